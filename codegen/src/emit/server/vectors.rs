//! vectors.rs of the server: requests with their commands, answers and refusals with their JSON.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::domain_names;
use crate::emit::canonical::is_canonical;
use crate::emit::examples::{error_body, filled, query, sent};
use crate::emit::imports::available;
use crate::emit::literal::{Literals, text};
use crate::emit::tokens::{Scope, Side, raw_text, signed};
use crate::emit::{Layout, RustFile};
use crate::ir::{Answer, Default, Example, ExampleAnswer, Ir, Operation, Param};
use crate::model::{BodyEncoding, EmptyForm};

pub(super) fn emit(ir: &Ir, layout: &Layout) -> RustFile {
    let tables = [
        emit_table(
            ir,
            "requests",
            "RequestVector",
            "Parameters, and the command that they make.",
            request,
        ),
        emit_table(
            ir,
            "answers",
            "AnswerVector",
            "Payloads of answers, in canonical form.",
            answer,
        ),
        emit_table(ir, "refusals", "RefusalVector", "Refusals, and their bodies.", refusal),
    ];
    let mut uses = domain_names(layout);
    uses.extend(available(
        &layout.server_vectors,
        "AnswerVector RefusalVector RequestVector",
    ));
    RustFile::new(
        ir,
        "vectors.rs",
        "its examples, and what each must come from.",
        &uses,
        tables.to_vec(),
    )
}

