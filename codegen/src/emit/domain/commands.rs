//! commands.rs of the domain: what is asked and what is answered.

use proc_macro2::TokenStream;
use quote::quote;

use super::operation_id;
use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::imports::available;
use crate::emit::tokens::{Scope, Side, allow_any_shape, rust_type};
use crate::ir::{Ir, Operation, Param};
use crate::names;

pub(super) fn emit(ir: &Ir, runtime: &str) -> RustFile {
    let scope = Scope::beside_operations(ir);
    let mut items: Vec<TokenStream> = Vec::new();
    items.extend(ir.session.as_ref().map(|session| {
        let parameter = &session.parameter;
        quote! {
            /// Carries the session.
            pub const SESSION_PARAMETER: &str = #parameter;
        }
    }));
    items.extend(
        ir.operations
            .iter()
            .map(|operation| emit_command(ir, &scope, operation)),
    );
    items.push(emit_enums(ir, &scope));
    items.push(operation_id::emit(ir));
    let mut uses = scope.imports(ir, "super");
    uses.extend(available(&format!("{runtime}::values"), "Evidence Secret"));
    RustFile::new(
        ir,
        "commands.rs",
        "what may be asked, and what is answered.",
        &uses,
        items,
    )
}

fn emit_command(ir: &Ir, scope: &Scope, operation: &Operation) -> TokenStream {
    let docs = operation.docs.of_item();
    let marker = &operation.marker;
    let fields = operation.params.iter().map(|param| {
        let docs = param.docs.attributes();
        let ident = &param.ident;
        let rust = param_type(ir, scope, param);
        quote! { #docs pub #ident: #rust }
    });
    let wire_names = operation.params.iter().map(|param| {
        let docs = said(&format!("Wire name of `{}`.", param.ident));
        let (constant, name) = (names::constant(&param.ident.to_string()), &param.name);
        quote! { #docs pub const #constant: &'static str = #name; }
    });
    let constants = (!operation.params.is_empty()).then(|| quote! { impl #marker { #(#wire_names)* } });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct #marker { #(#fields,)* }

        #constants
    }
}

/// A parameter with a default always has a value.
fn param_type(ir: &Ir, scope: &Scope, param: &Param) -> TokenStream {
    let one = rust_type(ir, Side::Domain, scope, &param.ty);
    let all = if param.list.is_some() {
        quote! { Vec<#one> }
    } else {
        one
    };
    if param.optional && param.default.is_none() {
        quote! { Option<#all> }
    } else {
        all
    }
}

fn emit_enums(ir: &Ir, scope: &Scope) -> TokenStream {
    let markers: Vec<_> = ir.operations.iter().map(|operation| &operation.marker).collect();
    let docs: Vec<_> = ir
        .operations
        .iter()
        .map(|operation| said(&format!("`{}`.", operation.id)))
        .collect();
    let answers = ir
        .operations
        .iter()
        .map(|it| rust_type(ir, Side::Domain, scope, &it.answer.ty));
    let any_shape = allow_any_shape();
    quote! {
        /// A call with its parameters.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #any_shape
        pub enum Command { #(#docs #markers(#markers),)* }

        impl Command {
            /// The operation that it calls.
            pub fn operation(&self) -> OperationId {
                match self { #(Self::#markers(_) => OperationId::#markers,)* }
            }
        }

        /// What a call that succeeded gives.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #any_shape
        pub enum Answer { #(#docs #markers(#answers),)* }
    }
}
