//! Command sequences that nobody thought of, of several users at once, and what must hold after each step.

use std::collections::{BTreeMap, BTreeSet};

use proptest::{prelude::*, sample::select, strategy::ValueTree, test_runner::TestRunner};
use rapidgator_mock_domain::{
    ContentId, Effect, Grant, UploadTicket,
    generated::{
        commands::{Command, FileUpload},
        refusal::Refusal,
        types::{FileId, FolderId, LinkId, Mode, Token, Upload, UploadId, UploadState},
    },
};

use crate::support::{IDLE, Scene, answer, create, listing, upload};

/// What a user does. The numbers of a step choose with what.
#[derive(Clone, Copy, Debug)]
enum Act {
    Announce,
    Begin,
    Finish,
    FinishWithOtherBytes,
    FinishWithStaleTicket,
    Abort,
    Poll,
    MakeFolder,
    Copy,
    Move,
    Delete,
    EmptyTrash,
    SetMode,
    Download,
    EndDownload,
    MakeLink,
    Claim,
    Use,
    Release,
    Wait,
}

/// What is named more often happens more often: uploads need many steps before anything else has something to do.
const ACTS: [Act; 40] = [
    Act::Announce,
    Act::Announce,
    Act::Announce,
    Act::Announce,
    Act::Announce,
    Act::Begin,
    Act::Begin,
    Act::Begin,
    Act::Begin,
    Act::Finish,
    Act::Finish,
    Act::Finish,
    Act::Finish,
    Act::FinishWithOtherBytes,
    Act::FinishWithStaleTicket,
    Act::Abort,
    Act::Poll,
    Act::Poll,
    Act::Poll,
    Act::Poll,
    Act::Poll,
    Act::Poll,
    Act::MakeFolder,
    Act::Copy,
    Act::Copy,
    Act::Move,
    Act::Delete,
    Act::EmptyTrash,
    Act::SetMode,
    Act::Download,
    Act::Download,
    Act::EndDownload,
    Act::EndDownload,
    Act::MakeLink,
    Act::MakeLink,
    Act::Claim,
    Act::Claim,
    Act::Use,
    Act::Release,
    Act::Wait,
];

const NAMES: [&str; 3] = ["ann", "bob", "flo"];

/// Sizes by content; the last fills an account fast.
const SIZES: [u64; 6] = [0, 1, 10, 20, 40, 300];

#[derive(Clone, Copy, Debug)]
struct Step {
    act: Act,
    user: usize,
    one: usize,
    two: usize,
}

fn step() -> impl Strategy<Value = Step> {
    let act = select(ACTS.as_slice());
    (act, 0..NAMES.len(), 0..64_usize, 0..64_usize).prop_map(|(act, user, one, two)| Step { act, user, one, two })
}

/// A thing and the user who made it.
type Of<T> = (usize, T);

/// One of the user's own things as a rule, and now and then one of anybody.
fn choose<T: Clone>(things: &[Of<T>], user: usize, number: usize) -> Option<T> {
    let is_any = number.is_multiple_of(8);
    let all: Vec<&T> = things
        .iter()
        .filter(|(owner, _)| is_any || *owner == user)
        .map(|(_, thing)| thing)
        .collect();
    all.get(number.checked_rem(all.len())?).map(|thing| (*thing).clone())
}

fn take<T>(things: &mut Vec<T>, number: usize) -> Option<T> {
    let place = number.checked_rem(things.len())?;
    Some(things.swap_remove(place))
}

/// The world, and what the test remembers apart from it.
struct Play {
    scene: Scene,
    ids: BTreeSet<String>,
    folders: Vec<Of<FolderId>>,
    files: Vec<Of<FileId>>,
    uploads: Vec<Of<(UploadId, u64)>>,
    tickets: Vec<(UploadTicket, usize, u64)>,
    stale: Vec<(UploadTicket, u64)>,
    states: BTreeMap<UploadId, UploadState>,
    downloads: Vec<Grant>,
    links: Vec<Of<LinkId>>,
    claims: Vec<(LinkId, Grant)>,
    used: BTreeSet<LinkId>,
    forgotten: BTreeSet<ContentId>,
}

impl Play {
    fn new() -> Self {
        let mut play = Self {
            scene: Scene::new(),
            ids: BTreeSet::new(),
            folders: Vec::new(),
            files: Vec::new(),
            uploads: Vec::new(),
            tickets: Vec::new(),
            stale: Vec::new(),
            states: BTreeMap::new(),
            downloads: Vec::new(),
            links: Vec::new(),
            claims: Vec::new(),
            used: BTreeSet::new(),
            forgotten: BTreeSet::new(),
        };
        for user in 0..NAMES.len() {
            let token = play.token(user);
            let root = play.scene.root(&token).folder_id;
            play.made(root.as_str());
            play.folders.push((user, root));
        }
        play
    }

