//! Göteborg, Sweden: the climate programme of 2014, and the environment and climate programme
//! 2021-2030, which superseded it.
//!
//! The goals use two inventories: greenhouse gases on the territory, inside and outside emissions
//! trading, and the consumption of the residents. The goals for 2030 are yearly cuts. Their start
//! and end levels are stated in tonnes per head. The sources disagree on the start: 4.3 and 9.3 t
//! (the city), 4.2 and 8.9 t (CDP 2021). The Klimatkollen series covers CO2 only (-8.8 % from 1990
//! to 2022) and cannot test these goals.
//!
//! ```
//! use climate_targets::catalogue::goteborg;
//! use climate_targets::{Emissions, Year};
//! let rate = goteborg::TERRITORIAL_2030.goal().deciding().expect("one ambition");
//! let per_head_2018 = Emissions::from_tonnes(4.3)?;
//! let goal = rate.allowable(Ok(per_head_2018), Year::constant(2030)).unwrap();
//! assert!((goal.tonnes() - 1.17).abs() < 0.005); // 4.3 x 0.897^12
//! let of_2014 = goteborg::PROGRAMME_2014.targets();
//! assert!(of_2014.iter().all(|target| target.superseded().is_some()));
//! # Ok::<(), climate_targets::quantity::QuantityError>(())
//! ```

use super::prelude::*;

entries! {
    targets: CONSUMPTION_2030, TERRITORIAL_2030, TRANSPORT_2030, TERRITORIAL_2035, CONSUMPTION_2035,
        PER_HEAD_2050;
    groups: PROGRAMME_2014;
}

/// The date of the council's decision on the first programme; the year 2014 is not confirmed.
const DECIDED_2014: PartialDate = PartialDate::constant(2014, 9, 4);

/// The year of the council's decision on the second programme; the day is unknown.
const DECIDED_2021: PartialDate = in_year(2021);

const PROGRAMME_OF_2014: &str = "vartgoteborg.se; goteborg.se, klimatstrategiskt program; Net Zero \
                                 Tracker, 2022-12-20";
const PROGRAMME_OF_2021: &str = "goteborg.se, klimatet; klimat2030.se; CDP 2021";

/// `GOT-2030-T`: a cut in territorial emissions of at least 10.3 % a year from the level of 2018.
///
/// - Base: the level of 2018, the last year before the cuts.
/// - Boundary: greenhouse gases on the territory, inside and outside emissions trading.
/// - Deadline: each year to 2030, and near zero as soon as possible. The entry has no last year.
/// - Level: twelve cuts reduce the 4.3 t per head of 2018 to 1.17 t (goal 1.2 t), and the 4.2 t of
///   CDP to 1.14 t (goal 1.1 t). Whether the rate applies to tonnes or to tonnes per head is not
///   stated; the entry is in tonnes.
/// - Adoption: by the council in 2021, three years after the start year of the cuts.
///
/// Wording: a paraphrase that quotes the Swedish word for *at least*. Evidence: confirmed.
pub static TERRITORIAL_2030: Target = target! {
    id: "GOT-2030-T", title: "Göteborg, territorial emissions to 2030", actor: "Göteborg",
    wording: "Territorial greenhouse gas emissions, inside and outside EU emissions trading, cut \
              by at least (“minst”) 10.3 % a year to 2030, from 4.3 t per inhabitant in 2018 to \
              1.2 t; near zero as soon as possible",
    source: PROGRAMME_OF_2021,
    goal: cut_each_year(0.103, 2018), deadline: Deadline::EachYearFrom(Year::constant(2019)),
    boundary: ALL_SECTORS,
}
.with_adoption(DECIDED_2021, LegalStatus::Council, Evidence::Confirmed);

/// `GOT-2030-C`: a cut in consumption-based emissions of 7.6 % a year from the level of 2017.
///
/// - Base: the level of 2017, the last year before the cuts.
/// - Boundary: consumption-based emissions. Gases and sectors are probably those of
///   [`TERRITORIAL_2030`], but not stated, so both fields are unspecified.
/// - Deadline: each year to 2030. The entry has no last year.
/// - Level: thirteen cuts reduce the 9.3 t per head of 2017 to 3.33 t, and the 8.9 t of CDP to
///   3.19 t; the goal is 3.3 t in both sources. Whether the rate applies to tonnes or to tonnes per
///   head is not stated; the entry is in tonnes.
/// - Adoption: by the council in 2021.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CONSUMPTION_2030: Target = target! {
    id: "GOT-2030-C", title: "Göteborg, consumption to 2030", actor: "Göteborg",
    wording: "Consumption-based emissions cut by 7.6 % a year to 2030, from 9.3 t per inhabitant \
              in 2017 to 3.3 t",
    source: PROGRAMME_OF_2021,
    goal: cut_each_year(0.076, 2017), deadline: Deadline::EachYearFrom(Year::constant(2018)),
    boundary: Boundary::UNSPECIFIED.accounting(Accounting::Consumption),
}
.with_adoption(DECIDED_2021, LegalStatus::Council, Evidence::Confirmed);

