//! Göteborg, Sweden: the climate programme of 2014 and the environment and climate programme for
//! 2021 to 2030 that took its place.
//!
//! Two inventories: greenhouse gases on the territory, inside and outside emissions trading, and
//! the footprint of what the inhabitants consume. The goals for 2030 are yearly cuts; start and
//! goal are given per inhabitant, and sources differ in them: 4.3 and 9.3 t (the city), 4.2 and
//! 8.9 t (CDP 2021). Klimatkollen's series counts CO2 alone (-8.8 % from 1990 to 2022) and tests none
//! of these.

use super::prelude::*;

entries! {
    targets: CONSUMPTION_2030, TERRITORIAL_2030, TRANSPORT_2030, TERRITORIAL_2035, CONSUMPTION_2035,
        PER_HEAD_2050;
    groups: PROGRAMME_2014;
}

/// The council's decision on the first programme; that it was of 2014 is not confirmed.
const DECIDED_2014: PartialDate = PartialDate::constant(2014, 9, 4);

/// The council decided on the second programme in 2021; the day is unknown.
const DECIDED_2021: PartialDate = in_year(2021);

const PROGRAMME_OF_2014: &str = "vartgoteborg.se; goteborg.se, klimatstrategiskt program; Net Zero \
                                 Tracker, 2022-12-20";
const PROGRAMME_OF_2021: &str = "goteborg.se, klimatet; klimat2030.se; CDP 2021";

/// `GOT-2030-T`: a cut of at least 10.3 % a year on the territory, from the level of 2018.
///
/// - Base: the level of 2018, the last year without the cut.
/// - Counts: greenhouse gases on the territory, inside and outside emissions trading.
/// - Each year to 2030, and near zero as soon as possible; the entry holds no last year. Twelve
///   cuts bring the 4.3 t per inhabitant of 2018 to 1.17 t, the goal of 1.2 t; from the 4.2 t that
///   CDP has (goal 1.1 t) they lead to 1.14 t. Whether the rate itself is meant of tonnes or of
///   tonnes per inhabitant is not stated; the entry is in tonnes.
/// - Decided by the council in 2021, three years after the level it starts from.
///
/// ```
/// use climate_targets::{Emissions, Year, catalogue::goteborg};
/// let rate = goteborg::TERRITORIAL_2030.goal().deciding().expect("one ambition");
/// let per_head = Emissions::from_tonnes(4.3)?;
/// let goal = rate.allowable(Ok(per_head), Year::constant(2030)).unwrap();
/// assert!((goal.tonnes() - 1.17).abs() < 0.005); // 4.3 x 0.897^12
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// Wording: a description, with the Swedish word for *at least*. Evidence: seen.
pub static TERRITORIAL_2030: Target = target! {
    id: "GOT-2030-T", title: "Göteborg, territorial emissions to 2030", actor: "Göteborg",
    wording: "territorial greenhouse gas emissions, inside and outside EU emissions trading, \
              cut by at least (“minst”) 10.3 % a year to 2030, from 4.3 t per inhabitant in \
              2018 to 1.2 t, and to near zero as soon as possible",
    source: PROGRAMME_OF_2021,
    goal: cut_each_year(0.103, 2018), deadline: Deadline::EachYearFrom(Year::constant(2019)),
    boundary: ALL_SECTORS,
}
.with_adoption(DECIDED_2021, LegalStatus::Council, Evidence::Confirmed);

/// `GOT-2030-C`: a cut of 7.6 % a year of what is consumed, from the level of 2017.
///
/// - Base: the level of 2017, the last year without the cut.
/// - Counts: consumption-based emissions. That gases and sectors are those of [`TERRITORIAL_2030`]
///   is likely and not stated, so both fields are unspecified.
/// - Each year to 2030; the entry holds no last year. Thirteen cuts bring the 9.3 t per inhabitant
///   of 2017 to 3.33 t, the goal of 3.3 t; from the 8.9 t that CDP has, with the same goal, they
///   lead to 3.19 t. Whether the rate itself is meant of tonnes or of tonnes per inhabitant is not
///   stated; the entry is in tonnes.
/// - Decided by the council in 2021.
///
/// Wording: a description. Evidence: seen.
pub static CONSUMPTION_2030: Target = target! {
    id: "GOT-2030-C", title: "Göteborg, consumption to 2030", actor: "Göteborg",
    wording: "consumption-based emissions cut by 7.6 % a year to 2030, from 9.3 t per \
              inhabitant in 2017 to 3.3 t",
    source: PROGRAMME_OF_2021,
    goal: cut_each_year(0.076, 2017), deadline: Deadline::EachYearFrom(Year::constant(2018)),
    boundary: Boundary::UNSPECIFIED.accounting(Accounting::Consumption),
}
.with_adoption(DECIDED_2021, LegalStatus::Council, Evidence::Confirmed);

