//! What the client costs those who use it: a program that calls every operation, how long it takes to build and how
//! large it becomes; and how many lines of generated code stand behind an operation.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::Context as _;
use syn::{FnArg, ImplItem, Item, Signature, Type, Visibility};

use crate::table::{Bar, Row};

const ROUNDS: usize = 3;

/// The generated files of the client, apart from those that are tests.
const GENERATED: &[&str] = &["errors.rs", "operations.rs", "transfers.rs", "types.rs"];

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let client = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../rapidgator-client")
        .canonicalize()?;
    let mut lines = 0;
    for name in GENERATED {
        lines += fs::read_to_string(generated(&client, name))?.lines().count();
    }
    let read = |name| fs::read_to_string(generated(&client, name));
    let calls = calls(&read("operations.rs")?, &read("types.rs")?)?;
    let folder = tempfile::tempdir()?;
    write_consumer(folder.path(), &client, &calls)?;
    let mut seconds = Vec::new();
    build(folder.path(), "all that it depends on")?;
    for _ in 0..ROUNDS {
        clean(folder.path())?;
        let start = Instant::now();
        build(folder.path(), "it")?;
        seconds.push(start.elapsed().as_secs_f64());
    }
    seconds.sort_by(f64::total_cmp);
    let middle = seconds[seconds.len() / 2];
    let size = fs::metadata(folder.path().join("target/release/consumer"))?.len();
    let per_operation = lines as f64 / calls.len() as f64;
    Ok(vec![
        Row {
            what: "consumer of all operations, release build after its dependencies, s",
            figure: format!("{middle:.1} s, {:.1} MB", size as f64 / 1e6),
            reference: format!("{} operations", calls.len()),
            measured: middle,
            bar: Bar::AtMost(6.0),
        },
        Row {
            what: "client, generated lines an operation",
            figure: format!("{lines} lines"),
            reference: format!("{} operations", calls.len()),
            measured: per_operation,
            bar: Bar::AtMost(60.0),
        },
    ])
}

fn generated(client: &Path, name: &str) -> PathBuf {
    client.join("src/generated").join(name)
}

fn write_consumer(folder: &Path, client: &Path, calls: &[String]) -> anyhow::Result<()> {
    fs::create_dir(folder.join("src"))?;
    let manifest = format!(
        "[package]\nname = \"consumer\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         rapidgator-client = {{ path = {:?} }}\ntokio = {{ version = \"1\", features = [\"rt\", \"net\", \"time\"] }}\n",
        client.display().to_string()
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    // The same versions as here, so that nothing is asked of a registry that is not there already.
    fs::copy(client.join("../Cargo.lock"), folder.join("Cargo.lock"))?;
    let main = format!(
        "use rapidgator_client::{{Client, Error}};\n\nasync fn all(client: &Client) -> Result<(), Error> {{\n{}    Ok(())\n}}\n\n\
         fn main() {{\n    let client = Client::builder().build();\n    let runtime = tokio::runtime::Builder::new_current_thread()\
         .enable_all().build().unwrap();\n    let _ = client.map(|client| runtime.block_on(all(&client)));\n}}\n",
        calls.concat()
    );
    fs::write(folder.join("src/main.rs"), main)?;
    Ok(())
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
        other => format!("rapidgator_client::types::{other}::{}", first_value(types, other)),
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

fn build(folder: &Path, what: &str) -> anyhow::Result<()> {
    run(folder, &["build", "--release", "--quiet", "--jobs", "2"], what)
}

/// What is measured: the program and the generated client. A runtime in a package of its own is a dependency.
fn clean(folder: &Path) -> anyhow::Result<()> {
    run(
        folder,
        &[
            "clean",
            "--release",
            "--quiet",
            "-p",
            "consumer",
            "-p",
            "rapidgator-client",
        ],
        "it, to clean it",
    )
}

fn run(folder: &Path, arguments: &[&str], what: &str) -> anyhow::Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .args(arguments)
        .output()
        .context("cannot start cargo")?;
    let said = String::from_utf8_lossy(&output.stderr);
    anyhow::ensure!(
        output.status.success(),
        "the consumer, or {what}, does not build:\n{said}"
    );
    Ok(())
}
