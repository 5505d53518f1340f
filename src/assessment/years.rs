//! An assessment year by year: path, trend and observation, gross and net, and what targets ask of
//! several years.

use super::level::Levels;
use super::outlook::Outlook;
use super::per_unit::Tonnes;
use super::{AnnualCuts, Assessment, Peak, PeriodStanding, YearIntensities};
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::resolve::Used;
use crate::trend::{GivenProjection, TrendFit};

/// Path, trend and observation of one year.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct YearLevels {
    /// The year.
    pub year: Year,
    /// P(t).
    pub path: Known<Emissions>,
    /// T(t).
    pub trend: Known<Emissions>,
    /// What was observed, on the basis that is judged.
    pub observed: Option<Emissions>,
}

/// Gross emissions and net ones of a year, side by side.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct GrossAndNet {
    /// The year.
    pub year: Year,
    /// Emissions without the land sector.
    pub gross: Emissions,
    /// The land sector's balance, negative for a sink; all of it, whatever of it counts.
    pub land_sector: Emissions,
    /// The sum of the two.
    pub net: Emissions,
}

/// What the levels of each year are read from, one by one.
#[derive(Clone, Copy)]
struct Courses<'a> {
    used: Used<'a>,
    path: Known<Pathway<'a>>,
    trend: Known<TrendFit>,
    given: Option<&'a GivenProjection>,
}

impl<'a> Courses<'a> {
    fn of(levels: &Levels<'_, 'a>) -> Self {
        let Levels { used, path, trend, question, .. } = *levels;
        Self { used, path, trend, given: question.case.given.projection }
    }

    fn in_year(&self, year: Year) -> YearLevels {
        let trend = Outlook::of(self.given, &self.trend).and_then(|ahead| ahead.level_in(year));
        YearLevels {
            year,
            path: self.path.and_then(|path| path.level_in(year)),
            trend: trend.map(Emissions::computed),
            observed: self.used.at(year).map(Emissions::computed),
        }
    }
}

impl<'a> Assessment<'a> {
    /// The years of a target over a period, and where their sum stands; `None` for another kind.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::catalogue::france;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions};
    /// // France, Mt CO2e (Tidy GHG Inventories, CC BY 4.0), and its budget of 422 Mt a year.
    /// let france = EmissionSeries::builder("France")
    ///     .observe(2019, Emissions::from_megatonnes(444.9))
    ///     .observe(2020, Emissions::from_megatonnes(404.5))
    ///     .observe(2021, Emissions::from_megatonnes(428.4))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2022, 6, 30).unwrap();
    /// let result = Assessor::as_of(as_of).assess(&france, &france::SNBC2_2019_2023);
    /// let standing = result.period().expect("it is judged over a period");
    /// // 1 277.8 Mt so far; 2 110 Mt in all leave 416.1 Mt in each of the two years to come.
    /// assert!((standing.sum.megatonnes() - 1277.8).abs() < 1e-9);
    /// assert!((standing.allowed_mean.unwrap().megatonnes() - 416.1).abs() < 1e-9);
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn period(&self) -> Option<PeriodStanding> {
        self.levels()?.period_standing()
    }

    /// Each year under a target that sets a yearly cut; `None` for another kind.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{
    ///     Ambition, AnnualRate, Assessor, Deadline, EmissionSeries, Emissions, Portion, Target, Year,
    /// };
    /// // Göteborg (SMHI, CC BY 4.0), and its at least 10.3 % a year from 2018 on.
    /// let goteborg = EmissionSeries::builder("Göteborg")
    ///     .observe(2018, Emissions::from_tonnes(2_461_026.51))
    ///     .observe(2019, Emissions::from_tonnes(2_379_963.14))
    ///     .observe(2020, Emissions::from_tonnes(2_147_214.02))
    ///     .build()?;
    /// let rate = AnnualRate::new(Portion::constant(0.103), Year::constant(2018));
    /// let deadline = Deadline::By(Year::constant(2030));
    /// let target = Target::builder("GOT-2030-T", Ambition::AnnualRate(rate), deadline)
    ///     .build()
    ///     .expect("it can be meant");
    /// let as_of = NaiveDate::from_ymd_opt(2022, 6, 30).unwrap();
    /// let result = Assessor::as_of(as_of).assess(&goteborg, &target);
    /// let cuts = result.annual_cuts().expect("a yearly cut");
    /// let made: Vec<bool> = cuts.years.iter().filter_map(|cut| cut.cut_made.ok()).collect();
    /// assert_eq!(made, [false, false]); // -3.3 % and -9.8 %
    /// assert!((cuts.excess().unwrap().tonnes() - 339_472.3).abs() < 0.1);
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn annual_cuts(&self) -> Option<AnnualCuts> {
        let levels = self.levels()?;
        let cuts = levels.annual_cuts()?;
        Some(if levels.question.metric.is_absolute() {
            cuts
        } else {
            Tonnes(levels.used.activity()).cuts(cuts)
        })
    }