/// `GOT-2030-TR`: the transport sector 90 % below 2010 by 2030.
///
/// - Base: 2010, when it was 999 900 t.
/// - Counts: the climate impact of the transport sector. Gases and accounting are not stated.
/// - A sub-goal of the programme of 2021.
///
/// Wording: a description. Evidence: seen.
pub static TRANSPORT_2030: Target = target! {
    id: "GOT-2030-TR", title: "Göteborg, transport 2030", actor: "Göteborg",
    wording: "climate impact of the transport sector 90 % below 2010 by 2030",
    source: "klimat2030.se; CDP 2021",
    goal: reduce_by(0.90), base: 2010, deadline: 2030,
    boundary: Boundary::covering(Sectors::Transport),
}
.with_adoption(DECIDED_2021, LegalStatus::Council, Evidence::Confirmed);

/// `GOT-2050-2035-T`: at most 2 t per head on the territory by 2035, of the programme of 2014.
///
/// - Base: none, the level is fixed. Net Zero Tracker restates the programme as -80 % of 1990 by
///   2050.
/// - Counts: tonnes of CO2 equivalents on the territory per inhabitant, hence greenhouse gases.
/// - No offsets, by Net Zero Tracker.
/// - Decided by the council on 4 September; that it was in 2014 is not confirmed. Superseded by
///   [`TERRITORIAL_2030`] in 2021; the day is unknown.
///
/// Wording: a description. Evidence: seen.
pub static TERRITORIAL_2035: Target = target! {
    id: "GOT-2050-2035-T", title: "Göteborg, territorial emissions 2035", actor: "Göteborg",
    wording: "territorial emissions of 2 t CO2e per inhabitant by 2035",
    source: PROGRAMME_OF_2014,
    superseded_by: "GOT-2030-T",
    goal: at_most(2.0), deadline: 2035, boundary: TERRITORY,
}
.per_capita()
.with_adoption(DECIDED_2014, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2021);

/// `GOT-2050-2035-C`: at most 3.5 t per head of consumption by 2035, of the programme of 2014.
///
/// As [`TERRITORIAL_2035`], for the consumption-based inventory. Superseded by [`CONSUMPTION_2030`]
/// in 2021; the day is unknown.
///
/// Wording: a description. Evidence: seen.
pub static CONSUMPTION_2035: Target = target! {
    id: "GOT-2050-2035-C", title: "Göteborg, consumption 2035", actor: "Göteborg",
    wording: "consumption-based emissions of 3.5 t CO2e per inhabitant by 2035",
    source: PROGRAMME_OF_2014,
    superseded_by: "GOT-2030-C",
    goal: at_most(3.5), deadline: 2035,
    boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket).accounting(Accounting::Consumption),
}
.per_capita()
.with_adoption(DECIDED_2014, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2021);

/// `GOT-2050-2050`: at most about 1.9 t per head by 2050, of the programme of 2014.
///
/// - Base: none. Net Zero Tracker gives -80 % of 1990, and still did in December 2022, after the
///   programme of 2021.
/// - Counts: greenhouse gases per inhabitant; in which of the two inventories is not stated, so the
///   accounting is unspecified.
/// - The figure is one of about 1.9 t, which the entry takes as 1.9 t.
/// - Decided as [`TERRITORIAL_2035`]. Superseded by [`CONSUMPTION_2030`] in 2021; the day is not
///   known.
///
/// Wording: a description. Evidence: seen.
pub static PER_HEAD_2050: Target = target! {
    id: "GOT-2050-2050", title: "Göteborg, per head 2050", actor: "Göteborg",
    wording: "about 1.9 t CO2e per inhabitant by 2050",
    source: PROGRAMME_OF_2014,
    superseded_by: "GOT-2030-C",
    goal: at_most(1.9), deadline: 2050, boundary: Boundary::UNSPECIFIED.gases(Gases::KyotoBasket),
}
.per_capita()
.with_adoption(DECIDED_2014, LegalStatus::Council, Evidence::Confirmed)
.with_supersession_date(DECIDED_2021);

/// `GOT-2050`: [`TERRITORIAL_2035`], [`CONSUMPTION_2035`] and [`PER_HEAD_2050`], of the programme
/// of 2014 and of more than one inventory.
pub static PROGRAMME_2014: TargetGroup = group! {
    "GOT-2050", "Göteborg, climate programme 2014":
    TERRITORIAL_2035, CONSUMPTION_2035, PER_HEAD_2050,
};
