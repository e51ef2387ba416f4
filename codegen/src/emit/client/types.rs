//! types.rs of the client.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Runtime, inputs};
use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::held::Held;
use crate::emit::imports::available;
use crate::emit::tokens::{Scope, Side, number, rust_type, signed};
use crate::ir::{Batch, Enum, Field, Ir, Machine, Object, Page, Scalar, Type, Union, Wait};
use crate::model::{BaseType, EnumWire, ObjectId, UrlPart, WireForm};

pub(super) fn emit(ir: &Ir, runtime: Runtime<'_>) -> RustFile {
    let mut items: Vec<TokenStream> = Vec::new();
    items.extend(ir.scalars.iter().filter(|scalar| is_newtype(scalar)).map(emit_scalar));
    items.extend(ir.pages.iter().map(emit_page));
    items.extend(ir.enums.iter().map(emit_enum));
    items.extend(ir.machines.iter().map(|machine| emit_terminal(ir, machine)));
    items.extend(
        ir.machines
            .iter()
            .filter_map(|machine| machine.wait.as_ref())
            .map(emit_wait),
    );
    let held = Held::by_parameters(ir);
    items.extend(ir.objects.iter().enumerate().map(|(index, object)| {
        let is_sent = held.objects.contains(&ObjectId(index));
        emit_object(ir, object, is_sent)
    }));
    items.extend(
        ir.objects
            .iter()
            .filter_map(|object| object.batch.as_ref().map(|batch| emit_batch(object, batch))),
    );
    items.extend(ir.unions.iter().map(|union| emit_union(ir, union)));
    items.extend(inputs::emit(ir, &held));
    let macros = "text_scalar open_integer_enum open_text_enum";
    let mut uses = runtime.root(&format!("{macros} Secret Batch WaitPlan call wire"));
    uses.extend(runtime.module("page", "Page"));
    uses.extend(available("super::errors", "ErrorId"));
    uses.extend(available("serde", "Deserialize Deserializer"));
    RustFile::new(ir, "types.rs", "values, enums and objects.", &uses, items)
}

/// Secrets are the runtime's `Secret`, integers are `u64`.
fn is_newtype(scalar: &Scalar) -> bool {
    scalar.base == BaseType::String && !scalar.secret
}

