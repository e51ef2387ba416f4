// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: values, enums and objects.

use rapidgator_client_runtime::{
    Batch, Secret, WaitPlan, open_integer_enum, open_text_enum, page::Page, text_scalar,
    wire,
};
use serde::{Deserialize, Deserializer};
use super::errors::ErrorId;

text_scalar! {
    /// Names a file. 32 hex digits; very old files have decimal ids. Evidence: documented (File page).
    pub struct FileId;
}

text_scalar! {
    /// Names a folder. Decimal digits. Evidence: observed, high confidence.
    pub struct FolderId;
}

text_scalar! {
    /// Names an upload session. Any session of the same account may ask for it. Evidence: documented (File page).
    pub struct UploadId;
}

text_scalar! {
    /// Names a one-time link. 40 hex digits as a rule; the length varies. Evidence: documented (File page).
    pub struct LinkId;
}

text_scalar! {
    /// An MD5 digest of a whole content, as 32 hex digits in lower case. Evidence: documented (File page).
    pub struct Md5;
}

/// The page of a file. Its tail changes with the name; the id alone decides. Evidence: observed, high confidence.
#[allow(dead_code, reason = "not every client reads links")]
pub(crate) static FILE_PAGE: Page = Page { path: "/file/{file_id}/{name}.html" };

/// The page of a folder. Evidence: observed. The tail of the path is assumed.
#[allow(dead_code, reason = "not every client reads links")]
pub(crate) static FOLDER_PAGE: Page = Page { path: "/folder/{folder_id}/{name}.html" };

open_integer_enum! {
    /// Who may download a file or see a folder. Evidence: documented (File page).
    pub enum Mode {
        /// Everybody.
        Public = (0, "Public"),
        /// Premium accounts only.
        PremiumOnly = (1, "Premium only"),
        /// The owner only.
        Private = (2, "Private"),
        /// Everybody, straight from the link.
        Hotlink = (3, "Hotlink"),
    }
}

open_integer_enum! {
    /// Where an upload session stands. Evidence: documented (File page).
    pub enum UploadState {
        /// The bytes have not arrived.
        Uploading = (0, "Uploading"),
        /// The bytes have arrived and are being looked at.
        Processing = (1, "Processing"),
        /// The file exists.
        Done = (2, "Done"),
        /// No file came out of it.
        Fail = (3, "Fail"),
    }
}

open_integer_enum! {
    /// Where a one-time link stands. Sent as a string. Evidence: documented.
    pub enum OneTimeLinkState {
        /// Nobody has used it.
        Waiting = (0, "Waiting"),
        /// It was used and is spent. Evidence: assumed. The sibling service uses 1 for a link that is being used.
        Downloaded = (1, "Downloaded"),
    }
}

open_integer_enum! {
    /// Where an account stands. Evidence: documented.
    pub enum UserState {
        /// In use.
        Activated = (1, "Activated"),
    }
}

open_text_enum! {
    /// Whether a link leads to a file. Anything but ACCESS means that it does not. Evidence: documented.
    pub enum LinkStatus {
        /// The file is there.
        Access = "ACCESS",
        /// Gone, not visible, foreign or garbage.
        NoAccess = "NO ACCESS",
    }
}

open_text_enum! {
    /// What a listing is ordered by. Evidence: observed, high confidence.
    pub enum SortColumn {
        /// By name.
        Name = "name",
        /// By the time of creation.
        Created = "created",
        /// By size in bytes.
        Size = "size",
        /// By the number of downloads.
        Downloads = "nb_downloads",
    }
}

open_text_enum! {
    /// What a listing of the trash can is ordered by. Clients disagree about the last two. Evidence: observed.
    pub enum TrashSortColumn {
        /// By name.
        Name = "name",
        /// By the time of creation.
        Created = "created",
        /// By size in bytes.
        Size = "size",
        /// By the number of downloads.
        Downloads = "nb_downloads",
        /// By the time of the deletion.
        Deleted = "delete_time",
    }
}

open_text_enum! {
    /// Which end of a listing comes first. Evidence: documented.
    pub enum SortDirection {
        /// Smallest first.
        Ascending = "ASC",
        /// Largest first.
        Descending = "DESC",
    }
}

