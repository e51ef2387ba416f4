//! One call of the client against the same call by hand on reqwest and serde_json, both to a bare handler that gives the
//! same bytes. By hand, too, the envelope is looked at. The bar: not more than 1.1 times as long.

use std::time::Instant;

use anyhow::Context as _;
use rapidgator_client::Client;
use serde::Deserialize;

use crate::scale;
use crate::server::Server;
use crate::table::{Bar, Row, Turns};

/// Many short turns, so that what disturbs one does not disturb its neighbour.
const TURNS: usize = 201;
const CALLS: usize = 100;

const FILE_ID: &str = "bd885c2173d1c2d1d8d1a7cd5c1a4b0d";
const TOKEN: &str = "arsd4h37ecfkdqd16uolf5nai1";
const ANSWER: &str = r#"{"response":{"file":{"file_id":"bd885c2173d1c2d1d8d1a7cd5c1a4b0d","mode":0,"mode_label":"Public",
"folder_id":"5973665","name":"movie.mkv","hash":"d41d8cd98f00b204e9800998ecf8427e","size":734003200,"created":1416837296,
"url":"http://localhost/file/bd885c2173d1c2d1d8d1a7cd5c1a4b0d/movie.mkv.html","nb_downloads":0}},"status":200,"details":null}"#;

#[derive(Deserialize)]
struct Envelope<T> {
    response: Option<T>,
    status: u16,
    details: Option<String>,
}

#[derive(Deserialize)]
struct Info {
    file: File,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "that it is read from the answer is what is measured")]
struct File {
    file_id: String,
    mode: u8,
    mode_label: String,
    folder_id: Option<String>,
    name: String,
    hash: String,
    size: u64,
    created: u64,
    url: Option<String>,
    nb_downloads: Option<u64>,
}

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let reference = Server::reference()?;
    reference.teach(ANSWER.as_bytes())?;
    let base_url = format!("http://{}/json", reference.address);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let time = runtime.block_on(turns(&base_url))?;
    Ok(vec![Row {
        what: "client, one call",
        figure: format!("{:.1} us", time.ours()),
        reference: format!("by hand on reqwest and serde_json: {:.1} us", time.theirs()),
        measured: time.ratio(),
        bar: Bar::AtMost(1.10),
    }])
}

/// Microseconds that a call takes.
async fn turns(base_url: &str) -> anyhow::Result<Turns> {
    let client = Client::builder().base_url(base_url).token(TOKEN).build()?;
    let by_hand = reqwest::Client::new();
    let url = format!("{base_url}/file/info");
    let mut time = Turns::default();
    for turn in 0..scale::pick(TURNS, 3) {
        // Who comes first is worse off, or better, so both do.
        let theirs_before = if turn % 2 == 0 {
            Some(called(&by_hand, &url).await?)
        } else {
            None
        };
        let start = Instant::now();
        for _ in 0..CALLS {
            std::hint::black_box(client.file().info(FILE_ID).await?);
        }
        let ours = start.elapsed().as_secs_f64() * 1e6 / CALLS as f64;
        let theirs = match theirs_before {
            Some(theirs) => theirs,
            None => called(&by_hand, &url).await?,
        };
        time.push(ours, theirs);
    }
    Ok(time)
}

async fn called(client: &reqwest::Client, url: &str) -> anyhow::Result<f64> {
    let start = Instant::now();
    for _ in 0..CALLS {
        std::hint::black_box(info(client, url).await?);
    }
    Ok(start.elapsed().as_secs_f64() * 1e6 / CALLS as f64)
}

/// What somebody would write who wants to hear of refusals.
async fn info(client: &reqwest::Client, url: &str) -> anyhow::Result<File> {
    let form = [("file_id", FILE_ID), ("token", TOKEN)];
    let answer = client.post(url).form(&form).send().await?.bytes().await?;
    let envelope: Envelope<Info> = serde_json::from_slice(&answer)?;
    let details = envelope.details.unwrap_or_default();
    anyhow::ensure!(
        envelope.status == 200,
        "the service says {}: {details}",
        envelope.status
    );
    Ok(envelope.response.context("no response")?.file)
}
