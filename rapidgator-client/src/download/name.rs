//! A name of the service as the name of a local file, good on every system.

/// The longest name that leaves room for what stands beside a download, in bytes; 255 is what file systems take.
const LONGEST: usize = 240;

/// An ending that is longer than this is no ending.
const LONGEST_ENDING: usize = 16;

/// Names of devices. Windows knows them whatever comes after a dot.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Names of devices that a digit comes after.
const NUMBERED_DEVICES: [&str; 2] = ["COM", "LPT"];

/// `name` as one that stays in its folder, is visible, and opens no device; `otherwise` if nothing is left of it.
pub(crate) fn safe(name: &str, otherwise: &str) -> String {
    [name, otherwise]
        .into_iter()
        .map(cleaned)
        .find(|name| !name.is_empty())
        .unwrap_or_else(|| "download".to_owned())
}

/// The same name with a mark before its ending.
pub(super) fn marked(name: &str, mark: &str) -> String {
    let (stem, ending) = match ending(name) {
        Some(ending) if ending.len() < name.len() => (&name[..name.len() - ending.len()], ending),
        Some(_) | None => (name, ""),
    };
    let room = LONGEST.saturating_sub(mark.len() + ending.len() + " ()".len());
    let stem = &stem[..stem.floor_char_boundary(room)];
    format!("{stem} ({mark}){ending}")
}

fn ending(name: &str) -> Option<&str> {
    let ending = name.rfind('.').map(|dot| &name[dot..]);
    ending.filter(|ending| ending.len() <= LONGEST_ENDING)
}

fn cleaned(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|letter| if is_harmful(letter) { '_' } else { letter })
        .collect();
    let name = name
        .trim_start()
        .trim_end_matches(|letter: char| letter == '.' || letter.is_whitespace());
    let visible = match name.strip_prefix('.') {
        Some(rest) => format!("_{rest}"),
        None => name.to_owned(),
    };
    let visible = if is_device(&visible) {
        format!("_{visible}")
    } else {
        visible
    };
    shortened(&visible)
}

/// Separators, what Windows takes for something else, and letters that make a name look like another one.
fn is_harmful(letter: char) -> bool {
    let turns_the_direction =
        matches!(letter, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    letter.is_control() || turns_the_direction || r#"/\:*?"<>|"#.contains(letter)
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let numbered = |device: &str| {
        let start = stem
            .get(..device.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(device));
        let mut number = stem.chars().skip(device.len());
        let is_digit = |letter: char| letter.is_ascii_digit() || "¹²³".contains(letter);
        start && number.next().is_some_and(is_digit) && number.next().is_none()
    };
    DEVICES.iter().any(|device| stem.eq_ignore_ascii_case(device))
        || NUMBERED_DEVICES.iter().any(|device| numbered(device))
}

/// The beginning and the ending of a name that is too long.
fn shortened(name: &str) -> String {
    if name.len() <= LONGEST {
        return name.to_owned();
    }
    let ending = ending(name).unwrap_or_default();
    let start = &name[..name.floor_char_boundary(LONGEST - ending.len())];
    format!(
        "{}{ending}",
        start.trim_end_matches(|letter: char| letter == '.' || letter.is_whitespace())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_names_stay() {
        for name in [
            "a.bin",
            "Größe 漢字 😀.tar.gz",
            "a.b.c",
            "console.txt",
            "COM10",
            "com",
            "it's (1) & co.",
            "-rf",
        ] {
            let kept = name.trim_end_matches('.');
            assert_eq!(safe(name, "id"), kept);
        }
    }

    #[test]
    fn a_name_never_leaves_its_folder() {
        let cases = [
            ("../../etc/passwd", "_._.._etc_passwd"),
            ("..", "id"),
            (".", "id"),
            ("", "id"),
            (" \u{a0}\t", "_"),
            ("/", "_"),
            (r"C:\Windows\a.dll", "C__Windows_a.dll"),
            ("a\0b\nc\u{7f}", "a_b_c_"),
            (".bashrc", "_bashrc"),
            ("a.bin:stream", "a.bin_stream"),
            ("a. . ", "a"),
            ("photo\u{202e}gpj.exe", "photo_gpj.exe"),
        ];
        for (name, expected) in cases {
            assert_eq!(safe(name, "id"), expected, "{name:?}");
        }
        assert_eq!(safe("..", "../x"), "_._x");
        assert_eq!(safe("..", ""), "download");
    }

    #[test]
    fn devices_are_no_files() {
        for name in ["CON", "nul.txt", "aux .tar.gz", "com1", "LPT9.log", "COM¹", "conout$"] {
            assert_eq!(safe(name, "id"), format!("_{name}"));
        }
    }

    #[test]
    fn long_names_are_cut_between_letters_and_keep_their_ending() {
        let long = safe(&format!("{}.mkv", "漢".repeat(200)), "id");
        assert!(long.len() <= LONGEST && long.len() > LONGEST - 4, "{}", long.len());
        assert!(long.ends_with("漢.mkv"));
        let all_ending = safe(&format!("a.{}", "b".repeat(300)), "id");
        assert_eq!(all_ending.len(), LONGEST);
    }
}
