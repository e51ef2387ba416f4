//! Where the bytes of an upload come from: a file, bytes, or a reader of known length.

use std::{
    ffi::OsString,
    fmt, fs,
    future::Future,
    io,
    path::{Path, PathBuf},
    pin::Pin,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use bytes::Bytes;
use rapidgator_client_runtime::{Error, Kind, transport::BoxFuture};
use tokio::io::AsyncRead;

use super::spool::Spool;
use crate::generated::types::Md5;

/// Any reader.
pub(super) type Reader = Pin<Box<dyn AsyncRead + Send>>;

/// What is uploaded. Paths and bytes become one on their own: [`Client::upload`](crate::Client::upload) takes all that does.
///
/// The service wants the MD5 of a content before its first byte, so a content is read twice: for its MD5, and to be sent.
/// What can be read only once, as a pipe, is kept in a temporary file in between, unless its MD5 is known:
///
/// | source | read for its MD5 | sent from |
/// |---|---|---|
/// | [`path`](Self::path), [`bytes`](Self::bytes), [`opened_by`](Self::opened_by) | yes | itself |
/// | [`reader`](Self::reader) | yes, and kept | the temporary file, which has no name and goes when the upload ends |
/// | any [`with_md5`](Self::with_md5) | no | itself |
///
/// ```
/// use rapidgator_client::{Client, Error, Source};
/// use tokio::io::AsyncRead;
///
/// # async fn show(client: &Client, pipe: impl AsyncRead + Send + 'static) -> Result<(), Error> {
/// client.upload("movie.mkv").await?;
/// client.upload(Source::bytes("a note")).named("note.txt").await?;
/// client.upload(Source::reader(pipe, 1_048_576)).named("backup.tar").await?;
/// # Ok(())
/// # }
/// ```
pub struct Source {
    pub(super) origin: Origin,
    pub(super) md5: Option<Md5>,
}

pub(super) enum Origin {
    File(PathBuf),
    Bytes(Bytes),
    /// Each call begins at the first byte.
    Opened {
        length: u64,
        open: Arc<dyn Fn() -> BoxFuture<'static, io::Result<Reader>> + Send + Sync>,
    },
    /// Taken out with the first byte that is wanted of it.
    Once {
        length: u64,
        reader: Arc<Mutex<Option<Reader>>>,
        /// What was kept of it.
        spool: OnceLock<(Spool, Md5)>,
    },
}

impl Source {
    /// A local file. It has to be a regular one, and must not change meanwhile.
    pub fn path(path: impl AsRef<Path>) -> Self {
        Self::of(Origin::File(path.as_ref().to_owned()))
    }

    /// Bytes at hand.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self::of(Origin::Bytes(bytes.into()))
    }

    /// A reader of `length` bytes, which is read once. Any other number of bytes is an error of
    /// [`Kind::Verify`](crate::Kind::Verify). If there is no room to keep them, that is one of [`Kind::Io`](crate::Kind::Io)
    /// before anything is sent.
    pub fn reader(reader: impl AsyncRead + Send + 'static, length: u64) -> Self {
        let reader: Reader = Box::pin(reader);
        Self::of(Origin::Once {
            length,
            reader: Arc::new(Mutex::new(Some(reader))),
            spool: OnceLock::new(),
        })
    }

    /// A reader of `length` bytes that can be had as often as needed, each time from the first byte on.
    ///
    /// ```
    /// use rapidgator_client::Source;
    ///
    /// let source = Source::opened_by(3, || async { Ok(&b"abc"[..]) });
    /// ```
    pub fn opened_by<R, F>(length: u64, open: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        R: AsyncRead + Send + 'static,
        F: Future<Output = io::Result<R>> + Send + 'static,
    {
        let open = move || -> BoxFuture<'static, io::Result<Reader>> {
            let opening = open();
            Box::pin(async move { opening.await.map(|reader| -> Reader { Box::pin(reader) }) })
        };
        Self::of(Origin::Opened {
            length,
            open: Arc::new(open),
        })
    }

    /// The same, with an MD5 that is known: 32 hex digits. Nothing is read for it, and nothing is kept. If it is not that
    /// of the content, the service makes no file of the bytes.
    #[must_use]
    pub fn with_md5(mut self, md5: impl Into<Md5>) -> Self {
        self.md5 = Some(md5.into());
        self
    }

    fn of(origin: Origin) -> Self {
        Self { origin, md5: None }
    }

    /// What stands for it in a report.
    pub(crate) fn local_path(&self) -> Option<&Path> {
        match &self.origin {
            Origin::File(path) => Some(path),
            Origin::Bytes(_) | Origin::Opened { .. } | Origin::Once { .. } => None,
        }
    }

    /// The name that a file of it has, if nobody says another.
    ///
    /// # Errors
    ///
    /// [`Kind::Build`] if it has none, or none that is a text.
    pub(super) fn name(&self) -> Result<String, Error> {
        let refuse = |why: &'static str| Err(Error::new(Kind::Build, why));
        let Some(path) = self.local_path() else {
            return refuse("what is uploaded has no name of its own; give it one with `named`");
        };
        match path.file_name().map(|name| name.to_str()) {
            Some(Some(name)) => Ok(name.to_owned()),
            Some(None) => refuse("the name of the file is not UTF-8; give it one with `named`"),
            None => refuse("the path has no file name; give it one with `named`"),
        }
    }

    /// How long it is.
    pub(super) fn length(&self) -> Length {
        match &self.origin {
            Origin::File(path) => Length::Of(path.clone()),
            Origin::Bytes(bytes) => Length::Known(bytes.len() as u64),
            Origin::Opened { length, .. } | Origin::Once { length, .. } => Length::Known(*length),
        }
    }

    /// Whether it is on this machine, so that reading it costs no time but that of the machine.
    pub(super) fn is_at_hand(&self) -> bool {
        match &self.origin {
            Origin::File(_) | Origin::Bytes(_) => true,
            Origin::Opened { .. } | Origin::Once { .. } => false,
        }
    }

    /// Whether its bytes can be had once more.
    pub(super) fn can_be_sent_again(&self) -> bool {
        match &self.origin {
            Origin::File(_) | Origin::Bytes(_) | Origin::Opened { .. } => true,
            Origin::Once { reader, spool, .. } => spool.get().is_some() || lock(reader).is_some(),
        }
    }
}

