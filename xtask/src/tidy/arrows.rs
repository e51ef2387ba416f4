//! Which package may know which: the never-arrows of ARCHITECTURE.md, from `cargo tree`.

use anyhow::Context as _;

use crate::project::cargo;

/// Two packages see both the client and the mock: contract-tests, and rapidgator-testkit, which joins what is finished
/// and knows nothing of the wire.
///
/// The package on the left reaches none of those on the right, over any number of steps. Dependencies of tests,
/// examples and benchmarks do not count.
const NEVER: &[(&str, &[&str])] = &[
    (
        "rapidgator-codegen",
        &[
            "rapidgator-client",
            "rapidgator-client-runtime",
            "rapidgator-mock",
            "rapidgator-mock-domain",
            "tokio",
            "reqwest",
            "axum",
        ],
    ),
    (
        "rapidgator-client",
        &[
            "rapidgator-codegen",
            "rapidgator-mock",
            "rapidgator-mock-domain",
            "axum",
        ],
    ),
    (
        "rapidgator-client-runtime",
        &[
            "rapidgator-codegen",
            "rapidgator-client",
            "rapidgator-mock",
            "rapidgator-mock-domain",
            "axum",
        ],
    ),
    (
        "rapidgator-mock",
        &[
            "rapidgator-codegen",
            "rapidgator-client",
            "rapidgator-client-runtime",
            "rapidgator-mock-control",
            "rapidgator-testkit",
        ],
    ),
    (
        "rapidgator-mock-control",
        &[
            "rapidgator-codegen",
            "rapidgator-client",
            "rapidgator-mock",
            "rapidgator-mock-domain",
            "axum",
        ],
    ),
    (
        "rapidgator-mock-domain",
        &[
            "rapidgator-codegen",
            "rapidgator-client",
            "rapidgator-client-runtime",
            "rapidgator-mock",
            "tokio",
            "axum",
            "hyper",
            "reqwest",
            "rand",
            "tracing-subscriber",
        ],
    ),
    (
        "rapidgator-drift",
        &["rapidgator-client", "rapidgator-mock", "rapidgator-mock-domain", "axum"],
    ),
    (
        "xtask",
        &[
            "rapidgator-drift",
            "rapidgator-client",
            "rapidgator-client-runtime",
            "rapidgator-mock",
            "rapidgator-mock-domain",
        ],
    ),
];

/// What a package reaches, each with the way there.
type Reached = Vec<Vec<String>>;

pub(super) fn complaints() -> anyhow::Result<Vec<String>> {
    let mut complaints = Vec::new();
    for (from, never) in NEVER {
        complaints.extend(forbidden(&parse_tree(&tree(from)?), never));
    }
    Ok(complaints)
}

/// `cargo tree` and not `cargo metadata`: the latter wants the packages of every platform, which a machine that only
/// builds for its own does not have.
fn tree(package: &str) -> anyhow::Result<String> {
    let output = cargo()
        .args([
            "tree",
            "--package",
            package,
            "--edges",
            "normal,build",
            "--prefix",
            "depth",
            "--format",
            " {p}",
        ])
        .output()
        .context("cannot start cargo tree")?;
    anyhow::ensure!(
        output.status.success(),
        "cargo tree: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).context("cargo tree gave no UTF-8")
}

/// Lines such as `2 tokio v1.54.1`, where the number is the distance from the top.
fn parse_tree(tree: &str) -> Reached {
    let mut way: Vec<String> = Vec::new();
    let mut reached = Reached::new();
    for line in tree.lines() {
        let mut words = line.split_whitespace();
        let (Some(depth), Some(name)) = (words.next().and_then(|depth| depth.parse().ok()), words.next()) else {
            continue;
        };
        way.truncate(depth);
        way.push(name.to_owned());
        reached.push(way.clone());
    }
    reached
}

fn forbidden(reached: &Reached, never: &[&str]) -> Vec<String> {
    let mut complaints = Vec::new();
    for to in never {
        let shortest = reached
            .iter()
            .filter(|way| way.last().is_some_and(|last| last == to))
            .min_by_key(|way| way.len());
        if let Some(way) = shortest {
            complaints.push(format!(
                "package {} must never reach {to}, but it does: {}",
                way[0],
                way.join(" -> ")
            ));
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str =
        "0 top v0.1.0 (/somewhere)\n1 helper v1.0.0\n2 tokio v1.54.1\n1 serde v1.0.0\n2 tokio v1.54.1 (*)\n";

    #[test]
    fn a_forbidden_arrow_is_found_over_several_steps() {
        let complaints = forbidden(&parse_tree(TREE), &["tokio"]);
        assert_eq!(
            complaints,
            ["package top must never reach tokio, but it does: top -> helper -> tokio"]
        );
    }

    #[test]
    fn other_arrows_are_allowed() {
        assert!(forbidden(&parse_tree(TREE), &["axum"]).is_empty());
        assert_eq!(parse_tree(TREE).len(), 5, "every line is read");
    }
}
