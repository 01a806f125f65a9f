//! The addresses of links: how they are shown, and which are listed at the end.

use std::collections::HashMap;

use super::TextLinks;
use super::block::{Block, Item, Items};

/// The addresses of a text so far.
#[derive(Debug)]
pub(super) struct Addresses {
    place: TextLinks,
    listed: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Addresses {
    pub(super) fn new(place: TextLinks) -> Self {
        Self { place, listed: Vec::new(), numbers: HashMap::new() }
    }

    /// What is written behind the text of a link; nothing where the text is the address already,
    /// or where the address only leads to another place of the same page.
    pub(super) fn link_suffix(&mut self, text: &str, address: &str) -> Option<String> {
        let address = shown(address);
        if address.is_empty() || address.starts_with('#') || bare(text) == bare(address) {
            return None;
        }
        match self.place {
            TextLinks::Hidden => None,
            TextLinks::Inline if text.is_empty() => Some(address.to_owned()),
            TextLinks::Inline => Some(format!("({address})")),
            TextLinks::Footnotes => Some(format!("[{}]", self.number(address))),
        }
    }

    fn number(&mut self, address: &str) -> usize {
        if let Some(&number) = self.numbers.get(address) {
            return number;
        }
        self.listed.push(address.to_owned());
        self.numbers.insert(address.to_owned(), self.listed.len());
        self.listed.len()
    }

    /// The list at the end.
    pub(super) fn list(self) -> Option<Block> {
        let digits = self.listed.len().to_string().len();
        let item = |(index, address): (usize, String)| {
            let number = format!("[{}]", index + 1);
            let marker = format!("{number:<width$} ", width = digits + 2);
            Item::marked(marker, digits + 3, vec![Block::Text(address)])
        };
        let items: Vec<_> = self.listed.into_iter().enumerate().map(item).collect();
        (!items.is_empty()).then_some(Block::Items(Items { items, tight: true }))
    }
}

/// An address without what says that it is one of mail or a telephone.
fn shown(address: &str) -> &str {
    let address = address.trim();
    ["mailto:", "tel:"].iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address)
}

/// Normalizes a URL for comparison with its link text.
fn bare(address: &str) -> String {
    let lower = address.trim().to_lowercase();
    let schemes = ["https://", "http://"];
    let host = schemes.iter().find_map(|scheme| lower.strip_prefix(scheme)).unwrap_or(&lower);
    host.strip_suffix('/').unwrap_or(host).to_owned()
}
