//! What each inventory counts, and where it is from.

use climate_targets::Language;

use crate::network::words::covenant_inventories as words;
use crate::support::city_inventories::{CovenantScope, Dataset};
use crate::support::phrases::in_language;

/// What the inventory counts.
pub fn counts(dataset: Dataset, language: Language) -> String {
    let text = match dataset {
        Dataset::Swedish => in_language!(language,
            en: "emissions within the municipality, all sectors",
            sv: "utsläpp inom kommunen, alla sektorer",
            fr: "émissions du territoire communal, tous secteurs",
            fi: "kunnan alueella syntyvät päästöt, kaikki sektorit",
        ),
        Dataset::Finnish => in_language!(language,
            en: "use-based emissions, without industry under emissions trading",
            sv: "användningsbaserade utsläpp, utan industri inom utsläppshandeln",
            fr: "émissions fondées sur l’usage, hors industrie relevant du SEQE",
            fi: "käyttöperusteiset päästöt ilman päästökauppateollisuutta",
        ),
        Dataset::National => in_language!(language,
            en: "national inventory, all sectors, without the land sector",
            sv: "nationell inventering, alla sektorer utom markanvändning",
            fr: "inventaire national, tous secteurs hors secteur des terres",
            fi: "kansallinen inventaario, kaikki sektorit ilman maankäyttösektoria",
        ),
        Dataset::ParisLocal => in_language!(language,
            en: "local emissions (buildings, industry, transport within the city, waste)",
            sv: "lokala utsläpp (byggnader, industri, transporter i staden, avfall)",
            fr: "émissions locales (bâtiments, industrie, transports intramuros, déchets)",
            fi: "paikalliset päästöt (rakennukset, teollisuus, liikenne kaupungissa, jätteet)",
        ),
        Dataset::ParisFootprint => in_language!(language,
            en: "carbon footprint, with flights and food",
            sv: "klimatavtryck, med flygresor och mat",
            fr: "empreinte carbone, y compris le transport aérien et l’alimentation",
            fi: "hiilijalanjälki, mukana lentomatkat ja ruoka",
        ),
        Dataset::ParisNonLocal => in_language!(language,
            en: "footprint less local emissions, derived here from both",
            sv: "klimatavtryck minus lokala utsläpp, beräknat här",
            fr: "empreinte moins émissions locales, différence calculée ici",
            fi: "hiilijalanjälki ilman paikallisia päästöjä, laskettu tässä",
        ),
        Dataset::GrenobleAlpes => in_language!(language,
            en: "direct emissions with large industry, climate-corrected",
            sv: "direkta utsläpp med storindustri, normalårskorrigerade",
            fr: "émissions directes, y compris la grande industrie, à climat normal",
            fi: "lämmitystarvekorjatut suorat päästöt, suurteollisuus mukaan lukien",
        ),
        Dataset::Oslo => in_language!(language,
            en: "direct emissions of CO2, methane and nitrous oxide",
            sv: "direkta utsläpp av koldioxid, metan och lustgas",
            fr: "émissions directes de CO2, de méthane et de protoxyde d’azote",
            fi: "suorat hiilidioksidi-, metaani- ja dityppioksidipäästöt",
        ),
        Dataset::Copenhagen => in_language!(language,
            en: "emissions with the regional electricity factor",
            sv: "utsläpp med regional emissionsfaktor för el",
            fr: "émissions calculées avec le facteur d’émission régional de l’électricité",
            fi: "päästöt sähkön alueellisella päästökertoimella laskettuina",
        ),
        Dataset::NantesModel => in_language!(language,
            en: "emissions by the economic model of the city",
            sv: "utsläpp enligt stadens ekonomiska modell",
            fr: "émissions selon la modélisation économique de la ville",
            fi: "päästöt kaupungin talousmallin mukaan",
        ),
        Dataset::NantesObservatory => in_language!(language,
            en: "emissions by the regional observatory (BASEMIS), provisional",
            sv: "utsläpp enligt det regionala observatoriet (BASEMIS), preliminära",
            fr: "émissions selon l’observatoire régional (BASEMIS), provisoires",
            fi: "päästöt alueellisen seurannan mukaan (BASEMIS), ennakkotieto",
        ),
        Dataset::Covenant { scope, .. } => return covenant(scope, language),
    };
    text.to_owned()
}

