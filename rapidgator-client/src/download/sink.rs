//! Writes and hashes a part on a thread of its own.

use std::{
    io,
    path::PathBuf,
    sync::{Arc, Weak},
};

use bytes::Bytes;
use rapidgator_client_runtime::Error;
use tokio::{sync::mpsc, task::JoinHandle};
use tokio_util::task::task_tracker::TaskTrackerToken;

use super::{
    part::{Part, Target},
    record::{Record, unwritable},
    segments::Missing,
};
use crate::{digest::on_thread, generated::types::Md5, progress::Reporter};

/// How many pieces may wait for the disk.
const QUEUE: usize = 8;

/// Takes bytes. Dropped before `finish`, it leaves what it has for the next download.
pub(super) struct Sink {
    path: PathBuf,
    steps: mpsc::Sender<Step>,
    writer: JoinHandle<io::Result<Part>>,
    done: u64,
    missing: Option<Missing>,
    /// Dropped with this, and the thread sees that nobody waits for the last hash.
    _wanted: Arc<()>,
}

enum Step {
    Write(Bytes),
    StartOver,
    Cut(Missing),
    WriteAt(u64, Bytes),
}

/// All bytes are written, and not yet at the target.
pub(super) struct Received {
    path: PathBuf,
    part: Part,
    pub(super) md5: Md5,
}

impl Sink {
    /// # Errors
    ///
    /// [`Kind::Io`](crate::Kind::Io) if there can be no file at the target, or if something is in the way.
    ///
    /// `held` goes when the lock on the part has gone, whatever became of this.
    pub(super) async fn open(
        target: Target,
        record: Record,
        held: TaskTrackerToken,
        reporter: Reporter,
    ) -> Result<Self, Error> {
        let path = target.path.clone();
        // Dropped with this future, and the thread sees it.
        let wanted = Arc::new(());
        let watch = Arc::downgrade(&wanted);
        let (opener, told) = (watch.clone(), reporter.clone());
        let opened = on_thread(move || Ok(Part::open(target, &record, held, &opener, &told)));
        let part = opened.await.map_err(|error| unwritable(&path, error))??;
        let (steps, queue) = mpsc::channel(QUEUE);
        Ok(Self {
            path,
            done: part.done(),
            missing: part.missing().cloned(),
            steps,
            writer: tokio::task::spawn_blocking(move || write_all(part, queue, &watch, &reporter)),
            _wanted: wanted,
        })
    }

    /// How many bytes it has.
    pub(super) fn done(&self) -> u64 {
        self.done
    }

    /// Whether it still takes bytes. It stops early if it cannot write, and `finish` says why.
    pub(super) async fn write(&mut self, piece: Bytes) -> bool {
        self.done += piece.len() as u64;
        self.steps.send(Step::Write(piece)).await.is_ok()
    }

    /// Which bytes are missing, if they come in segments.
    pub(super) fn missing(&self) -> Option<&Missing> {
        self.missing.as_ref()
    }

    /// From now on, these come in any order.
    pub(super) async fn cut(&mut self, missing: Missing) {
        self.missing = Some(missing.clone());
        // If it stopped early, `finish` says why.
        let _ = self.steps.send(Step::Cut(missing)).await;
    }

    /// Some of those that are missing. Whether it still takes bytes, as above.
    pub(super) async fn write_at(&self, from: u64, piece: Bytes) -> bool {
        self.steps.send(Step::WriteAt(from, piece)).await.is_ok()
    }

    /// Forgets all bytes.
    pub(super) async fn start_over(&mut self) {
        self.done = 0;
        self.missing = None;
        // If it stopped early, `finish` says why.
        let _ = self.steps.send(Step::StartOver).await;
    }

    /// Ends it, and comes back when nobody writes any more.
    pub(super) async fn leave(self) {
        drop(self.steps);
        drop(self.writer.await);
    }

    /// # Errors
    ///
    /// [`Kind::Io`](crate::Kind::Io).
    pub(super) async fn finish(self) -> Result<Received, Error> {
        drop(self.steps);
        let written = self.writer.await.unwrap_or_else(|error| Err(io::Error::other(error)));
        let part = written.map_err(|error| unwritable(&self.path, error))?;
        Ok(Received {
            md5: part.md5(),
            path: self.path,
            part,
        })
    }
}

impl Received {
    /// Puts the file in the place of the target, in one step.
    ///
    /// # Errors
    ///
    /// [`Kind::Io`](crate::Kind::Io).
    pub(super) async fn persist(self) -> Result<(), Error> {
        let part = self.part;
        let persisted = on_thread(move || Ok(part.persist())).await;
        persisted.map_err(|error| unwritable(&self.path, error))?
    }

    /// Leaves nothing.
    pub(super) async fn discard(self) {
        let part = self.part;
        let removed = on_thread(move || {
            part.remove();
            Ok(())
        });
        // What could not be removed is found by the next download.
        let _ = removed.await;
    }
}

fn write_all(
    mut part: Part,
    mut steps: mpsc::Receiver<Step>,
    wanted: &Weak<()>,
    reporter: &Reporter,
) -> io::Result<Part> {
    while let Some(step) = steps.blocking_recv() {
        match step {
            Step::Write(piece) => part.write(&piece)?,
            Step::StartOver => part.start_over()?,
            Step::Cut(missing) => part.cut(missing)?,
            Step::WriteAt(from, piece) => part.write_at(from, &piece)?,
        }
    }
    if part.missing().is_some_and(|missing| missing.bytes() == 0) {
        part.complete(wanted, reporter)?;
    }
    Ok(part)
}
