//! A hash that is the same on every machine and for all time.

/// Hashes several texts with FNV-1a; where one ends and the next begins matters.
///
/// ```
/// use diglot::text::stable_hash;
///
/// assert_eq!(stable_hash(&["a"]).len(), 16);
/// assert_ne!(stable_hash(&["ab", "c"]), stable_hash(&["a", "bc"]));
/// ```
pub fn stable_hash(texts: &[&str]) -> String {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
    format!("{:016x}", bytes.fold(0xcbf2_9ce4_8422_2325, mix))
}
