//! Does the steps of a sequence.

use std::{collections::BTreeMap, time::Duration};

use rapidgator_mock_domain::{
    Call, FaultPoint, Processing, Progress, UploadEnd, UploadPace,
    generated::{
        commands::{Answer, Command, FolderInfo, OperationId, UserLogin},
        refusal::Refusal,
        switches::{DuplicateFolder, Switches},
        types::Token,
    },
};

use super::{
    Act, Step, commands,
    known::{Known, choose, take},
};
use crate::support::{IDLE, Scene, answer, options};

pub(super) const NAMES: [&str; 3] = ["ann", "bob", "flo"];

/// Sizes by content; the last fills an account fast.
pub(super) const SIZES: [u64; 6] = [0, 1, 10, 20, 40, 300];

/// The world, and what the test remembers apart from it.
pub(super) struct Play {
    pub(super) scene: Scene,
    tokens: Vec<Option<Token>>,
    pub(super) known: Known,
    /// What happened how often.
    pub(super) reached: BTreeMap<String, usize>,
    /// How long the look at an upload takes now; a restart brings it along.
    pub(super) processing: Processing,
}

impl Play {
    pub(super) fn new() -> Self {
        let mut options = options();
        for account in &mut options.accounts {
            account.parallel_uploads = 2;
            account.remote_jobs = 3;
        }
        let processing = Processing {
            polls: u32::try_from(options.switches.processing_polls).unwrap(),
            at_most: options.processing_at_most,
        };
        let mut play = Self {
            scene: Scene::with(options),
            tokens: vec![None; NAMES.len()],
            known: Known::default(),
            reached: BTreeMap::new(),
            processing,
        };
        for user in 0..NAMES.len() {
            let root = Command::FolderInfo(FolderInfo { folder_id: None });
            let root = answer!(Ok::<_, Refusal>(play.ask(user, root)), FolderInfo);
            play.known.saw_folder(user, &root.folder_id);
        }
        play
    }

    pub(super) fn step(&mut self, step: Step) {
        // `None`: there is nothing yet to do it with.
        let _ = self.act(step);
        self.scene.audit();
    }

    fn act(&mut self, step: Step) -> Option<()> {
        let Step { act, user, one, two } = step;
        match act {
            Act::Call(operation) => {
                let command = commands::make(&self.known, operation, step)?;
                let token = self.token(user);
                match self.call(Some(&token), command.clone()) {
                    Ok(answer) => self.answered(user, &command, answer),
                    Err(refusal) => self.refused(user, &refusal),
                }
            }
            Act::Begin => {
                let (id, content) = choose(self.known.recent_uploads(), user, one)?;
                let token = self.token(user);
                match self.scene.world.upload_begin(self.scene.now, &id, &token) {
                    Ok(ticket) => self.known.tickets.push((ticket, user, content)),
                    Err(refusal) => self.refused(user, &refusal),
                }
            }
            Act::Finish | Act::FinishWithOtherBytes => {
                let (ticket, _, content) = take(&mut self.known.tickets, one)?;
                let other = u64::from(act != Act::Finish);
                let received = self.scene.received(content + other, SIZES[content as usize]);
                self.known.stale_tickets.push((ticket.clone(), content));
                let transferred = self.scene.world.upload_finish(self.scene.now, ticket, received);
                self.known.happened(transferred.effects);
                self.known.saw_upload(&transferred.answer.expect("the ticket is good"));
            }
            Act::FinishWithStaleTicket => {
                let (ticket, content) = take(&mut self.known.stale_tickets, one)?;
                let received = self.scene.received(content, SIZES[content as usize]);
                let transferred = self.scene.world.upload_finish(self.scene.now, ticket, received);
                assert_eq!(transferred.answer, Err(Refusal::UploadRefused));
                self.known.happened(transferred.effects);
            }
            Act::Abort => {
                let (ticket, _, content) = take(&mut self.known.tickets, one)?;
                self.scene.world.upload_abort(self.scene.now, ticket.clone());
                self.known.stale_tickets.push((ticket, content));
            }
            Act::EndDownload => {
                let grant = take(&mut self.known.downloads, one)?;
                let effects = match two as u64 {
                    0 => self.scene.world.download_abort(self.scene.now, grant.pass),
                    sent => self.scene.world.download_finish(self.scene.now, grant.pass, sent),
                };
                self.known.happened(effects);
            }
            Act::Claim => {
                let id = choose(&self.known.links, user, one)?;
                let grant = self.scene.world.one_time_begin(self.scene.now, &id).ok()?;
                assert!(!self.known.used.contains(&id), "a used link gave its file again");
                let mut claims = self.known.claims.iter();
                assert!(claims.all(|(claimed, _)| *claimed != id), "two have one link");
                self.known.claims.push((id, grant));
            }
            Act::Use => {
                let (id, grant) = take(&mut self.known.claims, one)?;
                self.known.used.insert(id);
                let effects = self.scene.world.one_time_finish(self.scene.now, grant.pass);
                self.known.happened(effects);
                self.reach("link used");
            }
            Act::Release => {
                let (_, grant) = take(&mut self.known.claims, one)?;
                let effects = self.scene.world.one_time_abort(self.scene.now, grant.pass);
                self.known.happened(effects);
            }
            Act::Fetch => self.fetch(one, two)?,
            Act::FetchWithStaleTicket => {
                let ticket = take(&mut self.known.stale_fetches, one)?;
                assert!(!self.scene.world.remote_size(self.scene.now, &ticket, None, Some(1)));
                assert!(!self.scene.world.remote_progress(self.scene.now, &ticket, 1));
                let received = self.scene.received(1, 1);
                let effects = self.scene.world.remote_finish(self.scene.now, ticket, received);
                assert_eq!(effects.len(), 1, "the bytes are dropped");
                self.known.happened(effects);
            }
            Act::Wait => self.scene.wait(IDLE.mul_f64(one as f64 / 50.0)),
            Act::Switch => self.switch(one, two),
            Act::Refuse => {
                let points = [
                    FaultPoint::UploadBytes,
                    FaultPoint::Processing,
                    FaultPoint::RemoteBytes,
                    FaultPoint::DownloadBytes,
                    FaultPoint::OneTimeBytes,
                    FaultPoint::Item(OperationId::FolderDelete),
                ];
                self.scene
                    .world
                    .refuse_next(points[one % points.len()], Refusal::Unavailable);
            }
            Act::Steer => self.steer(user, one, two)?,
            Act::Fork => self.fork(),
        }
        Some(())
    }

