use super::{
    AnnualCutsReport, CalibratedReport, ChartRowReport, FiguresReport, GrossAndNetReport,
    NetZeroReport, PartReport, PerUnitReport, ReportVersion,
};
use crate::assessment::{Aspiration, Assessment, Caveat, Details, Peak, PeriodStanding, Step};
use crate::language::{InLanguage, Language};
use crate::quantity::Intensity;
use crate::record::record;
use crate::trend::GivenProjection;

record! {
    /// An assessment as owned, plain data, to be written and read back.
    ///
    /// A report read back is equal to the report written. Numbers are only checked to be finite:
    /// differences and shares have no physical range. Unknown keys are ignored; an unknown version,
    /// verdict or reason is refused.
    ///
    /// `Serialize` of [`Assessment`](crate::Assessment) and [`Details`](crate::Details) writes the
    /// same object in a compact form, without chart rows, paragraph and derivation.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{AssessmentReport, Assessor, Caveat, EmissionSeries};
    /// // Lahti, t CO2e (SYKE, CC BY 4.0).
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
    /// let json = serde_json::to_string(&result.report())?;
    /// let report: AssessmentReport = serde_json::from_str(&json)?;
    /// assert_eq!(report.place, "Lahti");
    /// assert_eq!(report.figures.allowable?.kilotonnes(), 633.76);
    /// let is_stale = |caveat: &Caveat| matches!(caveat, Caveat::Stale { years: 4, .. });
    /// assert!(report.caveats.iter().any(is_stale));
    /// assert_eq!(report.chart().count(), 31); // 1990 to 2020
    /// assert_eq!(report.paragraph, Some(result.to_string()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct AssessmentReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The name of the place.
        pub place: String,
        /// The identifier of the target.
        pub target: String,
        /// The figures in tonnes. For a target per head or per unit, most are absent.
        pub figures: FiguresReport => ..,
        /// The figures per head or per unit. Omitted for a target in tonnes.
        pub per_unit: Option<PerUnitReport>,
        /// The projection that the caller supplies in place of a trend. Omitted if there is none.
        pub given_projection: Option<GivenProjection>,
        /// The sums of a target over a period. Omitted for any other target.
        pub period: Option<PeriodStanding>,
        /// The observed years of a target that sets a yearly cut. Omitted for any other target.
        pub annual_rate: Option<AnnualCutsReport>,
        /// The maximum, for a target that requires a peak. Omitted for any other target.
        pub peak: Option<Peak>,
        /// Gross and net emissions. Omitted if the series does not report the land sector.
        pub gross_and_net: Option<GrossAndNetReport>,
        /// The two tests of a net-zero target. Omitted for any other target.
        pub net_zero: Option<NetZeroReport>,
        /// The aspiration of a range target, in tonnes. Omitted for any other target.
        pub aspiration: Option<Aspiration>,
        /// The aspiration of a range target per head or per unit. Omitted for any other target.
        pub aspiration_per_unit: Option<Aspiration<Intensity>>,
        /// The parts of a composite target. Omitted for any other target.
        pub parts: Option<Vec<PartReport>>,
        /// The caveats, in a fixed order.
        pub caveats: Vec<Caveat<'static>>,
        /// The chart rows in tonnes, one a year. For a target per head or per unit, they hold only
        /// the observed levels. Omitted in the compact form.
        pub chart: Option<Vec<ChartRowReport>>,
        /// The language of the paragraph, a code of ISO 639-1. Omitted in the compact form.
        pub language: Option<String>,
        /// The paragraph for readers. Omitted in the compact form.
        pub paragraph: Option<String>,
        /// The verdict in words, in the language of the paragraph. Omitted in the compact form.
        pub verdict_text: Option<String>,
        /// The texts of the caveats, in the language of the paragraph and in the order of
        /// `caveats`. Omitted in the compact form.
        pub caveat_texts: Option<Vec<String>>,
        /// The steps from the observations to the verdict. Only on request.
        pub derivation: Option<Vec<Step>>,
    }
}

impl AssessmentReport {
    /// The chart rows in tonnes; none if the report was written in the compact form.
    pub fn chart(&self) -> impl Iterator<Item = &ChartRowReport> {
        self.chart.iter().flatten()
    }

