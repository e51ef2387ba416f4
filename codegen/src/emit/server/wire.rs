//! wire.rs of the server: from values to JSON, in the form that the dialect chooses where there are several.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::dialect::empty_name;
use super::{domain_names, runtime_names};
use crate::emit::docs::said;
use crate::emit::imports::available;
use crate::emit::tokens::{Scope, Side, rust_type, signed};
use crate::emit::{Layout, RustFile, tokens};
use crate::ir::{Answer, Chosen, Enum, Field, Ir, Object, Transfer, Type, Union};
use crate::model::{BaseType, EmptyForm, Envelope, MemberPath, RefusalStatus, StatusValue, WireForm};

pub(super) fn emit(ir: &Ir, layout: &Layout) -> RustFile {
    let mut items = Vec::new();
    items.extend(ir.envelope.as_ref().map(emit_envelope));
    items.push(emit_answer(ir));
    items.extend(ir.transfers.iter().filter_map(|transfer| emit_sent(ir, transfer)));
    items.extend(ir.objects.iter().map(|object| emit_object(ir, object)));
    items.extend(ir.unions.iter().map(emit_union));
    items.extend(ir.enums.iter().filter_map(emit_label));
    let mut uses = domain_names(layout);
    uses.extend(runtime_names(layout, "", "forms"));
    uses.extend(runtime_names(layout, "::envelope", "Envelope HttpStatus Status"));
    let names = "EmptyForm Integer IntegerForm List Members Signed Text TextForm ToWire Wire";
    uses.extend(runtime_names(layout, "::forms", names));
    uses.extend(available("super::dialect", "Forms"));
    uses.extend(available("serde", "Serialize Serializer"));
    RustFile::new(ir, "wire.rs", "from values to JSON.", &uses, items)
}

