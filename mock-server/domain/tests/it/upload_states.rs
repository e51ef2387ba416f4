//! The machine of upload sessions: every state against every input.

use rapidgator_mock_domain::{
    UploadTicket,
    generated::{
        machines::UploadEvent,
        refusal::Refusal,
        types::{Token, Upload, UploadId, UploadState},
    },
};

use crate::support::{Scene, UPLOAD_IDLE};

#[derive(Clone, Copy, Debug, PartialEq)]
enum At {
    Open,
    Receiving,
    Processing,
    Done,
    Failed,
    /// The session has ended.
    Gone,
}

const STATES: [At; 5] = [At::Open, At::Receiving, At::Processing, At::Done, At::Failed];

#[derive(Clone, Copy, Debug)]
enum Input {
    Begin,
    Finish,
    FinishWithOtherBytes,
    FinishWithOtherLength,
    FinishWithStaleTicket,
    Abort,
    AbortWithStaleTicket,
    Poll,
    Idle,
}

const INPUTS: [Input; 9] = [
    Input::Begin,
    Input::Finish,
    Input::FinishWithOtherBytes,
    Input::FinishWithOtherLength,
    Input::FinishWithStaleTicket,
    Input::Abort,
    Input::AbortWithStaleTicket,
    Input::Poll,
    Input::Idle,
];

/// The next state and the refusal, if there is one; `None` where the input cannot be made: only who sends has a ticket
/// that is good.
fn expected(at: At, input: Input) -> Option<(At, Option<Refusal>)> {
    let refused = Some(Refusal::UploadRefused);
    match (at, input) {
        (At::Gone, _) => None,
        (At::Open, Input::Begin) => Some((At::Receiving, None)),
        (At::Receiving | At::Processing | At::Done | At::Failed, Input::Begin) => Some((at, refused)),
        (At::Receiving, Input::Finish) => Some((At::Processing, None)),
        (At::Receiving, Input::FinishWithOtherBytes | Input::FinishWithOtherLength) => Some((At::Failed, None)),
        (At::Receiving, Input::Abort) => Some((At::Open, None)),
        (
            At::Open | At::Processing | At::Done | At::Failed,
            Input::Finish | Input::FinishWithOtherBytes | Input::FinishWithOtherLength | Input::Abort,
        ) => None,
        (At::Open | At::Receiving | At::Processing | At::Done | At::Failed, Input::FinishWithStaleTicket) => {
            Some((at, refused))
        }
        (At::Open | At::Receiving | At::Processing | At::Done | At::Failed, Input::AbortWithStaleTicket) => {
            Some((at, None))
        }
        (At::Processing, Input::Poll) => Some((At::Done, None)),
        (At::Open | At::Receiving | At::Done | At::Failed, Input::Poll) => Some((at, None)),
        (At::Receiving, Input::Idle) => Some((At::Receiving, None)),
        (At::Processing, Input::Idle) => Some((At::Done, None)),
        (At::Open | At::Done | At::Failed, Input::Idle) => Some((At::Gone, None)),
    }
}

const CONTENT: u64 = 7;
const SIZE: u64 = 100;

struct Bench {
    scene: Scene,
    token: Token,
    id: UploadId,
    /// Given back before.
    stale: UploadTicket,
    /// Good, if somebody sends.
    live: Option<UploadTicket>,
}

impl Bench {
    fn at(state: At) -> Self {
        let mut scene = Scene::new();
        // One that is being processed is done at the next question.
        scene.world.set_processing_polls(0);
        let token = scene.login("ann");
        let id = scene.announce(&token, "a", CONTENT, SIZE).upload_id;
        let stale = scene.begin(&token, &id).unwrap();
        scene.world.upload_abort(scene.now, stale.clone());
        let mut bench = Self {
            scene,
            token,
            id,
            stale,
            live: None,
        };
        match state {
            At::Open | At::Gone => {}
            At::Receiving => bench.live = Some(bench.begin().unwrap()),
            At::Processing => {
                bench.scene.world.set_processing_polls(1);
                bench.send(CONTENT, SIZE);
                assert_eq!(bench.poll().unwrap().state, UploadState::Processing);
            }
            At::Done => bench.send(CONTENT, SIZE),
            At::Failed => bench.send(CONTENT + 1, SIZE),
        }
        assert_eq!(bench.state(), state);
        bench
    }

