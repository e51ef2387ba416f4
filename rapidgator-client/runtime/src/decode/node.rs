//! A value within a text, for serde to read.
//!
//! There is this one type for all values, however deep. Adapters around the deserializer of `serde_json`, one for the
//! place and one for members that nobody reads, are types that grow with each level: the decoder of an object was
//! compiled once for each way to it, by everybody who calls an operation.

use std::{borrow::Cow, fmt};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Expected, IntoDeserializer, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer},
};

use super::{
    Fault,
    text::{Scalar, Text},
};
use crate::observe;

/// The name of a newtype that is read as a value that may not be there: with `visit_none`, or with `visit_some`. Any
/// other deserializer answers with `visit_newtype_struct`, as it does to each name.
pub(crate) const OPTIONAL: &str = "$rapidgator_client_runtime::optional";

/// The name of a newtype that is read as the text of a value, with `visit_borrowed_str`.
pub(crate) const RAW: &str = "$rapidgator_client_runtime::raw";

/// The value that comes next in a text.
pub(super) struct Node<'r, 'de> {
    pub(super) text: &'r mut Text<'de>,
    pub(super) place: &'r Place<'r>,
}

/// Where a value is.
#[derive(Clone, Copy)]
pub(super) enum Place<'p> {
    Whole,
    Member(&'p Place<'p>, &'p str),
    Item(&'p Place<'p>, usize),
}

impl Place<'_> {
    /// As in `folder.files[2].size`.
    pub(super) fn path(&self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Member(Place::Whole, name) => (*name).to_owned(),
            Self::Member(above, name) => format!("{}.{name}", above.path()),
            Self::Item(above, index) => format!("{}[{index}]", above.path()),
        }
    }
}

/// As in `folder.files.2.size`.
impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (above, step): (_, &dyn fmt::Display) = match self {
            Self::Whole => return Ok(()),
            Self::Member(above, name) => (*above, name),
            Self::Item(above, index) => (*above, index),
        };
        if !matches!(above, Self::Whole) {
            write!(f, "{above}.")?;
        }
        step.fmt(f)
    }
}

impl<'de> Node<'_, 'de> {
    fn scalar<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.text.scalar()? {
            Scalar::Null => visitor.visit_unit(),
            Scalar::Boolean(value) => visitor.visit_bool(value),
            Scalar::Unsigned(number) => visitor.visit_u64(number),
            Scalar::Signed(number) => visitor.visit_i64(number),
            Scalar::Float(number) => visitor.visit_f64(number),
            Scalar::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Scalar::Text(Cow::Owned(text)) => visitor.visit_string(text),
        }
    }

    fn list<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.text.open()?;
        let value = visitor.visit_seq(Items {
            text: &mut *self.text,
            place: self.place,
            index: 0,
        })?;
        self.text.close(b']')?;
        Ok(value)
    }

    fn object<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.text.open()?;
        let value = visitor.visit_map(Members {
            text: &mut *self.text,
            place: self.place,
            name: Cow::Borrowed(""),
        })?;
        self.text.close(b'}')?;
        Ok(value)
    }

    fn other_than(self, expected: &dyn Expected) -> Fault {
        Fault::new(&format_args!("expected {expected}, found {}", self.text.kind()))
    }
}

impl<'de> Deserializer<'de> for Node<'_, 'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.text.peek() {
            b'[' => self.list(visitor),
            b'{' => self.object(visitor),
            _ => self.scalar(visitor),
        }
    }

    /// Not out of a list of its values, as some formats have it: no API writes that, and each object would be compiled
    /// for it.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.text.peek() {
            b'{' => self.object(visitor),
            _ => Err(self.other_than(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.text.peek() {
            b'n' => {
                self.text.skip();
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Fault> {
        match name {
            OPTIONAL if self.text.is_nothing() => {
                self.text.skip();
                visitor.visit_none()
            }
            OPTIONAL if self.text.peek() == b'[' => Err(Fault::new(&"a list in place of a single value")),
            OPTIONAL => visitor.visit_some(self),
            RAW => visitor.visit_borrowed_str(self.text.skip()),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_any(Variant(visitor))
    }

    /// What is not read is not described.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        observe::member(self.place);
        self.text.skip();
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier
    }
}

struct Items<'r, 'de> {
    text: &'r mut Text<'de>,
    place: &'r Place<'r>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        if !self.text.next(b']') {
            return Ok(None);
        }
        let place = Place::Item(self.place, self.index);
        self.index += 1;
        let node = Node {
            text: &mut *self.text,
            place: &place,
        };
        match seed.deserialize(node) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Err(fault.within(&place)),
        }
    }
}

struct Members<'r, 'de> {
    text: &'r mut Text<'de>,
    place: &'r Place<'r>,
    /// The name of the member whose value comes next.
    name: Cow<'de, str>,
}

impl<'de> MapAccess<'de> for Members<'_, 'de> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let Some(name) = self.text.next_name()? else {
            return Ok(None);
        };
        self.name = name;
        seed.deserialize((&*self.name).into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let place = Place::Member(self.place, &self.name);
        let node = Node {
            text: &mut *self.text,
            place: &place,
        };
        seed.deserialize(node).map_err(|fault| fault.within(&place))
    }
}

