use super::{Verdict, VerdictKind};
use crate::language::{phrase, text};
use crate::quantity::Emissions;

/// A verdict in words that say what it rests on.
///
/// If the boundaries of series and target differ and the caller allowed the difference, the words
/// are conditional: the target *would be* met. [`Verdict`] itself stays the same.
///
/// ```
/// use climate_targets::boundary::Gases;
/// use climate_targets::{Assessor, Boundary, EmissionSeries, Emissions, Target};
/// let gases = |gases| Boundary::UNSPECIFIED.gases(gases);
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2020);
/// let target = target.boundary(gases(Gases::Co2)).build()?;
/// let city = EmissionSeries::builder("a city").boundary(gases(Gases::KyotoBasket));
/// let city = city.observe(1990, Emissions::from_tonnes(100.0));
/// let city = city.observe(2020, Emissions::from_tonnes(40.0)).build()?;
/// let assessor = Assessor::as_of_ymd(2021, 6, 30)?.allow_boundary_difference();
/// let result = assessor.assess(&city, &target);
/// assert_eq!(result.verdict().to_string(), "met");
/// assert_eq!(result.worded_verdict().to_string(), "would be met");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WordedVerdict<L = Emissions> {
    verdict: Verdict<L>,
    is_conditional: bool,
}

impl<L> WordedVerdict<L> {
    pub(in crate::assessment) const fn new(verdict: Verdict<L>, is_conditional: bool) -> Self {
        Self { verdict, is_conditional }
    }
}

phrase! { @L WordedVerdict<L>, this, f, language => {
    let kind = WordedKind { kind: this.verdict.kind(), is_conditional: this.is_conditional };
    this.verdict.write_as(&kind, f, language)
} }

/// The kind of a verdict in words, conditional or not. Kinds without a judgement have no
/// conditional words.
pub(crate) struct WordedKind {
    pub(crate) kind: VerdictKind,
    pub(crate) is_conditional: bool,
}

phrase! { WordedKind, this, f, language => match this.kind {
    kind if !this.is_conditional => kind.write(f, language),
    VerdictKind::Met => text!(f, language,
        en: "would be met",
        sv: "skulle vara uppnått",
        fr: "serait atteint",
        fi: "olisi saavutettu",
    ),
    VerdictKind::Missed => text!(f, language,
        en: "would be missed",
        sv: "skulle inte vara uppnått",
        fr: "ne serait pas atteint",
        fi: "ei olisi saavutettu",
    ),
    VerdictKind::AchievedEarly => text!(f, language,
        en: "would be achieved early",
        sv: "skulle vara uppnått i förtid",
        fr: "serait atteint par anticipation",
        fi: "olisi saavutettu etuajassa",
    ),
    VerdictKind::OnTrack => text!(f, language,
        en: "would be on track",
        sv: "skulle vara på väg att nå målet",
        fr: "serait en bonne voie",
        fi: "olisi tavoitepolulla",
    ),
    VerdictKind::CatchingUp => text!(f, language,
        en: "would be catching up",
        sv: "skulle vara på väg ikapp",
        fr: "serait en rattrapage",
        fi: "olisi kuromassa kiinni",
    ),
    VerdictKind::Slipping => text!(f, language,
        en: "would be slipping",
        sv: "skulle vara på väg att halka efter",
        fr: "serait en décrochage",
        fi: "olisi jäämässä jälkeen",
    ),
    VerdictKind::OffTrack => text!(f, language,
        en: "would be off track",
        sv: "skulle inte vara på väg att nå målet",
        fr: "serait hors trajectoire",
        fi: "ei olisi tavoitepolulla",
    ),
    kind => kind.write(f, language),
} }
