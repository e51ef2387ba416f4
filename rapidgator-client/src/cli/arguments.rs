//! What can be written behind `rapidgator`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

use super::{
    json,
    order::{Order, TrashOrder},
};

const AFTER: &str = "\
PLACE is a folder or a file of the account, in one of these ways:
  /music/live/a.mp3                        by its path
  https://rapidgator.net/file/ID/name.html by the link to its page
  ID, file:ID, folder:ID                   by its id

Environment:
  RAPIDGATOR_LOGIN, RAPIDGATOR_PASSWORD  the account, in place of `rapidgator login`
  RAPIDGATOR_TOKEN                       a session, in place of both
  RAPIDGATOR_BASE_URL                    another service, as in http://127.0.0.1:8080/api/v2
  NO_COLOR                               no colours

Exit codes, and what `kind` says of them in an error as JSON:
  0    done; also if it was only to tell something, and nobody read it to the end
  1    failed: some of it, or something on this machine
  2    usage: wrong arguments
  3    not_logged_in: nobody is, or the login was refused
  4    not_found: no such file, folder, link or job
  5    refused: by the service, for another reason
  6    network: no connection, or one that broke
  130  interrupted: by Ctrl-C, or told to end (SIGINT, SIGTERM)

JSON (--json):
  The help of each command says what it writes. Sizes are bytes, moments seconds since 1970; what is not known is null.
  An error is a line on standard error: {\"error\": {exit, kind, code, message, hint}}. `code` is a name of the error
  catalogue of the API, where it is one of those.

Examples:
  rapidgator login me@example.com
  rapidgator upload -r photos --into /backup
  tar -cz photos | rapidgator upload - --name photos.tar.gz
  rapidgator download /backup/photos -r -C .
  rapidgator ls --json / | jq -r '.files[].file_id'
  rapidgator check --from links.txt
  rapidgator call file.info file_id=ID";

/// Uploads, downloads, files, folders and links of a Rapidgator account.
#[derive(Debug, Parser)]
#[command(name = "rapidgator", bin_name = "rapidgator", version, after_help = AFTER, subcommand_required = true, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What goes with each command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of every command")]
pub(super) struct Global {
    /// Results as JSON on standard output: one value, or one a line where there are several. Errors as JSON on standard
    /// error.
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// No remarks and no progress, only results and errors.
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// Says what is sent, on standard error; twice says more. Never says a secret.
    #[arg(long, short, global = true, action = clap::ArgAction::Count)]
    pub(super) verbose: u8,
    /// Where the API is, with its path, as in http://127.0.0.1:8080/api/v2.
    #[arg(long, global = true, value_name = "URL")]
    pub(super) base_url: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Opens a session and keeps it in a file that only you can read. The password is asked for, never an argument.
    #[command(after_help = "JSON: {login, base_url, kept_in}")]
    Login(LoginArguments),
    /// Forgets the session that is kept.
    #[command(after_help = "JSON: {logged_out}")]
    Logout,
    /// Shows the account: traffic, room, limits.
    #[command(after_help = json::ACCOUNT)]
    Account,
    /// Uploads files, and folders with -r. What is there already with the same content is skipped.
    ///
    /// Nothing is replaced: a file with the same name and another content stays, and the new one stands beside it, as the
    /// service allows. Both are then named by their ids. A file whose bytes the service still processes is not there yet:
    /// after an end right behind them, wait a moment before you run the same again, or it is uploaded a second time.
    #[command(after_help = json::UPLOAD)]
    Upload(UploadArguments),
    /// Downloads files, and folders with -r. Goes on where an earlier download ended, and checks the content.
    #[command(after_help = json::DOWNLOAD)]
    Download(DownloadArguments),
    /// Lists a folder.
    #[command(after_help = json::LS)]
    Ls {
        /// The folder, or a file.
        #[arg(value_name = "PLACE", default_value = "/")]
        place: String,
        #[command(flatten)]
        order: Order,
    },
    /// Shows a folder with all that is below it.
    #[command(after_help = json::TREE)]
    Tree {
        /// The folder.
        #[arg(value_name = "PLACE", default_value = "/")]
        place: String,
    },
    /// Shows all that is known about files and folders.
    #[command(after_help = json::THINGS)]
    Info {
        /// Files and folders.
        #[arg(value_name = "PLACE", required = true)]
        places: Vec<String>,
    },
    /// Makes folders.
    #[command(after_help = json::FOLDERS)]
    Mkdir {
        /// The new folders, by their paths.
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<String>,
        /// Makes the folders above them as well, and does not mind folders that are there.
        #[arg(long, short)]
        parents: bool,
    },
    /// Moves files and folders into a folder, or gives one of them another name.
    #[command(after_help = json::DONE)]
    Mv {
        /// What is moved, and where: a folder, or a path that nothing has yet.
        #[arg(value_name = "PLACE", required = true, num_args = 2..)]
        places: Vec<String>,
    },
    /// Copies files and folders into a folder. Files and folders of others are named by their links.
    #[command(after_help = json::DONE)]
    Cp {
        /// What is copied, and the folder that gets the copies.
        #[arg(value_name = "PLACE", required = true, num_args = 2..)]
        places: Vec<String>,
    },
    /// Moves files to the trash can, and with -r folders with all that is below them.
    #[command(after_help = json::DONE)]
    Rm(RmArguments),
    /// Changes who may download files or see folders.
    #[command(after_help = json::THINGS)]
    Mode {
        /// The label or the number of the mode, as `info` shows them.
        #[arg(value_name = "MODE")]
        mode: String,
        /// Files and folders.
        #[arg(value_name = "PLACE", required = true)]
        places: Vec<String>,
    },
    /// Tells which links lead to a file; ends with 1 if one of them does not.
    #[command(after_help = "JSON, a line for each link: {url, status, name, size}")]
    Check {
        /// Links; without any, they are read from standard input, one a line.
        #[arg(value_name = "LINK")]
        links: Vec<String>,
        /// File with one link a line; `-` is standard input.
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
    /// Links that give a file once. `download` takes them as well, which spends them.
    ///
    /// `rapidgator download link:LINK_ID`, or the address of the link, fetches the file of a link of this account. Of a
    /// link that somebody else made, the API tells neither name nor size nor MD5 of what is behind it, so what comes
    /// could not be checked; open it in a browser.
    #[command(subcommand)]
    Link(LinkCommand),
    /// The trash can.
    #[command(subcommand)]
    Trash(TrashCommand),
    /// Files that the service fetches from elsewhere.
    #[command(subcommand)]
    Remote(RemoteCommand),
    /// Calls any operation of the API, and shows its answer as JSON. `operations` lists them.
    ///
    /// What follows a `?` in an address of the answer is hidden, as it may give away the session.
    Call {
        /// The operation, as in file.info.
        #[arg(value_name = "OPERATION")]
        operation: String,
        /// Its parameters. Several values of one are separated by commas.
        #[arg(value_name = "NAME=VALUE")]
        values: Vec<String>,
    },
    /// Lists the operations of the API with their parameters.
    #[command(after_help = "JSON, a line for each: {id, parameters: [{name, required, secret, at_most}], errors}")]
    Operations,
    /// Writes a script that completes commands, for example for bash: `eval "$(rapidgator completions bash)"`.
    #[command(after_help = "JSON: {shell, script}")]
    Completions {
        /// Whose script.
        shell: Shell,
    },
}

impl Command {
    /// Whether it is there to do something, and not to tell something.
    pub(super) fn does_something(&self) -> bool {
        match self {
            Self::Login(_)
            | Self::Logout
            | Self::Upload(_)
            | Self::Download(_)
            | Self::Mkdir { .. }
            | Self::Mv { .. }
            | Self::Cp { .. }
            | Self::Rm(_)
            | Self::Mode { .. }
            | Self::Link(LinkCommand::Create { .. })
            | Self::Trash(TrashCommand::Restore { .. } | TrashCommand::Empty { .. })
            | Self::Remote(RemoteCommand::Add { .. } | RemoteCommand::Rm { .. }) => true,
            Self::Account
            | Self::Ls { .. }
            | Self::Tree { .. }
            | Self::Info { .. }
            | Self::Check { .. }
            | Self::Link(LinkCommand::List { .. } | LinkCommand::Info { .. })
            | Self::Trash(TrashCommand::List(_))
            | Self::Remote(RemoteCommand::List { .. })
            | Self::Call { .. }
            | Self::Operations
            | Self::Completions { .. } => false,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct LoginArguments {
    /// The address of the account; asked for if it is missing.
    #[arg(value_name = "LOGIN")]
    pub(super) login: Option<String>,
    /// Only so that it can be refused without being shown.
    #[arg(hide = true)]
    pub(super) too_much: Option<String>,
    /// Reads the password from standard input.
    #[arg(long)]
    pub(super) password_stdin: bool,
    /// The two-factor code. It works once, so it is no secret afterwards.
    #[arg(long, value_name = "CODE")]
    pub(super) code: Option<String>,
    /// Asks for the two-factor code.
    #[arg(long, conflicts_with_all = ["code", "password_stdin"])]
    pub(super) ask_code: bool,
}

#[derive(Debug, Args)]
pub(super) struct UploadArguments {
    /// Files, and folders with -r; `-` is standard input, and needs --name.
    ///
    /// Of standard input, length and MD5 have to be known before the first byte is sent, so it is kept in a temporary file
    /// as long as that takes: where TMPDIR says, and with as much room as it needs. A file called `-` is `./-`.
    #[arg(value_name = "PATH", required = true)]
    pub(super) paths: Vec<PathBuf>,
    /// Folders with all that is below them, which keeps its structure.
    #[arg(long, short)]
    pub(super) recursive: bool,
    /// The folder that gets them; it is made if a path names it and it is not there.
    #[arg(long, value_name = "PLACE", default_value = "/")]
    pub(super) into: String,
    /// The name of the only file, in place of the one that it has.
    #[arg(long, value_name = "NAME", conflicts_with = "recursive")]
    pub(super) name: Option<String>,
    /// Uploads at once; as many as the account may have, but four at most, if nothing is said.
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=64))]
    pub(super) jobs: Option<u8>,
}

impl UploadArguments {
    /// Whether one of them is standard input.
    pub(super) fn reads_standard_input(&self) -> bool {
        self.paths.iter().any(|path| path.as_os_str() == "-")
    }
}

#[derive(Debug, Args)]
pub(super) struct DownloadArguments {
    /// Files, and folders with -r. Files of others by the links to their pages; one-time links of this account by their
    /// addresses, or as link:LINK_ID.
    #[arg(value_name = "PLACE", required = true)]
    pub(super) places: Vec<String>,
    /// Folders with all that is below them, which keeps its structure.
    #[arg(long, short)]
    pub(super) recursive: bool,
    /// The local file, if there is only one to download.
    #[arg(long, short, value_name = "FILE", conflicts_with_all = ["directory", "recursive"])]
    pub(super) output: Option<PathBuf>,
    /// The local folder; it is made if it is not there.
    #[arg(long, short = 'C', value_name = "FOLDER", default_value = ".")]
    pub(super) directory: PathBuf,
    /// Replaces local files that have another content.
    #[arg(long, short)]
    pub(super) force: bool,
    /// Connections at once for each large file.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=32))]
    pub(super) connections: u8,
    /// Downloads at once; four if nothing is said.
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=64))]
    pub(super) jobs: Option<u8>,
}

