//! Texts with arguments, in every language. A missing language does not compile.

#![allow(unused_macros, unused_imports, reason = "only some examples have texts in every language")]

/// Chooses between values by a language.
macro_rules! in_language {
    ($language:expr, en: $en:expr, sv: $sv:expr, fr: $fr:expr, fi: $fi:expr $(,)?) => {
        match $language {
            climate_targets::Language::Swedish => $sv,
            climate_targets::Language::French => $fr,
            climate_targets::Language::Finnish => $fi,
            _ => $en,
        }
    };
}

/// Declares functions that return a text in a language. Each text has its arguments by name.
macro_rules! phrases {
    ($(
        $(#[$doc:meta])*
        $name:ident($($argument:ident: $Argument:ty),*) {
            en: $en:literal,
            sv: $sv:literal,
            fr: $fr:literal,
            fi: $fi:literal,
        }
    )+) => {$(
        $(#[$doc])*
        pub fn $name(language: climate_targets::Language, $($argument: $Argument),*) -> String {
            $crate::support::phrases::in_language!(language,
                en: format!($en), sv: format!($sv), fr: format!($fr), fi: format!($fi))
        }
    )+};
}

pub(crate) use {in_language, phrases};
