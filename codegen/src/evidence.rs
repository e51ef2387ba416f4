//! Everything that a description claims, each with how it is known.

use crate::model::{EmptyForm, Enum, Evidence, Field, Form, Model, Object, Operation, SwitchKind, Transfer, WireForm};

/// One claim.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The way to it in the description, such as `operations.file.info.params.file_id`.
    pub place: String,
    /// What is claimed, in the words of the description; empty for what its place says already.
    pub doc: String,
    /// How it is known.
    pub evidence: Evidence,
}

/// All claims of a description, in its order.
pub fn claims(model: &Model) -> Vec<Claim> {
    let mut claims = Claims(Vec::new());
    claims.add("api", &model.api.doc, &model.api.evidence);
    for fact in &model.facts {
        claims.add(&format!("facts.{}", fact.name), &fact.doc, &fact.evidence);
    }
    claims.add("encoding", &model.encoding.doc, &model.encoding.evidence);
    if let Some(envelope) = &model.envelope {
        claims.add("envelope", &envelope.doc, &envelope.evidence);
        for foreign in &envelope.foreign {
            claims.add(
                &format!("envelope.foreign.{}", foreign.id),
                &foreign.doc,
                &foreign.evidence,
            );
        }
    }
    if let Some(session) = &model.session {
        claims.add("session", &session.doc, &session.evidence);
    }
    for limit in &model.limits {
        claims.add(&format!("limits.{}", limit.name), &limit.doc, &limit.evidence);
    }
    for page in &model.urls {
        claims.add(&format!("urls.{}", page.name), &page.doc, &page.evidence);
    }
    claims.errors(model);
    for scalar in &model.scalars {
        let place = format!("scalars.{}", scalar.name);
        claims.add(&place, &scalar.doc, &scalar.evidence);
        claims.forms(&place, "wire", &scalar.wire, WireForm::word);
    }
    model.enums.iter().for_each(|it| claims.enumeration(it));
    model.objects.iter().for_each(|it| claims.object(it));
    for union in &model.unions {
        claims.add(&format!("unions.{}", union.name), &union.doc, &union.evidence);
    }
    claims.machines(model);
    model.operations.iter().for_each(|it| claims.operation(it));
    model.transfers.iter().for_each(|it| claims.transfer(it));
    claims.switches(model);
    claims.0
}

struct Claims(Vec<Claim>);

impl Claims {
    fn add(&mut self, place: &str, doc: &str, evidence: &Evidence) {
        self.0.push(Claim {
            place: place.to_owned(),
            doc: doc.to_owned(),
            evidence: evidence.clone(),
        });
    }

    /// The only form of something is no claim of its own.
    fn forms<F: Copy>(&mut self, place: &str, key: &str, forms: &[Form<F>], word: fn(F) -> &'static str) {
        if forms.len() > 1 {
            for form in forms {
                self.add(&format!("{place}.{key}.{}", word(form.form)), "", &form.evidence);
            }
        }
    }

    fn errors(&mut self, model: &Model) {
        for row in &model.errors {
            let place = format!("errors.{}", row.id);
            self.add(&place, &row.doc, &row.evidence);
            self.add(
                &format!("{place}.status"),
                &row.status.to_string(),
                &row.status_evidence,
            );
            for text in &row.texts {
                self.add(&format!("{place}.texts"), &text.to_string(), &text.evidence);
            }
        }
    }

    fn enumeration(&mut self, it: &Enum) {
        let place = format!("enums.{}", it.name);
        self.add(&place, &it.doc, &it.evidence);
        self.forms(&place, "wire", &it.wire, WireForm::word);
        for value in &it.values {
            let place = format!("{place}.{}", value.name);
            self.add(&place, &value.doc, &value.evidence);
            for label in &value.other_labels {
                self.add(&format!("{place}.other_labels"), &label.form, &label.evidence);
            }
        }
    }

    fn object(&mut self, object: &Object) {
        let place = format!("objects.{}", object.name);
        self.add(&place, &object.doc, &object.evidence);
        for field in &object.fields {
            self.field(&format!("{place}.{}", field.name), field);
        }
    }

    fn field(&mut self, place: &str, field: &Field) {
        self.add(place, &field.doc, &field.evidence);
        self.forms(place, "wire", field.wire.as_deref().unwrap_or_default(), WireForm::word);
        self.forms(place, "empty", &field.empty, EmptyForm::word);
    }

    fn machines(&mut self, model: &Model) {
        for machine in &model.machines {
            let place = format!("state_machines.{}", machine.name);
            self.add(&place, &machine.doc, &machine.evidence);
            let name = |state: usize| &model.enums[machine.states.0].values[state].name;
            for edge in &machine.edges {
                let step = format!("{} -> {} on {}", name(edge.from), name(edge.to), edge.on);
                self.add(&format!("{place}.edges"), &step, &edge.evidence);
            }
            if let Some(wait) = &machine.wait {
                self.add(&format!("{place}.wait"), &wait.doc, &wait.evidence);
            }
        }
    }

    fn operation(&mut self, operation: &Operation) {
        let place = format!("operations.{}", operation.id);
        self.add(&place, &operation.doc, &operation.evidence);
        for param in &operation.params {
            let place = format!("{place}.params.{}", param.name);
            self.add(&place, &param.doc, &param.evidence);
            if let Some(from) = &param.from_page {
                self.add(&format!("{place}.from_page"), &from.doc, &from.evidence);
            }
        }
        self.forms(&place, "empty", &operation.result.empty, EmptyForm::word);
        for example in &operation.examples {
            let doc = example.doc.as_deref().unwrap_or_default();
            self.add(&format!("{place}.examples.{}", example.name), doc, &example.evidence);
        }
    }

    fn transfer(&mut self, transfer: &Transfer) {
        let place = format!("transfers.{}", transfer.name);
        self.add(&place, &transfer.doc, &transfer.evidence);
        for example in &transfer.examples {
            let doc = example.doc.as_deref().unwrap_or_default();
            self.add(&format!("{place}.examples.{}", example.name), doc, &example.evidence);
        }
    }

    fn switches(&mut self, model: &Model) {
        for switch in &model.switches {
            let place = format!("switches.{}", switch.name);
            self.add(&place, &switch.doc, &switch.evidence);
            match &switch.kind {
                SwitchKind::Choice(values) => {
                    for value in values {
                        self.add(&format!("{place}.values.{}", value.name), &value.doc, &value.evidence);
                    }
                }
                // The texts and forms are claimed where they are listed.
                SwitchKind::Flag { .. }
                | SwitchKind::Count { .. }
                | SwitchKind::Seconds { .. }
                | SwitchKind::Texts { .. }
                | SwitchKind::Forms { .. } => {}
            }
        }
    }
}
