//! The parameters of a call, wherever they came from, and how one of them becomes a value.

use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::generated::refusal::Refusal;
use rapidgator_mock_domain::generated::switches::Switches;
use rapidgator_mock_domain::values::Secret;

use crate::generated::params::{FALSY, PAGE_PARAMS, TRUTHY};

/// Most parameters that a call may have; later ones are not read, as in the server that the service seems to run on.
const MOST_PARAMETERS: usize = 1000;

/// Names and values of a call. Query first, then body, each in order: of equal names the last one counts. They are so
/// few that looking through them costs less than a map.
#[derive(Default)]
pub(crate) struct Params {
    values: Vec<(String, Value)>,
}

/// A value as it arrived.
enum Value {
    Text(String),
    /// Several texts that nothing separates.
    List(Vec<String>),
    /// Not text in UTF-8, or cut off because it was too long.
    Unreadable,
}

/// What is known about one parameter of one operation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ParamRule {
    /// Its name.
    pub(crate) name: &'static str,
    /// Values that count as not sent. The empty one always does, except where it has a meaning.
    pub(crate) absent_when: &'static [&'static str],
    /// The refusal if it was not sent; takes the name.
    pub(crate) missing: fn(&'static str) -> Refusal,
    /// The refusal if it is not of its type; takes the name.
    pub(crate) invalid: fn(&'static str) -> Refusal,
}

/// How a parameter holds several values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListRule {
    /// Stands between two of them.
    pub(crate) separator: &'static str,
    /// The most that are allowed.
    pub(crate) max: Option<usize>,
    /// The refusal if there are more; takes the name.
    pub(crate) over: fn(&'static str) -> Refusal,
}

/// The address of a page that may stand for a parameter while a switch is on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageParam {
    /// Of which operation.
    pub(crate) operation: OperationId,
    /// The parameter that it stands for.
    pub(crate) param: &'static str,
    /// The parameter that holds the address.
    pub(crate) from: &'static str,
    /// Reads what the parameter would be out of the address.
    pub(crate) read: fn(&str) -> Option<String>,
    /// Whether it is taken.
    pub(crate) is_on: fn(&Switches) -> bool,
}

/// A type that a parameter can have.
pub(crate) trait FromParam: Sized {
    /// Whether an empty value means something, instead of counting as not sent.
    const EMPTY_IS_A_VALUE: bool = false;

    /// The value that the text stands for, if any.
    fn from_param(text: &str) -> Option<Self>;
}

impl Params {
    /// The parameters of a query or an urlencoded body, which may have been `cut` off.
    pub(crate) fn add_urlencoded(&mut self, text: &[u8], cut: Cut) {
        let mut pairs = text
            .split(|byte| *byte == b'&')
            .filter(|pair| !pair.is_empty())
            .peekable();
        while let Some(pair) = pairs.next() {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = percent_decode(halves.next().unwrap_or_default());
            let value = percent_decode(halves.next().unwrap_or_default());
            let is_cut = cut == Cut::AtTheEnd && pairs.peek().is_none();
            self.add(name, if is_cut { None } else { Some(value) });
        }
    }

    /// One more parameter; `None` is a value that was too long to be read.
    pub(crate) fn add(&mut self, name: Vec<u8>, value: Option<Vec<u8>>) {
        // A name that is not text is nobody's name.
        let (true, Ok(name)) = (self.values.len() < MOST_PARAMETERS, String::from_utf8(name)) else {
            return;
        };
        let text = value.and_then(|value| String::from_utf8(value).ok());
        self.values.push((name, text.map_or(Value::Unreadable, Value::Text)));
    }

    /// One more parameter that came as a list. An item that contains what separates items is no item.
    pub(crate) fn add_list(&mut self, name: String, items: Vec<String>) {
        if self.values.len() < MOST_PARAMETERS {
            self.values.push((name, Value::List(items)));
        }
    }

    /// Reads parameters out of the pages that stand for them, where the switches want that. What was sent counts.
    pub(crate) fn read_pages(&mut self, operation: OperationId, switches: &Switches) {
        for rule in PAGE_PARAMS {
            if rule.operation != operation || !(rule.is_on)(switches) || self.text(rule.param).is_some_and(is_sent) {
                continue;
            }
            if let Some(value) = self.text(rule.from).and_then(rule.read) {
                self.values.push((rule.param.to_owned(), Value::Text(value)));
            }
        }
    }

    fn value(&self, name: &str) -> Option<&Value> {
        let (_, value) = self.values.iter().rev().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// The text of a parameter, whatever it is; unreadable values come as a text that no id and no token has.
    #[must_use]
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.value(name)? {
            Value::Text(text) => Some(text),
            Value::List(_) | Value::Unreadable => Some("\u{fffd}"),
        }
    }

