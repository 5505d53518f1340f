//! The nations of the gazetteer: the European Union, its 27 states, and other states of the
//! catalogue's networks and cities.
//!
//! The NUTS code of a state is that of Eurostat, which writes EL for Greece.

places! {
    list NATIONS;

    /// The European Union of 27 states.
    EUROPEAN_UNION = "European Union", "EU", ["EU27", "EU-27"];
    /// Austria.
    AUSTRIA = "Austria", "AT", ["Österreich"], within "European Union", nuts "AT";
    /// Belgium.
    BELGIUM = "Belgium", "BE", ["Belgique", "België"], within "European Union", nuts "BE";
    /// Bulgaria.
    BULGARIA = "Bulgaria", "BG", ["България"], within "European Union", nuts "BG";
    /// Croatia.
    CROATIA = "Croatia", "HR", ["Hrvatska"], within "European Union", nuts "HR";
    /// Cyprus.
    CYPRUS = "Cyprus", "CY", ["Κύπρος"], within "European Union", nuts "CY";
    /// Czechia.
    CZECHIA = "Czechia", "CZ", ["Czech Republic", "Česko"], within "European Union", nuts "CZ";
    /// Denmark.
    DENMARK = "Denmark", "DK", ["Danmark"], within "European Union", nuts "DK";
    /// Estonia.
    ESTONIA = "Estonia", "EE", ["Eesti"], within "European Union", nuts "EE";
    /// Finland.
    FINLAND = "Finland", "FI", ["Suomi"], within "European Union", nuts "FI";
    /// France.
    FRANCE = "France", "FR", [], within "European Union", nuts "FR";
    /// Germany.
    GERMANY = "Germany", "DE", ["Deutschland"], within "European Union", nuts "DE";
    /// Greece.
    GREECE = "Greece", "GR", ["Ελλάδα"], within "European Union", nuts "EL";
    /// Hungary.
    HUNGARY = "Hungary", "HU", ["Magyarország"], within "European Union", nuts "HU";
    /// Ireland.
    IRELAND = "Ireland", "IE", ["Éire"], within "European Union", nuts "IE";
    /// Italy.
    ITALY = "Italy", "IT", ["Italia"], within "European Union", nuts "IT";
    /// Latvia.
    LATVIA = "Latvia", "LV", ["Latvija"], within "European Union", nuts "LV";
    /// Lithuania.
    LITHUANIA = "Lithuania", "LT", ["Lietuva"], within "European Union", nuts "LT";
    /// Luxembourg. The province of Belgium has the same name.
    LUXEMBOURG = "Luxembourg", "LU", ["Luxemburg"], within "European Union", nuts "LU";
    /// Malta.
    MALTA = "Malta", "MT", [], within "European Union", nuts "MT";
    /// The Netherlands.
    NETHERLANDS = "Netherlands", "NL", ["The Netherlands", "Nederland"], within "European Union",
        nuts "NL";
    /// Poland.
    POLAND = "Poland", "PL", ["Polska"], within "European Union", nuts "PL";
    /// Portugal.
    PORTUGAL = "Portugal", "PT", [], within "European Union", nuts "PT";
    /// Romania.
    ROMANIA = "Romania", "RO", ["România"], within "European Union", nuts "RO";
    /// Slovakia.
    SLOVAKIA = "Slovakia", "SK", ["Slovak Republic", "Slovensko"], within "European Union",
        nuts "SK";
    /// Slovenia.
    SLOVENIA = "Slovenia", "SI", ["Slovenija"], within "European Union", nuts "SI";
    /// Spain.
    SPAIN = "Spain", "ES", ["España"], within "European Union", nuts "ES";
    /// Sweden.
    SWEDEN = "Sweden", "SE", ["Sverige"], within "European Union", nuts "SE";
    /// Norway.
    NORWAY = "Norway", "NO", ["Norge", "Noreg"], nuts "NO";
    /// The United Kingdom.
    UNITED_KINGDOM = "United Kingdom", "GB", ["UK"], nuts "UK";
    /// China.
    CHINA = "China", "CN", [];
    /// The United Arab Emirates.
    EMIRATES = "United Arab Emirates", "AE", ["UAE"];
}
