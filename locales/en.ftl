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
nav-report = Report an incident
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
error-busy-text = What you asked for was not done. Please try again in a few seconds. If you had written something, go back first and see whether it is still there.
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
refusal-action-read = read what is not public
refusal-action-invite = invite somebody to a seat
refusal-action-manage = manage another’s account
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
refusal-action-set-reading-key = choose a reading key for this office
refusal-action-triage = decide about a report
refusal-action-answer = write to somebody who reported
refusal-sign-in-needed = You need to sign in for this. Please sign in with your passkey, then try again.
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
refusal-asked-already = This very request was taken before. { $office } asked. Please look what came of it before you ask anew.

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
refusal-field-passkey = passkey
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
refusal-what-passkeys = passkeys
refusal-no-such-passage = There is no passage { $number }; the last one is { $count }. A new passage can be added only directly after the last.
refusal-other-partys-voice = Only { $party } can speak for itself and act for itself. Please propose it to that side: wording in its thread, anything else when you speak with it.
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
refusal-nobody-reads = On one side ({ $party }) nobody can read reports yet, so none can be taken. Somebody of that side needs a reading key.
refusal-nobody-reads-secretariat = Nobody in the secretariat can read reports yet, so none can be taken. A secretary needs a reading key.
refusal-locked = Your reading key does not open this report, or is not open. Please open it first.
refusal-unknown-region = The charter has no such region: { $region }. Please choose one of the list.
refusal-report-over = This report is over ({ $report-state }), so nothing more can be added or decided. A new report can be made at any time.

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
block-addressees = An appeal that keeps the promise to appeal must say to whom it goes. Please add an addressee.
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

### Page: sentences that several pages share
list-more = { $first }, { $next }
list-last = { $first } and { $last }
text-number = { $kind } { $number }
act-who = { $role ->
    [co-chair] the co-chair
    [member] a member
    [liaison] a liaison
    [registrar] a registrar
    [secretary] a secretary
    [auditor] an auditor
   *[operator] an operator
}
act-what = { $kind ->
    [statement] the joint statement
    [decision] the decision
    [appeal] the appeal
    [minutes] the minutes
    [plan] the plan
    [charter-change] the change of the charter
   *[glossary-change] the change of the glossary
}
act-tabled = { $party }: { $role } put { $what } “{ $title }” on the table for signature.
act-signed = { $party }: { $role } signed { $what } “{ $title }”.
act-declined = { $party }: { $role } declined { $what } “{ $title }” and gave reasons.
act-withdrawn = { $party }: { $role } withdrew { $what } “{ $title }”.
act-lapsed = The time to sign { $what } “{ $title }” ran out; it is not adopted.
act-adopted = Every party has signed { $what } “{ $title }”: it is adopted.
act-adopted-in-doubt = The record says that { $what } “{ $title }” was adopted, but its signatures do not hold.
act-replaced = A later text replaced { $what } “{ $title }”.
act-tabled-it = { $party }: { $role } put the text on the table for signature.
act-signed-it = { $party }: { $role } signed.
act-declined-it = { $party }: { $role } declined and gave reasons.
act-withdrawn-it = { $party }: { $role } withdrew the text.
act-lapsed-it = The time to sign ran out; the text was not adopted.
act-adopted-it = Every party has signed: the text is adopted.
act-adopted-in-doubt-it = The record says that the text was adopted, but its signatures do not hold.
act-replaced-it = A later text replaced this one.
act-founded = The commission was founded: { $name }.
act-charter-changed = The charter was changed by { $text }.
act-policy-changed = The policy of the record was changed by { $text }.
act-by-text = an adopted text
act-seat-filled = { $party }: a seat was filled ({ $seat }).
act-seat-vacated = { $party }: a seat was vacated ({ $seat }).
act-key-replaced = { $party }: the key of a seat was replaced ({ $seat }).
act-reading-key = { $party }: a seat has a reading key ({ $seat }).
act-reports-committed = The commitment to all reports of { $date }, whether there were any or none.
act-unknown = An entry of a kind that this version of the software does not know: { $kind }.
place-seal-agreed = Place agreed
place-seal-pending = Place pending
place-agreed = Its place in the record has been agreed since { $since }: every party’s witness has confirmed it.
place-pending = Its place in the record has been pending since { $since }: not every party’s witness has confirmed it yet.
place-pending-for = Its place in the record has been pending since { $since }. Still to confirm it: { $witnesses }.
promise-seal-kept-late = Kept, but late
promise-seal-standing = Standing, not shown yet
promise-seal-not-built = Not yet built into this commission
promise-kept = Kept on { $date }.
promise-kept-late = Kept on { $date }, after its date of { $due }.
promise-broken = It was due on { $due }, and nothing in the record shows it kept.
promise-due = Due on { $due }: { $left }.
promise-standing = It holds at all times and has no date. Nothing in the record shows it kept so far.
promise-not-built = The part of the software that would show it kept is not built yet, so nothing is said about it.

### Page: home
home-adopted = { $count ->
    [0] No text is adopted yet.
    [one] { $count } text is adopted.
   *[other] { $count } texts are adopted.
}
home-tabled = { $count ->
    [0] No text waits for signatures.
    [one] { $count } text waits for signatures.
   *[other] { $count } texts wait for signatures.
}
home-newest = What happened last
home-entry = entry { $number }
home-all-acts = Read everything that happened
home-next = What is due next
home-waits = It waits for { $parties } until { $date }: { $left }.
home-nothing-due = Nothing waits for a signature, and no promise is due soon.
home-all-texts = Read all texts
home-check = Check it yourself

### Page: texts
texts-title = These are the texts of the commission
texts-lead = A text is adopted only when every party has signed the same words. What was declined or lapsed stays here too.
texts-words = Words in the text
texts-kind = Kind
texts-state = State
texts-any = All
texts-state-tabled = Waits for signatures
texts-state-adopted = Adopted
texts-state-declined = Declined
texts-state-withdrawn = Withdrawn
texts-state-lapsed = Lapsed
texts-state-replaced = Replaced
texts-search = Search
texts-count = { $count ->
    [0] No text was found.
    [one] { $count } text was found.
   *[other] { $count } texts were found.
}
texts-waits = { $text }. It waits for { $parties } until { $date }.
texts-newest = Newest texts
texts-older = Older texts

### Page: text
text-revision = revision { $number }
text-older = This is revision { $number }. Revision { $latest } is the one that counts.
text-latest = Read the one that counts
text-state-adopted = Adopted on { $date }: every party has signed the same text.
text-state-replaced = Adopted on { $date } and replaced on { $replaced }. It no longer holds; in its place stands:
text-state-tabled = Not adopted yet. It waits for the signature of { $parties } until { $deadline }: { $left }.
text-state-tabled-more = It holds only when every party has signed. Silence is not consent.
text-state-declined = Not adopted. { $party } ({ $office }) declined it on { $date }, for these reasons:
text-state-withdrawn = Not adopted. { $party } ({ $office }) withdrew it on { $date }.
text-state-lapsed = Not adopted. Not every party had signed by { $deadline }, and it lapsed on { $date }.
text-reasons = The reasons in the language in which they were given
text-promises = Promises made by this text
text-grounds = Grounds
text-interests = Interests that each party wants considered
text-cites-charter = Charter, clause { $clause }
text-cites-text = An earlier adopted text
text-cites-law = Law
text-how-key-file = With a key file on the signer’s own machine
text-how-passkey = With a passkey on the party’s own signing page
text-how-passkey-host-trusted = With a passkey on this site’s signing page (host-trusted: the page came from this host)
text-code = Verification code
text-code-hint = The beginning of the digest: read it to the others by telephone to compare texts.
text-place = Place in the record
text-files = Files
text-file-note = The signed text (instrument.note)
text-file-note-hint = { $count ->
    [0] without signatures so far
    [one] with { $count } signature
   *[other] with { $count } signatures
}
text-file-proof = Proof of its place in the record (.tlog-proof)
text-file-entry = The entry, byte for byte
text-file-policy = Policy: whose witnesses must confirm
text-file-version = The exact words: { $language }
text-commands = These commands check the signatures and the place in the record on your own computer. POLICY is the policy file that your party has kept since the founding.
text-check-more = What the answers mean, and how to check the whole record
text-about = About this text
text-tabled-by = Put on the table by
text-deadline = Can be signed until
text-topics = Topics of the mandate
text-replaces = Replaces
text-fulfils = Says it keeps these promises
text-promise-of-text = A promise of an adopted text
text-attachments = Attachments
text-history = What happened with this text
text-read-revision = Read revision { $number }
text-doubt-title = This text cannot be shown
text-doubt = It is stored here as adopted, but its signatures did not hold when they were checked again. So it is not shown. The signed file is there to be checked.
text-done-signed = Your signature is in the record: { $text }.
text-done-tabled = The text is on the table: { $text }.
text-done-withdrawn = The text has been withdrawn: { $text }.
text-done-declined = Your refusal is in the record: { $text }.
text-done-next-waits = Next: the text still waits for { $parties }.
text-done-next-adopted = Every party has signed: the text is adopted. Next, every party’s witness confirms its place in the record.
text-done-next-declined = The text is not adopted. The parties may put a new revision on the table.
text-demo-no-role = This is a demonstration: you can take a role and sign this text.
text-demo-role = Choose a role
text-sign-title = Your signature
text-sign-as = You act as { $office }.
text-sign-next = On the next page you see the text once more, as it will be signed, and sign it there with your key.
text-sign-button = Go on to sign: { $text }
text-turn-signed = { $office }: you have signed this text. It waits for the others.
text-turn-cannot = { $office }: this office does not sign such texts.
text-withdraw-title = Withdraw this text from the table
text-withdraw-means = A withdrawn text can no longer be signed. It stays in the record, and can be revised and put on the table again.
text-withdraw-button = Go on to withdraw: { $text }
text-decline-title = Decline instead, with reasons
text-decline-reasons = Your reasons
text-decline-hint = They are public and stay in the record.
text-decline-language = Language of the reasons
text-decline-button = Go on to decline: { $text }

### Page: record
record-title = Everything public is entered here, in order, and nothing is taken out
record-lead = The record is a list that can only grow. If anyone changed or removed an entry, the witnesses of the parties would notice.
record-entry = Entry { $number }
record-size = { $count ->
    [one] The record has { $count } entry.
   *[other] The record has { $count } entries.
}
record-waiting = { $count ->
    [one] { $count } of them is not agreed yet.
   *[other] { $count } of them are not agreed yet.
}
record-what-it-means = What “pending”, “agreed” and “witness” mean
record-checkpoints = Who has confirmed the record
record-none-agreed = The witnesses of the parties have not confirmed any state of the record yet.
record-covers = What it covers
record-covers-words = { $count ->
    [one] the first entry
   *[other] the first { $count } entries
}
record-signed-by-log = Signed by the record’s own key on
record-confirmed-by = Confirmed by
record-confirmed = { $witness }: { $date }
record-not-confirmed = { $witness }: not yet
record-witness-of = the witness of { $party }
record-root = Root: one number for the whole record
record-file-checkpoint = The latest agreed checkpoint
record-file-checkpoint-pending = The latest checkpoint, agreed or not
record-entries = The entries, newest first
record-newest = Newest entries
record-older = Older entries

### Page: entry
entry-date = Entered on
entry-kind = Kind of entry
entry-leaf = Hash of the entry
entry-content = Show the entry as it stands in the record
entry-content-hint = It is laid out here for the eye. The file has its exact bytes.

### Page: verify
check-title = Check it yourself: three commands
check-lead = You need not believe this site. What it shows can be checked on your own computer, without asking anyone.
check-program = The commands use the free program comity. Get it from somebody you trust, not from this site. POLICY is the policy file that your party has kept since the founding.
check-whole-title = { $number }. Is the whole record sound?
check-whole-what = This reads the whole record and computes it again from its first entry.
check-whole-answer = It answers: how many entries there are, whether every entry and every signature fits, and whether the record is agreed or still pending.
check-text-title = { $number }. Is this one text adopted?
check-text-what = Save the files that stand under “Check it yourself” on the page of the text in one folder. This command works without the internet.
check-text-answer = It answers two questions apart: has every party signed, and is the place in the record pending or agreed?
check-watch-title = { $number }. Would we notice a change?
check-watch-what = This is how a party’s witness works: on the party’s own machine it looks again and again, and confirms only what has grown and never changed. KEY is the witness’s key, STATE the file in which it remembers what it saw.
check-watch-answer = If this site ever showed you one record and others a different one, the witness would refuse, keep the evidence, and end with code 5.
check-codes = Each command ends with a number: 0 means good and agreed; 1 means not good, or not agreed yet; 5 means evidence of misbehaviour was found.
check-words = What the words mean
check-word-adopted = Adopted
check-word-adopted-means = Every party has signed the same text. This alone makes it hold.
check-word-pending = Pending
check-word-pending-means = The text or act is in the record, but not every party’s witness has confirmed its place there yet. It usually takes minutes.
check-word-agreed = Agreed
check-word-agreed-means = Every party’s witness has confirmed the place in the record. From then on nobody can deny it or move it unnoticed.
check-word-witness = Witness
check-word-witness-means = A program on a party’s own machine. It confirms that the record only grew. It does not judge what a text says: that is what signatures are for.
check-word-digest = Digest
check-word-digest-means = A short fingerprint of a text. If one letter changes, it becomes another one. Everybody signs this very fingerprint.
check-word-policy = Policy
check-word-policy-means = A small file that names the keys: whose witnesses must confirm the record. Each party keeps its own copy.
check-word-courtesy = Courtesy translation
check-word-courtesy-means = A translation to help readers. It does not bind; only the authentic versions do.
check-files = Files of the record
check-record = The record, entry by entry

### Page: mandate
mandate-title = What the commission deals with, and what it does not
mandate-lead = Every matter passes this gate first. A matter that touches a topic outside the mandate is politely returned.
mandate-ours = The commission deals with these
mandate-ours-means = Any party may bring such a matter.
mandate-ours-seal = Ours
mandate-refer = Others are competent for these
mandate-refer-means = Thank you for turning to us. The decision here lies with somebody else, and we say with whom.
mandate-refer-seal = Others decide
mandate-competent = Competent: { $who }
mandate-not-ours = The commission does not deal with these
mandate-not-ours-means = We understand that this matters to you. The parties have agreed not to take it up here, so that they can work on what they share.
mandate-not-ours-seal = Not ours

### Page: charter
charter-title = These are the rules that the parties gave themselves
charter-lead = Each rule binds every party alike. The order of the parties changes from day to day and from page to page; it has no meaning.
charter-parties = { $count ->
    [one] The party
   *[other] The { $count } parties
}
charter-seats = { $count ->
    [one] { $role }: { $count } seat, { $held } held
   *[other] { $role }: { $count } seats, { $held } held
}
charter-secretariat = It serves the commission, belongs to no party and has no vote.
charter-signing-host = It signs with passkeys at { $host }.
charter-adoption = How a text is adopted
charter-adoption-words = A text is adopted when every party has signed it. If one party declines, it is not adopted.
charter-kinds = Kind of text
charter-signs = Signs for each party
charter-signs-words = { $count ->
    [one] { $role }
   *[other] { $role }: { $count } signatures
}
charter-binds = Languages that bind
charter-days = Time to sign
charter-days-words = { $count ->
    [one] { $count } day, unless the text names another deadline.
   *[other] { $count } days, unless the text names another deadline.
}
charter-days-max = { $count ->
    [one] At most { $count } day.
   *[other] At most { $count } days.
}
charter-courtesy = Courtesy translations
charter-clauses = The clauses
charter-to-mandate = What the commission deals with, and what it does not
charter-to-promises = What was promised, and what became of it
charter-numbers = Numbers to call in danger
charter-numbers-words = The commission is no emergency service. In danger, call at once:
charter-regions = { $count ->
    [one] { $count } region
   *[other] { $count } regions
}
charter-regions-every = Every party has a branch in each of these regions.
charter-no-branch = no branch
charter-file = The charter as a file
charter-file-words = The record names this file by its digest.
charter-file-read = Read the file

### Page: promises
promises-title = What was promised, and what became of it
promises-lead = Nobody reports on themselves here: each state is computed from the record.
promises-none = No promise has been made yet.
promises-count-kept = { $kept } of { $all } promises kept.
promises-count-late = { $count ->
    [one] { $count } was kept late.
   *[other] { $count } were kept late.
}
promises-count-broken = { $count ->
    [one] { $count } is broken.
   *[other] { $count } are broken.
}
promises-count-due = { $count ->
    [one] { $count } is still open.
   *[other] { $count } are still open.
}
promises-count-unseen = { $count ->
    [one] { $count } is not yet built into this commission.
   *[other] { $count } are not yet built into this commission.
}
promises-details = Who owes it, by when, and what shows it
promises-owed-by = Owed by
promises-when = When
promises-once = Once, by { $date }
promises-within = { $count ->
    [one] Once, within { $count } day
   *[other] Once, within { $count } days
}
promises-quarterly = Once in every quarter of the year
promises-standing = At all times
promises-shown-by = What shows it
promises-evidence = { $kind ->
    [commission] The commission was founded and every party has filled a seat
    [instrument] An adopted text that says it keeps the promise
    [appeal] An appeal that was sent
    [incident] An incident that was answered
    [activity] A joint activity that was held
    [forum] A week of dialogue that was held
    [competition] A competition that was held
   *[glossary] A common glossary in force, and the use of its words measured
}
promises-made = Made in
promises-in-charter = the charter
promises-in-text = an adopted text
promises-periods = Period by period, newest first
promises-period = Period
promises-state = State
promises-sources = { $count ->
    [one] Shown by: { $list }.
   *[other] Shown by: { $list }.
}
promises-source-founding = the founding of the commission
promises-source-text = an adopted text

### Page: origin
origin-title = The statement from which the commission comes, and what became of it
origin-clauses = { $count ->
    [one] The statement has { $count } clause.
   *[other] The statement has { $count } clauses.
}
origin-source = Quoted as published: “{ $title }”.
origin-signatories = Signed then, as the source says, by { $names }.
origin-demonstration = This statement is real. The parties of this demonstration are invented and are not its signatories.
origin-clause = Clause { $number }
origin-meaning = What it means here
origin-topics = In the mandate: { $topics }.
origin-seal-due = Not shown yet
origin-seal-mandate = Held by the mandate

### Page: demonstration
demo-page-title = Try it: act for each party in turn
demo-page-lead = This commission is invented, so that you can see how a text is adopted. Nothing that you sign here binds anybody.
demo-page-keys = In a real commission each co-chair keeps a key of their own, and this site never has it. Here the site holds the keys of the invented offices.
demo-page-role = Whose part do you take?
demo-page-role-now = You act as { $office }.
demo-page-role-none = You act for nobody yet.
demo-page-take = Act as { $seat }
demo-page-taken = You act as { $seat }
demo-page-leave = Act for nobody
demo-page-waiting = Texts that wait for signatures
demo-page-none-waiting = No text waits for signatures now.
demo-page-next = What to do next
demo-page-step-role = Choose a role above.
demo-page-step-sign = Open a text that waits, read it, and sign it or decline it with reasons.
demo-page-step-other = Come back, take the role of another party, and sign the same text: it is then adopted.
demo-page-step-record = See in the record how its place goes from pending to agreed.
demo-page-step-check = Check it yourself.

### Sessions and rooms
session-rooms = Your rooms
session-sign-in = Sign in
session-sign-out = Sign out
nav-mine = For you
nav-desk = Drafts
nav-seats = Seats
nav-reports = Reports

### Passkeys
passkey-failed = That did not work, and nothing was changed. If you closed your device’s window, press the button again. If it goes on failing, restart the browser or use another device.
passkey-old-browser = This browser cannot use passkeys. Please use a current version of Chrome, Edge, Firefox or Safari.
passkey-no-script = Passkeys need JavaScript, on this page only. Please switch it on for this site and load the page again.
passkey-not-taken = The passkey could not be checked, and nothing was changed. Please try again.
passkey-label = A name for this passkey
passkey-label-hint = So that you can tell it apart later, such as “my phone”. At most 60 characters.

### Signing in
sign-in-title = Sign in
sign-in-lead = You sign in with your passkey: the fingerprint, face or PIN that unlocks your device. There is no password.
sign-in-button = Sign in with a passkey
sign-in-unknown = This passkey does not belong to anybody who holds a seat here. If you have another one, try that. If you have just been removed from your seat, please speak to your registrar.
sign-in-expired = The page waited too long. Please try again.
sign-in-no-host = Passkeys need a host name, and this site is opened by a bare address. Please open it by its name.
sign-in-help = If you cannot sign in
sign-in-help-first = Nobody registers here alone: the registrar of your party gives you a link.
sign-in-help-lost = If you have lost every passkey, ask your registrar for a new link. A registrar of another party has to confirm it.
sign-in-help-never-signs = Signing in signs nothing. Texts are signed with another key, on a page of its own.

### Invitations
invitation-title = Take your seat
invitation-lead = You are invited to the seat: { $office }.
invitation-by = { $office } invites you.
invitation-by-operator = The operator of this server has made this link.
invitation-until = The link works once, until { $date }.
invitation-means-fill = Two steps: here you make a passkey to sign in, then a second one with which you sign texts. After that your registrar checks that it is you, and orders your seat.
invitation-means-recover = You make new passkeys here. They come into force when a registrar of your party and one of another party have confirmed that it is you; your old ones end then.
invitation-means-enter = You hold this seat already, with a key file. Here you make a passkey to sign in. You go on signing with your key file until you choose otherwise.
invitation-name = Your name
invitation-name-hint = It never enters the public record; there stands only a salted digest of it. At most 120 characters.
invitation-name-missing = Please enter your name.
invitation-name-wrong = The name is longer than { $max } characters, or has an invisible character. Please type it anew.
invitation-show = May the public see your name?
invitation-show-hint = You can change this later.
invitation-show-yes = Yes, show my name beside my seat
invitation-show-no = No, show the seat only
invitation-show-missing = Please choose whether the public may see your name.
invitation-co-chair-shown = The names of co-chairs are shown to the public.
invitation-passkey = Your device now asks for your fingerprint, face or PIN. What it keeps never leaves it.
invitation-button = Make my passkey
invitation-gone-title = This link does not work
invitation-gone = It has been used, has expired, or was taken back. Please ask whoever gave it to you for a new one.

### Your own account
account-title = Your account
account-lead = You hold the seat: { $office }.
account-welcome-title = Welcome
account-welcome = You can sign in now. You are not yet seated as { $office }: until then you can read and do nothing here.
account-make-key = Next, make the passkey with which you will sign texts. It is another one than the one you sign in with, on a page of its own, so that signing in can never sign anything.
account-make-key-button = Go on to make my signing key
account-make-again-button = Make another signing key
account-wait-title = Now call your registrar
account-wait = Read these words to your registrar. If the registrar sees the same words, nobody has put another key in place of yours.
account-wait-registrar = Your registrar has not ordered it yet.
account-second-later = When you are seated, add a second passkey on another device, in case you lose this one.
account-signing = The key you sign with
account-signs-passkey = You sign with a passkey, on the signing page.
account-signs-file = You sign with a key file on your own machine. Nothing is stronger; but it needs the command line.
account-sign-here-button = Sign in the browser instead
account-new-key-button = Make a new signing key
account-next-key = You have made a new signing key. It comes into force when your present key orders it.
account-next-key-file = On the machine with your key file, type:
account-order-button = Order it with my present key
account-passkeys = Passkeys for signing in
account-passkey = Passkey
account-passkey-used = Made { $created }, last used { $used }
account-lone = You have only one. If you lose it, two registrars have to let you in again: add a second one on another device.
account-several = You can sign in with each of these.
account-remove-button = Remove
account-last-passkey = This is your only passkey. Add another one first.
account-add-button = Add a passkey
account-again = To add or remove a passkey, sign in once more.
account-again-button = Sign in once more
account-sessions = Where you are signed in
account-sessions-lead = If you do not know one of these, end it, and tell your registrar.
account-session = Since { $created }, last used { $seen }
account-session-this = This one
account-session-end-button = End it
account-sessions-end-button = End all others
account-name = Your name
account-name-shown = The public sees your name beside your seat.
account-name-hidden = The public sees your seat, not your name.
account-name-show-button = Show my name
account-name-hide-button = Hide my name
account-done-passkey = The passkey has been added.
account-done-removed = The passkey has been removed.
account-done-ended = The session has ended.
account-done-name = Changed: the page of seats shows it so from now on.
account-done-key = Your signing key has been made.

### Seats
seats-title = Seats
seats-lead = Who holds which seat, who is invited, and what waits for an order. Every change of a seat is an act in the public record.
seats-secretariat = The secretariat serves every party: a co-chair of each party orders who sits there.
seats-held = Held
seats-empty = Empty
seats-held-passkey = Since { $date }, with a passkey
seats-held-file = Since { $date }, with a key file
seats-invite = Invite somebody to this seat
seats-invite-means = You get a link to hand over. Whoever opens it makes their keys; then you check that it is them, and order the seat.
seats-invite-button = Make the link
seats-recover = All passkeys lost: invite the holder again
seats-recover-means = The holder makes new keys with the link. They come into force when you and a registrar of another party have ordered it; the old ones end then.
seats-enter = Let the holder sign in here
seats-enter-means = This seat is held with a key file. With the link its holder makes a passkey to sign in.
seats-days = The link works for
seats-invited = An invitation is open until { $date }.
seats-cancel-button = Take the invitation back
seats-candidate = Somebody has accepted the invitation and waits for the seat.
seats-candidate-named = { $name } has accepted the invitation and waits for the seat.
seats-candidate-early = Somebody has accepted the invitation and is making their signing key.
seats-candidate-check = Call them on a number you know. They must read you these words:
seats-fill-button = The words are the same: order the seat
seats-restore-button = The words are the same: order the new key
seats-vacate = Empty this seat
seats-vacate-means = Every right of its holder ends at once: sessions, passkeys, signing. What they have signed before stays. The name is forgotten.
seats-vacate-button = Go on to empty the seat
seats-order-fill-seat = This seat is to be filled.
seats-order-vacate-seat = This seat is to be emptied.
seats-order-replace-key = This seat is to get a new key.
seats-order-set-reading-key = This seat is to get a reading key.
seats-order-button = Check and order it too
seats-cancel-order-button = Take the order back
seats-waits = It waits for { $offices }.
seats-waits-of = the { $role } of { $party }
seats-waits-other = the { $role } of another party
seats-link-title = The link for the invitation
seats-link-lead = It leads to the seat: { $office }. Give it to this person only, over a channel you trust, not through a third person.
seats-link-until = It works once, until { $date }.
seats-link-once = The link is shown this once. If you lose it, take the invitation back and make another.
seats-back = Back to the seats
seats-done-changed = The seat has been changed. The act is in the record.
seats-done-ordered = Your order is kept. It waits for the others.
seats-done-cancelled = Taken back.

