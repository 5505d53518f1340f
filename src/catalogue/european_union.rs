//! The European Union: the 2020 package with its conditional offer, the framework for 2030, and the
//! European Climate Law with its amendment for 2040.
//!
//! The targets bind the Union as a whole. The series of a single state or city cannot test them.
//!
//! ```
//! use climate_targets::catalogue::european_union as eu;
//! use climate_targets::{Emissions, Target};
//! let net_1990 = Emissions::from_megatonnes(100.0)?; // made up
//! let limit = |target: &Target| {
//!     let ambition = target.goal().deciding().expect("one ambition");
//!     ambition.allowable(Ok(net_1990), target.judged_year()).unwrap().megatonnes().round()
//! };
//! assert!(eu::CLIMATE_LAW.milestones().map(limit).eq([45.0, 10.0, 0.0])); // 2030, 2040, 2050
//! // The offer for 2020 depended on a condition that was never triggered.
//! assert!(eu::OFFER_2020.is_conditional());
//! # Ok::<(), climate_targets::quantity::QuantityError>(())
//! ```

use super::prelude::*;

entries! {
    targets: BY_2020, OFFER_2020, FRAMEWORK_2030, BY_2030, BY_2040, CLIMATE_NEUTRAL_2050;
    commitments: CLIMATE_LAW;
}

/// The date of Regulation (EU) 2021/1119.
const CLIMATE_LAW_DATED: PartialDate = PartialDate::constant(2021, 6, 30);

/// The scope of the Climate Law, common to all its targets (Art. 1): emissions and removals in the
/// Union of the greenhouse gases of Annex V, part 2, to Regulation (EU) 2018/1999.
const NET: Boundary = ALL_SECTORS.land_sector(LandSector::Included);

/// `EU-2020-20`: a cut of 20 % from 1990 levels by 2020, one of the three "20-20-20" targets.
///
/// - Base: 1990. The implementing cuts were 21 % from 2005 levels under emissions trading and 10 %
///   from 2005 levels under effort sharing.
/// - Boundary: greenhouse gases of the Union, without the land sector. It is not confirmed that
///   flights departing from the Union count and that a limited amount of Kyoto credits could count.
///   The accounting is unspecified because of the flights.
/// - Adoption: with the package of 2008 and 2009; the acts date from 2009.
///
/// Wording: quoted from the Swedish Energy Agency's page on effort sharing. Evidence: confirmed.
pub static BY_2020: Target = target! {
    id: "EU-2020-20", title: "European Union, 20-20-20", actor: "European Union",
    wording: "Greenhouse gas emissions of the Union “reduced by 20% by 2020 compared to 1990 \
              levels”",
    source: "energimyndigheten.se, page on effort sharing; ec.europa.eu/clima/policies/effort",
    goal: reduce_by(0.20), base: 1990, deadline: 2020,
    boundary: Boundary::covering(Sectors::All)
        .gases(Gases::KyotoBasket)
        .land_sector(LandSector::Excluded),
}
.with_adoption(in_year(2009), LegalStatus::UnionLaw, Evidence::Confirmed);

/// `EU-2020-30C`: a cut of 30 % from 1990 levels by 2020, *if* others make comparable efforts.
///
/// The offer depended on a global agreement with comparable efforts; the text of this condition is
/// not confirmed. The condition was never triggered, and the offer lapsed. No series is judged
/// against it without [`Assessor::condition_triggered`](crate::Assessor::condition_triggered).
/// - Base and boundary: as [`BY_2020`].
/// - Adoption: by the European Council in March 2007 (not confirmed).
///
/// Wording: a paraphrase. Evidence: partly confirmed; the recital states 30 % for the developed
/// countries together.
pub static OFFER_2020: Target = target! {
    id: "EU-2020-30C", title: "European Union, conditional offer 2020", actor: "European Union",
    wording: "Greenhouse gas emissions 30 % below 1990 by 2020, on condition of a global agreement \
              with comparable efforts",
    source: "Decision 406/2009/EC, recital 2 (30 % for developed countries collectively): \
             eur-lex 32009D0406",
    goal: reduce_by(0.30), base: 1990, deadline: 2020,
    boundary: Boundary::covering(Sectors::All)
        .gases(Gases::KyotoBasket)
        .land_sector(LandSector::Excluded),
}
.conditional()
.with_adoption(
    PartialDate::constant_month(2007, 3),
    LegalStatus::Political,
    Evidence::PartlyConfirmed,
);

