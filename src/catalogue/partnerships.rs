//! Partnerships that promise nothing countable: exchange between cities, export of solutions, a
//! task in a network.
//!
//! The pages on the Alliance for Urban Sustainability, on Lahti and on C40 name these partnerships
//! beside targets with numbers. Their goals are words, so they are never judged: every verdict is
//! [`NotQuantified`](crate::Verdict::NotQuantified). The page
//! [promises](crate::guide::promises) lists all goals that the three pages name.
//!
//! No source states a deadline, except for [`SMART_CITY_SWEDEN`]. The entries use each year from
//! the first full year after the start. The actor of a joint entry is the list of its parties.
//!
//! ```
//! use climate_targets::catalogue::{self, partnerships::FRENCH_SWEDISH_2018};
//! use climate_targets::{Assessor, EmissionSeries, Verdict};
//! let city = EmissionSeries::from_tonnes("a city", [(2018, 100.0), (2022, 0.0)])?; // made up
//! let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
//! // No level of emissions meets or misses a promise without a number.
//! let result = assessor.assess(&city, &FRENCH_SWEDISH_2018);
//! assert_eq!(result.verdict(), Verdict::NotQuantified);
//! assert_eq!(FRENCH_SWEDISH_2018.adoption().unwrap().to_string(), "2018-05-22");
//! assert_eq!(catalogue::target("SCS-AUS-2018"), Some(&FRENCH_SWEDISH_2018));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::prelude::*;

entries! {
    targets: BALTIC_CITIES, LAHTI_WASTE_TO_ENERGY, VIVAPOLIS, CITY_SOLUTIONS_PLATFORM,
        NORDIC_SOLUTIONS_FOR_C40, ALLIANCE, FRENCH_SWEDISH_2018, SMART_CITY_SWEDEN;
}

/// The deadline of a goal without one: each year from the first full year after the start.
const fn each_year_from(year: i32) -> Deadline {
    Deadline::EachYearFrom(Year::constant(year))
}

/// `UBC-1991`: cooperation of the cities around the Baltic Sea.
///
/// - Level: none. The union has a Sustainability Action Programme for 2022-2030; it is not
///   confirmed that the programme has no number for emissions, because only its title was read.
/// - Deadline: none stated.
/// - Adoption: founded in Gdańsk in September 1991; the day is not stated. The page on Lahti of
///   2012 names the union among the city's earlier networks. For its members, see
///   [`UNION_OF_THE_BALTIC_CITIES`](super::networks::UNION_OF_THE_BALTIC_CITIES).
///
/// Wording: quoted in part from the union's page. Evidence: confirmed.
pub static BALTIC_CITIES: Target = target! {
    id: "UBC-1991", title: "Union of the Baltic Cities, aims", actor: "Union of the Baltic Cities",
    wording: "“Promote cooperation and exchange of experiences between cities” for sustainable \
              urban solutions and quality of life",
    source: "ubc.net/organisation; en.wikipedia.org, Union of the Baltic Cities (September 1991)",
    goal: qualitative("cooperation between cities for sustainable urban solutions"),
    deadline: each_year_from(1992), boundary: Boundary::UNSPECIFIED,
}
.with_adoption(PartialDate::constant_month(1991, 9), LegalStatus::Voluntary, Evidence::Confirmed);

