//! Downloads, alone, several or a tree, in segments, which somebody may end, and then the same once more.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use futures_util::TryStreamExt as _;
use rapidgator_client::{CancellationToken, Client, Error, Event, Fetched, Happened, Kind, Report, Segments, Thing};

use super::tally::{Tally, every_cause, every_moment, many_parts};
use super::weather::{Dice, PIECE, Weather};
use super::{Ending, OF_SEVERAL, Place, Way, check_words, is_content, schedules, to_its_end};
use crate::harness::bytes;

/// How many folders there are at the service.
const FOLDERS: u64 = 12;

/// How often somebody who went away may have begun to write only then.
const MOST_TRIES: usize = 10_000;

/// A folder at the service.
struct Shelf {
    folder: String,
    /// Ids and contents of the files, by their paths.
    files: BTreeMap<String, (String, Vec<u8>)>,
}

impl Shelf {
    async fn of(place: &Place, number: u64) -> Self {
        let mut dice = Dice::new(number);
        let local = place.folder.path().join(format!("{number}"));
        let mut contents = BTreeMap::new();
        for index in 0..1 + dice.below(5) {
            let above = ["", "deep/", "deep/er/", "other/"][dice.below(4) as usize];
            let length = [200, 60_000, 400_000][dice.below(3) as usize];
            let content = bytes((number << 8) + index, dice.below(length) as usize);
            let path = local.join(above).join(format!("{index}.bin"));
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &content).unwrap();
            contents.insert(format!("{above}{index}.bin"), content);
        }
        let calm = place.calm();
        calm.upload_tree(&local).await.unwrap().all().unwrap();
        let root = calm.folder().info().await.unwrap();
        let top = root
            .folders
            .iter()
            .find(|folder| folder.name == number.to_string())
            .unwrap();
        let entries: Vec<_> = calm.walk(&top.folder_id).try_collect().await.unwrap();
        let files = entries.into_iter().filter_map(|entry| match entry.thing {
            Thing::File(file) => {
                let path = entry.path.join("/");
                let content = contents.remove(&path).unwrap();
                Some((path, (file.file_id.to_string(), content)))
            }
            Thing::Folder(_) => None,
        });
        Self {
            folder: top.folder_id.to_string(),
            files: files.collect(),
        }
    }
}

/// What is downloaded, and to where.
struct Whole {
    way: Way,
    folder: String,
    target: PathBuf,
    /// Ids and contents of the files, by their paths here.
    files: BTreeMap<String, (String, Vec<u8>)>,
    at_once: usize,
}

/// What became of each, by path.
type Outcomes = Vec<(PathBuf, Result<(), Error>)>;

impl Whole {
    fn of(place: &Place, shelves: &[Shelf], number: u64, dice: &mut Dice) -> Self {
        let way = [Way::Alone, Way::Several, Way::Tree][dice.below(3) as usize];
        let shelf = &shelves[dice.below(shelves.len() as u64) as usize];
        let target = place.folder.path().join(format!("fetched {number}"));
        std::fs::create_dir(&target).unwrap();
        let last = |path: &String| path.rsplit('/').next().unwrap().to_owned();
        let files = shelf.files.clone().into_iter();
        let files = match way {
            Way::Alone => {
                let one = dice.below(shelf.files.len() as u64) as usize;
                files
                    .skip(one)
                    .take(1)
                    .map(|(path, file)| (last(&path), file))
                    .collect()
            }
            Way::Several => files.map(|(path, file)| (last(&path), file)).collect(),
            Way::Tree => files.collect(),
        };
        Self {
            way,
            folder: shelf.folder.clone(),
            target,
            files,
            at_once: 1 + dice.below(4) as usize,
        }
    }

    /// # Errors
    ///
    /// If nothing could be begun.
    async fn download(
        &self,
        client: &Client,
        weather: &Weather,
        segments: Segments,
        cancel: CancellationToken,
    ) -> Result<Outcomes, Error> {
        match self.way {
            Way::Alone => {
                let (name, (id, _)) = self.files.first_key_value().unwrap();
                let path = self.target.join(name);
                let weather = weather.clone();
                let task = client.download(&**id).to(&path).segments(segments);
                let task = task.on_progress(move |_| weather.tell());
                Ok(vec![(path, task.await.map(drop))])
            }
            Way::Several => {
                let tasks = self.files.iter().enumerate().map(|(index, (name, (id, _)))| {
                    let download = client.download(&**id);
                    let task = match index % 2 {
                        0 => download.to(self.target.join(name)),
                        _ => download.into_folder(&self.target),
                    };
                    task.segments(segments)
                });
                let downloads = client.downloads(tasks).at_once(self.at_once).cancel_with(cancel);
                Ok(outcomes(downloads.on_event(told(weather)).await))
            }
            Way::Tree => {
                let tree = client.download_tree(&*self.folder).to(&self.target).segments(segments);
                let tree = tree.at_once(self.at_once).cancel_with(cancel).on_event(told(weather));
                Ok(outcomes(tree.await?))
            }
        }
    }

    /// Comes back when those that wrote have let go of what they wrote.
    async fn let_go(&self) {
        for path in self.files.keys() {
            let record = self.target.join(format!("{path}.part.json"));
            // Without a record, nobody writes.
            let waiting = tokio::task::spawn_blocking(|| std::fs::File::open(record).map(|record| record.lock()));
            let _ = waiting.await.unwrap();
        }
    }

