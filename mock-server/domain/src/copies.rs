//! Copies: how many of one content an account has, and the calls that make one file out of another.

use std::sync::Arc;

use crate::{
    access,
    accounts::AccountId,
    files::{self, FileKey, NewFile},
    folders::{self, FolderKey},
    generated::{
        commands::{FileHashcopy, FileXcopy},
        limits,
        refusal::Refusal,
        types::{File, Mode},
        urls,
    },
    tables::Table,
    values::{ContentId, Moment},
    world::World,
};

/// How many live files of an account have a content. Files in the trash can do not count.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Copies {
    counts: Table<(AccountId, ContentId), u64>,
}

impl Copies {
    pub(crate) fn of(&self, account: AccountId, content: ContentId) -> u64 {
        self.counts.get(&(account, content)).copied().unwrap_or(0)
    }

    pub(crate) fn add(&mut self, account: AccountId, content: ContentId) {
        *self.counts.entry((account, content)).or_insert(0) += 1;
    }

    pub(crate) fn remove(&mut self, account: AccountId, content: ContentId) {
        let left = self.of(account, content).saturating_sub(1);
        if left == 0 {
            self.counts.remove(&(account, content));
        } else {
            self.counts.insert((account, content), left);
        }
    }

    /// Refuses `more` copies of a content if the account would then have more than it may.
    pub(crate) fn check(&self, account: AccountId, content: ContentId, more: u64) -> Result<(), Refusal> {
        if self.of(account, content).saturating_add(more) > limits::COPIES_OF_A_FILE {
            return Err(Refusal::CopyLimit);
        }
        Ok(())
    }
}

/// Refuses another file with this content if there is no room for it or the account has it too often already.
pub(crate) fn check_another(world: &World, account: AccountId, content: ContentId, size: u64) -> Result<(), Refusal> {
    world.files.copies.check(account, content, 1)?;
    if world.accounts.get(account).room() < size {
        return Err(Refusal::StorageFull);
    }
    Ok(())
}

/// Makes a copy of a file; it keeps name and mode. Whether it is allowed was looked at before.
pub(crate) fn make(world: &mut World, now: Moment, owner: AccountId, source: FileKey, folder: FolderKey) -> FileKey {
    let source = world.files.get(source).expect("the source was looked at");
    let (name, mode, content, size) = (Arc::clone(&source.name), source.mode, source.content, source.size);
    world.contents.hold(content);
    files::insert(
        world,
        now,
        NewFile {
            owner,
            folder,
            name,
            mode,
            content,
            size,
        },
    )
}

/// Copies any file that this account may fetch. Given both an id and a page, the id counts.
pub(crate) fn xcopy(world: &mut World, now: Moment, account: AccountId, command: &FileXcopy) -> Result<File, Refusal> {
    let folder = folders::resolve(world, account, Some(&command.folder_id_dest)).ok_or(Refusal::FolderNotFound)?;
    let id = match (&command.file_id, &command.url) {
        (Some(id), _) => id.clone(),
        (None, Some(url)) => urls::parse_file_page(url).ok_or(Refusal::FileNotFound)?,
        (None, None) => {
            return Err(Refusal::ParameterMissing {
                name: FileXcopy::FILE_ID.to_owned(),
            });
        }
    };
    let (source, file) = world.files.find(&id).ok_or(Refusal::FileNotFound)?;
    if !access::sees_file(world, now, account, file) {
        return Err(Refusal::FileNotFound);
    }
    check_another(world, account, file.content, file.size)?;
    let copy = make(world, now, account, source, folder);
    Ok(files::show(world, copy))
}

/// Makes a file of a content that any account has.
pub(crate) fn hashcopy(
    world: &mut World,
    now: Moment,
    account: AccountId,
    command: &FileHashcopy,
) -> Result<File, Refusal> {
    files::validate_name(&command.name, FileHashcopy::NAME)?;
    let folder = folders::resolve(world, account, Some(&command.folder_id_dest)).ok_or(Refusal::FolderNotFound)?;
    let content = world
        .contents
        .find_by_digest(&command.hash)
        .ok_or(Refusal::FileNotFound)?;
    let size = world.contents.get(content).length;
    check_another(world, account, content, size)?;
    world.contents.hold(content);
    let (owner, name, mode) = (account, Arc::from(command.name.as_str()), Mode::Public);
    let file = files::insert(
        world,
        now,
        NewFile {
            owner,
            folder,
            name,
            mode,
            content,
            size,
        },
    );
    Ok(files::show(world, file))
}
