//! The service as a whole: addresses, envelope, session, spellings, limits, pages.

use super::super::items::{Family, Item, Judge};
use super::super::rules::Rule;
use super::Outline;
use crate::model::{ForeignAnswer, ForeignShape, UrlTemplate};

impl Outline<'_> {
    pub(super) fn service(&self, root: &mut Item) {
        self.api(root);
        for fact in &self.model.facts {
            let family = Family::new(Rule::StatementAdded, Rule::StatementRemoved);
            let item = root.entry("facts", &fact.name, family);
            item.doc(&fact.doc).evidence(&fact.evidence);
        }
        self.encoding(root);
        self.envelope(root);
        self.session(root);
        for limit in &self.model.limits {
            let family = Family::new(Rule::LimitAdded, Rule::LimitRemoved).renamed(Rule::LimitRenamed);
            let item = root.entry("limits", &limit.name, family);
            item.bound("value", Rule::LimitLowered, Rule::LimitRaised, Some(limit.value));
            item.doc(&limit.doc).evidence(&limit.evidence);
        }
        for page in &self.model.urls {
            let family = Family::new(Rule::PageAdded, Rule::PageRemoved).renamed(Rule::PageRenamed);
            let item = root.entry("urls", &page.name, family);
            item.value("template", Rule::PageTemplate, &page.template.text);
            item.list("hosts", Rule::HostAdded, Rule::HostRemoved, Rule::Order, &page.hosts);
            item.doc(&page.doc).evidence(&page.evidence);
            self.url_fields(item, &page.template);
        }
    }

    pub(super) fn url_fields(&self, item: &mut Item, template: &UrlTemplate) {
        let family = Family::new(Rule::UrlFieldAdded, Rule::UrlFieldRemoved).renamed(Rule::UrlFieldRenamed);
        for (name, ty) in &template.fields {
            let [name_of_type, _, _] = self.type_words(ty, None);
            let field = item.entry("fields", name, family);
            field.value("", Rule::UrlFieldType, name_of_type);
        }
    }

    fn api(&self, root: &mut Item) {
        let api = &self.model.api;
        let methods: Vec<String> = api.methods.iter().map(|method| method.word().to_owned()).collect();
        let item = root.part("api", Family::new(Rule::Words, Rule::Words));
        item.value("name", Rule::Words, &api.name);
        item.value("title", Rule::Words, &api.title);
        item.value("version", Rule::Words, &api.version);
        item.value("base_url", Rule::BaseUrl, &api.base_url);
        item.list("hosts", Rule::HostAdded, Rule::HostRemoved, Rule::Order, &api.hosts);
        let (added, removed) = (Rule::MethodAdded, Rule::MethodRemoved);
        item.list("methods", added, removed, Rule::MethodPreferred, &methods);
        item.doc(&api.doc).evidence(&api.evidence);
    }

    fn encoding(&self, root: &mut Item) {
        let encoding = &self.model.encoding;
        let item = root.part("encoding", Family::new(Rule::Words, Rule::Words));
        for (key, words) in [
            ("booleans.truthy", &encoding.truthy),
            ("booleans.falsy", &encoding.falsy),
        ] {
            let (added, removed) = (Rule::SpellingAdded, Rule::SpellingRemoved);
            item.list(key, added, removed, Rule::SpellingFirst, words);
        }
        item.value("invalid", Rule::InvalidRow, self.row(encoding.invalid));
        item.value("missing", Rule::MissingRow, self.row(encoding.missing));
        let usual = encoding.unreadable == encoding.invalid;
        let unreadable = vec![self.row(encoding.unreadable)];
        let origin = usual.then(|| "invalid".to_owned());
        item.fact("unreadable", Judge::Changed(Rule::UnreadableRow), unreadable, origin);
        item.value("body", Rule::BodyEncoding, encoding.body.word());
        item.doc(&encoding.doc).evidence(&encoding.evidence);
    }

    fn envelope(&self, root: &mut Item) {
        let Some(envelope) = &self.model.envelope else {
            return;
        };
        let item = root.part("envelope", Family::new(Rule::EnvelopeAdded, Rule::EnvelopeRemoved));
        item.value("payload", Rule::EnvelopeMember, envelope.payload.to_string());
        item.value("status", Rule::EnvelopeMember, envelope.status.to_string());
        item.value("details", Rule::EnvelopeMember, envelope.details.to_string());
        item.optional(
            "row",
            [Rule::EnvelopeMember; 3],
            envelope.row.as_ref().map(ToString::to_string),
        );
        item.value("success", Rule::EnvelopeSuccess, envelope.success.to_string());
        let failure = envelope.failure.as_ref().map(ToString::to_string);
        item.optional("failure", [Rule::EnvelopeFailure; 3], failure);
        item.value(
            "http_status",
            Rule::EnvelopeHttpStatus,
            envelope.http_status.to_string(),
        );
        item.value("media_type", Rule::EnvelopeMediaType, &envelope.media_type);
        item.doc(&envelope.doc).evidence(&envelope.evidence);
        envelope
            .foreign
            .iter()
            .for_each(|foreign| foreign_answer(item, foreign));
    }

    fn session(&self, root: &mut Item) {
        let Some(session) = &self.model.session else {
            return;
        };
        let item = root.part("session", Family::new(Rule::SessionAdded, Rule::SessionRemoved));
        item.value("login", Rule::SessionLogin, self.operation_name(session.login));
        item.value("token", Rule::SessionToken, &session.token_field);
        item.value("parameter", Rule::SessionParameter, &session.parameter);
        item.value("expired", Rule::SessionExpired, self.row(session.expired));
        item.optional("secret_in_url", [Rule::Words; 3], session.secret_in_url.as_ref());
        item.doc(&session.doc).evidence(&session.evidence);
    }
}

fn foreign_answer(envelope: &mut Item, foreign: &ForeignAnswer) {
    let item = envelope.entry(
        "foreign",
        &foreign.id,
        Family::new(Rule::ForeignAdded, Rule::ForeignRemoved),
    );
    let shape = match &foreign.recognise {
        ForeignShape::Prefix(prefix) => format!("begins with {prefix}"),
        ForeignShape::Members(members) => format!("has the members {}", members.join(", ")),
    };
    item.value("recognise", Rule::ForeignChanged, shape);
    item.optional("details", [Rule::ForeignChanged; 3], foreign.details.as_ref());
    item.optional("http_status", [Rule::ForeignChanged; 3], foreign.http_status);
    let example = foreign.example.as_deref().unwrap_or_default();
    item.value("example", Rule::ExampleChanged, example);
    item.doc(&foreign.doc).evidence(&foreign.evidence);
}
