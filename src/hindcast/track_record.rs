use core::fmt;

use crate::assessment::{Assessor, Verdict, VerdictKind};
use crate::inventory::EmissionSeries;
use crate::target::Target;

/// What became of the places that a verdict was given so many years before a deadline.
///
/// ```
/// use climate_targets::hindcast::TrackRecord;
/// use climate_targets::{Assessor, EmissionSeries, VerdictKind, catalogue::covenant_of_mayors};
/// // Lahti, t CO2e (SYKE, CC BY 4.0): on track for -20 % five years before 2020.
/// let levels = [(1990, 792_200.0), (2014, 693_200.0), (2015, 639_800.0), (2020, 428_500.0)];
/// let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let record = TrackRecord::of(&assessor, &covenant_of_mayors::BY_2020, 5, [&lahti]);
/// let outcomes = record.outcomes(VerdictKind::OnTrack);
/// assert_eq!((outcomes.places, outcomes.met), (1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TrackRecord {
    by_kind: [Outcomes; VerdictKind::ALL.len()],
}

/// The places that were given one verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Outcomes {
    /// How many.
    pub places: u32,
    /// How many of them met the target.
    pub met: u32,
}

/// One place: the verdict before, and the outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct TrackRecordCase<'a> {
    /// The place.
    pub place: &'a str,
    /// The verdict before the deadline.
    pub verdict: Verdict,
    /// The verdict once due: met or missed.
    pub outcome: Verdict,
}

impl TrackRecord {
    /// Of places whose outcome is known on the assessor's date: the verdict at the end of the year so
    /// many years before the judged one, with the observations up to then, against the outcome.
    pub fn of<'a>(
        assessor: &Assessor,
        target: &Target,
        years_before: u16,
        series: impl IntoIterator<Item = &'a EmissionSeries>,
    ) -> Self {
        let mut record = Self::default();
        Self::cases(assessor, target, years_before, series).for_each(|case| record.add(&case));
        record
    }

    /// The same place by place, each judged when it is asked for.
    pub fn cases<'a>(
        assessor: &Assessor,
        target: &Target,
        years_before: u16,
        series: impl IntoIterator<Item = &'a EmissionSeries>,
    ) -> impl Iterator<Item = TrackRecordCase<'a>> {
        let (assessor, judged) = (*assessor, target.judged_year().get());
        let before = assessor.at_end_of(judged - i32::from(years_before));
        series.into_iter().filter_map(move |series| {
            let outcome = assessor.assess(series, target).verdict();
            let known = matches!(outcome, Verdict::Met { .. } | Verdict::Missed { .. });
            let verdict = before.filter(|_| known)?.assess(series, target).verdict();
            Some(TrackRecordCase { place: series.place(), verdict, outcome })
        })
    }

    /// Counts one place.
    pub fn add(&mut self, case: &TrackRecordCase<'_>) {
        let of_kind = self.by_kind.iter_mut().zip(VerdictKind::ALL);
        let met = u32::from(matches!(case.outcome, Verdict::Met { .. }));
        for (called, _) in of_kind.filter(|(_, kind)| *kind == case.verdict.kind()) {
            called.places += 1;
            called.met += met;
        }
    }

    /// This record and another one together.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (called, more) in self.by_kind.iter_mut().zip(&other.by_kind) {
            called.places += more.places;
            called.met += more.met;
        }
        self
    }

    /// The places that were given a verdict.
    pub fn outcomes(&self, kind: VerdictKind) -> Outcomes {
        self.each()
            .find(|(known, _)| *known == kind)
            .map(|(_, outcomes)| outcomes)
            .unwrap_or_default()
    }

    /// Every verdict that was given, in the order of [`VerdictKind::ALL`].
    pub fn each(&self) -> impl Iterator<Item = (VerdictKind, Outcomes)> {
        VerdictKind::ALL.into_iter().zip(self.by_kind).filter(|(_, called)| called.places > 0)
    }
}

impl fmt::Display for TrackRecord {
    /// A line a verdict: "off track: 12 of 200 met it (6 %)".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (kind, Outcomes { places, met }) in self.each() {
            let percent = 100.0 * f64::from(met) / f64::from(places);
            writeln!(f, "{kind}: {met} of {places} met it ({percent:.0} %)")?;
        }
        Ok(())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for TrackRecord {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.each().map(|(kind, called)| (kind.name(), called)))
    }
}
