//! Every rule of the language has an id that never changes, and a paragraph that explains it.

use std::fmt;

macro_rules! codes {
    ($($id:ident $name:ident: $explanation:literal)+) => {
        /// The rule that a diagnostic is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(
                #[doc = $explanation]
                $name,
            )+
        }

        impl Code {
            /// All rules, by id.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable id, such as `E101`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($id),)+
                }
            }

            /// What the rule wants and why, in one paragraph.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Self::$name => $explanation,)+
                }
            }
        }
    };
}

codes! {
    E001 Syntax: "The text is not YAML. Reading stops here, so there may be more mistakes behind it."
    E002 DuplicateKey: "A mapping has the same key twice. Readers of YAML disagree on which of the two counts, so neither does."
    E003 AnchorOrAlias: "Anchors (&name) and aliases (*name) are not part of the language: what an item says must be readable where it stands."
    E004 Tag: "Tags (!name) are not part of the language. The type of a value follows from its place."
    E005 MergeKey: "The merge key (<<) is an extension that YAML 1.2 does not have. Write the members out."
    E006 SecondDocument: "A description is one YAML document. Some readers ignore a second one without a word."
    E007 TooDeep: "The nesting is deeper than any description needs. Reading stops here."
    E008 ComplexKey: "A key must be a text. YAML allows lists and mappings as keys; this language does not."
    E009 AmbiguousWord: "An unquoted word that readers of YAML understand differently. In YAML 1.1, `on`, `no` and `y` are booleans, in 1.2 they are texts; and keys such as `null` or `1` are not texts at all. Quotes make it clear."
    E010 NumberOutOfRange: "The number cannot be kept exactly: integers must fit in 64 bits, and infinity and not-a-number do not exist in JSON."
    E011 ReadersDisagree: "Two independent readers of YAML understand this place differently, so other tools may read the description differently too. Quotes or another notation usually settle it."

    E101 UnknownKey: "The language has no such key here. Nothing is ignored in silence, because a slip in the name of an optional key would otherwise turn it off."
    E102 MissingKey: "The language demands this key here, or, for `evidence`, at an item around this one."
    E103 WrongType: "The value is of another kind than the key wants, for example a number where a text belongs."
    E104 UnknownWord: "The key takes one of a few words, and this is none of them."

    E201 UnknownType: "A type is `string`, `integer`, `boolean`, the name of a scalar, enum, object or union of this description, or `list of` one of these. A list of lists does not exist."
    E202 UnknownErrorRow: "The error catalogue (`errors`) has no row of this name."
    E203 UnknownOperation: "`operations` has no operation of this name. The full name is `group.method`."
    E204 UnknownEnum: "`enums` has no enum of this name. Scalars and objects are no enums."
    E205 UnknownMachine: "`state_machines` has no machine of this name."
    E206 UnknownForeignAnswer: "`envelope.foreign` has no answer of this name."
    E207 UnknownField: "The object has no field of this name. A label is not a field; it belongs to one."
    E208 BadName: "The name has the wrong shape. Scalars, enums, objects, unions and the values of enums are UpperCamelCase; operations are `group.method`; everything else that becomes a Rust name is snake_case. Fields and parameters may be spelled as they are on the wire; if that does not begin with a letter of ASCII, or is a word that generated code needs for itself, they need a name in Rust: `rust: other_name`."
    E209 NameClash: "Two different names become the same name in the generated Rust code. What has a name on the wire can have another one in Rust: `rust: other_name`."
    E210 DuplicatePath: "Two operations take the same method at the same path, so a server cannot tell them apart. The names of parameters in the path do not matter, because any value may stand there."
    E211 TypeNotAllowed: "The type exists, but not for this use: a parameter or a part of a URL is a single value, never an object or a list (`list:` makes a parameter take several). Only in a JSON body, of an operation all of whose methods have one, may it be an object or a list."

    E212 UnknownSwitch: "`switches` has no switch of this name, or the switch has no such value."
    E213 UnknownForm: "The form is not among those that `wire` or `empty` list, or no place of this name lists more than one form. A place is named by the way to it, such as `Upload.file.empty`, `Count.wire` or `remote.info.empty`."

    E301 DuplicateEnumValue: "Two values of an enum look the same on the wire, so a reader cannot tell them apart."
    E302 OverWithoutMax: "`max` says how long a list may be, and `over` what a longer one is answered with; one without the other has no meaning."
    E303 BadDefault: "The default is no value of the parameter's type. The default of an enum is the name of a value."
    E304 NotOptional: "A default, or values that count as not sent, need `optional: true`: a required parameter is always there."
    E305 PickMissing: "Without `pick` the result is the whole payload, which is an object or a list; a single value needs the name of the member that holds it."
    E306 BadWireForm: "A JSON form that the value cannot have. `mixed` is for integers only, a text always needs the form `string`, booleans and objects have one form, and no form is given twice."
    E307 BadEmptyForm: "A form of \"there is none\" that is given twice or that cannot be told from a value: for a list, `array` is an empty list."
    E308 BadErrorText: "The text of an error contains literals and placeholders such as `{name}`, in snake_case, never two side by side and never one alone. `example` gives values for these placeholders only. `{` and `}` cannot stand for themselves."
    E309 BadUrlTemplate: "A URL template is `http(s)://host/path?name=value` where parts of the path and whole values of the query may be `{field}`. Each field is declared in `fields` and used exactly once."
    E310 BadLabel: "A label belongs to an enum all of whose values have one; an enum has labels for all of its values or for none."
    E311 UnknownState: "The enum of the state machine has no such value."
    E312 BadEdge: "An edge leaves a terminal state, or is given twice, or the same event leads from one state to two others. A terminal state is one that is never left."
    E313 BadState: "Every value of the enum must be reachable from the start, and a state that is not terminal must have a way out; if the machine has terminal states at all, that way leads to one of them."
    E314 BadWait: "Waiting means to ask an operation until a field of its result reaches a terminal state. The field must hold the enum of the machine, and there must be a pause to make."
    E315 SecretInUrl: "Addresses are shown, logged and passed on, so no secret belongs in them. Only the address of a transfer may hold one, where the service gives such addresses; then `secret_in_url` beside it says so."
    E316 BadBatch: "`batch` names four fields of the object: two lists of ids, a number and a list of texts."
    E317 BadUnion: "The member that tells the two objects of a union apart must always be there in the one and never in the other."
    E318 BadStatus: "A status code is a number from 100 to 599. The status of a refusal differs from that of a success; where it is the HTTP status that decides, it is 400 or more."
    E319 BadExampleValue: "The example does not fit the type that it is an example of."
    E320 BadTransfer: "A transfer that sends bytes has `styles` and a `result`, one that receives them has `refuse_media_types`. Its address comes from a text field of the result of the operation that opens it."
    E321 BadSession: "The session is opened by an operation that needs none itself, its result holds the token in a secret text field, and the row for an ended session has `session: renew` and `everywhere: true`."
    E322 BadUrl: "An address must begin with http:// or https://, name a host, and not end with a slash."
    E323 BadShape: "A shape is for texts; it has a length and an alphabet without repeated characters."
    E324 SecretNotText: "Only texts can be secret: numbers are shown, compared and added up."
    E325 RecursiveType: "The object contains itself without a list or a field with `empty` between, so no value of it could ever be finished."
    E326 BadPlacement: "The row is not meant for this place. `placement` says where a refusal may stand: answer (the whole call), item (one id of several), failure (the error object inside a success) or body (in place of a file)."
    E327 AmbiguousRow: "Two error rows of one operation cannot be told apart: they have the same text, or the same status and both are recognised by it."
    E328 RowNotListed: "The row is used by the operation but is not among its `errors`, so the client would not recognise it."
    E329 Empty: "A list or text that must not be empty."
    E330 Repeated: "The same entry is given twice: one of the two is superfluous or a slip."
    E331 UnknownLanguage: "This version of the generator reads language 1."
    E332 SessionParameter: "The parameter of the session is added to every operation that needs one; it is not declared again."
    E333 BadSwitch: "A switch is one of: `type: flag | count | seconds` with a default, `values` to choose from, `texts` of an error row whose texts have names, or `forms` of places that list the same forms. The places of one switch share at least two forms."
    E334 SharedEnum: "Two state machines are about the same enum. In the generated code the states belong to one machine: it says where they begin and how they follow each other."
    E335 SecretWithoutBody: "A secret parameter, or the token of the session, could only be sent in an address, because no method of the API has a body; and addresses are logged on their way. If the service takes nothing else, `secret_in_url` beside it says so."
    E336 OpenSecret: "The address of a transfer holds a secret, so whoever sees the address has the secret: the field that gives it must be `secret: true` as well."
    E337 NeedlessReason: "`secret_in_url` says why a secret stands in an address. Where none does, it would excuse the first one that is put there."
    E338 RowNowhere: "No operation or transfer lists the row, and it is not `everywhere`: the client could never recognise it, the mock could never answer with it, and no test would go through it."

    E339 BadPath: "A `{parameter}` in a path is a whole segment and names a parameter of the operation: one that is required, single, not secret and in the path once. Operations at one path name its parameters alike."
    E340 BadEnvelope: "`payload`, `status`, `details` and `row` are ways to members, with dots between the names of members inside of each other. `success` and `failure` are an integer, a text or a boolean, and not the same; a text needs both of them."

    E401 MissingExample: "Every operation has at least one example of a success and one of a refusal (an error or a foreign answer). They are the test vectors of client and mock."
    E402 UnknownMember: "The example has a member that its type does not have."
    E403 MissingMember: "A member is missing that the type says is always there. Fields that may be missing have `empty: [absent]`."
    E404 WrongForm: "The value in the example has a JSON form that its type does not allow. `wire` lists the forms of a value, `empty` those of \"there is none\"."
    E405 BadRequest: "The request of the example does not fit the parameters of its operation: an unknown or missing parameter, or a value of the wrong type."
    E406 WrongRefusal: "The example shows a refusal that its operation does not list in `errors`."
    E407 WrongDetails: "The details fit none of the texts of the error row."
    E408 WrongBody: "The body does not have the shape by which the foreign answer is recognised."
    E409 ExampleKind: "An example shows exactly one of `result`, `error` (with `details` if wanted), `foreign` (with `body` if wanted) and `body` alone, for an answer that fits nothing else."
    E410 WrongLabel: "The label is not that of the value beside it."

    E501 UnknownRule: "A waiver names the rule of the change that it is for, such as D022. `cargo xtask diff` prints the id with each change."
    E502 BadDay: "The last day of a waiver is written in full, as in 2026-01-31."
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// What the rule with this id wants and why; `None` if there is no such rule.
pub fn explain(id: &str) -> Option<&'static str> {
    Code::ALL
        .iter()
        .find(|code| code.id().eq_ignore_ascii_case(id))
        .map(|code| code.explanation())
}
