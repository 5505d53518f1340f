//! A city beside its nation: its share of the national change, and both targets on one series.

use crate::assessment::report::ReportVersion;
use crate::assessment::{Assessment, Assessor};
use crate::boundary::BoundaryFields;
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::language::{InLanguage, phrase, printable, text};
use crate::quantity::{Absent, Deadline, Emissions, Known, Share, Year, named};
use crate::record::record;
use crate::resolve::ObservedLevels;
use crate::target::Target;

/// A city and its nation, compared on their reported emissions and on their targets.
///
/// Shares are of the emissions as reported: a land sector that a series states separately is not
/// included. Observations up to the as-of date of the assessor are used.
///
/// ```
/// use climate_targets::network::{CityAndNation, Stricter};
/// use climate_targets::{Assessor, EmissionSeries, Target};
/// // t CO2e: Göteborg (SMHI, release 2026), Sweden (W. F. Lamb, Tidy GHG Inventories v2).
/// let city = EmissionSeries::from_tonnes("Göteborg", [(1990, 2_542_606.0), (2024, 2_252_707.0)])?;
/// let nation = EmissionSeries::from_tonnes("Sweden", [(1990, 71_255_655.0), (2024, 47_493_655.0)])?;
/// let both = CityAndNation::new(Assessor::as_of_ymd(2026, 6, 30)?, &city, &nation);
/// let change = both.change()?;
/// assert_eq!((change.from.get(), change.to.get()), (1990, 2024));
/// // 0.290 of 23.76 Mt.
/// assert!((change.share_of_change?.percent() - 1.220).abs() < 0.001);
///
/// let halve = Target::builder("CITY").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let third = Target::builder("NATION").reduce_by_percent(30.0).base_year(1990).by(2030).build()?;
/// let targets = both.targets(&halve, &third);
/// assert_eq!(targets.city.level?.tonnes(), 1_271_303.0);
/// assert_eq!(targets.stricter, Ok(Stricter::City));
/// assert_eq!(both.report([(&halve, &third)]).targets, [targets]); // owned, for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CityAndNation<'a> {
    assessor: Assessor,
    city: &'a EmissionSeries,
    nation: &'a EmissionSeries,
}

record! {
    /// The share of a city in the emissions of its nation, and in their change between two years.
    /// [`CityAndNation::change`] returns it.
    ///
    /// ```
    /// use climate_targets::network::{CityAndNation, NationalShare};
    /// use climate_targets::{Assessor, EmissionSeries};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 60.0)])?;
    /// let nation = EmissionSeries::from_tonnes("a nation", [(1990, 1000.0), (2020, 800.0)])?;
    /// let both = CityAndNation::new(Assessor::as_of_ymd(2024, 6, 30)?, &city, &nation);
    /// let share: NationalShare = both.change()?;
    /// assert_eq!(share.share_of_emissions_from?.percent(), 10.0);
    /// assert_eq!(share.share_of_change?.percent(), 20.0); // 40 of 200 t
    /// assert_eq!(
    ///     share.to_string(),
    ///     "a city, 1990-2020: 20.0 % of the national change (a nation), with 10.0 % of the national \
    ///      emissions in 1990"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct NationalShare {
        /// The name of the city.
        pub city: String,
        /// The name of the nation.
        pub nation: String,
        /// The first year.
        pub from: Year,
        /// The last year.
        pub to: Year,
        /// The level of the city in the first year.
        pub city_from: Emissions => "city_from_t",
        /// The level of the city in the last year.
        pub city_to: Emissions => "city_to_t",
        /// The level of the nation in the first year.
        pub nation_from: Emissions => "nation_from_t",
        /// The level of the nation in the last year.
        pub nation_to: Emissions => "nation_to_t",
        /// The level of the city as a share of the nation's in the first year. Absent unless the
        /// nation's level is positive.
        pub share_of_emissions_from: Known<Share>,
        /// The level of the city as a share of the nation's in the last year. Absent unless the
        /// nation's level is positive.
        pub share_of_emissions_to: Known<Share>,
        /// The change of the city as a share of the nation's change; negative if one rose and the
        /// other fell. Absent if the nation's emissions did not change.
        pub share_of_change: Known<Share>,
        /// The boundary fields in which the two series differ, allowed by the assessor.
        pub differing: BoundaryFields,
        /// The boundary fields that at least one of the two series leaves unspecified.
        pub unspecified: BoundaryFields,
    }
}

