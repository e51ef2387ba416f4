//! Folders and files of an account, and how its paths lead to them.

use std::collections::BTreeMap;

use rapidgator_mock_domain::Moment;
use rapidgator_mock_domain::generated::types::Mode;

use super::super::read::{Fields, Placed, Reader};
use super::super::tree::Node;
use super::super::values;
use super::content::{self, Content};

#[derive(Debug)]
pub(in super::super) struct Folder {
    /// None: the root.
    pub(in super::super) parent: Option<usize>,
    pub(in super::super) name: Placed<String>,
    pub(in super::super) mode: Mode,
    pub(in super::super) created: Option<Moment>,
}

#[derive(Debug)]
pub(in super::super) struct File {
    /// None: the root.
    pub(in super::super) folder: Option<usize>,
    pub(in super::super) name: Placed<String>,
    pub(in super::super) mode: Mode,
    pub(in super::super) created: Option<Moment>,
    pub(in super::super) downloads: u64,
    pub(in super::super) content: Placed<Content>,
}

/// Where paths lead. Of use only if there was nothing to tell about: what could not be read leaves its place to the next.
pub(super) type Places = BTreeMap<String, usize>;

pub(super) fn folders(fields: &Fields<'_>, reader: &mut Reader) -> (Vec<Folder>, Places) {
    let (mut folders, mut places) = (Vec::new(), Places::new());
    for node in reader.list(fields.get("folders")) {
        let Some(fields) = reader.map(node, &["path", "mode", "created"]) else {
            continue;
        };
        let (mode, created) = (mode(&fields, reader), created(&fields, reader));
        let Some(path) = reader.required(&fields, "path").and_then(|node| reader.filled(node)) else {
            continue;
        };
        if places.contains_key(&path.value) {
            reader.problem(&path.span, format!("there are two folders `{}`", path.value));
            continue;
        }
        let split = Split::of(&path);
        // Below a folder that is not there: it stays known, so that what is in it is not told about as well.
        let parent = split.folder.and_then(|above| find_folder(&above, &places, reader));
        places.insert(path.value, folders.len());
        folders.push(Folder {
            parent,
            name: split.name,
            mode,
            created,
        });
    }
    (folders, places)
}

pub(super) fn files(fields: &Fields<'_>, folders: &Places, reader: &mut Reader) -> (Vec<File>, Places) {
    let (mut files, mut places) = (Vec::new(), Places::new());
    for node in reader.list(fields.get("files")) {
        let keys = ["path", "folder", "name", "mode", "created", "downloads", "content"];
        let Some(fields) = reader.map(node, &keys) else {
            continue;
        };
        let split = match (fields.get("path"), fields.get("name"), fields.get("folder")) {
            (Some(path), None, None) => reader.filled(path).map(|path| Split::of(&path)),
            (None, Some(name), folder) => {
                let folder = folder.and_then(|node| reader.filled(node));
                reader.filled(name).map(|name| Split { folder, name })
            }
            _ => {
                reader.problem(&fields.span(), "expected `path`, or `name` with or without `folder`");
                None
            }
        };
        let folder = split.as_ref().and_then(|split| split.folder.as_ref());
        let folder = folder.and_then(|folder| find_folder(folder, folders, reader));
        let path = split.as_ref().map(Split::path);
        let is_taken = path.as_ref().is_some_and(|path| places.contains_key(path));
        if let (true, Some(split), Some(path)) = (is_taken, &split, &path) {
            reader.problem(&split.name.span, format!("there are two files `{path}`"));
        }
        if let Some(path) = path {
            places.entry(path).or_insert(files.len());
        }
        files.extend(file(&fields, folder, split.map(|split| split.name), reader));
    }
    (files, places)
}

fn file(fields: &Fields<'_>, folder: Option<usize>, name: Option<Placed<String>>, reader: &mut Reader) -> Option<File> {
    let (mode, created) = (mode(fields, reader), created(fields, reader));
    let downloads = fields.get("downloads").and_then(|node| reader.number(node));
    let content = reader
        .required(fields, "content")
        .and_then(|node| content::read(node, reader));
    Some(File {
        folder,
        name: name?,
        mode,
        created,
        downloads: downloads.unwrap_or(0),
        content: content?,
    })
}

pub(super) fn trashed(node: &Node, reader: &mut Reader) -> Option<(File, Option<Moment>)> {
    let fields = reader.map(node, &["name", "mode", "created", "deleted", "downloads", "content"])?;
    let name = reader.required(&fields, "name").and_then(|node| reader.filled(node));
    let deleted = fields.get("deleted").and_then(|node| reader.moment(node));
    file(&fields, None, name, reader).map(|file| (file, deleted))
}

fn mode(fields: &Fields<'_>, reader: &mut Reader) -> Mode {
    let mode = fields
        .get("mode")
        .and_then(|node| reader.choice(node, &values::modes()));
    mode.unwrap_or(Mode::Public)
}

pub(super) fn created(fields: &Fields<'_>, reader: &mut Reader) -> Option<Moment> {
    fields.get("created").and_then(|node| reader.moment(node))
}

pub(super) fn find_folder(path: &Placed<String>, folders: &Places, reader: &mut Reader) -> Option<usize> {
    let found = folders.get(&path.value).copied();
    if found.is_none() {
        reader.unknown(&path.span, "folder", &path.value, folders.keys().map(String::as_str));
    }
    found
}

/// A folder, and a name in it.
struct Split {
    folder: Option<Placed<String>>,
    name: Placed<String>,
}

impl Split {
    /// Both have the place of the whole path.
    fn of(path: &Placed<String>) -> Self {
        let placed = |text: &str| Placed {
            value: text.to_owned(),
            span: path.span.clone(),
        };
        match path.value.rsplit_once('/') {
            Some((folder, name)) => Self {
                folder: Some(placed(folder)),
                name: placed(name),
            },
            None => Self {
                folder: None,
                name: path.clone(),
            },
        }
    }

    fn path(&self) -> String {
        match &self.folder {
            Some(folder) => format!("{}/{}", folder.value, self.name.value),
            None => self.name.value.clone(),
        }
    }
}
