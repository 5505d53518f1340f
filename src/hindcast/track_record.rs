use core::fmt;

use crate::assessment::{Assessor, Verdict, VerdictKind};
use crate::inventory::EmissionSeries;
use crate::target::Target;

/// How many places met the target, by the verdict some years before the judged year.
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
    left_out: u32,
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
    /// The verdict at the end of the year `years_before` the judged one, from the observations up
    /// to then, against the verdict on the assessor's date. Places neither met nor missed on that
    /// date are left out and counted: without an inventory of the judged year, without a base, or
    /// with another boundary than the target's, unless the assessor allows it.
    pub fn of<'a>(
        assessor: &Assessor,
        target: &Target,
        years_before: u16,
        series: impl IntoIterator<Item = &'a EmissionSeries>,
    ) -> Self {
        let (mut record, mut places) = (Self::default(), 0);
        let series = series.into_iter().inspect(|_| places += 1);
        for case in Self::cases(assessor, target, years_before, series) {
            record.add(&case);
        }
        let known: u32 = record.each().map(|(_, outcomes)| outcomes.places).sum();
        record.left_out = places - known;
        record
    }

    /// The same, place by place, without those left out; each is judged when the iterator reaches it.
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
        self.left_out += other.left_out;
        self
    }

    /// The places that were given a verdict.
    pub fn outcomes(&self, kind: VerdictKind) -> Outcomes {
        self.each()
            .find(|(known, _)| *known == kind)
            .map(|(_, outcomes)| outcomes)
            .unwrap_or_default()
    }

    /// The number of places whose outcome is not known.
    pub const fn left_out(&self) -> u32 {
        self.left_out
    }

    /// Every verdict that was given, in the order of [`VerdictKind::ALL`].
    pub fn each(&self) -> impl Iterator<Item = (VerdictKind, Outcomes)> {
        VerdictKind::ALL.into_iter().zip(self.by_kind).filter(|(_, called)| called.places > 0)
    }
}

impl fmt::Display for TrackRecord {
    /// A line for each verdict, "off track: 12 of 200 met it (6 %)", and one for the places left out; the
    /// last ends with a line break.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (kind, Outcomes { places, met }) in self.each() {
            let percent = 100.0 * f64::from(met) / f64::from(places);
            writeln!(f, "{kind}: {met} of {places} met the target ({percent:.0} %)")?;
        }
        if self.left_out > 0 {
            writeln!(f, "outcome not known: {}", self.left_out)?;
        }
        Ok(())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for TrackRecord {
    /// A key for each verdict that was given, and `left_out`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = serializer.serialize_map(None)?;
        for (kind, outcomes) in self.each() {
            map.serialize_entry(kind.name(), &outcomes)?;
        }
        map.serialize_entry("left_out", &self.left_out)?;
        map.end()
    }
}
