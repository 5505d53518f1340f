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

pub(crate) use worded;
