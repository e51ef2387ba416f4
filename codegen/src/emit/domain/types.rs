//! types.rs of the domain.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::emit::RustFile;
use crate::emit::imports::available;
use crate::emit::tokens::{Scope, Side, allow_any_shape, rust_type, signed};
use crate::ir::{Enum, EnumValue, Field, Ir, Object, Scalar, Union};
use crate::model::{BaseType, EnumWire};

pub(super) fn emit(ir: &Ir, runtime: &str) -> RustFile {
    let mut items: Vec<TokenStream> = Vec::new();
    items.extend(
        ir.scalars
            .iter()
            .filter(|scalar| scalar.base == BaseType::String)
            .map(emit_scalar),
    );
    items.extend(ir.enums.iter().map(emit_enum));
    items.extend(ir.objects.iter().map(|object| emit_object(ir, object)));
    items.extend(ir.unions.iter().map(|union| emit_union(ir, union)));
    let uses = available(
        &format!("{runtime}::values"),
        "Secret Shape exact_scalar secret_scalar text_scalar",
    );
    RustFile::new(ir, "types.rs", "values, enums and objects.", &uses, items)
}

fn emit_scalar(scalar: &Scalar) -> TokenStream {
    let docs = scalar.docs.attributes();
    let ident = &scalar.ident;
    let exact = scalar.shape.as_ref().is_some_and(|shape| shape.exact);
    let name = match (scalar.secret, exact) {
        (true, _) => format_ident!("secret_scalar"),
        (false, true) => format_ident!("exact_scalar"),
        (false, false) => format_ident!("text_scalar"),
    };
    let shape = scalar.shape.as_ref().map(|shape| {
        let (length, alphabet) = (Literal::usize_unsuffixed(shape.length), &shape.alphabet);
        quote! {
            impl #ident {
                /// How it looks.
                pub const SHAPE: Shape = Shape { length: #length, alphabet: #alphabet };
            }
        }
    });
    quote! {
        #name! { #docs pub struct #ident; }
        #shape
    }
}

fn emit_enum(item: &Enum) -> TokenStream {
    let docs = item.docs.of_item();
    let ident = &item.ident;
    let values = item.values.iter().map(|value| {
        let docs = value.docs.attributes();
        let ident = &value.ident;
        quote! { #docs #ident }
    });
    let names: Vec<_> = item.values.iter().map(|value| &value.ident).collect();
    let wire: Vec<TokenStream> = item.values.iter().map(wire_value).collect();
    let any_shape = allow_any_shape();
    let (given, taken) = match item.base {
        BaseType::Integer => (quote! { i64 }, quote! { i64 }),
        BaseType::String => (quote! { &'static str }, quote! { &str }),
    };
    let label = item.labelled.then(|| {
        let labels = item.values.iter().map(|value| &value.label);
        quote! {
            /// The words that go with the value.
            pub fn label(self) -> &'static str {
                match self { #(Self::#names => #labels,)* }
            }
        }
    });
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #any_shape
        pub enum #ident { #(#values,)* }

        impl #ident {
            /// Every value, in the order of the description.
            pub const ALL: &[Self] = &[#(Self::#names),*];

            /// As it is sent.
            pub fn value(self) -> #given {
                match self { #(Self::#names => #wire,)* }
            }

            /// From what was sent.
            pub fn from_value(value: #taken) -> Option<Self> {
                match value { #(#wire => Some(Self::#names),)* _ => None }
            }

            #label
        }
    }
}

fn wire_value(value: &EnumValue) -> TokenStream {
    match &value.value {
        EnumWire::Integer(number) => signed(*number),
        EnumWire::Text(text) => quote! { #text },
    }
}

fn emit_object(ir: &Ir, object: &Object) -> TokenStream {
    let docs = object.docs.of_item();
    let ident = &object.ident;
    let fields = object.fields.iter().map(|field| emit_field(ir, field));
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct #ident { #(#fields,)* }
    }
}

fn emit_field(ir: &Ir, field: &Field) -> TokenStream {
    let docs = field.docs.attributes();
    let ident = &field.ident;
    let rust = rust_type(ir, Side::Domain, &Scope::Bare, &field.ty);
    let rust = if field.boxed {
        quote! { Box<#rust> }
    } else {
        rust
    };
    match field.empty {
        Some(_) => quote! { #docs pub #ident: Option<#rust> },
        None => quote! { #docs pub #ident: #rust },
    }
}

fn emit_union(ir: &Ir, union: &Union) -> TokenStream {
    let docs = union.docs.of_item();
    let ident = &union.ident;
    let arms = [&union.then, &union.otherwise].map(|arm| {
        let object = ir.object(arm.object);
        let docs = object.docs.attributes();
        let (ident, object) = (&arm.ident, &object.ident);
        quote! { #docs #ident(#object) }
    });
    let any_shape = allow_any_shape();
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq)]
        #any_shape
        pub enum #ident { #(#arms,)* }
    }
}
