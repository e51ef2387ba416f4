//! Sessions: a token opens one until it was idle for too long.
//!
//! `Active` is a session in the table; an expired one is removed and looks like one that never was, as the API has one
//! answer for both. The world lets time pass before each call, so what is in the table is active. A new login leaves
//! older sessions alone.

use crate::{
    accounts::AccountId, deadlines::Deadlines, generated::types::Token, ids::Ids, tables::Table, values::Moment,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sessions {
    active: Table<Token, Session>,
    deadlines: Deadlines<Token>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Session {
    account: AccountId,
    expires: Moment,
}

impl Sessions {
    pub(crate) fn new() -> Self {
        Self {
            active: Table::default(),
            deadlines: Deadlines::new(),
        }
    }

    pub(crate) fn open(&mut self, expires: Moment, account: AccountId, ids: &mut Ids) -> Token {
        let token: Token = ids.fresh(Token::SHAPE, |token| self.active.contains_key(token));
        self.active.insert(token.clone(), Session { account, expires });
        self.deadlines.arm(expires, token.clone());
        token
    }

    /// Whose session it is, if it is active. Does not count as a use.
    pub(crate) fn peek(&self, token: &Token) -> Option<AccountId> {
        self.active.get(token).map(|session| session.account)
    }

    /// The same as a use: the idle time begins anew.
    pub(crate) fn touch(&mut self, expires: Moment, token: &Token) -> Option<AccountId> {
        let session = self.active.get_mut(token)?;
        session.expires = session.expires.max(expires);
        Some(session.account)
    }

    pub(crate) fn close(&mut self, token: &Token) {
        self.active.remove(token);
    }

    /// Ends every session.
    pub(crate) fn close_all(&mut self) {
        self.active.clear();
    }

    pub(crate) fn expire(&mut self, now: Moment) {
        while let Some(token) = self.deadlines.pop_due(now) {
            let Some(session) = self.active.get(&token) else {
                continue;
            };
            if session.expires <= now {
                self.active.remove(&token);
            } else {
                self.deadlines.arm(session.expires, token);
            }
        }
    }
}
