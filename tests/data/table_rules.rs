//! The rules of the table reader. Each rule has two files: one that the reader reads by this rule,
//! and one that the reader refuses instead of guessing.

use climate_targets::Boundary;
use climate_targets::boundary::{LandSector, Sectors};
use climate_targets::table::TableReader;
use climate_targets::table::publishers;

struct RulePair {
    rule: &'static str,
    read: &'static str,
    /// The years and levels of the first series, in tonnes. If empty, `read` is not tested.
    levels: &'static [(i32, f64)],
    refused: &'static str,
    reason: &'static str,
}

const RULES: &[RulePair] = &[
    RulePair {
        rule: "the separator is the character that gives a header row",
        read: "place;year;emissions_kt\nA;1990;1,5\n",
        levels: &[(1990, 1500.0)],
        refused: "place;year,emissions_kt\nA;1990,1\n",
        reason: "no header row",
    },
    RulePair {
        rule: "the header is the first row with a year column and another column, or with years",
        read: "Emissions of a city\n\nplace,year,emissions_kt\nA,1990,1\n",
        levels: &[(1990, 1e3)],
        refused: "A,1990,1\nA,1991,2\n",
        reason: "no header row",
    },
    RulePair {
        rule: "a cell that starts with a quote is quoted, and can itself start with a doubled quote",
        read: "place,year,emissions_kt\n\"\"\"A\"\", B\",1990,1\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,emissions_kt\n \"A\",1990,1\n",
        reason: "a quote must directly follow the separator",
    },
    RulePair {
        rule: "a row that repeats the header is skipped",
        read: "Unit: kt\nplace,1990,2020\nA,1,2\nplace,1990,2020\n",
        levels: &[(1990, 1e3), (2020, 2e3)],
        refused: "Unit: kt\nplace,1990,2020\nA,1,2\nplace,2015,2023\nB,3,4\n",
        reason: "a second header",
    },
    RulePair {
        rule: "a heading that is a year marks a column of levels of that year",
        read: "Unit: kt\nplace,2020,1990\nA,3,5\n",
        levels: &[(1990, 5e3), (2020, 3e3)],
        refused: "Unit: kt\nplace,year,1990,2020\nA,2023,5,3\n",
        reason: "the years can stand in the column \"year\" or in headings",
    },
    RulePair {
        rule: "year headings may all contain the same word for emissions",
        read: "Unit: kt\nplace,CO2 1990,CO2 2020\nA,5,3\n",
        levels: &[(1990, 5e3), (2020, 3e3)],
        refused: "Unit: kt\nplace,CO2 1990,CH4 2020\nA,5,3\n",
        reason: "different quantities",
    },
    RulePair {
        rule: "a note must explain a mark on a year",
        read: "Unit: kt\nplace,1990,2023*\nA,5,3\n* preliminary\n",
        levels: &[(1990, 5e3), (2023, 3e3)],
        refused: "Unit: kt\nplace,1990,2023*\nA,5,3\n",
        reason: "unknown flag or footnote in \"2023*\"",
    },
    RulePair {
        rule: "the span from the first to the last day of a year means that year",
        read: "place,year,emissions_kt\nA,2018-01-01 - 2018-12-31,5\n",
        levels: &[(2018, 5e3)],
        refused: "place,year,emissions_kt\nA,2018-07-01 - 2019-06-30,5\n",
        reason: "the span is not one calendar year",
    },
    RulePair {
        rule: "of several columns of areas, the smallest area is the place",
        read: "region,kommun,year,emissions_kt\nX,A,1990,1\n",
        levels: &[(1990, 1e3)],
        refused: "city,municipality,year,emissions_kt\nA,B,1990,1\n",
        reason: "both fit; name one",
    },
    RulePair {
        rule: "a country code distinguishes two places with the same name",
        read: "city,country code,year,emissions_kt\nA,ES,1990,1\nA,VE,1990,9\n",
        levels: &[(1990, 1e3)],
        refused: "city,country code,year,emissions_kt\nA,ES,1990,1\nA,,1991,9\n",
        reason: "has no country here",
    },
    RulePair {
        rule: "the name of a quantity is not a place",
        read: "Unit: kt\nname,1990,2020\nA,5,3\n",
        levels: &[(1990, 5e3), (2020, 3e3)],
        refused: "Unit: kt\nname,1990,2020\nEmissions,5,3\nPopulation,500,600\n",
        reason: "names a quantity",
    },
    RulePair {
        rule: "the value heading contains only words for emissions and units",
        read: "place,year,Total GHG emissions (kt CO2e/yr)\nA,1990,1\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,Scope 1 emissions (kt CO2e)\nA,1990,1\n",
        reason: "can name a part of the emissions or another quantity",
    },
    RulePair {
        rule: "if columns of parts and of a total exist, the total is the value column",
        read: "place,year,Industry,Transport,Total emissions (kt)\nA,1990,3,2,5\n",
        levels: &[(1990, 5e3)],
        refused: "place,year,Industry,Transport\nA,1990,3,2\n",
        reason: "can be places or parts",
    },
    RulePair {
        rule: "headings are places if the catalogue knows their names",
        read: "Unit: Mt\nyear,Sweden,France\n1990,70,550\n",
        levels: &[(1990, 70e6)],
        refused: "Unit: Mt\nyear,A,B\n1990,70,550\n",
        reason: "can be places or parts of the emissions",
    },
    RulePair {
        rule: "the heading may state the unit",
        read: "place,year,emissions_kt\nA,1990,1\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,emissions_MT\nA,1990,1\n",
        reason: "megatonnes or metric tonnes",
    },
    RulePair {
        rule: "a separate column may state the unit",
        read: "place,year,value,unit\nA,1990,1,1 000 tonn\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,value,unit\nA,1990,1,lb\n",
        reason: "not metric",
    },
    RulePair {
        rule: "a title may state the unit",
        read: "\"Utsläpp (kton CO2e)\"\nkommun,1990,2020\nA,5,3\n",
        levels: &[(1990, 5e3), (2020, 3e3)],
        refused: "\"All figures in 1000 tonnes (kt CO2e)\"\nplace,year,emissions_t\nA,1990,5\n",
        reason: "the units differ",
    },
    RulePair {
        rule: "a text cell of the rows may state the unit",
        read: "variable,year,value\nEmissions (kt CO2e),1990,5\n",
        levels: &[(1990, 5e3)],
        refused: "variable,year,value\nEmissions per capita (t CO2e),1990,5\n",
        reason: "per inhabitant",
    },
    RulePair {
        rule: "a unit multiplier is a power of ten",
        read: "place,year,unit,unit multiplier,value\nA,1990,Tonnes,3,5\n",
        levels: &[(1990, 5e3)],
        refused: "place,year,unit,unit multiplier,value\nA,1990,Tonnes,many,5\n",
        reason: "unknown multiplier",
    },
    RulePair {
        rule: "a scale must be part of the unit",
        read: "\"Emissions (1000 t CO2e)\"\nplace,1990,2020\nA,5,3\n",
        levels: &[(1990, 5e3), (2020, 3e3)],
        refused: "Scale: thousands\nUnit: t CO2e\nplace,1990,2020\nA,5,3\n",
        reason: "names a scale of the numbers",
    },
    RulePair {
        rule: "a cell beside the label of a unit is a unit",
        read: "place;year;emissions_kt\nA;1990;3\nUnit;kt;\n",
        levels: &[(1990, 3e3)],
        refused: "place;year;emissions_kt\nA;1990;3\nUnit;Mt CO2e;\n",
        reason: "the units differ",
    },
    RulePair {
        rule: "a population is a number that is stored",
        read: "place,year,emissions_t,population\nA,1990,5,1000\n",
        levels: &[(1990, 5.0)],
        refused: "place,year,emissions_t,population\nA,1990,5,1e400\n",
        reason: "line 2, column 4: \"1e400\": the number is too large",
    },
    RulePair {
        rule: "a carriage return ends a line",
        read: "place;year;emissions_t\rA;1990;5\r",
        levels: &[(1990, 5.0)],
        refused: "place;year;emissions_t\rA;1990;7\rA;2020;x5\r",
        reason: "line 3, column 3",
    },
    RulePair {
        rule: "emissions per inhabitant are not the emissions of a place",
        read: "place,year,emissions_kt,emissions per capita (t)\nA,1990,5,2\n",
        levels: &[(1990, 5e3)],
        refused: "\"Utsläpp per invånare (t CO2e)\"\nkommun,1990,2020\nA,5,3\n",
        reason: "per inhabitant",
    },
    RulePair {
        rule: "CO2 as the only gas sets the boundary, and any other single gas is refused",
        read: "place,year,gas,emissions_kt\nA,1990,CO2,1\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,gas,emissions_kt\nA,1990,CH4,1\n",
        reason: "emissions of a single gas",
    },
    RulePair {
        rule: "CO2 as the value heading states the gas of the unit",
        read: "place,year,CO2,unit\nA,1990,1,kt\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,CO2,unit\nA,1990,1,kt CO2e\n",
        reason: "the units differ: kt CO2e and kt CO2",
    },
    RulePair {
        rule: "a title or note states in full whether the land sector is included",
        read: "place,year,Total (kt)\nA,1990,5\nLULUCF is not included,,\n",
        levels: &[(1990, 5e3)],
        refused: "Emissions after sinks\nplace,year,Total (kt)\nA,1990,5\n",
        reason: "\"Emissions after sinks\" leaves open whether the land sector is included",
    },
    RulePair {
        rule: "notes agree with the heading on the land sector",
        read: "place,year,Net total (kt)\nA,1990,-5\nincl. LULUCF,,\n",
        levels: &[(1990, -5e3)],
        refused: "place,year,Net total (kt)\nA,1990,5\nremovals not included,,\n",
        reason: "leaves open whether the land sector is included",
    },
    RulePair {
        rule: "the numbers of a column of the land sector are amounts, and not flags",
        read: "place,year,emissions_kt,LULUCF\nA,1990,5,-1\nA,1991,4,0\n",
        levels: &[(1990, 5e3), (1991, 4e3)],
        refused: "place,year,emissions_kt,LULUCF\nA,1990,5,1\nA,1991,4,0\n",
        reason: "\"LULUCF\" leaves open whether the land sector is included",
    },
    RulePair {
        rule: "titles name the gas of the unit",
        read: "\"CO2 emissions\"\nplace,year,emissions (kt CO2)\nA,1990,5\n",
        levels: &[(1990, 5e3)],
        refused: "\"CO2 equivalents\"\nplace,year,emissions (kt CO2)\nA,1990,5\n",
        reason: "the units differ: kt CO2 and kt CO2e",
    },
    RulePair {
        rule: "a text may name the years, but not a part of a year or a mean",
        read: "Emissions 1990-2020 (kt CO2e)\nplace,1990,2020\nA,5,3\n",
        levels: &[(1990, 5e3), (2020, 3e3)],
        refused: "\"Utsläpp, kvartal 4 (kt CO2e)\"\nkommun,1990,2020\nA,5,3\n",
        reason: "a part of a year",
    },
    RulePair {
        rule: "a note must not name another quantity",
        read: "place,year,emissions_kt\nA,1990,5\nRevised in 2024,,\n",
        levels: &[(1990, 5e3)],
        refused: "place,year,emissions_kt\nA,1990,5\nIndex 1990 = 100,,\n",
        reason: "a quantity other than the emissions of a year",
    },
    RulePair {
        rule: "a note must not name targets",
        read: "place,year,emissions_kt\nA,1990,5\nA,2030,3\nRounded,,\n",
        levels: &[(1990, 5e3), (2030, 3e3)],
        refused: "place,year,emissions_kt\nA,1990,5\nA,2030,3\n2030: mål,,\n",
        reason: "names planned values",
    },
    RulePair {
        rule: "a title may end with the unit",
        read: "\"Utsläpp, kt CO2e\"\nkommun,1990,2020\nA,5,3\n",
        levels: &[(1990, 5e3), (2020, 3e3)],
        refused: "\"Utsläpp, 100 t CO2e\"\nkommun,1990,2020\nA,5,3\n",
        reason: "unknown factor before the mass",
    },
    RulePair {
        rule: "a dash marks a missing value",
        read: "place,year,emissions_kt\nA,1990,5\nA,1991,-\n",
        levels: &[(1990, 5e3)],
        refused: "place,year,emissions_kt\nA,1990,5\nA,1991,-\n- = nul,,\n",
        reason: "the meaning of zero",
    },
    RulePair {
        rule: "a total beside columns of parts is the value column",
        read: "year,Heat,Traffic,Total (kt)\n1990,3,2,5\n",
        levels: &[(1990, 5e3)],
        refused: "year,Lahti,Espoo,Total (kt)\n1990,3,2,5\n",
        reason: "can be places or parts",
    },
    RulePair {
        rule: "a column with one value is a selection, unless the value names another quantity",
        read: "year,place,activity,unit,value\n1990,A,heating,kt CO2e,5\n",
        levels: &[(1990, 5e3)],
        refused: "year,place,series,unit,value\n1990,A,Avoided emissions,kt CO2e,5\n",
        reason: "a quantity other than the emissions of a year",
    },
    RulePair {
        rule: "a column with one value does not name another gas",
        read: "year,place,substance name,unit,value\n1990,A,greenhouse gases,kt CO2e,5\n",
        levels: &[(1990, 5e3)],
        refused: "År;Kommun;Ämne;Enhet;Värde\n1990;A;Metan;kton;5\n",
        reason: "names a single gas",
    },
    RulePair {
        rule: "a blank heading beside years holds footnotes, and not the status of a year",
        read: "\"Utslipp, kt CO2e\"\nKommune;2019;;2024;\nA;5;1);3;1)\n",
        levels: &[(2019, 5e3), (2024, 3e3)],
        refused: "\"Utslipp, kt CO2e\"\nKommune;2019;;2024;\nA;5;;3;p\n",
        reason: "unknown status \"p\"",
    },
    RulePair {
        rule: "the numbers of the columns below the header are no place",
        read: "\"Emissionen, kt CO2e\"\nGemeinde;2019;2024\n1;2;3\nA;5;3\n",
        levels: &[(2019, 5e3), (2024, 3e3)],
        refused: "\"Emissionen, kt CO2e\"\nGemeinde;2019;2024\nA;5;3\ndavon Verkehr;2;1\n",
        reason: "names a quantity; choose the rows",
    },
    RulePair {
        rule: "the gas column names the gas of the unit",
        read: "Ort;Gas;Einheit;1990;2010\nA;CO2;kt CO2;5;3\n",
        levels: &[(1990, 5e3), (2010, 3e3)],
        refused: "Ort;Gas;Einheit;1990;2010\nA;Treibhausgase;kt CO2;5;3\n",
        reason: "the units differ: Treibhausgase and CO2",
    },
    RulePair {
        rule: "a cell states whether the land sector is included, the same for all places",
        read: "Kommune;Variabel;Enhed;1990;2010\nA;Nettoudledning;kt CO2e;5;-3\n",
        levels: &[(1990, 5e3), (2010, -3e3)],
        refused: "Ort;Variable;Einheit;1990;2010\nA;THG brutto;kt CO2e;5;3\nB;THG netto;kt CO2e;5;3\n",
        reason: "\"THG netto\" leaves open whether the land sector is included",
    },
    RulePair {
        rule: "a total beside parts that emit is the total without the land sector or with it",
        read: "place,sector,1990 (kt),2010 (kt)\nA,Total,5,3\nA,Heat,4,2\nA,Trees,1,1\n",
        levels: &[(1990, 5e3), (2010, 3e3)],
        refused: "place,sector,1990 (kt),2010 (kt)\nA,Total,3,1\nA,Heat,4,2\nA,Trees,-1,-1\n",
        reason: "\"Trees\" leaves open whether the land sector is included",
    },
    RulePair {
        rule: "a header can have two rows",
        read: "place,year,emissions,\n,,total (kt CO2e),per capita (t CO2e)\nA,1990,5,2\n",
        levels: &[(1990, 5e3)],
        refused: "Unit: kt\nplace,1990,2010\n,final,planned\nA,5,3\n",
        reason: "different quantities",
    },
    RulePair {
        rule: "a row of units can stand below the headings",
        read: "place,year,emissions\n,,kt CO2e\nA,1990,5\n",
        levels: &[(1990, 5e3)],
        refused: "place,year,emissions\n,,lb\nA,1990,5\n",
        reason: "not metric",
    },
    RulePair {
        rule: "a blank status is that of a final value, unless a word marks observed values",
        read: "place,year,status,emissions_kt\nA,1990,,5\nA,2030,planned,3\n",
        levels: &[(1990, 5e3)],
        refused: "status,place,year,emissions_kt\nObserved,A,1990,5\n,A,2020,4\nPlanned,A,2023,3\n\
                  ,A,2024,2\n",
        reason: "unknown status \"\"",
    },
    RulePair {
        rule: "a multiplier does not divide",
        read: "place,year,unit,unit multiplier,value\nA,1990,Tonnes,3,5\n",
        levels: &[(1990, 5e3)],
        refused: "place,year,unit,unit multiplier,value\nA,1990,Tonnes,-3,5\n",
        reason: "unknown multiplier \"-3\"",
    },
    RulePair {
        rule: "the heading of the places may state the unit",
        read: "Kommun (kt CO2e);1990;2010\nA;5;3\n",
        levels: &[(1990, 5e3), (2010, 3e3)],
        refused: "Kommun (lb);1990;2010\nA;5;3\n",
        reason: "not metric",
    },
    RulePair {
        rule: "a note may name a publisher, but not a part of the emissions",
        read: "place,year,emissions_kt\nA,1990,5\nData: an energy agency,,\n",
        levels: &[(1990, 5e3)],
        refused: "place,year,emissions_kt\nA,1990,5\nTransport only,,\n",
        reason: "names a part of the emissions",
    },
    RulePair {
        rule: "another number shows if a mark before three digits is a decimal sign",
        read: "place,year,emissions_kt\nA,1990,1.250\nA,1991,12.5\n",
        levels: &[(1990, 1250.0), (1991, 12_500.0)],
        refused: "place,year,emissions_kt\nA,1990,1.250\nA,1991,1.100\n",
        reason: "\"1.250\" can be 1.250 or 1250",
    },
    RulePair {
        rule: "all numbers of a file have the same decimal sign",
        read: "place;year;emissions_kt\nA;1990;1.250,5\nA;1991;12,5\n",
        levels: &[(1990, 1_250_500.0), (1991, 12_500.0)],
        refused: "place;year;emissions_kt\nA;1990;1,5\nA;1991;12.5\n",
        reason: "\"12.5\", and \"1,5\" in line 2",
    },
    RulePair {
        rule: "a comma separates cells",
        read: "place,year,emissions_kt,source\nA,1990,12,a list of 5\n",
        levels: &[(1990, 12e3)],
        refused: "place,year,emissions_kt,source\nA,1990,12,5\n",
        reason: "the comma between \"12\" and \"5\"",
    },
    RulePair {
        rule: "a flag after a number states the status of the value",
        read: "place,year,emissions_kt\nA,1990,46.3 p\n",
        levels: &[(1990, 46_300.0)],
        refused: "place,year,emissions_kt\nA,1990,(46.3)\n",
        reason: "not read as negative",
    },
    RulePair {
        rule: "known marks stand for missing values",
        read: "place,year,emissions_kt\nA,1990,1\nA,1991,..\nA,1992,NE\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,emissions_kt\nA,1990,1\nA,1991,about 5\n",
        reason: "expected a number, got \"about 5\"",
    },
    RulePair {
        rule: "known status words distinguish observed from planned values",
        read: "place,year,status,emissions_kt\nA,1990,Ist,1\nA,2030,geplant,9\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,scenario,emissions_kt\nA,1990,0,1\nA,2030,1,9\n",
        reason: "unknown status \"0\"",
    },
    RulePair {
        rule: "remarks do not change a value",
        read: "place,year,emissions_kt,comment\nA,1990,1,new method\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,emissions_kt,comment\nA,1990,1,\nA,2025,9,prognos\n",
        reason: "names a planned value",
    },
    RulePair {
        rule: "titles and notes may name a source",
        read: "Emissions of A\nplace,year,emissions_kt\nA,1990,1\nSource: an agency,,\n",
        levels: &[(1990, 1e3)],
        refused: "\"History to 2015, projections from 2020\"\nplace,year,emissions_kt\nA,1990,1\n",
        reason: "names planned values",
    },
    RulePair {
        rule: "a title must not name a quantity other than emissions",
        read: "\"Greenhouse gas emissions (kt CO2e)\"\nplace,1990,2020\nA,5,3\n",
        levels: &[(1990, 5e3), (2020, 3e3)],
        refused: "\"Avoided emissions (kt CO2e)\"\nplace,1990,2020\nA,5,3\n",
        reason: "a quantity other than the emissions of a year",
    },
    RulePair {
        rule: "the word for a total selects the rows of the total",
        read: "place,year,sector,emissions_kt\nA,1990,Total,5\nA,1990,Industry,3\n",
        levels: &[(1990, 5e3)],
        refused: "place,year,sector,emissions_kt\nA,1990,Total 1,5\nA,1990,2,3\n",
        reason: "\"sector\" has several values",
    },
    RulePair {
        rule: "each place with parts must have a total",
        read: "place,year,sector,emissions_kt\nA,1990,Total,5\nB,1990,Total,3\nB,1990,X,1\n",
        levels: &[(1990, 5e3)],
        refused: "place,year,sector,emissions_kt\nA,1990,Total,5\nA,1990,X,1\nB,1990,X,1\n",
        reason: "\"B\" has parts in the column \"sector\", but no total",
    },
    RulePair {
        rule: "a column of other numbers is ignored",
        read: "place,year,emissions_kt,households\nA,1990,1,5000\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,scope,emissions_kt\nA,1990,3,1000\nA,2020,1,100\n",
        reason: "\"scope\" has several values",
    },
    RulePair {
        rule: "a place has one value for each year",
        read: "place,year,emissions_kt\nA,1990,1\nA,1990,1\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,emissions_kt\nA,1990,1\nA,1990,2\n",
        reason: "a second value for \"A\" in 1990; the first is in line 2",
    },
    RulePair {
        rule: "gross emissions cannot be negative",
        read: "place,year,net emissions (kt)\nA,1990,-1\n",
        levels: &[(1990, -1e3)],
        refused: "place,year,gross emissions (kt)\nA,1990,-1\n",
        reason: "negative",
    },
    RulePair {
        rule: "the heading of the land sector states its unit",
        read: "place,year,emissions_kt,land_sector_t\nA,1990,1,-5\n",
        levels: &[(1990, 1e3)],
        refused: "place,year,emissions (kt CO2),LULUCF (kt C)\nA,1990,1,-5\n",
        reason: "mass of carbon",
    },
    RulePair {
        rule: "a population is a whole number",
        read: "place,year,emissions_kt,population\nA,1990,100.5,52125\n",
        levels: &[(1990, 100_500.0)],
        refused: "place;year;emissions_kt;population\nA;1990;100.5;52.125\n",
        reason: "a population is a whole number",
    },
];

