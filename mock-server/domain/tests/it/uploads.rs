//! Upload sessions: what the steps do to room and contents. The machine itself is in `upload_states`.

use std::time::Duration;

use rapidgator_mock_domain::{
    ContentId, Effect, FaultPoint, Processing, Received, UploadTicket,
    generated::{
        commands::{Command, FileUpload, FileUploadInfo},
        refusal::Refusal,
        types::{FolderId, Token, UploadId, UploadState},
    },
};

use crate::support::{IDLE, Scene, UPLOAD_IDLE, md5, names, options, upload};

#[test]
fn an_upload_runs_through_its_states_and_shows_what_belongs_to_each() {
    let mut scene = Scene::new();
    scene.world.set_processing_polls(2);
    let token = scene.login("ann");
    let announced = scene.announce(&token, "a", 1, 100);
    assert_eq!(announced.state, UploadState::Uploading);
    let url = announced.url.clone().unwrap();
    assert!(
        url.expose().starts_with("http://127.0.0.1/"),
        "the bytes go to the mock itself"
    );
    assert!(url.expose().contains(announced.upload_id.as_str()) && url.expose().contains(token.expose()));
    assert_eq!(
        scene.poll(&token, &announced.upload_id),
        Ok(announced.clone()),
        "before any byte nothing moves"
    );

    let ticket = scene.begin(&token, &announced.upload_id).unwrap();
    assert_eq!(ticket.announced(), 100);
    assert_eq!(scene.poll(&token, &announced.upload_id), Ok(announced.clone()));
    assert_eq!(scene.room(&token), 1000, "nothing is taken before the bytes are there");
    let received = scene.received(1, 100);
    let sent = scene.finish(ticket, received).unwrap();
    assert_eq!((sent.state, sent.url, sent.file), (UploadState::Processing, None, None));
    assert_eq!(scene.room(&token), 900);
    assert!(
        scene.list(&token, None).is_empty(),
        "there is no file before the upload is done"
    );
    for _ in 0..2 {
        assert_eq!(
            scene.poll(&token, &announced.upload_id).unwrap().state,
            UploadState::Processing
        );
    }
    let done = scene.poll(&token, &announced.upload_id).unwrap();
    assert_eq!(
        (done.state, done.url.clone(), done.error.clone()),
        (UploadState::Done, None, None)
    );
    assert_eq!(scene.list(&token, None).len(), 1);
    assert_eq!(scene.room(&token), 900);
    assert_eq!(scene.poll(&token, &announced.upload_id), Ok(done.clone()));
    let file = done.file.unwrap();
    assert_eq!(scene.info(&token, &file.file_id), Ok(file));
}

#[test]
fn processing_ends_by_itself_after_its_time() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    for (polls, at_most, waited, expected) in [
        (1000, Some(5), 4, 0),
        (1000, Some(5), 5, 1),
        (1000, None, UPLOAD_IDLE.as_secs() - 1, 0),
        (1000, None, UPLOAD_IDLE.as_secs(), 1),
        (0, None, 0, 1),
    ] {
        scene.world.set_processing(Processing {
            polls,
            at_most: at_most.map(Duration::from_secs),
        });
        let mut scene = scene.clone();
        let id = scene.announce(&token, "a", 1, 10).upload_id;
        let ticket = scene.begin(&token, &id).unwrap();
        let received = scene.received(1, 10);
        scene.finish(ticket, received).unwrap();
        scene.wait(Duration::from_secs(waited));
        let token = scene.login("ann");
        assert_eq!(scene.list(&token, None).len(), expected, "{polls} {at_most:?} {waited}");
    }
}

#[test]
fn processing_without_a_time_goes_on_as_long_as_somebody_asks() {
    let mut scene = Scene::new();
    scene.world.set_processing_polls(1000);
    let token = scene.login("ann");
    let id = scene.announce(&token, "a", 1, 10).upload_id;
    let ticket = scene.begin(&token, &id).unwrap();
    let received = scene.received(1, 10);
    scene.finish(ticket, received).unwrap();
    for _ in 0..3 {
        scene.wait(UPLOAD_IDLE - Duration::from_secs(1));
        let token = scene.login("ann");
        assert_eq!(scene.poll(&token, &id).unwrap().state, UploadState::Processing);
    }
    scene.wait(UPLOAD_IDLE);
    let token = scene.login("ann");
    assert_eq!(scene.poll(&token, &id).unwrap().state, UploadState::Done);
}

