//! The cities of the gazetteer, grouped by country.

places! {
    list CITIES;

    /// Copenhagen.
    COPENHAGEN = "København", "DK", ["Copenhagen", "Köpenhamn", "Kobenhavn"],
        lau "101", nuts "DK011", covenant "DK0001", at (55.6759, 12.5655);
    /// Espoo.
    ESPOO = "Espoo", "FI", ["Esbo"],
        lau "049", nuts "FI1B1", covenant "FI0002", at (60.2052, 24.6522);
    /// Helsinki.
    HELSINKI = "Helsinki", "FI", ["Helsingfors"],
        lau "091", nuts "FI1B1", covenant "FI0001", at (60.1695, 24.9354);
    /// Lahti.
    LAHTI = "Lahti", "FI", ["Lahtis"],
        lau "398", nuts "FI1C6", covenant "FI0008", at (60.9827, 25.6615);
    /// Lappeenranta.
    LAPPEENRANTA = "Lappeenranta", "FI", ["Villmanstrand"],
        lau "405", nuts "FI1C5", covenant "FI0011", at (61.0587, 28.1887);
    /// Tampere.
    TAMPERE = "Tampere", "FI", ["Tammerfors"],
        lau "837", nuts "FI19B", covenant "FI0003", at (61.4991, 23.7871);
    /// Turku.
    TURKU = "Turku", "FI", ["Åbo"],
        lau "853", nuts "FI1C1", covenant "FI0006", at (60.4515, 22.2687);
    /// Angers.
    ANGERS = "Angers", "FR", [], within "Angers Loire Métropole", lau "49007", nuts "FRG02";
    /// The metropolitan area of Angers, under its name in the list of the EU Cities Mission.
    ANGERS_LOIRE = "Angers Loire Métropole", "FR", ["Angers Loire", "Angers Loire Metropole"],
        nuts "FRG02", covenant "FR0019";
    /// Bordeaux.
    BORDEAUX = "Bordeaux", "FR", [], within "Bordeaux Métropole",
        lau "33063", nuts "FRI12";
    /// The metropolitan area of Bordeaux.
    BORDEAUX_AREA = "Bordeaux Métropole", "FR", ["Bordeaux Metropole"],
        nuts "FRI12", covenant "FR0120";
    /// Dijon.
    DIJON = "Dijon", "FR", [], within "Dijon Métropole",
        lau "21231", nuts "FRC11", covenant "FR0030";
    /// The metropolitan area of Dijon.
    DIJON_AREA = "Dijon Métropole", "FR", ["Dijon Metropole"],
        nuts "FRC11", covenant "FR0196";
    /// Dunkerque.
    DUNKERQUE = "Dunkerque", "FR", ["Dunkirk"], within "Communauté urbaine de Dunkerque",
        lau "59183", nuts "FRE11";
    /// The urban community of Dunkerque.
    DUNKERQUE_AREA = "Communauté urbaine de Dunkerque", "FR", ["Dunkerque Grand Littoral"],
        nuts "FRE11", covenant "FR0024";
    /// The city of Grenoble.
    GRENOBLE = "Grenoble", "FR", [], within "Grenoble-Alpes Métropole",
        lau "38185", nuts "FRK24", covenant "FR0028", at (45.1787, 5.7148);
    /// The metropolitan area of Grenoble.
    GRENOBLE_ALPES = "Grenoble-Alpes Métropole", "FR", [
        "Grenoble-Alpes",
        "Grenoble-Alpes-Metropole",
        "Grenoble-Alpes-Metropole (La métro)",
    ],
        nuts "FRK24", national "200040715", covenant "FR0008", at (45.1787, 5.7148);
    /// The city of La Rochelle on the Atlantic.
    LA_ROCHELLE = "La Rochelle", "FR", ["La Rochelle (Charente-Maritime)"],
        within "La Rochelle Agglomération",
        lau "17300", nuts "FRI32", at (46.1631, -1.1522);
    /// The agglomeration of La Rochelle; some lists combine the names of agglomeration and city.
    LA_ROCHELLE_AREA = "La Rochelle Agglomération", "FR", [
        "Communauté d'agglomération de La Rochelle",
        "Communauté d'Agglomération de La Rochelle et Ville de La Rochelle",
        "La Rochelle Communauté d'Agglomération et Ville",
    ],
        nuts "FRI32", national "241700434", covenant "FR0029", at (46.1631, -1.1522);
    /// The village of La Rochelle in the Haute-Saône, unrelated to the city. The Covenant's data
    /// set gives the village's population, 39, for the agglomeration.
    LA_ROCHELLE_HAUTE_SAONE = "La Rochelle (Haute-Saône)", "FR", ["La Rochelle"],
        nuts "FRC23";
    /// Lyon.
    LYON = "Lyon", "FR", ["Lyons"], within "Métropole de Lyon",
        lau "69123", nuts "FRK26", covenant "FR0009";
    /// The metropolitan area of Lyon, an urban community until 2014.
    LYON_AREA = "Métropole de Lyon", "FR", ["Grand Lyon", "Metropole de Lyon"],
        nuts "FRK26", covenant "FR0002";
    /// Marseille.
    MARSEILLE = "Marseille", "FR", ["Marseilles"],
        lau "13055", nuts "FRL04";
    /// The city of Montpellier.
    MONTPELLIER = "Montpellier", "FR", [], within "Montpellier Méditerranée Métropole",
        lau "34172", nuts "FRJ13", at (43.6109, 3.8763);
    /// The metropolitan area of Montpellier.
    MONTPELLIER_AREA = "Montpellier Méditerranée Métropole", "FR", [
        "Montpellier Mediterranee Metropole",
    ],
        nuts "FRJ13", national "243400017", at (43.6109, 3.8763);
    /// The city of Nantes.
    NANTES = "Nantes", "FR", [], within "Nantes Métropole",
        lau "44109", nuts "FRG01";
    /// The metropolitan area of Nantes.
    NANTES_AREA = "Nantes Métropole", "FR", ["Nantes Metropole"],
        nuts "FRG01", national "244400404", covenant "FR0005", at (47.2172, -1.5534);
    /// Paris.
    PARIS = "Paris", "FR", [],
        lau "75056", nuts "FR101", covenant "FR0001", at (48.8534, 2.3488);
    /// The city of Saint-Brieuc.
    SAINT_BRIEUC = "Saint-Brieuc", "FR", ["St. Brieuc", "St Brieuc", "Sant-Brieg"],
        within "Saint-Brieuc Armor Agglomération",
        lau "22278", nuts "FRH01", at (48.5151, -2.7684);
    /// The agglomeration of Saint-Brieuc.
    SAINT_BRIEUC_AREA = "Saint-Brieuc Armor Agglomération", "FR", [
        "Saint-Brieuc Armor",
        "Saint-Brieuc Armor Agglomeration",
    ],
        nuts "FRH01", national "200069409", covenant "FR0165", at (48.5151, -2.7684);
    /// The city of Strasbourg.
    STRASBOURG = "Strasbourg", "FR", ["Straßburg"], within "Eurométropole de Strasbourg",
        lau "67482", nuts "FRF11", covenant "FR0142", at (48.5839, 7.7455);
    /// The metropolitan area of Strasbourg, an urban community until 2014.
    STRASBOURG_AREA = "Eurométropole de Strasbourg", "FR", [
        "Eurometropole de Strasbourg",
        "Communauté urbaine de Strasbourg",
    ],
        nuts "FRF11", national "246700488", covenant "FR0007", at (48.5839, 7.7455);
    /// Trégueux, a commune next to Saint-Brieuc.
    TREGUEUX = "Trégueux", "FR", ["Tregueux"], within "Saint-Brieuc Armor Agglomération",
        lau "22360", nuts "FRH01";
    /// Oslo.
    OSLO = "Oslo", "NO", [],
        nuts "NO081", national "0301", covenant "NO0001", at (59.9127, 10.7461);
    /// Borås.
    BORAS = "Borås", "SE", ["Boras"],
        lau "1490", nuts "SE232", at (57.7210, 12.9401);
    /// Gävle.
    GAVLE = "Gävle", "SE", ["Gavle"],
        lau "2180", nuts "SE313", at (60.6745, 17.1417);
    /// Göteborg.
    GOTEBORG = "Göteborg", "SE", ["Gothenburg", "Goteborg"],
        lau "1480", nuts "SE232", covenant "SE0002", at (57.7072, 11.9668);
    /// Helsingborg.
    HELSINGBORG = "Helsingborg", "SE", [],
        lau "1283", nuts "SE224", covenant "SE0008", at (56.0467, 12.6944);
    /// Linköping.
    LINKOPING = "Linköping", "SE", ["Linkoping"],
        lau "0580", nuts "SE123", covenant "SE0007", at (58.4109, 15.6216);
    /// Lund.
    LUND = "Lund", "SE", [],
        lau "1281", nuts "SE224", covenant "SE0011", at (55.7058, 13.1932);
    /// Malmö.
    MALMO = "Malmö", "SE", ["Malmo", "Malmoe"],
        lau "1280", nuts "SE224", covenant "SE0003", at (55.6059, 13.0007);
    /// Stockholm.
    STOCKHOLM = "Stockholm", "SE", [],
        lau "0180", nuts "SE110", covenant "SE0001", at (59.3294, 18.0687);
    /// Umeå.
    UMEA = "Umeå", "SE", ["Umea"],
        lau "2480", nuts "SE331", covenant "SE0010", at (63.8284, 20.2597);
    /// Uppsala.
    UPPSALA = "Uppsala", "SE", ["Upsala"],
        lau "0380", nuts "SE121", covenant "SE0004", at (59.8588, 17.6389);
    /// Västerås.
    VASTERAS = "Västerås", "SE", ["Vasteras"],
        lau "1980", nuts "SE125", covenant "SE0005", at (59.6162, 16.5528);
    /// Växjö.
    VAXJO = "Växjö", "SE", ["Vaxjo"],
        lau "0780", nuts "SE212", covenant "SE0020", at (56.8777, 14.8091);
}