#[test]
fn each_rule_reads_its_file() {
    for pair in RULES.iter().filter(|pair| !pair.levels.is_empty()) {
        let reader = TableReader::new().place_name("A");
        let table = reader.read(pair.read.as_bytes());
        let table = table.unwrap_or_else(|error| panic!("{}: {error}", pair.rule));
        let first = table.series().first().expect(pair.rule);
        let levels: Vec<(i32, f64)> =
            first.observations().iter().map(|o| (o.year.get(), o.emissions.tonnes())).collect();
        assert_eq!(levels, pair.levels, "{}", pair.rule);
    }
}

#[test]
fn each_rule_refuses_the_file_in_which_it_would_guess() {
    for pair in RULES {
        let reader = TableReader::new().place_name("A");
        match reader.read(pair.refused.as_bytes()) {
            Ok(table) => panic!("{} is read: {}", pair.rule, table.report()),
            Err(error) => {
                let text = error.to_string();
                assert!(text.contains(pair.reason), "{}: {text}", pair.rule);
            }
        }
    }
}

/// A year with a missing part has no sum, and a repeated row counts once. A total among the parts
/// and two values for one part are refused.
#[test]
fn a_scale_or_another_quantity_is_refused_in_each_of_its_spellings() {
    let read = |title: &str| {
        let text = format!("{title}\nplace,year,emissions_t\nA,1990,5\n");
        TableReader::new().read(text.as_bytes())
    };
    let table = read("Emissions of cities").unwrap();
    assert_eq!(table.series()[0].observations()[0].emissions.tonnes(), 5.0);
    let (scale, quantity) = ("names a scale of the numbers", "a quantity other than");
    for (title, reason) in [
        ("Emissions values in million", scale),
        ("Emissions values in billions", scale),
        ("Emissions in Mio.", scale),
        ("Emissions (x 1.000)", scale),
        ("Emissions times 1 000", scale),
        ("5-year averages", quantity),
        ("half-year", quantity),
        ("financial years", quantity),
        ("Emissions reduced (t)", quantity),
        ("Emission abatement (t)", quantity),
        ("Black carbon (t)", quantity),
        ("VOC (t)", quantity),
    ] {
        let message = read(title).unwrap_err().to_string();
        assert!(message.contains(reason), "{title}: {message}");
    }
}

