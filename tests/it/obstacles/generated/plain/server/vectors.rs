// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: its examples, and what each must come from.

use crate::{
    obstacles::generated::plain::domain::commands::{self, Command, OperationId},
    obstacles::generated::plain::domain::refusal::Refusal,
    obstacles::generated::plain::domain::types,
    obstacles::plain::vectors::{AnswerVector, RefusalVector, RequestVector},
};

/// Parameters, and the command that they make.
pub(crate) fn requests() -> Vec<RequestVector> {
    Vec::from([
        RequestVector { operation: OperationId::LoopType, example: "found", query: "type=a%2Fb&async=true&await=-1",
            json: "",
            command: Command::LoopType(commands::LoopType { type_: "a/b".into(), async_: true,
                    await_: Some(types::Level::Below) }) },
        RequestVector { operation: OperationId::LoopType, example: "gone", query: "type=x", json: "",
            command: Command::LoopType(commands::LoopType { type_: "x".into(), async_: false, await_: None }) },
        RequestVector { operation: OperationId::LoopPut, example: "kept", query: "type=%C3%BC",
            json: r#"{"fooBar":3,"words":["a","b"],"thing":{"id":"x","type":"self","fooBar":0,"größe":0,"日本":false,"3d":true,"match":{},"tree":{"name":"a","left":{"name":"b","branch":{"end":true},"rest":[]},"branch":{"fork":{"name":"c","branch":{"end":true},"rest":[]}},"rest":[]}}}"#,
            command: Command::LoopPut(commands::LoopPut { type_: "ü".into(),
                    thing: types::Thing { id: "x".into(), type_: types::Command::Own, foo_bar: 0, snake_foo_bar: None,
                        size: types::Level::Zero, japan: false, in_three_d: true, ref_: None, match_: types::Nothing {},
                        tree: Some(types::Tree { name: "a".into(),
                                left: Some(Box::new(types::Tree { name: "b".into(), left: None,
                                            branch: Box::new(types::Branch::Ends(types::End { end: true })),
                                            rest: vec![] })),
                                branch: Box::new(types::Branch::Goes(types::Fork { fork: Box::new(types::Tree { name: "c".into(),
                                                    left: None,
                                                    branch: Box::new(types::Branch::Ends(types::End { end: true })),
                                                    rest: vec![] }) })),
                                rest: vec![] }),
                        secret: None, code: None },
                    trees: None, words: Some(vec!["a".into(), "b".into()]), foo_bar: 3, snake_foo_bar: None }) },
        RequestVector { operation: OperationId::LoopDrop, example: "dropped", query: "type=a", json: "",
            command: Command::LoopDrop(commands::LoopDrop { type_: "a".into() }) },
        RequestVector { operation: OperationId::LoopAll, example: "none", query: "", json: "",
            command: Command::LoopAll(commands::LoopAll {}) },
        RequestVector { operation: OperationId::LoopTypeForm, example: "raised",
            query: "type=a+b&level=-1&gr%C3%B6%C3%9Fe=1%3B2", json: "",
            command: Command::LoopTypeForm(commands::LoopTypeForm { type_: "a b".into(), level: types::Level::Below,
                    size: vec![1, 2] }) },
        RequestVector { operation: OperationId::TokenSet, example: "whole", query: "",
            json: r#"{"client":{"call":{"builder":{},"effect":"read","branch":{"end":true},"keys":["a"],"numbers":[1]}},"branch":{"fork":{"name":"a","branch":{"end":true},"rest":[]}},"effects":["unsent"],"apis":["b"],"numbers":[1,2],"sure":false,"set":{"drop":{}}}"#,
            command: Command::TokenSet(commands::TokenSet { client: types::Client { call: types::Call { builder: types::Builder { name: None,
                                word: None },
                            effect: types::Effect::Read, branch: types::Branch::Ends(types::End { end: true }),
                            keys: vec!["a".into()], numbers: vec![1] },
                        api: None, calls: None },
                    branch: Some(types::Branch::Goes(types::Fork { fork: Box::new(types::Tree { name: "a".into(),
                                        left: None, branch: Box::new(types::Branch::Ends(types::End { end: true })),
                                        rest: vec![] }) })),
                    effects: Some(vec![types::Effect::Unsent]), apis: Some(vec!["b".into()]), numbers: Some(vec![1, 2]),
                    sure: Some(false), set: Some(types::LoopApi { drop: types::LoopDrop {} }) }) },
        RequestVector { operation: OperationId::BuilderNew, example: "drop", query: "into_future=unsent", json: "",
            command: Command::BuilderNew(commands::BuilderNew { into_future: types::Effect::Unsent }) },
    ])
}

/// Payloads of answers, in canonical form.
pub(crate) fn answers() -> Vec<AnswerVector> {
    Vec::from([
        AnswerVector { operation: OperationId::LoopType, example: "found",
            payload: r#"{"id":"a/b","type":"größer ✓","fooBar":1,"größe":-1,"日本":true,"3d":false,"$ref":null,"match":{},"code":"00ff00ff"}"# },
        AnswerVector { operation: OperationId::LoopPut, example: "kept",
            payload: r#"{"id":"x","type":"self","fooBar":0,"größe":0,"日本":false,"3d":true,"$ref":null,"match":{},"tree":{"name":"a","branch":{"end":true},"rest":[]},"code":null}"# },
        AnswerVector { operation: OperationId::LoopDrop, example: "dropped", payload: r#"{}"# },
        AnswerVector { operation: OperationId::LoopAll, example: "none", payload: r#"{"all":[]}"# },
        AnswerVector { operation: OperationId::LoopTypeForm, example: "raised", payload: r#"{"level":-1}"# },
        AnswerVector { operation: OperationId::TokenSet, example: "whole",
            payload: r#"{"call":{"builder":{"name":{"operation":"up","secret":"hush"}},"effect":"read","branch":{"end":true},"keys":[],"numbers":[3]},"api":"c","calls":[]}"# },
        AnswerVector { operation: OperationId::BuilderNew, example: "drop", payload: r#"{"api":{"drop":{}}}"# },
    ])
}

/// Refusals, and their bodies.
pub(crate) fn refusals() -> Vec<RefusalVector> {
    Vec::from([
        RefusalVector { operation: OperationId::LoopType, example: "gone", refusal: Refusal::Type,
            body: r#"nothing here"# },
        RefusalVector { operation: OperationId::LoopPut, example: "taken",
            refusal: Refusal::Self_ { thing: "it".to_owned() }, body: r#""taken" \ it"# },
        RefusalVector { operation: OperationId::LoopDrop, example: "gone", refusal: Refusal::Type,
            body: r#"nothing here"# },
        RefusalVector { operation: OperationId::LoopAll, example: "unclear",
            refusal: Refusal::Unclear { name: "type".to_owned() }, body: r#"type is unclear"# },
        RefusalVector { operation: OperationId::LoopTypeForm, example: "unclear",
            refusal: Refusal::Unclear { name: "type".to_owned() }, body: r#"type is unclear"# },
        RefusalVector { operation: OperationId::TokenSet, example: "taken",
            refusal: Refusal::Self_ { thing: "it".to_owned() }, body: r#""taken" \ it"# },
        RefusalVector { operation: OperationId::BuilderNew, example: "unclear",
            refusal: Refusal::Unclear { name: "type".to_owned() }, body: r#"type is unclear"# },
    ])
}
