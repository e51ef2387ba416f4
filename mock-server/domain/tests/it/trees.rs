//! Folders with all that is below them.

use rapidgator_mock_domain::{
    Call,
    generated::{
        commands::{Command, FileUpload, FolderChangeMode, FolderCopy, FolderMove, FolderRename, OperationId},
        limits,
        refusal::Refusal,
        types::{FolderId, Mode, Token},
    },
};

use crate::support::{Scene, answer, create, md5, names, result};

/// Everything below a folder, a line each, deeper ones further in.
fn tree(scene: &mut Scene, token: &Token, folder: &FolderId) -> Vec<String> {
    let mut lines = Vec::new();
    for file in scene.list(token, Some(folder)) {
        lines.push(file.name);
    }
    for below in scene.folder_info(token, folder).unwrap().folders {
        lines.push(format!("{}/", below.name));
        let deeper = tree(scene, token, &below.folder_id);
        lines.extend(deeper.into_iter().map(|line| format!("  {line}")));
    }
    lines
}

/// `top` with a file and two folders below it, one of them with a file and another folder.
struct Sample {
    top: FolderId,
    middle: FolderId,
    deep: FolderId,
}

const SAMPLE: [&str; 5] = ["file 1", "empty/", "middle/", "  file 2", "  deep/"];

fn sample(scene: &mut Scene, token: &Token) -> Sample {
    let top = scene.folder(token, "top").folder_id;
    scene.folder_in(token, "empty", &top);
    let middle = scene.folder_in(token, "middle", &top);
    let deep = scene.folder_in(token, "deep", &middle);
    for (number, folder) in [(1, &top), (2, &middle)] {
        let file = scene.store(token, &format!("file {number}"), number, 10).file_id;
        scene.relocate(token, &[&file], folder);
    }
    assert_eq!(tree(scene, token, &top), SAMPLE);
    Sample { top, middle, deep }
}

fn set_mode(scene: &mut Scene, token: &Token, id: &FolderId, mode: Mode) {
    let command = FolderChangeMode {
        folder_id: id.clone(),
        mode,
    };
    let folder = answer!(
        scene.call(Some(token), Command::FolderChangeMode(command)),
        FolderChangeMode
    );
    assert_eq!(folder.mode, mode);
}

fn child(scene: &mut Scene, token: &Token, folder: &FolderId, name: &str) -> FolderId {
    let below = scene.folder_info(token, folder).unwrap().folders;
    let mut named = below.into_iter().filter(|folder| folder.name == name);
    named.next_back().unwrap().folder_id
}

#[test]
fn a_copy_has_everything_and_leaves_the_source() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let Sample { top, .. } = sample(&mut scene, &token);
    let to = scene.folder(&token, "to").folder_id;
    let room = scene.room(&token);
    assert_eq!(scene.copy_folders(&token, &[&top], &to), result(&[&top], &[]));
    let copy = child(&mut scene, &token, &to, "top");
    assert_ne!(copy, top);
    assert_eq!(tree(&mut scene, &token, &copy), SAMPLE);
    assert_eq!(tree(&mut scene, &token, &top), SAMPLE);
    assert_eq!(scene.room(&token), room - 20);
}

#[test]
fn a_copy_into_itself_has_what_was_there_before() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let Sample { top, deep, .. } = sample(&mut scene, &token);
    for to in [&top, &deep] {
        let before = tree(&mut scene, &token, &top);
        assert_eq!(scene.copy_folders(&token, &[&top], to).success, 1);
        let copy = child(&mut scene, &token, to, "top");
        assert_eq!(tree(&mut scene, &token, &copy), before);
    }
    let root = scene.root(&token).folder_id;
    assert_eq!(
        scene.copy_folders(&token, &[&root], &deep).success,
        1,
        "the root is a folder"
    );
}

#[test]
fn a_copy_that_breaks_a_limit_makes_nothing() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let Sample { top, middle, .. } = sample(&mut scene, &token);
    let to = scene.folder(&token, "to").folder_id;
    let file = scene.list(&token, Some(&middle))[0].file_id.clone();
    // With these the tree has as many of one content as half the limit and one more.
    for _ in 0..limits::COPIES_OF_A_FILE / 2 {
        scene.xcopy(&token, &file, &middle).unwrap();
    }
    let world = scene.world.clone();
    let refused = scene.copy_folders(&token, &[&top], &to);
    assert_eq!(refused, result(&[], &[(&top, Refusal::CopyLimit)]));
    assert_eq!(tree(&mut scene, &token, &to), [""; 0]);
    assert_eq!(
        scene.world.storage_used("ann@example.com"),
        world.storage_used("ann@example.com")
    );

    let big = scene.folder(&token, "big").folder_id;
    let filler = scene.store(&token, "filler", 9, 500).file_id;
    scene.relocate(&token, &[&filler], &big);
    let refused = scene.copy_folders(&token, &[&big, &big], &to);
    let full = (&big, Refusal::FolderCopyFailed);
    assert_eq!(refused, result(&[], &[full.clone(), full]));
    assert_eq!(tree(&mut scene, &token, &to), [""; 0]);
}

