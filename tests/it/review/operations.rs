//! Each verb: what it does to the article, and what it must not do.

use serde_json::json;

use super::{Room, answer, applied, change, rejected, save, segment};
use diglot::article::{Article, Side};
use diglot::review::Status;
use diglot::text::Source;

const A: &str = "nl-nl/a.md";
const FILE: &str = "content/nl-nl/a.md";

/// A room with one article.
fn room(text: &str) -> Room {
    Room::with(&[(A, text)])
}

/// Two segments of one paragraph.
fn two() -> String {
    format!("# T\n\n{} {}\n", segment("a-1", "Een.", "One."), segment("a-2", "Twee.", "Two."))
}

#[test]
fn a_bar_in_a_cell_that_would_push_others_off_the_table_is_refused() {
    let row = format!("| A | B |\n| - | - |\n| {} | x |\n", segment("a-1", "Een.", "One."));
    let room = Room::with(&[("nl-nl/a.md", &row)]);
    let before = [("a-1", "One.", "Een.")];
    let edit = |text: &str| change("nl-nl/a.md", &before, &json!({ "target": { "a-1": text } }));
    rejected(&room, &[edit("Een | twee")], "page structure");
    applied(&room, &[edit("Een \\| twee")]);
}

#[test]
fn an_edit_changes_the_bytes_of_its_segment_alone() {
    let odd = segment("a-1", "Een.", "One.").replacen("\"a-1\">", "\"a-1&quot;>", 1);
    let text = format!("\u{feff}# T\r\n\r\n{odd} {}  \r\n\r\n", segment("a-2", "Twee.", "Two."));
    let room = room(&text);
    let act = json!({ "target": { "a-1": "Eén." } });
    applied(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)]);
    assert_eq!(room.text(FILE), text.replace("Een.", "Eén."));
}

#[test]
fn translations_can_be_swapped() {
    let room = room(&two());
    let before = [("a-1", "One.", "Een."), ("a-2", "Two.", "Twee.")];
    let act = json!({ "target": { "a-1": "Twee.", "a-2": "Een." } });
    applied(&room, &[change(A, &before, &act)]);
    let parts = [segment("a-1", "Twee.", "One."), segment("a-2", "Een.", "Two.")];
    assert_eq!(room.text(FILE), format!("# T\n\n{} {}\n", parts[0], parts[1]));
}

#[test]
fn a_missing_translation_gets_tags_of_its_own() {
    let lone = "<span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">One.</span></span>";
    let room = room(&format!("{lone}\n"));
    let before = json!({ "a-1": { "source": "One.", "target": null } });
    let act = json!({ "target": { "a-1": "Een." } });
    applied(&room, &[json!({ "path": A, "before": before, "do": act })]);
    assert_eq!(room.text(FILE), segment("a-1", "Een.", "One.") + "\n");
}

#[test]
fn lines_of_a_quote_get_back_what_they_begin_with() {
    for (head, line, end) in [("> ", "> ", "\n"), ("- ", "  ", "\r\n"), ("1. > ", "   > ", "\n")] {
        let room = room(&format!("{head}{}{end}", segment("a-1", "Een twee.", "One two.")));
        let act = json!({ "target": { "a-1": "Een\ntwee." } });
        applied(&room, &[change(A, &[("a-1", "One two.", "Een twee.")], &act)]);
        let target = format!("Een{end}{line}twee.");
        let expected = format!("{head}{}{end}", segment("a-1", &target, "One two."));
        assert_eq!(room.text(FILE), expected);
        // What came back from a page with the line ends of pages is the same text.
        let act = json!({ "target": { "a-1": format!("Een\n{line}twee.") } });
        let result = save(&mut room.open(), &[change(A, &[("a-1", "One two.", &target)], &act)]);
        assert_eq!(result.status, Status::Unchanged);
    }
}

#[test]
fn a_text_that_would_break_the_annotation_is_refused() {
    let room = room(&two());
    for text in ["x</span>", &segment("a-9", "x", "y"), "<span data-ttu-id=\"b-1\">x"] {
        let act = json!({ "target": { "a-1": text } });
        rejected(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)], "tag");
    }
}

