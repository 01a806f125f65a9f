//! Short words that have a full stop of their own: `etc.`, `N.v.t.`, `Min./Max.`

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

/// None of them is longer, in bytes.
const LEN_MAX: usize = 14;

/// Returns `true` if a text ends with a short word and its own full stop.
pub(super) fn ends_with_abbreviation(text: &str) -> bool {
    let Some(text) = text.strip_suffix('.') else { return false };
    let word = text.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_short = |part: &str| part.chars().count() <= 3 && part.chars().all(char::is_alphabetic);
    let has_stops = word.contains('.') && word.split(['.', '/', '-']).all(is_short);
    let last = word.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    // Numbers of all kinds: `Telefonnr.`, `Volgnr.`
    let is_of_number = last.len() > 2 && last.ends_with("nr");
    has_stops || is_of_number || last.len() <= LEN_MAX && is_known(&last.to_lowercase())
}

fn is_known(word: &str) -> bool {
    WORDS.contains(&word) || LABELS.split(' ').any(|label| label == word)
}