/// `LAH-WTE-2012`: coordination of waste-to-energy in the Global Sustainable Cities Network, by
/// Lahti Science and Business Park.
///
/// - Level: none. The network's report of 2013 says that 90 % of the waste of Lahti's region is
///   recycled or used in energy production. This is a result, and not a promise.
/// - Deadline: none stated.
/// - Adoption: the page of 6 November 2012 reports the commitment, and that Lahti joined the
///   network during the autumn. The day of the commitment is not stated. The actor is the park, not
///   the city.
///
/// Wording: a paraphrase that quotes the name of the task. Evidence: confirmed.
pub static LAHTI_WASTE_TO_ENERGY: Target = target! {
    id: "LAH-WTE-2012", title: "Lahti, waste-to-energy in the Global Sustainable Cities Network",
    actor: "Lahti Science and Business Park",
    wording: "Lahti Science and Business Park coordinates the network's task “jätteestä \
              energiaksi (waste to energy)”",
    source: "kuntatekniikka.fi 2012-11-06 (in Finnish); cleanenergyministerial.org 2013-08-27 \
             (report)",
    goal: qualitative("coordination of waste-to-energy in the Global Sustainable Cities Network"),
    deadline: each_year_from(2013), boundary: Boundary::UNSPECIFIED,
}
.with_adoption(in_year(2012), LegalStatus::Voluntary, Evidence::Confirmed);

/// `VIVAPOLIS-2013`: a joint brand of French public and private actors for the export of
/// sustainable urban development.
///
/// - Level: none for emissions. One source gives an aim of at least 200 companies in the brand's
///   directory, a number of companies.
/// - Deadline: none stated.
/// - Adoption: presented in Nantes in September 2013. A page of that week announces 26 September;
///   no later source confirms the day. A network with a steering committee since 26 September 2016.
///
/// Wording: quoted in part from an article of 2015. Evidence: confirmed.
pub static VIVAPOLIS: Target = target! {
    id: "VIVAPOLIS-2013", title: "Vivapolis, the French sustainable city", actor: "Vivapolis",
    wording: "Actors who want to “promouvoir à l'international un développement urbain durable”",
    source: "filiere-3e.fr 2015-03-12; lemoniteur.fr 33295471 (September 2013, 26 September \
             2016); neoplanete.fr (announcement); engie.com (200 companies)",
    goal: qualitative("international promotion of sustainable urban development from France"),
    deadline: each_year_from(2014), boundary: Boundary::UNSPECIFIED,
}
.with_adoption(PartialDate::constant_month(2013, 9), LegalStatus::Voluntary, Evidence::Confirmed);

/// `C40-CSP-2015`: the City Solutions Platform of C40, the Danish cluster CLEAN and the
/// International Cleantech Network (ICN).
///
/// - Level: none. Cities and companies meet at an early stage to find solutions.
/// - Deadline: none stated.
/// - Adoption: launched on 5 December 2015. The Swedish page on C40 describes a partnership of the
///   same three parties with the same purpose, without a name and a date. It is not confirmed that
///   the two are the same.
///
/// Wording: quoted in part from the announcement. Evidence: confirmed.
pub static CITY_SOLUTIONS_PLATFORM: Target = target! {
    id: "C40-CSP-2015", title: "C40, CLEAN and ICN, City Solutions Platform",
    actor: "C40, CLEAN and the International Cleantech Network",
    wording: "“accelerate the implementation of high quality sustainable solutions in cities”",
    source: "internationalcleantechnetwork.com, announcement of 5 December 2015; grundfos.com; \
             swedishcleantech.se/nordicsolutionsforc40 (in Swedish, undated)",
    goal: qualitative("faster implementation of sustainable solutions in cities"),
    deadline: each_year_from(2016), boundary: Boundary::UNSPECIFIED,
}
.with_adoption(PartialDate::constant(2015, 12, 5), LegalStatus::Voluntary, Evidence::Confirmed);

/// `C40-NORDIC`: the project Nordic Solutions for C40.
///
/// - Level: none. The page's number, 14 000 climate actions, is C40's
///   ([`ACTIONS_2020`](super::c40::ACTIONS_2020)).
/// - Deadline: none stated. The entry uses each year from 2016, the first year that the page names.
/// - Adoption: *the date is not known*; the page is undated. The description of the project itself
///   was not read, and no source names all of its parties.
///
/// Wording: quoted from a heading of the page. Evidence: partly confirmed.
pub static NORDIC_SOLUTIONS_FOR_C40: Target = target! {
    id: "C40-NORDIC", title: "Nordic Solutions for C40", actor: "Nordic Solutions for C40",
    wording: "“Nordiskt samarbete hjälper städer och företag”",
    source: "swedishcleantech.se/nordicsolutionsforc40 (in Swedish, undated)",
    goal: qualitative("Nordic cooperation that helps cities and companies"),
    deadline: each_year_from(2016), boundary: Boundary::UNSPECIFIED,
}
.with_status(LegalStatus::Voluntary)
.with_evidence(Evidence::PartlyConfirmed);

