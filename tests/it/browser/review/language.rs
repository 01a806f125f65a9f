//! The language of the workbench, which is its reviewer's and not that of the articles.

use super::served::Office;

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
