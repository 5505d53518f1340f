//! The names of the derivation steps of trends. A name of a fit follows a prefix: `trend, slope`.

use crate::language::fixed_words;

// The fit.
fixed_words! {
    TREND {
        en: "trend",
        sv: "trend",
        fr: "tendance",
        fi: "trendi",
    }
    SLOPE {
        en: "slope",
        sv: "lutning",
        fr: "pente",
        fi: "kulmakerroin",
    }
    LOG_SLOPE {
        en: "slope of the logarithm",
        sv: "logaritmens lutning",
        fr: "pente du logarithme",
        fi: "logaritmin kulmakerroin",
    }
    LOW_SLOPE {
        en: "low end of the 95 % interval of the slope",
        sv: "nedre gräns för lutningens 95-procentiga intervall",
        fr: "borne inférieure de l’intervalle à 95\u{202f}% de la pente",
        fi: "kulmakertoimen 95\u{a0}%:n välin alaraja",
    }
    HIGH_SLOPE {
        en: "high end of the 95 % interval of the slope",
        sv: "övre gräns för lutningens 95-procentiga intervall",
        fr: "borne supérieure de l’intervalle à 95\u{202f}% de la pente",
        fi: "kulmakertoimen 95\u{a0}%:n välin yläraja",
    }
    SLOPE_ERROR {
        en: "standard error of the slope",
        sv: "lutningens standardfel",
        fr: "erreur type de la pente",
        fi: "kulmakertoimen keskivirhe",
    }
    SMALLEST_SLOPE {
        en: "smallest optimal slope",
        sv: "minsta optimala lutning",
        fr: "plus petite pente optimale",
        fi: "pienin optimaalinen kulmakerroin",
    }
    LARGEST_SLOPE {
        en: "largest optimal slope",
        sv: "största optimala lutning",
        fr: "plus grande pente optimale",
        fi: "suurin optimaalinen kulmakerroin",
    }
    SLOPES {
        en: "number of pairwise slopes",
        sv: "antal parvisa lutningar",
        fr: "nombre de pentes entre paires de points",
        fi: "parittaisten kulmakertoimien määrä",
    }
    VARIANCE_OF_S {
        en: "variance of the Mann-Kendall S (g: sizes of the groups of equal levels)",
        sv: "varians för Mann–Kendalls S (g: storlekar på grupper med lika nivåer)",
        fr: "variance du S de Mann-Kendall (g\u{a0}: tailles des groupes de niveaux égaux)",
        fi: "Mann–Kendallin S:n varianssi (g: yhtä suurten tasojen ryhmien koot)",
    }
    HALF_WIDTH_OF_S {
        en: "half-width of the 95 % interval of S",
        sv: "halva bredden av det 95-procentiga intervallet för S",
        fr: "demi-largeur de l’intervalle à 95\u{202f}% de S",
        fi: "S:n 95\u{a0}%:n välin puolileveys",
    }
    YEARLY_GROWTH {
        en: "yearly growth",
        sv: "årlig ökning",
        fr: "croissance annuelle",
        fi: "vuotuinen kasvu",
    }
    YEARLY_CHANGE {
        en: "mean yearly change",
        sv: "genomsnittlig årlig förändring",
        fr: "variation annuelle moyenne",
        fi: "keskimääräinen vuosimuutos",
    }
    LOG_CHANGE {
        en: "mean yearly change of the logarithm",
        sv: "logaritmens genomsnittliga årliga förändring",
        fr: "variation annuelle moyenne du logarithme",
        fi: "logaritmin keskimääräinen vuosimuutos",
    }
    LOG_CHANGE_WITH_SET {
        en: "yearly change of the logarithm, mean of the place and of the reference set",
        sv: "logaritmens årliga förändring, medelvärde av platsen och referensmängden",
        fr: "variation annuelle du logarithme, moyenne du territoire et de l’ensemble de référence",
        fi: "logaritmin vuosimuutos, paikan ja vertailujoukon keskiarvo",
    }
    MEAN_YEAR {
        en: "mean year",
        sv: "medelår",
        fr: "année moyenne",
        fi: "vuosien keskiarvo",
    }
    SQUARES_OF_YEARS {
        en: "sum of squares of the years about their mean",
        sv: "kvadratsumma av årens avvikelser från medelåret",
        fr: "somme des carrés des écarts des années à leur moyenne",
        fi: "vuosien keskiarvopoikkeamien neliösumma",
    }
    DEVIATION {
        en: "standard deviation of the residuals",
        sv: "residualernas standardavvikelse",
        fr: "écart type des résidus",
        fi: "jäännösten keskihajonta",
    }
    DEVIATION_OF_NOISE {
        en: "standard deviation of the residuals, which are rounding noise",
        sv: "residualernas standardavvikelse, bara avrundningsbrus",
        fr: "écart type des résidus, simple bruit d’arrondi",
        fi: "jäännösten keskihajonta, pelkkää pyöristyskohinaa",
    }
    DEVIATION_OF_CHANGE {
        en: "standard deviation of a yearly change",
        sv: "standardavvikelse för en årlig förändring",
        fr: "écart type d’une variation annuelle",
        fi: "vuosimuutoksen keskihajonta",
    }
    DEVIATION_OF_CHANGE_OF_NOISE {
        en: "standard deviation of a yearly change, which is rounding noise",
        sv: "standardavvikelse för en årlig förändring, bara avrundningsbrus",
        fr: "écart type d’une variation annuelle, simple bruit d’arrondi",
        fi: "vuosimuutoksen keskihajonta, pelkkää pyöristyskohinaa",
    }
    DEVIATION_WITH_SET {
        en: "standard deviation of a yearly change, the reference set counted as eight changes",
        sv: "standardavvikelse för en årlig förändring, referensmängden räknad som åtta förändringar",
        fr: "écart type d’une variation annuelle, l’ensemble de référence comptant pour huit variations",
        fi: "vuosimuutoksen keskihajonta, vertailujoukko laskettuna kahdeksaksi muutokseksi",
    }
    EXPLAINED {
        en: "share of variance explained",
        sv: "förklarad andel av variansen",
        fr: "part de variance expliquée",
        fi: "selitetty osuus varianssista",
    }
    EXPLAINED_OF_NOISE {
        en: "share of variance explained, the residuals being rounding noise",
        sv: "förklarad andel av variansen, residualerna bara avrundningsbrus",
        fr: "part de variance expliquée, les résidus n’étant que du bruit d’arrondi",
        fi: "selitetty osuus varianssista, jäännökset pelkkää pyöristyskohinaa",
    }
    YEARS_OF_WALK {
        en: "years from the first point to the last",
        sv: "antal år från första till sista punkten",
        fr: "nombre d’années du premier au dernier point",
        fi: "vuosia ensimmäisestä pisteestä viimeiseen",
    }
    LEVEL_OF_LATEST_YEAR {
        en: "level in the latest year",
        sv: "nivå det senaste året",
        fr: "niveau de la dernière année",
        fi: "viimeisimmän vuoden taso",
    }
    SHIFTED_LEVEL {
        en: "level in the latest year (shifted through the latest observation)",
        sv: "nivå det senaste året (förskjuten till den senaste observationen)",
        fr: "niveau de la dernière année (décalé pour passer par la dernière observation)",
        fi: "viimeisimmän vuoden taso (siirretty kulkemaan viimeisimmän havainnon kautta)",
    }
}

