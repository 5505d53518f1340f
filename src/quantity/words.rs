/// Declares an enum of which each variant is written by words of its own.
macro_rules! worded {
    (
        $(#[$meta:meta])*
        pub enum $type:ident { $($(#[$of_variant:meta])* $variant:ident = $words:literal,)+ }
    ) => {
        $(#[$meta])*
        pub enum $type {
            $($(#[$of_variant])* $variant,)+
        }

        impl ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(match self {
                    $(Self::$variant => $words,)+
                })
            }
        }
    };
}

/// Declares an enum of which each variant has a stable name and, with a second text, words.
macro_rules! named {
    (
        $(#[$meta:meta])*
        pub enum $type:ident {
            $($(#[$of_variant:meta])* $variant:ident $(($value:ty))? = $name:literal, $words:literal;)+
        }
    ) => {
        $crate::quantity::named! {
            $(#[$meta])*
            pub enum $type { $($(#[$of_variant])* $variant $(($value))? = $name,)+ }
        }

        impl ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(match self {
                    $(Self::$variant { .. } => $words,)+
                })
            }
        }
    };
    (
        $(#[$meta:meta])*
        pub enum $type:ident {
            $(
                $(#[$of_variant:meta])*
                $variant:ident $(($value:ty))? $({ $($fields:tt)+ })? = $name:literal,
            )+
        }
    ) => {
        $(#[$meta])*
        pub enum $type {
            $($(#[$of_variant])* $variant $(($value))? $({ $($fields)+ })?,)+
        }

        impl $type {
            /// The stable name in snake case.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $name,)+
                }
            }
        }
    };
}

pub(crate) use {named, worded};