#[test]
fn a_known_content_is_there_at_once_for_every_account() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    scene.store(&ann, "a", 1, 100);
    let instant = scene.announce(&bob, "b", 1, 100);
    assert_eq!((instant.state, instant.url.clone()), (UploadState::Done, None));
    let file = instant.file.clone().unwrap();
    assert_eq!((file.name.as_str(), file.size, file.hash.clone()), ("b", 100, md5(1)));
    assert_eq!(scene.room(&bob), 900);
    assert_eq!(scene.poll(&bob, &instant.upload_id), Ok(instant));
    assert_eq!(
        scene.announce(&bob, "c", 1, 99).state,
        UploadState::Uploading,
        "the length belongs to the content"
    );
    assert_eq!(scene.effects, []);
}

#[test]
fn a_content_that_is_being_processed_is_known() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let id = scene.announce(&token, "a", 1, 100).upload_id;
    let ticket = scene.begin(&token, &id).unwrap();
    assert_eq!(
        scene.announce(&token, "b", 1, 100).state,
        UploadState::Uploading,
        "no bytes are there yet"
    );
    let received = scene.received(1, 100);
    scene.finish(ticket, received).unwrap();
    assert_eq!(scene.announce(&token, "c", 1, 100).state, UploadState::Done);
    assert_eq!(scene.room(&token), 800);
}

#[test]
fn a_content_that_became_known_meanwhile_is_kept_once() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let late = scene.announce(&bob, "b", 1, 100).upload_id;
    let ticket = scene.begin(&bob, &late).unwrap();
    let first = scene.store(&ann, "a", 1, 100);
    let received = scene.received(1, 100);
    let second_content = received.content;
    assert_eq!(scene.finish(ticket, received).unwrap().state, UploadState::Processing);
    assert_eq!(scene.effects, [Effect::ForgetContent(second_content)]);
    scene.poll(&bob, &late).unwrap();
    let second = scene.poll(&bob, &late).unwrap().file.unwrap();
    let (one, two) = (
        scene.download(&ann, &first.file_id).unwrap(),
        scene.download(&bob, &second.file_id).unwrap(),
    );
    assert_eq!(one.content, two.content);
    assert_ne!(one.content, second_content);
}

#[test]
fn other_bytes_fail_the_upload_and_take_nothing() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    for (content, length) in [(2, 100), (1, 99), (1, 101), (1, 0), (1, u64::MAX)] {
        let id = scene.announce(&token, "a", 1, 100).upload_id;
        let ticket = scene.begin(&token, &id).unwrap();
        let received = scene.received(content, length);
        let forgotten = Effect::ForgetContent(received.content);
        let failed = scene.finish(ticket, received).unwrap();
        let error = failed.error.clone().unwrap();
        assert_eq!(
            (failed.state, failed.url.clone(), failed.file.clone()),
            (UploadState::Fail, None, None)
        );
        assert_eq!(error.message, Refusal::BytesDiffer.text());
        assert_eq!(error.code, u64::from(Refusal::BytesDiffer.status()));
        assert_eq!(scene.effects.pop(), Some(forgotten));
        assert_eq!(scene.poll(&token, &id), Ok(failed));
        assert_eq!(scene.room(&token), 1000);
    }
    assert_eq!(
        scene.announce(&token, "a", 2, 100).state,
        UploadState::Uploading,
        "wrong bytes are not known"
    );
}

