//! The journal of a space, shown and written out; what is expected of it, and what of the API was used.

use rapidgator_mock_domain::coverage::{Coverage, Fact};
use rapidgator_mock_domain::expectations::{Expectations, Expected as Known};
use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::generated::facts::TransferId;
use rapidgator_mock_domain::journal::{self, EntryId, Filter, Shown};
use rapidgator_mock_domain::near::there_is_no;

use super::generated::domain::commands::{ExpectationsCheck, JournalExport, JournalList, JournalSetLimits};
use super::generated::domain::limits::{MOST_KEPT_BYTES, MOST_KEPT_ENTRIES};
use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{
    CoverageFact, Entry, Expected, ExportFormat, JournalLimits, JournalPage, SentParam, StateStep, Struck, Verdict,
};
use super::generated::server::dialect::Forms;
use super::service::{bounded, most};
use crate::codec::forms::Wire;
use crate::codec::json::{self, Spelling};
use crate::generated::routes::BASE_PATH;
use crate::shell::Shell;
use crate::spaces::Place;
use crate::watch::{check, export};

/// What a test in Rust is called.
const TEST_NAME: &str = "recorded";

/// Each of them is compared with each entry.
const MOST_EXPECTED: usize = 100;

pub(super) fn list(shell: &Shell, command: JournalList) -> Result<JournalPage, Refusal> {
    let filter = filter(command)?;
    let (entries, next, dropped) = shell.with_watched(|watched| {
        let journal = &watched.journal;
        (journal.list(&filter), journal.next_id(), journal.dropped())
    });
    Ok(JournalPage {
        entries: entries.iter().map(show).collect(),
        next: next.value(),
        dropped,
    })
}

/// The entries that somebody asks for.
pub(super) fn filter(command: JournalList) -> Result<Filter, Refusal> {
    Ok(Filter {
        name: command.name,
        account: command.account.map(|email| email.as_str().to_owned()),
        result: command.result,
        struck: command.struck,
        since: command.since.map(EntryId::from_value),
        last: Some(most(command.most)?),
    })
}

pub(super) fn set_limits(shell: &Shell, command: &JournalSetLimits) -> Result<JournalLimits, Refusal> {
    let limits = journal::JournalLimits {
        entries: bounded("entries", command.entries, MOST_KEPT_ENTRIES)?,
        bytes: bounded("bytes", command.bytes, MOST_KEPT_BYTES)?,
    };
    shell.with_watched(|watched| watched.journal.set_limits(limits));
    Ok(JournalLimits {
        entries: command.entries,
        bytes: command.bytes,
    })
}

pub(super) fn export(place: &Place, command: &JournalExport) -> String {
    let entries = place.shell().with_watched(|watched| match command.entry {
        None => watched.journal.list(&Filter::all()),
        Some(id) => watched
            .journal
            .get(EntryId::from_value(id))
            .cloned()
            .into_iter()
            .collect(),
    });
    match command.format {
        ExportFormat::JsonLines => export::json_lines(&entries),
        ExportFormat::Curl => export::curl(&entries, &format!("{}{BASE_PATH}", place.url())),
        ExportFormat::RustTest => export::rust_test(&entries, TEST_NAME),
    }
}

/// An entry in the form in which all see it, without an end of a line in it.
pub(crate) fn entry_json(entry: &journal::Entry) -> String {
    let text = json::encode(&Wire(&show(entry), &Forms::default()), Spelling::Plain);
    // JSON is UTF-8.
    String::from_utf8_lossy(&text).into_owned()
}

fn show(entry: &journal::Entry) -> Entry {
    let steps = entry.transitions().map(|(machine, edge)| StateStep {
        machine: machine.to_owned(),
        event: edge.event.to_owned(),
        from: edge.from.to_owned(),
        to: edge.to.to_owned(),
    });
    let faults = entry.faults.iter().map(|(plan, kind)| Struck {
        plan: plan.value(),
        kind: (*kind).to_owned(),
    });
    Entry {
        id: entry.id.value(),
        at: entry.at.millis(),
        name: entry.subject.name().to_owned(),
        account: entry.account.as_deref().map(Into::into),
        params: entry.params.iter().map(show_param).collect(),
        result: entry.result.word().to_owned(),
        status: entry.status.map(u64::from),
        took_us: u64::try_from(entry.took.as_micros()).unwrap_or(u64::MAX),
        bytes_in: entry.bytes_in,
        bytes_out: entry.bytes_out,
        steps: steps.collect(),
        faults: faults.collect(),
        evidence: entry.evidence.word().to_owned(),
        nearly: entry.nearly(),
    }
}