    /// The maximum that a target of having peaked is about; `None` for another kind.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{
    ///     Ambition, Assessor, Deadline, EmissionSeries, Emissions, Target, Verdict, Year,
    /// };
    /// // Göteborg (SMHI, CC BY 4.0): has it peaked by 2015?
    /// let goteborg = EmissionSeries::builder("Göteborg")
    ///     .observe(2005, Emissions::from_tonnes(2_555_573.89))
    ///     .observe(2010, Emissions::from_tonnes(3_025_780.95))
    ///     .observe(2015, Emissions::from_tonnes(2_310_338.54))
    ///     .observe(2020, Emissions::from_tonnes(2_147_214.02))
    ///     .build()?;
    /// let target = Target::builder("peaked", Ambition::Peaked, Deadline::By(Year::constant(2015)))
    ///     .build()
    ///     .expect("it can be meant");
    /// let on = |year| NaiveDate::from_ymd_opt(year, 6, 30).unwrap();
    /// let result = Assessor::as_of(on(2021)).assess(&goteborg, &target);
    /// assert!(matches!(result.verdict(), Verdict::Met { .. }));
    /// assert_eq!(result.peak().expect("a peak").year, Year::constant(2010));
    /// // Five years must have passed before it can be told.
    /// let earlier = Assessor::as_of(on(2019)).assess(&goteborg, &target);
    /// assert_eq!(earlier.verdict().name(), "undetermined");
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn peak(&self) -> Option<Peak> {
        let ambition = self.target().goal().deciding()?;
        self.case.single(ambition).peak_in_tonnes()
    }

    /// Actual less path, summed over the observed years after the base: what was emitted beyond
    /// the path so far.
    ///
    /// # Errors
    /// Where there is no path, its reason; [`Absent::PerUnit`] for a target that is not in tonnes;
    /// [`Absent::OutOfRange`] on overflow.
    pub fn past_excess(&self) -> Known<Emissions> {
        let levels = self.levels().ok_or(Absent::Composite)?;
        let absolute = levels.question.metric.is_absolute();
        if absolute { levels.past_excess() } else { Err(Absent::PerUnit) }
    }

