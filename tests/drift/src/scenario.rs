//! The steps of the walk: which calls, in which order, with what of earlier answers. This table is the only place that
//! knows operations by name; all that is expected of an answer comes from the description.

use crate::wire::Way;

/// One call, or one transfer.
pub(crate) struct Step {
    /// Operation, or transfer.
    pub(crate) of: &'static str,
    pub(crate) case: &'static str,
    pub(crate) send: &'static [(&'static str, Source)],
    pub(crate) expect: Expect,
    /// Names for what is in the result, by its JSON pointer below the payload; `*` stands for each item of a list.
    pub(crate) keep: &'static [(&'static str, &'static str)],
    pub(crate) special: &'static [Special],
}

/// Where the value of a parameter comes from.
#[derive(Clone, Copy)]
pub(crate) enum Source {
    /// As it stands here.
    Is(&'static str),
    /// What an earlier step kept, or the walk began with.
    Kept(&'static str),
    /// An id of this scalar that nothing has.
    Nobody(&'static str),
    /// Several of them.
    Both(&'static Source, &'static Source),
    /// More of it than a list may hold.
    TooMany(&'static Source),
}

/// What an answer should be.
#[derive(Clone, Copy)]
pub(crate) enum Expect {
    Result,
    /// This row of the catalogue.
    Refusal(&'static str),
    /// What the operation says if a parameter is missing.
    Missing,
}

/// What else there is to a step.
#[derive(Clone, Copy)]
pub(crate) enum Special {
    /// In another session: one that does not exist.
    NoSession,
    /// In another way than as a form.
    By(Way),
    /// With each value of each parameter that has a list of them.
    EachValue,
    /// Again until this state machine has come to an end.
    UntilTerminal(&'static str),
    /// This other outcome is what a switch of the mock is about: outcome, switch, value.
    Otherwise(&'static str, &'static str, &'static str),
    /// Tells which value of a switch the answer looks like.
    Tells(&'static str, Tell),
    /// It undoes what others did, so it is done in any case.
    Cleanup,
}

/// How an answer tells the value of a switch.
#[derive(Clone, Copy)]
pub(crate) enum Tell {
    /// Whether two names stand for the same thing: then the first value, otherwise the second one.
    Same(&'static str, &'static str),
    /// Whether this member has a value: pointer, word if it has one, word for null.
    Value(&'static str, &'static str, &'static str),
    /// Whether the member is where it belongs: pick, flat, or neither.
    UploadShape(&'static str),
}

impl Source {
    /// For people.
    pub(crate) fn word(&self) -> String {
        match self {
            Self::Is(text) => (*text).to_owned(),
            Self::Kept(name) => format!("<{name}>"),
            Self::Nobody(scalar) => format!("<no {scalar}>"),
            Self::Both(left, right) => format!("{},{}", left.word(), right.word()),
            Self::TooMany(of) => format!("{},…", of.word()),
        }
    }
}

use Expect::{Missing, Refusal, Result};
use Source::{Both, Is, Kept, Nobody, TooMany};
use Special::{By, Cleanup, EachValue, NoSession, Otherwise, Tells, UntilTerminal};

const fn step(
    of: &'static str,
    case: &'static str,
    send: &'static [(&'static str, Source)],
    expect: Expect,
    keep: &'static [(&'static str, &'static str)],
    special: &'static [Special],
) -> Step {
    Step {
        of,
        case,
        send,
        expect,
        keep,
        special,
    }
}

const NO_FILE: Source = Nobody("FileId");
const FILE: Source = Kept("file");
const FOLDER: Source = Kept("folder");
const OTHER: Source = Kept("other");
const GONE: Source = Kept("gone");

/// In order. Names that the walk begins with: `login`, `password`, `code`, `name`, `hash`, `size`.
#[rustfmt::skip]
pub(crate) const STEPS: &[Step] = &[
    step("user.login", "login", &[("login", Kept("login")), ("password", Kept("password")), ("code", Kept("code"))], Result, &[("token", "/token")], &[]),
    step("user.info", "found", &[], Result, &[], &[]),
    step("user.info", "no_session", &[], Refusal("session_expired"), &[], &[NoSession]),
    step("user.info", "get_without_session", &[], Refusal("session_expired"), &[], &[NoSession, By(Way::Query)]),
    step("folder.info", "root", &[], Result, &[("root", "/folder/folder_id")], &[]),
    step("folder.create", "made", &[("name", Kept("name"))], Result, &[("folder", "/folder/folder_id")], &[]),
    step("folder.create", "inside", &[("name", Is("inside")), ("folder_id", FOLDER)], Result, &[("inside", "/folder/folder_id")], &[]),
    step("folder.create", "other", &[("name", Is("other")), ("folder_id", FOLDER)], Result, &[("other", "/folder/folder_id")], &[]),
    step("folder.create", "gone", &[("name", Is("gone")), ("folder_id", FOLDER)], Result, &[("doomed", "/folder/folder_id")], &[]),
    step("folder.delete", "deleted", &[("folder_id", Kept("doomed"))], Result, &[("gone", "/result/success_ids/0")], &[]),
    step("folder.create", "taken", &[("name", Is("inside")), ("folder_id", FOLDER)], Result, &[("again", "/folder/folder_id")],
        &[Otherwise("refusal folder_exists", "duplicate_folder", "conflict"), Tells("duplicate_folder", Tell::Same("inside", "again"))]),
    step("folder.create", "no_parent", &[("name", Is("lost")), ("folder_id", GONE)], Refusal("parent_folder_not_found"), &[], &[]),
    step("folder.create", "wrong_mode", &[("name", Is("lost")), ("folder_id", FOLDER), ("mode", Is("99"))], Refusal("invalid_mode"), &[], &[]),
    step("folder.info", "found", &[("folder_id", FOLDER)], Result, &[], &[]),
    step("folder.info", "gone", &[("folder_id", GONE)], Refusal("folder_not_found"), &[], &[]),
    step("folder.rename", "renamed", &[("folder_id", Kept("inside")), ("name", Is("renamed"))], Result, &[], &[]),
    step("folder.rename", "gone", &[("folder_id", GONE), ("name", Is("renamed"))], Refusal("folder_not_found"), &[], &[]),
    step("folder.change_mode", "changed", &[("folder_id", Kept("inside")), ("mode", Is("0"))], Result, &[],
        &[EachValue, Otherwise("refusal internal", "folder_change_mode_500", "on")]),
    step("folder.change_mode", "gone", &[("folder_id", GONE), ("mode", Is("1"))], Refusal("folder_not_found"), &[],
        &[Otherwise("refusal internal", "folder_change_mode_500", "on")]),
    step("folder.change_mode", "wrong_mode", &[("folder_id", Kept("inside")), ("mode", Is("99"))], Refusal("invalid_mode"), &[], &[]),
    step("folder.copy", "copied", &[("folder_id", Kept("inside")), ("folder_id_dest", OTHER)], Result, &[], &[]),
    step("folder.copy", "mixed", &[("folder_id", GONE), ("folder_id_dest", OTHER)], Result, &[], &[]),
    step("folder.copy", "no_such_destination", &[("folder_id", Kept("inside")), ("folder_id_dest", GONE)], Refusal("folder_not_found"), &[], &[]),
    step("folder.create", "to_move", &[("name", Is("to_move")), ("folder_id", FOLDER)], Result, &[("to_move", "/folder/folder_id")], &[]),
    step("folder.move", "moved", &[("folder_id", Kept("to_move")), ("folder_id_dest", OTHER)], Result, &[], &[]),
    step("folder.move", "below_itself", &[("folder_id", OTHER), ("folder_id_dest", Kept("to_move"))], Result, &[], &[]),
    step("folder.move", "no_such_destination", &[("folder_id", Kept("to_move")), ("folder_id_dest", GONE)], Refusal("folder_not_found"), &[], &[]),

    step("file.upload", "missing", &[], Missing, &[], &[Otherwise("html", "html_on_upload", "on")]),
    step("file.upload", "no_such_folder", &[("name", Kept("name")), ("hash", Kept("hash")), ("size", Kept("size")), ("folder_id", GONE)],
        Refusal("folder_not_found"), &[], &[Otherwise("html", "html_on_upload", "on")]),
    step("file.upload", "bytes_wanted", &[("name", Kept("name")), ("hash", Kept("hash")), ("size", Kept("size")), ("folder_id", FOLDER)],
        Result, &[("upload", "/upload/upload_id"), ("upload_url", "/upload/url")], &[Otherwise("html", "html_on_upload", "on")]),
    step("file.upload_info", "before", &[("upload_id", Kept("upload"))], Result, &[], &[]),
    step("upload", "form", &[("", Kept("upload_url"))], Result, &[("sent", "")], &[Tells("upload_host_shape", Tell::UploadShape("/upload"))]),
    step("file.upload_info", "after", &[("upload_id", Kept("upload")), ("", Kept("sent"))], Result,
        &[("file", "/upload/file/file_id"), ("page", "/upload/file/url")], &[UntilTerminal("upload")]),
    step("file.upload_info", "unknown", &[("upload_id", Nobody("UploadId"))], Refusal("upload_not_found"), &[], &[]),
    step("file.upload", "instant", &[("name", Is("instant")), ("hash", Kept("hash")), ("size", Kept("size")), ("folder_id", FOLDER), ("", FILE)],
        Result, &[("second", "/upload/file/file_id")], &[]),
    step("file.info", "found", &[("file_id", FILE)], Result, &[], &[]),
    step("file.info", "gone", &[("file_id", NO_FILE)], Refusal("file_not_found"), &[], &[]),
    step("file.info", "missing", &[], Missing, &[], &[]),
    step("file.info", "by_page", &[("url", Kept("page"))], Missing, &[], &[Otherwise("result", "accept_url_param", "on")]),
    step("file.info", "as_json", &[("file_id", FILE)], Missing, &[],
        &[By(Way::Json), Otherwise("result", "accept_json_body", "on")]),
    step("file.rename", "renamed", &[("file_id", FILE), ("name", Is("renamed"))], Result, &[], &[]),
    step("file.rename", "gone", &[("file_id", NO_FILE), ("name", Is("renamed"))], Refusal("file_not_found"), &[], &[]),
    step("file.change_mode", "changed", &[("file_id", FILE), ("mode", Is("0"))], Result, &[], &[EachValue]),
    step("file.change_mode", "gone", &[("file_id", NO_FILE), ("mode", Is("0"))], Refusal("file_not_found"), &[], &[]),
    step("file.change_mode", "wrong_mode", &[("file_id", FILE), ("mode", Is("99"))], Refusal("invalid_mode"), &[], &[]),
    step("file.copy", "mixed", &[("file_id", Both(&FILE, &NO_FILE)), ("folder_id_dest", OTHER)], Result, &[], &[]),
    step("file.copy", "no_such_folder", &[("file_id", FILE), ("folder_id_dest", GONE)], Refusal("folder_not_found"), &[], &[]),
    step("file.move", "mixed", &[("file_id", Both(&Kept("second"), &NO_FILE)), ("folder_id_dest", OTHER)], Result, &[], &[]),
    step("file.move", "no_such_folder", &[("file_id", Kept("second")), ("folder_id_dest", GONE)], Refusal("folder_not_found"), &[], &[]),
    step("file.xcopy", "copied", &[("folder_id_dest", OTHER), ("file_id", FILE)], Result, &[("third", "/file/file_id")], &[]),
    step("file.xcopy", "by_link", &[("folder_id_dest", OTHER), ("url", Kept("page"))], Result, &[("fourth", "/file/file_id")], &[]),
    step("file.xcopy", "gone", &[("folder_id_dest", OTHER), ("file_id", NO_FILE)], Refusal("file_not_found"), &[], &[]),
    step("file.xcopy", "no_such_folder", &[("folder_id_dest", GONE), ("file_id", FILE)], Refusal("folder_not_found"), &[], &[]),
    step("file.hashcopy", "made", &[("hash", Kept("hash")), ("name", Is("by hash")), ("folder_id_dest", OTHER), ("", FILE)],
        Result, &[("fifth", "/file/file_id")], &[]),
    step("file.hashcopy", "unknown_hash", &[("hash", Nobody("Md5")), ("name", Is("by hash")), ("folder_id_dest", OTHER)], Refusal("file_not_found"), &[], &[]),
    step("file.hashcopy", "no_such_folder", &[("hash", Kept("hash")), ("name", Is("by hash")), ("folder_id_dest", GONE), ("", FILE)],
        Refusal("folder_not_found"), &[], &[]),
    step("file.check_link", "alive_and_dead", &[("url", Both(&Kept("page"), &Is("https://example.com/nothing")))], Result, &[], &[]),
    step("file.check_link", "too_many", &[("url", TooMany(&Kept("page")))], Refusal("too_many_links"), &[], &[]),
    step("file.check_link", "missing", &[], Missing, &[], &[]),
    step("file.onetimelink_create", "plain", &[("file_id", FILE)], Result, &[("link", "/link/link_id")], &[]),
    step("file.onetimelink_create", "gone", &[("file_id", NO_FILE)], Refusal("file_not_found"), &[], &[]),
    step("file.onetimelink_info", "mixed", &[("link_id", Both(&Kept("link"), &Nobody("LinkId")))], Result, &[], &[]),
    step("file.onetimelink_info", "unknown", &[("link_id", Nobody("LinkId"))], Refusal("link_not_found"), &[], &[]),
    step("file.onetimelink_info", "all", &[], Result, &[], &[]),
    step("file.download", "ticket", &[("file_id", FILE)], Result, &[("download_url", "/download_url")], &[]),
    step("file.download", "gone", &[("file_id", NO_FILE)], Refusal("file_not_found"), &[], &[]),
    step("download", "bytes", &[("", Kept("download_url"))], Result, &[], &[]),
    step("folder.content", "page", &[("folder_id", FOLDER)], Result, &[], &[EachValue]),
    step("folder.content", "gone", &[("folder_id", GONE)], Refusal("folder_not_found"), &[], &[]),

    step("file.delete", "mixed", &[("file_id", Both(&Kept("second"), &NO_FILE))], Result, &[("in_trash", "/result/success")], &[]),
    step("trashcan.content", "page", &[("", Kept("in_trash"))], Result, &[],
        &[EachValue, Tells("trash_place", Tell::Value("/files/0/url", "kept", "null"))]),
    step("trashcan.restore", "mixed", &[("file_id", Both(&Kept("second"), &NO_FILE)), ("", Kept("in_trash"))], Result, &[], &[]),
    step("file.delete", "again", &[("file_id", Kept("second")), ("", Kept("in_trash"))], Result, &[], &[Cleanup]),
    step("trashcan.empty", "mixed", &[("file_id", Both(&Kept("second"), &NO_FILE)), ("", Kept("in_trash"))], Result, &[], &[Cleanup]),

    step("remote.info", "all", &[], Result, &[], &[]),
    step("remote.create", "created", &[("url", Is("http://nothing.invalid/file")), ("folder_id", FOLDER)], Result, &[("job", "/jobs/0/job_id")],
        &[Tells("remote_job_size", Tell::Value("/jobs/0/size", "zero", "null"))]),
    step("remote.create", "no_such_folder", &[("url", Is("http://nothing.invalid/file")), ("folder_id", GONE)], Refusal("folder_not_found"), &[], &[]),
    step("remote.info", "found", &[("job_id", Kept("job"))], Result, &[], &[]),
    step("remote.delete", "deleted", &[("job_id", Kept("job"))], Result, &[], &[Cleanup]),

    // Copies have ids that no answer told, so the folders are asked before they go.
    step("folder.content", "what_is_left", &[("folder_id", FOLDER)], Result, &[("files", "/folder/files/*/file_id")], &[Cleanup]),
    step("folder.content", "what_is_left_below", &[("folder_id", OTHER)], Result, &[("files_below", "/folder/files/*/file_id")], &[Cleanup]),
    step("folder.delete", "all", &[("folder_id", FOLDER)], Result, &[("cleaned", "/result/success")], &[Cleanup]),
    step("trashcan.empty", "all", &[("file_id", Both(&Kept("files"), &Kept("files_below"))), ("", Kept("cleaned"))], Result, &[], &[Cleanup]),
];
