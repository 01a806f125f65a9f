//! Numbers of codes: the same in both languages for what belongs together.

use super::cutter::{RawCode, RawPiece};
use super::unit::{Code, CodeKind, Piece, Role};

/// All that is known of a code or a pair of codes of one text.
#[derive(PartialEq, Eq)]
struct Signature<'p> {
    kind: CodeKind,
    is_pair: bool,
    data: Vec<&'p str>,
}

/// Numbers the codes of a source.
pub(super) fn number_source(pieces: Vec<RawPiece>) -> Vec<Piece> {
    pieces.into_iter().map(|piece| numbered(piece, |number| number)).collect()
}

/// Numbers the codes of a translation by those of its source: equal codes first, then codes of one kind
/// in order; the rest have numbers of their own.
pub(super) fn number_target(source: &[RawPiece], target: Vec<RawPiece>) -> Vec<Piece> {
    let own = signatures(&target);
    let others = signatures(source);
    let mut ids: Vec<Option<usize>> = vec![None; own.len()];
    let mut is_taken = vec![false; others.len()];
    let mut assign = |is_same: &dyn Fn(&Signature<'_>, &Signature<'_>) -> bool| {
        for (number, signature) in own.iter().enumerate() {
            if ids[number].is_some() {
                continue;
            }
            let mut free = others.iter().enumerate().filter(|(other, _)| !is_taken[*other]);
            let found = free.find(|(_, other)| is_same(signature, other)).map(|(other, _)| other);
            if let Some(other) = found {
                is_taken[other] = true;
                ids[number] = Some(other + 1);
            }
        }
    };
    assign(&|one, other| one == other);
    assign(&|one, other| one.kind == other.kind && one.is_pair == other.is_pair);
    let mut next = others.len();
    let ids: Vec<usize> = ids
        .into_iter()
        .map(|id| {
            id.unwrap_or_else(|| {
                next += 1;
                next
            })
        })
        .collect();
    target.into_iter().map(|piece| numbered(piece, |number| ids[number - 1])).collect()
}

/// Signature of each code, by its number from 1.
fn signatures(pieces: &[RawPiece]) -> Vec<Signature<'_>> {
    let mut signatures: Vec<Signature<'_>> = Vec::new();
    for code in pieces.iter().filter_map(raw_code) {
        match code.role {
            Role::Close => signatures[code.number - 1].data.push(&code.data),
            role @ (Role::Open | Role::Alone) => signatures.push(Signature {
                kind: code.kind,
                is_pair: role == Role::Open,
                data: vec![&code.data],
            }),
        }
    }
    signatures
}

fn raw_code(piece: &RawPiece) -> Option<&RawCode> {
    match piece {
        RawPiece::Code(code) => Some(code),
        RawPiece::Text(_) => None,
    }
}

fn numbered(piece: RawPiece, id: impl Fn(usize) -> usize) -> Piece {
    match piece {
        RawPiece::Text(text) => Piece::Text(text),
        RawPiece::Code(RawCode { number, role, kind, data, shown }) => {
            Piece::Code(Code { id: id(number), role, kind, data, shown })
        }
    }
}
