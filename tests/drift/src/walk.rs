//! Takes the steps one by one, keeps what later ones need, and cleans up whatever happens.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use anyhow::Context as _;
use http::Method;
use md5::{Digest as _, Md5};
use rapidgator_client_runtime::transport::{Request, Transport};
use rapidgator_codegen::Model;
use rapidgator_codegen::model::{ErrorText, Operation, ResultShape, SessionAction, Transfer};
use serde_json::Value;
use url::Url;

use crate::plan::{POLLS, Planned, most_requests};
use crate::recording::{Body, Recording, Seen};
use crate::scenario::{Source, Special, Step, Tell};
use crate::scrub::Scrubber;
use crate::shape::{Shaper, is_value, member};
use crate::wire::{self, Answer, Way};
use crate::{Credentials, Settings};

/// The flag that every answer with a slash in it tells of.
const ESCAPED: &str = "escape_slashes";

/// What came of a walk.
pub(crate) struct Walked {
    pub(crate) recording: Recording,
    /// Steps that were not taken, and why.
    pub(crate) skipped: Vec<String>,
    pub(crate) requests: usize,
    /// Why it ended early.
    pub(crate) broken_off: Option<anyhow::Error>,
}

struct Walk<'w> {
    shaper: Shaper<'w>,
    settings: &'w Settings,
    transport: &'w dyn Transport,
    base: Url,
    content: Vec<u8>,
    kept: BTreeMap<&'static str, Value>,
    walked: Walked,
    limit: usize,
}

/// What an answer means for the rest of the walk.
struct Taken {
    whole: Value,
    terminal: bool,
}

/// Takes all steps of a plan.
///
/// # Errors
///
/// If the address of the service is none.
pub(crate) async fn walk(
    model: &Model,
    plan: &[Planned],
    settings: &Settings,
    credentials: &Credentials,
    transport: &dyn Transport,
) -> anyhow::Result<Walked> {
    let base =
        Url::parse(&format!("{}/", settings.base_url.trim_end_matches('/'))).context("--base-url is no address")?;
    let name = format!("drift-{:016x}", transport.random());
    let content = format!("{name} {:016x}", transport.random()).into_bytes();
    let hash: String = Md5::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut scrubber = Scrubber::default();
    let mut kept = BTreeMap::from([
        ("login", credentials.login.as_str().into()),
        ("password", credentials.password.as_str().into()),
        ("code", credentials.code.as_deref().unwrap_or_default().into()),
        ("hash", hash.into()),
        ("size", content.len().into()),
    ]);
    for secret in [&credentials.login, &credentials.password] {
        scrubber.hide(secret);
    }
    scrubber.hide(credentials.code.as_deref().unwrap_or_default());
    kept.insert("name", name.into());
    let mut walk = Walk {
        shaper: Shaper { model, scrubber },
        settings,
        transport,
        base,
        content,
        kept,
        walked: Walked {
            recording: Recording::new(&model.api.name),
            skipped: Vec::new(),
            requests: 0,
            broken_off: None,
        },
        limit: most_requests(plan),
    };
    walk.all(plan).await;
    Ok(walk.walked)
}

