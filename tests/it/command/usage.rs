//! The command line itself.

use super::Workplace;

const FAULT: &[u8] = b"[!INCLUDE[x](gone.md)]\n";

#[test]
fn colors_are_for_those_who_want_them() {
    let workplace = Workplace::new();
    let colored = |arguments: &[&str]| {
        let arguments = [&["render", "-"], arguments].concat();
        workplace.run_with_input(&arguments, FAULT).stderr.contains('\u{1b}')
    };
    assert!(!colored(&[]), "standard error is no terminal here");
    assert!(colored(&["--color", "always"]));
    assert!(!colored(&["--color", "never"]));
}

#[test]
fn no_color_is_heeded() {
    let workplace = Workplace::new();
    let mut command = workplace.command(&["build"]);
    command.env("NO_COLOR", "1").env("CLICOLOR_FORCE", "1");
    let run = super::finish(command, b"");
    assert!(run.status == 2 && !run.stderr.contains('\u{1b}'), "{}", run.stderr);
}

#[test]
fn quiet_says_nothing_but_errors() {
    let workplace = Workplace::new();
    let run = workplace.run_with_input(&["render", "-", "--fragment", "--quiet"], FAULT);
    assert_eq!((run.status, &*run.stderr), (0, ""));
    assert_ne!(workplace.run(&["build", "--quiet"]).stderr, "");
}

#[test]
fn a_misspelled_command_is_wrong_usage_with_what_was_meant() {
    let run = Workplace::new().run(&["biuld"]);
    assert_eq!((run.status, &*run.stdout), (2, ""));
    assert!(run.stderr.contains("a similar subcommand exists: 'build'"), "{}", run.stderr);
}

#[test]
fn a_project_that_is_no_folder_is_wrong_usage() {
    let run = Workplace::new().run(&["build", "--project", "gone"]);
    let stderr = "error: `gone` is not a folder\nhelp: pass the project folder with --project\n";
    assert_eq!((run.status, &*run.stderr), (2, stderr));
}

#[test]
fn help_tells_the_commands_and_the_exit_status() {
    let help = Workplace::new().done(&["--help"]);
    for part in ["init", "build", "render", "--jobs", "Exit status: 0 success, 1 findings"] {
        assert!(help.contains(part), "{help}");
    }
}

#[test]
fn licenses_are_those_of_the_program_and_of_the_software_in_it() {
    let licenses = Workplace::new().done(&["licenses"]);
    assert!(licenses.starts_with("MIT License"), "its own comes first");
    assert!(licenses.contains("\ncrate memchr "), "those of others follow");
}
