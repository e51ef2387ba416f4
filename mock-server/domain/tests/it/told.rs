//! What those who follow a journal hear, whatever happens to the entries: all that is there, once as it is now, or that
//! something is gone.

use std::collections::BTreeMap;

use rapidgator_mock_domain::Moment;
use rapidgator_mock_domain::journal::{Draft, EntryId, Filter, Journal, JournalLimits, Subject};

/// A few numbers that look like chance.
fn chances(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    }
}

#[test]
fn whoever_follows_has_the_journal_in_the_end() {
    for seed in 1..40 {
        let mut chance = chances(seed);
        let mut journal = Journal::new(JournalLimits {
            entries: 12,
            ..JournalLimits::default()
        });
        // What a follower has of each entry, and how far it is.
        let (mut known, mut after, mut is_gap) = (BTreeMap::new(), 0, false);
        for round in 0..6000_u64 {
            let id = EntryId::from_value(journal.next_id().value().saturating_sub(1 + chance(14)));
            match chance(40) {
                0..12 => {
                    let id = journal.open(Draft::new(Moment::default(), Subject::Nowhere { path: None }));
                    journal.tell(id);
                }
                12..30 => {
                    journal.amend(id, |entry| entry.bytes_in = round);
                }
                30 if round % 50 == 0 => journal.clear(),
                _ => {
                    let news = journal.news(after, &Filter::all(), 1 + chance(4) as usize);
                    is_gap |= news.lost > after;
                    after = news.seen;
                    for (number, entry) in news.entries {
                        assert!(number <= after);
                        known.insert(entry.id, entry);
                    }
                }
            }
        }
        loop {
            let news = journal.news(after, &Filter::all(), 3);
            after = news.seen;
            known.extend(news.entries.into_iter().map(|(_, entry)| (entry.id, entry)));
            if !news.is_more {
                break;
            }
        }
        assert_eq!(after, journal.last_told());
        for entry in journal.entries() {
            assert_eq!(known.get(&entry.id), Some(entry), "seed {seed}");
        }
        assert!(
            is_gap,
            "seed {seed}: with twelve entries, something is gone in six thousand rounds"
        );
    }
}

#[test]
fn what_was_never_told_is_told_to_be_gone() {
    let mut journal = Journal::new(JournalLimits {
        entries: 1,
        ..JournalLimits::default()
    });
    let draft = || Draft::new(Moment::default(), Subject::Nowhere { path: None });
    let first = journal.open(draft());
    assert_eq!(journal.news(0, &Filter::all(), 9).entries, []);
    let second = journal.open(draft());
    let news = journal.news(0, &Filter::all(), 9);
    assert_eq!(
        (news.lost, news.first),
        (1, second),
        "the call goes on, and its entry is gone"
    );
    journal.tell(first);
    let news = journal.news(news.seen, &Filter::all(), 9);
    assert_eq!((news.lost, news.seen), (2, 2));
    journal.tell(second);
    let news = journal.news(news.seen, &Filter::all(), 9);
    assert_eq!((news.lost, news.entries.len()), (2, 1));
}
