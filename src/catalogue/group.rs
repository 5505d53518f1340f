use crate::target::Target;

/// Targets of one decision, or of one line of a register, that are judged separately.
///
/// The targets use different inventories (Paris: local emissions and footprint), or each supersedes
/// the previous one (Helsinki). Targets on one path in one inventory form a
/// [`Commitment`](crate::Commitment) instead.
///
/// ```
/// use climate_targets::catalogue::{self, Entry};
/// let Some(Entry::Group(group)) = catalogue::entry("PAR-2050") else { panic!("a group") };
/// assert_eq!((group.id(), group.title()), ("PAR-2050", "Paris, carbon neutral 2050"));
/// assert!(group.targets().iter().map(|target| target.id()).eq(["PAR-2050-L", "PAR-2050-F"]));
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
        assert!(targets.len() > 1, "a group needs two targets or more");
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
