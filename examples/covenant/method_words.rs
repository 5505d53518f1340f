//! The rule of the results and its limits, in every language.

use std::fmt::Display;

use climate_targets::Language;

use crate::support::phrases::{in_language, phrases};

phrases! {
    rule() {
        en: "Rule",
        sv: "Regel",
        fr: "Règle",
        fi: "Sääntö",
    }
    limits() {
        en: "What to keep in mind",
        sv: "Att tänka på",
        fr: "À garder à l’esprit",
        fi: "Huomioitavaa",
    }
    method_and_source() {
        en: "Method and source",
        sv: "Metod och källa",
        fr: "Méthode et source",
        fi: "Menetelmä ja lähde",
    }
}

/// The rule in steps: how a signatory is joined, why it is not judged, and how it is judged.
pub fn steps(language: Language) -> impl Iterator<Item = &'static str> {
    reasons(language).into_iter().chain(results(language))
}

/// How a signatory is joined, and the reasons (a) to (h) in the order of the checks.
fn reasons(language: Language) -> [&'static str; 8] {
    in_language!(language,
        en: [
            "Each row of the declarations is joined with the inventories of the same gcom_id. The \
             first of (a) to (h) that applies is the reason why it is not judged.",
            "(a) No valid cut for 2020, in this order: no gcom_id; one that occurs twice; no name; an \
             invalid number; no percentage; only one for 2030; no base year; no reduction type or an \
             unknown one; a percentage below 0 or above 100 (0 and 100 are valid); a base year of \
             2020 or later.",
            "(b) No inventory, or one that cannot be read.",
            "(c) Fewer than two inventories of years up to the as-of date, no monitoring inventory, \
             or none of a later year than the baseline.",
            "(d) The declared base year is not the year of the baseline inventory.",
            "(e) A monitoring inventory covers another number of sectors than the baseline, or (f) \
             uses another kind of emission factors (IPCC or LCA).",
            "(g) A level is zero or below, under 0.1 t or over 100 t per inhabitant; or the baseline \
             and the last monitoring inventory (of several, two neighbours) are at most 3 years apart \
             and differ by a factor of more than 5, or they differ by a factor of 900 to 1,100 or of \
             0.9 to 1.1 million. The library otherwise adds only a \
             caveat to such a level; here no result rests on it.",
            "(h) A cut per inhabitant without a population; inventories that form no time series, \
             such as two of one year; or no inventory of 2020 although that year is over.",
        ],
        sv: [
            "Varje rad bland anmälningarna kopplas till inventeringarna med samma gcom_id. Det \
             första av (a) till (h) som gäller är skälet till att raden inte bedöms.",
            "(a) Ingen giltig minskning till 2020, i denna ordning: inget gcom_id; ett som förekommer \
             två gånger; inget namn; ett ogiltigt tal; ingen procentsats; bara en för 2030; inget \
             basår; ingen eller okänd typ av minskning; en procentsats under 0 eller över 100 (0 och \
             100 är giltiga); ett basår från och med 2020.",
            "(b) Ingen inventering, eller en som inte kan läsas.",
            "(c) Färre än två inventeringar för tiden till och med bedömningsdagen, ingen \
             uppföljningsinventering, eller ingen för ett senare år än basinventeringen.",
            "(d) Det anmälda basåret är inte basinventeringens år.",
            "(e) En uppföljningsinventering omfattar ett annat antal sektorer än basinventeringen, \
             eller (f) använder en annan typ av emissionsfaktorer (IPCC eller LCA).",
            "(g) En nivå är noll eller lägre, under 0,1\u{a0}t eller över 100\u{a0}t per invånare; \
             eller basinventeringen och den senaste uppföljningsinventeringen (av flera: två på \
             varandra följande) ligger högst 3 år isär och skiljer sig åt med mer än en faktor 5, \
             eller de skiljer sig åt med en faktor 900–1\u{a0}100 eller 0,9–1,1 miljoner. \
             Programbiblioteket lägger annars bara till ett förbehåll; här bygger inget resultat \
             på en sådan nivå.",
            "(h) En minskning per invånare utan uppgift om folkmängd; inventeringar som inte \
             bildar någon tidsserie, till exempel två för samma år; eller ingen inventering för \
             2020 trots att året är slut.",
        ],
        fr: [
            "Chaque ligne des déclarations est rapprochée des inventaires de même gcom_id. Le premier \
             motif applicable de (a) à (h) explique l’absence d’évaluation.",
            "(a) Aucune réduction valide pour 2020, dans cet ordre\u{a0}: aucun gcom_id\u{202f}; un \
             gcom_id en double\u{202f}; aucun nom\u{202f}; un nombre invalide\u{202f}; aucun \
             pourcentage\u{202f}; un pourcentage pour 2030 seulement\u{202f}; aucune année de \
             référence\u{202f}; un type de réduction absent ou inconnu\u{202f}; un pourcentage \
             inférieur à 0 ou supérieur à 100 (0 et 100 sont valides)\u{202f}; une année de référence \
             de 2020 ou plus tard.",
            "(b) Aucun inventaire, ou un inventaire illisible.",
            "(c) Moins de deux inventaires jusqu’à la date d’évaluation, aucun inventaire de suivi, \
             ou aucun qui soit postérieur à l’inventaire de référence.",
            "(d) L’année de référence déclarée n’est pas celle de l’inventaire de référence.",
            "(e) Un inventaire de suivi couvre un autre nombre de secteurs que l’inventaire de \
             référence, ou (f) utilise un autre type de facteurs d’émission (GIEC, codé \
             IPCC, ou analyse du cycle de vie, codée LCA).",
            "(g) Un niveau est nul ou négatif, inférieur à 0,1\u{202f}t ou supérieur à 100\u{202f}t par \
             habitant\u{202f}; ou l’inventaire de référence et le dernier inventaire de suivi (s’il y \
             en a plusieurs, deux inventaires successifs) sont distants de 3\u{a0}ans au plus et \
             diffèrent d’un facteur supérieur à 5, ou ils diffèrent d’un facteur de 900 à \
             1\u{202f}100 ou de 0,9 à 1,1\u{a0}million. La bibliothèque logicielle se borne sinon \
             à émettre une réserve\u{202f}; ici, aucun résultat ne repose sur un tel niveau.",
            "(h) Une réduction par habitant sans donnée de population\u{202f}; des inventaires qui ne forment \
             pas une série temporelle, par exemple deux d’une même année\u{202f}; ou aucun inventaire \
             de 2020 alors que cette année est écoulée.",
        ],
        fi: [
            "Jokainen ilmoitusten rivi yhdistetään inventaarioihin, joilla on sama gcom_id. Ensimmäinen \
             soveltuva kohdista (a)–(h) on syy siihen, ettei riviä arvioida.",
            "(a) Vuodelle 2020 ei ole kelvollista vähennystavoitetta; syyt tässä järjestyksessä: gcom_id \
             puuttuu; se esiintyy kahdesti; nimi puuttuu; luku on virheellinen; prosenttiluku puuttuu; \
             prosenttiluku on vain vuodelle 2030; perusvuosi puuttuu; vähennystavoitteen tyyppi puuttuu \
             tai on tuntematon; prosenttiluku on alle 0 tai yli 100 (0 ja 100 kelpaavat); perusvuosi on 2020 tai myöhempi.",
            "(b) Inventaariota ei ole, tai sitä ei voi lukea.",
            "(c) Arviointipäivään mennessä on alle kaksi inventaariota, ei yhtään \
             seurantainventaariota tai ei yhtään perusinventaariota myöhempää.",
            "(d) Ilmoitettu perusvuosi ei ole perusinventaarion vuosi.",
            "(e) Seurantainventaariossa on eri määrä sektoreita kuin perusinventaariossa, tai (f) siinä \
             on käytetty erityyppisiä päästökertoimia (IPCC tai LCA).",
            "(g) Taso on nolla tai negatiivinen, alle 0,1 t tai yli 100 t asukasta kohti; tai \
             perusinventaarion ja viimeisimmän seurantainventaarion (jos niitä on useita, kahden \
             peräkkäisen inventaarion) väli on enintään 3 vuotta ja tasojen suhde yli 5, tai tasojen suhde on \
             900–1\u{a0}100 tai 0,9–1,1 miljoonaa. Muutoin ohjelmakirjasto lisää tällaiseen \
             tasoon vain varauman; tässä mikään tulos ei perustu siihen.",
            "(h) Asukaskohtaisesta vähennystavoitteesta puuttuu väkiluku, inventaariot eivät muodosta \
             aikasarjaa (esimerkiksi kaksi samalta vuodelta) tai vuodelta 2020 ei ole inventaariota, \
             vaikka vuosi on päättynyt.",
        ],
    )
}

