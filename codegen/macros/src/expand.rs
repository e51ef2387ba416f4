//! From the arguments of the macro to modules, or to an error for the compiler.

use std::path::{Path, PathBuf};

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use rapidgator_codegen::{Format, Module, SourceFile, client_modules, load};
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Token};

/// Where clients find what they are made of, if nobody says otherwise.
const RUNTIME: &str = "rapidgator_client_runtime";

struct Arguments {
    spec: LitStr,
    runtime: String,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let spec = input.parse()?;
        let mut runtime = RUNTIME.to_owned();
        if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let name: Ident = input.parse()?;
            if name != "runtime" {
                let wrong = format!("unknown argument `{name}`; there is `runtime = path::of::it`");
                return Err(syn::Error::new(name.span(), wrong));
            }
            input.parse::<Token![=]>()?;
            let path = input.call(syn::Path::parse_mod_style)?;
            if let Some(colons) = path.leading_colon {
                let wrong = "a path starts with the name of a package, or with `crate`, `self` or `super`";
                return Err(syn::Error::new_spanned(colons, wrong));
            }
            runtime = quote! { #path }.to_string().replace(' ', "");
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(Self { spec, runtime })
    }
}

/// The modules of the client; a relative path starts in `folder`.
pub(crate) fn expand(input: TokenStream, folder: &Path) -> TokenStream {
    match syn::parse2(input).and_then(|arguments| modules(&arguments, folder)) {
        Ok(modules) => modules,
        Err(error) => error.into_compile_error(),
    }
}

fn modules(arguments: &Arguments, folder: &Path) -> syn::Result<TokenStream> {
    let name = arguments.spec.value();
    let path = folder.join(&name);
    let refuse = |message: String| syn::Error::new(arguments.spec.span(), message);
    let text = std::fs::read_to_string(&path)
        .map_err(|error| refuse(format!("cannot read the description {}: {error}", path.display())))?;
    let source = SourceFile::new(name, text);
    let model = load(&source).map_err(|report| {
        let count = report.diagnostics().len();
        let mistakes = if count == 1 {
            "a mistake"
        } else {
            &format!("{count} mistakes")
        };
        let listed = report.render(&source, Format::Text);
        refuse(format!("the description has {mistakes}\n\n{listed}"))
    })?;
    let modules = client_modules(&model, &arguments.runtime);
    let modules = modules.iter().map(module);
    let watched = watched(&path);
    Ok(quote! { #watched #(#modules)* })
}

fn module(module: &Module) -> TokenStream {
    let name = Ident::new(module.name, Span::call_site());
    let (about, items) = (format!(" {}", module.about), &module.items);
    // Where bytes go is for whoever writes a transfer; nobody has to.
    let unused = (module.name == "transfers").then(|| quote! { #[allow(dead_code, unused_imports)] });
    quote! {
        #[doc = #about]
        #unused
        pub mod #name { #items }
    }
}

/// Makes the compiler look again when the description changes.
fn watched(path: &Path) -> Option<TokenStream> {
    let path: PathBuf = path.canonicalize().ok()?;
    let path = path.to_str()?;
    Some(quote! { const _: &[u8] = include_bytes!(#path); })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    /// The content of each module as text, once by the macro.
    fn expanded(arguments: TokenStream) -> Vec<(String, TokenStream)> {
        let file: syn::File = syn::parse2(expand(arguments, Path::new(PROJECT))).unwrap();
        let modules = file.items.into_iter().filter_map(|item| match item {
            syn::Item::Mod(it) => {
                let items = it.content.unwrap().1;
                Some((it.ident.to_string(), quote! { #(#items)* }))
            }
            _ => None,
        });
        modules.collect()
    }

    #[test]
    fn what_it_gives_is_what_is_committed() {
        let modules = expanded(quote! { "api-spec.yaml" });
        let names: Vec<&str> = modules.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["types", "errors", "operations", "transfers"]);
        for (name, items) in modules {
            let path = format!("{PROJECT}/rapidgator-client/src/generated/{name}.rs");
            let committed = std::fs::read_to_string(path).unwrap();
            let about = committed.lines().nth(1).unwrap().trim_start_matches("//! ").to_owned();
            let rest = committed.lines().skip(2).take_while(|line| line.starts_with("//!"));
            let about = rest.fold(about, |about, line| {
                format!("{about}\n{}", line.trim_start_matches("//!").trim_start())
            });
            let name: &'static str = Box::leak(name.into_boxed_str());
            let written = Module { name, about, items }.to_file("api-spec.yaml");
            assert!(written == committed, "{name} is other than the committed file");
        }
    }

    #[test]
    fn another_runtime_takes_its_place() {
        for (name, items) in expanded(quote! { "api-spec.yaml", runtime = crate::made::of, }) {
            let text = items.to_string().replace(" :: ", "::");
            assert!(text.contains("made::of"), "{name}");
            assert!(!text.contains(RUNTIME), "{name}");
        }
    }

    #[test]
    fn arguments_that_make_no_sense() {
        for (arguments, expected) in [
            (quote! {}, "expected string literal"),
            (quote! { spec }, "expected string literal"),
            (quote! { "a.yaml" runtime = a }, "expected"),
            (quote! { "api-spec.yaml", client = a }, "unknown argument `client`"),
            (quote! { "api-spec.yaml", runtime = "a" }, "expected"),
            (quote! { "api-spec.yaml", runtime = ::a }, "a path starts with"),
            (quote! { "no such file.yaml" }, "cannot read the description"),
            (quote! { "codegen" }, "cannot read the description"),
        ] {
            let shown = arguments.to_string();
            let error = expand(arguments, Path::new(PROJECT)).to_string();
            assert!(error.contains("compile_error"), "{shown}: {error}");
            assert!(error.contains(expected), "{shown}: {error}");
        }
    }

    #[test]
    fn mistakes_come_with_their_place() {
        let error = expand(quote! { "tests/broken.yaml" }, Path::new(env!("CARGO_MANIFEST_DIR")));
        let file: syn::File = syn::parse2(error).unwrap();
        let [syn::Item::Macro(call)] = file.items.as_slice() else {
            panic!("one error");
        };
        let message: LitStr = call.mac.parse_body().unwrap();
        insta::assert_snapshot!(message.value());
    }
}
