//! What the client does with the facts of the description, recorded beside it: what each call puts on the wire, and what
//! becomes of each refusal and each trouble. A fact that changes by mistake changes a record.

use http::header;
use rapidgator_client::{
    Client, Effect, Error, ErrorId, Recognise, Retry, RetryPolicy, SessionAction,
    operations::OPERATIONS,
    transport::TransportErrorKind,
    types::{Mode, SortColumn, SortDirection, TrashSortColumn, UPLOAD_WAIT},
};

use crate::double::{Double, FILE_ID, Reply, Seen, login};

const OTHER_ID: &str = "00000000000000000000000000000001";
const MD5: &str = "aed49fdd25ae495e44375f6636aed59c";

/// Every call, with all that it can carry.
async fn every_call(client: &Client) -> Vec<(&'static str, Result<(), Error>)> {
    let (user, file, folder) = (client.user(), client.file(), client.folder());
    let (trash, remote) = (client.trashcan(), client.remote());
    let page = (2, 50);
    vec![
        (
            "user.login",
            user.login("a@b.c", "secret").code("000000").await.map(drop),
        ),
        ("user.info", user.info().await.map(drop)),
        (
            "file.upload",
            file.upload("a b.bin", MD5, 3)
                .folder_id("34")
                .multipart(false)
                .await
                .map(drop),
        ),
        ("file.upload_info", file.upload_info("upload").await.map(drop)),
        ("file.download", file.download(FILE_ID).await.map(drop)),
        ("file.info", file.info(FILE_ID).await.map(drop)),
        ("file.rename", file.rename(FILE_ID, "ä&b").await.map(drop)),
        ("file.copy", file.copy([FILE_ID, OTHER_ID], "34").await.map(drop)),
        ("file.move", file.move_([FILE_ID, OTHER_ID], "34").await.map(drop)),
        ("file.delete", file.delete([FILE_ID, OTHER_ID]).await.map(drop)),
        (
            "file.xcopy",
            file.xcopy("34").file_id(FILE_ID).url("http://a/b").await.map(drop),
        ),
        ("file.hashcopy", file.hashcopy(MD5, "a", "34").await.map(drop)),
        (
            "file.change_mode",
            file.change_mode(FILE_ID, Mode::Hotlink).await.map(drop),
        ),
        (
            "file.check_link",
            file.check_link(["http://a/b", "http://a/c"]).await.map(drop),
        ),
        (
            "file.onetimelink_create",
            file.onetimelink_create(FILE_ID)
                .url("http://a/b")
                .notify(true)
                .await
                .map(drop),
        ),
        (
            "file.onetimelink_info",
            file.onetimelink_info().link_id(["one", "two"]).await.map(drop),
        ),
        (
            "folder.create",
            folder.create("a").folder_id("34").mode(Mode::Private).await.map(drop),
        ),
        ("folder.info", folder.info().folder_id("34").await.map(drop)),
        (
            "folder.content",
            folder
                .content()
                .folder_id("34")
                .page(page.0)
                .per_page(page.1)
                .sort_column(SortColumn::Downloads)
                .sort_direction(SortDirection::Descending)
                .await
                .map(drop),
        ),
        ("folder.rename", folder.rename("34", "a").await.map(drop)),
        ("folder.copy", folder.copy(["34", "35"], "36").await.map(drop)),
        ("folder.move", folder.move_(["34", "35"], "36").await.map(drop)),
        ("folder.delete", folder.delete(["34", "35"]).await.map(drop)),
        (
            "folder.change_mode",
            folder.change_mode("34", Mode::PremiumOnly).await.map(drop),
        ),
        (
            "trashcan.content",
            trash
                .content()
                .page(page.0)
                .per_page(page.1)
                .sort_column(TrashSortColumn::Size)
                .sort_direction(SortDirection::Ascending)
                .await
                .map(drop),
        ),
        (
            "trashcan.restore",
            trash.restore().file_id([FILE_ID, OTHER_ID]).await.map(drop),
        ),
        (
            "trashcan.empty",
            trash.empty().file_id([FILE_ID, OTHER_ID]).await.map(drop),
        ),
        (
            "remote.create",
            remote
                .create(["http://a/b", "http://a/c"])
                .folder_id("34")
                .await
                .map(drop),
        ),
        ("remote.info", remote.info().job_id([1, 2]).await.map(drop)),
        ("remote.delete", remote.delete([1, 2]).await.map(drop)),
    ]
}

fn on_the_wire(seen: &Seen) -> String {
    let body = String::from_utf8_lossy(&seen.body).replace('&', "\n    &");
    let media_type = seen.header(header::CONTENT_TYPE);
    format!("{} {}\n    {media_type}\n    {body}\n", seen.method, seen.url)
}

