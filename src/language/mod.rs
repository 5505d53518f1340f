//! The languages of texts: verdicts, reasons, caveats, paragraphs.
//!
//! Each text is written once for all languages, beside the type that it describes; `Display` prints
//! the English text. [`InLanguage`] gives the text in another language. Swedish, French and Finnish
//! need the feature `languages`.
//!
//! Names of places, identifiers, goals in words and column headings are data: they appear as given,
//! in every language, except for characters that a terminal or a page obeys or hides
//! ([`printable`]). The title of a target is a text in one language, English in the catalogue;
//! paragraphs in other languages leave it out, because they say the goal in words.
//! Levels take their unit from the text around them; [`Language::level`] writes a level with a
//! readable unit.

mod number;
mod printable;
mod text;

use core::fmt;
use core::str::FromStr;

pub(crate) use number::without_sign_of_zero;
#[cfg(feature = "csv")]
pub(crate) use printable::{MAX_LISTED, write_unlisted};
pub use printable::{is_hidden, printable};
pub(crate) use printable::{on_one_line, short, write_problems};
pub(crate) use text::{Words, count, fixed_words, phrase, text, words};

/// A language of texts.
///
/// ```
/// use climate_targets::Language;
/// assert_eq!(Language::English.code(), "en");
/// assert_eq!("en".parse::<Language>()?, Language::English);
/// assert_eq!("de".parse::<Language>().unwrap_err().to_string(), "unknown language \"de\"");
/// # #[cfg(feature = "languages")] {
/// assert_eq!("fi".parse::<Language>()?, Language::Finnish);
/// let all = Language::ALL.map(Language::own_name);
/// assert_eq!(all, ["English", "Svenska", "Français", "Suomi"]);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Language {
    /// English: `1,278.5`, `20 %`, `30 June 2026`.
    #[default]
    English,
    /// Swedish: `1 278,5`, `20 %`, `30 juni 2026`.
    #[cfg(feature = "languages")]
    Swedish,
    /// French: `1 278,5`, `20 %`, `30 juin 2026`.
    #[cfg(feature = "languages")]
    French,
    /// Finnish: `1 278,5`, `20 %`, `30.6.2026`.
    #[cfg(feature = "languages")]
    Finnish,
}

#[cfg(feature = "languages")]
const LANGUAGES: [Language; 4] =
    [Language::English, Language::Swedish, Language::French, Language::Finnish];
#[cfg(not(feature = "languages"))]
const LANGUAGES: [Language; 1] = [Language::English];

impl Language {
    /// All languages: English and, with the feature `languages`, Swedish, French and Finnish.
    pub const ALL: [Self; LANGUAGES.len()] = LANGUAGES;

    /// The language code of ISO 639-1, as in the HTML attribute `lang`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            #[cfg(feature = "languages")]
            Self::Swedish => "sv",
            #[cfg(feature = "languages")]
            Self::French => "fr",
            #[cfg(feature = "languages")]
            Self::Finnish => "fi",
        }
    }

    /// The name of the language in the language itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            #[cfg(feature = "languages")]
            Self::Swedish => "Svenska",
            #[cfg(feature = "languages")]
            Self::French => "Français",
            #[cfg(feature = "languages")]
            Self::Finnish => "Suomi",
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Parses a code of ISO 639-1, such as `sv`.
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|language| language.code() == code);
        found.ok_or_else(|| UnknownLanguage { code: code.to_owned() })
    }
}

/// The code of a language without texts, as given.
///
/// ```
/// use climate_targets::Language;
/// let error = "de".parse::<Language>().unwrap_err();
/// assert_eq!(error.code, "de");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language {code:?}", code = short(code))]
#[non_exhaustive]
pub struct UnknownLanguage {
    /// The code.
    pub code: String,
}

/// A value with a text in every language.
pub(crate) trait Phrase {
    /// Writes the text. `Display` writes the English text.
    fn write(&self, f: &mut fmt::Formatter<'_>, language: Language) -> fmt::Result;
}

mod sealed {
    #[doc(hidden)]
    pub trait Sealed {}
    impl<P: super::Phrase + ?Sized> Sealed for P {}
}

/// A text in another language.
///
/// These types have it: [`Assessment`](crate::Assessment), [`Details`](crate::Details),
/// [`Verdict`](crate::Verdict), [`WordedVerdict`](crate::assessment::WordedVerdict),
/// [`VerdictKind`](crate::VerdictKind), [`VerdictCounts`](crate::assessment::VerdictCounts),
/// [`VerdictReport`](crate::assessment::report::VerdictReport), [`Caveat`](crate::Caveat),
/// [`Undetermined`](crate::Undetermined), [`Absent`](crate::Absent),
/// [`Rule`](crate::assessment::Rule), [`Derivation`](crate::Derivation),
/// [`Step`](crate::assessment::Step) with its name and value,
/// [`Robustness`](crate::robustness::Robustness), [`Target`](crate::Target) with its ambition,
/// goal, metric, reference and deadline, [`Boundary`](crate::Boundary) with its fields,
/// [`Estimator`](crate::Estimator), [`PathMethod`](crate::PathMethod), the findings of a series, the
/// sums, reasons and groups of a roll-up, the comparison of a city with its nation,
/// a recalculation, the standing of a covered share, the assessment of
/// a [plan](crate::plan) with its verdict, status and caveats, and the categories of the Eurostat
/// and UN indicators.
///
/// ```
/// use climate_targets::{Absent, InLanguage, Language};
/// let reason = Absent::NoBase;
/// assert_eq!(reason.in_language(Language::English).to_string(), "there is no base level");
/// assert_eq!(reason.to_string(), "there is no base level");
/// # #[cfg(feature = "languages")]
/// assert_eq!(reason.in_language(Language::Swedish).to_string(), "basnivå saknas");
/// ```
pub trait InLanguage: sealed::Sealed {
    /// The text in a language; `Display` gives the English text.
    fn in_language(&self, language: Language) -> impl fmt::Display;
}

impl<P: Phrase + ?Sized> InLanguage for P {
    fn in_language(&self, language: Language) -> impl fmt::Display {
        Spoken { phrase: self, language }
    }
}

struct Spoken<'a, P: ?Sized> {
    phrase: &'a P,
    language: Language,
}

impl<P: Phrase + ?Sized> fmt::Display for Spoken<'_, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase.write(f, self.language)
    }
}
