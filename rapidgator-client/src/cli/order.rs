//! What a listing is ordered by, in the words of the description.

use clap::{
    Args,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};

use crate::types::{Folder, SortColumn, SortDirection, TrashSortColumn};

/// How the files of a folder are listed.
#[derive(Debug, Args)]
pub(super) struct Order {
    /// What the files are ordered by. Folders come first, by name or by age.
    #[arg(long, value_name = "WHAT", value_parser = words(SortColumn::KNOWN))]
    sort: Option<SortColumn>,
    #[command(flatten)]
    pub(super) end: End,
}

/// How the files in the trash can are listed.
#[derive(Debug, Args)]
pub(super) struct TrashOrder {
    /// What the files are ordered by.
    #[arg(long, value_name = "WHAT", value_parser = words(TrashSortColumn::KNOWN))]
    pub(super) sort: Option<TrashSortColumn>,
    #[command(flatten)]
    pub(super) end: End,
}

/// Which end of a listing comes first, and how much of it.
#[derive(Debug, Args)]
pub(super) struct End {
    /// The other way round: the largest, the youngest, the last by name first.
    #[arg(long, short)]
    reverse: bool,
    /// At most so many files. Folders are not counted.
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

impl End {
    /// What the service is told; nothing if nobody said anything.
    pub(super) fn direction(&self) -> Option<SortDirection> {
        self.reverse.then_some(SortDirection::Descending)
    }

    pub(super) fn limit(&self) -> usize {
        self.limit.unwrap_or(usize::MAX)
    }
}

impl Order {
    pub(super) fn column(&self) -> Option<SortColumn> {
        self.sort.clone()
    }

    /// The service orders files only, so folders are ordered here, by what they have as well.
    pub(super) fn arrange(&self, folders: &mut [Folder]) {
        match &self.sort {
            None => {}
            Some(SortColumn::Created) => folders.sort_by_key(|folder| folder.created),
            Some(SortColumn::Name | SortColumn::Size | SortColumn::Downloads | SortColumn::Unknown(_)) => {
                folders.sort_by(|one, other| one.name.cmp(&other.name));
            }
        }
        let by_what_they_have = matches!(&self.sort, None | Some(SortColumn::Name | SortColumn::Created));
        if self.end.reverse && by_what_they_have {
            folders.reverse();
        }
    }
}

/// An open enum of the description, whose values have names there and words on the wire.
trait Column: std::fmt::Debug + Clone + Send + Sync + 'static {
    fn word(&self) -> &str;
}

impl Column for SortColumn {
    fn word(&self) -> &str {
        self.value()
    }
}

impl Column for TrashSortColumn {
    fn word(&self) -> &str {
        self.value()
    }
}

/// The names that the description gives to the values; the words that travel are understood as well.
fn words<C: Column>(known: &'static [C]) -> impl TypedValueParser<Value = C> {
    let name = |column: &C| format!("{column:?}").to_lowercase();
    let values = known
        .iter()
        .map(move |column| PossibleValue::new(name(column)).alias(column.word()));
    PossibleValuesParser::new(values).try_map(move |text| {
        let found = known
            .iter()
            .find(|column| name(column) == text || column.word() == text);
        found.cloned().ok_or("no such order")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_names_of_the_description_and_their_words() {
        let parser = words(SortColumn::KNOWN);
        let names: Vec<_> = parser.possible_values().into_iter().flatten().collect();
        let names: Vec<_> = names.iter().map(PossibleValue::get_name).collect();
        assert_eq!(names, ["name", "created", "size", "downloads"]);
        let command = clap::Command::new("c").arg(clap::Arg::new("sort").value_parser(parser));
        for text in ["downloads", SortColumn::Downloads.value()] {
            let found = command.clone().try_get_matches_from(["c", text]).unwrap();
            assert_eq!(found.get_one("sort"), Some(&SortColumn::Downloads), "{text}");
        }
    }
}
