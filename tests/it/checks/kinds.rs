//! Kinds of faults that are put into articles of one or two real segments: each with the rule that it
//! belongs to, and the article before and after.

use std::collections::BTreeSet;

use diglot::check::language::{Language, LanguageSet};

/// Real segments of one language that a fault is put into.
pub(super) struct Case<'a> {
    pub(super) tag: &'a str,
    pub(super) language: &'static Language,
    /// The translation and its source.
    pub(super) pair: [&'a str; 2],
    /// Another segment.
    pub(super) other: [&'a str; 2],
    /// A translation to another language.
    pub(super) foreign: &'a str,
    /// The tag of that language.
    pub(super) foreign_tag: &'a str,
}

/// The article without the fault and with it.
type Texts = Option<[String; 2]>;

/// A kind of fault.
pub(super) struct Kind {
    pub(super) rule: &'static str,
    pub(super) name: &'static str,
    pub(super) inject: fn(&Case<'_>) -> Texts,
}

const fn kind(rule: &'static str, name: &'static str, inject: fn(&Case<'_>) -> Texts) -> Kind {
    Kind { rule, name, inject }
}

#[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "each gives what a kind gives")]
impl Case<'_> {
    fn page(&self, body: &str) -> String {
        format!("---\ntitle: T\nms.contentlocale: {}\n---\n{body}\n", self.tag)
    }

    /// An article of its segment with something behind both texts, and of what the translation has there
    /// when it is damaged.
    fn behind(&self, [target, source]: [&str; 2], damaged: &str) -> Texts {
        let [own, original] = self.pair;
        let page = |behind: &str| {
            self.page(&segment(101, &format!("{own}{behind}"), &format!("{original}{source}")))
        };
        Some([page(target), page(damaged)])
    }

    /// The same, with one text behind both.
    fn both(&self, planted: &str, damaged: &str) -> Texts {
        self.behind([planted; 2], damaged)
    }

    /// An article of its segment, and of one with another translation.
    fn target(&self, damaged: &str) -> Texts {
        let [target, source] = self.pair;
        Some([target, damaged].map(|text| self.page(&segment(101, text, source))))
    }

    /// An article of two segments, and the same with its body changed.
    fn two(&self, change: impl FnOnce(&str) -> String) -> Texts {
        let ([target, source], [other, original]) = (self.pair, self.other);
        let body = format!("{}\n\n{}", segment(101, target, source), segment(102, other, original));
        Some([self.page(&body), self.page(&change(&body))])
    }

    /// An article with its segment as a heading and something in its front matter.
    fn fields(&self, before: &str, damaged: &str) -> Texts {
        let [target, source] = self.pair;
        let (tag, heading) = (self.tag, segment(101, target, source));
        let page = |fields: &str| {
            format!("---\n{fields}\nms.contentlocale: {tag}\n---\n# {heading}\n\nT.\n")
        };
        Some([page(before), page(damaged)])
    }

    /// A word that may stand before and behind a name.
    fn small_word(&self) -> Option<&'static str> {
        match self.language.tag {
            "nl" => Some("van"),
            "de" => Some("und"),
            "ar" => Some("على"),
            "fr" => Some("pour"),
            "ru" => Some("для"),
            _ => None,
        }
    }

    /// The halves of a text that has no markup: at a space, or at a letter where there are none.
    fn halves<'t>(&self, text: &'t str) -> (&'t str, &'t str) {
        let middle = text.ceil_char_boundary(text.len() / 2);
        let at = if text.contains(' ') { text[middle..].find(' ') } else { Some(0) };
        text.split_at(middle + at.unwrap_or_default())
    }
}

/// A segment with its tags.
fn segment(number: u32, target: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"a1b2c-{number}\">{target}</span><span class=\"sxs-lookup\">\
         <span data-stu-id=\"a1b2c-{number}\">{source}</span></span>"
    )
}

/// Returns `true` if so many words in a row cannot be a name: five, three of them small ones, and one
/// other.
fn is_phrase(text: &str, language: &Language) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let english = |word: &&&str| {
        LanguageSet::of_frequent_word(word)
            .contains(Language::all().find(|it| it.tag == "en").expect("English"))
    };
    let is_own = |word: &&&str| LanguageSet::of_frequent_word(word).contains(language);
    let plain = words.iter().filter(|word| word.bytes().all(|it| it.is_ascii_lowercase()));
    let small = words.iter().filter(english).filter(|word| !is_own(word)).count();
    let content = plain.filter(|word| word.len() > 1 && !english(word)).count();
    let is_plain = !text.contains(['"', '\'', '’', '“', '*']);
    words.len() >= 5 && small >= 3 && content >= 1 && is_plain
}

