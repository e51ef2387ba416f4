//! Switches of the mock, and profiles that set several of them.

use super::{Parts, context::Context};
use crate::{
    diag::{Code, Diagnostic},
    model::{Evidence, FormPoint, Profile, Switch, SwitchKind, SwitchValue},
    near::did_you_mean,
    parse::{Node, Spanned, Value},
    raw::{HasFacts, RawProfile, RawSpec, RawSwitch, RawSwitchType},
};

pub(super) fn switches(
    cx: &mut Context,
    raw: &RawSpec,
    parts: &Parts,
    points: &[FormPoint],
) -> (Option<Vec<Switch>>, Option<Vec<Profile>>) {
    let switches = super::each(&raw.switches, |name, it| {
        cx.sound(|cx| switch(cx, parts, points, name, it))
    });
    let profiles = super::each(&raw.profiles, |name, it| profile(cx, raw, &switches, name, it));
    check_pages(cx, raw, &switches);
    (super::all(switches), super::all(profiles))
}

fn switch(
    cx: &mut Context,
    parts: &Parts,
    points: &[FormPoint],
    name: &Spanned<String>,
    raw: &RawSwitch,
) -> Option<Switch> {
    let evidence = cx.evidence(&name.span, raw.facts(), None)?;
    let ways = [
        raw.ty.is_some(),
        !raw.values.entries.is_empty(),
        raw.texts.is_some(),
        raw.forms.is_some(),
    ];
    if ways.iter().filter(|given| **given).count() != 1 {
        let message = "a switch has exactly one of `type`, `values`, `texts` and `forms`";
        cx.refuse(Code::BadSwitch, &name.span, message);
        return None;
    }
    if let (Some(default), None) = (&raw.default, &raw.ty) {
        cx.refuse(Code::BadSwitch, &default.span, "the first value is the default");
    }
    let kind = match (&raw.ty, &raw.texts, &raw.forms) {
        (Some(ty), _, _) => plain_kind(cx, ty, raw.default.as_ref())?,
        (_, Some(row), _) => texts(cx, parts, row)?,
        (_, _, Some(keys)) => forms(cx, points, keys, raw)?,
        (None, None, None) => choice(cx, raw, &evidence)?,
    };
    Some(Switch {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        kind,
        evidence,
    })
}

fn plain_kind(cx: &mut Context, ty: &Spanned<RawSwitchType>, default: Option<&Node>) -> Option<SwitchKind> {
    let value = default.map(|node| &node.value);
    let number = || match value {
        Some(Value::Number(number)) => number.as_u64(),
        _ => None,
    };
    let kind = match (ty.value, value) {
        (RawSwitchType::Flag, None) => Some(SwitchKind::Flag { default: false }),
        (RawSwitchType::Flag, Some(Value::Boolean(default))) => Some(SwitchKind::Flag { default: *default }),
        (RawSwitchType::Flag, Some(_)) => None,
        (RawSwitchType::Count, _) => number().map(|default| SwitchKind::Count { default }),
        (RawSwitchType::Seconds, _) => number().map(|default| SwitchKind::Seconds { default }),
    };
    if kind.is_none() {
        let span = default.map_or(&ty.span, |node| &node.span);
        let message = "the default is true or false for a flag, and a number for the others";
        cx.refuse(Code::BadSwitch, span, message);
    }
    kind
}

fn choice(cx: &mut Context, raw: &RawSwitch, around: &Evidence) -> Option<SwitchKind> {
    let values = super::each(&raw.values, |name, value| {
        Some(SwitchValue {
            name: name.value.clone(),
            doc: value.doc.clone(),
            evidence: cx.evidence(&name.span, value.facts(), Some(around))?,
        })
    });
    Some(SwitchKind::Choice(super::all(values)?))
}

fn texts(cx: &mut Context, parts: &Parts, name: &Spanned<String>) -> Option<SwitchKind> {
    let id = cx.error_row(name)?;
    let row = parts.error(id)?;
    let first = row.texts.first()?;
    let values: Vec<(SwitchValue, usize)> = row
        .texts
        .iter()
        .enumerate()
        .filter_map(|(index, text)| {
            let value = SwitchValue {
                name: text.name.clone()?,
                doc: String::new(),
                evidence: text.evidence.clone(),
            };
            Some((value, index))
        })
        .collect();
    let is_plain = row.texts.iter().all(|text| text.example.is_empty());
    if values.len() < 2 || first.name.is_none() || !is_plain {
        let message = format!(
            "`{}` needs a name for its first text and one more, and no placeholders",
            row.id
        );
        cx.refuse(Code::BadSwitch, &name.span, message);
    }
    Some(SwitchKind::Texts { row: id, values })
}

