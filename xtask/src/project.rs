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

/// A description, and where its generated files go.
pub(crate) struct Target {
    /// Below the root.
    pub(crate) spec: &'static str,
    pub(crate) layout: Layout,
}

/// The API, the control of the mock, and the invented ones of the tests.
pub(crate) fn targets() -> [Target; 6] {
    [
        Target {
            spec: SPEC,
            layout: layout(),
        },
        control(),
        obstacles("plain", "tests/it/obstacles/plain.yaml"),
        obstacles("wrapped", "tests/it/obstacles/wrapped.yaml"),
        sample("bookshelf", "codegen/tests/it/fixtures/bookshelf.yaml"),
        sample("library", "codegen/tests/it/specs/library.yaml"),
    ]
}

/// Where the generated files of the API go.
pub(crate) fn layout() -> Layout {
    Layout {
        spec_name: SPEC.to_owned(),
        client_dir: Some("rapidgator-client/src/generated".into()),
        domain_dir: Some("mock-server/domain/src/generated".into()),
        server_dir: Some("mock-server/src/generated".into()),
        docs_dir: Some("docs".into()),
        schema_dir: Some("docs".into()),
        client_runtime: "rapidgator_client_runtime".to_owned(),
        domain_runtime: "crate".to_owned(),
        domain_crate: "rapidgator_mock_domain".to_owned(),
        domain_module: "rapidgator_mock_domain::generated".to_owned(),
        server_runtime: "crate".to_owned(),
        server_vectors: "crate::vectors_test".to_owned(),
    }
}

/// What a test does with the mock from outside; both ends are in packages of their own, as those of the API are.
fn control() -> Target {
    let spec = "mock-server/control-spec.yaml";
    let layout = Layout {
        spec_name: spec.to_owned(),
        client_dir: Some("mock-server/control/src/generated".to_owned()),
        domain_dir: Some("mock-server/src/control/generated/domain".to_owned()),
        server_dir: Some("mock-server/src/control/generated/server".to_owned()),
        docs_dir: Some("docs/control".to_owned()),
        // That of the API serves every description.
        schema_dir: None,
        domain_runtime: "rapidgator_mock_domain".to_owned(),
        domain_module: "crate::control::generated::domain".to_owned(),
        server_vectors: "crate::control::vectors_test".to_owned(),
        ..layout()
    };
    Target { spec, layout }
}

/// Both ends are modules of the tests and stand on the runtimes of client and mock, as anybody's would.
fn obstacles(name: &str, spec: &'static str) -> Target {
    let folder = format!("tests/it/obstacles/generated/{name}");
    let layout = Layout {
        spec_name: spec.to_owned(),
        client_dir: Some(format!("{folder}/client")),
        domain_dir: Some(format!("{folder}/domain")),
        server_dir: Some(format!("{folder}/server")),
        docs_dir: None,
        schema_dir: None,
        domain_runtime: "rapidgator_mock_domain".to_owned(),
        domain_module: format!("crate::obstacles::generated::{name}::domain"),
        server_runtime: "rapidgator_mock".to_owned(),
        server_vectors: format!("crate::obstacles::{name}::vectors"),
        ..layout()
    };
    Target { spec, layout }
}

/// An invented API whose client is a module in the tests of the client's runtime.
fn sample(name: &str, spec: &'static str) -> Target {
    let layout = Layout {
        spec_name: spec.to_owned(),
        client_dir: Some(format!("rapidgator-client/runtime/tests/it/generated/{name}")),
        domain_dir: None,
        server_dir: None,
        docs_dir: None,
        schema_dir: None,
        ..layout()
    };
    Target { spec, layout }
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
