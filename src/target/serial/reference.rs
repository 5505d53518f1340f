//! JSON form of the base: a base year with a policy or a declared level, or a base period.

use serde::{Deserialize, Serialize, Serializer};

use crate::quantity::{Emissions, Period, Year};
use crate::serial::checked;
use crate::target::{BasePolicy, BaseReference};

#[derive(Default, Serialize, Deserialize)]
#[serde(
    crate = "crate::serial::shown",
    deny_unknown_fields,
    expecting = "an object with base_year or base_period"
)]
struct RawReference {
    #[serde(skip_serializing_if = "Option::is_none")]
    base_year: Option<Year>,
    #[serde(skip_serializing_if = "Option::is_none")]
    policy: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    declared_t: Option<Emissions>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base_period: Option<Period>,
}

/// A policy in JSON, written as its name; a declared level has a separate key.
#[derive(Serialize, Deserialize)]
#[serde(crate = "crate::serial::shown")]
struct Named(#[serde(with = "PolicyName")] BasePolicy);

#[derive(Serialize, Deserialize)]
#[serde(crate = "crate::serial::shown", remote = "BasePolicy", rename_all = "snake_case")]
enum PolicyName {
    Exact,
    NearestLater,
    Nearest,
    Interpolated,
    #[serde(skip)]
    Declared(Emissions),
}

checked!(BaseReference: RawReference => |raw| {
    match (raw.base_year, raw.policy, raw.declared_t, raw.base_period) {
        (None, None, None, Some(period)) => Ok(Self::Period(period)),
        (Some(year), None, None, None) => Ok(Self::year(year)),
        (Some(year), Some(Named(policy)), None, None) => Ok(Self::Year { year, policy }),
        (Some(year), None, Some(level), None) => {
            Ok(Self::Year { year, policy: BasePolicy::Declared(level) })
        }
        _ => Err(
            "reference: give base_year, with policy or declared_t if need be, or base_period alone",
        ),
    }
});

impl Serialize for BaseReference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut raw = RawReference::default();
        match *self {
            Self::Period(period) => raw.base_period = Some(period),
            Self::Year { year, policy } => {
                raw.base_year = Some(year);
                match policy {
                    BasePolicy::Exact => {}
                    BasePolicy::Declared(level) => raw.declared_t = Some(level),
                    policy => raw.policy = Some(Named(policy)),
                }
            }
        }
        raw.serialize(serializer)
    }
}