open_integer_enum! {
    /// Where a remote upload stands. Evidence: sibling. One client has another table (0 downloading, 1 done, 2 failed,
    /// 3 cancelled, 4 waiting) that looks made up.
    pub enum RemoteJobState {
        /// Nothing was tried yet.
        Waiting = (0, "Waiting"),
        /// The source is being asked.
        Starting = (1, "Starting"),
        /// The bytes are on their way.
        Downloading = (2, "Downloading"),
        /// The file exists.
        Done = (3, "Done"),
        /// No file came out of it.
        Fail = (4, "Fail"),
    }
}

open_integer_enum! {
    /// What kind of remote upload it is. Evidence: sibling.
    pub enum RemoteJobType {
        /// From an open address. The number is assumed; the label is known.
        Free = (1, "Free"),
    }
}

impl UploadState {
    /// Whether nothing comes after this state.
    pub const fn is_terminal(&self) -> bool {
        matches!(self, Self::Done | Self::Fail)
    }
}

impl OneTimeLinkState {
    /// Whether nothing comes after this state.
    pub const fn is_terminal(&self) -> bool {
        matches!(self, Self::Downloaded)
    }
}

impl RemoteJobState {
    /// Whether nothing comes after this state.
    pub const fn is_terminal(&self) -> bool {
        matches!(self, Self::Done | Self::Fail)
    }
}

/// Right after the bytes the service may still say Uploading, so the wait goes on in both states. The session may end
/// while waiting; log in again and ask for the same upload, never send the bytes again. Evidence: observed.
pub const UPLOAD_WAIT: WaitPlan = WaitPlan {
    delays_ms: &[250, 500, 1000, 1000, 2000, 2000, 3000, 5000], budget_ms: 180000,
};

/// An account. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// The address that it logs in with.
    pub email: String,
    /// Whether it is paid for.
    pub is_premium: bool,
    /// When the paid time ends. One transcription says string, four clients a number. One client adds a day of grace.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub premium_end_time: Option<u64>,
    /// Where the account stands.
    pub state: UserState,
    /// Label of `state`.
    pub state_label: Option<String>,
    /// What it may still download.
    pub traffic: Traffic,
    /// What it may still store.
    pub storage: Storage,
    /// What it may upload.
    pub upload: UploadLimits,
    /// What it may fetch from elsewhere.
    pub remote_upload: RemoteUploadLimits,
    /// The root folder; seen in the answer of the login only. Evidence: observed.
    #[serde(default, deserialize_with = "wire::optional")]
    pub folder_id: Option<FolderId>,
}

/// Download traffic of an account. Free accounts have neither number. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Traffic {
    /// Granted, in bytes.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub total: Option<u64>,
    /// Unused, in bytes.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub left: Option<u64>,
}

/// Room of an account. The two numbers differ in their JSON type. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Storage {
    /// Granted, in bytes.
    #[serde(deserialize_with = "wire::integer")]
    pub total: u64,
    /// Unused, in bytes.
    #[serde(deserialize_with = "wire::integer")]
    pub left: u64,
}

/// Limits of uploads. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UploadLimits {
    /// Largest file, in bytes. One client in production takes 5 GiB for granted.
    #[serde(deserialize_with = "wire::integer")]
    pub max_file_size: u64,
    /// How many uploads may run at the same time.
    #[serde(deserialize_with = "wire::integer")]
    pub nb_pipes: u64,
}

/// Limits of uploads that the service fetches itself. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct RemoteUploadLimits {
    /// How many jobs may run at the same time.
    #[serde(deserialize_with = "wire::integer")]
    pub max_nb_jobs: u64,
    /// Seconds, presumably between two looks at a job. Evidence: observed.
    #[serde(deserialize_with = "wire::integer")]
    pub refresh_time: u64,
}

/// An open session. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Login {
    /// Names the session in all other calls.
    pub token: Secret,
    /// The account.
    pub user: User,
}

