//! Every kind of change has a rule with an id that never changes: what it means on the wire, what it means for Rust
//! programs, and a witness, the program that tells the difference.
//!
//! *Wire* is about programs that talk to the service or to the mock, in whatever language. *Source* is about Rust
//! programs that depend on the generated client. New rules get new ids; an id is never used again.

use std::fmt;

/// How much a change breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing that a program can tell.
    None,
    /// Words, not behaviour.
    Patch,
    /// Something new, or something that no program could rely on.
    Minor,
    /// A program that was right before is wrong now.
    Major,
}

impl Severity {
    /// As in a verdict.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

macro_rules! severity {
    (none) => {
        Severity::None
    };
    (patch) => {
        Severity::Patch
    };
    (minor) => {
        Severity::Minor
    };
    (major) => {
        Severity::Major
    };
}

macro_rules! rules {
    ($($id:ident $name:ident $wire:ident $source:ident: $message:literal, $witness:literal)+) => {
        /// What a change is judged by.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(
                #[doc = concat!("`", stringify!($id), "`: ", $message, ".")]
                $name,
            )+
        }

        impl Rule {
            /// All rules, by id.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable id, such as `D022`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($id),)+
                }
            }

            /// What happened, without a dot at the end.
            pub fn message(self) -> &'static str {
                match self {
                    $(Self::$name => $message,)+
                }
            }

            /// Which program breaks and how, in one sentence.
            pub fn witness(self) -> &'static str {
                match self {
                    $(Self::$name => $witness,)+
                }
            }

            /// For programs that talk to the service or to the mock.
            pub fn wire(self) -> Severity {
                match self {
                    $(Self::$name => severity!($wire),)+
                }
            }

            /// For Rust programs that depend on the generated client.
            pub fn source(self) -> Severity {
                match self {
                    $(Self::$name => severity!($source),)+
                }
            }
        }
    };
}

