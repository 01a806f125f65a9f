//! How `packaging/pack.py` makes a release of its wheels, and which releases it refuses. In a copy of what it reads, with a
//! script in the place of the program.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::packaging::registry;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the script reads, but for the folder `packaging`.
const READ: [&str; 13] = [
    "Cargo.toml",
    "Cargo.lock",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "THIRD-PARTY.txt",
    "pyproject.toml",
    "python/Cargo.toml",
    "editors/vscode/package.json",
    "editors/vscode/package-lock.json",
    "docs/how-to/check-in-ci.md",
    "docs/how-to/install.md",
    "src/lib.rs",
];

const PACKAGING: [&str; 8] = [
    "pack.py",
    "targets.json",
    "homebrew/diglot.rb",
    "github/action.yml",
    "gitlab/diglot.yml",
    "npm/diglot/package.json",
    "npm/diglot/README.md",
    "npm/diglot/bin/diglot.js",
];

const PLATFORMS: [&str; 5] = [
    "musllinux_1_2_x86_64",
    "musllinux_1_2_aarch64",
    "macosx_11_0_x86_64",
    "macosx_11_0_arm64",
    "win_amd64",
];

/// Writes a wheel: its name, that of the program in it, and the licenses it holds.
const WHEEL: &str = r##"
import sys, zipfile
path, program, *licenses = sys.argv[1:]
with zipfile.ZipFile(path, "w") as file:
    file.writestr(f"diglot-0.data/scripts/{program}", "#!/bin/sh\necho \"$*\"\n")
    for license in licenses:
        file.writestr(f"diglot-0.dist-info/licenses/{license}", license)
"##;

struct Tree {
    folder: TempDir,
}

impl Tree {
    fn new() -> Self {
        let tree = Self { folder: tempfile::tempdir().expect("a folder") };
        let packaging = PACKAGING.map(|name| format!("packaging/{name}"));
        for path in READ.iter().copied().chain(packaging.iter().map(String::as_str)) {
            let to = tree.path(path);
            fs::create_dir_all(to.parent().expect("it is in a folder")).expect("a folder");
            fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), to).expect(path);
        }
        fs::create_dir(tree.path("wheels")).expect("a folder");
        tree
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn replace(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(path)).expect("a text");
        assert!(text.contains(old), "{path} lacks {old}");
        fs::write(self.path(path), text.replace(old, new)).expect("it can be written");
    }

    fn add_wheel(&self, platform: &str, licenses: &[&str]) {
        let program = if platform.contains("win_") { "diglot.exe" } else { "diglot" };
        let path = self.path(&format!("wheels/diglot-{VERSION}-py3-none-{platform}.whl"));
        let status = Command::new("python3")
            .args(["-c", WHEEL])
            .arg(path)
            .arg(program)
            .args(licenses)
            .status();
        assert!(status.expect("python3 runs").success());
    }

    fn add_wheels(&self) {
        for platform in PLATFORMS {
            self.add_wheel(platform, &["LICENSE", "THIRD-PARTY.txt"]);
        }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new("python3");
        command.arg("packaging/pack.py").args(arguments).current_dir(self.folder.path());
        command.env("no_proxy", "127.0.0.1").output().expect("python3 runs")
    }

    #[track_caller]
    fn passes(&self, arguments: &[&str]) {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    #[track_caller]
    fn fails(&self, arguments: &[&str], expected: &str) {
        let output = self.run(arguments);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{error}");
        assert!(error.starts_with("packaging/pack.py: ") && error.contains(expected), "{error}");
    }

    /// The files of an archive with their modes, as `tar` prints them.
    fn listing(&self, path: &str) -> String {
        let output =
            Command::new("tar").arg("-tvzf").arg(self.path(path)).output().expect("tar runs");
        String::from_utf8(output.stdout).expect("names are text")
    }
}

#[test]
fn a_package_of_npm_keeps_the_mode_of_the_program_and_holds_the_licenses() {
    let tree = Tree::new();
    tree.add_wheels();
    tree.passes(&["wheels", "out"]);
    let files: Vec<_> = fs::read_dir(tree.path("out/npm")).expect("a folder").collect();
    assert_eq!(files.len(), 6, "{files:?}");
    let shim = tree.listing(&format!("out/npm/diglot-{VERSION}.tgz"));
    let cli = tree.listing(&format!("out/npm/diglot-cli-linux-x64-{VERSION}.tgz"));
    for (listing, program) in [(shim, "diglot.js"), (cli, "diglot")] {
        let has = |mode: &str, name: &str| {
            let end = format!(" package/{name}");
            listing.lines().any(|line| line.starts_with(mode) && line.ends_with(&end))
        };
        assert!(has("-rwxr-xr-x", &format!("bin/{program}")), "{listing}");
        for name in ["package.json", "LICENSE", "THIRD-PARTY.txt"] {
            assert!(has("-rw-r--r--", name), "{name}: {listing}");
        }
    }
}

#[test]
fn a_release_that_lacks_a_platform_is_refused() {
    let tree = Tree::new();
    for platform in &PLATFORMS[..2] {
        tree.add_wheel(platform, &["LICENSE", "THIRD-PARTY.txt"]);
    }
    tree.fails(
        &["wheels", "out"],
        "no wheel for x86_64-apple-darwin, aarch64-apple-darwin, x86_64-pc-windows-msvc",
    );
    tree.passes(&["--partial", "wheels", "out"]);
}

#[test]
fn a_release_is_not_mixed_with_an_earlier_one() {
    let tree = Tree::new();
    tree.add_wheels();
    tree.passes(&["wheels", "out"]);
    tree.fails(&["wheels", "out"], "out is not empty; delete it");
}

