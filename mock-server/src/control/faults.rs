//! Trouble on order, shown and ordered.

use rapidgator_mock_domain::PlanId;
use rapidgator_mock_domain::faults::{
    self as domain, PRESETS, PlanProblem, PlanState as Known, WrittenFault, WrittenPlan,
};

use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{Fault, FaultPlan, Nothing, ParamValue, PlanState, Preset};
use crate::spaces::Place;
use crate::watch::{Faults, PlanError};

pub(super) fn list(faults: &Faults) -> Vec<PlanState> {
    faults.list().into_iter().map(show).collect()
}

pub(super) fn add(faults: &Faults, plan: FaultPlan) -> Result<PlanState, Refusal> {
    let id = faults.add_written(&written(plan)?)?;
    shown(faults, id)
}

pub(super) fn remove(faults: &Faults, plan: u64) -> Result<Nothing, Refusal> {
    match faults.remove(PlanId::from_value(plan)) {
        true => Ok(Nothing {}),
        false => Err(Refusal::PlanUnknown),
    }
}

pub(super) fn presets() -> Vec<Preset> {
    let presets = PRESETS.iter().map(|preset| Preset {
        name: preset.name.to_owned(),
        about: preset.about.to_owned(),
    });
    presets.collect()
}

pub(super) fn order(faults: &Faults, preset: &str) -> Result<Vec<PlanState>, Refusal> {
    let plans = faults.preset(preset)?;
    plans.into_iter().map(|id| shown(faults, id)).collect()
}

/// The trouble of a space.
pub(super) fn of(place: &std::sync::Arc<Place>) -> Faults {
    Faults::of(place)
}

/// Somebody else may have taken it back already.
fn shown(faults: &Faults, id: PlanId) -> Result<PlanState, Refusal> {
    faults.get(id).map(show).ok_or(Refusal::PlanUnknown)
}

impl From<PlanError> for Refusal {
    fn from(error: PlanError) -> Self {
        Self::PlanRefused {
            reason: error.to_string(),
        }
    }
}

fn written(plan: FaultPlan) -> Result<WrittenPlan, Refusal> {
    let params = plan.params.unwrap_or_default().into_iter();
    Ok(WrittenPlan {
        at: plan.at,
        account: plan.account.map(|email| email.as_str().to_owned()),
        params: params.map(|param| (param.name, param.value)).collect(),
        skip: plan.skip.unwrap_or_default(),
        times: plan.times,
        for_ever: plan.for_ever.unwrap_or_default(),
        beyond_calls: plan.beyond_calls,
        within_seconds: plan.within_seconds,
        fault: written_fault(plan.fault)?,
    })
}

fn written_fault(fault: Fault) -> Result<WrittenFault, Refusal> {
    let by = match (fault.longer_by, fault.shorter_by) {
        (None, None) => None,
        (Some(longer), None) => Some(i64::try_from(longer).unwrap_or(i64::MAX)),
        (None, Some(shorter)) => Some(-i64::try_from(shorter).unwrap_or(i64::MAX)),
        (Some(_), Some(_)) => {
            let problem = PlanProblem::new("longer_by", "it is either longer or shorter");
            return Err(Refusal::PlanRefused {
                reason: problem.to_string(),
            });
        }
    };
    Ok(WrittenFault {
        kind: fault.kind,
        refusal: fault.refusal,
        status: fault.status,
        retry_after: fault.retry_after,
        applied: fault.applied,
        place: fault.place,
        after_bytes: fault.after_bytes,
        seconds: fault.seconds,
        bytes_per_second: fault.bytes_per_second,
        real_time: fault.real_time,
        by,
    })
}

fn show(state: Known) -> PlanState {
    PlanState {
        id: state.id.value(),
        remaining: state.remaining(),
        plan: show_plan(&state.plan),
        seen: state.seen,
        fired: state.fired,
        entries: state.entries.iter().map(|entry| entry.value()).collect(),
    }
}

fn show_plan(plan: &domain::FaultPlan) -> FaultPlan {
    let plan = WrittenPlan::from(plan);
    let params = plan.params.into_iter().map(|(name, value)| ParamValue { name, value });
    let params: Vec<ParamValue> = params.collect();
    FaultPlan {
        at: plan.at,
        account: plan.account.map(Into::into),
        params: (!params.is_empty()).then_some(params),
        skip: Some(plan.skip),
        times: plan.times,
        for_ever: Some(plan.for_ever),
        beyond_calls: plan.beyond_calls,
        within_seconds: plan.within_seconds,
        fault: show_fault(plan.fault),
    }
}

fn show_fault(fault: WrittenFault) -> Fault {
    Fault {
        kind: fault.kind,
        refusal: fault.refusal,
        status: fault.status,
        retry_after: fault.retry_after,
        applied: fault.applied,
        place: fault.place,
        after_bytes: fault.after_bytes,
        seconds: fault.seconds,
        bytes_per_second: fault.bytes_per_second,
        real_time: fault.real_time,
        longer_by: fault.by.and_then(|by| u64::try_from(by).ok()),
        shorter_by: fault.by.filter(|by| *by < 0).map(i64::unsigned_abs),
    }
}
