//! The frame of a form with one file in it: what comes before the bytes and what comes after them.
//!
//! Written here and not by the HTTP library, so that the name goes out in UTF-8 as servers of this kind read it, and so
//! that a transport in a test sees the very bytes.

use md5::{Digest, Md5 as Hasher};

use crate::generated::types::{Md5, UploadId};

/// What is around the bytes.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) media_type: String,
    pub(crate) head: String,
    pub(crate) tail: String,
}

impl Form {
    pub(crate) fn new(field: &str, file_name: &str, media_type: &str, md5: &Md5, upload: &UploadId) -> Self {
        let boundary = boundary(md5, upload);
        let (field, file_name) = (escape(field), escape(file_name));
        let head = format!(
            "--{boundary}\r\n\
             Content-Disposition: form-data; name=\"{field}\"; filename=\"{file_name}\"\r\n\
             Content-Type: {media_type}\r\n\
             \r\n"
        );
        Self {
            media_type: format!("multipart/form-data; boundary={boundary}"),
            head,
            tail: format!("\r\n--{boundary}--\r\n"),
        }
    }
}

/// A line that the file cannot contain, short of knowing the id that the service will choose for its upload.
fn boundary(md5: &Md5, upload: &UploadId) -> String {
    let digest = Hasher::new()
        .chain_update(md5.as_str())
        .chain_update(upload.as_str())
        .finalize();
    format!("----rapidgator-{}", base16ct::lower::encode_string(&digest))
}

/// As browsers do: only what would end the quoted name is replaced.
fn escape(text: &str) -> String {
    text.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(name: &str) -> Form {
        Form::new(
            "file",
            name,
            "application/octet-stream",
            &Md5::from("00"),
            &UploadId::from("u1"),
        )
    }

    #[test]
    fn is_a_form_with_one_file() {
        let form = form("a.bin");
        let (_, boundary) = form.media_type.split_once("; boundary=").unwrap();
        assert_eq!(boundary.len(), "----rapidgator-".len() + 32);
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        assert_eq!((form.head, form.tail), (expected, format!("\r\n--{boundary}--\r\n")));
    }

    #[test]
    fn names_stay_utf8_and_cannot_break_out() {
        assert!(form("Größe 漢字.bin").head.contains("filename=\"Größe 漢字.bin\"\r\n"));
        assert!(form("a\"\r\nX: y").head.contains("filename=\"a%22%0D%0AX: y\"\r\n"));
    }

    #[test]
    fn each_upload_has_its_own_boundary() {
        let other = Form::new("file", "a", "x/y", &Md5::from("00"), &UploadId::from("u2"));
        assert_ne!(form("a").media_type, other.media_type);
    }
}
