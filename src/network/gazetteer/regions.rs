//! The regions of the gazetteer: the counties of Sweden, and the regions of France and Finland around
//! the cities of the catalogue.
//!
//! Each region has its code in the nomenclature NUTS 2024 (Commission Delegated Regulation (EU)
//! 2023/674). A place whose NUTS code begins with the code of a region lies in that region.

places! {
    list REGIONS;

    /// The region Uusimaa.
    UUSIMAA = "Uusimaa", "FI", ["Nyland"], nuts "FI1B1";
    /// The region Päijät-Häme.
    PAIJAT_HAME = "Päijät-Häme", "FI", ["Päijänne-Tavastland"], nuts "FI1C6";
    /// The region Pirkanmaa.
    PIRKANMAA = "Pirkanmaa", "FI", ["Birkaland"], nuts "FI19B";
    /// The region Varsinais-Suomi.
    VARSINAIS_SUOMI = "Varsinais-Suomi", "FI", ["Egentliga Finland"], nuts "FI1C1";
    /// The region Etelä-Karjala.
    ETELA_KARJALA = "Etelä-Karjala", "FI", ["Södra Karelen"], nuts "FI1C5";
    /// The region Île-de-France.
    ILE_DE_FRANCE = "Île-de-France", "FR", ["Ile-de-France"], nuts "FR1";
    /// The region Bourgogne-Franche-Comté.
    BOURGOGNE_FRANCHE_COMTE = "Bourgogne-Franche-Comté", "FR", [], nuts "FRC";
    /// The region Hauts-de-France.
    HAUTS_DE_FRANCE = "Hauts-de-France", "FR", [], nuts "FRE";
    /// The region Grand Est.
    GRAND_EST = "Grand Est", "FR", [], nuts "FRF";
    /// The region Pays de la Loire.
    PAYS_DE_LA_LOIRE = "Pays de la Loire", "FR", [], nuts "FRG";
    /// The region Bretagne.
    BRETAGNE = "Bretagne", "FR", ["Brittany"], nuts "FRH";
    /// The region Nouvelle-Aquitaine.
    NOUVELLE_AQUITAINE = "Nouvelle-Aquitaine", "FR", [], nuts "FRI";
    /// The region Occitanie.
    OCCITANIE = "Occitanie", "FR", [], nuts "FRJ";
    /// The region Auvergne-Rhône-Alpes.
    AUVERGNE_RHONE_ALPES = "Auvergne-Rhône-Alpes", "FR", [], nuts "FRK";
    /// The region Provence-Alpes-Côte d'Azur.
    PROVENCE_ALPES_COTE_D_AZUR = "Provence-Alpes-Côte d'Azur", "FR", [], nuts "FRL";
    /// The county Stockholms län.
    STOCKHOLMS_LAN = "Stockholms län", "SE", ["Stockholm County"], nuts "SE110";
    /// The county Uppsala län.
    UPPSALA_LAN = "Uppsala län", "SE", ["Uppsala County"], nuts "SE121";
    /// The county Södermanlands län.
    SODERMANLANDS_LAN = "Södermanlands län", "SE", ["Södermanland"], nuts "SE122";
    /// The county Östergötlands län.
    OSTERGOTLANDS_LAN = "Östergötlands län", "SE", ["Östergötland"], nuts "SE123";
    /// The county Örebro län.
    OREBRO_LAN = "Örebro län", "SE", ["Örebro County"], nuts "SE124";
    /// The county Västmanlands län.
    VASTMANLANDS_LAN = "Västmanlands län", "SE", ["Västmanland"], nuts "SE125";
    /// The county Jönköpings län.
    JONKOPINGS_LAN = "Jönköpings län", "SE", ["Jönköping County"], nuts "SE211";
    /// The county Kronobergs län.
    KRONOBERGS_LAN = "Kronobergs län", "SE", ["Kronoberg"], nuts "SE212";
    /// The county Kalmar län.
    KALMAR_LAN = "Kalmar län", "SE", ["Kalmar County"], nuts "SE213";
    /// The county Gotlands län.
    GOTLANDS_LAN = "Gotlands län", "SE", ["Gotland County"], nuts "SE214";
    /// The county Blekinge län.
    BLEKINGE_LAN = "Blekinge län", "SE", ["Blekinge"], nuts "SE221";
    /// The county Skåne län.
    SKANE_LAN = "Skåne län", "SE", ["Skåne"], nuts "SE224";
    /// The county Hallands län.
    HALLANDS_LAN = "Hallands län", "SE", ["Halland"], nuts "SE231";
    /// The county Västra Götalands län.
    VASTRA_GOTALANDS_LAN = "Västra Götalands län", "SE", ["Västra Götaland"], nuts "SE232";
    /// The county Värmlands län.
    VARMLANDS_LAN = "Värmlands län", "SE", ["Värmland"], nuts "SE311";
    /// The county Dalarnas län.
    DALARNAS_LAN = "Dalarnas län", "SE", ["Dalarna"], nuts "SE312";
    /// The county Gävleborgs län.
    GAVLEBORGS_LAN = "Gävleborgs län", "SE", ["Gävleborg"], nuts "SE313";
    /// The county Västernorrlands län.
    VASTERNORRLANDS_LAN = "Västernorrlands län", "SE", ["Västernorrland"], nuts "SE321";
    /// The county Jämtlands län.
    JAMTLANDS_LAN = "Jämtlands län", "SE", ["Jämtland"], nuts "SE322";
    /// The county Västerbottens län.
    VASTERBOTTENS_LAN = "Västerbottens län", "SE", ["Västerbotten"], nuts "SE331";
    /// The county Norrbottens län.
    NORRBOTTENS_LAN = "Norrbottens län", "SE", ["Norrbotten"], nuts "SE332";
}