    fn step(&mut self, step: Step) {
        // `None`: there is nothing yet to do it with.
        let _ = self.act(step);
        let effects = std::mem::take(&mut self.scene.effects);
        self.happened(effects);
        self.scene.audit();
        for grant in self.downloads.iter().chain(self.claims.iter().map(|(_, grant)| grant)) {
            assert!(
                !self.forgotten.contains(&grant.content),
                "bytes that are being sent were forgotten"
            );
        }
    }

    fn act(&mut self, Step { act, user, one, two }: Step) -> Option<()> {
        let token = self.token(user);
        match act {
            Act::Announce => {
                let content = two % SIZES.len();
                let Command::FileUpload(command) = upload("name", content as u64, SIZES[content]) else {
                    return None;
                };
                let folder_id = choose(&self.folders, user, one);
                let command = Command::FileUpload(FileUpload { folder_id, ..command });
                let announced = answer!(
                    Ok::<_, Refusal>(self.scene.call(Some(&token), command).ok()?),
                    FileUpload
                );
                self.made(announced.upload_id.as_str());
                if let Some(file) = &announced.file {
                    assert!(!self.ids.contains(file.file_id.as_str()), "a new file has a new id");
                }
                self.saw(user, &announced);
                self.uploads.push((user, (announced.upload_id, content as u64)));
            }
            Act::Begin => {
                let (id, content) = choose(&self.uploads, user, one)?;
                self.tickets.push((self.scene.begin(&token, &id).ok()?, user, content));
            }
            Act::Finish | Act::FinishWithOtherBytes => {
                let (ticket, owner, content) = take(&mut self.tickets, one)?;
                let sent = if matches!(act, Act::Finish) {
                    content
                } else {
                    content + 1
                };
                let received = self.scene.received(sent, SIZES[content as usize]);
                let upload = self.scene.finish(ticket.clone(), received).expect("the ticket is good");
                self.stale.push((ticket, content));
                self.saw(owner, &upload);
            }
            Act::FinishWithStaleTicket => {
                let (ticket, content) = take(&mut self.stale, one)?;
                let received = self.scene.received(content, SIZES[content as usize]);
                assert_eq!(self.scene.finish(ticket, received), Err(Refusal::UploadRefused));
            }
            Act::Abort => {
                let (ticket, _, content) = take(&mut self.tickets, one)?;
                self.scene.world.upload_abort(self.scene.now, ticket.clone());
                self.stale.push((ticket, content));
            }
            Act::Poll => {
                let (id, _) = choose(&self.uploads, user, one)?;
                let upload = self.scene.poll(&token, &id).ok()?;
                self.saw(user, &upload);
            }
            Act::MakeFolder => {
                let parent = choose(&self.folders, user, one)?;
                let command = create(&format!("folder {}", two % 3), Some(&parent));
                let made = answer!(
                    Ok::<_, Refusal>(self.scene.call(Some(&token), command).ok()?),
                    FolderCreate
                );
                if self.ids.insert(made.folder_id.to_string()) {
                    self.folders.push((user, made.folder_id));
                }
            }
            Act::Copy => {
                let (file, folder) = (choose(&self.files, user, one)?, self.own_folder(user, two)?);
                let result = self.scene.copy(&token, &[&file, &file], &folder);
                assert_eq!(result.success + result.fail, 2);
                for copy in self.scene.list(&token, Some(&folder)) {
                    if self.ids.insert(copy.file_id.to_string()) {
                        self.files.push((user, copy.file_id));
                    }
                }
            }
            Act::Move => {
                let (file, folder) = (choose(&self.files, user, one)?, self.own_folder(user, two)?);
                self.scene.relocate(&token, &[&file], &folder);
            }
            Act::Delete => {
                let (first, second) = (choose(&self.files, user, one)?, choose(&self.files, user, two)?);
                self.scene.delete(&token, &[&first, &second]);
            }
            Act::EmptyTrash => {
                let effects = self.scene.world.empty_trash(&email(user));
                self.happened(effects);
            }
            Act::SetMode => {
                let file = choose(&self.files, user, one)?;
                self.scene.info(&token, &file).ok()?;
                self.scene.set_mode(&token, &file, Mode::ALL[two % Mode::ALL.len()]);
            }
            Act::Download => {
                let file = choose(&self.files, user, one)?;
                self.downloads.push(self.scene.download(&token, &file).ok()?);
            }
            Act::EndDownload => {
                let grant = take(&mut self.downloads, one)?;
                let effects = match two as u64 {
                    0 => self.scene.world.download_abort(self.scene.now, grant.pass),
                    sent => self.scene.world.download_finish(self.scene.now, grant.pass, sent),
                };
                self.happened(effects);
            }
            Act::MakeLink => {
                let file = choose(&self.files, user, one)?;
                self.scene.info(&token, &file).ok()?;
                let link = self.scene.link(&token, &file, Some("http://127.0.0.1:1"), true);
                self.made(link.link_id.as_str());
                self.links.push((user, link.link_id));
            }
            Act::Claim => {
                let id = choose(&self.links, user, one)?;
                let grant = self.scene.world.one_time_begin(self.scene.now, &id).ok()?;
                assert!(!self.used.contains(&id), "a used link gave its file again");
                assert!(
                    self.claims.iter().all(|(claimed, _)| *claimed != id),
                    "two have one link"
                );
                self.claims.push((id, grant));
            }
            Act::Use => {
                let (id, grant) = take(&mut self.claims, one)?;
                self.used.insert(id);
                let effects = self.scene.world.one_time_finish(self.scene.now, grant.pass);
                self.happened(effects);
            }
            Act::Release => {
                let (_, grant) = take(&mut self.claims, one)?;
                let effects = self.scene.world.one_time_abort(self.scene.now, grant.pass);
                self.happened(effects);
            }
            Act::Wait => self.scene.wait(IDLE.mul_f64(one as f64 / 50.0)),
        }
        Some(())
    }

