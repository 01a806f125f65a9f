//! What a browser is told of a key that is pressed.

use serde_json::{Value, json};

/// Keys with names: the name, the number that Windows gave it, and the text that it types.
const NAMED: [(&str, u32, &str); 12] = [
    ("Tab", 9, ""),
    ("Enter", 13, "\r"),
    ("Escape", 27, ""),
    ("Space", 32, " "),
    ("PageUp", 33, ""),
    ("PageDown", 34, ""),
    ("End", 35, ""),
    ("Home", 36, ""),
    ("ArrowLeft", 37, ""),
    ("ArrowUp", 38, ""),
    ("ArrowRight", 39, ""),
    ("ArrowDown", 40, ""),
];
const MODIFIERS: [(&str, u32); 4] = [("Alt+", 1), ("Control+", 2), ("Meta+", 4), ("Shift+", 8)];

/// With Alt, Control or Meta held, a key types nothing.
const TYPES_NOTHING: u32 = 1 | 2 | 4;

/// The two events of a key such as `Enter`, `a` or `Control+k`: it goes down, and up again.
#[track_caller]
pub(super) fn events(key: &str) -> [Value; 2] {
    let (modifiers, key) = modifiers(key);
    let (name, code, number, text) = key_of(key);
    let event = |kind: &str| {
        json!({
            "type": kind, "modifiers": modifiers, "key": name, "code": code,
            "windowsVirtualKeyCode": number,
        })
    };
    let (mut down, up) = (event("keyDown"), event("keyUp"));
    if !text.is_empty() && modifiers & TYPES_NOTHING == 0 {
        down["text"] = text.into();
    }
    [down, up]
}

/// The modifiers before a key, as bits, and the key.
fn modifiers(key: &str) -> (u32, &str) {
    let first = MODIFIERS.iter().find_map(|(name, bit)| Some((bit, key.strip_prefix(name)?)));
    first.map_or((0, key), |(bit, rest)| {
        let (others, key) = modifiers(rest);
        (bit | others, key)
    })
}

/// A key's name, its place on the keyboard, its number and its text.
#[track_caller]
fn key_of(key: &str) -> (String, String, u32, String) {
    if let Some((name, number, text)) = NAMED.iter().find(|(name, ..)| *name == key) {
        let value = if *name == "Space" { " " } else { name };
        return (value.to_owned(), (*name).to_owned(), *number, (*text).to_owned());
    }
    let mut characters = key.chars();
    let (Some(character), None) = (characters.next(), characters.next()) else {
        panic!("`{key}` is no key that this knows");
    };
    let upper = character.to_ascii_uppercase();
    let code = if upper.is_ascii_alphabetic() { format!("Key{upper}") } else { String::new() };
    (key.to_owned(), code, u32::from(upper), key.to_owned())
}

#[test]
fn keys_are_known_by_name_and_by_what_they_type() {
    let [down, up] = events("Control+Shift+k");
    assert_eq!((down["modifiers"].clone(), down["code"].clone()), (json!(10), json!("KeyK")));
    assert!(down["text"].is_null() && up["type"] == "keyUp");
    assert_eq!(events("Enter")[0]["text"], "\r");
    assert_eq!(events("/")[0]["text"], "/");
}
