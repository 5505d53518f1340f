use super::engine::Case;
use super::result::JudgedFigures;
use super::{Assessor, Figures, Overrides, PerUnit, Ruling, Verdict};
use crate::boundary::BoundaryComparison;
use crate::inventory::EmissionSeries;
use crate::target::{Commitment, Target};

/// Where a series stands against a target.
///
/// It always exists, whatever the data: what cannot be known is part of it, with the reason. `Display`
/// writes a paragraph; [`Assessment::derivation`] the steps to every number; with the feature `serde`
/// it serialises. Verdict and figures are evaluated when it is made; what the others need beyond them
/// is evaluated once by [`Assessment::details`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assessment<'a> {
    pub(super) case: Case<'a>,
    pub(super) judged: JudgedFigures<'a>,
}

impl<'a> Assessment<'a> {
    /// The verdict.
    pub fn verdict(&self) -> Verdict {
        match &self.judged {
            JudgedFigures::Tonnes(figures) => figures.verdict,
            JudgedFigures::PerUnit { .. } => self.judged.in_tonnes().verdict,
        }
    }

    /// The rule that gave the verdict, and the comparison that decided it, in tonnes.
    ///
    /// ```
    /// use climate_targets::assessment::Rule;
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors};
    /// let series = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&series, &covenant_of_mayors::BY_2020);
    /// let ruling = result.ruling();
    /// assert_eq!((ruling.rule, ruling.rule.number()), (Rule::Due, Some(4)));
    /// assert!((ruling.compared.unwrap().limit.kilotonnes() - 633.76).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn ruling(&self) -> Ruling {
        self.judged.in_tonnes().ruling
    }

    /// Every number, each with the reason where it is absent, in tonnes. Of a target per head or per
    /// unit these are base, latest level and change; the judged figures are in
    /// [`Assessment::per_unit`].
    pub fn figures(&self) -> Figures {
        self.judged.in_tonnes()
    }

    /// The series that was judged.
    pub const fn series(&self) -> &'a EmissionSeries {
        self.case.series
    }

    /// The target it was judged against.
    pub const fn target(&self) -> &'a Target {
        self.case.target
    }

    /// The commitment whose common path was taken, if any.
    pub const fn commitment(&self) -> Option<&'a Commitment> {
        self.case.commitment
    }

    /// The projection or path that the caller gave.
    pub const fn given(&self) -> Overrides<'a> {
        self.case.given
    }

    /// The method.
    pub const fn assessor(&self) -> Assessor {
        self.case.assessor
    }

    pub(super) const fn comparison(&self) -> BoundaryComparison {
        match &self.judged {
            JudgedFigures::Tonnes(figures) => figures.comparison,
            JudgedFigures::PerUnit { own, .. } => own.comparison,
        }
    }

    /// The figures of a target per head or per unit in its own unit; `None` for tonnes, and for a
    /// composite target, whose parts have theirs.
    ///
    /// ```
    /// use climate_targets::{
    ///     Activity, Ambition, Assessor, Deadline, EmissionSeries, Emissions, Metric, Target, Year,
    /// };
    /// // Göteborg (SMHI, CC BY 4.0; Statistics Sweden) against its 2 t per head by 2035.
    /// let population = Activity::population(
    ///     "31 December, Statistics Sweden",
    ///     [(2020, 583_056.0), (2024, 608_993.0)],
    /// );
    /// let goteborg = EmissionSeries::builder("Göteborg")
    ///     .observe(2020, Emissions::from_tonnes(2_136_225.028))
    ///     .observe(2024, Emissions::from_tonnes(2_252_706.82))
    ///     .activity(population)
    ///     .build()?;
    /// let two_tonnes = Ambition::AtMost(Emissions::constant(2.0));
    /// let target = Target::builder("GOT-2035").goal(two_tonnes).deadline(Deadline::By(Year::constant(2035)))
    ///     .metric(Metric::PerCapita)
    ///     .build()
    ///     .expect("the target is consistent");
    /// let result = Assessor::as_of_ymd(2026, 6, 30)?.assess(&goteborg, &target);
    /// let per_head = result.per_unit().expect("it is per head");
    /// assert!((per_head.figures().latest.unwrap().level.tonnes_per_unit() - 3.70).abs() < 0.005);
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
