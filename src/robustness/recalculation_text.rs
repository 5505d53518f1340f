//! The text of a recalculation in all languages.

use super::{LevelRevision, Recalculation};
use crate::assessment::report::VerdictReport;
use crate::language::{InLanguage, phrase, printable, text, words};
use crate::quantity::{Emissions, Known, Share};

/// The name of a release, or words for a release without a name.
struct Release<'r> {
    name: Option<&'r str>,
    is_later: bool,
}

phrase! { Release<'_>, this, f, language => match (this.name, this.is_later) {
    // The name is data.
    (Some(name), _) => f.write_str(&printable(name)),
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

/// A level in both releases and its move, or the reason why a level is absent.
struct Revised(LevelRevision);

phrase! { Revised, this, f, language => {
    let LevelRevision { earlier, later, moved_share, .. } = this.0;
    let (later, earlier) = match later.and_then(|later| Ok((later, earlier?))) {
        Ok((later, earlier)) => (language.level(later), language.level(earlier)),
        Err(reason) => return reason.write(f, language),
    };
    let moved = SignedPercent(moved_share);
    let moved = moved.in_language(language);
    text!(f, language,
        en: "{later}, earlier {earlier} ({moved})",
        sv: "{later}, tidigare {earlier} ({moved})",
        fr: "{later}, auparavant {earlier} ({moved})",
        fi: "{later}, aiemmin {earlier} ({moved})",
    )
} }

phrase! { Recalculation, this, f, language => {
    let (place, target) = (printable(&this.place), printable(&this.target));
    let [earlier, later] = [(&this.earlier_release, false), (&this.later_release, true)]
        .map(|(name, is_later)| Release { name: name.as_deref(), is_later });
    let (earlier, later) = (earlier.in_language(language), later.in_language(language));
    let base = Revised(this.base);
    let base = base.in_language(language);
    text!(f, language,
        en: "{place}, {target} ({earlier} → {later}). Base level: {base}",
        sv: "{place}, {target} ({earlier} → {later}). Basnivå: {base}",
        fr: "{place}, {target} ({earlier} → {later}). Niveau de référence\u{a0}: {base}",
        fi: "{place}, {target} ({earlier} → {later}). Perustaso: {base}",
    )?;
    if let Ok(year) = this.latest_year {
        let latest = Revised(this.latest);
        let latest = latest.in_language(language);
        text!(f, language,
            en: ". Level of {year}: {latest}",
            sv: ". Nivå år {year}: {latest}",
            fr: ". Niveau de {year}\u{a0}: {latest}",
            fi: ". Taso vuonna {year}: {latest}",
        )?;
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
        let caveat = caveat.in_language(language);
        text!(f, language,
            en: "; {caveat}",
            sv: "; {caveat}",
            fr: "\u{202f}; {caveat}",
            fi: "; {caveat}",
        )?;
    }
    Ok(())
} }
