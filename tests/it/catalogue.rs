//! Every catalogued error of every operation, from the mock's answer to the client's typed error.

use std::collections::BTreeSet;

use rapidgator_client::types::{FileId, FolderId, OperationResult, RemoteJobState};
use rapidgator_client::{Batch as _, Client, Kind, operations::OPERATIONS};
use rapidgator_mock::{FaultPoint, OperationId, Refusal};

use crate::harness::Pair;
use crate::raw::Request;
use crate::readings::read;

#[tokio::test]
async fn each_refusal_arrives_as_its_row() {
    let pair = Pair::start().await;
    pair.client.login().await.unwrap();
    for http_status in ["off", "on"] {
        pair.server.switch("http_mirror_status", http_status).unwrap();
        let mut seen = 0;
        for operation in OperationId::ALL {
            for refusal in Refusal::examples()
                .into_iter()
                .filter(|it| operation.errors().contains(&it.name()))
            {
                arrives_as_its_row(&pair, *operation, &refusal).await;
                seen += 1;
            }
        }
        assert!(
            seen > 2 * OperationId::ALL.len(),
            "each operation has at least the errors that any operation has"
        );
    }
}

async fn arrives_as_its_row(pair: &Pair, operation: OperationId, refusal: &Refusal) {
    // The client renews an ended session by itself once; refused again, it says so.
    pair.server.refuse_next(operation, refusal.clone());
    pair.server.refuse_next(operation, refusal.clone());
    let error = read(&pair.client, operation).await.expect_err(operation.id());
    let at = format!("{} {refusal:?}: {error:?}", operation.id());
    let row = error.row().unwrap_or_else(|| panic!("no row: {at}"));
    assert_eq!(row.name, refusal.name(), "{at}");
    assert_eq!(error.status(), Some(refusal.status()), "{at}");
    assert_eq!(error.details(), Some(refusal.text().as_str()), "{at}");
    assert_eq!(error.operation(), Some(operation.id()), "{at}");
    assert!(matches!(error.kind(), Kind::Api | Kind::Session), "{at}");
    pair.server.forget_refusals();
}

/// One of each thing that a call with several ids can name.
struct Things {
    file: FileId,
    folder: FolderId,
    target: FolderId,
    in_trash: FileId,
    job: u64,
}

impl Things {
    async fn make(pair: &Pair) -> Self {
        let client = &pair.client;
        let folder = async |name| client.folder().create(name).await.unwrap().folder_id;
        let in_trash = pair.put("in the trash can", b"in the trash can").await.file_id;
        client.file().delete([&in_trash]).await.unwrap().all().unwrap();
        Self {
            file: pair.put("a file", b"a file").await.file_id,
            folder: folder("a folder").await,
            target: folder("a target").await,
            in_trash,
            job: client.remote().create(["http://example.com/a"]).await.unwrap()[0].job_id,
        }
    }
}

/// Calls an operation with the id of one thing that is there; gives the id and the answer.
async fn call_with_one_id(client: &Client, operation: OperationId, things: &Things) -> (String, OperationResult) {
    let Things {
        file,
        folder,
        target,
        in_trash,
        job,
    } = things;
    let (id, result) = match operation {
        OperationId::FileCopy => (file.to_string(), client.file().copy([file], target).await),
        OperationId::FileMove => (file.to_string(), client.file().move_([file], target).await),
        OperationId::FileDelete => (file.to_string(), client.file().delete([file]).await),
        OperationId::FolderCopy => (folder.to_string(), client.folder().copy([folder], target).await),
        OperationId::FolderMove => (folder.to_string(), client.folder().move_([folder], target).await),
        OperationId::FolderDelete => (folder.to_string(), client.folder().delete([folder]).await),
        OperationId::TrashcanRestore => (
            in_trash.to_string(),
            client.trashcan().restore().file_id([in_trash]).await,
        ),
        OperationId::TrashcanEmpty => (
            in_trash.to_string(),
            client.trashcan().empty().file_id([in_trash]).await,
        ),
        OperationId::RemoteDelete => (job.to_string(), client.remote().delete([*job]).await),
        other => panic!("{} takes several ids, so it belongs here", other.id()),
    };
    (id, result.unwrap())
}

