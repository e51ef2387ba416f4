//! What is no description at all, unknown keys and names, and names that clash.

use super::broken;

broken! {
    syntax: [("name: library\n", "name: [library\n")];
    duplicate_key: [
        ("  title: Library API\n", "  title: Library API\n  title: Another\n"),
        ("  German: {value: de", "  English: {value: de"),
        ("\"title\": \"B\"", "\"title\": \"B\", \"title\": \"C\""),
    ];
    anchors_aliases_tags_merge_keys: [
        ("  doc: Lends books.\n  base_url", "  doc: &doc Lends books.\n  base_url"),
        ("doc: A page for people.", "doc: *doc"),
        ("doc: A protection layer.", "doc: *nobody"),
        ("doc: A key opens the doors.", "doc: !text A key"),
        ("  Book:\n", "  Book:\n    <<: {a: b}\n"),
    ];
    second_document: [("transfers:\n", "---\ntransfers:\n")];
    too_deep: [("\"scan\": []", "\"scan\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")];
    complex_key: [("request: {loan_id: 3}", "request: {[loan_id]: 3, {a: b}: 4}")];
    ambiguous_words: [
        ("      lent: {type: list of string,", "      on: {type: list of string,"),
        ("title: Library API", "title: No"),
        ("request: {loan_id: 3}", "request: {loan_id: 3, null: 1, 7: 2, ~: 3, true: 4}"),
    ];
    numbers_out_of_range: [
        ("budget_ms: 60000", "budget_ms: 18446744073709551616"),
        ("18446744073709551615", ".inf"),
        ("value: 5\n", "value: 1e999\n"),
    ];
    readers_disagree: [("title: Library API", "title: 0b101")];

    unknown_keys: [
        ("  title: Library API\n", "  titel: Library API\n"),
        ("  version: v1\n", "  version: v1\n  colour: green\n"),
        ("{type: Login}", "{typ: Login, pikc: login}"),
        ("limits:\n", "limts:\n"),
    ];
    missing_keys: [
        ("  base_url: https://library.example/api\n", ""),
        ("    doc: A number of pages.\n", ""),
        ("    effect: create\n    session: none\n    evidence: documented\n", "    session: none\n"),
        ("recognise: {members: [error, success]}\n      ", ""),
    ];
    wrong_types: [
        ("  success: 200\n", "  success: [200]\n"),
        ("    status: 410\n", "    status: 99999\n"),
        ("    session: renew\n    everywhere: true\n", "    session: renew\n    everywhere: 1\n"),
        ("title: Library API", "title: 1.10"),
        ("    doc: The page of a book.\n", "    doc:\n"),
        ("hosts: [library.example]\n    doc", "hosts: library.example\n    doc"),
        ("delays_ms: [100, 1000]", "delays_ms: [100, 1s]"),
        ("{field: file, doc: One part.}", "file"),
        ("recognise: {prefix: \"<\"}", "recognise: prefix"),
        ("examples:\n      ended:", "examples:\n      unfinished: []\n      ended:"),
    ];
    a_broken_section_stops_what_depends_on_it: [
        ("limits:\n", "limits: 7\nrest:\n"),
        ("  expired: key_expired\n", "  expired: [key_expired]\n"),
    ];
    unknown_words: [
        (
            "    doc: Tells where a loan stands.\n    effect: read",
            "    doc: Tells where a loan stands.\n    effect: raed",
        ),
        ("wire: [string, integer]", "wire: [string, Integer]"),
        ("placement: [body]", "placement: [bdoy]"),
        ("methods: [POST, GET]", "methods: [POST, FETCH]"),
        ("    recognise: status\n    session: renew", "    recognise: status\n    session: {renew: true}"),
    ];

    unknown_types: [
        ("loan_id: {type: integer, doc: The loan.}", "loan_id: {type: integr, doc: The loan.}"),
        ("language: {type: Language, empty", "language: {type: Langauge, empty"),
        ("{type: list of Book, empty", "{type: list of list of Book, empty"),
        ("then: {name: Missing, type: NoBook}", "then: {name: Missing, type: NoBok}"),
        ("otherwise: {name: Found, type: Book}", "otherwise: {name: Found, type: Language}"),
        ("fields: {key: Key}", "fields: {key: Kye}"),
    ];
    unknown_rows: [
        ("missing: parameter_missing", "missing: parameter_mising"),
        ("expired: key_expired", "expired: kye_expired"),
        ("errors: [unknown_reader]", "errors: [unknown_raeder, something_else]"),
        ("gone: {error: book_not_found, details: No book 9 here}", "gone: {error: bok_not_found}"),
        ("over: too_many_books", "over: too_many_boks"),
    ];
    unknown_operations: [
        ("  login: reader.login", "  login: reader.logni"),
        ("operation: loan.info\n", "operation: loans.info\n"),
        (
            "    doc: Takes the scan of a loan.\n    opened_by: {operation: loan.info",
            "    doc: Takes the scan.\n    opened_by: {operation: scan",
        ),
    ];
    unknown_enum: [("    enum: LoanState", "    enum: LoanSate")];
    unknown_machine: [("    then: loan\n", "    then: laon\n")];
    unknown_foreign_answers: [
        ("foreign: [html]", "foreign: [htm]"),
        ("denied: {foreign: denied}", "denied: {foreign: refused}"),
    ];
    unknown_fields: [
        ("  token: key", "  token: keys"),
        ("      details: error\n", "      details: eror\n"),
        ("failed: kept", "failed: keep"),
        ("      field: state\n", "      field: status\n"),
        (
            "    opened_by: {operation: loan.info, field: scan}\n    method: GET",
            "    opened_by: {operation: loan.info, field: scna}\n    method: GET",
        ),
        ("when_present: error", "when_present: eror"),
    ];
    bad_names: [
        ("  name: library\n", "  name: Library\n"),
        ("  Pages:\n", "  pages:\n"),
        ("  NoBook:\n", "  Option:\n"),
        ("  too_many_books:\n", "  tooManyBooks:\n"),
        ("      Packed: {value: 1", "      packed: {value: 1"),
        ("      German: {value", "      Unknown: {value"),
        ("  loan.info:\n", "  loanInfo:\n"),
        ("      name:\n        type: string\n", "      2name:\n        type: string\n"),
        ("event: handed_over", "event: Handed over"),
        ("      translated:\n", "      Translated one:\n"),
        ("  books_at_home:\n", "  books-at-home:\n"),
    ];
    name_clashes: [
        ("unions:\n  BookEntry:", "unions:\n  Book:"),
        (
            "      title: {type: string, doc: What it is called.}",
            "      title: {type: string, doc: What it is called.}\n      Title: {type: string, doc: Again.}",
        ),
        (
            "  loan.open:\n",
            "  loan_in.fo: {path: d, doc: c, effect: read, result: {type: Loan}, evidence: assumed}\n  loan.in_fo: {path: e, doc: c, effect: read, result: {type: Loan}, evidence: assumed}\n  loan.open:\n",
        ),
        ("label: state_label", "label: loanId"),
        ("name: Found", "name: Missing"),
    ];
    duplicate_path: [("    path: loan/open\n", "    path: loan/info\n")];
    names_that_clash_in_rust: [
        ("  German: {value: de", "  ENGLISH: {value: de"),
        ("      loan_id: {type: integer, doc: The loan.}\n", "      loan_id: {type: integer, doc: The loan.}\n      loanId: {type: integer, optional: true, doc: It.}\n      größe: {type: integer, optional: true, doc: It.}\n"),
        ("      lent: {type: list of string,", "      Lent: {type: integer, doc: It.}\n      \"3d\": {type: integer, rust: 3d, doc: It.}\n      lent: {type: list of string,"),
        (
            "  loan.open:\n",
            "  loan.in_fo: {path: d, doc: c, effect: read, rust: loan.info, result: {type: Loan}, evidence: assumed}\n  operation.id: {path: e, doc: c, effect: read, result: {type: Loan}, evidence: assumed}\n  loan.open:\n",
        ),
    ];
    constants_that_clash: [(
        "  loan.open:\n",
        "  loan.info_loan:\n    path: d\n    doc: c\n    effect: read\n    evidence: assumed\n    params: {id: {type: integer, doc: d}}\n    result: {type: Loan}\n  loan.open:\n",
    )];
    same_method_and_shape: [
        ("    path: loan/info\n", "    path: loan/{loan_id}\n"),
        ("    path: loan/open\n", "    path: loan/{name}\n    methods: [GET]\n"),
        ("      book_id: {type: BookId, list: {separator: \",\"}, doc: The books.}\n", "      name: {type: string, doc: The loan.}\n"),
    ];
    one_path_with_two_names: [
        ("    path: loan/info\n", "    path: loan/{loan_id}\n"),
        ("    path: loan/open\n", "    path: loan/{name}\n    methods: [PUT]\n"),
        ("      book_id: {type: BookId, list: {separator: \",\"}, doc: The books.}\n", "      name: {type: string, doc: The loan.}\n"),
    ];
    names_of_generated_types: [
        ("unions:\n  BookEntry:", "unions:\n  WaitPlan:"),
        (
            "  loan.open:\n",
            "  loan.api: {path: d, doc: c, effect: read, result: {type: Loan}, evidence: assumed}\n  error.id: {path: e, doc: c, effect: read, result: {type: Loan}, evidence: assumed}\n  a1.b: {path: f, doc: c, effect: read, result: {type: Loan}, evidence: assumed}\n  a_1.c: {path: g, doc: c, effect: read, result: {type: Loan}, evidence: assumed}\n  loan.open:\n",
        ),
    ];
    bad_paths: [
        ("    path: loan/info\n", "    path: loan/x{loan_id}/{loanid}/info\n    methods: []\n"),
        ("    path: loan/open\n", "    path: loan/{book_id}/{book_id}\n    methods: [PUT, PUT]\n"),
        ("    path: book/info\n", "    path: book/{brief}\n"),
        ("    path: reader/login\n", "    path: reader//{password}/{name}\n"),
        ("      password: {type: string, secret: true,", "      password: {type: Key,"),
    ];
    types_that_need_a_json_body: [
        ("      loan_id: {type: integer, doc: The loan.}\n", "      loan_id: {type: Loan, doc: The loan.}\n"),
        ("    path: loan/open\n", "    path: loan/open\n    body: json\n    methods: [POST, DELETE]\n"),
        ("      book_id: {type: BookId, list: {separator: \",\"}, doc: The books.}\n", "      book_id: {type: list of BookId, doc: The books.}\n"),
        ("    path: reader/login\n", "    path: reader/login\n    body: json\n    methods: [POST]\n"),
        ("      password: {type: string, secret: true,", "      loans: {type: Loan, list: {separator: \",\"}, doc: x}\n      password: {type: string, secret: true,"),
    ];
    bad_envelopes: [
        ("  payload: response\n  status: status\n  details: details\n  success: 200\n", "  payload: response\n  status: response.status\n  details: details..text\n  row: details\n  success: ok\n  http_status: rows\n"),
    ];
    failures_that_look_like_a_success: [
        ("  success: 200\n", "  success: true\n  failure: true\n  http_status: row\n"),
        ("    status: 410\n", "    status: 201\n"),
    ];
    types_not_allowed: [
        ("loan_id: {type: integer, doc: The loan.}", "loan_id: {type: Loan, doc: The loan.}"),
        ("title: string}", "title: list of string}"),
        ("{type: boolean, optional", "{type: list of boolean, optional"),
    ];
}
