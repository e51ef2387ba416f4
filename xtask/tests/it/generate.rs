//! `cargo xtask generate`: what it writes, what it says, and how it watches.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};

use crate::diff::LIBRARY;
use crate::repository::Repository;

fn generate(spec: &Path, out: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command
        .args(["generate", "--spec"])
        .arg(spec)
        .arg("--out")
        .arg(out)
        .args(more);
    command
}

fn complaints(mut command: Command) -> (bool, String) {
    let output = command.output().expect("xtask was built");
    let text = String::from_utf8(output.stderr).expect("it writes UTF-8");
    (output.status.success(), text)
}

#[test]
fn it_tells_which_files_and_which_facts_changed() {
    let repository = Repository::new();
    repository.write("api-spec.yaml", LIBRARY);
    repository.commit("the beginning");
    let (spec, out) = (repository.path("api-spec.yaml"), repository.path("out"));
    let (is_done, said) = complaints(generate(&spec, &out, &[]));
    assert!(is_done && said.contains("wrote docs/API.md\n"), "{said}");
    assert!(!said.contains("since HEAD"), "{said}");

    let types = out.join("rapidgator-client/src/generated/types.rs");
    let written = || {
        std::fs::metadata(&types)
            .and_then(|data| data.modified())
            .expect("it was written")
    };
    let before = written();
    let stale = out.join("mock-server/src/generated/stale.rs");
    std::fs::write(&stale, "").expect("the folder can be written to");
    repository.write("api-spec.yaml", &LIBRARY.replacen("default: 20", "default: 30", 1));
    let (is_done, said) = complaints(generate(&spec, &out, &["--verbose"]));
    assert!(is_done, "{said}");
    for wanted in [
        "unchanged rapidgator-client/src/generated/types.rs\n",
        "wrote mock-server/domain/src/generated/switches.rs\n",
        "removed mock-server/src/generated/stale.rs\n",
        "since HEAD:\n~ switches.patience.default: ",
        "(20 -> 30) [D234]\nverdict: minor\n",
    ] {
        assert!(said.contains(wanted), "{wanted:?} is not in\n{said}");
    }
    assert_eq!(written(), before, "a file that is right is not touched");
    assert!(!stale.exists());
}

/// A child that watches, and what it has said so far.
struct Watching {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStderr>>,
}

impl Watching {
    fn start(mut command: Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().expect("xtask was built");
        let stderr = child.stderr.take().expect("it is piped");
        Self {
            child,
            lines: BufReader::new(stderr).lines(),
        }
    }

    /// What it says up to a line that begins so.
    fn until(&mut self, begin: &str) -> String {
        let mut said = String::new();
        for line in self.lines.by_ref() {
            let line = line.expect("it writes UTF-8");
            said.push_str(&line);
            said.push('\n');
            if line.starts_with(begin) {
                return said;
            }
        }
        panic!("it ended without saying {begin:?}:\n{said}");
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[cfg(unix)]
#[test]
fn it_writes_again_after_each_save_until_it_is_told_to_stop() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let (spec, out) = (folder.path().join("api-spec.yaml"), folder.path().join("out"));
    let save = |text: &str| std::fs::write(&spec, text).expect("the folder can be written to");
    save(LIBRARY);
    let mut watching = Watching::start(generate(&spec, &out, &["--watch"]));
    let said = watching.until("watching ");
    assert!(said.contains("wrote docs/API.md\n"), "{said}");

    // A mistake is told, and it goes on.
    save(&LIBRARY.replacen("title: Library API", "titel: Library API", 1));
    let said = watching.until("watching ");
    assert!(
        said.contains("error[E101]") && said.contains("nothing was written"),
        "{said}"
    );

    // Many editors write another file and put it in the place of the old one.
    let other = folder.path().join("api-spec.yaml.new");
    let text = LIBRARY.replacen("title: Library API", "title: The library", 1);
    std::fs::write(&other, text).expect("the folder can be written to");
    std::fs::rename(&other, &spec).expect("one file takes the place of another");
    let said = watching.until("watching ");
    assert!(said.contains("wrote docs/API.md\n"), "{said}");
    let document = std::fs::read_to_string(out.join("docs/API.md")).expect("it was written");
    assert!(document.contains("# The library"), "{document}");

    let interrupt = Command::new("kill")
        .args(["-INT", &watching.child.id().to_string()])
        .status();
    assert!(interrupt.expect("kill is there").success());
    watching.until("stopped");
    assert!(watching.child.wait().expect("it can be waited for").success());
}
