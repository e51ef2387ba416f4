//! What an answer says of facts of the description, beside what the description allows.

mod values;

use rapidgator_codegen::Model;
use rapidgator_codegen::model::{EmptyForm, ErrorRow, ErrorText, Evidence, Form, Operation, RefusalStatus, SwitchKind};
use serde_json::Value;

use crate::hints;
use crate::recording::{Body, Recording, Seen};
use crate::scenario::{Expect, STEPS, Special, Step};

/// One fact, as one answer shows it.
pub(crate) struct Observation {
    pub(crate) step: String,
    /// The way to it in the description.
    pub(crate) fact: String,
    pub(crate) seen: String,
    /// The words of `allowed` that it may be; several if they look alike, none if it is something else.
    pub(crate) forms: Vec<String>,
    /// The first is what the mock does if nothing else is wanted.
    pub(crate) allowed: Vec<Allowed>,
    /// How the fact itself is known.
    pub(crate) evidence: Evidence,
}

/// Something that the description allows.
#[derive(Clone)]
pub(crate) struct Allowed {
    pub(crate) word: String,
    pub(crate) evidence: Evidence,
    /// `switch=value` of a mock that does so, if not all do.
    pub(crate) hint: Option<String>,
}

/// All that a recording shows.
pub(crate) fn observe(model: &Model, recording: &Recording) -> Vec<Observation> {
    let mut observer = Observer {
        model,
        step: String::new(),
        found: Vec::new(),
    };
    for seen in &recording.steps {
        let name = seen.step.split(' ').next().unwrap_or_default();
        if let Some(step) = STEPS.iter().find(|step| name == format!("{}/{}", step.of, step.case)) {
            observer.step.clone_from(&seen.step);
            observer.seen(step, seen);
        }
    }
    observer.found
}

struct Observer<'m> {
    model: &'m Model,
    step: String,
    found: Vec<Observation>,
}

