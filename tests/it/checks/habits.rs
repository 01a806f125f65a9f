//! Sentences of languages that write numbers, quotes and marks in their own way: right ones have no findings.

use diglot::article::Article;
use diglot::text::Source;

use super::findings;

/// A line a sentence, English first; the first line has the tags.
const SENTENCES: &str = include_str!("habits.tsv");

/// Rules about how a language writes.
const RULES: [&str; 6] = [
    "no-break-space",
    "number-format",
    "number-mismatch",
    "question-mark",
    "quote-style",
    "wrong-variant",
];

/// Each pair of sentences, with the tag of the translation.
fn pairs() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let mut lines = SENTENCES.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let tags = lines.next().expect("the first line has the tags");
    lines.flat_map(move |cells| {
        assert_eq!(cells.len(), tags.len(), "{cells:?}");
        let pair = |index: usize| (tags[index], cells[index], cells[0]);
        (1..tags.len()).map(pair).collect::<Vec<_>>()
    })
}

/// What the rules say about one pair of sentences.
fn messages(tag: &str, target: &str, source: &str) -> Vec<String> {
    let text = format!(
        "---\ntitle: Alderbox\nms.contentlocale: {tag}\n---\n\
         <span data-ttu-id=\"a1b2c-101\">{target}</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-101\">{source}</span></span>\n"
    );
    let found = findings(&Article::read(Source::new("a.md", text))).into_iter();
    let found = found.filter(|finding| RULES.contains(&finding.rule.name));
    found.map(|finding| format!("{}: {}", finding.rule.name, finding.message)).collect()
}

#[test]
fn right_sentences_have_no_findings_about_how_they_are_written() {
    let wrong = pairs().flat_map(|(tag, target, source)| {
        let found = messages(tag, target, source).into_iter();
        found.map(move |message| format!("{tag}: {target}: {message}"))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_language_has_forty_right_sentences() {
    let count = SENTENCES.lines().count() - 1;
    assert!(count >= 40, "{count}");
}

/// A fault: the rule, the tag, what is replaced in right sentences, and by what.
const FAULTS: [(&str, &str, &str, &str); 13] = [
    ("question-mark", "es-ES", "¿", ""),
    ("question-mark", "es-ES", "¡", ""),
    ("question-mark", "el-GR", ";", "?"),
    ("wrong-variant", "ro-RO", "ș", "ş"),
    ("wrong-variant", "ro-RO", "ț", "ţ"),
    ("wrong-variant", "pt-PT", "ecrã", "tela"),
    ("wrong-variant", "pt-PT", "O utilizador", "O usuário"),
    ("wrong-variant", "pt-PT", "está a guardar", "está salvando"),
    ("wrong-variant", "zh-TW", "伺服器", "服務器"),
    ("quote-style", "zh-TW", "「", "“"),
    ("quote-style", "ro-RO", "”", "\""),
    ("number-format", "tr-TR", "%95", "95%"),
    ("no-break-space", "fr-FR", "\u{a0}:", " :"),
];

#[test]
fn faults_of_writing_are_found_in_languages_of_no_corpus() {
    for (rule, tag, right, wrong) in FAULTS {
        let mut count = 0;
        let its = pairs().filter(|(own, target, _)| *own == tag && target.contains(right));
        for (_, target, source) in its {
            let mut damaged = target.replace(right, wrong);
            if rule == "quote-style" {
                damaged = damaged.replace('」', "”").replace('„', "\"");
            }
            let found = messages(tag, &damaged, source);
            let is_found = found.iter().any(|message| message.starts_with(rule));
            assert!(is_found, "{tag}: {damaged}: {found:?}");
            count += 1;
        }
        assert!(count > 0, "{tag} has room for {wrong}");
    }
}
