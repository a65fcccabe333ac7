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

### Refusals
# Pages, roles and offices that every page may name
nav-mandate = Մանդատ
nav-demo = Փորձել
nav-report = Հայտնել միջադեպի մասին
office-of-party = { $role } { $number }, { $party }
office-of-secretariat = { $role } { $number }, քարտուղարություն
zone-europe-moscow = Մոսկվայի ժամանակ
demo-acting-as = Դուք գործում եք որպես՝ { $office }

# Errors: no refusal by the rules, but no answer either
error-home = Դեպի գլխավոր էջ
error-refused-title = Դա հնարավոր չեղավ
error-not-found-title = Այստեղ ոչինչ չկա
error-not-found-text = Այս հասցեով ո՛չ էջ կա, ո՛չ նիշք։ Ստուգեք հասցեն կամ սկսեք գլխավոր էջից։
error-bad-request-title = Հարցումը հնարավոր չէ կարդալ
error-bad-request-text = Հասցեում կամ ուղարկվածի մեջ ինչ-որ բան պատշաճ ձևով չէ։ Հետ գնացեք, ստուգեք և նորից փորձեք։
error-method-title = Այս հասցեն դրա համար չէ
error-method-text = Հասցեն գոյություն ունի, բայց նախատեսված չէ նման հարցման համար։ Բացեք այն որպես էջ կամ տեսեք տվյալների նկարագրությունը։
error-cross-site-title = Հարցումն ուրիշ կայքից է
error-cross-site-text = Ձեր դիտարկիչը հայտնում է, որ ձևաթուղթն ուղարկել է ուրիշ կայք։ Ձեր անվտանգության համար ոչինչ չի արվել։ Բացեք էջն այստեղ և ձևաթուղթն ուղարկեք դրանից։
error-too-large-title = Չափազանց մեծ է
error-too-large-text = Ուղարկվածն ավելի մեծ է, քան ընդունում է այս հասցեն։ Կրճատեք և նորից փորձեք։
error-long-address-title = Հասցեն չափազանց երկար է
error-long-address-text = Որոնեք ավելի քիչ բառերով կամ սկսեք գլխավոր էջից։
error-media-type-title = Տվյալների այս ձևն այստեղ չի կարդացվում
error-media-type-text = Ուղարկեք JSON կամ պարզ տեքստ, որտեղ տվյալների նկարագրությունն այդպես է ասում։
error-busy-title = Միաժամանակ չափազանց շատ հարցումներ կան
error-busy-text = Ձեր խնդրածը չի արվել։ Նորից փորձեք մի քանի վայրկյանից։ Եթե ինչ-որ բան էիք գրել, նախ հետ գնացեք և նայեք՝ արդյոք այն տեղում է։
error-pace-title = Միաժամանակ չափազանց շատ փոփոխություններ կան
error-pace-text = Ոչինչ չի փոխվել։ Նորից ուղարկեք մի քանի վայրկյանից։
error-timeout-title = Պատասխանը չափազանց երկար տևեց
error-timeout-text = Նորից ուղարկելուց առաջ նայեք՝ արդյոք ուղարկվածը տեղ է հասել։
error-internal-title = Խափանում մեր կողմում
error-internal-text = Դա Ձեր սխալը չէ, և այն գրանցված է։ Նայեք՝ արդյոք ուղարկվածը տեղ է հասել, և մի փոքր անց նորից փորձեք։

# The mandate
refusal-no-topic = Նշեք մանդատի առնվազն մեկ թեմա, որպեսզի պարզ լինի՝ արդյոք հանձնաժողովը կարող է զբաղվել այս հարցով։
refusal-unknown-topic = Կանոնադրության մեջ «{ $topic }» թեմա չկա։ Ընտրեք թեմա մանդատից։
refusal-not-ours = Շնորհակալություն հանձնաժողովին դիմելու համար։ Ըստ կանոնադրության՝ հանձնաժողովն այս թեմայով չի զբաղվում՝ { $topic }։ Իրավասու են՝ { $competent }։ Խնդրում ենք դիմել նրանց. համայնքների՝ այստեղ միասին ապրելուն վերաբերող ամեն հարցով Դուք միշտ ցանկալի եք։
refusal-refer = Շնորհակալություն հանձնաժողովին դիմելու համար։ Այս թեման ուրիշների իրավասության մեջ է՝ { $topic }։ Իրավասու են՝ { $competent }։ Խնդրում ենք դիմել նրանց. եթե հարցի մի մասը վերաբերում է համայնքների՝ այստեղ միասին ապրելուն, սիրով կընդունենք այդ մասը որպես առանձին հարց։
refusal-somebody-competent = օրենքով դրա համար պատասխանատու մարմինները

# Offices and keys
refusal-not-allowed = Այս պաշտոնը նման իրավունք չի տալիս։ Պաշտոնը՝ { $office }։ Գործողությունը՝ { $action }։ Դիմեք նրան, ում պաշտոնն այդ իրավունքն ունի։
refusal-action-read = կարդալ ոչ հրապարակային նյութերը
refusal-action-invite = հրավիրել որևէ մեկին տեղի համար
refusal-action-manage = կառավարել ուրիշի հաշիվը
refusal-action-draft = սկսել նախագիծ
refusal-action-word = խմբագրել տեքստը
refusal-action-propose = առաջարկել ձևակերպում բոլորի համար
refusal-action-comment = մեկնաբանել
refusal-action-table = ներկայացնել տեքստը ստորագրման
refusal-action-withdraw = հետ կանչել տեքստը
refusal-action-sign = ստորագրել կամ մերժել
refusal-action-fill-seat = զբաղեցնել տեղը
refusal-action-vacate-seat = ազատել տեղը
refusal-action-replace-key = փոխարինել բանալին
refusal-action-set-reading-key = ընտրել ընթերցման բանալի այս պաշտոնի համար
refusal-action-triage = որոշում կայացնել հաղորդման մասին
refusal-action-answer = գրել հաղորդողին
refusal-sign-in-needed = Դրա համար պետք է մուտք գործել։ Մուտք գործեք ձեր անցաբանալիով և կրկին փորձեք։
refusal-not-seated = Այս պաշտոնն այժմ ոչ ոք չի զբաղեցնում՝ { $office }։ Տեղը կարող է լրացնել կողմի գրանցողը։
refusal-no-such-seat = Կանոնադրության մեջ այսպիսի տեղ չկա՝ { $office }։ Ստուգեք տեղերի թիվը կանոնադրության մեջ։
refusal-key-seated-twice = Այս բանալին արդեն ուրիշ պաշտոնի է պատկանում՝ { $office }։ Մեկ բանալի՝ մեկ տեղ. ստեղծեք նոր բանալի։
refusal-seats-empty = Այս կողմը շատ քիչ զբաղեցված տեղեր ունի այսպիսի տեքստ ստորագրելու համար՝ { $party }, ուստի տեքստը հնարավոր չէ ներկայացնել ստորագրման։ Տեղերը կարող է լրացնել կողմի գրանցողը։
refusal-wrong-key = Հայտարարությունը ստորագրված չէ այն բանալիով, որը մատյանը գիտի այս պաշտոնի համար՝ { $office }։ Ստորագրեք պաշտոնի ներկայիս բանալիով։
refusal-bad-signature = Ստորագրությունը չի հաստատվում ({ $why }), ուստի ոչինչ չի արվել։ Նորից ստորագրեք և նիշքն ուղարկեք ամբողջությամբ, առանց փոփոխության։
refusal-wrong-statement = Ստորագրված հայտարարությունը կազմված է այլ բանի համար կամ պատշաճ ձևով չէ (տող «{ $line }»)։ Թող ծրագիրը նորից կազմի այն։
refusal-other-digest = Հայտարարությունը նշում է տեքստի ոչ այն խմբագրությունը, որը ներկայացված է ստորագրման։ Ներկայացված է՝ { $expected }։ Հայտարարության մեջ՝ { $found }։ Կարդացեք ներկայիս խմբագրությունը և ստորագրեք այն։
refusal-signing-time = Հայտարարությունը կազմվել է { $time }, իսկ այժմ { $now } է։ Հայտարարությունն ուժի մեջ է տասնհինգ րոպե։ Ստուգեք ժամացույցը և նորից ստորագրեք։
refusal-signed-already = Այս խմբագրությունն արդեն ստորագրված է։ Ստորագրել է՝ { $office }։ Այլևս ոչինչ պետք չէ։
refusal-asked-already = Հենց այս հարցումն արդեն ընդունված է։ Ստորագրել է՝ { $office }։ Նախքան նորը ուղարկելը նայեք, թե ինչ է դրանից ստացվել։

# Texts
refusal-not-tabled = Այս տեքստն այժմ ստորագրման ներկայացված չէ։ Վիճակը՝ { $state }։ Ստորագրել, մերժել կամ հետ կանչել կարելի է միայն ստորագրման ներկայացված տեքստը։
refusal-late = Ժամկետն անցել է՝ { $deadline }։ Տեքստը կարելի է նորից ներկայացնել՝ նոր ժամկետով։
refusal-not-yet-late = Ժամկետը դեռ չի անցել. այն ընթանում է մինչև { $deadline }։ Առաջարկն ուժը կորցնում է միայն դրանից հետո։
refusal-not-ready = Նախագիծը դեռ հնարավոր չէ ներկայացնել ստորագրման։ Ինչ է պակասում ({ $count })՝
refusal-empty = Այստեղ բառեր են պետք՝ { $field }։ Խնդրում ենք լրացնել։
refusal-field-title = վերնագիր
refusal-field-proposal = առաջարկ
refusal-field-party = կողմ
refusal-field-ground = հիմք
refusal-field-interest = շահեր
refusal-field-owners = ով է խոստանում
refusal-field-promise = խոստում
refusal-field-reasons = պատճառներ
refusal-field-passkey = անցաբանալի
refusal-hidden-character = { $place } համարի նիշը ({ $code }) անտեսանելի է կամ փոխում է կարդալու ուղղությունը և կարող է թաքցնել տեքստի իմաստը։ Հեռացրեք այն։
refusal-too-many = Սա ավելին է, քան այստեղ ընդունվում է։ Սահմանը՝ { $max } ({ $what })։ Կրճատեք կամ բաժանեք։
refusal-what-topics = թեմաներ
refusal-what-passages = կետեր
refusal-what-characters = նիշեր
refusal-what-grounds = հիմքեր
refusal-what-languages = լեզուներ
refusal-what-attachments = հավելվածներ
refusal-what-comments = մեկնաբանություններ
refusal-what-bytes = բայթեր
refusal-what-days = օրեր
refusal-what-passkeys = անցաբանալիներ
refusal-no-such-passage = { $number } համարի կետ չկա. վերջինը { $count } համարինն է։ Նոր կետ կարելի է ավելացնել միայն վերջինից անմիջապես հետո։
refusal-other-partys-voice = Կողմի անունից խոսում և որոշում է միայն ինքը՝ { $party }։ Առաջարկեք նրան՝ ձևակերպումը քննարկման մեջ, մնացածը՝ զրույցում։
refusal-nothing-to-accept = Այս կողմն այստեղ դեռ ձևակերպում չի առաջարկել՝ { $party }։ Ընդունելու բան դեռ չկա։
refusal-unknown-party = Կանոնադրության մեջ այսպիսի կողմ չկա՝ { $party }։
refusal-unknown-instrument = «{ $id }» տեքստ չկա։ Ստուգեք հասցեն կամ տեքստը գտեք ցանկում։
refusal-ambiguous-instrument = «{ $id }»-ով մի քանի տեքստ է սկսվում։ Նշեք համարի ավելի շատ նիշեր։
refusal-unknown-promise = Ցանկում «{ $promise }» խոստում չկա։ Ընտրեք խոստում ցանկից։
refusal-unknown-clause = Կանոնադրության մեջ «{ $clause }» կետ չկա։ Ստուգեք համարը։
refusal-not-adopted = { $id } տեքստն ընդունված չէ։ Փոխարինել կամ մեջբերել կարելի է միայն ընդունված տեքստը։
refusal-bad-attachment = «{ $name }» հավելվածը հնարավոր չէ ընդունել՝ { $why }։ Ուղղեք նիշքը և նորից կցեք։
refusal-changed = Այդ ընթացքում մեկ ուրիշը փոփոխություն է արել։ Ձեր գործողությունը չի կատարվել. կարդացեք ներկայիս վիճակը և նորից փորձեք։
refusal-founding = Հանձնաժողովի ներկայիս վիճակում դա հնարավոր չէ ({ $why })։
refusal-nobody-reads = Կողմերից մեկում ({ $party }) դեռ ոչ ոք չի կարող կարդալ հաղորդումները, ուստի դրանք չեն ընդունվում։ Այդ կողմի որևէ մեկին ընթերցման բանալի է պետք։
refusal-nobody-reads-secretariat = Քարտուղարությունում դեռ ոչ ոք չի կարող կարդալ հաղորդումները, ուստի դրանք չեն ընդունվում։ Քարտուղարին ընթերցման բանալի է պետք։
refusal-locked = Ձեր ընթերցման բանալին չի բացում այս հաղորդումը կամ հիմա փակ է։ Խնդրում ենք նախ բացել այն։
refusal-unknown-region = Կանոնադրության մեջ այսպիսի տարածաշրջան չկա՝ { $region }։ Ընտրեք ցանկից։
refusal-report-over = Այս հաղորդումն ավարտված է ({ $report-state }), ուստի այլևս ոչինչ հնարավոր չէ ավելացնել կամ որոշել։ Նոր հաղորդում կարելի է ուղարկել ցանկացած ժամանակ։

# What keeps a draft from the table
block-bracketed = { $passage ->
    [0] Վերնագիր ({ $language })՝ կողմերի ձևակերպումները տարբեր են։
   *[other] Կետ { $passage } ({ $language })՝ կողմերի ձևակերպումները տարբեր են։
}
block-silent = { $passage ->
    [0] Վերնագիր ({ $language })՝ այս կողմը դեռ իր խոսքը չի ասել՝ { $party }։ Լռությունը համաձայնություն չէ։
   *[other] Կետ { $passage } ({ $language })՝ այս կողմը դեռ իր խոսքը չի ասել՝ { $party }։ Լռությունը համաձայնություն չէ։
}
block-missing = { $passage ->
    [0] Վերնագիրը բացակայում է պարտադիր լեզվով՝ { $language }։
   *[other] Կետ { $passage }-ը բացակայում է պարտադիր լեզվով՝ { $language }։
}
block-no-passage = Տեքստը դեռ ոչ մի կետ չունի։
block-ground = Այս կողմը դեռ հիմք չի նշել՝ { $party } ({ $language })։
block-interest = Այս կողմը դեռ չի նշել իր շահերը՝ { $party } ({ $language })։
block-attachment = Այն, ինչ պետք է ուժի մեջ մտնի, պետք է կցված լինի։ Տեքստի տեսակը՝ { $kind }։
block-addressees = Դիմումը, որով կատարվում է դիմելու խոստումը, պետք է նշի հասցեատիրոջը։ Ավելացրեք նրան։
block-open = Նախորդ խմբագրությունը դեռ բաց է կամ ուժի մեջ է։ Վիճակը՝ { $state }։

# The feed
feed-tabled = Ներկայացված է ստորագրման՝ { $title }
feed-tabled-words = Տեքստը սպասում է յուրաքանչյուր կողմի ստորագրությանը։
feed-adopted = Ընդունված է՝ { $title }
feed-adopted-words = Բոլոր կողմերը ստորագրել են միևնույն տեքստը։
feed-declined = Մերժված է՝ { $title }
feed-declined-words = Կողմերից մեկը մերժել է տեքստը։ Նրա պատճառները՝
feed-withdrawn = Հետ է կանչված՝ { $title }
feed-withdrawn-words = Տեքստը ստորագրման ներկայացրած կողմը հետ է կանչել այն։
feed-lapsed = Ժամկետն անցել է՝ { $title }
feed-lapsed-words = Ժամկետն անցել է, մինչև բոլոր կողմերը կստորագրեին։
feed-replaced = Փոխարինված է՝ { $title }
feed-replaced-words = Նրա տեղը զբաղեցրել է ավելի ուշ ընդունված տեքստ։

### Page: sentences that several pages share
list-more = { $first }, { $next }
list-last = { $first } և { $last }
text-number = { $kind } № { $number }
act-who = { $role ->
    [co-chair] համանախագահը
    [member] հանձնաժողովի անդամը
    [liaison] համակարգողը
    [registrar] գրանցողը
    [secretary] քարտուղարը
    [auditor] աուդիտորը
   *[operator] օպերատորը
}
act-what = { $kind ->
    [statement] համատեղ հայտարարությունը
    [decision] որոշումը
    [appeal] դիմումը
    [minutes] արձանագրությունը
    [plan] ծրագիրը
    [charter-change] կանոնադրության փոփոխությունը
   *[glossary-change] բառարանի փոփոխությունը
}
act-tabled = { $party }. { $role } ստորագրման է ներկայացրել «{ $title }» { $what }։
act-signed = { $party }. { $role } ստորագրել է «{ $title }» { $what }։
act-declined = { $party }. { $role } մերժել է «{ $title }» { $what } և նշել պատճառները։
act-withdrawn = { $party }. { $role } հետ է կանչել «{ $title }» { $what }։
act-lapsed = Ժամկետն անցել է. ոչ բոլոր կողմերն են ստորագրել «{ $title }» { $what }։ Տեքստն ընդունված չէ։
act-adopted = Բոլոր կողմերը ստորագրել են «{ $title }» { $what }. տեքստն ընդունված է։
act-adopted-in-doubt = Ըստ մատյանի՝ կողմերն ընդունել են «{ $title }» { $what }, սակայն ստորագրությունները չեն հաստատվում։
act-replaced = Ավելի ուշ ընդունված տեքստը փոխարինել է «{ $title }» { $what }։
act-tabled-it = { $party }. { $role } տեքստը ներկայացրել է ստորագրման։
act-signed-it = { $party }. { $role } ստորագրել է տեքստը։
act-declined-it = { $party }. { $role } մերժել է տեքստը և նշել պատճառները։
act-withdrawn-it = { $party }. { $role } հետ է կանչել տեքստը։
act-lapsed-it = Ստորագրման ժամկետն անցել է. տեքստը չի ընդունվել։
act-adopted-it = Բոլոր կողմերը ստորագրել են. տեքստն ընդունված է։
act-adopted-in-doubt-it = Ըստ մատյանի՝ տեքստն ընդունված է, սակայն ստորագրությունները չեն հաստատվում։
act-replaced-it = Այս տեքստը փոխարինվել է ավելի ուշ ընդունված տեքստով։
act-founded = Հանձնաժողովը հիմնադրվել է՝ { $name }։
act-charter-changed = Կանոնադրությունը փոխվել է. հիմքը՝ { $text }։
act-policy-changed = Մատյանի հաստատման կանոնները փոխվել են. հիմքը՝ { $text }։
act-by-text = ընդունված տեքստ
act-seat-filled = { $party }. տեղը զբաղեցվել է ({ $seat })։
act-seat-vacated = { $party }. տեղն ազատվել է ({ $seat })։
act-key-replaced = { $party }. տեղի բանալին փոխարինվել է ({ $seat })։
act-reading-key = { $party }. տեղն ընթերցման բանալի ունի ({ $seat })։
act-reports-committed = Գրանցվել է օրվա ({ $date }) բոլոր հաղորդումների ստուգիչ գումարը՝ անկախ նրանից՝ հաղորդում եղել է, թե ոչ։
act-unknown = Գրառում, որի տեսակը ծրագրի այս տարբերակը չի ճանաչում՝ { $kind }։
place-seal-agreed = Տեղը համաձայնեցված է
place-seal-pending = Տեղը սպասում է հաստատման
place-agreed = Տեղը մատյանում համաձայնեցված է ({ $since }). այն հաստատել են բոլոր կողմերի վկաները։
place-pending = Տեղը մատյանում սպասում է հաստատման (սկիզբը՝ { $since }). այն դեռ չեն հաստատել բոլոր վկաները։
place-pending-for = Տեղը մատյանում սպասում է հաստատման (սկիզբը՝ { $since })։ Դեռ չեն հաստատել՝ { $witnesses }։
promise-seal-kept-late = Կատարված է ուշացումով
promise-seal-standing = Մշտական է, դեռ ցույց տրված չէ
promise-seal-not-built = Դեռ ներառված չէ այս հանձնաժողովի մեջ
promise-kept = Կատարվել է՝ { $date }։
promise-kept-late = Կատարվել է՝ { $date }, ժամկետից ուշ ({ $due })։
promise-broken = Ժամկետը { $due } էր, և մատյանում ոչինչ ցույց չի տալիս, որ այն կատարվել է։
promise-due = Ժամկետը՝ { $due }. { $left }։
promise-standing = Գործում է միշտ և ժամկետ չունի։ Մատյանում դեռ ոչինչ ցույց չի տալիս, որ այն կատարվում է։
promise-not-built = Ծրագրի այն մասը, որը ցույց կտար դրա կատարումը, դեռ ստեղծված չէ, ուստի դրա մասին ոչինչ չի ասվում։

### Page: home
home-adopted = { $count ->
    [0] Դեռ ոչ մի տեքստ ընդունված չէ։
    [one] Ընդունված է { $count } տեքստ։
   *[other] Ընդունված է { $count } տեքստ։
}
home-tabled = { $count ->
    [0] Ոչ մի տեքստ չի սպասում ստորագրության։
    [one] Ստորագրությունների է սպասում { $count } տեքստ։
   *[other] Ստորագրությունների է սպասում { $count } տեքստ։
}
home-newest = Ինչ է տեղի ունեցել վերջերս
home-entry = գրառում { $number }
home-all-acts = Կարդալ այն ամենը, ինչ տեղի է ունեցել
home-next = Ինչ է սպասվում
home-waits = Դեռ չեն ստորագրել՝ { $parties }։ Ժամկետը՝ { $date }. { $left }։
home-nothing-due = Ոչ մի տեքստ չի սպասում ստորագրության, և մոտակա ժամկետով խոստում չկա։
home-all-texts = Կարդալ բոլոր տեքստերը
home-check = Ստուգեք ինքներդ

### Page: texts
texts-title = Սրանք հանձնաժողովի տեքստերն են
texts-lead = Տեքստն ընդունված է միայն այն դեպքում, երբ բոլոր կողմերը ստորագրել են նույն բառերը։ Մերժված և ժամկետանց տեքստերը նույնպես մնում են այստեղ։
texts-words = Տեքստի բառերից
texts-kind = Տեսակը
texts-state = Վիճակը
texts-any = Բոլորը
texts-state-tabled = Սպասում է ստորագրությունների
texts-state-adopted = Ընդունված է
texts-state-declined = Մերժված է
texts-state-withdrawn = Հետ է կանչված
texts-state-lapsed = Ժամկետն անցել է
texts-state-replaced = Փոխարինված է
texts-search = Որոնել
texts-count = { $count ->
    [0] Ոչինչ չի գտնվել։
    [one] Գտնվել է { $count } տեքստ։
   *[other] Գտնվել է { $count } տեքստ։
}
texts-waits = { $text }։ Դեռ չեն ստորագրել՝ { $parties }։ Ժամկետը՝ { $date }։
texts-newest = Ամենանոր տեքստերը
texts-older = Ավելի վաղ տեքստեր

### Page: text
text-revision = խմբագրություն { $number }
text-older = Սա { $number } համարի խմբագրությունն է։ Գործողը { $latest } համարի խմբագրությունն է։
text-latest = Կարդալ գործող խմբագրությունը
text-state-adopted = Ընդունված է ({ $date }). բոլոր կողմերը ստորագրել են միևնույն տեքստը։
text-state-replaced = Ընդունվել է ({ $date }), ապա փոխարինվել ({ $replaced })։ Այլևս չի գործում. դրա փոխարեն գործում է՝
text-state-tabled = Դեռ ընդունված չէ։ Չեն ստորագրել՝ { $parties }։ Ստորագրման վերջնաժամկետը՝ { $deadline }. { $left }։
text-state-tabled-more = Տեքստն ուժ ունի միայն այն դեպքում, երբ ստորագրել են բոլոր կողմերը։ Լռությունը համաձայնություն չէ։
text-state-declined = Ընդունված չէ։ Մերժվել է ({ $date }, { $party }, { $office }) հետևյալ պատճառներով՝
text-state-withdrawn = Ընդունված չէ։ Հետ է կանչվել ({ $date }, { $party }, { $office })։
text-state-lapsed = Ընդունված չէ։ Մինչև ժամկետը ({ $deadline }) ոչ բոլոր կողմերն են ստորագրել, և այն ուժը կորցրել է ({ $date })։
text-reasons = Պատճառները՝ այն լեզվով, որով նշվել են
text-promises = Այս տեքստի խոստումները
text-grounds = Հիմքերը
text-interests = Շահերը, որոնք յուրաքանչյուր կողմ խնդրում է հաշվի առնել
text-cites-charter = Կանոնադրություն, կետ { $clause }
text-cites-text = Ավելի վաղ ընդունված տեքստ
text-cites-law = Օրենք
text-how-key-file = Ստորագրողի սեփական համակարգչի բանալի-ֆայլով
text-how-passkey = Անցաբանալիով՝ կողմի սեփական ստորագրման էջում
text-how-passkey-host-trusted = Անցաբանալիով՝ այս կայքի ստորագրման էջում (սերվերին վստահելով. էջը ցույց է տվել այն)
text-code = Ստուգիչ կոդ
text-code-hint = Ստուգիչ գումարի սկիզբը. հեռախոսով կարդացեք մյուս կողմերին՝ տեքստերը համեմատելու համար։
text-place = Տեղը մատյանում
text-files = Ֆայլեր
text-file-note = Ստորագրված տեքստը (instrument.note)
text-file-note-hint = { $count ->
    [0] դեռ առանց ստորագրության
    [one] { $count } ստորագրությամբ
   *[other] { $count } ստորագրությամբ
}
text-file-proof = Մատյանում տեղի ապացույցը (.tlog-proof)
text-file-entry = Գրառումը՝ բայթ առ բայթ
text-file-policy = Կանոնները. ում վկաները պետք է հաստատեն
text-file-version = Ճշգրիտ տեքստը՝ { $language }
text-commands = Այս հրամանները ստորագրություններն ու մատյանում տեղը ստուգում են ձեր սեփական համակարգչում։ POLICY-ն կանոնների ֆայլն է, որը ձեր կողմը պահում է հիմնադրման օրվանից։
text-check-more = Ինչ են նշանակում պատասխանները, և ինչպես ստուգել ամբողջ մատյանը
text-about = Այս տեքստի մասին
text-tabled-by = Ստորագրման է ներկայացրել
text-deadline = Ստորագրման վերջնաժամկետը
text-topics = Լիազորությունների թեմաները
text-replaces = Փոխարինում է
text-fulfils = Հայտարարում է այս խոստումների կատարման մասին
text-promise-of-text = Ընդունված տեքստի խոստում
text-attachments = Հավելվածներ
text-history = Ինչ է տեղի ունեցել այս տեքստի հետ
text-read-revision = Կարդալ { $number } համարի խմբագրությունը
text-doubt-title = Այս տեքստը հնարավոր չէ ցույց տալ
text-doubt = Այստեղ այն պահվում է որպես ընդունված, սակայն կրկնակի ստուգման ժամանակ ստորագրությունները չեն հաստատվել։ Ուստի այն ցույց չի տրվում։ Ստորագրված ֆայլը կարելի է ստուգել։
text-done-signed = Ձեր ստորագրությունը մատյանում է՝ { $text }։
text-done-tabled = Տեքստը ներկայացված է ստորագրման՝ { $text }։
text-done-withdrawn = Տեքստը հետ է կանչված՝ { $text }։
text-done-declined = Ձեր մերժումը մատյանում է՝ { $text }։
text-done-next-waits = Հաջորդ քայլը. տեքստը դեռ չեն ստորագրել՝ { $parties }։
text-done-next-adopted = Բոլոր կողմերը ստորագրել են. տեքստն ընդունված է։ Այժմ կողմերի վկաները կհաստատեն դրա տեղը մատյանում։
text-done-next-declined = Տեքստն ընդունված չէ։ Կողմերը կարող են նոր խմբագրություն ներկայացնել։
text-demo-no-role = Սա ցուցադրական տարբերակ է. կարող եք դեր ընտրել և ստորագրել այս տեքստը։
text-demo-role = Ընտրել դեր
text-sign-title = Ձեր ստորագրությունը
text-sign-as = Ձեր դերը՝ { $office }։
text-sign-next = Հաջորդ էջում տեքստը ևս մեկ անգամ կտեսնեք այնպես, ինչպես այն ստորագրվում է, և այնտեղ կստորագրեք ձեր բանալիով։
text-sign-button = Անցնել ստորագրմանը՝ { $text }
text-turn-signed = { $office }. արդեն ստորագրել եք այս տեքստը։ Այն սպասում է մյուսների ստորագրություններին։
text-turn-cannot = { $office }. այս պաշտոնում նման տեքստեր չեն ստորագրում։
text-withdraw-title = Հետ կանչել այս տեքստը ստորագրումից
text-withdraw-means = Հետ կանչված տեքստն այլևս հնարավոր չէ ստորագրել։ Այն մնում է մատյանում. կարելի է լրամշակել և նորից ներկայացնել ստորագրման։
text-withdraw-button = Անցնել հետկանչին՝ { $text }
text-decline-title = Մերժել՝ նշելով պատճառները
text-decline-reasons = Ձեր պատճառները
text-decline-hint = Դրանք բաց են բոլորի համար և մնում են մատյանում։
text-decline-language = Պատճառների լեզուն
text-decline-button = Անցնել մերժմանը՝ { $text }

### Page: record
record-title = Հրապարակային ամեն ինչ հերթով գրանցվում է այստեղ, և ոչինչ չի հանվում
record-lead = Մատյանը ցուցակ է, որը կարող է միայն աճել։ Եթե որևէ մեկը փոխեր կամ հաներ որևէ գրառում, կողմերի վկաները կնկատեին դա։
record-entry = Գրառում { $number }
record-size = { $count ->
    [one] Մատյանում կա { $count } գրառում։
   *[other] Մատյանում կա { $count } գրառում։
}
record-waiting = { $count ->
    [one] Դրանցից { $count }-ը դեռ համաձայնեցված չէ։
   *[other] Դրանցից { $count }-ը դեռ համաձայնեցված չեն։
}
record-what-it-means = Ինչ են նշանակում «սպասում է հաստատման», «համաձայնեցված է» և «վկա» բառերը
record-checkpoints = Ով է հաստատել մատյանը
record-none-agreed = Կողմերի վկաները դեռ չեն հաստատել մատյանի ոչ մի վիճակ։
record-covers = Ինչ է ընդգրկում
record-covers-words = { $count ->
    [1] առաջին գրառումը
   *[other] առաջին { $count } գրառումը
}
record-signed-by-log = Ստորագրված է մատյանի սեփական բանալիով
record-confirmed-by = Հաստատել են
record-confirmed = { $witness }՝ { $date }
record-not-confirmed = { $witness }՝ դեռ ոչ
record-witness-of = «{ $party }» կողմի վկան
record-root = Արմատը. մեկ թիվ ամբողջ մատյանի համար
record-file-checkpoint = Վերջին համաձայնեցված վիճակը (checkpoint)
record-file-checkpoint-pending = Վերջին վիճակը՝ համաձայնեցված, թե ոչ
record-entries = Գրառումները՝ սկսած նորերից
record-newest = Ամենանոր գրառումները
record-older = Ավելի վաղ գրառումներ

### Page: entry
entry-date = Գրանցվել է
entry-kind = Գրառման տեսակը
entry-leaf = Գրառման հեշը
entry-content = Ցույց տալ գրառումն այնպես, ինչպես մատյանում է
entry-content-hint = Այստեղ այն դասավորված է ընթերցման համար։ Ճշգրիտ բայթերը ֆայլում են։

### Page: verify
check-title = Ստուգեք ինքներդ՝ երեք հրամանով
check-lead = Պարտավոր չեք հավատալ այս կայքին։ Այն, ինչ ցույց է տալիս կայքը, կարելի է ստուգել սեփական համակարգչում՝ առանց որևէ մեկին հարցնելու։
check-program = Հրամաններն օգտագործում են comity ազատ ծրագիրը։ Վերցրեք այն ոչ թե այս կայքից, այլ նրանից, ում վստահում եք։ POLICY-ն կանոնների ֆայլն է, որը ձեր կողմը պահում է հիմնադրման օրվանից։
check-whole-title = { $number }. Անվնա՞ս է ամբողջ մատյանը
check-whole-what = Այս հրամանը կարդում է ամբողջ մատյանը և վերահաշվարկում այն առաջին գրառումից։
check-whole-answer = Այն պատասխանում է՝ քանի գրառում կա, համընկնո՞ւմ են արդյոք բոլոր գրառումներն ու ստորագրությունները, մատյանը համաձայնեցվա՞ծ է, թե՞ դեռ սպասում է հաստատման։
check-text-title = { $number }. Ընդունվա՞ծ է այս տեքստը
check-text-what = Մեկ պանակում պահեք այն ֆայլերը, որոնք նշված են տեքստի էջի «Ստուգեք ինքներդ» բաժնում։ Այս հրամանին համացանց պետք չէ։
check-text-answer = Այն առանձին-առանձին պատասխանում է երկու հարցի. ստորագրե՞լ են բոլոր կողմերը, և համաձայնեցվա՞ծ է արդյոք տեղը մատյանում։
check-watch-title = { $number }. Կնկատե՞նք փոփոխությունը
check-watch-what = Այսպես է աշխատում կողմի վկան. կողմի սեփական համակարգչից նա նորից ու նորից նայում է մատյանին և հաստատում միայն այն, ինչ աճել է և երբեք չի փոխվել։ KEY-ը վկայի բանալին է, STATE-ը՝ ֆայլը, որում նա հիշում է տեսածը։
check-watch-answer = Եթե այս կայքը ձեզ ցույց տար մի մատյան, իսկ ուրիշներին՝ այլ մատյան, վկան կհրաժարվեր, կպահեր ապացույցը և կավարտեր 5 կոդով։
check-codes = Յուրաքանչյուր հրաման ավարտվում է թվով. 0՝ ճիշտ է և համաձայնեցված, 1՝ ճիշտ չէ կամ դեռ համաձայնեցված չէ, 5՝ գտնվել է անբարեխղճության ապացույց։
check-words = Ինչ են նշանակում բառերը
check-word-adopted = Ընդունված է
check-word-adopted-means = Բոլոր կողմերը ստորագրել են միևնույն տեքստը։ Միայն դա է նրան ուժ տալիս։
check-word-pending = Սպասում է հաստատման
check-word-pending-means = Տեքստը կամ քայլը մատյանում է, բայց տեղը դեռ չեն հաստատել բոլոր կողմերի վկաները։ Սովորաբար դա տևում է մի քանի րոպե։
check-word-agreed = Համաձայնեցված է
check-word-agreed-means = Տեղը մատյանում հաստատել են բոլոր կողմերի վկաները։ Դրանից հետո ոչ ոք չի կարող աննկատ փոխել կամ հերքել այն։
check-word-witness = Վկա
check-word-witness-means = Ծրագիր կողմի սեփական համակարգչում։ Այն հաստատում է, որ մատյանը միայն աճել է։ Տեքստերի բովանդակությունը չի գնահատում. դրա համար կան ստորագրությունները։
check-word-digest = Ստուգիչ գումար
check-word-digest-means = Տեքստի կարճ հետքը։ Եթե փոխվի մեկ տառ, կփոխվի նաև հետքը։ Բոլորը ստորագրում են հենց այս հետքը։
check-word-policy = Կանոններ
check-word-policy-means = Փոքր ֆայլ, որը նշում է բանալիները. ում վկաները պետք է հաստատեն մատյանը։ Յուրաքանչյուր կողմ պահում է իր օրինակը։
check-word-courtesy = Տեղեկատվական թարգմանություն
check-word-courtesy-means = Թարգմանություն՝ ընթերցողին օգնելու համար։ Պարտադիր չէ. պարտադիր են միայն բնագիր տարբերակները։
check-files = Մատյանի ֆայլերը
check-record = Մատյանը՝ գրառում առ գրառում

### Page: mandate
mandate-title = Ինչով է զբաղվում հանձնաժողովը, և ինչով՝ ոչ
mandate-lead = Յուրաքանչյուր հարց նախ անցնում է այս դռնով։ Եթե այն առնչվում է լիազորություններից դուրս թեմայի, քաղաքավարի վերադարձվում է։
mandate-ours = Հանձնաժողովը զբաղվում է սրանցով
mandate-ours-means = Այսպիսի հարց կարող է բարձրացնել ցանկացած կողմ։
mandate-ours-seal = Մերն է
mandate-refer = Սրանք որոշում են ուրիշները
mandate-refer-means = Շնորհակալ ենք, որ դիմել եք մեզ։ Այստեղ որոշումն ուրիշներինն է, և մենք ասում ենք, թե ումը։
mandate-refer-seal = Որոշում են ուրիշները
mandate-competent = Իրավասու են՝ { $who }
mandate-not-ours = Հանձնաժողովը սրանցով չի զբաղվում
mandate-not-ours-means = Հասկանում ենք, որ սա կարևոր է ձեզ համար։ Կողմերը պայմանավորվել են սա այստեղ չքննարկել, որպեսզի կարողանան աշխատել իրենց ընդհանուր հարցերի շուրջ։
mandate-not-ours-seal = Մերը չէ

### Page: charter
charter-title = Սրանք այն կանոններն են, որ կողմերը սահմանել են իրենց համար
charter-lead = Յուրաքանչյուր կանոն հավասարապես պարտադիր է բոլոր կողմերի համար։ Կողմերի հերթականությունը փոխվում է օրեցօր և էջից էջ ու ոչինչ չի նշանակում։
charter-parties = { $count ->
    [one] { $count } կողմ
   *[other] { $count } կողմ
}
charter-seats = { $count ->
    [one] { $role }՝ { $count } տեղ, զբաղված՝ { $held }
   *[other] { $role }՝ { $count } տեղ, զբաղված՝ { $held }
}
charter-secretariat = Ծառայում է հանձնաժողովին, ոչ մի կողմի չի պատկանում և ձայնի իրավունք չունի։
charter-signing-host = Անցաբանալիներով ստորագրում է այստեղ՝ { $host }։
charter-adoption = Ինչպես է ընդունվում տեքստը
charter-adoption-words = Տեքստն ընդունված է, երբ այն ստորագրել են բոլոր կողմերը։ Եթե թեկուզ մեկը մերժի, տեքստը չի ընդունվում։
charter-kinds = Տեքստի տեսակը
charter-signs = Յուրաքանչյուր կողմից ստորագրում է
charter-signs-words = { $count ->
    [1] { $role }
   *[other] { $role }՝ { $count } ստորագրություն
}
charter-binds = Պարտադիր տեքստի լեզուները
charter-days = Ստորագրման ժամկետը
charter-days-words = { $count ->
    [one] { $count } օր, եթե տեքստում այլ ժամկետ նշված չէ։
   *[other] { $count } օր, եթե տեքստում այլ ժամկետ նշված չէ։
}
charter-days-max = { $count ->
    [one] Առավելագույնը՝ { $count } օր։
   *[other] Առավելագույնը՝ { $count } օր։
}
charter-courtesy = Տեղեկատվական թարգմանություններ
charter-clauses = Կետերը
charter-to-mandate = Ինչով է զբաղվում հանձնաժողովը, և ինչով՝ ոչ
charter-to-promises = Ինչ է խոստացվել, և ինչ է դրանից ստացվել
charter-numbers = Ուր զանգահարել վտանգի դեպքում
charter-numbers-words = Հանձնաժողովը շտապ օգնության ծառայություն չէ։ Վտանգի դեպքում անմիջապես զանգահարեք՝
charter-regions = { $count ->
    [one] { $count } տարածաշրջան
   *[other] { $count } տարածաշրջան
}
charter-regions-every = Այս տարածաշրջաններից յուրաքանչյուրում կան բոլոր կողմերի մասնաճյուղերը։
charter-no-branch = մասնաճյուղ չկա
charter-file = Կանոնադրությունը՝ որպես ֆայլ
charter-file-words = Մատյանն այս ֆայլը նշում է ստուգիչ գումարով։
charter-file-read = Կարդալ ֆայլը

### Page: promises
promises-title = Ինչ է խոստացվել, և ինչ է դրանից ստացվել
promises-lead = Այստեղ ոչ ոք ինքն իր մասին չի հաշվետվում. յուրաքանչյուր վիճակ հաշվարկվում է մատյանից։
promises-none = Դեռ ոչինչ չի խոստացվել։
promises-count-kept = Կատարված խոստումներ՝ { $kept }, ընդհանուր թիվը՝ { $all }։
promises-count-late = { $count ->
    [one] Ուշացումով կատարված՝ { $count }։
   *[other] Ուշացումով կատարված՝ { $count }։
}
promises-count-broken = { $count ->
    [one] Խախտված՝ { $count }։
   *[other] Խախտված՝ { $count }։
}
promises-count-due = { $count ->
    [one] Դեռ բաց՝ { $count }։
   *[other] Դեռ բաց՝ { $count }։
}
promises-count-unseen = { $count ->
    [one] Դեռ ներառված չէ այս հանձնաժողովի մեջ՝ { $count }։
   *[other] Դեռ ներառված չէ այս հանձնաժողովի մեջ՝ { $count }։
}
promises-details = Ով է խոստացել, ինչ ժամկետով, և ինչն է ցույց տալիս կատարումը
promises-owed-by = Խոստացել են
promises-when = Երբ
promises-once = Մեկ անգամ, ժամկետը՝ { $date }
promises-within = { $count ->
    [one] Մեկ անգամ, { $count } օրվա ընթացքում
   *[other] Մեկ անգամ, { $count } օրվա ընթացքում
}
promises-quarterly = Յուրաքանչյուր եռամսյակում մեկ անգամ
promises-standing = Միշտ
promises-shown-by = Ինչն է ցույց տալիս
promises-evidence = { $kind ->
    [commission] Հանձնաժողովը հիմնադրված է, և յուրաքանչյուր կողմ տեղ է զբաղեցրել
    [instrument] Ընդունված տեքստ, որը հայտարարում է խոստման կատարման մասին
    [appeal] Ուղարկված դիմում
    [incident] Միջադեպ, որին պատասխան է տրվել
    [activity] Անցկացված համատեղ միջոցառում
    [forum] Անցկացված երկխոսության շաբաթ
    [competition] Անցկացված մրցույթ
   *[glossary] Գործող ընդհանուր բառարան և դրա բառերի գործածության չափում
}
promises-made = Որտեղ է խոստացվել
promises-in-charter = կանոնադրություն
promises-in-text = ընդունված տեքստ
promises-periods = Ըստ ժամանակաշրջանների՝ սկսած նորերից
promises-period = Ժամանակաշրջան
promises-state = Վիճակ
promises-sources = { $count ->
    [one] Ցույց է տալիս՝ { $list }։
   *[other] Ցույց են տալիս՝ { $list }։
}
promises-source-founding = հանձնաժողովի հիմնադրումը
promises-source-text = ընդունված տեքստ

### Page: origin
origin-title = Հայտարարությունը, որից ծնվել է հանձնաժողովը, և ինչ է դրանից ստացվել
origin-clauses = { $count ->
    [one] Հայտարարությունն ունի { $count } կետ։
   *[other] Հայտարարությունն ունի { $count } կետ։
}
origin-source = Մեջբերված է այնպես, ինչպես հրապարակվել է՝ «{ $title }»։
origin-signatories = Ըստ աղբյուրի՝ այն ժամանակ ստորագրել են { $names }։
origin-demonstration = Այս հայտարարությունն իրական է։ Այս ցուցադրական տարբերակի կողմերը հորինված են և այն չեն ստորագրել։
origin-clause = Կետ { $number }
origin-meaning = Ինչ է դա նշանակում այստեղ
origin-topics = Լիազորություններում՝ { $topics }։
origin-seal-due = Դեռ ցույց տրված չէ
origin-seal-mandate = Պահպանվում է լիազորություններով

### Page: demonstration
demo-page-title = Փորձեք՝ հերթով գործեք յուրաքանչյուր կողմի անունից
demo-page-lead = Այս հանձնաժողովը հորինված է, որպեսզի տեսնեք, թե ինչպես է ընդունվում տեքստը։ Այստեղ ստորագրած ոչինչ ոչ ոքի չի պարտավորեցնում։
demo-page-keys = Իրական հանձնաժողովում յուրաքանչյուր համանախագահ իր բանալին ինքն է պահում, և այս կայքը այն երբեք չի ունենում։ Այստեղ հորինված պաշտոնների բանալիները պահում է կայքը։
demo-page-role = Ո՞ւմ անունից եք գործում
demo-page-role-now = Ձեր դերը՝ { $office }։
demo-page-role-none = Դեռ ոչ ոքի անունից չեք գործում։
demo-page-take = Ընտրել դերը՝ { $seat }
demo-page-taken = Ձեր դերը՝ { $seat }
demo-page-leave = Թողնել դերը
demo-page-waiting = Ստորագրությունների սպասող տեքստեր
demo-page-none-waiting = Այժմ ոչ մի տեքստ չի սպասում ստորագրության։
demo-page-next = Ինչ անել հետո
demo-page-step-role = Վերևում ընտրեք դեր։
demo-page-step-sign = Բացեք սպասող տեքստը, կարդացեք և ստորագրեք կամ մերժեք՝ նշելով պատճառները։
demo-page-step-other = Վերադարձեք, ընտրեք մյուս կողմի դերը և ստորագրեք նույն տեքստը. այդժամ այն կընդունվի։
demo-page-step-record = Մատյանում տեսեք, թե ինչպես է դրա տեղը դառնում համաձայնեցված։
demo-page-step-check = Ստուգեք ինքներդ։

### Sessions and rooms
session-rooms = Ձեր բաժինները
session-sign-in = Մուտք գործել
session-sign-out = Դուրս գալ
nav-mine = Ձեզ համար
nav-desk = Նախագծեր
nav-seats = Տեղեր
nav-reports = Հաղորդումներ

### Passkeys
passkey-failed = Չստացվեց, և ոչինչ չի փոխվել։ Եթե փակել եք ձեր սարքի պատուհանը, նորից սեղմեք կոճակը։ Եթե նորից չստացվի, վերագործարկեք դիտարկիչը կամ օգտվեք այլ սարքից։
passkey-old-browser = Այս դիտարկիչը չի կարող օգտագործել անցաբանալիներ։ Օգտվեք Chrome, Edge, Firefox կամ Safari դիտարկիչի արդի տարբերակից։
passkey-no-script = Անցաբանալիների համար JavaScript է պետք՝ միայն այս էջում։ Միացրեք այն այս կայքի համար և նորից բեռնեք էջը։
passkey-not-taken = Անցաբանալին հնարավոր չեղավ ստուգել, և ոչինչ չի փոխվել։ Նորից փորձեք։
passkey-label = Այս անցաբանալու անվանումը
passkey-label-hint = Որպեսզի հետո տարբերեք այն, օրինակ՝ «իմ հեռախոսը»։ Առավելագույնը՝ 60 նիշ։

### Signing in
sign-in-title = Մուտք
sign-in-lead = Մուտք եք գործում ձեր անցաբանալիով՝ մատնահետքով, դեմքով կամ ՊԻՆ կոդով, որով բացվում է ձեր սարքը։ Գաղտնաբառ չկա։
sign-in-button = Մուտք գործել անցաբանալիով
sign-in-unknown = Այս անցաբանալին չի պատկանում որևէ մեկին, ով այստեղ տեղ է զբաղեցնում։ Եթե ունեք մեկ ուրիշը, փորձեք այն։ Եթե ձեր տեղը նոր են ազատել, դիմեք ձեր գրանցողին։
sign-in-expired = Էջը չափազանց երկար է սպասել։ Նորից փորձեք։
sign-in-no-host = Անցաբանալիների համար դոմենային անուն է պետք, իսկ այս կայքը բացված է թվային հասցեով։ Բացեք այն անունով։
sign-in-help = Եթե չեք կարողանում մուտք գործել
sign-in-help-first = Այստեղ ոչ ոք ինքնուրույն չի գրանցվում. հղումը ձեզ տալիս է ձեր կողմի գրանցողը։
sign-in-help-lost = Եթե կորցրել եք բոլոր անցաբանալիները, ձեր գրանցողից նոր հղում խնդրեք։ Դա պետք է հաստատի նաև մեկ այլ կողմի գրանցողը։
sign-in-help-never-signs = Մուտք գործելով ոչինչ չեք ստորագրում։ Տեքստերը ստորագրվում են այլ բանալիով՝ առանձին էջում։

### Invitations
invitation-title = Զբաղեցրեք ձեր տեղը
invitation-lead = Ձեզ հրավիրում են այս տեղի համար՝ { $office }։
invitation-by = Ձեզ հրավիրում է՝ { $office }։
invitation-by-operator = Այս հղումը ստեղծել է այս սերվերի օպերատորը։
invitation-until = Հղումը գործում է մեկ անգամ, ժամկետը՝ { $date }։
invitation-means-fill = Երկու քայլ. այստեղ ստեղծում եք մուտքի անցաբանալի, ապա՝ երկրորդը, որով ստորագրելու եք տեքստերը։ Դրանից հետո ձեր գրանցողը կհամոզվի, որ դա դուք եք, և կստորագրի ձեր նշանակման կարգադրությունը։
invitation-means-recover = Այստեղ ստեղծում եք նոր անցաբանալիներ։ Դրանք ուժի մեջ կմտնեն, երբ ձեր կողմի և մեկ այլ կողմի գրանցողները հաստատեն, որ դա դուք եք. այդ պահից հները կդադարեն գործել։
invitation-means-enter = Այս տեղն արդեն զբաղեցնում եք և ստորագրում եք բանալի-ֆայլով։ Այստեղ ստեղծում եք մուտքի անցաբանալի։ Կշարունակեք ստորագրել բանալի-ֆայլով, մինչև այլ որոշում կայացնեք։
invitation-name = Ձեր անունը
invitation-name-hint = Այն երբեք չի մտնում հրապարակային մատյան. այնտեղ միայն դրա ստուգիչ գումարն է՝ հաշված պատահական հավելումով։ Առավելագույնը՝ 120 նիշ։
invitation-name-missing = Գրեք ձեր անունը։
invitation-name-wrong = { $max ->
    [one] Անունը { $max } նիշից երկար է կամ անտեսանելի նիշ ունի։ Նորից գրեք այն։
   *[other] Անունը { $max } նիշից երկար է կամ անտեսանելի նիշ ունի։ Նորից գրեք այն։
}
invitation-show = Ցույց տա՞լ ձեր անունը բոլորին
invitation-show-hint = Սա հետո կարող եք փոխել։
invitation-show-yes = Այո, ցույց տալ անունս իմ տեղի կողքին
invitation-show-no = Ոչ, ցույց տալ միայն տեղը
invitation-show-missing = Ընտրեք՝ արդյոք ձեր անունը ցույց տալ բոլորին։
invitation-co-chair-shown = Համանախագահների անունները բաց են բոլորի համար։
invitation-passkey = Այնուհետև ձեր սարքը կխնդրի մատնահետք, դեմք կամ ՊԻՆ կոդ։ Այն, ինչ պահվում է սարքում, երբեք դուրս չի գալիս այնտեղից։
invitation-button = Ստեղծել իմ անցաբանալին
invitation-gone-title = Այս հղումը չի գործում
invitation-gone = Այն արդեն օգտագործված է, ժամկետանց կամ հետ կանչված։ Նոր հղում խնդրեք նրանից, ումից ստացել եք այն։

### Your own account
account-title = Ձեր հաշիվը
account-lead = Ձեր տեղը՝ { $office }։
account-welcome-title = Բարի գալուստ
account-welcome = Այժմ կարող եք մուտք գործել։ Այս տեղում դեռ նշանակված չեք՝ { $office }։ Մինչև նշանակումն այստեղ կարող եք միայն կարդալ։
account-make-key = Հաջորդ քայլը. ստեղծեք այն անցաբանալին, որով ստորագրելու եք տեքստերը։ Այն տարբերվում է մուտքի անցաբանալուց և ստեղծվում է առանձին էջում, որպեսզի մուտք գործելով երբեք հնարավոր չլինի որևէ բան ստորագրել։
account-make-key-button = Անցնել իմ ստորագրման բանալու ստեղծմանը
account-make-again-button = Ստեղծել մեկ այլ ստորագրման բանալի
account-wait-title = Այժմ զանգահարեք ձեր գրանցողին
account-wait = Այս բառերը կարդացեք ձեր գրանցողին։ Եթե գրանցողը նույն բառերն է տեսնում, ուրեմն ոչ ոք ձեր բանալու փոխարեն ուրիշը չի դրել։
account-wait-registrar = Ձեր գրանցողը դեռ չի ստորագրել կարգադրությունը։
account-second-later = Նշանակվելուց հետո մեկ այլ սարքում ավելացրեք երկրորդ անցաբանալի՝ այս մեկը կորցնելու դեպքի համար։
account-signing = Բանալին, որով ստորագրում եք
account-signs-passkey = Ստորագրում եք անցաբանալիով՝ ստորագրման էջում։
account-signs-file = Ստորագրում եք բանալի-ֆայլով՝ ձեր սեփական համակարգչում։ Դրանից հուսալի ոչինչ չկա, բայց հրամանային տող է պետք։
account-sign-here-button = Անցնել դիտարկիչով ստորագրելուն
account-new-key-button = Ստեղծել նոր ստորագրման բանալի
account-next-key = Ստեղծել եք նոր ստորագրման բանալի։ Այն ուժի մեջ կմտնի, երբ այդ մասին կարգադրությունը ստորագրվի ձեր ներկայիս բանալիով։
account-next-key-file = Այն համակարգչում, որտեղ ձեր բանալի-ֆայլն է, մուտքագրեք՝
account-order-button = Ստորագրել կարգադրությունը ներկայիս բանալիով
account-passkeys = Մուտքի անցաբանալիներ
account-passkey = Անցաբանալի
account-passkey-used = Ստեղծվել է՝ { $created }, վերջին օգտագործումը՝ { $used }
account-lone = Միայն մեկ անցաբանալի ունեք։ Եթե կորցնեք այն, երկու գրանցող պետք է նորից մուտք տան ձեզ. երկրորդն ավելացրեք մեկ այլ սարքում։
account-several = Կարող եք մուտք գործել դրանցից յուրաքանչյուրով։
account-remove-button = Հեռացնել
account-last-passkey = Սա ձեր միակ անցաբանալին է։ Նախ ավելացրեք ևս մեկը։
account-add-button = Ավելացնել անցաբանալի
account-again = Անցաբանալի ավելացնելու կամ հեռացնելու համար ևս մեկ անգամ մուտք գործեք։
account-again-button = Մուտք գործել ևս մեկ անգամ
account-sessions = Որտեղ եք մուտք գործել
account-sessions-lead = Եթե այս մուտքերից որևէ մեկը ձեզ ծանոթ չէ, ավարտեք այն և հայտնեք ձեր գրանցողին։
account-session = Սկիզբը՝ { $created }, վերջին օգտագործումը՝ { $seen }
account-session-this = Այս մուտքը
account-session-end-button = Ավարտել
account-sessions-end-button = Ավարտել մյուս բոլորը
account-name = Ձեր անունը
account-name-shown = Բոլորը տեսնում են ձեր անունը ձեր տեղի կողքին։
account-name-hidden = Բոլորը տեսնում են ձեր տեղը, բայց ոչ անունը։
account-name-show-button = Ցույց տալ անունս
account-name-hide-button = Թաքցնել անունս
account-done-passkey = Անցաբանալին ավելացված է։
account-done-removed = Անցաբանալին հեռացված է։
account-done-ended = Մուտքն ավարտված է։
account-done-name = Փոխված է. այսուհետ տեղերի էջում այդպես է ցույց տրվում։
account-done-key = Ձեր ստորագրման բանալին ստեղծված է։

### Seats
seats-title = Տեղեր
seats-lead = Ով ինչ տեղ է զբաղեցնում, ով է հրավիրված, և ինչն է կարգադրության սպասում։ Տեղի յուրաքանչյուր փոփոխություն գրանցվում է հրապարակային մատյանում։
seats-secretariat = Քարտուղարությունը ծառայում է բոլոր կողմերին. թե ով է այնտեղ տեղ զբաղեցնում, կարգադրում են համանախագահները՝ մեկական յուրաքանչյուր կողմից։
seats-held = Զբաղված է
seats-empty = Թափուր է
seats-held-passkey = Սկիզբը՝ { $date }, ստորագրումը՝ անցաբանալիով
seats-held-file = Սկիզբը՝ { $date }, ստորագրումը՝ բանալի-ֆայլով
seats-invite = Հրավիրել որևէ մեկին այս տեղի համար
seats-invite-means = Կստանաք հղում, որը պետք է փոխանցեք։ Ով բացի այն, կստեղծի իր բանալիները. ապա կհամոզվեք, որ դա հենց այդ մարդն է, և կստորագրեք նշանակման կարգադրությունը։
seats-invite-button = Ստեղծել հղումը
seats-recover = Բոլոր անցաբանալիները կորած են. նորից հրավիրել տեղը զբաղեցնողին
seats-recover-means = Հղումով տեղը զբաղեցնողը նոր բանալիներ կստեղծի։ Դրանք ուժի մեջ կմտնեն, երբ կարգադրությունը ստորագրեք դուք և մեկ այլ կողմի գրանցողը. այդ պահից հները կդադարեն գործել։
seats-enter = Թույլ տալ տեղը զբաղեցնողին մուտք գործել այստեղ
seats-enter-means = Այս տեղը զբաղեցնողը ստորագրում է բանալի-ֆայլով։ Հղումով նա կստեղծի մուտքի անցաբանալի։
seats-days = Հղման գործողության ժամկետը
seats-invited = Հրավերը բաց է, ժամկետը՝ { $date }։
seats-cancel-button = Հետ կանչել հրավերը
seats-candidate = Հրավիրվածն ընդունել է հրավերը և սպասում է նշանակման։
seats-candidate-named = { $name }. ընդունել է հրավերը և սպասում է նշանակման։
seats-candidate-early = Հրավիրվածն ընդունել է հրավերը և ստեղծում է իր ստորագրման բանալին։
seats-candidate-check = Զանգահարեք նրան ձեզ հայտնի համարով։ Նա պետք է ձեզ կարդա այս բառերը՝
seats-fill-button = Բառերը նույնն են. անցնել նշանակման կարգադրությանը
seats-restore-button = Բառերը նույնն են. անցնել նոր բանալու կարգադրությանը
seats-vacate = Ազատել այս տեղը
seats-vacate-means = Տեղը զբաղեցնողի բոլոր իրավունքներն անմիջապես դադարում են՝ մուտքերը, անցաբանալիները, ստորագրելը։ Նախկինում ստորագրածը մնում է։ Անունը ջնջվում է։
seats-vacate-button = Անցնել տեղի ազատմանը
seats-order-fill-seat = Այս տեղը պետք է զբաղեցվի։
seats-order-vacate-seat = Այս տեղը պետք է ազատվի։
seats-order-replace-key = Այս տեղի բանալին պետք է փոխարինվի։
seats-order-set-reading-key = Այս տեղը պետք է ընթերցման բանալի ստանա։
seats-order-button = Ստուգել և նույնպես ստորագրել
seats-cancel-order-button = Հետ կանչել կարգադրությունը
seats-waits = Կարգադրությունը դեռ չեն ստորագրել՝ { $offices }։
seats-waits-of = { $role } ({ $party })
seats-waits-other = { $role } (այլ կողմ)
seats-link-title = Հրավերի հղումը
seats-link-lead = Այն տանում է դեպի այս տեղը՝ { $office }։ Տվեք միայն այդ մարդուն, ձեզ վստահելի կապով, ոչ երրորդ անձի միջոցով։
seats-link-until = Այն գործում է մեկ անգամ, ժամկետը՝ { $date }։
seats-link-once = Հղումը ցույց է տրվում միայն հիմա՝ մեկ անգամ։ Եթե կորցնեք այն, հետ կանչեք հրավերը և ստեղծեք նորը։
seats-back = Վերադառնալ տեղերին
seats-done-changed = Փոփոխությունը կատարված է։ Դրա գրառումը մատյանում է։
seats-done-ordered = Ձեր կարգադրությունը պահված է։ Այն սպասում է մյուսների ստորագրություններին։
seats-done-cancelled = Հետ է կանչված։

### Signing
signing-sign-title = Ստորագրում՝ { $text }
signing-sign-lead = Կարդացեք ամբողջ տեքստը։ Ձեր ստորագրությունը վերաբերում է բոլոր բնագիր տարբերակներին միասին։
signing-sign-button = Համաձայն եմ և ստորագրում եմ՝ { $text }
signing-decline-title = Մերժում՝ { $text }
signing-decline-lead = Մերժում եք այս տեքստը ստորև նշված պատճառներով։ Դրանք բաց են բոլորի համար և մնում են մատյանում։
signing-decline-button = Մերժում եմ՝ { $text }
signing-withdraw-title = Հետկանչ՝ { $text }
signing-withdraw-lead = Հետ եք կանչում այս տեքստը ստորագրումից։ Այն այլևս հնարավոր չի լինի ստորագրել։
signing-withdraw-button = Հետ եմ կանչում՝ { $text }
signing-table-title = Ներկայացում ստորագրման՝ { $text }
signing-table-lead = Տեքստը կամրագրվի այս տեսքով։ Դրանից հետո յուրաքանչյուր կողմ ստորագրում կամ մերժում է հենց սա։ Ստորագրման ներկայացնելը դեռ ստորագրել չէ։
signing-table-button = Ներկայացնում եմ ստորագրման՝ { $text }
signing-seat-title = Կարգադրություն տեղի մասին՝ { $text }
signing-seat-lead = Ձեր կարգադրությունը գրանցվում է հրապարակային մատյանում։
signing-seat-button = Ստորագրում եմ կարգադրությունը՝ { $text }
signing-change-fill-seat = Նշանակում այս տեղում՝ { $office }
signing-change-vacate-seat = Այս տեղի ազատում՝ { $office }։ Տեղը զբաղեցնողի բոլոր իրավունքներն անմիջապես դադարում են։
signing-change-replace-key = Նոր բանալի այս տեղի համար՝ { $office }
signing-change-set-reading-key = Կնքվածը ներքևի բանալիով կարդալու իրավունք՝ { $office }
signing-reading-key = Այն, ինչ կնքվում է այս պաշտոնի համար, գաղտնագրվելու է այս բանալիով։ Դրա գաղտնի կեսը պաշտոնը զբաղեցնողի մոտ է։
signing-new-key = Նոր բանալու բառերը՝
signing-deadline = Ստորագրման վերջնաժամկետը՝ { $date }։
signing-same-title = Նո՞ւյն տեքստն է բոլորի համար
signing-same = Պարտավոր չեք վստահել այս կայքին։ Զանգահարեք մյուս բոլոր կողմերի համանախագահներին և միմյանց կարդացեք այս բառերը։ Եթե դրանք նույնն են, բոլորդ նույն տեքստն եք ստորագրում։
signing-same-order-title = Նույն կարգադրությո՞ւնն է
signing-same-order = Ձեզ պետք չէ վստահել այս կայքին։ Եթե դա պետք է կարգադրի նաև ուրիշը, կարդացեք իրար այս բառերը. եթե դրանք նույնն են, դուք նույն բանն եք ստորագրում։
signing-phrase-others = Բառերը մյուս լեզուներով
signing-as = Ստորագրում եք որպես՝ { $office }։
signing-passkey = Ձեր սարքը կխնդրի մատնահետք, դեմք կամ ՊԻՆ կոդ։ Այն կստորագրի հենց այն տեքստը, որին վերաբերում են վերևի բառերը։
signing-demo = Սա ցուցադրական տարբերակ է. այս հորինված պաշտոնի բանալին պահում է կայքը և դրանով էլ ստորագրում է։
signing-key-file = Ստորագրում եք բանալի-ֆայլով՝ ձեր սեփական համակարգչում։ Այնտեղ մուտքագրեք՝
signing-other-host = Ձեր կողմը ստորագրում է իր սեփական ստորագրման էջում՝ { $host }։
signing-not-taken = Ստորագրությունը հնարավոր չեղավ ստուգել, և ոչինչ չի փոխվել։ Նորից փորձեք։
signing-too-late = Ձեր ստորագրելուց մինչև ստորագրության ստացումը չափազանց շատ ժամանակ է անցել։ Ոչինչ չի փոխվել։ Նորից ստորագրեք։
signing-not-now = Հիմա ոչ
signing-back = Վերադառնալ
signing-again-button = Շարունակել
signing-gone-title = Այստեղ ստորագրելու բան չկա
signing-gone = Դա արդեն ստորագրված է, կամ էջը չափազանց երկար է սպասել։ Նորից սկսեք տեքստի էջից։
signing-key-title = Ստեղծեք ձեր ստորագրման բանալին
signing-key-lead = Այս անցաբանալիով ստորագրելու եք որպես՝ { $office }։
signing-key-apart = Այն պատկանում է միայն այս ստորագրման էջին։ Մուտքի անցաբանալիով հնարավոր չէ ստորագրել, իսկ սրանով հնարավոր չէ մուտք գործել։
signing-key-again = Արդեն ստեղծել եք բանալի, որը դեռ ուժի մեջ չէ։ Նորը կզբաղեցնի դրա տեղը։
signing-key-name = Ստորագրություն՝ { $office }
signing-key-button = Ստեղծել իմ ստորագրման բանալին
seats-more = { $count ->
    [one] և ևս { $count } նույնպիսի ազատ տեղ
   *[other] և ևս { $count } նույնպիսի ազատ տեղ
}
## Wizard
wizard-welcome = Այս հարցերի պատասխաններից կազմվում է կանոնադրություն՝ հանձնաժողովի հիմնադիր փաստաթուղթը։
    Դատարկ տողն ընդունում է փակագծերում առաջարկվածը։ Մինչև վերջին պատասխանը ոչինչ չի գրվում։
wizard-default = [Enter՝ { $answer }]
wizard-skip = [Enter՝ բաց թողնել]
wizard-needed = Այստեղ պատասխան է պետք։
wizard-number = Գրեք ամբողջ թիվ՝ թվանշաններով։
wizard-choice = Գրեք 1, 2, 3 կամ 4։
wizard-problem = Այսպես թողնել չի կարելի՝
wizard-eof = պատասխաններն ավարտվեցին վերջին հարցից առաջ
wizard-eof-why = բացթողումներով կանոնադրությունը ոչինչ չի հիմնում, ուստի ոչինչ չի գրվել
wizard-eof-todo = պատասխանեք բոլոր հարցերին. դատարկ տողն ընդունում է առաջարկվածը
wizard-no-input = առանց հարցերի կանոնադրություն կազմել չի կարելի
wizard-no-input-why = միայն դուք գիտեք, թե ովքեր են կողմերը և ինչով կարող են զբաղվել միասին
wizard-no-input-todo = հանեք --no-input-ը. կամ պատասխանները տվեք ստանդարտ մուտքով՝ ամեն տողում մեկը. կամ պատճենեք charters/ պանակի ֆայլերից մեկը և ստուգեք՝ `comity charter check`
wizard-written = Գրված է՝ { $file }։ Կարդացեք միասին. ամեն բաժնում ասված է, թե ինչի համար է այն։
wizard-next = Ինչ անել հետո։ Յուրաքանչյուր կողմ իր բանալիները ստեղծում է իր համակարգչում և ուրիշներին տալիս է միայն .pub ֆայլերը՝
wizard-published = Ի՞նչ լեզուներով է հրապարակվում կանոնադրությունը։ Նշանները ստորակետով, օրինակ՝ en, ru, hy
    Ներքևի բոլոր անվանումները տրվում են այդ լեզուներից յուրաքանչյուրով, որպեսզի ոչ ոք ստիպված չլինի կարդալ ուրիշի լեզվով։
wizard-name = Հանձնաժողովի լրիվ անվանումը ({ $language })
    Այն երևում է բոլոր էջերում և բոլոր արտահանումներում։
wizard-id = Հանձնաժողովի կարճ անունը՝ լատինական փոքրատառեր, թվանշաններ, գծիկներ
    Այն կա ամեն ստորագրվածի մեջ և երբեք չի փոխվում։
wizard-purpose = Մեկ նախադասությամբ՝ ովքե՞ր եք և ինչի՞ համար ({ $language })
    Կողմնակի մարդն առաջինը սա է կարդում։
wizard-zone = Ո՞ր ժամային գոտու ժամացույցով է ապրում հանձնաժողովը։ Area/City
    Ժամկետները ցույց են տրվում դրանով, և ամենօրյա նամակը գալիս է այդ գոտու առավոտյան ութին։
wizard-offset = Որքա՞ն է այդ ժամացույցն առաջ UTC-ից։ Օրինակ՝ +03:00
    Այդպես մատյանի ժամանակը դառնում է ձերը։
wizard-parties = Քանի՞ կողմ կա։ 2-ից մինչև 16
    Ոչինչ ընդունված չէ, քանի դեռ չի ստորագրել յուրաքանչյուրը։ Կողմերի հերթականությունը ոչինչ չի նշանակում։
wizard-party-name = Կողմ { $number }՝ լրիվ անվանումը ({ $language })
    Այնպես, ինչպես գրում է ինքը՝ կողմը։
wizard-party-short = Կողմ { $number }՝ կարճ անվանումը ({ $language })
    Աղյուսակների և նեղ էկրանների համար։
wizard-party-id = Կողմ { $number }՝ կարճ անունը մատյանում՝ լատինական փոքրատառեր, թվանշաններ, գծիկներ
    Այն կա ամեն գրառման մեջ և երբեք չի փոխվում։
wizard-monogram = Կողմ { $number }՝ կնիքի մեկ կամ երկու տառը
    Կնիքները դրոշների և գույների փոխարեն են. երկու նման կնիք չպետք է լինի։
wizard-shape = Կողմ { $number }՝ կնիքի ուրվագիծը՝ { $shapes }
    Տառերի հետ այն տարբերում է կողմերն առանց գույնի։
wizard-website = Կողմ { $number }՝ կայքը, որը սկսվում է https://-ով
    Այնտեղ ընթերցողն իմանում է, թե ով է կողմը։
wizard-signing-host = Կողմ { $number }՝ ստորագրման էջի հանգույցը, օրինակ՝ sign.example.org
    Ով ստորագրում է իր հանգույցում, ստիպված չէ վստահել ուրիշինին։ Կարելի է ավելացնել ավելի ուշ։
wizard-chairs = Քանի՞ համանախագահ ունի յուրաքանչյուր կողմ
    Նրանք ներկայացնում են տեքստերը և ստորագրում։ Եթե երկուսն են, մեկի հիվանդությունը ոչինչ չի կանգնեցնի։
wizard-registrars = Քանի՞ գրանցող ունի յուրաքանչյուր կողմ
    Նրանք գրանցում են պաշտոններում եղողներին։ Կորած բանալին փոխվում է միայն մյուս կողմի գրանցողի հետ, ուստի նա պետք է յուրաքանչյուրին։
wizard-members = Քանի՞ անդամ ունի յուրաքանչյուր կողմ
    Նրանք աշխատում են տեքստերի վրա։
wizard-liaisons = Քանի՞ համակարգող ունի յուրաքանչյուր կողմ
    Նրանց հետ կապվում են տարածաշրջաններում։
wizard-secretaries = Քանի՞ քարտուղար կա, որ ոչ մի կողմից չէ
    Նրանք հավասարապես ծառայում են բոլոր կողմերին և ձայն չունեն։
wizard-auditors = Քանի՞ աուդիտոր կա, որ ոչ մի կողմից չէ
    Նրանք կարող են կարդալ գրեթե ամեն ինչ և ոչինչ չեն որոշում։
wizard-operators = Քանի՞ օպերատոր կա, որ ոչ մի կողմից չէ
    Նրանք սպասարկում են սերվերը և բովանդակություն չեն կարդում։
wizard-authentic = Այդ լեզուներից որո՞նցով է տեքստը պարտավորեցնում
    Ստորագրվում է այդ տարբերակներից յուրաքանչյուրը. մյուսները թարգմանություններ են և չեն պարտավորեցնում։
wizard-sign = Յուրաքանչյուր կողմի քանի՞ համանախագահ է ստորագրում տեքստը
    Քիչը՝ ավելի արագ, շատը՝ ավելի հուսալի։
wizard-sign-decision = Քանի՞սն են ստորագրում որոշումը կամ կանոնադրության փոփոխությունը
    Ամենաերկարը գործողի համար կարելի է ավելի շատ ստորագրություն պահանջել։
wizard-days = Քանի՞ օր է սեղանին դրված տեքստը սպասում ստորագրությունների
    Դրանից հետո ժամկետն անցնում է։ Լռությունը երբեք համաձայնություն չէ։
wizard-days-max = Ամենաշատը քանի՞ օր կարելի է նշանակել
    Ոչ ոք չի կարող տեքստը հավերժ սեղանին պահել։
wizard-topic = { $topic }՝ 1 = մերն է, 2 = որոշում են ուրիշները, 3 = մերը չէ, 4 = բաց թողնել
    Լիազորություններն առաջին դուռն են. հարցը, որ առնչվում է ոչ մեր թեմայի, դուրս է մնում։
wizard-topic-own = Եվս մեկ թեմա՝ կարճ անունը լատինական փոքրատառերով
    Ավելացրեք այն, ինչ միայն ձեր համայնքներին է ընդհանուր, կամ ինչից ուզում եք հեռու մնալ։
wizard-topic-name = Ինչպե՞ս է կոչվում «{ $topic }» թեման ({ $language })
    Մարդիկ սա են կարդալու։
wizard-refer-to = Ո՞վ է իրավասու «{ $topic }» թեմայում ({ $language })
    Հարցնողին քաղաքավարի ուղարկում են այնտեղ։
wizard-region = Տարածաշրջանի կոդը, որտեղ աշխատում եք (ISO 3166-2, օրինակ՝ RU-MOW)
    Միջադեպերն ու հեռախոսահամարները ցույց են տրվում ըստ տարածաշրջանների։ Կարելի է և առանց դրանց։
wizard-region-name = { $code } տարածաշրջանի անվանումը ({ $language })
    Մարդիկ սա են կարդալու։
wizard-region-branches = Ո՞ր կողմերն ունեն մասնաճյուղ { $code } տարածաշրջանում։ Կարճ անունները՝ ստորակետով
    Որպեսզի մարդիկ մոտակայքում ինչ-որ մեկին գտնեն։
wizard-emergency = Հեռախոսահամար վտանգի դեպքում
    Դրանով է սկսվում հաղորդման ամեն էջ՝ նախ օգնություն, հետո թուղթ։
wizard-emergency-service = Ո՞վ է պատասխանում { $called } համարին ({ $language })
    Զանգողը պետք է իմանա, թե ով կպատասխանի։
wizard-emergency-region = { $called } համարը գործո՞ւմ է միայն մեկ տարածաշրջանում։ Կոդը
    Բաց թողնելու դեպքում այն գործում է ամենուր։
wizard-note-head = Հանձնաժողովի կանոնադրություն։ #-ով սկսվող տողը նշում է ընթերցողի համար։
    Ամեն փոփոխությունից հետո ստուգեք՝ comity charter check FILE
wizard-note-commission = Հանձնաժողովը՝ անվանումը, նպատակը, լեզուները, ժամացույցը։
wizard-note-party = Կողմերը։ Հերթականությունը ոչինչ չի նշանակում։ Կնիքը տառեր են ուրվագծի մեջ՝ առանց դրոշի և գույնի։
wizard-note-seat = Պաշտոններ, ոչ թե մարդիկ. պաշտոնում եղողին հետո գրանցում է ինքը՝ կողմը։
wizard-note-languages = Լեզուները, որոնցով տեքստերը պարտավորեցնում են, և թարգմանությունների լեզուները, որոնք չեն պարտավորեցնում։
wizard-note-signatories = Ով է ստորագրում յուրաքանչյուր կողմից։ Ոչ մի կանոնադրություն թույլ չի տա տեքստ ընդունել առանց որևէ կողմի։
wizard-note-deadlines = Որքան է սեղանին դրված տեքստը սպասում ստորագրությունների։
wizard-note-topic = Լիազորությունները՝ ինչով է զբաղվում հանձնաժողովը (ours), ինչն են որոշում ուրիշները (refer), ինչն է դուրս մնում (not-ours)։
wizard-note-region = Աշխատանքի տարածաշրջանները և կողմերի մասնաճյուղերը դրանցում։
wizard-note-emergency = Հեռախոսահամարներ վտանգի դեպքում։
wizard-note-clause = Կետեր, որոնք տեքստերը կարող են մեջբերել որպես հիմք, և խոստումներ, որոնց հաշիվը վարում է մատյանը։ Օրինակներ՝
wizard-note-origin = Հրապարակված հայտարարությունից ծնված հանձնաժողովն այն մեջբերում է [origin] բաժնում. ինչպես՝ բացատրում է charters/README.md ֆայլը։

## Doctor
doctor-ok = լավ է
doctor-warning = ուշադրություն
doctor-problem = ԽՆԴԻՐ
doctor-summary = Ստուգումներ՝ { $checks }, զգուշացումներ՝ { $warnings }, խնդիրներ՝ { $problems }
doctor-problems = { $count ->
    [one] գտնվել է { $count } խնդիր
   *[other] գտնվել է { $count } խնդիր
}
doctor-folder-ok = Տվյալների { $folder } պանակը և դրա ֆայլերը հասանելի են միայն տիրոջը։
doctor-folder-missing = Տվյալների { $folder } պանակ չկա։
    Դրանում է այն ամենը, ինչ գրանցել է հանձնաժողովը։
    Նշեք ճիշտը՝ --data DIR, կամ հիմնադրեք հանձնաժողով՝ `comity init`։
doctor-folder-open = Այս համակարգչի մյուս օգտատերերը կարող են կարդալ կամ փոխել՝ { $files }
    Այդ ֆայլերում անուններ, սևագրեր և մատյանի բանալին են։
    chmod go-rwx { $commands }
doctor-disk-ok = Սկավառակի վրա տեղ կա՝ { $megabytes } ՄԲ։
doctor-disk-low = Սկավառակի վրա մնացել է ընդամենը { $megabytes } ՄԲ։
    Լի սկավառակի վրա այլևս ոչինչ չի գրանցվի. գրանցվածը մնում է։
    Տեղ ազատեք կամ պանակը տեղափոխեք ավելի մեծ սկավառակ։
doctor-disk-full = Սկավառակը գրեթե լի է՝ մնացել է { $megabytes } ՄԲ։
    Լի սկավառակի վրա այլևս ոչինչ չի գրանցվի. գրանցվածը մնում է։
    Հիմա տեղ ազատեք։
doctor-disk-unknown = Չհաջողվեց իմանալ, թե որքան տեղ կա սկավառակի վրա։
    Լի սկավառակի վրա այլևս ոչինչ չի գրանցվի։
    Նայեք ինքներդ՝ df -h
doctor-key-ok = Մատյանի բանալին՝ { $file }, տեղում է, փակ է ուրիշներից և ճիշտն է։
doctor-key-missing = Մատյանի բանալին՝ { $file }, չկա։
    Առանց դրա ստուգակետ ստորագրել չի լինի, և մատյանը կանգնած է։
    Վերադարձրեք այնտեղից, որտեղ պահում եք պահուստներից առանձին։
doctor-key-other = { $file } ֆայլն այս մատյանի բանալին չէ։
    Դրանով ստորագրված ստուգակետերը ոչ ոք չի ընդունի։
    Վերադարձրեք մատյանի իսկական բանալին։
doctor-key-bad = Մատյանի բանալին՝ { $file }, օգտագործել չի լինի՝ { $why }
    Ով կարդա այդ բանալին, կկարողանա ստորագրել մատյանի անունից. առանց բանալու մատյանը կանգնած է։
    Փակեք այն ուրիշներից (chmod 600) կամ վերադարձրեք ճիշտ ֆայլը։
doctor-database-ok = Տվյալների բազան բացվում է և ամբողջական է՝ { $engine }, սխեմա { $schema }։
doctor-database-older = Տվյալների բազան ունի ավելի հին սխեմա՝ { $schema } ({ $engine }). ծրագիրը գիտի { $known }։
    Այն գրել է նախորդ տարբերակը։
    Պահուստ արեք, ապա գործարկեք `comity serve`. սխեման ինքն իրեն կթարմանա։
doctor-database-bad = Տվյալների բազան օգտագործել չի լինի՝ { $why }
doctor-connection-verified = Տվյալների բազայի հետ կապը գաղտնագրված է ({ $tls }), և նրա սերվերը հաստատել է իր ինքնությունը։
doctor-connection-local = Տվյալների բազայի հետ կապն այս համակարգչից դուրս չի գալիս։
doctor-connection-unverified = Տվյալների բազայի հետ կապը գաղտնագրված է ({ $tls }), բայց չի ստուգվում, թե ով է պատասխանում։
    Ճանապարհին որևէ մեկը կարող էր ներկայանալ որպես սերվեր, իմանալ գաղտնաբառը և փոխել կարդացվածը։
    Տվյալների բազայի հասցեում գրեք sslmode=verify-full։
doctor-connection-plain = Տվյալների բազայի հետ կապն անցնում է ցանցով առանց գաղտնագրման։
    Ով կարող է այնտեղ լսել, կկարդա անունները, սևագրերն ու հասցեները և կկարողանա փոխել կարդացվածը։
    Հասցեում գրեք sslmode=verify-full, եթե ցանցն ինքը գաղտնագրված չէ (WireGuard)։
doctor-connection-ended = Տվյալների բազայի հետ կապն այստեղից դուրս է գալիս գաղտնագրված, բայց սերվերին հասնում է առանց գաղտնագրման։
    Ճանապարհին ինչ-որ բան՝ պրոքսի կամ կապերի բաշխիչ, հանում է գաղտնագրումը. դրանից այն կողմ ուրիշները կարող են լսել։
    Թող ծրագիրը կապվի հենց սերվերի հետ։
doctor-clock-ok = Ժամացույցը համաձայն է մատյանին. վերջին գրառումն ապագայում չէ։
doctor-clock-behind = Վերջին գրառումն այս համակարգչի ժամացույցից առաջ է՝ { $time }։
    Ժամկետները դատվում են այս ժամացույցով, և ճիշտ ժամանակով ստորագրությունները կմերժվեն։
    Ուղղեք ժամացույցը և համաձայնեցրեք ժամանակի ծառայության հետ (NTP)։
doctor-record-ok = Յուրաքանչյուր կողմի վկան տեսել է ամբողջ մատյանը. գրառումներ՝ { $entries }։
doctor-record-pending = Նոր գրառումները վկաների են սպասում (սկիզբը՝ { $since })։ Դեռ չեն հաստատել՝ { $witnesses }։
doctor-record-late = Մատյանը սպասում է հաստատման (սկիզբը՝ { $since })։ Չեն հաստատել՝ { $witnesses }։
    Տեքստերը պահվում են իրենց ստորագրություններով, բայց նորը մատյանում համաձայնեցված տեղ չի ստանում։
    Հարցրեք այդ կողմին՝ աշխատո՞ւմ է իր `comity cosign`-ը։
doctor-record-unpublished = Նոր գրառումները (սկիզբը՝ { $since }) դեռ ստուգակետում չեն։
    Ստուգակետեր ստորագրում է միայն աշխատող սերվերը։
    Գործարկեք `comity serve`։
doctor-signers-ok = Այսօր յուրաքանչյուր կողմ կարող էր ստորագրել ցանկացած տեսակի տեքստ։
doctor-signers-missing = { $party } կողմն այսօր չէր կարող ստորագրել՝ { $kinds }։
    Այդ տեսակի տեքստերը չեն կարող ընդունվել, քանի որ պետք է ստորագրի յուրաքանչյուր կողմ։
    Պաշտոնները լրացնում է կողմի գրանցողը՝ comity seat fill { $id }/{ $role }/N
doctor-registrars-ok = Յուրաքանչյուր կողմ ունի գրանցող։
doctor-registrars-missing = { $party } կողմը գրանցող չունի։
    Մյուս կողմի կորած բանալին փոխվում է միայն այս կողմի գրանցողի հետ։
    Պաշտոնը լրացնում է կողմի համանախագահը՝ comity seat fill { $id }/registrar/1
doctor-languages-ok = Էջերը կան կանոնադրության բոլոր լեզուներով։
doctor-languages-missing = Կանոնադրությունը հրապարակված է լեզուներով, որոնցով էջեր չկան՝ { $languages }
    Այդ լեզուներով կարդացողները կտեսնեն իրենց տեքստերը, բայց շուրջը գրվածը կլինի այլ լեզվով։
    Ավելացրեք locales/ պանակում (ինչպես՝ տես CONTRIBUTING.md) կամ զգուշացրեք ընթերցողներին։ Էջերը կան՝ { $pages }
doctor-address-ok = Հասցեն ապահով է՝ { $server }
doctor-address-plain = { $server } հասցեն https չէ։
    Ճանապարհին ցանկացածը կարող է կարդալ և փոխել էջերը. մուտքի բանալիները չեն աշխատում։
    Կայքի առջև TLS դրեք և հասցեն տվեք https://-ով
doctor-server-ok = { $server } կայքը պատասխանում է այս մատյանի անունից։
doctor-server-other = { $server } կայքն այլ մատյան է ցույց տալիս՝ { $origin }
    Մարդիկ կկարդային և կստորագրեին այլ հանձնաժողովի համար։
    Ստուգեք հասցեն և այն, թե տվյալների որ պանակն ունի այդ սերվերը։
doctor-server-silent = { $server } կայքը չի պատասխանում ({ $why })
    Այնտեղ հիմա ոչ ոք չի կարող կարդալ կամ ստորագրել։
    Ստուգեք՝ աշխատո՞ւմ է `comity serve`-ը, նաև դրա առջև եղած պրոքսին և հրապատը։
doctor-server-clock-ok = Կայքի և այս համակարգչի ժամացույցները համընկնում են։
doctor-server-clock-apart = Կայքի և այս համակարգչի ժամացույցները տարբերվում են՝ { $seconds } վայրկյան։
    Ստորագրության մեջ ժամանակ կա. շատ շեղված ժամացույցով ստորագրությունները չեն ընդունվում։
    Երկուսն էլ համաձայնեցրեք ժամանակի ծառայության հետ (NTP)։
doctor-server-clock-missing = Կայքն իր ժամանակը չի ասում։
    Ուստի ժամացույցները համեմատել չհաջողվեց։
    Թող դրա առջևի պրոքսին բաց թողնի Date վերնագիրը։
doctor-host-ok = Ստորագրման հանգույցը՝ { $host }, գտնվել է։
doctor-host-missing = Ստորագրման հանգույցը՝ { $host }, DNS-ում չկա։
    Ստորագրման մուտքի բանալիներն այդ հանգույցին են. առանց դրա դիտարկիչում ոչ ոք չի ստորագրի։
    Ավելացրեք DNS գրառում, որը տանում է սերվեր։
doctor-mail-ok = Փոստի սերվերը՝ { $place }, պատասխանում է ինչպես հարկն է։ Ոչինչ չի ուղարկվել։
doctor-mail-none = Փոստը կարգավորված չէ, և ոչ ոք դրան չի սպասում։
doctor-mail-off = { $count ->
    [one] Փոստի համար պահվում է { $count } հասցե, բայց այս ստուգմանը փոստի սերվեր տրված չէ։
   *[other] Փոստի համար պահվում է { $count } հասցե, բայց այս ստուգմանը փոստի սերվեր տրված չէ։
}
    Առանց դրա ոչ ոք չի իմանա, որ տեքստ է սպասում։
    Տվեք --smtp և --mail-from, ինչպես `comity serve`-ում, կամ երկուսի համար սահմանեք COMITY_SMTP և COMITY_MAIL_FROM։
doctor-mail-bad = Փոստի սերվերը՝ { $place }, օգտագործել չի լինի՝ { $why }
    Ոչ ոք չի իմանա, որ տեքստ է սպասում։ Նամակները պահվում են, և փորձերը կրկնվում են օրերով։
    Ստուգեք հասցեն, պորտը, վկայագիրը և գաղտնաբառը։
doctor-mail-settings = Փոստի կարգավորումներն իրար չեն համապատասխանում՝ { $why }
    Սերվերը դրանցով չի գործարկվի։
    Օրինակներ ցույց է տալիս `comity serve --help`-ը։
doctor-mail-given-up = Նամակը տեղ չի հասել և այլևս չի ուղարկվում ({ $since })՝ { $office }։ Պատճառը՝ { $why }
    Այնտեղ չիմացան, որ տեքստ է սպասում։
    Հարցրեք այլ հասցե՝ comity seat contact { $id } --mail ADDRESS
doctor-mail-late = Նամակն ուշանում է՝ { $office }։ Փորձեր՝ { $count } ({ $why })
    Փորձերը կրկնվում են օրերով, հետո դադարում են։
    Ստուգեք փոստի սերվերը. եթե այն կարգին է, ստուգեք հասցեն։
doctor-backup-ok = Վերջին պահուստի տարիքը { $path } տեղում՝ { $age }։
doctor-backup-old = Վերջին պահուստը { $path } տեղում հին է՝ { $age }։
    Դրանից հետո գրանցվածը կկորչի սկավառակի հետ, եթե կողմերը հայելիներ չունեն։
    Ամեն օր գործարկեք `comity backup FILE` և ֆայլը պահեք այլ համակարգչում։
doctor-backup-missing = { $path } տեղում պահուստ չկա։
    Գրանցվածը կկորչի սկավառակի հետ, եթե կողմերը հայելիներ չունեն։
    Ամեն օր գործարկեք `comity backup FILE` և ֆայլը պահեք այլ համակարգչում։

## Mail
mail-subject = { $count ->
    [one] { $count } տեքստ սպասում է ձեր կողմին
   *[other] { $count } տեքստ սպասում է ձեր կողմին
}
mail-subject-declined = { $count ->
    [one] Մերժվել է { $count } տեքստ, որը ձեր կողմը ստորագրել էր
   *[other] Մերժվել է { $count } տեքստ, որոնք ձեր կողմը ստորագրել էր
}
mail-waits = { $count ->
    [one] Ձեր հանձնաժողովի սեղանին { $count } տեքստ կա, որը սպասում է ձեր կողմի ստորագրությանը։
   *[other] Ձեր հանձնաժողովի սեղանին { $count } տեքստ կա, որոնք սպասում են ձեր կողմի ստորագրությանը։
}
mail-last = { $count ->
    [one] Մյուս բոլոր կողմերն ստորագրել են { $count } տեքստ։ Պակասում է միայն ձեր կողմի ստորագրությունը։
   *[other] Մյուս բոլոր կողմերն ստորագրել են { $count } տեքստ։ Պակասում է միայն ձեր կողմի ստորագրությունը։
}
mail-deadline = { $count ->
    [one] Երկու օրից քիչ է մնացել { $count } տեքստ ստորագրելու համար։ Առանց ձեր կողմի ստորագրության դրա ժամկետը կանցնի։
   *[other] Երկու օրից քիչ է մնացել { $count } տեքստ ստորագրելու համար։ Առանց ձեր կողմի ստորագրության դրանց ժամկետը կանցնի։
}
mail-declined = { $count ->
    [one] Մերժվել է { $count } տեքստ, որը ձեր կողմը ստորագրել էր։ Պատճառները նշված են դրա էջում։
   *[other] Մերժվել է { $count } տեքստ, որոնք ձեր կողմը ստորագրել էր։ Պատճառները նշված են դրանց էջերում։
}
mail-open = Բացեք այն, ինչ սպասում է ձեզ՝
mail-why = Այս նամակը ոչ մի տեքստ և ոչ մի անձ չի նշում, քանի որ ճանապարհին նամակը կարող են կարդալ ուրիշները։
mail-end = Այն ստացել եք, քանի որ այս հասցեն տրված է ձեր պաշտոնի համար։ Նույն էջում կարող եք ընտրել, թե որքան հաճախ գրենք, կամ հրաժարվել նամակներից։

### Mail to members
account-mail = Նամակներ
account-mail-lead = Գրում ենք, երբ ինչ-որ բան սպասում է ձեզ՝ առանց բովանդակության ու անունների, մեկ հղումով։ Հասցեն երբեք մատյանում չի հայտնվում։
account-mail-address = Էլեկտրոնային փոստի հասցե
account-mail-hint = Թողեք դատարկ, եթե չեք ուզում նամակ ստանալ։
account-mail-language = Նամակների լեզուն
account-mail-pace = Որքան շուտ
account-mail-at-once = Անմիջապես
account-mail-daily = Օրը մեկ անգամ
account-mail-never = Երբեք
account-mail-button = Պահպանել
account-mail-wrong = Սա էլեկտրոնային փոստի հասցե չէ։ Գրեք, օրինակ՝ name@example.org։
account-done-mail = Պահպանված է։

### The end of mail
unsubscribe-title = Այլևս նամակ չուղարկե՞լ
unsubscribe-ask = Այս հանձնաժողովից այլևս նամակ չեք ստանա։ Ինչ սպասում է ձեզ, շարունակում է երևալ «Ձեզ համար» էջում։
unsubscribe-button = Այլևս նամակ չուղարկել ինձ
unsubscribe-done-title = Այլևս նամակ չեք ստանում
unsubscribe-done = Կարող եք նորից միացնել ձեր հաշվում։

### Mine
mine-title = Ինչն է Ձեզ սպասում
mine-count = { $count ->
    [0] Հիմա Ձեզ ոչինչ չի սպասում։
   *[other] Ձեզ սպասում է { $count } գործ։
}
mine-sign = Պետք է Ձեր ստորագրությունը
mine-sign-until = Կարելի է ստորագրել մինչև { $date }. { $left }։
mine-order-seal = Կարգադրություն տեղի մասին
mine-order = { $action ->
    [fill-seat] Տեղը պետք է զբաղեցվի՝ { $seat }
    [vacate-seat] Տեղը պետք է ազատվի՝ { $seat }
    [set-reading-key] Տեղը պետք է ընթերցման բանալի ստանա՝ { $seat }
   *[replace-key] Տեղի բանալին պետք է փոխարինվի՝ { $seat }
}
mine-order-by = Խնդրել է՝ { $office }։ Ձեր կարգադրությանը սպասում են մինչև { $date }։
mine-word = Պետք է Ձեր կողմի խոսքը
mine-propose = Նախագծեր, որտեղ առաջարկը կօգնի
mine-silent = { $count ->
   *[other] Ձեր կողմը դեռ իր խոսքը չի ասել { $count } տեղում։
}
mine-bracketed = { $count ->
   *[other] Ձևակերպումները տարբեր են { $count } տեղում։
}
mine-ground = { $count ->
   *[other] Ձեր կողմի հիմքը բացակայում է { $count } լեզվով։
}
mine-interest = { $count ->
   *[other] Ձեր կողմի շահերը նշված չեն { $count } լեզվով։
}
mine-no-passage = { $count ->
   *[other] Դեռ ոչ մի կետ չկա։
}
mine-attachment = { $count ->
   *[other] Դեռ կցված չէ այն, ինչ պետք է ուժի մեջ մտնի։
}
mine-clocks = Ժամանակն անցնում է
mine-clock-text = Դեռ չեն ստորագրել՝ { $parties }։ Ժամկետը՝ { $date }։
mine-nothing-draft = Երբ մյուս կողմերից մեկը որևէ բան գրի կամ տեքստը ներկայացվի ստորագրման, դա կտեսնեք այստեղ։ Կարող եք կարդալ նախագծերը կամ սկսել նորը։
mine-nothing-read = Երբ Ձեր կարիքը լինի, դա կերևա այստեղ։ Մինչ այդ կարող եք կարդալ նախագծերը։
mine-to-desk = Դեպի նախագծերը

### The desk
desk-title = Սրանք այն նախագծերն են, որոնց վրա աշխատում են
desk-lead = Նախագծերը կարդում են միայն հանձնաժողովի մասնակիցները։ Նախագիծը դառնում է հրապարակային, երբ ներկայացվում է ստորագրման։
desk-count = { $count ->
    [0] Հիմա նախագիծ չկա։
   *[other] { $count } նախագիծ։
}
desk-begin = Սկսել նախագիծ
desk-draft = նախագիծ
desk-untitled = Ձեր լեզվով դեռ ձևակերպված չէ
desk-blocks = { $count ->
    [0] Պատրաստ է ստորագրման ներկայացնելու։
   *[other] Ստորագրման ներկայացնելուց առաջ մնում է { $count } գործ։
}
desk-blocks-ours = { $count ->
    [0] Ձեր կողմից ոչինչ պետք չէ։
   *[other] Դրանցից Ձեր կողմինն է { $count }-ը։
}
desk-blocks-title = Ինչն է խանգարում ներկայացնել ստորագրման
desk-ours = Սա կարող է անել Ձեր կողմը
desk-ours-none = Ձեր կողմն իր բաժինն արել է։ Մյուսների հերթն է։
desk-others = Սա սպասում է մյուսներին
desk-more = { $count ->
   *[other] Եվս { $count }
}
desk-next = Անցնել առաջինին
desk-ready = Բոլոր կողմերը բոլոր կետերը նույն կերպ են ձևակերպում։ Ոչինչ չի խանգարում ներկայացնել ստորագրման։
desk-ready-co-chair = Ստորագրման կարող է ներկայացնել ցանկացած կողմի համանախագահը։
desk-table = Ներկայացնել ստորագրման
desk-closed = Տեքստը ներկայացված է ստորագրման կամ ուժի մեջ է, ուստի նախագիծը փակ է. այն փոխել չի կարելի։
desk-was = Տեքստն արդեն ներկայացվել է ստորագրման։ Արդյունքը՝ { $state }։ Այն կարելի է նորից ձևակերպել։
desk-read-text = Կարդալ տեքստը
desk-changed = Վերջին փոփոխությունը՝ { $date }։
desk-text = Տեքստը՝ կետ առ կետ
desk-no-courtesy = Տեղեկատվական թարգմանություն դեռ չկա՝ { $languages }։ Ստորագրման համար այն պետք չէ։
desk-passage = { $number ->
    [0] Վերնագիր
   *[other] Կետ { $number }
}
desk-passage-new = Նոր կետ
desk-word = { $number ->
    [0] Ձևակերպել վերնագիրը
   *[other] Ձևակերպել { $number } համարի կետը
}
desk-add-passage = Ավելացնել կետ
desk-own-side = Ձեր կողմը
desk-settled = Համաձայնեցված է. բոլոր կողմերը նույնն են ասում
desk-settled-out = Համաձայնեցված է. բոլոր կողմերը սա բաց են թողնում
desk-bracketed = Փակագծերում. կողմերը դեռ նույնը չեն ասում
desk-missing = Բացակայում է. այս լեզվով ոչ ոք չի ձևակերպել
desk-missing-in = Այս լեզվով խոսքեր դեռ չկան՝ { $language }։
desk-silent = Դեռ իր խոսքը չի ասել։
desk-silent-parties = Դեռ չեն արտահայտվել՝ { $parties }։ Լռությունը համաձայնություն չէ։
desk-leaves-out = Այս կետը բաց է թողնում։
desk-they-leave-out = Նրանք այս կետը բաց են թողնում։
desk-we-leave-out = Ձեր կողմն այս լեզվով այս կետը բաց է թողնում։ Վերադարձնելու համար գրեք խոսքերը։
desk-proposal = Քարտուղարության առաջարկ
desk-proposal-means = Այն ոչ մեկի խոսքը չէ, քանի դեռ կողմն այն իրենը չի դարձրել։
desk-proposal-out = Առաջարկվում է այս կետը բաց թողնել։
desk-word-title = { $number ->
    [0] Ինչպե՞ս է Ձեր կողմը ձևակերպում վերնագիրը
   *[other] Ինչպե՞ս է Ձեր կողմը ձևակերպում { $number } համարի կետը
}
desk-word-new-title = Ի՞նչ պետք է ասի նոր կետը
desk-word-lead = Գրեք Ձեր կողմի խոսքերը։ Երբ բոլոր կողմերը նույնն են ասում, կետը համաձայնեցված է։
desk-propose-title = { $number ->
    [0] Ի՞նչ եք առաջարկում վերնագրի համար
   *[other] Ի՞նչ եք առաջարկում { $number } համարի կետի համար
}
desk-propose-new-title = Ի՞նչ եք առաջարկում նոր կետի համար
desk-propose-lead = Առաջարկը ոչ մեկի խոսքը չէ, քանի դեռ կողմն այն իրենը չի դարձրել։
desk-box-words = Ձեր կողմի խոսքերը՝ { $language }
desk-box-proposal = Ձեր առաջարկը՝ { $language }
desk-box-interests = Ձեր կողմի շահերը՝ { $language }
desk-hint-chars = Առավելագույնը { $max } նիշ։
desk-courtesy = Տեղեկատվական թարգմանություններ (պարտադիր չէ)
desk-courtesy-lead = Դրանք օգնում են ընթերցողին և պարտադիր չեն։ Եթե կողմը թարգմանություն է սկսել, դրա հետ պետք է համաձայնեն բոլոր կողմերը։
desk-save = Պահպանել մեր խոսքերը
desk-save-proposal = Պահպանել առաջարկը
desk-cancel = Ոչ հիմա
desk-take = Այս կողմի խոսքերը դարձնել մերը՝ { $party }
desk-take-proposal = Առաջարկը դարձնել մերը
desk-leave-out = Բաց թողնել՝ { $language }
desk-same = Նույնը, ինչ Ձերը։
desk-differences = Ընդգծվածը միայն նրանց մոտ է, ջնջվածը՝ միայն Ձեզ մոտ։
desk-unmarked = Նրանց խոսքերն առանց նշումների
desk-diff-theirs = [միայն նրանց մոտ՝
desk-diff-ours = [միայն մեզ մոտ՝
desk-diff-end = ]
desk-conflict-title = Ձեր կողմից ուրիշն էլ է սա փոխել։ Ոչինչ չի կորել։
desk-conflict-lead = Մինչ գրում էիք, Ձեր կողմից ուրիշները այլ խոսքեր են պահպանել։ Ստորև նրանց խոսքերն են, իսկ դաշտում՝ Ձերը։ Ձերը դեռ պահպանված չէ. ընտրեք։
desk-keep-mine = Թողնել իմ գրածը
desk-keep-theirs = Թողնել պահպանվածը
desk-merge = Երկուսը միացնել դաշտում
desk-meanwhile = Ինչ է ասում Ձեր կողմը հիմա՝
desk-meanwhile-nothing = Ոչինչ. խոսքերը հետ են վերցվել կամ բաց թողնվել։
desk-meanwhile-yours = Ձեր գրածը ներքևի դաշտում է։
desk-error-long = { $over } նիշ ավելի է. ընդունվում է առավելագույնը { $max }։ Ոչինչ չի կորել, կրճատեք տեքստը։
desk-error-hidden = { $place } համարի նիշը ({ $code }) «{ $before }» խոսքերից հետո անտեսանելի է և կարող է թաքցնել տեքստի իմաստը։ Ջնջեք այն և այդ տեղը նորից գրեք։
desk-error-emptied = Դաշտը դատարկ է։ Կետը բաց թողնելու համար սեղմեք «Բաց թողնել», այլապես գրեք Ձեր կողմի խոսքերը։
desk-error-emptied-interest = Դաշտը դատարկ է։ Ձեր կողմի շահերն այս լեզվով պետք են։
desk-error-no-title = Գրեք վերնագիր։
desk-error-nothing-typed = Գրեք խոսքերը։
desk-error-nothing-to-take = Այստեղ այլևս խոսքեր չկան, որ կարելի լինի ընդունել։ Նորից նայեք։
desk-error-binding = Պետք են խոսքեր պարտադիր լեզվով՝ { $language }։

### The desk: grounds, interests, promises, files
desk-grounds = Հիմքերը
desk-grounds-lead = Ինչի վրա է հիմնվում յուրաքանչյուր կողմը՝ օրենք, կանոնադրության կետ, ավելի վաղ ընդունված տեքստ։ Յուրաքանչյուր կողմ խոսում է իր անունից։
desk-no-ground = Հիմք դեռ նշված չէ։
desk-add-ground = Նշել հիմք
desk-change-ground = Փոխել կամ հանել այս հիմքը
desk-ground-missing = Դեռ չկա պարտադիր լեզվով՝ { $languages }։
desk-ground = Հիմք
desk-ground-title = Ինչի՞ վրա է հիմնվում Ձեր կողմը
desk-ground-lead = Նշեք աղբյուրը և Ձեր խոսքերով ասեք, թե ինչ է դրանից բխում։
desk-ground-changed = Այդ ընթացքում Ձեր կողմից մեկը փոխել կամ հանել է այս հիմքը։ Ձեր խոսքերը ներքևում են. եթե հիմա պահպանեք, դրանք կդառնան առանձին հիմք։
desk-cites = Որտե՞ղ է դա գրված
desk-cites-law = Օրենքում։ Այն կնշեմ ներքևում։
desk-cites-charter = Կանոնադրության կետում
desk-cites-clause = Ո՞ր կետը
desk-cites-text = Ավելի վաղ ընդունված տեքստում
desk-cites-which = Ո՞ր տեքստը
desk-choose = Ընտրեք
desk-save-ground = Պահպանել հիմքը
desk-remove-ground = Հանել հիմքը
desk-error-cites = Նշեք, թե որտեղ է դա գրված։
desk-error-clause = Ընտրեք կանոնադրության կետը։
desk-error-text = Ընտրեք ընդունված տեքստը։
desk-interests = Շահերը
desk-interests-title = Ի՞նչ է խնդրում հաշվի առնել Ձեր կողմը
desk-interests-lead = Ասեք, թե ինչու է դա Ձեզ համար կարևոր։ Շահերը պարտադիր չէ, որ համընկնեն. տեքստում դրանք կողք կողքի են։
desk-no-interest = Շահերը դեռ նշված չեն։
desk-word-interests = Նշել մեր շահերը
desk-other-languages = { $count ->
   *[other] Եվս { $count } լեզվով
}
desk-promises = Այս տեքստի խոստումները
desk-no-promise = Տեքստում խոստում դեռ չկա։
desk-promise-owed = Խոստանում են՝ { $parties }։
desk-brought = Առաջարկել է՝ { $party }։
desk-brought-secretariat = Առաջարկել է քարտուղարությունը։
desk-add-promise = Ավելացնել խոստում
desk-change-promise = Փոխել կամ հանել այս խոստումը
desk-promise = Խոստում
desk-promise-title = Ի՞նչ է խոստանում այս տեքստը
desk-promise-lead = Երբ տեքստն ընդունվում է, խոստումները մտնում են հրապարակային ցանկ։ Կատարվե՞լ են, թե ոչ, հաշվարկվում է, ոչ թե հայտարարվում։
desk-promise-conflict-title = Ուրիշն էլ է փոխել այս խոստումը։ Ոչինչ չի կորել։
desk-promise-conflict-lead = Մինչ գրում էիք, ուրիշներն այս խոստումն այլ կերպ են պահպանել։ Սկզբում նրանց պահպանածն է, հետո՝ Ձեր գրածը։ Ձերը դեռ պահպանված չէ. ընտրեք։
desk-promise-now = Ինչ է պահպանված հիմա՝
desk-promise-gone-title = Մեկը հանել է այս խոստումը։ Ոչինչ չի կորել։
desk-promise-gone-lead = Ձեր գրածը ներքևում է։ Եթե հիմա պահպանեք, այն նորից խոստում կդառնա։
desk-when-once = Մեկ անգամ՝ մինչև որոշակի օր
desk-when-due = Մինչև ո՞ր օրը
desk-save-promise = Պահպանել խոստումը
desk-remove-promise = Հանել խոստումը
desk-error-owner = Նշեք, թե ով է խոստանում։
desk-error-when = Նշեք ժամկետը։
desk-error-due = Ընտրեք դեռ չեկած օր։
desk-error-evidence = Նշեք, թե ինչն է ցույց տալիս կատարումը։
desk-files = Կցված ֆայլեր
desk-no-file = Ֆայլ կցված չէ։
desk-add-file = Կցել ֆայլ
desk-remove-file = Հանել՝ { $name }
desk-file = Ֆայլ
desk-file-title = Ո՞ր ֆայլն է վերաբերում այս տեքստին
desk-file-lead = Երբ տեքստը ներկայացվում է ստորագրման, ֆայլերը դառնում են հրապարակային նրա հետ։ Մասնավոր անձանց մասին ոչինչ մի կցեք։
desk-file-name = Կարճ անուն
desk-file-name-hint = Լատինական փոքրատառեր, թվեր, կետեր և գծիկներ. առավելագույնը { $max } նիշ։ Դատարկ թողնելու դեպքում վերցվում է ֆայլի անունից։
desk-file-hint = Առավելագույնը { $max } ԿԲ, ընդամենը մինչև { $count } ֆայլ։
desk-file-kept = Պահված է նախորդ անգամից՝ { $name } ({ $size } ԿԲ)։ Այստեղ մնում է մեկ ժամ. նորից ընտրել պետք չէ։
desk-file-other = Փոխարենը այլ ֆայլ
desk-file-again = Ֆայլն այստեղ նորից ընտրեք. այն չի պահվել։
desk-file-button = Կցել
desk-file-charter = Նոր կանոնադրությունը
desk-file-policy = Մատյանի նոր քաղաքականությունը
desk-error-file = Ընտրեք ոչ դատարկ ֆայլ։
desk-error-file-gone = Ֆայլն այլևս պահված չէ. այն մնում է մեկ ժամ։ Նորից ընտրեք։
desk-error-file-large = Ֆայլը չափազանց մեծ է. ընդունվում է առավելագույնը { $max } ԿԲ։
desk-error-file-name = Կարճ անունն ունի առավելագույնը { $max } լատինական փոքրատառ, թիվ, կետ կամ գծիկ։
desk-error-file-theirs = Այս անունով ֆայլ արդեն կցել է այլ կողմ՝ { $party }։ Ընտրեք այլ անուն։

### The desk: threads and around
desk-threads = Քննարկում
desk-thread-shared = Բոլոր կողմերի համար
desk-thread-ours = Մեր միջև. սա կարդում է միայն Ձեր կողմը
desk-thread-of = Իրենց միջև՝ { $party }
desk-thread-count = { $count ->
    [0] (դեռ ոչինչ)
   *[other] ({ $count } մեկնաբանություն)
}
desk-about = Այս նախագծի մասին
desk-begun = Սկսել է
desk-done-worded = Ձեր խոսքերը պահպանված են։ Դրանք արդեն տեսնում են բոլորը, ովքեր կարդում են նախագծերը։
desk-done-begun = Նախագիծը ստեղծված է։ Այժմ ձևակերպեք առաջին կետը։
desk-done-ground = Ձեր հիմքը պահպանված է։
desk-done-promise = Խոստումը պահպանված է։
desk-done-file = Ֆայլը կցված է։
desk-done-removed = Հանված է։
desk-revise-title = Այս տեքստին կարելի է վերադառնալ
desk-revise-lead = Այն չի ընդունվել։ Վերադառնալու դեպքում այն դառնում է նույն խոսքերով նախագիծ, և յուրաքանչյուր կողմ կարող է այն նորից ձևակերպել։
desk-revise-button = Վերադառնալ տեքստին

### The desk: a new draft
desk-new-title = Ինչի՞ մասին է նոր տեքստը
desk-new-lead = Սկսեք թեմայից, տեսակից և առաջին վերնագրից։ Մնացածը կողմերը կձևակերպեն հետո։
desk-new-topics = Թեմաներ
desk-new-topics-hint = Ընտրեք, թե ինչին է վերաբերում տեքստը։ Բոլոր թեմաները պետք է լինեն հանձնաժողովի իրավասության ներքո։
desk-new-other-topics = Իմ թեման այստեղ չկա
desk-new-kind = Տեքստի տեսակը
desk-new-name = Առաջին վերնագիրը
desk-new-language = Այս վերնագրի լեզուն
desk-new-fulfils = Տեքստը կատարում է խոստում (պարտադիր չէ)
desk-new-fulfils-hint = Ընտրեք խոստումները, որոնք կկատարվեն տեքստի ընդունմամբ։
desk-new-replaces = Տեքստը փոխարինում է ընդունվածին (պարտադիր չէ)
desk-new-replaces-hint = Այն պետք է նույն տեսակի լինի։ Հին տեքստը գործում է, մինչև նորն ընդունվի։
desk-new-replaces-label = Ո՞ր տեքստը
desk-new-replaces-none = Ոչ մեկը
desk-new-button = Սկսել նախագիծը
desk-error-kind = Ընտրեք տեքստի տեսակը։
desk-error-topic = Ընտրեք առնվազն մեկ թեմա։

### The desk: forms that keep their words
keep-signed-out-title = Մուտքն ավարտվել է։ Ձեր խոսքերը պահպանված են այս էջում։
keep-signed-out-lead = Դեռ ոչինչ չի ուղարկվել, և ոչինչ չի կորել։ Մի՛ փակեք այս էջը։
keep-sign-in = Մուտք գործեք մեկ այլ ներդիրում
keep-come-back = Վերադարձեք այս էջ և նորից ուղարկեք։
keep-signed-out-file-title = Մուտքն ավարտվել է։ Ֆայլը չի կցվել։
keep-signed-out-file-lead = Այստեղ դրանից ոչինչ չի մնացել. այն դեռ Ձեր սարքում է։
keep-choose-again = Ապա նորից ընտրեք ֆայլը։
keep-send-again = Նորից ուղարկել
keep-your-words = Ինչ եք գրել
keep-copy = Սա պահպանված չէ։ Կարող եք պատճենել այստեղից։
keep-back = Վերադառնալ նախագծին
keep-words = Ձեր խոսքերը
keep-words-in = Ձեր խոսքերը՝ { $language }

### The desk: threads
thread-shared-title = Ինչ է ասված բոլոր կողմերին
thread-shared-lead = Սա կարդում են բոլոր կողմերը և քարտուղարությունը։
thread-ours-title = Ինչ է Ձեր կողմն ասում իր մեջ
thread-ours-lead = Սա կարդում են միայն Ձեր կողմը և աուդիտորները։
thread-theirs-title = Ինչ է այս կողմն ասում իր մեջ՝ { $party }
thread-theirs-lead = Սա կարդում եք որպես աուդիտոր։ Կողմերից սա կարդում է միայն { $party }։
thread-empty = Դեռ ոչինչ չի ասվել։
thread-older = Ավելի վաղ մեկնաբանություններ
thread-newest = Վերջին մեկնաբանությունները
thread-write-shared = Ձեր մեկնաբանությունը բոլոր կողմերի համար
thread-write-ours = Ձեր մեկնաբանությունը Ձեր կողմի համար
thread-send-shared = Ասել բոլոր կողմերին
thread-send-ours = Ասել միայն մեր կողմին

### The desk: putting it on the table
table-title = Մինչև ե՞րբ կարելի է ստորագրել
table-lead = Ներկայացվելուց հետո տեքստն անփոփոխ է և հրապարակային։ Յուրաքանչյուր կողմ ստորագրում է այն կամ մերժում։ Ժամկետից հետո այն կորցնում է նշանակությունը։
table-until = Ստորագրման վերջին օրը
table-until-hint = Կանոնադրությամբ՝ { $days } օր. ամենաուշ օրը՝ { $last }։ Օրն ավարտվում է կեսգիշերին։
table-continue = Տեսնել, թե ինչ կամրագրվի
table-error-day = Ընտրեք օրը։
table-error-past = Այդ օրն անցել է։ Ընտրեք ավելի ուշ օր։
table-error-far = Դա ավելի ուշ է, քան թույլ է տալիս կանոնադրությունը։ Ամենաուշ օրը՝ { $date }։
table-check-title = Ստուգեք, թե ինչ կամրագրվի
table-check-lead = Ստորագրման ներկայացվում են հենց այս խոսքերը։ Հետո դրանք փոխել չի կարելի։
table-change = Փոխել
table-signs = Պետք է ստորագրեն
table-left-out = Չի տպագրվում, քանի որ ամբողջությամբ համաձայնեցված չէ՝ { $languages }։
table-next = Այնուհետև դա կհաստատեք Ձեր բանալիով։ Ստորագրման ներկայացնելը դեռ ստորագրել չէ։
table-button = Ներկայացնել ստորագրման հենց սա

# Reports: the pages for whoever reports

report-title = Հայտնել միջադեպի մասին
report-lead = Պատմեք հանձնաժողովին, թե ինչ է պատահել Ձեզ կամ մեկ ուրիշի հետ, կամ ինչից եք վախենում։ Պետք չէ ո՛չ հաշիվ, ո՛չ անուն, ո՛չ JavaScript։ Հարցերը տրվում են մեկ-մեկ, և մինչև ուղարկելը ոչինչ չի պահվում։
report-begin = Սկսել հաղորդումը
report-have-receipt = Անդորրագիր ունեմ
report-regional = Հեռախոսահամարներ՝ ըստ տարածաշրջանների
report-closed = Հաղորդումներ դեռ չեն ընդունվում։
report-who-reads = Ով ինչ է կարդում
report-who-account = Կատարվածի մասին կարդում են քարտուղարությունը և բոլոր կողմերի մարդիկ, որպեսզի ոչ մի կողմ չկարողանա դա մյուսից թաքցնել։
report-who-identity = Թե ով եք Դուք, կարդում են միայն նրանք, ում կընտրեք՝ մեկ կողմի մարդիկ, քարտուղարությունը կամ ոչ ոք։ Պահվելուց առաջ դա գաղտնագրվում է նրանց համար։
report-who-operator = Այս սերվերը սպասարկողը չի կարող կարդալ պահված հաղորդումը։ Ուղարկելիս այն անցնում է սերվերի հիշողությամբ. եթե դրան չեք վստահում, հանձնաժողովից որևէ մեկի հետ խոսեք անձամբ։
report-secretariat = Քարտուղարությունը
report-readers = { $count ->
    [0] հաղորդումները դեռ ոչ ոք չի կարող կարդալ
    [one] հաղորդումները կարող է կարդալ { $count } մարդ
   *[other] հաղորդումները կարող է կարդալ { $count } մարդ
}
report-what-not = Ինչ չեն անում այստեղ
report-not-crimes = Հանձնաժողովը հանցագործություններ չի քննում և կասկածյալների հետ չի խոսում։ Դրա համար կա ոստիկանությունը։
report-not-address = Համացանցային հասցեն և ճշգրիտ ժամանակը չեն պահվում. պահվում է միայն ժամը։ Այս էջերը թխուկներ (cookie) չեն թողնում։
report-not-device = Ձեր դիտարկիչը կարող է հիշել, որ եղել եք այստեղ։ Եթե սարքից օգտվում են նաև ուրիշները, բացեք գաղտնի պատուհան (ինկոգնիտո)։
report-after = Ի՞նչ է լինելու հետո
report-after-answer = { $hours ->
    [one] Քարտուղարությունը պատասխանում է { $hours } ժամվա ընթացքում։
   *[other] Քարտուղարությունը պատասխանում է { $hours } ժամվա ընթացքում։
}
report-after-receipt = Կստանաք անդորրագիր՝ 28 թվանշան։ Դրանով կարող եք կարդալ պատասխանները, ինչ-որ բան ավելացնել կամ հետ կանչել հաղորդումը։ Առանց դրա ոչ ոք չի կարող դա անել, և այն նորից ուղարկել հնարավոր չէ։
report-after-erased = { $days ->
    [one] Երբ գործը փակվում է, Ձեր պատմած ամեն ինչ ջնջվում է { $days } օր հետո։
   *[other] Երբ գործը փակվում է, Ձեր պատմած ամեն ինչ ջնջվում է { $days } օր հետո։
}
report-place = Հարց { $number }՝ { $count }-ից
report-next = Շարունակել
report-back = Վերադառնալ
report-send = Ուղարկել հաղորդումը
report-send-again = Նորից ուղարկել
report-change = Փոխել
report-not-given = նշված չէ
report-late-title = Այս պահին շատ հաղորդումներ են գալիս
report-late = Ձեր հաղորդումը դեռ չի ուղարկվել, և ոչինչ չի կորել։ Խնդրում ենք նորից ուղարկել մի քանի վայրկյանից։
report-late-lanes = Ընդունվում է յուրաքանչյուր հաղորդում։ Եթե JavaScript-ը միացված է, զննարկիչն այս էջում փոքրիկ հաշվարկ է անում, և ձեր հաղորդումն առաջ է անցնում առանց հաշվարկի հաղորդումներից։
report-ask-whom = Ո՞ւմ անունից եք հաղորդում
report-ask-region = Ո՞ր տարածաշրջանում է դա պատահել
report-ask-what = Ի՞նչ է պատահել
report-ask-place = Որտե՞ղ է դա պատահել
report-ask-when = Ե՞րբ է դա պատահել
report-ask-trusted = Ո՞վ կարող է իմանալ, թե ով եք Դուք
report-ask-identity = Ո՞վ եք Դուք, և ինչպե՞ս կապվել Ձեզ հետ
report-ask-check = Ամեն ինչ ճի՞շտ է
report-short-whom = Ում անունից
report-short-region = Տարածաշրջան
report-short-what = Ինչ է պատահել
report-short-place = Որտեղ
report-short-when = Երբ
report-short-trusted = Ով կարող է իմանալ, թե ով եք Դուք
report-short-identity = Ով է հաղորդել
report-hint-whom = Կարող եք հաղորդել նաև ուրիշի անունից, եթե նա է Ձեզ խնդրել։
report-hint-region = Վտանգի դեպքում զանգահարելու համարները վերևում փոխվում են ըստ Ձեր ընտրության։ Տարածաշրջանը պահվում է հաղորդման կողքին՝ առանց գաղտնագրման։
report-hint-what = Ձեր խոսքերով, ցանկացած լեզվով, առավելագույնը { $max } նիշ։ Խնդրում ենք չնշել որևէ անուն, որն անհրաժեշտ չէ։
report-hint-place = Այնքան ճշգրիտ, որքան ցանկանում եք՝ քաղաք, փողոց, շուկա։ Կարող եք դատարկ թողնել։
report-hint-when = Օրն ու ժամը, որքանով գիտեք։ Կարող եք դատարկ թողնել։
report-hint-trusted = Նախապես ոչինչ ընտրված չէ։ Կատարվածի մասին ամեն դեպքում կարդում են բոլոր կողմերը, բայց առանց այս տեղեկության։
report-hint-identity = Երկուսից մեկը բավական է։ Դա կարող են կարդալ միայն նրանք, ում ընտրել եք։
report-hint-check = Դեռ ոչինչ չի ուղարկվել։
report-missing-whom = Խնդրում ենք նշել, թե ում անունից եք հաղորդում։
report-missing-region = Խնդրում ենք ընտրել տարածաշրջանը կամ նշել, որ չեք ցանկանում ասել։
report-missing-what = Խնդրում ենք գրել, թե ինչ է պատահել։
report-missing-place = Խնդրում ենք գրել, թե որտեղ է դա պատահել։
report-missing-when = Խնդրում ենք գրել, թե երբ է դա պատահել։
report-missing-trusted = Խնդրում ենք ընտրել, թե ով կարող է իմանալ՝ ով եք Դուք, կամ նշել, որ ոչ ոք։
report-missing-identity = Խնդրում ենք գրել անուն կամ Ձեզ հետ կապվելու եղանակ, կամ վերադառնալ և ընտրել, որ դա ոչ ոք չի կարող իմանալ։
report-missing-check = Խնդրում ենք ևս մեկ անգամ նայել Ձեր պատասխանները։
report-whom-self = Իմ անունից
report-whom-other = Ուրիշի անունից
report-region-none = Չեմ ցանկանում ասել
report-trusted-party = Մեկ կողմի մարդիկ՝ { $party }
report-trusted-secretariat = Քարտուղարությունը, որը ոչ մի կողմի չի պատկանում
report-trusted-nobody = Ոչ ոք. ես անհայտ եմ մնում բոլորի համար
report-name = Ձեր անունը կամ ինչպես դիմել Ձեզ
report-contact = Հեռախոսահամար կամ հասցե
report-check-lead = Խնդրում ենք ևս մեկ անգամ կարդալ։ Կարող եք փոխել ցանկացած պատասխան։
report-check-means = Երբ ուղարկեք, կատարվածի մասին կկարողանան կարդալ բոլոր կողմերի մարդիկ և քարտուղարությունը։ Թե ով եք Դուք, կկարդան միայն նրանք, ում ընտրել եք։
report-state-received = Ստացված է
report-state-ours = Հանձնաժողովը զբաղվում է դրանով
report-state-referred = Ուրիշների իրավասության մեջ է
report-state-emergency = Փոխանցված է փրկարար ծառայություններին
report-state-not-ours = Հանձնաժողովը դրանով չի զբաղվում
report-state-withdrawn = Հետ է կանչված
report-state-closed = Փակված է

# The receipt

receipt-title = Բացեք Ձեր հաղորդումը
receipt-lead = Անդորրագրով կարող եք կարդալ պատասխանները, ինչ-որ բան ավելացնել կամ հետ կանչել հաղորդումը։
receipt-label = Անդորրագիր
receipt-hint = 28 թվանշան. բացատները կարևոր չեն։
receipt-open = Բացել
receipt-wrong-length = Անդորրագիրն ունի 28 թվանշան, իսկ գրված է՝ { $found }։ Խնդրում ենք նայել՝ արդյոք թվանշանների խումբ չի պակասում։
receipt-wrong-characters = Անդորրագրում միայն թվանշաններ կան։ Խնդրում ենք նորից գրել այն։
receipt-wrong-check = Թվանշաններից մեկը սխալ է, կամ երկուսի տեղերը փոխված են։ Խնդրում ենք համեմատել Ձեր գրի առածի հետ։
receipt-opens-nothing = Այս անդորրագիրն այստեղ ոչ մի հաղորդում չի բացում։ Խնդրում ենք համեմատել այն Ձեր գրի առածի հետ։ Վաղուց ավարտված հաղորդումները ջնջվում են։
receipt-made-title = Ձեր հաղորդումն ստացվել է
receipt-made-keep = Խնդրում ենք հիմա գրի առնել այս թվանշանները կամ դրանց լուսանկարը պահել այնտեղ, որտեղ այն միայն Դուք կտեսնեք՝
receipt-made-once = Դրանք ցույց են տրվում միայն հիմա՝ մեկ անգամ։ Ոչ մի տեղ չեն պահվում, և ոչ ոք չի կարող դրանք Ձեզ նորից ուղարկել։
receipt-next = Ի՞նչ է լինելու այժմ
receipt-next-read = { $hours ->
    [one] Քարտուղարությունը կարդում է այն և պատասխանում { $hours } ժամվա ընթացքում։ Պատասխանը կլինի այստեղ. այն կբացեք Ձեր անդորրագրով։
   *[other] Քարտուղարությունը կարդում է այն և պատասխանում { $hours } ժամվա ընթացքում։ Պատասխանը կլինի այստեղ. այն կբացեք Ձեր անդորրագրով։
}
receipt-next-return = Վերադարձեք անդորրագրով, երբ ցանկանաք, ցանկացած սարքից։
receipt-next-proof = Վաղվանից այստեղ կարող եք ստանալ ապացույց, որ այս հաղորդումն ուղարկել եք այսօր։ Այն ցույց է տալիս, որ հաղորդողը Դուք եք. պահեք այն միայն այնտեղ, որտեղ անվտանգ է։
receipt-look = Նայել հաղորդումը
receipt-report-title = Ձեր հաղորդումը
receipt-state-received = Դրա մասին դեռ ոչ ոք որոշում չի կայացրել։
receipt-state-ours = Դրանով զբաղվում են բոլոր կողմերի մարդիկ։ Այստեղ Ձեզ կարող են ինչ-որ բան հարցնել։
receipt-state-referred = Դա ուրիշների իրավասության մեջ է. թե ում, ասված է ներքևի պատասխանում։
receipt-state-emergency = Այն փոխանցվել է փրկարար ծառայություններին կամ ոստիկանությանը. թե ում և ինչ համարով, ասված է ներքևի պատասխանում։
receipt-state-not-ours = Հանձնաժողովն իրավունք չունի դրանով զբաղվելու. թե ինչու, ասված է ներքևի պատասխանում։
receipt-state-withdrawn = Դուք հետ եք կանչել այն։ Ձեր պատմածը ջնջված է։
receipt-state-closed = Եզրակացությունը ներքևում է։
receipt-erased-on = Ձեր պատմած ամեն ինչ կջնջվի՝ { $date }։
receipt-erased = Այստեղ պատմվածը ջնջված է։ Մնացել է միայն այն, որ հաղորդում եղել է։
receipt-messages = Պատասխաններ և լրացումներ
receipt-no-messages = Դեռ ոչինչ չի գրվել։
receipt-you = Դուք
receipt-sealed = Սա Ձեր անդորրագրով չի բացվում։
receipt-add-label = Ավելացնել ինչ-որ բան
receipt-add-hint = Առավելագույնը { $max } նիշ։
receipt-add = Ուղարկել
receipt-nothing-typed = Ոչինչ գրված չէ։ Խնդրում ենք գրել, թե ինչ եք ցանկանում ավելացնել։
receipt-not-added = Ձեր գրածը չի ավելացվել և ոչ մի տեղ չի պահվում։ Պատճենեք այն, եթե Ձեզ պետք է։
receipt-withdraw-title = Հետ կանչել հաղորդումը
receipt-withdraw-means = Ձեր պատմած ամեն ինչ անմիջապես ջնջվում է, նաև այն կարդացողների համար։ Ոչ ոք չի կարող այն վերադարձնել։
receipt-withdraw-sure = Ցանկանում եմ վերջնականապես հետ կանչել այն
receipt-withdraw = Հետ կանչել
receipt-not-sure = Եթե ցանկանում եք հետ կանչել հաղորդումը, խնդրում ենք նշել վանդակը։
receipt-done-added = Ձեր խոսքերն ավելացված են։
receipt-done-withdrawn = Հաղորդումը հետ է կանչված և ջնջված։
receipt-proof = Ստանալ ապացույցը
receipt-proof-means = Փոքր ֆայլ, որը հրապարակային մատյանի հետ միասին ցույց է տալիս, որ այս հաղորդումն ուղարկվել է հենց այդ օրը։ Ձեր պատմածի մասին դրանում ոչինչ չի ասվում։
receipt-proof-tomorrow = Այն կարելի է ստանալ վաղվանից։

# Reports: the pages for those who read them

reports-title = Հաղորդումներ
reports-lead = Կատարվածի մասին կարդում են բոլոր կողմերը. թե ով է հաղորդել, կարդում են միայն նրանք, ում ընտրել է հաղորդողը։
reports-filter = Վիճակը
reports-any = Բոլորը
reports-show = Ցույց տալ
reports-older = Ավելի վաղ հաղորդումներ
reports-empty = Այստեղ հաղորդում չկա։ Այն, ինչ մարդիկ ուղարկում են «Հայտնել միջադեպի մասին» էջից, հայտնվում է այս ցանկում։
reports-new = Նոր հաղորդում, դեռ կարդացված չէ
reports-gone = Ջնջված է
reports-gone-words = Պատմվածը ջնջված է։ Մնացել է միայն այն, որ հաղորդում եղել է, և երբ։
reports-overdue = Պատասխանն ուշանում է
reports-answer-within = Պետք է պատասխանել. { $left }
reports-no-region = Տարածաշրջանը նշված չէ
reports-open = Ձեր ընթերցման բանալին բաց է։ Եթե կես ժամ չօգտագործեք, ինքն իրեն կփակվի։
reports-lock = Փակել բանալին
reports-no-key = Ընթերցման բանալի չունեք, ուստի Ձեզ համար ոչինչ հնարավոր չէ կնքել։
reports-make-key = Ստեղծել ընթերցման բանալի
reports-unlock-title = Բացեք Ձեր ընթերցման բանալին
reports-passphrase = Ձեր ընթերցման բանալու գաղտնի արտահայտությունը
reports-passphrase-hint = Այն այս սերվերի հաղորդումները բացում է միայն այս մուտքի համար։
reports-unlock = Բացել
reports-demo-passphrase = Այս ցուցադրական տարբերակում այն բոլոր դերերի համար նույնն է՝ { $passphrase }
reports-wrong-passphrase = Այս արտահայտությունը Ձեր ընթերցման բանալիներից ոչ մեկը չի բացում։ Խնդրում ենք նորից գրել այն։
reports-one-title = Հաղորդում
reports-account = Ինչ է պատմվել
reports-not-for-you = Այս հաղորդումը կնքվել է ուրիշների համար կամ այն ժամանակ, երբ Դուք դեռ ընթերցման բանալի չունեիք։ Ձեր բանալիով այն չի բացվում։
reports-identity-yours = Հաղորդողը թույլ է տվել, որ Դուք սա կարդաք։ Խնդրում ենք չասել ոչ մեկին, ով ընտրված չէ։
reports-identity-closed = Ով է հաղորդել, Ձեզ չի վստահված, կամ նա իրեն ոչ մեկին չի ներկայացրել։ Պատասխանները նրան կհասնեն այստեղ։
reports-language = Պատասխանի լեզուն
reports-reporter = Հաղորդողը
reports-locked = Կնքված է։ Կարդալու համար բացեք Ձեր ընթերցման բանալին։
reports-done-answer = Ձեր պատասխանն ուղարկված է։ Հաղորդողը կկարդա այն իր անդորրագրով։
reports-done-triage = Որոշումը գրանցված է, և հաղորդողը կկարդա պատճառը։
reports-done-close = Հաղորդումը փակված է։
reports-answer-title = Գրել հաղորդողին
reports-answer-label = Ձեր խոսքերը
reports-answer = Ուղարկել
reports-missing-text = Ոչինչ գրված չէ։ Խնդրում ենք գրել հաղորդողին։
reports-missing-summary = Խնդրում ենք մեկ տող գրել ցանկի համար։
reports-missing-receipt = Խնդրում ենք գրել, թե ով է ստանձնել դա և ինչ համարով։
reports-missing-topic = Խնդրում ենք ընտրել, թե ինչի մասին է հաղորդումը։
reports-triage-title = Որոշել, թե ում իրավասության մեջ է
reports-topic = Ինչի՞ մասին է
reports-gate-ours = մերն է
reports-gate-refer = որոշում են ուրիշները
reports-gate-not-ours = մերը չէ
reports-emergency = Վտանգ. փոխանցված է փրկարար ծառայություններին կամ ոստիկանությանը
reports-receipt = Ով է ստանձնել դա և ինչ համարով
reports-receipt-hint = Միայն եթե փոխանցվել է վտանգի պատճառով։ Հաղորդողը կարդում է սա։
reports-summary = Մեկ տող՝ ցանկի համար
reports-summary-hint = Այն պահվում է առանց գաղտնագրման. խնդրում ենք ոչ մի անձի անուն չնշել։
reports-words = Ինչ է ասվում հաղորդողին
reports-words-hint = Ինչու, և ինչ է լինելու հետո։ Հաղորդողի լեզվով։
reports-triage = Գրանցել որոշումը
reports-close-title = Փակել հաղորդումը
reports-close-label = Եզրակացությունը՝ հաղորդողին ուղղված խոսքերով
reports-close-means = { $days ->
    [one] Դրանից հետո այլևս ոչինչ հնարավոր չէ գրել, և ամեն ինչ ջնջվում է { $days } օր հետո։
   *[other] Դրանից հետո այլևս ոչինչ հնարավոր չէ գրել, և ամեն ինչ ջնջվում է { $days } օր հետո։
}
reports-close = Փակել

# The reading key

reading-title = Ձեր ընթերցման բանալին
reading-lead = Մարդկանց հաղորդածը գաղտնագրված է։ Ձեր ընթերցման բանալին բացում է այն, ինչ Ձեզ համար է, իսկ բանալին կարող եք բացել միայն Դուք՝ դրա գաղտնի արտահայտությամբ։
reading-present = Ընթերցման բանալի ունեք՝
reading-none = Դեռ ընթերցման բանալի չունեք։
reading-lost = Կորցրած գաղտնի արտահայտությունը հնարավոր չէ փոխարինել. այն, ինչ մինչ այդ կնքվել է Ձեզ համար, փակ է մնում Ձեզ համար։ Ձեր կողմի մյուս մարդիկ դեռ կարող են այն կարդալ։
reading-secret = Գաղտնի արտահայտությունը չի պահվում։ Խնդրում ենք ընտրել այնպիսին, որն ուրիշ ոչ մի տեղ չեք օգտագործում. ամենից լավը մի քանի բառն է։
reading-secretariat = Այն, ինչ կարդում է քարտուղարությունը, վերաբերում է բոլոր կողմերին. Ձեր բանալին ուժի մեջ կմտնի, երբ դրան համաձայնեն նաև համանախագահները՝ մեկական յուրաքանչյուր կողմից։
reading-passphrase = Գաղտնի արտահայտություն
reading-passphrase-hint = Առնվազն { $min } նիշ։
reading-again = Գաղտնի արտահայտությունը ևս մեկ անգամ
reading-make = Ստեղծել բանալին և ստորագրել այն
reading-make-another = Ստեղծել մեկ այլ բանալի և ստորագրել այն
reading-differ = Երկու արտահայտությունները տարբեր են։ Խնդրում ենք երկուսն էլ նորից գրել։
reading-short = Գաղտնի արտահայտությունը չափազանց կարճ է. պետք է լինի առնվազն { $min } նիշ։

### Incidents
nav-incidents = Միջադեպեր
nav-board = Միջադեպերի սենյակներ
ui-yes = Այո
ui-no = Ոչ

# Incidents: refusals and what lacks
refusal-action-accept = ընդունել միջադեպը ստուգման
refusal-action-sight = նշել, թե ինչպես է հայտնի դարձել միջադեպը
refusal-action-assign = որոշել, թե ով է ստուգում միջադեպը
refusal-action-verify = ստուգել միջադեպը
refusal-action-speak = խոսել միջադեպի մասին կողմի անունից
refusal-what-statements = հայտարարություններ
refusal-what-facts = փաստեր
refusal-what-sightings = տեղեկություններ
refusal-field-fact = փաստ
refusal-field-words = ինչ է պատահել դրա փոխարեն
refusal-field-status = Ձեր եզրակացությունը
refusal-field-heard = օր
refusal-field-week = շաբաթ
refusal-field-summary = տող մասնակիցների համար
refusal-field-outside = արտերկրի իրադարձություն
refusal-field-channel = եղանակ
refusal-field-grade = որքան բան է հայտնի
refusal-field-priority = առաջնահերթություն
refusal-field-text = խոսքեր
refusal-field-office = տեղ
refusal-unknown-incident = «{ $id }» միջադեպ չկա։ Ստուգեք հասցեն։
refusal-incident-state = Այժմ այս միջադեպի հետ դա անել հնարավոր չէ։ Վիճակը՝ { $incident-state }։
refusal-stepped-out = Այս տեղը զբաղեցնողն այս միջադեպում ոչինչ չի ստուգում՝ { $office }։ Նա ինքնաբացարկ է հայտնել, կամ միջադեպն անձամբ վերաբերում է նրան։ Ընտրեք մեկ ուրիշին։
refusal-not-verifier = Այս տեղը զբաղեցնողն այս միջադեպում իր կողմի ստուգողը չէ՝ { $office }։ Ստուգողին կարող է ընտրել կողմի համանախագահը կամ քարտուղարությունը։
refusal-not-all-found = Եզրակացությունն իր բանալիով պետք է ստորագրի յուրաքանչյուր կողմի ստուգողը։ Դեռ չեն ստորագրել՝ { $parties }։
incident-state-prepared = նախապատրաստված է, դեռ ընդունված չէ ստուգման
incident-state-accepted = ընդունված է ստուգման, եզրակացություն չկա
incident-state-found = ընդունված է ստուգման, եզրակացություն կա
block-verifier = Այս կողմը դեռ ստուգող չունի՝ { $party }։
block-no-fact = Դեռ ոչ մի փաստ նշված չէ։
block-unanswered = Փաստ { $fact }. այս կողմը դեռ չի ասել՝ հաստատո՞ւմ է այն, թե՞ ոչ ({ $party })։
block-no-status = Այս կողմը դեռ չի ասել իր եզրակացությունը՝ { $party }։
block-statuses = Կողմերի եզրակացությունները տարբեր են։ Պետք է այնպիսին, որը կարող են ստորագրել բոլորը։

# Incidents: what everybody sees
incidents-title = Միջադեպեր
incidents-lead = Այստեղ են բոլոր միջադեպերը, որ հանձնաժողովն ընդունել է ստուգման՝ հենց առաջին պահից։ Որպես փաստ ներկայացվում է միայն այն, ինչ ստորագրել է յուրաքանչյուր կողմի ստուգողը։
incidents-any-region = Բոլոր տարածաշրջանները
incidents-empty = Դեռ ոչ մի միջադեպ ընդունված չէ ստուգման։
incidents-older = Ավելի վաղ միջադեպեր
incident-region = Տարածաշրջան
incident-region-untold = Տարածաշրջանը չի նշվում՝ հաղորդողին պաշտպանելու համար
incident-week = շաբաթ (սկիզբը՝ { $date })
incident-grade-experienced = վերապրված
incident-grade-evidenced = վկայված
incident-grade-potential = կարող է պատահել
incident-priority-high = Բարձր
incident-priority-medium = Միջին
incident-priority-low = Ցածր
incident-channel-report = հաղորդում
incident-channel-spoken = ասվել է անձամբ
incident-channel-telephone = հեռախոսով
incident-channel-message = հաղորդագրություն կամ փակ խումբ
incident-channel-post = հրապարակային գրառում համացանցում
incident-channel-press = մամուլ, ռադիո կամ հեռուստատեսություն
incident-channel-authority = իշխանության մարմին
incident-spill-over = կապված է արտերկրի հակամարտության հետ
incident-status-new = Նոր
incident-status-under-investigation = Ստուգվում է
incident-status-probably-true = Հավանաբար ճիշտ է
incident-status-probably-false = Հավանաբար ճիշտ չէ
incident-status-confirmed-true = Հաստատել են բոլոր կողմերը
incident-status-confirmed-false = Ճիշտ չէ. այդպես են ասում բոլոր կողմերը
incident-status-unverifiable = Հնարավոր չէ ստուգել
incident-status-unverifiable-probably-true = Հնարավոր չէ ստուգել, հավանաբար ճիշտ է
incident-status-unverifiable-probably-false = Հնարավոր չէ ստուգել, հավանաբար ճիշտ չէ
incident-due = Մինչև եզրակացության ժամկետը { $left }։
incident-overdue = Եզրակացության ժամկետն անցել է՝ { $date }։
incident-waits = Ում է սպասում՝ { $parties } (սկիզբը՝ { $date })։
incident-to-room = Դեպի մասնակիցների սենյակը
incident-no-finding = Եզրակացություն դեռ չկա։ Քանի դեռ յուրաքանչյուր կողմի ստուգողը չի ստորագրել նույն բառերը, այստեղ ոչինչ որպես փաստ չի ներկայացվում։
incident-earlier = { $count ->
    [1] Ավելի վաղ եզրակացություն
   *[other] Ավելի վաղ եզրակացություններ՝ { $count }
}
incident-statements = Առանձին կողմերի հայտարարություններ
incident-one-party = Ասում է մեկ կողմ՝ { $party }
incident-one-party-means = Սա մեկ կողմի խոսքն է, ոչ թե հանձնաժողովի։ Սա եզրակացություն չէ։
incident-by = Ստորագրել է
incident-row-title = Ինչու է այսքան քիչ բան ցույց տրվում
incident-row-words = Մատյանում յուրաքանչյուր միջադեպի մասին մեկ տող կա՝ տարածաշրջանը, շաբաթը, և թե որքան բան է հայտնի։ Թե ով է հաղորդել, կոնկրետ որտեղ և երբ է պատահել, մնում է հաղորդումը կարդացողների մոտ։ Այդպես ոչ ոք չի կարող ո՛չ թաքցնել միջադեպը, ո՛չ իմանալ, թե ով է պատմել դրա մասին։
incident-signed-by = Ստորագրել են բոլոր կողմերի ստուգողները՝
incident-file = Նրանց ստորագրած ճշգրիտ ֆայլը
incident-found-probably-true = Բոլոր կողմերի եզրակացությունը. հավանաբար ճիշտ է
incident-found-probably-false = Բոլոր կողմերի եզրակացությունը. հավանաբար ճիշտ չէ
incident-found-confirmed-true = Բոլոր կողմերը հաստատում են, որ սա պատահել է
incident-found-confirmed-false = Բոլոր կողմերը հաստատում են, որ սա ճիշտ չէ
incident-found-unverifiable = Բոլոր կողմերի եզրակացությունը. սա հնարավոր չէ ստուգել
incident-found-unverifiable-probably-true = Բոլոր կողմերի եզրակացությունը. սա հնարավոր չէ ստուգել, և հավանաբար ճիշտ է
incident-found-unverifiable-probably-false = Բոլոր կողմերի եզրակացությունը. սա հնարավոր չէ ստուգել, և հավանաբար ճիշտ չէ
incident-agreed = Ինչ են հաստատում բոլոր կողմերը
incident-disputed = Ինչի շուրջ կողմերը համաձայն չեն
incident-own-words = Յուրաքանչյուր կողմ՝ իր խոսքերով
incident-says = { $party }. սրա փոխարեն ասում է՝
incident-other-languages = Այլ լեզուներով
act-the-incident = Միջադեպ
act-incident-accepted = { $incident }. քարտուղարությունն այն ընդունել է ստուգման։
act-incident-stated = { $incident }. դրա մասին իր անունից խոսել է մեկ կողմ՝ { $party }։
act-incident-found = { $incident }. յուրաքանչյուր կողմի ստուգողը ստորագրել է դրա մասին եզրակացությունը։

# Incidents: the members’ rooms
board-title = Միջադեպերի սենյակներ
board-lead = Այստեղ մասնակիցները ստուգում են միջադեպերը։ Ոչինչ հրապարակային չէ, քանի դեռ յուրաքանչյուր կողմի ստուգողը չի ստորագրել այն։
board-empty = Միջադեպ չկա։ Երբ քարտուղարությունն ընդունի որևէ հաղորդում, դրա սենյակը կլինի այստեղ։
board-new = Բացել սենյակ
board-new-title = Բացել սենյակ միջադեպի համար
board-new-lead = Ձեր իմացածը միացրեք արդեն հայտնի միջադեպին կամ սենյակ բացեք նորի համար։ Ոչինչ հրապարակային չէ, քանի դեռ այն Ձեր բանալիով չեք ընդունել ստուգման։
board-prepared = Դեռ ընդունված չէ ստուգման
board-sightings = { $count ->
    [one] { $count } տեղեկություն
   *[other] { $count } տեղեկություն
}
board-join-title = Հաղորդումը միացնել հայտնի միջադեպին
board-join = Միջադեպ
board-join-hint = Հաղորդումը կդառնա դրա մասին ևս մեկ տեղեկություն։
board-join-button = Միացնել
board-open-title = Կամ նոր միջադեպ
board-summary = Տող մասնակիցների համար
board-summary-hint = Մեկ տող, որով մասնակիցները կճանաչեն միջադեպը։ Ոչ մի անձի անուն մի՛ նշեք։
board-heard = Օր
board-heard-hint = Օրը, երբ դա հայտնի է դարձել կամ պատահել է։
board-place = Վայր
board-place-hint = Միայն այնքան ճշգրիտ, որքան կարող է իմանալ ամեն մի մասնակից։ Չնշելու համար թողեք դատարկ։
board-channel = Ինչպես է հայտնի դարձել
board-channel-hint = Ընտրեք ամենամոտը։
board-language = Լեզու
board-language-hint = Լեզուն, որով պատմել են, եթե դա կարևոր է։
board-region = Տարածաշրջան
board-region-hint = Մասնակիցները տեսնում են այն։ Թե արդյոք կտեսնեն բոլորը, հաջորդ հարցն է։
board-told = Տարածաշրջանը հայտնե՞լ բոլորին
board-told-hint = Այն հայտնում են միայն այն դեպքում, երբ մեկ տարվա ընթացքում տարածաշրջանից բավական շատ հաղորդումներ են եկել, որպեսզի դրանով ոչ ոքի հնարավոր չլինի գտնել։
board-topic = Լիազորությունների թեմա
board-topic-hint = Միայն այն թեմաները, որոնցով զբաղվում է հանձնաժողովը։
board-grade = Որքան բան է հայտնի
board-grade-hint = Վերապրված՝ մեկն ինքն է ապրել դա։ Վկայված՝ ինչ-որ բան ցույց է տալիս դա։ Կարող է պատահել՝ դեռ չի եղել, բայց հնարավոր է։
board-priority = Առաջնահերթություն
board-priority-hint = Կանոնադրությամբ սահմանված ժամկետն ընթանում է այն պահից, երբ միջադեպն ընդունում եք ստուգման։
board-priority-within = { $priority }՝ եզրակացության ժամկետը՝ { $time }
board-spill = Այստեղ տեղափոխվո՞ւմ է արտերկրի որևէ հակամարտություն
board-spill-hint = Պատասխանը դուրս չի գալիս լիազորություններից. բուն հակամարտությամբ հանձնաժողովը չի զբաղվում։
board-outside = Արտերկրի ո՞ր իրադարձությունը
board-outside-hint = Միայն եթե պատասխանել եք «այո»։ Մասնակիցները տեսնում են սա, ուրիշ ոչ ոք։
board-open-button = Բացել սենյակը
board-missing-heard = Խնդրում ենք նշել օր, որն ապագայում չէ և մեկ տարուց ավելի հին չէ։
board-missing-week = Խնդրում ենք նշել օր, որն ապագայում չէ և մեկ տարուց ավելի հին չէ։
board-missing-summary = Խնդրում ենք գրել մեկ տող, որով մասնակիցները կճանաչեն միջադեպը։
board-missing-outside = Խնդրում ենք նշել արտերկրի այն իրադարձությունը, որի հետ կապված է միջադեպը։
board-missing-grade = Խնդրում ենք նշել, թե որքան բան է հայտնի։
board-missing-priority = Խնդրում ենք ընտրել առաջնահերթությունը։
board-missing-channel = Խնդրում ենք նշել, թե ինչպես է դա հայտնի դարձել։
board-missing-status = Խնդրում ենք ընտրել Ձեր եզրակացությունը։
board-missing-fact = Խնդրում ենք գրել, թե ինչ է պատահել։
board-missing-words = Խնդրում ենք գրել, թե ինչ է պատահել դրա փոխարեն։
board-missing-text = Խնդրում ենք գրել, թե ինչ է ասում Ձեր կողմը։
board-missing-office = Խնդրում ենք ընտրել տեղը։
board-about-topic = Թեմա
board-about-region = Տարածաշրջանը՝ մասնակիցների համար
board-about-public = Բոլորը տեսնում են
board-about-priority = Առաջնահերթություն
board-about-outside = Ինչի հետ է կապված
board-to-public = Ինչ են սրանից տեսնում բոլորը
board-waits-for-secretariat = Քարտուղարությունը դեռ չի ընդունել այն ստուգման։ Ժամկետը դեռ չի ընթանում։
board-accept-title = Ընդունել ստուգման
board-accept-means = Բոլորն անմիջապես կտեսնեն մեկ տող՝ տարածաշրջանը (եթե այն հայտնում եք բոլորին), շաբաթը, որքան բան է հայտնի, և ում է սպասում միջադեպը։ Կսկսի ընթանալ կանոնադրությամբ սահմանված ժամկետը։ Սա հետ վերցնել հնարավոր չէ։
board-accept-button = Ընդունել այս միջադեպը ստուգման
board-facts-title = Ինչ է պատահել
board-facts-lead = Փաստը հաստատված է միայն այն դեպքում, երբ այդպես է ասում յուրաքանչյուր կողմի ստուգողը։ Ով չի հաստատում այն, գրում է, թե ինչ է պատահել դրա փոխարեն. եզրակացության մեջ երկուսը կողք կողքի են։
board-no-facts = Դեռ ոչ մի փաստ նշված չէ։ Ստուգողն սկսում է նրանից, ինչ գիտի իր կողմը։
board-fact = Փաստ { $number }
board-silent = Դեռ ոչինչ չի ասել
board-confirmed = Հաստատում է
board-disputed = Չի հաստատում և ասում է՝
board-bring-title = Նշել փաստ
board-bring-label = Ինչ է պատահել
board-bring-button = Ավելացնել այս փաստը
board-confirm-button = Հաստատում ենք այս փաստը
board-dispute-title = Չենք հաստատում այն
board-dispute-label = Ինչ է պատահել դրա փոխարեն
board-dispute-button = Դրա փոխարեն ասում ենք սա
board-take-back-button = Հետ վերցնել այս փաստը
board-words-in = { $label } ({ $language })
board-other-languages = Այլ լեզուներով
board-status-title = Ինչ է եզրակացնում յուրաքանչյուր կողմ
board-status-label = Ի՞նչ եք եզրակացնում
board-status-change = Ասել մեր եզրակացությունը
board-status-button = Սա է մեր եզրակացությունը
board-own-title = Ավելացնել մեր սեփական խոսքերը
board-own-means = Եզրակացության մեջ դրանք կլինեն Ձեր կողմի անվան տակ։ Մյուսները պարտավոր չեն համաձայնել դրանց հետ։
board-own-label = Մեր սեփական խոսքերը
board-own-button = Պահպանել մեր խոսքերը
board-finding-title = Եզրակացությունը
board-finding-means = Սա բառ առ բառ կդառնա հրապարակային, երբ յուրաքանչյուր կողմի ստուգողը ստորագրի այն։ Մինչ այդ կողմնակի ոչ ոք սրանից ոչինչ չի տեսնում։ Եթե որևէ բան փոխվի, մինչ այդ դրված ստորագրությունները չեն հաշվվի։
board-finding-is-public = Այս եզրակացությունը հրապարակային է. այն ստորագրել է յուրաքանչյուր կողմի ստուգողը։
board-finding-lacks = Ստորագրելու եզրակացություն դեռ չկա։ Ահա թե ինչ է պակասում՝
board-waits-keys = { $count ->
    [one] Իր բանալիով դեռ չի ստորագրել՝ { $parties }։
   *[other] Իրենց բանալիներով դեռ չեն ստորագրել՝ { $parties }։
}
board-key-given = Ձեր կողմն արդեն ստորագրել է իր բանալիով։
board-verify-button = Կարդալ և ստորագրել
board-who-title = Ով է ստուգում
board-no-verifier = Դեռ ոչ ոք
board-verifier = Ստուգող
board-no-candidate = Տեղ զբաղեցնողների մեջ չկա մեկը, որը կարող է ստուգել, որին միջադեպն անձամբ չի վերաբերում, և որն ինքնաբացարկ չի հայտնել։
board-assign-button = Ընտրել որպես ստուգող
board-step-out-title = Ես չպետք է ստուգեմ սա
board-step-out-means = Ինքնաբացարկ հայտնեք, եթե սա վերաբերում է Ձեզ, Ձեր ընտանիքին կամ ընկերներին։ Պարտավոր չեք ասել, թե ինչու։ Դրանից հետո Ձեր կողմը կընտրի մեկ ուրիշին. այս միջադեպում Դուք չեք կարող վերադառնալ։
board-step-out-button = Հայտնել ինքնաբացարկ
board-stepped-out = Ինքնաբացարկ են հայտնել՝
board-are-named = Ում անձամբ է վերաբերում՝
board-name-title = Միջադեպն անձամբ վերաբերում է հանձնաժողովից որևէ մեկին
board-named = Ում տեղը
board-name-means = Ում անձամբ վերաբերում է միջադեպը, նա այս պահից դրանում ոչինչ չի ստուգում։
board-name-button = Սա վերաբերում է նրան
board-sightings-title = Ինչպես է հայտնի դարձել
board-sight-title = Ավելացնել տեղեկություն
board-sight-button = Ավելացնել այս տեղեկությունը
board-report = հաղորդումը
board-speak-title = Խոսել միայն Ձեր կողմի անունից
board-speak-means = Երբ ժամկետն անցել է կամ եզրակացություն կա, կողմը կարող է իր անունից ասել, թե ինչն է ճիշտ համարում։ Դա հրապարակային է և ցույց է տրվում որպես մեկ կողմի խոսք, երբեք՝ որպես եզրակացություն։
board-speak-later = Հնարավոր կլինի ավելի ուշ. մինչ այդ { $left }։
board-speak-label = Ինչ է ասում Ձեր կողմը
board-speak-button = Կարդալ և ստորագրել
board-done-open = Սենյակը բաց է։ Միջադեպը Ձեր բանալիով ընդունեք ստուգման, որպեսզի ժամկետն սկսի ընթանալ։
board-done-sight = Տեղեկությունն ավելացված է։
board-done-name = Նա այս միջադեպում այլևս ոչինչ չի ստուգում։
board-done-assign = Ստուգողն ընտրված է։
board-done-step-out = Դուք ինքնաբացարկ եք հայտնել այս միջադեպում։
board-done-bring = Փաստն ավելացված է։
board-done-confirm = Դուք հաստատել եք փաստը։
board-done-dispute = Ձեր խոսքերը փաստի կողքին են։
board-done-take-back = Փաստը հետ է վերցված։
board-done-find = Ձեր կողմի եզրակացությունը պահպանված է։
board-done-add = Ձեր խոսքերը պահպանված են։
board-done-accepted = Միջադեպն ընդունված է ստուգման։ Ժամկետն ընթանում է, և բոլորը տեսնում են դրա տողը։
board-done-verified = Դուք ստորագրել եք Ձեր բանալիով։ Ոչինչ հրապարակային չէ, քանի դեռ չեն ստորագրել բոլոր կողմերը։
board-done-found = Բոլոր կողմերը ստորագրել են. եզրակացությունը հրապարակային է։
board-done-spoke = Ձեր կողմի հայտարարությունը հրապարակային է՝ որպես մեկ կողմի խոսք։
reports-joined = Դեպի այն միջադեպի սենյակը, որին վերաբերում է այս հաղորդումը
reports-to-incident = Միջադեպի սենյակ բացել կամ հաղորդումը միացնել հայտնի միջադեպին

# Signing about incidents
signing-incident = Միջադեպ
signing-finding = Եզրակացություն
signing-words = Հայտարարություն
signing-accept-title = Ընդունել միջադեպը ստուգման
signing-accept-lead = Բոլորն անմիջապես կտեսնեն այս տողը, և կսկսի ընթանալ կանոնադրությամբ սահմանված ժամկետը։
signing-accept-button = Ընդունում եմ ստուգման
signing-verify-title = Ստորագրել եզրակացությունը
signing-verify-lead = Կարդացեք ամեն մի բառը։ Երբ ստորագրի նաև վերջին կողմը, այն կդառնա հրապարակային. մինչ այդ կողմնակի ոչ ոք այն չի տեսնում։
signing-verify-button = Ստուգել եմ սա և ստորագրում եմ
signing-speak-title = Խոսել Ձեր կողմի անունից
signing-speak-lead = Այս բառերն անմիջապես կդառնան հրապարակային՝ միայն Ձեր կողմի անունից։
signing-speak-button = Սա ենք ասում և ստորագրում ենք
signing-same-finding-title = Նո՞ւյն եզրակացությունն է բոլորի համար
signing-same-finding = Պարտավոր չեք վստահել այս կայքին։ Զանգահարեք մյուս բոլոր կողմերի ստուգողներին և միմյանց կարդացեք այս բառերը։ Եթե դրանք նույնն են, բոլորդ նույն եզրակացությունն եք ստորագրում։
signing-same-alone-title = Ձեր ստորագրածի բառերը
signing-same-alone = Ով ցանկանում է համոզվել, որ մատյանում հենց Ձեր ստորագրածն է, կարող է այս բառերը համեմատել Ձեզ հետ։
incident-answers = Ինչ է որոշել հանձնաժողովը
board-answer-title = Պատասխան
board-answer-later = Երբ եզրակացություն լինի, դրանից կարելի է որոշման նախագիծ կազմել։
board-answer-means = Որոշման նախագիծը սկսվում է այն փաստերով, որոնք հաստատել են բոլոր կողմերը։ Ինչ է անում յուրաքանչյուր կողմ և մինչև երբ՝ գրվում է որպես նրա խոստում։
board-answer-button = Կազմել պատասխանը
board-answer-name = Պատասխան միջադեպին. շաբաթը սկսվել է { $date }
mine-incidents = Ձեզ սպասող միջադեպեր
mine-incident-accept = Սպասում է, որ ընդունվի ստուգման։
mine-incident-verify = Սպասում է Ձեր խոսքին և Ձեր ստորագրությանը։
mine-incident-assign = Ձեր կողմը դեռ ստուգող չունի։
board-finds-probably-true = Հավանաբար ճիշտ է
board-finds-probably-false = Հավանաբար ճիշտ չէ
board-finds-confirmed-true = Ճիշտ է
board-finds-confirmed-false = Ճիշտ չէ
board-finds-unverifiable = Հնարավոր չէ ստուգել
board-finds-unverifiable-probably-true = Հնարավոր չէ ստուգել, հավանաբար ճիշտ է
board-finds-unverifiable-probably-false = Հնարավոր չէ ստուգել, հավանաբար ճիշտ չէ
incident-confirms = Հաստատում է՝ { $party }

# Incidents: an urgent appeal
appeal-title = Հրատապ կոչ
appeal-none = Նախապես պատրաստված կոչ չկա։ Կոչը պատրաստում է այն պլանը, որի տեքստում կան լրացման տեղեր, օրինակ՝ { "{day:day}" }, { "{place:region}" }, { "{hurt:count}" } կամ { "{where:name}" }, հենց որ այն ստորագրեն բոլոր կողմերը։
appeal-means = Այս խոսքերը բոլոր կողմերը ստորագրել են նախապես, յուրաքանչյուր լեզվով։ Լրացվում են միայն բաց թողնված տեղերը, այնուհետև պետք է յուրաքանչյուր կողմի ստորագրությունը։
appeal-lead = Լրացրեք բաց թողնված տեղերը։ Յուրաքանչյուր լեզվով դրանք կգրվեն յուրովի, թարգմանել պետք չէ։ Մյուս կողմը մեկ կոճակով ընդունում է լրացված խոսքերը որպես իրենը, այնուհետև համանախագահը կոչը դնում է սեղանին, և ստորագրում է յուրաքանչյուր կողմ։
appeal-slot-region = Մարզ ({ $name })
appeal-slot-day = Օր ({ $name })
appeal-slot-count = Թիվ ({ $name })
appeal-slot-name = Անվանում, նույնը բոլոր լեզուներով ({ $name })
appeal-wrong-region = Ընտրեք մարզը։
appeal-wrong-day = Նշեք օրը։
appeal-wrong-count = Գրեք ամբողջ թիվ՝ առավելագույնը ինը նիշ։
appeal-wrong-name = Գրեք անվանումն առանց ձևավոր փակագծերի, առավելագույնը 120 նիշ։
appeal-button = Կազմել նախագիծը
refusal-field-slot = լրացման տեղ
desk-take-means = { $count ->
    [one] { $party }. ձևակերպում կա { $count } տեղում, որտեղ Ձեր կողմը ոչինչ չի ասել։
   *[other] { $party }. ձևակերպումներ կան { $count } տեղում, որտեղ Ձեր կողմը ոչինչ չի ասել։
}
desk-take-button = Ընդունել այս բոլոր ձևակերպումները որպես մերը
desk-done-taken = Այժմ Ձեր կողմն ասում է նույնը։

# Duty, calls and the log of contacts
nav-contacts = Հերթապահություն և կապ
mine-contacts = Ձեր կողմին սպասող զանգեր և շփումներ
contacts-title = Հերթապահություն և կապ
contacts-lead = Ով է հիմա պատասխանում յուրաքանչյուր կողմի համար, և ինչպես զանգել մյուս կողմին։ Սա տեսնում են միայն հանձնաժողովի մասնակիցները։
contacts-duty-now = Հիմա հերթապահում են
contacts-calls = Զանգեր
contacts-calls-none = Այլ բաց զանգ չկա։
contacts-more = Մատյան, ժամանակացույց, ցուցանիշներ
contacts-to-confirm = { $count ->
    [one] Մատյանի { $count } գրառում սպասում է ձեր կողմի խոսքին։
   *[other] Մատյանի { $count } գրառում սպասում է ձեր կողմի խոսքին։
}
contacts-log-title = Շփումների մատյան
contacts-duty-title = Հերթապահության ժամանակացույց
contacts-measures-title = Ինչպես ենք կապ պահում
contacts-no-number = համարը նշված չէ
contacts-acknowledge = Ընդունում եմ զանգը
contacts-call-open-link = Բացել զանգը
contacts-call-open = սպասում է պատասխանի
contacts-call-acknowledged = ընդունված է
contacts-call-closed = փակված է
contacts-call-late = ժամանակին չի պատասխանվել
contacts-call-sentence = { $urgent ->
    [yes] Շտապ զանգ։ Ում՝ { $party }։ Ումից՝ { $by }
   *[other] Զանգ։ Ում՝ { $party }։ Ումից՝ { $by }
}
contacts-call-until = Պետք է պատասխանել մինչև { $date }՝ { $left }։
contacts-call-in-time = Պատասխանվել է ժամանակին։ Անցել է՝ { $time }։
contacts-call-was-late = Պատասխանվել է ուշացումով։ Անցել է՝ { $time }։
contacts-call-taken-back = Զանգողը հետ է վերցրել այն, քանի դեռ ոչ ոք չէր պատասխանել։
contacts-call-not-at-all = Ոչ ոք չի պատասխանել։
contacts-duty-since = Սկիզբը՝ { $from }, ավարտը՝ { $until }։
contacts-duty-gap = Ըստ ժամանակացույցի ոչ ոք չի հերթապահում։ Պատասխանում է համանախագահը։
contacts-duty-then = Եթե ոչ ոք չի պատասխանում, հաջորդները՝
contacts-duty-nobody = Այս կողմից ոչ ոքի հնարավոր չէ տեղեկացնել․ համանախագահի տեղը թափուր է։
contacts-call-button = Զանգել՝ { $party }
contacts-gap = { $from } – { $until }
contacts-done-call = Զանգն արված է։ Հերթապահին անմիջապես տեղեկացնում են։
contacts-done-acknowledge = Դուք ընդունեցիք զանգը։ Հիմա խնդրում ենք հետ զանգել։
contacts-done-close = Զանգը փակված է։
contacts-done-set = Հերթապահությունը նշանակված է։
contacts-done-remove = Հերթապահությունը հանված է ժամանակացույցից։
contacts-done-telephone = Ձեր համարը պահված է այնպես, ինչպես նշել եք։
contacts-done-enter = Շփումը մատյանում է։ Այն հաշվվում է, երբ մյուս կողմը հաստատի։
contacts-done-confirm = Դուք հաստատեցիք շփումը։
contacts-call-title = Զանգել մյուս կողմին
contacts-call-lead = Այնտեղ հերթապահին տեղեկացնում են անմիջապես։ Եթե ժամանակին ոչ ոք չի պատասխանում, տեղեկացնում են հաջորդ տեղակալին և վերջում՝ համանախագահին։ Այս կայքից դուրս ասվում է միայն, որ զանգ է սպասում։
contacts-field-to = Ո՞ւմ եք զանգում։
contacts-field-to-hint = Բոլոր կողմերի համար պատասխանի նույն ժամկետն է։
contacts-field-urgent = Շտա՞պ է։
contacts-field-urgent-hint = Շտապ նշանակում է, որ առաջիկա ժամերին մարդիկ կարող են տուժել։ Վտանգի դեպքում նախ զանգեք վերևի համարներով։
contacts-field-words = Ինչի՞ մասին է։
contacts-field-words-hint = Մի քանի խոսք հանձնաժողովի մասնակիցների համար։ Առանց անհրաժեշտության ոչ ոքի մի՛ նշեք։ Առավելագույնը 1000 նիշ։
contacts-field-region = Տարածաշրջան
contacts-field-region-hint = Որտեղ է, եթե խոսքը որոշակի վայրի մասին է։
contacts-field-incident = Միջադեպ
contacts-field-incident-hint = Եթե զանգը վերաբերում է սենյակ ունեցող միջադեպի։
contacts-no-incident = Դրանցից ոչ մեկը
contacts-call-send = Զանգել
contacts-call-about = Զանգել մյուս կողմին այս մասին
contacts-about-by = Հետ զանգել
contacts-about-words = Ինչի մասին
contacts-about-region = Տարածաշրջան
contacts-about-incident = Միջադեպ
contacts-about-at = Արվել է
contacts-about-acknowledged = Ընդունել է
contacts-about-closed = Արդյունքը
contacts-take-title = Զանգում են ձեր կողմին
contacts-take-means = Ով ընդունում է, նա էլ հետ է զանգում։ Ժամաչափը կանգնում է, և ուրիշ ոչ ոքի չեն տեղեկացնում։
contacts-turns = Ում և երբ են տեղեկացնում
contacts-close-title = Փակել զանգը
contacts-close-words = Ինչո՞վ ավարտվեց։
contacts-close-hint = Խոսք, որը կկարդան բոլոր կողմերը։ Առավելագույնը 1000 նիշ։
contacts-close-button = Փակել այս խոսքով
contacts-duty-lead = Յուրաքանչյուր կողմի համանախագահը նշանակում է հերթապահին և տեղակալներին։ Որտեղ ոչ ոք չկա, պատասխանում է համանախագահը, և բացը տեսնում են բոլորը։
contacts-duty-none = Հերթապահություններ նշանակված չեն։
contacts-duty-remove = Հանել
contacts-gaps = Բացեր առաջիկա յոթ օրում
contacts-no-deputy = Ոչ ոք
contacts-field-office = Հերթապահում է
contacts-field-from = Սկիզբ
contacts-field-until = Ավարտ
contacts-field-moment-hint = Օր և ժամ, { $zone }։
contacts-field-deputy = Տեղակալ { $number }
contacts-duty-set-title = Նշանակել ձեր կողմի հերթապահություն
contacts-duty-set-button = Նշանակել
contacts-number-title = Ձեր համարը
contacts-field-number = Հեռախոսահամար ձեր տեղի համար
contacts-field-number-hint = Միջազգային ձևով, օրինակ՝ +44 7700 900123։ Այն տեսնում են բոլոր կողմերի մասնակիցները։ Այն հրապարակային մատյանում չկա և ջնջվում է, երբ դուք թողնում եք տեղը։ Հեռացնելու համար դաշտը դատարկ թողեք։
contacts-number-button = Պահել
contacts-log-lead = { $days ->
    [one] Ով ում հետ է խոսել։ Գրառումը հաշվվում է, եթե մյուս կողմը հաստատի { $days } օրում․ լռությունը երբեք հաստատում չէ։
   *[other] Ով ում հետ է խոսել։ Գրառումը հաշվվում է, եթե մյուս կողմը հաստատի { $days } օրում․ լռությունը երբեք հաստատում չէ։
}
contacts-log-empty = Մատյանում դեռ շփում չկա։
contacts-log-confirmed = հաստատված
contacts-log-waits = չհաստատված, սպասում է
contacts-log-unconfirmed = չհաստատված
contacts-log-who = { $by } — { $with }
contacts-way-telephone = հեռախոս
contacts-way-meeting = անձնական հանդիպում
contacts-way-message = հաղորդագրություն կամ էլեկտրոնային նամակ
contacts-way-video = տեսազանգ
contacts-way-letter = թղթային նամակ
contacts-log-confirmed-by = Հաստատել է՝ { $office }, { $date }։
contacts-log-waits-until = Դեռ չի հաշվվում։ Սպասում է մյուս կողմին մինչև { $date }՝ { $party }։
contacts-log-never = Մյուս կողմը ժամանակին չի հաստատել։ Այն չի հաշվվում։
contacts-log-confirm = Այո, խոսել ենք
contacts-field-with = Մյուս կողմից ո՞ւմ հետ։
contacts-field-way = Ի՞նչ ճանապարհով։
contacts-field-at = Ե՞րբ։
contacts-field-subject = Թեման՝ մեկ տողով
contacts-field-log-words = Մի քանի խոսք
contacts-field-log-words-hint = Դրանք կարդում են բոլոր կողմերը։ Առանց անհրաժեշտության ոչ ոքի մի՛ նշեք։ Առավելագույնը 1000 նիշ։
contacts-log-enter-title = Գրառել շփում
contacts-log-enter-button = Գրառել
contacts-measures-lead = { $weeks ->
    [one] Վերջին { $weeks } շաբաթը․ հաշվվում է նույն կերպ բոլոր կողմերի համար։
   *[other] Վերջին { $weeks } շաբաթը․ հաշվվում է նույն կերպ բոլոր կողմերի համար։
}
contacts-measures-clock = Ըստ կանոնադրության զանգի պատասխանի ժամկետը՝ { $answer }, շտապ զանգի՝ { $urgent }։
contacts-measures-parties = Ինչպես է յուրաքանչյուր կողմ պատասխանել զանգերին
contacts-measures-how = Ժամանակները միայն պատասխանված զանգերինն են․ անպատասխան զանգերը հաշված են կողքին։ Ժամանակին հետ վերցված զանգերը չեն հաշվվում։
contacts-measures-weeks = Ըստ շաբաթների և տարածաշրջանների
contacts-measures-none = Այս շաբաթներին ոչինչ չի եղել։
contacts-measures-week = Շաբաթ և տարածաշրջան
contacts-measures-calls = Զանգեր նրան
contacts-measures-in-time = Պատասխանվել է ժամանակին
contacts-measures-late = Պատասխանվել է ուշացումով
contacts-measures-not-at-all = Անպատասխան
contacts-measures-waits = Ժամկետը դեռ ընթանում է
contacts-measures-median = Պատասխանների կեսը եկել է այս ընթացքում
contacts-measures-ninetieth = Տասը պատասխանից ինը եկել է այս ընթացքում
contacts-measures-no-time = դեռ պատասխան չկա
contacts-measures-week-of = Շաբաթ՝ սկսած { $date }
contacts-measures-contacts = Հաստատված շփումներ՝ { $count }, չհաստատված՝ { $unconfirmed }
contacts-measures-answered = Զանգեր՝ { $count }։ Ժամանակին՝ { $time }, ուշացումով՝ { $late }, անպատասխան՝ { $missing }
contacts-missing-words = Խնդրում ենք մի քանի խոսքով ասել, թե ինչ է։
contacts-missing-to = Խնդրում ենք ընտրել, թե ում եք զանգում։
contacts-missing-urgent = Խնդրում ենք նշել՝ շտապ է, թե ոչ։
contacts-missing-office = Խնդրում ենք ընտրել տեղը։
contacts-missing-moment = Խնդրում ենք նշել օրն ու ժամը, օրինակ՝ 2026-11-26T20:00։
contacts-missing-with = Խնդրում ենք ընտրել, թե ում հետ էր։
contacts-missing-at = Խնդրում ենք նշել շփման օրն ու ժամը՝ ոչ ապագայում և ոչ ավելի, քան մեկ տարի առաջ։
contacts-missing-subject = Խնդրում ենք թեման գրել մեկ տողով։
contacts-missing-way = Խնդրում ենք ընտրել կապի միջոցը։
contacts-duty-time-order = Այն ավարտվում է սկսվելուց առաջ։
contacts-duty-time-over = Այն արդեն ավարտվել է։
contacts-duty-time-long = Այն 31 օրից երկար է։
contacts-duty-time-far = Մինչև դրա սկիզբը մեկ տարուց ավելի կա։
contacts-duty-time-overlap = Այն համընկնում է ձեր կողմի մեկ այլ հերթապահության հետ։
refusal-unknown-contact = Այդպիսի զանգ կամ շփում չկա՝ { $id }։ Նորից բացեք այն ցանկից։
refusal-contact-state = Այժմ այս զանգի հետ դա անել հնարավոր չէ։ Վիճակը՝ { $contact-state }։
refusal-duty-time = Հերթապահության ժամանակը չի համապատասխանում։ { $duty-time } Ընտրեք այլ ժամանակ։
refusal-own-party = Սա մյուս կողմի համար է, իսկ սա ձերն է՝ { $party }։ Ընտրեք մեկ ուրիշը։
refusal-telephone = Սա միջազգային ձևի հեռախոսահամար չէ։ Գրեք գումարման նշան, երկրի կոդը և համարը, օրինակ՝ +44 7700 900123․ 7-ից 15 թվանշան։
refusal-what-duties = հերթապահություններ
refusal-what-deputies = տեղակալներ
refusal-what-calls = սպասող զանգեր
refusal-field-subject = թեմա
refusal-field-way = կապի միջոց
refusal-field-at = օր և ժամ
refusal-action-set-duty = նշանակել կողմի հերթապահներին
refusal-action-call = զանգել մյուս կողմին
refusal-action-answer-call = ընդունել զանգը կողմի անունից
refusal-action-close-call = փակել զանգը
refusal-action-log-contact = գրառել շփումը մատյանում
refusal-action-confirm-contact = հաստատել շփումը կողմի անունից
mail-call-subject = { $urgent ->
    [yes] Շտապ զանգը սպասում է ձեր պատասխանին
   *[other] Զանգը սպասում է ձեր պատասխանին
}
mail-call = Ձեր կողմին զանգում է մյուս կողմը, և դեռ ոչ ոք չի պատասխանել։ Հիմա ձեր հերթն է։ Բացեք զանգը և ընդունեք այն։
sms-call = Զանգ է սպասում, բացեք { $url }
### Safe reporting: files, letters, time left
refusal-bad-file = { $fault ->
    [no-picture] { $number }-րդ ֆայլը JPEG, PNG կամ WebP նկար չէ։ Խնդրում ենք ընտրել ուրիշը կամ ուղարկել այն, ինչպես կա, «Այլ տեսակի ֆայլ» բաժնում։
    [broken] { $number }-րդ նկարը չի կարդացվում. գուցե վնասված է։ Խնդրում ենք նորից ընտրել կամ լուսանկարել այն։
    [points] { $number }-րդ նկարը չափազանց շատ կետ ունի. ընդունվում է առավելագույնը 32 մեգապիքսել։ Խնդրում ենք ուղարկել փոքրացված պատճեն կամ էկրանի պատկեր։
    [bytes] { $number }-րդ ֆայլը չափազանց մեծ է. ընդունվում է առավելագույնը 25 ՄԲ։ Խնդրում ենք ուղարկել ավելի փոքր կամ կարճ ֆայլ։
    [full] Հիմա այլևս ֆայլ պահել հնարավոր չէ։ Ուղարկեք գրածն առանց դրանց. ֆայլերը կարելի է ավելացնել ավելի ուշ։
    [slow] Ֆայլերը ժամանակին չեն հասել։ Ուղարկեք ավելի քիչ կամ ավելի փոքր ֆայլեր, կամ փորձեք այնտեղ, որտեղ կապն ավելի լավն է. գրածը կարելի է ուղարկել նաև առանց դրանց։
   *[together] { $number }-րդ ֆայլով չափից շատ է. մեկ հաղորդման հետ ընդունվում է առավելագույնը 50 ՄԲ։ Խնդրում ենք ավելի քիչ ուղարկել։
}
refusal-what-files = ֆայլեր մեկ հաղորդման հետ
safety-pictures = Նկարներ
safety-pictures-hint = JPEG, PNG կամ WebP։ Յուրաքանչյուրը նորից ստեղծվում է նրանից, ինչ երևում է նրանում. տեղը, ժամանակը, սարքը և անունները, որոնք հեռախոսը գրում է ֆայլի մեջ, հեռացվում են, իսկ ձեր ուղարկած ֆայլը չի պահվում։ Նայեք բուն նկարին. դեմքերը, մեքենաների համարանիշերը և պատուհանները տեսանելի են մնում։ Նկարներն ընտրեք վերջում. եթե որևէ պատասխան փոխեք, նորից ընտրեք դրանք։
safety-limits = Առավելագույնը { $count } ֆայլ, յուրաքանչյուրը մինչև { $one } ՄԲ, միասին մինչև { $all } ՄԲ։
safety-choose-again = Այն, ինչ գրել եք, պահպանված է։ Միայն ֆայլերը պետք է նորից ընտրել. էջը չի կարող դրանք պահել։
safety-originals-title = Այլ տեսակի ֆայլ
safety-originals-warning = Փաստաթուղթը, ձայնագրությունը կամ տեսանյութը պահվում է ճիշտ այնպես, ինչպես կա։ Դրանում կարող է գրված լինել, թե ով, երբ, որտեղ և ինչ սարքով է այն պատրաստել, և մենք չենք կարող դա հեռացնել։ Կարդացողներին զգուշացնում ենք, որ այն կարող է վնասել իրենց համակարգիչը։ Եթե կարող եք, փոխարենը նկար ուղարկեք։
safety-originals = Ֆայլեր, որոնք պահվում են, ինչպես կան
safety-files = Ինչ է կցվել
safety-files-lead = Նկարը ցուցադրվում է, երբ բացում եք այն։ Դրան նայելը կարող է ծանր լինել։
safety-files-unsafe = Այս ֆայլերն այնպիսին են, ինչպիսին եկել են, և չեն ստուգվել։ Դրանք կարող են վնասել համակարգիչը և ասել, թե ով է պատրաստել։ Բացեք միայն այնտեղ, որտեղ կորցնելու բան չկա, օրինակ՝ առանց ցանցի համակարգչում։
safety-file-picture = Նկար { $number }
safety-file-original = Ֆայլ { $number }, ինչպես եկել է
safety-file-save = Պահպանել նկարը
safety-mail-subject = Ձեր հանձնաժողովում ձեզ գործ է սպասում
safety-mail-reports = { $count ->
    [1] Մեկ հաղորդում սպասում է ձեր հանձնաժողովին. դրա մասին դեռ ոչ ոք չի որոշել։
   *[other] { $count } հաղորդում սպասում է ձեր հանձնաժողովին. դրանց մասին դեռ ոչ ոք չի որոշել։
}
safety-mail-assigned = { $count ->
    [1] Ձեզ հանձնարարվել է ձեր կողմից ստուգել մեկ միջադեպ։
   *[other] Ձեզ հանձնարարվել է ձեր կողմից ստուգել { $count } միջադեպ։
}
safety-mail-key = { $count ->
    [1] Մյուս կողմի ստուգողը ստորագրել է եզրակացություն։ Այն հրապարակային կդառնա միայն ձեր ստորագրությամբ։
   *[other] Մյուս կողմերի ստուգողները ստորագրել են { $count } եզրակացություն։ Դրանք հրապարակային կդառնան միայն ձեր ստորագրությամբ։
}
safety-mail-overdue = { $count ->
    [1] Մեկ միջադեպի պատասխանելու ժամկետը լրացել է, իսկ եզրակացություն չկա։ Յուրաքանչյուր կողմ այժմ կարող է խոսել իր անունից։
   *[other] { $count } միջադեպի պատասխանելու ժամկետը լրացել է, իսկ եզրակացություն չկա։ Յուրաքանչյուր կողմ այժմ կարող է խոսել իր անունից։
}

# Incidents: tasks, playbooks, joint visits, days to ask again
refusal-no-such-task = { $number } համարով ոչինչ այստեղ չկա։ Նորից նայեք սենյակում։
refusal-task-state = Այժմ այս առաջադրանքի հետ դա անել հնարավոր չէ։ Վիճակը՝ { $task-state }։ Նորից նայեք դրա էջը։
refusal-task-taken = Այս առաջադրանքն արդեն վերցված է՝ { $office }։ Խոսեք նրա հետ կամ ընտրեք այլ առաջադրանք։
task-is-proposed = առաջարկ է
task-is-open = պետք է կատարվի, ոչ ոք չի վերցրել
task-is-taken = վերցված է
task-is-reported = արդեն հաշվետվություն կա
task-is-declined = մերժված է
task-is-early = այդ օրը դեռ չի եկել
refusal-what-tasks = առաջադրանքներ
refusal-what-hours = ժամեր
refusal-what-offices = մեկ կողմի մարդիկ
refusal-action-plan = գործարկել գործողությունների ծրագիր, առաջադրանք բերել կամ իր կողմի անունից համաձայնել
refusal-action-carry = վերցնել այս կողմի առաջադրանքը կամ հաշվետվություն տալ դրա մասին
refusal-field-task = ինչ պետք է անել
refusal-field-owner = ում առաջադրանքն է
refusal-field-hours = ժամեր
refusal-field-purpose = այցի նպատակը
refusal-field-place = վայրը
refusal-field-ahead = առաջիկա օր
refusal-field-goes = ով է գնում
refusal-field-report = Ձեր խոսքերը
refusal-field-day = օրը
refusal-field-outcome = ինչ ստացվեց
refusal-field-plan = ծրագիր
board-missing-task = Գրեք, թե ինչ պետք է անել։
board-missing-owner = Ընտրեք, թե ում առաջադրանքն է։
board-missing-hours = Նշեք ժամերի թիվը՝ առնվազն 1։
board-missing-purpose = Գրեք, թե ինչի համար է այցը։
board-missing-place = Նշեք վայրը։
board-missing-ahead = Ընտրեք օր՝ այսօր կամ ավելի ուշ, մեկ տարվա ընթացքում։
board-missing-goes = Նշեք Ձեր կողմից առնվազն մեկ մարդու։
board-missing-report = Ասեք դա խոսքերով։
board-missing-day = Նշեք օրը՝ ոչ ապագայում և ոչ ավելի, քան մեկ տարի առաջ։
board-missing-outcome = Ընտրեք, թե ինչ ստացվեց։
board-missing-plan = Ընտրեք ծրագիր, որը ստորագրել են բոլոր կողմերը։
task-title = Ինչ է արվում
task-none = Դեռ ոչինչ սկսված չէ։
task-no-playbook = Գործողությունների ծրագիր չկա։ Այդպիսին է դառնում առաջադրանքներ պարունակող ծրագիրը, հենց որ այն ստորագրեն բոլոր կողմերը։
task-playbook = Գործողությունների ծրագիր՝ { $title }
task-playbook-means = { $count ->
    [one] Բոլոր կողմերն այն ստորագրել են նախապես։ Գործարկելուն պես սկսվում է { $count } առաջադրանք։
   *[other] Բոլոր կողմերն այն ստորագրել են նախապես։ Գործարկելուն պես սկսվում է { $count } առաջադրանք։
}
task-playbook-tasks = Առաջադրանքները
task-start-button = Գործարկել այս ծրագիրը
task-started = «{ $title }» ծրագիրը գործարկվել է՝ { $date }, { $side } ({ $office })։
task-all-reported = Դրա բոլոր առաջադրանքների մասին հաշվետվություն կա։
task-proposals = Առաջարկներ
task-over = Հաշվետվություններ և մերժումներ
task-begin-link = Ավելացնել առաջադրանք, այց կամ ամսաթիվ
task-owner = { $side }՝ { $role }
task-joint = Բոլոր կողմերը՝ միասին
task-each-party = Յուրաքանչյուր կողմ
task-within = { $count ->
    [one] { $count } ժամվա ընթացքում
   *[other] { $count } ժամվա ընթացքում
}
task-state-proposed = Առաջարկ
task-state-open = Պետք է կատարել
task-state-taken = Վերցված է
task-state-reported = Կատարված է
task-state-declined = Մերժված է
task-state-late = Ժամկետն անցել է
task-outcome-done = Կատարված է
task-outcome-partly = Մասամբ կատարված է
task-outcome-not-done = Կատարված չէ
task-declined-by = { $side }՝ մերժում ({ $office }, { $date })։
task-waits = Սպասում է համաձայնության՝ { $parties } (սկիզբը՝ { $date })։ Մինչ այդ ոչ ոքի չի պարտավորեցնում։
task-waits-secretariat = Սպասում է քարտուղարության համաձայնությանը։
task-due = Ժամկետը՝ { $date } ({ $left })։
task-late-owner = Ժամկետն անցել է՝ { $date }։ Այդ պահից դիմում ենք այս կողմի ղեկավարներին։
task-late-everybody = Ժամկետն անցել է՝ { $date }։ Բոլոր կողմերի համանախագահներին դիմում ենք սկսած՝ { $since }։
task-taken-by = Վերցրել է՝ { $side } ({ $office })։
task-unreported = Դեռ հաշվետվություն չեն տվել՝ { $parties }։
task-board-late = { $count ->
    [one] Ժամկետն անցած առաջադրանքներ՝ { $count } (առաջինը՝ { $date })։
   *[other] Ժամկետն անցած առաջադրանքներ՝ { $count } (առաջինը՝ { $date })։
}
task-board-next = Մոտակա առաջադրանքը՝ { $date } ({ $left })։
task-board-asks = { $count ->
    [one] Սենյակը հարցնում է, թե ինչ վիճակ է՝ { $count } օր։
   *[other] Սենյակը հարցնում է, թե ինչ վիճակ է՝ { $count } օր։
}
task-begin-title = Սկսել որևէ բան
task-begin-lead = Գործողությունների ծրագիր, առաջադրանք, համատեղ այց կամ օր, երբ բոլորին նորից կհարցնեն։
task-add-title = Առաջադրանք
task-what = Ինչ պետք է անել
task-whose = Ո՞ւմ առաջադրանքն է
task-whose-hint = Մյուս կողմին տրված առաջադրանքն առաջարկ է, մինչև նրա համանախագահը համաձայնի։
task-hours = Քանի՞ ժամում
task-hours-hint = Այն պահից, երբ պետք է կատարել։ 24-ը մեկ օր է, 168-ը՝ մեկ շաբաթ։
task-add-button = Ավելացնել առաջադրանքը
task-visit-title = Համատեղ այց
task-visit-means = Այն որոշված է միայն այն ժամանակ, երբ համաձայնել են բոլոր կողմերը։ Ով է գնում՝ յուրաքանչյուր կողմ ինքն է ասում։
task-visit-never = Այցը հանցագործություն չի քննում և կասկածյալների հետ կապ չի հաստատում։
task-purpose = Ինչի համար է
task-place = Վայրը
task-place-hint = Այնքան ճշգրիտ, որքան կարող է իմանալ յուրաքանչյուր մասնակից։ Առանց մարդկանց անունների։
task-visit-day = Օրը
task-visit-day-hint = Այսօր կամ ավելի ուշ։
task-time = Ժամը և հանդիպման վայրը
task-time-hint = Օրինակ՝ 10:00, արևելյան դարպասի մոտ։
task-limits = Էլ ինչ չի անում
task-limits-hint = Օրինակ՝ չի լուսանկարում, հարազատների մասին չի հարցնում։
task-visit-hours = Այդ օրվանից հետո քանի՞ ժամում է յուրաքանչյուր կողմ հաշվետվություն տալիս
task-visit-hours-hint = 48-ը երկու օր է։
task-visit-button = Առաջարկել այցը
task-goes = Ո՞վ է գնում Ձեր կողմից
task-goes-hint = Միայն Ձեր կողմը. մյուսներն իրենց համար կասեն։
task-ask-title = Օր՝ նորից հարցնելու համար
task-ask-means = Այդ օրը յուրաքանչյուր կողմին կհարցնեն, թե ինչ վիճակ է։ Հարցը մնում է ցանկում, մինչև բոլորը պատասխանեն։
task-ask-day = Օրը
task-ask-day-hint = Այսօր կամ ավելի ուշ։
task-ask-button = Նշանակել օրը
task-ask-list = Նորից հարցնելու օրեր
task-ask-waits = Սպասում ենք պատասխանի՝ { $parties } (սկիզբը՝ { $date })։
task-ask-answered = Պատասխանել են՝ { $parties }։
task-ask-question = Ի՞նչ վիճակ է ({ $date })
task-ask-lead = Յուրաքանչյուր կողմ պատասխանում է իր անունից։ Կարդում են միայն մասնակիցները։
task-ask-silent = Դեռ չի պատասխանել
task-ask-early = Այդ օրը դեռ չի եկել։
task-ask-label = Ինչ վիճակ է
task-ask-answer-button = Պատասխանել մեր կողմից
task-ask-seal = Հարցված է
task-reported-late = Հաշվետվությունը եկել է ժամկետից հետո (ժամկետն էր՝ { $date })։
text-incident = Պատասխանում է
text-incident-link = Հանձնաժողովի կողմից ընդունված միջադեպ
task-number = Առաջադրանք { $number }
task-about-by = Ով է բերել
task-about-owner = Ում
task-about-place = Վայրը
task-about-day = Երբ
task-about-goes = Ով է գնում
task-about-limits = Ինչ չի անում
task-reports = Ինչ ստացվեց
task-agree-title = Ձեր կողմը համաձա՞յն է
task-agree-means = Ձեր համաձայնությամբ այն դառնում է Ձեր կողմի առաջադրանքը, և սկսվում է ժամկետը։
task-agree-visit = Այցը որոշվում է վերջին կողմի համաձայնությամբ։ Ոչ մի կողմի չի կարելի ստիպել գնալ։
task-agree-button = Այո՝ մեր կողմից
task-decline-button = Ոչ, կամ հետ վերցնել
task-take-means = Ով վերցնում է, հետո ասում է, թե ինչ ստացվեց։
task-take-button = Ես եմ վերցնում
task-let-go-button = Հետ հանձնել
task-report-title = Հաշվետվություն տալ
task-outcome = Ի՞նչ ստացվեց
task-day = Ո՞ր օրը
task-report-words = Խոսքերով՝ առանց մարդկանց անունների
task-report-button = Ուղարկել հաշվետվությունը
task-done-started = Ծրագիրը գործարկված է։ Առաջադրանքները ներքևում են։
task-done-added = Առաջադրանքն ավելացված է։ Ժամկետն ընթանում է։
task-done-proposed = Առաջադրանքն առաջարկված է։ Սպասում է մյուս կողմի համաձայնությանը։
task-done-asked = Օրը նշանակված է։
task-done-agreed = Ձեր կողմի համաձայնությունը պահպանված է։
task-done-declined = Մերժված է։ Մնում է ցանկում՝ Ձեր կողմի մերժմամբ։
task-done-taken = Դուք վերցրել եք առաջադրանքը։
task-done-let-go = Առաջադրանքը նորից ազատ է։
task-done-reported = Ձեր հաշվետվությունը պահպանված է։
task-done-answered = Ձեր կողմի պատասխանը պահպանված է։
task-done-visit = Այցն առաջարկված է։ Սպասում է բոլոր կողմերի համաձայնությանը։
mine-tasks = Ձեզ սպասող առաջադրանքներ
task-mine-agree = Սպասում է Ձեր այոյին կամ ոչին։
task-mine-called = Ժամկետն անցել է. զբաղվեք դրանով։
task-mine-visit = Դուք մասնակցում եք այս այցին։
task-mine-taken = Դուք եք վերցրել։
task-mine-open = Վերցնում է Ձեր պաշտոնն ունեցող որևէ մեկը։
task-mine-ask = Ձեր կողմին հարցնում են, թե ինչ վիճակ է։
board-communique-name = Միջադեպի մասին. շաբաթը սկսվել է { $date }
board-communique-lead = Բոլոր կողմերի ստուգողները հաստատում են հետևյալը։
board-communique-means = Հաղորդագրությունը հրապարակավ ասում է այն, ինչ հաստատել են բոլոր կողմերը։ Սա հայտարարություն է և պահանջում է բոլոր կողմերի ստորագրությունը։
board-communique-button = Կազմել հաղորդագրությունը
board-denial-name = Շաբաթվա մասին ասվածը ճիշտ չէ. սկիզբը՝ { $date }
board-denial-lead = Բոլոր կողմերի ստուգողները պարզել են, որ ասվածը սուտ է։ Նրանք հաստատում են հետևյալը։
board-denial-means = Բոլոր կողմերը պարզել են, որ դա սուտ է։ Համատեղ հերքումն այդ մասին ասում է հրապարակավ. սա հայտարարություն է և պահանջում է բոլոր կողմերի ստորագրությունը։
board-denial-button = Կազմել համատեղ հերքումը
plan-tasks-title = Այս ծրագրի առաջադրանքները
plan-tasks-lead = Երբ բոլոր կողմերը ստորագրեն ծրագիրը, այն կարելի է գործարկել միջադեպի սենյակում։ Այդ պահից յուրաքանչյուր առաջադրանք ունի իր ժամկետը։
plan-no-task = Առաջադրանք չկա։
plan-task-add = Ավելացնել առաջադրանք
plan-task-button = Ավելացնել այս առաջադրանքը
plan-task-remove = Հանել { $number }-րդ առաջադրանքը
plan-task-done = Առաջադրանքները պահպանված են։
plan-task-hours = Նշեք ժամերի թիվը՝ 1-ից { $max }։
plan-task-theirs = Այս ծրագրի առաջադրանքները բերել է և միայն ինքն է փոխում՝ { $party }։ Ձերն առաջարկեք քննարկման մեջ։
plan-optional = { $label }, պարտադիր չէ
plan-owner = Ո՞ւմ առաջադրանքն է
plan-owner-hint = Յուրաքանչյուր կողմ ունի իրենը, կամ միայն մեկ կողմը, կամ քարտուղարությունը։
plan-hours = Գործարկումից հետո քանի՞ ժամում
plan-hours-hint = 24-ը մեկ օր է, 168-ը՝ մեկ շաբաթ։
appeal-blank = [{ $label }]
mail-subject-task = { $count ->
    [one] { $count } առաջադրանք սպասում է Ձեզ
   *[other] { $count } առաջադրանք սպասում է Ձեզ
}
mail-task-late = { $count ->
    [one] Ձեր կողմի { $count } առաջադրանքի ժամկետն անցել է, և ոչ ոք հաշվետվություն չի տվել։
   *[other] Ձեր կողմի { $count } առաջադրանքի ժամկետն անցել է, և ոչ ոք հաշվետվություն չի տվել։
}
mail-task-long = { $count ->
    [one] { $count } առաջադրանք ուշացել է ևս այնքան ժամանակ, որքան տրված էր։ Տեղեկացված են բոլոր կողմերի համանախագահները։
   *[other] { $count } առաջադրանք ուշացել է ևս այնքան ժամանակ, որքան տրված էր։ Տեղեկացված են բոլոր կողմերի համանախագահները։
}
# Հանդիպումներ, նախնական ծանուցումներ և ընդհանուր օրացույց
nav-meetings = Հանդիպումներ
nav-calendar = Օրացույց
meetings-title = Հանդիպումներ
meetings-lead = Ով ում է կանչել հանդիպման, ով ինչ է պատասխանել և երբվանից։ Լռությունը ցույց է տրվում որպես լռություն և երբեք համաձայնություն չէ։
meetings-call = Հանդիպում հրավիրել
meetings-empty = Դեռ ոչ մի հանդիպում չի հրավիրվել։
meetings-next-fixed = Հաջորդ հանդիպումը նշանակված է՝ { $date }։
meetings-next-none = Հաջորդ հանդիպումը նշանակված չէ։ Այդպես է՝ սկսած { $date }։
meetings-next-by = Ըստ կանոնադրության՝ հաջորդը պետք է լինի ոչ ուշ, քան { $date }։ Հանդիպումների միջև՝ { $days } օր։
meetings-next-overdue = Ըստ կանոնադրության՝ այն պետք է եղած լիներ ոչ ուշ, քան { $date }։
meetings-rules-title = Ինչպես է սա աշխատում
meetings-rule-chair = Հաջորդ հանդիպումը նախագահելու հերթը՝ { $party }։ Հերթը փոխվում է ըստ կայացած հանդիպումների։
meetings-rule-answer = Հրավերին պատասխանում են { $days } օրվա ընթացքում։ Ցանկացած կողմ կարող է շտապ հրավիրել՝ առնվազն { $hours } ժամ առաջ. դա նշվում է։
meetings-rule-held = Հանդիպումը կայացած է համարվում, երբ բոլոր կողմերն ստորագրել են արձանագրությունը։
meetings-rule-conciliator = Եթե հանդիպումը չի ստացվում, կողմերը պայմանավորվել են դիմել՝ { $name }։
meeting-title = Հանդիպում, { $date }
meeting-when = Երբ
meeting-where = Որտեղ
meeting-agenda = Օրակարգ
meeting-chair = Նախագահում է
meeting-quorum = Քվորում
meeting-number = Հրավեր
meeting-quorum-means = { $count ->
    [one] Յուրաքանչյուր կողմից { $count } հոգի, նրանց թվում՝ համանախագահ
   *[other] Յուրաքանչյուր կողմից { $count } հոգի, նրանց թվում՝ համանախագահ
}
meeting-number-means = Հրավեր թիվ { $number }։
meeting-reduced = Կրճատ օրակարգ. կետերն ավելի քիչ են, քան լրիվ հանդիպմանը։
meeting-short-notice = Շտապ հրավիրված։
meeting-item-follow-up = Ինչ է արվել նախկին միջադեպերի ուղղությամբ
meeting-item-advance-notices = Նախնական ծանուցումներ
meeting-item-commitments = Պարտավորություններ, որոնց ժամկետը մոտենում է
meeting-item-proposed = Կողմերի առաջարկած կետեր
meeting-state-open = Սպասում է պատասխանների
meeting-state-fixed = Նշանակված է
meeting-state-refused = Չի համաձայնեցվել
meeting-state-silent = Պատասխան չկա
meeting-state-over = Սպասում է արձանագրության
meeting-state-held = Կայացել է
meeting-since-open = Սպասում է պատասխանի՝ սկսած { $date }։ Ումից՝ { $parties }։
meeting-since-fixed = Բոլոր կողմերն ասել են, որ կգան։ Նշանակված է՝ սկսած { $date }։
meeting-since-refused = Մերժում կամ այլ օրվա առաջարկ՝ { $parties }։ Չի համաձայնեցվել՝ սկսած { $date }։
meeting-since-silent = Պատասխան չկա՝ սկսած { $date }։ Ումից՝ { $parties }։ Դա համաձայնություն չէ։
meeting-since-over = Պետք է սկսվեր՝ { $date }։ Արձանագրությունը դեռ չի ընդունվել։
meeting-since-held = Բոլոր կողմերն ստորագրել են արձանագրությունը՝ { $date }։
meeting-reply-comes = Կգա։
meeting-reply-other-date = Այդ օրը չի գա և առաջարկում է մեկ այլ օր՝ { $date }։
meeting-reply-declines = Չի գա։ Պատճառները՝
meeting-done-called = Ձեր հրավերը մատյանում է։ Ոչ ոք չի ասի, թե այն չի հասել։
meeting-done-comes = Ձեր պատասխանը մատյանում է. Ձեր կողմը կգա։
meeting-done-other-date = Ձեր պատասխանը մատյանում է. այլ օր։
meeting-done-declines = Ձեր պատասխանն ու պատճառները մատյանում են։
meeting-done-stated = Ձեր կողմի խոսքը մատյանում է։
meeting-to-room = Դեպի հանդիպման սենյակ
meeting-to-public = Ինչ են տեսնում բոլորը
meeting-answers = Ինչ է ասել յուրաքանչյուր կողմն այս հրավերին
meeting-called-by = Հրավիրում է՝ { $party }։ Պատասխանել ոչ ուշ, քան { $answer }։
meeting-stance-called = Հրավիրել է { $date }, ուրեմն կգա։
meeting-stance-waits = Դեռ չի պատասխանել։ Ժամկետը՝ { $date }։
meeting-stance-silent = Պատասխան չկա՝ սկսած { $date }։
meeting-deadlock-title = Հանդիպումը չի ստացվում
meeting-deadlock = Գործը կանգնած է՝ սկսած { $date }։ Ինչ կարող է հիմա անել յուրաքանչյուր կողմը.
meeting-step-again = Հրավիրել կրկին։ Բոլորին նորից են հարցնում։
meeting-step-reduce = Հրավիրել կրկին՝ ավելի կարճ օրակարգով։
meeting-step-conciliator = Դիմել նրան, ում կողմերը դրա համար նշել են կանոնադրության մեջ՝ { $name }։
meeting-step-speak = Իր կողմի անունից ասել, թե ինչու հանդիպումը չի ստացվում։
meeting-texts = Արձանագրություն և հաղորդագրություն
meeting-no-texts = Այս հանդիպման մասին ոչ մի տեքստ դեռ սեղանին չի դրվել։
meeting-statements = Ինչ են ասում կողմերն իրենց անունից
meeting-one-party-means = Սա մեկ կողմի խոսքն է, ոչ թե հանձնաժողովի։
meeting-earlier = { $count ->
    [one] { $count } նախորդ հրավեր
   *[other] { $count } նախորդ հրավեր
}
meeting-nobody-answered = Այս հրավերին ոչ ոք չի պատասխանել։
meeting-call-title = Հրավերը
meeting-call-lead = Հրավերը գործողություն է մատյանում։ Ով հրավիրում է, նա գալիս է։ Մյուսներին հարցնում են, և հաշվվում է միայն նրանց ստորագրած «այո»-ն։
meeting-call-window = Ամենավաղ ժամանակը՝ { $date }։ Եթե մնում է { $days } օրից պակաս, հրավերը շտապ է, և դա նշվում է։
meeting-call-day = Օրը
meeting-call-time = Ժամը՝ հանձնաժողովի ժամացույցով
meeting-call-place-hint = Սա կարդում են բոլորը։ Միայն ընդհանուր բառերով՝ քաղաք, տուն, «տեսակապով»։ Առանց հղման, էլեկտրոնային հասցեի և հեռախոսահամարի. դրանք փոխանցեք այլ կերպ։
meeting-call-agenda-hint = Առաջարկված կետերի անունները տեսնում են միայն անդամները։ Օրակարգը կրճատելու համար հանեք նշումները։
meeting-call-button = Ստուգել և ստորագրել
meeting-call-again-title = Կրկին հրավիրել այս հանդիպումը
meeting-call-again-means = Նոր հրավերը համար է ստանում և բոլորին նորից է հարցնում։ Նախկին պատասխանները մնում են մատյանում։
meeting-call-again-button = Կրկին հրավիրել
meeting-answer-title = Ձեր կողմի պատասխանը
meeting-answered = Ձեր կողմն ասել է.
meeting-answer-means = Հրավիրում է՝ { $party }։ Խնդրում ենք պատասխանել ոչ ուշ, քան { $date }։ Պատասխանն ստորագրվում է, և բոլորը կարող են այն կարդալ։
meeting-comes-button = Մենք կգանք
meeting-other-date-title = Առաջարկել այլ օր
meeting-other-date-button = Առաջարկել այս օրը
meeting-declines-title = Մերժել՝ նշելով պատճառները
meeting-declines-means = Պատճառները կարդում են բոլորը։ Մարդկանց անուններ մի՛ նշեք։
meeting-declines-button = Մենք չենք գա
meeting-reasons = Պատճառներ
meeting-nothing-on-it = Հիմա ոչինչ չկա։
meeting-item-title = Առաջարկել կետ
meeting-item-hint = Մեկ տող, առավելագույնը { $max } նիշ։ Կարդում են միայն անդամները։
meeting-item-button = Ներառել օրակարգում
meeting-item-strike = Հետ վերցնել
meeting-items-left-out = Առաջարկվել է մինչև օրակարգի կրճատումը. այս հրավերի օրակարգում չկա
meeting-room-done-item = Կետն օրակարգում է։
meeting-room-done-strike = Ձեր կետը հետ է վերցված։
meeting-room-done-presence = Գրանցված է, թե ովքեր են ներկա եղել։
meeting-presence-title = Ովքեր են ներկա եղել
meeting-presence-means = Յուրաքանչյուր կողմ ասում է իր մասին՝ ըստ պաշտոնների։ Կարդում են միայն անդամները։
meeting-presence-unsaid = Դեռ ոչինչ չի ասվել։
meeting-presence-say = Նշել, թե ով է եղել Ձեր կողմից
meeting-presence-who = Ներկա էին
meeting-presence-button = Պահպանել
meeting-quorate = Քվորումի համար բավարար է ({ $count })։
meeting-not-quorate = Քվորումի համար բավարար չէ ({ $count }, նրանց թվում՝ համանախագահ)։
meeting-topic = Մանդատի թեման
meeting-minutes-title = Սկսել արձանագրությունը
meeting-minutes-means = Սևագիրն սկսվում է լրացված օրակարգով։ Կողմերի առաջարկած կետերը՝ { $count }։ Այն ձևակերպում են սեղանին՝ հանդիպման ընթացքում, և ստորագրում են ինչպես ցանկացած տեքստ։
meeting-minutes-button = Ստեղծել արձանագրության սևագիրը
meeting-communique-title = Սկսել հաղորդագրությունը
meeting-communique-button = Ստեղծել հաղորդագրության սևագիրը
meeting-speak-title = Խոսել Ձեր կողմի անունից
meeting-speak-means = Կարող եք Ձեր կողմի անունից ասել, թե ինչու այս հանդիպումը չստացվեց, կամ ինչն եք այլ կերպ տեսնում։ Դա անմիջապես տեսնում են բոլորը՝ որպես մեկ կողմի խոսք։
meeting-text-minutes = Հանդիպման արձանագրություն, { $date }
meeting-text-statement = Հաղորդագրություն հանդիպման մասին, { $date }
meeting-text-opened = Կողմերը հանդիպեցին՝ { $date }։ Նախագահում է՝ { $party }։
meeting-text-follow-up = { $count ->
    [0] Ինչ է արվել նախկին միջադեպերի ուղղությամբ. բաց միջադեպ չկա։
   *[other] Ինչ է արվել նախկին միջադեպերի ուղղությամբ. բաց միջադեպեր՝ { $count }։
}
meeting-text-advance-notices = { $count ->
    [0] Նախնական ծանուցումներ. առաջիկայի համար չկան։
   *[other] Նախնական ծանուցումներ առաջիկայի համար՝ { $count }։
}
meeting-text-commitments = { $count ->
    [0] Պարտավորություններ, որոնց ժամկետը մոտենում է. չկան։
   *[other] Պարտավորություններ, որոնց ժամկետը մոտենում է ({ $count })՝
}
meeting-text-proposed = Առաջարկվել է՝ { $title }
meeting-text-next = Հաջորդ հանդիպումը՝ { $date }։
meeting-text-next-open = Հաջորդ հանդիպումը պետք է լինի ոչ ուշ, քան { $date }. օրը դեռ պետք է նշանակել։
meeting-text-met = Կողմերը հանդիպեցին՝ { $date }։
meeting-text-dealt = Քննարկեցին՝ { $items }։
signing-meeting = Հանդիպում
signing-convene-title = Հանդիպում հրավիրել
signing-convene-lead = Ձեր հրավերն անմիջապես տեսանելի է բոլորին և մնում է մատյանում։ Ձեր կողմը կգա, մյուսներին հարցնում են։
signing-convene-button = Հրավիրում ենք այս հանդիպումը և ստորագրում ենք
signing-reply-title = Պատասխանել հրավերին
signing-reply-lead = Ձեր պատասխանն անմիջապես տեսանելի է բոլորին և մնում է մատյանում։ Մինչև հանդիպման սկիզբը կարելի է նորից պատասխանել։
signing-reply-button = Սա մեր պատասխանն է և ստորագրում ենք
act-the-meeting = հանդիպում
act-meeting-called = { $meeting }. հրավիրել է մեկ կողմ՝ { $party }։
act-meeting-called-again = { $meeting }. կրկին հրավիրել է մեկ կողմ՝ { $party }։
act-meeting-comes = { $meeting }. պատասխանել է, որ կգա՝ { $party }։
act-meeting-other-date = { $meeting }. այլ օր է առաջարկել՝ { $party }։
act-meeting-declines = { $meeting }. մերժել է՝ { $party }։
act-meeting-stated = { $meeting }. դրա մասին իր անունից խոսել է մեկ կողմ՝ { $party }։
mine-dates = Հանդիպումներ և առաջիկա օրեր
mine-notice = Ծանուցում
calendar-title = Օրացույց
calendar-lead = Ինչ գիտեն երկու կողմերը նախապես՝ զգայուն օրեր, հանդիպումներ, ընթացող ժամկետներ։ Կարդում են միայն անդամները։
calendar-give = Նախապես ծանուցել
calendar-file = Օրացույցի ծրագրի համար
calendar-file-means = Ֆայլում է այն, ինչ տեսնում են միայն անդամները։ Պահեք այնտեղ, որտեղ կարդում եք միայն Դուք։
calendar-span = { $from } – { $until }
calendar-empty = Այս օրերին ոչինչ չկա։
calendar-pages = Այլ օրեր
calendar-before = Ավելի վաղ օրեր
calendar-after = Ավելի ուշ օրեր
calendar-incident = Միջադեպի ժամկետ
calendar-incident-means = Պատասխանի ժամանակն է։
calendar-task = Առաջադրանք
calendar-task-means = Մինչ այդ դրա մասին պետք է զեկուցել։
calendar-asked-means = Միջադեպի սենյակը հարցնում է յուրաքանչյուր կողմին։
calendar-promise = Պարտավորություն
calendar-promise-means = Ժամկետը լրանում է։
calendar-missing-starts = Նշեք օրը և ժամը, օրինակ՝ 18:30։
calendar-missing-title = Մեկ տողով գրեք, թե ինչ է դա։
calendar-missing-first = Նշեք օր՝ ոչ վաղ, քան այսօր, և ոչ ուշ, քան երկու տարի անց։
calendar-missing-last = Վերջին օրը չի կարող առաջինից վաղ լինել։
calendar-missing-size = Գրեք մարդկանց ամբողջ թիվը կամ թողեք դատարկ։
calendar-missing-occasion = Ընտրեք առիթի տեսակը։
calendar-missing-agenda = Օրակարգում թողեք առնվազն մեկ կետ։
calendar-missing-place = Ընդհանուր բառերով և մեկ տողով ասեք, թե որտեղ։
calendar-missing-text = Այստեղ բառեր են պետք։
calendar-missing-reasons = Նշեք պատճառները։
notice-lead = Ասեք մյուս կողմին նախքան դա տեղի ունենա. ոչ ոք անակնկալի չի գա, և երկուսն էլ կարող են պատրաստվել։
notice-private = Սա կարդում են երկու կողմերի անդամները. մատյանում այն չկա։ Մասնավոր անձանց անուններ մի՛ նշեք։
notice-title = Ինչ է դա
notice-title-hint = Մեկ տող, առավելագույնը { $max } նիշ։
notice-occasion = Առիթը
notice-first = Առաջին օրը
notice-last = Վերջին օրը
notice-last-hint = Դատարկ, եթե մեկ օր է։
notice-yearly = Կրկնվում է ամեն տարի
notice-yearly-short = ամեն տարի
notice-when = Երբ
notice-next = հաջորդը՝
notice-region = Մարզը
notice-no-region = Ամենուր կամ այլ վայրում
notice-size = Քանի մարդ է սպասվում
notice-size-hint = Ամբողջ թիվ։ Դատարկ, եթե ոչ ոք չգիտի։
notice-asked = Ինչ է խնդրվում մյուս կողմից
notice-asked-hint = Օրինակ՝ այդ օրը մոտակայքում չհավաքվել, նշել մեկին, ում կարելի է զանգել։
notice-asked-max = Առավելագույնը { $max } նիշ։
notice-button = Ծանուցել
notice-by = Ումից
notice-given-by = Ծանուցում է՝
notice-waits-for-you = Ձեր կողմը դեռ չի ասել, որ տեսել է սա։
notice-done-given = Մյուս կողմն արդեն կարող է կարդալ Ձեր ծանուցումը։
notice-done-seen = Մյուս կողմը տեսնում է, որ Դուք տեսել եք սա։
notice-seen-title = Ով է տեսել
notice-seen-by = { $party }. ասել է, որ տեսել է՝ { $date }։
notice-unseen-by = { $party }. չի ասել, որ տեսել է՝ սկսած { $date }։
notice-see-means = Ասեք Ձեր կողմի անունից, որ տեսել եք։ Դա համաձայնություն չէ խնդրանքին։
notice-see-button = Մենք տեսել ենք
notice-withdraw-title = Հետ վերցնել
notice-withdraw-means = Այն անմիջապես ջնջվում է բոլորի համար։
notice-withdraw-button = Ջնջել ծանուցումը
notice-kept = Ջնջվում է ավարտից { $days } օր անց։ Ամենամյան մնում է, մինչև հետ վերցնեն։
notice-kind-rally = Հանրահավաք կամ երթ
notice-kind-match = Խաղ կամ մրցում
notice-kind-anniversary = Հիշատակի օր կամ տարելից
notice-kind-feast = Տոն կամ փառատոն
notice-kind-court = Դատական նիստ կամ վճիռ
notice-kind-visit = Հայտնի մարդու այց
notice-kind-other = Այլ
mail-subject-meeting = { $count ->
    [1] Հանդիպման հրավեր
   *[other] Հանդիպման { $count } հրավեր
}
mail-meeting-called = { $count ->
    [1] Մյուս կողմը հանդիպման է հրավիրում, իսկ ձեր կողմը դեռ չի պատասխանել։ Լռությունը ցույց է տրվում որպես լռություն։
   *[other] Մյուս կողմերը հրավիրում են { $count } հանդիպման, իսկ ձեր կողմը դեռ չի պատասխանել։ Լռությունը ցույց է տրվում որպես լռություն։
}
mail-meeting-answered = { $count ->
    [1] Հանդիպման հրավերին պատասխանել են։
   *[other] Պատասխանել են հանդիպման { $count } հրավերի։
}
mail-ahead = { $count ->
    [one] Մոտենում է օր, որի մասին ծանուցվել է ({ $count })։
   *[other] Մոտենում են օրեր, որոնց մասին ծանուցվել է ({ $count })։
}
mail-subject-ahead = { $count ->
    [one] Առաջիկա օր ({ $count })
   *[other] Առաջիկա օրեր ({ $count })
}
refusal-unknown-meeting = Այդպիսի հանդիպում չկա՝ { $id }։ Փնտրեք հանդիպումների ցանկում։
refusal-unknown-notice = Այդ ծանուցումն այլևս չկա. այն հետ են վերցրել, կամ ժամկետն անցել է։
refusal-meeting-state = Այս հանդիպման համար դա հիմա հնարավոր չէ։ Վիճակը՝ { $meeting-state }։
refusal-meeting-date = Հանդիպում կարելի է նշանակել { $earliest } – { $latest } միջակայքում։ Ընտրեք այլ ժամանակ։
refusal-too-private = Սա կարդում են բոլորը ({ $field }), ուստի այստեղ չի կարող լինել հղում, էլեկտրոնային հասցե, ամսաթիվ կամ երկար համար, իսկ կետից հետո բացատ է դրվում։ Գրեք ընդհանուր բառերով։
refusal-action-convene = հանդիպում հրավիրել
refusal-action-reply = պատասխանել հրավերին
refusal-action-prepare = կետ առաջարկել կամ ասել, թե ով է ներկա եղել
refusal-action-notify = նախապես ծանուցել
refusal-action-acknowledge = ասել, որ ծանուցումը տեսել են
refusal-what-meeting-calls = հրավերներ
refusal-what-answers = պատասխաններ
refusal-what-items = կետեր
refusal-field-agenda = օրակարգ
refusal-field-starts = օր և ժամ
refusal-action-keep = հաղորդումն ավելի երկար պահել
safety-days-left = { $count ->
    [0] Այն կջնջվի մեկ ժամվա ընթացքում։
    [one] Այն կջնջվի մեկ օրվա ընթացքում։
   *[other] Մինչև ջնջվելը մնացել է { $count } օր։
}
safety-kept = Բոլոր կողմերը համաձայնել են ({ $date }) այն ավելի երկար պահել։
safety-keep-means = Միայն եթե յուրաքանչյուր կողմի համանախագահը «այո» ասի, { $days } օրը կսկսվի նորից։ Ով լռում է, նա համաձայնություն չի տվել։
safety-keep-said = «Այո» է ասել՝ { $party }։
safety-keep = Այո, ավելի երկար պահել
reports-done-keep = Ձեր կողմի «այո»-ն գրանցված է։
safety-similar-title = Գուցե դրա մասին արդեն հայտնի է
safety-similar-lead = Այս միջադեպերը նման են հաղորդմանը ցանկերի տողով, տեղով և օրով։ Կնքված ոչինչ չի համեմատվել։ Նույնն է, թե ոչ, դուք եք որոշում։
safety-similar-join = Սա է. միացնել
safety-similar-words = Նույն բառերը՝
safety-similar-region = Նույն տարածաշրջանը
safety-similar-days = { $count ->
    [0] Նույն օրը
    [one] Մեկ օր տարբերությամբ
   *[other] { $count } օր տարբերությամբ
}
safety-similar-topic = Նույն թեման
safety-similar-channel = Հայտնի է դարձել նույն կերպ
safety-similar-language = Նույն լեզուն
# Overview: symmetry audit, board, map, exports
refusal-action-export = խնդրել արտահանում կամ համաձայնել դրան
refusal-action-download = վերցնել արտահանումը
refusal-export-state = Այս արտահանման հետ հիմա այդպես վարվել չի կարելի․ { $export-state }։ Խնդրում ենք նայել արտահանումների ցանկը։
export-state-waits = սպասում է համաձայնության
export-state-open = բաց է
export-state-over = ժամկետն անցել է
export-state-withdrawn = համաձայնությունը հետ է վերցված
refusal-what-downloads = մեկ արտահանման ներբեռնում
refusal-what-incidents = միջադեպ մեկ արտահանման մեջ
symmetry-title = Միջադեպերին նո՞ւյն կերպ են վերաբերվում
symmetry-lead = Նույն միջադեպին՝ նույն ժամկետը, նույն խոսքերը և նույն հրապարակայնությունը, ում էլ այն վերաբերած լինի։ Այստեղ դա հաշվված է միայն գրառումների մատյանից։
symmetry-periods = Ժամանակաշրջան
symmetry-all = Սկզբից ի վեր
symmetry-quarter = { $year } թվականի { $quarter }-րդ եռամսյակ
symmetry-counted = Ընդունված միջադեպեր՝ { $accepted }։ Ստորև հաշվված են՝ { $counted }։ Հաշվված չեն․ առանց եզրակացության՝ { $unfound }, եզրակացություններ, որոնցում կողմերը նույնը չեն ասել, թե ում մարդիկ են տուժել՝ { $unsaid }, միջադեպեր, որոնցում տուժել են մի քանի կողմի մարդիկ՝ { $several }։ Կարդացված են մատյանի առաջին գրառումները՝ { $size }։
symmetry-words = { $count } բառ
symmetry-share = { $share } %
symmetry-open = կեսի համար դեռ չի եղել
symmetry-span = { $estimate } ({ $low } – { $high })
symmetry-span-from = { $estimate } (սկսած՝ { $low })
symmetry-by = տարբերությունը՝ մոտ { $by } (միջակայքը՝ { $low } – { $high })
symmetry-by-from = տարբերությունը՝ մոտ { $by } (առնվազն { $low })
symmetry-by-least = տարբերությունը՝ առնվազն { $low }
symmetry-by-open = որքանով՝ դեռ հնարավոր չէ ասել
symmetry-few = Շատ քիչ են դատելու համար․ եզրակացություն արվում է, երբ յուրաքանչյուր կողմ ունի առնվազն { $min } միջադեպ։
symmetry-same = Տարբերություն չի երևում։
symmetry-pair = { $first } և { $second }․ { $said }
symmetry-measure-accept = Մինչև ընդունվելը
symmetry-measure-verify = Մինչև առաջին եզրակացությունը
symmetry-measure-answer = Մինչև որոշմամբ պատասխանելը
symmetry-measure-experienced = «Ապրված» աստիճան ունեցողների մասը
symmetry-measure-high = Բարձր առաջնահերթություն ունեցողների մասը
symmetry-measure-words = Բառեր, որոնք ստորագրել են բոլոր կողմերը
symmetry-measure-published = Հրապարակային պատասխան ստացածների մասը
symmetry-more-accept = «{ $more }» կողմին վերաբերող միջադեպերն ավելի երկար են ընդունվել, քան «{ $less }» կողմին վերաբերողները, { $by }։
symmetry-more-verify = «{ $more }» կողմին վերաբերող միջադեպերի եզրակացություններն ավելի երկար են տևել, քան «{ $less }» կողմին վերաբերողներինը, { $by }։
symmetry-more-answer = «{ $more }» կողմին վերաբերող միջադեպերի պատասխաններն ավելի երկար են տևել, քան «{ $less }» կողմին վերաբերողներինը, { $by }։
symmetry-more-experienced = «{ $more }» կողմին վերաբերող միջադեպերն ավելի հաճախ են «ապրված» աստիճան ստանում, քան «{ $less }» կողմին վերաբերողները, { $by }։
symmetry-more-high = «{ $more }» կողմին վերաբերող միջադեպերն ավելի հաճախ են բարձր առաջնահերթություն ստանում, քան «{ $less }» կողմին վերաբերողները, { $by }։
symmetry-more-words = «{ $more }» կողմին վերաբերող միջադեպերի մասին ավելի շատ բառ է ստորագրվել, քան «{ $less }» կողմին վերաբերողների մասին, { $by }։
symmetry-more-published = «{ $more }» կողմին վերաբերող միջադեպերին ավելի հաճախ են հրապարակավ պատասխանում, քան «{ $less }» կողմին վերաբերողներին, { $by }։
symmetry-of = { $count } միջադեպ
symmetry-kinds = Աստիճաններ և առաջնահերթություններ
symmetry-kind = Տեսակ
symmetry-how-title = Ինչպես է սա հաշվված
symmetry-how-whose = Թե ում մարդիկ են տուժել, եզրակացության մեջ ասվում է միայն այն դեպքում, երբ բոլոր կողմերի ստուգողները նույնն են ասում։ Ուրիշ ոչ ոք դա չի որոշում։
symmetry-how-more = Ժամկետներ, միջակայքեր և ինչպես ինքնուրույն հաշվել
symmetry-how-times = Մատյանը չի ասում միջադեպի օրը, միայն շաբաթը․ մինչև ընդունվելու ժամանակը հաշվվում է այդ շաբաթվա երկուշաբթիից։ Այն, ինչին դեռ չեն պատասխանել, համարվում է ավելի երկար, քան այն ամենը, ինչին պատասխանել են։ Ժամանակը կլորացվում է դեպի ներքև։
symmetry-how-intervals = Միջնարժեքը նշված է միջակայքով, որը ճշմարիտ արժեքն ընդգրկում է 100 դեպքից առնվազն 95-ում, մասը՝ Ուիլսոնի միջակայքով։ Տարբերության մասին ասվում է միայն այն դեպքում, երբ միջակայքը զրո չի պարունակում․ միջակայքերն այնքան լայն են, որ նույն կերպ վերաբերվող կողմերի 100 ստուգումից ամենաշատը մոտ 5-ը որևէ տարբերություն կնշի։
symmetry-how-again = Ով ունի մատյանի պատճենը, «comity symmetry» հրամանով կստանա նույն թվերը։
symmetry-json = Նույնը ծրագրերի համար (JSON)
symmetry-draft-heading = Հրապարակել
symmetry-draft-means = Սեղանին դրվում է այս թվերով հայտարարության նախագիծ։ Այն ձևակերպվում, առաջարկվում և ստորագրվում է բոլոր կողմերի կողմից, ինչպես ամեն տեքստ։
symmetry-draft-button = Սկսել հայտարարությունը
symmetry-draft-title = Հավասար վերաբերմունքի ստուգում․ { $period }
map-title = Միջադեպերի քարտեզ
map-lead = Քանի ընդունված միջադեպ է հրապարակավ նշում յուրաքանչյուր տարածաշրջան։
map-suppressed = Միջադեպն իր տարածաշրջանը նշում է միայն այն դեպքում, երբ այնտեղից բավականաչափ հաղորդում է եկել։ { $min }-ից փոքր թվերը չեն տարբերվում։
map-without = { $count } միջադեպ տարածաշրջան չի նշում։
map-none = չկա
map-few = { $min }-ից քիչ
map-count = { $count }
map-more = { $from } և ավելի
map-by = Ուրվագծերը՝ { $who }
map-no-map = Այս սերվերը չունի այս տարածաշրջանների քարտեզ։ Թվերն աղյուսակում են։
map-table = Թվերը
map-empty = Ոչ մի միջադեպ տարածաշրջան չի նշում։
map-incidents = Միջադեպեր
map-others = Ցանկում չեղած տարածաշրջաններում միջադեպ չկա։
map-board-title = Սենյակների քարտեզ
map-board-lead = Քանի սենյակ կա յուրաքանչյուր տարածաշրջանի համար, անկախ նրանից՝ տարածաշրջանը բոլորին ասվա՞ծ է, թե ոչ։ Սա տեսնում են միայն անդամները։
board-any = Բոլորը
board-words = Բառեր
board-status = Վիճակ
board-clock = Ժամկետ
board-clock-overdue = Ժամկետանց
board-clock-today = Ժամկետն այսօր է
board-who = Ով է ստուգում
board-order = Հերթականություն
board-order-changed = Վերջին փոփոխվածները
board-order-due = Սկզբում՝ մոտ ժամկետը
board-none-found = Գրատախտակին նման բան չկա։ Հանեք պայմաններից որևէ մեկը կամ փնտրեք ավելի քիչ բառերով։
board-at-work = Ստուգում են՝
board-affected-title = Ում մարդիկ են տուժել
board-affected-means = Սա եզրակացության մեջ մտնում է միայն այն դեպքում, երբ բոլոր ստուգողները նույնն են ասում։ Այն ծառայում է ստուգմանը, թե միջադեպերին նույն կերպ են վերաբերվում։
board-affected-change = Ասել, թե ում մարդիկ են տուժել
board-affected-label = Նշեք յուրաքանչյուր կողմ, որի մարդիկ տուժել են․ ոչ մեկը՝ չասելու համար
board-affected-button = Ասել
board-done-affects = Ձեր պատասխանը, թե ում մարդիկ են տուժել, պահված է։
incident-affected = Տուժել են այս կողմի մարդիկ՝ { $parties }
export-title = Գրատախտակի արտահանումներ
export-lead = Գրատախտակն այս կայքից դուրս է գալիս միայն այնքան ժամանակ, քանի դեռ բոլոր կողմերի համանախագահները համաձայն են հենց նրան, ինչ վերցվում է։
export-means = Արտահանման մեջ կան ամփոփումներ, եզրակացություններ, այն, թե որ շաբաթ և ինչ ճանապարհով է ինչ-որ բան լսվել, և տարածաշրջանը՝ միայն եթե այն բոլորին տեսանելի է։ Այնտեղ ոչինչ չկա հաղորդողների, նրանց պատմածի և այլ վայրերի մասին։ Այն կարելի է վերցնել վերջին համաձայնությունից հետո { $days } օրվա ընթացքում։
export-none = Ոչ ոք արտահանում չի խնդրել։
export-span = Սենյակներ՝ բացված { $from }-ից { $until }
export-until = Մինչև { $date }
export-waits-for = Սպասում է՝
export-holds = Պարունակում է
export-holds-what = Ամփոփումներ, բոլոր կողմերի ստորագրածը, առանձին կողմերի հայտարարությունները, լսելու շաբաթներն ու ճանապարհները
export-statuses = Վիճակներ
export-asked = Խնդրել է
export-consents = Համաձայնել են
export-digest = Պարունակության դրոշմը
export-consent-means = Դուք համաձայնում եք հենց սրան։ Ով այլ բան է ուզում, նորից պետք է խնդրի։
export-consent-button = Համաձայնել մեր կողմի անունից
export-take-means = Ամեն ներբեռնում այստեղ գրանցվում է և տեսանելի է բոլոր կողմերին։
export-take-csv = Վերցնել որպես աղյուսակ (CSV)
export-take-json = Վերցնել ծրագրերի համար (JSON)
export-withdraw-button = Հետ վերցնել մեր համաձայնությունը
export-not-taken = Ոչ ոք այն չի վերցրել։
export-taken = Վերցվել է { $count } անգամ
export-ask-title = Արտահանում խնդրել
export-ask-means = Խնդրելով՝ դուք համաձայնում եք ձեր կողմի անունից։ Մյուս կողմերից խնդրվում է իրենցը։
export-from = Բացված՝ սկսած
export-until-label = Մինչև
export-ask-button = Խնդրել
export-done-ask = Խնդրված է։ Մյուս կողմերը դա տեսնում են այստեղ։
export-done-consent = Ձեր կողմը համաձայն է։
export-done-withdraw = Համաձայնությունը հետ է վերցված․ այլևս ոչ ոք չի կարող այն վերցնել։
board-missing-statuses = Խնդրում ենք նշել առնվազն մեկ վիճակ։
board-missing-until = Խնդրում ենք նշել վերջին օրը, որն առաջինից շուտ չէ։
board-missing-from = Խնդրում ենք նշել առաջին օրը։

# Շփումներ, այցեր և հանդիպումներ. ինչն է ուշ, շուտ կամ չափից շատ
refusal-contact-late = Մյուս կողմը կարող էր հաստատել այս շփումը մինչև { $deadline }։ Այն մնում է մատյանում և չի հաշվվում։ Եթե նորից եք խոսել, գրառեք դա որպես նոր շփում։
refusal-meeting-begun = Հանդիպումն սկսվել է { $time }, իսկ հրավերին պատասխանում են մինչև սկիզբը։ Եթե այն չի կայացել, ցանկացած կողմ կարող է նորից հրավիրել կամ խոսել իր անունից։
refusal-meeting-ahead = Հանդիպումն սկսվում է { $time }։ Թե ով է ներկա եղել, ասում են սկսվելուց հետո։ Վերադարձեք այն ժամանակ։
refusal-what-meetings = մեկ կողմի հրավիրած առաջիկա հանդիպումներ
refusal-what-calls-a-day = մեկ կողմի զանգեր մեկ օրում
refusal-what-contacts-a-day = մեկ կողմի գրառած շփումներ մեկ օրում
refusal-field-visit-day = այցի օրը
board-missing-visit-day = Նշեք այցի օրը կամ ավելի ուշ օր։
contacts-log-waiting-title = Սպասում են ձեր կողմի խոսքին
contacts-log-all-title = Բոլոր շփումները
meeting-other-calls = { $count ->
    [one] Այս հանդիպման ևս { $count } հրավեր
   *[other] Այս հանդիպման ևս { $count } հրավեր
}
meeting-presence-ahead = Սա կարելի է ասել, երբ հանդիպումն սկսվի՝ { $date }։
contacts-erased = Խոսքերը ջնջվել են. դրանց ժամկետն անցել է։
### Bounds of reports and exports: files that find no room, taking back, columns
report-after-kept = Այն ավելի երկար պահվում է միայն բոլոր կողմերի համաձայնությամբ։ Այդ դեպքում էլ կարող եք հետ կանչել այն, քանի դեռ դրանից որևէ բան պահվում է։
receipt-made-no-files = Ձեր հաղորդումն ընդունված է, բայց ֆայլերը՝ ոչ. հիմա դրանց համար տեղ չկա։ Կարող եք ավելացնել դրանք ավելի ուշ՝ անդորրագրով։
symmetry-fresh = Պատասխանների և հրապարակայնության համար հաշված չեն, քանի որ վերջին գրառման պահին ընդունումից { $days } օր չէր անցել՝ { $count }։
board-missing-until-past = Խնդրում ենք նշել վերջին օրը, որն արդեն եկել է։
export-columns = Ինչ կա ֆայլի յուրաքանչյուր տողում
export-column-incident = դրա համարը
export-column-opened = օրը, երբ բացվել է սենյակը
export-column-week = շաբաթը, երբ դա եղել է՝ ըստ երկուշաբթիի
export-column-region = տարածաշրջանը՝ միայն եթե այն բոլորին տեսանելի է
export-column-topic = թեման՝ ըստ մանդատի
export-column-grade = որքանով է դա հայտնի
export-column-priority = որքան շտապ է
export-column-spill-over = կապված է արդյոք արտերկրի հակամարտության հետ
export-column-outside = արտերկրի իրադարձությունը՝ անդամների խոսքերով
export-column-summary = տողը, որով անդամները ճանաչում են այն
export-column-status = ինչ վիճակում է
export-column-accepted = երբ է ընդունվել
export-column-due = մինչև երբ պետք է պատասխան տրվի
export-column-found = երբ է արվել վերջին եզրակացությունը
export-column-affected = ում մարդիկ են տուժել, եթե բոլոր կողմերը նույնն են ասում
export-column-agreed = փաստերը, որոնք հաստատել են բոլոր կողմերը
export-column-disputed = վիճելի փաստերը՝ յուրաքանչյուր կողմի խոսքերով
export-column-own-words = ինչ են ավելացրել կողմերն իրենց խոսքերով
export-column-statements = առանձին կողմերի հայտարարությունները
export-column-sightings = որ շաբաթներին և ինչ ճանապարհներով է լսվել դրա մասին և քանի անգամ
# Ինչ մնաց միջադեպերից. օրեր, երբ նորից հարցնում են, և կրկնություններ սենյակների միջև
mail-subject-asked = { $count ->
    [one] Ձեզ հարցնում են, թե ինչ վիճակում է { $count } միջադեպ
   *[other] Ձեզ հարցնում են, թե ինչ վիճակում է { $count } միջադեպ
}
mail-asked = { $count ->
    [one] Եկել է օրը, երբ յուրաքանչյուր կողմ ասում է, թե ինչ վիճակում է { $count } միջադեպ։ Ձեր կողմը դեռ չի պատասխանել։
   *[other] Եկել են օրերը, երբ յուրաքանչյուր կողմ ասում է, թե ինչ վիճակում է { $count } միջադեպ։ Ձեր կողմը դեռ չի պատասխանել։
}
board-similar-lead = Այս միջադեպերը նման են սրան ցուցակների տողով, վայրով և օրով։ Եթե նույնն է, լսածը գրեք այնտեղ և երկու անգամ մի ընդունեք։
## Ինչ եղավ դիմումների հետ։

appeals-title = Ինչ եղավ դիմումների հետ
appeals-lead = Ում է ուղարկվել յուրաքանչյուր դիմումը, ով է պատասխանել և ով է լռում։ Ամեն ինչ հաշվարկվում է նրանից, ինչ հաստատել են բոլոր կողմերը, ոչ թե խոսքից։
appeals-none = Հասցեատերերով դիմում դեռ չի ընդունվել։
course-title = { $text }. ինչ եղավ դրա հետ
course-course = Ինչ եղավ դրա հետ
course-to-course = Յուրաքանչյուր քայլ. ով է գրանցել և ով է հաստատում
course-rule = Ով քայլը գրանցում է, նա էլ ստորագրում է։ Այն հաշվվում է միայն, երբ հաստատել են բոլոր կողմերը. մինչ այդ դա գրանցողի խոսքն է։
course-to-room = Գրանցել կամ հաստատել քայլ
course-room-title = Ինչ եղավ դիմումի հետ
course-answer-days = պատասխանին սպասում են { $days ->
    [one] { $days } օր
   *[other] { $days } օր
 }
course-standing-not-sent = Ուղարկումը հաստատված չէ
course-standing-sent = Ուղարկված է
course-standing-silent = Պատասխան չկա
course-standing-acknowledged = Ստացված է
course-standing-answered = Պատասխանված է
course-standing-refused = Մերժված է
course-not-sent = Ընդունվել է { $date }։ Բոլոր կողմերի հաստատած ուղարկում չկա։
course-sent = Ուղարկվել է { $date }։ Պատասխանին սպասում են մինչև { $until }։
course-silent = Պատասխանի օրերը հաշվվել են { $date } օրվանից։ Պատասխան չկա { $since } օրվանից։
course-acknowledged = Ստացումը հաստատվել է { $date }։ Պատասխանին սպասում են մինչև { $until }։
course-answered = Պատասխանվել է { $date }։
course-refused = Մերժվել է { $date }։
course-step-dispatched = Ուղարկված է
course-step-reminded = Ուղարկվել է հիշեցում
course-step-acknowledged = Հասցեատերը հաստատել է ստացումը
course-step-answered = Ստացվել է պատասխան
course-step-refused = Ստացվել է մերժում
course-no-step = Դեռ ոչինչ գրանցված չէ։
course-document = Փաստաթուղթ, { $size } ԿԲ, դրոշմը՝
course-open-document = Բացել փաստաթուղթը
course-erase-document = Ջնջել փաստաթուղթը
course-entered-by = Գրանցել է { $party }, { $date }։
course-all-confirm = Հաստատել են բոլոր կողմերը։
course-waits = Դեռ չի հաշվվում։ Սպասում է հաստատման՝ { $parties }։
course-disputed-by = { $party } ասում է, որ այդպես չէ՝
course-seal-counts = Հաշվվում է
course-seal-waits = Մեկ կողմի խոսքը
course-seal-disputed = Վիճարկված է
course-confirm = Այդպես է
course-dispute = Այդպես չէ
course-reasons = Ինչն այդպես չէ
course-you-confirm = Ձեր կողմն ասում է՝ այդպես է։
course-you-dispute = Ձեր կողմն ասում է՝ այդպես չէ։
course-enter = Գրանցել քայլ
course-addressee = Հասցեատեր
course-happened = Ինչ է տեղի ունեցել
course-public = Ինչպես տեսնում են բոլորը
course-day = Որ օրը
course-words = Մի քանի խոսքով, բոլորի համար տեսանելի
course-file = Ստացված փաստաթուղթը
course-file-hint = PDF, PNG կամ JPEG ֆայլ։ Այն կարող են բացել բոլոր կողմերի անդամները. արձանագրության մեջ մնում է միայն դրոշմը։
course-file-limit = Ոչ ավելի, քան { $size } ՄԲ։
course-document-kept = Ձեր բեռնած փաստաթուղթը ({ $size } ԿԲ) կցվում է այս քայլին։
course-enter-button = Անցնել ստորագրմանը
course-done-entered = Գրանցված է։ Կհաշվվի, երբ հաստատեն բոլոր կողմերը։
course-done-confirms = Հաստատված է ձեր կողմից։
course-done-disputes = Վիճարկված է ձեր կողմից։
course-done-erased = Փաստաթուղթը ջնջված է։ Դրա դրոշմը մնում է արձանագրության մեջ։
course-addressees-title = Հասցեատերեր
course-addressees-lead = Որ պաշտոններին է ուղղված դիմումը և քանի օր են սպասում պատասխանի։ Ցանկը ստորագրվում է դիմումի հետ։ Նշեք պաշտոններ, ոչ թե մարդկանց։
course-addressees-theirs = Այս ցանկը կազմել է մյուս կողմը՝ { $party }։ Խնդրեք փոխել այն կամ պայմանավորվեք քննարկման մեջ։
course-no-addressee = Հասցեատեր նշված չէ։ Առանց դրա ոչ ոք չի տեսնի, թե ինչ եղավ դիմումի հետ։
course-addressee-add = Ավելացնել հասցեատեր
course-addressee-name = Պաշտոն
course-addressee-button = Ավելացնել
course-addressee-remove = Հանել { $number }-րդ հասցեատիրոջը
course-addressee-done = Հասցեատերն ավելացված է։
appeals-last = Ցուցադրված են վերջին դիմումները՝ { $count }։ Թե ինչ եղավ ավելի վաղ դիմումի հետ, ասված է դրա տեքստի էջում։
course-open = Գրանցումներից մեկը սպասում է կողմի խոսքին։
course-document-title = Ստացված փաստաթուղթը, եթե կա
course-lay = Բեռնել
course-erase-means = Այն այլևս ոչ ոք չի կարող բացել, ոչ մի կողմից։ Դրոշմը մնում է արձանագրության մեջ և այլևս ոչինչ չի ասում։
board-missing-document-gone = Փաստաթուղթն այլևս պահված չէ. անցել է մեկ օր, կամ այն ջնջվել է։ Նորից բեռնեք այն կամ ուղարկեք քայլն առանց դրա։
refusal-field-document-gone = փաստաթուղթ
refusal-what-documents = մեկ կողմի փաստաթուղթ, որ ոչ մի քայլում նշված չէ
mine-addressees = Պետք է նշել հասցեատիրոջը։
course-days = Քանի օր սպասել պատասխանի
course-days-hint = Օրերը հաշվվում են ուղարկման օրվանից։ Դրանից հետո էջն ասում է, թե որ օրվանից պատասխան չկա։
course-days-wrong = Գրեք օրերի թիվ՝ 1-ից { $max }։
mine-appeals = Դիմումներ
mine-appeal-waits = Սպասում է ձեզ
mine-appeal-waits-note = Ինչ-որ մեկը գրանցել է, թե ինչ եղավ դիմումի հետ։ Ասեք՝ արդյոք այդպես է։
mine-appeal-lacks = Անելիք
mine-appeal-lacks-note = Այն ուղարկված չէ բոլոր հասցեատերերին, կամ հասցեատերը չի պատասխանում. ուղարկեք կամ հիշեցրեք։
signing-appeal = Ինչ եղավ դիմումի հետ
signing-enter-title = Գրանցել դիմումի քայլ
signing-enter-lead = Այն, ինչ ստորագրում եք, անմիջապես տեսանելի է բոլորին և մնում է արձանագրության մեջ։ Այն հաշվվում է, երբ հաստատել են բոլոր կողմերը։
signing-enter-button = Այդպես է եղել – ստորագրել
signing-confirm-title = Հաստատել դիմումի քայլ
signing-confirm-lead = Ձեր խոսքն անմիջապես տեսանելի է բոլորին և մնում է արձանագրության մեջ։ Հետո կարող եք փոխել այն նոր խոսքով։
signing-confirm-button = Այդպես է – ստորագրել
signing-dispute-title = Վիճարկել դիմումի քայլ
signing-dispute-lead = Ձեր խոսքը և դրա պատճառներն անմիջապես տեսանելի են բոլորին և մնում են արձանագրության մեջ։ Հետո կարող եք փոխել այն նոր խոսքով։
signing-dispute-button = Այդպես չէ – ստորագրել
act-the-appeal = դիմում
act-appeal-dispatched = { $party }. գրանցվել է ուղարկում – { $appeal }։
act-appeal-reminded = { $party }. գրանցվել է հիշեցում – { $appeal }։
act-appeal-acknowledged = { $party }. գրանցվել է ստացման հաստատում – { $appeal }։
act-appeal-answered = { $party }. գրանցվել է պատասխան – { $appeal }։
act-appeal-refused = { $party }. գրանցվել է մերժում – { $appeal }։
act-appeal-confirms = { $party }. քայլը հաստատվել է – { $appeal }։
act-appeal-disputes = { $party }. քայլը վիճարկվել է – { $appeal }։
refusal-unknown-addressee = Դիմումն այդպիսի հասցեատեր չունի։ Ընտրեք նշվածներից մեկը։
refusal-unknown-step = Այդպիսի քայլ ոչ ոք չի գրանցել։ Նորից բացեք դիմումի էջը։
refusal-entered = Հենց այս քայլն արդեն գրանցված է։ Ոչինչ չի փոխվել։
refusal-step-day = Օրը պետք է լինի { $first } և { $last } օրերի միջև։
refusal-what-sealed = սպասող կնքված հաղորդում
refusal-what-addressees = հասցեատեր
refusal-what-steps = մեկ կողմի գրանցած քայլ
refusal-action-enter-step = գրանցել, թե ինչ եղավ դիմումի հետ
refusal-action-confirm-step = ասել, թե արդյոք դիմումի քայլն այդպես է
refusal-field-addressee = հասցեատեր
refusal-field-step = ինչ է տեղի ունեցել
refusal-field-step-day = օր
refusal-field-document = փաստաթուղթ
board-missing-addressee = Ընտրեք հասցեատիրոջը։
board-missing-step = Ընտրեք, թե ինչ է տեղի ունեցել։
board-missing-step-day = Նշեք օրը, օրինակ՝ 2026-12-01։
board-missing-document = Ընտրեք PDF, PNG կամ JPEG ֆայլ։
board-missing-reasons = Գրեք պատճառները։
# Sealed reports: opened only by every side together
refusal-action-unseal = բացել կողմի մասը կնքված հաղորդման մեջ
refusal-parts-wait = Այս հաղորդումը կնքված է։ Ոչ ոք չի կարող այն կարդալ կամ որոշում կայացնել, քանի դեռ յուրաքանչյուր կողմ չի բացել իր մասը։ Դեռ չեն բացել՝ { $parties }։
refusal-part-closed = Ձեր ընթերցման բանալին չի բացում Ձեր կողմի մասը. այն կնքվել է, երբ Դուք դեռ այդ բանալին չունեիք։ Խնդրեք Ձեր կողմից մեկին, ում բանալին համապատասխանում է, մեկ անգամ բացել իր ընթերցման բանալին։ Այդ ժամանակ մասը կփոխանցվի նաև Ձեզ, և կկարողանաք նորից փորձել։
report-who-sealed = Վերջին էջում, ուղարկելուց առաջ, կարող եք կնքել հաղորդումը. այդ դեպքում ոչ ոք չի կարդա այն, քանի դեռ յուրաքանչյուր կողմ չի բացել իր մասը։
report-ask-sealed = Պե՞տք է բոլոր կողմերը միասին բացեն այն
report-short-sealed = Կնքված
report-hint-sealed = Սովորաբար բոլոր կողմերի մարդիկ և քարտուղարությունը կարող են միանգամից կարդալ հաղորդումը։ Եթե վախենում եք, որ կողմերից մեկը կօգտվի դրանից առանց մյուսների, կարող եք կնքել այն։ Դա պարտադիր չէ։
report-missing-sealed = Նշեք վանդակը կամ թողեք դատարկ։
report-sealed-every = Ոչ ոք, նույնիսկ քարտուղարությունը, դրանից ոչինչ չի կարդա, քանի դեռ յուրաքանչյուր կողմ չի բացել իր մասը։
report-sealed-prevent = Ամեն կողմ կարող է դա կանխել՝ իր մասը փակ թողնելով։ Ոչ ոք չի կարող ստիպել։
report-sealed-slow = Ուստի կարող է երկար տևել, մինչև այն կարդան և պատասխանեն, կամ դա կարող է երբեք տեղի չունենալ։ Մի՛ կնքեք այն, ինչի համար շուտով պետք է գործել։
report-sealed-seen = Մինչ այդ կողմերը տեսնում են միայն, որ կնքված հաղորդում կա, որ օրվանն է, և ովքեր դեռ չեն բացել։
report-sealed-files = Դրա հետ կնքված են նաև Ձեր մասին տեղեկությունը, նկարները, ֆայլերը և այն, ինչ հետո կավելացնեք։ Անդորրագրով կարող եք ամբողջը հետ կանչել։
report-sealed-choice = Կնքել հաղորդումը. բոլոր կողմերը պետք է միասին բացեն այն
report-sealed-yes = Այո. ոչ ոք չի կարող կարդալ այն, քանի դեռ յուրաքանչյուր կողմ չի բացել իր մասը
report-sealed-no = Ոչ. բոլոր կողմերի մարդիկ և քարտուղարությունը կարող են միանգամից կարդալ այն
report-check-sealed = Երբ ուղարկեք, ոչ ոք չի կարողանա կարդալ այն, քանի դեռ յուրաքանչյուր կողմ չի բացել իր մասը, և ամեն կողմ կարող է դա կանխել։ Թե ով եք Դուք, հետո կկարդան միայն նրանք, ում ընտրել եք։
receipt-made-came-open = Ձեր հաղորդումն ավելի վաղ արդեն եկել էր չկնքված և պահվում է այնպես, ինչպես եկել է. բոլոր կողմերի մարդիկ և քարտուղարությունը կարող են կարդալ այն։ Եթե ուզում եք կնքել, ստորև նայեք հաղորդումը, այնտեղ հետ կանչեք այն և հաղորդեք նորից։
receipt-made-came-sealed = Ձեր հաղորդումն ավելի վաղ արդեն եկել էր կնքված և պահվում է այնպես, ինչպես եկել է. ոչ ոք չի կարդա այն, քանի դեռ յուրաքանչյուր կողմ չի բացել իր մասը։ Եթե դա չեք ուզում, ստորև նայեք հաղորդումը, այնտեղ հետ կանչեք այն և հաղորդեք նորից։
receipt-next-sealed = Այն կնքված է. կկարդան և կպատասխանեն միայն այն ժամանակ, երբ յուրաքանչյուր կողմ բացի իր մասը, և նրանցից ամեն մեկը կարող է դա կանխել։ Այստեղ երևում է, թե ով դեռ չի բացել։
receipt-waits = Այն կնքված է և սպասում է, որ կողմերը բացեն։ Նրանցից ամեն մեկը կարող է դա կանխել։ Դուք կարող եք ինչ-որ բան ավելացնել կամ հետ կանչել այն։
receipt-opened = Յուրաքանչյուր կողմ բացել է իր մասը։ Այժմ այն կարդում են ինչպես ցանկացած այլ հաղորդում։
parts-opened = բացվել է { $date }, { $office }
parts-closed = բացված չէ, { $date }-ից
parts-line = Կնքված հաղորդում
parts-waits = Դեռ չեն բացել՝
parts-title = Կնքված է. բոլոր կողմերը միասին են բացում
parts-means = Հաղորդողը ցանկանում է, որ ոչ ոք սա չկարդա, քանի դեռ յուրաքանչյուր կողմ չի բացել իր մասը։ Ամեն կողմ որոշում է ինքը. քարտուղարությունը չի կարող բացել այն։
parts-open-means = Դուք բացում եք Ձեր կողմի մասը։ Բոլորը, ովքեր կարդում են հաղորդումները, կտեսնեն, թե ով է դա արել և որ օրը։ Այն նորից փակել հնարավոր չէ։ Ձեր կողմը կարող է նաև փակ թողնել. այդ դեպքում հաղորդումը ոչ ոք չի կարդա։
parts-open = Բացել մեր կողմի մասը
parts-unlock = Նախ վերևում բացեք Ձեր ընթերցման բանալին. Ձեր կողմի մասը դրանով է բացվում։
reports-done-open = Ձեր կողմի մասը բացված է։
passkey-no-secret = Այս անցաբանալին կամ դիտարկիչը չի կարող բացել ընթերցման բանալիներ, և ոչինչ չի փոխվել։ Օգտվեք այլ անցաբանալուց կամ գաղտնի արտահայտությունից։
reading-by-passkey-title = Անցաբանալիով
reading-by-passkey-means = Այդ դեպքում Ձեր ընթերցման բանալին բացվում է նույն անցաբանալիով, որով մուտք եք գործում, և գաղտնի արտահայտություն հիշել պետք չէ։ Ոչ ամեն անցաբանալի կարող է դա. եթե Ձերը չի կարող, կիմանաք։ Ով կորցնի կամ հեռացնի անցաբանալին, այլևս չի բացի նաև ընթերցման բանալին. այն, ինչ մինչ այդ կնքվել է դրա համար, փակ կմնա։
reading-by-passkey = Ստեղծել բանալին իմ անցաբանալիով
reading-by-passphrase-title = Գաղտնի արտահայտությամբ
reports-by-passkey = Իմ բանալին ստեղծել եմ անցաբանալիով
reports-passkey-title = Բացեք ընթերցման բանալին անցաբանալիով
reports-passkey-lead = Օգտվեք այն անցաբանալուց, որով ստեղծել եք բանալին։ Այն բացում է հաղորդումներն այս սերվերում միայն այս մուտքի ընթացքում։
reports-passkey-button = Բացել անցաբանալիով
reports-passkey-other = Ավելի լավ է գաղտնի արտահայտությամբ
reports-wrong-passkey = Այս անցաբանալին չի բացում Ձեր ոչ մի ընթերցման բանալի։ Օգտվեք նրանից, որով ստեղծել եք բանալին, կամ Ձեր գաղտնի արտահայտությունից։

## The programme of joint activities.

nav-programme = Ծրագիր
programme-title = Համատեղ միջոցառումների ծրագիր
programme-lead = Ինչ են բոլոր կողմերը համաձայնել անցկացնել միասին, ինչ է անցկացվել և որտեղ դեռ ոչինչ չի անցկացվել։ Ամեն ինչ հաշվարկված է բոլոր կողմերի ստորագրած պլաններից և բոլորի հաստատած հաշվետվություններից։
programme-field = { $field ->
    [culture] Մշակույթ
    [education] Կրթություն
    [sport] Սպորտ
   *[other] Այլ ոլորտ
}
programme-quarter = { $year } թ., եռամսյակ { $number }
programme-standing = { $standing ->
    [planned] Նախատեսված
    [cancelled] Չեղարկված
    [unreported] Հաշվետվություն չկա
    [waits] Սպասում է
    [held] Անցկացված
   *[not-held] Չի անցկացվել
}
programme-ahead = Առջևում
programme-none-ahead = Առաջիկա օրերի համար ոչինչ համաձայնեցված չէ։
programme-past = Ինչ է եղել
programme-none-past = Դեռ ոչինչ չի ավարտվել։
programme-coverage = Ինչ որտեղ է անցկացվել
programme-coverage-means = Յուրաքանչյուր միջոցառում հաշվվում է այն եռամսյակում, որի համար համաձայնեցվել է։
programme-coverage-span = { $first } – { $last }
programme-region = Մարզ
programme-in-quarter = Եռամսյակ
programme-nothing = ոչինչ
programme-tally-held = ● անցկացված՝ { $count }
programme-tally-late = ◐ ուշ անցկացված՝ { $count }
programme-tally-planned = ○ նախատեսված՝ { $count }
programme-tally-open = ? չհաստատված՝ { $count }
programme-gaps = Ինչ անցկացնել հաջորդը
programme-no-gaps = Բացեր չկան․ ամեն մարզում, որտեղ բոլոր կողմերն ունեն մասնաճյուղ, ինչ-որ բան համաձայնեցված է։
programme-gaps-mean = Նախ այնտեղ, որտեղ մոտենում է խոստման ժամկետը և նախատեսվածից ոչինչ այն չի կատարի, ապա այնտեղ, որտեղ վերջին հինգ եռամսյակում ամենաքիչն է անցկացվել։ Հերթականությունը հաշվարկված է․ ինչ անցկացնել, որոշում են կողմերը։
programme-gap = { $field }, { $region }՝
programme-gap-due = ժամկետը՝ { $date }, { $promise }․ նախատեսվածից ոչինչ այն չի կատարի։
programme-a-promise = խոստում
programme-gap-held = Այստեղ այս ոլորտում անցկացված՝ { $here }, մարզում ցանկացած ոլորտում՝ { $region }։
programme-file = Ծրագիրը ձեր օրացույցի համար (iCalendar)
programme-own = Ձեր գրանցումը
programme-branches = Մասնաճյուղեր
programme-liaisons = համակարգողների զբաղեցված տեղեր՝ { $count }
programme-no-branch = Այստեղ մասնաճյուղ չունեն՝ { $parties }։
programme-done = { $done ->
    [reported] Մուտքագրված է։ Կհաշվվի, երբ հաստատեն բոլոր կողմերը։
    [confirms] Հաստատված է ձեր կողմից։
    [disputes] Վիճարկված է ձեր կողմից։
   *[erased] Նկարը ջնջված է։ Մատյանում մնում է դրա աղով դայջեստը։
}
programme-to-room = Հաշվետվություն տալ կամ հաստատել
programme-pictures = Նկարներ
programme-picture = Նկար { $number }
programme-planned = Սկիզբը՝ { $date }։
programme-cancelled = { $date } բոլոր կողմերը համաձայնեցին այն չանցկացնել։
programme-unreported = Ավարտվել է { $date }, և ոչ ոք դրա մասին չի հաշվետվել։
programme-waits = Մի կողմ հաշվետվել է․ դեռ ոչ բոլոր կողմերն են հաստատել։
programme-held = Անցկացվել է { $date }, ինչը հաստատում են բոլոր կողմերը։
programme-held-late = Անցկացվել է { $date }, ինչը հաստատում են բոլոր կողմերը․ ուշ, համաձայնեցված էր՝ { $quarter }։
programme-not-held = Չի անցկացվել, ինչը հաստատում են բոլոր կողմերը ({ $date })։
programme-when = Երբ
programme-where = Որտեղ
programme-field-label = Ոլորտ
programme-counts-for = Որ եռամսյակի համար
programme-until = մինչև
programme-organisers = Կազմակերպիչներ
programme-expected = Սպասվում են
programme-agreed-in = Համաձայնեցված է
programme-the-plan = բոլոր կողմերի ստորագրած պլանում
programme-changes = Ինչ է փոխվել հետո
programme-change-cancelled = Չեղարկված է
programme-change-moved = Տեղափոխված՝
programme-registration = Գրանցում
programme-capacity = Տեղեր յուրաքանչյուր կողմի համար՝ { $count }
programme-taken = զբաղված՝ { $taken }, սպասում են՝ { $waiting }
programme-register-until = Գրանցվել կարելի է մինչև { $date }։
programme-register = Գրանցվել
programme-register-over = Այլևս գրանցվել հնարավոր չէ։
programme-reports = Կողմերի հաշվետվությունները
programme-rule = Ով հաշվետվում է, ստորագրում է։ Դա հաշվվում է միայն երբ հաստատեն բոլոր կողմերը․ մինչ այդ դա մի կողմի խոսքն է։
programme-report-held = Անցկացվել է
programme-report-not-held = Չի անցկացվել
programme-came = եկել են՝ { $count }
programme-with-pictures = Նկարներ՝ { $count }
programme-room-title = Ինչ եղավ միջոցառումը
programme-people = Ով է գրանցվել ձեր կողմից
programme-erase-picture = Ջնջել նկար { $number }-ը
programme-was-it-held = Անցկացվե՞լ է
programme-add-picture = Նկար
programme-how-many = Քանիսն են եկել՝ { $party }
programme-picture-hint = JPEG, PNG կամ WebP՝ առավելագույնը 2 ՄԲ։ Այն նորից է ստեղծվում պիքսելներից և ոչինչ չի ասում վայրի ու սարքի մասին։ Բոլորը կտեսնեն, երբ բոլոր կողմերը հաստատեն հաշվետվությունը․ ամեն կողմ կարող է այն ջնջել։
programme-pictures-kept = Նկարները պահված են այս ձևի հետ․ կարիք չկա նորից ընտրել։
programme-report = Հաշվետվություն տալ
programme-people-lead = Սա կարդում են միայն ձեր կողմի համանախագահներն ու կազմակերպիչները։ Դա մատյանում չկա և ջնջվում է միջոցառումից երեսուն օր հետո։
programme-people-closed = Բացեք ձեր ընթերցման բանալին՝ անունները կարդալու համար։
programme-people-none = Ձեր կողմից ոչ ոք չի գրանցվել։
programme-guardian = Օրինական ներկայացուցիչ
programme-people-drop = Հեռացնել գրանցում { $number }-ը
programme-people-csv = Աղյուսակով (CSV)
programme-place = { $state ->
    [seated] № { $number }՝ ունի տեղ
   *[waiting] № { $number }՝ սպասում է
}
programme-desk-title = Այս պլանի ծրագիրը
programme-desk-lead = Այստեղ համաձայնեցվածը ստորագրվում է պլանի հետ։ Հետո այն տեղափոխում կամ չեղարկում է միայն բոլոր կողմերի ստորագրած մեկ այլ պլան։ Յուրաքանչյուր կողմ ունի հավասար թվով տեղեր։
programme-remove = Հեռացնել միջոցառում { $number }-ը
programme-keep = Թողնել ինչպես էր
programme-add = Ավելացնել միջոցառում
programme-name = Անվանում
programme-organiser-of = Կազմակերպիչ՝ { $party }
programme-expected-of = Սպասվում է՝ { $party }
programme-capacity-label = Տեղեր յուրաքանչյուր կողմի համար, դատարկ՝ եթե գրանցում չկա
programme-minors = Տասնութ տարին չլրացածներ
programme-minors-no = չեն կարող գրանցվել
programme-minors-yes = գրանցվում են օրինական ներկայացուցչի համաձայնությամբ
programme-add-button = Ավելացնել
programme-change = Տեղափոխել կամ չեղարկել նախորդ միջոցառումը
programme-cancel = Չեղարկել
programme-move = Տեղափոխել
programme-which = Միջոցառում
programme-reasons = Պատճառներ
programme-address = Հասցե
programme-starts = { $what ->
    [day] Սկսվելու օրը
   *[time] Սկսվելու ժամը
}
programme-ends = { $what ->
    [day] Ավարտի օրը
   *[time] Ավարտի ժամը
}
programme-late = { $count ->
    [0] Այն եռամսյակը, երբ սկսվում է
    [1] Նախորդ եռամսյակը
   *[other] { $count } եռամսյակ առաջ
}
programme-no-activity = Միջոցառում նշված չէ։
programme-desk-done = Ծրագիրը փոխված է։
programme-missing-title = Գրեք անվանումը բոլոր լեզուներով։
programme-missing-place = Գրեք հասցեն բոլոր լեզուներով։
programme-missing-reasons = Նշեք պատճառները բոլոր պարտադիր լեզուներով։
programme-missing-field = Ընտրեք ոլորտը։
programme-missing-region = Ընտրեք կանոնադրության մարզ։
programme-missing-organiser = Ընտրեք յուրաքանչյուր կողմի կազմակերպչին և գրեք, թե քանիսն են սպասվում յուրաքանչյուրից։
programme-wrong-capacity = Գրեք տեղերի թիվը՝ 1-ից 10 000։
register-no-name = Գրեք անունը։
register-no-party = Ընտրեք, թե որ կողմից եք գալիս։
register-no-contact = Գրեք, թե ինչպես կապվել ներկայացուցչի հետ։
register-no-consent = Առանց ներկայացուցչի համաձայնության տասնութ տարին չլրացածը չի կարող գրանցվել։
register-list-full = Այս կողմից արդեն այնքան շատ են սպասում, որ այլևս ոչ ոք չի ընդունվում։
register-nobody-reads = Այս կողմից դեռ ոչ ոք չի կարող կարդալ գրանցումները։ Փորձեք ավելի ուշ։
register-grown-up = Տասնութ տարեկան կամ ավելի
register-minor = Տասնութ տարին չլրացած
register-consents-not = Համաձայնություն դեռ չկա
register-consents = Ներկայացուցիչը համաձայն է
register-means = Ձեր գրածը կարդում են միայն այն կողմի կազմակերպիչները, որից գալիս եք։ Դա մատյանում չկա, կարող եք ջնջել ցանկացած պահի, իսկ միջոցառումից { $days } օր հետո այն ինքն է ջնջվում։
register-grown-ups-only = Կարող են գալ միայն տասնութ տարին լրացածները։
register-party = Որ կողմից եք գալիս
register-name = Անուն
register-contact = Ինչպես կապվել ձեզ հետ
register-contact-hint = Հեռախոս կամ փոստի հասցե, եթե ցանկանում եք։
register-age = Տարիք
register-guardian = Միայն տասնութ տարին չլրացածների համար
register-guardian-name = Օրինական ներկայացուցչի անունը
register-guardian-contact = Ինչպես կապվել ներկայացուցչի հետ
register-guardian-says = Համաձայնություն
register-limit = Առավելագույնը { $max } նիշ յուրաքանչյուր տողում։
register-button = Գրանցվել
register-seated = Դուք տեղ ունեք
register-waiting = Դուք սպասման ցուցակում եք
register-receipt = Գրի առեք այս համարը։ Ով այն ունի, տեսնում է ձեր գրանցումը և կարող է ջնջել․ ոչ ոք չի կարող այն վերականգնել։
register-keep = Եթե չեք կարող գալ, ջնջեք ձեր գրանցումը․ այդ դեպքում տեղը կստանա ամենաերկար սպասողը։
register-erased = Ձեր գրանցումը ջնջված է
register-erased-means = Դրանից ոչինչ չի պահվում։ Եթե ինչ-որ մեկը սպասում էր, տեղն այժմ նրանն է։
register-opens-nothing = Այս համարին ոչ մի գրանցում չի համապատասխանում։ Հնարավոր է՝ ջնջված է։
register-receipt-label = Ձեր գրի առած համարը
register-own-means = Ձեզ տրված համարով տեսնում եք, թե ինչ է պահվում ձեր մասին, և կարող եք ջնջել։
register-own-button = Ցույց տալ
register-before = Դուք սպասման ցուցակում եք։ Ձեզնից առաջ՝ { $count }
register-withdraw = Ջնջել իմ գրանցումը
promises-cells = Ըստ ոլորտների և մարզերի այս ժամանակահատվածում
promises-cell = Որտեղ
promises-source-activity = համատեղ միջոցառում
promises-source-waiver = պլան, որում բոլոր կողմերը հրաժարվել են դրանից
promises-source-late = ուշ
promises-count-waived = Բոլոր կողմերը հրաժարվել են՝ { $count }։
promise-seal-waived = Բոլոր կողմերը հրաժարվել են
promise-waived = { $date }, ժամկետից առաջ, բոլոր կողմերը հրաժարվեցին դրանից։
mine-activities = Միջոցառումներ
mine-activity-waits = Սպասում է ձեզ
mine-activity-waits-note = Այն ավարտվել է․ հաշվետվություն տվեք կամ ասեք, թե արդյոք մյուս կողմի հաշվետվությունը ճիշտ է։
signing-activity = Ինչ եղավ համատեղ միջոցառումը
signing-tell-title = Հաշվետվություն համատեղ միջոցառման մասին
signing-tell-lead = Ձեր ստորագրածն անմիջապես հրապարակային է և մնում է մատյանում։ Կհաշվվի, երբ հաստատեն բոլոր կողմերը։
signing-tell-button = Այդպես էր – ստորագրել
signing-agree-title = Հաստատել միջոցառման հաշվետվությունը
signing-agree-lead = Ձեր խոսքն անմիջապես հրապարակային է և մնում է մատյանում։ Հետո կարող եք փոխել մեկ այլով։
signing-agree-button = Այդպես է – ստորագրել
signing-differ-title = Վիճարկել միջոցառման հաշվետվությունը
signing-differ-lead = Ձեր խոսքն ու պատճառներն անմիջապես հրապարակային են և մնում են մատյանում։ Հետո կարող եք փոխել մեկ այլով։
signing-differ-button = Այդպես չէ – ստորագրել
act-the-activity = համատեղ միջոցառում
act-activity-held = { $party }՝ հաշվետվություն, որ անցկացվել է { $activity }։
act-activity-not-held = { $party }՝ հաշվետվություն, որ չի անցկացվել { $activity }։
act-activity-confirms = { $party }՝ հաստատված հաշվետվություն, { $activity }։
act-activity-disputes = { $party }՝ վիճարկված հաշվետվություն, { $activity }։
refusal-unknown-activity = Ոչ մի պլան չի նախատեսում այս միջոցառումը։ Նայեք ծրագիրը։
refusal-activity-state = { $activity-state ->
    [cancelled] Միջոցառումը չեղարկված է։
    [planned] Միջոցառումը դեռ չի անցկացվել։
    [no-registration] Այս միջոցառմանը չեն գրանցվում․ պարզապես եկեք։
    [registration-over] Այլևս գրանցվել հնարավոր չէ։
    [grown-ups] Կարող են գալ միայն տասնութ տարին լրացածները։
    [no-reviews] Այս միջոցառմանը չեն գրանցվում, և հյուրին օտարից տարբերել հնարավոր չէ․ կարծիքներ չեն ընդունվում։
    [not-over] Միջոցառումը դեռ չի ավարտվել։
    [not-held] Միջոցառումը չի անցկացվել, ինչպես հաստատել են բոլոր կողմերը։
    [reviews-over] Կարծիքների ժամանակն անցել է։
   *[held] Միջոցառման արդյունքն արդեն հաստատված է։
}
refusal-activity-time = { $activity-time ->
    [quarter] Միջոցառումը համաձայնեցվում է այն եռամսյակի համար, երբ սկսվում է, կամ նախորդ ութից մեկի։
    [registration] Գրանցումն ավարտվում է մինչև միջոցառման սկիզբը։
   *[order] Նշեք սկզբի և ավարտի օրն ու ժամը․ ավարտը սկզբից առավելագույնը 31 օր հետո է։
}
refusal-what-activities = մեկ պլանի միջոցառումներ
refusal-what-activity-reports = մի կողմի հաշվետվություններ մեկ միջոցառման մասին
refusal-what-participants = մեկ կողմի մասնակիցներ
refusal-action-report-activity = հաշվետվություն տալ միջոցառման մասին
refusal-action-confirm-activity = ասել, թե արդյոք միջոցառման հաշվետվությունը ճիշտ է
refusal-field-activity-title = միջոցառման անվանումը
refusal-field-activity-place = հասցեն
refusal-field-activity-field = ոլորտը
refusal-field-organiser = կազմակերպիչը
refusal-field-expected = սպասվող մասնակիցները
refusal-field-capacity = տեղերը
refusal-field-participants = մասնակիցները
refusal-field-picture = նկարը
refusal-field-held = անցկացվել է, թե ոչ
refusal-field-entrant-name = անունը
refusal-field-guardian-name = ներկայացուցչի անունը
refusal-field-guardian-contact = ներկայացուցչի հետ կապը
refusal-field-guardian-consent = ներկայացուցչի համաձայնությունը
board-missing-held = Նշեք՝ անցկացվե՞լ է։
board-missing-participants = Գրեք, թե քանիսն են եկել յուրաքանչյուր կողմից։
# Մրցույթներ
role-juror = Ժյուրիի անդամ
role-neutral-juror = Ժյուրիի չեզոք անդամ
competitions-title = Մրցույթներ
competitions-lead = Կանոններ, որոնք ստորագրել են բոլոր կողմերը, ժյուրի՝ յուրաքանչյուրից հավասար թվով անդամներով, և արդյունքներ, որոնք ցանկացած մարդ կարող է վերահաշվել։
competitions-none = Դեռ ոչ մի մրցույթ չի ընդունվել։
competition-phase-ahead = Ընդունումը դեռ չի սկսվել
competition-phase-call = Ընդունվում են աշխատանքներ
competition-phase-jury = Ժյուրին աշխատում է
competition-phase-opening = Բացվում են գնահատականները
competition-phase-over = Ավարտված է
competition-days = Աշխատանքների ընդունում՝ { $from } – { $to }. ժյուրին գնահատականները կնքում է մինչև { $jury } և բացում մինչև { $open }։
competition-entries-count = { $count ->
    [one] { $count } աշխատանք
   *[other] { $count } աշխատանք
}
competition-of-text = Մրցույթը, որը բացում է այս ծրագիրը
competition-plan = Ծրագիրը, որը ստորագրել են բոլոր կողմերը
competition-rules = Կանոնները
competition-categories = Անվանակարգեր
competition-criteria = Չափանիշներ
competition-weight = կշիռը՝ { $weight } { $all }-ից
competition-scale = Յուրաքանչյուրը՝ 0-ից { $max } միավոր։
competition-jury = Ժյուրին
competition-jurors = Ժյուրիի անդամներ յուրաքանչյուր կողմից՝ { $jurors }։ Չեզոք անդամներ՝ { $neutral }։
competition-blind = Ժյուրին չի կարդում, թե ով է աշխատանքի հեղինակը։
competition-open = Ժյուրին կարդում է, թե ով է հեղինակը, շահերի բախման մասին հայտարարելուց հետո։
competition-needs = Ինչ է պետք տեղ ստանալու համար
competition-scores-min = Յուրաքանչյուր կողմի այսքան անդամի հաշվվող գնահատական՝ { $count }։
competition-support-min = Յուրաքանչյուր կողմի ժյուրիից առնվազն { $points } միավոր հարյուրից։
competition-mixed = Խառը թիմեր
competition-bonus = Տարբեր կողմերի մարդկանց թիմին, որը հաստատել է նրանցից յուրաքանչյուրը, ավելացվում է { $points } միավոր հարյուրից։
competition-ties = Նույն արժեքը
competition-ties-shared = Նույն արժեքով աշխատանքները կիսում են տեղը։
competition-ties-criterion = Որոշում է չափանիշը՝ { $criterion }։ Եթե դա էլ նույնն է, տեղը կիսվում է։
competition-recount = Վերահաշվել
competition-recount-how = Թղթերում են կանոնները և բոլոր ստորագրված ակտերը՝ աշխատանքներ, հայտարարություններ, կնքված և բացված գնահատականներ։ Ով ունի դրանք, նույն արդյունքն է ստանում։
competition-papers = Այս մրցույթի թղթերը (JSON)
competition-result-file = Ամբողջ արդյունքը (JSON)
competition-jury-rule = Ժյուրիի անդամն ասում է, թե որ աշխատանքների հետ ունի շահերի բախում, նախքան որևէ մեկը կարդալը։ Ինքնաբացարկ հայտնողին փոխարինում են նույն կողմից։
competition-no-juror = Դեռ ոչ ոք ժյուրիում տեղ չի զբաղեցրել։
competition-vacant = { $side }. ժյուրիում թափուր է { $count ->
    [one] { $count } տեղ։
   *[other] { $count } տեղ։
}
competition-short = { $count ->
    [one] { $count } աշխատանքի պակասում են որևէ կողմի անդամներ, որոնք կարող են այն գնահատել՝ { $entries }։
   *[other] { $count } աշխատանքի պակասում են որևէ կողմի անդամներ, որոնք կարող են դրանք գնահատել՝ { $entries }։
}
competition-juror-out = Ինքնաբացարկ
competition-juror-opened = Բացված է
competition-juror-silent = Չի բացվել
competition-juror-sealed = Կնքված է
competition-juror-declared = Հայտարարված է
competition-stands-in = փոխարինում է իր կողմի մյուսներին
competition-no-conflict = շահերի բախում չկա
competition-conflicts = շահերի բախում այս աշխատանքների հետ՝ { $entries }
competition-neutral = Ժյուրիի չեզոք անդամներ
competition-entries = Աշխատանքներ
competition-entries-rule = Աշխատանքի համարը նրա տեղն է արձանագրության մեջ, այնպես որ ոչ մեկը չի կարելի աննկատ բաց թողնել։ Այն հաշվվում է այն կողմերի աշխատանք, որոնք ստորագրել են դրա համար։
competition-no-entry = Դեռ ոչինչ չի ներկայացվել։
competition-entry = Աշխատանք { $number }
competition-unconfirmed = չեն հաստատել՝ { $parties }
competition-result = Արդյունքը
competition-stands = Արդյունքը վերջնական է։
competition-so-far = Դեռ ոչ բոլոր գնահատականներն են բացված. ահա թե ինչ են տալիս բացվածները։
competition-how = Բոլոր կողմերը նույն կշիռն ունեն, որքան էլ անդամ գնահատած լինի նրանցից։ Յուրաքանչյուրի խստությունը և այն, թե ժյուրին որքան ավելի է տալիս իր կողմին, գնահատվում են բոլոր գնահատականներից և հանվում։ Արժեքները միավորներ են հարյուրից։
competition-place = Տեղ { $place } · { $value } միավոր
competition-side = { $side } { $value } ({ $count ->
    [one] { $count } գնահատական
   *[other] { $count } գնահատական
})
competition-bonus-added = Ավելացվել է խառը թիմին՝ { $value } միավոր։
competition-tie-value = Նույն արժեքների միջև որոշող չափանիշով՝ { $value }։
competition-too-few = Առանց տեղի. շատ քիչ են հաշվվող գնահատականները։ Պակասում են՝ { $parties }։
competition-no-support = Առանց տեղի. ժյուրին ավելի քիչ է տվել, քան կանոնները պահանջում են յուրաքանչյուր կողմից՝ { $parties }։
competition-favour = Որքան է ժյուրին ավելի տալիս իր կողմին
competition-all-parties = Բոլոր կողմերը միասին
competition-favour-line = { $who }. { $value } միավոր ({ $low } – { $high }). հանված է՝ { $removed }
competition-favour-unknown = Գնահատականներից դա չի երևում։
competition-favour-together = Գնահատականներից դա երևում է միայն բոլոր կողմերի համար միասին. չեզոք անդամները, խառը թիմերը կամ երրորդ կողմը կտարբերակեին նրանց։
competition-not-open = { $side }, ժյուրիի անդամի տեղ { $number }. կնքված է և չի բացվել։ Այս գնահատականները չեն հաշվվում։
competition-excluded = { $count ->
    [one] { $count } բացված գնահատական չի հաշվվում՝ շահերի բախման պատճառով, կամ քանի որ փոխարինելու կարիք չկար։
   *[other] { $count } բացված գնահատական չի հաշվվում՝ շահերի բախման պատճառով, կամ քանի որ փոխարինելու կարիք չկար։
}
act-the-competition = մրցույթ
act-competition-entered = { $party }. ներկայացվել է աշխատանք – { $competition }։
act-competition-joined = { $party }. հաստատվել է, որ իր մարդիկ թիմում են – { $competition }։
act-competition-declared = { $party }. ժյուրիի անդամը հայտարարել է շահերի բախումների մասին – { $competition }։
act-competition-recused = { $party }. ժյուրիի անդամը ինքնաբացարկ է հայտնել – { $competition }։
act-competition-scored = { $party }. ժյուրիի անդամը կնքել է գնահատականներ – { $competition }։
act-competition-opened = { $party }. ժյուրիի անդամը բացել է գնահատականներ – { $competition }։
refusal-competition-phase = Մրցույթի այս օրերին դա չի արվում ({ $phase })։ Նրա էջում ասված է, թե որ օրերն ինչի համար են։
refusal-unknown-entry = Մրցույթում այդպիսի աշխատանք չկա՝ { $entry }։
refusal-not-juror = Այս տեղը այստեղ չի գնահատում՝ { $office }։ Նրա ներկայիս բանալիով շահերի բախումների մասին չի հայտարարվել, կամ հայտնվել է ինքնաբացարկ։
refusal-jury-full = Ժյուրիում այս կողմի բոլոր տեղերը զբաղված են, և փոխարինելու կարիք չկա՝ { $office }։
refusal-wrong-ballot = Այս գնահատականները կանոններին չեն համապատասխանում՝ { $ballot-why }։
refusal-ballot-empty = դրանք չկան
refusal-ballot-long = դրանք շատ են
refusal-ballot-order = աշխատանքները պետք է լինեն համարների կարգով, յուրաքանչյուրը մեկ անգամ
refusal-ballot-criteria = աշխատանքի գնահատականները կանոնների չափանիշներով չեն
refusal-ballot-neither = ավելի լավ նշվածը երկուսից ոչ մեկն է
refusal-ballot-scale = գնահատականը բարձր է կանոններով թույլատրվածից
refusal-ballot-entry = այդպիսի աշխատանք չկա
refusal-what-entries = մեկ կողմի աշխատանքներ
refusal-what-jurors = ժյուրիի անդամների տեղեր ըստ կանոնադրության
refusal-what-conflicts = շահերի բախմամբ աշխատանքներ
refusal-action-submit-entry = աշխատանք ներկայացնել մրցույթին
refusal-action-judge = գնահատել մրցույթում
refusal-field-category = անվանակարգ
refusal-field-team = թիմ
refusal-field-work = աշխատանք
refusal-field-people = հեղինակների անունները
refusal-field-competition-name = անվանումը հրապարակման յուրաքանչյուր լեզվով

# Ֆորումը՝ երկխոսության շաբաթը
act-the-forum = ֆորում
act-forum-nominated = { $party }. առաջադրվել է պատվիրակ – { $forum }։
act-forum-substituted = { $party }. պատվիրակ է առաջադրվել մեկ ուրիշի փոխարեն – { $forum }։
act-forum-withdrawn = { $party }. պատվիրակը հետ է կանչվել – { $forum }։
refusal-unknown-forum = Ոչ մի պլան այս ֆորումը չի բացել։ Նայեք ծրագիրը։
refusal-forum-state = { $forum-state ->
    [called-off] Ֆորումը չի կայանա․ այն բացող պլանը փոխարինվել է ուրիշով։
    [ahead] Ֆորումը դեռ չի սկսվել։
    [closed] Նոր պատվիրակներ այլևս չեն առաջադրվում։ Պատվիրակին, որը չի կարող գալ, դեռ կարելի է փոխարինել։
    [running] Ֆորումն ընթանում է։
    [over] Ֆորումն ավարտված է։
    [grown-ups] Այս ֆորումի պատվիրակ կարող են լինել միայն տասնութ տարին լրացածները։
    [open] Ֆորումի պատվիրակները դեռ առաջադրվում են։
   *[held] Ֆորումն անցկացվել է, և դա ստորագրել են բոլոր կողմերը։
}
refusal-forum-clash = { $clash ->
    [room] Երկու նիստ նույն ժամին կլինեին մեկ սրահում՝ { $sessions }։ Ընտրեք այլ սրահ կամ այլ ժամ։
    [speaker] Նույն մարդը միաժամանակ կելույթ ունենար երկու նիստում՝ { $sessions }։ Ընտրեք այլ ժամ կամ այլ ելույթ ունեցող։
   *[days] Նիստը ֆորումի օրերից դուրս կլիներ՝ { $sessions }։
}
refusal-forum-change = { $change ->
    [added] Այս նիստը հնարավոր չէ ավելացնել․ նրա նշանն արդեն եղել է, այդպիսի սրահ չկա, կողմերից մեկը նրանում ելույթ չունի, կամ նրա ժամն արդեն անցել է։
    [moved] Այս նիստը հնարավոր չէ տեղափոխել․ այն այլևս ծրագրում չէ, այդպիսի սրահ չկա, կամ այդ ժամն արդեն անցել է։
    [cancelled] Այս նիստն այլևս ծրագրում չէ։
    [speakers] Այդպես ելույթ ունենալ չի կարելի․ յուրաքանչյուր նիստում ելույթ ունի յուրաքանչյուր կողմ՝ գոյություն ունեցող տեղերից։
    [room] Այդ նշանով սրահ արդեն կա։
    [quota] Կատեգորիայում տեղերը կարող են ավելանալ՝ բոլոր կողմերի համար հավասար, բայց ոչ պակասել․ ոչ ոք տեղ չի կորցնում։
   *[postponed] Այդքան օրով ֆորումը հետաձգել հնարավոր չէ։
}
refusal-unknown-category = Ֆորումում պատվիրակների այդպիսի կատեգորիա չկա՝ { $category }։
refusal-unknown-delegate = Այդպիսի պատվիրակ չկա։ Ստուգեք կոդը թիվ առ թիվ։
refusal-delegate-state = { $delegate-state ->
    [invited] Այս պատվիրակը դեռ չի հաստատել, որ գալիս է։
    [declined] Այս պատվիրակն ասել է, որ չի գալիս։
    [waiting] Այս պատվիրակը տեղ չունի․ սպասում է իր կողմի և կատեգորիայի տեղի։
   *[gone] Այս պատվիրակին իր կողմը հետ է կանչել կամ փոխարինել։
}
refusal-substitute = { $substitute-why ->
    [category] Փոխարինողը լինում է նույն կողմից և նույն կատեգորիայից։
    [waiting] Այս պատվիրակը չունի տեղ, որը մեկ ուրիշը կարող է զբաղեցնել․ ինքն էլ է սպասում։
    [line] Նույն կողմից և կատեգորիայից ուրիշներ տեղի են սպասում։ Հետ կանչեք պատվիրակին, և տեղը կստանա նա, ով ամենաերկարն է սպասել։
   *[gone] Այս պատվիրակն արդեն հետ է կանչվել կամ փոխարինվել։
}
refusal-what-delegates = մեկ կողմի պատվիրակներ
refusal-what-rooms = ֆորումի սրահներ
refusal-what-categories = պատվիրակների կատեգորիաներ
refusal-what-sessions = ֆորումի նիստեր
refusal-what-forum-changes = ֆորումի փոփոխություններ մեկ պլանում
refusal-action-nominate = առաջադրել կամ հետ կանչել ֆորումի պատվիրակներ
refusal-action-check-in = նշել պատվիրակներին ֆորումի մուտքի մոտ
refusal-field-forum = բուն ֆորումը՝ անվանումը, օրերը և վայրը
refusal-field-forum-title = ֆորումի անվանումը
refusal-field-forum-place = ֆորումի վայրը
refusal-field-category-title = կատեգորիայի անվանումը
refusal-field-room-name = սրահի անվանումը
refusal-field-session-title = նիստի անվանումը
refusal-field-speaker = ելույթ ունեցող յուրաքանչյուր կողմից
refusal-field-second-language = նույն բառերը երկրորդ լեզվով
refusal-field-delegate-name = պատվիրակի անունը
refusal-field-delegate-contact = պատվիրակի հետ կապը
### Դիմումներ. նամակը թղթի վրա
letter-title = Նամակը թղթի վրա
letter-lead = PDF ֆայլ՝ ամբողջ տեքստը, ստորագրությունները և կոդը, որով ամեն ոք կարող է ստուգել այն։
letter-file = Նամակ՝ { $language } (PDF)
letter-to = Ում
letter-key = Բանալի՝
letter-signature = Ստորագրություն՝
letter-check = Բացեք այս հասցեն (այն կա նաև քառակուսի կոդում) և համեմատեք կոդը. այն գրված է ամեն էջի ներքևում։ Բառերը նույն ստուգիչ գումարն են, և դրանք կարելի է կարդալ հեռախոսով։ Ստորագրությունները կարելի է ստուգել նաև առանց այս կայքի. էջում ասված է՝ ինչպես։
letter-phrase = Ստուգիչ գումարը բառերով
letter-digest = Ստորագրված տեքստի ստուգիչ գումարը
letter-entry = Գրառում { $number } մատյանում
letter-picture = Քառակուսի կոդ հասցեով՝
letter-replaced = Այս տեքստը փոխարինվել է ավելի ուշ տեքստով ({ $date }) և այլևս չի գործում։
refusal-no-glyph = Այս տեքստը հնարավոր չէ ամբողջությամբ տպել. նամակի տառատեսակներում չկա { $characters }։ Դրա էջը կարելի է կարդալ և տպել։
refusal-what-pages = նամակի էջ
# Չափված վստահություն
trust-title = Չորս հարց վստահության մասին
trust-when = { $moment ->
    [before] Մինչև սկիզբը, խնդրում ենք, ասեք, թե ինչպես է ձեզ համար հիմա։ Ավարտից հետո նույնը կհարցնեն մեկ անգամ ևս՝ { $days } օրվա ընթացքում։
   *[after] Ավարտվեց. խնդրում ենք, ասեք, թե ինչպես է ձեզ համար հիմա։ Կարող եք պատասխանել ավարտից հետո { $days } օրվա ընթացքում։
}
trust-means = Ձեր պատասխաններն անանուն են։ Դրանք ավելացվում են ձեր կողմի հաշվարկին և այլ տեղ չեն պահվում։ Այն, որ պատասխանել եք, պահվում է դրանցից առանձին և մոռացվում, երբ այլևս ոչ ոքի չեն հարցնում։ Եթե պատասխանները { $min }-ից քիչ են, կամ պատասխանելու ժամանակը դեռ չի անցել, ոչինչ չի ցուցադրվում։
trust-receipt-hint = Այն միայն ասում է, որ տեղ ունեք և որ կողմից եք։
trust-question = { $question ->
    [near] Մյուս կողմերի մարդիկ ինձ մոտ են։
    [safe] Նրանց մեջ ինձ ապահով եմ զգում։
    [respected] Զգում եմ, որ նրանք ինձ հարգում են։
   *[again] Ես նորից կգայի։
}
trust-value = { $value ->
    [1] 1 – բոլորովին այդպես չէ
    [2] 2 – ավելի շուտ այդպես չէ
    [3] 3 – մասամբ այդպես է
    [4] 4 – ավելի շուտ այդպես է
   *[5] 5 – լիովին այդպես է
}
trust-no-answer = Ընտրեք պատասխան։
trust-opens-nothing = Այս համարին այս միջոցառման ոչ մի գրանցում չի համապատասխանում։
trust-button = Տալ պատասխանները
trust-taken = Ձեր պատասխանները հաշվված են
trust-taken-means = Դրանք անանուն են. ոչ ոք չի կարող դրանք գտնել կամ փոխել, դուք նույնպես։
trust-again-after = Ավարտից հետո ձեզ կհարցնեն մեկ անգամ ևս՝ { $days } օրվա ընթացքում։ Պահեք ձեր համարը։
trust-answer = Պատասխանել չորս անանուն հարցի
trust-told = Վստահությունը՝ առաջ և հետո
trust-told-means = Տեղ ունեցողներին տալիս են չորս հարց՝ մինչև սկիզբը և ավարտից հետո { $days } օրվա ընթացքում՝ 1-ից (բոլորովին այդպես չէ) մինչև 5 (լիովին այդպես է)։ Եթե կողմի պատասխանները { $min }-ից քիչ են, կամ պատասխանելու ժամանակը դեռ չի անցել, ոչինչ չի ցուցադրվում։
trust-none = Դեռ ցուցադրելու բան չկա։
trust-quarters = Վստահությունը յուրաքանչյուր եռամսյակի միջոցառումներում
trust-quarters-mean = Հաշվված են միջոցառումները, որոնց մասին առաջ և հետո պատասխանել է կողմի առնվազն { $min } մարդ։ Բոլոր կողմերը նույն կշիռն ունեն, որքան էլ մարդ պատասխանած լինի։
trust-quarter = { $quarter }, հաշվված միջոցառումներ՝ { $count }
trust-moment = { $moment ->
    [before] Առաջ
    [after] Հետո
   *[difference] Տարբերություն
}
trust-together = Բոլոր կողմերը միասին
trust-cell = { $moment }՝ { $mean } ({ $low } – { $high }), պատասխաններ՝ { $answers }
trust-cell-open = { $moment }՝ դեռ կարելի է պատասխանել
trust-cell-few = { $moment }՝ պատասխանները շատ քիչ են ցուցադրելու համար
trust-difference = Տարբերություն՝ { $mean } ({ $low } – { $high })
trust-no-difference = Տարբերություն՝ չի ցուցադրվում
refusal-not-asked = Վստահության մասին պատասխաններ չեն ընդունվում՝ { $asked-why }։
refusal-asked-begun = միջոցառումը սկսվել է և դեռ չի ավարտվել
refusal-asked-over = պատասխանելու ժամանակն անցել է
refusal-asked-cancelled = միջոցառումը չեղարկվել է
refusal-asked-no-list = դրա համար ոչ ոք չի գրանցվում
refusal-asked-waiting = հարցնում են միայն տեղ ունեցողներին, իսկ դուք սպասման ցուցակում եք
refusal-asked-answered = այս համարով արդեն պատասխանել են
refusal-field-near = առաջին հարց
refusal-field-safe = երկրորդ հարց
refusal-field-respected = երրորդ հարց
refusal-field-again = չորրորդ հարց

# Մրցույթների սենյակներ
nav-jury = Ժյուրի
competition-to-room = Ներկայացնել աշխատանք կամ հաստատել թիմ
competition-to-jury = Դեպի ձեր՝ ժյուրիի անդամի սենյակը
mine-team-waits = Թիմ է սպասում
mine-team-waits-note = Ձեր կողմը նշված է թիմում և դեռ չի հաստատել դա։
rules-title = Այս ծրագրի մրցույթը
rules-lead = Ինչ գրեք այստեղ, բոլոր կողմերը կստորագրեն ծրագրի հետ, նախքան որևէ մեկը աշխատանք ներկայացնի։ Դրանից հետո ոչ ոք չի կարող այն փոխել։
rules-none = Այս ծրագիրը մրցույթ չի բացում։
rules-add = Բացել մրցույթ այս ծրագրով
rules-change = Փոխել կանոնները
rules-remove = Հանել կանոնները
rules-done = Մրցույթը փոխված է։
rules-name = Անվանում
rules-days = Օրեր
rules-days-hint = Ամբողջ օրեր՝ հանձնաժողովի ժամացույցով։ Ժյուրիի օրերը սկսվում են ընդունման վերջին օրվա հաջորդ օրը, իսկ գնահատականները բացվում են ժյուրիի վերջին օրվա հաջորդ օրվանից։
rules-day = { $day ->
    [call-from] Աշխատանքներն ընդունվում են սկսած
    [call-to] Աշխատանքներն ընդունվում են մինչև
    [jury-to] Ժյուրին գնահատականները կնքում է մինչև
   *[open-to] Ժյուրին դրանք բացում է մինչև
}
rules-category = Անվանակարգ { $number }
rules-more-categories = Այլ անվանակարգեր
rules-criterion = Չափանիշ { $number }
rules-more-criteria = Այլ չափանիշներ
rules-weight = Կշիռ
rules-weight-hint = Եթե տրվում են միավորներ. որքան է այն նշանակում՝ 1-ից { $max }։
rules-number = { $number ->
    [jurors] Ժյուրիի անդամներ յուրաքանչյուր կողմից
    [neutral] Ժյուրիի չեզոք անդամներ
    [points-max] Լավագույն գնահատականը մեկ չափանիշով
    [pairs] Ժյուրիի յուրաքանչյուր անդամի զույգերը
    [scores-min] Քանի գնահատական է պետք տեղի համար
    [support-min] Ինչ աջակցություն է պետք տեղի համար
   *[mixed-bonus] Հավելում խառը թիմերին
}
rules-number-hint = { $number ->
    [jurors] 1-ից { $max } և ոչ ավելի, քան կողմն ունի տեղեր։
    [neutral] 0-ից { $max }՝ ոչ մի կողմի չպատկանող անդամներ։
    [points-max] Եթե տրվում են միավորներ՝ 1-ից { $max }. վատագույնը 0 է։
    [pairs] Եթե համեմատվում են զույգեր՝ 1-ից { $max }, ոչ ավելի, քան կան։
    [scores-min] Յուրաքանչյուր կողմի ժյուրիից՝ առնվազն 1 և ոչ ավելի, քան կան անդամներ։ Եթե համեմատվում են զույգեր՝ համեմատություններ։
    [support-min] Միավոր հարյուրից յուրաքանչյուր կողմի ժյուրիից՝ 0-ից { $max }։
   *[mixed-bonus] Քանի միավոր հարյուրից է ավելացվում՝ 0-ից { $max }։
}
rules-blind = Ով է աշխատանքի հեղինակը
rules-button = Պահել այս կանոնները
rules-no-name = Գրեք դա բոլոր լեզուներով։
rules-no-category = Գրեք առնվազն մեկ անվանակարգ։
rules-no-criterion = Գրեք առնվազն մեկ չափանիշ։
rules-no-number = Գրեք ամբողջ թիվ։
rules-no-day = Ընտրեք օր։
rules-no-tie = Այս չափանիշը դատարկ է։ Ընտրեք մեկ ուրիշը։
rules-do-not-hold = Այս կանոններով մրցույթ անցկացնել չի կարելի։ Ստուգեք, որ օրերը հաջորդեն միմյանց, որ յուրաքանչյուր չափանիշի կշիռը լինի 1-ից 100, որ գնահատականներ չպահանջվեն ավելի, քան կան ժյուրիի անդամներ, իսկ համեմատություններ՝ ավելի, քան անում է մեկ կողմի ժյուրին։
award-title = Մրցույթի արդյունքը
award-lead = Արդյունքը կցվում է այնպես, ինչպես տալիս են բացված գնահատականները։ Այլ արդյունք ստորագրման չի դրվում։
award-none = Ոչ մի մրցույթ վերջնական արդյունք չունի։
award-button = Կցել այս արդյունքը
award-there = Այս նախագծին արդյունք է կցված։
award-again = Կցել մեկ այլ արդյունք
award-add = Կցել մրցույթի արդյունք
entrants-title = Աշխատանքներ
entrants-done = { $done ->
    [submit] Աշխատանքը ներկայացված է։ Նրա համարը ներքևի ցանկում է։
    [join] Ձեր կողմի խոսքը արձանագրության մեջ է։
   *[erased] Ջնջված է. արձանագրությունը մնում է ճիշտ։
}
entrants-enter = Ներկայացնել աշխատանք
entrants-closed = Աշխատանքներ ներկայացվում են միայն ընդունման օրերին։
entrants-waiting = Թիմեր, որոնք սպասում են ձեր կողմին
entrants-waiting-means = Մյուս կողմն ասում է, որ այս թիմերում ձեր մարդիկ կան։ Աշխատանքը ձերն էլ է համարվում, երբ հաստատեք դա։
entrants-join = Հաստատել { $number } աշխատանքի թիմը
entrants-own = Ձեր կողմի աշխատանքները
entrants-none = Ձեր կողմը դեռ ոչինչ չի ներկայացրել։
entrants-read = Կարդալ { $number } աշխատանքը
entrants-public = Ինչպես տեսնում են բոլորը
entrants-kept = Արձանագրության մեջ են մտնում անվանակարգը, թիմը, վերնագիրը, եթե տաք, և աղով երկու ստուգիչ գումար։ Աշխատանքն ու անունները մնում են արձանագրության կողքին և կարող են ջնջվել։
entrants-category = Անվանակարգ
entrants-no-category = Ընտրեք անվանակարգ։
entrants-team = Ում մարդիկ են արել
entrants-team-hint = Եթե արել են նաև այլ կողմերի մարդիկ, նշեք նրանց. յուրաքանչյուրը կհաստատի դա։
entrants-words = Ինչ է դա, կամ հենց աշխատանքը, եթե այն բառերից է
entrants-no-work = Գրեք, թե ինչ է դա։
entrants-file = Ֆայլ
entrants-file-hint = Առավելագույնը 2 ՄԲ։ Նկարը նորից է ստեղծվում իր կետերից, մնացած ամեն ինչ պահվում է ինչպես կա։ Ավելի մեծ ֆայլերը, մինչև 8 ՄԲ, ներքևի հրամանով։
entrants-names = Հեղինակների անունները
entrants-no-names = Գրեք անունները։
entrants-contact = Ինչպես կապվել նրանց հետ
entrants-public-title = Վերնագիր
entrants-title-hint = Վերնագիրը կարդում են բոլորը։ Թողեք դատարկ, եթե հեղինակները դա չեն ցանկանում։
entrants-go-on = Անցնել ստորագրմանը
entrants-command = Հրամանով
entrants-command-means = Որտեղ ձեռքի տակ է տվյալների պանակը կամ բազան, աշխատանքը կարելի է ներկայացնել նաև այսպես՝
entry-file = Ֆայլը
entry-file-gone = Ֆայլը ջնջված է։
entry-work-gone = Աշխատանքը ջնջված է։
entry-people = Հեղինակները
entry-people-gone = Անունները ջնջված են։
entry-people-hidden = Ով է հեղինակը, դուք չեք կարդում։
entry-erase = Ջնջել
entry-erase-means = Արձանագրության կողքին եղածը ջնջվում է ընդմիշտ. արձանագրությունը մնում է ճիշտ։ Ջնջված աշխատանքը ժյուրին չի կարող կարդալ։
entry-erase-people = Ջնջել անունները
entry-erase-whole = Ջնջել աշխատանքը և անունները
juries-title = Մրցույթներ, որոնք գնահատում եք
juries-lead = Սկզբում այն է, ինչ սպասում է ձեզ՝ որպես ժյուրիի անդամի։
jury-stand = { $stand ->
    [ahead] Առջևում է
    [declares] Հայտարարեք
    [full] Տեղ չկա
    [out] Ինքնաբացարկ
    [judges] Գնահատեք
    [sealed] Կնքված է
    [opens] Բացեք
    [opened] Բացված է
   *[missed] Բաց է թողնված
}
jury-now-ahead = Ժյուրիի օրերը սկսվում են՝ { $from }։
jury-now-declares = Հայտարարեք ձեր շահերի բախումների մասին. հետո ձեզ ցույց կտան աշխատանքները։ Գնահատականները կնքվում են մինչև { $jury }։
jury-now-full = Ժյուրիում ձեր կողմի բոլոր տեղերը զբաղված են։
jury-now-out = Դուք ինքնաբացարկ եք հայտնել։
jury-now-judges = Կարդացեք, գնահատեք և կնքեք մինչև { $jury }։
jury-now-sealed = Ձեր գնահատականները կնքված են։ Բացում եք դրանք { $jury }-ից հետո, մինչև { $open }։
jury-now-opens = Բացեք ձեր գնահատականները մինչև { $open }։
jury-now-opened = Ձեր գնահատականները բացված են։
jury-now-missed = Դրա օրերն անցել են, և ձեր գնահատականները բացված չեն։
jury-done = { $done ->
    [declare] Ձեր հայտարարությունն արձանագրության մեջ է։ Հիմա կարող եք կարդալ։
    [recuse] Ձեր ինքնաբացարկն արձանագրության մեջ է։
    [seal] Ձեր գնահատականները կնքված են։ Պահեք ֆայլը. առանց դրա ոչ ոք չի կարող դրանք բացել։
   *[open] Ձեր գնահատականները բացված են։
}
jury-declare = Ձեր շահերի բախումները
jury-declare-means = Նշեք յուրաքանչյուր աշխատանք, որն արել են ձեզ մոտ մարդիկ՝ հարազատներ, ընկերներ, աշակերտներ, գործընկերներ, կամ որի հաջողությունը ձեզ օգտակար կլիներ։ Մինչև հայտարարեք, ոչ մի աշխատանք ձեզ ցույց չի տրվում։
jury-conflicts = Աշխատանքներ, որոնց հետ ունեք շահերի բախում
jury-numbers = Այլ աշխատանքների համարներ
jury-numbers-hint = Կարելի է նշել միայն առաջին { $count }-ը։ Մյուսների համարները գրեք ստորակետներով։
jury-numbers-wrong = Այդպիսի աշխատանք չկա։ Գրեք աշխատանքների համարները՝ ստորակետներով։
jury-declare-button = Անցնել հայտարարությանը
jury-stands-in = Փոխարինում եք ձեր կողմի ժյուրիի այն անդամներին, որոնք շահերի բախում ունեն։
jury-read = Կարդալ
jury-nothing = Ոչ մի աշխատանք դուք չեք գնահատում։
jury-score = Գնահատել
jury-score-means = Աշխատանքներին միավորներ եք տալիս յուրաքանչյուր չափանիշով՝ որքանին ցանկանում եք։ Գնահատականները ձեզ վերադառնում են ֆայլով, ապա կնքվում են։
jury-score-button = Գնահատել աշխատանքները
jury-keep = Պահեք ձեր գնահատականների ֆայլը։ Առանց դրա ոչ ոք չի կարող դրանք բացել, դուք նույնպես։
jury-open = Բացել գնահատականները
jury-open-means = Ընտրեք ձեր պահած ֆայլը։ Դրա պարունակությունը հրապարակային է դառնում, երբ ստորագրեք։
jury-open-button = Անցնել բացմանը
jury-file = Ձեր գնահատականների ֆայլը
jury-pasted = կամ դրա պարունակությունը
jury-no-file = Սա գնահատականների ֆայլ չէ։ Ընտրեք այն, որը պահել եք։
jury-other-file = Սրանք այլ գնահատականներ են, ոչ ձեր կնքածները։ Ընտրեք այն ֆայլը, որը պահել եք այն ժամանակ։
jury-not-yours = Աշխատանք { $number }-ը դուք չեք գնահատում։
jury-recuse = Ինքնաբացարկ
jury-recuse-all-means = Այս մրցույթում այլևս ոչինչ չեք գնահատում, և ձեր կողմի մեկ ուրիշը կարող է զբաղեցնել ձեր տեղը։ Դա հրապարակային է և հետ չի վերցվում։
jury-recuse-all = Ինքնաբացարկ բոլորից
jury-recuse-one = Ինքնաբացարկ այս աշխատանքից
jury-recuse-means = Եթե շահերի բախում եք հայտնաբերում հիմա, այս աշխատանքը չեք գնահատում։ Դա հրապարակային է և հետ չի վերցվում։
jury-recuse-from = Ինքնաբացարկ { $number } աշխատանքից
jury-command = Հրամանով
jury-command-means = Եթե ձեր բանալին ֆայլում է. որտեղ ձեռքի տակ է տվյալների պանակը կամ բազան, մուտքագրեք սա։
jury-scale = Յուրաքանչյուր չափանիշով՝ 0-ից { $max } միավոր։ Ինչ չեք գնահատում, թողեք դատարկ։
jury-server-sees = Այս սերվերը տեսնում է ձեր միավորները, երբ ուղարկում եք, և դրանցից ոչինչ չի պահում։ Եթե դա չեք ցանկանում, կնքեք դրանք ներքևի հրամանով. այդ դեպքում մինչև բացումը ոչ մի սերվեր դրանք չի տեսնի։
jury-lines = Միավորներ
jury-lines-hint = Յուրաքանչյուր աշխատանքի մեկ տող՝ նրա համարը, ապա միավորներն այս կարգով՝ { $criteria }։
jury-line-wrong = { $line } տողը ձեր աշխատանքը չէ՝ 0-ից { $max } միավորներով, կամ աշխատանքն այնտեղ երկու անգամ է։
jury-points-wrong = Աշխատանք { $number }-ին պետք է ամբողջ թիվ՝ 0-ից { $max }, յուրաքանչյուր չափանիշով։
jury-no-points = Գնահատեք առնվազն մեկ աշխատանք։
jury-keep-button = Շարունակել
jury-go-on = Շարունակել պահված ֆայլից
jury-go-on-means = Եթե արդեն գնահատել եք որոշ աշխատանքներ և պահել ֆայլը, ձևը լրացվում է դրանից։
jury-seal-command-means = Գնահատականների ֆայլի յուրաքանչյուր տող աշխատանքի համարն է, ապա նրա միավորները յուրաքանչյուր չափանիշով՝ կանոնների կարգով։ Ինչով դրանք բացվում են, գրվում է --ballot-ով նշված ֆայլում։
jury-keep-title = Պահեք գնահատականները, ապա կնքեք
jury-keep-lead = Սրանք ձեր գնահատականներն են։ Այս սերվերը դրանցից ոչինչ չի պահել։
jury-keep-first = Նախ՝ պահեք ֆայլը
jury-keep-means = Այս ֆայլով հետո կբացեք գնահատականները։ Առանց դրա ոչ ոք չի կարող, դուք նույնպես։ Պահեք այնտեղ, որտեղ կգտնեք մի քանի շաբաթ անց, և ոչ մեկին ցույց մի տվեք։
jury-keep-file = Պահել ֆայլը
jury-keep-copy = Կամ պատճենել պարունակությունը
jury-keep-then = Ապա՝ կնքեք
jury-seal-means = Ընտրեք հենց նոր պահած ֆայլը. այդպես պարզ է, որ այն ունեք։ Արձանագրության մեջ մտնում է ստուգիչ գումար, որից ոչ ոք չի կարող կարդալ ձեր գնահատականները։ Գնահատականները կնքվում են մեկ անգամ։
jury-seal-button = Անցնել կնքմանը
jury-seal-file-command-means = Եթե ձեր բանալին ֆայլում է, պահած ֆայլի գնահատականները կնքում է սա՝
signed-no-title = Առանց վերնագրի, որը կարդում են բոլորը։
signed-parts = Աշխատանքն ու անունները մնում են արձանագրության կողքին։ Արձանագրության մեջ են մտնում այս ստուգիչ գումարները՝
signed-work = Աշխատանք
signed-people = Անուններ
signed-no-conflict = Ոչ մի աշխատանքի հետ շահերի բախում չկա։
signed-conflicts = Շահերի բախում, աշխատանքների թիվը՝ { $count } ({ $entries })
signed-recuse-one = Ինքնաբացարկ եք հայտնում { $number } աշխատանքից։
signed-recuse-all = Ինքնաբացարկ եք հայտնում բոլոր աշխատանքներից։
signed-seal = Ձեր գնահատականներն այս ստուգիչ գումարի տակ։ Պահեք ֆայլը, որը բացում է դրանք։
signing-competition = Մրցույթ
signing-submit-title = Ներկայացնել աշխատանք
signing-submit-lead = Ձեր ստորագրածն անմիջապես հրապարակային է և մնում է մատյանում։ Թիմում նշված մյուս կողմերը հաստատում են իրենք։
signing-submit-button = Մենք ներկայացնում ենք սա – ստորագրել
signing-join-title = Հաստատել թիմ
signing-join-lead = Ձեր կողմի անունից ասում եք, որ նրա մարդիկ այս թիմում են։ Դա անմիջապես հրապարակային է և մնում է մատյանում։
signing-join-button = Մեր մարդիկ այդ թիմում են – ստորագրել
signing-declare-title = Հայտարարել շահերի բախումների մասին
signing-declare-lead = Ձեր հայտարարությունն անմիջապես հրապարակային է և մնում է մատյանում։ Հետո ձեզ ցույց կտան աշխատանքները, որոնք գնահատում եք։
signing-declare-button = Ես հայտարարում եմ սա – ստորագրել
signing-recuse-title = Ինքնաբացարկ
signing-recuse-lead = Դա անմիջապես հրապարակային է և հետ չի վերցվում։
signing-recuse-button = Ինքնաբացարկ եմ հայտնում – ստորագրել
signing-seal-title = Կնքել գնահատականները
signing-seal-lead = Գնահատականները կնքվում են մեկ անգամ։ Դրանք բացվում են ժյուրիի օրերից հետո։
signing-seal-button = Ես կնքում եմ դրանք – ստորագրել
signing-open-title = Բացել գնահատականները
signing-open-lead = Այս գնահատականներն անմիջապես կարդում են բոլորը, և դրանք մնում են մատյանում։
signing-open-button = Ես բացում եմ դրանք – ստորագրել
refusal-registered = Այս անդորրագրով դուք արդեն գրանցված եք՝ մեկ այլ կողմից կամ մեկ այլ միջոցառման համար։ Ոչինչ չի փոխվել։ Բացեք ձեր գրանցումն անդորրագրով, ջնջեք այն այնտեղ և նորից գրանցվեք։

# Forums: the pages of the week of dialogue
forums-title = Երկխոսության շաբաթներ
forums-lead = Յուրաքանչյուր կողմի պատվիրակություններ՝ հավասար թվով տեղերով, և նիստեր, որոնցում խոսում է յուրաքանչյուր կողմ։
forums-none = Երկխոսության ոչ մի շաբաթ դեռ չի համաձայնեցվել։
forum-standing = { $standing ->
    [open] Պատվիրակներ են առաջադրվում
    [closed] Առջևում է․ նոր պատվիրակներ չեն առաջադրվում
    [running] Ընթանում է
    [over] Ավարտվել է․ հաղորդագրություն դեռ չկա
    [held] Կայացել է
   *[called-off] Չի կայանա
}
forum-until = Նոր պատվիրակներ առաջադրվում են մինչև { $date }։ Նրան, ով չի կարող գալ, փոխարինում են մինչև վերջ։
forum-grown-ups = Պատվիրակ կարող են լինել միայն տասնութ տարեկան և ավելի մեծ մարդիկ։
forum-quota = { $category }. { $quota ->
    [one] { $quota } տեղ յուրաքանչյուր կողմին։
   *[other] { $quota } տեղ յուրաքանչյուր կողմին։
}
forum-convened = Հրավիրել են՝ { $parties }. { $plan }, վերջին ստորագրությունը՝ { $date }։
forum-plan = պլանը
forum-to-room = Ձեր կողմի պատվիրակները
forum-to-door = Դեպի մուտքը
forum-held = Շաբաթը կայացել է, դա բոլոր կողմերը ստորագրել են { $date }. { $text }։
forum-called-off = Շաբաթը չի կայանա․ { $date } դրա պլանը փոխարինվել է ուրիշով՝ { $text }։
forum-ending-text = { $how ->
    [forum-held] հաղորդագրությունը
   *[forum-called-off] այժմ գործող պլանը
}
forum-seat = տեղ { $number }
forum-parity = Կողմերի հավասարություն
forum-parity-means = Ամեն կատեգորիայում կողմերն ունեն հավասար թվով տեղեր։ Մի կողմի դատարկ տեղը երբեք մյուսինը չի դառնում։ Այստեղ պատվիրակների անուններ չկան։
forum-parity-why = Ինչու է այդպես
forum-together = Բոլոր կատեգորիաները միասին
forum-party = Կողմ
forum-nominated = Առաջադրված
forum-confirmed = Հաստատած
forum-waiting = Սպասող
forum-arrived = Եկած
forum-nominated-of = առաջադրված՝ { $count }, տեղեր՝ { $quota }
forum-confirmed-count = հաստատած՝ { $count }
forum-waiting-count = սպասող՝ { $count }
forum-arrived-count = եկած՝ { $count } ({ $date })
forum-arrived-none = դեռ ոչ ոք չի եկել
forum-arrived-by-day = Ովքեր են եկել՝ ըստ օրերի
forum-even = { $measure ->
    [nominated] Յուրաքանչյուր կողմից առաջադրվել է հավասար թվով
    [confirmed] Յուրաքանչյուր կողմից հաստատել է հավասար թվով
   *[arrived] Յուրաքանչյուր կողմից եկել է հավասար թվով
}
forum-uneven = { $measure ->
    [nominated] Առաջադրվածների թիվը հավասար չէ
    [confirmed] Հաստատածների թիվը հավասար չէ
   *[arrived] Եկածների թիվը հավասար չէ
}
forum-behind = Ովքեր են զիջում ամենաշատ ունեցող կողմին և որքանով՝ { $parties }։
forum-quota-why = Բոլոր կողմերի ստորագրած պլանն այստեղ յուրաքանչյուրին տալիս է { $quota } տեղ, և ոչ մի ֆայլ մեկին մյուսից ավելի տալ չի կարող։ Ով գալիս է, երբ բոլոր տեղերը զբաղված են, սպասում է իր կողմի տեղի։
forum-reason = { $why ->
    [free] Զբաղեցրել են ազատ տեղ
    [moved-up] Տեղ են ստացել, երբ այն ազատվել է
    [substitute] Եկել են ուրիշի փոխարեն
    [full] Սպասում են․ իրենց կողմի բոլոր տեղերը զբաղված են
    [withdrawn] Հետ է կանչել իրենց կողմը
   *[replaced] Փոխարինել է իրենց կողմը
}՝ { $count }։
forum-empty = { $count ->
    [one] { $count } տեղ դատարկ է․ կողմը դրա համար ոչ ոքի չի առաջադրել։ Այն ուրիշ կողմինը չի դառնում։
   *[other] { $count } տեղ դատարկ է․ կողմը դրանց համար ոչ ոքի չի առաջադրել։ Դրանք ուրիշ կողմինը չեն դառնում։
}
forum-unfilled = Ելույթ ունեցողներ, որոնք դեռ չկան
forum-unfilled-none = Ամեն նիստում կա ելույթ ունեցող։
forum-unfilled-means = { $count ->
    [one] Ծրագրի { $count } տեղում դեռ ելույթ ունեցող չկա։
   *[other] Ծրագրի { $count } տեղում դեռ ելույթ ունեցող չկա։
}
forum-unfilled-why = { $who ->
    [office] Այս պաշտոնը ոչ ոք չի զբաղեցնում։
   *[delegate] Այս տեղում դեռ ոչ ոք չկա։
}
forum-programme = Ծրագիրը
forum-no-session = Դեռ ոչ մի նիստ չի համաձայնեցվել։
forum-room-seats = { $count ->
    [one] { $count } տեղ
   *[other] { $count } տեղ
}
forum-speaker-seat = { $number } համարի տեղի պատվիրակը ({ $category })
forum-clash-title = Համընկնումներ
forum-no-clash = Միաժամանակ մեկ դահլիճում երկու նիստ չկա, և ոչ ոք միաժամանակ երկու նիստում ելույթ չունի։
forum-clashes = { $count ->
    [one] { $count } համընկնում՝
   *[other] { $count } համընկնում՝
}
forum-clash-days = { $session } – շաբաթվա օրերից դուրս է։ Ընտրեք ուրիշ օր։
forum-clash-room = { $first } և { $second } – միաժամանակ նույն դահլիճում են՝ «{ $room }»։ Ընտրեք ուրիշ դահլիճ կամ ուրիշ ժամ։
forum-clash-speaker = { $party }, { $speaker }. միաժամանակ ելույթ ունի երկու նիստում՝ { $first } և { $second }։ Ընտրեք ուրիշ ժամ կամ ուրիշ ելույթ ունեցող։
forum-changes = Ինչ են փոխել հետագա պլանները
forum-change-plan = Պլանը։
forum-change-added = Եվս մեկ նիստ՝ { $session }. { $day }։
forum-change-moved = { $session } – տեղափոխվել է․ { $day }, { $room }։
forum-change-cancelled = { $session } – չի կայանա։
forum-change-speakers = { $session } – ելույթ ունեն ուրիշները։
forum-change-room = Եվս մեկ դահլիճ՝ { $room }։
forum-change-quota = { $category }. այժմ յուրաքանչյուր կողմն ունի { $quota } տեղ։
forum-change-postponed = { $days ->
    [0] Ուրիշ վայր՝ { $place }։
    [one] { $days } օր ուշ՝ { $place }։
   *[other] { $days } օր ուշ՝ { $place }։
}
forum-change-earlier = { $days ->
    [one] { $days } օր շուտ՝ { $place }։
   *[other] { $days } օր շուտ՝ { $place }։
}
forum-opened = Շաբաթը, ինչպես այն սկզբում ստորագրվել է
forum-why-free = Տեղ { $seat }՝ յուրաքանչյուր կողմի { $quota } տեղից. այն ազատ էր, և ոչ ոք դրան չէր սպասում։
forum-why-moved-up = Տեղ { $seat }. երբ այն { $date } ազատվեց, ամենաերկարը սպասել էր այս պատվիրակը։
forum-why-substitute = Տեղ { $seat }. եկել է նույն կողմի և կատեգորիայի մեկ ուրիշ պատվիրակի փոխարեն։
forum-why-full = Սպասում է տեղի․ իր կողմի բոլոր { $quota } տեղերը զբաղված են։ Իրենից առաջ՝ { $before }։ Մյուս կողմի տեղերը նրա համար չեն, նույնիսկ եթե դատարկ են։
forum-why-withdrawn = Իր կողմը հետ է կանչել { $date }։
forum-why-replaced = Իր կողմը { $date } նրա տեղում առաջադրել է ուրիշ պատվիրակի։
forum-of-text = Երկխոսության շաբաթը, որը բացում է այս պլանը
forum-changes-of-text = Ինչ է փոխում այս պլանը երկխոսության շաբաթներում
forum-about = Հաղորդագրություն՝ { $forum }։
promises-source-forum = երկխոսության շաբաթ
mine-delegates-wait = Սպասում է Ձեր կողմին
signing-forum = Երկխոսության շաբաթվա պատվիրակներ
signing-nominate-title = Առաջադրել պատվիրակ
signing-nominate-lead = Այն, ինչ ստորագրում եք, անմիջապես հրապարակային է և մնում է մատյանում․ Ձեր կողմը մեկին առաջադրել է։ Անունն այնտեղ չկա։
signing-nominate-button = Առաջադրում եմ – ստորագրել
signing-substitute-title = Տեղում առաջադրել ուրիշ պատվիրակի
signing-substitute-lead = Այն, ինչ ստորագրում եք, անմիջապես հրապարակային է և մնում է մատյանում․ Ձեր կողմը մեկին փոխարինել է։ Անուններ այնտեղ չկան։
signing-substitute-button = Փոխարինում եմ – ստորագրել
signing-release-title = Հետ կանչել պատվիրակին
signing-release-lead = Այն, ինչ ստորագրում եք, անմիջապես հրապարակային է և մնում է մատյանում։ Տեղը ստանում է նա, ով նույն կողմից և կատեգորիայից ամենաերկարն է սպասել։
signing-release-button = Հետ եմ կանչում – ստորագրել
signed-delegate = Անունը պահվում է մատյանից դուրս՝ գաղտնագրված։ Մատյանում կա դրա ստուգիչ գումարը՝ պատահական թվով կազմված, որից անունը ոչ ոք չի գտնի․
signed-in-place-of = Այս պատվիրակի փոխարեն՝
signed-release = Հետ է կանչվում պատվիրակը՝
delegates-title = Ձեր կողմի պատվիրակները
delegates-locked = Ձեր ընթերցման բանալին փակ է։ Բացեք այն՝ տեսնելու, թե ովքեր են Ձեր պատվիրակները։
delegates-done = { $done ->
    [nominate] Պատվիրակն առաջադրված է։ Տվեք նրան համարը, եթե դեռ չեք տվել։
    [substitute] Տեղն այժմ այս պատվիրակինն է։ Տվեք նրան համարը, եթե դեռ չեք տվել։
    [release] Պատվիրակը հետ է կանչված։
   *[drop] Պատվիրակի մասին պահվածը ջնջված է։
}
delegates-seats = Զբաղված տեղեր՝ { $count }, ընդամենը՝ { $quota }։
delegates-waiting = Սպասում են՝ այս հերթականությամբ
delegates-gone = Հետ կանչված կամ փոխարինված ({ $count })
delegates-said = { $said ->
    [invited] Դեռ չի պատասխանել
    [confirmed] Գալիս է
    [declined] Չի գալիս
   *[erased] Ջնջված է
}
delegates-declined = { $count ->
    [one] { $count } պատվիրակ չի գալիս․ փոխարինեք կամ հետ կանչեք նրան։
   *[other] { $count } պատվիրակ չի գալիս․ փոխարինեք կամ հետ կանչեք նրանց։
}
delegates-silent = { $count ->
    [one] { $count } պատվիրակ դեռ չի հաստատել։
   *[other] { $count } պատվիրակ դեռ չի հաստատել։
}
delegates-closed = Գաղտնագրված է Ձեր կողմի ուրիշների համար, կամ Ձեր բանալին փակ է։
delegates-erased = Այս պատվիրակի մասին այլևս ոչինչ չի պահվում․ ջնջել է ինքը կամ Ձեր կողմը։ Եթե չի գալիս, հետ կանչեք նրան։
delegates-own-words = Ինչ է ասել պատվիրակը
delegates-came = { $count ->
    [one] Եկել է { $count } օր։
   *[other] Եկել է { $count } օր։
}
delegates-withdraw = Հետ կանչել
delegates-substitute = Այս տեղում առաջադրել ուրիշի
delegates-substitute-means = Փոխարինողը Ձեր կողմից է և նույն կատեգորիայից։ Նիստերը մնում են տեղին։
delegates-line = Այս կատեգորիայում ուրիշներ են սպասում։ Եթե պատվիրակը չի կարող գալ, հետ կանչեք նրան․ տեղը կստանա նա, ով ամենաերկարն է սպասել։
delegates-drop = Ջնջել նրա մասին պահվածը
delegates-nominate = Առաջադրեք պատվիրակ
delegates-nominate-means = Անունը կարդում են միայն Ձեր կողմի առաջադրողները և ինքը՝ պատվիրակը։ Եթե բոլոր տեղերը զբաղված են, առաջադրվածը սպասում է։
delegates-category = Կատեգորիա
delegates-no-category = Ընտրեք կատեգորիան։
delegates-minor = Տասնութ տարեկանից փոքր է
delegates-button = Առաջ՝ դեպի ստորագրում
delegates-nobody-reads = Ձեր կողմի առաջադրողներից ոչ ոք դեռ ընթերցման բանալի չունի։ Նախ ստեղծեք այն Ձեր հաշվում։
delegates-twice = Այս ձևն արդեն ուղարկվել է։ Ոչինչ երկու անգամ չի արվել․ լրացրեք այն նորից։
delegates-laid = Անունն ընդունված է
delegates-receipt = Գրի առեք այս համարը և տվեք պատվիրակին, և ուրիշ ոչ ոքի։ Այն ցույց է տրվում մեկ անգամ։ Դրանով պատվիրակը տեսնում է, թե ինչ է պահվում իր մասին, հաստատում է, հրաժարվում է կամ ջնջում ամեն ինչ։
delegates-receipt-where = Համարը մուտքագրում են այստեղ՝
delegates-not-yet = Պատվիրակը դեռ առաջադրված չէ․ ստորագրեք։ Ինչ մեկ օրում չի ստորագրվում, ջնջվում է։
delegates-go-on = Շարունակել և ստորագրել
delegates-back = Հետ՝ առանց ստորագրելու
delegates-public = Շաբաթը, ինչպես բոլորն են տեսնում
delegate-title = Ձեր պատվիրակի տեղը
delegate-means = Ձեր կողմի տված համարով տեսնում եք, թե ինչ է պահվում Ձեր մասին, ասում եք՝ գալիս եք, թե ոչ, և կարող եք ամեն ինչ ջնջել։ Հաշիվ պետք չէ։
delegate-receipt-hint = 28 թվանշան։ Բացատները նշանակություն չունեն։
delegate-opens-nothing = Այս համարին ոչինչ չի պատկանում։ Այն ջնջված է, կամ հաստատել եք և ուրիշ համար եք ստացել․ գործում է միայն այն։
delegate-too-early = Ձեր կողմը դեռ չի ստորագրել Ձեր առաջադրումը։ Այցելեք ավելի ուշ։
delegate-said = { $said ->
    [invited] Դեռ չեք ասել՝ գալիս եք, թե ոչ
    [confirmed] Դուք գալիս եք
   *[declined] Դուք չեք գալիս
}
delegate-kept = Ինչ է պահվում Ձեր մասին
delegate-kept-means = Դա կարող եք կարդալ միայն Դուք և Ձեր կողմի առաջադրողները։ Այն ոչ մի մատյանում չկա և շաբաթից { $days } օր անց ինքնին ջնջվում է։
delegate-contact-given = Ինչպես կապվել Ձեզ հետ՝ ըստ Ձեր կողմի
delegate-contact = Ինչպես կապվել Ձեզ հետ
delegate-language = Ինչ լեզվով խոսել Ձեզ հետ
delegate-needs = Ինչի կարիք ունեք՝ սնունդ, թեքահարթակ, վիզա
delegate-speaks = Նիստեր, որոնցում ելույթ ունեք
delegate-confirm = Ասեք, որ գալիս եք
delegate-confirm-means = Այդ դեպքում ստանում եք Ձեր սեփական համարը։ Ձեր կողմի տվածն այլևս ոչինչ չի բացում։
delegate-change = Փոխել ասածը
delegate-confirm-button = Գալիս եմ
delegate-minor-means = Ձեզ առաջադրել են որպես տասնութ տարեկանից փոքր մարդու․ առանց օրինական ներկայացուցչի համաձայնության չեք կարող գալ։
delegate-no-contact = Գրեք, թե ինչպես կապվել Ձեզ հետ։
delegate-no-guardian = Գրեք, թե ով է պատասխանատու Ձեզ համար․ տասնութ տարեկանից փոքր ոչ ոք առանց օրինական ներկայացուցչի չի գալիս։
delegate-no-consent = Առանց օրինական ներկայացուցչի համաձայնության տասնութ տարեկանից փոքր ոչ ոք չի կարող գալ։
delegate-confirmed = Դուք գալիս եք
delegate-new-receipt = Գրի առեք Ձեր նոր համարը։ Այն ցույց է տրվում մեկ անգամ, և ոչ ոք չի կարող այն Ձեզ համար նորից գտնել։ Հինն այլևս ոչինչ չի բացում։
delegate-same-receipt = Ձեր համարը մնում է նույնը։
delegate-see = Տեսնել, թե ինչ է պահվում իմ մասին
delegate-decline = Չեմ գալիս
delegate-decline-means = Այդ դեպքում Ձեր կողմը Ձեր տեղում ուրիշի է առաջադրում։ Մինչև դա կարող եք մտափոխվել։
delegate-erase = Ջնջել ամեն ինչ իմ մասին
delegate-erase-means = Անունը, հասցեն և Ձեր մասին մնացած ամեն ինչ անմիջապես ջնջվում է, և Ձեր կրծքանշանով այլևս ներս չեն թողնում։ Ձեր կողմը տեսնում է, որ ջնջել եք։ Այն, որ մեկն առաջադրվել է, մնում է մատյանում՝ առանց անվան։
delegate-erase-button = Ջնջել
delegate-erased = Ձեր մասին ամեն ինչ ջնջված է
delegate-erased-means = Ոչինչ չի պահվում։ Համարն այլևս ոչինչ չի բացում։
badge-title = Ձեր կրծքանշանը
badge-show = Ցույց տալ իմ կրծքանշանը
badge-means = Տպեք այս էջը կամ մուտքի մոտ ցույց տվեք հեռախոսով։ Այս կոդով ներս են թողնում միայն Ձեզ և միայն քանի դեռ մատյանում տեղ ունեք։
badge-picture = Ձեր կրծքանշանի կոդը նկարով
badge-unconfirmed = Դուք չեք ասել, որ գալիս եք։
badge-none = Ձեզ համար կրծքանշան չկա․ { $why }
door-title = Մուտքի մոտ
door-badge = Կրծքանշանի կոդը
door-badge-hint = Տասնվեց թվանշան՝ հավաքված կամ սկանավորված։ Հեռախոսը, որը կարդում է նկարը, բացում է այս էջը կոդի հետ։
door-button = Ներս թողնել
door-admitted = Ներս է թողնված
door-again = Այսօր արդեն ներս էր թողնված․ հաշվված է մեկ անգամ
door-refused = Ներս չի թողնվում
door-today = Այսօր մինչև այս պահը
door-of = { $count }, ընդամենը՝ { $all }
forum-desk-title = Երկխոսության շաբաթ
forum-desk-lead = Այն, ինչ այստեղ է, յուրաքանչյուր կողմ ստորագրում է պլանի հետ։ Անուններ չկան․ խոսում են տեղերը և պաշտոնները։
forum-desk-none = Այս պլանը երկխոսության շաբաթ չի բացում։
forum-desk-add = Բացել կամ փոխել երկխոսության շաբաթ
forum-desk-change = Փոխել
forum-desk-done = Երկխոսության շաբաթը փոխված է։
forum-desk-part = { $part ->
    [week] { $there ->
        [yes] Փոխել անվանումը, օրերը և վայրը
       *[no] Բացել երկխոսության շաբաթ
    }
    [category] Ավելացնել պատվիրակների կատեգորիա
    [room] Ավելացնել դահլիճ
   *[session] Ավելացնել նիստ
}
forum-desk-amend = Փոխել համաձայնեցված շաբաթը
forum-desk-amendment = { $change ->
    [added] Ավելացնել նիստ
    [moved] Տեղափոխել նիստ
    [cancelled] Չեղարկել նիստ
    [speakers] Փոխել՝ ովքեր են ելույթ ունենում
    [new-room] Ավելացնել դահլիճ
    [quota] Ավելի շատ տեղ յուրաքանչյուր կողմին
   *[postponed] Անցկացնել ուրիշ օրերի կամ ուրիշ վայրում
}
forum-desk-button = Մտցնել պլանի մեջ
forum-desk-remove = Հանել՝ { $name }
forum-desk-close = Հանել ամբողջ շաբաթը
forum-desk-categories = Պատվիրակների կատեգորիաներ
forum-desk-category = Պատվիրակների կատեգորիա
forum-desk-quota = Յուրաքանչյուր կողմի տեղերը
forum-desk-quota-hint = Նույն թիվը բոլոր կողմերի համար, ամենաշատը՝ { $max }։
forum-desk-set-quota = Փոխել տեղերի թիվը
forum-desk-more-hint = Ավելի շատ, քան հիմա, և հավասար բոլոր կողմերին․ ոչ ոք տեղ չի կորցնում։
forum-desk-rooms = Դահլիճներ
forum-desk-room = Դահլիճի անվանումը
forum-desk-seats = Տեղեր դահլիճում
forum-desk-seats-hint = Ամենաշատը՝ { $max }։
forum-desk-session = Նիստի անվանումը
forum-desk-which = Որ նիստը
forum-desk-in-room = Դահլիճ
forum-desk-day = Օր
forum-desk-starts = Սկիզբը՝ ժամը
forum-desk-ends = Ավարտը՝ ժամը
forum-desk-speakers = Ովքեր են ելույթ ունենում՝ { $party }
forum-desk-seat-numbers = Տեղերի համարները՝ { $category }
forum-desk-name = Շաբաթվա անվանումը
forum-desk-from = Առաջին օրը
forum-desk-to = Վերջին օրը
forum-desk-days-hint = Ընդամենը ամենաշատը { $max } օր։
forum-desk-until-day = Նոր պատվիրակների վերջին օրը
forum-desk-minors-no = չեն կարող պատվիրակ լինել
forum-desk-minors-yes = կարող են պատվիրակ լինել օրինական ներկայացուցչի համաձայնությամբ
forum-desk-days = Քանի օր ուշ
forum-desk-days-later = 0-ից փոքր՝ ավելի վաղ, 0՝ եթե միայն վայրն է ուրիշ․ ամենաշատը՝ { $max }։
forum-desk-no-words = Գրեք դա հարցվող յուրաքանչյուր լեզվով, առնվազն երկուսով։
forum-desk-no-week = Նախ բացեք շաբաթը՝ անվանում, օրեր և վայր։
forum-desk-no-number = Գրեք ամբողջ թիվ։
forum-desk-no-day = Ընտրեք օրը։
forum-desk-no-time = Ընտրեք ժամը։
forum-desk-no-room = Ընտրեք դահլիճը։ Եթե չկա, նախ ավելացրեք։
forum-desk-no-session = Ընտրեք նիստը։
forum-desk-no-speaker = Ամեն նիստում խոսում է յուրաքանչյուր կողմ․ նշեք պաշտոն կամ գրեք տեղի համարը։
forum-desk-no-seat = Գրեք տեղերի համարներ՝ 1-ից { $quota }։
forum-desk-order = Ավարտը պետք է սկզբից հետո լինի։
forum-desk-until = Նոր պատվիրակներ առաջադրվում են ամենաուշը մինչև շաբաթվա առաջին օրվա նախորդ օրը։
forum-desk-does-not-hold = Այսպիսի շաբաթ չի կարող կայանալ։ Նայեք օրերը, դահլիճներն ու տեղերը, որոնք նիստերին դեռ պետք են, և երկու անգամ նշված ելույթ ունեցողներին։
forum-desk-clash = Նիստերը համընկնում են։ Վերևում գրված է, թե որոնք և ինչն է օգնում։
forum-communique = Երկխոսության շաբաթվա հաղորդագրությունը
forum-communique-lead = Երբ բոլոր կողմերը ստորագրեն այս տեքստը, շաբաթը կայացած է համարվում։ Մինչ այդ պետք է սկսված լինի դրա վերջին օրը։
forum-communique-none = Չկա շաբաթ, որն ընթանում է կամ ավարտվել է առանց հաղորդագրության։
forum-communique-button = Այս տեքստը դրա հաղորդագրությունն է
forum-communique-there = Տեքստը երկխոսության շաբաթվա հաղորդագրությունն է։ Դրա ֆայլը ներքևի ֆայլերի մեջ է։
forum-communique-choose = Ընտրել շաբաթը
# Վստահություն և ֆորում
trust-code-label = Ձեր կոդը՝ 28 նիշ
trust-code-hint = Այն կոդը, որով հաստատել եք, որ կգաք։ Այն ասում է միայն, որ տեղ ունեք և որ կողմից եք։
trust-opens-no-delegate = Այս ֆորումի ոչ մի պատվիրակ այս կոդը չունի։
trust-forum-means = Ով տեղ ունի և հաստատել է այն, նրան տալիս են չորս հարց՝ շաբաթի սկսվելուց առաջ և ավարտից հետո { $days } օրվա ընթացքում. պատասխանները 1-ից (բոլորովին այդպես չէ) մինչև 5 (լիովին այդպես է)։ Ոչինչ չի ցուցադրվում, եթե կողմից { $min }-ից քիչ պատասխան կա կամ դեռ կարելի է պատասխանել։
# Ինչով ավարտվեց մրցույթը, ում է սպասում արդյունքը, ում աշխատանքներն է գնահատել յուրաքանչյուրը, և անունները որոշ ժամանակով
refusal-competition-ended = Այս մրցույթն ավարտվել է նախքան արդյունքի հաստատվելը՝ { $id } տեքստով։ Այստեղ այլևս ոչինչ չի ներկայացվում, չի գնահատվում և չի պարգևատրվում։
competition-phase-ended = Ավարտվել է առանց արդյունքի
competition-that-text = բոլոր կողմերի մեկ այլ տեքստ
competition-ended-replaced = Մրցույթն ավարտվել է { $day }. նրա ծրագրին փոխարինել է { $text }, երբ արդյունքը դեռ չկար։ Այլևս ոչինչ չի ներկայացվում, չի գնահատվում և չի պարգևատրվում։
competition-left = { $day } օրվանից այլևս հանձնաժողովի կողմ չեն (այդպես է որոշել { $text })՝ { $parties }։ Նրանց ժյուրիի անդամները տեղ չունեն, և նրանց ոչ մի գնահատական չի հաշվվում։ Նրանց մարդկանց ներկայացրած աշխատանքները մնում են։
competition-ended-left = Կանոնները ստորագրած կողմերից մնացել է երկուսից պակաս։ Ուստի մրցույթն ավարտվել է առանց արդյունքի. ոչ ոք մենակ չի դատում։
competition-juror-left = Կողմը դուրս է եկել
competition-waits = Արդյունքը սպասում է, մինչև իրենց գնահատականները բացեն՝ { $jurors }։
competition-turnout = Ում աշխատանքներն է գնահատել ժյուրիի յուրաքանչյուր անդամ
competition-turnout-means = Յուրաքանչյուր կողմի աշխատանքների հաշվվող գնահատականները։ Համատեղ թիմի աշխատանքները հաշվվում են նրա յուրաքանչյուր կողմի մոտ։
competition-turnout-side = { $side }՝ { $scored }՝ { $entries }-ից (ինքնաբացարկ՝ { $refused })
competition-turnout-none = ոչինչ չի գնահատել՝ { $parties }
competition-one-side = Կողմերի ժյուրիի անդամներից աշխատանքը գնահատել են միայն սրանք՝ { $side }։ Առանց բոլոր կողմերի գնահատականների ոչինչ չի հաղթում։
competition-made-by = Հեղինակներ՝ { $names }
jury-stand-ended = Ավարտվել է
jury-now-ended = Դուք այստեղ այլևս ոչինչ չեք գնահատում. մրցույթն ավարտվել է առանց արդյունքի, կամ ձեր կողմը դուրս է եկել հանձնաժողովից։
jury-back = Վերադառնալ ժյուրիի սենյակ
entrants-back = Վերադառնալ մրցույթին
entrants-join-names = Եթե ցանկանում եք, նշեք թիմում եղող ձեր մարդկանց անունները։ Դա կարդում է միայն ձեր կողմը։
entrants-publish = Հեղինակները համաձայն են, որ իրենց անունները հրապարակվեն, եթե աշխատանքը պարգևատրվի
entrants-people-kept = Անունները կարդում է միայն ձեր կողմը։ Պարգևատրումից { $days } օր անց դրանք ջնջվում են։
entry-people-publish = Եթե աշխատանքը պարգևատրվի, այս անունները կհրապարակվեն։
entry-people-none = Ձեր կողմն այս աշխատանքի համար ոչ ոքի չի նշել։
## Միջոցառումների բյուջեներ և կարծիքներ, ծրագրի քարտեզը և առաջարկները։

programme-map-title = Ծրագրի քարտեզը
programme-map-of = Ինչ որտեղ է անցկացվել՝ { $quarter }
programme-map-lead = Որքան մուգ է մարզը, այնքան շատ բան է այնտեղ անցկացվել այն եռամսյակում, որի համար համաձայնեցվել է։ Ստորև բերված աղյուսակն ասում է նույնը։
programme-map-ahead = նախատեսված կամ ոչ բոլոր կողմերի հաստատած
programme-propose = Առաջարկել աշխատասեղանին
programme-propose-title = Առաջարկել միջոցառում
programme-propose-drafts = Ավելացնել աշխատասեղանի պլանին
programme-propose-none = Աշխատասեղանին չկա պլան, որը կարող եք փոխել։
programme-propose-new = Սկսել նոր պլան
programme-disputed = Մի կողմ հաշվետվել է․ մյուսն ասում է, որ այդպես չի եղել։
programme-says-held = Մի կողմն ասում է՝ անցկացվել է
programme-says-not-held = Մի կողմն ասում է՝ չի անցկացվել
programme-disputed-held = Վիճարկված է․ մի կողմն ասում է, որ անցկացվել է, մյուսը՝ որ այդպես չի եղել
programme-disputed-not-held = Վիճարկված է․ մի կողմն ասում է, որ չի անցկացվել, մյուսը՝ որ այդպես չի եղել
programme-came-legend = Քանի հոգի է եկել
programme-came-hint = Պետք է ամեն կողմի համար, եթե անցկացվել է․ եթե ոչ՝ մի լրացրեք։
budget-title = Բյուջե
budget-each-party = բոլոր կողմերը՝ հավասար մասերով
budget-other = այլ կազմակերպություն
budget-pays = Ով է վճարում
budget-what = Ինչի համար
budget-planned-head = Նախատեսված
budget-spent-head = Ծախսված
budget-planned = նախատեսված՝ { $amount }
budget-spent = ծախսված՝ { $amount }
budget-not-said = չի ասված, թե որքան է ծախսվել
budget-planned-in-all = Ընդամենը նախատեսված՝ { $amount }։
budget-spent-in-all = Ընդամենը ծախսված՝ { $amount }։
budget-others = այլ կազմակերպություններ՝ { $amount }
budget-rest = հավասար բաժանումից մնացած՝ { $amount }
budget-spent-on = { $what }, { $currency }
budget-spent-legend = Որքան է ծախսվել
budget-spent-hint = Դա բոլորը կկարդան նախատեսվածի կողքին։ Թողեք տողը դատարկ, եթե չգիտեք։
budget-add = Ավելացնել բյուջեի տող
budget-add-button = Ավելացնել տողը
budget-remove = Հեռացնել բյուջեի { $number } տողը
budget-amount = Որքան, օրինակ՝ 1200 կամ 99,50
budget-currency = Արժույթ՝ երեք տառ, օրինակ RUB
budget-payer-name = Կազմակերպության անունը, եթե վճարում է այլ մարմին
budget-missing-what = Գրեք ամեն լեզվով, թե ինչի համար է գումարը։
budget-missing-currency = Գրեք արժույթը ISO 4217-ի երեք տառով, օրինակ՝ RUB, AMD, AZN կամ EUR։
budget-missing-payer = Ընտրեք, թե ով է վճարում․ եթե այլ կազմակերպություն է, գրեք նրա անունն ամեն լեզվով։
board-missing-amount = Ամեն գումար գրեք թվով, օրինակ՝ 1200 կամ 99,50․ ստորակետից հետո ոչ ավելի նիշ, քան ունի արժույթը։
review-title = Ասեք, թե ինչպես անցավ
review-means = Ով եկել է, կարող է { $days } օրվա ընթացքում ասել, թե ինչն էր լավ և ինչ պետք է փոխել։ Բոլոր կողմերի կազմակերպիչները դա կարդում են միաժամանակ, մնացածը՝ երբ ամեն կողմ համաձայնի ցույց տալ։ Ո՛չ ձեր անունը, ո՛չ ձեր կողմը դրա հետ չեն պահվում։ Կարող եք այն ջնջել ձեր համարով ցանկացած պահի։
review-few = Եթե քիչ մարդ է եկել, միայն ձեր խոսքերից կարող են կռահել, թե ով եք։
review-receipt-hint = Այն միայն ասում է, որ տեղ ունեք։ Գրանցումից ձեր կարծիքը գտնել հնարավոր չէ։
review-limit = Ոչ ավելի, քան { $max } նիշ։ Խնդրում ենք անուններ մի գրեք։
review-good = Ինչն էր լավ
review-change = Ինչ պետք է փոխել
review-language = Ինչ լեզվով եք գրում
review-button = Ուղարկել
review-erase-how = Արդեն գրե՞լ եք։ Ուղարկեք ձևը միայն ձեր համարով․ կտեսնեք կարծիքը և կկարողանաք ջնջել։
review-erase = Ջնջել իմ կարծիքը
review-own = Ձեր կարծիքը
review-taken = Շնորհակալություն, ձեր կարծիքն ընդունված է
review-taken-means = Բոլոր կողմերի կազմակերպիչներն այն արդեն կարդում են։ Բոլորը կկարդան, երբ ամեն կողմ համաձայնի ցույց տալ։ Այն մնում է, մինչև ջնջեք ձեր համարով։
review-erased = Ձեր կարծիքը ջնջված է
review-erased-means = Այն այլևս ոչ ոք չի կարդա, և ոչինչ չի ասում, որ եղել է։
review-waiting = Այս համարով դուք սպասման ցուցակում եք․ կարծիք թողնում են նրանք, ովքեր տեղ ունեին։
review-opens-nothing = Այս համարին այս միջոցառման ոչ մի գրանցում չի համապատասխանում։
review-none-own = Այս համարին այս միջոցառման ոչ մի կարծիք չի համապատասխանում։
review-no-words = Գրեք, թե ինչն էր լավ, կամ ինչ պետք է փոխել։
review-write = Գրել կարծիք
review-find = Ցույց տալ իմ կարծիքը
review-told = Ինչ են ասում եկածները
review-rule = Բոլոր կողմերի կազմակերպիչները յուրաքանչյուր կարծիք կարդում են միաժամանակ։ Այստեղ չկա ոչինչ, ինչին չի համաձայնել ամեն կողմ․ թե քանիսն են սպասում, միշտ ասված է։
review-none = Դեռ ոչ մի կարծիք կարդալ հնարավոր չէ։
review-none-left = Ոչ ոք կարծիք չի թողել։
review-waits = Սպասող կարծիքներ՝ { $count }, առաջինը՝ { $date }։ Ում են սպասում՝ { $parties }։
review-kept-back = Չեն համաձայնել ցույց տալ՝ { $parties }։
review-way = Կարծիքներ (ձեր կողմին են սպասում՝ { $count })
review-room-lead = Բոլոր կողմերի կազմակերպիչները նույն պահից տեսնում են նույն ցանկը։ Թույլ տվեք կարծիքը, եթե այն ոչ մեկի անունը չի տալիս և ոչ մեկին չի վնասում․ միջոցառման մասին կոշտ խոսքը պատճառ չէ։ Ով թույլ չի տալիս, բոլորին երևում է՝ թվով, բայց առանց խոսքերի։
review-let = Թույլ տալ
review-keep = Թույլ չտալ
review-public = Բոլոր կողմերը թույլ են տվել․ սա կարդում են բոլորը։
review-lets = Թույլ են տվել՝ { $parties }։
review-keeps = Թույլ չեն տվել՝ { $parties }։
review-silent = Դեռ ոչինչ չեն ասել՝ { $parties }։
refusal-what-budget-lines = մեկ բյուջեի տողեր
refusal-what-reviews = մեկ միջոցառման կարծիքներ
refusal-field-budget-what = ինչի համար է գումարը
refusal-field-currency = արժույթը ISO 4217-ի երեք տառով
refusal-field-amount = գումար
refusal-field-payer = ով է վճարում
refusal-field-review = ինչն էր լավ, կամ ինչ պետք է փոխել
refusal-field-language = լեզուն, որով կարդում են բոլորը
# Նամակների հասցեի հաստատում
account-mail-none = Այս սերվերը նամակ չի ուղարկում։ Հասցեն պահվում է, բայց այնտեղ ոչինչ չի գնա, մինչև օպերատորը փոստը չկարգավորի։
account-mail-confirmed = Նամակները գալիս են { $address } հասցեով։ Հասցեն հաստատված է։
account-mail-unconfirmed = { $address } հասցեն դեռ հաստատված չէ։ Մինչ այդ այնտեղ ոչինչ չի գնում, բացի հղումով մեկ նամակից։
account-mail-asking = Նամակը կուղարկվի մոտ մեկ րոպեում։ Բացեք դրա հղումը և սեղմեք այնտեղի կոճակը։
account-mail-asked = Նամակն ուղարկվել է { $sent }։ Բացեք դրա հղումը և սեղմեք այնտեղի կոճակը։ Եթե նամակը չկա, նայեք անցանկալի նամակների պանակում։
account-mail-lapsed = Վերջին նամակի հղումն այլևս չի գործում։ Խնդրեք նորը։
account-mail-undelivered = Նամակը հնարավոր չեղավ հասցնել։ Ստուգեք հասցեն կամ խնդրեք մեկ ուրիշ նամակ։
account-mail-again-button = Նորից ուղարկել նամակը
account-mail-later = Նամակը հենց նոր է ուղարկվել, կամ այսօր արդեն հինգն է ուղարկվել։ Մի փոքր սպասեք և նայեք անցանկալի նամակների պանակում, հետո նորից խնդրեք։
account-done-mail-again = Եվս մեկ նամակ ճանապարհին է։ Գործում է միայն ամենանոր նամակի հղումը։
confirm-mail-title = Նամակներ ստանա՞լ այս հասցեով
confirm-mail-ask = Հանձնաժողովն ուզում է ձեզ գրել այն հասցեով, որով ստացել եք այս հղումը՝ որ ինչ-որ բան սպասում է ձեզ, առանց անունների ու բովանդակության։ Սեղմեք կոճակը միայն այն դեպքում, եթե հանձնաժողովում տեղ ունեք և ուզում եք դա։
confirm-mail-button = Այո, գրեք ինձ այստեղ
confirm-mail-done-title = Հասցեն հաստատված է
confirm-mail-done = Այսուհետ նամակներն այստեղ են գալիս։ Յուրաքանչյուր նամակում կա հղում, որով կարելի է հրաժարվել դրանցից։
confirm-mail-over-title = Այս հղումն այլևս չի գործում
confirm-mail-over = Այն արդեն օգտագործվել է, երեք օրից հին է, կամ ավելի նոր նամակ է եկել։ Ոչինչ չի փոխվել։ Ձեր հաշվի էջը ցույց է տալիս, թե հասցեն հաստատված է արդյոք, և նոր նամակ է ուղարկում։
mail-address-subject = Խնդրում ենք հաստատել այս հասցեն
mail-address-ask = Այս հասցեն տրվել է հանձնաժողովի նամակների համար։ Եթե դա դուք եք արել, բացեք այս էջը և սեղմեք այնտեղի կոճակը՝
mail-address-once = Հղումը գործում է մեկ անգամ և երեք օր։ Մինչ այդ մեզնից ուրիշ ոչինչ չի գա։
mail-address-unknown = Եթե այդ մասին ոչինչ չգիտեք, ոչինչ մի արեք. հավանաբար մեկը հասցեն սխալ է գրել։
# The ledger: looking for promises, quarters, waivers, letters about what was agreed
promises-all = Բոլոր խոստումները
promises-found = { $count ->
    [0] Այդպիսի խոստում չկա։
   *[other] Գտնվել է { $count } խոստում։
}
promises-by-state = Ինչ եղավ
promises-by-party = Կողմ
promises-by-region = Տարածաշրջան
promises-by-field = Ոլորտ
promises-by-quarter = Եռամսյակ
promises-any = Ցանկացած
promises-seek = Ցույց տալ
promises-state-word = { $state ->
    [due] Դեռ բաց
    [kept] Կատարված
    [kept-late] Ուշացումով կատարված
    [broken] Խախտված
    [waived] Բոլոր կողմերը հրաժարվել են
   *[not-built] Դեռ ներառված չէ
}
promises-first = Ցանկի սկիզբ
promises-more = Հաջորդ խոստումները
promises-file = Խոստումները՝ աղյուսակով (CSV)
quarter-title = Հաշվետվություն՝ { $quarter }
quarter-span-over = Եռամսյակի սկիզբը՝ { $first }, վերջը՝ { $last }։
quarter-span-open = Եռամսյակի սկիզբը՝ { $first }, վերջը՝ { $last }։ Թվերը { $now } դրությամբ են։
quarter-means = Այստեղ ոչ ոք իր մասին չի հաշվետվում. յուրաքանչյուր թիվ հաշվված է մատյանից, և ում մոտ մատյանն է, նույնը կհաշվի։
quarter-of = { $what }՝ { $numbers }։
quarter-none = Այս եռամսյակում ոչ մի խոստման ժամկետ չի լրացել։
quarter-promises = { $count ->
    [one] Ժամկետը լրացած կամ կատարված՝ { $count } խոստում ({ $numbers })։
   *[other] Ժամկետը լրացած կամ կատարված՝ { $count } խոստում ({ $numbers })։
}
quarter-kept = ժամանակին կատարված՝ { $count }
quarter-late = ուշացումով կատարված՝ { $count }
quarter-broken = խախտված՝ { $count }
quarter-waived = բոլոր կողմերը հրաժարվել են՝ { $count }
quarter-due = դեռ բաց՝ { $count }
quarter-kept-head = Ժամանակին կատարված
quarter-late-head = Ուշացումով կատարված
quarter-broken-head = Խախտված
quarter-waived-head = Հրաժարվել են բոլորը
quarter-due-head = Դեռ բաց
quarter-by-party = Ինչ էր խոստացել յուրաքանչյուր կողմը
quarter-by-region = Ինչ էր խոստացված ըստ տարածաշրջանների
quarter-by-field = Ինչ էր խոստացված ըստ ոլորտների
quarter-one-by-one = Այս խոստումները՝ մեկ առ մեկ
quarter-activities = Համատեղ միջոցառումներ
quarter-held = { $count ->
    [0] Չկա համատեղ միջոցառում, որի կայանալը հաստատեին բոլոր կողմերը։
   *[other] Կայացել է { $count } համատեղ միջոցառում, ինչպես հաստատում են բոլոր կողմերը։
}
quarter-came = { $party }՝ { $count ->
    [0] ոչ ոք չի եկել։
   *[other] եկել է { $count } մարդ։
}
quarter-not-held = { $count ->
    [one] Չեղարկվել է կամ չի կայացել { $count } միջոցառում։
   *[other] Չեղարկվել է կամ չի կայացել { $count } միջոցառում։
}
quarter-unconfirmed = { $count ->
    [one] Ավարտվել է { $count } միջոցառում, որի հաշվետվությունը դեռ ոչ բոլոր կողմերն են հաստատել։
   *[other] Ավարտվել է { $count } միջոցառում, որոնց հաշվետվությունները դեռ ոչ բոլոր կողմերն են հաստատել։
}
quarter-appeals-title = Դիմումներ
quarter-appeals = { $count ->
    [0] Ոչ մի դիմում չի ընդունվել։
   *[other] Ընդունվել է { $count } դիմում։
}
quarter-appeals-stand = { $standing ->
    [answered] Դրանց հասցեատերերից պատասխանել են՝ { $count }։
    [refused] Դրանց հասցեատերերից մերժել են՝ { $count }։
    [acknowledged] Դրանց հասցեատերերից ստացումը հաստատել են՝ { $count }։
    [sent] Դրանց հասցեատերերից պատասխանի ժամկետը դեռ չի լրացել՝ { $count }։
    [silent] Դրանց հասցեատերերից ժամանակին չեն պատասխանել՝ { $count }։
   *[not-sent] Դրանց հասցեատերերից ուղարկումը հաստատված չէ՝ { $count }։
}
quarter-answered = Այս եռամսյակում ցանկացած դիմումի ստացված պատասխաններ՝ { $count }։
quarter-refused = Այս եռամսյակում ցանկացած դիմումի ստացված մերժումներ՝ { $count }։
quarter-together = Մրցույթներ և ֆորումներ
quarter-competitions = { $count ->
    [0] Ոչ մի մրցույթի արդյունք չի ամփոփվել։
   *[other] Ամփոփվել է { $count } մրցույթի արդյունք։
}
quarter-forums = { $count ->
    [0] Ոչ մի ֆորում չի անցկացվել։
   *[other] Անցկացվել է { $count } ֆորում։
}
quarter-others = Մյուս եռամսյակները
quarter-reports = Եռամսյակների ամփոփում
quarter-draft-means = Այսպես սկսվում է համատեղ հայտարարություն՝ այս թվերով, կանոնադրության բոլոր լեզուներով։ Այն ձևակերպվում, ներկայացվում և ստորագրվում է ինչպես ցանկացած տեքստ։
quarter-draft-button = Սկսել հաշվետվությունը
waiver-title = Խոստումներ, որոնցից այս պլանը հրաժարվում է
waiver-lead = Ինչից բոլոր կողմերը հրաժարվում են ժամկետից առաջ, համարվում է հանված և ոչ թե խախտված։ Կրկնվող խոստումից հրաժարվում են մեկ եռամսյակով։ Ժամկետից հետո հրաժարվել հնարավոր չէ։
waiver-promise = Խոստում
waiver-quarter = Ո՞ր եռամսյակի համար
waiver-whole = ամբողջ խոստումը, եթե այն չի կրկնվում
waiver-add = Հրաժարվել խոստումից
waiver-remove = Չհրաժարվել
waiver-none = Չկա բաց խոստում, որից կարելի է հրաժարվել։
waiver-gone = Խոստում, որն այլևս ցանկում չէ
waiver-no-promise = Ընտրեք խոստում ցանկից։
waiver-wrong-quarter = Եթե խոստումը կրկնվում է, ընտրեք եռամսյակ, իսկ եթե ոչ՝ ամբողջ խոստումը։
programme-table = Ծրագիրը՝ աղյուսակով (CSV)
mail-subject-agreed = { $count ->
    [1] Պայմանավորվածություն, որը սպասում է
   *[other] { $count } պայմանավորվածություն, որոնք սպասում են
}
mail-promise-due = { $count ->
    [1] Մեկ շաբաթվա ընթացքում լրանում է ձեր կողմի խոստման ժամկետը։
   *[other] Մեկ շաբաթվա ընթացքում լրանում է ձեր կողմի { $count } խոստման ժամկետը։
}
mail-promise-broken = { $count ->
    [1] Ձեր կողմի խոստման ժամկետն անցել է, և մատյանում ոչինչ ցույց չի տալիս, որ այն կատարվել է։
   *[other] Ձեր կողմի { $count } խոստման ժամկետն անցել է, և մատյանում ոչինչ ցույց չի տալիս, որ դրանք կատարվել են։
}
mail-activity-report = { $count ->
    [1] Համատեղ միջոցառման մասին հաշվետվություն կա, իսկ ձեր կողմը դեռ չի ասել, թե արդյոք այն ճիշտ է։
   *[other] { $count } համատեղ միջոցառման մասին հաշվետվություն կա, իսկ ձեր կողմը դեռ չի ասել, թե արդյոք դրանք ճիշտ են։
}
mail-appeal-step = { $count ->
    [1] Գրանցվել է, թե ինչ եղավ դիմումի հետ, իսկ ձեր կողմը դեռ չի ասել, թե արդյոք դա այդպես է։
   *[other] Գրանցվել է, թե ինչ եղավ { $count } դիմումի հետ, իսկ ձեր կողմը դեռ չի ասել, թե արդյոք դա այդպես է։
}
mail-appeal-silent = { $count ->
    [1] Դիմումի հասցեատիրոջ պատասխանի ժամկետն անցել է, և պատասխան հաստատված չէ։
   *[other] { $count } դիմումի հասցեատերերի պատասխանի ժամկետն անցել է, և պատասխան հաստատված չէ։
}
mail-jury-declare = { $count ->
    [1] Մրցույթի ժյուրին սկսում է աշխատանքը։ Խնդրում ենք հայտնել ձեր շահերի բախումների մասին։
   *[other] { $count } մրցույթի ժյուրի սկսում է աշխատանքը։ Խնդրում ենք հայտնել ձեր շահերի բախումների մասին։
}
mail-jury-score = { $count ->
    [1] Մրցույթում ձեր գնահատականները դեռ կնքված չեն։
   *[other] { $count } մրցույթում ձեր գնահատականները դեռ կնքված չեն։
}
mail-jury-open = { $count ->
    [1] Մրցույթում ձեր կնքված գնահատականները սպասում են բացման։ Չբացված գնահատականները չեն հաշվվում։
   *[other] { $count } մրցույթում ձեր կնքված գնահատականները սպասում են բացման։ Չբացված գնահատականները չեն հաշվվում։
}
account-mail-reasons = Երբ ենք գրում
account-mail-reason = { $reason ->
    [waits] Ներկայացված է տեքստ, որը ձեր կողմը չի ստորագրել։
    [last] Պակասում է միայն ձեր կողմի ստորագրությունը։
    [deadline] Տեքստի ստորագրման ժամկետը գրեթե լրացել է։
    [declined] Մերժվել է տեքստ, որը ձեր կողմը ստորագրել էր։
    [task-late] Ձեր կողմի գործի ժամանակը լրացել է։
    [task-long] Որևէ կողմի գործ ուշանում է ևս նույնքան ժամանակով։
    [asked] Եկել է օրը՝ ասելու, թե ինչ վիճակում է միջադեպը։
    [ahead] Մոտենում է ամսաթիվ, որի մասին ծանուցում էր տրվել։
    [meeting-answered] Հանդիպման հրավերին պատասխանել են։
    [meeting-called] Հանդիպման հրավերը սպասում է ձեր կողմի պատասխանին։
    [promise-due] Մեկ շաբաթվա ընթացքում լրանում է ձեր կողմի խոստման ժամկետը։
    [promise-broken] Խախտվել է ձեր կողմի խոստումը։
    [activity-report] Միջոցառման հաշվետվությունը սպասում է ձեր կողմի խոսքին։
    [appeal-step] Դիմումի քայլը սպասում է ձեր կողմի խոսքին։
    [appeal-silent] Դիմումի հասցեատերը ժամանակին չի պատասխանել։
    [jury-declare] Դուք մրցույթի ժյուրիում եք և դեռ չեք հայտնել շահերի բախումների մասին։
    [jury-score] Դուք մրցույթի ժյուրիում եք և դեռ չեք կնքել ձեր գնահատականները։
   *[jury-open] Դուք մրցույթի ժյուրիում եք և դեռ չեք բացել ձեր գնահատականները։
}
account-mail-reason-reports = Ձեզ սպասում է հաղորդում կամ միջադեպ, եթե ձեր տեղը դրանց հետ առնչություն ունի։

# Տեքստերի ստուգում թշնամանքի խոսքի տեսանկյունից։
speech-nav = Ստուգել ելույթը
speech-title = Ստուգել ելույթի բառերը
speech-lead = Տեղադրեք ելույթ կամ հոդված։ Դուք այն կտեսնեք նախադասություն առ նախադասություն՝ ինչը կարող է վիրավորել մյուս կողմին, ինչու, և ինչպես կարելի է ասել այլ կերպ։
speech-missing = Տեքստ դեռ չկա։ Տեղադրեք այն տեքստը, որը պետք է ստուգել։
speech-too-long = Տեքստն ունի { $count } նիշ, իսկ մեկ անգամից ստուգվում է ոչ ավելի, քան { $max } նիշ։ Կրճատեք այն կամ ստուգեք մաս առ մաս։
speech-put = Բառերը տեղադրվեցին տեքստում, և այն նորից ստուգվեց։ Նայեք՝ արդյոք նախադասությունը լավ է կարդացվում։
speech-not-put = Տեքստը ստուգումից հետո փոխվել է, ուստի բառերը չտեղադրվեցին։ Այն նորից ստուգվեց. խնդրում ենք ընտրել ևս մեկ անգամ։
speech-result = Ինչ է գտնվել
speech-no-verdict = Նշումը դատավճիռ չէ։ Կարդացեք պատճառները և որոշեք ինքներդ։
speech-text = Տեքստը
speech-text-hint = Ոչ ավելի, քան { $max } նիշ։
speech-language = Տեքստի լեզուն
speech-language-each = Յուրաքանչյուր նախադասությունն իր լեզվով
speech-button = Ստուգել
speech-example = Ցուցադրության ելույթը
speech-example-button = Ստուգել այս ելույթը
speech-about = Ինչ է սա, և ինչ չէ
speech-kept = Ոչինչ չի պահվում. տեքստը ստուգվում է հիշողության մեջ և մոռացվում։ Այն չկա ո՛չ գրանցամատյանում, ո՛չ մատյաններում, ո՛չ էջի հասցեում։
speech-verdict = Նշումը դատավճիռ չէ։ Ծրագիրը նշում է բառերը, որոշում են մարդիկ։ Երբեմն այն սխալվում է՝ և՛ մեկ, և՛ մյուս ուղղությամբ։
speech-glossary = Այն գիտի ցանկացած ժողովրդի մասին վտանգավոր խոսքի ձևերը։ Առանձին ժողովուրդների մասին բառերը հաշվի են առնվում միայն այն դեպքում, երբ դրանք ընդունել են բոլոր կողմերը։
speech-native = Դրա հիմքում ընկած նախադասությունները չեն ստուգվել հայերենի և ադրբեջաներենի կրողների կողմից։ Այս լեզուներով ավելի քիչ վստահեք դրան։
speech-rules = Կանոնները
speech-rules-lead = Յուրաքանչյուր կանոն ասում է, թե ինչ է նշում, ինչու է դա կարևոր, ինչպես ասել այլ կերպ և երբ է այն սխալվում։
speech-api = Ծրագրերի համար
speech-program = Ֆայլերի, պանակների և խմբագրիչների համար կա նույնպիսի հրաման՝
speech-own = { $count ->
    [0] Հեղինակի անունից ոչինչ նշված չէ։
   *[other] Հեղինակի անունից նշված է { $count } տեղ։
}
speech-aside = { $count ->
   *[other] Եվս { $count } տեղ մեջբերված, մերժված կամ պատմված է և չի հաշվվում։
}
speech-others = { $count ->
   *[other] { $count } նախադասություն գրված է մի լեզվով, որը չի ստուգվում։
}
speech-voice = Ում խոսքն է
speech-stance-own = Հեղինակի սեփական խոսքը կամ մեջբերում, որի հետ նա համաձայն է
speech-stance-quoted = Մեջբերում, որի մասին ոչինչ չի ասվում
speech-stance-rejected = Մեջբերում՝ այն մերժելու համար. չի հաշվվում
speech-stance-reported = Պատմված է ուրիշի մասին. չի հաշվվում
speech-target = Ում մասին է
speech-why = Ինչու
speech-why-side = Ինչու՝ ըստ կողմի. { $side }
speech-category-slur = Ժողովրդին վիրավորող անվանում
speech-category-dehumanising = Մարդկանց անվանել կենդանի, մակաբույծ, հիվանդություն կամ կեղտ
speech-category-threat = Սպառնալիք կամ բռնության կոչ
speech-category-exclusion = Վտարելու, չթողնելու կամ բոյկոտելու կոչ
speech-category-generalisation = Մի ամբողջ ժողովուրդ մեղադրվում է նրա համար, ինչ արել են ոմանք
speech-category-denial = Ժողովրդի ինքնության, պատմության կամ մշակույթի ժխտում
speech-category-mirror = Սեփական արարքը կամ ցանկությունը վերագրվում է մյուս կողմին
speech-category-glorification = Բռնության գովերգում կամ զոհվածների ծաղր
speech-category-adopted = Բառ, որը բոլոր կողմերն ընդունել են բառարանում
speech-rule-link = Այս կանոնի մասին
speech-instead = Կարելի է ասել այսպես՝
speech-rule = { $name } կանոնը
speech-rule-english = Այս բացատրությունն անգլերեն է։
speech-draft-link = Ստուգել այս նախագծի բառերը
speech-draft-title = Նախագծի բառերի ստուգումը
speech-draft-count = { $flagged ->
    [0] Ոչինչ նշված չէ։ Ստուգվել է { $count } ձևակերպում։
   *[other] Նշումներ ունի { $count } ձևակերպումից { $flagged }-ը։
}
speech-draft-all = Այսպես են ձևակերպում բոլոր կողմերը
speech-draft-back = Վերադառնալ նախագծին
speech-origin = Ստուգել ելույթի բառերը
# The glossary
glossary-title = Բառարան
glossary-lead = Բառեր, որոնք ցավ են պատճառում մյուս կողմի մարդկանց, և ինչ կարելի է ասել դրանց փոխարեն։ Գրառումը գործում է, երբ այն ստորագրել է յուրաքանչյուր կողմ, և ոչ ավելի վաղ։
glossary-voluntary = Բառարանից օգտվելը կամավոր է։ Բառի համար ոչ ոք չի պատժվում, և ոչինչ չի արգելափակվում։
glossary-empty = Դեռ չկա գրառում, որը ստորագրած լինի յուրաքանչյուր կողմ։
glossary-languages = Բառերի լեզուները
glossary-file = Գրառումները մեկ ֆայլով՝ comity check հրամանի համար ({ $language })
glossary-counts = Ում են պարտավորեցնում գրառումները
glossary-counts-lead = Գրառումը պարտավորեցնում է այն կողմին, որտեղ այդ բառն ասում են։ Բոլոր կողմերի թվերը կողք կողքի են։
glossary-count = { $count ->
    [one] { $count } գրառում
   *[other] { $count } գրառում
}
glossary-side-every = Բոլոր կողմերը
glossary-binds = պարտավորեցնում է՝ { $party }
glossary-binds-every = պարտավորեցնում է բոլոր կողմերին
glossary-severity = ծանրությունը՝ { $grade } 5-ից
glossary-instead = Ինչպես ասել փոխարենը
glossary-no-reason = Բացատրություն չկա։
glossary-since = Գործում է { $date }-ից, տեքստը՝ { $text }։
glossary-review = Կողմերը գրառմանը կվերադառնան մինչև { $date }։
glossary-review-due = Ժամանակն է վերանայելու. ժամկետն էր { $date }
glossary-proposals = Առաջարկներ
glossary-proposals-lead = Տեքստեր, որոնք պետք է փոխեն բառարանը, բայց որոնք դեռ ոչ բոլոր կողմերն են ստորագրել։ Դրանց ասածը ոչ ոքի չի պարտավորեցնում։
glossary-no-proposals = Բառարանը փոխող ոչ մի տեքստ չի սպասում։
glossary-signed = Ստորագրել են՝ { $parties }։
glossary-signed-nobody = Դեռ ոչ ոք չի ստորագրել։
glossary-waits = Սպասում է՝ { $parties }։
glossary-against = Ինչ ասաց { $party } կողմը՝ մերժելով
glossary-decline-hint = Մեկ գրառման մասին խոսելու համար պարբերությունն սկսեք դրա կոդով և վերջակետով («:»)։ Այդ խոսքը կլինի գրառման կողքին։
glossary-on-text = Ինչ է փոխում բառարանում
glossary-verb-add = Ավելացնում է
glossary-verb-change = Փոխում է
glossary-verb-retire = Հանում է
glossary-entry-title = Բառարան՝ { $entry }
glossary-is-holds = Գործում է
glossary-is-holds-means = Այս գրառումը ստորագրել է յուրաքանչյուր կողմ։
glossary-is-retired = Այլևս չի գործում
glossary-is-retired-means = Գրառումը ստորագրել էր յուրաքանչյուր կողմ, բայց ավելի ուշ տեքստը հանեց այն կամ զբաղեցրեց դրա տեղը։
glossary-is-proposed = Առաջարկված է
glossary-is-proposed-means = Գրառումը դեռ ոչ բոլոր կողմերն են ստորագրել։ Այն ոչ ոքի չի պարտավորեցնում։
glossary-why-each = Ինչու է ցավեցնում՝ յուրաքանչյուր կողմի խոսքերով
glossary-word = Բուն բառը
glossary-samples = Նախադասություններ, որոնցով գրառումը ստուգվում է
glossary-from-proposal = Բառացի վերցված է առաջարկից, որը գալիս է ծրագրի հետ։
glossary-history = Ինչ են արել դրա հետ ընդունված տեքստերը
glossary-step-holds = { $date }՝ համաձայնեցված է այս բառերով
glossary-step-retired = { $date }՝ հանված է
glossary-step-ended = { $date }՝ համաձայնեցված էր, մինչև այլ տեքստ զբաղեցրեց սրա տեղը
glossary-texts = Տեքստեր այս գրառման մասին
glossary-desk-title = Բառարանի փոփոխություններ
glossary-desk-lead = Յուրաքանչյուր գրառման պետք են փոխարինող բառեր և երկու տեսակի նախադասություններ։ Ինչու է բառը ցավեցնում, ամեն կողմ ասում է ինքը։
glossary-desk-none = Այս տեքստը դեռ ոչինչ չի փոխում բառարանում։
glossary-add = Ավելացնել գրառում
glossary-edit = Փոխել՝ { $entry }
glossary-remove = Հանել նախագծից՝ { $entry }
glossary-give-reason = Բացատրել ձեր կողմի անունից՝ { $entry }
glossary-entry = Գրառում
glossary-why = Ինչու
glossary-retire-title = Հանել գրառում
glossary-retire-lead = Գրառումը, որը ստորագրել է յուրաքանչյուր կողմ, այլևս չպետք է գործի։ Ասեք՝ ինչու։
glossary-retire-hint = Կարելի է հանել միայն գործող գրառումը։
glossary-retire-button = Հանել գրառումը
glossary-reason-title = Ձեր կողմի բացատրությունը
glossary-reason-lead = Ասեք, թե ինչու է բառը ցավեցնում ձեր կողմին կամ ինչ է այն ձեր կողմի համար։ Ձեր փոխարեն դա ոչ ոք չի ասի։
glossary-reason-hint = Գրառումներ, որոնք այս տեքստն ավելացնում կամ փոխում է։
glossary-reason-button = Պահել բացատրությունը
glossary-proposal-title = Վերցնել պատրաստի առաջարկ
glossary-proposal-lead = Առաջարկները գալիս են ծրագրի հետ և ոչ ոքի չեն պարտավորեցնում։ Բառացի վերցված գրառումը նշում է իր առաջարկը. ում բառն է և ինչու է ցավեցնում, կողմերն ասում են իրենք։
glossary-proposal-file = Առաջարկի ֆայլը (TOML)
glossary-proposal-hint = Բավական են լեզվի տողը և ամբողջ գրառումը։
glossary-proposal-button = Կարդալ առաջարկը
glossary-proposal-wrong = Սա այդպիսի ֆայլ չէ, կամ գրառումը դրանում չկա՝ { $why }։ Ստուգեք կոդը և ֆայլը։
glossary-form-add = Ավելացնել գրառում
glossary-form-change = Փոխել գրառումը
glossary-button-add = Ավելացնել գրառումը
glossary-button-change = Փոխել գրառումը
glossary-done-entry = Գրառումը նախագծում է։ Հիմա յուրաքանչյուր կողմ պետք է տա իր բացատրությունը։
glossary-done-retired = Նախագիծը հանում է գրառումը։
glossary-done-reason = Ձեր կողմի բացատրությունը նախագծում է։
glossary-missing-choice = Ընտրեք մեկը։
glossary-missing-day = Նշեք դեռ չեկած օր։
glossary-missing-entry = Ընտրեք գրառում։
glossary-field-id = Գրառման կոդը
glossary-hint-id = Լատինական փոքրատառեր, թվանշաններ և գծիկներ։ Այս կոդով գրառումը հիշատակվում է բոլոր տեքստերում։
glossary-field-language = Բառի լեզուն
glossary-field-lemma = Բառը, ինչպես բառարաններում է
glossary-field-part = Խոսքի մասը
glossary-field-forms = Այլ ձևեր
glossary-hint-forms = Ամեն տողում՝ մեկը։ Հոլովներն ու թիվը ծրագիրն ինքը կգտնի։
glossary-field-category = Ինչ է դա
glossary-field-sort = Որտեղից է եկել
glossary-field-severity = Որքան ծանր է
glossary-field-side = Ո՞ր կողմում են այդպես ասում
glossary-hint-side = Գրառումը պարտավորեցնում է այս կողմին։
glossary-field-target = Ում է ցավեցնում
glossary-hint-target = Խմբի կոդը խմբերի ֆայլից, օրինակ՝ northern-shore։
glossary-field-meaning = Ինչ է նշանակում
glossary-field-alternatives = Ինչ ասել փոխարենը
glossary-hint-alternatives = Ամեն տողում՝ մեկը։
glossary-field-mirror = Մյուս կողմի հայելային բառը
glossary-field-fine-in = Որտեղ է ընդունելի
glossary-hint-fine-in = Ամեն տողում՝ մեկը, օրինակ՝ մեջբերում պատմության գրքում։
glossary-field-must-flag = Նախադասություններ, որոնք պետք է նշվեն
glossary-hint-must-flag = Ամեն տողում՝ մեկը։ Դրանցով գրառումը ստուգվում է։
glossary-field-must-not-flag = Նախադասություններ, որոնք չպետք է նշվեն
glossary-hint-must-not-flag = Ամեն տողում՝ մեկը, օրինակ՝ այնպիսին, որտեղ բառը մերժվում է։
glossary-field-review-by = Վերանայել մինչև
glossary-part-noun = Գոյական
glossary-part-adjective = Ածական
glossary-part-verb = Բայ
glossary-part-name = Անուն
glossary-part-fixed = Բառերն ինչպես կան
glossary-category-slur = Վիրավորական անվանում
glossary-category-dehumanising = Մարդկանց մարդուց ցածր դասելը
glossary-category-threat = Սպառնալիք կամ բռնության կոչ
glossary-category-exclusion = Վտարելու կամ չընդունելու կոչ
glossary-category-generalisation = Ամբողջ ժողովրդին մեղադրելը
glossary-category-denial = Ժողովրդի ինքնության ժխտումը
glossary-category-mirror = Սեփական արարքը մյուսին վերագրելը
glossary-category-glorification = Բռնության փառաբանումը
glossary-category-enemy-image = Թշնամու կերպար
glossary-category-toponym = Վիճելի տեղանուն
glossary-sort-cliche = Կրկնում են առանց մտածելու
glossary-sort-stereotype = Ժողովրդի քարացած պատկեր
glossary-sort-inaccurate = Չի համապատասխանում իրականությանը
promises-source-glossary = բառարանը
refusal-glossary-term = { $term-why ->
    [there] Բառարանում արդեն կա «{ $term }» գրառումը։ Փոխեք այն կամ տվեք այլ կոդ։
   *[unknown] Բառարանում չկա գործող «{ $term }» գրառում։ Այն կարելի է ավելացնել։
}
block-reasons = { $party } կողմը դեռ իր խոսքերով չի բացատրել բառարանի յուրաքանչյուր գրառում։
refusal-what-terms = գրառումներ
refusal-what-term-lines = տողեր
refusal-field-term-id = գրառման կոդը
refusal-field-lemma = բառը
refusal-field-forms = ձևերը
refusal-field-target = ում է ցավեցնում
refusal-field-severity = որքան ծանր է
refusal-field-meaning = ինչ է նշանակում՝ ուժ ունեցող յուրաքանչյուր լեզվով
refusal-field-mirror = հայելային բառը
refusal-field-alternatives = ինչ ասել փոխարենը
refusal-field-fine-in = որտեղ է ընդունելի
refusal-field-must-flag = նախադասություններ, որոնք պետք է նշվեն
refusal-field-must-not-flag = նախադասություններ, որոնք չպետք է նշվեն
refusal-field-review-by = վերանայման դեռ չեկած օրը
# Երկխոսության շաբաթից դեպի վստահություն
forum-trust-told = Ինչ են ցույց տալիս պատասխանները
delegates-drop-means = Սա անդառնալի է. կջնջվեն անունը, կապը և այն ամենը, ինչ պատվիրակն ասել է, իսկ նրա համարն այլևս ոչինչ չի բացի։ Գրանցամատյանում տեղը մնում է նրանը, մինչև նրան հետ կանչեք։
delegates-drop-button = Ջնջել ընդմիշտ
glossary-field-not-forms = Ձևեր, որոնք չեն հաշվվում
glossary-field-paradigm = Ձևերի օրինակը
glossary-field-small = Փոքրատառով
glossary-field-small-means = Հաշվվում է միայն, եթե սկսվում է փոքրատառով։
award-place = { $place ->
    [1] 1-ին
   *[other] { $place }-րդ
} տեղ
# Ընտրություն ծրագրի հետ եկող առաջարկներից
glossary-shipped-title = Ընտրել պատրաստի առաջարկներից
glossary-shipped-lead = Այս առաջարկները գալիս են ծրագրի հետ և ոչ ոքի չեն պարտավորեցնում։ Ինչ նշեք, բառացի կավելացվի նախագծին և կպարտավորեցնի բոլոր կողմերին, քանի դեռ այլ բան չեք նշել։ Իր բացատրությունը, ինչպես միշտ, ամեն կողմ տալիս է ինքը։
glossary-shipped-native = Պատրաստի առաջարկները և դրանց օրինակները չեն ստուգվել հայերենի և ադրբեջաներենի կրողների կողմից։ Այս լեզուներով ավելի քիչ վստահեք դրանց։
glossary-shipped-words = Ինչ բառեր որոնել
glossary-shipped-group = Որ ժողովրդի մասին
glossary-shipped-count = { $count ->
    [one] { $count } առաջարկ
   *[other] { $count } առաջարկ
}
glossary-shipped-tests = { $count ->
    [one] { $count } օրինակ, որը պետք է նշվի
   *[other] { $count } օրինակ, որոնք պետք է նշվեն
}
glossary-shipped-tick = Ավելացնել այս գրառումը
glossary-shipped-with = Դրա հետ՝ մյուս կողմի մասին հայելային գրառումը
glossary-shipped-mirror = Մյուս կողմի մասին հայելային գրառումը
glossary-shipped-holds = Այս գրառումն արդեն բառարանում է։
glossary-shipped-named = Այս գրառումն արդեն նախագծում է։
glossary-shipped-meaning = Պարտադիր ուժ ունեցող ոչ բոլոր լեզուներով է ծրագիրը կարող ասել, թե ինչ է նշանակում բառը։ Այստեղ գրածը կմտնի ավելացված յուրաքանչյուր գրառման մեջ. այնտեղ այն կարելի է փոխել։
glossary-shipped-button = Ավելացնել նախագծին
glossary-shipped-nothing = Ոչինչ չի ավելացվել, քանի որ ոչ մի առաջարկ նշված չէ։ Նշեք գոնե մեկը։
glossary-shipped-done = { $count ->
    [one] Նախագծին ավելացվել է { $count } գրառում։
   *[other] Նախագծին ավելացվել է { $count } գրառում։
}
glossary-shipped-there = { $count ->
    [one] { $count } գրառում կրկին չի ավելացվել. այն արդեն նախագծում կամ բառարանում է։
   *[other] { $count } գրառում կրկին չի ավելացվել. դրանք արդեն նախագծում կամ բառարանում են։
}
glossary-would-bind = Ում կպարտավորեցնեին գրառումները
glossary-would-bind-lead = Եթե այս տեքստը ստորագրեն բոլոր կողմերը՝ այն, ինչ տեքստն ավելացնում և փոխում է, գործող գրառումների հետ միասին։ Բոլոր կողմերի թվերը կողք կողքի են։
glossary-group-armenians = հայեր
glossary-group-azerbaijanis = ադրբեջանցիներ

# Checking a text on the own device
speech-device-button = Ստուգել այս սարքում՝ ոչինչ չուղարկելով
speech-device-too-long = Տեքստն ունի ավելի քան { $max } նիշ, իսկ միանգամից ավելին չի ստուգվում։ Կրճատեք այն կամ ստուգեք մաս առ մաս։
speech-device-fetching = Բեռնվում է վերլուծիչը՝ մոտ 600 կիլոբայթ։ Ձեր տեքստը մնում է այստեղ։
speech-device-preparing = Վերլուծիչը բեռնված է և պատրաստվում է աշխատանքի։
speech-device-ready = Վերլուծիչն այս սարքում է։ Ձեր տեքստից ոչինչ չի ուղարկվել, և ստուգումն աշխատում է առանց ցանցի, քանի դեռ այս էջը չեք փակել կամ լքել։
speech-device-failed = Վերլուծիչը չհաջողվեց բեռնել, ուստի ոչինչ չի ստուգվել և ոչինչ չի ուղարկվել։ Ստուգեք կապը և կրկին սեղմեք կոճակը։
speech-device-broken = Վերլուծիչը կանգ առավ այս տեքստի վրա, և տեքստը չստուգվեց։ Ոչինչ չի ուղարկվել։ Փոխեք տեքստը կամ ստուգեք այն մաս առ մաս։
glossary-shipped-why = Բացատրությունները ծրագրից են։ Ոչ մի կողմ դրանք չի տվել։
glossary-shipped-real = Այս բառերը իրական են և վիրավորում են իրական մարդկանց, թեև այս ցուցադրությունը հորինված է։

# Judging by pairs
rules-judging = Ինչպես է դատում ժյուրին
rules-judging-hint = Զույգերը հարմար են, երբ աշխատանքները շատ են. ժյուրիի անդամն ասում է, թե երկու աշխատանքից որն է ավելի լավը։ Զույգերը ոչ ոք չի ընտրում. յուրաքանչյուր կողմի ժյուրիի անդամները համեմատում են նույնը։
rules-by-points = Միավորներ ըստ յուրաքանչյուր չափանիշի
rules-by-pairs = Աշխատանքների զույգեր
rules-pairs-no-tie = Ով զույգեր է համեմատում, չափանիշով միավոր չի տալիս։ Թող նույն արժեքն ունեցող աշխատանքները կիսեն տեղը։
competition-pairs = { $count ->
    [one] Ժյուրիի յուրաքանչյուր անդամ համեմատում է աշխատանքների մինչև { $count } զույգ. դրանք որոշվում են վիճակով, երբ ընդունումն ավարտված է, և նույնն են յուրաքանչյուր կողմի ժյուրիի անդամների համար։
   *[other] Ժյուրիի յուրաքանչյուր անդամ համեմատում է աշխատանքների մինչև { $count } զույգ. դրանք որոշվում են վիճակով, երբ ընդունումն ավարտված է, և նույնն են յուրաքանչյուր կողմի ժյուրիի անդամների համար։
}
competition-pairs-min = Հաշվվող համեմատություններ յուրաքանչյուր կողմի ժյուրիի անդամներից՝ { $count }։
competition-pairs-support = Յուրաքանչյուր կողմի ժյուրիի անդամներն այն ավելի լավն են համարում միջին աշխատանքի հետ հարյուր համեմատությունից առնվազն { $points }-ում։
competition-how-pairs = Յուրաքանչյուր կողմ կշռում է նույնքան, որքան էլ որ լինեն համեմատած ժյուրիի անդամները։ Բոլոր համեմատություններից գնահատվում է, թե որքան կայուն է դատում յուրաքանչյուրը և որքան են ժյուրիի անդամները նախապատվություն տալիս իրենց կողմին։ Այդ նախապատվությունը հանվում է այնքանով, որքանով համեմատությունները ցույց են տալիս. երկու կողմի դեպքում, առանց չեզոք անդամների և խառը թիմերի, դրանք ցույց են տալիս միայն երկուսինը միասին, և երկուսն էլ համարվում են հավասարապես նախապատվող իրենց։ Միավորները ցույց են տալիս, թե միջին աշխատանքի հետ հարյուր համեմատությունից քանիսում սա ավելի լավը կհամարվեր։
competition-side-pairs = { $side } { $value } ({ $count ->
    [one] { $count } համեմատություն
   *[other] { $count } համեմատություն
})
jury-pairs = Զույգ
jury-pairs-better = Ավելի լավը
jury-pairs-neither = ոչ մեկը
jury-pairs-means = Դուք համեմատում եք աշխատանքները զույգ առ զույգ։ Այն, ինչ թողնում եք անպատասխան, համարվում է՝ ոչ մեկն ավելի լավը չէ։ Ձեր ասածը վերադառնում է ձեզ ֆայլով, ապա կնքվում է։
jury-pairs-button = Համեմատել աշխատանքները
jury-pairs-how = { $count ->
    [one] Ձերն է { $count } զույգ։ Եթե թողնեք անպատասխան, ոչ մեկն ավելի լավը չէ։
   *[other] Ձերն է { $count } զույգ։ Ուր պատասխան չկա, ոչ մեկն ավելի լավը չէ։
}
jury-pairs-by = Համեմատեք ըստ՝
jury-pair = Աշխատանք { $first }, թե՞ աշխատանք { $second }
jury-pair-better = Ավելի լավն է { $number } աշխատանքը
jury-pair-neither = Ոչ մեկն ավելի լավը չէ, կամ չեմ կարող որոշել
jury-pair-open = Դեռ չեմ համեմատել
jury-pair-wrong = Ընտրեք երկու աշխատանքից մեկը կամ ոչ մեկը։
jury-no-pairs = Համեմատեք առնվազն մեկ զույգ։
competition-turnout-pairs = համեմատել է { $asked } զույգից { $answered }-ը
competition-turnout-means-pairs = Յուրաքանչյուր կողմի աշխատանքները, որ վիճակվել են ժյուրիի անդամին, և դրանցից քանիսին է պատասխան տվել։ Անպատասխան զույգերը համարվում են՝ ոչ մեկն ավելի լավը չէ։ Համատեղ թիմի աշխատանքները հաշվված են նրա յուրաքանչյուր կողմի մոտ։
competition-short-pairs = { $count ->
    [one] Այս աշխատանքը որևէ կողմի ժյուրիի ավելի քիչ զույգերում է, քան պետք է տեղի համար՝ { $entries }։ Մեկ աշխատանքով անվանակարգում զույգեր չկան։
   *[other] { $count } աշխատանք որևէ կողմի ժյուրիի ավելի քիչ զույգերում է, քան պետք է տեղի համար՝ { $entries }։ Մեկ աշխատանքով անվանակարգում զույգեր չկան։
}
competition-excluded-pairs = { $count ->
    [one] { $count } պատասխան չի հաշվվում՝ շահերի բախման պատճառով կամ քանի որ զույգը նրանը չէր։
   *[other] { $count } պատասխան չի հաշվվում՝ շահերի բախման պատճառով կամ քանի որ զույգը նրանը չէր։
}
jury-pairs-lines = Համեմատություններ
jury-pairs-lines-hint = Յուրաքանչյուր զույգից հետո գրեք ավելի լավ աշխատանքի համարը կամ 0, եթե ոչ մեկը կամ չեք կարող որոշել։ Զույգը, որ մնում է ինչպես կա, համարվում է 0։
jury-pair-line-wrong = Տող { $line }. սա ձեր զույգը չէ՝ երկուսից լավագույնի համարով կամ 0-ով, կամ զույգը գրված է երկու անգամ։
jury-pair-not-yours = { $first } և { $second } զույգը ձերը չէ։ Ընտրեք ձեր զույգերով ֆայլը։
jury-server-sees-pairs = Այս սերվերը տեսնում է ձեր ընտրությունը, երբ ուղարկում եք, և ոչինչ չի պահում։ Եթե դա չեք ուզում, կնքեք ստորև բերված հրամանով. այդ դեպքում ոչ մի սերվեր չի տեսնի, մինչև չբացեք։
jury-pairs-command-means = Առաջին հրամանը տպում է ձեր զույգերը։ Յուրաքանչյուրից հետո գրեք ավելի լավ աշխատանքի համարը կամ 0. երկրորդը կնքում է ֆայլը։ Այն, ինչ բացում է, գրվում է --ballot-ով նշված ֆայլում։
# The door without a network
refusal-what-badges = կրծքանշաններ մուտքի մեկ ցանկում կամ մեկ ուղարկման մեջ
away-title = Առանց ցանցի
away-lead = Պատրաստեք այս սարքը, քանի դեռ ցանց կա։ Երբ այն անհետանա, կոդերը կարդացվում են սարքի ցանկով և ուղարկվում են, երբ ցանցը վերադառնա։ Ցանկում ո՛չ անուն կա, ո՛չ կոդ։
away-closed = Սարքը պատրաստում են ֆորումի օրը։
away-prepare = Պատրաստել այս սարքը
away-anew = Նորից բեռնել ցանկը
away-send = Ուղարկել հիմա
away-forget = Հեռացնել ցանկն այս սարքից
away-back = Նորից բացել մուտքի էջը
away-online = Ցանց կա։
away-offline = Ցանց չկա․ կոդերը կարդացվում են այս սարքի ցանկով։
away-unanswered = Սերվերը չպատասխանեց․ կոդերը կարդացվում են այս սարքի ցանկով։
away-bare = Այս սարքը պատրաստված չէ։
away-prepared = Ցանկը ստացվել է՝ { $when }։ Տեղեր դրանում՝ { $seats }։
away-other-day = Սա ուրիշ օրվա ցանկ է։ Այն չգիտի, թե ում են այսօր ներս թողել այլ տեղում, և ով է հաստատել դրանից հետո։
away-waiting = Սպասում են ուղարկման՝ { $count }
away-preparing = Ցանկը բեռնվում է։
away-ready = Այս սարքը պատրաստ է։ Էջը բացվում է նաև առանց ցանցի։
away-not-prepared = Չստացվեց։ Փորձեք նորից։
away-not-kept = Ոչինչ չի պահվել, և ոչ ոք ներս չի թողնվել։ Փորձեք նորից։
away-not-sent = Չհաջողվեց ուղարկել։ Ամեն ինչ մնում է այստեղ և ինքն իրեն նորից կփորձվի։
away-sent = Ուղարկված է։ Ներս թողնված՝ { $in }։ Ավելի վաղ ներս թողնված՝ { $again }։ Այնուամենայնիվ ներս չթողնված՝ { $refused }։
away-clock = Այս սարքի ժամացույցը չի կարող ճիշտ լինել։ Հաշվվել են ուղարկման պահով՝ { $count }։
away-signed-out = Դուք մուտք չեք գործել այնպիսի տեղով, որը մարդկանց ներս է թողնում։ Սպասողը մնում է այստեղ։ Մուտք գործեք և վերադարձեք այս էջ։
away-forgotten = Այս սարքում այլևս ցանկ չկա։
away-refused = Այնուամենայնիվ ներս չթողնված
away-refused-means = Այս սարքը նրանց ներս է թողել, իսկ սերվերը՝ ոչ։ Նրանք չեն հաշվվում։
away-taken-at = Մուտքի մոտ՝ { $when }
away-dismiss = Հեռացնել
away-unknown = Այս կոդը ցանկում չկա։ Ով հաստատել է դրա կազմվելուց հետո, ներս է թողնվում միայն ցանցով։ Այս կոդից ոչինչ չի պահվում։
away-wrong = Սա կրծքանշանի կոդ չէ, կամ թվանշաններից մեկը սխալ է։
# Շաբաթվա դահլիճներն ու ժամերը. առաջարկում է մեքենան, որոշում են մարդիկ
forum-arrange-title = Բաշխել դահլիճներն ու ժամերը
forum-arrange-lead = Մեքենան առաջարկում է, մարդիկ են որոշում։ Տեսնում եք, թե ինչն է տեղափոխվում, որտեղից ուր և ինչու. ոչինչ չի փոխվում, քանի դեռ դա պլանի մեջ չեք մտցրել։
forum-arrange-from = Նիստերն սկսվում են ժամը
forum-arrange-to = Նիստերն ավարտվում են ժամը
forum-arrange-break = Ընդմիջում՝ րոպեներով
forum-arrange-break-hint = Նույն դահլիճի երկու նիստերի միջև և նույն մարդու երկու ելույթների միջև, ամենաշատը՝ { $max }։
forum-arrange-stay = Ինչն է մնում իր տեղում
forum-arrange-day = Ամեն ինչ { $day } օրը
forum-arrange-expects = Քանի մարդ է սպասվում
forum-arrange-expects-hint = Որտեղ թիվ գրեք, նիստը կստանա այդքան տեղ ունեցող դահլիճ։ Որտեղ չգրեք, ցանկացած դահլիճ հարմար է։
forum-arrange-many = Եթե շաբաթն ունի { $max }-ից ավելի նիստ, այստեղ իրենց տեղում կարող են մնալ միայն ամբողջ օրեր։ Առանձին նիստերը, որոնք մնում են, և սպասվող մարդկանց թվերը տրվում են հրամանով՝ comity forum arrange։
forum-arrange-anew = Մնացած ամեն ինչը բաշխել նորից, ոչ թե տեղափոխել հնարավորինս քիչ
forum-arrange-button = Ցույց տալ առաջարկը
forum-arrange-find = Գտնել դահլիճներ և ժամեր
forum-arrange-find-hint = Կամ թող գտնվեն դահլիճներ և ժամեր բոլոր նիստերի համար՝ այս փոփոխության հետ։ Նախ կտեսնեք առաջարկը։
forum-arrange-proposal = Առաջարկը
forum-arrange-nothing = Ոչինչ տեղափոխել պետք չէ։
forum-arrange-moves = { $count ->
    [one] Տեղափոխվում է { $count } նիստ
   *[other] Տեղափոխվում է { $count } նիստ
}. որ համընկնումներ չլինեն, պետք է տեղափոխվի առնվազն { $least }-ը։
forum-arrange-clashes = Համընկնումներ՝ հիմա { $before }, հետո { $after }։
forum-arrange-at-once = Ամենաշատ նիստերը միաժամանակ՝ հիմա { $before }, հետո { $after }։ Այս ժամերում { $least }-ից պակաս ոչ ոք չի կարող։
forum-arrange-days = Նիստերի ժամերը հետո՝ { $most } ամենալի օրը, { $least } ամենաազատ օրը։
forum-arrange-what-moves = Ինչն է տեղափոխվում և ինչու
forum-arrange-session = Նիստ
forum-arrange-is = Հիմա
forum-arrange-would-be = Հետո
forum-arrange-why = Ինչու
forum-arrange-why-hours = սահմանված ժամերից դուրս է
forum-arrange-why-seats = դահլիճն ունի { $seats } տեղ, սպասվում է { $expects } մարդ
forum-arrange-why-room = { $kind ->
    [break] «{ $room }» դահլիճում ընդմիջում չկա այս նիստի հետ՝ { $with }
   *[once] «{ $room }» դահլիճը զբաղված է այս նիստով՝ { $with }
}
forum-arrange-why-speakers = { $kind ->
    [break] ընդմիջում չկա { $with } նիստի հետ՝ { $who }
   *[once] նույն ժամին ելույթ ունեն { $with } նիստում՝ { $who }
}
forum-arrange-why-made-room = տեղ է ազատում այս նիստի համար՝ { $with }
forum-arrange-why-anew = ամեն ինչ բաշխվում է նորից
forum-arrange-lacks = Ոչ բոլոր նիստերի համար է տեղ գտնվել, ուստի սա պլանի մեջ մտցնել հնարավոր չէ։ Տվեք ավելի շատ ժամեր, դահլիճներ կամ օրեր, կամ թող ավելի քիչ բան մնա իր տեղում։
forum-arrange-needs = Դահլիճներին ամեն օր պետք է առնվազն { $rooms } ժամ, ամենաշատ ելույթ ունեցողին՝ առնվազն { $speaker }։
forum-arrange-cut-short = Որոնումը հասավ իր սահմանին, նախքան ամեն ինչ կփորձվեր. գուցե տեղ կա, բայց չի գտնվել։
forum-arrange-cause-kept = մնում է իր տեղում և համընկնում է { $with } նիստի հետ, որը նույնպես մնում է
forum-arrange-cause-days = մնում է իր տեղում, իսկ դա շաբաթվա օրերից դուրս է
forum-arrange-cause-long = տևում է { $lasts } ժամ, ավելի երկար, քան օրվա { $hours } ժամը
forum-arrange-cause-seats = սպասվում է { $expects } մարդ, իսկ { $most }-ից ավելի տեղ ոչ մի դահլիճ չունի
forum-arrange-cause-speakers = մյուս նիստերի այս բաշխման դեպքում ելույթ ունեցողները երբեք միասին ազատ չեն
forum-arrange-cause-full = երբ ելույթ ունեցողներն ազատ են, բոլոր բավարար մեծ դահլիճները զբաղված են
forum-arrange-slots = Ինչպես են բաշխված վաղ, ուշ և վերջին օրվա ժամերը
forum-arrange-speak = Ելույթներ
forum-arrange-speak-count = { $count ->
    [one] { $count } ելույթ
   *[other] { $count } ելույթ
}
forum-arrange-early = Օրվա առաջին ժամը
forum-arrange-late = Օրվա վերջին ժամը
forum-arrange-last = Վերջին օրը
forum-arrange-now-then = հիմա { $before }, հետո { $after }
forum-arrange-uneven = Կողմերի միջև ամենամեծ տարբերությունը՝ կողմի բոլոր ելույթների մասերով. հիմա { $before } %, հետո { $after } %։
forum-arrange-changed = Այդ ընթացքում ուրիշ մեկը փոխել է շաբաթը։ Դրանից ոչինչ չի կորել. առաջարկը նորից կազմված է այժմյան շաբաթվա համար։
forum-arrange-wrong-hours = Ընտրեք նույն օրվա երկու ժամ՝ նախ ավելի վաղը։
forum-arrange-wrong-break = Գրեք, թե քանի րոպե է ընդմիջումը, ամենաշատը՝ { $max }։
forum-arrange-wrong-expects = Ամբողջ թվով գրեք, թե քանի մարդ է սպասվում։
