//! Folders for tools, packages for agencies, and terms.

use std::io::Read as _;

use diglot::exchange::{Archive, ArchiveWriter};

use super::segment;
use crate::command::Workplace;

const FILE: &str = "content/nl-nl/a.md";

fn text() -> String {
    [
        segment("a-1", "Kies **Opslaan** of `x`.", "Select **Save** or `x`."),
        segment("a-2", "", "Wait for **it**."),
        segment("a-3", "Klaar.", "Done."),
        segment("a-4", "Gereed.", "Done."),
        segment("a-5", "Waarde", "**Value**"),
        segment("a-6", "**Waarde**", "**Value**"),
    ]
    .join("\n\n")
}

fn workplace() -> Workplace {
    let configuration = "[check]\nno-loc = [\"Contoso\"]\nglossaries = [\"terms.csv\"]\n";
    Workplace::with(&[
        ("diglot.toml", configuration),
        ("terms.csv", "source,target,forbidden,locale\nfolder,map,folder,nl\n"),
        (FILE, &text()),
        ("content/de-de/a.md", &segment("a-1", "Fertig.", "Done.")),
    ])
}

#[test]
fn a_project_of_omegat_has_the_source_in_the_place_of_translations_and_those_in_its_memory() {
    let workplace = workplace();
    workplace.done(&["export", "--for", "omegat", "--locale", "nl-NL", "--out", "work"]);
    let files = [
        "glossary/terms.utf8",
        "omegat/filters.xml",
        "omegat/project_save.tmx",
        "omegat.project",
        "source/nl-NL.xlf",
    ];
    assert_eq!(workplace.list("work"), files);
    for folder in ["target", "tm", "dictionary"] {
        assert!(workplace.path("work").join(folder).is_dir(), "OmegaT opens nothing without it");
    }
    let source = workplace.read("work/source/nl-NL.xlf");
    assert!(source.contains("<target state=\"translated\">Select <g id=\"1\" ctype=\"bold\">Save</g> or <x id=\"2\" ctype=\"x-code\"/>.</target>"), "{source}");
    let memory = workplace.read("work/omegat/project_save.tmx");
    assert!(
        memory.contains("<seg>Kies &lt;g0&gt;Opslaan&lt;/g0&gt; of &lt;x1/&gt;.</seg>"),
        "{memory}"
    );
    assert!(!memory.contains("Waarde"), "one of its translations has other codes: {memory}");
    assert!(!memory.contains("Klaar"), "a source with two translations has none there: {memory}");
    // What nobody has translated is the source, and changes nothing.
    let run = workplace.run(&["import", "work/source/nl-NL.xlf"]);
    assert_eq!((run.status, &*run.stderr), (0, "0 applied, 6 unchanged\n"));
    let done = source
        .replacen("<target state=\"new\">Wait for ", "<target state=\"new\">Wacht op ", 1)
        .replacen(">it</g>.</target>", ">dat</g>.</target>", 1);
    let run = workplace.run(&["import", "work"]);
    assert!(run.stderr.contains("choose Project > Create Translated Documents"), "{}", run.stderr);
    workplace.write("work/target/nl-NL.xlf", done.as_bytes());
    let run = workplace.run(&["import", "work", "--dry-run"]);
    assert_eq!((run.status, &*run.stderr), (0, "1 would be applied, 5 unchanged\n"));
    let run = workplace.run(&["import", "work/target"]);
    assert_eq!((run.status, &*run.stderr), (0, "1 applied, 5 unchanged\n"));
    assert!(workplace.read(FILE).contains(">Wacht op **dat**.<"));
    workplace.done(&["export", "--for", "omegat", "--out", "both"]);
    assert!(workplace.list("both").contains(&"de-DE/omegat.project".to_owned()));
}

#[test]
fn other_tools_get_the_files_that_they_open() {
    let workplace = workplace();
    for (tool, files) in [
        ("weblate", &["de_DE.po", "nl_NL.po"][..]),
        ("poedit", &["de_DE.po", "nl_NL.po"]),
        ("memoq", &["de-DE.tbx", "de-DE.tmx", "de-DE.xlf", "nl-NL.tbx", "nl-NL.tmx", "nl-NL.xlf"]),
        ("trados", &["de-DE.tbx", "de-DE.tmx", "de-DE.xlf", "nl-NL.tbx", "nl-NL.tmx", "nl-NL.xlf"]),
    ] {
        workplace.done(&["export", "--for", tool, "--out", tool]);
        assert_eq!(workplace.list(tool), files);
        let run = workplace.run(&["import", tool, "--dry-run"]);
        assert_eq!((run.status, &*run.stderr), (0, "0 would be applied, 7 unchanged\n"), "{tool}");
    }
    let run = workplace.run(&["export", "--for", "memoq"]);
    assert!(run.status == 2 && run.stderr.contains("--for writes a folder"), "{}", run.stderr);
}

/// The files of an archive.
fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
    let archive = Archive::open(bytes).expect("an archive");
    let read = |name: &str| {
        let mut text = String::new();
        let file = archive.file(name).expect("it is there");
        file.expect("it can be read").read_to_string(&mut text).expect("it is text");
        (name.to_owned(), text)
    };
    archive.names().map(read).collect()
}

#[test]
fn a_package_of_what_cannot_be_translated_is_refused() {
    let workplace = workplace();
    for format in ["tmx", "tbx", "tsv"] {
        let run = workplace.run(&["export", "--package", "all.zip", "--format", format]);
        assert_eq!((run.status, &*run.stdout), (2, ""), "{format}: {}", run.stderr);
        assert!(run.stderr.contains("pass a format that comes back"), "{}", run.stderr);
    }
}

