//! Examples that are not what the description says, switches, and many mistakes at once.

use super::broken;

broken! {
    missing_examples: [
        ("      stranger: {error: unknown_reader}\n", ""),
        ("      lent: {result: {\"lent\": [\"17\"], \"kept\": [], \"held_back\": 0, \"reasons\": []}}\n", ""),
    ];
    unknown_members: [
        ("\"title\": \"A\"", "\"titel\": \"A\""),
        ("result: {\"key\": \"abc\"}", "result: {\"key\": \"abc\", \"extra\": 1}"),
        ("result: {\"loan\": {", "result: {\"laon\": {"),
    ];
    missing_members: [
        ("\"title\": \"Ü\", ", ""),
        (", \"state_label\": \"Packed\"", ""),
    ];
    wrong_forms: [
        ("\"pages\": 0", "\"pages\": \"0\""),
        ("\"pages\": \"301\"", "\"pages\": -301"),
        ("\"language\": null", "\"language\": []"),
        ("\"language\": \"de\"", "\"language\": \"fr\""),
        ("{\"book_id\": 18, \"error\": \"lost\"}", "{\"book_id\": true, \"error\": 7}"),
        ("\"scan\": []", "\"scan\": {}"),
        ("\"state\": 1", "\"state\": \"1\""),
        ("\"kept\": []", "\"kept\": null"),
        ("\"key\": \"abc\"", "\"key\": 5"),
        ("[{\"book_id\": \"17\", \"title\": \"A\"", "[{\"book_id\": \"1x\", \"title\": \"A\""),
    ];
    bad_requests: [
        ("{name: ann, password: secret}", "{nmae: ann, password: 7}"),
        (
            "book_id: [\"17\", \"18\"], language: en, brief: false",
            "book_id: [\"17\", \"1,8\", 3], language: English, brief: \"no\"",
        ),
        ("request: {loan_id: 3}", "request: {loan_id: \"3\"}"),
    ];
    request_is_no_mapping: [("request: {loan_id: 3}", "request: [3]")];
    wrong_refusals: [
        ("stranger: {error: unknown_reader}", "stranger: {error: book_not_found}"),
        ("ended: {error: scan_ended}", "ended: {error: key_expired}"),
    ];
    wrong_details: [("details: No book 9 here", "details: No book 9 there")];
    wrong_bodies: [
        ("body: <html></html>", "body: sorry"),
        ("'{\"error\":\"Denied\",\"success\":false}'", "'{\"error\":\"Denied\"}'"),
        ("denied: {foreign: denied}", "denied: {foreign: html}"),
    ];
    example_kinds: [
        ("stranger: {error: unknown_reader}", "stranger: {error: unknown_reader, result: {}}"),
        (
            "expired: {error: key_expired}",
            "expired: {error: key_expired, body: x}\n      nothing: {doc: Shows nothing.}",
        ),
        (
            "page: {foreign: html, body: <html></html>}",
            "page: {foreign: html, body: <html></html>, details: x}",
        ),
        ("ended: {error: scan_ended}", "ended: {error: scan_ended}\n      bytes: {result: {}}"),
    ];
    wrong_label: [("\"state_label\": \"Packed\"", "\"state_label\": \"packed\"")];

    unknown_switches: [
        ("sets: {walls: grey, no_books: none, patience: \"5\"}", "sets: {wals: grey, no_books: array, patience: long}"),
        ("switch: pages_count", "switch: page_counts"),
        ("page: book_page,", "page: bok_page,"),
    ];
    a_switch_that_is_no_flag: [("switch: pages_count", "switch: walls")];
    unknown_forms: [
        ("forms: {array: {evidence: assumed}}", "forms: {object: {evidence: assumed}}"),
        ("forms: {integer: {evidence: observed, note: Seen once.}}", "forms: {string: {evidence: observed}}"),
        ("forms: [book.info.empty], words: {array: none}", "forms: [book.infos.empty]"),
    ];
    bad_switches: [
        ("pages_count: {type: flag,", "pages_count: {type: flag, default: 3,"),
        ("patience: {type: seconds, default: 20,", "patience: {type: seconds,"),
        ("walls: {values:", "walls: {type: count, values:"),
        ("texts: key_expired,", "texts: unknown_reader,"),
        ("forms: [book.info.empty], words: {array: none}", "forms: [book.info.empty, Pages.wire]"),
        ("param: page, page", "param: name, page"),
    ];
    other_labels_and_empty_payloads: [
        ("other_labels: {Asked: {evidence: observed}}", "other_labels: {Open: {evidence: observed}}"),
        ("empty: [object, array]", "empty: [absent, array]"),
    ];

    many_at_once: [
        ("  title: Library API\n", "  titel: Library API\n"),
        ("  doc: A key opens the doors.\n", "  doc: A key opens the doors.\n  doc: Once more.\n"),
        ("    status: 410\n", "    status: gone\n"),
        ("language: {type: Language, empty", "language: {type: Langauge, empty"),
        ("to: Packed", "to: Paked"),
        ("errors: [unknown_reader]", "errors: [unknown_raeder]"),
        (
            "    path: loan/info\n    doc: Tells where a loan stands.\n    effect: read\n",
            "    path: 7\n    effect: raed\n    evidense: documented\n",
        ),
        ("\"title\": \"Ü\", \"pages\": 0", "\"title\": \"Ü\", \"pages\": no"),
    ];
}
