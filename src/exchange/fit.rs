//! A translation of a memory, with the codes of the unit that it is to stand in.

use std::collections::BTreeMap;

use super::restore::check_codes;
use super::unit::{Code, CodeKind, Piece, Role, Unit};

/// The pieces with the unit's own codes; none if a code is missing or too many.
pub(super) fn fit(unit: &Unit, pieces: &[Piece]) -> Option<Vec<Piece>> {
    let mut free: Vec<&Code> = unit.source.iter().filter_map(Piece::code).collect();
    free.retain(|code| code.role != Role::Close);
    let mut ids: BTreeMap<usize, usize> = BTreeMap::new();
    let codes = || pieces.iter().filter_map(Piece::code).filter(|code| code.role != Role::Close);
    // Equal codes first, then those of one kind in order.
    for is_same_data in [true, false] {
        for code in codes() {
            let is_match = |own: &&Code| {
                (own.kind, own.role) == (code.kind, code.role)
                    && (!is_same_data || own.data == code.data)
            };
            if !ids.contains_key(&code.id)
                && let Some(at) = free.iter().position(is_match)
            {
                ids.insert(code.id, free.remove(at).id);
            }
        }
    }
    let mut fitted = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Text(_) => fitted.push(piece.clone()),
            Piece::Code(code) => match ids.get(&code.id) {
                Some(&id) => fitted.push(Piece::Code(unit.code(id, code.role)?.clone())),
                None if matches!(code.kind, CodeKind::Character | CodeKind::Break) => {
                    fitted.push(Piece::Text(code.shown.clone()));
                }
                None => return None,
            },
        }
    }
    check_codes(unit, &fitted, false).is_ok().then_some(fitted)
}
