//! Copies of foreign files and of known contents, and the limits that they share with all others.

use rapidgator_mock_domain::generated::{
    commands::{Command, FileHashcopy, FileXcopy},
    limits,
    refusal::Refusal,
    types::{File, Mode},
};

use crate::support::{Scene, answer, md5};

#[test]
fn a_foreign_file_is_copied_as_its_mode_allows() {
    let mut scene = Scene::new();
    let (ann, bob, flo) = (scene.login("ann"), scene.login("bob"), scene.login("flo"));
    let file = scene.store(&ann, "a", 1, 10).file_id;
    let cases = [
        (Mode::Public, true, true),
        (Mode::PremiumOnly, true, false),
        (Mode::Private, false, false),
        (Mode::Hotlink, true, true),
    ];
    for (mode, premium, free) in cases {
        scene.set_mode(&ann, &file, mode);
        for (token, is_copied) in [(&ann, true), (&bob, premium), (&flo, free)] {
            let root = scene.root(token).folder_id;
            match scene.xcopy(token, &file, &root) {
                Ok(copy) => {
                    assert!(is_copied, "{mode:?}");
                    assert_ne!(copy.file_id, file);
                    assert_eq!((copy.folder_id, copy.name.as_str(), copy.mode), (Some(root), "a", mode));
                }
                Err(refusal) => assert_eq!((refusal, is_copied), (Refusal::FileNotFound, false), "{mode:?}"),
            }
        }
    }
    assert_eq!(
        (scene.room(&bob), scene.room(&flo)),
        (970, 980),
        "the copies are theirs"
    );
}

#[test]
fn a_copy_is_asked_for_by_id_or_by_page() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let folder_id_dest = scene.folder(&bob, "mine").folder_id;
    let (one, two) = (scene.store(&ann, "one", 1, 10), scene.store(&ann, "two", 2, 10));
    let mut copy = |file: Option<&File>, url: Option<&str>| {
        let command = FileXcopy {
            folder_id_dest: folder_id_dest.clone(),
            file_id: file.map(|file| file.file_id.clone()),
            url: url.map(str::to_owned),
        };
        scene.call(Some(&bob), Command::FileXcopy(command))
    };
    assert_eq!(answer!(copy(Some(&one), None), FileXcopy).name, "one");
    assert_eq!(answer!(copy(None, two.url.as_deref()), FileXcopy).name, "two");
    assert_eq!(answer!(copy(Some(&one), two.url.as_deref()), FileXcopy).name, "one");
    assert_eq!(answer!(copy(Some(&one), Some("garbage")), FileXcopy).name, "one");
    let missing = Refusal::ParameterMissing {
        name: FileXcopy::FILE_ID.to_owned(),
    };
    assert_eq!(copy(None, None), Err(missing));
    for garbage in [
        "",
        "garbage",
        "https://example.com/file/1/a.html",
        "https://rapidgator.net/file/",
    ] {
        assert_eq!(copy(None, Some(garbage)), Err(Refusal::FileNotFound), "{garbage}");
    }
}

#[test]
fn a_known_content_makes_a_file_by_its_digest_alone() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let folder = scene.folder(&bob, "mine").folder_id;
    let original = scene.store(&ann, "original", 1, 70);
    scene.set_mode(&ann, &original.file_id, Mode::Private);
    let copy = scene.hashcopy(&bob, 1, &folder).unwrap();
    assert_eq!((copy.name.as_str(), copy.size, copy.hash), ("by hash", 70, md5(1)));
    assert_eq!((copy.folder_id.as_ref(), copy.mode), (Some(&folder), Mode::Public));
    assert_eq!(scene.hashcopy(&bob, 2, &folder), Err(Refusal::FileNotFound));

    scene.delete(&ann, &[&original.file_id]);
    scene.empty(&ann, &[]);
    scene.hashcopy(&ann, 1, &scene.clone().root(&ann).folder_id).unwrap();
    let unnamed = FileHashcopy {
        hash: md5(1),
        name: " ".to_owned(),
        folder_id_dest: folder,
    };
    let invalid = Refusal::ParameterInvalid {
        name: FileHashcopy::NAME.to_owned(),
    };
    assert_eq!(scene.refused(&bob, Command::FileHashcopy(unnamed)), invalid);
}

#[test]
fn each_kind_of_copy_counts_and_needs_room() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let root = scene.root(&token).folder_id;
    let small = scene.store(&token, "small", 1, 1).file_id;
    for number in 1..limits::COPIES_OF_A_FILE {
        match number % 3 {
            0 => assert_eq!(scene.copy(&token, &[&small], &root).success, 1),
            1 => drop(scene.xcopy(&token, &small, &root).unwrap()),
            _ => drop(scene.hashcopy(&token, 1, &root).unwrap()),
        }
    }
    assert_eq!(scene.copy(&token, &[&small], &root).errors, [Refusal::CopyLimit.text()]);
    assert_eq!(scene.xcopy(&token, &small, &root), Err(Refusal::CopyLimit));
    assert_eq!(scene.hashcopy(&token, 1, &root), Err(Refusal::CopyLimit));

    let big = scene.store(&token, "big", 2, 500).file_id;
    assert_eq!(scene.xcopy(&token, &big, &root), Err(Refusal::StorageFull));
    assert_eq!(scene.hashcopy(&token, 2, &root), Err(Refusal::StorageFull));
    assert_eq!(scene.room(&token), 490);
}
