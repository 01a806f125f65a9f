//! Where rules begin and end: pairs of texts of which one is a fault and the other is just none.

use diglot::article::Article;
use diglot::text::Source;

use super::findings;

/// Returns the rules that find something in one Dutch segment.
fn rules(target: &str, source: &str) -> Vec<&'static str> {
    let front_matter = "---\nms.contentlocale: nl-NL\n---\n";
    let target = format!("<span data-ttu-id=\"a-1\">{target}</span>");
    let source = format!("<span data-stu-id=\"a-1\">{source}</span></span>");
    let text = format!("{front_matter}{target}<span class=\"sxs-lookup\">{source}\n");
    let article = Article::read(Source::new("a.md", text));
    findings(&article).into_iter().map(|finding| finding.rule.name).collect()
}

/// Asserts whether a rule finds something.
#[track_caller]
fn check(rule: &str, target: &str, source: &str, expected: bool) {
    let found = rules(target, source);
    assert_eq!(found.contains(&rule), expected, "{target}: {found:?}");
}

#[test]
fn numbers_of_one_sentence_share_a_percent_sign() {
    let rule = "number-mismatch";
    check(rule, "Kies 10, dan 20%.", "Choose 10%, then 20%.", false);
    check(rule, "Kies 10. Dan 20%.", "Choose 10%. Then 20%.", true);
}

#[test]
fn a_number_that_is_there_with_its_sign_is_not_lost_beside_one_without() {
    let rule = "number-mismatch";
    check(rule, "Van 5 tot -5 graden.", "From 5 to -5 degrees.", false);
    check(rule, "Van 5 tot 5 graden.", "From 5 to -5 degrees.", true);
}

#[test]
fn a_link_in_parts_begins_with_a_bracket_and_leads_to_a_file() {
    let rule = "malformed-link";
    check(rule, "Zie [de pagina] (b.md).", "See [the page](b.md).", true);
    check(rule, "Zie [de pagina] (b.md?tabs=c).", "See [the page](b.md?tabs=c).", true);
    check(rule, "Zie a] (b.md) en [c](d.md).", "See a, b.md, and [c](d.md).", false);
}

#[test]
fn a_comparison_on_the_line_before_opens_no_placeholder() {
    let source = "if x &lt; 5 then\nclick **A** > **B**.";
    let target = "als x &lt; 5 dan\nklik op **A** > > **B**.";
    check("empty-menu-step", target, source, true);
    check("empty-menu-step", &target.replace("> >", ">"), source, false);
}

#[test]
fn a_word_may_touch_markup_as_often_as_in_the_source() {
    let rule = "space-at-markup";
    check(rule, "Klik**OK** aan.", "Click**OK** now.", false);
    check(rule, "Klik**OK** aan.", "Click **OK** now.", true);
}

#[test]
fn an_entity_may_have_one_blank_in_it() {
    let rule = "html-changed";
    check(rule, "Een& nbsp;twee.", "One two.", true);
    check(rule, "Een&  nbsp;twee.", "One two.", false);
}

#[test]
fn single_letters_may_stand_twice() {
    let rule = "doubled-word";
    check(rule, "Zet kolom kolom vast.", "Freeze the column.", true);
    check(rule, "Zet kolom q q vast.", "Freeze column q.", false);
}

#[test]
fn the_name_of_a_link_that_is_defined_elsewhere_is_not_lost() {
    let pair = |target: &str| {
        let target = format!("<span data-ttu-id=\"a-1\">{target}</span>");
        let source = "<span data-stu-id=\"a-1\">See the page.</span></span>";
        format!("{target}<span class=\"sxs-lookup\">{source}\n\n[overview]: b.md\n")
    };
    let text = format!("---\nms.contentlocale: nl-NL\n---\n{}", pair("Zie [de pagina][overview]."));
    let article = Article::read(Source::new("a.md", text));
    assert!(findings(&article).iter().all(|finding| finding.rule.name != "lost-text"));
}
