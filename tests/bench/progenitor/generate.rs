//! The program of a package of its own, which is not in this workspace: progenitor, and the formatter for both sides.
//! `generate ROUNDS` makes `generated.rs` of `document.json` and prints the milliseconds of the last round, from text to
//! text; `lines FILE…` prints how many lines the Rust in files has.

use std::time::Instant;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["generate", rounds] => {
            let document = std::fs::read_to_string("document.json")?;
            let mut milliseconds = 0.0;
            for _ in 0..rounds.parse::<usize>()? {
                let start = Instant::now();
                let generated = generated(&document)?;
                milliseconds = start.elapsed().as_secs_f64() * 1e3;
                std::fs::write("generated.rs", generated)?;
            }
            println!("{milliseconds}");
        }
        ["lines", files @ ..] => {
            let mut lines = 0;
            for file in files {
                let parsed = syn::parse_file(&std::fs::read_to_string(file)?)?;
                lines += prettyplease::unparse(&parsed).lines().count();
            }
            println!("{lines}");
        }
        _ => return Err("expected `generate ROUNDS` or `lines FILE…`".into()),
    }
    Ok(())
}

fn generated(document: &str) -> Outcome<String> {
    let document: openapiv3::OpenAPI = serde_json::from_str(document)?;
    // As it comes, which is the shorter of its two styles.
    let tokens = progenitor::Generator::default().generate_tokens(&document)?;
    Ok(prettyplease::unparse(&syn::parse2(tokens)?))
}
