//! The base: a year with a policy or a declared level, or a period.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::quantity::{Emissions, Period, Year};
use crate::target::{BasePolicy, BaseReference};

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with base_year or base_period")]
struct RawReference {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base_year: Option<Year>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    policy: Option<PolicyName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    declared_t: Option<Emissions>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base_period: Option<Period>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PolicyName {
    Exact,
    NearestLater,
    Nearest,
    Interpolated,
}

impl From<PolicyName> for BasePolicy {
    fn from(name: PolicyName) -> Self {
        match name {
            PolicyName::Exact => Self::Exact,
            PolicyName::NearestLater => Self::NearestLater,
            PolicyName::Nearest => Self::Nearest,
            PolicyName::Interpolated => Self::Interpolated,
        }
    }
}

impl<'de> Deserialize<'de> for BaseReference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawReference::deserialize(deserializer)?;
        match (raw.base_year, raw.policy, raw.declared_t, raw.base_period) {
            (Some(year), policy, None, None) => {
                let policy = policy.map_or(BasePolicy::Exact, BasePolicy::from);
                Ok(Self::Year { year, policy })
            }
            (Some(year), None, Some(level), None) => {
                Ok(Self::Year { year, policy: BasePolicy::Declared(level) })
            }
            (None, None, None, Some(period)) => Ok(Self::Period(period)),
            _ => Err(D::Error::custom(
                "reference: give base_year, with policy or declared_t if need be, or base_period alone",
            )),
        }
    }
}

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
