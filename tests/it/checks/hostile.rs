//! Articles made to hurt: checking them never fails, and takes time in proportion to their length.

use std::hint::black_box;
use std::sync::LazyLock;

use diglot::align::{Calibration, TrainingSet};
use diglot::article::{Article, Side};
use diglot::check::glossary::{Glossary, Term};
use diglot::check::terms::TermFinder;
use diglot::check::{Settings, check};
use diglot::finding::Finding;
use diglot::locale::Locale;
use diglot::markdown::{Context, Extensions};
use diglot::text::Source;

use crate::properties::check::ALL_EXTENSIONS;
use crate::properties::growth::check_work;

/// How often a unit is repeated in the shorter article.
const COUNT: usize = 400;

/// Settings with terms and with a lexicon.
static SETTINGS: LazyLock<Settings> = LazyLock::new(|| {
    let mut settings = Settings::new(Locale::parse("en-US").expect("a locale"));
    settings.no_loc = TermFinder::new(["Alderbox".to_owned(), "Box".to_owned()]);
    let term = |number: usize| Term {
        locale: Locale::parse("nl"),
        source: format!("term{number}"),
        required: vec![format!("woord{number}")],
        forbidden: vec!["Box".to_owned()],
    };
    settings.glossary = Glossary::new((0..50).map(term).collect());
    let (locale, mut samples) = (Locale::parse("nl-NL").expect("a locale"), TrainingSet::new(600));
    for number in 0..600 {
        let source = format!("a word {number} term{}", number % 50);
        samples.add_pair(&source, &format!("een woord {number} woord{}", number % 50), &locale);
    }
    settings.calibration = Calibration::learn(&samples);
    settings
});

fn findings(text: &str) -> Vec<Finding> {
    findings_with(Extensions::default(), text)
}

fn findings_with(extensions: Extensions, text: &str) -> Vec<Finding> {
    let article = Article::read(Source::new("article.md", text));
    let locale = Locale::parse("nl-NL");
    let context = Context { extensions, ..Context::alone("article.md", Side::Target) };
    check(&article, locale.as_ref(), &context, &SETTINGS)
}

/// A segment whose texts are units, numbered from zero.
fn segment(id: usize, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"a1b2c-{id}\">{target}</span><span class=\"sxs-lookup\">\
         <span data-stu-id=\"a1b2c-{id}\">{source}</span></span>"
    )
}

#[test]
fn numbers_of_three_hundred_digits_are_compared_digit_by_digit() {
    let number = "1234567890".repeat(30);
    let other = number.replacen('5', "6", 1);
    let names = |target: &str, source: &str| {
        let found = findings(&segment(101, &format!("Neem {target}."), &format!("Take {source}.")));
        found.iter().filter(|it| it.rule.name == "number-mismatch").count()
    };
    assert_eq!(names(&number, &number), 0);
    assert_eq!(names(&number, &other), 1);
    assert_eq!(names(&format!("{number} cm"), &format!("{other} in")), 1);
    assert_eq!(names("12 MB", &format!("{number} million MB")), 1);
}

/// `unit` so many times, with its number for each `#`.
fn numbered(unit: &str, count: usize) -> String {
    (0..count).map(|number| unit.replace('#', &number.to_string())).collect()
}

/// Asserts that time grows in proportion: for a segment of many units, and for many segments of one.
/// Each unit is tried against `source`, against the translation itself, and against nothing.
#[track_caller]
fn check_growth(target: &str, source: &str) {
    let work = |text: &str| {
        for extensions in [Extensions::default(), ALL_EXTENSIONS] {
            black_box(findings_with(extensions, text));
        }
    };
    for (target, source) in [(target, source), (target, target), (target, "x"), ("x", target)] {
        let one = |count| segment(101, &numbered(target, count), &numbered(source, count));
        check_work(target, COUNT * target.len(), one, work);
        let many = |count: usize| {
            let unit = |number: usize| {
                let text = |unit: &str| unit.replace('#', &number.to_string());
                segment(number, &text(target), &text(source)) + "\n\n"
            };
            (0..count).map(unit).collect()
        };
        check_work(target, COUNT * target.len(), many, work);
    }
}