impl Observer<'_> {
    fn add(&mut self, fact: String, seen: &str, forms: Vec<String>, allowed: Vec<Allowed>, evidence: &Evidence) {
        self.found.push(Observation {
            step: self.step.clone(),
            fact,
            seen: seen.to_owned(),
            forms,
            allowed,
            evidence: evidence.clone(),
        });
    }

    /// Something that looks like one of what is allowed, or like nothing of it.
    fn word(&mut self, fact: String, seen: &str, allowed: Vec<Allowed>, evidence: &Evidence) {
        let forms = allowed
            .iter()
            .filter(|it| it.word == seen)
            .map(|it| it.word.clone())
            .collect();
        self.add(fact, seen, forms, allowed, evidence);
    }

    fn seen(&mut self, step: &Step, seen: &Seen) {
        for (name, value) in &seen.switches {
            self.switch(name, value);
        }
        let model = self.model;
        let operation = model.operations.iter().find(|it| it.id == step.of);
        let transfer = model.transfers.iter().find(|it| it.name == step.of);
        match (operation, transfer) {
            (Some(operation), _) => self.outcome(step, seen, operation),
            (None, Some(transfer)) if transfer.result.is_none() => {
                let fact = format!("transfers.{}", transfer.name);
                let seen = if seen.body == Body::Content {
                    "the bytes".to_owned()
                } else {
                    outcome_word(model, &seen.body)
                };
                self.word(
                    fact,
                    &seen,
                    vec![allowed("the bytes", &transfer.evidence, None)],
                    &transfer.evidence,
                );
            }
            (None, Some(transfer)) => {
                let result = transfer.result.as_ref();
                if let (Some(result), Body::Envelope { payload, .. }) = (result, &seen.body)
                    && let Some(value) = result.pick.as_ref().and_then(|pick| payload.get(pick))
                {
                    self.value(
                        &format!("transfers.{}.result", transfer.name),
                        &result.ty,
                        value,
                        None,
                        &transfer.evidence,
                    );
                }
            }
            (None, None) => {}
        }
    }

    fn switch(&mut self, name: &str, value: &str) {
        if let Some(switch) = self.model.switches.iter().find(|switch| switch.name == name) {
            let words: Vec<Allowed> = match &switch.kind {
                SwitchKind::Choice(values) => values
                    .iter()
                    .map(|it| allowed(&it.name, &it.evidence, Some(format!("{name}={}", it.name))))
                    .collect(),
                SwitchKind::Flag { default } => [*default, !default]
                    .map(|is_on| if is_on { "on" } else { "off" })
                    .map(|word| allowed(word, &switch.evidence, Some(format!("{name}={word}"))))
                    .into(),
                SwitchKind::Count { .. }
                | SwitchKind::Seconds { .. }
                | SwitchKind::Texts { .. }
                | SwitchKind::Forms { .. } => Vec::new(),
            };
            self.word(format!("switches.{name}"), value, words, &switch.evidence);
        }
    }

    /// Whether it is a result or a refusal, and what there is around it.
    fn outcome(&mut self, step: &Step, seen: &Seen, operation: &Operation) {
        let model = self.model;
        let word = outcome_word(model, &seen.body);
        let mut words = Vec::new();
        let expected = match step.expect {
            Expect::Result => None,
            Expect::Refusal(row) => model.errors.iter().find(|it| it.id == row),
            Expect::Missing => Some(&model.errors[operation.missing.0]),
        };
        let evidence = expected.map_or(&operation.evidence, |row| &row.evidence);
        words.push(match expected {
            Some(row) => allowed(&refusal(row), evidence, None),
            None => allowed("result", evidence, None),
        });
        for special in step.special {
            if let Special::Otherwise(outcome, switch, value) = special {
                let evidence = hints::evidence(model, switch, value).unwrap_or(evidence);
                words.push(allowed(outcome, evidence, Some(format!("{switch}={value}"))));
            }
        }
        if expected.is_none() {
            // Another account may be refused what this one is given.
            for row in operation
                .errors
                .iter()
                .map(|id| &model.errors[id.0])
                .filter(|row| !row.everywhere)
            {
                let hint = hints::flag(model, &row.id);
                words.push(allowed(&refusal(row), &row.evidence, hint));
            }
        }
        let probes = step
            .special
            .iter()
            .any(|it| matches!(it, Special::Otherwise("result", _, _)));
        let fact = match expected {
            // What a parameter in another place, or another way of sending, comes to.
            Some(_) if probes => format!("operations.{}.{}", operation.id, step.case),
            Some(row) => format!("operations.{}.errors.{}", operation.id, row.id),
            None => format!("operations.{}.result", operation.id),
        };
        self.around(seen);
        if let Body::Envelope {
            status,
            details,
            payload,
            ..
        } = &seen.body
        {
            let text = details.as_deref().unwrap_or_default();
            if is_success(model, status) {
                self.word(fact, &word, words, evidence);
                self.result(operation, payload);
            } else if let Some(row) = row_of(model, text, expected) {
                self.word(fact, &word, words, evidence);
                self.refusal(row, status, text);
            } else {
                // A text that nobody knows: a new one of the row that was expected.
                self.unknown_refusal(fact, words, evidence, expected, &format!("{status} {text:?}"));
            }
        } else {
            self.word(fact, &word, words, evidence);
        }
    }

    fn unknown_refusal(
        &mut self,
        fact: String,
        words: Vec<Allowed>,
        evidence: &Evidence,
        expected: Option<&ErrorRow>,
        seen: &str,
    ) {
        match expected {
            Some(row) => self.word(
                format!("errors.{}.texts", row.id),
                seen,
                texts(self.model, row),
                &row.evidence,
            ),
            None => self.word(fact, seen, words, evidence),
        }
    }

    fn around(&mut self, seen: &Seen) {
        let Some(envelope) = &self.model.envelope else { return };
        let Body::Envelope { status, more, .. } = &seen.body else {
            return;
        };
        let evidence = &envelope.evidence;
        if let Some(media_type) = &seen.media_type {
            let words = vec![allowed(&envelope.media_type, evidence, None)];
            self.word("envelope.media_type".to_owned(), media_type, words, evidence);
        }
        for name in more {
            self.word(
                format!("envelope.{name}"),
                "a member that is not described",
                Vec::new(),
                evidence,
            );
        }
        if !is_success(self.model, status) {
            // One of the status of its row, which this answer has told.
            let own = status.as_u64().unwrap_or_default();
            let (usual, other) = match envelope.http_status {
                RefusalStatus::Fixed(usual) => (usual.to_string(), Some("that of the envelope")),
                RefusalStatus::Row => ("that of the envelope".to_owned(), None),
            };
            let mut words = vec![allowed(&usual, evidence, None)];
            let switch = self.model.switches.iter().find(|switch| switch.name == hints::MIRROR);
            if let (Some(other), Some(switch)) = (other, switch) {
                words.push(allowed(other, &switch.evidence, Some(format!("{}=on", hints::MIRROR))));
            }
            let seen = if seen.http_status.to_string() == usual {
                usual
            } else if u64::from(seen.http_status) == own {
                "that of the envelope".to_owned()
            } else {
                seen.http_status.to_string()
            };
            self.word("envelope.http_status".to_owned(), &seen, words, evidence);
        }
    }

    fn refusal(&mut self, row: &ErrorRow, status: &Value, text: &str) {
        self.word(
            format!("errors.{}.texts", row.id),
            text,
            texts(self.model, row),
            &row.evidence,
        );
        let usual = self
            .model
            .envelope
            .as_ref()
            .map(|it| it.refused(row.status).to_json().to_string());
        let words = vec![allowed(&usual.unwrap_or_default(), &row.status_evidence, None)];
        self.word(
            format!("errors.{}.status", row.id),
            &status.to_string(),
            words,
            &row.status_evidence,
        );
    }

    fn result(&mut self, operation: &Operation, payload: &Value) {
        let fact = format!("operations.{}.result", operation.id);
        let result = &operation.result;
        let empties = &result.empty;
        let Some(pick) = &result.pick else {
            return self.value(&fact, &result.ty, payload, None, &operation.evidence);
        };
        let as_empty = match payload {
            Value::Array(items) if items.is_empty() => Some("array"),
            Value::Object(_) if payload.get(pick) == Some(&Value::Array(Vec::new())) => Some("object"),
            _ => None,
        };
        if let Some(word) = as_empty.filter(|_| !empties.is_empty()) {
            let point = format!("{}.empty", operation.id);
            let words = forms(self.model, &point, empties, EmptyForm::word);
            return self.word(
                format!("operations.{}.empty", operation.id),
                word,
                words,
                &operation.evidence,
            );
        }
        match payload {
            Value::Object(members) => {
                for (name, shape) in members {
                    if name == pick {
                        self.value(&fact, &result.ty, shape, None, &operation.evidence);
                    } else {
                        let fact = format!("operations.{}.result.{name}", operation.id);
                        self.word(
                            fact,
                            &format!("not described: {shape}"),
                            Vec::new(),
                            &operation.evidence,
                        );
                    }
                }
                if !members.contains_key(pick) {
                    self.word(
                        fact,
                        &format!("no member {pick}"),
                        vec![allowed(pick, &operation.evidence, None)],
                        &operation.evidence,
                    );
                }
            }
            other => {
                let words = vec![allowed(&format!("an object with {pick}"), &operation.evidence, None)];
                self.word(fact, &other.to_string(), words, &operation.evidence);
            }
        }
    }
}

