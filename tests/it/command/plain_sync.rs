//! Sync points in comments, in files of hashes and in merges, and what `diglot synced` writes there.

use super::plain::check;
use super::{Run, Workplace, commit, git};

const ORIGINAL: &str = "# Tides\n\nThe tide comes twice a day.\n\nWait at the gate.\n";
const TRANSLATION: &str =
    "# Marées\n\nLa marée vient deux fois par jour.\n\nAttendez à la porte.\n";
/// `md5sum` of the original.
const HASH: &str = "294722d7cdcd730a3fa30ad9184068b6";
const CHANGED: &str = "\"The tide comes twice a day.\" to \"The tide comes once a day.\"";

/// A repository with these files, in which the original has changed since.
fn drifted(layout: &str, files: &[(&str, String)]) -> Workplace {
    let workplace = Workplace::with(&[("README.md", ORIGINAL), ("diglot.toml", layout)]);
    for (path, text) in files {
        workplace.write(path, text.as_bytes());
    }
    commit(&workplace);
    workplace.write("README.md", ORIGINAL.replace("twice", "once").as_bytes());
    commit(&workplace);
    workplace
}

fn layout(sync: &str) -> String {
    format!("[layout]\npreset = 'translations'\nsync = {sync}\n")
}

#[track_caller]
fn synced(workplace: &Workplace, path: &str) -> Run {
    let run = workplace.run(&["synced", path]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let found = check(workplace);
    assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
    run
}

const HASHES: &str = "translations/fr/.hashes.json";

/// A file of hashes as translation bots write it.
fn hashes(of_page: &str) -> String {
    format!(
        "{{\n  \"AGENTS.md\": {{\n    \"original_hash\": \"00000000000000000000000000000000\"\n  }},\n  \
         \"README.md\": {{\n    \"original_hash\": \"{of_page}\",\n    \"translation_date\": \"2026-02-06\",\n    \
         \"source_file\": \"README.md\",\n    \"language_code\": \"fr\"\n  }}\n}}\n"
    )
}

#[test]
fn a_file_of_hashes_says_of_which_version_of_the_original_a_translation_is() {
    let sync = layout("{ hashes = 'translations/{locale}/.hashes.json' }");
    let page = ("translations/fr/README.md", TRANSLATION.to_owned());
    let workplace = drifted(&sync, &[page, (HASHES, hashes(HASH))]);
    let found = check(&workplace);
    assert!(found.stdout.contains(CHANGED), "{found:?}");
    assert!(found.stderr.contains("1 of 1 translation compared"), "{found:?}");
    let run = synced(&workplace, "translations/fr/README.md");
    assert!(run.stderr.contains("1 translation set to the hash of the original"), "{run:?}");
    let now = "cd8b97c11524d434ad3e6020231c1e96";
    assert_eq!(workplace.read(HASHES), hashes(now));
    assert_eq!(workplace.read("translations/fr/README.md"), TRANSLATION);
}

#[test]
fn a_list_of_sums_is_a_file_of_hashes_too() {
    let sync = layout("{ hashes = 'sums.txt' }");
    let sums = |of_page: &str| format!("{of_page}  README.md\n{}  other.md\n", "0".repeat(64));
    let page = ("translations/fr/README.md", TRANSLATION.to_owned());
    let then = "6d4e38f1eab96eba8b8129a90cb6a7605976deef9c247a907816ea79860d4f5d";
    let workplace = drifted(&sync, &[page, ("sums.txt", sums(then))]);
    assert!(check(&workplace).stdout.contains(CHANGED));
    synced(&workplace, "translations/fr");
    assert_eq!(
        workplace.read("sums.txt"),
        sums("23cd155e8d4c389b030c704fe43638c22b6f0dfd2de76f0a911dbd85d1600674")
    );
}

#[test]
fn a_hash_that_no_version_has_is_reported_and_a_page_without_one_is_refused() {
    let sync = layout("{ hashes = 'translations/{locale}/.hashes.json' }");
    let page = ("translations/fr/README.md", TRANSLATION.to_owned());
    let wrong = "1".repeat(32);
    // Where no page has one that is known, it is the history that is lacking.
    let other = ["AGENTS.md", "translations/fr/AGENTS.md"].map(|path| (path, String::new()));
    let list = hashes(&wrong).replace(&"0".repeat(32), "d41d8cd98f00b204e9800998ecf8427e");
    let [original, translation] = other;
    let workplace = drifted(&sync, &[page, original, translation, (HASHES, list)]);
    let found = check(&workplace);
    let expected = format!(
        "translations/fr/README.md:1:1: warning[unreadable-sync-point]: no version of `README.md` in Git's history has \
         the hash `{wrong}`\n"
    );
    assert_eq!(found.stdout, expected, "{}", found.stderr);
    workplace.write(HASHES, b"{}\n");
    let run = workplace.run(&["synced", "translations/fr/README.md"]);
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.stderr.contains(&format!("`{HASHES}` has no hash for it")), "{run:?}");
    workplace.write(HASHES, b"{\n");
    let run = check(&workplace);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(
        run.stderr.contains(&format!("`{HASHES}`, the file of hashes, is not JSON")),
        "{run:?}"
    );
}

