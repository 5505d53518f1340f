/// Declares an enum whose variants have a fixed text in every language.
macro_rules! worded {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $type:ident { $(
            $(#[$doc:meta])*
            $variant:ident {
                en: $en:literal, sv: $sv:literal, fr: $fr:literal, fi: $fi:literal $(,)?
            }
        )+ }
    ) => {
        $(#[$meta])*
        $visibility enum $type {
            $($(#[$doc])* $variant,)+
        }

        $crate::language::phrase! { $type, this, f, language => f.pad(match this {
            $(Self::$variant => $crate::language::words!(
                language, en: $en, sv: $sv, fr: $fr, fi: $fi
            ),)+
        }) }
    };
}

/// Declares an enum whose variants have a stable name (`name`) and, if texts follow the name, a
/// fixed text in every language.
macro_rules! named {
    (
        $(#[$meta:meta])*
        pub enum $type:ident { $(
            $(#[$doc:meta])*
            $variant:ident $(($value:ty))? = $name:literal {
                en: $en:literal, sv: $sv:literal, fr: $fr:literal, fi: $fi:literal $(,)?
            }
        )+ }
    ) => {
        $crate::quantity::named! {
            $(#[$meta])*
            pub enum $type { $($(#[$doc])* $variant $(($value))? = $name,)+ }
        }

        $crate::language::phrase! { $type, this, f, language => f.pad(match this {
            $(Self::$variant { .. } => $crate::language::words!(
                language, en: $en, sv: $sv, fr: $fr, fi: $fi
            ),)+
        }) }
    };
    (
        $(#[$meta:meta])*
        pub enum $type:ident {
            $(
                $(#[$doc:meta])*
                $variant:ident $(($value:ty))? $({ $($fields:tt)+ })? = $name:literal,
            )+
        }
    ) => {
        $(#[$meta])*
        pub enum $type {
            $($(#[$doc])* $variant $(($value))? $({ $($fields)+ })?,)+
        }

        impl $type {
            /// The stable name in snake case.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $name,)+
                }
            }
        }

        impl $crate::quantity::Named for $type {
            const ALL_NAMES: &'static [&'static str] = &[$($name),+];
        }
    };
}

pub(crate) use {named, worded};
