//! The European Union: the package for 2020 and the offer of more, the framework for 2030, and the European Climate Law
//! with its amendment for 2040.
//!
//! They bind the Union as a whole: no state's or city's series tests them.

use super::prelude::*;

entries! {
    targets: BY_2020, OFFER_2020, FRAMEWORK_2030, BY_2030, BY_2040, CLIMATE_NEUTRAL_2050;
    commitments: CLIMATE_LAW;
}

/// The day of Regulation (EU) 2021/1119.
const CLIMATE_LAW_DATED: PartialDate = PartialDate::constant(2021, 6, 30);

/// The scope of the Climate Law, one for all its targets (Art. 1): emissions and removals in the
/// Union of the greenhouse gases of Annex V, part 2, to Regulation (EU) 2018/1999.
const NET: Boundary = ALL_SECTORS.land_sector(LandSector::Included);

/// `EU-2020-20`: 20 % below 1990 by 2020, one of the three 20s.
///
/// - Base: 1990. Carried out as -21 % of 2005 under emissions trading and -10 % of 2005 under
///   effort sharing.
/// - Counts: the Union's greenhouse gases, without the land sector. That flights leaving the Union
///   belong to it, and that Kyoto credits could count to some extent, is not confirmed; accounting
///   is left unspecified for the former.
/// - Adopted as the package of 2008 and 2009; the acts are of 2009.
///
/// Wording: the Swedish Energy Agency's page on effort sharing. Evidence: seen.
pub static BY_2020: Target = target! {
    id: "EU-2020-20", title: "European Union, 20-20-20", actor: "European Union",
    wording: "“reduced by 20% by 2020 compared to 1990 levels”, greenhouse gas emissions of the \
              Union",
    source: "energimyndigheten.se, page on effort sharing; ec.europa.eu/clima/policies/effort",
    goal: reduce_by(0.20), base: 1990, deadline: 2020,
    boundary: Boundary::covering(Sectors::All)
        .gases(Gases::KyotoBasket)
        .land_sector(LandSector::Excluded),
}
.with_adoption(in_year(2009), LegalStatus::UnionLaw, Evidence::Confirmed);

/// `EU-2020-30C`: 30 % below 1990 by 2020, *if* others make comparable efforts.
///
/// An offer on the condition of a global agreement with comparable efforts; that condition is not
/// confirmed in its wording. It was never triggered, and the offer lapsed. Without
/// [`Assessor::condition_triggered`](crate::Assessor::condition_triggered) no series is judged by
/// it.
/// - Base and boundary: as [`BY_2020`].
/// - Decided by the European Council in March 2007 (not confirmed).
///
/// Wording: a description. Evidence: part; the recital speaks of 30 % for developed countries
/// together.
pub static OFFER_2020: Target = target! {
    id: "EU-2020-30C", title: "European Union, conditional offer 2020", actor: "European Union",
    wording: "greenhouse gas emissions 30 % below 1990 by 2020, if there is a global agreement \
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

/// `EU-2030-40`: at least 40 % below 1990 by 2030, the framework of 2014.
///
/// - Base: 1990.
/// - Counts: greenhouse gases within the Union, gross, without international credits; gross and
///   domestic are not confirmed.
/// - Decided by the European Council in October 2014 (the month is not confirmed) and the Union's
///   first contribution under the Paris Agreement. Superseded on 30 June 2021 by [`BY_2030`].
///
/// Wording: a description. Evidence: part.
pub static FRAMEWORK_2030: Target = target! {
    id: "EU-2030-40", title: "European Union, 2030 framework", actor: "European Union",
    wording: "greenhouse gas emissions at least 40 % below 1990 by 2030",
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

/// `EU-2030-55`: net emissions at least 55 % below 1990 by 2030, the Climate Law.
///
/// - Base: the *net* emissions of 1990; both ends are after deduction of removals.
/// - Counts: all greenhouse gases within the Union, land sector included.
/// - Removals count up to 225 Mt a year: a larger sink does not help. The cap limits what is
///   judged, not the net base of 1990, which the law takes as it was.
/// - Domestic only: no international credits.
///
/// Wording: Art. 4(1). Evidence: seen.
pub static BY_2030: Target = target! {
    id: "EU-2030-55", title: "European Union, Climate Law 2030", actor: "European Union",
    wording: "net greenhouse gas emissions “by at least 55 % compared to 1990 levels by 2030”; \
              net removals count up to “225 million tonnes of CO2 equivalent”",
    source: "Regulation (EU) 2021/1119 of 30 June 2021, Art. 4(1), OJ L 243 of 9.7.2021: \
             eur-lex 32021R1119; betterregulation 518896; parltrack 2021/0200",
    goal: reduce_by(0.55), base: 1990, deadline: 2030, boundary: NET,
}
.with_removals_cap(Emissions::constant(225e6))
.with_adoption(CLIMATE_LAW_DATED, LegalStatus::UnionLaw, Evidence::Confirmed);

/// `EU-2040-90`: net emissions 90 % below 1990 by 2040, with at most 5 points of credits.
///
/// - Base: the *net* emissions of 1990.
/// - Counts: all greenhouse gases within the Union, land sector included.
/// - Supplement: from 2036 high-quality international credits of up to 5 % of the net emissions of
///   1990, "corresponding to a domestic reduction of 85 %". That is a supplement of 5 points: the
///   net limit is 10 % of the base, domestic net emissions may stand at 15 %. That credits count
///   from 2036 only is not modelled, and matters for no judged year; the regulation asks for
///   legislation to reflect them rather than granting them itself.
/// - Adopted by the Council on 5 March 2026.
///
/// Wording: Art. 4(3) and, in part, 4(5) of the Climate Law as amended. Evidence: seen.
pub static BY_2040: Target = target! {
    id: "EU-2040-90", title: "European Union, Climate Law 2040", actor: "European Union",
    wording: "net greenhouse gas emissions “by 90 % compared to 1990 levels by 2040”; from 2036, \
              international credits count “up to 5 % of 1990 Union net emissions”",
    source: "Regulation (EU) 2026/667: ndfr.nl CELEX-32026R0667 (2026-04-07); \
             namibiadailynews.info 2026-03-05; argusmedia.com",
    goal: reduce_by(0.90), base: 1990, deadline: 2040, boundary: NET,
}
.with_adoption(PartialDate::constant(2026, 3, 5), LegalStatus::UnionLaw, Evidence::Confirmed)
.with_supplement(SupplementaryCap::constant_points(5.0));

/// `EU-2050-CN`: climate neutral by 2050, Union-wide.
///
/// - A balance of emissions and removals within the Union; the law sets no own cut, so there is no
///   base.
/// - Counts: all greenhouse gases, sources and sinks.
///
/// Wording: Art. 1. Evidence: seen.
pub static CLIMATE_NEUTRAL_2050: Target = target! {
    id: "EU-2050-CN", title: "European Union, climate neutral 2050", actor: "European Union",
    wording: "“a binding objective of climate neutrality in the Union by 2050”: emissions and \
              removals of greenhouse gases in balance",
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
