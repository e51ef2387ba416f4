//! Examples as Rust expressions, for either side.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::canonical::{empty_form, integer, known_value};
use super::tokens::{Scope, Side, number, signed};
use crate::ir::{Field, Ir, Object, Scalar, Type};
use crate::model::{EnumId, EnumWire};

/// What a literal is written for.
pub(super) struct Literals<'a> {
    pub ir: &'a Ir,
    pub side: Side,
    pub scope: Scope,
}

impl Literals<'_> {
    pub(super) fn value(&self, ty: &Type, value: &Value) -> TokenStream {
        match ty {
            Type::Boolean => {
                let value = value.as_bool().unwrap_or_default();
                quote! { #value }
            }
            Type::Integer => {
                let value = number(unsigned(value));
                quote! { #value }
            }
            Type::Text | Type::SecretText => {
                let text = text(value);
                quote! { #text.into() }
            }
            Type::Name(id) | Type::SecretName(id) => self.scalar(self.ir.scalar(*id), &text(value)),
            Type::Enum(id) => self.enum_value(*id, value),
            Type::Object(id) => self.object(self.ir.object(*id), value),
            Type::Union(id) => {
                let union = self.ir.union(*id);
                let arm = match value.get(&union.when_present) {
                    Some(_) => &union.then,
                    None => &union.otherwise,
                };
                let (path, name) = (self.scope.path(&union.ident), &arm.ident);
                let object = self.object(self.ir.object(arm.object), value);
                quote! { #path::#name(#object) }
            }
            Type::List(item) => {
                let items = value
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|value| self.value(item, value));
                quote! { vec![#(#items),*] }
            }
        }
    }

    /// Only the domain's exact scalars cannot be made from any text.
    fn scalar(&self, scalar: &Scalar, text: &str) -> TokenStream {
        let exact = scalar.shape.as_ref().is_some_and(|shape| shape.exact) && !scalar.secret;
        if exact && self.side == Side::Domain {
            let path = self.scope.path(&scalar.ident);
            quote! { #path::parse(#text).expect("an example has its shape") }
        } else {
            quote! { #text.into() }
        }
    }

    fn enum_value(&self, id: EnumId, value: &Value) -> TokenStream {
        let item = self.ir.enumeration(id);
        let path = self.scope.path(&item.ident);
        let known = item
            .values
            .iter()
            .find(|it| known_value(std::iter::once(&it.value), value).is_some());
        match (known, item.values.first().map(|it| &it.value)) {
            (Some(known), _) => {
                let name = &known.ident;
                quote! { #path::#name }
            }
            (None, Some(EnumWire::Text(_))) => {
                let text = text(value);
                quote! { #path::Unknown(#text.into()) }
            }
            (None, Some(EnumWire::Integer(_)) | None) => {
                let number = signed(integer(value).unwrap_or_default());
                quote! { #path::Unknown(#number) }
            }
        }
    }

    fn object(&self, object: &Object, value: &Value) -> TokenStream {
        let path = self.scope.path(&object.ident);
        let fields = object.fields.iter().map(|field| self.field(field, value));
        quote! { #path { #(#fields),* } }
    }

    fn field(&self, field: &Field, object: &Value) -> TokenStream {
        let ident = &field.ident;
        let value = object.get(&field.name);
        let none = empty_form(&field.ty, value).is_some();
        let is_list = matches!(field.ty, Type::List(_));
        let one = || {
            let value = self.value(&field.ty, value.unwrap_or(&Value::Null));
            if field.boxed {
                quote! { Box::new(#value) }
            } else {
                value
            }
        };
        let shown = match (none, field.empty, self.side) {
            (true, _, Side::Client) if is_list => quote! { vec![] },
            (true, Some(_), _) => quote! { None },
            (false, Some(_), Side::Client) if is_list => self.value(&field.ty, value.unwrap_or(&Value::Null)),
            (false, Some(_), _) => {
                let value = one();
                quote! { Some(#value) }
            }
            (_, None, _) => one(),
        };
        // Labels are the encoder's business on the mock's side.
        let label = field.label.as_ref().filter(|_| self.side == Side::Client).map(|label| {
            let ident = &label.ident;
            match object.get(&label.name).and_then(Value::as_str) {
                Some(text) => quote! { , #ident: Some(#text.into()) },
                None => quote! { , #ident: None },
            }
        });
        quote! { #ident: #shown #label }
    }
}

/// A text; ids may be written as numbers.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

fn unsigned(value: &Value) -> u64 {
    value
        .as_u64()
        .or_else(|| value.as_str()?.parse().ok())
        .unwrap_or_default()
}
