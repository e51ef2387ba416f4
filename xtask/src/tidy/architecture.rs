//! ARCHITECTURE.md names every source file of the packages, and no file that is not there.

use std::collections::BTreeSet;

use super::sources::SourceFile;

/// Packages whose files stand in the code map.
const MAPPED: &[&str] = &[
    "codegen/src/",
    "rapidgator-client/src/",
    "rapidgator-client/runtime/src/",
    "mock-server/src/",
    "mock-server/domain/src/",
    "mock-server/control/src/",
    "mock-server/testkit/src/",
    "tests/drift/src/",
    "xtask/src/",
];

pub(super) fn complaints(architecture: &str, files: &[SourceFile]) -> Vec<String> {
    let modules: BTreeSet<String> = files.iter().filter_map(|file| top_module(&file.path)).collect();
    let named: BTreeSet<String> = architecture
        .split('`')
        .skip(1)
        .step_by(2)
        .filter_map(top_module)
        .collect();
    let missing = modules
        .difference(&named)
        .map(|it| format!("ARCHITECTURE.md does not say what `{it}` is for"));
    let gone = named
        .difference(&modules)
        .map(|it| format!("ARCHITECTURE.md names `{it}`, which is not there"));
    missing.chain(gone).collect()
}

/// `codegen/src/parse/tree.rs` and `codegen/src/parse/` are both `codegen/src/parse`.
fn top_module(path: impl AsRef<str>) -> Option<String> {
    let path = path.as_ref();
    let tree = MAPPED.iter().find(|tree| path.starts_with(**tree))?;
    let module = path[tree.len()..].split('/').next()?.trim_end_matches(".rs");
    (!module.is_empty()).then(|| format!("{tree}{module}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(paths: &[&str]) -> Vec<SourceFile> {
        paths
            .iter()
            .map(|path| SourceFile {
                path: (*path).to_owned(),
                text: String::new(),
            })
            .collect()
    }

    #[test]
    fn each_module_is_named_and_each_name_is_a_module() {
        let files = files(&[
            "codegen/src/lib.rs",
            "codegen/src/emit/mod.rs",
            "codegen/src/emit/types.rs",
        ]);
        assert!(complaints("`codegen/src/lib.rs` and `codegen/src/emit/`", &files).is_empty());
        assert_eq!(
            complaints("`codegen/src/lib.rs`", &files),
            ["ARCHITECTURE.md does not say what `codegen/src/emit` is for"]
        );
        assert_eq!(
            complaints("`codegen/src/lib.rs` `codegen/src/emit/` `codegen/src/old.rs`", &files),
            ["ARCHITECTURE.md names `codegen/src/old`, which is not there"]
        );
    }
}
