//! What is kept of a one-time link.

use super::{Link, LinkKey, Links, Phase};
use crate::{
    generated::types::LinkId,
    kept::{
        self, Change, Contradiction, Row,
        contradiction::{needs, once},
        rows::{KeptSecret, LinkRow, LinkState},
    },
    tables::Kept,
    world::World,
};

impl LinkKey {
    pub(crate) fn number(self) -> u64 {
        self.0
    }
}

impl Links {
    pub(crate) fn tracked() -> Self {
        Self {
            all: Kept::tracked(),
            ..Self::default()
        }
    }

    pub(crate) fn keep_track(&mut self) {
        self.all.keep_track();
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        kept::take_changes(&mut self.all, changes, |key, link| {
            let state = match link.phase {
                Phase::Waiting => LinkState::Waiting,
                Phase::Claimed { .. } => LinkState::Claimed,
                Phase::Used => LinkState::Used,
            };
            Row::Link(LinkRow {
                key: *key,
                id: KeptSecret::of(link.id.as_str()),
                owner: link.owner,
                file: link.file,
                callback: link.callback.clone().map(KeptSecret),
                notify: link.notify,
                created: link.created,
                state,
            })
        });
    }
}

impl World {
    /// Whether its file was being sent.
    pub(crate) fn restore_link(&mut self, row: LinkRow) -> Result<bool, Contradiction> {
        let key = row.key;
        let name = || format!("one-time link {}", key.0);
        needs(self.accounts.contains(row.owner), name, "an owner")?;
        needs(self.files.get(row.file).is_some(), name, "a file")?;
        let link = Link {
            id: row.id.to::<LinkId>(),
            owner: row.owner,
            file: row.file,
            callback: row.callback.map(|url| url.0),
            notify: row.notify,
            created: row.created,
            phase: match row.state {
                LinkState::Waiting | LinkState::Claimed => Phase::Waiting,
                LinkState::Used => Phase::Used,
            },
        };
        once(!self.links.by_id.contains_key(&link.id), name)?;
        self.links.index(key, &link);
        once(self.links.all.load(key, link), name)?;
        let was_claimed = row.state == LinkState::Claimed;
        if was_claimed {
            self.links.all.note(&key);
        }
        Ok(was_claimed)
    }
}
