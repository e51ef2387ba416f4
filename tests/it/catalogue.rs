//! Every catalogued error of every operation, from the mock's answer to the client's typed error.

use std::collections::BTreeSet;

use rapidgator_client::{Batch as _, Client, Error, Kind, operations::OPERATIONS, types::Mode};
use rapidgator_mock::{OperationId, Refusal};

use crate::harness::{Pair, md5};

/// Calls an operation with arguments that are well-formed; whether they name anything does not matter here.
async fn call(client: &Client, operation: OperationId) -> Result<(), Error> {
    let id = "267796c7b59efd11126606dbde8dd1e4";
    match operation {
        OperationId::UserLogin => client.user().login("somebody@example.com", "secret").await.map(drop),
        OperationId::UserInfo => client.user().info().await.map(drop),
        OperationId::FileUpload => client.file().upload("name", md5(b"x"), 1).await.map(drop),
        OperationId::FileUploadInfo => client.file().upload_info(id).await.map(drop),
        OperationId::FileDownload => client.file().download(id).await.map(drop),
        OperationId::FileInfo => client.file().info(id).await.map(drop),
        OperationId::FileRename => client.file().rename(id, "name").await.map(drop),
        OperationId::FileCopy => client.file().copy([id], "1").await.map(drop),
        OperationId::FileMove => client.file().move_([id], "1").await.map(drop),
        OperationId::FileDelete => client.file().delete([id]).await.map(drop),
        OperationId::FileChangeMode => client.file().change_mode(id, Mode::Public).await.map(drop),
        OperationId::FileCheckLink => client.file().check_link([id]).await.map(drop),
        OperationId::FileOnetimelinkCreate => client.file().onetimelink_create(id).await.map(drop),
        OperationId::FileOnetimelinkInfo => client.file().onetimelink_info().await.map(drop),
        OperationId::FolderCreate => client.folder().create("name").await.map(drop),
        OperationId::FolderInfo => client.folder().info().await.map(drop),
        OperationId::FolderContent => client.folder().content().await.map(drop),
    }
}

#[tokio::test]
async fn each_refusal_arrives_as_its_row() {
    let pair = Pair::start().await;
    pair.client.login().await.unwrap();
    let mut seen = 0;
    for operation in OperationId::ALL {
        for refusal in Refusal::examples()
            .into_iter()
            .filter(|it| operation.errors().contains(&it.name()))
        {
            // The client renews an ended session by itself once; refused again, it says so.
            pair.server.refuse_next(*operation, refusal.clone());
            pair.server.refuse_next(*operation, refusal.clone());
            let error = call(&pair.client, *operation).await.expect_err(operation.id());
            let at = format!("{} {refusal:?}: {error:?}", operation.id());
            let row = error.api_code().unwrap_or_else(|| panic!("no row: {at}")).row();
            assert_eq!(row.name, refusal.name(), "{at}");
            assert_eq!(error.details(), Some(refusal.text().as_str()), "{at}");
            assert_eq!(error.operation(), Some(operation.id()), "{at}");
            assert!(matches!(error.kind(), Kind::Api | Kind::Session), "{at}");
            pair.server.forget_refusals();
            seen += 1;
        }
    }
    assert!(
        seen > 2 * OperationId::ALL.len(),
        "each operation has at least the errors that any operation has"
    );
}

#[tokio::test]
async fn each_item_refusal_arrives_with_its_id() {
    let pair = Pair::start().await;
    let mut seen = BTreeSet::new();
    for refusal in Refusal::examples() {
        for operation in [OperationId::FileCopy, OperationId::FileMove, OperationId::FileDelete] {
            if !operation.item_errors().contains(&refusal.name()) {
                continue;
            }
            let file = pair.put("a", refusal.name().as_bytes()).await.file_id;
            let folder = pair.client.folder().create("dest").await.unwrap().folder_id;
            pair.server.refuse_next_item(operation, refusal.clone());
            let result = match operation {
                OperationId::FileCopy => pair.client.file().copy([&file], &folder).await,
                OperationId::FileMove => pair.client.file().move_([&file], &folder).await,
                _ => pair.client.file().delete([&file]).await,
            };
            let result = result.unwrap();
            let failures = result.failures();
            assert_eq!((failures.len(), failures[0].id), (1, file.as_str()));
            assert_eq!(failures[0].code.map(|code| code.row().name), Some(refusal.name()));
            seen.insert((operation.id(), refusal.name()));
        }
    }
    assert_eq!(
        seen.len(),
        7,
        "copy has three item errors, move and delete two each: {seen:?}"
    );
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
