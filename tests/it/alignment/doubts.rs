//! What a reader is told about a pair that is doubted.

use diglot::align::score::MismatchScore;
use diglot::align::{AlignmentFeatures, Calibration};
use diglot::article::{Article, Side};
use diglot::check::{Settings, check};
use diglot::locale::Locale;
use diglot::markdown::Context;
use diglot::text::Source;

/// A few words of what a project teaches.
const CALIBRATION: &str = "\
locale nl-NL
pairs 5000
words 60000
seen 60 sleutel deur venster tuin rood blauw appel peer brug rivier
word 60 apple appel .900
word 60 blue blauw .900
word 60 bridge brug .900
word 60 door deur .900
word 60 garden tuin .900
word 60 key sleutel .900
word 60 pear peer .900
word 60 red rood .900
word 60 river rivier .900
word 60 window venster .900
";

/// What `alignment` tells of segments of these targets and sources, with the number of each.
fn helps(pairs: &[(&str, &str)]) -> Vec<(usize, String)> {
    let segment = |(number, (target, source)): (usize, &(&str, &str))| {
        format!(
            "<span data-ttu-id=\"a-{number}\">{target}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a-{number}\">{source}</span></span>\n\n"
        )
    };
    let text: String = pairs.iter().enumerate().map(segment).collect();
    let article = Article::read(Source::new("a.md", text));
    let locale = |tag| Locale::parse(tag).expect("a locale");
    let mut settings = Settings::new(locale("en-US"));
    settings.calibration = Calibration::from_text(CALIBRATION).expect("a calibration");
    let context = Context::alone("a.md", Side::Target);
    let found = check(&article, Some(&locale("nl-NL")), &context, &settings);
    let own = found.into_iter().filter(|finding| finding.rule.name == "alignment");
    let help = |finding: diglot::finding::Finding| {
        (finding.segment.expect("it is about one"), finding.help.expect("it helps"))
    };
    own.map(help).collect()
}

const BESIDE: [(&str, &str); 2] = [
    ("De rode sleutel, de deur.", "The red key, the door."),
    ("Blauw venster, tuin.", "Blue window, garden."),
];

#[test]
fn a_translation_that_fits_a_source_beside_it_better_is_told_to_have_moved() {
    let [first, second] = BESIDE;
    let helps = helps(&[(second.0, first.1), (first.0, second.1)]);
    let help = |id| {
        format!(
            "compare with the source of `{id}`, which matches better: translations may have shifted"
        )
    };
    assert_eq!(helps, [(0, help("a-1")), (1, help("a-0"))]);
}

#[test]
fn a_translation_that_fits_no_source_beside_it_better_is_not_told_to_have_moved() {
    let [first, second] = BESIDE;
    let wrong = (
        "De appel, de brug 3 4 5 van Jan Alder en **Kees** **Eik** *Bos*.",
        "The apple, the pear 7 8 9 of Piet Birch and Carl Oak.",
    );
    let help = "compare both texts; translate the segment again if one has changed";
    assert_eq!(helps(&[first, wrong, second]), [(1, help.to_owned())]);
}

/// The scores that the workbench shows of pairs of these sources and targets.
fn doubts_with_swaps(pairs: &[(&str, &str)]) -> Vec<f32> {
    let calibration = Calibration::from_text(CALIBRATION).expect("a calibration");
    let locale = Locale::parse("nl-NL").expect("a locale");
    let model = calibration.alignment(&locale).expect("Dutch is known");
    let pair = |(source, target): &(&str, &str)| {
        (AlignmentFeatures::of_text(source), AlignmentFeatures::of_text(target))
    };
    let pairs: Vec<_> = pairs.iter().map(pair).collect();
    let log_odds = |doubt: Option<MismatchScore>| doubt.expect("it is long enough").log_odds;
    model.doubts_with_swaps(&pairs).into_iter().map(log_odds).collect()
}

#[test]
fn pairs_that_would_fit_the_other_way_round_are_doubted_however_far_apart() {
    let first = ("The red key, the door.", "De rode sleutel, de deur.");
    let second = ("Blue window and garden.", "Blauw venster en tuin.");
    let between = ("The pear, the bridge, the river.", "De peer, de brug, de rivier.");
    let right = doubts_with_swaps(&[first, between, between, second]);
    let swapped = doubts_with_swaps(&[(first.0, second.1), between, between, (second.0, first.1)]);
    assert!(right.iter().all(|doubt| *doubt < 0.0), "{right:?}");
    assert!(swapped[0] > 4.0 && swapped[3] > 4.0, "{swapped:?}");
    assert_eq!(swapped[1..3], right[1..3], "those between are not doubted more");
}