#[test]
fn a_sum_is_known_only_with_all_its_parts() {
    let read = |rows: &str| {
        let text = format!("place,year,sector,emissions_kt\n{rows}");
        TableReader::new().sum_over("sector").read(text.as_bytes())
    };
    let levels = |rows: &str| -> Vec<(i32, f64)> {
        let table = read(rows).unwrap();
        let observations = table.series()[0].observations();
        observations.iter().map(|o| (o.year.get(), o.emissions.kilotonnes())).collect()
    };
    let both = "A,1990,X,3\nA,1990,Y,2\nA,2020,X,1\nA,2020,Y,1\n";
    assert_eq!(levels(both), [(1990, 5.0), (2020, 2.0)]);
    assert_eq!(levels(&format!("{both}A,1990,X,3\n")), [(1990, 5.0), (2020, 2.0)]);
    assert_eq!(levels("A,1990,X,3\nA,1990,Y,2\nA,2020,X,1\nA,2020,Y,NE\n"), [(1990, 5.0)]);
    let with_total = read("A,1990,X,3\nA,1990,Total,3\n").unwrap_err().to_string();
    assert!(with_total.contains("\"Total\" in the column \"sector\" is a total"), "{with_total}");
    let twice = read("A,1990,X,3\nA,1990,X,4\n").unwrap_err().to_string();
    assert!(twice.contains("a second value"), "{twice}");
}