    /// A parameter that must be there.
    ///
    /// # Errors
    ///
    /// The refusals of the rule.
    pub(crate) fn required<T: FromParam>(&self, rule: &ParamRule) -> Result<T, Refusal> {
        self.optional(rule)?.ok_or_else(|| (rule.missing)(rule.name))
    }

    /// A parameter that may be left out.
    ///
    /// # Errors
    ///
    /// The refusals of the rule.
    pub(crate) fn optional<T: FromParam>(&self, rule: &ParamRule) -> Result<Option<T>, Refusal> {
        match self.sent(rule, T::EMPTY_IS_A_VALUE)? {
            None => Ok(None),
            Some(text) => T::from_param(text).map(Some).ok_or_else(|| (rule.invalid)(rule.name)),
        }
    }

    /// Several values that must be there.
    ///
    /// # Errors
    ///
    /// The refusals of both rules.
    pub(crate) fn list<T: FromParam>(&self, rule: &ParamRule, list: &ListRule) -> Result<Vec<T>, Refusal> {
        self.optional_list(rule, list)?.ok_or_else(|| (rule.missing)(rule.name))
    }

    /// Several values that may be left out. Nothing between two separators is nothing.
    ///
    /// # Errors
    ///
    /// The refusals of both rules.
    pub(crate) fn optional_list<T: FromParam>(
        &self,
        rule: &ParamRule,
        list: &ListRule,
    ) -> Result<Option<Vec<T>>, Refusal> {
        let items: Vec<&str> = match self.value(rule.name) {
            Some(Value::List(items)) => items.iter().map(String::as_str).collect(),
            None | Some(Value::Text(_) | Value::Unreadable) => match self.sent(rule, false)? {
                None => return Ok(None),
                Some(text) => text.split(list.separator).collect(),
            },
        };
        let items: Vec<&str> = items
            .into_iter()
            .map(str::trim)
            .filter(|item| !item.is_empty())
            .collect();
        if items.iter().any(|item| item.contains(list.separator)) {
            return Err((rule.invalid)(rule.name));
        }
        if items.is_empty() {
            return Ok(None);
        }
        if list.max.is_some_and(|max| items.len() > max) {
            return Err((list.over)(rule.name));
        }
        let values: Option<Vec<T>> = items.into_iter().map(T::from_param).collect();
        values.map(Some).ok_or_else(|| (rule.invalid)(rule.name))
    }

    fn sent(&self, rule: &ParamRule, empty_is_a_value: bool) -> Result<Option<&str>, Refusal> {
        match self.value(rule.name) {
            None => Ok(None),
            Some(Value::List(_) | Value::Unreadable) => Err((rule.invalid)(rule.name)),
            Some(Value::Text(text)) if rule.absent_when.contains(&text.as_str()) => Ok(None),
            Some(Value::Text(text)) if text.is_empty() && !empty_is_a_value => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
        }
    }
}

/// Whether all of a body was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// It was.
    Nowhere,
    /// It was too long, and its last parameter is not whole.
    AtTheEnd,
}

fn is_sent(text: &str) -> bool {
    !text.is_empty()
}

/// The number in a text of digits, with a sign if need be.
#[must_use]
pub(crate) fn integer(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}

impl FromParam for String {
    fn from_param(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl FromParam for Secret {
    fn from_param(text: &str) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for u64 {
    fn from_param(text: &str) -> Option<Self> {
        // The parser of the standard library also takes a plus sign.
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            text.parse().ok()
        } else {
            None
        }
    }
}

impl FromParam for bool {
    const EMPTY_IS_A_VALUE: bool = true;

    fn from_param(text: &str) -> Option<Self> {
        if TRUTHY.contains(&text) {
            Some(true)
        } else if FALSY.contains(&text) {
            Some(false)
        } else {
            None
        }
    }
}

/// The bytes behind `%XX` and `+`. What is no escape stays as it is.
fn percent_decode(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, behind)) = rest.split_first() {
        let escaped = if *first == b'%' {
            behind.get(..2).and_then(hex_pair)
        } else {
            None
        };
        match (first, escaped) {
            (_, Some(byte)) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            (b'+', None) => {
                bytes.push(b' ');
                rest = behind;
            }
            (other, None) => {
                bytes.push(*other);
                rest = behind;
            }
        }
    }
    bytes
}

