//! What is learnt is the same on every machine, and survives its file.

use diglot::align::calibration::PAIRS_QUICK;
use diglot::align::{Calibration, TrainingSet};
use diglot::locale::Locale;
use rayon::ThreadPoolBuilder;

use super::learn;
use crate::corpus;

#[test]
fn the_same_is_learnt_whatever_the_number_of_threads() {
    let entries: Vec<_> = corpus::entries().iter().collect();
    if entries.is_empty() {
        return;
    }
    let learnt = [1, 2, 7].map(|threads| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| learn(&entries, PAIRS_QUICK))
    });
    let text = learnt[0].to_text();
    assert!(learnt.iter().all(|it| it.to_text() == text), "threads make a difference");
    let mut backwards = entries;
    backwards.reverse();
    assert!(
        learn(&backwards, PAIRS_QUICK) == learnt[0],
        "the order of articles makes a difference"
    );
    assert!(Calibration::from_text(&text).as_ref() == Ok(&learnt[0]), "the file holds it all");
    let locales = learnt[0].alignments().len();
    corpus::say(&format!("calibration: {locales} locales in {} KB", text.len() / 1024));
}

/// Made-up pairs: each English word has one Dutch word.
fn samples() -> TrainingSet {
    let locale = Locale::parse("nl-NL").expect("a locale");
    let words = [("save", "opslaan"), ("file", "bestand"), ("blue", "blauw"), ("key", "toets")];
    let mut samples = TrainingSet::new(5000);
    for number in 0..600 {
        let (one, other) = (words[number % 4], words[number / 4 % 4]);
        let source = format!("{} {} n{number}", one.0, other.0);
        samples.add_pair(&source, &format!("{} {} n{number}", one.1, other.1), &locale);
    }
    samples
}

#[test]
fn words_that_keep_company_translate_each_other() {
    let calibration = Calibration::learn(&samples());
    let alignment = calibration.alignments().values().next().expect("600 pairs are enough");
    for entry in alignment.lexicon.entries() {
        let expected = match entry.word.as_str() {
            "save" => "opslaan",
            "file" => "bestand",
            "blue" => "blauw",
            _ => "toets",
        };
        assert_eq!(entry.translations[0].0, expected, "{entry:?}");
    }
    assert_eq!(Calibration::from_text(&calibration.to_text()).as_ref(), Ok(&calibration));
}

#[test]
fn a_misread_file_names_line_and_column() {
    let misread = |text: &str| {
        let misread = Calibration::from_text(text).expect_err("it is wrong");
        misread.to_string()
    };
    assert_eq!(misread("pairs 3"), "1:1: expected `locale` first");
    assert_eq!(misread("# hello\nlocale dutch"), "2:8: `dutch` is not a locale");
    let after = |line: &str| misread(&format!("locale nl-NL\n{line}"));
    assert_eq!(after("pairs many"), "2:7: expected a number of pairs, found `many`");
    assert_eq!(after("word 3 één 1 2"), "2:14: a probability is between 0 and 1");
    assert_eq!(after("length 40 .1"), "2:13: expected its spread");
    assert_eq!(after("wrods 3"), "2:1: unknown key `wrods`");
    assert_eq!(after("pairs 3 4"), "2:9: unexpected `4`");
}
