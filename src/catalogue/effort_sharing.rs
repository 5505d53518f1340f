//! The EU's effort sharing: the cuts of the 27 member states by 2030, under the act of 2018 and
//! under its amendment of 2023.
//!
//! Both acts set a limit for each year and a final cut from 2005. The entries state the final cut.
//! States may use flexibilities with each other and, until 2020, a limited number of credits. The
//! entries omit these amounts, so only emissions are judged.
//!
//! [`STATES`] is the table of the two acts, with two entries per state; [`of_state`] finds a state
//! by its code or its name. For Finland, France and Sweden, the entries of 2023 and the cuts by
//! 2020 are in the modules of these countries.
//!
//! ```
//! use climate_targets::catalogue::effort_sharing;
//! let greece = effort_sharing::of_state("EL").expect("a state of the table");
//! assert_eq!(greece.state(), "Greece");
//! assert_eq!(greece.cut_2018().to_string(), "16 %");
//! assert_eq!(greece.cut_2023().to_string(), "22.7 %");
//! assert_eq!(greece.act_2018().id(), "EL-ESR-2030-2018");
//! assert_eq!(greece.act_2018().superseded().unwrap().by, greece.act_2023().id());
//! ```
//!
//! The yearly limits of the act of 2018 follow from the cut and the inventory:
//! ```
//! use chrono::NaiveDate;
//! use climate_targets::{EmissionSeries, Year};
//! use climate_targets::{catalogue::effort_sharing, indicator::esr};
//! // Made-up emissions of the sectors under effort sharing.
//! let levels = [(2005, 100e6), (2016, 86e6), (2017, 85e6), (2018, 84e6)];
//! let series = EmissionSeries::from_tonnes("Belgium", levels)?;
//! let belgium = effort_sharing::of_state("Belgium").expect("a state of the table");
//! let as_of = NaiveDate::from_ymd_opt(2020, 12, 16).unwrap();
//! let allocation = esr::allocation_2018(&series, belgium.cut_2018(), as_of).unwrap();
//! let last = allocation.in_year(Year::constant(2030)).unwrap();
//! assert!((last.megatonnes() - 65.0).abs() < 1e-9); // 35 % below 100 Mt
//! # Ok::<(), climate_targets::inventory::SeriesError>(())
//! ```

use super::effort_sharing_acts::{self as acts, by_2030, by_2030_until_2023, share_of_2005};
use super::prelude::*;
use super::{finland, france, sweden};

/// The cuts of one state from 2005 to 2030 in the sectors under effort sharing, under the two acts.
///
/// ```
/// use climate_targets::catalogue::effort_sharing::STATES;
/// let germany = STATES.iter().find(|share| share.code() == "DE").expect("a member state");
/// assert_eq!(germany.state(), "Germany");
/// assert_eq!((germany.cut_2018().percent(), germany.cut_2023().percent()), (38.0, 50.0));
/// assert_eq!(germany.act_2018().id(), "DE-ESR-2030-2018");
/// assert_eq!(germany.act_2023().id(), "DE-ESR-2030");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StateShare {
    code: &'static str,
    state: &'static str,
    act_2018: &'static Target,
    act_2023: &'static Target,
    cut_2018: Portion,
    cut_2023: Portion,
    /// Whether the state's own module lists the entry of 2023.
    listed_by_state: bool,
}

impl StateShare {
    const fn constant(
        code: &'static str,
        state: &'static str,
        act_2018: &'static Target,
        act_2023: &'static Target,
        listed_by_state: bool,
    ) -> Self {
        let (cut_2018, cut_2023) = (cut_of(act_2018), cut_of(act_2023));
        Self { code, state, act_2018, act_2023, cut_2018, cut_2023, listed_by_state }
    }

    /// The EU's two-letter code of the state: that of ISO 3166, except EL for Greece.
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The English name of the state, which is the actor of both entries.
    pub const fn state(&self) -> &'static str {
        self.state
    }

    /// The entry under Regulation (EU) 2018/842, in force until 2023.
    pub const fn act_2018(&self) -> &'static Target {
        self.act_2018
    }

    /// The entry under the Regulation as amended by Regulation (EU) 2023/857.
    pub const fn act_2023(&self) -> &'static Target {
        self.act_2023
    }

    /// The cut by 2030 under the act of 2018, a share of the level of 2005; 0 for Bulgaria.
    pub const fn cut_2018(&self) -> Portion {
        self.cut_2018
    }

    /// The cut by 2030 as amended in 2023, a share of the level of 2005; unchanged for Malta.
    pub const fn cut_2023(&self) -> Portion {
        self.cut_2023
    }
}

/// Returns the cut that an entry of the table states.
#[allow(clippy::panic, reason = "called only in statics, where a panic fails to compile")]
const fn cut_of(act: &Target) -> Portion {
    match act.goal() {
        Goal::One(Ambition::ReduceBy(cut)) => *cut,
        _ => panic!("an effort-sharing target is a cut by a share of 2005"),
    }
}

