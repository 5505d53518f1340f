//! The names of the derivation steps of a plan, in all languages.

use crate::language::{Words, fixed_words};

/// The names of the steps of one outcome.
pub(super) struct OfOutcome {
    pub(super) expected: Words,
    pub(super) gap_left: Words,
    pub(super) share_closed: Words,
    pub(super) reference_at_most: Words,
    pub(super) closes: Words,
    pub(super) can_close: Words,
}

pub(super) const OF_DECIDED: OfOutcome = OfOutcome {
    expected: EXPECTED_DECIDED,
    gap_left: GAP_LEFT_DECIDED,
    share_closed: SHARE_CLOSED_DECIDED,
    reference_at_most: REFERENCE_AT_MOST_DECIDED,
    closes: CLOSES_DECIDED,
    can_close: CAN_CLOSE_DECIDED,
};

pub(super) const OF_IDENTIFIED: OfOutcome = OfOutcome {
    expected: EXPECTED_IDENTIFIED,
    gap_left: GAP_LEFT_IDENTIFIED,
    share_closed: SHARE_CLOSED_IDENTIFIED,
    reference_at_most: REFERENCE_AT_MOST_IDENTIFIED,
    closes: CLOSES_IDENTIFIED,
    can_close: CAN_CLOSE_IDENTIFIED,
};

pub(super) const OF_PLAN: OfOutcome = OfOutcome {
    expected: EXPECTED_PLAN,
    gap_left: GAP_LEFT_PLAN,
    share_closed: SHARE_CLOSED_PLAN,
    reference_at_most: REFERENCE_AT_MOST_PLAN,
    closes: CLOSES_PLAN,
    can_close: CAN_CLOSE_PLAN,
};

