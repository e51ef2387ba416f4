//! Unquoted words of YAML 1.2: which are null, booleans and numbers, and which other readers take for something else.

use serde_json::Number;

use super::tree::Value;

/// The value of an unquoted scalar after the core schema of YAML 1.2.2, part 10.3.2.
///
/// # Errors
/// A number that JSON cannot carry exactly.
pub(super) fn core_value(text: &str) -> Result<Value, OutOfRange> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Ok(Value::Null),
        "true" | "True" | "TRUE" => return Ok(Value::Boolean(true)),
        "false" | "False" | "FALSE" => return Ok(Value::Boolean(false)),
        _ => {}
    }
    if is_special_float(text) {
        return Err(OutOfRange);
    }
    if let Some(integer) = integer_digits(text) {
        return integer.map(Value::Number).ok_or(OutOfRange);
    }
    if is_float(text) {
        let value: f64 = text.parse().map_err(|_| OutOfRange)?;
        return Number::from_f64(value).map(Value::Number).ok_or(OutOfRange);
    }
    Ok(Value::Text(text.to_owned()))
}

/// The scalar is a number, but JSON has none like it.
#[derive(Debug)]
pub(super) struct OutOfRange;

/// `Some(None)`: an integer that does not fit.
fn integer_digits(text: &str) -> Option<Option<Number>> {
    let of_radix = |digits: &str, radix: u32| {
        let fits = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
        fits.then(|| u64::from_str_radix(digits, radix).ok().map(Number::from))
    };
    if let Some(octal) = text.strip_prefix("0o") {
        return of_radix(octal, 8);
    }
    if let Some(hexadecimal) = text.strip_prefix("0x") {
        return of_radix(hexadecimal, 16);
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    let number = unsigned.parse::<u64>().map(Number::from);
    Some(number.or_else(|_| unsigned.parse::<i64>().map(Number::from)).ok())
}

fn is_float(text: &str) -> bool {
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mantissa_fits = match mantissa.split_once('.') {
        Some((whole, part)) => digits(whole) && digits(part) && !(whole.is_empty() && part.is_empty()),
        None => !mantissa.is_empty() && digits(mantissa),
    };
    let exponent_fits = exponent.is_none_or(|exponent| {
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        !exponent.is_empty() && digits(exponent)
    });
    mantissa_fits && exponent_fits
}

fn is_special_float(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN")
}

/// Words that YAML 1.1 reads as booleans, and 1.2 as text. Readers of both kinds are in use.
pub(super) fn is_old_boolean(text: &str) -> bool {
    ["y", "n", "yes", "no", "on", "off"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{super::tree::Value, core_value};

    #[test]
    fn core_schema() {
        for (text, expected) in [
            ("0", json!(0)),
            ("-7", json!(-7)),
            ("+7", json!(7)),
            ("0o17", json!(15)),
            ("0xfF", json!(255)),
            ("18446744073709551615", json!(u64::MAX)),
            ("-9223372036854775808", json!(i64::MIN)),
            ("1.5", json!(1.5)),
            (".5e1", json!(5.0)),
        ] {
            let value = core_value(text).unwrap();
            assert_eq!(value, Value::Number(expected.as_number().unwrap().clone()), "{text}");
        }
        for text in [
            "18446744073709551616",
            "-9223372036854775809",
            "1e999",
            ".inf",
            "-.Inf",
            ".nan",
        ] {
            assert!(core_value(text).is_err(), "{text}");
        }
        for text in [
            "yes",
            "0x",
            "0o8",
            ".",
            "1e",
            "1_000",
            "267796c7b59e",
            "1.1.1",
            "-",
            "+",
        ] {
            assert_eq!(core_value(text).unwrap(), Value::Text(text.to_owned()));
        }
    }
}
