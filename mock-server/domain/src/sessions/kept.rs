//! What is kept of a session.

use super::{Session, Sessions};
use crate::{
    generated::types::Token,
    kept::{
        self, Change, Contradiction, Row,
        contradiction::{needs, once},
        rows::{KeptSecret, SessionRow},
    },
    tables::Kept,
    world::World,
};

impl Sessions {
    pub(crate) fn tracked() -> Self {
        Self {
            active: Kept::tracked(),
            ..Self::new()
        }
    }

    pub(crate) fn keep_track(&mut self) {
        self.active.keep_track();
    }

    pub(crate) fn take_changes(&mut self, changes: &mut Vec<Change>) {
        kept::take_changes(&mut self.active, changes, |token, session| {
            Row::Session(SessionRow {
                token: KeptSecret::of(token.expose()),
                account: session.account,
                expires: session.kept_expires,
            })
        });
    }
}

impl World {
    pub(crate) fn restore_session(&mut self, row: SessionRow) -> Result<(), Contradiction> {
        let SessionRow {
            token,
            account,
            expires,
        } = row;
        let name = || format!("a session of account {}", account.number());
        needs(self.accounts.contains(account), name, "an account")?;
        let token: Token = token.to();
        let session = Session {
            account,
            expires,
            kept_expires: expires,
        };
        self.sessions.deadlines.arm(expires, token.clone());
        once(self.sessions.active.load(token, session), name)
    }
}
