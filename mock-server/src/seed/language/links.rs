//! One-time links and remote uploads of an account.

use std::ops::Range;

use rapidgator_mock_domain::generated::types::RemoteJobState;
use rapidgator_mock_domain::{Moment, Secret};

use super::super::read::{Fields, Placed, Reader};
use super::super::tree::Node;
use super::super::values;
use super::content::{self, Content};
use super::files::{Places, created, find_folder};

#[derive(Debug)]
pub(in super::super) struct Link {
    pub(in super::super) file: Placed<usize>,
    pub(in super::super) is_used: bool,
    pub(in super::super) callback: Option<Secret>,
    pub(in super::super) notify: bool,
    pub(in super::super) created: Option<Moment>,
}

#[derive(Debug)]
pub(in super::super) struct Job {
    pub(in super::super) span: Range<usize>,
    pub(in super::super) url: Secret,
    /// None: the root.
    pub(in super::super) folder: Option<usize>,
    pub(in super::super) state: RemoteJobState,
    pub(in super::super) created: Option<Moment>,
    pub(in super::super) name: Option<String>,
    pub(in super::super) size: Option<u64>,
    pub(in super::super) received: Option<u64>,
    /// Of the file that has come of it.
    pub(in super::super) content: Option<Placed<Content>>,
}

pub(super) fn link(node: &Node, files: &Places, reader: &mut Reader) -> Option<Link> {
    let fields = reader.map(node, &["file", "used", "callback", "notify", "created"])?;
    let file = reader.required(&fields, "file").and_then(|node| reader.filled(node));
    let is_used = fields.get("used").and_then(|node| reader.flag(node));
    let callback = fields.get("callback").and_then(|node| address(node, reader));
    let notify = fields.get("notify").and_then(|node| reader.flag(node));
    let created = created(&fields, reader);
    let Placed { value: path, span } = file?;
    let Some(file) = files.get(&path) else {
        reader.unknown(&span, "file", &path, files.keys().map(String::as_str));
        return None;
    };
    Some(Link {
        file: Placed { value: *file, span },
        is_used: is_used.unwrap_or(false),
        callback,
        notify: notify.unwrap_or(false),
        created,
    })
}

pub(super) fn job(node: &Node, folders: &Places, reader: &mut Reader) -> Option<Job> {
    let keys = [
        "url", "folder", "state", "created", "name", "size", "received", "content",
    ];
    let fields = reader.map(node, &keys)?;
    let url = reader.required(&fields, "url").and_then(|node| address(node, reader));
    let folder = fields.get("folder").and_then(|node| reader.filled(node));
    let folder = folder.and_then(|folder| find_folder(&folder, folders, reader));
    let created = created(&fields, reader);
    let name = fields.get("name").and_then(|node| reader.filled(node));
    let size = fields.get("size").and_then(|node| reader.size(node));
    let received = fields.get("received").and_then(|node| reader.size(node));
    let content = fields.get("content").and_then(|node| content::read(node, reader));
    let state = reader
        .required(&fields, "state")
        .and_then(|node| state(node, &fields, reader))?;
    if let (Some(size), Some(received), Some(node)) = (size, received, fields.get("received"))
        && received > size
    {
        reader.problem(&node.span, "more has come than there is");
    }
    Some(Job {
        span: fields.span(),
        url: url?,
        folder,
        state,
        created,
        name: name.map(|name| name.value),
        size,
        received,
        content,
    })
}

/// Where a job stands; tells about keys that say what is not known there.
fn state(node: &Node, fields: &Fields<'_>, reader: &mut Reader) -> Option<RemoteJobState> {
    let state = reader.choice(node, &values::job_states())?;
    let allowed: &[&str] = match state {
        RemoteJobState::Waiting => {
            let message = "a job leaves this state with the first question, so that nobody would see it";
            reader.problem(&node.span, message);
            return None;
        }
        RemoteJobState::Starting => &[],
        RemoteJobState::Downloading | RemoteJobState::Fail => &["name", "size", "received"],
        RemoteJobState::Done => {
            reader.required(fields, "content");
            &["name", "content"]
        }
    };
    for key in ["name", "size", "received", "content"] {
        if let Some(value) = fields.get(key).filter(|_| !allowed.contains(&key)) {
            reader.problem(&value.span, format!("a job in this state has no `{key}`"));
        }
    }
    Some(state)
}

fn address(node: &Node, reader: &mut Reader) -> Option<Secret> {
    let text = reader.filled(node)?.value;
    if !(text.starts_with("http://") || text.starts_with("https://")) {
        reader.problem(&node.span, "expected an address with http:// or https://");
        return None;
    }
    Some(Secret::from(text))
}
