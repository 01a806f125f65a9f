//! References to the page of a `uid`.
//!
//! ```text
//! <xref:uid>   <xref:"uid with space">   @uid   @"uid"   [text](xref:uid)   <xref href="uid"/>
//! ```

use super::node::Xref;

/// Reads `<xref:…>`.
pub(super) fn read(text: &str) -> Option<(usize, Xref<'_>)> {
    let rest = text.strip_prefix("<xref:")?;
    let (address, behind) = match rest.bytes().next()? {
        quote @ (b'"' | b'\'') => {
            let (address, behind) = rest[1..].split_once(quote as char)?;
            (address, behind.strip_prefix('>')?)
        }
        _ => rest.split_once('>')?,
    };
    let is_uid = !address.trim().is_empty() && !address.contains(['<', '\n']);
    let len = text.len() - behind.len();
    is_uid.then(|| (len, Xref { address: address.into(), raw: text[..len].into(), required: true }))
}