impl Walk<'_> {
    async fn all(&mut self, plan: &[Planned]) {
        for planned in plan {
            let cleans_up = planned.step.special.iter().any(|it| matches!(it, Special::Cleanup));
            if self.walked.broken_off.is_some() && !(cleans_up && self.kept.contains_key("token")) {
                continue;
            }
            if let Err(error) = self.take(planned).await {
                self.walked.recording.partial = true;
                let again = self.walked.broken_off.is_some();
                self.walked.broken_off.get_or_insert(error.context(planned.name()));
                if again {
                    break;
                }
            }
        }
        let folder = self.kept.contains_key("folder") && !self.kept.contains_key("cleaned");
        if folder && let Some(name) = self.kept.get("name").and_then(Value::as_str) {
            let note = format!("the folder {name} could not be removed");
            self.walked.broken_off = Some(match self.walked.broken_off.take() {
                Some(error) => error.context(note),
                None => anyhow::anyhow!(note),
            });
        }
    }

    async fn take(&mut self, planned: &Planned) -> anyhow::Result<()> {
        let Some(parameters) = self.parameters(planned) else {
            if planned.wanted {
                self.walked.skipped.push(planned.name());
            }
            return Ok(());
        };
        let machine = planned.step.special.iter().find_map(|it| match it {
            Special::UntilTerminal(machine) => Some(*machine),
            Special::NoSession
            | Special::By(_)
            | Special::EachValue
            | Special::Otherwise(..)
            | Special::Tells(..)
            | Special::Cleanup => None,
        });
        let mut polls = 0;
        let (taken, seen) = loop {
            let answer = self.exchange(planned.step, &parameters).await?;
            let (taken, seen) = self.read(planned, &answer, machine);
            polls += 1;
            if machine.is_none() || taken.terminal || polls == POLLS {
                break (taken, seen);
            }
        };
        let stop = self.reason_to_stop(planned.step, &seen);
        self.keep(planned.step, &taken.whole);
        let seen = Seen {
            switches: self.tells(planned.step, &seen, &taken.whole, seen.switches.clone()),
            ..seen
        };
        if planned.wanted {
            self.walked.recording.steps.push(seen);
        }
        match stop {
            Some(reason) => {
                // Nothing more is asked of a service that has shut the door.
                self.kept.remove("token");
                Err(anyhow::anyhow!(reason))
            }
            None => Ok(()),
        }
    }

    /// Sends one request, behind a pause.
    async fn exchange(&mut self, step: &Step, parameters: &[(String, String)]) -> anyhow::Result<Answer> {
        anyhow::ensure!(self.walked.requests < self.limit, "more than {} requests", self.limit);
        if self.walked.requests > 0 && !self.settings.pause.is_zero() {
            self.transport.sleep(self.settings.pause).await;
        }
        self.walked.requests += 1;
        let request = self.request(step, parameters)?;
        // The address may hold a secret, and the library names it in its own errors.
        wire::send(self.transport, request)
            .await
            .map_err(|error| anyhow::anyhow!("no answer: {error}"))
    }

    fn request(&self, step: &Step, parameters: &[(String, String)]) -> anyhow::Result<Request> {
        let Some(operation) = self.operation(step) else {
            return self.transfer_request(step);
        };
        let way = step
            .special
            .iter()
            .find_map(|it| if let Special::By(way) = it { Some(*way) } else { None });
        let url = self.base.join(&operation.path).context("the path of an operation")?;
        Ok(wire::call(way.unwrap_or(Way::Form), url, parameters))
    }

    fn transfer_request(&self, step: &Step) -> anyhow::Result<Request> {
        let transfer = self
            .transfer(step)
            .context("a step is about an operation or a transfer")?;
        let address = step
            .send
            .iter()
            .find_map(|(_, from)| self.value(from, None))
            .unwrap_or_default();
        // The address is secret, so the error does not show it.
        let url = Url::parse(&address).map_err(|_| anyhow::anyhow!("the service gave an address that is none"))?;
        let name = self.kept.get("name").and_then(Value::as_str).unwrap_or_default();
        let method = Method::from_bytes(transfer.method.word().as_bytes()).context("a method")?;
        Ok(match &transfer.form_field {
            Some(field) => wire::upload(method, url, field, name, &self.content),
            None => Request::new(method, url),
        })
    }

    /// The parameters of a step; `None` if something is not there that it needs.
    fn parameters(&self, planned: &Planned) -> Option<Vec<(String, String)>> {
        let operation = self.operation(planned.step);
        let mut parameters = Vec::new();
        if let (Some(operation), Some(session)) = (operation, &self.shaper.model.session)
            && operation.needs_session
        {
            let nobody = planned.step.special.iter().any(|it| matches!(it, Special::NoSession));
            let token = if nobody {
                Source::Nobody("Token")
            } else {
                Source::Kept("token")
            };
            parameters.push((session.parameter.clone(), self.value(&token, None)?));
        }
        for (name, from) in planned.step.send {
            let param = operation.and_then(|operation| operation.params.iter().find(|param| param.name == *name));
            let list = param.and_then(|param| param.list.as_ref());
            let value = self.value(from, list.map(|list| (list.separator.as_str(), list.max)));
            let optional = param.is_some_and(|param| param.optional && param.list.is_none());
            match value.filter(|value| !value.is_empty()) {
                Some(_) if name.is_empty() => {}
                Some(value) => parameters.push(((*name).to_owned(), value)),
                // An empty list of an optional parameter may mean all there is, so it is never sent.
                None if optional && matches!(from, Source::Kept("code")) => {}
                None => return None,
            }
        }
        if let Some((name, value)) = &planned.with {
            parameters.retain(|(known, _)| known != name);
            parameters.push((name.clone(), value.clone()));
        }
        Some(parameters)
    }

    fn value(&self, from: &Source, list: Option<(&str, Option<usize>)>) -> Option<String> {
        match from {
            Source::Is(text) => Some((*text).to_owned()),
            Source::Kept(name) => self.kept.get(name).map(|value| self.kept_text(value, list)),
            Source::Nobody(scalar) => {
                let scalar = self.shaper.model.scalars.iter().find(|it| it.name == *scalar)?;
                let shape = scalar.shape.as_ref()?;
                Some(shape.alphabet.get(..1)?.repeat(shape.length))
            }
            Source::Both(left, right) => {
                let (separator, _) = list?;
                let both = [self.value(left, list), self.value(right, list)];
                let there: Vec<String> = both.into_iter().flatten().filter(|text| !text.is_empty()).collect();
                // One of two that should be there would be another question; of two listings one may be empty.
                let listings = matches!((left, right), (Source::Kept(_), Source::Kept(_)));
                (there.len() == 2 || listings && !there.is_empty()).then(|| there.join(separator))
            }
            Source::TooMany(of) => {
                let (separator, most) = list?;
                Some(vec![self.value(of, None)?; most? + 1].join(separator))
            }
        }
    }

    /// A value of an earlier answer as a parameter.
    fn kept_text(&self, value: &Value, list: Option<(&str, Option<usize>)>) -> String {
        match value {
            Value::String(text) => text.clone(),
            Value::Array(items) => {
                let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                texts.join(list.map_or(",", |(separator, _)| separator))
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
        }
    }

    fn read(&self, planned: &Planned, answer: &Answer, machine: Option<&str>) -> (Taken, Seen) {
        let result = self.result(planned.step);
        let is_content = answer.body == self.content;
        let body = match result {
            Some(result) => self.shaper.body(answer, result.pick.as_deref(), Some(&result.ty)),
            None if is_content => Body::Content,
            None => self.shaper.body(answer, None, None),
        };
        let whole: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        let mut switches = BTreeMap::new();
        if matches!(body, Body::Envelope { .. }) && answer.body.contains(&b'/') {
            let escaped = answer.body.windows(2).any(|pair| pair == br"\/");
            switches.insert(ESCAPED.to_owned(), if escaped { "on" } else { "off" }.to_owned());
        }
        let terminal = machine.is_none_or(|machine| self.is_terminal(machine, &whole, result));
        let seen = Seen {
            step: planned.name(),
            http_status: answer.http_status,
            media_type: answer.media_type.as_deref().map(|it| self.shaper.scrubber.text(it)),
            body,
            switches,
        };
        (Taken { whole, terminal }, seen)
    }

    fn is_terminal(&self, machine: &str, whole: &Value, result: Option<&ResultShape>) -> bool {
        let model = self.shaper.model;
        let Some(machine) = model.machines.iter().find(|it| it.name == machine) else {
            return true;
        };
        let (Some(wait), Some(payload)) = (&machine.wait, self.payload(whole)) else {
            return true;
        };
        let picked = result
            .and_then(|it| it.pick.as_ref())
            .map_or(Some(payload), |pick| payload.get(pick));
        let Some(state) = picked.and_then(|result| result.get(&wait.field)) else {
            return true;
        };
        let values = &model.enums[machine.states.0].values;
        let position = values.iter().position(|value| is_value(&value.value, state));
        position.is_none_or(|position| machine.terminal.contains(&position))
    }

    fn keep(&mut self, step: &Step, whole: &Value) {
        for (name, pointer) in step.keep {
            let found = if pointer.is_empty() {
                Some(Value::Bool(true))
            } else {
                self.payload(whole).and_then(|payload| picked(payload, pointer))
            };
            // Nothing, and none of something, is not kept: what needs it is not done then.
            if let Some(value) = found.filter(|it| !it.is_null() && it.as_i64() != Some(0) && it.as_str() != Some("0"))
            {
                if *name == "token"
                    && let Some(token) = value.as_str()
                {
                    self.shaper.scrubber.hide(token);
                }
                self.kept.insert(name, value);
            }
        }
    }

    fn tells(
        &self,
        step: &Step,
        seen: &Seen,
        whole: &Value,
        mut told: BTreeMap<String, String>,
    ) -> BTreeMap<String, String> {
        let payload = self.payload(whole);
        for special in step.special {
            let Special::Tells(switch, tell) = special else {
                continue;
            };
            let word = match tell {
                Tell::Same(left, right) => match (self.kept.get(left), self.kept.get(right)) {
                    (Some(left), Some(right)) if left == right => Some("existing"),
                    (Some(_), Some(_)) => Some("second"),
                    (_, _) => Some("conflict"),
                },
                Tell::Value(pointer, there, none) => {
                    let value = payload.and_then(|payload| payload.pointer(pointer));
                    value.map(|value| if value.is_null() { *none } else { *there })
                }
                Tell::UploadShape(pointer) => Some(match (&seen.body, payload) {
                    (Body::Envelope { .. }, Some(payload)) if payload.pointer(pointer).is_some() => "upload",
                    (Body::Envelope { .. }, Some(Value::Object(_))) => "flat",
                    (Body::Foreign(_), _) => "html",
                    (_, _) => "status_only",
                }),
            };
            if let Some(word) = word {
                told.insert((*switch).to_owned(), word.to_owned());
            }
        }
        told
    }

    /// Why no more requests may follow this answer.
    fn reason_to_stop(&self, step: &Step, seen: &Seen) -> Option<String> {
        let model = self.shaper.model;
        let is_login = model
            .session
            .as_ref()
            .is_some_and(|it| model.operations[it.login.0].id == step.of);
        // Sent in a way that may lose the session.
        let expected = step
            .special
            .iter()
            .any(|it| matches!(it, Special::NoSession | Special::By(_)));
        match &seen.body {
            Body::Envelope { status, details, .. } => {
                let text = details.as_deref().unwrap_or_default();
                let success = model
                    .envelope
                    .as_ref()
                    .is_some_and(|it| it.success.to_json() == *status);
                let row = model
                    .errors
                    .iter()
                    .find(|row| row.texts.iter().map(ErrorText::to_string).any(|it| it == text));
                let session = row.map_or(SessionAction::Keep, |row| row.session);
                let shut = match session {
                    SessionAction::Keep => status.as_u64() == self.ended().map(u64::from) && !expected,
                    SessionAction::Renew => !expected,
                    SessionAction::Refused | SessionAction::Throttled => true,
                };
                (!success && (shut || is_login)).then(|| format!("the service refused with {status}: {text}"))
            }
            Body::Foreign(id) if is_login || self.foreign_is_for_all(id) => Some(format!(
                "the service answered with HTTP {} and no envelope, but: {id}",
                seen.http_status
            )),
            Body::Json(_) | Body::Text(_) | Body::Content | Body::Foreign(_) => {
                let shut = matches!(seen.http_status, 401 | 403 | 429);
                (is_login || shut)
                    .then(|| format!("the service answered with HTTP {} and no envelope", seen.http_status))
            }
        }
    }

    /// The status of an ended session, whatever the text beside it is.
    fn ended(&self) -> Option<u16> {
        let session = self.shaper.model.session.as_ref()?;
        Some(self.shaper.model.errors[session.expired.0].status)
    }

    /// Whether this answer stands in front of the whole service: it has members of its own, and is no page.
    fn foreign_is_for_all(&self, id: &str) -> bool {
        let mut foreign = self.shaper.model.envelope.iter().flat_map(|envelope| &envelope.foreign);
        foreign.any(|it| it.id == id && it.details.is_some())
    }

    fn payload<'v>(&self, whole: &'v Value) -> Option<&'v Value> {
        let envelope = self.shaper.model.envelope.as_ref()?;
        member(whole, &envelope.payload)
    }

    fn operation(&self, step: &Step) -> Option<&Operation> {
        self.shaper
            .model
            .operations
            .iter()
            .find(|operation| operation.id == step.of)
    }

    fn transfer(&self, step: &Step) -> Option<&Transfer> {
        self.shaper
            .model
            .transfers
            .iter()
            .find(|transfer| transfer.name == step.of)
    }

    fn result(&self, step: &Step) -> Option<&ResultShape> {
        let operation = self.operation(step).map(|operation| &operation.result);
        operation.or_else(|| self.transfer(step).and_then(|transfer| transfer.result.as_ref()))
    }
}