    /// Path, trend and observation of every year from the base (or the first observation) to the
    /// judged year or the latest observation, whichever is later: what a chart needs.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::covenant_of_mayors};
    /// let series = EmissionSeries::builder("Lahti")
    ///     .observe(1990, Emissions::from_kilotonnes(792.2))
    ///     .observe(2012, Emissions::from_kilotonnes(763.2))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap();
    /// let result = Assessor::as_of(as_of).assess(&series, &covenant_of_mayors::BY_2020);
    /// let years: Vec<_> = result.yearly().collect();
    /// assert_eq!(years.len(), 31); // 1990 to 2020
    /// assert_eq!(years[0].path, Ok(Emissions::from_kilotonnes(792.2).unwrap()));
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn yearly(&self) -> impl Iterator<Item = YearLevels> + use<'a> {
        let levels = self.levels();
        let absolute = levels.is_none_or(|levels| levels.question.metric.is_absolute());
        let tonnes = Tonnes(levels.and_then(|levels| levels.used.activity()));
        self.years().map(move |own| if absolute { own } else { tonnes.year(own) })
    }

    /// The same per head or per unit, in the target's own unit; none for a target in tonnes.
    pub fn yearly_per_unit(&self) -> impl Iterator<Item = YearIntensities> + use<'a> {
        let per_unit = self.per_unit().is_some();
        self.years().take_while(move |_| per_unit).map(YearIntensities::of)
    }

    /// Path, trend and observation of every year in the unit that is judged.
    fn years(&self) -> impl Iterator<Item = YearLevels> + use<'a> {
        let levels = self.levels();
        let figures = self.figures();
        let base = figures.base.ok().map(|base| base.years.last());
        let first_observed = self.series().observations().first().map(|o| o.year);
        let range = base
            .or(first_observed)
            .zip(figures.latest.ok())
            .map(|(from, latest)| from.get()..=figures.judged_year.max(latest.year).get());
        let courses = levels.as_ref().map(Courses::of);
        range.zip(courses).into_iter().flat_map(|(years, courses)| {
            years.map(move |year| courses.in_year(Year::saturating(i64::from(year))))
        })
    }

    /// The level of a year in tonnes, on the basis that is judged, if it is used.
    pub(crate) fn level_in(&self, year: Year) -> Known<Emissions> {
        let levels = self.levels().ok_or(Absent::Composite)?;
        let level = levels.used.at(year).ok_or(Absent::NoObservation)?;
        if levels.question.metric.is_absolute() {
            Ok(Emissions::computed(level))
        } else {
            Tonnes(levels.used.activity()).of(year, Emissions::computed(level))
        }
    }

    /// The years in which it has a level, in order.
    pub(crate) fn years_with_level(&self) -> impl Iterator<Item = Year> + use<'a> {
        let used = self.levels().map(|levels| levels.used);
        used.into_iter().flat_map(|used| used.levels().map(|(year, _)| year))
    }

    /// The observed years before and after one that a base is interpolated for.
    pub(crate) fn neighbours(&self, year: Year) -> Option<(Year, Year)> {
        self.levels()?.neighbours(year)
    }

    /// What the path allows in the year after the latest observation.
    ///
    /// # Errors
    /// Where there is no path, its reason.
    pub fn next_year_allowed(&self) -> Known<Emissions> {
        let levels = self.levels().ok_or(Absent::Composite)?;
        let next = levels.latest?.0.next();
        let allowed = levels.path_in(next)?;
        if levels.question.metric.is_absolute() {
            Ok(allowed)
        } else {
            Tonnes(levels.used.activity()).of(next, allowed)
        }
    }

    /// Gross and net emissions side by side, of the base year and of the latest year, whichever
    /// of the two is judged; `None` if the series does not report the land sector beside gross
    /// emissions.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::sweden};
    /// // Sweden, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
    /// let mt = Emissions::from_megatonnes;
    /// let country = EmissionSeries::builder("Sweden")
    ///     .observe_with_land(1990, mt(71.26), mt(-59.56))
    ///     .observe_with_land(2024, mt(47.49), mt(-54.23))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    /// let result = Assessor::as_of(as_of).assess(&country, &sweden::NET_ZERO_2045);
    /// let (base, latest) = result.gross_and_net().expect("the land sector is reported");
    /// assert!((base.unwrap().net.megatonnes() - 11.70).abs() < 1e-9);
    /// assert!((latest.unwrap().net.megatonnes() + 6.74).abs() < 1e-9);
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn gross_and_net(&self) -> Option<(Known<GrossAndNet>, Known<GrossAndNet>)> {
        self.series().first_land_year()?;
        let of = |year: Year| {
            let observation = self.series().get(year).ok_or(Absent::NoObservation)?;
            let land_sector = observation.land_sector.ok_or(Absent::NetNotReported)?;
            let net = observation.net().ok_or(Absent::OutOfRange)?;
            Ok(GrossAndNet { year, gross: observation.emissions, land_sector, net })
        };
        let judged = self.judged();
        let base = judged.base.and_then(|base| of(base.years.last()));
        Some((base, judged.latest.and_then(|latest| of(latest.year))))
    }
}