/// Reads a value of an enum: a name, or an object of one member with that name.
struct Variant<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for Variant<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<V::Value, E> {
        self.0.visit_enum(text.into_deserializer())
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<V::Value, A::Error> {
        self.0.visit_enum(MapAccessDeserializer::new(members))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::{Deserialize, de::DeserializeOwned};

    use super::super::{DEEPEST, read};
    use crate::{
        observe::{self, What},
        wire,
    };

    #[derive(Debug, PartialEq, Deserialize)]
    struct Tree {
        #[serde(default, deserialize_with = "wire::optional")]
        below: Option<Box<Tree>>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Name(String);

    #[derive(Debug, PartialEq, Deserialize)]
    enum Shape {
        Dot,
        Circle(u8),
        Box { width: u8 },
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct All {
        name: Name,
        shapes: Vec<Shape>,
        pair: (u8, char),
        maybe: Option<i8>,
        ratio: f64,
        none: (),
    }

    fn problem<T: DeserializeOwned + std::fmt::Debug>(json: &str) -> String {
        read::<T>(json).unwrap_err().to_string()
    }

    /// The members that nobody reads.
    fn unknown<T: DeserializeOwned>(json: &str) -> Vec<String> {
        let (value, heard) = observe::overheard(|| read::<T>(json));
        value.unwrap();
        let place = |what| match what {
            What::Member { place } => place,
            other => panic!("{other:?}"),
        };
        heard.into_iter().map(place).collect()
    }

    #[test]
    fn reads_whatever_serde_knows() {
        let json = r#"{"name":"n","shapes":["Dot",{"Circle":1},{"Box":{"width":2}}],"pair":[1,"é"],"maybe":null,"ratio":2,"none":null}"#;
        let all: All = read(json).unwrap();
        assert_eq!(all, serde_json::from_str(json).unwrap());
        assert_eq!(all.shapes, [Shape::Dot, Shape::Circle(1), Shape::Box { width: 2 }]);
        assert_eq!(read::<Option<i8>>("-1").unwrap(), Some(-1));
    }

    #[test]
    fn the_place_is_the_innermost_one() {
        type Shelves = BTreeMap<String, Vec<BTreeMap<String, u8>>>;
        let wrong = "expected u8, found boolean";
        assert_eq!(
            problem::<Shelves>(r#"{"a":[],"b \"\u00e9\\":[{},{"x":1,"ü":true}]}"#),
            format!("b \"é\\[1].ü: {wrong}")
        );
        assert_eq!(problem::<Shelves>(r#"{"a":[{"":true}]}"#), format!("a[0].: {wrong}"));
        assert_eq!(
            problem::<Vec<Vec<u8>>>("[[],[1,300]]"),
            "[1][1]: invalid value: integer, expected u8"
        );
        assert_eq!(
            problem::<Vec<(u8, u8)>>("[[1,2],[1,2,3]]"),
            "[1]: more than was expected"
        );
        assert_eq!(problem::<Vec<f64>>("[1,1e999]"), "[1]: number out of range");
        assert_eq!(
            problem::<Vec<String>>(r#"["\ud83d\ude00","\ud83d"]"#),
            "[1]: unexpected end of hex escape"
        );
        assert_eq!(
            problem::<Vec<Tree>>(r#"[{"below":{"below":[]}},{"below":{},"below":{}}]"#),
            "[1]: duplicate field `below`"
        );
        assert_eq!(problem::<Tree>("[]"), "expected struct Tree, found sequence");
    }

    #[test]
    fn is_as_deep_as_the_library_allows() {
        let deep = |count: usize| format!("{}{}", "{\"below\":".repeat(count), "null") + &"}".repeat(count);
        assert!(read::<Tree>(&deep(DEEPEST)).is_ok());
        let too_deep = problem::<Tree>(&deep(DEEPEST + 1));
        let place = vec!["below"; DEEPEST].join(".");
        assert_eq!(too_deep, format!("{place}: recursion limit exceeded"));
        assert!(serde_json::from_str::<serde_json::Value>(&deep(DEEPEST)).is_ok());
        assert!(serde_json::from_str::<serde_json::Value>(&deep(DEEPEST + 1)).is_err());
    }

    #[test]
    fn members_that_nobody_reads_are_named_and_may_be_anything() {
        let list = format!(
            r#"[{{"odd":"\ud800","below":{{"b\u00e9":1e999}}}},{{"deep":{}1{}}}]"#,
            "[".repeat(1000),
            "]".repeat(1000)
        );
        assert_eq!(unknown::<Vec<Tree>>(&list), ["0.odd", "0.below.bé", "1.deep"]);
        assert_eq!(unknown::<Tree>(r#"{"below":null}"#), Vec::<String>::new());
    }

    #[test]
    fn another_deserializer_reads_the_same() {
        let json = r#"{"below":{"below":{"below":[]}}}"#;
        let tree: Tree = read(json).unwrap();
        assert_eq!(serde_json::from_str::<Tree>(json).unwrap(), tree);
        assert_eq!(
            serde_json::from_value::<Tree>(serde_json::from_str(json).unwrap()).unwrap(),
            tree
        );
        let error = serde_json::from_str::<Tree>(r#"{"below":{"below":7}}"#).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("below: expected struct Tree, found integer"),
            "{error}"
        );
    }
}
