//! Where secrets go: into bodies, or into an address if the description says why.
//!
//! A secret taints the address that it stands in, and the field that gives this address.

use super::{Parts, context::Context, urls, values::is_secret};
use crate::{
    diag::{Code, Diagnostic, Span},
    model::{Method, Operation, Transfer},
    parse::{Section, Spanned},
    raw::{RawNeedsSession, RawParam, RawSpec},
};

pub(super) fn check(
    cx: &mut Context,
    raw: &RawSpec,
    parts: &Parts,
    operations: &[Option<Operation>],
    transfers: &[Option<Transfer>],
) {
    let Some(api) = &raw.api.value.0 else {
        return;
    };
    check_token(cx, raw, &api.methods);
    // The raw ones, because whatever else is wrong with an operation does not hide this.
    for operation in raw.operations.entries.iter().filter_map(|entry| entry.value.as_ref()) {
        let no_body = without_body(operation.methods.as_ref().unwrap_or(&api.methods));
        check_params(cx, parts, &operation.params, no_body);
    }
    for (entry, transfer) in raw.transfers.entries.iter().zip(transfers) {
        let (Some(raw), Some(transfer)) = (&entry.value, transfer) else {
            continue;
        };
        let reason = raw.secret_in_url.as_ref();
        let secret = urls::secret_field(parts, &transfer.url, &raw.fields);
        check_reason(cx, reason, secret.is_some());
        let Some((name, span)) = secret else {
            continue;
        };
        if reason.is_none() {
            cx.add(
                Diagnostic::new(
                    Code::SecretInUrl,
                    span,
                    format!("`{name}` is a secret and stands in the address"),
                )
                .label("a secret")
                .secondary(&raw.url.span, "in this address")
                .help(wanted("the service gives such addresses")),
            );
        }
        check_address(cx, parts, operations, transfer, &raw.opened_by.field, (name, span));
    }
}

/// Where the methods stand if none of them has a body. An empty list has been refused.
fn without_body(methods: &Spanned<Vec<Method>>) -> Option<&Span> {
    let is_bodiless = methods.value.iter().all(|method| !method.has_body());
    (is_bodiless && !methods.value.is_empty()).then_some(&methods.span)
}

/// The token of the session goes with every call that needs one.
fn check_token(cx: &mut Context, raw: &RawSpec, usual: &Spanned<Vec<Method>>) {
    let Some(session) = raw.session.as_ref().and_then(|session| session.value.0.as_ref()) else {
        return;
    };
    let operations = raw.operations.entries.iter().filter_map(|entry| entry.value.as_ref());
    let mut calls = operations.filter(|operation| match operation.session.as_ref().map(|it| it.value) {
        Some(RawNeedsSession::None) => false,
        Some(RawNeedsSession::Required) | None => true,
    });
    let no_body = calls.find_map(|operation| without_body(operation.methods.as_ref().unwrap_or(usual)));
    let reason = session.secret_in_url.as_ref();
    check_sent(cx, &session.parameter, reason, true, no_body);
}

fn check_params(cx: &mut Context, parts: &Parts, params: &Section<RawParam>, no_body: Option<&Span>) {
    for entry in &params.entries {
        let Some(param) = &entry.value else {
            continue;
        };
        let mut scalars = parts.scalars.iter().flatten();
        let is_secret = param.secret.as_ref().is_some_and(|secret| secret.value)
            || scalars.any(|scalar| scalar.secret && scalar.name == param.ty.value);
        check_sent(cx, &entry.key, param.secret_in_url.as_ref(), is_secret, no_body);
    }
}

/// A parameter that goes with requests; without a method that has a body it stands in their addresses.
fn check_sent(
    cx: &mut Context,
    param: &Spanned<String>,
    reason: Option<&Spanned<String>>,
    is_secret: bool,
    no_body: Option<&Span>,
) {
    check_reason(cx, reason, is_secret && no_body.is_some());
    if let (true, None, Some(methods)) = (is_secret, reason, no_body) {
        let message = format!("`{}` is a secret and can only be sent in the address", param.value);
        cx.add(
            Diagnostic::new(Code::SecretWithoutBody, &param.span, message)
                .label("a secret")
                .secondary(methods, "none of these has a body")
                .help(wanted("the service takes nothing else")),
        );
    }
}

fn wanted(reason: &str) -> String {
    format!("if it cannot be otherwise, say why: `secret_in_url: {reason}`")
}

fn check_reason(cx: &mut Context, reason: Option<&Spanned<String>>, is_needed: bool) {
    let Some(reason) = reason else {
        return;
    };
    if reason.value.trim().is_empty() {
        cx.refuse(Code::Empty, &reason.span, "a reason has words");
    }
    if !is_needed {
        let message = "there is no secret in an address here";
        cx.add(Diagnostic::new(Code::NeedlessReason, &reason.span, message).label("not needed"));
    }
}

/// Whoever sees the field sees the secret.
fn check_address(
    cx: &mut Context,
    parts: &Parts,
    operations: &[Option<Operation>],
    transfer: &Transfer,
    field: &Spanned<String>,
    (secret, place): (&str, &Span),
) {
    let operation = operations[transfer.opened_by.operation.0].as_ref();
    let Some(Ok(Some(object))) = operation.map(|operation| parts.result_object(operation)) else {
        return;
    };
    let found = object.fields.iter().find(|it| it.name == field.value);
    if found.is_some_and(|found| !found.secret && is_secret(parts, &found.ty) == Some(false)) {
        let message = format!(
            "`{}` of `{}` gives an address with a secret in it",
            field.value, object.name
        );
        cx.add(
            Diagnostic::new(Code::OpenSecret, &field.span, message)
                .secondary(place, format!("`{secret}` is the secret"))
                .help(format!(
                    "give the field `{}` of `{}` the key `secret: true`",
                    field.value, object.name
                )),
        );
    }
}