#[test]
fn a_text_that_would_change_the_blocks_of_the_page_is_refused() {
    let room = room(&two());
    for text in ["Een.\n\nNog een.", "Een.\n- twee", "Een\n===\n"] {
        let act = json!({ "target": { "a-1": text } });
        rejected(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)], "structure");
    }
}

#[test]
fn a_text_that_would_reach_into_another_segment_is_refused() {
    let text = two().replace("Twee.", "Twee `code`.");
    let room = room(&text);
    let act = json!({ "target": { "a-1": "Een ` streepje." } });
    rejected(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)], "a-2");
}

#[test]
fn a_translation_may_be_emptied_and_filled_again() {
    let text = format!("{}\n\nx\n", segment("a-1", "Een.", "One."));
    let room = room(&text);
    let act = json!({ "target": { "a-1": "" } });
    applied(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)]);
    let act = json!({ "target": { "a-1": "Een." } });
    applied(&room, &[change(A, &[("a-1", "One.", "")], &act)]);
    assert_eq!(room.text(FILE), text);
}

#[test]
fn a_field_of_the_front_matter_stays_readable() {
    let title = segment("a-1", "Titel", "Title").replace('"', "'");
    let text = format!("---\ntitle: \"{title}\"\nms.date: 2026-01-01\n---\n\nx\n");
    let room = room(&text);
    let act = json!({ "target": { "a-1": "Kop\"\nms.date: \"1" } });
    rejected(&room, &[change(A, &[("a-1", "Title", "Titel")], &act)], "front matter");
    let act = json!({ "target": { "a-1": "Kop" } });
    applied(&room, &[change(A, &[("a-1", "Title", "Titel")], &act)]);
    assert_eq!(room.text(FILE), text.replace("Titel", "Kop"));
}

#[test]
fn neighbours_become_one_and_both_languages_stay() {
    let room = room(&two());
    let before = [("a-1", "One.", "Een."), ("a-2", "Two.", "Twee.")];
    applied(&room, &[change(A, &before, &json!({ "merge": ["a-1", "a-2"] }))]);
    let expected = format!("# T\n\n{}\n", segment("a-1", "Een. Twee.", "One. Two."));
    assert_eq!(room.text(FILE), expected);
}

#[test]
fn segments_of_two_blocks_or_out_of_order_are_not_merged() {
    let before = [("a-1", "One.", "Een."), ("a-2", "Two.", "Twee.")];
    let act = json!({ "merge": ["a-1", "a-2"] });
    for gap in ["\n\n", "\n- ", "\n\n> "] {
        let text = format!(
            "- {}{gap}{}\n",
            segment("a-1", "Een.", "One."),
            segment("a-2", "Twee.", "Two.")
        );
        rejected(&room(&text), &[change(A, &before, &act)], "two blocks");
    }
    let act = json!({ "merge": ["a-2", "a-1"] });
    rejected(&room(&two()), &[change(A, &before, &act)], "adjacent");
    let three = format!("{} {}\n", two().trim_end(), segment("a-3", "Drie.", "Three."));
    let before = [("a-1", "One.", "Een."), ("a-3", "Three.", "Drie.")];
    let act = json!({ "merge": ["a-1", "a-3"] });
    rejected(&room(&three), &[change(A, &before, &act)], "adjacent");
}

#[test]
fn a_group_may_name_the_texts_from_before_its_own_changes() {
    let room = room(&two());
    let before = [("a-1", "One.", "Een.")];
    let edit = change(A, &before, &json!({ "target": { "a-1": "Eén." } }));
    let approve = change(A, &before, &json!({ "state": { "a-1": "approved" } }));
    applied(&room, &[edit, approve]);
    assert!(room.text(FILE).contains("Eén."));
    assert!(room.text("review/nl-nl/a.md.toml").contains("state = \"approved\""));
}

#[test]
fn the_same_state_may_get_another_comment() {
    let room = room(&two());
    let before = [("a-1", "One.", "Een.")];
    for comment in ["first", "second"] {
        let act = json!({ "state": { "a-1": "approved" }, "comment": comment });
        applied(&room, &[change(A, &before, &act)]);
        let text = room.text("review/nl-nl/a.md.toml");
        assert!(text.contains(&format!("comment = \"{comment}\"")), "{text}");
    }
}

