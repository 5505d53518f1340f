//! An assessment as Markdown: heading, paragraph, table of figures, list of caveats.

use core::fmt;
use std::fmt::Write as _;

use super::Details;
use super::level_text::{BaseLevel, LevelInYear, RoundedLevel, UnitLabel};
use crate::assessment::Assessment;
use crate::assessment::result::{Figures, JudgedFigures, WordedVerdict};
use crate::language::{InLanguage, Language, Phrase, printable, text};
use crate::quantity::{Known, Level, Share, Year, worded};

worded! {
    /// The name of a row in the table of figures.
    #[derive(Clone, Copy)]
    enum FigureName {
        Figure { en: "figure", sv: "uppgift", fr: "indicateur", fi: "tieto" }
        Value { en: "value", sv: "värde", fr: "valeur", fi: "arvo" }
        Verdict { en: "verdict", sv: "bedömning", fr: "appréciation", fi: "arvio" }
        Base {
            en: "base level",
            sv: "basnivå",
            fr: "niveau de référence",
            fi: "perustaso",
        }
        Latest {
            en: "latest level",
            sv: "senaste nivå",
            fr: "dernier niveau",
            fi: "viimeisin taso",
        }
        Change {
            en: "change since the base",
            sv: "förändring sedan basåret",
            fr: "évolution depuis l’année de référence",
            fi: "muutos perusvuodesta",
        }
        Limit { en: "limit", sv: "gräns", fr: "limite", fi: "raja" }
        Progress {
            en: "progress, share of the needed reduction",
            sv: "måluppfyllelse, andel av den nödvändiga minskningen",
            fr: "avancement, part de la réduction nécessaire",
            fi: "edistyminen, osuus tarvittavasta vähennyksestä",
        }
        GapToPath {
            en: "gap to the path",
            sv: "avvikelse från målbanan",
            fr: "écart à la trajectoire",
            fi: "ero tavoitepolkuun",
        }
        Projection {
            en: "level of the trend",
            sv: "trendens nivå",
            fr: "niveau de la tendance",
            fi: "trendin mukainen taso",
        }
        Interval {
            en: "95 % interval",
            sv: "95-procentigt intervall",
            fr: "intervalle à 95\u{202f}%",
            fi: "95\u{a0}%:n ennusteväli",
        }
        Needed {
            en: "reduction still needed",
            sv: "återstående minskning",
            fr: "réduction restant à réaliser",
            fi: "vähennystä jäljellä",
        }
        RequiredCut {
            en: "required yearly cut",
            sv: "nödvändig årlig minskning",
            fr: "réduction annuelle nécessaire",
            fi: "tarvittava vuotuinen vähennys",
        }
        OfLatest {
            en: "as a share of the latest level",
            sv: "som andel av den senaste nivån",
            fr: "en part du dernier niveau",
            fi: "osuutena viimeisimmästä tasosta",
        }
        OfBase {
            en: "as a share of the base level",
            sv: "som andel av basnivån",
            fr: "en part du niveau de référence",
            fi: "osuutena perustasosta",
        }
        Compound {
            en: "as a compound rate",
            sv: "som konstant årlig procentsats",
            fr: "en taux composé",
            fi: "vakioprosenttina",
        }
        Caveats { en: "Caveats", sv: "Förbehåll", fr: "Réserves", fi: "Varaumat" }
    }
}

impl Assessment<'_> {
    /// The assessment as Markdown, in English: a heading, the paragraph, a table of the figures
    /// that exist, and the caveats as a list. Levels are rounded.
    ///
    /// The text of data (place, title, identifier) is escaped, so that it cannot change the form
    /// of the document. [`Assessment::to_markdown_in`] writes other languages.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, EmissionSeries};
    /// // Lahti, t CO2e (SYKE, CC BY 4.0).
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let markdown = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020).to_markdown();
    /// assert!(markdown.starts_with("## Lahti: COM-2020\n"));
    /// assert!(markdown.contains("| limit | 634 kt CO2e in 2020 |"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        self.to_markdown_in(Language::English)
    }

    /// The assessment as Markdown in a language; see [`Assessment::to_markdown`].
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, EmissionSeries, Language};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&city, &BY_2020);
    /// assert_eq!(result.to_markdown_in(Language::English), result.to_markdown());
    /// # #[cfg(feature = "languages")]
    /// assert!(result.to_markdown_in(Language::Swedish).contains("| basnivå | 1,00\u{a0}kt CO2e"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_markdown_in(&self, language: Language) -> String {
        self.details().to_markdown_in(language)
    }
}

