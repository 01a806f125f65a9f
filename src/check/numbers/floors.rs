//! Floors of a building, which some countries count from the ground: `2nd floor` and `eerste verdieping`.

use super::numbered_text::{NumberedText, is_near};
use super::numerals::Numeral;
use super::time_units::Left;

/// In bytes: no word for a floor stands farther from its number.
const GAP_MAX: usize = 20;

/// Words for a floor, and for the one on the ground.
type Words = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The words of each language, in lower case.
const WORDS: [Words; 21] = [
    ("cs", &["patr"], &["přízemí"]),
    ("da", &["etage", "sal"], &["stueetage", "stuen"]),
    ("de", &["stock", "etage", "obergeschoss", "og"], &["erdgeschoss", "parterre"]),
    ("en", &["floor", "storey"], &["ground floor", "street level"]),
    ("es", &["planta", "piso"], &["planta baja"]),
    ("fi", &["kerro", "kerrok"], &["pohjakerro"]),
    ("fr", &["étage"], &["rez-de-chaussée"]),
    ("hu", &["emelet"], &["földszint"]),
    ("it", &["piano"], &["piano terra", "pianterreno", "pianoterra"]),
    ("ja", &["階"], &["地上階"]),
    ("ko", &["층"], &["지상층"]),
    ("nb", &["etasje"], &["bakkeplan"]),
    ("nl", &["verdieping", "etage"], &["begane grond", "parterre", "gelijkvloers"]),
    ("pl", &["piętr"], &["parter"]),
    ("pt", &["andar", "piso"], &["rés-do-chão", "térreo"]),
    ("ro", &["etaj"], &["parter"]),
    ("ru", &["этаж"], &["первый этаж", "первом этаже"]),
    ("sv", &["våning"], &["bottenvåning", "markplan"]),
    ("tr", &["kat"], &["zemin kat"]),
    ("uk", &["поверх"], &["перший поверх", "першому поверсі"]),
    ("zh", &["楼", "樓", "层", "層"], &["底楼", "底樓", "底层", "首层"]),
];

/// Takes away numbers of floors that the other side counts from another one: they differ by one.
pub(super) fn explain(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    let (Some((_, floors, _)), Some((_, others, ground))) = (words(own.text), words(other.text))
    else {
        return;
    };
    let has_any = |words: &str, list: &[&str]| list.iter().any(|word| words.contains(word));
    let lower = other.text.words.to_lowercase();
    if own.numerals.is_empty() || !has_any(&lower, others) && !has_any(&lower, ground) {
        return;
    }
    let text = own.text;
    own.numerals.retain(|numeral| {
        let near = around(text, numeral);
        let Some(floor) = numeral.values().next().filter(|_| has_any(&near, floors)) else {
            return true;
        };
        let is_next = |value: f64| is_near((value - floor).abs(), 1.0);
        if is_near(floor, 1.0) && has_any(&lower, ground) {
            return false;
        }
        let len = other.numerals.len();
        let other_text = other.text;
        other
            .numerals
            .retain(|it| !(it.values().any(is_next) && has_any(&around(other_text, it), others)));
        let is_said = [floor - 1.0, floor + 1.0]
            .iter()
            .any(|value| *value > 0.0 && other.words.says_value(*value));
        other.numerals.len() == len && !is_said
    });
}

/// Returns `true` if a text has a word for a floor.
pub(super) fn names_floor(text: NumberedText<'_>) -> bool {
    words(text).is_some_and(|(_, floors, ground)| {
        let lower = text.words.to_lowercase();
        floors.iter().chain(*ground).any(|word| lower.contains(word))
    })
}

fn words(text: NumberedText<'_>) -> Option<&'static Words> {
    let tag = text.language?.tag;
    WORDS.iter().find(|(own, ..)| *own == tag)
}

/// Returns the text around a number, in lower case.
fn around(text: NumberedText<'_>, numeral: &Numeral) -> String {
    let (before, behind) = (text.before(numeral), text.behind(numeral));
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(GAP_MAX))..];
    let behind = &behind[..behind.floor_char_boundary(GAP_MAX)];
    format!("{before} {behind}").to_lowercase()
}
