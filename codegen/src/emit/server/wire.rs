//! wire.rs of the server: from values to JSON, in the canonical form of each.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::domain_names;
use crate::emit::RustFile;
use crate::emit::docs::said;
use crate::emit::imports::available;
use crate::emit::tokens::{Scope, Side, rust_type, status};
use crate::ir::{Answer, Field, Ir, Object, Transfer, Type, Union};
use crate::model::{BaseType, EmptyForm, Envelope, WireForm};

pub(super) fn emit(ir: &Ir, domain: &str) -> RustFile {
    let mut items = vec![quote! {
        /// A value in the wire forms of a dialect.
        #[derive(Clone, Copy, Debug)]
        pub struct Wire<'a, T: ?Sized>(pub &'a T, pub &'a Dialect);
    }];
    items.extend(ir.envelope.as_ref().map(emit_envelope));
    items.push(emit_answer(ir));
    items.extend(ir.transfers.iter().filter_map(|transfer| emit_sent(ir, transfer)));
    items.extend(ir.objects.iter().map(|object| emit_object(ir, object)));
    items.extend(ir.unions.iter().map(emit_union));
    let mut uses = domain_names(domain);
    uses.extend(available("crate::codec", "Dialect forms"));
    uses.extend(available("crate::codec::envelope", "Envelope"));
    uses.extend(available(
        "crate::codec::forms",
        "EmptyForm Integer IntegerForm List Members",
    ));
    uses.extend(available("serde", "Serialize Serializer"));
    RustFile::new(ir, "wire.rs", "from values to JSON.", &uses, items)
}

fn emit_envelope(envelope: &Envelope) -> TokenStream {
    let Envelope {
        payload,
        status: status_member,
        details,
        success,
        media_type,
        ..
    } = envelope;
    let success = status(*success);
    quote! {
        /// Members of every answer.
        pub static ENVELOPE: Envelope = Envelope {
            payload: #payload, status: #status_member, details: #details, success: #success, media_type: #media_type
        };
    }
}

/// The one impl that all are: a body that ends in what the serializer gives.
fn emit_impl(ty: &TokenStream, body: &TokenStream) -> TokenStream {
    quote! {
        impl Serialize for Wire<'_, #ty> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { #body }
        }
    }
}

