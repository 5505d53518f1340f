//! The guide: pages that explain the crate, with examples that run.

pub mod outlooks;
pub mod start;
