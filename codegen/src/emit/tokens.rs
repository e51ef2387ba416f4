//! Small pieces that all emitters write alike.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::imports::{Available, available};
use crate::ir::{Enum, ErrorRow, Ir, Object, Operation, Scalar, Type, Union};
use crate::model::{Basis, EnumId, ErrorId, ObjectId, OperationId, ScalarId, UnionId};

impl Ir {
    pub(super) fn error(&self, id: ErrorId) -> &ErrorRow {
        &self.errors[id.0]
    }

    pub(super) fn operation(&self, id: OperationId) -> &Operation {
        &self.operations[id.0]
    }

    pub(super) fn scalar(&self, id: ScalarId) -> &Scalar {
        &self.scalars[id.0]
    }

    pub(super) fn enumeration(&self, id: EnumId) -> &Enum {
        &self.enums[id.0]
    }

    pub(super) fn object(&self, id: ObjectId) -> &Object {
        &self.objects[id.0]
    }

    pub(super) fn union(&self, id: UnionId) -> &Union {
        &self.unions[id.0]
    }
}

/// The two sides differ in what stands for a secret newtype.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Client,
    Domain,
}

/// How a file names the types of the description.
#[derive(Clone, Debug)]
pub(super) enum Scope {
    /// They are in scope.
    Bare,
    /// They are under `types::`.
    Qualified,
    /// They are in scope, apart from those whose names mean something else there.
    Beside(BTreeSet<String>),
}

impl Scope {
    /// For files in which the operations have types of their own.
    pub(super) fn beside_operations(ir: &Ir) -> Self {
        let operations = ir.operations.iter().map(|operation| operation.marker.to_string());
        let beside = ["Answer", "Command", "Evidence", "OperationId", "Refusal", "Service"];
        Self::Beside(operations.chain(beside.map(str::to_owned)).collect())
    }

    /// For a file with these names of its own.
    pub(super) fn beside(names: impl IntoIterator<Item = String>) -> Self {
        Self::Beside(names.into_iter().collect())
    }

    pub(super) fn path(&self, ident: &Ident) -> TokenStream {
        let qualified = match self {
            Self::Bare => false,
            Self::Qualified => true,
            Self::Beside(taken) => taken.contains(&ident.to_string()),
        };
        if qualified {
            quote! { types::#ident }
        } else {
            quote! { #ident }
        }
    }

    /// What a file with this scope may import.
    pub(super) fn imports(&self, ir: &Ir, module: &str) -> Vec<Available> {
        let scalars = ir.scalars.iter().map(|it| &it.ident);
        let enums = ir.enums.iter().map(|it| &it.ident);
        let objects = ir.objects.iter().map(|it| &it.ident);
        let unions = ir.unions.iter().map(|it| &it.ident);
        let free = |ident: &&Ident| match self {
            Self::Bare => true,
            Self::Qualified => false,
            Self::Beside(taken) => !taken.contains(&ident.to_string()),
        };
        let names = scalars
            .chain(enums)
            .chain(objects)
            .chain(unions)
            .filter(free)
            .map(ToString::to_string);
        let mut imports = available(&format!("{module}::types"), &names.collect::<Vec<_>>().join(" "));
        imports.extend(available(module, "types"));
        imports
    }
}

/// A type as one side has it.
pub(super) fn rust_type(ir: &Ir, side: Side, scope: &Scope, ty: &Type) -> TokenStream {
    let named = |ident: &Ident| scope.path(ident);
    match ty {
        Type::Boolean => quote! { bool },
        Type::Integer => quote! { u64 },
        Type::Text => quote! { String },
        Type::SecretText => quote! { Secret },
        Type::Name(id) => named(&ir.scalar(*id).ident),
        Type::SecretName(id) => match side {
            Side::Client => quote! { Secret },
            Side::Domain => named(&ir.scalar(*id).ident),
        },
        Type::Enum(id) => named(&ir.enumeration(*id).ident),
        Type::Object(id) => named(&ir.object(*id).ident),
        Type::Union(id) => named(&ir.union(*id).ident),
        Type::List(item) => {
            let item = rust_type(ir, side, scope, item);
            quote! { Vec<#item> }
        }
    }
}

/// Lints of names and sizes, which follow from the description and not from whoever writes the code.
pub(super) fn allow_any_shape() -> TokenStream {
    quote! {
        #[allow(clippy::enum_variant_names, clippy::large_enum_variant, reason = "as the description has it")]
    }
}

/// Names of operators, and names that say something of `self`, where a description means neither.
pub(super) fn allow_any_name(method: &Ident) -> Option<TokenStream> {
    let operators = "new add as_ref bitand bitor bitxor borrow clone cmp deref div eq hash index mul rem shl shr sub";
    let name = method.to_string();
    let says_of_self = ["as_", "from_", "into_", "is_", "to_"]
        .iter()
        .any(|front| name.starts_with(front));
    (says_of_self || operators.split(' ').any(|operator| operator == name)).then(|| {
        quote! {
            #[allow(
                clippy::new_ret_no_self, clippy::should_implement_trait, clippy::wrong_self_convention,
                reason = "as the description has it"
            )]
        }
    })
}

/// How many parameters there are follows from the description as well.
pub(super) fn allow_many_arguments(count: usize) -> Option<TokenStream> {
    (count > 7).then(|| quote! { #[allow(clippy::too_many_arguments, reason = "as the description has it")] })
}

/// A number without a suffix.
pub(super) fn number(value: u64) -> Literal {
    Literal::u64_unsuffixed(value)
}

/// A number that may be negative; a literal cannot be.
pub(super) fn signed(value: i64) -> TokenStream {
    let size = Literal::u64_unsuffixed(value.unsigned_abs());
    if value < 0 {
        quote! { -#size }
    } else {
        quote! { #size }
    }
}

/// How something is known, as the domain says it.
pub(super) fn evidence_name(basis: Basis) -> TokenStream {
    match basis {
        Basis::Documented => quote! { Evidence::Documented },
        Basis::Observed => quote! { Evidence::Observed },
        Basis::Sibling => quote! { Evidence::Sibling },
        Basis::Assumed => quote! { Evidence::Assumed },
    }
}

pub(super) fn status(value: u16) -> Literal {
    Literal::u16_unsuffixed(value)
}

/// `Some("text")` or `None`.
pub(super) fn optional_text(text: Option<&String>) -> TokenStream {
    match text {
        Some(text) => quote! { Some(#text) },
        None => quote! { None },
    }
}

/// A raw string, with as many marks as it takes.
pub(super) fn raw_text(text: &str) -> TokenStream {
    let mut marks = String::from("#");
    while text.contains(&format!("\"{marks}")) {
        marks.push('#');
    }
    let literal = format!("r{marks}\"{text}\"{marks}");
    match literal.parse::<Literal>() {
        // Line breaks are escaped, so that every line of a file is one of code.
        Ok(literal) if !text.contains(['\r', '\n']) => quote! { #literal },
        _ => quote! { #text },
    }
}