#[test]
fn a_comment_holds_a_hash_or_a_revision_and_gets_the_same_again() {
    let noted = |value: &str| {
        let head = "<!--\nCO_OP_TRANSLATOR_METADATA:\n{\n  \"original_hash\": \"";
        format!("{head}{value}\",\n  \"source_file\": \"README.md\"\n}}\n-->\n{TRANSLATION}")
    };
    let page = ("translations/fr/README.md", noted(HASH));
    let workplace = drifted(&layout("{ comment = 'original_hash' }"), &[page]);
    assert!(check(&workplace).stdout.contains(CHANGED));
    synced(&workplace, "translations/fr/README.md");
    assert_eq!(
        workplace.read("translations/fr/README.md"),
        noted("cd8b97c11524d434ad3e6020231c1e96")
    );

    let workplace = drifted(&layout("{ comment = 'original' }"), &[]);
    let then = git(&workplace, &["rev-parse", "HEAD~1"]).trim().to_owned();
    let noted = |value: &str| format!("{TRANSLATION}\n<!-- original: {value} -->\n");
    workplace.write("translations/fr/README.md", noted(&then).as_bytes());
    let now = commit(&workplace);
    assert!(check(&workplace).stdout.contains(CHANGED));
    synced(&workplace, "translations/fr/README.md");
    assert_eq!(workplace.read("translations/fr/README.md"), noted(&now));
    workplace.write("translations/fr/README.md", TRANSLATION.as_bytes());
    let run = workplace.run(&["synced", "translations/fr/README.md"]);
    assert!(run.stderr.contains("it has no comment `<!-- original: ... -->`"), "{run:?}");
}

#[test]
fn a_key_can_hold_an_object_of_git() {
    let workplace = drifted(&layout("{ key = 'source' }"), &[]);
    let object = |revision: &str| {
        git(&workplace, &["rev-parse", &format!("{revision}:README.md")]).trim().to_owned()
    };
    let noted = |value: &str| format!("---\nsource: '{value}'\n---\n\n{TRANSLATION}");
    workplace.write("translations/fr/README.md", noted(&object("HEAD~1")).as_bytes());
    commit(&workplace);
    let found = check(&workplace);
    assert!(found.stdout.contains(CHANGED), "{found:?}");
    synced(&workplace, "translations/fr/README.md");
    assert_eq!(workplace.read("translations/fr/README.md"), noted(&object("HEAD")));
}

#[test]
fn originals_in_comments_become_those_of_today() {
    let commented = |second: &str| {
        format!(
            "<!--\r\n# Tides\r\n-->\r\n# 潮汐\r\n\r\n<!--\r\n{second}\r\n-->\r\n每天两次。\r\n\r\n\
             <!--\r\nWait at the gate.\r\n-->\r\n请稍候。\r\n"
        )
    };
    let page = ("translations/zh/README.md", commented("The tide comes twice a day."));
    let workplace = drifted("[layout]\npreset = 'translations'\n", &[page]);
    assert!(check(&workplace).stdout.contains(CHANGED));
    let run = synced(&workplace, "translations/zh/README.md");
    assert!(run.stderr.contains("set to the original of today in its comments"), "{run:?}");
    let now = commented("The tide comes once a day.");
    assert_eq!(workplace.read("translations/zh/README.md"), now);
    let more = format!("{}\nThe lamp is green.\n", workplace.read("README.md"));
    workplace.write("README.md", more.as_bytes());
    let run = workplace.run(&["synced", "translations/zh/README.md"]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.stderr.contains("`The lamp is green.` is new in the original"), "{run:?}");
    assert_eq!(workplace.read("translations/zh/README.md"), now);
}