#[test]
fn a_cut_upload_leaves_nothing_and_may_be_sent_again() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let id = scene.announce(&token, "a", 1, 100).upload_id;
    for _ in 0..3 {
        let ticket = scene.begin(&token, &id).unwrap();
        scene.world.upload_abort(scene.now, ticket);
        assert_eq!(scene.poll(&token, &id).unwrap().state, UploadState::Uploading);
        assert_eq!((scene.room(&token), scene.list(&token, None).len()), (1000, 0));
    }
    let ticket = scene.begin(&token, &id).unwrap();
    let received = scene.received(1, 100);
    scene.finish(ticket, received).unwrap();
    assert_eq!(scene.effects, []);
}

#[test]
fn a_ticket_that_was_given_back_cannot_hurt_the_next_one() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let id = scene.announce(&token, "a", 1, 100).upload_id;
    let stale = scene.begin(&token, &id).unwrap();
    scene.world.upload_abort(scene.now, stale.clone());
    let live = scene.begin(&token, &id).unwrap();
    scene.world.upload_abort(scene.now, stale.clone());
    let received = scene.received(1, 100);
    let late = received.content;
    assert_eq!(scene.finish(stale, received), Err(Refusal::UploadRefused));
    assert_eq!(scene.effects, [Effect::ForgetContent(late)]);
    let received = scene.received(1, 100);
    assert_eq!(
        scene.finish(live.clone(), received).unwrap().state,
        UploadState::Processing
    );
    let received = scene.received(1, 100);
    assert_eq!(scene.finish(live, received), Err(Refusal::UploadRefused));
}

#[test]
fn the_last_room_is_given_once() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let ids: Vec<UploadId> = (1..=3)
        .map(|content| scene.announce(&token, "a", content, 400).upload_id)
        .collect();
    let tickets: Vec<UploadTicket> = ids.iter().map(|id| scene.begin(&token, id).unwrap()).collect();
    let states: Vec<UploadState> = (1..=3)
        .zip(tickets)
        .map(|(content, ticket)| {
            let received = scene.received(content, 400);
            scene.finish(ticket, received).unwrap().state
        })
        .collect();
    assert_eq!(
        states,
        [UploadState::Processing, UploadState::Processing, UploadState::Fail]
    );
    let error = scene.poll(&token, &ids[2]).unwrap().error.unwrap();
    assert_eq!(error.message, Refusal::StorageFull.text());
    assert_eq!(scene.effects, [Effect::ForgetContent(ContentId::new(3))]);
    assert_eq!(
        scene.refused(&token, upload("b", 9, 201)),
        Refusal::StorageFull,
        "reserved room is not free"
    );
    assert_eq!(scene.room(&token), 200);
}

#[test]
fn the_limit_of_copies_is_looked_at_again_when_the_file_is_made() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let root = scene.root(&token).folder_id;
    let id = scene.announce(&token, "late", 1, 10).upload_id;
    let ticket = scene.begin(&token, &id).unwrap();
    let file = scene.store(&token, "a", 1, 10).file_id;
    assert_eq!(scene.copy(&token, &[&file; 9], &root).fail, 0);
    let received = scene.received(1, 10);
    scene.finish(ticket, received).unwrap();
    scene.poll(&token, &id).unwrap();
    let failed = scene.poll(&token, &id).unwrap();
    assert_eq!(failed.error.unwrap().message, Refusal::CopyLimit.text());
    assert_eq!(scene.room(&token), 900);
}

#[test]
fn what_cannot_be_stored_is_refused_before_any_byte() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let foreign = scene.folder(&bob, "b").folder_id;
    let announce = |folder: Option<FolderId>| {
        let (name, hash) = ("a".to_owned(), md5(1));
        Command::FileUpload(FileUpload {
            name,
            hash,
            size: 10,
            folder_id: folder,
            multipart: true,
        })
    };
    assert_eq!(scene.refused(&ann, announce(Some(foreign))), Refusal::FolderNotFound);
    assert_eq!(scene.refused(&ann, announce(Some("0".into()))), Refusal::FolderNotFound);
    let limit = "500".to_owned();
    assert_eq!(
        scene.refused(&ann, upload("a", 1, 501)),
        Refusal::FileTooLarge { limit: limit.clone() }
    );
    assert_eq!(
        scene.refused(&ann, upload("a", 1, u64::MAX)),
        Refusal::FileTooLarge { limit }
    );
    let name = Refusal::ParameterInvalid {
        name: "name".to_owned(),
    };
    assert_eq!(scene.refused(&ann, upload("", 1, 10)), name);
    assert_eq!(scene.refused(&ann, upload("a\r\nb", 1, 10)), name);
    scene.store(&ann, "a", 1, 500);
    scene.store(&ann, "b", 2, 499);
    assert_eq!(scene.refused(&ann, upload("c", 3, 2)), Refusal::StorageFull);
    assert_eq!(
        scene.refused(&ann, upload("c", 2, 499)),
        Refusal::StorageFull,
        "a known content takes room as well"
    );
    scene.store(&ann, "c", 3, 1);
    scene.store(&ann, "empty", 4, 0);
    assert_eq!(names(&scene.list(&ann, None)), ["a", "b", "c", "empty"]);
}

