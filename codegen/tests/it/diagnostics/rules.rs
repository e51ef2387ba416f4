//! Facts that contradict each other or the rules of the language.

use super::broken;

broken! {
    duplicate_enum_value: [("Lent: {value: 2", "Lent: {value: 1")];
    over_without_max: [
        ("{separator: \",\", max: 2, over: too_many_books}", "{separator: \",\", max: 2}"),
        ("list: {separator: \",\"}", "list: {separator: \",\", over: too_many_books}"),
        ("    item_errors: [book_not_found]", "    errors: [too_many_books]"),
    ];
    bad_defaults: [
        ("default: English", "default: en"),
        ("absent_when: [\"-\"]", "default: maybe"),
        (
            "loan_id: {type: integer, doc: The loan.}",
            "loan_id: {type: integer, optional: true, default: \"3\", doc: The loan.}",
        ),
        ("list: {separator: \",\"}", "optional: true, default: \"17\", list: {separator: \",\"}"),
    ];
    not_optional: [
        ("optional: true, default: English", "default: English"),
        ("optional: true, absent_when", "absent_when"),
    ];
    pick_missing: [("      pick: books\n      type: list of BookEntry\n      empty: [object, array]\n", "      type: Pages\n")];
    bad_wire_forms: [
        ("wire: [string, integer]", "wire: [mixed, mixed]"),
        ("wire: [mixed, integer]", "wire: []"),
        ("title: {type: string, doc: What", "title: {type: string, wire: [integer], doc: What"),
        ("translations: {type: list of Book,", "translations: {type: list of Book, wire: [string],"),
    ];
    bad_empty_forms: [
        ("empty: [\"null\", array]", "empty: [\"null\", array, \"null\"]"),
        ("translations: {type: list of Book, empty: [absent]", "translations: {type: list of Book, empty: [array]"),
        ("empty: [absent, \"null\"]", "empty: []"),
    ];
    bad_error_texts: [
        ("{text: Unknown reader}", "{text: \"Unknown {Reader}\"}"),
        ("{text: Too many books}", "{text: \"Too many {\"}"),
        ("{text: Gone}", "{text: \"{gone}\"}"),
        ("{wanted: \"7\"}", "{wnated: \"7\", wanted: \"\"}"),
        ("{name: plain, text: Key expired}", "{text: \"Key {a}{b}\"}"),
    ];
    bad_url_templates: [
        ("/book/{book_id}/{title}.html", "/book/{book_id}/{book_id}{title}.html"),
        ("in?key={key}", "in?key={kye}"),
        ("fields: {loan_id: integer, key: Key}", "fields: {loan_id: integer, key: Key, page: integer}"),
    ];
    bad_labels: [
        ("Packed: {value: 1, label: Packed,", "Packed: {value: 1,"),
        ("pages: {type: Pages,", "pages: {type: Pages, label: pages_label,"),
        ("language: {type: Language, empty", "language: {type: Language, label: language_label, empty"),
    ];
    unknown_states: [
        ("start: Open", "start: Opne"),
        ("to: Packed", "to: Paked"),
        ("terminal: [Lent]", "terminal: [Lost]"),
    ];
    bad_edges: [
        ("terminal: [Lent]", "terminal: [Lent, Packed]"),
        ("event: packed}", "event: packed}\n      - {from: Open, to: Lent, event: packed}"),
    ];
    bad_states: [("to: Packed", "to: Open")];
    states_left_out: [
        ("{from: Packed, to: Lent, event: handed_over}", "{from: Packed, to: Open, event: handed_over}"),
        ("start: Open", "start: Packed"),
        ("      Packed: {value: 1,", "      Lost: {value: 3, label: Lost, doc: Gone.}\n      Packed: {value: 1,"),
    ];
    states_without_an_end: [
        ("{from: Packed, to: Lent, event: handed_over}", "{from: Packed, to: Packed, event: handed_over}\n      - {from: Open, to: Lent, event: taken}"),
        ("terminal: [Lent]", "terminal: [Lent, Lent]"),
    ];
    shared_enum: [("state_machines:\n", "state_machines:\n  sale: {enum: LoanState, doc: Once more., start: Open, edges: [{from: Open, to: Packed, event: a}, {from: Packed, to: Lent, event: b}], terminal: [Lent], evidence: assumed}\n")];
    bad_waits: [
        ("      field: state\n", "      field: loan_id\n"),
        ("delays_ms: [100, 1000]", "delays_ms: []"),
        ("budget_ms: 60000", "budget_ms: 0"),
    ];
    secret_in_url: [
        ("title: string}", "title: Key}"),
        ("    secret_in_url: The library gives such addresses.\n", ""),
    ];
    secrets_without_body: [("methods: [POST, GET]", "methods: [GET]"), ("result: {type: Login}", "result: {type: Logni}")];
    open_secret: [("scan: {type: string, secret: true,", "scan: {type: string,")];
    needless_reasons: [
        ("out/{loan_id}?key={key}", "out/{loan_id}"),
        ("fields: {loan_id: integer, key: Key}", "fields: {loan_id: integer}"),
        ("password: {type: string, secret: true,", "password: {type: string, secret: true, secret_in_url: Just so.,"),
        ("  expired: key_expired\n", "  expired: key_expired\n  secret_in_url: \" \"\n"),
    ];
    rows_nowhere: [
        ("    errors: [unknown_reader]\n", ""),
        ("      stranger: {error: unknown_reader}\n", "      stranger: {foreign: html, body: <html></html>}\n"),
        ("    errors: [scan_ended]\n", ""),
        ("      ended: {error: scan_ended}\n", "      ended: {body: x}\n"),
    ];
    bad_batch: [("kept: {type: list of string,", "kept: {type: string,"), ("held_back: {type: integer,", "held_back: {type: boolean,")];
    bad_unions: [(
        "      title: {type: string, doc: What it is called.}",
        "      title: {type: string, doc: What it is called.}\n      error: {type: string, doc: No.}",
    )];
    union_member_may_be_absent: [("error: {type: string,", "error: {type: string, empty: [absent],")];
    bad_statuses: [("    status: 410\n", "    status: 41\n")];
    bad_example_values: [
        ("example: abc\n", "example: abcd\n"),
        ("example: \"17\"\n", "example: 17\n"),
        ("example: 300", "example: -1"),
    ];
    bad_transfers: [
        ("    refuse_media_types: [text/html]\n", "    result: {type: Loan}\n"),
        ("    styles:\n      form: {field: file, doc: One part.}\n", "    styles: {}\n"),
        (
            "    doc: Takes the scan of a loan.\n    opened_by: {operation: loan.info, field: scan}",
            "    doc: Takes the scan.\n    opened_by: {operation: loan.info, field: loan_id}",
        ),
        (
            "    doc: Gives the pictures of a loan.\n    opened_by: {operation: loan.info,",
            "    doc: Gives the pictures.\n    opened_by: {operation: book.info,",
        ),
    ];
    bad_sessions: [
        ("    session: none\n", ""),
        ("      key: {type: Key,", "      key: {type: string,"),
        ("    session: renew\n", ""),
    ];
    bad_base_url: [
        ("https://library.example/api", "https://library.example/api/"),
        ("    path: loan/open\n", "    path: /loan/open\n"),
    ];
    bad_shapes: [
        ("{length: 3, alphabet: abc}", "{length: 0, alphabet: abca}"),
        ("wire: [mixed, integer]", "shape: {length: 1, alphabet: \"1\"}"),
    ];
    secret_not_text: [
        ("    doc: A number of pages.", "    secret: true\n    doc: A number of pages."),
        ("loan_id: {type: integer, doc: Names it.}", "loan_id: {type: integer, secret: true, doc: Names it.}"),
        ("loan_id: {type: integer, doc: The loan.}", "loan_id: {type: integer, secret: true, doc: The loan.}"),
    ];
    recursive_type: [("translations: {type: list of Book, empty: [absent],", "translations: {type: Book,")];
    bad_placement: [
        ("item_errors: [book_not_found]", "item_errors: [too_many_books]"),
        ("errors: [unknown_reader]", "errors: [unknown_reader, scan_ended]"),
        ("placement: [answer, item]", "placement: []"),
    ];
    ambiguous_rows: [
        ("{text: Too many books}", "{text: Book not found}"),
        ("{text: Unknown reader}", "{text: \"Parameter {name} is missing\"}"),
    ];
    rows_not_listed: [
        (
            "    everywhere: true\n    evidence: assumed\n    texts: [{text: \"Parameter {name} is invalid\"}]",
            "    evidence: assumed\n    texts: [{text: \"Parameter {name} is invalid\"}]",
        ),
        ("errors: [book_not_found, too_many_books]", "errors: [book_not_found]"),
        ("    errors: [unknown_reader]\n", "    errors: [unknown_reader]\n    missing: too_many_books\n"),
        (
            "loan_id: {type: integer, doc: The loan.}",
            "loan_id: {type: integer, invalid: too_many_books, doc: The loan.}",
        ),
    ];
    empty_things: [
        ("    texts: [{text: Gone}]", "    texts: []"),
        ("  hosts: [library.example]\n  methods: [POST, GET]", "  hosts: []\n  methods: []"),
        ("recognise: {prefix: \"<\"}", "recognise: {prefix: \" \"}"),
        ("list: {separator: \",\"}", "list: {separator: \"\"}"),
        ("truthy: [\"1\", \"true\"]", "truthy: []"),
    ];
    repeated_things: [
        ("errors: [unknown_reader]", "errors: [unknown_reader, unknown_reader]"),
        ("placement: [body]", "placement: [body, body]"),
        ("methods: [POST, GET]", "methods: [GET, GET]"),
        ("falsy: [\"0\", \"false\"]", "falsy: [\"0\", \"1\"]"),
        ("  details: details\n", "  details: status\n"),
    ];
    unknown_language: [("language: 1", "language: 2")];
    session_parameter: [(
        "loan_id: {type: integer, doc: The loan.}",
        "loan_id: {type: integer, doc: The loan.}\n      key: {type: Key, doc: The key.}",
    )];
}
