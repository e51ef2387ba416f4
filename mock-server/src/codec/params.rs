//! The parameters of a call, wherever they came from.

use std::fmt;

use serde_json::{Map, Value as Json};

pub use super::rules::{ListRule, PageParam, ParamRule};
pub use super::values::{Booleans, FromParam, Misfit, integer, member, members, optional_member};

/// Most that a call may have; later ones are not read, as in the server that the service seems to run on.
const MOST_PARAMETERS: usize = 1000;

/// Names and values of a call. Query first, then body, each in order: of equal names the last one counts. They are so
/// few that looking through them costs less than a map.
#[derive(Default)]
pub struct Params {
    values: Vec<(String, Value)>,
    booleans: Booleans,
    is_unreadable: bool,
}

/// A value as it arrived.
enum Value {
    Text(String),
    /// Several texts that nothing separates.
    List(Vec<String>),
    /// A member of a JSON body.
    Native(Json),
    /// Not text in UTF-8, or cut off because it was too long.
    Unreadable,
}

impl fmt::Debug for Params {
    /// Only how many: values hold secrets, and so do names if a body is not what its header says.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Params").field(&self.values.len()).finish()
    }
}

impl Params {
    /// None yet, with these spellings of booleans.
    #[must_use]
    pub fn new(booleans: Booleans) -> Self {
        Self {
            booleans,
            ..Self::default()
        }
    }

    /// The body was not written as it should be.
    pub fn set_unreadable(&mut self) {
        self.is_unreadable = true;
    }

