//! The generator, from the text of the description to the text of every file, against one plain read of the same text.

use std::path::Path;
use std::time::Instant;

use rapidgator_codegen::{Layout, SourceFile};

use crate::table::{Bar, Row, Turns};

const ROUNDS: usize = 21;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api-spec.yaml");
    let text = std::fs::read_to_string(path)?;
    let layout = Layout {
        spec_name: "api-spec.yaml".to_owned(),
        client_dir: "client".into(),
        domain_dir: "domain".into(),
        server_dir: "server".into(),
        docs_dir: "docs".into(),
        client_runtime: "client_runtime".to_owned(),
        domain_crate: "domain".to_owned(),
    };
    let mut time = Turns::default();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let source = SourceFile::new("api-spec.yaml", text.clone());
        let Ok(model) = rapidgator_codegen::load(&source) else {
            anyhow::bail!("the description has mistakes")
        };
        let files = rapidgator_codegen::generate(&model, &layout);
        let ours = start.elapsed().as_secs_f64() * 1e3;
        std::hint::black_box(files);
        let start = Instant::now();
        std::hint::black_box(serde_yaml::from_str::<serde_yaml::Value>(&text)?);
        time.push(ours, start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(vec![Row {
        what: "generator, whole description to all files, ms",
        figure: format!("{:.1} ms, {:.1} x the reference", time.ours(), time.ratio()),
        reference: format!("serde_yaml reads the same text: {:.1} ms", time.theirs()),
        measured: time.ours(),
        bar: Bar::AtMost(50.0),
    }])
}
