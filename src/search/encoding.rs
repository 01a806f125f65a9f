//! How numbers and files are written: numbers in as few bytes as they need, seven bits each, the lowest
//! first; files as browsers inflate them by themselves.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// Writes a number.
pub(super) fn write(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads a number, and moves on behind it; zero where the bytes have ended.
pub(super) fn read(bytes: &mut &[u8]) -> u32 {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let Some((&byte, rest)) = bytes.split_first() else { break };
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    number
}

/// Raw deflate, which browsers read by themselves.
pub(super) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(6));
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_come_back() {
        let numbers = [0, 1, 127, 128, 16_383, 16_384, u32::MAX];
        let mut bytes = Vec::new();
        for number in numbers {
            super::write(&mut bytes, number);
        }
        let mut rest = &bytes[..];
        assert_eq!(numbers.map(|_| super::read(&mut rest)), numbers);
        assert!(rest.is_empty());
    }
}
