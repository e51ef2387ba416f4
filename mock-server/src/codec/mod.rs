//! Between HTTP and the domain: parameters in, JSON out. Nothing here knows an operation; the generated tables do.

pub(crate) mod body;
pub(crate) mod envelope;
pub(crate) mod forms;
pub(crate) mod json;
pub(crate) mod params;

/// How answers are spelled, where the service is known or suspected to have more than one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    /// Whether `/` is written `\/` and everything outside ASCII as `\uXXXX`. Default: yes, as the service does.
    pub(crate) escape_slashes: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { escape_slashes: true }
    }
}
