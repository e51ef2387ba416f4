//! What the commands write with `--json`, as their help says it. `view` makes it.

macro_rules! file {
    () => {
        "\nFILE:   {kind, file_id, name, size, hash, mode, mode_label, folder_id, created, downloads, url}"
    };
}

macro_rules! folder {
    () => {
        "\nFOLDER: {kind, folder_id, name, mode, mode_label, parent_folder_id, folders, files, size_files, created, url}"
    };
}

macro_rules! error {
    () => {
        "\nERROR:  {exit, kind, code, message, hint}, on standard error as well"
    };
}

pub(super) const ACCOUNT: &str = "\
JSON: {login, premium, premium_until, state, state_label, traffic: {total, left}, storage: {total, left},
       upload: {max_file_size, at_once}, remote_upload: {at_once}}";

pub(super) const UPLOAD: &str = concat!(
    "JSON, a line for each file: {path, status, file: FILE} or {path, status, error: ERROR}",
    "\nstatus is uploaded, instant (the service knew the content), skipped (it was there) or failed.",
    file!(),
    error!()
);

pub(super) const DOWNLOAD: &str = concat!(
    "JSON, a line for each file: {path, status, renamed, file: FILE} or {path, status, error: ERROR}",
    "\nstatus is downloaded, skipped (it was there) or failed. renamed tells that it has another name here.",
    file!(),
    error!()
);

pub(super) const LS: &str = concat!(
    "JSON: {folder: FOLDER, folders: [FOLDER], files: [FILE]}; folder is null if PLACE is a file",
    file!(),
    folder!()
);

pub(super) const TREE: &str = concat!(
    "JSON, a line for each: FILE or FOLDER with path, the list of names that lead to it from PLACE",
    file!(),
    folder!()
);

pub(super) const THINGS: &str = concat!("JSON, a line for each: FILE or FOLDER", file!(), folder!());

pub(super) const FILES: &str = concat!("JSON, a line for each: FILE", file!());

pub(super) const FOLDERS: &str = concat!("JSON, a line for each: FOLDER", folder!());

pub(super) const DONE: &str = concat!(
    "JSON, a line for each: {kind, id, done, now: FILE or FOLDER}",
    "\nkind is file or folder, done is moved, copied, trashed or deleted. now is what it has become, or null if the",
    "\nservice does not say.",
    file!(),
    folder!()
);

pub(super) const LINK: &str = concat!(
    "JSON, a line for each: {link_id, url, state, state_label, downloaded, callback_url, notify, created, file: FILE}",
    file!()
);

pub(super) const JOB: &str = concat!(
    "JSON, a line for each job: {job_id, url, folder_id, name, size, received, state, state_label, error, created,",
    "\n                           file: FILE}",
    file!()
);