/// A filter on a column that is added up or ignored stays a selection, and a sum over some of the
/// sectors is no total.
#[test]
fn a_filter_is_a_selection_of_the_series() {
    let text = "place,year,sector,emissions_kt\nA,2020,heat,3\nA,2020,traffic,1\nA,2020,waste,7\n";
    let read = |reader: TableReader| reader.read(text.as_bytes()).unwrap().series()[0].clone();
    let reader = TableReader::new;
    for (series, level, sector) in [
        (read(reader().filter("sector", "heat")), 3.0, "heat"),
        (read(reader().filter("sector", "heat").ignore("sector")), 3.0, "heat"),
        (read(reader().exclude("sector", "waste").sum_over("sector")), 4.0, "other than waste"),
    ] {
        assert_eq!(series.latest().unwrap().emissions.kilotonnes(), level);
        assert_eq!(series.boundary().sectors, Some(Sectors::Named(sector.into())));
        let selections = series.selections();
        assert_eq!(selections.len(), 1, "{selections:?}");
        assert_eq!((&*selections[0].column, &*selections[0].value), ("sector", sector));
    }
    assert!(read(reader().sum_over("sector")).selections().is_empty());
}

/// Files of other formats are refused by name.
#[test]
fn files_of_other_formats_are_named() {
    for (bytes, format) in [
        (&b"%PDF-1.7\n\xe2\xe3"[..], "a PDF document"),
        (b"<html><body><table>", "a web page"),
        (b"<?xml version=\"1.0\"?>", "an XML document"),
        (b"\x1f\x8b\x08", "compressed by gzip"),
        (b"\x89PNG\r\n", "a picture"),
        (b"[{\"year\": 1990}]", "a JSON array"),
    ] {
        let error = TableReader::new().read(bytes).unwrap_err().to_string();
        assert!(error.contains(&format!("the file is {format}, not a table")), "{error}");
    }
    let wrong = [
        (TableReader::new().decimal(';'), "';' is no mark of a number"),
        (TableReader::new().separator('#'), "'#' is no separator"),
        (TableReader::new().sheet("Data"), "the file is no workbook"),
    ];
    for (reader, reason) in wrong {
        let error = reader.read(b"place,year,emissions_kt\nA,1990,1\n").unwrap_err().to_string();
        assert!(error.contains(reason), "{error}");
    }
}

