//! One GiB from the mock to the client, which hashes the bytes as they come and puts the file in place if its MD5 is
//! right, against curl, which only writes, and against curl and then md5sum. The bars: at least 0.9 of the speed, and 16 MiB
//! of memory more than after a small download.

use super::{curl, folder, process};
use crate::download::ticket;
use crate::json_call::log_in;
use crate::scale;
use crate::server::Server;
use crate::table::{Bar, Row, Turns};
use crate::upload;

const ROUNDS: u64 = 5;
const SIZE: u64 = 1 << 30;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    if curl::is_missing("client-download") {
        return Ok(Vec::new());
    }
    let mock = Server::mock(&[])?;
    let token = log_in(&mock)?;
    let size = scale::pick(SIZE, 32 << 20);
    let file_id = upload::store(&mock, &token, size)?;
    let folder = folder()?;
    let (ours, theirs) = (folder.path().join("ours"), folder.path().join("theirs"));
    let named = ours.display().to_string();
    let speed = |seconds: f64| size as f64 / f64::from(1 << 20) / seconds;
    let (mut bare, mut compared) = (Turns::default(), Turns::default());
    let (mut grown, mut memory) = (0_f64, (0, 0));
    for _ in 0..scale::pick(ROUNDS, 1) {
        let url = format!("http://{}{}", mock.address, ticket(&mock, &token, &file_id)?);
        let fetching = curl::fetch(&url, &theirs)?;
        let (hashing, _) = curl::md5sum(&[&theirs])?;
        std::fs::remove_file(&theirs)?;
        let told = process::start(&mock, &token, &["download", &file_id, &named])?;
        std::fs::remove_file(&ours)?;
        bare.push(speed(told.seconds), speed(fetching));
        compared.push(speed(told.seconds), speed(fetching + hashing));
        if told.grown() >= grown {
            (grown, memory) = (told.grown(), told.memory);
        }
    }
    Ok(vec![
        Row {
            what: "client, 1 GiB download, its MD5 compared",
            figure: format!("{:.0} MiB/s", bare.ours()),
            reference: format!("curl, without MD5: {:.0} MiB/s", bare.theirs()),
            measured: bare.ratio(),
            bar: Bar::AtLeast(0.9),
        },
        Row {
            what: "client, 1 GiB download, its MD5 compared",
            figure: format!("{:.0} MiB/s", compared.ours()),
            reference: format!("curl, then md5sum: {:.0} MiB/s", compared.theirs()),
            measured: compared.ratio(),
            bar: Bar::AtLeast(0.9),
        },
        Row::of_memory(
            "client, memory growth during a download of 1 GiB, MiB",
            memory,
            "a small download before",
        ),
    ])
}
