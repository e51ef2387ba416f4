// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: what the mock can do otherwise.

/// What the mock does where nobody is sure what the service does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Switches {}

impl Switches {
    /// Sets the switch of this name; `None` if there is none, or if it does not take this value.
    pub fn set(&mut self, _: &str, _: &str) -> Option<()> {
        None
    }
    /// What the switch of this name is set to, as it can be set again; `None` if there is none.
    pub fn get(&self, _: &str) -> Option<String> {
        None
    }
}
