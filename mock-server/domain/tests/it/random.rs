//! Command sequences that nobody thought of, of several users at once, and what must hold after each step.
//!
//! A failure names its seed; `DOMAIN_SEED=17 cargo test -p rapidgator-mock-domain random` plays that sequence again.

mod answers;
mod commands;
mod kept;
mod known;
mod play;

use std::{collections::BTreeMap, env};

use proptest::{
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{RngAlgorithm, TestRng, TestRunner},
};
use rapidgator_mock_domain::generated::commands::OperationId;

use play::Play;

/// Plays one sequence in place of all.
const SEED_VARIABLE: &str = "DOMAIN_SEED";

const SEQUENCES: u64 = 3000;

/// Sequences with a test that looks on.
const STEERED_SEQUENCES: u64 = 200;

/// Sequences with restarts.
const RESTARTED_SEQUENCES: u64 = 200;

/// What a user, the server or the weather does. The numbers of a step choose with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    Call(OperationId),
    Begin,
    Finish,
    FinishWithOtherBytes,
    FinishWithStaleTicket,
    Abort,
    EndDownload,
    Claim,
    Use,
    Release,
    Fetch,
    FetchWithStaleTicket,
    Wait,
    Switch,
    Refuse,
    /// A test decides about an upload.
    Steer,
    /// A copy is made, and goes its own way.
    Fork,
}

/// How often each thing is done. Uploads need many steps before anything else has something to do, and what ends a lot
/// at once is rare.
fn weight(act: Act) -> usize {
    match act {
        Act::Call(operation) => match operation {
            OperationId::FileUpload | OperationId::FileUploadInfo => 24,
            OperationId::RemoteInfo => 12,
            OperationId::FileOnetimelinkCreate
            | OperationId::FileDownload
            | OperationId::FileCopy
            | OperationId::FileHashcopy => 8,
            OperationId::RemoteCreate | OperationId::FolderCreate | OperationId::FileXcopy => 6,
            OperationId::FolderDelete | OperationId::FileDelete | OperationId::TrashcanEmpty => 2,
            _ => 3,
        },
        Act::Begin | Act::Finish => 20,
        Act::Fetch => 16,
        Act::EndDownload | Act::Claim | Act::Use => 8,
        Act::FinishWithOtherBytes
        | Act::FinishWithStaleTicket
        | Act::Abort
        | Act::Release
        | Act::FetchWithStaleTicket
        | Act::Wait
        | Act::Switch
        | Act::Refuse
        | Act::Fork => 3,
        Act::Steer => 12,
    }
}

fn acts() -> Vec<Act> {
    let others = [
        Act::Begin,
        Act::Finish,
        Act::FinishWithOtherBytes,
        Act::FinishWithStaleTicket,
        Act::Abort,
        Act::EndDownload,
        Act::Claim,
        Act::Use,
        Act::Release,
        Act::Fetch,
        Act::FetchWithStaleTicket,
        Act::Wait,
        Act::Switch,
        Act::Refuse,
    ];
    let calls = OperationId::ALL.iter().copied().map(Act::Call);
    let each = calls.chain(others);
    each.flat_map(|act| std::iter::repeat_n(act, weight(act))).collect()
}

#[derive(Clone, Copy, Debug)]
struct Step {
    act: Act,
    user: usize,
    one: usize,
    two: usize,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    steps_of(acts())
}

/// With those of a test that looks on.
fn steered_steps() -> impl Strategy<Value = Vec<Step>> {
    let steering = [Act::Steer, Act::Fork];
    let steering = steering
        .into_iter()
        .flat_map(|act| std::iter::repeat_n(act, weight(act)));
    steps_of(acts().into_iter().chain(steering).collect())
}

fn steps_of(acts: Vec<Act>) -> impl Strategy<Value = Vec<Step>> {
    let step = (select(acts), 0..play::NAMES.len(), 0..64_usize, 0..64_usize);
    let step = step.prop_map(|(act, user, one, two)| Step { act, user, one, two });
    prop::collection::vec(step, 0..150)
}

fn runner(seed: u64) -> TestRunner {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = ProptestConfig {
        cases: 1,
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..ProptestConfig::default()
    };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

fn play(steps: Vec<Step>) -> Play {
    let mut play = Play::new();
    steps.into_iter().for_each(|step| play.step(step));
    play.settle();
    play
}

#[test]
fn nothing_that_users_do_breaks_the_world() {
    let seeds = match env::var(SEED_VARIABLE) {
        Ok(seed) => {
            let seed: u64 = seed.parse().expect("the seed is a number");
            seed..seed + 1
        }
        Err(_) => 0..SEQUENCES,
    };
    for seed in seeds {
        let outcome = runner(seed).run(&steps(), |steps| {
            play(steps);
            Ok(())
        });
        if let Err(error) = outcome {
            panic!("{SEED_VARIABLE}={seed} plays this again: {error}");
        }
    }
}

/// A test that steers uploads and forks the world in the middle of anything does not break it either.
#[test]
fn nothing_that_a_test_does_breaks_the_world() {
    let mut reached: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..STEERED_SEQUENCES {
        let outcome = runner(seed).run(&steered_steps(), |steps| {
            play(steps);
            Ok(())
        });
        if let Err(error) = outcome {
            panic!("sequence {seed}: {error}");
        }
        let steps = steered_steps().new_tree(&mut runner(seed)).unwrap().current();
        for (what, times) in play(steps).reached {
            *reached.entry(what).or_default() += times;
        }
    }
    for what in ["upload steered", "transfer broken off"] {
        assert!(
            reached.get(what).is_some_and(|times| *times > 30),
            "{what}: {reached:#?}"
        );
    }
}

/// Restarts in the middle of anything, transfers included: what was kept is what was there, and life goes on.
#[test]
fn a_restart_at_any_moment_loses_nothing() {
    for seed in 0..RESTARTED_SEQUENCES {
        let outcome = runner(seed).run(&steps(), |steps| {
            kept::play(steps);
            Ok(())
        });
        if let Err(error) = outcome {
            panic!("sequence {seed}: {error}");
        }
    }
}

/// The sequences above are worth what they reach: every operation has to succeed and to be refused now and then, and
/// most of what can happen has to happen.
#[test]
fn the_sequences_reach_everything() {
    let mut reached: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..300 {
        let steps = steps().new_tree(&mut runner(seed)).unwrap().current();
        for (what, times) in play(steps).reached {
            *reached.entry(what).or_default() += times;
        }
    }
    let operations = OperationId::ALL.iter().map(|operation| operation.id());
    let answered = operations.map(|id| format!("{id} answered"));
    let others = [
        "upload Done",
        "upload Fail",
        "job Done",
        "job Fail",
        "link used",
        "content forgotten",
        "copy_limit",
        "storage_full",
        "too_many_uploads",
        "too_many_jobs",
        "session_expired",
        "login_throttled",
        "folder_move_failed",
        "foreign folder copied",
        "foreign file copied",
        "tree copied",
        "tree deleted",
    ];
    for what in answered.chain(others.map(str::to_owned)) {
        let times = reached.get(&what).copied().unwrap_or(0);
        assert!(times >= 3, "{what}: {times} times of {reached:#?}");
    }
}
