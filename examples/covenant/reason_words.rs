//! The reasons for refusals and for missing results, in every language.

use climate_targets::Year;

use crate::support::phrases::phrases;

phrases! {
    no_id() {
        en: "no gcom_id",
        sv: "inget gcom_id",
        fr: "aucun gcom_id",
        fi: "ei gcom_id-tunnusta",
    }
    duplicate_id() {
        en: "the same gcom_id in two rows",
        sv: "samma gcom_id på två rader",
        fr: "même gcom_id sur deux lignes",
        fi: "sama gcom_id kahdella rivillä",
    }
    no_place() {
        en: "no place name",
        sv: "inget ortnamn",
        fr: "aucun nom de territoire",
        fi: "ei paikan nimeä",
    }
    not_a_number() {
        en: "an invalid number",
        sv: "ett ogiltigt tal",
        fr: "nombre invalide",
        fi: "virheellinen luku",
    }
    no_percent() {
        en: "no percentage: no target is declared",
        sv: "ingen procentsats: inget mål är anmält",
        fr: "aucun pourcentage\u{a0}: aucun objectif n’est déclaré",
        fi: "ei prosenttilukua: tavoitetta ei ole ilmoitettu",
    }
    no_base_year() {
        en: "no base year",
        sv: "inget basår",
        fr: "aucune année de référence",
        fi: "ei perusvuotta",
    }
    no_kind() {
        en: "no reduction type",
        sv: "typ av minskning saknas",
        fr: "type de réduction absent",
        fi: "vähennystavoitteen tyyppi puuttuu",
    }
    unknown_kind() {
        en: "an unknown reduction type",
        sv: "okänd typ av minskning",
        fr: "type de réduction inconnu",
        fi: "tuntematon vähennystavoitteen tyyppi",
    }
    not_a_portion() {
        en: "a percentage below 0 or above 100",
        sv: "en procentsats under 0 eller över 100",
        fr: "pourcentage inférieur à 0 ou supérieur à 100",
        fi: "prosenttiluku on alle 0 tai yli 100",
    }
    base_too_late() {
        en: "a base year at or after the target year",
        sv: "basåret är inte före målåret",
        fr: "année de référence non antérieure à l’année cible",
        fi: "perusvuosi ei ole ennen tavoitevuotta",
    }
    not_a_target() {
        en: "an invalid target",
        sv: "ett ogiltigt mål",
        fr: "objectif invalide",
        fi: "virheellinen tavoite",
    }
    only_for_2030() {
        en: "no percentage for 2020: the target is for 2030",
        sv: "ingen procentsats för 2020: målet gäller 2030",
        fr: "aucun pourcentage pour 2020\u{a0}: l’objectif porte sur 2030",
        fi: "ei prosenttilukua vuodelle 2020: tavoite koskee vuotta 2030",
    }
    no_inventory() {
        en: "no inventory",
        sv: "ingen utsläppsinventering",
        fr: "aucun inventaire",
        fi: "ei päästöinventaariota",
    }
    invalid_inventory() {
        en: "an inventory that cannot be read",
        sv: "en inventering som inte kan läsas",
        fr: "un inventaire illisible",
        fi: "inventaario, jota ei voi lukea",
    }
    one_inventory() {
        en: "one inventory only: a base without a later year",
        sv: "bara en inventering: ett basår utan senare år",
        fr: "un seul inventaire\u{a0}: une référence sans année ultérieure",
        fi: "vain yksi inventaario: perustaso ilman myöhempää vuotta",
    }
    no_later_inventory() {
        en: "no inventory of a later year than the baseline",
        sv: "ingen inventering för ett senare år än basinventeringen",
        fr: "aucun inventaire d’une année postérieure à l’inventaire de référence",
        fi: "ei inventaariota perusinventaariota myöhemmältä vuodelta",
    }
    base_year_differs() {
        en: "the declared base year is not that of the baseline inventory",
        sv: "det anmälda basåret är inte basinventeringens år",
        fr: "l’année de référence déclarée n’est pas celle de l’inventaire de référence",
        fi: "ilmoitettu perusvuosi ei ole perusinventaarion vuosi",
    }
    sectors_differ() {
        en: "the inventories count different numbers of sectors",
        sv: "inventeringarna omfattar olika många sektorer",
        fr: "les inventaires ne comptent pas le même nombre de secteurs",
        fi: "inventaarioissa on eri määrä sektoreita",
    }
    factors_differ() {
        en: "different emission factors",
        sv: "olika emissionsfaktorer",
        fr: "facteurs d’émission différents",
        fi: "eri päästökertoimet",
    }
    implausible() {
        en: "a level that cannot be true",
        sv: "en orimlig utsläppsnivå",
        fr: "un niveau invraisemblable",
        fi: "epäuskottava päästötaso",
    }
    no_population() {
        en: "a target per inhabitant without a population",
        sv: "ett mål per invånare utan uppgift om folkmängd",
        fr: "un objectif par habitant sans donnée de population",
        fi: "asukaskohtainen tavoite ilman väkilukua",
    }
    invalid_series() {
        en: "the inventories form no time series",
        sv: "inventeringarna bildar ingen tidsserie",
        fr: "les inventaires ne forment pas une série temporelle",
        fi: "inventaariot eivät muodosta aikasarjaa",
    }
    no_verdict() {
        en: "the inventories do not determine a result",
        sv: "inventeringarna räcker inte för ett resultat",
        fr: "les inventaires ne permettent pas de conclure",
        fi: "inventaariot eivät riitä tuloksen määrittämiseen",
    }
    two_base_years(declared: &str, baseline: Year) {
        en: "declared {declared}, baseline inventory of {baseline}",
        sv: "anmält {declared}, basinventering för {baseline}",
        fr: "année déclarée {declared}, inventaire de référence de {baseline}",
        fi: "ilmoitettu {declared}, perusinventaario vuodelta {baseline}",
    }
    no_single_baseline(declared: &str) {
        en: "declared {declared}, no baseline inventory or more than one",
        sv: "anmält {declared}, ingen eller flera basinventeringar",
        fr: "année déclarée {declared}, aucun inventaire de référence ou plusieurs",
        fi: "ilmoitettu {declared}, ei perusinventaariota tai niitä on useita",
    }
    two_numbers_of_sectors(base: &str, other: &str) {
        en: "{base} sectors in the baseline, {other} in the other inventory",
        sv: "{base} sektorer i basinventeringen, {other} i den andra inventeringen",
        fr: "{base} secteurs dans l’inventaire de référence, {other} dans l’autre inventaire",
        fi: "perusinventaariossa {base} sektoria, toisessa inventaariossa {other}",
    }
    two_kinds_of_factors(base: &str, other: &str) {
        en: "{base} in the baseline, {other} in the other inventory",
        sv: "{base} i basinventeringen, {other} i den andra inventeringen",
        fr: "{base} dans l’inventaire de référence, {other} dans l’autre inventaire",
        fi: "perusinventaariossa {base}, toisessa inventaariossa {other}",
    }
    zero_level(year: Year) {
        en: "the level of {year} is zero",
        sv: "nivån för {year} är noll",
        fr: "le niveau de {year} est nul",
        fi: "vuoden {year} taso on nolla",
    }
}
