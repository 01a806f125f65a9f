//! Thrift's compact protocol, in which a Parquet file says what it holds: structures of numbered fields.

/// Kinds of values, as the protocol numbers them.
#[derive(Debug, Clone, Copy)]
enum Kind {
    I32 = 5,
    I64 = 6,
    Binary = 8,
    List = 9,
    Struct = 12,
}

/// A structure that is being written, its fields in the order of their numbers.
#[derive(Debug, Default)]
pub(super) struct Structure {
    bytes: Vec<u8>,
    last: u8,
}

impl Structure {
    /// Its bytes.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.bytes.push(0);
        self.bytes
    }

    pub(super) fn i32(mut self, field: u8, value: i32) -> Self {
        self.head(field, Kind::I32);
        push_signed(value.into(), &mut self.bytes);
        self
    }

    pub(super) fn i64(mut self, field: u8, value: i64) -> Self {
        self.head(field, Kind::I64);
        push_signed(value, &mut self.bytes);
        self
    }

    pub(super) fn text(mut self, field: u8, text: &str) -> Self {
        self.head(field, Kind::Binary);
        push_text(text, &mut self.bytes);
        self
    }

    pub(super) fn structure(mut self, field: u8, value: Self) -> Self {
        self.head(field, Kind::Struct);
        self.bytes.extend(value.finish());
        self
    }

    /// A list of structures that are finished.
    pub(super) fn structures(mut self, field: u8, values: &[Vec<u8>]) -> Self {
        self.list(field, values.len(), Kind::Struct);
        self.bytes.extend(values.iter().flatten());
        self
    }

    pub(super) fn i32s(mut self, field: u8, values: &[i32]) -> Self {
        self.list(field, values.len(), Kind::I32);
        for value in values {
            push_signed((*value).into(), &mut self.bytes);
        }
        self
    }

    pub(super) fn texts(mut self, field: u8, values: &[&str]) -> Self {
        self.list(field, values.len(), Kind::Binary);
        for text in values {
            push_text(text, &mut self.bytes);
        }
        self
    }

    /// A field is named by how far its number is from the one before.
    fn head(&mut self, field: u8, kind: Kind) {
        debug_assert!(field > self.last && field - self.last < 16, "fields are in order");
        self.bytes.push((field - self.last) << 4 | kind as u8);
        self.last = field;
    }

    fn list(&mut self, field: u8, len: usize, kind: Kind) {
        self.head(field, Kind::List);
        match u8::try_from(len) {
            Ok(len) if len < 15 => self.bytes.push(len << 4 | kind as u8),
            _ => {
                self.bytes.push(0xf0 | kind as u8);
                push_number(len as u64, &mut self.bytes);
            }
        }
    }
}

/// Writes a number in groups of seven bits, the lowest first.
pub(super) fn push_number(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Writes a number that may be negative: small ones of either sign are short.
fn push_signed(number: i64, bytes: &mut Vec<u8>) {
    push_number(((number << 1) ^ (number >> 63)).cast_unsigned(), bytes);
}

fn push_text(text: &str, bytes: &mut Vec<u8>) {
    push_number(text.len() as u64, bytes);
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_written_as_the_protocol_says() {
        let inner = Structure::default().i32(1, -1);
        let bytes = Structure::default().i64(2, 150).text(4, "ab").structure(5, inner).finish();
        let expected = [0x26, 0xac, 2, 0x28, 2, b'a', b'b', 0x1c, 0x15, 1, 0, 0];
        assert_eq!(bytes, expected);
    }

    #[test]
    fn a_long_list_says_its_length_apart() {
        let bytes = Structure::default().i32s(1, &[3; 20]).finish();
        assert_eq!(bytes[..4], [0x19, 0xf5, 20, 6]);
        assert_eq!(Structure::default().i32s(1, &[3]).finish(), [0x19, 0x15, 6, 0]);
    }
}