    /// A session that works: sessions end while the play waits.
    fn token(&mut self, user: usize) -> Token {
        let token = self.scene.login(NAMES[user]);
        self.made(token.expose());
        token
    }

    fn own_folder(&self, user: usize, number: usize) -> Option<FolderId> {
        choose(&self.folders, user, number | 1)
    }

    /// Remembers an id that was just made.
    fn made(&mut self, id: &str) {
        assert!(self.ids.insert(id.to_owned()), "the id {id} was given twice");
    }

    /// Takes notice of an upload's answer: it never goes back.
    fn saw(&mut self, user: usize, upload: &Upload) {
        if let Some(before) = self.states.insert(upload.upload_id.clone(), upload.state) {
            let goes_on = before.value() < upload.state.value() && !before.is_terminal();
            assert!(
                before == upload.state || goes_on,
                "{before:?} became {:?}",
                upload.state
            );
        }
        assert_eq!(upload.error.is_some(), upload.state == UploadState::Fail);
        assert!(upload.url.is_none() || upload.state == UploadState::Uploading);
        if let Some(file) = &upload.file
            && self.ids.insert(file.file_id.to_string())
        {
            self.files.push((user, file.file_id.clone()));
        }
    }

    fn happened(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::ForgetContent(content) => {
                    assert!(self.forgotten.insert(content), "{content:?} was forgotten twice");
                }
                Effect::Callback { link_id, .. } | Effect::Notify { link_id, .. } => {
                    assert!(self.used.contains(&link_id), "a link that nobody used calls");
                }
            }
        }
    }

    /// At the end, what the listings show and what the account is told must fit.
    fn settle(&mut self) {
        for user in 0..NAMES.len() {
            let effects = self.scene.world.empty_trash(&email(user));
            self.happened(effects);
            let token = self.token(user);
            let mut listed = 0;
            for (_, folder) in self.folders.clone().into_iter().filter(|(owner, _)| *owner == user) {
                let command = Command::FolderContent(listing(Some(&folder)));
                let content = answer!(self.scene.call(Some(&token), command), FolderContent);
                let files = content.folder.files.expect("a listing has files");
                assert_eq!(files.len() as u64, content.folder.nb_files);
                assert_eq!(
                    files.iter().map(|file| file.size).sum::<u64>(),
                    content.folder.size_files
                );
                listed += content.folder.size_files;
            }
            assert_eq!(self.scene.world.storage_used(&email(user)), Some(listed));
        }
    }
}

fn email(user: usize) -> String {
    format!("{}@example.com", NAMES[user])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_users_do_breaks_the_world(steps in prop::collection::vec(step(), 50..200)) {
        let mut play = Play::new();
        steps.into_iter().for_each(|step| play.step(step));
        play.settle();
    }
}

/// The sequences above are worth what they reach: most of them must come to files, used links and failed uploads.
#[test]
fn the_sequences_reach_everything() {
    let mut runner = TestRunner::deterministic();
    let mut reached = BTreeMap::from([("files", 0), ("done", 0), ("failed", 0), ("used", 0), ("forgotten", 0)]);
    for _ in 0..20 {
        let steps = prop::collection::vec(step(), 200)
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let mut play = Play::new();
        steps.into_iter().for_each(|step| play.step(step));
        let with = |state| play.states.values().filter(|known| **known == state).count();
        for (name, count) in [
            ("files", play.files.len()),
            ("done", with(UploadState::Done)),
            ("failed", with(UploadState::Fail)),
            ("used", play.used.len()),
            ("forgotten", play.forgotten.len()),
        ] {
            *reached.get_mut(name).unwrap() += count;
        }
    }
    assert!(reached.values().all(|count| *count >= 5), "{reached:?}");
}