/// The inventory in a few words, for a table.
pub fn name(dataset: Dataset, language: Language) -> String {
    let text = match dataset {
        Dataset::Swedish => in_language!(language,
            en: "territorial emissions",
            sv: "territoriella utsläpp",
            fr: "émissions territoriales",
            fi: "alueperusteiset päästöt",
        ),
        Dataset::Finnish => {
            in_language!(language, en: "use-based emissions", sv: "användningsbaserade utsläpp", fr: "émissions fondées sur l’usage", fi: "käyttöperusteiset päästöt")
        }
        Dataset::National => in_language!(language,
            en: "national inventory",
            sv: "nationell inventering",
            fr: "inventaire national",
            fi: "kansallinen inventaario",
        ),
        Dataset::ParisLocal => {
            in_language!(language, en: "local emissions", sv: "lokala utsläpp", fr: "émissions locales", fi: "paikalliset päästöt")
        }
        Dataset::ParisFootprint => {
            in_language!(language, en: "carbon footprint", sv: "klimatavtryck", fr: "empreinte carbone", fi: "hiilijalanjälki")
        }
        Dataset::ParisNonLocal => in_language!(language,
            en: "footprint less local (derived)",
            sv: "avtryck minus lokala utsläpp (beräknat)",
            fr: "empreinte hors émissions locales (calculée)",
            fi: "jalanjälki ilman paikallisia päästöjä (laskettu)",
        ),
        Dataset::GrenobleAlpes | Dataset::Oslo => {
            in_language!(language, en: "direct emissions", sv: "direkta utsläpp", fr: "émissions directes", fi: "suorat päästöt")
        }
        Dataset::Copenhagen => in_language!(language,
            en: "regional electricity factor",
            sv: "regional emissionsfaktor för el",
            fr: "facteur d’émission régional de l’électricité",
            fi: "sähkön alueellinen päästökerroin",
        ),
        Dataset::NantesModel => in_language!(language,
            en: "economic model", sv: "ekonomisk modell", fr: "modélisation économique", fi: "talousmalli",
        ),
        Dataset::NantesObservatory => in_language!(language,
            en: "observatory (BASEMIS)",
            sv: "observatoriet (BASEMIS)",
            fr: "observatoire (BASEMIS)",
            fi: "seuranta (BASEMIS)",
        ),
        Dataset::Covenant { scope, .. } => return covenant(scope, language),
    };
    text.to_owned()
}

/// An inventory for the Covenant, with the number of its sectors.
fn covenant(scope: CovenantScope, language: Language) -> String {
    words::covenant_inventory(language, &covenant_scope(scope, language))
}

/// The number of sectors, and the emission factors unless they are those of the IPCC.
pub fn covenant_scope(scope: CovenantScope, language: Language) -> String {
    let sectors = scope.sectors;
    let sectors =
        if sectors == 1 { words::sector(language) } else { words::sectors(language, sectors) };
    if scope.life_cycle { words::life_cycle(language, &sectors) } else { sectors }
}

/// A set of sectors that a bundled inventory names; any other name is data.
pub fn named_sectors(name: &str, language: Language) -> Option<&'static str> {
    match name {
        "all but industry under emissions trading" => Some(in_language!(language,
            en: "all sectors but industry under emissions trading",
            sv: "alla sektorer utom industri inom utsläppshandeln",
            fr: "tous les secteurs hors industrie relevant du SEQE",
            fi: "kaikki sektorit paitsi päästökauppateollisuus",
        )),
        "buildings, industry, transport within the city, waste" => Some(in_language!(language,
            en: "buildings, industry, transport within the city, waste",
            sv: "byggnader, industri, transporter i staden, avfall",
            fr: "bâtiments, industrie, transports intramuros, déchets",
            fi: "rakennukset, teollisuus, liikenne kaupungissa, jätteet",
        )),
        _ => None,
    }
}

/// The publisher and licence, as data in English.
pub const fn source(dataset: Dataset) -> &'static str {
    match dataset {
        Dataset::Swedish => {
            "National emission database, SMHI on behalf of Naturvårdsverket, releases 2025 and 2026, \
             CC BY 4.0; population: Statistics Sweden (SCB)"
        }
        Dataset::Finnish => "Finnish Environment Institute (SYKE), ALas (Hinku), CC BY 4.0",
        Dataset::National => {
            "W. F. Lamb, Tidy GHG Inventories, version 2, Zenodo 14512139, CC BY 4.0"
        }
        Dataset::ParisLocal => {
            "City of Paris, Climate Action Plan 2024-2030, in the Climate City Contract of April 2025; \
             2022: paris.fr; no licence stated"
        }
        Dataset::ParisFootprint | Dataset::ParisNonLocal => {
            "City of Paris, Climate Action Plan 2024-2030, in the Climate City Contract of April 2025; \
             no licence stated"
        }
        Dataset::GrenobleAlpes => {
            "Grenoble-Alpes Métropole, Observatory letter 2023, in its Climate City Contract; no \
             licence stated"
        }
        Dataset::Oslo => {
            "Norwegian Environment Agency, municipal inventory 2009-2020, in the Climate City Contract \
             of Oslo; no licence stated"
        }
        Dataset::Copenhagen => {
            "City of Copenhagen, Climate City Contract, table 8; no licence stated"
        }
        Dataset::NantesModel => {
            "Nantes Métropole, Climate City Contract, table A.1-3a; no licence stated"
        }
        Dataset::NantesObservatory => {
            "Air Pays de la Loire, BASEMIS V7, in the Climate City Contract of Nantes Métropole; no \
             licence stated"
        }
        Dataset::Covenant { .. } => {
            "A. Kona et al., Global Covenant of Mayors, data set of 2019 before the removal of outliers, Earth System Science Data \
             13, 3551 (2021), Joint Research Centre, CC BY 4.0"
        }
    }
}
