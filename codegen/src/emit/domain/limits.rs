//! limits.rs of the domain: numbers with a name.

use quote::quote;

use crate::emit::RustFile;
use crate::emit::tokens::number;
use crate::ir::Ir;

pub(super) fn emit(ir: &Ir) -> RustFile {
    let items: Vec<_> = ir
        .limits
        .iter()
        .map(|limit| {
            let (docs, ident, value) = (limit.docs.of_item(), &limit.ident, number(limit.value));
            quote! { #docs pub const #ident: u64 = #value; }
        })
        .collect();
    RustFile::new(ir, "limits.rs", "its limits.", &[], items)
}
