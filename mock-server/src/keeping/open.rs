//! Opens the folder of a server, and makes what is in it a world again.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, anyhow, bail};
use rapidgator_mock_domain::kept::Row;
use rapidgator_mock_domain::{ContentId, Effect, Restored, World, WorldOptions};
use serde::de::DeserializeOwned;

use super::{ABOUT, FILLING, Found, Keeping, MADE_UP, MadeUp};
use crate::content::{Content, ContentKind, Contents, Inventory, Unclaimable};
use crate::records::{self, Records};

const STATE: &str = "state.redb";
const CONTENTS: &str = "contents";

/// An open folder.
pub(crate) struct Opened {
    keeping: Keeping,
    /// What was kept; nothing in a new folder.
    kept: Option<Kept>,
    found: Found,
}

/// What was kept in a folder.
struct Kept {
    rows: Vec<Row>,
    made_up: HashMap<ContentId, u64>,
    inventory: Inventory,
}

/// What a server begins with.
pub(crate) struct Start {
    pub(crate) world: World,
    pub(crate) effects: Vec<Effect>,
    /// The bytes of the contents of the world, but for those that are lost.
    pub(crate) index: HashMap<ContentId, Arc<dyn Content>>,
    pub(crate) keeping: Option<Keeping>,
    pub(crate) found: Option<Found>,
}

impl Start {
    /// With a world that ends with the server.
    pub(crate) fn unkept(world: World) -> Self {
        Self {
            world,
            effects: Vec::new(),
            index: HashMap::new(),
            keeping: None,
            found: None,
        }
    }
}

/// Opens a folder, or makes it.
///
/// # Errors
///
/// If it cannot be used: it belongs to another server that runs, or to another version, or its state was lost.
pub(crate) async fn open(folder: &Path, kind: ContentKind) -> anyhow::Result<(Opened, Contents)> {
    if kind == ContentKind::Memory {
        bail!("contents that are kept in memory cannot outlive the server; with a folder, they are kept in files");
    }
    make_private(folder).with_context(|| format!("cannot use the folder {}", folder.display()))?;
    let (records, found) = Records::open(&folder.join(STATE))?;
    let mut keeping = Keeping::new(records);
    let known = Known::of(found)?;

    let last_id = known.last_content();
    let in_folder = Contents::in_folder(folder.join(CONTENTS), last_id);
    let (in_files, mut inventory) = in_folder.context("cannot use the folder of the contents")?;
    let contents = match kind {
        ContentKind::HashOnly => Contents::hash_only(inventory.last_id().map_or(last_id, |id| id.max(last_id))),
        ContentKind::Auto | ContentKind::Disk | ContentKind::Memory => in_files,
    };
    let mut found = Found {
        half_written: inventory.half_written().len(),
        foreign: inventory.foreign().len(),
        ..Found::default()
    };
    if !known.rows.is_empty() {
        let Known { rows, made_up, .. } = known;
        let kept = Kept {
            rows,
            made_up,
            inventory,
        };
        let opened = Opened {
            keeping,
            kept: Some(kept),
            found,
        };
        return Ok((opened, contents));
    }

    if !known.was_filling && inventory.unclaimed().next().is_some() {
        bail!(
            "{} has contents and {STATE} does not know any; move them away if they are of no use",
            folder.join(CONTENTS).display()
        );
    }
    found.is_new = true;
    found.unneeded = inventory.remove_unclaimed(&[])?;
    keeping.note_filling(Some(Vec::new()));
    let filling = keeping.keep(Vec::new(), None).wait().await;
    filling.map_err(|_| anyhow!("cannot write to {}", folder.join(STATE).display()))?;
    // It is over with the first state that is kept.
    keeping.note_filling(None);
    let opened = Opened {
        keeping,
        kept: None,
        found,
    };
    Ok((opened, contents))
}

/// What the records say, by what it is about.
#[derive(Default)]
struct Known {
    rows: Vec<Row>,
    made_up: HashMap<ContentId, u64>,
    was_filling: bool,
}

