//! Model to items: what there is to compare, and by which rule each part of it is judged. Total, as the model is sound.

mod answers;
mod errors;
mod mock;
mod operations;
mod service;
mod transfers;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use super::items::{Fact, Item, Judge};
use super::rules::Rule;
use crate::model::{BaseType, EnumId, ErrorId, Form, Model, OperationId, Type, WireForm};

/// One description, seen beside another.
pub(super) struct Outline<'m> {
    pub(super) model: &'m Model,
    /// Ways to what was renamed, with the names of the other description: a reference to it is no change of its own.
    pub(super) names: &'m BTreeMap<String, String>,
    /// Error rows that any call may be refused with, here or in the other description: the row itself tells.
    pub(super) everywhere: &'m BTreeSet<String>,
}

impl Outline<'_> {
    /// The whole description as one item.
    pub(super) fn root(&self) -> Item {
        let mut root = Item::root();
        self.service(&mut root);
        self.errors(&mut root);
        self.types(&mut root);
        self.machines(&mut root);
        self.operations(&mut root);
        self.transfers(&mut root);
        self.mock(&mut root);
        root
    }

    /// The name in the other description, if it was renamed.
    fn named(&self, section: &str, name: &str) -> String {
        let renamed = self.names.get(&format!("{section}.{name}"));
        renamed.map_or_else(|| name.to_owned(), Clone::clone)
    }

    fn row(&self, id: ErrorId) -> String {
        self.named("errors", &self.model.errors[id.0].id)
    }

    fn operation_name(&self, id: OperationId) -> String {
        self.named("operations", &self.model.operations[id.0].id)
    }

    fn state(&self, states: EnumId, index: usize) -> String {
        let it = &self.model.enums[states.0];
        self.named(&format!("enums.{}.values", it.name), &it.values[index].name)
    }

    /// The name, the Rust type and the kind of JSON value. An object names itself `itself`.
    fn type_words(&self, ty: &Type, own: Option<&str>) -> [String; 3] {
        let plain = |name: &str, json: &str| [name, name, json].map(str::to_owned);
        let named = |section: &str, name: &str, json: Option<&str>| {
            let name = match own {
                Some(own) if own == name && section == "objects" => "itself".to_owned(),
                _ => self.named(section, name),
            };
            let json = json.map_or_else(|| name.clone(), str::to_owned);
            [name.clone(), name, json]
        };
        match ty {
            Type::Boolean => plain("boolean", "boolean"),
            Type::Integer => plain("integer", "integer"),
            Type::String => plain("string", "string"),
            Type::Scalar(id) => {
                let scalar = &self.model.scalars[id.0];
                let [name, rust, json] = named("scalars", &scalar.name, Some(base(scalar.base)));
                match scalar.base {
                    // Numbers have no Rust type of their own.
                    BaseType::Integer => [name, json.clone(), json],
                    BaseType::String => [name, rust, json],
                }
            }
            Type::Enum(id) => {
                let it = &self.model.enums[id.0];
                named("enums", &it.name, Some(base(it.base)))
            }
            Type::Object(id) => named("objects", &self.model.objects[id.0].name, None),
            Type::Union(id) => named("unions", &self.model.unions[id.0].name, None),
            Type::List(item) => self.type_words(item, own).map(|word| format!("list of {word}")),
        }
    }

    fn ty(&self, item: &mut Item, ty: &Type, own: Option<&str>, wire: Rule, source: Rule) {
        let words = self.type_words(ty, own).to_vec();
        // A type of the same name tells for itself what is different about it, unless it is a type of another sort.
        let origin = format!("{} {}", sort(ty), words[0]);
        item.fact("type", Judge::Type { wire, source }, words, Some(origin));
    }

    /// The forms of a value. Those that come with a type are told by the type.
    fn wire(&self, item: &mut Item, ty: &Type, own: Option<&[Form<WireForm>]>) {
        let name = self.type_words(ty, None)[0].clone();
        let forms = match own {
            Some(own) => own,
            None => self.forms_of(ty),
        };
        item.facts.push(Fact {
            key: "wire".to_owned(),
            words: match (ty, own) {
                (Type::Integer, None) => vec![WireForm::Integer.word().to_owned()],
                (Type::String, None) => vec![WireForm::String.word().to_owned()],
                (_, _) => forms.iter().map(|form| form.form.word().to_owned()).collect(),
            },
            origin: own.is_none().then_some(name),
            judge: Judge::Words {
                added: Rule::FormAdded,
                removed: Rule::FormRemoved,
                first: Rule::FormFirst,
            },
        });
        item.forms(own.unwrap_or_default(), |form| form.word().to_owned());
    }

    fn forms_of(&self, ty: &Type) -> &[Form<WireForm>] {
        match ty {
            Type::Scalar(id) => &self.model.scalars[id.0].wire,
            Type::Enum(id) => &self.model.enums[id.0].wire,
            Type::List(item) => self.forms_of(item),
            Type::Boolean | Type::Integer | Type::String | Type::Object(_) | Type::Union(_) => &[],
        }
    }
}

fn sort(ty: &Type) -> &'static str {
    match ty {
        Type::Boolean | Type::Integer | Type::String => "plain",
        Type::Scalar(_) => "scalar",
        Type::Enum(_) => "enum",
        Type::Object(_) => "object",
        Type::Union(_) => "union",
        Type::List(item) => sort(item),
    }
}

fn base(base: BaseType) -> &'static str {
    match base {
        BaseType::String => "string",
        BaseType::Integer => "integer",
    }
}

/// A word of the description: enums are written there in lower case.
fn word(value: impl std::fmt::Debug) -> String {
    let mut word = String::new();
    for character in format!("{value:?}").chars() {
        if character.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(character.to_lowercase());
    }
    word
}
