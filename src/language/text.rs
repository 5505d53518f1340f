//! The form in which texts are written: once for all languages, so that a missing one does not
//! compile.

use super::Language;

/// Writes a text in a language. Each language has its own format string; values are captured by
/// name.
macro_rules! text {
    ($f:expr, $language:expr, en: $en:literal, sv: $sv:literal, fr: $fr:literal, fi: $fi:literal $(,)?) => {
        match $language {
            $crate::language::Language::English => ::core::write!($f, $en),
            #[cfg(feature = "languages")]
            $crate::language::Language::Swedish => ::core::write!($f, $sv),
            #[cfg(feature = "languages")]
            $crate::language::Language::French => ::core::write!($f, $fr),
            #[cfg(feature = "languages")]
            $crate::language::Language::Finnish => ::core::write!($f, $fi),
        }
    };
}

/// A fixed text in a language, as `&'static str`.
macro_rules! words {
    ($language:expr, en: $en:literal, sv: $sv:literal, fr: $fr:literal, fi: $fi:literal $(,)?) => {
        match $language {
            $crate::language::Language::English => $en,
            #[cfg(feature = "languages")]
            $crate::language::Language::Swedish => $sv,
            #[cfg(feature = "languages")]
            $crate::language::Language::French => $fr,
            #[cfg(feature = "languages")]
            $crate::language::Language::Finnish => $fi,
        }
    };
}

/// A fixed text in all languages. [`fixed_words!`] declares constants of this type.
#[derive(Clone, Copy)]
pub(crate) struct Words(pub(crate) fn(Language) -> &'static str);

impl Words {
    pub(crate) fn in_language(self, language: Language) -> &'static str {
        (self.0)(language)
    }
}

/// Declares constants of the type [`Words`].
macro_rules! fixed_words {
    ($(
        $(#[$doc:meta])*
        $name:ident { en: $en:literal, sv: $sv:literal, fr: $fr:literal, fi: $fi:literal $(,)? }
    )+) => {
        $(
            $(#[$doc])*
            pub(crate) const $name: $crate::language::Words = $crate::language::Words(|language| {
                $crate::language::words!(language, en: $en, sv: $sv, fr: $fr, fi: $fi)
            });
        )+
    };
}

/// Chooses between two texts by a count: the first for one, the second for any other number. In
/// French, zero takes the first form too.
macro_rules! count {
    ($f:expr, $language:expr, $count:expr, $one:tt, $other:tt $(,)?) => {{
        let count = $count;
        #[cfg(feature = "languages")]
        let is_one = count == 1
            || (count == 0 && $language == $crate::language::Language::French);
        #[cfg(not(feature = "languages"))]
        let is_one = count == 1;
        if is_one {
            $crate::language::count!(@text $f, $language, $one)
        } else {
            $crate::language::count!(@text $f, $language, $other)
        }
    }};
    (@text $f:expr, $language:expr, { $($texts:tt)+ }) => {
        $crate::language::text!($f, $language, $($texts)+)
    };
}

/// Implements [`Phrase`](super::Phrase) and `Display` (the English text) for a type. The body
/// writes to `f` in `language`. A type parameter is given as `@L`.
macro_rules! phrase {
    ($(@$generic:ident)? $type:ty, $this:ident, $f:ident, $language:ident => $body:expr) => {
        impl $(<$generic>)? $crate::language::Phrase for $type {
            fn write(
                &self,
                $f: &mut ::core::fmt::Formatter<'_>,
                $language: $crate::language::Language,
            ) -> ::core::fmt::Result {
                let $this = self;
                $body
            }
        }

        impl $(<$generic>)? ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::language::Phrase::write(self, f, $crate::language::Language::English)
            }
        }
    };
}

pub(crate) use {count, fixed_words, phrase, text, words};
