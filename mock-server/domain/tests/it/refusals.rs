//! Refusals on order, and that no operation refuses with anything that the description does not list.

use rapidgator_mock_domain::{
    Call,
    generated::{
        commands::{
            Command, FileChangeMode, FileCheckLink, FileCopy, FileDelete, FileHashcopy, FileMove,
            FileOnetimelinkCreate, FileOnetimelinkInfo, FileRename, FileUploadInfo, FileXcopy, FolderChangeMode,
            FolderCopy, FolderDelete, FolderInfo, FolderMove, FolderRename, OperationId, RemoteCreate, RemoteDelete,
            RemoteInfo, TrashcanEmpty, TrashcanRestore, UserInfo, UserLogin,
        },
        refusal::Refusal,
        types::{FileId, FolderId, Mode, OperationResult, Token, TrashSortColumn},
    },
};

use crate::support::{Scene, create, download, info, listing, md5, result, trash_listing, upload};

/// A command of each operation, with ids that lead nowhere.
fn command(operation: OperationId) -> Command {
    let file_id = || "nothing".into();
    let folder_id = || FolderId::from("nothing");
    match operation {
        OperationId::UserLogin => {
            let (login, password) = ("ann@example.com".to_owned(), "wrong".into());
            Command::UserLogin(UserLogin {
                login,
                password,
                code: None,
            })
        }
        OperationId::UserInfo => Command::UserInfo(UserInfo {}),
        OperationId::FileUpload => upload("a", 1, 10),
        OperationId::FileUploadInfo => Command::FileUploadInfo(FileUploadInfo {
            upload_id: "nothing".into(),
        }),
        OperationId::FileDownload => download(&file_id()),
        OperationId::FileInfo => info(&file_id()),
        OperationId::FileRename => Command::FileRename(FileRename {
            file_id: file_id(),
            name: "a".to_owned(),
        }),
        OperationId::FileCopy => Command::FileCopy(FileCopy {
            file_id: vec![file_id()],
            folder_id_dest: "nothing".into(),
        }),
        OperationId::FileMove => Command::FileMove(FileMove {
            file_id: vec![file_id()],
            folder_id_dest: "nothing".into(),
        }),
        OperationId::FileDelete => Command::FileDelete(FileDelete {
            file_id: vec![file_id()],
        }),
        OperationId::FileChangeMode => Command::FileChangeMode(FileChangeMode {
            file_id: file_id(),
            mode: Mode::Public,
        }),
        OperationId::FileCheckLink => Command::FileCheckLink(FileCheckLink {
            url: vec!["garbage".to_owned()],
        }),
        OperationId::FileOnetimelinkCreate => {
            let (url, notify) = (None, false);
            Command::FileOnetimelinkCreate(FileOnetimelinkCreate {
                file_id: file_id(),
                url,
                notify,
            })
        }
        OperationId::FileOnetimelinkInfo => Command::FileOnetimelinkInfo(FileOnetimelinkInfo {
            link_id: Some(vec!["nothing".into()]),
        }),
        OperationId::FolderCreate => create("a", Some(&"nothing".into())),
        OperationId::FolderInfo => Command::FolderInfo(FolderInfo {
            folder_id: Some("nothing".into()),
        }),
        OperationId::FolderContent => Command::FolderContent(listing(Some(&"nothing".into()))),
        OperationId::FileXcopy => Command::FileXcopy(FileXcopy {
            folder_id_dest: folder_id(),
            file_id: None,
            url: None,
        }),
        OperationId::FileHashcopy => Command::FileHashcopy(FileHashcopy {
            hash: md5(1),
            name: "a".to_owned(),
            folder_id_dest: folder_id(),
        }),
        OperationId::FolderRename => Command::FolderRename(FolderRename {
            folder_id: folder_id(),
            name: "a".to_owned(),
        }),
        OperationId::FolderCopy => Command::FolderCopy(FolderCopy {
            folder_id: vec![folder_id()],
            folder_id_dest: folder_id(),
        }),
        OperationId::FolderMove => Command::FolderMove(FolderMove {
            folder_id: vec![folder_id()],
            folder_id_dest: folder_id(),
        }),
        OperationId::FolderDelete => Command::FolderDelete(FolderDelete {
            folder_id: vec![folder_id()],
        }),
        OperationId::FolderChangeMode => Command::FolderChangeMode(FolderChangeMode {
            folder_id: folder_id(),
            mode: Mode::Public,
        }),
        OperationId::TrashcanContent => Command::TrashcanContent(trash_listing(TrashSortColumn::Name, 0, 0)),
        OperationId::TrashcanRestore => Command::TrashcanRestore(TrashcanRestore {
            file_id: Some(vec![file_id()]),
        }),
        OperationId::TrashcanEmpty => Command::TrashcanEmpty(TrashcanEmpty {
            file_id: Some(vec![file_id()]),
        }),
        OperationId::RemoteCreate => Command::RemoteCreate(RemoteCreate {
            url: vec!["garbage".to_owned()],
            folder_id: Some(folder_id()),
        }),
        OperationId::RemoteInfo => Command::RemoteInfo(RemoteInfo { job_id: Some(vec![9]) }),
        OperationId::RemoteDelete => Command::RemoteDelete(RemoteDelete { job_id: vec![9] }),
    }
}

