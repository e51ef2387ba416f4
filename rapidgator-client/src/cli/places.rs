//! Names of files and folders, as people give them, and what they name: by path, by link, by id.

use futures_util::TryStreamExt as _;

use super::{problem::Problem, screen::shown, view};
use crate::{
    Client, Error, ErrorId,
    types::{FILE_PAGE, FOLDER_PAGE, File, FileId, Folder, FolderId},
};

/// What a name names.
#[derive(Debug)]
pub(super) enum Place {
    File(File),
    Folder(Folder),
}

/// How it is named.
#[derive(Clone, Debug, PartialEq)]
enum Name<'n> {
    /// The names from the root down; whether it ends in a slash, so that only a folder can be meant.
    Path(Vec<&'n str>, bool),
    File(String),
    Folder(String),
    /// An id of either.
    Id(&'n str),
}

impl<'n> Name<'n> {
    fn of(text: &'n str) -> Result<Self, Problem> {
        if text.is_empty() {
            return Err(Problem::usage("an empty text names nothing").hint("the root folder is `/`"));
        }
        if text.starts_with('/') {
            let names = text.split('/').filter(|name| !name.is_empty()).collect();
            return Ok(Self::Path(names, text.ends_with('/')));
        }
        if text.contains("://") {
            let file = FILE_PAGE.value(text, "file_id").map(Self::File);
            let name = file.or_else(|| FOLDER_PAGE.value(text, "folder_id").map(Self::Folder));
            let neither = || Problem::usage("a link that leads neither to the page of a file nor to that of a folder");
            return name.ok_or_else(neither);
        }
        if let Some(id) = text.strip_prefix("file:") {
            return Ok(Self::File(id.to_owned()));
        }
        Ok(match text.strip_prefix("folder:") {
            Some(id) => Self::Folder(id.to_owned()),
            None => Self::Id(text),
        })
    }
}

/// Whether it is a link, so that it may be of somebody else.
pub(super) fn is_link(text: &str) -> bool {
    text.contains("://")
}

/// Whether it is a link to the page of a file or of a folder.
pub(super) fn is_page(text: &str) -> bool {
    FILE_PAGE.value(text, "file_id").is_some() || FOLDER_PAGE.value(text, "folder_id").is_some()
}

/// A path as the path of the folder above and the last name.
pub(super) fn split_path(text: &str) -> Option<(&str, &str)> {
    let path = text.starts_with('/').then(|| text.trim_end_matches('/'))?;
    let (above, name) = path.rsplit_once('/')?;
    let above = if above.is_empty() { "/" } else { above };
    (!name.is_empty()).then_some((above, name))
}

/// What this names.
pub(super) async fn resolve(client: &Client, text: &str) -> Result<Place, Problem> {
    match Name::of(text)? {
        Name::Path(names, only_folder) => by_path(client, text, &names, only_folder).await,
        Name::File(id) => by_file_id(client, &id)
            .await
            .map(Place::File)
            .map_err(|error| missing(text, error)),
        Name::Folder(id) => by_folder_id(client, &id)
            .await
            .map(Place::Folder)
            .map_err(|error| missing(text, error)),
        Name::Id(id) => by_id(client, id).await,
    }
}

/// The folder that this names.
pub(super) async fn folder(client: &Client, text: &str) -> Result<Folder, Problem> {
    if let Name::Id(id) = Name::of(text)? {
        return by_folder_id(client, id).await.map_err(|error| missing(text, error));
    }
    match resolve(client, text).await? {
        Place::Folder(folder) => Ok(folder),
        Place::File(_) => Err(Problem::usage(format!(
            "`{}` is a file, and a folder is needed",
            shown(text)
        ))),
    }
}

/// The file that this names.
pub(super) async fn file(client: &Client, text: &str) -> Result<File, Problem> {
    if let Name::Id(id) = Name::of(text)? {
        return by_file_id(client, id).await.map_err(|error| missing(text, error));
    }
    match resolve(client, text).await? {
        Place::File(file) => Ok(file),
        Place::Folder(_) => Err(Problem::usage(format!(
            "`{}` is a folder, and a file is needed",
            shown(text)
        ))),
    }
}

async fn by_path(client: &Client, text: &str, names: &[&str], only_folder: bool) -> Result<Place, Problem> {
    let mut folder = client.folder_at(None).await?;
    let Some((last, above)) = names.split_last() else {
        return Ok(Place::Folder(folder));
    };
    for name in above {
        folder = match one_of(text, folders_called(&folder, name))? {
            Some(Place::Folder(next)) => client.folder_at(Some(&next.folder_id)).await?,
            Some(Place::File(_)) | None => return Err(nothing(text)),
        };
    }
    let mut found = folders_called(&folder, last);
    if !only_folder {
        let files = files_called(client, &folder, last).await?;
        found.extend(files.into_iter().map(Place::File));
    }
    match one_of(text, found)? {
        // The one in the folder above may come without what is below it.
        Some(Place::Folder(found)) => Ok(Place::Folder(client.folder_at(Some(&found.folder_id)).await?)),
        Some(Place::File(file)) => Ok(Place::File(file)),
        None => Err(nothing(text)),
    }
}

fn folders_called(folder: &Folder, name: &str) -> Vec<Place> {
    let named = folder.folders.iter().filter(|folder| folder.name == name);
    named.cloned().map(Place::Folder).collect()
}

/// The files of this name right in a folder.
pub(super) async fn files_called(client: &Client, folder: &Folder, name: &str) -> Result<Vec<File>, Error> {
    let files = client.folder().content().folder_id(&folder.folder_id).files();
    let named = files.try_filter(|file| std::future::ready(file.name == name));
    named.try_collect().await
}

/// The only one of these; nothing if there is none.
fn one_of(text: &str, mut found: Vec<Place>) -> Result<Option<Place>, Problem> {
    let last = found.pop();
    if found.is_empty() {
        return Ok(last);
    }
    found.extend(last);
    let lines = found.iter().map(|place| match place {
        Place::File(file) => format!(
            "  file:{}  {}, {}",
            file.file_id,
            view::bytes(file.size),
            view::moment(file.created)
        ),
        Place::Folder(folder) => format!("  folder:{}  {} files", folder.folder_id, folder.nb_files),
    });
    let lines: Vec<_> = lines.collect();
    let message = format!("`{}` names {} things:\n{}", shown(text), lines.len(), lines.join("\n"));
    Err(Problem::usage(message).hint("name one of them by its id, as it is written here"))
}

async fn by_id(client: &Client, id: &str) -> Result<Place, Problem> {
    let file = found(by_file_id(client, id).await)?;
    let folder = found(by_folder_id(client, id).await)?;
    let places = file.map(Place::File).into_iter().chain(folder.map(Place::Folder));
    one_of(id, places.collect())?.ok_or_else(|| nothing(id))
}

async fn by_file_id(client: &Client, id: &str) -> Result<File, Error> {
    client.file().info(FileId::from(id)).await
}

async fn by_folder_id(client: &Client, id: &str) -> Result<Folder, Error> {
    client.folder_at(Some(&FolderId::from(id))).await
}

/// A refusal that says that there is no such thing is an answer here.
fn found<T>(answer: Result<T, Error>) -> Result<Option<T>, Error> {
    match answer {
        Ok(thing) => Ok(Some(thing)),
        Err(error) if says_missing(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// An id that cannot be one is refused in another way than one that nothing has.
fn says_missing(error: &Error) -> bool {
    let code: Option<ErrorId> = error.api_code();
    matches!(
        code,
        Some(ErrorId::FileNotFound | ErrorId::FolderNotFound | ErrorId::ParameterInvalid | ErrorId::ParameterMissing)
    )
}

fn missing(text: &str, error: Error) -> Problem {
    if says_missing(&error) {
        nothing(text)
    } else {
        error.into()
    }
}

fn nothing(text: &str) -> Problem {
    let problem = Problem::not_found(format!("there is no `{}`", shown(text)));
    if is_link(text) {
        return problem.hint("it may have been deleted, or is not for this account; `rapidgator check` looks at links");
    }
    match text.starts_with('/') {
        true => problem.hint("`rapidgator ls` shows what is there"),
        false => problem.hint(format!("if it is a path, begin it with a slash: `/{}`", shown(text))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_to_name_a_thing() {
        let name = |text| Name::of(text).unwrap();
        assert_eq!(name("/"), Name::Path(vec![], true));
        assert_eq!(name("//a/b c/"), Name::Path(vec!["a", "b c"], true));
        assert_eq!(name("/a"), Name::Path(vec!["a"], false));
        assert_eq!(name("http://127.0.0.1:1/file/7/x.html"), Name::File("7".to_owned()));
        assert_eq!(name("https://www.h/folder/7/x.html"), Name::Folder("7".to_owned()));
        assert_eq!(name("folder:7"), Name::Folder("7".to_owned()));
        assert_eq!(name("7"), Name::Id("7"));
        assert!(Name::of("").is_err() && Name::of("https://h/other/7").is_err());
    }

    #[test]
    fn paths_are_split_at_the_last_name() {
        assert_eq!(split_path("/a/b/"), Some(("/a", "b")));
        assert_eq!(split_path("/a"), Some(("/", "a")));
        assert_eq!((split_path("/"), split_path("a/b")), (None, None));
    }
}
