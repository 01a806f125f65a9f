//! Units in words and signs, by kinds: of temperature, length, weight, volume, memory and short times.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::numbered_text::GAP;
use super::unit_words::begins;

/// Units that differ between countries, by kinds.
const PHYSICAL: [(Kind, &[&[&str]]); 6] = [
    (
        Kind::Temperature,
        &[
            &["°C ", "° C ", "℃", "degrees Celsius ", "graden Celsius ", "Grad Celsius ", "摄氏度"],
            &[
                "°F ",
                "° F ",
                "℉",
                "degrees Fahrenheit ",
                "graden Fahrenheit ",
                "Grad Fahrenheit ",
                "华氏度",
            ],
        ],
    ),
    (
        Kind::Length,
        &[
            &[
                "km ",
                "kilometer",
                "kilometre",
                "kilómetro",
                "kilomètre",
                "quilómetro",
                "quilômetro",
                "chilometr",
                "kilometr",
                "километр",
                "км ",
                "公里",
                "キロ",
                "킬로미터",
                "كيلومتر",
            ],
            &[
                "mile ",
                "miles ",
                "mi ",
                "mijl",
                "Meile",
                "milla ",
                "millas ",
                "miglia ",
                "miglio ",
                "milha",
                "миль ",
                "миля ",
                "мили ",
                "マイル",
                "英里",
                "마일",
            ],
            &["feet ", "foot ", "ft ", "Fuß ", "pieds ", "piedi ", "voet "],
            &["m ", "meter ", "meters ", "metre ", "metres ", "mètres ", "metros ", "метров"],
            &[
                "inch ",
                "inches ",
                "Zoll",
                "pouce",
                "pulgada",
                "pollic",
                "дюйм",
                "インチ",
                "英寸",
                "인치",
            ],
            &[
                "cm ",
                "centimeter",
                "centimetre",
                "centímetro",
                "centimètre",
                "centimetr",
                "сантиметр",
                "см ",
                "厘米",
                "センチ",
            ],
            &[
                "mm ",
                "millimeter",
                "millimetre",
                "milímetro",
                "millimètre",
                "миллиметр",
                "мм ",
                "毫米",
                "ミリ",
            ],
        ],
    ),
    (
        Kind::Weight,
        &[
            &[
                "kg ",
                "kilo ",
                "kilos ",
                "kilograms ",
                "kilogram",
                "kilogramo",
                "kilogramme",
                "quilograma",
                "chilogramm",
                "килограмм",
                "кг ",
                "公斤",
                "千克",
                "キログラム",
                "킬로그램",
            ],
            &[
                "gram ",
                "grams ",
                "gramme ",
                "grammes ",
                "gramm ",
                "gramo ",
                "gramos ",
                "grama ",
                "gramas ",
                "grammi ",
                "grammo ",
                "грамм",
                "グラム",
                "그램",
            ],
            &[
                "lb ",
                "lbs ",
                "pound ",
                "pounds ",
                "pfund ",
                "pond ",
                "livre ",
                "livres ",
                "libra ",
                "libras ",
                "libbra ",
                "libbre ",
                "funt",
                "фунт",
                "磅",
                "ポンド",
                "파운드",
            ],
            &["oz ", "ounce ", "ounces ", "unze", "onza", "uncj", "унци", "盎司", "オンス"],
        ],
    ),
    (
        Kind::Volume,
        &[
            &[
                "liter ",
                "liters ",
                "litre ",
                "litres ",
                "litro ",
                "litros ",
                "litri ",
                "litr",
                "литр",
                "リットル",
                "리터",
            ],
            &["gallon", "galón", "galones", "galão", "galões", "галлон", "ガロン", "加仑", "갤런"],
            &["ml ", "milliliter", "millilitre", "mililitro", "миллилитр", "毫升", "ミリリットル"],
        ],
    ),
    (
        Kind::Memory,
        &[
            &["kilobyte", "kilooctet", "kilobajt", "килобайт", "キロバイト", "킬로바이트"],
            &["megabyte", "mégaoctet", "megabajt", "мегабайт", "メガバイト", "메가바이트"],
            &["gigabyte", "gigaoctet", "gigabajt", "гигабайт", "ギガバイト", "기가바이트"],
            &["terabyte", "téraoctet", "terabajt", "терабайт", "テラバイト", "테라바이트"],
        ],
    ),
    (
        Kind::Seconds,
        &[&[
            "millisecond",
            "millisekund",
            "milisekund",
            "milisegundo",
            "milissegundo",
            "millisecondi",
            "миллисекунд",
            "ミリ秒",
            "毫秒",
            "밀리초",
        ]],
    ),
];
/// A kind of things that numbers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Memory,
    Rate,
    Seconds,
    Time,
    Multiple,
    Currency,
    HalfOfDay,
    Temperature,
    Length,
    Weight,
    Volume,
}

/// Returns `true` if a number before a text counts such a unit.
pub(super) fn is_physical(behind: &str) -> bool {
    physical(behind).is_some()
}

/// A word for a unit of [`PHYSICAL`], with the number of that unit among those of its kind.
struct PhysicalWord {
    kind: Kind,
    key: usize,
    word: &'static str,
}

/// The words by their first letters, in order: few are compared with what is behind a number.
static PHYSICAL_WORDS: LazyLock<FxHashMap<char, Vec<PhysicalWord>>> = LazyLock::new(|| {
    let mut by_first: FxHashMap<char, Vec<PhysicalWord>> = FxHashMap::default();
    for (kind, units) in PHYSICAL {
        for (key, words) in units.iter().enumerate() {
            for word in *words {
                let first = by_first.entry(first_letter(word)).or_default();
                first.push(PhysicalWord { kind, key, word });
            }
        }
    }
    by_first
});

/// The kind of unit behind a number that other countries measure in another one of, which of them it is, and
/// its length with the gap before.
pub(super) fn physical(behind: &str) -> Option<(Kind, usize, usize)> {
    let rest = behind.trim_start_matches(GAP);
    let gap = behind.len() - rest.len();
    let mut words = PHYSICAL_WORDS.get(&first_letter(rest))?.iter();
    words.find_map(|it| Some((it.kind, it.key, gap + begins(rest, it.word)?)))
}

/// The first letter of a text, in lower case if it is of ASCII; a blank of an empty one.
pub(super) fn first_letter(text: &str) -> char {
    text.chars().next().unwrap_or(' ').to_ascii_lowercase()
}
