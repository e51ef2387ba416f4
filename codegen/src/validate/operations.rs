//! Operations: their paths, results, error rows and examples.

use super::{
    Parts,
    context::Context,
    examples::{Subject, examples},
    forms::{check_form_facts, empty_forms, known_forms},
    params::{self, Request},
    paths,
    service::check_methods,
};
use crate::{
    diag::{Code, Span},
    model::{
        EmptyForm, Envelope, ErrorId, Evidence, ExampleAnswer, Method, Operation, Placement, Recognise, ResultShape,
        SessionAction, TextPart, Type,
    },
    parse::{Section, Spanned},
    raw::{HasFacts, RawExample, RawNeedsSession, RawOperation, RawResult, RawSpec},
};

pub(super) fn operation(
    cx: &mut Context,
    raw_spec: &RawSpec,
    parts: &Parts,
    id: &Spanned<String>,
    raw: &RawOperation,
) -> Option<Operation> {
    let evidence = cx.evidence(&id.span, raw.facts(), None)?;
    let needs_session = needs_session(cx, raw_spec, raw);
    let result = cx.sound(|cx| result(cx, &raw.result, &evidence));
    let mut errors = rows(cx, parts, &raw.errors, Placement::Answer);
    let item_errors = rows(cx, parts, &raw.item_errors, Placement::Item);
    if let Some(methods) = &raw.methods {
        check_methods(cx, methods);
    }
    let request = Request {
        segments: paths::segments(cx, &raw.path, &raw.params),
        methods: methods(raw_spec, raw),
        body: (raw.body.as_ref().map(|body| body.value)).or(parts.encoding.as_ref().map(|encoding| encoding.body)),
    };
    let params = super::each(&raw.params, |name, param| {
        cx.sound(|cx| params::param(cx, parts, &request, &errors, name, param, &evidence))
    });
    check_session_parameter(cx, raw_spec, needs_session, raw);
    let missing = match &raw.missing {
        None => parts.encoding.as_ref().map(|encoding| encoding.missing),
        Some(name) => listed_row(cx, &errors, name),
    };
    add_everywhere(parts, needs_session, &mut errors.ids);
    check_rows(cx, parts, &errors.ids, &id.span);
    let mut foreign = Vec::new();
    for name in &raw.foreign {
        if cx.foreign(name).is_some() {
            foreign.push(name.value.clone());
        }
    }
    let subject = Subject {
        params: &params,
        result: result.as_ref().map(Some),
        errors: &errors,
    };
    let examples = examples(cx, parts, &subject, &raw.examples, &evidence);
    check_coverage(cx, id, &raw.examples);
    for example in examples.iter().flatten() {
        if let ExampleAnswer::Foreign { id, .. } = &example.answer
            && !foreign.contains(id)
        {
            foreign.push(id.clone());
        }
    }
    let mut params = super::all(params)?;
    params.sort_by_key(|param| param.optional);
    // A name of the wrong shape has been refused by `names`.
    let (group, method) = id.value.split_once('.')?;
    Some(Operation {
        id: id.value.clone(),
        group: group.to_owned(),
        method: method.to_owned(),
        rust: raw.rust.as_ref().map(|rust| rust.value.clone()),
        path: raw.path.value.clone(),
        segments: request.segments,
        methods: request.methods,
        body: request.body?,
        doc: raw.doc.clone(),
        effect: raw.effect,
        needs_session,
        params,
        missing: missing?,
        result: result?,
        errors: errors.ids,
        item_errors: item_errors.ids,
        foreign,
        examples: examples?,
        evidence,
    })
}

fn methods(raw_spec: &RawSpec, raw: &RawOperation) -> Vec<Method> {
    let usual = || raw_spec.api.value.0.as_ref().map(|api| &api.methods);
    let methods = raw.methods.as_ref().or_else(usual);
    methods.map(|methods| methods.value.clone()).unwrap_or_default()
}

fn needs_session(cx: &mut Context, raw_spec: &RawSpec, raw: &RawOperation) -> bool {
    match (&raw_spec.session, &raw.session) {
        (Some(_), None) => true,
        (None, None) => false,
        (_, Some(wish)) => match wish.value {
            RawNeedsSession::None => false,
            RawNeedsSession::Required => {
                if raw_spec.session.is_none() {
                    cx.refuse(Code::BadSession, &wish.span, "this API has no sessions");
                }
                true
            }
        },
    }
}

fn check_session_parameter(cx: &mut Context, raw_spec: &RawSpec, needs_session: bool, raw: &RawOperation) {
    let session = raw_spec.session.as_ref().and_then(|session| session.value.0.as_ref());
    let Some(session) = session.filter(|_| needs_session) else {
        return;
    };
    for entry in &raw.params.entries {
        if entry.key.value == session.parameter.value {
            let message = format!("`{}` is the parameter of the session", entry.key.value);
            cx.refuse(Code::SessionParameter, &entry.key.span, message);
        }
    }
}

pub(super) fn result(cx: &mut Context, raw: &RawResult, around: &Evidence) -> Option<ResultShape> {
    let ty = cx.ty(&raw.ty)?;
    match (&raw.pick, &ty) {
        (Some(pick), _) if pick.value.is_empty() => {
            cx.refuse(Code::Empty, &pick.span, "a member has a name");
        }
        (Some(_), _) | (None, Type::Object(_) | Type::Union(_) | Type::List(_)) => {}
        (None, Type::Boolean | Type::Integer | Type::String | Type::Scalar(_) | Type::Enum(_)) => {
            let message = format!("a payload that is just `{}` needs `pick`", raw.ty.value);
            cx.refuse(Code::PickMissing, &raw.ty.span, message);
        }
    }
    let empty = empty_payload(cx, raw, &ty);
    Some(ResultShape {
        pick: raw.pick.as_ref().map(|pick| pick.value.clone()),
        ty,
        empty: known_forms(cx, &empty, EmptyForm::word, &raw.forms, around),
    })
}

