//! What every check needs: the names of the description, and a place for mistakes.

use indexmap::IndexSet;

use crate::{
    diag::{Code, Diagnostic, Span},
    model::{Basis, Confidence, EnumId, ErrorId, Evidence, MachineId, ObjectId, OperationId, ScalarId, Type, UnionId},
    near::did_you_mean,
    parse::{Section, Spanned},
    raw::{Facts, RawSpec},
};

pub(super) struct Context {
    errors: IndexSet<String>,
    scalars: IndexSet<String>,
    enums: IndexSet<String>,
    objects: IndexSet<String>,
    unions: IndexSet<String>,
    operations: IndexSet<String>,
    machines: IndexSet<String>,
    foreign: IndexSet<String>,
    problems: Vec<Diagnostic>,
}

impl Context {
    pub(super) fn new(raw: &RawSpec) -> Self {
        let foreign = raw.envelope.as_ref().and_then(|it| it.value.0.as_ref());
        Self {
            errors: names(&raw.errors),
            scalars: names(&raw.scalars),
            enums: names(&raw.enums),
            objects: names(&raw.objects),
            unions: names(&raw.unions),
            operations: names(&raw.operations),
            machines: names(&raw.state_machines),
            foreign: foreign.map(|it| names(&it.foreign)).unwrap_or_default(),
            problems: Vec::new(),
        }
    }

    pub(super) fn into_problems(self) -> Vec<Diagnostic> {
        self.problems
    }

    /// Runs a check, and drops its result if it found anything wrong: later checks would only repeat it.
    pub(super) fn sound<M>(&mut self, check: impl FnOnce(&mut Self) -> Option<M>) -> Option<M> {
        let before = self.problems.len();
        let result = check(self);
        result.filter(|_| self.problems.len() == before)
    }

    pub(super) fn add(&mut self, diagnostic: Diagnostic) {
        self.problems.push(diagnostic);
    }

    pub(super) fn refuse(&mut self, code: Code, span: &Span, message: impl Into<String>) {
        self.add(Diagnostic::new(code, span, message));
    }

    pub(super) fn error_row(&mut self, name: &Spanned<String>) -> Option<ErrorId> {
        let found = self.errors.get_index_of(&name.value);
        self.or_unknown(found, Code::UnknownErrorRow, "error row", name, |cx| &cx.errors)
            .map(ErrorId)
    }

    pub(super) fn operation(&mut self, name: &Spanned<String>) -> Option<OperationId> {
        let found = self.operations.get_index_of(&name.value);
        self.or_unknown(found, Code::UnknownOperation, "operation", name, |cx| &cx.operations)
            .map(OperationId)
    }

    pub(super) fn enumeration(&mut self, name: &Spanned<String>) -> Option<EnumId> {
        let found = self.enums.get_index_of(&name.value);
        self.or_unknown(found, Code::UnknownEnum, "enum", name, |cx| &cx.enums)
            .map(EnumId)
    }

    pub(super) fn machine(&mut self, name: &Spanned<String>) -> Option<MachineId> {
        let found = self.machines.get_index_of(&name.value);
        self.or_unknown(found, Code::UnknownMachine, "state machine", name, |cx| &cx.machines)
            .map(MachineId)
    }

    pub(super) fn foreign(&mut self, name: &Spanned<String>) -> Option<usize> {
        let found = self.foreign.get_index_of(&name.value);
        self.or_unknown(found, Code::UnknownForeignAnswer, "foreign answer", name, |cx| {
            &cx.foreign
        })
    }

    pub(super) fn object(&mut self, name: &Spanned<String>) -> Option<ObjectId> {
        let found = self.objects.get_index_of(&name.value);
        self.or_unknown(found, Code::UnknownType, "object", name, |cx| &cx.objects)
            .map(ObjectId)
    }

    /// Reads a type expression: a name, or `list of` one.
    pub(super) fn ty(&mut self, expression: &Spanned<String>) -> Option<Type> {
        match expression.value.strip_prefix("list of ") {
            Some(item) => {
                let item = Spanned {
                    span: expression.span.clone(),
                    value: item.trim().to_owned(),
                };
                Some(Type::List(Box::new(self.single_type(&item)?)))
            }
            None => self.single_type(expression),
        }
    }

    fn single_type(&mut self, name: &Spanned<String>) -> Option<Type> {
        match name.value.as_str() {
            "string" => return Some(Type::String),
            "integer" => return Some(Type::Integer),
            "boolean" => return Some(Type::Boolean),
            _ => {}
        }
        let found = (self.scalars.get_index_of(&name.value).map(ScalarId).map(Type::Scalar))
            .or_else(|| self.enums.get_index_of(&name.value).map(EnumId).map(Type::Enum))
            .or_else(|| {
                let object = self.objects.get_index_of(&name.value);
                object.map(ObjectId).map(Type::Object)
            })
            .or_else(|| self.unions.get_index_of(&name.value).map(UnionId).map(Type::Union));
        if found.is_some() {
            return found;
        }
        let help = if name.value.starts_with("list of ") {
            Some("there are no lists of lists".to_owned())
        } else {
            let sections = [&self.scalars, &self.enums, &self.objects, &self.unions];
            let named = sections.into_iter().flatten().map(String::as_str);
            let known = ["string", "integer", "boolean"].into_iter().chain(named);
            did_you_mean(&name.value, known)
        };
        self.add(Diagnostic::new(Code::UnknownType, &name.span, format!("unknown type `{}`", name.value)).help(help));
        None
    }

    fn or_unknown(
        &mut self,
        found: Option<usize>,
        code: Code,
        what: &str,
        name: &Spanned<String>,
        known: impl Fn(&Self) -> &IndexSet<String>,
    ) -> Option<usize> {
        if found.is_none() {
            let help = did_you_mean(&name.value, known(self).iter().map(String::as_str));
            let message = format!("unknown {what} `{}`", name.value);
            self.add(Diagnostic::new(code, &name.span, message).help(help));
        }
        found
    }

    /// The evidence of an item: its own, or that of the item around it.
    pub(super) fn evidence(&mut self, place: &Span, facts: Facts, around: Option<&Evidence>) -> Option<Evidence> {
        let inherited = around.filter(|around| facts.evidence.is_none_or(|own| own == around.basis));
        let Some(basis) = facts.evidence.or(inherited.map(|it| it.basis)) else {
            self.add(
                Diagnostic::new(Code::MissingKey, place, "the key `evidence` is missing")
                    .help("evidence: documented | observed | sibling | assumed".to_owned()),
            );
            return None;
        };
        let confidence = match (facts.confidence, facts.evidence, inherited) {
            (Some(own), _, _) => own,
            (None, None, Some(around)) => around.confidence,
            (None, _, _) => usual_confidence(basis),
        };
        Some(Evidence {
            basis,
            confidence,
            source: facts.source.or_else(|| inherited.and_then(|it| it.source.clone())),
            note: facts.note,
        })
    }
}

/// How sure a fact is if only its basis is given.
pub(super) fn usual_confidence(basis: Basis) -> Confidence {
    match basis {
        Basis::Documented => Confidence::High,
        Basis::Observed => Confidence::Medium,
        Basis::Sibling | Basis::Assumed => Confidence::Low,
    }
}

fn names<T>(section: &Section<T>) -> IndexSet<String> {
    section.entries.iter().map(|entry| entry.key.value.clone()).collect()
}
