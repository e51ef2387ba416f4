// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: its examples, and what each must be read as.

use rapidgator_client_runtime::vectors::Vector;
use super::{
    errors::ErrorId, operations,
    types::{
        Account, AccountStanding, Callback, CallbackOutcome, Clock, ClockMove,
        CoverageFact, Emptied, Ended, Entry, Event, EventKind, Example, Fault, FaultPlan,
        File, Folder, JournalLimits, JournalPage, Letter, Link, LinkState, Nothing,
        ParamValue, PlanState, Preset, Progress, ProgressKind, Rest, SentParam, Sharing,
        Snapshot, Space, Switch, Tree, Upload, UploadPhase, Verdict,
    },
};

/// All of them.
pub(crate) fn vectors() -> Vec<Vector> {
    [
        spaces_list(),
        spaces_make(),
        spaces_info(),
        spaces_remove(),
        spaces_reset(),
        spaces_fork(),
        spaces_restore(),
        snapshots_list(),
        snapshots_keep(),
        snapshots_remove(),
        clock_info(),
        clock_freeze(),
        clock_run(),
        clock_set(),
        clock_advance(),
        clock_next_event(),
        switches_list(),
        switches_set(),
        switches_apply_profile(),
        accounts_list(),
        accounts_add(),
        accounts_tree(),
        accounts_empty_trash(),
        sessions_end(),
        callbacks_list(),
        letters_list(),
        uploads_list(),
        uploads_info(),
        uploads_step(),
        uploads_finish(),
        uploads_stall(),
        uploads_fail(),
        uploads_set_progress(),
        transfers_wait(),
        progress_info(),
        progress_set(),
        faults_list(),
        faults_add(),
        faults_remove(),
        faults_clear(),
        presets_list(),
        presets_order(),
        examples_list(),
        examples_answer_next(),
        journal_list(),
        journal_clear(),
        journal_set_limits(),
        journal_export(),
        expectations_check(),
        coverage_show(),
    ]
        .into_iter()
        .flatten()
        .collect()
}

/// `spaces.list`.
fn spaces_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SpacesList>("one",
            r#"{"result":{"spaces":[{"name":"default","url":"http://127.0.0.1:8080","api_url":"http://127.0.0.1:8080/api","stays":true,"outlives":false,"clock":{"now":1700000000000,"frozen":false,"percent":100}}]},"ok":true,"error":null}"#,
            vec![Space { name: "default".into(), url: "http://127.0.0.1:8080".into(),
                    api_url: "http://127.0.0.1:8080/api".into(), stays: true, outlives: false,
                    clock: Clock { now: 1700000000000, frozen: false, percent: 100 } }]),
        Vector::error(&operations::SPACES_LIST, "refused", r#"{"result":null,"ok":false,"error":{"message":"send the control token as Authorization: Bearer TOKEN","code":"token_refused"}}"#, ErrorId::TokenRefused, 401, "send the control token as Authorization: Bearer TOKEN").over_http(401),
    ])
}

/// `spaces.make`.
fn spaces_make() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SpacesMake>("made",
            r#"{"result":{"space":{"name":"uploads","url":"http://127.0.0.1:8080/@uploads","api_url":"http://127.0.0.1:8080/@uploads/api","stays":true,"outlives":false,"clock":{"now":1700000000000,"frozen":true,"percent":0}}},"ok":true,"error":null}"#,
            Space { name: "uploads".into(), url: "http://127.0.0.1:8080/@uploads".into(),
                api_url: "http://127.0.0.1:8080/@uploads/api".into(), stays: true, outlives: false,
                clock: Clock { now: 1700000000000, frozen: true, percent: 0 } }),
        Vector::error(&operations::SPACES_MAKE, "taken", r#"{"result":null,"ok":false,"error":{"message":"there is a space of this name already","code":"space_taken"}}"#, ErrorId::SpaceTaken, 409, "there is a space of this name already").over_http(409),
        Vector::error(&operations::SPACES_MAKE, "invalid", r#"{"result":null,"ok":false,"error":{"message":"a name has 1 to 64 letters, digits, dots, dashes and underscores, and begins with a letter or a digit","code":"name_invalid"}}"#, ErrorId::NameInvalid, 400, "a name has 1 to 64 letters, digits, dots, dashes and underscores, and begins with a letter or a digit").over_http(400),
        Vector::error(&operations::SPACES_MAKE, "too_many", r#"{"result":null,"ok":false,"error":{"message":"there are too many spaces","code":"too_many_spaces"}}"#, ErrorId::TooManySpaces, 503, "there are too many spaces").over_http(503),
    ])
}

