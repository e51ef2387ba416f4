//! The sections that exist once: the service itself, how values travel, the envelope, the session, limits.

use super::{
    Parts,
    context::Context,
    types::find_field,
    urls::check_base_url,
    values::{is_secret, is_text},
};
use crate::{
    diag::{Code, Diagnostic},
    model::{Api, BodyEncoding, Encoding, ErrorRow, Limit, Method, Operation, Session, SessionAction, Statement},
    parse::{Spanned, Tried},
    raw::{HasFacts, RawApi, RawEncoding, RawLimit, RawSession, RawStatement},
};

pub(super) fn api(cx: &mut Context, raw: &Spanned<Tried<RawApi>>) -> Option<Api> {
    let place = &raw.span;
    let raw = raw.value.0.as_ref()?;
    let evidence = cx.evidence(place, raw.facts(), None);
    check_base_url(cx, &raw.base_url);
    if raw.hosts.value.is_empty() {
        cx.refuse(Code::Empty, &raw.hosts.span, "the service needs a host");
    }
    check_methods(cx, &raw.methods);
    Some(Api {
        name: raw.name.value.clone(),
        title: raw.title.clone(),
        version: raw.version.clone(),
        doc: raw.doc.clone(),
        base_url: raw.base_url.value.clone(),
        hosts: raw.hosts.value.clone(),
        methods: raw.methods.value.clone(),
        evidence: evidence?,
    })
}

pub(super) fn check_methods(cx: &mut Context, methods: &Spanned<Vec<Method>>) {
    let Spanned { span, value } = methods;
    if value.is_empty() {
        cx.refuse(Code::Empty, span, "there is no request without a method");
    }
    if value.iter().enumerate().any(|(at, it)| value[..at].contains(it)) {
        cx.refuse(Code::Repeated, span, "a method is given twice");
    }
}

pub(super) fn encoding(
    cx: &mut Context,
    raw: &Spanned<Tried<RawEncoding>>,
    errors: &[Option<ErrorRow>],
) -> Option<Encoding> {
    let place = &raw.span;
    let raw = raw.value.0.as_ref()?;
    let evidence = cx.evidence(place, raw.facts(), None);
    let mut seen: Vec<&str> = Vec::new();
    for spellings in [&raw.booleans.truthy, &raw.booleans.falsy] {
        if spellings.value.first().is_none_or(|first| first.value.is_empty()) {
            let message = "the first spelling is what the client sends, so there must be one";
            cx.refuse(Code::Empty, &spellings.span, message);
        }
        for spelling in &spellings.value {
            if seen.contains(&spelling.value.as_str()) {
                cx.refuse(Code::Repeated, &spelling.span, "this spelling is given twice");
            }
            seen.push(&spelling.value);
        }
    }
    let mut row = |name: &Spanned<String>| {
        let id = cx.error_row(name)?;
        if errors[id.0].as_ref().is_some_and(|row| !row.everywhere) {
            let message = format!(
                "`{}` is used by all operations, but lacks `everywhere: true`",
                name.value
            );
            cx.refuse(Code::RowNotListed, &name.span, message);
        }
        Some(id)
    };
    let (missing, invalid) = (row(&raw.missing), row(&raw.invalid));
    let unreadable = match &raw.unreadable {
        None => invalid,
        Some(name) => row(name),
    };
    let spellings = |list: &[Spanned<String>]| list.iter().map(|it| it.value.clone()).collect();
    Some(Encoding {
        doc: raw.doc.clone(),
        truthy: spellings(&raw.booleans.truthy.value),
        falsy: spellings(&raw.booleans.falsy.value),
        body: raw.body.as_ref().map_or(BodyEncoding::Form, |body| body.value),
        missing: missing?,
        invalid: invalid?,
        unreadable: unreadable?,
        evidence: evidence?,
    })
}

/// The outer `None`: broken. The inner one: there is none.
pub(super) fn session(
    cx: &mut Context,
    raw: Option<&Spanned<Tried<RawSession>>>,
    parts: &Parts,
    operations: &[Option<Operation>],
) -> Option<Option<Session>> {
    let Some(Spanned { span, value }) = raw else {
        return Some(None);
    };
    let raw = value.0.as_ref()?;
    let evidence = cx.evidence(span, raw.facts(), None);
    let login = cx.operation(&raw.login);
    if let Some(operation) = login.and_then(|id| operations[id.0].as_ref()) {
        if operation.needs_session {
            let message = format!("`{}` needs a session itself", operation.id);
            cx.add(
                Diagnostic::new(Code::BadSession, &raw.login.span, message)
                    .help("give that operation `session: none`".to_owned()),
            );
        }
        check_token(cx, parts, operation, &raw.token);
    }
    let expired = cx.error_row(&raw.expired);
    if let Some(row) = expired.and_then(|id| parts.error(id))
        && !(row.session == SessionAction::Renew && row.everywhere)
    {
        let message = format!("`{}` lacks `session: renew` or `everywhere: true`", row.id);
        cx.refuse(Code::BadSession, &raw.expired.span, message);
    }
    Some(Some(Session {
        doc: raw.doc.clone(),
        login: login?,
        token_field: raw.token.value.clone(),
        parameter: raw.parameter.value.clone(),
        expired: expired?,
        secret_in_url: raw.secret_in_url.as_ref().map(|reason| reason.value.clone()),
        evidence: evidence?,
    }))
}

fn check_token(cx: &mut Context, parts: &Parts, login: &Operation, name: &Spanned<String>) {
    let object = match parts.result_object(login) {
        Ok(Some(object)) => object,
        Ok(None) => return,
        Err(message) => return cx.refuse(Code::BadSession, &name.span, message),
    };
    let Some(field) = find_field(cx, &object.fields, name) else {
        return;
    };
    let is_secret = field.secret || is_secret(parts, &field.ty) != Some(false);
    if !is_text(parts, &field.ty) || !is_secret || !field.empty.is_empty() {
        let message = format!("`{}` must be a secret text that is always there", field.name);
        cx.refuse(Code::BadSession, &name.span, message);
    }
}

pub(super) fn limit(cx: &mut Context, name: &Spanned<String>, raw: &RawLimit) -> Option<Limit> {
    let evidence = cx.evidence(&name.span, raw.facts(), None);
    Some(Limit {
        name: name.value.clone(),
        value: raw.value,
        doc: raw.doc.clone(),
        evidence: evidence?,
    })
}

pub(super) fn fact(cx: &mut Context, name: &Spanned<String>, raw: &RawStatement) -> Option<Statement> {
    let evidence = cx.evidence(&name.span, raw.facts(), None);
    Some(Statement {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        evidence: evidence?,
    })
}
