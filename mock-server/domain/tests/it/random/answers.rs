//! Looks at what the calls of a sequence come to.

use std::collections::{BTreeMap, BTreeSet};

use rapidgator_mock_domain::generated::{
    commands::{
        Answer, Command, FileDelete, FolderDelete, FolderInfo, RemoteDelete, RemoteInfo, TrashcanEmpty, UserInfo,
    },
    limits,
    refusal::Refusal,
    types::{File, FileId, FolderId, Mode, OneTimeLinkEntry, TrashSortColumn},
};

use super::play::{NAMES, Play, SIZES, email};
use crate::support::{answer, info, listing, trash_listing};

impl Play {
    /// Looks at what a call came to.
    pub(super) fn answered(&mut self, user: usize, command: &Command, answer: Answer) {
        self.reach(format!("{} answered", command.operation().id()));
        match (command, answer) {
            (_, Answer::UserLogin(login)) => self.logged_in(user, login.token),
            (Command::FileUpload(command), Answer::FileUpload(upload)) => {
                self.known.made("upload", user, upload.upload_id.as_str());
                self.known.saw_upload(&upload);
                let content = SIZES.iter().position(|size| *size == command.size).unwrap() as u64;
                if let Some(file) = &upload.file {
                    self.made_file(user, file);
                }
                self.known.uploads.push((user, (upload.upload_id, content)));
            }
            (_, Answer::FileUploadInfo(upload)) => {
                self.known.saw_upload(&upload);
                if let Some(file) = upload.file {
                    self.known.saw_file(user, &file.file_id);
                }
            }
            (_, Answer::FileDownload(ticket)) => {
                let session = ticket.download_url.expose().rsplit('=').next().unwrap().into();
                if let Ok(grant) = self.scene.world.download_begin(self.scene.now, &session) {
                    self.known.downloads.push(grant);
                }
            }
            (Command::FileXcopy(command), Answer::FileXcopy(file)) => {
                self.made_file(user, &file);
                let source = command.file_id.as_ref().unwrap();
                let owner = self.known.owner(source.as_str()).unwrap();
                if owner != user {
                    self.check_visible(owner, user, source);
                    self.reach("foreign file copied");
                }
            }
            (_, Answer::FileHashcopy(file)) => self.made_file(user, &file),
            (_, Answer::FileOnetimelinkCreate(link)) => {
                self.known.made("link", user, link.link_id.as_str());
                self.known.links.push((user, link.link_id));
            }
            (_, Answer::FileOnetimelinkInfo(links)) => {
                for link in links {
                    if let OneTimeLinkEntry::Found(link) = link {
                        assert_eq!(link.downloaded, self.known.used.contains(&link.link_id));
                    }
                }
            }
            (_, Answer::FolderCreate(folder)) => self.known.saw_folder(user, &folder.folder_id),
            (Command::FolderContent(command), Answer::FolderContent(content)) => {
                assert!(content.folder.files.unwrap().len() as u64 <= command.per_page);
            }
            (Command::TrashcanContent(command), Answer::TrashcanContent(content)) => {
                assert!(content.files.len() as u64 <= command.per_page);
                for file in content.files {
                    self.known.saw_file(user, &file.file_id);
                }
            }
            (_, Answer::FileCopy(result) | Answer::TrashcanRestore(result)) => {
                if result.success > 0 {
                    self.survey(user);
                }
                self.refused_items(&result.errors);
            }
            (Command::FolderCopy(command), Answer::FolderCopy(result)) => {
                if result.success > 0 {
                    self.survey(user);
                    self.reach("tree copied");
                }
                for id in &result.success_ids {
                    if self.known.owner(id) != Some(user) {
                        self.reach("foreign folder copied");
                    }
                }
                assert_eq!(result.success + result.fail, command.folder_id.len() as u64);
                self.refused_items(&result.errors);
            }
            (Command::FolderMove(command), Answer::FolderMove(result)) => {
                for id in &result.success_ids {
                    let info = Command::FolderInfo(FolderInfo {
                        folder_id: Some(FolderId::from(id.as_str())),
                    });
                    let moved = answer!(Ok::<_, Refusal>(self.ask(user, info)), FolderInfo);
                    assert_eq!(moved.parent_folder_id.as_ref(), Some(&command.folder_id_dest));
                }
                self.refused_items(&result.errors);
            }
            (_, Answer::FolderDelete(result)) if result.success > 0 => {
                self.survey(user);
                self.reach("tree deleted");
            }
            (_, Answer::TrashcanEmpty(result)) => {
                for id in &result.success_ids {
                    self.known.saw("file", user, id);
                    self.known.erased(id);
                }
            }
            (_, Answer::RemoteCreate(jobs)) => {
                for job in jobs {
                    self.known.made("job", user, &job.job_id.to_string());
                    self.known.saw_job(&job);
                    self.known.jobs.push((user, job.job_id));
                }
            }
            (_, Answer::RemoteInfo(jobs)) => {
                for job in jobs {
                    assert_eq!(self.known.owner(&job.job_id.to_string()), Some(user));
                    self.known.saw_job(&job);
                    if let Some(file) = job.file {
                        self.known.saw_file(user, &file.file_id);
                    }
                }
            }
            (_, Answer::RemoteDelete(result)) => {
                for id in result.success_ids {
                    let id: u64 = id.parse().unwrap();
                    self.known.jobs.retain(|(_, known)| *known != id);
                    let stale = self.known.fetches.extract_if(.., |ticket| ticket.job_id() == id);
                    let stale: Vec<_> = stale.collect();
                    self.known.stale_fetches.extend(stale);
                }
            }
            _ => {}
        }
    }

