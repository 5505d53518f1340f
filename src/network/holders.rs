//! The members that have one name or one code in common.

use std::collections::HashMap;

use super::identity::is_region;
use super::{CodeKind, Place};

/// The index and the name of a member.
pub(super) type Numbered<'a> = (usize, &'a str);

/// The members that have one key, each with its place: all of one country, or all without a place
/// for a name that denotes none.
///
/// The members are indexed by the parts of [`is_same`](super::identity::is_same), so that many
/// places of one name take time in proportion to their number.
#[derive(Default)]
pub(super) struct Holders<'a> {
    first: Option<Numbered<'a>>,
    /// The first member with a code, by the register, the registers before it that have the member,
    /// and the code.
    by_code: HashMap<(usize, u8, &'a str), Numbered<'a>>,
    /// The first member of each kind.
    by_kind: HashMap<Kind, Numbered<'a>>,
}

/// What decides whether two places without a common register can be one place.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Kind {
    /// The registers of [`CodeKind::OF_ONE_PLACE`] that have the place, one bit for each.
    registers: u8,
    has_code: bool,
    is_region: bool,
}

impl Kind {
    fn of(place: &Place) -> Self {
        let has = |(at, kind)| u8::from(place.code(kind).is_some()) << at;
        Self {
            registers: (0..).zip(CodeKind::OF_ONE_PLACE).map(has).sum(),
            has_code: place.codes().next().is_some(),
            is_region: is_region(place),
        }
    }

    /// Whether places of both kinds can be one place although no register has both.
    const fn can_be(self, other: Self) -> bool {
        let is_alike = !self.has_code || !other.has_code || self.is_region == other.is_region;
        self.registers & other.registers == 0 && is_alike
    }

    /// The registers before the one at a position.
    const fn before(self, at: usize) -> u8 {
        self.registers & ((1 << at) - 1)
    }
}

impl<'a> Holders<'a> {
    /// Returns the first other member that can be the same place. Members must be added in ascending
    /// order of their indices.
    pub(super) fn same(&self, index: usize, place: Option<&'a Place>) -> Option<Numbered<'a>> {
        let is_other = |found: &Numbered<'a>| found.0 != index;
        let Some(place) = place else { return self.first.filter(is_other) };
        let kind = Kind::of(place);
        let alike = self.by_kind.iter().filter(|(other, _)| kind.can_be(**other));
        // The first register that has both places decides, so a register before it has only one.
        let same_code = codes(place).flat_map(|(at, code)| {
            let without_own = (0..1 << at).filter(move |others| kind.before(at) & others == 0);
            without_own.filter_map(move |others| self.by_code.get(&(at, others, code)))
        });
        alike.map(|(_, found)| found).chain(same_code).copied().filter(is_other).min()
    }

    /// Adds a member.
    pub(super) fn add(&mut self, member: Numbered<'a>, place: Option<&'a Place>) {
        self.first.get_or_insert(member);
        let Some(place) = place else { return };
        let kind = Kind::of(place);
        self.by_kind.entry(kind).or_insert(member);
        for (at, code) in codes(place) {
            self.by_code.entry((at, kind.before(at), code)).or_insert(member);
        }
    }
}

/// The codes of a place, each with the position of its register.
fn codes(place: &Place) -> impl Iterator<Item = (usize, &str)> {
    let registers = CodeKind::OF_ONE_PLACE.into_iter().enumerate();
    registers.filter_map(|(at, kind)| Some((at, place.code(kind)?)))
}
