//! Raw types to the model: every name is resolved and every rule of the language is checked.
//!
//! Each function reports what it finds and gives `None` for what cannot be used, so that one mistake does not hide
//! the next. What refers to a broken item is not reported again.

mod answers;
mod catalogue;
mod context;
mod envelope;
mod errors;
mod examples;
mod forms;
mod machines;
mod names;
mod operations;
mod params;
mod paths;
mod points;
mod recursion;
mod requests;
mod secrets;
mod service;
mod states;
mod switches;
mod template;
mod transfers;
mod types;
mod urls;
mod values;

use crate::{
    diag::{Code, Diagnostic},
    model::{Encoding, Enum, Envelope, ErrorId, ErrorRow, Model, Object, Operation, Scalar, Type, Union},
    parse::{Section, Spanned},
    raw::RawSpec,
};
use context::Context;

const LANGUAGE: u64 = 1;

/// Turns a raw description into a model, or tells everything that is wrong with it.
pub(crate) fn validate(raw: &RawSpec) -> Result<Model, Vec<Diagnostic>> {
    let mut cx = Context::new(raw);
    if raw.language.value != LANGUAGE {
        cx.refuse(
            Code::UnknownLanguage,
            &raw.language.span,
            format!("language {} is not known", raw.language.value),
        );
    }
    names::check_names(&mut cx, raw);
    let errors = each(&raw.errors, |name, it| cx.sound(|cx| errors::row(cx, name, it)));
    let parts = Parts {
        scalars: each(&raw.scalars, |name, it| cx.sound(|cx| types::scalar(cx, name, it))),
        enums: each(&raw.enums, |name, it| cx.sound(|cx| types::enumeration(cx, name, it))),
        objects: Vec::new(),
        unions: Vec::new(),
        encoding: service::encoding(&mut cx, &raw.encoding, &errors),
        envelope: envelope::envelope(&mut cx, raw.envelope.as_ref()),
        errors,
    };
    let model = validate_rest(&mut cx, raw, parts);
    let problems = cx.into_problems();
    match model {
        Some(model) if problems.is_empty() => Ok(model),
        _ => Err(problems),
    }
}

/// What operations, transfers and examples look things up in. A broken item is `None`.
struct Parts {
    scalars: Vec<Option<Scalar>>,
    enums: Vec<Option<Enum>>,
    objects: Vec<Option<Object>>,
    unions: Vec<Option<Union>>,
    errors: Vec<Option<ErrorRow>>,
    encoding: Option<Encoding>,
    envelope: Option<Option<Envelope>>,
}

impl Parts {
    /// The object behind the result of an operation. `Err`: the result is no object. `Ok(None)`: it is broken.
    fn result_object(&self, operation: &Operation) -> Result<Option<&Object>, String> {
        match &operation.result.ty {
            Type::Object(id) => Ok(self.objects[id.0].as_ref()),
            Type::Boolean
            | Type::Integer
            | Type::String
            | Type::Scalar(_)
            | Type::Enum(_)
            | Type::Union(_)
            | Type::List(_) => Err(format!("the result of `{}` is not an object", operation.id)),
        }
    }

    fn error(&self, id: ErrorId) -> Option<&ErrorRow> {
        self.errors.get(id.0)?.as_ref()
    }
}

fn validate_rest(cx: &mut Context, raw: &RawSpec, mut parts: Parts) -> Option<Model> {
    parts.objects = each(&raw.objects, |name, it| {
        cx.sound(|cx| types::object(cx, &parts, name, it))
    });
    parts.unions = each(&raw.unions, |name, it| {
        cx.sound(|cx| types::union(cx, &parts, name, it))
    });
    recursion::check(cx, raw, &parts);
    for entry in &raw.errors.entries {
        if let Some(row) = &entry.value {
            envelope::check_rows(cx, &parts, &entry.key, row);
        }
    }
    let operations = each(&raw.operations, |id, operation| {
        operations::operation(cx, raw, &parts, id, operation)
    });
    paths::check_collisions(cx, raw);
    let api = service::api(cx, &raw.api);
    let session = service::session(cx, raw.session.as_ref(), &parts, &operations);
    let limits = each(&raw.limits, |name, limit| service::limit(cx, name, limit));
    let urls = each(&raw.urls, |name, url| urls::page(cx, &parts, name, url));
    let machines = each(&raw.state_machines, |name, machine| {
        machines::machine(cx, raw, &parts, &operations, name, machine)
    });
    machines::check_enums(cx, raw);
    let transfers = each(&raw.transfers, |name, transfer| {
        transfers::transfer(cx, &parts, &operations, name, transfer)
    });
    secrets::check(cx, raw, &parts, &operations, &transfers);
    catalogue::check_rows_used(cx, raw);
    let facts = each(&raw.facts, |name, fact| service::fact(cx, name, fact));
    let form_points = points::form_points(&parts, &operations);
    let (switches, profiles) = switches::switches(cx, raw, &parts, &form_points);
    Some(Model {
        api: api?,
        encoding: parts.encoding?,
        envelope: parts.envelope?,
        session: session?,
        limits: all(limits)?,
        urls: all(urls)?,
        errors: all(parts.errors)?,
        scalars: all(parts.scalars)?,
        enums: all(parts.enums)?,
        objects: all(parts.objects)?,
        unions: all(parts.unions)?,
        operations: all(operations)?,
        transfers: all(transfers)?,
        machines: all(machines)?,
        switches: switches?,
        profiles: profiles?,
        facts: all(facts)?,
        form_points,
    })
}

/// One result for each entry, at the index of the entry.
fn each<R, M>(section: &Section<R>, mut convert: impl FnMut(&Spanned<String>, &R) -> Option<M>) -> Vec<Option<M>> {
    section
        .entries
        .iter()
        .map(|entry| convert(&entry.key, entry.value.as_ref()?))
        .collect()
}

fn all<M>(items: Vec<Option<M>>) -> Option<Vec<M>> {
    items.into_iter().collect()
}
