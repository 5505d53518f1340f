//! The words of the notes on doubtful rows, in every language.

use std::fmt::Display;

use crate::support::phrases::phrases;

phrases! {
    under_minimum(minimum: &str, year: impl Display) {
        en: "Under the common minimum of {minimum} by {year}",
        sv: "Under den gemensamma miniminivån {minimum} till {year}",
        fr: "Sous le minimum commun de {minimum} d’ici à {year}",
        fi: "Alle yhteisen {minimum}:n vähimmäistavoitteen vuoteen {year} mennessä",
    }
    eastern_partnership() {
        en: "Of these, in the Eastern Partnership, whose minimum is 30 % by 2030",
        sv: "Av dessa i det östliga partnerskapet, där miniminivån är 30\u{a0}% till 2030",
        fr: "Dont ceux du Partenariat oriental, où le minimum est de 30\u{202f}% d’ici à 2030",
        fi: "Näistä itäisen kumppanuuden maissa, joissa vähimmäistavoite on 30\u{a0}% vuoteen 2030 mennessä",
    }
    full_cut() {
        en: "A cut of 100 %; the table does not say whether sold power or sinks count",
        sv: "En minskning med 100\u{a0}%; tabellen anger inte om såld el eller sänkor räknas in",
        fr: "Une réduction de 100\u{202f}%\u{202f}; la table ne précise pas si l’électricité vendue ou les puits sont pris en compte",
        fi: "100\u{a0}%:n vähennystavoite; taulukosta ei käy ilmi, lasketaanko myyty sähkö tai nielut mukaan",
    }
    no_increase() {
        en: "A cut for 2030 that is no larger than the cut for 2020",
        sv: "En minskning till 2030 som inte är större än den till 2020",
        fr: "Une réduction pour 2030 qui ne dépasse pas celle pour 2020",
        fi: "Vuoden 2030 vähennystavoite ei ole suurempi kuin vuoden 2020",
    }
    same_name() {
        en: "The same place name twice in one country",
        sv: "Samma ortnamn två gånger i samma land",
        fr: "Le même nom de territoire deux fois dans un pays",
        fi: "Sama paikannimi kahdesti samassa maassa",
    }
    small_population() {
        en: "A population too small for this kind of place",
        sv: "En folkmängd som är för liten för denna typ av ort",
        fr: "Une population trop faible pour ce type de territoire",
        fi: "Väkiluku on liian pieni tällaiselle paikalle",
    }
    foreign_id() {
        en: "A gcom_id with the letters of another country",
        sv: "Ett gcom_id med ett annat lands landskod",
        fr: "Un gcom_id aux lettres d’un autre pays",
        fi: "Toisen maan maatunnuksella alkava gcom_id",
    }
    lost_letter() {
        en: "A name with a damaged letter",
        sv: "Ett namn med ett förvanskat tecken",
        fr: "Un nom dont une lettre est altérée",
        fi: "Nimi, jossa on vioittunut kirjain",
    }
    ignored_columns() {
        en: "Ignored columns",
        sv: "Kolumner som inte används",
        fr: "Colonnes ignorées",
        fi: "Sarakkeet, joita ei käytetä",
    }
    in_lines(name: &str, lines: &str) {
        en: "{name} in lines {lines}",
        sv: "{name} på raderna {lines}",
        fr: "{name} aux lignes {lines}",
        fi: "{name} riveillä {lines}",
    }
    line(line: u64, text: &str) {
        en: "line {line}: {text}",
        sv: "rad {line}: {text}",
        fr: "ligne {line}\u{a0}: {text}",
        fi: "rivi {line}: {text}",
    }
    and(first: &str, second: &str) {
        en: "{first} and {second}",
        sv: "{first} och {second}",
        fr: "{first} et {second}",
        fi: "{first} ja {second}",
    }
    inhabitants(people: impl Display) {
        en: ", {people} inhabitants",
        sv: ", {people} invånare",
        fr: ", {people}\u{a0}habitants",
        fi: ", {people} asukasta",
    }
}
