//! The whole output for an invented API, file by file. It shows what an emitter's change does.

use rapidgator_codegen::{FileTree, Layout, SourceFile, generate, load};

#[test]
fn bookshelf() {
    let tree = generated("bookshelf.yaml");
    // The schema of the language is the same for every API.
    for (path, text) in tree.files().filter(|(path, _)| *path != "docs/spec.schema.json") {
        let name = path.replace('/', "__");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("bookshelf__{name}"), text);
        });
    }
}

/// The files for one of the fixtures.
pub(crate) fn generated(fixture: &str) -> FileTree {
    let path = format!("{}/tests/it/fixtures/{fixture}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the fixture is there");
    generated_from(&SourceFile::new(fixture, text))
}

pub(crate) fn generated_from(source: &SourceFile) -> FileTree {
    match load(source) {
        Ok(model) => generate(&model, &layout(source.name())),
        Err(report) => panic!("{} has mistakes: {report:?}", source.name()),
    }
}

/// Where things would go.
pub(crate) fn layout(fixture: &str) -> Layout {
    Layout {
        spec_name: fixture.to_owned(),
        client_dir: Some("client".to_owned()),
        domain_dir: Some("domain".to_owned()),
        server_dir: Some("server".to_owned()),
        docs_dir: Some("docs".to_owned()),
        schema_dir: Some("docs".to_owned()),
        client_runtime: "client_runtime".to_owned(),
        domain_runtime: "crate".to_owned(),
        domain_crate: "bookshelf_domain".to_owned(),
        domain_module: "bookshelf_domain::generated".to_owned(),
        server_runtime: "crate".to_owned(),
        server_vectors: "crate::vectors_test".to_owned(),
    }
}
