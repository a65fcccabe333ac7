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
error-busy-text = Ոչինչ չի կորել։ Նորից փորձեք մի քանի վայրկյանից։
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
refusal-no-such-passage = { $number } համարի կետ չկա. վերջինը { $count } համարինն է։ Նոր կետ կարելի է ավելացնել միայն վերջինից անմիջապես հետո։
refusal-other-partys-voice = Կողմի անունից խոսում է միայն ինքը՝ { $party }։ Ձևակերպումն առաջարկեք քննարկման մեջ։
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