#[test]
fn columns_of_places_must_have_the_same_unit() {
    let read = |text: &str| TableReader::new().places_as_columns().read(text.as_bytes());
    let table = read("year,Sweden (Mt),France (Mt)\n1990,70,550\n").unwrap();
    let places: Vec<&str> =
        table.series().iter().map(climate_targets::EmissionSeries::place).collect();
    assert_eq!(places, ["Sweden", "France"]);
    let error = read("year,Sweden (Mt),France (kt)\n1990,70,550000\n").unwrap_err().to_string();
    assert!(error.contains("the units differ: Mt and kt"), "{error}");
}

#[test]
fn two_encodings_in_one_file_are_refused() {
    let mut bytes = "place,year,emissions_kt\nMalmö,1990,1\n".as_bytes().to_vec();
    bytes.extend(b"Malm\xf6,1991,1\n");
    let error = TableReader::new().read(&bytes).unwrap_err().to_string();
    assert!(error.contains("two encodings"), "{error}");
}

#[test]
fn refusals_of_large_tables_name_the_exceeded_limit() {
    let text = b"place,year,emissions_kt,note\nA,1990,1,abcdefghij\nA,1991,1,\n";
    let refused = |reader: TableReader| reader.read(text).unwrap_err().to_string();
    assert!(refused(TableReader::new().max_bytes(20)).contains("max_bytes"));
    assert!(refused(TableReader::new().max_rows(1)).contains("max_rows"));
    assert!(refused(TableReader::new().max_columns(3)).contains("max_columns"));
    assert!(refused(TableReader::new().max_cell(5)).contains("max_cell"));
    assert!(TableReader::new().read(text).is_ok());
}

