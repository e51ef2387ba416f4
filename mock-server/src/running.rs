//! Counts what runs, for those who wait until nothing does.

use tokio::sync::watch;

/// How many run.
pub(crate) struct Count {
    running: watch::Sender<usize>,
}

/// Counts as running until it is dropped.
pub(crate) struct Running {
    running: watch::Sender<usize>,
}

impl Count {
    pub(crate) fn new() -> Self {
        Self {
            running: watch::Sender::new(0),
        }
    }

    /// One more.
    pub(crate) fn begin(&self) -> Running {
        self.running.send_modify(|running| *running += 1);
        Running {
            running: self.running.clone(),
        }
    }

    /// Whether one runs.
    pub(crate) fn is_any(&self) -> bool {
        *self.running.borrow() > 0
    }

    /// Waits until none runs.
    pub(crate) async fn until_none(&self) {
        // The sender is here, so the wait cannot fail.
        let _ = self.running.subscribe().wait_for(|running| *running == 0).await;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.running.send_modify(|running| *running -= 1);
    }
}
