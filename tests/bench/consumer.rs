//! What the client costs those who use it: a program that calls every operation, how long it takes to build and how
//! large it becomes; and how many lines of generated code stand behind an operation.

use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;
use syn::{FnArg, ImplItem, Item, Signature, Type, Visibility};

use crate::package::{Package, root};
use crate::scale;
use crate::table::{Bar, Row, median};

const ROUNDS: usize = 3;

/// The generated files of the client, apart from those that are tests.
const GENERATED: &[&str] = &["errors.rs", "operations.rs", "transfers.rs", "types.rs"];

/// How a program depends on a library below it, and on what runs it.
pub(crate) const API: &str = "api = { path = \"api\" }\n";
pub(crate) const RUNTIME: &str = "tokio = { version = \"1\", features = [\"rt\", \"net\", \"time\"] }\n";
pub(crate) const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }\n";

/// A library of nothing but generated files.
const OUR_API: &str = "\
pub mod errors;
pub mod operations;
pub mod transfers;
pub mod types;

pub use operations::Client;
pub use rapidgator_client_runtime::Error;
";

/// A program that calls every operation of a client.
pub(crate) struct Consumer {
    package: Package,
    /// What is measured beside the program: the package with the generated client. A runtime in a package of its own is
    /// a dependency.
    client: &'static str,
    pub(crate) operations: usize,
}

impl Consumer {
    pub(crate) fn new(package: Package, client: &'static str, operations: usize) -> Self {
        Self {
            package,
            client,
            operations,
        }
    }

    /// That of the client of this project.
    pub(crate) fn of_ours() -> anyhow::Result<Self> {
        let client = root().join("rapidgator-client").display().to_string();
        let dependencies = format!("rapidgator-client = {{ path = {client:?} }}\n{RUNTIME}");
        let calls = our_calls()?;
        let package = Package::new(
            "consumer-of-ours",
            &dependencies,
            &our_main("rapidgator_client", &calls),
        )?;
        Ok(Self::new(package, "rapidgator-client", calls.len()))
    }

    /// That of what is generated of it, without the transfers that are written by hand.
    pub(crate) fn of_generated() -> anyhow::Result<Self> {
        let calls = our_calls()?;
        let dependencies = format!("{API}{RUNTIME}");
        let package = Package::new("consumer-of-generated", &dependencies, &our_main("api", &calls))?;
        let runtime = root().join("rapidgator-client/runtime").display().to_string();
        let dependencies = format!("rapidgator-client-runtime = {{ path = {runtime:?} }}\n{SERDE}");
        package.add_library("api", &dependencies, OUR_API)?;
        for name in GENERATED {
            package.write(&format!("api/src/{name}"), &fs::read_to_string(generated(name))?)?;
        }
        Ok(Self::new(package, "api", calls.len()))
    }

    /// Builds it with all that it depends on.
    pub(crate) fn build(&self) -> anyhow::Result<()> {
        self.package.build()
    }

    /// Seconds that it takes to build after its dependencies.
    pub(crate) fn seconds(&self) -> anyhow::Result<f64> {
        self.package.seconds(self.client)
    }

    pub(crate) fn megabytes(&self) -> anyhow::Result<f64> {
        self.package.megabytes()
    }
}

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let mut lines = 0;
    for path in generated_files() {
        lines += fs::read_to_string(path)?.lines().count();
    }
    let consumer = Consumer::of_ours()?;
    consumer.build()?;
    let seconds: anyhow::Result<Vec<f64>> = (0..scale::pick(ROUNDS, 1)).map(|_| consumer.seconds()).collect();
    let middle = median(seconds?);
    let operations = consumer.operations;
    Ok(vec![
        Row {
            what: "consumer of all operations, release build after its dependencies, s",
            figure: format!("{middle:.1} s, {:.1} MB", consumer.megabytes()?),
            reference: format!("{operations} operations"),
            measured: middle,
            bar: Bar::AtMost(6.0),
        },
        Row {
            what: "client, generated lines an operation",
            figure: format!("{lines} lines"),
            reference: format!("{operations} operations"),
            measured: lines as f64 / operations as f64,
            bar: Bar::AtMost(60.0),
        },
    ])
}