#[test]
fn a_foreign_folder_is_copied_as_far_as_it_is_visible() {
    let mut scene = Scene::new();
    let (ann, bob, flo) = (scene.login("ann"), scene.login("bob"), scene.login("flo"));
    let Sample { top, middle, .. } = sample(&mut scene, &ann);
    let to_bob = scene.root(&bob).folder_id;
    let to_flo = scene.root(&flo).folder_id;
    let unknown = |id| result(&[], &[(id, Refusal::FolderNotFound)]);

    set_mode(&mut scene, &ann, &top, Mode::Private);
    assert_eq!(scene.copy_folders(&bob, &[&top], &to_bob), unknown(&top));
    let root = scene.root(&ann).folder_id;
    assert_eq!(
        scene.copy_folders(&bob, &[&root], &to_bob),
        unknown(&root),
        "nobody's business"
    );

    set_mode(&mut scene, &ann, &top, Mode::PremiumOnly);
    assert_eq!(scene.copy_folders(&flo, &[&top], &to_flo), unknown(&top));
    assert_eq!(scene.copy_folders(&bob, &[&top], &to_bob).success, 1);
    let copy = child(&mut scene, &bob, &to_bob, "top");
    assert_eq!(tree(&mut scene, &bob, &copy), SAMPLE);

    set_mode(&mut scene, &ann, &top, Mode::Public);
    set_mode(&mut scene, &ann, &middle, Mode::Private);
    assert_eq!(scene.copy_folders(&flo, &[&top], &to_flo).success, 1);
    let copy = child(&mut scene, &flo, &to_flo, "top");
    assert_eq!(
        tree(&mut scene, &flo, &copy),
        ["file 1", "empty/"],
        "what is private is left out"
    );
    let file = scene.list(&ann, Some(&top))[0].file_id.clone();
    scene.set_mode(&ann, &file, Mode::Private);
    scene.copy_folders(&flo, &[&top], &copy);
    let copy = child(&mut scene, &flo, &copy, "top");
    assert_eq!(tree(&mut scene, &flo, &copy), ["empty/"]);
}

#[test]
fn folders_move_with_all_below_them() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let Sample { top, middle, deep } = sample(&mut scene, &ann);
    let root = scene.root(&ann).folder_id;
    let foreign = scene.folder(&bob, "foreign").folder_id;
    let to = scene.folder(&ann, "to").folder_id;
    let failed = |id| (id, Refusal::FolderMoveFailed);
    let unknown = |id| (id, Refusal::FolderNotFound);

    let ids = [&top, &middle, &deep, &root, &foreign];
    let into_deep = scene.move_folders(&ann, &ids, &deep);
    let all = [
        failed(&top),
        failed(&middle),
        failed(&deep),
        failed(&root),
        unknown(&foreign),
    ];
    assert_eq!(into_deep, result(&[], &all));
    assert_eq!(tree(&mut scene, &ann, &top), SAMPLE);

    assert_eq!(scene.move_folders(&ann, &[&top, &top], &to), result(&[&top, &top], &[]));
    assert_eq!(tree(&mut scene, &ann, &top), SAMPLE);
    let moved = scene.folder_info(&ann, &top).unwrap();
    assert_eq!(moved.parent_folder_id.as_ref(), Some(&to));
    assert_eq!(scene.root(&ann).nb_folders, 1);
    assert_eq!(scene.folder_info(&bob, &foreign).unwrap().name, "foreign");
}

#[test]
fn a_taken_name_is_no_obstacle() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let to = scene.folder(&token, "to").folder_id;
    let there = scene.folder_in(&token, "same", &to);
    let here = scene.folder(&token, "same").folder_id;
    assert_eq!(scene.copy_folders(&token, &[&here, &there], &to).success, 2);
    assert_eq!(scene.move_folders(&token, &[&here], &to).success, 1);
    assert_eq!(tree(&mut scene, &token, &to), ["same/"; 4]);
    assert_eq!(scene.folder_in(&token, "same", &to), there, "the oldest has the name");
}