fn emit_envelope(envelope: &Envelope) -> TokenStream {
    let path = |path: &MemberPath| {
        let names = &path.0;
        quote! { &[#(#names),*] }
    };
    let (payload, status, details) = (path(&envelope.payload), path(&envelope.status), path(&envelope.details));
    let (row, failure) = (
        optional(envelope.row.as_ref().map(path)),
        optional(envelope.failure.as_ref().map(status_name)),
    );
    let (success, media_type) = (status_name(&envelope.success), &envelope.media_type);
    let http_status = match envelope.http_status {
        RefusalStatus::Row => quote! { HttpStatus::Row },
        RefusalStatus::Fixed(fixed) => {
            let fixed = tokens::status(fixed);
            quote! { HttpStatus::Fixed(#fixed) }
        }
    };
    quote! {
        /// Members of every answer.
        pub const ENVELOPE: Envelope = Envelope {
            payload: #payload, status: #status, details: #details, row: #row,
            success: #success, failure: #failure, http_status: #http_status, media_type: #media_type
        };
    }
}

fn optional(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote! { Some(#value) },
        None => quote! { None },
    }
}

fn status_name(status: &StatusValue) -> TokenStream {
    match status {
        StatusValue::Integer(value) => {
            let value = signed(*value);
            quote! { Status::Integer(#value) }
        }
        StatusValue::Boolean(value) => quote! { Status::Boolean(#value) },
        StatusValue::Text(text) => quote! { Status::Text(#text) },
    }
}

/// The one impl that all are: a body that ends in what the serializer gives.
fn emit_impl(ty: &TokenStream, body: &TokenStream) -> TokenStream {
    let chosen = if uses_chosen(body.clone()) {
        quote! { chosen }
    } else {
        quote! { _ }
    };
    quote! {
        impl ToWire<Forms> for #ty {
            fn to_wire<S: Serializer>(&self, #chosen: &Forms, serializer: S) -> Result<S::Ok, S::Error> { #body }
        }
    }
}

/// Whether it matters which forms were chosen.
fn uses_chosen(body: TokenStream) -> bool {
    body.into_iter().any(|token| match token {
        TokenTree::Group(group) => uses_chosen(group.stream()),
        TokenTree::Ident(ident) => ident == "chosen",
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

fn emit_answer(ir: &Ir) -> TokenStream {
    let arms = ir.operations.iter().map(|operation| {
        let marker = &operation.marker;
        let payload = payload(ir, &operation.answer, &quote! { chosen });
        quote! { Answer::#marker(it) => Serialize::serialize(&#payload, serializer), }
    });
    emit_impl(&quote! { Answer }, &quote! { match self { #(#arms)* } })
}

/// `it`, a reference, as a payload.
fn payload(ir: &Ir, answer: &Answer, dialect: &TokenStream) -> TokenStream {
    let value = by_value(ir, &answer.ty, &answer.wire, dialect);
    match (&answer.pick, empty_form(&answer.sent_empty, dialect)) {
        (Some(pick), Some(empty)) => quote! { forms::picked_list(#pick, #value, it.is_empty(), #empty) },
        (Some(pick), None) => quote! { forms::picked(#pick, #value) },
        (None, _) => value,
    }
}

fn emit_sent(ir: &Ir, transfer: &Transfer) -> Option<TokenStream> {
    let answer = transfer.answer.as_ref()?;
    let docs = said(&format!("The payload that ends `{}`.", transfer.name));
    let ty = rust_type(ir, Side::Domain, &Scope::Qualified, &answer.ty);
    let payload = payload(ir, answer, &quote! { chosen });
    // One transfer of an API takes bytes as a rule; others are told apart by their names.
    let function = match ir.transfers.iter().filter(|other| other.answer.is_some()).count() {
        1 => format_ident!("sent"),
        _ => format_ident!("{}_sent", crate::names::value(&transfer.name)),
    };
    Some(quote! {
        #docs
        pub fn #function<'a>(it: &'a #ty, chosen: &'a Forms) -> impl Serialize + 'a { #payload }
    })
}

fn emit_object(ir: &Ir, object: &Object) -> TokenStream {
    let ident = &object.ident;
    let members = object.fields.iter().map(|field| emit_member(ir, field));
    let body = if object.fields.is_empty() {
        quote! { Members::begin(serializer)?.end() }
    } else {
        quote! {
            let mut members = Members::begin(serializer)?;
            #(#members)*
            members.end()
        }
    };
    emit_impl(&quote! { types::#ident }, &body)
}

fn emit_member(ir: &Ir, field: &Field) -> TokenStream {
    let (name, ident) = (&field.name, &field.ident);
    let (place, dialect) = (quote! { self.#ident }, quote! { chosen });
    let empty = empty_form(&field.sent_empty, &dialect);
    let member = match &empty {
        None => {
            let value = by_reference(ir, &field.ty, &field.wire, &place);
            quote! { members.member(#name, #value)?; }
        }
        Some(empty) => {
            let value = optional_value(ir, field, &place);
            quote! { members.optional(#name, #value, #empty)?; }
        }
    };
    let label = field.label.as_ref().map(|label| {
        let label = &label.name;
        let spelled = |it: TokenStream| match &field.ty {
            Type::Enum(id) if has_spellings(ir.enumeration(*id)) => {
                let function = label_function(ir.enumeration(*id));
                quote! { #function(#it, chosen) }
            }
            _ => quote! { #it.label() },
        };
        match &empty {
            None => {
                let value = spelled(place.clone());
                quote! { members.member(#label, #value)?; }
            }
            Some(_) => {
                let value = spelled(quote! { it });
                quote! { members.optional(#label, #place.map(|it| #value), EmptyForm::Absent)?; }
            }
        }
    });
    quote! { #member #label }
}

fn has_spellings(states: &Enum) -> bool {
    states.values.iter().any(|value| value.spelling.is_some())
}

fn label_function(states: &Enum) -> Ident {
    crate::names::value(&format!("{}_label", states.ident))
}

/// The label of a value, where one of them has several spellings.
fn emit_label(states: &Enum) -> Option<TokenStream> {
    if !has_spellings(states) {
        return None;
    }
    let (ident, function) = (&states.ident, label_function(states));
    let arms = states.values.iter().filter_map(|value| {
        let (value, field) = (&value.ident, value.spelling.as_ref()?);
        Some(quote! { types::#ident::#value => chosen.#field, })
    });
    let rest = states.values.iter().any(|value| value.spelling.is_none());
    let rest = rest.then(|| quote! { other => other.label(), });
    Some(quote! {
        fn #function(it: types::#ident, chosen: &Forms) -> &'static str {
            match it { #(#arms)* #rest }
        }
    })
}

fn empty_form(chosen: &Chosen<EmptyForm>, dialect: &TokenStream) -> Option<TokenStream> {
    match chosen {
        Chosen::Fixed(form) => form.map(empty_name),
        Chosen::Switched(field) => Some(quote! { #dialect.#field }),
    }
}

/// What goes to `Members::member` for a value that is always there.
fn by_reference(ir: &Ir, ty: &Type, wire: &Chosen<WireForm>, place: &TokenStream) -> TokenStream {
    let dialect = quote! { chosen };
    match ty {
        Type::Boolean => quote! { &#place },
        Type::Text | Type::Name(_) | Type::SecretText | Type::SecretName(_) => match text_form(wire, &dialect) {
            Some(form) => {
                let text = text_of(ty, place);
                quote! { &Text(#text, #form) }
            }
            None if matches!(ty, Type::Text) => quote! { &#place },
            None => text_of(ty, place),
        },
        Type::Object(_) | Type::Union(_) => quote! { &Wire(&#place, chosen) },
        Type::List(item) if is_sent_as_it_is(item, wire) => quote! { &#place },
        Type::List(item) if matches!(**item, Type::Object(_) | Type::Union(_)) => quote! { &List(&#place, chosen) },
        Type::List(item) => {
            let item = by_value(ir, item, wire, &dialect);
            quote! { &#place.iter().map(|it| #item).collect::<Vec<_>>() }
        }
        Type::Integer => match integer_form(wire, &dialect) {
            Some(form) => quote! { &Integer(#place, #form) },
            None => quote! { &#place },
        },
        Type::Enum(id) => {
            let value = enum_value(ir.enumeration(*id).base, wire, place, &dialect);
            quote! { &#value }
        }
    }
}

/// What goes to `Members::optional`.
fn optional_value(ir: &Ir, field: &Field, place: &TokenStream) -> TokenStream {
    let (dialect, wire) = (quote! { chosen }, &field.wire);
    match &field.ty {
        Type::Boolean => quote! { #place },
        Type::Integer if integer_form(wire, &dialect).is_none() => quote! { #place },
        Type::Text if text_form(wire, &dialect).is_none() => quote! { #place.as_deref() },
        Type::List(item) if is_sent_as_it_is(item, wire) => quote! { #place.as_deref() },
        Type::Integer => {
            let form = integer_form(wire, &dialect);
            quote! { #place.map(|it| Integer(it, #form)) }
        }
        Type::Enum(id) => {
            let value = enum_value(ir.enumeration(*id).base, wire, &quote! { it }, &dialect);
            quote! { #place.map(|it| #value) }
        }
        Type::Text
        | Type::SecretText
        | Type::Name(_)
        | Type::SecretName(_)
        | Type::Object(_)
        | Type::Union(_)
        | Type::List(_) => {
            let value = by_value(ir, &field.ty, wire, &dialect);
            quote! { #place.as_ref().map(|it| #value) }
        }
    }
}

/// `it`, a reference, as something that serializes.
fn by_value(ir: &Ir, ty: &Type, wire: &Chosen<WireForm>, dialect: &TokenStream) -> TokenStream {
    let it = quote! { it };
    match ty {
        Type::Boolean => it,
        Type::Text | Type::Name(_) | Type::SecretText | Type::SecretName(_) => {
            let text = text_of(ty, &it);
            match text_form(wire, dialect) {
                Some(form) => quote! { Text(#text, #form) },
                None if matches!(ty, Type::Text) => it,
                None => text,
            }
        }
        Type::Integer => match integer_form(wire, dialect) {
            Some(form) => quote! { Integer(*it, #form) },
            None => it,
        },
        Type::Enum(id) => enum_value(ir.enumeration(*id).base, wire, &it, dialect),
        Type::Object(_) | Type::Union(_) => quote! { Wire(it, #dialect) },
        Type::List(item) if matches!(**item, Type::Object(_) | Type::Union(_)) => quote! { List(it, #dialect) },
        Type::List(item) if is_sent_as_it_is(item, wire) => it,
        Type::List(item) => {
            let item = by_value(ir, item, wire, dialect);
            quote! { it.iter().map(|it| #item).collect::<Vec<_>>() }
        }
    }
}

/// A text of any kind as a `&str`.
fn text_of(ty: &Type, place: &TokenStream) -> TokenStream {
    match ty {
        Type::SecretText | Type::SecretName(_) => quote! { #place.expose() },
        Type::Text
        | Type::Name(_)
        | Type::Boolean
        | Type::Integer
        | Type::Enum(_)
        | Type::Object(_)
        | Type::Union(_)
        | Type::List(_) => quote! { #place.as_str() },
    }
}

/// Items that serialize as they are, so that their list does.
fn is_sent_as_it_is(item: &Type, wire: &Chosen<WireForm>) -> bool {
    let is_fixed = |plain: WireForm| match wire {
        Chosen::Fixed(form) => form.is_none_or(|form| form == plain),
        Chosen::Switched(_) => false,
    };
    match item {
        Type::Boolean => true,
        Type::Text => is_fixed(WireForm::String),
        Type::Integer => is_fixed(WireForm::Integer),
        Type::SecretText
        | Type::Name(_)
        | Type::SecretName(_)
        | Type::Enum(_)
        | Type::Object(_)
        | Type::Union(_)
        | Type::List(_) => false,
    }
}

/// `None`: the number serializes as it is.
fn integer_form(wire: &Chosen<WireForm>, dialect: &TokenStream) -> Option<TokenStream> {
    match wire {
        Chosen::Fixed(None | Some(WireForm::Integer)) => None,
        Chosen::Fixed(Some(WireForm::String)) => Some(quote! { IntegerForm::String }),
        Chosen::Fixed(Some(WireForm::Mixed)) => Some(quote! { IntegerForm::Mixed }),
        Chosen::Switched(field) => Some(quote! { #dialect.#field }),
    }
}

/// `None`: the text serializes as it is.
fn text_form(wire: &Chosen<WireForm>, dialect: &TokenStream) -> Option<TokenStream> {
    match wire {
        Chosen::Fixed(None | Some(WireForm::String | WireForm::Mixed)) => None,
        Chosen::Fixed(Some(WireForm::Integer)) => Some(quote! { TextForm::Integer }),
        Chosen::Switched(field) => Some(quote! { #dialect.#field }),
    }
}

fn enum_value(base: BaseType, wire: &Chosen<WireForm>, place: &TokenStream, dialect: &TokenStream) -> TokenStream {
    match (base, integer_form(wire, dialect)) {
        (BaseType::String, _) | (BaseType::Integer, None) => quote! { #place.value() },
        (BaseType::Integer, Some(form)) => quote! { Signed(#place.value(), #form) },
    }
}

fn emit_union(union: &Union) -> TokenStream {
    let ident = &union.ident;
    let arms = [&union.then.ident, &union.otherwise.ident];
    let body = quote! {
        match self {
            #(types::#ident::#arms(it) => it.to_wire(chosen, serializer),)*
        }
    };
    emit_impl(&quote! { types::#ident }, &body)
}