fn forms(
    cx: &mut Context,
    points: &[FormPoint],
    keys: &Spanned<Vec<Spanned<String>>>,
    raw: &RawSwitch,
) -> Option<SwitchKind> {
    let mut shared: Option<Vec<String>> = None;
    for key in &keys.value {
        let Some(point) = points.iter().find(|point| point.key == key.value) else {
            let help = did_you_mean(&key.value, points.iter().map(|point| point.key.as_str()));
            let message = format!("`{}` lists no forms", key.value);
            cx.add(Diagnostic::new(Code::UnknownForm, &key.span, message).help(help));
            return None;
        };
        let words = point.kind.words();
        shared = Some(match shared {
            None => words,
            Some(known) => known.into_iter().filter(|word| words.contains(word)).collect(),
        });
    }
    let shared = shared.unwrap_or_default();
    if shared.len() < 2 {
        let message = "the places share fewer than two forms, so there is nothing to switch";
        cx.refuse(Code::BadSwitch, &keys.span, message);
    }
    for entry in &raw.words.entries {
        if !shared.contains(&entry.key.value) {
            let help = did_you_mean(&entry.key.value, shared.iter().map(String::as_str));
            let message = format!("the form `{}` is not shared by the places", entry.key.value);
            cx.add(Diagnostic::new(Code::UnknownForm, &entry.key.span, message).help(help));
        }
    }
    let named = |form: &String| {
        let entry = raw.words.entries.iter().find(|entry| entry.key.value == *form);
        entry
            .and_then(|entry| entry.value.as_ref())
            .map(|word| word.value.clone())
    };
    let words = shared
        .iter()
        .map(|form| (named(form).unwrap_or_else(|| form.clone()), form.clone()))
        .collect();
    Some(SwitchKind::Forms {
        points: keys.value.iter().map(|key| key.value.clone()).collect(),
        words,
    })
}

fn profile(
    cx: &mut Context,
    raw_spec: &RawSpec,
    switches: &[Option<Switch>],
    name: &Spanned<String>,
    raw: &RawProfile,
) -> Option<Profile> {
    let evidence = cx.evidence(&name.span, raw.facts(), None)?;
    let mut sets = Vec::new();
    for entry in &raw.sets.entries {
        let value = entry.value.as_ref()?;
        check_setting(cx, raw_spec, switches, &entry.key, Some(value));
        sets.push((entry.key.value.clone(), value.value.clone()));
    }
    Some(Profile {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        sets,
        evidence,
    })
}

/// That there is such a switch, and that it has this value.
fn check_setting(
    cx: &mut Context,
    raw: &RawSpec,
    switches: &[Option<Switch>],
    name: &Spanned<String>,
    value: Option<&Spanned<String>>,
) {
    let keys = || raw.switches.entries.iter().map(|entry| entry.key.value.as_str());
    let Some(index) = keys().position(|key| key == name.value) else {
        let help = did_you_mean(&name.value, keys());
        let message = format!("unknown switch `{}`", name.value);
        cx.add(Diagnostic::new(Code::UnknownSwitch, &name.span, message).help(help));
        return;
    };
    // A broken switch has been reported.
    let (Some(switch), Some(value)) = (&switches[index], value) else {
        return;
    };
    let known: Vec<&str> = match &switch.kind {
        SwitchKind::Flag { .. } => vec!["on", "off"],
        SwitchKind::Count { .. } | SwitchKind::Seconds { .. } if value.value.parse::<u64>().is_ok() => return,
        SwitchKind::Count { .. } | SwitchKind::Seconds { .. } => Vec::new(),
        SwitchKind::Choice(values) => values.iter().map(|value| value.name.as_str()).collect(),
        SwitchKind::Texts { values, .. } => values.iter().map(|(value, _)| value.name.as_str()).collect(),
        SwitchKind::Forms { words, .. } => words.iter().map(|(word, _)| word.as_str()).collect(),
    };
    if !known.contains(&value.value.as_str()) {
        let help = did_you_mean(&value.value, known.iter().copied());
        let message = format!("`{}` has no value `{}`", switch.name, value.value);
        cx.add(Diagnostic::new(Code::UnknownSwitch, &value.span, message).help(help));
    }
}

/// A parameter that another one may stand for names a page and a flag.
fn check_pages(cx: &mut Context, raw: &RawSpec, switches: &[Option<Switch>]) {
    let operations = raw.operations.entries.iter().filter_map(|entry| entry.value.as_ref());
    for param in operations.flat_map(|it| it.params.entries.iter().filter_map(|entry| entry.value.as_ref())) {
        let Some(from) = &param.from_page else {
            continue;
        };
        check_setting(cx, raw, switches, &from.switch, None);
        let is_flag = |switch: &Switch| matches!(switch.kind, SwitchKind::Flag { .. });
        let named = switches
            .iter()
            .flatten()
            .find(|switch| switch.name == from.switch.value);
        if named.is_some_and(|switch| !is_flag(switch)) {
            cx.refuse(Code::BadSwitch, &from.switch.span, "this switch is not a flag");
        }
        let pages = || raw.urls.entries.iter().map(|entry| entry.key.value.as_str());
        if !pages().any(|page| page == from.page.value) {
            let help = did_you_mean(&from.page.value, pages());
            let message = format!("unknown page `{}`", from.page.value);
            cx.add(Diagnostic::new(Code::UnknownField, &from.page.span, message).help(help));
        }
    }
}
