//! Small values: moments, ids of contents, secrets, and the macros that make the newtypes of the generated scalars.

use std::{fmt, time::Duration};

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since 1970-01-01 00:00:00 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment(u64);

impl Moment {
    /// When what never happens would.
    pub const NEVER: Self = Self(u64::MAX);

    /// From milliseconds since 1970.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// From seconds since 1970; the last representable moment where that overflows.
    pub const fn from_seconds(seconds: u64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Milliseconds since 1970.
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// Whole seconds since 1970, as the API sends them.
    pub const fn seconds(self) -> u64 {
        self.0 / 1000
    }

    /// The moment `wait` later; the last representable one where that overflows.
    pub fn after(self, wait: Duration) -> Self {
        Self(
            self.0
                .saturating_add(u64::try_from(wait.as_millis()).unwrap_or(u64::MAX)),
        )
    }
}

/// Names bytes in the content store. The store makes it; the domain only keeps, hands out and gives it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ContentId(u64);

impl ContentId {
    /// From the number that the store uses.
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// The number that the store uses.
    pub const fn value(self) -> u64 {
        self.0
    }
}

/// A text that no log line, error or `Debug` may show.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Secret(String);

impl Secret {
    /// The text itself; for the answer to whom it belongs, and for nothing else.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

/// What `Debug` prints in place of a secret.
pub const REDACTED: &str = "[redacted]";

/// How new ids of a kind look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Number of characters.
    pub length: usize,
    /// The characters that occur.
    pub alphabet: &'static str,
}

impl Shape {
    /// Whether `text` could be an id of this kind.
    pub fn fits(&self, text: &str) -> bool {
        text.len() == self.length && text.chars().all(|character| self.alphabet.contains(character))
    }
}

/// Makes the newtype of a text that names something.
#[macro_export]
#[doc(hidden)]
macro_rules! text_scalar {
    ($(#[$meta:meta])* pub struct $name:ident;) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

/// Makes the newtype of a text that gives power to whoever knows it: neither `Debug` nor `Display` shows it.
#[macro_export]
#[doc(hidden)]
macro_rules! secret_scalar {
    ($(#[$meta:meta])* pub struct $name:ident;) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The text itself; for the answer to whom it belongs, and for nothing else.
            pub fn expose(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::values::REDACTED)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

/// Makes the newtype of a text that has exactly one shape, so that only its `parse` can make one.
#[macro_export]
#[doc(hidden)]
macro_rules! exact_scalar {
    ($(#[$meta:meta])* pub struct $name:ident;) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Reads one, in any case of letters; `None` if the shape is another.
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.to_ascii_lowercase();
                Self::SHAPE.fits(&text).then_some(Self(text))
            }

            /// The text, in lower case.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

/// For generated types.
pub use crate::{exact_scalar, secret_scalar, text_scalar};

/// How a fact about the service is known; the last is the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// The official documentation says so.
    Documented,
    /// Clients that run against the live service rely on it.
    Observed,
    /// A sister service on the same code base does it.
    Sibling,
    /// Nobody knows; a choice.
    Assumed,
}

impl Evidence {
    /// In the words of the description.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Sibling => "sibling",
            Self::Assumed => "assumed",
        }
    }
}