pub(crate) fn generated_files() -> impl Iterator<Item = PathBuf> {
    GENERATED.iter().map(|name| generated(name))
}

fn generated(name: &str) -> PathBuf {
    root().join("rapidgator-client/src/generated").join(name)
}

fn our_main(client: &str, calls: &[String]) -> String {
    format!(
        "use {client}::{{Client, Error, types}};\n\n\
         async fn all(client: &Client) -> Result<(), Error> {{\n{}    Ok(())\n}}\n\n\
         fn main() {{\n    let client = Client::builder().build();\n    \
         let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();\n    \
         let _ = client.map(|client| runtime.block_on(all(&client)));\n}}\n",
        calls.concat()
    )
}

fn our_calls() -> anyhow::Result<Vec<String>> {
    let read = |name| fs::read_to_string(generated(name));
    calls(&read("operations.rs")?, &read("types.rs")?)
}

/// A statement for each operation, with a value for each parameter, the optional ones as well.
fn calls(operations: &str, types: &str) -> anyhow::Result<Vec<String>> {
    let file = syn::parse_file(operations).context("the generated operations are not Rust")?;
    let impls: Vec<_> = file
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Impl(it) if it.trait_.is_none() => Some((words(&it.self_ty), &it.items)),
            _ => None,
        })
        .collect();
    let functions = |of: &str| -> Vec<&Signature> {
        let members = impls
            .iter()
            .filter(|(name, _)| *name == of)
            .flat_map(|(_, members)| *members);
        members
            .filter_map(|member| match member {
                ImplItem::Fn(function) if matches!(function.vis, Visibility::Public(_)) => Some(&function.sig),
                _ => None,
            })
            .collect()
    };
    let mut calls = Vec::new();
    for group in functions("Client") {
        let api = answer(group).replace("'_", "'c");
        for call in functions(&api) {
            let options = answer(call).replace("'c", "'_");
            let chained: String = functions(&options)
                .into_iter()
                .map(|option| applied(option, types))
                .collect();
            let (group, call) = (applied(group, types), applied(call, types));
            calls.push(format!("    client{group}{call}{chained}.await?;\n"));
        }
    }
    Ok(calls)
}

fn answer(function: &Signature) -> String {
    match &function.output {
        syn::ReturnType::Type(_, ty) => words(ty),
        syn::ReturnType::Default => String::new(),
    }
}

/// `.name("1", 1)`.
fn applied(function: &Signature, types: &str) -> String {
    let values = function.inputs.iter().filter_map(|argument| match argument {
        FnArg::Typed(typed) => Some(value(&typed.ty, types)),
        FnArg::Receiver(_) => None,
    });
    format!(".{}({})", function.ident, values.collect::<Vec<_>>().join(", "))
}

fn value(ty: &Type, types: &str) -> String {
    let ty = words(ty);
    match ty.as_str() {
        "u64" => "1".to_owned(),
        "bool" => "true".to_owned(),
        "implIntoIterator<Item=u64>" => "[1]".to_owned(),
        list if list.starts_with("implIntoIterator<") => "[\"1\"]".to_owned(),
        text if text.starts_with("implInto<") => "\"1\"".to_owned(),
        other => format!("types::{other}::{}", first_value(types, other)),
    }
}

/// The first value of an enum.
fn first_value<'t>(types: &'t str, name: &str) -> &'t str {
    let behind = types.split_once(&format!("pub enum {name} {{"));
    let mut lines = behind.map_or("", |(_, rest)| rest).lines().map(str::trim);
    let first = lines.find(|line| line.starts_with(char::is_alphabetic));
    first.and_then(|line| line.split([' ', ',']).next()).unwrap_or_default()
}

fn words(tokens: &impl quote::ToTokens) -> String {
    tokens.to_token_stream().to_string().replace(' ', "")
}