/// The results of a judged signatory.
fn results(language: Language) -> [&'static str; 2] {
    in_language!(language,
        en: [
            "Limit met: the last level EL is at or below the limit E0\u{a0}×\u{a0}(1\u{a0}−\u{a0}cut), where E0 is the \
             level of the baseline inventory; levels are per inhabitant if the cut is.",
            "Open: EL is above the limit, and no inventory is of 2020; it is compared with the \
             straight line from E0 in the base year to the limit in 2020.",
        ],
        sv: [
            "Inom gränsen: den senaste nivån EL ligger på eller under gränsen \
             E0\u{a0}×\u{a0}(1\u{a0}−\u{a0}minskning), där E0 är basinventeringens nivå; nivåerna \
             är per invånare om minskningen är det.",
            "Öppet: EL ligger över gränsen, och ingen inventering gäller 2020; nivån jämförs med den \
             räta linjen från E0 för basåret till gränsen för 2020.",
        ],
        fr: [
            "Limite respectée\u{a0}: le dernier niveau EL ne dépasse pas la limite E0\u{a0}×\u{a0}(1\u{a0}−\u{a0}réduction), \
             où E0 est le niveau de l’inventaire de référence\u{202f}; les niveaux sont par habitant \
             si la réduction l’est.",
            "En suspens\u{a0}: EL dépasse la limite et aucun inventaire ne porte sur 2020\u{202f}; il \
             est comparé à la droite qui va de E0 (année de référence) à la limite (2020).",
        ],
        fi: [
            "Raja saavutettu: viimeisin taso EL ei ylitä rajaa E0\u{a0}×\u{a0}(1\u{a0}−\u{a0}vähennystavoite), jossa E0 on \
             perusinventaarion taso; tasot ovat asukasta kohti, jos vähennystavoitekin on.",
            "Avoin: EL ylittää rajan, eikä vuodelta 2020 ole inventaariota; tasoa verrataan lineaariseen \
             tavoitepolkuun, joka kulkee perusvuoden tasosta E0 vuoden 2020 rajaan.",
        ],
    )
}