record! {
    /// A target applied to the series of a city, in a year that two targets have in common.
    ///
    /// ```
    /// use climate_targets::network::{AppliedTarget, CityAndNation};
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 60.0)])?;
    /// let nation = EmissionSeries::from_tonnes("a nation", [(1990, 1000.0), (2020, 800.0)])?;
    /// let both = CityAndNation::new(Assessor::as_of_ymd(2024, 6, 30)?, &city, &nation);
    /// let halve = Target::builder("H").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
    /// let zero = Target::builder("Z").reduce_by_percent(100.0).base_year(1990).by(2050).build()?;
    /// let applied: AppliedTarget = both.targets(&halve, &zero).nation;
    /// assert_eq!(applied.target, "Z");
    /// // The straight path from 100 t in 1990 to 0 t in 2050 allows a third in 2030.
    /// assert!((applied.level?.tonnes() - 100.0 / 3.0).abs() < 1e-9);
    /// assert!((applied.cut_from_base?.percent() - 200.0 / 3.0).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct AppliedTarget {
        /// The identifier of the target.
        pub target: String,
        /// The judged year of the target.
        pub judged_year: Year,
        /// E0, the base level of the target in the city's series.
        pub base: Known<Emissions> => "base_t",
        /// The level that the target allows in the common year: the allowable level in its judged
        /// year, and the level of its path before and in a period. Absent if the target counts
        /// something else than the series, or sets no level in tonnes.
        pub level: Known<Emissions> => "level_t",
        /// Whether the levels are net: emissions plus land sector.
        pub net: bool,
        /// `1 - level/E0`, the cut from the base level in the common year. Absent unless the base
        /// level is positive.
        pub cut_from_base: Known<Share>,
        /// `1 - level/EL`, the cut from the latest level that is still required; negative for room
        /// under the limit. Absent unless the latest level is positive.
        pub cut_from_latest: Known<Share>,
    }
}

named! {
    /// Which of two targets allows less.
    ///
    /// ```
    /// use climate_targets::network::Stricter;
    /// assert_eq!(Stricter::City.to_string(), "the local target is stricter");
    /// assert_eq!(Stricter::City.name(), "city");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[allow(clippy::exhaustive_enums, reason = "less, more and equal are all cases")]
    pub enum Stricter {
        /// The target of the city allows less.
        City = "city" {
            en: "the local target is stricter",
            sv: "det lokala målet är strängare",
            fr: "l’objectif local est plus strict",
            fi: "paikallinen tavoite on tiukempi",
        }
        /// The target of the nation allows less.
        Nation = "nation" {
            en: "the national target is stricter",
            sv: "det nationella målet är strängare",
            fr: "l’objectif national est plus strict",
            fi: "kansallinen tavoite on tiukempi",
        }
        /// Both targets allow the same level.
        Neither = "neither" {
            en: "both targets are equally strict",
            sv: "målen är lika stränga",
            fr: "les deux objectifs sont aussi stricts l’un que l’autre",
            fi: "tavoitteet ovat yhtä tiukat",
        }
    }
}

record! {
    /// A target of a city beside a target of its nation, both applied to the city's series in one
    /// year. [`CityAndNation::targets`] returns it.
    ///
    /// ```
    /// use climate_targets::network::{CityAndNation, TargetsInCommonYear};
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 60.0)])?;
    /// let nation = EmissionSeries::from_tonnes("a nation", [(1990, 1000.0), (2020, 800.0)])?;
    /// let both = CityAndNation::new(Assessor::as_of_ymd(2024, 6, 30)?, &city, &nation);
    /// let halve = Target::builder("H").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
    /// let third = Target::builder("T").reduce_by_percent(40.0).base_year(1990).by(2040).build()?;
    /// let targets: TargetsInCommonYear = both.targets(&halve, &third);
    /// // The path of T allows 100 - 40·40/50 = 68 t in 2030.
    /// assert_eq!((targets.year.get(), targets.difference?.tonnes()), (2030, -18.0));
    /// assert_eq!(
    ///     targets.to_string(),
    ///     "in 2030, H allows 50.0 t CO2e, and T allows 68.0 t CO2e: the local target is stricter"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct TargetsInCommonYear {
        /// The common year: the earlier of the two judged years.
        pub year: Year,
        /// The target of the city.
        pub city: AppliedTarget,
        /// The target of the nation.
        pub nation: AppliedTarget,
        /// The level that the city's target allows minus the level that the nation's target allows.
        pub difference: Known<Emissions> => "difference_t",
        /// Which target allows less.
        pub stricter: Known<Stricter>,
    }
}