/// The levels in tonnes of a table of one column of emissions, one cell for each year from 1990.
fn levels_of(reader: &TableReader, cells: &[&str]) -> Result<Vec<f64>, String> {
    let row = |(index, cell): (usize, &&str)| format!("{};{cell}\n", 1990 + index);
    let rows: String = cells.iter().enumerate().map(row).collect();
    let text = format!("year;emissions (t CO2e)\n{rows}");
    let table = reader.clone().place_name("A").read(text.as_bytes());
    let table = table.map_err(|error| error.to_string())?;
    Ok(table.series()[0].observations().iter().map(|o| o.emissions.tonnes()).collect())
}

/// A stated thousands mark separates groups of three digits, and is no decimal sign.
#[test]
fn a_stated_mark_keeps_its_meaning() {
    let points = TableReader::new().thousands('.');
    for cell in
        ["12.5", "0.5", ".5", "5.", "1.5e3", "1.25", "0.125", "1.2345", "1.234.5", "1234.567"]
    {
        let refused = levels_of(&points, &["1.234.567", cell]).unwrap_err();
        assert_eq!(refused, format!("line 3, column 2: expected a number, got {cell:?}"));
    }
    let read = levels_of(&points, &["1.234.567", "1.250", "12,5", "1.234,5", "1,5e3"]);
    assert_eq!(read.unwrap(), [1_234_567.0, 1250.0, 12.5, 1234.5, 1500.0]);
    let refused = levels_of(&TableReader::new().thousands(','), &["1,234,567", "12,5"]);
    assert_eq!(refused.unwrap_err(), "line 3, column 2: expected a number, got \"12,5\"");
    let refused = levels_of(&TableReader::new().decimal(','), &["1.5"]).unwrap_err();
    assert_eq!(refused, "line 2, column 2: expected a number, got \"1.5\"");
    // A no-break space is a space.
    let spaces = TableReader::new().thousands('\u{a0}');
    assert_eq!(levels_of(&spaces, &["1 250", "1\u{202f}250"]).unwrap(), [1250.0; 2]);
}

