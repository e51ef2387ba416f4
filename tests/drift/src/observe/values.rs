//! What the shape of a value says of its type, its forms and its members.

use rapidgator_codegen::model::{EmptyForm, Enum, ErrorRow, Evidence, Field, Form, Object, Type, WireForm};
use serde_json::{Map, Value};

use super::{Allowed, Observer, allowed, forms, texts};
use crate::hints;
use crate::shape::{VALUE, is_value};

impl Observer<'_> {
    /// A value at a place; `field` says what is special there.
    pub(super) fn value(
        &mut self,
        fact: &str,
        ty: &Type,
        shape: &Value,
        field: Option<(&Object, &Field)>,
        evidence: &Evidence,
    ) {
        let model = self.model;
        let own = field.and_then(|(object, field)| {
            let point = format!("{}.{}.wire", object.name, field.name);
            field
                .wire
                .as_ref()
                .map(|wire| forms(model, &point, wire, WireForm::word))
        });
        let simple = |word: &str| vec![allowed(word, evidence, None)];
        match (ty, shape) {
            (Type::Object(id), Value::Object(members)) => self.object(&model.objects[id.0], members),
            (Type::Union(id), Value::Object(members)) => {
                let union = &model.unions[id.0];
                let arm = if members.contains_key(&union.when_present) {
                    &union.then
                } else {
                    &union.otherwise
                };
                self.object(&model.objects[arm.object.0], members);
            }
            (Type::List(item), Value::Array(items)) => {
                items
                    .iter()
                    .for_each(|shape| self.value(fact, item, shape, field, evidence));
            }
            (Type::Enum(id), Value::String(_)) => self.enumerated(fact, &model.enums[id.0], shape, own, evidence),
            (Type::Scalar(id), Value::String(kind)) => {
                let scalar = &model.scalars[id.0];
                let words =
                    own.unwrap_or_else(|| forms(model, &format!("{}.wire", scalar.name), &scalar.wire, WireForm::word));
                self.written(fact, kind, words, evidence);
                let exact = scalar.shape.as_ref().is_some_and(|shape| shape.exact);
                if exact && kind.starts_with("text") && !kind.ends_with(scalar.name.as_str()) {
                    let words = vec![allowed("as described", &scalar.evidence, None)];
                    self.word(format!("scalars.{}.shape", scalar.name), kind, words, &scalar.evidence);
                }
            }
            (Type::Boolean, Value::String(kind)) => self.word(fact.to_owned(), kind, simple("boolean"), evidence),
            (Type::Integer, Value::String(kind)) => {
                self.written(fact, kind, own.unwrap_or_else(|| simple("integer")), evidence);
            }
            (Type::String, Value::String(kind)) => {
                self.written(fact, kind, own.unwrap_or_else(|| simple("string")), evidence);
            }
            (Type::Object(_) | Type::Union(_), other) => {
                self.word(fact.to_owned(), &other.to_string(), simple("object"), evidence);
            }
            (Type::List(_), other) => self.word(fact.to_owned(), &other.to_string(), simple("list"), evidence),
            (Type::Boolean | Type::Integer | Type::String | Type::Scalar(_) | Type::Enum(_), other) => {
                let words = match ty {
                    Type::Scalar(id) => {
                        own.unwrap_or_else(|| forms(model, "", &model.scalars[id.0].wire, WireForm::word))
                    }
                    Type::Enum(id) => own.unwrap_or_else(|| forms(model, "", &model.enums[id.0].wire, WireForm::word)),
                    Type::Boolean | Type::Integer | Type::String | Type::Object(_) | Type::Union(_) | Type::List(_) => {
                        simple("a plain value")
                    }
                };
                self.word(fact.to_owned(), &other.to_string(), words, evidence);
            }
        }
    }

    /// Which JSON type it has.
    fn written(&mut self, fact: &str, kind: &str, words: Vec<Allowed>, evidence: &Evidence) {
        let looks: &[&str] = match kind {
            "zero" => &["integer", "mixed"],
            "integer" => &["integer"],
            "digits zero" => &["string"],
            "boolean" | "fraction" => &[],
            _ => &["string", "mixed"],
        };
        let forms = words
            .iter()
            .map(|it| it.word.clone())
            .filter(|word| looks.contains(&word.as_str()))
            .collect();
        self.add(fact.to_owned(), kind, forms, words, evidence);
    }

    fn enumerated(&mut self, fact: &str, it: &Enum, shape: &Value, own: Option<Vec<Allowed>>, evidence: &Evidence) {
        let text = shape.as_str().unwrap_or_default();
        let value = text
            .strip_prefix(VALUE)
            .and_then(|text| serde_json::from_str::<Value>(text).ok());
        let words = own.unwrap_or_else(|| forms(self.model, &format!("{}.wire", it.name), &it.wire, WireForm::word));
        let kind = match &value {
            Some(Value::Number(_)) => "integer",
            Some(_) => "text",
            None => text,
        };
        self.written(fact, kind, words, evidence);
        let Some(value) = value else { return };
        match it.values.iter().find(|known| is_value(&known.value, &value)) {
            Some(known) => {
                let words = vec![allowed(text, &known.evidence, None)];
                self.word(
                    format!("enums.{}.values.{}", it.name, known.name),
                    text,
                    words,
                    &known.evidence,
                );
            }
            None => {
                let known: Vec<String> = it.values.iter().map(|known| known.name.clone()).collect();
                let words = known.iter().map(|name| allowed(name, &it.evidence, None)).collect();
                self.word(format!("enums.{}.values", it.name), text, words, &it.evidence);
            }
        }
    }

    fn object(&mut self, object: &Object, members: &Map<String, Value>) {
        let is_label = |name: &String| object.fields.iter().any(|field| field.label.as_ref() == Some(name));
        for (name, shape) in members {
            if !is_label(name) && object.fields.iter().all(|field| field.name != *name) {
                let fact = format!("objects.{}.fields.{name}", object.name);
                self.word(fact, &format!("not described: {shape}"), Vec::new(), &object.evidence);
            }
        }
        for field in &object.fields {
            self.field(object, field, members);
            if object.batch.as_ref().is_some_and(|batch| batch.errors == field.name) {
                self.item_errors(members.get(&field.name));
            }
        }
    }

    fn field(&mut self, object: &Object, field: &Field, members: &Map<String, Value>) {
        let fact = format!("objects.{}.fields.{}", object.name, field.name);
        let shape = members.get(&field.name);
        let empty = match shape {
            None => Some(EmptyForm::Absent),
            Some(Value::Null) => Some(EmptyForm::Null),
            Some(Value::Array(items)) if items.is_empty() && !matches!(field.ty, Type::List(_)) => {
                Some(EmptyForm::Array)
            }
            Some(Value::Object(members)) if members.is_empty() => Some(EmptyForm::Object),
            Some(_) => None,
        };
        match (empty, shape) {
            (Some(empty), _) if field.empty.is_empty() => {
                let words = vec![allowed("a value", &field.evidence, None)];
                self.word(fact, empty.word(), words, &field.evidence);
            }
            (Some(empty), _) => {
                let point = format!("{}.{}.empty", object.name, field.name);
                let words = forms(self.model, &point, &field.empty, EmptyForm::word);
                self.word(format!("{fact}.empty"), empty.word(), words, &field.evidence);
            }
            (None, Some(shape)) => {
                self.value(&fact, &field.ty, shape, Some((object, field)), &field.evidence);
                self.label(field, shape, members);
            }
            (None, None) => {}
        }
    }

    fn label(&mut self, field: &Field, shape: &Value, members: &Map<String, Value>) {
        let (Some(label), Type::Enum(id)) = (&field.label, &field.ty) else {
            return;
        };
        let it = &self.model.enums[id.0];
        let read = |shape: &Value| serde_json::from_str::<Value>(shape.as_str()?.strip_prefix(VALUE)?).ok();
        let known = read(shape).and_then(|value| it.values.iter().find(|known| is_value(&known.value, &value)));
        let Some((known, usual)) = known.and_then(|known| Some((known, known.label.clone()?))) else {
            return;
        };
        let spellings = std::iter::once(Form {
            form: usual,
            evidence: known.evidence.clone(),
        })
        .chain(known.other_labels.iter().cloned());
        let point = format!("{}.{}.label", it.name, known.name);
        let words: Vec<Allowed> = spellings
            .map(|it| allowed(&it.form, &it.evidence, hints::form(self.model, &point, &it.form)))
            .collect();
        let seen = match members.get(label) {
            None => "absent".to_owned(),
            Some(shape) => read(shape)
                .and_then(|it| it.as_str().map(str::to_owned))
                .unwrap_or_else(|| shape.to_string()),
        };
        self.word(
            format!("enums.{}.values.{}.label", it.name, known.name),
            &seen,
            words,
            &known.evidence,
        );
    }

    /// The texts of single ids that were refused.
    fn item_errors(&mut self, shape: Option<&Value>) {
        let of = self.step.split('/').next().unwrap_or_default().to_owned();
        let Some(operation) = self.model.operations.iter().find(|operation| operation.id == of) else {
            return;
        };
        let rows: Vec<&ErrorRow> = operation
            .item_errors
            .iter()
            .map(|id| &self.model.errors[id.0])
            .collect();
        for text in shape
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            let text = text.strip_prefix(VALUE).unwrap_or(text);
            match rows
                .iter()
                .find(|row| row.texts.iter().any(|known| known.to_string() == text))
            {
                Some(row) => {
                    self.word(
                        format!("errors.{}.texts", row.id),
                        text,
                        texts(self.model, row),
                        &row.evidence,
                    );
                }
                None => {
                    let words = rows.iter().flat_map(|row| texts(self.model, row)).collect();
                    self.word(format!("operations.{of}.item_errors"), text, words, &operation.evidence);
                }
            }
        }
    }
}
