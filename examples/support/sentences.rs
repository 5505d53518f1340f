//! Texts with arguments, in every language. A missing language does not compile.
//!
//! A no-break space stands before the colon in French, and a narrow one before the semicolon.

/// Chooses between values by a language.
#[allow(unused_macros, reason = "some examples are in English only")]
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
#[allow(unused_macros, reason = "some examples are in English only")]
macro_rules! sentences {
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
            $crate::support::sentences::in_language!(language,
                en: format!($en), sv: format!($sv), fr: format!($fr), fi: format!($fi))
        }
    )+};
}

#[allow(unused_imports, reason = "some examples are in English only")]
pub(crate) use {in_language, sentences};
