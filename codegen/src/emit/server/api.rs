//! api.rs of the server: everything that is generated for it, as its runtime asks for it.

use quote::quote;

use super::params::example_refusal;
use super::{domain_names, runtime_names};
use crate::emit::imports::available;
use crate::emit::{Layout, RustFile};
use crate::ir::Ir;

pub(super) fn emit(ir: &Ir, layout: &Layout) -> RustFile {
    let envelope = match ir.envelope {
        Some(_) => quote! { Some(ENVELOPE) },
        None => quote! { None },
    };
    let unreadable = example_refusal(ir.error(ir.unreadable), &quote! { "body" });
    let item = quote! {
        /// Everything that is generated for the server.
        #[derive(Clone, Copy, Debug)]
        pub enum Api {}

        impl codec::Api for Api {
            type Operation = OperationId;
            type Command = Command;
            type Answer = Answer;
            type Refusal = Refusal;
            type Forms = Forms;

            const BOOLEANS: Booleans = Booleans { truthy: TRUTHY, falsy: FALSY };
            const ENVELOPE: Option<Envelope> = #envelope;
            const ROUTES: &'static [Route<OperationId>] = ROUTES;

            fn decode(operation: OperationId, params: &Params) -> Result<Command, Refusal> {
                params::decode(operation, params)
            }

            fn unreadable() -> Refusal { #unreadable }

            fn told(refusal: &Refusal) -> Told {
                Told { row: refusal.name(), status: refusal.status(), text: refusal.text() }
            }
        }
    };
    let mut uses = domain_names(layout);
    uses.extend(available(&layout.server_runtime, "codec"));
    uses.extend(runtime_names(layout, "::envelope", "Envelope Told"));
    uses.extend(runtime_names(layout, "::params", "Booleans Params"));
    uses.extend(runtime_names(layout, "::routes", "Route"));
    uses.extend(available("super", "params"));
    uses.extend(available("super::dialect", "Forms"));
    uses.extend(available("super::params", "FALSY TRUTHY"));
    uses.extend(available("super::routes", "ROUTES"));
    if ir.envelope.is_some() {
        uses.extend(available("super::wire", "ENVELOPE"));
    }
    RustFile::new(ir, "api.rs", "the API as its server has it.", &uses, vec![item])
}
