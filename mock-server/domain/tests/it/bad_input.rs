//! Bad input for each operation: ids that lead nowhere, that are somebody else's, that were deleted or are of another
//! kind; lists without an id and lists with one twice.

use rapidgator_mock_domain::generated::{
    commands::{
        Answer, Command, FileChangeMode, FileCheckLink, FileCopy, FileDelete, FileHashcopy, FileMove,
        FileOnetimelinkCreate, FileOnetimelinkInfo, FileRename, FileUpload, FileUploadInfo, FileXcopy,
        FolderChangeMode, FolderCopy, FolderDelete, FolderInfo, FolderMove, FolderRename, OperationId, RemoteCreate,
        RemoteDelete, RemoteInfo, TrashcanEmpty, TrashcanRestore,
    },
    refusal::Refusal,
    types::{FileId, FolderId, LinkId, LinkStatus, Mode, OneTimeLinkEntry, OperationResult, Token, UploadId},
    urls,
};

use crate::support::{Scene, create, download, info, listing, md5, upload};

/// An id of each kind.
#[derive(Clone, Debug)]
struct Ids {
    file: FileId,
    /// One that should be in the trash can.
    trashed: FileId,
    folder: FolderId,
    upload: UploadId,
    link: LinkId,
    job: u64,
}

/// What a user has: all of it good for the user.
fn belongings(scene: &mut Scene, token: &Token) -> Ids {
    let number = scene.user(token).email.bytes().map(u64::from).sum();
    let folder = scene.folder(token, "mine").folder_id;
    let file = scene.store(token, "a", number, 10).file_id;
    let trashed = scene.store(token, "b", number + 1000, 10).file_id;
    scene.set_mode(token, &file, Mode::Private);
    scene.delete(token, &[&trashed]);
    let upload = scene.announce(token, "c", number + 2000, 10).upload_id;
    let link = scene.link(token, &file, None, false).link_id;
    let job = scene.fetch(token, &["http://example.com/"]).unwrap().0[0].job_id;
    let command = FolderChangeMode {
        folder_id: folder.clone(),
        mode: Mode::Private,
    };
    scene.call(Some(token), Command::FolderChangeMode(command)).unwrap();
    Ids {
        file,
        trashed,
        folder,
        upload,
        link,
        job,
    }
}

/// What a call with a bad id comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    Refused(Refusal),
    Failed(Refusal),
    NotListed,
}

