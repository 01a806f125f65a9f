//! The constructs of the dialect, a file each: its grammar, and how it is read.

pub(super) mod alert;
pub(super) mod form;
pub(super) mod image;
pub(super) mod no_loc;
pub(super) mod row;
pub(super) mod section;
pub(super) mod snippet;
pub(super) mod video;
pub(super) mod zone;
