// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: its examples, to be sent.

use crate::{
    control::generated::domain::commands::{Answer, OperationId},
    control::generated::domain::types,
};

/// Every example of a success, by operation and name.
pub static EXAMPLES: &[(OperationId, &str)] = &[
    (OperationId::SpacesList, "one"),
    (OperationId::SpacesMake, "made"),
    (OperationId::SpacesInfo, "known"),
    (OperationId::SpacesRemove, "removed"),
    (OperationId::SpacesReset, "reset"),
    (OperationId::SpacesFork, "forked"),
    (OperationId::SpacesRestore, "restored"),
    (OperationId::SnapshotsList, "one"),
    (OperationId::SnapshotsKeep, "kept"),
    (OperationId::SnapshotsRemove, "removed"),
    (OperationId::ClockInfo, "runs"),
    (OperationId::ClockFreeze, "frozen"),
    (OperationId::ClockRun, "runs"),
    (OperationId::ClockSet, "set"),
    (OperationId::ClockAdvance, "advanced"),
    (OperationId::ClockNextEvent, "moved"),
    (OperationId::ClockNextEvent, "nothing"),
    (OperationId::SwitchesList, "some"),
    (OperationId::SwitchesSet, "set"),
    (OperationId::SwitchesApplyProfile, "set"),
    (OperationId::AccountsList, "one"),
    (OperationId::AccountsAdd, "added"),
    (OperationId::AccountsTree, "one"),
    (OperationId::AccountsEmptyTrash, "emptied"),
    (OperationId::SessionsEnd, "ended"),
    (OperationId::CallbacksList, "one"),
    (OperationId::LettersList, "one"),
    (OperationId::UploadsList, "one"),
    (OperationId::UploadsInfo, "failed"),
    (OperationId::UploadsStep, "moved"),
    (OperationId::UploadsFinish, "moved"),
    (OperationId::UploadsStall, "moved"),
    (OperationId::UploadsFail, "failed"),
    (OperationId::UploadsSetProgress, "waits"),
    (OperationId::TransfersWait, "done"),
    (OperationId::TransfersWait, "in_vain"),
    (OperationId::ProgressInfo, "usual"),
    (OperationId::ProgressSet, "fails"),
    (OperationId::FaultsList, "one"),
    (OperationId::FaultsAdd, "added"),
    (OperationId::FaultsRemove, "removed"),
    (OperationId::FaultsClear, "cleared"),
    (OperationId::PresetsList, "one"),
    (OperationId::PresetsOrder, "ordered"),
    (OperationId::ExamplesList, "one"),
    (OperationId::ExamplesAnswerNext, "ordered"),
    (OperationId::JournalList, "one"),
    (OperationId::JournalClear, "cleared"),
    (OperationId::JournalSetLimits, "set"),
    (OperationId::JournalExport, "commands"),
    (OperationId::ExpectationsCheck, "met"),
    (OperationId::CoverageShow, "one"),
];