fn emit_table(
    ir: &Ir,
    function: &str,
    row: &str,
    about: &str,
    vector: fn(&Ir, &Operation, &Example) -> Option<TokenStream>,
) -> TokenStream {
    let (function, row) = (quote::format_ident!("{function}"), quote::format_ident!("{row}"));
    let docs = crate::emit::docs::said(about);
    let vectors = ir.operations.iter().flat_map(|operation| {
        operation
            .examples
            .iter()
            .filter_map(move |example| vector(ir, operation, example))
    });
    quote! { #docs pub(crate) fn #function() -> Vec<#row> { Vec::from([#(#vectors),*]) } }
}

/// None where a required parameter is not in the example.
fn request(ir: &Ir, operation: &Operation, example: &Example) -> Option<TokenStream> {
    let request = example.request.as_ref()?;
    let fields: Option<Vec<TokenStream>> = operation.params.iter().map(|param| field(ir, param, request)).collect();
    let fields = fields?;
    let (marker, name) = (&operation.marker, &example.name);
    let (query, json) = sent_request(ir, operation, request);
    Some(quote! {
        RequestVector {
            operation: OperationId::#marker,
            example: #name,
            query: #query,
            json: #json,
            command: Command::#marker(commands::#marker { #(#fields),* })
        }
    })
}

/// What travels in the path and the query, or in a form; and what is a member of a JSON body.
fn sent_request(ir: &Ir, operation: &Operation, request: &[(String, Value)]) -> (String, TokenStream) {
    let has_object = operation.body == BodyEncoding::Json && operation.methods.iter().any(|method| method.has_body());
    let in_object = |name: &String| {
        let param = operation.params.iter().find(|param| param.name == *name);
        has_object && param.is_some_and(|param| !param.in_path)
    };
    let (members, rest): (Vec<_>, Vec<_>) = request.iter().cloned().partition(|(name, _)| in_object(name));
    let json = match has_object {
        true => Value::Object(members.into_iter().collect()).to_string(),
        false => String::new(),
    };
    let json = if json.is_empty() {
        quote! { "" }
    } else {
        raw_text(&json)
    };
    (query(ir, operation, &rest), json)
}

fn field(ir: &Ir, param: &Param, request: &[(String, Value)]) -> Option<TokenStream> {
    let ident = &param.ident;
    let given = request
        .iter()
        .find(|(name, _)| *name == param.name)
        .map(|(_, value)| value);
    let given = given.filter(|value| !param.absent_when.contains(&text(value)));
    let literal = match (given, &param.default, param.optional) {
        (Some(value), Some(_), _) | (Some(value), None, false) => given_value(ir, param, value),
        (Some(value), None, true) => {
            let value = given_value(ir, param, value);
            quote! { Some(#value) }
        }
        (None, Some(default), _) => default_value(ir, default),
        (None, None, true) => quote! { None },
        (None, None, false) => return None,
    };
    Some(quote! { #ident: #literal })
}

fn given_value(ir: &Ir, param: &Param, value: &Value) -> TokenStream {
    match (&param.list, value) {
        (Some(_), Value::Array(items)) => {
            let items = items.iter().map(|item| literals(ir).value(&param.ty, item));
            quote! { vec![#(#items),*] }
        }
        (Some(_), single) => {
            let single = literals(ir).value(&param.ty, single);
            quote! { vec![#single] }
        }
        (None, single) => literals(ir).value(&param.ty, single),
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

/// Whether a payload without items is written as the mock does.
fn is_canonical_payload(answer: &Answer, payload: &Value, value: &Value) -> bool {
    let is_empty_list = value.as_array().is_some_and(Vec::is_empty);
    match answer.empty {
        Some(EmptyForm::Array) if is_empty_list => payload.is_array(),
        None | Some(EmptyForm::Array | EmptyForm::Object | EmptyForm::Absent | EmptyForm::Null) => {
            answer.pick.is_none() || payload.is_object()
        }
    }
}

/// Answers, by the operation and the name of the example.
pub(super) fn emit_examples(ir: &Ir, layout: &Layout) -> RustFile {
    let mut names = Vec::new();
    let mut arms = Vec::new();
    for operation in &ir.operations {
        let marker = &operation.marker;
        for (name, value) in canonical_answers(ir, operation) {
            let literal = literals(ir).value(&operation.answer.ty, value);
            names.push(quote! { (OperationId::#marker, #name) });
            arms.push(quote! { (OperationId::#marker, #name) => Some(Answer::#marker(#literal)), });
        }
    }
    let items = vec![quote! {
        /// Every example of a success, by operation and name.
        pub static EXAMPLES: &[(OperationId, &str)] = &[#(#names),*];

        /// The answer of an example.
        pub fn answer(operation: OperationId, example: &str) -> Option<Answer> {
            match (operation, example) { #(#arms)* _ => None }
        }
    }];
    RustFile::new(
        ir,
        "examples.rs",
        "its examples, to be sent.",
        &domain_names(layout),
        items,
    )
}

/// Those that are written in the forms that the mock sends if nothing else is wanted.
fn canonical_answers<'i>(ir: &'i Ir, operation: &'i Operation) -> impl Iterator<Item = (&'i String, &'i Value)> {
    operation.examples.iter().filter_map(|example| match &example.answer {
        ExampleAnswer::Result { payload, value } => {
            let answer = &operation.answer;
            let is_canonical =
                is_canonical_payload(answer, payload, value) && is_canonical(ir, &answer.ty, &answer.forms, value);
            is_canonical.then_some((&example.name, value))
        }
        ExampleAnswer::Error { .. } | ExampleAnswer::Foreign { .. } | ExampleAnswer::Odd => None,
    })
}

fn answer(ir: &Ir, operation: &Operation, example: &Example) -> Option<TokenStream> {
    let (payload, value) = match &example.answer {
        ExampleAnswer::Result { payload, value } => (payload, value),
        ExampleAnswer::Error { .. } | ExampleAnswer::Foreign { .. } | ExampleAnswer::Odd => return None,
    };
    if !is_canonical_payload(&operation.answer, payload, value)
        || !is_canonical(ir, &operation.answer.ty, &operation.answer.forms, value)
    {
        return None;
    }
    let (marker, name) = (&operation.marker, &example.name);
    let payload = raw_text(&payload.to_string());
    Some(quote! {
        AnswerVector { operation: OperationId::#marker, example: #name, payload: #payload }
    })
}

/// The mock says the first text of a row only.
fn refusal(ir: &Ir, operation: &Operation, example: &Example) -> Option<TokenStream> {
    let (row, details) = match &example.answer {
        ExampleAnswer::Error { row, details } => (ir.error(*row), details),
        ExampleAnswer::Result { .. } | ExampleAnswer::Foreign { .. } | ExampleAnswer::Odd => return None,
    };
    let values = filled(row, details)?;
    let (marker, name, ident) = (&operation.marker, &example.name, &row.ident);
    let fields = row.placeholders.iter().map(|placeholder| {
        let (ident, value) = (&placeholder.ident, values.get(&placeholder.name));
        let value = value.unwrap_or(&placeholder.example);
        quote! { #ident: #value.to_owned() }
    });
    let refusal = if row.placeholders.is_empty() {
        quote! { Refusal::#ident }
    } else {
        quote! { Refusal::#ident { #(#fields),* } }
    };
    let body = raw_text(&sent(&error_body(ir.envelope.as_ref(), &row.name, row.status, details)));
    Some(quote! {
        RefusalVector { operation: OperationId::#marker, example: #name, refusal: #refusal, body: #body }
    })
}

fn literals(ir: &Ir) -> Literals<'_> {
    Literals {
        ir,
        side: Side::Domain,
        scope: Scope::Qualified,
    }
}
