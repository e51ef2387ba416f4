//! urls.rs of the domain: pages for people, and the addresses of bytes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::RustFile;
use crate::emit::imports::available;
use crate::ir::{Ir, Page, Transfer, Type, UrlField};
use crate::model::UrlPart;

pub(super) fn emit(ir: &Ir, runtime: &str) -> RustFile {
    let mut items: Vec<TokenStream> = ir.pages.iter().map(|page| emit_page(ir, page)).collect();
    items.extend(ir.transfers.iter().map(|transfer| emit_transfer(ir, transfer)));
    let names: Vec<String> = ir.scalars.iter().map(|scalar| scalar.ident.to_string()).collect();
    let mut uses = available("super::types", &names.join(" "));
    uses.extend(available(&format!("{runtime}::url"), "PageUrl TransferUrl UrlPart"));
    uses.extend(available(runtime, "url"));
    uses.extend(available(&format!("{runtime}::values"), "Secret"));
    RustFile::new(ir, "urls.rs", "addresses that it hands out.", &uses, items)
}

fn emit_page(ir: &Ir, page: &Page) -> TokenStream {
    let Page {
        function,
        parse,
        constant,
        origin,
        hosts,
        ..
    } = page;
    let docs = page.docs.of_item();
    let parts = page.parts.iter().map(|part| match part {
        UrlPart::Literal(text) => quote! { UrlPart::Literal(#text) },
        UrlPart::Field(name) => quote! { UrlPart::Field(#name) },
    });
    let parameters = page.fields.iter().map(|field| parameter(ir, field));
    let values = page.fields.iter().map(value);
    let first = first_field(page);
    let reader = first.map(|field| {
        let (ty, read) = match &field.ty {
            Type::Name(id) | Type::SecretName(id) => {
                let scalar = ir.scalar(*id);
                let ident = &scalar.ident;
                match scalar.shape.as_ref().is_some_and(|shape| shape.exact) && !scalar.secret {
                    true => (quote! { #ident }, quote! { .and_then(|it| #ident::parse(&it)) }),
                    false => (quote! { #ident }, quote! { .map(#ident::from) }),
                }
            }
            Type::Integer => (quote! { u64 }, quote! { .and_then(|it| it.parse().ok()) }),
            Type::Boolean
            | Type::Text
            | Type::SecretText
            | Type::Enum(_)
            | Type::Object(_)
            | Type::Union(_)
            | Type::List(_) => (quote! { String }, quote! {}),
        };
        quote! {
            /// Reads the first field of such an address.
            pub fn #parse(text: &str) -> Option<#ty> { url::first_field(&#constant, text)#read }
        }
    });
    quote! {
        #docs
        pub static #constant: PageUrl = PageUrl { origin: #origin, hosts: &[#(#hosts),*], parts: &[#(#parts),*] };

        #docs
        pub fn #function(#(#parameters),*) -> String { url::render(&#constant, &[#(#values),*]) }

        #reader
    }
}

fn first_field(page: &Page) -> Option<&UrlField> {
    let name = page.parts.iter().find_map(|part| match part {
        UrlPart::Field(name) => Some(name),
        UrlPart::Literal(_) => None,
    })?;
    page.fields.iter().find(|field| field.name == *name)
}

fn emit_transfer(ir: &Ir, transfer: &Transfer) -> TokenStream {
    let docs = transfer.docs.of_item();
    let Transfer {
        url_constant,
        url_function,
        path,
        ..
    } = transfer;
    let literals = transfer.literals.iter().map(|(name, text)| quote! { (#name, #text) });
    let fields = transfer
        .query_fields
        .iter()
        .map(|(name, field)| quote! { (#name, #field) });
    let parameters = transfer.fields.iter().map(|field| parameter(ir, field));
    let values = transfer.fields.iter().map(value);
    let render = quote! { url::transfer(&#url_constant, origin, &[#(#values),*]) };
    let (ty, body) = if transfer.fields.iter().any(is_secret) {
        (quote! { Secret }, quote! { Secret::from(#render) })
    } else {
        (quote! { String }, render)
    };
    quote! {
        #docs
        pub static #url_constant: TransferUrl = TransferUrl {
            path: #path, literals: &[#(#literals),*], fields: &[#(#fields),*]
        };

        /// Writes such an address; the service may be anywhere.
        pub fn #url_function(origin: &str, #(#parameters),*) -> #ty { #body }
    }
}

fn is_secret(field: &UrlField) -> bool {
    matches!(field.ty, Type::SecretName(_) | Type::SecretText)
}

fn parameter(ir: &Ir, field: &UrlField) -> TokenStream {
    let ident = &field.ident;
    match &field.ty {
        Type::Name(id) | Type::SecretName(id) => {
            let ty = &ir.scalar(*id).ident;
            quote! { #ident: &#ty }
        }
        Type::SecretText => quote! { #ident: &Secret },
        Type::Integer => quote! { #ident: u64 },
        Type::Boolean | Type::Text | Type::Enum(_) | Type::Object(_) | Type::Union(_) | Type::List(_) => {
            quote! { #ident: &str }
        }
    }
}

/// A field's name and text.
fn value(field: &UrlField) -> TokenStream {
    let (name, ident) = (&field.name, &field.ident);
    match field.ty {
        Type::Name(_) => quote! { (#name, #ident.as_str()) },
        Type::SecretName(_) | Type::SecretText => quote! { (#name, #ident.expose()) },
        Type::Integer => quote! { (#name, &#ident.to_string()) },
        Type::Boolean | Type::Text | Type::Enum(_) | Type::Object(_) | Type::Union(_) | Type::List(_) => {
            quote! { (#name, #ident) }
        }
    }
}
