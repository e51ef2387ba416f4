//! Sequences that are interrupted by restarts. A shadow keeps each change, as a disk would; the world that is made of it
//! has to be the one that was there.

use std::collections::BTreeMap;

use rapidgator_mock_domain::{
    Call, Change, Restored, World, WorldOptions,
    generated::{
        commands::{
            Answer, Command, FileOnetimelinkInfo, FileUploadInfo, FolderContent, FolderInfo, RemoteInfo, UserInfo,
            UserLogin,
        },
        refusal::Refusal,
        switches::Switches,
        types::{FolderId, RemoteJobState, SortColumn, SortDirection, Token, TrashSortColumn},
    },
    kept::Row,
};

use super::{
    Step,
    play::{NAMES, Play, email},
};
use crate::support::{answer, listing, options, trash_listing};

/// Rows as they are on a disk.
#[derive(Default)]
struct Shadow {
    rows: BTreeMap<(&'static str, Vec<u8>), String>,
}

impl Shadow {
    fn absorb(&mut self, changes: Vec<Change>) {
        for Change { table, key, row } in changes {
            match row {
                Some(row) => self.rows.insert((table, key), serde_json::to_string(&row).unwrap()),
                None => self.rows.remove(&(table, key)),
            };
        }
    }

    /// All rows of a world, whatever was noted.
    fn of(world: &World) -> Self {
        let mut world = world.clone();
        world.keep_track();
        let mut shadow = Self::default();
        shadow.absorb(world.take_changes());
        shadow
    }

    fn rows(&self) -> impl Iterator<Item = Row> {
        self.rows.values().map(|row| serde_json::from_str(row).unwrap())
    }

    /// Without what may lag behind.
    fn timeless(&self) -> Vec<String> {
        let timeless = self.rows.values().map(|row| {
            let mut row: serde_json::Value = serde_json::from_str(row).unwrap();
            if let Some(job) = row.get_mut("Job") {
                job["updated"].take();
            }
            row.to_string()
        });
        timeless.collect()
    }
}

pub(super) fn play(steps: Vec<Step>) {
    let mut play = Play::new();
    let mut shadow = Shadow::default();
    play.scene.world.keep_track();
    for step in steps {
        play.step(step);
        shadow.absorb(play.scene.world.take_changes());
        if step.one % 8 == 0 {
            let restored = play.restored(&shadow);
            assert_eq!(shadow.timeless(), Shadow::of(&play.scene.world).timeless());
            play.compare(&restored.world);
            if step.two % 4 == 0 {
                play.restart(restored);
            }
        }
    }
    play.settle();
}

impl Play {
    fn restored(&self, shadow: &Shadow) -> Restored {
        let options = WorldOptions {
            switches: *self.scene.world.switches(),
            ..options()
        };
        let mut restored = World::restore(options, shadow.rows()).expect("what was kept is sound");
        restored.world.set_processing(self.processing);
        restored
    }

    /// The process is killed and started again.
    fn restart(&mut self, restored: Restored) {
        let tickets = self.known.tickets.drain(..);
        let stale = tickets.map(|(ticket, _, content)| (ticket, content));
        self.known.stale_tickets.extend(stale);
        self.known.downloads.clear();
        self.known.claims.clear();
        self.known.fetches.clear();
        self.scene.world = restored.world;
        self.known.happened(restored.effects);
        self.scene.audit();
    }

    /// Whoever asks is told the same by both worlds.
    fn compare(&self, restored: &World) {
        let (mut one, mut two) = (self.asked(&self.scene.world), self.asked(restored));
        for user in 0..NAMES.len() {
            let login = Command::UserLogin(UserLogin {
                login: email(user),
                password: "secret".into(),
                code: None,
            });
            let token = answer!(Ok::<_, Refusal>(one.ask(None, login.clone()).unwrap()), UserLogin).token;
            assert_eq!(
                answer!(Ok::<_, Refusal>(two.ask(None, login).unwrap()), UserLogin).token,
                token
            );
            let mut waiting = self.questions(user);
            while let Some(question) = waiting.pop() {
                let answer = one.ask(Some(&token), question.clone());
                if let Ok(Answer::FolderInfo(folder)) = &answer {
                    let below = folder.folders.iter().map(|folder| &folder.folder_id);
                    waiting.extend(below.map(|id| {
                        Command::FolderInfo(FolderInfo {
                            folder_id: Some(id.clone()),
                        })
                    }));
                    waiting.extend(listings(&folder.folder_id));
                }
                assert_eq!(answer, two.ask(Some(&token), question));
            }
        }
    }

    fn asked(&self, world: &World) -> Asked<'_> {
        let mut world = world.clone();
        world.forget_refusals();
        world.set_switches(Switches::default());
        world.set_processing(self.processing);
        Asked { play: self, world }
    }

    fn questions(&self, user: usize) -> Vec<Command> {
        let uploads = self.known.uploads.iter().filter(|(owner, _)| *owner == user);
        let uploads = uploads.map(|(_, (id, _))| FileUploadInfo { upload_id: id.clone() });
        let mut questions: Vec<Command> = uploads.map(Command::FileUploadInfo).collect();
        questions.extend([
            Command::UserInfo(UserInfo {}),
            Command::FolderInfo(FolderInfo { folder_id: None }),
            Command::TrashcanContent(trash_listing(TrashSortColumn::Deleted, 1, u64::MAX)),
            Command::TrashcanContent(trash_listing(TrashSortColumn::Name, 1, u64::MAX)),
            Command::FileOnetimelinkInfo(FileOnetimelinkInfo { link_id: None }),
            Command::RemoteInfo(RemoteInfo { job_id: None }),
        ]);
        questions
    }
}

fn listings(folder: &FolderId) -> impl Iterator<Item = Command> {
    let columns = SortColumn::ALL.iter();
    let orders = columns.flat_map(|column| SortDirection::ALL.iter().map(move |direction| (*column, *direction)));
    orders.map(|(sort_column, sort_direction)| {
        Command::FolderContent(FolderContent {
            sort_column,
            sort_direction,
            ..listing(Some(folder))
        })
    })
}

/// A copy of a world that can be asked without changing the play.
struct Asked<'a> {
    play: &'a Play,
    world: World,
}

impl Asked<'_> {
    /// Without how far bytes have come that are fetched anew.
    fn ask(&mut self, token: Option<&Token>, command: Command) -> Result<Answer, Refusal> {
        let call = Call {
            operation: command.operation(),
            token: token.cloned(),
            command: Ok(command),
        };
        let mut answer = self.world.apply(self.play.scene.now, call).answer;
        if let Ok(Answer::RemoteInfo(jobs)) = &mut answer {
            let running = jobs
                .iter_mut()
                .filter(|job| job.state != RemoteJobState::Done && job.state != RemoteJobState::Fail);
            for job in running {
                (job.dl_size, job.speed, job.updated) = (0, 0, None);
            }
        }
        answer
    }
}
