// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: its examples, and what each must be read as.

use rapidgator_client_runtime::vectors::Vector;
use super::{
    errors::ErrorId, operations,
    types::{
        self, Branch, Builder, Call, Client, Command, Effect, End, Level, LoopApi,
        LoopDrop, Nothing, Thing, Tree,
    },
};

/// All of them.
pub(crate) fn vectors() -> Vec<Vector> {
    [
        loop_type(),
        loop_put(),
        loop_drop(),
        loop_all(),
        loop_type_form(),
        token_set(),
        builder_new(),
    ]
        .into_iter()
        .flatten()
        .collect()
}

/// `loop.type`.
fn loop_type() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::LoopType>("found",
            r#"{"id":"a/b","type":"größer ✓","fooBar":1,"größe":-1,"日本":true,"3d":false,"$ref":null,"match":{},"code":"00ff00ff"}"#,
            Thing { id: "a/b".into(), type_: Command::Greater, foo_bar: 1, snake_foo_bar: None, size: Level::Below,
                japan: true, in_three_d: false, ref_: None, match_: Nothing {}, tree: None, secret: None,
                code: Some("00ff00ff".into()) }),
        Vector::error(&operations::LOOP_TYPE, "gone", r#"nothing here"#, ErrorId::Type, 404, "nothing here"),
    ])
}

/// `loop.put`.
fn loop_put() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::LoopPut>("kept",
            r#"{"id":"x","type":"self","fooBar":0,"größe":0,"日本":false,"3d":true,"$ref":null,"match":{},"tree":{"name":"a","branch":{"end":true},"rest":[]},"code":null}"#,
            Thing { id: "x".into(), type_: Command::Own, foo_bar: 0, snake_foo_bar: None, size: Level::Zero,
                japan: false, in_three_d: true, ref_: None, match_: Nothing {},
                tree: Some(Tree { name: "a".into(), left: None, branch: Box::new(Branch::Ends(End { end: true })),
                        rest: vec![] }),
                secret: None, code: None }),
        Vector::error(&operations::LOOP_PUT, "taken", r#""taken" \ it"#, ErrorId::Self_, 409, "\"taken\" \\ it"),
    ])
}

/// `loop.drop`.
fn loop_drop() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::LoopDrop>("dropped", r#"{}"#, Nothing {}),
        Vector::error(&operations::LOOP_DROP, "gone", r#"nothing here"#, ErrorId::Type, 404, "nothing here"),
    ])
}

/// `loop.all`.
fn loop_all() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::LoopAll>("none", r#"{"all":[]}"#, vec![]),
        Vector::error(&operations::LOOP_ALL, "unclear", r#"type is unclear"#, ErrorId::Unclear, 422, "type is unclear"),
    ])
}

/// `loop.type_form`.
fn loop_type_form() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::LoopTypeForm>("raised", r#"{"level":-1}"#, Level::Below),
        Vector::error(&operations::LOOP_TYPE_FORM, "unclear", r#"type is unclear"#, ErrorId::Unclear, 422,
            "type is unclear"),
    ])
}

/// `token.set`.
fn token_set() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::TokenSet>("whole",
            r#"{"call":{"builder":{"name":{"operation":"up","secret":"hush"}},"effect":"read","branch":{"end":true},"keys":[],"numbers":[3]},"api":"c","calls":[]}"#,
            Client { call: Call { builder: Builder { name: Some(types::Vector { operation: "up".into(),
                                secret: "hush".into() }),
                        word: None },
                    effect: Effect::Read, branch: Branch::Ends(End { end: true }), keys: vec![], numbers: vec![3] },
                api: Some("c".into()), calls: vec![] }),
        Vector::error(&operations::TOKEN_SET, "taken", r#""taken" \ it"#, ErrorId::Self_, 409, "\"taken\" \\ it"),
    ])
}

/// `builder.new`.
fn builder_new() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::BuilderNew>("drop", r#"{"api":{"drop":{}}}"#, LoopApi { drop: LoopDrop {} }),
        Vector::error(&operations::BUILDER_NEW, "unclear", r#"type is unclear"#, ErrorId::Unclear, 422,
            "type is unclear"),
    ])
}
