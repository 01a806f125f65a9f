//! What a query may be: another form of a word, a part of it, a slip of the keyboard.

use super::{Found, Index};
use crate::command::Workplace;

/// A project of pages of one language, each with a title, front matter of its own and a text.
fn site(locale: &str, pages: &[(&str, &str, &str, &str)]) -> Workplace {
    let workplace = Workplace::new();
    for (name, title, fields, text) in pages {
        let text = format!("---\ntitle: {title}\n{fields}---\n{text}\n");
        workplace.write(&format!("content/{locale}/{name}.md"), text.as_bytes());
    }
    workplace.done(&["build"]);
    workplace
}

fn ask(workplace: &Workplace, locale: &str, queries: &[&str]) -> Option<Vec<Found>> {
    let queries: Vec<String> = queries.iter().map(|query| (*query).to_owned()).collect();
    Index::at(&workplace.path(&format!("site/search/{locale}"))).ask(&queries)
}

/// Asserts that each query finds a page before all others.
#[track_caller]
fn assert_first(workplace: &Workplace, locale: &str, expected: &[(&str, &str)]) {
    let queries: Vec<&str> = expected.iter().map(|(query, _)| *query).collect();
    let Some(found) = ask(workplace, locale, &queries) else { return };
    for ((query, name), found) in expected.iter().zip(found) {
        let first = found.pages.first().map(|hit| hit.url.split('#').next().expect("an address"));
        let requested = format!("{locale}/{name}.html");
        assert_eq!(first, Some(&*requested), "{query}: {found:?}");
    }
}

const DUTCH: [(&str, &str, &str, &str); 4] = [
    (
        "zon",
        "Zonnebloem planten",
        "description: Over tuinieren\nkeywords: [moestuin, oogst]\n",
        "# Aan de slag\n\nKies een plek. De bestandsnaam doet er niet toe.",
    ),
    (
        "herstel",
        "Een reservekopie terugzetten",
        "",
        "# Herstellen\n\nU kunt bestanden herstellen van de kopie.\n\n## Instellingen\n\nVersie 5.7.708 van het beheer.",
    ),
    ("naam", "Namen wijzigen", "", "# Namen\n\nEen naam van een bestand wijzigt u zo."),
    (
        "mail",
        "Wachtwoord vergeten",
        "ROBOTS: NOINDEX\n",
        "# Wachtwoord\n\nVraag een nieuw wachtwoord aan.",
    ),
];

#[test]
fn titles_keywords_and_descriptions_are_found() {
    let workplace = site("nl-nl", &DUTCH);
    assert_first(
        &workplace,
        "nl-nl",
        &[
            ("zonnebloem", "zon"),
            ("oogst", "zon"),
            ("tuinieren", "zon"),
            ("namen wijzigen", "naam"),
            ("aan de slag", "zon"),
            ("5.7.708", "herstel"),
        ],
    );
}

#[test]
fn other_forms_parts_beginnings_and_slips_are_forgiven() {
    let workplace = site("nl-nl", &DUTCH);
    assert_first(
        &workplace,
        "nl-nl",
        &[
            ("herstel bestand", "herstel"),
            ("wachtwoorden", "mail"),
            ("wachtw", "mail"),
            ("wachtwrood", "mail"),
            ("wachtwoordd", "mail"),
            ("reserve kopie", "herstel"),
            ("zonne bloem", "zon"),
            ("bestandsherstel", "herstel"),
        ],
    );
    let Some(found) = ask(&workplace, "nl-nl", &["qqqq", "naam"]) else { return };
    assert_eq!(found[0].count, 0);
    let named: Vec<&str> = found[1].pages.iter().map(|hit| hit.url.as_str()).collect();
    assert!(
        named.iter().any(|url| url.contains("zon")),
        "`naam` is part of `bestandsnaam`: {named:?}"
    );
}

#[test]
fn excerpts_mark_what_was_found_and_lead_to_its_heading() {
    let workplace = site("nl-nl", &DUTCH);
    let Some(found) = ask(&workplace, "nl-nl", &["beheer versies", "bestanden"]) else { return };
    assert_eq!(found[0].pages[0].url, "nl-nl/herstel.html#instellingen");
    assert_eq!(found[0].pages[0].excerpt, "[Versie] 5.7.708 van het [beheer].");
    let restore = found[1].pages.iter().find(|hit| hit.url.contains("herstel")).expect("found");
    assert_eq!(restore.excerpt, "U kunt [bestanden] herstellen van de kopie.");
}