phrases! {
    sectors_unknown() {
        en: "The data set states how many sectors an inventory counts, not which: equal numbers are no proof of equal sectors. Every judged row of `--format csv` therefore has the caveat that the boundary is not stated.",
        sv: "Datamängden anger hur många sektorer en inventering omfattar, inte vilka: samma antal bevisar inte att sektorerna är desamma. Varje bedömd rad i `--format csv` har därför förbehållet att systemgränsen inte är angiven.",
        fr: "Le jeu de données indique combien de secteurs un inventaire compte, et non lesquels\u{a0}: un même nombre ne prouve pas qu’il s’agit des mêmes secteurs. Chaque ligne évaluée de `--format csv` porte donc une réserve\u{a0}: le périmètre n’est pas précisé.",
        fi: "Aineisto kertoo, montako sektoria inventaariossa on, mutta ei sitä, mitkä ne ovat: sama määrä ei todista, että sektorit ovat samat. Siksi valinnan `--format csv` tulosteessa jokaisella arvioidulla rivillä on varauma, ettei rajausta ole ilmoitettu.",
    }
    with_outliers() {
        en: "The inventories are those before their authors removed outliers: a wrong level that passes (g) is judged.",
        sv: "Inventeringarna är de som ingick innan författarna tog bort avvikande värden: en felaktig nivå som inte fångas upp av (g) bedöms.",
        fr: "Les inventaires sont ceux d’avant le retrait des valeurs aberrantes par les auteurs\u{a0}: un niveau erroné que la règle (g) n’écarte pas est évalué.",
        fi: "Inventaariot ovat siinä muodossa, jossa ne olivat ennen kuin aineiston laatijat poistivat poikkeavat arvot: virheellinen taso, joka läpäisee kohdan (g), arvioidaan.",
    }
    every_result_of_two() {
        en: "Every result rests on two inventories: there is no trend, and one unusual year can decide.",
        sv: "Varje resultat bygger på två inventeringar: det finns ingen trend, och ett ovanligt år kan avgöra.",
        fr: "Chaque résultat repose sur deux inventaires\u{a0}: il n’y a pas de tendance, et une année inhabituelle peut être décisive.",
        fi: "Jokainen tulos perustuu kahteen inventaarioon: trendiä ei ole, ja yksi poikkeuksellinen vuosi voi ratkaista tuloksen.",
    }
    results_of_two(two: impl Display, all: impl Display) {
        en: "{two} of {all} results rest on two inventories: they have no trend, and one unusual year can decide.",
        sv: "{two} av {all} resultat bygger på två inventeringar: de saknar trend, och ett ovanligt år kan avgöra.",
        fr: "{two} résultats sur {all} reposent sur deux inventaires\u{a0}: il n’y a pas de tendance, et une année inhabituelle peut être décisive.",
        fi: "{all} tuloksesta {two} perustuu kahteen inventaarioon: niillä ei ole trendiä, ja yksi poikkeuksellinen vuosi voi ratkaista tuloksen.",
    }
    unusual_levels(factor: impl Display, count: impl Display, items: &str) {
        en: "Judged in spite of a factor of more than {factor} between the two levels: {count}. {items}.",
        sv: "Bedömda trots en faktor på mer än {factor} mellan de två nivåerna: {count}. {items}.",
        fr: "Évalués malgré un rapport de plus de {factor} entre les deux niveaux\u{a0}: {count}. {items}.",
        fi: "Arvioitu, vaikka tasojen suhde on yli {factor} ({count}): {items}.",
    }
    unusual_populations(factor: impl Display, count: impl Display, items: &str) {
        en: "Judged in spite of a factor of more than {factor} between the two populations: {count}. {items}.",
        sv: "Bedömda trots en faktor på mer än {factor} mellan de två folkmängderna: {count}. {items}.",
        fr: "Évalués malgré un rapport de plus de {factor} entre les deux populations\u{a0}: {count}. {items}.",
        fi: "Arvioitu, vaikka väkilukujen suhde on yli {factor} ({count}): {items}.",
    }
    unusually_low(level: impl Display, count: impl Display, items: &str) {
        en: "Judged in spite of a level of less than {level} t per inhabitant: {count}. {items}.",
        sv: "Bedömda trots en nivå på mindre än {level} t per invånare: {count}. {items}.",
        fr: "Évalués malgré un niveau inférieur à {level}\u{202f}t par habitant\u{a0}: {count}. {items}.",
        fi: "Arvioitu, vaikka taso on alle {level} t asukasta kohti ({count}): {items}.",
    }
}
