//! Links to other sites, asked of a server on this machine.

use super::{Run, Workplace};
use crate::browser::Server;
use crate::corpus::skip;

/// An article with these links.
fn article(links: &str) -> String {
    format!(
        "---\ntitle: A\nms.contentlocale: nl-NL\n---\n<span data-ttu-id=\"a-1\">Zie {links}.</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">See {links}.</span></span>\n"
    )
}

fn findings(run: &Run) -> Vec<&str> {
    run.stdout.lines().filter(|line| line.contains("external-link")).collect()
}

#[test]
fn what_is_known_of_other_sites_and_cannot_be_read_is_said() {
    let files = [
        ("content/nl-nl/a.md", &*article("[a](a.md)")),
        (".diglot/external-links.tsv", "nonsense\n"),
    ];
    let workplace = Workplace::with(&files);
    let run = workplace.run(&["check", "--external"]);
    let expected = "warning: `.diglot/external-links.tsv` has lines that cannot be read";
    assert!(run.stderr.contains(expected), "{}", run.stderr);
    assert!(!workplace.run(&["check", "--external"]).stderr.contains("warning: `"), "it is new");
}

#[test]
fn links_that_other_sites_do_not_have_are_reported_on_request() {
    if std::process::Command::new("curl").arg("--version").output().is_err() {
        return skip("no curl");
    }
    let others = Workplace::with(&[("there.html", "there"), ("late.html", "late")]);
    let server = Server::start(&others.path(""));
    let (there, gone) = (server.url("/there.html#x"), server.url("/gone.html"));
    let late = server.url("/late.html");
    let links = format!(
        "[a]({there}) [b]({gone}#x) [c]({gone}?q) [d](https://x.invalid/) [e](https://example.com/no) \
         <a href=\"{late}\">f</a>"
    );
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", &article(&links)),
        ("content/nl-nl/b.md", &article(&format!("[b]({gone})"))),
    ]);
    let check = |arguments: &[&str]| {
        workplace.run(&[&["check", "--output", "concise"], arguments].concat())
    };
    assert!(findings(&check(&[])).is_empty(), "nobody is asked unasked");
    let run = check(&["--external"]);
    let found = findings(&run);
    assert_eq!(found.len(), 3, "{}{}", run.stdout, run.stderr);
    let says = |at: usize, path: &str, message: String| {
        let expected = format!("warning[broken-external-link]: {message}");
        assert!(found[at].starts_with(path) && found[at].contains(&expected), "{found:?}");
    };
    says(0, "content/nl-nl/a.md:5:", format!("`{gone}` cannot be opened: the server answers 404"));
    says(
        1,
        "content/nl-nl/a.md:5:",
        format!("`{gone}?q` cannot be opened: the server answers 404"),
    );
    says(2, "content/nl-nl/b.md:5:", format!("`{gone}` cannot be opened"));
    let cache = workplace.read(".diglot/external-links.tsv");
    assert_eq!(cache.lines().count(), 2, "{cache}");
    assert_eq!(workplace.read(".diglot/.gitignore"), "*\n");
    // What was there is not asked for again; what was not, is.
    std::fs::remove_file(others.path("late.html")).expect("it goes");
    others.write("gone.html", b"back");
    assert!(findings(&check(&["--external"])).is_empty());
    std::fs::remove_file(workplace.path(".diglot/external-links.tsv")).expect("it goes");
    assert_eq!(findings(&check(&["--external"])).len(), 1);
    let unchecked = format!("[links]\nunchecked = ['{}']\n", server.url("/"));
    workplace.write("diglot.toml", unchecked.as_bytes());
    assert!(findings(&check(&["--external"])).is_empty());
}
