//! `diglot check --only-changed`: what changed since a revision, and what that breaks elsewhere.

use std::process::Command;

use super::Workplace;
use super::check::{ERROR, FAULTY, WARNING, annotated, concise, project};

/// Runs git in a workplace; gives what it wrote to standard output.
pub(crate) fn git(workplace: &Workplace, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=Ivy", "-c", "user.email=ivy@example.com"]).args(arguments);
    let output = command.current_dir(workplace.path("")).output().expect("git runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Commits all that is in a workplace, which becomes a repository if it is none; gives the revision.
pub(crate) fn commit(workplace: &Workplace) -> String {
    git(workplace, &["init", "--quiet"]);
    git(workplace, &["add", "."]);
    git(workplace, &["commit", "--quiet", "-m", "a"]);
    git(workplace, &["rev-parse", "HEAD"]).trim().to_owned()
}

#[test]
fn only_what_changed_since_a_revision_is_told() {
    let workplace = project();
    git(&workplace, &["init", "--quiet"]);
    git(&workplace, &["add", "."]);
    git(&workplace, &["commit", "--quiet", "-m", "All"]);
    assert_eq!(concise(&workplace, &["--only-changed", "HEAD"]), [""; 0]);
    workplace.write("content/nl-nl/new one.md", FAULTY.as_bytes());
    let found = concise(&workplace, &["--only-changed", "HEAD"]);
    assert_eq!(found, [WARNING, ERROR].map(|it| it.replace("a.md", "new one.md")));
    let run = workplace.run(&["check", "--only-changed", "gone"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("error: git failed: bad revision 'gone'"), "{}", run.stderr);
    let run = workplace.run(&["check", "--only-changed=--output=x"]);
    assert_eq!(run.status, 2, "a revision is no option");
}

#[test]
fn what_others_changed_since_on_a_branch_is_no_part_of_the_change() {
    let workplace = project();
    let commit = |message: &str| {
        git(&workplace, &["add", "."]);
        git(&workplace, &["commit", "--quiet", "-m", message]);
    };
    git(&workplace, &["init", "--quiet", "--initial-branch", "main"]);
    commit("All");
    git(&workplace, &["checkout", "--quiet", "-b", "own"]);
    workplace.write("content/nl-nl/own.md", FAULTY.as_bytes());
    commit("Own");
    git(&workplace, &["checkout", "--quiet", "main"]);
    // On the branch, `a.md` is still as it was.
    workplace.write("content/nl-nl/a.md", annotated("Klaar.|Done.\n").as_bytes());
    commit("Fix a");
    git(&workplace, &["checkout", "--quiet", "own"]);
    let own = [WARNING, ERROR].map(|it| it.replace("a.md", "own.md"));
    assert_eq!(concise(&workplace, &["--since", "main"]), own);
}

#[test]
fn what_a_change_breaks_elsewhere_is_told_too() {
    let b =
        annotated("# <a name=\"part\"></a>\nDeel|Part\n\n[!INCLUDE [note](includes/note.md)]\n");
    let files = [
        ("content/nl-nl/a.md", annotated("Zie [b](b.md#part).|See [b](b.md#part).\n")),
        ("content/nl-nl/b.md", b.clone()),
        ("content/nl-nl/c.md", annotated("![Doos](box.png)\n\n[b](b.md)\n")),
        ("content/nl-nl/d.md", annotated("Zie [n](b.md#note).|See [n](b.md#note).\n")),
        ("content/nl-nl/e.md", annotated("<xref:alder.box>\n")),
        ("content/nl-nl/f.md", annotated("**De doos.** Open|Open the **box**.\n")),
        ("content/nl-nl/includes/note.md", "<a name=\"note\"></a>Let op.\n".to_owned()),
        ("content/nl-nl/box.png", String::new()),
        ("content/nl-nl/uid.md", annotated("x\n").replace("---\nx", "uid: alder.box\n---\nx")),
        ("diglot.toml", "[check.rules]\nmissing-alt-text = \"off\"\n".to_owned()),
        ("words.tsv", "en-US\tnl-NL\n".to_owned()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, &**text)).collect();
    let workplace = Workplace::with(&files);
    git(&workplace, &["init", "--quiet"]);
    git(&workplace, &["add", "."]);
    git(&workplace, &["commit", "--quiet", "-m", "All"]);
    let found = |change: &dyn Fn()| {
        change();
        let found = concise(&workplace, &["--only-changed", "HEAD"]);
        git(&workplace, &["checkout", "--quiet", "."]);
        git(&workplace, &["clean", "--quiet", "-fd"]);
        let short = |line: &String| {
            let (path, rest) = line.split_once(".md:").unwrap_or((line, ""));
            let rule = rest.rsplit('[').next().unwrap_or_default().trim_end_matches(']');
            format!("{} {rule}", path.rsplit('/').next().unwrap_or_default())
        };
        found.iter().map(short).collect::<Vec<_>>()
    };
    let old_debt = concise(&workplace, &[]);
    assert!(old_debt.iter().all(|line| line.contains("/f.md:")), "{old_debt:?}");
    // An anchor is renamed: who links to it is told.
    let renamed = b.replace("\"part\"", "\"piece\"");
    let edit = || workplace.write("content/nl-nl/b.md", renamed.as_bytes());
    assert_eq!(found(&edit), ["a broken-anchor"]);
    // An article is deleted, or renamed.
    assert_eq!(
        found(&|| workplace.remove("content/nl-nl/b.md")),
        ["a broken-link", "c broken-link", "d broken-link"]
    );
    let renamed = || {
        git(&workplace, &["mv", "content/nl-nl/b.md", "content/nl-nl/g.md"]);
    };
    let lines = found(&renamed);
    git(&workplace, &["reset", "--quiet", "--hard"]);
    assert_eq!(lines, ["a broken-link", "c broken-link", "d broken-link"]);
    // An include that articles have an anchor from, and one that is gone.
    let edit = || workplace.write("content/nl-nl/includes/note.md", b"Let op.\n");
    assert_eq!(found(&edit), ["d broken-anchor"]);
    let gone = found(&|| workplace.remove("content/nl-nl/includes/note.md"));
    assert_eq!(gone, ["b missing-include", "d broken-anchor"]);
    // An image is gone, a uid is another.
    assert_eq!(found(&|| workplace.remove("content/nl-nl/box.png")), ["c missing-image"]);
    let edit = || workplace.write("content/nl-nl/uid.md", annotated("x\n").as_bytes());
    assert_eq!(found(&edit), ["e xref-not-found"]);
    // What governs all articles brings all of them.
    let edit = || workplace.write("diglot.toml", b"[check]\nglossaries = [\"words.tsv\"]\n");
    assert_eq!(found(&edit).first().map(String::as_str), Some("f punctuation-in-emphasis"));
    // A change that reaches nothing.
    let edit = || workplace.write("content/nl-nl/c.md", annotated("Nieuw|New\n").as_bytes());
    assert_eq!(found(&edit), [""; 0]);
}

#[test]
fn a_source_article_that_changes_brings_its_translations() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", &*annotated("Hallo.|Hello.\n")),
        ("content/en-us/a.md", "---\ntitle: Alderbox\n---\nHello.\n"),
    ]);
    git(&workplace, &["init", "--quiet"]);
    git(&workplace, &["add", "."]);
    git(&workplace, &["commit", "--quiet", "-m", "All"]);
    assert_eq!(concise(&workplace, &["--only-changed", "HEAD"]), [""; 0]);
    workplace.write("content/en-us/a.md", b"---\ntitle: Alderbox\n---\nHello again.\n");
    workplace.write("content/en-us/new.md", b"---\ntitle: New\n---\nNew.\n");
    let found = concise(&workplace, &["--only-changed", "HEAD"]);
    assert!(found[0].ends_with("[outdated-translation]"), "{found:?}");
    assert!(found[1].ends_with("new.md:1:1 warning[missing-article]"), "{found:?}");
}

#[test]
fn a_glossary_that_changes_brings_all_articles() {
    let workplace = Workplace::with(&[
        ("content/nl-nl/a.md", &*annotated("Open de doos.|Open the box.\n")),
        ("diglot.toml", "[check]\nglossaries = ['words.tsv']\n"),
        ("words.tsv", "en-US\tnl-NL\n"),
    ]);
    git(&workplace, &["init", "--quiet"]);
    git(&workplace, &["add", "."]);
    git(&workplace, &["commit", "--quiet", "-m", "All"]);
    assert_eq!(concise(&workplace, &["--only-changed", "HEAD"]), [""; 0]);
    workplace.write("words.tsv", b"en-US\tnl-NL\nbox\tkist\n");
    let found = concise(&workplace, &["--only-changed", "HEAD"]);
    assert_eq!(found, ["content/nl-nl/a.md:5:27 warning[term]"]);
}
