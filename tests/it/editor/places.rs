//! What an editor shows of an article, and where it leads.

use serde_json::{Value, json};

use super::{ARTICLE, Editor, OTHER, at, find, project, pulling};
use crate::command::Workplace;

const PATH: &str = "content/nl-nl/a.md";

#[test]
fn each_language_of_a_segment_shows_the_other() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    for (part, other) in [("kopieën 😀", "Keep 2 copies"), ("copies", "Bewaar 3 kopieën")] {
        let (line, character) = find(ARTICLE, part);
        let hover = editor.ask_of("textDocument/hover", PATH, &at(line, character));
        let text = hover["contents"]["value"].as_str().expect("a text");
        assert!(text.contains(other), "{text}");
    }
    assert_eq!(editor.ask_of("textDocument/hover", PATH, &at(5, 2)), Value::Null);
}

/// A project with so many pairs that it is known how words are translated.
fn with_many_pairs() -> (Workplace, String) {
    let words = [
        ["Kopieer", "Verplaats", "Bewaar", "Open", "Sluit", "Wis", "Lees", "Zoek"],
        ["Copy", "Move", "Keep", "Open", "Close", "Erase", "Read", "Find"],
        [
            "de map",
            "het bestand",
            "de foto",
            "het venster",
            "de brief",
            "het boek",
            "de kast",
            "het slot",
        ],
        [
            "the folder",
            "the file",
            "the photo",
            "the window",
            "the letter",
            "the book",
            "the cupboard",
            "the lock",
        ],
        ["vandaag", "morgen", "thuis", "buiten", "later", "samen", "snel", "rustig"],
        ["today", "tomorrow", "at home", "outside", "later", "together", "quickly", "calmly"],
    ];
    let sentence = |number: usize, side: usize| {
        let word = |at: usize, place: usize| words[at + side][place % 8];
        format!("{} {} {}.", word(0, number), word(2, number / 8), word(4, number / 64))
    };
    let pair = |number: usize, source: usize| {
        format!(
            "<span data-ttu-id=\"a-{number}\">{}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a-{number}\">{}</span></span>\n\n",
            sentence(number, 0),
            sentence(source, 1),
        )
    };
    // The last has the source of another.
    let pairs: String = (0..600).map(|number| pair(number % 512, number % 512)).collect();
    let text = format!("---\ntitle: Doen\n---\n\n# Doen\n\n{pairs}{}", pair(511, 84));
    (Workplace::with(&[("diglot.toml", ""), (PATH, &text)]), text)
}

#[test]
fn hover_says_how_surely_a_segment_is_a_pair() {
    let (workplace, text) = with_many_pairs();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let mut score = |line: usize| -> u32 {
        let hover = editor.ask_of("textDocument/hover", PATH, &at(line, 30));
        let text = hover["contents"]["value"].as_str().expect("a text");
        let (_, score) = text.split_once("a pair by ").unwrap_or_else(|| panic!("{text}"));
        score.trim_end_matches(" %").parse().expect("a number")
    };
    let last = text.trim_end().matches('\n').count();
    let (right, wrong) = (score(8), score(last));
    assert!(right > 90 && wrong < 50, "{right} {wrong}");
}

#[test]
fn places_are_counted_as_the_editor_counts() {
    let workplace = project();
    let (line, bytes) = find(ARTICLE, "thuis");
    let (_, line_text) = (line, ARTICLE.lines().nth(line).expect("a line"));
    let units = line_text[..bytes].encode_utf16().count();
    for (capabilities, character) in [(pulling(), bytes), (json!({}), units)] {
        let mut editor = Editor::start(&workplace, &capabilities);
        editor.open(PATH);
        let hover = editor.ask_of("textDocument/hover", PATH, &at(line, character));
        let end = &hover["range"]["end"]["character"];
        assert_eq!(*end, character + "thuis.".len(), "{}", editor.capabilities["positionEncoding"]);
    }
}

#[test]
fn a_translation_leads_to_its_source_and_an_address_to_its_file() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, character) = find(ARTICLE, "Bewaar");
    let place = editor.ask_of("textDocument/definition", PATH, &at(line, character));
    let (_, source) = find(ARTICLE, "Keep");
    assert_eq!(place["range"]["start"], json!({ "line": line, "character": source }));
    let (line, character) = find(ARTICLE, "b.md");
    let place = editor.ask_of("textDocument/definition", PATH, &at(line, character + 1));
    assert_eq!(place["uri"], editor.uri("content/nl-nl/b.md"));
    let links = editor.ask_of("textDocument/documentLink", PATH, &json!({}));
    let (line, _) = find(OTHER, "## Twee");
    let target = format!("{}#{},1", editor.uri("content/nl-nl/b.md"), line + 1);
    assert_eq!(links[0]["target"], target);
}

