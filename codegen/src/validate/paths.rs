//! Paths of operations, with the parameters in them.

use super::{Parts, context::Context, values::is_secret};
use crate::{
    diag::{Code, Diagnostic},
    model::{Method, PathSegment, Type},
    near::did_you_mean,
    parse::{Section, Spanned},
    raw::{RawOperation, RawParam, RawSpec},
};

/// The segments of a path. Each `{parameter}` is a whole one.
pub(super) fn segments(cx: &mut Context, path: &Spanned<String>, params: &Section<RawParam>) -> Vec<PathSegment> {
    let text = &path.value;
    if text.split('/').any(str::is_empty) || text.contains(['?', '#', ' ', '%']) {
        let message = "a path stands below the base URL, without slashes at its ends";
        cx.refuse(Code::BadUrl, &path.span, message);
    }
    let segments = read(text);
    for (at, segment) in segments.iter().enumerate() {
        match segment {
            PathSegment::Literal(text) if text.contains(['{', '}']) => {
                let message = format!("`{text}` is no segment: `{{parameter}}` stands alone between two slashes");
                cx.refuse(Code::BadPath, &path.span, message);
            }
            PathSegment::Literal(_) => {}
            PathSegment::Param(name) => {
                if segments[..at].contains(segment) {
                    let message = format!("`{{{name}}}` is twice in the path");
                    cx.refuse(Code::BadPath, &path.span, message);
                } else if !params.entries.iter().any(|entry| entry.key.value == *name) {
                    let help = did_you_mean(name, params.entries.iter().map(|entry| entry.key.value.as_str()));
                    let message = format!("the path names the parameter `{name}`, which the operation does not have");
                    cx.add(Diagnostic::new(Code::BadPath, &path.span, message).help(help));
                }
            }
        }
    }
    segments
}

fn read(path: &str) -> Vec<PathSegment> {
    path.split('/')
        .map(
            |segment| match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(name) if !name.contains(['{', '}']) => PathSegment::Param(name.to_owned()),
                Some(_) | None => PathSegment::Literal(segment.to_owned()),
            },
        )
        .collect()
}

/// A segment is one text that is always there and that anybody may see.
pub(super) fn check_param(cx: &mut Context, parts: &Parts, raw: &RawParam, ty: &Type) {
    let mut refuse = |span, why: &str| {
        let message = format!("a parameter in the path {why}");
        cx.refuse(Code::BadPath, span, message);
    };
    if raw.optional {
        refuse(&raw.ty.span, "is never optional");
    }
    if let Some(list) = &raw.list {
        refuse(&list.separator.span, "has one value");
    }
    if let Some(page) = &raw.from_page {
        refuse(&page.param.span, "has no other that stands for it");
    }
    if raw.secret.as_ref().is_some_and(|secret| secret.value) || is_secret(parts, ty) == Some(true) {
        refuse(&raw.ty.span, "is no secret, because addresses are logged");
    }
}

/// Two operations at one place cannot be told apart; with methods of their own they can, and then they share its names.
pub(super) fn check_collisions(cx: &mut Context, raw: &RawSpec) {
    let usual = raw.api.value.0.as_ref().map_or(&[][..], |api| &api.methods.value);
    let places: Vec<Place<'_>> = (raw.operations.entries.iter())
        .filter_map(|entry| Some(Place::of(entry.value.as_ref()?, usual)))
        .collect();
    for (index, place) in places.iter().enumerate() {
        let before = &places[..index];
        if let Some((first, method)) = before.iter().find_map(|before| before.meets(place)) {
            let message = format!("{} `{}` is taken", method.word(), place.path.value);
            let duplicate = Diagnostic::new(Code::DuplicatePath, &place.path.span, message);
            cx.add(duplicate.secondary(&first.path.span, "by this operation"));
        } else if let Some(first) = before.iter().find(|before| before.is_spelled_otherwise(place)) {
            let message = format!("`{}` and `{}` are one path", first.path.value, place.path.value);
            let otherwise = Diagnostic::new(Code::BadPath, &place.path.span, message);
            let help = "the names of parameters in a path never travel, so they can be the same for both";
            cx.add(
                otherwise
                    .secondary(&first.path.span, "the first of them")
                    .help(help.to_owned()),
            );
        }
    }
}

struct Place<'r> {
    path: &'r Spanned<String>,
    /// `None` stands for any segment.
    segments: Vec<Option<String>>,
    methods: &'r [Method],
}

impl<'r> Place<'r> {
    fn of(raw: &'r RawOperation, usual: &'r [Method]) -> Self {
        let shape = |segment| match segment {
            PathSegment::Literal(text) => Some(text),
            PathSegment::Param(_) => None,
        };
        Self {
            path: &raw.path,
            segments: read(&raw.path.value).into_iter().map(shape).collect(),
            methods: raw.methods.as_ref().map_or(usual, |methods| &methods.value),
        }
    }

    /// OpenAPI has no two templates for one path.
    fn is_spelled_otherwise(&self, other: &Self) -> bool {
        self.segments == other.segments && self.path.value != other.path.value
    }

    /// The method that both take at the same path.
    fn meets(&self, other: &Self) -> Option<(&Self, Method)> {
        let shared = self.methods.iter().find(|method| other.methods.contains(method))?;
        (self.segments == other.segments).then_some((self, *shared))
    }
}
