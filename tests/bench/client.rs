//! The client against what else one would use.

pub(crate) mod call;
