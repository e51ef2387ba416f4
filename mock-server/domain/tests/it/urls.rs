//! Addresses that the domain writes and reads.

use rapidgator_mock_domain::generated::{
    types::{DownloadId, FileId, FolderId, LinkId, Token, UploadId},
    urls,
};

#[test]
fn addresses_of_transfers_stand_below_the_given_origin() {
    let origin = "http://127.0.0.1:8080";
    let upload = urls::upload_url(origin, &UploadId::from("u1"), &Token::from("t1"));
    assert_eq!(upload.expose(), "http://127.0.0.1:8080/?r=upload/api&uuid=u1&sid=t1");
    let download = urls::download_url(origin, &DownloadId::from("d1"));
    assert_eq!(
        download.expose(),
        "http://127.0.0.1:8080//?r=download/index&session_id=d1"
    );
    assert_eq!(
        urls::one_time_url(origin, &LinkId::from("l1")),
        "http://127.0.0.1:8080/onetime/l1"
    );
    let odd = urls::upload_url(origin, &UploadId::from("a&b=c/{token}"), &Token::from("ä ?#%"));
    assert_eq!(
        odd.expose(),
        "http://127.0.0.1:8080/?r=upload/api&uuid=a%26b%3Dc%2F%7Btoken%7D&sid=%C3%A4%20%3F%23%25"
    );
}

#[test]
fn a_page_leads_back_to_its_file_whatever_the_name() {
    for name in ["a.bin", "a/b", "..", "", "a?b#c", "100%", "日本語", "{file_id}"] {
        let id = FileId::from("267796c7b59efd11126606dbde8dd1e4");
        let page = urls::file_page(&id, name);
        assert!(
            page.starts_with("https://rapidgator.net/file/267796c7b59efd11126606dbde8dd1e4/"),
            "{page}"
        );
        assert!(page.is_ascii());
        assert_eq!(urls::parse_file_page(&page), Some(id), "{page}");
        let folder = FolderId::from("8676913");
        assert_eq!(urls::parse_folder_page(&urls::folder_page(&folder, name)), Some(folder));
    }
}

#[test]
fn only_pages_of_the_service_are_read() {
    let cases = [
        ("https://rapidgator.net/file/1", Some("1")),
        ("http://www.rapidgator.net/file/1/", Some("1")),
        ("HTTPS://RAPIDGATOR.NET/file/1/x.html", Some("1")),
        (" https://rg.to/file/1/x.html\n", Some("1")),
        ("https://rapidgator.asia:443/file/1?x#y", Some("1")),
        ("https://rapidgator.net/file/", None),
        ("https://rapidgator.net/file", None),
        ("https://rapidgator.net", None),
        ("https://rapidgator.net/folder/1", None),
        ("https://rapidgator.net@example.com/file/1", None),
        ("https://rapidgator.net:80@example.com/file/1", None),
        ("https://rapidgator.net:x/file/1", None),
        ("https://example.com/file/1", None),
        ("https://example.com/https://rapidgator.net/file/1", None),
        ("rapidgator.net/file/1", None),
        ("ftp://rapidgator.net/file/1", None),
        ("://", None),
        ("https://", None),
        ("", None),
        ("日本語", None),
    ];
    for (text, expected) in cases {
        assert_eq!(
            urls::parse_file_page(text).as_ref().map(FileId::as_str),
            expected,
            "{text}"
        );
    }
}