// id, name, wire, source: message, witness
rules! {
    D001 OperationAdded minor minor: "an operation is new", "No program breaks; one that calls it cannot go back to the version before."
    D002 OperationRemoved major major: "an operation is gone", "A program that calls it does not compile any more, and a request to its path is answered with a page for people."
    D003 OperationRenamed none major: "an operation has another name, probably", "A Rust program that calls it under the old name does not compile; on the wire nothing changes as long as the path stays."
    D004 OperationPath major none: "an operation moved to another path", "A program that sends requests to the old path finds nothing there; a Rust program has to be compiled anew."
    D005 Effect none minor: "it has another effect, so the client repeats it in other cases", "A program that counts on a call being repeated, or on it not being repeated, behaves otherwise after a lost connection."
    D006 SessionRequired major none: "an operation needs a session now", "A program that calls it without a token is refused."
    D007 SessionNotRequired minor none: "an operation needs no session any more", "No program breaks; a token that is sent is not looked at."
    D008 CallErrorAdded minor minor: "a call may be refused in one more way", "No program breaks, because errors are open; one that handles each listed error has one more to handle."
    D009 CallErrorRemoved minor minor: "a call is not refused in this way any more", "No program breaks; the branch that handles the refusal is never taken, and the client does not recognise it here."
    D010 CallForeignAdded minor none: "an operation is known for one more answer that is no envelope", "No program breaks; the client takes such an answer from every operation."
    D011 CallForeignRemoved minor none: "an operation is not known any more for an answer that is no envelope", "No program breaks; a test that waits for this answer waits in vain."
    D012 MissingRow minor none: "a missing parameter is answered with another error", "A program that leaves the parameter out on purpose and looks at the refusal sees another one."
    D013 MethodAdded minor none: "requests may use one more method", "No program breaks."
    D014 MethodRemoved major none: "requests may not use a method any more", "A program that sends its requests with this method is refused."
    D015 MethodPreferred minor none: "the client sends its requests with another method", "A proxy or a recording that expects the old method does not match any more."

    D016 BodyEncoding major none: "the body of a request is written otherwise", "A program that writes it the old way is not understood."
    D017 UnreadableRow minor none: "a body that cannot be read is answered with another error", "A program that sends broken bodies on purpose and looks at the refusal sees another one."
    D018 RustName none major: "something has another name in Rust", "A Rust program that uses the old name does not compile; on the wire nothing changes."

    D020 OptionalParamAdded minor minor: "an optional parameter is new", "No program breaks; in Rust it is one more method that can be chained."
    D021 RequiredParamAdded major major: "a required parameter is new", "A request without it is refused, and a Rust program that calls the operation lacks an argument."
    D022 ParamRemoved major major: "a parameter is gone", "A program that sends it is not understood any more, and in Rust the argument or method does not exist."
    D023 ParamRenamed major major: "a parameter has another name, probably", "A request with the old name is taken for one without the parameter."
    D024 ParamRequired major major: "an optional parameter is required now", "A request without it is refused, and in Rust it moves from a chained method to the arguments."
    D025 ParamOptional minor major: "a required parameter is optional now", "Requests stay valid, but in Rust it moves from the arguments to a chained method, so calls do not compile."
    D026 ParamOrder none major: "required parameters stand in another order", "In Rust they are arguments by position: calls stop compiling, or, where the types agree, send values under each other's names."
    D027 ParamType major major: "a parameter has another type", "A request with a value of the old type is refused, and a Rust program passes the wrong type."
    D028 ParamTypeSource none major: "a parameter has another Rust type", "The wire stays as it is, but a Rust program that passes the old type may not compile."
    D029 Secret none major: "a value is secret now", "The Rust type becomes `Secret`: a program that prints it, compares it or passes a text does not compile."
    D030 NoSecret none major: "a value is not secret any more", "The Rust type is no longer `Secret`: a program that exposes it by the methods of `Secret` does not compile."
    D031 ParamListed major major: "a parameter takes a list now", "In Rust the argument becomes something to iterate over, and a value that contains the separator is taken apart."
    D032 ParamSingle major major: "a parameter takes a single value now", "A request with several values is refused, and in Rust the argument is one value."
    D033 Separator major none: "values of a list are separated by something else", "A request that uses the old separator is taken for one with a single, strange value."
    D034 ListMaxLowered major none: "a list may be shorter only", "A request that was just short enough is refused."
    D035 ListMaxRaised minor none: "a list may be longer", "No program breaks; the client asks in fewer steps."
    D036 ListOver minor none: "a list that is too long is answered with another error", "A program that looks at the refusal of too long a list sees another one."
    D037 DefaultAdded minor none: "what a parameter means when it is left out is now said", "No program breaks unless the service behaved otherwise before."
    D038 DefaultChanged major none: "leaving a parameter out means something else", "A program that leaves it out gets another answer, without an error."
    D039 DefaultRemoved major none: "leaving a parameter out has no known meaning any more", "A program that leaves it out relies on a value that is not promised."
    D040 AbsentAdded major none: "a value counts as not sent now", "A program that sends this value and means it is not heard."
    D041 AbsentRemoved major none: "a value does not count as not sent any more", "A program that sends it to say nothing is taken at its word, or refused."
    D042 InvalidRow minor none: "a value that cannot be read is answered with another error", "A program that looks at the refusal of a bad value sees another one."
    D043 FromPageAdded minor none: "an address may stand for a parameter", "No program breaks."
    D044 FromPageRemoved major none: "an address may not stand for a parameter any more", "A program that sends the address in place of the id is refused."
    D045 FromPageChanged major none: "another address may stand for a parameter, or under another name or switch", "A program that sends the old address in place of the id is refused."

    D050 ResultType major major: "an answer is of another type", "A program that reads the members of the old answer does not find them, and in Rust it does not compile."
    D051 ResultTypeSource none major: "an answer has another Rust type", "The JSON stays as it is, but a Rust program that names the old type does not compile."
    D052 ResultPick major none: "the result stands elsewhere in the payload", "A program that reads the old member finds nothing."
    D053 EmptyResultFormAdded minor none: "an empty answer may take one more form", "The generated client takes any form; a program with a strict reader of its own may not."
    D054 EmptyResultFormRemoved minor none: "an empty answer does not take this form any more", "No program breaks; a test cannot make the mock send it."
    D055 EmptyResultFormFirst minor none: "the mock sends an empty answer in another form", "A program with a strict reader of its own sees the other form from the mock unless a switch is set."

    D060 ErrorAdded minor minor: "an error is new", "No program breaks, because errors are open."
    D061 ErrorRemoved major major: "an error is gone", "A Rust program that names it does not compile, and a test cannot order it from the mock."
    D062 ErrorRenamed major major: "an error has another name, probably", "A Rust program that names it does not compile, and a test that orders it from the mock by its name is refused."
    D063 ErrorStatus major minor: "an error has another status", "A program that decides by the status takes it for another error."
    D064 ErrorTextAdded minor minor: "an error has one more text", "No program breaks; the client recognises more."
    D065 ErrorTextRemoved major minor: "an error does not have this text any more", "A program that compares texts waits for one that does not come, and the client does not recognise it."
    D066 ErrorTextChanged major none: "an error has another text, probably", "A program that compares the old text does not recognise the error."
    D067 ErrorTextOrder minor none: "the mock says another text of an error", "A program that compares texts sees another one from the mock unless a switch is set."
    D068 ErrorTextName minor none: "the text of an error has another name", "A test that picks the text by its name in a switch of the mock is refused."
    D069 ErrorByStatus minor minor: "an error is also recognised by its status", "A refusal with an unknown text is given this meaning."
    D070 ErrorByText none major: "an error is not recognised by its status any more", "A Rust program that matches on it gets an unknown error wherever the text is a new one."
    D071 ErrorRetry none minor: "it is judged otherwise whether an error is worth another try", "A program that asks whether an error is retryable gets the other answer."
    D072 ErrorSession none major: "an error means something else for the session", "A Rust program that relied on the client to log in again, or not to, sees calls fail, or logins that it did not ask for."
    D073 ErrorEverywhere minor minor: "an error may come from every call", "No program breaks, because errors are open."
    D074 ErrorNotEverywhere minor minor: "an error does not come from every call any more", "The client does not recognise it where it is not listed."
    D075 PlacementAdded minor minor: "an error may stand in one more place", "No program breaks."
    D076 PlacementRemoved minor minor: "an error does not stand in this place any more", "No program breaks; the branch that looks for it there is never taken."

    D080 TypeAdded none minor: "a type is new", "No program breaks."
    D081 TypeRemoved none major: "a type is gone", "A Rust program that names it does not compile; where it was used on the wire, the places that used it say so."
    D082 TypeRenamed none major: "a type has another name, probably", "A Rust program that names the old type does not compile; names of types are not on the wire."
    D083 BaseChanged major major: "a type is a number instead of a text, or the other way", "A program that reads or sends the old kind of value fails."
    D084 FormAdded minor minor: "a value may have one more form in JSON", "The generated client takes it from now on; a program with a strict reader of its own may fail on it."
    D085 FormRemoved major minor: "a value does not have this form in JSON any more", "A client of the new description may refuse what one of the old description took, and a test cannot make the mock send it."
    D086 FormFirst minor none: "the mock sends a value in another form", "A program with a strict reader of its own sees the other form from the mock unless a switch is set."
    D087 ShapeStricter major none: "values of another shape are refused", "A program that sends a value which was accepted so far is refused."
    D088 ShapeLooser minor none: "values of another shape are not refused any more", "No program breaks; one that counts on the refusal waits in vain."
    D089 ShapeOfNew minor none: "new values have another shape", "A program that checks the shape of what it gets, or keeps it in a column of fixed width, fails on new values."
    D090 TypeAlias patch patch: "a type has another name for the same thing", "No program breaks: both the wire and the Rust type stay."

    D100 ValueAdded minor minor: "an enum has one more value", "No program breaks, because enums are open; a program with a branch for each value has one more to write."
    D101 ValueRemoved major major: "an enum lost a value", "A Rust program that names it does not compile, and a program that sends it is refused."
    D102 ValueRenamed none major: "a value of an enum has another name, probably", "A Rust program that names it does not compile; on the wire it is the same."
    D103 ValueRenumbered major minor: "a value of an enum looks different on the wire", "A program that compares with the old one takes it for another or for an unknown value."
    D104 LabelAdded minor minor: "a value of an enum has a label now", "No program breaks."
    D105 LabelChanged major minor: "a value of an enum has another label", "A program that compares labels does not recognise it."
    D106 LabelRemoved major major: "a value of an enum has no label any more", "A program that shows or compares the label finds none."
    D107 LabelSpellingAdded minor none: "a label has one more spelling", "A program that compares labels may meet the new spelling."
    D108 LabelSpellingRemoved minor none: "a label does not have this spelling any more", "No program breaks; a test cannot make the mock send it."

    D110 FieldAdded minor minor: "an object has one more field", "No program breaks: readers skip what they do not know, and the Rust type is `non_exhaustive`."
    D111 FieldRemoved major major: "an object lost a field", "A program that reads it finds nothing, and in Rust it does not compile."
    D112 FieldRenamed major major: "a field has another name, probably", "A program that reads the old name finds nothing, and in Rust it does not compile."
    D113 FieldType major major: "a field has another type", "A program that reads the old kind of value fails, and in Rust it does not compile."
    D114 FieldTypeSource none major: "a field has another Rust type", "The JSON stays as it is, but a Rust program that uses the field as the old type does not compile."
    D115 FieldOptional major major: "a field may be without a value now", "The Rust type becomes `Option`, so a program that uses the field does not compile; any other reads nothing where there was always a value."
    D116 FieldAlwaysThere minor major: "a field always has a value now", "The Rust type is no longer an `Option`, so a program that matches on `Some` does not compile; others only have a branch that is never taken."
    D117 EmptyFormAdded minor none: "\"there is none\" may take one more form", "The generated client takes any form; a program with a strict reader of its own may not."
    D118 EmptyFormRemoved minor none: "\"there is none\" does not take this form any more", "No program breaks; a test cannot make the mock send it."
    D119 EmptyFormFirst minor none: "the mock says \"there is none\" in another form", "A program with a strict reader of its own sees the other form from the mock unless a switch is set."
    D120 FieldLabelAdded minor minor: "a label stands beside a field now", "No program breaks."
    D121 FieldLabelChanged major major: "the label beside a field has another name", "A program that reads the label under the old name finds nothing, and in Rust it does not compile."
    D122 FieldLabelRemoved major major: "no label stands beside a field any more", "A program that reads the label finds nothing, and in Rust it does not compile."
    D123 BatchAdded none minor: "an answer tells what became of each id", "No program breaks; in Rust one more way to look at the answer."
    D124 BatchRemoved none major: "an answer does not tell any more what became of each id", "A Rust program that looks at it as a partial success does not compile."
    D125 BatchChanged none major: "what became of each id stands in other fields", "A Rust program that looks at the answer as a partial success reads other numbers."
    D126 ListMayBeMissing major none: "a list may be missing now", "A program that goes through the list without looking fails; the generated client takes a missing list for an empty one."
    D127 ListAlwaysThere minor none: "a list is always there now", "No program breaks; the branch for a missing list is never taken."

    D130 UnionArmName none major: "one of two cases has another name", "A Rust program that matches on the old name does not compile."
    D131 UnionArmType major major: "one of two cases is another object", "A program that reads the members of the old object does not find them, and in Rust it does not compile."
    D132 UnionMember major none: "two cases are told apart by another member", "A program that looks for the old member takes one case for the other."

    D140 MachineAdded minor minor: "a state machine is new", "No program breaks; the mock refuses steps that the machine does not have."
    D141 MachineRemoved major major: "a state machine is gone", "A Rust program that waits by it does not compile."
    D142 MachineRenamed none major: "a state machine has another name, probably", "A Rust program that names its waiting rules does not compile."
    D143 MachineStates major major: "a state machine is about another enum", "A program that waits for one of the old states waits in vain."
    D144 MachineStart minor none: "things begin in another state", "A program that takes the first state for granted is wrong."
    D145 EdgeAdded minor none: "a state may follow another that it did not follow before", "No program breaks unless it takes the order of states for granted."
    D146 EdgeRemoved major none: "a state does not follow another any more", "A program that waits for this step waits until its time is over."
    D147 EdgeEvent none patch: "a step between states has another name, probably", "No client breaks; code of the mock that names it does not compile."
    D148 TerminalAdded none major: "a state is now one that is never left", "A program that waits gets this state as the last word and does not see what came after it."
    D149 TerminalRemoved none major: "a state is not the last word any more", "A program that waits goes on waiting where it used to be done."
    D150 WaitAdded none minor: "the client knows how to wait for the end of it", "No program breaks."
    D151 WaitRemoved none major: "the client does not know any more how to wait for the end of it", "A Rust program that waits does not compile."
    D152 WaitAsks none major: "the client waits by asking something else", "A program whose test answers the old question is asked another one."
    D153 WaitDelays none minor: "the client pauses otherwise between two questions", "A program that counts questions or times counts others."
    D154 WaitShorter none minor: "the client gives up waiting earlier", "A program that waits for something slow gives up where it would have had an answer."
    D155 WaitLonger none minor: "the client gives up waiting later", "A program with a time limit of its own may hit it first."

    D160 EnvelopeAdded major none: "answers are in an envelope now", "A program that reads the body as the result finds it one level deeper."
    D161 EnvelopeRemoved major none: "answers are not in an envelope any more", "A program that looks into the envelope finds none."
    D162 EnvelopeMember major none: "a member of the envelope has another name", "A program that reads the old member takes each answer for a broken one."
    D163 EnvelopeSuccess major none: "another status means success", "A program that compares with the old one takes each success for a refusal."
    D164 EnvelopeMediaType minor none: "answers have another media type", "A program that insists on the media type refuses each answer."
    D165 ForeignAdded minor minor: "one more kind of answer is known that is no envelope", "No program breaks; the client names what it could not read before."
    D166 ForeignRemoved major minor: "a kind of answer that is no envelope is gone", "A test that orders it from the mock is refused, and the client does not recognise it."
    D167 ForeignChanged minor minor: "an answer that is no envelope looks different", "A program that recognises it by its old look does not."
    D168 EnvelopeFailure major none: "refusals have another status", "A program that tells a refusal by the old status does not notice it."
    D169 EnvelopeHttpStatus major none: "refusals come with another HTTP status", "A program that looks at the HTTP status takes a refusal for a success, or the other way."

    D170 SessionAdded major none: "calls need a session now", "A program that never logs in is refused."
    D171 SessionRemoved major major: "there are no sessions any more", "A program that logs in first may find nothing to log in to; `Client::login` is gone."
    D172 SessionParameter major none: "the token travels in another parameter", "A request with the token under the old name counts as one without."
    D173 SessionLogin major none: "a session is opened by another operation", "A program that logs in the old way gets no token."
    D174 SessionToken major none: "the token stands elsewhere in the answer", "A program that reads it from the old field finds nothing."
    D175 SessionExpired minor none: "the end of a session is told by another error", "A program that logs in again on the old error does not notice the end."

    D180 SpellingAdded minor none: "a boolean has one more spelling", "No program breaks."
    D181 SpellingRemoved major none: "a boolean does not have this spelling any more", "A program that sends it is refused."
    D182 SpellingFirst minor none: "the client sends another spelling of a boolean", "A recording that expects the old spelling does not match."

    D190 BaseUrl major none: "the service is at another address", "A program that has the old address in it talks to nobody."
    D191 HostAdded minor none: "the service has one more host", "No program breaks."
    D192 HostRemoved major none: "the service does not have this host any more", "A program that uses an address with this host is not taken for one of the service."
    D193 LimitAdded minor none: "a limit is new", "No program breaks unless it goes beyond."
    D194 LimitRemoved minor none: "a limit is gone", "No program breaks; how far one may go is not promised any more."
    D195 LimitRenamed none patch: "a limit has another name, probably", "No client breaks; code of the mock that names it does not compile."
    D196 LimitLowered major none: "a limit is lower", "A program that stays just below the old one is refused."
    D197 LimitRaised minor none: "a limit is higher", "No program breaks."

    D200 PageAdded minor none: "an address of a page is new", "No program breaks."
    D201 PageRemoved major none: "an address of a page is gone", "A program that writes or reads such addresses cannot rely on them any more."
    D202 PageRenamed none patch: "an address of a page has another name, probably", "No client breaks; code of the mock that names it does not compile."
    D203 PageTemplate major none: "an address of a page looks different", "A program that takes such addresses apart fails on new ones, and its own are not understood."
    D204 UrlFieldAdded minor none: "an address has one more field", "A program that takes such addresses apart finds one part more."
    D205 UrlFieldRemoved minor none: "an address lost a field", "A program that takes such addresses apart misses a part."
    D206 UrlFieldRenamed none patch: "a field of an address has another name, probably", "No client breaks; code of the mock that names it does not compile."
    D207 UrlFieldType minor none: "a field of an address has another type", "A program that takes such addresses apart reads another kind of value."

    D210 TransferAdded minor minor: "a transfer of bytes is new", "No program breaks."
    D211 TransferRemoved major major: "a transfer of bytes is gone", "A program that sends or fetches bytes this way cannot any more."
    D212 TransferRenamed none patch: "a transfer of bytes has another name, probably", "No client breaks; code of the mock that names it does not compile."
    D213 TransferDirection major major: "bytes go the other way", "A program that sends finds somebody who sends, and the other way."
    D214 TransferOpenedBy major none: "the address of a transfer comes from elsewhere", "A program that reads it from the old answer or field finds none."
    D215 TransferThen none minor: "another state machine moves on after a transfer", "A program that waits after the transfer waits for other states."
    D216 TransferMethod major none: "bytes are asked for or sent with another method", "A program that uses the old method is refused."
    D217 TransferUrl major none: "addresses of a transfer look different", "A program that builds the address itself, or takes it apart, fails; one that uses it as it comes does not notice."
    D218 StyleAdded minor none: "bytes may be sent in one more style", "No program breaks."
    D219 StyleRemoved major none: "bytes may not be sent in this style any more", "A program that sends this way is refused."
    D220 StyleChanged major none: "the field or media type of sent bytes is another one", "A program that sends the bytes under the old one is refused."
    D221 RefusedTypeAdded none minor: "a media type is never a file's bytes", "A program that downloads a file of this type gets an error."
    D222 RefusedTypeRemoved none minor: "a media type may be a file's bytes again", "A program that downloads may be left with a page for people in place of a file."

    D230 SwitchAdded minor none: "the mock has one more switch", "No program breaks."
    D231 SwitchRemoved major none: "the mock lost a switch", "A test that sets it does not start."
    D232 SwitchRenamed major none: "a switch of the mock has another name, probably", "A test that sets it under the old name does not start."
    D233 SwitchKind major none: "a switch of the mock takes other values or is about something else", "A test that sets it to one of the old values does not start, or tests something else."
    D234 SwitchDefault minor none: "the mock behaves otherwise when a switch is not set", "A test that does not set it sees the other behaviour."
    D235 SwitchValueAdded minor none: "a switch of the mock has one more value", "No program breaks."
    D236 SwitchValueRemoved major none: "a switch of the mock lost a value", "A test that sets it to this value does not start."
    D237 SwitchPointAdded minor none: "a switch of the mock concerns one more place", "A test that sets it sees the other form in one more place."
    D238 SwitchPointRemoved major none: "a switch of the mock does not concern this place any more", "A test that sets it to see the other form here does not see it."
    D239 ProfileAdded minor none: "the mock has one more profile", "No program breaks."
    D240 ProfileRemoved major none: "the mock lost a profile", "A test that starts the mock with it fails."
    D241 ProfileRenamed major none: "a profile of the mock has another name, probably", "A test that starts the mock with the old name fails."
    D242 ProfileSetting minor none: "a profile of the mock sets something else", "A test that starts the mock with it sees other behaviour."

    D900 Words none patch: "words for readers changed", "No program breaks; documentation reads differently."
    D901 EvidenceChanged none patch: "evidence changed: how something is known, or how sure it is", "No program breaks; a fact that was assumed may now be relied on, or the other way."
    D902 EvidenceSource none patch: "the source or the note of a fact changed", "No program breaks; documentation reads differently."
    D903 ExampleAdded patch patch: "an example is new", "No program breaks; client and mock are tested with one more answer."
    D904 ExampleRemoved patch patch: "an example is gone", "No program breaks; client and mock are tested with one answer less."
    D905 ExampleChanged patch patch: "an example changed", "No program breaks; client and mock are tested with another answer."
    D906 StatementAdded none patch: "something is known that was not known before", "No program breaks."
    D907 StatementRemoved none patch: "something is not known any more", "No program breaks."
    D908 Order none patch: "the same things stand in another order", "No program breaks; generated files and documentation list them in the other order."
}

impl Rule {
    /// The heavier of both axes; it is what the verdict counts.
    pub fn severity(self) -> Severity {
        self.wire().max(self.source())
    }

    /// The rule with this id.
    pub fn find(id: &str) -> Option<Self> {
        let mut rules = Self::ALL.iter().copied();
        rules.find(|rule| rule.id().eq_ignore_ascii_case(id))
    }

    /// What it means, for whoever asks about the id.
    pub fn explanation(self) -> String {
        let (message, witness) = (self.message(), self.witness());
        format!(
            "{message} (wire: {}, source: {}). {witness}",
            self.wire(),
            self.source()
        )
    }
}