/// The answer of an example.
pub fn answer(operation: OperationId, example: &str) -> Option<Answer> {
    match (operation, example) {
        (OperationId::SpacesList, "one") => {
            Some(
                Answer::SpacesList(
                    vec![
                        types::Space { name : "default".into(), url :
                        "http://127.0.0.1:8080".into(), api_url :
                        "http://127.0.0.1:8080/api".into(), stays : true, outlives :
                        false, clock : types::Clock { now : 1700000000000, frozen :
                        false, percent : 100 } }
                    ],
                ),
            )
        }
        (OperationId::SpacesMake, "made") => {
            Some(
                Answer::SpacesMake(types::Space {
                    name: "uploads".into(),
                    url: "http://127.0.0.1:8080/@uploads".into(),
                    api_url: "http://127.0.0.1:8080/@uploads/api".into(),
                    stays: true,
                    outlives: false,
                    clock: types::Clock {
                        now: 1700000000000,
                        frozen: true,
                        percent: 0,
                    },
                }),
            )
        }
        (OperationId::SpacesInfo, "known") => {
            Some(
                Answer::SpacesInfo(types::Space {
                    name: "uploads".into(),
                    url: "http://127.0.0.1:8080/@uploads".into(),
                    api_url: "http://127.0.0.1:8080/@uploads/api".into(),
                    stays: false,
                    outlives: false,
                    clock: types::Clock {
                        now: 1700000000000,
                        frozen: true,
                        percent: 0,
                    },
                }),
            )
        }
        (OperationId::SpacesRemove, "removed") => {
            Some(Answer::SpacesRemove(types::Nothing {}))
        }
        (OperationId::SpacesReset, "reset") => {
            Some(Answer::SpacesReset(types::Nothing {}))
        }
        (OperationId::SpacesFork, "forked") => {
            Some(
                Answer::SpacesFork(types::Space {
                    name: "uploads".into(),
                    url: "http://127.0.0.1:8080/@uploads".into(),
                    api_url: "http://127.0.0.1:8080/@uploads/api".into(),
                    stays: false,
                    outlives: false,
                    clock: types::Clock {
                        now: 1700000000000,
                        frozen: true,
                        percent: 0,
                    },
                }),
            )
        }
        (OperationId::SpacesRestore, "restored") => {
            Some(Answer::SpacesRestore(types::Nothing {}))
        }
        (OperationId::SnapshotsList, "one") => {
            Some(
                Answer::SnapshotsList(
                    vec![types::Snapshot { name : "before".into(), now : 1700000000000 }],
                ),
            )
        }
        (OperationId::SnapshotsKeep, "kept") => {
            Some(
                Answer::SnapshotsKeep(types::Snapshot {
                    name: "before".into(),
                    now: 1700000000000,
                }),
            )
        }
        (OperationId::SnapshotsRemove, "removed") => {
            Some(Answer::SnapshotsRemove(types::Nothing {}))
        }
        (OperationId::ClockInfo, "runs") => {
            Some(
                Answer::ClockInfo(types::Clock {
                    now: 1700000000000,
                    frozen: false,
                    percent: 100,
                }),
            )
        }
        (OperationId::ClockFreeze, "frozen") => {
            Some(
                Answer::ClockFreeze(types::Clock {
                    now: 1700000000000,
                    frozen: true,
                    percent: 0,
                }),
            )
        }
        (OperationId::ClockRun, "runs") => {
            Some(
                Answer::ClockRun(types::Clock {
                    now: 1700000000000,
                    frozen: false,
                    percent: 6000,
                }),
            )
        }
        (OperationId::ClockSet, "set") => {
            Some(
                Answer::ClockSet(types::Clock {
                    now: 1700000000000,
                    frozen: true,
                    percent: 0,
                }),
            )
        }
        (OperationId::ClockAdvance, "advanced") => {
            Some(
                Answer::ClockAdvance(types::Clock {
                    now: 1700000060000,
                    frozen: true,
                    percent: 0,
                }),
            )
        }
        (OperationId::ClockNextEvent, "moved") => {
            Some(
                Answer::ClockNextEvent(types::ClockMove {
                    clock: types::Clock {
                        now: 1700000010000,
                        frozen: true,
                        percent: 0,
                    },
                    event: Some(types::Event {
                        kind: types::EventKind::UploadMoves,
                        at: 1700000010000,
                    }),
                }),
            )
        }
        (OperationId::ClockNextEvent, "nothing") => {
            Some(
                Answer::ClockNextEvent(types::ClockMove {
                    clock: types::Clock {
                        now: 1700000000000,
                        frozen: true,
                        percent: 0,
                    },
                    event: None,
                }),
            )
        }
        (OperationId::SwitchesList, "some") => {
            Some(
                Answer::SwitchesList(
                    vec![
                        types::Switch { name : "fail".into(), value : "on".into(),
                        default : "off".into(), values : vec!["off".into(), "on".into()],
                        doc : Some("Everything fails.".into()), evidence : Some("assumed"
                        .into()) }, types::Switch { name : "Id.wire".into(), value :
                        "string".into(), default : "string".into(), values :
                        vec!["string".into(), "integer".into()], doc : None, evidence :
                        None }
                    ],
                ),
            )
        }
        (OperationId::SwitchesSet, "set") => Some(Answer::SwitchesSet(types::Nothing {})),
        (OperationId::SwitchesApplyProfile, "set") => {
            Some(Answer::SwitchesApplyProfile(types::Nothing {}))
        }
        (OperationId::AccountsList, "one") => {
            Some(
                Answer::AccountsList(
                    vec![
                        types::Account { email : "demo@example.com".into(), standing :
                        types::AccountStanding::Active, premium : true, premium_until :
                        Some(4102444800), storage : 1024, stored : 3, reserved : 0,
                        traffic : 1024, fetched : 3, trashed : 0, sessions : 1, receiving
                        : 0, remote_jobs : 0 }
                    ],
                ),
            )
        }
        (OperationId::AccountsAdd, "added") => {
            Some(
                Answer::AccountsAdd(types::Account {
                    email: "new@example.com".into(),
                    standing: types::AccountStanding::Active,
                    premium: true,
                    premium_until: Some(4102444800),
                    storage: 1024,
                    stored: 0,
                    reserved: 0,
                    traffic: 1024,
                    fetched: 0,
                    trashed: 0,
                    sessions: 0,
                    receiving: 0,
                    remote_jobs: 0,
                }),
            )
        }
        (OperationId::AccountsTree, "one") => {
            Some(
                Answer::AccountsTree(types::Tree {
                    account: types::Account {
                        email: "new@example.com".into(),
                        standing: types::AccountStanding::Active,
                        premium: false,
                        premium_until: None,
                        storage: 1024,
                        stored: 3,
                        reserved: 0,
                        traffic: 1024,
                        fetched: 0,
                        trashed: 0,
                        sessions: 0,
                        receiving: 0,
                        remote_jobs: 0,
                    },
                    folders: vec![
                        types::Folder { folder_id : "12".into(), parent_id : None, path :
                        "/".into(), sharing : types::Sharing::Public, files : 1, bytes :
                        3 }
                    ],
                    files: vec![
                        types::File { file_id : "aed49fdd".into(), folder_id : Some("12"
                        .into()), name : "a.bin".into(), size : 3, hash :
                        "900150983cd24fb0d6963f7d28e17f72".into(), sharing :
                        types::Sharing::Public, created : 1700000000, downloads : 0 }
                    ],
                    links: vec![
                        types::Link { link_id : "b26323d3".into(), file_id : "aed49fdd"
                        .into(), state : types::LinkState::Waiting, calls_back : false,
                        notifies : true, created : 1700000000 }
                    ],
                    left_out: 0,
                }),
            )
        }
        (OperationId::AccountsEmptyTrash, "emptied") => {
            Some(Answer::AccountsEmptyTrash(types::Emptied { files: 2 }))
        }
        (OperationId::SessionsEnd, "ended") => {
            Some(Answer::SessionsEnd(types::Ended { sessions: 2 }))
        }
        (OperationId::CallbacksList, "one") => {
            Some(
                Answer::CallbacksList(
                    vec![
                        types::Callback { link_id : "b26323d3".into(), outcome :
                        types::CallbackOutcome::Made }
                    ],
                ),
            )
        }
        (OperationId::LettersList, "one") => {
            Some(
                Answer::LettersList(
                    vec![
                        types::Letter { link_id : "b26323d3".into(), to :
                        "demo@example.com".into() }
                    ],
                ),
            )
        }
        (OperationId::UploadsList, "one") => {
            Some(
                Answer::UploadsList(
                    vec![
                        types::Upload { upload_id : "4a44dc15364204a80fe80e9039455cc1"
                        .into(), email : "demo@example.com".into(), name : "a.bin"
                        .into(), size : 3, hash : "900150983cd24fb0d6963f7d28e17f72"
                        .into(), received : 3, phase : types::UploadPhase::Processing,
                        polls_left : Some(1), due : Some(1700000010000), file_id : None,
                        reason : None }
                    ],
                ),
            )
        }
        (OperationId::UploadsInfo, "failed") => {
            Some(
                Answer::UploadsInfo(types::Upload {
                    upload_id: "4a44dc15364204a80fe80e9039455cc1".into(),
                    email: "demo@example.com".into(),
                    name: "a.bin".into(),
                    size: 3,
                    hash: "900150983cd24fb0d6963f7d28e17f72".into(),
                    received: 3,
                    phase: types::UploadPhase::Failed,
                    polls_left: None,
                    due: Some(1700000010000),
                    file_id: None,
                    reason: Some("broken".into()),
                }),
            )
        }
        (OperationId::UploadsStep, "moved") => {
            Some(
                Answer::UploadsStep(types::Upload {
                    upload_id: "4a44dc15364204a80fe80e9039455cc1".into(),
                    email: "demo@example.com".into(),
                    name: "a.bin".into(),
                    size: 3,
                    hash: "900150983cd24fb0d6963f7d28e17f72".into(),
                    received: 3,
                    phase: types::UploadPhase::Done,
                    polls_left: None,
                    due: Some(1700000010000),
                    file_id: Some("aed49fdd".into()),
                    reason: None,
                }),
            )
        }
        (OperationId::UploadsFinish, "moved") => {
            Some(
                Answer::UploadsFinish(types::Upload {
                    upload_id: "4a44dc15364204a80fe80e9039455cc1".into(),
                    email: "demo@example.com".into(),
                    name: "a.bin".into(),
                    size: 3,
                    hash: "900150983cd24fb0d6963f7d28e17f72".into(),
                    received: 3,
                    phase: types::UploadPhase::Done,
                    polls_left: None,
                    due: Some(1700000010000),
                    file_id: Some("aed49fdd".into()),
                    reason: None,
                }),
            )
        }
        (OperationId::UploadsStall, "moved") => {
            Some(
                Answer::UploadsStall(types::Upload {
                    upload_id: "4a44dc15364204a80fe80e9039455cc1".into(),
                    email: "demo@example.com".into(),
                    name: "a.bin".into(),
                    size: 3,
                    hash: "900150983cd24fb0d6963f7d28e17f72".into(),
                    received: 3,
                    phase: types::UploadPhase::Done,
                    polls_left: None,
                    due: Some(1700000010000),
                    file_id: Some("aed49fdd".into()),
                    reason: None,
                }),
            )
        }
        (OperationId::UploadsFail, "failed") => {
            Some(
                Answer::UploadsFail(types::Upload {
                    upload_id: "4a44dc15364204a80fe80e9039455cc1".into(),
                    email: "demo@example.com".into(),
                    name: "a.bin".into(),
                    size: 3,
                    hash: "900150983cd24fb0d6963f7d28e17f72".into(),
                    received: 3,
                    phase: types::UploadPhase::Failed,
                    polls_left: None,
                    due: Some(1700000010000),
                    file_id: None,
                    reason: Some("broken".into()),
                }),
            )
        }
        (OperationId::UploadsSetProgress, "waits") => {
            Some(
                Answer::UploadsSetProgress(types::Upload {
                    upload_id: "4a44dc15364204a80fe80e9039455cc1".into(),
                    email: "demo@example.com".into(),
                    name: "a.bin".into(),
                    size: 3,
                    hash: "900150983cd24fb0d6963f7d28e17f72".into(),
                    received: 3,
                    phase: types::UploadPhase::Processing,
                    polls_left: None,
                    due: Some(1700000060000),
                    file_id: None,
                    reason: None,
                }),
            )
        }
        (OperationId::TransfersWait, "done") => {
            Some(Answer::TransfersWait(types::Rest { idle: true }))
        }
        (OperationId::TransfersWait, "in_vain") => {
            Some(Answer::TransfersWait(types::Rest { idle: false }))
        }
        (OperationId::ProgressInfo, "usual") => {
            Some(
                Answer::ProgressInfo(types::Progress {
                    kind: types::ProgressKind::Usual,
                    millis: None,
                    polls: None,
                    bytes_per_second: None,
                    fails: false,
                    reason: None,
                }),
            )
        }
        (OperationId::ProgressSet, "fails") => {
            Some(
                Answer::ProgressSet(types::Progress {
                    kind: types::ProgressKind::Polls,
                    millis: None,
                    polls: Some(3),
                    bytes_per_second: None,
                    fails: true,
                    reason: Some("broken".into()),
                }),
            )
        }
        (OperationId::FaultsList, "one") => {
            Some(
                Answer::FaultsList(
                    vec![
                        types::PlanState { id : 1, plan : types::FaultPlan { at :
                        "upload_bytes".into(), account : None, params : None, skip :
                        Some(0), times : Some(1), for_ever : Some(false), beyond_calls :
                        None, within_seconds : None, fault : types::Fault { kind :
                        "close".into(), refusal : None, status : None, retry_after :
                        None, applied : None, place : Some("after_apply".into()),
                        after_bytes : None, seconds : None, bytes_per_second : None,
                        real_time : None, longer_by : None, shorter_by : None } }, seen :
                        1, fired : 1, remaining : Some(0), entries : vec![17] }
                    ],
                ),
            )
        }
        (OperationId::FaultsAdd, "added") => {
            Some(
                Answer::FaultsAdd(types::PlanState {
                    id: 2,
                    plan: types::FaultPlan {
                        at: "file.info".into(),
                        account: None,
                        params: Some(
                            vec![
                                types::ParamValue { name : "file_id".into(), value :
                                "aed49fdd".into() }
                            ],
                        ),
                        skip: Some(2),
                        times: None,
                        for_ever: Some(true),
                        beyond_calls: None,
                        within_seconds: None,
                        fault: types::Fault {
                            kind: "status".into(),
                            refusal: None,
                            status: Some(503),
                            retry_after: Some(1),
                            applied: Some(false),
                            place: None,
                            after_bytes: None,
                            seconds: None,
                            bytes_per_second: None,
                            real_time: None,
                            longer_by: None,
                            shorter_by: None,
                        },
                    },
                    seen: 0,
                    fired: 0,
                    remaining: None,
                    entries: vec![],
                }),
            )
        }
        (OperationId::FaultsRemove, "removed") => {
            Some(Answer::FaultsRemove(types::Nothing {}))
        }
        (OperationId::FaultsClear, "cleared") => {
            Some(Answer::FaultsClear(types::Nothing {}))
        }
        (OperationId::PresetsList, "one") => {
            Some(
                Answer::PresetsList(
                    vec![
                        types::Preset { name : "wrong_bytes".into(), about :
                        "the next download has a wrong byte in it".into() }
                    ],
                ),
            )
        }
        (OperationId::PresetsOrder, "ordered") => {
            Some(
                Answer::PresetsOrder(
                    vec![
                        types::PlanState { id : 1, plan : types::FaultPlan { at :
                        "download_bytes".into(), account : None, params : None, skip :
                        Some(0), times : Some(1), for_ever : Some(false), beyond_calls :
                        None, within_seconds : None, fault : types::Fault { kind :
                        "wrong_bytes".into(), refusal : None, status : None, retry_after
                        : None, applied : None, place : None, after_bytes : None, seconds
                        : None, bytes_per_second : None, real_time : None, longer_by :
                        None, shorter_by : None } }, seen : 0, fired : 0, remaining :
                        Some(1), entries : vec![] }
                    ],
                ),
            )
        }
        (OperationId::ExamplesList, "one") => {
            Some(
                Answer::ExamplesList(
                    vec![
                        types::Example { operation : "user.login".into(), name :
                        "premium".into() }
                    ],
                ),
            )
        }
        (OperationId::ExamplesAnswerNext, "ordered") => {
            Some(Answer::ExamplesAnswerNext(types::Nothing {}))
        }
        (OperationId::JournalList, "one") => {
            Some(
                Answer::JournalList(types::JournalPage {
                    entries: vec![
                        types::Entry { id : 17, at : 1700000000000, name : "file.info"
                        .into(), account : Some("demo@example.com".into()), params :
                        vec![types::SentParam { name : "file_id".into(), value : Some("x"
                        .into()), hidden : None }, types::SentParam { name : "token"
                        .into(), value : None, hidden : Some("secret".into()) }], result
                        : "file_not_found".into(), status : Some(200), took_us : 120,
                        bytes_in : 44, bytes_out : 60, steps : vec![], faults : vec![],
                        evidence : "documented".into(), nearly : None }
                    ],
                    next: 18,
                    dropped: 0,
                }),
            )
        }
        (OperationId::JournalClear, "cleared") => {
            Some(Answer::JournalClear(types::Nothing {}))
        }
        (OperationId::JournalSetLimits, "set") => {
            Some(
                Answer::JournalSetLimits(types::JournalLimits {
                    entries: 100,
                    bytes: 65536,
                }),
            )
        }
        (OperationId::JournalExport, "commands") => {
            Some(
                Answer::JournalExport(
                    "curl -sS -X POST 'http://127.0.0.1:8080/api/v2/user/info' --data-urlencode \"token=$TOKEN\"\n"
                        .into(),
                ),
            )
        }
        (OperationId::ExpectationsCheck, "met") => {
            Some(
                Answer::ExpectationsCheck(types::Verdict {
                    met: true,
                    text: "all is as expected\n".into(),
                    counts: vec![1],
                    findings: vec![],
                    unexpected: vec![],
                }),
            )
        }
        (OperationId::CoverageShow, "one") => {
            Some(
                Answer::CoverageShow(
                    vec![
                        types::CoverageFact { fact : "operation user.login".into(),
                        evidence : Some("documented".into()), count : 3 }
                    ],
                ),
            )
        }
        _ => None,
    }
}