#[test]
fn options_that_contradict_each_other_are_refused() {
    let text = "place,year,emissions_kt\nA,2020,1234,5\n";
    for mark in ['.', ','] {
        let reader = TableReader::new().decimal(mark).thousands(mark);
        let error = reader.read(text.as_bytes()).unwrap_err();
        let reason = "the decimal sign and the thousands mark are both";
        assert_eq!(error.to_string(), format!("{reason} {mark:?}; state different marks"));
        assert_eq!(error.problems()[0].kind.options(), ["decimal", "thousands"]);
    }
    let reader = TableReader::new;
    let boundary = |land| Boundary::UNSPECIFIED.land_sector(land);
    let layout = || publishers::find("eurostat").unwrap().reader();
    for (reader, first, second) in [
        (reader().gross().net(), "the option net", "the option gross"),
        (reader().net().gross(), "the option net", "the option gross"),
        (
            reader().boundary(boundary(LandSector::Included)).gross(),
            "the option gross",
            "the boundary",
        ),
        (reader().net().boundary(boundary(LandSector::Excluded)), "the option net", "the boundary"),
        (layout().net(), "the layout of the publisher", "the option net"),
    ] {
        let error = reader.read(b"place,year,emissions_kt\nA,2020,3\n").unwrap_err();
        let reason = "contradict each other on the land sector; state one";
        assert_eq!(error.to_string(), format!("{first} and {second} {reason}"));
    }
    // Extra sinks are no part of the inventory.
    let extra = boundary(LandSector::ExtraSinksOnly);
    for reader in [reader().gross().boundary(extra), layout().gross()] {
        if let Err(error) = reader.read(b"place,year,emissions_kt\nA,2020,3\n") {
            assert!(!error.to_string().contains("contradict"), "{error}");
        }
    }
}

