//! What of an API was used: operations, parameters, values, errors, edges of machines, and trouble. The whole comes from
//! the generated tables, so that what was never used is known as well.

use std::collections::BTreeMap;

use crate::{
    facts::{ParamKind, Step},
    faults::Fault,
    generated::{
        commands::OperationId,
        facts::{ERRORS, MACHINES, TransferId},
    },
    journal::{Entry, Result, Subject},
    tables::Table,
    values::Evidence,
};

/// Something that can be used. Numbers are rows of the generated tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fact {
    /// A call of an operation.
    Operation(OperationId),
    /// A parameter of it was sent.
    Param(OperationId, usize),
    /// With one of the values that it has.
    Value(OperationId, usize, usize),
    /// A call of it was refused.
    Error(OperationId, usize),
    /// An id of it that takes several was refused.
    ItemError(OperationId, usize),
    /// A transfer.
    Transfer(TransferId),
    /// It was refused.
    TransferError(TransferId, usize),
    /// An edge of a machine.
    Edge(Step),
    /// Trouble of this kind struck.
    Trouble(usize),
}

impl Fact {
    /// Everything that can be used.
    pub fn all() -> impl Iterator<Item = Self> {
        let operations = OperationId::ALL.iter().flat_map(|operation| of_operation(*operation));
        let transfers = TransferId::ALL.iter().flat_map(|transfer| {
            let errors = transfer.facts().errors.iter().filter_map(|name| row(name));
            std::iter::once(Self::Transfer(*transfer)).chain(errors.map(|row| Self::TransferError(*transfer, row)))
        });
        let edges = MACHINES.iter().enumerate().flat_map(|(machine, facts)| {
            let edges = 0..facts.edges.len();
            edges.map(move |edge| Self::Edge(Step { machine, edge }))
        });
        let trouble = (0..Fault::KINDS.len()).map(Self::Trouble);
        operations.chain(transfers).chain(edges).chain(trouble)
    }

    /// What sort of fact it is, in a word.
    #[must_use]
    pub fn sort(self) -> &'static str {
        match self {
            Self::Operation(_) => "operation",
            Self::Param(..) => "parameter",
            Self::Value(..) => "value",
            Self::Error(..) | Self::TransferError(..) => "error",
            Self::ItemError(..) => "item-error",
            Self::Transfer(_) => "transfer",
            Self::Edge(_) => "edge",
            Self::Trouble(_) => "trouble",
        }
    }

    /// How it is known; trouble is the mock's own.
    #[must_use]
    pub fn evidence(self) -> Option<Evidence> {
        match self {
            Self::Operation(operation) => Some(operation.evidence()),
            Self::Param(operation, param) => operation.params().get(param).map(|param| param.evidence),
            Self::Value(operation, param, value) => match operation.params().get(param)?.kind {
                ParamKind::Choice { values, .. } => values.get(value).map(|value| value.evidence),
                ParamKind::Boolean { .. } | ParamKind::Text | ParamKind::Integer | ParamKind::Members => {
                    operation.params().get(param).map(|param| param.evidence)
                }
            },
            Self::Error(_, row) | Self::ItemError(_, row) | Self::TransferError(_, row) => {
                ERRORS.get(row).map(|row| row.evidence)
            }
            Self::Transfer(transfer) => Some(transfer.facts().evidence),
            Self::Edge(step) => MACHINES.get(step.machine).map(|machine| machine.evidence),
            Self::Trouble(_) => None,
        }
    }

    /// In words that stay the same: its sort, then what it is.
    #[must_use]
    pub fn name(self) -> String {
        let param = |operation: OperationId, param: usize| operation.params().get(param).map_or("", |it| it.name);
        let error = |row: usize| ERRORS.get(row).map_or("", |row| row.name);
        let sort = self.sort();
        match self {
            Self::Operation(operation) => format!("{sort} {}", operation.id()),
            Self::Param(operation, at) => format!("{sort} {} {}", operation.id(), param(operation, at)),
            Self::Value(operation, at, value) => {
                let name = param(operation, at);
                format!("{sort} {} {name}={}", operation.id(), value_name(operation, at, value))
            }
            Self::Error(operation, row) | Self::ItemError(operation, row) => {
                format!("{sort} {} {}", operation.id(), error(row))
            }
            Self::Transfer(transfer) => format!("{sort} {}", transfer.facts().name),
            Self::TransferError(transfer, row) => format!("{sort} {} {}", transfer.facts().name, error(row)),
            Self::Edge(step) => {
                let machine = MACHINES.get(step.machine);
                let edge = machine.and_then(|machine| Some((machine.name, machine.edges.get(step.edge)?)));
                let (name, from, to) = edge.map_or(("", "", ""), |(name, edge)| (name, edge.from, edge.to));
                format!("{sort} {name} {from}->{to}")
            }
            Self::Trouble(kind) => format!("{sort} {}", Fault::KINDS.get(kind).copied().unwrap_or_default()),
        }
    }
}

