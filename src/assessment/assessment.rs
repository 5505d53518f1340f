use super::engine::Case;
use super::result::{JudgedFigures, WordedVerdict};
use super::{Assessor, Figures, Overrides, PerUnit, Ruling, Verdict};
use crate::boundary::BoundaryComparison;
use crate::inventory::EmissionSeries;
use crate::target::{Commitment, Target};

/// The assessment of a series against a target: the verdict, the figures, and the inputs.
///
/// An [`Assessor`] always returns an assessment; a figure that the data do not support is absent,
/// with the reason. `Display` writes a paragraph. [`Assessment::derivation`] lists the steps behind
/// every number. With the feature `serde`, an assessment serialises to JSON. The verdict and the
/// figures are computed at once; [`Assessment::details`] computes further results on demand, such
/// as the caveats.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, Overrides, Target, Verdict};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let assessor = Assessor::as_of_ymd(2021, 6, 30)?;
/// let result = assessor.assess(&city, &target);
///
/// assert!(matches!(result.verdict(), Verdict::OffTrack { rising: false, exceeded: None, .. }));
/// assert_eq!(result.figures().needed?.tonnes(), 200.0);
/// assert_eq!((result.series().place(), result.target().id()), ("a city", "halve"));
/// assert_eq!((result.assessor(), result.overrides()), (assessor, Overrides::NONE));
/// assert!(result.commitment().is_none());
/// assert!(result.to_string().starts_with("a city against halve"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assessment<'a> {
    pub(super) case: Case<'a>,
    pub(super) judged: JudgedFigures<'a>,
}

impl<'a> Assessment<'a> {
    /// The verdict, with levels in tonnes.
    pub fn verdict(&self) -> Verdict {
        match &self.judged {
            JudgedFigures::Tonnes(figures) => figures.verdict,
            JudgedFigures::PerUnit { .. } => self.judged.in_tonnes().verdict,
        }
    }

    /// The verdict in words. They are conditional ("would be met") if the boundaries of series and
    /// target differ and the caller allowed the difference.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, EmissionSeries};
    /// // Lahti, t CO2e (SYKE, CC BY 4.0). The series states no boundary, so none differs.
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
    /// assert_eq!(result.worded_verdict().to_string(), "met");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn worded_verdict(&self) -> WordedVerdict {
        WordedVerdict::new(self.verdict(), !self.comparison().differing.is_empty())
    }

    /// The rule that gave the verdict and the comparison behind it, with levels in tonnes.
    ///
    /// ```
    /// use climate_targets::assessment::Rule;
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, EmissionSeries};
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
    /// let ruling = result.ruling();
    /// assert_eq!((ruling.rule, ruling.rule.number()), (Rule::Due, Some(4)));
    /// let compared = ruling.compared.ok_or("rule 4 compares a level with a limit")?;
    /// assert!((compared.limit.kilotonnes() - 633.76).abs() < 1e-9); // 80 % of 792.2 kt
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn ruling(&self) -> Ruling {
        self.judged.in_tonnes().ruling
    }

    /// The figures, with levels in tonnes; an absent figure carries the reason.
    ///
    /// For a target per head or per unit of an activity, most figures are absent
    /// ([`Absent::JudgedPerUnit`](crate::Absent::JudgedPerUnit)); [`Assessment::per_unit`] returns
    /// them in the unit of the target.
    pub fn figures(&self) -> Figures {
        self.judged.in_tonnes()
    }

    /// The assessed series.
    pub const fn series(&self) -> &'a EmissionSeries {
        self.case.series
    }

    /// The target that the series is assessed against.
    pub const fn target(&self) -> &'a Target {
        self.case.target
    }

    /// The commitment whose milestones define the path; `None` for a target assessed alone.
    pub const fn commitment(&self) -> Option<&'a Commitment> {
        self.case.commitment
    }

    /// The overrides: projection, path, scenario and calibration from the caller.
    pub const fn overrides(&self) -> Overrides<'a> {
        self.case.given
    }

    /// The assessor that made the assessment: the as-of date and the method choices.
    pub const fn assessor(&self) -> Assessor {
        self.case.assessor
    }

    pub(super) const fn comparison(&self) -> BoundaryComparison {
        match &self.judged {
            JudgedFigures::Tonnes(figures) => figures.comparison,
            JudgedFigures::PerUnit { own, .. } => own.comparison,
        }
    }

    /// The figures of a target per head or per unit of an activity, in the unit of the target.
    ///
    /// `None` for a target in tonnes, and for a composite target, whose parts can have different
    /// units ([`Details::parts`](crate::Details::parts)).
    ///
    /// ```
    /// use climate_targets::{Activity, Assessor, EmissionSeries, Emissions, Target};
    /// // Göteborg (SMHI, CC BY 4.0; Statistics Sweden) against a limit of 2 t per head by 2035.
    /// let population = Activity::population(
    ///     "31 December, Statistics Sweden",
    ///     [(2020, 583_056.0), (2024, 608_993.0)],
    /// );
    /// let goteborg = EmissionSeries::builder("Göteborg")
    ///     .observe(2020, Emissions::from_tonnes(2_136_225.028))
    ///     .observe(2024, Emissions::from_tonnes(2_252_706.82))
    ///     .activity(population)
    ///     .build()?;
    /// let two_tonnes = Emissions::from_tonnes(2.0)?;
    /// let target = Target::builder("GOT-2035").at_most(two_tonnes).per_capita().by(2035).build()?;
    /// let result = Assessor::as_of_ymd(2026, 6, 30)?.assess(&goteborg, &target);
    /// let per_head = result.per_unit().ok_or("the target is per head")?;
    /// assert!((per_head.figures().latest?.level.tonnes_per_unit() - 3.70).abs() < 0.005);
    /// assert_eq!(per_head.to_string(), "t CO2e per head");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn per_unit(&self) -> Option<PerUnit<'a>> {
        match self.judged {
            JudgedFigures::Tonnes(_) => None,
            JudgedFigures::PerUnit { own, activity } => {
                Some(PerUnit::new(self.case.target.metric(), activity, own))
            }
        }
    }
}