fn emit_answer(ir: &Ir) -> TokenStream {
    let arms = ir.operations.iter().map(|operation| {
        let marker = &operation.marker;
        let payload = payload(ir, &operation.answer, &quote! { self.1 });
        quote! { Answer::#marker(it) => #payload.serialize(serializer), }
    });
    emit_impl(&quote! { Answer }, &quote! { match self.0 { #(#arms)* } })
}

/// `it`, a reference, as a payload.
fn payload(ir: &Ir, answer: &Answer, dialect: &TokenStream) -> TokenStream {
    let value = by_value(ir, &answer.ty, &answer.forms, dialect);
    match &answer.pick {
        Some(pick) => quote! { forms::picked(#pick, #value) },
        None => value,
    }
}

fn emit_sent(ir: &Ir, transfer: &Transfer) -> Option<TokenStream> {
    let answer = transfer.answer.as_ref()?;
    let docs = said(&format!("The payload that ends `{}`.", transfer.name));
    let ty = rust_type(ir, Side::Domain, &Scope::Qualified, &answer.ty);
    let payload = payload(ir, answer, &quote! { dialect });
    // One transfer of an API takes bytes as a rule; others are told apart by their names.
    let function = match ir.transfers.iter().filter(|other| other.answer.is_some()).count() {
        1 => format_ident!("sent"),
        _ => format_ident!("{}_sent", crate::names::value(&transfer.name)),
    };
    Some(quote! {
        #docs
        pub fn #function<'a>(it: &'a #ty, dialect: &'a Dialect) -> impl Serialize + 'a { #payload }
    })
}

fn emit_object(ir: &Ir, object: &Object) -> TokenStream {
    let ident = &object.ident;
    let members = object.fields.iter().map(|field| emit_member(ir, field));
    let body = quote! {
        let mut members = Members::begin(serializer)?;
        #(#members)*
        members.end()
    };
    emit_impl(&quote! { types::#ident }, &body)
}

fn emit_member(ir: &Ir, field: &Field) -> TokenStream {
    let (name, ident) = (&field.name, &field.ident);
    let place = quote! { self.0.#ident };
    let member = match field.empty {
        None => {
            let value = by_reference(ir, &field.ty, &field.forms, &place);
            quote! { members.member(#name, #value)?; }
        }
        Some(empty) => {
            let value = optional(ir, field, &place);
            let empty = match empty {
                EmptyForm::Absent => quote! { EmptyForm::Absent },
                EmptyForm::Null => quote! { EmptyForm::Null },
                EmptyForm::Array => quote! { EmptyForm::Array },
                EmptyForm::Object => quote! { EmptyForm::Object },
            };
            quote! { members.optional(#name, #value, #empty)?; }
        }
    };
    let label = field.label.as_ref().map(|label| {
        let label = &label.name;
        match field.empty {
            None => quote! { members.member(#label, #place.label())?; },
            Some(_) => quote! { members.optional(#label, #place.map(|it| it.label()), EmptyForm::Absent)?; },
        }
    });
    quote! { #member #label }
}

/// What goes to `Members::member` for a value that is always there.
fn by_reference(ir: &Ir, ty: &Type, forms: &[WireForm], place: &TokenStream) -> TokenStream {
    match ty {
        Type::Boolean | Type::Text => quote! { &#place },
        Type::Integer if is_plain(forms) => quote! { &#place },
        Type::Name(_) => quote! { #place.as_str() },
        Type::SecretText | Type::SecretName(_) => quote! { #place.expose() },
        Type::Object(_) | Type::Union(_) => quote! { &Wire(&#place, self.1) },
        Type::List(item) if matches!(**item, Type::Boolean | Type::Text) => quote! { &#place },
        Type::List(item) if matches!(**item, Type::Object(_) | Type::Union(_)) => quote! { &List(&#place, self.1) },
        Type::List(item) => {
            let item = by_value(ir, item, forms, &quote! { self.1 });
            quote! { &#place.iter().map(|it| #item).collect::<Vec<_>>() }
        }
        Type::Integer => {
            let form = integer_form(forms);
            quote! { &Integer(#place, #form) }
        }
        Type::Enum(id) => {
            let value = enum_value(ir.enumeration(*id).base, forms, place);
            quote! { &#value }
        }
    }
}

/// What goes to `Members::optional`.
fn optional(ir: &Ir, field: &Field, place: &TokenStream) -> TokenStream {
    let dialect = quote! { self.1 };
    match &field.ty {
        Type::Boolean => quote! { #place },
        Type::Integer if is_plain(&field.forms) => quote! { #place },
        Type::Text => quote! { #place.as_deref() },
        Type::List(item) if matches!(**item, Type::Boolean | Type::Text) => quote! { #place.as_deref() },
        Type::Integer => {
            let form = integer_form(&field.forms);
            quote! { #place.map(|it| Integer(it, #form)) }
        }
        Type::Enum(id) => {
            let value = enum_value(ir.enumeration(*id).base, &field.forms, &quote! { it });
            quote! { #place.map(|it| #value) }
        }
        Type::SecretText | Type::Name(_) | Type::SecretName(_) | Type::Object(_) | Type::Union(_) | Type::List(_) => {
            let value = by_value(ir, &field.ty, &field.forms, &dialect);
            quote! { #place.as_ref().map(|it| #value) }
        }
    }
}

/// `it`, a reference, as something that serializes.
fn by_value(ir: &Ir, ty: &Type, forms: &[WireForm], dialect: &TokenStream) -> TokenStream {
    match ty {
        Type::Boolean | Type::Text => quote! { it },
        Type::Integer if is_plain(forms) => quote! { it },
        Type::Integer => {
            let form = integer_form(forms);
            quote! { Integer(*it, #form) }
        }
        Type::Name(_) => quote! { it.as_str() },
        Type::SecretText | Type::SecretName(_) => quote! { it.expose() },
        Type::Enum(id) => enum_value(ir.enumeration(*id).base, forms, &quote! { it }),
        Type::Object(_) | Type::Union(_) => quote! { Wire(it, #dialect) },
        Type::List(item) if matches!(**item, Type::Object(_) | Type::Union(_)) => quote! { List(it, #dialect) },
        Type::List(item) if matches!(**item, Type::Boolean | Type::Text) => quote! { it },
        Type::List(item) => {
            let item = by_value(ir, item, forms, dialect);
            quote! { it.iter().map(|it| #item).collect::<Vec<_>>() }
        }
    }
}

fn is_plain(forms: &[WireForm]) -> bool {
    matches!(forms.first(), None | Some(WireForm::Integer))
}

fn integer_form(forms: &[WireForm]) -> TokenStream {
    match forms.first() {
        None | Some(WireForm::Integer) => quote! { IntegerForm::Integer },
        Some(WireForm::String) => quote! { IntegerForm::String },
        Some(WireForm::Mixed) => quote! { IntegerForm::Mixed },
    }
}

fn enum_value(base: BaseType, forms: &[WireForm], place: &TokenStream) -> TokenStream {
    match (base, forms.first()) {
        (BaseType::String, _) | (BaseType::Integer, None | Some(WireForm::Integer)) => quote! { #place.value() },
        (BaseType::Integer, Some(WireForm::String)) => quote! { #place.value().to_string() },
        (BaseType::Integer, Some(WireForm::Mixed)) => {
            quote! { Integer(#place.value().unsigned_abs(), IntegerForm::Mixed) }
        }
    }
}

fn emit_union(union: &Union) -> TokenStream {
    let ident = &union.ident;
    let arms = [&union.then.ident, &union.otherwise.ident];
    let body = quote! {
        match self.0 {
            #(types::#ident::#arms(it) => Wire(it, self.1).serialize(serializer),)*
        }
    };
    emit_impl(&quote! { types::#ident }, &body)
}
