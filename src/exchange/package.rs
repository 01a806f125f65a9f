//! Instructions of a package, in the translator's language and in English.

use std::fmt::Write as _;

use crate::locale::Locale;

/// Contents of the folder of a language.
#[derive(Debug, Clone, Copy)]
pub struct PackageFacts<'f> {
    /// The language that is translated.
    pub source: &'f Locale,
    /// The translator's language.
    pub target: &'f Locale,
    /// The file to translate.
    pub document: &'f str,
    /// `true` if terms come along.
    pub has_terms: bool,
    /// How many articles there are.
    pub articles: usize,
    /// How many segments.
    pub segments: usize,
    /// Words of the sources: all of them, new ones, repeated ones, and those of sources much like another.
    pub words: [usize; 4],
}

/// Instructions in one language.
struct Instructions {
    language: &'static str,
    /// Of which file, with `{}` for its name.
    translate: &'static str,
    codes: &'static str,
    memory: &'static str,
    terms: &'static str,
    send_back: &'static str,
    /// Articles, segments, words, and of these new, repeated and similar ones.
    counts: [&'static str; 6],
}

const ENGLISH: Instructions = Instructions {
    language: "en",
    translate: "Translate the file {} in your translation tool. Each unit is a segment of an article.",
    codes: "Codes stand for formatting, links and program code. Move them where your language needs them; do not delete or change them.",
    memory: "memory.tmx contains earlier translations: add it as a translation memory.",
    terms: "terms.tbx contains the terms to use: add it as a term base.",
    send_back: "Send back the same file, with the same name. States and the order of the units do not matter.",
    counts: ["Articles", "Segments", "Words", "new", "repeated", "similar"],
};

const ALL: &[Instructions] = &[
    Instructions {
        language: "de",
        translate: "Übersetzen Sie die Datei {} in Ihrem Übersetzungsprogramm. Jede Einheit ist ein Segment eines Artikels.",
        codes: "Codes stehen für Formatierungen, Links und Programmcode. Verschieben Sie sie dorthin, wo Ihre Sprache sie braucht; löschen oder ändern Sie sie nicht.",
        memory: "memory.tmx enthält frühere Übersetzungen: Fügen Sie die Datei als Translation Memory hinzu.",
        terms: "terms.tbx enthält die zu verwendenden Begriffe: Fügen Sie die Datei als Termbank hinzu.",
        send_back: "Senden Sie dieselbe Datei unter demselben Namen zurück. Der Status und die Reihenfolge der Einheiten sind nicht wichtig.",
        counts: ["Artikel", "Segmente", "Wörter", "neu", "wiederholt", "ähnlich"],
    },
    Instructions {
        language: "nl",
        translate: "Vertaal het bestand {} in je vertaalprogramma. Elke eenheid is een segment van een artikel.",
        codes: "Codes staan voor opmaak, links en programmacode. Verplaats ze naar waar je taal ze nodig heeft; verwijder of wijzig ze niet.",
        memory: "memory.tmx bevat eerdere vertalingen: voeg het toe als vertaalgeheugen.",
        terms: "terms.tbx bevat de termen die je gebruikt: voeg het toe als termenbank.",
        send_back: "Stuur hetzelfde bestand onder dezelfde naam terug. De status en de volgorde van de eenheden doen er niet toe.",
        counts: ["Artikelen", "Segmenten", "Woorden", "nieuw", "herhaald", "vergelijkbaar"],
    },
    Instructions {
        language: "fr",
        translate: "Traduisez le fichier {} dans votre outil de traduction. Chaque unité est un segment d’un article.",
        codes: "Les codes représentent la mise en forme, les liens et le code informatique. Déplacez-les là où votre langue l’exige ; ne les supprimez pas et ne les modifiez pas.",
        memory: "memory.tmx contient des traductions antérieures : ajoutez-le comme mémoire de traduction.",
        terms: "terms.tbx contient les termes à employer : ajoutez-le comme base terminologique.",
        send_back: "Renvoyez le même fichier, sous le même nom. L’état et l’ordre des unités n’ont pas d’importance.",
        counts: ["Articles", "Segments", "Mots", "nouveaux", "répétés", "similaires"],
    },
    Instructions {
        language: "es",
        translate: "Traduzca el archivo {} en su herramienta de traducción. Cada unidad es un segmento de un artículo.",
        codes: "Los códigos representan formato, enlaces y código de programación. Muévalos a donde su idioma los necesite; no los elimine ni los modifique.",
        memory: "memory.tmx contiene traducciones anteriores: agréguelo como memoria de traducción.",
        terms: "terms.tbx contiene los términos que deben usarse: agréguelo como base terminológica.",
        send_back: "Devuelva el mismo archivo con el mismo nombre. El estado y el orden de las unidades no importan.",
        counts: ["Artículos", "Segmentos", "Palabras", "nuevas", "repetidas", "similares"],
    },
    Instructions {
        language: "it",
        translate: "Tradurre il file {} nel proprio strumento di traduzione. Ogni unità è un segmento di un articolo.",
        codes: "I codici rappresentano formattazione, collegamenti e codice di programmazione. Spostarli dove la lingua lo richiede; non eliminarli e non modificarli.",
        memory: "memory.tmx contiene traduzioni precedenti: aggiungerlo come memoria di traduzione.",
        terms: "terms.tbx contiene i termini da usare: aggiungerlo come base terminologica.",
        send_back: "Rispedire lo stesso file con lo stesso nome. Lo stato e l’ordine delle unità non contano.",
        counts: ["Articoli", "Segmenti", "Parole", "nuove", "ripetute", "simili"],
    },
    Instructions {
        language: "pt",
        translate: "Traduza o arquivo {} na sua ferramenta de tradução. Cada unidade é um segmento de um artigo.",
        codes: "Os códigos representam formatação, links e código de programação. Mova-os para onde o seu idioma precisar deles; não os exclua nem os altere.",
        memory: "memory.tmx contém traduções anteriores: adicione-o como memória de tradução.",
        terms: "terms.tbx contém os termos a usar: adicione-o como base terminológica.",
        send_back: "Devolva o mesmo arquivo, com o mesmo nome. O estado e a ordem das unidades não importam.",
        counts: ["Artigos", "Segmentos", "Palavras", "novas", "repetidas", "semelhantes"],
    },
    Instructions {
        language: "pl",
        translate: "Przetłumacz plik {} w swoim narzędziu do tłumaczenia. Każda jednostka jest segmentem artykułu.",
        codes: "Kody oznaczają formatowanie, linki i kod programu. Przesuń je tam, gdzie wymaga tego język; nie usuwaj ich ani nie zmieniaj.",
        memory: "memory.tmx zawiera wcześniejsze tłumaczenia: dodaj go jako pamięć tłumaczeniową.",
        terms: "terms.tbx zawiera terminy, których należy używać: dodaj go jako bazę terminologiczną.",
        send_back: "Odeślij ten sam plik pod tą samą nazwą. Stan i kolejność jednostek nie mają znaczenia.",
        counts: ["Artykuły", "Segmenty", "Słowa", "nowe", "powtórzone", "podobne"],
    },
    Instructions {
        language: "sv",
        translate: "Översätt filen {} i ditt översättningsverktyg. Varje enhet är ett segment i en artikel.",
        codes: "Koder står för formatering, länkar och programkod. Flytta dem dit ditt språk behöver dem; ta inte bort och ändra dem inte.",
        memory: "memory.tmx innehåller tidigare översättningar: lägg till den som översättningsminne.",
        terms: "terms.tbx innehåller de termer som ska användas: lägg till den som termbas.",
        send_back: "Skicka tillbaka samma fil med samma namn. Enheternas status och ordning spelar ingen roll.",
        counts: ["Artiklar", "Segment", "Ord", "nya", "upprepade", "liknande"],
    },
    Instructions {
        language: "ru",
        translate: "Переведите файл {} в своей программе для перевода. Каждая единица — это сегмент статьи.",
        codes: "Коды обозначают форматирование, ссылки и программный код. Перемещайте их туда, где они нужны в вашем языке; не удаляйте и не изменяйте их.",
        memory: "memory.tmx содержит прежние переводы: подключите его как память переводов.",
        terms: "terms.tbx содержит термины, которые следует использовать: подключите его как терминологическую базу.",
        send_back: "Пришлите тот же файл под тем же именем. Статус и порядок единиц не важны.",
        counts: ["Статьи", "Сегменты", "Слова", "новые", "повторы", "похожие"],
    },
    Instructions {
        language: "ja",
        translate: "ファイル {} を翻訳ツールで翻訳してください。各ユニットは記事の 1 セグメントです。",
        codes: "コードは書式、リンク、プログラム コードを表します。訳文に合わせて移動できますが、削除や変更はしないでください。",
        memory: "memory.tmx には過去の翻訳が入っています。翻訳メモリとして追加してください。",
        terms: "terms.tbx には使用する用語が入っています。用語ベースとして追加してください。",
        send_back: "同じファイルを同じ名前で返送してください。ユニットの状態と順序は問いません。",
        counts: ["記事", "セグメント", "単語", "新規", "繰り返し", "類似"],
    },
    Instructions {
        language: "zh",
        translate: "请在翻译工具中翻译文件 {}。每个单元是文章的一个片段。",
        codes: "代码表示格式、链接和程序代码。可按目标语言的需要移动，但请勿删除或更改。",
        memory: "memory.tmx 包含以前的译文：请将其添加为翻译记忆库。",
        terms: "terms.tbx 包含要使用的术语：请将其添加为术语库。",
        send_back: "请以相同的文件名发回同一文件。单元的状态和顺序无关紧要。",
        counts: ["文章", "片段", "字词", "新", "重复", "相似"],
    },
    Instructions {
        language: "ar",
        translate: "ترجم الملف {} في أداة الترجمة لديك. كل وحدة هي مقطع من مقالة.",
        codes: "تمثل الرموز التنسيق والارتباطات والتعليمات البرمجية. انقلها إلى حيث تحتاجها لغتك، ولا تحذفها أو تغيّرها.",
        memory: "يحتوي memory.tmx على ترجمات سابقة: أضفه كذاكرة ترجمة.",
        terms: "يحتوي terms.tbx على المصطلحات المطلوب استخدامها: أضفه كقاعدة مصطلحات.",
        send_back: "أعد إرسال الملف نفسه بالاسم نفسه. لا تهم حالة الوحدات ولا ترتيبها.",
        counts: ["المقالات", "المقاطع", "الكلمات", "جديدة", "مكررة", "متشابهة"],
    },
];

/// The text of the file that a translator reads first.
pub fn package_readme(facts: &PackageFacts<'_>) -> String {
    let mut out = format!("\u{feff}{} → {}\r\n", facts.source, facts.target);
    let own = ALL.iter().find(|it| it.language == facts.target.language());
    // Simplified characters are not what is read in Taiwan and Hong Kong.
    let is_other_script = matches!(facts.target.tag(), "zh-TW" | "zh-HK" | "zh-MO")
        || facts.target.tag().contains("Hant");
    for instructions in own.filter(|_| !is_other_script).into_iter().chain([&ENGLISH]) {
        instructions.push(&mut out, facts);
    }
    out
}

impl Instructions {
    fn push(&self, out: &mut String, facts: &PackageFacts<'_>) {
        let name = facts.document.rsplit('/').next().unwrap_or_default();
        let translate = self.translate.replace("{}", name);
        let lines = [&*translate, self.codes, self.memory];
        let terms = facts.has_terms.then_some(self.terms);
        out.push_str("\r\n");
        for line in lines.into_iter().chain(terms).chain([self.send_back]) {
            let _ = write!(out, "- {line}\r\n");
        }
        let [articles, segments, words, new, repeated, similar] = self.counts;
        let [all, of_new, of_repeated, of_similar] = facts.words;
        let _ =
            write!(out, "\r\n{articles}: {}\r\n{segments}: {}\r\n", facts.articles, facts.segments);
        let _ = write!(
            out,
            "{words}: {all} ({new}: {of_new}, {repeated}: {of_repeated}, {similar}: {of_similar})\r\n"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_are_in_the_translators_language_and_in_english() {
        let [source, target] = ["en-US", "nl-NL"].map(|tag| Locale::parse(tag).expect("a locale"));
        let facts = PackageFacts {
            source: &source,
            target: &target,
            document: "nl-NL/nl-NL.xlf",
            has_terms: false,
            articles: 2,
            segments: 30,
            words: [400, 300, 60, 40],
        };
        let text = package_readme(&facts);
        assert!(text.contains("Vertaal het bestand nl-NL.xlf in je vertaalprogramma."), "{text}");
        assert!(
            text.contains("Woorden: 400 (nieuw: 300, herhaald: 60, vergelijkbaar: 40)"),
            "{text}"
        );
        assert!(text.contains("Translate the file nl-NL.xlf"), "{text}");
        assert!(!text.contains("terms.tbx"), "{text}");
    }

    #[test]
    fn every_language_has_its_own_words_and_names_the_file() {
        for (number, it) in ALL.iter().enumerate() {
            assert!(it.translate.matches("{}").count() == 1, "{}", it.language);
            assert!(it.memory.contains("memory.tmx") && it.terms.contains("terms.tbx"));
            assert!(ALL[..number].iter().all(|other| other.language != it.language));
        }
    }
}
