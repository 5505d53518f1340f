/// Declares an enum whose variants have a fixed `Display` text.
macro_rules! worded {
    (
        $(#[$meta:meta])*
        pub enum $type:ident { $($(#[$doc:meta])* $variant:ident = $words:literal,)+ }
    ) => {
        $(#[$meta])*
        pub enum $type {
            $($(#[$doc])* $variant,)+
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

/// Declares an enum whose variants have a stable name (`name`) and, if a second text follows the
/// name, a fixed `Display` text.
macro_rules! named {
    (
        $(#[$meta:meta])*
        pub enum $type:ident {
            $($(#[$doc:meta])* $variant:ident $(($value:ty))? = $name:literal, $words:literal;)+
        }
    ) => {
        $crate::quantity::named! {
            $(#[$meta])*
            pub enum $type { $($(#[$doc])* $variant $(($value))? = $name,)+ }
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
    };
}

pub(crate) use {named, worded};
