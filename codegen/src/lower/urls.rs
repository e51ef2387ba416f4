//! Addresses: pages that the API hands out, and places where bytes go.

use super::docs::docs;
use super::operations::{lower_answer, lower_example};
use super::types::lower_type;
use crate::ir;
use crate::model::{self, Model, UrlPart, UrlTemplate};
use crate::names;

/// `/base` of `https://host/base`.
pub(super) fn path_of(base_url: &str) -> String {
    let after_scheme = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    match after_scheme.find('/') {
        Some(slash) => after_scheme[slash..].trim_end_matches('/').to_owned(),
        None => String::new(),
    }
}

pub(super) fn lower_page(model: &Model, page: &model::PageUrl) -> ir::Page {
    ir::Page {
        docs: docs(&page.doc, &page.evidence, None),
        function: names::value(&page.name),
        parse: names::value(&format!("parse_{}", page.name)),
        constant: names::constant(&page.name),
        origin: page.template.origin.clone(),
        hosts: page.hosts.clone(),
        parts: parts(&page.template),
        fields: fields(model, &page.template),
    }
}

pub(super) fn lower_transfer(model: &Model, transfer: &model::Transfer) -> ir::Transfer {
    let mut literals = Vec::new();
    let mut query_fields = Vec::new();
    for (name, part) in &transfer.url.query {
        match part {
            UrlPart::Literal(text) => literals.push((name.clone(), text.clone())),
            UrlPart::Field(field) => query_fields.push((name.clone(), field.clone())),
        }
    }
    ir::Transfer {
        name: transfer.name.clone(),
        constant: names::constant(&transfer.name),
        url_constant: names::constant(&format!("{}_transfer", transfer.name)),
        url_function: names::value(&format!("{}_url", transfer.name)),
        fields_struct: names::camel(&format!("{}_fields", transfer.name)),
        docs: docs(&transfer.doc, &transfer.evidence, None),
        direction: transfer.direction,
        method: transfer.method,
        path: transfer.url.path.iter().map(written).collect(),
        literals,
        query_fields,
        fields: fields(model, &transfer.url),
        form_field: transfer.form_field.clone(),
        raw_media_type: transfer.raw_media_type.clone(),
        answer: transfer.result.as_ref().map(|result| lower_answer(model, None, result)),
        refuse_media_types: transfer.refuse_media_types.clone(),
        errors: transfer.errors.clone(),
        evidence: transfer.evidence.basis,
        examples: transfer
            .examples
            .iter()
            .map(|it| lower_example(it, transfer.result.as_ref()))
            .collect(),
    }
}

fn fields(model: &Model, template: &UrlTemplate) -> Vec<ir::UrlField> {
    let field = |(name, ty): (&String, &model::Type)| ir::UrlField {
        name: name.clone(),
        ident: names::value(name),
        ty: lower_type(model, ty, false),
    };
    template.fields.iter().map(field).collect()
}

fn written(part: &UrlPart) -> String {
    match part {
        UrlPart::Literal(text) => text.clone(),
        UrlPart::Field(name) => format!("{{{name}}}"),
    }
}

/// Path and query in one row; neighbouring literals are joined.
fn parts(template: &UrlTemplate) -> Vec<UrlPart> {
    let mut parts = template.path.clone();
    for (index, (name, part)) in template.query.iter().enumerate() {
        let mark = if index == 0 { '?' } else { '&' };
        parts.push(UrlPart::Literal(format!("{mark}{name}=")));
        parts.push(part.clone());
    }
    let mut joined: Vec<UrlPart> = Vec::new();
    for part in parts {
        match (joined.last_mut(), &part) {
            (Some(UrlPart::Literal(before)), UrlPart::Literal(text)) => before.push_str(text),
            (_, _) => joined.push(part),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_a_base_url() {
        assert_eq!(path_of("https://a.example/base/2"), "/base/2");
        assert_eq!(path_of("https://a.example"), "");
    }
}
