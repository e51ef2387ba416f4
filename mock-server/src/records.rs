//! What outlives a server: records by table and key in one file. Everything that is written between two looks of the
//! writer becomes one transaction, so that many requests at once cost one wait for the disk.

use std::fmt;
use std::path::Path;
use std::sync::mpsc;
use std::thread::JoinHandle;

use anyhow::{Context as _, bail};
use redb::{Database, ReadableDatabase as _, ReadableTable as _, TableDefinition};
use tokio::sync::watch;

/// Written by this version of the records; another one is refused instead of being guessed at.
const FORMAT: u64 = 1;

const RECORDS: TableDefinition<'_, (&str, &[u8]), &[u8]> = TableDefinition::new("records");
const ABOUT: TableDefinition<'_, &str, u64> = TableDefinition::new("about");

/// Bytes of the file that stay in memory. It is read once, at the start.
const CACHE: usize = 8 * 1024 * 1024;

/// Most that one transaction takes; the rest goes into the next one.
const MOST_AT_ONCE: usize = 10_000;

/// A record as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) table: &'static str,
    pub(crate) key: Vec<u8>,
    /// `None`: there is none any more.
    pub(crate) row: Option<Vec<u8>>,
}

/// A record as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) table: String,
    pub(crate) key: Vec<u8>,
    pub(crate) row: Vec<u8>,
}

/// An open file of records. Dropping it writes what is still waiting.
#[derive(Debug)]
pub(crate) struct Records {
    /// `None` once it is being dropped.
    orders: Option<mpsc::Sender<Order>>,
    /// How many orders were given.
    given: u64,
    /// How many of them are on the disk.
    done: watch::Receiver<u64>,
    writer: Option<JoinHandle<()>>,
}

/// Something to do once records are on the disk. It is not done if they never are.
pub(crate) type Sequel = Box<dyn FnOnce() + Send>;

struct Order {
    records: Vec<Record>,
    sequel: Option<Sequel>,
}

/// Tells when records are on the disk, with all that were given before.
#[derive(Clone, Debug)]
#[must_use = "what is not waited for may be lost"]
pub(crate) struct Written {
    number: u64,
    done: watch::Receiver<u64>,
}

/// The records could not be written; nothing that depends on them may be acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotWritten;

impl Written {
    /// Waits until they are.
    ///
    /// # Errors
    ///
    /// If they could not be written. Nothing is written any more after that.
    pub(crate) async fn wait(mut self) -> Result<(), NotWritten> {
        let number = self.number;
        let reached = self.done.wait_for(|done| *done >= number).await;
        reached.map(|_| ()).map_err(|_| NotWritten)
    }
}

impl Records {
    /// Opens the file, or makes it, and gives what is in it.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened, if another process has it open, or if another version has written it.
    pub(crate) fn open(path: &Path) -> anyhow::Result<(Self, Vec<Found>)> {
        let database = Database::builder()
            .set_cache_size(CACHE)
            .create(path)
            .with_context(|| format!("cannot open {}; does another mock use the folder?", path.display()))?;
        check_format(&database).with_context(|| format!("cannot use {}", path.display()))?;
        let found = read_all(&database).with_context(|| format!("cannot read {}", path.display()))?;
        let (orders, waiting) = mpsc::channel();
        let (progress, done) = watch::channel(0);
        let writer = std::thread::Builder::new()
            .name("rapidgator-mock-records".to_owned())
            .spawn(move || write_all(&database, &waiting, &progress))
            .context("cannot start a thread")?;
        let records = Self {
            orders: Some(orders),
            given: 0,
            done,
            writer: Some(writer),
        };
        Ok((records, found))
    }

    /// Writes records after all that were given before, and does the sequel then. Does not wait.
    pub(crate) fn write(&mut self, records: Vec<Record>, sequel: Option<Sequel>) -> Written {
        self.given += 1;
        if let Some(orders) = &self.orders {
            // A writer that has given up drops what it is sent, and whoever waits hears of that.
            let _ = orders.send(Order { records, sequel });
        }
        self.latest()
    }

    /// Tells when all that was given so far is on the disk.
    pub(crate) fn latest(&self) -> Written {
        Written {
            number: self.given,
            done: self.done.clone(),
        }
    }

    /// Records that cannot be written.
    #[cfg(test)]
    pub(crate) fn broken() -> Self {
        Self {
            orders: None,
            given: 0,
            done: watch::channel(0).1,
            writer: None,
        }
    }
}

impl fmt::Debug for Order {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut order = formatter.debug_struct("Order");
        order.field("records", &self.records.len()).finish_non_exhaustive()
    }
}

impl Drop for Records {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(writer) = self.writer.take() {
            // A panic over there was reported there.
            let _ = writer.join();
        }
    }
}