/// Calls with an id that may be bad, everything else being good, and what they come to if it is. No `_`: a new
/// operation has to say what it does.
fn calls(operation: OperationId, good: &Ids, bad: &Ids) -> Vec<(Command, Outcome)> {
    let no_file = || Outcome::Refused(Refusal::FileNotFound);
    let no_folder = || Outcome::Refused(Refusal::FolderNotFound);
    let failed_file = || Outcome::Failed(Refusal::FileNotFound);
    let failed_folder = || Outcome::Failed(Refusal::FolderNotFound);
    let (file_id, folder_id) = (bad.file.clone(), bad.folder.clone());
    let name = || "new name".to_owned();
    match operation {
        OperationId::UserLogin | OperationId::UserInfo | OperationId::TrashcanContent => Vec::new(),
        OperationId::FileUpload => {
            let Command::FileUpload(command) = upload("d", 9999, 10) else {
                return Vec::new();
            };
            let folder_id = Some(folder_id);
            vec![(Command::FileUpload(FileUpload { folder_id, ..command }), no_folder())]
        }
        OperationId::FileUploadInfo => {
            let upload_id = bad.upload.clone();
            let refused = Outcome::Refused(Refusal::UploadNotFound);
            vec![(Command::FileUploadInfo(FileUploadInfo { upload_id }), refused)]
        }
        OperationId::FileDownload => vec![(download(&file_id), no_file())],
        OperationId::FileInfo => vec![(info(&file_id), no_file())],
        OperationId::FileRename => {
            let name = name();
            vec![(Command::FileRename(FileRename { file_id, name }), no_file())]
        }
        OperationId::FileChangeMode => {
            let mode = Mode::Private;
            vec![(Command::FileChangeMode(FileChangeMode { file_id, mode }), no_file())]
        }
        OperationId::FileCopy => {
            let command = |file_id, folder_id_dest| {
                Command::FileCopy(FileCopy {
                    file_id: vec![file_id],
                    folder_id_dest,
                })
            };
            vec![
                (command(file_id, good.folder.clone()), failed_file()),
                (command(good.file.clone(), folder_id), no_folder()),
            ]
        }
        OperationId::FileMove => {
            let command = |file_id, folder_id_dest| {
                Command::FileMove(FileMove {
                    file_id: vec![file_id],
                    folder_id_dest,
                })
            };
            vec![
                (command(file_id, good.folder.clone()), failed_file()),
                (command(good.file.clone(), folder_id), no_folder()),
            ]
        }
        OperationId::FileDelete => {
            let file_id = vec![file_id];
            vec![(Command::FileDelete(FileDelete { file_id }), failed_file())]
        }
        OperationId::FileXcopy => {
            let command = |folder_id_dest, file_id, url| {
                Command::FileXcopy(FileXcopy {
                    folder_id_dest,
                    file_id,
                    url,
                })
            };
            let url = urls::file_page(&file_id, "a");
            vec![
                (command(good.folder.clone(), Some(file_id), None), no_file()),
                (command(good.folder.clone(), None, Some(url)), no_file()),
                (command(folder_id, Some(good.file.clone()), None), no_folder()),
            ]
        }
        OperationId::FileHashcopy => {
            let command = FileHashcopy {
                hash: md5(424_242),
                name: name(),
                folder_id_dest: good.folder.clone(),
            };
            let elsewhere = FileHashcopy {
                folder_id_dest: folder_id,
                ..command.clone()
            };
            vec![
                (Command::FileHashcopy(command), no_file()),
                (Command::FileHashcopy(elsewhere), no_folder()),
            ]
        }
        OperationId::FileCheckLink => {
            let url = vec![urls::file_page(&file_id, "a")];
            vec![(Command::FileCheckLink(FileCheckLink { url }), Outcome::NotListed)]
        }
        OperationId::FileOnetimelinkCreate => {
            let (url, notify) = (None, false);
            let command = FileOnetimelinkCreate { file_id, url, notify };
            vec![(Command::FileOnetimelinkCreate(command), no_file())]
        }
        OperationId::FileOnetimelinkInfo => {
            let command = |link_id| Command::FileOnetimelinkInfo(FileOnetimelinkInfo { link_id: Some(link_id) });
            let (one, two) = (vec![bad.link.clone()], vec![bad.link.clone(); 2]);
            let refused = Outcome::Refused(Refusal::LinkNotFound);
            vec![(command(one), refused), (command(two), Outcome::NotListed)]
        }
        OperationId::FolderCreate => {
            let refused = Outcome::Refused(Refusal::ParentFolderNotFound);
            vec![(create("new", Some(&folder_id)), refused)]
        }
        OperationId::FolderInfo => {
            let folder_id = Some(folder_id);
            vec![(Command::FolderInfo(FolderInfo { folder_id }), no_folder())]
        }
        OperationId::FolderContent => vec![(Command::FolderContent(listing(Some(&folder_id))), no_folder())],
        OperationId::FolderRename => {
            let name = name();
            vec![(Command::FolderRename(FolderRename { folder_id, name }), no_folder())]
        }
        OperationId::FolderChangeMode => {
            let mode = Mode::Private;
            let command = FolderChangeMode { folder_id, mode };
            vec![(Command::FolderChangeMode(command), no_folder())]
        }
        OperationId::FolderCopy => {
            let command = |folder_id, folder_id_dest| {
                Command::FolderCopy(FolderCopy {
                    folder_id: vec![folder_id],
                    folder_id_dest,
                })
            };
            vec![
                (command(folder_id.clone(), good.folder.clone()), failed_folder()),
                (command(good.folder.clone(), folder_id), no_folder()),
            ]
        }
        OperationId::FolderMove => {
            let command = |folder_id, folder_id_dest| {
                Command::FolderMove(FolderMove {
                    folder_id: vec![folder_id],
                    folder_id_dest,
                })
            };
            vec![
                (command(folder_id.clone(), good.folder.clone()), failed_folder()),
                (command(good.folder.clone(), folder_id), no_folder()),
            ]
        }
        OperationId::FolderDelete => {
            let folder_id = vec![folder_id];
            vec![(Command::FolderDelete(FolderDelete { folder_id }), failed_folder())]
        }
        OperationId::TrashcanRestore => {
            let file_id = Some(vec![bad.trashed.clone()]);
            vec![(Command::TrashcanRestore(TrashcanRestore { file_id }), failed_file())]
        }
        OperationId::TrashcanEmpty => {
            let file_id = Some(vec![bad.trashed.clone()]);
            vec![(Command::TrashcanEmpty(TrashcanEmpty { file_id }), failed_file())]
        }
        OperationId::RemoteCreate => {
            let (url, folder_id) = (vec!["http://example.com/".to_owned()], Some(folder_id));
            vec![(Command::RemoteCreate(RemoteCreate { url, folder_id }), no_folder())]
        }
        OperationId::RemoteInfo => {
            let job_id = Some(vec![bad.job]);
            vec![(Command::RemoteInfo(RemoteInfo { job_id }), Outcome::NotListed)]
        }
        OperationId::RemoteDelete => {
            let job_id = vec![bad.job];
            let failed = Outcome::Failed(Refusal::JobNotFound);
            vec![(Command::RemoteDelete(RemoteDelete { job_id }), failed)]
        }
    }
}

