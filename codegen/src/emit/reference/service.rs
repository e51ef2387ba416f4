//! What holds for all calls: addresses, encoding, envelope, session, limits, facts, errors, switches.

use serde_json::json;

use super::text::{Page, code, is_known_alike, known, said};
use crate::emit::examples::success_body;
use crate::model::{
    BodyEncoding, Envelope, ErrorRow, ForeignShape, Limit, Model, PageUrl, Placement, Profile, RefusalStatus, Retry,
    SessionAction, Switch, SwitchKind,
};

pub(super) fn write(page: &mut Page, model: &Model) {
    page.heading(2, "The service");
    let methods: Vec<&str> = model.api.methods.iter().map(|method| method.word()).collect();
    page.paragraph(&format!(
        "Base address `{}`, hosts {}, methods {}. *({})*",
        model.api.base_url,
        model
            .api
            .hosts
            .iter()
            .map(|host| code(host))
            .collect::<Vec<_>>()
            .join(", "),
        methods.join(" and "),
        known(&model.api.evidence),
    ));
    for fact in &model.facts {
        page.line(&format!("- {}", said(&fact.doc, &fact.evidence, None)));
    }
    encoding(page, model);
    if let Some(envelope) = &model.envelope {
        self::envelope(page, envelope);
    }
    if let Some(session) = &model.session {
        page.heading(3, "Session");
        page.statement(&session.doc, &session.evidence, None);
        page.paragraph(&format!(
            "`{}` gives the token in `{}`; other calls carry it in the parameter `{}`. The error `{}` says that it has ended.",
            model.operations[session.login.0].id,
            session.token_field,
            session.parameter,
            model.errors[session.expired.0].id,
        ));
        if let Some(reason) = &session.secret_in_url {
            page.paragraph(&format!(
                "The token is sent in the address: {}",
                crate::lower::markdown(reason)
            ));
        }
    }
    limits(page, &model.limits);
    pages(page, &model.urls);
    errors(page, &model.errors);
    switches(page, &model.switches, &model.profiles);
}

fn encoding(page: &mut Page, model: &Model) {
    page.heading(3, "Parameters");
    page.statement(&model.encoding.doc, &model.encoding.evidence, None);
    let spellings = |list: &[String]| {
        list.iter()
            .map(|text| code(&format!("{text:?}")))
            .collect::<Vec<_>>()
            .join(", ")
    };
    page.paragraph(&format!(
        "True is {}, false is {}; the first of each is what the client sends.",
        spellings(&model.encoding.truthy),
        spellings(&model.encoding.falsy),
    ));
    if model.encoding.body == BodyEncoding::Json {
        page.paragraph("The body of a request is a JSON object whose members have native types. It has no other members than those that are listed.");
    }
}

fn envelope(page: &mut Page, envelope: &Envelope) {
    page.heading(3, "Envelope");
    page.statement(&envelope.doc, &envelope.evidence, None);
    let success = success_body(Some(envelope), &json!("…"));
    page.block("json", &success.to_string());
    let row = match &envelope.row {
        Some(row) => format!(", the name of the error in `{row}`"),
        None => String::new(),
    };
    let http = match envelope.http_status {
        RefusalStatus::Row => "that of the error".to_owned(),
        RefusalStatus::Fixed(status) => status.to_string(),
    };
    page.paragraph(&format!(
        "A refusal has its text in `{}`{row}; its HTTP status is {http}.",
        envelope.details
    ));
    if envelope.foreign.is_empty() {
        return;
    }
    page.paragraph("Some answers are not an envelope:");
    let rows: Vec<Vec<String>> = envelope
        .foreign
        .iter()
        .map(|foreign| {
            let shape = match &foreign.recognise {
                ForeignShape::Prefix(prefix) => format!("begins with {}", code(prefix)),
                ForeignShape::Members(members) => format!(
                    "an object with {}",
                    members.iter().map(|it| code(it)).collect::<Vec<_>>().join(", ")
                ),
            };
            vec![
                code(&foreign.id),
                shape,
                said(&foreign.doc, &foreign.evidence, Some(&envelope.evidence)),
            ]
        })
        .collect();
    page.table(&["answer", "recognised by", "what it is"], &rows);
}

