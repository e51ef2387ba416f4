//! The JSON forms that one value may have, and how "there is none" looks. Which of them a member uses is generated.

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};

/// How a whole number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntegerForm {
    /// `5`
    Integer,
    /// `"5"`
    String,
    /// `0` when it is zero, `"5"` otherwise.
    Mixed,
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextForm {
    /// `"5"`
    String,
    /// `5`, if it is a number that comes back as the same text; `"a"` otherwise.
    Integer,
}

/// How a member without a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmptyForm {
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
pub struct Integer(pub u64, pub IntegerForm);

/// The number of an enum value in one of its forms.
#[derive(Clone, Copy, Debug)]
pub struct Signed(pub i64, pub IntegerForm);

impl IntegerForm {
    fn is_text(self, is_zero: bool) -> bool {
        match self {
            Self::Integer => false,
            Self::String => true,
            Self::Mixed => !is_zero,
        }
    }
}

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.1.is_text(self.0 == 0) {
            true => serializer.collect_str(&self.0),
            false => serializer.serialize_u64(self.0),
        }
    }
}

impl Serialize for Signed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.1.is_text(self.0 == 0) {
            true => serializer.collect_str(&self.0),
            false => serializer.serialize_i64(self.0),
        }
    }
}

/// A text in one of its forms.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a>(pub &'a str, pub TextForm);

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = match self.1 {
            TextForm::String => None,
            TextForm::Integer => self.0.parse().ok().filter(|number: &u64| number.to_string() == self.0),
        };
        match number {
            Some(number) => serializer.serialize_u64(number),
            None => serializer.serialize_str(self.0),
        }
    }
}

/// A value that is written in forms of which some can be chosen: `F` says which.
pub trait ToWire<F> {
    /// Writes it.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    fn to_wire<S: Serializer>(&self, forms: &F, serializer: S) -> Result<S::Ok, S::Error>;
}

impl<F, T: ToWire<F>> ToWire<F> for Box<T> {
    fn to_wire<S: Serializer>(&self, forms: &F, serializer: S) -> Result<S::Ok, S::Error> {
        T::to_wire(self, forms, serializer)
    }
}

/// A value in the forms that were chosen.
#[derive(Clone, Copy, Debug)]
pub struct Wire<'a, T: ?Sized, F>(pub &'a T, pub &'a F);

impl<T: ToWire<F> + ?Sized, F> Serialize for Wire<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.to_wire(self.1, serializer)
    }
}

/// A list of values in the forms that were chosen.
#[derive(Clone, Copy, Debug)]
pub struct List<'a, T, F>(pub &'a [T], pub &'a F);

impl<T: ToWire<F>, F> Serialize for List<'_, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|item| Wire(item, self.1)))
    }
}

/// Writes an object, member by member.
#[derive(Debug)]
pub struct Members<S: Serializer> {
    map: S::SerializeMap,
}

impl<S: Serializer> Members<S> {
    /// Opens the object.
    ///
    /// # Errors
    ///
    /// Those of the serializer, as for all methods here.
    pub fn begin(serializer: S) -> Result<Self, S::Error> {
        Ok(Self {
            map: serializer.serialize_map(None)?,
        })
    }

    /// A member that always has a value.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn member<V: Serialize + ?Sized>(&mut self, name: &'static str, value: &V) -> Result<(), S::Error> {
        self.map.serialize_entry(name, value)
    }

    /// A member that may have none.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn optional<V: Serialize>(
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
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.map.end()
    }
}

#[derive(Serialize)]
struct EmptyObject {}

/// An object whose one member holds the result.
#[derive(Clone, Copy, Debug)]
pub struct Picked<V> {
    name: &'static str,
    value: V,
}

/// Wraps a result into the object that the service puts around it.
#[must_use]
pub fn picked<V: Serialize>(name: &'static str, value: V) -> Picked<V> {
    Picked { name, value }
}

/// A list in the object that the service puts around it; one without items may stand for itself.
#[derive(Clone, Copy, Debug)]
pub struct PickedList<V> {
    picked: Picked<V>,
    is_bare: bool,
}

/// Wraps a list, unless it has no items and is bare then.
#[must_use]
pub fn picked_list<V: Serialize>(name: &'static str, value: V, is_empty: bool, empty: EmptyForm) -> PickedList<V> {
    PickedList {
        picked: picked(name, value),
        is_bare: is_empty && empty == EmptyForm::Array,
    }
}

impl<V: Serialize> Serialize for PickedList<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_bare {
            self.picked.value.serialize(serializer)
        } else {
            self.picked.serialize(serializer)
        }
    }
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
    fn the_number_of_an_enum_may_be_negative() {
        let text = |value, form| serde_json::to_string(&Signed(value, form)).unwrap();
        assert_eq!(text(-1, IntegerForm::Integer), "-1");
        assert_eq!(text(-1, IntegerForm::String), "\"-1\"");
    }

    #[test]
    fn a_text_is_a_number_only_where_nothing_is_lost() {
        let text = |value, form| serde_json::to_string(&Text(value, form)).unwrap();
        assert_eq!(text("17", TextForm::String), "\"17\"");
        assert_eq!(text("17", TextForm::Integer), "17");
        for kept in ["017", "", "1e3", "-1", "a7", "99999999999999999999"] {
            assert_eq!(text(kept, TextForm::Integer), format!("\"{kept}\""));
        }
    }

    #[test]
    fn a_list_without_items_may_be_bare() {
        let text =
            |items: &[u8], empty| serde_json::to_string(&picked_list("jobs", items, items.is_empty(), empty)).unwrap();
        assert_eq!(text(&[], EmptyForm::Array), "[]");
        assert_eq!(text(&[], EmptyForm::Object), r#"{"jobs":[]}"#);
        assert_eq!(text(&[1], EmptyForm::Array), r#"{"jobs":[1]}"#);
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
