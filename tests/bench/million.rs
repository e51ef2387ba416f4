//! An account with a million files against one with a hundred: a page of the listing, info, rename and move.

use std::hint::black_box;
use std::time::Instant;

use anyhow::Context as _;
use rapidgator_mock_domain::generated::commands::{
    Answer, Command, FileInfo, FileMove, FileRename, FileUpload, FileUploadInfo, FolderContent, FolderCreate, UserLogin,
};
use rapidgator_mock_domain::generated::types::{FileId, FolderId, Md5, Mode, SortColumn, SortDirection, Token};
use rapidgator_mock_domain::{Call, ContentId, Moment, Received, World, WorldOptions};

use crate::table::{Bar, Row, Turns};

const FEW: u64 = 100;
const MANY: u64 = 1_000_000;
const ROUNDS: usize = 11;
const REPEATS: usize = 200;
const PAGE: u64 = 50;

pub(crate) fn measure() -> anyhow::Result<Vec<Row>> {
    let mut many = Shelf::of(MANY)?;
    let mut few = Shelf::of(FEW)?;
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
                figure: format!("{:.2} us", time.ours()),
                reference: format!("with {FEW} files: {:.2} us", time.theirs()),
                measured: time.ratio(),
                bar: Bar::AtMost(2.0),
            })
        })
        .collect()
}

type Action = fn(&mut Shelf, u64) -> Command;

/// One account and its files, all in the root folder.
struct Shelf {
    world: World,
    token: Token,
    now: Moment,
    files: Vec<FileId>,
    folder: FolderId,
    next: u64,
}

impl Shelf {
    fn of(size: u64) -> anyhow::Result<Self> {
        let mut world = World::new(WorldOptions::default());
        let now = Moment::from_seconds(1_700_000_000);
        let login = Command::UserLogin(UserLogin {
            login: "demo@example.com".into(),
            password: "demo".into(),
            code: None,
        });
        let Answer::UserLogin(login) = call(&mut world, now, None, login)? else {
            anyhow::bail!("no login");
        };
        let token = login.token;
        let create = Command::FolderCreate(FolderCreate {
            name: "other".into(),
            folder_id: None,
            mode: Mode::Public,
        });
        let Answer::FolderCreate(folder) = call(&mut world, now, Some(&token), create)? else {
            anyhow::bail!("no folder");
        };
        let mut shelf = Self {
            world,
            token,
            now,
            files: Vec::new(),
            folder: folder.folder_id,
            next: 0,
        };
        for number in 0..size {
            let id = shelf.store(number)?;
            shelf.files.push(id);
        }
        Ok(shelf)
    }

    fn call(&mut self, command: Command) -> anyhow::Result<Answer> {
        call(&mut self.world, self.now, Some(&self.token), command)
    }

    /// A whole upload; the domain never sees the bytes.
    fn store(&mut self, number: u64) -> anyhow::Result<FileId> {
        let hash = Md5::parse(&format!("{number:032x}")).context("32 digits are a digest")?;
        let announce = Command::FileUpload(FileUpload {
            name: format!("file-{:08x}.bin", number.wrapping_mul(2_654_435_761) as u32),
            hash: hash.clone(),
            size: 1,
            folder_id: None,
            multipart: true,
        });
        let Answer::FileUpload(upload) = self.call(announce)? else {
            anyhow::bail!("no upload");
        };
        let ticket = self.world.upload_begin(self.now, &upload.upload_id, &self.token);
        let ticket = ticket.ok().context("the upload does not begin")?;
        let received = Received {
            content: ContentId::new(number + 1),
            length: 1,
            md5: hash,
        };
        self.world
            .upload_finish(self.now, ticket, received)
            .answer
            .ok()
            .context("the upload does not end")?;
        loop {
            let ask = FileUploadInfo {
                upload_id: upload.upload_id.clone(),
            };
            let Answer::FileUploadInfo(upload) = self.call(Command::FileUploadInfo(ask))? else {
                anyhow::bail!("no state");
            };
            if let Some(file) = upload.file {
                return Ok(file.file_id);
            }
        }
    }

    /// Microseconds a call.
    fn time(&mut self, action: Action) -> anyhow::Result<f64> {
        let commands: Vec<Command> = (0..REPEATS)
            .map(|_| {
                self.next += 1;
                action(self, self.next)
            })
            .collect();
        let start = Instant::now();
        for command in commands {
            black_box(self.call(command)?);
        }
        Ok(start.elapsed().as_secs_f64() * 1e6 / REPEATS as f64)
    }

    /// Somewhere among the files, far from the one before.
    fn any(&self, turn: u64) -> FileId {
        let place = turn.wrapping_mul(0x9e37_79b9_7f4a_7c15) % self.files.len() as u64;
        self.files[place as usize].clone()
    }

    fn list(&mut self, turn: u64) -> Command {
        let pages = (self.files.len() as u64 / PAGE).max(1);
        Command::FolderContent(FolderContent {
            folder_id: None,
            page: turn.wrapping_mul(7919) % pages + 1,
            per_page: PAGE,
            sort_column: SortColumn::Name,
            sort_direction: SortDirection::Ascending,
        })
    }

    fn info(&mut self, turn: u64) -> Command {
        Command::FileInfo(FileInfo {
            file_id: self.any(turn),
        })
    }

    fn rename(&mut self, turn: u64) -> Command {
        Command::FileRename(FileRename {
            file_id: self.any(turn),
            name: format!("renamed-{turn}.bin"),
        })
    }

    /// Back and forth, so that the folders stay as they are.
    fn relocate(&mut self, turn: u64) -> Command {
        Command::FileMove(FileMove {
            file_id: vec![self.any(turn)],
            folder_id_dest: self.folder.clone(),
        })
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
