//! Calls with several ids: order, partial failure, the trash can.

use rapidgator_mock_domain::{
    ContentId, Effect,
    generated::{
        commands::{Command, FileCheckLink, FileCopy, FileMove},
        limits,
        refusal::Refusal,
        types::{FileId, FolderId, LinkStatus, Mode},
    },
};

use crate::support::{Scene, answer, names, result, upload};

#[test]
fn copies_name_their_sources_and_fail_one_by_one() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let folder = scene.folder(&ann, "a").folder_id;
    let one = scene.store(&ann, "one", 1, 10).file_id;
    let two = scene.store(&ann, "two", 2, 20).file_id;
    let foreign = scene.store(&bob, "three", 3, 30).file_id;
    let unknown = FileId::from("nothing");

    let answer = scene.copy(&ann, &[&two, &unknown, &one, &foreign, &two], &folder);
    let failed = [(&unknown, Refusal::FileNotFound), (&foreign, Refusal::FileNotFound)];
    assert_eq!(answer, result(&[&two, &one, &two], &failed));
    let copies = scene.list(&ann, Some(&folder));
    assert_eq!(names(&copies), ["one", "two", "two"]);
    assert_eq!(scene.room(&ann), 1000 - 30 - 50, "each copy counts");
    assert_eq!(scene.copy(&ann, &[], &folder), result::<FileId>(&[], &[]));
}

#[test]
fn a_copy_without_room_fails_and_takes_nothing() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let root = scene.root(&token).folder_id;
    let (big, small) = (
        scene.store(&token, "a", 1, 400).file_id,
        scene.store(&token, "b", 2, 100).file_id,
    );
    let answer = scene.copy(&token, &[&big, &big, &small], &root);
    assert_eq!(answer, result(&[&big, &small], &[(&big, Refusal::CopyFailed)]));
    assert_eq!(scene.room(&token), 0);
}

#[test]
fn a_content_has_so_many_copies_and_no_more() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let root = scene.root(&ann).folder_id;
    let file = scene.store(&ann, "a", 1, 10).file_id;
    for _ in 1..limits::COPIES_OF_A_FILE {
        assert_eq!(scene.copy(&ann, &[&file], &root).fail, 0);
    }
    assert_eq!(
        scene.copy(&ann, &[&file], &root),
        result(&[], &[(&file, Refusal::CopyLimit)])
    );
    assert_eq!(scene.refused(&ann, upload("b", 1, 10)), Refusal::CopyLimit);
    scene.store(&bob, "b", 1, 10);

    assert_eq!(scene.delete(&ann, &[&file]).success, 1);
    scene.store(&ann, "c", 1, 10);
    assert_eq!(scene.refused(&ann, upload("d", 1, 10)), Refusal::CopyLimit);
}

#[test]
fn moves_keep_the_file_and_may_be_repeated() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let folder = scene.folder(&token, "a").folder_id;
    let file = scene.store(&token, "one", 1, 10).file_id;
    let unknown = FileId::from("nothing");
    let answer = scene.relocate(&token, &[&unknown, &file, &file], &folder);
    assert_eq!(answer, result(&[&file, &file], &[(&unknown, Refusal::FileNotFound)]));
    assert_eq!(scene.info(&token, &file).unwrap().folder_id, Some(folder.clone()));
    assert_eq!(names(&scene.list(&token, Some(&folder))), ["one"]);
    assert!(scene.list(&token, None).is_empty());
    let below = scene.root(&token).folders.remove(0);
    assert_eq!((below.nb_files, below.size_files), (1, 10));
}

#[test]
fn a_bad_destination_refuses_the_whole_call() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let foreign = scene.folder(&bob, "b").folder_id;
    let file = scene.store(&ann, "one", 1, 10).file_id;
    for folder_id_dest in [foreign, FolderId::from("0")] {
        let copy = FileCopy {
            file_id: vec![file.clone()],
            folder_id_dest: folder_id_dest.clone(),
        };
        assert_eq!(scene.refused(&ann, Command::FileCopy(copy)), Refusal::FolderNotFound);
        let relocate = FileMove {
            file_id: vec![file.clone()],
            folder_id_dest,
        };
        assert_eq!(
            scene.refused(&ann, Command::FileMove(relocate)),
            Refusal::FolderNotFound
        );
    }
    assert_eq!(scene.list(&ann, None).len(), 1);
}

