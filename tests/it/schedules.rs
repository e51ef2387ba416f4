//! Thousands of schedules of trouble, each from a number: whatever happens on the way, a transfer ends with exactly one
//! right file or with an error that says what it is; never with a second file, a wrong one, a leaked secret, or not at all.
//!
//! Here are those of one upload and one download. In the files below, there are several, and trees, and somebody may end
//! them; then the same is done once more, and has to go on and end well.
//!
//! No schedule waits: a pause moves the clock of the mock. A schedule that fails prints its number;
//! `SCHEDULE=NUMBER cargo test -p contract-tests --test it schedules` plays that one alone, and `SCHEDULES=20000` plays so
//! many of each kind. With `-- --nocapture` it tells what came of all. One transfer is the same each time; of several,
//! what meets each request is the same, and not always who comes first.

mod fault;
mod fetched;
mod sent;
mod stop;
mod tally;
mod weather;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rapidgator_client::{Builder, CancellationToken, Client, Error, RetryPolicy, Segments, UploadStyle};
use rapidgator_mock::{AccountOptions, Clock, MockServer};

use crate::harness::{bytes, md5, names_in};
use stop::Stop;
use tally::{Tally, every_cause};
use weather::{Dice, Weather};

/// How many of one transfer of each kind.
const SCHEDULES: u64 = 1_000;

/// How many of several.
const OF_SEVERAL: u64 = 300;

/// After how many there is a new world.
const OF_A_WORLD: u64 = 250;

/// After this, no upload is on its way any more.
const REST: Duration = Duration::from_secs(60 * 60);

/// A schedule takes less than a tenth of a second. One that takes so long will never end.
const HANGS: Duration = Duration::from_secs(60);

const LOGIN: &str = "demo@example.com";
/// Nothing that anybody is told may hold it.
const PASSWORD: &str = "MARKER0password";

/// A mock, and how the weather on the way to it is made.
struct Place {
    server: Arc<MockServer>,
    folder: tempfile::TempDir,
}

impl Place {
    async fn new() -> Self {
        let mut accounts = AccountOptions::standard();
        accounts[0].password = PASSWORD.into();
        let server = MockServer::builder().clock(Clock::frozen()).accounts(accounts);
        Self {
            server: Arc::new(server.start().await.unwrap()),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// What a schedule is played in. It is a new one now and then: the more is in a world, the longer each look at all of
    /// it takes.
    async fn renewed(self, number: u64) -> Self {
        match number % OF_A_WORLD {
            0 => Self::new().await,
            _ => self,
        }
    }

    /// A client of a schedule: half have as many retries as they want, the others as many as usual; most are logged in.
    async fn client(&self, weather: &Weather, dice: &mut Dice) -> Client {
        let mut builder = self.builder(weather.clone());
        if dice.below(2) == 0 {
            builder = builder.retries(RetryPolicy::default().budget(1_000, 0));
        }
        if dice.below(5) > 0 {
            builder = builder.token(self.calm().login().await.unwrap().token);
        }
        builder.build().unwrap()
    }

    /// A client for which nothing goes wrong.
    fn calm(&self) -> Client {
        let builder = self.builder(Weather::calm(&self.server));
        builder.retries(RetryPolicy::never()).build().unwrap()
    }

    fn builder(&self, weather: Weather) -> Builder {
        let builder = Client::builder().base_url(self.server.base_url()).transport(weather);
        builder.credentials(LOGIN, PASSWORD)
    }

    /// The same once all that the service may still do is done.
    async fn come_to_rest(&self) {
        self.settle().await;
        self.server.clock().advance(REST);
    }

    /// Nothing of a schedule may reach what comes after it.
    async fn settle(&self) {
        self.server.until_no_transfer_runs().await;
        self.server.forget_refusals();
        let contradictions = self.server.with_world(|world| world.audit());
        assert!(contradictions.is_empty(), "{contradictions:?}");
    }
}

/// Numbers of the schedules to play: so many if nobody says otherwise.
fn schedules(usual: u64) -> std::ops::Range<u64> {
    let asked = |name| {
        let number = std::env::var(name).ok()?;
        Some(
            number
                .parse()
                .unwrap_or_else(|_| panic!("{name} is a number, and not `{number}`")),
        )
    };
    match asked("SCHEDULE") {
        Some(number) => number..number + 1,
        None => 0..asked("SCHEDULES").unwrap_or(usual),
    }
}

/// Prints the number of a schedule that fails.
struct Told(u64);

impl Drop for Told {
    #[allow(clippy::print_stderr, reason = "who reads of a failed test wants to play it again")]
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("this was SCHEDULE={}", self.0);
        }
    }
}

/// Fails with the number of a schedule that hangs. No result depends on how long it takes.
async fn to_its_end(number: u64, playing: impl Future<Output = ()>) {
    let _told = Told(number);
    let ended = tokio::time::timeout(HANGS, playing).await;
    assert!(ended.is_ok(), "SCHEDULE={number} hangs");
}

