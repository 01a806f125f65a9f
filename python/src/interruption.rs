//! Ctrl-C during long work.

use std::cell::Cell;
use std::time::{Duration, Instant};

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// How long Ctrl-C may wait, but for the article that is worked on.
const PAUSE: Duration = Duration::from_millis(100);

/// Why a call gives no batch.
pub(crate) enum CallError {
    /// Something is wrong with what it was given.
    Value(String),
    /// The interpreter wants it to end.
    Raised(PyErr),
}

impl From<String> for CallError {
    fn from(message: String) -> Self {
        Self::Value(message)
    }
}

impl From<CallError> for PyErr {
    fn from(error: CallError) -> Self {
        match error {
            CallError::Value(message) => PyValueError::new_err(message),
            CallError::Raised(error) => error,
        }
    }
}

/// When the interpreter was last asked for signals.
pub(crate) struct Interruption(Cell<Instant>);

impl Interruption {
    pub(crate) fn new() -> Self {
        Self(Cell::new(Instant::now()))
    }

    /// Ends the work where Ctrl-C was pressed. It may be called often.
    pub(crate) fn check(&self) -> Result<(), CallError> {
        if self.0.get().elapsed() < PAUSE {
            return Ok(());
        }
        self.0.set(Instant::now());
        Python::attach(|py| py.check_signals().map_err(CallError::Raised))
    }
}