/// `AUS-2016`: the objective of the Alliance for Urban Sustainability.
///
/// - Level: none. The Alliance “reflects and supports” the targets of Sweden, France and the
///   European Union and Sustainable Development Goal 11; it adds no number.
/// - Deadline: none stated.
/// - Adoption: founded in 2016; no source states the day.
///
/// Wording: quoted in part from the English page on the Alliance. Evidence: confirmed.
pub static ALLIANCE: Target = target! {
    id: "AUS-2016", title: "Alliance for Urban Sustainability, objective",
    actor: "Alliance for Urban Sustainability",
    wording: "To advance the member cities' “sustainable urban development efforts”",
    source: "Swedish Energy Agency, page on the Alliance, Swedish and English, undated",
    goal: qualitative("stronger work of the member cities for sustainable urban development"),
    deadline: each_year_from(2017), boundary: Boundary::UNSPECIFIED,
}
.with_adoption(in_year(2016), LegalStatus::Voluntary, Evidence::Confirmed);

/// `SCS-AUS-2018`: the French-Swedish partnership of Smart City Sweden, Vivapolis and the cities of
/// the Alliance for Urban Sustainability.
///
/// - Level: none. The source names the subject, innovation and green solutions, and no objective.
/// - Deadline: none stated.
/// - Adoption: the meeting of 22 May 2018 that started the partnership, on the initiative of the
///   French embassy in Stockholm. The two states signed a strategic partnership for innovation and
///   green solutions in November 2017; it is not confirmed that this partnership is a part of it.
///
/// Wording: quoted from the news page. Evidence: confirmed.
pub static FRENCH_SWEDISH_2018: Target = target! {
    id: "SCS-AUS-2018", title: "French-Swedish partnership of 22 May 2018",
    actor: "Smart City Sweden, Vivapolis and the Alliance for Urban Sustainability",
    wording: "“fransk-svenskt partnerskap för innovation och gröna lösningar”",
    source: "Swedish Energy Agency, news page, May 2018 (in Swedish)",
    goal: qualitative("French-Swedish partnership for innovation and green solutions"),
    deadline: each_year_from(2019), boundary: Boundary::UNSPECIFIED,
}
.with_adoption(PartialDate::constant(2018, 5, 22), LegalStatus::Voluntary, Evidence::Confirmed);

/// `SCS-2018`: Smart City Sweden, the national demonstration platform for smart and sustainable
/// cities.
///
/// - Level: none for emissions. The assignment has a budget of 100 million for 2018-2021, a sum of
///   money.
/// - Deadline: the assignment ends in 2021. The platform is older, and may have continued after it.
/// - Adoption: an assignment of the government to the Swedish Energy Agency on 1 March 2018. The
///   platform was opened on 8 May 2017.
///
/// Wording: a paraphrase that quotes the second purpose. Evidence: confirmed.
pub static SMART_CITY_SWEDEN: Target = target! {
    id: "SCS-2018", title: "Smart City Sweden, demonstration platform", actor: "Smart City Sweden",
    wording: "To show smart city solutions and “öka internationell attraktionskraft för svenska \
              hållbara stadslösningar”",
    source: "Swedish Energy Agency, page on Smart City Sweden; regeringen.se, press release of 1 \
             March 2018 (both in Swedish)",
    goal: qualitative("international demonstration of sustainable city solutions from Sweden"),
    deadline: 2021, boundary: Boundary::UNSPECIFIED,
}
.with_adoption(PartialDate::constant(2018, 3, 1), LegalStatus::Political, Evidence::Confirmed);
