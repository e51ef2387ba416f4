//! The generator and what it makes against progenitor, which gets our own document of the API. Both clients stand alone in
//! a package, above the runtime that they come with; ours also logs in and tries again. The bars: not more lines an
//! operation, not more time to generate and to build a program that calls all operations, and not a larger program.
//! progenitor stays outside of the workspace.

mod document;

use std::fs;

use syn::{FnArg, ImplItem, Item, Type, Visibility};

use crate::consumer::{self, API, Consumer, RUNTIME, SERDE};
use crate::generation;
use crate::package::{Package, root};
use crate::scale;
use crate::table::{self, Bar, Row, Turns};

const ROUNDS: usize = 3;

/// The last of so many is timed, so that neither side is cold.
const WARM: usize = 5;

const GENERATOR: &str = "\
progenitor = { version = \"0.15\", default-features = false }
openapiv3 = \"2\"
prettyplease = \"0.3\"
serde_json = \"1\"
syn = { version = \"3\", features = [\"full\"] }
";

/// What progenitor says that its clients need.
const CLIENT: &str = "\
bytes = \"1\"
futures-core = \"0.3\"
progenitor-client = \"0.15\"
reqwest = { version = \"0.13\", default-features = false, features = [\"form\", \"json\", \"query\", \"stream\"] }
serde_json = \"1\"
serde_urlencoded = \"0.7\"
";

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let generator = Package::new("generate", GENERATOR, include_str!("progenitor/generate.rs"))?;
    if let Err(error) = generator.fetch() {
        table::print(&format!(
            "skipped progenitor, because it cannot be fetched: {error:#}\n"
        ));
        return Ok(Vec::new());
    }
    generator.build()?;
    let document = document::for_progenitor(&fs::read_to_string(root().join("docs/openapi.json"))?)?;
    generator.write("document.json", &document)?;
    let description = fs::read_to_string(root().join("api-spec.yaml"))?;

    let mut generation = Turns::default();
    for _ in 0..ROUNDS {
        let mut ours = 0.0;
        for _ in 0..WARM {
            ours = generation::generate(&description, &generation::client_only())?;
        }
        let theirs = generator.run(&["generate", &WARM.to_string()])?;
        generation.push(ours, theirs.trim().parse()?);
    }
    let theirs = consumer_of(&fs::read_to_string(generator.path("generated.rs"))?)?;
    let ours = Consumer::of_generated()?;
    anyhow::ensure!(
        ours.operations == theirs.operations && document::operations(&document)? == theirs.operations,
        "{} operations are called with us, {} with progenitor",
        ours.operations,
        theirs.operations
    );
    let mut lines = Turns::default();
    let generated: Vec<String> = consumer::generated_files()
        .map(|path| path.display().to_string())
        .collect();
    let count = |files: &[&str]| -> anyhow::Result<f64> {
        let arguments: Vec<&str> = ["lines"].iter().chain(files).copied().collect();
        Ok(generator.run(&arguments)?.trim().parse::<f64>()? / theirs.operations as f64)
    };
    lines.push(
        count(&generated.iter().map(String::as_str).collect::<Vec<_>>())?,
        count(&["generated.rs"])?,
    );

    let (mut seconds, mut size) = (Turns::default(), Turns::default());
    ours.build()?;
    theirs.build()?;
    for _ in 0..scale::pick(ROUNDS, 1) {
        seconds.push(ours.seconds()?, theirs.seconds()?);
    }
    size.push(ours.megabytes()?, theirs.megabytes()?);
    let row = |what, turns: &Turns, digits: usize, unit: &str| Row {
        what,
        figure: format!("{:.digits$} {unit}", turns.ours()),
        reference: format!("progenitor: {:.digits$} {unit}", turns.theirs()),
        measured: turns.ratio(),
        bar: Bar::AtMost(1.0),
    };
    Ok(vec![
        row(
            "client, generated lines an operation, same formatter",
            &lines,
            1,
            "lines",
        ),
        row("generator, description to text of the client", &generation, 1, "ms"),
        row(
            "consumer of all operations, built after its dependencies",
            &seconds,
            1,
            "s",
        ),
        row("consumer of all operations, stripped", &size, 2, "MB"),
    ])
}

/// A program that calls all operations of a client of progenitor.
fn consumer_of(generated: &str) -> anyhow::Result<Consumer> {
    let calls = calls(generated)?;
    let main = format!(
        "use api::Client;\n\n\
         /// A value that the compiler knows nothing of.\n\
         fn value<T>() -> T {{\n    std::hint::black_box(None).expect(\"a value\")\n}}\n\n\
         async fn all(client: &Client) -> Option<()> {{\n{}    Some(())\n}}\n\n\
         fn main() {{\n    let client = Client::new(\"http://localhost\");\n    \
         let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();\n    \
         let _ = runtime.block_on(all(&client));\n}}\n",
        calls.concat()
    );
    let package = Package::new("consumer-of-theirs", &format!("{API}{RUNTIME}"), &main)?;
    package.add_library("api", &format!("{CLIENT}{SERDE}"), generated)?;
    Ok(Consumer::new(package, "api", calls.len()))
}

/// A statement for each operation: they are the public functions of the client that have to be waited for.
fn calls(generated: &str) -> anyhow::Result<Vec<String>> {
    let file = syn::parse_file(generated)?;
    let members = file.items.iter().flat_map(|item| match item {
        Item::Impl(it) if it.trait_.is_none() => it.items.as_slice(),
        _ => &[],
    });
    let functions = members.filter_map(|member| match member {
        ImplItem::Fn(function) if matches!(function.vis, Visibility::Public(_)) => Some(&function.sig),
        _ => None,
    });
    let operations = functions.filter(|function| function.asyncness.is_some());
    let calls = operations.map(|operation| {
        let values = operation.inputs.iter().filter_map(|argument| match argument {
            FnArg::Typed(typed) if matches!(*typed.ty, Type::Reference(_)) => Some("&value()"),
            FnArg::Typed(_) => Some("value()"),
            FnArg::Receiver(_) => None,
        });
        let values = values.collect::<Vec<_>>().join(", ");
        format!("    client.{}({values}).await.ok()?;\n", operation.ident)
    });
    Ok(calls.collect())
}