/// Declares one row of the table. Arguments: code, name, and the cut of 2018 in percent; then
/// either the cut of 2023 in percent, or the existing static of 2023 with the evidence of the entry
/// of 2018.
macro_rules! share {
    ($code:literal, $state:literal, $by_2018:literal, $by_2023:literal) => {{
        static ACT_2023: Target = by_2030!($code, $state, $by_2023, Evidence::Confirmed);
        share!($code, $state, $by_2018, &ACT_2023, false, Evidence::Confirmed)
    }};
    ($code:literal, $state:literal, $by_2018:literal, $act_2023:expr, $evidence:expr) => {
        share!($code, $state, $by_2018, $act_2023, true, $evidence)
    };
    (
        $code:literal, $state:literal, $by_2018:literal, $act_2023:expr, $listed_by_state:literal,
        $evidence:expr
    ) => {{
        static ACT_2018: Target = by_2030_until_2023!($code, $state, $by_2018, $evidence);
        StateShare::constant($code, $state, &ACT_2018, $act_2023, $listed_by_state)
    }};
}

/// The 27 states in the EU's protocol order, each with the entries `XX-ESR-2030-2018` and
/// `XX-ESR-2030`, where XX is the code of the state.
///
/// - Base: 2005.
/// - Boundary: greenhouse gases of the sectors under effort sharing. Land sector and accounting are
///   not stated.
/// - Level: the end points of yearly limits from 2021. The entries omit the other years and the
///   flexibilities between states.
/// - Supersession: Regulation (EU) 2023/857 superseded the cuts of Regulation (EU) 2018/842. The
///   days of the two acts are not stated, so it is unknown which act was in force on a given day of
///   2023.
/// - Special cases: Bulgaria's cut of 0 % under the act of 2018 is a target: at most the level of
///   2005. Malta's cut of 19 % did not change.
///
/// Wording: paraphrases. Evidence: confirmed; for both entries of Finland, partly confirmed.
pub static STATES: [StateShare; 27] = [
    share!("BE", "Belgium", 35, 47),
    share!("BG", "Bulgaria", 0, 10),
    share!("CZ", "Czechia", 14, 26),
    share!("DK", "Denmark", 39, 50),
    share!("DE", "Germany", 38, 50),
    share!("EE", "Estonia", 13, 24),
    share!("IE", "Ireland", 30, 42),
    share!("EL", "Greece", 16, 22.7),
    share!("ES", "Spain", 26, 37.7),
    share!("FR", "France", 37, &france::EFFORT_SHARING_2030, Evidence::Confirmed),
    share!("HR", "Croatia", 7, 16.7),
    share!("IT", "Italy", 33, 43.7),
    share!("CY", "Cyprus", 24, 32),
    share!("LV", "Latvia", 6, 17),
    share!("LT", "Lithuania", 9, 21),
    share!("LU", "Luxembourg", 40, 50),
    share!("HU", "Hungary", 7, 18.7),
    share!("MT", "Malta", 19, 19),
    share!("NL", "Netherlands", 36, 48),
    share!("AT", "Austria", 36, 48),
    share!("PL", "Poland", 7, 17.7),
    share!("PT", "Portugal", 17, 28.7),
    share!("RO", "Romania", 2, 12.7),
    share!("SI", "Slovenia", 15, 27),
    share!("SK", "Slovakia", 12, 22.7),
    share!("FI", "Finland", 39, &finland::EFFORT_SHARING_2030, Evidence::PartlyConfirmed),
    share!("SE", "Sweden", 40, &sweden::EFFORT_SHARING_2030, Evidence::Confirmed),
];

pub(super) static ENTRIES: Entries = Entries { targets: &LISTED, ..Entries::NONE };

/// The listed entries: two per state, or one if the state's own module lists the entry of 2023.
#[allow(clippy::indexing_slicing, reason = "in a static, where an invalid index fails to compile")]
static LISTED: [&Target; 51] = {
    let mut listed = [STATES[0].act_2018; 51];
    let (mut state, mut next) = (0, 0);
    while state < STATES.len() {
        listed[next] = STATES[state].act_2018;
        next += 1;
        if !STATES[state].listed_by_state {
            listed[next] = STATES[state].act_2023;
            next += 1;
        }
        state += 1;
    }
    assert!(next == listed.len(), "the array has one place for each entry");
    listed
};

/// Returns the cuts of a state, found by its code or its English name; both are compared exactly.
/// `None` if there is no such state.
///
/// ```
/// use climate_targets::{Portion, catalogue::{effort_sharing, sweden}};
/// let share = effort_sharing::of_state("SE").expect("a state of the table");
/// assert_eq!(effort_sharing::of_state("Sweden"), Some(share));
/// assert_eq!(share.cut_2018(), Portion::constant(0.40));
/// assert_eq!(share.cut_2023(), Portion::constant(0.50));
/// assert!(std::ptr::eq(share.act_2023(), &sweden::EFFORT_SHARING_2030));
/// assert!(effort_sharing::of_state("Atlantis").is_none());
/// ```
pub fn of_state(code_or_name: &str) -> Option<&'static StateShare> {
    STATES.iter().find(|share| share.code == code_or_name || share.state == code_or_name)
}
