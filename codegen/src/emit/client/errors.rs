//! errors.rs of the client: the catalogue, the envelope, the session.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Runtime;
use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::imports::available;
use crate::emit::tokens::{optional_text, signed, status};
use crate::ir::{ErrorRow, Ir, Operation, Session};
use crate::model::{Envelope, ForeignShape, MemberPath, Recognise, Retry, SessionAction, StatusValue, TextPart};

pub(super) fn emit(ir: &Ir, runtime: Runtime<'_>) -> RustFile {
    let items = vec![emit_api(ir), emit_ids(ir), emit_catalogue(ir)];
    let mut uses = runtime.root("error_ids");
    uses.extend(runtime.module("api", "Api Envelope Foreign ForeignShape SessionPlan StatusValue"));
    uses.extend(runtime.module("catalogue", "ErrorRow Recognise Retry SessionAction"));
    uses.extend(available("super", "operations"));
    RustFile::new(ir, "errors.rs", "what it says when it refuses.", &uses, items)
}

fn emit_api(ir: &Ir) -> TokenStream {
    let base_url = &ir.base_url;
    let (truthy, falsy) = (&ir.truthy, &ir.falsy);
    let docs = match &ir.session {
        Some(session) => session.docs.of_item(),
        None => said("What is known about the service as a whole."),
    };
    let session = optional(ir.session.as_ref().map(|session| emit_session(ir, session)));
    let envelope = optional(ir.envelope.as_ref().map(emit_envelope));
    quote! {
        /// Where the service is.
        pub const BASE_URL: &str = #base_url;

        #docs
        pub(crate) static API: Api = Api {
            base_url: BASE_URL, truthy: &[#(#truthy),*], falsy: &[#(#falsy),*], session: #session, envelope: #envelope
        };
    }
}

fn optional(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote! { Some(#value) },
        None => quote! { None },
    }
}

fn emit_session(ir: &Ir, session: &Session) -> TokenStream {
    let Operation { constant, params, .. } = ir.operation(session.login);
    let first = |optional: bool, secret: bool| {
        let mut params = params.iter();
        let found = params.find(|param| param.optional == optional && param.is_secret() == secret);
        optional_text(found.map(|param| &param.name))
    };
    // Who it is, what proves it, and what proves it once.
    let (identity, password, code) = (first(false, false), first(false, true), first(true, true));
    let (token, parameter) = (&session.token, &session.parameter);
    let expired = &ir.error(session.expired).ident;
    quote! {
        SessionPlan {
            login: &operations::#constant, identity: #identity, password: #password, code: #code,
            token: #token, parameter: #parameter, expired: ErrorId::#expired.row()
        }
    }
}

fn emit_envelope(envelope: &Envelope) -> TokenStream {
    let Envelope {
        payload,
        status: status_member,
        details,
        row,
        success,
        failure,
        foreign,
        ..
    } = envelope;
    let [payload, status_member, details] = [payload, status_member, details].map(emit_path);
    let row = optional(row.as_ref().map(emit_path));
    let success = emit_status(success);
    let failure = optional(failure.as_ref().map(emit_status));
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
        Envelope {
            payload: #payload, status: #status_member, details: #details, row: #row, success: #success,
            failure: #failure, foreign: &[#(#foreign),*]
        }
    }
}

fn emit_path(path: &MemberPath) -> TokenStream {
    let names = &path.0;
    quote! { &[#(#names),*] }
}

fn emit_status(value: &StatusValue) -> TokenStream {
    match value {
        StatusValue::Integer(value) => {
            let value = signed(*value);
            quote! { StatusValue::Integer(#value) }
        }
        StatusValue::Boolean(value) => quote! { StatusValue::Boolean(#value) },
        StatusValue::Text(value) => quote! { StatusValue::Text(#value) },
    }
}

fn emit_ids(ir: &Ir) -> TokenStream {
    let rows = ir.errors.iter().map(|row| {
        let docs = row.docs.attributes();
        let ident = &row.ident;
        quote! { #docs #ident }
    });
    quote! {
        error_ids! {
            /// Rows of the error catalogue.
            pub enum ErrorId { #(#rows,)* }
        }
    }
}

fn emit_catalogue(ir: &Ir) -> TokenStream {
    let count = Literal::usize_unsuffixed(ir.errors.len());
    let rows = ir.errors.iter().map(emit_row);
    // Not a slice: only a static itself has one address, and that is what tells the rows of two APIs apart.
    quote! {
        /// In the order of [`ErrorId`].
        static CATALOGUE: [ErrorRow; #count] = [#(#rows),*];
    }
}

fn emit_row(row: &ErrorRow) -> TokenStream {
    let (name, status) = (&row.name, status(row.status));
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
            name: #name, status: #status, recognise: #recognise, retry: #retry, session: #session,
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
