//! What is kept of an upload.

use std::{sync::Arc, time::Duration};

use super::{Phase, UploadSession, Uploads, Verdict};
use crate::{
    generated::types::{Md5, UploadId},
    kept::{
        self, Change, Contradiction, Row,
        contradiction::{needs, once},
        rows::{KeptSecret, UploadRow},
    },
    tables::Kept,
    world::World,
};

impl Uploads {
    pub(crate) fn tracked(idle: Duration) -> Self {
        Self {
            all: Kept::tracked(),
            ..Self::new(idle)
        }
    }

    pub(crate) fn keep_track(&mut self) {
        self.all.keep_track();
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        kept::take_changes(&mut self.all, changes, |id, upload| {
            let senders = upload.senders.iter().map(|token| KeptSecret::of(token.expose()));
            Row::Upload(UploadRow {
                id: id.to_string(),
                account: upload.account,
                folder: upload.folder,
                name: upload.name.to_string(),
                md5: upload.md5.to_string(),
                size: upload.size,
                senders: senders.collect(),
                deadline: upload.deadline,
                phase: upload.phase.clone(),
            })
        });
    }
}

impl World {
    /// Whether its bytes were arriving.
    pub(crate) fn restore_upload(&mut self, row: UploadRow) -> Result<bool, Contradiction> {
        let name = || format!("upload {}", row.id);
        needs(self.accounts.contains(row.account), name, "an account")?;
        let md5 = Md5::parse(&row.md5).ok_or_else(|| Contradiction::Unknown {
            of: name(),
            what: "a digest",
        })?;
        match &row.phase {
            Phase::Arrived { verdict, .. } | Phase::Processing { verdict, .. } => match verdict {
                Verdict::Accept(content) => {
                    needs(self.contents.contains(*content), name, "a content")?;
                    self.contents.hold(*content);
                    self.accounts.get_mut(row.account).reserve(row.size);
                }
                Verdict::Refuse(_) => {}
            },
            Phase::Open | Phase::Receiving { .. } | Phase::Done { .. } | Phase::Failed { .. } => {}
        }
        let was_receiving = matches!(row.phase, Phase::Receiving { .. });
        let session = UploadSession {
            account: row.account,
            folder: row.folder,
            name: Arc::from(row.name.as_str()),
            md5,
            size: row.size,
            senders: row.senders.iter().map(KeptSecret::to).collect(),
            deadline: row.deadline,
            progress: None,
            phase: if was_receiving { Phase::Open } else { row.phase },
        };
        let id = UploadId::from(row.id.as_str());
        self.uploads.deadlines.arm(session.deadline, id.clone());
        once(self.uploads.all.load(id.clone(), session), || {
            format!("upload {}", row.id)
        })?;
        if was_receiving {
            self.uploads.all.note(&id);
        }
        Ok(was_receiving)
    }
}
