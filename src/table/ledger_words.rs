//! The words of ledgers: headings, statuses, yes and no. Folded, in English, Swedish, French and
//! Finnish.

use super::words::{SUBTOTAL, TOTAL, fold, is_one_of, is_total};
use crate::plan::MeasureStatus;

/// A column of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Plan,
    Measure,
    Sector,
    Owner,
    Status,
    Year,
    Reduction,
    ReductionHigh,
    Unit,
    Group,
    IncludedIn,
    Grows,
    Reference,
    ReferenceYear,
    /// Sources and notes.
    NotRead,
}

/// The headings of each column; the first is its name.
const HEADINGS: [(Column, &str); 15] = [
    (Column::Plan, "plan|suunnitelma"),
    (Column::Measure, "measure|action|title|atgard|mesure|toimi|toimenpide"),
    (Column::Sector, "sector|sektor|secteur|sektori"),
    (Column::Owner, "owner|responsible|ansvarig|responsable|vastuutaho"),
    (Column::Status, "status|statut|tila"),
    (Column::Year, "year|ar|annee|vuosi"),
    (Column::Reduction, "reduction|effect|minskning|effekt|effet|vahennys|vahenema|vaikutus"),
    (
        Column::ReductionHigh,
        "reduction high|reduction max|minskning hogst|reduction haute|vahennys enintaan",
    ),
    (Column::Unit, "unit|enhet|unite|yksikko"),
    (Column::Group, "group|overlap group|grupp|groupe|ryhma"),
    (Column::IncludedIn, "included in|ingar i|incluse dans|incluse a|sisaltyy"),
    (Column::Grows, "grows|vaxer|croit|kasvaa"),
    (
        Column::Reference,
        "reference|reference path|referensbana|trajectoire de reference|vertailupolku",
    ),
    (Column::ReferenceYear, "reference year|start|referensar|annee de reference|vertailuvuosi"),
    (
        Column::NotRead,
        "source|sources|cost|costs|kostnad|cout|kustannus|note|notes|comment|comments|url|kalla|anmarkning|kommentar|remarque|\
         commentaire|lahde|huomautus|kommentti",
    ),
];

impl Column {
    /// The column of a folded heading.
    pub(super) fn of(heading: &str) -> Option<Self> {
        let found = HEADINGS.iter().find(|(_, words)| is_one_of(heading, words));
        found.map(|(column, _)| *column)
    }

    /// The column of a folded heading after which words such as "per year" stand.
    pub(super) fn per_year(heading: &str) -> Option<Self> {
        let is_year = |word: &&str| is_one_of(word, PER_YEAR);
        let words: Vec<&str> = heading.split(' ').collect();
        let kept = words.len() - words.iter().rev().take_while(|word| is_year(word)).count();
        let column = Self::of(&words.get(..kept)?.join(" "))?;
        matches!(column, Self::Reduction | Self::ReductionHigh).then_some(column)
    }

    /// The name of the column.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::ReductionHigh => "reduction_high",
            Self::IncludedIn => "included_in",
            Self::ReferenceYear => "reference_year",
            other => {
                let found = HEADINGS.iter().find(|(column, _)| *column == other);
                found.and_then(|(_, words)| words.split('|').next()).unwrap_or_default()
            }
        }
    }
}

/// What can remain of a unit such as `t CO2e/år` in a heading.
const PER_YEAR: &str = "per|year|yr|p|a|annum|ar|an|vuosi|vuodessa|v|eq";

/// Words of the total of a plan besides the word for the total: "sum of all measures".
const MEASURES: &str = "of|all|the|measures|actions|av|alla|atgarder|des|mesures|toimet|toimien";

/// Whether a row is the total of the plan: `Total`, `Sum of all measures`.
pub(super) fn is_total_of_plan(title: &str) -> bool {
    let folded = fold(title);
    let rest: Vec<&str> = folded.split(' ').filter(|word| !is_one_of(word, MEASURES)).collect();
    is_total(title) || is_total(&rest.join(" "))
}

/// Whether a row is the sum of some measures: `Subtotal`, `Transport total` in the sector transport.
pub(super) fn is_subtotal(title: &str, sector: &str) -> bool {
    let (folded, sector) = (fold(title), fold(sector));
    let first = folded.split(' ').next().unwrap_or_default();
    // "sous" also begins "sous-station".
    let of_two = ["sub total", "sous total"].iter().any(|words| folded.starts_with(words));
    let is_named = of_two || (first != "sous" && is_one_of(first, SUBTOTAL));
    let rest = |ends: Option<(&str, &str)>| {
        ends.is_some_and(|(total, rest)| is_one_of(total, TOTAL) && rest == sector)
    };
    is_named
        || rest(folded.split_once(' '))
        || rest(folded.rsplit_once(' ').map(|(rest, total)| (total, rest)))
}

/// The status of a measure, with what its cell says besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StatusText {
    pub(super) status: MeasureStatus,
    pub(super) is_facilitating: bool,
    pub(super) is_offset: bool,
}

/// The words of each status.
const STATUSES: [(MeasureStatus, &str); 5] = [
    (MeasureStatus::Done, "done|completed|genomford|realisee|toteutettu"),
    (MeasureStatus::Existing, "existing|in force|i kraft|en vigueur|voimassa"),
    (MeasureStatus::Adopted, "adopted|decided|beslutad|adoptee|decidee|paatetty"),
    (
        MeasureStatus::Identified,
        "identified|proposed|not adopted|identifierad|foreslagen|identifiee|proposee|tunnistettu|ehdotettu",
    ),
    (
        MeasureStatus::Unstated,
        "unstated|not stated|estimated|ej angiven|non indique|non indiquee|ilmoittamatta",
    ),
];

const FACILITATING: &str = "facilitating|mojliggorande|facilitante|mahdollistava";

const OFFSET: &str = "offset|removal|credit|kompensation|compensation|kompensaatio";

/// Words for a measure without a number, which its blank cell says already.
const NO_NUMBER: &str =
    "not quantified|not calculated|not estimated|ej beraknad|non chiffree|ei laskettu";

impl StatusText {
    /// No status, and nothing besides.
    pub(super) const UNSTATED: Self =
        Self { status: MeasureStatus::Unstated, is_facilitating: false, is_offset: false };

    /// Parses a cell such as `adopted` or `adopted, facilitating`; a blank cell is no status. `None`
    /// for a word that is none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut found = Self::UNSTATED;
        for part in text.split([',', ';']).map(fold).filter(|part| !part.is_empty()) {
            let status = STATUSES.iter().find(|(_, words)| is_one_of(&part, words));
            match status {
                // "identified, not adopted" names one status twice.
                Some((status, _)) if found.status == MeasureStatus::Unstated => {
                    found.status = *status;
                }
                Some((status, _)) if found.status == *status => {}
                _ if is_one_of(&part, FACILITATING) => found.is_facilitating = true,
                _ if is_one_of(&part, OFFSET) => found.is_offset = true,
                _ if is_one_of(&part, NO_NUMBER) => {}
                _ => return None,
            }
        }
        Some(found)
    }
}

/// Whether a cell says yes; blank is no. `None` for another text.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "" | "no" | "false" | "0" | "nej" | "non" | "ei" => Some(false),
        "yes" | "true" | "1" | "ja" | "oui" | "kylla" => Some(true),
        _ => None,
    }
}
