//! The address that the segments of a download share. The first of them that needs another look at the file, or another
//! address, gets it, and the others take what it got.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use rapidgator_client_runtime::Error;
use tokio::sync::OnceCell;

use super::{DownloadTask, address::Address};
use crate::generated::types::File;

/// What segments go on with.
pub(super) struct Shared {
    /// The address that all began with.
    first: Address,
    begun: Arc<Turn>,
    now: Mutex<Arc<Turn>>,
}

/// How old something is: how often the file was looked at for it, and how often an address was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Age {
    looks: u64,
    addresses: u64,
}

/// A look at the file, and the address to go on at.
struct Turn {
    age: Age,
    /// The address from before, if it is good still.
    kept: Option<Address>,
    got: OnceCell<Address>,
    /// Whether the address has given bytes to any of them.
    has_given: AtomicBool,
}

/// The address that one of the segments has.
#[derive(Clone)]
pub(super) struct Share {
    pub(super) address: Address,
    /// Whether it had given bytes before, so that it may have come to its end since.
    pub(super) is_known: bool,
    turn: Arc<Turn>,
}

impl Share {
    /// Tells the others that its address gives bytes.
    pub(super) fn gives(&self) {
        self.turn.has_given.store(true, Ordering::Relaxed);
    }
}

impl Shared {
    /// Begins with an address that has given bytes.
    pub(super) fn new(address: Address) -> Self {
        let age = Age { looks: 0, addresses: 0 };
        let begun = Arc::new(Turn {
            age,
            kept: None,
            got: OnceCell::new_with(Some(address.clone())),
            has_given: AtomicBool::new(true),
        });
        Self {
            first: address,
            now: Mutex::new(Arc::clone(&begun)),
            begun,
        }
    }

    /// What a segment begins with: what the others have by now.
    pub(super) fn begin(&self) -> Share {
        let turn = Arc::clone(&self.turn());
        let (address, turn) = match turn.got.get() {
            Some(address) => (address.clone(), turn),
            // Another one is asked for. If this one is no good, that is waited for.
            None => (self.first.clone(), Arc::clone(&self.begun)),
        };
        Share {
            address,
            is_known: turn.has_given.load(Ordering::Relaxed),
            turn,
        }
    }

    /// What comes after a request that broke: the same address if it is `kept`, another one otherwise.
    ///
    /// # Errors
    ///
    /// Those of the operations, and [`Kind::Verify`](crate::Kind::Verify) if it is another file by now.
    pub(super) async fn next(
        &self,
        task: &DownloadTask<'_>,
        file: &File,
        before: Share,
        kept: Option<Address>,
    ) -> Result<Share, Error> {
        let turn = self.turn_after(before.turn.age, kept.as_ref());
        let look = async {
            task.check_still_same(file).await?;
            match &turn.kept {
                Some(kept) => Ok(kept.clone()),
                None => task.address().await.map(Address::new),
            }
        };
        let got = turn.got.get_or_try_init(|| look).await?;
        let address = match kept {
            // It knows the tag that this segment was told.
            Some(kept) if turn.age.addresses == before.turn.age.addresses => kept,
            Some(_) | None => got.clone(),
        };
        Ok(Share {
            address,
            is_known: turn.has_given.load(Ordering::Relaxed),
            turn,
        })
    }

    /// One that is newer than that of the request that broke, whoever began it.
    fn turn_after(&self, before: Age, kept: Option<&Address>) -> Arc<Turn> {
        let mut current = self.turn();
        let age = current.age;
        let is_newer = match kept {
            Some(_) => age.looks > before.looks,
            None => age.addresses > before.addresses,
        };
        if !is_newer {
            *current = Arc::new(Turn {
                age: Age {
                    looks: age.looks + 1,
                    addresses: age.addresses + u64::from(kept.is_none()),
                },
                kept: kept.cloned(),
                got: OnceCell::new(),
                has_given: AtomicBool::new(kept.is_some()),
            });
        }
        Arc::clone(&current)
    }

    fn turn(&self) -> MutexGuard<'_, Arc<Turn>> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
