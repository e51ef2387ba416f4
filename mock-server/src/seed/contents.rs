//! Makes the contents of a seed: stores the bytes that it has, reads files, and finds out the digests of the rest.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use bytes::{Bytes, BytesMut};
use rapidgator_mock_domain::generated::types::Md5;
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;

use super::language::Content;
use super::problem::Problem;
use super::read::Placed;
use super::{Seed, SeedError};
use crate::content::{Arrived, Contents, PIECE};

/// A synthetic content from this size on is hashed for so long that somebody may wonder what goes on.
const WORTH_A_LINE: u64 = 1 << 30;

/// A seed whose contents stand ready.
pub(crate) struct Stocked {
    pub(super) seed: Seed,
    /// Where the content of each kind is in the stock.
    pub(super) places: HashMap<Content, usize>,
}

impl Seed {
    /// Makes its contents, each once, and gives them beside it.
    ///
    /// Those with a digest that is told and not found out come last, so that real bytes go before filler.
    pub(crate) async fn stock(self, contents: &Contents) -> Result<(Stocked, Vec<Arrived>), SeedError> {
        let mut wanted: Vec<&Placed<Content>> = self.plan.contents().collect();
        wanted.sort_by_key(|content| content.value.is_told());
        let mut stock: Vec<Arrived> = Vec::new();
        let mut places: HashMap<Content, usize> = HashMap::new();
        let mut by_digest: HashMap<(String, u64), usize> = HashMap::new();
        let mut problems = Vec::new();
        for Placed { value, span } in wanted {
            if places.contains_key(value) {
                continue;
            }
            match value.make(self.origin.folder.as_deref(), contents).await {
                Ok(arrived) => {
                    let digest = (arrived.md5.clone(), arrived.length);
                    let place = *by_digest.entry(digest).or_insert(stock.len());
                    if place == stock.len() {
                        stock.push(arrived);
                    } else {
                        arrived.content.forget();
                    }
                    places.insert(value.clone(), place);
                }
                Err(message) => problems.push(Problem::new(span, message)),
            }
        }
        let accepted = self.origin.accept((), problems);
        if accepted.is_err() {
            stock.iter().for_each(|arrived| arrived.content.forget());
        }
        accepted.map(|()| (Stocked { seed: self, places }, stock))
    }
}

impl Content {
    /// Whether its digest is taken on trust.
    fn is_told(&self) -> bool {
        match self {
            Self::Literal(_) | Self::File(_) | Self::Synthetic { md5: None, .. } => false,
            Self::Synthetic { md5: Some(_), .. } | Self::Digest { .. } => true,
        }
    }

    async fn make(&self, folder: Option<&Path>, contents: &Contents) -> Result<Arrived, String> {
        let cannot_store = |error: io::Error| format!("cannot be stored: {error}");
        match self {
            Self::Literal(bytes) => store(bytes, contents).await.map_err(cannot_store),
            Self::File(path) => {
                let path = locate(folder, path).await?;
                copy(&path, contents)
                    .await
                    .map_err(|error| format!("cannot be read: {error}"))
            }
            Self::Synthetic { seed, size, md5: None } => {
                if *size >= WORTH_A_LINE {
                    tracing::info!(bytes = size, "the MD5 of a synthetic content is being found out");
                }
                contents.synthesize(*seed, *size).await.map_err(cannot_store)
            }
            Self::Synthetic {
                seed,
                size,
                md5: Some(md5),
            } => Ok(contents.synthesize_as_told(*seed, *size, md5.as_str())),
            Self::Digest { md5, size } => Ok(contents.synthesize_as_told(first_bytes(md5), *size, md5.as_str())),
        }
    }
}

/// What filler is made from where only the digest is known: the same for a digest each time.
fn first_bytes(md5: &Md5) -> u64 {
    let digits = md5.as_str().get(..16).unwrap_or_default();
    u64::from_str_radix(digits, 16).unwrap_or_default()
}

async fn store(bytes: &[u8], contents: &Contents) -> io::Result<Arrived> {
    let mut receiving = contents.receive(bytes.len() as u64).await?;
    receiving.write(Bytes::copy_from_slice(bytes)).await?;
    receiving.finish().await
}

/// The file itself, which has to be in the folder whatever links lead to it.
async fn locate(folder: Option<&Path>, path: &Path) -> Result<PathBuf, String> {
    let folder = folder.ok_or("a seed that is no file has no folder to read from")?;
    let found = tokio::fs::canonicalize(folder.join(path)).await;
    let found = found.map_err(|error| format!("cannot be read: {error}"))?;
    if !found.starts_with(folder) {
        return Err("leads out of the folder of the seed file".to_owned());
    }
    let metadata = tokio::fs::metadata(&found).await;
    if !metadata.is_ok_and(|metadata| metadata.is_file()) {
        return Err("is not a file".to_owned());
    }
    Ok(found)
}

async fn copy(path: &Path, contents: &Contents) -> io::Result<Arrived> {
    let mut file = File::open(path).await?;
    let mut receiving = contents.receive(file.metadata().await?.len()).await?;
    loop {
        let mut piece = BytesMut::with_capacity(PIECE);
        if file.read_buf(&mut piece).await? == 0 {
            return receiving.finish().await;
        }
        receiving.write(piece.freeze()).await?;
    }
}
