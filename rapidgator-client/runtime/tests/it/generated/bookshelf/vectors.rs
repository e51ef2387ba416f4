// Generated from codegen/tests/it/fixtures/bookshelf.yaml by `cargo xtask generate`. Do not edit.
//! Bookshelf: its examples, and what each must be read as.

use rapidgator_client_runtime::vectors::Vector;
use super::{errors::ErrorId, operations, types::{Book, Found, Kind, Lost}};

/// All of them.
pub(crate) fn vectors() -> Vec<Vector> {
    [book_move(), book_find()].into_iter().flatten().collect()
}

/// `book.move`.
fn book_move() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::BookMove>("moved",
            r#"[{"isbn":"9780000000002","type":"-1","pages":"120","inStock":null},{"isbn":"9780000000003","lost":true}]"#,
            vec![Found::There(Book { isbn: "9780000000002".into(), type_: Kind::Loop, match_: None, pages: 120,
                        in_stock: None, lock: None, tags: vec![] }),
                Found::Gone(Lost { isbn: "9780000000003".into(), lost: true })]),
        Vector::answer::<operations::BookMove>("loose",
            r#"[{"isbn":9780000000002,"type":2,"pages":0,"inStock":null,"tags":[]}]"#,
            vec![Found::There(Book { isbn: "9780000000002".into(), type_: Kind::Try, match_: None, pages: 0,
                        in_stock: None, lock: None, tags: vec![] })]),
        Vector::error(&operations::BOOK_MOVE, "heavy", r#"limit is 40 books"#, ErrorId::TooHeavy, 409,
            "limit is 40 books"),
    ])
}

/// `book.find`.
fn book_find() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::BookFind>("found",
            r#"{"book":{"isbn":"9780000000002","type":"2","match":true,"pages":0,"inStock":3,"lock":"abc","tags":["a \"quoted\" word"]}}"#,
            Book { isbn: "9780000000002".into(), type_: Kind::Try, match_: Some(true), pages: 0, in_stock: Some(3),
                lock: Some("abc".into()), tags: vec!["a \"quoted\" word".into()] }),
        Vector::error(&operations::BOOK_FIND, "missing", r#"no such book"#, ErrorId::NoSuchBook, 404, "no such book"),
        Vector::error(&operations::BOOK_FIND, "other_text", r#"no book 1 on shelf 2"#, ErrorId::NoSuchBook, 404,
            "no book 1 on shelf 2"),
    ])
}
