//! vectors.rs of the client: every body with what it must be read as.

use proc_macro2::TokenStream;
use quote::quote;

use super::Runtime;
use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::examples::{error_body, http_status, sent, success_body};
use crate::emit::imports::available;
use crate::emit::literal::Literals;
use crate::emit::tokens::{Scope, Side, raw_text, rust_type, status};
use crate::ir::{Example, ExampleAnswer, Ir, Operation, Transfer};
use crate::model::Direction;

pub(super) fn emit(ir: &Ir, runtime: Runtime<'_>) -> RustFile {
    let mut functions = Vec::new();
    let mut items = Vec::new();
    for operation in ir.operations.iter().filter(|operation| !operation.examples.is_empty()) {
        let vectors = operation
            .examples
            .iter()
            .filter_map(|example| of_operation(ir, operation, example));
        let docs = said(&format!("`{}`.", operation.id));
        items.push(emit_function(&operation.function, &docs, vectors));
        functions.push(operation.function.clone());
    }
    let examples = (ir.transfers.iter()).flat_map(|transfer| transfer.examples.iter().map(move |it| (transfer, it)));
    let of_transfers: Vec<TokenStream> = examples
        .filter_map(|(transfer, example)| of_transfer(ir, transfer, example))
        .collect();
    if !of_transfers.is_empty() {
        // A word alone: the function of an operation has its group in front.
        let function = crate::names::value("transfers");
        items.push(emit_function(&function, &said("What moves bytes."), of_transfers));
        functions.push(function);
    }
    items.insert(
        0,
        quote! {
            /// All of them.
            pub(crate) fn vectors() -> Vec<Vector> {
                [#(#functions()),*].into_iter().flatten().collect()
            }
        },
    );
    let mut uses = beside().imports(ir, "super");
    uses.extend(available("super::errors", "ErrorId"));
    uses.extend(available("super", "operations transfers"));
    uses.extend(runtime.module("vectors", "Vector"));
    RustFile::new(
        ir,
        "vectors.rs",
        "its examples, and what each must be read as.",
        &uses,
        items,
    )
}

fn emit_function(
    function: &proc_macro2::Ident,
    docs: &TokenStream,
    vectors: impl IntoIterator<Item = TokenStream>,
) -> TokenStream {
    let vectors = vectors.into_iter();
    quote! { #docs fn #function() -> Vec<Vector> { Vec::from([#(#vectors),*]) } }
}

/// `None` for what has no type.
fn of_operation(ir: &Ir, operation: &Operation, example: &Example) -> Option<TokenStream> {
    let (marker, constant, name) = (&operation.marker, &operation.constant, &example.name);
    let envelope = ir.envelope.as_ref();
    let vector = match &example.answer {
        ExampleAnswer::Odd => return None,
        ExampleAnswer::Result { payload, value } => {
            let body = raw_text(&sent(&success_body(envelope, payload)));
            let literal = literals(ir).value(&operation.answer.ty, value);
            quote! { Vector::answer::<operations::#marker>(#name, #body, #literal) }
        }
        ExampleAnswer::Error { row, details } => {
            let row = ir.error(*row);
            let body = raw_text(&sent(&error_body(envelope, &row.name, row.status, details)));
            let (ident, status) = (&row.ident, status(row.status));
            let over = over_http(ir, row.status);
            quote! { Vector::error(&operations::#constant, #name, #body, ErrorId::#ident, #status, #details) #over }
        }
        ExampleAnswer::Foreign { id, body } => {
            let body = raw_text(body);
            quote! { Vector::foreign(&operations::#constant, #name, #body, #id) }
        }
    };
    Some(vector)
}

/// `None` for what has no type; who sends bytes does not look at it.
fn of_transfer(ir: &Ir, transfer: &Transfer, example: &Example) -> Option<TokenStream> {
    let (constant, name) = (&transfer.constant, &example.name);
    let envelope = ir.envelope.as_ref();
    let vector = match (&example.answer, &transfer.answer, transfer.direction) {
        (ExampleAnswer::Odd, _, _) => return None,
        (ExampleAnswer::Result { payload, value }, Some(answer), _) => {
            let body = raw_text(&sent(&success_body(envelope, payload)));
            let ty = rust_type(ir, Side::Client, &beside(), &answer.ty);
            let literal = literals(ir).value(&answer.ty, value);
            quote! { Vector::sent::<#ty>(&transfers::#constant, #name, #body, #literal) }
        }
        (ExampleAnswer::Error { row, details }, _, Direction::Send) => {
            let row = ir.error(*row);
            let body = raw_text(&sent(&error_body(envelope, &row.name, row.status, details)));
            let (ident, status) = (&row.ident, status(row.status));
            let over = over_http(ir, row.status);
            quote! { Vector::sent_error(&transfers::#constant, #name, #body, ErrorId::#ident, #status, #details) #over }
        }
        (ExampleAnswer::Error { row, details }, _, Direction::Receive) => {
            let ident = &ir.error(*row).ident;
            quote! { Vector::received_error(&transfers::#constant, #name, #details, ErrorId::#ident) }
        }
        (ExampleAnswer::Foreign { id, body }, _, direction) => {
            let body = raw_text(body);
            let kind = match direction {
                Direction::Send => quote! { sent_foreign },
                Direction::Receive => quote! { received_foreign },
            };
            quote! { Vector::#kind(&transfers::#constant, #name, #body, #id) }
        }
        // Bytes are an answer that nobody reads.
        (ExampleAnswer::Result { .. }, None, _) => return None,
    };
    Some(vector)
}

/// The HTTP status around an envelope, if it says more than that an answer came.
fn over_http(ir: &Ir, of_row: u16) -> Option<TokenStream> {
    let http = http_status(Some(ir.envelope.as_ref()?), of_row);
    let told = status(http);
    (http != 200).then(|| quote! { .over_http(#told) })
}

/// Types of the description whose names mean something else here.
fn beside() -> Scope {
    Scope::beside([String::from("Vector")])
}

fn literals(ir: &Ir) -> Literals<'_> {
    Literals {
        ir,
        side: Side::Client,
        scope: beside(),
    }
}