/// `spaces.info`.
fn spaces_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SpacesInfo>("known",
            r#"{"result":{"space":{"name":"uploads","url":"http://127.0.0.1:8080/@uploads","api_url":"http://127.0.0.1:8080/@uploads/api","stays":false,"outlives":false,"clock":{"now":1700000000000,"frozen":true,"percent":0}}},"ok":true,"error":null}"#,
            Space { name: "uploads".into(), url: "http://127.0.0.1:8080/@uploads".into(),
                api_url: "http://127.0.0.1:8080/@uploads/api".into(), stays: false, outlives: false,
                clock: Clock { now: 1700000000000, frozen: true, percent: 0 } }),
        Vector::error(&operations::SPACES_INFO, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `spaces.remove`.
fn spaces_remove() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SpacesRemove>("removed", r#"{"result":{},"ok":true,"error":null}"#, Nothing {}),
        Vector::error(&operations::SPACES_REMOVE, "default", r#"{"result":null,"ok":false,"error":{"message":"the default space cannot be removed","code":"space_default"}}"#, ErrorId::SpaceDefault, 409, "the default space cannot be removed").over_http(409),
    ])
}

/// `spaces.reset`.
fn spaces_reset() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SpacesReset>("reset", r#"{"result":{},"ok":true,"error":null}"#, Nothing {}),
        Vector::error(&operations::SPACES_RESET, "kept", r#"{"result":null,"ok":false,"error":{"message":"the state of this space outlives the server and cannot be replaced","code":"space_kept"}}"#, ErrorId::SpaceKept, 409, "the state of this space outlives the server and cannot be replaced").over_http(409),
    ])
}

/// `spaces.fork`.
fn spaces_fork() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SpacesFork>("forked",
            r#"{"result":{"space":{"name":"uploads","url":"http://127.0.0.1:8080/@uploads","api_url":"http://127.0.0.1:8080/@uploads/api","stays":false,"outlives":false,"clock":{"now":1700000000000,"frozen":true,"percent":0}}},"ok":true,"error":null}"#,
            Space { name: "uploads".into(), url: "http://127.0.0.1:8080/@uploads".into(),
                api_url: "http://127.0.0.1:8080/@uploads/api".into(), stays: false, outlives: false,
                clock: Clock { now: 1700000000000, frozen: true, percent: 0 } }),
        Vector::error(&operations::SPACES_FORK, "unknown", r#"{"result":null,"ok":false,"error":{"message":"the space has no snapshot of this name","code":"snapshot_unknown"}}"#, ErrorId::SnapshotUnknown, 404, "the space has no snapshot of this name").over_http(404),
    ])
}

/// `spaces.restore`.
fn spaces_restore() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SpacesRestore>("restored", r#"{"result":{},"ok":true,"error":null}"#, Nothing {}),
        Vector::error(&operations::SPACES_RESTORE, "unknown", r#"{"result":null,"ok":false,"error":{"message":"the space has no snapshot of this name","code":"snapshot_unknown"}}"#, ErrorId::SnapshotUnknown, 404, "the space has no snapshot of this name").over_http(404),
    ])
}

/// `snapshots.list`.
fn snapshots_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SnapshotsList>("one",
            r#"{"result":{"snapshots":[{"name":"before","now":1700000000000}]},"ok":true,"error":null}"#,
            vec![Snapshot { name: "before".into(), now: 1700000000000 }]),
        Vector::error(&operations::SNAPSHOTS_LIST, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `snapshots.keep`.
fn snapshots_keep() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SnapshotsKeep>("kept",
            r#"{"result":{"snapshot":{"name":"before","now":1700000000000}},"ok":true,"error":null}"#,
            Snapshot { name: "before".into(), now: 1700000000000 }),
        Vector::error(&operations::SNAPSHOTS_KEEP, "too_many", r#"{"result":null,"ok":false,"error":{"message":"the space has too many snapshots","code":"too_many_snapshots"}}"#, ErrorId::TooManySnapshots, 503, "the space has too many snapshots").over_http(503),
    ])
}

/// `snapshots.remove`.
fn snapshots_remove() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SnapshotsRemove>("removed", r#"{"result":{},"ok":true,"error":null}"#, Nothing {}),
        Vector::error(&operations::SNAPSHOTS_REMOVE, "unknown", r#"{"result":null,"ok":false,"error":{"message":"the space has no snapshot of this name","code":"snapshot_unknown"}}"#, ErrorId::SnapshotUnknown, 404, "the space has no snapshot of this name").over_http(404),
    ])
}

