//! The faults: for each rule, what a hasty hand or a machine does to a segment.

use diglot::article::{Article, Part};
use diglot::check::language::Language;
use diglot::text::{Edit, Span};

use super::injected::Random;

/// A kind of fault.
pub(super) struct Fault {
    /// The rule that should find it.
    pub(super) rule: &'static str,
    /// Puts it into an article, if the segment has what it needs.
    pub(super) inject: fn(&Subject<'_>, &mut Random) -> Option<Injection>,
}

/// What becomes of an article.
pub(super) struct Injection {
    /// What makes room for the fault, on both sides, without being one.
    pub(super) planted: Option<Vec<Edit>>,
    /// The fault, with what was planted.
    pub(super) damaged: Vec<Edit>,
}

/// A segment that a fault is put into.
pub(super) struct Subject<'a> {
    article: &'a Article,
    pub(super) index: usize,
    target_part: &'a Part,
    source_part: &'a Part,
    target: &'a str,
    pub(super) source: &'a str,
}

impl<'a> Subject<'a> {
    /// A segment of prose with both its parts.
    pub(super) fn new(article: &'a Article, index: usize) -> Option<Self> {
        let segment = &article.segments()[index];
        let (target_part, source_part) = (segment.target.as_ref()?, segment.source.as_ref()?);
        let target = article.source().slice(target_part.text);
        let source = article.source().slice(source_part.text);
        let is_prose = target.split_whitespace().count() > 2 && !target.contains('\n');
        let is_code = article.source().text()[..target_part.open.start()].contains("```");
        let subject = Self { article, index, target_part, source_part, target, source };
        (is_prose && !is_code).then_some(subject)
    }

    /// An edit of the translation: bytes of its text.
    fn edit(&self, start: usize, end: usize, text: impl Into<String>) -> Edit {
        let offset = self.target_part.text.start();
        Edit::replacement(Span::new(offset + start, offset + end), text)
    }

    fn target_becomes(&self, text: impl Into<String>) -> Edit {
        Edit::replacement(self.target_part.text, text)
    }

    fn source_becomes(&self, text: impl Into<String>) -> Edit {
        Edit::replacement(self.source_part.text, text)
    }

    /// A change that no rule minds: a word more between two words, outside code.
    pub(super) fn harmless(&self) -> Option<Edit> {
        let is_word = |c: char| c.is_lowercase();
        let spaces = self.target.match_indices(' ').map(|(at, _)| at);
        let mut between = spaces.filter(|&at| {
            let (before, behind) = (&self.target[..at], &self.target[at + 1..]);
            let is_code = before.matches('`').count() % 2 == 1;
            before.ends_with(is_word) && behind.starts_with(is_word) && !is_code
        });
        between.next().map(|at| self.edit(at, at, " ok"))
    }

    /// Returns `true` if the segment begins a line that begins a block.
    fn begins_block(&self) -> bool {
        let before = &self.article.source().text()[..self.target_part.open.start()];
        before.ends_with("\n\n") || before.ends_with("\n\r\n")
    }