/// The forms of a payload that holds an empty list.
fn empty_payload(cx: &mut Context, raw: &RawResult, ty: &Type) -> Vec<EmptyForm> {
    let forms = empty_forms(cx, None, raw.empty.as_ref());
    if let Some(given) = &raw.empty {
        let is_picked_list = raw.pick.is_some() && matches!(ty, Type::List(_));
        let is_known = |form: &EmptyForm| matches!(form, EmptyForm::Array | EmptyForm::Object);
        if !is_picked_list || !forms.iter().all(is_known) {
            let message = "only a list in a member of the payload can be empty, as `array` or as `object`";
            cx.refuse(Code::BadEmptyForm, &given.span, message);
        }
    }
    let words: Vec<&str> = forms.iter().map(|form| form.word()).collect();
    check_form_facts(cx, &words, &raw.forms);
    forms
}

/// Error rows that an operation or transfer lists.
pub(super) struct Rows {
    pub(super) ids: Vec<ErrorId>,
    /// Not if a name could not be resolved.
    is_complete: bool,
}

impl Rows {
    /// `true` as well for a row that may be behind a name with a slip.
    pub(super) fn may_contain(&self, id: ErrorId) -> bool {
        !self.is_complete || self.ids.contains(&id)
    }
}

/// Resolves the rows that an operation or transfer lists.
pub(super) fn rows(cx: &mut Context, parts: &Parts, names: &[Spanned<String>], place: Placement) -> Rows {
    let mut rows = Rows {
        ids: Vec::new(),
        is_complete: true,
    };
    for name in names {
        let Some(id) = cx.error_row(name) else {
            rows.is_complete = false;
            continue;
        };
        if rows.ids.contains(&id) {
            cx.refuse(Code::Repeated, &name.span, format!("`{}` is listed twice", name.value));
            continue;
        }
        if let Some(row) = parts.error(id)
            && !row.placement.contains(&place)
        {
            let message = format!("`{}` has no placement `{}`", name.value, word(place));
            cx.refuse(Code::BadPlacement, &name.span, message);
        }
        rows.ids.push(id);
    }
    rows
}

fn word(place: Placement) -> &'static str {
    match place {
        Placement::Answer => "answer",
        Placement::Item => "item",
        Placement::Failure => "failure",
        Placement::Body => "body",
    }
}

pub(super) fn listed_row(cx: &mut Context, errors: &Rows, name: &Spanned<String>) -> Option<ErrorId> {
    let id = cx.error_row(name)?;
    if !errors.may_contain(id) {
        let message = format!("`{}` is not among the errors of the operation", name.value);
        cx.refuse(Code::RowNotListed, &name.span, message);
    }
    Some(id)
}

fn add_everywhere(parts: &Parts, needs_session: bool, errors: &mut Vec<ErrorId>) {
    for (index, row) in parts.errors.iter().enumerate() {
        let Some(row) = row else {
            continue;
        };
        let applies = match row.session {
            SessionAction::Renew => needs_session,
            SessionAction::Keep | SessionAction::Refused | SessionAction::Throttled => true,
        };
        if row.everywhere && applies && !errors.contains(&ErrorId(index)) {
            errors.push(ErrorId(index));
        }
    }
}

/// Whoever reads an answer must be able to tell its row.
pub(super) fn check_rows(cx: &mut Context, parts: &Parts, errors: &[ErrorId], place: &Span) {
    // Where the name of the row travels, nothing else is needed.
    let names_it = |envelope: &Option<Envelope>| envelope.as_ref().is_some_and(|envelope| envelope.row.is_some());
    if parts.envelope.as_ref().is_some_and(names_it) {
        return;
    }
    let rows: Vec<_> = errors.iter().filter_map(|id| parts.error(*id)).collect();
    for (index, row) in rows.iter().enumerate() {
        for before in &rows[..index] {
            let by_status = row.recognise == Recognise::Status && before.recognise == Recognise::Status;
            let shared = row.texts.iter().find(|text| {
                let is_same = |other: &Vec<TextPart>| *other == text.parts;
                before.texts.iter().any(|other| is_same(&other.parts))
            });
            let why = match shared {
                Some(_) => "have the same text",
                None if by_status && row.status == before.status => "are both recognised by the same status",
                None => continue,
            };
            let message = format!("`{}` and `{}` {why}", before.id, row.id);
            cx.refuse(Code::AmbiguousRow, place, message);
        }
    }
}

fn check_coverage(cx: &mut Context, id: &Spanned<String>, raw: &Section<RawExample>) {
    let examples = || raw.entries.iter().filter_map(|entry| entry.value.as_ref());
    // An example that could not be read may be either.
    if raw.entries.iter().any(|entry| entry.value.is_none()) {
        return;
    }
    if !examples().any(|example| example.result.is_some()) {
        let message = format!("`{}` has no example of a success", id.value);
        cx.refuse(Code::MissingExample, &id.span, message);
    }
    if !examples().any(|example| example.error.is_some() || example.foreign.is_some()) {
        let message = format!("`{}` has no example of a refusal", id.value);
        cx.refuse(Code::MissingExample, &id.span, message);
    }
}
