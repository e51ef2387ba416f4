//! How each type is read out of a request.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::held::Held;
use crate::ir::{Enum, Field, Ir, Object, Union};
use crate::model::{BaseType, EnumWire};

/// Scalars and enums, and the objects and unions that parameters hold.
pub(super) fn emit_readers(ir: &Ir) -> Vec<TokenStream> {
    let mut readers = Vec::new();
    for scalar in ir.scalars.iter().filter(|scalar| scalar.base == BaseType::String) {
        let exact = scalar.shape.as_ref().filter(|shape| shape.exact);
        let (expected, text) = match exact {
            Some(shape) => (
                format!("{} characters of `{}`", shape.length, shape.alphabet),
                quote! { Self::parse(text) },
            ),
            None => ("a text".to_owned(), quote! { Some(Self::from(text)) }),
        };
        readers.push(emit_leaf(&scalar.ident, &expected, &text, None));
    }
    for item in &ir.enums {
        let expected = expected_values(item);
        readers.push(match item.base {
            BaseType::Integer => {
                let text = quote! { Self::from_value(params::integer(text)?) };
                let json = quote! { value.as_i64().and_then(Self::from_value) };
                emit_leaf(&item.ident, &expected, &text, Some(&json))
            }
            BaseType::String => emit_leaf(&item.ident, &expected, &quote! { Self::from_value(text) }, None),
        });
    }
    let held = Held::by_parameters(ir);
    readers.extend(held.objects.iter().map(|id| emit_object(ir.object(*id))));
    readers.extend(held.unions.iter().map(|id| emit_union(ir.union(*id))));
    readers
}

/// A value that a text stands for; in JSON it is that text, unless it is read in another way there.
fn emit_leaf(ident: &Ident, expected: &str, text: &TokenStream, json: Option<&TokenStream>) -> TokenStream {
    let json = json.map(|json| {
        quote! {
            fn from_json(value: &Value) -> Result<Self, Misfit> { #json.ok_or_else(|| Misfit::of::<Self>(value)) }
        }
    });
    quote! {
        impl FromParam for types::#ident {
            const EXPECTED: &'static str = #expected;
            fn from_text(text: &str, _: &Booleans) -> Option<Self> { #text }
            #json
        }
    }
}

/// The values as they are sent.
fn expected_values(item: &Enum) -> String {
    let values: Vec<String> = (item.values.iter())
        .map(|value| match &value.value {
            EnumWire::Integer(value) => value.to_string(),
            EnumWire::Text(value) => value.clone(),
        })
        .collect();
    format!("one of {}", values.join(", "))
}

fn emit_object(object: &Object) -> TokenStream {
    let fields = object.fields.iter().map(emit_field);
    let names = object.fields.iter().map(|field| &field.name);
    let read = quote! { params::members::<Self>(value, &[#(#names),*])? };
    let body = if object.fields.is_empty() {
        quote! { #read; Ok(Self {}) }
    } else {
        quote! { let members = #read; Ok(Self { #(#fields),* }) }
    };
    emit_held(&object.ident, &body)
}

fn emit_field(field: &Field) -> TokenStream {
    let (ident, name) = (&field.ident, &field.name);
    match field.empty {
        Some(_) => quote! { #ident: params::optional_member(members, #name)? },
        None => quote! { #ident: params::member(members, #name)? },
    }
}

fn emit_union(union: &Union) -> TokenStream {
    let (name, then, otherwise) = (&union.when_present, &union.then.ident, &union.otherwise.ident);
    let body = quote! {
        match value.get(#name) {
            Some(_) => FromParam::from_json(value).map(Self::#then),
            None => FromParam::from_json(value).map(Self::#otherwise),
        }
    };
    emit_held(&union.ident, &body)
}

fn emit_held(ident: &Ident, body: &TokenStream) -> TokenStream {
    quote! {
        impl FromParam for types::#ident {
            const EXPECTED: &'static str = "an object";
            fn from_json(value: &Value) -> Result<Self, Misfit> { #body }
        }
    }
}
