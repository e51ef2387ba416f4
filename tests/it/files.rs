//! What can be done to stored files.

use rapidgator_client::{Batch as _, ErrorId, Kind, types::LinkCheck, types::LinkStatus, types::Mode};
use rapidgator_mock::{OperationId, Refusal};
use rapidgator_mock_domain::generated::urls::FILE_PAGE;

use crate::harness::{FREE, Pair, bytes, code, md5};

const NOBODY: &str = "00000000000000000000000000000000";

#[tokio::test]
async fn a_file_of_somebody_else_is_shown_and_fetched_unless_it_is_private() {
    let pair = Pair::start().await;
    let upload = pair.put("a.bin", b"content").await;
    let stranger = pair.client_of(FREE);
    assert_eq!(pair.client.file().info(&upload.file_id).await.unwrap(), upload.file);
    let shown = stranger.file().info(&upload.file_id).await.unwrap();
    assert_eq!((&shown.name, &shown.hash), (&upload.file.name, &upload.file.hash));
    assert_eq!(shown.folder_id, None);
    let target = pair.folder.path().join("fetched");
    stranger.download(&upload.file_id).to(&target).await.unwrap();
    assert_eq!(std::fs::read(&target).unwrap(), b"content");

    pair.client
        .file()
        .change_mode(&upload.file_id, Mode::Private)
        .await
        .unwrap();
    assert_eq!(code(stranger.file().info(&upload.file_id).await), ErrorId::FileNotFound);
}

#[tokio::test]
async fn an_unknown_file_is_not_shown() {
    let pair = Pair::start().await;
    assert_eq!(code(pair.client.file().info(NOBODY).await), ErrorId::FileNotFound);
}

#[tokio::test]
async fn a_rename_changes_name_and_page() {
    let pair = Pair::start().await;
    let upload = pair.put("a.bin", b"content").await;
    let renamed = pair.client.file().rename(&upload.file_id, "b.bin").await.unwrap();
    assert_eq!(
        (renamed.file_id.as_str(), renamed.name.as_str()),
        (upload.file_id.as_str(), "b.bin")
    );
    assert_ne!(renamed.url, upload.file.url);
    assert_eq!(pair.client.file().info(&upload.file_id).await.unwrap(), renamed);
    assert_eq!(
        code(pair.client.file().rename(NOBODY, "b").await),
        ErrorId::FileNotFound
    );
}

#[tokio::test]
async fn several_ids_succeed_and_fail_one_by_one() {
    let pair = Pair::start().await;
    let first = pair.put("a.bin", b"a").await.file_id;
    let second = pair.put("b.bin", b"b").await.file_id;
    let folder = pair.client.folder().create("dest").await.unwrap().folder_id;

    let copied = pair
        .client
        .file()
        .copy([first.as_str(), NOBODY, second.as_str()], &folder)
        .await
        .unwrap();
    assert_eq!(copied.succeeded(), [first.to_string(), second.to_string()]);
    let failures = copied.failures();
    assert_eq!(
        (failures.len(), failures[0].id, failures[0].code),
        (1, NOBODY, Some(ErrorId::FileNotFound))
    );

    let moved = pair
        .client
        .file()
        .move_([&first], &folder)
        .await
        .unwrap()
        .all()
        .unwrap();
    assert_eq!(moved, [first.to_string()]);
    assert_eq!(
        pair.client.file().info(&first).await.unwrap().folder_id.as_ref(),
        Some(&folder)
    );
    let listing = pair.client.folder().content().folder_id(&folder).await.unwrap();
    assert_eq!(listing.folder.files.len(), 3);

    let deleted = pair.client.file().delete([first.as_str(), NOBODY]).await.unwrap();
    let error = deleted.all().unwrap_err();
    assert_eq!(
        (error.kind(), error.api_code()),
        (Kind::Partial, Some(ErrorId::FileNotFound))
    );
    assert_eq!(code(pair.client.file().info(&first).await), ErrorId::FileNotFound);
    assert_eq!(
        pair.client.file().delete([&first]).await.unwrap().failures().len(),
        1,
        "it is gone already"
    );
}

#[tokio::test]
async fn a_missing_destination_refuses_the_whole_call() {
    let pair = Pair::start().await;
    let file = pair.put("a.bin", b"a").await.file_id;
    assert_eq!(
        code(pair.client.file().copy([&file], "999").await),
        ErrorId::FolderNotFound
    );
    assert_eq!(
        code(pair.client.file().move_([&file], "999").await),
        ErrorId::FolderNotFound
    );
}

