//! The page that is shown where a page cannot be made. It goes by itself once the fault is mended.

use anstream::adapter::strip_str;

use crate::command::UsageError;
use crate::report::{Form, located};

/// The columns of what is reported.
const WIDTH: usize = 110;

/// Formats an error as in the terminal, without color.
pub(super) fn error_text(error: &anyhow::Error) -> String {
    match error.downcast_ref() {
        Some(UsageError::Found(found)) => {
            strip_str(&located(found, Form::Full { width: WIDTH })).to_string()
        }
        _ => format!("{error:#}"),
    }
}

/// The page that says so.
pub(super) fn page(told: &str) -> String {
    let mut text = String::new();
    pulldown_cmark_escape::escape_html(&mut text, told).expect("a string takes all");
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>This page cannot be built</title>\n</head>\n\
         <body class=\"diglot-broken\">\n<main>\n<h1>This page cannot be built</h1>\n\
         <pre tabindex=\"0\">{text}</pre>\n\
         <p>This page reloads when the error is fixed.</p>\n</main>\n</body>\n</html>\n"
    )
}
