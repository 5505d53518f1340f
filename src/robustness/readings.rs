use crate::assessment::{Assessment, Assessor, Verdict};
use crate::inventory::EmissionSeries;
use crate::target::{Wording, WordingReading};

/// One milestone of a wording, assessed under every reading.
#[derive(Debug, Clone, PartialEq)]
pub struct WordingAssessment<'a> {
    outcomes: Vec<ReadingOutcome<'a>>,
}

/// What one reading gives.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ReadingOutcome<'a> {
    /// The reading.
    pub reading: &'a WordingReading,
    /// The assessment, if that reading is the right one.
    pub assessment: Assessment<'a>,
}

/// Whether the verdict hangs on how a wording is read.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ReadingVerdict<'a> {
    /// Every reading gives the same kind of verdict, or says nothing for the same reason; this is the
    /// first reading's, whose level and margin may differ from the others'.
    Settled(Verdict),
    /// It does: which reading gives what, in the order of the readings.
    DependsOnReading(Vec<(&'a WordingReading, Verdict)>),
}

impl<'a> WordingAssessment<'a> {
    /// What each reading gives, in the order of the readings.
    pub fn outcomes(&self) -> &[ReadingOutcome<'a>] {
        &self.outcomes
    }

    /// Whether the verdict hangs on the reading.
    pub fn verdict(&self) -> ReadingVerdict<'a> {
        let verdicts = || self.outcomes.iter().map(|o| (o.reading, o.assessment.verdict()));
        match verdicts().next() {
            Some((_, first)) if verdicts().all(|(_, v)| says_the_same(&first, &v)) => {
                ReadingVerdict::Settled(first)
            }
            _ => ReadingVerdict::DependsOnReading(verdicts().collect()),
        }
    }
}

/// Whether two verdicts are of one kind, and where they say nothing, for one reason.
fn says_the_same(a: &Verdict, b: &Verdict) -> bool {
    match (a, b) {
        (Verdict::Undetermined(a), Verdict::Undetermined(b)) => a == b,
        (Verdict::NotComparable(a), Verdict::NotComparable(b)) => a == b,
        _ => a.name() == b.name(),
    }
}

impl Assessor {
    /// Assesses a series against each milestone of a wording, under every reading of it.
    ///
    /// ```
    /// use climate_targets::robustness::ReadingVerdict;
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
    /// // A country that stands at half of 1990 in 2030: 60 % are allowed, or 40 %.
    /// let levels = [(1990, 100.0e6), (2029, 52.0e6), (2030, 50.0e6)];
    /// let country = EmissionSeries::from_tonnes("a country", levels)?;
    /// let assessor = Assessor::as_of_ymd(2032, 6, 30)?;
    /// let by_milestone = assessor.assess_wording(&country, &france::ALLIANCE_PAGE_ENGLISH);
    /// let ReadingVerdict::DependsOnReading(verdicts) = by_milestone[0].verdict() else {
    ///     panic!("it hangs on by or to")
    /// };
    /// let kinds: Vec<_> = verdicts.iter().map(|(r, v)| (r.name(), v.name())).collect();
    /// assert_eq!(kinds, [("A", "met"), ("B", "missed"), ("C", "missed")]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_wording<'a>(
        &self,
        series: &'a EmissionSeries,
        wording: &'a Wording,
    ) -> Vec<WordingAssessment<'a>> {
        let milestones = wording
            .readings()
            .first()
            .map_or(0, |reading| reading.commitment().milestones().count());
        let under = |milestone: usize| {
            let outcome = |reading: &'a WordingReading| {
                let mut assessments = self.assess_commitment(series, reading.commitment());
                let assessment = assessments.nth(milestone)?;
                Some(ReadingOutcome { reading, assessment })
            };
            WordingAssessment { outcomes: wording.readings().iter().filter_map(outcome).collect() }
        };
        (0..milestones).map(under).collect()
    }
}

#[cfg(feature = "serde")]
mod serial {
    use super::{ReadingOutcome, ReadingVerdict, WordingAssessment};
    use serde::ser::SerializeMap;
    use serde::{Serialize, Serializer};

    impl Serialize for ReadingOutcome<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(Some(4))?;
            map.serialize_entry("reading", self.reading.name())?;
            map.serialize_entry("meaning", self.reading.meaning())?;
            map.serialize_entry("coherent", &self.reading.is_coherent())?;
            map.serialize_entry("assessment", &self.assessment)?;
            map.end()
        }
    }

    impl Serialize for WordingAssessment<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(Some(2))?;
            let settled = matches!(self.verdict(), ReadingVerdict::Settled(_));
            map.serialize_entry("settled", &settled)?;
            map.serialize_entry("readings", self.outcomes())?;
            map.end()
        }
    }
}
