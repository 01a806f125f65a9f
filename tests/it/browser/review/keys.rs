//! The keyboard: each key does what the help says, and none acts while something is being typed.

use serde_json::json;

use super::Bench;

/// Where the reader stands, what they press, and what is so afterwards.
const KEYS: [(&str, &str, &str); 25] = [
    ("102", "ArrowDown", "id('103')"),
    ("102", "j", "id('103')"),
    ("102", "ArrowUp", "id('101')"),
    ("102", "k", "id('101')"),
    ("102", "Home", "id('101')"),
    ("102", "End", "id('105')"),
    ("102", "PageDown", "id('105')"),
    ("105", "PageUp", "id('101')"),
    ("101", "n", "id('105')"),
    ("102", "t", "id('103')"),
    ("102", "T", "id('101')"),
    ("102", "J", "shown('progress', '2 segments marked')"),
    ("102", "Shift+ArrowUp", "shown('progress', '2 segments marked')"),
    ("102", "/", "focus('query')"),
    ("102", "e", "focus('target')"),
    ("102", "Enter", "focus('target')"),
    ("102", "c", "focus('comment')"),
    ("102", "g", "!at('facets').hidden"),
    ("102", "2", "at('tab-page').ariaSelected === 'true'"),
    ("102", "3", "at('tab-same').ariaSelected === 'true'"),
    ("102", "4", "at('tab-matches').ariaSelected === 'true'"),
    ("102", "q", "shown('dialog-title', 'Not saved')"),
    ("102", "h", "shown('dialog-title', 'Replace')"),
    ("102", "?", "shown('dialog-title', 'Keys')"),
    ("102", "Control+f", "focus('query')"),
];

/// What the conditions above are made of.
const WORDS: &str = "const at = name => document.getElementById(name); \
    const id = end => at('segment-id').textContent.endsWith(end); \
    const focus = name => document.activeElement === at(name); \
    const shown = (name, text) => at(name).textContent.includes(text)";

#[test]
fn each_key_does_what_it_is_for() {
    let Some(mut bench) = Bench::open() else { return };
    for (from, key, holds) in KEYS {
        bench.find("nl", from);
        bench.press(&[key]);
        bench.tab.wait_for(&format!("(() => {{ {WORDS}; return {holds} }})()"));
        bench.press(&["Escape"]);
        bench.tab.value("document.getElementById('list').focus()");
    }
    bench.tab.assert_sound();
}

#[test]
fn judging_goes_on_to_the_next_and_can_be_undone() {
    let Some(mut bench) = Bench::open() else { return };
    for (key, state) in [("a", "approved"), ("r", "rejected"), ("w", "needs-work")] {
        bench.find("ar", "102");
        bench.press(&[key]);
        assert_eq!(bench.id(), "1a2b3-103", "{key}");
        bench.press(&["ArrowUp"]);
        assert_eq!(bench.state(), state);
    }
    bench.press(&["u"]);
    bench.told("Undone");
    assert_eq!(bench.state(), "rejected");
    bench.press(&["0"]);
    assert_eq!(bench.state(), "unreviewed");
    // All that is marked is judged at once.
    bench.press(&["J", "J", "a"]);
    bench.search("state:approved");
    assert_eq!(bench.ids(), ["1a2b3-102", "1a2b3-103", "1a2b3-104"]);
}

#[test]
fn no_key_acts_while_something_is_typed() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("nl", "103");
    for (open, field) in [("e", "target"), ("c", "comment"), ("/", "query")] {
        bench.press(&[open]);
        bench.press(&["a", "r", "w", "x", "?", "1"]);
        let value = bench.tab.text(&format!("document.getElementById('{field}').value"));
        assert!(value.contains("arwx?1"), "{field}: {value}");
        bench.press(&["Escape"]);
    }
    assert_eq!(bench.state(), "unreviewed");
    assert!(!bench.is_dialog_open());
    // Neither while an input method composes.
    bench.tab.value(
        "document.getElementById('list').dispatchEvent(new KeyboardEvent('keydown', \
         { key: 'a', isComposing: true, bubbles: true }))",
    );
    assert_eq!(bench.state(), "unreviewed");
}

#[test]
fn on_a_keyboard_of_another_script_the_place_of_the_key_counts() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("ar", "103");
    bench.tab.call(
        "Input.dispatchKeyEvent",
        json!({ "type": "keyDown", "key": "ش", "code": "KeyA", "text": "ش" }),
    );
    bench.told("approved");
}

#[test]
fn the_help_lists_every_button_and_single_keys_can_be_switched_off() {
    let Some(mut bench) = Bench::open() else { return };
    bench.find("nl", "103");
    bench.press(&["?"]);
    let lacking = "[...document.querySelectorAll('#actions button, #verbs button')]\
        .map(it => it.title.replace(/ \\(.*/, ''))\
        .filter(label => ![...document.querySelectorAll('#dialog dd')]\
            .some(it => it.textContent.startsWith(label))).join()";
    assert_eq!(bench.tab.text(lacking), "");
    bench.tab.click("#dialog input[type=checkbox]");
    bench.press(&["Escape", "a"]);
    assert_eq!(bench.state(), "unreviewed");
    bench.press(&["ArrowDown"]);
    assert_eq!(bench.id(), "1a2b3-104", "keys with a name still act");
}
