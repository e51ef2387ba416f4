//! What the service knows, as JSON whose members stay the same, and as texts for people.

use indicatif::BinaryBytes;
use serde_json::{Value, json};

use super::screen::shown;
use crate::types::{File, Folder, LinkCheck, OneTimeLink, RemoteJob, User};

pub(super) fn file(file: &File) -> Value {
    json!({
        "kind": "file",
        "file_id": file.file_id,
        "name": file.name,
        "size": file.size,
        "hash": file.hash,
        "mode": file.mode.value(),
        "mode_label": file.mode.label(),
        "folder_id": file.folder_id,
        "created": file.created,
        "downloads": file.nb_downloads,
        "url": file.url,
    })
}

pub(super) fn folder(folder: &Folder) -> Value {
    json!({
        "kind": "folder",
        "folder_id": folder.folder_id,
        "name": folder.name,
        "mode": folder.mode.value(),
        "mode_label": folder.mode.label(),
        "parent_folder_id": folder.parent_folder_id,
        "folders": folder.nb_folders,
        "files": folder.nb_files,
        "size_files": folder.size_files,
        "created": folder.created,
        "url": folder.url,
    })
}

pub(super) fn user(user: &User) -> Value {
    json!({
        "login": user.email,
        "premium": user.is_premium,
        "premium_until": user.premium_end_time,
        "state": user.state.value(),
        "state_label": user.state.label(),
        "traffic": { "total": user.traffic.total, "left": user.traffic.left },
        "storage": { "total": user.storage.total, "left": user.storage.left },
        "upload": { "max_file_size": user.upload.max_file_size, "at_once": user.upload.nb_pipes },
        "remote_upload": { "at_once": user.remote_upload.max_nb_jobs },
    })
}

pub(super) fn check(check: &LinkCheck) -> Value {
    json!({ "url": check.url, "status": check.status.value(), "name": check.filename, "size": check.size })
}

pub(super) fn link(link: &OneTimeLink) -> Value {
    json!({
        "link_id": link.link_id,
        "url": link.url,
        "state": link.state.value(),
        "state_label": link.state.label(),
        "downloaded": link.downloaded,
        "callback_url": link.callback_url,
        "notify": link.notify,
        "created": link.created,
        "file": file(&link.file),
    })
}

pub(super) fn job(job: &RemoteJob) -> Value {
    json!({
        "job_id": job.job_id,
        "url": job.url,
        "folder_id": job.folder_id,
        "name": job.name,
        "size": job.size,
        "received": job.dl_size,
        "state": job.state.value(),
        "state_label": job.state.label(),
        "error": job.error,
        "created": job.created,
        "file": job.file.as_ref().map(file),
    })
}

pub(super) fn file_row(file: &File) -> [String; 5] {
    let mode = labelled(file.mode.label(), file.mode.value());
    [
        file.file_id.to_string(),
        mode,
        bytes(file.size),
        moment(file.created),
        shown(&file.name),
    ]
}

pub(super) fn folder_row(folder: &Folder) -> [String; 5] {
    let mode = labelled(folder.mode.label(), folder.mode.value());
    [
        folder.folder_id.to_string(),
        mode,
        "-".to_owned(),
        moment(folder.created),
        format!("{}/", shown(&folder.name)),
    ]
}

pub(super) fn labelled(label: Option<&str>, value: impl ToString) -> String {
    label.map_or_else(|| value.to_string(), str::to_owned)
}

pub(super) fn bytes(count: u64) -> String {
    BinaryBytes(count).to_string()
}

/// A second since 1970, in UTC. One that no calendar has stays a number.
pub(super) fn moment(seconds: u64) -> String {
    let moment = i64::try_from(seconds)
        .ok()
        .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    moment.map_or_else(
        || seconds.to_string(),
        |moment| moment.strftime("%Y-%m-%d %H:%MZ").to_string(),
    )
}

/// The members of an object, one a line, without those that are not known.
pub(super) fn members(value: &Value) -> String {
    let mut rows = Vec::new();
    collect_members("", value, &mut rows);
    super::screen::table(&rows)
}

fn collect_members(before: &str, value: &Value, rows: &mut Vec<[String; 2]>) {
    let Some(object) = value.as_object() else {
        return;
    };
    for (name, value) in object {
        let name = format!("{before}{name}");
        let text = match value {
            Value::Null => continue,
            Value::Object(_) => {
                collect_members(&format!("{name}."), value, rows);
                continue;
            }
            Value::String(text) => shown(text),
            Value::Number(number) => people(&name, number.as_u64()).unwrap_or_else(|| number.to_string()),
            Value::Bool(true) => "yes".to_owned(),
            Value::Bool(false) => "no".to_owned(),
            Value::Array(_) => shown(&value.to_string()),
        };
        rows.push([name, text]);
    }
}

/// Moments and sizes as people read them; the names are those of this file.
fn people(name: &str, number: Option<u64>) -> Option<String> {
    let number = number?;
    match name.rsplit('.').next()? {
        "created" | "premium_until" => Some(moment(number)),
        "size" | "size_files" | "max_file_size" | "received" if number < 1024 => Some(format!("{number} bytes")),
        "size" | "size_files" | "max_file_size" | "received" => Some(format!("{} ({number} bytes)", bytes(number))),
        "total" | "left" => Some(bytes(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_and_sizes() {
        assert_eq!(moment(1_461_660_733), "2016-04-26 08:52Z");
        assert_eq!(moment(u64::MAX), u64::MAX.to_string());
        assert_eq!(bytes(1536), "1.50 KiB");
    }

    #[test]
    fn members_for_people() {
        let value = json!({ "name": "a\nb", "none": null, "traffic": { "left": 1024 }, "premium": true });
        assert_eq!(
            members(&value),
            "name          a\\nb\ntraffic.left  1.00 KiB\npremium       yes"
        );
    }
}