/// Two marks in one row are two cells with their columns.
#[test]
fn a_conflict_of_marks_names_both_cells() {
    let text = "place;1990 (t CO2e);2020 (t CO2e)\nA;1.234.567;12.5\n";
    let error = TableReader::new().read(text.as_bytes()).unwrap_err();
    assert!(
        error.to_string().starts_with(
            "line 2, column 3: the decimal signs or thousands marks conflict: \"12.5\", and \
             \"1.234.567\" in line 2"
        ),
        "{error}"
    );
    let text = "place;1990 (t CO2e);2020 (t CO2e)\nA.B;120;1.250\n";
    let error = TableReader::new().read(text.as_bytes()).unwrap_err();
    assert!(error.to_string().starts_with("line 2, column 3: \"1.250\" can be"), "{error}");
}

/// Names that differ in case, hyphens, spaces or hidden characters are spellings of one name: of
/// a place, its country or its sector.
#[test]
fn two_spellings_of_one_name_are_refused() {
    for (first, second, shown) in [
        ("Malmö", "MALMÖ", "\"Malmö\" and \"MALMÖ\""),
        ("Malmö", "Malmö\u{200b}", r#""Malmö" and "Malmö\u{200b}""#),
        ("Malmö", "Mal\u{2060}mö", r#""Malmö" and "Mal\u{2060}mö""#),
        ("Saint-Brieuc", "Saint Brieuc", "\"Saint-Brieuc\" and \"Saint Brieuc\""),
    ] {
        let rest = "differ only in case, hyphens, apostrophes, spaces or hidden characters; use one spelling";
        let expected = format!("the names {shown} {rest}");
        let text = format!("place,year,emissions_kt\n{first},1990,1\n{second},2020,1\n");
        let error = TableReader::new().read(text.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected);
        let head = "place,country,year,emissions_kt\n";
        let text = format!("{head}A,{first},1990,1\nA,{second},2020,1\n");
        let error = TableReader::new().read(text.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected);
        let head = "place,sector,year,emissions_kt\n";
        let text = format!("{head}A,{first},1990,1\nA,{second},2020,1\n");
        let error = TableReader::new().by_sector().read(text.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected);
        let error = TableReader::new().sum_over("sector").read(text.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
}
