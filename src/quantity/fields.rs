//! Getters and setters by one line each.

/// Declares a getter for each line: its name, what it gives, and how. Those of `&self` and `self`
/// are `const`; those of `fn &self` are not.
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

/// Declares a setter for each line: its name, what it takes, and what it does. Those of
/// `const self` serve constants; those of `self` are of a builder, which must be used anyway.
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
    ($self:ident; $($(#[$doc:meta])* $name:ident($($field:ident: $type:ty),*) => $set:expr,)+) => {$(
        $(#[$doc])*
        pub fn $name(mut $self, $($field: $type),*) -> Self {
            $set;
            $self
        }
    )+};
}

pub(crate) use {getters, setters};
