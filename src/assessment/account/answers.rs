//! What an assessment answers beyond verdict and figures: each question evaluates the details anew.

use super::gross_and_net::gross_and_net;
use super::{
    Aspiration, Caveat, Chart, Derivation, Details, GrossAndNet, NetZeroTests, ObservedExcess,
    PartFigures,
};
use crate::assessment::{AnnualCuts, Assessment, Peak, PeriodStanding};
use crate::pathway::Pathway;
use crate::quantity::{Emissions, Intensity, Known, Share};

impl<'a> Assessment<'a> {
    /// The evidence behind the figures, evaluated once for text, JSON, caveats, chart and derivation.
    pub fn details(&self) -> Details<'a> {
        Details::of(self)
    }

    /// The steps from the observations to the verdict.
    pub fn derivation(&self) -> Derivation<'a> {
        self.details().derivation()
    }

    /// What a reader should know beside the verdict, in a fixed order; for a composite target the
    /// caveats of its parts, each once.
    pub fn caveats(&self) -> impl Iterator<Item = Caveat<'a>> + use<'a> {
        self.details().caveats()
    }

    /// The two tests of net zero; `None` for another kind of target.
    pub fn net_zero(&self) -> Option<NetZeroTests> {
        self.details().net_zero()
    }

    /// The parts of a composite target, each judged by itself; none for a single ambition.
    pub fn parts(&self) -> impl Iterator<Item = PartFigures<'a>> + use<'a> {
        self.details().parts().collect::<Vec<_>>().into_iter()
    }

    /// The aspiration of a range, in tonnes; `None` for another kind of target.
    pub fn aspiration(&self) -> Option<Aspiration> {
        self.details().aspiration()
    }

    /// The aspiration of a range per head or per unit, in the target's own unit.
    pub fn aspiration_per_unit(&self) -> Option<Aspiration<Intensity>> {
        self.details().aspiration_per_unit()
    }

    /// The path that the gap is measured to.
    ///
    /// # Errors
    /// The reason why there is none: no base, a composite target;
    /// [`Absent::JudgedPerUnit`](crate::Absent::JudgedPerUnit) for a target that is not in tonnes,
    /// whose path is in [`Assessment::chart_per_unit`].
    pub fn path(&self) -> Known<Pathway<'a>> {
        self.details().path()
    }

    /// The years of a target over a period, and the standing of their sum; `None` for another kind.
    ///
    /// ```
    /// use climate_targets::catalogue::france;
    /// use climate_targets::{Assessor, EmissionSeries};
    /// // France, Mt CO2e (Tidy GHG Inventories, CC BY 4.0), and its budget of 422 Mt a year.
    /// let levels = [(2019, 444.9e6), (2020, 404.5e6), (2021, 428.4e6)];
    /// let france = EmissionSeries::from_tonnes("France", levels)?;
    /// let result = Assessor::as_of_ymd(2022, 6, 30)?.assess(&france, &france::SNBC2_2019_2023);
    /// let standing = result.period().expect("it is judged over a period");
    /// // 1 277.8 Mt so far; 2 110 Mt in all leave 416.1 Mt in each of the two years to come.
    /// assert!((standing.sum.megatonnes() - 1277.8).abs() < 1e-9);
    /// assert!((standing.allowed_mean.unwrap().megatonnes() - 416.1).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn period(&self) -> Option<PeriodStanding> {
        self.details().period()
    }

    /// Each year under a target that sets a yearly cut; `None` for another kind.
    ///
    /// ```
    /// use climate_targets::{
    ///     Ambition, AnnualRate, Assessor, Deadline, EmissionSeries, Portion, Target, Year,
    /// };
    /// // Göteborg (SMHI, CC BY 4.0), and its at least 10.3 % a year from 2018 on.
    /// let levels = [(2018, 2_461_026.51), (2019, 2_379_963.14), (2020, 2_147_214.02)];
    /// let goteborg = EmissionSeries::from_tonnes("Göteborg", levels)?;
    /// let rate = AnnualRate::new(Portion::constant(0.103), Year::constant(2018));
    /// let deadline = Deadline::By(Year::constant(2030));
    /// let target = Target::builder("GOT-2030-T", Ambition::AnnualRate(rate), deadline)
    ///     .build()
    ///     .expect("the target is consistent");
    /// let result = Assessor::as_of_ymd(2022, 6, 30)?.assess(&goteborg, &target);
    /// let cuts = result.annual_cuts().expect("a yearly cut");
    /// let made: Vec<bool> = cuts.years.iter().filter_map(|cut| cut.cut_made.ok()).collect();
    /// assert_eq!(made, [false, false]); // -3.3 % and -9.8 %
    /// assert!((cuts.excess().unwrap().tonnes() - 339_472.3).abs() < 0.1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn annual_cuts(&self) -> Option<AnnualCuts> {
        self.details().annual_cuts()
    }

    /// The maximum that a target of having peaked is about; `None` for another kind.
    ///
    /// ```
    /// use climate_targets::{Ambition, Assessor, Deadline, EmissionSeries, Target, Verdict, Year};
    /// // Göteborg (SMHI, CC BY 4.0): has it peaked by 2015?
    /// let levels =
    ///     [(2005, 2_555_573.89), (2010, 3_025_780.95), (2015, 2_310_338.54), (2020, 2_147_214.02)];
    /// let goteborg = EmissionSeries::from_tonnes("Göteborg", levels)?;
    /// let target = Target::builder("peaked", Ambition::Peaked, Deadline::By(Year::constant(2015)))
    ///     .build()
    ///     .expect("the target is consistent");
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&goteborg, &target);
    /// assert!(matches!(result.verdict(), Verdict::Met { .. }));
    /// assert_eq!(result.peak().expect("a peak").year, Year::constant(2010));
    /// // Five years must have passed before it can be told.
    /// let earlier = Assessor::as_of_ymd(2019, 6, 30)?.assess(&goteborg, &target);
    /// assert_eq!(earlier.verdict().name(), "undetermined");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn peak(&self) -> Option<Peak> {
        self.details().peak()
    }

    /// Actual less path, summed over the years from the path's anchor to the latest observation.
    ///
    /// # Errors
    /// Where there is no path, its reason; [`Absent::GapInPeriod`](crate::Absent::GapInPeriod) if one
    /// of the years is missing, for which [`Assessment::observed_excess`] has the partial sum;
    /// [`Absent::JudgedPerUnit`](crate::Absent::JudgedPerUnit) for a target that is not in tonnes;
    /// [`Absent::OutOfRange`](crate::Absent::OutOfRange) on overflow.
    pub fn past_excess(&self) -> Known<Emissions> {
        self.details().past_excess()
    }

    /// Actual less path, summed over the observed years from the path's anchor to the latest
    /// observation, with their number.
    ///
    /// # Errors
    /// As [`Assessment::past_excess`], but for gaps.
    pub fn observed_excess(&self) -> Known<ObservedExcess> {
        self.details().observed_excess()
    }

    /// The rows of a chart: observed, path, trend with its band, limit and milestones, one row a
    /// year.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions};
    /// let series = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2012, 763_200.0)])?;
    /// let result = Assessor::as_of_ymd(2014, 1, 1)?.assess(&series, &BY_2020);
    /// let rows: Vec<_> = result.chart().into_iter().collect();
    /// assert_eq!(rows.len(), 31); // 1990 to 2020
    /// assert_eq!(rows[0].path, Ok(Emissions::from_kilotonnes(792.2).unwrap()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn chart(&self) -> Chart {
        self.details().chart()
    }

    /// The rows of a chart per head or per unit, in the target's own unit; `None` for a target in
    /// tonnes.
    pub fn chart_per_unit(&self) -> Option<Chart<Intensity>> {
        self.details().chart_per_unit()
    }

    /// The level that the path allows in the year after the latest observation, in tonnes.
    ///
    /// # Errors
    /// As [`Assessment::path`], and as the path's level.
    pub fn next_year_allowed(&self) -> Known<Emissions> {
        self.details().next_year_allowed()
    }

    /// Gross and net emissions side by side, of the base year and of the latest year, whichever
    /// of the two is judged; `None` if the series does not report the land sector beside gross
    /// emissions.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::sweden};
    /// // Sweden, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
    /// let mt = Emissions::from_megatonnes;
    /// let country = EmissionSeries::builder("Sweden")
    ///     .observe_with_land(1990, mt(71.26), mt(-59.56))
    ///     .observe_with_land(2024, mt(47.49), mt(-54.23))
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2026, 6, 30)?.assess(&country, &sweden::NET_ZERO_2045);
    /// let (base, latest) = result.gross_and_net().expect("the land sector is reported");
    /// assert!((base.unwrap().net.megatonnes() - 11.70).abs() < 1e-9);
    /// assert!((latest.unwrap().net.megatonnes() + 6.74).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn gross_and_net(&self) -> Option<(Known<GrossAndNet>, Known<GrossAndNet>)> {
        gross_and_net(self)
    }

    /// The probability that the true level of the judged year, once it is observed, is at or under
    /// the allowable one, from the uncertainty that the series reports for that year.
    ///
    /// `Phi((A - E)/s)` of the normal distribution with `s = (U/100 |E|)/1.959964`, U the half-width
    /// of the 95 % interval in percent of the emissions as reported. A is taken as exact: where it
    /// is a share of the base, an error that both years share moves it too, and the answer is then
    /// more certain than this.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, Caveat, EmissionSeries, Emissions, HalfWidth};
    /// // Lahti, kt CO2e, use-based (SYKE, CC BY 4.0); the 5 % are assumed.
    /// let lahti = EmissionSeries::builder("Lahti")
    ///     .observe(1990, Emissions::from_kilotonnes(792.2))
    ///     .observe(2020, Emissions::from_kilotonnes(428.5))
    ///     .half_width(2020, HalfWidth::from_percent(5.0))
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
    /// assert!(result.probability_truly_met().unwrap().percent() > 99.9);
    /// let near = |caveat| matches!(caveat, Caveat::MarginWithinInventoryUncertainty { .. });
    /// assert!(!result.caveats().any(near));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Before the judged year is observed [`NoObservation`](crate::Absent::NoObservation);
    /// [`UncertaintyNotReported`](crate::Absent::UncertaintyNotReported) without a half-width of that
    /// year, and for net emissions, since what the land sector is known to is not reported;
    /// [`OverPeriod`](crate::Absent::OverPeriod) for a sum of years, whose errors are not independent;
    /// [`Composite`](crate::Absent::Composite) for a target of several tests: any of, all of, net zero
    /// with an own reduction; where there is no A, its reason.
    pub fn probability_truly_met(&self) -> Known<Share> {
        self.details().probability_truly_met()
    }
}