/// `clock.info`.
fn clock_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ClockInfo>("runs",
            r#"{"result":{"clock":{"now":1700000000000,"frozen":false,"percent":100}},"ok":true,"error":null}"#,
            Clock { now: 1700000000000, frozen: false, percent: 100 }),
        Vector::error(&operations::CLOCK_INFO, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `clock.freeze`.
fn clock_freeze() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ClockFreeze>("frozen",
            r#"{"result":{"clock":{"now":1700000000000,"frozen":true,"percent":0}},"ok":true,"error":null}"#,
            Clock { now: 1700000000000, frozen: true, percent: 0 }),
        Vector::error(&operations::CLOCK_FREEZE, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `clock.run`.
fn clock_run() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ClockRun>("runs",
            r#"{"result":{"clock":{"now":1700000000000,"frozen":false,"percent":6000}},"ok":true,"error":null}"#,
            Clock { now: 1700000000000, frozen: false, percent: 6000 }),
        Vector::error(&operations::CLOCK_RUN, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `clock.set`.
fn clock_set() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ClockSet>("set",
            r#"{"result":{"clock":{"now":1700000000000,"frozen":true,"percent":0}},"ok":true,"error":null}"#,
            Clock { now: 1700000000000, frozen: true, percent: 0 }),
        Vector::error(&operations::CLOCK_SET, "missing", r#"{"result":null,"ok":false,"error":{"message":"at is missing","code":"parameter_missing"}}"#, ErrorId::ParameterMissing, 400, "at is missing").over_http(400),
    ])
}

/// `clock.advance`.
fn clock_advance() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ClockAdvance>("advanced",
            r#"{"result":{"clock":{"now":1700000060000,"frozen":true,"percent":0}},"ok":true,"error":null}"#,
            Clock { now: 1700000060000, frozen: true, percent: 0 }),
        Vector::error(&operations::CLOCK_ADVANCE, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `clock.next_event`.
fn clock_next_event() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ClockNextEvent>("moved",
            r#"{"result":{"clock":{"now":1700000010000,"frozen":true,"percent":0},"event":{"kind":"upload_moves","at":1700000010000}},"ok":true,"error":null}"#,
            ClockMove { clock: Clock { now: 1700000010000, frozen: true, percent: 0 },
                event: Some(Event { kind: EventKind::UploadMoves, at: 1700000010000 }) }),
        Vector::answer::<operations::ClockNextEvent>("nothing",
            r#"{"result":{"clock":{"now":1700000000000,"frozen":true,"percent":0},"event":null},"ok":true,"error":null}"#,
            ClockMove { clock: Clock { now: 1700000000000, frozen: true, percent: 0 }, event: None }),
        Vector::error(&operations::CLOCK_NEXT_EVENT, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `switches.list`.
fn switches_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SwitchesList>("some",
            r#"{"result":{"switches":[{"name":"fail","value":"on","default":"off","values":["off","on"],"doc":"Everything fails.","evidence":"assumed"},{"name":"Id.wire","value":"string","default":"string","values":["string","integer"]}]},"ok":true,"error":null}"#,
            vec![Switch { name: "fail".into(), value: "on".into(), default: "off".into(),
                    values: vec!["off".into(), "on".into()], doc: Some("Everything fails.".into()),
                    evidence: Some("assumed".into()) },
                Switch { name: "Id.wire".into(), value: "string".into(), default: "string".into(),
                    values: vec!["string".into(), "integer".into()], doc: None, evidence: None }]),
        Vector::error(&operations::SWITCHES_LIST, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `switches.set`.
fn switches_set() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SwitchesSet>("set", r#"{"result":{},"ok":true,"error":null}"#, Nothing {}),
        Vector::error(&operations::SWITCHES_SET, "refused", r#"{"result":null,"ok":false,"error":{"message":"it cannot be set so: there is no switch of this name","code":"switch_refused"}}"#, ErrorId::SwitchRefused, 400, "it cannot be set so: there is no switch of this name").over_http(400),
    ])
}

/// `switches.apply_profile`.
fn switches_apply_profile() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SwitchesApplyProfile>("set", r#"{"result":{},"ok":true,"error":null}"#, Nothing {}),
        Vector::error(&operations::SWITCHES_APPLY_PROFILE, "refused", r#"{"result":null,"ok":false,"error":{"message":"it cannot be set so: there is no switch of this name","code":"switch_refused"}}"#, ErrorId::SwitchRefused, 400, "it cannot be set so: there is no switch of this name").over_http(400),
    ])
}

/// `accounts.list`.
fn accounts_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::AccountsList>("one",
            r#"{"result":{"accounts":[{"email":"demo@example.com","standing":"active","premium":true,"premium_until":4102444800,"storage":1024,"stored":3,"reserved":0,"traffic":1024,"fetched":3,"trashed":0,"sessions":1,"receiving":0,"remote_jobs":0}]},"ok":true,"error":null}"#,
            vec![Account { email: "demo@example.com".into(), standing: AccountStanding::Active, premium: true,
                    premium_until: Some(4102444800), storage: 1024, stored: 3, reserved: 0, traffic: 1024, fetched: 3,
                    trashed: 0, sessions: 1, receiving: 0, remote_jobs: 0 }]),
        Vector::error(&operations::ACCOUNTS_LIST, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `accounts.add`.
fn accounts_add() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::AccountsAdd>("added",
            r#"{"result":{"account":{"email":"new@example.com","standing":"active","premium":true,"premium_until":4102444800,"storage":1024,"stored":0,"reserved":0,"traffic":1024,"fetched":0,"trashed":0,"sessions":0,"receiving":0,"remote_jobs":0}},"ok":true,"error":null}"#,
            Account { email: "new@example.com".into(), standing: AccountStanding::Active, premium: true,
                premium_until: Some(4102444800), storage: 1024, stored: 0, reserved: 0, traffic: 1024, fetched: 0,
                trashed: 0, sessions: 0, receiving: 0, remote_jobs: 0 }),
        Vector::error(&operations::ACCOUNTS_ADD, "taken", r#"{"result":null,"ok":false,"error":{"message":"there is an account of this address already","code":"account_taken"}}"#, ErrorId::AccountTaken, 409, "there is an account of this address already").over_http(409),
    ])
}

/// `accounts.tree`.
fn accounts_tree() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::AccountsTree>("one",
            r#"{"result":{"account":{"email":"new@example.com","standing":"active","premium":false,"premium_until":null,"storage":1024,"stored":3,"reserved":0,"traffic":1024,"fetched":0,"trashed":0,"sessions":0,"receiving":0,"remote_jobs":0},"folders":[{"folder_id":"12","parent_id":null,"path":"/","sharing":"public","files":1,"bytes":3}],"files":[{"file_id":"aed49fdd","folder_id":"12","name":"a.bin","size":3,"hash":"900150983cd24fb0d6963f7d28e17f72","sharing":"public","created":1700000000,"downloads":0}],"links":[{"link_id":"b26323d3","file_id":"aed49fdd","state":"waiting","calls_back":false,"notifies":true,"created":1700000000}],"left_out":0},"ok":true,"error":null}"#,
            Tree { account: Account { email: "new@example.com".into(), standing: AccountStanding::Active,
                    premium: false, premium_until: None, storage: 1024, stored: 3, reserved: 0, traffic: 1024,
                    fetched: 0, trashed: 0, sessions: 0, receiving: 0, remote_jobs: 0 },
                folders: vec![Folder { folder_id: "12".into(), parent_id: None, path: "/".into(),
                        sharing: Sharing::Public, files: 1, bytes: 3 }],
                files: vec![File { file_id: "aed49fdd".into(), folder_id: Some("12".into()), name: "a.bin".into(),
                        size: 3, hash: "900150983cd24fb0d6963f7d28e17f72".into(), sharing: Sharing::Public,
                        created: 1700000000, downloads: 0 }],
                links: vec![Link { link_id: "b26323d3".into(), file_id: "aed49fdd".into(), state: LinkState::Waiting,
                        calls_back: false, notifies: true, created: 1700000000 }],
                left_out: 0 }),
        Vector::error(&operations::ACCOUNTS_TREE, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no account of this address","code":"account_unknown"}}"#, ErrorId::AccountUnknown, 404, "there is no account of this address").over_http(404),
    ])
}

