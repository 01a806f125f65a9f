//! From a request to its answer.

use super::gate::{guarded, refusal};
use super::{Gate, Request, Response};

/// The answer to a request.
pub fn respond(request: &Request, gate: &Gate) -> Response {
    let answer = gate.check(request).map(|()| refusal(404, "there is no such page"));
    guarded(answer.unwrap_or_else(|refusal| refusal))
}
