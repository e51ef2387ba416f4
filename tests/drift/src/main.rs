//! What `cargo xtask drift` runs.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use clap::{Parser, ValueEnum};
use rapidgator_client_runtime::transport::{Tcp, Timeouts};
use rapidgator_codegen::{Format, Model, SourceFile};
use rapidgator_drift::{
    Credentials, Recording, Report, Settings, dry_run, json, polite_pause, text, walk, with_description, with_recording,
};

/// Tell where a running service differs from api-spec.yaml. Exit code 0: nowhere; 1: somewhere; 2: could not tell.
#[derive(Parser)]
#[command(name = "cargo xtask drift", bin_name = "cargo xtask drift")]
struct Arguments {
    /// Address of the API, such as http://127.0.0.1:8080/api/v2.
    #[arg(long, required_unless_present = "dry_run", default_value = "")]
    base_url: String,
    /// Account to use. Its password comes from RAPIDGATOR_PASSWORD or the standard input, a two-factor code from RAPIDGATOR_CODE.
    #[arg(long, env = "RAPIDGATOR_LOGIN", default_value = "")]
    login: String,
    /// Write the shapes of the answers to this file; to FILE.partial if the walk breaks off.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Compare with this recording, not with the description.
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Milliseconds before each request; 1000 without it, none for this machine.
    #[arg(long, value_name = "MS")]
    pause: Option<u64>,
    /// How to print the report.
    #[arg(long, value_enum, default_value = "text")]
    format: Style,
    /// Operations to look at, such as file.info; all of them without it.
    #[arg(long, value_name = "OPERATION", num_args = 1..)]
    only: Vec<String>,
    /// Print what would be sent, and send nothing.
    #[arg(long)]
    dry_run: bool,
    /// The description.
    #[arg(long, value_name = "FILE", hide = true, default_value = "api-spec.yaml")]
    spec: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Style {
    Text,
    Json,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let outcome = run(&Arguments::parse()).await;
    let (code, message) = match outcome {
        Ok(true) => (0, None),
        Ok(false) => (1, None),
        Err(error) => (2, Some(format!("error: {error:#}\n"))),
    };
    if let Some(message) = message {
        std::io::stderr().write_all(message.as_bytes()).ok();
    }
    ExitCode::from(code)
}

/// Whether all is as it should be.
async fn run(arguments: &Arguments) -> anyhow::Result<bool> {
    let model = model(&arguments.spec)?;
    let (lines, most) = dry_run(&model, &arguments.only)?;
    if arguments.dry_run {
        say(&format!("{}\nat most {most} requests\n", lines.join("\n")));
        return Ok(true);
    }
    let against = arguments.against.as_deref().map(Recording::read).transpose()?;
    let settings = Settings {
        base_url: arguments.base_url.clone(),
        pause: arguments
            .pause
            .map_or_else(|| polite_pause(&arguments.base_url), Duration::from_millis),
        only: arguments.only.clone(),
    };
    anyhow::ensure!(
        !arguments.login.is_empty(),
        "whose account? give --login or RAPIDGATOR_LOGIN"
    );
    let credentials = Credentials {
        login: arguments.login.clone(),
        password: password()?,
        code: std::env::var("RAPIDGATOR_CODE").ok(),
    };
    let pause = settings.pause.as_millis();
    let note = format!("at most {most} requests, {pause} ms apart, in a folder that is removed again\n");
    std::io::stderr().write_all(note.as_bytes()).ok();
    let transport = Tcp::new(Timeouts::default()).context("cannot set up the transport")?;
    let walked = walk(&model, &settings, &credentials, &transport).await?;
    // What was seen of a service that wants no more requests is not asked for a second time.
    if let Some(file) = &arguments.record {
        let written = walked.recording.write(file)?;
        if written != *file {
            let note = format!(
                "what was seen is in {}; {} is as it was\n",
                written.display(),
                file.display()
            );
            std::io::stderr().write_all(note.as_bytes()).ok();
        }
    }
    if let Some(error) = walked.broken_off {
        return Err(error);
    }
    let mut report = match &against {
        Some(against) => with_recording(&model, &walked.recording, against),
        None => with_description(&model, &walked.recording),
    };
    report.requests = walked.requests;
    report.skipped = walked.skipped;
    print(&report, arguments.format);
    Ok(report.drift.is_empty())
}

fn model(spec: &Path) -> anyhow::Result<Model> {
    let source = SourceFile::read(spec).with_context(|| format!("cannot read {}", spec.display()))?;
    rapidgator_codegen::load(&source).map_err(|report| anyhow::anyhow!(report.render(&source, Format::Text)))
}

/// Never from the command line, where everybody on the machine can read it.
fn password() -> anyhow::Result<String> {
    if let Ok(password) = std::env::var("RAPIDGATOR_PASSWORD") {
        return Ok(password);
    }
    if std::io::stdin().is_terminal() {
        return rpassword::prompt_password("password: ").context("cannot ask for the password");
    }
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .context("cannot read the password")?;
    let password = line.trim_end_matches(['\r', '\n']).to_owned();
    anyhow::ensure!(
        !password.is_empty(),
        "no password: set RAPIDGATOR_PASSWORD, or write it to the standard input"
    );
    Ok(password)
}

fn print(report: &Report, style: Style) {
    say(&match style {
        Style::Text => text(report),
        Style::Json => json(report),
    });
}

fn say(text: &str) {
    std::io::stdout().write_all(text.as_bytes()).ok();
}
