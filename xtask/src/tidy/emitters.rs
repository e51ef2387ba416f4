//! All refusals happen in validate: nothing in an emitter gives a `Result`.

use syn::visit::{self, Visit};

use super::sources::SourceFile;

const EMITTERS: &str = "codegen/src/emit/";

pub(super) fn complaints(files: &[SourceFile]) -> Vec<String> {
    files
        .iter()
        .filter(|file| file.path.starts_with(EMITTERS))
        .flat_map(complaints_about)
        .collect()
}

fn complaints_about(file: &SourceFile) -> Vec<String> {
    // What is quoted is the text of other programs; as tokens of a macro it is not visited.
    let Ok(tree) = syn::parse_file(&file.text) else {
        return vec![format!("{}: not Rust", file.path)];
    };
    let mut fallible = Fallible::default();
    fallible.visit_file(&tree);
    let complaint = |name: &String| format!("{}: `{name}` gives a Result; an emitter cannot fail", file.path);
    fallible.names.iter().map(complaint).collect()
}

#[derive(Default)]
struct Fallible {
    names: Vec<String>,
}

impl<'ast> Visit<'ast> for Fallible {
    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        if let syn::ReturnType::Type(_, returned) = &signature.output
            && let syn::Type::Path(path) = &**returned
            && path
                .path
                .segments
                .last()
                .is_some_and(|segment| segment.ident == "Result")
        {
            self.names.push(signature.ident.to_string());
        }
        visit::visit_signature(self, signature);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fallible_emitter_is_found_and_quoted_code_is_not() {
        let at = |path: &str, text: &str| {
            complaints(&[SourceFile {
                path: path.to_owned(),
                text: text.to_owned(),
            }])
        };
        assert_eq!(at("codegen/src/emit/a.rs", "fn f() -> Result<u8, E> { g() }").len(), 1);
        assert!(
            at(
                "codegen/src/emit/a.rs",
                "fn f() -> T { quote! { fn g() -> Result<u8, E> {} } }"
            )
            .is_empty()
        );
        assert!(at("codegen/src/output/a.rs", "fn f() -> Result<u8, E> { g() }").is_empty());
    }
}