#[derive(Debug, Args)]
pub(super) struct RmArguments {
    /// Files and folders.
    #[arg(value_name = "PLACE", required = true)]
    pub(super) places: Vec<String>,
    /// Folders as well.
    #[arg(long, short)]
    pub(super) recursive: bool,
    /// Does not ask.
    #[arg(long, short)]
    pub(super) yes: bool,
    /// Takes the files out of the trash can as well: nothing brings them back.
    #[arg(long)]
    pub(super) permanently: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum LinkCommand {
    /// Makes links that give a file once each.
    #[command(after_help = json::LINK)]
    Create {
        /// The files.
        #[arg(value_name = "PLACE", required = true)]
        places: Vec<String>,
        /// Called once the file has been downloaded.
        #[arg(long, value_name = "URL")]
        callback: Option<String>,
        /// Sends you a letter then.
        #[arg(long)]
        notify: bool,
    },
    /// Lists those of the account.
    #[command(visible_alias = "ls")]
    #[command(after_help = json::LINK)]
    List {
        /// Their ids; all of them without any.
        #[arg(value_name = "LINK_ID")]
        ids: Vec<String>,
    },
    /// Shows all that is known about them: whether they were used, what they lead to, whom they call.
    #[command(after_help = json::LINK)]
    Info {
        /// Their ids or addresses. They have to be of this account.
        #[arg(value_name = "LINK", required = true)]
        links: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum TrashCommand {
    /// Lists the files in it.
    #[command(visible_alias = "ls")]
    #[command(after_help = json::FILES)]
    List(TrashOrder),
    /// Puts files back, into the root folder.
    #[command(after_help = "JSON: {restored, failed}, both with ids")]
    Restore {
        /// Their ids, as `trash list` shows them.
        #[arg(value_name = "FILE_ID")]
        ids: Vec<String>,
        /// All of them.
        #[arg(long, conflicts_with = "ids")]
        all: bool,
    },
    /// Deletes files for good: nothing brings them back.
    #[command(after_help = "JSON: {deleted, failed}, both with ids")]
    Empty {
        /// Their ids; all of them without any.
        #[arg(value_name = "FILE_ID")]
        ids: Vec<String>,
        /// Does not ask.
        #[arg(long, short)]
        yes: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum RemoteCommand {
    /// Lets the service fetch files.
    #[command(after_help = json::JOB)]
    Add {
        /// Where they are.
        #[arg(value_name = "URL", required = true)]
        urls: Vec<String>,
        /// The folder that gets them.
        #[arg(long, value_name = "PLACE")]
        into: Option<String>,
    },
    /// Lists what it fetches and has fetched.
    #[command(visible_alias = "ls")]
    #[command(after_help = json::JOB)]
    List {
        /// The jobs; all of them without any.
        #[arg(value_name = "JOB_ID")]
        ids: Vec<u64>,
    },
    /// Forgets jobs, and stops those that run.
    #[command(after_help = "JSON: {removed, failed}, both with ids")]
    Rm {
        /// The jobs.
        #[arg(value_name = "JOB_ID", required = true)]
        ids: Vec<u64>,
    },
}
