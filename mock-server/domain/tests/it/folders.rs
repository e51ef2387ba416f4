//! Folders and their listings.

use rapidgator_mock_domain::generated::{
    commands::{Command, FolderContent, FolderCreate, FolderInfo},
    refusal::Refusal,
    types::{FolderId, Mode, SortColumn, SortDirection},
};
use std::time::Duration;

use crate::support::{Scene, answer, create, listing, names};

#[test]
fn the_root_is_there_and_has_no_parent() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let root = scene.root(&token);
    assert_eq!(
        (root.parent_folder_id, root.nb_folders, root.nb_files, root.size_files),
        (None, 0, 0, 0)
    );
    assert_eq!(root.files, None, "files are in listings only");
    assert!(root.url.unwrap().contains(root.folder_id.as_str()));
}

#[test]
fn a_folder_is_made_once_for_each_name_and_parent() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let root = scene.root(&token);
    let made = scene.folder(&token, "a");
    assert_eq!(made.parent_folder_id, Some(root.folder_id));
    assert_eq!(scene.folder(&token, "a"), made, "the existing folder is given");
    assert_ne!(scene.folder(&token, "A").folder_id, made.folder_id);

    let below = answer!(
        scene.call(Some(&token), create("a", Some(&made.folder_id))),
        FolderCreate
    );
    assert_ne!(below.folder_id, made.folder_id);
    assert_eq!(below.parent_folder_id, Some(made.folder_id));

    let root = scene.root(&token);
    let below: Vec<(&str, u64)> = root
        .folders
        .iter()
        .map(|it| (it.name.as_str(), it.nb_folders))
        .collect();
    assert_eq!(below, [("A", 0), ("a", 1)]);
    assert!(
        root.folders.iter().all(|it| it.folders.is_empty()),
        "only one level is shown"
    );
}

#[test]
fn a_folder_takes_its_mode() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let command = FolderCreate {
        name: "a".to_owned(),
        folder_id: None,
        mode: Mode::Private,
    };
    assert_eq!(
        answer!(scene.call(Some(&token), Command::FolderCreate(command)), FolderCreate).mode,
        Mode::Private
    );
    assert_eq!(
        scene.folder(&token, "a").mode,
        Mode::Private,
        "the existing folder stays as it is"
    );
}

#[test]
fn folders_of_others_are_unknown() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let folder = scene.folder(&ann, "a").folder_id;
    for id in [folder, FolderId::from("0"), FolderId::from("")] {
        let info = Command::FolderInfo(FolderInfo {
            folder_id: Some(id.clone()),
        });
        assert_eq!(scene.refused(&bob, info), Refusal::FolderNotFound);
        assert_eq!(
            scene.refused(&bob, Command::FolderContent(listing(Some(&id)))),
            Refusal::FolderNotFound
        );
        assert_eq!(
            scene.refused(&bob, create("b", Some(&id))),
            Refusal::ParentFolderNotFound
        );
    }
}

#[test]
fn names_that_nobody_could_mean_are_refused() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    for name in ["", " ", "a\nb", "\0"] {
        let expected = Refusal::ParameterInvalid {
            name: "name".to_owned(),
        };
        assert_eq!(scene.refused(&token, create(name, None)), expected, "{name:?}");
    }
    for name in ["a/b", "..", "Ünïcode \u{1f980}", &"x".repeat(300)] {
        assert_eq!(scene.folder(&token, name).name, name);
    }
}

/// Name, content (also the age in seconds), size.
const FILES: [(&str, u64, u64); 4] = [("b", 1, 30), ("d", 2, 10), ("a", 3, 20), ("c", 4, 10)];

fn filled() -> (Scene, rapidgator_mock_domain::generated::types::Token) {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    for (name, content, size) in FILES {
        scene.store(&token, name, content, size);
        scene.wait(Duration::from_secs(1));
    }
    let files = scene.list(&token, None);
    let popular = files.iter().find(|file| file.name == "d").unwrap();
    let grant = scene.download(&token, &popular.file_id).unwrap();
    let _ = scene.world.download_finish(scene.now, grant.pass, grant.length);
    (scene, token)
}

#[test]
fn listings_are_sorted_by_every_column_in_both_directions() {
    let (mut scene, token) = filled();
    let cases = [
        (SortColumn::Name, ["a", "b", "c", "d"]),
        (SortColumn::Created, ["b", "d", "a", "c"]),
        (SortColumn::Size, ["d", "c", "a", "b"]),
        (SortColumn::Downloads, ["b", "a", "c", "d"]),
    ];
    assert_eq!(cases.len(), SortColumn::ALL.len());
    for (sort_column, expected) in cases {
        let mut list = |sort_direction| {
            let command = FolderContent {
                sort_column,
                sort_direction,
                ..listing(None)
            };
            answer!(scene.call(Some(&token), Command::FolderContent(command)), FolderContent)
                .folder
                .files
                .unwrap()
        };
        let ascending = list(SortDirection::Ascending);
        assert_eq!(names(&ascending), expected, "{sort_column:?}");
        let mut descending = list(SortDirection::Descending);
        descending.reverse();
        assert_eq!(ascending, descending, "{sort_column:?}");
    }
}

#[test]
fn pages_cut_the_listing_and_no_number_breaks_them() {
    let (mut scene, token) = filled();
    let all = ["a", "b", "c", "d"].as_slice();
    let cases = [
        (1, 500, all, (1, 1)),
        (1, 3, &["a", "b", "c"], (1, 2)),
        (2, 3, &["d"], (2, 2)),
        (3, 3, &[], (3, 2)),
        (2, 2, &["c", "d"], (2, 2)),
        (0, 2, &["a", "b"], (1, 2)),
        (1, u64::MAX, all, (1, 1)),
        (u64::MAX, 1, &[], (u64::MAX, 4)),
        (u64::MAX, u64::MAX, &[], (u64::MAX, 1)),
    ];
    for (page, per_page, expected, pager) in cases {
        let command = Command::FolderContent(FolderContent {
            page,
            per_page,
            ..listing(None)
        });
        let content = answer!(scene.call(Some(&token), command), FolderContent);
        assert_eq!(
            names(&content.folder.files.unwrap()),
            expected,
            "page {page} of {per_page}"
        );
        assert_eq!(
            (content.pager.current, content.pager.total),
            pager,
            "page {page} of {per_page}"
        );
        assert_eq!(
            (content.folder.nb_files, content.folder.size_files),
            (4, 70),
            "counters are those of the folder"
        );
    }
    let command = Command::FolderContent(FolderContent {
        per_page: 0,
        ..listing(None)
    });
    let expected = Refusal::ParameterInvalid {
        name: "per_page".to_owned(),
    };
    assert_eq!(scene.refused(&token, command), expected);
}

#[test]
fn an_empty_folder_has_one_page() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let folder = scene.folder(&token, "a").folder_id;
    let command = Command::FolderContent(listing(Some(&folder)));
    let content = answer!(scene.call(Some(&token), command), FolderContent);
    assert_eq!(content.folder.files, Some(Vec::new()));
    assert_eq!((content.pager.current, content.pager.total), (1, 1));
}
