//! What a writer meets in the preview: findings where they are, and pages that load themselves anew.

use super::Tab;
use crate::command::Workplace;
use crate::serve::{Served, article};

#[test]
fn findings_are_shown_on_the_page_until_they_are_mended() {
    let Some(mut tab) = Tab::open() else { return };
    let wrong = article("Begin", "Wacht 5 minuten.", "Wait 6 minutes.");
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &wrong)]);
    let served = Served::start(&workplace);
    tab.go(&format!("http://localhost:{}/nl-nl/a.html", served.port));
    tab.wait_for("document.getElementById('diglot-findings')");
    tab.click("#diglot-findings summary");
    let text = tab.text("document.getElementById('diglot-findings').textContent");
    assert!(text.contains("number-mismatch") && text.contains("7:"), "{text}");
    let marked = "document.querySelector('.diglot-marked').textContent";
    assert_eq!(tab.text(marked), "Wacht 5 minuten.");
    tab.click("#diglot-findings button");
    assert!(tab.holds("document.querySelector('.diglot-shown.segment')"));
    tab.screenshot("preview-findings");
    tab.color_scheme("dark");
    tab.window(380, 700);
    tab.screenshot("preview-findings-narrow-dark");
    tab.assert_sound();
    let fixed = article("Begin", "Wacht 6 minuten.", "Wait 6 minutes.");
    tab.load(|_| workplace.write("content/nl-nl/a.md", fixed.as_bytes()));
    assert!(tab.text("document.querySelector('article').textContent").contains("6 minuten"));
    assert!(tab.holds("!document.getElementById('diglot-findings')"));
}

#[test]
fn a_page_that_cannot_be_made_comes_back_by_itself() {
    let Some(mut tab) = Tab::open() else { return };
    let page = article("Begin", "Goedemorgen.", "Good morning.");
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &page)]);
    let served = Served::start(&workplace);
    tab.go(&format!("http://localhost:{}/nl-nl/a.html", served.port));
    let broken = b"{% extends \"base.html\" %}\n{% block main %}{{ oh no }}\n";
    tab.load(|_| workplace.write("templates/page.html", broken));
    let reported = tab.text("document.querySelector('pre').textContent");
    assert!(reported.contains("templates/page.html:2:"), "{reported}");
    tab.screenshot("preview-broken");
    let fixed = b"{% extends \"base.html\" %}{% block main %}<p id=\"mended\">ja</p>{% endblock %}";
    tab.load(|_| workplace.write("templates/page.html", fixed));
    assert_eq!(tab.text("document.getElementById('mended').textContent"), "ja");
}