// Levels, sums and shares.
fixed_words! {
    TOTAL_BASE {
        en: "base level of the place",
        sv: "basnivå för hela platsen",
        fr: "niveau de référence du territoire",
        fi: "koko alueen perustaso",
    }
    TOTAL_ALLOWABLE {
        en: "allowed level of the place",
        sv: "tillåten nivå för hela platsen",
        fr: "niveau autorisé pour le territoire",
        fi: "koko alueelle sallittu taso",
    }
    BASE {
        en: "base level of the plan's target",
        sv: "basnivå för planens mål",
        fr: "niveau de référence de l’objectif du plan",
        fi: "suunnitelman tavoitteen perustaso",
    }
    REFERENCE {
        en: "reference level, against which effects are counted",
        sv: "referensnivå som effekterna räknas mot",
        fr: "niveau de la référence à laquelle les effets sont comparés",
        fi: "vertailutaso, johon vaikutuksia verrataan",
    }
    ALLOWABLE {
        en: "level that the target allows in the year",
        sv: "nivå som målet tillåter det året",
        fr: "niveau autorisé par l’objectif pour l’année",
        fi: "tavoitteen sallima taso kyseisenä vuonna",
    }
    ASKED {
        en: "reduction that the target asks for",
        sv: "minskning som målet kräver",
        fr: "réduction exigée par l’objectif",
        fi: "tavoitteen edellyttämä vähennys",
    }
    DONE {
        en: "reduction inside the reference",
        sv: "minskning som ingår i referensen",
        fr: "réduction comprise dans la référence",
        fi: "vertailutasoon sisältyvä vähennys",
    }
    EXISTING {
        en: "effects of the measures in force",
        sv: "effekter av åtgärder i kraft",
        fr: "effets des mesures en vigueur",
        fi: "voimassa olevien toimien vaikutukset",
    }
    ADOPTED {
        en: "effects of the adopted measures",
        sv: "effekter av beslutade åtgärder",
        fr: "effets des mesures adoptées",
        fi: "päätettyjen toimien vaikutukset",
    }
    IDENTIFIED {
        en: "effects of the identified measures",
        sv: "effekter av identifierade åtgärder",
        fr: "effets des mesures identifiées",
        fi: "tunnistettujen toimien vaikutukset",
    }
    UNSTATED {
        en: "effects of the measures without a stated status",
        sv: "effekter av åtgärder utan angiven status",
        fr: "effets des mesures sans statut indiqué",
        fi: "vaikutukset toimista, joiden tilaa ei ole ilmoitettu",
    }
    DECIDED {
        en: "effects of the measures in force and adopted",
        sv: "effekter av åtgärder i kraft och beslutade åtgärder",
        fr: "effets des mesures en vigueur et adoptées",
        fi: "voimassa olevien ja päätettyjen toimien vaikutukset",
    }
    WITH_IDENTIFIED {
        en: "effects with the identified measures as well",
        sv: "effekter, identifierade åtgärder inräknade",
        fr: "effets, mesures identifiées comprises",
        fi: "vaikutukset, tunnistetut toimet mukaan lukien",
    }
    WHOLE_PLAN {
        en: "effects of the whole plan",
        sv: "effekter av hela planen",
        fr: "effets de l’ensemble du plan",
        fi: "koko suunnitelman vaikutukset",
    }
    GAP_BEFORE {
        en: "gap before the adopted measures",
        sv: "gap före beslutade åtgärder",
        fr: "écart avant les mesures adoptées",
        fi: "vaje ennen päätettyjä toimia",
    }
    SCALE {
        en: "scale of the tolerance of the plan's comparisons",
        sv: "skala för toleransen vid planens jämförelser",
        fr: "échelle de tolérance des comparaisons du plan",
        fi: "suunnitelman vertailujen toleranssin asteikko",
    }
    NEEDED {
        en: "needed reduction",
        sv: "nödvändig minskning",
        fr: "réduction nécessaire",
        fi: "tarvittava vähennys",
    }
    SHARE_DONE {
        en: "share of the needed reduction inside the reference",
        sv: "andel av den nödvändiga minskningen som ingår i referensen",
        fr: "part de la réduction nécessaire comprise dans la référence",
        fi: "vertailutasoon sisältyvä osuus tarvittavasta vähennyksestä",
    }
    SHARE_EXISTING {
        en: "share of the needed reduction from measures in force",
        sv: "andel av den nödvändiga minskningen från åtgärder i kraft",
        fr: "part de la réduction nécessaire due aux mesures en vigueur",
        fi: "voimassa olevien toimien osuus tarvittavasta vähennyksestä",
    }
    SHARE_ADOPTED {
        en: "share of the needed reduction from adopted measures",
        sv: "andel av den nödvändiga minskningen från beslutade åtgärder",
        fr: "part de la réduction nécessaire due aux mesures adoptées",
        fi: "päätettyjen toimien osuus tarvittavasta vähennyksestä",
    }
    SHARE_IDENTIFIED {
        en: "share of the needed reduction from identified measures",
        sv: "andel av den nödvändiga minskningen från identifierade åtgärder",
        fr: "part de la réduction nécessaire due aux mesures identifiées",
        fi: "tunnistettujen toimien osuus tarvittavasta vähennyksestä",
    }
    SHARE_UNSTATED {
        en: "share of the needed reduction from measures without a stated status",
        sv: "andel av den nödvändiga minskningen från åtgärder utan angiven status",
        fr: "part de la réduction nécessaire due aux mesures sans statut indiqué",
        fi: "osuus tarvittavasta vähennyksestä toimilla, joiden tilaa ei ole ilmoitettu",
    }
    SHARE_NOTHING {
        en: "share of the needed reduction without a measure",
        sv: "andel av den nödvändiga minskningen utan åtgärd",
        fr: "part de la réduction nécessaire sans mesure",
        fi: "tarvittavan vähennyksen osuus, jolle ei ole toimea",
    }
    SURPLUS {
        en: "reductions beyond the needed one",
        sv: "minskningar utöver den nödvändiga",
        fr: "réductions au-delà de la réduction nécessaire",
        fi: "tarvittavan ylittävät vähennykset",
    }
    AFTER_ALL {
        en: "residual after all measures in force and adopted",
        sv: "återstående utsläpp efter alla åtgärder i kraft och beslutade åtgärder",
        fr: "émissions résiduelles après toutes les mesures en vigueur et adoptées",
        fi: "jäljelle jäävät päästöt kaikkien voimassa olevien ja päätettyjen toimien jälkeen",
    }
    AFTER_PORTFOLIO {
        en: "residual after the portfolio of adopted measures",
        sv: "återstående utsläpp efter portföljen av beslutade åtgärder",
        fr: "émissions résiduelles après le portefeuille de mesures adoptées",
        fi: "jäljelle jäävät päästöt vain päätettyjen toimien jälkeen",
    }
    CAP {
        en: "largest amount that may be balanced",
        sv: "största mängd som får balanseras",
        fr: "quantité maximale qui peut être compensée",
        fi: "suurin määrä, jonka saa kompensoida",
    }
    BALANCED_OVER {
        en: "limit over which a residual may be balanced",
        sv: "gräns över vilken återstående utsläpp får balanseras",
        fr: "limite au-delà de laquelle des émissions résiduelles peuvent être compensées",
        fi: "raja, jonka ylittävät jäljelle jäävät päästöt saa kompensoida",
    }
    TO_BALANCE {
        en: "residual to be balanced",
        sv: "återstående utsläpp att balansera",
        fr: "émissions résiduelles à compenser",
        fi: "kompensoitavat jäljelle jäävät päästöt",
    }
    OVER_CAP {
        en: "residual over the cap",
        sv: "återstående utsläpp över taket",
        fr: "émissions résiduelles au-delà du plafond",
        fi: "katon ylittävät jäljelle jäävät päästöt",
    }
    LOW_END {
        en: "low end",
        sv: "nedre gräns",
        fr: "borne inférieure",
        fi: "alaraja",
    }
    HIGH_END {
        en: "high end",
        sv: "övre gräns",
        fr: "borne supérieure",
        fi: "yläraja",
    }
}