// The projected level, its interval and probability.
fixed_words! {
    PROJECTION {
        en: "projection",
        sv: "prognos",
        fr: "projection",
        fi: "ennuste",
    }
    ERROR_OF_LEVEL {
        en: "standard error of the level of one year",
        sv: "standardfel för ett enskilt års nivå",
        fr: "erreur type du niveau d’une année",
        fi: "yhden vuoden tason keskivirhe",
    }
    LOW_95 {
        en: "low end of 95 %",
        sv: "nedre gräns vid 95\u{a0}%",
        fr: "borne inférieure de l’intervalle à 95\u{202f}%",
        fi: "95\u{a0}%:n ennustevälin alaraja",
    }
    HIGH_95 {
        en: "high end of 95 %",
        sv: "övre gräns vid 95\u{a0}%",
        fr: "borne supérieure de l’intervalle à 95\u{202f}%",
        fi: "95\u{a0}%:n ennustevälin yläraja",
    }
    LOW_80 {
        en: "low end of 80 %",
        sv: "nedre gräns vid 80\u{a0}%",
        fr: "borne inférieure de l’intervalle à 80\u{202f}%",
        fi: "80\u{a0}%:n ennustevälin alaraja",
    }
    HIGH_80 {
        en: "high end of 80 %",
        sv: "övre gräns vid 80\u{a0}%",
        fr: "borne supérieure de l’intervalle à 80\u{202f}%",
        fi: "80\u{a0}%:n ennustevälin yläraja",
    }
    LOW_AS_GIVEN {
        en: "low end as given",
        sv: "angiven nedre gräns",
        fr: "borne inférieure fournie",
        fi: "annettu alaraja",
    }
    HIGH_AS_GIVEN {
        en: "high end as given",
        sv: "angiven övre gräns",
        fr: "borne supérieure fournie",
        fi: "annettu yläraja",
    }
    PROBABILITY {
        en: "probability of a level at or under A",
        sv: "sannolikhet för en nivå på eller under A",
        fr: "probabilité d’un niveau égal ou inférieur à A",
        fi: "enintään rajan A suuruisen tason todennäköisyys",
    }
    PROBABILITY_OF_NEVER {
        en: "probability of a level at or under A (0: a log-scale trend is always positive)",
        sv: "sannolikhet för en nivå på eller under A (0: en logaritmisk trend är alltid positiv)",
        fr: "probabilité d’un niveau égal ou inférieur à A (0\u{a0}: une tendance logarithmique est toujours supérieure à zéro)",
        fi: "enintään rajan A suuruisen tason todennäköisyys (0: logaritminen trendi on aina positiivinen)",
    }
}

