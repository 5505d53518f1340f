//! The rule of the results and its limits, in every language.

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

/// The rule in steps: how a signatory is joined and judged, and the reasons (a) to (h) in the order of
/// the checks.
pub fn steps(language: Language) -> [&'static str; 10] {
    in_language!(language,
        en: [
            "Each row of the declarations is joined with the inventories of the same gcom_id. The \
             first of (a) to (h) that applies is the reason why it is not judged.",
            "(a) No valid cut for 2020: no gcom_id, one that occurs twice, no name, an invalid \
             number, no percentage for 2020, no base year, no reduction type, a percentage outside \
             0 to 100, or a base year of 2020 or later.",
            "(b) No inventory, or one that cannot be read.",
            "(c) Fewer than two inventories of years up to the as-of date, no monitoring inventory, \
             or none of a later year than the baseline.",
            "(d) The declared base year is not the year of the baseline inventory.",
            "(e) The column sectors differs, and (f) the column factors differs.",
            "(g) A level of zero or below; a level under 0.1 t or over 100 t per inhabitant; with at \
             most 3 years between the two, one level more than 5 times the other; or a factor of 900 \
             to 1,100, or of about a million, between them.",
            "(h) A cut per inhabitant without a population; inventories that are no series, such as \
             two of one year; or no verdict of the library.",
            "Kept: the last level is at or below the limit E0\u{a0}×\u{a0}(1\u{a0}−\u{a0}cut), where E0 is the level of \
             the baseline inventory; levels are per inhabitant if the cut is.",
            "Open: the last level is above the limit, and no inventory is of 2020; it is compared \
             with the straight line from E0 in the base year to the limit in 2020.",
        ],
        sv: [
            "Varje rad i deklarationerna kopplas till inventeringarna med samma gcom_id. Det första \
             av (a) till (h) som gäller är skälet till att den inte bedöms.",
            "(a) Ingen giltig minskning till 2020: inget gcom_id eller ett som förekommer två gånger, \
             inget namn, ett ogiltigt tal, ingen procentsats för 2020, inget basår, ingen typ av \
             minskning, en procentsats utanför 0–100 eller ett basår från och med 2020.",
            "(b) Ingen inventering, eller en som inte kan läsas.",
            "(c) Färre än två inventeringar för år till och med bedömningsdagen, ingen \
             uppföljningsinventering, eller ingen för ett senare år än basinventeringen.",
            "(d) Det deklarerade basåret är inte basinventeringens år.",
            "(e) Kolumnen sectors skiljer sig åt, och (f) kolumnen factors skiljer sig åt.",
            "(g) En nivå på noll eller under noll; en nivå under 0,1 t eller över 100 t per invånare; \
             vid högst 3 år mellan inventeringarna en nivå som är mer än 5 gånger den andra; eller en \
             faktor 900–1\u{a0}100, eller ungefär en miljon, mellan dem.",
            "(h) En minskning per invånare utan folkmängd; inventeringar som inte bildar en serie, \
             till exempel två för samma år; eller ingen bedömning från programbiblioteket.",
            "Hållet: den senaste nivån ligger på eller under gränsen E0\u{a0}×\u{a0}(1\u{a0}−\u{a0}minskning), där E0 är \
             basinventeringens nivå; nivåerna är per invånare om minskningen är det.",
            "Öppet: den senaste nivån ligger över gränsen, och ingen inventering gäller 2020; nivån \
             jämförs med den räta linjen från E0 under basåret till gränsen 2020.",
        ],
        fr: [
            "Chaque ligne des déclarations est rapprochée des inventaires de même gcom_id. Le premier \
             motif applicable de (a) à (h) explique l’absence d’évaluation.",
            "(a) Aucune réduction valide pour 2020\u{a0}: aucun gcom_id ou un gcom_id en double, aucun \
             nom, un nombre invalide, aucun pourcentage pour 2020, aucune année de référence, aucun \
             type de réduction, un pourcentage hors de l’intervalle de 0 à 100, ou une année de \
             référence de 2020 ou plus tard.",
            "(b) Aucun inventaire, ou un inventaire illisible.",
            "(c) Moins de deux inventaires jusqu’à la date d’évaluation, aucun inventaire de suivi, \
             ou aucun qui soit postérieur à l’inventaire de référence.",
            "(d) L’année de référence déclarée n’est pas celle de l’inventaire de référence.",
            "(e) La colonne sectors diffère, et (f) la colonne factors diffère.",
            "(g) Un niveau nul ou négatif\u{202f}; un niveau inférieur à 0,1\u{202f}t ou supérieur à \
             100\u{202f}t par habitant\u{202f}; à 3\u{a0}ans d’intervalle au plus, un niveau supérieur \
             à 5\u{a0}fois l’autre\u{202f}; ou un facteur de 900 à 1\u{202f}100, ou d’environ un \
             million, entre les deux.",
            "(h) Une réduction par habitant sans population\u{202f}; des inventaires qui ne forment \
             pas une série, par exemple deux d’une même année\u{202f}; ou aucune appréciation de la bibliothèque.",
            "Tenu\u{a0}: le dernier niveau ne dépasse pas la limite E0\u{a0}×\u{a0}(1\u{a0}−\u{a0}réduction), où E0 est le \
             niveau de l’inventaire de référence\u{202f}; les niveaux sont par habitant si la \
             réduction l’est.",
            "En suspens\u{a0}: le dernier niveau dépasse la limite et aucun inventaire ne porte sur \
             2020\u{202f}; il est comparé à la droite allant de E0 l’année de référence à la limite \
             en 2020.",
        ],
        fi: [
            "Jokainen ilmoitusten rivi yhdistetään inventaarioihin, joilla on sama gcom_id. Ensimmäinen \
             pätevä kohta (a)–(h) on syy siihen, ettei riviä arvioida.",
            "(a) Vuodelle 2020 ei ole kelvollista vähennystä: gcom_id puuttuu tai esiintyy kahdesti, \
             nimi puuttuu, luku on virheellinen, vuodelle 2020 ei ole prosenttilukua, perusvuosi tai \
             vähennyksen laji puuttuu, prosenttiluku ei ole väliltä 0–100 tai perusvuosi on 2020 tai \
             myöhempi.",
            "(b) Inventaariota ei ole, tai sitä ei voi lukea.",
            "(c) Arviointipäivään mennessä on alle kaksi inventaariota, ei yhtään \
             seurantainventaariota tai ei yhtään perusinventaariota myöhempää.",
            "(d) Ilmoitettu perusvuosi ei ole perusinventaarion vuosi.",
            "(e) Sarake sectors poikkeaa, ja (f) sarake factors poikkeaa.",
            "(g) Taso on nolla tai sen alle; taso on alle 0,1 t tai yli 100 t asukasta kohti; \
             inventaarioiden väli on enintään 3 vuotta ja toinen taso yli 5-kertainen toiseen nähden; \
             tai tasojen suhde on 900–1\u{a0}100 tai noin miljoona.",
            "(h) Asukaskohtaisesta vähennyksestä puuttuu väkiluku, inventaariot eivät muodosta sarjaa \
             (esimerkiksi kaksi samalta vuodelta) tai ohjelmakirjasto ei anna arviota.",
            "Pidetty: viimeisin taso ei ylitä rajaa E0\u{a0}×\u{a0}(1\u{a0}−\u{a0}vähennys), jossa E0 on perusinventaarion \
             taso; tasot ovat asukasta kohti, jos vähennys on.",
            "Avoin: viimeisin taso ylittää rajan, eikä vuodelta 2020 ole inventaariota; tasoa verrataan \
             suoraan, joka kulkee perusvuoden tasosta E0 vuoden 2020 rajaan.",
        ],
    )
}

