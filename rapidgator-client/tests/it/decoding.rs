//! Each wire form that a member of an answer may have.

use std::fmt::Debug;

use rapidgator_client::types::{
    File, Folder, LinkCheck, LinkStatus, Mode, OneTimeLink, OneTimeLinkState, OperationResult, RemoteJob,
    RemoteJobState, Upload, UploadState, User, UserState,
};
use rapidgator_client_runtime::decode;
use serde::de::DeserializeOwned;
use serde_json::{Value, json, value::RawValue};

/// A `T` whose member at `pointer` is replaced; `None` leaves it out.
fn with<T: DeserializeOwned + PartialEq + Debug>(
    base: &Value,
    pointer: &str,
    value: Option<Value>,
) -> Result<T, String> {
    let mut object = base.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = object.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    parent.remove(name);
    if let Some(value) = value {
        parent.insert(name.to_owned(), value);
    }
    // Through text, as it comes from the wire; and as a program may read it that has kept it.
    let text = RawValue::from_string(object.to_string()).unwrap();
    let read = decode::parse(&text).map_err(|problem| problem.to_string());
    let kept: Result<T, _> = serde_json::from_str(text.get());
    assert_eq!(read.as_ref().ok(), kept.as_ref().ok(), "{text}: {read:?}, {kept:?}");
    read
}

/// Forms of one member, each with what it is read as; `None`: it is refused.
fn check<T: DeserializeOwned + PartialEq + Debug, V: PartialEq + Debug>(
    base: &Value,
    pointer: &str,
    get: impl Fn(T) -> V,
    forms: impl IntoIterator<Item = (Option<Value>, Option<V>)>,
) {
    for (form, expected) in forms {
        let shown = format!("{pointer} = {form:?}");
        assert_eq!(with::<T>(base, pointer, form).ok().map(&get), expected, "{shown}");
    }
}

fn file() -> Value {
    json!({"file_id": "a", "mode": 0, "mode_label": "Public", "folder_id": "34", "name": "n", "hash": "h", "size": 3,
        "created": 1, "url": "u"})
}

fn upload() -> Value {
    json!({"upload_id": "u1", "url": null, "file": [], "state": 0, "state_label": "Uploading"})
}

fn folder() -> Value {
    json!({"folder_id": "1", "mode": 0, "parent_folder_id": null, "name": "root", "url": null, "nb_folders": 0,
        "nb_files": "2", "size_files": "1959424", "created": 1, "folders": []})
}

fn user() -> Value {
    json!({"email": "e", "is_premium": true, "premium_end_time": 1, "state": 1, "state_label": "Activated",
        "traffic": {"total": 1, "left": 1}, "storage": {"total": "2", "left": 1},
        "upload": {"max_file_size": 1, "nb_pipes": 1}, "remote_upload": {"max_nb_jobs": 1, "refresh_time": 1}})
}

fn link() -> Value {
    json!({"link_id": "l", "file": file(), "url": "u", "state": "0", "state_label": "Waiting", "callback_url": null,
        "notify": true, "created": 1, "downloaded": false})
}

fn result() -> Value {
    json!({"success": 1, "success_ids": ["a"], "fail": 0, "fail_ids": [], "errors": []})
}

#[test]
fn numbers() {
    let forms = [
        (Some(json!(310452)), Some(310_452)),
        (Some(json!("310452")), Some(310_452)),
        (Some(json!(0)), Some(0)),
        (Some(json!("0")), Some(0)),
        (Some(json!(u64::MAX)), Some(u64::MAX)),
        (Some(json!("18446744073709551615")), Some(u64::MAX)),
        (Some(json!("18446744073709551616")), None),
        (Some(json!(1.8e19)), None),
        (Some(json!("abc")), None),
        (Some(json!("")), None),
        (Some(json!(" 1")), None),
        (Some(json!("+1")), None),
        (Some(json!(-1)), None),
        (Some(json!("-1")), None),
        (Some(json!(1.5)), None),
        (Some(json!(null)), None),
        (Some(json!([])), None),
        (Some(json!({})), None),
        (Some(json!(true)), None),
        (None, None),
    ];
    check(&file(), "/size", |file: File| file.size, forms.clone());
    check(&folder(), "/nb_files", |folder: Folder| folder.nb_files, forms.clone());
    check(
        &user(),
        "/storage/total",
        |user: User| user.storage.total,
        forms.clone(),
    );
    check(&user(), "/storage/left", |user: User| user.storage.left, forms.clone());
    check(&result(), "/fail", |result: OperationResult| result.fail, forms);
}