/// Operations and transfers without a step.
pub(crate) fn without_step(model: &Model, names: &BTreeSet<&str>) -> Vec<String> {
    let operations = model.operations.iter().map(|operation| &operation.id);
    let all = operations.chain(model.transfers.iter().map(|transfer| &transfer.name));
    all.filter(|name| !names.contains(name.as_str())).cloned().collect()
}

/// How long to wait between two requests, if nobody said so: not at all on this machine.
#[must_use]
pub fn polite_pause(base_url: &str) -> Duration {
    let url = Url::parse(base_url).ok();
    let loopback = url.as_ref().and_then(Url::host).is_some_and(|host| match host {
        url::Host::Ipv4(address) => address.is_loopback(),
        url::Host::Ipv6(address) => address.is_loopback(),
        url::Host::Domain(name) => name == "localhost",
    });
    if loopback {
        Duration::ZERO
    } else {
        Duration::from_secs(1)
    }
}

/// What a pointer of the scenario names: a value, or one of each item of a list.
fn picked(payload: &Value, pointer: &str) -> Option<Value> {
    let Some((list, below)) = pointer.split_once("/*") else {
        return payload.pointer(pointer).cloned();
    };
    let items = payload.pointer(list)?.as_array()?;
    Some(items.iter().filter_map(|item| item.pointer(below)).cloned().collect())
}
