//! Contents: bytes that are known by digest and length, each kept once however many files have them.
//!
//! A content is held by every file with it (in the trash can too), every upload being processed and every running
//! download. When the last hold is gone the store is told to forget the bytes.

mod kept;

use crate::{
    generated::types::Md5,
    tables::{Kept, Table},
    values::ContentId,
    world::Effect,
};

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Contents {
    all: Kept<ContentId, Content>,
    /// The contents with a digest, the oldest first. More than one only if a store made digests up.
    by_digest: Table<Md5, Vec<ContentId>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) md5: Md5,
    pub(crate) length: u64,
    pub(crate) holds: u64,
    /// Whether its bytes are gone. It is no longer found by its digest, so that they can be sent again.
    pub(crate) is_lost: bool,
}

impl Contents {
    pub(crate) fn find(&self, md5: &Md5, length: u64) -> Option<ContentId> {
        let with_digest = self.by_digest.get(md5)?;
        with_digest.iter().copied().find(|id| self.get(*id).length == length)
    }

    /// The oldest content with this digest, whatever its length.
    pub(crate) fn find_by_digest(&self, md5: &Md5) -> Option<ContentId> {
        self.by_digest.get(md5)?.first().copied()
    }

    /// Holds the content that has just arrived: under the id of the same content, if it is known already.
    ///
    /// `None` if the id is in use for other bytes; a store never does that.
    pub(crate) fn admit(&mut self, arrived: ContentId, md5: &Md5, length: u64) -> Option<ContentId> {
        if let Some(known) = self.find(md5, length) {
            self.hold(known);
            return Some(known);
        }
        if self.contains(arrived) {
            return None;
        }
        self.all.insert(
            arrived,
            Content {
                md5: md5.clone(),
                length,
                holds: 1,
                is_lost: false,
            },
        );
        self.by_digest.entry(md5.clone()).or_default().push(arrived);
        Some(arrived)
    }

    pub(crate) fn contains(&self, id: ContentId) -> bool {
        self.all.contains_key(&id)
    }

    /// A content that something holds.
    pub(crate) fn get(&self, id: ContentId) -> &Content {
        self.all.get(&id).expect("a held content is known")
    }

    pub(crate) fn hold(&mut self, id: ContentId) {
        let content = self.all.get_mut_unnoted(&id);
        content.expect("a held content is known").holds += 1;
    }

    /// Gives up one hold; the effect if it was the last.
    pub(crate) fn release(&mut self, id: ContentId) -> Option<Effect> {
        let content = self.all.get_mut_unnoted(&id)?;
        content.holds = content.holds.saturating_sub(1);
        if content.holds > 0 {
            return None;
        }
        self.forget(id);
        Some(Effect::ForgetContent(id))
    }

    /// The bytes of a content are gone.
    pub(crate) fn lose(&mut self, id: ContentId) {
        if let Some(content) = self.all.get_mut(&id) {
            content.is_lost = true;
            let md5 = content.md5.clone();
            self.unlist(id, &md5);
        }
    }

    fn forget(&mut self, id: ContentId) {
        if let Some(content) = self.all.remove(&id) {
            self.unlist(id, &content.md5);
        }
    }

    fn unlist(&mut self, id: ContentId, md5: &Md5) {
        if let Some(with_digest) = self.by_digest.get_mut(md5) {
            with_digest.retain(|known| *known != id);
            if with_digest.is_empty() {
                self.by_digest.remove(md5);
            }
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (ContentId, &Content)> {
        self.all.iter().map(|(id, content)| (*id, content))
    }
}
