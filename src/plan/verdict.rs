//! The verdict of a plan.

use super::Bounds;
use crate::language::{InLanguage, count, phrase, text};
use crate::quantity::{Absent, Emissions, named};

named! {
    /// Whether the measures of a plan close the gap to a target.
    ///
    /// This is a third view beside path and trend; it never changes the verdict of an assessment.
    ///
    /// ```
    /// use climate_targets::plan::PlanVerdict;
    /// assert_eq!(PlanVerdict::NoTarget.name(), "no_target");
    /// assert_eq!(PlanVerdict::NoTarget.to_string(), "no target, sums only");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", tag = "kind", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum PlanVerdict {
        /// The plan is not set against a target.
        NoTarget = "no_target",
        /// The measures close the gap, even at the lower end of their effects.
        #[non_exhaustive]
        Closes {
            /// The surplus: A minus the expected level.
            #[cfg_attr(feature = "serde", serde(rename = "by_t"))]
            by: Bounds,
        } = "closes",
        /// The measures leave a gap, even at the upper end of their effects.
        #[non_exhaustive]
        FallsShort {
            /// The gap: the expected level minus A.
            #[cfg_attr(feature = "serde", serde(rename = "by_t"))]
            by: Bounds,
            /// The number of measures without a number, whose effects could close a part of it.
            without_number: usize,
        } = "falls_short",
        /// The overlap of measures decides: their joint effect is not stated.
        #[non_exhaustive]
        DependsOnOverlap {
            /// The gap, from a surplus (negative) to a shortfall.
            #[cfg_attr(feature = "serde", serde(rename = "gap_t"))]
            gap: Bounds,
        } = "depends_on_overlap",
        /// The ranges of the effects decide.
        #[non_exhaustive]
        DependsOnRange {
            /// The gap, from a surplus (negative) to a shortfall.
            #[cfg_attr(feature = "serde", serde(rename = "gap_t"))]
            gap: Bounds,
        } = "depends_on_range",
        /// No gap can be computed, for a reason.
        #[non_exhaustive]
        Undetermined {
            /// The reason.
            reason: Absent,
        } = "undetermined",
    }
}

crate::record::plain!(PlanVerdict);

phrase! { PlanVerdict, this, f, language => match this {
    Self::NoTarget => text!(f, language,
        en: "no target, sums only",
        sv: "inget mål, endast summor",
        fr: "aucun objectif, sommes seulement",
        fi: "ei tavoitetta, vain summat",
    ),
    Self::Closes { by } if by.high() == Emissions::ZERO => text!(f, language,
        en: "closes the gap exactly",
        sv: "sluter gapet precis",
        fr: "comble exactement l’écart",
        fi: "sulkee vajeen täsmälleen",
    ),
    Self::Closes { by } => {
        let by = by.in_language(language);
        text!(f, language,
            en: "closes the gap, with {by} to spare",
            sv: "sluter gapet, med {by} i marginal",
            fr: "comble l’écart, avec une marge de {by}",
            fi: "kattaa vajeen, marginaali {by}",
        )
    }
    Self::FallsShort { by, without_number } => {
        // Only a strict target is missed by nothing.
        if by.high() == Emissions::ZERO {
            return text!(f, language,
                en: "reaches the limit, but must be under it",
                sv: "når gränsen men måste ligga under den",
                fr: "atteint la limite, mais doit être au-dessous",
                fi: "saavuttaa rajan mutta sen on alitettava se",
            );
        }
        let by = by.in_language(language);
        text!(f, language,
            en: "falls short by {by}",
            sv: "räcker inte, {by} saknas",
            fr: "ne suffit pas, il manque {by}",
            fi: "ei riitä, vaje {by}",
        )?;
        if *without_number == 0 {
            return Ok(());
        }
        let n = *without_number;
        count!(f, language, n,
            {
                en: "; {n} measure has no number in the year",
                sv: "; {n} åtgärd saknar siffra för året",
                fr: "\u{202f}; {n} mesure n’est pas chiffrée pour l’année",
                fi: "; {n} toimella ei ole lukua vuodelle",
            },
            {
                en: "; {n} measures have no number in the year",
                sv: "; {n} åtgärder saknar siffra för året",
                fr: "\u{202f}; {n} mesures ne sont pas chiffrées pour l’année",
                fi: "; {n} toimella ei ole lukua vuodelle",
            }
        )
    }
    Self::DependsOnOverlap { gap } => {
        let (surplus, gap) = (language.level(-gap.low()), language.level(gap.high()));
        text!(f, language,
            en: "depends on how far measures overlap: from {surplus} to spare to a gap of {gap}",
            sv: "beror på hur mycket åtgärderna överlappar: från {surplus} i marginal till ett gap på {gap}",
            fr: "dépend du recoupement des mesures\u{a0}: d’une marge de {surplus} à un écart de {gap}",
            fi: "riippuu toimien päällekkäisyydestä, ääripäinä marginaali {surplus} ja vaje {gap}",
        )
    }
    Self::DependsOnRange { gap } => {
        let (surplus, gap) = (language.level(-gap.low()), language.level(gap.high()));
        text!(f, language,
            en: "depends on the ranges of the effects: from {surplus} to spare to a gap of {gap}",
            sv: "beror på effekternas intervall: från {surplus} i marginal till ett gap på {gap}",
            fr: "dépend des fourchettes des effets\u{a0}: d’une marge de {surplus} à un écart de {gap}",
            fi: "riippuu vaikutusten vaihteluväleistä, ääripäinä marginaali {surplus} ja vaje {gap}",
        )
    }
    Self::Undetermined { reason } => {
        let reason = reason.in_language(language);
        text!(f, language,
            en: "undetermined: {reason}",
            sv: "går inte att bedöma: {reason}",
            fr: "indéterminé\u{a0}: {reason}",
            fi: "ei arvioitavissa: {reason}",
        )
    }
} }
