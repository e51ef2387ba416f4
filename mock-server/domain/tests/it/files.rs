//! Single files: info, rename, mode.

use rapidgator_mock_domain::generated::{
    commands::{Command, FileChangeMode, FileRename},
    refusal::Refusal,
    types::{File, FileId, Mode},
};

use crate::support::{START, Scene, answer, md5, names};

fn rename(id: &FileId, name: &str) -> Command {
    Command::FileRename(FileRename {
        file_id: id.clone(),
        name: name.to_owned(),
    })
}

#[test]
fn a_file_shows_what_was_announced() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a b.bin", 7, 42);
    let root = scene.root(&token).folder_id;
    assert_eq!(
        (file.name.as_str(), file.size, file.hash.clone()),
        ("a b.bin", 42, md5(7))
    );
    assert_eq!(
        (file.mode, file.folder_id.clone(), file.created),
        (Mode::Public, Some(root), START.seconds())
    );
    let url = file.url.clone().unwrap();
    assert!(url.ends_with(&format!("/{}/a%20b.bin.html", file.file_id)), "{url}");
    assert_eq!(file.nb_downloads, None, "the number of downloads is in listings only");
    assert_eq!(scene.info(&token, &file.file_id), Ok(file.clone()));
    let listed = scene.list(&token, None);
    assert_eq!(listed[0].nb_downloads, Some(0));
}

#[test]
fn a_rename_changes_name_page_and_place_in_the_listing() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 10);
    scene.store(&token, "b", 2, 10);
    let renamed = answer!(scene.call(Some(&token), rename(&file.file_id, "c/../\"")), FileRename);
    assert_eq!(renamed.name, "c/../\"");
    assert_ne!(renamed.url, file.url);
    assert_eq!(scene.info(&token, &file.file_id), Ok(renamed));
    assert_eq!(names(&scene.list(&token, None)), ["b", "c/../\""]);

    for name in ["", "\t", "a\u{7f}"] {
        let expected = Refusal::ParameterInvalid {
            name: "name".to_owned(),
        };
        assert_eq!(scene.refused(&token, rename(&file.file_id, name)), expected, "{name:?}");
    }
}

#[test]
fn every_mode_can_be_set() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 10);
    for mode in Mode::ALL {
        scene.set_mode(&token, &file.file_id, *mode);
        assert_eq!(scene.info(&token, &file.file_id).unwrap().mode, *mode);
    }
}

#[test]
fn a_file_of_somebody_else_is_shown_unless_it_is_private_but_not_where_it_is() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let file = scene.store(&ann, "a", 1, 10).file_id;
    for mode in [Mode::Public, Mode::PremiumOnly, Mode::Hotlink] {
        scene.set_mode(&ann, &file, mode);
        let own = scene.info(&ann, &file).unwrap();
        assert!(own.folder_id.is_some());
        let expected = File { folder_id: None, ..own };
        assert_eq!(scene.info(&bob, &file), Ok(expected));
    }
    scene.set_mode(&ann, &file, Mode::Private);
    assert_eq!(scene.info(&bob, &file), Err(Refusal::FileNotFound));
    scene.set_mode(&ann, &file, Mode::Public);
    scene.delete(&ann, &[&file]);
    assert_eq!(scene.info(&bob, &file), Err(Refusal::FileNotFound));
}

#[test]
fn private_files_of_others_and_deleted_ones_are_unknown() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let foreign = scene.store(&ann, "a", 1, 10).file_id;
    scene.set_mode(&ann, &foreign, Mode::Private);
    let deleted = scene.store(&bob, "b", 2, 10).file_id;
    scene.delete(&bob, &[&deleted]);
    for id in [foreign, deleted, FileId::from("0"), FileId::from("")] {
        assert_eq!(scene.info(&bob, &id), Err(Refusal::FileNotFound));
        assert_eq!(scene.refused(&bob, rename(&id, "x")), Refusal::FileNotFound);
        let command = Command::FileChangeMode(FileChangeMode {
            file_id: id,
            mode: Mode::Private,
        });
        assert_eq!(scene.refused(&bob, command), Refusal::FileNotFound);
    }
}
