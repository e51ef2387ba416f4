//! Text that must not be seen: tokens, passwords, codes, addresses that hold one of them.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, de};

/// A text that no `Debug` or error shows, and that is wiped from memory when dropped.
///
/// There is no `Display` and no `Serialize`: whoever needs the text calls [`expose`](Self::expose), which is easy to
/// find in a review.
///
/// ```
/// let token = rapidgator_client_runtime::Secret::from("arsd4h37ecfkdqd16uolf5nai1");
/// assert_eq!(format!("{token:?}"), "[redacted]");
/// assert_eq!(token.expose(), "arsd4h37ecfkdqd16uolf5nai1");
/// ```
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Secret {}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(SecretString::from(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&Self> for Secret {
    fn from(secret: &Self) -> Self {
        secret.clone()
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SecretVisitor)
    }
}

/// Reads a text or a number. Serde's own message for a wrong type quotes the value, so each type that could be one
/// is named here.
struct SecretVisitor;

impl de::Visitor<'_> for SecretVisitor {
    type Value = Secret;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Secret, E> {
        Ok(Secret::from(text))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Secret, E> {
        Ok(Secret::from(text))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Secret, E> {
        Ok(Secret::from(number.to_string()))
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Secret, E> {
        Err(E::custom("a negative number in place of a text"))
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Secret, E> {
        Err(E::custom("a fraction in place of a text"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_and_decoding_errors_do_not_show_it() {
        let secret = Secret::from("MARKER");
        assert_eq!(format!("{secret:?} {:?}", Some(&secret)), "[redacted] Some([redacted])");
        for wrong in ["-4711", "47.11", "[4711]", r#"{"a":4711}"#] {
            let error = serde_json::from_str::<Secret>(wrong).unwrap_err();
            assert!(!error.to_string().contains("47"), "{error}");
        }
    }

    #[test]
    fn reads_texts_and_numbers() {
        let read = |text| serde_json::from_str::<Secret>(text).unwrap();
        assert_eq!(read(r#""a\/b""#), Secret::from("a/b"));
        assert_eq!(read("4711"), Secret::from("4711"));
    }
}
