//! The constructs of the dialect, a file each: its grammar, and how it is read. Text in, value out: none
//! knows another, and what needs other files is left to the parser.

pub(super) mod refusal;
mod mark;

pub(super) mod alert;
pub(super) mod form;
pub(super) mod image;
pub(super) mod include;
pub(super) mod moniker;
pub(super) mod no_loc;
pub(super) mod row;
pub(super) mod section;
pub(super) mod snippet;
pub(super) mod video;
pub(super) mod zone;
