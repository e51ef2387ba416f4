//! The client in a process of its own, so that its memory can be told from ours.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::Context as _;
use rapidgator_client::{Client, Source};

use crate::server::{Server, memory_of};

/// First argument that makes the benchmark program be the client.
pub(crate) const ARGUMENT: &str = "be-client";

/// What the client does before anything is measured, and what is left of it in memory afterwards is no growth.
const WARM_UP: usize = 1 << 20;

/// What a process says of itself.
pub(crate) struct Told {
    pub(crate) seconds: f64,
    /// In KiB, before and at most.
    pub(crate) memory: (u64, u64),
}

impl Told {
    pub(crate) fn grown(&self) -> f64 {
        self.memory.1.saturating_sub(self.memory.0) as f64 / 1024.0
    }
}

/// Runs the client in another process of this very program.
pub(crate) fn start(mock: &Server, token: &str, task: &[&str]) -> anyhow::Result<Told> {
    let output = Command::new(std::env::current_exe()?)
        .args([ARGUMENT, &mock.address, token])
        .args(task)
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start the client")?;
    let told = String::from_utf8(output.stdout)?;
    anyhow::ensure!(output.status.success(), "the client failed: {told}");
    let mut numbers = told.split_whitespace();
    let mut next = || numbers.next().context("the client did not say all");
    Ok(Told {
        seconds: next()?.parse()?,
        memory: (next()?.parse()?, next()?.parse()?),
    })
}

/// The other end of `start`.
pub(crate) fn run(arguments: &[String]) -> anyhow::Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let [address, token, task @ ..] = arguments.as_slice() else {
        anyhow::bail!("expected an address, a token and a task");
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let told = runtime.block_on(async {
        let base_url = format!("http://{address}/api/v2");
        let client = Client::builder().base_url(base_url).token(*token).build()?;
        match *task {
            ["upload", path] => upload(&client, Source::path(path)).await,
            ["upload", path, md5] => upload(&client, Source::path(path).with_md5(md5)).await,
            ["download", file_id, path] => download(&client, file_id, path.as_ref()).await,
            ["many", folder] => many(&client, folder.as_ref()).await,
            _ => anyhow::bail!("there is no such task"),
        }
    })?;
    let (before, most) = told.memory;
    writeln!(std::io::stdout(), "{} {before} {most}", told.seconds)?;
    Ok(())
}

async fn upload(client: &Client, source: Source) -> anyhow::Result<Told> {
    warm_up(client).await?;
    let (before, _) = memory_of("self")?;
    let start = Instant::now();
    let uploaded = client.upload(source).named("bench.bin").await?;
    let seconds = start.elapsed().as_secs_f64();
    anyhow::ensure!(!uploaded.instant, "the service knew the content");
    told(seconds, before)
}

async fn download(client: &Client, file_id: &str, path: &Path) -> anyhow::Result<Told> {
    let small = warm_up(client).await?;
    client.download(small).to(path).await?;
    let (before, _) = memory_of("self")?;
    let start = Instant::now();
    client.download(file_id).to(path).await?;
    told(start.elapsed().as_secs_f64(), before)
}

async fn many(client: &Client, folder: &Path) -> anyhow::Result<Told> {
    warm_up(client).await?;
    let (before, _) = memory_of("self")?;
    let start = Instant::now();
    let files = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let files = files.collect::<std::io::Result<Vec<_>>>()?;
    let report = client.uploads(files.iter().map(|path| client.upload(path))).await?;
    let seconds = start.elapsed().as_secs_f64();
    report.all()?;
    told(seconds, before)
}

/// Gives the id of a small file, whose content is that of no other process.
async fn warm_up(client: &Client) -> anyhow::Result<String> {
    let bytes = std::process::id().to_be_bytes().repeat(WARM_UP / 4);
    let uploaded = client.upload(Source::bytes(bytes)).named("warm-up.bin").await?;
    Ok(uploaded.file_id.to_string())
}

fn told(seconds: f64, before: u64) -> anyhow::Result<Told> {
    let (_, most) = memory_of("self")?;
    Ok(Told {
        seconds,
        memory: (before, most),
    })
}