fn limits(page: &mut Page, limits: &[Limit]) {
    if limits.is_empty() {
        return;
    }
    page.heading(3, "Limits");
    let rows: Vec<Vec<String>> = limits
        .iter()
        .map(|limit| {
            vec![
                code(&limit.name),
                limit.value.to_string(),
                said(&limit.doc, &limit.evidence, None),
            ]
        })
        .collect();
    page.table(&["limit", "value", "meaning"], &rows);
}

fn pages(page: &mut Page, urls: &[PageUrl]) {
    if urls.is_empty() {
        return;
    }
    page.heading(3, "Pages");
    let rows: Vec<Vec<String>> = urls
        .iter()
        .map(|url| vec![code(&url.template.text), said(&url.doc, &url.evidence, None)])
        .collect();
    page.table(&["address", "what it is"], &rows);
}

fn errors(page: &mut Page, errors: &[ErrorRow]) {
    page.heading(2, "Errors");
    page.paragraph(
        "The first text is what the mock says. Where: in the answer of the whole call, for one *item* of several, as the \
         *failure* inside a success, or as the *body* in place of bytes.",
    );
    let rows: Vec<Vec<String>> = errors
        .iter()
        .map(|row| {
            let texts: Vec<String> = row
                .texts
                .iter()
                .map(|text| match is_known_alike(&text.evidence, &row.evidence) {
                    true => code(&text.to_string()),
                    false => format!("{} *({})*", code(&text.to_string()), known(&text.evidence)),
                })
                .collect();
            let status = match row.status_evidence.basis == row.evidence.basis {
                true => row.status.to_string(),
                false => format!("{} *({})*", row.status, known(&row.status_evidence)),
            };
            let meaning = [said(&row.doc, &row.evidence, None), consequences(row)].join(" ");
            vec![
                format!("<a id=\"error-{0}\"></a>`{0}`", row.id),
                status,
                texts.join("<br>"),
                places(row),
                meaning.trim().to_owned(),
            ]
        })
        .collect();
    page.table(&["error", "status", "texts", "where", "meaning"], &rows);
}

fn places(row: &ErrorRow) -> String {
    let word = |place: &Placement| match place {
        Placement::Answer => "answer",
        Placement::Item => "item",
        Placement::Failure => "failure",
        Placement::Body => "body",
    };
    row.placement.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// What a client does about it.
fn consequences(row: &ErrorRow) -> String {
    let session = match row.session {
        SessionAction::Keep => None,
        SessionAction::Renew => Some("Log in again, once."),
        SessionAction::Refused => Some("Another login is refused as well."),
        SessionAction::Throttled => Some("No login before the wait is over."),
    };
    let retry = match row.retry {
        Retry::Never => None,
        Retry::Later => Some("Later it may work."),
    };
    [session, retry].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn switches(page: &mut Page, switches: &[Switch], profiles: &[Profile]) {
    if switches.is_empty() {
        return;
    }
    page.heading(2, "Switches of the mock");
    page.paragraph("Where nobody is sure, the mock can do either. The first value is the default.");
    let rows: Vec<Vec<String>> = switches
        .iter()
        .map(|switch| {
            vec![
                code(&switch.name),
                values(switch),
                said(&switch.doc, &switch.evidence, None),
            ]
        })
        .collect();
    page.table(&["switch", "values", "meaning"], &rows);
    for profile in profiles {
        let sets: Vec<String> = profile
            .sets
            .iter()
            .map(|(name, value)| code(&format!("{name}={value}")))
            .collect();
        let line = format!("- Profile `{}`: {} {}", profile.name, profile.doc, sets.join(" "));
        page.line(line.trim_end());
    }
}

fn values(switch: &Switch) -> String {
    let words: Vec<String> = match &switch.kind {
        SwitchKind::Flag { default: false } => vec![code("off"), code("on")],
        SwitchKind::Flag { default: true } => vec![code("on"), code("off")],
        SwitchKind::Count { default } => vec![code(&default.to_string()), "any number".to_owned()],
        SwitchKind::Seconds { default } => vec![code(&format!("{default}s")), "any time".to_owned()],
        SwitchKind::Choice(values) => values.iter().map(|value| code(&value.name)).collect(),
        SwitchKind::Texts { values, .. } => values.iter().map(|(value, _)| code(&value.name)).collect(),
        SwitchKind::Forms { words, .. } => words.iter().map(|(word, _)| code(word)).collect(),
    };
    words.join(", ")
}