record! {
    /// A city beside its nation as owned, plain data, to be written and read back.
    ///
    /// ```
    /// use climate_targets::network::{CityAndNation, CityAndNationReport};
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 60.0)])?;
    /// let nation = EmissionSeries::from_tonnes("a nation", [(1990, 1000.0), (2020, 800.0)])?;
    /// let both = CityAndNation::new(Assessor::as_of_ymd(2024, 6, 30)?, &city, &nation);
    /// let halve = Target::builder("H").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
    /// let report = both.report([(&halve, &halve)]);
    /// assert_eq!(report.targets.len(), 1);
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<CityAndNationReport>(&json)?, report);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct CityAndNationReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The share of the city in the national emissions and their change. Absent if the two
        /// series have no two years in common, or count something else.
        pub change: Known<NationalShare>,
        /// The pairs of targets, in the order given.
        pub targets: Vec<TargetsInCommonYear>,
    }
}

impl<'a> CityAndNation<'a> {
    /// Pairs the series of a city with the series of its nation. Whether the city lies in the nation
    /// is not checked.
    pub const fn new(
        assessor: Assessor,
        city: &'a EmissionSeries,
        nation: &'a EmissionSeries,
    ) -> Self {
        Self { assessor, city, nation }
    }

    /// The change between the first and the last year that both series have.
    ///
    /// # Errors
    /// [`Absent::NoObservation`] if the series have no two years in common; otherwise as
    /// [`CityAndNation::change_between`].
    pub fn change(&self) -> Known<NationalShare> {
        let (city, nation) = self.levels();
        let mut common =
            city.levels().map(|(year, _)| year).filter(|year| nation.at(*year).is_some());
        let from = common.next().ok_or(Absent::NoObservation)?;
        let to = common.next_back().ok_or(Absent::NoObservation)?;
        self.change_between(from, to)
    }

    /// The change between two years.
    ///
    /// ```
    /// use climate_targets::network::CityAndNation;
    /// use climate_targets::{Absent, Assessor, EmissionSeries, Year};
    /// let levels = [(1990, 100.0), (2005, 90.0), (2020, 60.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let nation = EmissionSeries::from_tonnes("a nation", levels.map(|(y, t)| (y, t * 10.0)))?;
    /// let both = CityAndNation::new(Assessor::as_of_ymd(2024, 6, 30)?, &city, &nation);
    /// let change = both.change_between(Year::new(2005)?, Year::new(2020)?)?;
    /// assert_eq!(change.share_of_change?.percent(), 10.0);
    /// let reversed = both.change_between(Year::new(2020)?, Year::new(2005)?);
    /// assert_eq!(reversed.unwrap_err(), Absent::YearsOutOfOrder);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::YearsOutOfOrder`] unless the years increase; [`Absent::NoObservation`] if a series
    /// lacks one of the years; [`Absent::BoundariesDiffer`] if the series count something else and
    /// the assessor does not allow the difference.
    pub fn change_between(&self, from: Year, to: Year) -> Known<NationalShare> {
        if from >= to {
            return Err(Absent::YearsOutOfOrder);
        }
        let comparison = self.city.boundary().compare(self.nation.boundary());
        let (differing, unspecified) = (comparison.differing, comparison.unspecified);
        if !self.assessor.allows(differing) {
            return Err(Absent::BoundariesDiffer);
        }
        let (city, nation) = self.levels();
        let at = |levels: &ObservedLevels<'_>, year| levels.at(year).ok_or(Absent::NoObservation);
        let (city_from, city_to) = (at(&city, from)?, at(&city, to)?);
        let (nation_from, nation_to) = (at(&nation, from)?, at(&nation, to)?);
        let share_of = |part: f64, whole: f64| {
            if whole > 0.0 {
                Ok(Share::computed(part / whole))
            } else {
                Err(Absent::BaseNotPositive)
            }
        };
        let national = nation_to - nation_from;
        let is_unchanged =
            LevelScale::of(Some(nation_from), nation_to).equal(nation_from, nation_to);
        let share_of_change = if is_unchanged {
            Err(Absent::TotalZero)
        } else {
            Ok(Share::computed((city_to - city_from) / national))
        };
        Ok(NationalShare {
            city: self.city.place().to_owned(),
            nation: self.nation.place().to_owned(),
            from,
            to,
            city_from: Emissions::computed(city_from),
            city_to: Emissions::computed(city_to),
            nation_from: Emissions::computed(nation_from),
            nation_to: Emissions::computed(nation_to),
            share_of_emissions_from: share_of(city_from, nation_from),
            share_of_emissions_to: share_of(city_to, nation_to),
            share_of_change,
            differing,
            unspecified,
        })
    }