#[tokio::test]
async fn what_each_call_puts_on_the_wire() {
    let double = Double::answering(|_| Reply::refusal(418, "No"));
    let calls = every_call(&double.client()).await;
    assert_eq!(calls.len(), OPERATIONS.len());
    let record: Vec<String> = double.seen().iter().map(on_the_wire).collect();
    insta::assert_snapshot!(record.join("\n"));
}

/// How often each call is sent when the trouble does not end.
#[tokio::test]
async fn how_often_each_call_is_sent() {
    let troubles: [(&str, Reply); 4] = [
        ("no connection", Reply::Broken(TransportErrorKind::Connect)),
        ("answer lost", Reply::Broken(TransportErrorKind::Broken)),
        ("HTTP 503", Reply::bytes("").http(503)),
        ("a page", Reply::bytes("<html></html>")),
    ];
    let mut record = String::new();
    for (name, trouble) in troubles {
        let double = Double::answering(move |_| trouble.clone());
        let client = double.stubborn(RetryPolicy::default().budget(1_000, 100));
        let calls = every_call(&client).await;
        record.push_str(&format!("{name}\n"));
        let mut sent = double.paths().into_iter().peekable();
        for (operation, outcome) in calls {
            let path = operation.replace('.', "/");
            let mut times = 0;
            while sent.next_if(|it| *it == path).is_some() {
                times += 1;
            }
            let error = outcome.expect_err("the trouble does not end");
            let lost = error.may_have_been_sent();
            record.push_str(&format!("  {operation}: {times}, may have been sent: {lost}\n"));
        }
        assert_eq!(sent.next(), None, "{name}");
    }
    insta::assert_snapshot!(record);
}

/// Status and text of what the service is known, or taken, to say.
#[rustfmt::skip]
const REFUSALS: &[(u16, &str)] = &[
    (401, "Error: Session not exist"),
    (401, "Error. Session not exist"),
    (401, "Error. Session doesn't exist"),
    (401, "Token doesn't exist"),
    (400, "Error: Parameter 7 is missing"),
    (400, "Error: Parameter 7 is invalid"),
    (500, "Internal Server Error"),
    (503, "Service Unavailable"),
    (401, "Error: Login or password is wrong"),
    (401, "Error: Wrong e-mail or password."),
    (401, "Error: Error e-mail or password"),
    (401, "Error: Invalid auth code"),
    (401, "Frequent logins. Please wait 20 sec..."),
    (401, "Please wait 20 sec..."),
    (401, "Please wait"),
    (401, "User is FROZEN"),
    (401, "Error: ACCOUNT LOCKED FOR VIOLATION OF OUR TERMS. PLEASE CONTACT SUPPORT."),
    (401, "Error: You requested login to your account from unusual Ip address"),
    (400, "Parameter login or password is missing"),
    (400, "Password cannot be blank"),
    (404, "Error: User not found"),
    (404, "Error: File not found"),
    (404, "Error: Folder not found"),
    (404, "Error: Parent folder not found"),
    (404, "Error: Link not found"),
    (404, "Link not found"),
    (404, "Error: Upload not found"),
    (409, "Error: You can't create more than 10 copies of the same file"),
    (500, "Error: Failed to copy the file"),
    (500, "Error: Failed to move the file"),
    (500, "Error: Failed to delete the file"),
    (500, "Error: Failed to copy the folder"),
    (500, "Error: Failed to move the folder"),
    (500, "Error: Failed to delete the folder"),
    (500, "Error: Failed to rename file"),
    (400, "Error: Invalid mode"),
    (400, "Error: Too many links"),
    (400, "to many links"),
    (423, "Error: Exceeded traffic"),
    (503, "Download temporarily unavailable"),
    (403, "This file can be downloaded by premium only"),
    (403, "User is not PREMIUM"),
    (403, "Error: You can download files up to 7"),
    (403, "You can download files up to 7"),
    (400, "Error: File is larger than 7 bytes"),
    (400, "Error: Not enough storage space"),
    (400, "Error: Too many parallel uploads"),
    (409, "Conflict. Folder with the same name already exists"),
    (403, "Error: Exceeded the storage quota"),
    (403, "Exceeded the storage quota"),
    (400, "Error: Too many remote upload jobs"),
    (404, "Error: Job not found"),
    (500, "Unable to download"),
    (500, "Error: Upload failed"),
    (500, "Unknown error"),
    (400, "The received bytes differ from the announced hash or size"),
    (403, "This download session is not for you"),
    (404, "Session not found"),
    (404, "This link has already been used"),
    // Known statuses with a text that nobody has seen.
    (400, "Other"),
    (401, "Other"),
    (403, "Other"),
    (404, "Other"),
    (409, "Other"),
    (423, "Other"),
    (500, "Other"),
    (503, "Other"),
    // Known texts with another status.
    (200, "Error: File not found"),
    (500, "Error: Exceeded traffic"),
    (404, "Error: Session not exist"),
];