#[test]
fn an_upload_belongs_to_the_account() {
    let mut scene = Scene::new();
    let (one, two, bob) = (scene.login("ann"), scene.login("ann"), scene.login("bob"));
    let id = scene.announce(&one, "a", 1, 10).upload_id;
    let other = scene.poll(&two, &id).unwrap();
    assert!(
        other.url.unwrap().expose().contains(two.expose()),
        "each session is told its own address"
    );

    let unknown = UploadId::from("nothing");
    assert_eq!(scene.poll(&bob, &id), Err(Refusal::UploadNotFound));
    assert_eq!(scene.poll(&one, &unknown), Err(Refusal::UploadNotFound));
    assert_eq!(scene.begin(&bob, &id), Err(Refusal::UploadNotFound));
    assert_eq!(scene.begin(&Token::from("nobody"), &id), Err(Refusal::UploadNotFound));
    assert_eq!(scene.begin(&one, &unknown), Err(Refusal::UploadNotFound));
    let ticket = scene.begin(&two, &id).unwrap();
    assert_eq!(
        scene.begin(&one, &id),
        Err(Refusal::UploadRefused),
        "one sends at a time"
    );
    scene.world.upload_abort(scene.now, ticket);
}

#[test]
fn the_address_outlives_the_sessions_that_were_told_it() {
    let mut scene = Scene::new();
    let (one, two, three) = (scene.login("ann"), scene.login("ann"), scene.login("ann"));
    let id = scene.announce(&one, "a", 1, 10).upload_id;
    scene.poll(&two, &id).unwrap();
    scene.wait(IDLE);
    for token in [&one, &two] {
        assert_eq!(
            scene.refused(token, Command::FileUploadInfo(FileUploadInfo { upload_id: id.clone() })),
            Refusal::SessionExpired
        );
        let ticket = scene.begin(token, &id).unwrap();
        scene.world.upload_abort(scene.now, ticket);
    }
    assert_eq!(
        scene.begin(&three, &id),
        Err(Refusal::UploadNotFound),
        "it was not told and has ended"
    );
    let four = scene.login("ann");
    let ticket = scene.begin(&four, &id).unwrap();
    let received = scene.received(1, 10);
    scene.finish(ticket, received).unwrap();
    assert_eq!(scene.poll(&four, &id).unwrap().state, UploadState::Processing);
}

#[test]
fn refusals_on_order_strike_the_bytes_or_the_look_at_them() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    scene.world.refuse_next(FaultPoint::UploadBytes, Refusal::UploadRefused);
    scene
        .world
        .refuse_next(FaultPoint::Processing, Refusal::ProcessingFailed);
    let id = scene.announce(&token, "a", 1, 10).upload_id;
    assert_eq!(scene.begin(&token, &id), Err(Refusal::UploadRefused));
    let ticket = scene.begin(&token, &id).unwrap();
    let received = scene.received(1, 10);
    assert_eq!(scene.finish(ticket, received).unwrap().state, UploadState::Processing);
    assert_eq!(scene.effects, [Effect::ForgetContent(ContentId::new(1))]);
    assert_eq!(scene.poll(&token, &id).unwrap().state, UploadState::Processing);
    let failed = scene.poll(&token, &id).unwrap();
    assert_eq!(
        (failed.state, failed.error.unwrap().message),
        (UploadState::Fail, Refusal::ProcessingFailed.text())
    );
    assert_eq!(scene.room(&token), 1000);
    scene.store(&token, "a", 1, 10);
}

