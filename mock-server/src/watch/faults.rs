//! Trouble on order, for a test in the same process.

use std::fmt;
use std::sync::Arc;

use rapidgator_mock_domain::faults::{PlanProblem, PlanState, Preset, WrittenPlan};
use rapidgator_mock_domain::near::there_is_no;
use rapidgator_mock_domain::{Fault, FaultPlan, FaultPoint, PlanId};

use crate::spaces::Place;

/// The trouble that is ordered for a world. What a client meets of it:
///
/// ```
/// # use rapidgator_mock::{Fault, FaultPlan, FaultPoint, MockServer};
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let server = MockServer::start().await.unwrap();
/// let lost = server.faults().order(FaultPoint::UploadBytes, Fault::lose_answer());
/// // … the test uploads a file, and hears nothing of it …
/// assert_eq!(server.faults().get(lost).unwrap().remaining(), Some(1), "nobody has uploaded");
/// # });
/// ```
pub struct Faults {
    place: Arc<Place>,
}

impl Faults {
    pub(crate) fn of(place: &Arc<Place>) -> Self {
        let place = Arc::clone(place);
        Self { place }
    }

    /// Orders trouble.
    ///
    /// # Errors
    ///
    /// Everything about the plan that cannot be.
    pub fn add(&self, plan: FaultPlan) -> Result<PlanId, PlanError> {
        self.place
            .shell()
            .with_world(|world| world.add_fault(plan))
            .map_err(PlanError)
    }

    /// Orders trouble for the next call or transfer there.
    ///
    /// # Panics
    ///
    /// If that trouble cannot be there; see [`Faults::add`].
    pub fn order(&self, point: impl Into<FaultPoint>, fault: Fault) -> PlanId {
        match self.add(FaultPlan::new(point, fault)) {
            Ok(plan) => plan,
            Err(error) => panic!("{error}"),
        }
    }

    /// Orders trouble that is written in words and numbers.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with what is written.
    pub fn add_written(&self, plan: &WrittenPlan) -> Result<PlanId, PlanError> {
        self.add(plan.read().map_err(PlanError)?)
    }

    /// Orders all trouble of a preset; [`Faults::presets`] lists them.
    ///
    /// # Errors
    ///
    /// If there is no preset of that name.
    pub fn preset(&self, name: &str) -> Result<Vec<PlanId>, PlanError> {
        let Some(preset) = Preset::named(name) else {
            let text = there_is_no("preset", name, Self::presets().iter().map(|preset| preset.name));
            return Err(PlanError(vec![PlanProblem::new("preset", text)]));
        };
        preset.plans().into_iter().map(|plan| self.add(plan)).collect()
    }

    /// Every preset.
    #[must_use]
    pub fn presets() -> &'static [Preset] {
        rapidgator_mock_domain::faults::PRESETS
    }

    /// Every plan with what has come of it, in the order in which they were added.
    #[must_use]
    pub fn list(&self) -> Vec<PlanState> {
        self.place.shell().with_world(|world| world.faults())
    }

    /// A plan and what has come of it; `None` if there is no such plan, or if it was taken back.
    #[must_use]
    pub fn get(&self, plan: PlanId) -> Option<PlanState> {
        self.list().into_iter().find(|state| state.id == plan)
    }

    /// Takes back a plan. `false` if there is no such plan.
    pub fn remove(&self, plan: PlanId) -> bool {
        self.place.shell().with_world(|world| world.remove_fault(plan))
    }

    /// Takes back all plans, also those that are used up.
    pub fn clear(&self) {
        self.place.shell().with_world(|world| world.clear_faults());
    }
}

impl fmt::Debug for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Faults").field(&self.list()).finish()
    }
}

/// Why trouble cannot be ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError(Vec<PlanProblem>);

impl PlanError {
    /// Each thing that is wrong.
    #[must_use]
    pub fn problems(&self) -> &[PlanProblem] {
        &self.0
    }
}

impl fmt::Display for PlanError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problems: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        formatter.write_str(&problems.join("; "))
    }
}

impl std::error::Error for PlanError {}
