//! The export of a journal as a test in Rust, as it is: compiled and run here, and the same as a fresh export.

use rapidgator_testkit::client::types::Mode;
use rapidgator_testkit::mock::journal::Filter;
use rapidgator_testkit::mock::{Clock, Fault, Moment, OperationId};
use rapidgator_testkit::{Kit, MockServer};

/// Written anew where `INSTA_UPDATE=always` is set, as snapshots are.
const RECORDED: &str = include_str!("recorded.txt");

/// The exported test itself. It finds where the service is by the environment, which is another one in here: a mock as the
/// one that the journal is of.
mod recorded {
    mod std {
        pub(super) use ::std::error;

        pub(super) mod env {
            use ::std::env::VarError;
            use ::std::sync::LazyLock;
            use ::std::thread;

            use rapidgator_testkit::{MockServer, STANDARD};
            use tokio::runtime::Builder;

            static SERVER: LazyLock<MockServer> = LazyLock::new(|| {
                let start = || {
                    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
                    runtime.block_on(super::super::super::started())
                };
                // A test waits in a runtime, where nothing else may wait.
                thread::spawn(start).join().unwrap()
            });

            pub(in super::super) fn var(name: &str) -> Result<String, VarError> {
                match name {
                    "RAPIDGATOR_BASE_URL" => Ok(SERVER.base_url()),
                    "RAPIDGATOR_LOGIN" => Ok(STANDARD.0.to_owned()),
                    "RAPIDGATOR_PASSWORD" => Ok(STANDARD.1.to_owned()),
                    _ => Err(VarError::NotPresent),
                }
            }
        }
    }

    include!("recorded.txt");
}

async fn started() -> MockServer {
    let clock = Clock::frozen_at(Moment::from_seconds(1_700_000_000));
    MockServer::builder().clock(clock).start().await.unwrap()
}

#[tokio::test]
async fn what_is_compiled_here_is_what_is_exported() {
    let server = started().await;
    let client = server.client();
    let folder = client.folder().create("it's \"new\"; $HOME").await.unwrap();
    client
        .folder()
        .create("below")
        .folder_id(&folder.folder_id)
        .await
        .unwrap();
    client.folder().rename(&folder.folder_id, "ä {}").await.unwrap();
    client.folder().info().folder_id(&folder.folder_id).await.unwrap();
    client
        .folder()
        .content()
        .folder_id(&folder.folder_id)
        .page(1)
        .per_page(10)
        .await
        .unwrap();
    let hash = "9d0568469d206c1aedf1b71f12f474bc";
    client
        .file()
        .upload("a.bin", hash, 10)
        .folder_id(&folder.folder_id)
        .await
        .unwrap();
    server.faults().order(OperationId::UserInfo, Fault::status(503));
    client.user().info().await.unwrap_err();
    client.file().change_mode("x", Mode::PremiumOnly).await.unwrap_err();
    let _ = client.file().delete(["x", "y"]).await.unwrap();
    client
        .folder()
        .change_mode(&folder.folder_id, Mode::Private)
        .await
        .unwrap();
    client.trashcan().content().await.unwrap();
    let _ = client.folder().delete([&folder.folder_id]).await.unwrap();
    let text = server.journal().rust_test(&Filter::all(), "recorded");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/recorded.txt");
        std::fs::write(path, text).unwrap();
    } else {
        assert_eq!(
            text, RECORDED,
            "the export has changed: write it anew with INSTA_UPDATE=always"
        );
    }
}
