//! What is kept of a content.

use super::{Content, Contents};
use crate::{
    generated::types::Md5,
    kept::{self, Change, Contradiction, Row, contradiction::once, rows::ContentRow},
    tables::Kept,
    values::ContentId,
    world::World,
};

impl ContentId {
    pub(crate) fn number(self) -> u64 {
        self.value()
    }
}

impl Contents {
    pub(crate) fn keep_track(&mut self) {
        self.all.keep_track();
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        kept::take_changes(&mut self.all, changes, |id, content| {
            Row::Content(ContentRow {
                id: *id,
                md5: content.md5.to_string(),
                length: content.length,
                is_lost: content.is_lost,
            })
        });
    }

    /// Nothing holds them yet. The rows stand by id, which is by age.
    pub(crate) fn restore(rows: Vec<ContentRow>) -> Result<Self, Contradiction> {
        let mut contents = Self {
            all: Kept::tracked(),
            ..Self::default()
        };
        for ContentRow {
            id,
            md5,
            length,
            is_lost,
        } in rows
        {
            let name = || format!("content {}", id.value());
            let md5 = Md5::parse(&md5).ok_or_else(|| Contradiction::Unknown {
                of: name(),
                what: "a digest",
            })?;
            if !is_lost {
                once(contents.find(&md5, length).is_none(), name)?;
                contents.by_digest.entry(md5.clone()).or_default().push(id);
            }
            let content = Content {
                md5,
                length,
                holds: 0,
                is_lost,
            };
            once(contents.all.load(id, content), name)?;
        }
        Ok(contents)
    }

    /// Forgets what only transfers had held.
    pub(crate) fn drop_unheld(&mut self) -> Vec<ContentId> {
        let unheld = self.iter().filter(|(_, content)| content.holds == 0);
        let mut unheld: Vec<ContentId> = unheld.map(|(id, _)| id).collect();
        unheld.sort_unstable();
        for id in &unheld {
            self.forget(*id);
        }
        unheld
    }
}

impl World {
    /// The contents that it knows: id, digest and length.
    pub fn contents(&self) -> impl Iterator<Item = (ContentId, &Md5, u64)> {
        let all = self.contents.iter();
        all.map(|(id, content)| (id, &content.md5, content.length))
    }

    /// The bytes of a content are gone: its files stay, but nobody is spared sending these bytes any more.
    pub fn lose_content(&mut self, id: ContentId) {
        self.contents.lose(id);
    }
}