fn of_operation(operation: OperationId) -> impl Iterator<Item = Fact> {
    let params = operation.params().iter().enumerate().flat_map(move |(at, param)| {
        let values = match param.kind {
            ParamKind::Choice { values, .. } => values.len(),
            ParamKind::Boolean { .. } => BOOLEANS.len(),
            ParamKind::Text | ParamKind::Integer | ParamKind::Members => 0,
        };
        let values = (0..values).map(move |value| Fact::Value(operation, at, value));
        std::iter::once(Fact::Param(operation, at)).chain(values)
    });
    let errors = operation.errors().iter().filter_map(|name| row(name));
    let items = operation.item_errors().iter().filter_map(|name| row(name));
    std::iter::once(Fact::Operation(operation))
        .chain(params)
        .chain(errors.map(move |row| Fact::Error(operation, row)))
        .chain(items.map(move |row| Fact::ItemError(operation, row)))
}

/// The values of a parameter that is true or false.
const BOOLEANS: [&str; 2] = ["false", "true"];

fn row(name: &str) -> Option<usize> {
    ERRORS.iter().position(|row| row.name == name)
}

fn value_name(operation: OperationId, param: usize, value: usize) -> &'static str {
    match operation.params().get(param).map(|param| param.kind) {
        Some(ParamKind::Choice { values, .. }) => values.get(value).map_or("", |value| value.wire),
        Some(ParamKind::Boolean { .. }) => BOOLEANS.get(value).copied().unwrap_or_default(),
        Some(ParamKind::Text | ParamKind::Integer | ParamKind::Members) | None => "",
    }
}

/// How often each thing was used.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    counts: Table<Fact, u64>,
}

impl Coverage {
    /// Something was used.
    pub fn count(&mut self, fact: Fact) {
        *self.counts.entry(fact).or_default() += 1;
    }

    /// All that an entry tells of, but for the edges of machines: those are told when they are gone along.
    pub fn entry(&mut self, entry: &Entry) {
        match &entry.subject {
            Subject::Call(operation) => self.call(*operation, entry),
            Subject::Transfer(transfer) => {
                self.count(Fact::Transfer(*transfer));
                if let Result::Refused(name) = entry.result
                    && let Some(row) = row(name)
                {
                    self.count(Fact::TransferError(*transfer, row));
                }
            }
            Subject::Nowhere { .. } => {}
        }
        for (_, kind) in &entry.faults {
            if let Some(kind) = Fault::KINDS.iter().position(|known| known == kind) {
                self.count(Fact::Trouble(kind));
            }
        }
    }

    fn call(&mut self, operation: OperationId, entry: &Entry) {
        self.count(Fact::Operation(operation));
        if entry.is_read {
            self.params(operation, entry);
        }
        if let Result::Refused(name) = entry.result
            && let Some(row) = row(name)
        {
            self.count(Fact::Error(operation, row));
        }
    }

    /// What was sent and counts: the last of each name, unless its value says that it is not there.
    fn params(&mut self, operation: OperationId, entry: &Entry) {
        for (at, facts) in operation.params().iter().enumerate() {
            let sent = entry.sent(facts.name);
            let Some(sent) = sent.filter(|sent| sent.text().is_none_or(|text| facts.is_sent(text))) else {
                continue;
            };
            self.count(Fact::Param(operation, at));
            let text = sent.text().unwrap_or_default();
            let value = match facts.kind {
                ParamKind::Choice { values, .. } => values.iter().position(|value| value.wire == text),
                ParamKind::Boolean { .. } => facts.kind.truth(text).map(usize::from),
                ParamKind::Text | ParamKind::Integer | ParamKind::Members => None,
            };
            if let Some(value) = value {
                self.count(Fact::Value(operation, at, value));
            }
        }
    }

    /// Edges that were gone along.
    pub fn steps(&mut self, steps: &[Step]) {
        for step in steps {
            self.count(Fact::Edge(*step));
        }
    }

    /// Ids that were refused on their own.
    pub fn items(&mut self, items: &[(OperationId, &'static str)]) {
        for (operation, name) in items {
            if let Some(row) = row(name) {
                self.count(Fact::ItemError(*operation, row));
            }
        }
    }

    /// What another one counted as well.
    pub fn merge(&mut self, other: &Self) {
        for (fact, count) in &other.counts {
            *self.counts.entry(*fact).or_default() += count;
        }
    }

    /// How often something was used.
    #[must_use]
    pub fn of(&self, fact: Fact) -> u64 {
        self.counts.get(&fact).copied().unwrap_or_default()
    }

    /// By sort: how many facts were used, and how many there are.
    #[must_use]
    pub fn summary(&self) -> BTreeMap<&'static str, (usize, usize)> {
        let mut summary = BTreeMap::new();
        for fact in Fact::all() {
            let (used, all) = summary.entry(fact.sort()).or_insert((0, 0));
            *used += usize::from(self.of(fact) > 0);
            *all += 1;
        }
        summary
    }
}
