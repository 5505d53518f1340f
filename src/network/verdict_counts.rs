use core::fmt;

use crate::assessment::Verdict;

/// How many members have which verdict, and how many have no series at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerdictCounts {
    counts: [usize; Verdict::KINDS.len()],
    without_series: usize,
}

impl VerdictCounts {
    /// Counts verdicts; `None` is a member without a series.
    pub(super) fn of(verdicts: impl Iterator<Item = Option<Verdict>>) -> Self {
        let mut counted = Self { counts: [0; Verdict::KINDS.len()], without_series: 0 };
        for verdict in verdicts {
            let kind = verdict.and_then(|v| Verdict::KINDS.iter().position(|k| *k == v.name()));
            match kind.and_then(|kind| counted.counts.get_mut(kind)) {
                Some(count) => *count += 1,
                None => counted.without_series += 1,
            }
        }
        counted
    }

    /// How many have a verdict of a kind, by its stable name ([`Verdict::name`]); 0 for a name that
    /// is none.
    pub fn count(&self, kind: &str) -> usize {
        self.each().find(|(name, _)| *name == kind).map_or(0, |(_, count)| count)
    }

    /// The kinds and their counts in the order of [`Verdict::KINDS`], those of which there is none
    /// among them.
    pub fn each(&self) -> impl Iterator<Item = (&'static str, usize)> + Clone + use<> {
        Verdict::KINDS.into_iter().zip(self.counts)
    }

    /// How many members have no series, and so no verdict.
    pub const fn without_series(&self) -> usize {
        self.without_series
    }
}

impl fmt::Display for VerdictCounts {
    /// The kinds of which there are any: `4 met, 1 missed, 3 without data`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let without = [("without data", self.without_series)];
        let mut separator = "";
        for (kind, count) in self.each().chain(without).filter(|(_, count)| *count > 0) {
            write!(f, "{separator}{count} {}", kind.replace('_', " "))?;
            separator = ", ";
        }
        Ok(())
    }
}
