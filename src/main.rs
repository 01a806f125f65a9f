//! The program.
use diglot::article::*;
use diglot::markdown::*;
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let a = Article::read(diglot::text::Source::from_bytes(
        path.clone(),
        std::fs::read(&path).unwrap(),
    ));
    let s = a.side(Side::Target);
    let d = parse(s.body(), &Context::alone(&path, Side::Target));
    for f in &d.findings {
        eprintln!("{f:?}");
    }
    if std::env::args().nth(2).is_some() {
        for n in &d.nodes {
            println!(
                "{:?} {:?}",
                n.kind,
                &s.body()[n.span.range()].chars().take(40).collect::<String>()
            );
        }
    }
    println!("{}", html::render(&d, &html::HtmlOptions::fragment(&path, &|k| k.to_owned())));
}