#[test]
fn checking_many_links_and_pictures_takes_time_in_proportion() {
    check_growth("[a#](b#) ", "[a#](c#) ");
    check_growth("![](b#) ", "![a](b#) ");
    check_growth("[a.](b#)x ", "[a](b#). ");
    check_growth("[](b#) ", "<https://example.com/#> ");
    check_growth("[a](https://example.com/en-us/#) ", "@a.b# ");
}

#[test]
fn checking_much_emphasis_and_code_takes_time_in_proportion() {
    check_growth("**a#,** ", "*b#* ");
    check_growth("x`a#`y ", "`b#` ");
    check_growth("**de b#** ", "**c#** ");
    check_growth("\\*\\* ", "\\* ");
    check_growth("***a", "_**b#");
    check_growth("> ", "\\> a ");
}

#[test]
fn checking_much_html_takes_time_in_proportion() {
    check_growth("<b id=\"a#\">", "<i id=\"b#\">");
    check_growth("<a name=\"a\"></a>", "<a name=\"b#\"></a>");
    check_growth("& nbsp; ", "&nbsp;");
    check_growth("<a#> {a#} %s $a# ", "<b#> {b#} %d $b# ");
    check_growth("<script>#</script>", "<object>");
}

#[test]
fn checking_many_words_takes_time_in_proportion() {
    check_growth("# ", "7# ");
    check_growth("3 ", "1/# ");
    check_growth("1.", "1,");
    check_growth("a a ", "a  b ");
    check_growth("woord# box BOX ", "term# Alderbox ");
    check_growth("aldèrbox alderbox ", "Alderbox ");
    check_growth("Ã©\u{202b}e\u{301}\u{200b}", "é ");
    check_growth("the words of this are all in English ", "de woorden ");
    check_growth("設定#を保存 ", "a. ");
}

#[test]
fn checking_many_names_and_marks_takes_time_in_proportion() {
    check_growth("lampcontext# ", "LampContext# ");
    check_growth("Lamp context ", "LampContext ");
    check_growth(":) ( ) a) ", "(a# ");
    check_growth(" , _GT_ `_GT_` ", "a# ");
    check_growth(".. ,, ", "... ");
    check_growth("the and of in to a ", "the and of in a to ");
    check_growth("w\u{43e}rd# ", "word ");
    check_growth("https://a.example/# ", "x\"https://a.example/#\"");
}

#[test]
fn checking_many_blocks_takes_time_in_proportion() {
    check_growth("\n\n# a\n\n", "\n\n# b#\n\n");
    check_growth("\n- a#\n", "\na\n");
    check_growth("\n> [!NOTE]\n> a\n\n", "\n:::row:::\n");
    check_growth("|--", "| a ");
    check_growth("::: ", "[!NOTE] ");
}

#[test]
fn checking_much_that_is_off_by_default_takes_time_in_proportion() {
    check_growth("- [x] a#\n", "a#\n: b\n");
    check_growth("$a#$ :smile: ", "[^a#] ");
    check_growth("\n\n[^a#]: b\n\n", "$$\na#\n$$\n");
    check_growth("**文字。**後", "$a ");
}

#[test]
fn checking_damaged_segments_takes_time_in_proportion() {
    check_growth("<span>", "</span>");
    check_growth("</span>", "&quot;");
    check_growth("![a</span>", "](b) ");
    check_growth("<span data-ttu-id=\"a-1\">", "<span data-stu-id=&quot;a-#&quot;>");
}

#[test]
fn large_articles_are_checked_whole() {
    let links = segment(101, &numbered("[a](b#) ", 10_000), &numbered("[a](c#) ", 10_000));
    let wrong = findings(&links).into_iter().filter(|it| it.rule.name == "link-target").count();
    assert_eq!(wrong, 10_000);
    let segments: String =
        (0..100_000).map(|id| segment(id, "Kies  dit.", "Choose this.") + "\n\n").collect();
    let spaces = findings(&segments).into_iter().filter(|it| it.rule.name == "double-space");
    assert_eq!(spaces.count(), 100_000);
    let line = segment(101, &"woord ".repeat(180_000), &numbered("word# ", 100_000));
    assert!(findings(&line).iter().any(|finding| finding.rule.name == "doubled-word"));
}
