//! Promises: who promised what, on the pages on the Alliance for Urban Sustainability, on Lahti and
//! on C40.
//!
//! The tables list every network, country and city that the three pages name, with all goals that
//! the [catalogue](crate::catalogue) has for each of them. They also list the goals of these actors
//! that the page does not state, because a page usually quotes one goal of several.
//!
//! The pages are:
//! - the Swedish Energy Agency's page on the Alliance, in Swedish and English, undated, of after
//!   the summer of 2019, with its news page on the meeting of 22 May 2018;
//! - the page on the networks of Lahti of autumn 2012, in Finnish;
//! - the Swedish page on C40 and Nordic Solutions for C40, undated.
//!
//! The columns are:
//! - *page*: the page's statement about the goal. "Named": the page names the actor, but not this
//!   goal. "Member": the page names the city as a member of the Alliance, without a goal of the
//!   city. A goal may be more recent than the page.
//! - *goal*: the definition of the target, as [`Target`](crate::Target) prints it.
//! - *entry*: the id of the target, wording or network in the catalogue.
//! - *state*: what the catalogue knows on the day in the heading.
//! - *evidence*: the mark of the entry; for a network, the weakest mark of its records.
//!
//! | state | meaning |
//! |---|---|
//! | in force | adopted and not superseded; the judged year is not over |
//! | superseded by ... | another target of the actor has replaced it |
//! | expired | not superseded; the judged year is over |
//! | proposal | published and not adopted |
//! | not quantified | words without a level of emissions; never judged |
//! | membership only | a network with records of its members and without a goal in the catalogue |
//! | misquotation | words of the page that differ from the law |
//!
//! The state is not a verdict. "In force" does not mean on track: a city may have declared that it
//! will miss a goal, and the goal remains in force until another goal replaces it. "Expired" does
//! not say whether the goal was met. The documentation of each entry reports such declarations.
//!
//! ```
//! use chrono::NaiveDate;
//! use climate_targets::catalogue;
//! use climate_targets::target::InForce;
//!
//! // France's factor of four, the goal for 2050 that the page on the Alliance quotes.
//! let goal = catalogue::target("FR-LTECV-2050").expect("an id of the catalogue");
//! let state = |y, m, d| goal.in_force_on(NaiveDate::from_ymd_opt(y, m, d).unwrap());
//! assert_eq!(state(2018, 5, 22), InForce::Yes);
//! assert_eq!(state(2026, 11, 30), InForce::No);
//! assert_eq!(goal.superseded().map(|s| &*s.by), Some("FR-LEC-2050"));
//! ```
//!
//! # Where the pages misquote or omit
//!
//! - **France, "to" for "by".** The page on the Alliance says that France cuts emissions *to* 40 %
//!   of 1990 levels by 2030 and 75 % by 2050. The law of 2015 says *by* 40 %, and division by four,
//!   which is *by* 75 %: 60 % and 25 % of 1990 remain, not 40 % and 75 %. Read literally, the page
//!   lets emissions rise after 2030.
//! - **France, "before" for "by".** The Swedish version says *före 2030*, before 2030, which is
//!   judged on the inventory of 2029. The law says between 1990 and 2030.
//! - **France, a goal that was replaced.** On 10 November 2019 net zero and a division by more than
//!   six replaced the goal for 2050. When the page was published, after the summer of 2019, the
//!   goal was replaced or about to be replaced.
//! - **Sweden, "climate neutral".** The goal for 2045 is net zero with an own reduction of at least
//!   85 % of 1990. The page omits the minimum.
//! - **C40, 14 000.** The number counts actions, and not emissions.
//!
//! The entries [`ALLIANCE_PAGE_ENGLISH`] and [`ALLIANCE_PAGE_SWEDISH`] keep every reading of the
//! two versions, and [`assess_wording`] shows whether the verdict depends on the reading. See also
//! [traps](super::traps#by-and-to).
//!
//! # The page on the Alliance
//!
//! | name on the page | page | goal | entry | state on 2026-11-30 | evidence |
//! |---|---|---|---|---|---|
//! | Alliance for Urban Sustainability | advance “sustainable urban development” in the member cities | stronger work of the member cities for sustainable urban development each year from 2017 | `AUS-2016` | not quantified | confirmed |
//! | Sweden | named | reduce by 40 % of 1990 by 2020 | `SE-2020-40` | expired | confirmed |
//! | Sweden | named | reduce by 17 % of 2005 by 2020 | `SE-ESD-2020` | expired | unconfirmed |
//! | Sweden | named | reduce by 40 % of 2005 by 2030 | `SE-ESR-2030-2018` | superseded by `SE-ESR-2030` | confirmed |
//! | Sweden | named | reduce by 63 % of 1990 by 2030 | `SE-2030-63` | in force | confirmed |
//! | Sweden | named | reduce by 70 % of 2010 by 2030 | `SE-TR-2030-70` | in force | confirmed |
//! | Sweden | named | reduce by 50 % of 2005 by 2030 | `SE-ESR-2030` | in force | confirmed |
//! | Sweden | named | reduce by 60 % of 2005 by 2030 | `SE-2030-60P` | proposal | confirmed |
//! | Sweden | named | reduce by 75 % of 1990 by 2040 | `SE-2040-75` | in force | confirmed |
//! | Sweden | “climate neutral by 2045” | net zero, own reduction at least 85 % of 1990 by 2045 | `SE-2045-NZ` | in force | confirmed |
//! | France | named | at most 442 Mt CO2e a year on average over 2015-2018 | `FR-SNBC1-1` | expired | confirmed |
//! | France | named | reduce by 14 % of 2005 by 2020 | `FR-ESD-2020` | expired | confirmed |
//! | France | named | at most 399 Mt CO2e a year on average over 2019-2023 | `FR-SNBC1-2` | superseded by `FR-SNBC2-1` | confirmed |
//! | France | named | at most 422 Mt CO2e a year on average over 2019-2023 | `FR-SNBC2-1` | expired | confirmed |
//! | France | named | at most 358 Mt CO2e a year on average over 2024-2028 | `FR-SNBC1-3` | superseded by `FR-SNBC2-2` | confirmed |
//! | France | named | at most 359 Mt CO2e a year on average over 2024-2028 | `FR-SNBC2-2` | in force | confirmed |
//! | France | named | reduce by 37 % of 2005 by 2030 | `FR-ESR-2030-2018` | superseded by `FR-ESR-2030` | confirmed |
//! | France | “to 40 % of 1990 levels by 2030”, for *by* 40 % | reduce by 40 % of 1990 by 2030 | `FR-LTECV-2030` | in force | confirmed |
//! | France | named | reduce by 40 % of 1990 by 2030 | `FR-LEC-2030` | in force | confirmed |
//! | France | named | reduce by 47.5 % of 2005 by 2030 | `FR-ESR-2030` | in force | confirmed |
//! | France | named | reduce by 50 % of 1990 by 2030 | `FR-SNBC3` | proposal | confirmed |
//! | France | named | at most 300 Mt CO2e a year on average over 2029-2033 | `FR-SNBC2-3` | in force | confirmed |
//! | France | named | divide by 4 of 1990 by 2050 | `FR-POPE-2050` | superseded by `FR-LEC-2050` | confirmed |
//! | France | “75 % by 2050”, for division by 4 | divide by 4 of 1990 by 2050 | `FR-LTECV-2050` | superseded by `FR-LEC-2050` | confirmed |
//! | France | named | net zero and divide by more than 6 by 2050 | `FR-LEC-2050` | in force | confirmed |
//! | France | English | cut emissions to 40 % of 1990 levels by 2030 and 75 % by 2050 | `FR-PAGE-EN` | misquotation | quoted |
//! | France | Swedish | minska utsläppen till 40 procent av 1990 års nivå före 2030 och 75 procent år 2050 | `FR-PAGE-SV` | misquotation | quoted |
//! | European Union | “energy and climate goals”, no number | reduce by 40 % of 1990 by 2030 | `EU-2030-40` | superseded by `EU-2030-55` | partly confirmed |
//! | European Union | “energy and climate goals”, no number | reduce by 55 % of 1990 by 2030 | `EU-2030-55` | in force | confirmed |
//! | European Union | “energy and climate goals”, no number | reduce by 90 % of 1990 by 2040 | `EU-2040-90` | in force | confirmed |
//! | European Union | “energy and climate goals”, no number | net zero by 2050 | `EU-2050-CN` | in force | confirmed |
//! | United Nations | goal 11, sustainable cities and communities | a smaller environmental impact of cities per head by 2030 | `SDG11` | not quantified | partly confirmed |
//! | Borås | member | cut by 16 % a year from the level of 2019 each year from 2020 | `BOR-16` | in force | confirmed |
//! | Göteborg | member | cut by 7.6 % a year from the level of 2017 each year from 2018 | `GOT-2030-C` | in force | confirmed |
//! | Göteborg | member | cut by 10.3 % a year from the level of 2018 each year from 2019 | `GOT-2030-T` | in force | confirmed |
//! | Göteborg | member | reduce by 90 % of 2010 by 2030 | `GOT-2030-TR` | in force | confirmed |
//! | Göteborg | member | at most 2 t CO2e per head by 2035 | `GOT-2050-2035-T` | superseded by `GOT-2030-T` | confirmed |
//! | Göteborg | member | at most 3.5 t CO2e per head by 2035 | `GOT-2050-2035-C` | superseded by `GOT-2030-C` | confirmed |
//! | Göteborg | member | at most 1.9 t CO2e per head by 2050 | `GOT-2050-2050` | superseded by `GOT-2030-C` | confirmed |
//! | Linköping | member | net zero by 2025 | `LIN-2025` | expired | confirmed |
//! | Linköping | member | net zero, own reduction at least 85 % of 1990 by 2045 | `LIN-2045` | in force | confirmed |
//! | Malmö | member in 2018 | reduce by 40 % of 1990 by 2020 | `MAL-2020` | superseded by `MAL-2030` | confirmed |
//! | Malmö | member in 2018 | reduce by 70 % of 1990 by 2030 | `MAL-2030` | in force | confirmed |
//! | Umeå | member | reduce by 40 % of 1990 by 2020 | `UME-2020` | expired | confirmed |
//! | Umeå | member | reduce by 50 % of 1990 by 2025 | `UME-2025` | superseded by `UME-2040-2040` | confirmed |
//! | Umeå | member | net zero by 2025 | `UME-2040-2025` | expired | confirmed |
//! | Umeå | member | net zero by 2030 | `UME-2040-2030` | in force | confirmed |
//! | Umeå | member | net zero, own reduction at least 85 % of 1990 by 2040 | `UME-2040-2040` | in force | partly confirmed |
//! | Umeå | member | at most 2 t CO2e per head by 2040 | `UME-C-2040` | in force | confirmed |
//! | Umeå | member | at most 1 t CO2e per head by 2050 | `UME-C-2050` | in force | confirmed |
//! | Grenoble | member | reduce by 14 % of 2005 by 2014 | `GRE-2014` | expired | confirmed |
//! | Grenoble | member | reduce by 35 % of 2005 by 2020 | `GRE-2020` | expired | confirmed |
//! | Grenoble | member | reduce by 50 % of 2005 by 2030 | `GRE-2030` | in force | confirmed |
//! | La Rochelle | member | reduce by 30 % of 2019 by 2030 | `LRO-2040-2030` | in force | confirmed |
//! | La Rochelle | member | net zero by 2040 | `LRO-2040-2040` | in force | confirmed |
//! | Montpellier | member after 2018 | net zero by 2050 | `MPL-2050` | in force | partly confirmed |
//! | Paris | member in 2018 | reduce by 25 % of 2004 by 2020 | `PAR-2020-T` | superseded by `PAR-2030-L` | confirmed |
//! | Paris | member in 2018 | reduce by 30 % of 2004 by 2020 | `PAR-2020-S` | expired | confirmed |
//! | Paris | member in 2018 | reduce by 50 % of 2004 by 2030 | `PAR-2030-L` | in force | confirmed |
//! | Paris | member in 2018 | reduce by 40 % of 2004 by 2030 | `PAR-2030-F` | in force | confirmed |
//! | Paris | member in 2018 | reduce by 100 % of 2004 by 2050 | `PAR-2050-L` | in force | confirmed |
//! | Paris | member in 2018 | reduce by 80 % of 2004 by 2050 | `PAR-2050-F` | in force | confirmed |
//! | Saint-Brieuc | member | reduce by 40 % of 2010 by 2030 | `SBR-2030` | in force | confirmed |
//! | Strasbourg | member | reduce by 30 % of 1990 by 2020 | `STR-2020` | expired | confirmed |
//! | Strasbourg | member | reduce by 40 % of 1990 by 2030 | `STR-2030` | in force | confirmed |
//! | Strasbourg | member | net zero, own reduction at least 90 % of 1990 by 2050 | `STR-2050` | in force | confirmed |
//! | Smart City Sweden | party to the partnership | international demonstration of sustainable city solutions from Sweden by 2021 | `SCS-2018` | not quantified | confirmed |
//! | Vivapolis | party to the partnership | international promotion of sustainable urban development from France each year from 2014 | `VIVAPOLIS-2013` | not quantified | confirmed |
//! | Smart City Sweden, Vivapolis and the Alliance for Urban Sustainability | start of the partnership on 22 May 2018 | French-Swedish partnership for innovation and green solutions each year from 2019 | `SCS-AUS-2018` | not quantified | confirmed |
//!
//! # The page on Lahti
//!
//! | name on the page | page | goal | entry | state on 2026-11-30 | evidence |
//! |---|---|---|---|---|---|
//! | Lahti | joined the Covenant on 10 September 2012 | reduce by 20 % of 1990 (the base year or the first observed year after it) by 2020 | `LAH-2020` | superseded by `LAH-2030-40` | confirmed |
//! | Lahti | named | net zero, own reduction at least 80 % of 1990 by 2025 | `LAH-2025-CN` | expired | confirmed |
//! | Lahti | named | reduce by 40 % of 1990 by 2030 | `LAH-2030-40` | in force | confirmed |
//! | Lahti | named | reduce by 70 % of 1990 by 2030 | `LAH-2030-70` | superseded by `LAH-2025-CN` | confirmed |
//! | Covenant of Mayors | CO2 at least 20 % lower by 2020 | reduce by 20 % of 1990 (the base year or the first observed year after it) by 2020 | `COM-2020` | superseded by `COM-2030` | confirmed |
//! | Covenant of Mayors | named | reduce by 40 % of 1990 (the base year or the first observed year after it) by 2030 | `COM-2030` | superseded by `COM-2050-2030` | confirmed |
//! | Covenant of Mayors | named | at least as ambitious as EU-2030-55 by 2030 | `COM-2050-2030` | in force | partly confirmed |
//! | Covenant of Mayors | named | net zero by 2050 | `COM-2050-2050` | in force | partly confirmed |
//! | European Union | strategy Europe 2020 | reduce by 20 % of 1990 by 2020 | `EU-2020-20` | expired | confirmed |
//! | European Union | named | reduce by 30 % of 1990 by 2020 | `EU-2020-30C` | expired | partly confirmed |
//! | Finland | its ministry is named | reduce by 16 % of 2005 by 2020 | `FI-ESD-2020` | expired | unconfirmed |
//! | Finland | its ministry is named | reduce by 39 % of 2005 by 2030 | `FI-ESR-2030-2018` | superseded by `FI-ESR-2030` | partly confirmed |
//! | Finland | its ministry is named | reduce by 60 % of 1990 by 2030 | `FI-2030-60` | in force | confirmed |
//! | Finland | its ministry is named | reduce by 50 % of 2005 by 2030 | `FI-ESR-2030` | in force | partly confirmed |
//! | Finland | its ministry is named | net zero by 2035 | `FI-2035-CN` | in force | confirmed |
//! | Finland | its ministry is named | reduce by 80 % of 1990 by 2040 | `FI-2040-80` | in force | confirmed |
//! | Finland | its ministry is named | reduce by 80 % of 1990 by 2050 | `FI-2050-80` | superseded by `FI-2050-90` | confirmed |
//! | Finland | its ministry is named | reduce by 90 %, aiming to reduce by 95 % of 1990 by 2050 | `FI-2050-90` | in force | confirmed |
//! | Lahti Science and Business Park | coordination of waste-to-energy | coordination of waste-to-energy in the Global Sustainable Cities Network each year from 2013 | `LAH-WTE-2012` | not quantified | confirmed |
//! | Global Sustainable Cities Network | cleaner technologies and energy production | none in the catalogue | `GSCN` | membership only | confirmed |
//! | Global Sustainable Cities of the Clean Energy Ministerial | the ministerial of 23 states | none in the catalogue | `CEM` | membership only | partly confirmed |
//! | ICLEI EcoCities | group formed in June 2012 | none in the catalogue | `ECOCITIES` | membership only | confirmed |
//! | ICLEI | earlier cooperation of Lahti | none in the catalogue | `ICLEI` | membership only | partly confirmed |
//! | Union of the Baltic Cities | earlier cooperation of Lahti | cooperation between cities for sustainable urban solutions each year from 1992 | `UBC-1991` | not quantified | confirmed |
//!
//! # The page on C40
//!
//! | name on the page | page | goal | entry | state on 2026-11-30 | evidence |
//! |---|---|---|---|---|---|
//! | C40 | named | peaked by 2020 | `C40-D2020-PEAK` | expired | confirmed |
//! | C40 | 14 000 climate actions in 2016-2020 | 14 000 climate actions from 2016 on by 2020 | `C40-14000` | not quantified | confirmed |
//! | C40 | named | at most 2.9 t CO2e per head by 2030 | `C40-D2020-MEAN` | in force | confirmed |
//! | C40 | named | reduce by 50 % of the mean of 2019-2020 by 2030 | `C40-LS` | in force | partly confirmed |
//! | United Nations | well below 2 °C, with efforts for 1.5 °C | global warming well below 2 °C each year from 2017 | `PARIS-2015` | not quantified | confirmed |
//! | C40, CLEAN and the International Cleantech Network | partnership of the three, undated | faster implementation of sustainable solutions in cities each year from 2016 | `C40-CSP-2015` | not quantified | confirmed |
//! | Nordic Solutions for C40 | project, undated | Nordic cooperation that helps cities and companies each year from 2016 | `C40-NORDIC` | not quantified | partly confirmed |
//!
//! Not in the tables: networks that the pages do not name, such as the EU Cities Mission, Viable
//! Cities and Race to Zero. For the dated records of members, see
//! [`networks`](mod@crate::catalogue::networks).
//!
//! [`ALLIANCE_PAGE_ENGLISH`]: crate::catalogue::france::ALLIANCE_PAGE_ENGLISH
//! [`ALLIANCE_PAGE_SWEDISH`]: crate::catalogue::france::ALLIANCE_PAGE_SWEDISH
//! [`assess_wording`]: crate::Assessor::assess_wording
