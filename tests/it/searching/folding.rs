//! The browser folds as the program does.

use diglot::search::folding;

use super::node;
use crate::command::{ARTICLE, Workplace};

#[test]
fn browsers_fold_and_part_all_of_unicode_as_the_index_does() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", ARTICLE)]);
    workplace.done(&["build"]);
    let folder = workplace.path("site/search/nl-nl");
    let Some(answer) = node(&["fold", folder.to_str().expect("a path of text")], "") else {
        return;
    };
    let answers = answer.as_array().expect("a list");
    assert!(answers.len() > 250_000, "all characters that there are");
    let mut wrong = Vec::new();
    for answer in answers {
        let code = u32::try_from(answer[0].as_u64().expect("a number")).expect("a character");
        let c = char::from_u32(code).expect("a character");
        let mut forms = Vec::new();
        folding::forms(&format!("1{c}a{c}{c}.b"), &mut |form| forms.push(form.to_owned()));
        let own = (folding::fold(&c.to_string()).into_owned(), forms);
        let theirs: (String, Vec<String>) =
            serde_json::from_value(serde_json::json!([answer[1], answer[2]])).expect("texts");
        if own != theirs {
            wrong.push(format!("U+{code:04X}: {own:?}, and in the browser {theirs:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of them:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
}
