//! The source axis against an independent judge: `cargo-semver-checks`, where it is installed.
//!
//! Old and new clients of every row are modules of two libraries, so that one run of the tool judges all of them. What it
//! finds broken has to be heavy by the rules; it does not look at types of fields and arguments, so it may find less.

#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rapidgator_codegen::{Described, Diff, Layout, Severity, generate};

use super::{PAIRS, ROWS};
use crate::golden::layout;

/// The modules of a client that are for its users.
const PUBLIC: &[&str] = &["errors", "operations", "transfers", "types"];

/// Rows of a catalogue have no numbers. A program that casts one builds as before.
const NOT_PROMISED: &str = "enum_no_repr_variant_discriminant_changed";

#[test]
fn what_semver_checks_finds_is_heavy_by_the_rules() {
    let Some(mut tool) = tool() else {
        // The same is asked of the generated files by `the_source_axis_is_what_the_generated_clients_say`.
        eprintln!("skipped: `cargo semver-checks` is not installed (cargo install --locked cargo-semver-checks)");
        return;
    };
    // What is built there stays for the next run.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("semver-checks");
    let changes = PAIRS.iter().zip(ROWS).enumerate().flat_map(|(row, ((old, new), _))| {
        [
            (format!("row_{row}_there"), &**old, new),
            (format!("row_{row}_back"), new, &**old),
        ]
    });
    let changes: Vec<(String, &Described, &Described)> = changes.collect();
    let before = Library::new(
        &folder,
        "before",
        changes.iter().map(|(name, from, _)| (&**name, *from)),
    );
    let after = Library::new(&folder, "after", changes.iter().map(|(name, _, to)| (&**name, *to)));
    let target = folder.join("target");
    let output = tool
        .args(["--release-type", "minor", "--color", "never"])
        .arg("--baseline-rustdoc")
        .arg(before.documented(&target))
        .arg("--current-rustdoc")
        .arg(after.documented(&target))
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&output.stdout);
    assert_eq!(
        output.status.code(),
        Some(100),
        "the tool is to find something: {report}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let promised: Vec<&str> = report
        .split("--- failure ")
        .skip(1)
        .filter(|finding| !finding.starts_with(NOT_PROMISED))
        .collect();
    let is_broken = |name: &str| {
        promised
            .iter()
            .any(|finding| finding.contains(&format!("::{name}::")) || finding.contains(&format!("/{name}/")))
    };
    let mut broken = 0;
    let mut light = String::new();
    for (name, from, to) in &changes {
        if !is_broken(name) {
            continue;
        }
        broken += 1;
        let diff = Diff::between(from, to);
        if diff
            .changes()
            .iter()
            .all(|change| change.rule.source() < Severity::Major)
        {
            light.push_str(&format!("{name}:\n"));
            let lines = report.lines().filter(|line| line.contains(name));
            lines.for_each(|line| light.push_str(&format!("{line}\n")));
        }
    }
    assert!(light.is_empty(), "light by the rules, but broken:\n{light}");
    assert!(broken > 0, "the tool looks at something else:\n{report}");
    eprintln!("{broken} of {} changes break a program by the tool", changes.len());
}

/// `None` if it is not there.
fn tool() -> Option<Command> {
    let command = || {
        let mut command = Command::new(env!("CARGO"));
        command.arg("semver-checks");
        command
    };
    let output = command().arg("--version").output().ok()?;
    output.status.success().then(command)
}

/// A package with a client in each of its modules.
struct Library {
    folder: PathBuf,
}

impl Library {
    fn new<'d>(folder: &Path, name: &str, clients: impl Iterator<Item = (&'d str, &'d Described)>) -> Self {
        let folder = folder.join(name);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
        let runtime = root.join("rapidgator-client/runtime");
        fs::create_dir_all(folder.join("src")).unwrap();
        let manifest = format!(
            "[package]\nname = \"clients\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [dependencies]\nrapidgator-client-runtime = {{ path = {:?} }}\nserde = {{ version = \"1\", features = [\"derive\"] }}\n",
            runtime.display().to_string()
        );
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        let mut library = String::new();
        for (client, described) in clients {
            library.push_str(&format!("pub mod {client} {{\n"));
            for module in PUBLIC {
                library.push_str(&format!("    pub mod {module};\n"));
            }
            library.push_str("}\n");
            let layout = Layout {
                client_dir: Some(format!("src/{client}")),
                client_runtime: "rapidgator_client_runtime".to_owned(),
                domain_dir: None,
                server_dir: None,
                docs_dir: None,
                schema_dir: None,
                ..layout("library.yaml")
            };
            generate(described.model(), &layout).write(&folder).unwrap();
        }
        fs::write(folder.join("src/lib.rs"), library).unwrap();
        Self { folder }
    }

    /// Where its documentation is as data. Only a nightly compiler writes that without being told that this is meant.
    fn documented(&self, target: &Path) -> PathBuf {
        let output = Command::new(env!("CARGO"))
            .current_dir(&self.folder)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", target)
            .args([
                "rustdoc",
                "--quiet",
                "--lib",
                "--",
                "-Zunstable-options",
                "--output-format",
                "json",
            ])
            .args(["--cap-lints", "allow"])
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let file = self.folder.join("clients.json");
        fs::rename(target.join("doc/clients.json"), &file).unwrap();
        file
    }
}
