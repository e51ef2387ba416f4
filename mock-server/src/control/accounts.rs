//! Accounts with their quotas, and all that they have.

use rapidgator_mock_domain::generated::types::Mode;
use rapidgator_mock_domain::{
    AccountOptions, AccountView, FileView, FolderView, LinkView, Moment, Secret, Standing, Tier, TreeView,
};

use super::generated::domain::commands::AccountsAdd;
use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{
    Account, AccountStanding, Email, Emptied, Ended, File, Folder, Link, LinkState, Sharing, Tree,
};
use super::service::parameter_invalid;
use crate::spaces::Place;

pub(super) fn list(place: &Place) -> Vec<Account> {
    let now = place.clock().now();
    let shell = place.shell();
    shell.expire();
    let accounts = shell.with_world(|world| world.view_accounts(now));
    accounts.into_iter().map(show).collect()
}

pub(super) fn add(place: &Place, command: AccountsAdd) -> Result<Account, Refusal> {
    let email = command.email.as_str().to_owned();
    if email.trim().is_empty() {
        return Err(parameter_invalid("email", "expected more than spaces"));
    }
    let usual = AccountOptions::new(email.clone(), Secret::from(command.password.expose()));
    let options = AccountOptions {
        code: command.code.map(|code| Secret::from(code.expose())),
        tier: match command.premium_until {
            Some(until) => Tier::Premium {
                until: Moment::from_seconds(until),
            },
            None => Tier::Free,
        },
        standing: match command.standing {
            AccountStanding::Active => Standing::Active,
            AccountStanding::Frozen => Standing::Frozen,
            AccountStanding::Locked => Standing::Locked,
        },
        storage: command.storage.unwrap_or(usual.storage),
        traffic: command.traffic.unwrap_or(usual.traffic),
        max_file_size: command.max_file_size.unwrap_or(usual.max_file_size),
        ..usual
    };
    let now = place.clock().now();
    let added = place.shell().with_world(|world| {
        let is_added = world.add_account(now, options);
        world.view_account(now, &email).filter(|_| is_added)
    });
    added.map(show).ok_or(Refusal::AccountTaken)
}

pub(super) fn tree(place: &Place, email: &str, most: usize) -> Result<Tree, Refusal> {
    let now = place.clock().now();
    let shell = place.shell();
    shell.expire();
    let tree = shell.with_world(|world| world.view_tree(now, email, most));
    let TreeView {
        account,
        folders,
        files,
        links,
        left_out,
    } = tree.ok_or(Refusal::AccountUnknown)?;
    Ok(Tree {
        account: show(account),
        folders: folders.into_iter().map(folder).collect(),
        files: files.into_iter().map(file).collect(),
        links: links.into_iter().map(link).collect(),
        left_out: count(left_out),
    })
}

pub(super) fn empty_trash(place: &Place, email: &str) -> Result<Emptied, Refusal> {
    let now = place.clock().now();
    let shell = place.shell();
    shell.expire();
    let files = shell.act(|world| {
        let files = world.view_account(now, email).map(|account| account.trashed);
        (files, world.empty_trash(email))
    });
    let files = count(files.ok_or(Refusal::AccountUnknown)?);
    Ok(Emptied { files })
}

pub(super) fn end_sessions(place: &Place, email: Option<&Email>) -> Result<Ended, Refusal> {
    let shell = place.shell();
    shell.expire();
    let ended = shell.with_world(|world| match email {
        Some(email) => world.end_sessions_of(email.as_str()),
        None => {
            let now = place.clock().now();
            let accounts = world.view_accounts(now).into_iter();
            let sessions = accounts.map(|account| account.sessions).sum();
            world.end_sessions();
            Some(sessions)
        }
    });
    let sessions = ended.ok_or(Refusal::AccountUnknown)?;
    Ok(Ended { sessions })
}

fn show(account: AccountView) -> Account {
    Account {
        email: account.email.into(),
        standing: match account.standing {
            Standing::Active => AccountStanding::Active,
            Standing::Frozen => AccountStanding::Frozen,
            Standing::Locked => AccountStanding::Locked,
        },
        premium: account.is_premium,
        premium_until: match account.tier {
            Tier::Free => None,
            Tier::Premium { until } => Some(until.seconds()),
        },
        storage: account.storage,
        stored: account.stored,
        reserved: account.reserved,
        traffic: account.traffic,
        fetched: account.fetched,
        trashed: count(account.trashed),
        sessions: account.sessions,
        receiving: account.receiving,
        remote_jobs: account.remote_jobs,
    }
}

fn folder(folder: FolderView) -> Folder {
    Folder {
        folder_id: folder.id.as_str().into(),
        parent_id: folder.parent.map(|parent| parent.as_str().into()),
        path: folder.path,
        sharing: sharing(folder.mode),
        files: count(folder.files),
        bytes: folder.bytes,
    }
}

fn file(file: FileView) -> File {
    File {
        file_id: file.id.as_str().into(),
        folder_id: file.folder.map(|folder| folder.as_str().into()),
        name: file.name.to_string(),
        size: file.size,
        hash: file.md5.to_string(),
        sharing: sharing(file.mode),
        created: file.created,
        downloads: file.downloads,
    }
}

fn link(link: LinkView) -> Link {
    use rapidgator_mock_domain::LinkState as Known;

    Link {
        link_id: link.id.as_str().into(),
        file_id: link.file.as_str().into(),
        state: match link.state {
            Known::Waiting => LinkState::Waiting,
            Known::Claimed => LinkState::Claimed,
            Known::Used => LinkState::Used,
        },
        calls_back: link.calls_back,
        notifies: link.notifies,
        created: link.created,
    }
}

fn sharing(mode: Mode) -> Sharing {
    match mode {
        Mode::Public => Sharing::Public,
        Mode::PremiumOnly => Sharing::PremiumOnly,
        Mode::Private => Sharing::Private,
        Mode::Hotlink => Sharing::Hotlink,
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
