//! Turns the description of an API into a typed client, the server side of a mock, documents and test vectors.
//!
//! [`load`] reads a description, or reports everything that is wrong with it; [`generate`] gives the files; [`Diff`] tells
//! what a change breaks.

mod diag;
mod diff;
mod emit;
mod evidence;
mod ir;
mod lower;
#[expect(
    missing_docs,
    reason = "fields are named after the keys of the language, which the description explains"
)]
pub mod model;
mod mutants;
mod names;
mod near;
mod output;
mod parse;
mod raw;
mod second_reader;
mod source;
mod validate;

pub use diag::{Code, Diagnostic, Format, Report, explain};
pub use diff::{Change, Described, Diff, DiffFormat, Notice, Rule, Severity};
pub use emit::{Layout, Module};
pub use evidence::{Claim, claims};
pub use model::Model;
pub use mutants::Mutant;
pub use output::{Changes, Difference, FileTree};
pub use source::{Position, SourceFile};

/// Reads a description: parse, compare with a second reader, decode, validate.
///
/// # Errors
/// Everything that is wrong with the description, as far as it can be told in one run: a text that is no YAML is not
/// looked at any further, and neither is what depends on a section that cannot be read.
pub fn load(source: &SourceFile) -> Result<Model, Report> {
    let (model, _) = load_with_tree(source)?;
    Ok(model)
}

/// The model, and the tree that knows where everything stands.
fn load_with_tree(source: &SourceFile) -> Result<(Model, parse::Node), Report> {
    // Neither of the two readers needs the other, and both take long.
    let ((tree, mut problems), other) = std::thread::scope(|scope| {
        let other = scope.spawn(|| second_reader::read(source.text()));
        (parse::parse_tree(source.text()), other.join())
    });
    let Some(tree) = tree else {
        return Err(Report::from_unsorted(problems));
    };
    if problems.is_empty() {
        let other = other.expect("no text makes the second reader panic");
        problems = second_reader::compare(other, &tree);
    }
    let (raw, mut problems) = parse::decode(&tree, problems);
    let Some(raw) = raw else {
        return Err(Report::from_unsorted(problems));
    };
    match validate::validate(&raw) {
        Ok(model) if problems.is_empty() => Ok((model, tree)),
        Ok(_) => Err(Report::from_unsorted(problems)),
        Err(found) => {
            problems.extend(found);
            Err(Report::from_unsorted(problems))
        }
    }
}

/// Gives all files for an API, the same ones each time; among them the schema of the language, if the layout wants it.
pub fn generate(model: &Model, layout: &Layout) -> FileTree {
    let mut tree = emit::generate(model, layout);
    if let Some(folder) = &layout.schema_dir {
        tree.insert(
            folder,
            "spec.schema.json",
            output::json::json_text(&raw::schema::schema()),
        );
    }
    tree
}

/// Gives the client of an API as modules that stand side by side. `runtime` is the path of the library that they are
/// made of, such as `rapidgator_client_runtime`.
pub fn client_modules(model: &Model, runtime: &str) -> Vec<Module> {
    emit::client_modules(model, runtime)
}

impl Module {
    /// The file that [`generate`] makes of it. `spec_name` is the name of the description.
    pub fn to_file(&self, spec_name: &str) -> String {
        output::render::rust_file(spec_name, &self.about, vec![self.items.clone()])
    }
}
