//! The trash can: its listing, the way back and the end.

use std::time::Duration;

use rapidgator_mock_domain::{
    ContentId, Effect,
    generated::{
        commands::{Command, TrashcanContent, TrashcanEmpty, TrashcanRestore},
        limits,
        refusal::Refusal,
        switches::{Switches, TrashPlace},
        types::{FileId, Pager, SortDirection, Token, TrashSortColumn},
    },
};

use crate::support::{Scene, answer, names, result, trash_listing};

fn page(scene: &mut Scene, token: &Token, command: TrashcanContent) -> (Vec<String>, Pager) {
    let content = answer!(
        scene.call(Some(token), Command::TrashcanContent(command)),
        TrashcanContent
    );
    let files = content.files.into_iter().map(|file| file.name);
    (files.collect(), content.pager)
}

#[test]
fn what_was_deleted_is_listed_in_each_order() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let mut ids = Vec::new();
    for (name, size) in [("c", 10), ("a", 30), ("b", 20)] {
        ids.push(scene.store(&token, name, size, size).file_id);
        scene.wait(Duration::from_secs(1));
    }
    for (times, id) in ids.iter().enumerate() {
        for _ in 0..times {
            let grant = scene.download(&token, id).unwrap();
            let _ = scene.world.download_finish(scene.now, grant.pass, grant.length);
        }
    }
    for number in [1, 2, 0] {
        scene.delete(&token, &[&ids[number]]);
        scene.wait(Duration::from_millis(1));
    }
    let orders = [
        (TrashSortColumn::Name, ["a", "b", "c"]),
        (TrashSortColumn::Created, ["c", "a", "b"]),
        (TrashSortColumn::Size, ["c", "b", "a"]),
        (TrashSortColumn::Downloads, ["c", "a", "b"]),
        (TrashSortColumn::Deleted, ["a", "b", "c"]),
    ];
    assert_eq!(orders.map(|(column, _)| column), TrashSortColumn::ALL);
    for (column, expected) in orders {
        let command = trash_listing(column, 1, 500);
        assert_eq!(page(&mut scene, &token, command.clone()).0, expected, "{column:?}");
        let command = TrashcanContent {
            sort_direction: SortDirection::Descending,
            ..command
        };
        let mut expected = expected;
        expected.reverse();
        assert_eq!(page(&mut scene, &token, command).0, expected, "{column:?}");
    }
    let root = scene.root(&token).folder_id;
    for file in scene.trash(&token) {
        assert_eq!(file.folder_id.as_ref(), Some(&root), "{}", file.name);
        assert!(file.url.is_some() && file.nb_downloads.is_some());
    }
    scene.world.set_switches(Switches {
        trash_place: TrashPlace::Null,
        ..Switches::default()
    });
    for file in scene.trash(&token) {
        assert_eq!((file.folder_id, file.url), (None, None), "{}", file.name);
    }
}

#[test]
fn a_file_whose_folder_is_gone_would_come_back_to_the_root() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let root = scene.root(&token).folder_id;
    let folder = scene.folder(&token, "f").folder_id;
    let file = scene.store(&token, "a", 1, 10).file_id;
    scene.relocate(&token, &[&file], &folder);
    scene.delete(&token, &[&file]);
    assert_eq!(scene.trash(&token)[0].folder_id.as_ref(), Some(&folder));
    scene.delete_folders(&token, &[&folder]);
    assert_eq!(scene.trash(&token)[0].folder_id.as_ref(), Some(&root));
}

#[test]
fn pages_end_and_none_past_the_end_is_refused() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let pages = |scene: &mut Scene, number, per_page| {
        page(scene, &token, trash_listing(TrashSortColumn::Name, number, per_page))
    };
    let pager = |current, total| Pager { current, total };
    assert_eq!(
        pages(&mut scene, 1, 10),
        (Vec::new(), pager(1, 1)),
        "an empty can has one page"
    );
    for name in ["a", "b", "c"] {
        let id = scene.store(&token, name, 1, 10).file_id;
        scene.delete(&token, &[&id]);
    }
    assert_eq!(pages(&mut scene, 0, 2), (vec!["a".into(), "b".into()], pager(1, 2)));
    assert_eq!(pages(&mut scene, 2, 2), (vec!["c".into()], pager(2, 2)));
    assert_eq!(pages(&mut scene, 9, 2), (Vec::new(), pager(9, 2)));
    assert_eq!(pages(&mut scene, u64::MAX, u64::MAX), (Vec::new(), pager(u64::MAX, 1)));
    let invalid = Refusal::ParameterInvalid {
        name: TrashcanContent::PER_PAGE.to_owned(),
    };
    let command = Command::TrashcanContent(trash_listing(TrashSortColumn::Name, 1, 0));
    assert_eq!(scene.refused(&token, command), invalid);
}

