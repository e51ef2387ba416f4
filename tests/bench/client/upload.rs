//! One GiB from the client to the mock, as a form, against curl. With the MD5 given, both only send; without it the
//! client hashes first, as the service wants it, which is held against md5sum and then curl. The bars: at least 0.9 of
//! the speed, and 16 MiB of memory more than after a small upload.

use std::fs::{File, OpenOptions};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

use super::{curl, folder, process};
use crate::json_call::log_in;
use crate::scale;
use crate::server::Server;
use crate::table::{Bar, Row, Turns};
use crate::upload;

const ROUNDS: u64 = 5;
const SIZE: u64 = 1 << 30;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    if curl::is_missing("client-upload") {
        return Ok(Vec::new());
    }
    // Neither what the mock does with the bytes afterwards nor how long the client waits for it is to be measured.
    let mock = Server::mock(&["--content", "hash-only", "--dialect", "processing_polls=0"])?;
    let token = log_in(&mock)?;
    let folder = folder()?;
    let path = folder.path().join("bench.bin");
    let size = scale::pick(SIZE, 32 << 20);
    write(&path, size)?;
    let speed = |seconds: f64| size as f64 / f64::from(1 << 20) / seconds;
    let (mut sent, mut hashed) = (Turns::default(), Turns::default());
    let (mut grown, mut memory) = (0_f64, (0, 0));
    let named = path.display().to_string();
    for round in 0..scale::pick(ROUNDS, 1) {
        stamp(&path, 3 * round)?;
        let (hashing, sums) = curl::md5sum(&[&path])?;
        let announced = upload::announce(&mock, &token, "bench.bin", &sums[0], size)?;
        let theirs = curl::send(&path, &format!("http://{}{}", mock.address, announced.path))?;

        stamp(&path, 3 * round + 1)?;
        let (_, sums) = curl::md5sum(&[&path])?;
        let sending = process::start(&mock, &token, &["upload", &named, &sums[0]])?;
        sent.push(speed(sending.seconds), speed(theirs));

        stamp(&path, 3 * round + 2)?;
        let whole = process::start(&mock, &token, &["upload", &named])?;
        hashed.push(speed(whole.seconds), speed(hashing + theirs));
        for told in [sending, whole] {
            if told.grown() >= grown {
                (grown, memory) = (told.grown(), told.memory);
            }
        }
    }
    Ok(vec![
        Row {
            what: "client, 1 GiB upload, its MD5 given",
            figure: format!("{:.0} MiB/s", sent.ours()),
            reference: format!("curl, the same form: {:.0} MiB/s", sent.theirs()),
            measured: sent.ratio(),
            bar: Bar::AtLeast(0.9),
        },
        Row {
            what: "client, 1 GiB upload, hashed before",
            figure: format!("{:.0} MiB/s", hashed.ours()),
            reference: format!("md5sum, then curl: {:.0} MiB/s", hashed.theirs()),
            measured: hashed.ratio(),
            bar: Bar::AtLeast(0.9),
        },
        Row::of_memory(
            "client, memory growth during an upload of 1 GiB, MiB",
            memory,
            "a small upload before",
        ),
    ])
}

fn write(path: &Path, size: u64) -> anyhow::Result<()> {
    let piece = upload::piece(0);
    let mut file = File::create(path)?;
    (0..size / piece.len() as u64).try_for_each(|_| file.write_all(&piece))?;
    Ok(())
}

/// Makes another content of it, as the mock wants no bytes that it knows.
fn stamp(path: &Path, number: u64) -> anyhow::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file.write_all(&number.to_be_bytes())?)
}
