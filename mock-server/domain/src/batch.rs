//! Calls that take several ids or links at once, and how each of them goes about it. Each item stands for itself: the call succeeds even if every item
//! failed, and answers in the order of the question.

use std::fmt::Display;

use crate::{
    access,
    accounts::AccountId,
    copies,
    faults::FaultPoint,
    files, folders,
    generated::{
        commands::{FileCheckLink, FileCopy, FileDelete, FileMove, OperationId},
        refusal::Refusal,
        types::{LinkCheck, LinkStatus, OperationResult},
        urls,
    },
    values::Moment,
    world::World,
};

/// Copies files. The result names the sources, not the copies.
pub(crate) fn copy(
    world: &mut World,
    now: Moment,
    account: AccountId,
    command: &FileCopy,
) -> Result<OperationResult, Refusal> {
    let folder = folders::resolve(world, account, Some(&command.folder_id_dest)).ok_or(Refusal::FolderNotFound)?;
    Ok(for_each(
        world,
        OperationId::FileCopy,
        account,
        &command.file_id,
        |world, id| {
            let key = files::own(world, account, id)?;
            let source = world.files.get(key).ok_or(Refusal::FileNotFound)?;
            world.files.copies.check(account, source.content, 1)?;
            if world.accounts.get(account).room() < source.size {
                return Err(Refusal::CopyFailed);
            }
            copies::make(world, now, account, key, folder);
            Ok(())
        },
    ))
}

/// Moves files. A file that is in the folder already counts as moved.
pub(crate) fn relocate(world: &mut World, account: AccountId, command: &FileMove) -> Result<OperationResult, Refusal> {
    let folder = folders::resolve(world, account, Some(&command.folder_id_dest)).ok_or(Refusal::FolderNotFound)?;
    Ok(for_each(
        world,
        OperationId::FileMove,
        account,
        &command.file_id,
        |world, id| {
            let key = files::own(world, account, id)?;
            files::relocate(world, key, folder);
            Ok(())
        },
    ))
}

/// Moves files to the trash can.
pub(crate) fn delete(world: &mut World, now: Moment, account: AccountId, command: &FileDelete) -> OperationResult {
    for_each(
        world,
        OperationId::FileDelete,
        account,
        &command.file_id,
        |world, id| {
            let key = files::own(world, account, id)?;
            files::trash(world, now, key);
            Ok(())
        },
    )
}

/// Tells which links lead to a file that this account may know of.
pub(crate) fn check_link(world: &World, account: AccountId, command: &FileCheckLink) -> Vec<LinkCheck> {
    command.url.iter().map(|url| check_one(world, account, url)).collect()
}

fn check_one(world: &World, account: AccountId, url: &str) -> LinkCheck {
    let file = urls::parse_file_page(url)
        .and_then(|id| world.files.find(&id))
        .map(|(_, file)| file)
        .filter(|file| access::knows_file(account, file));
    LinkCheck {
        url: url.to_owned(),
        filename: file.map(|file| file.name.to_string()),
        size: file.map(|file| file.size),
        status: if file.is_some() {
            LinkStatus::Access
        } else {
            LinkStatus::NoAccess
        },
    }
}

/// Does it to each id; an ordered refusal strikes before the id is looked at.
pub(crate) fn for_each<Id: Display>(
    world: &mut World,
    operation: OperationId,
    account: AccountId,
    ids: &[Id],
    act: impl Fn(&mut World, &Id) -> Result<(), Refusal>,
) -> OperationResult {
    let (mut success_ids, mut fail_ids, mut errors) = (Vec::new(), Vec::new(), Vec::new());
    for id in ids {
        // What is aimed at single ids knows no rate, so the time does not matter.
        let outcome = match world.ordered_refusal(Moment::default(), FaultPoint::Item(operation), Some(account)) {
            Some(refusal) => Err(refusal),
            None => act(world, id),
        };
        match outcome {
            Ok(()) => success_ids.push(id.to_string()),
            Err(refusal) => {
                world.traces.refuse_item(operation, refusal.name());
                fail_ids.push(id.to_string());
                errors.push(refusal.text());
            }
        }
    }
    let count = |list: &Vec<String>| u64::try_from(list.len()).unwrap_or(u64::MAX);
    OperationResult {
        success: count(&success_ids),
        success_ids,
        fail: count(&fail_ids),
        fail_ids,
        errors,
    }
}
