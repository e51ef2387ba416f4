//! params.rs of the server: from parameters to commands.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::requests::emit_readers;
use super::{domain_names, runtime_names};
use crate::emit::imports::available;
use crate::emit::tokens::signed;
use crate::emit::{Layout, RustFile};
use crate::ir::{Default, ErrorRow, FromPage, Ir, Operation, Param};
use crate::model::{BodyEncoding, ErrorId};

pub(super) fn emit(ir: &Ir, layout: &Layout) -> RustFile {
    let (truthy, falsy) = (&ir.truthy, &ir.falsy);
    let mut items: Vec<TokenStream> = Vec::new();
    items.extend(ir.session.as_ref().map(|session| {
        let parameter = &session.parameter;
        quote! {
            /// Carries the session.
            pub const SESSION_PARAMETER: &str = #parameter;
        }
    }));
    items.push(quote! {
        /// Spellings of true.
        pub const TRUTHY: &[&str] = &[#(#truthy),*];
        /// Spellings of false.
        pub const FALSY: &[&str] = &[#(#falsy),*];
    });
    items.push(emit_decode(ir));
    for operation in &ir.operations {
        items.extend(operation.params.iter().map(|param| emit_rule(ir, operation, param)));
    }
    items.extend(used_rows(ir).into_iter().map(|row| emit_refusal(ir.error(row))));
    items.extend(emit_readers(ir));
    items.push(emit_page_params(ir));
    let mut uses = domain_names(layout);
    uses.extend(runtime_names(layout, "", "params"));
    uses.extend(runtime_names(
        layout,
        "::params",
        "Booleans FromParam ListRule Misfit PageParam ParamRule Params",
    ));
    uses.extend(available("serde_json", "Value"));
    RustFile::new(ir, "params.rs", "from parameters to commands.", &uses, items)
}

fn emit_decode(ir: &Ir) -> TokenStream {
    let arms = ir.operations.iter().map(|operation| {
        let marker = &operation.marker;
        let fields = operation.params.iter().map(|param| emit_read(ir, param));
        let only = emit_only(ir, operation);
        quote! { OperationId::#marker => { #only Command::#marker(commands::#marker { #(#fields),* }) } }
    });
    let params = if (ir.operations.iter()).all(|it| it.params.is_empty() && it.body != BodyEncoding::Json) {
        quote! { _params }
    } else {
        quote! { params }
    };
    quote! {
        /// Reads the parameters of a call.
        ///
        /// # Errors
        ///
        /// The refusal for the first parameter that is missing or cannot be read.
        pub fn decode(operation: OperationId, #params: &Params) -> Result<Command, Refusal> {
            let command = match operation { #(#arms,)* };
            Ok(command)
        }
    }
}

/// An object that holds parameters has no other members: a misspelled one would be an order that nobody heeds. Forms and
/// queries may have others, as everybody's do.
fn emit_only(ir: &Ir, operation: &Operation) -> Option<TokenStream> {
    if operation.body != BodyEncoding::Json {
        return None;
    }
    let session = ir.session.iter().map(|session| &session.parameter);
    let names = operation.params.iter().map(|param| &param.name).chain(session);
    let invalid = &ir.error(ir.invalid).function;
    Some(quote! { params.only(&[#(#names),*], #invalid)?; })
}

fn emit_read(ir: &Ir, param: &Param) -> TokenStream {
    let Param { ident, constant, .. } = param;
    let default = param.default.as_ref().map(|default| {
        let value = default_value(ir, default);
        quote! { .unwrap_or(#value) }
    });
    let list = list_constant(param);
    match (&param.list, param.optional) {
        (None, false) => quote! { #ident: params.required(&#constant)? },
        (None, true) => quote! { #ident: params.optional(&#constant)?#default },
        (Some(_), false) => quote! { #ident: params.list(&#constant, &#list)? },
        (Some(_), true) => quote! { #ident: params.optional_list(&#constant, &#list)?#default },
    }
}

fn default_value(ir: &Ir, default: &Default) -> TokenStream {
    match default {
        Default::Boolean(value) => quote! { #value },
        Default::Integer(value) => signed(*value),
        Default::Text(value) => quote! { #value.into() },
        Default::EnumValue(id, index) => {
            let states = ir.enumeration(*id);
            let (ident, value) = (&states.ident, &states.values[*index].ident);
            quote! { types::#ident::#value }
        }
    }
}

fn list_constant(param: &Param) -> proc_macro2::Ident {
    quote::format_ident!("{}_LIST", param.constant)
}

fn emit_rule(ir: &Ir, operation: &Operation, param: &Param) -> TokenStream {
    let Param {
        name,
        constant,
        absent_when,
        ..
    } = param;
    let missing = &ir.error(operation.missing).function;
    let invalid = &ir.error(param.invalid).function;
    let list = param.list.as_ref().map(|list| {
        let constant = list_constant(param);
        let separator = &list.separator;
        let over = &ir.error(list.over.unwrap_or(param.invalid)).function;
        let max = match list.max {
            Some(max) => {
                let max = Literal::usize_unsuffixed(max);
                quote! { Some(#max) }
            }
            None => quote! { None },
        };
        quote! { static #constant: ListRule<Refusal> = ListRule { separator: #separator, max: #max, over: #over }; }
    });
    quote! {
        static #constant: ParamRule<Refusal> = ParamRule {
            name: #name, absent_when: &[#(#absent_when),*], missing: #missing, invalid: #invalid
        };
        #list
    }
}

/// Parameters that the address of a page may stand for.
fn emit_page_params(ir: &Ir) -> TokenStream {
    let rows = ir.operations.iter().flat_map(|operation| {
        operation.params.iter().filter_map(|param| {
            let FromPage {
                param: from,
                parse,
                flag,
            } = param.from_page.as_ref()?;
            let (marker, name) = (&operation.marker, &param.name);
            Some(quote! {
                PageParam {
                    operation: OperationId::#marker, param: #name, from: #from,
                    read: |address| urls::#parse(address).map(|it| it.to_string()),
                    is_on: |switches| switches.#flag
                }
            })
        })
    });
    quote! {
        /// Parameters that the address of a page may stand for, while a switch is on.
        pub static PAGE_PARAMS: &[PageParam<OperationId, Switches>] = &[#(#rows),*];
    }
}

/// Rows that the rules name, in the order of the catalogue.
fn used_rows(ir: &Ir) -> Vec<ErrorId> {
    let used = |row: &ErrorId| {
        let refuses_others = *row == ir.invalid && ir.operations.iter().any(|it| it.body == BodyEncoding::Json);
        refuses_others
            || (ir.operations.iter())
                .filter(|operation| !operation.params.is_empty())
                .any(|operation| {
                    operation.missing == *row
                        || operation.params.iter().any(|param| {
                            param.invalid == *row || param.list.as_ref().is_some_and(|list| list.over == Some(*row))
                        })
                })
    };
    (0..ir.errors.len()).map(ErrorId).filter(used).collect()
}

/// A placeholder `name` is the parameter or the part of it that is wrong, `reason` what was expected and found; others
/// have the value of their example.
fn emit_refusal(row: &ErrorRow) -> TokenStream {
    let (function, ident) = (&row.function, &row.ident);
    let fields: Vec<TokenStream> = (row.placeholders.iter())
        .map(|placeholder| {
            let (ident, example) = (&placeholder.ident, &placeholder.example);
            match placeholder.name.as_str() {
                "name" => quote! { #ident: misfit.place },
                "reason" => quote! { #ident: misfit.reason },
                _ => quote! { #ident: #example.to_owned() },
            }
        })
        .collect();
    let says_why = |name: &str| name == "name" || name == "reason";
    let argument = if row.placeholders.iter().any(|placeholder| says_why(&placeholder.name)) {
        quote! { misfit }
    } else {
        quote! { _ }
    };
    let refusal = if fields.is_empty() {
        quote! { Refusal::#ident }
    } else {
        quote! { Refusal::#ident { #(#fields),* } }
    };
    quote! { fn #function(#argument: Misfit) -> Refusal { #refusal } }
}

/// A refusal of this row, in which a placeholder `name` is what is given.
pub(super) fn example_refusal(row: &ErrorRow, name: &TokenStream) -> TokenStream {
    let ident = &row.ident;
    let fields = row.placeholders.iter().map(|placeholder| {
        let (ident, example) = (&placeholder.ident, &placeholder.example);
        if placeholder.name == "name" {
            quote! { #ident: #name.to_owned() }
        } else {
            quote! { #ident: #example.to_owned() }
        }
    });
    if row.placeholders.is_empty() {
        quote! { Refusal::#ident }
    } else {
        quote! { Refusal::#ident { #(#fields),* } }
    }
}