impl Known {
    fn of(found: Vec<records::Found>) -> anyhow::Result<Self> {
        let mut known = Self::default();
        for record in found {
            match record.table.as_str() {
                ABOUT => known.was_filling |= record.key == FILLING,
                MADE_UP => {
                    let MadeUp { seed } = read(&record)?;
                    known.made_up.insert(content_id(&record)?, seed);
                }
                _ => known.rows.push(read(&record)?),
            }
        }
        Ok(known)
    }

    fn last_content(&self) -> ContentId {
        let made_up = self.made_up.keys().copied();
        let named = self.rows.iter().filter_map(Row::content_id);
        made_up.chain(named).max().unwrap_or(ContentId::new(0))
    }
}

/// Neither the key is told nor what the row has: both may be secret.
fn read<T: DeserializeOwned>(record: &records::Found) -> anyhow::Result<T> {
    serde_json::from_slice(&record.row).map_err(|error| {
        let (table, column) = (&record.table, error.column());
        anyhow!("a record of the table {table} cannot be read from its byte {column} on")
    })
}

fn content_id(record: &records::Found) -> anyhow::Result<ContentId> {
    let key: Result<[u8; 8], _> = record.key.as_slice().try_into();
    let key = key.map_err(|_| anyhow!("a key of the table {} is no number", record.table))?;
    Ok(ContentId::new(u64::from_be_bytes(key)))
}

impl Opened {
    /// Whether nothing was kept, so that the options tell what is there at the start.
    pub(crate) fn is_new(&self) -> bool {
        self.kept.is_none()
    }

    /// Makes what was kept a world again, or a new world of the options.
    ///
    /// # Errors
    ///
    /// If the rows contradict each other, or if a content that nobody needs cannot be removed.
    pub(crate) fn start(mut self, options: WorldOptions) -> anyhow::Result<Start> {
        let (world, effects, index) = match self.kept {
            Some(kept) => kept.revive(options, &mut self.keeping, &mut self.found)?,
            None => {
                let mut world = World::new(options);
                world.keep_track();
                (world, Vec::new(), HashMap::new())
            }
        };
        Ok(Start {
            world,
            effects,
            index,
            keeping: Some(self.keeping),
            found: Some(self.found),
        })
    }
}

type Revived = (World, Vec<Effect>, HashMap<ContentId, Arc<dyn Content>>);

impl Kept {
    fn revive(mut self, options: WorldOptions, keeping: &mut Keeping, found: &mut Found) -> anyhow::Result<Revived> {
        let restored = World::restore(options, self.rows).context("the state contradicts itself")?;
        let Restored {
            mut world,
            effects,
            broken_off,
            census,
        } = restored;
        (found.broken_off, found.census) = (broken_off, census);
        let mut index = HashMap::new();
        let (mut lost, mut damaged) = (Vec::new(), Vec::new());
        for (id, _, length) in world.contents() {
            let content = match self.made_up.remove(&id) {
                Some(seed) => Ok(Contents::made_from(seed, length)),
                None => self.inventory.claim(id, length),
            };
            match content {
                Ok(content) => {
                    index.insert(id, content);
                }
                Err(Unclaimable::Missing) => {
                    found.missing += 1;
                    lost.push(id);
                    tracing::warn!(content = id.value(), length, "the bytes of a content are missing");
                }
                Err(Unclaimable::WrongLength { found: length_found }) => {
                    found.wrong_length += 1;
                    lost.push(id);
                    damaged.push(id);
                    tracing::warn!(content = id.value(), length, length_found, "a content is damaged");
                }
            }
        }
        for id in self.made_up.into_keys() {
            keeping.note_made_up(id, None);
        }
        lost.into_iter().for_each(|id| world.lose_content(id));
        found.unneeded = self.inventory.remove_unclaimed(&damaged)?;
        Ok((world, effects, index))
    }
}

/// Makes the folder and what will be in it for the user of the server alone: its file has passwords.
#[cfg(unix)]
fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};

    let mut private = fs::DirBuilder::new();
    private.recursive(true).mode(0o700);
    private.create(folder)?;
    private.create(folder.join(CONTENTS))?;
    let mut state = fs::OpenOptions::new();
    state.create(true).append(true).mode(0o600);
    state.open(folder.join(STATE)).map(drop)
}

/// Who may read a new file is decided by the folder that it is in.
#[cfg(not(unix))]
fn make_private(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}