#[tokio::test]
async fn ten_copies_of_a_content_and_no_more() {
    let pair = Pair::start().await;
    let content = bytes(9, 100);
    let file = pair.put("a.bin", &content).await.file_id;
    let folder = pair.client.folder().create("dest").await.unwrap().folder_id;
    let copied = pair.client.file().copy([&file; 12], &folder).await.unwrap();
    assert_eq!((copied.success, copied.fail), (9, 3));
    assert!(
        copied
            .failures()
            .iter()
            .all(|failure| failure.code == Some(ErrorId::CopyLimit))
    );
    let again = pair
        .client
        .file()
        .upload("again", md5(&content), content.len() as u64)
        .await;
    assert_eq!(code(again), ErrorId::CopyLimit);
}

#[tokio::test]
async fn a_mode_is_changed_and_nonsense_refused() {
    let pair = Pair::start().await;
    let file = pair.put("a.bin", b"a").await.file_id;
    let changed = pair.client.file().change_mode(&file, Mode::PremiumOnly).await.unwrap();
    assert_eq!(
        (changed.mode.clone(), changed.mode_label.as_deref()),
        (Mode::PremiumOnly, Mode::PremiumOnly.label())
    );
    assert_eq!(
        code(pair.client.file().change_mode(&file, Mode::from(17)).await),
        ErrorId::InvalidMode
    );
    assert_eq!(
        code(pair.client.file().change_mode(NOBODY, Mode::Public).await),
        ErrorId::FileNotFound
    );
}

#[tokio::test]
async fn links_are_checked_in_the_order_of_the_question() {
    let pair = Pair::start().await;
    let upload = pair.put("a b.bin", b"12345").await;
    let url = upload.file.url.unwrap();
    let foreign = "https://example.com/file/267796c7b59efd11126606dbde8dd1e4/x.html";
    let asked = [url.as_str(), foreign, "garbage", url.as_str()];
    let checked = pair.client.file().check_link(asked).await.unwrap();
    let statuses: Vec<_> = checked
        .iter()
        .map(|check| (check.url.as_str(), check.status.clone(), check.size))
        .collect();
    let dead = |url| (url, LinkStatus::NoAccess, None);
    let alive = (url.as_str(), LinkStatus::Access, Some(5));
    assert_eq!(statuses, [alive.clone(), dead(foreign), dead("garbage"), alive]);
    assert_eq!(checked[0].filename.as_deref(), Some("a b.bin"));
    let comma = pair.client.file().check_link(["a,b"]).await.unwrap_err();
    assert_eq!((comma.kind(), comma.may_have_been_sent()), (Kind::Build, false));
}

#[tokio::test]
async fn as_many_links_as_there_are_are_checked() {
    let pair = Pair::start().await;
    let url = pair.put("a.bin", b"12345").await.file.url.unwrap();
    for count in [1, 25, 26, 60] {
        let asked: Vec<_> = (0..count)
            .map(|number| match number % 3 {
                0 => url.clone(),
                _ => format!("http://example.com/{}", number % 7),
            })
            .collect();
        let checked = pair.client.file().check_link(&asked).await.unwrap();
        let links: Vec<_> = checked.iter().map(|check| &check.url).collect();
        assert_eq!(links, asked.iter().collect::<Vec<_>>());
        let alive = |check: &LinkCheck| check.status == LinkStatus::Access;
        assert!(checked.iter().all(|check| alive(check) == (check.url == url)));
    }
    pair.server
        .refuse_next(OperationId::FileCheckLink, Refusal::TooManyLinks);
    assert_eq!(
        code(pair.client.file().check_link([&url; 60]).await),
        ErrorId::TooManyLinks
    );
}

#[tokio::test]
async fn a_link_may_be_written_in_many_ways() {
    let pair = Pair::start().await;
    let upload = pair.put("a.bin", b"12345").await;
    let url = upload.file.url.unwrap();
    let id = upload.file_id.as_str();
    let short = &url[..url.find(id).unwrap() + id.len()];
    let (scheme, rest) = short.split_once("://").unwrap();
    let (host, path) = rest.split_at(rest.find('/').unwrap());
    let mut alive = vec![
        url.clone(),
        short.to_owned(),
        format!("{short}/"),
        format!("{short}/an%20older%20name.html"),
    ];
    for other in FILE_PAGE.hosts {
        alive.push(format!("http://{other}{path}"));
    }
    let dead = [
        format!("{scheme}://example.com{path}"),
        short.replace(id, "4711"),
        path.to_owned(),
    ];
    let checked = pair.client.file().check_link(alive.iter().chain(&dead)).await.unwrap();
    assert_ne!(FILE_PAGE.hosts, [host], "there are other ones");
    for (index, check) in checked.iter().enumerate() {
        assert_eq!(check.status == LinkStatus::Access, index < alive.len(), "{}", check.url);
    }
}
