//! Descriptions of many operations, made out of the real one: its operations over and over, under other names.

/// The whole description with as many operations as wanted, and all that they come with.
pub(crate) fn description(text: &str, operations: usize) -> anyhow::Result<String> {
    let lines: Vec<&str> = text.lines().collect();
    let section = |key: &str| lines.iter().position(|line| *line == key);
    let start = section("operations:").map(|at| at + 1);
    let end = section("transfers:");
    let (Some(start), Some(end)) = (start, end) else {
        anyhow::bail!("the description has no operations in front of its transfers")
    };
    let blocks = blocks(&lines[start..end]);
    anyhow::ensure!(!blocks.is_empty(), "the description has no operations");
    let mut all = lines[..end].join("\n");
    for index in blocks.len()..operations {
        let round = index / blocks.len();
        for line in blocks[index % blocks.len()] {
            all.push('\n');
            all.push_str(&renamed(line, round));
        }
    }
    all.push('\n');
    all.push_str(&lines[end..].join("\n"));
    all.push('\n');
    Ok(all)
}

/// The lines of each operation.
fn blocks<'l, 't>(lines: &'l [&'t str]) -> Vec<&'l [&'t str]> {
    let starts: Vec<usize> = (0..lines.len()).filter(|at| is_key(lines[*at])).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| &lines[*start..end])
        .collect()
}

fn is_key(line: &str) -> bool {
    line.strip_prefix("  ")
        .is_some_and(|key| key.starts_with(char::is_alphabetic))
}

/// `  file.info:` as `  file_7.info:`, and its path in the same way.
fn renamed(line: &str, round: usize) -> String {
    let path = line.strip_prefix("    path: ").and_then(|path| path.split_once('/'));
    let id = line
        .strip_prefix("  ")
        .filter(|_| is_key(line))
        .and_then(|id| id.split_once('.'));
    match (path, id) {
        (Some((group, rest)), _) => format!("    path: {group}_{round}/{rest}"),
        (None, Some((group, rest))) => format!("  {group}_{round}.{rest}"),
        (None, None) => line.to_owned(),
    }
}
