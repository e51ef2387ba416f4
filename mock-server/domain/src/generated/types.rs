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
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Mode {
    /// Everybody.
    Public,
    /// Premium accounts only.
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
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
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
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
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
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
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
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
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
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
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

/// What a listing of the trash can is ordered by. Clients disagree about the last two. Evidence: observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum TrashSortColumn {
    /// By name.
    Name,
    /// By the time of creation.
    Created,
    /// By size in bytes.
    Size,
    /// By the number of downloads.
    Downloads,
    /// By the time of the deletion.
    Deleted,
}

impl TrashSortColumn {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::Name,
        Self::Created,
        Self::Size,
        Self::Downloads,
        Self::Deleted,
    ];
    /// As it is sent.
    pub fn value(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Created => "created",
            Self::Size => "size",
            Self::Downloads => "nb_downloads",
            Self::Deleted => "delete_time",
        }
    }
    /// From what was sent.
    pub fn from_value(value: &str) -> Option<Self> {
        match value {
            "name" => Some(Self::Name),
            "created" => Some(Self::Created),
            "size" => Some(Self::Size),
            "nb_downloads" => Some(Self::Downloads),
            "delete_time" => Some(Self::Deleted),
            _ => None,
        }
    }
}

/// Which end of a listing comes first. Evidence: documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
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

/// Where a remote upload stands. Evidence: sibling. One client has another table (0 downloading, 1 done, 2 failed, 3
/// cancelled, 4 waiting) that looks made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum RemoteJobState {
    /// Nothing was tried yet.
    Waiting,
    /// The source is being asked.
    Starting,
    /// The bytes are on their way.
    Downloading,
    /// The file exists.
    Done,
    /// No file came out of it.
    Fail,
}

impl RemoteJobState {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[
        Self::Waiting,
        Self::Starting,
        Self::Downloading,
        Self::Done,
        Self::Fail,
    ];
    /// As it is sent.
    pub fn value(self) -> i64 {
        match self {
            Self::Waiting => 0,
            Self::Starting => 1,
            Self::Downloading => 2,
            Self::Done => 3,
            Self::Fail => 4,
        }
    }
    /// From what was sent.
    pub fn from_value(value: i64) -> Option<Self> {
        match value {
            0 => Some(Self::Waiting),
            1 => Some(Self::Starting),
            2 => Some(Self::Downloading),
            3 => Some(Self::Done),
            4 => Some(Self::Fail),
            _ => None,
        }
    }
    /// The words that go with the value.
    pub fn label(self) -> &'static str {
        match self {
            Self::Waiting => "Waiting",
            Self::Starting => "Starting",
            Self::Downloading => "Downloading",
            Self::Done => "Done",
            Self::Fail => "Fail",
        }
    }
}

/// What kind of remote upload it is. Evidence: sibling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum RemoteJobType {
    /// From an open address. The number is assumed; the label is known.
    Free,
}

impl RemoteJobType {
    /// Every value, in the order of the description.
    pub const ALL: &[Self] = &[Self::Free];
    /// As it is sent.
    pub fn value(self) -> i64 {
        match self {
            Self::Free => 1,
        }
    }
    /// From what was sent.
    pub fn from_value(value: i64) -> Option<Self> {
        match value {
            1 => Some(Self::Free),
            _ => None,
        }
    }
    /// The words that go with the value.
    pub fn label(self) -> &'static str {
        match self {
            Self::Free => "Free",
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
    /// When the paid time ends. One transcription says string, four clients a number. One client adds a day of grace.
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
    /// Granted, in bytes.
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
    /// Largest file, in bytes. One client in production takes 5 GiB for granted.
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
    /// The folder that holds it. Null in the trash can is known from a sister service.
    pub folder_id: Option<FolderId>,
    /// Its name.
    pub name: String,
    /// MD5 of its content.
    pub hash: Md5,
    /// Its size in bytes.
    pub size: u64,
    /// When it was stored.
    pub created: u64,
    /// Its page. Changes with the name. The host may be www., the scheme http in older samples. Null in the trash can
    /// is known from a sister service.
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
    /// The folder above it; the root has none. Null for the root is documented, the id of the root for the folders in
    /// it observed.
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
    /// The file that came out of it.
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

/// One page of the trash can. Evidence: documented, medium confidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrashContent {
    /// The files of this page.
    pub files: Vec<File>,
    /// Which page this is.
    pub pager: Pager,
}

/// A file that the service fetches from elsewhere. Evidence: observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteJob {
    /// Names it.
    pub job_id: u64,
    /// What kind it is.
    pub type_: RemoteJobType,
    /// Where the file goes.
    pub folder_id: FolderId,
    /// Where the file comes from.
    pub url: String,
    /// Name of the file; none before the first contact.
    pub name: Option<String>,
    /// Size of the file, in bytes; none before the first contact. Evidence: sibling. Whether this service sends null is
    /// not known; one client breaks on it.
    pub size: Option<u64>,
    /// Where it stands.
    pub state: RemoteJobState,
    /// The file that came out of it.
    pub file: Option<File>,
    /// How much has arrived, in bytes.
    pub dl_size: u64,
    /// How fast it arrives, in bytes per second. The unit is assumed.
    pub speed: u64,
    /// When it was made.
    pub created: u64,
    /// When it last moved. One client spells it uploaded.
    pub updated: Option<u64>,
    /// Why it failed.
    pub error: Option<String>,
}

/// One of several one-time links that were asked for. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum OneTimeLinkEntry {
    /// A one-time link that does not exist. Evidence: documented.
    Missing(MissingOneTimeLink),
    /// A link that gives a file once. Evidence: documented.
    Found(OneTimeLink),
}
