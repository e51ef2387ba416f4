//! API.md: the description as a document to read, with how sure each statement is.

mod operations;
mod service;
mod text;
mod types;

use crate::model::Model;
use text::Page;

/// The whole document.
pub(super) fn emit(model: &Model, spec_name: &str) -> String {
    let mut page = Page::default();
    page.line(&format!(
        "<!-- Generated from {spec_name} by `cargo xtask generate`. Do not edit. -->"
    ));
    page.heading(1, &format!("{}, {}", model.api.title, model.api.version));
    page.paragraph(&model.api.doc);
    page.paragraph(
        "Every statement says how it is known: **documented** by the service, **observed** in programs that run against it, \
         taken from a **sibling** service, or **assumed**. What stands in something inherits from what is around it, unless it says otherwise.",
    );
    contents(&mut page, model);
    service::write(&mut page, model);
    operations::write(&mut page, model);
    types::write(&mut page, model);
    page.finish()
}

fn contents(page: &mut Page, model: &Model) {
    page.heading(2, "Contents");
    let mut groups: Vec<&str> = Vec::new();
    for operation in &model.operations {
        if !groups.contains(&operation.group.as_str()) {
            groups.push(&operation.group);
        }
    }
    for group in groups {
        let links: Vec<String> = model
            .operations
            .iter()
            .filter(|operation| operation.group == group)
            .map(|operation| format!("[{}](#{})", operation.method, text::anchor(&operation.id)))
            .collect();
        page.line(&format!("- **{group}**: {}", links.join(" · ")));
    }
    let transfers = model.transfers.iter();
    let links: Vec<String> = transfers
        .map(|it| format!("[{}](#{})", it.name, text::anchor(&format!("transfer {}", it.name))))
        .collect();
    if !links.is_empty() {
        page.line(&format!("- **bytes**: {}", links.join(" · ")));
    }
    page.line("- [errors](#errors) · [types](#types)");
}
