//! What `cargo xtask demo [FILE]` runs: one real file through the whole system, over real sockets.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, ensure};
use rapidgator_client::Client;
use rapidgator_mock::MockServer;

/// Size of the file that is made when none is given, in bytes.
const MADE: u64 = 64 << 20;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let file = match std::env::args_os().nth(1) {
        Some(file) => PathBuf::from(file),
        None => make_file(folder.path())?,
    };
    let size = std::fs::metadata(&file)
        .with_context(|| format!("cannot read {}", file.display()))?
        .len();
    say("file", &format!("{} ({})", file.display(), mebibytes(size)));

    let start = Instant::now();
    let server = MockServer::builder().start().await?;
    say("mock", &format!("listens on {} after {}", server.url(), seconds(start)));

    let client = Client::builder()
        .base_url(server.base_url())
        .credentials("demo@example.com", "demo")
        .build()?;
    let start = Instant::now();
    let login = client.login().await?;
    let kind = if login.user.is_premium { "premium" } else { "free" };
    say("login", &format!("{} ({kind}) in {}", login.user.email, seconds(start)));

    let start = Instant::now();
    let upload = client.upload(&file).await?;
    ensure!(!upload.instant, "a new file must be sent");
    say(
        "upload",
        &format!(
            "session {}, Done as file {} in {}",
            upload.upload_id,
            upload.file_id,
            speed(size, start)
        ),
    );

    let start = Instant::now();
    let again = client.upload(&file).named("the same again").await?;
    ensure!(again.instant, "a known content must not be sent again");
    say(
        "upload again",
        &format!("instant, no bytes sent; file {} in {}", again.file_id, seconds(start)),
    );

    let target = folder.path().join("downloaded");
    let start = Instant::now();
    let download = client.download(&upload.file_id).to(&target).await?;
    say(
        "download",
        &format!(
            "{}, MD5 {}, in {}",
            mebibytes(download.size),
            download.md5,
            speed(size, start)
        ),
    );

    let start = Instant::now();
    ensure!(is_same(&file, &target)?, "the download differs from {}", file.display());
    say("compare", &format!("byte for byte the same, in {}", seconds(start)));
    server.shutdown().await;
    Ok(())
}

/// A file that no compression and no repetition makes easy.
fn make_file(folder: &Path) -> anyhow::Result<PathBuf> {
    let path = folder.join("made.bin");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path)?);
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    for _ in 0..MADE / 8 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        file.write_all(&state.to_le_bytes())?;
    }
    file.flush()?;
    Ok(path)
}

fn is_same(left: &Path, right: &Path) -> anyhow::Result<bool> {
    let (mut left, mut right) = (std::fs::File::open(left)?, std::fs::File::open(right)?);
    let (mut ours, mut theirs) = (vec![0; 1 << 20], vec![0; 1 << 20]);
    loop {
        let length = left.read(&mut ours)?;
        if length == 0 {
            return Ok(right.read(&mut theirs)? == 0);
        }
        if right.read_exact(&mut theirs[..length]).is_err() || ours[..length] != theirs[..length] {
            return Ok(false);
        }
    }
}

fn say(what: &str, text: &str) {
    writeln!(std::io::stdout(), "{what:>12}  {text}").ok();
}

fn seconds(start: Instant) -> String {
    format!("{:.3} s", start.elapsed().as_secs_f64())
}

fn mebibytes(bytes: u64) -> String {
    format!("{:.1} MiB", bytes as f64 / f64::from(1 << 20))
}

fn speed(bytes: u64, start: Instant) -> String {
    let elapsed = start.elapsed().as_secs_f64();
    format!(
        "{elapsed:.3} s ({:.0} MiB/s)",
        bytes as f64 / f64::from(1 << 20) / elapsed
    )
}