fn show_param(param: &journal::SentParam) -> SentParam {
    let hidden = match param.value {
        Shown::Text(_) => None,
        Shown::Cut(_) => Some("rest"),
        Shown::Secret => Some("secret"),
        Shown::Unknown => Some("unknown"),
    };
    SentParam {
        name: param.name.to_string(),
        value: param.text().map(str::to_owned),
        hidden: hidden.map(str::to_owned),
    }
}

pub(super) fn expect(shell: &Shell, command: ExpectationsCheck) -> Result<Verdict, Refusal> {
    if command.expected.len() > MOST_EXPECTED {
        return Err(refused(format!("{MOST_EXPECTED} are the most in one call")));
    }
    let next = shell.with_watched(|watched| watched.journal.next_id());
    if command.since > next.value() {
        let (since, next) = (command.since, next.value());
        return Err(refused(format!("`since` is {since}, and the next entry is {next}")));
    }
    let all: Result<Vec<Known>, Refusal> = command.expected.into_iter().map(expected).collect();
    let expectations = Expectations {
        all: all?,
        in_order: command.in_order,
        nothing_else: command.nothing_else,
    };
    let report = check(shell, EntryId::from_value(command.since), &expectations);
    Ok(Verdict {
        met: report.is_met(),
        text: report.to_string(),
        counts: report.met.iter().map(|met| met.entries.len() as u64).collect(),
        findings: report.findings.iter().map(ToString::to_string).collect(),
        unexpected: report.unexpected.iter().map(ToString::to_string).collect(),
    })
}

fn expected(wanted: Expected) -> Result<Known, Refusal> {
    let operation = OperationId::from_id(&wanted.name).map(Known::call);
    let transfers = || TransferId::ALL.iter().copied();
    let transfer = || transfers().find(|transfer| transfer.facts().name == wanted.name);
    let Some(mut known) = operation.or_else(|| transfer().map(Known::transfer)) else {
        let names = OperationId::ALL.iter().map(|operation| operation.id());
        let names = names.chain(transfers().map(|transfer| transfer.facts().name));
        return Err(refused(there_is_no("operation or transfer", &wanted.name, names)));
    };
    if let Some(email) = wanted.account {
        known = known.by_account(email.as_str());
    }
    for param in wanted.params.unwrap_or_default() {
        known = known.with(param.name, param.value);
    }
    known = match wanted.result.as_deref() {
        None => known,
        Some("answered") => known.answered(),
        Some("foreign") => known.foreign(),
        Some("broken") => known.broken(),
        Some(row) => known.refused(row),
    };
    let problems = known.problems();
    if !problems.is_empty() {
        return Err(refused(problems.join("; ")));
    }
    match (wanted.exactly, wanted.at_least, wanted.at_most) {
        (None, None, None) => Ok(known),
        (Some(times), None, None) => Ok(known.exactly(times)),
        (None, Some(times), None) => Ok(known.at_least(times)),
        (None, None, Some(times)) => Ok(known.at_most(times)),
        (..) => Err(refused("it is one of `exactly`, `at_least` and `at_most`".to_owned())),
    }
}

fn refused(reason: String) -> Refusal {
    Refusal::ExpectationRefused { reason }
}

pub(super) fn coverage(coverage: &Coverage) -> Vec<CoverageFact> {
    let facts = Fact::all().map(|fact| CoverageFact {
        fact: fact.name(),
        evidence: fact.evidence().map(|evidence| evidence.word().to_owned()),
        count: coverage.of(fact),
    });
    facts.collect()
}
