//! Targets: an ambition, a base, a deadline, a boundary, and a source.
//!
//! Every wording (by, to, divide by, net zero) is converted here, once, to the allowable level of
//! the judged year. No later step handles a percentage.
//!
//! # As JSON
//!
//! With the feature `serde`, a target is a JSON object. An unknown field is an error, and the
//! message names the field.
//!
//! | key | forms |
//! |---|---|
//! | `id`; `title`, `actor`, `wording`, `source` | texts; only `id` is required |
//! | `ambition` | an object with exactly one of the keys below |
//! | `deadline` | `{"by":2030}`, `{"before":2030}`, `{"period":{"from":2019,"to":2023}}`, `{"each_year_from":2020}` |
//! | `reference` | `{"base_year":1990}`, with `"policy":"exact"`, `"nearest_later"`, `"nearest"` or `"interpolated"`, or with `"declared_t":1079000`; `{"base_period":{"from":2016,"to":2018}}` |
//! | `metric` | `"absolute"` (default), `"per_capita"`, `{"per_unit_of":"GDP"}` |
//! | `supplement` | `{"points_of_base":8}`, `{"share_of_base":0.08}`, `{"at_most":{"value":3.7,"unit":"Mt"}}` |
//! | `removals_cap` | `{"value":225,"unit":"Mt"}` |
//! | `conditional` | `true`: judged only if the caller declares that its condition has been triggered |
//! | `collective` | `true`: judged only on a series declared to be the sum of all network members |
//! | `boundary` | the fields of [`Boundary`](crate::Boundary) |
//! | `adopted` | `"2015-08-17"`, `"2014-10"` or `"2009"` |
//! | `status` | `"union_law"`, `"statute"`, `"political"`, `"council"`, `"voluntary"` |
//! | `evidence` | `"seen"`, `"part"`, `"memory"` |
//! | `superseded` | `{"by":"ID","on":"2019-11-10"}`; `on` is optional |
//! | `follows` | the id of the target that a resolved target follows; written by [`Target::resolved`] |
//!
//! | key in `ambition` | form |
//! |---|---|
//! | `reduce_by`, `reduce_to`, `net_negative_by` | a fraction, 0 to 1 |
//! | `may_grow_by` | a fraction up to 1, or a text such as `"150 %"` |
//! | `divide_by` | `4`, or `{"factor":6,"strict":true}` |
//! | `at_most` | `{"value":245,"unit":"kt"}`, with `"strict":true` for "less than" |
//! | `mean_at_most`, `total_at_most` | `{"value":422,"unit":"Mt"}`, over a period |
//! | `annual_rate` | `{"rate":0.103,"from":2018}` |
//! | `each_year_at_most` | `{"unit":"kt","levels":[[2024,50],[2025,46]]}` |
//! | `below_baseline` | `{"reduce_by":0.17,"baseline":[[2030,430000000]]}`, or with `"tonnes"` instead of `"reduce_by"`; later tables in `"revisions":[["2024-01-01",[[2030,400000000]]]]` |
//! | `net_zero` | `{}`, or `{"own_reduction":0.85}` |
//! | `peaked` | `{}` |
//! | `as_ambitious_as` | the id of another target |
//! | `range` | `{"floor":{..},"aspiration":{..}}`, two ambitions |
//! | `any_of`, `all_of` | an array of parts: `{"ambition":{..}}` each, with optional `metric`, `reference` and `land_sector` |
//! | `qualitative` | a text |

use std::borrow::Cow;

mod ambition;
mod annual_rate;
mod banking;
mod baseline;
mod builder;
mod commitment;
mod error;
mod fields;
mod fixed_level;
mod following;
mod goal;
mod level_rule;
mod limits;
mod metric;
mod provenance;
mod reference;
#[cfg(feature = "serde")]
mod serial;
mod supplement;
#[allow(clippy::module_inception, reason = "the file is named after the type it holds")]
mod target;
mod wording;

pub use ambition::{Ambition, Divisor, NetZero, PermittedGrowth};
pub use annual_rate::AnnualRate;
pub use banking::Banking;
pub use baseline::{BaselineCut, BaselineScenario};
pub use builder::TargetBuilder;
pub use commitment::Commitment;
pub use error::{TargetError, TargetProblems};
pub use fields::TargetText;
pub use following::FollowError;
pub use goal::{AmbitionRange, Goal, GoalPart, GoalParts};
pub(crate) use level_rule::LevelRule;
pub use limits::YearlyLimits;
pub use metric::Metric;
pub use provenance::{Evidence, InForce, LegalStatus, Superseded};
pub use reference::{BasePolicy, BaseReference};
pub(crate) use supplement::CapInUnit;
pub use supplement::SupplementaryCap;
pub use target::Target;
pub(crate) use target::TargetWording;
pub use wording::{Wording, WordingReading};

/// The text in a field as `&str`; callable in a `const fn`.
#[allow(clippy::ptr_arg, reason = "a constant cannot dereference a `Cow`")]
const fn text<'t>(text: &'t Cow<'static, str>) -> &'t str {
    match text {
        Cow::Borrowed(text) => text,
        Cow::Owned(text) => text.as_str(),
    }
}