fn check_format(database: &Database) -> anyhow::Result<()> {
    let transaction = database.begin_write()?;
    {
        transaction.open_table(RECORDS)?;
        let mut about = transaction.open_table(ABOUT)?;
        let format = about.get("format")?.map(|format| format.value());
        match format {
            None => {
                about.insert("format", FORMAT)?;
            }
            Some(FORMAT) => {}
            Some(other) => bail!("its format is {other}, this mock writes {FORMAT}"),
        }
    }
    transaction.commit()?;
    Ok(())
}

fn read_all(database: &Database) -> anyhow::Result<Vec<Found>> {
    let table = database.begin_read()?.open_table(RECORDS)?;
    let mut found = Vec::new();
    for entry in table.iter()? {
        let (key, row) = entry?;
        let (table, key) = key.value();
        found.push(Found {
            table: table.to_owned(),
            key: key.to_vec(),
            row: row.value().to_vec(),
        });
    }
    Ok(found)
}

/// Until there is nobody left who could order anything.
fn write_all(database: &Database, waiting: &mpsc::Receiver<Order>, progress: &watch::Sender<u64>) {
    while let Ok(first) = waiting.recv() {
        let mut orders = vec![first];
        orders.extend(waiting.try_iter().take(MOST_AT_ONCE));
        if let Err(error) = write_orders(database, &orders) {
            // After a gap, later records could contradict what is on the disk.
            tracing::error!(%error, "records cannot be written; nothing is acknowledged any more");
            return;
        }
        progress.send_modify(|done| *done += orders.len() as u64);
        for sequel in orders.into_iter().filter_map(|order| order.sequel) {
            sequel();
        }
    }
}

fn write_orders(database: &Database, orders: &[Order]) -> anyhow::Result<()> {
    if orders.iter().all(|order| order.records.is_empty()) {
        return Ok(());
    }
    let transaction = database.begin_write()?;
    {
        let mut table = transaction.open_table(RECORDS)?;
        for record in orders.iter().flat_map(|order| &order.records) {
            let key = (record.table, record.key.as_slice());
            match &record.row {
                Some(row) => table.insert(key, row.as_slice())?,
                None => table.remove(key)?,
            };
        }
    }
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(table: &'static str, key: &[u8], row: &[u8]) -> Record {
        Record {
            table,
            key: key.to_vec(),
            row: Some(row.to_vec()),
        }
    }

    fn shown(found: Vec<Found>) -> Vec<(String, Vec<u8>, Vec<u8>)> {
        found.into_iter().map(|it| (it.table, it.key, it.row)).collect()
    }

    #[tokio::test]
    async fn what_was_written_is_there_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        let (mut records, found) = Records::open(&path).unwrap();
        assert_eq!(found, []);
        let both = vec![put("files", b"1", b"a"), put("files", b"2", b"b")];
        let first = records.write(both, None);
        let changed = vec![
            put("links", b"1", b"c"),
            put("files", b"1", b"d"),
            Record {
                table: "files",
                key: b"2".to_vec(),
                row: None,
            },
        ];
        let (sequel, done) = mpsc::channel();
        let second = records.write(changed, Some(Box::new(move || sequel.send(()).unwrap())));
        second.wait().await.unwrap();
        first.wait().await.unwrap();
        done.recv().unwrap();
        records.latest().wait().await.unwrap();
        drop(records);
        let (_records, found) = Records::open(&path).unwrap();
        let expected = [
            ("files".to_owned(), b"1".to_vec(), b"d".to_vec()),
            ("links".to_owned(), b"1".to_vec(), b"c".to_vec()),
        ];
        assert_eq!(shown(found), expected);
    }

    #[tokio::test]
    async fn dropping_writes_what_waits() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        let (mut records, _) = Records::open(&path).unwrap();
        for number in 0..1000_u32 {
            let _written = records.write(vec![put("numbers", &number.to_be_bytes(), b"x")], None);
        }
        drop(records);
        assert_eq!(Records::open(&path).unwrap().1.len(), 1000);
    }

    #[tokio::test]
    async fn what_is_not_written_is_told() {
        let mut records = Records::broken();
        let sequel: Sequel = Box::new(|| panic!("nothing was written"));
        let written = records.write(vec![put("files", b"1", b"a")], Some(sequel));
        assert_eq!(written.wait().await, Err(NotWritten));
        assert_eq!(records.latest().wait().await, Err(NotWritten));
    }

    #[test]
    fn a_file_is_used_by_one_mock_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        let _first = Records::open(&path).unwrap();
        let error = format!("{:#}", Records::open(&path).unwrap_err());
        assert!(error.contains("another mock"), "{error}");
    }

    #[test]
    fn other_files_and_other_formats_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        std::fs::write(&path, "no database at all, but long enough to be looked at").unwrap();
        assert!(Records::open(&path).is_err());

        let path = folder.path().join("later");
        let database = Database::create(&path).unwrap();
        let transaction = database.begin_write().unwrap();
        transaction
            .open_table(ABOUT)
            .unwrap()
            .insert("format", FORMAT + 1)
            .unwrap();
        transaction.commit().unwrap();
        drop(database);
        let error = format!("{:#}", Records::open(&path).unwrap_err());
        assert!(error.contains("its format is 2"), "{error}");
    }
}