/// A stored file. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct File {
    /// Names it.
    pub file_id: FileId,
    /// Who may download it.
    pub mode: Mode,
    /// Label of `mode`.
    pub mode_label: Option<String>,
    /// The folder that holds it. Null in the trash can is known from a sister service.
    #[serde(default, deserialize_with = "wire::optional")]
    pub folder_id: Option<FolderId>,
    /// Its name.
    pub name: String,
    /// MD5 of its content.
    pub hash: Md5,
    /// Its size in bytes.
    #[serde(deserialize_with = "wire::integer")]
    pub size: u64,
    /// When it was stored.
    #[serde(deserialize_with = "wire::integer")]
    pub created: u64,
    /// Its page. Changes with the name. The host may be www., the scheme http in older samples. Null in the trash can
    /// is known from a sister service.
    #[serde(default, deserialize_with = "wire::optional")]
    pub url: Option<String>,
    /// How often it was downloaded; in listings only.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub nb_downloads: Option<u64>,
}

/// A folder with the folders right below it. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Folder {
    /// Names it.
    pub folder_id: FolderId,
    /// Who may see it.
    pub mode: Mode,
    /// Label of `mode`.
    pub mode_label: Option<String>,
    /// The folder above it; the root has none. Null for the root is documented, the id of the root for the folders in
    /// it observed.
    #[serde(default, deserialize_with = "wire::optional")]
    pub parent_folder_id: Option<FolderId>,
    /// Its name; the root is called root.
    pub name: String,
    /// Its page.
    #[serde(default, deserialize_with = "wire::optional")]
    pub url: Option<String>,
    /// How many folders are right below it.
    #[serde(deserialize_with = "wire::integer")]
    pub nb_folders: u64,
    /// How many files are right in it.
    #[serde(deserialize_with = "wire::integer")]
    pub nb_files: u64,
    /// Size of the files right in it, in bytes.
    #[serde(deserialize_with = "wire::integer")]
    pub size_files: u64,
    /// When it was made.
    #[serde(deserialize_with = "wire::integer")]
    pub created: u64,
    /// The folders right below it.
    #[serde(default, deserialize_with = "wire::list")]
    pub folders: Vec<Folder>,
    /// The files of this page; in folder/content only.
    #[serde(default, deserialize_with = "wire::list")]
    pub files: Vec<File>,
}

/// Where a page of a listing stands. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Pager {
    /// This page, from 1.
    #[serde(deserialize_with = "wire::integer")]
    pub current: u64,
    /// How many pages there are.
    #[serde(deserialize_with = "wire::integer")]
    pub total: u64,
}

/// One page of a folder. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct FolderContent {
    /// The folder with its files.
    pub folder: Folder,
    /// Which page this is.
    pub pager: Pager,
}

/// An upload session. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Upload {
    /// Names it.
    pub upload_id: UploadId,
    /// Where the bytes go. It holds the token. None when no bytes are wanted.
    #[serde(default, deserialize_with = "wire::optional")]
    pub url: Option<Secret>,
    /// The file that came out of it.
    #[serde(default, deserialize_with = "wire::optional")]
    pub file: Option<File>,
    /// Where it stands.
    pub state: UploadState,
    /// Label of `state`.
    pub state_label: Option<String>,
    /// Why it failed; in state 3 only. Evidence: observed, high confidence.
    #[serde(default, deserialize_with = "wire::optional")]
    pub error: Option<UploadError>,
}

/// Why no file came out of an upload. Evidence: observed, high confidence.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UploadError {
    /// A number without a documented meaning.
    #[serde(deserialize_with = "wire::integer")]
    pub code: u64,
    /// A text for people.
    pub message: String,
}

/// Leave to fetch one file. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct DownloadTicket {
    /// Where the bytes are. It holds a session id.
    pub download_url: Secret,
    /// Seconds to wait before the download, presumably. Evidence: assumed.
    #[serde(deserialize_with = "wire::integer")]
    pub delay: u64,
}

/// What became of each id of a call that takes several. The call succeeds even if every id failed. Evidence:
/// documented.
#[must_use = "some of the ids may have failed; look at `failures` or `all` of `Batch`"]
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct OperationResult {
    /// How many ids worked.
    #[serde(deserialize_with = "wire::integer")]
    pub success: u64,
    /// The ids that worked.
    #[serde(default, deserialize_with = "wire::text_list")]
    pub success_ids: Vec<String>,
    /// How many ids failed.
    #[serde(deserialize_with = "wire::integer")]
    pub fail: u64,
    /// The ids that failed.
    #[serde(default, deserialize_with = "wire::text_list")]
    pub fail_ids: Vec<String>,
    /// One text for each failed id. That the texts are in the order of the failed ids is assumed.
    #[serde(default, deserialize_with = "wire::list")]
    pub errors: Vec<String>,
}

