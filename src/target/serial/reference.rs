//! The base: a year with a policy or a declared level, or a period.

use serde::{Deserialize, Serialize, Serializer};

use crate::quantity::{Emissions, Period, Year};
use crate::serial::checked;
use crate::target::{BasePolicy, BaseReference};

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with base_year or base_period")]
struct RawReference {
    #[serde(skip_serializing_if = "Option::is_none")]
    base_year: Option<Year>,
    #[serde(skip_serializing_if = "Option::is_none")]
    policy: Option<PolicyName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    declared_t: Option<Emissions>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base_period: Option<Period>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PolicyName {
    Exact,
    NearestLater,
    Nearest,
    Interpolated,
}

checked!(BaseReference: RawReference => |raw| {
    let policy = match (raw.base_year, raw.policy, raw.declared_t, raw.base_period) {
        (None, None, None, Some(period)) => return Ok(Self::Period(period)),
        (Some(_), None | Some(PolicyName::Exact), None, None) => BasePolicy::Exact,
        (Some(_), Some(PolicyName::NearestLater), None, None) => BasePolicy::NearestLater,
        (Some(_), Some(PolicyName::Nearest), None, None) => BasePolicy::Nearest,
        (Some(_), Some(PolicyName::Interpolated), None, None) => BasePolicy::Interpolated,
        (Some(_), None, Some(level), None) => BasePolicy::Declared(level),
        _ => return Err(BASE),
    };
    raw.base_year.map(|year| Self::Year { year, policy }).ok_or(BASE)
});

const BASE: &str =
    "reference: give base_year, with policy or declared_t if need be, or base_period alone";

impl Serialize for BaseReference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut raw = RawReference::default();
        match *self {
            Self::Period(period) => raw.base_period = Some(period),
            Self::Year { year, policy } => {
                raw.base_year = Some(year);
                match policy {
                    BasePolicy::Exact => {}
                    BasePolicy::NearestLater => raw.policy = Some(PolicyName::NearestLater),
                    BasePolicy::Nearest => raw.policy = Some(PolicyName::Nearest),
                    BasePolicy::Interpolated => raw.policy = Some(PolicyName::Interpolated),
                    BasePolicy::Declared(level) => raw.declared_t = Some(level),
                }
            }
        }
        raw.serialize(serializer)
    }
}
