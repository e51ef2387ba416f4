//! Uploads, alone, several or a tree, which somebody may end, and then the same once more.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use futures_util::TryStreamExt as _;
use rapidgator_client::{Arrived, CancellationToken, Client, Error, Event, Happened, Report, Thing, UploadStyle};

use super::tally::{Tally, every_cause, every_moment};
use super::weather::{Dice, Weather};
use super::{Ending, OF_SEVERAL, Place, Way, check_words, schedules, to_its_end};
use crate::harness::{bytes, md5};

/// What is uploaded, and to where.
struct Whole {
    way: Way,
    local: PathBuf,
    folder: String,
    /// Contents by their paths in both places.
    files: BTreeMap<String, Vec<u8>>,
    style: UploadStyle,
    at_once: usize,
}

/// What became of each, by path: the id of the file, or the reason.
type Outcomes = Vec<(String, Result<String, Error>)>;

impl Whole {
    async fn of(place: &Place, number: u64, dice: &mut Dice) -> Self {
        let way = [Way::Alone, Way::Several, Way::Tree][dice.below(3) as usize];
        let local = place.folder.path().join(format!("sent {number}"));
        let count = match way {
            Way::Alone => 1,
            Way::Several | Way::Tree => 1 + dice.below(5),
        };
        let mut files = BTreeMap::new();
        let mut content = Vec::new();
        for index in 0..count {
            let above = match way {
                Way::Alone | Way::Several => "",
                Way::Tree => ["", "deep/", "deep/er/", "other/"][dice.below(4) as usize],
            };
            // Some have the content of the one before.
            if index == 0 || dice.below(4) > 0 {
                content = bytes((number << 8) + index, dice.below(30_000) as usize);
            }
            let name = format!("{above}{index}.bin");
            let path = local.join(&name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, &content).unwrap();
            files.insert(name, content.clone());
        }
        let folder = place.calm().folder().create(format!("sent {number}")).await.unwrap();
        Self {
            way,
            local,
            folder: folder.folder_id.to_string(),
            files,
            style: [UploadStyle::Form, UploadStyle::Raw][dice.below(2) as usize],
            at_once: 1 + dice.below(4) as usize,
        }
    }

    /// # Errors
    ///
    /// If nothing could be begun.
    async fn upload(&self, client: &Client, weather: &Weather, cancel: CancellationToken) -> Result<Outcomes, Error> {
        match self.way {
            Way::Alone => {
                let name = self.files.keys().next().unwrap();
                let weather = weather.clone();
                let task = client.upload(self.local.join(name)).style(self.style);
                let task = task.into_folder(&*self.folder).on_progress(move |_| weather.tell());
                Ok(vec![(
                    name.clone(),
                    task.await.map(|uploaded| uploaded.file_id.to_string()),
                )])
            }
            Way::Several => self.several(client, weather, cancel).await,
            Way::Tree => {
                let tree = client.upload_tree(&self.local).into_folder(&*self.folder);
                let tree = tree.at_once(self.at_once).cancel_with(cancel).on_event(told(weather));
                Ok(self.outcomes(tree.await?))
            }
        }
    }

    async fn several(&self, client: &Client, weather: &Weather, cancel: CancellationToken) -> Result<Outcomes, Error> {
        let tasks = self.files.keys().map(|name| {
            let task = client.upload(self.local.join(name)).style(self.style);
            task.into_folder(&*self.folder)
        });
        let uploads = client.uploads(tasks).at_once(self.at_once).skip_existing();
        let report = uploads.cancel_with(cancel).on_event(told(weather)).await?;
        Ok(self.outcomes(report))
    }

    fn outcomes(&self, report: Report<Arrived>) -> Outcomes {
        let outcomes = report.into_outcomes().into_iter().map(|outcome| {
            let path = outcome.path.strip_prefix(&self.local).unwrap();
            let id = outcome.result.map(|arrived| arrived.file.file_id.to_string());
            (path.to_str().unwrap().to_owned(), id)
        });
        outcomes.collect()
    }

