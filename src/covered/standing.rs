use chrono::NaiveDate;

use super::RestRule;
use crate::assessment::report::{BaseReport, ReportVersion, VerdictReport};
use crate::assessment::{Latest, Step};
use crate::language::{InLanguage, phrase, printable, text};
use crate::quantity::{Emissions, Known, Portion, Share, Year};
use crate::record::record;
use crate::resolve::Basis;

record! {
    /// A series of the whole inventory against a target that covers a share of it.
    /// [`CoveredTarget::standing`](super::CoveredTarget::standing) returns this record.
    ///
    /// ```
    /// use climate_targets::covered::{CoveredStanding, CoveredTarget, RestRule};
    /// use climate_targets::{Assessor, EmissionSeries, Portion, Target};
    /// // Made-up numbers: half of the 80 % of a city's inventory that the plan covers.
    /// let plan = Target::builder("PLAN").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
    /// let covered = CoveredTarget::new(&plan, Portion::constant(0.8), RestRule::HeldAtBase)?;
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 650.0)])?;
    /// let standing: CoveredStanding = covered.standing(Assessor::as_of_ymd(2021, 6, 30)?, &city);
    /// assert_eq!(standing.covered_base?.tonnes(), 800.0);
    /// assert_eq!(standing.covered_allowable?.tonnes(), 400.0);
    /// assert!((standing.rest?.tonnes() - 200.0).abs() < 1e-9);
    /// assert!((standing.needed?.tonnes() - 50.0).abs() < 1e-9);
    /// assert_eq!(
    ///     standing.to_string(),
    ///     "a city, PLAN: the target covers 80 % of the base level (800 t CO2e of 1.00 kt CO2e). \
    ///      The limit of the whole inventory in 2030 is 600 t CO2e: 400 t CO2e for the covered part \
    ///      and 200 t CO2e for the rest (held at its base level). The whole inventory then changes \
    ///      by -40.0 %. The whole inventory of 2020 is 650 t CO2e: on track"
    /// );
    /// let json = serde_json::to_string(&standing)?;
    /// assert_eq!(serde_json::from_str::<CoveredStanding>(&json)?, standing);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    pub struct CoveredStanding {
        /// The version of the form.
        pub version: ReportVersion,
        /// The name of the place.
        pub place: String,
        /// The identifier of the target.
        pub target: String,
        /// The as-of date. Observations of years that end after this date are not used.
        pub as_of: NaiveDate,
        /// c, the covered share of the base year's inventory.
        pub covered_share: Portion,
        /// The rule for the part that is not covered.
        pub rest_rule: RestRule,
        /// tT, the year whose inventory decides.
        pub judged_year: Year,
        /// The kind of level that is judged: emissions as reported, or net of the land sector.
        pub basis: Basis,
        /// E0, the base level of the whole inventory, with its base year or period. Absent without
        /// a base.
        pub base: Known<BaseReport>,
        /// `c E0`, the covered base level. Absent without a base.
        pub covered_base: Known<Emissions> => "covered_base_t",
        /// The allowable level of the covered part in the judged year: the ambition of the target
        /// applied to the covered base level. Absent without a positive base.
        pub covered_allowable: Known<Emissions> => "covered_allowable_t",
        /// The level of the part that is not covered, in the judged year. Absent without a base if
        /// the part is held at its base level, and if its path does not cover the judged year.
        pub rest: Known<Emissions> => "rest_t",
        /// A, the allowable level of the whole inventory in the judged year. Absent if one of its
        /// two parts is absent.
        pub allowable: Known<Emissions> => "allowable_t",
        /// `1 - A/E0`, the cut of the whole inventory that the target means. Absent without A.
        pub cut_from_base: Known<Share>,
        /// tL and EL, the latest observation of the whole inventory up to the as-of date. Absent
        /// without an observation.
        pub latest: Known<Latest>,
        /// The reduction still needed, `EL - A`; negative once EL is below A. Absent without A.
        pub needed: Known<Emissions> => "needed_t",
        /// The verdict of the whole inventory against A; the path starts at the base. Absent without
        /// A, unless the base is the reason: the verdict then states it.
        pub verdict: Known<VerdictReport>,
        /// The steps from the observations to the verdict.
        pub derivation: Vec<Step>,
    }
}

phrase! { CoveredStanding, this, f, language => {
    let (place, target) = (printable(&this.place), printable(&this.target));
    let judged = this.judged_year;
    let share = this.covered_share;
    let share = share.in_language(language);
    text!(f, language,
        en: "{place}, {target}: the target covers {share} of the base level",
        sv: "{place}, {target}: målet omfattar {share} av basnivån",
        fr: "{place}, {target}\u{a0}: l’objectif couvre {share} du niveau de référence",
        fi: "{place}, {target}: tavoite kattaa {share} perustasosta",
    )?;
    if let (Ok(part), Ok(base)) = (this.covered_base, &this.base) {
        let (part, base) = (language.level(part), language.level(base.level));
        text!(f, language,
            en: " ({part} of {base})",
            sv: " ({part} av {base})",
            fr: " ({part} sur {base})",
            fi: " ({part}, kun koko perustaso on {base})",
        )?;
    }
    let rule = this.rest_rule.in_language(language);
    let levels = this.allowable.and_then(|a| Ok((a, this.covered_allowable?, this.rest?)));
    match levels {
        Ok((allowable, covered, rest)) => {
            let [allowable, covered, rest] = [allowable, covered, rest].map(|l| language.level(l));
            text!(f, language,
                en: ". The limit of the whole inventory in {judged} is {allowable}: {covered} for \
                     the covered part and {rest} for the rest ({rule})",
                sv: ". Gränsen för hela inventeringen år {judged} är {allowable}: {covered} för den \
                     del som målet omfattar och {rest} för resten ({rule})",
                fr: ". La limite de l’inventaire entier en {judged} est de {allowable}\u{a0}: \
                     {covered} pour la part couverte et {rest} pour le reste ({rule})",
                fi: ". Koko inventaarion raja vuonna {judged} on {allowable}: {covered} tavoitteen \
                     kattamalle osalle ja {rest} muulle osalle ({rule})",
            )?;
        }
        Err(reason) => {
            let reason = reason.in_language(language);
            text!(f, language,
                en: ". The limit of the whole inventory in {judged} is unknown: {reason}",
                sv: ". Gränsen för hela inventeringen år {judged} är okänd: {reason}",
                fr: ". La limite de l’inventaire entier en {judged} est inconnue\u{a0}: {reason}",
                fi: ". Koko inventaarion raja vuonna {judged} ei ole tiedossa: {reason}",
            )?;
        }
    }
    if let Ok(cut) = this.cut_from_base {
        let change = language.percent(-cut.percent(), 1);
        text!(f, language,
            en: ". The whole inventory then changes by {change}",
            sv: ". Hela inventeringen förändras då med {change}",
            fr: ". Cela représente une évolution de l’ensemble de {change}",
            fi: ". Koko inventaarion muutos on silloin {change}",
        )?;
    }
    let (Ok(latest), Ok(verdict)) = (this.latest, this.verdict) else { return Ok(()) };
    let (year, level) = (latest.year, language.level(latest.level));
    let verdict = verdict.in_language(language);
    text!(f, language,
        en: ". The whole inventory of {year} is {level}: {verdict}",
        sv: ". Utsläppen i hela inventeringen för {year} är {level}: {verdict}",
        fr: ". L’inventaire entier de {year} s’élève à {level}\u{a0}: {verdict}",
        fi: ". Koko inventaarion päästöt vuonna {year} olivat {level}: {verdict}",
    )
} }