/// What people may see of an error, and what they must not.
fn check_words(error: &Error, client: &Client) {
    let mut words = format!("{error} {error:?}");
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        words.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    let token = client.token().map(|token| token.expose().to_owned());
    let secrets = [Some(PASSWORD.to_owned()), token];
    for secret in secrets.into_iter().flatten() {
        assert!(!words.contains(&secret), "a secret is in {words}");
    }
    assert!(
        !words.contains("sid=") && !words.contains("session_id="),
        "an address is in {words}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn uploads_give_one_right_file_or_an_error() {
    let mut place = Place::new().await;
    let mut tally = Tally::default();
    for number in schedules(SCHEDULES) {
        let _told = Told(number);
        place = place.renewed(number).await;
        let mut dice = Dice::new(number);
        let content = bytes(number + 1, 1 + dice.below(60_000) as usize);
        let path = place.folder.path().join(format!("{number}.bin"));
        std::fs::write(&path, &content).unwrap();
        let calm = place.calm();
        let folder = calm.folder().create(format!("up {number}")).await.unwrap().folder_id;
        let style = [UploadStyle::Form, UploadStyle::Raw][dice.below(2) as usize];
        let weather = Weather::of(&place.server, &mut dice);
        let client = place.client(&weather, &mut dice).await;
        let outcome = client.upload(&path).into_folder(&folder).style(style).await;
        place.settle().await;
        let what = format!(
            "SCHEDULE={number}, an upload of {} bytes, {:?}",
            content.len(),
            weather.faults()
        );
        let files = calm.folder().content().folder_id(&folder).await.unwrap().folder.files;
        assert!(files.len() <= 1, "{} files: {what}", files.len());
        for file in &files {
            assert_eq!(
                (file.hash.as_str(), file.size),
                (&*md5(&content), content.len() as u64),
                "{what}"
            );
        }
        match &outcome {
            Ok(uploaded) => {
                let file = files.first().unwrap_or_else(|| panic!("there is no file: {what}"));
                assert_eq!(file.file_id, uploaded.file_id, "{what}");
            }
            Err(error) => check_words(error, &client),
        }
        tally.add(&outcome, &weather);
    }
    tally.print("uploads");
    every_cause(&tally);
}

#[tokio::test(flavor = "multi_thread")]
async fn downloads_give_the_right_file_or_an_error() {
    let mut place = Place::new().await;
    let mut tally = Tally::default();
    for number in schedules(SCHEDULES) {
        let _told = Told(number);
        place = place.renewed(number).await;
        let mut dice = Dice::new(number);
        let content = bytes(number + 1, 1 + dice.below(120_000) as usize);
        let calm = place.calm();
        let source = place.folder.path().join("source.bin");
        std::fs::write(&source, &content).unwrap();
        let file = calm
            .upload(&source)
            .named(format!("{number}.bin"))
            .await
            .unwrap()
            .file_id;
        let folder = place.folder.path().join(format!("down {number}"));
        std::fs::create_dir(&folder).unwrap();
        let target = folder.join("file.bin");
        let segments = Segments::at_once(1 + dice.below(3) as u32).of_at_least(20_000);
        let weather = Weather::of(&place.server, &mut dice);
        let client = place.client(&weather, &mut dice).await;
        let outcome = client.download(&file).to(&target).segments(segments).await;
        place.settle().await;
        let what = format!(
            "SCHEDULE={number}, a download of {} bytes, {:?}",
            content.len(),
            weather.faults()
        );
        match &outcome {
            Ok(_) => assert_eq!(names_in(&folder), ["file.bin"], "{what}"),
            Err(error) => {
                check_words(error, &client);
                assert!(!target.exists(), "a file is there: {what}");
                // What has come is of use: in calm weather the same call goes on.
                let again = calm.download(&file).to(&target).segments(segments).await;
                again.unwrap_or_else(|error| panic!("{error:?} in calm weather: {what}"));
            }
        }
        assert!(is_content(&target, &content), "another content: {what}");
        tally.add(&outcome, &weather);
    }
    tally.print("downloads");
    every_cause(&tally);
}

/// How many there are of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Alone,
    Several,
    Tree,
}

/// How it is ended, if it is.
enum Ending {
    Nobody,
    /// Whoever waits for it goes away.
    Dropped(Stop),
    /// It is asked to stop.
    Asked(Stop),
}

impl Ending {
    /// Three in four are ended, as far as they get there. One alone cannot be asked.
    ///
    /// `told`: how often a transfer tells how far it is.
    fn of(dice: &mut Dice, way: Way, transfers: usize, told: u64) -> Self {
        let kind = dice.below(4);
        let transfers = transfers as u64;
        let stop = Stop::of(dice, 6 * transfers, told * transfers);
        match (kind, way) {
            (0, _) => Self::Nobody,
            (1, _) | (_, Way::Alone) => Self::Dropped(stop),
            (_, Way::Several | Way::Tree) => Self::Asked(stop),
        }
    }

    fn stop(&self) -> Option<&Stop> {
        match self {
            Self::Nobody => None,
            Self::Dropped(stop) | Self::Asked(stop) => Some(stop),
        }
    }

    /// Whom several transfers listen to.
    fn token(&self) -> CancellationToken {
        match self {
            Self::Nobody | Self::Dropped(_) => CancellationToken::new(),
            Self::Asked(stop) => stop.token.clone(),
        }
    }

    /// What comes of it; nothing if it is dropped.
    async fn run<T>(&self, doing: impl Future<Output = T>) -> Option<T> {
        match self {
            Self::Nobody | Self::Asked(_) => Some(doing.await),
            Self::Dropped(stop) => stop.token.run_until_cancelled(doing).await,
        }
    }
}

fn is_content(path: &Path, content: &[u8]) -> bool {
    std::fs::read(path).is_ok_and(|found| found == content)
}
