//! The nations of the gazetteer: the European Union, its 27 states, and other states of the
//! catalogue's networks and cities.
//!
//! Other names are in the language of the nation, and in Swedish, French and Finnish (Unicode CLDR).
//! The NUTS code of a state is that of Eurostat, which writes EL for Greece.

places! {
    list NATIONS;

    /// The European Union of 27 states.
    EUROPEAN_UNION = "European Union", "EU", ["EU27", "EU-27", "EU27_2020", "EU", "Europeiska unionen", "Union européenne", "Euroopan unioni"], within "EU28";
    /// The European Union of 28 states, with the United Kingdom, until 31 January 2020.
    EUROPEAN_UNION_28 = "EU28", "EU", ["EU-28"];
    /// Austria.
    AUSTRIA = "Austria", "AT", ["Österreich", "Österrike", "Autriche", "Itävalta"], within "European Union", nuts "AT";
    /// Belgium.
    BELGIUM = "Belgium", "BE", ["Belgique", "België", "Belgien", "Belgia"], within "European Union", nuts "BE";
    /// Bulgaria.
    BULGARIA = "Bulgaria", "BG", ["България", "Bulgarien", "Bulgarie"], within "European Union", nuts "BG";
    /// Croatia.
    CROATIA = "Croatia", "HR", ["Hrvatska", "Kroatien", "Croatie", "Kroatia"], within "European Union", nuts "HR";
    /// Cyprus.
    CYPRUS = "Cyprus", "CY", ["Κύπρος", "Cypern", "Chypre", "Kypros"], within "European Union", nuts "CY";
    /// Czechia.
    CZECHIA = "Czechia", "CZ", ["Czech Republic", "Česko", "Tjeckien", "Tchéquie", "Tšekki"], within "European Union", nuts "CZ";
    /// Denmark.
    DENMARK = "Denmark", "DK", ["Danmark", "Danemark", "Tanska"], within "European Union", nuts "DK";
    /// Estonia.
    ESTONIA = "Estonia", "EE", ["Eesti", "Estland", "Estonie", "Viro"], within "European Union", nuts "EE";
    /// Finland.
    FINLAND = "Finland", "FI", ["Suomi", "Finlande"], within "European Union", nuts "FI";
    /// France.
    FRANCE = "France", "FR", ["Frankrike", "Ranska"], within "European Union", nuts "FR";
    /// Germany.
    GERMANY = "Germany", "DE", ["Deutschland", "Tyskland", "Allemagne", "Saksa"], within "European Union", nuts "DE";
    /// Greece.
    GREECE = "Greece", "GR", ["Ελλάδα", "Grekland", "Grèce", "Kreikka"], within "European Union", nuts "EL";
    /// Hungary.
    HUNGARY = "Hungary", "HU", ["Magyarország", "Ungern", "Hongrie", "Unkari"], within "European Union", nuts "HU";
    /// Ireland.
    IRELAND = "Ireland", "IE", ["Éire", "Irland", "Irlande", "Irlanti"], within "European Union", nuts "IE";
    /// Italy.
    ITALY = "Italy", "IT", ["Italia", "Italien", "Italie"], within "European Union", nuts "IT";
    /// Latvia.
    LATVIA = "Latvia", "LV", ["Latvija", "Lettland", "Lettonie"], within "European Union", nuts "LV";
    /// Lithuania.
    LITHUANIA = "Lithuania", "LT", ["Lietuva", "Litauen", "Lituanie", "Liettua"], within "European Union", nuts "LT";
    /// Luxembourg. The province of Belgium has the same name.
    LUXEMBOURG = "Luxembourg", "LU", ["Luxemburg"], within "European Union", nuts "LU";
    /// Malta.
    MALTA = "Malta", "MT", ["Malte"], within "European Union", nuts "MT";
    /// The Netherlands.
    NETHERLANDS = "Netherlands", "NL", ["The Netherlands", "Nederland", "Nederländerna", "Pays-Bas", "Alankomaat"], within "European Union",
        nuts "NL";
    /// Poland.
    POLAND = "Poland", "PL", ["Polska", "Polen", "Pologne", "Puola"], within "European Union", nuts "PL";
    /// Portugal.
    PORTUGAL = "Portugal", "PT", ["Portugali"], within "European Union", nuts "PT";
    /// Romania.
    ROMANIA = "Romania", "RO", ["România", "Rumänien", "Roumanie"], within "European Union", nuts "RO";
    /// Slovakia.
    SLOVAKIA = "Slovakia", "SK", ["Slovak Republic", "Slovensko", "Slovakien", "Slovaquie"], within "European Union",
        nuts "SK";
    /// Slovenia.
    SLOVENIA = "Slovenia", "SI", ["Slovenija", "Slovenien", "Slovénie"], within "European Union", nuts "SI";
    /// Spain.
    SPAIN = "Spain", "ES", ["España", "Spanien", "Espagne", "Espanja"], within "European Union", nuts "ES";
    /// Sweden.
    SWEDEN = "Sweden", "SE", ["Sverige", "Suède", "Ruotsi"], within "European Union", nuts "SE";
    /// Norway.
    NORWAY = "Norway", "NO", ["Norge", "Noreg", "Norvège", "Norja"], nuts "NO";
    /// The United Kingdom.
    UNITED_KINGDOM = "United Kingdom", "GB", ["UK", "Storbritannien", "Royaume-Uni", "Iso-Britannia"], within "EU28", nuts "UK";
    /// China.
    CHINA = "China", "CN", ["Kina", "Chine", "Kiina"];
    /// The United Arab Emirates.
    EMIRATES = "United Arab Emirates", "AE", ["UAE", "Förenade Arabemiraten", "Émirats arabes unis", "Arabiemiirikunnat"];
}