#[test]
fn a_download_that_ends_in_the_trash_can_is_counted_there() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let id = scene.store(&token, "a", 1, 10).file_id;
    let grant = scene.download(&token, &id).unwrap();
    scene.delete(&token, &[&id]);
    let _ = scene.world.download_finish(scene.now, grant.pass, 10);
    scene.audit();
    assert_eq!(scene.trash(&token)[0].nb_downloads, Some(1));
}

#[test]
fn files_come_back_into_the_root() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let folder = scene.folder(&ann, "a").folder_id;
    let root = scene.root(&ann).folder_id;
    let (one, two, live) = (
        scene.store(&ann, "one", 1, 10).file_id,
        scene.store(&ann, "two", 2, 10).file_id,
        scene.store(&ann, "live", 3, 10).file_id,
    );
    scene.relocate(&ann, &[&one, &two], &folder);
    scene.delete(&ann, &[&one, &two]);
    let room = scene.room(&ann);
    let unknown = FileId::from("nothing");
    let gone = |id| (id, Refusal::FileNotFound);
    assert_eq!(scene.restore(&bob, &[&one]), result(&[], &[gone(&one)]), "not Bob's");
    assert_eq!(scene.restore(&bob, &[]), result::<FileId>(&[], &[]));
    assert_eq!(
        scene.restore(&ann, &[&one, &unknown, &one, &live]),
        result(&[&one], &[gone(&unknown), gone(&one), gone(&live)])
    );
    assert_eq!(scene.info(&ann, &one).unwrap().folder_id, Some(root));
    assert_eq!(scene.restore(&ann, &[]), result(&[&two], &[]));
    assert_eq!(names(&scene.list(&ann, None)), ["live", "one", "two"]);
    assert_eq!(scene.room(&ann), room, "room was kept all the time");
    assert_eq!(scene.trash(&ann), []);
}

#[test]
fn coming_back_counts_as_a_copy() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let root = scene.root(&token).folder_id;
    let first = scene.store(&token, "first", 1, 10).file_id;
    let second = scene.xcopy(&token, &first, &root).unwrap().file_id;
    scene.delete(&token, &[&second]);
    for _ in 2..=limits::COPIES_OF_A_FILE {
        scene.xcopy(&token, &first, &root).unwrap();
    }
    assert_eq!(
        scene.restore(&token, &[]),
        result(&[], &[(&second, Refusal::CopyLimit)])
    );
    scene.delete(&token, &[&first]);
    assert_eq!(scene.restore(&token, &[&second]).success, 1);
}

#[test]
fn emptying_ends_files_for_good() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let (one, two, live) = (
        scene.store(&ann, "one", 1, 10).file_id,
        scene.store(&ann, "two", 2, 20).file_id,
        scene.store(&ann, "live", 3, 30).file_id,
    );
    scene.delete(&ann, &[&one, &two]);
    let gone = |id| (id, Refusal::FileNotFound);
    assert_eq!(scene.empty(&bob, &[&one]), result(&[], &[gone(&one)]));
    assert_eq!(
        scene.empty(&ann, &[&live, &one, &one]),
        result(&[&one], &[gone(&live), gone(&one)])
    );
    assert_eq!(scene.effects, [Effect::ForgetContent(ContentId::new(1))]);
    assert_eq!(scene.room(&ann), 950);
    assert_eq!(names(&scene.trash(&ann)), ["two"]);
    assert_eq!(scene.empty(&ann, &[]), result(&[&two], &[]));
    assert_eq!(scene.room(&ann), 970);
    assert_eq!(scene.restore(&ann, &[&two]), result(&[], &[gone(&two)]));
    scene.info(&ann, &live).unwrap();
}

#[test]
fn an_empty_list_names_no_file_and_means_all() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let id = scene.store(&token, "a", 1, 10).file_id;
    let none = || Some(Vec::new());
    scene.delete(&token, &[&id]);
    let command = Command::TrashcanRestore(TrashcanRestore { file_id: none() });
    assert_eq!(answer!(scene.call(Some(&token), command), TrashcanRestore).success, 1);
    scene.delete(&token, &[&id]);
    let command = Command::TrashcanEmpty(TrashcanEmpty { file_id: none() });
    assert_eq!(answer!(scene.call(Some(&token), command), TrashcanEmpty).success, 1);
}