/// How long a source is.
pub(super) enum Length {
    Known(u64),
    /// As long as this file.
    Of(PathBuf),
}

impl Length {
    /// Looks at a file, which blocks. One that cannot be looked at has no bytes to send either.
    pub(super) fn look(self) -> u64 {
        match self {
            Self::Known(length) => length,
            Self::Of(path) => fs::metadata(path).map_or(0, |metadata| metadata.len()),
        }
    }
}

/// The reader, if nobody has taken it.
pub(super) fn lock(reader: &Mutex<Option<Reader>>) -> std::sync::MutexGuard<'_, Option<Reader>> {
    reader.lock().unwrap_or_else(PoisonError::into_inner)
}

macro_rules! from_paths {
    ($($path:ty),+) => {
        $(
            impl From<$path> for Source {
                fn from(path: $path) -> Self {
                    Self::path(path)
                }
            }
        )+
    };
}

from_paths!(&Path, PathBuf, &PathBuf, &str, String, &String, OsString, &OsString);

impl From<Bytes> for Source {
    fn from(bytes: Bytes) -> Self {
        Self::bytes(bytes)
    }
}

impl From<Vec<u8>> for Source {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes(bytes)
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.origin {
            Origin::File(path) => f.debug_tuple("Path").field(path).finish(),
            Origin::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
            Origin::Opened { length, .. } => write!(f, "OpenedBy({length} bytes)"),
            Origin::Once { length, .. } => write!(f, "Reader({length} bytes)"),
        }
    }
}
