//! France's targets as a page about the Alliance for Urban Sustainability words them.
//!
//! The law of 2015 reduces *by* 40 % from 1990 to 2030 and divides by four from 1990 to 2050. The
//! page, undated but later than the summer of 2019, says it otherwise in both its languages, so
//! that it can be read in three ways; in Swedish, each with two deadlines.

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

/// One figure of the page, read in one way. What it counts is unspecified.
const fn read(id: &'static str, ambition: Ambition, deadline: Deadline) -> Target {
    target! {
        id: id, title: "France, as the page on the Alliance words it", actor: "France",
        wording: ENGLISH,
        source: SOURCE,
        goal: Goal::One(ambition), base: 1990, deadline: deadline, boundary: Boundary::UNSPECIFIED,
    }
}

static REDUCE_BY_40: Target = read("FR-PAGE by 40 %, by 2030", BY_40, BY_2030);
static REDUCE_TO_40: Target = read("FR-PAGE to 40 %, by 2030", TO_40, BY_2030);
static REDUCE_BY_40_BEFORE: Target = read("FR-PAGE by 40 %, before 2030", BY_40, BEFORE_2030);
static REDUCE_TO_40_BEFORE: Target = read("FR-PAGE to 40 %, before 2030", TO_40, BEFORE_2030);
static REDUCE_BY_75: Target = read("FR-PAGE by 75 %, by 2050", BY_75, BY_2050);
static REDUCE_TO_75: Target = read("FR-PAGE to 75 %, by 2050", TO_75, BY_2050);

const LAW: &str = "by 40 % and by 75 %, as the law: 60 % and 25 % are left";
const LITERAL: &str = "to 40 % and to 75 %, as the words: emissions may rise after 2030";
const MIXED: &str = "to 40 % and by 75 %: 40 % and 25 % are left";

static READ_A: [&Target; 2] = [&REDUCE_BY_40, &REDUCE_BY_75];
static READ_B: [&Target; 2] = [&REDUCE_TO_40, &REDUCE_TO_75];
static READ_C: [&Target; 2] = [&REDUCE_TO_40, &REDUCE_BY_75];
static READ_A_BEFORE: [&Target; 2] = [&REDUCE_BY_40_BEFORE, &REDUCE_BY_75];
static READ_B_BEFORE: [&Target; 2] = [&REDUCE_TO_40_BEFORE, &REDUCE_TO_75];
static READ_C_BEFORE: [&Target; 2] = [&REDUCE_TO_40_BEFORE, &REDUCE_BY_75];

/// A reading named after its commitment.
const fn reading(
    name: &'static str,
    id: &'static str,
    meaning: &'static str,
    milestones: &'static [&'static Target],
) -> WordingReading {
    WordingReading::constant(name, meaning, Commitment::constant(id, meaning, milestones))
}

const A: WordingReading = reading("A", "FR-PAGE-A", LAW, &READ_A);
const B: WordingReading = reading("B", "FR-PAGE-B", LITERAL, &READ_B);
const C: WordingReading = reading("C", "FR-PAGE-C", MIXED, &READ_C);

/// `FR-PAGE-EN`: the English page, "cut emissions to 40 % of 1990 levels by 2030 and 75 % by
/// 2050".
///
/// Reading A is the law ([`LTECV`](super::france::LTECV)); B takes the words as they stand and is
/// incoherent, since 75 % is more than 40 %; C takes "to" for the first figure alone.
///
/// Source: the Swedish Energy Agency's page on the Alliance for Urban Sustainability. Evidence:
/// seen.
pub static ALLIANCE_PAGE_ENGLISH: Wording =
    Wording::constant("FR-PAGE-EN", ENGLISH, SOURCE, &ENGLISH_READINGS);

static ENGLISH_READINGS: [WordingReading; 3] = [A, B, C];

/// `FR-PAGE-SV`: the Swedish page, "minska utsläppen till 40 procent av 1990 års nivå före 2030
/// och 75 procent år 2050".
///
/// As [`ALLIANCE_PAGE_ENGLISH`], and *före 2030* is *before* 2030, judged by the inventory of
/// 2029: each reading stands there by 2030 and before 2030.
///
/// Source: the Swedish Energy Agency's page on the Alliance for Urban Sustainability. Evidence:
/// seen.
pub static ALLIANCE_PAGE_SWEDISH: Wording =
    Wording::constant("FR-PAGE-SV", SWEDISH, SOURCE, &SWEDISH_READINGS);

static SWEDISH_READINGS: [WordingReading; 6] = [
    A,
    B,
    C,
    reading("A before", "FR-PAGE-A-BEFORE", LAW, &READ_A_BEFORE),
    reading("B before", "FR-PAGE-B-BEFORE", LITERAL, &READ_B_BEFORE),
    reading("C before", "FR-PAGE-C-BEFORE", MIXED, &READ_C_BEFORE),
];
