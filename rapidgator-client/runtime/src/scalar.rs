//! The macros behind named texts and open enums.
//!
//! A named text (an id, a digest) is a type of its own, so that a folder's id cannot stand for a file's. An open enum
//! keeps a value that nobody has described, so that a new one on the server breaks no client.

/// Makes a named text.
#[macro_export]
macro_rules! text_scalar {
    ($(#[$attribute:meta])* pub struct $name:ident;) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The text as it travels.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
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

        impl From<&String> for $name {
            fn from(text: &String) -> Self {
                Self(text.clone())
            }
        }

        impl From<&Self> for $name {
            fn from(other: &Self) -> Self {
                other.clone()
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::open_text(deserializer).map(Self)
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl $crate::call::Argument for $name {
            fn into_value(self) -> $crate::call::Value {
                $crate::call::Argument::into_value(self.0)
            }
        }
    };
}

/// Makes an enum over the numbers that are known, with room for the others.
#[macro_export]
macro_rules! open_integer_enum {
    ($(#[$attribute:meta])* pub enum $name:ident {
        $($(#[$value_attribute:meta])* $value:ident = ($number:literal, $label:literal)),+ $(,)?
    }) => {
        $crate::open_integer_enum! {
            $(#[$attribute])* pub enum $name { $($(#[$value_attribute])* $value = $number),+ }
        }

        impl $name {
            /// What the service writes beside the number; `None` for an unknown one.
            #[must_use]
            pub const fn label(&self) -> Option<&'static str> {
                match self {
                    $(Self::$value => Some($label),)+
                    Self::Unknown(_) => None,
                }
            }
        }
    };
    ($(#[$attribute:meta])* pub enum $name:ident {
        $($(#[$value_attribute:meta])* $value:ident = $number:literal),+ $(,)?
    }) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$value_attribute])* $value,)+
            /// A number that the description does not list.
            Unknown(i64),
        }

        impl $name {
            /// The values that are known, in the order of the description.
            pub const KNOWN: &'static [Self] = &[$(Self::$value),+];

            /// The number as it travels.
            #[must_use]
            pub const fn value(&self) -> i64 {
                match self {
                    $(Self::$value => $number,)+
                    Self::Unknown(number) => *number,
                }
            }
        }

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                match number {
                    $($number => Self::$value,)+
                    other => Self::Unknown(other),
                }
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = $crate::wire::open_integer(deserializer).map(Self::from);
                if let Ok(Self::Unknown(number)) = &value {
                    $crate::observe::value(stringify!($name), number);
                }
                value
            }
        }

        impl $crate::call::Argument for $name {
            fn into_value(self) -> $crate::call::Value {
                $crate::call::Argument::into_value(self.value())
            }
        }
    };
}

/// Makes an enum over the words that are known, with room for the others.
#[macro_export]
macro_rules! open_text_enum {
    ($(#[$attribute:meta])* pub enum $name:ident {
        $($(#[$value_attribute:meta])* $value:ident = $word:literal),+ $(,)?
    }) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$value_attribute])* $value,)+
            /// A word that the description does not list.
            Unknown(String),
        }

        impl $name {
            /// The values that are known, in the order of the description.
            pub const KNOWN: &'static [Self] = &[$(Self::$value),+];

            /// The word as it travels.
            #[must_use]
            pub fn value(&self) -> &str {
                match self {
                    $(Self::$value => $word,)+
                    Self::Unknown(word) => word,
                }
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $($word => Self::$value,)+
                    _ => Self::Unknown(word),
                }
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = $crate::wire::open_text(deserializer).map(Self::from);
                if let Ok(Self::Unknown(word)) = &value {
                    $crate::observe::value(stringify!($name), word);
                }
                value
            }
        }

        impl $crate::call::Argument for $name {
            fn into_value(self) -> $crate::call::Value {
                $crate::call::Argument::into_value(self.value())
            }
        }
    };
}

#[cfg(test)]
#[allow(
    unreachable_pub,
    reason = "the macros make public types, and these are for the tests only"
)]
mod tests {
    text_scalar! {
        /// A text for the tests below.
        pub struct Name;
    }

    open_integer_enum! {
        /// Numbers with labels.
        pub enum Mode {
            /// First.
            Public = (0, "Public"),
            /// Second.
            Private = (2, "Private"),
        }
    }

    open_text_enum! {
        /// Words.
        pub enum Word {
            /// First.
            Access = "ACCESS",
        }
    }

    #[test]
    fn open_enums_keep_what_they_do_not_know() {
        let modes: Vec<Mode> = serde_json::from_str(r#"[0, "2", 7, "-1"]"#).unwrap();
        assert_eq!(
            modes,
            [Mode::Public, Mode::Private, Mode::Unknown(7), Mode::Unknown(-1)]
        );
        assert_eq!(modes.iter().map(Mode::value).collect::<Vec<_>>(), [0, 2, 7, -1]);
        assert_eq!(
            modes.iter().map(Mode::label).collect::<Vec<_>>(),
            [Some("Public"), Some("Private"), None, None]
        );
        assert_eq!((Mode::KNOWN, Word::KNOWN), (&modes[..2], &[Word::Access][..]));
        let words: Vec<Word> = serde_json::from_str(r#"["ACCESS", "access"]"#).unwrap();
        assert_eq!(words, [Word::Access, Word::Unknown("access".to_owned())]);
        assert_eq!(words.iter().map(Word::value).collect::<Vec<_>>(), ["ACCESS", "access"]);
    }

    #[test]
    fn open_enums_refuse_what_is_no_number() {
        for wrong in [
            r#""abc""#,
            "1.5",
            "true",
            "null",
            r#""""#,
            "9223372036854775808",
            r#""9223372036854775808""#,
        ] {
            assert!(serde_json::from_str::<Mode>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn is_a_text_on_the_wire_and_reads_numbers() {
        let name: Name = serde_json::from_str("8676913").unwrap();
        assert_eq!(name, Name::from("8676913"));
        assert_eq!(serde_json::to_string(&name).unwrap(), r#""8676913""#);
        assert_eq!((name.as_str(), name.to_string()), ("8676913", "8676913".to_owned()));
    }

    #[test]
    fn is_made_of_what_a_caller_has() {
        let owned = String::from("a");
        let all = [
            Name::from("a"),
            Name::from(&owned),
            Name::from(&Name::from("a")),
            Name::from(owned),
        ];
        assert!(all.iter().all(|name| name.as_ref() == "a"));
    }
}
