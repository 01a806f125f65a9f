//! The options of the commands about rules.

use std::path::PathBuf;

use clap::Args;

/// `explain`
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// Rule to explain [default: list all rules]
    #[arg(value_name = "RULE")]
    pub rule: Option<String>,
}

/// `dismiss`
#[derive(Debug, Args)]
pub struct DismissArguments {
    /// Article or folder of articles
    #[arg(value_name = "FILE|DIR", required_unless_present_any = ["list", "revoke"])]
    pub path: Option<PathBuf>,
    /// Rule whose findings to dismiss
    #[arg(value_name = "RULE", required_unless_present_any = ["list", "revoke"])]
    pub rule: Option<String>,
    /// Only findings in the segment with this id
    #[arg(long, value_name = "ID")]
    pub segment: Option<String>,
    /// Reason for dismissing them (required)
    #[arg(long, value_name = "TEXT", required_unless_present_any = ["list", "revoke"])]
    pub reason: Option<String>,
    /// List dismissals and mark expired ones
    #[arg(long, conflicts_with_all = ["path", "revoke"])]
    pub list: bool,
    /// Remove all dismissals of this rule
    #[arg(long, value_name = "RULE", conflicts_with = "path")]
    pub revoke: Option<String>,
}
