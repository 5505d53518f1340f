//! The names of the derivation steps of paths.

use crate::language::fixed_words;

fixed_words! {
    FALL_OF_PATH {
        en: "yearly fall of the path",
        sv: "målbanans årliga minskning",
        fr: "baisse annuelle de la trajectoire",
        fi: "tavoitepolun vuotuinen lasku",
    }
    YEARS_ABOVE_ZERO {
        en: "years of the path above zero",
        sv: "antal år då målbanan ligger över noll",
        fr: "nombre d’années où la trajectoire est au-dessus de zéro",
        fi: "tavoitepolun vuodet nollan yläpuolella",
    }
    FACTOR_OF_PATH {
        en: "yearly factor of the path",
        sv: "målbanans årliga faktor",
        fr: "facteur annuel de la trajectoire",
        fi: "tavoitepolun vuosikerroin",
    }
}
