//! Languages that share a script, by the letters that only one of them has.

use crate::locale::Locale;

/// Fewer letters of another language may be a name.
const LETTERS_MIN: usize = 3;
/// Fewer characters of the other form of Chinese may be a name, or a variant.
const HAN_MIN: usize = 2;
/// Fewer characters without Kana may be a title or a label in Japanese.
const TEXT_MIN: usize = 12;

/// Characters that have a form in Simplified and another one in Traditional Chinese, in the same order.
const SIMPLIFIED: &str = "这为对时个们说会来国发现开关应设选择页网动录数据视图认证";
const TRADITIONAL: &str = "這為對時個們說會來國發現開關應設選擇頁網動錄數據視圖認證";
/// Small words of Chinese. In Japanese they are parts of words, with Kana around those.
const CHINESE_WORDS: &str = "的是了您你这這们們请請和在";

/// Characters of Simplified Chinese that Japanese has too.
const IN_JAPANESE: &str = "会来国数据";

/// The letters that a language has and its neighbours lack, and the letters of those.
struct Letters {
    tag: &'static str,
    own: &'static str,
    others: &'static [(&'static str, &'static str)],
}

const SERBIAN: (&str, &str) = ("Serbian", "јљњћђџ");
const KAZAKH: (&str, &str) = ("Kazakh", "әғқңөұүһ");

/// Both have them, and Slovenian has not.
const CROATIAN: (&str, &str) = ("Croatian or Serbian", "ćđ");
const SWEDISH: (&str, &str) = ("Swedish", "äö");

/// In Russian this letter parts a consonant from a vowel; in Bulgarian it is a vowel itself.
const VOWEL_OF_BULGARIAN: char = 'ъ';
const CONSONANTS: &str = "бвгджзклмнпрстфхцчшщ";

const LETTERS: [Letters; 5] = [
    Letters { tag: "ru", own: "эёъ", others: &[("Ukrainian", "іїєґ"), SERBIAN, KAZAKH] },
    Letters { tag: "uk", own: "іїєґ", others: &[("Russian", "ыэёъ"), SERBIAN, KAZAKH] },
    Letters {
        tag: "bg",
        own: "ъ",
        others: &[("Russian", "ыэё"), ("Ukrainian", "іїєґ"), SERBIAN, KAZAKH],
    },
    Letters { tag: "kk", own: "әғқңөұүһі", others: &[("Ukrainian", "їєґ"), SERBIAN] },
    Letters { tag: "ar", own: "يكةى", others: &[("Persian", "یکگپچژ")] },
];

/// Languages in Latin letters, whose texts hold names of their neighbors.
const LATIN: [Letters; 5] = [
    Letters { tag: "da", own: "æø", others: &[SWEDISH] },
    Letters { tag: "lt", own: "ąęėįų", others: &[("Latvian", "āēīļķņģ")] },
    Letters { tag: "lv", own: "āēīļķņģ", others: &[("Lithuanian", "ąęėįų")] },
    Letters { tag: "nb", own: "æø", others: &[SWEDISH] },
    Letters { tag: "sl", own: "", others: &[CROATIAN] },
];

/// Returns the name of the language that a text is in, if letters show that it is another one than that
/// of `tag`, in the same script.
pub(super) fn neighbor(tag: &str, text: &str, locale: Option<&Locale>) -> Option<&'static str> {
    match tag {
        "ja" => is_chinese(text).then_some("Chinese"),
        "zh" => other_form(text, locale?),
        "ru" if is_bulgarian(text) => Some("Bulgarian"),
        tag => {
            let of = |all: &'static [Letters]| all.iter().find(|letters| letters.tag == tag);
            let latin = || Some(of(&LATIN)?.neighbor_of(&without_names(text)));
            of(&LETTERS).map(|it| it.neighbor_of(&text.to_lowercase())).or_else(latin)?
        }
    }
}

impl Letters {
    /// The language with more letters in a text, in lower case, than are its own.
    fn neighbor_of(&self, text: &str) -> Option<&'static str> {
        let own = count(text, self.own);
        let counted = self.others.iter().map(|(name, other)| (count(text, other), *name));
        let is_it = |(found, _): &(usize, _)| *found >= LETTERS_MIN && *found > own;
        // Languages have letters in common: the one with most of them.
        counted.filter(is_it).max_by_key(|(found, _)| *found).map(|(_, name)| name)
    }
}

/// The words of a text that have no capital: names keep the letters of their language.
fn without_names(text: &str) -> String {
    let words = text.split_whitespace();
    let lower = words.filter(|word| !word.contains(char::is_uppercase));
    lower.collect::<Vec<_>>().join(" ")
}

/// Returns `true` for a text with a letter between consonants that Russian has before vowels alone.
fn is_bulgarian(text: &str) -> bool {
    let text = without_names(text);
    let behind = text.match_indices(VOWEL_OF_BULGARIAN);
    let behind = behind.map(|(at, letter)| &text[at + letter.len()..]);
    let found = behind.filter(|rest| rest.starts_with(|c: char| CONSONANTS.contains(c)));
    found.count() >= LETTERS_MIN
}

/// Returns the form of Chinese that a locale has.
pub(super) fn chinese_of(locale: &Locale) -> &'static str {
    if locale.is_traditional_chinese() { "Traditional Chinese" } else { "Simplified Chinese" }
}

