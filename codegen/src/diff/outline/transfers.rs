//! Where bytes go in and out.

use super::super::items::{Family, Item};
use super::super::rules::Rule;
use super::operations::CALL_ERROR;
use super::{Outline, word};
use crate::model::Transfer;

impl Outline<'_> {
    pub(super) fn transfers(&self, root: &mut Item) {
        for transfer in &self.model.transfers {
            self.transfer(root, transfer);
        }
    }

    fn transfer(&self, root: &mut Item, transfer: &Transfer) {
        let family = Family::new(Rule::TransferAdded, Rule::TransferRemoved).renamed(Rule::TransferRenamed);
        let item = root.entry("transfers", &transfer.name, family);
        item.value("direction", Rule::TransferDirection, word(transfer.direction));
        let opened_by = self.operation_name(transfer.opened_by.operation);
        item.value("opened_by.operation", Rule::TransferOpenedBy, opened_by);
        item.value("opened_by.field", Rule::TransferOpenedBy, &transfer.opened_by.field);
        let then = transfer
            .then
            .map(|id| self.named("state_machines", &self.model.machines[id.0].name));
        item.optional("then", [Rule::TransferThen; 3], then);
        item.value("method", Rule::TransferMethod, transfer.method.word());
        item.value("url", Rule::TransferUrl, &transfer.url.text);
        item.optional("secret_in_url", [Rule::Words; 3], transfer.secret_in_url.as_ref());
        let style = [Rule::StyleAdded, Rule::StyleRemoved, Rule::StyleChanged];
        item.optional("styles.form.field", style, transfer.form_field.as_ref());
        item.optional("styles.raw.media_type", style, transfer.raw_media_type.as_ref());
        item.value("effect", Rule::Effect, word(transfer.effect));
        let refused = &transfer.refuse_media_types;
        let (added, removed) = (Rule::RefusedTypeAdded, Rule::RefusedTypeRemoved);
        item.list("refuse_media_types", added, removed, Rule::Order, refused);
        item.doc(&transfer.doc).evidence(&transfer.evidence);
        self.url_fields(item, &transfer.url);
        if let Some(result) = &transfer.result {
            self.result(item, result);
        }
        for id in &transfer.errors {
            item.entry("errors", &self.row(*id), CALL_ERROR);
        }
        self.examples(item, &transfer.examples);
    }
}
