//! What a request that failed was nearly: the operation or the parameter that was probably meant.

use super::{Entry, Result, Shown, Subject};
use crate::{
    generated::commands::OperationId,
    near::{nearest, question},
};

impl Entry {
    /// What it nearly was, if it failed and something is near enough.
    #[must_use]
    pub fn nearly(&self) -> Option<String> {
        match (&self.subject, self.result) {
            (Subject::Nowhere { path }, _) => {
                let path = path.as_deref()?;
                let known = OperationId::ALL.iter().map(|operation| operation.path());
                if let Some(same) = known.clone().find(|known| *known == path) {
                    return Some(format!("`{same}` takes other methods"));
                }
                nearest(path, known).map(|near| format!("there is no `{path}`; {}", question(near)))
            }
            (Subject::Call(operation), Result::Refused(_)) => self.meant_param(*operation),
            (Subject::Call(_) | Subject::Transfer(_), _) => None,
        }
    }

    /// A parameter that the operation does not have, and has under a name like it, which was not sent.
    fn meant_param(&self, operation: OperationId) -> Option<String> {
        let was_sent = |name: &str| self.params.iter().any(|param| param.name == name);
        let missing = || {
            let names = operation.params().iter().map(|param| param.name);
            names.filter(|name| !was_sent(name))
        };
        let mut unknown = self.params.iter().filter(|param| param.value == Shown::Unknown);
        unknown.find_map(|param| {
            let near = nearest(&param.name, missing())?;
            Some(format!("there is no parameter `{}`; {}", param.name, question(near)))
        })
    }
}
