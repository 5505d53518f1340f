//! Macros that generate getters and setters.

/// Generates one getter per line, `name: type => expression`. Getters on `&self` and `self` are
/// `const`; getters on `fn &self` are not.
macro_rules! getters {
    (&$self:ident; $($(#[$doc:meta])* $name:ident: $type:ty => $value:expr,)+) => {$(
        $(#[$doc])*
        pub const fn $name(&$self) -> $type {
            $value
        }
    )+};
    ($self:ident; $($(#[$doc:meta])* $name:ident: $type:ty => $value:expr,)+) => {$(
        $(#[$doc])*
        pub const fn $name($self) -> $type {
            $value
        }
    )+};
    (fn &$self:ident; $($(#[$doc:meta])* $name:ident: $type:ty => $value:expr,)+) => {$(
        $(#[$doc])*
        pub fn $name(&$self) -> $type {
            $value
        }
    )+};
}

/// Generates one consuming setter per line, `name(argument: type) => assignment`. Setters on
/// `const self` are `const` and `#[must_use]`. Setters on `self` are for builders, whose types are
/// already `#[must_use]`.
macro_rules! setters {
    (const $self:ident; $($(#[$doc:meta])*
        $name:ident($($field:ident: $type:ty),*) => $set:expr,)+) => {$(
        $(#[$doc])*
        #[must_use]
        pub const fn $name(mut $self, $($field: $type),*) -> Self {
            $set;
            $self
        }
    )+};
    ($self:ident; $($(#[$doc:meta])*
        $name:ident($($field:ident: $type:ty),*) => $set:expr,)+) => {$(
        $(#[$doc])*
        pub fn $name(mut $self, $($field: $type),*) -> Self {
            $set;
            $self
        }
    )+};
}

pub(crate) use {getters, setters};