#[test]
fn a_package_has_all_that_a_translator_needs_and_comes_back() {
    let workplace = workplace();
    workplace.done(&["export", "--package", "all.zip"]);
    let bytes = std::fs::read(workplace.path("all.zip")).expect("a package");
    let files = unpacked(&bytes);
    let names: Vec<&str> = files.iter().map(|(name, _)| &**name).collect();
    let of = |tag: &str| {
        [format!("{tag}.xlf"), "memory.tmx".into(), "terms.tbx".into(), "README.txt".into()]
    };
    let expected: Vec<String> = ["de-DE", "nl-NL"]
        .iter()
        .flat_map(|tag| of(tag).map(|name| format!("{tag}/{name}")))
        .collect();
    assert_eq!(names, expected);
    let readme = &files[7].1;
    assert!(readme.contains("Segmenten: 6\r\n") && readme.contains("Segments: 6\r\n"), "{readme}");
    assert!(readme.contains("Words: 11 (new: 9, repeated: 2, similar: 0)"), "{readme}");
    let run = workplace.run(&["import", "all.zip"]);
    assert_eq!((run.status, &*run.stderr), (0, "0 applied, 7 unchanged\n"));
    // People unpack it, and pack it again with other folders and other files.
    let mut archive = ArchiveWriter::default();
    for (name, text) in &files {
        archive.start(&format!("Back/{name}"));
        archive.write(text.replace("Klaar.", "Voltooid.").as_bytes());
    }
    archive.start("Back/invoice.pdf");
    archive.write(b"%PDF\xff\xfe\x00");
    workplace.write("back.zip", &archive.finish().expect("it is small"));
    let run = workplace.run(&["import", "back.zip"]);
    assert_eq!((run.status, &*run.stderr), (0, "1 applied, 6 unchanged\n"));
    assert_eq!(workplace.read(FILE), text().replace("Klaar.", "Voltooid."));
}

#[test]
fn damaged_packages_write_nothing() {
    let workplace = workplace();
    let broken = workplace.done(&["export", "--locale", "nl-NL"]).replace("Klaar.", "Voltooid.");
    let pack = |files: &[(&str, &[u8])]| {
        let mut archive = ArchiveWriter::default();
        for (name, bytes) in files {
            archive.start(name);
            archive.write(bytes);
        }
        archive.finish().expect("it is small")
    };
    let cut = &broken.as_bytes()[..broken.len() - 12];
    let bomb = vec![b' '; 8 << 20];
    let mut overlapping = pack(&[("a.csv", b"one"), ("b.csv", b"two")]);
    let second = overlapping.windows(4).rposition(|it| it == b"PK\x01\x02").expect("a list");
    overlapping[second + 42..second + 46].fill(0);
    let mut huge = pack(&[("a.csv", b"one")]);
    let entry = huge.windows(4).rposition(|it| it == b"PK\x01\x02").expect("a list");
    huge[entry + 20..entry + 28].fill(0xff);
    for (bytes, said) in [
        (huge, "`a.csv` is written for files of 4 GiB (ZIP64)"),
        (pack(&[("a.xlf", broken.as_bytes()), ("b.xlf", cut)]), "b.xlf`: line"),
        (pack(&[("a.xlf", &broken.as_bytes().repeat(2))]), "a second root element"),
        (pack(&[("a.jsonl", b"{}")]), "an object with `path`, `id` and `target` on each line"),
        (pack(&[("a.xlf", broken.as_bytes()), ("b.jsonl", b"{\"path\":\xff}")]), "not UTF-8"),
        (pack(&[("../a.xlf", broken.as_bytes())]), "leads out of it"),
        (pack(&[("a.xlf", &[broken.as_bytes(), &bomb].concat())]), "zip bomb"),
        (pack(&[("README.txt", b"Dear all")]), "holds no file that can be imported"),
        (overlapping, "in the place of others"),
    ] {
        workplace.write("bad.zip", &bytes);
        let run = workplace.run(&["import", "bad.zip"]);
        assert_eq!(run.status, 2, "{said}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
        assert_eq!(workplace.read(FILE), text(), "{said}");
    }
}

#[test]
fn terms_are_written_for_term_bases_and_come_back_as_a_glossary() {
    let workplace = workplace();
    let tsv = workplace.done(&["export", "--format", "tsv", "--locale", "nl-NL"]);
    assert_eq!(
        tsv,
        "source\ttarget\tforbidden\tlocale\nContoso\tContoso\t\tnl-NL\nfolder\tmap\tfolder\tnl-NL\n"
    );
    let tbx = workplace.done(&["export", "--format", "tbx"]);
    assert!(tbx.contains("<langSet xml:lang=\"nl-NL\"><tig><term>map</term>"), "{tbx}");
    workplace.write("own.tbx", tbx.as_bytes());
    workplace.write("diglot.toml", b"[check]\nglossaries = [\"own.tbx\"]\n");
    assert!(workplace.done(&["export", "--format", "tsv"]).contains("folder\tmap\tfolder\tnl-NL"));
    workplace.write("diglot.toml", b"");
    let run = workplace.run(&["export", "--format", "tbx"]);
    assert!(run.status == 2 && run.stderr.contains("has no terms"), "{}", run.stderr);
}
