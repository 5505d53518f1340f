//! The words of charts, in all languages.

use climate_targets::{InLanguage, Language};

/// Declares an enum of words with a text in every language; a missing text does not compile.
macro_rules! words {
    (
        $(#[$doc:meta])*
        pub enum $name:ident {
            $($word:ident { en: $en:literal, sv: $sv:literal, fr: $fr:literal, fi: $fi:literal })+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[allow(dead_code, reason = "each example uses only some of the words")]
        pub enum $name {
            $($word,)+
        }

        impl $name {
            pub const fn text(self, language: climate_targets::Language) -> &'static str {
                let texts = match self {
                    $(Self::$word => [$en, $sv, $fr, $fi],)+
                };
                match language {
                    climate_targets::Language::Swedish => texts[1],
                    climate_targets::Language::French => texts[2],
                    climate_targets::Language::Finnish => texts[3],
                    _ => texts[0],
                }
            }
        }
    };
}
pub(crate) use words;

/// A text of the library in a language.
pub fn say(text: &impl InLanguage, language: Language) -> String {
    text.in_language(language).to_string()
}

/// A colon with the space before it that the language requires.
pub const fn colon(language: Language) -> &'static str {
    match language {
        Language::French => "\u{a0}:",
        _ => ":",
    }
}

/// A name and its value, with a colon between them.
pub fn pair(name: &str, value: &str, language: Language) -> String {
    format!("{name}{} {value}", colon(language))
}

/// A text with a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