/// Whether one link leads to a file. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct LinkCheck {
    /// The link as it was asked for.
    pub url: String,
    /// Name of the file; dead links have none.
    #[serde(default, deserialize_with = "wire::optional")]
    pub filename: Option<String>,
    /// Size of the file in bytes; dead links have none.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub size: Option<u64>,
    /// Whether the file is there.
    pub status: LinkStatus,
}

/// A link that gives a file once. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct OneTimeLink {
    /// Names it.
    pub link_id: LinkId,
    /// The file that it gives.
    pub file: File,
    /// Where the bytes are, for whoever has it. Evidence: assumed.
    pub url: String,
    /// Where it stands.
    pub state: OneTimeLinkState,
    /// Label of `state`.
    pub state_label: Option<String>,
    /// Called once the file has been downloaded.
    #[serde(default, deserialize_with = "wire::optional")]
    pub callback_url: Option<String>,
    /// Whether the owner gets a letter then.
    pub notify: bool,
    /// When it was made.
    #[serde(deserialize_with = "wire::integer")]
    pub created: u64,
    /// Whether it was used.
    pub downloaded: bool,
}

/// A one-time link that does not exist. Evidence: documented.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct MissingOneTimeLink {
    /// The id that was asked for.
    pub link_id: LinkId,
    /// Why there is no link.
    pub error: String,
}

/// One page of the trash can. Evidence: documented, medium confidence.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct TrashContent {
    /// The files of this page.
    #[serde(default, deserialize_with = "wire::list")]
    pub files: Vec<File>,
    /// Which page this is.
    pub pager: Pager,
}

/// A file that the service fetches from elsewhere. Evidence: observed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct RemoteJob {
    /// Names it.
    #[serde(deserialize_with = "wire::integer")]
    pub job_id: u64,
    /// What kind it is.
    #[serde(rename = "type")]
    pub type_: RemoteJobType,
    /// Label of `type`.
    pub type_label: Option<String>,
    /// Where the file goes.
    pub folder_id: FolderId,
    /// Where the file comes from.
    pub url: String,
    /// Name of the file; none before the first contact.
    #[serde(default, deserialize_with = "wire::optional")]
    pub name: Option<String>,
    /// Size of the file, in bytes; none before the first contact. Evidence: sibling. Whether this service sends null is
    /// not known; one client breaks on it.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub size: Option<u64>,
    /// Where it stands.
    pub state: RemoteJobState,
    /// Label of `state`.
    pub state_label: Option<String>,
    /// The file that came out of it.
    #[serde(default, deserialize_with = "wire::optional")]
    pub file: Option<File>,
    /// How much has arrived, in bytes.
    #[serde(deserialize_with = "wire::integer")]
    pub dl_size: u64,
    /// How fast it arrives, in bytes per second. The unit is assumed.
    #[serde(deserialize_with = "wire::integer")]
    pub speed: u64,
    /// When it was made.
    #[serde(deserialize_with = "wire::integer")]
    pub created: u64,
    /// When it last moved. One client spells it uploaded.
    #[serde(default, deserialize_with = "wire::optional_integer")]
    pub updated: Option<u64>,
    /// Why it failed.
    #[serde(default, deserialize_with = "wire::optional")]
    pub error: Option<String>,
}

impl Batch for OperationResult {
    type Code = ErrorId;
    fn succeeded(&self) -> &[String] {
        &self.success_ids
    }
    fn failed(&self) -> &[String] {
        &self.fail_ids
    }
    fn errors(&self) -> &[String] {
        &self.errors
    }
    fn failed_count(&self) -> u64 {
        self.fail
    }
}

/// One of several one-time links that were asked for. Evidence: documented.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::large_enum_variant,
    reason = "entries are looked at and dropped; a box would be in the way"
)]
pub enum OneTimeLinkEntry {
    /// A one-time link that does not exist. Evidence: documented.
    Missing(MissingOneTimeLink),
    /// A link that gives a file once. Evidence: documented.
    Found(OneTimeLink),
}

impl<'de> Deserialize<'de> for OneTimeLinkEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::union(deserializer, "error", Self::Missing, Self::Found)
    }
}
