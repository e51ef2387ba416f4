// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: values, enums and objects.

use crate::values::{Secret, Shape, exact_scalar, secret_scalar, text_scalar};

secret_scalar! {
    /// Names a session; as powerful as the password. Equals the session id of the web site. Evidence: documented (File
    /// page).
    pub struct Token;
}

impl Token {
    /// How it looks.
    pub const SHAPE: Shape = Shape {
        length: 26,
        alphabet: "abcdefghijklmnopqrstuvwxyz0123456789",
    };
}

text_scalar! {
    /// Names a file. 32 hex digits; very old files have decimal ids. Evidence: documented (File page).
    pub struct FileId;
}

impl FileId {
    /// How it looks.
    pub const SHAPE: Shape = Shape {
        length: 32,
        alphabet: "0123456789abcdef",
    };
}

text_scalar! {
    /// Names a folder. Decimal digits. Evidence: observed, high confidence.
    pub struct FolderId;
}

impl FolderId {
    /// How it looks.
    pub const SHAPE: Shape = Shape {
        length: 7,
        alphabet: "0123456789",
    };
}

text_scalar! {
    /// Names an upload session. Any session of the same account may ask for it. Evidence: documented (File page).
    pub struct UploadId;
}

impl UploadId {
    /// How it looks.
    pub const SHAPE: Shape = Shape {
        length: 32,
        alphabet: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
    };
}

text_scalar! {
    /// Names a one-time link. 40 hex digits as a rule; the length varies. Evidence: documented (File page).
    pub struct LinkId;
}

impl LinkId {
    /// How it looks.
    pub const SHAPE: Shape = Shape {
        length: 40,
        alphabet: "0123456789abcdef",
    };
}

secret_scalar! {
    /// Names a download session. Whoever has it gets the bytes. Evidence: observed, high confidence.
    pub struct DownloadId;
}

impl DownloadId {
    /// How it looks.
    pub const SHAPE: Shape = Shape {
        length: 26,
        alphabet: "abcdefghijklmnopqrstuvwxyz0123456789",
    };
}

exact_scalar! {
    /// An MD5 digest of a whole content, as 32 hex digits in lower case. Evidence: documented (File page).
    pub struct Md5;
}

impl Md5 {
    /// How it looks.
    pub const SHAPE: Shape = Shape {
        length: 32,
        alphabet: "0123456789abcdef",
    };
}

/// Who may download a file or see a folder. Evidence: documented (File page).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// Everybody.
    Public,
    /// Premium accounts only. One transcription of the documentation writes Premium Only; compare numbers.
    PremiumOnly,
    /// The owner only.
    Private,
    /// Everybody, straight from the link.
    Hotlink,
}

impl Mode {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::Public,
        Self::PremiumOnly,
        Self::Private,
        Self::Hotlink,
    ];
    /// As it is sent.
    pub fn value(self) -> i64 {
        match self {
            Self::Public => 0,
            Self::PremiumOnly => 1,
            Self::Private => 2,
            Self::Hotlink => 3,
        }
    }
    /// From what was sent.
    pub fn from_value(value: i64) -> Option<Self> {
        match value {
            0 => Some(Self::Public),
            1 => Some(Self::PremiumOnly),
            2 => Some(Self::Private),
            3 => Some(Self::Hotlink),
            _ => None,
        }
    }
    /// The words that go with the value.
    pub fn label(self) -> &'static str {
        match self {
            Self::Public => "Public",
            Self::PremiumOnly => "Premium only",
            Self::Private => "Private",
            Self::Hotlink => "Hotlink",
        }
    }
}

/// Where an upload session stands. Evidence: documented (File page).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UploadState {
    /// The bytes have not arrived.
    Uploading,
    /// The bytes have arrived and are being looked at.
    Processing,
    /// The file exists.
    Done,
    /// No file came out of it.
    Fail,
}

impl UploadState {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::Uploading,
        Self::Processing,
        Self::Done,
        Self::Fail,
    ];
    /// As it is sent.
    pub fn value(self) -> i64 {
        match self {
            Self::Uploading => 0,
            Self::Processing => 1,
            Self::Done => 2,
            Self::Fail => 3,
        }
    }
    /// From what was sent.
    pub fn from_value(value: i64) -> Option<Self> {
        match value {
            0 => Some(Self::Uploading),
            1 => Some(Self::Processing),
            2 => Some(Self::Done),
            3 => Some(Self::Fail),
            _ => None,
        }
    }
    /// The words that go with the value.
    pub fn label(self) -> &'static str {
        match self {
            Self::Uploading => "Uploading",
            Self::Processing => "Processing",
            Self::Done => "Done",
            Self::Fail => "Fail",
        }
    }
}

