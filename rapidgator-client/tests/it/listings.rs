//! Listings as streams: page by page, as far as somebody reads.

use futures_util::{StreamExt, TryStreamExt};
use rapidgator_client::{Entry, ErrorId, Thing};

use crate::double::{Double, Reply, file};

fn folder(id: &str, below: &[&str], files: usize) -> String {
    let folders: Vec<_> = below.iter().map(|id| folder(id, &[], 0)).collect();
    let files = vec![file(b"abc"); files];
    format!(
        r#"{{"folder_id":"{id}","mode":0,"mode_label":"Public","parent_folder_id":null,"name":"n{id}","url":null,
        "nb_folders":0,"nb_files":0,"size_files":0,"created":1,"folders":[{}],"files":[{}]}}"#,
        folders.join(","),
        files.join(",")
    )
}

fn page(current: u64, total: u64, files: usize) -> Reply {
    let folder = folder("1", &[], files);
    Reply::success(&format!(
        r#"{{"folder":{folder},"pager":{{"current":{current},"total":{total}}}}}"#
    ))
}

#[tokio::test]
async fn a_page_is_asked_for_when_the_one_before_has_been_read() {
    let double = Double::playing([page(1, 3, 2), page(2, 3, 2), page(3, 3, 1)]);
    let client = double.client();
    let mut files = client.folder().content().folder_id("1").per_page(2).files();
    assert!(double.paths().is_empty());
    files.next().await.unwrap().unwrap();
    files.next().await.unwrap().unwrap();
    assert_eq!(double.paths().len(), 1);
    let rest: Vec<_> = files.try_collect().await.unwrap();
    assert_eq!(rest.len(), 3);
    let asked = double
        .seen()
        .into_iter()
        .map(|seen| ["folder_id", "page", "per_page"].map(|name| seen.field(name).unwrap()));
    let expected = ["1", "2", "3"].map(|page| ["1", page, "2"].map(str::to_owned));
    assert_eq!(asked.collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn a_wrong_count_of_pages_has_an_end() {
    let double = Double::playing([page(1, u64::MAX, 1), page(2, u64::MAX, 0)]);
    let pages: Vec<_> = double.client().folder().content().pages().try_collect().await.unwrap();
    assert_eq!(pages.len(), 2);
    for total in [0, 1] {
        let double = Double::playing([page(1, total, 1)]);
        let files: Vec<_> = double.client().folder().content().files().try_collect().await.unwrap();
        assert_eq!(files.len(), 1, "{total}");
    }
}

#[tokio::test]
async fn the_first_error_is_the_last_item() {
    let double = Double::playing([page(1, 3, 2), Reply::refusal(404, "Error: Folder not found")]);
    let client = double.client();
    let items: Vec<_> = client.folder().content().files().collect().await;
    assert_eq!(items.len(), 3);
    let error = items.into_iter().next_back().unwrap().unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::FolderNotFound));
}

#[tokio::test]
async fn a_folder_below_itself_is_walked_once() {
    let double = Double::answering(|seen| {
        let id = seen.field("folder_id").unwrap();
        match seen.path.as_str() {
            "folder/info" if id == "1" => Reply::success(&format!(r#"{{"folder":{}}}"#, folder(&id, &["2"], 0))),
            "folder/info" => Reply::success(&format!(r#"{{"folder":{}}}"#, folder(&id, &["1"], 0))),
            _ => page(1, 1, usize::from(id == "2")),
        }
    });
    let client = double.client();
    let entries: Vec<Entry> = client.walk("1").try_collect().await.unwrap();
    let paths = entries
        .iter()
        .map(|entry| (entry.path.join("/"), entry.above.to_string()));
    let expected = [("n2", "1"), ("n2/n1", "2"), ("n2/a.bin", "2")];
    assert_eq!(
        paths.collect::<Vec<_>>(),
        expected.map(|(path, above)| (path.to_owned(), above.to_owned()))
    );
    assert!(matches!(entries[2].thing, Thing::File(_)));
    assert_eq!(double.count("folder/info"), 2);
}
