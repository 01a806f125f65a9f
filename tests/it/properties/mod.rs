//! The laws of DESIGN: on every real article, on articles made up by chance, and on hostile ones.

pub(crate) mod check;
mod commands;
mod generate;
pub(crate) mod growth;
mod highlighting;
mod index;
mod shapes;

use diglot::article::{Article, Side};
use diglot::text::Source;
use proptest::prelude::*;
use rayon::prelude::*;

use crate::corpus::{self, Entry};

fn read(text: impl Into<String>) -> Article {
    Article::read(Source::new("made-up.md", text))
}

#[test]
fn laws_hold_for_every_real_article() {
    corpus::entries().par_iter().for_each(|Entry { article, .. }| {
        check::article(article);
        for side in [Side::Target, Side::Source] {
            check::no_marks(&article.side(side));
            check::document(article, side);
        }
    });
}

/// A comment makes front matter more than plain lines, so that it is read by the YAML parser.
#[test]
fn front_matter_of_plain_lines_is_read_as_any_other() {
    corpus::entries().par_iter().for_each(|Entry { name, article, .. }| {
        let Some(front_matter) = article.front_matter() else { return };
        let end = front_matter.span().end() - "---".len();
        let mut text = article.source().text().to_owned();
        text.insert_str(end, "# comment\n");
        let commented = read(text);
        let commented = commented.front_matter().expect("it is still there");
        assert!(front_matter.fields().eq(commented.fields()), "{name}");
    });
}

#[test]
fn laws_hold_where_a_tab_makes_a_list_begin_before_its_quote() {
    check::document(&read("1. >\t*\n"), Side::Target);
}

#[test]
fn laws_hold_where_a_definition_list_ends_with_a_block() {
    check::document(&read("::: zone pivot=\"a\"\n\na\n: * * *\n`\n\n"), Side::Target);
    check::document(&read("::: zone pivot=\"a\"\na\n: # b\nc\n\n"), Side::Target);
}

#[test]
fn a_new_text_of_a_real_segment_changes_nothing_else() {
    const EACH_MAX: usize = 6;
    corpus::entries().par_iter().for_each(|Entry { article, .. }| {
        let step = article.segments().len() / EACH_MAX + 1;
        for index in (0..article.segments().len()).step_by(step) {
            check::replacing(article, index, Side::Target, "Nieuwe *tekst*.");
            check::replacing(article, index, Side::Source, "");
        }
    });
}

proptest! {
    // A failure becomes a test of its own: seeds do not outlive a change of the strategies.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laws_hold_for_the_document_of_annotated_markdown(
        pieces in prop::collection::vec((generate::markdown(), any::<bool>()), 0..8),
    ) {
        let annotate = |(text, is_segment): (String, bool)| if is_segment { generate::pair("a-1", "\"", &text, "source") } else { text };
        let text: String = pieces.into_iter().map(annotate).collect();
        check::document(&read(text), Side::Target);
    }

    #[test]
    fn sides_of_a_made_up_article_are_what_it_was_made_of(made in generate::annotated()) {
        let article = read(made.text);
        check::article(&article);
        prop_assert_eq!(article.segments().len(), made.segments);
        for (side, expected) in [(Side::Target, made.target), (Side::Source, made.source)] {
            let side_text = article.side(side);
            prop_assert_eq!(side_text.text(), expected);
        }
    }

    #[test]
    fn a_new_text_of_a_made_up_segment_changes_nothing_else(
        made in generate::annotated(), index in any::<prop::sample::Index>(), new in "[a-zé*\n]{0,9}",
    ) {
        let article = read(made.text);
        if made.segments > 0 {
            check::replacing(&article, index.index(made.segments), Side::Target, &new);
        }
    }

    #[test]
    fn no_tag_leaks_where_there_is_no_code(text in generate::jumble()) {
        let article = read(text);
        check::article(&article);
        for side in [Side::Target, Side::Source] {
            check::no_marks(&article.side(side));
        }
    }

    #[test]
    fn laws_hold_for_wrecks(text in generate::wreck()) {
        check::article(&read(text));
    }

    #[test]
    fn laws_hold_for_any_text(text in any::<String>()) {
        check::article(&read(text));
    }

    #[test]
    fn laws_hold_for_the_document_of_any_markdown(text in generate::markdown()) {
        let article = read(text);
        for side in [Side::Target, Side::Source] {
            check::document(&article, side);
        }
    }

    #[test]
    fn any_bytes_are_an_article(bytes in any::<Vec<u8>>()) {
        let source = Source::from_bytes("made-up.md", bytes.clone());
        prop_assert_eq!(source.undecodable().is_empty(), std::str::from_utf8(&bytes).is_ok());
        check::article(&Article::read(source));
    }
}
