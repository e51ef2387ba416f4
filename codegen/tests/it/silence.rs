//! No change is silent: each value of the small description is changed or taken out, and if the result is still a
//! description, the difference is told.

use rapidgator_codegen::{Described, Diff, DiffFormat, Severity, SourceFile};
use serde_yaml::Value;

/// Read by people only; the model does not keep all of these.
const WORDS: &[&str] = &["doc", "evidence", "confidence", "source", "note"];

fn library() -> Value {
    serde_yaml::from_str(include_str!("specs/library.yaml")).expect("the small description is YAML")
}

/// JSON is YAML, and is written and read faster than the block style.
fn described(value: &Value) -> Option<Described> {
    let text = serde_json::to_string(value).expect("all keys are texts");
    Described::read(SourceFile::new("library.yaml", text)).ok()
}

/// What every change is a change of.
struct Before {
    described: Described,
    model: String,
}

impl Before {
    fn new(value: &Value) -> Self {
        let described = described(value).expect("it is free of mistakes");
        Self {
            model: format!("{:?}", described.model()),
            described,
        }
    }
}

/// What became of a change.
struct Told {
    same_model: bool,
    is_silent: bool,
}

/// A way to a value: keys and indexes.
type Way = Vec<Value>;

fn ways(value: &Value, way: &Way, all: &mut Vec<Way>) {
    let below = |key: Value| way.iter().cloned().chain([key]).collect::<Way>();
    if !way.is_empty() {
        all.push(way.clone());
    }
    // An example is told as a whole.
    if way
        .iter()
        .rev()
        .nth(1)
        .is_some_and(|key| key == "result" || key == "request")
    {
        return;
    }
    match value {
        Value::Mapping(entries) => entries
            .iter()
            .for_each(|(key, value)| ways(value, &below(key.clone()), all)),
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                ways(item, &below(Value::from(index)), all);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Tagged(_) => {}
    }
}

fn at<'v>(root: &'v mut Value, way: &[Value]) -> &'v mut Value {
    way.iter().fold(root, |value, step| match value {
        Value::Mapping(entries) => entries.get_mut(step).expect("the way was walked before"),
        Value::Sequence(items) => &mut items[index(step)],
        other => panic!("{other:?} has nothing below"),
    })
}

fn index(step: &Value) -> usize {
    let index = step.as_u64().and_then(|index| usize::try_from(index).ok());
    index.expect("the way was walked before")
}

/// How many values of other places with the same key are tried: all of them take minutes, and find no more.
const SOME: usize = 1;

/// Other values that may fit in the same place.
fn others(value: &Value, key: &Value, same_key: &[(Value, Value)]) -> Vec<Value> {
    let mut others: Vec<Value> = match value {
        Value::Bool(value) => vec![Value::from(!value)],
        Value::Number(number) => {
            let number = number.as_u64().unwrap_or_default();
            vec![number.wrapping_add(1).into(), number.wrapping_sub(1).into()]
        }
        Value::String(text) => vec![format!("{text}x").into()],
        Value::Null | Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => return Vec::new(),
    };
    let is_free_text = key == "doc" || key == "note" || key == "source";
    for (other_key, other) in same_key {
        let is_enough = is_free_text || others.len() > SOME;
        if !is_enough && other_key == key && other != value && !others.contains(other) {
            others.push(other.clone());
        }
    }
    others
}

/// Another name that stands right beside a name.
fn sibling(parent: &Value, value: &Value) -> Option<Value> {
    let is_other_name = |other: &&Value| value.is_string() && other.is_string() && *other != value;
    match parent {
        Value::Mapping(entries) => {
            let names = entries.iter().filter(|(key, _)| WORDS.iter().all(|word| *key != *word));
            names.map(|(_, other)| other).find(is_other_name).cloned()
        }
        Value::Sequence(items) => items.iter().find(is_other_name).cloned(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Tagged(_) => None,
    }
}

/// The last key of a way that is no index.
fn last_key(way: &[Value]) -> Value {
    way.iter()
        .rev()
        .find(|step| step.is_string())
        .cloned()
        .unwrap_or_default()
}

fn demand_a_word(before: &Before, after: &Described, what: &str) -> Told {
    let same_model = before.model == format!("{:?}", after.model());
    let there = Diff::between(&before.described, after);
    let back = Diff::between(after, &before.described);
    for diff in [&there, &back] {
        let told = diff
            .changes()
            .iter()
            .any(|change| change.before.is_some() || change.after.is_some());
        assert!(same_model || told, "{what}: the models differ, and nothing is said");
        assert_eq!(diff.changes().is_empty(), diff.verdict() == Severity::None, "{what}");
        for change in diff.changes() {
            assert!(
                change.old.is_some() || change.new.is_some(),
                "{what}: {change:?} is nowhere"
            );
        }
    }
    Told {
        same_model,
        is_silent: there.changes().is_empty(),
    }
}

#[test]
fn each_changed_value_is_told() {
    let mut library = library();
    let before = Before::new(&library);
    let mut all = Vec::new();
    ways(&library, &Vec::new(), &mut all);
    let leaves: Vec<(Value, Value)> = all
        .iter()
        .map(|way| (last_key(way), at(&mut library, way).clone()))
        .filter(|(_, value)| !value.is_mapping() && !value.is_sequence())
        .collect();
    let mut survived = 0;
    for way in &all {
        let old = at(&mut library, way).clone();
        let key = last_key(way);
        let mut candidates = others(&old, &key, &leaves);
        candidates.extend(sibling(at(&mut library, &way[..way.len() - 1]), &old));
        for new in candidates {
            *at(&mut library, way) = new.clone();
            if let Some(after) = described(&library) {
                survived += 1;
                let what = format!("{way:?}: {old:?} -> {new:?}");
                let told = demand_a_word(&before, &after, &what);
                let is_word = WORDS.iter().any(|word| key == *word);
                assert!(!told.same_model || is_word, "{what}: the value has no meaning");
                assert!(!told.is_silent, "{what}: words changed in silence");
            }
        }
        *at(&mut library, way) = old;
    }
    assert!(survived > 200, "only {survived} changes survive validation");
}

#[test]
fn each_removed_value_is_told() {
    let library = library();
    let before = Before::new(&library);
    let mut all = Vec::new();
    ways(&library, &Vec::new(), &mut all);
    let mut survived = 0;
    // Nothing goes without a doc.
    for way in all.iter().filter(|way| last_key(way) != "doc") {
        let mut shorter = library.clone();
        let (last, parent) = way.split_last().unwrap();
        match at(&mut shorter, parent) {
            Value::Mapping(entries) => {
                entries.shift_remove(last);
            }
            Value::Sequence(items) => {
                items.remove(index(last));
            }
            other => panic!("{other:?} has nothing below"),
        }
        if let Some(after) = described(&shorter) {
            survived += 1;
            demand_a_word(&before, &after, &format!("{way:?} taken out"));
        }
    }
    assert!(survived > 70, "only {survived} changes survive validation");
}

#[test]
fn nothing_is_told_of_the_same_description() {
    let text = include_str!("specs/library.yaml");
    let commented = text.replace("\napi:", "\n# A comment moves everything down.\n\napi:");
    for (left, right) in [(text, text), (text, commented.as_str()), (commented.as_str(), text)] {
        let read = |text: &str| Described::read(SourceFile::new("library.yaml", text)).unwrap();
        let (old, new) = (read(left), read(right));
        assert_eq!(Diff::between(&old, &new).render(DiffFormat::Text), "verdict: none\n");
    }
}
