//! Finds the name that was probably meant.

/// The known name that is nearest to `wanted`, if one is near enough to be a slip.
pub fn nearest<'n>(wanted: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let wanted: Vec<char> = wanted.to_lowercase().chars().collect();
    let allowed = 1 + wanted.len() / 4;
    known
        .into_iter()
        .filter(|name| name.chars().count().abs_diff(wanted.len()) <= allowed)
        .map(|name| (distance(&wanted, name), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Asks whether this name was meant.
pub fn question(near: &str) -> String {
    format!("did you mean `{near}`?")
}

/// What is said behind a name that nobody has: which one was probably meant, or nothing.
pub fn did_you_mean<'n>(wanted: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    nearest(wanted, known).map_or_else(String::new, |near| format!("; {}", question(near)))
}

/// That nothing of a kind has this name, and which one was probably meant.
pub fn there_is_no<'n>(kind: &str, wanted: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    format!("there is no {kind} `{wanted}`{}", did_you_mean(wanted, known))
}

/// Characters to put in, take out, change or swap with the next. Case does not count.
fn distance(left: &[char], right: &str) -> usize {
    let right: Vec<char> = right.to_lowercase().chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let mut best = (row[j] + usize::from(a != b)).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                best = best.min(before[j - 1] + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[right.len()]
}