#[test]
fn a_wheel_without_its_licenses_is_refused() {
    let tree = Tree::new();
    tree.add_wheel(PLATFORMS[0], &["LICENSE"]);
    tree.fails(&["--partial", "wheels", "out"], "lacks THIRD-PARTY.txt");
}

#[test]
fn a_version_that_differs_is_refused_wherever_it_is() {
    let numbers: Vec<_> = VERSION.rsplitn(2, '.').collect();
    let short = format!("{}\"", numbers[1]);
    let places = [
        ("Cargo.lock", format!("name = \"diglot\"\nversion = \"{VERSION}")),
        ("pyproject.toml", format!("\"diglot=={VERSION}")),
        ("pyproject.toml", format!("version = \"{VERSION}")),
        ("python/Cargo.toml", format!("version = \"{VERSION}")),
        ("packaging/github/action.yml", format!("default: \"{VERSION}")),
        ("packaging/gitlab/diglot.yml", format!("default: \"{VERSION}")),
        ("editors/vscode/package.json", format!("\"version\": \"{VERSION}")),
        ("editors/vscode/package-lock.json", format!("\"version\": \"{VERSION}")),
        ("docs/how-to/check-in-ci.md", format!("rev: v{VERSION}")),
        ("docs/how-to/check-in-ci.md", format!("github@v{VERSION}")),
        ("docs/how-to/check-in-ci.md", format!("ref: v{VERSION}")),
        ("docs/how-to/install.md", format!("diglot = {{ version = \"{short}")),
        ("src/lib.rs", format!("diglot = {{ version = \"{short}")),
    ];
    for (path, text) in places {
        let tree = Tree::new();
        let digit = text.rfind(|it: char| it.is_ascii_digit()).expect("a version");
        let other = format!("{}99{}", &text[..digit], &text[digit + 1..]);
        tree.replace(path, &text, &other);
        tree.fails(&["--check", &format!("v{VERSION}")], &format!("{path} has the version "));
    }
}

#[test]
fn a_trial_version_is_refused() {
    let tree = Tree::new();
    tree.replace("Cargo.toml", &format!("\nversion = \"{VERSION}\""), "\nversion = \"9.0.0-rc.1\"");
    tree.fails(&["--check", "v9.0.0-rc.1"], "9.0.0-rc.1 is not of the form 1.2.3");
}

#[test]
fn a_release_is_refused_while_a_url_is_an_example() {
    let tree = Tree::new();
    let tag = format!("v{VERSION}");
    tree.replace("CHANGELOG.md", "## Unreleased", &format!("## {VERSION}"));
    for path in ["Cargo.toml", "editors/vscode/package.json", "docs/how-to/check-in-ci.md"] {
        tree.fails(&["--check", &tag], &format!("{path}:"));
        tree.replace(path, "example.com", "forge.test");
    }
    tree.passes(&["--check", &tag]);
}

#[test]
fn a_release_that_is_older_than_the_newest_is_refused() {
    let crates = registry(&[("/di/gl/diglot", "")]);
    for (latest, is_refused) in
        [(r#"{"version": "0.0.9"}"#, false), (r#"{"version": "10.0.0"}"#, true)]
    {
        let mut paths = crate::packaging::NPM.map(|path| (path, "")).to_vec();
        paths.push(("/diglot/latest", latest));
        let (tree, npm) = (Tree::new(), registry(&paths));
        if is_refused {
            tree.fails(&["--registries", &npm, &crates], "diglot 10.0.0 is published already");
        } else {
            tree.passes(&["--registries", &npm, &crates]);
        }
    }
}

/// The jobs of the workflow that makes a release, each as it is written.
fn jobs() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows/release.yml");
    let text = fs::read_to_string(path).expect("a workflow");
    let (_, jobs) = text.split_once("\njobs:\n").expect("it has jobs");
    jobs.split("\n\n").map(str::to_owned).collect()
}

#[test]
fn a_job_that_holds_a_token_runs_nothing_of_dependencies() {
    let is_held = |job: &String| job.contains("id-token: write");
    let jobs: Vec<_> = jobs().into_iter().filter(is_held).collect();
    assert!(jobs.len() >= 5, "{jobs:?}");
    for job in jobs {
        for command in ["cargo build", "cargo install", "maturin", "npm ci", "npm run"] {
            assert!(!job.contains(command), "{command} in {job}");
        }
        for line in job.lines().filter(|line| line.contains("cargo publish")) {
            assert!(line.contains("--no-verify"), "{line}");
        }
    }
}

#[test]
fn registries_tell_publishing_jobs_apart_by_their_environments() {
    let jobs = jobs();
    let environments = jobs.iter().flat_map(|job| job.lines());
    let environments: Vec<_> = environments.filter(|line| line.contains("environment: ")).collect();
    let distinct: std::collections::BTreeSet<_> = environments.iter().collect();
    assert_eq!((environments.len(), distinct.len()), (4, 4), "{environments:?}");
    let uploads =
        jobs.iter().flat_map(|job| job.lines()).filter(|line| line.contains("$UV publish"));
    assert!(
        uploads.clone().count() == 2
            && uploads.clone().all(|line| line.matches(".whl").count() == 1)
    );
}

#[test]
fn python_in_the_action_takes_no_modules_of_the_checkout() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/github/action.yml");
    let action = fs::read_to_string(path).expect("an action");
    let calls: Vec<_> = action.lines().filter(|line| line.contains("python3 ")).collect();
    assert_eq!(calls.len(), 2, "{calls:?}");
    assert!(calls.iter().all(|line| line.contains("python3 -I ")), "{calls:?}");
}