fn allowed(word: &str, evidence: &Evidence, hint: Option<String>) -> Allowed {
    Allowed {
        word: word.to_owned(),
        evidence: evidence.clone(),
        hint,
    }
}

fn forms<F: Copy>(model: &Model, point: &str, forms: &[Form<F>], word: fn(F) -> &'static str) -> Vec<Allowed> {
    let words = forms.iter().map(|form| (word(form.form), &form.evidence));
    words
        .map(|(word, evidence)| allowed(word, evidence, hints::form(model, point, word)))
        .collect()
}

fn texts(model: &Model, row: &ErrorRow) -> Vec<Allowed> {
    let texts = row.texts.iter().enumerate();
    texts
        .map(|(at, text)| allowed(&text.to_string(), &text.evidence, hints::text(model, &row.id, at)))
        .collect()
}

fn refusal(row: &ErrorRow) -> String {
    format!("refusal {}", row.id)
}

fn is_success(model: &Model, status: &Value) -> bool {
    model
        .envelope
        .as_ref()
        .is_some_and(|envelope| envelope.success.to_json() == *status)
}

/// The row of a text; the expected one, if it is one of several.
fn row_of<'m>(model: &'m Model, text: &str, expected: Option<&'m ErrorRow>) -> Option<&'m ErrorRow> {
    let says = |row: &&ErrorRow| row.texts.iter().map(ErrorText::to_string).any(|known| known == text);
    expected.filter(says).or_else(|| model.errors.iter().find(says))
}

fn outcome_word(model: &Model, body: &Body) -> String {
    match body {
        Body::Envelope { status, .. } if is_success(model, status) => "result".to_owned(),
        Body::Envelope { status, details, .. } => match row_of(model, details.as_deref().unwrap_or_default(), None) {
            Some(row) => refusal(row),
            None => format!("{status} {:?}", details.as_deref().unwrap_or_default()),
        },
        Body::Foreign(id) => id.clone(),
        Body::Content => "the bytes".to_owned(),
        Body::Json(shape) => format!("no envelope: {shape}"),
        Body::Text(words) => format!("no envelope: {words:?}"),
    }
}