/// `accounts.empty_trash`.
fn accounts_empty_trash() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::AccountsEmptyTrash>("emptied", r#"{"result":{"files":2},"ok":true,"error":null}"#,
            Emptied { files: 2 }),
        Vector::error(&operations::ACCOUNTS_EMPTY_TRASH, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no account of this address","code":"account_unknown"}}"#, ErrorId::AccountUnknown, 404, "there is no account of this address").over_http(404),
    ])
}

/// `sessions.end`.
fn sessions_end() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::SessionsEnd>("ended", r#"{"result":{"sessions":2},"ok":true,"error":null}"#,
            Ended { sessions: 2 }),
        Vector::error(&operations::SESSIONS_END, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no account of this address","code":"account_unknown"}}"#, ErrorId::AccountUnknown, 404, "there is no account of this address").over_http(404),
    ])
}

/// `callbacks.list`.
fn callbacks_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::CallbacksList>("one",
            r#"{"result":{"callbacks":[{"link_id":"b26323d3","outcome":"made"}]},"ok":true,"error":null}"#,
            vec![Callback { link_id: "b26323d3".into(), outcome: CallbackOutcome::Made }]),
        Vector::error(&operations::CALLBACKS_LIST, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `letters.list`.
fn letters_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::LettersList>("one",
            r#"{"result":{"letters":[{"link_id":"b26323d3","to":"demo@example.com"}]},"ok":true,"error":null}"#,
            vec![Letter { link_id: "b26323d3".into(), to: "demo@example.com".into() }]),
        Vector::error(&operations::LETTERS_LIST, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `uploads.list`.
fn uploads_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::UploadsList>("one",
            r#"{"result":{"uploads":[{"upload_id":"4a44dc15364204a80fe80e9039455cc1","email":"demo@example.com","name":"a.bin","size":3,"hash":"900150983cd24fb0d6963f7d28e17f72","received":3,"phase":"processing","polls_left":1,"due":1700000010000,"file_id":null,"reason":null}]},"ok":true,"error":null}"#,
            vec![Upload { upload_id: "4a44dc15364204a80fe80e9039455cc1".into(), email: "demo@example.com".into(),
                    name: "a.bin".into(), size: 3, hash: "900150983cd24fb0d6963f7d28e17f72".into(), received: 3,
                    phase: UploadPhase::Processing, polls_left: Some(1), due: Some(1700000010000), file_id: None,
                    reason: None }]),
        Vector::error(&operations::UPLOADS_LIST, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `uploads.info`.
fn uploads_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::UploadsInfo>("failed",
            r#"{"result":{"upload":{"upload_id":"4a44dc15364204a80fe80e9039455cc1","email":"demo@example.com","name":"a.bin","size":3,"hash":"900150983cd24fb0d6963f7d28e17f72","received":3,"phase":"failed","polls_left":null,"due":1700000010000,"file_id":null,"reason":"broken"}},"ok":true,"error":null}"#,
            Upload { upload_id: "4a44dc15364204a80fe80e9039455cc1".into(), email: "demo@example.com".into(),
                name: "a.bin".into(), size: 3, hash: "900150983cd24fb0d6963f7d28e17f72".into(), received: 3,
                phase: UploadPhase::Failed, polls_left: None, due: Some(1700000010000), file_id: None,
                reason: Some("broken".into()) }),
        Vector::error(&operations::UPLOADS_INFO, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no upload session of this id","code":"upload_unknown"}}"#, ErrorId::UploadUnknown, 404, "there is no upload session of this id").over_http(404),
    ])
}

/// `uploads.step`.
fn uploads_step() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::UploadsStep>("moved",
            r#"{"result":{"upload":{"upload_id":"4a44dc15364204a80fe80e9039455cc1","email":"demo@example.com","name":"a.bin","size":3,"hash":"900150983cd24fb0d6963f7d28e17f72","received":3,"phase":"done","polls_left":null,"due":1700000010000,"file_id":"aed49fdd","reason":null}},"ok":true,"error":null}"#,
            Upload { upload_id: "4a44dc15364204a80fe80e9039455cc1".into(), email: "demo@example.com".into(),
                name: "a.bin".into(), size: 3, hash: "900150983cd24fb0d6963f7d28e17f72".into(), received: 3,
                phase: UploadPhase::Done, polls_left: None, due: Some(1700000010000), file_id: Some("aed49fdd".into()),
                reason: None }),
        Vector::error(&operations::UPLOADS_STEP, "early", r#"{"result":null,"ok":false,"error":{"message":"the upload is open, so this cannot happen to it","code":"upload_not_processed"}}"#, ErrorId::UploadNotProcessed, 409, "the upload is open, so this cannot happen to it").over_http(409),
    ])
}

