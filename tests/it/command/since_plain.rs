//! `check --only-changed` of translations that are files of their own.

use super::{Workplace, git};

const ORIGINAL: &str = "# Tides\n\nSee `low` tide.\n\n- The gate is `open`.\n- The boat.\n";
/// It lacks a list item, and its code is wrong.
const TRANSLATION: &str = "# Marées\n\nVoir la marée `bas`.\n\n- La porte est `open`.\n";

fn repository() -> Workplace {
    let workplace = Workplace::with(&[
        ("content/en/a.md", ORIGINAL),
        ("content/en/b.md", "# Boats\n\nBoats float.\n\nThey are red.\n"),
        ("content/fr/a.md", TRANSLATION),
        ("content/fr/b.md", "# Bateaux\n\nLes bateaux flottent.\n\nIls sont rouges.\n"),
        ("hugo.toml", ""),
    ]);
    workplace.done(&["init"]);
    commit(&workplace);
    git(&workplace, &["branch", "base"]);
    workplace
}

fn commit(workplace: &Workplace) {
    git(workplace, &["init", "--quiet"]);
    git(workplace, &["add", "."]);
    git(workplace, &["-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "a"]);
}

fn since(workplace: &Workplace) -> (i32, String) {
    let run = workplace.run(&["check", "--since", "base", "--output", "concise"]);
    (run.status, run.stdout)
}

#[test]
fn a_typo_fix_is_not_judged_by_what_was_there_before() {
    let workplace = repository();
    assert_eq!(workplace.run(&["check"]).status, 1);
    workplace
        .write("content/fr/a.md", TRANSLATION.replace("La porte", "La grande porte").as_bytes());
    assert_eq!(since(&workplace), (0, String::new()));
}

#[test]
fn a_fault_of_the_change_is_found() {
    let workplace = repository();
    let broken = "# Bateaux\n\nLes bateaux flottent.\n";
    workplace.write("content/fr/b.md", broken.as_bytes());
    let (status, found) = since(&workplace);
    assert_eq!(status, 1, "{found}");
    assert_eq!(
        found,
        "content/fr/b.md:3:22: warning[missing-block]: paragraph \"They are red.\" is missing from the translation\n"
    );
}

#[test]
fn a_changed_original_is_a_note() {
    let workplace = repository();
    let changed = ORIGINAL.replace("The gate is", "The old gate is");
    workplace.write("content/en/a.md", changed.as_bytes());
    workplace.remove("content/en/b.md");
    commit(&workplace);
    let (status, found) = since(&workplace);
    assert_eq!(status, 0, "{found}");
    let expected = "\
content/fr/a.md:5:3: info[outdated-translation]: list item of the original has changed from \"The gate is `open`.\" to \"The old gate is `open`.\"
content/fr/b.md:1:1: info[orphan-translation]: the original `content/en/b.md` does not exist: revision ";
    assert!(found.starts_with(expected) && found.ends_with(" deleted it\n"), "{found}");
}

#[test]
fn a_note_names_the_owners_of_the_translation() {
    let workplace = repository();
    let owners = "* @org/docs\n/content/fr/ @org/fr @ada\n";
    workplace.write(".github/CODEOWNERS", owners.as_bytes());
    let changed = ORIGINAL.replace("The gate is", "The old gate is");
    workplace.write("content/en/a.md", changed.as_bytes());
    commit(&workplace);
    let found = workplace.run(&["check", "--since", "base", "--output", "json"]).stdout;
    assert!(found.contains("; owners of the translation: @org/fr, @ada\""), "{found}");
    workplace.write("content/fr/b.md", b"# Bateaux\n\nLes bateaux flottent.\n");
    let found = workplace.run(&["check", "--since", "base", "--output", "json"]).stdout;
    assert_eq!(found.matches("@ada").count(), 1, "{found}");
}

#[test]
fn what_the_base_has_gained_since_is_no_part_of_the_change() {
    let workplace = repository();
    git(&workplace, &["checkout", "--quiet", "base"]);
    workplace.write("content/fr/b.md", b"# Bateaux\n");
    commit(&workplace);
    git(&workplace, &["checkout", "--quiet", "-"]);
    assert_eq!(since(&workplace), (0, String::new()));
}

#[test]
fn a_comment_shows_the_old_and_the_new_original_beside_the_translation() {
    let workplace = repository();
    let changed =
        ORIGINAL.replace("The gate is `open`.", "The <b>old</b> gate | is @team's `open`.");
    workplace.write("content/en/a.md", changed.as_bytes());
    workplace.write("content/fr/b.md", b"# Bateaux\n\nLes bateaux flottent.\n");
    let comment = workplace.run(&["check", "--since", "base", "--output", "comment"]).stdout;
    let expected = "\
<!-- diglot -->
### diglot check

1 warning, 1 info in 2 of 2 articles

#### To fix

**content/fr/b&#46;md:3** warning `missing-block`: paragraph &#34;They are red&#46;&#34; is missing from the translation

translate it here, or remove it from the original if it is obsolete

#### To know: these translations may need an update

**content/fr/a&#46;md:5** info `outdated-translation`

| original as translated | original now | translation |
| --- | --- | --- |
| The gate is &#96;open&#96;&#46; | The &#60;b&#62;old&#60;/b&#62; gate &#124; is &#64;&#8203;team&#39;s &#96;open&#96;&#46; | La porte est &#96;open&#96;&#46; |

translate the change, and commit the translation
";
    assert_eq!(comment, expected);
}
