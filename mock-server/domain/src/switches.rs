//! Values of switches, as somebody writes them.

use std::time::Duration;

/// On or off.
#[must_use]
pub fn flag(text: &str) -> Option<bool> {
    match text {
        "on" | "true" | "1" => Some(true),
        "off" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// A number of times.
#[must_use]
pub fn count(text: &str) -> Option<u64> {
    text.parse().ok()
}

/// A number with a unit: `90s`, `45m`, `2h`, `1d`; seconds without one.
#[must_use]
pub fn duration(text: &str) -> Option<Duration> {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let unit = match &text[digits.len()..] {
        "" | "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 24 * 3600,
        _ => return None,
    };
    count(digits)?.checked_mul(unit).map(Duration::from_secs)
}

/// As [`flag`] reads it.
#[must_use]
pub fn shown_flag(is_on: bool) -> String {
    if is_on { "on" } else { "off" }.to_owned()
}

/// As [`duration`] reads it.
#[must_use]
pub fn shown_duration(duration: Duration) -> String {
    format!("{}s", duration.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_has_a_unit() {
        for (text, seconds) in [
            ("400", 400),
            ("90s", 90),
            ("45m", 2700),
            ("24h", 86_400),
            ("2d", 172_800),
            ("0", 0),
        ] {
            assert_eq!(duration(text), Some(Duration::from_secs(seconds)), "{text}");
        }
        for text in ["", "m", "-1", "1.5h", "1w", "5 m", "99999999999999999d", "m5"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }

    #[test]
    fn a_flag_is_on_or_off() {
        assert_eq!(
            (flag("on"), flag("off"), flag("maybe")),
            (Some(true), Some(false), None)
        );
    }
}