fn emit_scalar(scalar: &Scalar) -> TokenStream {
    let docs = scalar.docs.attributes();
    let ident = &scalar.ident;
    quote! { text_scalar! { #docs pub struct #ident; } }
}

fn emit_page(page: &Page) -> TokenStream {
    let docs = page.docs.of_item();
    let constant = &page.constant;
    let written = page.parts.iter().map(|part| match part {
        UrlPart::Literal(text) => text.clone(),
        UrlPart::Field(name) => format!("{{{name}}}"),
    });
    let path: String = written.collect();
    quote! {
        #docs
        #[allow(dead_code, reason = "not every client reads links")]
        pub(crate) static #constant: Page = Page { path: #path };
    }
}

fn emit_enum(item: &Enum) -> TokenStream {
    let docs = item.docs.attributes();
    let ident = &item.ident;
    let values = item.values.iter().map(|value| {
        let docs = value.docs.attributes();
        let ident = &value.ident;
        let wire = match &value.value {
            EnumWire::Integer(number) => signed(*number),
            EnumWire::Text(text) => quote! { #text },
        };
        let label = &value.label;
        if item.labelled {
            quote! { #docs #ident = (#wire, #label) }
        } else {
            quote! { #docs #ident = #wire }
        }
    });
    let name = match item.base {
        BaseType::Integer => format_ident!("open_integer_enum"),
        BaseType::String => format_ident!("open_text_enum"),
    };
    quote! { #name! { #docs pub enum #ident { #(#values,)* } } }
}

fn emit_terminal(ir: &Ir, machine: &Machine) -> TokenStream {
    let states = ir.enumeration(machine.states);
    let ident = &states.ident;
    let terminal = machine.terminal.iter().map(|index| &states.values[*index].ident);
    let body = if machine.terminal.is_empty() {
        quote! { false }
    } else {
        quote! { matches!(self, #(Self::#terminal)|*) }
    };
    quote! {
        impl #ident {
            /// Whether nothing comes after this state.
            pub const fn is_terminal(&self) -> bool { #body }
        }
    }
}

fn emit_wait(wait: &Wait) -> TokenStream {
    let docs = wait.docs.of_item();
    let constant = &wait.constant;
    let delays = wait.delays_ms.iter().map(|delay| number(*delay));
    let budget = number(wait.budget_ms);
    quote! { #docs pub const #constant: WaitPlan = WaitPlan { delays_ms: &[#(#delays),*], budget_ms: #budget }; }
}

fn emit_object(ir: &Ir, object: &Object, is_sent: bool) -> TokenStream {
    let docs = object.docs.of_item();
    let ident = &object.ident;
    let fields = object.fields.iter().map(|field| emit_field(ir, field));
    let must_use = object.batch.as_ref().map(|_| {
        quote! { #[must_use = "some of the ids may have failed; look at `failures` or `all` of `Batch`"] }
    });
    let default = (is_sent && inputs::has_default(object)).then(|| quote! { , Default });
    quote! {
        #docs
        #must_use
        #[derive(Clone, Debug, PartialEq, Deserialize #default)]
        #[non_exhaustive]
        pub struct #ident { #(#fields,)* }
    }
}

fn emit_field(ir: &Ir, field: &Field) -> TokenStream {
    let docs = field.docs.attributes();
    let ident = &field.ident;
    let rust = rust_type(ir, Side::Client, &Scope::Bare, &field.ty);
    let rust = if field.boxed {
        quote! { Box<#rust> }
    } else {
        rust
    };
    let (rust, reader, default) = match (&field.ty, field.empty) {
        (Type::List(_), _) => (rust, Some(list_reader(field)), true),
        (Type::Integer, Some(_)) => (quote! { Option<#rust> }, Some("wire::optional_integer"), true),
        (_, Some(_)) => (quote! { Option<#rust> }, Some("wire::optional"), true),
        (Type::Integer, None) => (rust, Some("wire::integer"), false),
        (Type::Text, None) if field.forms.contains(&WireForm::Integer) => (rust, Some("wire::open_text"), false),
        (_, None) => (rust, None, false),
    };
    let mut arguments = Vec::new();
    if ident != field.name.as_str() {
        let name = &field.name;
        arguments.push(quote! { rename = #name });
    }
    if default {
        arguments.push(quote! { default });
    }
    if let Some(reader) = reader {
        arguments.push(quote! { deserialize_with = #reader });
    }
    let attribute = (!arguments.is_empty()).then(|| quote! { #[serde(#(#arguments),*)] });
    let label = field.label.as_ref().map(|label| {
        let docs = said(&format!("Label of `{}`.", field.name));
        let ident = &label.ident;
        let name = &label.name;
        let rename = (ident != label.name.as_str()).then(|| quote! { #[serde(rename = #name)] });
        quote! { , #docs #rename pub #ident: Option<String> }
    });
    quote! { #docs #attribute pub #ident: #rust #label }
}

/// Ids in lists may be numbers; objects and enums read their own forms.
fn list_reader(field: &Field) -> &'static str {
    match &field.ty {
        Type::List(item) if **item == Type::Text && field.forms.contains(&WireForm::Integer) => "wire::text_list",
        Type::List(item) if **item == Type::Integer => "wire::integer_list",
        _ => "wire::list",
    }
}

fn emit_batch(object: &Object, batch: &Batch) -> TokenStream {
    let ident = &object.ident;
    let Batch {
        succeeded,
        failed,
        failed_count,
        errors,
    } = batch;
    let accessor = |name: &str, field: &proc_macro2::Ident| {
        let name = format_ident!("{name}");
        quote! { fn #name(&self) -> &[String] { &self.#field } }
    };
    let accessors = [
        accessor("succeeded", succeeded),
        accessor("failed", failed),
        accessor("errors", errors),
    ];
    quote! {
        impl Batch for #ident {
            type Code = ErrorId;
            #(#accessors)*
            fn failed_count(&self) -> u64 { self.#failed_count }
        }
    }
}

fn emit_union(ir: &Ir, union: &Union) -> TokenStream {
    let docs = union.docs.of_item();
    let ident = &union.ident;
    let member = &union.when_present;
    let (then, otherwise) = (&union.then.ident, &union.otherwise.ident);
    let arms = [&union.then, &union.otherwise].map(|arm| {
        let object = ir.object(arm.object);
        let docs = object.docs.attributes();
        let (ident, object) = (&arm.ident, &object.ident);
        quote! { #docs #ident(#object) }
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "entries are looked at and dropped; a box would be in the way")]
        pub enum #ident { #(#arms,)* }

        impl<'de> Deserialize<'de> for #ident {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                wire::union(deserializer, #member, Self::#then, Self::#otherwise)
            }
        }
    }
}
