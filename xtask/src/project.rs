//! Where things are in this project, and how a command speaks to its user.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use rapidgator_codegen::Layout;

/// The description of the API, below the root.
pub(crate) const SPEC: &str = "api-spec.yaml";

/// The folder that holds the workspace.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package
        .parent()
        .expect("xtask is a folder of the workspace")
        .to_path_buf()
}

/// Where the generated files of this project go.
pub(crate) fn layout() -> Layout {
    Layout {
        spec_name: SPEC.to_owned(),
        client_dir: "rapidgator-client/src/generated".into(),
        domain_dir: "mock-server/domain/src/generated".into(),
        server_dir: "mock-server/src/generated".into(),
        docs_dir: "docs".into(),
        client_runtime: "rapidgator_client_runtime".to_owned(),
        domain_crate: "rapidgator_mock_domain".to_owned(),
    }
}

/// Descriptions of invented APIs, and where the tests of the client's runtime have clients of them.
pub(crate) const SAMPLES: &[(&str, &str)] = &[
    (
        "codegen/tests/it/fixtures/bookshelf.yaml",
        "rapidgator-client/runtime/tests/it/generated/bookshelf",
    ),
    (
        "codegen/tests/it/specs/library.yaml",
        "rapidgator-client/runtime/tests/it/generated/library",
    ),
];

/// Where the generated client of a sample goes.
pub(crate) fn sample_layout(spec: &str, client_dir: &str) -> Layout {
    Layout {
        spec_name: spec.to_owned(),
        client_dir: client_dir.to_owned(),
        ..layout()
    }
}

/// The cargo that runs this command, in the root of the workspace.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// Prints to standard output. A closed pipe is the reader's choice, not an error.
pub(crate) fn say(text: &str) {
    std::io::stdout().write_all(text.as_bytes()).ok();
}

/// Whether standard error is read by a person who wants colours; see <https://no-color.org>.
pub(crate) fn complains_in_colours() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    std::io::stderr().is_terminal() && !is_set("NO_COLOR") && !is_dumb
}

/// Prints to standard error.
pub(crate) fn complain(text: &str) {
    std::io::stderr().write_all(text.as_bytes()).ok();
}
