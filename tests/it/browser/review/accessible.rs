//! axe finds nothing: in light and dark, wide and narrow, whatever is open.

use std::fs;
use std::path::Path;

use super::Bench;
use crate::corpus::skip;

/// What axe says about the page as it is.
fn violations(bench: &mut Bench, axe: &str, what: &str) -> Vec<String> {
    if !bench.tab.holds("window.axe") {
        bench.tab.value(&format!("{axe};0"));
    }
    let result = bench.tab.value("axe.run(document, { resultTypes: ['violations'] })");
    assert!(result["passes"].as_array().is_some_and(|passes| passes.len() > 5), "axe looked");
    let list = result["violations"].as_array().cloned().unwrap_or_default();
    list.iter().map(|it| format!("{what}: {} {}", it["id"], it["nodes"][0]["html"])).collect()
}

#[test]
fn everyone_can_use_the_workbench() {
    let axe =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/node_modules/axe-core/axe.min.js");
    let Ok(axe) = fs::read_to_string(axe) else {
        return skip("no axe-core in target/tools; tests/run installs it");
    };
    let Some(mut bench) = Bench::open() else { return };
    let mut wrong = Vec::new();
    for (scheme, width) in [("light", 1400), ("dark", 1400), ("dark", 800), ("light", 390)] {
        bench.tab.color_scheme(scheme);
        bench.tab.window(width, 800);
        bench.find("ar", "105");
        bench.press(&["e"]);
        bench.tab.type_text("[x](y.md) 7");
        let name = format!("review-{width}-{scheme}");
        bench.tab.screenshot(&name);
        wrong.extend(violations(&mut bench, &axe, &format!("{name} writing")));
        bench.press(&["Alt+r", "Escape"]);
        for key in ["1", "2", "3", "4", "5", "c", "g", "x", "s", "m", "h", "A", "d", "q", "p", "?"]
        {
            bench.press(&[key]);
            wrong.extend(violations(&mut bench, &axe, &format!("{name} {key}")));
            bench.tab.screenshot(&format!("{name}-{}", if key == "?" { "help" } else { key }));
            bench.press(&["Escape"]);
            bench.tab.value("document.getElementById('list').focus()");
        }
        bench.press(&["g"]);
        bench.search("wrong:");
        wrong.extend(violations(&mut bench, &axe, &format!("{name} a wrong search")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    bench.tab.assert_sound();
}

#[test]
fn rows_do_not_overlap_when_the_window_becomes_narrow() {
    let Some(mut bench) = Bench::open() else { return };
    bench.tab.window(1400, 900);
    bench.search("");
    bench.tab.window(390, 800);
    bench.tab.wait_for(
        "(() => { const tops = [...document.querySelectorAll('[data-row]:not([hidden])')]
            .map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
          return tops.length > 2 && tops[0].height > 60
            && tops.every((box, at) => !at || box.top >= tops[at - 1].bottom - 1); })()",
    );
}

#[test]
fn open_filters_cover_neither_list_nor_segment_in_a_narrow_window() {
    let Some(mut bench) = Bench::open() else { return };
    bench.tab.window(380, 800);
    bench.find("ar", "102");
    bench.press(&["g"]);
    bench.tab.wait_for(
        "(() => { const [facets, list, segment] = ['facets', 'list-part', 'segment']
            .map((id) => document.getElementById(id).getBoundingClientRect());
          return facets.height > 60 && list.height > 90 && segment.height > 150
            && list.top >= facets.bottom - 1 && segment.top >= list.bottom - 1
            && facets.right <= 380 && segment.bottom <= 800; })()",
    );
    bench.tab.assert_sound();
}

#[test]
fn the_source_stays_in_sight_while_typing_in_a_low_window() {
    let Some(mut bench) = Bench::open() else { return };
    bench.tab.window(700, 450);
    for locale in ["nl", "ar"] {
        bench.find(locale, "102");
        bench.press(&["e", "End"]);
        bench.tab.type_text("\n\n\n\nx\n\n\n\ny");
        bench.tab.wait_for(
            "(() => { const [part, source, target] = ['segment', 'source-written', 'target']
                .map((id) => document.getElementById(id).getBoundingClientRect());
              return source.top >= part.top - 1 && source.top + 20 <= part.bottom
                && target.bottom <= part.bottom + 1 || document.getElementById('target').scrollHeight > part.height
                && source.top >= part.top - 1; })()",
        );
        bench.press(&["Alt+r", "Escape"]);
    }
    bench.tab.assert_sound();
}

