//! Generated code is data and delegation: it does not loop and branches by `match` only.

use syn::visit::{self, Visit};

use super::sources::SourceFile;

pub(super) fn complaints(files: &[SourceFile]) -> Vec<String> {
    files
        .iter()
        .filter(|file| file.is_generated())
        .flat_map(complaints_about)
        .collect()
}

fn complaints_about(file: &SourceFile) -> Vec<String> {
    let mut complaints = Vec::new();
    if !file.text.starts_with("// Generated from ") {
        complaints.push(format!(
            "{}: a generated file begins with the line that says so",
            file.path
        ));
    }
    match syn::parse_file(&file.text) {
        Ok(tree) => {
            let mut logic = Logic::default();
            logic.visit_file(&tree);
            complaints.extend(logic.found.iter().map(|what| {
                format!(
                    "{}: generated code must be data and delegation, but holds {what}; move it to the runtime",
                    file.path
                )
            }));
        }
        Err(error) => complaints.push(format!("{}: not Rust: {error}", file.path)),
    }
    complaints
}

#[derive(Default)]
struct Logic {
    found: Vec<&'static str>,
}

impl<'ast> Visit<'ast> for Logic {
    fn visit_expr(&mut self, expression: &'ast syn::Expr) {
        match expression {
            syn::Expr::If(_) => self.found.push("an `if`"),
            syn::Expr::Loop(_) => self.found.push("a `loop`"),
            syn::Expr::While(_) => self.found.push("a `while`"),
            syn::Expr::ForLoop(_) => self.found.push("a `for`"),
            syn::Expr::Unsafe(_) => self.found.push("an `unsafe`"),
            _ => {}
        }
        visit::visit_expr(self, expression);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints_about_code(code: &str) -> Vec<String> {
        let text = format!("// Generated from a.yaml by a test. Do not edit.\n{code}");
        complaints(&[SourceFile {
            path: "a/generated/b.rs".to_owned(),
            text,
        }])
    }

    #[test]
    fn logic_is_found() {
        assert_eq!(
            complaints_about_code("fn f(a: bool) -> u8 { if a { 1 } else { 2 } }").len(),
            1
        );
        assert_eq!(complaints_about_code("fn f() { match 1 { _ => loop {} } }").len(), 1);
    }

    #[test]
    fn data_and_delegation_pass() {
        assert!(complaints_about_code("fn f(a: u8) -> u8 { match a { 1 => g()?, _ => 2 } }").is_empty());
    }

    #[test]
    fn a_hand_made_file_is_found() {
        let file = SourceFile {
            path: "a/generated/b.rs".to_owned(),
            text: "fn f() {}".to_owned(),
        };
        assert_eq!(complaints(&[file]).len(), 1);
    }
}
