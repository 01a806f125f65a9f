//! Messages of the editor that wait for their turn.

use std::collections::VecDeque;
use std::time::Instant;

use crossbeam_channel::{Receiver, RecvTimeoutError};
use lsp_server::{Message, RequestId};

use super::protocol;
use super::transport::MESSAGES_MAX;

/// Messages that have come, the first at the front.
pub(super) struct Inbox<'c> {
    receiver: &'c Receiver<Message>,
    messages: VecDeque<Message>,
}

impl<'c> Inbox<'c> {
    pub(super) fn new(receiver: &'c Receiver<Message>) -> Self {
        Self { receiver, messages: VecDeque::new() }
    }

    /// Collects what has come, so that a request that is cancelled already costs no work. Returns those.
    pub(super) fn collect(&mut self) -> Vec<RequestId> {
        let mut cancelled = Vec::new();
        // The rest waits where it is: memory has an end.
        while self.messages.len() < MESSAGES_MAX {
            let Ok(message) = self.receiver.try_recv() else { break };
            cancelled.extend(self.add(message));
        }
        cancelled
    }

    /// Adds a message; returns the request that it cancels, which is removed.
    fn add(&mut self, message: Message) -> Option<RequestId> {
        let Some(id) = protocol::cancelled(&message) else {
            self.messages.push_back(message);
            return None;
        };
        let is_it = |it: &Message| matches!(it, Message::Request(request) if request.id == id);
        let place = self.messages.iter().position(is_it)?;
        self.messages.remove(place);
        Some(id)
    }

    /// The next message, if one has come.
    pub(super) fn pop(&mut self) -> Option<Message> {
        self.messages.pop_front()
    }

    /// Waits for a message; `false` if none has come until then.
    ///
    /// # Errors
    ///
    /// The editor is gone.
    pub(super) fn wait(&mut self, until: Option<Instant>) -> anyhow::Result<bool> {
        let Some(until) = until else {
            self.messages.push_back(self.receiver.recv()?);
            return Ok(true);
        };
        match self.receiver.recv_deadline(until) {
            Ok(message) => {
                self.messages.push_back(message);
                Ok(true)
            }
            Err(RecvTimeoutError::Timeout) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_server::{Notification, Request};
    use serde_json::{Value, json};

    fn request(id: i32) -> Message {
        Request { id: id.into(), method: "textDocument/hover".to_owned(), params: Value::Null }
            .into()
    }

    fn cancel(params: Value) -> Message {
        Notification { method: "$/cancelRequest".to_owned(), params }.into()
    }

    #[test]
    fn a_request_that_is_cancelled_before_its_turn_is_taken_out() {
        let (sender, receiver) = crossbeam_channel::unbounded();
        let mut inbox = Inbox::new(&receiver);
        sender.send(request(1)).expect("it is there");
        assert!(inbox.collect().is_empty());
        assert!(matches!(inbox.pop(), Some(Message::Request(it)) if it.id == 1.into()));
        // One of these is answered already, and one never was.
        let cancels = [json!({ "id": 3 }), json!({ "id": 1 }), json!({ "id": 9 }), json!({})];
        let cancels = cancels.map(cancel);
        for message in [request(2), request(3)].into_iter().chain(cancels).chain([request(4)]) {
            sender.send(message).expect("it is there");
        }
        assert_eq!(inbox.collect(), [RequestId::from(3)]);
        let rest = std::iter::from_fn(|| inbox.pop());
        let rest = rest.filter_map(|message| match message {
            Message::Request(request) => Some(request.id),
            _ => None,
        });
        assert_eq!(rest.collect::<Vec<_>>(), [2, 4].map(RequestId::from));
    }

    #[test]
    fn only_so_many_messages_are_collected_at_once() {
        let (sender, receiver) = crossbeam_channel::unbounded();
        let mut inbox = Inbox::new(&receiver);
        for id in 0..=10_000 {
            sender.send(request(id)).expect("it is there");
        }
        inbox.collect();
        assert_eq!((inbox.messages.len(), receiver.len()), (MESSAGES_MAX, 1));
    }
}
