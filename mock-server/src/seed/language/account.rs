//! An account and all that it has.

use std::ops::Range;

use rapidgator_mock_domain::{AccountOptions, Moment, Secret, Tier};

use super::super::read::{Fields, Reader};
use super::super::tree::Node;
use super::super::values;
use super::files::{self, File, Folder};
use super::links::{self, Job, Link};

/// An account. Folders and files that something leads to are given by their place in its lists.
#[derive(Debug)]
pub(in super::super) struct Account {
    pub(in super::super) span: Range<usize>,
    pub(in super::super) options: AccountOptions,
    /// Each behind the one above it.
    pub(in super::super) folders: Vec<Folder>,
    pub(in super::super) files: Vec<File>,
    pub(in super::super) trash: Vec<(File, Option<Moment>)>,
    pub(in super::super) links: Vec<Link>,
    pub(in super::super) jobs: Vec<Job>,
}

const KEYS: [&str; 11] = [
    "email",
    "password",
    "code",
    "premium_until",
    "standing",
    "limits",
    "folders",
    "files",
    "trash",
    "links",
    "jobs",
];

pub(super) fn read(node: &Node, reader: &mut Reader) -> Option<Account> {
    let fields = reader.map(node, &KEYS)?;
    let (options, span) = options(&fields, reader).unzip();
    let (folders, folder_places) = files::folders(&fields, reader);
    let (files, file_places) = files::files(&fields, &folder_places, reader);
    let trash = reader.list(fields.get("trash"));
    let trash = trash.iter().filter_map(|node| files::trashed(node, reader)).collect();
    let links = reader.list(fields.get("links"));
    let links = links
        .iter()
        .filter_map(|node| links::link(node, &file_places, reader))
        .collect();
    let jobs = reader.list(fields.get("jobs"));
    let jobs = jobs
        .iter()
        .filter_map(|node| links::job(node, &folder_places, reader))
        .collect();
    Some(Account {
        span: span?,
        options: options?,
        folders,
        files,
        trash,
        links,
        jobs,
    })
}

fn options(fields: &Fields<'_>, reader: &mut Reader) -> Option<(AccountOptions, Range<usize>)> {
    let email = reader.required(fields, "email").and_then(|node| reader.filled(node));
    let password = reader.required(fields, "password").and_then(|node| reader.filled(node));
    let code = fields.get("code").and_then(|node| reader.filled(node));
    let until = fields.get("premium_until").and_then(|node| reader.moment(node));
    let standing = fields
        .get("standing")
        .and_then(|node| reader.choice(node, &values::standings()));
    let (email, password) = match (email, password) {
        (Some(email), Some(password)) => (email, password.value),
        (None, _) | (_, None) => {
            // For the mistakes in it.
            limits(fields, AccountOptions::new("", ""), reader);
            return None;
        }
    };
    let mut options = AccountOptions::new(email.value, password);
    options.code = code.map(|code| Secret::from(code.value));
    options.tier = until.map_or(Tier::Free, |until| Tier::Premium { until });
    options.standing = standing.unwrap_or(options.standing);
    Some((limits(fields, options, reader), email.span))
}

fn limits(fields: &Fields<'_>, mut options: AccountOptions, reader: &mut Reader) -> AccountOptions {
    let keys = [
        "storage",
        "traffic",
        "max_file_size",
        "max_free_download",
        "parallel_uploads",
        "remote_jobs",
        "remote_refresh",
    ];
    let Some(limits) = fields.get("limits").and_then(|node| reader.map(node, &keys)) else {
        return options;
    };
    let mut size = |key: &str| limits.get(key).and_then(|node| reader.size(node));
    options.storage = size("storage").unwrap_or(options.storage);
    options.traffic = size("traffic").unwrap_or(options.traffic);
    options.max_file_size = size("max_file_size").unwrap_or(options.max_file_size);
    options.max_free_download = size("max_free_download");
    let mut number = |key: &str| limits.get(key).and_then(|node| reader.number(node));
    options.parallel_uploads = number("parallel_uploads").unwrap_or(options.parallel_uploads);
    options.remote_jobs = number("remote_jobs").unwrap_or(options.remote_jobs);
    options.remote_refresh = number("remote_refresh").unwrap_or(options.remote_refresh);
    options
}