    /// Whether the body was not written as it should be.
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        self.is_unreadable
    }

    /// The members of a JSON body.
    pub fn add_members(&mut self, members: Map<String, Json>) {
        let members = members.into_iter().map(|(name, value)| (name, Value::Native(value)));
        self.values.extend(members);
    }

    /// The parameters of a query or an urlencoded body, which may have been `cut` off.
    pub fn add_urlencoded(&mut self, text: &[u8], cut: Cut) {
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
    pub fn add(&mut self, name: Vec<u8>, value: Option<Vec<u8>>) {
        // A name that is not text is nobody's name.
        let (true, Ok(name)) = (self.values.len() < MOST_PARAMETERS, String::from_utf8(name)) else {
            return;
        };
        let text = value.and_then(|value| String::from_utf8(value).ok());
        self.values.push((name, text.map_or(Value::Unreadable, Value::Text)));
    }

    /// A parameter that counts whatever else was sent under its name, however much that was.
    pub fn add_first(&mut self, name: &str, value: Vec<u8>) {
        let text = String::from_utf8(value);
        self.values
            .push((name.to_owned(), text.map_or(Value::Unreadable, Value::Text)));
    }

    /// One more parameter that came as a list. An item that contains what separates items is no item.
    pub fn add_list(&mut self, name: String, items: Vec<String>) {
        if self.values.len() < MOST_PARAMETERS {
            self.values.push((name, Value::List(items)));
        }
    }

    /// Reads parameters out of the pages that stand for them, where the switches want that. What was sent counts.
    pub fn read_pages<O: PartialEq, S>(&mut self, rules: &[PageParam<O, S>], operation: O, switches: &S) {
        for rule in rules {
            if rule.operation != operation || !(rule.is_on)(switches) || self.text(rule.param).is_some_and(is_sent) {
                continue;
            }
            if let Some(value) = self.text(rule.from).and_then(rule.read) {
                self.values.push((rule.param.to_owned(), Value::Text(value)));
            }
        }
    }

    /// Names and values as texts, in the order in which they came. Items of a list have a comma between them.
    pub fn into_texts(self) -> impl Iterator<Item = (String, String)> {
        self.values.into_iter().map(|(name, value)| match value {
            Value::Text(text) | Value::Native(Json::String(text)) => (name, text),
            Value::List(items) => (name, items.join(",")),
            Value::Native(native) => (name, native.to_string()),
            Value::Unreadable => (name, "\u{fffd}".to_owned()),
        })
    }

    fn value(&self, name: &str) -> Option<&Value> {
        let (_, value) = self.values.iter().rev().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// The text of a parameter, whatever it is; unreadable values come as a text that no id and no token has.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.value(name)? {
            Value::Text(text) | Value::Native(Json::String(text)) => Some(text),
            Value::Native(Json::Null) => None,
            Value::List(_) | Value::Native(_) | Value::Unreadable => Some("\u{fffd}"),
        }
    }

    /// Whether the object in the body has no members but these.
    ///
    /// # Errors
    ///
    /// The refusal for the first other one.
    pub fn only<R>(&self, names: &[&str], invalid: fn(Misfit) -> R) -> Result<(), R> {
        let natives = self
            .values
            .iter()
            .filter(|(_, value)| matches!(value, Value::Native(_)));
        match natives
            .map(|(name, _)| name.as_str())
            .find(|name| !names.contains(name))
        {
            Some(other) => Err(invalid(Misfit::unknown(other, names))),
            None => Ok(()),
        }
    }

    /// A parameter that must be there.
    ///
    /// # Errors
    ///
    /// The refusals of the rule.
    pub fn required<T: FromParam, R>(&self, rule: &ParamRule<R>) -> Result<T, R> {
        self.optional(rule)?.ok_or_else(|| rule.missing::<T>())
    }

    /// A parameter that may be left out.
    ///
    /// # Errors
    ///
    /// The refusals of the rule.
    pub fn optional<T: FromParam, R>(&self, rule: &ParamRule<R>) -> Result<Option<T>, R> {
        let value = match self.value(rule.name) {
            Some(Value::Native(Json::Null)) => return Ok(None),
            Some(Value::Native(value)) => return T::from_json(value).map(Some).map_err(|it| rule.misfit(it)),
            None | Some(Value::Text(_) | Value::List(_) | Value::Unreadable) => {
                match self.sent::<T, R>(rule, T::EMPTY_IS_A_VALUE)? {
                    None => return Ok(None),
                    Some(text) => T::from_text(text, &self.booleans),
                }
            }
        };
        value.map(Some).ok_or_else(|| rule.invalid::<T>())
    }

    /// Several values that must be there.
    ///
    /// # Errors
    ///
    /// The refusals of both rules.
    pub fn list<T: FromParam, R>(&self, rule: &ParamRule<R>, list: &ListRule<R>) -> Result<Vec<T>, R> {
        self.optional_list(rule, list)?.ok_or_else(|| rule.missing::<Vec<T>>())
    }

    /// Several values that may be left out. Nothing between two separators is nothing.
    ///
    /// # Errors
    ///
    /// The refusals of both rules.
    pub fn optional_list<T: FromParam, R>(&self, rule: &ParamRule<R>, list: &ListRule<R>) -> Result<Option<Vec<T>>, R> {
        let items: Vec<&str> = match self.value(rule.name) {
            Some(Value::Native(value)) => return native_list(value, rule, list),
            Some(Value::List(items)) => items.iter().map(String::as_str).collect(),
            None | Some(Value::Text(_) | Value::Unreadable) => match self.sent::<Vec<T>, R>(rule, false)? {
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
            return Err(rule.invalid::<T>());
        }
        if items.is_empty() {
            return Ok(None);
        }
        if let Some(refusal) = list.over(rule.name, items.len()) {
            return Err(refusal);
        }
        let values: Option<Vec<T>> = (items.into_iter())
            .map(|item| T::from_text(item, &self.booleans))
            .collect();
        values.map(Some).ok_or_else(|| rule.invalid::<T>())
    }

    fn sent<T: FromParam, R>(&self, rule: &ParamRule<R>, empty_is_a_value: bool) -> Result<Option<&str>, R> {
        match self.value(rule.name) {
            None => Ok(None),
            Some(Value::List(_) | Value::Native(_) | Value::Unreadable) => Err(rule.invalid::<T>()),
            Some(Value::Text(text)) if rule.absent_when.contains(&text.as_str()) => Ok(None),
            Some(Value::Text(text)) if text.is_empty() && !empty_is_a_value => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
        }
    }
}