    /// The server reports on a remote upload.
    fn fetch(&mut self, one: usize, two: usize) -> Option<()> {
        let content = two % SIZES.len();
        let (now, size) = (self.scene.now, SIZES[content]);
        match one % 5 {
            0 => {
                let ticket = self.known.fetches.get(two.checked_rem(self.known.fetches.len())?)?;
                self.scene.world.remote_size(now, ticket, Some("named"), Some(size * 2));
            }
            1 => {
                let ticket = self.known.fetches.get(two.checked_rem(self.known.fetches.len())?)?;
                self.scene.world.remote_progress(now, ticket, size);
            }
            2 => {
                let ticket = take(&mut self.known.fetches, two)?;
                self.known.stale_fetches.push(ticket.clone());
                self.scene.world.remote_fail(now, ticket);
            }
            _ => {
                let ticket = take(&mut self.known.fetches, two)?;
                self.known.stale_fetches.push(ticket.clone());
                let received = self.scene.received(content as u64, size);
                let effects = self.scene.world.remote_finish(now, ticket, received);
                self.known.happened(effects);
            }
        }
        Some(())
    }

    /// A test moves an upload on, or tells how it goes on.
    fn steer(&mut self, user: usize, one: usize, two: usize) -> Option<()> {
        let (id, _) = choose(self.known.recent_uploads(), user, one)?;
        let (world, now) = (&mut self.scene.world, self.scene.now);
        let pace = match two % 6 {
            0 => UploadPace::AtOnce,
            1 => UploadPace::After(Duration::from_secs(two as u64)),
            2 => UploadPace::Polls(two as u64 % 4),
            3 => UploadPace::BytesPerSecond(two as u64 % 4),
            4 => UploadPace::OnCommand,
            _ => UploadPace::Usual,
        };
        let end = match two.is_multiple_of(4) {
            true => UploadEnd::Failed { reason: None },
            false => UploadEnd::AsJudged,
        };
        let steered = match one % 6 {
            0 => world.upload_step(now, &id),
            2 => world.upload_fail(now, &id, Some("on order".to_owned())),
            3 => world.upload_stall(now, &id).map(|()| Vec::new()),
            4 | 5 => world.set_upload_progress(now, &id, Progress { pace, end }),
            _ => world.upload_end(now, &id),
        };
        self.known.happened(steered.ok()?);
        self.reach("upload steered");
        Some(())
    }