// The calibrated outlook.
fixed_words! {
    CALIBRATED_OUTLOOK {
        en: "calibrated outlook",
        sv: "kalibrerad utblick",
        fr: "perspective calibrée",
        fi: "kalibroitu näkymä",
    }
    ERROR_OF_YEAR {
        en: "standard error of one year",
        sv: "standardfel för ett enskilt år",
        fr: "erreur type d’une année",
        fi: "yhden vuoden keskivirhe",
    }
    DEGREES_OF_FREEDOM {
        en: "degrees of freedom",
        sv: "frihetsgrader",
        fr: "degrés de liberté",
        fi: "vapausasteet",
    }
    SPANS {
        en: "number of non-overlapping spans",
        sv: "antal tidsspann utan överlappning",
        fr: "nombre d’intervalles de temps sans chevauchement",
        fi: "erillisten aikavälien määrä",
    }
    FACTOR_95 {
        en: "factor of the interval of 95 %, widened",
        sv: "faktor för det 95-procentiga intervallet, utvidgad",
        fr: "facteur de l’intervalle à 95\u{202f}%, élargi",
        fi: "95\u{a0}%:n ennustevälin kerroin, laajennettu",
    }
    FACTOR_80 {
        en: "factor of the interval of 80 %, widened",
        sv: "faktor för det 80-procentiga intervallet, utvidgad",
        fr: "facteur de l’intervalle à 80\u{202f}%, élargi",
        fi: "80\u{a0}%:n ennustevälin kerroin, laajennettu",
    }
    DISTANCE_IN_ERRORS {
        en: "distance of A in standard errors",
        sv: "avstånd till A i standardfel",
        fr: "distance de A en erreurs types",
        fi: "etäisyys rajaan A keskivirheinä",
    }
    DISTANCE_ON_T {
        en: "distance on the scale of Student's t",
        sv: "avstånd på skalan för Students t",
        fr: "distance sur l’échelle du t de Student",
        fi: "etäisyys Studentin t:n asteikolla",
    }
    CALIBRATED_PROBABILITY {
        en: "calibrated probability of a level at or under A",
        sv: "kalibrerad sannolikhet för en nivå på eller under A",
        fr: "probabilité calibrée d’un niveau égal ou inférieur à A",
        fi: "enintään rajan A suuruisen tason kalibroitu todennäköisyys",
    }
    CALIBRATED_PROBABILITY_OF_NEVER {
        en: "calibrated probability of a level at or under A (0: a log-scale trend is always positive)",
        sv: "kalibrerad sannolikhet för en nivå på eller under A (0: en logaritmisk trend är alltid positiv)",
        fr: "probabilité calibrée d’un niveau égal ou inférieur à A (0\u{a0}: une tendance logarithmique est toujours supérieure à zéro)",
        fi: "enintään rajan A suuruisen tason kalibroitu todennäköisyys (0: logaritminen trendi on aina positiivinen)",
    }
}
