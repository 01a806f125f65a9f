//! The language of the workbench, which is its reviewer's and not that of the articles.

use super::served::{Office, write};

const SHOWN: &str = "[document.documentElement.lang, document.documentElement.dir, \
                     document.querySelector('.cell-source').textContent, \
                     document.getElementById('command-approve').textContent].join()";

#[test]
fn another_language_is_chosen_and_remembered_and_segments_keep_their_direction() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    bench.find("nl", "103");
    assert_eq!(bench.tab.text(SHOWN), "en,ltr,Source,Approve");
    let choose = |tag: &str| {
        format!(
            "document.getElementById('language').value = '{tag}'; \
             document.getElementById('language').dispatchEvent(new Event('change'))"
        )
    };
    bench.tab.value(&choose("ar"));
    bench.tab.wait_for("document.documentElement.dir === 'rtl'");
    assert_eq!(bench.tab.text(SHOWN), "ar,rtl,المصدر,اعتماد");
    assert_eq!(bench.tab.text("document.getElementById('target').dir"), "ltr");
    bench.tab.assert_sound();
    bench.reload();
    assert_eq!(bench.tab.text(SHOWN), "ar,rtl,المصدر,اعتماد");
    assert_eq!(bench.shown("count"), "5 من 10 مقطع");
    bench.tab.value(&choose("nl"));
    bench.tab.wait_for("document.documentElement.dir === 'ltr'");
    assert_eq!(bench.tab.text(SHOWN), "nl,ltr,Bron,Goedkeuren");
    assert_eq!(bench.shown("count"), "5 van 10 segmenten");
}

#[test]
fn a_reviewer_reads_in_their_language_why_a_text_is_refused() {
    let office = Office::open();
    let Some(mut bench) = office.window() else { return };
    bench.tab.value(
        "document.getElementById('language').value = 'nl'; \
         document.getElementById('language').dispatchEvent(new Event('change'))",
    );
    bench.tab.wait_for("document.documentElement.lang === 'nl'");
    write(&mut bench, "nl", "103", "Kies\n\n# Nu");
    bench.press(&["Control+s"]);
    bench.tab.wait_for(
        "document.getElementById('target-note').textContent === 'Niet opgeslagen: de nieuwe tekst \
         zou de opbouw van de pagina veranderen: een lege regel, of een regel die een lijst, kop \
         of tabel begint of beëindigt'",
    );
}
