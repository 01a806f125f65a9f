//! Short words and numbers that have a full stop of their own: `etc.`, `N.v.t.`, `Min./Max.`, `5. maj`

/// Words that are written with one, in lower case.
const WORDS: [&str; 100] = [
    "abb", "abk", "afb", "art", "bijv", "bl", "bv", "bzw", "ca", "co", "corp", "dhr", "dr", "enz",
    "etc", "evt", "evtl", "excl", "exkl", "fig", "figs", "ggf", "hoev", "hr", "incl", "inc",
    "inkl", "jr", "ltd", "mevr", "min", "max", "mio", "mld", "mln", "mr", "mrd", "mrs", "nr",
    "nrs", "np", "num", "pag", "prof", "resp", "sec", "sek", "sr", "st", "str", "tel", "usw",
    "vgl", "vol", "vs", "zgn", "zzgl", "др", "пр", "см", "рис", "стр", "табл", "тыс", "млн",
    "млрд", "напр", "osv", "fx", "mv", "dvs", "ecc", "itd", "itp", "tzn", "tzw", "atd", "apod",
    "tj", "atď", "napr", "např", "tzv", "stb", "jne", "yms", "ym", "ks", "esim", "vb", "utt",
    "piem", "ipd", "pvz", "npr", "dll", "dsb", "dst", "κλπ", "тощо",
];

/// Short words for on and off, and for what heads a column.
const LABELS: &str = "\
    вкл выкл откл увімк вимк изкл wł wył zap vyp uklj isklj įj išj iesl izsl ενεργ απενεργ \
    ki be att disatt akt deakt aant omschr beschr bez stk stck stückz cant núm descr desc \
    réf ref qté qtd qtde qty nº doc descriz menny admón div inst açıkl mikt ilość il кол руб \
    коп шт мин сек макс hst bijl pág pg";

/// Short words behind a number or a name: hours, thousands, years, streets, and those that follow.
const BEHIND_NUMBERS: &str = "\
    ff std stdn lfd jh jhd kap bd bsp godz tys nast egz szt rozdz rys tis hod vyd odst obr suiv env chap \
    ss segs seg segg sgg pagg págs sigs aprox máx mín uds tūkst milj lpp plkst vnt psl kpl kft bkz \
    εκατ δισ χιλ σελ κεφ βλ ул просп пров обл долл гг вв грн тис хв кв ін";

/// Languages that write a full stop behind the number of an ordinal, or of a date.
const WITH_ORDINAL_STOPS: [&str; 22] = [
    "bs", "cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is", "ko", "lb", "lv", "mk", "nb", "nn",
    "no", "pl", "sk", "sl", "sr", "tr",
];

/// None of them is longer, in bytes.
const LEN_MAX: usize = 14;

/// Returns `true` if a text ends with a number whose full stop may be its own, as ordinals and dates have it in a
/// language: `am 5.`, `2021. 3. 5.`
pub(super) fn ends_with_ordinal(text: &str, language: &str) -> bool {
    WITH_ORDINAL_STOPS.contains(&language)
        && text.strip_suffix('.').is_some_and(|text| text.ends_with(|c: char| c.is_ascii_digit()))
}

/// Returns `true` if a text ends with a short word and its own full stop.
pub(super) fn ends_with_abbreviation(text: &str) -> bool {
    let Some(text) = text.strip_suffix('.') else { return false };
    let word = text.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_short = |part: &str| part.chars().count() <= 3 && part.chars().all(char::is_alphabetic);
    let has_stops = word.contains('.') && word.split(['.', '/', '-']).all(is_short);
    let last = word.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    // Numbers of all kinds: `Telefonnr.`, `Volgnr.`
    let is_of_number = last.len() > 2 && last.ends_with("nr");
    // No sentence ends with a word of one letter: `5 r.`, `2021 г.`, `p. m.`
    let is_letter = word.chars().count() == 1 && word.starts_with(char::is_lowercase);
    let is_listed = || last.len() <= LEN_MAX && is_known(&last.to_lowercase());
    has_stops || is_of_number || is_letter || is_listed()
}

fn is_known(word: &str) -> bool {
    let lists = [LABELS, BEHIND_NUMBERS];
    WORDS.contains(&word) || lists.iter().any(|list| list.split(' ').any(|other| other == word))
}
