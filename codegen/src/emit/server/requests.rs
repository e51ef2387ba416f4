//! How each type is read out of a request.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::held::Held;
use crate::ir::{Field, Ir, Object, Union};
use crate::model::BaseType;

/// Scalars and enums, and the objects and unions that parameters hold.
pub(super) fn emit_readers(ir: &Ir) -> Vec<TokenStream> {
    let mut readers = Vec::new();
    for scalar in ir.scalars.iter().filter(|scalar| scalar.base == BaseType::String) {
        let exact = scalar.shape.as_ref().is_some_and(|shape| shape.exact) && !scalar.secret;
        let (text, json) = if exact {
            (quote! { Self::parse(text) }, quote! { Self::parse(value.as_str()?) })
        } else {
            (
                quote! { Some(Self::from(text)) },
                quote! { value.as_str().map(Self::from) },
            )
        };
        readers.push(emit_reader(&scalar.ident, Some(&text), &json));
    }
    for item in &ir.enums {
        let (text, json) = match item.base {
            BaseType::Integer => (
                quote! { Self::from_value(params::integer(text)?) },
                quote! { Self::from_value(value.as_i64()?) },
            ),
            BaseType::String => (
                quote! { Self::from_value(text) },
                quote! { Self::from_value(value.as_str()?) },
            ),
        };
        readers.push(emit_reader(&item.ident, Some(&text), &json));
    }
    let held = Held::by_parameters(ir);
    readers.extend(held.objects.iter().map(|id| emit_object(ir.object(*id))));
    readers.extend(held.unions.iter().map(|id| emit_union(ir.union(*id))));
    readers
}

fn emit_reader(ident: &Ident, text: Option<&TokenStream>, json: &TokenStream) -> TokenStream {
    let text = text.map(|text| quote! { fn from_text(text: &str, _: &Booleans) -> Option<Self> { #text } });
    quote! {
        impl FromParam for types::#ident {
            #text
            fn from_json(value: &Value) -> Option<Self> { #json }
        }
    }
}

fn emit_object(object: &Object) -> TokenStream {
    let fields = object.fields.iter().map(emit_field);
    let body = if object.fields.is_empty() {
        quote! { value.is_object().then_some(Self {}) }
    } else {
        quote! { Some(Self { #(#fields),* }) }
    };
    emit_reader(&object.ident, None, &body)
}

fn emit_field(field: &Field) -> TokenStream {
    let (ident, name) = (&field.ident, &field.name);
    match field.empty {
        Some(_) => quote! { #ident: params::optional_member(value, #name)? },
        None => quote! { #ident: params::member(value, #name)? },
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
    emit_reader(&union.ident, None, &body)
}
