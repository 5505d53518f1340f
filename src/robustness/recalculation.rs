//! The recalculation of a series, and the verdicts of a target with frozen and restated tonnes.

use chrono::NaiveDate;

use super::VintageComparison;
use crate::assessment::report::{ReportVersion, VerdictReport};
use crate::assessment::{Assessment, Details, Step, Undetermined, Verdict};
use crate::boundary::BoundaryFields;
use crate::formula::level::change_share;
use crate::quantity::{Absent, Emissions, Known, Share, Year, named};
use crate::record::record;
use crate::target::Target;

record! {
    /// A level in two releases of a series.
    ///
    /// ```
    /// use climate_targets::robustness::LevelRevision;
    /// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
    /// let earlier = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 81.0)])?;
    /// let later = EmissionSeries::from_tonnes("a city", [(1990, 125.0), (2020, 90.0)])?;
    /// let both = Assessor::as_of_ymd(2024, 6, 30)?.compare_vintages(&earlier, &later, &BY_2020);
    /// let base: LevelRevision = both.recalculation().base;
    /// assert_eq!((base.earlier?.tonnes(), base.later?.tonnes()), (100.0, 125.0));
    /// assert_eq!((base.moved?.tonnes(), base.moved_share?.percent()), (25.0, 25.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct LevelRevision {
        /// The level in the earlier release.
        pub earlier: Known<Emissions> => "earlier_t",
        /// The level in the later release.
        pub later: Known<Emissions> => "later_t",
        /// The later minus the earlier level. Absent if one level is absent, and if the releases
        /// count something else.
        pub moved: Known<Emissions> => "moved_t",
        /// `later/earlier - 1`, the move as a share of the earlier level. Absent without a move and
        /// unless the earlier level is positive.
        pub moved_share: Known<Share>,
    }
}

named! {
    /// Where a recalculation matters for a target.
    ///
    /// ```
    /// use climate_targets::robustness::RecalculationCaveat;
    /// let caveat = RecalculationCaveat::StatedInTonnes;
    /// assert_eq!(caveat.name(), "stated_in_tonnes");
    /// assert!(caveat.to_string().starts_with("the target is stated in tonnes"));
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum RecalculationCaveat {
        /// The target is stated in tonnes, and the series was recalculated: the same tonnes are now
        /// another share of the base.
        StatedInTonnes = "stated_in_tonnes" {
            en: "the target is stated in tonnes: a percentage survives a change of method, tonnes \
                 do not",
            sv: "målet är angivet i ton: ett procenttal står sig när metoden ändras, ett antal ton \
                 gör det inte",
            fr: "l’objectif est exprimé en tonnes\u{a0}: un pourcentage reste valable quand la \
                 méthode change, des tonnes non",
            fi: "tavoite on ilmoitettu tonneina: prosenttiosuus säilyy, kun laskentamenetelmä \
                 muuttuu, tonnimäärä ei",
        }
        /// Frozen tonnes give another kind of verdict than restated tonnes.
        VerdictDiffers = "verdict_differs" {
            en: "frozen and restated tonnes give different verdicts: a percentage survives a \
                 change of method, tonnes do not",
            sv: "frysta och omräknade ton ger olika bedömningar: ett procenttal står sig när \
                 metoden ändras, ett antal ton gör det inte",
            fr: "les tonnes figées et les tonnes recalculées donnent des appréciations \
                 différentes\u{a0}: un pourcentage reste valable quand la méthode change, des \
                 tonnes non",
            fi: "jäädytetyt ja uudelleen lasketut tonnit antavat eri arvion: prosenttiosuus \
                 säilyy, kun laskentamenetelmä muuttuu, tonnimäärä ei",
        }
    }
}

