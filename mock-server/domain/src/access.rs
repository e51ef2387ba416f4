//! Who may see and fetch the files and folders of others. What is not visible is as unknown as what never was.

use crate::{
    accounts::AccountId,
    files::{FileRecord, Place},
    folders::FolderRecord,
    generated::{refusal::Refusal, types::Mode},
    values::Moment,
    world::World,
};

/// Whether an account may fetch a file; if not, why.
pub(crate) fn check_fetch(world: &World, now: Moment, account: AccountId, file: &FileRecord) -> Result<(), Refusal> {
    match file.place {
        Place::Live { .. } => {}
        Place::Trashed { .. } => return Err(Refusal::FileNotFound),
    }
    if file.owner == account {
        return Ok(());
    }
    match file.mode {
        Mode::Public | Mode::Hotlink => Ok(()),
        Mode::PremiumOnly if world.accounts.get(account).is_premium(now) => Ok(()),
        Mode::PremiumOnly => Err(Refusal::PremiumRequired),
        Mode::Private => Err(Refusal::FileNotFound),
    }
}

/// Whether an account may copy a file: any that it may fetch.
pub(crate) fn sees_file(world: &World, now: Moment, account: AccountId, file: &FileRecord) -> bool {
    check_fetch(world, now, account, file).is_ok()
}

/// Whether an account may copy a folder. The mode of the folder alone decides, not that of the folders above it. The
/// root of somebody else is nobody's business: it has the mode of a public folder only because nobody can set it up.
pub(crate) fn sees_folder(world: &World, now: Moment, account: AccountId, folder: &FolderRecord) -> bool {
    if folder.owner == account {
        return true;
    }
    let admits = match folder.mode {
        Mode::Public | Mode::Hotlink => true,
        Mode::PremiumOnly => world.accounts.get(account).is_premium(now),
        Mode::Private => false,
    };
    admits && folder.parent.is_some()
}

/// Whether an account may know that a link leads to a file. That a file is for premium accounts only is no secret.
pub(crate) fn knows_file(account: AccountId, file: &FileRecord) -> bool {
    match file.place {
        Place::Live { .. } => {}
        Place::Trashed { .. } => return false,
    }
    let is_announced = match file.mode {
        Mode::Public | Mode::PremiumOnly | Mode::Hotlink => true,
        Mode::Private => false,
    };
    file.owner == account || is_announced
}
