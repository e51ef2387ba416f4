//! One-time links: the table of the machine, and who sees what.

use rapidgator_mock_domain::{
    Effect, FaultPoint, Grant, Pass, Secret,
    generated::{
        commands::{Command, FileOnetimelinkCreate, FileOnetimelinkInfo},
        refusal::Refusal,
        types::{FileId, LinkId, OneTimeLink, OneTimeLinkEntry, OneTimeLinkState, Token},
    },
};

use crate::support::{START, Scene, answer};

#[derive(Clone, Copy, Debug, PartialEq)]
enum At {
    Waiting,
    Claimed,
    Used,
}

#[derive(Clone, Copy, Debug)]
enum Input {
    Begin,
    Finish,
    FinishWithStalePass,
    Abort,
    AbortWithStalePass,
}

fn expected(at: At, input: Input) -> Option<(At, Option<Refusal>)> {
    match (at, input) {
        (At::Waiting, Input::Begin) => Some((At::Claimed, None)),
        (At::Claimed | At::Used, Input::Begin) => Some((at, Some(Refusal::LinkUsed))),
        (At::Claimed, Input::Finish) => Some((At::Used, None)),
        (At::Claimed, Input::Abort) => Some((At::Waiting, None)),
        (At::Waiting | At::Used, Input::Finish | Input::Abort) => None,
        (At::Waiting | At::Claimed | At::Used, Input::FinishWithStalePass | Input::AbortWithStalePass) => {
            Some((at, None))
        }
    }
}

struct Bench {
    scene: Scene,
    token: Token,
    link: OneTimeLink,
    stale: Pass,
    live: Option<Pass>,
}

impl Bench {
    fn at(state: At) -> Self {
        let mut scene = Scene::new();
        let token = scene.login("ann");
        let file = scene.store(&token, "a", 1, 10).file_id;
        let link = scene.link(&token, &file, Some("http://127.0.0.1:1/?secret"), true);
        let stale = scene.world.one_time_begin(scene.now, &link.link_id).unwrap().pass;
        assert_eq!(scene.world.one_time_abort(scene.now, stale), []);
        let mut bench = Self {
            scene,
            token,
            link,
            stale,
            live: None,
        };
        match state {
            At::Waiting => {}
            At::Claimed => bench.live = Some(bench.begin().unwrap().pass),
            At::Used => {
                let pass = bench.begin().unwrap().pass;
                assert_eq!(bench.scene.world.one_time_finish(bench.scene.now, pass).len(), 2);
            }
        }
        bench
    }

    fn begin(&mut self) -> Result<Grant, Refusal> {
        self.scene.world.one_time_begin(self.scene.now, &self.link.link_id)
    }

    fn apply(&mut self, input: Input) -> (Option<Refusal>, Vec<Effect>) {
        let now = self.scene.now;
        match input {
            Input::Begin => (self.begin().err(), Vec::new()),
            Input::Finish => (None, self.scene.world.one_time_finish(now, self.live.unwrap())),
            Input::FinishWithStalePass => (None, self.scene.world.one_time_finish(now, self.stale)),
            Input::Abort => (None, self.scene.world.one_time_abort(now, self.live.unwrap())),
            Input::AbortWithStalePass => (None, self.scene.world.one_time_abort(now, self.stale)),
        }
    }

    fn state(&mut self) -> At {
        let shown = match self.scene.links(&self.token).remove(0) {
            OneTimeLinkEntry::Found(link) => link,
            OneTimeLinkEntry::Missing(missing) => panic!("{missing:?}"),
        };
        assert_eq!(shown.downloaded, shown.state == OneTimeLinkState::Downloaded);
        match (
            shown.state,
            self.scene
                .world
                .clone()
                .one_time_begin(self.scene.now, &self.link.link_id),
        ) {
            (OneTimeLinkState::Waiting, Ok(_)) => At::Waiting,
            (OneTimeLinkState::Waiting, Err(Refusal::LinkUsed)) => At::Claimed,
            (OneTimeLinkState::Downloaded, Err(Refusal::LinkUsed)) => At::Used,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn every_state_answers_every_input() {
    for state in [At::Waiting, At::Claimed, At::Used] {
        for input in [
            Input::Begin,
            Input::Finish,
            Input::FinishWithStalePass,
            Input::Abort,
            Input::AbortWithStalePass,
        ] {
            let Some((next, refusal)) = expected(state, input) else {
                continue;
            };
            let mut bench = Bench::at(state);
            let (answer, effects) = bench.apply(input);
            assert_eq!(answer, refusal, "{state:?} x {input:?}");
            assert_eq!(bench.state(), next, "{state:?} x {input:?}");
            let is_use = (state, next) == (At::Claimed, At::Used);
            let link_id = bench.link.link_id.clone();
            let expected = [
                Effect::Callback {
                    link_id: link_id.clone(),
                    url: Secret::from("http://127.0.0.1:1/?secret"),
                },
                Effect::Notify {
                    link_id,
                    email: "ann@example.com".to_owned(),
                },
            ];
            assert_eq!(
                effects,
                if is_use { expected.to_vec() } else { Vec::new() },
                "{state:?} x {input:?}"
            );
            let downloads = bench.scene.list(&bench.token, None)[0].nb_downloads;
            assert_eq!(downloads, Some(u64::from(next == At::Used)));
        }
    }
}

#[test]
fn of_many_one_gets_the_file() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 10).file_id;
    let link = scene.link(&token, &file, None, false).link_id;
    let answers: Vec<_> = (0..5).map(|_| scene.world.one_time_begin(scene.now, &link)).collect();
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    let pass = answers.into_iter().next().unwrap().unwrap().pass;
    assert_eq!(
        scene.world.download_finish(scene.now, pass, 10),
        [],
        "it is not the pass of a download"
    );
    assert_eq!(scene.world.one_time_finish(scene.now, pass), [], "nobody is to be told");
    assert_eq!(scene.world.one_time_begin(scene.now, &link), Err(Refusal::LinkUsed));
    assert_eq!(scene.user(&token).traffic.left, Some(1000));
}

#[test]
fn a_link_shows_what_it_was_made_with() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 10);
    let link = scene.link(&token, &file.file_id, Some("http://example.com"), true);
    assert_eq!(
        (link.callback_url.as_deref(), link.notify),
        (Some("http://example.com"), true)
    );
    assert_eq!(
        (link.state, link.downloaded, link.created),
        (OneTimeLinkState::Waiting, false, START.seconds())
    );
    assert_eq!(link.url, format!("http://127.0.0.1/onetime/{}", link.link_id));
    assert_eq!(link.file, file);
    assert_eq!(scene.links(&token), [OneTimeLinkEntry::Found(link)]);
    let plain = scene.link(&token, &file.file_id, None, false);
    assert_eq!((plain.callback_url, plain.notify), (None, false));
}

