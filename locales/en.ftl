### The language itself
locale-name = English
locale-direction = ltr
# The locale whose dates and alphabetical order are used.
locale-dates = en-GB
# What stands between groups of three digits.
locale-digit-group = ,

### Interface: every page
ui-skip = Skip to the content
ui-navigation = Main
ui-languages = Languages
ui-breadcrumbs = Where you are
ui-footer = About these pages
ui-home = Home
ui-texts = Texts
ui-record = Record
ui-charter = Charter
ui-origin = Origin
ui-promises = Promises
ui-check-yourself = Check it yourself
ui-feed = Follow (Atom feed)
ui-api = Data (JSON)
ui-demonstration = Demonstration
ui-demonstration-words = The parties, people and texts here are invented. Only the statement on the page “Origin” is real.
ui-title-error = Error: { $title }
ui-date-time = { $date }, { $time } ({ $zone })
ui-print-address = This page: { $address }

### Interface: components
ui-problem = There is a problem
ui-previous = Previous page
ui-next = Next page
ui-pages = Pages
ui-page-of = Page { $page } of { $pages }
ui-optional = { $label } (optional)
ui-digest = Digest
ui-reference = Your reference
ui-next-steps = What happens next
ui-in-danger = In danger now?
ui-in-danger-call = Call { $number }: { $service }
ui-commands = Type these commands
ui-signatures = Signatures
ui-signature-party = Party
ui-signature-office = Office
ui-signature-date = Signed on
ui-signature-how = How
ui-signature-missing = Not signed yet
ui-versions = Versions of the text
ui-version-authentic = Authentic: this version binds
ui-version-courtesy = Courtesy translation: it does not bind
ui-version-missing = There is no version in this language yet: { $language }.
ui-duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
ui-duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
ui-duration-minutes = { $count ->
    [0] less than a minute
    [one] { $count } minute
   *[other] { $count } minutes
}
ui-left-days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
ui-left-hours = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
ui-left-minutes = { $count ->
    [0] less than a minute left
    [one] { $count } minute left
   *[other] { $count } minutes left
}
ui-late-days = { $count ->
    [one] overdue by { $count } day
   *[other] overdue by { $count } days
}
ui-late-hours = { $count ->
    [one] overdue by { $count } hour
   *[other] overdue by { $count } hours
}
ui-late-minutes = { $count ->
    [0] overdue by less than a minute
    [one] overdue by { $count } minute
   *[other] overdue by { $count } minutes
}

### States of a text and of a promise
state-agreed = Agreed
state-pending = Adopted, pending in the record
state-tabled = Waits for signatures
state-draft = Draft
state-declined = Declined
state-withdrawn = Withdrawn
state-lapsed = Lapsed
state-replaced = Replaced
state-running = Clock running
state-kept = Kept
state-due = Not due yet
state-late = Late
state-broken = Broken

### Roles
role-co-chair = Co-chair
role-member = Member
role-liaison = Liaison
role-registrar = Registrar
role-secretary = Secretary
role-auditor = Auditor
role-operator = Operator

### Kinds of texts
kind-statement = Joint statement
kind-decision = Decision
kind-appeal = Appeal
kind-minutes = Minutes
kind-plan = Plan
kind-charter-change = Charter change
kind-glossary-change = Glossary change

### Parties
party-office = { $role }, seat { $number }
party-secretariat = Secretariat
party-yours = Your side

### Refusals
# Pages, roles and offices that every page may name
nav-mandate = Mandate
nav-demo = Try it
office-of-party = { $role } { $number }, { $party }
office-of-secretariat = { $role } { $number }, secretariat
zone-europe-moscow = Moscow time
demo-acting-as = You act as: { $office }

# Errors: no refusal by the rules, but no answer either
error-home = To the home page
error-refused-title = That was not possible
error-not-found-title = There is nothing here
error-not-found-text = No page or file has this address. Please check it, or begin from the home page.
error-bad-request-title = This request cannot be read
error-bad-request-text = Something in the address or in what was sent is not in its right form. Please go back, check it and try again.
error-method-title = This address does not do that
error-method-text = The address exists, but it is not made for what was asked of it. Please open it as a page, or see the description of the data.
error-cross-site-title = This came from another site
error-cross-site-text = Your browser says that another site sent this form. For your safety nothing was done. Please open the page here and send the form from it.
error-too-large-title = This is too large
error-too-large-text = What was sent is larger than this address takes. Please shorten it and try again.
error-long-address-title = This address is too long
error-long-address-text = Please search for fewer words, or begin from the home page.
error-media-type-title = This form of data is not read here
error-media-type-text = Please send JSON, or plain text where the description of the data says so.
error-busy-title = Too many requests at once
error-busy-text = Nothing is lost. Please try again in a few seconds.
error-pace-title = Too many changes at once
error-pace-text = Nothing was changed. Please send it again in a few seconds.
error-timeout-title = The answer took too long
error-timeout-text = Please look whether what you sent has arrived before you send it again.
error-internal-title = Something failed on our side
error-internal-text = It is not your mistake, and it has been noted. Please look whether what you sent has arrived, and try again in a while.

# The mandate
refusal-no-topic = Please name at least one topic of the mandate, so that it is clear whether the commission may deal with the matter.
refusal-unknown-topic = The charter has no topic “{ $topic }”. Please choose one from the mandate.
refusal-not-ours = Thank you for turning to the commission. By its charter it does not deal with this topic: { $topic }. Competent for it: { $competent }. Please turn to them; in everything that concerns how the communities live together here, you are welcome at any time.
refusal-refer = Thank you for turning to the commission. This topic is in other hands: { $topic }. Competent for it: { $competent }. Please turn to them; if part of the matter concerns how the communities live together here, you are welcome to bring that part as a matter of its own.
refusal-somebody-competent = the authorities responsible for it by law