### Signing
signing-sign-title = Sign: { $text }
signing-sign-lead = Read the whole text. Your signature covers every authentic version together.
signing-sign-button = I agree – sign: { $text }
signing-decline-title = Decline: { $text }
signing-decline-lead = You decline this text, with the reasons below. They are public and stay in the record.
signing-decline-button = I decline: { $text }
signing-withdraw-title = Withdraw: { $text }
signing-withdraw-lead = You take this text from the table. It can no longer be signed.
signing-withdraw-button = I withdraw: { $text }
signing-table-title = Put on the table: { $text }
signing-table-lead = This is the text as it will be frozen. From then on every party signs exactly this, or declines it. Tabling is not signing.
signing-table-button = Put it on the table: { $text }
signing-seat-title = Order about a seat: { $text }
signing-seat-lead = Your order is an act in the public record.
signing-seat-button = I order this: { $text }
signing-change-fill-seat = To seat somebody as { $office }
signing-change-vacate-seat = To empty the seat { $office }. Every right of its holder ends at once.
signing-change-replace-key = To give { $office } a new key
signing-change-set-reading-key = To let { $office } read what is sealed, with the key below
signing-reading-key = What is sealed for this office will be encrypted to this key. Its secret half lies with the office’s holder.
signing-new-key = The words of the new key:
signing-deadline = It can be signed until { $date }.
signing-same-title = The same text for all?
signing-same = You do not have to trust this site. Call the co-chair of every other party and read each other these words. If they are the same, all of you sign the same text.
signing-same-order-title = The same order for all?
signing-same-order = You do not have to trust this site. If somebody else has to order this too, read each other these words: if they are the same, you order the same.
signing-phrase-others = The words in the other languages
signing-as = You sign as { $office }.
signing-passkey = Your device asks for your fingerprint, face or PIN. It signs exactly the text with the words above.
signing-demo = This is a demonstration: the site holds this invented office’s key, and signs with it.
signing-key-file = You sign with a key file on your own machine. There, type:
signing-other-host = Your party signs on its own host: { $host }.
signing-not-taken = The signature could not be checked, and nothing was changed. Please try again.
signing-too-late = Too much time passed between your signature and its arrival. Nothing was changed. Please sign again.
signing-not-now = Not now
signing-back = Back
signing-again-button = Go on
signing-gone-title = There is nothing to sign here
signing-gone = It has been signed already, or the page waited too long. Please begin again from the page of the text.
signing-key-title = Make your signing key
signing-key-lead = With this passkey you will sign as { $office }.
signing-key-apart = It belongs to this signing page alone. The passkey with which you sign in cannot sign, and this one cannot sign in.
signing-key-again = You have made one before that is not in force. The new one takes its place.
signing-key-name = Sign: { $office }
signing-key-button = Make my signing key
seats-more = { $count ->
    [one] and { $count } more empty seat like this
   *[other] and { $count } more empty seats like this
}
## Wizard
wizard-welcome = These questions make a charter: the founding paper of a commission.
    An empty line takes the proposal in brackets. Nothing is written before the last answer.
wizard-default = [Enter: { $answer }]
wizard-skip = [Enter: leave it out]
wizard-needed = This needs an answer.
wizard-number = Write a whole number in digits.
wizard-choice = Write 1, 2, 3 or 4.
wizard-problem = This cannot stand so:
wizard-eof = the answers ended before the last question
wizard-eof-why = a charter with gaps founds nothing, so nothing was written
wizard-eof-todo = answer every question; an empty line takes the proposal
wizard-no-input = a charter cannot be made without questions
wizard-no-input-why = only you know who the parties are and what they may deal with together
wizard-no-input-todo = leave out --no-input; or give the answers on standard input, one a line; or copy a file of charters/ and run `comity charter check`
wizard-written = Written: { $file }. Read it through together: every section says what it is for.
wizard-next = What comes next. Each party makes its own keys on its own machine and gives away the .pub files only:
wizard-published = In which languages is the charter published? Tags with commas, such as: en, ru, hy
    Every name below is given in each of them, so that no side has to read in another’s language.
wizard-name = The commission’s full name ({ $language })
    It stands on every page and in every export.
wizard-id = A short name for the commission: small Latin letters, digits, hyphens
    It stands in everything that is signed and never changes.
wizard-purpose = In one sentence: who are you, and what for? ({ $language })
    A stranger reads it first.
wizard-zone = By the clock of which time zone does the commission live? Area/City
    Deadlines are shown in it, and the daily mail comes at eight in its morning.
wizard-offset = How far is that clock ahead of UTC? Such as +03:00
    It turns the record’s times into yours.
wizard-parties = How many parties are there? From 2 to 16
    Nothing is adopted until every one of them has signed. Their order means nothing.
wizard-party-name = Full name of party { $number } ({ $language })
    As the party itself writes it.
wizard-party-short = Short name of party { $number } ({ $language })
    For tables and narrow screens.
wizard-party-id = Short name of party { $number } in the record: small Latin letters, digits, hyphens
    It stands in every entry and never changes.
wizard-monogram = One or two letters for the seal of party { $number }
    Seals take the place of flags and colours; no two may look alike.
wizard-shape = The outline of the seal of party { $number }: { $shapes }
    Together with the letters it tells the parties apart without colour.
wizard-website = Website of party { $number }, beginning with https://
    Readers find there who the party is.
wizard-signing-host = Host of the signing page of party { $number }, such as sign.example.org
    A party that signs on its own host need not trust anybody else’s. It can be added later.
wizard-chairs = How many co-chairs does each party have?
    They table and sign. With two, one can be ill without everything standing still.
wizard-registrars = How many registrars does each party have?
    They seat people. A lost key is replaced only with the registrar of another party, so each party needs one.
wizard-members = How many members does each party have?
    They work on the texts.
wizard-liaisons = How many liaisons does each party have?
    They are a party’s contacts in the regions.
wizard-secretaries = How many secretaries are there, of nobody’s side?
    They serve every party alike and have no vote.
wizard-auditors = How many auditors are there, of nobody’s side?
    They may read almost everything and decide nothing.
wizard-operators = How many operators are there, of nobody’s side?
    They run the server and read no content.
wizard-authentic = In which of the published languages does a text bind?
    Each of these versions is signed; the others are translations that do not bind.
wizard-sign = How many co-chairs of each party sign a text?
    Fewer is quicker; more is safer.
wizard-sign-decision = How many sign a decision or a change of the charter?
    What binds longest may ask for more signatures.
wizard-days = How many days does a text on the table wait for signatures?
    After that it lapses. Silence is never consent.
wizard-days-max = How many days may be named at most?
    Nobody can keep a text on the table for ever.
wizard-topic = { $topic }: 1 = ours, 2 = others decide, 3 = not ours, 4 = leave it out
    The mandate is the first gate: a matter that touches a topic that is not ours stays out.
wizard-topic-own = A further topic: its short name in small Latin letters
    Add what only your communities share, or what you wish to keep out.
wizard-topic-name = What is the topic “{ $topic }” called? ({ $language })
    This is what people read.
wizard-refer-to = Who is competent for “{ $topic }”? ({ $language })
    Whoever asks is sent there with courteous words.
wizard-region = Code of a region in which you work (ISO 3166-2, such as RU-MOW)
    Incidents and numbers to call are shown by region. You may do without.
wizard-region-name = Name of the region { $code } ({ $language })
    This is what people read.
wizard-region-branches = Which parties have a branch in { $code }? Their short names with commas
    So that people find somebody near them.
wizard-emergency = A number to call in danger
    Every report page begins with it: first help, then paper.
wizard-emergency-service = Who answers at { $called }? ({ $language })
    Whoever calls should know whom to expect.
wizard-emergency-region = Does { $called } hold in one region only? Its code
    Left out, it holds everywhere.
wizard-note-head = The charter of a commission. A line that begins with # is a note for readers.
    Check it after every change: comity charter check FILE
wizard-note-commission = The commission: its name, its purpose, its languages, its clock.
wizard-note-party = The parties. Their order means nothing. A seal is letters in an outline, without flag or colour.
wizard-note-seat = Seats, not persons: who holds a seat is entered later, by each party for itself.
wizard-note-languages = The languages in which texts bind, and those of courtesy translations, which do not.
wizard-note-signatories = Who signs for each party. No charter can let a text be adopted without every party.
wizard-note-deadlines = How long a text on the table waits for signatures.
wizard-note-topic = The mandate: what the commission deals with (ours), what others decide (refer), what stays out (not-ours).
wizard-note-region = The regions of the work, and the parties’ branches in them.
wizard-note-emergency = Numbers to call in danger.
wizard-note-clause = Clauses that texts may cite as their grounds, and promises that the record keeps account of. Examples:
wizard-note-origin = A commission that comes from a published statement quotes it in [origin]; charters/README.md explains how.

## Doctor
doctor-ok = well
doctor-warning = warning
doctor-problem = PROBLEM
doctor-summary = { $checks ->
    [one] { $checks } check
   *[other] { $checks } checks
}; warnings: { $warnings }; problems: { $problems }
doctor-problems = { $count ->
    [one] there is a problem
   *[other] there are { $count } problems
}
doctor-folder-ok = The data folder { $folder } and its files belong to their owner alone.
doctor-folder-missing = There is no data folder { $folder }.
    Everything that the commission entered lies in it.
    Name the right one with --data DIR, or found a commission with `comity init`.
doctor-folder-open = Others on this machine can read or change: { $files }
    In these files are names, drafts and the log’s key.
    chmod go-rwx { $commands }
doctor-disk-ok = There is room on the disk: { $megabytes } MB.
doctor-disk-low = The disk has only { $megabytes } MB left.
    On a full disk nothing can be entered any more; what was entered stays.
    Make room, or move the data folder to a larger disk.
doctor-disk-full = The disk is nearly full: { $megabytes } MB are left.
    On a full disk nothing can be entered any more; what was entered stays.
    Make room now.
doctor-disk-unknown = How much room the disk has cannot be told.
    On a full disk nothing can be entered any more.
    Look yourself: df -h
doctor-key-ok = The log’s key { $file } is there, private, and the right one.
doctor-key-missing = The log’s key { $file } is missing.
    Without it no checkpoint can be signed, and the record stands still.
    Put it back from where you keep it apart from the backups.
doctor-key-other = { $file } is not the key of this record.
    Nobody would accept checkpoints that it signs.
    Put the log’s own key back.
doctor-key-bad = The log’s key { $file } cannot be used: { $why }
    Whoever reads this key can sign in the log’s name; without it the record stands still.
    Make it readable by its owner alone (chmod 600), or put the right file back.
doctor-database-ok = The database opens and belongs together: { $engine }, schema { $schema }.
doctor-database-older = The database has the older schema { $schema } ({ $engine }); this program knows { $known }.
    It was written by an older version.
    Back it up, then start `comity serve`: it brings the schema up by itself.
doctor-database-bad = The database cannot be used: { $why }
doctor-connection-verified = The connection to the database is encrypted ({ $tls }), and its server has shown who it is.
doctor-connection-local = The connection to the database does not leave this machine.
doctor-connection-unverified = The connection to the database is encrypted ({ $tls }), but nobody checks who answers.
    Somebody in between could pass for the server, learn the password and change what is read.
    Write sslmode=verify-full in the address of the database.
doctor-connection-plain = The connection to the database crosses the network in the clear.
    Whoever can listen there reads names, drafts and addresses, and can change what is read.
    Write sslmode=verify-full in its address, unless the network itself is encrypted (WireGuard).
doctor-connection-ended = The connection to the database leaves here encrypted, but reaches the server in the clear.
    Something in between, a proxy or a pooler, takes the encryption off; beyond it others can listen.
    Let this program connect to the server itself.
doctor-clock-ok = The clock goes with the record: its latest entry does not lie in the future.
doctor-clock-behind = The latest entry lies ahead of this machine’s clock by: { $time }.
    Deadlines are judged by this clock, and signatures of the right time are refused.
    Set the clock, and keep it set with a time service (NTP).
doctor-record-ok = Every party’s witness has seen the whole record: { $entries } entries.
doctor-record-pending = The newest entries wait for witnesses since { $since }. Not yet: { $witnesses }.
doctor-record-late = The record is pending since { $since }. It waits for: { $witnesses }.
    Texts stand by their signatures, but nothing new has an agreed place in the record.
    Ask that party whether its `comity cosign` runs.
doctor-record-unpublished = The newest entries, since { $since }, stand in no checkpoint yet.
    Only a running server signs checkpoints.
    Start `comity serve`.
doctor-signers-ok = Every party could sign every kind of text today.
doctor-signers-missing = { $party } could not sign today: { $kinds }.
    No text of these kinds can be adopted, since every party must sign.
    The party’s registrar fills the seats: comity seat fill { $id }/{ $role }/N
doctor-registrars-ok = Every party has a registrar.
doctor-registrars-missing = { $party } has no registrar in office.
    A lost key of another party is replaced only with a registrar of this one.
    A co-chair of the party fills the seat: comity seat fill { $id }/registrar/1
doctor-languages-ok = The pages exist in every language of the charter.
doctor-languages-missing = The charter is published in languages in which the pages do not exist: { $languages }
    Readers of these languages see their texts, but the words around them in another language.
    Add them to locales/ (CONTRIBUTING.md says how), or tell your readers. The pages exist in: { $pages }
doctor-address-ok = The address is safe to use: { $server }
doctor-address-plain = The address { $server } is not https.
    Everybody on the way can read along and change what people see; passkeys do not work.
    Put the site behind TLS and give its address with https://
doctor-server-ok = The site { $server } answers as this record.
doctor-server-other = The site { $server } serves another record: { $origin }
    People would read and sign for another commission.
    Check the address, and which data folder that server has.
doctor-server-silent = The site { $server } does not answer ({ $why })
    Nobody can read or sign there now.
    Check that `comity serve` runs, and the proxy and firewall before it.
doctor-server-clock-ok = The site’s clock and this one agree.
doctor-server-clock-apart = The site’s clock and this one are { $seconds } seconds apart.
    Signatures carry a time; from a clock that is far off they are refused.
    Set the clocks by a time service (NTP).
doctor-server-clock-missing = The site does not say its time.
    So its clock could not be compared.
    Let the proxy before it pass the header Date.
doctor-host-ok = The signing host { $host } is found.
doctor-host-missing = The signing host { $host } is not found in the DNS.
    Passkeys for signing belong to this host; without it nobody signs in the browser.
    Add a DNS entry that leads to the server.
doctor-mail-ok = The mail server { $place } answers as it must. Nothing was sent.
doctor-mail-none = No mail is set up, and nobody waits for any.
doctor-mail-off = { $count ->
    [one] { $count } address is kept for mail, but no mail server was given to this check.
   *[other] { $count } addresses are kept for mail, but no mail server was given to this check.
}
    Without one, nobody is told that a text waits.
    Give --smtp and --mail-from as `comity serve` has them, or set COMITY_SMTP and COMITY_MAIL_FROM for each.
doctor-mail-bad = The mail server { $place } cannot be used: { $why }
    Nobody is told that a text waits. Mail is kept and tried again for days.
    Check the address, the port, the certificate and the password.
doctor-mail-settings = The settings for mail do not hold together: { $why }
    The server would not start with them.
    `comity serve --help` shows examples.
doctor-mail-given-up = Mail to { $office } was given up on { $since }: { $why }
    They were not told that a text waits.
    Ask for another address: comity seat contact { $id } --mail ADDRESS
doctor-mail-late = Mail to { $office } is late; attempts so far: { $count } ({ $why })
    It is tried again for days, then given up.
    Check the mail server; if it is well, check the address.
doctor-backup-ok = The newest backup at { $path } is { $age } old.
doctor-backup-old = The newest backup at { $path } is { $age } old.
    What was entered since would be lost with this disk, but for the parties’ mirrors.
    Run `comity backup FILE` every day, and keep the file on another machine.
doctor-backup-missing = There is no backup at { $path }.
    What was entered would be lost with this disk, but for the parties’ mirrors.
    Run `comity backup FILE` every day, and keep the file on another machine.

## Mail
mail-subject = { $count ->
    [one] A text waits for your side
   *[other] { $count } texts wait for your side
}
mail-subject-declined = { $count ->
    [one] A text that your side had signed was declined
   *[other] { $count } texts that your side had signed were declined
}
mail-waits = { $count ->
    [one] A text lies on the table of your commission and waits for your side’s signature.
   *[other] { $count } texts lie on the table of your commission and wait for your side’s signature.
}
mail-last = { $count ->
    [one] Every other side has signed a text. Only your side’s signature is missing.
   *[other] Every other side has signed { $count } texts. Only your side’s signature is missing.
}
mail-deadline = { $count ->
    [one] Less than two days are left to sign a text. Without your side’s signature it lapses.
   *[other] Less than two days are left to sign { $count } texts. Without your side’s signature they lapse.
}
mail-declined = { $count ->
    [one] A text that your side had signed was declined. The reasons stand on its page.
   *[other] { $count } texts that your side had signed were declined. The reasons stand on their pages.
}
mail-open = Open what waits for you:
mail-why = This message names no text and no person, because others can read mail on its way.
mail-end = You get it because this address was given for your seat. On the page above you choose how often we write, or that we stop.

### Mail to members
account-mail = Mail
account-mail-lead = We write when something waits for you: no content, no names, one link. The address is never in the record.
account-mail-address = E-mail address
account-mail-hint = Leave it empty to get no mail.
account-mail-language = Language of the mail
account-mail-pace = How soon
account-mail-at-once = At once
account-mail-daily = Once a day
account-mail-never = Never
account-mail-button = Save
account-mail-wrong = This is not an e-mail address. Please write one such as name@example.org.
account-done-mail = Saved.

### The end of mail
unsubscribe-title = No more mail?
unsubscribe-ask = You will get no more mail from this commission. What waits for you still stands on your page “For you”.
unsubscribe-button = Send me no more mail
unsubscribe-done-title = You get no more mail
unsubscribe-done = You can ask for it again in your account.

### Mine
mine-title = What waits for you
mine-count = { $count ->
    [0] Nothing waits for you now.
    [one] One thing waits for you.
   *[other] { $count } things wait for you.
}
mine-sign = Needs your signature
mine-sign-until = You can sign it until { $date }: { $left }.
mine-order-seal = Order about a seat
mine-order = { $action ->
    [fill-seat] Somebody is to take this seat: { $seat }
    [vacate-seat] This seat is to be emptied: { $seat }
    [set-reading-key] This seat is to get a reading key: { $seat }
   *[replace-key] The key of this seat is to be replaced: { $seat }
}
mine-order-by = Asked for by { $office }. It waits for your order until { $date }.
mine-word = Needs your side’s word
mine-propose = Drafts where a proposal could help
mine-silent = { $count ->
    [one] Your side has not yet said its word in { $count } place.
   *[other] Your side has not yet said its word in { $count } places.
}
mine-bracketed = { $count ->
    [one] The wordings differ in { $count } place.
   *[other] The wordings differ in { $count } places.
}
mine-ground = { $count ->
    [one] A ground of your side is missing in { $count } language.
   *[other] A ground of your side is missing in { $count } languages.
}
mine-interest = { $count ->
    [one] Your side’s interests are missing in { $count } language.
   *[other] Your side’s interests are missing in { $count } languages.
}
mine-no-passage = { $count ->
    [one] There is no passage yet.
   *[other] There is no passage yet.
}
mine-attachment = { $count ->
    [one] What is to be put in force is not attached yet.
   *[other] What is to be put in force is not attached yet.
}
mine-clocks = Clocks running
mine-clock-text = It waits for { $parties } until { $date }.
mine-nothing-draft = When another party writes something or a text is put on the table, you will find it here. You can read the drafts, or begin one.
mine-nothing-read = When something needs you, you will find it here. Until then you can read the drafts.
mine-to-desk = To the drafts

