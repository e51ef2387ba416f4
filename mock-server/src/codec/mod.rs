//! Between HTTP and the domain: parameters in, JSON out. Nothing here knows an operation; the generated tables do.

pub(crate) mod body;
pub(crate) mod dialect;
pub(crate) mod envelope;
pub(crate) mod forms;
pub(crate) mod json;
pub(crate) mod params;

pub(crate) use dialect::Dialect;
