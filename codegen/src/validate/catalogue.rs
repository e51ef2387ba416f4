//! The error catalogue as a whole: each row stands somewhere, so that client, mock and tests have it.

use super::context::Context;
use crate::{
    diag::{Code, Diagnostic},
    model::{Direction, Placement},
    parse::Spanned,
    raw::{RawErrorRow, RawSpec},
};

/// Says nothing if a list could not be read: the row that is missing may be in it.
pub(super) fn check_rows_used(cx: &mut Context, raw: &RawSpec) {
    let operations: Option<Vec<_>> = raw.operations.entries.iter().map(|it| it.value.as_ref()).collect();
    let transfers: Option<Vec<_>> = raw.transfers.entries.iter().map(|it| it.value.as_ref()).collect();
    let (Some(operations), Some(transfers)) = (operations, transfers) else {
        return;
    };
    let encoding = raw.encoding.value.0.iter().flat_map(|it| [&it.missing, &it.invalid]);
    let session = raw.session.iter().filter_map(|it| it.value.0.as_ref());
    // Rows that must be `everywhere`; another rule says so.
    let usual: Vec<&Spanned<String>> = encoding.chain(session.map(|it| &it.expired)).collect();
    let of_operations = operations.iter().flat_map(|it| it.errors.iter().chain(&it.item_errors));
    let listed: Vec<&Spanned<String>> = of_operations
        .chain(transfers.iter().flat_map(|it| &it.errors))
        .collect();
    let is_row = |name: &&Spanned<String>| raw.errors.entries.iter().any(|row| row.key.value == name.value);
    if !listed.iter().all(is_row) {
        return;
    }
    let sends = transfers.iter().any(|it| it.direction.value == Direction::Send);
    for entry in &raw.errors.entries {
        let Some(row) = &entry.value else {
            continue;
        };
        let is_listed = listed.iter().chain(&usual).any(|name| name.value == entry.key.value);
        if !(row.everywhere || is_listed || (is_failure(row) && sends)) {
            let message = format!("the row `{}` stands nowhere", entry.key.value);
            cx.add(
                Diagnostic::new(Code::RowNowhere, &entry.key.span, message)
                    .label("nothing is refused with it")
                    .help(remedy(row)),
            );
        }
    }
}

/// A failure is told inside of a success, so no operation lists it.
fn is_failure(row: &RawErrorRow) -> bool {
    places(row).any(|place| place == Placement::Failure)
}

fn places(row: &RawErrorRow) -> impl Iterator<Item = Placement> {
    row.placement
        .iter()
        .flat_map(|places| &places.value)
        .map(|place| place.value)
}

fn remedy(row: &RawErrorRow) -> String {
    let wanted = match places(row).next().unwrap_or(Placement::Answer) {
        Placement::Answer => "the `errors` of an operation, or gives it `everywhere: true`",
        Placement::Item => "the `item_errors` of an operation",
        Placement::Failure => "this description together with a transfer that sends bytes",
        Placement::Body => "the `errors` of a transfer that receives bytes",
    };
    format!("whoever knows where it stands puts it into {wanted}; if nobody does, it can go")
}
