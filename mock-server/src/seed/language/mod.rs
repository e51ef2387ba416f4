//! The language of seed files: which keys there are, what they take, and which names lead where.
//!
//! What comes out is sound in itself: every name leads to something, and nothing is there twice. Whether it fits into
//! a world (names, room, copies) is for the world to say. `seeds/example.yaml` shows all of it.

mod account;
mod content;
mod files;
mod links;

use std::collections::HashSet;

pub(super) use account::Account;
pub(super) use content::Content;
pub(super) use files::{File, Folder};
pub(super) use links::{Job, Link};

use super::problem::Problem;
use super::read::{Fields, Placed, Reader};
use super::tree::Node;
use crate::dialect::Dialect;

/// What a seed file says.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) profile: Option<String>,
    /// Name and value.
    pub(super) switches: Vec<(String, String)>,
    /// In place of those that a server has by itself.
    pub(super) accounts: Option<Vec<Account>>,
    pub(super) known: Vec<Placed<Content>>,
}

/// Reads all of it.
pub(super) fn read(root: &Node, reader: &mut Reader) -> Plan {
    let Some(fields) = reader.map(root, &["profile", "switches", "accounts", "known"]) else {
        return Plan::default();
    };
    let known = reader.list(fields.get("known"));
    Plan {
        profile: fields.get("profile").and_then(|node| profile(node, reader)),
        switches: switches(&fields, reader),
        accounts: fields.get("accounts").map(|node| accounts(node, reader)),
        known: known.iter().filter_map(|node| content::read(node, reader)).collect(),
    }
}

fn profile(node: &Node, reader: &mut Reader) -> Option<String> {
    let name = reader.word(node)?;
    let mut names = Dialect::profiles().iter().map(|profile| profile.name);
    if !names.clone().any(|known| known == name) {
        reader.unknown(&node.span, "profile", name, &mut names);
        return None;
    }
    Some(name.to_owned())
}

fn switches(fields: &Fields<'_>, reader: &mut Reader) -> Vec<(String, String)> {
    let entries = fields.get("switches").and_then(|node| reader.open_map(node));
    let mut switches = Vec::new();
    for entry in entries.unwrap_or_default() {
        let names = Dialect::switches().iter().map(|row| row.name);
        let mut names = names.chain(Dialect::places().iter().map(|place| place.name));
        if !names.clone().any(|known| known == entry.key) {
            reader.unknown(&entry.key_span, "switch", &entry.key, &mut names);
            continue;
        }
        let Some(value) = reader.word(&entry.value) else {
            continue;
        };
        match Dialect::default().set(&entry.key, value) {
            Ok(()) => switches.push((entry.key.clone(), value.to_owned())),
            Err(error) => reader.problems.push(Problem::new(&entry.value.span, error.to_string())),
        }
    }
    switches
}

fn accounts(node: &Node, reader: &mut Reader) -> Vec<Account> {
    let items = reader.list(Some(node));
    let mut taken = HashSet::new();
    let mut accounts = Vec::new();
    for node in items {
        let Some(account) = account::read(node, reader) else {
            continue;
        };
        // As the world compares them.
        if !taken.insert(account.options.email.trim().to_lowercase()) {
            let message = format!("there are two accounts `{}`", account.options.email);
            reader.problem(&account.span, message);
        }
        accounts.push(account);
    }
    accounts
}
