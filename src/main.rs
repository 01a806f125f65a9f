//! The program.
use diglot::article::*;
fn main() {
    let mut n = 0;
    let mut same = 0;
    let mut segs = 0;
    for set in std::fs::read_dir("../shared/corpus").unwrap() {
        let set = set.unwrap().path();
        if !set.is_dir() {
            continue;
        }
        let mut stack = vec![set.join("annotated")];
        while let Some(d) = stack.pop() {
            for e in std::fs::read_dir(d).unwrap() {
                let p = e.unwrap().path();
                if p.is_dir() {
                    stack.push(p);
                    continue;
                }
                let rel = p.strip_prefix(set.join("annotated")).unwrap().to_owned();
                let a = Article::read(diglot::text::Source::from_bytes(
                    p.display().to_string(),
                    std::fs::read(&p).unwrap(),
                ));
                let clean = std::fs::read_to_string(set.join("clean").join(&rel)).unwrap();
                n += 1;
                segs += a.segments().len();
                for d in a.damages() {
                    println!("{} {:?} {}", rel.display(), d.kind, a.source().slice(d.span));
                }
                for s in a.segments() {
                    if s.target.is_none() || s.source.is_none() {
                        println!("{} LONE {}", rel.display(), a.source().slice(s.span()));
                    }
                }
                let t = a.side(Side::Target);
                if t.text() == clean {
                    same += 1
                } else {
                    let (x, y) = (t.text(), &clean[..]);
                    let k = x
                        .bytes()
                        .zip(y.bytes())
                        .position(|(a, b)| a != b)
                        .unwrap_or(x.len().min(y.len()));
                    let cut = |s: &str| {
                        let a = s.floor_char_boundary(k.saturating_sub(40));
                        let b = s.floor_char_boundary((k + 60).min(s.len()));
                        s[a..b].to_string()
                    };
                    println!(
                        "DIFF {} @{k}\n   mine {:?}\n  clean {:?}",
                        rel.display(),
                        cut(x),
                        cut(y)
                    );
                }
            }
        }
    }
    println!("{same}/{n} {segs}");
}