#[test]
fn a_comment_needs_no_state() {
    let room = room(&two());
    let act = json!({ "comment": { "a-1": "check this" } });
    applied(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)]);
    assert!(room.text("review/nl-nl/a.md.toml").contains("comment = \"check this\""));
}

#[test]
fn states_are_in_the_order_of_their_numbers() {
    let (second, tenth) = (segment("a-2", "Twee.", "Two."), segment("a-10", "Tien.", "Ten."));
    let room = room(&format!("{second} {tenth}\n"));
    let before = [("a-2", "Two.", "Twee."), ("a-10", "Ten.", "Tien.")];
    let act = json!({ "state": { "a-10": "approved", "a-2": "approved" } });
    applied(&room, &[change(A, &before, &act)]);
    let text = room.text("review/nl-nl/a.md.toml");
    let place = |id: &str| text.find(&format!("\"{id}\"")).expect("it is there");
    assert!(place("a-2") < place("a-10"), "{text}");
}

#[test]
fn ids_that_only_begin_alike_are_not_counted() {
    let other = segment("ab-7", "x", "y");
    let room = room(&format!("{} {other}\n", segment("a-1", "Een. Twee.", "One. Two.")));
    let act = json!({ "split": { "id": "a-1", "source_at": 4, "target_at": 4 } });
    applied(&room, &[change(A, &[("a-1", "One. Two.", "Een. Twee.")], &act)]);
    assert!(room.text(FILE).contains(&segment("a-2", "Twee.", "Two.")));
}

#[test]
fn one_becomes_two_with_the_next_free_number() {
    let text =
        format!("{} {}\n", segment("a-1", "😀 Een. Twee.", "One. Two."), segment("a-7", "x", "y"));
    let room = room(&text);
    let act = json!({ "split": { "id": "a-1", "source_at": 4, "target_at": 7 } });
    applied(&room, &[change(A, &[("a-1", "One. Two.", "😀 Een. Twee.")], &act)]);
    let parts = [segment("a-1", "😀 Een.", "One."), segment("a-8", "Twee.", "Two.")];
    assert_eq!(
        room.text(FILE),
        format!("{} {} {}\n", parts[0], parts[1], segment("a-7", "x", "y"))
    );
    let read = |text: &str| Article::read(Source::new(A, text));
    for side in [Side::Target, Side::Source] {
        assert_eq!(read(&room.text(FILE)).side(side).text(), read(&text).side(side).text());
    }
}

#[test]
fn a_split_keeps_a_space_that_one_language_lacks_where_it_was() {
    let room = room(&segment("a-1", "一。二。", "One. Two."));
    let act = json!({ "split": { "id": "a-1", "source_at": 5, "target_at": 2 } });
    applied(&room, &[change(A, &[("a-1", "One. Two.", "一。二。")], &act)]);
    let expected = segment("a-1", "一。", "One. ") + &segment("a-2", "二。", "Two.");
    assert_eq!(room.text(FILE), expected);
}

#[test]
fn a_split_needs_text_on_both_sides_of_it() {
    let room = room(&segment("a-1", "😀 Een.", "One."));
    for (source, target) in [(0, 3), (4, 3), (2, 0), (2, 1), (2, 99), (99, 3)] {
        let act = json!({ "split": { "id": "a-1", "source_at": source, "target_at": target } });
        rejected(&room, &[change(A, &[("a-1", "One.", "😀 Een.")], &act)], "each half");
    }
}