/// `GOT-2030-TR`: a 90 % cut in emissions of the transport sector from 2010 levels by 2030.
///
/// - Base: 2010, 999 900 t.
/// - Boundary: climate impact of the transport sector. Gases and accounting are not stated.
/// - Adoption: by the council in 2021, as a sub-goal of the programme.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static TRANSPORT_2030: Target = target! {
    id: "GOT-2030-TR", title: "Göteborg, transport 2030", actor: "Göteborg",
    wording: "Climate impact of the transport sector 90 % below 2010 by 2030",
    source: "klimat2030.se; CDP 2021",
    goal: reduce_by(0.90), base: 2010, deadline: 2030,
    boundary: Boundary::covering(Sectors::Transport),
}
.with_adoption(DECIDED_2021, LegalStatus::Council, Evidence::Confirmed);

/// `GOT-2050-2035-T`: territorial emissions of at most 2 t per head by 2035, programme of 2014.
///
/// - Base: none; the level is fixed. Net Zero Tracker restates the programme as -80 % from 1990 by
///   2050.
/// - Boundary: tonnes of CO2 equivalents per head on the territory, hence greenhouse gases.
/// - Offsets: none, according to Net Zero Tracker.
/// - Adoption: by the council on 4 September; the year 2014 is not confirmed. Superseded by
///   [`TERRITORIAL_2030`] in 2021; the day is unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static TERRITORIAL_2035: Target = target! {
    id: "GOT-2050-2035-T", title: "Göteborg, territorial emissions 2035", actor: "Göteborg",
    wording: "Territorial emissions of 2 t CO2e per inhabitant by 2035",
    source: PROGRAMME_OF_2014,
    superseded_by: "GOT-2030-T",
    goal: at_most(2.0), deadline: 2035, boundary: TERRITORY,
}
.per_capita()
.with_adoption(DECIDED_2014, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2021);

/// `GOT-2050-2035-C`: consumption-based emissions of at most 3.5 t per head by 2035, programme of
/// 2014.
///
/// - Base, offsets and adoption: as [`TERRITORIAL_2035`].
/// - Boundary: the consumption-based inventory, in CO2 equivalents.
/// - Supersession: by [`CONSUMPTION_2030`] in 2021; the day is unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static CONSUMPTION_2035: Target = target! {
    id: "GOT-2050-2035-C", title: "Göteborg, consumption 2035", actor: "Göteborg",
    wording: "Consumption-based emissions of 3.5 t CO2e per inhabitant by 2035",
    source: PROGRAMME_OF_2014,
    superseded_by: "GOT-2030-C",
    goal: at_most(3.5), deadline: 2035,
    boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).accounting(Accounting::Consumption),
}
.per_capita()
.with_adoption(DECIDED_2014, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2021);

/// `GOT-2050-2050`: at most about 1.9 t per head by 2050, programme of 2014.
///
/// - Base: none. Net Zero Tracker gives -80 % from 1990; it still did in December 2022, after the
///   programme of 2021 had been adopted.
/// - Boundary: greenhouse gases per head. The inventory is not stated, so the accounting is
///   unspecified.
/// - Level: "about" 1.9 t is read as 1.9 t.
/// - Adoption: as [`TERRITORIAL_2035`]. Superseded by [`CONSUMPTION_2030`] in 2021; the day is
///   unknown.
///
/// Wording: a paraphrase. Evidence: confirmed.
pub static PER_HEAD_2050: Target = target! {
    id: "GOT-2050-2050", title: "Göteborg, per head 2050", actor: "Göteborg",
    wording: "About 1.9 t CO2e per inhabitant by 2050",
    source: PROGRAMME_OF_2014,
    superseded_by: "GOT-2030-C",
    goal: at_most(1.9), deadline: 2050, boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket),
}
.per_capita()
.with_adoption(DECIDED_2014, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2021);

/// `GOT-2050`: [`TERRITORIAL_2035`], [`CONSUMPTION_2035`] and [`PER_HEAD_2050`], the programme of
/// 2014, with more than one inventory.
pub static PROGRAMME_2014: TargetGroup = group! {
    "GOT-2050", "Göteborg, climate programme 2014":
    TERRITORIAL_2035, CONSUMPTION_2035, PER_HEAD_2050,
};