// The outcomes.
fixed_words! {
    EXPECTED_DECIDED {
        en: "expected level with the measures in force and adopted",
        sv: "förväntad nivå med åtgärder i kraft och beslutade åtgärder",
        fr: "niveau attendu avec les mesures en vigueur et adoptées",
        fi: "odotettu taso voimassa olevilla ja päätetyillä toimilla",
    }
    EXPECTED_IDENTIFIED {
        en: "expected level with the identified measures as well",
        sv: "förväntad nivå, identifierade åtgärder inräknade",
        fr: "niveau attendu, mesures identifiées comprises",
        fi: "odotettu taso, tunnistetut toimet mukaan lukien",
    }
    EXPECTED_PLAN {
        en: "expected level with the whole plan",
        sv: "förväntad nivå med hela planen",
        fr: "niveau attendu avec l’ensemble du plan",
        fi: "odotettu taso koko suunnitelmalla",
    }
    GAP_LEFT_DECIDED {
        en: "gap left by the measures in force and adopted",
        sv: "gap som återstår efter åtgärder i kraft och beslutade åtgärder",
        fr: "écart restant après les mesures en vigueur et adoptées",
        fi: "jäljelle jäävä vaje voimassa olevien ja päätettyjen toimien jälkeen",
    }
    GAP_LEFT_IDENTIFIED {
        en: "gap left with the identified measures as well",
        sv: "gap som återstår, identifierade åtgärder inräknade",
        fr: "écart restant, mesures identifiées comprises",
        fi: "jäljelle jäävä vaje, tunnistetut toimet mukaan lukien",
    }
    GAP_LEFT_PLAN {
        en: "gap left by the whole plan",
        sv: "gap som återstår efter hela planen",
        fr: "écart restant après l’ensemble du plan",
        fi: "jäljelle jäävä vaje koko suunnitelman jälkeen",
    }
    SHARE_CLOSED_DECIDED {
        en: "share of the gap closed by the adopted measures",
        sv: "andel av gapet som beslutade åtgärder sluter",
        fr: "part de l’écart comblée par les mesures adoptées",
        fi: "päätettyjen toimien kattama osuus vajeesta",
    }
    SHARE_CLOSED_IDENTIFIED {
        en: "share of the gap closed with the identified measures as well",
        sv: "andel av gapet som sluts, identifierade åtgärder inräknade",
        fr: "part de l’écart comblée, mesures identifiées comprises",
        fi: "katettu osuus vajeesta, tunnistetut toimet mukaan lukien",
    }
    SHARE_CLOSED_PLAN {
        en: "share of the gap closed by the whole plan",
        sv: "andel av gapet som hela planen sluter",
        fr: "part de l’écart comblée par l’ensemble du plan",
        fi: "koko suunnitelman kattama osuus vajeesta",
    }
    REFERENCE_AT_MOST_DECIDED {
        en: "highest reference level at which the measures in force and adopted close the gap",
        sv: "högsta referensnivå vid vilken åtgärder i kraft och beslutade åtgärder sluter gapet",
        fr: "niveau maximal de la référence pour que les mesures en vigueur et adoptées comblent l’écart",
        fi: "suurin vertailutaso, jolla voimassa olevat ja päätetyt toimet kattavat vajeen",
    }
    REFERENCE_AT_MOST_IDENTIFIED {
        en: "highest reference level at which the gap is closed, with the identified measures as well",
        sv: "högsta referensnivå vid vilken gapet sluts, identifierade åtgärder inräknade",
        fr: "niveau maximal de la référence pour que l’écart soit comblé, mesures identifiées comprises",
        fi: "suurin vertailutaso, jolla vaje katetaan, tunnistetut toimet mukaan lukien",
    }
    REFERENCE_AT_MOST_PLAN {
        en: "highest reference level at which the whole plan closes the gap",
        sv: "högsta referensnivå vid vilken hela planen sluter gapet",
        fr: "niveau maximal de la référence pour que l’ensemble du plan comble l’écart",
        fi: "suurin vertailutaso, jolla koko suunnitelma kattaa vajeen",
    }
    CLOSES_DECIDED {
        en: "gap closed at the lower ends of the effects, measures in force and adopted",
        sv: "gapet sluts vid effekternas nedre gränser, åtgärder i kraft och beslutade åtgärder",
        fr: "écart comblé aux bornes inférieures des effets, mesures en vigueur et adoptées",
        fi: "vaje katetaan vaikutusten alarajoilla, voimassa olevat ja päätetyt toimet",
    }
    CLOSES_IDENTIFIED {
        en: "gap closed at the lower ends of the effects, with the identified measures as well",
        sv: "gapet sluts vid effekternas nedre gränser, identifierade åtgärder inräknade",
        fr: "écart comblé aux bornes inférieures des effets, mesures identifiées comprises",
        fi: "vaje katetaan vaikutusten alarajoilla, tunnistetut toimet mukaan lukien",
    }
    CLOSES_PLAN {
        en: "gap closed at the lower ends of the effects, whole plan",
        sv: "gapet sluts vid effekternas nedre gränser, hela planen",
        fr: "écart comblé aux bornes inférieures des effets, ensemble du plan",
        fi: "vaje katetaan vaikutusten alarajoilla, koko suunnitelma",
    }
    CAN_CLOSE_DECIDED {
        en: "gap closed at the upper ends of the effects, measures in force and adopted",
        sv: "gapet sluts vid effekternas övre gränser, åtgärder i kraft och beslutade åtgärder",
        fr: "écart comblé aux bornes supérieures des effets, mesures en vigueur et adoptées",
        fi: "vaje katetaan vaikutusten ylärajoilla, voimassa olevat ja päätetyt toimet",
    }
    CAN_CLOSE_IDENTIFIED {
        en: "gap closed at the upper ends of the effects, with the identified measures as well",
        sv: "gapet sluts vid effekternas övre gränser, identifierade åtgärder inräknade",
        fr: "écart comblé aux bornes supérieures des effets, mesures identifiées comprises",
        fi: "vaje katetaan vaikutusten ylärajoilla, tunnistetut toimet mukaan lukien",
    }
    CAN_CLOSE_PLAN {
        en: "gap closed at the upper ends of the effects, whole plan",
        sv: "gapet sluts vid effekternas övre gränser, hela planen",
        fr: "écart comblé aux bornes supérieures des effets, ensemble du plan",
        fi: "vaje katetaan vaikutusten ylärajoilla, koko suunnitelma",
    }
}