#[test]
fn states_and_comments_stand_in_a_file_that_git_can_merge() {
    let room = room(&two());
    let before = [("a-1", "One.", "Een."), ("a-2", "Two.", "Twee.")];
    let act =
        json!({ "state": { "a-2": "needs-work", "a-1": "approved" }, "comment": "a \"b\"\nc" });
    applied(&room, &[change(A, &before, &act)]);
    let text = room.text("review/nl-nl/a.md.toml");
    let lines: Vec<&str> = text.lines().skip(1).collect();
    let author = "who = \"Ada <ada@example.com>\", when = \"2026-11-24T15:00:00Z\" }";
    let comment = |id: &str| format!("on = \"{id}\", comment = \"a \\\"b\\\"\\nc\", {author}");
    assert!(lines[0].starts_with("\"a-1\" = { state = \"approved\", hash = \""), "{text}");
    assert!(lines[0].ends_with(author), "{text}");
    assert!(lines[1].starts_with("\"a-1@") && lines[1].ends_with(&comment("a-1")), "{text}");
    assert!(lines[2].starts_with("\"a-2\" = { state = \"needs-work\""), "{text}");
    assert!(lines[3].ends_with(&comment("a-2")) && lines.len() == 4, "{text}");
    assert_eq!(room.text(FILE), two());
    // The same again changes nothing, not even the time.
    let result = save(&mut room.open(), &[change(A, &before, &act)]);
    assert_eq!(result.status, Status::Unchanged);
    // An empty comment takes away nothing that somebody wrote: it resolves.
    let act = json!({ "state": { "a-1": "unreviewed", "a-2": "unreviewed" }, "comment": "" });
    applied(&room, &[change(A, &before, &act)]);
    let text = room.text("review/nl-nl/a.md.toml");
    assert_eq!(text.matches("resolved = true").count(), 2, "{text}");
    assert!(text.contains(&comment("a-1")), "{text}");
    assert_eq!(text.matches("state = \"unreviewed\"").count(), 2, "{text}");
    assert_eq!(text.matches("state = ").count(), 2, "{text}");
    let mut workbench = room.open();
    while workbench.undo().expect("it can be undone").is_some() {}
    assert!(!room.files().contains_key("review/nl-nl/a.md.toml"));
}

#[test]
fn a_state_file_that_cannot_be_read_is_not_written_over() {
    let room = room(&two());
    room.put("review/nl-nl/a.md.toml", "<<<<<<< HEAD\n");
    let act = json!({ "comment": { "a-1": "x" } });
    rejected(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)], "has merge conflicts");
}

#[test]
fn a_character_of_several_parts_is_not_split() {
    let family = "\u{1f469}\u{200d}\u{1f4bb}";
    let room = room(&format!("{}\n", segment("a-1", &format!("Een {family} hier."), "One here.")));
    let target = format!("Een {family} hier.");
    for at in [6, 7] {
        let act = json!({ "split": { "id": "a-1", "source_at": 4, "target_at": at } });
        let change = change(A, &[("a-1", "One here.", &target)], &act);
        rejected(&room, &[change], "a character would be cut in two");
    }
}

#[test]
fn what_turns_text_around_is_written_as_what_it_is() {
    let room = room(&two());
    let act = json!({ "comment": { "a-1": "a\u{202e}b\u{2028}c" } });
    applied(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)]);
    let text = room.text("review/nl-nl/a.md.toml");
    assert!(text.contains("a\\u202eb\\u2028c"), "{text}");
    let data = answer(&mut room.open(), "/review/api/data", None);
    assert_eq!(data["segments"][0]["thread"][0]["comment"], "a\u{202e}b\u{2028}c");
}

#[test]
fn segments_of_one_id_are_told_apart_by_their_texts() {
    let text = format!("{} {}\n", segment("a-1", "Een.", "One."), segment("a-1", "Twee.", "Two."));
    let room = room(&text);
    let act = json!({ "target": { "a-1": "Drie." } });
    applied(&room, &[change(A, &[("a-1", "Two.", "Twee.")], &act)]);
    assert_eq!(room.text(FILE), text.replace("Twee.", "Drie."));
    room.put(FILE, &text.replace("Twee.", "Een.").replace("Two.", "One."));
    rejected(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)], "several segments");
}

#[test]
fn what_was_not_told_of_is_not_touched() {
    let room = room(&two());
    let act = json!({ "target": { "a-2": "x" } });
    rejected(&room, &[change(A, &[("a-1", "One.", "Een.")], &act)], "a-2");
    rejected(&room, &[change("nl-nl/b.md", &[], &act)], "unknown article");
}

#[test]
fn segments_with_an_empty_line_between_them_are_not_merged_though_one_is_empty() {
    let parts = [segment("a-1", "Een.", "One."), segment("a-2", "", "Two.")];
    let before = [("a-1", "One.", "Een."), ("a-2", "Two.", "")];
    let merge = change(A, &before, &json!({ "merge": ["a-1", "a-2"] }));
    rejected(
        &room(&format!("{}\n\n{}\n", parts[0], parts[1])),
        std::slice::from_ref(&merge),
        "two blocks",
    );
    applied(&room(&format!("{}\n{}\n", parts[0], parts[1])), &[merge]);
}