/// `EU-2030-40`: a cut of at least 40 % from 1990 levels by 2030, set by the framework of 2014.
///
/// - Base: 1990.
/// - Boundary: greenhouse gases within the Union, gross, without international credits. It is not
///   confirmed that the target is gross and domestic.
/// - Adoption: by the European Council in October 2014 (the month is not confirmed). The target
///   was also the Union's first contribution under the Paris Agreement. Superseded on 30 June 2021
///   by [`BY_2030`].
///
/// Wording: a paraphrase. Evidence: partly confirmed.
pub static FRAMEWORK_2030: Target = target! {
    id: "EU-2030-40", title: "European Union, 2030 framework", actor: "European Union",
    wording: "Greenhouse gas emissions at least 40 % below 1990 by 2030",
    source: "eumayors.eu FAQ; crim-safri.it",
    superseded_by: "EU-2030-55",
    goal: reduce_by(0.40), base: 1990, deadline: 2030,
    boundary: ALL_SECTORS.land_sector(LandSector::Excluded),
}
.with_adoption(
    PartialDate::constant_month(2014, 10),
    LegalStatus::Political,
    Evidence::PartlyConfirmed,
)
.with_supersession_date(CLIMATE_LAW_DATED);

/// `EU-2030-55`: a cut in net emissions of at least 55 % from 1990 levels by 2030, set by the
/// Climate Law.
///
/// - Base: the *net* emissions of 1990. The levels of both years are net of removals.
/// - Boundary: all greenhouse gases within the Union, with the land sector.
/// - Removals: at most 225 Mt a year count; a larger sink has no effect. The cap applies to the
///   judged level, not to the net base of 1990, which the law takes without a cap.
/// - Credits: none. The target is domestic.
///
/// Wording: quoted from Art. 4(1). Evidence: confirmed.
pub static BY_2030: Target = target! {
    id: "EU-2030-55", title: "European Union, Climate Law 2030", actor: "European Union",
    wording: "Net greenhouse gas emissions cut “by at least 55 % compared to 1990 levels by \
              2030”; net removals count up to “225 million tonnes of CO2 equivalent”",
    source: "Regulation (EU) 2021/1119 of 30 June 2021, Art. 4(1), OJ L 243 of 9.7.2021: \
             eur-lex 32021R1119; betterregulation 518896; parltrack 2021/0200",
    goal: reduce_by(0.55), base: 1990, deadline: 2030, boundary: NET,
}
.with_removals_cap(Emissions::constant(225e6))
.with_adoption(CLIMATE_LAW_DATED, LegalStatus::UnionLaw, Evidence::Confirmed);

/// `EU-2040-90`: a 90 % cut in net emissions from 1990 levels by 2040, with at most 5 points of
/// credits.
///
/// - Base: the *net* emissions of 1990.
/// - Boundary: all greenhouse gases within the Union, with the land sector.
/// - Supplement: high-quality international credits, from 2036, up to 5 % of the net emissions of
///   1990, "corresponding to a domestic reduction of 85 %". The entry models them as a supplement
///   of 5 points: the net limit is 10 % of the base, and domestic net emissions may reach 15 %. The
///   start in 2036 is not modelled and affects no judged year. The regulation calls for legislation
///   on these credits; it does not itself grant them.
/// - Adoption: by the Council on 5 March 2026.
///
/// Wording: quoted from Art. 4(3) and, in part, 4(5) of the Climate Law as amended. Evidence:
/// confirmed.
pub static BY_2040: Target = target! {
    id: "EU-2040-90", title: "European Union, Climate Law 2040", actor: "European Union",
    wording: "Net greenhouse gas emissions cut “by 90 % compared to 1990 levels by 2040”; from \
              2036, international credits count “up to 5 % of 1990 Union net emissions”",
    source: "Regulation (EU) 2026/667: ndfr.nl CELEX-32026R0667 (2026-04-07); \
             namibiadailynews.info 2026-03-05; argusmedia.com",
    goal: reduce_by(0.90), base: 1990, deadline: 2040, boundary: NET,
}
.with_adoption(PartialDate::constant(2026, 3, 5), LegalStatus::UnionLaw, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(5.0));

/// `EU-2050-CN`: climate neutrality of the Union by 2050.
///
/// - Base: none. The law requires a balance of emissions and removals within the Union and sets no
///   separate reduction.
/// - Boundary: all greenhouse gases, sources and sinks.
///
/// Wording: quoted from Art. 1. Evidence: confirmed.
pub static CLIMATE_NEUTRAL_2050: Target = target! {
    id: "EU-2050-CN", title: "European Union, climate neutral 2050", actor: "European Union",
    wording: "“a binding objective of climate neutrality in the Union by 2050”: a balance of \
              emissions and removals of greenhouse gases",
    source: "Regulation (EU) 2021/1119 of 30 June 2021, Art. 1 and 2: betterregulation 518896",
    goal: BALANCE, deadline: 2050, boundary: NET,
}
.with_adoption(CLIMATE_LAW_DATED, LegalStatus::UnionLaw, Evidence::Confirmed);

/// `EU-CLIMATE-LAW`: [`BY_2030`], [`BY_2040`] and [`CLIMATE_NEUTRAL_2050`] on one path of net
/// emissions from 1990 to zero.
pub static CLIMATE_LAW: Commitment = commitment! {
    "EU-CLIMATE-LAW", "European Union, Climate Law 2030, 2040 and 2050":
    BY_2030, BY_2040, CLIMATE_NEUTRAL_2050,
};