    /// A target of the city beside a target of the nation, both applied to the city's series, in
    /// the earlier of their judged years. A goal for each year from a first year on is compared in
    /// the judged year of the other target, if it applies in that year
    /// ([`Absent::NotPartOfTarget`]); two such goals in the later of their first years. A gross
    /// level is not compared with a net level ([`Absent::BoundariesDiffer`]).
    ///
    /// A limit in tonnes of the nation, such as a carbon budget, is not applied to a city
    /// ([`Absent::FixedLimit`]). A target of several parts has no level
    /// ([`Absent::Composite`]). Net zero without an own reduction has a level in its judged year
    /// only.
    pub fn targets(&self, city: &'a Target, nation: &'a Target) -> TargetsInCommonYear {
        let year = common_year(city, nation);
        let applied = |target| AppliedTarget::of(&self.assessor.assess(self.city, target), year);
        let city = applied(city);
        let nation = if nation.is_in_tonnes() {
            applied(nation).without_level(Absent::FixedLimit)
        } else {
            applied(nation)
        };
        let both = city.level.and_then(|city| Ok((city.tonnes(), nation.level?.tonnes())));
        // A gross level is not compared with a net level.
        let both =
            if city.net == nation.net { both } else { both.and(Err(Absent::BoundariesDiffer)) };
        let difference = both.map(|(city, nation)| Emissions::computed(city - nation));
        let stricter = both.map(|(own, national)| {
            let scale = LevelScale::of(city.base.ok().map(Emissions::tonnes), own).with(national);
            match (scale.equal(own, national), own < national) {
                (true, _) => Stricter::Neither,
                (false, true) => Stricter::City,
                (false, false) => Stricter::Nation,
            }
        });
        TargetsInCommonYear { year, city, nation, difference, stricter }
    }

    /// The comparison as owned, plain data: the change over the common years, and pairs of a target
    /// of the city with a target of the nation.
    pub fn report(
        &self,
        pairs: impl IntoIterator<Item = (&'a Target, &'a Target)>,
    ) -> CityAndNationReport {
        let targets = pairs.into_iter().map(|(city, nation)| self.targets(city, nation));
        CityAndNationReport {
            version: ReportVersion::CURRENT,
            change: self.change(),
            targets: targets.collect(),
        }
    }

    fn levels(&self) -> (ObservedLevels<'a>, ObservedLevels<'a>) {
        let date = self.assessor.date();
        (
            ObservedLevels::as_reported(self.city, date),
            ObservedLevels::as_reported(self.nation, date),
        )
    }
}

/// The year in which two targets are compared.
fn common_year(city: &Target, nation: &Target) -> Year {
    let (own, national) = (city.judged_year(), nation.judged_year());
    match (is_for_each_year(city), is_for_each_year(nation)) {
        (false, false) => own.min(national),
        (true, false) => national,
        (false, true) => own,
        (true, true) => own.max(national),
    }
}

/// Whether a target sets a limit for each year; its judged year is then the first one.
const fn is_for_each_year(target: &Target) -> bool {
    matches!(target.deadline(), Deadline::EachYearFrom(_))
}

