//! Ir -> files. Emitters cannot fail and know nothing of any particular API.

mod canonical;
mod client;
mod docs;
mod domain;
mod examples;
mod imports;
mod literal;
mod openapi;
mod reference;
mod server;
mod tokens;
mod vectors;

use proc_macro2::TokenStream;

use crate::ir::Ir;
use crate::lower::lower;
use crate::model::Model;
use crate::output::FileTree;
use crate::output::render::rust_file;

/// Where generated files go, and what the packages around them are called. Folders are below the root of the project,
/// with `/` between their parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Name of the description, for the first line of each file.
    pub spec_name: String,
    /// Folder of the client's generated files.
    pub client_dir: String,
    /// Folder of the domain's generated files.
    pub domain_dir: String,
    /// Folder of the server's generated files.
    pub server_dir: String,
    /// Folder of what is for readers and for other languages.
    pub docs_dir: String,
    /// Path of the library that generated clients are made of, as their code writes it.
    pub client_runtime: String,
    /// Name of the domain's library, as the server's code writes it.
    pub domain_crate: String,
}

/// A file of Rust to be.
struct RustFile {
    name: &'static str,
    /// What the file is for, for its `//!` line.
    about: String,
    items: Vec<TokenStream>,
}

/// Makes the files of one side.
type Emitter = fn(&Ir, &Layout) -> Vec<RustFile>;

/// Gives all files for an API, the same ones each time.
pub(crate) fn generate(model: &Model, layout: &Layout) -> FileTree {
    let sides: [(&str, Emitter); 3] = [
        (&layout.client_dir, client::emit),
        (&layout.domain_dir, domain::emit),
        (&layout.server_dir, server::emit),
    ];
    let mut tree = FileTree::default();
    std::thread::scope(|scope| {
        // Most of the time goes into Rust syntax. Identifiers stay in their thread, so each side lowers for itself.
        let sides = sides.map(|(folder, emit)| {
            tree.own(folder);
            let side = scope.spawn(move || rust_files(emit(&lower(model), layout), &layout.spec_name));
            (folder, side)
        });
        documents(&mut tree, model, layout);
        for (folder, side) in sides {
            for (name, text) in side.join().expect("emitters cannot fail") {
                tree.insert(folder, name, text);
            }
        }
    });
    tree
}

fn rust_files(files: Vec<RustFile>, spec_name: &str) -> Vec<(&'static str, String)> {
    let rendered = files
        .into_iter()
        .map(|file| (file.name, rust_file(spec_name, &file.about, file.items)));
    rendered.collect()
}

fn documents(tree: &mut FileTree, model: &Model, layout: &Layout) {
    tree.insert(&layout.docs_dir, "vectors.json", vectors::emit(model));
    tree.insert(
        &layout.docs_dir,
        "openapi.json",
        openapi::emit(model, &layout.spec_name),
    );
    tree.insert(&layout.docs_dir, "API.md", reference::emit(model, &layout.spec_name));
}

impl RustFile {
    /// Items preceded by the imports that they use.
    fn new(
        ir: &Ir,
        name: &'static str,
        about: &str,
        available: &[imports::Available],
        items: Vec<TokenStream>,
    ) -> Self {
        let mut all = imports::used(available, &items);
        all.extend(items);
        Self {
            name,
            about: format!("{}: {about}", ir.title),
            items: all,
        }
    }
}
