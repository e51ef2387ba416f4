//! Results and examples.

use super::super::items::{Family, Item};
use super::super::rules::Rule;
use super::Outline;
use crate::model::{Example, ExampleAnswer, ResultShape};

impl Outline<'_> {
    pub(super) fn result(&self, owner: &mut Item, result: &ResultShape) {
        let item = owner.part("result", Family::new(Rule::ResultType, Rule::ResultType));
        self.ty(item, &result.ty, None, Rule::ResultType, Rule::ResultTypeSource);
        self.wire(item, &result.ty, None);
        item.optional("pick", [Rule::ResultPick; 3], result.pick.as_ref());
        let empty: Vec<String> = result.empty.iter().map(|form| form.form.word().to_owned()).collect();
        let (added, removed) = (Rule::EmptyResultFormAdded, Rule::EmptyResultFormRemoved);
        item.list("empty", added, removed, Rule::EmptyResultFormFirst, &empty);
        item.forms(&result.empty, |form| form.word().to_owned());
    }

    pub(super) fn examples(&self, owner: &mut Item, examples: &[Example]) {
        for example in examples {
            let family = Family::new(Rule::ExampleAdded, Rule::ExampleRemoved);
            let item = owner.entry("examples", &example.name, family);
            let request: Option<Vec<String>> = example.request.as_ref().map(|request| {
                let members = request.iter().map(|(name, value)| format!("{name}: {value}"));
                members.collect()
            });
            let request = request.map(|members| members.join(", "));
            item.optional("request", [Rule::ExampleChanged; 3], request);
            let (key, answer) = match &example.answer {
                ExampleAnswer::Result(payload) => ("result", payload.to_string()),
                ExampleAnswer::Error { row, details } => ("error", format!("{}: {details}", self.row(*row))),
                ExampleAnswer::Foreign { id, body } => ("foreign", format!("{id}: {body}")),
                ExampleAnswer::Odd { body } => ("body", body.clone()),
            };
            item.value(key, Rule::ExampleChanged, answer);
            item.doc(example.doc.as_deref().unwrap_or_default());
            item.evidence(&example.evidence);
        }
    }
}
