//! The workbench for translators: what it is asked and what it answers, as plain values. Knows no
//! sockets.

mod gate;
mod message;
mod route;

pub use gate::{BODY_MAX, Gate};
pub use message::{Method, Request, Response};
pub use route::respond;
