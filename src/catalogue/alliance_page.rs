//! France's targets as quoted by a page on the Alliance for Urban Sustainability.
//!
//! The law of 2015 requires a cut *by* 40 % from 1990 to 2030 and a division by four from 1990 to
//! 2050. The page misquotes the law in both of its languages. The page is undated, but was
//! published after the summer of 2019. Its text has three readings; the Swedish text also has two
//! possible deadlines.

use super::prelude::*;

const ENGLISH: &str = "cut emissions to 40 % of 1990 levels by 2030 and 75 % by 2050";
const SWEDISH: &str =
    "minska utsläppen till 40 procent av 1990 års nivå före 2030 och 75 procent år 2050";
const SOURCE: &str = "Swedish Energy Agency, page on the Alliance for Urban Sustainability";

const BY_40: Ambition = Ambition::ReduceBy(Portion::constant(0.40));
const TO_40: Ambition = Ambition::ReduceTo(Portion::constant(0.40));
const BY_75: Ambition = Ambition::ReduceBy(Portion::constant(0.75));
const TO_75: Ambition = Ambition::ReduceTo(Portion::constant(0.75));
const BY_2030: Deadline = Deadline::By(Year::constant(2030));
const BEFORE_2030: Deadline = Deadline::Before(Year::constant(2030));
const BY_2050: Deadline = Deadline::By(Year::constant(2050));

/// A target for one figure of the page under one reading. The page states no boundary.
const fn page_target(id: &'static str, ambition: Ambition, deadline: Deadline) -> Target {
    target! {
        id: id, title: "France, page on the Alliance", actor: "France",
        wording: ENGLISH,
        source: SOURCE,
        goal: Goal::One(ambition), base: 1990, deadline: deadline, boundary: Boundary::UNSPECIFIED,
    }
}

static REDUCE_BY_40: Target = page_target("FR-PAGE by 40 %, by 2030", BY_40, BY_2030);
static REDUCE_TO_40: Target = page_target("FR-PAGE to 40 %, by 2030", TO_40, BY_2030);
static REDUCE_BY_40_BEFORE: Target =
    page_target("FR-PAGE by 40 %, before 2030", BY_40, BEFORE_2030);
static REDUCE_TO_40_BEFORE: Target =
    page_target("FR-PAGE to 40 %, before 2030", TO_40, BEFORE_2030);
static REDUCE_BY_75: Target = page_target("FR-PAGE by 75 %, by 2050", BY_75, BY_2050);
static REDUCE_TO_75: Target = page_target("FR-PAGE to 75 %, by 2050", TO_75, BY_2050);

const LAW: &str = "by 40 % and by 75 %, as in the law: 60 % and 25 % of 1990 remain";
const LITERAL: &str = "to 40 % and to 75 %, literally: emissions may rise after 2030";
const MIXED: &str = "to 40 % and by 75 %: 40 % and 25 % of 1990 remain";

static MILESTONES_A: [&Target; 2] = [&REDUCE_BY_40, &REDUCE_BY_75];
static MILESTONES_B: [&Target; 2] = [&REDUCE_TO_40, &REDUCE_TO_75];
static MILESTONES_C: [&Target; 2] = [&REDUCE_TO_40, &REDUCE_BY_75];
static MILESTONES_A_BEFORE: [&Target; 2] = [&REDUCE_BY_40_BEFORE, &REDUCE_BY_75];
static MILESTONES_B_BEFORE: [&Target; 2] = [&REDUCE_TO_40_BEFORE, &REDUCE_TO_75];
static MILESTONES_C_BEFORE: [&Target; 2] = [&REDUCE_TO_40_BEFORE, &REDUCE_BY_75];

/// Creates a reading. Its meaning is also the title of its commitment.
const fn reading(
    name: &'static str,
    id: &'static str,
    meaning: &'static str,
    milestones: &'static [&'static Target],
) -> WordingReading {
    WordingReading::constant(name, meaning, Commitment::constant(id, meaning, milestones))
}

const A: WordingReading = reading("A", "FR-PAGE-A", LAW, &MILESTONES_A);
const B: WordingReading = reading("B", "FR-PAGE-B", LITERAL, &MILESTONES_B);
const C: WordingReading = reading("C", "FR-PAGE-C", MIXED, &MILESTONES_C);

/// `FR-PAGE-EN`: the English page, "cut emissions to 40 % of 1990 levels by 2030 and 75 % by
/// 2050".
///
/// Reading A is the law ([`LTECV`](super::france::LTECV)). Reading B is literal; it is incoherent,
/// because 75 % is more than 40 %. Reading C applies "to" to the first figure only.
///
/// Source: the Swedish Energy Agency's page on the Alliance for Urban Sustainability. Evidence:
/// confirmed.
pub static ALLIANCE_PAGE_ENGLISH: Wording =
    Wording::constant("FR-PAGE-EN", ENGLISH, SOURCE, &ENGLISH_READINGS);

static ENGLISH_READINGS: [WordingReading; 3] = [A, B, C];

/// `FR-PAGE-SV`: the Swedish page, "minska utsläppen till 40 procent av 1990 års nivå före 2030
/// och 75 procent år 2050".
///
/// The page has the readings of [`ALLIANCE_PAGE_ENGLISH`], each with two deadlines. *Före 2030*
/// means *before* 2030: the inventory of 2029 is judged. The other deadline is *by* 2030.
///
/// Source: the Swedish Energy Agency's page on the Alliance for Urban Sustainability. Evidence:
/// confirmed.
pub static ALLIANCE_PAGE_SWEDISH: Wording =
    Wording::constant("FR-PAGE-SV", SWEDISH, SOURCE, &SWEDISH_READINGS);

static SWEDISH_READINGS: [WordingReading; 6] = [
    A,
    B,
    C,
    reading("A before", "FR-PAGE-A-BEFORE", LAW, &MILESTONES_A_BEFORE),
    reading("B before", "FR-PAGE-B-BEFORE", LITERAL, &MILESTONES_B_BEFORE),
    reading("C before", "FR-PAGE-C-BEFORE", MIXED, &MILESTONES_C_BEFORE),
];
