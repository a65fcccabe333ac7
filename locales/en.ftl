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