# Offices and keys
refusal-not-allowed = { $office } does not have the right to do this: { $action }. Please ask somebody whose office has it.
refusal-action-draft = begin a draft
refusal-action-word = word a text
refusal-action-propose = propose a wording for all
refusal-action-comment = comment
refusal-action-table = put a text on the table
refusal-action-withdraw = withdraw a text
refusal-action-sign = sign or decline
refusal-action-fill-seat = fill a seat
refusal-action-vacate-seat = vacate a seat
refusal-action-replace-key = replace a key
refusal-not-seated = Nobody holds this office now: { $office }. A registrar of the party can fill the seat.
refusal-no-such-seat = The charter has no such seat: { $office }. Please check the number of seats in the charter.
refusal-key-seated-twice = This key already belongs to { $office }. One key holds one seat: please make a new key.
refusal-seats-empty = { $party } has too few filled seats to sign a text of this kind, so it cannot be put on the table. Its registrar can fill the seats.
refusal-wrong-key = The statement is not signed with the key that the record knows for this office: { $office }. Please sign with the office’s present key.
refusal-bad-signature = The signature does not hold ({ $why }), so nothing was done. Please sign again and send the whole file unchanged.
refusal-wrong-statement = The signed statement was made for something else or is not in its form (line “{ $line }”). Please let the program make the statement anew.
refusal-other-digest = The statement names another version of the text than the one on the table. On the table: { $expected }. In the statement: { $found }. Please read the present version and sign that one.
refusal-signing-time = The statement was made at { $time }, and now it is { $now }. A statement holds for fifteen minutes. Please check the clock and sign again.
refusal-signed-already = { $office } has already signed this version. Nothing more is needed.

# Texts
refusal-not-tabled = This text is not on the table. Its state: { $state }. Only a text on the table can be signed, declined or withdrawn.
refusal-late = The deadline passed on { $deadline }. The text can be put on the table again with a new deadline.
refusal-not-yet-late = The deadline is still running, until { $deadline }. A text lapses only after it.
refusal-not-ready = The draft cannot be put on the table yet. What is missing ({ $count }):
refusal-empty = Words are needed here: { $field }. Please fill it in.
refusal-field-title = title
refusal-field-proposal = proposal
refusal-field-party = party
refusal-field-ground = ground
refusal-field-interest = interests
refusal-field-owners = who owes the promise
refusal-field-promise = promise
refusal-field-reasons = reasons
refusal-hidden-character = Character number { $place } ({ $code }) is invisible or changes the direction of reading, so it could hide what the text says. Please remove it.
refusal-too-many = This is more than is taken here. Limit: { $max } ({ $what }). Please shorten or divide it.
refusal-what-topics = topics
refusal-what-passages = passages
refusal-what-characters = characters
refusal-what-grounds = grounds
refusal-what-languages = languages
refusal-what-attachments = attachments
refusal-what-comments = comments
refusal-what-bytes = bytes
refusal-what-days = days
refusal-no-such-passage = There is no passage { $number }; the last one is { $count }. A new passage can be added only directly after the last.
refusal-other-partys-voice = Only { $party } can speak for itself. Please propose the wording in its thread.
refusal-nothing-to-accept = { $party } has not proposed a wording here yet, so there is nothing to accept.
refusal-unknown-party = The charter has no such party: { $party }.
refusal-unknown-instrument = There is no text “{ $id }”. Please check the address, or look for it in the list of texts.
refusal-ambiguous-instrument = More than one text begins with “{ $id }”. Please give more of the id.
refusal-unknown-promise = There is no promise “{ $promise }” in the ledger. Please choose one from the list of promises.
refusal-unknown-clause = The charter has no clause “{ $clause }”. Please check the number.
refusal-not-adopted = The text { $id } is not adopted. Only an adopted text can be replaced or cited.
refusal-bad-attachment = The attachment “{ $name }” cannot be taken: { $why }. Please mend the file and attach it again.
refusal-changed = Somebody else changed this in between. Nothing of yours was done: please read the present state and try again.
refusal-founding = This is not possible in the commission’s present state ({ $why }).

# What keeps a draft from the table
block-bracketed = { $passage ->
    [0] The title ({ $language }): the parties’ wordings differ.
   *[other] Passage { $passage } ({ $language }): the parties’ wordings differ.
}
block-silent = { $passage ->
    [0] The title ({ $language }): { $party } has not yet said its word. Silence is not consent.
   *[other] Passage { $passage } ({ $language }): { $party } has not yet said its word. Silence is not consent.
}
block-missing = { $passage ->
    [0] The title is missing in a binding language: { $language }.
   *[other] Passage { $passage } is missing in a binding language: { $language }.
}
block-no-passage = The text has no passage yet.
block-ground = { $party } has not yet given a ground ({ $language }).
block-interest = { $party } has not yet stated its interests ({ $language }).
block-attachment = What is to be put in force must be attached. Kind of text: { $kind }.
block-open = The last version is still open or in force. Its state: { $state }.

# The feed
feed-tabled = On the table: { $title }
feed-tabled-words = The text waits for the signatures of every party.
feed-adopted = Adopted: { $title }
feed-adopted-words = Every party has signed the same text.
feed-declined = Declined: { $title }
feed-declined-words = A party has declined the text. Its reasons:
feed-withdrawn = Withdrawn: { $title }
feed-withdrawn-words = The party that put the text on the table has withdrawn it.
feed-lapsed = Lapsed: { $title }
feed-lapsed-words = The deadline passed before every party had signed.
feed-replaced = Replaced: { $title }
feed-replaced-words = A later adopted text has taken its place.
