use crate::target::Target;

/// Several targets of one decision, or of one line of a register, that are judged separately: by
/// different inventories (Paris's local and imported emissions) or in succession (Helsinki's, each
/// of which superseded the previous one).
///
/// Targets on one path in one inventory are a [`Commitment`](crate::Commitment) instead.
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
    /// Creates a group for a static of the catalogue.
    pub(super) const fn constant(
        id: &'static str,
        title: &'static str,
        targets: &'static [&'static Target],
    ) -> Self {
        assert!(targets.len() > 1, "a group holds several targets");
        Self { id, title, targets }
    }

    /// The stable id, different from the ids of its targets.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The short title.
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The targets, two or more.
    pub const fn targets(&self) -> &'static [&'static Target] {
        self.targets
    }
}
