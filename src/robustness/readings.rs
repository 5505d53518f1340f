//! Assessments of an ambiguous wording, one for each reading.

use crate::assessment::{Assessment, Assessor, Verdict};
use crate::inventory::EmissionSeries;
use crate::target::{Wording, WordingReading};

/// One milestone of a wording, assessed under every reading.
///
/// ```
/// use climate_targets::robustness::ReadingVerdict;
/// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
/// // 35 % of 1990 in 2030: under the limit of every reading, 60 % or 40 %.
/// let levels = [(1990, 100.0), (2029, 37.0), (2030, 35.0)];
/// let country = EmissionSeries::from_tonnes("a country", levels)?;
/// let assessor = Assessor::as_of_ymd(2032, 6, 30)?;
/// let by_milestone = assessor.assess_wording(&country, &france::ALLIANCE_PAGE_ENGLISH);
/// let by_2030 = &by_milestone[0];
/// assert_eq!(by_2030.outcomes().len(), 3);
/// let ReadingVerdict::Settled(verdict) = by_2030.verdict() else { panic!("readings differ") };
/// assert_eq!(verdict.name(), "met");
/// assert!(by_2030.report().settled); // owned, for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct WordingAssessment<'a> {
    outcomes: Vec<ReadingOutcome<'a>>,
}

/// A reading of a wording and its assessment.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
/// let levels = [(1990, 100.0), (2029, 37.0), (2030, 35.0)];
/// let country = EmissionSeries::from_tonnes("a country", levels)?;
/// let assessor = Assessor::as_of_ymd(2032, 6, 30)?;
/// let by_milestone = assessor.assess_wording(&country, &france::ALLIANCE_PAGE_ENGLISH);
/// // Reading A: reduce *by* 40 %, so that 60 t are allowed.
/// let first = by_milestone[0].outcomes()[0];
/// assert_eq!(first.reading.name(), "A");
/// assert!((first.assessment.figures().allowable?.tonnes() - 60.0).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ReadingOutcome<'a> {
    /// The reading.
    pub reading: &'a WordingReading,
    /// The assessment under that reading.
    pub assessment: Assessment<'a>,
}

/// The verdict on a wording: the common verdict of all readings, or one verdict per reading.
///
/// ```
/// use climate_targets::robustness::ReadingVerdict;
/// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
/// // 50 % of 1990 in 2030: met if 60 % are allowed, missed if 40 % are.
/// let levels = [(1990, 100.0), (2029, 52.0), (2030, 50.0)];
/// let country = EmissionSeries::from_tonnes("a country", levels)?;
/// let assessor = Assessor::as_of_ymd(2032, 6, 30)?;
/// let by_milestone = assessor.assess_wording(&country, &france::ALLIANCE_PAGE_ENGLISH);
/// let verdict = by_milestone[0].verdict();
/// assert!(matches!(verdict, ReadingVerdict::DependsOnReading(verdicts) if verdicts.len() == 3));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ReadingVerdict<'a> {
    /// All readings have the same kind of verdict and, if it is undetermined or not comparable, the
    /// same reason. The value is the verdict of the first reading; the levels and margins of other
    /// readings may differ.
    Settled(Verdict),
    /// The readings have different verdicts. The value lists each reading with its verdict, in the
    /// order of the wording.
    DependsOnReading(Vec<(&'a WordingReading, Verdict)>),
}

impl<'a> WordingAssessment<'a> {
    /// The readings with their assessments, in the order of the wording.
    pub fn outcomes(&self) -> &[ReadingOutcome<'a>] {
        &self.outcomes
    }

    /// Returns the common verdict or, if the readings differ, the verdict of each reading.
    pub fn verdict(&self) -> ReadingVerdict<'a> {
        let verdicts = || self.outcomes.iter().map(|o| (o.reading, o.assessment.verdict()));
        match verdicts().next() {
            Some((_, first)) if verdicts().all(|(_, v)| is_same_verdict(&first, &v)) => {
                ReadingVerdict::Settled(first)
            }
            _ => ReadingVerdict::DependsOnReading(verdicts().collect()),
        }
    }
}

/// Whether two verdicts are of the same kind and, if undetermined or not comparable, have the same
/// reason.
fn is_same_verdict(a: &Verdict, b: &Verdict) -> bool {
    match (a, b) {
        (Verdict::Undetermined(a), Verdict::Undetermined(b)) => a == b,
        (Verdict::NotComparable(a), Verdict::NotComparable(b)) => a == b,
        _ => a.name() == b.name(),
    }
}

impl Assessor {
    /// Assesses a series against a wording under every reading. Returns one result for each
    /// milestone.
    ///
    /// ```
    /// use climate_targets::robustness::ReadingVerdict;
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::france};
    /// // 50 % of 1990 in 2030, where 60 % are allowed (reading A) or 40 % (B and C).
    /// let levels = [(1990, 100.0e6), (2029, 52.0e6), (2030, 50.0e6)];
    /// let country = EmissionSeries::from_tonnes("a country", levels)?;
    /// let assessor = Assessor::as_of_ymd(2032, 6, 30)?;
    /// let by_milestone = assessor.assess_wording(&country, &france::ALLIANCE_PAGE_ENGLISH);
    /// let ReadingVerdict::DependsOnReading(verdicts) = by_milestone[0].verdict() else {
    ///     panic!("the readings differ")
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