    /// What is here: nothing but files that are right, and what the next run goes on with.
    fn check(&self, what: &str) {
        for path in below(&self.target) {
            let path = path.strip_prefix(&self.target).unwrap().to_str().unwrap().to_owned();
            let name = path.trim_end_matches(".json").trim_end_matches(".part");
            let file = self.files.get(name);
            let (_, content) = file.unwrap_or_else(|| panic!("what is `{path}`: {what}"));
            if name == path {
                assert!(
                    is_content(&self.target.join(&path), content),
                    "`{path}` is wrong: {what}"
                );
            }
        }
    }
}

fn outcomes(report: Report<Fetched>) -> Outcomes {
    let outcomes = report.into_outcomes().into_iter();
    outcomes
        .map(|outcome| (outcome.path, outcome.result.map(drop)))
        .collect()
}

fn told(weather: &Weather) -> impl Fn(&Event<'_>) + Send + Sync + 'static {
    let weather = weather.clone();
    move |event| {
        if let Happened::Moved(_) = event.happened {
            weather.tell();
        }
    }
}

/// All files below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(below(&path)),
            false => files.push(path),
        }
    }
    files
}

fn segments(dice: &mut Dice) -> (Segments, usize) {
    let at_once = 1 + dice.below(8) as u32;
    let at_least = [1, 3_000, 20_000][dice.below(3) as usize];
    (Segments::at_once(at_once).of_at_least(at_least), at_once as usize)
}

async fn play(place: &Place, shelves: &[Shelf], number: u64, tally: &mut Tally) {
    let mut dice = Dice::new(number);
    let whole = Whole::of(place, shelves, number, &mut dice);
    let ending = Ending::of(&mut dice, whole.way, whole.files.len(), 24);
    let weather = match dice.below(4) {
        0 => Weather::calm(&place.server),
        _ => Weather::of(&place.server, &mut dice),
    };
    weather.expect(whole.files.len());
    for (path, (id, _)) in &whole.files {
        weather.introduce(id, path);
    }
    let (first, connections) = segments(&mut dice);
    let client = place.client(&weather, &mut dice).await;
    if let Some(stop) = ending.stop() {
        weather.stop_at(stop);
    }
    let outcome = ending
        .run(whole.download(&client, &weather, first, ending.token()))
        .await;
    // Nobody may write any more who was told, or came to an end.
    let is_dropped = outcome.is_none();
    if is_dropped {
        whole.let_go().await;
    }
    let was_there = whole.files.keys().any(|path| whole.target.join(path).exists());
    place.come_to_rest().await;
    let what = format!(
        "SCHEDULE={number}, {} downloads, {:?}, {first:?}, ended {:?}, {:?}, {outcome:?}",
        whole.files.len(),
        whole.way,
        weather.stopped(),
        weather.faults()
    );
    match &outcome {
        None => tally.count("dropped"),
        Some(Err(error)) => {
            check_words(error, &client);
            tally.note::<()>(&Err(error.clone()));
        }
        Some(Ok(outcomes)) => {
            whole.check(&what);
            for (path, outcome) in outcomes {
                tally.note(outcome);
                match outcome {
                    Ok(()) => assert!(path.is_file(), "`{}` is not there: {what}", path.display()),
                    Err(error) => check_words(error, &client),
                }
            }
        }
    }
    let had_no_trouble = weather.faults().is_empty();
    tally.end(&weather);

    if let Some(stop) = ending.stop() {
        stop.is_over();
    }
    // Who was ended is not broken by it, and goes on in any segments.
    weather.clear_up();
    let again = match dice.below(2) {
        0 => client,
        _ => place.builder(weather.clone()).build().unwrap(),
    };
    let (second, _) = segments(&mut dice);
    let mut tries = 0;
    loop {
        let outcomes = whole.download(&again, &weather, second, CancellationToken::new()).await;
        let outcomes = outcomes.unwrap_or_else(|error| panic!("{error:?} in calm weather: {what}"));
        let failed = outcomes.into_iter().find_map(|(_, outcome)| outcome.err());
        match failed {
            None => break,
            Some(error) if is_dropped && error.kind() == Kind::Io && tries < MOST_TRIES => {
                tries += 1;
                weather.clear_up();
            }
            Some(error) => panic!("{error:?} in calm weather: {what}"),
        }
    }
    place.settle().await;
    whole.check(&what);
    let mut here = below(&whole.target);
    here.sort();
    let mut expected: Vec<_> = whole.files.keys().map(|path| whole.target.join(path)).collect();
    expected.sort();
    assert_eq!(here, expected, "{what}");
    // No byte that came comes again, but for one piece a connection that was on its way to the disk. A file that had
    // come as a whole is fetched anew.
    if had_no_trouble && whole.way == Way::Alone && is_dropped && tries == 0 && !was_there {
        let size = whole.files.values().map(|(_, content)| content.len()).sum::<usize>();
        let most = size + connections * PIECE;
        assert!(
            weather.received() <= most,
            "{} of {most} bytes: {what}",
            weather.received()
        );
        tally.count("dropped and went on exactly");
    }
    std::fs::remove_dir_all(&whole.target).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn downloads_that_were_ended_go_on() {
    let place = Place::new().await;
    let mut shelves = Vec::new();
    for number in 0..FOLDERS {
        shelves.push(Shelf::of(&place, number).await);
    }
    let mut tally = Tally::default();
    for number in schedules(OF_SEVERAL) {
        to_its_end(number, play(&place, &shelves, number, &mut tally)).await;
    }
    tally.print("several downloads");
    every_cause(&tally);
    every_moment(&tally);
    many_parts(&tally);
}