words! {
    /// Labels of axes, lines, markers and columns.
    pub enum ChartWord {
        Year { en: "year", sv: "år", fr: "année", fi: "vuosi" }
        Observed { en: "observed", sv: "utsläpp", fr: "émissions", fi: "päästöt" }
        NotFinal {
            en: "observed, not final",
            sv: "utsläpp, inte slutliga",
            fr: "émissions non consolidées",
            fi: "päästöt, ei lopullinen tieto"
        }
        Path { en: "path", sv: "målbana", fr: "trajectoire", fi: "tavoitepolku" }
        Trend { en: "trend", sv: "trend", fr: "tendance", fi: "trendi" }
        Interval {
            en: "95 % interval",
            sv: "95-procentigt intervall",
            fr: "intervalle à 95\u{202f}%",
            fi: "95\u{a0}%:n ennusteväli"
        }
        LowEnd { en: "low end", sv: "intervallets nedre gräns", fr: "borne basse", fi: "alaraja" }
        HighEnd { en: "high end", sv: "intervallets övre gräns", fr: "borne haute", fi: "yläraja" }
        Limit { en: "limit", sv: "gräns", fr: "limite", fi: "raja" }
        Milestone { en: "milestone", sv: "etappmål", fr: "objectif intermédiaire", fi: "välitavoite" }
        NumbersOfChart {
            en: "Numbers of this chart",
            sv: "Diagrammets siffror",
            fr: "Données du graphique",
            fi: "Kuvion luvut"
        }
        Base { en: "base", sv: "basår", fr: "année de référence", fi: "perusvuosi" }
        Change {
            en: "change so far",
            sv: "förändring hittills",
            fr: "évolution à ce jour",
            fi: "muutos tähän mennessä"
        }
        Latest { en: "latest", sv: "senaste nivå", fr: "dernière valeur", fi: "viimeisin" }
        Expected {
            en: "expected, in force and adopted",
            sv: "förväntat, i kraft och beslutade",
            fr: "attendu, en vigueur et adoptées",
            fi: "odotettu, voimassa ja päätetyt"
        }
        ExpectedWhole {
            en: "expected, whole plan",
            sv: "förväntat, hela planen",
            fr: "attendu, ensemble du plan",
            fi: "odotettu, koko suunnitelma"
        }
        Reference {
            en: "reference of the plan",
            sv: "planens referens",
            fr: "référence du plan",
            fi: "suunnitelman vertailutaso"
        }
        Allowed {
            en: "allowed by the target",
            sv: "tillåtet enligt målet",
            fr: "autorisé par l’objectif",
            fi: "tavoitteen sallima"
        }
        Needed {
            en: "still needed",
            sv: "återstår att minska",
            fr: "reste à réduire",
            fi: "vielä vähennettävä"
        }
        BelowLimit {
            en: "below the limit",
            sv: "under gränsen",
            fr: "sous la limite",
            fi: "alle rajan"
        }
        Step { en: "step", sv: "steg", fr: "étape", fi: "vaihe" }
        Sector { en: "sector", sv: "sektor", fr: "secteur", fi: "sektori" }
        Remaining {
            en: "budget left",
            sv: "kvar av budgeten",
            fr: "budget restant",
            fi: "budjettia jäljellä"
        }
        EvenUse {
            en: "even use",
            sv: "jämn förbrukning",
            fr: "consommation régulière",
            fi: "tasainen käyttö"
        }
        LatestRate {
            en: "at the latest level",
            sv: "med senaste årets utsläpp",
            fr: "au dernier niveau d’émissions",
            fi: "viimeisimmän vuoden päästöillä"
        }
        AlongTrend {
            en: "along the trend",
            sv: "enligt trenden",
            fr: "selon la tendance",
            fi: "trendin mukaan"
        }
        Exceeded {
            en: "already exceeded",
            sv: "redan överskriden",
            fr: "déjà dépassé",
            fi: "jo ylitetty"
        }
        Lasts {
            en: "not used up in 100 years",
            sv: "räcker i minst 100 år",
            fr: "non épuisé en 100 ans",
            fi: "riittää vähintään 100 vuotta"
        }
        EndOfYear { en: "end of year", sv: "årets slut", fr: "fin d’année", fi: "vuoden loppu" }
        Earlier { en: "earlier release", sv: "tidigare utgåva", fr: "édition précédente", fi: "aiempi julkaisu" }
        Later { en: "new release", sv: "ny utgåva", fr: "nouvelle édition", fi: "uusi julkaisu" }
        Difference { en: "difference", sv: "skillnad", fr: "différence", fi: "ero" }
        Place { en: "place", sv: "plats", fr: "territoire", fi: "paikka" }
        GapToPath {
            en: "gap to the path",
            sv: "avvikelse från målbanan",
            fr: "écart à la trajectoire",
            fi: "ero tavoitepolkuun"
        }
        Verdict { en: "verdict", sv: "bedömning", fr: "appréciation", fi: "arvio" }
        Below {
            en: "below the path",
            sv: "under målbanan",
            fr: "sous la trajectoire",
            fi: "tavoitepolun alla"
        }
        Above {
            en: "above the path",
            sv: "över målbanan",
            fr: "au-dessus de la trajectoire",
            fi: "tavoitepolun yläpuolella"
        }
        Unknown { en: "unknown", sv: "okänt", fr: "inconnu", fi: "ei tiedossa" }
        Predicted {
            en: "predicted probability",
            sv: "beräknad sannolikhet",
            fr: "probabilité prévue",
            fi: "ennustettu todennäköisyys"
        }
        Frequency {
            en: "observed frequency",
            sv: "observerad andel",
            fr: "fréquence observée",
            fi: "toteutunut osuus"
        }
        Cases { en: "cases", sv: "fall", fr: "cas", fi: "tapauksia" }
        Perfect {
            en: "perfect reliability",
            sv: "perfekt tillförlitlighet",
            fr: "fiabilité parfaite",
            fi: "täydellinen osuvuus"
        }
        OtherSectors {
            en: "other sectors",
            sv: "övriga sektorer",
            fr: "autres secteurs",
            fi: "muut sektorit"
        }
        TonnesPerInhabitant {
            en: "t per inhabitant",
            sv: "t per invånare",
            fr: "t par habitant",
            fi: "t/asukas"
        }
    }
}

impl ChartWord {
    /// The word with a capital first letter.
    pub fn heading(self, language: Language) -> String {
        capitalised(self.text(language))
    }
}
