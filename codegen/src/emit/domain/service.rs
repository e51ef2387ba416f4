//! service.rs of the domain: one method for each operation, and the way from a command to its method.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::RustFile;
use crate::emit::docs::row_names;
use crate::emit::imports::available;
use crate::emit::tokens::{Scope, Side, rust_type};
use crate::ir::{Ir, Operation};

pub(super) fn emit(ir: &Ir) -> RustFile {
    let scope = Scope::beside_operations(ir);
    let methods = ir.operations.iter().map(|operation| emit_method(ir, &scope, operation));
    let markers: Vec<_> = ir.operations.iter().map(|operation| &operation.marker).collect();
    let functions = ir.operations.iter().map(|operation| &operation.function);
    let item = quote! {
        /// What the API can do.
        pub trait Service {
            /// Who calls, and when.
            type Context;

            #(#methods)*
        }

        /// Hands a command to its method.
        ///
        /// # Errors
        ///
        /// What the method refuses.
        pub fn dispatch<S: Service>(service: &mut S, context: &S::Context, command: Command) -> Result<Answer, Refusal> {
            match command {
                #(Command::#markers(it) => service.#functions(context, it).map(Answer::#markers),)*
            }
        }
    };
    let commands: Vec<String> = ir
        .operations
        .iter()
        .map(|operation| operation.marker.to_string())
        .collect();
    let mut uses = scope.imports(ir, "super");
    uses.extend(available("super::refusal", "Refusal"));
    uses.extend(available(
        "super::commands",
        &format!("Answer Command {}", commands.join(" ")),
    ));
    RustFile::new(ir, "service.rs", "what it can do.", &uses, vec![item])
}

fn emit_method(ir: &Ir, scope: &Scope, operation: &Operation) -> TokenStream {
    let rows = match operation.errors.is_empty() {
        true => "None is known.".to_owned(),
        false => format!("{}.", row_names(ir, operation.errors.iter().copied())),
    };
    let docs = operation.docs.and(format!("# Errors\n{rows}")).attributes();
    let Operation { function, marker, .. } = operation;
    let answer = rust_type(ir, Side::Domain, scope, &operation.answer.ty);
    quote! {
        #docs
        fn #function(&mut self, context: &Self::Context, command: #marker) -> Result<#answer, Refusal>;
    }
}
