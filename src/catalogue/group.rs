use crate::target::Target;

/// Several targets that one decision, or one line of a register, names together and that are judged
/// apart: by other inventories, as Paris's local and imported emissions, or one after the other,
/// as Helsinki's, each of which took the place of the one before.
///
/// What lies on one path in one inventory is a [`Commitment`](crate::Commitment) instead.
///
/// ```
/// use climate_targets::catalogue::{self, Entry};
/// let Some(Entry::Group(group)) = catalogue::entry("PAR-2050") else { panic!("a group") };
/// assert_eq!((group.id(), group.targets().len()), ("PAR-2050", 2));
/// assert!(!group.title().is_empty());
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TargetGroup {
    id: &'static str,
    title: &'static str,
    targets: &'static [&'static Target],
}

impl TargetGroup {
    /// For the statics of the catalogue.
    pub(super) const fn constant(
        id: &'static str,
        title: &'static str,
        targets: &'static [&'static Target],
    ) -> Self {
        assert!(targets.len() > 1, "a group holds several targets");
        Self { id, title, targets }
    }

    /// The stable id; none of its targets has it.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// A short title.
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// Its targets, at least two.
    pub const fn targets(&self) -> &'static [&'static Target] {
        self.targets
    }
}