/// The result of a call with several ids.
fn result_of(answer: &Answer) -> Option<&OperationResult> {
    match answer {
        Answer::FileCopy(result)
        | Answer::FileMove(result)
        | Answer::FileDelete(result)
        | Answer::FolderCopy(result)
        | Answer::FolderMove(result)
        | Answer::FolderDelete(result)
        | Answer::TrashcanRestore(result)
        | Answer::TrashcanEmpty(result)
        | Answer::RemoteDelete(result) => Some(result),
        _ => None,
    }
}

/// Whether an answer lists nothing that was found.
fn lists_nothing(answer: &Answer) -> bool {
    match answer {
        Answer::RemoteInfo(jobs) => jobs.is_empty(),
        Answer::FileCheckLink(links) => links.iter().all(|link| link.status == LinkStatus::NoAccess),
        Answer::FileOnetimelinkInfo(links) => {
            let missing = |link: &OneTimeLinkEntry| matches!(link, OneTimeLinkEntry::Missing(_));
            links.iter().all(missing)
        }
        _ => false,
    }
}

#[test]
fn bad_ids_are_refused_and_change_nothing() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let good = belongings(&mut scene, &ann);
    let foreign = belongings(&mut scene, &bob);
    let unknown = Ids {
        file: "nothing".into(),
        trashed: "nothing".into(),
        folder: "nothing".into(),
        upload: "nothing".into(),
        link: "nothing".into(),
        job: 999,
    };
    let empty = Ids {
        file: "".into(),
        trashed: "".into(),
        folder: "".into(),
        upload: "".into(),
        link: "".into(),
        job: 0,
    };
    let of_other_kind = Ids {
        file: good.folder.as_str().into(),
        trashed: good.link.as_str().into(),
        folder: good.file.as_str().into(),
        upload: good.link.as_str().into(),
        link: good.upload.as_str().into(),
        job: u64::MAX,
    };
    // Deleted, or not deleted where it should be.
    let deleted = belongings(&mut scene, &ann);
    scene.delete(&ann, &[&deleted.file]);
    let gone = scene.folder(&ann, "gone").folder_id;
    scene.delete_folders(&ann, &[&gone]);
    scene.delete_jobs(&ann, &[deleted.job]);
    let deleted = Ids {
        trashed: good.file.clone(),
        folder: gone,
        ..deleted
    };
    let cases = [
        ("unknown", unknown),
        ("empty", empty),
        ("of another kind", of_other_kind),
        ("foreign", foreign),
        ("deleted", deleted),
    ];
    let mut tried = 0;
    for operation in OperationId::ALL.iter().copied() {
        for (what, bad) in &cases {
            for (command, expected) in calls(operation, &good, bad) {
                // An upload and a link do not end with the file that was deleted.
                let is_alive = matches!(
                    operation,
                    OperationId::FileUploadInfo | OperationId::FileOnetimelinkInfo
                );
                if *what == "deleted" && is_alive {
                    continue;
                }
                tried += 1;
                let (before, stored) = (scene.effects.len(), scene.world.storage_used("ann@example.com"));
                let outcome = match scene.call(Some(&ann), command) {
                    Err(refusal) => Outcome::Refused(refusal),
                    Ok(answer) => match result_of(&answer) {
                        Some(result) => {
                            assert_eq!((result.success, result.fail), (0, 1), "{} {what}", operation.id());
                            let Outcome::Failed(refusal) = &expected else {
                                panic!("{} {what}: {expected:?}", operation.id());
                            };
                            assert_eq!(result.errors, [refusal.text()], "{} {what}", operation.id());
                            expected.clone()
                        }
                        None => {
                            assert!(lists_nothing(&answer), "{} {what}: {answer:?}", operation.id());
                            Outcome::NotListed
                        }
                    },
                };
                assert_eq!(outcome, expected, "{} {what}", operation.id());
                assert_eq!(scene.effects.len(), before, "{} {what}", operation.id());
                assert_eq!(
                    scene.world.storage_used("ann@example.com"),
                    stored,
                    "{} {what}",
                    operation.id()
                );
            }
        }
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn good_ids_are_not_refused() {
    let mut scene = Scene::new();
    let ann = scene.login("ann");
    let good = belongings(&mut scene, &ann);
    for operation in OperationId::ALL.iter().copied() {
        for (command, expected) in calls(operation, &good, &good) {
            let mut scene = scene.clone();
            let answer = scene.call(Some(&ann), command);
            // No id of a folder is bad as a place for itself, but it cannot move there; and an unknown digest is one.
            let is_refused = matches!((operation, &expected), (OperationId::FileHashcopy, Outcome::Refused(_)));
            match answer {
                Err(refusal) => assert!(is_refused, "{} refused with {refusal:?}", operation.id()),
                Ok(answer) if operation == OperationId::FolderMove => {
                    assert_eq!(result_of(&answer).unwrap().errors, [Refusal::FolderMoveFailed.text()]);
                }
                Ok(answer) => {
                    let failed = result_of(&answer).map_or(0, |result| result.fail);
                    assert_eq!(failed, 0, "{}", operation.id());
                    assert!(!lists_nothing(&answer), "{}", operation.id());
                }
            }
        }
    }
}

/// How often an id works that a call names twice.
fn times(operation: OperationId) -> u64 {
    match operation {
        // Twice made, or there already.
        OperationId::FileCopy | OperationId::FileMove | OperationId::FolderCopy => 2,
        _ => 1,
    }
}

#[test]
fn lists_may_be_empty_or_name_an_id_twice() {
    let mut scene = Scene::new();
    let ann = scene.login("ann");
    let good = belongings(&mut scene, &ann);
    let to = scene.folder(&ann, "to").folder_id;
    let lists = |times: usize| {
        let (files, folders) = (vec![good.file.clone(); times], vec![good.folder.clone(); times]);
        [
            Command::FileCopy(FileCopy {
                file_id: files.clone(),
                folder_id_dest: to.clone(),
            }),
            Command::FileMove(FileMove {
                file_id: files.clone(),
                folder_id_dest: to.clone(),
            }),
            Command::FileDelete(FileDelete { file_id: files }),
            Command::FolderCopy(FolderCopy {
                folder_id: folders.clone(),
                folder_id_dest: to.clone(),
            }),
            Command::FolderDelete(FolderDelete { folder_id: folders }),
            Command::RemoteDelete(RemoteDelete {
                job_id: vec![good.job; times],
            }),
        ]
    };
    for command in lists(0) {
        let operation = command.operation();
        let answer = scene.call(Some(&ann), command).unwrap();
        let result = result_of(&answer).unwrap();
        assert_eq!((result.success, result.fail), (0, 0), "{}", operation.id());
    }
    for command in lists(2) {
        let mut scene = scene.clone();
        let operation = command.operation();
        let answer = scene.call(Some(&ann), command).unwrap();
        let result = result_of(&answer).unwrap();
        let works = times(operation);
        assert_eq!((result.success, result.fail), (works, 2 - works), "{}", operation.id());
    }
    let command = Command::RemoteCreate(RemoteCreate {
        url: Vec::new(),
        folder_id: None,
    });
    assert_eq!(scene.call(Some(&ann), command), Ok(Answer::RemoteCreate(Vec::new())));
    let command = Command::FileCheckLink(FileCheckLink { url: Vec::new() });
    assert_eq!(scene.call(Some(&ann), command), Ok(Answer::FileCheckLink(Vec::new())));
}
