### The language itself
locale-name = Հայերեն
locale-direction = ltr
# The locale whose dates and alphabetical order are used.
locale-dates = hy
# What stands between groups of three digits.
locale-digit-group = { "\u00A0" }

### Interface: every page
ui-skip = Անցնել բովանդակությանը
ui-navigation = Հիմնական բաժիններ
ui-languages = Լեզուներ
ui-breadcrumbs = Դուք այստեղ եք
ui-footer = Այս էջերի մասին
ui-home = Գլխավոր
ui-texts = Տեքստեր
ui-record = Մատյան
ui-charter = Կանոնադրություն
ui-origin = Ակունք
ui-promises = Խոստումներ
ui-check-yourself = Ստուգեք ինքներդ
ui-feed = Հետևել (Atom)
ui-api = Տվյալներ (JSON)
ui-demonstration = Ցուցադրական տարբերակ
ui-demonstration-words = Կողմերը, մարդիկ և տեքստերն այստեղ հորինված են։ Իրական է միայն «Ակունք» էջի հայտարարությունը։
ui-title-error = Սխալ. { $title }
ui-date-time = { $date }, { $time } ({ $zone })
ui-print-address = Էջի հասցեն՝ { $address }

### Interface: components
ui-problem = Խնդիր կա
ui-previous = Նախորդ էջ
ui-next = Հաջորդ էջ
ui-pages = Էջեր
ui-page-of = Էջ { $page }՝ { $pages }-ից
ui-optional = { $label } (պարտադիր չէ)
ui-digest = Ստուգիչ գումար
ui-reference = Ձեր գրանցման համարը
ui-next-steps = Ի՞նչ է լինելու հետո
ui-in-danger = Հիմա վտանգի՞ մեջ եք
ui-in-danger-call = Զանգահարեք { $number }՝ { $service }
ui-commands = Մուտքագրեք այս հրամանները
ui-signatures = Ստորագրություններ
ui-signature-party = Կողմ
ui-signature-office = Պաշտոն
ui-signature-date = Ստորագրման օրը
ui-signature-how = Եղանակը
ui-signature-missing = Դեռ ստորագրված չէ
ui-versions = Տեքստի տարբերակները
ui-version-authentic = Բնագիր տեքստ. պարտադիր է
ui-version-courtesy = Տեղեկատվական թարգմանություն. պարտադիր չէ
ui-version-missing = Այս լեզվով տարբերակ դեռ չկա՝ { $language }։
ui-duration-days = { $count ->
    [one] { $count } օր
   *[other] { $count } օր
}
ui-duration-hours = { $count ->
    [one] { $count } ժամ
   *[other] { $count } ժամ
}
ui-duration-minutes = { $count ->
    [0] մեկ րոպեից պակաս
    [one] { $count } րոպե
   *[other] { $count } րոպե
}
ui-left-days = { $count ->
    [one] մնացել է { $count } օր
   *[other] մնացել է { $count } օր
}
ui-left-hours = { $count ->
    [one] մնացել է { $count } ժամ
   *[other] մնացել է { $count } ժամ
}
ui-left-minutes = { $count ->
    [0] մնացել է մեկ րոպեից պակաս
    [one] մնացել է { $count } րոպե
   *[other] մնացել է { $count } րոպե
}
ui-late-days = { $count ->
    [one] ուշանում է { $count } օրով
   *[other] ուշանում է { $count } օրով
}
ui-late-hours = { $count ->
    [one] ուշանում է { $count } ժամով
   *[other] ուշանում է { $count } ժամով
}
ui-late-minutes = { $count ->
    [0] ուշանում է մեկ րոպեից պակաս
    [one] ուշանում է { $count } րոպեով
   *[other] ուշանում է { $count } րոպեով
}

### States of a text and of a promise
state-agreed = Համաձայնեցված է
state-pending = Ընդունված է, սպասում է մատյանում հաստատման
state-tabled = Սպասում է ստորագրությունների
state-draft = Նախագիծ
state-declined = Մերժված է
state-withdrawn = Հետ է կանչված
state-lapsed = Ժամկետն անցել է
state-replaced = Փոխարինված է
state-running = Ժամկետն ընթանում է
state-kept = Կատարված է
state-due = Ժամկետը դեռ չի եկել
state-late = Ուշանում է
state-broken = Խախտված է

### Roles
role-co-chair = Համանախագահ
role-member = Հանձնաժողովի անդամ
role-liaison = Համակարգող
role-registrar = Գրանցող
role-secretary = Քարտուղար
role-auditor = Աուդիտոր
role-operator = Օպերատոր

### Kinds of texts
kind-statement = Համատեղ հայտարարություն
kind-decision = Որոշում
kind-appeal = Դիմում
kind-minutes = Արձանագրություն
kind-plan = Ծրագիր
kind-charter-change = Կանոնադրության փոփոխություն
kind-glossary-change = Բառարանի փոփոխություն

### Parties
party-office = { $role }, տեղ { $number }
party-secretariat = Քարտուղարություն
party-yours = Ձեր կողմը
