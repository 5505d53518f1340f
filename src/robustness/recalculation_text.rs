//! The text of a recalculation in all languages.

use core::fmt;

use super::{LevelRevision, Recalculation};
use crate::assessment::report::VerdictReport;
use crate::language::{InLanguage, Language, phrase, text, words};
use crate::quantity::{Emissions, Known, Share};

/// The name of a release, or words for a release without a name.
struct Release<'r> {
    name: Option<&'r str>,
    is_later: bool,
}

phrase! { Release<'_>, this, f, language => match (this.name, this.is_later) {
    // The name is data.
    (Some(name), _) => f.write_str(name),
    (None, true) => f.write_str(words!(language,
        en: "later release",
        sv: "senare utgåva",
        fr: "édition ultérieure",
        fi: "myöhempi julkaisu",
    )),
    (None, false) => f.write_str(words!(language,
        en: "earlier release",
        sv: "tidigare utgåva",
        fr: "édition antérieure",
        fi: "aiempi julkaisu",
    )),
} }

/// A share with its sign, in percent; the reason for an absent share.
struct SignedPercent(Known<Share>);

phrase! { SignedPercent, this, f, language => match this.0 {
    Ok(share) => {
        // A share that is rounded to zero has no sign.
        let sign = if share.percent() >= 0.05 { "+" } else { "" };
        write!(f, "{sign}{}", language.percent(share.percent(), 1))
    }
    Err(reason) => reason.write(f, language),
} }

/// A level, or the reason for its absence.
struct LevelOrReason(Known<Emissions>);

phrase! { LevelOrReason, this, f, language => match this.0 {
    Ok(level) => write!(f, "{}", language.level(level)),
    Err(reason) => reason.write(f, language),
} }

/// A limit with its verdict, or the reason why the limit has none.
struct LimitWithVerdict {
    limit: Known<Emissions>,
    verdict: Known<VerdictReport>,
}

phrase! { LimitWithVerdict, this, f, language => {
    LevelOrReason(this.limit).write(f, language)?;
    match (this.limit, this.verdict) {
        (Err(limit), Err(reason)) if limit == reason => Ok(()),
        (_, Ok(verdict)) => write!(f, ", {}", verdict.in_language(language)),
        (_, Err(reason)) => write!(f, ", {}", reason.in_language(language)),
    }
} }

impl LevelRevision {
    /// The later and the earlier level in a language; `None` if one is absent.
    fn levels(&self, language: Language) -> Option<[String; 2]> {
        let both = [self.later.ok()?, self.earlier.ok()?];
        Some(both.map(|level| language.level(level).to_string()))
    }
}

phrase! { Recalculation, this, f, language => {
    let (place, target) = (&this.place, &this.target);
    let [later, earlier] = [(&this.later_release, true), (&this.earlier_release, false)]
        .map(|(name, is_later)| Release { name: name.as_deref(), is_later });
    let (later, earlier) = (later.in_language(language), earlier.in_language(language));
    let [base_later, base_earlier] = [this.base.later, this.base.earlier].map(LevelOrReason);
    let (new, old) = (base_later.in_language(language), base_earlier.in_language(language));
    text!(f, language,
        en: "{place}, {target}: base level {new} ({later}), earlier {old} ({earlier})",
        sv: "{place}, {target}: basnivå {new} ({later}), tidigare {old} ({earlier})",
        fr: "{place}, {target}\u{a0}: niveau de référence {new} ({later}), auparavant {old} \
             ({earlier})",
        fi: "{place}, {target}: perustaso {new} ({later}), aiemmin {old} ({earlier})",
    )?;
    write_move(&this.base, f, language)?;
    if let (Ok(year), Some([new, old])) = (this.latest_year, this.latest.levels(language)) {
        text!(f, language,
            en: ". Level of {year}: {new}, earlier {old}",
            sv: ". Nivå {year}: {new}, tidigare {old}",
            fr: ". Niveau de {year}\u{a0}: {new}, auparavant {old}",
            fi: ". Taso vuonna {year}: {new}, aiemmin {old}",
        )?;
        write_move(&this.latest, f, language)?;
    }
    let limit = |limit, verdict| LimitWithVerdict { limit, verdict };
    let restated = limit(this.allowable_restated, this.verdict_restated);
    let frozen = limit(this.allowable_frozen, this.verdict_frozen);
    let (restated, frozen) = (restated.in_language(language), frozen.in_language(language));
    text!(f, language,
        en: ". Restated limit: {restated}. Frozen limit: {frozen}",
        sv: ". Omräknad gräns: {restated}. Fryst gräns: {frozen}",
        fr: ". Limite recalculée\u{a0}: {restated}. Limite figée\u{a0}: {frozen}",
        fi: ". Uudelleen laskettu raja: {restated}. Jäädytetty raja: {frozen}",
    )?;
    for caveat in &this.caveats {
        write!(f, "; {}", caveat.in_language(language))?;
    }
    Ok(())
} }

/// Writes the move of a level after its two values, if the move is known.
fn write_move(
    level: &LevelRevision,
    f: &mut fmt::Formatter<'_>,
    language: Language,
) -> fmt::Result {
    if level.moved.is_err() && level.earlier.and(level.later).is_err() {
        return Ok(());
    }
    let moved = SignedPercent(level.moved_share);
    let moved = moved.in_language(language);
    text!(f, language,
        en: ": {moved}",
        sv: ": {moved}",
        fr: "\u{a0}: {moved}",
        fi: ": {moved}",
    )
}
