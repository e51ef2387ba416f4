//! Sessions: a token opens one until it was idle for too long.
//!
//! `Active` is a session in the table; an expired one is removed and looks like one that never was, as the API has one
//! answer for both. The world lets time pass before each call, so what is in the table is active. A new login leaves
//! older sessions alone.

mod kept;

use crate::{
    accounts::AccountId, deadlines::Deadlines, generated::types::Token, ids::Ids, tables::Kept, values::Moment,
};

/// A use moves the kept end of a session only by this part of its idle time or more. So a session that is used all the
/// time is seldom written down, and may end by so much too early after a restart.
const KEPT_STEPS: u64 = 16;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sessions {
    active: Kept<Token, Session>,
    deadlines: Deadlines<Token>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Session {
    account: AccountId,
    expires: Moment,
    /// The end that a restart knows of.
    kept_expires: Moment,
}

impl Sessions {
    pub(crate) fn new() -> Self {
        Self {
            active: Kept::default(),
            deadlines: Deadlines::new(),
        }
    }

    pub(crate) fn open(&mut self, expires: Moment, account: AccountId, ids: &mut Ids) -> Token {
        let token: Token = ids.fresh(Token::SHAPE, |token| self.active.contains_key(token));
        let session = Session {
            account,
            expires,
            kept_expires: expires,
        };
        self.active.insert(token.clone(), session);
        self.deadlines.arm(expires, token.clone());
        token
    }

    /// Whose session it is, if it is active. Does not count as a use.
    pub(crate) fn peek(&self, token: &Token) -> Option<AccountId> {
        self.active.get(token).map(|session| session.account)
    }

    /// The same as a use: the idle time begins anew.
    pub(crate) fn touch(&mut self, now: Moment, expires: Moment, token: &Token) -> Option<AccountId> {
        let session = self.active.get_mut_unnoted(token)?;
        session.expires = session.expires.max(expires);
        let account = session.account;
        let idle = session.expires.millis().saturating_sub(now.millis());
        let lag = session.expires.millis().saturating_sub(session.kept_expires.millis());
        if lag > idle / KEPT_STEPS {
            session.kept_expires = session.expires;
            self.active.note(token);
        }
        Some(account)
    }

    pub(crate) fn close(&mut self, token: &Token) {
        self.active.remove(token);
    }

    /// Ends every session.
    pub(crate) fn close_all(&mut self) {
        self.active.clear();
    }

    /// Ends those of an account; how many there were.
    pub(crate) fn close_of(&mut self, account: AccountId) -> u64 {
        let own = self.active.iter().filter(|(_, session)| session.account == account);
        let tokens: Vec<Token> = own.map(|(token, _)| token.clone()).collect();
        tokens.iter().for_each(|token| self.close(token));
        u64::try_from(tokens.len()).unwrap_or(u64::MAX)
    }

    /// How many an account has.
    pub(crate) fn count(&self, account: AccountId) -> u64 {
        let own = self.active.values().filter(|session| session.account == account);
        u64::try_from(own.count()).unwrap_or(u64::MAX)
    }

    /// When the next one ends.
    pub(crate) fn next_end(&self) -> Option<Moment> {
        self.deadlines
            .first_due(|token| self.active.get(token).map(|session| session.expires))
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
