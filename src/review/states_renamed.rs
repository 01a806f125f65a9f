//! Another id for a segment in a file of states.

use super::states::States;
use super::states_line::quoted;
use super::states_problem::StatesProblem;

impl States {
    /// The text of a file of states with another id for one of its segments; nothing where it does not know that. All
    /// else stays as it is.
    ///
    /// # Errors
    ///
    /// When not all of it can be read, or the lines of the segment are not as they are written here.
    ///
    /// ```
    /// use diglot::review::States;
    ///
    /// let text = "\"a-1\" = { state = \"approved\", hash = \"0\" }\n";
    /// let renamed = States::with_new_id(text, ["a-1", "b-2"]).expect("states");
    /// assert_eq!(renamed, Some(text.replace("a-1", "b-2")));
    /// ```
    pub fn with_new_id(text: &str, [old, new]: [&str; 2]) -> Result<Option<String>, StatesProblem> {
        if Self::from_text(text)?.get(old).is_none() {
            return Ok(None);
        }
        let lines = text.split_inclusive('\n').map(|line| line_with_new_id(line, [old, new]));
        let renamed: String = lines.collect();
        if Self::from_text(&renamed)?.get(old).is_some() {
            let line = text.lines().position(|line| line.contains(old)).unwrap_or_default() + 1;
            let what = format!("the review of `{}` is not on a line of its own", super::plain(old));
            return Err(StatesProblem { line, what, is_settled: false });
        }
        Ok(Some(renamed))
    }
}

/// A line of a file with another id, if it is about that segment.
fn line_with_new_id(line: &str, [old, new]: [&str; 2]) -> String {
    let [old, new] = [old, new].map(quoted);
    let open = |id: &str| id[..id.len() - 1].to_owned();
    if let Some(rest) = line.strip_prefix(&old) {
        return new + rest;
    }
    // A comment: its own key begins with the id, too.
    let (on, on_new) = (format!("on = {old}"), format!("on = {new}"));
    match line.strip_prefix(&format!("{}@", open(&old))) {
        Some(rest) if rest.contains(&on) => {
            format!("{}@{}", open(&new), rest.replacen(&on, &on_new, 1))
        }
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_both_reviews_of_a_merge_get_the_new_id_and_no_other_segment_does() {
        let text = "# a\n\
            \"a-1\" = { state = \"approved\", hash = \"0\", who = \"a-1\" }\n\
            \"a-1\" = { state = \"rejected\", hash = \"1\" }\n\
            \"a-1@f0\" = { on = \"a-1\", comment = \"as in a-1\", who = \"Ada\" }\n\
            \"a-10\" = { state = \"approved\", hash = \"2\" }\n";
        let renamed = States::with_new_id(text, ["a-1", "zz"]).expect("states").expect("a review");
        let expected = "# a\n\
            \"zz\" = { state = \"approved\", hash = \"0\", who = \"a-1\" }\n\
            \"zz\" = { state = \"rejected\", hash = \"1\" }\n\
            \"zz@f0\" = { on = \"zz\", comment = \"as in a-1\", who = \"Ada\" }\n\
            \"a-10\" = { state = \"approved\", hash = \"2\" }\n";
        assert_eq!(renamed, expected);
        assert_eq!(States::with_new_id(text, ["a-2", "zz"]), Ok(None));
    }

    #[test]
    fn what_cannot_be_read_or_is_on_several_lines_is_refused() {
        let conflict = "<<<<<<< a\n\"a-1\" = { state = \"approved\", hash = \"0\" }\n";
        let table = "[a-1]\nstate = \"approved\"\nhash = \"0\"\n";
        for (text, line) in [(conflict, 1), (table, 1)] {
            let refused = States::with_new_id(text, ["a-1", "zz"]);
            assert_eq!(refused.map_err(|it| it.line), Err(line), "{text}");
        }
    }
}
