//! Segments and findings as the page sees them.

use serde::Serialize;

use super::change::ReviewState;
use super::place::SegmentPlace;
use super::thread::Thread;

/// A segment.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SegmentView {
    pub(super) article: usize,
    pub(super) id: String,
    pub(super) source: Option<String>,
    pub(super) target: Option<String>,
    pub(super) state: ReviewState,
    pub(super) score: Option<f32>,
    pub(super) findings: Vec<usize>,
    #[serde(skip_serializing_if = "Thread::is_empty")]
    pub(super) thread: Thread,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) who: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) expired: bool,
    /// For the page that needs no server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<SegmentPlace>,
}

/// A finding.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FindingView {
    pub(super) rule: &'static str,
    pub(super) severity: &'static str,
    pub(super) message: String,
    pub(super) help: Option<String>,
    pub(super) article: usize,
    pub(super) segment: Option<usize>,
    /// In UTF-16 units of the segment's translation.
    pub(super) target_range: Option<[usize; 2]>,
    pub(super) line: u32,
    pub(super) column: u32,
    pub(super) fix: Option<String>,
    pub(super) key: String,
}
