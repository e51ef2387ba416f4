//! Ir -> files. Emitters cannot fail and know nothing of any particular API.

mod canonical;
mod client;
mod docs;
mod domain;
mod examples;
mod held;
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
    /// Folder of the client's generated files; `None`: there is no client.
    pub client_dir: Option<String>,
    /// Folder of the domain's generated files; `None`: there is no domain.
    pub domain_dir: Option<String>,
    /// Folder of the server's generated files; `None`: there is no server.
    pub server_dir: Option<String>,
    /// Folder of what is for readers and for other languages; `None`: there is nothing.
    pub docs_dir: Option<String>,
    /// Folder of the schema of the language, for editors; `None`: none is written, as one serves several descriptions.
    pub schema_dir: Option<String>,
    /// The runtime of generated clients, as the client's code writes it.
    pub client_runtime: String,
    /// The runtime of generated domains, as the domain's code writes it: `crate`, or the name of a library.
    pub domain_runtime: String,
    /// The same runtime, as the server's code writes it.
    pub domain_crate: String,
    /// The module of the domain's generated files, as the server's code writes it.
    pub domain_module: String,
    /// The runtime of generated servers, as the server's code writes it.
    pub server_runtime: String,
    /// The module that walks the server's vectors, as the server's code writes it.
    pub server_vectors: String,
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

/// A module of a client, for those who do not write it into a file.
#[derive(Clone, Debug)]
pub struct Module {
    /// What the other modules call it: `super::types`.
    pub name: &'static str,
    /// One line, for its `//!`.
    pub about: String,
    /// Imports first.
    pub items: TokenStream,
}

/// The modules of a client, side by side: types, errors, operations and transfers, without test vectors. `runtime` is
/// the path of the library that they are made of.
pub(crate) fn client_modules(model: &Model, runtime: &str) -> Vec<Module> {
    let files = client::surface(&lower(model), runtime).into_iter();
    files
        .map(|file| Module {
            name: file.name.trim_end_matches(".rs"),
            about: file.about,
            items: file.items.into_iter().collect(),
        })
        .collect()
}

/// Gives all files for an API, the same ones each time.
pub(crate) fn generate(model: &Model, layout: &Layout) -> FileTree {
    let sides: [(Option<&String>, Emitter); 3] = [
        (layout.client_dir.as_ref(), client::emit),
        (layout.domain_dir.as_ref(), domain::emit),
        (layout.server_dir.as_ref(), server::emit),
    ];
    let mut tree = FileTree::default();
    std::thread::scope(|scope| {
        // Most of the time goes into Rust syntax. Identifiers stay in their thread, so each side lowers for itself.
        let sides = sides.map(|(folder, emit)| {
            let folder = folder?;
            tree.own(folder);
            let side = scope.spawn(move || rust_files(emit(&lower(model), layout), &layout.spec_name));
            Some((folder, side))
        });
        if let Some(folder) = &layout.docs_dir {
            documents(&mut tree, folder, model, layout);
        }
        for (folder, side) in sides.into_iter().flatten() {
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

fn documents(tree: &mut FileTree, folder: &str, model: &Model, layout: &Layout) {
    tree.insert(folder, "vectors.json", vectors::emit(model));
    tree.insert(folder, "openapi.json", openapi::emit(model, &layout.spec_name));
    tree.insert(folder, "API.md", reference::emit(model, &layout.spec_name));
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
