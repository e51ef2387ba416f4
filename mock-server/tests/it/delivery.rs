//! What the mock is delivered with: its options exist, and what a workflow would run is run.

#![cfg(unix)]

use std::path::Path;
use std::process::{Command, Output};

use serde_yaml::Value;

use crate::client::{User, get};

const ACTION: &str = include_str!("../../delivery/action.yml");
const COMPOSE: &str = include_str!("../../delivery/compose.yaml");
const DOCKERFILE: &str = include_str!("../../delivery/Dockerfile");

const PROGRAM: &str = env!("CARGO_BIN_EXE_rapidgator-mock");

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap()
}

fn texts(list: &Value) -> Vec<String> {
    let texts = list.as_sequence().unwrap().iter();
    texts.map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// The command of a step of the action.
fn step(id: &str) -> String {
    let action = yaml(ACTION);
    let mut steps = action["runs"]["steps"].as_sequence().unwrap().iter();
    let step = steps.find(|step| step["id"] == id).unwrap();
    assert_eq!(step["shell"], "bash");
    step["run"].as_str().unwrap().to_owned()
}

#[test]
fn every_option_exists() {
    let service = &yaml(COMPOSE)["services"]["rapidgator-mock"];
    let image = DOCKERFILE.lines().find_map(|line| line.strip_prefix("CMD ")).unwrap();
    let image: Vec<String> = serde_json::from_str(image).unwrap();
    let mut used = [texts(&service["command"]), image].concat();
    // The action names them in its texts and commands; `cargo install` has its own.
    let of_mock = ACTION.lines().filter(|line| !line.contains("cargo install"));
    used.extend(
        of_mock
            .flat_map(|line| line.split([' ', '(', ')', ',']))
            .map(str::to_owned),
    );
    used.retain(|word| word.starts_with("--"));
    for expected in ["--listen", "--origin", "--data", "--seed", "--control-token"] {
        assert!(used.iter().any(|option| option == expected), "{expected}: {used:?}");
    }
    let help = Command::new(PROGRAM).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    for option in used {
        assert!(help.split_whitespace().any(|word| word == option), "{option}");
    }
    for variable in texts(&service["environment"]) {
        assert!(help.contains(&variable), "{variable}");
    }
}

#[test]
fn what_the_files_name_is_there() {
    let delivery = Path::new(env!("CARGO_MANIFEST_DIR")).join("delivery");
    let build = &yaml(COMPOSE)["services"]["rapidgator-mock"]["build"];
    let context = delivery.join(build["context"].as_str().unwrap());
    assert!(context.join(build["dockerfile"].as_str().unwrap()).is_file());
    assert!(context.join("mock-server/Cargo.toml").is_file());
    let install = step("install");
    assert!(install.contains("--path \"$GITHUB_ACTION_PATH/..\""), "{install}");
    assert!(delivery.join("../Cargo.toml").is_file());
}

/// What a runner would do with the step that starts the mock, below a folder; a job may have several such steps.
fn run_start(folder: &Path, arguments: &str) -> (Output, String) {
    let bin = folder.join("rapidgator-mock/bin");
    if !bin.exists() {
        std::fs::create_dir_all(&bin).unwrap();
        std::os::unix::fs::symlink(PROGRAM, bin.join("rapidgator-mock")).unwrap();
    }
    let outputs = tempfile::NamedTempFile::new_in(folder).unwrap().into_temp_path();
    let output = Command::new("bash")
        .args(["-c", &step("start")])
        .env("RUNNER_TEMP", folder)
        .env("GITHUB_OUTPUT", &outputs)
        .env("ARGUMENTS", arguments)
        .output()
        .unwrap();
    (output, std::fs::read_to_string(outputs).unwrap_or_default())
}

#[tokio::test]
async fn the_action_starts_the_mock_and_tells_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut running = Vec::new();
    for arguments in ["--profile\ntyped\n", ""] {
        let (output, outputs) = run_start(folder.path(), arguments);
        assert!(output.status.success(), "{output:?}");
        let value = |name: &str| {
            let prefix = format!("{name}=");
            let value = outputs.lines().find_map(|line| line.strip_prefix(&prefix));
            value.unwrap().to_owned()
        };
        let token = value("control-token");
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(said, format!("::add-mask::{token}\n"));
        User::login_at(value("base-url"), "demo@example.com", "demo").await;
        let control = format!("{}/__mock/v1/spaces", value("url"));
        let answer = get(&control, &[("Authorization", &format!("Bearer {token}"))]).await;
        assert_eq!(answer.status, 200);
        let named = yaml(ACTION)["outputs"].as_mapping().unwrap().len();
        assert_eq!(outputs.lines().count(), named, "{outputs}");
        running.push(value("process-id"));
    }
    let end = Command::new("kill").args(running).status().unwrap();
    assert!(end.success());
}

#[test]
fn the_action_fails_if_the_mock_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let (output, outputs) = run_start(folder.path(), "--seed\nno/such file.yaml\n");
    assert_eq!((output.status.code(), outputs.as_str()), (Some(1), ""));
    let log = String::from_utf8(output.stderr).unwrap();
    assert!(log.contains("no/such file.yaml"), "{log}");
}