/// Each refusal in each of its wordings, in answer to a question and to a login.
#[tokio::test]
async fn what_becomes_of_each_refusal() {
    let mut record = String::new();
    for (status, text) in REFUSALS {
        let double = Double::answering(move |seen| match seen.path.as_str() {
            "user/login" => login("second-token"),
            _ => Reply::refusal(*status, text),
        });
        let error = double
            .stubborn(RetryPolicy::default())
            .file()
            .info(FILE_ID)
            .await
            .unwrap_err();
        record.push_str(&format!("{status} {text}\n  asked: {}\n", told(&error, &double)));
        let double = Double::answering(move |_| Reply::refusal(*status, text));
        let client = double.builder().credentials("a@b.c", "secret").build().unwrap();
        let error = client.file().info(FILE_ID).await.unwrap_err();
        record.push_str(&format!("  logged in: {}\n", told(&error, &double)));
        // A status that no row has: the words alone decide.
        let double = Double::answering(move |_| Reply::refusal(418, text));
        let error = double.client().file().info(FILE_ID).await.unwrap_err();
        let words = row(&error);
        let error = double.client().user().login("a@b.c", "secret").await.unwrap_err();
        record.push_str(&format!("  by its words: {words}, of a login: {}\n", row(&error)));
    }
    insta::assert_snapshot!(record);
}

/// Each refusal at the first call that knows its words, or its status: what is said of another try and of the session.
#[tokio::test]
async fn what_a_refusal_means_where_it_is_known() {
    let mut record = String::new();
    for (status, text) in REFUSALS {
        record.push_str(&format!("{status} {text}\n"));
        // No row has the first one: the words alone decide.
        for sent in [418, *status] {
            let double = Double::answering(move |_| Reply::refusal(sent, text));
            let client = double.builder().token("first-token").build().unwrap();
            let known = every_call(&client).await.into_iter().find_map(|(operation, outcome)| {
                // Where items are refused one by one, that is no error of the call.
                let error = outcome.err()?;
                let row = error.row()?;
                let (again, session) = (row.retry, row.session);
                Some(format!(
                    "{operation}: {}, again {again:?}, session {session:?}",
                    row.name
                ))
            });
            record.push_str(&format!("  {}\n", known.as_deref().unwrap_or("nowhere")));
        }
    }
    insta::assert_snapshot!(record);
}

/// What goes with each refusal: its status, how it is recognised, whether another try may help, and what becomes of the
/// session. Those of single items and of the hosts for transfers are among them.
#[rustfmt::skip]
const ROWS: &[(ErrorId, u16, Recognise, Retry, SessionAction)] = &[
    (ErrorId::SessionExpired, 401, Recognise::Status, Retry::Never, SessionAction::Renew),
    (ErrorId::ParameterMissing, 400, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::ParameterInvalid, 400, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::Internal, 500, Recognise::Status, Retry::Later, SessionAction::Keep),
    (ErrorId::Unavailable, 503, Recognise::Status, Retry::Later, SessionAction::Keep),
    (ErrorId::WrongCredentials, 401, Recognise::Status, Retry::Never, SessionAction::Refused),
    (ErrorId::WrongCode, 401, Recognise::Text, Retry::Never, SessionAction::Refused),
    (ErrorId::LoginThrottled, 401, Recognise::Text, Retry::Never, SessionAction::Throttled),
    (ErrorId::AccountFrozen, 401, Recognise::Text, Retry::Never, SessionAction::Refused),
    (ErrorId::AccountLocked, 401, Recognise::Text, Retry::Never, SessionAction::Refused),
    (ErrorId::UnusualAddress, 401, Recognise::Text, Retry::Never, SessionAction::Refused),
    (ErrorId::LoginIncomplete, 400, Recognise::Text, Retry::Never, SessionAction::Refused),
    (ErrorId::UserNotFound, 404, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::FileNotFound, 404, Recognise::Status, Retry::Never, SessionAction::Keep),
    (ErrorId::FolderNotFound, 404, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::ParentFolderNotFound, 404, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::LinkNotFound, 404, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::LinkItemNotFound, 404, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::UploadNotFound, 404, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::CopyLimit, 409, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::CopyFailed, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::MoveFailed, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::DeleteFailed, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::FolderCopyFailed, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::FolderMoveFailed, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::FolderDeleteFailed, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::RenameFailed, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::InvalidMode, 400, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::TooManyLinks, 400, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::TrafficExceeded, 423, Recognise::Text, Retry::Later, SessionAction::Keep),
    (ErrorId::DownloadUnavailable, 503, Recognise::Text, Retry::Later, SessionAction::Keep),
    (ErrorId::PremiumRequired, 403, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::DownloadTooLarge, 403, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::FileTooLarge, 400, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::StorageFull, 400, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::TooManyUploads, 400, Recognise::Text, Retry::Later, SessionAction::Keep),
    (ErrorId::FolderExists, 409, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::RemoteQuotaExceeded, 403, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::TooManyJobs, 400, Recognise::Text, Retry::Later, SessionAction::Keep),
    (ErrorId::JobNotFound, 404, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::RemoteFailed, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::UploadRefused, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::ProcessingFailed, 500, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::BytesDiffer, 400, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::ForeignDownload, 403, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::DownloadSessionNotFound, 404, Recognise::Text, Retry::Never, SessionAction::Keep),
    (ErrorId::LinkUsed, 404, Recognise::Text, Retry::Never, SessionAction::Keep),
];

