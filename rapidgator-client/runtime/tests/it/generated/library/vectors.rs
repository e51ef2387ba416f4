// Generated from codegen/tests/it/specs/library.yaml by `cargo xtask generate`. Do not edit.
//! Library API: its examples, and what each must be read as.

use rapidgator_client_runtime::vectors::Vector;
use super::{
    errors::ErrorId, operations, transfers,
    types::{Book, BookEntry, Language, Loan, LoanState, Login, NoBook, Outcome},
};

/// All of them.
pub(crate) fn vectors() -> Vec<Vector> {
    [reader_login(), book_info(), loan_info(), loan_open(), transfers()]
        .into_iter()
        .flatten()
        .collect()
}

/// `reader.login`.
fn reader_login() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ReaderLogin>("known", r#"{"response":{"key":"abc"},"status":200,"details":null}"#,
            Login { key: "abc".into() }),
        Vector::error(&operations::READER_LOGIN, "stranger",
            r#"{"response":null,"status":403,"details":"Unknown reader"}"#, ErrorId::UnknownReader, 403,
            "Unknown reader"),
    ])
}

/// `book.info`.
fn book_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::BookInfo>("mixed",
            r#"{"response":{"books":[{"book_id":"17","title":"Ü","pages":0},{"book_id":18,"error":"lost"}]},"status":200,"details":null}"#,
            vec![BookEntry::Found(Book { book_id: "17".into(), title: "Ü".into(), pages: 0, language: None,
                        translations: vec![] }),
                BookEntry::Missing(NoBook { book_id: "18".into(), error: "lost".into() })]),
        Vector::answer::<operations::BookInfo>("translated",
            r#"{"response":{"books":[{"book_id":"17","title":"A","pages":18446744073709551615,"language":null,"translations":[{"book_id":"18","title":"B","pages":"301","language":"de"}]}]},"status":200,"details":null}"#,
            vec![BookEntry::Found(Book { book_id: "17".into(), title: "A".into(), pages: 18446744073709551615,
                        language: None,
                        translations: vec![Book { book_id: "18".into(), title: "B".into(), pages: 301,
                                language: Some(Language::German), translations: vec![] }] })]),
        Vector::error(&operations::BOOK_INFO, "gone", r#"{"response":null,"status":404,"details":"No book 9 here"}"#,
            ErrorId::BookNotFound, 404, "No book 9 here"),
        Vector::answer::<operations::BookInfo>("none", r#"{"response":[],"status":200,"details":null}"#, vec![]),
        Vector::foreign(&operations::BOOK_INFO, "denied", r#"{"error":"Denied","success":false}"#, "denied"),
    ])
}

/// `loan.info`.
fn loan_info() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::LoanInfo>("packed",
            r#"{"response":{"loan":{"loan_id":3,"state":1,"state_label":"Packed","scan":[]}},"status":200,"details":null}"#,
            Loan { loan_id: 3, state: LoanState::Packed, state_label: Some("Packed".into()), scan: None }),
        Vector::error(&operations::LOAN_INFO, "expired", r#"{"response":null,"status":401,"details":"Key expired"}"#,
            ErrorId::KeyExpired, 401, "Key expired"),
    ])
}

/// `loan.open`.
fn loan_open() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::LoanOpen>("lent",
            r#"{"response":{"lent":["17"],"kept":[],"held_back":0,"reasons":[]},"status":200,"details":null}"#,
            Outcome { lent: vec!["17".into()], kept: vec![], held_back: 0, reasons: vec![] }),
        Vector::foreign(&operations::LOAN_OPEN, "page", r#"<html></html>"#, "html"),
    ])
}

/// What moves bytes.
fn transfers() -> Vec<Vector> {
    Vec::from([
        Vector::sent_error(&transfers::DELIVER, "refused",
            r#"{"response":null,"status":404,"details":"Book not found"}"#, ErrorId::BookNotFound, 404,
            "Book not found"),
        Vector::received_error(&transfers::SCAN, "ended", "Gone", ErrorId::ScanEnded),
    ])
}