#[test]
fn a_deleted_file_is_in_the_trash_can_and_keeps_its_room() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let (one, two) = (
        scene.store(&token, "one", 1, 10).file_id,
        scene.store(&token, "two", 1, 10).file_id,
    );
    assert_eq!(
        scene.delete(&token, &[&one, &one]),
        result(&[&one], &[(&one, Refusal::FileNotFound)])
    );
    assert_eq!(scene.info(&token, &one), Err(Refusal::FileNotFound));
    assert_eq!(names(&scene.list(&token, None)), ["two"]);
    assert_eq!(scene.room(&token), 980);

    assert_eq!(scene.world.empty_trash("ann@example.com"), []);
    assert_eq!(scene.room(&token), 990);
    scene.delete(&token, &[&two]);
    let gone = Effect::ForgetContent(ContentId::new(1));
    assert_eq!(
        scene.world.empty_trash("ann@example.com"),
        [gone],
        "the last file with the content is gone"
    );
    assert_eq!(scene.world.empty_trash("ann@example.com"), []);
    assert_eq!(scene.world.empty_trash("nobody@example.com"), []);
    assert_eq!(
        scene.announce(&token, "again", 1, 10).file,
        None,
        "the content is not known any more"
    );
    scene.audit();
}

#[test]
fn links_are_checked_in_the_order_of_the_question() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let public = scene.store(&ann, "public.bin", 1, 10);
    let private = scene.store(&ann, "private.bin", 2, 20);
    let premium = scene.store(&ann, "premium.bin", 3, 30);
    let deleted = scene.store(&ann, "deleted.bin", 4, 40);
    scene.set_mode(&ann, &private.file_id, Mode::Private);
    scene.set_mode(&ann, &premium.file_id, Mode::PremiumOnly);
    scene.delete(&ann, &[&deleted.file_id]);
    let page = |id: &FileId, host: &str| format!("https://{host}/file/{id}/whatever.html");

    // Link, then whether Bob and Ann see the file.
    let cases = [
        (public.url.clone().unwrap(), Some("public.bin"), Some("public.bin")),
        (private.url.clone().unwrap(), None, Some("private.bin")),
        (premium.url.clone().unwrap(), Some("premium.bin"), Some("premium.bin")),
        (deleted.url.clone().unwrap(), None, None),
        (page(&public.file_id, "rg.to"), Some("public.bin"), Some("public.bin")),
        (
            format!("http://RapidGator.net/file/{}", public.file_id),
            Some("public.bin"),
            Some("public.bin"),
        ),
        (page(&public.file_id, "example.com"), None, None),
        (page(&public.file_id, "rapidgator.net.example.com"), None, None),
        (
            page(&FileId::from("22840393c2de9b1bef3601d9f5d61e68"), "rapidgator.net"),
            None,
            None,
        ),
        (format!("https://rapidgator.net/folder/{}", public.file_id), None, None),
        ("garbage".to_owned(), None, None),
        (String::new(), None, None),
        ("https://rapidgator.net/file/".to_owned(), None, None),
        (public.url.clone().unwrap(), Some("public.bin"), Some("public.bin")),
    ];
    for (token, pick) in [(&bob, 0), (&ann, 1)] {
        let command = Command::FileCheckLink(FileCheckLink {
            url: cases.iter().map(|case| case.0.clone()).collect(),
        });
        let checks = answer!(scene.call(Some(token), command), FileCheckLink);
        assert_eq!(checks.len(), cases.len());
        for (check, case) in checks.iter().zip(&cases) {
            let expected = if pick == 0 { case.1 } else { case.2 };
            assert_eq!(check.url, case.0);
            assert_eq!(check.filename.as_deref(), expected, "{}", case.0);
            assert_eq!(check.size.is_some(), expected.is_some(), "{}", case.0);
            let status = if expected.is_some() {
                LinkStatus::Access
            } else {
                LinkStatus::NoAccess
            };
            assert_eq!(check.status, status, "{}", case.0);
        }
    }
}
