//! Spaces: worlds beside each other on one server, each with its own state, clock and switches.
//!
//! The default one is there from the start to the end. Others are made when somebody comes to them, or on order, and end
//! on order or when nobody has come for long; that is looked at when another one is made.

mod name;
mod place;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rapidgator_mock_domain::coverage::Coverage;

pub use name::SpaceError;
pub(crate) use name::{SnapshotName, SpaceName};
pub(crate) use place::{Ground, Place};

use crate::clock::Clock;
use crate::shell::{Shell, Snapshot};

/// How many spaces there are, and for how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SpaceRules {
    pub(crate) most: usize,
    pub(crate) idle: Duration,
}

impl Default for SpaceRules {
    fn default() -> Self {
        Self {
            most: 10_000,
            idle: Duration::from_secs(3600),
        }
    }
}

/// All spaces of a server.
pub(crate) struct Spaces {
    ground: Arc<Ground>,
    default: Arc<Place>,
    /// Never held together with the lock of a world, so that nobody waits here for somebody who clones one.
    made: Mutex<HashMap<SpaceName, Arc<Place>>>,
    rules: SpaceRules,
    /// Tells for how long nobody has come.
    wall: Clock,
    last_number: AtomicU64,
}

impl Spaces {
    pub(crate) fn new(ground: Ground, default: Arc<Shell>, rules: SpaceRules) -> Self {
        Self::at(ground, default, rules, Clock::real())
    }

    fn at(ground: Ground, default: Arc<Shell>, rules: SpaceRules, wall: Clock) -> Self {
        let ground = Arc::new(ground);
        Self {
            default: Arc::new(Place::default_one(Arc::clone(&ground), default)),
            ground,
            made: Mutex::default(),
            rules,
            wall,
            last_number: AtomicU64::new(0),
        }
    }

    pub(crate) fn default_place(&self) -> Arc<Place> {
        Arc::clone(&self.default)
    }

    pub(crate) fn default_shell(&self) -> Arc<Shell> {
        self.default.shell()
    }

