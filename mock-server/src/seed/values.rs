//! Values as a seed writes them: sizes, dates, words.

use rapidgator_mock_domain::generated::types::{Mode, RemoteJobState};
use rapidgator_mock_domain::{Moment, Standing};

const DAY: u64 = 24 * 3600;

/// A number of bytes, with or without a unit: `512`, `10MiB`, `5 GiB`.
pub(super) fn size(text: &str) -> Option<u64> {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let shift = match &text[digits.len()..] {
        "" | "B" => 0,
        "KiB" => 10,
        "MiB" => 20,
        "GiB" => 30,
        "TiB" => 40,
        _ => return None,
    };
    number(digits.trim_end())?.checked_mul(1 << shift)
}

/// A number without a sign.
pub(super) fn number(text: &str) -> Option<u64> {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

/// `true` or `false`.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// A day such as `2024-05-01`, or a second of it such as `2024-05-01T10:20:30Z`; from 1970 on.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let (day, time) = match text.split_once('T') {
        None => (text, "00:00:00"),
        Some((day, time)) => (day, time.strip_suffix('Z')?),
    };
    let [year, month, day] = parts(day, '-', [4, 2, 2])?;
    let [hour, minute, second] = parts(time, ':', [2, 2, 2])?;
    let is_sound = year >= 1970
        && (1..=12).contains(&month)
        && (1..=days_of(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    if !is_sound {
        return None;
    }
    let before_year: u64 = (1970..year).map(|year| 365 + u64::from(is_leap(year))).sum();
    let before_month: u64 = (1..month).map(|month| days_of(year, month)).sum();
    let days = before_year + before_month + day - 1;
    Some(Moment::from_seconds(days * DAY + hour * 3600 + minute * 60 + second))
}

/// Three numbers of so many digits each.
fn parts(text: &str, separator: char, digits: [usize; 3]) -> Option<[u64; 3]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; 3];
    for (value, digits) in numbers.iter_mut().zip(digits) {
        *value = number(parts.next().filter(|part| part.len() == digits)?)?;
    }
    parts.next().is_none().then_some(numbers)
}

fn days_of(year: u64, month: u64) -> u64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u64::from(is_leap(year)),
        _ => 31,
    }
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The words for who may see something, from the description.
pub(super) fn modes() -> Vec<(String, Mode)> {
    let words = Mode::ALL.iter().map(|mode| (word(mode.label()), *mode));
    words.collect()
}

/// The words for where a remote upload can stand.
pub(super) fn job_states() -> Vec<(String, RemoteJobState)> {
    let words = RemoteJobState::ALL.iter().map(|state| (word(state.label()), *state));
    words.collect()
}

/// The words for whether an account may log in.
pub(super) fn standings() -> Vec<(String, Standing)> {
    vec![
        ("active".to_owned(), Standing::Active),
        ("frozen".to_owned(), Standing::Frozen),
        ("locked".to_owned(), Standing::Locked),
    ]
}

/// The words of the description as one in small letters.
fn word(label: &str) -> String {
    label.to_lowercase().replace(' ', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_may_have_a_unit() {
        for (text, bytes) in [
            ("0", 0),
            ("512", 512),
            ("1B", 1),
            ("10MiB", 10 << 20),
            ("5 GiB", 5 << 30),
            ("4TiB", 4 << 40),
        ] {
            assert_eq!(size(text), Some(bytes), "{text}");
        }
        for text in [
            "",
            "MiB",
            "-1",
            "+1",
            "1.5GiB",
            "10MB",
            "1mib",
            "99999999TiB",
            "18446744073709551616",
            "1_000",
        ] {
            assert_eq!(size(text), None, "{text}");
        }
    }

    #[test]
    fn a_moment_is_a_day_or_a_second_of_it() {
        for (text, seconds) in [
            ("1970-01-01", 0),
            ("2000-02-29T12:34:56Z", 951_827_696),
            ("2024-05-01", 1_714_521_600),
            ("2100-01-01", 4_102_444_800),
            ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] {
            assert_eq!(moment(text), Some(Moment::from_seconds(seconds)), "{text}");
        }
        for text in [
            "1969-12-31",
            "2023-02-29",
            "2100-02-29",
            "2024-13-01",
            "2024-00-01",
            "2024-01-00",
            "2024-1-1",
            "2024-01-01T24:00:00Z",
            "2024-01-01T00:00:00",
            "2024-01-01T00:00:00+01:00",
            "today",
            "",
            "T",
            "2024-01-01-01",
            "٢٠٢٤-01-01",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