    /// What is there: one right file of each name at most, and no folder twice. Gives their ids.
    async fn check(&self, client: &Client, what: &str) -> BTreeMap<String, String> {
        let entries: Vec<_> = client.walk(&*self.folder).try_collect().await.unwrap();
        let (mut files, mut folders) = (BTreeMap::new(), BTreeSet::new());
        for entry in entries {
            let mut path = entry.path.join("/");
            if self.way == Way::Tree {
                let (top, below) = path.split_once('/').unwrap_or((&path, ""));
                assert_eq!(Some(top), self.local.file_name().unwrap().to_str(), "{what}");
                path = below.to_owned();
            }
            match entry.thing {
                Thing::File(file) => {
                    let content = self
                        .files
                        .get(&path)
                        .unwrap_or_else(|| panic!("what is `{path}`: {what}"));
                    let right = (md5(content), content.len() as u64);
                    assert_eq!((file.hash.as_str(), file.size), (&*right.0, right.1), "{path}: {what}");
                    let twin = files.insert(path.clone(), file.file_id.to_string());
                    assert_eq!(twin, None, "`{path}` is there twice: {what}");
                }
                Thing::Folder(_) => assert!(folders.insert(path.clone()), "`{path}` is there twice: {what}"),
            }
        }
        files
    }
}

fn told(weather: &Weather) -> impl Fn(&Event<'_>) + Send + Sync + 'static {
    let weather = weather.clone();
    move |event| match event.happened {
        Happened::Moved(_) => weather.tell(),
        Happened::Began | Happened::Ended(_) => {}
        _ => panic!("a new kind of event"),
    }
}

async fn play(place: &Place, number: u64, tally: &mut Tally) {
    let mut dice = Dice::new(number);
    let whole = Whole::of(place, number, &mut dice).await;
    let ending = Ending::of(&mut dice, whole.way, whole.files.len(), 4);
    let weather = Weather::of(&place.server, &mut dice);
    weather.expect(whole.files.len());
    let client = place.client(&weather, &mut dice).await;
    if let Some(stop) = ending.stop() {
        weather.stop_at(stop);
    }
    let outcome = ending.run(whole.upload(&client, &weather, ending.token())).await;
    place.come_to_rest().await;
    let calm = place.calm();
    let what = format!(
        "SCHEDULE={number}, {} uploads, {:?}, ended {:?}, {:?}, {outcome:?}",
        whole.files.len(),
        whole.way,
        weather.stopped(),
        weather.faults()
    );
    let there = whole.check(&calm, &what).await;
    match &outcome {
        None => tally.count("dropped"),
        Some(Err(error)) => {
            check_words(error, &client);
            tally.note::<()>(&Err(error.clone()));
        }
        Some(Ok(outcomes)) => {
            for (path, outcome) in outcomes {
                tally.note(outcome);
                match outcome {
                    Ok(id) => assert_eq!(there.get(path), Some(id), "{path}: {what}"),
                    Err(error) => check_words(error, &client),
                }
            }
        }
    }
    tally.end(&weather);

    if let Some(stop) = ending.stop() {
        stop.is_over();
    }
    // Who was ended is not broken by it, and what is there is not sent again.
    weather.clear_up();
    let again = [&client, &calm][dice.below(2) as usize];
    let nobody = CancellationToken::new();
    let outcomes = match whole.way {
        Way::Alone | Way::Several => whole.several(again, &weather, nobody).await,
        Way::Tree => whole.upload(again, &weather, nobody).await,
    };
    let outcomes = outcomes.unwrap_or_else(|error| panic!("{error:?} in calm weather: {what}"));
    place.settle().await;
    let now = whole.check(&calm, &what).await;
    assert!(now.keys().eq(whole.files.keys()), "{now:?}: {what}");
    for (path, outcome) in outcomes {
        let id = outcome.unwrap_or_else(|error| panic!("{path}: {error:?} in calm weather: {what}"));
        assert_eq!(now[&path], id, "{what}");
        assert!(there.get(&path).is_none_or(|before| *before == id), "{what}");
    }
    forget(&whole.local);
}

/// So that many schedules do not fill the disk.
fn forget(local: &Path) {
    std::fs::remove_dir_all(local).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn uploads_that_were_ended_go_on() {
    let mut place = Place::new().await;
    let mut tally = Tally::default();
    for number in schedules(OF_SEVERAL) {
        place = place.renewed(number).await;
        to_its_end(number, play(&place, number, &mut tally)).await;
    }
    tally.print("several uploads");
    every_cause(&tally);
    every_moment(&tally);
}