    /// The space of this name. Who finds it has used it.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub(crate) fn find(&self, name: &SpaceName) -> Result<Arc<Place>, SpaceError> {
        if name.is_default() {
            return Ok(self.default_place());
        }
        let place = self.lock().get(name).map(Arc::clone).ok_or(SpaceError::Unknown)?;
        place.touch(self.wall.now());
        Ok(place)
    }

    /// The space of this name, new if there is none.
    ///
    /// # Errors
    ///
    /// If there are as many as there may be.
    pub(crate) fn find_or_make(&self, name: &SpaceName) -> Result<Arc<Place>, SpaceError> {
        loop {
            match self.find(name) {
                Ok(place) => return Ok(place),
                Err(_) => match self.make(Some(name.clone())) {
                    // Somebody else was faster.
                    Err(SpaceError::Taken) => {}
                    made => return made,
                },
            }
        }
    }

    /// A new space, with a name of its own if none is wanted.
    ///
    /// # Errors
    ///
    /// If the name is taken, or if there are as many as there may be.
    pub(crate) fn make(&self, name: Option<SpaceName>) -> Result<Arc<Place>, SpaceError> {
        self.fork(self.ground.beginning(), name)
    }

    /// A new space that goes on from a snapshot.
    ///
    /// # Errors
    ///
    /// As for [`Self::make`].
    pub(crate) fn fork(&self, snapshot: Snapshot, name: Option<SpaceName>) -> Result<Arc<Place>, SpaceError> {
        let name = name.unwrap_or_else(|| self.unused_name());
        if name.is_default() {
            return Err(SpaceError::Taken);
        }
        // Before there is a world for nothing, and again with it: making one may take a while, so it is not done with the
        // lock.
        self.make_room(&name)?;
        let place = Arc::new(Place::new(name.clone(), Arc::clone(&self.ground), snapshot));
        place.touch(self.wall.now());
        let mut made = self.lock();
        if made.contains_key(&name) {
            return Err(SpaceError::Taken);
        }
        if made.len() >= self.rules.most {
            return Err(SpaceError::TooMany);
        }
        made.insert(name, Arc::clone(&place));
        Ok(place)
    }

    /// Ends what is idle, and finds out whether there may be one more of this name.
    fn make_room(&self, name: &SpaceName) -> Result<(), SpaceError> {
        let now = self.wall.now();
        let mut made = self.lock();
        let over: Vec<Arc<Place>> = made
            .extract_if(|_, place| Arc::strong_count(place) == 1 && place.is_idle(now, self.rules.idle))
            .map(|(_, place)| place)
            .collect();
        let (is_taken, is_full) = (made.contains_key(name), made.len() >= self.rules.most);
        drop(made);
        // A world may take a while to go.
        drop(over);
        match (is_taken, is_full) {
            (true, _) => Err(SpaceError::Taken),
            (false, true) => Err(SpaceError::TooMany),
            (false, false) => Ok(()),
        }
    }

    /// Ends a space.
    ///
    /// # Errors
    ///
    /// If there is none of this name, and for the default one.
    pub(crate) fn remove(&self, name: &SpaceName) -> Result<(), SpaceError> {
        if name.is_default() {
            return Err(SpaceError::Default);
        }
        let removed = self.lock().remove(name);
        removed.map(|place| place.end()).ok_or(SpaceError::Unknown)
    }

    /// Ends this very space, and not another one that has its name by now.
    ///
    /// # Errors
    ///
    /// If it has ended before, and for the default one.
    pub(crate) fn remove_place(&self, place: &Arc<Place>) -> Result<(), SpaceError> {
        if place.name().is_default() {
            return Err(SpaceError::Default);
        }
        let mut made = self.lock();
        if !made.get(place.name()).is_some_and(|known| Arc::ptr_eq(known, place)) {
            return Err(SpaceError::Unknown);
        }
        let removed = made.remove(place.name());
        drop(made);
        if let Some(place) = removed {
            place.end();
        }
        Ok(())
    }

    /// All of them by name, the default one first.
    pub(crate) fn list(&self) -> Vec<Arc<Place>> {
        let mut made: Vec<Arc<Place>> = self.lock().values().map(Arc::clone).collect();
        made.sort_by(|one, other| one.name().cmp(other.name()));
        made.insert(0, self.default_place());
        made
    }

    /// What of the API was used, in spaces that there are and in those that have ended.
    pub(crate) fn coverage(&self) -> Coverage {
        // First those that there are: what ends meanwhile is counted twice rather than not at all.
        let mut all = Coverage::default();
        for place in self.list() {
            place.shell().with_watched(|watched| all.merge(&watched.coverage));
        }
        all.merge(&self.ground.ledger().total());
        all
    }

    /// What is under way is about to be cut off.
    pub(crate) fn end(&self) {
        for place in self.list() {
            place.shell().end();
        }
    }

    fn unused_name(&self) -> SpaceName {
        loop {
            let name = SpaceName::numbered(self.last_number.fetch_add(1, Ordering::Relaxed) + 1);
            if !self.lock().contains_key(&name) {
                return name;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<SpaceName, Arc<Place>>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use rapidgator_mock_domain::{World, WorldOptions};
    use tokio::sync::mpsc;

    use super::*;
    use crate::content::{ContentKind, Contents};
    use crate::keeping::Start;
    use crate::shell::Ledger;

    const IDLE: Duration = Duration::from_secs(10);

    fn spaces(most: usize, wall: &Clock) -> Spaces {
        let contents = Arc::new(Contents::new(ContentKind::Memory, std::env::temp_dir()));
        let (errands, _) = mpsc::unbounded_channel();
        let start = Start::unkept(World::new(WorldOptions::default()));
        let shell = Shell::new(
            start,
            Clock::frozen(),
            Arc::clone(&contents),
            errands.clone(),
            Ledger::default(),
        );
        let ground = Ground::new(
            "http://host".to_owned(),
            shell.snapshot(),
            contents,
            errands,
            Ledger::default(),
        );
        Spaces::at(ground, shell, SpaceRules { most, idle: IDLE }, wall.clone())
    }

    fn name(name: &str) -> SpaceName {
        SpaceName::parse(name).unwrap()
    }

    fn names(spaces: &Spaces) -> Vec<String> {
        spaces.list().iter().map(|place| place.name().to_string()).collect()
    }

    #[test]
    fn idle_spaces_end_when_others_are_made() {
        let wall = Clock::frozen();
        let spaces = spaces(10, &wall);
        for name in ["idle", "used", "kept"].map(name) {
            spaces.find_or_make(&name).unwrap();
        }
        spaces.find(&name("kept")).unwrap().set_stays(true);
        let held = spaces.find_or_make(&name("held")).unwrap();
        wall.advance(IDLE);
        spaces.find(&name("used")).unwrap();
        assert_eq!(names(&spaces), ["default", "held", "idle", "kept", "used"]);
        spaces.make(Some(name("new"))).unwrap();
        assert_eq!(names(&spaces), ["default", "held", "kept", "new", "used"]);
        drop(held);
        spaces.make(None).unwrap();
        assert_eq!(names(&spaces), ["default", "kept", "new", "space-1", "used"]);
    }

    #[test]
    fn there_are_only_so_many() {
        let wall = Clock::frozen();
        let spaces = spaces(2, &wall);
        for made in ["a", "b"].map(name) {
            spaces.make(Some(made)).unwrap();
        }
        assert_eq!(spaces.make(None).err(), Some(SpaceError::TooMany));
        assert_eq!(spaces.make(Some(name("a"))).err(), Some(SpaceError::Taken));
        assert_eq!(spaces.make(Some(name("default"))).err(), Some(SpaceError::Taken));
        assert_eq!(spaces.remove(&name("default")).err(), Some(SpaceError::Default));
        spaces.remove(&name("a")).unwrap();
        assert_eq!(spaces.remove(&name("a")).err(), Some(SpaceError::Unknown));
        spaces.make(Some(name("c"))).unwrap();
        wall.advance(IDLE);
        assert!(spaces.find_or_make(&name("d")).is_ok(), "an idle one makes room");
    }
}