### The desk
desk-title = These are the drafts on the desk
desk-lead = Only members read the desk. A draft becomes public when it is put on the table.
desk-count = { $count ->
    [0] There is no draft now.
    [one] There is { $count } draft.
   *[other] There are { $count } drafts.
}
desk-begin = Begin a draft
desk-draft = draft
desk-untitled = Not yet worded in your language
desk-blocks = { $count ->
    [0] It is ready for the table.
    [one] One thing keeps it from the table.
   *[other] { $count } things keep it from the table.
}
desk-blocks-ours = { $count ->
    [0] None of them is your side’s.
    [one] One of them is your side’s.
   *[other] { $count } of them are your side’s.
}
desk-blocks-title = What keeps it from the table
desk-ours = Your side can do this now
desk-ours-none = Your side has done its part. It waits for the others.
desk-others = This waits for others
desk-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
desk-next = Go to the first
desk-ready = Every side words every passage the same. Nothing keeps it from the table.
desk-ready-co-chair = A co-chair of any side can put it on the table.
desk-table = Put it on the table
desk-closed = The text is on the table or in force, so the draft is closed: nobody can change it.
desk-was = It was on the table before. What became of it: { $state }. It can be worded anew.
desk-read-text = Read the text
desk-changed = Last changed on { $date }.
desk-text = The text, passage by passage
desk-no-courtesy = No courtesy translation yet: { $languages }. It is not needed for the table.
desk-passage = { $number ->
    [0] The title
   *[other] Passage { $number }
}
desk-passage-new = A new passage
desk-word = { $number ->
    [0] Word the title
   *[other] Word passage { $number }
}
desk-add-passage = Add a passage
desk-own-side = Your side
desk-settled = Settled: every side says the same
desk-settled-out = Settled: every side leaves it out
desk-bracketed = In brackets: the sides do not say the same yet
desk-missing = Missing: nobody has worded it in this language
desk-missing-in = There are no words in this language yet: { $language }.
desk-silent = Has not said its word yet.
desk-silent-parties = Not yet heard: { $parties }. Silence is not consent.
desk-leaves-out = Leaves this passage out.
desk-they-leave-out = They leave this passage out.
desk-we-leave-out = Your side leaves this passage out in this language. Type words to bring it back.
desk-proposal = A proposal of the secretariat
desk-proposal-means = It counts for nobody until a side takes it as its own.
desk-proposal-out = The proposal is to leave this passage out.
desk-word-title = { $number ->
    [0] How does your side word the title?
   *[other] How does your side word passage { $number }?
}
desk-word-new-title = What should the new passage say?
desk-word-lead = Write your side’s words in the boxes. When every side says the same, the passage is settled.
desk-propose-title = { $number ->
    [0] What do you propose for the title?
   *[other] What do you propose for passage { $number }?
}
desk-propose-new-title = What do you propose for a new passage?
desk-propose-lead = A proposal counts for nobody until a side takes it as its own.
desk-box-words = Your side’s words: { $language }
desk-box-proposal = Your proposal: { $language }
desk-box-interests = Your side’s interests: { $language }
desk-hint-chars = At most { $max } characters.
desk-courtesy = Courtesy translations (optional)
desk-courtesy-lead = They help readers and do not bind. Once a side begins one, every side has to agree to it too.
desk-save = Save our words
desk-save-proposal = Save the proposal
desk-cancel = Not now
desk-take = Take the words of { $party } as ours
desk-take-proposal = Take the proposal as ours
desk-leave-out = Leave it out: { $language }
desk-same = The same as yours.
desk-differences = Underlined words stand only in theirs, struck-through words only in yours.
desk-unmarked = Their words without marks
desk-diff-theirs = [only theirs:
desk-diff-ours = [only ours:
desk-diff-end = ]
desk-conflict-title = Somebody of your side changed this too. Nothing is lost.
desk-conflict-lead = While you were writing, others of your side saved other words. Below you see theirs, and yours in the box. Nothing of yours has been saved yet: choose.
desk-keep-mine = Keep what I wrote
desk-keep-theirs = Keep what stands there now
desk-merge = Put both together in the box
desk-meanwhile = What your side says now:
desk-meanwhile-nothing = Nothing: the words were taken back or left out.
desk-meanwhile-yours = What you wrote is in the box below.
desk-error-long = { $over ->
    [one] One character too many: at most { $max } are taken. Nothing is lost; please shorten it.
   *[other] { $over } characters too many: at most { $max } are taken. Nothing is lost; please shorten it.
}
desk-error-hidden = Character number { $place } ({ $code }), after “{ $before }”, is invisible and could hide what the text says. Please delete it and type that place anew.
desk-error-emptied = The box is empty. To leave the passage out, press “Leave it out”; else write your side’s words.
desk-error-emptied-interest = The box is empty. Your side’s interests are needed in this language.
desk-error-no-title = Write a title.
desk-error-nothing-typed = Write some words.
desk-error-nothing-to-take = There are no words here any more that could be taken. Please look again.
desk-error-binding = Words are needed in this binding language: { $language }.

### The desk: grounds, interests, promises, files
desk-grounds = Grounds
desk-grounds-lead = On what each side rests: a law, a clause of the charter, an earlier adopted text. Each side speaks for itself.
desk-no-ground = No ground given yet.
desk-add-ground = Give a ground
desk-change-ground = Change or remove this ground
desk-ground-missing = Still missing in a binding language: { $languages }.
desk-ground = A ground
desk-ground-title = On what does your side rest?
desk-ground-lead = Name where it stands, and say in your own words what follows from it.
desk-ground-changed = Somebody of your side changed or removed this ground meanwhile. Your words are kept below; if you save now, they become a ground of their own.
desk-cites = Where does it stand?
desk-cites-law = In a law. I name it in the words below.
desk-cites-charter = In a clause of the charter
desk-cites-clause = Which clause?
desk-cites-text = In an earlier adopted text
desk-cites-which = Which text?
desk-choose = Please choose
desk-save-ground = Save the ground
desk-remove-ground = Remove the ground
desk-error-cites = Say where it stands.
desk-error-clause = Choose the clause of the charter.
desk-error-text = Choose the adopted text.
desk-interests = Interests
desk-interests-title = What does your side want considered?
desk-interests-lead = Say why it matters to you. Interests need not be the same: they stand beside each other in the text.
desk-no-interest = No interests stated yet.
desk-word-interests = State our interests
desk-other-languages = { $count ->
    [one] In { $count } other language
   *[other] In { $count } other languages
}
desk-promises = Promises this text makes
desk-no-promise = This text makes no promise yet.
desk-promise-owed = Owed by { $parties }.
desk-brought = Brought by { $party }.
desk-brought-secretariat = Brought by the secretariat.
desk-add-promise = Add a promise
desk-change-promise = Change or remove this promise
desk-promise = A promise
desk-promise-title = What does this text promise?
desk-promise-lead = Promises go into the public ledger when the text is adopted. Whether they are kept is computed, not claimed.
desk-promise-conflict-title = Somebody else changed this promise too. Nothing is lost.
desk-promise-conflict-lead = While you were writing, others saved this promise differently. First stands what they saved, then what you wrote. Nothing of yours has been saved yet: choose.
desk-promise-now = What stands there now:
desk-promise-gone-title = Somebody removed this promise. Nothing is lost.
desk-promise-gone-lead = What you wrote is kept below. If you save it now, it becomes a promise again.
desk-when-once = Once, by a certain day
desk-when-due = By which day?
desk-save-promise = Save the promise
desk-remove-promise = Remove the promise
desk-error-owner = Say who owes the promise.
desk-error-when = Say when the promise is due.
desk-error-due = Choose a day that is still to come.
desk-error-evidence = Say what shows the promise kept.
desk-files = Attached files
desk-no-file = No file is attached.
desk-add-file = Attach a file
desk-remove-file = Take off: { $name }
desk-file = File
desk-file-title = Which file belongs to this text?
desk-file-lead = When the text is put on the table, its files become public with it. Do not attach anything about private persons.
desk-file-name = Short name
desk-file-name-hint = Small Latin letters, digits, dots and hyphens; at most { $max } characters. Left empty, it is made from the file’s own name.
desk-file-hint = At most { $max } KB, and { $count } files in all.
desk-file-kept = Kept from before: { $name } ({ $size } KB). It is here for an hour; you need not choose it again.
desk-file-other = Another file instead
desk-file-again = Choose the file here again: it was not kept.
desk-file-button = Attach
desk-file-charter = The new charter
desk-file-policy = The new policy of the record
desk-error-file = Choose a file that is not empty.
desk-error-file-gone = The file is no longer kept: that ends after an hour. Choose it again.
desk-error-file-large = The file is too large: at most { $max } KB are taken.
desk-error-file-name = A short name has at most { $max } small Latin letters, digits, dots and hyphens.
desk-error-file-theirs = { $party } has attached a file under this name. Choose another name.

### The desk: threads and around
desk-threads = What is said about it
desk-thread-shared = Said to every side
desk-thread-ours = Among ourselves: only your side reads this
desk-thread-of = Among themselves: { $party }
desk-thread-count = { $count ->
    [0] (nothing yet)
    [one] ({ $count } comment)
   *[other] ({ $count } comments)
}
desk-about = About this draft
desk-begun = Begun by
desk-done-worded = Your words are saved. Everybody who reads the desk sees them now.
desk-done-begun = The draft is on the desk. Next, word its first passage.
desk-done-ground = Your ground is saved.
desk-done-promise = The promise is saved.
desk-done-file = The file is attached.
desk-done-removed = It is removed.
desk-revise-title = This text can be taken up again
desk-revise-lead = It was not adopted. Taken up again, it is a draft with the same words, and every side can word it anew.
desk-revise-button = Take it up again

### The desk: a new draft
desk-new-title = What is the new text about?
desk-new-lead = Begin with its topic, its kind and a first title. Everything can be worded later, by every side.
desk-new-topics = Topics
desk-new-topics-hint = Choose what the text deals with. Every topic must be one of the commission’s own.
desk-new-other-topics = My topic is not here
desk-new-kind = Kind of text
desk-new-name = First title
desk-new-language = Language of this title
desk-new-fulfils = It keeps a promise (optional)
desk-new-fulfils-hint = Choose the promises that are kept when this text is adopted.
desk-new-replaces = It replaces an adopted text (optional)
desk-new-replaces-hint = It must be of the same kind. The old text holds until the new one is adopted.
desk-new-replaces-label = Which text?
desk-new-replaces-none = None
desk-new-button = Begin the draft
desk-error-kind = Choose the kind of text.
desk-error-topic = Choose at least one topic.

### The desk: forms that keep their words
keep-signed-out-title = You are signed out. Your words are kept on this page.
keep-signed-out-lead = Nothing has been sent yet, and nothing is lost. Do not close this page.
keep-sign-in = Sign in in another tab
keep-come-back = Come back to this page and send again.
keep-signed-out-file-title = You are signed out. The file was not attached.
keep-signed-out-file-lead = Nothing has been taken of it here; it is still on your device.
keep-choose-again = Then choose the file again.
keep-send-again = Send again
keep-your-words = What you wrote
keep-copy = It was not saved. You can copy it from here.
keep-back = Back to the draft
keep-words = Your words
keep-words-in = Your words: { $language }

### The desk: threads
thread-shared-title = What is said to every side
thread-shared-lead = Every side reads this, and the secretariat.
thread-ours-title = What your side says among itself
thread-ours-lead = Only your side reads this, and the auditors.
thread-theirs-title = What { $party } says among itself
thread-theirs-lead = You read this as an auditor. No other party than { $party } reads it.
thread-empty = Nothing has been said yet.
thread-older = Older comments
thread-newest = Newest comments
thread-write-shared = Your comment, to every side
thread-write-ours = Your comment, to your own side
thread-send-shared = Say it to every side
thread-send-ours = Say it to our side only

### The desk: putting it on the table
table-title = Until when can it be signed?
table-lead = On the table the text is frozen and public. Every party signs it or declines it. After the deadline it lapses.
table-until = Last day for signatures
table-until-hint = The charter gives { $days } days; the last day that can be chosen is { $last }. It ends at midnight.
table-continue = Look at what will be frozen
table-error-day = Choose a day.
table-error-past = That day is over. Choose a later one.
table-error-far = That is later than the charter allows. The last day that can be chosen is { $date }.
table-check-title = Check what will be frozen
table-check-lead = Exactly these words go on the table. Nobody can change them then.
table-change = Change
table-signs = Must be signed by
table-left-out = Not printed, because not every side agrees to it in full: { $languages }.
table-next = Next you confirm it with your key. Putting it on the table is not signing it.
table-button = Put exactly this on the table

# Reports: the pages for whoever reports

report-title = Report an incident
report-lead = Tell the commission what happened to you or to somebody else, or what you fear will happen. You need no account, no name and no script. One question is asked at a time, and nothing is stored before you send it.
report-begin = Begin a report
report-have-receipt = I have a receipt
report-regional = Numbers of the regions
report-closed = Reports cannot be taken yet.
report-who-reads = Who reads what
report-who-account = What happened is read by the secretariat and by people of every side, so that no side can hide it from another.
report-who-identity = Who you are is read only by those you choose: people of one side, the secretariat, or nobody. It is encrypted for them before it is stored.
report-who-operator = Whoever runs this server cannot read a stored report. While you send it, it passes through the server’s memory: if you do not trust that, speak to somebody of the commission in person.
report-secretariat = The secretariat
report-readers = { $count ->
    [0] nobody can read reports yet
    [one] one person can read reports
   *[other] { $count } people can read reports
}
report-what-not = What this is not
report-not-crimes = The commission does not investigate crimes and does not speak to suspects. For that there is the police.
report-not-address = No internet address and no exact time is stored, only the hour. No page sets a cookie.
report-not-device = Your browser may remember that you were here. On a device that others use, open a private window.
report-after = What happens then
report-after-answer = { $hours ->
    [one] The secretariat answers within one hour.
   *[other] The secretariat answers within { $hours } hours.
}
report-after-receipt = You get a receipt of 28 digits. With it you read the answers, add something or take the report back. Without it nobody can, and it cannot be sent again.
report-after-erased = { $days ->
    [one] When the matter is closed, everything you told is erased after one day.
   *[other] When the matter is closed, everything you told is erased after { $days } days.
}
report-place = Question { $number } of { $count }
report-next = Go on
report-back = Back
report-send = Send the report
report-send-again = Send it again
report-change = Change
report-not-given = not given
report-late-title = Many people report at this moment
report-late = Your report was not sent yet, and nothing of it is lost. Please send it again in a few seconds.
report-late-lanes = Every report is taken. If JavaScript is on, your browser does a small sum on this page, and your report goes before those without one.
report-ask-whom = For whom do you report?
report-ask-region = In which region did it happen?
report-ask-what = What happened?
report-ask-place = Where did it happen?
report-ask-when = When did it happen?
report-ask-trusted = Who may read who you are?
report-ask-identity = Who are you, and how can you be reached?
report-ask-check = Is everything right?
report-short-whom = For whom
report-short-region = Region
report-short-what = What happened
report-short-place = Where
report-short-when = When
report-short-trusted = Who may read who you are
report-short-identity = Who reported
report-hint-whom = You may report for somebody else who asked you to.
report-hint-region = The emergency numbers above follow your choice. The region is stored beside the report, in clear.
report-hint-what = In your own words, in any language, at most { $max } characters. Please name nobody who need not be named.
report-hint-place = As exactly as you want to say it: a town, a street, a market. You may leave it empty.
report-hint-when = A day and an hour, as far as you know. You may leave it empty.
report-hint-trusted = Nothing is chosen beforehand. What happened is read by every side in any case, without this.
report-hint-identity = One of the two is enough. Only those you chose can read it.
report-hint-check = Nothing was sent yet.
report-missing-whom = Please say for whom you report.
report-missing-region = Please choose a region, or that you do not want to say.
report-missing-what = Please say what happened.
report-missing-place = Please say where it happened.
report-missing-when = Please say when it happened.
report-missing-trusted = Please choose who may read who you are, or that nobody may.
report-missing-identity = Please give a name or a way to reach you, or go back and choose that nobody may read it.
report-missing-check = Please look through your answers again.
report-whom-self = For myself
report-whom-other = For somebody else
report-region-none = I do not want to say
report-trusted-party = People of one side: { $party }
report-trusted-secretariat = The secretariat, which belongs to no side
report-trusted-nobody = Nobody: I stay unknown to all
report-name = Your name, or what you want to be called
report-contact = A telephone number or an address
report-check-lead = Please read it once more. You can change every answer.
report-check-means = When you send it, people of every side and the secretariat can read what happened. Who you are is read only by those you chose.
report-state-received = Received
report-state-ours = The commission deals with it
report-state-referred = Referred
report-state-emergency = Referred to emergency services
report-state-not-ours = Not the commission’s matter
report-state-withdrawn = Taken back
report-state-closed = Closed

# The receipt

receipt-title = Open your report
receipt-lead = With the receipt you read the answers, add something, or take the report back.
receipt-label = Receipt
receipt-hint = 28 digits; spaces do not matter.
receipt-open = Open
receipt-wrong-length = A receipt has 28 digits; this has { $found }. Please look whether a group is missing.
receipt-wrong-characters = A receipt has digits only. Please type it again.
receipt-wrong-check = A digit is wrong, or two are exchanged. Please compare it with what you wrote down.
receipt-opens-nothing = This receipt opens no report here. Please compare it with what you wrote down. A report that is long over is erased.
receipt-made-title = Your report was received
receipt-made-keep = Please write these digits down now, or keep a picture of them where only you see it:
receipt-made-once = They are shown this once. They are stored nowhere, and nobody can send them to you again.
receipt-next = What happens now
receipt-next-read = { $hours ->
    [one] The secretariat reads it and answers within one hour. The answer stands here, under your receipt.
   *[other] The secretariat reads it and answers within { $hours } hours. The answer stands here, under your receipt.
}
receipt-next-return = Come back with the receipt whenever you want, from any device.
receipt-next-proof = From tomorrow on you can get a proof here that you made this report today. It is evidence: keep it only where that is safe.
receipt-look = Look at the report
receipt-report-title = Your report
receipt-state-received = Nobody has decided about it yet.
receipt-state-ours = People of every side look into it. You can be asked something here.
receipt-state-referred = Somebody else is competent; the answer below says who.
receipt-state-emergency = It was handed to emergency services or the police; the answer below says to whom, and under what number.
receipt-state-not-ours = The commission may not deal with it; the answer below says why.
receipt-state-withdrawn = You took it back. What you told was erased.
receipt-state-closed = The finding stands below.
receipt-erased-on = Everything you told is erased on { $date }.
receipt-erased = What was told here is erased. Only that there was a report is left.
receipt-messages = Answers and additions
receipt-no-messages = Nothing was written yet.
receipt-you = You
receipt-sealed = This cannot be opened with your receipt.
receipt-add-label = Add something
receipt-add-hint = At most { $max } characters.
receipt-add = Send
receipt-nothing-typed = Nothing was typed. Please write what you want to add.
receipt-not-added = What you typed was not added, and is kept nowhere. Copy it if you need it.
receipt-withdraw-title = Take the report back
receipt-withdraw-means = Everything you told is erased at once, also for those who read it. Nobody can bring it back.
receipt-withdraw-sure = I want to take it back for good
receipt-withdraw = Take it back
receipt-not-sure = Please tick the box if you want to take the report back.
receipt-done-added = Your words were added.
receipt-done-withdrawn = The report was taken back and erased.
receipt-proof = Get the proof
receipt-proof-means = A small file that shows, with the public record, that this report was made on its day. It says nothing of what you told.
receipt-proof-tomorrow = It can be made from tomorrow on.

# Reports: the pages for those who read them

reports-title = Reports
reports-lead = Every side reads what happened; who reported is read only by those whom the reporter chose.
reports-filter = Where it stands
reports-any = All
reports-show = Show
reports-older = Older reports
reports-empty = There is no report here. What people send on the page “Report an incident” appears in this list.
reports-new = New report, not read yet
reports-gone = Erased
reports-gone-words = What was told is erased. That there was a report, and when, is left.
reports-overdue = The answer is overdue
reports-answer-within = To be answered: { $left }
reports-no-region = No region named
reports-open = Your reading key is open. It locks itself after half an hour without use.
reports-lock = Lock it
reports-no-key = You have no reading key, so nothing can be sealed for you.
reports-make-key = Make a reading key
reports-unlock-title = Open your reading key
reports-passphrase = Passphrase of your reading key
reports-passphrase-hint = It opens the reports on this server for this session only.
reports-unlock = Open
reports-demo-passphrase = In this demonstration it is for every role: { $passphrase }
reports-wrong-passphrase = This passphrase opens no reading key of yours. Please type it again.
reports-one-title = Report
reports-account = What was told
reports-not-for-you = This report was sealed before you had a reading key, or for others. It cannot be opened with your key.
reports-identity-yours = The reporter let you read this. Please tell nobody who was not chosen.
reports-identity-closed = Who reported is not for you to read, or nobody was told. Answers reach the reporter here.
reports-language = Answer in
reports-reporter = Reporter
reports-locked = Sealed. Open your reading key to read it.
reports-done-answer = Your answer was sent. The reporter reads it with the receipt.
reports-done-triage = The decision was taken down, and the reporter reads why.
reports-done-close = The report is closed.
reports-answer-title = Write to the reporter
reports-answer-label = Your words
reports-answer = Send
reports-missing-text = Nothing was typed. Please write to the reporter.
reports-missing-summary = Please write a line for the list.
reports-missing-receipt = Please say who took it over, and under what number.
reports-missing-topic = Please choose what the report is about.
reports-triage-title = Decide whose matter it is
reports-topic = What is it about?
reports-gate-ours = ours
reports-gate-refer = referred
reports-gate-not-ours = not ours
reports-emergency = Danger: referred to emergency services or the police
reports-receipt = Who took it over, and under what number
reports-receipt-hint = Only when it was referred in an emergency. The reporter reads it.
reports-summary = A line for the list
reports-summary-hint = It is stored in clear: please name no person.
reports-words = What the reporter is told
reports-words-hint = Why, and what happens next. In the reporter’s language.
reports-triage = Take it down
reports-close-title = Close the report
reports-close-label = The finding, in words for the reporter
reports-close-means = { $days ->
    [one] Nothing more can be written then, and everything is erased after one day.
   *[other] Nothing more can be written then, and everything is erased after { $days } days.
}
reports-close = Close it

# The reading key

reading-title = Your reading key
reading-lead = What people report is encrypted. Your reading key opens what is meant for you, and only you can open the key, with its passphrase.
reading-present = You have a reading key:
reading-none = You have no reading key yet.
reading-lost = A lost passphrase cannot be replaced: what was sealed for you until then stays closed to you. Others of your side can still read it.
reading-secret = The passphrase is not stored. Please choose one that you use nowhere else; several words are best.
reading-secretariat = What the secretariat reads concerns every side: your key counts once a co-chair of every party has agreed to it as well.
reading-passphrase = Passphrase
reading-passphrase-hint = At least { $min } characters.
reading-again = The passphrase once more
reading-make = Make the key and sign it
reading-make-another = Make another key and sign it
reading-differ = The two passphrases differ. Please type both again.
reading-short = The passphrase is too short: it needs at least { $min } characters.

### Incidents
nav-incidents = Incidents
nav-board = Incident rooms
ui-yes = Yes
ui-no = No

# Incidents: refusals and what lacks
refusal-action-accept = take up an incident
refusal-action-sight = say how an incident was heard of
refusal-action-assign = say who verifies an incident
refusal-action-verify = verify an incident
refusal-action-speak = speak about an incident for a party
refusal-what-statements = statements
refusal-what-facts = facts
refusal-what-sightings = sightings
refusal-field-fact = fact
refusal-field-words = what happened instead
refusal-field-status = what you find
refusal-field-heard = day
refusal-field-week = week
refusal-field-summary = line for members
refusal-field-outside = outside event
refusal-field-channel = way
refusal-field-grade = how much is known
refusal-field-priority = priority
refusal-field-text = words
refusal-field-office = seat
refusal-unknown-incident = There is no incident { $id }. Please check the address.
refusal-incident-state = This cannot be done with this incident now. It is { $incident-state }.
refusal-stepped-out = { $office } stepped out of this incident or is concerned by it, and verifies nothing in it. Please choose somebody else.
refusal-not-verifier = { $office } is not the verifier of its party in this incident. The secretariat can say who is.
refusal-not-all-found = A finding needs the key of a verifier of every party. It waits for { $parties }.
incident-state-prepared = prepared and not yet taken up
incident-state-accepted = taken up, without a finding
incident-state-found = taken up, with a finding
block-verifier = { $party } has no verifier yet.
block-no-fact = No fact is named yet.
block-unanswered = { $party } has not yet said whether fact { $fact } is so.
block-no-status = { $party } has not yet said what it finds.
block-statuses = The parties find different things. A finding needs one that all can sign.

# Incidents: what everybody sees
incidents-title = Incidents
incidents-lead = Every incident that the commission took up, from its first moment. Only what a verifier of every party has signed is shown as fact.
incidents-any-region = All regions
incidents-empty = No incident has been taken up yet.
incidents-older = Older ones
incident-region = Region
incident-region-untold = Region not told, to protect whoever reported
incident-week = week of { $date }
incident-grade-experienced = experienced
incident-grade-evidenced = evidenced
incident-grade-potential = potential
incident-priority-high = High
incident-priority-medium = Medium
incident-priority-low = Low
incident-channel-report = a report
incident-channel-spoken = said in person
incident-channel-telephone = by telephone
incident-channel-message = a message or closed group
incident-channel-post = a public post
incident-channel-press = press, radio or television
incident-channel-authority = an authority
incident-spill-over = linked to a conflict abroad
incident-status-new = New
incident-status-under-investigation = Being verified
incident-status-probably-true = Probably true
incident-status-probably-false = Probably false
incident-status-confirmed-true = Confirmed by every party
incident-status-confirmed-false = False, say all parties
incident-status-unverifiable = Cannot be verified
incident-status-unverifiable-probably-true = Cannot be verified, probably true
incident-status-unverifiable-probably-false = Cannot be verified, probably false
incident-due = A finding is due: { $left }.
incident-overdue = A finding was due by { $date }.
incident-waits = It waits for { $parties }, since { $date }.
incident-to-room = To the members’ room
incident-no-finding = No finding yet. Nothing here is shown as fact before a verifier of every party has signed the same words.
incident-earlier = { $count ->
    [one] An earlier finding
   *[other] { $count } earlier findings
}
incident-statements = Statements of single parties
incident-one-party = { $party } says
incident-one-party-means = Of one party, not of the commission. This is no finding.
incident-by = Signed by
incident-row-title = Why so little is shown
incident-row-words = The record holds one row about each incident: region, week, how much is known. Who reported it, where exactly and when stays with those who read the report. So nobody can hide an incident, and nobody can find out who told of it.
incident-signed-by = Signed by a verifier of every party:
incident-file = The exact file that they signed
incident-found-probably-true = Every party finds: probably true
incident-found-probably-false = Every party finds: probably false
incident-found-confirmed-true = Every party confirms that this happened
incident-found-confirmed-false = Every party confirms that this is false
incident-found-unverifiable = Every party finds: this cannot be verified
incident-found-unverifiable-probably-true = Every party finds: it cannot be verified, and is probably true
incident-found-unverifiable-probably-false = Every party finds: it cannot be verified, and is probably false
incident-agreed = What every party confirms
incident-disputed = What the parties do not agree on
incident-own-words = In each party’s own words
incident-says = { $party } says instead
incident-other-languages = In other languages
act-the-incident = an incident
act-incident-accepted = The secretariat took up { $incident }.
act-incident-stated = { $party } spoke about { $incident } for itself.
act-incident-found = A verifier of every party signed what was found about { $incident }.

# Incidents: the members’ rooms
board-title = Incident rooms
board-lead = Where members verify incidents. Nothing here is public before a verifier of every party has signed it.
board-empty = There is no incident. When the secretariat takes up a report, its room stands here.
board-new = Open a room
board-new-title = Open a room for an incident
board-new-lead = Join what you heard to an incident that is known, or open a room for a new one. Nothing is public before you take it up with your key.
board-prepared = Not yet taken up
board-sightings = { $count ->
    [one] { $count } sighting
   *[other] { $count } sightings
}
board-join-title = Join the report to a known incident
board-join = Incident
board-join-hint = The report becomes a further sighting of it.
board-join-button = Join
board-open-title = Or a new incident
board-summary = Line for members
board-summary-hint = One line by which members know it. No name of a person.
board-heard = Day
board-heard-hint = The day on which it was heard of, or happened.
board-place = Place
board-place-hint = Only as exactly as every member may know. Leave it empty to tell none.
board-channel = How it was heard of
board-channel-hint = Choose the nearest.
board-language = Language
board-language-hint = In which it was told, if that matters.
board-region = Region
board-region-hint = Members see it. Whether everybody does is the next question.
board-told = Tell everybody the region?
board-told-hint = It is told only where enough reports came from the region within a year, so that nobody can be found by it.
board-topic = Topic of the mandate
board-topic-hint = Only topics that are the commission’s own.
board-grade = How much is known
board-grade-hint = Experienced: somebody lived through it. Evidenced: something shows it. Potential: it may come.
board-priority = Priority
board-priority-hint = The clock of the charter runs from the moment you take it up.
board-priority-within = { $priority } – a finding within { $time }
board-spill = Is a conflict abroad carried over here?
board-spill-hint = The answer stays within the mandate: the conflict itself is not the commission’s matter.
board-outside = Which event abroad
board-outside-hint = Only when you answered yes. Members see it, nobody else.
board-open-button = Open the room
board-missing-heard = Please give a day that is not in the future and not more than a year ago.
board-missing-week = Please give a day that is not in the future and not more than a year ago.
board-missing-summary = Please write one line by which members know it.
board-missing-outside = Please name the event abroad that it is linked to.
board-missing-grade = Please say how much is known.
board-missing-priority = Please choose a priority.
board-missing-channel = Please say how it was heard of.
board-missing-status = Please choose what you find.
board-missing-fact = Please write what happened.
board-missing-words = Please write what happened instead.
board-missing-text = Please write what your party says.
board-missing-office = Please choose a seat.
board-about-topic = Topic
board-about-region = Region, for members
board-about-public = Everybody sees
board-about-priority = Priority
board-about-outside = Linked to
board-to-public = What everybody sees of it
board-waits-for-secretariat = The secretariat has not yet taken it up. Its clock does not run yet.
board-accept-title = Take it up
board-accept-means = At once everybody sees one row: region if it is told, week, how much is known, and whom it waits for. The charter’s clock begins to run. It cannot be taken back.
board-accept-button = Take up this incident
board-facts-title = What happened
board-facts-lead = A fact is confirmed only when every party’s verifier says so. Whoever does not confirm it writes what happened instead; both stand side by side in the finding.
board-no-facts = No fact is named yet. A verifier begins with what their party knows.
board-fact = Fact { $number }
board-silent = Has not said anything yet
board-confirmed = Confirms it
board-disputed = Does not confirm it, and says:
board-bring-title = Name a fact
board-bring-label = What happened
board-bring-button = Add this fact
board-confirm-button = We confirm this fact
board-dispute-title = We do not confirm it
board-dispute-label = What happened instead
board-dispute-button = Say this instead
board-take-back-button = Take this fact back
board-words-in = { $label } ({ $language })
board-other-languages = In other languages
board-status-title = What each party finds
board-status-label = What do you find?
board-status-change = Say what we find
board-status-button = We find this
board-own-title = Add our own words
board-own-means = They stand in the finding under your party’s name. The others do not have to agree with them.
board-own-label = Our own words
board-own-button = Save our words
board-finding-title = The finding
board-finding-means = This is what will be public, word for word, once a verifier of every party has signed it. Until then nobody outside sees any of it. If anything is changed, the keys given so far do not count.
board-finding-is-public = This finding is public: a verifier of every party has signed it.
board-finding-lacks = There is no finding to sign yet. It lacks:
board-waits-keys = { $count ->
    [one] It waits for the key of { $parties }.
   *[other] It waits for the keys of { $parties }.
}
board-key-given = Your party’s key is there.
board-verify-button = Read it and sign
board-who-title = Who verifies
board-no-verifier = Nobody yet
board-verifier = Verifier
board-no-candidate = Nobody who could verify holds a seat, is not concerned by it and has not stepped out.
board-assign-button = Choose as verifier
board-step-out-title = I should not verify this
board-step-out-means = Step out if this concerns you, your family or your friends. You need not say why. Your party then chooses somebody else; you cannot come back in this incident.
board-step-out-button = Step out
board-stepped-out = Stepped out:
board-are-named = Concerned by it:
board-name-title = Somebody in the commission is concerned by it
board-named = Whose seat
board-name-means = Whoever is concerned by an incident verifies nothing in it, from now on.
board-name-button = This concerns them
board-sightings-title = How it was heard of
board-sight-title = Add a sighting
board-sight-button = Add this sighting
board-report = the report
board-speak-title = Speak for your party alone
board-speak-means = When the clock has run out, or there is a finding, a party may say for itself what it holds to be true. It is public, and shown as of one party, never as a finding.
board-speak-later = Not possible yet: { $left }.
board-speak-label = What your party says
board-speak-button = Read it and sign
board-done-open = The room is open. Take the incident up with your key so that its clock runs.
board-done-sight = The sighting was added.
board-done-name = They verify nothing in this incident any more.
board-done-assign = The verifier was chosen.
board-done-step-out = You stepped out of this incident.
board-done-bring = The fact was added.
board-done-confirm = You confirmed the fact.
board-done-dispute = Your words stand beside the fact.
board-done-take-back = The fact was taken back.
board-done-find = What your party finds was saved.
board-done-add = Your words were saved.
board-done-accepted = The incident was taken up. Its clock runs, and everybody sees its row.
board-done-verified = Your key is there. Nothing is public until every party’s is.
board-done-found = Every party has signed: the finding is public.
board-done-spoke = Your party’s statement is public, as of one party.
reports-joined = To the room of the incident that this report belongs to
reports-to-incident = Make it an incident, or join it to one

# Signing about incidents
signing-incident = Incident
signing-finding = Finding
signing-words = Statement
signing-accept-title = Take up an incident
signing-accept-lead = At once everybody sees this row, and the clock of the charter runs.
signing-accept-button = I take it up
signing-verify-title = Sign a finding
signing-verify-lead = Read every word. With the last party’s key it becomes public; until then nobody outside sees it.
signing-verify-button = I verified this – sign
signing-speak-title = Speak for your party
signing-speak-lead = These words are public at once, as of your party alone.
signing-speak-button = We say this – sign
signing-same-finding-title = The same finding for all?
signing-same-finding = You do not have to trust this site. Call the verifier of every other party and read each other these words. If they are the same, all of you sign the same finding.
signing-same-alone-title = The words of what you sign
signing-same-alone = Whoever wants to be sure that the record holds what you signed can compare these words with you.
incident-answers = What the commission decided
board-answer-title = The answer
board-answer-later = When there is a finding, a decision can be drafted out of it.
board-answer-means = A draft decision begins with the facts that every party confirmed. What each party does about it, and by when, are its promises.
board-answer-button = Draft the answer
board-answer-name = Answer to the incident in the week of { $date }
mine-incidents = Incidents that wait for you
mine-incident-accept = It waits to be taken up.
mine-incident-verify = It waits for your word and your key.
mine-incident-assign = Your side has no verifier in it yet.
board-finds-probably-true = Probably true
board-finds-probably-false = Probably false
board-finds-confirmed-true = It is true
board-finds-confirmed-false = It is false
board-finds-unverifiable = It cannot be verified
board-finds-unverifiable-probably-true = It cannot be verified, and is probably true
board-finds-unverifiable-probably-false = It cannot be verified, and is probably false
incident-confirms = { $party } confirms it

# Incidents: an urgent appeal
appeal-title = Urgent appeal
appeal-none = No appeal is prepared. A plan whose words have slots, such as { "{day:day}" }, { "{place:region}" }, { "{hurt:count}" } or { "{where:name}" }, prepares one as soon as every party has signed it.
appeal-means = Every party signed these words beforehand, in every language. Only the slots are filled; then it needs the signature of every party.
appeal-lead = Fill the slots. Each language says them in its own way; nobody translates. Another party takes the filled words as its own with one button; then a co-chair puts the appeal on the table, and every party signs.
appeal-slot-region = Region ({ $name })
appeal-slot-day = Day ({ $name })
appeal-slot-count = Number ({ $name })
appeal-slot-name = Name, the same in every language ({ $name })
appeal-wrong-region = Please choose a region.
appeal-wrong-day = Please give a day.
appeal-wrong-count = Please write a whole number of at most nine digits.
appeal-wrong-name = Please write a name without braces, of at most 120 characters.
appeal-button = Make the draft
refusal-field-slot = a slot
desk-take-means = { $count ->
    [one] { $party } has words in one place where your side has said nothing.
   *[other] { $party } has words in { $count } places where your side has said nothing.
}
desk-take-button = Take all of these words as ours
desk-done-taken = Your side says the same now.

# Duty, calls and the log of contacts
nav-contacts = Duty and contacts
mine-contacts = Calls and contacts that wait for your party
contacts-title = Duty and contacts
contacts-lead = Who answers for each party now, and the way to call the other side. Only members of the commission see this.
contacts-duty-now = On duty now
contacts-calls = Calls
contacts-calls-none = No other call is open.
contacts-more = Log, roster, measures
contacts-to-confirm = { $count ->
    [one] One contact in the log waits for your party’s word.
   *[other] { $count } contacts in the log wait for your party’s word.
}
contacts-log-title = Log of contacts
contacts-duty-title = Duty roster
contacts-measures-title = How well we keep in contact
contacts-no-number = no number given
contacts-acknowledge = I take this call
contacts-call-open-link = Open the call
contacts-call-open = waits for an answer
contacts-call-acknowledged = taken
contacts-call-closed = closed
contacts-call-late = not answered in time
contacts-call-sentence = { $urgent ->
    [yes] Urgent call to { $party }, from: { $by }
   *[other] Call to { $party }, from: { $by }
}
contacts-call-until = An answer is due by { $date }: { $left }.
contacts-call-in-time = Answered in time, after { $time }.
contacts-call-was-late = Answered late, after { $time }.
contacts-call-taken-back = The caller took it back before anybody answered.
contacts-call-not-at-all = Nobody answered.
contacts-duty-since = From { $from } until { $until }.
contacts-duty-gap = Nobody is on duty by the roster. The co-chair stands in.
contacts-duty-then = If nobody answers, next in turn:
contacts-duty-nobody = Nobody of this party can be told: no co-chair is seated.
contacts-call-button = Call { $party }
contacts-gap = from { $from } until { $until }
contacts-done-call = The call is made. Whoever is on duty is told at once.
contacts-done-acknowledge = You took the call. Now please call back.
contacts-done-close = The call is closed.
contacts-done-set = The duty is set.
contacts-done-remove = The duty is taken out of the roster.
contacts-done-telephone = Your number is kept as you gave it.
contacts-done-enter = The contact is in the log. It counts when the other side confirms it.
contacts-done-confirm = You confirmed the contact.
contacts-call-title = Call another party
contacts-call-lead = Whoever is on duty there is told at once. If nobody answers in time, the next deputy is told, and at last the co-chair. Messages outside this site say only that a call waits.
contacts-field-to = Whom do you call?
contacts-field-to-hint = Every party answers under the same clock.
contacts-field-urgent = Is it urgent?
contacts-field-urgent-hint = Urgent means that people may come to harm within hours. In danger, call the numbers above first.
contacts-field-words = What is it about?
contacts-field-words-hint = A few words for the members of the commission. Name nobody who need not be named. At most 1000 characters.
contacts-field-region = Region
contacts-field-region-hint = Where it is, if it is somewhere in particular.
contacts-field-incident = Incident
contacts-field-incident-hint = If the call is about an incident that has a room.
contacts-no-incident = None of them
contacts-call-send = Make the call
contacts-call-about = Call another party about this
contacts-about-by = Call back
contacts-about-words = About
contacts-about-region = Region
contacts-about-incident = Incident
contacts-about-at = Made
contacts-about-acknowledged = Taken by
contacts-about-closed = Outcome
contacts-take-title = Your party is called
contacts-take-means = Whoever takes it calls back. The clock stops, and nobody else is told.
contacts-turns = Who is told, and when
contacts-close-title = Close the call
contacts-close-words = What came of it?
contacts-close-hint = A word that every party will read. At most 1000 characters.
contacts-close-button = Close with this word
contacts-duty-lead = Each party’s co-chair sets who is on duty and who stands behind. Where nobody is, the co-chair stands in, and everybody sees the gap.
contacts-duty-none = No duty is set.
contacts-duty-remove = Take out
contacts-gaps = Gaps within the next seven days
contacts-no-deputy = Nobody
contacts-field-office = On duty
contacts-field-from = From
contacts-field-until = Until
contacts-field-moment-hint = Day and time, { $zone }.
contacts-field-deputy = Deputy { $number }
contacts-duty-set-title = Set a duty of your party
contacts-duty-set-button = Set the duty
contacts-number-title = Your number
contacts-field-number = Telephone number for your seat
contacts-field-number-hint = In its international form, such as +44 7700 900123. Members of every party see it. It is in no public record and goes when you leave the seat. Leave it empty to remove it.
contacts-number-button = Keep it
contacts-log-lead = { $days ->
    [one] Who of one party spoke with whom of another. An entry counts when the other side confirms it within a day; silence is never a confirmation.
   *[other] Who of one party spoke with whom of another. An entry counts when the other side confirms it within { $days } days; silence is never a confirmation.
}
contacts-log-empty = No contact is in the log yet.
contacts-log-confirmed = confirmed
contacts-log-waits = unconfirmed, waits
contacts-log-unconfirmed = unconfirmed
contacts-log-who = { $by } with { $with }
contacts-way-telephone = telephone
contacts-way-meeting = face to face
contacts-way-message = message or mail
contacts-way-video = video
contacts-way-letter = letter on paper
contacts-log-confirmed-by = Confirmed by: { $office }, { $date }.
contacts-log-waits-until = It does not count yet. It waits for the other side until { $date }: { $party }.
contacts-log-never = The other side did not confirm it in time. It does not count.
contacts-log-confirm = Yes, we spoke
contacts-field-with = With whom of another party?
contacts-field-way = On which way?
contacts-field-at = When?
contacts-field-subject = Subject in a line
contacts-field-log-words = A few words
contacts-field-log-words-hint = Every party reads them. Name nobody who need not be named. At most 1000 characters.
contacts-log-enter-title = Enter a contact
contacts-log-enter-button = Enter it
contacts-measures-lead = { $weeks ->
    [one] The last week, computed in the same way for every party.
   *[other] The last { $weeks } weeks, computed in the same way for every party.
}
contacts-measures-clock = By the charter a call is answered within { $answer }, an urgent one within { $urgent }.
contacts-measures-parties = How each party answered when it was called
contacts-measures-how = Times are of answered calls only; calls without an answer are counted beside them. Calls that were taken back in time are not counted.
contacts-measures-weeks = By week and region
contacts-measures-none = Nothing happened in these weeks.
contacts-measures-week = Week and region
contacts-measures-calls = Calls to it
contacts-measures-in-time = Answered in time
contacts-measures-late = Answered late
contacts-measures-not-at-all = Not answered
contacts-measures-waits = Clock still runs
contacts-measures-median = Half of the answers came within
contacts-measures-ninetieth = Nine of ten answers came within
contacts-measures-no-time = no answer yet
contacts-measures-week-of = Week of { $date }
contacts-measures-contacts = Contacts confirmed: { $count }; unconfirmed: { $unconfirmed }
contacts-measures-answered = Calls: { $count }. In time: { $time }, late: { $late }, not answered: { $missing }
contacts-missing-words = Please say in a few words what it is.
contacts-missing-to = Please choose whom you call.
contacts-missing-urgent = Please say whether it is urgent.
contacts-missing-office = Please choose a seat.
contacts-missing-moment = Please give day and time, such as 2026-11-26T20:00.
contacts-missing-with = Please choose with whom it was.
contacts-missing-at = Please give day and time of the contact: not to come, and at most a year ago.
contacts-missing-subject = Please write the subject in a line.
contacts-missing-way = Please choose the way.
contacts-duty-time-order = It ends before it begins.
contacts-duty-time-over = It is over already.
contacts-duty-time-long = It is longer than 31 days.
contacts-duty-time-far = It begins more than a year from now.
contacts-duty-time-overlap = It lies over another duty of your party.
refusal-unknown-contact = There is no such call or contact: { $id }. Please open it again from the list.
refusal-contact-state = This cannot be done with this call now. Its state: { $contact-state }.
refusal-duty-time = The time of the duty does not fit. { $duty-time } Please choose another time.
refusal-own-party = This is for another party; { $party } is your own. Please choose another one.
refusal-telephone = This is no telephone number in its international form. Please write a plus, the country’s code and the number, such as +44 7700 900123: 7 to 15 digits.
refusal-what-duties = duties
refusal-what-deputies = deputies
refusal-what-calls = calls that wait
refusal-field-subject = subject
refusal-field-way = way of contact
refusal-field-at = day and time
refusal-action-set-duty = set who of a party is on duty
refusal-action-call = call another party
refusal-action-answer-call = take a call for a party
refusal-action-close-call = close a call
refusal-action-log-contact = enter a contact in the log
refusal-action-confirm-contact = confirm a contact for a party
mail-call-subject = { $urgent ->
    [yes] An urgent call waits for your answer
   *[other] A call waits for your answer
}
mail-call = Another side calls yours, and nobody has answered yet. It is your turn now. Please open the call and take it.
sms-call = A call waits, open { $url }
### Safe reporting: files, letters, time left
refusal-bad-file = { $fault ->
    [no-picture] File { $number } is no JPEG, PNG or WebP picture. Please choose another one, or send it as it is, under “Another kind of file”.
    [broken] Picture { $number } cannot be read; it may be damaged. Please choose it again, or take a photograph of it.
    [points] Picture { $number } has too many points: at most 32 megapixels are taken. Please send a smaller copy or a screenshot of it.
    [bytes] File { $number } is too large: at most 25 MB are taken. Please send a smaller or shorter one.
    [full] No further files can be kept at the moment. Please send what you wrote without them; files can be added later.
    [slow] The files did not come in time. Please send fewer or smaller ones, or try again where the connection is better; what you wrote can also be sent without them.
   *[together] With file { $number } it is too much: at most 50 MB are taken with one report. Please send fewer.
}
refusal-what-files = files with one report
safety-pictures = Pictures
safety-pictures-hint = JPEG, PNG or WebP. Each is made anew from what is to be seen in it: the place, the time, the device and names that a telephone writes into a file are removed, and the file you sent is not kept. Look at the picture itself: faces, number plates and windows stay visible. Choose pictures last; if you change an answer, please choose them again.
safety-limits = At most { $count } files, { $one } MB each, { $all } MB together.
safety-choose-again = What you wrote is still here. Only the files must be chosen again: a page cannot keep them.
safety-originals-title = Another kind of file
safety-originals-warning = A document, a recording or a video is kept exactly as it is. It may say who made it, when, where and with which device, and we cannot remove that. Those who read it are warned that it may harm their computer. If you can, send a picture of it instead.
safety-originals = Files that are kept as they are
safety-files = What was sent along
safety-files-lead = A picture is shown when you open it. It may be hard to look at.
safety-files-unsafe = These files are as they came and were not looked into. They may harm a computer and may say who made them. Open them only where nothing can be lost, such as on a computer without a network.
safety-file-picture = Picture { $number }
safety-file-original = File { $number }, as it came
safety-file-save = Save this picture
safety-mail-subject = Something waits for you in your commission
safety-mail-reports = { $count ->
    [one] A report waits for your commission, and nobody has decided about it yet.
   *[other] { $count } reports wait for your commission, and nobody has decided about them yet.
}
safety-mail-assigned = { $count ->
    [one] You were asked to verify an incident for your side.
   *[other] You were asked to verify { $count } incidents for your side.
}
safety-mail-key = { $count ->
    [one] Another side’s verifier has signed a finding. It becomes public only with yours.
   *[other] Other sides’ verifiers have signed { $count } findings. They become public only with yours.
}
safety-mail-overdue = { $count ->
    [one] The time to answer an incident has run out, and there is no finding. Each side may now speak for itself.
   *[other] The time to answer { $count } incidents has run out, and there is no finding. Each side may now speak for itself.
}

# Incidents: tasks, playbooks, joint visits, days to ask again
refusal-no-such-task = There is nothing here with the number { $number }. Please look again in the room.
refusal-task-state = This cannot be done with the task now. It is { $task-state }. Please look at its page again.
refusal-task-taken = { $office } has taken this task. Please talk to them, or choose another task.
task-is-proposed = a proposal
task-is-open = to be done, and nobody has taken it
task-is-taken = taken
task-is-reported = reported already
task-is-declined = declined
task-is-early = for a day that has not come
refusal-what-tasks = tasks
refusal-what-hours = hours
refusal-what-offices = people of one side
refusal-action-plan = start a playbook, bring a task or agree to one for a side
refusal-action-carry = take a task of this side or report on it
refusal-field-task = what is to be done
refusal-field-owner = whose task it is
refusal-field-hours = hours
refusal-field-purpose = purpose of the visit
refusal-field-place = place
refusal-field-ahead = a day to come
refusal-field-goes = who goes
refusal-field-report = your words
refusal-field-day = day
refusal-field-outcome = what came of it
refusal-field-plan = plan
board-missing-task = Please write what is to be done.
board-missing-owner = Please choose whose task it is.
board-missing-hours = Please write a number of hours, at least 1.
board-missing-purpose = Please write what the visit is for.
board-missing-place = Please write where.
board-missing-ahead = Please choose a day: today or later, within a year.
board-missing-goes = Please tick at least one person of your own side.
board-missing-report = Please say it in words.
board-missing-day = Please give the day: not in the future, and at most a year ago.
board-missing-outcome = Please choose what came of it.
board-missing-plan = Please choose a plan that every side has signed.
task-title = What is done
task-none = Nothing has been begun yet.
task-no-playbook = There is no playbook. A plan that carries tasks becomes one as soon as every side has signed it.
task-playbook = Playbook: { $title }
task-playbook-means = { $count ->
    [one] Every side signed it beforehand. When it is started, its task begins at once.
   *[other] Every side signed it beforehand. When it is started, its { $count } tasks begin at once.
}
task-playbook-tasks = Its tasks
task-start-button = Start this playbook
task-started = Playbook “{ $title }”: started on { $date } by { $side } ({ $office }).
task-all-reported = Every task of it has been reported on.
task-proposals = Proposals
task-over = Reported or declined
task-begin-link = Add a task, a visit or a date
task-owner = { $side }: { $role }
task-joint = Every side, together
task-each-party = Each side
task-within = { $count ->
    [one] within { $count } hour
   *[other] within { $count } hours
}
task-state-proposed = Proposed
task-state-open = To be done
task-state-taken = Taken
task-state-reported = Done
task-state-declined = Declined
task-state-late = Late
task-outcome-done = Done
task-outcome-partly = Done in part
task-outcome-not-done = Not done
task-declined-by = { $side } said no ({ $office }, { $date }).
task-waits = It waits for the yes of { $parties }, since { $date }. Until then it binds nobody.
task-waits-secretariat = It waits for the yes of the secretariat.
task-due = Due by { $date } ({ $left }).
task-late-owner = It was due on { $date }. Since then those who lead this side are called.
task-late-everybody = It was due on { $date }. Since { $since } the co-chairs of every side are called.
task-taken-by = Taken by { $side } ({ $office }).
task-unreported = Still to report: { $parties }.
task-board-late = { $count ->
    [one] A task is late since { $date }.
   *[other] { $count } tasks are late, the first since { $date }.
}
task-board-next = Next task: { $date } ({ $left }).
task-board-asks = { $count ->
    [one] The room asks how it stands.
   *[other] The room asks how it stands, for { $count } days.
}
task-begin-title = Begin something
task-begin-lead = A playbook, a task, a joint visit, or a day on which everybody is asked again.
task-add-title = A task
task-what = What is to be done
task-whose = Whose task is it?
task-whose-hint = A task for another side is a proposal until its co-chair says yes.
task-hours = Within how many hours?
task-hours-hint = From the moment at which it is to be done. 24 is a day, 168 a week.
task-add-button = Add the task
task-visit-title = A joint visit
task-visit-means = It is fixed only when every side has agreed. Each side says for itself who goes.
task-visit-never = A visit investigates no crime and contacts no suspect.
task-purpose = What it is for
task-place = Place
task-place-hint = As exactly as every member may know it. No name of a person.
task-visit-day = Day
task-visit-day-hint = Today or later.
task-time = Hour, and where you meet
task-time-hint = Such as 10:00, at the eastern gate.
task-limits = What else it does not do
task-limits-hint = Such as: no photographs, nobody is asked about relatives.
task-visit-hours = Within how many hours after that day does each side report?
task-visit-hours-hint = 48 is two days.
task-visit-button = Propose the visit
task-goes = Who goes from your side?
task-goes-hint = Only your own side; the others say it for themselves.
task-ask-title = A day to ask again
task-ask-means = On that day every side is asked how it stands. It stays on the list until every side has answered.
task-ask-day = Day
task-ask-day-hint = Today or later.
task-ask-button = Set the day
task-ask-list = Days to ask again
task-ask-waits = It waits for { $parties }, since { $date }.
task-ask-answered = Answered: { $parties }.
task-ask-question = How does it stand? ({ $date })
task-ask-lead = Each side answers for itself. Members alone read it.
task-ask-silent = Has not answered yet
task-ask-early = The day has not come yet.
task-ask-label = How it stands
task-ask-answer-button = Answer for our side
task-ask-seal = Asked
task-reported-late = Reported after its time had run out on { $date }.
text-incident = Answers
text-incident-link = An incident that the commission took up
task-number = Task { $number }
task-about-by = Brought by
task-about-owner = Whose
task-about-place = Place
task-about-day = When
task-about-goes = Who goes
task-about-limits = What it does not do
task-reports = What came of it
task-agree-title = Does your side agree?
task-agree-means = With your yes it becomes a task of your side, and its clock begins.
task-agree-visit = The visit is fixed with the yes of the last side. No side can be made to go.
task-agree-button = Yes, for our side
task-decline-button = No, or take it back
task-take-means = Whoever takes it says later what came of it.
task-take-button = I take it
task-let-go-button = Let it go again
task-report-title = Report what came of it
task-outcome = What came of it?
task-day = On which day?
task-report-words = In words, without names of persons
task-report-button = Report
task-done-started = The playbook is started. Its tasks are below.
task-done-added = The task was added. Its clock runs.
task-done-proposed = The task is proposed. It waits for the yes of the other side.
task-done-asked = The day is set.
task-done-agreed = Your side’s yes was saved.
task-done-declined = It was declined. It stays on the list with your side’s no.
task-done-taken = You have taken the task.
task-done-let-go = The task is free again.
task-done-reported = Your report was saved.
task-done-answered = Your side’s answer was saved.
task-done-visit = The visit is proposed. It waits for the yes of every side.
mine-tasks = Tasks that wait for you
task-mine-agree = It waits for your yes or no.
task-mine-called = Its clock has run out; please see to it.
task-mine-visit = You go on this visit.
task-mine-taken = You have taken it.
task-mine-open = Somebody in your role takes it.
task-mine-ask = Your side is asked how it stands.
board-communique-name = On the incident in the week of { $date }
board-communique-lead = Verifiers of every party confirm the following.
board-communique-means = A communiqué says in public what every party confirmed. It is a statement, and needs the signature of every party.
board-communique-button = Draft the communiqué
board-denial-name = What was said about the week of { $date } is not true
board-denial-lead = Verifiers of every party have found that what was said is false. They confirm the following.
board-denial-means = Every party found it false. A joint denial says so in public; it is a statement, and needs the signature of every party.
board-denial-button = Draft the joint denial
plan-tasks-title = Tasks of this plan
plan-tasks-lead = When every side has signed the plan, it can be started in the room of an incident. Then each task has its clock.
plan-no-task = It carries no task.
plan-task-add = Add a task
plan-task-button = Add this task
plan-task-remove = Remove task { $number }
plan-task-done = The tasks were saved.
plan-task-hours = Please write a number of hours between 1 and { $max }.
plan-task-theirs = { $party } brought the tasks of this plan and alone changes them. Please propose yours in the discussion.
plan-optional = { $label }, optional
plan-owner = Whose task is it?
plan-owner-hint = Each side has one of its own, or one side alone, or the secretariat.
plan-hours = Within how many hours of the start?
plan-hours-hint = 24 is a day, 168 a week.
appeal-blank = [{ $label }]
mail-subject-task = { $count ->
    [one] A task waits for you
   *[other] { $count } tasks wait for you
}
mail-task-late = { $count ->
    [one] The time for a task of your side has run out, and nobody has reported on it.
   *[other] The time for { $count } tasks of your side has run out, and nobody has reported on them.
}
mail-task-long = { $count ->
    [one] A task is late by as much time again as it had. Those who lead every side are told.
   *[other] { $count } tasks are late by as much time again as they had. Those who lead every side are told.
}
# Meetings, advance notices and the shared calendar
nav-meetings = Meetings
nav-calendar = Calendar
meetings-title = Meetings
meetings-lead = Who called whom to meet, who answered what, and since when. No answer is shown as no answer, never as a yes.
meetings-call = Call a meeting
meetings-empty = No meeting has been called yet.
meetings-next-fixed = The next meeting is fixed: { $date }.
meetings-next-none = No next meeting is fixed since { $date }.
meetings-next-by = By the charter the next one is to be held by { $date }, every { $days } days.
meetings-next-overdue = By the charter it was to be held by { $date }.
meetings-rules-title = How it works
meetings-rule-chair = Whose turn it is to chair the next meeting: { $party }. It goes round by the meetings that were held.
meetings-rule-answer = A call is to be answered within { $days } days. Any party may convene at short notice, at least { $hours } hours ahead; it is then marked.
meetings-rule-held = A meeting counts as held when every party has signed its minutes.
meetings-rule-conciliator = When a meeting does not come about, the parties agreed to ask: { $name }.
meeting-title = Meeting of { $date }
meeting-when = When
meeting-where = Where
meeting-agenda = Agenda
meeting-chair = In the chair
meeting-quorum = Quorum
meeting-number = Call
meeting-quorum-means = { $count ->
    [one] One co-chair of every party
   *[other] { $count } of every party, one of them a co-chair
}
meeting-number-means = Call number { $number }.
meeting-reduced = Reduced scope: fewer items than a full meeting has.
meeting-short-notice = Called at short notice.
meeting-item-follow-up = Follow-up of earlier incidents
meeting-item-advance-notices = Advance notices
meeting-item-commitments = Commitments due
meeting-item-proposed = Items that parties propose
meeting-state-open = Waits for answers
meeting-state-fixed = Fixed
meeting-state-refused = Not agreed
meeting-state-silent = No answer
meeting-state-over = Waits for minutes
meeting-state-held = Held
meeting-since-open = Waits for the answer of { $parties } since { $date }.
meeting-since-fixed = Every party said that it comes; fixed since { $date }.
meeting-since-refused = { $parties } declined or proposed another date; not agreed since { $date }.
meeting-since-silent = No answer from { $parties } since { $date }. That is no yes.
meeting-since-over = It was to begin on { $date }. No minutes of it are adopted yet.
meeting-since-held = Held. Every party had signed its minutes on { $date }.
meeting-reply-comes = Comes.
meeting-reply-other-date = Does not come then and proposes another date: { $date }.
meeting-reply-declines = Does not come. Its reasons:
meeting-done-called = Your call is in the record. Nobody can say that it never came.
meeting-done-comes = Your answer is in the record: your party comes.
meeting-done-other-date = Your answer is in the record: another date.
meeting-done-declines = Your answer and your reasons are in the record.
meeting-done-stated = Your party’s words are in the record.
meeting-to-room = To the meeting’s room
meeting-to-public = What everybody sees of it
meeting-answers = What each party said to this call
meeting-called-by = { $party } called. To be answered by { $answer }.
meeting-stance-called = Called on { $date }, and so comes.
meeting-stance-waits = Has not answered yet. Its time runs until { $date }.
meeting-stance-silent = No answer since { $date }.
meeting-deadlock-title = The meeting does not come about
meeting-deadlock = It stands still since { $date }. What each party may do now:
meeting-step-again = Call again. Everybody is asked anew.
meeting-step-reduce = Call again with a shorter agenda.
meeting-step-conciliator = Ask { $name }, whom the parties named for this in the charter.
meeting-step-speak = Say for one’s own party why it does not come about.
meeting-texts = Minutes and communiqué
meeting-no-texts = No text about this meeting was put on the table yet.
meeting-statements = What parties say for themselves
meeting-one-party-means = Of one party, not of the commission.
meeting-earlier = { $count ->
    [one] One earlier call
   *[other] { $count } earlier calls
}
meeting-nobody-answered = Nobody answered this call.
meeting-call-title = The call
meeting-call-lead = The call is an act in the record. Calling means that your party comes. The others are asked, and only their own signed yes counts.
meeting-call-window = The earliest time is { $date }. Less than { $days } days ahead counts as short notice and is marked.
meeting-call-day = Day
meeting-call-time = Time, by the commission’s clock
meeting-call-place-hint = Everybody reads this. General words only: a city, a house, “by video”. No link, no address for mail, no telephone number; send those another way.
meeting-call-agenda-hint = Titles of proposed items stay among members. Leave items out to reduce the scope.
meeting-call-button = Check and sign
meeting-call-again-title = Call this meeting again
meeting-call-again-means = A further call is numbered and asks everybody anew. What was answered before stays in the record.
meeting-call-again-button = Call again
meeting-answer-title = Your party’s answer
meeting-answered = Your party has said:
meeting-answer-means = { $party } called. Please answer by { $date }. It is signed, and everybody can read it.
meeting-comes-button = We come
meeting-other-date-title = Propose another date
meeting-other-date-button = Propose this date
meeting-declines-title = Decline, with reasons
meeting-declines-means = Everybody reads the reasons. Name no persons.
meeting-declines-button = We do not come
meeting-reasons = Reasons
meeting-nothing-on-it = Nothing now.
meeting-item-title = Propose an item
meeting-item-hint = One line, at most { $max } characters. Members alone read it.
meeting-item-button = Put it on the agenda
meeting-item-strike = Take it back
meeting-items-left-out = Proposed before the scope was reduced; not on the agenda of this call
meeting-room-done-item = The item is on the agenda.
meeting-room-done-strike = Your item is taken back.
meeting-room-done-presence = Noted who was present.
meeting-presence-title = Who was present
meeting-presence-means = Each party says it of itself, by office. Members alone read it.
meeting-presence-unsaid = Nothing said yet.
meeting-presence-say = Say who of your party was present
meeting-presence-who = Present
meeting-presence-button = Save
meeting-quorate = Enough for the quorum ({ $count }).
meeting-not-quorate = Not enough for the quorum ({ $count }, one of them a co-chair).
meeting-topic = Topic of the mandate
meeting-minutes-title = Begin the minutes
meeting-minutes-means = { $count ->
    [one] A draft begins with the agenda filled in, and one item that a party proposed. It is worded on the desk during the meeting and signed like every text.
   *[other] A draft begins with the agenda filled in, and { $count } items that parties proposed. It is worded on the desk during the meeting and signed like every text.
}
meeting-minutes-button = Make the draft of the minutes
meeting-communique-title = Begin a communiqué
meeting-communique-button = Make the draft of a communiqué
meeting-speak-title = Speak for your party
meeting-speak-means = You may say for your party why this meeting did not come about, or what you hold differently. It is public at once and labelled as of one party.
meeting-text-minutes = Minutes of the meeting of { $date }
meeting-text-statement = Communiqué on the meeting of { $date }
meeting-text-opened = The parties met on { $date }. In the chair: { $party }.
meeting-text-follow-up = { $count ->
    [0] Follow-up of earlier incidents: no incident is open.
    [one] Follow-up of earlier incidents: one is open.
   *[other] Follow-up of earlier incidents: { $count } are open.
}
meeting-text-advance-notices = { $count ->
    [0] Advance notices: none for the time ahead.
    [one] Advance notices: one for the time ahead.
   *[other] Advance notices: { $count } for the time ahead.
}
meeting-text-commitments = { $count ->
    [0] Commitments due: none.
   *[other] Commitments due ({ $count }):
}
meeting-text-proposed = Proposed: { $title }
meeting-text-next = The next meeting is on { $date }.
meeting-text-next-open = The next meeting is to be held by { $date }; its date is still to be fixed.
meeting-text-met = The parties met on { $date }.
meeting-text-dealt = They dealt with: { $items }.
signing-meeting = Meeting
signing-convene-title = Call a meeting
signing-convene-lead = Your call is public at once and stays in the record. Your party comes; the others are asked.
signing-convene-button = We call this meeting – sign
signing-reply-title = Answer a call to meet
signing-reply-lead = Your answer is public at once and stays in the record. You can answer anew until the meeting begins.
signing-reply-button = This is our answer – sign
act-the-meeting = a meeting
act-meeting-called = { $party } called { $meeting }.
act-meeting-called-again = { $party } called { $meeting } again.
act-meeting-comes = { $party } said that it comes to { $meeting }.
act-meeting-other-date = { $party } proposed another date for { $meeting }.
act-meeting-declines = { $party } declined { $meeting }.
act-meeting-stated = { $party } spoke about { $meeting } for itself.
mine-dates = Meetings and dates ahead
mine-notice = Notice
calendar-title = Calendar
calendar-lead = What both sides know ahead: sensitive dates, meetings, clocks that run. Members alone read it.
calendar-give = Give advance notice
calendar-file = For a calendar program
calendar-file-means = The file holds what is private to members. Keep it where only you read it.
calendar-span = From { $from } to { $until }
calendar-empty = Nothing stands here in these days.
calendar-pages = Other days
calendar-before = Earlier days
calendar-after = Later days
calendar-incident = Clock of an incident
calendar-incident-means = Its answer is due.
calendar-task = Task
calendar-task-means = It is to be reported by then.
calendar-asked-means = The room of an incident asks every side.
calendar-promise = Commitment
calendar-promise-means = It is due.
calendar-missing-starts = Please give a day and a time, such as 18:30.
calendar-missing-title = Please write what it is, in one line.
calendar-missing-first = Please give a day from today on, at most two years ahead.
calendar-missing-last = The last day cannot be before the first.
calendar-missing-size = Please write a whole number of people, or leave it empty.
calendar-missing-occasion = Please choose what sort of occasion it is.
calendar-missing-agenda = Please leave at least one item on the agenda.
calendar-missing-place = Please say where, in general words and in one line.
calendar-missing-text = Words are needed here.
calendar-missing-reasons = Please give your reasons.
notice-lead = Tell the other side before it happens: nobody is surprised, and both can prepare.
notice-private = Members of both sides read this; it is in no record. Name no private persons.
notice-title = What it is
notice-title-hint = One line, at most { $max } characters.
notice-occasion = Occasion
notice-first = First day
notice-last = Last day
notice-last-hint = Empty for one day.
notice-yearly = It comes again every year
notice-yearly-short = every year
notice-when = When
notice-next = next:
notice-region = Region
notice-no-region = Everywhere, or elsewhere
notice-size = How many people are expected
notice-size-hint = A whole number. Empty when nobody can say.
notice-asked = What is asked of the other side
notice-asked-hint = For example: no gathering nearby that day, somebody who can be called.
notice-asked-max = At most { $max } characters.
notice-button = Give notice
notice-by = Given by
notice-given-by = Notice by
notice-waits-for-you = Your side has not said yet that it has seen this.
notice-done-given = The other side can read your notice now.
notice-done-seen = The other side sees that you have seen it.
notice-seen-title = Who has seen it
notice-seen-by = { $party } said on { $date } that it has seen it.
notice-unseen-by = { $party } has not said since { $date } that it has seen it.
notice-see-means = Say for your party that you have seen it. That is no agreement to what is asked.
notice-see-button = We have seen it
notice-withdraw-title = Take it back
notice-withdraw-means = It is erased at once, for everybody.
notice-withdraw-button = Erase this notice
notice-kept = It is erased { $days } days after it is over. What comes again every year stays until it is taken back.
notice-kind-rally = Rally or march
notice-kind-match = Match or contest
notice-kind-anniversary = Remembrance or anniversary
notice-kind-feast = Holiday or festival
notice-kind-court = Court hearing or verdict
notice-kind-visit = Visit of somebody known
notice-kind-other = Something else
mail-subject-meeting = { $count ->
    [one] A call to meet
   *[other] { $count } calls to meet
}
mail-meeting-called = { $count ->
    [one] Another side calls yours to meet, and your side has not answered. Silence is shown as silence.
   *[other] Other sides call yours to { $count } meetings, and your side has not answered. Silence is shown as silence.
}
mail-meeting-answered = { $count ->
    [one] A call to meet was answered.
   *[other] { $count } calls to meet were answered.
}
mail-ahead = { $count ->
    [one] A date of which notice was given is near.
   *[other] { $count } dates of which notice was given are near.
}
mail-subject-ahead = { $count ->
    [one] A date ahead
   *[other] { $count } dates ahead
}
refusal-unknown-meeting = There is no such meeting: { $id }. Please look for it in the list of meetings.
refusal-unknown-notice = There is no such notice any more. It was taken back, or it is over.
refusal-meeting-state = This meeting does not allow it now. Where it stands: { $meeting-state }.
refusal-meeting-date = A meeting can be called for a time from { $earliest } to { $latest }. Please choose another.
refusal-too-private = Everybody reads this ({ $field }), so it may hold no link, no address for mail, no date and no long number, and a full stop is followed by a space. Please write it in general words.
refusal-action-convene = call a meeting
refusal-action-reply = answer a call to meet
refusal-action-prepare = propose an item or say who was present
refusal-action-notify = give advance notice
refusal-action-acknowledge = say that a notice was seen
refusal-what-meeting-calls = calls
refusal-what-answers = answers
refusal-what-items = items
refusal-field-agenda = agenda
refusal-field-starts = day and time
refusal-action-keep = keep a report longer
safety-days-left = { $count ->
    [0] It is erased within the hour.
    [one] It is erased within one day.
   *[other] { $count } days are left before it is erased.
}
safety-kept = Every side agreed on { $date } to keep it longer.
safety-keep-means = Only when a co-chair of every side says yes, the { $days } days begin anew. Whoever says nothing has not said yes.
safety-keep-said = { $party } has said yes.
safety-keep = Yes, keep it longer
reports-done-keep = Your side’s yes was written down.
safety-similar-title = Perhaps it is known already
safety-similar-lead = These incidents resemble the report by the line for lists, place and day. Nothing sealed was compared. Whether it is the same one is yours to decide.
safety-similar-join = It is this one: join
safety-similar-words = The same words:
safety-similar-region = The same region
safety-similar-days = { $count ->
    [0] The same day
    [one] One day apart
   *[other] { $count } days apart
}
safety-similar-topic = The same topic
safety-similar-channel = Heard on the same way
safety-similar-language = The same language
# Overview: symmetry audit, board, map, exports
refusal-action-export = ask for an export, or consent to one
refusal-action-download = take an export away
refusal-export-state = This export cannot be used for that now: { $export-state }. Please look at the list of exports.
export-state-waits = waits for consent
export-state-open = open
export-state-over = over
export-state-withdrawn = consent withdrawn
refusal-what-downloads = downloads of an export
refusal-what-incidents = incidents in an export
symmetry-title = Are incidents treated alike?
symmetry-lead = The same incident gets the same clock, the same words and the same publicity, whoever was affected. Here this is counted from the record alone.
symmetry-periods = Period
symmetry-all = Since the beginning
symmetry-quarter = Quarter { $quarter } of { $year }
symmetry-counted = Accepted incidents: { $accepted }. Counted below: { $counted }. Not counted: { $unfound } without a finding, { $unsaid } in whose finding the parties did not say alike whose people were affected, { $several } in which people of several parties were. Read: the first { $size } entries of the record.
symmetry-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
symmetry-share = { $share } %
symmetry-open = not yet for half of them
symmetry-span = { $estimate } ({ $low } to { $high })
symmetry-span-from = { $estimate } (from { $low })
symmetry-by = by about { $by } (between { $low } and { $high })
symmetry-by-from = by about { $by } (at least { $low })
symmetry-by-least = by at least { $low }
symmetry-by-open = by how much cannot be said yet
symmetry-few = Too few to say: something is said from { $min } incidents of each party on.
symmetry-same = No difference can be seen.
symmetry-pair = { $first } and { $second }: { $said }
symmetry-measure-accept = Until it was taken up
symmetry-measure-verify = Until the first finding
symmetry-measure-answer = Until a decision answered it
symmetry-measure-experienced = Graded as experienced
symmetry-measure-high = Of high priority
symmetry-measure-words = Words that every party signed
symmetry-measure-published = Answered publicly
symmetry-more-accept = Incidents that affected { $more } took longer to be taken up than those that affected { $less }, { $by }.
symmetry-more-verify = Findings on incidents that affected { $more } took longer than on those that affected { $less }, { $by }.
symmetry-more-answer = Answers to incidents that affected { $more } took longer than to those that affected { $less }, { $by }.
symmetry-more-experienced = Incidents that affected { $more } are graded as experienced more often than those that affected { $less }, { $by }.
symmetry-more-high = Incidents that affected { $more } are given high priority more often than those that affected { $less }, { $by }.
symmetry-more-words = About incidents that affected { $more } more words were signed than about those that affected { $less }, { $by }.
symmetry-more-published = Incidents that affected { $more } are answered publicly more often than those that affected { $less }, { $by }.
symmetry-of = { $count ->
    [one] 1 incident
   *[other] { $count } incidents
}
symmetry-kinds = Grades and priorities
symmetry-kind = Kind
symmetry-how-title = How this is counted
symmetry-how-whose = Whose people were affected stands in a finding only where the verifiers of every party say the same. Nobody else decides it.
symmetry-how-more = Times, intervals, and how to count it oneself
symmetry-how-times = The record does not tell the day of an incident, only its week: the time until it was taken up runs from the Monday of that week. What has not been answered counts as longer than everything that has. Times are rounded down.
symmetry-how-intervals = A median stands with an interval that holds the true one in at least 95 of 100 cases, a share with Wilson’s. A difference is said only where its interval leaves nought out; the intervals are so wide that of 100 audits of parties that are treated alike at most about 5 say any difference at all.
symmetry-how-again = Whoever has a copy of the record gets the same numbers with the command “comity symmetry”.
symmetry-json = The same for programs (JSON)
symmetry-draft-heading = Publish it
symmetry-draft-means = A draft statement with these numbers is laid on the desk. It is worded, put on the table and signed by every party as every text is.
symmetry-draft-button = Begin the statement
symmetry-draft-title = Symmetry audit: { $period }
map-title = Map of incidents
map-lead = How many accepted incidents name each region publicly.
map-suppressed = An incident names its region only where enough reports came from it. Numbers below { $min } are not told apart.
map-without = { $count ->
    [one] 1 incident names no region.
   *[other] { $count } incidents name no region.
}
map-none = none
map-few = fewer than { $min }
map-count = { $count }
map-more = { $from } and more
map-by = Outlines: { $who }
map-no-map = This server has no map of these regions. The numbers stand in the table.
map-table = The numbers
map-empty = No incident names its region.
map-incidents = Incidents
map-others = Regions that are not listed have none.
map-board-title = Map of the rooms
map-board-lead = How many rooms there are for each region, whether or not the region is told to everybody. Only members see this.
board-any = All
board-words = Words
board-status = Status
board-clock = Clock
board-clock-overdue = Overdue
board-clock-today = Due today
board-who = Who verifies
board-order = Order
board-order-changed = Changed last
board-order-due = Due first
board-none-found = Nothing on the board fits this. Leave something out, or look for fewer words.
board-at-work = Verified by
board-affected-title = Whose people were affected
board-affected-means = This goes into the finding only if every verifier says the same. It serves the audit that shows whether incidents are treated alike.
board-affected-change = Say whose people were affected
board-affected-label = Tick every party whose people were affected; none to leave it unsaid
board-affected-button = Say so
board-done-affects = Your answer on whose people were affected is kept.
incident-affected = People of: { $parties }
export-title = Exports of the board
export-lead = The board leaves this site only while every party’s co-chair consents to exactly what is taken.
export-means = An export holds summaries, findings, in which week and on which way something was heard, and a region only where everybody sees it. It holds nothing of reporters, their accounts, or other places. It can be taken away for { $days } days after the last consent.
export-none = Nobody has asked for one.
export-span = Rooms opened from { $from } to { $until }
export-until = Until { $date }
export-waits-for = Waits for
export-holds = Holds
export-holds-what = Summaries, what every party signed, statements of single parties, weeks and ways of hearing
export-statuses = Where they stand
export-asked = Asked for by
export-consents = Consented
export-digest = Digest of what it holds
export-consent-means = You consent to exactly this. Whoever wants anything else has to ask anew.
export-consent-button = Consent for our side
export-take-means = Every download is written down here for all sides to see.
export-take-csv = Take it as a table (CSV)
export-take-json = Take it for programs (JSON)
export-withdraw-button = Withdraw our consent
export-not-taken = Nobody has taken it.
export-taken = { $count ->
    [one] Taken once
   *[other] Taken { $count } times
}
export-ask-title = Ask for an export
export-ask-means = By asking you consent for your own side. The other sides are asked for theirs.
export-from = Opened from
export-until-label = Until
export-ask-button = Ask for it
export-done-ask = It is asked for. The other sides see it here.
export-done-consent = Your side consents.
export-done-withdraw = The consent is withdrawn: nobody can take it any more.
board-missing-statuses = Please tick at least one status.
board-missing-until = Please give a last day that is not before the first.
board-missing-from = Please give the first day.

# Contacts, visits and meetings: what is late, early or too much
refusal-contact-late = The other side could confirm this contact until { $deadline }. It stays in the log and does not count. If you spoke again, enter that as a new contact.
refusal-meeting-begun = The meeting began on { $time }, and a call is answered before that. If it did not come about, any side can call it again or speak for itself.
refusal-meeting-ahead = The meeting begins on { $time }. Who was present is said from then on. Please come back to it.
refusal-what-meetings = meetings still to come that one side has called
refusal-what-calls-a-day = calls of one side within a day
refusal-what-contacts-a-day = contacts that one side enters within a day
refusal-field-visit-day = day of the visit
board-missing-visit-day = Please give the day of the visit, or a later one.
contacts-log-waiting-title = Wait for your side’s word
contacts-log-all-title = All contacts
meeting-other-calls = { $count ->
    [one] One other call to this meeting
   *[other] { $count } other calls to this meeting
}
meeting-presence-ahead = This can be said once the meeting has begun, on { $date }.
contacts-erased = The words were erased: their time was over.
### Bounds of reports and exports: files that find no room, taking back, columns
report-after-kept = Only when every side agrees is it kept longer. Then too you can take it back, as long as anything of it is there.
receipt-made-no-files = Your report was taken, but your files were not: there is no room for any at the moment. You can add them later with the receipt.
symmetry-fresh = Not counted for answers and publicity, since at the last entry they had been accepted for less than { $days } days: { $count }.
board-missing-until-past = Please give a last day that has come.
export-columns = What stands in each line of the file
export-column-incident = its id
export-column-opened = the day on which its room was opened
export-column-week = the week in which it happened, by its Monday
export-column-region = the region, only where everybody sees it
export-column-topic = the topic in the mandate
export-column-grade = how much of it is known
export-column-priority = how urgent it is
export-column-spill-over = whether a conflict abroad comes over with it
export-column-outside = the event abroad, in the words of members
export-column-summary = the line by which members know it
export-column-status = where it stands
export-column-accepted = when it was accepted
export-column-due = until when it is to be answered
export-column-found = when the last finding was made
export-column-affected = whose people were affected, where every side says the same
export-column-agreed = facts that every side confirmed
export-column-disputed = facts in dispute, with the words of each side
export-column-own-words = what sides added in words of their own
export-column-statements = statements of single sides
export-column-sightings = in which weeks and on which ways it was heard of, and how often
# What is left of incidents: days to ask again, duplicates among rooms
mail-subject-asked = { $count ->
    [one] You are asked how an incident stands
   *[other] You are asked how { $count } incidents stand
}
mail-asked = { $count ->
    [one] The day has come on which every side is to say how an incident stands. Your side has not said so yet.
   *[other] The days have come on which every side is to say how { $count } incidents stand. Your side has not said so yet.
}
board-similar-lead = These incidents resemble this one by the line for lists, place and day. If it is the same one, write down there what was heard, and do not take it up twice.
## What became of appeals.

appeals-title = What became of appeals
appeals-lead = To whom each appeal went, who answered, and who is silent. Each is computed from what every party confirms, never claimed.
appeals-none = No appeal with addressees has been adopted yet.
course-title = { $text }: what became of it
course-course = What became of it
course-to-course = Every step with who entered it and who confirms it
course-rule = Whoever enters a step signs it. It counts only when every party has confirmed it; until then it is the word of whoever entered it.
course-to-room = Enter or confirm a step
course-room-title = What became of the appeal
course-answer-days = an answer is awaited within { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
course-standing-not-sent = Dispatch not confirmed
course-standing-sent = Sent
course-standing-silent = No answer
course-standing-acknowledged = Received
course-standing-answered = Answered
course-standing-refused = Refused
course-not-sent = Adopted on { $date }. No dispatch is confirmed by every party.
course-sent = Sent on { $date }. An answer is awaited until { $until }.
course-silent = The days for an answer ran from { $date }. No answer since { $since }.
course-acknowledged = Its receipt was confirmed on { $date }. An answer is awaited until { $until }.
course-answered = Answered on { $date }.
course-refused = Refused on { $date }.
course-step-dispatched = Sent
course-step-reminded = Reminder sent
course-step-acknowledged = Receipt confirmed by the addressee
course-step-answered = Answered
course-step-refused = Refused
course-no-step = Nothing has been entered yet.
course-document = Document of { $size } KB, digest:
course-open-document = Open the document
course-erase-document = Erase the document
course-entered-by = Entered by { $party }, { $date }.
course-all-confirm = Every party confirms it.
course-waits = It does not count yet. It waits for: { $parties }.
course-disputed-by = { $party } says that it is not so:
course-seal-counts = Counts
course-seal-waits = One side’s word
course-seal-disputed = Disputed
course-confirm = It is so
course-dispute = It is not so
course-reasons = What is not so
course-you-confirm = Your party says: it is so.
course-you-dispute = Your party says: it is not so.
course-enter = Enter a step
course-addressee = Addressee
course-happened = What happened
course-public = As everybody sees it
course-day = On which day
course-words = In a few words, public
course-file = Document that came
course-file-hint = A PDF, PNG or JPEG file. Members of every party can open it; the record holds its digest alone.
course-file-limit = At most { $size } MB.
course-document-kept = The document that you laid down ({ $size } KB) goes with this step.
course-enter-button = Go on to sign
course-done-entered = Entered. It counts when every party has confirmed it.
course-done-confirms = Confirmed for your party.
course-done-disputes = Disputed for your party.
course-done-erased = The document is erased. Its digest stays in the record.
course-addressees-title = Addressees
course-addressees-lead = To which offices the appeal goes, and how long an answer is awaited. The list is signed with the appeal. Name offices, not people.
course-addressees-theirs = { $party } laid this list down. Ask it to change it, or agree in the thread.
course-no-addressee = No addressee is named. Without one, nobody can see what becomes of the appeal.
course-addressee-add = Add an addressee
course-addressee-name = Office
course-addressee-button = Add
course-addressee-remove = Remove addressee { $number }
course-addressee-done = The addressee is added.
appeals-last = The last { $count } appeals are listed. What became of an earlier one stands on the page of its text.
course-open = An entry waits for a party’s word.
course-document-title = The document that came, if any
course-lay = Lay it down
course-erase-means = Nobody can open it any more, of any party. Its digest stays in the record, and no longer tells anything.
board-missing-document-gone = The document is kept no more: after a day, or when it was erased. Please lay it down again, or send the step without it.
refusal-field-document-gone = document
refusal-what-documents = documents of one side that no step names
mine-addressees = It must say to whom it goes.
course-days = Days within which an answer is awaited
course-days-hint = They run from the day of dispatch. After them the page says since when there is no answer.
course-days-wrong = Please write a number of days from 1 to { $max }.
mine-appeals = Appeals
mine-appeal-waits = Waits for you
mine-appeal-waits-note = Somebody entered what became of it. Say whether it is so.
mine-appeal-lacks = To do
mine-appeal-lacks-note = It is not sent to every addressee, or an addressee does not answer: send it, or remind of it.
signing-appeal = What became of an appeal
signing-enter-title = Enter a step of an appeal
signing-enter-lead = What you sign is public at once and stays in the record. It counts when every party has confirmed it.
signing-enter-button = It happened – sign
signing-confirm-title = Confirm a step of an appeal
signing-confirm-lead = Your word is public at once and stays in the record. You can change it later by another one.
signing-confirm-button = It is so – sign
signing-dispute-title = Dispute a step of an appeal
signing-dispute-lead = Your word and its reasons are public at once and stay in the record. You can change it later by another one.
signing-dispute-button = It is not so – sign
act-the-appeal = an appeal
act-appeal-dispatched = { $party } entered that { $appeal } was sent.
act-appeal-reminded = { $party } entered a reminder of { $appeal }.
act-appeal-acknowledged = { $party } entered that the receipt of { $appeal } was confirmed.
act-appeal-answered = { $party } entered an answer to { $appeal }.
act-appeal-refused = { $party } entered a refusal of { $appeal }.
act-appeal-confirms = { $party } confirmed a step of { $appeal }.
act-appeal-disputes = { $party } disputed a step of { $appeal }.
refusal-unknown-addressee = The appeal goes to no such addressee. Please choose one of those that it names.
refusal-unknown-step = Nobody entered this step. Please look at the appeal’s page again.
refusal-entered = This very step has been entered already. Nothing was changed.
refusal-step-day = The day must lie between { $first } and { $last }.
refusal-what-sealed = sealed reports that wait
refusal-what-addressees = addressees
refusal-what-steps = steps entered by one side
refusal-action-enter-step = enter what became of an appeal
refusal-action-confirm-step = say whether a step of an appeal is so
refusal-field-addressee = addressee
refusal-field-step = what happened
refusal-field-step-day = day
refusal-field-document = document
board-missing-addressee = Please choose the addressee.
board-missing-step = Please choose what happened.
board-missing-step-day = Please give the day, as in 2026-12-01.
board-missing-document = Please choose a PDF, PNG or JPEG file.
board-missing-reasons = Please write the reasons.
# Sealed reports: opened only by every side together
refusal-action-unseal = open a side’s part of a sealed report
refusal-parts-wait = This report is sealed. Nobody can read or decide it before every side has opened its part. It waits for: { $parties }.
refusal-part-closed = Your reading key does not open your side’s part of this report: it was sealed before you had that key. Please ask somebody of your side who could open it to unlock their reading key once. The part is passed on to you then, and you can try again.
report-who-sealed = You can seal your report on the last page, before you send it: then nobody reads it before every side has opened its part.
report-ask-sealed = Must every side open it together?
report-short-sealed = Sealed
report-hint-sealed = Usually people of every side and the secretariat can read a report at once. If you fear that one side would use it alone, you can seal it. You need not.
report-missing-sealed = Please tick the box, or leave it empty.
report-sealed-every = Nobody reads anything of it, not even the secretariat, before every side has opened its part.
report-sealed-prevent = Each side can prevent that, by leaving its part closed. Nobody can force it.
report-sealed-slow = So it may take long, or never happen, that somebody reads and answers it. Please do not seal what somebody must act on soon.
report-sealed-seen = Until then the sides see only that there is a sealed report, of which day, and whom it waits for.
report-sealed-files = Who you are, pictures, files and what you add later are sealed with it. You can take all of it back with your receipt.
report-sealed-choice = Seal my report: every side must open it together
report-sealed-yes = Yes: nobody can read it before every side has opened its part
report-sealed-no = No: people of every side and the secretariat can read it at once
report-check-sealed = When you send it, nobody can read it before every side has opened its part, and each side can prevent that. Who you are is then read only by those you chose.
receipt-made-came-open = Your report had come before, without being sealed, and is kept as it came: people of every side and the secretariat can read it. If you want it sealed, look at the report below, take it back there and report anew.
receipt-made-came-sealed = Your report had come before, sealed, and is kept as it came: nobody reads it before every side has opened its part. If you do not want that, look at the report below, take it back there and report anew.
receipt-next-sealed = It is sealed: it is read and answered only once every side has opened its part, and each of them can prevent that. Look here to see whom it waits for.
receipt-waits = It is sealed and waits for the sides to open it. Each of them can prevent that. You can add something, or take it back.
receipt-opened = Every side has opened its part. It is read like any other report now.
parts-opened = opened on { $date } by { $office }
parts-closed = not opened, since { $date }
parts-line = Sealed report
parts-waits = Waits to be opened by:
parts-title = Sealed: every side opens it together
parts-means = The reporter wants nobody to read this before every side has opened its part. Each side decides for itself; the secretariat cannot open it.
parts-open-means = You open the part of your side. Everybody who reads reports sees who did, and on which day. It cannot be closed again. Your side may also leave it closed: then nobody reads the report.
parts-open = Open our side’s part
parts-unlock = Please open your reading key above first: your side’s part opens with it.
reports-done-open = Your side’s part is open.
passkey-no-secret = This passkey or browser cannot open reading keys, and nothing was changed. Please use another passkey, or a passphrase.
reading-by-passkey-title = With your passkey
reading-by-passkey-means = The passkey with which you sign in then opens your reading key: there is no passphrase to remember. Not every passkey can; if yours cannot, you are told. Whoever loses the passkey, or removes it, cannot open the key any more: what was sealed for it until then stays closed to them.
reading-by-passkey = Make the key with my passkey
reading-by-passphrase-title = With a passphrase
reports-by-passkey = I made my key with a passkey
reports-passkey-title = Open your reading key with your passkey
reports-passkey-lead = Please use the passkey with which you made the key. It opens the reports on this server for this session only.
reports-passkey-button = Open with my passkey
reports-passkey-other = With a passphrase instead
reports-wrong-passkey = This passkey opens no reading key of yours. Please use the one with which you made the key, or your passphrase.

## The programme of joint activities.

nav-programme = Programme
programme-title = Programme of joint activities
programme-lead = What every party agreed to hold together, what was held, and where nothing was held yet. Each is computed from plans that every party signed and from reports that every party confirms.
programme-field = { $field ->
    [culture] Culture
    [education] Education
    [sport] Sport
   *[other] Another field
}
programme-quarter = Q{ $number } { $year }
programme-standing = { $standing ->
    [planned] Planned
    [cancelled] Cancelled
    [unreported] No report
    [waits] Waits
    [held] Held
   *[not-held] Not held
}
programme-ahead = Ahead
programme-none-ahead = Nothing is agreed for the days ahead.
programme-past = What was
programme-none-past = Nothing is over yet.
programme-coverage = What was held where
programme-coverage-means = Each activity counts in the quarter for which it was agreed.
programme-coverage-span = { $first } – { $last }
programme-region = Region
programme-in-quarter = Quarter
programme-nothing = nothing
programme-tally-held = ● held: { $count }
programme-tally-late = ◐ held late: { $count }
programme-tally-planned = ○ planned: { $count }
programme-tally-open = ? not confirmed: { $count }
programme-gaps = What to hold next
programme-no-gaps = No gap is left: something is agreed in every region in which every party has a branch.
programme-gaps-mean = First where a promise is due and nothing planned would keep it, then where least was held in the last five quarters. The order is computed; what is held, the parties decide.
programme-gap = { $field }, { $region }:
programme-gap-due = { $promise } is due on { $date } and nothing planned would keep it.
programme-a-promise = a promise
programme-gap-held = Held here in this field: { $here }; in the region in any field: { $region }.
programme-file = The programme for your calendar (iCalendar)
programme-own = Your registration
programme-branches = Branches
programme-liaisons = liaison seats held: { $count }
programme-no-branch = No branch here: { $parties }.
programme-done = { $done ->
    [reported] Entered. It counts when every party has confirmed it.
    [confirms] Confirmed for your party.
    [disputes] Disputed for your party.
   *[erased] The picture is erased. Its salted digest stays in the record.
}
programme-to-room = Report or confirm
programme-pictures = Pictures
programme-picture = Picture { $number }
programme-planned = It begins { $date }.
programme-cancelled = Every party agreed on { $date } not to hold it.
programme-unreported = It has been over since { $date }, and nobody has reported on it.
programme-waits = A side reported on it; not every party confirms it yet.
programme-held = Held on { $date }, as every party confirms.
programme-held-late = Held on { $date }, as every party confirms: late, it was agreed for { $quarter }.
programme-not-held = Not held, as every party confirms ({ $date }).
programme-when = When
programme-where = Where
programme-field-label = Field
programme-counts-for = For which quarter
programme-until = until
programme-organisers = Organised by
programme-expected = Expected
programme-agreed-in = Agreed in
programme-the-plan = the plan that every party signed
programme-changes = What was changed later
programme-change-cancelled = Cancelled
programme-change-moved = Moved:
programme-registration = Registration
programme-capacity = Places for each party: { $count }
programme-taken = taken { $taken }, waiting { $waiting }
programme-register-until = You can register until { $date }.
programme-register = Register
programme-register-over = Nobody can register any more.
programme-reports = What sides report
programme-rule = Whoever reports signs it. It counts only when every party has confirmed it; until then it is the word of one side.
programme-report-held = It was held
programme-report-not-held = It was not held
programme-came = came: { $count }
programme-with-pictures = Pictures: { $count }
programme-room-title = What became of the activity
programme-people = Who registered for your party
programme-erase-picture = Erase picture { $number }
programme-was-it-held = Was it held?
programme-add-picture = A picture
programme-how-many = How many came of { $party }
programme-picture-hint = JPEG, PNG or WebP of at most 2 MB. It is made anew from its pixels, so that it says nothing of place or device. Everybody sees it once every party has confirmed the report; every party can erase it.
programme-pictures-kept = The pictures are kept with this form; you need not choose them again.
programme-report = Report
programme-people-lead = Only co-chairs and organisers of your party read this. It is in no record and is erased thirty days after the activity.
programme-people-closed = Open your reading key to read the names.
programme-people-none = Nobody has registered for your party.
programme-guardian = Guardian
programme-people-drop = Remove entry { $number }
programme-people-csv = As a table (CSV)
programme-place = { $state ->
    [seated] No. { $number }: has a place
   *[waiting] No. { $number }: waits
}
programme-desk-title = Programme of this plan
programme-desk-lead = What is agreed here is signed with the plan. Later only another plan that every party signs moves or cancels it. Each party has the same number of places.
programme-remove = Remove activity { $number }
programme-keep = Leave it as it was
programme-add = Add an activity
programme-name = Title
programme-organiser-of = Organiser of { $party }
programme-expected-of = Expected of { $party }
programme-capacity-label = Places for each party; empty where nobody registers
programme-minors = People under eighteen
programme-minors-no = cannot register
programme-minors-yes = register with a guardian’s consent
programme-add-button = Add
programme-change = Move or cancel an earlier activity
programme-cancel = Cancel it
programme-move = Move it
programme-which = Activity
programme-reasons = Reasons
programme-address = Address
programme-starts = { $what ->
    [day] Begins on
   *[time] Begins at
}
programme-ends = { $what ->
    [day] Ends on
   *[time] Ends at
}
programme-late = { $count ->
    [0] The quarter in which it begins
    [1] The quarter before that one
   *[other] { $count } quarters before that one
}
programme-no-activity = No activity is named.
programme-desk-done = The programme is changed.
programme-missing-title = Please write the title in every language.
programme-missing-place = Please write the address in every language.
programme-missing-reasons = Please give the reasons in every language that binds.
programme-missing-field = Please choose the field.
programme-missing-region = Please choose a region of the charter.
programme-missing-organiser = Please choose an organiser of each party, and write how many of each are expected.
programme-wrong-capacity = Please write a number of places from 1 to 10,000.
register-no-name = Please write a name.
register-no-party = Please choose for which side you come.
register-no-contact = Please write how the guardian is reached.
register-no-consent = Without the guardian’s consent nobody under eighteen can register.
register-list-full = So many wait for this side already that nobody else is taken.
register-nobody-reads = Nobody of this side can read registrations yet. Please try later.
register-grown-up = Eighteen or older
register-minor = Under eighteen
register-consents-not = No consent yet
register-consents = The guardian consents
register-means = Only organisers of the side for which you come read what you write. It is in no record, you can erase it at any time, and { $days } days after the activity it is erased by itself.
register-grown-ups-only = Only people of eighteen or older can come.
register-party = For which side you come
register-name = Name
register-contact = How you are reached
register-contact-hint = A telephone number or an address for mail, if you like.
register-age = Age
register-guardian = Only for people under eighteen
register-guardian-name = Name of the guardian
register-guardian-contact = How the guardian is reached
register-guardian-says = Consent
register-limit = At most { $max } characters in each line.
register-button = Register
register-seated = You have a place
register-waiting = You are on the waiting list
register-receipt = Write this number down. Whoever has it sees your registration and can erase it; nobody can find it for you again.
register-keep = If you cannot come, please erase your registration: then whoever waits longest has your place.
register-erased = Your registration is erased
register-erased-means = Nothing of it is kept. If somebody waited, they have the place now.
register-opens-nothing = No registration belongs to this number. It may have been erased.
register-receipt-label = The number that you wrote down
register-own-means = With the number that you were given you see what is kept of you, and can erase it.
register-own-button = Show
register-before = You are on the waiting list. Before you: { $count }
register-withdraw = Erase my registration
promises-cells = Field by field, region by region, in this period
promises-cell = Where
promises-source-activity = a joint activity
promises-source-waiver = a plan in which every party waives it
promises-source-late = late
promises-count-waived = Waived by every party: { $count }.
promise-seal-waived = Waived by every party
promise-waived = Every party waived it on { $date }, before its date.
mine-activities = Activities
mine-activity-waits = Waits for you
mine-activity-waits-note = It is over: report on it, or say whether what another side reported is so.
signing-activity = What became of a joint activity
signing-tell-title = Report on a joint activity
signing-tell-lead = What you sign is public at once and stays in the record. It counts when every party has confirmed it.
signing-tell-button = It was so – sign
signing-agree-title = Confirm a report on an activity
signing-agree-lead = Your word is public at once and stays in the record. You can change it later by another one.
signing-agree-button = It is so – sign
signing-differ-title = Dispute a report on an activity
signing-differ-lead = Your word and its reasons are public at once and stay in the record. You can change it later by another one.
signing-differ-button = It is not so – sign
act-the-activity = a joint activity
act-activity-held = { $party } reported that { $activity } was held.
act-activity-not-held = { $party } reported that { $activity } was not held.
act-activity-confirms = { $party } confirmed a report: { $activity }.
act-activity-disputes = { $party } disputed a report: { $activity }.
refusal-unknown-activity = No plan agreed on this activity. Please look at the programme.
refusal-activity-state = { $activity-state ->
    [cancelled] The activity was cancelled.
    [planned] The activity has not been held yet.
    [no-registration] Nobody registers for this activity: just come.
    [registration-over] Nobody can register any more.
    [grown-ups] Only people of eighteen or older can come.
    [no-reviews] Nobody registers for this activity, so nobody can be told from a stranger: no reviews are taken.
    [not-over] The activity is not over yet.
    [not-held] The activity was not held, as every party confirms.
    [reviews-over] The time for reviews is over.
   *[held] What became of the activity is settled.
}
refusal-activity-time = { $activity-time ->
    [quarter] An activity is agreed for the quarter in which it begins, or for one of the eight before it.
    [registration] Registration ends by the beginning of the activity.
   *[order] Please give day and time of beginning and end; the end lies at most 31 days after the beginning.
}
refusal-what-activities = activities of one plan
refusal-what-activity-reports = reports of one side about one activity
refusal-what-participants = participants of one party
refusal-action-report-activity = report on an activity
refusal-action-confirm-activity = say whether a report on an activity is so
refusal-field-activity-title = title of the activity
refusal-field-activity-place = address
refusal-field-activity-field = field
refusal-field-organiser = organiser
refusal-field-expected = expected participants
refusal-field-capacity = places
refusal-field-participants = participants
refusal-field-picture = picture
refusal-field-held = whether it was held
refusal-field-entrant-name = name
refusal-field-guardian-name = guardian’s name
refusal-field-guardian-contact = how the guardian is reached
refusal-field-guardian-consent = guardian’s consent
board-missing-held = Please say whether it was held.
board-missing-participants = Please write how many of each party came.
# Competitions
role-juror = Juror
role-neutral-juror = Neutral juror
competitions-title = Competitions
competitions-lead = Rules that every party signed, juries with as many jurors of each, and results that anybody can count again.
competitions-none = No competition has been adopted yet.
competition-phase-ahead = The call is to come
competition-phase-call = Entries are taken
competition-phase-jury = The jury judges
competition-phase-opening = Scores are opened
competition-phase-over = Over
competition-days = Entries from { $from } to { $to }; the jury seals its scores until { $jury } and opens them until { $open }.
competition-entries-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
competition-of-text = The competition that this plan opens
competition-plan = The plan that every party signed
competition-rules = The rules
competition-categories = Categories
competition-criteria = Criteria
competition-weight = weighs { $weight } of { $all }
competition-scale = Each from 0 to { $max } points.
competition-jury = The jury
competition-jurors = Jurors of every party: { $jurors }. Neutral jurors: { $neutral }.
competition-blind = Jurors do not read who made an entry.
competition-open = Jurors read who made an entry once they have declared their conflicts of interest.
competition-needs = What a place needs
competition-scores-min = Scores that count from this many jurors of every party: { $count }.
competition-support-min = From the jurors of every party at least { $points } points of a hundred.
competition-mixed = Mixed teams
competition-bonus = A team of people of several parties, confirmed by each of them, has { $points } points of a hundred added.
competition-ties = The same value
competition-ties-shared = Entries with the same value share the place.
competition-ties-criterion = What decides: { $criterion }. Where that is the same too, the place is shared.
competition-recount = Count again
competition-recount-how = The papers hold the rules and every signed act: entries, declarations, scores sealed and opened. Whoever has them computes the same result.
competition-papers = The papers of this competition (JSON)
competition-result-file = The whole result (JSON)
competition-jury-rule = A juror says with which entries they have a conflict of interest before they read any. Whoever steps back is replaced from the same side.
competition-no-juror = Nobody has taken a juror’s place yet.
competition-vacant = { $side }: { $count ->
    [one] { $count } place in the jury is empty.
   *[other] { $count } places in the jury are empty.
}
competition-short = { $count ->
    [one] One entry lacks jurors of some party who may judge it: { $entries }.
   *[other] { $count } entries lack jurors of some party who may judge them: { $entries }.
}
competition-juror-out = Stepped back
competition-juror-opened = Opened
competition-juror-silent = Not opened
competition-juror-sealed = Sealed
competition-juror-declared = Declared
competition-stands-in = stands in for others of their side
competition-no-conflict = no conflict of interest
competition-conflicts = conflict of interest with: { $entries }
competition-neutral = Neutral jurors
competition-entries = Entries
competition-entries-rule = An entry’s number is its place in the record, so that none can be left out unseen. It counts as the work of those parties that signed for it.
competition-no-entry = Nothing has been entered yet.
competition-entry = Entry { $number }
competition-unconfirmed = not confirmed by { $parties }
competition-result = The result
competition-stands = The result stands.
competition-so-far = Not all scores are open yet: this is what the open ones give so far.
competition-how = Every side weighs the same, however many of its jurors scored. Each juror’s strictness, and what jurors give their own side more than others, are estimated from all scores and taken off. Values are points of a hundred.
competition-place = Place { $place } · { $value } points
competition-side = { $side } { $value } ({ $count ->
    [one] { $count } score
   *[other] { $count } scores
})
competition-bonus-added = Added for a mixed team: { $value } points.
competition-tie-value = By the criterion that decides between the same values: { $value }.
competition-too-few = No place: too few scores that count from { $parties }.
competition-no-support = No place: the jurors of { $parties } give it less than the rules ask of each party.
competition-favour = How much jurors favour their own side
competition-all-parties = All parties together
competition-favour-line = { $who }: { $value } points (between { $low } and { $high }); taken off: { $removed }
competition-favour-unknown = The scores do not tell.
competition-favour-together = The scores tell this only of all parties together: neutral jurors, mixed teams or a third party would tell them apart.
competition-not-open = { $side }, juror’s seat { $number }: sealed and never opened. These scores do not count.
competition-excluded = { $count ->
    [one] { $count } opened score does not count, because of a conflict of interest or because nobody was to be stood in for.
   *[other] { $count } opened scores do not count, because of a conflict of interest or because nobody was to be stood in for.
}
act-the-competition = a competition
act-competition-entered = { $party } entered something in { $competition }.
act-competition-joined = { $party } confirmed that its people are in a team in { $competition }.
act-competition-declared = { $party }: a juror declared conflicts of interest in { $competition }.
act-competition-recused = { $party }: a juror stepped back in { $competition }.
act-competition-scored = { $party }: a juror sealed scores in { $competition }.
act-competition-opened = { $party }: a juror opened scores in { $competition }.
refusal-competition-phase = This is not done in the competition’s present days ({ $phase }). Its page says which days are for what.
refusal-unknown-entry = The competition has no such entry: { $entry }.
refusal-not-juror = { $office } does not judge here: no conflicts of interest were declared with its present key, or it stepped back.
refusal-jury-full = Every place of this side in the jury is taken, and nobody is to be stood in for: { $office }.
refusal-wrong-ballot = These scores do not follow the rules: { $ballot-why }.
refusal-ballot-empty = there are none
refusal-ballot-long = there are too many
refusal-ballot-order = entries must follow in the order of their numbers, each once
refusal-ballot-criteria = an entry has scores by other criteria than those of the rules
refusal-ballot-neither = the better entry is neither of the two
refusal-ballot-scale = a score is higher than the rules allow
refusal-ballot-entry = there is no such entry
refusal-what-entries = entries of one party
refusal-what-jurors = jurors’ seats in the charter
refusal-what-conflicts = entries with a conflict of interest
refusal-action-submit-entry = enter something in a competition
refusal-action-judge = judge in a competition
refusal-field-category = category
refusal-field-team = team
refusal-field-work = work
refusal-field-people = names of those who made it
refusal-field-competition-name = name in every published language

# The forum: the week of dialogue
act-the-forum = a forum
act-forum-nominated = { $party } nominated a delegate to { $forum }.
act-forum-substituted = { $party } nominated a delegate to { $forum } in the place of another.
act-forum-withdrawn = { $party } withdrew a delegate to { $forum }.
refusal-unknown-forum = No plan opened this forum. Please look at the programme.
refusal-forum-state = { $forum-state ->
    [called-off] The forum was called off: another plan took the place of the one that opened it.
    [ahead] The forum has not begun yet.
    [closed] Nobody new is nominated any more. A delegate who cannot come can still be replaced.
    [running] The forum is going on.
    [over] The forum is over.
    [grown-ups] Only people of eighteen or older can be delegates to this forum.
    [open] Delegates to the forum are still being nominated.
   *[held] The forum was held, as every party has signed.
}
refusal-forum-clash = { $clash ->
    [room] Two sessions would be in one room at once: { $sessions }. Please choose another room or another time.
    [speaker] Somebody would speak in two sessions at once: { $sessions }. Please choose another time or another speaker.
   *[days] A session would not be within the days of the forum: { $sessions }.
}
refusal-forum-change = { $change ->
    [added] This session cannot be added: its id was used before, its room does not exist, a party does not speak in it, or its hour has passed.
    [moved] This session cannot be moved: it is in the programme no more, the room does not exist, or the hour has passed.
    [cancelled] This session is in the programme no more.
    [speakers] These cannot be the speakers: every party speaks in every session, from seats that there are.
    [room] There is a room with this id already.
    [quota] A category can have more seats than before, for every party alike, and never fewer: nobody loses a seat.
   *[postponed] The forum cannot be postponed by so many days.
}
refusal-unknown-category = The forum has no such category of delegates: { $category }.
refusal-unknown-delegate = There is no such delegate. Please check the code digit by digit.
refusal-delegate-state = { $delegate-state ->
    [invited] This delegate has not confirmed yet that they come.
    [declined] This delegate said that they do not come.
    [waiting] This delegate has no seat: they wait for one of their own party and category.
   *[gone] This delegate was withdrawn or replaced by their party.
}
refusal-substitute = { $substitute-why ->
    [category] A substitute comes from the same party and the same category.
    [waiting] This delegate has no seat that another could take: they wait themselves.
    [line] Others of the same party and category wait for a seat. Please withdraw the delegate: then whoever has waited longest has it.
   *[gone] This delegate was withdrawn or replaced before.
}
refusal-what-delegates = delegates of one party
refusal-what-rooms = rooms of a forum
refusal-what-categories = categories of delegates
refusal-what-sessions = sessions of a forum
refusal-what-forum-changes = changes of a forum in one plan
refusal-action-nominate = nominate or withdraw delegates to a forum
refusal-action-check-in = let delegates in at the door of a forum
refusal-field-forum = the forum itself: title, days and place
refusal-field-forum-title = title of the forum
refusal-field-forum-place = place of the forum
refusal-field-category-title = title of the category
refusal-field-room-name = name of the room
refusal-field-session-title = title of the session
refusal-field-speaker = a speaker of every party
refusal-field-second-language = the same words in a second language
refusal-field-delegate-name = delegate’s name
refusal-field-delegate-contact = how the delegate is reached
### Appeals: the letter on paper
letter-title = The letter on paper
letter-lead = A PDF file with every word, the signatures and the code by which anybody checks it.
letter-file = Letter: { $language } (PDF)
letter-to = To
letter-key = Key:
letter-signature = Signature:
letter-check = Open this address, which the picture holds as well, and compare the code: it stands at the foot of every page. The words stand for the same digest and can be read over the telephone. The signatures can be checked without this site; the page says how.
letter-phrase = The digest in words
letter-digest = Digest of the signed text
letter-entry = Entry { $number } of the record
letter-picture = Picture of the address:
letter-replaced = A later text took the place of this one on { $date }. It no longer holds.
refusal-no-glyph = This text cannot be printed whole: the letter’s fonts have no { $characters }. Its page can be read and printed.
refusal-what-pages = pages of a letter
# Trust, measured
trust-title = Four questions about trust
trust-when = { $moment ->
    [before] Before it begins, please say how it is for you now. After it ends you are asked the same once more, for { $days } days.
   *[after] It is over: please say how it is for you now. You can answer until { $days } days after its end.
}
trust-means = Your answers are anonymous. They are added to the counts of your side and kept nowhere else. That you answered is kept apart from them, and forgotten when nobody is asked any more. Nothing is shown of fewer than { $min } answers, nor before the time to answer is over.
trust-receipt-hint = It says only that you have a place, and for which side.
trust-question = { $question ->
    [near] People of the other sides are near to me.
    [safe] I feel safe among them.
    [respected] I feel respected by them.
   *[again] I would come again.
}
trust-value = { $value ->
    [1] 1 – not true at all
    [2] 2 – rather not true
    [3] 3 – partly true
    [4] 4 – rather true
   *[5] 5 – completely true
}
trust-no-answer = Please choose an answer.
trust-opens-nothing = No registration for this activity belongs to this number.
trust-button = Give my answers
trust-taken = Your answers are counted
trust-taken-means = They are anonymous: nobody can find them again, and nobody can change them, not you either.
trust-again-after = When it is over you are asked once more, for { $days } days. Please keep your number.
trust-answer = Answer four anonymous questions
trust-told = Trust, before and after
trust-told-means = Whoever has a place is asked four questions, before it begins and within { $days } days after it ends: from 1 (not true at all) to 5 (completely true). Nothing is shown of fewer than { $min } answers of a side, nor before the time to answer is over.
trust-none = Nothing can be shown yet.
trust-quarters = Trust in the activities of each quarter
trust-quarters-mean = Counted are activities about which at least { $min } of a side answered before and after. Every side weighs the same, however many of it answered.
trust-quarter = { $quarter }, activities counted: { $count }
trust-moment = { $moment ->
    [before] Before
    [after] After
   *[difference] Difference
}
trust-together = All sides together
trust-cell = { $moment }: { $mean } ({ $low } to { $high }), answers: { $answers }
trust-cell-open = { $moment }: can still be answered
trust-cell-few = { $moment }: too few answers to be shown
trust-difference = Difference: { $mean } ({ $low } to { $high })
trust-no-difference = Difference: not shown
refusal-not-asked = No answers about trust are taken: { $asked-why }.
refusal-asked-begun = it has begun and is not over yet
refusal-asked-over = the time to answer is over
refusal-asked-cancelled = it was cancelled
refusal-asked-no-list = nobody registers for it
refusal-asked-waiting = only who has a place is asked, and you are on the waiting list
refusal-asked-answered = this number has answered already
refusal-field-near = first question
refusal-field-safe = second question
refusal-field-respected = third question
refusal-field-again = fourth question

# The rooms of competitions
nav-jury = Jury
competition-to-room = Enter a work, or confirm a team
competition-to-jury = To your room as a juror
mine-team-waits = A team waits
mine-team-waits-note = Your party is named in a team and has not confirmed it.
rules-title = Competition of this plan
rules-lead = What you write here every party signs with the plan, before anybody enters. Afterwards nobody can change it.
rules-none = This plan opens no competition.
rules-add = Open a competition by this plan
rules-change = Change the rules
rules-remove = Take the rules away
rules-done = The competition is changed.
rules-name = Name
rules-days = Days
rules-days-hint = Whole days by the commission’s clock. The jury’s days begin the day after the last day of the call, and scores are opened from the day after the jury’s last.
rules-day = { $day ->
    [call-from] Works are taken from
    [call-to] Works are taken until
    [jury-to] The jury seals its scores until
   *[open-to] The jury opens them until
}
rules-category = Category { $number }
rules-more-categories = More categories
rules-criterion = Criterion { $number }
rules-more-criteria = More criteria
rules-weight = Weight
rules-weight-hint = Where points are given: how much it counts, from 1 to { $max }.
rules-number = { $number ->
    [jurors] Jurors of every party
    [neutral] Neutral jurors
    [points-max] Best score by a criterion
    [pairs] Pairs of every juror
    [scores-min] Scores that a place needs
    [support-min] Support that a place needs
   *[mixed-bonus] Bonus of mixed teams
}
rules-number-hint = { $number ->
    [jurors] From 1 to { $max }, and no more than a party has seats for.
    [neutral] From 0 to { $max }: jurors of no party.
    [points-max] Where points are given: from 1 to { $max }; the worst is 0.
    [pairs] Where pairs are compared: from 1 to { $max }, at most as many as there are.
    [scores-min] Of every party’s jurors: at least 1, and no more than there are jurors. Where pairs are compared: comparisons.
    [support-min] Points of a hundred from every party’s jurors, from 0 to { $max }.
   *[mixed-bonus] Points of a hundred that are added, from 0 to { $max }.
}
rules-blind = Who made a work
rules-button = Keep these rules
rules-no-name = Please write it in every language.
rules-no-category = Please write at least one category.
rules-no-criterion = Please write at least one criterion.
rules-no-number = Please write a whole number.
rules-no-day = Please choose a day.
rules-no-tie = This criterion is empty. Please choose another one.
rules-do-not-hold = No competition could be held by these rules. Please check that the days follow each other, that every criterion weighs from 1 to 100, that no more scores are needed than there are jurors, and that no more comparisons are needed than the jurors of a party make.
award-title = The result of a competition
award-lead = The result is attached as the opened scores give it. Another one is not tabled.
award-none = No competition has a result that stands.
award-button = Attach this result
award-there = A result is attached to this draft.
award-again = Attach another result
award-add = Attach the result of a competition
entrants-title = Entries
entrants-done = { $done ->
    [submit] The work is entered. Its number stands in the list below.
    [join] Your party’s word is in the record.
   *[erased] It is erased; the record stays right.
}
entrants-enter = Enter a work
entrants-closed = Works are entered in the days of the call alone.
entrants-waiting = Teams that wait for your party
entrants-waiting-means = Another party says that people of yours are in these teams. They count as work of your people once you confirm it.
entrants-join = Confirm the team of entry { $number }
entrants-own = Entries of your party
entrants-none = Your party has entered nothing yet.
entrants-read = Read entry { $number }
entrants-public = As everybody sees it
entrants-kept = The record gets the category, the team, a title if you give one, and two salted digests. The work and the names lie beside the record and can be erased.
entrants-category = Category
entrants-no-category = Please choose a category.
entrants-team = Whose people made it
entrants-team-hint = If people of other sides made it too, tick them: each of them confirms it.
entrants-words = What it is, or the work itself where that is words
entrants-no-work = Please write what it is.
entrants-file = A file
entrants-file-hint = At most 2 MB. A picture is made anew from its pixels; anything else is kept as it is. Larger files, up to 8 MB, with the command below.
entrants-names = Names of those who made it
entrants-no-names = Please write the names.
entrants-contact = How they are reached
entrants-public-title = Title
entrants-title-hint = Everybody reads the title. Leave it empty where those who made the work do not want that.
entrants-go-on = Go on to sign
entrants-command = With a command instead
entrants-command-means = Where the data folder or the database is at hand, this enters a work as well:
entry-file = The file
entry-file-gone = The file was erased.
entry-work-gone = The work was erased.
entry-people = Who made it
entry-people-gone = The names were erased.
entry-people-hidden = Who made it you do not read.
entry-erase = Erase it
entry-erase-means = What lies beside the record is erased for good; the record stays right. The jury cannot read a work that was erased.
entry-erase-people = Erase the names
entry-erase-whole = Erase the work and the names
juries-title = Competitions to judge
juries-lead = What waits for you as a juror stands first.
jury-stand = { $stand ->
    [ahead] To come
    [declares] Declare
    [full] No place
    [out] Stepped back
    [judges] Judge
    [sealed] Sealed
    [opens] Open
    [opened] Opened
   *[missed] Missed
}
jury-now-ahead = The jury’s days begin on { $from }.
jury-now-declares = Declare your conflicts of interest; then the works are shown to you. Scores are sealed until { $jury }.
jury-now-full = Every place of your side in the jury is taken.
jury-now-out = You stepped back.
jury-now-judges = Read, score and seal until { $jury }.
jury-now-sealed = Your scores are sealed. You open them after { $jury }, until { $open }.
jury-now-opens = Open your scores until { $open }.
jury-now-opened = Your scores are open.
jury-now-missed = The days for it are over, and no scores of yours are open.
jury-done = { $done ->
    [declare] Your declaration is in the record. Now you can read.
    [recuse] You stepped back; that is in the record.
    [seal] Your scores are sealed. Keep the file: without it nobody can open them.
   *[open] Your scores are open.
}
jury-declare = Your conflicts of interest
jury-declare-means = Tick every work that people made who are close to you, such as relatives, friends, pupils or colleagues, or whose success would be of use to you. Before you declare, no work is shown to you.
jury-conflicts = Works with which you have a conflict of interest
jury-numbers = Numbers of further works
jury-numbers-hint = Only the first { $count } can be ticked. Write the numbers of others, with commas between them.
jury-numbers-wrong = There is no such entry. Please write numbers of entries, with commas between them.
jury-declare-button = Go on to declare
jury-stands-in = You stand in for jurors of your side who have a conflict of interest.
jury-read = Read
jury-nothing = No entry is yours to judge.
jury-score = Score
jury-score-means = You give works points by each criterion, as many of them as you like. The scores come back to you as a file; then they are sealed.
jury-score-button = Score the works
jury-keep = Keep the file of your scores. Without it nobody can open them, not you either.
jury-open = Open your scores
jury-open-means = Choose the file that you kept. What is in it becomes public when you sign.
jury-open-button = Go on to open
jury-file = The file of your scores
jury-pasted = or its content, pasted
jury-no-file = This is no file of scores. Please choose the one that you kept.
jury-other-file = These are other scores than those that you sealed. Please choose the file that you kept then.
jury-not-yours = Entry { $number } is not yours to judge.
jury-recuse = Step back
jury-recuse-all-means = You judge nothing any more in this competition, and somebody else of your side can take your place. That is public and cannot be taken back.
jury-recuse-all = Step back from everything
jury-recuse-one = Step back from this entry
jury-recuse-means = If you find a conflict of interest now, you do not judge this entry. That is public and cannot be taken back.
jury-recuse-from = Step back from entry { $number }
jury-command = With a command instead
jury-command-means = If your key lies in a file: where the data folder or the database is at hand, type this.
jury-scale = By each criterion from 0 to { $max } points. Leave empty what you do not score.
jury-server-sees = This server sees your points when you send them, and keeps nothing of them. If you do not want that, seal them with the command below: then no server sees them before you open them.
jury-lines = Points
jury-lines-hint = One line for each entry: its number, then its points in this order: { $criteria }.
jury-line-wrong = Line { $line } is no entry of yours with its points, each from 0 to { $max }, or the entry stands there twice.
jury-points-wrong = Entry { $number } needs a whole number from 0 to { $max } by every criterion.
jury-no-points = Please score at least one entry.
jury-keep-button = Go on
jury-go-on = Go on from a file that you kept
jury-go-on-means = If you scored some works before and kept the file, the form is filled in from it.
jury-seal-command-means = Each line of the file of scores is the number of an entry, then its points by every criterion in the order of the rules. What opens them is written into the file named by --ballot.
jury-keep-title = Keep your scores, then seal them
jury-keep-lead = These are your scores. This server has kept nothing of them.
jury-keep-first = First: keep the file
jury-keep-means = The file opens your scores later. Without it nobody can, not you either. Keep it where you find it in some weeks, and show it to nobody.
jury-keep-file = Save the file
jury-keep-copy = Or copy its content
jury-keep-then = Then: seal
jury-seal-means = Choose the file that you have just saved, so that it is sure that you have it. The record gets a digest, from which nobody can read your scores. Scores are sealed once.
jury-seal-button = Go on to seal
jury-seal-file-command-means = If your key lies in a file, this seals the scores in the file that you saved:
signed-no-title = Without a title that everybody reads.
signed-parts = The work and the names lie beside the record. The record gets these digests:
signed-work = Work
signed-people = Names
signed-no-conflict = No conflict of interest with any entry.
signed-conflicts = Conflict of interest with this many entries: { $count } ({ $entries })
signed-recuse-one = You step back from entry { $number }.
signed-recuse-all = You step back from every entry.
signed-seal = Your scores, under this digest. Keep the file that opens them.
signing-competition = Competition
signing-submit-title = Enter a work
signing-submit-lead = What you sign is public at once and stays in the record. Other parties named in the team confirm it for themselves.
signing-submit-button = We enter this – sign
signing-join-title = Confirm a team
signing-join-lead = You say for your party that its people are in this team. That is public at once and stays in the record.
signing-join-button = Our people are in it – sign
signing-declare-title = Declare conflicts of interest
signing-declare-lead = Your declaration is public at once and stays in the record. Then the works that you judge are shown to you.
signing-declare-button = I declare this – sign
signing-recuse-title = Step back
signing-recuse-lead = That is public at once and cannot be taken back.
signing-recuse-button = I step back – sign
signing-seal-title = Seal your scores
signing-seal-lead = Scores are sealed once. They are opened in the days after the jury’s.
signing-seal-button = I seal them – sign
signing-open-title = Open your scores
signing-open-lead = Everybody reads these scores at once, and they stay in the record.
signing-open-button = I open them – sign
refusal-registered = With this receipt you are registered already, for another party or another activity. Nothing was changed. Open “Your registration” with the receipt, erase it there, and register anew.

# Forums: the pages of the week of dialogue
forums-title = Weeks of dialogue
forums-lead = Delegations of every side with the same number of seats, and sessions in which every side speaks.
forums-none = No week of dialogue has been agreed yet.
forum-standing = { $standing ->
    [open] Delegates are nominated
    [closed] To come; nobody new is nominated
    [running] Going on
    [over] Over; no communiqué yet
    [held] Held
   *[called-off] Called off
}
forum-until = New delegates are nominated until { $date }. One who cannot come is replaced until the end.
forum-grown-ups = Only people of eighteen or older can be delegates.
forum-quota = { $category }: { $quota ->
    [one] { $quota } seat for each side.
   *[other] { $quota } seats for each side.
}
forum-convened = Convened by { $parties }: { $plan }, signed by the last of them on { $date }.
forum-plan = the plan
forum-to-room = Delegates of your side
forum-to-door = To the door
forum-held = It was held, as every side signed on { $date }: { $text }.
forum-called-off = It is not held: on { $date } another plan took the place of its own, { $text }.
forum-ending-text = { $how ->
    [forum-held] the communiqué
   *[forum-called-off] the plan that stands now
}
forum-seat = seat { $number }
forum-parity = Parity
forum-parity-means = Every side has the same number of seats in each category. An empty seat of one side is never another’s. No delegate is named here.
forum-parity-why = Why it is so
forum-together = All categories together
forum-party = Side
forum-nominated = Nominated
forum-confirmed = Confirmed
forum-waiting = Waiting
forum-arrived = Arrived
forum-nominated-of = { $count } of { $quota } seats nominated
forum-confirmed-count = { $count } confirmed
forum-waiting-count = { $count } waiting
forum-arrived-count = { $count } arrived ({ $date })
forum-arrived-none = nobody has arrived yet
forum-arrived-by-day = Arrived, day by day
forum-even = { $measure ->
    [nominated] As many nominated of each side
    [confirmed] As many confirmed of each side
   *[arrived] As many arrived of each side
}
forum-uneven = { $measure ->
    [nominated] Not as many nominated of each side
    [confirmed] Not as many confirmed of each side
   *[arrived] Not as many arrived of each side
}
forum-behind = Behind the side with most, and by how many: { $parties }.
forum-quota-why = The plan that every side signed gives each side { $quota } here, and no file can give one more than another. Who comes when all of them are taken waits for a seat of their own side.
forum-reason = { $why ->
    [free] Took a free seat
    [moved-up] Moved up when a seat became free
    [substitute] Came in the place of another
    [full] Wait, for every seat of their side is taken
    [withdrawn] Withdrawn by their side
   *[replaced] Replaced by their side
}: { $count }.
forum-empty = { $count ->
    [one] { $count } seat is empty: their side has nominated nobody for it. It is no other side’s.
   *[other] { $count } seats are empty: their side has nominated nobody for them. They are no other side’s.
}
forum-unfilled = Speakers who are still to be found
forum-unfilled-none = Every session has its speakers.
forum-unfilled-means = { $count ->
    [one] In one place of the programme nobody can speak yet.
   *[other] In { $count } places of the programme nobody can speak yet.
}
forum-unfilled-why = { $who ->
    [office] Nobody holds this office.
   *[delegate] Nobody sits in this seat yet.
}
forum-programme = The programme
forum-no-session = No session is agreed yet.
forum-room-seats = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
forum-speaker-seat = the delegate in seat { $number } ({ $category })
forum-clash-title = Clashes
forum-no-clash = No two sessions are in one room at once, and nobody speaks in two at once.
forum-clashes = { $count ->
    [one] One clash:
   *[other] { $count } clashes:
}
forum-clash-days = { $session } is not within the days of the week. Please choose another day.
forum-clash-room = { $first } and { $second } are both in “{ $room }” at once. Please choose another room or another time.
forum-clash-speaker = { $party }, { $speaker }: speaks in { $first } and in { $second } at once. Please choose another time, or another speaker.
forum-changes = What later plans changed
forum-change-plan = The plan.
forum-change-added = One more session, { $session }: { $day }.
forum-change-moved = { $session } is moved: { $day }, { $room }.
forum-change-cancelled = { $session } is not held.
forum-change-speakers = Others speak in { $session }.
forum-change-room = One more room: { $room }.
forum-change-quota = { $category }: every side has { $quota } now.
forum-change-postponed = { $days ->
    [0] Another place: { $place }.
    [one] Held { $days } day later: { $place }.
   *[other] Held { $days } days later: { $place }.
}
forum-change-earlier = { $days ->
    [one] Held { $days } day earlier: { $place }.
   *[other] Held { $days } days earlier: { $place }.
}
forum-opened = The week as it was signed first
forum-why-free = Seat { $seat } of { $quota } that each side has: it was free, and nobody waited for it.
forum-why-moved-up = Seat { $seat }: they had waited longest when it became free on { $date }.
forum-why-substitute = Seat { $seat }: they came in the place of another delegate of the same side and category.
forum-why-full = Waits for a seat: all { $quota } of their side are taken. Before them: { $before }. Another side’s seats are not for them, also where these are empty.
forum-why-withdrawn = Withdrawn by their side on { $date }.
forum-why-replaced = On { $date } their side put another delegate in their place.
forum-of-text = The week of dialogue that this plan opens
forum-changes-of-text = What this plan changes about weeks of dialogue
forum-about = The communiqué of { $forum }.
promises-source-forum = a week of dialogue
mine-delegates-wait = Waits for your side
signing-forum = Delegates to a week of dialogue
signing-nominate-title = Nominate a delegate
signing-nominate-lead = What you sign is public at once and stays in the record: that your side nominated somebody. The name is not in it.
signing-nominate-button = I nominate – sign
signing-substitute-title = Put another delegate in a seat
signing-substitute-lead = What you sign is public at once and stays in the record: that your side replaced somebody. No name is in it.
signing-substitute-button = I replace – sign
signing-release-title = Withdraw a delegate
signing-release-lead = What you sign is public at once and stays in the record. Whoever of the same side and category has waited longest has the seat.
signing-release-button = I withdraw – sign
signed-delegate = The name lies beside the record, encrypted. The record holds this digest of it, made with a random number, from which nobody finds the name:
signed-in-place-of = In the place of:
signed-release = Withdrawn is:
delegates-title = Delegates of your side
delegates-locked = Your reading key is locked. Open it, to see who your delegates are.
delegates-done = { $done ->
    [nominate] The delegate is nominated. Hand them their number, if you have not yet.
    [substitute] The delegate has the seat. Hand them their number, if you have not yet.
    [release] The delegate is withdrawn.
   *[drop] What was kept of the delegate is erased.
}
delegates-seats = { $count } of { $quota } seats are taken.
delegates-waiting = Waiting, in this order
delegates-gone = Withdrawn or replaced ({ $count })
delegates-said = { $said ->
    [invited] Has said nothing yet
    [confirmed] Comes
    [declined] Does not come
   *[erased] Erased
}
delegates-declined = { $count ->
    [one] { $count } delegate does not come: replace or withdraw them.
   *[other] { $count } delegates do not come: replace or withdraw them.
}
delegates-silent = { $count ->
    [one] { $count } delegate has not confirmed yet.
   *[other] { $count } delegates have not confirmed yet.
}
delegates-closed = Encrypted for others of your side, or your key is locked.
delegates-erased = Nothing is kept of this delegate any more. They took it away, or your side did. If they do not come, withdraw them.
delegates-own-words = What they say
delegates-came = { $count ->
    [one] Came on { $count } day.
   *[other] Came on { $count } days.
}
delegates-withdraw = Withdraw
delegates-substitute = Put somebody else in this seat
delegates-substitute-means = A substitute comes from your side and for the same category. The seat keeps its sessions.
delegates-line = Others of this category wait. If this delegate cannot come, withdraw them: then whoever has waited longest has the seat.
delegates-drop = Erase what is kept of them
delegates-nominate = Nominate somebody
delegates-nominate-means = Only those of your side who nominate read the name, and the delegate. Where every seat is taken, whom you nominate waits.
delegates-category = Category
delegates-no-category = Please choose a category.
delegates-minor = Under eighteen
delegates-button = Go on to sign
delegates-nobody-reads = Nobody of your side who nominates has a reading key yet. Make one in your account first.
delegates-twice = This form was sent before. Nothing was done twice; please fill it in anew.
delegates-laid = The name is laid down
delegates-receipt = Write this number down and hand it to the delegate, and to nobody else. It is shown once. With it they see what is kept of them, confirm, decline, or erase it.
delegates-receipt-where = They enter it here:
delegates-not-yet = They are not nominated yet: please sign. What is not signed within a day is erased.
delegates-go-on = Go on and sign
delegates-back = Back without signing
delegates-public = The week as everybody sees it
delegate-title = Your place as a delegate
delegate-means = With the number that your side gave you, you see what is kept of you, say whether you come, and can erase it. You need no account.
delegate-receipt-hint = 28 digits. Spaces do not matter.
delegate-opens-nothing = Nothing belongs to this number. It was erased, or you confirmed and got another number: only that one counts.
delegate-too-early = Your side has not signed your nomination yet. Please come back later.
delegate-said = { $said ->
    [invited] You have not said yet whether you come
    [confirmed] You come
   *[declined] You do not come
}
delegate-kept = What is kept of you
delegate-kept-means = Only you, and those of your side who nominate, can read it. It is in no record, and { $days } days after the week it is erased by itself.
delegate-contact-given = How you are reached, as your side wrote
delegate-contact = How you are reached
delegate-language = The language in which you want to be spoken to
delegate-needs = What you need: food, a ramp, a visa
delegate-speaks = Sessions in which you speak
delegate-confirm = Say that you come
delegate-confirm-means = You then get a number of your own. The one that your side gave you opens nothing any more.
delegate-change = Change what you said
delegate-confirm-button = I come
delegate-minor-means = You were nominated as somebody under eighteen: without a guardian’s consent you cannot come.
delegate-no-contact = Please write how you are reached.
delegate-no-guardian = Please write who answers for you: nobody under eighteen comes without a guardian.
delegate-no-consent = Without the guardian’s consent nobody under eighteen can come.
delegate-confirmed = You come
delegate-new-receipt = Write your new number down. It is shown once, and nobody can find it for you again. The old one opens nothing any more.
delegate-same-receipt = Your number stays the same.
delegate-see = See what is kept of me
delegate-decline = I do not come
delegate-decline-means = Your side then puts somebody else in your seat. You can change your mind until they have.
delegate-erase = Erase everything about me
delegate-erase-means = Name, address and everything else about you is erased at once, and your badge opens no door. Your side sees that you took it away. That somebody was nominated stays in the record, without a name.
delegate-erase-button = Erase
delegate-erased = Everything about you is erased
delegate-erased-means = Nothing of it is kept. The number opens nothing any more.
badge-title = Your badge
badge-show = Show my badge
badge-means = Print this page, or show it on your phone at the door. The code lets in only you, once you are in the record with a seat.
badge-picture = The code of your badge as a picture
badge-unconfirmed = you have not said that you come.
badge-none = There is no badge for you: { $why }
door-title = At the door
door-badge = Code on the badge
door-badge-hint = Sixteen digits, typed or scanned. A phone that reads the picture opens this page with the code.
door-button = Let in
door-admitted = Let in
door-again = Was let in today before: counted once
door-refused = Not let in
door-today = Today so far
door-of = { $count } of { $all }
forum-desk-title = A week of dialogue
forum-desk-lead = What stands here every party signs with the plan. Nobody’s name stands in it: seats and offices speak.
forum-desk-none = The plan opens no week of dialogue.
forum-desk-add = Open or change a week of dialogue
forum-desk-change = Change it
forum-desk-done = The week of dialogue is changed.
forum-desk-part = { $part ->
    [week] { $there ->
        [yes] Change title, days and place
       *[no] Open a week of dialogue
    }
    [category] Add a category of delegates
    [room] Add a room
   *[session] Add a session
}
forum-desk-amend = Change an agreed week
forum-desk-amendment = { $change ->
    [added] Add a session
    [moved] Move a session
    [cancelled] Cancel a session
    [speakers] Change who speaks
    [new-room] Add a room
    [quota] More seats for every side
   *[postponed] Hold it on other days or elsewhere
}
forum-desk-button = Put it into the plan
forum-desk-remove = Take away: { $name }
forum-desk-close = Take the whole week away
forum-desk-categories = Categories of delegates
forum-desk-category = Category of delegates
forum-desk-quota = Seats for each side
forum-desk-quota-hint = The same number for every side, at most { $max }.
forum-desk-set-quota = Set the seats
forum-desk-more-hint = More than now, for every side alike: nobody loses a seat.
forum-desk-rooms = Rooms
forum-desk-room = Name of the room
forum-desk-seats = Places in the room
forum-desk-seats-hint = At most { $max }.
forum-desk-session = Title of the session
forum-desk-which = Which session
forum-desk-in-room = Room
forum-desk-day = Day
forum-desk-starts = Begins at
forum-desk-ends = Ends at
forum-desk-speakers = Who speaks for { $party }
forum-desk-seat-numbers = Numbers of seats: { $category }
forum-desk-name = Title of the week
forum-desk-from = First day
forum-desk-to = Last day
forum-desk-days-hint = At most { $max } days in all.
forum-desk-until-day = Last day for new delegates
forum-desk-minors-no = cannot be delegates
forum-desk-minors-yes = can be delegates with a guardian’s consent
forum-desk-days = How many days later
forum-desk-days-later = Below 0 for earlier, 0 where only the place is another; at most { $max }.
forum-desk-no-words = Please write it in every language that is asked for, in two at least.
forum-desk-no-week = Please open the week first: title, days and place.
forum-desk-no-number = Please write a whole number.
forum-desk-no-day = Please choose a day.
forum-desk-no-time = Please choose a time of day.
forum-desk-no-room = Please choose a room. Where there is none, add it first.
forum-desk-no-session = Please choose a session.
forum-desk-no-speaker = Every side speaks in every session: please tick an office, or write the number of a seat.
forum-desk-no-seat = Please write numbers of seats from 1 to { $quota }.
forum-desk-order = The end lies after the beginning.
forum-desk-until = New delegates are nominated until the day before the first one, at the latest.
forum-desk-does-not-hold = No week could be held like this. Please look at the days, at rooms and seats that sessions still use, and at speakers who are named twice.
forum-desk-clash = Sessions clash. Above stands which, and what helps.
forum-communique = The communiqué of a week of dialogue
forum-communique-lead = When every side has signed this text, the week counts as held. Its last day must have begun by then.
forum-communique-none = No week is going on or over without a communiqué.
forum-communique-button = This text is its communiqué
forum-communique-there = The text is the communiqué of a week of dialogue. Its file is among the files below.
forum-communique-choose = Choose the week
# Trust about a forum
trust-code-label = Your code, 28 digits
trust-code-hint = The code with which you confirmed that you come. It says only that you have a seat, and for which side.
trust-opens-no-delegate = No delegate of this forum has this code.
trust-forum-means = Whoever has a seat and confirmed it is asked four questions, before the week begins and within { $days } days after it ends: from 1 (not true at all) to 5 (completely true). Nothing is shown of fewer than { $min } answers of a side, nor before the time to answer is over.
# What ended a competition, whom a result waits for, whose works each juror scored, and names for a time
refusal-competition-ended = This competition ended before its result stood, by the text { $id }. Nothing is entered, judged or awarded in it any more.
competition-phase-ended = Ended without a result
competition-that-text = another text of every party
competition-ended-replaced = It ended on { $day }: { $text } took the place of its plan before the result stood. Nothing is entered, judged or awarded any more.
competition-left = Since { $day } no party of the commission any more, by { $text }: { $parties }. Its jurors hold no places, and nothing they scored counts. What its people entered stays.
competition-ended-left = Fewer than two of the parties that signed the rules are left. So the competition ended without a result: nobody judges alone.
competition-juror-left = Party left
competition-waits = The result waits until these open their scores: { $jurors }.
competition-turnout = Whose works each juror scored
competition-turnout-means = Scores that count, of every side’s entries. Works of a joint team are counted with each of its sides.
competition-turnout-side = { $side }: { $scored } of { $entries } (stepped back from { $refused })
competition-turnout-none = scored nothing of: { $parties }
competition-one-side = Of the parties’ jurors only those of { $side } scored it. Nothing wins without scores from the jurors of every party.
competition-made-by = Made by: { $names }
jury-stand-ended = Ended
jury-now-ended = You judge nothing here any more: the competition ended before its result stood, or your party left the commission.
jury-back = Back to the jury’s room
entrants-back = Back to the competition
entrants-join-names = If you wish, name those of your people who are in the team. Your side alone reads that.
entrants-publish = They agree that their names are published if the work is awarded
entrants-people-kept = Your own side reads the names. They are erased { $days } days after the award.
entry-people-publish = If the work is awarded, these names are published.
entry-people-none = Your side has named nobody for this work.
## Budgets and reviews of activities, the map of the programme, and what is proposed.

programme-map-title = Map of the programme
programme-map-of = What was held where: { $quarter }
programme-map-lead = The darker a region, the more was held there in the quarter for which it was agreed. The table below says the same.
programme-map-ahead = planned, or not confirmed by every party
programme-propose = Propose it on the desk
programme-propose-title = Propose an activity
programme-propose-drafts = Add it to a plan on the desk
programme-propose-none = No plan that you can change lies on the desk.
programme-propose-new = Begin a new plan
programme-disputed = A side reported on it; another says that it was not so.
programme-says-held = One side says: it was held
programme-says-not-held = One side says: it was not held
programme-disputed-held = Disputed: one side says that it was held, another that it was not so
programme-disputed-not-held = Disputed: one side says that it was not held, another that it was not so
programme-came-legend = How many came
programme-came-hint = Needed for every party where it was held; nothing where it was not.
budget-title = Budget
budget-each-party = every party in equal parts
budget-other = another body
budget-pays = Who pays
budget-what = For what
budget-planned-head = Planned
budget-spent-head = Spent
budget-planned = planned { $amount }
budget-spent = spent { $amount }
budget-not-said = not said what was spent
budget-planned-in-all = Planned in all: { $amount }.
budget-spent-in-all = Spent in all: { $amount }.
budget-others = other bodies: { $amount }
budget-rest = left over by equal parts: { $amount }
budget-spent-on = { $what }, in { $currency }
budget-spent-legend = What was spent
budget-spent-hint = Everybody reads it beside what was planned. Leave a line empty where you do not know.
budget-add = Add a line to a budget
budget-add-button = Add the line
budget-remove = Remove line { $number } of the budget
budget-amount = How much, for example 1200 or 99.50
budget-currency = Currency: three letters, for example RUB
budget-payer-name = Name of the other body, where another pays
budget-missing-what = Please write in every language what the money is for.
budget-missing-currency = Please write a currency of ISO 4217 in three letters, such as RUB, AMD, AZN or EUR.
budget-missing-payer = Please choose who pays; where another body does, write its name in every language.
board-missing-amount = Please write each amount as a number, such as 1200 or 99.50, with no more digits after the point than its currency has.
review-title = Say how it was
review-means = Whoever came can say within { $days } days what was good and what should change. The organisers of every party read it at the same moment; everybody reads it when every party lets it through. Neither your name nor your side is kept with it. You can erase it with your number at any time.
review-few = Where only a few came, your words alone may show who you are.
review-receipt-hint = It says only that you have a place. Your review cannot be found by your registration.
review-limit = At most { $max } characters. Please write no names.
review-good = What was good
review-change = What should change
review-language = Language in which you write
review-button = Send
review-erase-how = You wrote one already? Send the form with your number alone: then you see it and can erase it.
review-erase = Erase my review
review-own = Your review
review-taken = Thank you, your review is there
review-taken-means = The organisers of every party read it now. Everybody reads it when every party lets it through. It stays until you erase it with your number.
review-erased = Your review is erased
review-erased-means = Nobody reads it any more, and nothing says that it was there.
review-waiting = With this number you are on the waiting list: who had no place leaves no review.
review-opens-nothing = No registration for this activity belongs to this number.
review-none-own = No review of this activity belongs to this number.
review-no-words = Please write what was good, or what should change.
review-write = Write a review
review-find = Show my review
review-told = What people who came say
review-rule = The organisers of every party read each review at the same moment. Nothing is shown here that one party has not let through, and how many wait is always said.
review-none = No review can be read yet.
review-none-left = Nobody has left a review.
review-waits = Reviews that wait: { $count }, the first since { $date }. For whom: { $parties }.
review-kept-back = Not let through: { $parties }.
review-way = Reviews (waiting for your party: { $count })
review-room-lead = Every party’s organisers see the same list from the same moment on. Let a review through unless it names or harms somebody; a harsh word about the activity is no reason. Who does not let one through is named to everybody with the number, never with the words.
review-let = Let it through
review-keep = Do not let it through
review-public = Every party lets it through: everybody reads it.
review-lets = Let through by: { $parties }.
review-keeps = Not let through by: { $parties }.
review-silent = Said nothing yet: { $parties }.
refusal-what-budget-lines = lines of one budget
refusal-what-reviews = reviews of one activity
refusal-field-budget-what = what the money is for
refusal-field-currency = currency in three letters of ISO 4217
refusal-field-amount = amount
refusal-field-payer = who pays
refusal-field-review = what was good, or what should change
refusal-field-language = language in which everybody reads
# Confirming an address for mail
account-mail-none = This server sends no mail. The address is kept, but nothing goes to it until the operator sets mail up.
account-mail-confirmed = Mail goes to { $address }. The address is confirmed.
account-mail-unconfirmed = The address { $address } is not confirmed yet. Nothing goes to it before that, except one letter with a link.
account-mail-asking = The letter leaves within a minute or so. Open the link in it and press the button there.
account-mail-asked = The letter left on { $sent }. Open the link in it and press the button there. If it is not there, look into the folder for unwanted mail.
account-mail-lapsed = The link in the last letter no longer works. Ask for a new one.
account-mail-undelivered = The letter could not be delivered. Check the address, or ask for another letter.
account-mail-again-button = Send the letter again
account-mail-later = A letter has left only just now, or five have left today. Wait a little and look into the folder for unwanted mail; then ask again.
account-done-mail-again = Another letter is on its way. Only the link in the newest one works.
confirm-mail-title = Get mail at this address?
confirm-mail-ask = A commission wants to write to you at the address where you got this link: that something waits for you, without names or content. Press the button only if you hold a seat in the commission and want this.
confirm-mail-button = Yes, write to me here
confirm-mail-done-title = The address is confirmed
confirm-mail-done = From now on mail comes here. Every letter has a link that ends it.
confirm-mail-over-title = This link no longer works
confirm-mail-over = It was used already, is older than three days, or a newer letter has replaced it. Nothing was changed. Your account page says whether the address is confirmed, and sends a new letter.
mail-address-subject = Please confirm this address
mail-address-ask = This address was given for mail from a commission. If it was you, open this page and press the button there:
mail-address-once = The link works once and for three days. Until then nothing else comes from us.
mail-address-unknown = If you know nothing of it, do nothing: somebody has probably mistyped an address.
# The ledger: looking for promises, quarters, waivers, letters about what was agreed
promises-all = All promises
promises-found = { $count ->
    [0] No promise fits.
    [one] { $count } promise fits.
   *[other] { $count } promises fit.
}
promises-by-state = What became of it
promises-by-party = Party
promises-by-region = Region
promises-by-field = Field
promises-by-quarter = Quarter
promises-any = Any
promises-seek = Show
promises-state-word = { $state ->
    [due] Open
    [kept] Kept
    [kept-late] Kept late
    [broken] Broken
    [waived] Waived by every party
   *[not-built] Not yet built
}
promises-first = Back to the first
promises-more = More promises
promises-file = The promises as a table (CSV)
quarter-title = Report on { $quarter }
quarter-span-over = The quarter lasted from { $first } to { $last }.
quarter-span-open = The quarter began on { $first } and lasts until { $last }. These are the numbers of { $now }.
quarter-means = Nobody reports on themselves here: each number is counted from the record, and anyone who has the record counts the same.
quarter-of = { $what }: { $numbers }.
quarter-none = No promise was due in this quarter.
quarter-promises = { $count ->
    [one] { $count } promise was due or kept: { $numbers }.
   *[other] { $count } promises were due or kept: { $numbers }.
}
quarter-kept = kept in time: { $count }
quarter-late = kept late: { $count }
quarter-broken = broken: { $count }
quarter-waived = waived by every party: { $count }
quarter-due = still open: { $count }
quarter-kept-head = Kept in time
quarter-late-head = Kept late
quarter-broken-head = Broken
quarter-waived-head = Waived
quarter-due-head = Still open
quarter-by-party = What each party owed
quarter-by-region = What was promised region by region
quarter-by-field = What was promised field by field
quarter-one-by-one = These promises one by one
quarter-activities = Joint activities
quarter-held = { $count ->
    [0] No joint activity was held, as far as every party confirms.
    [one] { $count } joint activity was held, as every party confirms.
   *[other] { $count } joint activities were held, as every party confirms.
}
quarter-came = { $party }: { $count ->
    [one] { $count } person came.
   *[other] { $count } people came.
}
quarter-not-held = { $count ->
    [one] { $count } activity was cancelled or not held.
   *[other] { $count } activities were cancelled or not held.
}
quarter-unconfirmed = { $count ->
    [one] { $count } activity is over, and not every party has confirmed a report on it.
   *[other] { $count } activities are over, and not every party has confirmed a report on them.
}
quarter-appeals-title = Appeals
quarter-appeals = { $count ->
    [0] No appeal was adopted.
    [one] { $count } appeal was adopted.
   *[other] { $count } appeals were adopted.
}
quarter-appeals-stand = { $standing ->
    [answered] Addressees of them that have answered: { $count }.
    [refused] Addressees of them that have refused: { $count }.
    [acknowledged] Addressees of them that have confirmed receipt: { $count }.
    [sent] Addressees of them whose time for an answer still runs: { $count }.
    [silent] Addressees of them that have not answered in time: { $count }.
   *[not-sent] Addressees of them to whom no dispatch is confirmed: { $count }.
}
quarter-answered = Answers that came in this quarter to any appeal: { $count }.
quarter-refused = Refusals that came in this quarter to any appeal: { $count }.
quarter-together = Competitions and forums
quarter-competitions = { $count ->
    [0] No competition was decided.
    [one] { $count } competition was decided.
   *[other] { $count } competitions were decided.
}
quarter-forums = { $count ->
    [0] No forum was held.
    [one] { $count } forum was held.
   *[other] { $count } forums were held.
}
quarter-others = Other quarters
quarter-reports = What each quarter came to
quarter-draft-means = This begins a joint statement with these numbers in every language of the charter. It is worded, tabled and signed like every text.
quarter-draft-button = Draft the report
waiver-title = Promises that this plan waives
waiver-lead = What every party waives before its date counts as waived, and not as broken. Of what recurs one quarter is waived. Afterwards nobody can waive it.
waiver-promise = Promise
waiver-quarter = For which quarter
waiver-whole = the whole promise, where it does not recur
waiver-add = Waive a promise
waiver-remove = Do not waive it
waiver-none = No promise is open that could be waived.
waiver-gone = A promise that is in the ledger no more
waiver-no-promise = Please choose a promise of the ledger.
waiver-wrong-quarter = Please choose a quarter where the promise recurs, and the whole promise where it does not.
programme-table = The programme as a table (CSV)
mail-subject-agreed = { $count ->
    [one] Something that was agreed waits
   *[other] { $count } things that were agreed wait
}
mail-promise-due = { $count ->
    [one] A promise that your side owes is due within a week.
   *[other] { $count } promises that your side owes are due within a week.
}
mail-promise-broken = { $count ->
    [one] The date of a promise that your side owes has passed, and nothing in the record shows it kept.
   *[other] The dates of { $count } promises that your side owes have passed, and nothing in the record shows them kept.
}
mail-activity-report = { $count ->
    [one] A side reported on a joint activity, and your side has not said whether it is so.
   *[other] Sides reported on { $count } joint activities, and your side has not said whether it is so.
}
mail-appeal-step = { $count ->
    [one] A side entered what became of an appeal, and your side has not said whether it is so.
   *[other] Sides entered what became of { $count } appeals, and your side has not said whether it is so.
}
mail-appeal-silent = { $count ->
    [one] The days in which an addressee of an appeal was to answer are over, and no answer is confirmed.
   *[other] The days in which addressees of { $count } appeals were to answer are over, and no answer is confirmed.
}
mail-jury-declare = { $count ->
    [one] The jury of a competition begins. Please declare your conflicts of interest.
   *[other] The juries of { $count } competitions begin. Please declare your conflicts of interest.
}
mail-jury-score = { $count ->
    [one] Your scores in a competition are not sealed yet.
   *[other] Your scores in { $count } competitions are not sealed yet.
}
mail-jury-open = { $count ->
    [one] Your sealed scores in a competition wait to be opened. Closed scores do not count.
   *[other] Your sealed scores in { $count } competitions wait to be opened. Closed scores do not count.
}
account-mail-reasons = When we write
account-mail-reason = { $reason ->
    [waits] A text lies on the table that your side has not signed.
    [last] Only your side’s signature is missing.
    [deadline] The time to sign a text is nearly over.
    [declined] A text that your side had signed was declined.
    [task-late] The time for a task of your side has run out.
    [task-long] A task of any side is late by as much time again.
    [asked] The day has come to say how an incident stands.
    [ahead] A date of which notice was given is near.
    [meeting-answered] A call to meet was answered.
    [meeting-called] A call to meet waits for your side’s answer.
    [promise-due] A promise that your side owes is due within a week.
    [promise-broken] A promise that your side owes was broken.
    [activity-report] A report on an activity waits for your side’s word.
    [appeal-step] A step of an appeal waits for your side’s word.
    [appeal-silent] An addressee of an appeal has not answered in time.
    [jury-declare] You judge a competition and have still to declare conflicts of interest.
    [jury-score] You judge a competition and have still to seal your scores.
   *[jury-open] You judge a competition and have still to open your scores.
}
account-mail-reason-reports = A report or an incident waits for you, where your seat has to do with them.

# Checking texts for the speech of hostility.
speech-nav = Check a speech
speech-title = Check the words of a speech
speech-lead = Paste a speech or an article. You see it sentence by sentence, with what may hurt the other side, why, and what can be said instead.
speech-missing = There is no text yet. Paste the text that is to be checked.
speech-too-long = The text has { $count } characters, and at most { $max } are checked at once. Shorten it, or check it in parts.
speech-put = The words were put into the text, and it was checked again. See whether the sentence still reads well.
speech-not-put = The text has changed since it was checked, so the words were not put in. It was checked again: please choose once more.
speech-result = What was found
speech-no-verdict = A flag is no verdict. Read the reasons, and decide yourself.
speech-text = The text
speech-text-hint = At most { $max } characters.
speech-language = Its language
speech-language-each = Each sentence in its own
speech-button = Check
speech-example = The speech of the demonstration
speech-example-button = Check this speech
speech-about = What this is, and what it is not
speech-kept = Nothing is kept: the text is checked in memory and forgotten. It is in no record, in no log and in no address.
speech-verdict = A flag is no verdict. The program flags words; people decide. It is wrong at times, in both directions.
speech-glossary = It knows shapes of dangerous speech about any people. Words about particular peoples count only where every side has adopted them.
speech-native = The sentences behind it have not been reviewed by native speakers of Armenian and Azerbaijani. In these languages trust it less.
speech-rules = The rules
speech-rules-lead = Each rule says what it flags, why that matters, what to say instead, and when it is wrong.
speech-api = For programs
speech-program = For files, folders and editors there is the same as a command:
speech-own = { $count ->
    [0] Nothing is flagged in the writer’s own voice.
    [one] { $count } passage is flagged in the writer’s own voice.
   *[other] { $count } passages are flagged in the writer’s own voice.
}
speech-aside = { $count ->
    [one] { $count } more is quoted, rejected or reported, and does not count.
   *[other] { $count } more are quoted, rejected or reported, and do not count.
}
speech-others = { $count ->
    [one] { $count } sentence is in a language that is not checked.
   *[other] { $count } sentences are in languages that are not checked.
}
speech-voice = Whose voice
speech-stance-own = The writer’s own, or quoted and agreed with
speech-stance-quoted = Quoted, with nothing said about it
speech-stance-rejected = Quoted in order to reject it: it does not count
speech-stance-reported = Reported of somebody: it does not count
speech-target = Aimed at
speech-why = Why
speech-why-side = Why, says { $side }
speech-category-slur = An insulting name for a people
speech-category-dehumanising = People called animals, vermin, a disease or filth
speech-category-threat = A threat or a call to violence
speech-category-exclusion = A call to drive out, keep out or boycott
speech-category-generalisation = A whole people blamed for what some did
speech-category-denial = A people’s identity, history or culture denied
speech-category-mirror = One’s own deed or wish ascribed to the other side
speech-category-glorification = Violence praised, or the dead mocked
speech-category-adopted = A word that every side has adopted into the glossary
speech-rule-link = About this rule
speech-instead = Say instead:
speech-rule = The rule { $name }
speech-rule-english = This explanation is in English.
speech-draft-link = Check this draft’s words for hostility
speech-draft-title = The words of the draft, checked
speech-draft-count = { $flagged ->
    [0] Nothing is flagged in { $count } wordings.
   *[other] Something is flagged in { $flagged } of { $count } wordings.
}
speech-draft-all = As every side words it
speech-draft-back = Back to the draft
speech-origin = Check the words of a speech
# The glossary
glossary-title = Glossary
glossary-lead = Words that hurt people of the other side, and what to say instead. An entry holds when every party has signed it, and not before.
glossary-voluntary = Using it is voluntary. Nobody is punished for a word, and nothing is blocked.
glossary-empty = No entry has been signed by every party yet.
glossary-languages = Languages of the words
glossary-file = The entries as a file for comity check ({ $language })
glossary-counts = Whom the entries bind
glossary-counts-lead = An entry binds the side on which the word is said. The numbers of both stand beside each other.
glossary-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
glossary-side-every = Every side
glossary-binds = binds: { $party }
glossary-binds-every = binds every side
glossary-severity = severity { $grade } of 5
glossary-instead = Say instead
glossary-no-reason = No reason given.
glossary-since = Holds since { $date }, by { $text }.
glossary-review = The parties look at it again by { $date }.
glossary-review-due = To be looked at again since { $date }
glossary-proposals = Proposals
glossary-proposals-lead = Texts that are to change the glossary and that not every party has signed. What they say holds for nobody.
glossary-no-proposals = No text waits to change the glossary.
glossary-signed = Signed by: { $parties }.
glossary-signed-nobody = Nobody has signed.
glossary-waits = It waits for: { $parties }.
glossary-against = What { $party } said when it declined
glossary-decline-hint = To speak of one entry, begin a paragraph with its id and a colon. It will stand beside that entry.
glossary-on-text = What it changes in the glossary
glossary-verb-add = Adds
glossary-verb-change = Changes
glossary-verb-retire = Retires
glossary-entry-title = Glossary: { $entry }
glossary-is-holds = Holds
glossary-is-holds-means = Every party has signed this entry.
glossary-is-retired = Holds no longer
glossary-is-retired-means = Every party had signed this entry; a later text retired it or took its place.
glossary-is-proposed = Proposed
glossary-is-proposed-means = Not every party has signed this entry. It holds for nobody.
glossary-why-each = Why it hurts, in the words of each side
glossary-word = The word itself
glossary-samples = Sentences by which it is tested
glossary-from-proposal = Taken over word for word from a proposal that comes with the software.
glossary-history = What adopted texts made of it
glossary-step-holds = { $date }: agreed in these words
glossary-step-retired = { $date }: retired
glossary-step-ended = { $date }: agreed, until another text took the place of this one
glossary-texts = Texts about it
glossary-desk-title = Changes of the glossary
glossary-desk-lead = Each entry needs alternatives and sentences of both sorts. Why a word hurts, each party says for itself.
glossary-desk-none = This text changes nothing in the glossary yet.
glossary-add = Add an entry
glossary-edit = Change { $entry }
glossary-remove = Take { $entry } out
glossary-give-reason = Give your side’s reason: { $entry }
glossary-entry = Entry
glossary-why = Why
glossary-retire-title = Retire an entry
glossary-retire-lead = An entry that every party signed is to hold no longer. Please say why.
glossary-retire-hint = Only entries that hold can be retired.
glossary-retire-button = Retire the entry
glossary-reason-title = Your side’s reason
glossary-reason-lead = Say why the word hurts your side, or what it is to your side. Nobody else can say it for you.
glossary-reason-hint = Entries that this text adds or changes.
glossary-reason-button = Keep the reason
glossary-proposal-title = Take over a proposal
glossary-proposal-lead = Proposals come with the software and bind nobody. Taken over word for word, an entry names the proposal; whose word it is and why it hurts, the parties say themselves.
glossary-proposal-file = The file with the proposal (TOML)
glossary-proposal-hint = Its line with the language and the whole entry are enough.
glossary-proposal-button = Read the proposal
glossary-proposal-wrong = This is no such file, or the entry is not in it: { $why }. Please check the id and the file.
glossary-form-add = Add an entry
glossary-form-change = Change the entry
glossary-button-add = Add the entry
glossary-button-change = Change the entry
glossary-done-entry = The entry stands in the draft. Every party still has to give its reason.
glossary-done-retired = The draft retires the entry.
glossary-done-reason = Your side’s reason stands in the draft.
glossary-missing-choice = Please choose one.
glossary-missing-day = Please give a day to come.
glossary-missing-entry = Please choose an entry.
glossary-field-id = Id
glossary-hint-id = Small Latin letters, digits and hyphens. It names the entry in every text.
glossary-field-language = Language of the word
glossary-field-lemma = The word, as a dictionary has it
glossary-field-part = Part of speech
glossary-field-forms = Further forms
glossary-hint-forms = One on each line. Cases and numbers that follow from the word are found anyway.
glossary-field-category = What it is
glossary-field-sort = How it came about
glossary-field-severity = How grave
glossary-field-side = On whose side it is said
glossary-hint-side = The entry binds this side.
glossary-field-target = Whom it hurts
glossary-hint-target = The id of a group in the groups file, such as northern-shore.
glossary-field-meaning = What it means
glossary-field-alternatives = What to say instead
glossary-hint-alternatives = One on each line.
glossary-field-mirror = The other side’s word that mirrors it
glossary-field-fine-in = Where it is fine
glossary-hint-fine-in = One on each line, such as a quotation in a history book.
glossary-field-must-flag = Sentences that must be flagged
glossary-hint-must-flag = One on each line. They are the tests of the entry.
glossary-field-must-not-flag = Sentences that must not be flagged
glossary-hint-must-not-flag = One on each line, such as one that rejects the word.
glossary-field-review-by = To be looked at again by
glossary-part-noun = Noun
glossary-part-adjective = Adjective
glossary-part-verb = Verb
glossary-part-name = Name
glossary-part-fixed = Words as they are
glossary-category-slur = Slur
glossary-category-dehumanising = People called less than people
glossary-category-threat = Threat or call to violence
glossary-category-exclusion = Call to drive out or keep out
glossary-category-generalisation = Blame of a whole people
glossary-category-denial = Denial of who a people is
glossary-category-mirror = One’s own deed ascribed to the other
glossary-category-glorification = Praise of violence
glossary-category-enemy-image = Image of an enemy
glossary-category-toponym = Contested name of a place
glossary-sort-cliche = Repeated without a thought
glossary-sort-stereotype = Fixed picture of a people
glossary-sort-inaccurate = Not so
promises-source-glossary = the glossary
refusal-glossary-term = { $term-why ->
    [there] The glossary has the entry “{ $term }” already. Please change it, or give another id.
   *[unknown] The glossary has no entry “{ $term }” that holds. Please add it instead.
}
block-reasons = { $party } has not yet given its own reason for every entry of the glossary.
refusal-what-terms = entries
refusal-what-term-lines = lines
refusal-field-term-id = id of the entry
refusal-field-lemma = word
refusal-field-forms = forms
refusal-field-target = whom it hurts
refusal-field-severity = how grave it is
refusal-field-meaning = what it means, in every language that binds
refusal-field-mirror = mirror word
refusal-field-alternatives = what to say instead
refusal-field-fine-in = where it is fine
refusal-field-must-flag = sentences that must be flagged
refusal-field-must-not-flag = sentences that must not be flagged
refusal-field-review-by = a day to come on which it is looked at again
# The way from a forum to trust
forum-trust-told = What is told of the answers
delegates-drop-means = It is gone for good: name, contact, what they said, and their code opens nothing any more. In the record their seat stays theirs until you withdraw them.
delegates-drop-button = Erase it for good
glossary-field-not-forms = Forms that do not count
glossary-field-paradigm = Pattern of its forms
glossary-field-small = Small first letter
glossary-field-small-means = It counts only where it begins with a small letter.
award-place = Place { $place }
# Choosing from the proposals that ship with the software
glossary-shipped-title = Choose from the shipped proposals
glossary-shipped-lead = These proposals come with the software and bind nobody. What you tick is added to the draft word for word and binds every side until you say otherwise. Every party still gives its own reason.
glossary-shipped-native = The shipped proposals and their sentences have not been reviewed by native speakers of Armenian and Azerbaijani. In these languages trust them less.
glossary-shipped-words = Words to look for
glossary-shipped-group = People concerned
glossary-shipped-count = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
}
glossary-shipped-tests = { $count ->
    [one] { $count } sentence that must be flagged
   *[other] { $count } sentences that must be flagged
}
glossary-shipped-tick = Add this entry
glossary-shipped-with = With it, the mirror entry about the other side
glossary-shipped-mirror = Mirror entry about the other side
glossary-shipped-holds = It is in the glossary already.
glossary-shipped-named = The draft names it already.
glossary-shipped-meaning = The software has no words for the meaning in every language that binds. What you write here is put into each entry that you add, and you can change it there.
glossary-shipped-button = Add to the draft
glossary-shipped-nothing = Nothing was added, because no proposal is ticked. Please tick at least one.
glossary-shipped-done = { $count ->
    [one] { $count } entry was added to the draft.
   *[other] { $count } entries were added to the draft.
}
glossary-shipped-there = { $count ->
    [one] { $count } entry was not added again: it is in the draft or in the glossary already.
   *[other] { $count } entries were not added again: they are in the draft or in the glossary already.
}
glossary-would-bind = Whom the entries would bind
glossary-would-bind-lead = If every party signs this text: what it adds and changes, together with what holds already. The numbers of the sides stand beside each other.
glossary-group-armenians = Armenians
glossary-group-azerbaijanis = Azerbaijanis

# Checking a text on the own device
speech-device-button = Check on this device; nothing is sent
speech-device-too-long = The text has more than { $max } characters, which is the most that is checked at once. Shorten it, or check it in parts.
speech-device-fetching = The analyser is being fetched, about 600 kilobytes. Your text stays here.
speech-device-preparing = The analyser is here and is being prepared.
speech-device-ready = The analyser is on this device. Nothing of your text was sent, and the check works without a network until you close or leave this page.
speech-device-failed = The analyser could not be fetched, so nothing was checked and nothing was sent. Look to the connection and press the button again.
speech-device-broken = The analyser stopped at this text, so it was not checked. Nothing was sent. Change the text, or check it in parts.
glossary-shipped-why = Reasons that come with the software. No side has said them.
glossary-shipped-real = These words are real, and hurt real people, although this demonstration is invented.

# Judging by pairs
rules-judging = How the jury judges
rules-judging-hint = Pairs suit many works: a juror says of two works which is the better one. Nobody chooses the pairs; jurors of every party compare the same.
rules-by-points = Points by each criterion
rules-by-pairs = Pairs of works
rules-pairs-no-tie = Whoever compares pairs gives no points by a criterion. Please let works with the same value share the place.
competition-pairs = { $count ->
    [one] Every juror compares one pair of works, drawn when entries are closed and alike for the jurors of every party.
   *[other] Every juror compares up to { $count } pairs of works, drawn when entries are closed and alike for the jurors of every party.
}
competition-pairs-min = Comparisons that count, by jurors of every party: { $count }.
competition-pairs-support = Jurors of every party hold it better in at least { $points } of a hundred comparisons with a middling work.
competition-how-pairs = Every side weighs the same, however many of its jurors compared. How steadily each juror judges, and what jurors give their own side more, are estimated from all comparisons. That is taken off as far as the comparisons tell it; between two parties with no neutral juror and no mixed team they tell only of both together, and both are held to favour their own alike. Points are of a hundred comparisons with a middling work those in which it would be held better.
competition-side-pairs = { $side } { $value } ({ $count ->
    [one] one comparison
   *[other] { $count } comparisons
})
jury-pairs = Pair
jury-pairs-better = Better
jury-pairs-neither = neither
jury-pairs-means = You compare works two by two. What you leave open counts as neither being better. What you say comes back to you as a file; then it is sealed.
jury-pairs-button = Compare the works
jury-pairs-how = { $count ->
    [one] One pair is yours. If you leave it open, neither is better.
   *[other] { $count } pairs are yours. Where you leave one open, neither is better.
}
jury-pairs-by = Compare them by:
jury-pair = Entry { $first } or entry { $second }?
jury-pair-better = Entry { $number } is better
jury-pair-neither = Neither is better, or I cannot tell
jury-pair-open = Not compared yet
jury-pair-wrong = Please choose one of the two works, or neither.
jury-no-pairs = Please compare at least one pair.
competition-turnout-pairs = compared { $answered } of { $asked } pairs
competition-turnout-means-pairs = Entries of each side that were drawn for a juror, and to how many of them they gave an answer. Pairs left open count as neither being better. Works of a joint team are counted with each of its sides.
competition-short-pairs = { $count ->
    [one] This entry is in fewer pairs of some party’s jurors than a place needs: { $entries }. A category with a single entry has no pairs.
   *[other] { $count } entries are in fewer pairs of some party’s jurors than a place needs: { $entries }. A category with a single entry has no pairs.
}
competition-excluded-pairs = { $count ->
    [one] One answer does not count: for a conflict of interest, or since the pair was not the juror’s.
   *[other] { $count } answers do not count: for a conflict of interest, or since the pair was not the juror’s.
}
jury-pairs-lines = Comparisons
jury-pairs-lines-hint = Write after each pair the number of the better work, or 0 if neither is or you cannot tell. A pair that stays as it is counts as 0.
jury-pair-line-wrong = Line { $line } is no pair of yours with the better one of the two, or with 0, or the pair stands there twice.
jury-pair-not-yours = The pair of { $first } and { $second } is not yours. Please choose a file with your own pairs.
jury-server-sees-pairs = This server sees what you choose when you send it, and keeps nothing of it. If you do not want that, seal it with the command below: then no server sees it before you open it.
jury-pairs-command-means = The first command prints your pairs. Write after each the number of the better work, or 0; the second seals the file. What opens it is written into the file named by --ballot.
# The door without a network
refusal-what-badges = badges on a list of the door, or sent at once
away-title = Without a network
away-lead = Prepare this device while there is a network. When it fails, codes are read with the list on the device, and sent when it is back. No name and no code is on the list.
away-closed = A device is prepared on a day of the forum.
away-prepare = Prepare this device
away-anew = Fetch the list anew
away-send = Send now
away-forget = Take the list off this device
away-back = Open the page of the door again
away-online = There is a network.
away-offline = There is no network: codes are read with the list on this device.
away-unanswered = The server did not answer: codes are read with the list on this device.
away-bare = This device is not prepared.
away-prepared = The list is from { $when }. Seats on it: { $seats }.
away-other-day = It is the list of another day. It does not know who was let in today elsewhere, or confirmed since.
away-waiting = Waiting to be sent: { $count }
away-preparing = The list is being fetched.
away-ready = This device is prepared. The page opens without a network, too.
away-not-prepared = That did not work. Try again.
away-not-kept = Nothing was kept, and nobody was let in. Try again.
away-not-sent = It could not be sent. Everything stays here, and is tried again by itself.
away-sent = Sent. Let in: { $in }. Had been let in: { $again }. Not let in after all: { $refused }.
away-clock = The clock of this device cannot be right. Counted at the time at which they were sent: { $count }.
away-signed-out = You are not signed in with a seat that lets people in. What waits stays here. Sign in, and come back to this page.
away-forgotten = There is no list on this device any more.
away-refused = Not let in after all
away-refused-means = This device let them in, and the server did not. They are not counted.
away-taken-at = At the door: { $when }
away-dismiss = Put away
away-unknown = The code is not on the list. Whoever confirmed after it was made is let in with a network alone. Nothing of this code is kept.
away-wrong = That is no code of a badge, or a digit is wrong.
# Rooms and times of a week, arranged by the machine and decided by people
forum-arrange-title = Arrange rooms and times
forum-arrange-lead = The machine proposes, people decide. You see what would move, from where to where and why; nothing changes before you put it into the plan.
forum-arrange-from = Sessions from
forum-arrange-to = Sessions until
forum-arrange-break = Break in minutes
forum-arrange-break-hint = Between two sessions in one room, and between two of the same speaker; at most { $max }.
forum-arrange-stay = What stays where it is
forum-arrange-day = Everything on { $day }
forum-arrange-expects = How many people are expected
forum-arrange-expects-hint = Where you write a number, the session gets a room that seats so many. Where you write none, any room will do.
forum-arrange-many = In a week of more than { $max } sessions only whole days can stay here. Single sessions that stay, and how many people are expected, are given by command: comity forum arrange.
forum-arrange-anew = Arrange everything else anew, instead of moving as little as possible
forum-arrange-button = Show a proposal
forum-arrange-find = Find rooms and times
forum-arrange-find-hint = Or let rooms and times be found for all sessions, with this change. You see the proposal first.
forum-arrange-proposal = The proposal
forum-arrange-nothing = Nothing has to move.
forum-arrange-moves = { $count ->
    [one] { $count } session moves
   *[other] { $count } sessions move
}; for none to clash, at least { $least } must.
forum-arrange-clashes = Clashes: now { $before }, then { $after }.
forum-arrange-at-once = Most sessions at once: now { $before }, then { $after }. Within these hours nobody can do with fewer than { $least }.
forum-arrange-days = Hours of sessions then: { $most } on the fullest day, { $least } on the emptiest.
forum-arrange-what-moves = What moves, and why
forum-arrange-session = Session
forum-arrange-is = Now
forum-arrange-would-be = Then
forum-arrange-why = Why
forum-arrange-why-hours = outside the hours
forum-arrange-why-seats = the room seats { $seats }, { $expects } are expected
forum-arrange-why-room = { $kind ->
    [break] no break in “{ $room }” between it and { $with }
   *[once] “{ $room }” is taken by { $with }
}
forum-arrange-why-speakers = { $kind ->
    [break] no break after or before { $with }: { $who }
   *[once] speak at the same time in { $with }: { $who }
}
forum-arrange-why-made-room = makes room for { $with }
forum-arrange-why-anew = everything is arranged anew
forum-arrange-lacks = Not every session has a place, so this cannot be put into the plan. Please give more hours, rooms or days, or let less stay.
forum-arrange-needs = The rooms need at least { $rooms } hours of every day, whoever speaks most at least { $speaker }.
forum-arrange-cut-short = The search ended at its limit before everything had been tried: a place may be there that was not found.
forum-arrange-cause-kept = stays, and clashes with { $with }, which stays too
forum-arrange-cause-days = stays, and is not within the days of the week
forum-arrange-cause-long = lasts { $lasts }, longer than the { $hours } hours of a day
forum-arrange-cause-seats = { $expects } are expected, and no room seats more than { $most }
forum-arrange-cause-speakers = its speakers are never free together, as the other sessions are arranged
forum-arrange-cause-full = whenever its speakers are free, every room that is large enough is taken
forum-arrange-slots = How early, late and last-day slots are shared
forum-arrange-speak = Speaks
forum-arrange-speak-count = { $count ->
    [one] speaks { $count } time
   *[other] speaks { $count } times
}
forum-arrange-early = First hour of a day
forum-arrange-late = Last hour of a day
forum-arrange-last = Last day
forum-arrange-now-then = now { $before }, then { $after }
forum-arrange-uneven = The greatest difference between sides, in parts of all that a side’s people say: now { $before } %, then { $after } %.
forum-arrange-changed = Somebody else changed the week meanwhile. Nothing of that is lost: the proposal is made anew for the week as it is now.
forum-arrange-wrong-hours = Please choose two times of one day, the earlier one first.
forum-arrange-wrong-break = Please write the minutes of the break, at most { $max }.
forum-arrange-wrong-expects = Please write how many people are expected, as a whole number.