    fn made_file(&mut self, user: usize, file: &File) {
        self.known.made("file", user, file.file_id.as_str());
        self.known.files.push((user, file.file_id.clone()));
    }

    fn refused_items(&mut self, texts: &[String]) {
        for refusal in [Refusal::CopyLimit, Refusal::FolderMoveFailed, Refusal::FolderCopyFailed] {
            if texts.contains(&refusal.text()) {
                self.reach(refusal.name());
            }
        }
    }

    /// A file of `owner` that `user` could copy is one that the user may see.
    fn check_visible(&mut self, owner: usize, user: usize, id: &FileId) {
        let mode = answer!(Ok::<_, Refusal>(self.ask(owner, info(id))), FileInfo).mode;
        let is_free = NAMES[user] == "flo";
        assert!(
            mode != Mode::Private && !(mode == Mode::PremiumOnly && is_free),
            "{mode:?}"
        );
    }

    /// Looks at everything that a user has. What the listings show and what the account is told must fit: each file is
    /// in one place, and the bytes of all of them are what is stored.
    fn survey(&mut self, user: usize) {
        let root = Command::FolderInfo(FolderInfo { folder_id: None });
        let root = answer!(Ok::<_, Refusal>(self.ask(user, root)), FolderInfo).folder_id;
        let (mut waiting, mut folders, mut files) = (vec![root], Vec::new(), Vec::new());
        let mut copies: BTreeMap<(String, u64), u64> = BTreeMap::new();
        while let Some(id) = waiting.pop() {
            let command = Command::FolderContent(listing(Some(&id)));
            let folder = answer!(Ok::<_, Refusal>(self.ask(user, command)), FolderContent).folder;
            let listed = folder.files.expect("a listing has files");
            assert_eq!(listed.len() as u64, folder.nb_files);
            assert_eq!(folder.folders.len() as u64, folder.nb_folders);
            assert_eq!(listed.iter().map(|file| file.size).sum::<u64>(), folder.size_files);
            for file in &listed {
                assert_eq!(file.folder_id.as_ref(), Some(&id));
                *copies.entry((file.hash.to_string(), file.size)).or_default() += 1;
            }
            for below in folder.folders {
                assert_eq!(below.parent_folder_id.as_ref(), Some(&id));
                waiting.push(below.folder_id);
            }
            self.known.saw_folder(user, &id);
            folders.push((user, id));
            files.extend(listed);
        }
        assert!(copies.values().all(|count| *count <= limits::COPIES_OF_A_FILE));
        let trash = Command::TrashcanContent(trash_listing(TrashSortColumn::Deleted, 1, u64::MAX));
        files.extend(answer!(Ok::<_, Refusal>(self.ask(user, trash)), TrashcanContent).files);

        let different: BTreeSet<&FileId> = files.iter().map(|file| &file.file_id).collect();
        assert_eq!(different.len(), files.len(), "a file is in two places");
        let stored: u64 = files.iter().map(|file| file.size).sum();
        assert_eq!(self.scene.world.storage_used(&email(user)), Some(stored));
        let storage = answer!(
            Ok::<_, Refusal>(self.ask(user, Command::UserInfo(UserInfo {}))),
            UserInfo
        )
        .storage;
        assert!(storage.left <= storage.total - stored);
        for file in &files {
            self.known.saw_file(user, &file.file_id);
        }
        // What is gone is not used any more; `bad_input` does that.
        self.known.folders.retain(|(owner, _)| *owner != user);
        self.known.folders.extend(folders);
        self.known.files.retain(|(owner, _)| *owner != user);
        self.known
            .files
            .extend(files.into_iter().map(|file| (user, file.file_id)));
    }

    /// At the end everything is looked at once more, and then nothing must be left that is deleted.
    pub(super) fn settle(&mut self) {
        let states: Vec<String> = self.known.states().collect();
        states.into_iter().for_each(|state| self.reach(state));
        for user in 0..NAMES.len() {
            self.survey(user);
            self.clear(user);
        }
        let forgotten = self.known.forgotten();
        *self.reached.entry("content forgotten".to_owned()).or_default() += forgotten;
        self.scene.audit();
    }

    fn clear(&mut self, user: usize) {
        self.scene.world.forget_refusals();
        let jobs = Command::RemoteInfo(RemoteInfo { job_id: None });
        let jobs = answer!(Ok::<_, Refusal>(self.ask(user, jobs)), RemoteInfo);
        let job_id = jobs.iter().map(|job| job.job_id).collect();
        self.ask(user, Command::RemoteDelete(RemoteDelete { job_id }));
        let root = Command::FolderContent(listing(None));
        let root = answer!(Ok::<_, Refusal>(self.ask(user, root)), FolderContent).folder;
        let folder_id = root.folders.into_iter().map(|folder| folder.folder_id).collect();
        self.ask(user, Command::FolderDelete(FolderDelete { folder_id }));
        let file_id = root.files.into_iter().flatten().map(|file| file.file_id).collect();
        self.ask(user, Command::FileDelete(FileDelete { file_id }));
        self.ask(user, Command::TrashcanEmpty(TrashcanEmpty { file_id: None }));
        assert_eq!(self.scene.world.storage_used(&email(user)), Some(0));
    }
}
