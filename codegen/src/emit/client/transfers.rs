//! transfers.rs of the client.

use proc_macro2::TokenStream;
use quote::quote;

use super::Runtime;
use crate::emit::RustFile;
use crate::emit::imports::available;
use crate::emit::tokens::optional_text;
use crate::ir::{Ir, Transfer};
use crate::model::{Direction, Placement};

pub(super) fn emit(ir: &Ir, runtime: Runtime<'_>) -> RustFile {
    let items = ir
        .transfers
        .iter()
        .map(|transfer| emit_transfer(ir, transfer))
        .collect();
    let mut uses = runtime.module("transfer", "ReceiveTransfer SendTransfer");
    uses.extend(available("super::errors", "ErrorId"));
    RustFile::new(ir, "transfers.rs", "where bytes go in and out.", &uses, items)
}

fn emit_transfer(ir: &Ir, transfer: &Transfer) -> TokenStream {
    let docs = transfer.docs.of_item();
    let (constant, name) = (&transfer.constant, &transfer.name);
    let errors = transfer.errors.iter().map(|row| &ir.error(*row).ident);
    match transfer.direction {
        Direction::Send => {
            // A style that the service does not take has no name; its text is empty.
            let form_field = transfer.form_field.as_deref().unwrap_or_default();
            let raw_media_type = transfer.raw_media_type.as_deref().unwrap_or_default();
            let pick = optional_text(transfer.answer.as_ref().and_then(|answer| answer.pick.as_ref()));
            let failures = ir
                .errors
                .iter()
                .filter(|row| row.placement.contains(&Placement::Failure))
                .map(|row| &row.ident);
            quote! {
                #docs
                pub(crate) static #constant: SendTransfer = SendTransfer {
                    name: #name, form_field: #form_field, raw_media_type: #raw_media_type, pick: #pick,
                    errors: &ErrorId::rows([#(ErrorId::#errors),*]), failures: &ErrorId::rows([#(ErrorId::#failures),*])
                };
            }
        }
        Direction::Receive => {
            let refuse = &transfer.refuse_media_types;
            quote! {
                #docs
                pub(crate) static #constant: ReceiveTransfer = ReceiveTransfer {
                    name: #name, refuse_media_types: &[#(#refuse),*], errors: &ErrorId::rows([#(ErrorId::#errors),*])
                };
            }
        }
    }
}