#[test]
fn a_store_that_uses_an_id_twice_loses_no_bytes() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    scene.store(&token, "a", 1, 10);
    let id = scene.announce(&token, "b", 2, 10).upload_id;
    let ticket = scene.begin(&token, &id).unwrap();
    let failed = scene
        .finish(
            ticket,
            Received {
                content: ContentId::new(1),
                length: 10,
                md5: md5(2),
            },
        )
        .unwrap();
    assert_eq!(failed.state, UploadState::Fail);
    assert_eq!(scene.effects, []);

    let id = scene.announce(&token, "c", 3, 10).upload_id;
    let ticket = scene.begin(&token, &id).unwrap();
    let received = scene.received(3, 10);
    scene.finish(ticket.clone(), received.clone()).unwrap();
    assert_eq!(scene.finish(ticket, received), Err(Refusal::UploadRefused));
    assert_eq!(scene.effects, [], "the same bytes twice are still those of the file");
}

#[test]
fn a_file_that_is_deleted_stays_in_its_upload_until_it_is_gone_for_good() {
    let mut scene = Scene::new();
    let token = scene.login("ann");
    let file = scene.store(&token, "a", 1, 10).file_id;
    let instant = scene.announce(&token, "b", 1, 10);
    let id = instant.file.unwrap().file_id;
    scene.delete(&token, &[&id, &file]);
    assert!(scene.poll(&token, &instant.upload_id).unwrap().file.is_some());
    let _ = scene.world.empty_trash("ann@example.com");
    let upload = scene.poll(&token, &instant.upload_id).unwrap();
    assert_eq!((upload.state, upload.file), (UploadState::Done, None));
}

#[test]
fn so_many_uploads_run_at_once_and_no_more() {
    let mut scene = Scene::new();
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    let limit = scene.user(&ann).upload.nb_pipes;
    let announced: Vec<UploadId> = (0..limit + 3)
        .map(|content| scene.announce(&ann, "a", content, 10).upload_id)
        .collect();
    let (running, waiting) = announced.split_at(limit as usize);
    let mut tickets: Vec<UploadTicket> = running.iter().map(|id| scene.begin(&ann, id).unwrap()).collect();

    assert_eq!(scene.begin(&ann, &waiting[0]), Err(Refusal::TooManyUploads));
    assert_eq!(scene.refused(&ann, upload("b", 99, 10)), Refusal::TooManyUploads);
    let other = scene.announce(&bob, "a", 99, 10).upload_id;
    let _ticket = scene.begin(&bob, &other).unwrap();

    scene.world.upload_abort(scene.now, tickets.pop().unwrap());
    tickets.push(scene.begin(&ann, &waiting[0]).unwrap());
    assert_eq!(scene.begin(&ann, &waiting[1]), Err(Refusal::TooManyUploads));
    let received = scene.received(0, 10);
    let stale = tickets.remove(0);
    scene.finish(stale.clone(), received.clone()).unwrap();
    let _ticket = scene.begin(&ann, &waiting[1]).unwrap();
    scene.finish(stale.clone(), received).unwrap_err();
    scene.world.upload_abort(scene.now, stale);
    assert_eq!(
        scene.begin(&ann, &waiting[2]),
        Err(Refusal::TooManyUploads),
        "it ended once"
    );
}

#[test]
fn a_known_content_needs_no_pipe() {
    let mut options = options();
    options.accounts[0].parallel_uploads = 0;
    let mut scene = Scene::with(options);
    let (ann, bob) = (scene.login("ann"), scene.login("bob"));
    assert_eq!(scene.refused(&ann, upload("a", 1, 10)), Refusal::TooManyUploads);
    scene.store(&bob, "a", 1, 10);
    assert_eq!(scene.announce(&ann, "a", 1, 10).state, UploadState::Done);
}
