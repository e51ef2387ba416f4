//! Keeps the state of a server in a folder: `state.redb` has the rows of the world, `contents/` the bytes.
//!
//! Nothing is acknowledged before it is on the disk. A content is there before a row names it, and is removed only
//! after no row names it any more; so whatever ends the server, the rows that are found fit the contents.

mod found;
mod open;

use rapidgator_mock_domain::{Change, ContentId};
use serde::{Deserialize, Serialize};

pub use found::Found;
pub(crate) use open::{Opened, Start, open};

use crate::content::Content;
use crate::records::{Record, Records, Sequel, Written};

/// Records about contents that are made up. The others are files.
const MADE_UP: &str = "made_up";

/// Records about the folder itself.
const ABOUT: &str = "about";

/// There while the folder is filled for the first time. What is in it until then was never acknowledged.
const FILLING: &[u8] = b"filling";

/// Writes down what changes.
pub(crate) struct Keeping {
    records: Records,
    /// Go out with the next changes of the world.
    waiting: Vec<Record>,
}

/// What a content is made from.
#[derive(Serialize, Deserialize)]
struct MadeUp {
    seed: u64,
}

impl Keeping {
    fn new(records: Records) -> Self {
        Self {
            records,
            waiting: Vec::new(),
        }
    }

    /// Writes changes down, after all that were given before; does the sequel then.
    ///
    /// Without either it only tells when the earlier ones are written: what a call was told of them counts as
    /// acknowledged as well.
    pub(crate) fn keep(&mut self, changes: Vec<Change>, sequel: Option<Sequel>) -> Written {
        if changes.is_empty() && self.waiting.is_empty() && sequel.is_none() {
            return self.records.latest();
        }
        let mut records = std::mem::take(&mut self.waiting);
        records.extend(changes.into_iter().map(|change| Record {
            table: change.table,
            key: change.key,
            row: change.row.as_ref().map(json),
        }));
        self.records.write(records, sequel)
    }

    /// A content came into the index.
    pub(crate) fn content_came(&mut self, id: ContentId, content: &dyn Content) {
        if let Some(seed) = content.seed() {
            self.note_made_up(id, Some(json(&MadeUp { seed })));
        }
    }

    /// A content left the index.
    pub(crate) fn content_went(&mut self, id: ContentId, content: &dyn Content) {
        if content.seed().is_some() {
            self.note_made_up(id, None);
        }
    }

    fn note_made_up(&mut self, id: ContentId, row: Option<Vec<u8>>) {
        self.waiting.push(Record {
            table: MADE_UP,
            key: id.value().to_be_bytes().to_vec(),
            row,
        });
    }

    fn note_filling(&mut self, row: Option<Vec<u8>>) {
        self.waiting.push(Record {
            table: ABOUT,
            key: FILLING.to_vec(),
            row,
        });
    }
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("a row is made of what JSON has")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use rapidgator_mock_domain::generated::commands::{Answer, Command, OperationId, UserLogin};
    use rapidgator_mock_domain::generated::refusal::Refusal;
    use rapidgator_mock_domain::journal::Result as Went;
    use rapidgator_mock_domain::{Call, World, WorldOptions};
    use tokio::sync::mpsc;

    use super::*;
    use crate::clock::Clock;
    use crate::content::{ContentKind, Contents};
    use crate::shell::{Asked, Ledger, Shell};

    #[tokio::test]
    async fn a_damaged_record_is_told_without_what_it_has() {
        let folder = tempfile::tempdir().unwrap();
        let (mut records, _) = Records::open(&folder.path().join("state.redb")).unwrap();
        let damaged = Record {
            table: "accounts",
            key: vec![0],
            row: Some(br#"{"Account":"secret"}"#.to_vec()),
        };
        records.write(vec![damaged], None).wait().await.unwrap();
        drop(records);
        let opened = open(folder.path(), ContentKind::Auto).await;
        let error = format!("{:#}", opened.map(drop).unwrap_err());
        assert!(error.contains("of the table accounts cannot be read"), "{error}");
        assert!(!error.contains("secret"), "{error}");
    }

    #[tokio::test]
    async fn what_cannot_be_kept_is_not_acknowledged() {
        let mut start = Start::unkept(World::new(WorldOptions::default()));
        start.world.keep_track();
        start.keeping = Some(Keeping::new(Records::broken()));
        let contents = Arc::new(Contents::new(ContentKind::Memory, std::env::temp_dir()));
        let shell = Shell::new(
            start,
            Clock::real(),
            contents,
            mpsc::unbounded_channel().0,
            Ledger::default(),
        );
        let login = || UserLogin {
            login: "demo@example.com".to_owned(),
            password: "demo".into(),
            code: None,
        };
        for _ in 0..2 {
            let command = Ok(Command::UserLogin(login()));
            assert_eq!(
                call(&shell, OperationId::UserLogin, command).await,
                Err(Refusal::Internal)
            );
        }
        // Not even what changes nothing: it may have seen what was never written.
        let command = Err(Refusal::UserNotFound);
        assert_eq!(
            call(&shell, OperationId::UserInfo, command).await,
            Err(Refusal::Internal)
        );
        // The journal tells what the clients were told.
        let told: Vec<_> = shell.with_watched(|watched| watched.journal.entries().map(|entry| entry.result).collect());
        assert_eq!(told, [Went::Refused("internal"); 3]);
    }

    async fn call(shell: &Shell, operation: OperationId, command: Result<Command, Refusal>) -> Result<Answer, Refusal> {
        let call = Call {
            operation,
            token: None,
            command,
        };
        let sent = Vec::new();
        let (entry, _) = shell.open_call(&call, &sent);
        shell.call(Asked { call, sent, entry }).await
    }
}