record! {
    /// What the recalculation of a series moved, and the verdicts of a target with frozen and with
    /// restated tonnes. [`VintageComparison::recalculation`] returns this record.
    ///
    /// Frozen tonnes: the limit that the earlier release gives stays. Restated tonnes: the limit
    /// keeps its share of the base of the later release. A target that is a share of the base is
    /// restated by its wording; a target in tonnes is frozen by its wording. Both verdicts are of
    /// the later release.
    ///
    /// ```
    /// use climate_targets::robustness::{Recalculation, RecalculationCaveat};
    /// use climate_targets::{Assessor, EmissionSeries, VerdictKind};
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// // A new method adds a quarter to all years.
    /// let levels = |factor: f64| [(1990, 100.0 * factor), (2020, 75.0 * factor)];
    /// let earlier = EmissionSeries::from_tonnes("a city", levels(1.0))?;
    /// let later = EmissionSeries::from_tonnes("a city", levels(1.25))?;
    /// let both = Assessor::as_of_ymd(2024, 6, 30)?.compare_vintages(&earlier, &later, &BY_2020);
    /// let record: Recalculation = both.recalculation();
    /// assert_eq!(record.latest.moved?.tonnes(), 18.75); // 75 t became 93.75 t
    /// // 80 t of 100 t, or 100 t of 125 t.
    /// assert_eq!(record.allowable_frozen?.tonnes(), 80.0);
    /// assert_eq!(record.allowable_restated?.tonnes(), 100.0);
    /// assert_eq!(record.cut_frozen?.percent(), 36.0); // 80 t of 125 t
    /// assert_eq!(record.verdict_frozen?.kind, VerdictKind::Missed);
    /// assert_eq!(record.verdict_restated?.kind, VerdictKind::Met);
    /// assert_eq!(record.caveats, [RecalculationCaveat::VerdictDiffers]);
    /// let json = serde_json::to_string(&record)?;
    /// assert_eq!(serde_json::from_str::<Recalculation>(&json)?, record);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct Recalculation {
        /// The version of the form.
        pub version: ReportVersion,
        /// The name of the place.
        pub place: String,
        /// The identifier of the target.
        pub target: String,
        /// The as-of date. Observations of years that end after this date are not used.
        pub as_of: NaiveDate,
        /// The name of the earlier release. Omitted if the series has none.
        pub earlier_release: Option<String>,
        /// The name of the later release. Omitted if the series has none.
        pub later_release: Option<String>,
        /// The boundary fields that both releases specify differently, such as the warming
        /// potentials.
        pub differing: BoundaryFields,
        /// Whether the target is stated in tonnes: a limit in tonnes, or a share of a declared base
        /// level. If false, it is a share of the base level of the series, or sets no level.
        pub stated_in_tonnes: bool,
        /// E0, the base level.
        pub base: LevelRevision,
        /// The last year that both releases have. Absent if they have none in common.
        pub latest_year: Known<Year>,
        /// The level of that year.
        pub latest: LevelRevision,
        /// The frozen limit: A, computed on the earlier release. Absent if the target sets no level
        /// in tonnes, or if the earlier release has no base level.
        pub allowable_frozen: Known<Emissions> => "allowable_frozen_t",
        /// The restated limit: A, computed on the later release; for a target in tonnes, the limit
        /// times the ratio of the later to the earlier base level. Absent without it.
        pub allowable_restated: Known<Emissions> => "allowable_restated_t",
        /// `1 - A/E0`, the cut that the frozen limit means of the later base level. Absent without
        /// the two and unless the base level is positive.
        pub cut_frozen: Known<Share>,
        /// `1 - A/E0`, the cut that the restated limit means of the later base level. Absent without
        /// the two and unless the base level is positive.
        pub cut_restated: Known<Share>,
        /// The verdict on the earlier release.
        pub verdict_earlier: VerdictReport,
        /// The verdict on the later release with the frozen limit. Absent if the target cannot be
        /// stated as one level in tonnes.
        pub verdict_frozen: Known<VerdictReport>,
        /// The verdict on the later release with the restated limit. Absent if a target in tonnes
        /// cannot be restated, for example without a base.
        pub verdict_restated: Known<VerdictReport>,
        /// Whether the frozen and the restated limit give verdicts of different kinds. Absent if
        /// one of the verdicts is absent.
        pub verdict_differs: Known<bool>,
        /// Where the recalculation matters for the target.
        pub caveats: Vec<RecalculationCaveat>,
        /// The steps to the moves, the limits and the verdicts.
        pub derivation: Vec<Step>,
    }
}

impl LevelRevision {
    /// The two levels; `same` is the reason if they do not count the same, and `not_positive` the
    /// reason for an earlier level without shares.
    fn of(
        earlier: Known<Emissions>,
        later: Known<Emissions>,
        same: Known<()>,
        not_positive: Absent,
    ) -> Self {
        let both = same.and_then(|()| Ok((earlier?.tonnes(), later?.tonnes())));
        let moved_share = both.and_then(|(earlier, later)| {
            if earlier > 0.0 {
                Ok(Share::computed(change_share(later, earlier)))
            } else {
                Err(not_positive)
            }
        });
        let moved = both.map(|(earlier, later)| Emissions::computed(later - earlier));
        Self { earlier, later, moved, moved_share }
    }

    /// Whether the level moved.
    fn has_moved(&self) -> bool {
        self.moved.is_ok_and(|moved| moved != Emissions::ZERO)
    }
}