/// `uploads.finish`.
fn uploads_finish() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::UploadsFinish>("moved",
            r#"{"result":{"upload":{"upload_id":"4a44dc15364204a80fe80e9039455cc1","email":"demo@example.com","name":"a.bin","size":3,"hash":"900150983cd24fb0d6963f7d28e17f72","received":3,"phase":"done","polls_left":null,"due":1700000010000,"file_id":"aed49fdd","reason":null}},"ok":true,"error":null}"#,
            Upload { upload_id: "4a44dc15364204a80fe80e9039455cc1".into(), email: "demo@example.com".into(),
                name: "a.bin".into(), size: 3, hash: "900150983cd24fb0d6963f7d28e17f72".into(), received: 3,
                phase: UploadPhase::Done, polls_left: None, due: Some(1700000010000), file_id: Some("aed49fdd".into()),
                reason: None }),
        Vector::error(&operations::UPLOADS_FINISH, "early", r#"{"result":null,"ok":false,"error":{"message":"the upload is open, so this cannot happen to it","code":"upload_not_processed"}}"#, ErrorId::UploadNotProcessed, 409, "the upload is open, so this cannot happen to it").over_http(409),
    ])
}

/// `uploads.stall`.
fn uploads_stall() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::UploadsStall>("moved",
            r#"{"result":{"upload":{"upload_id":"4a44dc15364204a80fe80e9039455cc1","email":"demo@example.com","name":"a.bin","size":3,"hash":"900150983cd24fb0d6963f7d28e17f72","received":3,"phase":"done","polls_left":null,"due":1700000010000,"file_id":"aed49fdd","reason":null}},"ok":true,"error":null}"#,
            Upload { upload_id: "4a44dc15364204a80fe80e9039455cc1".into(), email: "demo@example.com".into(),
                name: "a.bin".into(), size: 3, hash: "900150983cd24fb0d6963f7d28e17f72".into(), received: 3,
                phase: UploadPhase::Done, polls_left: None, due: Some(1700000010000), file_id: Some("aed49fdd".into()),
                reason: None }),
        Vector::error(&operations::UPLOADS_STALL, "early", r#"{"result":null,"ok":false,"error":{"message":"the upload is open, so this cannot happen to it","code":"upload_not_processed"}}"#, ErrorId::UploadNotProcessed, 409, "the upload is open, so this cannot happen to it").over_http(409),
    ])
}

