//! errors.rs of the client: the catalogue, the envelope, the session.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::RustFile;
use crate::emit::imports::available;
use crate::emit::tokens::{optional_text, status};
use crate::ir::{ErrorRow, Ir, Session};
use crate::model::{Envelope, ForeignShape, Recognise, Retry, SessionAction, TextPart};

pub(super) fn emit(ir: &Ir) -> RustFile {
    let base_url = &ir.base_url;
    let (truthy, falsy) = (&ir.truthy, &ir.falsy);
    let mut items = vec![quote! {
        /// Where the service is.
        pub const BASE_URL: &str = #base_url;
        /// Spellings of true; the first is sent.
        pub(crate) const TRUTHY: &[&str] = &[#(#truthy),*];
        /// Spellings of false; the first is sent.
        pub(crate) const FALSY: &[&str] = &[#(#falsy),*];
    }];
    items.extend(ir.session.as_ref().map(|session| emit_session(ir, session)));
    items.extend(ir.envelope.as_ref().map(emit_envelope));
    items.push(emit_ids(ir));
    items.push(emit_catalogue(ir));
    let names = "Envelope ErrorRow Foreign ForeignShape Recognise Retry SessionAction SessionPlan";
    let uses = available("crate::catalogue", names);
    RustFile::new(ir, "errors.rs", "what it says when it refuses.", &uses, items)
}

fn emit_session(ir: &Ir, session: &Session) -> TokenStream {
    let docs = session.docs.of_item();
    let parameter = &session.parameter;
    let expired = &ir.error(session.expired).ident;
    quote! {
        #docs
        pub(crate) const SESSION: SessionPlan = SessionPlan { parameter: #parameter, expired: ErrorId::#expired };
    }
}

fn emit_envelope(envelope: &Envelope) -> TokenStream {
    let Envelope {
        payload,
        status: status_member,
        details,
        success,
        foreign,
        ..
    } = envelope;
    let success = status(*success);
    let foreign = foreign.iter().map(|answer| {
        let id = &answer.id;
        let details = optional_text(answer.details.as_ref());
        let shape = match &answer.recognise {
            ForeignShape::Prefix(prefix) => quote! { ForeignShape::Prefix(#prefix) },
            ForeignShape::Members(members) => quote! { ForeignShape::Members(&[#(#members),*]) },
        };
        quote! { Foreign { id: #id, shape: #shape, details: #details } }
    });
    quote! {
        /// Members of every answer, and answers that have none of them.
        pub(crate) static ENVELOPE: Envelope = Envelope {
            payload: #payload, status: #status_member, details: #details, success: #success, foreign: &[#(#foreign),*]
        };
    }
}

fn emit_ids(ir: &Ir) -> TokenStream {
    let rows = ir.errors.iter().map(|row| {
        let docs = row.docs.attributes();
        let ident = &row.ident;
        quote! { #docs #ident }
    });
    quote! {
        /// Rows of the error catalogue.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorId { #(#rows,)* }

        impl ErrorId {
            /// What is known about this refusal.
            pub fn row(self) -> &'static ErrorRow {
                &CATALOGUE[self as usize]
            }
        }
    }
}

fn emit_catalogue(ir: &Ir) -> TokenStream {
    let rows = ir.errors.iter().map(emit_row);
    quote! {
        /// In the order of [`ErrorId`].
        pub(crate) static CATALOGUE: &[ErrorRow] = &[#(#rows),*];
    }
}

fn emit_row(row: &ErrorRow) -> TokenStream {
    let (ident, name, status) = (&row.ident, &row.name, status(row.status));
    let recognise = match row.recognise {
        Recognise::Text => quote! { Recognise::Text },
        Recognise::Status => quote! { Recognise::Status },
    };
    let retry = match row.retry {
        Retry::Never => quote! { Retry::Never },
        Retry::Later => quote! { Retry::Later },
    };
    let session = match row.session {
        SessionAction::Keep => quote! { SessionAction::Keep },
        SessionAction::Renew => quote! { SessionAction::Renew },
        SessionAction::Refused => quote! { SessionAction::Refused },
        SessionAction::Throttled => quote! { SessionAction::Throttled },
    };
    let texts = row.texts.iter().map(|parts| {
        let pieces = pieces(parts);
        quote! { &[#(#pieces),*] }
    });
    quote! {
        ErrorRow {
            id: ErrorId::#ident, name: #name, status: #status, recognise: #recognise, retry: #retry, session: #session,
            texts: &[#(#texts),*]
        }
    }
}

/// Literals around placeholders: always one more than there are placeholders.
fn pieces(parts: &[TextPart]) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for part in parts {
        match (part, pieces.last_mut()) {
            (TextPart::Literal(text), Some(last)) => last.push_str(text),
            (TextPart::Literal(_), None) | (TextPart::Placeholder(_), _) => pieces.push(String::new()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_at_either_end_leaves_an_empty_piece() {
        let placeholder = || TextPart::Placeholder("a".to_owned());
        assert_eq!(
            pieces(&[TextPart::Literal("wait ".to_owned()), placeholder()]),
            ["wait ", ""]
        );
        assert_eq!(pieces(&[placeholder(), placeholder()]), ["", "", ""]);
        assert_eq!(pieces(&[TextPart::Literal("all".to_owned())]), ["all"]);
    }
}