impl VintageComparison<'_> {
    /// Returns what the recalculation moved, and the verdicts on the later release with frozen and
    /// with restated tonnes.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::covenant_of_mayors};
    /// // Göteborg, t CO2e: SMHI's releases 2025 and 2026 (CC BY 4.0).
    /// let release = |name: &'static str, base: f64, latest: f64| {
    ///     EmissionSeries::builder("Göteborg")
    ///         .vintage(name)
    ///         .observe(1990, Emissions::from_tonnes(base))
    ///         .observe(2020, Emissions::from_tonnes(latest))
    ///         .build()
    /// };
    /// let earlier = release("release 2025", 2_485_948.33, 2_147_214.02)?;
    /// let later = release("release 2026", 2_542_606.156, 2_136_225.028)?;
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let both = assessor.compare_vintages(&earlier, &later, &covenant_of_mayors::BY_2020);
    /// assert_eq!(
    ///     both.recalculation().to_string(),
    ///     "Göteborg, COM-2020 (release 2025 → release 2026). Base level: 2.54 Mt CO2e, earlier \
    ///      2.49 Mt CO2e (+2.3 %). Level of 2020: 2.14 Mt CO2e, earlier 2.15 Mt CO2e (-0.5 %). \
    ///      Restated limit: 2.03 Mt CO2e, missed. Frozen limit: 1.99 Mt CO2e, missed"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn recalculation(&self) -> Recalculation {
        let (earlier, later) = (&self.earlier, &self.later);
        let target = later.target();
        let same = self.check_boundaries();
        let base = |one: &Assessment<'_>| one.figures().base.map(|base| base.level);
        let base = LevelRevision::of(base(earlier), base(later), same, Absent::BaseNotPositive);
        let (latest_year, latest) = self.latest();
        let frozen = self.frozen_level();
        let restated = self.restated_level();
        let cut = |limit: Known<Emissions>| {
            let (base, limit) = (base.later?.tonnes(), limit?.tonnes());
            if base > 0.0 {
                Ok(Share::computed(1.0 - limit / base))
            } else {
                Err(Absent::BaseNotPositive)
            }
        };
        let targets = [self.frozen_target(), self.restated_target()];
        let [of_frozen, of_restated] =
            targets.each_ref().map(|target| self.on_later(target.as_ref()));
        let report = |one: &Known<Assessment<'_>>| {
            one.as_ref().map(VerdictReport::of).map_err(|reason| *reason)
        };
        let (verdict_frozen, verdict_restated) = (report(&of_frozen), report(&of_restated));
        let verdict_differs =
            verdict_frozen.and_then(|frozen| Ok(frozen.kind != verdict_restated?.kind));
        let stated_in_tonnes = target.is_in_tonnes();
        let matters = [
            (verdict_differs == Ok(true), RecalculationCaveat::VerdictDiffers),
            (
                stated_in_tonnes && (base.has_moved() || latest.has_moved()),
                RecalculationCaveat::StatedInTonnes,
            ),
        ];
        let release = |one: &Assessment<'_>| one.series().vintage().map(str::to_owned);
        let mut record = Recalculation {
            version: ReportVersion::CURRENT,
            place: later.series().place().to_owned(),
            target: target.id().to_owned(),
            as_of: later.figures().as_of,
            earlier_release: release(earlier),
            later_release: release(later),
            differing: self.differing(),
            stated_in_tonnes,
            base,
            latest_year,
            latest,
            allowable_frozen: frozen,
            allowable_restated: restated,
            cut_frozen: cut(frozen),
            cut_restated: cut(restated),
            verdict_earlier: VerdictReport::of(earlier),
            verdict_frozen,
            verdict_restated,
            verdict_differs,
            caveats: matters.into_iter().filter_map(|(is, caveat)| is.then_some(caveat)).collect(),
            derivation: Vec::new(),
        };
        record.derivation = self.steps(&record, [&of_frozen, &of_restated]);
        record
    }

    /// The later release against a form of the target.
    ///
    /// A share of the base has no verdict without an observation after the base, so its frozen
    /// tonnes have none either.
    fn on_later<'t>(&self, target: Result<&'t Target, &Absent>) -> Known<Assessment<'t>>
    where
        Self: 't,
    {
        let later = self.later;
        let target = target.map_err(|reason| *reason)?;
        let too_early = Verdict::Undetermined(Undetermined::NoObservationAfterBase);
        if later.verdict() == too_early {
            return Ok(later);
        }
        Ok(later.assessor().assess_given(later.series(), target, later.overrides()))
    }

    /// The last year with a level in both releases, and this level.
    fn latest(&self) -> (Known<Year>, LevelRevision) {
        let [earlier, later] = [&self.earlier, &self.later].map(Assessment::details);
        let year = match self.later.target().goal().deciding() {
            Some(_) => last_in_common(&earlier, &later).ok_or(Absent::NoObservation),
            None => Err(Absent::Composite),
        };
        let level = |details: &Details<'_>| details.level_in(year?);
        let (same, not_positive) = (self.check_boundaries(), Absent::LatestNotPositive);
        (year, LevelRevision::of(level(&earlier), level(&later), same, not_positive))
    }
}

fn last_in_common(earlier: &Details<'_>, later: &Details<'_>) -> Option<Year> {
    later.years_with_level().filter(|year| earlier.level_in(*year).is_ok()).last()
}

crate::record::plain!(RecalculationCaveat);
