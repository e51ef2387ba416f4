//! The two ways to steer a space: each thing that a story does, in the process and over HTTP.

use std::time::Duration;

use rapidgator_testkit::control::ErrorId;
use rapidgator_testkit::control::types::{self, EventKind, ProgressKind, UploadPhase};
use rapidgator_testkit::mock::domain::{Progress, UploadEnd, UploadPace};
use rapidgator_testkit::mock::journal::{EntryId, JournalLimits};
use rapidgator_testkit::mock::{AccountOptions, CallbackOutcome, Event, Fault, Moment, OperationId, Refusal};
use rapidgator_testkit::{MockServer, ServerKit, Space};

/// When a story begins.
pub(crate) const AT: u64 = 1_700_000_000_000;

/// A way to steer a space.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Way {
    Inside,
    OverHttp,
}

/// What a test does with a space, either way.
pub(crate) struct Hands<'a> {
    pub(crate) way: Way,
    pub(crate) server: &'a MockServer,
    pub(crate) space: Space,
}

impl Hands<'_> {
    pub(crate) async fn freeze(&self) {
        match self.way {
            Way::Inside => {
                self.space.clock().freeze();
                self.space.clock().set(Moment::from_millis(AT));
            }
            Way::OverHttp => {
                let clock = self
                    .server
                    .control()
                    .clock()
                    .freeze(self.space.name())
                    .at(AT)
                    .await
                    .unwrap();
                assert!(clock.frozen);
            }
        }
    }

    pub(crate) async fn advance(&self, by: Duration) {
        match self.way {
            Way::Inside => self.space.clock().advance(by),
            Way::OverHttp => {
                let control = self.server.control();
                control
                    .clock()
                    .advance(self.space.name(), by.as_millis() as u64)
                    .await
                    .unwrap();
            }
        }
    }

    pub(crate) async fn next_event(&self) -> Option<(u64, Event)> {
        match self.way {
            Way::Inside => self
                .space
                .advance_to_next_event()
                .map(|(at, event)| (at.millis(), event)),
            Way::OverHttp => {
                let moved = self
                    .server
                    .control()
                    .clock()
                    .next_event(self.space.name())
                    .await
                    .unwrap();
                moved.event.map(|event| {
                    let kind = match event.kind {
                        EventKind::SessionEnds => Event::SessionEnds,
                        EventKind::UploadMoves => Event::UploadMoves,
                        EventKind::PremiumEnds => Event::PremiumEnds,
                        other => panic!("{other:?} was not to come"),
                    };
                    (event.at, kind)
                })
            }
        }
    }

    pub(crate) async fn switch(&self, name: &str, value: &str) {
        match self.way {
            Way::Inside => self.space.switch(name, value).unwrap(),
            Way::OverHttp => {
                self.server
                    .control()
                    .switches()
                    .set(self.space.name(), name, value)
                    .await
                    .unwrap();
            }
        }
    }

    pub(crate) async fn wait_for_command(&self) {
        match self.way {
            Way::Inside => self.space.with_world(|world| {
                world.set_progress(Progress {
                    pace: UploadPace::OnCommand,
                    end: UploadEnd::AsJudged,
                });
            }),
            Way::OverHttp => {
                let control = self.server.control();
                control
                    .progress()
                    .set(self.space.name(), ProgressKind::Command)
                    .await
                    .unwrap();
            }
        }
    }

    pub(crate) async fn add_account(&self, email: &str, storage: u64) {
        match self.way {
            Way::Inside => {
                let now = self.space.clock().now();
                let account = AccountOptions {
                    storage,
                    ..AccountOptions::new(email, "secret")
                };
                assert!(self.space.with_world(|world| world.add_account(now, account)));
            }
            Way::OverHttp => {
                let control = self.server.control();
                control
                    .accounts()
                    .add(self.space.name(), email, "secret")
                    .storage(storage)
                    .await
                    .unwrap();
            }
        }
    }

    pub(crate) async fn finish(&self, upload: &str) {
        match self.way {
            Way::Inside => {
                let now = self.space.clock().now();
                let effects = self
                    .space
                    .with_world(|world| world.upload_end(now, &upload.into()).unwrap());
                assert!(effects.is_empty());
            }
            Way::OverHttp => {
                let done = self
                    .server
                    .control()
                    .uploads()
                    .finish(self.space.name(), upload)
                    .await
                    .unwrap();
                assert_eq!(done.phase, UploadPhase::Done);
            }
        }
    }

    pub(crate) async fn end_sessions(&self) {
        match self.way {
            Way::Inside => self.space.with_world(|world| world.end_sessions()),
            Way::OverHttp => {
                self.server.control().sessions().end(self.space.name()).await.unwrap();
            }
        }
    }

    pub(crate) async fn empty_trash(&self, email: &str) {
        match self.way {
            Way::Inside => self.space.empty_trash(email),
            Way::OverHttp => {
                let control = self.server.control();
                let emptied = control.accounts().empty_trash(self.space.name(), email).await.unwrap();
                assert_eq!(emptied.files, 1);
            }
        }
    }

    pub(crate) async fn until_no_transfer_runs(&self) {
        match self.way {
            Way::Inside => self.space.until_no_transfer_runs().await,
            Way::OverHttp => {
                let control = self.server.control();
                while !control.transfers().wait(self.space.name()).await.unwrap().idle {}
            }
        }
    }

    /// Links that were used and what came of calling somebody.
    pub(crate) async fn callbacks(&self) -> Vec<(String, CallbackOutcome)> {
        match self.way {
            Way::Inside => {
                let callbacks = self.space.callbacks().into_iter();
                callbacks.map(|it| (it.link_id.to_string(), it.outcome)).collect()
            }
            Way::OverHttp => {
                let control = self.server.control();
                let callbacks = control.callbacks().list(self.space.name()).await.unwrap().into_iter();
                let outcome = |outcome| match outcome {
                    types::CallbackOutcome::Made => CallbackOutcome::Made,
                    types::CallbackOutcome::NotAllowed => CallbackOutcome::NotAllowed,
                    types::CallbackOutcome::Failed => CallbackOutcome::Failed,
                    other => panic!("{other:?} is not known"),
                };
                callbacks
                    .map(|it| (it.link_id.to_string(), outcome(it.outcome)))
                    .collect()
            }
        }
    }

    /// Links that were used and who would have got a letter.
    pub(crate) async fn letters(&self) -> Vec<(String, String)> {
        match self.way {
            Way::Inside => {
                let letters = self.space.letters().into_iter();
                letters.map(|it| (it.link_id.to_string(), it.to)).collect()
            }
            Way::OverHttp => {
                let control = self.server.control();
                let letters = control.letters().list(self.space.name()).await.unwrap().into_iter();
                letters.map(|it| (it.link_id.to_string(), it.to.to_string())).collect()
            }
        }
    }

    /// Refuses the next id of a call that takes several.
    pub(crate) async fn refuse_next_item(&self, operation: OperationId, refusal: Refusal) {
        match self.way {
            Way::Inside => self.space.refuse_next_item(operation, refusal),
            Way::OverHttp => {
                let mut fault = types::Fault::new("refuse");
                fault.refusal = Some(refusal.name().to_owned());
                let plan = types::FaultPlan::new(format!("item:{}", operation.id()), fault);
                let control = self.server.control();
                control.faults().add(self.space.name(), plan).await.unwrap();
            }
        }
    }

    /// Orders that the next call of an operation gets a status in place of its answer.
    pub(crate) async fn order_status(&self, operation: OperationId, status: u16) {
        match self.way {
            Way::Inside => drop(self.space.faults().order(operation, Fault::status(status))),
            Way::OverHttp => {
                let mut fault = types::Fault::new("status");
                fault.status = Some(status.into());
                let control = self.server.control();
                let plan = types::FaultPlan::new(operation.id(), fault);
                control.faults().add(self.space.name(), plan).await.unwrap();
            }
        }
    }

    /// How often each plan has struck, how often it will yet, and where it did.
    pub(crate) async fn faults(&self) -> Vec<(u64, Option<u64>, Vec<u64>)> {
        match self.way {
            Way::Inside => {
                let plans = self.space.faults().list().into_iter();
                let entries = |entries: &[EntryId]| entries.iter().map(|entry| entry.value()).collect();
                plans
                    .map(|plan| (plan.fired, plan.remaining(), entries(&plan.entries)))
                    .collect()
            }
            Way::OverHttp => {
                let control = self.server.control();
                let plans = control.faults().list(self.space.name()).await.unwrap().into_iter();
                plans.map(|plan| (plan.fired, plan.remaining, plan.entries)).collect()
            }
        }
    }

    pub(crate) async fn limit_journal(&self, entries: usize, bytes: usize) {
        match self.way {
            Way::Inside => self.space.journal().set_limits(JournalLimits { entries, bytes }),
            Way::OverHttp => {
                let (journal, control) = ((entries as u64, bytes as u64), self.server.control());
                let set = control.journal().set_limits(self.space.name());
                let limits = set.entries(journal.0).bytes(journal.1).await.unwrap();
                assert_eq!((limits.entries, limits.bytes), journal);
            }
        }
    }

    /// Names and results of what the journal has, and how many entries it dropped.
    pub(crate) async fn journal(&self) -> (Vec<(String, String)>, u64) {
        match self.way {
            Way::Inside => {
                let entries = self.space.journal().entries().into_iter();
                let entries = entries.map(|it| (it.subject.name().to_owned(), it.result.word().to_owned()));
                (entries.collect(), self.space.journal().dropped())
            }
            Way::OverHttp => {
                let control = self.server.control();
                let page = control.journal().list(self.space.name()).await.unwrap();
                let entries = page.entries.into_iter().map(|it| (it.name, it.result));
                (entries.collect(), page.dropped)
            }
        }
    }

    /// The examples of an operation.
    pub(crate) async fn examples(&self, operation: OperationId) -> Vec<String> {
        match self.way {
            Way::Inside => {
                let of_it = MockServer::examples().iter().filter(|(of, _)| *of == operation);
                of_it.map(|(_, name)| (*name).to_owned()).collect()
            }
            Way::OverHttp => {
                let all = self.server.control().examples().list().await.unwrap();
                let of_it = all.into_iter().filter(|example| example.operation == operation.id());
                of_it.map(|example| example.name).collect()
            }
        }
    }

    /// Whether the example is there, so that it is answered next.
    pub(crate) async fn answer_next(&self, operation: OperationId, example: &str) -> bool {
        match self.way {
            Way::Inside => self.space.answer_next(operation, example).is_some(),
            Way::OverHttp => {
                let control = self.server.control();
                let answered = control
                    .examples()
                    .answer_next(self.space.name(), operation.id(), example)
                    .await;
                match answered {
                    Ok(_) => true,
                    Err(error) => {
                        assert_eq!(error.api_code(), Some(ErrorId::ExampleRefused));
                        false
                    }
                }
            }
        }
    }
}