#[test]
fn deleted_folders_leave_their_files_to_the_trash_can() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let Sample { top, middle, .. } = sample(&mut scene, &ann);
    let root = scene.root(&ann).folder_id;
    let foreign = scene.folder(&bob, "foreign").folder_id;
    let room = scene.room(&ann);
    let unknown = |id| (id, Refusal::FolderNotFound);
    let ids = [&root, &foreign, &top, &top, &middle];
    let failed = [
        (&root, Refusal::FolderDeleteFailed),
        unknown(&foreign),
        unknown(&top),
        unknown(&middle),
    ];
    assert_eq!(scene.delete_folders(&ann, &ids), result(&[&top], &failed));
    assert_eq!(scene.root(&ann).nb_folders, 0);
    assert_eq!(names(&scene.trash(&ann)), ["file 1", "file 2"]);
    assert_eq!(scene.room(&ann), room);
    assert_eq!(scene.restore(&ann, &[]).success, 2);
    assert_eq!(names(&scene.list(&ann, None)), ["file 1", "file 2"]);
}

#[test]
fn an_upload_into_a_folder_that_was_deleted_ends_in_the_root() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let folder = scene.folder(&token, "a").folder_id;
    let command = FileUpload {
        name: "late".to_owned(),
        hash: md5(1),
        size: 10,
        folder_id: Some(folder.clone()),
        multipart: true,
    };
    let announced = answer!(scene.call(Some(&token), Command::FileUpload(command)), FileUpload);
    let ticket = scene.begin(&token, &announced.upload_id).unwrap();
    assert_eq!(scene.delete_folders(&token, &[&folder]).success, 1);
    let received = scene.received(1, 10);
    scene.finish(ticket, received).unwrap();
    scene.poll(&token, &announced.upload_id).unwrap();
    scene.poll(&token, &announced.upload_id).unwrap();
    assert_eq!(names(&scene.list(&token, None)), ["late"]);
}

#[test]
fn a_folder_gets_another_name_and_page() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let Sample { top, .. } = sample(&mut scene, &token);
    let root = scene.root(&token).folder_id;
    let rename = |id: &FolderId, name: &str| {
        Command::FolderRename(FolderRename {
            folder_id: id.clone(),
            name: name.to_owned(),
        })
    };
    let renamed = answer!(scene.call(Some(&token), rename(&top, "new/name")), FolderRename);
    assert_eq!((renamed.name.as_str(), &renamed.folder_id), ("new/name", &top));
    assert!(renamed.url.unwrap().ends_with("/new%2Fname.html"));
    assert_eq!(tree(&mut scene, &token, &top), SAMPLE);
    assert_ne!(scene.folder(&token, "top").folder_id, top, "the old name is free");
    let invalid = |name: &str| Refusal::ParameterInvalid { name: name.to_owned() };
    assert_eq!(scene.refused(&token, rename(&top, " ")), invalid(FolderRename::NAME));
    assert_eq!(
        scene.refused(&token, rename(&root, "a")),
        invalid(FolderRename::FOLDER_ID)
    );
    assert_eq!(
        scene.refused(&token, rename(&"nothing".into(), "a")),
        Refusal::FolderNotFound
    );
}

#[test]
fn a_destination_that_is_not_there_refuses_the_whole_call() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let folder = scene.folder(&ann, "a").folder_id;
    let foreign = scene.folder(&bob, "b").folder_id;
    for folder_id_dest in [FolderId::from("nothing"), foreign] {
        let (folder_id, folder_id_dest) = (vec![folder.clone()], folder_id_dest);
        let copy = FolderCopy {
            folder_id: folder_id.clone(),
            folder_id_dest: folder_id_dest.clone(),
        };
        assert_eq!(scene.refused(&ann, Command::FolderCopy(copy)), Refusal::FolderNotFound);
        let command = FolderMove {
            folder_id,
            folder_id_dest,
        };
        assert_eq!(
            scene.refused(&ann, Command::FolderMove(command)),
            Refusal::FolderNotFound
        );
    }
}

/// Makes a folder without an audit, which takes longer the more there is.
fn folder_unchecked(scene: &mut Scene, token: &Token, name: &str, parent: &FolderId) -> FolderId {
    let call = Call {
        operation: OperationId::FolderCreate,
        token: Some(token.clone()),
        command: Ok(create(name, Some(parent))),
    };
    answer!(scene.world.apply(scene.now, call).answer, FolderCreate).folder_id
}

#[test]
fn no_tree_is_too_deep() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let top = scene.folder(&token, "0").folder_id;
    let mut last = top.clone();
    for number in 1..3000 {
        last = folder_unchecked(&mut scene, &token, &number.to_string(), &last);
    }
    let to = scene.folder(&token, "to").folder_id;
    assert_eq!(scene.copy_folders(&token, &[&top], &to).success, 1);
    assert_eq!(scene.move_folders(&token, &[&top], &last).fail, 1);
    assert_eq!(scene.delete_folders(&token, &[&to, &top]).success, 2);
    assert_eq!(scene.root(&token).nb_folders, 0);
}
