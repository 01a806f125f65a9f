//! Faults of names, marks and whole phrases put into real segments of several languages: the rule that each
//! belongs to finds it, and leaves the segment alone before.

use diglot::article::Article;
use diglot::text::Source;

use super::findings;
use super::injected_kinds::FAULTS_MAX;

/// A kind of fault.
pub(super) struct Damage {
    pub(super) rule: &'static str,
    pub(super) name: &'static str,
    /// What makes room for the fault: put behind the source, and behind the translation.
    planted: [&'static str; 2],
    /// The damaged translation, if there is room; what was planted is in it.
    inject: fn(&str) -> Option<String>,
}

const fn damage(
    rule: &'static str,
    name: &'static str,
    planted: [&'static str; 2],
    inject: fn(&str) -> Option<String>,
) -> Damage {
    Damage { rule, name, planted, inject }
}

const NAMES: [&str; 2] = [" (LampContext, Lamp.Core.Data)", " (LampContext, Lamp.Core.Data)"];
const PHRASE: &str = " and then turn the dial to the right until you hear a click";

pub(super) const DAMAGES: [Damage; 22] = [
    damage("identifier-changed", "a name recased", NAMES, |text| {
        Some(text.replace("LampContext", "lampcontext"))
    }),
    damage("identifier-changed", "a name torn", NAMES, |text| {
        Some(text.replace("LampContext", "Lamp context"))
    }),
    damage("identifier-changed", "a dotted name torn", NAMES, |text| {
        Some(text.replace("Lamp.Core", "Lamp. Core"))
    }),
    damage("half-translated", "words left in English", [PHRASE, ""], |text| {
        Some(format!("{text}{PHRASE}"))
    }),
    damage("half-translated", "words left in English first", [PHRASE, ""], |text| {
        Some(format!("{}{text}", &PHRASE[1..]))
    }),
    damage("doubled-text", "a text twice", ["", ""], |text| {
        (text.len() > 12).then(|| format!("{text} {text}"))
    }),
    damage("doubled-text", "a text twice without a space", ["", ""], |text| {
        (text.len() > 12).then(|| format!("{text}{text}"))
    }),
    damage("unbalanced", "a bracket lost", [" (Alfa)", " (Alfa)"], |text| {
        Some(text.replace("(Alfa", "Alfa"))
    }),
    damage("unbalanced", "a closing bracket lost", [" (Alfa)", " (Alfa)"], |text| {
        Some(text.replace("Alfa)", "Alfa"))
    }),
    damage("doubled-punctuation", "a last mark doubled", ["", ""], |text| {
        let mark = text.chars().next_back().filter(|mark| ".。:".contains(*mark))?;
        Some(format!("{text}{mark}"))
    }),
    damage("space-before-punctuation", "a space before the last mark", ["", ""], |text| {
        let mark = text.chars().next_back().filter(|mark| ".。".contains(*mark))?;
        Some(format!("{} {mark}", text.strip_suffix(mark)?))
    }),
    damage("space-before-punctuation", "a space before a comma", ["", ""], |text| {
        let (at, mark) = text.char_indices().find(|(_, c)| ",،、，".contains(*c))?;
        let is_word = text[..at].ends_with(char::is_alphabetic);
        let behind = text[at + mark.len_utf8()..].chars().next()?;
        let is_end = behind == ' ' || "、，".contains(mark) && behind.is_alphabetic();
        (is_word && is_end).then(|| format!("{} {}", &text[..at], &text[at..]))
    }),
    damage("half-width-punctuation", "a full stop of Latin script", ["", ""], |text| {
        Some(format!("{}.", text.strip_suffix('。').filter(|rest| is_wide(rest))?))
    }),
    damage("half-width-punctuation", "a comma of Latin script", ["", ""], |text| {
        let (before, behind) =
            text.split_once(['、', '，']).filter(|(before, _)| is_wide(before))?;
        is_wide(&behind.chars().next()?.to_string()).then(|| format!("{before}, {behind}"))
    }),
    damage("number-format", "a number as in English", [" (12.5 GB)", " (12,5 GB)"], |text| {
        Some(text.replace("12,5", "12.5"))
    }),
    damage("quote-style", "straight quotes", [" (\"lamp on\")", " („Alfa beta“)"], |text| {
        Some(text.replace("„Alfa beta“", "\"Alfa beta\""))
    }),
    damage(
        "no-break-space",
        "a space that may break",
        [" (see: Alfa)", " (voir\u{a0}: Alfa)"],
        |text| Some(text.replace("voir\u{a0}", "voir ")),
    ),
    damage("unicode", "a soft hyphen", ["", ""], |text| Some(split_word(text, "\u{ad}"))),
    damage("unicode", "an invisible space", ["", ""], |text| Some(split_word(text, "\u{200b}"))),
    damage("unicode", "a letter of another script", [" (Lamp)", " (Lamp)"], |text| {
        Some(text.replace("Lamp", "L\u{430}mp"))
    }),
    damage("mangled-escape", "a space that does not break", ["", ""], |text| {
        let (before, behind) = text.split_once([' ', '、', '，'])?;
        Some(format!("{before} #A0 {behind}"))
    }),
    damage("mangled-escape", "a sign in words", [" &gt; Alfa", " &gt; Alfa"], |text| {
        Some(text.replace("&gt;", "_GT_"))
    }),
];

/// Returns `true` if a rule is about a language: not each writes in the same way.
pub(super) fn is_about(rule: &str, tag: &str) -> bool {
    let tags: &[&str] = match rule {
        "half-width-punctuation" => &["ja-JP", "zh-CN"],
        "number-format" => &["nl-NL", "de-DE", "fr-FR", "ru-RU"],
        "quote-style" => &["de-DE", "fr-FR", "ru-RU"],
        "no-break-space" => &["fr-FR"],
        _ => return true,
    };
    tags.contains(&tag)
}

/// The text with something between the first two letters of a word.
fn split_word(text: &str, inserted: &str) -> String {
    let mut letters = text.char_indices().map(|(at, c)| (at, c.is_alphabetic()));
    let mut before = false;
    let at = letters.find_map(|(at, is_letter)| {
        let is_inside = std::mem::replace(&mut before, is_letter) && is_letter;
        is_inside.then_some(at)
    });
    let (start, end) = text.split_at(at.unwrap_or(text.len()));
    format!("{start}{inserted}{end}")
}

fn is_wide(text: &str) -> bool {
    text.ends_with(|c: char| c.is_alphabetic() && u32::from(c) >= 0x3000)
}

/// How many segments have room for the damage, how often it is found, and how often something is before.
pub(super) fn trial(damage: &Damage, segments: &[[&str; 2]], tag: &str) -> [usize; 3] {
    let [mut count, mut found, mut before] = [0; 3];
    // Faults that machines made before are not counted.
    let is_whole = |[target, source]: &&[&str; 2]| !finds(damage.rule, tag, target, source);
    for [target, source] in segments.iter().filter(is_whole) {
        let [in_source, in_target] = damage.planted;
        let (target, source) = (format!("{target}{in_target}"), format!("{source}{in_source}"));
        let Some(damaged) = (damage.inject)(&target) else { continue };
        if count == FAULTS_MAX {
            break;
        }
        count += 1;
        before += usize::from(finds(damage.rule, tag, &target, &source));
        found += usize::from(finds(damage.rule, tag, &damaged, &source));
    }
    [count, found, before]
}

fn finds(rule: &str, tag: &str, target: &str, source: &str) -> bool {
    let text = format!(
        "---\ntitle: T\nms.contentlocale: {tag}\n---\n<span data-ttu-id=\"a1b2c-101\">{target}</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a1b2c-101\">{source}</span></span>\n"
    );
    let article = Article::read(Source::new("article.md", text));
    findings(&article).iter().any(|finding| finding.rule.name == rule)
}
