//! What is known about transfers: addresses for bytes that an operation hands out. What is done with them is not for
//! every API alike, so it is written by hand where it is needed.

use crate::catalogue::ErrorRow;

/// What is known about a transfer to the service.
#[derive(Debug)]
pub struct SendTransfer {
    /// As in the description.
    pub name: &'static str,
    /// The field of a form that holds the bytes; empty if there is no such form.
    pub form_field: &'static str,
    /// The media type of bytes that come as they are; empty if they may not.
    pub raw_media_type: &'static str,
    /// The member of the payload that holds the answer; `None`: the payload is the answer.
    pub pick: Option<&'static str>,
    /// How it may be refused.
    pub errors: &'static [&'static ErrorRow],
    /// What is said of bytes that came to nothing.
    pub failures: &'static [&'static ErrorRow],
}

/// What is known about a transfer from the service.
#[derive(Debug)]
pub struct ReceiveTransfer {
    /// As in the description.
    pub name: &'static str,
    /// What a text in place of the file comes as. A file of that type comes so too, so its length has to speak for it.
    pub refuse_media_types: &'static [&'static str],
    /// How it may be refused.
    pub errors: &'static [&'static ErrorRow],
}
