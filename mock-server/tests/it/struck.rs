//! What is told of trouble and of broken connections is what has happened: no more, and no less.

use futures_util::FutureExt as _;
use rapidgator_mock::journal::{Entry, EntryId, Filter, Result as Went, Subject};
use rapidgator_mock::{
    Break, Clock, Fact, Fault, FaultPlan, FaultPoint, MockServer, OperationId, Place, PlanId, Refusal, TransferId,
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::client::{FORM, RAW, User, bytes, connect, get, head, query, send};

async fn start() -> (MockServer, User) {
    let server = MockServer::builder().clock(Clock::frozen()).start().await.unwrap();
    let user = User::demo(&server).await;
    (server, user)
}

fn kinds_used(server: &MockServer) -> usize {
    let coverage = server.coverage();
    let kinds = Fact::all().filter(|fact| matches!(fact, Fact::Trouble(_)));
    kinds.filter(|fact| coverage.of(*fact) > 0).count()
}

fn struck(server: &MockServer) -> Vec<Entry> {
    server.journal().list(&Filter {
        struck: Some(true),
        ..Filter::all()
    })
}

/// The entry of what meets a plan, as soon as it does. It has its entry a little later than the plan counts it.
async fn met(server: &MockServer, plan: PlanId) -> EntryId {
    loop {
        if let Some(entry) = server.faults().get(plan).unwrap().entries.first() {
            return *entry;
        }
        tokio::task::yield_now().await;
    }
}

/// Nothing has gone wrong yet.
async fn waits(server: &MockServer, plan: PlanId, why: &str) {
    server.until_no_transfer_runs().await;
    let state = server.faults().get(plan).unwrap();
    assert_eq!((state.fired, state.remaining()), (0, Some(1)), "{why}");
    assert!(state.entries.is_empty() && struck(server).is_empty(), "{why}");
    assert_eq!(kinds_used(server), 0, "{why}");
}

/// It has gone wrong, once.
async fn has_struck(server: &MockServer, plan: PlanId) -> Entry {
    server.until_no_transfer_runs().await;
    let state = server.faults().get(plan).unwrap();
    let [entry] = &struck(server)[..] else {
        panic!("{:?}", server.journal());
    };
    assert_eq!(
        (state.fired, state.remaining(), &state.entries[..]),
        (1, Some(0), &[entry.id][..])
    );
    assert_eq!(kinds_used(server), 1);
    entry.clone()
}

#[tokio::test]
async fn a_download_that_ends_before_the_place_is_not_struck() {
    for fault in [
        Fault::reset(Place::ResponseBody(1 << 20)),
        Fault::stall(Place::ResponseBody(1 << 20), std::time::Duration::from_secs(1)),
        Fault::drip(1 << 30),
        Fault::WrongBytes,
    ] {
        let (server, user) = start().await;
        let content = bytes(1, 3 << 20);
        let url = user.download_url(&user.put("a", &content).await).await;
        let nothing = user.download_url(&user.put("nothing", b"").await).await;
        let plan = server.faults().order(FaultPoint::DownloadBytes, fault.clone());
        send("HEAD", &url, &[], b"").await;
        waits(&server, plan, "there is no body").await;
        assert!(get(&nothing, &[]).await.body.is_empty());
        waits(&server, plan, "the file is empty").await;
        assert_eq!(get(&url, &[("Range", "bytes=9999999-")]).await.status, 416);
        waits(&server, plan, "there is no such range").await;
        if fault != Fault::drip(1 << 30) {
            get(&format!("{}//?r=download/index&session_id=x", server.url()), &[]).await;
            waits(&server, plan, "no file goes out").await;
        }
        if matches!(fault, Fault::Break { .. }) {
            get(&url, &[("Range", "bytes=0-99")]).await;
            waits(&server, plan, "it ends before").await;
        }
        let mut stream = connect(&url).await;
        stream.write_all(head("GET", &url, &[]).as_bytes()).await.unwrap();
        // The session is over after some hours; from here on its file is on the way, whatever the clock says.
        stream.read_exact(&mut [0; 1000]).await.unwrap();
        let reading = tokio::spawn(async move {
            let mut all = Vec::new();
            let _ = stream.read_to_end(&mut all).await;
        });
        while !reading.is_finished() {
            server.clock().advance(std::time::Duration::from_secs(1));
            tokio::task::yield_now().await;
        }
        let entry = has_struck(&server, plan).await;
        let expected = match fault {
            Fault::Break { how: Break::Reset, .. } => (Went::Broken, Some(200), 1 << 20),
            _ => (Went::Answered, Some(200), 3 << 20),
        };
        assert_eq!((entry.result, entry.status, entry.bytes_out), expected, "{fault:?}");
    }
}

#[tokio::test]
async fn an_upload_that_ends_before_the_place_is_not_struck() {
    let (server, user) = start().await;
    let plan = server.faults().preset("upload_cut").unwrap()[0];
    user.put("small", &bytes(1, 1000)).await;
    waits(&server, plan, "it has less than 1 MiB").await;
    let content = bytes(2, 2 << 20);
    let upload = user.announce("large", &content).await;
    let url = upload["url"].as_str().unwrap();
    let mut stream = connect(url).await;
    let length = content.len().to_string();
    let request = [
        head("POST", url, &[RAW, ("Content-Length", &length)]).as_bytes(),
        &content,
    ]
    .concat();
    let _ = stream.write_all(&request).await;
    let _ = stream.read_to_end(&mut Vec::new()).await;
    assert_eq!(has_struck(&server, plan).await.result, Went::Broken);
}

#[tokio::test]
async fn a_call_is_cut_by_what_comes_of_it_whatever_its_head_says() {
    let (server, user) = start().await;
    let place = Place::RequestBody(60);
    let plan = server.faults().order(OperationId::FolderCreate, Fault::reset(place));
    let body = query(&[("name", "new"), ("token", &user.token)]);
    assert!(body.len() < 60);
    let url = format!("{}/folder/create", user.base_url);
    send("POST", &url, &[FORM], body.as_bytes()).await.payload();
    waits(&server, plan, "it has less").await;

    let long = query(&[("name", &"n".repeat(60)), ("token", &user.token)]);
    let mut request = head("POST", &url, &[FORM, ("Transfer-Encoding", "chunked")]).into_bytes();
    request.extend_from_slice(format!("{:x}\r\n{long}\r\n0\r\n\r\n", long.len()).as_bytes());
    let mut stream = connect(&url).await;
    stream.write_all(&request).await.unwrap();
    let _ = stream.read_to_end(&mut Vec::new()).await;
    let entry = has_struck(&server, plan).await;
    assert_eq!((entry.result, entry.bytes_in), (Went::Broken, long.len() as u64));
    let content = user.call("folder/content", &[]).await;
    assert_eq!(
        content["folder"]["folders"].as_array().unwrap().len(),
        1,
        "it was applied"
    );
}

#[tokio::test]
async fn a_call_that_something_else_is_done_to_is_not_struck() {
    let (server, user) = start().await;
    let plan = server.faults().order(OperationId::UserInfo, Fault::lose_answer());
    server.switch("denied_by_ip", "true").unwrap();
    user.send("user/info", &[]).await;
    waits(&server, plan, "nobody got that far").await;
    server.switch("denied_by_ip", "false").unwrap();
    let url = format!("{}/user/info?token={}", user.base_url, user.token);
    let mut stream = connect(&url).await;
    stream.write_all(head("GET", &url, &[]).as_bytes()).await.unwrap();
    let _ = stream.read_to_end(&mut Vec::new()).await;
    assert_eq!(has_struck(&server, plan).await.status, None);
}

#[tokio::test]
async fn a_plan_that_is_taken_back_waits_where_it_was_in_the_line() {
    let (server, user) = start().await;
    let content = bytes(1, 1000);
    let url = user.download_url(&user.put("a", &content).await).await;
    let faults = server.faults();
    let first = faults.order(FaultPoint::DownloadBytes, Fault::close(Place::ResponseBody(500)));
    let plan = FaultPlan::new(FaultPoint::DownloadBytes, Fault::status(503));
    let second = faults.add(plan.skip(0)).unwrap();
    get(&url, &[("Range", "bytes=0-9")]).await;
    server.until_no_transfer_runs().await;
    assert_eq!(get(&url, &[]).await.body.len(), 500);
    assert_eq!(get(&url, &[]).await.status, 503);
    let fired = [first, second].map(|plan| faults.get(plan).unwrap().fired);
    assert_eq!(fired, [1, 1]);
}

#[tokio::test]
async fn who_goes_away_while_waiting_is_told_of() {
    let (server, user) = start().await;
    let file = user.put("a", &bytes(1, 1000)).await;
    let download = user.download_url(&file).await;
    let link = user.one_time_url(&file).await;
    let upload = user.announce("b", &bytes(2, 10)).await["url"]
        .as_str()
        .unwrap()
        .to_owned();
    let call = format!("{}/user/info?token={}", user.base_url, user.token);
    let hour = std::time::Duration::from_secs(3600);
    for (method, url, point, place) in [
        ("GET", &call, OperationId::UserInfo.into(), Place::BeforeApply),
        ("GET", &call, OperationId::UserInfo.into(), Place::AfterApply),
        ("POST", &upload, FaultPoint::UploadBytes, Place::BeforeApply),
        ("GET", &download, FaultPoint::DownloadBytes, Place::BeforeApply),
        ("GET", &download, FaultPoint::DownloadBytes, Place::AfterApply),
        ("GET", &download, FaultPoint::DownloadBytes, Place::ResponseBody(10)),
        ("GET", &link, FaultPoint::OneTimeBytes, Place::BeforeApply),
    ] {
        let plan = server.faults().order(point, Fault::stall(place, hour));
        let mut stream = connect(url).await;
        stream.write_all(head(method, url, &[RAW]).as_bytes()).await.unwrap();
        let id = met(&server, plan).await;
        let before = server.journal().get(id).unwrap();
        assert_eq!(before.subject.point(), Some(point), "{place:?}");
        let is_transfer = matches!(before.subject, Subject::Transfer(_));
        let has_ended = server.until_no_transfer_runs().now_or_never().is_some();
        assert_eq!(has_ended, !is_transfer, "{point:?} {place:?}");
        drop(stream);
        server.until_no_transfer_runs().await;
        while !is_transfer && server.journal().get(id).unwrap().result != Went::Broken {
            tokio::task::yield_now().await;
        }
        let entry = server.journal().get(id).unwrap();
        assert_eq!(
            (entry.result, entry.faults.len()),
            (Went::Broken, 1),
            "{point:?} {place:?}"
        );
        assert_eq!(server.faults().get(plan).unwrap().entries, [entry.id]);
    }
    let pending = Filter {
        result: Some("pending".to_owned()),
        ..Filter::all()
    };
    assert!(server.journal().list(&pending).is_empty());
    assert_eq!(server.coverage().of(Fact::Transfer(TransferId::Download)), 3);
}

#[tokio::test]
async fn a_download_that_only_comes_late_has_come() {
    let (server, user) = start().await;
    let content = bytes(1, 1000);
    let file = user.put("a", &content).await;
    let moment = std::time::Duration::from_millis(1);
    for point in [FaultPoint::DownloadBytes, FaultPoint::OneTimeBytes] {
        for place in [Place::BeforeApply, Place::AfterApply, Place::ResponseBody(10)] {
            let url = match point {
                FaultPoint::OneTimeBytes => user.one_time_url(&file).await,
                _ => user.download_url(&file).await,
            };
            let left = user.traffic_left().await;
            let plan = server.faults().order(point, Fault::stall(place, moment));
            let asking = tokio::spawn({
                let url = url.clone();
                async move { get(&url, &[]).await }
            });
            met(&server, plan).await;
            while !asking.is_finished() {
                server.clock().advance(moment);
                tokio::task::yield_now().await;
            }
            assert!(asking.await.unwrap().body == content);
            server.until_no_transfer_runs().await;
            let id = server.faults().get(plan).unwrap().entries[0];
            let entry = server.journal().get(id).unwrap();
            let told = (entry.result, entry.status, entry.bytes_out, entry.faults.len());
            assert_eq!(told, (Went::Answered, Some(200), 1000, 1), "{point:?} {place:?}");
            match point {
                FaultPoint::OneTimeBytes => assert_eq!(get(&url, &[]).await.text(), Refusal::LinkUsed.text()),
                _ => assert_eq!(user.traffic_left().await, left - 1000, "{place:?}"),
            }
        }
    }
}

#[tokio::test]
async fn a_download_is_pending_until_its_end_and_broken_if_that_does_not_come() {
    let (server, user) = start().await;
    // More than all sockets on the way take.
    let content = bytes(1, 32 << 20);
    let url = user.download_url(&user.put("a", &content).await).await;
    let mut stream = connect(&url).await;
    stream.write_all(head("GET", &url, &[]).as_bytes()).await.unwrap();
    stream.read_exact(&mut [0; 1000]).await.unwrap();
    let entry = server.journal().last().unwrap();
    assert_eq!(entry.subject, Subject::Transfer(TransferId::Download));
    assert_eq!((entry.result, entry.status), (Went::Pending, None));
    drop(stream);
    server.until_no_transfer_runs().await;
    let entry = server.journal().get(entry.id).unwrap();
    assert_eq!((entry.result, entry.status), (Went::Broken, Some(200)));
    assert!(entry.bytes_out < content.len() as u64);
    assert_eq!(get(&url, &[]).await.body.len(), content.len());
    assert_eq!(server.journal().last().unwrap().result, Went::Answered);
}

#[tokio::test]
async fn a_call_whose_body_breaks_off_is_told_of() {
    let (server, user) = start().await;
    let url = format!("{}/folder/create", user.base_url);
    let mut stream = connect(&url).await;
    let request = head("POST", &url, &[FORM, ("Content-Length", "100")]) + "name=a";
    stream.write_all(request.as_bytes()).await.unwrap();
    drop(stream);
    let entry = loop {
        let entry = server.journal().last().unwrap();
        if entry.subject == Subject::Call(OperationId::FolderCreate) && entry.result != Went::Pending {
            break entry;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!((entry.result, entry.bytes_in), (Went::Broken, 6));
}

#[tokio::test]
async fn what_runs_while_its_space_is_restored_comes_to_its_end() {
    let (server, user) = start().await;
    let url = user.download_url(&user.put("a", &bytes(1, 1000)).await).await;
    let call = format!("{}/user/info?token={}", user.base_url, user.token);
    let before = server.snapshot();
    let hour = std::time::Duration::from_secs(3600);
    for (url, point) in [(&url, FaultPoint::DownloadBytes), (&call, OperationId::UserInfo.into())] {
        let plan = server.faults().order(point, Fault::stall(Place::AfterApply, hour));
        let mut stream = connect(url).await;
        stream.write_all(head("GET", url, &[]).as_bytes()).await.unwrap();
        let entry = met(&server, plan).await;
        // More than once: what is watched is not only handed on to the next state.
        for _ in 0..3 {
            server.restore(&before).unwrap();
        }
        drop(stream);
        while server.journal().get(entry).unwrap().result != Went::Broken {
            tokio::task::yield_now().await;
        }
        assert_eq!(server.journal().get(entry).unwrap().faults.len(), 1);
    }
}

#[tokio::test]
async fn a_call_whose_space_is_restored_meanwhile_is_told_as_it_went() {
    let (server, user) = start().await;
    let before = server.snapshot();
    let edges = |server: &MockServer| {
        let coverage = server.coverage();
        let edges = Fact::all().filter(|fact| matches!(fact, Fact::Edge(..)));
        edges.map(|fact| coverage.of(fact)).sum::<u64>()
    };
    let moment = std::time::Duration::from_millis(1);
    let content = bytes(1, 1000);
    let upload = user.announce("a", &content).await;
    let url = upload["url"].as_str().unwrap();
    send("POST", url, &[RAW], &content).await.payload();
    let upload_id = upload["upload_id"].as_str().unwrap();
    let sum = edges(&server);
    // The second look at the upload is what lets it come to its end.
    assert_eq!(user.upload_state(&upload).await["state"], 1);
    let plan = server
        .faults()
        .order(OperationId::FileUploadInfo, Fault::stall(Place::BeforeApply, moment));
    let asking = tokio::spawn({
        let (user, upload_id) = (user.clone(), upload_id.to_owned());
        async move { user.call("file/upload_info", &[("upload_id", &upload_id)]).await }
    });
    let id = met(&server, plan).await;
    for _ in 0..2 {
        server.restore(&before).unwrap();
    }
    let between = edges(&server);
    assert_eq!(between, sum, "what was used stays used");
    while !asking.is_finished() {
        server.clock().advance(moment);
        tokio::task::yield_now().await;
    }
    assert_eq!(asking.await.unwrap()["upload"]["state"], 2);
    let entry = server.journal().get(id).unwrap();
    assert_eq!((entry.result, entry.is_read), (Went::Answered, true));
    assert_eq!(entry.transitions().count(), 1);
    assert_eq!(edges(&server), between + 1);
}