#[test]
fn source_and_target_are_seen_while_typing_at_any_size_with_filters_open_or_not() {
    let Some(mut bench) = Bench::open() else { return };
    for (width, height) in [(1280, 256), (640, 400), (375, 667), (320, 568), (320, 256)] {
        bench.tab.window(width, height);
        for is_open in [false, true] {
            let [facets, list] =
                ["facets", "list"].map(|id| format!("document.getElementById('{id}')"));
            bench.tab.value(&format!("{list}.focus()"));
            bench.find("ar", "102");
            if is_open {
                bench.press(&["g"]);
                bench.tab.value(&format!("{list}.focus()"));
            }
            bench.press(&["e", "End"]);
            bench.tab.type_text(" x");
            bench.tab.wait_for(
                "(() => ['source-written', 'target'].every((id) => {
                    const it = document.getElementById(id);
                    const box = it.getBoundingClientRect();
                    const part = document.getElementById('segment').getBoundingClientRect();
                    const top = Math.max(box.top, part.top, 0);
                    const bottom = Math.min(box.bottom, part.bottom, innerHeight);
                    const at = document.elementFromPoint(box.left + 20, (top + bottom) / 2);
                    return bottom - top >= 20 && (at === it || it.contains(at)); }))()",
            );
            bench.press(&["Alt+r", "Escape"]);
            bench.tab.wait_for(
                "document.scrollingElement.scrollTop === 0 && document.body.scrollTop === 0",
            );
            if is_open {
                bench.tab.value(&format!("{facets}.querySelector('button').focus()"));
                bench.press(&["Escape"]);
                assert!(bench.tab.holds(&format!("{facets}.hidden")), "Escape closes the filters");
                bench.tab.wait_for("document.activeElement.id === 'list'");
            }
        }
    }
    bench.tab.assert_sound();
}

#[test]
fn source_and_target_are_both_seen_while_typing_on_a_phone() {
    let long = "word ".repeat(60);
    let mut targets = super::ARABIC;
    targets[2] = &long;
    let workplace = super::project();
    let text = super::article("ar-SA", "HT", targets).replace(super::ENGLISH[2], &long);
    workplace.write("content/ar-sa/a.md", text.as_bytes());
    let Some(mut bench) = Bench::of(workplace) else { return };
    bench.tab.window(380, 800);
    bench.find("ar", "103");
    bench.press(&["e", "End"]);
    bench.tab.type_text("x");
    bench.tab.wait_for(
        "(() => { const [part, source, target, row] = ['#segment', '#source-written', '#target', '.row.current']
            .map((it) => document.querySelector(it).getBoundingClientRect());
          const lines = (Math.min(source.bottom, part.bottom) - Math.max(source.top, part.top)) / 26;
          const list = document.getElementById('list').getBoundingClientRect();
          return lines > 5 && target.bottom <= part.bottom + 1 && target.bottom - part.top > 200
            && row.top >= list.top - 1 && row.bottom <= list.bottom + 1; })()",
    );
    let part = "document.getElementById('segment')";
    assert!(bench.tab.holds(&format!("{part}.scrollWidth <= {part}.clientWidth")));
    bench.tab.assert_sound();
}

#[test]
fn a_screen_reader_is_told_where_it_is_and_what_came_of_a_key() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("ar", "103");
    let row = "document.getElementById(document.getElementById('list').getAttribute('aria-activedescendant'))";
    // Rows are drawn with the next frame.
    bench.tab.wait_for(&format!("{row}?.textContent.includes('1a2b3-103')"));
    bench.tab.wait_for(&format!("{row}?.ariaRowIndex === '4' && {row}.ariaSelected === 'true'"));
    bench.tab.wait_for("document.getElementById('list').ariaRowCount === '6'");
    bench.tab.wait_for(&format!("{row}?.querySelector('[lang=ar-SA]').dir === 'rtl'"));
    bench.tab.wait_for("document.getElementById('message').getAttribute('aria-live') === 'polite'");
    bench.press(&["a"]);
    bench.told("1a2b3-103 approved.");
    // A dialog gives the focus back to where it came from.
    bench.press(&["?", "Escape"]);
    bench.tab.wait_for("document.activeElement.id === 'list'");
}
