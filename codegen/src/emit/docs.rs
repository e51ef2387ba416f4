//! Doc comments.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Docs, Ir};
use crate::model::ErrorId;

/// Longest text on a line of a doc comment: of an item, and of what is one step inside of it.
const OUTER: usize = 116;
const INNER: usize = 112;

impl Docs {
    /// For a member of an item.
    pub(super) fn attributes(&self) -> TokenStream {
        self.wrapped_at(INNER)
    }

    /// For an item of a file.
    pub(super) fn of_item(&self) -> TokenStream {
        self.wrapped_at(OUTER)
    }

    /// One attribute a line; a single one with line breaks would become a block comment.
    fn wrapped_at(&self, width: usize) -> TokenStream {
        let mut lines = Vec::new();
        for (index, paragraph) in self.0.iter().filter(|paragraph| !paragraph.is_empty()).enumerate() {
            if index > 0 {
                lines.push(String::new());
            }
            lines.extend(paragraph.lines().flat_map(|line| wrapped_line(line, width)));
        }
        lines.iter().map(|line| attribute(line)).collect()
    }

    /// With one more paragraph.
    pub(super) fn and(&self, paragraph: impl Into<String>) -> Self {
        let mut paragraphs = self.0.clone();
        paragraphs.push(paragraph.into());
        Self(paragraphs)
    }

    /// With more words in the last paragraph.
    pub(super) fn with(&self, sentence: &str) -> Self {
        let mut paragraphs = self.0.clone();
        match paragraphs.last_mut() {
            Some(last) => *last = format!("{last} {sentence}"),
            None => paragraphs.push(sentence.to_owned()),
        }
        Self(paragraphs)
    }
}

/// Docs that the emitter words itself.
pub(super) fn said(text: &str) -> TokenStream {
    Docs(vec![text.to_owned()]).attributes()
}

/// Names of catalogue rows for a doc comment.
pub(super) fn row_names(ir: &Ir, rows: impl IntoIterator<Item = ErrorId>) -> String {
    let names: Vec<String> = rows
        .into_iter()
        .map(|row| format!("`{}`", ir.error(row).name))
        .collect();
    names.join(", ")
}

fn attribute(line: &str) -> TokenStream {
    let line = if line.is_empty() {
        String::new()
    } else {
        // No comment may hold a carriage return that is not part of a line break.
        format!(" {}", line.replace('\r', " "))
    };
    quote! { #[doc = #line] }
}

/// Lists keep their lines.
fn wrapped_line(line: &str, width: usize) -> Vec<String> {
    let continued = if line.starts_with("- ") { "  " } else { "" };
    let mut lines = Vec::new();
    let mut current = String::new();
    for word in line.split(' ') {
        if !current.is_empty() && current.chars().count() + 1 + word.chars().count() > width && !begins_a_block(word) {
            lines.push(std::mem::replace(&mut current, continued.to_owned()));
        }
        if !current.trim().is_empty() {
            current.push(' ');
        }
        current.push_str(word);
    }
    lines.push(current);
    lines
}

/// What Markdown would take for a list, a heading or a quotation at the beginning of a line.
fn begins_a_block(word: &str) -> bool {
    let marker = matches!(word, "-" | "+" | "*" | ">" | "=") || word.starts_with('#');
    let number = word.trim_end_matches(['.', ')']);
    marker || (number.len() < word.len() && number.chars().all(|character| character.is_ascii_digit()))
}
