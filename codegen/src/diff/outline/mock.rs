//! What the mock can do otherwise.

use super::super::items::{Family, Item};
use super::super::rules::Rule;
use super::Outline;
use crate::model::{Switch, SwitchKind, SwitchValue};

const VALUE: Family = Family::new(Rule::SwitchValueAdded, Rule::SwitchValueRemoved);

impl Outline<'_> {
    pub(super) fn mock(&self, root: &mut Item) {
        for switch in &self.model.switches {
            self.switch(root, switch);
        }
        for profile in &self.model.profiles {
            let family = Family::new(Rule::ProfileAdded, Rule::ProfileRemoved).renamed(Rule::ProfileRenamed);
            let item = root.entry("profiles", &profile.name, family);
            item.doc(&profile.doc).evidence(&profile.evidence);
            for (name, value) in &profile.sets {
                let family = Family::new(Rule::ProfileSetting, Rule::ProfileSetting);
                let set = item.entry("sets", &self.named("switches", name), family);
                set.value("", Rule::ProfileSetting, value);
            }
        }
    }

    fn switch(&self, root: &mut Item, switch: &Switch) {
        let family = Family::new(Rule::SwitchAdded, Rule::SwitchRemoved).renamed(Rule::SwitchRenamed);
        let item = root.entry("switches", &switch.name, family);
        let (key, kind, default) = match &switch.kind {
            SwitchKind::Flag { default } => ("type", "flag".to_owned(), default.to_string()),
            SwitchKind::Count { default } => ("type", "count".to_owned(), default.to_string()),
            SwitchKind::Seconds { default } => ("type", "seconds".to_owned(), default.to_string()),
            SwitchKind::Choice(values) => ("values", "a choice".to_owned(), first(values.iter())),
            SwitchKind::Texts { row, values } => {
                let about = format!("the texts of {}", self.row(*row));
                ("texts", about, first(values.iter().map(|(value, _)| value)))
            }
            SwitchKind::Forms { words, .. } => {
                let default = words.first().map(|(word, _)| word.clone());
                ("words", "forms".to_owned(), default.unwrap_or_default())
            }
        };
        // The key may be another one, so the place is that of the switch.
        item.value("", Rule::SwitchKind, &kind);
        item.value(
            if key == "type" { "default" } else { key },
            Rule::SwitchDefault,
            default,
        );
        item.doc(&switch.doc).evidence(&switch.evidence);
        match &switch.kind {
            SwitchKind::Flag { .. } | SwitchKind::Count { .. } | SwitchKind::Seconds { .. } => {}
            SwitchKind::Choice(values) => values.iter().for_each(|value| switch_value(item, value)),
            SwitchKind::Texts { values, .. } => {
                for (value, _) in values {
                    item.entry("values", &value.name, VALUE);
                }
            }
            SwitchKind::Forms { points, words } => {
                let (added, removed) = (Rule::SwitchPointAdded, Rule::SwitchPointRemoved);
                item.list("forms", added, removed, Rule::Order, points);
                for (word, form) in words {
                    item.entry("words", word, VALUE).value("", Rule::SwitchKind, form);
                }
            }
        }
    }
}

fn first<'v>(mut values: impl Iterator<Item = &'v SwitchValue>) -> String {
    values.next().map(|value| value.name.clone()).unwrap_or_default()
}

fn switch_value(switch: &mut Item, value: &SwitchValue) {
    let item = switch.entry("values", &value.name, VALUE);
    item.doc(&value.doc).evidence(&value.evidence);
}
