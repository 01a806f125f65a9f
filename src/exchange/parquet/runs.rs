//! Small numbers in few bits, as Parquet has them: one that repeats is written once with its count, others are packed
//! in groups of eight.

use super::thrift::push_number;

/// From so many on a number that repeats is a run; groups have as many.
const GROUP: usize = 8;

/// Writes numbers of at most `width` bits, which is at most 32.
pub(super) fn encode(numbers: &[u32], width: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = numbers;
    while let Some(first) = rest.first() {
        let repeated = run(rest, *first);
        if repeated >= GROUP {
            push_number((repeated as u64) << 1, &mut bytes);
            bytes.extend(&first.to_le_bytes()[..width.div_ceil(8) as usize]);
            rest = &rest[repeated..];
        } else {
            let len = packed_len(rest);
            let (groups, further) = rest.split_at(len);
            push_number((len.div_ceil(GROUP) as u64) << 1 | 1, &mut bytes);
            groups.chunks(GROUP).for_each(|group| pack(group, width, &mut bytes));
            rest = further;
        }
    }
    bytes
}

/// How often the first number comes in a row.
fn run(numbers: &[u32], first: u32) -> usize {
    numbers.iter().take_while(|number| **number == first).count()
}

/// How many numbers come before the next run, in whole groups; the last one may have less.
fn packed_len(numbers: &[u32]) -> usize {
    let mut len = 0;
    while len < numbers.len() {
        let rest = &numbers[len..];
        if len > 0 && run(&rest[..rest.len().min(GROUP)], rest[0]) == GROUP {
            return len;
        }
        len += rest.len().min(GROUP);
    }
    len
}

/// Packs at most eight numbers, the first in the lowest bits; what a group lacks is zero.
fn pack(group: &[u32], width: u32, bytes: &mut Vec<u8>) {
    let (mut kept, mut bits) = (0_u64, 0);
    for at in 0..GROUP {
        kept |= u64::from(group.get(at).copied().unwrap_or_default()) << bits;
        bits += width;
        while bits >= 8 {
            bytes.push(kept as u8);
            kept >>= 8;
            bits -= 8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_packed_from_the_lowest_bit() {
        assert_eq!(
            encode(&[0, 1, 2, 3, 4, 5, 6, 7], 3),
            [3, 0b1000_1000, 0b1100_0110, 0b1111_1010]
        );
        assert_eq!(encode(&[1, 0, 1], 1), [3, 0b101]);
        assert_eq!(encode(&[], 1), [0; 0]);
    }

    #[test]
    fn a_number_that_repeats_is_written_once() {
        assert_eq!(encode(&[1; 100], 1), [200, 1, 1]);
        assert_eq!(encode(&[300; 8], 9), [16, 0x2c, 1]);
        let mixed: Vec<u32> = [vec![1, 0, 1, 1, 1, 1, 1, 1], vec![1; 20], vec![0]].concat();
        assert_eq!(encode(&mixed, 1), [3, 0b1111_1101, 40, 1, 3, 0]);
    }
}
