//! Each switch of the mock with each of its values: what is on the wire then, and what the client makes of it.

mod calls;
mod sessions;
mod transfers;
mod writing;

use std::collections::BTreeSet;

use rapidgator_mock::{Dialect, OperationId};
use serde_json::{Value, json};

use crate::harness::Pair;

/// A test for each switch, made of the function of its name. A switch that is not here has none.
macro_rules! switches {
    ($($module:ident: $($switch:ident),+;)+) => {
        $($(
            #[tokio::test]
            async fn $switch() {
                $module::$switch().await;
            }
        )+)+

        const TESTED: &[&str] = &[$($(stringify!($switch)),+),+];
    };
}

switches! {
    writing: http_mirror_status, empty_file, counters, traffic_total, premium_label, remote_empty, remote_job_size,
        trash_place, escape_slashes, session_text;
    sessions: token_idle_ttl, expire_next_call, login_throttle, login_wait, require_2fa, denied_by_ip;
    transfers: traffic_period, traffic_exceeded, download_503, download_404_for_free, waiting_polls, processing_polls, fail_upload,
        upload_host_shape, html_on_upload;
    calls: duplicate_folder, folder_change_mode_500, accept_url_param, accept_json_body;
}

#[test]
fn each_switch_has_a_test() {
    let tested: BTreeSet<&str> = TESTED.iter().copied().collect();
    let listed: BTreeSet<&str> = Dialect::switches().iter().map(|row| row.name).collect();
    assert_eq!(tested, listed);
}

#[tokio::test]
async fn the_typed_profile_is_for_strict_clients() {
    let pair = Pair::start().await;
    let caller = pair.caller().await;
    let mut dialect = Dialect::default();
    dialect.apply_profile("typed").unwrap();
    pair.put("a.bin", b"content").await;
    // What the default says, and what a strictly typed client can read.
    for (profile, file, counters, size) in [
        (Dialect::default(), json!([]), json!([0, "1"]), Value::Null),
        (dialect, Value::Null, json!([0, 1]), json!(0)),
    ] {
        pair.server.set_dialect(profile);
        let hash = crate::harness::md5(b"other");
        let announced = [("name", "x"), ("hash", hash.as_str()), ("size", "5")];
        let upload = caller.result(OperationId::FileUpload, &announced).await;
        assert_eq!(upload["upload"]["file"], file);
        let root = caller.result(OperationId::FolderInfo, &[]).await;
        assert_eq!(
            json!([root["folder"]["nb_folders"], root["folder"]["nb_files"]]),
            counters
        );
        let created = [("url", "http://source.example/a")];
        let job = &caller.result(OperationId::RemoteCreate, &created).await["jobs"][0];
        assert_eq!((&job["file"], &job["size"]), (&file, &size));
    }
}

/// A pair whose mock has this switch set.
async fn pair_with(switch: &str, value: &str) -> Pair {
    let pair = Pair::start().await;
    pair.server.switch(switch, value).unwrap();
    pair
}

/// What is expected of each value of a switch; none may be missing.
fn cases<T, const N: usize>(switch: &str, cases: [(&'static str, T); N]) -> [(&'static str, T); N] {
    let mut rows = Dialect::switches().iter();
    let row = rows.find(|row| row.name == switch).expect("there is such a switch");
    let values: Vec<_> = cases.iter().map(|(value, _)| *value).collect();
    assert_eq!(values, row.values, "{switch}");
    cases
}
