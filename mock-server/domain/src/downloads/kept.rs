//! What is kept of a download session.

use super::{DownloadSession, Downloads};
use crate::{
    generated::types::DownloadId,
    kept::{
        self, Change, Contradiction, Row,
        contradiction::{needs, once},
        rows::{DownloadRow, KeptSecret},
    },
    tables::Kept,
    world::World,
};

impl Downloads {
    pub(crate) fn tracked() -> Self {
        Self {
            sessions: Kept::tracked(),
            ..Self::new()
        }
    }

    pub(crate) fn keep_track(&mut self) {
        self.sessions.keep_track();
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        kept::take_changes(&mut self.sessions, changes, |id, session| {
            Row::Download(DownloadRow {
                id: KeptSecret::of(id.expose()),
                account: session.account,
                file: session.file,
                sent: session.sent,
                running: session.running,
                deadline: session.deadline,
            })
        });
    }
}

impl World {
    /// How many transfers of it ran.
    pub(crate) fn restore_download(&mut self, row: DownloadRow) -> Result<u32, Contradiction> {
        let name = || format!("a download of account {}", row.account.number());
        needs(self.accounts.contains(row.account), name, "an account")?;
        let session = DownloadSession {
            account: row.account,
            file: row.file,
            sent: row.sent,
            running: 0,
            deadline: row.deadline,
        };
        let id: DownloadId = row.id.to();
        self.downloads.deadlines.arm(session.deadline, id.clone());
        once(self.downloads.sessions.load(id.clone(), session), name)?;
        if row.running > 0 {
            self.downloads.sessions.note(&id);
        }
        Ok(row.running)
    }
}