/// What the results do not show.
pub fn caveats(language: Language) -> [&'static str; 3] {
    in_language!(language,
        en: [
            "Equal numbers of sectors are no proof of equal sectors: the data set states how many an \
             inventory counts, not which.",
            "The inventories are those before their authors removed outliers: a wrong level that \
             passes (g) is judged.",
            "A result rests on two inventories in most cases: there is no trend, and one unusual year \
             can decide.",
        ],
        sv: [
            "Lika många sektorer är inget bevis på samma sektorer: datamängden anger hur många en \
             inventering omfattar, inte vilka.",
            "Inventeringarna är de som fanns innan författarna tog bort avvikande värden: en felaktig \
             nivå som klarar (g) bedöms.",
            "Ett resultat vilar oftast på två inventeringar: det finns ingen trend, och ett ovanligt \
             år kan avgöra.",
        ],
        fr: [
            "Un même nombre de secteurs ne prouve pas qu’il s’agit des mêmes secteurs\u{a0}: le jeu de \
             données indique combien un inventaire en compte, et non lesquels.",
            "Les inventaires sont ceux d’avant le retrait des valeurs aberrantes par les \
             auteurs\u{a0}: un niveau erroné qui passe (g) est évalué.",
            "Un résultat repose le plus souvent sur deux inventaires\u{a0}: il n’y a pas de tendance, \
             et une année inhabituelle peut être décisive.",
        ],
        fi: [
            "Sama sektorien määrä ei todista, että sektorit ovat samat: aineisto kertoo, montako \
             sektoria inventaariossa on, ei mitkä.",
            "Inventaariot ovat ajalta ennen kuin tekijät poistivat poikkeavat arvot: virheellinen \
             taso, joka läpäisee kohdan (g), arvioidaan.",
            "Tulos perustuu useimmiten kahteen inventaarioon: trendiä ei ole, ja yksi poikkeuksellinen \
             vuosi voi ratkaista.",
        ],
    )
}