fn hex_pair(digits: &[u8]) -> Option<u8> {
    let mut byte = [0];
    base16ct::mixed::decode(digits, &mut byte).ok()?;
    Some(byte[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: ParamRule = ParamRule {
        name: "name",
        absent_when: &["none"],
        missing: |_| Refusal::StorageFull,
        invalid: |_| Refusal::InvalidMode,
    };
    const LIST: ListRule = ListRule {
        separator: ",",
        max: Some(2),
        over: |_| Refusal::TooManyLinks,
    };

    fn params(text: &str) -> Params {
        let mut params = Params::default();
        params.add_urlencoded(text.as_bytes(), Cut::Nowhere);
        params
    }

    #[test]
    fn escapes_are_undone() {
        let text = |query: &str| params(query).required::<String>(&RULE).unwrap();
        assert_eq!(text("name=a+b%20c%2Fd"), "a b c/d");
        assert_eq!(text("n%61me=%D0%B8%d0%bc%D1%8F"), "имя");
        assert_eq!(text("name=100%&x"), "100%");
        assert_eq!(text("name=%zz%4"), "%zz%4");
        assert_eq!(text("&&name=a=b&"), "a=b");
    }

    #[test]
    fn of_equal_names_the_last_counts() {
        assert_eq!(params("name=a&name=b").required::<String>(&RULE), Ok("b".to_owned()));
        let mut both = params("name=query");
        both.add(b"name".to_vec(), Some(b"body".to_vec()));
        assert_eq!(both.required::<String>(&RULE), Ok("body".to_owned()));
    }

    #[test]
    fn what_counts_as_not_sent() {
        for query in ["", "other=1", "name", "name=", "name=none"] {
            assert_eq!(
                params(query).required::<String>(&RULE),
                Err(Refusal::StorageFull),
                "{query}"
            );
            assert_eq!(params(query).optional::<u64>(&RULE), Ok(None), "{query}");
        }
        assert_eq!(params("name=").optional::<bool>(&RULE), Ok(Some(false)));
        for query in ["name=", "name=,", "name=,%20,"] {
            assert_eq!(
                params(query).list::<u64>(&RULE, &LIST),
                Err(Refusal::StorageFull),
                "{query}"
            );
        }
    }

    #[test]
    fn what_is_of_the_wrong_type() {
        for query in [
            "name=x",
            "name=+1",
            "name=%2B1",
            "name=-1",
            "name=1.0",
            "name=18446744073709551616",
            "name=%FF",
        ] {
            assert_eq!(
                params(query).required::<u64>(&RULE),
                Err(Refusal::InvalidMode),
                "{query}"
            );
        }
        assert_eq!(params("name=maybe").optional::<bool>(&RULE), Err(Refusal::InvalidMode));
        assert_eq!(params("name=%C3").optional::<String>(&RULE), Err(Refusal::InvalidMode));
        assert_eq!(params("name=1,x").list::<u64>(&RULE, &LIST), Err(Refusal::InvalidMode));
        assert_eq!(params("name=%FF").text("name"), Some("\u{fffd}"));
    }

    #[test]
    fn lists_have_an_end() {
        assert_eq!(params("name=1,2,").list::<u64>(&RULE, &LIST), Ok(vec![1, 2]));
        assert_eq!(
            params("name=1,2,3").list::<u64>(&RULE, &LIST),
            Err(Refusal::TooManyLinks)
        );
    }

    #[test]
    fn signs_are_read_where_an_enum_needs_them() {
        assert_eq!([integer("3"), integer("-3")], [Some(3), Some(-3)]);
        assert_eq!([integer(""), integer("-"), integer("+3"), integer("3x")], [None; 4]);
    }

    #[test]
    fn a_cut_value_is_unreadable_and_the_ones_before_it_are_not() {
        let mut cut = Params::default();
        cut.add_urlencoded(b"a=1&name=2", Cut::AtTheEnd);
        assert_eq!(cut.text("a"), Some("1"));
        assert_eq!(cut.required::<u64>(&RULE), Err(Refusal::InvalidMode));
    }

    #[test]
    fn a_list_needs_no_separator_and_must_not_have_one() {
        let read = |items: &[&str]| {
            let mut params = Params::default();
            params.add_list("name".to_owned(), items.iter().map(ToString::to_string).collect());
            params.optional_list::<String>(&RULE, &LIST)
        };
        assert_eq!(read(&["a", " b "]), Ok(Some(vec!["a".to_owned(), "b".to_owned()])));
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&["a,b"]), Err(Refusal::InvalidMode));
        assert_eq!(read(&["a", "b", "c"]), Err(Refusal::TooManyLinks));
        let mut params = Params::default();
        params.add_list("name".to_owned(), vec!["a".to_owned()]);
        assert_eq!(params.required::<String>(&RULE), Err(Refusal::InvalidMode));
    }

    #[test]
    fn only_so_many_are_read() {
        let many = "x=1&".repeat(MOST_PARAMETERS);
        assert_eq!(params(&format!("{many}name=1")).optional::<u64>(&RULE), Ok(None));
        assert_eq!(
            params(&format!("{}name=1", &many[4..])).optional::<u64>(&RULE),
            Ok(Some(1))
        );
    }
}
