//! Packages that a benchmark writes, outside of the project and with a target folder of their own, so that what they
//! depend on never is a dependency of a package here. `RAPIDGATOR_BENCH_TARGET` names a folder that keeps what was built
//! for the next time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;

use anyhow::Context as _;
use tempfile::TempDir;

/// A program in a folder that goes away with it.
pub(crate) struct Package {
    name: &'static str,
    folder: TempDir,
    target: PathBuf,
}

impl Package {
    /// `dependencies` are lines of a manifest, `main` is the text of the program.
    pub(crate) fn new(name: &'static str, dependencies: &str, main: &str) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let kept = std::env::var_os("RAPIDGATOR_BENCH_TARGET").map(PathBuf::from);
        let target = kept.unwrap_or_else(|| folder.path().join("target")).join(name);
        let package = Self { name, folder, target };
        let profile = "[workspace]\n\n[profile.release]\nstrip = true\n";
        package.write("Cargo.toml", &manifest(name, dependencies, profile))?;
        package.write("src/main.rs", main)?;
        // The same versions as here, so that both sides have them, and a registry is asked for nothing that is there.
        fs::copy(root().join("Cargo.lock"), package.path("Cargo.lock"))?;
        Ok(package)
    }

    /// A library below the program, which has to depend on it by this path.
    pub(crate) fn add_library(&self, name: &str, dependencies: &str, lib: &str) -> anyhow::Result<()> {
        self.write(&format!("{name}/Cargo.toml"), &manifest(name, dependencies, ""))?;
        self.write(&format!("{name}/src/lib.rs"), lib)
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    pub(crate) fn write(&self, file: &str, text: &str) -> anyhow::Result<()> {
        let path = self.path(file);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(path, text)?)
    }

    /// Gets what it depends on. If that fails, nothing can be said about what was to be built.
    pub(crate) fn fetch(&self) -> anyhow::Result<()> {
        self.cargo(&["fetch", "--quiet"])
    }

    pub(crate) fn build(&self) -> anyhow::Result<()> {
        self.cargo(&["build", "--release", "--quiet", "--jobs", "2"])
    }

    /// Seconds that it takes to build together with a library; all else has been built before.
    pub(crate) fn seconds(&self, library: &str) -> anyhow::Result<f64> {
        self.cargo(&["clean", "--release", "--quiet", "-p", self.name, "-p", library])?;
        let start = Instant::now();
        self.build()?;
        Ok(start.elapsed().as_secs_f64())
    }

    /// How large the program is without its symbols, in MB.
    pub(crate) fn megabytes(&self) -> anyhow::Result<f64> {
        Ok(fs::metadata(self.program())?.len() as f64 / 1e6)
    }

    /// Runs the program in its folder; gives what it prints.
    pub(crate) fn run(&self, arguments: &[&str]) -> anyhow::Result<String> {
        let mut command = Command::new(self.program());
        let output = command.current_dir(self.folder.path()).args(arguments).output()?;
        self.succeeded(&output, "does not run")?;
        Ok(String::from_utf8(output.stdout)?)
    }

    fn program(&self) -> PathBuf {
        self.target.join("release").join(self.name)
    }

    fn cargo(&self, arguments: &[&str]) -> anyhow::Result<()> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", &self.target)
            .args(arguments)
            .output()
            .context("cannot start cargo")?;
        self.succeeded(&output, &format!("does not {}", arguments[0]))
    }

    fn succeeded(&self, output: &Output, what: &str) -> anyhow::Result<()> {
        let said = String::from_utf8_lossy(&output.stderr);
        anyhow::ensure!(
            output.status.success(),
            "the package `{}`, or one below it, {what}:\n{said}",
            self.name
        );
        Ok(())
    }
}

/// The folder of the project.
pub(crate) fn root() -> &'static Path {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the package stands in the folder of the project")
}

fn manifest(name: &str, dependencies: &str, more: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n{more}"
    )
}
