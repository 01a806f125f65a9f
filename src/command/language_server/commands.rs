//! The commands that an editor has run. One that another writer keeps from its project is run again a few times: most
//! are there for a moment only.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use lsp_server::RequestId;
use serde_json::{Value, json};

use super::actions::{self, REASONS};
use super::protocol;
use super::workspace::Workspace;
use crate::command::project::is_held;

/// The time that a command waits for another writer.
const WAIT: Duration = Duration::from_secs(1);
/// The time from an attempt to the next.
const RETRY: Duration = Duration::from_millis(10);

/// A command to run.
pub(super) struct Command {
    /// The request to answer; none where that was done.
    pub(super) request: Option<RequestId>,
    name: String,
    arguments: Vec<Value>,
    until: Instant,
}

/// The result of a command.
pub(super) enum Outcome {
    /// The findings of this file may be others.
    Done(String),
    Failed(anyhow::Error),
    /// Somebody else writes to the project.
    IsHeld,
    /// The editor is to make these edits.
    Edit(Value),
    /// A reason is needed.
    NeedsReason,
    /// The command is unknown.
    Unknown,
}

impl Command {
    /// The command of a request.
    pub(super) fn new(request: RequestId, params: &Value) -> Self {
        Self {
            request: Some(request),
            name: params["command"].as_str().unwrap_or_default().to_owned(),
            arguments: params["arguments"].as_array().cloned().unwrap_or_default(),
            until: Instant::now() + WAIT,
        }
    }

    /// The same with a reason, which took people a while.
    pub(super) fn with_reason(mut self, reason: &str) -> Self {
        self.arguments.resize(3, Value::Null);
        self.arguments.push(reason.into());
        Self { request: None, until: Instant::now() + WAIT, ..self }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The question for the reason of a dismissal.
    pub(super) fn question(&self) -> Value {
        let actions: Vec<Value> = REASONS.iter().map(|reason| json!({ "title": reason })).collect();
        let rule = self.arguments.get(1).and_then(Value::as_str).unwrap_or_default();
        let message = format!("Why is `{rule}` a false positive here?");
        json!({ "type": 3, "message": message, "actions": actions })
    }

    pub(super) fn run(&self, workspace: &mut Workspace) -> Outcome {
        let reason = self.arguments.get(3).and_then(Value::as_str).unwrap_or_default();
        let act = match &*self.name {
            protocol::DISMISS if reason.trim().is_empty() => return Outcome::NeedsReason,
            protocol::DISMISS => actions::dismiss,
            protocol::JUDGE => actions::judge,
            protocol::SYNCED => actions::synced,
            protocol::EDIT => {
                return Outcome::Edit(self.arguments.first().cloned().unwrap_or_default());
            }
            _ => return Outcome::Unknown,
        };
        match act(workspace, &self.arguments) {
            Ok(uri) => Outcome::Done(uri),
            Err(error) if is_held(&error) && Instant::now() < self.until => Outcome::IsHeld,
            Err(error) => Outcome::Failed(error),
        }
    }
}

/// Commands that wait for another writer, in the order in which they came.
#[derive(Default)]
pub(super) struct HeldCommands {
    commands: VecDeque<Command>,
    next: Option<Instant>,
}

impl HeldCommands {
    /// When the next attempt is; none where no command waits.
    pub(super) fn next_attempt(&self) -> Option<Instant> {
        self.next.filter(|_| !self.commands.is_empty())
    }

    /// Puts a command behind those that wait already, if there are any; else it is returned.
    pub(super) fn behind_others(&mut self, command: Command) -> Option<Command> {
        if self.commands.is_empty() {
            return Some(command);
        }
        self.commands.push_back(command);
        None
    }

    /// Lets a command wait for the next attempt, before all others.
    pub(super) fn hold(&mut self, command: Command) {
        self.commands.push_front(command);
        self.next = Some(Instant::now() + RETRY);
    }

    /// The first command, if it is time for another attempt.
    pub(super) fn due(&mut self) -> Option<Command> {
        let is_due = self.next_attempt().is_some_and(|at| at <= Instant::now());
        if is_due { self.commands.pop_front() } else { None }
    }
}