    /// The report without chart rows, paragraph and derivation.
    pub(crate) fn compact(details: &Details<'_>) -> Self {
        let assessment = details.assessment();
        let assessor = &assessment.assessor();
        let mut figures = FiguresReport::new(&assessment.figures(), assessor);
        if let Ok(projection) = &mut figures.projection {
            let calibrated = details.calibrated();
            projection.calibrated =
                calibrated.map(|known| known.as_ref().map(CalibratedReport::from).map_err(|e| *e));
        }
        let parts: Vec<_> = details.parts().map(|part| PartReport::new(&part, assessor)).collect();
        Self {
            version: ReportVersion::CURRENT,
            place: assessment.series().place().to_owned(),
            target: assessment.target().id().to_owned(),
            figures,
            per_unit: assessment.per_unit().map(|own| PerUnitReport::new(&own, assessor)),
            given_projection: assessment.overrides().projection.cloned(),
            period: details.period(),
            annual_rate: details.annual_cuts().as_ref().map(AnnualCutsReport::from),
            peak: details.peak(),
            gross_and_net: details
                .gross_and_net()
                .map(|(base, latest)| GrossAndNetReport { base, latest }),
            net_zero: details.net_zero().map(|tests| NetZeroReport::new(&tests, assessor)),
            aspiration: details.aspiration(),
            aspiration_per_unit: details.aspiration_per_unit(),
            parts: (!parts.is_empty()).then_some(parts),
            caveats: details.caveats().map(Caveat::into_owned).collect(),
            chart: None,
            language: None,
            paragraph: None,
            verdict_text: None,
            caveat_texts: None,
            derivation: None,
        }
    }
}

impl Details<'_> {
    /// The assessment as owned, plain data, with chart rows and the English paragraph.
    /// [`AssessmentReport`] has an example.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Language, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let details = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).details();
    /// assert_eq!(details.report(), details.report_in(Language::English));
    /// let steps = details.report_with_derivation().derivation.ok_or("the steps")?;
    /// assert!(steps.iter().any(|step| step.formula == "E0*(1 - r)"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn report(&self) -> AssessmentReport {
        self.report_in(Language::English)
    }

    /// The report with the paragraph in a language.
    pub fn report_in(&self, language: Language) -> AssessmentReport {
        let mut report = AssessmentReport::compact(self);
        report.chart = Some(ChartRowReport::all(&self.chart()));
        if let (Some(own), Some(chart)) = (&mut report.per_unit, self.chart_per_unit()) {
            own.chart = Some(ChartRowReport::all(&chart));
        }
        report.language = Some(language.code().to_owned());
        report.paragraph = Some(self.in_language(language).to_string());
        report.verdict_text =
            Some(self.assessment().worded_verdict().in_language(language).to_string());
        let texts = report.caveats.iter().map(|caveat| caveat.in_language(language).to_string());
        report.caveat_texts = Some(texts.collect());
        report
    }

    /// The report with the steps of the derivation.
    pub fn report_with_derivation(&self) -> AssessmentReport {
        let derivation = Some(self.derivation().steps().collect());
        AssessmentReport { derivation, ..self.report() }
    }
}

impl Assessment<'_> {
    /// The assessment as owned, plain data, with chart rows and the English paragraph.
    ///
    /// ```
    /// use climate_targets::{AssessmentReport, Assessor, EmissionSeries, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let report = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<AssessmentReport>(&json)?, report);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn report(&self) -> AssessmentReport {
        self.details().report()
    }

    /// The report with paragraph, verdict and caveats in the words of a language.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Language, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030);
    /// let target = target.build()?;
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
    /// assert_eq!(result.report_in(Language::English), result.report());
    /// # #[cfg(feature = "languages")]
    /// assert_eq!(result.report_in(Language::French).language.as_deref(), Some("fr"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn report_in(&self, language: Language) -> AssessmentReport {
        self.details().report_in(language)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Details<'_> {
    /// Writes the compact form: without chart rows, paragraph and derivation.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        AssessmentReport::compact(self).serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Assessment<'_> {
    /// Writes the compact form: without chart rows, paragraph and derivation.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.details().serialize(serializer)
    }
}