#[tokio::test]
async fn each_item_refusal_arrives_with_its_id() {
    for operation in OperationId::ALL {
        // The entries of one-time links are of another kind; `links` is about them.
        if *operation == OperationId::FileOnetimelinkInfo {
            continue;
        }
        for name in operation.item_errors() {
            let pair = Pair::start().await;
            let things = Things::make(&pair).await;
            let mut all = Refusal::examples().into_iter();
            let refusal = all.find(|it| it.name() == *name).expect("each row has an example");
            pair.server.refuse_next_item(*operation, refusal);
            let (id, result) = call_with_one_id(&pair.client, *operation, &things).await;
            let failures = result.failures();
            let at = format!("{} {name}: {result:?}", operation.id());
            assert_eq!((failures.len(), result.succeeded().len()), (1, 0), "{at}");
            assert_eq!(failures[0].id, id, "{at}");
            assert_eq!(failures[0].code.map(|code| code.row().name), Some(*name), "{at}");
        }
    }
}

/// Refusals of bytes, and where they strike.
const OF_BYTES: &[(FaultPoint, Refusal)] = &[
    (FaultPoint::UploadBytes, Refusal::UploadRefused),
    (FaultPoint::UploadBytes, Refusal::UploadNotFound),
    (FaultPoint::UploadBytes, Refusal::TooManyUploads),
    (FaultPoint::Processing, Refusal::ProcessingFailed),
    (FaultPoint::Processing, Refusal::BytesDiffer),
    (FaultPoint::RemoteBytes, Refusal::RemoteFailed),
    (FaultPoint::DownloadBytes, Refusal::ForeignDownload),
    (FaultPoint::DownloadBytes, Refusal::DownloadSessionNotFound),
    (FaultPoint::OneTimeBytes, Refusal::LinkUsed),
    (FaultPoint::OneTimeBytes, Refusal::DownloadSessionNotFound),
];

#[tokio::test]
async fn each_refusal_of_bytes_arrives_as_its_row() {
    for (point, refusal) in OF_BYTES {
        let pair = Pair::start().await;
        let client = &pair.client;
        let source = pair.put("a file", b"a file").await.file_id;
        pair.server.refuse_next(*point, refusal.clone());
        let at = format!("{point:?} {refusal:?}");
        let error = match point {
            FaultPoint::UploadBytes | FaultPoint::Processing => {
                let path = pair.local("new", b"bytes that nobody knows");
                client.upload(path).await.expect_err(&at)
            }
            FaultPoint::DownloadBytes => {
                let target = pair.folder.path().join("target");
                client.download(&source).to(target).await.expect_err(&at)
            }
            // The rest of what is refused is a text only.
            FaultPoint::RemoteBytes => {
                let ticket = client.file().download(&source).await.unwrap();
                let job = client.remote().create([ticket.download_url.expose()]).await.unwrap()[0].job_id;
                pair.server.until_no_transfer_runs().await;
                let mut last = client.remote().info().job_id([job]).await.unwrap().remove(0);
                while !last.state.is_terminal() {
                    last = client.remote().info().job_id([job]).await.unwrap().remove(0);
                }
                assert_eq!(
                    (last.state, last.error),
                    (RemoteJobState::Fail, Some(refusal.text())),
                    "{at}"
                );
                continue;
            }
            FaultPoint::OneTimeBytes => {
                let link = client.file().onetimelink_create(&source).await.unwrap();
                let answer = Request::new("GET", &link.url).send().await;
                assert_eq!(String::from_utf8(answer.body).unwrap(), refusal.text(), "{at}");
                continue;
            }
            FaultPoint::AnyCall | FaultPoint::Operation(_) | FaultPoint::Item(_) => {
                panic!("{at} is no refusal of bytes")
            }
        };
        let row = error.row().unwrap_or_else(|| panic!("no row: {at}: {error:?}"));
        assert_eq!(row.name, refusal.name(), "{at}");
    }
}

/// A row of the description that none of the tests above goes through has a place that they do not know.
#[test]
fn no_row_is_left_out() {
    let of_calls = OperationId::ALL
        .iter()
        .flat_map(|it| it.errors().iter().chain(it.item_errors()));
    let of_bytes = OF_BYTES.iter().map(|(_, refusal)| refusal.name());
    let walked: BTreeSet<&str> = of_calls.copied().chain(of_bytes).collect();
    let all: BTreeSet<&str> = Refusal::examples().iter().map(Refusal::name).collect();
    assert_eq!(walked, all);
}

#[test]
fn both_sides_know_the_same_operations() {
    let client: BTreeSet<_> = OPERATIONS
        .iter()
        .map(|operation| (operation.id, operation.path))
        .collect();
    let server: BTreeSet<_> = OperationId::ALL
        .iter()
        .map(|operation| (operation.id(), operation.path()))
        .collect();
    assert_eq!(client, server);
}