impl AppliedTarget {
    /// The target without a level, for a reason.
    fn without_level(self, reason: Absent) -> Self {
        let (level, cut) = (Err(reason), Err(reason));
        Self { level, cut_from_base: cut, cut_from_latest: cut, ..self }
    }

    fn of(assessment: &Assessment<'_>, year: Year) -> Self {
        let (figures, target) = (assessment.figures(), assessment.target());
        let base = figures.base.map(|base| base.level);
        let level = assessment.allowed_in(year).level;
        let cut = |from: Known<Emissions>, not_positive| {
            let (from, level) = (from?.tonnes(), level?.tonnes());
            if from > 0.0 { Ok(Share::computed(1.0 - level / from)) } else { Err(not_positive) }
        };
        Self {
            target: target.id().to_owned(),
            judged_year: target.judged_year(),
            base,
            level,
            net: figures.basis.is_net(),
            cut_from_base: cut(base, Absent::BaseNotPositive),
            cut_from_latest: cut(figures.latest.map(|l| l.level), Absent::LatestNotPositive),
        }
    }
}

phrase! { NationalShare, this, f, language => {
    let (city, nation) = (printable(&this.city), printable(&this.nation));
    let (from, to) = (this.from, this.to);
    let percent = |share: Share| language.percent(share.percent(), 1);
    let change = match this.share_of_change {
        Ok(share) => percent(share),
        Err(reason) => {
            let reason = reason.in_language(language);
            return text!(f, language,
                en: "{city}, {from}-{to}: no share of the national change ({nation}): {reason}",
                sv: "{city}, {from}–{to}: ingen andel av förändringen i landets utsläpp \
                     ({nation}): {reason}",
                fr: "{city}, {from}-{to}\u{a0}: part de la variation nationale ({nation}) non définie\u{a0}: {reason}",
                fi: "{city}, {from}–{to}: osuutta koko maan päästömuutoksesta ei voi laskea ({nation}): {reason}",
            );
        }
    };
    text!(f, language,
        en: "{city}, {from}-{to}: {change} of the national change ({nation})",
        sv: "{city}, {from}–{to}: {change} av förändringen i landets utsläpp ({nation})",
        fr: "{city}, {from}-{to}\u{a0}: {change} de la variation nationale ({nation})",
        fi: "{city}, {from}–{to}: {change} koko maan päästömuutoksesta ({nation})",
    )?;
    let Ok(share) = this.share_of_emissions_from.map(percent) else { return Ok(()) };
    text!(f, language,
        en: ", with {share} of the national emissions in {from}",
        sv: "; andelen av landets utsläpp {from} var {share}",
        fr: ", pour {share} des émissions nationales en {from}",
        fi: "; osuus koko maan päästöistä vuonna {from} oli {share}",
    )
} }

phrase! { TargetsInCommonYear, this, f, language => {
    let year = this.year;
    let [own, national] = [&this.city, &this.nation].map(|side| printable(&side.target));
    let both = this.stricter.and_then(|stricter| {
        Ok((stricter, language.level(this.city.level?), language.level(this.nation.level?)))
    });
    let (stricter, city, nation) = match both {
        Ok(both) => both,
        Err(reason) => {
            let reason = reason.in_language(language);
            return text!(f, language,
                en: "in {year}, {own} and {national} cannot be compared: {reason}",
                sv: "år {year} kan {own} och {national} inte jämföras: {reason}",
                fr: "en {year}, {own} et {national} ne peuvent pas être comparés\u{a0}: {reason}",
                fi: "vuonna {year} tavoitteita {own} ja {national} ei voi verrata: {reason}",
            );
        }
    };
    let stricter = stricter.in_language(language);
    text!(f, language,
        en: "in {year}, {own} allows {city}, and {national} allows {nation}: {stricter}",
        sv: "år {year} tillåter {own} högst {city} och {national} högst {nation}: {stricter}",
        fr: "en {year}, {own} autorise {city} et {national} {nation}\u{a0}: {stricter}",
        fi: "vuonna {year} {own} sallii {city} ja {national} {nation}: {stricter}",
    )
} }

crate::record::plain!(Stricter);