#[test]
fn numbers_that_may_not_be_there() {
    let forms = [
        (Some(json!(7)), Some(Some(7))),
        (Some(json!("7")), Some(Some(7))),
        (Some(json!(null)), Some(None)),
        (Some(json!([])), Some(None)),
        (Some(json!({})), Some(None)),
        (None, Some(None)),
        (Some(json!("abc")), None),
        (Some(json!("18446744073709551616")), None),
        (Some(json!([7])), None),
    ];
    check(
        &user(),
        "/premium_end_time",
        |user: User| user.premium_end_time,
        forms.clone(),
    );
    check(
        &user(),
        "/traffic/total",
        |user: User| user.traffic.total,
        forms.clone(),
    );
    check(&file(), "/nb_downloads", |file: File| file.nb_downloads, forms.clone());
    let check_item = json!({"url": "u", "filename": "n", "size": 1, "status": "ACCESS"});
    check(&check_item, "/size", |item: LinkCheck| item.size, forms);
}

#[test]
fn the_file_of_an_upload() {
    let forms = [
        (Some(file()), Some(Some("a".to_owned()))),
        (Some(json!([])), Some(None)),
        (Some(json!({})), Some(None)),
        (Some(json!(null)), Some(None)),
        (None, Some(None)),
        (Some(json!("a")), None),
        (Some(json!({"file_id": "a"})), None),
        (Some(json!([1])), None),
    ];
    let id = |upload: Upload| upload.file.map(|file| file.file_id.as_str().to_owned());
    check(&upload(), "/file", id, forms);
    for text in ["[ ]", "{ \n }"] {
        let spaced = format!(r#"{{"upload_id":"u1","url":null,"file":{text},"state":0}}"#);
        assert_eq!(serde_json::from_str::<Upload>(&spaced).unwrap().file, None, "{text}");
    }
}

#[test]
fn the_error_of_an_upload() {
    let forms = [
        (Some(json!({"code": "5", "message": "m"})), Some(Some(5))),
        (Some(json!([])), Some(None)),
        (Some(json!(null)), Some(None)),
        (None, Some(None)),
        (Some(json!("m")), None),
    ];
    check(
        &upload(),
        "/error",
        |upload: Upload| upload.error.map(|error| error.code),
        forms,
    );
}

#[test]
fn ids() {
    let forms = [
        (Some(json!("34")), Some(Some("34".to_owned()))),
        (Some(json!(34)), Some(Some("34".to_owned()))),
        (Some(json!(null)), Some(None)),
        (None, Some(None)),
        (Some(json!(1.5)), None),
        (Some(json!(true)), None),
    ];
    check(
        &file(),
        "/folder_id",
        |file: File| file.folder_id.map(|id| id.to_string()),
        forms,
    );
    let root = [
        (Some(json!("5973665")), Some(Some("5973665".to_owned()))),
        (Some(json!(5973665)), Some(Some("5973665".to_owned()))),
        (None, Some(None)),
    ];
    check(
        &user(),
        "/folder_id",
        |user: User| user.folder_id.map(|id| id.to_string()),
        root,
    );
    let old = [
        (Some(json!(4711)), Some("4711".to_owned())),
        (Some(json!(null)), None),
        (None, None),
    ];
    check(&file(), "/file_id", |file: File| file.file_id.to_string(), old);
}

#[test]
fn pages() {
    let id = "267796c7b59efd11126606dbde8dd1e4";
    let pages = [
        format!("https://rapidgator.net/file/{id}/a.bin.html"),
        format!("http://www.rapidgator.net/file/{id}"),
        format!("https://rg.to/file/{id}/Gr%C3%B6%C3%9Fe.html"),
        "http://rapidgator.asia/file/4711/a.html".to_owned(),
    ];
    let forms = pages.map(|page| (Some(json!(page)), Some(Some(page))));
    check(&file(), "/url", |file: File| file.url, forms);
    let none = [
        (Some(json!(null)), Some(None)),
        (Some(json!([])), Some(None)),
        (None, Some(None)),
    ];
    check(&file(), "/url", |file: File| file.url, none);
}

#[test]
fn the_members_of_a_dead_link() {
    let dead = json!({"url": "u", "filename": "n", "size": "1", "status": "NO ACCESS"});
    for name in ["/filename", "/size"] {
        for form in [None, Some(json!(null))] {
            let item: LinkCheck = with(&dead, name, form).unwrap();
            let (filename, size) = if name == "/size" {
                (Some("n"), None)
            } else {
                (None, Some(1))
            };
            assert_eq!((item.filename.as_deref(), item.size), (filename, size), "{name}");
            assert_eq!(item.status, LinkStatus::NoAccess);
        }
    }
}

#[test]
fn a_remote_job_before_the_first_contact() {
    let job = json!({"job_id": 7, "type": 1, "type_label": "Free", "folder_id": 34, "url": "u", "name": null, "size": null,
        "state": 0, "state_label": "Waiting", "file": [], "dl_size": 0, "speed": "0", "created": 1, "updated": null,
        "error": null});
    let read: RemoteJob = serde_json::from_str(&job.to_string()).unwrap();
    assert_eq!((read.job_id, read.name, read.size, read.file), (7, None, None, None));
    assert_eq!((read.folder_id.as_str(), read.updated, read.error), ("34", None, None));
    let files = [
        (Some(file()), Some(true)),
        (Some(json!(null)), Some(false)),
        (Some(json!({})), Some(false)),
        (None, Some(false)),
    ];
    check(&job, "/file", |job: RemoteJob| job.file.is_some(), files);
    let states = [
        (Some(json!("3")), Some(RemoteJobState::Done)),
        (Some(json!(9)), Some(RemoteJobState::Unknown(9))),
    ];
    check(&job, "/state", |job: RemoteJob| job.state, states);
}

#[test]
fn enums_stay_open() {
    let modes = [
        (Some(json!(1)), Some(Mode::PremiumOnly)),
        (Some(json!("2")), Some(Mode::Private)),
        (Some(json!(42)), Some(Mode::Unknown(42))),
        (Some(json!("-3")), Some(Mode::Unknown(-3))),
        (Some(json!("9223372036854775808")), None),
        (Some(json!(9_223_372_036_854_775_808_u64)), None),
        (Some(json!("Public")), None),
        (Some(json!(null)), None),
        (None, None),
    ];
    check(&file(), "/mode", |file: File| file.mode, modes);
    let states = [
        (Some(json!("0")), Some(OneTimeLinkState::Waiting)),
        (Some(json!(1)), Some(OneTimeLinkState::Downloaded)),
        (Some(json!("7")), Some(OneTimeLinkState::Unknown(7))),
    ];
    check(&link(), "/state", |link: OneTimeLink| link.state, states);
    let accounts = [
        (Some(json!("1")), Some(UserState::Activated)),
        (Some(json!(9)), Some(UserState::Unknown(9))),
    ];
    check(&user(), "/state", |user: User| user.state, accounts);
}

#[test]
fn an_unknown_state_is_not_the_end() {
    let end = [(0, false), (1, false), (2, true), (3, true), (9, false)];
    for (number, terminal) in end {
        assert_eq!(UploadState::from(number).is_terminal(), terminal, "{number}");
    }
}

#[test]
fn the_number_wins_over_its_label() {
    let renamed = with::<File>(&file(), "/mode_label", Some(json!("Premium Only"))).unwrap();
    assert_eq!(
        (renamed.mode, renamed.mode_label.as_deref()),
        (Mode::Public, Some("Premium Only"))
    );
    assert_eq!(with::<File>(&file(), "/mode_label", None).unwrap().mode_label, None);
}

#[test]
fn lists() {
    let forms = [
        (Some(json!(["a", 7])), Some(vec!["a".to_owned(), "7".to_owned()])),
        (Some(json!([])), Some(vec![])),
        (Some(json!({})), Some(vec![])),
        (Some(json!(null)), Some(vec![])),
        (None, Some(vec![])),
        (Some(json!("a")), None),
        (Some(json!([null])), None),
    ];
    check(
        &result(),
        "/success_ids",
        |result: OperationResult| result.success_ids,
        forms,
    );
    let folders = [
        (Some(json!([folder()])), Some(1)),
        (Some(json!(null)), Some(0)),
        (None, Some(0)),
        (Some(json!([7])), None),
    ];
    check(&folder(), "/folders", |folder: Folder| folder.folders.len(), folders);
    let files = [(Some(json!([file()])), Some(1)), (None, Some(0))];
    check(&folder(), "/files", |folder: Folder| folder.files.len(), files);
}

#[test]
fn members_that_nobody_has_described_are_ignored() {
    let more = with::<File>(&file(), "/created_at", Some(json!({"deep": [1, 2]}))).unwrap();
    assert_eq!(more.name, "n");
}

#[test]
fn escapes_are_those_of_json() {
    let text = r#"{"code":1,"message":"http:\/\/h\/Gr\u00f6\u00dfe \ud83d\ude00"}"#;
    let error: rapidgator_client::types::UploadError = serde_json::from_str(text).unwrap();
    assert_eq!(error.message, "http://h/Größe 😀");
}
