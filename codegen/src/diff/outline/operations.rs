//! Operations and their parameters.

use super::super::items::{Family, Item, Judge};
use super::super::rules::Rule;
use super::{Outline, word};
use crate::model::{DefaultValue, ErrorId, ListParam, Operation, Param, Type};

pub(super) const CALL_ERROR: Family = Family::new(Rule::CallErrorAdded, Rule::CallErrorRemoved);

impl Outline<'_> {
    pub(super) fn operations(&self, root: &mut Item) {
        for operation in &self.model.operations {
            self.operation(root, operation);
        }
    }

    fn operation(&self, root: &mut Item, operation: &Operation) {
        let family = Family::new(Rule::OperationAdded, Rule::OperationRemoved).renamed(Rule::OperationRenamed);
        let item = root.entry("operations", &operation.id, family);
        item.value("path", Rule::OperationPath, &operation.path);
        item.value("effect", Rule::Effect, word(operation.effect));
        item.optional("rust", [Rule::RustName; 3], operation.rust.as_ref());
        self.methods(item, operation);
        let usual = operation.body == self.model.encoding.body;
        let body = vec![operation.body.word().to_owned()];
        item.fact(
            "body",
            Judge::Changed(Rule::BodyEncoding),
            body,
            usual.then(|| "encoding".to_owned()),
        );
        let (set, unset) = (Rule::SessionRequired, Rule::SessionNotRequired);
        item.flag("session", set, unset, operation.needs_session);
        self.usual_row(
            item,
            "missing",
            Rule::MissingRow,
            operation.missing,
            self.model.encoding.missing,
        );
        item.doc(&operation.doc).evidence(&operation.evidence);
        for param in &operation.params {
            self.param(item, param);
        }
        self.result(item, &operation.result);
        let not_told_by_the_row = |id: &&ErrorId| !self.everywhere.contains(&self.row(**id));
        for id in operation.errors.iter().filter(not_told_by_the_row) {
            item.entry("errors", &self.row(*id), CALL_ERROR);
        }
        for id in &operation.item_errors {
            item.entry("item_errors", &self.row(*id), CALL_ERROR);
        }
        for foreign in &operation.foreign {
            let family = Family::new(Rule::CallForeignAdded, Rule::CallForeignRemoved);
            item.entry("foreign", foreign, family);
        }
        self.examples(item, &operation.examples);
    }

    /// Methods that are those of the whole API tell for themselves.
    fn methods(&self, item: &mut Item, operation: &Operation) {
        let methods: Vec<String> = operation
            .methods
            .iter()
            .map(|method| method.word().to_owned())
            .collect();
        let judge = Judge::Words {
            added: Rule::MethodAdded,
            removed: Rule::MethodRemoved,
            first: Rule::MethodPreferred,
        };
        let usual = operation.methods == self.model.api.methods;
        item.fact("methods", judge, methods, usual.then(|| "api".to_owned()));
    }

    fn param(&self, operation: &mut Item, param: &Param) {
        let family = if param.optional {
            Family::new(Rule::OptionalParamAdded, Rule::ParamRemoved)
        } else {
            Family::new(Rule::RequiredParamAdded, Rule::ParamRemoved).order(Rule::ParamOrder)
        };
        let item = operation.entry("params", &param.name, family.renamed(Rule::ParamRenamed));
        self.ty(item, &param.ty, None, Rule::ParamType, Rule::ParamTypeSource);
        item.optional("rust", [Rule::RustName; 3], param.rust.as_ref());
        item.flag("optional", Rule::ParamOptional, Rule::ParamRequired, param.optional);
        item.flag("secret", Rule::Secret, Rule::NoSecret, param.secret);
        item.optional("secret_in_url", [Rule::Words; 3], param.secret_in_url.as_ref());
        let default = [Rule::DefaultAdded, Rule::DefaultRemoved, Rule::DefaultChanged];
        item.optional(
            "default",
            default,
            param.default.as_ref().map(|it| self.default(param, it)),
        );
        // An empty text counts as not sent for every optional parameter.
        let absent: Vec<String> = param
            .absent_when
            .iter()
            .filter(|text| !text.is_empty())
            .cloned()
            .collect();
        item.list(
            "absent_when",
            Rule::AbsentAdded,
            Rule::AbsentRemoved,
            Rule::Order,
            &absent,
        );
        self.usual_row(
            item,
            "invalid",
            Rule::InvalidRow,
            param.invalid,
            self.model.encoding.invalid,
        );
        item.doc(&param.doc).evidence(&param.evidence);
        if let Some(list) = &param.list {
            self.list_param(item, list);
        }
        if let Some(from) = &param.from_page {
            let page = item.part("from_page", Family::new(Rule::FromPageAdded, Rule::FromPageRemoved));
            page.value("param", Rule::FromPageChanged, &from.param);
            page.value("page", Rule::FromPageChanged, self.named("urls", &from.page));
            page.value("switch", Rule::FromPageChanged, self.named("switches", &from.switch));
            page.doc(&from.doc).evidence(&from.evidence);
        }
    }

    /// A row that is left out is the one of all operations, which tells for itself.
    fn usual_row(&self, item: &mut Item, key: &str, rule: Rule, row: ErrorId, usual: ErrorId) {
        let origin = (row == usual).then(|| "encoding".to_owned());
        item.fact(key, Judge::Changed(rule), vec![self.row(row)], origin);
    }

    fn default(&self, param: &Param, default: &DefaultValue) -> String {
        match (default, &param.ty) {
            (DefaultValue::Boolean(value), _) => value.to_string(),
            (DefaultValue::Integer(value), _) => value.to_string(),
            (DefaultValue::Text(value), _) => value.clone(),
            (DefaultValue::EnumValue(index), Type::Enum(id)) => self.state(*id, *index),
            // `validate` lets an enum value stand for parameters of that enum only.
            (DefaultValue::EnumValue(index), _) => index.to_string(),
        }
    }

    fn list_param(&self, param: &mut Item, list: &ListParam) {
        let item = param.part("list", Family::new(Rule::ParamListed, Rule::ParamSingle));
        item.value("separator", Rule::Separator, &list.separator);
        let max = list.max.map(|max| max as u64);
        item.bound("max", Rule::ListMaxLowered, Rule::ListMaxRaised, max);
        if let Some(over) = list.over {
            item.value("over", Rule::ListOver, self.row(over));
        }
    }
}