/// The other form of Chinese, where a text has its characters.
fn other_form(text: &str, locale: &Locale) -> Option<&'static str> {
    let (own, other, name) = if locale.is_traditional_chinese() {
        (TRADITIONAL, SIMPLIFIED, "Simplified Chinese")
    } else {
        (SIMPLIFIED, TRADITIONAL, "Traditional Chinese")
    };
    let is_other = |c: &char| other.contains(*c) && !own.contains(*c);
    let found = text.chars().filter(is_other).count();
    (found >= HAN_MIN && found > count(text, own)).then_some(name)
}

/// Returns `true` for a text without Kana that has small words of Chinese, or its simplified characters.
fn is_chinese(text: &str) -> bool {
    let is_kana = |c: char| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}');
    let is_han = |c: &char| matches!(c, '\u{3400}'..='\u{9fff}');
    let is_of_chinese = |c: &char| {
        CHINESE_WORDS.contains(*c) || SIMPLIFIED.contains(*c) && !IN_JAPANESE.contains(*c)
    };
    !text.contains(is_kana)
        && text.chars().filter(is_han).count() >= TEXT_MIN
        && text.chars().filter(is_of_chinese).count() >= HAN_MIN
}

fn count(text: &str, letters: &str) -> usize {
    text.chars().filter(|letter| letters.contains(*letter)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_a_character_stand_at_the_same_place() {
        assert_eq!(SIMPLIFIED.chars().count(), TRADITIONAL.chars().count());
        let same = SIMPLIFIED.chars().zip(TRADITIONAL.chars()).filter(|(one, other)| one == other);
        assert_eq!(same.collect::<Vec<_>>(), []);
    }

    #[track_caller]
    fn check(tag: &str, text: &str, expected: Option<&str>) {
        let locale = Locale::parse(tag).expect("a locale");
        assert_eq!(neighbor(locale.language(), text, Some(&locale)), expected, "{tag}: {text}");
    }

    #[test]
    fn languages_of_one_script_are_known_by_their_letters() {
        check("ru", "Виберіть усі диски, які потрібно замінити.", Some("Ukrainian"));
        check("ru", "Объявление об этом съезде в Києві.", None);
        check("uk", "Выберите диски, которые вы хотите заменить.", Some("Russian"));
        check("bg", "Выберите диски, которые вы хотите заменить.", Some("Russian"));
        check("bg", "Изберете дисковете, които искате да смените.", None);
        check("kk", "Ауыстырғыңыз келетін дискіні таңдаңыз.", None);
        check("ru", "Ауыстырғыңыз келетін дискіні таңдаңыз.", Some("Kazakh"));
        check("ar", "درایوی را که می‌خواهید تعویض کنید انتخاب کنید.", Some("Persian"));
        check("ar", "حدد محرك الأقراص الذي تريد استبداله.", None);
        check(
            "ru",
            "Изберете първия ред, за да изтриете съдържанието му, или върнете файла към този ъгъл.",
            Some("Bulgarian"),
        );
        check("ru", "Объявите об этом съезде и подъезде, объект объединён.", None);
    }

    #[test]
    fn neighbors_in_latin_letters_are_known_by_those_that_a_language_lacks() {
        check(
            "nb",
            "Välj de diskar som du vill ersätta och stäng sedan av på rätt sätt.",
            Some("Swedish"),
        );
        check(
            "da",
            "Välj de diskar som du vill ersätta och stäng sedan av på rätt sätt.",
            Some("Swedish"),
        );
        check("nb", "Velg diskene som du vil erstatte i Göteborg, Malmö, Örebro og Växjö.", None);
        check(
            "sl",
            "Također možete izbrisati kuću koja će između ostalog biti tuđa.",
            Some("Croatian or Serbian"),
        );
        check(
            "sl",
            "Izberite diske, ki jih želite zamenjati, v mestih Bihać, Poreč in Đakovo.",
            None,
        );
        check(
            "lv",
            "Pasirinkite diskus, kuriuos norite pakeisti, ir išjunkite įrenginį tinkamų būdų.",
            Some("Lithuanian"),
        );
        check("lv", "Atlasiet diskus, kurus vēlaties aizstāt, un izslēdziet ierīci.", None);
        check(
            "lt",
            "Atlasiet diskus, kurus vēlaties aizstāt, un izslēdziet ierīci.",
            Some("Latvian"),
        );
    }

    #[test]
    fn forms_of_chinese_and_japanese_are_known_by_their_characters() {
        check("zh-TW", "选择要更换的驱动器，然后关闭设备。", Some("Simplified Chinese"));
        check("zh-TW", "選擇要更換的磁碟機，然後關閉裝置。", None);
        check("zh-CN", "選擇要更換的磁碟機，然後關閉裝置。", Some("Traditional Chinese"));
        check("zh-Hans", "选择要更换的驱动器，然后关闭设备。", None);
        check("ja", "选择您要更换的驱动器，然后关闭设备。", Some("Chinese"));
        check("ja", "打开软件并检查网络设置是否正确，然后关闭它。", Some("Chinese"));
        check("ja", "多要素認証管理者設定一覧表示機能", None);
        check("ja", "交換するドライブを選択してください。", None);
    }
}
