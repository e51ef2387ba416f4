//! The generator, from the text of the description to the text of every file, against one plain read of the same text;
//! and how its time grows with the number of operations.

use std::path::Path;
use std::time::Instant;

use anyhow::Context as _;
use rapidgator_codegen::{Format, Layout, SourceFile};

use crate::synthetic;
use crate::table::{Bar, Row, Turns};

const ROUNDS: usize = 21;

/// Fewer for what takes longer.
const LARGE_ROUNDS: usize = 7;
const FEW: usize = 200;
const MANY: usize = 1_000;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api-spec.yaml");
    let text = std::fs::read_to_string(path)?;
    let layout = all();
    let mut time = Turns::default();
    for _ in 0..ROUNDS {
        time.push(generate(&text, &layout)?, read(&text)?);
    }
    let (few, many) = (
        synthetic::description(&text, FEW)?,
        synthetic::description(&text, MANY)?,
    );
    let mut few_time = Turns::default();
    let mut many_time = Turns::default();
    for _ in 0..LARGE_ROUNDS {
        few_time.push(generate(&few, &layout)?, read(&few)?);
        many_time.push(generate(&many, &layout)?, read(&many)?);
    }
    let row = |what, time: &Turns, bar| Row {
        what,
        figure: format!("{:.1} ms, {:.1} x the reference", time.ours(), time.ratio()),
        reference: format!("serde_yaml reads the same text: {:.1} ms", time.theirs()),
        measured: time.ours(),
        bar: Bar::AtMost(bar),
    };
    let growth = many_time.ours() / few_time.ours();
    Ok(vec![
        row("generator, whole description to all files, ms", &time, 50.0),
        row("generator, 1000 operations, ms", &many_time, 300.0),
        Row {
            what: "generator, 1000 operations in the time of so many times 200",
            figure: format!("{:.1} ms and {:.1} ms", few_time.ours(), many_time.ours()),
            reference: format!("serde_yaml: {:.1}", many_time.theirs() / few_time.theirs()),
            measured: growth,
            bar: Bar::AtMost(6.0),
        },
    ])
}

/// Everything that the project generates.
fn all() -> Layout {
    Layout {
        spec_name: "api-spec.yaml".to_owned(),
        client_dir: Some("client".into()),
        domain_dir: Some("domain".into()),
        server_dir: Some("server".into()),
        docs_dir: Some("docs".into()),
        schema_dir: Some("docs".into()),
        client_runtime: "client_runtime".to_owned(),
        domain_runtime: "crate".to_owned(),
        domain_crate: "domain".to_owned(),
        domain_module: "domain::generated".to_owned(),
        server_runtime: "crate".to_owned(),
        server_vectors: "crate::vectors_test".to_owned(),
    }
}

/// What other generators make as well.
pub(crate) fn client_only() -> Layout {
    Layout {
        domain_dir: None,
        server_dir: None,
        docs_dir: None,
        ..all()
    }
}

/// Milliseconds from text to files.
pub(crate) fn generate(text: &str, layout: &Layout) -> anyhow::Result<f64> {
    let start = Instant::now();
    let source = SourceFile::new("api-spec.yaml", text);
    let model = rapidgator_codegen::load(&source)
        .map_err(|report| anyhow::anyhow!(report.render(&source, Format::Text)))
        .context("the description has mistakes")?;
    let files = rapidgator_codegen::generate(&model, layout);
    let milliseconds = start.elapsed().as_secs_f64() * 1e3;
    std::hint::black_box(files);
    Ok(milliseconds)
}

/// Milliseconds that a plain read of the same text takes.
fn read(text: &str) -> anyhow::Result<f64> {
    let start = Instant::now();
    std::hint::black_box(serde_yaml::from_str::<serde_yaml::Value>(text)?);
    Ok(start.elapsed().as_secs_f64() * 1e3)
}