    /// What is under way is broken off in a copy, which is sound then, and nothing holds what nobody can end.
    fn fork(&mut self) {
        let mut copy = self.scene.clone();
        let _ = copy.world.break_off(copy.now);
        copy.audit();
        let emails = (0..NAMES.len()).map(email);
        let is_receiving = |email: String| copy.world.receiving(&email) != Some(0);
        assert!(!emails.into_iter().any(is_receiving), "nobody sends anything to a copy");
        if !(self.known.tickets.is_empty() && self.known.claims.is_empty() && self.known.downloads.is_empty()) {
            self.reach("transfer broken off");
        }
        let next = copy.world.next_event(copy.now);
        assert!(
            next.is_none_or(|(at, _)| at > copy.now),
            "what is next has not been yet"
        );
    }

    fn switch(&mut self, one: usize, two: usize) {
        let before = *self.scene.world.switches();
        let mut switches = Switches {
            token_idle_ttl: IDLE,
            ..Switches::default()
        };
        let folders = [
            DuplicateFolder::Existing,
            DuplicateFolder::Second,
            DuplicateFolder::Conflict,
        ];
        match one % 12 {
            0 => switches.expire_next_call = true,
            1 => switches.login_throttle = true,
            2 => switches.traffic_exceeded = true,
            3 => switches.download_503 = true,
            4 => switches.download_404_for_free = true,
            5 => switches.fail_upload = true,
            6 => switches.folder_change_mode_500 = true,
            7 => switches.duplicate_folder = folders[two % folders.len()],
            8 => switches.waiting_polls = two as u64 % 4,
            9 => switches.processing_polls = two as u64 % 4,
            10 => switches.token_idle_ttl = Duration::from_secs(1 + two as u64),
            _ => switches = before,
        }
        self.scene.world.set_switches(switches);
        let at_most = two.is_multiple_of(2).then_some(Duration::from_secs(10));
        self.known.jobs_go_by_time |= at_most.is_some();
        self.processing = Processing {
            polls: u32::try_from(switches.processing_polls).unwrap(),
            at_most,
        };
        self.scene.world.set_processing(self.processing);
    }

    /// A session that probably works: it may have ended while the play waited.
    pub(super) fn token(&mut self, user: usize) -> Token {
        while self.tokens[user].is_none() {
            let login = Command::UserLogin(UserLogin {
                login: email(user),
                password: "secret".into(),
                code: None,
            });
            match self.call(None, login) {
                Ok(answer) => {
                    let token = answer!(Ok::<_, Refusal>(answer), UserLogin).token;
                    self.logged_in(user, token);
                }
                Err(refusal) => {
                    assert_eq!(refusal.name(), "login_throttled");
                    self.scene.wait(self.scene.world.switches().login_wait);
                }
            }
        }
        self.tokens[user].clone().unwrap()
    }

    pub(super) fn logged_in(&mut self, user: usize, token: Token) {
        self.known.made("token", user, token.expose());
        self.tokens[user] = Some(token);
    }

    /// Calls; a refusal has to be one that the description lists.
    fn call(&mut self, token: Option<&Token>, command: Command) -> Result<Answer, Refusal> {
        let operation = command.operation();
        let call = Call {
            operation,
            token: token.cloned(),
            command: Ok(command),
        };
        let outcome = self.scene.world.apply(self.scene.now, call);
        self.known.happened(outcome.effects);
        if let Err(refusal) = &outcome.answer {
            let is_listed = operation.errors().contains(&refusal.name());
            assert!(is_listed, "{} refused with {refusal:?}", operation.id());
        }
        outcome.answer
    }

    /// A call that has nothing to fail of, whatever became of the session.
    pub(super) fn ask(&mut self, user: usize, command: Command) -> Answer {
        // The session may have ended, and a switch may end the next one at once.
        for _ in 0..3 {
            let token = self.token(user);
            match self.call(Some(&token), command.clone()) {
                Ok(answer) => return answer,
                Err(refusal) => {
                    assert_eq!(refusal, Refusal::SessionExpired);
                    self.tokens[user] = None;
                }
            }
        }
        panic!("no session lasts for a call");
    }

    pub(super) fn reach(&mut self, what: impl Into<String>) {
        *self.reached.entry(what.into()).or_default() += 1;
    }

    /// A refusal was seen.
    fn refused(&mut self, user: usize, refusal: &Refusal) {
        self.reach(refusal.name());
        if *refusal == Refusal::SessionExpired {
            self.tokens[user] = None;
        }
    }
}

pub(super) fn email(user: usize) -> String {
    format!("{}@example.com", NAMES[user])
}
