// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: its examples, to be sent.

use crate::{
    obstacles::generated::plain::domain::commands::{Answer, OperationId},
    obstacles::generated::plain::domain::types,
};

/// Every example of a success, by operation and name.
pub static EXAMPLES: &[(OperationId, &str)] = &[
    (OperationId::LoopType, "found"),
    (OperationId::LoopPut, "kept"),
    (OperationId::LoopDrop, "dropped"),
    (OperationId::LoopAll, "none"),
    (OperationId::LoopTypeForm, "raised"),
    (OperationId::TokenSet, "whole"),
    (OperationId::BuilderNew, "drop"),
];

/// The answer of an example.
pub fn answer(operation: OperationId, example: &str) -> Option<Answer> {
    match (operation, example) {
        (OperationId::LoopType, "found") => {
            Some(
                Answer::LoopType(types::Thing {
                    id: "a/b".into(),
                    type_: types::Command::Greater,
                    foo_bar: 1,
                    snake_foo_bar: None,
                    size: types::Level::Below,
                    japan: true,
                    in_three_d: false,
                    ref_: None,
                    match_: types::Nothing {},
                    tree: None,
                    secret: None,
                    code: Some(
                        types::Code::parse("00ff00ff").expect("an example has its shape"),
                    ),
                }),
            )
        }
        (OperationId::LoopPut, "kept") => {
            Some(
                Answer::LoopPut(types::Thing {
                    id: "x".into(),
                    type_: types::Command::Own,
                    foo_bar: 0,
                    snake_foo_bar: None,
                    size: types::Level::Zero,
                    japan: false,
                    in_three_d: true,
                    ref_: None,
                    match_: types::Nothing {},
                    tree: Some(types::Tree {
                        name: "a".into(),
                        left: None,
                        branch: Box::new(types::Branch::Ends(types::End { end: true })),
                        rest: vec![],
                    }),
                    secret: None,
                    code: None,
                }),
            )
        }
        (OperationId::LoopDrop, "dropped") => Some(Answer::LoopDrop(types::Nothing {})),
        (OperationId::LoopAll, "none") => Some(Answer::LoopAll(vec![])),
        (OperationId::LoopTypeForm, "raised") => {
            Some(Answer::LoopTypeForm(types::Level::Below))
        }
        (OperationId::TokenSet, "whole") => {
            Some(
                Answer::TokenSet(types::Client {
                    call: types::Call {
                        builder: types::Builder {
                            name: Some(types::Vector {
                                operation: "up".into(),
                                secret: "hush".into(),
                            }),
                            word: None,
                        },
                        effect: types::Effect::Read,
                        branch: types::Branch::Ends(types::End { end: true }),
                        keys: vec![],
                        numbers: vec![3],
                    },
                    api: Some("c".into()),
                    calls: Some(vec![]),
                }),
            )
        }
        (OperationId::BuilderNew, "drop") => {
            Some(
                Answer::BuilderNew(types::LoopApi {
                    drop: types::LoopDrop {},
                }),
            )
        }
        _ => None,
    }
}