/// `uploads.fail`.
fn uploads_fail() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::UploadsFail>("failed",
            r#"{"result":{"upload":{"upload_id":"4a44dc15364204a80fe80e9039455cc1","email":"demo@example.com","name":"a.bin","size":3,"hash":"900150983cd24fb0d6963f7d28e17f72","received":3,"phase":"failed","polls_left":null,"due":1700000010000,"file_id":null,"reason":"broken"}},"ok":true,"error":null}"#,
            Upload { upload_id: "4a44dc15364204a80fe80e9039455cc1".into(), email: "demo@example.com".into(),
                name: "a.bin".into(), size: 3, hash: "900150983cd24fb0d6963f7d28e17f72".into(), received: 3,
                phase: UploadPhase::Failed, polls_left: None, due: Some(1700000010000), file_id: None,
                reason: Some("broken".into()) }),
        Vector::error(&operations::UPLOADS_FAIL, "early", r#"{"result":null,"ok":false,"error":{"message":"the upload is open, so this cannot happen to it","code":"upload_not_processed"}}"#, ErrorId::UploadNotProcessed, 409, "the upload is open, so this cannot happen to it").over_http(409),
    ])
}

/// `uploads.set_progress`.
fn uploads_set_progress() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::UploadsSetProgress>("waits",
            r#"{"result":{"upload":{"upload_id":"4a44dc15364204a80fe80e9039455cc1","email":"demo@example.com","name":"a.bin","size":3,"hash":"900150983cd24fb0d6963f7d28e17f72","received":3,"phase":"processing","polls_left":null,"due":1700000060000,"file_id":null,"reason":null}},"ok":true,"error":null}"#,
            Upload { upload_id: "4a44dc15364204a80fe80e9039455cc1".into(), email: "demo@example.com".into(),
                name: "a.bin".into(), size: 3, hash: "900150983cd24fb0d6963f7d28e17f72".into(), received: 3,
                phase: UploadPhase::Processing, polls_left: None, due: Some(1700000060000), file_id: None, reason: None }),
        Vector::error(&operations::UPLOADS_SET_PROGRESS, "over", r#"{"result":null,"ok":false,"error":{"message":"the upload is open, so this cannot happen to it","code":"upload_not_processed"}}"#, ErrorId::UploadNotProcessed, 409, "the upload is open, so this cannot happen to it").over_http(409),
    ])
}