impl Details<'_> {
    /// The assessment as Markdown in a language; see [`Assessment::to_markdown`].
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, EmissionSeries, Language};
    /// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
    /// let details = Assessor::as_of_ymd(2024, 6, 30)?.assess(&city, &BY_2020).details();
    /// assert!(details.to_markdown_in(Language::English).contains("| verdict | met |"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_markdown_in(&self, language: Language) -> String {
        let mut markdown = String::with_capacity(1024);
        let place = printable(self.assessment().series().place());
        let id = printable(self.target().id());
        let (place, id) = (Escaped(&place), Escaped(&id));
        let paragraph = self.paragraph_without_caveats(language);
        // Writing to a string does not fail.
        let _ = text!(markdown, language,
            en: "## {place}: {id}\n",
            sv: "## {place}: {id}\n",
            fr: "## {place}\u{a0}: {id}\n",
            fi: "## {place}: {id}\n",
        );
        let _ = write!(markdown, "\n{}\n\n", EscapedBlock(&paragraph));
        let (unit, verdict) = (self.unit(), self.assessment().worded_verdict());
        let _ = match &self.assessment.judged {
            JudgedFigures::Tonnes(figures) => {
                Table { figures, verdict, unit, language }.write(&mut markdown)
            }
            JudgedFigures::PerUnit { own, .. } => {
                Table { figures: own, verdict, unit, language }.write(&mut markdown)
            }
        };
        let caveats = self.caveats_of_verdict();
        if !caveats.is_empty() {
            let _ = writeln!(markdown, "\n**{}**\n", FigureName::Caveats.in_language(language));
        }
        for caveat in caveats {
            let text = caveat.in_language(language).to_string();
            let _ = writeln!(markdown, "- {}", Escaped(&text));
        }
        markdown
    }
}

/// The table of the figures that exist.
struct Table<'a, L> {
    figures: &'a Figures<L>,
    verdict: WordedVerdict,
    unit: UnitLabel<'a>,
    language: Language,
}

impl<L: Level> Table<'_, L> {
    fn write(&self, markdown: &mut String) -> fmt::Result {
        let Figures { base, latest, change, path, projection, required, .. } = *self.figures;
        let (language, judged) = (self.language, self.figures.judged_year);
        let header = FigureName::Figure.in_language(language);
        writeln!(markdown, "| {header} | {} |", FigureName::Value.in_language(language))?;
        markdown.push_str("|---|---|\n");
        self.row(markdown, FigureName::Verdict, Ok(self.verdict))?;
        let base = base.map(|base| BaseLevel::new(&base, self.unit));
        self.row(markdown, FigureName::Base, base)?;
        let latest = latest.map(|latest| self.in_year(latest.level, latest.year));
        self.row(markdown, FigureName::Latest, latest)?;
        let share = change.and_then(|change| change.share);
        self.row(markdown, FigureName::Change, share.map(Percent))?;
        let limit = self.figures.allowable.map(|limit| self.in_year(limit, judged));
        self.row(markdown, FigureName::Limit, limit)?;
        self.row(markdown, FigureName::Progress, self.figures.progress.map(Percent))?;
        let gap = path.and_then(|path| path.gap).map(|gap| self.level(gap));
        self.row(markdown, FigureName::GapToPath, gap)?;
        let level = projection.map(|projection| self.in_year(projection.level, judged));
        self.row(markdown, FigureName::Projection, level)?;
        let interval = projection.and_then(|projection| projection.interval);
        let interval =
            interval.map(|interval| Interval([interval.low, interval.high].map(|e| self.level(e))));
        self.row(markdown, FigureName::Interval, interval)?;
        self.row(markdown, FigureName::Needed, self.figures.needed.map(|e| self.level(e)))?;
        let cut = |cut: Known<Share>| cut.map(Percent);
        let linear = required.and_then(|required| required.linear_per_year);
        self.row(markdown, FigureName::RequiredCut, linear.map(|linear| self.level(linear)))?;
        let Ok(required) = required else { return Ok(()) };
        self.row(markdown, FigureName::OfLatest, cut(required.share_of_latest))?;
        self.row(markdown, FigureName::OfBase, cut(required.share_of_base))?;
        self.row(markdown, FigureName::Compound, cut(required.compound))
    }

    fn level(&self, level: L) -> RoundedLevel<'_> {
        RoundedLevel { level: level.number(), unit: self.unit }
    }

    fn in_year(&self, level: L, year: Year) -> LevelInYear<'_> {
        LevelInYear { level: self.level(level), year }
    }

    /// Writes a row; an absent figure has none.
    fn row(
        &self,
        markdown: &mut String,
        name: FigureName,
        value: Known<impl Phrase>,
    ) -> fmt::Result {
        let Ok(value) = value else { return Ok(()) };
        let (name, value) = (name.in_language(self.language), value.in_language(self.language));
        // The unit can be the name of an activity, which is data.
        writeln!(markdown, "| {name} | {} |", Escaped(&value.to_string()))
    }
}

/// A share as a percentage with one decimal.
struct Percent(Share);

impl Phrase for Percent {
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        write!(f, "{}", language.percent(self.0.percent(), 1))
    }
}

/// The two ends of an interval.
struct Interval<'a>([RoundedLevel<'a>; 2]);

impl Phrase for Interval<'_> {
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result {
        let [low, high] = self.0.map(|end| end.in_language(language).to_string());
        text!(f, language,
            en: "{low} to {high}",
            sv: "{low} till {high}",
            fr: "de {low} à {high}",
            fi: "{low} … {high}",
        )
    }
}

/// A text of data, with a backslash before each character that has a meaning in Markdown. Hidden
/// characters have been replaced.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' => {
                    write!(f, "\\{letter}")?;
                }
                _ => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}

/// An escaped text at the start of a block, where blanks would start code, and a bullet or a number
/// a list.
struct EscapedBlock<'a>(&'a str);

impl fmt::Display for EscapedBlock<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.trim_start();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = text.split_at(digits);
        let markers = if number.is_empty() { ['-', '+'] } else { ['.', ')'] };
        let backslash = if rest.starts_with(markers) { "\\" } else { "" };
        write!(f, "{number}{backslash}{}", Escaped(rest))
    }
}