/// A repository of originals, and one of their translations that was made from it.
fn repositories() -> Workplace {
    let workplace = Workplace::with(&[("up/content/a.md", ORIGINAL)]);
    let up = |arguments: &[&str]| git(&workplace, &[&["-C", "up"], arguments].concat());
    up(&["init", "--quiet", "-b", "main"]);
    up(&["add", "."]);
    up(&["commit", "--quiet", "-m", "then"]);
    git(&workplace, &["clone", "--quiet", "up", "fr"]);
    workplace.write("fr/content/a.md", TRANSLATION.as_bytes());
    let layout = "[layout]\nsync = 'merge'\nroots = { up = '../up' }\n\n[[layout.pair]]\n\
        original = '@up/content/**'\ntranslation = 'content/**'\nlocale = 'fr'\n";
    workplace.write("fr/diglot.toml", layout.as_bytes());
    git(&workplace, &["-C", "fr", "add", "."]);
    git(&workplace, &["-C", "fr", "commit", "--quiet", "-m", "translated"]);
    let now = ORIGINAL.replace("twice", "once");
    workplace.write("up/content/a.md", now.as_bytes());
    up(&["commit", "--quiet", "-a", "-m", "now"]);
    workplace
}

#[test]
fn what_was_merged_last_from_the_repository_of_the_originals_was_translated() {
    let workplace = repositories();
    let check = || workplace.run(&["check", "--project", "fr", "--output", "concise"]);
    assert!(check().stdout.contains(CHANGED), "{:?}", check());
    // The same where the commits of both are in one repository.
    git(&workplace, &["-C", "fr", "fetch", "--quiet", "origin"]);
    assert!(check().stdout.contains(CHANGED), "{:?}", check());
    let run = workplace.run(&["synced", "--project", "fr", "fr/content/a.md"]);
    assert!(
        run.stderr.contains("the last merge of the originals is what was translated"),
        "{run:?}"
    );
    git(&workplace, &["-C", "fr", "merge", "--quiet", "-s", "ours", "-m", "merge", "origin/main"]);
    assert_eq!((check().status, &*check().stdout), (0, ""));
}

#[test]
fn faults_of_a_sync_point_name_their_place() {
    let workplace = Workplace::with(&[("README.md", ORIGINAL)]);
    for (sync, expected) in [
        ("'merge'", "needs originals of another checkout"),
        ("{ hashes = 'a/{language}.json' }", "has no `language` that it could take"),
        ("{ comments = 'a' }", "unknown variant `comments`"),
    ] {
        workplace.write("diglot.toml", layout(sync).as_bytes());
        let found = check(&workplace);
        assert_eq!(found.status, 2, "{sync}");
        assert!(found.stderr.contains(expected), "{sync}: {}", found.stderr);
    }
}

#[test]
fn init_finds_where_hashes_are_noted() {
    let tree = |files: &[(&str, &str)]| {
        let workplace = Workplace::with(&[("README.md", ORIGINAL), ("a/b.md", "# Boats\n")]);
        for (path, text) in files {
            workplace.write(path, text.as_bytes());
        }
        workplace.done(&["init"]);
        workplace.read("diglot.toml")
    };
    let pages =
        [("translations/fr/README.md", TRANSLATION), ("translations/fr/a/b.md", "# Bateaux\n")];
    let settings =
        tree(&[&pages[..], &[("translations/fr/.co-op-translator.json", "{}")]].concat());
    let expected = "sync = { hashes = \"translations/{locale}/.co-op-translator.json\" }";
    assert!(settings.contains(expected), "{settings}");
    let noted =
        format!("<!--\nCO_OP_TRANSLATOR_METADATA:\n{{\n  \"original_hash\": \"{HASH}\"\n}}\n-->\n");
    let settings = tree(&[pages[0], ("translations/fr/a/b.md", &format!("{noted}# Bateaux\n"))]);
    assert!(settings.contains("sync = { comment = \"original_hash\" }"), "{settings}");
}