#[test]
fn words_of_other_scripts_are_found_in_their_own_ways() {
    let arabic = site(
        "ar-sa",
        &[
            ("a", "إغلاق الحساب", "", "# الحساب\n\nيمكن إغلاق الملفات من الإعدادات."),
            ("b", "كلمة المرور", "", "# المرور\n\nأعد تعيين كلمة المرور."),
        ],
    );
    assert_first(
        &arabic,
        "ar-sa",
        &[("اغلاق", "a"), ("ملف", "a"), ("والحساب", "a"), ("اعدادات", "a"), ("كلمه", "b")],
    );
    let hebrew = site(
        "he-il",
        &[
            ("a", "לקריאה בלבד", "", "# קריאה\n\nהקבצים נשמרים בתיקייה."),
            ("b", "סיסמה חדשה", "", "# סיסמה\n\nאיפוס של הסיסמאות. התיקייה ריקה, תיקייה."),
        ],
    );
    assert_first(&hebrew, "he-il", &[("קריאה בלבד", "a"), ("קבצים", "a"), ("הסיסמה", "b")]);
    let japanese = site(
        "ja-jp",
        &[
            ("a", "ファイルの復元", "", "# 復元\n\nバックアップからファイルを復元します。"),
            ("b", "パスワード", "", "# 変更\n\nパスワードを変更します。"),
        ],
    );
    assert_first(&japanese, "ja-jp", &[("復元", "a"), ("バックアップ", "a"), ("変更", "b")]);
    let Some(found) = ask(&japanese, "ja-jp", &["復元"]) else { return };
    assert_eq!(found[0].pages[0].excerpt, "バックアップからファイルを[復元]します。");
}

#[test]
fn a_project_says_which_words_are_one_thing() {
    let workplace = site("nl-nl", &DUTCH);
    let Some(found) = ask(&workplace, "nl-nl", &["pincode"]) else { return };
    assert_eq!(found[0].count, 0);
    let synonyms = "[search.synonyms]\nnl = [['wachtwoord', 'pincode']]\n";
    workplace.write("diglot.toml", synonyms.as_bytes());
    workplace
        .write("content/nl-nl/pin.md", b"---\ntitle: Pas\n---\n# Pas\n\nUw pincode staat erop.\n");
    workplace.done(&["build"]);
    let Some(found) = ask(&workplace, "nl-nl", &["pincodes", "wachtwoord"]) else { return };
    for found in found {
        let urls: Vec<&str> = found.pages.iter().map(|hit| hit.url.as_str()).collect();
        assert!(urls.iter().any(|url| url.contains("mail")), "{urls:?}");
        assert!(urls.iter().any(|url| url.contains("pin")), "{urls:?}");
    }
}

#[test]
fn the_sample_is_found_by_its_titles() {
    let workplace = Workplace::new();
    let out = workplace.path("site");
    let out = out.to_str().expect("a path of text");
    workplace.done(&["build", "--project", env!("CARGO_MANIFEST_DIR"), "--out", out]);
    for locale in ["ar-sa", "en-us", "ja-jp", "nl-nl"] {
        let index = Index::at(&workplace.path(&format!("site/search/{locale}")));
        let (urls, titles) = (index.urls(), index.titles());
        assert!(titles.len() > 2, "{locale} has pages");
        let queries: Vec<String> = titles.values().cloned().collect();
        let Some(found) = index.ask(&queries) else { return };
        for ((number, title), found) in titles.iter().zip(found) {
            let first = found.pages.first().map(|hit| hit.url.split('#').next().expect("a page"));
            assert_eq!(first, Some(&*urls[number]), "{locale} {title}");
        }
    }
}

/// Readers use words that writers must not.
#[test]
fn the_words_of_a_glossary_are_one_thing_too() {
    let workplace = site("nl-nl", &DUTCH);
    workplace.write("diglot.toml", b"[check]\nglossaries = ['terms.tsv']\n");
    workplace.write("terms.tsv", b"source\ttarget\tforbidden\npassword\twachtwoord\tpaswoord\n");
    workplace.write("content/nl-nl/p.md", b"---\ntitle: Oud\n---\n# Oud\n\nEen paswoord.\n");
    workplace.done(&["build"]);
    assert_first(&workplace, "nl-nl", &[("wachtwoord", "mail")]);
    let Some(found) = ask(&workplace, "nl-nl", &["paswoord"]) else { return };
    let urls: Vec<&str> = found[0].pages.iter().map(|hit| hit.url.as_str()).collect();
    assert!(urls.iter().any(|url| url.contains("mail")), "{urls:?}");
}

/// Titles that hold no word leave nothing to be found, and nothing fails.
#[test]
fn pages_without_words_are_found_by_nothing() {
    let workplace = site("nl-nl", &[("a", "'!'", "", "!")]);
    let Some(found) = ask(&workplace, "nl-nl", &["woord", "!"]) else { return };
    assert!(found.iter().all(|found| found.count == 0));
}
