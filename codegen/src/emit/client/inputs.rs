//! What types with members need to be sent as well: a way to make one, and a way onto the wire.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::held::Held;
use crate::emit::tokens::{Scope, Side, allow_many_arguments, rust_type};
use crate::ir::{Field, Ir, Object, Type, Union};

/// For the objects and unions that parameters hold; others are only read.
pub(super) fn emit(ir: &Ir, held: &Held) -> Vec<TokenStream> {
    let mut items = Vec::new();
    for object in held.objects.iter().map(|id| ir.object(*id)) {
        items.extend((!has_default(object)).then(|| emit_new(ir, object)));
        items.push(emit_object(object));
    }
    items.extend(held.unions.iter().map(|id| emit_union(ir.union(*id))));
    items
}

/// Whether one without any value is complete.
pub(super) fn has_default(object: &Object) -> bool {
    object.fields.iter().all(|field| !is_required(field))
}

fn is_required(field: &Field) -> bool {
    field.empty.is_none()
}

/// The types are `#[non_exhaustive]`, so that nobody else can write one down.
fn emit_new(ir: &Ir, object: &Object) -> TokenStream {
    let ident = &object.ident;
    let required = || object.fields.iter().filter(|field| is_required(field));
    let arguments = required().map(|field| {
        let ident = &field.ident;
        let ty = given(ir, &field.ty);
        quote! { #ident: #ty }
    });
    let fields = object.fields.iter().map(|field| {
        let ident = &field.ident;
        let value = match (is_required(field), &field.ty) {
            (true, _) => taken(field),
            (false, Type::List(_)) => quote! { : Vec::new() },
            (false, _) => quote! { : None },
        };
        let label = field.label.as_ref().map(|label| {
            let ident = &label.ident;
            quote! { , #ident: None }
        });
        quote! { #ident #value #label }
    });
    let many = allow_many_arguments(required().count());
    quote! {
        impl #ident {
            /// One with what it must have. The rest are fields to be set.
            #[must_use]
            #many
            pub fn new(#(#arguments),*) -> Self { Self { #(#fields),* } }
        }
    }
}

/// What a caller may give: whatever converts into a text, whatever has items for a list.
fn given(ir: &Ir, ty: &Type) -> TokenStream {
    match ty {
        Type::List(item) => {
            let item = given_item(ir, item);
            quote! { impl IntoIterator<Item = #item> }
        }
        _ => given_item(ir, ty),
    }
}

fn given_item(ir: &Ir, ty: &Type) -> TokenStream {
    let rust = rust_type(ir, Side::Client, &Scope::Bare, ty);
    if ty.is_text() {
        quote! { impl Into<#rust> }
    } else {
        rust
    }
}

fn taken(field: &Field) -> TokenStream {
    let ident = &field.ident;
    match &field.ty {
        Type::List(item) if item.is_text() => quote! { : #ident.into_iter().map(Into::into).collect() },
        Type::List(_) => quote! { : #ident.into_iter().collect() },
        ty if ty.is_text() => quote! { : #ident.into() },
        _ if field.boxed => quote! { : Box::new(#ident) },
        _ => quote! {},
    }
}

/// What is not there is left out. A label is the service's to write.
fn emit_object(object: &Object) -> TokenStream {
    let ident = &object.ident;
    let members = object.fields.iter().map(|field| {
        let (name, ident) = (&field.name, &field.ident);
        let value = match (is_required(field), &field.ty) {
            (true, _) => quote! { Some(call::Argument::into_value(self.#ident)) },
            (false, Type::List(_)) => {
                quote! { (!self.#ident.is_empty()).then(|| call::Argument::into_value(self.#ident)) }
            }
            (false, _) => quote! { self.#ident.map(call::Argument::into_value) },
        };
        quote! { (#name, #value) }
    });
    quote! {
        impl call::Argument for #ident {
            fn into_value(self) -> call::Value { call::Value::object([#(#members),*]) }
        }
    }
}

fn emit_union(union: &Union) -> TokenStream {
    let ident = &union.ident;
    let arms = [&union.then, &union.otherwise].map(|arm| {
        let ident = &arm.ident;
        quote! { Self::#ident(it) => call::Argument::into_value(it) }
    });
    quote! {
        impl call::Argument for #ident {
            fn into_value(self) -> call::Value { match self { #(#arms,)* } }
        }
    }
}