/// `transfers.wait`.
fn transfers_wait() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::TransfersWait>("done", r#"{"result":{"idle":true},"ok":true,"error":null}"#,
            Rest { idle: true }),
        Vector::answer::<operations::TransfersWait>("in_vain", r#"{"result":{"idle":false},"ok":true,"error":null}"#,
            Rest { idle: false }),
        Vector::error(&operations::TRANSFERS_WAIT, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `progress.info`.
fn progress_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ProgressInfo>("usual",
            r#"{"result":{"progress":{"kind":"usual","fails":false}},"ok":true,"error":null}"#,
            Progress { kind: ProgressKind::Usual, millis: None, polls: None, bytes_per_second: None, fails: false,
                reason: None }),
        Vector::error(&operations::PROGRESS_INFO, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `progress.set`.
fn progress_set() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ProgressSet>("fails",
            r#"{"result":{"progress":{"kind":"polls","polls":3,"fails":true,"reason":"broken"}},"ok":true,"error":null}"#,
            Progress { kind: ProgressKind::Polls, millis: None, polls: Some(3), bytes_per_second: None, fails: true,
                reason: Some("broken".into()) }),
        Vector::error(&operations::PROGRESS_SET, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `faults.list`.
fn faults_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FaultsList>("one",
            r#"{"result":{"plans":[{"id":1,"plan":{"at":"upload_bytes","account":null,"params":null,"skip":0,"times":1,"for_ever":false,"beyond_calls":null,"within_seconds":null,"fault":{"kind":"close","refusal":null,"status":null,"retry_after":null,"applied":null,"place":"after_apply","after_bytes":null,"seconds":null,"bytes_per_second":null,"real_time":null,"longer_by":null,"shorter_by":null}},"seen":1,"fired":1,"remaining":0,"entries":[17]}]},"ok":true,"error":null}"#,
            vec![PlanState { id: 1,
                    plan: FaultPlan { at: "upload_bytes".into(), account: None, params: vec![], skip: Some(0),
                        times: Some(1), for_ever: Some(false), beyond_calls: None, within_seconds: None,
                        fault: Fault { kind: "close".into(), refusal: None, status: None, retry_after: None,
                            applied: None, place: Some("after_apply".into()), after_bytes: None, seconds: None,
                            bytes_per_second: None, real_time: None, longer_by: None, shorter_by: None } },
                    seen: 1, fired: 1, remaining: Some(0), entries: vec![17] }]),
        Vector::error(&operations::FAULTS_LIST, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `faults.add`.
fn faults_add() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FaultsAdd>("added",
            r#"{"result":{"plan":{"id":2,"plan":{"at":"file.info","account":null,"params":[{"name":"file_id","value":"aed49fdd"}],"skip":2,"times":null,"for_ever":true,"beyond_calls":null,"within_seconds":null,"fault":{"kind":"status","refusal":null,"status":503,"retry_after":1,"applied":false,"place":null,"after_bytes":null,"seconds":null,"bytes_per_second":null,"real_time":null,"longer_by":null,"shorter_by":null}},"seen":0,"fired":0,"remaining":null,"entries":[]}},"ok":true,"error":null}"#,
            PlanState { id: 2,
                plan: FaultPlan { at: "file.info".into(), account: None,
                    params: vec![ParamValue { name: "file_id".into(), value: "aed49fdd".into() }], skip: Some(2),
                    times: None, for_ever: Some(true), beyond_calls: None, within_seconds: None,
                    fault: Fault { kind: "status".into(), refusal: None, status: Some(503), retry_after: Some(1),
                        applied: Some(false), place: None, after_bytes: None, seconds: None, bytes_per_second: None,
                        real_time: None, longer_by: None, shorter_by: None } },
                seen: 0, fired: 0, remaining: None, entries: vec![] }),
        Vector::error(&operations::FAULTS_ADD, "refused", r#"{"result":null,"ok":false,"error":{"message":"it cannot be ordered: at: there is no operation or transfer `file.uplod`; did you mean `file.upload`?","code":"plan_refused"}}"#, ErrorId::PlanRefused, 422, "it cannot be ordered: at: there is no operation or transfer `file.uplod`; did you mean `file.upload`?").over_http(422),
    ])
}

/// `faults.remove`.
fn faults_remove() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FaultsRemove>("removed", r#"{"result":{},"ok":true,"error":null}"#, Nothing {}),
        Vector::error(&operations::FAULTS_REMOVE, "unknown", r#"{"result":null,"ok":false,"error":{"message":"the space has no plan of this number","code":"plan_unknown"}}"#, ErrorId::PlanUnknown, 404, "the space has no plan of this number").over_http(404),
    ])
}

/// `faults.clear`.
fn faults_clear() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::FaultsClear>("cleared", r#"{"result":{},"ok":true,"error":null}"#, Nothing {}),
        Vector::error(&operations::FAULTS_CLEAR, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `presets.list`.
fn presets_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::PresetsList>("one",
            r#"{"result":{"presets":[{"name":"wrong_bytes","about":"the next download has a wrong byte in it"}]},"ok":true,"error":null}"#,
            vec![Preset { name: "wrong_bytes".into(), about: "the next download has a wrong byte in it".into() }]),
        Vector::error(&operations::PRESETS_LIST, "refused", r#"{"result":null,"ok":false,"error":{"message":"send the control token as Authorization: Bearer TOKEN","code":"token_refused"}}"#, ErrorId::TokenRefused, 401, "send the control token as Authorization: Bearer TOKEN").over_http(401),
    ])
}

/// `presets.order`.
fn presets_order() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::PresetsOrder>("ordered",
            r#"{"result":{"plans":[{"id":1,"plan":{"at":"download_bytes","account":null,"params":null,"skip":0,"times":1,"for_ever":false,"beyond_calls":null,"within_seconds":null,"fault":{"kind":"wrong_bytes","refusal":null,"status":null,"retry_after":null,"applied":null,"place":null,"after_bytes":null,"seconds":null,"bytes_per_second":null,"real_time":null,"longer_by":null,"shorter_by":null}},"seen":0,"fired":0,"remaining":1,"entries":[]}]},"ok":true,"error":null}"#,
            vec![PlanState { id: 1,
                    plan: FaultPlan { at: "download_bytes".into(), account: None, params: vec![], skip: Some(0),
                        times: Some(1), for_ever: Some(false), beyond_calls: None, within_seconds: None,
                        fault: Fault { kind: "wrong_bytes".into(), refusal: None, status: None, retry_after: None,
                            applied: None, place: None, after_bytes: None, seconds: None, bytes_per_second: None,
                            real_time: None, longer_by: None, shorter_by: None } },
                    seen: 0, fired: 0, remaining: Some(1), entries: vec![] }]),
        Vector::error(&operations::PRESETS_ORDER, "refused", r#"{"result":null,"ok":false,"error":{"message":"it cannot be ordered: at: there is no operation or transfer `file.uplod`; did you mean `file.upload`?","code":"plan_refused"}}"#, ErrorId::PlanRefused, 422, "it cannot be ordered: at: there is no operation or transfer `file.uplod`; did you mean `file.upload`?").over_http(422),
    ])
}