#[test]
fn links_are_told_one_by_one_and_to_their_owner_only() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let file = scene.store(&ann, "a", 1, 10).file_id;
    let (one, two) = (
        scene.link(&ann, &file, None, false),
        scene.link(&ann, &file, None, false),
    );
    let ask = |ids: &[&LinkId]| {
        let link_id = Some(ids.iter().map(|id| (*id).clone()).collect());
        Command::FileOnetimelinkInfo(FileOnetimelinkInfo { link_id })
    };
    let found = |link: &OneTimeLink| OneTimeLinkEntry::Found(link.clone());
    let unknown = LinkId::from("nothing");

    let mixed = answer!(
        scene.call(Some(&ann), ask(&[&two.link_id, &unknown, &one.link_id])),
        FileOnetimelinkInfo
    );
    assert_eq!((&mixed[0], &mixed[2]), (&found(&two), &found(&one)));
    match &mixed[1] {
        OneTimeLinkEntry::Missing(missing) => {
            assert_eq!(
                (&missing.link_id, &missing.error),
                (&unknown, &Refusal::LinkItemNotFound.text())
            );
        }
        OneTimeLinkEntry::Found(link) => panic!("{link:?}"),
    }
    assert_eq!(scene.links(&ann), [found(&one), found(&two)]);
    let all = answer!(scene.call(Some(&ann), ask(&[])), FileOnetimelinkInfo);
    assert_eq!(all.len(), 2, "an empty list asks for all");
    assert_eq!(scene.refused(&ann, ask(&[&unknown])), Refusal::LinkNotFound);
    let all_unknown = answer!(scene.call(Some(&ann), ask(&[&unknown, &unknown])), FileOnetimelinkInfo);
    assert_eq!(all_unknown, [mixed[1].clone(), mixed[1].clone()]);

    assert_eq!(scene.links(&bob), []);
    assert_eq!(scene.refused(&bob, ask(&[&one.link_id])), Refusal::LinkNotFound);
    for id in [file, FileId::from("nothing")] {
        let command = FileOnetimelinkCreate {
            file_id: id,
            url: None,
            notify: false,
        };
        assert_eq!(
            scene.refused(&bob, Command::FileOnetimelinkCreate(command)),
            Refusal::FileNotFound
        );
    }
}

#[test]
fn a_link_ends_with_its_file() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 10).file_id;
    let link = scene.link(&token, &file, Some("http://127.0.0.1:1"), false).link_id;
    let gone = Err(Refusal::DownloadSessionNotFound);
    assert_eq!(scene.world.one_time_begin(scene.now, &LinkId::from("nothing")), gone);
    scene
        .world
        .refuse_next(FaultPoint::OneTimeBytes, Refusal::DownloadUnavailable);
    assert_eq!(
        scene.world.one_time_begin(scene.now, &link),
        Err(Refusal::DownloadUnavailable)
    );

    let grant = scene.world.one_time_begin(scene.now, &link).unwrap();
    scene.delete(&token, &[&file]);
    assert_eq!(scene.links(&token).len(), 1);
    assert_eq!(scene.world.empty_trash("ann@example.com"), []);
    assert_eq!(scene.links(&token), []);
    let effects = scene.world.one_time_finish(scene.now, grant.pass);
    assert_eq!(
        effects,
        [Effect::ForgetContent(grant.content)],
        "the link that would call is gone"
    );
    assert_eq!(scene.world.one_time_begin(scene.now, &link), gone);
    scene.audit();
}

#[test]
fn a_link_to_a_file_in_the_trash_can_gives_nothing() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 10).file_id;
    let link = scene.link(&token, &file, None, false).link_id;
    scene.delete(&token, &[&file]);
    assert_eq!(
        scene.world.one_time_begin(scene.now, &link),
        Err(Refusal::DownloadSessionNotFound)
    );
}