/// Where a one-time link stands. Sent as a string. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OneTimeLinkState {
    /// Nobody has used it.
    Waiting,
    /// It was used and is spent. Evidence: assumed. The sibling service uses 1 for a link that is being used.
    Downloaded,
}

impl OneTimeLinkState {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Waiting, Self::Downloaded];
    /// As it is sent.
    pub fn value(self) -> i64 {
        match self {
            Self::Waiting => 0,
            Self::Downloaded => 1,
        }
    }
    /// From what was sent.
    pub fn from_value(value: i64) -> Option<Self> {
        match value {
            0 => Some(Self::Waiting),
            1 => Some(Self::Downloaded),
            _ => None,
        }
    }
    /// The words that go with the value.
    pub fn label(self) -> &'static str {
        match self {
            Self::Waiting => "Waiting",
            Self::Downloaded => "Downloaded",
        }
    }
}

/// Where an account stands. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UserState {
    /// In use.
    Activated,
}

impl UserState {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Activated];
    /// As it is sent.
    pub fn value(self) -> i64 {
        match self {
            Self::Activated => 1,
        }
    }
    /// From what was sent.
    pub fn from_value(value: i64) -> Option<Self> {
        match value {
            1 => Some(Self::Activated),
            _ => None,
        }
    }
    /// The words that go with the value.
    pub fn label(self) -> &'static str {
        match self {
            Self::Activated => "Activated",
        }
    }
}

/// Whether a link leads to a file. Anything but ACCESS means that it does not. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LinkStatus {
    /// The file is there.
    Access,
    /// Gone, not visible, foreign or garbage.
    NoAccess,
}

impl LinkStatus {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Access, Self::NoAccess];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Access => "ACCESS",
            Self::NoAccess => "NO ACCESS",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "ACCESS" => Some(Self::Access),
            "NO ACCESS" => Some(Self::NoAccess),
            _ => None,
        }
    }
}

/// What a listing is ordered by. Evidence: observed, high confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SortColumn {
    /// By name.
    Name,
    /// By the time of creation.
    Created,
    /// By size in bytes.
    Size,
    /// By the number of downloads.
    Downloads,
}

impl SortColumn {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Name, Self::Created, Self::Size, Self::Downloads];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Created => "created",
            Self::Size => "size",
            Self::Downloads => "nb_downloads",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "name" => Some(Self::Name),
            "created" => Some(Self::Created),
            "size" => Some(Self::Size),
            "nb_downloads" => Some(Self::Downloads),
            _ => None,
        }
    }
}

/// Which end of a listing comes first. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SortDirection {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

impl SortDirection {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Ascending, Self::Descending];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Ascending => "ASC",
            Self::Descending => "DESC",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "ASC" => Some(Self::Ascending),
            "DESC" => Some(Self::Descending),
            _ => None,
        }
    }
}

/// An account. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The address that it logs in with.
    pub email: String,
    /// Whether it is paid for.
    pub is_premium: bool,
    /// When the paid time ends. One transcription says string, four clients a number.
    pub premium_end_time: Option<u64>,
    /// Where the account stands.
    pub state: UserState,
    /// What it may still download.
    pub traffic: Traffic,
    /// What it may still store.
    pub storage: Storage,
    /// What it may upload.
    pub upload: UploadLimits,
    /// What it may fetch from elsewhere.
    pub remote_upload: RemoteUploadLimits,
    /// The root folder; seen in the answer of the login only. Evidence: observed.
    pub folder_id: Option<FolderId>,
}

/// Download traffic of an account. Free accounts have neither number. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traffic {
    /// Granted, in bytes. One strictly typed client says string.
    pub total: Option<u64>,
    /// Unused, in bytes.
    pub left: Option<u64>,
}

/// Room of an account. The two numbers differ in their JSON type. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Storage {
    /// Granted, in bytes.
    pub total: u64,
    /// Unused, in bytes.
    pub left: u64,
}

/// Limits of uploads. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadLimits {
    /// Largest file, in bytes.
    pub max_file_size: u64,
    /// How many uploads may run at the same time.
    pub nb_pipes: u64,
}

/// Limits of uploads that the service fetches itself. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteUploadLimits {
    /// How many jobs may run at the same time.
    pub max_nb_jobs: u64,
    /// Seconds, presumably between two looks at a job. Evidence: observed.
    pub refresh_time: u64,
}

