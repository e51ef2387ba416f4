//! One GiB from the mock to the client, which hashes the bytes as they come and puts the file in place if its MD5 is
//! right: against curl, which only writes, against curl and then md5sum, and against both at once over pipes. The bars: at
//! least 0.9 of the speed, and 16 MiB of memory more than after a small download.

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
    let mut turns = [Turns::default(), Turns::default(), Turns::default()];
    let (mut grown, mut memory) = (0_f64, (0, 0));
    for _ in 0..scale::pick(ROUNDS, 1) {
        let address = || anyhow::Ok(format!("http://{}{}", mock.address, ticket(&mock, &token, &file_id)?));
        let fetching = curl::fetch(&address()?, &theirs)?;
        let (hashing, _) = curl::md5sum(&[&theirs])?;
        std::fs::remove_file(&theirs)?;
        let told = process::start(&mock, &token, &["download", &file_id, &named])?;
        std::fs::remove_file(&ours)?;
        let at_once = curl::fetch_hashed(&address()?, &theirs)?;
        let length = std::fs::metadata(&theirs)?.len();
        anyhow::ensure!(length == size, "expected {size} bytes, found {length}");
        std::fs::remove_file(&theirs)?;
        for (turns, seconds) in turns.iter_mut().zip([fetching, fetching + hashing, at_once]) {
            turns.push(speed(told.seconds), speed(seconds));
        }
        if told.grown() >= grown {
            (grown, memory) = (told.grown(), told.memory);
        }
    }
    let row = |reference: &str, turns: &Turns| Row {
        what: "client, 1 GiB download, its MD5 compared",
        figure: format!("{:.0} MiB/s", turns.ours()),
        reference: format!("{reference}: {:.0} MiB/s", turns.theirs()),
        measured: turns.ratio(),
        bar: Bar::AtLeast(0.9),
    };
    let [bare, after, at_once] = &turns;
    Ok(vec![
        row("curl, without MD5", bare),
        row("curl, then md5sum", after),
        row("curl into tee into md5sum", at_once),
        Row::of_memory(
            "client, memory growth during a download of 1 GiB, MiB",
            memory,
            "a small download before",
        ),
    ])
}
