//! operations.rs of the client: methods by group, then descriptors and markers.

use proc_macro2::TokenStream;
use quote::quote;

use super::Runtime;
use crate::emit::RustFile;
use crate::emit::docs::{row_names, said};
use crate::emit::imports::available;
use crate::emit::tokens::{Scope, Side, allow_any_name, allow_many_arguments, optional_text, rust_type};
use crate::ir::{Default, Docs, Group, Ir, Operation, Param, Type};
use crate::model::{BodyEncoding, Effect, ErrorId, Method};

pub(super) fn emit(ir: &Ir, runtime: Runtime<'_>) -> RustFile {
    let scope = beside(ir);
    let mut items = vec![emit_client(ir, &scope), emit_accessors(ir)];
    for group in &ir.groups {
        let operations = || ir.operations.iter().filter(|operation| operation.group == group.name);
        items.push(emit_group(ir, &scope, group, &operations().collect::<Vec<_>>()));
        items.extend(operations().filter_map(|operation| emit_optional(ir, &scope, operation)));
    }
    let all = ir.operations.iter().map(|operation| &operation.constant);
    items.push(quote! {
        /// All operations, in the order of the description.
        pub static OPERATIONS: &[&Operation] = &[#(&#all),*];
    });
    items.extend(ir.operations.iter().map(|operation| emit_operation(ir, operation)));
    items.push(emit_markers(ir, &scope));
    let mut uses = runtime.root("Secret client markers");
    uses.extend(runtime.module("call", "Body Effect Method Operation Parameter"));
    uses.extend(scope.imports(ir, "super"));
    uses.extend(available("super::errors", "API ErrorId"));
    let about = format!("its operations.{}", anywhere(ir));
    RustFile::new(ir, "operations.rs", &about, &uses, items)
}

/// Types of the description whose names mean something else here.
fn beside(ir: &Ir) -> Scope {
    let own = "API Body Builder Call Client Effect From Into IntoIterator Method OPERATIONS Operation Parameter";
    let markers = ir.operations.iter().map(|operation| operation.marker.to_string());
    let groups = ir.groups.iter().map(|group| group.api.to_string());
    Scope::beside(own.split(' ').map(str::to_owned).chain(markers).chain(groups))
}

/// `Client` and `Call`; the answer to the login, if there is one.
fn emit_client(ir: &Ir, scope: &Scope) -> TokenStream {
    let login = ir.session.as_ref().map(|session| {
        let answer = rust_type(ir, Side::Client, scope, &ir.operation(session.login).answer.ty);
        quote! { -> #answer }
    });
    quote! { client! { API #login } }
}

fn emit_accessors(ir: &Ir) -> TokenStream {
    let accessors = ir.groups.iter().map(|Group { name, ident, api }| {
        let docs = said(&format!("Operations on `{name}`."));
        quote! { #docs pub fn #ident(&self) -> #api<'_> { #api { client: self } } }
    });
    quote! { impl Client { #(#accessors)* } }
}

fn emit_group(ir: &Ir, scope: &Scope, group: &Group, operations: &[&Operation]) -> TokenStream {
    let Group { name, api, .. } = group;
    let docs = said(&format!("Operations on `{name}`."));
    let methods = operations.iter().map(|operation| emit_method(ir, scope, operation));
    quote! {
        #docs
        #[derive(Clone, Copy, Debug)]
        pub struct #api<'c> { client: &'c Client }

        impl<'c> #api<'c> { #(#methods)* }
    }
}

fn emit_method(ir: &Ir, scope: &Scope, operation: &Operation) -> TokenStream {
    let docs = method_docs(ir, operation).attributes();
    let (method, marker) = (&operation.method, &operation.marker);
    let required = || operation.params.iter().filter(|param| !param.optional);
    let arguments = required().map(|param| {
        let ident = &param.ident;
        let ty = argument_type(ir, scope, param);
        quote! { , #ident: #ty }
    });
    let calls = required().map(|param| emit_set(ir, scope, param));
    let (any_name, many) = (allow_any_name(method), allow_many_arguments(required().count() + 1));
    quote! {
        #docs
        #any_name
        #many
        pub fn #method(&self #(#arguments)*) -> Call<'c, #marker> { Call::new(self.client) #(.#calls)* }
    }
}

/// Text, parameters, and a list of the ways to be refused.
fn method_docs(ir: &Ir, operation: &Operation) -> Docs {
    let mut docs = operation.docs.clone();
    let described = |param: &Param| format!("- `{}`: {}", param.ident, param.docs.0.join(" "));
    let params: Vec<String> = operation
        .params
        .iter()
        .filter(|param| !param.optional)
        .map(described)
        .collect();
    if !params.is_empty() {
        docs = docs.with(&format!("\n{}", params.join("\n")));
    }
    let (anywhere, own): (Vec<_>, Vec<_>) = operation.errors.iter().partition(|row| ir.error(**row).everywhere);
    let mut errors = match (own.is_empty(), anywhere.is_empty()) {
        (true, true) => "None is known.".to_owned(),
        (false, true) => format!("{}.", row_names(ir, own)),
        (true, false) => "As any call.".to_owned(),
        (false, false) => format!("{}, or as any call.", row_names(ir, own)),
    };
    if !operation.item_errors.is_empty() {
        errors.push_str(&format!(
            " For single ids: {}.",
            row_names(ir, operation.item_errors.iter().copied())
        ));
    }
    docs.and(format!("# Errors\n{errors}"))
}

/// Optional parameters are chained.
fn emit_optional(ir: &Ir, scope: &Scope, operation: &Operation) -> Option<TokenStream> {
    let optional: Vec<&Param> = operation.params.iter().filter(|param| param.optional).collect();
    if optional.is_empty() {
        return None;
    }
    let marker = &operation.marker;
    let methods = optional.into_iter().map(|param| {
        let docs = match &param.default {
            Some(default) => param.docs.with(&format!("Default: {}.", shown_default(ir, default))),
            None => param.docs.clone(),
        };
        let docs = docs.attributes();
        let (ident, method) = (&param.ident, &param.method);
        let (ty, set) = (argument_type(ir, scope, param), emit_set(ir, scope, param));
        let any_name = allow_any_name(method);
        quote! { #docs #any_name pub fn #method(self, #ident: #ty) -> Self { self.#set } }
    });
    Some(quote! { impl Call<'_, #marker> { #(#methods)* } })
}

/// Refusals that the docs of methods do not repeat.
fn anywhere(ir: &Ir) -> String {
    let rows = ir
        .errors
        .iter()
        .enumerate()
        .filter(|(_, row)| row.everywhere)
        .map(|(index, _)| ErrorId(index));
    let names = row_names(ir, rows);
    if names.is_empty() {
        String::new()
    } else {
        format!("\n\nAny call may be refused with {names}.")
    }
}

fn shown_default(ir: &Ir, default: &Default) -> String {
    match default {
        Default::Boolean(value) => format!("`{value}`"),
        Default::Integer(value) => format!("{value}"),
        Default::Text(value) => format!("`{value}`"),
        Default::EnumValue(id, index) => format!("`{}`", ir.enumeration(*id).values[*index].ident),
    }
}

/// What a caller may give for one parameter: whatever converts into a text, whatever has items for several.
fn argument_type(ir: &Ir, scope: &Scope, param: &Param) -> TokenStream {
    let given = |ty: &Type| {
        let rust = rust_type(ir, Side::Client, scope, ty);
        if ty.is_text() {
            quote! { impl Into<#rust> }
        } else {
            rust
        }
    };
    let item = match (&param.list, &param.ty) {
        (Some(_), one) => given(one),
        (None, Type::List(item)) => given(item),
        (None, one) => return given(one),
    };
    quote! { impl IntoIterator<Item = #item> }
}

fn emit_set(ir: &Ir, scope: &Scope, param: &Param) -> TokenStream {
    let (name, ident) = (&param.name, &param.ident);
    let items = |ty: &Type| {
        let rust = rust_type(ir, Side::Client, scope, ty);
        if ty.is_text() {
            quote! { #ident.into_iter().map(Into::<#rust>::into) }
        } else {
            quote! { #ident }
        }
    };
    match (&param.list, &param.ty) {
        (Some(list), one) => {
            let (separator, items) = (&list.separator, items(one));
            quote! { set_list(#name, #separator, #items) }
        }
        (None, Type::List(item)) => {
            let items = items(item);
            quote! { set(#name, Vec::from_iter(#items)) }
        }
        (None, one) if one.is_text() => quote! { set(#name, #ident.into()) },
        (None, _) => quote! { set(#name, #ident) },
    }
}

fn emit_operation(ir: &Ir, operation: &Operation) -> TokenStream {
    let Operation {
        id,
        path,
        needs_session,
        constant,
        ..
    } = operation;
    let docs = said(&format!("`{id}`."));
    let effect = match operation.effect {
        Effect::Read => quote! { Effect::Read },
        Effect::Idempotent => quote! { Effect::Idempotent },
        Effect::Create => quote! { Effect::Create },
        Effect::Destructive => quote! { Effect::Destructive },
        Effect::UnknownOutcome => quote! { Effect::UnknownOutcome },
    };
    let method = match operation.methods.first() {
        Some(Method::Get) => quote! { Method::Get },
        Some(Method::Post) | None => quote! { Method::Post },
        Some(Method::Put) => quote! { Method::Put },
        Some(Method::Patch) => quote! { Method::Patch },
        Some(Method::Delete) => quote! { Method::Delete },
    };
    let body = match operation.body {
        BodyEncoding::Form => quote! { Body::Form },
        BodyEncoding::Json => quote! { Body::Json },
    };
    let params = operation.params.iter().map(emit_parameter);
    let pick = optional_text(operation.answer.pick.as_ref());
    let errors = operation.errors.iter().map(|row| &ir.error(*row).ident);
    quote! {
        #docs
        pub static #constant: Operation = Operation {
            id: #id, method: #method, path: #path, body: #body, effect: #effect, needs_session: #needs_session, pick: #pick, params: &[#(#params),*],
            errors: &ErrorId::rows([#(ErrorId::#errors),*])
        };
    }
}

/// A type for each operation, so that a call knows what it will give.
fn emit_markers(ir: &Ir, scope: &Scope) -> TokenStream {
    let rows = ir.operations.iter().map(|operation| {
        let Operation { constant, marker, .. } = operation;
        let answer = rust_type(ir, Side::Client, scope, &operation.answer.ty);
        quote! { #marker: #constant -> #answer; }
    });
    quote! { markers! { #(#rows)* } }
}

fn emit_parameter(param: &Param) -> TokenStream {
    let name = &param.name;
    let kind = if param.optional {
        quote! { optional }
    } else {
        quote! { required }
    };
    let secret = param.is_secret().then(|| quote! { .secret() });
    let max = param.list.as_ref().and_then(|list| list.max).map(|max| {
        let max = proc_macro2::Literal::usize_unsuffixed(max);
        quote! { .at_most(#max) }
    });
    quote! { Parameter::#kind(#name) #secret #max }
}