#[test]
fn each_operation_can_be_made_to_refuse_with_each_row() {
    let mut scene = Scene::new();
    let mut token = scene.login("ann");
    for operation in OperationId::ALL.iter().copied() {
        let plain = scene.call(Some(&token), command(operation)).map(|_| ());
        if let Err(refusal) = &plain {
            assert!(
                operation.errors().contains(&refusal.name()),
                "{} gave {refusal:?}",
                operation.id()
            );
        }
        for refusal in Refusal::examples() {
            scene.world.refuse_next(operation, refusal.clone());
            let ends = operation.needs_session() && refusal == Refusal::SessionExpired;
            assert_eq!(scene.call(Some(&token), command(operation)).map(|_| ()), Err(refusal));
            if ends {
                let again = scene.call(Some(&token), command(operation)).map(|_| ());
                assert_eq!(again, Err(Refusal::SessionExpired), "the session has ended");
                token = scene.login("ann");
            }
        }
        assert_eq!(scene.world.refusals_waiting(), 0);
        assert_eq!(
            scene.call(Some(&token), command(operation)).map(|_| ()),
            plain,
            "{} recovers",
            operation.id()
        );
    }
}

#[test]
fn refusals_on_order_wait_in_line_for_good_calls_of_their_operation() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let id = scene.store(&token, "a", 1, 10).file_id;
    scene.world.refuse_next(OperationId::FileInfo, Refusal::Unavailable);
    scene.world.refuse_next(OperationId::FileInfo, Refusal::Internal);
    scene.root(&token);
    let malformed = Call {
        operation: OperationId::FileInfo,
        token: Some(token.clone()),
        command: Err(Refusal::InvalidMode),
    };
    assert_eq!(
        scene.world.apply(scene.now, malformed).answer,
        Err(Refusal::InvalidMode)
    );
    assert_eq!(scene.info(&"nobody".into(), &id), Err(Refusal::SessionExpired));
    assert_eq!(scene.world.refusals_waiting(), 2);
    assert_eq!(scene.info(&token, &id), Err(Refusal::Unavailable));
    assert_eq!(scene.info(&token, &id), Err(Refusal::Internal));
    scene.info(&token, &id).unwrap();
    scene.world.refuse_next(OperationId::FileInfo, Refusal::Internal);
    scene.world.forget_refusals();
    scene.info(&token, &id).unwrap();
}

#[test]
fn one_id_of_several_can_be_made_to_fail() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let (one, two) = (
        scene.store(&token, "a", 1, 10).file_id,
        scene.store(&token, "b", 2, 10).file_id,
    );
    let root = scene.root(&token).folder_id;
    type Call = fn(&mut Scene, &Token, &[&FileId], &FolderId) -> OperationResult;
    let cases: [(OperationId, Refusal, Call); 3] = [
        (OperationId::FileCopy, Refusal::CopyFailed, Scene::copy),
        (OperationId::FileMove, Refusal::MoveFailed, Scene::relocate),
        (
            OperationId::FileDelete,
            Refusal::DeleteFailed,
            |scene, token, ids, _| scene.delete(token, ids),
        ),
    ];
    for (operation, refusal, call) in cases {
        scene.world.refuse_next_item(operation, refusal.clone());
        let result = call(&mut scene, &token, &[&one, &two], &root);
        assert_eq!(result.fail_ids, [one.to_string()]);
        assert_eq!(result.success_ids, [two.to_string()]);
        assert_eq!(result.errors, [refusal.text()]);
    }
    scene.info(&token, &one).unwrap();
}

#[test]
fn one_folder_or_job_of_several_can_be_made_to_fail() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let root = scene.root(&token).folder_id;
    let (one, two) = (scene.folder(&token, "a").folder_id, scene.folder(&token, "b").folder_id);
    for (operation, refusal) in [
        (OperationId::FolderCopy, Refusal::FolderCopyFailed),
        (OperationId::FolderMove, Refusal::FolderMoveFailed),
        (OperationId::FolderDelete, Refusal::FolderDeleteFailed),
    ] {
        scene.world.refuse_next_item(operation, refusal.clone());
        let ids = [&one, &two];
        let answer = match operation {
            OperationId::FolderCopy => scene.copy_folders(&token, &ids, &root),
            OperationId::FolderMove => scene.move_folders(&token, &ids, &root),
            _ => scene.delete_folders(&token, &ids),
        };
        assert_eq!(answer, result(&[&two], &[(&one, refusal)]));
    }
    scene.folder_info(&token, &one).unwrap();

    let urls = ["http://example.com/"; 2];
    let jobs: Vec<u64> = scene
        .fetch(&token, &urls)
        .unwrap()
        .0
        .iter()
        .map(|job| job.job_id)
        .collect();
    scene
        .world
        .refuse_next_item(OperationId::RemoteDelete, Refusal::Internal);
    let answer = scene.delete_jobs(&token, &jobs);
    assert_eq!(answer, result(&[&jobs[1]], &[(&jobs[0], Refusal::Internal)]));
    assert_eq!(scene.jobs(&token, &[]).len(), 1);
}

#[test]
fn one_file_in_the_trash_can_can_be_made_to_fail() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let (one, two) = (
        scene.store(&token, "a", 1, 10).file_id,
        scene.store(&token, "b", 2, 10).file_id,
    );
    scene.delete(&token, &[&one, &two]);
    scene
        .world
        .refuse_next_item(OperationId::TrashcanRestore, Refusal::CopyLimit);
    assert_eq!(
        scene.restore(&token, &[]),
        result(&[&two], &[(&one, Refusal::CopyLimit)])
    );
    scene
        .world
        .refuse_next_item(OperationId::TrashcanEmpty, Refusal::Internal);
    assert_eq!(scene.empty(&token, &[]), result(&[], &[(&one, Refusal::Internal)]));
    assert_eq!(scene.trash(&token).len(), 1);
}
