//! Blocks to lines.

use std::borrow::Cow;

use super::block::{Block, Item, Items, MarkerPlace, Table};
use super::table::{TableLayout, lay_out};
use super::wrap::{width_of, wrap};

/// Columns that lines may be indented by, whatever the width.
const INDENT_MIN: usize = 16;

/// Indentation of code.
const CODE_INDENT: &str = "    ";

/// Stands before each line of a quotation.
const QUOTE_MARK: &str = "│ ";

/// Lines so far, and what stands before the next.
#[derive(Debug)]
pub(super) struct Page {
    text: String,
    width: Option<usize>,
    /// Before each line.
    prefix: String,
    /// Before the next line: the prefix, or markers.
    next: String,
}

impl Page {
    pub(super) fn new(width: Option<usize>) -> Self {
        Self { text: String::new(), width, prefix: String::new(), next: String::new() }
    }

    /// The lines, with one line end behind the last.
    pub(super) fn finish(self) -> String {
        if self.text.is_empty() { "\n".to_owned() } else { self.text }
    }

    /// Adds blocks with an empty line between each two.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        self.spaced(blocks, |_, _| true);
    }

    /// Adds blocks, with an empty line where `parted` says so of the blocks before and behind it.
    fn spaced(&mut self, blocks: &[Block], parted: impl Fn(&Block, &Block) -> bool) {
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 && parted(&blocks[index - 1], block) {
                self.blank();
            }
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Text(text) => self.flow(text),
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Code(code) => self.code(code),
            Block::Rule => self.line(&"─".repeat(self.room().unwrap_or(usize::MAX).clamp(3, 40))),
            Block::Items(items) => self.items(items),
            Block::Quote(blocks) => {
                self.indented(QUOTE_MARK, QUOTE_MARK, |page| page.blocks(blocks));
            }
            Block::Table(table) => self.table(table),
        }
    }

    /// Columns that are left beside the prefix.
    fn room(&self) -> Option<usize> {
        self.width.map(|width| width.saturating_sub(width_of(&self.prefix)))
    }

    fn line(&mut self, line: &str) {
        let start = self.text.len();
        self.text.push_str(&self.next);
        self.text.push_str(line);
        self.end_line(start);
        self.next.clone_from(&self.prefix);
    }

    /// Ends the line that began at `start`, without blanks at its end.
    fn end_line(&mut self, start: usize) {
        let end = start + self.text[start..].trim_end().len();
        self.text.truncate(end);
        self.text.push('\n');
    }

    fn blank(&mut self) {
        let start = self.text.len();
        self.text.push_str(&self.prefix);
        self.end_line(start);
    }

    /// Text, wrapped to the width.
    fn flow(&mut self, text: &str) {
        for line in text.split('\n') {
            self.wrapped(line);
        }
    }

    /// A line of text, wrapped; how many columns the widest of its lines takes.
    fn wrapped(&mut self, line: &str) -> usize {
        let Some(width) = self.width else {
            self.line(line);
            return width_of(line);
        };
        let indent = width_of(&self.prefix);
        let mut widest = 0;
        for line in wrap(line, width, &self.next, &self.prefix) {
            widest = widest.max(width_of(&line).saturating_sub(indent));
            let start = self.text.len();
            self.text.push_str(&line);
            self.end_line(start);
        }
        self.next.clone_from(&self.prefix);
        widest
    }

    fn heading(&mut self, level: u8, text: &str) {
        let widest = text.split('\n').map(|line| self.wrapped(line)).max().unwrap_or_default();
        let widest = widest.min(self.room().unwrap_or(usize::MAX)).max(1);
        match level {
            1 => self.line(&"=".repeat(widest)),
            2 => self.line(&"-".repeat(widest)),
            _ => {}
        }
    }

    fn code(&mut self, code: &str) {
        self.indented(CODE_INDENT, CODE_INDENT, |page| {
            for line in code.trim_end().lines().skip_while(|line| line.trim().is_empty()) {
                page.line(&visible(line));
            }
        });
    }

    /// Content with a marker before its first line, and `rest` before the others. Where that leaves
    /// too little room, they are not indented any further.
    fn indented(&mut self, marker: &str, rest: &str, content: impl FnOnce(&mut Self)) {
        let outer = self.prefix.len();
        let room = self.width.map_or(usize::MAX, |width| INDENT_MIN.max(width / 2));
        if width_of(&self.prefix) + width_of(rest) <= room {
            self.prefix.push_str(rest);
        }
        self.next.push_str(marker);
        content(self);
        self.prefix.truncate(outer);
        self.next.clone_from(&self.prefix);
    }

    fn items(&mut self, items: &Items) {
        for (index, item) in items.items.iter().enumerate() {
            if index > 0 && !(items.tight && items.items[index - 1].is_short()) {
                self.blank();
            }
            self.item(item, items.tight);
        }
    }

    fn item(&mut self, item: &Item, tight: bool) {
        let rest = " ".repeat(item.indent);
        let is_before = item.place == MarkerPlace::Before;
        let marker = if is_before && item.starts_in_line() {
            &item.marker
        } else {
            self.title(&item.marker);
            &rest
        };
        self.indented(marker, &rest, |page| {
            page.spaced(&item.blocks, |before, after| !(tight && before.adjoins(after)));
        });
    }

    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.wrapped(title.trim_end());
        }
    }

    fn table(&mut self, table: &Table) {
        match lay_out(table, self.room()) {
            TableLayout::Lines(lines) => lines.iter().for_each(|line| self.line(line)),
            TableLayout::Records(blocks) => self.blocks(&blocks),
        }
    }
}

/// The lines of blocks by themselves.
pub(super) fn lines_of(blocks: &[Block], width: Option<usize>) -> Vec<String> {
    let mut page = Page::new(width);
    page.blocks(blocks);
    page.text.lines().map(str::to_owned).collect()
}

/// A line of code without the control characters that a terminal would act on.
fn visible(line: &str) -> Cow<'_, str> {
    let is_hidden = |character: char| character.is_control() && character != '\t';
    if line.contains(is_hidden) { line.replace(is_hidden, "").into() } else { line.into() }
}