fn native_list<T: FromParam, R>(value: &Json, rule: &ParamRule<R>, list: &ListRule<R>) -> Result<Option<Vec<T>>, R> {
    if value.is_null() {
        return Ok(None);
    }
    let count = value.as_array().map_or(0, Vec::len);
    if let Some(refusal) = list.over(rule.name, count) {
        return Err(refusal);
    }
    FromParam::from_json(value).map(Some).map_err(|it| rule.misfit(it))
}

/// Whether all of a body was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// It was.
    Nowhere,
    /// It was too long, and its last parameter is not whole.
    AtTheEnd,
}

fn is_sent(text: &str) -> bool {
    !text.is_empty()
}

/// The bytes of a segment of a path behind `%XX`. What is no escape stays as it is, and `+` is one.
#[must_use]
pub fn segment_decode(text: &str) -> Vec<u8> {
    percent_encoding::percent_decode_str(text).collect()
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

    #[derive(Debug, PartialEq, Eq)]
    enum Refusal {
        Missing,
        Invalid,
        Over,
    }

    const BOOLEANS: Booleans = Booleans {
        truthy: &["1"],
        falsy: &["0", ""],
    };
    const RULE: ParamRule<Refusal> = ParamRule {
        name: "name",
        absent_when: &["none"],
        missing: |_| Refusal::Missing,
        invalid: |_| Refusal::Invalid,
    };
    const LIST: ListRule<Refusal> = ListRule {
        separator: ",",
        max: Some(2),
        over: |_| Refusal::Over,
    };

    fn params(text: &str) -> Params {
        let mut params = Params::new(BOOLEANS);
        params.add_urlencoded(text.as_bytes(), Cut::Nowhere);
        params
    }

    #[test]
    fn escapes_are_undone() {
        let text = |query: &str| params(query).required::<String, _>(&RULE).unwrap();
        assert_eq!(text("name=a+b%20c%2Fd"), "a b c/d");
        assert_eq!(text("n%61me=%D0%B8%d0%bc%D1%8F"), "имя");
        assert_eq!(text("name=100%&x"), "100%");
        assert_eq!(text("name=%zz%4"), "%zz%4");
        assert_eq!(text("&&name=a=b&"), "a=b");
    }

    #[test]
    fn of_equal_names_the_last_counts() {
        assert_eq!(params("name=a&name=b").required::<String, _>(&RULE), Ok("b".to_owned()));
        let mut both = params("name=query");
        both.add(b"name".to_vec(), Some(b"body".to_vec()));
        assert_eq!(both.required::<String, _>(&RULE), Ok("body".to_owned()));
    }

    #[test]
    fn what_counts_as_not_sent() {
        for query in ["", "other=1", "name", "name=", "name=none"] {
            assert_eq!(
                params(query).required::<String, _>(&RULE),
                Err(Refusal::Missing),
                "{query}"
            );
            assert_eq!(params(query).optional::<u64, _>(&RULE), Ok(None), "{query}");
        }
        assert_eq!(params("name=").optional::<bool, _>(&RULE), Ok(Some(false)));
        for query in ["name=", "name=,", "name=,%20,"] {
            assert_eq!(
                params(query).list::<u64, _>(&RULE, &LIST),
                Err(Refusal::Missing),
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
                params(query).required::<u64, _>(&RULE),
                Err(Refusal::Invalid),
                "{query}"
            );
        }
        assert_eq!(params("name=maybe").optional::<bool, _>(&RULE), Err(Refusal::Invalid));
        assert_eq!(params("name=%C3").optional::<String, _>(&RULE), Err(Refusal::Invalid));
        assert_eq!(params("name=1,x").list::<u64, _>(&RULE, &LIST), Err(Refusal::Invalid));
        assert_eq!(params("name=%FF").text("name"), Some("\u{fffd}"));
    }

    #[test]
    fn lists_have_an_end() {
        assert_eq!(params("name=1,2,").list::<u64, _>(&RULE, &LIST), Ok(vec![1, 2]));
        assert_eq!(params("name=1,2,3").list::<u64, _>(&RULE, &LIST), Err(Refusal::Over));
    }

    #[test]
    fn a_cut_value_is_unreadable_and_the_ones_before_it_are_not() {
        let mut cut = Params::default();
        cut.add_urlencoded(b"a=1&name=2", Cut::AtTheEnd);
        assert_eq!(cut.text("a"), Some("1"));
        assert_eq!(cut.required::<u64, _>(&RULE), Err(Refusal::Invalid));
    }

    #[test]
    fn a_list_needs_no_separator_and_must_not_have_one() {
        let read = |items: &[&str]| {
            let mut params = Params::default();
            params.add_list("name".to_owned(), items.iter().map(ToString::to_string).collect());
            params.optional_list::<String, _>(&RULE, &LIST)
        };
        assert_eq!(read(&["a", " b "]), Ok(Some(vec!["a".to_owned(), "b".to_owned()])));
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&["a,b"]), Err(Refusal::Invalid));
        assert_eq!(read(&["a", "b", "c"]), Err(Refusal::Over));
        let mut params = Params::default();
        params.add_list("name".to_owned(), vec!["a".to_owned()]);
        assert_eq!(params.required::<String, _>(&RULE), Err(Refusal::Invalid));
    }

    fn native(value: &str) -> Params {
        let mut params = Params::new(BOOLEANS);
        params.add_members(serde_json::from_str(&format!("{{\"name\":{value}}}")).unwrap());
        params
    }

    #[test]
    fn members_of_a_body_have_native_types() {
        assert_eq!(native("7").required::<u64, _>(&RULE), Ok(7));
        assert_eq!(native("true").required::<bool, _>(&RULE), Ok(true));
        assert_eq!(native("\"\"").required::<String, _>(&RULE), Ok(String::new()));
        assert_eq!(native("null").required::<String, _>(&RULE), Err(Refusal::Missing));
        assert_eq!(native("null").optional::<u64, _>(&RULE), Ok(None));
        for value in ["\"7\"", "-7", "7.5", "1e30", "[7]", "{}", "true"] {
            assert_eq!(
                native(value).required::<u64, _>(&RULE),
                Err(Refusal::Invalid),
                "{value}"
            );
        }
        assert_eq!(native("1").required::<bool, _>(&RULE), Err(Refusal::Invalid));
        assert_eq!(
            native("[[1], []]").required::<Vec<Vec<u64>>, _>(&RULE),
            Ok(vec![vec![1], vec![]])
        );
        assert_eq!(native("[1, 2]").list::<u64, _>(&RULE, &LIST), Ok(vec![1, 2]));
        assert_eq!(native("[1, 2, 3]").list::<u64, _>(&RULE, &LIST), Err(Refusal::Over));
        assert_eq!(native("\"1,2\"").list::<u64, _>(&RULE, &LIST), Err(Refusal::Invalid));
    }

    #[test]
    fn segments_are_decoded() {
        assert_eq!(segment_decode("a%2Fb+c%20d%zz"), b"a/b+c d%zz");
        let mut params = Params::new(BOOLEANS);
        params.add(b"name".to_vec(), Some(segment_decode("%FF")));
        assert_eq!(params.required::<String, _>(&RULE), Err(Refusal::Invalid));
        assert_eq!(format!("{params:?}"), "Params(1)");
    }

    #[test]
    fn only_so_many_are_read() {
        let many = "x=1&".repeat(MOST_PARAMETERS);
        assert_eq!(params(&format!("{many}name=1")).optional::<u64, _>(&RULE), Ok(None));
        assert_eq!(
            params(&format!("{}name=1", &many[4..])).optional::<u64, _>(&RULE),
            Ok(Some(1))
        );
    }
}