/// `examples.list`.
fn examples_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ExamplesList>("one",
            r#"{"result":{"examples":[{"operation":"user.login","name":"premium"}]},"ok":true,"error":null}"#,
            vec![Example { operation: "user.login".into(), name: "premium".into() }]),
        Vector::error(&operations::EXAMPLES_LIST, "refused", r#"{"result":null,"ok":false,"error":{"message":"send the control token as Authorization: Bearer TOKEN","code":"token_refused"}}"#, ErrorId::TokenRefused, 401, "send the control token as Authorization: Bearer TOKEN").over_http(401),
    ])
}

/// `examples.answer_next`.
fn examples_answer_next() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ExamplesAnswerNext>("ordered", r#"{"result":{},"ok":true,"error":null}"#,
            Nothing {}),
        Vector::error(&operations::EXAMPLES_ANSWER_NEXT, "refused", r#"{"result":null,"ok":false,"error":{"message":"it cannot be answered: there is no example `premum` of `user.login`; did you mean `premium`?","code":"example_refused"}}"#, ErrorId::ExampleRefused, 422, "it cannot be answered: there is no example `premum` of `user.login`; did you mean `premium`?").over_http(422),
    ])
}

/// `journal.list`.
fn journal_list() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::JournalList>("one",
            r#"{"result":{"entries":[{"id":17,"at":1700000000000,"name":"file.info","account":"demo@example.com","params":[{"name":"file_id","value":"x","hidden":null},{"name":"token","value":null,"hidden":"secret"}],"result":"file_not_found","status":200,"took_us":120,"bytes_in":44,"bytes_out":60,"steps":[],"faults":[],"evidence":"documented","nearly":null}],"next":18,"dropped":0},"ok":true,"error":null}"#,
            JournalPage { entries: vec![Entry { id: 17, at: 1700000000000, name: "file.info".into(),
                        account: Some("demo@example.com".into()),
                        params: vec![SentParam { name: "file_id".into(), value: Some("x".into()), hidden: None },
                            SentParam { name: "token".into(), value: None, hidden: Some("secret".into()) }],
                        result: "file_not_found".into(), status: Some(200), took_us: 120, bytes_in: 44, bytes_out: 60,
                        steps: vec![], faults: vec![], evidence: "documented".into(), nearly: None }],
                next: 18, dropped: 0 }),
        Vector::error(&operations::JOURNAL_LIST, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `journal.clear`.
fn journal_clear() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::JournalClear>("cleared", r#"{"result":{},"ok":true,"error":null}"#, Nothing {}),
        Vector::error(&operations::JOURNAL_CLEAR, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `journal.set_limits`.
fn journal_set_limits() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::JournalSetLimits>("set",
            r#"{"result":{"limits":{"entries":100,"bytes":65536}},"ok":true,"error":null}"#,
            JournalLimits { entries: 100, bytes: 65536 }),
        Vector::error(&operations::JOURNAL_SET_LIMITS, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `journal.export`.
fn journal_export() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::JournalExport>("commands",
            r#"{"result":{"text":"curl -sS -X POST 'http://127.0.0.1:8080/api/v2/user/info' --data-urlencode \"token=$TOKEN\"\n"},"ok":true,"error":null}"#,
            "curl -sS -X POST 'http://127.0.0.1:8080/api/v2/user/info' --data-urlencode \"token=$TOKEN\"\n".into()),
        Vector::error(&operations::JOURNAL_EXPORT, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}

/// `expectations.check`.
fn expectations_check() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ExpectationsCheck>("met",
            r#"{"result":{"verdict":{"met":true,"text":"all is as expected\n","counts":[1],"findings":[],"unexpected":[]}},"ok":true,"error":null}"#,
            Verdict { met: true, text: "all is as expected\n".into(), counts: vec![1], findings: vec![],
                unexpected: vec![] }),
        Vector::error(&operations::EXPECTATIONS_CHECK, "refused", r#"{"result":null,"ok":false,"error":{"message":"it cannot be expected: there is no operation or transfer `file.uplod`","code":"expectation_refused"}}"#, ErrorId::ExpectationRefused, 422, "it cannot be expected: there is no operation or transfer `file.uplod`").over_http(422),
    ])
}

/// `coverage.show`.
fn coverage_show() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::CoverageShow>("one",
            r#"{"result":{"facts":[{"fact":"operation user.login","evidence":"documented","count":3}]},"ok":true,"error":null}"#,
            vec![CoverageFact { fact: "operation user.login".into(), evidence: Some("documented".into()), count: 3 }]),
        Vector::error(&operations::COVERAGE_SHOW, "unknown", r#"{"result":null,"ok":false,"error":{"message":"there is no space of this name","code":"space_unknown"}}"#, ErrorId::SpaceUnknown, 404, "there is no space of this name").over_http(404),
    ])
}
