//! A column of a group of rows: its values until they are written, and its pages.

use rustc_hash::FxHashMap;

use super::runs;
use super::thrift::Structure;

/// How values are written, as the format numbers it.
const PLAIN: i32 = 0;
const RUNS: i32 = 3;
const DICTIONARY: i32 = 8;
/// The kinds of pages.
const DATA_PAGE: i32 = 0;
const DICTIONARY_PAGE: i32 = 2;
/// Snappy.
const CODEC: i32 = 1;

/// The values of a column that are not written yet, one after the other, and for each row 1 if it has one.
#[derive(Debug)]
pub(super) struct Column {
    name: String,
    is_text: bool,
    /// Of texts, each behind its length.
    values: Vec<u8>,
    /// Where each text ends.
    ends: Vec<usize>,
    levels: Vec<u32>,
}

/// The pages of a column, and what the end of the file says of them.
pub(super) struct Chunk {
    pub(super) bytes: Vec<u8>,
    pub(super) len_unpacked: usize,
    pub(super) about: Vec<u8>,
}

impl Column {
    pub(super) fn new(name: &str, is_text: bool) -> Self {
        let (values, ends, levels) = (Vec::new(), Vec::new(), Vec::new());
        Self { name: name.to_owned(), is_text, values, ends, levels }
    }

    pub(super) fn push_text(&mut self, text: Option<&str>) {
        self.levels.push(text.is_some().into());
        if let Some(text) = text {
            self.values.extend(length(text.len()));
            self.values.extend(text.as_bytes());
            self.ends.push(self.values.len());
        }
    }

    pub(super) fn push_number(&mut self, number: Option<u32>) {
        self.levels.push(number.is_some().into());
        if let Some(number) = number {
            // Files are smaller than 2 GiB.
            self.values.extend(i32::try_from(number).unwrap_or(i32::MAX).to_le_bytes());
        }
    }

    /// Its entry in the schema: any row may lack a value.
    pub(super) fn schema(&self) -> Vec<u8> {
        let field = Structure::default().i32(1, self.kind()).i32(3, 1).text(4, &self.name);
        if !self.is_text {
            return field.finish();
        }
        // As readers of old and those of today know that bytes are UTF-8.
        let logical = Structure::default().structure(1, Structure::default());
        field.i32(6, 0).structure(10, logical).finish()
    }

    fn kind(&self) -> i32 {
        if self.is_text { 6 } else { 1 }
    }

    /// Its pages at the byte `start` of the file. It is empty then.
    pub(super) fn write(&mut self, start: usize) -> Chunk {
        let mut pages = Pages::default();
        let levels = runs::encode(&self.levels, 1);
        let mut data = length(levels.len()).to_vec();
        data.extend(levels);
        let dictionary = self.dictionary();
        if let Some(dictionary) = &dictionary {
            let head = Structure::default().i32(1, number(dictionary.count)).i32(2, PLAIN);
            pages.push(DICTIONARY_PAGE, (7, head), &dictionary.values);
            data.extend(dictionary.places());
        } else {
            data.append(&mut self.values);
        }
        let data_start = start + pages.bytes.len();
        let encoding = if dictionary.is_some() { DICTIONARY } else { PLAIN };
        let count = number(self.levels.len());
        let head = Structure::default().i32(1, count).i32(2, encoding).i32(3, RUNS).i32(4, RUNS);
        pages.push(DATA_PAGE, (5, head), &data);
        let about = Structure::default()
            .i32(1, self.kind())
            .i32s(2, if dictionary.is_some() { &[PLAIN, RUNS, DICTIONARY] } else { &[PLAIN, RUNS] })
            .texts(3, &[&self.name])
            .i32(4, CODEC)
            .i64(5, count.into())
            .i64(6, place(pages.len_unpacked))
            .i64(7, place(pages.bytes.len()))
            .i64(9, place(data_start));
        let about = if dictionary.is_some() { about.i64(11, place(start)) } else { about };
        let about = Structure::default().i64(2, place(start)).structure(3, about).finish();
        self.values.clear();
        self.ends.clear();
        self.levels.clear();
        Chunk { bytes: pages.bytes, len_unpacked: pages.len_unpacked, about }
    }

    /// The texts, each once, if most are there more than once.
    fn dictionary(&self) -> Option<Dictionary> {
        let most = self.ends.len() / 2;
        let mut known: FxHashMap<&[u8], u32> = FxHashMap::default();
        let (mut values, mut places) = (Vec::new(), Vec::with_capacity(self.ends.len()));
        let mut start = 0;
        for end in &self.ends {
            let value = &self.values[start..*end];
            start = *end;
            let next = known.len() as u32;
            places.push(*known.entry(value).or_insert_with(|| {
                values.extend(value);
                next
            }));
            if known.len() > most {
                return None;
            }
        }
        let count = known.len();
        (count > 0).then_some(Dictionary { count, values, places })
    }
}

/// The texts of a column, each once, and the number of that of each row.
struct Dictionary {
    count: usize,
    values: Vec<u8>,
    places: Vec<u32>,
}

impl Dictionary {
    /// The numbers, in as few bits as the highest takes.
    fn places(&self) -> Vec<u8> {
        let width = (self.count as u32 - 1).checked_ilog2().map_or(1, |bits| bits + 1);
        let mut bytes = vec![width as u8];
        bytes.extend(runs::encode(&self.places, width));
        bytes
    }
}

/// Pages, each behind its head.
#[derive(Default)]
struct Pages {
    bytes: Vec<u8>,
    len_unpacked: usize,
}

impl Pages {
    fn push(&mut self, kind: i32, (field, about): (u8, Structure), content: &[u8]) {
        let packed = snap::raw::Encoder::new().compress_vec(content);
        let packed = packed.expect("it is smaller than 4 GiB");
        let head = Structure::default()
            .i32(1, kind)
            .i32(2, number(content.len()))
            .i32(3, number(packed.len()))
            .structure(field, about)
            .finish();
        self.len_unpacked += head.len() + content.len();
        self.bytes.extend(head);
        self.bytes.extend(packed);
    }
}

/// The length of a text or of what follows.
fn length(len: usize) -> [u8; 4] {
    number(len).to_le_bytes()
}

fn number(len: usize) -> i32 {
    i32::try_from(len).expect("a group of rows is smaller than 2 GiB")
}

pub(super) fn place(offset: usize) -> i64 {
    i64::try_from(offset).expect("a file is smaller than 8 EiB")
}
