//! Changes that break something and are made all the same: a file says which, why, and until when.

use std::ops::Range;

use serde::Deserialize;

use super::{Diff, Rule};
use crate::diag::{Code, Diagnostic, Report, Span};
use crate::near::did_you_mean;
use crate::parse::{self, Spanned, Tried};
use crate::source::SourceFile;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWaivers {
    waivers: Vec<Tried<RawWaiver>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWaiver {
    rule: Spanned<String>,
    place: Spanned<String>,
    reason: Spanned<String>,
    /// The last day on which it holds.
    until: Option<Spanned<String>>,
}

/// A waiver that does nothing. It is no mistake: once a change has landed, its waiver is left over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What is said about it.
    pub message: String,
    /// The bytes of the file of waivers.
    pub span: Range<usize>,
}

impl Diff<'_> {
    /// Takes the waived changes out of the verdict. `today` is written as in `2026-01-31`.
    ///
    /// Gives the waivers that do nothing: the place is not there, the change was not made, the day has passed.
    ///
    /// # Errors
    /// Everything that is wrong with the file. Then nothing is waived.
    pub fn waive(&mut self, waivers: &SourceFile, today: &str) -> Result<Vec<Notice>, Report> {
        let read = read(waivers)?;
        let mut notices = Vec::new();
        for (rule, waiver) in &read {
            let place = &waiver.place.value;
            if let Some(until) = &waiver.until
                && until.value.as_str() < today
            {
                let message = format!("this waiver ended on {}; the change counts again", until.value);
                notices.push(notice(message, &until.span));
                continue;
            }
            let mut used = false;
            for change in &mut self.changes {
                if change.rule == *rule && change.place == *place {
                    change.waived = Some(waiver.reason.value.clone());
                    used = true;
                }
            }
            if !used {
                notices.push(self.unused(*rule, &waiver.place));
            }
        }
        Ok(notices)
    }

    fn unused(&self, rule: Rule, place: &Spanned<String>) -> Notice {
        let all = || self.old.places.all().chain(self.new.places.all());
        let other = self.changes.iter().find(|change| change.place == place.value);
        let message = if let Some(other) = other {
            let (id, wanted) = (other.rule.id(), rule.id());
            format!("unused waiver: what changed at `{}` is {id}, not {wanted}", place.value)
        } else if self.old.places.contains(&place.value) || self.new.places.contains(&place.value) {
            format!("unused waiver: nothing of {} changed at `{}`", rule.id(), place.value)
        } else {
            let near = did_you_mean(&place.value, all()).map(|help| format!("; {help}"));
            format!(
                "unused waiver: there is no place `{}`{}",
                place.value,
                near.unwrap_or_default()
            )
        };
        notice(message, &place.span)
    }
}

fn notice(message: String, span: &Span) -> Notice {
    Notice {
        message,
        span: span.clone(),
    }
}

fn read(source: &SourceFile) -> Result<Vec<(Rule, RawWaiver)>, Report> {
    let (tree, problems) = parse::parse_tree(source.text());
    let Some(tree) = tree else {
        return Err(Report::from_unsorted(problems));
    };
    let (raw, mut problems) = parse::decode::<RawWaivers>(&tree, problems);
    let mut waivers = Vec::new();
    for waiver in raw.into_iter().flat_map(|raw| raw.waivers).filter_map(|tried| tried.0) {
        if waiver.reason.value.trim().is_empty() {
            let message = "a waiver has a reason";
            problems.push(Diagnostic::new(Code::Empty, &waiver.reason.span, message));
        }
        if let Some(until) = waiver.until.as_ref().filter(|until| !is_day(&until.value)) {
            let message = format!("`{}` is no day such as 2026-01-31", until.value);
            problems.push(Diagnostic::new(Code::BadDay, &until.span, message));
        }
        match Rule::find(&waiver.rule.value) {
            Some(rule) => waivers.push((rule, waiver)),
            None => problems.push(unknown_rule(&waiver.rule)),
        }
    }
    if problems.is_empty() {
        Ok(waivers)
    } else {
        Err(Report::from_unsorted(problems))
    }
}

fn unknown_rule(rule: &Spanned<String>) -> Diagnostic {
    let message = format!("there is no rule `{}` for changes", rule.value);
    let help = did_you_mean(&rule.value, Rule::ALL.iter().map(|rule| rule.id()));
    Diagnostic::new(Code::UnknownRule, &rule.span, message).help(help)
}

/// Days are compared as texts, so they must be written in full.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { part.parse::<u32>().ok() } else { None }
    };
    match parts.as_slice() {
        [year, month, day] => {
            let (month, day) = (number(month, 2), number(day, 2));
            number(year, 4).is_some()
                && month.is_some_and(|month| (1..=12).contains(&month))
                && day.is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    }
}
