//! The real targets of the field, each with its wording, source and evidence, as statics.

pub mod covenant_of_mayors;
pub mod france;
