//! Calls to an account with a million files against the same calls to one with a hundred: a page of the listing, info,
//! rename and move. Both mocks run in this process, as only here can a million files be made in seconds.

use std::time::Instant;

use anyhow::Context as _;
use rapidgator_mock::{MockServer, Moment};
use rapidgator_mock_domain::generated::commands::{
    Answer, Command, FileUpload, FileUploadInfo, FolderCreate, UserLogin,
};
use rapidgator_mock_domain::generated::types::{FileId, FolderId, Md5, Mode, Token};
use rapidgator_mock_domain::{Call, ContentId, Received, World};

use crate::load::Connection;
use crate::table::{Bar, Row, Turns};

const FEW: u64 = 100;
const MANY: u64 = 1_000_000;
const ROUNDS: usize = 11;
const REPEATS: usize = 200;
const PAGE: u64 = 50;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let runtime = tokio::runtime::Runtime::new()?;
    let mut many = Shelf::of(&runtime, MANY)?;
    let mut few = Shelf::of(&runtime, FEW)?;
    let actions: [(&str, Action); 4] = [
        ("a million files, a page of the listing", Shelf::list),
        ("a million files, info", Shelf::info),
        ("a million files, rename", Shelf::rename),
        ("a million files, move", Shelf::relocate),
    ];
    actions
        .into_iter()
        .map(|(what, action)| {
            let mut time = Turns::default();
            for _ in 0..ROUNDS {
                time.push(many.time(action)?, few.time(action)?);
            }
            Ok(Row {
                what,
                figure: format!("{:.0} us", time.ours()),
                reference: format!("with {FEW} files: {:.0} us", time.theirs()),
                measured: time.ratio(),
                bar: Bar::AtMost(2.0),
            })
        })
        .collect()
}

/// The target of a call, without the token.
type Action = fn(&mut Shelf, u64) -> String;

/// A mock with one account whose files are all in the root folder.
struct Shelf {
    /// Ends with the shelf.
    _server: MockServer,
    connection: Connection,
    token: String,
    files: Vec<FileId>,
    folder: FolderId,
    next: u64,
}

impl Shelf {
    fn of(runtime: &tokio::runtime::Runtime, size: u64) -> anyhow::Result<Self> {
        let server = runtime.block_on(MockServer::start())?;
        let now = server.clock().now();
        let (token, folder, files) = server.with_world(|world| fill(world, now, size))?;
        Ok(Self {
            connection: Connection::open(&server.address().to_string())?,
            _server: server,
            token: token.expose().to_owned(),
            files,
            folder,
            next: 0,
        })
    }

    /// Microseconds a call.
    fn time(&mut self, action: Action) -> anyhow::Result<f64> {
        let targets: Vec<String> = (0..REPEATS)
            .map(|_| {
                self.next += 1;
                format!("/api/v2/{}&token={}", action(self, self.next), self.token)
            })
            .collect();
        let start = Instant::now();
        for target in &targets {
            self.connection.get(target)?;
        }
        Ok(start.elapsed().as_secs_f64() * 1e6 / REPEATS as f64)
    }

    /// Somewhere among the files, far from the one before.
    fn any(&self, turn: u64) -> &FileId {
        let place = turn.wrapping_mul(0x9e37_79b9_7f4a_7c15) % self.files.len() as u64;
        &self.files[place as usize]
    }

    fn list(&mut self, turn: u64) -> String {
        let pages = (self.files.len() as u64 / PAGE).max(1);
        format!(
            "folder/content?per_page={PAGE}&page={}",
            turn.wrapping_mul(7919) % pages + 1
        )
    }

    fn info(&mut self, turn: u64) -> String {
        format!("file/info?file_id={}", self.any(turn))
    }

    fn rename(&mut self, turn: u64) -> String {
        format!("file/rename?file_id={}&name=renamed-{turn}.bin", self.any(turn))
    }

    fn relocate(&mut self, turn: u64) -> String {
        format!("file/move?file_id={}&folder_id_dest={}", self.any(turn), self.folder)
    }
}

/// Gives the first account so many files, and a folder besides.
pub(crate) fn fill(world: &mut World, now: Moment, size: u64) -> anyhow::Result<(Token, FolderId, Vec<FileId>)> {
    let login = Command::UserLogin(UserLogin {
        login: "demo@example.com".into(),
        password: "demo".into(),
        code: None,
    });
    let Answer::UserLogin(login) = call(world, now, None, login)? else {
        anyhow::bail!("no login");
    };
    let token = login.token;
    let create = Command::FolderCreate(FolderCreate {
        name: "other".into(),
        folder_id: None,
        mode: Mode::Public,
    });
    let Answer::FolderCreate(folder) = call(world, now, Some(&token), create)? else {
        anyhow::bail!("no folder");
    };
    let files: anyhow::Result<Vec<FileId>> = (0..size).map(|number| store(world, now, &token, number)).collect();
    Ok((token, folder.folder_id, files?))
}

/// A whole upload; the domain never sees the bytes.
fn store(world: &mut World, now: Moment, token: &Token, number: u64) -> anyhow::Result<FileId> {
    let hash = Md5::parse(&format!("{number:032x}")).context("32 digits are a digest")?;
    let announce = Command::FileUpload(FileUpload {
        name: format!("file-{:08x}.bin", number.wrapping_mul(2_654_435_761) as u32),
        hash: hash.clone(),
        size: 1,
        folder_id: None,
        multipart: true,
    });
    let Answer::FileUpload(upload) = call(world, now, Some(token), announce)? else {
        anyhow::bail!("no upload");
    };
    let ticket = world.upload_begin(now, &upload.upload_id, token);
    let ticket = ticket.ok().context("the upload does not begin")?;
    let received = Received {
        content: ContentId::new(number + 1),
        length: 1,
        md5: hash,
    };
    let outcome = world.upload_finish(now, ticket, received);
    outcome.answer.ok().context("the upload does not end")?;
    loop {
        let ask = FileUploadInfo {
            upload_id: upload.upload_id.clone(),
        };
        let Answer::FileUploadInfo(upload) = call(world, now, Some(token), Command::FileUploadInfo(ask))? else {
            anyhow::bail!("no state");
        };
        if let Some(file) = upload.file {
            return Ok(file.file_id);
        }
    }
}

fn call(world: &mut World, now: Moment, token: Option<&Token>, command: Command) -> anyhow::Result<Answer> {
    let call = Call {
        operation: command.operation(),
        token: token.cloned(),
        command: Ok(command),
    };
    let outcome = world.apply(now, call);
    outcome
        .answer
        .map_err(|refusal| anyhow::anyhow!("refused: {}", refusal.text()))
}
