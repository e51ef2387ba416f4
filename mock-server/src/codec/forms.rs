//! The JSON forms that one value may have, and how "there is none" looks. Which of them a member uses is generated.

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};

use super::Dialect;
use crate::generated::wire::Wire;

/// How a whole number is written.
#[allow(dead_code, reason = "the description decides which of them occur")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IntegerForm {
    /// `5`
    Integer,
    /// `"5"`
    String,
    /// `0` when it is zero, `"5"` otherwise.
    Mixed,
}

/// How a member without a value is written.
#[allow(dead_code, reason = "the description decides which of them occur")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EmptyForm {
    /// Not at all.
    Absent,
    /// `null`
    Null,
    /// `[]`
    Array,
    /// `{}`
    Object,
}

/// A whole number in one of its forms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Integer(pub(crate) u64, pub(crate) IntegerForm);

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let as_text = match self.1 {
            IntegerForm::Integer => false,
            IntegerForm::String => true,
            IntegerForm::Mixed => self.0 != 0,
        };
        if as_text {
            serializer.collect_str(&self.0)
        } else {
            serializer.serialize_u64(self.0)
        }
    }
}

/// A list of values that have a wire form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List<'a, T>(pub(crate) &'a [T], pub(crate) &'a Dialect);

impl<'a, T> Serialize for List<'a, T>
where
    Wire<'a, T>: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|item| Wire(item, self.1)))
    }
}

/// Writes an object, member by member.
#[derive(Debug)]
pub(crate) struct Members<S: Serializer> {
    map: S::SerializeMap,
}

impl<S: Serializer> Members<S> {
    /// Opens the object.
    ///
    /// # Errors
    ///
    /// Those of the serializer, as for all methods here.
    pub(crate) fn begin(serializer: S) -> Result<Self, S::Error> {
        Ok(Self {
            map: serializer.serialize_map(None)?,
        })
    }

    /// A member that always has a value.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub(crate) fn member<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), S::Error> {
        self.map.serialize_entry(name, value)
    }

    /// A member that may have none.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub(crate) fn optional<V: Serialize>(
        &mut self,
        name: &'static str,
        value: Option<V>,
        empty: EmptyForm,
    ) -> Result<(), S::Error> {
        if let Some(value) = value {
            return self.map.serialize_entry(name, &value);
        }
        match empty {
            EmptyForm::Absent => Ok(()),
            EmptyForm::Null => self.map.serialize_entry(name, &()),
            EmptyForm::Array => self.map.serialize_entry::<_, [(); 0]>(name, &[]),
            EmptyForm::Object => self.map.serialize_entry(name, &EmptyObject {}),
        }
    }

    /// Closes the object.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub(crate) fn end(self) -> Result<S::Ok, S::Error> {
        self.map.end()
    }
}

#[derive(Serialize)]
struct EmptyObject {}

/// An object whose one member holds the result.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Picked<V> {
    name: &'static str,
    value: V,
}

/// Wraps a result into the object that the service puts around it.
pub(crate) fn picked<V: Serialize>(name: &'static str, value: V) -> Picked<V> {
    Picked { name, value }
}

impl<V: Serialize> Serialize for Picked<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(self.name, &self.value)?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Sample(Vec<(&'static str, Option<u64>, EmptyForm)>);

    impl Serialize for Sample {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut members = Members::begin(serializer)?;
            members.member("first", "x")?;
            for (name, value, empty) in &self.0 {
                members.optional(name, *value, *empty)?;
            }
            members.end()
        }
    }

    #[test]
    fn a_number_has_three_forms() {
        let text = |value, form| serde_json::to_string(&Integer(value, form)).unwrap();
        assert_eq!(
            [text(0, IntegerForm::Integer), text(7, IntegerForm::Integer)],
            ["0", "7"]
        );
        assert_eq!(
            [text(0, IntegerForm::String), text(7, IntegerForm::String)],
            ["\"0\"", "\"7\""]
        );
        assert_eq!(
            [text(0, IntegerForm::Mixed), text(7, IntegerForm::Mixed)],
            ["0", "\"7\""]
        );
    }

    #[test]
    fn nothing_has_four_forms() {
        let sample = Sample(vec![
            ("a", None, EmptyForm::Absent),
            ("b", None, EmptyForm::Null),
            ("c", None, EmptyForm::Array),
            ("d", None, EmptyForm::Object),
            ("e", Some(1), EmptyForm::Array),
        ]);
        assert_eq!(
            serde_json::to_string(&sample).unwrap(),
            r#"{"first":"x","b":null,"c":[],"d":{},"e":1}"#
        );
        assert_eq!(
            serde_json::to_string(&picked("file", &sample.0.len())).unwrap(),
            r#"{"file":5}"#
        );
    }
}
