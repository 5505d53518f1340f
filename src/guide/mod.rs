//! The guide: what the numbers mean and how to say them. Pages of documentation, without code of
//! their own.

pub mod outlooks;
