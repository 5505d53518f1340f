use core::fmt;

use super::VerdictKind;

/// How many places have which kind of verdict, and how many have no series at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerdictCounts {
    counts: [usize; VerdictKind::ALL.len()],
    without_series: usize,
}

impl VerdictCounts {
    /// Counts kinds; `None` is a place without a series.
    pub(crate) fn of(kinds: impl Iterator<Item = Option<VerdictKind>>) -> Self {
        let mut counted = Self { counts: [0; VerdictKind::ALL.len()], without_series: 0 };
        for kind in kinds {
            match kind.and_then(|kind| counted.counts.get_mut(kind as usize)) {
                Some(count) => *count += 1,
                None => counted.without_series += 1,
            }
        }
        counted
    }

    /// How many have a verdict of a kind.
    pub fn count(&self, kind: VerdictKind) -> usize {
        self.counts.get(kind as usize).copied().unwrap_or_default()
    }

    /// The kinds and their counts, in the order of [`VerdictKind::ALL`], those of which there is none
    /// among them.
    pub fn each(&self) -> impl Iterator<Item = (VerdictKind, usize)> + Clone + use<> {
        VerdictKind::ALL.into_iter().zip(self.counts)
    }

    /// How many have no series, and so no verdict.
    pub const fn without_series(&self) -> usize {
        self.without_series
    }
}

impl fmt::Display for VerdictCounts {
    /// The kinds of which there are any: `4 met, 1 missed, 3 without data`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for (kind, count) in self.each().filter(|(_, count)| *count > 0) {
            write!(f, "{separator}{count} {kind}")?;
            separator = ", ";
        }
        match self.without_series {
            0 => Ok(()),
            without => write!(f, "{separator}{without} without data"),
        }
    }
}
