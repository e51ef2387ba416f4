//! From the method and the path of a request to an operation.

use std::collections::HashMap;

use http::Method;

use super::params::segment_decode;

/// Where an operation is.
#[derive(Clone, Copy, Debug)]
pub struct Route<O: 'static> {
    /// Path, without a slash at the end. A segment in braces stands for any one, which is the value of that parameter.
    pub path: &'static str,
    /// Methods that it takes.
    pub methods: &'static [Method],
    /// How the bodies of its requests are written.
    pub body: BodyForm,
    /// The operation.
    pub operation: O,
}

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyForm {
    /// A form, urlencoded or in parts.
    Form,
    /// A JSON object whose members have native types.
    Json,
}

/// All routes, to be looked through. A segment that is written out goes before one that stands for any.
#[derive(Debug)]
pub struct Routes<O: 'static> {
    fixed: HashMap<&'static str, Vec<&'static Route<O>>>,
    /// With a parameter in their paths.
    open: Vec<&'static Route<O>>,
}

/// What is at a path.
#[derive(Debug)]
pub enum Found<O: 'static> {
    /// An operation, with the parameters in the path. They may be anything, and empty.
    Operation(&'static Route<O>, Vec<(&'static str, Vec<u8>)>),
    /// Operations, none of which takes the method. These are the ones that they take.
    OtherMethods(Vec<Method>),
    /// Nothing.
    Nothing,
}

impl<O> Routes<O> {
    /// Of these routes.
    #[must_use]
    pub fn new(routes: &'static [Route<O>]) -> Self {
        let mut fixed: HashMap<&'static str, Vec<&'static Route<O>>> = HashMap::new();
        let (mut open, written_out): (Vec<_>, Vec<_>) = routes.iter().partition(|route| route.path.contains('{'));
        for route in written_out {
            fixed.entry(route.path).or_default().push(route);
        }
        open.sort_by_key(|route| kinds(route.path));
        Self { fixed, open }
    }

    /// What is at a path, with or without a slash at its end.
    #[must_use]
    pub fn find(&self, method: &Method, path: &str) -> Found<O> {
        let stripped = path.strip_suffix('/');
        let mut others = Vec::new();
        for path in [Some(path), stripped].into_iter().flatten() {
            let fixed = self
                .fixed
                .get(path)
                .into_iter()
                .flatten()
                .map(|route| (*route, Vec::new()));
            let open = self
                .open
                .iter()
                .filter_map(|route| Some((*route, values(route.path, path)?)));
            for (route, values) in fixed.chain(open) {
                if route.methods.contains(method) {
                    return Found::Operation(route, values);
                }
                others.extend(
                    route
                        .methods
                        .iter()
                        .filter(|other| !others.contains(*other))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
            }
        }
        if others.is_empty() {
            Found::Nothing
        } else {
            Found::OtherMethods(others)
        }
    }
}

/// `true` for a segment that stands for any.
fn kinds(path: &str) -> Vec<bool> {
    path.split('/').map(|segment| parameter(segment).is_some()).collect()
}

/// The values in a path, if it is one of this template.
fn values(template: &'static str, path: &str) -> Option<Vec<(&'static str, Vec<u8>)>> {
    let (mut known, mut given) = (template.split('/'), path.split('/'));
    let mut values = Vec::new();
    loop {
        match (known.next(), given.next()) {
            (None, None) => return Some(values),
            (Some(known), Some(given)) => match parameter(known) {
                Some(name) => values.push((name, segment_decode(given))),
                None if known == given => {}
                None => return None,
            },
            (Some(_), None) | (None, Some(_)) => return None,
        }
    }
}

/// `x` for `{x}`.
fn parameter(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn route(path: &'static str, methods: &'static [Method], operation: u8) -> Route<u8> {
        Route {
            path,
            methods,
            body: BodyForm::Form,
            operation,
        }
    }

    static ROUTES: &[Route<u8>] = &[
        route("/shelves", &[Method::GET, Method::POST], 1),
        route("/shelves/{shelf}", &[Method::GET], 2),
        route("/shelves/{shelf}", &[Method::DELETE], 3),
        route("/shelves/new", &[Method::GET], 4),
        route("/{any}/new/{more}", &[Method::GET], 5),
        route("/shelves/{shelf}/last", &[Method::GET], 6),
    ];

    fn find(method: Method, path: &str) -> Option<(u8, Vec<String>)> {
        match Routes::new(ROUTES).find(&method, path) {
            Found::Operation(route, values) => {
                let texts = values
                    .into_iter()
                    .map(|(_, value)| String::from_utf8_lossy(&value).into_owned());
                Some((route.operation, texts.collect()))
            }
            Found::OtherMethods(_) | Found::Nothing => None,
        }
    }

    #[test]
    fn paths_lead_to_operations() {
        let one = |operation, value: &str| Some((operation, vec![value.to_owned()]));
        assert_eq!(find(Method::POST, "/shelves"), Some((1, vec![])));
        assert_eq!(find(Method::GET, "/shelves/a"), one(2, "a"));
        assert_eq!(find(Method::DELETE, "/shelves/a/"), one(3, "a"));
        assert_eq!(find(Method::GET, "/shelves/new"), Some((4, vec![])));
        assert_eq!(find(Method::DELETE, "/shelves/new"), one(3, "new"));
        assert_eq!(find(Method::GET, "/shelves/new/last"), one(6, "new"));
        assert_eq!(
            find(Method::GET, "/a/new/last"),
            Some((5, vec!["a".to_owned(), "last".to_owned()]))
        );
    }

    #[test]
    fn a_value_is_one_segment_whatever_is_in_it() {
        let one = |value: &str| Some((2, vec![value.to_owned()]));
        assert_eq!(find(Method::GET, "/shelves/a%2Fb%3Fc"), one("a/b?c"));
        assert_eq!(find(Method::GET, "/shelves/a+b%20c"), one("a+b c"));
        assert_eq!(find(Method::GET, "/shelves/%FF"), one("\u{fffd}"));
        assert_eq!(find(Method::GET, "/shelves//last"), Some((6, vec![String::new()])));
        assert_eq!(find(Method::GET, "/shelves/a/b"), None);
    }

    #[test]
    fn other_methods_are_told_from_nothing() {
        let routes = Routes::new(ROUTES);
        let Found::OtherMethods(methods) = routes.find(&Method::PUT, "/shelves/a") else {
            panic!("there are two operations");
        };
        assert_eq!(methods, [Method::GET, Method::DELETE]);
        assert!(matches!(routes.find(&Method::GET, "/"), Found::Nothing));
        assert!(matches!(routes.find(&Method::GET, ""), Found::Nothing));
    }
}
