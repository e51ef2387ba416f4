//! routes.rs of the server: which path is which operation, and what the addresses of bytes hold.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::params::example_refusal;
use super::{domain_names, runtime_names};
use crate::emit::docs::said;
use crate::emit::imports::available;
use crate::emit::tokens::{Scope, Side, rust_type};
use crate::emit::{Layout, RustFile};
use crate::ir::{Ir, Transfer, Type, UrlField};
use crate::model::{BodyEncoding, Method};

pub(super) fn emit(ir: &Ir, layout: &Layout) -> RustFile {
    let base_path = &ir.base_path;
    let routes = ir.operations.iter().map(|operation| {
        let path = format!("{}/{}", ir.base_path, operation.path);
        let marker = &operation.marker;
        let methods = operation.methods.iter().map(|method| emit_method(*method));
        let body = match operation.body {
            BodyEncoding::Form => quote! { BodyForm::Form },
            BodyEncoding::Json => quote! { BodyForm::Json },
        };
        quote! { Route { path: #path, methods: &[#(#methods),*], body: #body, operation: OperationId::#marker } }
    });
    let mut items = vec![quote! {
        /// Path in front of every operation.
        pub const BASE_PATH: &str = #base_path;

        /// Every operation with its path.
        pub static ROUTES: &[Route<OperationId>] = &[#(#routes),*];
    }];
    items.extend(ir.transfers.iter().map(|transfer| emit_transfer(ir, transfer)));
    let mut uses = domain_names(layout);
    let constants: Vec<String> = ir
        .transfers
        .iter()
        .map(|transfer| transfer.url_constant.to_string())
        .collect();
    uses.extend(available(
        &format!("{}::urls", layout.domain_module),
        &constants.join(" "),
    ));
    uses.extend(available(&format!("{}::values", layout.domain_crate), "Secret"));
    uses.extend(available("http", "Method"));
    uses.extend(runtime_names(layout, "::routes", "BodyForm Route"));
    uses.extend(runtime_names(layout, "::target", "Target"));
    RustFile::new(ir, "routes.rs", "where its operations and its bytes are.", &uses, items)
}

fn emit_method(method: Method) -> TokenStream {
    match method {
        Method::Get => quote! { Method::GET },
        Method::Post => quote! { Method::POST },
        Method::Put => quote! { Method::PUT },
        Method::Patch => quote! { Method::PATCH },
        Method::Delete => quote! { Method::DELETE },
    }
}

fn emit_transfer(ir: &Ir, transfer: &Transfer) -> TokenStream {
    let Transfer {
        name,
        constant,
        fields_struct,
        url_constant,
        ..
    } = transfer;
    let method_constant = format_ident!("{constant}_METHOD");
    let method = emit_method(transfer.method);
    let method_docs = said(&format!("Method of `{name}`."));
    let fields_docs = said(&format!("What the address of `{name}` holds."));
    let fields = transfer.fields.iter().map(|field| {
        let docs = said(&format!("`{}`.", field.name));
        let ident = &field.ident;
        let ty = rust_type(ir, Side::Domain, &Scope::Qualified, &field.ty);
        quote! { #docs pub #ident: #ty }
    });
    let reads = transfer.fields.iter().map(|field| emit_read(ir, url_constant, field));
    let form = transfer.form_field.as_ref().map(|field| emit_form(ir, transfer, field));
    let raw = transfer.raw_media_type.as_ref().map(|media_type| {
        let constant = format_ident!("{constant}_RAW_MEDIA_TYPE");
        quote! {
            /// Media type of bytes that come as they are.
            pub const #constant: &str = #media_type;
        }
    });
    quote! {
        #method_docs
        pub static #method_constant: Method = #method;

        #form
        #raw

        #fields_docs
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct #fields_struct { #(#fields,)* }

        impl #fields_struct {
            /// Reads an address; `None` if something is not in it.
            pub fn of(target: &Target) -> Option<Self> {
                Some(Self { #(#reads,)* })
            }
        }
    }
}

fn emit_read(ir: &Ir, url: &proc_macro2::Ident, field: &UrlField) -> TokenStream {
    let (ident, name) = (&field.ident, &field.name);
    let text = quote! { target.field(&#url, #name)? };
    match &field.ty {
        Type::Name(id) if ir.scalar(*id).shape.as_ref().is_some_and(|shape| shape.exact) => {
            let scalar = &ir.scalar(*id).ident;
            quote! { #ident: types::#scalar::parse(&#text)? }
        }
        Type::Integer => quote! { #ident: #text.parse().ok()? },
        Type::Boolean
        | Type::Text
        | Type::SecretText
        | Type::Name(_)
        | Type::SecretName(_)
        | Type::Enum(_)
        | Type::Object(_)
        | Type::Union(_)
        | Type::List(_) => quote! { #ident: #text.into() },
    }
}

fn emit_form(ir: &Ir, transfer: &Transfer, field: &str) -> TokenStream {
    let constant = format_ident!("{}_FORM_FIELD", transfer.constant);
    let function = format_ident!("{}_form_field_missing", crate::names::value(&transfer.name));
    let refusal = example_refusal(ir.error(ir.missing), &quote! { #constant });
    quote! {
        /// Part of a form that holds the bytes.
        pub const #constant: &str = #field;

        /// What a form without that part is answered with.
        pub fn #function() -> Refusal { #refusal }
    }
}