#[test]
fn what_goes_with_each_refusal() {
    for (id, status, recognise, retry, session) in ROWS {
        let row = id.row();
        let known = (row.status, row.recognise, row.retry, row.session);
        assert_eq!(known, (*status, *recognise, *retry, *session), "{}", row.name);
    }
}

/// What a second call would do.
#[rustfmt::skip]
const EFFECTS: &[(Effect, &[&str])] = &[
    (Effect::Read, &[
        "user.info", "file.upload_info", "file.info", "file.check_link", "file.onetimelink_info", "folder.info",
        "folder.content", "trashcan.content", "remote.info",
    ]),
    (Effect::Idempotent, &[
        "file.download", "file.rename", "file.move", "file.change_mode", "folder.rename", "folder.move",
        "folder.change_mode", "trashcan.restore",
    ]),
    (Effect::Create, &[
        "user.login", "file.upload", "file.copy", "file.xcopy", "file.hashcopy", "file.onetimelink_create",
        "folder.create", "folder.copy", "remote.create",
    ]),
    (Effect::Destructive, &[
        "file.delete", "folder.delete", "trashcan.empty", "remote.delete",
    ]),
];

#[test]
fn what_a_second_call_would_do() {
    let stated: usize = EFFECTS.iter().map(|(_, ids)| ids.len()).sum();
    assert_eq!(stated, OPERATIONS.len());
    for operation in OPERATIONS {
        let stated = EFFECTS.iter().find(|(_, ids)| ids.contains(&operation.id));
        assert_eq!(
            stated.map(|(effect, _)| *effect),
            Some(operation.effect),
            "{}",
            operation.id
        );
    }
}

#[test]
fn words_that_lists_are_sorted_by() {
    let columns = [
        SortColumn::Name,
        SortColumn::Created,
        SortColumn::Size,
        SortColumn::Downloads,
    ];
    assert_eq!(
        columns.each_ref().map(SortColumn::value),
        ["name", "created", "size", "nb_downloads"]
    );
    let columns = [
        TrashSortColumn::Name,
        TrashSortColumn::Created,
        TrashSortColumn::Size,
        TrashSortColumn::Downloads,
        TrashSortColumn::Deleted,
    ];
    assert_eq!(
        columns.each_ref().map(TrashSortColumn::value),
        ["name", "created", "size", "nb_downloads", "delete_time"]
    );
    let directions = [SortDirection::Ascending, SortDirection::Descending];
    assert_eq!(directions.each_ref().map(SortDirection::value), ["ASC", "DESC"]);
}

#[test]
fn how_long_an_upload_may_be_processed() {
    const THREE_MINUTES: u64 = 3 * 60 * 1000;
    assert_eq!(UPLOAD_WAIT.budget_ms, THREE_MINUTES);
}

/// A status without known words, in answer to each call.
#[tokio::test]
async fn what_a_status_alone_means() {
    let mut record = String::new();
    for status in [400, 401, 403, 404, 409, 423, 500, 503] {
        let double = Double::answering(move |_| Reply::refusal(status, "Other"));
        // Without credentials, so that no call becomes a login.
        let client = double.builder().token("first-token").build().unwrap();
        record.push_str(&format!("{status}\n"));
        for (operation, outcome) in every_call(&client).await {
            let error = outcome.expect_err("it is refused");
            record.push_str(&format!("  {operation}: {}\n", row(&error)));
        }
    }
    insta::assert_snapshot!(record);
}

fn told(error: &Error, double: &Double) -> String {
    format!(
        "{:?}, {}, retryable: {}, sent {}, slept {:?} ms",
        error.kind(),
        row(error),
        error.is_retryable(),
        double.paths().join(" "),
        double.sleeps_ms(),
    )
}

fn row(error: &Error) -> &'static str {
    error.row().map_or("not in the catalogue", |row| row.name)
}
