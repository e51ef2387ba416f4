//! A thousand small files from the client to the mock against curl: first md5sum once for all of them, then an announcement
//! and the bytes of each. Once as a loop with a curl for each request, and once with one curl for all announcements and one
//! for all bytes, both with as many connections as the account may have. The client also asks what has become of each file.
//! The bars: at least as many files a second as the loop, and 0.9 of the two.

use std::path::PathBuf;
use std::time::Instant;

use super::{curl, folder, process};
use crate::json_call::log_in;
use crate::scale;
use crate::server::Server;
use crate::table::{Bar, Row, Turns};
use crate::upload;

const ROUNDS: usize = 3;
const FILES: usize = 1_000;
const SIZE: usize = 4 << 10;

/// As many as the account may have.
const CONNECTIONS: usize = 5;

/// How many files the loop sends, as each takes as long as the one before.
const IN_LOOP: usize = 100;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    if curl::is_missing("client-many") {
        return Ok(Vec::new());
    }
    // With this the answer to the first question is that the file is there; curl does not ask.
    let mock = Server::mock(&["--dialect", "processing_polls=0"])?;
    let token = log_in(&mock)?;
    let (files, in_loop) = scale::pick((FILES, IN_LOOP), (20, 5));
    let (mut looped, mut at_once) = (Turns::default(), Turns::default());
    for round in 0..scale::pick(ROUNDS, 1) {
        // None has the content of another, or the mock would want no bytes.
        let first = round * (2 * files + in_loop);
        let (ours, theirs) = (folder()?, folder()?);
        write(&ours, files, first)?;
        let told = process::start(&mock, &token, &["many", &ours.path().display().to_string()])?;
        let ours = files as f64 / told.seconds;
        let paths = write(&theirs, in_loop, first + files)?;
        looped.push(ours, in_loop as f64 / loop_of_curl(&mock, &token, &paths)?);
        let paths = write(&theirs, files, first + files + in_loop)?;
        at_once.push(ours, files as f64 / curl_at_once(&mock, &token, &paths)?);
    }
    let row = |reference: &str, speed: &Turns, bar| Row {
        what: "client, 1,000 uploads of 4 KiB, files per second",
        figure: format!("{:.0}/s", speed.ours()),
        reference: format!("{reference}: {:.0}/s", speed.theirs()),
        measured: speed.ratio(),
        bar: Bar::AtLeast(bar),
    };
    Ok(vec![
        row("a loop of curl", &looped, 1.0),
        row("curl for all announcements, curl for all bytes", &at_once, 0.9),
    ])
}

fn write(folder: &tempfile::TempDir, files: usize, from: usize) -> anyhow::Result<Vec<PathBuf>> {
    (from..from + files)
        .map(|number| {
            let path = folder.path().join(format!("{number}.bin"));
            std::fs::write(&path, number.to_be_bytes().repeat(SIZE / size_of::<usize>()))?;
            Ok(path)
        })
        .collect()
}

/// Seconds.
fn loop_of_curl(mock: &Server, token: &str, paths: &[PathBuf]) -> anyhow::Result<f64> {
    let start = Instant::now();
    for (path, announcement) in paths.iter().zip(announcements(mock, token, paths)?) {
        let answer = curl::get(&announcement)?;
        curl::send(path, &address(mock, &answer)?)?;
    }
    Ok(start.elapsed().as_secs_f64())
}

/// Seconds.
fn curl_at_once(mock: &Server, token: &str, paths: &[PathBuf]) -> anyhow::Result<f64> {
    let start = Instant::now();
    let requests = announcements(mock, token, paths)?.into_iter().map(|url| (url, None));
    let answers = curl::at_once(CONNECTIONS, requests)?;
    let addresses = answers.iter().map(|answer| address(mock, answer));
    let addresses = addresses.collect::<anyhow::Result<Vec<_>>>()?;
    let requests = addresses.into_iter().zip(paths.iter().map(Some));
    for answer in curl::at_once(CONNECTIONS, requests)? {
        curl::accepted(&answer)?;
    }
    Ok(start.elapsed().as_secs_f64())
}

/// The address that announces each file.
fn announcements(mock: &Server, token: &str, paths: &[PathBuf]) -> anyhow::Result<Vec<String>> {
    let (_, sums) = curl::md5sum(paths)?;
    let announcements = paths.iter().zip(&sums).map(|(path, sum)| {
        let name = path.file_name().unwrap_or_default().display().to_string();
        let target = upload::announcement(token, &name, sum, SIZE as u64);
        format!("http://{}{target}", mock.address)
    });
    Ok(announcements.collect())
}

/// Where the bytes go, from the answer to an announcement.
fn address(mock: &Server, answer: &[u8]) -> anyhow::Result<String> {
    let announced = upload::Announced::read(answer)?;
    Ok(format!("http://{}{}", mock.address, announced.path))
}
