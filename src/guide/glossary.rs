//! Glossary: the terms of the reports in English, Swedish, French and Finnish.
//!
//! The terms are those of the authorities, as far as a text of theirs confirms them. The column
//! "source" names, for each language, the text in which the term was read; the
//! [list of sources](#sources) explains the keys. A language without a key is general usage, chosen
//! for this crate. The English terms follow the GHG Protocol Mitigation Goal Standard, the GPC, the
//! European Environment Agency and EU law; [concepts](super::concepts) explains them.
//!
//! 87 terms: 21 are confirmed in all three languages, 31 in one or two, 35 are general usage.
//!
//! # Emissions and inventories
//!
//! | English | Swedish | French | Finnish | source |
//! |---|---|---|---|---|
//! | greenhouse gas emissions | växthusgasutsläpp | émissions de gaz à effet de serre | kasvihuonekaasupäästöt | sv, fr, fi L2 |
//! | greenhouse gas | växthusgas | gaz à effet de serre | kasvihuonekaasu | sv, fr, fi L2 |
//! | carbon dioxide equivalent (CO2e) | koldioxidekvivalent | équivalent CO2 | hiilidioksidiekvivalentti | sv MM2; fr ME2; fi TK1 |
//! | global warming potential (GWP) | global uppvärmningspotential | pouvoir de réchauffement global (PRG) | ominaislämmitysvaikutus | fr IN1; fi TK3 |
//! | emission inventory | utsläppsinventering | inventaire d’émissions | päästöinventaario | sv KR1; fr CI3; fi TK7, KL1 |
//! | gross emissions | bruttoutsläpp | émissions brutes | bruttopäästöt | fr HC1, PR1 |
//! | net emissions | nettoutsläpp | émissions nettes | nettopäästöt | sv L1, MM1; fr L1; fi L1, IP1 |
//! | removals | upptag | absorptions | poistumat | sv NV1; fr L4; fi TK1 |
//! | sink | sänka | puits | nielu | fr SE1; fi TK1 |
//! | land sector (LULUCF) | markanvändning, förändrad markanvändning och skogsbruk (markanvändningssektorn) | utilisation des terres, changement d’affectation des terres et foresterie (UTCATF); in short "secteur des terres" | maankäyttö, maankäytön muutokset ja metsätalous | sv MM1; fr L4; fi TK1 |
//! | sector | sektor | secteur | sektori | sv MM2; fr CI3; fi TK1 |
//! | boundary | systemgräns | périmètre | rajaus | fr CE1, CI1 |
//! | scope 1, 2, 3 | scope 1, 2, 3 | scope 1, 2, 3 | scope 1, 2, 3 | fr AD1, PR1 |
//! | territorial emissions | territoriella utsläpp | émissions territoriales | alueperusteiset päästöt | sv NV1, NV2; fr CI2; fi TK8 |
//! | consumption-based emissions (footprint) | konsumtionsbaserade utsläpp | empreinte carbone | kulutusperusteiset päästöt | sv NV5; fr CI2, SD1; fi TK8 |
//! | use-based emissions | användningsbaserade utsläpp | émissions fondées sur l’usage | käyttöperusteiset päästöt | fi SY1, SY2 |
//! | emissions trading system | utsläppshandelssystem | système d’échange de quotas d’émission (SEQE) | päästökauppajärjestelmä | sv MM1, RE1; fr L5; fi L2 |
//! | effort sharing | ansvarsfördelning | répartition de l’effort | taakanjako | sv RE1; fi YM1, SY2 |
//!
//! # Targets and limits
//!
//! | English | Swedish | French | Finnish | source |
//! |---|---|---|---|---|
//! | target | mål | objectif | tavoite | sv NV2; fr ME1; fi KL1 |
//! | interim target, milestone | etappmål | objectif intermédiaire | välitavoite | sv MM1, NV2 |
//! | target year | målår | année cible | tavoitevuosi | general usage |
//! | judged year | det bedömda året | année évaluée | arvioitava vuosi | general usage |
//! | base year | basår | année de référence | perusvuosi | sv MM2; fr CI7; fi TK4 |
//! | base level | basnivå | niveau de référence | perustaso | general usage |
//! | base period | basperiod | période de référence | perusjakso | general usage |
//! | aspiration (upper end of a range) | den högre ambitionen | ambition | pyrkimys | fi YM2 |
//! | net zero | nettonollutsläpp | zéro émission nette | nettonollapäästöt | sv MM1, RE1 |
//! | climate neutrality | klimatneutralitet | neutralité climatique | ilmastoneutraalius | sv, fr, fi L1 |
//! | supplementary measures | kompletterande åtgärder | mesures complémentaires | täydentävät toimet | sv MM1, NV2 |
//! | allowable emissions | tillåtna utsläpp | émissions autorisées | sallitut päästöt | general usage |
//! | limit, cap | gräns; för upptag och åtgärder: tak | limite (d’émissions) | raja | general usage |
//! | emission budget, carbon budget | utsläppsbudget | budget carbone | päästöbudjetti | fr CE1, CR1 |
//! | carry-over | överföring | report | siirto | fr SE2 |
//! | overshoot, excess | överskridande | dépassement | ylitys | fi TK5 |
//!
//! # Paths, trends and projections
//!
//! | English | Swedish | French | Finnish | source |
//! |---|---|---|---|---|
//! | path to the target | målbana | trajectoire | tavoitepolku | fr SE1; fi TK5 |
//! | emission path | utsläppsbana | trajectoire d’émissions | päästöpolku | fr ME2 |
//! | linear path | linjär målbana | trajectoire linéaire | lineaarinen tavoitepolku | general usage |
//! | trend | trend | tendance | trendi | sv NV6 |
//! | projection | prognos | projection | ennuste | fr CI3, ME1 |
//! | scenario with existing measures | scenario med befintliga styrmedel | scénario avec mesures existantes (AME) | perusskenaario (WEM) | fr ME2 |
//! | 95 % prediction interval | 95-procentigt (prediktions)intervall | intervalle de prédiction à 95 % | 95 %:n ennusteväli | general usage |
//! | probability | sannolikhet | probabilité | todennäköisyys | fi TK9 |
//! | least squares | minstakvadratmetoden | méthode des moindres carrés | pienimmän neliösumman menetelmä | sv NE1 |
//! | median | median | médiane | mediaani | general usage |
//! | reduction | minskning | réduction | vähennys | sv, fr, fi L2 |
//! | change | förändring (in a narrow table: ändring) | évolution | muutos | fr CI6; fi SY3 |
//! | progress (share of the needed reduction) | måluppfyllelse | avancement | edistyminen | general usage |
//! | gap (to the path or the limit) | avvikelse | écart | ero | general usage |
//! | margin | marginal | marge | marginaali | general usage |
//! | required yearly cut | nödvändig årlig minskning | réduction annuelle nécessaire | tarvittava vuotuinen vähennys | general usage |
//!
//! # Denominators and places
//!
//! | English | Swedish | French | Finnish | source |
//! |---|---|---|---|---|
//! | per inhabitant | per invånare | par habitant | asukasta kohti | fr CI2, IN1 |
//! | per unit of GDP | per BNP-enhet | par unité de PIB | BKT-yksikköä kohti | general usage |
//! | population | folkmängd | population | väkiluku | fr CI2 |
//! | municipality | kommun | commune | kunta | sv KK1; fr IN1; fi SY1 |
//! | signatory | undertecknare | signataire | allekirjoittaja | sv CM1; fr CM2; fi CM3 |
//! | network | nätverk | réseau | verkosto | sv KK1; fi CM4, KL1 |
//! | member | medlem | membre | jäsen | fi CM4 |
//!
//! # Data
//!
//! | English | Swedish | French | Finnish | source |
//! |---|---|---|---|---|
//! | preliminary data | preliminära uppgifter | données provisoires | ennakkotiedot | sv NV1; fr HC1; fi TK1 |
//! | final data | slutliga uppgifter | données consolidées | lopulliset tiedot | sv SC1; fr CI4; fi TK2 |
//! | proxy estimate | snabbstatistik | pré-estimation | pikaennakko | sv SC1; fr CI4; fi TK2, TK6 |
//! | recalculation | omräkning | recalcul | uudelleenlaskenta | general usage |
//! | release | utgåva | édition | julkaisu | general usage |
//! | revised release | reviderad utgåva | édition révisée | tarkistettu julkaisu | general usage |
//! | uncertainty | osäkerhet | incertitude | epävarmuus | sv RU1; fr CI4; fi TK4 |
//!
//! # Results
//!
//! | English | Swedish | French | Finnish | source |
//! |---|---|---|---|---|
//! | assessment | utvärdering | évaluation | arviointi | general usage |
//! | verdict | bedömning | appréciation | arvio | sv NV3; fi IP2 |
//! | met, achieved | uppnått | atteint | saavutettu | sv NV8 |
//! | missed | inte uppnått | non atteint | ei saavutettu | sv NV8 |
//! | achieved early | uppnått i förtid | atteint par anticipation | saavutettu etuajassa | general usage |
//! | on track | på väg att nå målet | en bonne voie | tavoitepolulla | fi TK5 |
//! | catching up | på väg ikapp | en rattrapage | kuromassa kiinni | general usage |
//! | slipping | på väg att halka efter | en décrochage | jäämässä jälkeen | general usage |
//! | off track | inte på väg att nå målet | hors trajectoire | ei tavoitepolulla | general usage |
//! | undetermined | går inte att bedöma | indéterminé | ei arvioitavissa | general usage |
//! | not comparable | inte jämförbart | non comparable | ei vertailukelpoinen | fi SY4 |
//! | not quantified | inte kvantifierat | non quantifié | ei määrällinen | general usage |
//! | caveat, reservation | förbehåll | réserve | varauma | general usage |
//! | robustness | robusthet | robustesse | robustisuus | general usage |
//! | derivation, calculation steps | beräkningssteg | étapes du calcul | laskennan vaiheet | general usage |
//! | roll-up, aggregate | sammanställning | agrégat | kooste | general usage |
//!
//! # Climate plans
//!
//! | English | Swedish | French | Finnish | source |
//! |---|---|---|---|---|
//! | measure (of a climate plan) | åtgärd | mesure | toimi | general usage |
//! | in force | i kraft | en vigueur | voimassa | general usage |
//! | adopted | beslutad | adoptée | päätetty | general usage |
//! | identified (proposed, not adopted) | identifierad | identifiée | tunnistettu | general usage |
//! | reference (of a plan's effects) | referens, referensbana | référence | vertailutaso, vertailupolku | general usage |
//! | joint effect of overlapping measures | gemensam effekt av överlappande åtgärder | effet conjoint de mesures qui se recoupent | päällekkäisten toimien yhteisvaikutus | general usage |
//! | gap left by a plan | gap | écart | vaje | general usage |
//!
//! # Choices between terms
//!
//! - **base year**: Statistics Finland writes "perusvuosi"; "vertailuvuosi" also occurs in Finnish.
//!   "Perustaso" is the level of a base year ("perusvuoden taso", TK4) or of a base period.
//! - **climate neutrality** is the term of EU law. French and Finnish authorities often write
//!   "neutralité carbone" (ME1) and "hiilineutraalius" (IP2, YM1); these name the national targets.
//! - **emission budget**: French law has one term, "budget carbone". A global budget of CO2 is
//!   "koldioxidbudget" in Swedish and "hiilibudjetti" in Finnish.
//! - **final data**: the Citepa calls an inventory "consolidé"; "définitif" is a synonym.
//! - **gap**: "avvikelse" and "ero" have both signs. The "utsläppsgap" of Naturvårdsverket (NV3) and
//!   "päästökuilu" are always a shortfall.
//! - **global warming potential**: EU law has "potentiel de réchauffement planétaire"; French
//!   statistics use "PRG" (IN1). For Finnish, the term of Statistics Finland is used (TK3).
//! - **interim target**: "etappmål" is the term of the Swedish climate targets. The Finnish Climate
//!   Change Panel writes "välietappi" (IP1, IP3).
//! - **judged year**: a French "date d’évaluation" is the as-of date, and an "échéance" the end of
//!   the judged year.
//! - **limit**: "raja" is the limit of any target. "Päästökatto" is the term of the emissions
//!   trading system (EK1); the yearly limit of effort sharing is "päästökiintiö" (TK6). Swedish
//!   "gräns" is general usage; "utsläppstak" is left to emissions trading. French sources also write
//!   "plafond d’émissions" (CI1, CR1); here "plafond" is only the cap on supplementary measures or
//!   on removals.
//! - **net zero**: the French text of L1 says "absence d’émission nette".
//! - **overshoot** and **carry-over**: the sources have the verbs, "ylittyi" and "reportées".
//! - **path**: for a path that falls, the Finnish Climate Change Panel writes "päästövähennyspolku"
//!   (IP3). The general term also covers paths that rise.
//! - **per inhabitant**: the site of SYKE shows "per asukas" (SY3); "asukasta kohti" is the form
//!   for a sentence.
//! - **projection**: Naturvårdsverket calls its own projections "scenarier" (NV4), and an
//!   extrapolation "framskrivning" (NV6).
//! - **proxy estimate**: Swedish "snabbstatistik" was an estimate by a simplified method. In French
//!   law, a whole inventory of this kind is an "inventaire par approximation" (CE1).
//! - **scenario with existing measures**: "befintliga styrmedel" is confirmed (NV8), the whole
//!   expression is not.
//! - **signatory**: the Swedish site of the Covenant also writes "avtalspart" (CM1).
//! - **supplementary measures** exist only in the Swedish framework; the French and Finnish terms
//!   are translations.
//! - **use-based** is the method of SYKE; the Swedish and French terms are translations.
//! - **verdicts** agree with "mål" (neuter) in Swedish, "objectif" (masculine) in French and
//!   "tavoite" in Finnish.
//!
//! # Sources
//!
//! "Copy" means that the text was read in a copy at the address; the publisher is that of the
//! original. Some addresses are of archived pages.
//!
//! | key | publisher | text | address |
//! |---|---|---|---|
//! | L1 | European Union | Regulation (EU) 2021/1119, European Climate Law (title and recitals, sv, fr, fi) | <https://eur-lex.europa.eu/eli/reg/2021/1119/oj> |
//! | L2 | European Union | Regulation (EU) 2018/842, Effort Sharing Regulation (title and recitals, sv, fr, fi) | <https://eur-lex.europa.eu/eli/reg/2018/842/oj> |
//! | L4 | European Union | Regulation (EU) 2018/841 on land use (title and article 1, fr) | <https://eur-lex.europa.eu/eli/reg/2018/841/oj> |
//! | L5 | European Commission | COM(2016) 482, proposal for the Effort Sharing Regulation (fr) | <https://eur-lex.europa.eu/legal-content/FR/TXT/HTML/?uri=CELEX:52016PC0482> |
//! | MM1 | Sveriges miljömål | Utsläpp av växthusgaser till år 2045 | <https://www.miljomal.se/etappmalen/Begransad-klimatpaverkan/Utslapp-av-vaxthusgaser-till-ar-2045/> |
//! | MM2 | Sveriges miljömål | Utsläpp av växthusgaser till år 2040 | <https://www.miljomal.se/etappmalen/Begransad-klimatpaverkan/Utslapp-av-vaxthusgaser-till-ar-2040/> |
//! | NV1 | Naturvårdsverket | Så beräknas preliminär statistik för Sveriges territoriella utsläpp | <https://www.naturvardsverket.se/amnesomraden/klimatomstallningen/sveriges-klimatarbete/sveriges-territoriella-utslapp/> |
//! | NV2 | Naturvårdsverket | Så följer vi upp klimatmålen | <https://www.naturvardsverket.se/amnesomraden/klimatomstallningen/sveriges-klimatarbete/sa-foljer-vi-upp-klimatmalen/> |
//! | NV3 | Naturvårdsverket | Nya beslut tar oss närmare klimatmålen | <https://www.naturvardsverket.se/Nyheter-och-pressmeddelanden/Nya-beslut-tar-oss-narmare-klimatmalen/> |
//! | NV4 | Naturvårdsverket | Så tas utsläppsscenarier fram | <https://www.naturvardsverket.se/amnesomraden/klimatomstallningen/sveriges-klimatarbete/sa-tas-utslappsscenarier-fram> |
//! | NV5 | description of the statistics of Naturvårdsverket and SCB | Statistik över utsläpp av växthusgaser och luftföroreningar (copy) | <https://studylibsv.com/doc/1133190> |
//! | NV6 | Naturvårdsverket | Sveriges klimatutsläpp ökade första kvartalet 2018 | <https://naturvardsverket.se/Nyheter-och-pressmeddelanden/Nyhetsarkiv/Nyheter-och-pressmeddelanden-2018/Sveriges-klimatutslapp-okade-forsta-kvartalet-2018/> |
//! | NV8 | Naturvårdsverket | Begränsad klimatpåverkan, chapter of a follow-up of the environmental objectives (copy) | <https://5dok.org/article/begr%C3%A4nsad-klimatp-milj%C3%B6m%C3%A5len.rz3erdqx> |
//! | SC1 | Statistics Sweden (SCB) | Utsläpp och upptag av växthusgaser | <http://www.scb.se/mi0107/> |
//! | RE1 | Government of Sweden | Prop. 2016/17:146, Ett klimatpolitiskt ramverk för Sverige | <https://data.riksdagen.se/dokument/H403146.html> |
//! | RU1 | County administrative boards (RUS) | Nationell emissionsdatabas, metod- och kvalitetsbeskrivning | <http://extra.lansstyrelsen.se/rus/Sv/statistik-och-data/nationell-emissionsdatabas/metod--och-kvalitetsbeskrivning/Pages/default.aspx> |
//! | KK1 | Klimatkommunerna | Vad är Borgmästaravtalet? | <https://klimatkommunerna.se/Borgmastaravtalet/Bakgrund/> |
//! | KR1 | Kramfors kommun | Borgmästaravtalet för klimat och energi | <https://kramfors.se/kommun--demokrati/nyheter/nyheter---kommun--demokrati/2018-06-27-borgmastaravtalet-for-klimat-och-energi.html> |
//! | NE1 | Nationalencyklopedin | Regressionsanalys | <https://www.ne.se/uppslagsverk/encyklopedi/l%C3%A5ng/regressionsanalys> |
//! | CM1 | Covenant of Mayors | Gå med som avtalspart | <https://www.borgmastaravtalet.eu/g%C3%A5-med/g%C3%A5-med-som-avtalspart.html> |
//! | CM2 | Covenant of Mayors | Foire aux questions | <https://www.conventiondesmaires.eu/assistance/foire-aux-questions.html> |
//! | CM3 | Covenant of Mayors | Allekirjoittajat | <https://eu-mayors.ec.europa.eu/fi/signatories> |
//! | CM4 | Covenant of Mayors | Finnish start page | <https://eu-mayors.ec.europa.eu/fi/node> |
//! | CE1 | French Republic | Code de l'environnement, articles D. 222-1-A and D. 222-1-B (2015) | <https://legal.tricoteuses.fr/articles/JORFARTI000031493789> |
//! | CI1 | Citepa | Adoption de la SNBC et des budgets carbone | <https://citepa.org/fr/2015_12_a7> |
//! | CI2 | Citepa | L'empreinte carbone retenue par l'Etat | <https://citepa.org/fr/2015_12_a9> |
//! | CI3 | Citepa | Questions fréquentes | <https://www.citepa.org/fr/questions-reponses/> |
//! | CI4 | Citepa | Vers un baromètre des émissions mensuelles du Citepa | <https://www.citepa.org/fr/2020_10_c02/> |
//! | CI6 | Citepa | Rapport d'activité 2021, page 22 | <https://ressources.citepa.org/rapport_activite/ed2022/files/basic-html/page22.html> |
//! | CI7 | study of the land-use inventory of the Citepa | Résultats et incertitude finale (copy, author not shown) | <https://123dok.net/article/comment-sont-corrig%C3%A9es-les-donn%C3%A9es-teruti.6zkwp34z> |
//! | CR1 | Cerema | Le budget carbone | <https://outil2amenagement.cerema.fr/outils/budget-carbone> |
//! | HC1 | Haut Conseil pour le climat | Rapport annuel 2023, as reported by France 24 | <https://www.france24.com/fr/france/20230628-sans-financement-clair-la-france-ne-pourra-pas-atteindre-ses-objectifs-climatiques> |
//! | IN1 | Insee | Insee Analyses Provence-Alpes-Côte d'Azur 102 | <https://insee.fr/fr/statistiques/6215740> |
//! | ME1 | French ministry of ecological transition | Scénarios prospectifs énergie-climat-air | <https://www.ecologie.gouv.fr/politiques-publiques/scenarios-prospectifs-energie-climat-air> |
//! | ME2 | French ministry of ecological transition | Le scénario « avec mesures existantes » mis à jour | <https://www.ecologie.gouv.fr/actualites/evaluer-leffet-politiques-trajectoire-decarbonation-france-scenario-mesures-existantes> |
//! | PR1 | French government, portail RSE | Émissions brutes de gaz à effet de serre | <https://portail-rse.beta.gouv.fr/vsme/%C3%A9missions-brutes-de-gaz-%C3%A0-effet-de-serre-ges> |
//! | AD1 | ADEME | Méthodes de comptabilisation | <http://www.ecoresponsabilite.ademe.fr/n/methodes-de-comptabilisation/n:312> |
//! | SD1 | SDES | Méthodologie de calcul de l'empreinte carbone de la demande finale intérieure française, 2020 (copy) | <https://fr.readkong.com/page/methodologie-de-calcul-de-l-empreinte-carbone-de-la-demande-4649294> |
//! | SE1 | French Senate | Hearing of the president of the Haut Conseil pour le climat, 19 February 2020 | <http://senat.fr/compte-rendu-commissions/20200217/devdur.html> |
//! | SE2 | French Senate | Report l08-087 on the climate package | <https://senat.fr/rap/l08-087/l08-0877.html> |
//! | TK1 | Statistics Finland (Tilastokeskus) | Suomen kasvihuonekaasupäästöt 2015 | <https://stat.fi/til/khki/2015/khki_2015_2016-12-07_kat_001_fi.html> |
//! | TK2 | Statistics Finland | Kasvihuonekaasut, tilaston dokumentaatio | <https://www.stat.fi/tilasto/dokumentaatio/khki> |
//! | TK3 | Statistics Finland | Käsitteet: GWP-kertoimet | <http://tilastokeskus.fi/meta/kas/gwp_kertoimet.html> |
//! | TK4 | Statistics Finland | Laatuseloste: Kasvihuonekaasut, 2013 | <https://stat.fi/til/khki/2011/khki_2011_2013-04-15_laa_001_fi.html> |
//! | TK5 | Statistics Finland | titles of releases: Kasvihuonekaasupäästöt laskivat, päästökaupan ulkopuoliset päästöt tavoitepolulla; Kasvihuonekaasupäästöt kasvoivat, päästökiintiö ylittyi (copies) | <https://docplayer.fi/amp/109055504-Kasvihuonekaasupaastot-laskivat-paastokaupan-ulkopuoliset-paastot-tavoitepolulla.html> |
//! | TK6 | Statistics Finland | Kasvihuonekaasut 2015, pikaennakko (copy) | <https://docplayer.fi/47176194-Suomen-kasvihuonekaasupaastot-edelleen-laskussa.html> |
//! | TK7 | Statistics Finland | Kasvihuonekaasuinventaario | <https://stat.fi/tup/khkinv/index.html> |
//! | TK8 | Statistics Finland | Kulutuksen hiilijalanjäljen seurantaa tarvitaan | <https://stat.fi/tietotrendit/artikkelit/2016/kulutuksen-hiilijalanjaljen-seurantaa-tarvitaan> |
//! | TK9 | Statistics Finland | Käsitteet: menetelmäkäsitteet | <https://www.stat.fi/meta/kas/haku.html?aihealue=men&q=> |
//! | SY1 | Finnish Environment Institute (SYKE) | Päästölaskenta | <http://www.hiilineutraalisuomi.fi/fi-FI/Paastot_ja_indikaattorit/Paastolaskenta> |
//! | SY2 | SYKE | Päästölaskennan menetelmä | <https://www.hiilineutraalisuomi.fi/fi-FI/Paastot_ja_indikaattorit/Laskentamenetelma> |
//! | SY3 | SYKE | Kuntien ja alueiden kasvihuonekaasupäästöt | <https://paastot.hiilineutraalisuomi.fi/> |
//! | SY4 | SYKE | Yhdenmukainen kasvihuonekaasupäästöjen laskenta kaikille Suomen kunnille kehitteillä | <http://hiilineutraalisuomi.fi/fi-FI/Ajankohtaista/Hiilineutraaliblogi?filter=month(202001)> |
//! | YM1 | Ministry of the Environment (ympäristöministeriö) | Ilmastovuosikertomus 2021, publication 2021:19 (copy) | <https://9pdf.co/document/q7wl0v4n-johannes-lounasheimo-magnus-cederl%C3%B6f-ja-iris-m%C3%A4ntyl%C3%A4.html> |
//! | YM2 | Ministry of the Environment | Memorandum U 37/2025 on the European Climate Law | <https://www.eduskunta.fi/FI/vaski/Kirjelma/Sivut/U_37+2025.aspx> |
//! | EK1 | Parliament of Finland, Environment Committee | YmVL 22/2022 | <https://www.parliament.fi/valtiopaivaasiakirjat/YmVL+22/2022> |
//! | IP1 | Finnish Climate Change Panel (Suomen ilmastopaneeli) | Statement on U 37/2025 | <https://ilmastopaneeli.fi/hae-lausuntoja/u-37-2025-vp-valtioneuvoston-kirjelma-eduskunnalle-komission-ehdotuksesta-euroopan-parlamentin-ja-neuvoston-asetukseksi-puitteiden-vahvistamisesta-ilmastoneutraaliuden-saavuttamiseksi-annetun-asetuk-5> |
//! | IP2 | Finnish Climate Change Panel | Ilmastopaneelin arvio ilmastotoimien riittävyydestä | <https://ilmastopaneeli.fi/ilmastopaneelin-arvio-ilmastotoimien-riittavyydesta/> |
//! | IP3 | Finnish Climate Change Panel | Memorandum of 2018 on a long-term target (copy) | <http://docplayer.fi/98153079-Ilmastopaneelin-muistio-asunto-energia-ja-ymparistoministeri-kimmo-tiilikaisen-pyyntoon.html> |
//! | KL1 | Association of Finnish Municipalities (Kuntaliitto) | Covenant of Mayors -sitoumus | <https://www.kuntaliitto.fi/covenant-mayors-sitoumus> |
