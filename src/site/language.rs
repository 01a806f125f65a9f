//! Native names of languages.

use crate::locale::Locale;

/// The own names of languages that help is commonly written in, sorted by tag. A table, since ICU4X has
/// them only in its experimental part, which may change with every version.
const OWN_NAMES: [(&str, &str); 79] = [
    ("af", "Afrikaans"),
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("az", "Azərbaycan"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("bs", "Bosanski"),
    ("ca", "Català"),
    ("ckb", "کوردیی ناوەندی"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fil", "Filipino"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("gl", "Galego"),
    ("gu", "ગુજરાતી"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Bahasa Indonesia"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "Қазақ тілі"),
    ("km", "ខ្មែរ"),
    ("kn", "ಕನ್ನಡ"),
    ("ko", "한국어"),
    ("ks", "کٲشُر"),
    ("lo", "ລາວ"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("mk", "Македонски"),
    ("ml", "മലയാളം"),
    ("mn", "Монгол"),
    ("mr", "मराठी"),
    ("ms", "Bahasa Melayu"),
    ("mt", "Malti"),
    ("my", "မြန်မာ"),
    ("nb", "Norsk bokmål"),
    ("ne", "नेपाली"),
    ("nl", "Nederlands"),
    ("nn", "Norsk nynorsk"),
    ("no", "Norsk"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "Polski"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("si", "සිංහල"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sq", "Shqip"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("te", "తెలుగు"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("ug", "ئۇيغۇرچە"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("uz", "O‘zbek"),
    ("vi", "Tiếng Việt"),
    ("yi", "ייִדיש"),
    ("zh", "简体中文"),
];

/// The names of regions in the language of their locale, sorted by tag.
const REGIONS: [(&str, &str); 89] = [
    ("ar-AE", "الإمارات"),
    ("ar-DZ", "الجزائر"),
    ("ar-EG", "مصر"),
    ("ar-IQ", "العراق"),
    ("ar-JO", "الأردن"),
    ("ar-KW", "الكويت"),
    ("ar-LB", "لبنان"),
    ("ar-MA", "المغرب"),
    ("ar-QA", "قطر"),
    ("ar-SA", "السعودية"),
    ("ar-TN", "تونس"),
    ("bn-BD", "বাংলাদেশ"),
    ("bn-IN", "ভারত"),
    ("bs-BA", "Bosna i Hercegovina"),
    ("bs-Cyrl-BA", "Босна и Херцеговина"),
    ("de-AT", "Österreich"),
    ("de-BE", "Belgien"),
    ("de-CH", "Schweiz"),
    ("de-DE", "Deutschland"),
    ("de-LI", "Liechtenstein"),
    ("de-LU", "Luxemburg"),
    ("en-AU", "Australia"),
    ("en-CA", "Canada"),
    ("en-GB", "United Kingdom"),
    ("en-IE", "Ireland"),
    ("en-IN", "India"),
    ("en-NZ", "New Zealand"),
    ("en-SG", "Singapore"),
    ("en-US", "United States"),
    ("en-ZA", "South Africa"),
    ("es-419", "Latinoamérica"),
    ("es-AR", "Argentina"),
    ("es-BO", "Bolivia"),
    ("es-CL", "Chile"),
    ("es-CO", "Colombia"),
    ("es-CR", "Costa Rica"),
    ("es-CU", "Cuba"),
    ("es-DO", "República Dominicana"),
    ("es-EC", "Ecuador"),
    ("es-ES", "España"),
    ("es-GT", "Guatemala"),
    ("es-HN", "Honduras"),
    ("es-MX", "México"),
    ("es-NI", "Nicaragua"),
    ("es-PA", "Panamá"),
    ("es-PE", "Perú"),
    ("es-PR", "Puerto Rico"),
    ("es-PY", "Paraguay"),
    ("es-SV", "El Salvador"),
    ("es-US", "Estados Unidos"),
    ("es-UY", "Uruguay"),
    ("es-VE", "Venezuela"),
    ("fr-BE", "Belgique"),
    ("fr-CA", "Canada"),
    ("fr-CH", "Suisse"),
    ("fr-CI", "Côte d’Ivoire"),
    ("fr-DZ", "Algérie"),
    ("fr-FR", "France"),
    ("fr-LU", "Luxembourg"),
    ("fr-MA", "Maroc"),
    ("fr-SN", "Sénégal"),
    ("fr-TN", "Tunisie"),
    ("it-CH", "Svizzera"),
    ("it-IT", "Italia"),
    ("ko-KR", "대한민국"),
    ("nl-BE", "België"),
    ("nl-NL", "Nederland"),
    ("pt-AO", "Angola"),
    ("pt-BR", "Brasil"),
    ("pt-MZ", "Moçambique"),
    ("pt-PT", "Portugal"),
    ("ro-MD", "Republica Moldova"),
    ("ro-RO", "România"),
    ("ru-RU", "Россия"),
    ("sr-BA", "Босна и Херцеговина"),
    ("sr-Latn-BA", "Bosna i Hercegovina"),
    ("sr-Latn-ME", "Crna Gora"),
    ("sr-Latn-RS", "Srbija"),
    ("sr-RS", "Србија"),
    ("sv-FI", "Finland"),
    ("sv-SE", "Sverige"),
    ("ta-IN", "இந்தியா"),
    ("ta-LK", "இலங்கை"),
    ("ur-IN", "بھارت"),
    ("ur-PK", "پاکستان"),
    ("zh-HK", "香港"),
    ("zh-MO", "澳門"),
    ("zh-SG", "新加坡"),
    ("zh-TW", "台灣"),
];

/// Names in a script that the language has besides that of its other name.
const SCRIPT_NAMES: [(&str, &str, &str); 8] = [
    ("az", "Cyrl", "Азәрбајҹан"),
    ("bs", "Cyrl", "Босански"),
    ("kk", "Arab", "قازاق تىلى"),
    ("mn", "Mong", "ᠮᠣᠩᠭᠣᠯ"),
    ("pa", "Arab", "پنجابی"),
    ("sr", "Latn", "Srpski"),
    ("uz", "Arab", "اوزبیک"),
    ("uz", "Cyrl", "Ўзбекча"),
];

/// Returns the native name of the locale's language, or else its tag.
pub fn own_name(locale: &Locale) -> &str {
    if locale.is_traditional_chinese() {
        return "繁體中文";
    }
    let in_script = |(language, script, _): &&(&str, &str, &str)| {
        locale.language() == *language && locale.script() == Some(script)
    };
    if let Some((_, _, name)) = SCRIPT_NAMES.iter().find(in_script) {
        return name;
    }
    let known = OWN_NAMES.binary_search_by_key(&locale.language(), |(language, _)| language);
    known.map_or(locale.tag(), |at| OWN_NAMES[at].1)
}

/// Returns the native name of the locale's language with its region, to distinguish several of them:
/// `Português (Brasil)`.
pub fn full_name(locale: &Locale) -> String {
    let name = own_name(locale);
    let Some(code) = locale.region().filter(|_| name != locale.tag()) else {
        return name.to_owned();
    };
    // Readers of both scripts of Chinese know them by their names.
    if matches!(locale.tag(), "zh-CN" | "zh-Hans-CN" | "zh-TW" | "zh-Hant-TW") {
        return name.to_owned();
    }
    let tag = match (locale.language(), locale.script()) {
        (language @ "sr", Some(script @ "Latn")) | (language @ "bs", Some(script @ "Cyrl")) => {
            format!("{language}-{script}-{code}")
        }
        (language, _) => format!("{language}-{code}"),
    };
    let known = REGIONS.binary_search_by_key(&&*tag, |(tag, _)| tag);
    let region = known.map_or(code, |at| REGIONS[at].1);
    match locale.language() {
        "zh" => format!("{name}（{region}）"),
        _ => format!("{name} ({region})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_so_that_every_language_is_found() {
        assert!(OWN_NAMES.is_sorted() && REGIONS.is_sorted());
    }

    #[track_caller]
    fn check(tag: &str, own: &str, full: &str) {
        let locale = Locale::parse(tag).expect("a locale");
        assert_eq!((own_name(&locale), &*full_name(&locale)), (own, full), "{tag}");
    }

    #[test]
    fn locales_of_one_language_have_different_names() {
        check("pt-BR", "Português", "Português (Brasil)");
        check("pt-PT", "Português", "Português (Portugal)");
        check("fr", "Français", "Français");
        check("fr-CM", "Français", "Français (CM)");
        check("es-419", "Español", "Español (Latinoamérica)");
        check("sr-Latn-RS", "Srpski", "Srpski (Srbija)");
        check("sr-Cyrl-RS", "Српски", "Српски (Србија)");
        check("bs-Latn-BA", "Bosanski", "Bosanski (Bosna i Hercegovina)");
        check("bs-Cyrl-BA", "Босански", "Босански (Босна и Херцеговина)");
        check("uz-Arab-AF", "اوزبیک", "اوزبیک (AF)");
        check("pa-Arab-PK", "پنجابی", "پنجابی (PK)");
        check("ckb-IQ", "کوردیی ناوەندی", "کوردیی ناوەندی (IQ)");
        check("ur-PK", "اردو", "اردو (پاکستان)");
        check("kn-IN", "ಕನ್ನಡ", "ಕನ್ನಡ (IN)");
        check("zh-Hans", "简体中文", "简体中文");
        check("zh-CN", "简体中文", "简体中文");
        check("zh-SG", "简体中文", "简体中文（新加坡）");
        check("zh-HK", "繁體中文", "繁體中文（香港）");
        check("zh-Hant-TW", "繁體中文", "繁體中文");
        check("id-ID", "Bahasa Indonesia", "Bahasa Indonesia (ID)");
        check("xx-YY", "xx-YY", "xx-YY");
    }
}
