//! What a description says of the parameters of an operation, and how it refuses them.

use super::values::{FromParam, Misfit};

/// What is known about one parameter of one operation.
#[derive(Clone, Copy, Debug)]
pub struct ParamRule<R> {
    /// Its name.
    pub name: &'static str,
    /// Values that count as not sent. The empty one always does, except where it has a meaning.
    pub absent_when: &'static [&'static str],
    /// The refusal if it was not sent.
    pub missing: fn(Misfit) -> R,
    /// The refusal if it is not of its type.
    pub invalid: fn(Misfit) -> R,
}

impl<R> ParamRule<R> {
    pub(super) fn missing<T: FromParam>(&self) -> R {
        (self.missing)(Misfit::new(self.name, format!("expected {}", T::EXPECTED)))
    }

    pub(super) fn invalid<T: FromParam>(&self) -> R {
        (self.invalid)(Misfit::new(self.name, format!("expected {}", T::EXPECTED)))
    }

    pub(super) fn misfit(&self, misfit: Misfit) -> R {
        (self.invalid)(misfit.inside(self.name))
    }
}

/// How a parameter holds several values.
#[derive(Clone, Copy, Debug)]
pub struct ListRule<R> {
    /// Stands between two of them.
    pub separator: &'static str,
    /// The most that are allowed.
    pub max: Option<usize>,
    /// The refusal if there are more.
    pub over: fn(Misfit) -> R,
}

impl<R> ListRule<R> {
    /// The refusal if there are more than allowed.
    pub(super) fn over(&self, name: &str, count: usize) -> Option<R> {
        let max = self.max.filter(|max| count > *max)?;
        let reason = format!("expected {max} of them at most, found {count}");
        Some((self.over)(Misfit::new(name, reason)))
    }
}

/// The address of a page that may stand for a parameter while a switch is on.
#[derive(Clone, Copy, Debug)]
pub struct PageParam<O, S> {
    /// Of which operation.
    pub operation: O,
    /// The parameter that it stands for.
    pub param: &'static str,
    /// The parameter that holds the address.
    pub from: &'static str,
    /// Reads what the parameter would be out of the address.
    pub read: fn(&str) -> Option<String>,
    /// Whether it is taken.
    pub is_on: fn(&S) -> bool,
}
