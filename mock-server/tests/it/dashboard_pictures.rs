//! Pictures of the dashboard for its readers: `cargo test -p rapidgator-mock --test it -- --ignored pictures`.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rapidgator_mock::MockServer;
use serde_json::json;
use tokio::io::AsyncWriteExt as _;

use crate::browser::Browser;
use crate::client::{RAW, User, bytes, connect, head, md5, send};

/// Where they go, below the root of the project.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/dashboard");

/// What a picture may weigh.
const MOST: usize = 200_000;

/// A picture of a part of the page, which must fit into the width of the screen.
async fn take(page: &mut Browser, name: &str, part: &str, (width, height): (u32, u32), scheme: &str) {
    let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
    page.call("Emulation.setEmulatedMedia", json!({"features": features}))
        .await;
    let is_phone = width < 700;
    let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone});
    page.call("Emulation.setDeviceMetricsOverride", metrics).await;
    page.value(&format!("document.querySelector('{part}').scrollIntoView()"))
        .await;
    let wide = page.value("document.documentElement.scrollWidth").await;
    assert!(
        wide.as_u64().unwrap() <= width.into(),
        "{name} is wider than the screen: {wide}"
    );
    let taken = page.call("Page.captureScreenshot", json!({"format": "png"})).await;
    let bytes = STANDARD.decode(taken["data"].as_str().unwrap()).unwrap();
    assert!(bytes.len() < MOST, "{name} has {} bytes", bytes.len());
    std::fs::write(Path::new(FOLDER).join(name), bytes).unwrap();
}

#[tokio::test]
#[ignore = "writes the pictures of the documentation"]
async fn pictures() {
    let mut page = Browser::start().await.expect("a browser is here");
    let server = MockServer::start().await.unwrap();
    let user = User::demo(&server).await;
    let folder = user.call("folder/create", &[("name", "Holiday")]).await["folder"]["folder_id"].clone();
    let folder = folder.as_str().map_or_else(|| folder.to_string(), str::to_owned);
    let file = user.put("holiday.mp4", &bytes(1, 3_000_000)).await;
    user.one_time_url(&file).await;
    user.download_url(&file).await;
    user.put("notes.txt", &bytes(2, 1800)).await;
    user.call("folder/info", &[("folder_id", &folder)]).await;
    user.send("file/info", &[("file_id", "nothing")]).await;

    page.open(&server.dashboard_url()).await;
    page.press("#clock-freeze").await;
    page.until("document.querySelector('#pace').innerText === 'frozen'")
        .await;
    for preset in ["slow_link", "unavailable", "processing_fails"] {
        page.value(&format!("document.querySelector('#preset').value = '{preset}'"))
            .await;
        let before = page.value("document.querySelectorAll('#faults li').length").await;
        page.press("#preset-add button").await;
        page.until(&format!("document.querySelectorAll('#faults li').length > {before}"))
            .await;
        if preset == "unavailable" {
            user.send("user/info", &[]).await;
        }
        if preset == "slow_link" {
            page.press("#faults-clear").await;
            page.until("document.querySelectorAll('#faults li').length === 0").await;
        }
    }
    user.send("user/info", &[]).await;
    user.send("file/info", &[]).await;
    let broken = bytes(3, 900_000);
    let upload = user.announce("backup.tar", &broken).await;
    send("POST", upload["url"].as_str().unwrap(), &[RAW], &broken).await;
    while user.upload_state(&upload).await["state"] == 1 {}
    let looked_at = bytes(4, 2_000_000);
    let upload = user.announce("talk.mkv", &looked_at).await;
    send("POST", upload["url"].as_str().unwrap(), &[RAW], &looked_at).await;
    // Half of the bytes of another one.
    let half = bytes(5, 4_000_000);
    let length = half.len().to_string();
    let params = [("name", "archive.zip"), ("hash", &*md5(&half)), ("size", &*length)];
    let upload = user.call("file/upload", &params).await["upload"].take();
    let url = upload["url"].as_str().unwrap();
    let mut stream = connect(url).await;
    stream
        .write_all(head("POST", url, &[RAW, ("Content-Length", &length)]).as_bytes())
        .await
        .unwrap();
    stream.write_all(&half[..2_600_000]).await.unwrap();
    page.until("document.querySelector('#uploads progress').value === 2600000")
        .await;
    page.until("document.querySelectorAll('.tree .link').length === 1")
        .await;
    page.until(
        "[...document.querySelectorAll('#entries summary')].some((row) => row.innerText.includes('state 0 bytes'))
        || document.querySelectorAll('#coverage .used').length > 10",
    )
    .await;
    let refused =
        "[...document.querySelectorAll('#entries details')].find((row) => row.innerText.includes('file not found'))";
    page.value(&format!("{{ const entry = {refused}; if (entry) entry.open = true; }}"))
        .await;
    page.until("document.querySelectorAll('#entries dl').length === 1")
        .await;
    page.value("document.activeElement.blur()").await;

    std::fs::create_dir_all(FOLDER).unwrap();
    take(&mut page, "light.png", "header", (1200, 820), "light").await;
    take(&mut page, "dark.png", "#faults", (1200, 820), "dark").await;
    take(&mut page, "phone.png", "header", (390, 844), "light").await;
    take(&mut page, "coverage.png", "#coverage", (1200, 640), "light").await;
}