/// An open session. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// Names the session in all other calls.
    pub token: Token,
    /// The account.
    pub user: User,
}

/// A stored file. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Names it.
    pub file_id: FileId,
    /// Who may download it.
    pub mode: Mode,
    /// The folder that holds it.
    pub folder_id: Option<FolderId>,
    /// Its name.
    pub name: String,
    /// MD5 of its content.
    pub hash: Md5,
    /// Its size in bytes.
    pub size: u64,
    /// When it was stored.
    pub created: u64,
    /// Its page. Changes with the name.
    pub url: Option<String>,
    /// How often it was downloaded; in listings only.
    pub nb_downloads: Option<u64>,
}

/// A folder with the folders right below it. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Names it.
    pub folder_id: FolderId,
    /// Who may see it.
    pub mode: Mode,
    /// The folder above it; the root has none.
    pub parent_folder_id: Option<FolderId>,
    /// Its name; the root is called root.
    pub name: String,
    /// Its page.
    pub url: Option<String>,
    /// How many folders are right below it.
    pub nb_folders: u64,
    /// How many files are right in it.
    pub nb_files: u64,
    /// Size of the files right in it, in bytes.
    pub size_files: u64,
    /// When it was made.
    pub created: u64,
    /// The folders right below it.
    pub folders: Vec<Folder>,
    /// The files of this page; in folder/content only.
    pub files: Option<Vec<File>>,
}

/// Where a page of a listing stands. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    /// This page, from 1.
    pub current: u64,
    /// How many pages there are.
    pub total: u64,
}

/// One page of a folder. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderContent {
    /// The folder with its files.
    pub folder: Folder,
    /// Which page this is.
    pub pager: Pager,
}

/// An upload session. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Names it.
    pub upload_id: UploadId,
    /// Where the bytes go. It holds the token. None when no bytes are wanted.
    pub url: Option<Secret>,
    /// The file that came out of it. The documentation shows \[\]; one client in production can only work with null or
    /// an object; the object form is assumed.
    pub file: Option<File>,
    /// Where it stands.
    pub state: UploadState,
    /// Why it failed; in state 3 only. Evidence: observed, high confidence.
    pub error: Option<UploadError>,
}

/// Why no file came out of an upload. Evidence: observed, high confidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadError {
    /// A number without a documented meaning.
    pub code: u64,
    /// A text for people.
    pub message: String,
}

/// Leave to fetch one file. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DownloadTicket {
    /// Where the bytes are. It holds a session id.
    pub download_url: Secret,
    /// Seconds to wait before the download, presumably. Evidence: assumed.
    pub delay: u64,
}

/// What became of each id of a call that takes several. The call succeeds even if every id failed. Evidence:
/// documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationResult {
    /// How many ids worked.
    pub success: u64,
    /// The ids that worked.
    pub success_ids: Vec<String>,
    /// How many ids failed.
    pub fail: u64,
    /// The ids that failed.
    pub fail_ids: Vec<String>,
    /// One text for each failed id. That the texts are in the order of the failed ids is assumed.
    pub errors: Vec<String>,
}

/// Whether one link leads to a file. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkCheck {
    /// The link as it was asked for.
    pub url: String,
    /// Name of the file; dead links have none.
    pub filename: Option<String>,
    /// Size of the file in bytes; dead links have none.
    pub size: Option<u64>,
    /// Whether the file is there.
    pub status: LinkStatus,
}

/// A link that gives a file once. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneTimeLink {
    /// Names it.
    pub link_id: LinkId,
    /// The file that it gives.
    pub file: File,
    /// Where the bytes are, for whoever has it. Evidence: assumed.
    pub url: String,
    /// Where it stands.
    pub state: OneTimeLinkState,
    /// Called once the file has been downloaded.
    pub callback_url: Option<String>,
    /// Whether the owner gets a letter then.
    pub notify: bool,
    /// When it was made.
    pub created: u64,
    /// Whether it was used.
    pub downloaded: bool,
}

/// A one-time link that does not exist. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingOneTimeLink {
    /// The id that was asked for.
    pub link_id: LinkId,
    /// Why there is no link.
    pub error: String,
}

/// One of several one-time links that were asked for. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "entries are made, sent and dropped; a box would be in the way"
)]
pub enum OneTimeLinkEntry {
    /// A one-time link that does not exist. Evidence: documented.
    Missing(MissingOneTimeLink),
    /// A link that gives a file once. Evidence: documented.
    Found(OneTimeLink),
}
