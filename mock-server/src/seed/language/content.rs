//! What a file is filled with.

use std::path::{Component, Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rapidgator_mock_domain::generated::types::Md5;

use super::super::read::{Fields, Placed, Reader};
use super::super::tree::Node;

/// A larger one has to come with its digest: to find that out takes a second or two a GiB.
const LARGEST_TO_HASH: u64 = 64 << 30;

/// What a file is filled with.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in super::super) enum Content {
    /// The bytes themselves.
    Literal(Vec<u8>),
    /// Those of a file, seen from the folder of the seed file, and not out of it.
    File(PathBuf),
    /// Made up when they are read.
    Synthetic { seed: u64, size: u64, md5: Option<Md5> },
    /// Unknown but for their digest.
    Digest { md5: Md5, size: u64 },
}

const KINDS: [&str; 5] = ["text", "base64", "from", "synthetic", "hash"];

pub(super) fn read(node: &Node, reader: &mut Reader) -> Option<Placed<Content>> {
    let fields = reader.map(node, &["text", "base64", "from", "synthetic", "hash", "size"])?;
    let kinds: Vec<&str> = KINDS.into_iter().filter(|kind| fields.get(kind).is_some()).collect();
    let span = fields.span();
    let [kind] = kinds[..] else {
        reader.problem(
            &span,
            "expected one of text, base64, from, synthetic, or hash with size",
        );
        return None;
    };
    if let Some(size) = fields.get("size")
        && kind != "hash"
    {
        reader.problem(&size.span, format!("`size` does not go with `{kind}`"));
    }
    let node = fields.get(kind)?;
    let value = match kind {
        "text" => Content::Literal(reader.text(node)?.value.into_bytes()),
        "base64" => Content::Literal(base64(node, reader)?),
        "from" => Content::File(path(node, reader)?),
        "synthetic" => synthetic(node, reader)?,
        _ => {
            let (md5, size) = (md5(node, reader), size(&fields, reader));
            let (md5, size) = (md5?, size?);
            Content::Digest { md5, size }
        }
    };
    Some(Placed { value, span })
}

fn base64(node: &Node, reader: &mut Reader) -> Option<Vec<u8>> {
    let text: String = reader.word(node)?.split_whitespace().collect();
    match STANDARD.decode(text) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            reader.problem(&node.span, format!("this is not base64: {error}"));
            None
        }
    }
}

/// Only downwards: a seed file from somewhere else must not serve the files of whoever starts it.
fn path(node: &Node, reader: &mut Reader) -> Option<PathBuf> {
    let text = reader.filled(node)?.value;
    let is_below = |part: Component<'_>| matches!(part, Component::Normal(_));
    if text.contains(['\\', '\0']) || !Path::new(&text).components().all(is_below) {
        let message = "expected a path below the folder of the seed file, without `..`";
        reader.problem(&node.span, message);
        return None;
    }
    Some(PathBuf::from(text))
}

fn synthetic(node: &Node, reader: &mut Reader) -> Option<Content> {
    let fields = reader.map(node, &["size", "seed", "hash"])?;
    let size = size(&fields, reader);
    let seed = fields.get("seed").map_or(Some(0), |node| reader.number(node));
    let md5 = fields.get("hash").map(|node| md5(node, reader));
    let (size, seed, md5) = (size?, seed?, md5.map_or(Some(None), |md5| md5.map(Some))?);
    if md5.is_none() && size > LARGEST_TO_HASH {
        reader.problem(
            &fields.span(),
            "more than 64 GiB take too long to hash: add their `hash`",
        );
        return None;
    }
    Some(Content::Synthetic { seed, size, md5 })
}

fn size(fields: &Fields<'_>, reader: &mut Reader) -> Option<u64> {
    let node = reader.required(fields, "size")?;
    reader.size(node)
}

fn md5(node: &Node, reader: &mut Reader) -> Option<Md5> {
    let digest = Md5::parse(reader.word(node)?);
    if digest.is_none() {
        reader.problem(&node.span, "expected an MD5 digest of 32 hex digits");
    }
    digest
}
