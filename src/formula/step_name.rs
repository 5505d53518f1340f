//! The name of a derivation step, in all languages.

use core::fmt;
use core::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

use crate::language::{Phrase, Words, phrase};

/// The name of a [`Step`](super::step::Step): what the step computes.
///
/// `Display` writes the English name, and a comparison with a text uses it; JSON contains it.
/// [`InLanguage`](crate::InLanguage) gives the name in another language. A name read back from JSON
/// is a plain text, which is the same in every language.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, InLanguage, Language, Target};
/// let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let derivation = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).derivation();
/// let step = derivation.steps().find(|step| step.symbol == "A").ok_or("a step for A")?;
/// assert_eq!(step.name, "allowable emissions");
/// # #[cfg(feature = "languages")]
/// assert_eq!(step.name.in_language(Language::Finnish).to_string(), "sallitut päästöt");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct StepName {
    prefix: Option<Words>,
    main: Main,
    suffix: Option<Words>,
}

#[derive(Clone)]
enum Main {
    Fixed(Words),
    /// A name that contains data, such as a year.
    WithData(Arc<dyn NamePhrase>),
}

/// A phrase that can be shared between threads.
trait NamePhrase: Phrase + Send + Sync + UnwindSafe + RefUnwindSafe {}

impl<P: Phrase + Send + Sync + UnwindSafe + RefUnwindSafe> NamePhrase for P {}

impl StepName {
    /// Creates a name that contains data, such as a year.
    pub(crate) fn of(
        phrase: impl Phrase + Send + Sync + UnwindSafe + RefUnwindSafe + 'static,
    ) -> Self {
        Self { prefix: None, main: Main::WithData(Arc::new(phrase)), suffix: None }
    }

    /// Adds words before the name: `trend, slope`.
    #[must_use]
    pub(crate) fn after(self, prefix: Words) -> Self {
        Self { prefix: Some(prefix), ..self }
    }

    /// Adds words after the name: `trend, slope, before measures`.
    #[must_use]
    pub(crate) fn before(self, suffix: Words) -> Self {
        Self { suffix: Some(suffix), ..self }
    }
}

impl From<Words> for StepName {
    fn from(words: Words) -> Self {
        Self { prefix: None, main: Main::Fixed(words), suffix: None }
    }
}

phrase! { StepName, this, f, language => {
    if let Some(prefix) = this.prefix {
        write!(f, "{}, ", prefix.in_language(language))?;
    }
    match &this.main {
        Main::Fixed(words) => f.write_str(words.in_language(language))?,
        Main::WithData(phrase) => phrase.write(f, language)?,
    }
    match this.suffix {
        Some(suffix) => write!(f, ", {}", suffix.in_language(language)),
        None => Ok(()),
    }
} }

impl fmt::Debug for StepName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_string(), f)
    }
}

impl PartialEq for StepName {
    fn eq(&self, other: &Self) -> bool {
        self == other.to_string().as_str()
    }
}

impl PartialEq<str> for StepName {
    fn eq(&self, text: &str) -> bool {
        let english = self.to_string();
        english == text
    }
}

impl PartialEq<&str> for StepName {
    fn eq(&self, text: &&str) -> bool {
        self == *text
    }
}

#[cfg(feature = "serde")]
mod serial {
    use core::fmt;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::StepName;
    use crate::language::{Language, Phrase, printable};

    /// A name read back: a plain text.
    struct Read(String);

    impl Phrase for Read {
        fn write(&self, f: &mut fmt::Formatter<'_>, _: Language) -> fmt::Result {
            f.write_str(&printable(&self.0))
        }
    }

    impl Serialize for StepName {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    impl<'de> Deserialize<'de> for StepName {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            String::deserialize(deserializer).map(|text| Self::of(Read(text)))
        }
    }
}
