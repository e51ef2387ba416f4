//! The generated client of an API description as a macro.
//!
//! What [`api!`] gives is what `cargo xtask generate` writes, token for token. Use it where the description changes
//! often, or where generated files are not wanted in the repository; it costs each build the time of generating, and
//! the generator as a dependency. `rapidgator-client` itself has its files committed, so that its users compile no
//! generator.

mod expand;

use std::path::Path;

use proc_macro::TokenStream;

/// The client of an API, out of its description: the modules `types`, `errors` and `operations`, with `Client` and its
/// calls in the last one.
///
/// The path is that from the `Cargo.toml` of the package that uses the macro. This package needs `serde` and
/// `rapidgator-client-runtime` as dependencies; a runtime of another name or place goes behind the path.
///
/// ```text
/// mod shop {
///     rapidgator_codegen_macros::api!("shop.yaml");
/// }
/// mod library {
///     rapidgator_codegen_macros::api!("library.yaml", runtime = my_crate::runtime);
/// }
/// let client = shop::operations::Client::builder().build()?;
/// ```
///
/// # Errors
/// A description with mistakes does not compile; the error of the compiler lists them all, each with its place:
///
/// ```compile_fail
/// rapidgator_codegen_macros::api!("there is no such file.yaml");
/// ```
#[proc_macro]
pub fn api(input: TokenStream) -> TokenStream {
    // Cargo sets it for each package that it builds; others may have the description where they stand.
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    expand::expand(input.into(), Path::new(&folder)).into()
}