#[test]
fn the_outline_has_the_segments_below_their_headings() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let outline = editor.ask_of("textDocument/documentSymbol", PATH, &json!({}));
    assert_eq!(outline[0]["name"], "Kopieën");
    assert_eq!(outline[0]["children"][0]["name"], "Bewaar 3 kopieën 😀 thuis.");
    assert_eq!(outline[0]["children"].as_array().expect("a list").len(), 2);
}

#[test]
fn all_but_the_translation_is_dimmed_and_sources_on_lines_of_their_own_fold() {
    let workplace = project();
    let broken = ARTICLE.replace(r#"<span class="sxs-lookup">"#, "\n<span class=\"sxs-lookup\">");
    let broken = broken.replace("Keep 2 copies", "Keep 2\ncopies");
    workplace.write(PATH, broken.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let tokens = editor.ask_of("textDocument/semanticTokens/full", PATH, &json!({}));
    let dimmed = dimmed_text(&broken, &tokens["data"]);
    assert!(dimmed.contains("Keep 2") && dimmed.contains("copies"), "{dimmed}");
    assert!(!dimmed.contains("Bewaar") && !dimmed.contains("Lees"), "{dimmed}");
    let folds = editor.ask_of("textDocument/foldingRange", PATH, &json!({}));
    let (line, _) = find(&broken, "Keep");
    let mut folds = folds.as_array().expect("a list").iter();
    let source = folds.find(|it| it["kind"] == "comment").expect("the source");
    assert_eq!((&source["startLine"], &source["endLine"]), (&json!(line), &json!(line + 1)));
    assert_eq!(source["collapsedText"], "…");
}

#[test]
fn sections_and_front_matter_fold_in_every_kind_of_article() {
    let text = "---\ntitle: A\n---\n\n# A\n\nText.\n\n## B\n\nText.\n\n## C\n\n# D\n\nText.\n\n";
    let layout = "[[layout.pair]]\noriginal = \"en/**\"\ntranslation = \"{locale}/**\"\n";
    let plain = Workplace::with(&[("diglot.toml", layout), ("en/a.md", text), ("fr/a.md", text)]);
    let annotated = project();
    let marked = |text: &str, word: &str| {
        format!(
            "<span data-ttu-id=\"a1b2c-{word}\">{text}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a1b2c-{word}\">{text}</span></span>"
        )
    };
    let headings = ["A", "B", "C", "D"];
    let with_tags = headings.iter().fold(text.to_owned(), |text, word| {
        text.replace(&format!("# {word}\n"), &format!("# {}\n", marked(word, word)))
    });
    annotated.write(PATH, with_tags.as_bytes());
    for (workplace, path) in [(&plain, "fr/a.md"), (&annotated, PATH)] {
        let mut editor = Editor::start(workplace, &pulling());
        editor.open(path);
        let folds = editor.ask_of("textDocument/foldingRange", path, &json!({}));
        let folds = folds.as_array().expect("a list").iter();
        let lines: Vec<[&Value; 2]> = folds.map(|it| [&it["startLine"], &it["endLine"]]).collect();
        assert_eq!(json!(lines), json!([[0, 2], [4, 12], [8, 10], [14, 16]]), "{path}");
    }
}

#[test]
fn an_outline_is_no_longer_than_editors_show() {
    let workplace = project();
    let many = ARTICLE.to_owned() + &"# Kop\n".repeat(11_000);
    workplace.write(PATH, many.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let outline = editor.ask_of("textDocument/documentSymbol", PATH, &json!({}));
    assert_eq!(outline.as_array().map(Vec::len), Some(10_000));
    assert_eq!(outline[0]["name"], "Kopieën");
}

/// What semantic tokens cover, in bytes.
fn dimmed_text(text: &str, data: &Value) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let numbers: Vec<usize> = serde_json::from_value(data.clone()).expect("numbers");
    let (mut line, mut start, mut dimmed) = (0, 0, String::new());
    for token in numbers.chunks(5) {
        start = if token[0] == 0 { start + token[1] } else { token[1] };
        line += token[0];
        dimmed += &lines[line][start..start + token[2]];
        dimmed.push('\n');
    }
    dimmed
}

#[test]
fn names_are_offered_where_they_are_wanted() {
    let workplace = project();
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, _) = find(ARTICLE, "Lees");
    for (typed, offered) in [
        ("[x](", "b.md"),
        ("[x]: ", "b.md"),
        ("<a href=\"", "b.md"),
        ("[x](b.md#", "twee"),
        ("[x](#", "kopieën"),
    ] {
        let start = json!({ "start": { "line": line + 1, "character": 0 }, "end": { "line": line + 2, "character": 0 } });
        editor.edit(PATH, 2, &start, typed);
        let items = editor.ask_of("textDocument/completion", PATH, &at(line + 1, typed.len()));
        let labels: Vec<&Value> =
            items["items"].as_array().expect("a list").iter().map(|it| &it["label"]).collect();
        assert!(labels.contains(&&json!(offered)), "{typed}: {labels:?}");
    }
}

#[test]
fn names_are_offered_in_translations_in_files_of_their_own() {
    let layout = "[[layout.pair]]\noriginal = \"en/**\"\ntranslation = \"{locale}/**\"\n";
    let workplace = Workplace::with(&[
        ("diglot.toml", layout),
        ("en/a.md", "# One\n\nText.\n"),
        ("en/deep/b.md", "# Two\n\nText.\n"),
        ("fr/a.md", "# Un\n\nTexte.\n"),
        ("fr/deep/b.md", "# Deux\n\nTexte.\n"),
        ("nl/a.md", "# Een\n\nTekst.\n"),
    ]);
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("fr/a.md");
    for (version, (typed, offered)) in (2..).zip([
        ("[x](", vec!["deep/b.md"]),
        ("[x](deep/", vec!["deep/b.md"]),
        ("[x](#", vec!["un"]),
        ("[x](deep/b.md#", vec!["deux"]),
        ("![x](", vec![]),
    ]) {
        let rest =
            json!({ "start": { "line": 2, "character": 0 }, "end": { "line": 9, "character": 0 } });
        editor.edit("fr/a.md", version, &rest, typed);
        let items = editor.ask_of("textDocument/completion", "fr/a.md", &at(2, typed.len()));
        let items = items["items"].as_array().unwrap_or_else(|| panic!("{typed}: {items}"));
        let labels: Vec<&str> =
            items.iter().map(|it| it["label"].as_str().expect("a text")).collect();
        assert_eq!(labels, offered, "{typed}");
    }
}

#[test]
fn includes_uids_and_versions_are_offered_where_they_are_wanted() {
    let workplace = project();
    workplace.write("diglot.toml", b"[monikers]\nlist = ['app-1.0', 'app-2.0']\n");
    workplace.write("content/nl-nl/includes/note.md", b"Let op.\n");
    workplace.write("content/nl-nl/c.md", b"---\ntitle: C\nuid: Een.Twee\n---\n\n# C\n");
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let (line, _) = find(ARTICLE, "Lees");
    let behind = json!({ "start": { "line": line + 1, "character": 0 }, "end": { "line": line + 2, "character": 0 } });
    for (version, (typed, offered)) in (2..).zip([
        ("[!INCLUDE [x](", "includes/note.md"),
        ("[!include [x](inc", "includes/note.md"),
        ("Zie <xref:", "Een.Twee"),
        ("Zie [x](xref:Een", "Een.Twee"),
        ("::: moniker range=\">=", "app-2.0"),
    ]) {
        editor.edit(PATH, version, &behind, typed);
        let items = editor.ask_of("textDocument/completion", PATH, &at(line + 1, typed.len()));
        let items = items["items"].as_array().unwrap_or_else(|| panic!("{typed}: {items}"));
        let item = items
            .iter()
            .find(|it| it["label"] == offered)
            .unwrap_or_else(|| panic!("{typed}: {items:?}"));
        // What was begun is replaced.
        let start = usize::try_from(
            item["textEdit"]["range"]["start"]["character"].as_u64().expect("a place"),
        );
        assert!(offered.starts_with(&typed[start.expect("small")..]), "{typed}: {item}");
    }
}

#[cfg(unix)]
#[test]
fn links_lead_to_files_of_the_project_only() {
    let (workplace, elsewhere) = (project(), project());
    workplace.remove("content/nl-nl/b.md");
    let link = workplace.path("content/nl-nl/b.md");
    std::os::unix::fs::symlink(elsewhere.path("content/nl-nl/b.md"), link).expect("a link");
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    assert_eq!(editor.ask_of("textDocument/documentLink", PATH, &json!({})), json!([]));
}

#[test]
fn names_are_offered_as_they_were_begun_and_images_where_an_image_is_wanted() {
    let workplace = project();
    workplace.write("content/nl-nl/media/x.png", b"x");
    workplace.write("content/nl-nl/deep/c.md", b"---\ntitle: C\n---\n\n# C\n");
    let path = "content/nl-nl/deep/c.md";
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(path);
    for (version, (typed, first, missing)) in (2..).zip([
        ("![x](", "../media/x.png", "../b.md"),
        (":::image type=\"content\" source=\"", "../media/x.png", "../b.md"),
        ("[x](../", "../b.md", "b.md"),
        ("[x](../media/", "../media/x.png", "../b.md"),
        ("[x](./../", "./../b.md", "../b.md"),
        ("[x](/nl-nl/", "/nl-nl/b.md", "../b.md"),
        ("[x](~/", "~/b.md", "../b.md"),
    ]) {
        let all =
            json!({ "start": { "line": 5, "character": 0 }, "end": { "line": 9, "character": 0 } });
        editor.edit(path, version, &all, typed);
        let items = editor.ask_of("textDocument/completion", path, &at(5, typed.len()));
        let items = items["items"].as_array().unwrap_or_else(|| panic!("{typed}: {items}"));
        let names: Vec<&str> =
            items.iter().map(|it| it["filterText"].as_str().expect("a text")).collect();
        assert!(names.contains(&first), "{typed}: {names:?}");
        assert!(!names.contains(&missing), "{typed}: {names:?}");
    }
}

#[test]
fn of_many_names_those_in_the_nearest_folders_are_offered_and_then_those_that_fit() {
    let workplace = project();
    for number in 0..300 {
        workplace.write(&format!("content/nl-nl/deep/er/x{number}.md"), b"# X\n");
    }
    workplace.write("content/nl-nl/near/y.md", b"# Y\n");
    workplace.write("content/nl-nl/code/z.cs", b"z();\n");
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open(PATH);
    let mut version = 1;
    let mut offers = |typed: &str| {
        version += 1;
        let all = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } });
        editor.edit(PATH, version, &all, typed);
        editor.ask_of("textDocument/completion", PATH, &at(0, typed.len()))
    };
    let answer = offers("[x](");
    assert_eq!(answer["isIncomplete"], true);
    let items = answer["items"].as_array().expect("a list");
    assert_eq!(items.len(), 200);
    let mut sorted = items.clone();
    sorted.sort_by_key(|it| it["sortText"].as_str().expect("a text").to_owned());
    let labels: Vec<&Value> = sorted.iter().map(|it| &it["label"]).take(4).collect();
    assert_eq!(labels, ["b.md", "code/z.cs", "near/y.md", "deep/er/x0.md"]);
    let answer = offers("[x](X299");
    assert_eq!(
        (&answer["isIncomplete"], answer["items"].as_array().map(Vec::len)),
        (&json!(false), Some(1))
    );
    assert_eq!(answer["items"][0]["label"], "deep/er/x299.md");
    let answer = offers("[!code-csharp[x](");
    assert_eq!(answer["items"].as_array().map(Vec::len), Some(1), "{answer}");
    assert_eq!(answer["items"][0]["label"], "code/z.cs");
}

#[test]
fn a_link_to_a_heading_of_the_file_itself_leads_to_its_line_and_one_to_none_is_left_out() {
    let workplace = project();
    let text = OTHER.replace("Tekst.", "[Eerst](#een) en [nergens](#nergens).");
    workplace.write("content/nl-nl/b.md", text.as_bytes());
    let mut editor = Editor::start(&workplace, &pulling());
    editor.open("content/nl-nl/b.md");
    let links = editor.ask_of("textDocument/documentLink", "content/nl-nl/b.md", &json!({}));
    let target = format!("{}#{},1", editor.uri("content/nl-nl/b.md"), find(&text, "# Een").0 + 1);
    let targets: Vec<&Value> =
        links.as_array().expect("a list").iter().map(|it| &it["target"]).collect();
    assert_eq!(targets, [&json!(target)]);
}