    /// The segment that comes next, if it has both parts.
    fn next(&self) -> Option<Self> {
        let index = self.index + 1;
        (index < self.article.segments().len()).then(|| Self::new(self.article, index))?
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a fault ends with it, or has no place here")]
fn damaged(edits: impl Into<Vec<Edit>>) -> Option<Injection> {
    Some(Injection { planted: None, damaged: edits.into() })
}

#[expect(clippy::unnecessary_wraps, reason = "likewise")]
fn planted(planted: impl Into<Vec<Edit>>, damaged: impl Into<Vec<Edit>>) -> Option<Injection> {
    Some(Injection { planted: Some(planted.into()), damaged: damaged.into() })
}

/// The same text behind both sides, and another one behind the translation.
fn behind_both(subject: &Subject<'_>, right: &str, wrong: &str) -> Option<Injection> {
    let source = subject.source_becomes(format!("{} {right}", subject.source.trim_end()));
    let target = |text: &str| {
        subject.target_becomes(format!("{} {text}", subject.target.trim_end()).trim_end())
    };
    planted([target(right), source.clone()], [target(wrong), source])
}

/// The place of a link's text and address in a translation: `[text](address)`.
struct LinkStyle {
    start: usize,
    text: Span,
    address: Span,
    end: usize,
}

fn link(text: &str) -> Option<LinkStyle> {
    let middle = text.find("](")?;
    let start = text[..middle].rfind('[')?;
    let end = middle + text[middle..].find(')')?;
    let is_image = text[..start].ends_with('!');
    (!is_image && middle > start + 1 && end > middle + 2).then(|| LinkStyle {
        start,
        text: Span::new(start + 1, middle),
        address: Span::new(middle + 2, end),
        end: end + 1,
    })
}

/// Returns `true` for one of the most frequent words of the article's language, and one that is no
/// ending as well. Other words that touch markup may be a part of a longer word.
fn is_frequent(word: &str, subject: &Subject<'_>) -> bool {
    let is_its = |language: &&Language| {
        let path = subject.article.source().path();
        path.contains(&format!("{}-{}", language.tag, language.tag.to_uppercase()))
            || language.tag == "ar" && path.contains("ar-SA")
    };
    let is_known = |language: &Language| {
        language.frequent_words.contains(word) || language.function_words.contains(word)
    };
    word.chars().count() > 2 && Language::all().find(is_its).is_some_and(is_known)
}

/// The place of a bold phrase, marks included, that begins and ends with a letter.
fn bold(text: &str) -> Option<Span> {
    let start = text.find("**")?;
    let len = text[start + 2..].find("**")?;
    let phrase = &text[start + 2..start + 2 + len];
    let is_plain = phrase.starts_with(char::is_alphabetic) && phrase.ends_with(char::is_alphabetic);
    let is_alone =
        !text.contains('\\') && !text.contains("***") && !phrase.contains(['[', '*', '_', '`']);
    (is_plain && is_alone).then(|| Span::new(start, start + len + 4))
}

/// The place of a code span, marks included.
fn code(text: &str) -> Option<Span> {
    let start = text.find('`')?;
    let len = text[start + 1..].find('`')?;
    let is_plain = len > 2 && !text.contains("``") && !text.contains('\\');
    is_plain.then(|| Span::new(start, start + len + 2))
}

pub(super) const FAULTS: &[Fault] = &[
    Fault {
        rule: "missing-target",
        inject: |subject, _| damaged([Edit::replacement(subject.target_part.span(), "")]),
    },
    Fault {
        rule: "missing-source",
        inject: |subject, _| damaged([Edit::replacement(subject.source_part.span(), "")]),
    },
    Fault {
        rule: "empty-target",
        inject: |subject, random| {
            damaged([subject.target_becomes(*random.of(&["", " ", "<a name=\"x\"></a>", "<br/>"]))])
        },
    },
    Fault {
        rule: "duplicate-id",
        inject: |subject, _| {
            let next = subject.next()?;
            let id = subject.article.source().slice(subject.target_part.id);
            let write = |part: &Part| Edit::replacement(part.id, id);
            damaged([write(next.target_part), write(next.source_part)])
        },
    },
    Fault {
        rule: "id-mismatch",
        inject: |subject, _| {
            let next = subject.next()?;
            let id = |part: &Part| subject.article.source().slice(part.id).to_owned();
            let (first, second) = (subject.source_part, next.source_part);
            damaged([
                Edit::replacement(first.id, id(second)),
                Edit::replacement(second.id, id(first)),
            ])
        },
    },
    Fault { rule: "malformed-annotation", inject: damaged_markup },
    Fault { rule: "leaked-markup", inject: leaked_markup },
    Fault {
        rule: "structure-mismatch",
        inject: |subject, random| {
            let is_text = subject.target.starts_with(char::is_alphabetic);
            let mark = random.of(&["1. ", "- ", "# ", "    ", "* "]);
            (subject.begins_block() && is_text).then(|| damaged([subject.edit(0, 0, *mark)]))?
        },
    },
    Fault {
        rule: "same-as-source",
        inject: |subject, _| {
            let words = subject.source.split_whitespace();
            let plain = words.filter(|word| word.chars().all(char::is_lowercase)).count();
            let is_code = subject.source.contains(['$', '{', '|', '=', '`', '\\']);
            (plain > 3 && !is_code && subject.source != subject.target)
                .then(|| damaged([subject.target_becomes(subject.source)]))?
        },
    },
    Fault {
        rule: "link-missing",
        inject: |subject, _| {
            let link = link(subject.target)?;
            let text = &subject.target[link.text.range()];
            damaged([subject.edit(link.start, link.end, text)])
        },
    },
    Fault {
        rule: "link-extra",
        inject: |subject, _| {
            let at = subject.target.find(' ')?;
            let word = &subject.target[..at];
            let is_word = word.chars().all(char::is_alphabetic);
            is_word.then(|| damaged([subject.edit(0, at, format!("[{word}](/other-page)"))]))?
        },
    },
    Fault {
        rule: "link-target",
        inject: |subject, random| {
            let link = link(subject.target)?;
            let at = link.address.start() + random.below(link.address.len());
            let is_letter = subject.target.as_bytes()[at].is_ascii_lowercase();
            is_letter.then(|| damaged([subject.edit(at, at, "z")]))?
        },
    },
    Fault {
        rule: "malformed-link",
        inject: |subject, _| {
            let link = link(subject.target)?;
            damaged([subject.edit(link.text.end() + 1, link.text.end() + 1, " ")])
        },
    },
    Fault {
        rule: "empty-link-text",
        inject: |subject, _| {
            let link = link(subject.target)?;
            damaged([subject.edit(link.text.start(), link.text.end(), "")])
        },
    },
    Fault {
        rule: "punctuation-in-link",
        inject: |subject, _| {
            let link = link(subject.target)?;
            let mark = subject.target[link.end..]
                .chars()
                .next()
                .filter(|&mark| mark == '.' || mark == ',')?;
            let is_word = subject.target[..link.text.end()].ends_with(char::is_alphanumeric);
            is_word.then(|| {
                let middle = link.text.end();
                damaged([
                    subject.edit(middle, middle, mark),
                    subject.edit(link.end, link.end + 1, ""),
                ])
            })?
        },
    },
    Fault {
        rule: "punctuation-in-emphasis",
        inject: |subject, _| {
            let bold = bold(subject.target)?;
            let mark = subject.target[bold.end()..].chars().next();
            let mark = mark.filter(|&mark| mark == '.' || mark == ',')?;
            damaged([
                subject.edit(bold.end() - 2, bold.end() - 2, mark),
                subject.edit(bold.end(), bold.end() + 1, ""),
            ])
        },
    },
    Fault {
        rule: "emphasis-lost",
        inject: |subject, _| {
            let bold = bold(subject.target)?;
            damaged([
                subject.edit(bold.start(), bold.start() + 2, ""),
                subject.edit(bold.end() - 2, bold.end(), ""),
            ])
        },
    },
    Fault { rule: "emphasis-moved", inject: emphasis_moved },
    Fault {
        rule: "space-at-markup",
        inject: |subject, random| {
            let is_spaceless = subject.article.source().path().contains("ja-JP");
            let place = match random.below(3) {
                0 => link(subject.target).map(|link| Span::new(link.start, link.end)),
                1 => code(subject.target),
                _ => bold(subject.target),
            };
            let place = place.filter(|_| !is_spaceless)?;
            let (before, behind) =
                (&subject.target[..place.start()], &subject.target[place.end()..]);
            let ends_word = |text: &str| {
                text.strip_suffix(' ').is_some_and(|it| it.ends_with(char::is_lowercase))
            };
            let begins_word = |text: &str| {
                text.strip_prefix(' ').is_some_and(|it| it.starts_with(char::is_lowercase))
            };
            let next = behind.split_whitespace().next().unwrap_or_default();
            if begins_word(behind) && is_frequent(next, subject) {
                return damaged([subject.edit(place.end(), place.end() + 1, "")]);
            }
            let is_arabic = subject.article.source().path().contains("ar-SA");
            let last = before.split_whitespace().next_back().unwrap_or_default();
            (ends_word(before) && !is_arabic && is_frequent(last, subject))
                .then(|| damaged([subject.edit(place.start() - 1, place.start(), "")]))?
        },
    },
    Fault {
        rule: "double-space",
        inject: |subject, _| {
            let space = subject.harmless()?.span.start() - subject.target_part.text.start();
            (!subject.source.contains("  ")).then(|| damaged([subject.edit(space, space, " ")]))?
        },
    },
    Fault {
        rule: "empty-menu-step",
        inject: |subject, _| {
            let steps: Vec<_> = subject.target.match_indices(" > ").map(|(at, _)| at).collect();
            let [first, second, ..] = steps[..] else { return None };
            let step = &subject.target[first + 3..second];
            let is_plain = !step.contains(['[', '<', '`']) && step.contains(char::is_alphabetic);
            let is_even = step.matches("**").count() % 2 == 0;
            (is_plain && is_even).then(|| damaged([subject.edit(first + 3, second, "")]))?
        },
    },
    Fault {
        rule: "code-changed",
        inject: |subject, random| {
            let code = code(subject.target)?;
            match random.below(2) {
                0 => damaged([subject.edit(code.start() + 2, code.start() + 2, "z")]),
                _ => damaged([
                    subject.edit(code.start(), code.start() + 1, ""),
                    subject.edit(code.end() - 1, code.end(), ""),
                ]),
            }
        },
    },
    Fault {
        rule: "placeholder-changed",
        inject: |subject, random| {
            let (right, wrong) = *random.of(&[
                ("<tenant-id>", "<huurder-id>"),
                ("{ID}", "{NR}"),
                ("%s", "% s"),
                ("$count", "$aantal"),
                ("{{user.name}}", ""),
                ("%TEMP%", "%TIJDELIJK%"),
            ]);
            behind_both(subject, right, wrong)
        },
    },
    Fault {
        rule: "leaked-annotation",
        inject: |subject, random| {
            let at = subject.harmless()?.span.start() - subject.target_part.text.start();
            let leak = *random.of(&[
                " data-ttu-id=\"a1b2c-101\"",
                " &lt;span data-ttu-id=&quot;a1b2c-101&quot;&gt;",
                " class=\"sxs-lookup\"",
            ]);
            damaged([subject.edit(at, at, leak)])
        },
    },
    Fault {
        rule: "html-changed",
        inject: |subject, random| {
            let (right, wrong) = *random.of(&[
                ("a<br/>b", "a b"),
                ("<kbd>Ctrl</kbd>", "Ctrl"),
                ("a b", "a<br/>b"),
                ("<b class=\"x\">a</b>", "<b>a</b>"),
                ("a&nbsp;b", "a& nbsp;b"),
            ]);
            behind_both(subject, right, wrong)
        },
    },
    Fault { rule: "front-matter", inject: front_matter },
    Fault {
        rule: "missing-alt-text",
        inject: |subject, _| behind_both(subject, "![picture](a.png)", "![](a.png)"),
    },
    Fault {
        rule: "heading-skipped",
        inject: |subject, _| {
            let with = |mark: &str, text: &str| format!("# One\n\n{mark} {text}");
            let source = subject.source_becomes(with("##", subject.source));
            let target = |mark: &str| subject.target_becomes(with(mark, subject.target));
            subject.begins_block().then(|| {
                planted([target("##"), source.clone()], [target("####"), source.clone()])
            })?
        },
    },
    Fault {
        rule: "duplicate-title",
        inject: |subject, _| {
            let [one, two] = ["# One\n\n# Two\n\n", "# Een\n\n# Twee\n\n"];
            let source = subject.source_becomes(format!("{one}{}", subject.source));
            let target =
                |titles: &str| subject.target_becomes(format!("{titles}{}", subject.target));
            let same = "# Een\n\n# Een\n\n";
            subject
                .begins_block()
                .then(|| planted([target(two), source.clone()], [target(same), source.clone()]))?
        },
    },
    Fault {
        rule: "duplicate-anchor",
        inject: |subject, _| {
            behind_both(
                subject,
                "<a name=\"zz-one\"></a>a <a name=\"zz-two\"></a>b",
                "<a name=\"zz-one\"></a>a <a name=\"zz-one\"></a>b",
            )
        },
    },
    Fault {
        rule: "hard-coded-locale",
        inject: |subject, _| {
            behind_both(
                subject,
                "[more](https://example.com/nl-nl/a)",
                "[more](https://example.com/en-us/a)",
            )
        },
    },
    Fault {
        rule: "unsafe-html",
        inject: |subject, random| {
            let wrong = *random.of(&[
                "<script>a()</script>",
                "<b onclick=\"a()\">b</b>",
                "<a href=\"javascript:a()\">b</a>",
                "<object data=\"a\"></object>",
            ]);
            behind_both(subject, "<b>b</b>", wrong)
        },
    },
];

fn damaged_markup(subject: &Subject<'_>, random: &mut Random) -> Option<Injection> {
    let open = subject.article.source().slice(subject.target_part.open);
    let at = subject.target.find(' ')?;
    match random.below(4) {
        0 => damaged([Edit::replacement(subject.target_part.open, open.replace('"', "&quot;"))]),
        1 => damaged([subject.edit(at, at, "<span>")]),
        2 => damaged([subject.edit(at, at, "</span>")]),
        _ => damaged([Edit::insertion(subject.target_part.close.end(), "tekst")]),
    }
}

fn leaked_markup(subject: &Subject<'_>, random: &mut Random) -> Option<Injection> {
    let at = subject.harmless()?.span.start() - subject.target_part.text.start();
    let leak = match random.below(4) {
        0 => " :::row:::",
        1 => " [!NOTE]",
        2 => " \\*\\*\\*\\*",
        _ => " ****",
    };
    damaged([subject.edit(at, at, leak)])
}

/// Opens bold text before the word in front of it.
fn emphasis_moved(subject: &Subject<'_>, _: &mut Random) -> Option<Injection> {
    const WORDS: [&str; 12] =
        ["de", "het", "een", "op", "in", "naar", "van", "en", "onder", "bij", "voor", "met"];
    let bold = bold(subject.target)?;
    let before = subject.target[..bold.start()].strip_suffix(' ')?;
    let word = before.rsplit(' ').next()?;
    let start = before.len() - word.len();
    let is_word = WORDS.contains(&word) && subject.article.source().path().contains("nl-NL");
    let has_words =
        |text: &str| text.split(' ').any(|it| it.len() < 4 && it.starts_with(char::is_lowercase));
    let source = self::bold(subject.source)?;
    // Real articles have this fault already.
    let phrase = &subject.target[bold.start() + 2..bold.end() - 2];
    let is_moved = phrase.split(' ').next().is_some_and(|word| WORDS.contains(&word));
    (is_word && !is_moved && !has_words(&subject.source[source.range()])).then(|| {
        damaged([
            subject.edit(start, start, "**"),
            subject.edit(bold.start(), bold.start() + 2, ""),
        ])
    })?
}

fn front_matter(subject: &Subject<'_>, random: &mut Random) -> Option<Injection> {
    let front_matter = subject.article.front_matter()?;
    let field = |name: &str| front_matter.get(name);
    match random.below(5) {
        0 => damaged([Edit::replacement(
            field("title")?.key_span.cover(field("title")?.value_span),
            "",
        )]),
        1 => damaged([Edit::replacement(field("ms.contentlocale")?.value_span, "nederlands")]),
        2 => damaged([Edit::replacement(field("ms.translationtype")?.value_span, "AI")]),
        3 => damaged([Edit::insertion(field("title")?.key_span.start(), "author: a\nauthor: b\n")]),
        _ => damaged([Edit::replacement(field("title")?.value_span, "\"a\" b: c")]),
    }
}