/// Source words that a machine or a hasty hand left.
fn left_in_source(case: &Case<'_>, is_second: bool) -> Texts {
    let (first, second) = case.halves(case.pair[0]);
    let (english_first, english_second) = case.halves(case.pair[1]);
    if is_second {
        let damaged = format!("{first} {}", english_second.trim());
        return is_phrase(english_second, case.language).then(|| case.target(&damaged))?;
    }
    let damaged = format!("{} {}", english_first.trim(), second.trim());
    is_phrase(english_first, case.language).then(|| case.target(&damaged))?
}

pub(super) const KINDS: &[Kind] = &[
    kind("missing-target", "a translation lost with its tags", |case| {
        case.two(|body| body[body.find("</span>").expect("a tag") + 7..].to_owned())
    }),
    kind("missing-target", "the opening tag of a translation lost", |case| {
        case.two(|body| body[body.find('>').expect("a tag") + 1..].to_owned())
    }),
    kind("missing-source", "a source lost with its tags", |case| {
        case.two(|body| {
            let start = body.find("<span class").expect("a lookup");
            let end = body.find("</span></span>").expect("its end") + 14;
            format!("{}{}", &body[..start], &body[end..])
        })
    }),
    kind("malformed-annotation", "the closing tag of a translation lost", |case| {
        case.two(|body| body.replacen("</span>", "", 1))
    }),
    kind("malformed-annotation", "text between translation and source", |case| {
        case.two(|body| body.replacen("</span>", "</span> Alfa ", 1))
    }),
    kind("leaked-annotation", "quotes of a tag escaped", |case| {
        case.two(|body| body.replacen("\"a1b2c-101\"", "\\\"a1b2c-101\\\"", 1))
    }),
    kind("id-mismatch", "ids that differ", |case| {
        case.two(|body| body.replacen("stu-id=\"a1b2c-101", "stu-id=\"a1b2c-109", 1))
    }),
    kind("id-mismatch", "ids of two segments exchanged", |case| {
        case.two(|body| {
            let changed = body.replacen("stu-id=\"a1b2c-101", "stu-id=\"a1b2c-X", 1);
            changed
                .replacen("stu-id=\"a1b2c-102", "stu-id=\"a1b2c-101", 1)
                .replace("2c-X", "2c-102")
        })
    }),
    kind("duplicate-id", "an id given twice", |case| {
        case.two(|body| body.replace("a1b2c-102", "a1b2c-101"))
    }),
    kind("empty-target", "an empty translation", |case| case.target("")),
    kind("empty-target", "a mark in the place of a translation", |case| {
        let is_text = case.pair[1].split_whitespace().count() > 2;
        is_text.then(|| case.target("."))?
    }),
    kind("same-as-source", "a source left as it is", |case| {
        let plain = |word: &&str| word.len() > 1 && word.bytes().all(|it| it.is_ascii_lowercase());
        let count = case.pair[1].split_whitespace().filter(plain).count();
        (count > 3).then(|| case.target(case.pair[1]))?
    }),
    kind("wrong-language", "a translation to a third language", |case| {
        // Words such as the most frequent ones, of that language and not of the one that is meant.
        let foreign = Language::all().find(|it| it.tag == case.foreign_tag).expect("a language");
        let sets = |word: &str| LanguageSet::of_frequent_word(word);
        let words: BTreeSet<&str> = case.foreign.split_whitespace().collect();
        let own = words.iter().filter(|it| sets(it).contains(case.language)).count();
        let others = words.iter().filter(|it| sets(it).contains(foreign)).count();
        (own == 0 && others >= 6).then(|| case.target(case.foreign))?
    }),
    kind("half-translated", "the first half left in the source's words", |case| {
        left_in_source(case, false)
    }),
    kind("half-translated", "the second half left in the source's words", |case| {
        left_in_source(case, true)
    }),
    kind("end-punctuation", "the end cut off", |case| {
        let marks: Vec<char> = case.language.marks.stop.clone();
        let [target, source] = case.pair;
        let is_sentence = source.ends_with('.') && target.ends_with(&marks[..]);
        let end = target.floor_char_boundary(target.len() * 3 / 5);
        let cut = target[..end].trim_end_matches(|c: char| !c.is_alphabetic());
        let is_plain = !cut.is_empty() && !source.trim_end_matches('.').contains('.');
        (is_sentence && is_plain).then(|| case.target(cut))?
    }),
    kind("front-matter", "a key given twice", |case| case.fields("title: T", "title: T\ntitle: T")),
    kind("front-matter", "YAML that is invalid", |case| {
        case.fields("title: T", "title: \"T\" b: c")
    }),
    kind("front-matter", "an unknown translation type", |case| {
        case.fields("title: T\nms.translationtype: MT", "title: T\nms.translationtype: AI")
    }),
    kind("front-matter", "an invalid locale", |case| {
        let page = case.page(&segment(101, case.pair[0], case.pair[1]));
        let damaged = page.replace(case.tag, "nederlands");
        Some([page, damaged])
    }),
    kind("title-untranslated", "a title left in the source's words", |case| {
        let [target, source] = case.pair;
        let is_title = source.split_whitespace().count() > 2 && !source.contains(['"', '*', '\'']);
        let fields = |title: &str| format!("title: \"{}\"", title.replace('"', ""));
        is_title.then(|| case.fields(&fields(target), &fields(source)))?
    }),
    kind("number-mismatch", "a number of one digit changed", |case| case.both(" (7)", " (9)")),
    kind("number-mismatch", "a year changed", |case| case.both(" (2021)", " (2012)")),
    kind("number-mismatch", "a version changed", |case| case.both(" (4.7.2)", " (4.2.7)")),
    kind("link-target", "a URL with a slip", |case| {
        case.both(" [Alfa](https://example.com/lamp)", " [Alfa](https://example.com/lamq)")
    }),
    kind("link-missing", "a link lost", |case| {
        case.both(" [Alfa](https://example.com/lamp)", " Alfa")
    }),
    kind("link-extra", "a link too many", |case| {
        case.both(" Alfa", " [Alfa](https://example.com/lamp)")
    }),
    kind("empty-link-text", "the text of a link emptied", |case| {
        case.both(" [Alfa](https://example.com/lamp)", " [](https://example.com/lamp)")
    }),
    kind("malformed-link", "a space between the text of a link and its URL", |case| {
        case.both(" [Alfa](https://example.com/lamp)", " [Alfa] (https://example.com/lamp)")
    }),
    kind("hard-coded-locale", "a link to the source's language", |case| {
        let link = |locale: &str| format!(" [Alfa](https://example.com/{locale}/lamp)");
        case.behind([&link(&case.tag.to_lowercase()), &link("en-us")], &link("en-us"))
    }),
    kind("punctuation-in-link", "a comma pulled into a link", |case| {
        case.both(" [Alfa](/lamp), Beta", " [Alfa,](/lamp) Beta")
    }),
    kind("missing-alt-text", "the text of an image emptied", |case| {
        case.both(" ![Alfa](a.png)", " ![](a.png)")
    }),
    kind("space-at-markup", "a space lost behind a link", |case| {
        let word = case.small_word()?;
        let planted = format!(" [Alfa](/lamp) {word} Beta");
        let damaged = format!(" [Alfa](/lamp){word} Beta");
        case.behind([&planted, " [Alfa](/lamp) of Beta"], &damaged)
    }),
    kind("emphasis-lost", "bold lost", |case| case.both(" **Alfa** Beta", " Alfa Beta")),
    kind("leaked-markup", "bold left open", |case| case.both(" **Alfa** Beta", " **Alfa Beta")),
    kind("leaked-markup", "a space inside bold", |case| {
        case.both(" **Alfa** Beta", " ** Alfa** Beta")
    }),
    kind("emphasis-moved", "bold extended over a small word", |case| {
        let word = case.small_word().filter(|_| case.language.tag != "ar")?;
        let planted = format!(" ({word} **Alfa Beta**)");
        let damaged = format!(" (**{word} Alfa Beta**)");
        case.behind([&planted, " (of **Alfa Beta**)"], &damaged)
    }),
    kind("punctuation-in-emphasis", "a comma pulled into bold", |case| {
        case.both(" **Alfa**, Beta", " **Alfa,** Beta")
    }),
    kind("empty-menu-step", "a step of a menu path emptied", |case| {
        case.both(" **Alfa** > **Beta** > **Gamma**", " **Alfa** > > **Gamma**")
    }),
    kind("empty-menu-step", "a step of a menu path lost", |case| {
        case.both(" **Alfa** > **Beta** > **Gamma**", " **Alfa** > **Gamma**")
    }),
    kind("code-changed", "code changed", |case| case.both(" `lamp on`", " `lamp of`")),
    kind("code-changed", "a space in code lost", |case| case.both(" `lamp on`", " `lampon`")),
    kind("code-changed", "code without its backticks", |case| case.both(" `lamp on`", " lamp on")),
    kind("placeholder-changed", "`{0}` changed", |case| case.both(" ({0})", " ({1})")),
    kind("placeholder-changed", "`{name}` translated", |case| case.both(" ({name})", " ({naam})")),
    kind("placeholder-changed", "`%s` torn", |case| case.both(" (%s)", " (% s)")),
    kind("placeholder-changed", "`${x}` torn", |case| case.both(" (${x})", " ($ {x})")),
    kind("html-changed", "a tag without its partner", |case| {
        case.both(" <kbd>Ctrl</kbd>", " Ctrl</kbd>")
    }),
    kind("html-changed", "a pair of tags lost", |case| case.both(" <kbd>Ctrl</kbd>", " Ctrl")),
    kind("html-changed", "a character reference broken", |case| {
        case.both(" Alfa&nbsp;Beta", " Alfa& nbsp;Beta")
    }),
    kind("lost-text", "a bar in a cell", |case| {
        let [first, second] = [case.pair, case.other];
        let page = |behind: &str| {
            let own = segment(101, &format!("{}{behind}", first[0]), first[1]);
            let other = segment(102, second[0], second[1]);
            case.page(&format!("| A | B |\n| --- | --- |\n| {own} | {other} |"))
        };
        let is_free = ![first, second].iter().flatten().any(|text| text.contains('|'));
        is_free.then(|| [page(""), page(" | alfa")])
    }),
    kind("lost-text", "a comment from one translation to the next", |case| {
        let ([target, source], [other, original]) = (case.pair, case.other);
        let page = |open: &str, close: &str| {
            let first = segment(101, &format!("{target}{open}"), source);
            let second = segment(102, &format!("{other}{close}"), original);
            case.page(&format!("Alfa {first} {second}"))
        };
        (!other.contains("--")).then(|| [page("", ""), page(" <!--", " -->")])
    }),
    kind("unicode", "punctuation misread", |case| case.both(" (Alfa’s)", " (Alfaâ€™s)")),
    kind("unicode", "letters misread", |case| case.both(" (café)", " (cafÃ©)")),
    kind("unicode", "a direction left open", |case| case.both(" (Alfa)", " (\u{202e}Alfa)")),
    kind("unicode", "a line end of carriage return alone", |case| {
        case.two(|body| body.replace("\n\n", "\r\r"))
    }),
    kind("unicode", "a byte order mark inside", |case| {
        case.two(|body| body.replace("\n\n", "\n\n\u{feff}"))
    }),
    kind("conflict-marker", "markers of a merge", |case| {
        case.two(|body| format!("<<<<<<< HEAD\n{body}\n=======\nT\n>>>>>>> a"))
    }),
];

/// Kinds that no rule claims, and why.
pub(super) const UNCLAIMED: &[(&str, &str)] = &[
    ("neighbors exchanged, or one's translation twice", "`alignment` is a list by score"),
    (
        "a part in the middle dropped, a sentence added",
        "`length` is a list; free translation is right",
    ),
    ("two links exchanged", "the order of words differs between languages"),
    (
        "bold moved to other words",
        "only a small word at its start shows it, in languages with such words",
    ),
    ("fewer than five words left, the text of a link left", "they may be names, labels and titles"),
    ("a label other than usual", "`term` and `no-loc-changed` know what the project names"),
    ("a single quotation mark lost", "it can be an apostrophe"),
    ("letters lost to `?`", "the mark is right in every language"),
    ("a space that does not break put in or lost", "typography, which people do by hand"),
    ("full-width digits, a space lost next to Latin letters", "both ways of writing are common"),
    ("a link to the locale's own folder", "right where the host has that page"),
    ("`<tenant name>` translated", "people translate words between brackets"),
    (
        "a heading's level, an empty cell or a number of a list changed outside segments",
        "both sides have it: `outdated-translation` compares it with the original",
    ),
];
