//! What the deserializer hands to visitors: lists, mappings, keys, places, attempts and variants.

use serde::de::{
    self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor, value::StrDeserializer,
};

use super::{
    super::{
        spanned::SPANNED,
        tree::{Key, Node},
    },
    NodeDeserializer,
    error::Error,
};

pub(super) struct Items<'de> {
    pub(super) at: NodeDeserializer<'de>,
    pub(super) rest: std::slice::Iter<'de, Node>,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some(node) = self.rest.next() else {
            return Ok(None);
        };
        let item = self.at.child(node, None);
        seed.deserialize(item)
            .map(Some)
            .map_err(|error| error.at(&item.place()))
    }
}

pub(super) struct Entries<'de> {
    pub(super) at: NodeDeserializer<'de>,
    /// The keys of a struct; `None` where any key will do.
    pub(super) known: Option<&'static [&'static str]>,
    pub(super) rest: std::slice::Iter<'de, (Key, Node)>,
    pub(super) current: Option<&'de (Key, Node)>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        for entry in self.rest.by_ref() {
            let key = &entry.0;
            if self.known.is_some() && self.at.log.has_failed(key) {
                continue;
            }
            if let Some(known) = self.known
                && !known.contains(&key.text.as_str())
            {
                self.at.unknown_key(key, known);
                continue;
            }
            self.current = Some(entry);
            return seed.deserialize(KeyDeserializer(key)).map(Some);
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let (key, node) = self.current.take().expect("serde asks for a key before its value");
        let value = self.at.child(node, Some(key));
        let result = seed.deserialize(value);
        match self.known {
            Some(_) => result.map_err(|error| value.fail(key, error)),
            None => result.map_err(|error| value.report(error)),
        }
    }
}

/// A key, as text or as text with its place.
struct KeyDeserializer<'de>(&'de Key);

impl<'de> Deserializer<'de> for KeyDeserializer<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(&self.0.text)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == SPANNED {
            return visitor.visit_seq(KeyParts { key: self.0, next: 0 });
        }
        self.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// Start, end and value of a [`Spanned`](super::Spanned).
pub(super) struct SpannedParts<'de> {
    pub(super) at: NodeDeserializer<'de>,
    pub(super) next: usize,
}

impl<'de> SeqAccess<'de> for SpannedParts<'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.next += 1;
        let span = &self.at.node.span;
        match self.next {
            1 => seed.deserialize(span.start.into_deserializer()).map(Some),
            2 => seed.deserialize(span.end.into_deserializer()).map(Some),
            _ => seed.deserialize(self.at).map(Some),
        }
    }
}

struct KeyParts<'de> {
    key: &'de Key,
    next: usize,
}

impl<'de> SeqAccess<'de> for KeyParts<'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.next += 1;
        let span = &self.key.span;
        match self.next {
            1 => seed.deserialize(span.start.into_deserializer()).map(Some),
            2 => seed.deserialize(span.end.into_deserializer()).map(Some),
            _ => seed.deserialize(KeyDeserializer(self.key)).map(Some),
        }
    }
}

/// Decodes one value as often as that shows a new mistake.
pub(super) struct Attempts<'de> {
    pub(super) at: NodeDeserializer<'de>,
    pub(super) is_first: bool,
    pub(super) again: bool,
}

impl<'de> SeqAccess<'de> for Attempts<'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let result = seed.deserialize(self.at);
        let is_blemished = self.at.log.take_blemishes(&self.at.node.span);
        // What a later attempt gives lacks the keys that failed before.
        let is_usable = self.is_first && !is_blemished;
        self.is_first = false;
        match result {
            Ok(value) => {
                self.again = false;
                Ok(Some(value).filter(|_| is_usable))
            }
            Err(error) => {
                let error = self.at.report(error);
                self.again = matches!(error, Error::Reported { progress: true });
                Ok(None)
            }
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(usize::from(self.again))
    }
}

pub(super) struct Variant<'de> {
    pub(super) word: &'de str,
    pub(super) content: Option<NodeDeserializer<'de>>,
    pub(super) at: NodeDeserializer<'de>,
}

impl<'de> de::EnumAccess<'de> for Variant<'de> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let word: StrDeserializer<'_, Error> = self.word.into_deserializer();
        Ok((seed.deserialize(word)?, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.content {
            None => Ok(()),
            Some(content) => Err(content.wrong_type(&format!("`{}` alone", self.word))),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        match self.content {
            Some(content) => seed.deserialize(content).map_err(|error| error.at(&content.place())),
            None => Err(self.at.wrong_type(&format!("`{}: …`", self.word))),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, _visitor: V) -> Result<V::Value, Error> {
        Err(self.at.wrong_type("a word"))
    }

    fn struct_variant<V: Visitor<'de>>(self, _fields: &'static [&'static str], _visitor: V) -> Result<V::Value, Error> {
        Err(self.at.wrong_type("a word"))
    }
}
