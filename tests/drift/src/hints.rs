//! Which switch of the mock shows a form of a fact.

use rapidgator_codegen::Model;
use rapidgator_codegen::model::{Evidence, SwitchKind};

/// The flag for the HTTP status of refusals.
pub(crate) const MIRROR: &str = "http_mirror_status";

/// For one form of a place that has several: the switch with a name of its own, if there is one.
pub(crate) fn form(model: &Model, point: &str, word: &str) -> Option<String> {
    if !model.form_points.iter().any(|known| known.key == point) {
        return None;
    }
    let named = model.switches.iter().find_map(|switch| match &switch.kind {
        SwitchKind::Forms { points, words } if points.iter().any(|known| known == point) => {
            let (name, _) = words.iter().find(|(_, form)| form == word)?;
            Some(format!("{}={name}", switch.name))
        }
        SwitchKind::Forms { .. }
        | SwitchKind::Flag { .. }
        | SwitchKind::Count { .. }
        | SwitchKind::Seconds { .. }
        | SwitchKind::Choice(_)
        | SwitchKind::Texts { .. } => None,
    });
    Some(named.unwrap_or_else(|| format!("{point}={word}")))
}

/// For one text of a row of the catalogue.
pub(crate) fn text(model: &Model, row: &str, at: usize) -> Option<String> {
    model.switches.iter().find_map(|switch| match &switch.kind {
        SwitchKind::Texts { row: known, values } if model.errors[known.0].id == row => {
            let (value, _) = values.iter().find(|(_, text)| *text == at)?;
            Some(format!("{}={}", switch.name, value.name))
        }
        SwitchKind::Texts { .. }
        | SwitchKind::Forms { .. }
        | SwitchKind::Flag { .. }
        | SwitchKind::Count { .. }
        | SwitchKind::Seconds { .. }
        | SwitchKind::Choice(_) => None,
    })
}

/// For a refusal that a flag of the same name orders.
pub(crate) fn flag(model: &Model, name: &str) -> Option<String> {
    let switch = model.switches.iter().find(|switch| switch.name == name)?;
    matches!(switch.kind, SwitchKind::Flag { .. }).then(|| format!("{name}=on"))
}

/// How it is known that a switch may have this value.
pub(crate) fn evidence<'m>(model: &'m Model, name: &str, value: &str) -> Option<&'m Evidence> {
    let switch = model.switches.iter().find(|switch| switch.name == name)?;
    let value = match &switch.kind {
        SwitchKind::Choice(values) => values.iter().find(|it| it.name == value).map(|it| &it.evidence),
        SwitchKind::Texts { values, .. } => values
            .iter()
            .find(|(it, _)| it.name == value)
            .map(|(it, _)| &it.evidence),
        SwitchKind::Flag { .. } | SwitchKind::Count { .. } | SwitchKind::Seconds { .. } | SwitchKind::Forms { .. } => {
            None
        }
    };
    Some(value.unwrap_or(&switch.evidence))
}
