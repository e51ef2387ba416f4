//! curl and md5sum as they are in the path.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::Context as _;

/// Says why nothing can be measured, if one of the two is missing.
pub(crate) fn is_missing(row: &str) -> bool {
    for program in ["curl", "md5sum"] {
        if Command::new(program).arg("--version").output().is_err() {
            crate::table::print(&format!("skipped {row}, because `{program}` is not in the path\n"));
            return true;
        }
    }
    false
}

/// The body of an answer.
pub(crate) fn get(url: &str) -> anyhow::Result<Vec<u8>> {
    curl([OsStr::new(url)])
}

/// Sends a file as a form, as browsers and our client do; gives the seconds that curl says it took.
pub(crate) fn send(file: &Path, url: &str) -> anyhow::Result<f64> {
    let form = format!("file=@{}", file.display());
    // Without `Expect`, which our client does not send either: it would wait for leave to send.
    let output = curl([
        "--header",
        "Expect:",
        "--form",
        &form,
        "--write-out",
        "\n%{time_total}",
        url,
    ])?;
    let output = String::from_utf8(output)?;
    let (answer, seconds) = output.rsplit_once('\n').context("curl said nothing")?;
    accepted(answer.as_bytes())?;
    Ok(seconds.parse()?)
}

/// Sends requests over some connections, those with a file as a form; gives the bodies of the answers in their order.
pub(crate) fn at_once<'p>(
    connections: usize,
    requests: impl IntoIterator<Item = (String, Option<&'p PathBuf>)>,
) -> anyhow::Result<Vec<Vec<u8>>> {
    let folder = super::folder()?;
    let mut answers = Vec::new();
    let mut settings = format!("parallel\nparallel-max = {connections}\n");
    for (url, file) in requests {
        let answer = folder.path().join(answers.len().to_string());
        settings.push_str(&format!("url = \"{url}\"\noutput = \"{}\"\n", answer.display()));
        if let Some(file) = file {
            settings.push_str(&format!("header = \"Expect:\"\nform = \"file=@{}\"\n", file.display()));
        }
        settings.push_str("next\n");
        answers.push(answer);
    }
    let path = folder.path().join("settings");
    fs::write(&path, settings.trim_end_matches("next\n"))?;
    curl([OsStr::new("--config"), path.as_os_str()])?;
    Ok(answers.into_iter().map(fs::read).collect::<std::io::Result<_>>()?)
}

/// An error if the mock did not take the bytes.
pub(crate) fn accepted(answer: &[u8]) -> anyhow::Result<()> {
    let answer: serde_json::Value = serde_json::from_slice(answer)?;
    let state = &answer["response"]["upload"]["state"];
    anyhow::ensure!(
        answer["status"] == 200 && *state != 3,
        "the mock did not take the bytes: {answer}"
    );
    Ok(())
}

/// Fetches a file; gives the seconds that curl says it took.
pub(crate) fn fetch(url: &str, file: &Path) -> anyhow::Result<f64> {
    let arguments = ["--write-out", "%{time_total}", url, "--output"].map(OsStr::new);
    let output = curl(arguments.into_iter().chain([file.as_os_str()]))?;
    Ok(String::from_utf8(output)?.parse()?)
}

/// Fetches a file and hashes it as it comes; gives the seconds that it took.
pub(crate) fn fetch_hashed(url: &str, file: &Path) -> anyhow::Result<f64> {
    let start = Instant::now();
    let script = "curl --disable --silent --show-error --fail \"$1\" | tee \"$2\" | md5sum";
    let mut command = Command::new("sh");
    let command = command.env("no_proxy", "*").args(["-c", script, "sh", url]).arg(file);
    anyhow::ensure!(command.output()?.status.success(), "curl and md5sum failed");
    Ok(start.elapsed().as_secs_f64())
}

/// The MD5 of files in their order, and the seconds that it took.
pub(crate) fn md5sum<P: AsRef<Path>>(files: &[P]) -> anyhow::Result<(f64, Vec<String>)> {
    let start = Instant::now();
    let mut command = Command::new("md5sum");
    let output = command.args(files.iter().map(AsRef::as_ref)).output()?;
    let seconds = start.elapsed().as_secs_f64();
    anyhow::ensure!(output.status.success(), "md5sum failed");
    let lines = String::from_utf8(output.stdout)?;
    let sums = lines.lines().filter_map(|line| line.split_once(' '));
    Ok((seconds, sums.map(|(sum, _)| sum.to_owned()).collect()))
}

fn curl<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> anyhow::Result<Vec<u8>> {
    // Whatever the user's own settings are.
    let fixed = ["--disable", "--silent", "--show-error", "--fail"];
    let mut command = Command::new("curl");
    let output = command.env("no_proxy", "*").args(fixed).args(arguments).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    anyhow::ensure!(output.status.success(), "curl failed: {said}");
    Ok(output.stdout)
}
