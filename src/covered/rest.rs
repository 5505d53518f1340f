use crate::formula::expression::{Formula, Variable, expr};
use crate::formula::step::StepUnit;
use crate::language::{phrase, printable, text};
use crate::quantity::{Emissions, Known, Portion, Year};
use crate::trend::GivenProjection;

/// What the wording of a target says of the part of an inventory that the target does not cover.
///
/// JSON: an object with the key `kind`, and with `level_t` or `projection`.
///
/// ```
/// use climate_targets::Emissions;
/// use climate_targets::covered::RestRule;
/// assert_eq!(RestRule::HeldAtBase.to_string(), "held at its base level");
/// let level = RestRule::Level { level: Emissions::from_kilotonnes(150.0)? };
/// assert_eq!(level.to_string(), "at a stated level");
/// assert_eq!(serde_json::to_string(&level)?, r#"{"kind":"level","level_t":150000.0}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(crate = "crate::serial::shown", tag = "kind", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum RestRule {
    /// The part that is not covered stays at its base level, `(1 - c) E0`.
    HeldAtBase,
    /// The part that is not covered has a stated level in the judged year.
    Level {
        /// The level in the judged year, t CO2e.
        #[cfg_attr(feature = "serde", serde(rename = "level_t"))]
        level: Emissions,
    },
    /// The part that is not covered follows a stated path: a table of years and levels, linear
    /// between the years, never extrapolated.
    Path {
        /// The path, with its name and source.
        projection: GivenProjection,
    },
}

impl RestRule {
    /// The level of the part that is not covered in the judged year; `base` is the whole base level.
    pub(super) fn level_in(&self, judged: Year, base: Known<f64>, covered: Portion) -> Known<f64> {
        match self {
            Self::HeldAtBase => Ok((1.0 - covered.fraction()) * base?),
            Self::Level { level } => Ok(level.tonnes()),
            Self::Path { projection } => projection.level_at(judged),
        }
    }

    /// The formula of the level in the judged year.
    pub(super) fn formula(&self, judged: Year) -> Formula {
        let year = judged.as_f64();
        match self {
            Self::HeldAtBase => expr!("(1 - c)*E0").into(),
            Self::Level { level } => {
                Formula::from(expr!("rest")).with("rest", StepUnit::Tonnes, level.tonnes())
            }
            Self::Path { projection } => projection
                .formula(Variable { text: "tT", at: &[year] })
                .with("tT", StepUnit::Year, year),
        }
    }
}

phrase! { RestRule, this, f, language => match this {
    Self::HeldAtBase => text!(f, language,
        en: "held at its base level",
        sv: "oförändrad på basnivån",
        fr: "maintenu à son niveau de référence",
        fi: "pidetään perustasollaan",
    ),
    Self::Level { .. } => text!(f, language,
        en: "at a stated level",
        sv: "på en angiven nivå",
        fr: "à un niveau indiqué",
        fi: "ilmoitetulla tasolla",
    ),
    // The name of the path is data.
    Self::Path { projection } => {
        let name = printable(projection.name());
        text!(f, language,
            en: "on the path \"{name}\"",
            sv: "enligt banan ”{name}”",
            fr: "sur la trajectoire «\u{a0}{name}\u{a0}»",
            fi: "polulla ”{name}”",
        )
    }
} }

crate::record::plain!(RestRule);
