//! How much is measured: all of it, or just enough to see that a row runs to its end.

/// If this is set to `small`, figures say nothing, and come soon.
const VARIABLE: &str = "RAPIDGATOR_BENCH";

pub(crate) fn is_small() -> bool {
    std::env::var_os(VARIABLE).is_some_and(|value| value == "small")
}

pub(crate) fn pick<T>(full: T, small: T) -> T {
    if is_small() { small } else { full }
}
