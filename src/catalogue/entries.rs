use super::group::TargetGroup;
use crate::target::{Commitment, Target, Wording};

/// The entries of one module, by kind.
pub(super) struct Entries {
    pub(super) targets: &'static [&'static Target],
    pub(super) commitments: &'static [&'static Commitment],
    pub(super) wordings: &'static [&'static Wording],
    pub(super) groups: &'static [&'static TargetGroup],
}

impl Entries {
    pub(super) const NONE: Self =
        Self { targets: &[], commitments: &[], wordings: &[], groups: &[] };
}

/// Declares `ENTRIES`, the entries of a module by kind.
macro_rules! entries {
    ($($kind:ident: $($entry:ident),+;)+) => {
        pub(super) static ENTRIES: Entries =
            Entries { $($kind: &[$(&$entry),+],)+ ..Entries::NONE };
    };
}

pub(super) use entries;