    fn begin(&mut self) -> Result<UploadTicket, Refusal> {
        self.scene.begin(&self.token, &self.id)
    }

    fn poll(&mut self) -> Result<Upload, Refusal> {
        self.scene.poll(&self.token, &self.id)
    }

    fn send(&mut self, content: u64, length: u64) {
        let ticket = self.begin().unwrap();
        let received = self.scene.received(content, length);
        self.scene.finish(ticket, received).unwrap();
    }

    /// Gives a ticket back with bytes.
    fn finish(&mut self, ticket: Option<UploadTicket>, content: u64, length: u64) -> Option<Refusal> {
        let received = self.scene.received(content, length);
        self.scene.finish(ticket.unwrap(), received).err()
    }

    fn apply(&mut self, input: Input) -> Option<Refusal> {
        let live = self.live.clone();
        match input {
            Input::Begin => self.begin().err(),
            Input::Finish => self.finish_and_wait(live),
            Input::FinishWithOtherBytes => self.finish(live, CONTENT + 1, SIZE),
            Input::FinishWithOtherLength => self.finish(live, CONTENT, SIZE - 1),
            Input::FinishWithStaleTicket => self.finish(Some(self.stale.clone()), CONTENT, SIZE),
            Input::Abort => {
                self.scene.world.upload_abort(self.scene.now, live.unwrap());
                None
            }
            Input::AbortWithStaleTicket => {
                self.scene.world.upload_abort(self.scene.now, self.stale.clone());
                None
            }
            Input::Poll => self.poll().err(),
            Input::Idle => {
                self.scene.wait(UPLOAD_IDLE);
                self.scene.world.expire(self.scene.now);
                None
            }
        }
    }

    fn finish_and_wait(&mut self, ticket: Option<UploadTicket>) -> Option<Refusal> {
        self.scene.world.set_processing_polls(1);
        self.finish(ticket, CONTENT, SIZE)
    }

    /// Asks copies of the world, so that looking changes nothing.
    fn state(&self) -> At {
        let mut scene = self.scene.clone();
        let token = scene.login("ann");
        // The question itself may end the processing; before it the session takes no bytes in any case.
        let begin = scene.world.clone().upload_begin(scene.now, &self.id, &token);
        match begin {
            Ok(_) => return At::Open,
            Err(Refusal::UploadNotFound) => return At::Gone,
            Err(Refusal::UploadRefused) => {}
            Err(other) => panic!("{other:?}"),
        }
        let files = scene.list(&token, None).len();
        match scene.poll(&token, &self.id).unwrap().state {
            UploadState::Uploading => At::Receiving,
            UploadState::Processing => At::Processing,
            UploadState::Done if files == 0 => At::Processing,
            UploadState::Done => At::Done,
            UploadState::Fail => At::Failed,
        }
    }
}

#[test]
fn every_state_answers_every_input() {
    let mut seen = 0;
    for state in STATES {
        for input in INPUTS {
            let Some((next, refusal)) = expected(state, input) else {
                continue;
            };
            let mut bench = Bench::at(state);
            assert_eq!(bench.apply(input), refusal, "{state:?} x {input:?}");
            assert_eq!(bench.state(), next, "{state:?} x {input:?}");
            assert_eq!(bench.scene.world.audit(), Vec::<String>::new());
            seen += 1;
        }
    }
    assert_eq!(seen, 5 * 5 + 4, "four inputs need a good ticket, which one state has");
}

#[test]
fn the_generated_machine_has_no_other_edges() {
    let edges: Vec<(UploadState, UploadEvent, UploadState)> = UploadState::ALL
        .iter()
        .flat_map(|from| {
            UploadEvent::ALL
                .iter()
                .filter_map(|event| Some((*from, *event, from.on(*event)?)))
        })
        .collect();
    let expected = [
        (
            UploadState::Uploading,
            UploadEvent::BytesArrived,
            UploadState::Processing,
        ),
        (UploadState::Uploading, UploadEvent::BytesRefused, UploadState::Fail),
        (UploadState::Processing, UploadEvent::Accepted, UploadState::Done),
        (UploadState::Processing, UploadEvent::Refused, UploadState::Fail),
    ];
    assert_eq!(edges, expected);
}
