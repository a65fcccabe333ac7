### The language itself
locale-name = Azərbaycanca
locale-direction = ltr
# The locale whose dates and alphabetical order are used.
locale-dates = az
# What stands between groups of three digits.
locale-digit-group = .

### Interface: every page
ui-skip = Məzmuna keç
ui-navigation = Əsas bölmələr
ui-languages = Dillər
ui-breadcrumbs = Siz buradasınız
ui-footer = Bu səhifələr haqqında
ui-home = Ana səhifə
ui-texts = Mətnlər
ui-record = Reyestr
ui-charter = Nizamnamə
ui-origin = Başlanğıc
ui-promises = Vədlər
ui-check-yourself = Özünüz yoxlayın
ui-feed = İzləyin (Atom)
ui-api = Məlumatlar (JSON)
ui-demonstration = Nümayiş
ui-demonstration-words = Buradakı tərəflər, adamlar və mətnlər uydurmadır. Yalnız “Başlanğıc” səhifəsindəki bəyanat həqiqidir.
ui-title-error = Xəta: { $title }
ui-date-time = { $date }, { $time } ({ $zone })
ui-print-address = Səhifənin ünvanı: { $address }

### Interface: components
ui-problem = Problem var
ui-previous = Əvvəlki səhifə
ui-next = Növbəti səhifə
ui-pages = Səhifələr
ui-page-of = Səhifə { $page } / { $pages }
ui-optional = { $label } (məcburi deyil)
ui-digest = Yoxlama cəmi
ui-reference = Müraciətinizin nömrəsi
ui-next-steps = Bundan sonra nə olacaq
ui-in-danger = Hazırda təhlükədəsiniz?
ui-in-danger-call = { $number } nömrəsinə zəng edin: { $service }
ui-commands = Bu əmrləri yazın
ui-signatures = İmzalar
ui-signature-party = Tərəf
ui-signature-office = Vəzifə
ui-signature-date = İmza tarixi
ui-signature-how = Üsul
ui-signature-missing = Hələ imzalanmayıb
ui-versions = Mətnin versiyaları
ui-version-authentic = Autentik mətn: qüvvəsi var
ui-version-courtesy = Məlumat üçün tərcümə: qüvvəsi yoxdur
ui-version-missing = Bu dildə versiya hələ yoxdur: { $language }.
ui-duration-days = { $count ->
    [one] { $count } gün
   *[other] { $count } gün
}
ui-duration-hours = { $count ->
    [one] { $count } saat
   *[other] { $count } saat
}
ui-duration-minutes = { $count ->
    [0] bir dəqiqədən az
    [one] { $count } dəqiqə
   *[other] { $count } dəqiqə
}
ui-left-days = { $count ->
    [one] { $count } gün qalıb
   *[other] { $count } gün qalıb
}
ui-left-hours = { $count ->
    [one] { $count } saat qalıb
   *[other] { $count } saat qalıb
}
ui-left-minutes = { $count ->
    [0] bir dəqiqədən az qalıb
    [one] { $count } dəqiqə qalıb
   *[other] { $count } dəqiqə qalıb
}
ui-late-days = { $count ->
    [one] { $count } gün gecikir
   *[other] { $count } gün gecikir
}
ui-late-hours = { $count ->
    [one] { $count } saat gecikir
   *[other] { $count } saat gecikir
}
ui-late-minutes = { $count ->
    [0] bir dəqiqədən az gecikir
    [one] { $count } dəqiqə gecikir
   *[other] { $count } dəqiqə gecikir
}

### States of a text and of a promise
state-agreed = Razılaşdırılıb
state-pending = Qəbul edilib, reyestrdə təsdiq gözləyir
state-tabled = İmza gözləyir
state-draft = Layihə
state-declined = Rədd edilib
state-withdrawn = Geri götürülüb
state-lapsed = Müddəti bitib
state-replaced = Əvəz edilib
state-running = Müddət gedir
state-kept = Yerinə yetirilib
state-due = Vaxtı hələ çatmayıb
state-late = Gecikir
state-broken = Pozulub

### Roles
role-co-chair = Həmsədr
role-member = Komissiya üzvü
role-liaison = Əlaqələndirici
role-registrar = Qeydiyyatçı
role-secretary = Katib
role-auditor = Auditor
role-operator = Operator

### Kinds of texts
kind-statement = Birgə bəyanat
kind-decision = Qərar
kind-appeal = Müraciət
kind-minutes = Protokol
kind-plan = Plan
kind-charter-change = Nizamnaməyə dəyişiklik
kind-glossary-change = Lüğətə dəyişiklik

### Parties
party-office = { $role }, yer { $number }
party-secretariat = Katiblik
party-yours = Sizin tərəf

### Refusals
# Pages, roles and offices that every page may name
nav-mandate = Mandat
nav-demo = Sınayın
nav-report = İnsident barədə məlumat verin
office-of-party = { $role } { $number }, { $party }
office-of-secretariat = { $role } { $number }, katiblik
zone-europe-moscow = Moskva vaxtı
demo-acting-as = Siz bu vəzifədə hərəkət edirsiniz: { $office }

# Errors: no refusal by the rules, but no answer either
error-home = Ana səhifəyə
error-refused-title = Bu, mümkün olmadı
error-not-found-title = Burada heç nə yoxdur
error-not-found-text = Bu ünvanda nə səhifə, nə də fayl var. Ünvanı yoxlayın və ya ana səhifədən başlayın.
error-bad-request-title = Sorğunu oxumaq mümkün olmadı
error-bad-request-text = Ünvanda və ya göndərilən məlumatda nə isə düzgün formada deyil. Geri qayıdın, yoxlayın və yenidən cəhd edin.
error-method-title = Bu ünvan bunun üçün deyil
error-method-text = Ünvan mövcuddur, lakin belə sorğu üçün nəzərdə tutulmayıb. Onu səhifə kimi açın və ya məlumatların təsvirinə baxın.
error-cross-site-title = Sorğu başqa saytdan gəlib
error-cross-site-text = Brauzeriniz bildirir ki, formanı başqa sayt göndərib. Təhlükəsizliyiniz üçün heç nə edilmədi. Səhifəni burada açın və formanı oradan göndərin.
error-too-large-title = Həcm çox böyükdür
error-too-large-text = Göndərilən məlumat bu ünvanın qəbul etdiyindən böyükdür. Qısaldın və yenidən cəhd edin.
error-long-address-title = Ünvan çox uzundur
error-long-address-text = Daha az sözlə axtarın və ya ana səhifədən başlayın.
error-media-type-title = Məlumatın bu növü burada oxunmur
error-media-type-text = JSON göndərin və ya məlumatların təsvirində göstərilən yerdə sadə mətn göndərin.
error-busy-title = Eyni anda həddən çox sorğu var
error-busy-text = İstədiyiniz yerinə yetirilmədi. Bir neçə saniyədən sonra yenidən cəhd edin. Nə isə yazmışdınızsa, əvvəlcə geri qayıdın və onun yerində olub-olmadığına baxın.
error-pace-title = Eyni anda həddən çox dəyişiklik var
error-pace-text = Heç nə dəyişdirilmədi. Bir neçə saniyədən sonra yenidən göndərin.
error-timeout-title = Cavab çox uzun çəkdi
error-timeout-text = Yenidən göndərməzdən əvvəl göndərdiyinizin çatıb-çatmadığına baxın.
error-internal-title = Bizim tərəfdə nasazlıq
error-internal-text = Bu, sizin səhviniz deyil və qeydə alınıb. Göndərdiyinizin çatıb-çatmadığına baxın və bir az sonra yenidən cəhd edin.

# The mandate
refusal-no-topic = Komissiyanın bu məsələ ilə məşğul ola bilib-bilməyəcəyinin aydın olması üçün mandatın ən azı bir mövzusunu göstərin.
refusal-unknown-topic = Nizamnamədə “{ $topic }” mövzusu yoxdur. Mandatdan mövzu seçin.
refusal-not-ours = Komissiyaya müraciətinizə görə təşəkkür edirik. Nizamnaməyə görə komissiya bu mövzu ilə məşğul olmur: { $topic }. Bu mövzuda səlahiyyətlidir: { $competent }. Xahiş edirik, ora müraciət edin; icmaların burada birgə yaşayışına aid hər məsələ ilə sizi həmişə gözləyirik.
refusal-refer = Komissiyaya müraciətinizə görə təşəkkür edirik. Bu mövzu başqalarının səlahiyyətindədir: { $topic }. Bu mövzuda səlahiyyətlidir: { $competent }. Xahiş edirik, ora müraciət edin; məsələnin bir hissəsi icmaların burada birgə yaşayışına aiddirsə, həmin hissəni ayrıca məsələ kimi məmnuniyyətlə qəbul edərik.
refusal-somebody-competent = qanunla buna cavabdeh olan orqanlar

# Offices and keys
refusal-not-allowed = Bu vəzifə belə hüquq vermir. Vəzifə: { $office }. Hərəkət: { $action }. Vəzifəsi buna imkan verən şəxsə müraciət edin.
refusal-action-read = açıq olmayan materialları oxumaq
refusal-action-invite = kimisə yerə dəvət etmək
refusal-action-manage = başqasının hesabını idarə etmək
refusal-action-draft = layihəyə başlamaq
refusal-action-word = mətni redaktə etmək
refusal-action-propose = hamı üçün ifadə təklif etmək
refusal-action-comment = şərh yazmaq
refusal-action-table = mətni imzaya çıxarmaq
refusal-action-withdraw = mətni geri götürmək
refusal-action-sign = imzalamaq və ya rədd etmək
refusal-action-fill-seat = yeri tutmaq
refusal-action-vacate-seat = yeri boşaltmaq
refusal-action-replace-key = açarı dəyişdirmək
refusal-action-set-reading-key = bu vəzifə üçün oxuma açarı seçmək
refusal-action-triage = insident məlumatı barədə qərar vermək
refusal-action-answer = məlumat verənə yazmaq
refusal-sign-in-needed = Bunun üçün daxil olmaq lazımdır. Giriş açarınızla daxil olun və yenidən cəhd edin.
refusal-not-seated = Bu vəzifəni hazırda heç kim tutmur: { $office }. Yeri tərəfin qeydiyyatçısı doldura bilər.
refusal-no-such-seat = Nizamnamədə belə yer yoxdur: { $office }. Nizamnamədə yerlərin sayını yoxlayın.
refusal-key-seated-twice = Bu açar artıq başqa vəzifəyə məxsusdur: { $office }. Bir açar bir yer üçündür: yeni açar yaradın.
refusal-seats-empty = Bu tərəfdə belə mətni imzalamaq üçün çox az yer tutulub: { $party }. Ona görə mətni imzaya çıxarmaq olmaz. Yerləri tərəfin qeydiyyatçısı doldura bilər.
refusal-wrong-key = Bəyanat reyestrin bu vəzifə üçün tanıdığı açarla imzalanmayıb: { $office }. Vəzifənin indiki açarı ilə imzalayın.
refusal-bad-signature = İmza təsdiqlənmir ({ $why }), ona görə heç nə edilmədi. Yenidən imzalayın və faylı bütövlükdə, dəyişdirmədən göndərin.
refusal-wrong-statement = İmzalanmış bəyanat başqa məqsəd üçün tərtib edilib və ya formasına uyğun deyil (sətir: “{ $line }”). Qoy proqram onu yenidən tərtib etsin.
refusal-other-digest = Bəyanatda mətnin imzaya çıxarılan redaksiyası deyil, başqası göstərilib. İmzaya çıxarılıb: { $expected }. Bəyanatda: { $found }. İndiki redaksiyanı oxuyun və onu imzalayın.
refusal-signing-time = Bəyanatın tərtib vaxtı: { $time }, indiki vaxt: { $now }. Bəyanat on beş dəqiqə qüvvədədir. Saatı yoxlayın və yenidən imzalayın.
refusal-signed-already = Bu redaksiya artıq imzalanıb. İmzalayan: { $office }. Başqa heç nə lazım deyil.
refusal-asked-already = Məhz bu sorğu artıq qəbul edilib. İmzalayan: { $office }. Yenisini göndərməzdən əvvəl nəticəsinə baxın.

# Texts
refusal-not-tabled = Bu mətn hazırda imzaya çıxarılmayıb. Vəziyyəti: { $state }. Yalnız imzaya çıxarılmış mətni imzalamaq, rədd etmək və ya geri götürmək olar.
refusal-late = Müddət bitib: { $deadline }. Mətni yeni müddətlə yenidən imzaya çıxarmaq olar.
refusal-not-yet-late = Müddət hələ bitməyib: { $deadline } tarixinə qədər davam edir. Mətn yalnız bundan sonra qüvvəsini itirir.
refusal-not-ready = Layihəni hələ imzaya çıxarmaq olmaz. Çatışmayanlar ({ $count }):
refusal-empty = Burada söz lazımdır: { $field }. Zəhmət olmasa, doldurun.
refusal-field-title = başlıq
refusal-field-proposal = təklif
refusal-field-party = tərəf
refusal-field-ground = əsas
refusal-field-interest = maraqlar
refusal-field-owners = vəd verən
refusal-field-promise = vəd
refusal-field-reasons = səbəblər
refusal-field-passkey = giriş açarı
refusal-hidden-character = { $place } nömrəli işarə ({ $code }) görünmür və ya oxuma istiqamətini dəyişir, ona görə mətnin mənasını gizlədə bilər. Onu silin.
refusal-too-many = Bu, burada qəbul ediləndən çoxdur. Hədd: { $max } ({ $what }). Qısaldın və ya bölün.
refusal-what-topics = mövzular
refusal-what-passages = bəndlər
refusal-what-characters = işarələr
refusal-what-grounds = əsaslar
refusal-what-languages = dillər
refusal-what-attachments = əlavələr
refusal-what-comments = şərhlər
refusal-what-bytes = baytlar
refusal-what-days = günlər
refusal-what-passkeys = giriş açarları
refusal-no-such-passage = { $number } nömrəli bənd yoxdur; sonuncunun nömrəsi: { $count }. Yeni bəndi yalnız sonuncudan dərhal sonra əlavə etmək olar.
refusal-other-partys-voice = Tərəfin adından yalnız özü danışır və qərar verir: { $party }. Ona təklif edin: ifadəni müzakirədə, qalanını söhbətdə.
refusal-nothing-to-accept = Bu tərəf burada hələ ifadə təklif etməyib: { $party }. Hələlik qəbul ediləsi bir şey yoxdur.
refusal-unknown-party = Nizamnamədə belə tərəf yoxdur: { $party }.
refusal-unknown-instrument = “{ $id }” mətni yoxdur. Ünvanı yoxlayın və ya mətni siyahıda tapın.
refusal-ambiguous-instrument = Bir neçə mətn “{ $id }” ilə başlayır. Nömrənin daha çox işarəsini göstərin.
refusal-unknown-promise = Siyahıda “{ $promise }” vədi yoxdur. Vədi siyahıdan seçin.
refusal-unknown-clause = Nizamnamədə “{ $clause }” bəndi yoxdur. Nömrəni yoxlayın.
refusal-not-adopted = { $id } mətni qəbul edilməyib. Yalnız qəbul edilmiş mətni əvəz etmək və ya ona istinad etmək olar.
refusal-bad-attachment = “{ $name }” əlavəsini qəbul etmək olmur: { $why }. Faylı düzəldin və yenidən əlavə edin.
refusal-changed = Bu arada başqası dəyişiklik edib. Sizin hərəkətiniz yerinə yetirilmədi: indiki vəziyyəti oxuyun və yenidən cəhd edin.
refusal-founding = Komissiyanın indiki vəziyyətində bu mümkün deyil ({ $why }).
refusal-nobody-reads = Tərəflərdən birində ({ $party }) hələ heç kim insident məlumatlarını oxuya bilmir, ona görə onlar qəbul edilmir. Həmin tərəfdən kiməsə oxuma açarı lazımdır.
refusal-nobody-reads-secretariat = Katiblikdə hələ heç kim insident məlumatlarını oxuya bilmir, ona görə onlar qəbul edilmir. Katibə oxuma açarı lazımdır.
refusal-locked = Oxuma açarınız bu məlumatı açmır və ya hazırda bağlıdır. Zəhmət olmasa, əvvəlcə onu açın.
refusal-unknown-region = Nizamnamədə belə bölgə yoxdur: { $region }. Bölgəni siyahıdan seçin.
refusal-report-over = Bu məlumat üzrə iş bitib ({ $report-state }), ona görə daha heç nə əlavə etmək və ya qərara almaq olmaz. Yeni məlumatı istənilən vaxt göndərmək olar.

# What keeps a draft from the table
block-bracketed = { $passage ->
    [0] Başlıq ({ $language }): tərəflərin ifadələri fərqlidir.
   *[other] Bənd { $passage } ({ $language }): tərəflərin ifadələri fərqlidir.
}
block-silent = { $passage ->
    [0] Başlıq ({ $language }): bu tərəf hələ sözünü deməyib: { $party }. Sükut razılıq deyil.
   *[other] Bənd { $passage } ({ $language }): bu tərəf hələ sözünü deməyib: { $party }. Sükut razılıq deyil.
}
block-missing = { $passage ->
    [0] Başlıq məcburi dildə yoxdur: { $language }.
   *[other] Bənd { $passage } məcburi dildə yoxdur: { $language }.
}
block-no-passage = Mətndə hələ heç bir bənd yoxdur.
block-ground = Bu tərəf hələ əsas göstərməyib: { $party } ({ $language }).
block-interest = Bu tərəf hələ maraqlarını bildirməyib: { $party } ({ $language }).
block-attachment = Qüvvəyə minəcək sənəd əlavə edilməlidir. Mətnin növü: { $kind }.
block-addressees = Müraciət etmək vədini yerinə yetirən müraciətdə kimə ünvanlandığı göstərilməlidir. Ünvanlananı əlavə edin.
block-open = Əvvəlki redaksiya hələ açıqdır və ya qüvvədədir. Vəziyyəti: { $state }.

# The feed
feed-tabled = İmzaya çıxarılıb: { $title }
feed-tabled-words = Mətn hər tərəfin imzasını gözləyir.
feed-adopted = Qəbul edilib: { $title }
feed-adopted-words = Bütün tərəflər eyni mətni imzalayıb.
feed-declined = Rədd edilib: { $title }
feed-declined-words = Tərəflərdən biri mətni rədd edib. Səbəbləri:
feed-withdrawn = Geri götürülüb: { $title }
feed-withdrawn-words = Mətni imzaya çıxaran tərəf onu geri götürüb.
feed-lapsed = Müddəti bitib: { $title }
feed-lapsed-words = Bütün tərəflər imzalamamış müddət bitib.
feed-replaced = Əvəz edilib: { $title }
feed-replaced-words = Onun yerini sonradan qəbul edilmiş mətn tutub.

### Page: sentences that several pages share
list-more = { $first }, { $next }
list-last = { $first } və { $last }
text-number = { $kind } № { $number }
act-who = { $role ->
    [co-chair] həmsədr
    [member] komissiya üzvü
    [liaison] əlaqələndirici
    [registrar] qeydiyyatçı
    [secretary] katib
    [auditor] auditor
   *[operator] operator
}
act-what = { $kind ->
    [statement] birgə bəyanatı
    [decision] qərarı
    [appeal] müraciəti
    [minutes] protokolu
    [plan] planı
    [charter-change] nizamnamə dəyişikliyini
   *[glossary-change] lüğət dəyişikliyini
}
act-tabled = { $party }: { $role } “{ $title }” adlı { $what } imzaya çıxardı.
act-signed = { $party }: { $role } “{ $title }” adlı { $what } imzaladı.
act-declined = { $party }: { $role } “{ $title }” adlı { $what } rədd etdi və səbəblərini bildirdi.
act-withdrawn = { $party }: { $role } “{ $title }” adlı { $what } geri götürdü.
act-lapsed = Müddət bitdi: bütün tərəflər “{ $title }” adlı { $what } imzalamadı. Mətn qəbul edilməyib.
act-adopted = Bütün tərəflər “{ $title }” adlı { $what } imzaladı: mətn qəbul edildi.
act-adopted-in-doubt = Reyestrə görə tərəflər “{ $title }” adlı { $what } qəbul edib, amma imzalar təsdiqlənmir.
act-replaced = Sonrakı mətn “{ $title }” adlı { $what } əvəz etdi.
act-tabled-it = { $party }: { $role } mətni imzaya çıxardı.
act-signed-it = { $party }: { $role } mətni imzaladı.
act-declined-it = { $party }: { $role } mətni rədd etdi və səbəblərini bildirdi.
act-withdrawn-it = { $party }: { $role } mətni geri götürdü.
act-lapsed-it = İmza müddəti bitdi; mətn qəbul edilmədi.
act-adopted-it = Bütün tərəflər imzaladı: mətn qəbul edildi.
act-adopted-in-doubt-it = Reyestrə görə mətn qəbul edilib, amma imzalar təsdiqlənmir.
act-replaced-it = Bu mətni sonrakı mətn əvəz etdi.
act-founded = Komissiya təsis edildi: { $name }.
act-charter-changed = Nizamnamə dəyişdirildi; əsas: { $text }.
act-policy-changed = Reyestrin təsdiq qaydaları dəyişdirildi; əsas: { $text }.
act-by-text = qəbul edilmiş mətn
act-seat-filled = { $party }: yer tutuldu ({ $seat }).
act-seat-vacated = { $party }: yer boşaldıldı ({ $seat }).
act-key-replaced = { $party }: yerin açarı dəyişdirildi ({ $seat }).
act-reading-key = { $party }: yerin oxuma açarı var ({ $seat }).
act-reports-committed = Bir günün ({ $date }) bütün insident məlumatlarının yoxlama cəmi daxil edildi; bu, heç bir məlumat olmayanda da edilir.
act-unknown = Proqramın bu versiyasının tanımadığı növdə qeyd: { $kind }.
place-seal-agreed = Yeri razılaşdırılıb
place-seal-pending = Yeri təsdiq gözləyir
place-agreed = Reyestrdəki yeri razılaşdırılıb ({ $since }): onu bütün tərəflərin şahidləri təsdiqləyib.
place-pending = Reyestrdəki yeri təsdiq gözləyir ({ $since } tarixindən): onu hələ bütün şahidlər təsdiqləməyib.
place-pending-for = Reyestrdəki yeri təsdiq gözləyir ({ $since } tarixindən). Hələ təsdiqləməyib: { $witnesses }.
promise-seal-kept-late = Gec yerinə yetirilib
promise-seal-standing = Daimi, hələ göstərilməyib
promise-seal-not-built = Hələ bu komissiyaya daxil edilməyib
promise-kept = Yerinə yetirilib: { $date }.
promise-kept-late = Yerinə yetirilib: { $date }; son tarix { $due } idi.
promise-broken = Son tarix { $due } idi və reyestrdə heç nə onun yerinə yetirildiyini göstərmir.
promise-due = Son tarix: { $due } – { $left }.
promise-standing = Həmişə qüvvədədir və son tarixi yoxdur. Reyestrdə hələ heç nə onun yerinə yetirildiyini göstərmir.
promise-not-built = Proqramın onun yerinə yetirildiyini göstərəcək hissəsi hələ qurulmayıb, ona görə də bu barədə heç nə deyilmir.

### Page: home
home-adopted = { $count ->
    [0] Hələ heç bir mətn qəbul edilməyib.
    [one] { $count } mətn qəbul edilib.
   *[other] { $count } mətn qəbul edilib.
}
home-tabled = { $count ->
    [0] Heç bir mətn imza gözləmir.
    [one] { $count } mətn imza gözləyir.
   *[other] { $count } mətn imza gözləyir.
}
home-newest = Son baş verənlər
home-entry = qeyd { $number }
home-all-acts = Bütün baş verənləri oxuyun
home-next = Qarşıda nə var
home-waits = Hələ imzalamayıb: { $parties }. Son tarix: { $date } – { $left }.
home-nothing-due = Heç bir mətn imza gözləmir və yaxın vaxtda vaxtı çatan vəd yoxdur.
home-all-texts = Bütün mətnləri oxuyun
home-check = Özünüz yoxlayın

### Page: texts
texts-title = Komissiyanın mətnləri bunlardır
texts-lead = Mətn yalnız bütün tərəflər eyni sözləri imzaladıqda qəbul edilir. Rədd edilən və müddəti bitən mətnlər də burada qalır.
texts-words = Mətndəki sözlər
texts-kind = Növ
texts-state = Vəziyyət
texts-any = Hamısı
texts-state-tabled = İmza gözləyir
texts-state-adopted = Qəbul edilib
texts-state-declined = Rədd edilib
texts-state-withdrawn = Geri götürülüb
texts-state-lapsed = Müddəti bitib
texts-state-replaced = Əvəz edilib
texts-search = Axtar
texts-count = { $count ->
    [0] Heç bir mətn tapılmadı.
    [one] { $count } mətn tapıldı.
   *[other] { $count } mətn tapıldı.
}
texts-waits = { $text }. Hələ imzalamayıb: { $parties }. Son tarix: { $date }.
texts-newest = Ən yeni mətnlər
texts-older = Daha əvvəlki mətnlər

### Page: text
text-revision = redaksiya { $number }
text-older = Bu, əvvəlki redaksiyadır ({ $number }). Etibarlı redaksiya: { $latest }.
text-latest = Etibarlı redaksiyanı oxuyun
text-state-adopted = Qəbul edilib ({ $date }): bütün tərəflər eyni mətni imzalayıb.
text-state-replaced = Qəbul edilib ({ $date }), sonra əvəz edilib ({ $replaced }). Artıq qüvvədə deyil; onun yerində qüvvədədir:
text-state-tabled = Hələ qəbul edilməyib. İmzalamayıb: { $parties }. Son vaxt: { $deadline } – { $left }.
text-state-tabled-more = Mətn yalnız bütün tərəflər imzaladıqda qüvvəyə minir. Susmaq razılıq deyil.
text-state-declined = Qəbul edilməyib. { $party } ({ $office }) onu rədd edib ({ $date }); səbəbləri:
text-state-withdrawn = Qəbul edilməyib. { $party } ({ $office }) onu geri götürüb ({ $date }).
text-state-lapsed = Qəbul edilməyib. Son tarixədək ({ $deadline }) bütün tərəflər imzalamayıb və müddət bitib ({ $date }).
text-reasons = Səbəblər bildirildiyi dildə
text-promises = Bu mətnin vədləri
text-grounds = Əsaslar
text-interests = Hər tərəfin nəzərə alınmasını istədiyi maraqlar
text-cites-charter = Nizamnamə, bənd { $clause }
text-cites-text = Əvvəl qəbul edilmiş mətn
text-cites-law = Qanun
text-how-key-file = İmzalayanın öz kompüterindəki açar faylı ilə
text-how-passkey = Tərəfin öz imza səhifəsində giriş açarı ilə
text-how-passkey-host-trusted = Bu saytın imza səhifəsində giriş açarı ilə (serverə etibarla: səhifəni o göstərib)
text-code = Yoxlama kodu
text-code-hint = Yoxlama cəminin başlanğıcı: mətnləri tutuşdurmaq üçün onu telefonla digər tərəflərə oxuyun.
text-place = Reyestrdəki yeri
text-files = Fayllar
text-file-note = İmzalanmış mətn (instrument.note)
text-file-note-hint = { $count ->
    [0] hələ imzasız
    [one] { $count } imza ilə
   *[other] { $count } imza ilə
}
text-file-proof = Reyestrdəki yerinin sübutu (.tlog-proof)
text-file-entry = Qeyd, bayt-bayt
text-file-policy = Qaydalar: kimin şahidləri təsdiqləməlidir
text-file-version = Dəqiq mətn: { $language }
text-commands = Bu əmrlər imzaları və reyestrdəki yeri sizin öz kompüterinizdə yoxlayır. POLICY – tərəfinizin təsisdən bəri saxladığı qaydalar faylıdır.
text-check-more = Cavablar nə deməkdir və bütün reyestri necə yoxlamaq olar
text-about = Bu mətn haqqında
text-tabled-by = İmzaya çıxaran
text-deadline = İmza üçün son vaxt
text-topics = Mandatın mövzuları
text-replaces = Əvəz edir
text-fulfils = Bu vədləri yerinə yetirdiyini bildirir
text-promise-of-text = Qəbul edilmiş mətnin vədi
text-attachments = Əlavələr
text-history = Bu mətnlə nə baş verib
text-read-revision = Redaksiya { $number }: oxuyun
text-doubt-title = Bu mətni göstərmək olmaz
text-doubt = Burada qəbul edilmiş kimi saxlanılır, amma təkrar yoxlananda imzaları təsdiqlənmədi. Ona görə də göstərilmir. İmzalanmış faylı yoxlamaq olar.
text-done-signed = İmzanız reyestrə daxil edildi: { $text }.
text-done-tabled = Mətn imzaya çıxarıldı: { $text }.
text-done-withdrawn = Mətn geri götürüldü: { $text }.
text-done-declined = İmtinanız reyestrə daxil edildi: { $text }.
text-done-next-waits = Növbəti addım: mətni hələ imzalamayıb: { $parties }.
text-done-next-adopted = Bütün tərəflər imzaladı: mətn qəbul edildi. İndi tərəflərin şahidləri onun reyestrdəki yerini təsdiqləyəcək.
text-done-next-declined = Mətn qəbul edilmədi. Tərəflər yeni redaksiya çıxara bilər.
text-demo-no-role = Bu, nümayişdir: rol götürüb bu mətni imzalaya bilərsiniz.
text-demo-role = Rol seçin
text-sign-title = Sizin imzanız
text-sign-as = Rolunuz: { $office }.
text-sign-next = Növbəti səhifədə mətni imzalanacağı şəkildə bir daha görəcək və onu orada öz açarınızla imzalayacaqsınız.
text-sign-button = İmzalamağa keç: { $text }
text-turn-signed = { $office }: bu mətni artıq imzalamısınız. O, qalanların imzasını gözləyir.
text-turn-cannot = { $office }: bu vəzifədə belə mətnlər imzalanmır.
text-withdraw-title = Bu mətni imzadan geri götürün
text-withdraw-means = Geri götürülmüş mətni daha imzalamaq olmaz. O, reyestrdə qalır; üzərində işləyib yenidən imzaya çıxarmaq olar.
text-withdraw-button = Geri götürməyə keç: { $text }
text-decline-title = Səbəb göstərərək rədd edin
text-decline-reasons = Səbəbləriniz
text-decline-hint = Onlar hamıya açıqdır və reyestrdə qalır.
text-decline-language = Səbəblərin dili
text-decline-button = Rədd etməyə keç: { $text }

### Page: record
record-title = Açıq olan hər şey buraya sıra ilə yazılır və heç nə silinmir
record-lead = Reyestr yalnız arta bilən siyahıdır. Kimsə bir qeydi dəyişsəydi və ya silsəydi, tərəflərin şahidləri bunu görərdi.
record-entry = Qeyd { $number }
record-size = { $count ->
    [one] Reyestrdə { $count } qeyd var.
   *[other] Reyestrdə { $count } qeyd var.
}
record-waiting = { $count ->
    [one] Onlardan { $count }-i hələ razılaşdırılmayıb.
   *[other] Razılaşdırılmamış qeydlər: { $count }.
}
record-what-it-means = “Təsdiq gözləyir”, “razılaşdırılıb” və “şahid” nə deməkdir
record-checkpoints = Reyestri kim təsdiqləyib
record-none-agreed = Tərəflərin şahidləri reyestrin heç bir vəziyyətini hələ təsdiqləməyib.
record-covers = Nəyi əhatə edir
record-covers-words = { $count ->
    [one] ilk qeyd
   *[other] ilk { $count } qeyd
}
record-signed-by-log = Reyestrin öz açarı ilə imzalanıb
record-confirmed-by = Təsdiqləyənlər
record-confirmed = { $witness }: { $date }
record-not-confirmed = { $witness }: hələ yox
record-witness-of = “{ $party }” tərəfinin şahidi
record-root = Kök: bütün reyestr üçün bir ədəd
record-file-checkpoint = Razılaşdırılmış son vəziyyət (checkpoint)
record-file-checkpoint-pending = Son vəziyyət, razılaşdırılmış və ya yox
record-entries = Qeydlər, əvvəlcə yenilər
record-newest = Ən yeni qeydlər
record-older = Daha əvvəlki qeydlər

### Page: entry
entry-date = Daxil edilib
entry-kind = Qeydin növü
entry-leaf = Qeydin heşi
entry-content = Qeydi reyestrdə olduğu kimi göstər
entry-content-hint = Burada oxumaq üçün açılıb. Dəqiq baytları fayldadır.

### Page: verify
check-title = Özünüz yoxlayın: üç əmr
check-lead = Bu sayta inanmaq məcburiyyətində deyilsiniz. Onun göstərdiyi hər şeyi heç kimdən soruşmadan öz kompüterinizdə yoxlamaq olar.
check-program = Əmrlər pulsuz comity proqramından istifadə edir. Onu bu saytdan deyil, etibar etdiyiniz adamdan götürün. POLICY – tərəfinizin təsisdən bəri saxladığı qaydalar faylıdır.
check-whole-title = { $number }. Bütün reyestr salamatdırmı?
check-whole-what = Bu əmr bütün reyestri oxuyur və onu ilk qeyddən başlayaraq yenidən hesablayır.
check-whole-answer = O bildirir: neçə qeyd var, bütün qeydlər və imzalar düz gəlirmi, reyestr razılaşdırılıb, yoxsa hələ təsdiq gözləyir.
check-text-title = { $number }. Bu mətn qəbul edilibmi?
check-text-what = Mətnin səhifəsində “Özünüz yoxlayın” bölməsindəki faylları bir qovluqda saxlayın. Bu əmrə internet lazım deyil.
check-text-answer = O iki suala ayrı-ayrılıqda cavab verir: bütün tərəflər imzalayıbmı və reyestrdəki yer razılaşdırılıbmı?
check-watch-title = { $number }. Dəyişikliyi görərdikmi?
check-watch-what = Tərəfin şahidi belə işləyir: tərəfin öz kompüterində reyestrə təkrar-təkrar baxır və yalnız artan, heç vaxt dəyişməyən reyestri təsdiqləyir. KEY – şahidin açarı, STATE – gördüklərini yadda saxladığı fayldır.
check-watch-answer = Bu sayt sizə bir reyestr, başqalarına ayrı reyestr göstərsəydi, şahid imtina edər, sübutu saxlayar və 5 kodu ilə bitirərdi.
check-codes = Hər əmr bir ədədlə bitir: 0 – düzdür və razılaşdırılıb; 1 – düz deyil və ya hələ razılaşdırılmayıb; 5 – vicdansızlığın sübutu tapılıb.
check-words = Sözlər nə deməkdir
check-word-adopted = Qəbul edilib
check-word-adopted-means = Bütün tərəflər eyni mətni imzalayıb. Ona qüvvəni yalnız bu verir.
check-word-pending = Təsdiq gözləyir
check-word-pending-means = Mətn və ya addım reyestrdədir, amma oradakı yerini hələ bütün tərəflərin şahidləri təsdiqləməyib. Adətən bir neçə dəqiqə çəkir.
check-word-agreed = Razılaşdırılıb
check-word-agreed-means = Reyestrdəki yeri bütün tərəflərin şahidləri təsdiqləyib. Bundan sonra onu hiss edilmədən dəyişmək və ya inkar etmək olmaz.
check-word-witness = Şahid
check-word-witness-means = Tərəfin öz kompüterindəki proqram. O, reyestrin yalnız artdığını təsdiqləyir. Mətnin nə dediyini qiymətləndirmir: bunun üçün imzalar var.
check-word-digest = Yoxlama cəmi
check-word-digest-means = Mətnin qısa izi. Bir hərf dəyişsə, iz də dəyişir. Hər kəs məhz bu izi imzalayır.
check-word-policy = Qaydalar
check-word-policy-means = Açarları göstərən kiçik fayl: reyestri kimin şahidləri təsdiqləməlidir. Hər tərəf öz nüsxəsini saxlayır.
check-word-courtesy = Məlumat üçün tərcümə
check-word-courtesy-means = Oxucuya kömək üçün tərcümə. Qüvvəsi yoxdur; yalnız autentik versiyaların qüvvəsi var.
check-files = Reyestrin faylları
check-record = Reyestr, qeyd-qeyd

### Page: mandate
mandate-title = Komissiya nə ilə məşğul olur, nə ilə yox
mandate-lead = Hər məsələ əvvəlcə bu qapıdan keçir. Mandatdan kənar mövzuya toxunan məsələ nəzakətlə geri qaytarılır.
mandate-ours = Komissiya bunlarla məşğul olur
mandate-ours-means = Belə məsələni istənilən tərəf qaldıra bilər.
mandate-ours-seal = Bizimdir
mandate-refer = Bunları başqaları həll edir
mandate-refer-means = Bizə müraciət etdiyiniz üçün təşəkkür edirik. Burada qərarı başqaları verir və biz kimin verdiyini bildiririk.
mandate-refer-seal = Başqaları həll edir
mandate-competent = Həll edən: { $who }
mandate-not-ours = Komissiya bunlarla məşğul olmur
mandate-not-ours-means = Bunun sizin üçün vacib olduğunu anlayırıq. Tərəflər ortaq işləri üzərində çalışmaq üçün bunu burada müzakirə etməməyə razılaşıb.
mandate-not-ours-seal = Bizim deyil

### Page: charter
charter-title = Bunlar tərəflərin özlərinin qoyduğu qaydalardır
charter-lead = Hər qayda bütün tərəflərə eyni dərəcədə aiddir. Tərəflərin sırası gündən-günə və səhifədən-səhifəyə dəyişir, heç bir məna daşımır.
charter-parties = { $count ->
    [one] { $count } tərəf
   *[other] { $count } tərəf
}
charter-seats = { $count ->
    [one] { $role }: { $count } yer, tutulub: { $held }
   *[other] { $role }: { $count } yer, tutulub: { $held }
}
charter-secretariat = Komissiyaya xidmət edir, heç bir tərəfə mənsub deyil və səs hüququ yoxdur.
charter-signing-host = Giriş açarları ilə burada imzalayır: { $host }.
charter-adoption = Mətn necə qəbul edilir
charter-adoption-words = Mətn bütün tərəflər imzaladıqda qəbul edilir. Bir tərəf rədd etsə, qəbul edilmir.
charter-kinds = Mətnin növü
charter-signs = Hər tərəfdən imzalayan
charter-signs-words = { $count ->
    [one] { $role }
   *[other] { $role }: { $count } imza
}
charter-binds = Mətni qüvvəsi olan dillər
charter-days = İmza üçün vaxt
charter-days-words = { $count ->
    [one] { $count } gün, mətndə başqa müddət göstərilməyibsə.
   *[other] { $count } gün, mətndə başqa müddət göstərilməyibsə.
}
charter-days-max = { $count ->
    [one] Ən çoxu { $count } gün.
   *[other] Ən çoxu { $count } gün.
}
charter-courtesy = Məlumat üçün tərcümələr
charter-clauses = Bəndlər
charter-to-mandate = Komissiya nə ilə məşğul olur, nə ilə yox
charter-to-promises = Nə vəd edilib və bundan nə alınıb
charter-numbers = Təhlükədə zəng ediləcək nömrələr
charter-numbers-words = Komissiya təcili yardım xidməti deyil. Təhlükədə dərhal zəng edin:
charter-regions = { $count ->
    [one] { $count } bölgə
   *[other] { $count } bölgə
}
charter-regions-every = Bu bölgələrin hər birində bütün tərəflərin şöbəsi var.
charter-no-branch = şöbə yoxdur
charter-file = Nizamnamə fayl şəklində
charter-file-words = Reyestr bu faylı yoxlama cəmi ilə göstərir.
charter-file-read = Faylı oxuyun

### Page: promises
promises-title = Nə vəd edilib və bundan nə alınıb
promises-lead = Burada heç kim özü haqqında hesabat vermir: hər vəziyyət reyestrdən hesablanır.
promises-none = Hələ heç bir vəd verilməyib.
promises-count-kept = { $all } vəddən yerinə yetirilənlər: { $kept }.
promises-count-late = { $count ->
    [one] Gec yerinə yetirilib: { $count }.
   *[other] Gec yerinə yetirilib: { $count }.
}
promises-count-broken = { $count ->
    [one] Pozulub: { $count }.
   *[other] Pozulub: { $count }.
}
promises-count-due = { $count ->
    [one] Hələ açıqdır: { $count }.
   *[other] Hələ açıqdır: { $count }.
}
promises-count-unseen = { $count ->
    [one] Hələ bu komissiyaya daxil edilməyib: { $count }.
   *[other] Hələ bu komissiyaya daxil edilməyib: { $count }.
}
promises-details = Kim, nə vaxta vəd edib və bunu nə göstərir
promises-owed-by = Vəd edənlər
promises-when = Nə vaxt
promises-once = Bir dəfə, son tarix: { $date }
promises-within = { $count ->
    [one] Bir dəfə, { $count } gün ərzində
   *[other] Bir dəfə, { $count } gün ərzində
}
promises-quarterly = İlin hər rübündə bir dəfə
promises-standing = Həmişə
promises-shown-by = Bunu nə göstərir
promises-evidence = { $kind ->
    [commission] Komissiya təsis edilib və hər tərəf bir yer tutub
    [instrument] Vədi yerinə yetirdiyini bildirən qəbul edilmiş mətn
    [appeal] Göndərilmiş müraciət
    [incident] Cavab verilmiş insident
    [activity] Keçirilmiş birgə tədbir
    [forum] Keçirilmiş dialoq həftəsi
    [competition] Keçirilmiş müsabiqə
   *[glossary] Qüvvədə olan ortaq lüğət və sözlərinin işlənməsinin ölçülməsi
}
promises-made = Harada vəd edilib
promises-in-charter = nizamnamə
promises-in-text = qəbul edilmiş mətn
promises-periods = Dövrlər üzrə, əvvəlcə yenilər
promises-period = Dövr
promises-state = Vəziyyət
promises-sources = { $count ->
    [one] Bunu göstərən: { $list }.
   *[other] Bunu göstərənlər: { $list }.
}
promises-source-founding = komissiyanın təsisi
promises-source-text = qəbul edilmiş mətn

### Page: origin
origin-title = Komissiyanın yarandığı bəyanat və ondan nə alınıb
origin-clauses = { $count ->
    [one] Bəyanatda { $count } bənd var.
   *[other] Bəyanatda { $count } bənd var.
}
origin-source = Dərc edildiyi kimi verilir: “{ $title }”.
origin-signatories = Mənbəyə görə o vaxt imzalayanlar: { $names }.
origin-demonstration = Bu bəyanat həqiqidir. Bu nümayişin tərəfləri uydurmadır və onu imzalamayıb.
origin-clause = Bənd { $number }
origin-meaning = Burada nə deməkdir
origin-topics = Mandatda: { $topics }.
origin-seal-due = Hələ göstərilməyib
origin-seal-mandate = Mandatla qorunur

### Page: demonstration
demo-page-title = Sınayın: növbə ilə hər tərəfin adından hərəkət edin
demo-page-lead = Bu komissiya mətnin necə qəbul edildiyini görəsiniz deyə uydurulub. Burada imzaladığınız heç nə heç kimə öhdəlik qoymur.
demo-page-keys = Həqiqi komissiyada hər həmsədr öz açarını özü saxlayır və bu saytda o açar olmur. Burada uydurma vəzifələrin açarları saytdadır.
demo-page-role = Kimin adından hərəkət edirsiniz?
demo-page-role-now = Rolunuz: { $office }.
demo-page-role-none = Hələ heç kimin adından hərəkət etmirsiniz.
demo-page-take = Rolu götür: { $seat }
demo-page-taken = Rolunuz: { $seat }
demo-page-leave = Roldan çıx
demo-page-waiting = İmza gözləyən mətnlər
demo-page-none-waiting = Hazırda heç bir mətn imza gözləmir.
demo-page-next = Bundan sonra nə etməli
demo-page-step-role = Yuxarıda rol seçin.
demo-page-step-sign = Gözləyən mətni açın, oxuyun və imzalayın, ya da səbəb göstərərək rədd edin.
demo-page-step-other = Geri qayıdın, başqa tərəfin rolunu götürün və eyni mətni imzalayın: onda mətn qəbul olunacaq.
demo-page-step-record = Reyestrdə yerinin necə razılaşdırıldığına baxın.
demo-page-step-check = Özünüz yoxlayın.

### Sessions and rooms
session-rooms = Bölmələriniz
session-sign-in = Daxil olun
session-sign-out = Çıxış
nav-mine = Sizin üçün
nav-desk = Layihələr
nav-seats = Yerlər
nav-reports = İnsident məlumatları

### Passkeys
passkey-failed = Alınmadı və heç nə dəyişdirilmədi. Cihazınızın pəncərəsini bağlamısınızsa, düyməni yenidən basın. Yenə alınmasa, brauzeri yenidən başladın və ya başqa cihazdan istifadə edin.
passkey-old-browser = Bu brauzer giriş açarlarından istifadə edə bilmir. Chrome, Edge, Firefox və ya Safari brauzerinin müasir versiyasından istifadə edin.
passkey-no-script = Giriş açarları üçün JavaScript lazımdır, özü də yalnız bu səhifədə. Onu bu sayt üçün işə salın və səhifəni yenidən yükləyin.
passkey-not-taken = Giriş açarını yoxlamaq mümkün olmadı və heç nə dəyişdirilmədi. Yenidən cəhd edin.
passkey-label = Bu giriş açarının adı
passkey-label-hint = Sonra onu ayırd edə biləsiniz deyə, məsələn: “telefonum”. Ən çoxu 60 işarə.

### Signing in
sign-in-title = Giriş
sign-in-lead = Giriş açarınızla daxil olursunuz: cihazınızın kilidini açan barmaq izi, üz və ya PIN kodla. Parol yoxdur.
sign-in-button = Giriş açarı ilə daxil ol
sign-in-unknown = Bu giriş açarı burada yer tutanların heç birinə məxsus deyil. Başqa giriş açarınız varsa, onu sınayın. Yeriniz indicə boşaldılıbsa, qeydiyyatçınıza müraciət edin.
sign-in-expired = Səhifə çox uzun gözlədi. Yenidən cəhd edin.
sign-in-no-host = Giriş açarları üçün domen adı lazımdır, bu sayt isə rəqəmli ünvanla açılıb. Onu adı ilə açın.
sign-in-help = Daxil ola bilmirsinizsə
sign-in-help-first = Burada heç kim təkbaşına qeydiyyatdan keçmir: keçidi sizə tərəfinizin qeydiyyatçısı verir.
sign-in-help-lost = Bütün giriş açarlarınızı itirmisinizsə, qeydiyyatçınızdan yeni keçid istəyin. Bunu başqa tərəfin qeydiyyatçısı da təsdiqləməlidir.
sign-in-help-never-signs = Daxil olmaqla heç nə imzalanmır. Mətnlər başqa açarla, ayrıca səhifədə imzalanır.

### Invitations
invitation-title = Yerinizi tutun
invitation-lead = Bu yerə dəvət olunursunuz: { $office }.
invitation-by = Sizi dəvət edən: { $office }.
invitation-by-operator = Bu keçidi bu serverin operatoru yaradıb.
invitation-until = Keçid bir dəfə işləyir, son tarix: { $date }.
invitation-means-fill = İki addım: burada daxil olmaq üçün giriş açarı, sonra isə mətnləri imzalamaq üçün ikinci giriş açarı yaradırsınız. Bundan sonra qeydiyyatçınız bunun siz olduğunuzu yoxlayacaq və təyinatınız haqqında sərəncamı imzalayacaq.
invitation-means-recover = Burada yeni giriş açarları yaradırsınız. Tərəfinizin və başqa bir tərəfin qeydiyyatçısı bunun siz olduğunuzu təsdiqləyəndə onlar qüvvəyə minəcək, köhnələr isə qüvvədən düşəcək.
invitation-means-enter = Bu yeri artıq tutursunuz və açar faylı ilə imzalayırsınız. Burada daxil olmaq üçün giriş açarı yaradırsınız. Başqa qərar verənədək açar faylınızla imzalamağa davam edəcəksiniz.
invitation-name = Adınız
invitation-name-hint = O, heç vaxt açıq reyestrə düşmür; orada yalnız adın təsadüfi əlavə ilə hesablanmış yoxlama cəmi durur. Ən çoxu 120 işarə.
invitation-name-missing = Adınızı yazın.
invitation-name-wrong = { $max ->
    [one] Ad { $max } işarədən uzundur və ya görünməyən işarəsi var. Onu yenidən yazın.
   *[other] Ad { $max } işarədən uzundur və ya görünməyən işarəsi var. Onu yenidən yazın.
}
invitation-show = Adınız hamıya göstərilsinmi?
invitation-show-hint = Bunu sonra dəyişə bilərsiniz.
invitation-show-yes = Bəli, adım yerimin yanında göstərilsin
invitation-show-no = Xeyr, yalnız yer göstərilsin
invitation-show-missing = Adınızın hamıya göstərilib-göstərilməyəcəyini seçin.
invitation-co-chair-shown = Həmsədrlərin adları hamıya açıqdır.
invitation-passkey = Sonra cihazınız barmaq izinizi, üzünüzü və ya PIN kodunuzu istəyəcək. Cihazın saxladıqları heç vaxt ondan kənara çıxmır.
invitation-button = Giriş açarımı yarat
invitation-gone-title = Bu keçid işləmir
invitation-gone = O ya istifadə olunub, ya müddəti bitib, ya da geri götürülüb. Keçidi sizə verəndən yenisini istəyin.

### Your own account
account-title = Hesabınız
account-lead = Tutduğunuz yer: { $office }.
account-welcome-title = Xoş gəlmisiniz
account-welcome = İndi daxil ola bilərsiniz. Bu yerə hələ təyin edilməmisiniz: { $office }. Təyinatadək burada yalnız oxuya bilərsiniz.
account-make-key = Növbəti addım: mətnləri imzalayacağınız giriş açarını yaradın. O, daxil olduğunuz açardan fərqlidir və ayrıca səhifədə yaradılır ki, daxil olmaqla heç vaxt heç nə imzalana bilməsin.
account-make-key-button = İmza açarımı yaratmağa keç
account-make-again-button = Başqa imza açarı yarat
account-wait-title = İndi qeydiyyatçınıza zəng edin
account-wait = Bu sözləri qeydiyyatçınıza oxuyun. Qeydiyyatçı eyni sözləri görürsə, deməli, heç kim açarınızın yerinə başqasını qoymayıb.
account-wait-registrar = Qeydiyyatçınız sərəncamı hələ imzalamayıb.
account-second-later = Təyinatdan sonra başqa cihazda ikinci giriş açarı əlavə edin: bunu itirsəniz, ikincisi qalacaq.
account-signing = İmza üçün açarınız
account-signs-passkey = İmza səhifəsində giriş açarı ilə imzalayırsınız.
account-signs-file = Öz kompüterinizdə açar faylı ilə imzalayırsınız. Bundan etibarlısı yoxdur, amma əmr sətri lazımdır.
account-sign-here-button = Brauzerdə imzalamağa keç
account-new-key-button = Yeni imza açarı yarat
account-next-key = Yeni imza açarı yaratmısınız. Bu barədə sərəncam indiki açarınızla imzalananda o, qüvvəyə minəcək.
account-next-key-file = Açar faylınızın olduğu kompüterdə yazın:
account-order-button = Sərəncamı indiki açarımla imzala
account-passkeys = Daxil olmaq üçün giriş açarları
account-passkey = Giriş açarı
account-passkey-used = Yaradılıb: { $created }, son istifadə: { $used }
account-lone = Yalnız bir giriş açarınız var. Onu itirsəniz, sizə girişi iki qeydiyyatçı yenidən açmalı olacaq: başqa cihazda ikincisini əlavə edin.
account-several = Bunların hər biri ilə daxil ola bilərsiniz.
account-remove-button = Sil
account-last-passkey = Bu, yeganə giriş açarınızdır. Əvvəlcə başqasını əlavə edin.
account-add-button = Giriş açarı əlavə et
account-again = Giriş açarı əlavə etmək və ya silmək üçün bir daha daxil olun.
account-again-button = Bir daha daxil ol
account-sessions = Harada daxil olmusunuz
account-sessions-lead = Bu seanslardan hansınısa tanımırsınızsa, onu bitirin və qeydiyyatçınıza bildirin.
account-session = Başlanıb: { $created }, son istifadə: { $seen }
account-session-this = Bu seans
account-session-end-button = Bitir
account-sessions-end-button = Qalanların hamısını bitir
account-name = Adınız
account-name-shown = Adınız yerinizin yanında hamıya görünür.
account-name-hidden = Hamıya yeriniz görünür, adınız yox.
account-name-show-button = Adımı göstər
account-name-hide-button = Adımı gizlət
account-done-passkey = Giriş açarı əlavə edildi.
account-done-removed = Giriş açarı silindi.
account-done-ended = Seans bitdi.
account-done-name = Dəyişdirildi: bundan sonra yerlər səhifəsində belə göstərilir.
account-done-key = İmza açarınız yaradıldı.

### Seats
seats-title = Yerlər
seats-lead = Hansı yeri kim tutur, kim dəvət olunub və nə sərəncam gözləyir. Yerlə bağlı hər dəyişiklik açıq reyestrə daxil edilir.
seats-secretariat = Katiblik bütün tərəflərə xidmət edir: orada kimin yer tutacağı barədə hər tərəfdən bir həmsədr sərəncam verir.
seats-held = Tutulub
seats-empty = Boşdur
seats-held-passkey = { $date } tarixindən, giriş açarı ilə imzalayır
seats-held-file = { $date } tarixindən, açar faylı ilə imzalayır
seats-invite = Bu yerə kimisə dəvət edin
seats-invite-means = Ötürmək üçün keçid alacaqsınız. Onu açan şəxs öz açarlarını yaradacaq; sonra bunun həmin adam olduğunu yoxlayacaq və təyinat sərəncamını imzalayacaqsınız.
seats-invite-button = Keçid yarat
seats-recover = Bütün giriş açarları itib: yeri tutan şəxsi yenidən dəvət edin
seats-recover-means = Yeri tutan şəxs bu keçidlə yeni açarlar yaradacaq. Sərəncamı siz və başqa tərəfin qeydiyyatçısı imzalayanda onlar qüvvəyə minəcək, köhnələr isə qüvvədən düşəcək.
seats-enter = Yeri tutan şəxsə burada daxil olmağa imkan verin
seats-enter-means = Bu yeri tutan şəxs açar faylı ilə imzalayır. Bu keçidlə o, daxil olmaq üçün giriş açarı yaradacaq.
seats-days = Keçidin işləmə müddəti
seats-invited = Dəvət açıqdır, son tarix: { $date }.
seats-cancel-button = Dəvəti geri götür
seats-candidate = Dəvət olunan şəxs dəvəti qəbul edib və təyinat gözləyir.
seats-candidate-named = { $name } dəvəti qəbul edib və təyinat gözləyir.
seats-candidate-early = Dəvət olunan şəxs dəvəti qəbul edib və imza açarını yaradır.
seats-candidate-check = Ona özünüzə məlum olan nömrə ilə zəng edin. O, sizə bu sözləri oxumalıdır:
seats-fill-button = Sözlər eynidir: təyinat sərəncamına keç
seats-restore-button = Sözlər eynidir: yeni açar haqqında sərəncama keç
seats-vacate = Bu yeri boşaldın
seats-vacate-means = Yeri tutan şəxsin bütün hüquqları dərhal bitir: seanslar, giriş açarları, imza. Əvvəl imzaladıqları qalır. Adı silinir.
seats-vacate-button = Yeri boşaltmağa keç
seats-order-fill-seat = Bu yer tutulmalıdır.
seats-order-vacate-seat = Bu yer boşaldılmalıdır.
seats-order-replace-key = Bu yerin açarı dəyişdirilməlidir.
seats-order-set-reading-key = Bu yer oxuma açarı almalıdır.
seats-order-button = Yoxla və sərəncamı imzala
seats-cancel-order-button = Sərəncamı geri götür
seats-waits = Sərəncamı hələ imzalamayıb: { $offices }.
seats-waits-of = { $role } ({ $party })
seats-waits-other = { $role } (başqa tərəf)
seats-link-title = Dəvət keçidi
seats-link-lead = O, bu yerə aparır: { $office }. Onu yalnız bu şəxsə, etibar etdiyiniz yolla verin, üçüncü şəxs vasitəsilə yox.
seats-link-until = O, bir dəfə işləyir, son tarix: { $date }.
seats-link-once = Keçid yalnız indi, bir dəfə göstərilir. İtirsəniz, dəvəti geri götürün və yenisini yaradın.
seats-back = Yerlərə qayıdın
seats-done-changed = Dəyişiklik edildi. Bu barədə qeyd reyestrdədir.
seats-done-ordered = Sərəncamınız saxlanıldı. O, qalanların imzasını gözləyir.
seats-done-cancelled = Geri götürüldü.

### Signing
signing-sign-title = İmzalama: { $text }
signing-sign-lead = Mətni bütövlükdə oxuyun. İmzanız bütün autentik versiyaları birlikdə əhatə edir.
signing-sign-button = Razıyam və imzalayıram: { $text }
signing-decline-title = Rədd etmə: { $text }
signing-decline-lead = Bu mətni aşağıdakı səbəblərlə rədd edirsiniz. Onlar hamıya açıqdır və reyestrdə qalır.
signing-decline-button = Rədd edirəm: { $text }
signing-withdraw-title = Geri götürmə: { $text }
signing-withdraw-lead = Bu mətni imzadan geri götürürsünüz. Onu daha imzalamaq olmayacaq.
signing-withdraw-button = Geri götürürəm: { $text }
signing-table-title = İmzaya çıxarma: { $text }
signing-table-lead = Mətn bu şəkildə təsbit ediləcək. Bundan sonra hər tərəf məhz bunu imzalayır və ya rədd edir. İmzaya çıxarmaq hələ imzalamaq deyil.
signing-table-button = İmzaya çıxarıram: { $text }
signing-seat-title = Yer haqqında sərəncam: { $text }
signing-seat-lead = Sərəncamınız açıq reyestrə daxil edilir.
signing-seat-button = Sərəncamı imzalayıram: { $text }
signing-change-fill-seat = Bu yerə təyinat: { $office }
signing-change-vacate-seat = Bu yerin boşaldılması: { $office }. Yeri tutan şəxsin bütün hüquqları dərhal bitir.
signing-change-replace-key = Bu yer üçün yeni açar: { $office }
signing-change-set-reading-key = Möhürlənənləri aşağıdakı açarla oxumaq hüququ: { $office }
signing-reading-key = Bu vəzifə üçün möhürlənənlər bu açarla şifrələnəcək. Açarın gizli yarısı vəzifəni tutan şəxsdədir.
signing-new-key = Yeni açarın sözləri:
signing-deadline = İmza üçün son vaxt: { $date }.
signing-same-title = Mətn hamı üçün eynidirmi?
signing-same = Bu sayta inanmaq məcburiyyətində deyilsiniz. Hər bir digər tərəfin həmsədrinə zəng edin və bu sözləri bir-birinizə oxuyun. Sözlər eynidirsə, hamınız eyni mətni imzalayırsınız.
signing-same-order-title = Hamı üçün eyni sərəncamdır?
signing-same-order = Bu sayta etibar etməyə məcbur deyilsiniz. Bunu başqası da imzalamalıdırsa, bu sözləri bir-birinizə oxuyun: eynidirsə, eyni şeyi imzalayırsınız.
signing-phrase-others = Başqa dillərdəki sözlər
signing-as = Bu vəzifədə imzalayırsınız: { $office }.
signing-passkey = Cihazınız barmaq izinizi, üzünüzü və ya PIN kodunuzu istəyəcək. O, məhz yuxarıdakı sözlərin aid olduğu mətni imzalayacaq.
signing-demo = Bu, nümayişdir: bu uydurma vəzifənin açarı saytdadır və sayt onunla imzalayır.
signing-key-file = Öz kompüterinizdə açar faylı ilə imzalayırsınız. Orada yazın:
signing-other-host = Tərəfiniz öz imza səhifəsində imzalayır: { $host }.
signing-not-taken = İmzanı yoxlamaq mümkün olmadı və heç nə dəyişdirilmədi. Yenidən cəhd edin.
signing-too-late = İmzalamağınızla imzanın çatması arasında çox vaxt keçdi. Heç nə dəyişdirilmədi. Yenidən imzalayın.
signing-not-now = İndi yox
signing-back = Geri
signing-again-button = Davam et
signing-gone-title = Burada imzalanacaq heç nə yoxdur
signing-gone = Ya bu artıq imzalanıb, ya da səhifə çox uzun gözləyib. Mətnin səhifəsindən yenidən başlayın.
signing-key-title = İmza açarınızı yaradın
signing-key-lead = Bu giriş açarı ilə bu vəzifədə imzalayacaqsınız: { $office }.
signing-key-apart = O, yalnız bu imza səhifəsinə məxsusdur. Daxil olduğunuz giriş açarı ilə imzalamaq, bununla isə daxil olmaq olmaz.
signing-key-again = Artıq bir açar yaratmısınız, amma o, hələ qüvvədə deyil. Yenisi onun yerini tutacaq.
signing-key-name = İmza: { $office }
signing-key-button = İmza açarımı yarat
seats-more = { $count ->
    [one] və daha { $count } belə boş yer
   *[other] və daha { $count } belə boş yer
}
## Wizard
wizard-welcome = Bu suallara cavablardan nizamnamə – komissiyanın təsis sənədi yaranır.
    Boş sətir mötərizədəki təklifi qəbul edir. Son cavaba qədər heç nə yazılmır.
wizard-default = [Enter: { $answer }]
wizard-skip = [Enter: burax]
wizard-needed = Burada cavab lazımdır.
wizard-number = Rəqəmlərlə tam ədəd yazın.
wizard-choice = 1, 2, 3 və ya 4 yazın.
wizard-problem = Belə qala bilməz:
wizard-eof = cavablar son sualdan əvvəl bitdi
wizard-eof-why = yarımçıq nizamnamə heç nə təsis etmir, ona görə heç nə yazılmadı
wizard-eof-todo = hər suala cavab verin; boş sətir təklifi qəbul edir
wizard-no-input = sualsız nizamnamə tərtib etmək olmaz
wizard-no-input-why = tərəflərin kim olduğunu və birlikdə nə ilə məşğul ola biləcəklərini yalnız siz bilirsiniz
wizard-no-input-todo = --no-input yazmayın; ya cavabları standart girişə, hər sətirdə bir cavab verin; ya da charters/ qovluğundan bir faylın surətini çıxarıb yoxlayın: `comity charter check`
wizard-written = Yazıldı: { $file }. Birlikdə oxuyun: hər bölmədə nə üçün olduğu yazılıb.
wizard-next = Bundan sonra. Hər tərəf açarlarını öz kompüterində yaradır və başqalarına yalnız .pub fayllarını verir:
wizard-published = Nizamnamə hansı dillərdə dərc olunur? İşarələr vergüllə, məsələn: en, ru, hy
    Aşağıdakı bütün adlar bu dillərin hər birində verilir ki, heç kim başqasının dilində oxumağa məcbur qalmasın.
wizard-name = Komissiyanın tam adı ({ $language })
    O, hər səhifədə və hər çıxarışda yazılır.
wizard-id = Komissiyanın qısa adı: kiçik latın hərfləri, rəqəmlər, defislər
    O, imzalanan hər şeydə var və heç vaxt dəyişmir.
wizard-purpose = Bir cümlə ilə: siz kimsiniz və nə üçün toplaşmısınız? ({ $language })
    Kənar adam əvvəlcə bunu oxuyur.
wizard-zone = Komissiya hansı saat qurşağının saatı ilə yaşayır? Area/City
    Müddətlər bu saatla göstərilir, gündəlik məktub da bu saatla səhər səkkizdə gəlir.
wizard-offset = Bu saat UTC-dən nə qədər irəlidədir? Məsələn: +03:00
    Reyestrin vaxtı beləcə sizin vaxta çevrilir.
wizard-parties = Neçə tərəf var? 2-dən 16-ya qədər
    Hər biri imzalamayınca heç nə qəbul edilmir. Tərəflərin sırası heç nə demək deyil.
wizard-party-name = Tərəf { $number }: tam adı ({ $language })
    Tərəfin özünün yazdığı kimi.
wizard-party-short = Tərəf { $number }: qısa adı ({ $language })
    Cədvəllər və dar ekranlar üçün.
wizard-party-id = Tərəf { $number }: reyestrdəki qısa adı: kiçik latın hərfləri, rəqəmlər, defislər
    O, hər qeyddə var və heç vaxt dəyişmir.
wizard-monogram = Tərəf { $number }: möhür üçün bir və ya iki hərf
    Möhürlər bayraq və rənglərin yerini tutur; heç iki möhür oxşar olmamalıdır.
wizard-shape = Tərəf { $number }: möhürün konturu: { $shapes }
    Hərflərlə birlikdə o, tərəfləri rəngsiz fərqləndirir.
wizard-website = Tərəf { $number }: https:// ilə başlayan saytı
    Oxucu orada tərəfin kim olduğunu öyrənir.
wizard-signing-host = Tərəf { $number }: imza səhifəsinin ünvanı, məsələn: sign.example.org
    Öz ünvanında imzalayan başqasınınkına inanmağa məcbur deyil. Sonra da əlavə etmək olar.
wizard-chairs = Hər tərəfin neçə həmsədri var?
    Onlar mətnləri təqdim edir və imzalayır. İki nəfər olsa, birinin xəstəliyi heç nəyi dayandırmaz.
wizard-registrars = Hər tərəfin neçə qeydiyyatçısı var?
    Onlar vəzifələrə adam yazır. İtirilmiş açar yalnız başqa tərəfin qeydiyyatçısı ilə dəyişdirilir, ona görə hər tərəfə biri lazımdır.
wizard-members = Hər tərəfin neçə üzvü var?
    Onlar mətnlər üzərində işləyir.
wizard-liaisons = Hər tərəfin neçə əlaqələndiricisi var?
    Bölgələrdə onlarla əlaqə saxlanılır.
wizard-secretaries = Heç bir tərəfdən olmayan neçə katib var?
    Onlar bütün tərəflərə eyni cür xidmət edir və səs vermir.
wizard-auditors = Heç bir tərəfdən olmayan neçə auditor var?
    Onlar demək olar, hər şeyi oxuya bilər və heç nə həll etmir.
wizard-operators = Heç bir tərəfdən olmayan neçə operator var?
    Onlar serverə baxır və məzmunu oxumur.
wizard-authentic = Mətn bu dillərdən hansılarında məcburidir?
    Belə variantların hər biri imzalanır; qalanları öhdəlik yaratmayan tərcümələrdir.
wizard-sign = Mətni hər tərəfdən neçə həmsədr imzalayır?
    Az olsa, tez; çox olsa, etibarlı.
wizard-sign-decision = Qərarı və ya nizamnaməyə dəyişikliyi neçə nəfər imzalayır?
    Ən uzun qüvvədə qalan üçün daha çox imza tələb etmək olar.
wizard-days = Masaya qoyulmuş mətn imzaları neçə gün gözləyir?
    Sonra müddəti keçir. Susmaq heç vaxt razılıq deyil.
wizard-days-max = Ən çoxu neçə gün təyin etmək olar?
    Heç kim mətni həmişəlik masada saxlaya bilməz.
wizard-topic = { $topic }: 1 = bizimdir, 2 = başqaları həll edir, 3 = bizim deyil, 4 = yazma
    Mandat birinci qapıdır: bizim olmayan mövzuya toxunan məsələ kənarda qalır.
wizard-topic-own = Daha bir mövzu: kiçik latın hərfləri ilə qısa adı
    Yalnız sizin icmaların ortaq işlərini və ya toxunmaq istəmədiklərinizi əlavə edin.
wizard-topic-name = “{ $topic }” mövzusu necə adlanır? ({ $language })
    İnsanlar bunu oxuyacaq.
wizard-refer-to = “{ $topic }” mövzusunda qərarı kim verir? ({ $language })
    Müraciət edən nəzakətlə ora yönəldilir.
wizard-region = İşlədiyiniz bölgənin kodu (ISO 3166-2, məsələn: RU-MOW)
    İnsidentlər və telefonlar bölgələr üzrə göstərilir. Bölgəsiz də olar.
wizard-region-name = { $code } bölgəsinin adı ({ $language })
    İnsanlar bunu oxuyacaq.
wizard-region-branches = { $code } bölgəsində hansı tərəflərin şöbəsi var? Qısa adları vergüllə
    İnsanlar yaxınlıqda kimsə tapsın deyə.
wizard-emergency = Təhlükə zamanı zəng ediləcək nömrə
    Hər məlumat səhifəsi onunla başlayır: əvvəl kömək, sonra kağız.
wizard-emergency-service = { $called } nömrəsinə kim cavab verir? ({ $language })
    Zəng edən kimin cavab verəcəyini bilməlidir.
wizard-emergency-region = { $called } nömrəsi yalnız bir bölgədə işləyir? Onun kodu
    Boş qalsa, nömrə hər yerdə işləyir.
wizard-note-head = Komissiyanın nizamnaməsi. # ilə başlayan sətir oxucular üçün qeyddir.
    Hər dəyişiklikdən sonra yoxlayın: comity charter check FILE
wizard-note-commission = Komissiya: adı, məqsədi, dilləri, saatı.
wizard-note-party = Tərəflər. Sıraları heç nə demək deyil. Möhür kontur içində hərflərdir, bayraqsız və rəngsiz.
wizard-note-seat = Adamlar yox, vəzifələr: vəzifədə kimin olduğunu sonra hər tərəf özü yazır.
wizard-note-languages = Mətnlərin məcburi olduğu dillər və öhdəlik yaratmayan tərcümələrin dilləri.
wizard-note-signatories = Hər tərəfdən kim imzalayır. Heç bir nizamnamə mətni hər tərəf imzalamadan qəbul etməyə imkan verə bilməz.
wizard-note-deadlines = Masaya qoyulmuş mətn imzaları nə qədər gözləyir.
wizard-note-topic = Mandat: komissiya nə ilə məşğuldur (ours), nəyi başqaları həll edir (refer), nə kənarda qalır (not-ours).
wizard-note-region = İş bölgələri və oradakı şöbələr.
wizard-note-emergency = Təhlükə zamanı zəng ediləcək nömrələr.
wizard-note-clause = Mətnlərin əsas kimi göstərə biləcəyi bəndlər və reyestrin hesabını apardığı vədlər. Nümunələr:
wizard-note-origin = Dərc olunmuş bəyanatdan yaranan komissiya onu [origin] bölməsində göstərir; necə – charters/README.md izah edir.

## Doctor
doctor-ok = yaxşı
doctor-warning = diqqət
doctor-problem = PROBLEM
doctor-summary = Yoxlamalar: { $checks }; xəbərdarlıqlar: { $warnings }; problemlər: { $problems }
doctor-problems = { $count ->
    [one] { $count } problem tapıldı
   *[other] { $count } problem tapıldı
}
doctor-folder-ok = { $folder } məlumat qovluğu və faylları yalnız sahibinə açıqdır.
doctor-folder-missing = { $folder } məlumat qovluğu yoxdur.
    Komissiyanın daxil etdiyi hər şey oradadır.
    Lazım olanı göstərin: --data DIR, ya da komissiya təsis edin: `comity init`.
doctor-folder-open = Bu kompüterin başqa istifadəçiləri oxuya və ya dəyişə bilər: { $files }
    Bu fayllarda adlar, qaralamalar və reyestrin açarı var.
    chmod go-rwx { $commands }
doctor-disk-ok = Diskdə yer var: { $megabytes } MB.
doctor-disk-low = Diskdə cəmi { $megabytes } MB qalıb.
    Dolu diskə heç nə daxil edilə bilməz; daxil edilmiş olan qalır.
    Yer açın və ya məlumat qovluğunu daha böyük diskə köçürün.
doctor-disk-full = Disk demək olar, doludur: { $megabytes } MB qalıb.
    Dolu diskə heç nə daxil edilə bilməz; daxil edilmiş olan qalır.
    İndi yer açın.
doctor-disk-unknown = Diskdə nə qədər yer olduğu bilinmədi.
    Dolu diskə heç nə daxil edilə bilməz.
    Özünüz baxın: df -h
doctor-key-ok = Reyestrin açarı { $file } yerindədir, başqalarına bağlıdır və düzgündür.
doctor-key-missing = Reyestrin açarı { $file } yoxdur.
    Onsuz nəzarət nöqtəsi imzalana bilməz və reyestr dayanır.
    Ehtiyat surətlərdən ayrı saxladığınız yerdən qaytarın.
doctor-key-other = { $file } bu reyestrin açarı deyil.
    Onunla imzalanan nəzarət nöqtələrini heç kim qəbul etməz.
    Reyestrin öz açarını qaytarın.
doctor-key-bad = Reyestrin açarı { $file } işlədilə bilmir: { $why }
    Bu açarı oxuyan reyestrin adından imzalaya bilər; onsuz reyestr dayanır.
    Onu başqalarına bağlayın (chmod 600) və ya düzgün faylı qaytarın.
doctor-database-ok = Verilənlər bazası açılır və bütövdür: { $engine }, sxem { $schema }.
doctor-database-older = Verilənlər bazasının sxemi köhnədir: { $schema } ({ $engine }); proqram { $known } tanıyır.
    Onu əvvəlki versiya yazıb.
    Ehtiyat surət çıxarın və `comity serve` işə salın: sxem özü yenilənəcək.
doctor-database-bad = Verilənlər bazası işlədilə bilmir: { $why }
doctor-connection-verified = Verilənlər bazası ilə bağlantı şifrələnib ({ $tls }) və onun serveri kim olduğunu təsdiqləyib.
doctor-connection-local = Verilənlər bazası ilə bağlantı bu kompüterdən kənara çıxmır.
doctor-connection-unverified = Verilənlər bazası ilə bağlantı şifrələnib ({ $tls }), amma kimin cavab verdiyi yoxlanmır.
    Yolda kimsə özünü server kimi göstərib parolu öyrənə və oxunanı dəyişə bilərdi.
    Verilənlər bazasının ünvanında sslmode=verify-full yazın.
doctor-connection-plain = Verilənlər bazası ilə bağlantı şəbəkədən şifrəsiz keçir.
    Orada dinləyə bilən adları, qaralamaları və ünvanları oxuyar, oxunanı da dəyişə bilər.
    Şəbəkənin özü şifrələnməyibsə (WireGuard), ünvanda sslmode=verify-full yazın.
doctor-connection-ended = Verilənlər bazası ilə bağlantı buradan şifrəli çıxır, amma serverə şifrəsiz çatır.
    Yolda nəsə, proksi və ya bağlantı paylayıcısı, şifrəni açır; ondan sonra başqaları dinləyə bilər.
    Qoy proqram serverin özünə qoşulsun.
doctor-clock-ok = Saat reyestrlə uyğundur: son qeyd gələcəkdə deyil.
doctor-clock-behind = Son qeyd bu kompüterin saatından irəlidədir: { $time }.
    Müddətlər bu saatla ölçülür və vaxtı düzgün olan imzalar rədd ediləcək.
    Saatı düzəldin və vaxt xidməti (NTP) ilə uyğunlaşdırın.
doctor-record-ok = Hər tərəfin şahidi bütün reyestri görüb; qeydlər: { $entries }.
doctor-record-pending = Yeni qeydlər şahidləri gözləyir ({ $since } tarixindən). Hələ təsdiqləməyib: { $witnesses }.
doctor-record-late = Reyestr təsdiq gözləyir ({ $since } tarixindən). Təsdiqləməyib: { $witnesses }.
    Mətnlər imzaları ilə qüvvədədir, amma yenilər reyestrdə razılaşdırılmış yer almır.
    O tərəfdən soruşun: `comity cosign` işləyirmi?
doctor-record-unpublished = Yeni qeydlər ({ $since } tarixindən) hələ nəzarət nöqtəsində deyil.
    Nəzarət nöqtələrini yalnız işləyən server imzalayır.
    `comity serve` işə salın.
doctor-signers-ok = Bu gün hər tərəf istənilən növ mətni imzalaya bilərdi.
doctor-signers-missing = { $party } bu gün imzalaya bilməzdi: { $kinds }.
    Bu növ mətnlər qəbul edilə bilməz, çünki hər tərəf imzalamalıdır.
    Vəzifələri tərəfin qeydiyyatçısı doldurur: comity seat fill { $id }/{ $role }/N
doctor-registrars-ok = Hər tərəfin qeydiyyatçısı var.
doctor-registrars-missing = { $party } tərəfinin qeydiyyatçısı yoxdur.
    Başqa tərəfin itirilmiş açarı yalnız bu tərəfin qeydiyyatçısı ilə dəyişdirilir.
    Vəzifəni tərəfin həmsədri doldurur: comity seat fill { $id }/registrar/1
doctor-languages-ok = Səhifələr nizamnamənin bütün dillərində var.
doctor-languages-missing = Nizamnamə səhifələri olmayan dillərdə də dərc olunub: { $languages }
    Bu dillərdə oxuyanlar öz mətnlərini görəcək, amma ətrafdakı sözlər başqa dildə olacaq.
    Onları locales/ qovluğuna əlavə edin (CONTRIBUTING.md izah edir) və ya oxuculara bildirin. Səhifələr var: { $pages }
doctor-address-ok = Ünvan təhlükəsizdir: { $server }
doctor-address-plain = { $server } ünvanı https deyil.
    Yolda hər kəs səhifələri oxuya və dəyişə bilər; giriş açarları işləmir.
    Saytın qarşısına TLS qoyun və ünvanı https:// ilə verin
doctor-server-ok = { $server } saytı bu reyestrin adından cavab verir.
doctor-server-other = { $server } saytı başqa reyestri göstərir: { $origin }
    İnsanlar başqa komissiya üçün oxuyub imzalayardı.
    Ünvanı və həmin serverin məlumat qovluğunu yoxlayın.
doctor-server-silent = { $server } saytı cavab vermir ({ $why })
    İndi orada heç kim oxuya və ya imzalaya bilmir.
    `comity serve` işləyirmi, həmçinin onun qarşısındakı proksini və şəbəkə qoruyucusunu yoxlayın.
doctor-server-clock-ok = Saytın və bu kompüterin saatları uyğundur.
doctor-server-clock-apart = Saytın və bu kompüterin saatları arasında fərq, saniyə: { $seconds }.
    İmzada vaxt var; çox yanlış saatla verilən imzalar qəbul edilmir.
    Hər ikisini vaxt xidməti (NTP) ilə uyğunlaşdırın.
doctor-server-clock-missing = Sayt öz vaxtını bildirmir.
    Ona görə saatları müqayisə etmək olmadı.
    Qarşısındakı proksi Date başlığını buraxsın.
doctor-host-ok = İmza ünvanı { $host } tapıldı.
doctor-host-missing = İmza ünvanı { $host } DNS-də yoxdur.
    İmza üçün giriş açarları bu ünvana bağlıdır; onsuz brauzerdə heç kim imzalaya bilməz.
    Serverə aparan DNS qeydi əlavə edin.
doctor-mail-ok = Poçt serveri { $place } lazımi kimi cavab verir. Heç nə göndərilmədi.
doctor-mail-none = Poçt qurulmayıb və onu gözləyən yoxdur.
doctor-mail-off = { $count ->
    [one] Poçt üçün { $count } ünvan saxlanılır, amma bu yoxlamaya poçt serveri göstərilməyib.
   *[other] Poçt üçün { $count } ünvan saxlanılır, amma bu yoxlamaya poçt serveri göstərilməyib.
}
    Onsuz heç kim mətnin gözlədiyini bilməyəcək.
    --smtp və --mail-from yazın, `comity serve` üçün olduğu kimi, ya da hər ikisi üçün COMITY_SMTP və COMITY_MAIL_FROM təyin edin.
doctor-mail-bad = Poçt serveri { $place } işlədilə bilmir: { $why }
    Heç kim mətnin gözlədiyini bilməyəcək. Məktublar saxlanılır və günlərlə yenidən cəhd edilir.
    Ünvanı, portu, sertifikatı və parolu yoxlayın.
doctor-mail-settings = Poçt ayarları bir-birinə uyğun deyil: { $why }
    Server onlarla işə düşməyəcək.
    Nümunələri `comity serve --help` göstərir.
doctor-mail-given-up = Məktub çatmadı və daha göndərilmir ({ $since }): { $office }. Səbəb: { $why }
    Orada mətnin gözlədiyini bilmədilər.
    Başqa ünvan soruşun: comity seat contact { $id } --mail ADDRESS
doctor-mail-late = Məktub gecikir: { $office }. Cəhdlər: { $count } ({ $why })
    Günlərlə yenidən cəhd edilir, sonra dayandırılır.
    Poçt serverini yoxlayın; o qaydasındadırsa, ünvanı yoxlayın.
doctor-backup-ok = { $path } yerindəki son ehtiyat surətin yaşı: { $age }.
doctor-backup-old = { $path } yerindəki son ehtiyat surət köhnədir: { $age }.
    Tərəflərin güzgüləri yoxdursa, sonra daxil edilənlər disklə birlikdə itər.
    Hər gün `comity backup FILE` işə salın və faylı başqa kompüterdə saxlayın.
doctor-backup-missing = { $path } yerində ehtiyat surət yoxdur.
    Tərəflərin güzgüləri yoxdursa, daxil edilənlər disklə birlikdə itər.
    Hər gün `comity backup FILE` işə salın və faylı başqa kompüterdə saxlayın.

## Mail
mail-subject = { $count ->
    [one] { $count } mətn sizin tərəfi gözləyir
   *[other] { $count } mətn sizin tərəfi gözləyir
}
mail-subject-declined = { $count ->
    [one] Tərəfinizin imzaladığı { $count } mətn rədd edildi
   *[other] Tərəfinizin imzaladığı { $count } mətn rədd edildi
}
mail-waits = { $count ->
    [one] Komissiyanızın masasında { $count } mətn var və tərəfinizin imzasını gözləyir.
   *[other] Komissiyanızın masasında { $count } mətn var və tərəfinizin imzasını gözləyir.
}
mail-last = { $count ->
    [one] Bütün başqa tərəflər { $count } mətni imzalayıb. Yalnız sizin tərəfin imzası çatmır.
   *[other] Bütün başqa tərəflər { $count } mətni imzalayıb. Yalnız sizin tərəfin imzası çatmır.
}
mail-deadline = { $count ->
    [one] { $count } mətni imzalamağa iki gündən az qalıb. Tərəfinizin imzası olmasa, onun müddəti keçəcək.
   *[other] { $count } mətni imzalamağa iki gündən az qalıb. Tərəfinizin imzası olmasa, onların müddəti keçəcək.
}
mail-declined = { $count ->
    [one] Tərəfinizin imzaladığı { $count } mətn rədd edildi. Səbəblər onun səhifəsindədir.
   *[other] Tərəfinizin imzaladığı { $count } mətn rədd edildi. Səbəblər onların səhifələrindədir.
}
mail-open = Sizi gözləyənləri açın:
mail-why = Bu məktubda heç bir mətnin və heç bir şəxsin adı çəkilmir, çünki poçtu yolda başqaları da oxuya bilər.
mail-end = Onu ona görə aldınız ki, bu ünvan sizin vəzifə üçün verilib. Həmin səhifədə nə qədər tez-tez yazmağımızı seçə və ya məktublardan imtina edə bilərsiniz.

### Mail to members
account-mail = Məktublar
account-mail-lead = Sizi nə isə gözləyəndə yazırıq: məzmunsuz, adsız, bir keçidlə. Ünvan heç vaxt reyestrə düşmür.
account-mail-address = E-poçt ünvanı
account-mail-hint = Məktub almaq istəmirsinizsə, boş saxlayın.
account-mail-language = Məktubların dili
account-mail-pace = Nə qədər tez
account-mail-at-once = Dərhal
account-mail-daily = Gündə bir dəfə
account-mail-never = Heç vaxt
account-mail-button = Yadda saxla
account-mail-wrong = Bu, e-poçt ünvanı deyil. Məsələn, name@example.org kimi yazın.
account-done-mail = Yadda saxlanıldı.

### The end of mail
unsubscribe-title = Daha məktub göndərilməsin?
unsubscribe-ask = Bu komissiyadan daha məktub almayacaqsınız. Sizi gözləyənlər yenə «Sizin üçün» səhifəsində görünür.
unsubscribe-button = Mənə daha məktub göndərmə
unsubscribe-done-title = Daha məktub almırsınız
unsubscribe-done = Onu hesabınızda yenidən istəyə bilərsiniz.

### Mine
mine-title = Sizi nə gözləyir
mine-count = { $count ->
    [0] İndi sizi heç nə gözləmir.
   *[other] Sizi { $count } iş gözləyir.
}
mine-sign = Sizin imzanız lazımdır
mine-sign-until = Son vaxt: { $date }; { $left }.
mine-order-seal = Yer haqqında göstəriş
mine-order = { $action ->
    [fill-seat] Bu yer tutulmalıdır: { $seat }
    [vacate-seat] Bu yer boşaldılmalıdır: { $seat }
    [set-reading-key] Bu yer oxuma açarı almalıdır: { $seat }
   *[replace-key] Bu yerin açarı dəyişdirilməlidir: { $seat }
}
mine-order-by = Xahiş edən: { $office }. Sizin göstərişinizin son vaxtı: { $date }.
mine-word = Sizin tərəfin sözü lazımdır
mine-propose = Təklifin kömək edə biləcəyi layihələr
mine-silent = { $count ->
   *[other] Sizin tərəf { $count } yerdə hələ sözünü deməyib.
}
mine-bracketed = { $count ->
   *[other] İfadələr { $count } yerdə fərqlidir.
}
mine-ground = { $count ->
   *[other] Sizin tərəfin əsası { $count } dildə yoxdur.
}
mine-interest = { $count ->
   *[other] Sizin tərəfin maraqları { $count } dildə bildirilməyib.
}
mine-no-passage = { $count ->
   *[other] Hələ heç bir bənd yoxdur.
}
mine-attachment = { $count ->
   *[other] Qüvvəyə minəcək sənəd hələ əlavə edilməyib.
}
mine-clocks = Vaxt gedir
mine-clock-text = Hələ imzalamayıb: { $parties }. Son tarix: { $date }.
mine-nothing-draft = Digər tərəflərdən biri nəsə yazanda və ya mətn imzaya çıxarılanda bunu burada görəcəksiniz. Layihələri oxuya və ya yenisinə başlaya bilərsiniz.
mine-nothing-read = Sizə ehtiyac olanda bu burada görünəcək. O vaxta qədər layihələri oxuya bilərsiniz.
mine-to-desk = Layihələrə

### The desk
desk-title = Bunlar üzərində iş gedən layihələrdir
desk-lead = Layihələri yalnız komissiyanın iştirakçıları oxuyur. Layihə imzaya çıxarılanda açıq olur.
desk-count = { $count ->
    [0] İndi layihə yoxdur.
   *[other] { $count } layihə.
}
desk-begin = Layihəyə başlamaq
desk-draft = layihə
desk-untitled = Sizin dildə hələ ifadə olunmayıb
desk-blocks = { $count ->
    [0] İmzaya çıxarılmağa hazırdır.
   *[other] İmzaya çıxarılmasına { $count } iş qalıb.
}
desk-blocks-ours = { $count ->
    [0] Sizin tərəfdən heç nə lazım deyil.
   *[other] Onlardan { $count }-i sizin tərəfindir.
}
desk-blocks-title = İmzaya çıxarmağa nə mane olur
desk-ours = Bunu sizin tərəf indi edə bilər
desk-ours-none = Sizin tərəf öz işini görüb. Növbə digərlərinindir.
desk-others = Bu, digərlərini gözləyir
desk-more = { $count ->
   *[other] Daha { $count }
}
desk-next = Birinciyə keçmək
desk-ready = Bütün tərəflər bütün bəndləri eyni cür ifadə edir. İmzaya çıxarmağa heç nə mane olmur.
desk-ready-co-chair = İmzaya istənilən tərəfin həmsədri çıxara bilər.
desk-table = İmzaya çıxarmaq
desk-closed = Mətn imzaya çıxarılıb və ya qüvvədədir, ona görə layihə bağlıdır: onu dəyişmək olmaz.
desk-was = Mətn artıq imzaya çıxarılmışdı. Nəticəsi: { $state }. Onu yenidən ifadə etmək olar.
desk-read-text = Mətni oxumaq
desk-changed = Son dəyişiklik: { $date }.
desk-text = Mətn, bənd-bənd
desk-no-courtesy = Məlumat üçün tərcümə hələ yoxdur: { $languages }. İmza üçün o lazım deyil.
desk-passage = { $number ->
    [0] Başlıq
   *[other] Bənd { $number }
}
desk-passage-new = Yeni bənd
desk-word = { $number ->
    [0] Başlığı ifadə etmək
   *[other] { $number } nömrəli bəndi ifadə etmək
}
desk-add-passage = Bənd əlavə etmək
desk-own-side = Sizin tərəf
desk-settled = Razılaşdırılıb: bütün tərəflər eyni sözü deyir
desk-settled-out = Razılaşdırılıb: bütün tərəflər bunu buraxır
desk-bracketed = Mötərizədə: tərəflər hələ eyni sözü demir
desk-missing = Yoxdur: bu dildə heç kim ifadə etməyib
desk-missing-in = Bu dildə söz hələ yoxdur: { $language }.
desk-silent = Hələ sözünü deməyib.
desk-silent-parties = Hələ sözünü deməyən: { $parties }. Sükut razılıq deyil.
desk-leaves-out = Bu bəndi buraxır.
desk-they-leave-out = Onlar bu bəndi buraxır.
desk-we-leave-out = Sizin tərəf bu bəndi bu dildə buraxır. Qaytarmaq üçün söz yazın.
desk-proposal = Katibliyin təklifi
desk-proposal-means = Tərəf onu öz sözü kimi götürənə qədər heç kimin sözü sayılmır.
desk-proposal-out = Bu bəndi buraxmaq təklif olunur.
desk-word-title = { $number ->
    [0] Sizin tərəf başlığı necə ifadə edir?
   *[other] Sizin tərəf { $number } nömrəli bəndi necə ifadə edir?
}
desk-word-new-title = Yeni bənd nə deməlidir?
desk-word-lead = Sizin tərəfin sözlərini yazın. Bütün tərəflər eyni sözü deyəndə bənd razılaşdırılmış olur.
desk-propose-title = { $number ->
    [0] Başlıq üçün nə təklif edirsiniz?
   *[other] { $number } nömrəli bənd üçün nə təklif edirsiniz?
}
desk-propose-new-title = Yeni bənd üçün nə təklif edirsiniz?
desk-propose-lead = Tərəf öz sözü kimi götürənə qədər təklif heç kimin sözü sayılmır.
desk-box-words = Sizin tərəfin sözləri: { $language }
desk-box-proposal = Sizin təklifiniz: { $language }
desk-box-interests = Sizin tərəfin maraqları: { $language }
desk-hint-chars = Ən çoxu { $max } işarə.
desk-courtesy = Məlumat üçün tərcümələr (istəyə görə)
desk-courtesy-lead = Onlar oxuculara kömək edir və qüvvəsi yoxdur. Tərəf tərcüməyə başlayıbsa, bütün tərəflər onunla da razılaşmalıdır.
desk-save = Sözlərimizi saxlamaq
desk-save-proposal = Təklifi saxlamaq
desk-cancel = İndi yox
desk-take = Bu tərəfin sözlərini öz sözümüz kimi götürmək: { $party }
desk-take-proposal = Təklifi öz sözümüz kimi götürmək
desk-leave-out = Buraxmaq: { $language }
desk-same = Sizinki ilə eynidir.
desk-differences = Altı xətli sözlər yalnız onlarda, üstü xətli sözlər yalnız sizdədir.
desk-unmarked = Onların sözləri qeydsiz
desk-diff-theirs = [yalnız onlarda:
desk-diff-ours = [yalnız bizdə:
desk-diff-end = ]
desk-conflict-title = Sizin tərəfdən başqası da bunu dəyişib. Heç nə itməyib.
desk-conflict-lead = Siz yazarkən tərəfinizdən başqaları başqa sözlər saxlayıb. Aşağıda onların sözləri, xanada isə sizinkilərdir. Sizinki hələ saxlanmayıb: seçin.
desk-keep-mine = Mənim yazdığımı saxlamaq
desk-keep-theirs = İndi saxlanmış olanı saxlamaq
desk-merge = Hər ikisini xanada birləşdirmək
desk-meanwhile = Sizin tərəf indi nə deyir:
desk-meanwhile-nothing = Heç nə: sözlər geri götürülüb və ya buraxılıb.
desk-meanwhile-yours = Sizin yazdığınız aşağıdakı xanadadır.
desk-error-long = { $over } işarə artıqdır: ən çoxu { $max } qəbul olunur. Heç nə itməyib, mətni qısaldın.
desk-error-hidden = «{ $before }» sözlərindən sonra { $place } nömrəli işarə ({ $code }) görünmür və mətnin mənasını gizlədə bilər. Onu silin və həmin yeri yenidən yazın.
desk-error-emptied = Xana boşdur. Bəndi buraxmaq üçün «Buraxmaq» düyməsini basın, yoxsa tərəfinizin sözlərini yazın.
desk-error-emptied-interest = Xana boşdur. Tərəfinizin maraqları bu dildə lazımdır.
desk-error-no-title = Başlıq yazın.
desk-error-nothing-typed = Söz yazın.
desk-error-nothing-to-take = Burada götürülə biləcək söz daha yoxdur. Yenidən baxın.
desk-error-binding = Məcburi dildə söz lazımdır: { $language }.

### The desk: grounds, interests, promises, files
desk-grounds = Əsaslar
desk-grounds-lead = Hər tərəf nəyə əsaslanır: qanun, nizamnamənin bəndi, əvvəl qəbul edilmiş mətn. Hər tərəf öz adından danışır.
desk-no-ground = Əsas hələ göstərilməyib.
desk-add-ground = Əsas göstərmək
desk-change-ground = Bu əsası dəyişmək və ya çıxarmaq
desk-ground-missing = Məcburi dildə hələ yoxdur: { $languages }.
desk-ground = Əsas
desk-ground-title = Sizin tərəf nəyə əsaslanır?
desk-ground-lead = Mənbəni göstərin və ondan nə nəticə çıxdığını öz sözlərinizlə deyin.
desk-ground-changed = Bu arada tərəfinizdən kimsə bu əsası dəyişib və ya çıxarıb. Sözləriniz aşağıdadır; indi saxlasanız, ayrıca əsas olacaq.
desk-cites = Bu harada yazılıb?
desk-cites-law = Qanunda. Onu aşağıda göstərirəm.
desk-cites-charter = Nizamnamənin bəndində
desk-cites-clause = Hansı bənd?
desk-cites-text = Əvvəl qəbul edilmiş mətndə
desk-cites-which = Hansı mətn?
desk-choose = Seçin
desk-save-ground = Əsası saxlamaq
desk-remove-ground = Əsası çıxarmaq
desk-error-cites = Bunun harada yazıldığını göstərin.
desk-error-clause = Nizamnamənin bəndini seçin.
desk-error-text = Qəbul edilmiş mətni seçin.
desk-interests = Maraqlar
desk-interests-title = Sizin tərəf nəyin nəzərə alınmasını istəyir?
desk-interests-lead = Bunun sizin üçün niyə vacib olduğunu deyin. Maraqlar eyni olmalı deyil: mətndə yan-yana dururlar.
desk-no-interest = Maraqlar hələ bildirilməyib.
desk-word-interests = Maraqlarımızı bildirmək
desk-other-languages = { $count ->
   *[other] Daha { $count } dildə
}
desk-promises = Bu mətnin vədləri
desk-no-promise = Mətndə hələ vəd yoxdur.
desk-promise-owed = Vəd verən: { $parties }.
desk-brought = Gətirən tərəf: { $party }.
desk-brought-secretariat = Katiblik gətirib.
desk-add-promise = Vəd əlavə etmək
desk-change-promise = Bu vədi dəyişmək və ya çıxarmaq
desk-promise = Vəd
desk-promise-title = Bu mətn nə vəd edir?
desk-promise-lead = Mətn qəbul ediləndə vədlər açıq siyahıya düşür. Onların yerinə yetirildiyi iddia edilmir, hesablanır.
desk-promise-conflict-title = Başqası da bu vədi dəyişib. Heç nə itməyib.
desk-promise-conflict-lead = Siz yazarkən başqaları bu vədi başqa cür saxlayıb. Əvvəlcə onların saxladığı, sonra sizin yazdığınız göstərilir. Sizinki hələ saxlanmayıb: seçin.
desk-promise-now = İndi saxlanmış olan:
desk-promise-gone-title = Kimsə bu vədi çıxarıb. Heç nə itməyib.
desk-promise-gone-lead = Yazdığınız aşağıdadır. İndi saxlasanız, yenidən vəd olacaq.
desk-when-once = Bir dəfə, müəyyən günə qədər
desk-when-due = Hansı günə qədər?
desk-save-promise = Vədi saxlamaq
desk-remove-promise = Vədi çıxarmaq
desk-error-owner = Vədi kimin verdiyini göstərin.
desk-error-when = Vədin vaxtını göstərin.
desk-error-due = Hələ gəlməmiş bir gün seçin.
desk-error-evidence = Vədin yerinə yetirildiyini nəyin göstərdiyini seçin.
desk-files = Əlavə edilmiş fayllar
desk-no-file = Fayl əlavə edilməyib.
desk-add-file = Fayl əlavə etmək
desk-remove-file = Çıxarmaq: { $name }
desk-file = Fayl
desk-file-title = Bu mətnə hansı fayl aiddir?
desk-file-lead = Mətn imzaya çıxarılanda faylları da onunla birlikdə açıq olur. Şəxsi həyata aid heç nə əlavə etməyin.
desk-file-name = Qısa ad
desk-file-name-hint = Kiçik latın hərfləri, rəqəmlər, nöqtələr və defislər; ən çoxu { $max } işarə. Boş qalsa, faylın öz adından götürülür.
desk-file-hint = Ən çoxu { $max } KB, cəmi { $count } fayla qədər.
desk-file-kept = Əvvəlki dəfədən saxlanıb: { $name } ({ $size } KB). Burada bir saat qalır, yenidən seçmək lazım deyil.
desk-file-other = Əvəzinə başqa fayl
desk-file-again = Faylı burada yenidən seçin: o saxlanmayıb.
desk-file-button = Əlavə etmək
desk-file-charter = Yeni nizamnamə
desk-file-policy = Reyestrin yeni siyasəti
desk-error-file = Boş olmayan fayl seçin.
desk-error-file-gone = Fayl artıq saxlanmır: bu, bir saatdan sonra bitir. Onu yenidən seçin.
desk-error-file-large = Fayl çox böyükdür: ən çoxu { $max } KB qəbul olunur.
desk-error-file-name = Qısa adda ən çoxu { $max } kiçik latın hərfi, rəqəm, nöqtə və defis olur.
desk-error-file-theirs = Bu adla faylı artıq başqa tərəf əlavə edib: { $party }. Başqa ad seçin.

### The desk: threads and around
desk-threads = Müzakirə
desk-thread-shared = Bütün tərəflər üçün
desk-thread-ours = Öz aramızda: bunu yalnız sizin tərəf oxuyur
desk-thread-of = Öz aralarında: { $party }
desk-thread-count = { $count ->
    [0] (hələ heç nə)
   *[other] ({ $count } şərh)
}
desk-about = Bu layihə haqqında
desk-begun = Başlayan
desk-done-worded = Sözləriniz saxlanıldı. Layihələri oxuyan hər kəs onları artıq görür.
desk-done-begun = Layihə yaradıldı. İndi ilk bəndi ifadə edin.
desk-done-ground = Əsasınız saxlanıldı.
desk-done-promise = Vəd saxlanıldı.
desk-done-file = Fayl əlavə edildi.
desk-done-removed = Çıxarıldı.
desk-revise-title = Bu mətnə qayıtmaq olar
desk-revise-lead = O qəbul edilməyib. Qayıdılsa, eyni sözlərlə layihə olur və hər tərəf onu yenidən ifadə edə bilər.
desk-revise-button = Mətnə qayıtmaq

### The desk: a new draft
desk-new-title = Yeni mətn nə haqqındadır?
desk-new-lead = Mövzudan, növdən və ilk başlıqdan başlayın. Qalanını tərəflər sonra ifadə edəcək.
desk-new-topics = Mövzular
desk-new-topics-hint = Mətnin nəyə aid olduğunu seçin. Bütün mövzular komissiyanın səlahiyyətində olmalıdır.
desk-new-other-topics = Mənim mövzum burada yoxdur
desk-new-kind = Mətnin növü
desk-new-name = İlk başlıq
desk-new-language = Bu başlığın dili
desk-new-fulfils = Mətn vədi yerinə yetirir (istəyə görə)
desk-new-fulfils-hint = Mətn qəbul ediləndə yerinə yetirilmiş olacaq vədləri seçin.
desk-new-replaces = Mətn qəbul edilmiş mətni əvəz edir (istəyə görə)
desk-new-replaces-hint = O, eyni növdən olmalıdır. Yenisi qəbul edilənə qədər köhnə mətn qüvvədədir.
desk-new-replaces-label = Hansı mətn?
desk-new-replaces-none = Heç biri
desk-new-button = Layihəyə başlamaq
desk-error-kind = Mətnin növünü seçin.
desk-error-topic = Ən azı bir mövzu seçin.

### The desk: forms that keep their words
keep-signed-out-title = Girişiniz başa çatıb. Sözləriniz bu səhifədə saxlanılıb.
keep-signed-out-lead = Hələ heç nə göndərilməyib və heç nə itməyib. Bu səhifəni bağlamayın.
keep-sign-in = Başqa vərəqdə daxil olun
keep-come-back = Bu səhifəyə qayıdın və yenidən göndərin.
keep-signed-out-file-title = Girişiniz başa çatıb. Fayl əlavə edilməyib.
keep-signed-out-file-lead = Burada ondan heç nə qalmayıb; fayl hələ cihazınızdadır.
keep-choose-again = Sonra faylı yenidən seçin.
keep-send-again = Yenidən göndərmək
keep-your-words = Nə yazmısınız
keep-copy = Bu saxlanmayıb. Buradan köçürə bilərsiniz.
keep-back = Layihəyə qayıtmaq
keep-words = Sözləriniz
keep-words-in = Sözləriniz: { $language }

### The desk: threads
thread-shared-title = Bütün tərəflərə nə deyilib
thread-shared-lead = Bunu bütün tərəflər və katiblik oxuyur.
thread-ours-title = Sizin tərəf öz aralarında nə deyir
thread-ours-lead = Bunu yalnız sizin tərəf və auditorlar oxuyur.
thread-theirs-title = Bu tərəf öz aralarında nə deyir: { $party }
thread-theirs-lead = Bunu auditor kimi oxuyursunuz. Tərəflərdən bunu yalnız { $party } oxuyur.
thread-empty = Hələ heç nə deyilməyib.
thread-older = Əvvəlki şərhlər
thread-newest = Ən yeni şərhlər
thread-write-shared = Bütün tərəflər üçün şərhiniz
thread-write-ours = Öz tərəfiniz üçün şərhiniz
thread-send-shared = Bütün tərəflərə demək
thread-send-ours = Yalnız öz tərəfimizə demək

### The desk: putting it on the table
table-title = Nə vaxta qədər imzalamaq olar?
table-lead = İmzaya çıxarılandan sonra mətn dəyişmir və açıq olur. Hər tərəf onu imzalayır və ya rədd edir. Müddət bitəndən sonra o, qüvvədən düşür.
table-until = İmza üçün son gün
table-until-hint = Nizamnaməyə görə { $days } gün; seçilə bilən son gün: { $last }. Gün gecəyarısı bitir.
table-continue = Nəyin dondurulacağına baxmaq
table-error-day = Gün seçin.
table-error-past = Həmin gün keçib. Daha gec gün seçin.
table-error-far = Bu, nizamnamənin icazə verdiyindən gecdir. Seçilə bilən son gün: { $date }.
table-check-title = Dondurulacaq mətni yoxlayın
table-check-lead = İmzaya məhz bu sözlər çıxarılır. Sonra onları heç kim dəyişə bilməz.
table-change = Dəyişmək
table-signs = İmzalamalıdır
table-left-out = Tam razılaşdırılmadığı üçün çap olunmur: { $languages }.
table-next = Sonra bunu öz açarınızla təsdiqləyəcəksiniz. İmzaya çıxarmaq imzalamaq deyil.
table-button = Məhz bunu imzaya çıxarmaq

# Reports: the pages for whoever reports

report-title = İnsident barədə məlumat verin
report-lead = Sizin və ya başqasının başına nə gəldiyini, yaxud nədən ehtiyat etdiyinizi komissiyaya danışın. Nə hesab, nə ad, nə də JavaScript lazımdır. Suallar bir-bir verilir və siz göndərməyincə heç nə saxlanılmır.
report-begin = Məlumat verməyə başlamaq
report-have-receipt = Qəbzim var
report-regional = Bölgələr üzrə nömrələr
report-closed = Məlumatlar hələ qəbul edilmir.
report-who-reads = Kim nəyi oxuyur
report-who-account = Nə baş verdiyini katiblik və hər tərəfdən adamlar oxuyur ki, heç bir tərəf bunu digərindən gizlədə bilməsin.
report-who-identity = Kim olduğunuzu yalnız seçdikləriniz oxuyur: bir tərəfin adamları, katiblik və ya heç kim. Bu, saxlanmazdan əvvəl onlar üçün şifrələnir.
report-who-operator = Bu serverə baxan şəxs saxlanmış məlumatı oxuya bilmir. Siz göndərərkən məlumat serverin yaddaşından keçir: buna etibar etmirsinizsə, komissiyadan kiminləsə şəxsən danışın.
report-secretariat = Katiblik
report-readers = { $count ->
    [0] məlumatları hələ heç kim oxuya bilmir
    [one] məlumatları { $count } nəfər oxuya bilir
   *[other] məlumatları { $count } nəfər oxuya bilir
}
report-what-not = Burada nə edilmir
report-not-crimes = Komissiya cinayətləri araşdırmır və şübhəli şəxslərlə danışmır. Bunun üçün polis var.
report-not-address = İnternet ünvanı və dəqiq vaxt saxlanılmır, yalnız hansı saatda olduğu saxlanılır. Bu səhifələr kuki (cookie) qoymur.
report-not-device = Brauzeriniz burada olduğunuzu yadda saxlaya bilər. Cihazdan başqaları da istifadə edirsə, gizli pəncərə (inkoqnito) açın.
report-after = Bundan sonra nə olacaq
report-after-answer = { $hours ->
    [one] Katiblik { $hours } saat ərzində cavab verir.
   *[other] Katiblik { $hours } saat ərzində cavab verir.
}
report-after-receipt = 28 rəqəmli qəbz alacaqsınız. Onunla cavabları oxuya, nə isə əlavə edə və ya məlumatı geri götürə bilərsiniz. Onsuz bunu heç kim edə bilməz və qəbzi yenidən göndərmək olmaz.
report-after-erased = { $days ->
    [one] İş bağlanandan { $days } gün sonra danışdığınız hər şey silinir.
   *[other] İş bağlanandan { $days } gün sonra danışdığınız hər şey silinir.
}
report-place = Sual { $number } / { $count }
report-next = Davam etmək
report-back = Geri
report-send = Məlumatı göndərmək
report-send-again = Yenidən göndərmək
report-change = Dəyişmək
report-not-given = göstərilməyib
report-late-title = Hazırda çox məlumat gəlir
report-late = Məlumatınız hələ göndərilməyib, amma heç nə itməyib. Zəhmət olmasa, bir neçə saniyədən sonra yenidən göndərin.
report-late-lanes = Hər məlumat qəbul edilir. JavaScript açıqdırsa, brauzer bu səhifədə kiçik bir hesablama aparır və məlumatınız hesablaması olmayanlardan əvvəl gedir.
report-ask-whom = Kimin adından məlumat verirsiniz?
report-ask-region = Bu, hansı bölgədə baş verib?
report-ask-what = Nə baş verib?
report-ask-place = Bu, harada baş verib?
report-ask-when = Bu, nə vaxt baş verib?
report-ask-trusted = Kim olduğunuzu kim oxuya bilər?
report-ask-identity = Siz kimsiniz və sizinlə necə əlaqə saxlamaq olar?
report-ask-check = Hər şey düzdürmü?
report-short-whom = Kimin adından
report-short-region = Bölgə
report-short-what = Nə baş verib
report-short-place = Harada
report-short-when = Nə vaxt
report-short-trusted = Kim olduğunuzu kim oxuya bilər
report-short-identity = Məlumatı kim verib
report-hint-whom = Başqası sizdən xahiş edibsə, onun adından da məlumat verə bilərsiniz.
report-hint-region = Təhlükədə zəng ediləcək nömrələr (yuxarıda) seçiminizə görə dəyişir. Bölgə məlumatın yanında şifrələnmədən saxlanılır.
report-hint-what = Öz sözlərinizlə, istənilən dildə, ən çoxu { $max } işarə. Zəhmət olmasa, adı lazım olmayan heç kimin adını çəkməyin.
report-hint-place = Demək istədiyiniz qədər dəqiq: şəhər, küçə, bazar. Boş buraxa bilərsiniz.
report-hint-when = Gün və saat, bildiyiniz qədər. Boş buraxa bilərsiniz.
report-hint-trusted = Əvvəlcədən heç nə seçilməyib. Nə baş verdiyini hər halda bütün tərəflər oxuyur, amma kim olduğunuzu yox.
report-hint-identity = İkisindən biri kifayətdir. Bunu yalnız seçdikləriniz oxuya bilər.
report-hint-check = Hələ heç nə göndərilməyib.
report-missing-whom = Zəhmət olmasa, kimin adından məlumat verdiyinizi göstərin.
report-missing-region = Zəhmət olmasa, bölgəni seçin və ya demək istəmədiyinizi göstərin.
report-missing-what = Zəhmət olmasa, nə baş verdiyini yazın.
report-missing-place = Zəhmət olmasa, bunun harada baş verdiyini yazın.
report-missing-when = Zəhmət olmasa, bunun nə vaxt baş verdiyini yazın.
report-missing-trusted = Zəhmət olmasa, kim olduğunuzu kimin oxuya biləcəyini və ya heç kimin oxuya bilməyəcəyini seçin.
report-missing-identity = Zəhmət olmasa, ad və ya sizinlə əlaqə yolu yazın, yaxud geri qayıdın və bunu heç kimin oxuya bilməyəcəyini seçin.
report-missing-check = Zəhmət olmasa, cavablarınıza bir daha baxın.
report-whom-self = Öz adımdan
report-whom-other = Başqasının adından
report-region-none = Demək istəmirəm
report-trusted-party = Bir tərəfin adamları: { $party }
report-trusted-secretariat = Heç bir tərəfə mənsub olmayan katiblik
report-trusted-nobody = Heç kim: hamı üçün naməlum qalıram
report-name = Adınız və ya sizə necə müraciət edilsin
report-contact = Telefon nömrəsi və ya ünvan
report-check-lead = Zəhmət olmasa, bir daha oxuyun. Hər cavabı dəyişə bilərsiniz.
report-check-means = Göndərdikdən sonra nə baş verdiyini hər tərəfdən adamlar və katiblik oxuya bilər. Kim olduğunuzu yalnız seçdikləriniz oxuyur.
report-state-received = Alınıb
report-state-ours = Komissiya bununla məşğul olur
report-state-referred = Başqalarının səlahiyyətindədir
report-state-emergency = Təcili xidmətlərə ötürülüb
report-state-not-ours = Komissiya bununla məşğul olmur
report-state-withdrawn = Geri götürülüb
report-state-closed = Bağlanıb

# The receipt

receipt-title = Məlumatınızı açın
receipt-lead = Qəbzlə cavabları oxuya, nə isə əlavə edə və ya məlumatı geri götürə bilərsiniz.
receipt-label = Qəbz
receipt-hint = 28 rəqəm; boşluqların əhəmiyyəti yoxdur.
receipt-open = Açmaq
receipt-wrong-length = Qəbzdə 28 rəqəm olur, yazılan isə: { $found }. Zəhmət olmasa, rəqəm qrupunun buraxılıb-buraxılmadığına baxın.
receipt-wrong-characters = Qəbzdə yalnız rəqəmlər olur. Zəhmət olmasa, onu yenidən yazın.
receipt-wrong-check = Rəqəmlərdən biri səhvdir və ya ikisinin yeri dəyişib. Zəhmət olmasa, yazıb saxladığınızla tutuşdurun.
receipt-opens-nothing = Bu qəbz burada heç bir məlumatı açmır. Zəhmət olmasa, onu yazıb saxladığınızla tutuşdurun. İşi çoxdan bitmiş məlumatlar silinir.
receipt-made-title = Məlumatınız alındı
receipt-made-keep = Zəhmət olmasa, bu rəqəmləri indi yazın və ya şəklini yalnız sizin gördüyünüz yerdə saxlayın:
receipt-made-once = Onlar yalnız indi, bir dəfə göstərilir. Heç yerdə saxlanılmır və heç kim onları sizə yenidən göndərə bilməz.
receipt-next = İndi nə olacaq
receipt-next-read = { $hours ->
    [one] Katiblik onu oxuyur və { $hours } saat ərzində cavab verir. Cavab burada olacaq; onu qəbzinizlə açacaqsınız.
   *[other] Katiblik onu oxuyur və { $hours } saat ərzində cavab verir. Cavab burada olacaq; onu qəbzinizlə açacaqsınız.
}
receipt-next-return = İstədiyiniz vaxt, istənilən cihazdan qəbzlə qayıdın.
receipt-next-proof = Bu məlumatı bu gün verdiyinizin sübutunu sabahdan etibarən burada ala bilərsiniz. O, məlumatı sizin verdiyinizi göstərir: onu yalnız təhlükəsiz olan yerdə saxlayın.
receipt-look = Məlumata baxmaq
receipt-report-title = Məlumatınız
receipt-state-received = Bu barədə hələ heç kim qərar verməyib.
receipt-state-ours = Bununla hər tərəfdən adamlar məşğul olur. Burada sizdən nə isə soruşula bilər.
receipt-state-referred = Bu, başqalarının səlahiyyətindədir; kimin olduğu aşağıdakı cavabda deyilir.
receipt-state-emergency = Bu, təcili xidmətlərə və ya polisə ötürülüb; kimə və hansı nömrə ilə ötürüldüyü aşağıdakı cavabda deyilir.
receipt-state-not-ours = Komissiya bununla məşğul ola bilməz; səbəbi aşağıdakı cavabda deyilir.
receipt-state-withdrawn = Siz onu geri götürmüsünüz. Danışdıqlarınız silinib.
receipt-state-closed = Yekun rəy aşağıdadır.
receipt-erased-on = Danışdığınız hər şeyin silinəcəyi tarix: { $date }.
receipt-erased = Burada danışılanlar silinib. Yalnız məlumatın verilmiş olduğu qalıb.
receipt-messages = Cavablar və əlavə edilənlər
receipt-no-messages = Hələ heç nə yazılmayıb.
receipt-you = Siz
receipt-sealed = Bunu qəbzinizlə açmaq olmaz.
receipt-add-label = Nə isə əlavə etmək
receipt-add-hint = Ən çoxu { $max } işarə.
receipt-add = Göndərmək
receipt-nothing-typed = Heç nə yazılmayıb. Zəhmət olmasa, əlavə etmək istədiyinizi yazın.
receipt-not-added = Yazdığınız əlavə edilmədi və heç yerdə saxlanılmır. Sizə lazımdırsa, onu köçürün.
receipt-withdraw-title = Məlumatı geri götürmək
receipt-withdraw-means = Danışdığınız hər şey dərhal silinir, onu oxuyanlar üçün də. Heç kim onu geri qaytara bilməz.
receipt-withdraw-sure = Onu birdəfəlik geri götürmək istəyirəm
receipt-withdraw = Geri götürmək
receipt-not-sure = Məlumatı geri götürmək istəyirsinizsə, zəhmət olmasa, xananı işarələyin.
receipt-done-added = Sözləriniz əlavə edildi.
receipt-done-withdrawn = Məlumat geri götürüldü və silindi.
receipt-proof = Sübutu almaq
receipt-proof-means = Açıq reyestrlə birlikdə bu məlumatın məhz öz günündə verildiyini göstərən kiçik fayl. Orada danışdıqlarınız barədə heç nə deyilmir.
receipt-proof-tomorrow = Onu sabahdan etibarən almaq olar.

# Reports: the pages for those who read them

reports-title = İnsident məlumatları
reports-lead = Nə baş verdiyini bütün tərəflər oxuyur; məlumatı kimin verdiyini isə yalnız məlumat verənin seçdikləri oxuyur.
reports-filter = Vəziyyət
reports-any = Hamısı
reports-show = Göstərmək
reports-older = Daha əvvəlki məlumatlar
reports-empty = Burada məlumat yoxdur. İnsanların “İnsident barədə məlumat verin” səhifəsindən göndərdikləri bu siyahıda görünür.
reports-new = Yeni məlumat, hələ oxunmayıb
reports-gone = Silinib
reports-gone-words = Danışılanlar silinib. Yalnız məlumatın verilmiş olduğu və vaxtı qalıb.
reports-overdue = Cavab gecikir
reports-answer-within = Cavab üçün { $left }
reports-no-region = Bölgə göstərilməyib
reports-open = Oxuma açarınız açıqdır. Yarım saat istifadə edilməsə, özü bağlanır.
reports-lock = Açarı bağlamaq
reports-no-key = Oxuma açarınız yoxdur, ona görə sizin üçün heç nə möhürlənə bilməz.
reports-make-key = Oxuma açarı yaratmaq
reports-unlock-title = Oxuma açarınızı açın
reports-passphrase = Oxuma açarınızın parol ifadəsi
reports-passphrase-hint = O, bu serverdəki məlumatları yalnız bu seans üçün açır.
reports-unlock = Açmaq
reports-demo-passphrase = Bu nümayişdə o, bütün rollar üçün eynidir: { $passphrase }
reports-wrong-passphrase = Bu parol ifadəsi heç bir oxuma açarınızı açmır. Zəhmət olmasa, onu yenidən yazın.
reports-one-title = İnsident məlumatı
reports-account = Nə danışılıb
reports-not-for-you = Bu məlumat sizin hələ oxuma açarınız olmayanda və ya başqaları üçün möhürlənib. Onu açarınızla açmaq olmaz.
reports-identity-yours = Məlumat verən bunu oxumağınıza icazə verib. Zəhmət olmasa, seçilməmiş heç kimə deməyin.
reports-identity-closed = Kimin məlumat verdiyi sizə etibar edilməyib və ya o, özünü heç kimə tanıtmayıb. Cavablar ona burada çatır.
reports-language = Cavabın dili
reports-reporter = Məlumat verən
reports-locked = Möhürlənib. Oxumaq üçün oxuma açarınızı açın.
reports-done-answer = Cavabınız göndərildi. Məlumat verən onu qəbzi ilə oxuyacaq.
reports-done-triage = Qərar qeydə alındı və məlumat verən səbəbini oxuyacaq.
reports-done-close = Məlumat bağlandı.
reports-answer-title = Məlumat verənə yazmaq
reports-answer-label = Sözləriniz
reports-answer = Göndərmək
reports-missing-text = Heç nə yazılmayıb. Zəhmət olmasa, məlumat verənə yazın.
reports-missing-summary = Zəhmət olmasa, siyahı üçün bir sətir yazın.
reports-missing-receipt = Zəhmət olmasa, bunu kimin və hansı nömrə ilə qəbul etdiyini yazın.
reports-missing-topic = Zəhmət olmasa, məlumatın nə barədə olduğunu seçin.
reports-triage-title = Bunun kimin işi olduğuna qərar vermək
reports-topic = Nə barədədir?
reports-gate-ours = bizimdir
reports-gate-refer = başqaları həll edir
reports-gate-not-ours = bizim deyil
reports-emergency = Təhlükə: təcili xidmətlərə və ya polisə ötürülüb
reports-receipt = Bunu kim və hansı nömrə ilə qəbul edib
reports-receipt-hint = Yalnız təhlükəyə görə ötürülübsə. Məlumat verən bunu oxuyur.
reports-summary = Siyahı üçün bir sətir
reports-summary-hint = O, şifrələnmədən saxlanılır: zəhmət olmasa, heç kimin adını çəkməyin.
reports-words = Məlumat verənə nə deyilir
reports-words-hint = Niyə və bundan sonra nə olacaq. Məlumat verənin dilində.
reports-triage = Qərarı qeydə almaq
reports-close-title = Məlumatı bağlamaq
reports-close-label = Yekun rəy, məlumat verən üçün sözlərlə
reports-close-means = { $days ->
    [one] Bundan sonra daha heç nə yazmaq olmur və { $days } gün sonra hər şey silinir.
   *[other] Bundan sonra daha heç nə yazmaq olmur və { $days } gün sonra hər şey silinir.
}
reports-close = Bağlamaq

# The reading key

reading-title = Oxuma açarınız
reading-lead = İnsanların verdiyi məlumatlar şifrələnib. Oxuma açarınız sizin üçün nəzərdə tutulanları açır, açarın özünü isə parol ifadəsi ilə yalnız siz aça bilərsiniz.
reading-present = Oxuma açarınız var:
reading-none = Hələ oxuma açarınız yoxdur.
reading-lost = İtirilmiş parol ifadəsini əvəz etmək olmaz: o vaxta qədər sizin üçün möhürlənənlər sizə bağlı qalır. Tərəfinizdən başqaları onları yenə oxuya bilir.
reading-secret = Parol ifadəsi saxlanılmır. Zəhmət olmasa, başqa heç yerdə işlətmədiyiniz birini seçin; ən yaxşısı bir neçə sözdür.
reading-secretariat = Katibliyin oxuduqları bütün tərəflərə aiddir: hər tərəfdən bir həmsədr də razılıq verəndə açarınız qüvvəyə minir.
reading-passphrase = Parol ifadəsi
reading-passphrase-hint = Ən azı { $min } işarə.
reading-again = Parol ifadəsi bir daha
reading-make = Açarı yaratmaq və imzalamaq
reading-make-another = Başqa açar yaratmaq və imzalamaq
reading-differ = İki parol ifadəsi fərqlidir. Zəhmət olmasa, hər ikisini yenidən yazın.
reading-short = Parol ifadəsi çox qısadır: ən azı { $min } işarə lazımdır.

### Incidents
nav-incidents = İnsidentlər
nav-board = İnsident otaqları
ui-yes = Bəli
ui-no = Xeyr

# Incidents: refusals and what lacks
refusal-action-accept = insidenti baxılmağa qəbul etmək
refusal-action-sight = insidentdən necə xəbər tutulduğunu bildirmək
refusal-action-assign = insidentin yoxlayıcısını seçmək
refusal-action-verify = insidenti yoxlamaq
refusal-action-speak = insident barədə tərəfin adından danışmaq
refusal-what-statements = açıqlamalar
refusal-what-facts = faktlar
refusal-what-sightings = xəbərlər
refusal-field-fact = fakt
refusal-field-words = bunun əvəzinə nə baş verib
refusal-field-status = gəldiyiniz nəticə
refusal-field-heard = gün
refusal-field-week = həftə
refusal-field-summary = iştirakçılar üçün sətir
refusal-field-outside = xaricdəki hadisə
refusal-field-channel = xəbərin yolu
refusal-field-grade = nə qədər məlumdur
refusal-field-priority = prioritet
refusal-field-text = sözlər
refusal-field-office = yer
refusal-unknown-incident = “{ $id }” insidenti yoxdur. Zəhmət olmasa, ünvanı yoxlayın.
refusal-incident-state = Hazırda bu insidentlə bunu etmək olmaz. Vəziyyəti: { $incident-state }.
refusal-stepped-out = Bu yeri tutan şəxs bu insidentdən kənara çəkilib və ya insident ona şəxsən aiddir, ona görə o, burada heç nə yoxlamır: { $office }. Zəhmət olmasa, başqasını seçin.
refusal-not-verifier = Bu yeri tutan şəxs bu insidentdə öz tərəfinin yoxlayıcısı deyil: { $office }. Yoxlayıcını tərəfin həmsədri və ya katiblik seçə bilər.
refusal-not-all-found = Yekun rəyi hər tərəfin yoxlayıcısı öz açarı ilə imzalamalıdır. Hələ imzalamayıb: { $parties }.
incident-state-prepared = hazırlanıb, hələ baxılmağa qəbul edilməyib
incident-state-accepted = baxılmağa qəbul edilib, yekun rəy yoxdur
incident-state-found = baxılmağa qəbul edilib, yekun rəy var
block-verifier = Bu tərəfin hələ yoxlayıcısı yoxdur: { $party }.
block-no-fact = Hələ heç bir fakt göstərilməyib.
block-unanswered = { $fact } nömrəli faktın doğru olub-olmadığını bu tərəf hələ deməyib: { $party }.
block-no-status = Bu tərəf gəldiyi nəticəni hələ deməyib: { $party }.
block-statuses = Tərəflər fərqli nəticələrə gəlib. Yekun rəy üçün hamının imzalaya biləcəyi bir nəticə lazımdır.

# Incidents: what everybody sees
incidents-title = İnsidentlər
incidents-lead = Komissiyanın baxılmağa qəbul etdiyi hər insident ilk andan buradadır. Fakt kimi yalnız hər tərəfin yoxlayıcısının imzaladığı göstərilir.
incidents-any-region = Bütün bölgələr
incidents-empty = Hələ heç bir insident baxılmağa qəbul edilməyib.
incidents-older = Daha əvvəlki insidentlər
incident-region = Bölgə
incident-region-untold = Məlumat verəni qorumaq üçün bölgə göstərilmir
incident-week = { $date } tarixindən başlayan həftə
incident-grade-experienced = yaşanıb
incident-grade-evidenced = dəlili var
incident-grade-potential = baş verə bilər
incident-priority-high = Yüksək
incident-priority-medium = Orta
incident-priority-low = Aşağı
incident-channel-report = göndərilən məlumat
incident-channel-spoken = şəxsən deyilib
incident-channel-telephone = telefonla
incident-channel-message = mesaj və ya qapalı qrup
incident-channel-post = hamıya açıq paylaşım
incident-channel-press = mətbuat, radio və ya televiziya
incident-channel-authority = rəsmi orqan
incident-spill-over = xaricdəki münaqişə ilə bağlıdır
incident-status-new = Yeni
incident-status-under-investigation = Yoxlanılır
incident-status-probably-true = Ehtimal ki, doğrudur
incident-status-probably-false = Ehtimal ki, doğru deyil
incident-status-confirmed-true = Bütün tərəflər təsdiqləyib
incident-status-confirmed-false = Bütün tərəflərə görə doğru deyil
incident-status-unverifiable = Yoxlamaq mümkün deyil
incident-status-unverifiable-probably-true = Yoxlamaq mümkün deyil, ehtimal ki, doğrudur
incident-status-unverifiable-probably-false = Yoxlamaq mümkün deyil, ehtimal ki, doğru deyil
incident-due = Yekun rəy üçün vaxt: { $left }.
incident-overdue = Yekun rəyin son vaxtı keçib: { $date }.
incident-waits = { $date } tarixindən gözlənilir: { $parties }.
incident-to-room = İştirakçıların otağına
incident-no-finding = Hələ yekun rəy yoxdur. Hər tərəfin yoxlayıcısı eyni sözləri imzalamayınca burada heç nə fakt kimi göstərilmir.
incident-earlier = { $count ->
    [one] Daha əvvəlki yekun rəy
   *[other] Daha əvvəlki { $count } yekun rəy
}
incident-statements = Ayrı-ayrı tərəflərin açıqlamaları
incident-one-party = { $party } deyir
incident-one-party-means = Bu, bir tərəfin sözüdür, komissiyanın deyil. Bu, yekun rəy deyil.
incident-by = İmzalayan
incident-row-title = Niyə bu qədər az göstərilir
incident-row-words = Reyestrdə hər insident barədə bir sətir var: bölgə, həftə, nə qədər məlum olduğu. Kimin məlumat verdiyi, dəqiq harada və nə vaxt baş verdiyi yalnız məlumatı oxuyanlarda qalır. Beləliklə, heç kim insidenti gizlədə bilməz və heç kim onu kimin danışdığını öyrənə bilməz.
incident-signed-by = Hər tərəfin yoxlayıcısı imzalayıb:
incident-file = Onların imzaladığı faylın özü
incident-found-probably-true = Bütün tərəflərin gəldiyi nəticə: ehtimal ki, doğrudur
incident-found-probably-false = Bütün tərəflərin gəldiyi nəticə: ehtimal ki, doğru deyil
incident-found-confirmed-true = Bütün tərəflər bunun baş verdiyini təsdiqləyir
incident-found-confirmed-false = Bütün tərəflər bunun doğru olmadığını təsdiqləyir
incident-found-unverifiable = Bütün tərəflərin gəldiyi nəticə: bunu yoxlamaq mümkün deyil
incident-found-unverifiable-probably-true = Bütün tərəflərin gəldiyi nəticə: bunu yoxlamaq mümkün deyil, amma ehtimal ki, doğrudur
incident-found-unverifiable-probably-false = Bütün tərəflərin gəldiyi nəticə: bunu yoxlamaq mümkün deyil və ehtimal ki, doğru deyil
incident-agreed = Bütün tərəflər nəyi təsdiqləyir
incident-disputed = Tərəflər nədə razılaşmır
incident-own-words = Hər tərəfin öz sözləri ilə
incident-says = { $party } bunun əvəzinə deyir
incident-other-languages = Başqa dillərdə
act-the-incident = bir insident
act-incident-accepted = Katiblik baxılmağa { $incident } qəbul etdi.
act-incident-stated = { $party } { $incident } barədə öz adından danışdı.
act-incident-found = Hər tərəfin yoxlayıcısı { $incident } barədə yekun rəyi imzaladı.

# Incidents: the members’ rooms
board-title = İnsident otaqları
board-lead = Komissiyanın iştirakçıları insidentləri burada yoxlayır. Hər tərəfin yoxlayıcısı imzalamayınca buradan heç nə hamıya açıq olmur.
board-empty = İnsident yoxdur. Katiblik bir məlumat üzrə işə başlayanda onun otağı burada görünəcək.
board-new = Otaq açmaq
board-new-title = İnsident üçün otaq açmaq
board-new-lead = Eşitdiyinizi artıq siyahıda olan insidentə birləşdirin və ya yeni insident üçün otaq açın. Siz onu öz açarınızla baxılmağa qəbul etməyincə heç nə hamıya açıq olmur.
board-prepared = Hələ baxılmağa qəbul edilməyib
board-sightings = { $count ->
    [one] { $count } xəbər
   *[other] { $count } xəbər
}
board-join-title = Məlumatı artıq siyahıda olan insidentə birləşdirmək
board-join = İnsident
board-join-hint = Məlumat həmin insident barədə daha bir xəbər olacaq.
board-join-button = Birləşdirmək
board-open-title = Yaxud yeni insident
board-summary = İştirakçılar üçün sətir
board-summary-hint = İştirakçıların insidenti tanıyacağı bir sətir. Heç kimin adını çəkməyin.
board-heard = Gün
board-heard-hint = Bundan xəbər tutulan və ya bunun baş verdiyi gün.
board-place = Harada
board-place-hint = Yalnız hər iştirakçının bilə biləcəyi qədər dəqiq. Heç nə göstərmək istəmirsinizsə, boş saxlayın.
board-channel = Bundan necə xəbər tutulub
board-channel-hint = Ən yaxın olanı seçin.
board-language = Dil
board-language-hint = Bunun hansı dildə danışıldığı, əgər əhəmiyyəti varsa.
board-region = Bölgə
board-region-hint = Onu iştirakçılar görür. Hamının görüb-görməyəcəyi növbəti sualdadır.
board-told = Bölgə hamıya göstərilsinmi?
board-told-hint = Bölgə yalnız bir il ərzində oradan kifayət qədər məlumat gəlibsə göstərilir ki, ona görə heç kimi tapmaq mümkün olmasın.
board-topic = Mandatın mövzusu
board-topic-hint = Yalnız komissiyanın öz mövzuları.
board-grade = Nə qədər məlumdur
board-grade-hint = Yaşanıb: kimsə bunu öz başından keçirib. Dəlili var: bunu göstərən nəsə var. Baş verə bilər: hələ baş verməyib, amma ola bilər.
board-priority = Prioritet
board-priority-hint = Nizamnamənin müddəti siz insidenti baxılmağa qəbul etdiyiniz andan gedir.
board-priority-within = { $priority } – yekun rəy üçün vaxt: { $time }
board-spill = Bu, xaricdəki münaqişənin buraya keçirilməsidirmi?
board-spill-hint = Cavab mandatdan kənara çıxmır: münaqişənin özü komissiyanın işi deyil.
board-outside = Xaricdəki hansı hadisə
board-outside-hint = Yalnız “bəli” cavabı vermisinizsə. Bunu iştirakçılar görür, başqa heç kim.
board-open-button = Otağı açmaq
board-missing-heard = Zəhmət olmasa, gələcəkdə olmayan və üstündən bir ildən çox keçməmiş gün göstərin.
board-missing-week = Zəhmət olmasa, gələcəkdə olmayan və üstündən bir ildən çox keçməmiş gün göstərin.
board-missing-summary = Zəhmət olmasa, iştirakçıların insidenti tanıyacağı bir sətir yazın.
board-missing-outside = Zəhmət olmasa, bunun xaricdəki hansı hadisə ilə bağlı olduğunu yazın.
board-missing-grade = Zəhmət olmasa, nə qədər məlum olduğunu göstərin.
board-missing-priority = Zəhmət olmasa, prioriteti seçin.
board-missing-channel = Zəhmət olmasa, bundan necə xəbər tutulduğunu göstərin.
board-missing-status = Zəhmət olmasa, gəldiyiniz nəticəni seçin.
board-missing-fact = Zəhmət olmasa, nə baş verdiyini yazın.
board-missing-words = Zəhmət olmasa, bunun əvəzinə nə baş verdiyini yazın.
board-missing-text = Zəhmət olmasa, tərəfinizin nə dediyini yazın.
board-missing-office = Zəhmət olmasa, yeri seçin.
board-about-topic = Mövzu
board-about-region = Bölgə, iştirakçılar üçün
board-about-public = Hamı görür
board-about-priority = Prioritet
board-about-outside = Nə ilə bağlıdır
board-to-public = Bundan hamıya nə görünür
board-waits-for-secretariat = Katiblik bunu hələ baxılmağa qəbul etməyib. Müddəti hələ getmir.
board-accept-title = Baxılmağa qəbul etmək
board-accept-means = Dərhal hamı bir sətir görəcək: bölgə (göstərilirsə), həftə, nə qədər məlum olduğu və kimin gözlənildiyi. Nizamnamənin müddəti getməyə başlayacaq. Bunu geri qaytarmaq olmaz.
board-accept-button = Bu insidenti baxılmağa qəbul etmək
board-facts-title = Nə baş verib
board-facts-lead = Fakt yalnız hər tərəfin yoxlayıcısı onu təsdiqlədikdə təsdiqlənmiş olur. Təsdiqləməyən bunun əvəzinə nə baş verdiyini yazır; yekun rəydə hər ikisi yan-yana durur.
board-no-facts = Hələ heç bir fakt göstərilməyib. Yoxlayıcı öz tərəfinin bildiyindən başlayır.
board-fact = Fakt { $number }
board-silent = Hələ heç nə deməyib
board-confirmed = Təsdiqləyir
board-disputed = Təsdiqləmir və deyir:
board-bring-title = Fakt göstərmək
board-bring-label = Nə baş verib
board-bring-button = Bu faktı əlavə etmək
board-confirm-button = Bu faktı təsdiqləyirik
board-dispute-title = Bunu təsdiqləmirik
board-dispute-label = Bunun əvəzinə nə baş verib
board-dispute-button = Bunun əvəzinə bunu demək
board-take-back-button = Bu faktı geri götürmək
board-words-in = { $label } ({ $language })
board-other-languages = Başqa dillərdə
board-status-title = Hər tərəf hansı nəticəyə gəlib
board-status-label = Hansı nəticəyə gəldiniz?
board-status-change = Gəldiyimiz nəticəni bildirmək
board-status-button = Gəldiyimiz nəticə budur
board-own-title = Öz sözlərimizi əlavə etmək
board-own-means = Onlar yekun rəydə tərəfinizin adı altında durur. Qalanların onlarla razılaşması lazım deyil.
board-own-label = Öz sözlərimiz
board-own-button = Sözlərimizi saxlamaq
board-finding-title = Yekun rəy
board-finding-means = Hər tərəfin yoxlayıcısı imzalayandan sonra sözbəsöz məhz bu, hamıya açıq olacaq. O vaxta qədər kənarda heç kim bundan heç nə görmür. Nə isə dəyişdirilsə, o vaxtadək qoyulmuş imzalar sayılmır.
board-finding-is-public = Bu yekun rəy hamıya açıqdır: onu hər tərəfin yoxlayıcısı imzalayıb.
board-finding-lacks = Hələ imzalanacaq yekun rəy yoxdur. Çatışmayanlar:
board-waits-keys = { $count ->
    [one] Hələ öz açarı ilə imzalamayıb: { $parties }.
   *[other] Hələ öz açarları ilə imzalamayıblar: { $parties }.
}
board-key-given = Tərəfiniz öz açarı ilə imzalayıb.
board-verify-button = Oxumaq və imzalamaq
board-who-title = Kim yoxlayır
board-no-verifier = Hələ heç kim
board-verifier = Yoxlayıcı
board-no-candidate = Yoxlaya biləcək heç kim yoxdur: yerlər ya boşdur, ya da onları tutanlar kənara çəkilib və ya insident onlara şəxsən aiddir.
board-assign-button = Yoxlayıcı kimi seçmək
board-step-out-title = Bunu mən yoxlamamalıyam
board-step-out-means = Bu, sizə, ailənizə və ya dostlarınıza aiddirsə, kənara çəkilin. Səbəbini demək lazım deyil. Sonra tərəfiniz başqasını seçir; siz bu insidentdə geri qayıda bilməzsiniz.
board-step-out-button = Kənara çəkilmək
board-stepped-out = Kənara çəkilib:
board-are-named = İnsident şəxsən kimə aiddir:
board-name-title = İnsident komissiyada kiməsə şəxsən aiddir
board-named = Kimin yeri
board-name-means = İnsident kimə şəxsən aiddirsə, o, bundan sonra burada heç nə yoxlamır.
board-name-button = İnsident bu şəxsə aiddir
board-sightings-title = Bundan necə xəbər tutulub
board-sight-title = Xəbər əlavə etmək
board-sight-button = Bu xəbəri əlavə etmək
board-report = məlumat
board-speak-title = Yalnız öz tərəfinizin adından danışmaq
board-speak-means = Müddət bitəndə və ya yekun rəy olanda tərəf nəyi doğru saydığını öz adından deyə bilər. Bu, hamıya açıq olur və bir tərəfin sözü kimi göstərilir, heç vaxt yekun rəy kimi yox.
board-speak-later = Hələ mümkün deyil. Gözləmə müddəti: { $left }.
board-speak-label = Tərəfiniz nə deyir
board-speak-button = Oxumaq və imzalamaq
board-done-open = Otaq açıldı. Müddətin getməsi üçün insidenti öz açarınızla baxılmağa qəbul edin.
board-done-sight = Xəbər əlavə edildi.
board-done-name = Həmin şəxs bu insidentdə daha heç nə yoxlamır.
board-done-assign = Yoxlayıcı seçildi.
board-done-step-out = Bu insidentdən kənara çəkildiniz.
board-done-bring = Fakt əlavə edildi.
board-done-confirm = Faktı təsdiqlədiniz.
board-done-dispute = Sözləriniz faktın yanında durur.
board-done-take-back = Fakt geri götürüldü.
board-done-find = Tərəfinizin gəldiyi nəticə saxlanıldı.
board-done-add = Sözləriniz saxlanıldı.
board-done-accepted = İnsident baxılmağa qəbul edildi. Müddəti gedir və onun sətrini hamı görür.
board-done-verified = Öz açarınızla imzaladınız. Hər tərəf imzalamayınca heç nə hamıya açıq olmur.
board-done-found = Bütün tərəflər imzaladı: yekun rəy hamıya açıqdır.
board-done-spoke = Tərəfinizin açıqlaması hamıya açıqdır və bir tərəfin sözü kimi göstərilir.
reports-joined = Bu məlumatın aid olduğu insidentin otağına
reports-to-incident = Bunun üçün insident otağı açmaq və ya bunu siyahıdakı insidentə birləşdirmək

# Signing about incidents
signing-incident = İnsident
signing-finding = Yekun rəy
signing-words = Açıqlama
signing-accept-title = İnsidenti baxılmağa qəbul etmək
signing-accept-lead = Dərhal hamı bu sətri görəcək və nizamnamənin müddəti getməyə başlayacaq.
signing-accept-button = Baxılmağa qəbul edirəm
signing-verify-title = Yekun rəyi imzalamaq
signing-verify-lead = Hər sözü oxuyun. Sonuncu tərəf öz açarı ilə imzalayanda yekun rəy hamıya açıq olur; o vaxta qədər kənarda heç kim onu görmür.
signing-verify-button = Bunu yoxladım – imzalayıram
signing-speak-title = Öz tərəfinizin adından danışmaq
signing-speak-lead = Bu sözlər dərhal hamıya açıq olur və yalnız sizin tərəfin sözü kimi göstərilir.
signing-speak-button = Bunu deyirik – imzalayıram
signing-same-finding-title = Yekun rəy hamı üçün eynidirmi?
signing-same-finding = Bu sayta inanmaq məcburiyyətində deyilsiniz. Hər bir digər tərəfin yoxlayıcısına zəng edin və bu sözləri bir-birinizə oxuyun. Sözlər eynidirsə, hamınız eyni yekun rəyi imzalayırsınız.
signing-same-alone-title = İmzaladığınızın sözləri
signing-same-alone = Reyestrdə məhz sizin imzaladığınızın durduğuna əmin olmaq istəyən hər kəs bu sözləri sizinlə tutuşdura bilər.
incident-answers = Komissiya nə qərara aldı
board-answer-title = Cavab
board-answer-later = Yekun rəy olanda ondan qərar layihəsi hazırlamaq olar.
board-answer-means = Qərar layihəsi bütün tərəflərin təsdiq etdiyi faktlarla başlayır. Hər tərəfin nə edəcəyi və nə vaxta qədər edəcəyi orada vəd kimi yazılır.
board-answer-button = Cavabı hazırlamaq
board-answer-name = İnsidentə cavab, həftənin başlanğıcı: { $date }
mine-incidents = Sizi gözləyən insidentlər
mine-incident-accept = Baxılmağa qəbul edilməyi gözləyir.
mine-incident-verify = Sizin sözünüzü və imzanızı gözləyir.
mine-incident-assign = Tərəfinizin hələ yoxlayanı yoxdur.
board-finds-probably-true = Ehtimal ki, doğrudur
board-finds-probably-false = Ehtimal ki, doğru deyil
board-finds-confirmed-true = Doğrudur
board-finds-confirmed-false = Doğru deyil
board-finds-unverifiable = Yoxlamaq mümkün deyil
board-finds-unverifiable-probably-true = Yoxlamaq mümkün deyil, ehtimal ki, doğrudur
board-finds-unverifiable-probably-false = Yoxlamaq mümkün deyil, ehtimal ki, doğru deyil
incident-confirms = Təsdiqləyir: { $party }

# Incidents: an urgent appeal
appeal-title = Təcili müraciət
appeal-none = Əvvəlcədən hazırlanmış müraciət yoxdur. Müraciəti sözlərində { "{day:day}" }, { "{place:region}" }, { "{hurt:count}" } və ya { "{where:name}" } kimi boş yerlər olan plan hazırlayır, bütün tərəflər onu imzalayan kimi.
appeal-means = Bu sözləri bütün tərəflər əvvəlcədən, hər dildə imzalayıb. Yalnız boş yerlər doldurulur; sonra hər tərəfin imzası lazımdır.
appeal-lead = Boş yerləri doldurun. Hər dil onları öz qaydası ilə deyir; heç kim tərcümə etmir. Digər tərəf doldurulmuş sözləri bir düymə ilə öz sözü kimi qəbul edir; sonra həmsədr müraciəti masaya qoyur və hər tərəf imzalayır.
appeal-slot-region = Bölgə ({ $name })
appeal-slot-day = Gün ({ $name })
appeal-slot-count = Say ({ $name })
appeal-slot-name = Bütün dillərdə eyni olan ad ({ $name })
appeal-wrong-region = Bölgəni seçin.
appeal-wrong-day = Günü göstərin.
appeal-wrong-count = Ən çoxu doqquz rəqəmli tam ədəd yazın.
appeal-wrong-name = Fiqurlu mötərizəsiz, ən çoxu 120 işarəlik ad yazın.
appeal-button = Layihəni hazırlamaq
refusal-field-slot = boş yer
desk-take-means = { $count ->
    [one] { $party }: tərəfinizin heç nə demədiyi { $count } yerdə ifadə var.
   *[other] { $party }: tərəfinizin heç nə demədiyi { $count } yerdə ifadə var.
}
desk-take-button = Bu ifadələrin hamısını öz ifadəmiz kimi qəbul etmək
desk-done-taken = İndi tərəfiniz eyni şeyi deyir.

# Duty, calls and the log of contacts
nav-contacts = Növbə və əlaqə
mine-contacts = Tərəfinizi gözləyən zənglər və əlaqələr
contacts-title = Növbə və əlaqə
contacts-lead = Hər tərəf üçün indi kim cavab verir və o biri tərəfə necə zəng etmək olar. Bunu yalnız komissiyanın iştirakçıları görür.
contacts-duty-now = İndi növbədədir
contacts-calls = Zənglər
contacts-calls-none = Başqa açıq zəng yoxdur.
contacts-more = Jurnal, qrafik, göstəricilər
contacts-to-confirm = { $count ->
    [one] Jurnalda { $count } qeyd tərəfinizin sözünü gözləyir.
   *[other] Jurnalda { $count } qeyd tərəfinizin sözünü gözləyir.
}
contacts-log-title = Əlaqə jurnalı
contacts-duty-title = Növbə qrafiki
contacts-measures-title = Əlaqəni necə saxlayırıq
contacts-no-number = nömrə göstərilməyib
contacts-acknowledge = Zəngi qəbul edirəm
contacts-call-open-link = Zəngi açmaq
contacts-call-open = cavab gözləyir
contacts-call-acknowledged = qəbul edilib
contacts-call-closed = bağlanıb
contacts-call-late = vaxtında cavablanmayıb
contacts-call-sentence = { $urgent ->
    [yes] Təcili zəng. Kimə: { $party }. Kimdən: { $by }
   *[other] Zəng. Kimə: { $party }. Kimdən: { $by }
}
contacts-call-until = Cavab vaxtı: { $date }, { $left }.
contacts-call-in-time = Vaxtında cavablanıb. Keçən vaxt: { $time }.
contacts-call-was-late = Gec cavablanıb. Keçən vaxt: { $time }.
contacts-call-taken-back = Zəng edən, hələ heç kim cavab verməmiş onu geri götürüb.
contacts-call-not-at-all = Heç kim cavab verməyib.
contacts-duty-since = Başlanğıc: { $from }, son: { $until }.
contacts-duty-gap = Qrafikə görə heç kim növbədə deyil. Həmsədr cavab verir.
contacts-duty-then = Heç kim cavab verməsə, növbəti:
contacts-duty-nobody = Bu tərəfdə xəbər veriləcək kimsə yoxdur: həmsədrin yeri boşdur.
contacts-call-button = Zəng etmək: { $party }
contacts-gap = { $from } – { $until }
contacts-done-call = Zəng edildi. Növbədə olana dərhal xəbər verilir.
contacts-done-acknowledge = Zəngi qəbul etdiniz. İndi, zəhmət olmasa, geri zəng edin.
contacts-done-close = Zəng bağlandı.
contacts-done-set = Növbə təyin edildi.
contacts-done-remove = Növbə qrafikdən çıxarıldı.
contacts-done-telephone = Nömrəniz yazdığınız kimi saxlanıldı.
contacts-done-enter = Əlaqə jurnala yazıldı. O biri tərəf təsdiqləyəndə sayılır.
contacts-done-confirm = Əlaqəni təsdiqlədiniz.
contacts-call-title = O biri tərəfə zəng etmək
contacts-call-lead = Orada növbədə olana dərhal xəbər verilir. Vaxtında heç kim cavab verməsə, növbəti əvəzedənə, sonda isə həmsədrə xəbər verilir. Bu saytdan kənarda yalnız zəngin gözlədiyi deyilir.
contacts-field-to = Kimə zəng edirsiniz?
contacts-field-to-hint = Bütün tərəflər üçün cavab müddəti eynidir.
contacts-field-urgent = Təcilidir?
contacts-field-urgent-hint = Təcili o deməkdir ki, yaxın saatlarda insanlar zərər görə bilər. Təhlükədə əvvəlcə yuxarıdakı nömrələrə zəng edin.
contacts-field-words = Nə barədədir?
contacts-field-words-hint = Komissiya iştirakçıları üçün bir neçə söz. Lazım olmadan heç kimin adını çəkməyin. Ən çox 1000 işarə.
contacts-field-region = Bölgə
contacts-field-region-hint = Konkret yer varsa, haradadır.
contacts-field-incident = İnsident
contacts-field-incident-hint = Zəng otağı olan insidentə aiddirsə.
contacts-no-incident = Heç biri
contacts-call-send = Zəng etmək
contacts-call-about = Bu barədə o biri tərəfə zəng etmək
contacts-about-by = Geri zəng
contacts-about-words = Nə barədə
contacts-about-region = Bölgə
contacts-about-incident = İnsident
contacts-about-at = Edilib
contacts-about-acknowledged = Qəbul edən
contacts-about-closed = Nəticə
contacts-take-title = Tərəfinizə zəng edirlər
contacts-take-means = Qəbul edən geri zəng edir. Vaxt dayanır və başqa heç kimə xəbər verilmir.
contacts-turns = Kimə və nə vaxt xəbər verilir
contacts-close-title = Zəngi bağlamaq
contacts-close-words = Nə ilə bitdi?
contacts-close-hint = Bütün tərəflərin oxuyacağı söz. Ən çox 1000 işarə.
contacts-close-button = Bu sözlə bağlamaq
contacts-duty-lead = Hər tərəfin həmsədri növbədə olanı və əvəzedənləri təyin edir. Heç kim olmayan vaxtda həmsədr cavab verir və boşluğu hamı görür.
contacts-duty-none = Növbə təyin edilməyib.
contacts-duty-remove = Çıxarmaq
contacts-gaps = Növbəti yeddi gündə boşluqlar
contacts-no-deputy = Heç kim
contacts-field-office = Növbədə
contacts-field-from = Başlanğıc
contacts-field-until = Son
contacts-field-moment-hint = Gün və saat, { $zone }.
contacts-field-deputy = Əvəzedən { $number }
contacts-duty-set-title = Tərəfinizin növbəsini təyin etmək
contacts-duty-set-button = Təyin etmək
contacts-number-title = Nömrəniz
contacts-field-number = Yeriniz üçün telefon nömrəsi
contacts-field-number-hint = Beynəlxalq şəkildə, məsələn +44 7700 900123. Onu bütün tərəflərin iştirakçıları görür. Açıq qeydlərdə yoxdur və yeri tərk edəndə silinir. Silmək üçün boş buraxın.
contacts-number-button = Saxlamaq
contacts-log-lead = { $days ->
    [one] Kim kiminlə danışıb. O biri tərəf { $days } gün ərzində təsdiqləyəndə qeyd sayılır; susmaq heç vaxt təsdiq deyil.
   *[other] Kim kiminlə danışıb. O biri tərəf { $days } gün ərzində təsdiqləyəndə qeyd sayılır; susmaq heç vaxt təsdiq deyil.
}
contacts-log-empty = Jurnalda hələ əlaqə yoxdur.
contacts-log-confirmed = təsdiqlənib
contacts-log-waits = təsdiqlənməyib, gözləyir
contacts-log-unconfirmed = təsdiqlənməyib
contacts-log-who = { $by } — { $with }
contacts-way-telephone = telefon
contacts-way-meeting = üzbəüz görüş
contacts-way-message = mesaj və ya e-poçt
contacts-way-video = videobağlantı
contacts-way-letter = kağız məktub
contacts-log-confirmed-by = Təsdiqləyən: { $office }, { $date }.
contacts-log-waits-until = Hələ sayılmır. O biri tərəfi gözləyir, vaxt: { $date }, { $party }.
contacts-log-never = O biri tərəf vaxtında təsdiqləməyib. Sayılmır.
contacts-log-confirm = Bəli, danışmışıq
contacts-field-with = O biri tərəfdən kiminlə?
contacts-field-way = Hansı yolla?
contacts-field-at = Nə vaxt?
contacts-field-subject = Mövzu bir sətirlə
contacts-field-log-words = Bir neçə söz
contacts-field-log-words-hint = Onları bütün tərəflər oxuyur. Lazım olmadan heç kimin adını çəkməyin. Ən çox 1000 işarə.
contacts-log-enter-title = Əlaqəni yazmaq
contacts-log-enter-button = Yazmaq
contacts-measures-lead = { $weeks ->
    [one] Son { $weeks } həftə; bütün tərəflər üçün eyni cür hesablanır.
   *[other] Son { $weeks } həftə; bütün tərəflər üçün eyni cür hesablanır.
}
contacts-measures-clock = Nizamnaməyə görə zəngə cavab müddəti: { $answer }, təcili zəngə: { $urgent }.
contacts-measures-parties = Hər tərəf zənglərə necə cavab verib
contacts-measures-how = Vaxt yalnız cavablanan zənglər üzrədir; cavabsız zənglər yanında sayılıb. Vaxtında geri götürülən zənglər sayılmır.
contacts-measures-weeks = Həftələr və bölgələr üzrə
contacts-measures-none = Bu həftələrdə heç nə olmayıb.
contacts-measures-week = Həftə və bölgə
contacts-measures-calls = Ona zənglər
contacts-measures-in-time = Vaxtında cavablanıb
contacts-measures-late = Gec cavablanıb
contacts-measures-not-at-all = Cavabsız
contacts-measures-waits = Vaxt hələ gedir
contacts-measures-median = Cavabların yarısı bu müddətdə gəlib
contacts-measures-ninetieth = On cavabdan doqquzu bu müddətdə gəlib
contacts-measures-no-time = hələ cavab yoxdur
contacts-measures-week-of = Həftənin başlanğıcı: { $date }
contacts-measures-contacts = Təsdiqlənmiş əlaqə: { $count }; təsdiqlənməmiş: { $unconfirmed }
contacts-measures-answered = Zəng: { $count }. Vaxtında: { $time }, gec: { $late }, cavabsız: { $missing }
contacts-missing-words = Zəhmət olmasa, bir neçə sözlə nə olduğunu yazın.
contacts-missing-to = Zəhmət olmasa, kimə zəng etdiyinizi seçin.
contacts-missing-urgent = Zəhmət olmasa, təcili olub-olmadığını göstərin.
contacts-missing-office = Zəhmət olmasa, yeri seçin.
contacts-missing-moment = Zəhmət olmasa, günü və saatı yazın, məsələn 2026-11-26T20:00.
contacts-missing-with = Zəhmət olmasa, kiminlə olduğunu seçin.
contacts-missing-at = Zəhmət olmasa, əlaqənin gününü və saatını yazın: gələcəkdə deyil və ən çoxu bir il əvvəl.
contacts-missing-subject = Zəhmət olmasa, mövzunu bir sətirlə yazın.
contacts-missing-way = Zəhmət olmasa, əlaqə yolunu seçin.
contacts-duty-time-order = Başlamazdan əvvəl bitir.
contacts-duty-time-over = Artıq bitib.
contacts-duty-time-long = 31 gündən uzundur.
contacts-duty-time-far = Başlanğıcına bir ildən çox var.
contacts-duty-time-overlap = Tərəfinizin başqa növbəsi ilə üst-üstə düşür.
refusal-unknown-contact = Belə zəng və ya əlaqə yoxdur: { $id }. Onu siyahıdan yenidən açın.
refusal-contact-state = Hazırda bu zənglə bunu etmək olmaz. Vəziyyəti: { $contact-state }.
refusal-duty-time = Növbənin vaxtı uyğun gəlmir. { $duty-time } Başqa vaxt seçin.
refusal-own-party = Bu, başqa tərəf üçündür, bu isə sizinkidir: { $party }. Başqasını seçin.
refusal-telephone = Bu, beynəlxalq şəkildə telefon nömrəsi deyil. Üstəgəl işarəsi, ölkə kodu və nömrəni yazın, məsələn +44 7700 900123: 7-dən 15-ə qədər rəqəm.
refusal-what-duties = növbələr
refusal-what-deputies = əvəzedənlər
refusal-what-calls = gözləyən zənglər
refusal-field-subject = mövzu
refusal-field-way = əlaqə yolu
refusal-field-at = gün və saat
refusal-action-set-duty = tərəfin növbətçilərini təyin etmək
refusal-action-call = o biri tərəfə zəng etmək
refusal-action-answer-call = tərəf adından zəngi qəbul etmək
refusal-action-close-call = zəngi bağlamaq
refusal-action-log-contact = əlaqəni jurnala yazmaq
refusal-action-confirm-contact = tərəf adından əlaqəni təsdiqləmək
mail-call-subject = { $urgent ->
    [yes] Təcili zəng cavabınızı gözləyir
   *[other] Zəng cavabınızı gözləyir
}
mail-call = Tərəfinizə o biri tərəf zəng edir və hələ heç kim cavab verməyib. İndi növbə sizindir. Zəngi açın və qəbul edin.
sms-call = Zəng gözləyir, açın { $url }
### Safe reporting: files, letters, time left
refusal-bad-file = { $fault ->
    [no-picture] { $number } nömrəli fayl JPEG, PNG və ya WebP şəkli deyil. Zəhmət olmasa, başqasını seçin və ya onu olduğu kimi, “Başqa növ fayl” bölməsində göndərin.
    [broken] { $number } nömrəli şəkil oxunmur: zədələnmiş ola bilər. Zəhmət olmasa, onu yenidən seçin və ya fotosunu çəkin.
    [points] { $number } nömrəli şəkildə həddən artıq çox nöqtə var: ən çoxu 32 meqapiksel qəbul olunur. Zəhmət olmasa, kiçildilmiş nüsxəni və ya ekran görüntüsünü göndərin.
    [bytes] { $number } nömrəli fayl çox böyükdür: ən çoxu 25 MB qəbul olunur. Zəhmət olmasa, daha kiçik və ya qısa fayl göndərin.
    [full] Hazırda daha heç bir fayl saxlanıla bilmir. Yazdığınızı onlarsız göndərin; faylları sonra əlavə etmək olar.
    [slow] Fayllar vaxtında çatmadı. Daha az və ya daha kiçik fayllar göndərin, ya da əlaqənin daha yaxşı olduğu yerdə cəhd edin; yazdığınızı onlarsız da göndərmək olar.
   *[together] { $number } nömrəli faylla birlikdə çox olur: bir məlumatla ən çoxu 50 MB qəbul olunur. Zəhmət olmasa, daha az göndərin.
}
refusal-what-files = bir məlumatla fayllar
safety-pictures = Şəkillər
safety-pictures-hint = JPEG, PNG və ya WebP. Hər şəkil onda görünəndən yenidən yaradılır: telefonun fayla yazdığı yer, vaxt, cihaz və adlar silinir, göndərdiyiniz fayl isə saxlanmır. Şəklin özünə baxın: üzlər, maşın nömrələri və pəncərələr görünən qalır. Şəkilləri sonda seçin: cavabı dəyişsəniz, onları yenidən seçin.
safety-limits = Ən çoxu { $count } fayl, hər biri { $one } MB, birlikdə { $all } MB.
safety-choose-again = Yazdıqlarınız qalıb. Yalnız faylları yenidən seçmək lazımdır: səhifə onları saxlaya bilmir.
safety-originals-title = Başqa növ fayl
safety-originals-warning = Sənəd, səs yazısı və ya video olduğu kimi saxlanır. Onda kimin, nə vaxt, harada və hansı cihazla hazırladığı yazıla bilər və biz bunu silə bilmirik. Oxuyanlara onun kompüterlərinə zərər vura biləcəyi bildirilir. Bacarırsınızsa, əvəzinə şəklini göndərin.
safety-originals = Olduğu kimi saxlanan fayllar
safety-files = Nə əlavə olunub
safety-files-lead = Şəkil onu açanda göstərilir. Ona baxmaq ağır ola bilər.
safety-files-unsafe = Bu fayllar gəldiyi kimidir və yoxlanmayıb. Onlar kompüterə zərər vura və kimin hazırladığını deyə bilər. Yalnız itiriləcək bir şey olmayan yerdə, məsələn, şəbəkəsiz kompüterdə açın.
safety-file-picture = Şəkil { $number }
safety-file-original = Fayl { $number }, gəldiyi kimi
safety-file-save = Şəkli saxla
safety-mail-subject = Komissiyanızda sizi iş gözləyir
safety-mail-reports = { $count ->
    [one] Bir məlumat komissiyanızı gözləyir: onun barəsində hələ heç kim qərar verməyib.
   *[other] { $count } məlumat komissiyanızı gözləyir: onların barəsində hələ heç kim qərar verməyib.
}
safety-mail-assigned = { $count ->
    [one] Sizə tərəfiniz adından bir insidenti yoxlamaq tapşırılıb.
   *[other] Sizə tərəfiniz adından { $count } insidenti yoxlamaq tapşırılıb.
}
safety-mail-key = { $count ->
    [one] Digər tərəfin yoxlayıcısı rəyi imzalayıb. O, yalnız sizin imzanızla açıq olur.
   *[other] Digər tərəflərin yoxlayıcıları { $count } rəyi imzalayıb. Onlar yalnız sizin imzanızla açıq olur.
}
safety-mail-overdue = { $count ->
    [one] Bir insidentə cavab vermək müddəti bitib, rəy isə yoxdur. İndi hər tərəf öz adından danışa bilər.
   *[other] { $count } insidentə cavab vermək müddəti bitib, rəy isə yoxdur. İndi hər tərəf öz adından danışa bilər.
}

# Incidents: tasks, playbooks, joint visits, days to ask again
refusal-no-such-task = Burada { $number } nömrəli heç nə yoxdur. Zəhmət olmasa, otağa yenidən baxın.
refusal-task-state = Hazırda bu tapşırıqla bunu etmək olmaz. Vəziyyəti: { $task-state }. Zəhmət olmasa, səhifəsinə yenidən baxın.
refusal-task-taken = Bu tapşırığı artıq götürüb: { $office }. Onunla danışın və ya başqa tapşırıq seçin.
task-is-proposed = təklifdir
task-is-open = yerinə yetirilməlidir, heç kim götürməyib
task-is-taken = götürülüb
task-is-reported = artıq hesabat verilib
task-is-declined = rədd edilib
task-is-early = o gün hələ gəlməyib
refusal-what-tasks = tapşırıqlar
refusal-what-hours = saatlar
refusal-what-offices = bir tərəfin adamları
refusal-action-plan = fəaliyyət planını işə salmaq, tapşırıq gətirmək və öz tərəfi adından razılaşmaq
refusal-action-carry = bu tərəfin tapşırığını götürmək və ya onun haqqında hesabat vermək
refusal-field-task = nə edilməlidir
refusal-field-owner = tapşırıq kimindir
refusal-field-hours = saatlar
refusal-field-purpose = səfərin məqsədi
refusal-field-place = yer
refusal-field-ahead = qarşıdakı gün
refusal-field-goes = kim gedir
refusal-field-report = sözləriniz
refusal-field-day = gün
refusal-field-outcome = nəticə
refusal-field-plan = plan
board-missing-task = Zəhmət olmasa, nə edilməli olduğunu yazın.
board-missing-owner = Zəhmət olmasa, tapşırığın kimin olduğunu seçin.
board-missing-hours = Zəhmət olmasa, saatların sayını yazın, ən azı 1.
board-missing-purpose = Zəhmət olmasa, səfərin nə üçün olduğunu yazın.
board-missing-place = Zəhmət olmasa, yeri yazın.
board-missing-ahead = Zəhmət olmasa, gün seçin: bu gün və ya sonra, bir il ərzində.
board-missing-goes = Zəhmət olmasa, öz tərəfinizdən ən azı bir nəfəri qeyd edin.
board-missing-report = Zəhmət olmasa, bunu sözlə deyin.
board-missing-day = Zəhmət olmasa, günü göstərin: gələcəkdə yox və bir ildən əvvəl yox.
board-missing-outcome = Zəhmət olmasa, nəticəni seçin.
board-missing-plan = Zəhmət olmasa, bütün tərəflərin imzaladığı planı seçin.
task-title = Nə edilir
task-none = Hələ heç nə başlanmayıb.
task-no-playbook = Fəaliyyət planı yoxdur. Tapşırıqları olan plan bütün tərəflər onu imzalayan kimi belə plana çevrilir.
task-playbook = Fəaliyyət planı: { $title }
task-playbook-means = { $count ->
    [one] Bütün tərəflər onu əvvəlcədən imzalayıb. İşə salınan kimi { $count } tapşırıq başlayır.
   *[other] Bütün tərəflər onu əvvəlcədən imzalayıb. İşə salınan kimi { $count } tapşırıq başlayır.
}
task-playbook-tasks = Tapşırıqları
task-start-button = Bu planı işə salmaq
task-started = “{ $title }” fəaliyyət planı işə salınıb: { $date }, { $side } ({ $office }).
task-all-reported = Onun bütün tapşırıqları haqqında hesabat verilib.
task-proposals = Təkliflər
task-over = Hesabatlar və imtinalar
task-begin-link = Tapşırıq, səfər və ya tarix əlavə etmək
task-owner = { $side }: { $role }
task-joint = Bütün tərəflər birlikdə
task-each-party = Hər tərəf
task-within = { $count ->
    [one] { $count } saat ərzində
   *[other] { $count } saat ərzində
}
task-state-proposed = Təklif
task-state-open = Yerinə yetirilməlidir
task-state-taken = Götürülüb
task-state-reported = Yerinə yetirilib
task-state-declined = Rədd edilib
task-state-late = Vaxtı keçib
task-outcome-done = Yerinə yetirilib
task-outcome-partly = Qismən yerinə yetirilib
task-outcome-not-done = Yerinə yetirilməyib
task-declined-by = { $side }: imtina ({ $office }, { $date }).
task-waits = Razılıq gözlənilir: { $parties }, { $date } tarixindən. O vaxta qədər heç kimi öhdəliyə salmır.
task-waits-secretariat = Katibliyin razılığını gözləyir.
task-due = Son vaxt: { $date } ({ $left }).
task-late-owner = Son vaxt keçib: { $date }. O vaxtdan bu tərəfin rəhbərlərinə müraciət olunur.
task-late-everybody = Son vaxt keçib: { $date }. Bütün tərəflərin həmsədrlərinə müraciət olunur, başlanğıc: { $since }.
task-taken-by = Götürən: { $side } ({ $office }).
task-unreported = Hələ hesabat verməyib: { $parties }.
task-board-late = { $count ->
    [one] Vaxtı keçmiş tapşırıqlar: { $count } (birincisi: { $date }).
   *[other] Vaxtı keçmiş tapşırıqlar: { $count } (birincisi: { $date }).
}
task-board-next = Növbəti tapşırıq: { $date } ({ $left }).
task-board-asks = { $count ->
    [one] Otaq vəziyyəti soruşur: { $count } gün.
   *[other] Otaq vəziyyəti soruşur: { $count } gün.
}
task-begin-title = Bir işə başlamaq
task-begin-lead = Fəaliyyət planı, tapşırıq, birgə səfər və ya hamıdan yenidən soruşulacaq gün.
task-add-title = Tapşırıq
task-what = Nə edilməlidir
task-whose = Tapşırıq kimindir?
task-whose-hint = Başqa tərəf üçün tapşırıq onun həmsədri razılaşana qədər təklifdir.
task-hours = Neçə saat ərzində?
task-hours-hint = Yerinə yetirilməli olduğu andan. 24 bir gün, 168 bir həftədir.
task-add-button = Tapşırığı əlavə etmək
task-visit-title = Birgə səfər
task-visit-means = O yalnız bütün tərəflər razılaşanda təyin olunur. Kimin gedəcəyini hər tərəf özü deyir.
task-visit-never = Səfər cinayəti araşdırmır və şübhəlilərlə əlaqə qurmur.
task-purpose = Nə üçündür
task-place = Yer
task-place-hint = Hər iştirakçının bilə biləcəyi dəqiqliklə. Adamların adı olmadan.
task-visit-day = Gün
task-visit-day-hint = Bu gün və ya sonra.
task-time = Saat və görüş yeri
task-time-hint = Məsələn: 10:00, şərq darvazasında.
task-limits = Daha nə etmir
task-limits-hint = Məsələn: şəkil çəkmir, qohumlar barədə soruşmur.
task-visit-hours = O gündən sonra hər tərəf neçə saat ərzində hesabat verir?
task-visit-hours-hint = 48 iki gündür.
task-visit-button = Səfəri təklif etmək
task-goes = Sizin tərəfdən kim gedir?
task-goes-hint = Yalnız sizin tərəf; başqaları özləri deyir.
task-ask-title = Yenidən soruşmaq üçün gün
task-ask-means = Həmin gün hər tərəfdən vəziyyət soruşulur. Sual bütün tərəflər cavab verənə qədər siyahıda qalır.
task-ask-day = Gün
task-ask-day-hint = Bu gün və ya sonra.
task-ask-button = Günü təyin etmək
task-ask-list = Yenidən soruşulacaq günlər
task-ask-waits = Cavab gözlənilir: { $parties }, { $date } tarixindən.
task-ask-answered = Cavab verib: { $parties }.
task-ask-question = Vəziyyət necədir? ({ $date })
task-ask-lead = Hər tərəf öz adından cavab verir. Bunu yalnız iştirakçılar oxuyur.
task-ask-silent = Hələ cavab verməyib
task-ask-early = O gün hələ gəlməyib.
task-ask-label = Vəziyyət
task-ask-answer-button = Tərəfimiz adından cavab vermək
task-ask-seal = Soruşulub
task-reported-late = Hesabat vaxtı keçəndən sonra gəlib (son vaxt: { $date }).
text-incident = Cavab verir
text-incident-link = Komissiyanın baxılmağa qəbul etdiyi insident
task-number = Tapşırıq { $number }
task-about-by = Gətirən
task-about-owner = Kimin
task-about-place = Yer
task-about-day = Nə vaxt
task-about-goes = Kim gedir
task-about-limits = Nə etmir
task-reports = Nəticə
task-agree-title = Tərəfiniz razıdır?
task-agree-means = Razılığınızla o, tərəfinizin tapşırığı olur və vaxtı başlayır.
task-agree-visit = Səfər sonuncu tərəfin razılığı ilə təyin olunur. Heç bir tərəfi getməyə məcbur etmək olmaz.
task-agree-button = Bəli, tərəfimiz adından
task-decline-button = Xeyr, və ya geri götürmək
task-take-means = Kim götürürsə, sonra nəticəni deyir.
task-take-button = Mən götürürəm
task-let-go-button = Geri vermək
task-report-title = Nəticə haqqında hesabat
task-outcome = Nəticə nədir?
task-day = Hansı gün?
task-report-words = Sözlə, adamların adı olmadan
task-report-button = Hesabat vermək
task-done-started = Plan işə salındı. Tapşırıqları aşağıdadır.
task-done-added = Tapşırıq əlavə olundu. Vaxtı gedir.
task-done-proposed = Tapşırıq təklif olundu. Başqa tərəfin razılığını gözləyir.
task-done-asked = Gün təyin olundu.
task-done-agreed = Tərəfinizin razılığı saxlandı.
task-done-declined = Rədd edildi. Tərəfinizin imtinası ilə siyahıda qalır.
task-done-taken = Tapşırığı götürdünüz.
task-done-let-go = Tapşırıq yenidən boşdur.
task-done-reported = Hesabatınız saxlandı.
task-done-answered = Tərəfinizin cavabı saxlandı.
task-done-visit = Səfər təklif olundu. Bütün tərəflərin razılığını gözləyir.
mine-tasks = Sizi gözləyən tapşırıqlar
task-mine-agree = “Bəli” və ya “xeyr” cavabınızı gözləyir.
task-mine-called = Vaxtı keçib; zəhmət olmasa, məşğul olun.
task-mine-visit = Siz bu səfərdə iştirak edirsiniz.
task-mine-taken = Siz götürmüsünüz.
task-mine-open = Sizin vəzifədə olan biri götürür.
task-mine-ask = Tərəfinizdən vəziyyət soruşulur.
board-communique-name = İnsident haqqında, həftənin başlanğıcı: { $date }
board-communique-lead = Bütün tərəflərin yoxlayıcıları aşağıdakını təsdiqləyir.
board-communique-means = Kommünike bütün tərəflərin təsdiqlədiyini açıq deyir. Bu, bəyanatdır və hər tərəfin imzasını tələb edir.
board-communique-button = Kommünikeni hazırlamaq
board-denial-name = Həftə haqqında deyilənlər doğru deyil, başlanğıcı: { $date }
board-denial-lead = Bütün tərəflərin yoxlayıcıları deyilənlərin yalan olduğunu müəyyən edib. Onlar aşağıdakını təsdiqləyir.
board-denial-means = Bütün tərəflər bunun yalan olduğunu müəyyən edib. Birgə təkzib bunu açıq deyir; bu, bəyanatdır və hər tərəfin imzasını tələb edir.
board-denial-button = Birgə təkzibi hazırlamaq
plan-tasks-title = Bu planın tapşırıqları
plan-tasks-lead = Bütün tərəflər planı imzalayandan sonra onu insidentin otağında işə salmaq olar. Onda hər tapşırığın vaxtı gedir.
plan-no-task = Tapşırıq yoxdur.
plan-task-add = Tapşırıq əlavə etmək
plan-task-button = Bu tapşırığı əlavə etmək
plan-task-remove = { $number } nömrəli tapşırığı çıxarmaq
plan-task-done = Tapşırıqlar saxlandı.
plan-task-hours = Zəhmət olmasa, 1 ilə { $max } arasında saat sayı yazın.
plan-task-theirs = Bu planın tapşırıqlarını gətirib və yalnız özü dəyişir: { $party }. Öz tapşırığınızı müzakirədə təklif edin.
plan-optional = { $label }, məcburi deyil
plan-owner = Tapşırıq kimindir?
plan-owner-hint = Hər tərəfin özününkü, ya bir tərəfin, ya da katibliyin.
plan-hours = Başlanğıcdan neçə saat ərzində?
plan-hours-hint = 24 bir gün, 168 bir həftədir.
appeal-blank = [{ $label }]
mail-subject-task = { $count ->
    [one] { $count } tapşırıq sizi gözləyir
   *[other] { $count } tapşırıq sizi gözləyir
}
mail-task-late = { $count ->
    [one] Tərəfinizin { $count } tapşırığının vaxtı keçib və heç kim hesabat verməyib.
   *[other] Tərəfinizin { $count } tapşırığının vaxtı keçib və heç kim hesabat verməyib.
}
mail-task-long = { $count ->
    [one] { $count } tapşırıq verilən vaxt qədər də gecikib. Bütün tərəflərin həmsədrlərinə bildirilib.
   *[other] { $count } tapşırıq verilən vaxt qədər də gecikib. Bütün tərəflərin həmsədrlərinə bildirilib.
}
# Görüşlər, qabaqcadan bildirişlər və ortaq təqvim
nav-meetings = Görüşlər
nav-calendar = Təqvim
meetings-title = Görüşlər
meetings-lead = Kim kimi görüşə çağırdı, kim nə cavab verdi və nə vaxtdan bəri. Susmaq susmaq kimi göstərilir və heç vaxt razılıq sayılmır.
meetings-call = Görüşə çağırmaq
meetings-empty = Hələ heç bir görüşə çağırış olmayıb.
meetings-next-fixed = Növbəti görüş təyin olunub: { $date }.
meetings-next-none = Növbəti görüş təyin olunmayıb. Bu vaxtdan bəri: { $date }.
meetings-next-by = Nizamnaməyə görə növbəti görüşün son vaxtı: { $date }. Görüşlər arasında: { $days } gün.
meetings-next-overdue = Nizamnaməyə görə onun son vaxtı bu idi: { $date }.
meetings-rules-title = Bu necə işləyir
meetings-rule-chair = Növbəti görüşə sədrlik növbəsi: { $party }. Növbə baş tutmuş görüşlərə görə dəyişir.
meetings-rule-answer = Çağırışa { $days } gün ərzində cavab verilir. Hər tərəf təcili də çağıra bilər, ən azı { $hours } saat qabaq; bu, qeyd olunur.
meetings-rule-held = Görüş o zaman baş tutmuş sayılır ki, bütün tərəflər onun protokolunu imzalayıb.
meetings-rule-conciliator = Görüş alınmayanda tərəflər müraciət etməyi razılaşıblar: { $name }.
meeting-title = Görüş, { $date }
meeting-when = Nə vaxt
meeting-where = Harada
meeting-agenda = Gündəlik
meeting-chair = Sədrlik edir
meeting-quorum = Kvorum
meeting-number = Çağırış
meeting-quorum-means = { $count ->
    [one] Hər tərəfdən { $count } nəfər, onlardan biri həmsədr
   *[other] Hər tərəfdən { $count } nəfər, onlardan biri həmsədr
}
meeting-number-means = Çağırış № { $number }.
meeting-reduced = Qısaldılmış gündəlik: tam görüşdəkindən az bənd.
meeting-short-notice = Təcili çağırılıb.
meeting-item-follow-up = Əvvəlki insidentlər üzrə nə edilib
meeting-item-advance-notices = Qabaqcadan bildirişlər
meeting-item-commitments = Vaxtı çatan öhdəliklər
meeting-item-proposed = Tərəflərin təklif etdiyi bəndlər
meeting-state-open = Cavab gözləyir
meeting-state-fixed = Təyin olunub
meeting-state-refused = Razılaşdırılmayıb
meeting-state-silent = Cavab yoxdur
meeting-state-over = Protokol gözləyir
meeting-state-held = Baş tutub
meeting-since-open = Cavab gözlənilir: { $parties }. Bu vaxtdan bəri: { $date }.
meeting-since-fixed = Bütün tərəflər gələcəyini deyib. Təyin olunub: { $date }.
meeting-since-refused = İmtina və ya başqa tarix: { $parties }. Razılaşdırılmayıb, bu vaxtdan bəri: { $date }.
meeting-since-silent = Cavab yoxdur: { $parties }. Bu vaxtdan bəri: { $date }. Bu, razılıq deyil.
meeting-since-over = Başlamalı idi: { $date }. Protokolu hələ qəbul edilməyib.
meeting-since-held = Bütün tərəflər protokolunu imzalayıb: { $date }.
meeting-reply-comes = Gəlir.
meeting-reply-other-date = O vaxt gəlmir və başqa tarix təklif edir: { $date }.
meeting-reply-declines = Gəlmir. Səbəbləri:
meeting-done-called = Çağırışınız reyestrdədir. Heç kim onun çatmadığını deyə bilməz.
meeting-done-comes = Cavabınız reyestrdədir: tərəfiniz gəlir.
meeting-done-other-date = Cavabınız reyestrdədir: başqa tarix.
meeting-done-declines = Cavabınız və səbəbləriniz reyestrdədir.
meeting-done-stated = Tərəfinizin sözləri reyestrdədir.
meeting-to-room = Görüşün otağına
meeting-to-public = Hamı nəyi görür
meeting-answers = Hər tərəf bu çağırışa nə dedi
meeting-called-by = Çağırır: { $party }. Cavabın son vaxtı: { $answer }.
meeting-stance-called = Çağırıb ({ $date }), deməli gəlir.
meeting-stance-waits = Hələ cavab verməyib. Son vaxt: { $date }.
meeting-stance-silent = Cavab yoxdur, bu vaxtdan bəri: { $date }.
meeting-deadlock-title = Görüş alınmır
meeting-deadlock = İş dayanıb, bu vaxtdan bəri: { $date }. İndi hər tərəf nə edə bilər:
meeting-step-again = Yenidən çağırmaq. Hamıdan təzədən soruşulur.
meeting-step-reduce = Daha qısa gündəliklə yenidən çağırmaq.
meeting-step-conciliator = Tərəflərin nizamnamədə bunun üçün göstərdiyinə müraciət etmək: { $name }.
meeting-step-speak = Öz tərəfinin adından görüşün niyə alınmadığını demək.
meeting-texts = Protokol və kommünike
meeting-no-texts = Bu görüş barədə hələ heç bir mətn masaya qoyulmayıb.
meeting-statements = Tərəflər öz adından nə deyir
meeting-one-party-means = Bu, bir tərəfin sözüdür, komissiyanın deyil.
meeting-earlier = { $count ->
    [one] { $count } əvvəlki çağırış
   *[other] { $count } əvvəlki çağırış
}
meeting-nobody-answered = Bu çağırışa heç kim cavab verməyib.
meeting-call-title = Çağırış
meeting-call-lead = Çağırış reyestrdə bir hərəkətdir. Çağıran tərəf gəlir. O birilərdən soruşulur və yalnız onların imzaladığı “hə” sayılır.
meeting-call-window = Ən tez vaxt: { $date }. { $days } gündən az qalırsa, çağırış təcilidir və qeyd olunur.
meeting-call-day = Gün
meeting-call-time = Saat, komissiyanın vaxtı ilə
meeting-call-place-hint = Bunu hamı oxuyur. Yalnız ümumi sözlər: şəhər, bina, “video ilə”. Keçid, poçt ünvanı, telefon nömrəsi yazmayın; onları başqa yolla göndərin.
meeting-call-agenda-hint = Təklif olunan bəndlərin adını yalnız üzvlər görür. Gündəliyi qısaltmaq üçün işarələri götürün.
meeting-call-button = Yoxlamaq və imzalamaq
meeting-call-again-title = Bu görüşə yenidən çağırmaq
meeting-call-again-means = Yeni çağırış nömrə alır və hamıdan təzədən soruşur. Əvvəlki cavablar reyestrdə qalır.
meeting-call-again-button = Yenidən çağırmaq
meeting-answer-title = Tərəfinizin cavabı
meeting-answered = Tərəfiniz belə dedi:
meeting-answer-means = Çağırır: { $party }. Zəhmət olmasa, bu vaxta qədər cavab verin: { $date }. Cavab imzalanır və hamı onu oxuya bilər.
meeting-comes-button = Gəlirik
meeting-other-date-title = Başqa tarix təklif etmək
meeting-other-date-button = Bu tarixi təklif etmək
meeting-declines-title = Səbəb göstərib imtina etmək
meeting-declines-means = Səbəbləri hamı oxuyur. Heç kimin adını çəkməyin.
meeting-declines-button = Gəlmirik
meeting-reasons = Səbəblər
meeting-nothing-on-it = İndi heç nə yoxdur.
meeting-item-title = Bənd təklif etmək
meeting-item-hint = Bir sətir, ən çoxu { $max } işarə. Yalnız üzvlər oxuyur.
meeting-item-button = Gündəliyə salmaq
meeting-item-strike = Geri götürmək
meeting-items-left-out = Gündəlik qısaldılmazdan əvvəl təklif edilib; bu çağırışın gündəliyində yoxdur
meeting-room-done-item = Bənd gündəlikdədir.
meeting-room-done-strike = Bəndiniz geri götürüldü.
meeting-room-done-presence = Kimlərin iştirak etdiyi yazıldı.
meeting-presence-title = Kim iştirak edirdi
meeting-presence-means = Hər tərəf özü barədə deyir, vəzifə üzrə. Yalnız üzvlər oxuyur.
meeting-presence-unsaid = Hələ heç nə deyilməyib.
meeting-presence-say = Tərəfinizdən kimin olduğunu deyin
meeting-presence-who = İştirak edənlər
meeting-presence-button = Saxlamaq
meeting-quorate = Kvorum üçün kifayətdir ({ $count }).
meeting-not-quorate = Kvorum üçün kifayət deyil ({ $count }, onlardan biri həmsədr).
meeting-topic = Mandatın mövzusu
meeting-minutes-title = Protokola başlamaq
meeting-minutes-means = Qaralama doldurulmuş gündəliklə başlayır. Tərəflərin təklif etdiyi bəndlər: { $count }. O, görüş zamanı masada ifadə olunur və hər mətn kimi imzalanır.
meeting-minutes-button = Protokolun qaralamasını yaratmaq
meeting-communique-title = Kommünikeyə başlamaq
meeting-communique-button = Kommünikenin qaralamasını yaratmaq
meeting-speak-title = Öz tərəfinizin adından danışmaq
meeting-speak-means = Tərəfinizin adından bu görüşün niyə alınmadığını və ya nəyi başqa cür gördüyünüzü deyə bilərsiniz. Bunu dərhal hamı görür, bir tərəfin sözü kimi.
meeting-text-minutes = Görüşün protokolu, { $date }
meeting-text-statement = Görüş barədə kommünike, { $date }
meeting-text-opened = Tərəflər görüşdü: { $date }. Sədrlik edir: { $party }.
meeting-text-follow-up = { $count ->
    [0] Əvvəlki insidentlər üzrə nə edilib: açıq insident yoxdur.
   *[other] Əvvəlki insidentlər üzrə nə edilib: açıq insidentlər – { $count }.
}
meeting-text-advance-notices = { $count ->
    [0] Qabaqcadan bildirişlər: qarşıdakı vaxt üçün yoxdur.
   *[other] Qabaqcadan bildirişlər: qarşıdakı vaxt üçün – { $count }.
}
meeting-text-commitments = { $count ->
    [0] Vaxtı çatan öhdəliklər: yoxdur.
   *[other] Vaxtı çatan öhdəliklər ({ $count }):
}
meeting-text-proposed = Təklif olunub: { $title }
meeting-text-next = Növbəti görüş: { $date }.
meeting-text-next-open = Növbəti görüşün son vaxtı: { $date }; tarix hələ təyin olunmalıdır.
meeting-text-met = Tərəflər görüşdü: { $date }.
meeting-text-dealt = Müzakirə etdilər: { $items }.
signing-meeting = Görüş
signing-convene-title = Görüşə çağırmaq
signing-convene-lead = Çağırışınız dərhal hamıya açıqdır və reyestrdə qalır. Tərəfiniz gəlir; o birilərdən soruşulur.
signing-convene-button = Bu görüşə çağırırıq – imzalayıram
signing-reply-title = Çağırışa cavab vermək
signing-reply-lead = Cavabınız dərhal hamıya açıqdır və reyestrdə qalır. Görüş başlayana qədər yenidən cavab verə bilərsiniz.
signing-reply-button = Cavabımız budur – imzalayıram
act-the-meeting = görüş
act-meeting-called = { $party }: çağırış – { $meeting }.
act-meeting-called-again = { $party }: təkrar çağırış – { $meeting }.
act-meeting-comes = { $party }: “gəlirik” cavabı – { $meeting }.
act-meeting-other-date = { $party }: başqa tarix təklifi – { $meeting }.
act-meeting-declines = { $party }: imtina – { $meeting }.
act-meeting-stated = { $party }: öz adından söz – { $meeting }.
mine-dates = Görüşlər və qarşıdakı tarixlər
mine-notice = Bildiriş
calendar-title = Təqvim
calendar-lead = Hər iki tərəfin qabaqcadan bildiyi: həssas tarixlər, görüşlər, gedən müddətlər. Yalnız üzvlər oxuyur.
calendar-give = Qabaqcadan bildirmək
calendar-file = Təqvim proqramı üçün
calendar-file-means = Faylda yalnız üzvlərin gördüyü məlumat var. Onu yalnız sizin oxuduğunuz yerdə saxlayın.
calendar-span = { $from } – { $until }
calendar-empty = Bu günlərdə heç nə yoxdur.
calendar-pages = Başqa günlər
calendar-before = Daha əvvəlki günlər
calendar-after = Daha sonrakı günlər
calendar-incident = İnsidentin müddəti
calendar-incident-means = Cavab vaxtıdır.
calendar-task = Tapşırıq
calendar-task-means = O vaxta qədər onun barəsində hesabat verilməlidir.
calendar-asked-means = İnsidentin otağı hər tərəfdən soruşur.
calendar-promise = Öhdəlik
calendar-promise-means = Vaxtı çatır.
calendar-missing-starts = Gün və saatı göstərin, məsələn 18:30.
calendar-missing-title = Bunun nə olduğunu bir sətirdə yazın.
calendar-missing-first = Bu gündən başlayaraq ən çoxu iki il sonraya qədər bir gün göstərin.
calendar-missing-last = Son gün birincidən əvvəl ola bilməz.
calendar-missing-size = İnsanların sayını tam ədədlə yazın və ya boş saxlayın.
calendar-missing-occasion = Münasibətin növünü seçin.
calendar-missing-agenda = Gündəlikdə ən azı bir bənd saxlayın.
calendar-missing-place = Harada olduğunu ümumi sözlərlə və bir sətirdə deyin.
calendar-missing-text = Burada söz lazımdır.
calendar-missing-reasons = Səbəbləri göstərin.
notice-lead = O biri tərəfə hadisədən əvvəl deyin: heç kim qəfil yaxalanmır və hər ikisi hazırlaşa bilir.
notice-private = Bunu hər iki tərəfin üzvləri oxuyur; reyestrdə yoxdur. Şəxslərin adını çəkməyin.
notice-title = Bu nədir
notice-title-hint = Bir sətir, ən çoxu { $max } işarə.
notice-occasion = Münasibət
notice-first = Birinci gün
notice-last = Son gün
notice-last-hint = Bir gündürsə, boş saxlayın.
notice-yearly = Hər il təkrar olunur
notice-yearly-short = hər il
notice-when = Nə vaxt
notice-next = növbəti:
notice-region = Region
notice-no-region = Hər yerdə və ya başqa yerdə
notice-size = Neçə nəfər gözlənilir
notice-size-hint = Tam ədəd. Heç kim bilmirsə, boş saxlayın.
notice-asked = O biri tərəfdən nə xahiş olunur
notice-asked-hint = Məsələn: həmin gün yaxınlıqda toplaşmamaq, zəng edilə bilən birini göstərmək.
notice-asked-max = Ən çoxu { $max } işarə.
notice-button = Bildirmək
notice-by = Kimdən
notice-given-by = Bildirən:
notice-waits-for-you = Tərəfiniz bunu gördüyünü hələ deməyib.
notice-done-given = O biri tərəf indi bildirişinizi oxuya bilər.
notice-done-seen = O biri tərəf bunu gördüyünüzü görür.
notice-seen-title = Kim görüb
notice-seen-by = { $party }: gördüyünü deyib, { $date }.
notice-unseen-by = { $party }: gördüyünü deməyib, bu vaxtdan bəri: { $date }.
notice-see-means = Tərəfinizin adından gördüyünüzü deyin. Bu, xahişə razılıq deyil.
notice-see-button = Gördük
notice-withdraw-title = Geri götürmək
notice-withdraw-means = Dərhal hamı üçün silinir.
notice-withdraw-button = Bildirişi silmək
notice-kept = Bitəndən { $days } gün sonra silinir. Hər il təkrar olunan geri götürülənə qədər qalır.
notice-kind-rally = Mitinq və ya yürüş
notice-kind-match = Oyun və ya yarış
notice-kind-anniversary = Anım günü və ya ildönümü
notice-kind-feast = Bayram və ya festival
notice-kind-court = Məhkəmə və ya hökm
notice-kind-visit = Tanınmış adamın gəlişi
notice-kind-other = Başqa
mail-subject-meeting = { $count ->
    [one] Görüşə çağırış
   *[other] Görüşə { $count } çağırış
}
mail-meeting-called = { $count ->
    [one] O biri tərəf görüşə çağırır, sizin tərəf isə hələ cavab verməyib. Susmaq susmaq kimi göstərilir.
   *[other] O biri tərəflər { $count } görüşə çağırır, sizin tərəf isə hələ cavab verməyib. Susmaq susmaq kimi göstərilir.
}
mail-meeting-answered = { $count ->
    [one] Görüşə çağırışa cavab verilib.
   *[other] Görüşə { $count } çağırışa cavab verilib.
}
mail-ahead = { $count ->
    [one] Bildiriş verilmiş bir tarix yaxınlaşır.
   *[other] Bildiriş verilmiş { $count } tarix yaxınlaşır.
}
mail-subject-ahead = { $count ->
    [one] Qarşıda bir tarix
   *[other] Qarşıda { $count } tarix
}
refusal-unknown-meeting = Belə görüş yoxdur: { $id }. Görüşlər siyahısında axtarın.
refusal-unknown-notice = Belə bildiriş artıq yoxdur. Geri götürülüb və ya vaxtı keçib.
refusal-meeting-state = Bu görüşlə indi belə etmək olmaz. Vəziyyəti: { $meeting-state }.
refusal-meeting-date = Görüşü bu aralıqda təyin etmək olar: { $earliest } – { $latest }. Başqa vaxt seçin.
refusal-too-private = Bunu hamı oxuyur ({ $field }), ona görə burada keçid, poçt ünvanı, tarix və uzun nömrə ola bilməz, nöqtədən sonra isə boşluq qoyulur. Ümumi sözlərlə yazın.
refusal-action-convene = görüşə çağırmaq
refusal-action-reply = çağırışa cavab vermək
refusal-action-prepare = bənd təklif etmək və ya kimin iştirak etdiyini demək
refusal-action-notify = qabaqcadan bildirmək
refusal-action-acknowledge = bildirişin görüldüyünü demək
refusal-what-meeting-calls = çağırışlar
refusal-what-answers = cavablar
refusal-what-items = bəndlər
refusal-field-agenda = gündəlik
refusal-field-starts = gün və saat
refusal-action-keep = məlumatı daha uzun saxlamaq
safety-days-left = { $count ->
    [0] O, bir saat ərzində silinəcək.
    [one] O, bir gün ərzində silinəcək.
   *[other] Silinməsinə { $count } gün qalıb.
}
safety-kept = Bütün tərəflər onu daha uzun saxlamağa razılaşıb ({ $date }).
safety-keep-means = Yalnız hər tərəfin həmsədri “hə” desə, { $days } gün yenidən başlayır. Susan razılıq verməyib.
safety-keep-said = “Hə” deyib: { $party }.
safety-keep = Hə, daha uzun saxla
reports-done-keep = Tərəfinizin “hə” cavabı qeyd olundu.
safety-similar-title = Bəlkə artıq məlumdur
safety-similar-lead = Bu insidentlər siyahı sətri, yer və gün baxımından məlumata bənzəyir. Möhürlənmiş heç nə müqayisə olunmayıb. Eynisi olub-olmadığına siz qərar verirsiniz.
safety-similar-join = Budur: birləşdir
safety-similar-words = Eyni sözlər:
safety-similar-region = Eyni region
safety-similar-days = { $count ->
    [0] Eyni gün
    [one] Bir gün fərqlə
   *[other] { $count } gün fərqlə
}
safety-similar-topic = Eyni mövzu
safety-similar-channel = Eyni yolla eşidilib
safety-similar-language = Eyni dil
# Overview: symmetry audit, board, map, exports
refusal-action-export = ixrac istəmək və ya ona razılıq vermək
refusal-action-download = ixracı götürmək
refusal-export-state = Bu ixracla indi belə etmək olmaz: { $export-state }. Zəhmət olmasa ixracların siyahısına baxın.
export-state-waits = razılıq gözləyir
export-state-open = açıqdır
export-state-over = vaxtı bitib
export-state-withdrawn = razılıq geri götürülüb
refusal-what-downloads = bir ixracın endirilməsi
refusal-what-incidents = bir ixracda insident
symmetry-title = İnsidentlərə eyni cür yanaşılırmı?
symmetry-lead = Eyni insidentə, kimə toxunmasından asılı olmayaraq, eyni müddət, eyni sözlər və eyni açıqlıq. Burada bu, yalnız qeydlər jurnalından hesablanıb.
symmetry-periods = Dövr
symmetry-all = Əvvəldən bəri
symmetry-quarter = { $year }-ci ilin { $quarter }-ci rübü
symmetry-counted = Qəbul edilmiş insidentlər: { $accepted }. Aşağıda sayılır: { $counted }. Sayılmır: nəticəsiz – { $unfound }; tərəflərin kimin adamlarının zərər gördüyünü eyni cür demədiyi – { $unsaid }; bir neçə tərəfin adamlarının zərər gördüyü – { $several }. Jurnalın ilk qeydləri oxunub: { $size }.
symmetry-words = { $count } söz
symmetry-share = { $share } %
symmetry-open = yarısı üçün hələ olmayıb
symmetry-span = { $estimate } ({ $low } – { $high })
symmetry-span-from = { $estimate } (ən azı { $low })
symmetry-by = fərq təxminən { $by } (interval: { $low } – { $high })
symmetry-by-from = fərq təxminən { $by } (ən azı { $low })
symmetry-by-least = fərq ən azı { $low }
symmetry-by-open = fərqin nə qədər olduğunu hələ demək olmaz
symmetry-few = Nəsə demək üçün çox azdır: hər tərəfin ən azı { $min } insidenti olduqda nəticə deyilir.
symmetry-same = Fərq görünmür.
symmetry-pair = { $first } və { $second }: { $said }
symmetry-measure-accept = Qəbul edilənə qədər
symmetry-measure-verify = İlk nəticəyə qədər
symmetry-measure-answer = Qərarla cavab verilənə qədər
symmetry-measure-experienced = «Yaşanmış» dərəcəsi alanların payı
symmetry-measure-high = Yüksək prioritetlilərin payı
symmetry-measure-words = Hər tərəfin imzaladığı sözlər
symmetry-measure-published = Açıq cavab verilənlərin payı
symmetry-more-accept = «{ $more }» tərəfinə toxunan insidentlər «{ $less }» tərəfinə toxunanlardan daha gec qəbul edilib, { $by }.
symmetry-more-verify = «{ $more }» tərəfinə toxunan insidentlər üzrə nəticələr «{ $less }» tərəfinə toxunanlardan daha gec çıxıb, { $by }.
symmetry-more-answer = «{ $more }» tərəfinə toxunan insidentlərə cavablar «{ $less }» tərəfinə toxunanlardan daha gec verilib, { $by }.
symmetry-more-experienced = «{ $more }» tərəfinə toxunan insidentlərə «{ $less }» tərəfinə toxunanlardan daha tez-tez «yaşanmış» dərəcəsi verilir, { $by }.
symmetry-more-high = «{ $more }» tərəfinə toxunan insidentlərə «{ $less }» tərəfinə toxunanlardan daha tez-tez yüksək prioritet verilir, { $by }.
symmetry-more-words = «{ $more }» tərəfinə toxunan insidentlər haqqında «{ $less }» tərəfinə toxunanlardan daha çox söz imzalanıb, { $by }.
symmetry-more-published = «{ $more }» tərəfinə toxunan insidentlərə «{ $less }» tərəfinə toxunanlardan daha tez-tez açıq cavab verilir, { $by }.
symmetry-of = { $count } insident
symmetry-kinds = Dərəcələr və prioritetlər
symmetry-kind = Növ
symmetry-how-title = Bu necə hesablanıb
symmetry-how-whose = Kimin adamlarının zərər gördüyü nəticədə yalnız hər tərəfin yoxlayıcısı eyni şeyi dedikdə yazılır. Bunu başqa heç kim qərarlaşdırmır.
symmetry-how-more = Müddətlər, intervallar və bunu özünüz necə hesablamalı
symmetry-how-times = Jurnal insidentin gününü demir, yalnız həftəsini: qəbul edilənə qədər olan müddət həmin həftənin bazar ertəsindən sayılır. Hələ cavab verilməmiş olan cavab verilmişlərin hamısından uzun sayılır. Müddətlər aşağı yuvarlaqlaşdırılır.
symmetry-how-intervals = Median 100 haldan ən azı 95-ində həqiqi qiyməti əhatə edən intervalla, pay isə Uilson intervalı ilə verilir. Fərq yalnız intervalı sıfırı əhatə etmədikdə deyilir; intervallar o qədər genişdir ki, eyni cür yanaşılan tərəflərin 100 yoxlamasından ən çoxu təxminən 5-i hər hansı fərq göstərər.
symmetry-how-again = Jurnalın surəti olan hər kəs «comity symmetry» əmri ilə eyni rəqəmləri alar.
symmetry-json = Eyni şey proqramlar üçün (JSON)
symmetry-draft-heading = Dərc etmək
symmetry-draft-means = Masaya bu rəqəmlərlə bəyanat layihəsi qoyulur. O, hər mətn kimi hər tərəfin sözləri ilə yazılır, təqdim olunur və imzalanır.
symmetry-draft-button = Bəyanata başlamaq
symmetry-draft-title = Bərabər yanaşma yoxlaması: { $period }
map-title = İnsidentlərin xəritəsi
map-lead = Neçə qəbul edilmiş insident hər bölgəni açıq şəkildə göstərir.
map-suppressed = İnsident öz bölgəsini yalnız oradan kifayət qədər məlumat gəldikdə göstərir. { $min }-dən az olan saylar fərqləndirilmir.
map-without = { $count } insident bölgə göstərmir.
map-none = yoxdur
map-few = { $min }-dən az
map-count = { $count }
map-more = { $from } və daha çox
map-by = Konturlar: { $who }
map-no-map = Bu serverdə bu bölgələrin xəritəsi yoxdur. Rəqəmlər cədvəldədir.
map-table = Rəqəmlər
map-empty = Heç bir insident bölgə göstərmir.
map-incidents = İnsidentlər
map-others = Siyahıda olmayan bölgələrdə insident yoxdur.
map-board-title = Otaqların xəritəsi
map-board-lead = Bölgənin hamıya deyilib-deyilməməsindən asılı olmayaraq, hər bölgə üzrə neçə otaq var. Bunu yalnız üzvlər görür.
board-any = Hamısı
board-words = Sözlər
board-status = Vəziyyət
board-clock = Müddət
board-clock-overdue = Gecikib
board-clock-today = Müddəti bu gündür
board-who = Kim yoxlayır
board-order = Sıra
board-order-changed = Son dəyişənlər
board-order-due = Əvvəl müddəti yaxın olanlar
board-none-found = Lövhədə belə bir şey yoxdur. Şərtlərdən birini çıxarın və ya daha az sözlə axtarın.
board-at-work = Yoxlayırlar:
board-affected-title = Kimin adamları zərər görüb
board-affected-means = Bu, nəticəyə yalnız hər yoxlayıcı eyni şeyi dedikdə daxil olur. İnsidentlərə eyni cür yanaşılıb-yanaşılmadığını göstərən yoxlamaya xidmət edir.
board-affected-change = Kimin adamlarının zərər gördüyünü demək
board-affected-label = Adamları zərər görmüş hər tərəfi işarələyin; deməmək üçün heç birini
board-affected-button = Demək
board-done-affects = Kimin adamlarının zərər gördüyü barədə cavabınız saxlanıldı.
incident-affected = Adamları zərər görən tərəf: { $parties }
export-title = Lövhənin ixracları
export-lead = Lövhə bu saytdan yalnız hər tərəfin həmsədri məhz götürülən şeyə razı olduğu müddətdə çıxır.
export-means = İxracda qısa təsvirlər, nəticələr, nəyinsə hansı həftə və hansı yolla eşidildiyi, bölgə isə yalnız hamıya göründükdə var. Məlumat verənlər, onların danışdıqları və başqa yerlər haqqında heç nə yoxdur. Onu son razılıqdan sonra { $days } gün ərzində götürmək olar.
export-none = Heç kim ixrac istəməyib.
export-span = { $from } – { $until } arasında açılmış otaqlar
export-until = Bu vaxta qədər: { $date }
export-waits-for = Gözləyir:
export-holds = Tərkibi
export-holds-what = Qısa təsvirlər, hər tərəfin imzaladığı, ayrı-ayrı tərəflərin bəyanatları, eşitmə həftələri və yolları
export-statuses = Vəziyyətlər
export-asked = İstəyən
export-consents = Razılıq verənlər
export-digest = Tərkibin izi
export-consent-means = Siz məhz buna razılıq verirsiniz. Başqa şey istəyən yenidən istəməlidir.
export-consent-button = Tərəfimizin adından razılıq vermək
export-take-means = Hər endirmə burada yazılır və bütün tərəflərə görünür.
export-take-csv = Cədvəl kimi götürmək (CSV)
export-take-json = Proqramlar üçün götürmək (JSON)
export-withdraw-button = Razılığımızı geri götürmək
export-not-taken = Onu heç kim götürməyib.
export-taken = { $count } dəfə götürülüb
export-ask-title = İxrac istəmək
export-ask-means = İstəməklə öz tərəfinizin adından razılıq verirsiniz. Digər tərəflərdən onların razılığı soruşulur.
export-from = Açılıb, bu gündən
export-until-label = Bu günə qədər
export-ask-button = İstəmək
export-done-ask = İstənildi. Digər tərəflər bunu burada görür.
export-done-consent = Tərəfiniz razıdır.
export-done-withdraw = Razılıq geri götürüldü: daha heç kim onu götürə bilməz.
board-missing-statuses = Zəhmət olmasa ən azı bir vəziyyəti işarələyin.
board-missing-until = Zəhmət olmasa birincidən əvvəl olmayan son günü göstərin.
board-missing-from = Zəhmət olmasa ilk günü göstərin.

# Əlaqələr, səfərlər və görüşlər: nə gecdir, tezdir və ya həddən çoxdur
refusal-contact-late = O biri tərəf bu əlaqəni bu vaxtadək təsdiqləyə bilərdi: { $deadline }. O, jurnalda qalır və sayılmır. Yenidən danışmısınızsa, onu yeni əlaqə kimi yazın.
refusal-meeting-begun = Görüş bu vaxt başlayıb: { $time }. Çağırışa ondan əvvəl cavab verilir. Baş tutmayıbsa, hər tərəf onu yenidən çağıra və ya öz adından danışa bilər.
refusal-meeting-ahead = Görüş bu vaxt başlayır: { $time }. Kimin iştirak etdiyi ondan sonra deyilir. Zəhmət olmasa, onda qayıdın.
refusal-what-meetings = bir tərəfin çağırdığı qarşıdakı görüşlər
refusal-what-calls-a-day = bir tərəfin bir gündəki zəngləri
refusal-what-contacts-a-day = bir tərəfin bir gündə yazdığı əlaqələr
refusal-field-visit-day = səfər günü
board-missing-visit-day = Zəhmət olmasa, səfər gününü və ya daha gec bir günü göstərin.
contacts-log-waiting-title = Tərəfinizin sözünü gözləyir
contacts-log-all-title = Bütün əlaqələr
meeting-other-calls = { $count ->
    [one] Bu görüşə daha { $count } çağırış
   *[other] Bu görüşə daha { $count } çağırış
}
meeting-presence-ahead = Bunu görüş başlayanda demək olar: { $date }.
contacts-erased = Sözlər silinib: onların vaxtı bitib.
### Bounds of reports and exports: files that find no room, taking back, columns
report-after-kept = O yalnız bütün tərəflər razı olduqda daha uzun saxlanır. Onda da, ondan nə isə saxlanıldıqca, onu geri götürə bilərsiniz.
receipt-made-no-files = Məlumatınız qəbul edildi, fayllarınız isə yox: hazırda onlar üçün yer yoxdur. Onları sonra qəbzlə əlavə edə bilərsiniz.
symmetry-fresh = Cavablar və açıqlıq üçün sayılmayıb, çünki son qeyd anında qəbuldan { $days } gün keçməmişdi: { $count }.
board-missing-until-past = Zəhmət olmasa artıq gəlmiş son günü göstərin.
export-columns = Faylın hər sətrində nə var
export-column-incident = onun nömrəsi
export-column-opened = otağın açıldığı gün
export-column-week = baş verdiyi həftə, bazar ertəsinə görə
export-column-region = bölgə, yalnız hamıya görünürsə
export-column-topic = mandat üzrə mövzu
export-column-grade = nə dərəcədə məlumdur
export-column-priority = nə dərəcədə təcilidir
export-column-spill-over = xaricdəki münaqişə ilə bağlıdırmı
export-column-outside = xaricdəki hadisə, üzvlərin sözləri ilə
export-column-summary = üzvlərin onu tanıdığı sətir
export-column-status = hansı vəziyyətdədir
export-column-accepted = nə vaxt qəbul edilib
export-column-due = nə vaxta qədər cavab verilməlidir
export-column-found = son nəticə nə vaxt çıxarılıb
export-column-affected = kimin adamları zərər çəkib, bütün tərəflər eyni şeyi deyirsə
export-column-agreed = bütün tərəflərin təsdiqlədiyi faktlar
export-column-disputed = mübahisəli faktlar, hər tərəfin sözləri ilə
export-column-own-words = tərəflərin öz sözləri ilə əlavə etdikləri
export-column-statements = ayrı-ayrı tərəflərin bəyanatları
export-column-sightings = hansı həftələrdə və hansı yollarla eşidilib və neçə dəfə
# İnsidentlərdən nə qaldı: yenidən soruşulan günlər və otaqlar arasında təkrarlar
mail-subject-asked = { $count ->
    [one] { $count } insidentin necə olduğu sizdən soruşulur
   *[other] { $count } insidentin necə olduğu sizdən soruşulur
}
mail-asked = { $count ->
    [one] Hər tərəfin { $count } insidentin necə olduğunu dediyi gün gəlib. Sizin tərəf hələ cavab verməyib.
   *[other] Hər tərəfin { $count } insidentin necə olduğunu dediyi günlər gəlib. Sizin tərəf hələ cavab verməyib.
}
board-similar-lead = Bu insidentlər siyahı sətri, yeri və günü ilə buna bənzəyir. Əgər eynidirsə, eşidilənləri orada yazın və iki dəfə qəbul etməyin.
## Müraciətlər necə oldu.

appeals-title = Müraciətlərin nəticəsi
appeals-lead = Hər müraciətin kimə getdiyi, kimin cavab verdiyi və kimin susduğu. Hamısı bütün tərəflərin təsdiq etdiyindən hesablanır, sözlə deyilməkdən yox.
appeals-none = Ünvanlananı olan müraciət hələ qəbul edilməyib.
course-title = { $text }: nəticəsi
course-course = Nəticəsi
course-to-course = Hər addım: kim daxil edib və kim təsdiqləyir
course-rule = Addımı kim daxil edirsə, o da imzalayır. Addım yalnız bütün tərəflər təsdiqlədikdə sayılır; o vaxta qədər bu, daxil edənin sözüdür.
course-to-room = Addım daxil et və ya təsdiqlə
course-room-title = Müraciətin nəticəsi
course-answer-days = cavab { $days ->
    [one] { $days } gün
   *[other] { $days } gün
 } ərzində gözlənilir
course-standing-not-sent = Göndərilmə təsdiqlənməyib
course-standing-sent = Göndərilib
course-standing-silent = Cavab yoxdur
course-standing-acknowledged = Alınıb
course-standing-answered = Cavablanıb
course-standing-refused = Rədd edilib
course-not-sent = { $date } tarixində qəbul edilib. Bütün tərəflərin təsdiqlədiyi göndərilmə yoxdur.
course-sent = { $date } tarixində göndərilib. Cavab { $until } tarixinədək gözlənilir.
course-silent = Cavab günləri { $date } tarixindən sayılıb. { $since } tarixindən cavab yoxdur.
course-acknowledged = Alındığı { $date } tarixində təsdiqlənib. Cavab { $until } tarixinədək gözlənilir.
course-answered = { $date } tarixində cavablanıb.
course-refused = { $date } tarixində rədd edilib.
course-step-dispatched = Göndərilib
course-step-reminded = Xatırlatma göndərilib
course-step-acknowledged = Ünvanlanan alındığını təsdiqləyib
course-step-answered = Cavab gəlib
course-step-refused = Rədd cavabı gəlib
course-no-step = Hələ heç nə daxil edilməyib.
course-document = Sənəd, { $size } KB, izi:
course-open-document = Sənədi aç
course-erase-document = Sənədi sil
course-entered-by = Daxil edən: { $party }, { $date }.
course-all-confirm = Bütün tərəflər təsdiqləyib.
course-waits = Hələ sayılmır. Təsdiq gözlənilir: { $parties }.
course-disputed-by = { $party } deyir ki, belə deyil:
course-seal-counts = Sayılır
course-seal-waits = Bir tərəfin sözü
course-seal-disputed = Mübahisəli
course-confirm = Belədir
course-dispute = Belə deyil
course-reasons = Nə belə deyil
course-you-confirm = Tərəfiniz deyir: belədir.
course-you-dispute = Tərəfiniz deyir: belə deyil.
course-enter = Addım daxil et
course-addressee = Ünvanlanan
course-happened = Nə baş verib
course-public = Hamının gördüyü kimi
course-day = Hansı gün
course-words = Bir neçə sözlə, hamıya açıq
course-file = Gələn sənəd
course-file-hint = PDF, PNG və ya JPEG faylı. Onu bütün tərəflərin üzvləri aça bilər; qeyddə yalnız izi qalır.
course-file-limit = Ən çoxu { $size } MB.
course-document-kept = Yüklədiyiniz sənəd ({ $size } KB) bu addıma əlavə olunur.
course-enter-button = İmzaya keç
course-done-entered = Daxil edildi. Bütün tərəflər təsdiqlədikdə sayılacaq.
course-done-confirms = Tərəfiniz adından təsdiqləndi.
course-done-disputes = Tərəfiniz adından mübahisə edildi.
course-done-erased = Sənəd silindi. İzi qeyddə qalır.
course-addressees-title = Ünvanlananlar
course-addressees-lead = Müraciətin hansı vəzifələrə getdiyi və cavabın neçə gün gözlənildiyi. Siyahı müraciətlə birlikdə imzalanır. Adamları yox, vəzifələri yazın.
course-addressees-theirs = Bu siyahını digər tərəf tərtib edib: { $party }. Ondan dəyişməsini xahiş edin və ya müzakirədə razılaşın.
course-no-addressee = Ünvanlanan göstərilməyib. Onsuz müraciətin nəticəsini heç kim görməyəcək.
course-addressee-add = Ünvanlanan əlavə et
course-addressee-name = Vəzifə
course-addressee-button = Əlavə et
course-addressee-remove = { $number } nömrəli ünvanlananı çıxar
course-addressee-done = Ünvanlanan əlavə edildi.
appeals-last = Son müraciətlər göstərilib: { $count }. Daha əvvəlkinin nəticəsi onun mətninin səhifəsindədir.
course-open = Bir qeyd tərəfin sözünü gözləyir.
course-document-title = Gələn sənəd, əgər varsa
course-lay = Yüklə
course-erase-means = Onu daha heç kim, heç bir tərəfdən aça bilməyəcək. İzi qeyddə qalır və artıq heç nə demir.
board-missing-document-gone = Sənəd artıq saxlanılmır: bir gün keçib və ya silinib. Onu yenidən yükləyin, yaxud addımı onsuz göndərin.
refusal-field-document-gone = sənəd
refusal-what-documents = bir tərəfin heç bir addımda göstərilməyən sənədi
mine-addressees = Kimə ünvanlandığı göstərilməlidir.
course-days = Cavab neçə gün gözlənilir
course-days-hint = Günlər göndərilmə günündən sayılır. Sonra səhifə hansı gündən cavab olmadığını deyir.
course-days-wrong = 1 ilə { $max } arasında gün sayı yazın.
mine-appeals = Müraciətlər
mine-appeal-waits = Sizi gözləyir
mine-appeal-waits-note = Kimsə müraciətin nəticəsini daxil edib. Belə olub-olmadığını deyin.
mine-appeal-lacks = Görüləsi iş
mine-appeal-lacks-note = Bütün ünvanlananlara göndərilməyib və ya ünvanlanan cavab vermir: göndərin, yaxud xatırladın.
signing-appeal = Müraciətin nəticəsi
signing-enter-title = Müraciətin addımını daxil et
signing-enter-lead = İmzaladığınız dərhal hamıya açıqdır və qeyddə qalır. Bütün tərəflər təsdiqlədikdə sayılır.
signing-enter-button = Belə olub – imzala
signing-confirm-title = Müraciətin addımını təsdiqlə
signing-confirm-lead = Sözünüz dərhal hamıya açıqdır və qeyddə qalır. Sonra onu yeni sözlə dəyişə bilərsiniz.
signing-confirm-button = Belədir – imzala
signing-dispute-title = Müraciətin addımına etiraz etmək
signing-dispute-lead = Sözünüz və səbəbləri dərhal hamıya açıqdır və qeyddə qalır. Sonra onu yeni sözlə dəyişə bilərsiniz.
signing-dispute-button = Belə deyil – imzala
act-the-appeal = müraciət
act-appeal-dispatched = { $party }: göndərilmə daxil edildi – { $appeal }.
act-appeal-reminded = { $party }: xatırlatma daxil edildi – { $appeal }.
act-appeal-acknowledged = { $party }: alınma təsdiqi daxil edildi – { $appeal }.
act-appeal-answered = { $party }: cavab daxil edildi – { $appeal }.
act-appeal-refused = { $party }: rədd cavabı daxil edildi – { $appeal }.
act-appeal-confirms = { $party }: addım təsdiqləndi – { $appeal }.
act-appeal-disputes = { $party }: addım mübahisələndirildi – { $appeal }.
refusal-unknown-addressee = Müraciətin belə ünvanlananı yoxdur. Göstərilənlərdən birini seçin.
refusal-unknown-step = Bu addımı heç kim daxil etməyib. Müraciətin səhifəsinə yenidən baxın.
refusal-entered = Məhz bu addım artıq daxil edilib. Heç nə dəyişmədi.
refusal-step-day = Gün { $first } ilə { $last } arasında olmalıdır.
refusal-what-sealed = gözləyən möhürlənmiş məlumat
refusal-what-addressees = ünvanlanan
refusal-what-steps = bir tərəfin daxil etdiyi addım
refusal-action-enter-step = müraciətin nəticəsini daxil etmək
refusal-action-confirm-step = müraciətin addımının belə olub-olmadığını demək
refusal-field-addressee = ünvanlanan
refusal-field-step = nə baş verib
refusal-field-step-day = gün
refusal-field-document = sənəd
board-missing-addressee = Ünvanlananı seçin.
board-missing-step = Nə baş verdiyini seçin.
board-missing-step-day = Günü yazın, məsələn 2026-12-01.
board-missing-document = PDF, PNG və ya JPEG faylı seçin.
board-missing-reasons = Səbəbləri yazın.
# Sealed reports: opened only by every side together
refusal-action-unseal = möhürlənmiş məlumatda tərəfin hissəsini açmaq
refusal-parts-wait = Bu məlumat möhürlənib. Hər tərəf öz hissəsini açmayınca heç kim onu oxuya və barəsində qərar verə bilməz. Hələ açmayıb: { $parties }.
refusal-part-closed = Oxuma açarınız tərəfinizin hissəsini açmır: o, sizdə bu açar olmayanda möhürlənib. Tərəfinizdən açarı uyğun gələn birindən öz oxuma açarını bir dəfə açmasını xahiş edin. Onda hissə sizə də ötürüləcək və yenidən cəhd edə biləcəksiniz.
report-who-sealed = Göndərməzdən əvvəl son səhifədə məlumatı möhürləyə bilərsiniz: onda hər tərəf öz hissəsini açmayınca onu heç kim oxumur.
report-ask-sealed = Bütün tərəflər onu birlikdə açmalıdırmı?
report-short-sealed = Möhürlənib
report-hint-sealed = Adətən hər tərəfdən adamlar və katiblik məlumatı dərhal oxuya bilir. Bir tərəfin ondan təkbaşına istifadə edəcəyindən ehtiyat edirsinizsə, onu möhürləyə bilərsiniz. Bu məcburi deyil.
report-missing-sealed = Zəhmət olmasa, xananı işarələyin və ya boş saxlayın.
report-sealed-every = Hər tərəf öz hissəsini açmayınca heç kim, hətta katiblik də ondan heç nə oxumur.
report-sealed-prevent = Hər tərəf öz hissəsini bağlı saxlamaqla buna mane ola bilər. Onu heç kim məcbur edə bilməz.
report-sealed-slow = Ona görə onun oxunub cavablandırılması uzun çəkə və ya heç vaxt baş verməyə bilər. Tezliklə tədbir görülməli olanı möhürləməyin.
report-sealed-seen = O vaxta qədər tərəflər yalnız möhürlənmiş məlumatın olduğunu, hansı günə aid olduğunu və kimin hələ açmadığını görür.
report-sealed-files = Kim olduğunuz, şəkillər, fayllar və sonra əlavə etdikləriniz də onunla birlikdə möhürlənir. Qəbzlə hamısını geri götürə bilərsiniz.
report-sealed-choice = Məlumatımı möhürlə: bütün tərəflər onu birlikdə açmalıdır
report-sealed-yes = Bəli: hər tərəf öz hissəsini açmayınca onu heç kim oxuya bilməz
report-sealed-no = Xeyr: hər tərəfdən adamlar və katiblik onu dərhal oxuya bilər
report-check-sealed = Göndərdikdən sonra hər tərəf öz hissəsini açmayınca onu heç kim oxuya bilməz və hər tərəf buna mane ola bilər. Kim olduğunuzu sonra yalnız seçdikləriniz oxuyur.
receipt-made-came-open = Məlumatınız əvvəl artıq möhürlənməmiş halda gəlmişdi və gəldiyi kimi saxlanılır: hər tərəfdən adamlar və katiblik onu oxuya bilər. Möhürlənməsini istəyirsinizsə, aşağıda məlumata baxın, orada onu geri götürün və yenidən məlumat verin.
receipt-made-came-sealed = Məlumatınız əvvəl artıq möhürlənmiş halda gəlmişdi və gəldiyi kimi saxlanılır: hər tərəf öz hissəsini açmayınca onu heç kim oxumur. Bunu istəmirsinizsə, aşağıda məlumata baxın, orada onu geri götürün və yenidən məlumat verin.
receipt-next-sealed = O, möhürlənib: yalnız hər tərəf öz hissəsini açandan sonra oxunur və cavablandırılır, onların hər biri isə buna mane ola bilər. Kimin hələ açmadığı burada görünür.
receipt-waits = O, möhürlənib və tərəflərin onu açmasını gözləyir. Onların hər biri buna mane ola bilər. Siz nə isə əlavə edə və ya onu geri götürə bilərsiniz.
receipt-opened = Hər tərəf öz hissəsini açıb. İndi o, istənilən başqa məlumat kimi oxunur.
parts-opened = açılıb: { $date }, { $office }
parts-closed = açılmayıb, { $date } tarixindən
parts-line = Möhürlənmiş məlumat
parts-waits = Hələ açmayıb:
parts-title = Möhürlənib: bütün tərəflər onu birlikdə açır
parts-means = Məlumat verən istəyir ki, hər tərəf öz hissəsini açmayınca bunu heç kim oxumasın. Hər tərəf özü qərar verir; katiblik onu aça bilməz.
parts-open-means = Siz tərəfinizin hissəsini açırsınız. Məlumatları oxuyan hər kəs bunu kimin və hansı gün etdiyini görür. Onu yenidən bağlamaq olmaz. Tərəfiniz onu bağlı da saxlaya bilər: onda məlumatı heç kim oxumur.
parts-open = Tərəfimizin hissəsini açmaq
parts-unlock = Əvvəlcə yuxarıda oxuma açarınızı açın: tərəfinizin hissəsi onunla açılır.
reports-done-open = Tərəfinizin hissəsi açıqdır.
passkey-no-secret = Bu giriş açarı və ya brauzer oxuma açarlarını aça bilmir, heç nə dəyişdirilmədi. Başqa giriş açarından və ya parol ifadəsindən istifadə edin.
reading-by-passkey-title = Giriş açarı ilə
reading-by-passkey-means = Onda oxuma açarınızı daxil olduğunuz giriş açarı açır və yadda saxlanmalı parol ifadəsi olmur. Hər giriş açarı bunu bacarmır; sizinki bacarmasa, bunu biləcəksiniz. Giriş açarını itirən və ya silən oxuma açarını da daha aça bilmir: o vaxta qədər onun üçün möhürlənənlər bağlı qalır.
reading-by-passkey = Açarı giriş açarımla yaratmaq
reading-by-passphrase-title = Parol ifadəsi ilə
reports-by-passkey = Açarımı giriş açarı ilə yaratmışam
reports-passkey-title = Oxuma açarınızı giriş açarı ilə açın
reports-passkey-lead = Açarı yaratdığınız giriş açarından istifadə edin. O, bu serverdəki məlumatları yalnız bu seans üçün açır.
reports-passkey-button = Giriş açarımla açmaq
reports-passkey-other = Parol ifadəsi ilə açmaq
reports-wrong-passkey = Bu giriş açarı sizin heç bir oxuma açarınızı açmır. Açarı yaratdığınız giriş açarından və ya parol ifadənizdən istifadə edin.

## The programme of joint activities.

nav-programme = Proqram
programme-title = Birgə tədbirlər proqramı
programme-lead = Bütün tərəflərin birlikdə keçirməyə razılaşdığı, keçirilmiş və hələ heç nə keçirilməmiş yerlər. Hamısı bütün tərəflərin imzaladığı planlardan və hamısının təsdiqlədiyi hesabatlardan hesablanır.
programme-field = { $field ->
    [culture] Mədəniyyət
    [education] Təhsil
    [sport] İdman
   *[other] Başqa sahə
}
programme-quarter = { $year }, rüb { $number }
programme-standing = { $standing ->
    [planned] Planlaşdırılıb
    [cancelled] Ləğv edilib
    [unreported] Hesabat yoxdur
    [waits] Gözləyir
    [held] Keçirilib
   *[not-held] Keçirilməyib
}
programme-ahead = Qarşıda
programme-none-ahead = Qarşıdakı günlər üçün heç nə razılaşdırılmayıb.
programme-past = Nə olub
programme-none-past = Hələ heç nə başa çatmayıb.
programme-coverage = Nə harada keçirilib
programme-coverage-means = Hər tədbir razılaşdırıldığı rübdə sayılır.
programme-coverage-span = { $first } – { $last }
programme-region = Region
programme-in-quarter = Rüb
programme-nothing = heç nə
programme-tally-held = ● keçirilib: { $count }
programme-tally-late = ◐ gec keçirilib: { $count }
programme-tally-planned = ○ planlaşdırılıb: { $count }
programme-tally-open = ? təsdiqlənməyib: { $count }
programme-gaps = Növbəti nə keçirilsin
programme-no-gaps = Boşluq yoxdur: bütün tərəflərin bölməsi olan hər regionda nəsə razılaşdırılıb.
programme-gaps-mean = Əvvəlcə vədin vaxtı çatan və planlaşdırılanlardan heç birinin onu yerinə yetirməyəcəyi yerdə, sonra son beş rübdə ən az keçirilən yerdə. Sıra hesablanıb; nə keçiriləcəyini tərəflər həll edir.
programme-gap = { $field }, { $region }:
programme-gap-due = vaxtı: { $date }, { $promise }; planlaşdırılanlardan heç biri onu yerinə yetirməz.
programme-a-promise = vəd
programme-gap-held = Burada bu sahədə keçirilib: { $here }; regionda istənilən sahədə: { $region }.
programme-file = Təqviminiz üçün proqram (iCalendar)
programme-own = Sizin qeydiyyatınız
programme-branches = Bölmələr
programme-liaisons = tutulmuş əlaqələndirici yerləri: { $count }
programme-no-branch = Burada bölməsi yoxdur: { $parties }.
programme-done = { $done ->
    [reported] Daxil edildi. Bütün tərəflər təsdiqləyəndə sayılır.
    [confirms] Tərəfiniz adından təsdiqləndi.
    [disputes] Tərəfiniz adından etiraz edildi.
   *[erased] Şəkil silindi. Qeydiyyatda onun duzlu daycesti qalır.
}
programme-to-room = Hesabat vermək və ya təsdiqləmək
programme-pictures = Şəkillər
programme-picture = Şəkil { $number }
programme-planned = Başlanğıcı: { $date }.
programme-cancelled = { $date } bütün tərəflər onu keçirməməyə razılaşdı.
programme-unreported = { $date } başa çatıb və heç kim hesabat verməyib.
programme-waits = Bir tərəf hesabat verib; hələ bütün tərəflər təsdiqləməyib.
programme-held = { $date } keçirilib, bütün tərəflər təsdiqləyir.
programme-held-late = { $date } keçirilib, bütün tərəflər təsdiqləyir: gec, razılaşdırılmışdı: { $quarter }.
programme-not-held = Keçirilməyib, bütün tərəflər təsdiqləyir ({ $date }).
programme-when = Nə vaxt
programme-where = Harada
programme-field-label = Sahə
programme-counts-for = Hansı rüb üçün
programme-until = son tarix
programme-organisers = Təşkilatçılar
programme-expected = Gözlənilir
programme-agreed-in = Razılaşdırılıb
programme-the-plan = bütün tərəflərin imzaladığı planda
programme-changes = Sonradan nə dəyişib
programme-change-cancelled = Ləğv edilib
programme-change-moved = Köçürülüb:
programme-registration = Qeydiyyat
programme-capacity = Hər tərəf üçün yer: { $count }
programme-taken = tutulub { $taken }, gözləyir { $waiting }
programme-register-until = Qeydiyyat { $date } tarixinə qədərdir.
programme-register = Qeydiyyatdan keçin
programme-register-over = Artıq qeydiyyatdan keçmək olmaz.
programme-reports = Tərəflərin hesabatları
programme-rule = Hesabat verən imzalayır. Yalnız bütün tərəflər təsdiqləyəndə sayılır; o vaxtadək bir tərəfin sözüdür.
programme-report-held = Keçirilib
programme-report-not-held = Keçirilməyib
programme-came = gəlib: { $count }
programme-with-pictures = Şəkillər: { $count }
programme-room-title = Tədbir necə oldu
programme-people = Tərəfinizdən kim qeydiyyatdan keçib
programme-erase-picture = Şəkil { $number } silinsin
programme-was-it-held = Keçirildimi?
programme-add-picture = Şəkil
programme-how-many = Neçə nəfər gəldi: { $party }
programme-picture-hint = Ən çoxu 2 MB JPEG, PNG və ya WebP. O, piksellərdən yenidən yaradılır və yer, cihaz barədə heç nə demir. Bütün tərəflər hesabatı təsdiqləyəndə hamı görür; hər tərəf onu silə bilər.
programme-pictures-kept = Şəkillər bu forma ilə saxlanılıb; yenidən seçmək lazım deyil.
programme-report = Hesabat vermək
programme-people-lead = Bunu yalnız tərəfinizin həmsədrləri və təşkilatçıları oxuyur. Qeydiyyat jurnalında yoxdur və tədbirdən otuz gün sonra silinir.
programme-people-closed = Adları oxumaq üçün oxu açarınızı açın.
programme-people-none = Tərəfinizdən heç kim qeydiyyatdan keçməyib.
programme-guardian = Qanuni nümayəndə
programme-people-drop = { $number } nömrəli qeyd silinsin
programme-people-csv = Cədvəl kimi (CSV)
programme-place = { $state ->
    [seated] № { $number }: yeri var
   *[waiting] № { $number }: gözləyir
}
programme-desk-title = Bu planın proqramı
programme-desk-lead = Burada razılaşdırılan planla birlikdə imzalanır. Sonradan onu yalnız bütün tərəflərin imzaladığı başqa plan köçürür və ya ləğv edir. Hər tərəfin yerləri bərabərdir.
programme-remove = { $number } nömrəli tədbir silinsin
programme-keep = Olduğu kimi qalsın
programme-add = Tədbir əlavə edin
programme-name = Ad
programme-organiser-of = Təşkilatçı: { $party }
programme-expected-of = Gözlənilir: { $party }
programme-capacity-label = Hər tərəf üçün yer; qeydiyyat yoxdursa, boş
programme-minors = On səkkiz yaşdan kiçiklər
programme-minors-no = qeydiyyatdan keçə bilməz
programme-minors-yes = qanuni nümayəndənin razılığı ilə keçir
programme-add-button = Əlavə et
programme-change = Əvvəlki tədbiri köçürmək və ya ləğv etmək
programme-cancel = Ləğv et
programme-move = Köçür
programme-which = Tədbir
programme-reasons = Səbəblər
programme-address = Ünvan
programme-starts = { $what ->
    [day] Başlama günü
   *[time] Başlama saatı
}
programme-ends = { $what ->
    [day] Bitmə günü
   *[time] Bitmə saatı
}
programme-late = { $count ->
    [0] Başladığı rüb
    [1] Ondan əvvəlki rüb
   *[other] { $count } rüb əvvəl
}
programme-no-activity = Tədbir göstərilməyib.
programme-desk-done = Proqram dəyişdirildi.
programme-missing-title = Adı hər dildə yazın.
programme-missing-place = Ünvanı hər dildə yazın.
programme-missing-reasons = Səbəbləri hər məcburi dildə göstərin.
programme-missing-field = Sahəni seçin.
programme-missing-region = Nizamnamədəki regionu seçin.
programme-missing-organiser = Hər tərəfin təşkilatçısını seçin və hər birindən neçə nəfər gözlənildiyini yazın.
programme-wrong-capacity = Yerlərin sayını 1-dən 10 000-ə qədər yazın.
register-no-name = Ad yazın.
register-no-party = Hansı tərəfdən gəldiyinizi seçin.
register-no-contact = Nümayəndə ilə necə əlaqə saxlanacağını yazın.
register-no-consent = Nümayəndənin razılığı olmadan on səkkiz yaşdan kiçiklər qeydiyyatdan keçə bilməz.
register-list-full = Bu tərəfdən artıq o qədər adam gözləyir ki, daha heç kim qəbul edilmir.
register-nobody-reads = Bu tərəfdən hələ heç kim qeydiyyatları oxuya bilmir. Sonra cəhd edin.
register-grown-up = On səkkiz və ya daha böyük
register-minor = On səkkizdən kiçik
register-consents-not = Hələ razılıq yoxdur
register-consents = Nümayəndə razıdır
register-means = Yazdıqlarınızı yalnız gəldiyiniz tərəfin təşkilatçıları oxuyur. Jurnalda yoxdur, istənilən vaxt silə bilərsiniz, tədbirdən { $days } gün sonra özü silinir.
register-grown-ups-only = Yalnız on səkkiz və daha yuxarı yaşlılar gələ bilər.
register-party = Hansı tərəfdən gəlirsiniz
register-name = Ad
register-contact = Sizinlə necə əlaqə saxlanılsın
register-contact-hint = İstəsəniz, telefon və ya e-poçt.
register-age = Yaş
register-guardian = Yalnız on səkkizdən kiçiklər üçün
register-guardian-name = Qanuni nümayəndənin adı
register-guardian-contact = Nümayəndə ilə necə əlaqə saxlanılsın
register-guardian-says = Razılıq
register-limit = Hər sətirdə ən çoxu { $max } işarə.
register-button = Qeydiyyatdan keç
register-seated = Yeriniz var
register-waiting = Gözləmə siyahısındasınız
register-receipt = Bu nömrəni yazın. Kimdə varsa, qeydiyyatınızı görür və silə bilər; heç kim onu bərpa edə bilməz.
register-keep = Gələ bilməsəniz, qeydiyyatınızı silin: onda yeriniz ən çox gözləyənə keçər.
register-erased = Qeydiyyatınız silindi
register-erased-means = Ondan heç nə saxlanılmır. Kimsə gözləyirdisə, yer indi onundur.
register-opens-nothing = Bu nömrəyə heç bir qeydiyyat uyğun deyil. Bəlkə silinib.
register-receipt-label = Yazdığınız nömrə
register-own-means = Sizə verilən nömrə ilə haqqınızda nə saxlanıldığını görür və silə bilərsiniz.
register-own-button = Göstər
register-before = Gözləmə siyahısındasınız. Sizdən əvvəl: { $count }
register-withdraw = Qeydiyyatımı sil
promises-cells = Bu dövrdə sahələr və regionlar üzrə
promises-cell = Harada
promises-source-activity = birgə tədbir
promises-source-waiver = bütün tərəflərin ondan imtina etdiyi plan
promises-source-late = gec
promises-count-waived = Bütün tərəflər imtina edib: { $count }.
promise-seal-waived = Bütün tərəflər imtina edib
promise-waived = { $date }, vaxtından əvvəl, bütün tərəflər ondan imtina etdi.
mine-activities = Tədbirlər
mine-activity-waits = Sizi gözləyir
mine-activity-waits-note = Başa çatıb: hesabat verin və ya başqa tərəfin hesabatının doğru olub-olmadığını deyin.
signing-activity = Birgə tədbir necə oldu
signing-tell-title = Birgə tədbir haqqında hesabat
signing-tell-lead = İmzaladığınız dərhal açıq olur və jurnalda qalır. Bütün tərəflər təsdiqləyəndə sayılır.
signing-tell-button = Belə olub – imzala
signing-agree-title = Tədbir hesabatını təsdiqləmək
signing-agree-lead = Sözünüz dərhal açıq olur və jurnalda qalır. Sonra başqası ilə dəyişə bilərsiniz.
signing-agree-button = Belədir – imzala
signing-differ-title = Tədbir hesabatına etiraz
signing-differ-lead = Sözünüz və səbəbləri dərhal açıq olur və jurnalda qalır. Sonra başqası ilə dəyişə bilərsiniz.
signing-differ-button = Belə deyil – imzala
act-the-activity = birgə tədbir
act-activity-held = { $party }: { $activity } keçirilməsi barədə hesabat.
act-activity-not-held = { $party }: { $activity } keçirilməməsi barədə hesabat.
act-activity-confirms = { $party }: hesabat təsdiqləndi, { $activity }.
act-activity-disputes = { $party }: hesabata etiraz, { $activity }.
refusal-unknown-activity = Heç bir plan bu tədbiri nəzərdə tutmur. Proqrama baxın.
refusal-activity-state = { $activity-state ->
    [cancelled] Tədbir ləğv edilib.
    [planned] Tədbir hələ keçirilməyib.
    [no-registration] Bu tədbirə qeydiyyat yoxdur: sadəcə gəlin.
    [registration-over] Artıq qeydiyyatdan keçmək olmaz.
    [grown-ups] Yalnız on səkkiz və daha yuxarı yaşlılar gələ bilər.
    [no-reviews] Bu tədbirə qeydiyyat yoxdur və qonağı kənar adamdan ayırmaq olmur: rəylər qəbul edilmir.
    [not-over] Tədbir hələ bitməyib.
    [not-held] Bütün tərəflərin təsdiqlədiyi kimi, tədbir keçirilməyib.
    [reviews-over] Rəy vaxtı bitib.
   *[held] Tədbirin nəticəsi artıq müəyyəndir.
}
refusal-activity-time = { $activity-time ->
    [quarter] Tədbir başladığı rüb və ya ondan əvvəlki səkkiz rübdən biri üçün razılaşdırılır.
    [registration] Qeydiyyat tədbirin başlanğıcına qədər bitir.
   *[order] Başlanğıc və bitmə gününü, saatını göstərin; bitmə başlanğıcdan ən çoxu 31 gün sonradır.
}
refusal-what-activities = bir planın tədbirləri
refusal-what-activity-reports = bir tərəfin bir tədbir haqqında hesabatları
refusal-what-participants = bir tərəfin iştirakçıları
refusal-action-report-activity = tədbir haqqında hesabat vermək
refusal-action-confirm-activity = tədbir hesabatının doğru olub-olmadığını demək
refusal-field-activity-title = tədbirin adı
refusal-field-activity-place = ünvan
refusal-field-activity-field = sahə
refusal-field-organiser = təşkilatçı
refusal-field-expected = gözlənilən iştirakçılar
refusal-field-capacity = yerlər
refusal-field-participants = iştirakçılar
refusal-field-picture = şəkil
refusal-field-held = keçirilib-keçirilmədiyi
refusal-field-entrant-name = ad
refusal-field-guardian-name = nümayəndənin adı
refusal-field-guardian-contact = nümayəndə ilə əlaqə
refusal-field-guardian-consent = nümayəndənin razılığı
board-missing-held = Keçirilib-keçirilmədiyini göstərin.
board-missing-participants = Hər tərəfdən neçə nəfər gəldiyini yazın.
# Müsabiqələr
role-juror = Münsiflər heyətinin üzvü
role-neutral-juror = Münsiflər heyətinin bitərəf üzvü
competitions-title = Müsabiqələr
competitions-lead = Bütün tərəflərin imzaladığı qaydalar, hər birindən bərabər sayda üzvü olan münsiflər heyəti və hər kəsin yenidən saya biləcəyi nəticələr.
competitions-none = Hələ heç bir müsabiqə qəbul edilməyib.
competition-phase-ahead = Qəbul hələ başlamayıb
competition-phase-call = İşlər qəbul olunur
competition-phase-jury = Münsiflər heyəti işləyir
competition-phase-opening = Qiymətlər açılır
competition-phase-over = Bitib
competition-days = İşlərin qəbulu: { $from } – { $to }; münsiflər heyəti qiymətləri { $jury } tarixinə qədər möhürləyir və { $open } tarixinə qədər açır.
competition-entries-count = { $count ->
    [one] { $count } iş
   *[other] { $count } iş
}
competition-of-text = Bu planın açdığı müsabiqə
competition-plan = Bütün tərəflərin imzaladığı plan
competition-rules = Qaydalar
competition-categories = Nominasiyalar
competition-criteria = Meyarlar
competition-weight = çəkisi { $weight } / { $all }
competition-scale = Hər biri 0-dan { $max } bala qədər.
competition-jury = Münsiflər heyəti
competition-jurors = Hər tərəfdən üzvlər: { $jurors }. Bitərəf üzvlər: { $neutral }.
competition-blind = Münsiflər işin müəllifini oxumur.
competition-open = Münsiflər işin müəllifini maraqlar toqquşmasını bəyan etdikdən sonra oxuyur.
competition-needs = Yer üçün nə lazımdır
competition-scores-min = Hər tərəfin bu qədər üzvünün sayılan qiyməti: { $count }.
competition-support-min = Hər tərəfin münsiflərindən yüz baldan ən azı { $points }.
competition-mixed = Qarışıq komandalar
competition-bonus = Müxtəlif tərəflərin adamlarından ibarət, hər birinin təsdiqlədiyi komandaya yüz baldan { $points } əlavə olunur.
competition-ties = Eyni dəyər
competition-ties-shared = Eyni dəyərli işlər yeri bölüşür.
competition-ties-criterion = Həll edən meyar: { $criterion }. O da eynidirsə, yer bölüşdürülür.
competition-recount = Yenidən saymaq
competition-recount-how = Sənədlərdə qaydalar və bütün imzalanmış aktlar var: işlər, bəyanatlar, möhürlənmiş və açılmış qiymətlər. Onlar kimdədirsə, eyni nəticəni alır.
competition-papers = Bu müsabiqənin sənədləri (JSON)
competition-result-file = Bütün nəticə (JSON)
competition-jury-rule = Münsif heç bir işi oxumamış hansı işlərlə maraqlar toqquşması olduğunu deyir. Çəkilən münsif eyni tərəfdən əvəz olunur.
competition-no-juror = Münsiflər heyətində hələ heç kim yer tutmayıb.
competition-vacant = { $side }: münsiflər heyətində { $count ->
    [one] { $count } yer boşdur.
   *[other] { $count } yer boşdur.
}
competition-short = { $count ->
    [one] { $count } iş üçün hansısa tərəfdən onu qiymətləndirə biləcək münsif çatmır: { $entries }.
   *[other] { $count } iş üçün hansısa tərəfdən onları qiymətləndirə biləcək münsif çatmır: { $entries }.
}
competition-juror-out = Çəkilib
competition-juror-opened = Açılıb
competition-juror-silent = Açılmayıb
competition-juror-sealed = Möhürlənib
competition-juror-declared = Bəyan edilib
competition-stands-in = öz tərəfindən digərlərini əvəz edir
competition-no-conflict = maraqlar toqquşması yoxdur
competition-conflicts = maraqlar toqquşması bu işlərlədir: { $entries }
competition-neutral = Bitərəf münsiflər
competition-entries = İşlər
competition-entries-rule = İşin nömrəsi onun protokoldakı yeridir, ona görə heç birini gizlicə buraxmaq olmaz. O, imza atmış tərəflərin işi sayılır.
competition-no-entry = Hələ heç nə təqdim edilməyib.
competition-entry = İş { $number }
competition-unconfirmed = təsdiqləməyib: { $parties }
competition-result = Nəticə
competition-stands = Nəticə qətidir.
competition-so-far = Hələ bütün qiymətlər açılmayıb: açılanlar bunu verir.
competition-how = Neçə münsifi qiymət verməsindən asılı olmayaraq bütün tərəflərin çəkisi eynidir. Hər münsifin sərtliyi və münsiflərin öz tərəfinə nə qədər artıq verdiyi bütün qiymətlərdən hesablanır və çıxılır. Dəyərlər yüz bal üzərindəndir.
competition-place = Yer { $place } · { $value } bal
competition-side = { $side } { $value } ({ $count ->
    [one] { $count } qiymət
   *[other] { $count } qiymət
})
competition-bonus-added = Qarışıq komandaya əlavə: { $value } bal.
competition-tie-value = Eyni dəyərlər arasında həll edən meyar üzrə: { $value }.
competition-too-few = Yersiz: sayılan qiymətlər çox azdır. Çatmayanlar: { $parties }.
competition-no-support = Yersiz: münsiflər qaydaların hər tərəfdən tələb etdiyindən az verib: { $parties }.
competition-favour = Münsiflər öz tərəfinə nə qədər artıq verir
competition-all-parties = Bütün tərəflər birlikdə
competition-favour-line = { $who }: { $value } bal ({ $low } – { $high }); çıxılıb: { $removed }
competition-favour-unknown = Qiymətlərdən bu görünmür.
competition-favour-together = Qiymətlərdən bu yalnız bütün tərəflər üçün birlikdə görünür: bitərəf münsiflər, qarışıq komandalar və ya üçüncü tərəf onları ayırd edərdi.
competition-not-open = { $side }, münsif yeri { $number }: möhürlənib və açılmayıb. Bu qiymətlər sayılmır.
competition-excluded = { $count ->
    [one] { $count } açılmış qiymət sayılmır: maraqlar toqquşması var və ya əvəz edilməli kimsə yox idi.
   *[other] { $count } açılmış qiymət sayılmır: maraqlar toqquşması var və ya əvəz edilməli kimsə yox idi.
}
act-the-competition = müsabiqə
act-competition-entered = { $party }: iş təqdim edildi – { $competition }.
act-competition-joined = { $party }: öz adamlarının komandada olduğu təsdiqləndi – { $competition }.
act-competition-declared = { $party }: münsif maraqlar toqquşmasını bəyan etdi – { $competition }.
act-competition-recused = { $party }: münsif çəkildi – { $competition }.
act-competition-scored = { $party }: münsif qiymətləri möhürlədi – { $competition }.
act-competition-opened = { $party }: münsif qiymətləri açdı – { $competition }.
refusal-competition-phase = Müsabiqənin indiki günlərində bu edilmir ({ $phase }). Hansı günlərin nə üçün olduğu onun səhifəsindədir.
refusal-unknown-entry = Müsabiqədə belə iş yoxdur: { $entry }.
refusal-not-juror = Bu vəzifə burada qiymətləndirmir: { $office }. Onun indiki açarı ilə maraqlar toqquşması bəyan edilməyib və ya o çəkilib.
refusal-jury-full = Münsiflər heyətində bu tərəfin bütün yerləri tutulub və əvəz edilməli kimsə yoxdur: { $office }.
refusal-wrong-ballot = Bu qiymətlər qaydalara uyğun deyil: { $ballot-why }.
refusal-ballot-empty = heç biri yoxdur
refusal-ballot-long = həddən çoxdur
refusal-ballot-order = işlər nömrə sırası ilə, hər biri bir dəfə olmalıdır
refusal-ballot-criteria = işin qiymətləri qaydalardakı meyarlar üzrə deyil
refusal-ballot-neither = yaxşı sayılan ikisindən heç biri deyil
refusal-ballot-scale = qiymət qaydaların icazə verdiyindən yüksəkdir
refusal-ballot-entry = belə iş yoxdur
refusal-what-entries = bir tərəfin işləri
refusal-what-jurors = nizamnamədəki münsif yerləri
refusal-what-conflicts = maraqlar toqquşması olan işlər
refusal-action-submit-entry = müsabiqəyə iş təqdim etmək
refusal-action-judge = müsabiqədə qiymətləndirmək
refusal-field-category = nominasiya
refusal-field-team = komanda
refusal-field-work = iş
refusal-field-people = müəlliflərin adları
refusal-field-competition-name = hər nəşr dilində ad

# Forum: dialoq həftəsi
act-the-forum = forum
act-forum-nominated = { $party }: nümayəndə irəli sürüldü – { $forum }.
act-forum-substituted = { $party }: başqasının yerinə nümayəndə irəli sürüldü – { $forum }.
act-forum-withdrawn = { $party }: nümayəndə geri çağırıldı – { $forum }.
refusal-unknown-forum = Heç bir plan bu forumu açmayıb. Proqrama baxın.
refusal-forum-state = { $forum-state ->
    [called-off] Forum baş tutmayacaq: onu açan plan başqası ilə əvəz edilib.
    [ahead] Forum hələ başlamayıb.
    [closed] Yeni nümayəndələr artıq irəli sürülmür. Gələ bilməyən nümayəndəni hələ əvəz etmək olar.
    [running] Forum davam edir.
    [over] Forum başa çatıb.
    [grown-ups] Bu forumun nümayəndəsi yalnız on səkkiz və daha yuxarı yaşlılar ola bilər.
    [open] Forumun nümayəndələri hələ irəli sürülür.
   *[held] Forum keçirilib və bunu bütün tərəflər imzalayıb.
}
refusal-forum-clash = { $clash ->
    [room] İki iclas eyni vaxtda bir zalda olardı: { $sessions }. Başqa zal və ya başqa vaxt seçin.
    [speaker] Eyni adam eyni vaxtda iki iclasda çıxış edərdi: { $sessions }. Başqa vaxt və ya başqa çıxışçı seçin.
   *[days] İclas forumun günlərindən kənarda olardı: { $sessions }.
}
refusal-forum-change = { $change ->
    [added] Bu iclası əlavə etmək olmaz: onun işarəsi əvvəl olub, belə zal yoxdur, tərəflərdən biri orada çıxış etmir və ya onun vaxtı artıq keçib.
    [moved] Bu iclası köçürmək olmaz: o artıq proqramda deyil, belə zal yoxdur və ya həmin vaxt artıq keçib.
    [cancelled] Bu iclas artıq proqramda deyil.
    [speakers] Belə çıxış etmək olmaz: hər iclasda hər tərəf mövcud olan yerlərdən çıxış edir.
    [room] Bu işarə ilə zal artıq var.
    [quota] Kateqoriyada yerlər bütün tərəflər üçün bərabər artırıla bilər, azaldıla bilməz: heç kim yerini itirmir.
   *[postponed] Forumu bu qədər gün təxirə salmaq olmaz.
}
refusal-unknown-category = Forumda belə nümayəndə kateqoriyası yoxdur: { $category }.
refusal-unknown-delegate = Belə nümayəndə yoxdur. Kodu rəqəm-rəqəm yoxlayın.
refusal-delegate-state = { $delegate-state ->
    [invited] Bu nümayəndə gələcəyini hələ təsdiq etməyib.
    [declined] Bu nümayəndə gəlməyəcəyini bildirib.
    [waiting] Bu nümayəndənin yeri yoxdur: öz tərəfinin və kateqoriyasının yerini gözləyir.
   *[gone] Bu nümayəndəni öz tərəfi geri çağırıb və ya əvəz edib.
}
refusal-substitute = { $substitute-why ->
    [category] Əvəz edən eyni tərəfdən və eyni kateqoriyadan olur.
    [waiting] Bu nümayəndənin başqasının tuta biləcəyi yeri yoxdur: özü də gözləyir.
    [line] Eyni tərəfdən və kateqoriyadan başqaları yer gözləyir. Nümayəndəni geri çağırın: yeri ən çox gözləyən alacaq.
   *[gone] Bu nümayəndə artıq geri çağırılıb və ya əvəz edilib.
}
refusal-what-delegates = bir tərəfin nümayəndələri
refusal-what-rooms = forumun zalları
refusal-what-categories = nümayəndə kateqoriyaları
refusal-what-sessions = forumun iclasları
refusal-what-forum-changes = bir planda forum dəyişiklikləri
refusal-action-nominate = forumun nümayəndələrini irəli sürmək və ya geri çağırmaq
refusal-action-check-in = nümayəndələri forumun girişində qeyd etmək
refusal-field-forum = forumun özü: adı, günləri və yeri
refusal-field-forum-title = forumun adı
refusal-field-forum-place = forumun yeri
refusal-field-category-title = kateqoriyanın adı
refusal-field-room-name = zalın adı
refusal-field-session-title = iclasın adı
refusal-field-speaker = hər tərəfdən çıxışçı
refusal-field-second-language = eyni sözlər ikinci dildə
refusal-field-delegate-name = nümayəndənin adı
refusal-field-delegate-contact = nümayəndə ilə əlaqə
### Müraciətlər: kağız üzərində məktub
letter-title = Kağız üzərində məktub
letter-lead = PDF faylı: bütün mətn, imzalar və hər kəsin onu yoxlaya biləcəyi kod.
letter-file = Məktub: { $language } (PDF)
letter-to = Kimə
letter-key = Açar:
letter-signature = İmza:
letter-check = Bu ünvanı açın (o, kvadrat kodda da var) və kodu tutuşdurun: kod hər səhifənin aşağısındadır. Sözlər eyni yoxlama cəmini bildirir, onları telefonla oxumaq olar. İmzaları bu saytsız da yoxlamaq olar: necə olduğu səhifədə deyilib.
letter-phrase = Yoxlama cəmi sözlərlə
letter-digest = İmzalanmış mətnin yoxlama cəmi
letter-entry = Reyestrdə { $number } nömrəli qeyd
letter-picture = Ünvanlı kvadrat kod:
letter-replaced = Bu mətn daha sonrakı mətnlə əvəz olunub ({ $date }) və artıq qüvvədə deyil.
refusal-no-glyph = Bu mətni bütöv çap etmək olmur: məktubun şriftlərində { $characters } yoxdur. Onun səhifəsini oxumaq və çap etmək olar.
refusal-what-pages = məktubun səhifələri
# Ölçülən etimad
trust-title = Etimad haqqında dörd sual
trust-when = { $moment ->
    [before] Başlamazdan əvvəl, xahiş edirik, indi sizin üçün necə olduğunu deyin. Bitəndən sonra { $days } gün ərzində eyni şey bir daha soruşulacaq.
   *[after] Bitdi: xahiş edirik, indi sizin üçün necə olduğunu deyin. Bitəndən sonra { $days } gün ərzində cavab verə bilərsiniz.
}
trust-means = Cavablarınız anonimdir. Onlar tərəfinizin sayına əlavə olunur və başqa heç yerdə saxlanılmır. Cavab verdiyiniz onlardan ayrı saxlanılır və daha heç kimdən soruşulmayanda unudulur. Cavablar { $min }-dən azdırsa və ya cavab vermək vaxtı hələ bitməyibsə, heç nə göstərilmir.
trust-receipt-hint = O yalnız yerinizin olduğunu və hansı tərəfdən olduğunuzu deyir.
trust-question = { $question ->
    [near] Digər tərəflərin adamları mənə yaxındır.
    [safe] Onların arasında özümü təhlükəsiz hiss edirəm.
    [respected] Onların mənə hörmət etdiyini hiss edirəm.
   *[again] Yenə gələrdim.
}
trust-value = { $value ->
    [1] 1 – heç belə deyil
    [2] 2 – daha çox belə deyil
    [3] 3 – qismən belədir
    [4] 4 – daha çox belədir
   *[5] 5 – tamamilə belədir
}
trust-no-answer = Cavab seçin.
trust-opens-nothing = Bu nömrəyə bu tədbirin heç bir qeydiyyatı uyğun gəlmir.
trust-button = Cavabları ver
trust-taken = Cavablarınız sayıldı
trust-taken-means = Onlar anonimdir: heç kim onları tapa və dəyişə bilməz, siz də.
trust-again-after = Bitəndən sonra { $days } gün ərzində sizdən bir daha soruşulacaq. Nömrənizi saxlayın.
trust-answer = Dörd anonim suala cavab ver
trust-told = Etimad: əvvəl və sonra
trust-told-means = Yeri olanlara dörd sual verilir, başlamazdan əvvəl və bitəndən sonra { $days } gün ərzində: 1-dən (heç belə deyil) 5-ə (tamamilə belədir) qədər. Tərəfin cavabları { $min }-dən azdırsa və ya cavab vermək vaxtı hələ bitməyibsə, heç nə göstərilmir.
trust-none = Hələ göstəriləcək bir şey yoxdur.
trust-quarters = Hər rübün tədbirlərində etimad
trust-quarters-mean = Tərəfdən ən azı { $min } nəfərin əvvəl və sonra cavab verdiyi tədbirlər sayılıb. Neçə nəfərin cavab verməsindən asılı olmayaraq bütün tərəflərin çəkisi eynidir.
trust-quarter = { $quarter }, sayılan tədbirlər: { $count }
trust-moment = { $moment ->
    [before] Əvvəl
    [after] Sonra
   *[difference] Fərq
}
trust-together = Bütün tərəflər birlikdə
trust-cell = { $moment }: { $mean } ({ $low } – { $high }), cavablar: { $answers }
trust-cell-open = { $moment }: hələ cavab vermək olar
trust-cell-few = { $moment }: göstərmək üçün cavablar çox azdır
trust-difference = Fərq: { $mean } ({ $low } – { $high })
trust-no-difference = Fərq: göstərilmir
refusal-not-asked = Etimad haqqında cavablar qəbul edilmir: { $asked-why }.
refusal-asked-begun = tədbir başlayıb və hələ bitməyib
refusal-asked-over = cavab vermək vaxtı bitib
refusal-asked-cancelled = tədbir ləğv edilib
refusal-asked-no-list = ona heç kim qeydiyyatdan keçmir
refusal-asked-waiting = yalnız yeri olandan soruşulur, siz isə gözləmə siyahısındasınız
refusal-asked-answered = bu nömrə ilə artıq cavab verilib
refusal-field-near = birinci sual
refusal-field-safe = ikinci sual
refusal-field-respected = üçüncü sual
refusal-field-again = dördüncü sual

# Müsabiqələrin otaqları
nav-jury = Münsiflər
competition-to-room = İş təqdim etmək və ya komandanı təsdiqləmək
competition-to-jury = Münsif otağınıza
mine-team-waits = Komanda gözləyir
mine-team-waits-note = Tərəfiniz komandada göstərilib və bunu hələ təsdiqləməyib.
rules-title = Bu planın müsabiqəsi
rules-lead = Burada yazdığınızı bütün tərəflər, hələ heç kim iş təqdim etməmiş, planla birlikdə imzalayır. Ondan sonra heç kim onu dəyişə bilməz.
rules-none = Bu plan müsabiqə açmır.
rules-add = Bu planla müsabiqə açmaq
rules-change = Qaydaları dəyişmək
rules-remove = Qaydaları götürmək
rules-done = Müsabiqə dəyişdirildi.
rules-name = Ad
rules-days = Günlər
rules-days-hint = Komissiyanın saatı ilə tam günlər. Münsiflərin günləri qəbulun son günündən sonrakı gün başlayır, qiymətlər isə münsiflərin son günündən sonrakı gündən açılır.
rules-day = { $day ->
    [call-from] İşlərin qəbulu, başlanğıc
    [call-to] İşlərin qəbulu, son gün
    [jury-to] Münsiflər qiymətləri möhürləyir, son gün
   *[open-to] Münsiflər onları açır, son gün
}
rules-category = Nominasiya { $number }
rules-more-categories = Başqa nominasiyalar
rules-criterion = Meyar { $number }
rules-more-criteria = Başqa meyarlar
rules-weight = Çəki
rules-weight-hint = Bal verilirsə: nə qədər sayıldığı, 1-dən { $max } qədər.
rules-number = { $number ->
    [jurors] Hər tərəfdən münsiflər
    [neutral] Bitərəf münsiflər
    [points-max] Bir meyar üzrə ən yaxşı qiymət
    [pairs] Hər münsifin cütləri
    [scores-min] Yer üçün neçə qiymət lazımdır
    [support-min] Yer üçün hansı dəstək lazımdır
   *[mixed-bonus] Qarışıq komandalara əlavə
}
rules-number-hint = { $number ->
    [jurors] 1-dən { $max } qədər və tərəfin yerlərindən çox olmamaqla.
    [neutral] 0-dan { $max } qədər: heç bir tərəfdən olmayan münsiflər.
    [points-max] Bal verilirsə: 1-dən { $max } qədər; ən pisi 0-dır.
    [pairs] Cütlər müqayisə olunursa: 1-dən { $max } qədər, olduğundan çox yox.
    [scores-min] Hər tərəfin münsiflərindən: ən azı 1 və münsiflərdən çox olmamaqla. Cütlər müqayisə olunursa: müqayisə.
    [support-min] Hər tərəfin münsiflərindən yüz baldan, 0-dan { $max } qədər.
   *[mixed-bonus] Yüz baldan nə qədər əlavə olunur, 0-dan { $max } qədər.
}
rules-blind = İşin müəllifi kimdir
rules-button = Bu qaydaları saxla
rules-no-name = Bunu hər dildə yazın.
rules-no-category = Ən azı bir nominasiya yazın.
rules-no-criterion = Ən azı bir meyar yazın.
rules-no-number = Tam ədəd yazın.
rules-no-day = Gün seçin.
rules-no-tie = Bu meyar boşdur. Başqasını seçin.
rules-do-not-hold = Bu qaydalarla müsabiqə keçirmək olmaz. Günlərin bir-birinin ardınca gəldiyini, hər meyarın çəkisinin 1-dən 100-ə qədər olduğunu münsiflərdən çox qiymət və bir tərəfin münsiflərinin etdiyindən çox müqayisə tələb olunmadığını yoxlayın.
award-title = Müsabiqənin nəticəsi
award-lead = Nəticə açılmış qiymətlərin verdiyi kimi əlavə olunur. Başqası imzaya çıxarılmır.
award-none = Heç bir müsabiqənin qəti nəticəsi yoxdur.
award-button = Bu nəticəni əlavə et
award-there = Bu layihəyə nəticə əlavə edilib.
award-again = Başqa nəticə əlavə etmək
award-add = Müsabiqənin nəticəsini əlavə etmək
entrants-title = İşlər
entrants-done = { $done ->
    [submit] İş təqdim edildi. Nömrəsi aşağıdakı siyahıdadır.
    [join] Tərəfinizin sözü protokoldadır.
   *[erased] Silindi; protokol düzgün qalır.
}
entrants-enter = İş təqdim etmək
entrants-closed = İşlər yalnız qəbul günlərində təqdim olunur.
entrants-waiting = Tərəfinizi gözləyən komandalar
entrants-waiting-means = Digər tərəf bu komandalarda sizin adamlarınızın olduğunu deyir. Təsdiqlədikdə iş sizin adamlarınızın da işi sayılır.
entrants-join = { $number } nömrəli işin komandasını təsdiqlə
entrants-own = Tərəfinizin işləri
entrants-none = Tərəfiniz hələ heç nə təqdim etməyib.
entrants-read = { $number } nömrəli işi oxu
entrants-public = Hamının gördüyü kimi
entrants-kept = Protokola nominasiya, komanda, versəniz ad və iki duzlu yoxlama cəmi düşür. İş və adlar protokolun yanında qalır və silinə bilər.
entrants-category = Nominasiya
entrants-no-category = Nominasiya seçin.
entrants-team = Onu kimin adamları edib
entrants-team-hint = Onu başqa tərəflərin adamları da edibsə, onları işarələyin: hər biri bunu təsdiqləyəcək.
entrants-words = Bu nədir, və ya sözlərdən ibarətdirsə, işin özü
entrants-no-work = Bunun nə olduğunu yazın.
entrants-file = Fayl
entrants-file-hint = Ən çoxu 2 MB. Şəkil öz nöqtələrindən yenidən yaradılır, qalan hər şey olduğu kimi saxlanılır. Daha böyük fayllar, 8 MB-a qədər, aşağıdakı əmrlə.
entrants-names = Müəlliflərin adları
entrants-no-names = Adları yazın.
entrants-contact = Onlarla necə əlaqə saxlamaq olar
entrants-public-title = Ad
entrants-title-hint = Adı hamı oxuyur. Müəlliflər bunu istəmirsə, boş saxlayın.
entrants-go-on = İmzaya keç
entrants-command = Əmrlə
entrants-command-means = Məlumat qovluğu və ya baza əl altında olan yerdə işi belə də təqdim etmək olar:
entry-file = Fayl
entry-file-gone = Fayl silinib.
entry-work-gone = İş silinib.
entry-people = Müəlliflər
entry-people-gone = Adlar silinib.
entry-people-hidden = Müəllifin kim olduğunu oxumursunuz.
entry-erase = Silmək
entry-erase-means = Protokolun yanında olan həmişəlik silinir; protokol düzgün qalır. Silinmiş işi münsiflər oxuya bilməz.
entry-erase-people = Adları sil
entry-erase-whole = İşi və adları sil
juries-title = Qiymətləndirdiyiniz müsabiqələr
juries-lead = Münsif kimi sizi gözləyən birinci gəlir.
jury-stand = { $stand ->
    [ahead] Qarşıda
    [declares] Bəyan edin
    [full] Yer yoxdur
    [out] Çəkilib
    [judges] Qiymətləndirin
    [sealed] Möhürlənib
    [opens] Açın
    [opened] Açılıb
   *[missed] Ötürülüb
}
jury-now-ahead = Münsiflərin günləri başlayır: { $from }.
jury-now-declares = Maraqlar toqquşmanızı bəyan edin; sonra işlər sizə göstəriləcək. Qiymətlərin möhürlənməsi üçün son gün: { $jury }.
jury-now-full = Münsiflər heyətində tərəfinizin bütün yerləri tutulub.
jury-now-out = Siz çəkilmisiniz.
jury-now-judges = Oxuyun, qiymətləndirin və möhürləyin. Son gün: { $jury }.
jury-now-sealed = Qiymətləriniz möhürlənib. Onları { $jury } tarixindən sonra açırsınız. Son gün: { $open }.
jury-now-opens = Qiymətlərinizi açın. Son gün: { $open }.
jury-now-opened = Qiymətləriniz açılıb.
jury-now-missed = Bunun günləri keçib və qiymətləriniz açılmayıb.
jury-done = { $done ->
    [declare] Bəyanatınız protokoldadır. İndi oxuya bilərsiniz.
    [recuse] Çəkilməyiniz protokoldadır.
    [seal] Qiymətləriniz möhürləndi. Faylı saxlayın: onsuz heç kim onları aça bilməz.
   *[open] Qiymətləriniz açıldı.
}
jury-declare = Maraqlar toqquşmanız
jury-declare-means = Sizə yaxın adamların – qohumların, dostların, şagirdlərin, həmkarların – etdiyi və ya uğuru sizə faydalı olacaq hər işi işarələyin. Bəyan etməyincə heç bir iş sizə göstərilmir.
jury-conflicts = Maraqlar toqquşmanız olan işlər
jury-numbers = Başqa işlərin nömrələri
jury-numbers-hint = Yalnız ilk { $count } işarələnə bilər. Qalanların nömrələrini vergüllə yazın.
jury-numbers-wrong = Belə iş yoxdur. İşlərin nömrələrini vergüllə yazın.
jury-declare-button = Bəyanata keç
jury-stands-in = Tərəfinizin maraqlar toqquşması olan münsiflərini əvəz edirsiniz.
jury-read = Oxumaq
jury-nothing = Qiymətləndirəcəyiniz iş yoxdur.
jury-score = Qiymətləndirmək
jury-score-means = İşlərə hər meyar üzrə bal verirsiniz, istədiyiniz qədərinə. Qiymətlər sizə fayl kimi qayıdır, sonra möhürlənir.
jury-score-button = İşləri qiymətləndir
jury-keep = Qiymətlərinizin faylını saxlayın. Onsuz heç kim onları aça bilməz, siz də.
jury-open = Qiymətləri açmaq
jury-open-means = Saxladığınız faylı seçin. İçindəki imzaladığınız zaman açıq olur.
jury-open-button = Açmağa keç
jury-file = Qiymətlərinizin faylı
jury-pasted = və ya onun məzmunu
jury-no-file = Bu, qiymətlər faylı deyil. Saxladığınızı seçin.
jury-other-file = Bunlar möhürlədiyinizdən başqa qiymətlərdir. O vaxt saxladığınız faylı seçin.
jury-not-yours = { $number } nömrəli işi siz qiymətləndirmirsiniz.
jury-recuse = Çəkilmək
jury-recuse-all-means = Bu müsabiqədə daha heç nə qiymətləndirmirsiniz və tərəfinizdən başqası yerinizi tuta bilər. Bu açıqdır və geri götürülmür.
jury-recuse-all = Hamısından çəkil
jury-recuse-one = Bu işdən çəkilmək
jury-recuse-means = Maraqlar toqquşmasını indi görürsünüzsə, bu işi qiymətləndirmirsiniz. Bu açıqdır və geri götürülmür.
jury-recuse-from = { $number } nömrəli işdən çəkil
jury-command = Əmrlə
jury-command-means = Açarınız fayldadırsa: məlumat qovluğu və ya baza əl altında olan yerdə bunu yazın.
jury-scale = Hər meyar üzrə 0-dan { $max } bala qədər. Qiymətləndirmədiyinizi boş saxlayın.
jury-server-sees = Bu server ballarınızı göndərdiyiniz zaman görür və onlardan heç nə saxlamır. Bunu istəmirsinizsə, onları aşağıdakı əmrlə möhürləyin: o zaman siz açana qədər heç bir server onları görmür.
jury-lines = Ballar
jury-lines-hint = Hər iş üçün bir sətir: nömrəsi, sonra bu sıra ilə balları: { $criteria }.
jury-line-wrong = { $line } nömrəli sətir hər biri 0-dan { $max } qədər balları olan işiniz deyil, və ya iş orada iki dəfədir.
jury-points-wrong = { $number } nömrəli iş üçün hər meyar üzrə 0-dan { $max } qədər tam ədəd lazımdır.
jury-no-points = Ən azı bir işi qiymətləndirin.
jury-keep-button = Davam et
jury-go-on = Saxladığınız fayldan davam et
jury-go-on-means = Əvvəl bəzi işləri qiymətləndirib faylı saxlamısınızsa, forma ondan doldurulur.
jury-seal-command-means = Qiymətlər faylının hər sətri işin nömrəsi, sonra qaydaların sırası ilə hər meyar üzrə ballarıdır. Onları açan, --ballot ilə göstərilən fayla yazılır.
jury-keep-title = Qiymətləri saxlayın, sonra möhürləyin
jury-keep-lead = Bunlar qiymətlərinizdir. Bu server onlardan heç nə saxlamayıb.
jury-keep-first = Əvvəl: faylı saxlayın
jury-keep-means = Bu fayl sonra qiymətlərinizi açır. Onsuz heç kim aça bilməz, siz də. Onu bir neçə həftədən sonra tapacağınız yerdə saxlayın və heç kimə göstərməyin.
jury-keep-file = Faylı saxla
jury-keep-copy = Və ya məzmununu köçürün
jury-keep-then = Sonra: möhürləyin
jury-seal-means = İndicə saxladığınız faylı seçin: beləcə sizdə olduğu bəlli olur. Protokola yoxlama cəmi düşür, ondan heç kim qiymətlərinizi oxuya bilməz. Qiymətlər bir dəfə möhürlənir.
jury-seal-button = Möhürləməyə keç
jury-seal-file-command-means = Açarınız fayldadırsa, saxladığınız fayldakı qiymətləri bu möhürləyir:
signed-no-title = Hamının oxuduğu ad olmadan.
signed-parts = İş və adlar protokolun yanında qalır. Protokola bu yoxlama cəmləri düşür:
signed-work = İş
signed-people = Adlar
signed-no-conflict = Heç bir işlə maraqlar toqquşması yoxdur.
signed-conflicts = Maraqlar toqquşması, işlərin sayı: { $count } ({ $entries })
signed-recuse-one = { $number } nömrəli işdən çəkilirsiniz.
signed-recuse-all = Bütün işlərdən çəkilirsiniz.
signed-seal = Bu yoxlama cəmi altında qiymətləriniz. Onları açan faylı saxlayın.
signing-competition = Müsabiqə
signing-submit-title = İş təqdim etmək
signing-submit-lead = İmzaladığınız dərhal açıq olur və jurnalda qalır. Komandada göstərilən digər tərəflər bunu özləri təsdiqləyir.
signing-submit-button = Bunu təqdim edirik – imzala
signing-join-title = Komandanı təsdiqləmək
signing-join-lead = Tərəfiniz adından onun adamlarının bu komandada olduğunu deyirsiniz. Bu dərhal açıq olur və jurnalda qalır.
signing-join-button = Bizim adamlar orada var – imzala
signing-declare-title = Maraqlar toqquşmasını bəyan etmək
signing-declare-lead = Bəyanatınız dərhal açıq olur və jurnalda qalır. Sonra qiymətləndirdiyiniz işlər sizə göstərilir.
signing-declare-button = Bunu bəyan edirəm – imzala
signing-recuse-title = Çəkilmək
signing-recuse-lead = Bu dərhal açıq olur və geri götürülmür.
signing-recuse-button = Çəkilirəm – imzala
signing-seal-title = Qiymətləri möhürləmək
signing-seal-lead = Qiymətlər bir dəfə möhürlənir. Onlar münsiflərin günlərindən sonra açılır.
signing-seal-button = Möhürləyirəm – imzala
signing-open-title = Qiymətləri açmaq
signing-open-lead = Bu qiymətləri dərhal hamı oxuyur və onlar jurnalda qalır.
signing-open-button = Açıram – imzala
refusal-registered = Bu qəbzlə artıq qeydiyyatdan keçmisiniz: başqa tərəfdən və ya başqa tədbir üçün. Heç nə dəyişdirilməyib. Qeydiyyatınızı qəbzlə açın, orada silin və yenidən qeydiyyatdan keçin.

# Forums: the pages of the week of dialogue
forums-title = Dialoq həftələri
forums-lead = Hər tərəfin eyni sayda yeri olan nümayəndə heyətləri və hər tərəfin danışdığı iclaslar.
forums-none = Hələ heç bir dialoq həftəsi razılaşdırılmayıb.
forum-standing = { $standing ->
    [open] Nümayəndələr irəli sürülür
    [closed] Qarşıdadır; yeni nümayəndə irəli sürülmür
    [running] Davam edir
    [over] Bitib; kommünike hələ yoxdur
    [held] Keçirilib
   *[called-off] Baş tutmayacaq
}
forum-until = Yeni nümayəndələr { $date } tarixinədək irəli sürülür. Gələ bilməyən sona qədər əvəz edilə bilər.
forum-grown-ups = Yalnız on səkkiz və daha yuxarı yaşda olanlar nümayəndə ola bilər.
forum-quota = { $category }: { $quota ->
    [one] hər tərəfə { $quota } yer.
   *[other] hər tərəfə { $quota } yer.
}
forum-convened = Çağıranlar: { $parties }. { $plan }, sonuncu imza { $date }.
forum-plan = Plan
forum-to-room = Tərəfinizin nümayəndələri
forum-to-door = Girişə
forum-held = Həftə keçirilib, bunu bütün tərəflər imzalayıb, { $date }: { $text }.
forum-called-off = Həftə baş tutmayacaq: { $date } onun planı başqası ilə əvəz edilib, { $text }.
forum-ending-text = { $how ->
    [forum-held] kommünike
   *[forum-called-off] indi qüvvədə olan plan
}
forum-seat = yer { $number }
forum-parity = Tərəflərin bərabərliyi
forum-parity-means = Hər kateqoriyada tərəflərin yerlərinin sayı eynidir. Bir tərəfin boş yeri heç vaxt başqasının olmur. Burada heç bir nümayəndənin adı yoxdur.
forum-parity-why = Niyə belədir
forum-together = Bütün kateqoriyalar birlikdə
forum-party = Tərəf
forum-nominated = İrəli sürülənlər
forum-confirmed = Təsdiq edənlər
forum-waiting = Gözləyənlər
forum-arrived = Gələnlər
forum-nominated-of = { $quota } yerdən { $count } tutulub
forum-confirmed-count = { $count } nəfər təsdiq edib
forum-waiting-count = { $count } nəfər gözləyir
forum-arrived-count = { $count } nəfər gəlib ({ $date })
forum-arrived-none = hələ heç kim gəlməyib
forum-arrived-by-day = Günlər üzrə gələnlər
forum-even = { $measure ->
    [nominated] Hər tərəfdən eyni sayda irəli sürülüb
    [confirmed] Hər tərəfdən eyni sayda təsdiq edilib
   *[arrived] Hər tərəfdən eyni sayda gəlib
}
forum-uneven = { $measure ->
    [nominated] İrəli sürülənlərin sayı bərabər deyil
    [confirmed] Təsdiq edənlərin sayı bərabər deyil
   *[arrived] Gələnlərin sayı bərabər deyil
}
forum-behind = Ən çox olan tərəfdən geri qalanlar və neçə nəfər: { $parties }.
forum-quota-why = Bütün tərəflərin imzaladığı plan burada hər tərəfə { $quota } yer verir və heç bir fayl birinə digərindən çox verə bilməz. Bütün yerlər tutulanda gələn öz tərəfinin yerini gözləyir.
forum-reason = { $why ->
    [free] Boş yer tutub
    [moved-up] Yer boşalanda növbədən keçib
    [substitute] Başqasının yerinə gəlib
    [full] Gözləyir: öz tərəfinin bütün yerləri tutulub
    [withdrawn] Öz tərəfi geri çağırıb
   *[replaced] Öz tərəfi əvəz edib
}: { $count }.
forum-empty = { $count ->
    [one] { $count } yer boşdur: tərəf ora heç kimi irəli sürməyib. O, başqa tərəfin olmur.
   *[other] { $count } yer boşdur: tərəf onlara heç kimi irəli sürməyib. Onlar başqa tərəfin olmur.
}
forum-unfilled = Hələ tapılmamış çıxış edənlər
forum-unfilled-none = Hər iclasda çıxış edən var.
forum-unfilled-means = { $count ->
    [one] Proqramın { $count } yerində hələ çıxış edən yoxdur.
   *[other] Proqramın { $count } yerində hələ çıxış edən yoxdur.
}
forum-unfilled-why = { $who ->
    [office] Bu vəzifəni heç kim tutmur.
   *[delegate] Bu yerdə hələ heç kim yoxdur.
}
forum-programme = Proqram
forum-no-session = Hələ heç bir iclas razılaşdırılmayıb.
forum-room-seats = { $count ->
    [one] { $count } yer
   *[other] { $count } yer
}
forum-speaker-seat = { $number } nömrəli yerdəki nümayəndə ({ $category })
forum-clash-title = Üst-üstə düşmələr
forum-no-clash = Eyni vaxtda bir zalda iki iclas yoxdur və heç kim eyni vaxtda iki iclasda çıxış etmir.
forum-clashes = { $count ->
    [one] { $count } üst-üstə düşmə:
   *[other] { $count } üst-üstə düşmə:
}
forum-clash-days = { $session } həftənin günlərinə düşmür. Başqa gün seçin.
forum-clash-room = { $first } və { $second } eyni vaxtda bir zaldadır: “{ $room }”. Başqa zal və ya başqa vaxt seçin.
forum-clash-speaker = { $party }, { $speaker }: eyni vaxtda { $first } və { $second } iclaslarında çıxış edir. Başqa vaxt və ya başqa çıxış edən seçin.
forum-changes = Sonrakı planların dəyişdikləri
forum-change-plan = Plan.
forum-change-added = Daha bir iclas, { $session }: { $day }.
forum-change-moved = { $session } köçürülüb: { $day }, { $room }.
forum-change-cancelled = { $session } keçirilməyəcək.
forum-change-speakers = { $session }: başqaları çıxış edir.
forum-change-room = Daha bir zal: { $room }.
forum-change-quota = { $category }: indi hər tərəfin { $quota } yeri var.
forum-change-postponed = { $days ->
    [0] Başqa yer: { $place }.
    [one] { $days } gün sonra: { $place }.
   *[other] { $days } gün sonra: { $place }.
}
forum-change-earlier = { $days ->
    [one] { $days } gün əvvəl: { $place }.
   *[other] { $days } gün əvvəl: { $place }.
}
forum-opened = İlk imzalanan şəkildə həftə
forum-why-free = Hər tərəfin { $quota } yerindən { $seat } nömrəli yer: boş idi və onu heç kim gözləmirdi.
forum-why-moved-up = { $seat } nömrəli yer: { $date } boşalanda onu ən çox gözləyən bu nümayəndə idi.
forum-why-substitute = { $seat } nömrəli yer: eyni tərəfdən və kateqoriyadan olan başqa nümayəndənin yerinə gəlib.
forum-why-full = Yer gözləyir: öz tərəfinin { $quota } yerinin hamısı tutulub. Ondan əvvəl: { $before }. Başqa tərəfin yerləri boş olsa belə, onun üçün deyil.
forum-why-withdrawn = Öz tərəfi { $date } geri çağırıb.
forum-why-replaced = Öz tərəfi { $date } onun yerinə başqa nümayəndə irəli sürüb.
forum-of-text = Bu planın açdığı dialoq həftəsi
forum-changes-of-text = Bu planın dialoq həftələrində dəyişdikləri
forum-about = Kommünike: { $forum }.
promises-source-forum = dialoq həftəsi
mine-delegates-wait = Tərəfinizi gözləyir
signing-forum = Dialoq həftəsinin nümayəndələri
signing-nominate-title = Nümayəndəni irəli sürmək
signing-nominate-lead = İmzaladığınız dərhal hamıya açıq olur və jurnalda qalır: tərəfiniz kimisə irəli sürüb. Ad orada yoxdur.
signing-nominate-button = İrəli sürürəm – imzala
signing-substitute-title = Yerə başqa nümayəndəni irəli sürmək
signing-substitute-lead = İmzaladığınız dərhal hamıya açıq olur və jurnalda qalır: tərəfiniz kimisə əvəz edib. Orada heç bir ad yoxdur.
signing-substitute-button = Əvəz edirəm – imzala
signing-release-title = Nümayəndəni geri çağırmaq
signing-release-lead = İmzaladığınız dərhal hamıya açıq olur və jurnalda qalır. Yeri eyni tərəfdən və kateqoriyadan ən çox gözləyən tutur.
signing-release-button = Geri çağırıram – imzala
signed-delegate = Ad jurnaldan kənarda, şifrələnmiş saxlanır. Jurnalda onun təsadüfi ədədlə hesablanmış yoxlama cəmi var; ondan adı heç kim tapa bilməz:
signed-in-place-of = Bu nümayəndənin yerinə:
signed-release = Geri çağırılan nümayəndə:
delegates-title = Tərəfinizin nümayəndələri
delegates-locked = Oxuma açarınız bağlıdır. Nümayəndələrinizin kim olduğunu görmək üçün onu açın.
delegates-done = { $done ->
    [nominate] Nümayəndə irəli sürüldü. Hələ verməmisinizsə, nömrəni ona verin.
    [substitute] Yer indi bu nümayəndənindir. Hələ verməmisinizsə, nömrəni ona verin.
    [release] Nümayəndə geri çağırıldı.
   *[drop] Nümayəndə haqqında saxlananlar silindi.
}
delegates-seats = { $quota } yerdən { $count } tutulub.
delegates-waiting = Bu ardıcıllıqla gözləyənlər
delegates-gone = Geri çağırılanlar və əvəz edilənlər ({ $count })
delegates-said = { $said ->
    [invited] Hələ cavab verməyib
    [confirmed] Gələcək
    [declined] Gəlməyəcək
   *[erased] Silinib
}
delegates-declined = { $count ->
    [one] { $count } nümayəndə gəlmir: onu əvəz edin və ya geri çağırın.
   *[other] { $count } nümayəndə gəlmir: onları əvəz edin və ya geri çağırın.
}
delegates-silent = { $count ->
    [one] { $count } nümayəndə hələ təsdiq etməyib.
   *[other] { $count } nümayəndə hələ təsdiq etməyib.
}
delegates-closed = Tərəfinizdən başqaları üçün şifrələnib, yaxud açarınız bağlıdır.
delegates-erased = Bu nümayəndə haqqında artıq heç nə saxlanmır: bunu özü və ya tərəfiniz silib. Gəlməyəcəksə, onu geri çağırın.
delegates-own-words = Nümayəndənin bildirdikləri
delegates-came = { $count ->
    [one] { $count } gün gəlib.
   *[other] { $count } gün gəlib.
}
delegates-withdraw = Geri çağır
delegates-substitute = Bu yerə başqasını irəli sür
delegates-substitute-means = Əvəz edən sizin tərəfdən və eyni kateqoriyadan olur. İclaslar yerdə qalır.
delegates-line = Bu kateqoriyada başqaları gözləyir. Nümayəndə gələ bilmirsə, onu geri çağırın: yeri ən çox gözləyən tutacaq.
delegates-drop = Onun haqqında saxlananları sil
delegates-nominate = Nümayəndə irəli sürün
delegates-nominate-means = Adı yalnız tərəfinizdən nümayəndə irəli sürənlər və nümayəndənin özü oxuyur. Bütün yerlər tutulubsa, irəli sürdüyünüz adam gözləyir.
delegates-category = Kateqoriya
delegates-no-category = Kateqoriya seçin.
delegates-minor = On səkkiz yaşdan kiçikdir
delegates-button = İmzaya keç
delegates-nobody-reads = Tərəfinizdən nümayəndə irəli sürənlərin heç birində hələ oxuma açarı yoxdur. Əvvəlcə hesabınızda onu yaradın.
delegates-twice = Bu forma artıq göndərilib. Heç nə iki dəfə edilməyib; onu yenidən doldurun.
delegates-laid = Ad qəbul edildi
delegates-receipt = Bu nömrəni yazın və nümayəndəyə verin, başqa heç kimə yox. O, bir dəfə göstərilir. Onunla nümayəndə haqqında nə saxlandığını görür, gələcəyini təsdiq edir, imtina edir və ya hamısını silir.
delegates-receipt-where = Nömrə burada daxil edilir:
delegates-not-yet = Nümayəndə hələ irəli sürülməyib: imzalayın. Bir gün ərzində imzalanmayan silinir.
delegates-go-on = Davam et və imzala
delegates-back = İmzalamadan geri
delegates-public = Həftə hamının gördüyü kimi
delegate-title = Nümayəndə kimi yeriniz
delegate-means = Tərəfinizin sizə verdiyi nömrə ilə haqqınızda nə saxlandığını görür, gəlib-gəlməyəcəyinizi bildirir və hamısını silə bilirsiniz. Hesab lazım deyil.
delegate-receipt-hint = 28 rəqəm. Boşluqların əhəmiyyəti yoxdur.
delegate-opens-nothing = Bu nömrəyə heç nə aid deyil. Ya silinib, ya da təsdiq edib başqa nömrə almısınız: yalnız o qüvvədədir.
delegate-too-early = Tərəfiniz sizi irəli sürdüyünü hələ imzalamayıb. Sonra yenidən baxın.
delegate-said = { $said ->
    [invited] Gəlib-gəlməyəcəyinizi hələ bildirməmisiniz
    [confirmed] Siz gələcəksiniz
   *[declined] Siz gəlməyəcəksiniz
}
delegate-kept = Haqqınızda saxlananlar
delegate-kept-means = Bunu yalnız siz və tərəfinizdən nümayəndə irəli sürənlər oxuya bilər. Jurnalda yoxdur və həftədən { $days } gün sonra özü silinir.
delegate-contact-given = Tərəfinizin yazdığına görə sizinlə necə əlaqə saxlanır
delegate-contact = Sizinlə necə əlaqə saxlanır
delegate-language = Sizinlə hansı dildə danışılsın
delegate-needs = Nəyə ehtiyacınız var: qida, panduş, viza
delegate-speaks = Çıxış etdiyiniz iclaslar
delegate-confirm = Gələcəyinizi bildirin
delegate-confirm-means = Onda öz nömrənizi alırsınız. Tərəfinizin verdiyi nömrə daha heç nə açmır.
delegate-change = Dediyinizi dəyişin
delegate-confirm-button = Gəlirəm
delegate-minor-means = Siz on səkkiz yaşdan kiçik biri kimi irəli sürülmüsünüz: qanuni nümayəndənin razılığı olmadan gələ bilməzsiniz.
delegate-no-contact = Sizinlə necə əlaqə saxlandığını yazın.
delegate-no-guardian = Sizə kimin cavabdeh olduğunu yazın: on səkkiz yaşdan kiçik heç kim qanuni nümayəndəsi olmadan gəlmir.
delegate-no-consent = Qanuni nümayəndənin razılığı olmadan on səkkiz yaşdan kiçik heç kim gələ bilməz.
delegate-confirmed = Siz gəlirsiniz
delegate-new-receipt = Yeni nömrənizi yazın. O, bir dəfə göstərilir və onu sizin üçün bir daha heç kim tapa bilməz. Köhnəsi daha heç nə açmır.
delegate-same-receipt = Nömrəniz dəyişmir.
delegate-see = Haqqımda saxlananlara bax
delegate-decline = Gəlmirəm
delegate-decline-means = Onda tərəfiniz yerinizə başqasını irəli sürür. O vaxta qədər fikrinizi dəyişə bilərsiniz.
delegate-erase = Haqqımda olan hər şeyi sil
delegate-erase-means = Ad, ünvan və haqqınızdakı hər şey dərhal silinir və nişanınızla daha içəri buraxılmırsınız. Tərəfiniz bunu sildiyinizi görür. Kiminsə irəli sürüldüyü jurnalda adsız qalır.
delegate-erase-button = Sil
delegate-erased = Haqqınızda hər şey silindi
delegate-erased-means = Heç nə saxlanmır. Nömrə daha heç nə açmır.
badge-title = Nişanınız
badge-show = Nişanımı göstər
badge-means = Bu səhifəni çap edin və ya girişdə telefonunuzda göstərin. Bu kodla yalnız siz və yalnız jurnalda yeriniz olduqca buraxılırsınız.
badge-picture = Nişanınızın kodu şəkil kimi
badge-unconfirmed = gələcəyinizi bildirməmisiniz.
badge-none = Sizin üçün nişan yoxdur: { $why }
door-title = Girişdə
door-badge = Nişandakı kod
door-badge-hint = On altı rəqəm, yazılmış və ya skan edilmiş. Şəkli oxuyan telefon bu səhifəni kodla birlikdə açır.
door-button = Burax
door-admitted = Buraxıldı
door-again = Bu gün artıq buraxılıb: bir dəfə sayılır
door-refused = Buraxılmır
door-today = Bu gün indiyədək
door-of = { $all } nəfərdən { $count }
forum-desk-title = Dialoq həftəsi
forum-desk-lead = Burada yazılanı hər tərəf planla birlikdə imzalayır. Heç kimin adı yoxdur: yerlər və vəzifələr danışır.
forum-desk-none = Bu plan dialoq həftəsi açmır.
forum-desk-add = Dialoq həftəsi aç və ya dəyiş
forum-desk-change = Dəyiş
forum-desk-done = Dialoq həftəsi dəyişdirildi.
forum-desk-part = { $part ->
    [week] { $there ->
        [yes] Adı, günləri və yeri dəyiş
       *[no] Dialoq həftəsi aç
    }
    [category] Nümayəndə kateqoriyası əlavə et
    [room] Zal əlavə et
   *[session] İclas əlavə et
}
forum-desk-amend = Razılaşdırılmış həftəni dəyiş
forum-desk-amendment = { $change ->
    [added] İclas əlavə et
    [moved] İclası köçür
    [cancelled] İclası ləğv et
    [speakers] Kimin çıxış etdiyini dəyiş
    [new-room] Zal əlavə et
    [quota] Hər tərəfə daha çox yer
   *[postponed] Başqa günlərdə və ya başqa yerdə keçir
}
forum-desk-button = Plana daxil et
forum-desk-remove = Götür: { $name }
forum-desk-close = Bütün həftəni götür
forum-desk-categories = Nümayəndə kateqoriyaları
forum-desk-category = Nümayəndə kateqoriyası
forum-desk-quota = Hər tərəfin yerləri
forum-desk-quota-hint = Bütün tərəflər üçün eyni say, ən çoxu { $max }.
forum-desk-set-quota = Yerlərin sayını dəyiş
forum-desk-more-hint = İndikindən çox və bütün tərəflər üçün eyni: heç kim yerini itirmir.
forum-desk-rooms = Zallar
forum-desk-room = Zalın adı
forum-desk-seats = Zaldakı yerlər
forum-desk-seats-hint = Ən çoxu { $max }.
forum-desk-session = İclasın adı
forum-desk-which = Hansı iclas
forum-desk-in-room = Zal
forum-desk-day = Gün
forum-desk-starts = Başlama vaxtı
forum-desk-ends = Bitmə vaxtı
forum-desk-speakers = Kim çıxış edir: { $party }
forum-desk-seat-numbers = Yerlərin nömrələri: { $category }
forum-desk-name = Həftənin adı
forum-desk-from = İlk gün
forum-desk-to = Son gün
forum-desk-days-hint = Cəmi ən çoxu { $max } gün.
forum-desk-until-day = Yeni nümayəndələr üçün son gün
forum-desk-minors-no = nümayəndə ola bilməz
forum-desk-minors-yes = qanuni nümayəndənin razılığı ilə nümayəndə ola bilər
forum-desk-days = Neçə gün sonra
forum-desk-days-later = Tez üçün 0-dan az, yalnız yer başqadırsa 0; ən çoxu { $max }.
forum-desk-no-words = Bunu soruşulan hər dildə, ən azı iki dildə yazın.
forum-desk-no-week = Əvvəlcə həftəni açın: ad, günlər və yer.
forum-desk-no-number = Tam ədəd yazın.
forum-desk-no-day = Gün seçin.
forum-desk-no-time = Vaxt seçin.
forum-desk-no-room = Zal seçin. Yoxdursa, əvvəlcə əlavə edin.
forum-desk-no-session = İclas seçin.
forum-desk-no-speaker = Hər iclasda hər tərəf çıxış edir: vəzifəni işarələyin və ya yerin nömrəsini yazın.
forum-desk-no-seat = 1-dən { $quota }-dək yer nömrələri yazın.
forum-desk-order = Son başlanğıcdan sonra olmalıdır.
forum-desk-until = Yeni nümayəndələr ən geci həftənin ilk günündən əvvəlki günədək irəli sürülür.
forum-desk-does-not-hold = Belə həftə keçirilə bilməz. Günlərə, iclaslara hələ lazım olan zallara və yerlərə, iki dəfə göstərilmiş çıxış edənlərə baxın.
forum-desk-clash = İclaslar üst-üstə düşür. Hansılar olduğu və nəyin kömək etdiyi yuxarıda yazılıb.
forum-communique = Dialoq həftəsinin kommünikesi
forum-communique-lead = Bütün tərəflər bu mətni imzalayanda həftə keçirilmiş sayılır. O vaxt həftənin son günü başlamış olmalıdır.
forum-communique-none = Davam edən və ya kommünikesiz bitmiş həftə yoxdur.
forum-communique-button = Bu mətn onun kommünikesidir
forum-communique-there = Mətn dialoq həftəsinin kommünikesidir. Onun faylı aşağıdakı faylların arasındadır.
forum-communique-choose = Həftəni seç
# Forum barədə etimad
trust-code-label = Kodunuz, 28 rəqəm
trust-code-hint = Gələcəyinizi təsdiq etdiyiniz kod. O yalnız yerinizin olduğunu və hansı tərəfdən olduğunuzu deyir.
trust-opens-no-delegate = Bu forumun heç bir nümayəndəsinin belə kodu yoxdur.
trust-forum-means = Yeri olan və onu təsdiq edən hər kəsə dörd sual verilir: həftə başlamazdan əvvəl və bitdikdən sonra { $days } gün ərzində; cavablar 1-dən (heç elə deyil) 5-ə (tamamilə elədir) qədərdir. Tərəfdən { $min }-dən az cavab olanda, yaxud hələ cavab vermək mümkün olanda heç nə göstərilmir.
# Müsabiqəni nə bitirdi, nəticə kimi gözləyir, hər münsif kimin işlərini qiymətləndirdi və müvəqqəti saxlanan adlar
refusal-competition-ended = Bu müsabiqə nəticə qəti olmamış bitib: { $id } mətni ilə. Burada daha heç nə təqdim edilmir, qiymətləndirilmir və mükafatlandırılmır.
competition-phase-ended = Nəticəsiz bitib
competition-that-text = bütün tərəflərin başqa bir mətni
competition-ended-replaced = Müsabiqə { $day } tarixində bitib: nəticə hələ olmadığı vaxt planının yerini { $text } tutub. Daha heç nə təqdim edilmir, qiymətləndirilmir və mükafatlandırılmır.
competition-left = { $day } tarixindən artıq komissiyanın tərəfi deyillər (bunu { $text } müəyyən edib): { $parties }. Onların münsifləri yer tutmur və verdikləri heç bir qiymət sayılmır. Onların adamlarının təqdim etdiyi işlər qalır.
competition-ended-left = Qaydaları imzalayan tərəflərdən ikisindən azı qalıb. Ona görə müsabiqə nəticəsiz bitib: heç kim təkbaşına münsiflik etmir.
competition-juror-left = Tərəf çıxıb
competition-waits = Nəticə bu münsiflərin qiymətlərini açmasını gözləyir: { $jurors }.
competition-turnout = Hər münsif kimin işlərini qiymətləndirib
competition-turnout-means = Hər tərəfin işlərinə verilən və sayılan qiymətlər. Birgə komandanın işləri onun hər tərəfində sayılır.
competition-turnout-side = { $side }: { $entries } işdən { $scored } (çəkilib: { $refused })
competition-turnout-none = heç nəyini qiymətləndirməyib: { $parties }
competition-one-side = Tərəflərin münsiflərindən bu işi yalnız bunlar qiymətləndirib: { $side }. Bütün tərəflərin münsiflərinin qiymətləri olmadan heç nə qalib gəlmir.
competition-made-by = Müəlliflər: { $names }
jury-stand-ended = Bitib
jury-now-ended = Siz burada daha heç nə qiymətləndirmirsiniz: müsabiqə nəticəsiz bitib və ya tərəfiniz komissiyadan çıxıb.
jury-back = Münsiflər otağına qayıtmaq
entrants-back = Müsabiqəyə qayıtmaq
entrants-join-names = İstəsəniz, komandadakı öz adamlarınızın adlarını yazın. Bunu yalnız sizin tərəf oxuyur.
entrants-publish = Müəlliflər razıdır ki, iş mükafat alarsa, adları dərc olunsun
entrants-people-kept = Adları yalnız sizin tərəf oxuyur. Mükafatdan { $days } gün sonra onlar silinir.
entry-people-publish = İş mükafat alarsa, bu adlar dərc olunacaq.
entry-people-none = Tərəfiniz bu iş üçün heç kimin adını yazmayıb.
## Tədbirlərin büdcələri və rəyləri, proqramın xəritəsi və təkliflər.

programme-map-title = Proqramın xəritəsi
programme-map-of = Nə harada keçirilib: { $quarter }
programme-map-lead = Bölgə nə qədər tünddürsə, razılaşdırıldığı rübdə orada o qədər çox tədbir keçirilib. Aşağıdakı cədvəl eyni şeyi deyir.
programme-map-ahead = planlaşdırılıb və ya bütün tərəflər təsdiqləməyib
programme-propose = İş masasında təklif et
programme-propose-title = Tədbir təklif et
programme-propose-drafts = İş masasındakı plana əlavə et
programme-propose-none = İş masasında dəyişə biləcəyiniz plan yoxdur.
programme-propose-new = Yeni plana başla
programme-disputed = Bir tərəf hesabat verib; digəri belə olmadığını deyir.
programme-says-held = Bir tərəf deyir: keçirilib
programme-says-not-held = Bir tərəf deyir: keçirilməyib
programme-disputed-held = Mübahisəlidir: bir tərəf keçirildiyini, digəri isə belə olmadığını deyir
programme-disputed-not-held = Mübahisəlidir: bir tərəf keçirilmədiyini, digəri isə belə olmadığını deyir
programme-came-legend = Neçə nəfər gəldi
programme-came-hint = Keçirilibsə, hər tərəf üçün lazımdır; keçirilməyibsə, boş buraxın.
budget-title = Büdcə
budget-each-party = bütün tərəflər bərabər hissələrlə
budget-other = başqa bir qurum
budget-pays = Kim ödəyir
budget-what = Nə üçün
budget-planned-head = Planlaşdırılıb
budget-spent-head = Xərclənib
budget-planned = planlaşdırılıb: { $amount }
budget-spent = xərclənib: { $amount }
budget-not-said = nə qədər xərcləndiyi deyilməyib
budget-planned-in-all = Cəmi planlaşdırılıb: { $amount }.
budget-spent-in-all = Cəmi xərclənib: { $amount }.
budget-others = başqa qurumlar: { $amount }
budget-rest = bərabər bölgüdən qalan: { $amount }
budget-spent-on = { $what }, { $currency }
budget-spent-legend = Nə qədər xərclənib
budget-spent-hint = Bunu hamı planlaşdırılanın yanında oxuyacaq. Bilmirsinizsə, sətri boş buraxın.
budget-add = Büdcəyə sətir əlavə et
budget-add-button = Sətri əlavə et
budget-remove = Büdcənin { $number } nömrəli sətrini sil
budget-amount = Nə qədər, məsələn 1200 və ya 99,50
budget-currency = Valyuta: üç hərf, məsələn RUB
budget-payer-name = Başqası ödəyirsə, qurumun adı
budget-missing-what = Pulun nə üçün olduğunu hər dildə yazın.
budget-missing-currency = Valyutanı ISO 4217 üzrə üç hərflə yazın, məsələn RUB, AMD, AZN və ya EUR.
budget-missing-payer = Kimin ödədiyini seçin; başqa qurumdursa, adını hər dildə yazın.
board-missing-amount = Hər məbləği rəqəmlə yazın, məsələn 1200 və ya 99,50; vergüldən sonra valyutanın malik olduğundan çox rəqəm olmasın.
review-title = Necə keçdiyini deyin
review-means = Gələn hər kəs { $days } gün ərzində nəyin yaxşı olduğunu və nəyin dəyişməli olduğunu deyə bilər. Bütün tərəflərin təşkilatçıları bunu eyni anda oxuyur; hamı isə hər tərəf razı olanda oxuyur. Nə adınız, nə də tərəfiniz rəylə birgə saxlanılır. Onu istənilən vaxt nömrənizlə silə bilərsiniz.
review-few = Az adam gəlibsə, yalnız sözlərinizdən kim olduğunuz bilinə bilər.
review-receipt-hint = O yalnız yerinizin olduğunu deyir. Qeydiyyatınızdan rəyinizi tapmaq olmaz.
review-limit = Ən çox { $max } işarə. Xahiş edirik, ad yazmayın.
review-good = Nə yaxşı idi
review-change = Nə dəyişməlidir
review-language = Hansı dildə yazırsınız
review-button = Göndər
review-erase-how = Artıq yazmısınız? Formanı yalnız nömrənizlə göndərin: rəyi görəcək və silə biləcəksiniz.
review-erase = Rəyimi sil
review-own = Rəyiniz
review-taken = Təşəkkür edirik, rəyiniz qəbul edildi
review-taken-means = Bütün tərəflərin təşkilatçıları onu artıq oxuyur. Hər tərəf razı olanda hamı oxuyacaq. Siz nömrənizlə silənədək qalır.
review-erased = Rəyiniz silindi
review-erased-means = Onu daha heç kim oxumur və onun olduğunu heç nə demir.
review-waiting = Bu nömrə ilə gözləmə siyahısındasınız: rəyi yeri olanlar yazır.
review-opens-nothing = Bu nömrəyə bu tədbirin heç bir qeydiyyatı uyğun gəlmir.
review-none-own = Bu nömrəyə bu tədbir barədə heç bir rəy uyğun gəlmir.
review-no-words = Nəyin yaxşı olduğunu və ya nəyin dəyişməli olduğunu yazın.
review-write = Rəy yaz
review-find = Rəyimi göstər
review-told = Gələnlər nə deyir
review-rule = Bütün tərəflərin təşkilatçıları hər rəyi eyni anda oxuyur. Burada hər tərəfin razı olmadığı heç nə göstərilmir; neçəsinin gözlədiyi həmişə deyilir.
review-none = Hələ heç bir rəyi oxumaq olmaz.
review-none-left = Heç kim rəy yazmayıb.
review-waits = Gözləyən rəylər: { $count }, birincisi bu gündən: { $date }. Kimi gözləyir: { $parties }.
review-kept-back = Göstərməyə razı olmayıb: { $parties }.
review-way = Rəylər (tərəfinizi gözləyir: { $count })
review-room-lead = Bütün tərəflərin təşkilatçıları eyni andan eyni siyahını görür. Rəy kiminsə adını çəkmirsə və heç kimə zərər vermirsə, ona icazə verin; tədbir haqqında sərt söz səbəb deyil. İcazə verməyən tərəf hamıya sayla göstərilir, sözlərlə yox.
review-let = İcazə ver
review-keep = İcazə vermə
review-public = Bütün tərəflər icazə verib: bunu hamı oxuyur.
review-lets = İcazə verib: { $parties }.
review-keeps = İcazə verməyib: { $parties }.
review-silent = Hələ heç nə deməyib: { $parties }.
refusal-what-budget-lines = bir büdcənin sətirləri
refusal-what-reviews = bir tədbir haqqında rəylər
refusal-field-budget-what = pulun nə üçün olduğu
refusal-field-currency = ISO 4217 üzrə üç hərflə valyuta
refusal-field-amount = məbləğ
refusal-field-payer = kim ödəyir
refusal-field-review = nə yaxşı idi və ya nə dəyişməlidir
refusal-field-language = hamının oxuduğu dil
# Məktub ünvanının təsdiqi
account-mail-none = Bu server məktub göndərmir. Ünvan saxlanılır, amma operator poçtu qurana qədər ora heç nə getmir.
account-mail-confirmed = Məktublar { $address } ünvanına gəlir. Ünvan təsdiqlənib.
account-mail-unconfirmed = { $address } ünvanı hələ təsdiqlənməyib. Ona qədər ora keçidli bir məktubdan başqa heç nə getmir.
account-mail-asking = Məktub təxminən bir dəqiqəyə göndərilir. İçindəki keçidi açın və oradakı düyməni basın.
account-mail-asked = Məktub göndərildi: { $sent }. İçindəki keçidi açın və oradakı düyməni basın. Məktub yoxdursa, arzuolunmaz məktublar qovluğuna baxın.
account-mail-lapsed = Son məktubdakı keçid daha işləmir. Yenisini istəyin.
account-mail-undelivered = Məktubu çatdırmaq mümkün olmadı. Ünvanı yoxlayın və ya başqa məktub istəyin.
account-mail-again-button = Məktubu yenidən göndər
account-mail-later = Məktub indicə göndərilib və ya bu gün artıq beş məktub göndərilib. Bir az gözləyin və arzuolunmaz məktublar qovluğuna baxın, sonra yenidən istəyin.
account-done-mail-again = Daha bir məktub yoldadır. Yalnız ən yeni məktubdakı keçid işləyir.
confirm-mail-title = Məktublar bu ünvana gəlsin?
confirm-mail-ask = Komissiya bu keçidi aldığınız ünvana yazmaq istəyir: sizi nəyinsə gözlədiyini, adsız və məzmunsuz. Düyməni yalnız komissiyada yeriniz varsa və bunu istəyirsinizsə basın.
confirm-mail-button = Bəli, mənə bura yazın
confirm-mail-done-title = Ünvan təsdiqləndi
confirm-mail-done = Bundan sonra məktublar bura gəlir. Hər məktubda onlardan imtina etmək üçün keçid var.
confirm-mail-over-title = Bu keçid daha işləmir
confirm-mail-over = Ondan artıq istifadə olunub, o, üç gündən köhnədir və ya daha yeni məktub gəlib. Heç nə dəyişmədi. Hesab səhifəniz ünvanın təsdiqlənib-təsdiqlənmədiyini göstərir və yeni məktub göndərir.
mail-address-subject = Zəhmət olmasa, bu ünvanı təsdiqləyin
mail-address-ask = Bu ünvan komissiyanın məktubları üçün verilib. Bunu siz etmisinizsə, bu səhifəni açın və oradakı düyməni basın:
mail-address-once = Keçid bir dəfə və üç gün işləyir. Ona qədər bizdən başqa heç nə gəlmir.
mail-address-unknown = Bundan xəbəriniz yoxdursa, heç nə etməyin: çox güman ki, kimsə ünvanı səhv yazıb.
# The ledger: looking for promises, quarters, waivers, letters about what was agreed
promises-all = Bütün vədlər
promises-found = { $count ->
    [0] Belə vəd yoxdur.
   *[other] { $count } vəd tapıldı.
}
promises-by-state = Vədin taleyi
promises-by-party = Tərəf
promises-by-region = Bölgə
promises-by-field = Sahə
promises-by-quarter = Rüb
promises-any = İstənilən
promises-seek = Göstər
promises-state-word = { $state ->
    [due] Hələ açıqdır
    [kept] Yerinə yetirilib
    [kept-late] Gec yerinə yetirilib
    [broken] Pozulub
    [waived] Bütün tərəflər imtina edib
   *[not-built] Hələ daxil edilməyib
}
promises-first = Siyahının əvvəli
promises-more = Növbəti vədlər
promises-file = Vədlər cədvəl şəklində (CSV)
quarter-title = Hesabat: { $quarter }
quarter-span-over = Rübün əvvəli: { $first }, sonu: { $last }.
quarter-span-open = Rübün əvvəli: { $first }, sonu: { $last }. Rəqəmlər { $now } tarixinədir.
quarter-means = Burada heç kim özü barədə hesabat vermir: hər rəqəm qeydlərdən sayılıb və qeydlər kimdədirsə, o da eyni rəqəmi alar.
quarter-of = { $what }: { $numbers }.
quarter-none = Bu rübdə heç bir vədin vaxtı çatmayıb.
quarter-promises = { $count ->
    [one] Vaxtı çatan və ya yerinə yetirilən { $count } vəd: { $numbers }.
   *[other] Vaxtı çatan və ya yerinə yetirilən { $count } vəd: { $numbers }.
}
quarter-kept = vaxtında yerinə yetirilib: { $count }
quarter-late = gec yerinə yetirilib: { $count }
quarter-broken = pozulub: { $count }
quarter-waived = bütün tərəflər imtina edib: { $count }
quarter-due = hələ açıqdır: { $count }
quarter-kept-head = Vaxtında yerinə yetirilib
quarter-late-head = Gec yerinə yetirilib
quarter-broken-head = Pozulub
quarter-waived-head = Hamı imtina edib
quarter-due-head = Hələ açıqdır
quarter-by-party = Hər tərəf nə vəd etmişdi
quarter-by-region = Bölgələr üzrə nə vəd edilmişdi
quarter-by-field = Sahələr üzrə nə vəd edilmişdi
quarter-one-by-one = Bu vədlər bir-bir
quarter-activities = Birgə tədbirlər
quarter-held = { $count ->
    [0] Keçirildiyini bütün tərəflərin təsdiq etdiyi birgə tədbir yoxdur.
   *[other] Bütün tərəflərin təsdiq etdiyi kimi, { $count } birgə tədbir keçirilib.
}
quarter-came = { $party }: { $count ->
    [0] heç kim gəlməyib.
   *[other] { $count } nəfər gəlib.
}
quarter-not-held = { $count ->
    [one] { $count } tədbir ləğv edilib və ya baş tutmayıb.
   *[other] { $count } tədbir ləğv edilib və ya baş tutmayıb.
}
quarter-unconfirmed = { $count ->
    [one] { $count } tədbir başa çatıb, lakin onun hesabatını hələ bütün tərəflər təsdiq etməyib.
   *[other] { $count } tədbir başa çatıb, lakin onların hesabatlarını hələ bütün tərəflər təsdiq etməyib.
}
quarter-appeals-title = Müraciətlər
quarter-appeals = { $count ->
    [0] Heç bir müraciət qəbul edilməyib.
   *[other] { $count } müraciət qəbul edilib.
}
quarter-appeals-stand = { $standing ->
    [answered] Onların ünvanlandığı şəxslərdən cavab verənlər: { $count }.
    [refused] Onların ünvanlandığı şəxslərdən rədd edənlər: { $count }.
    [acknowledged] Onların ünvanlandığı şəxslərdən alındığını təsdiq edənlər: { $count }.
    [sent] Onların ünvanlandığı şəxslərdən cavab vaxtı hələ bitməyənlər: { $count }.
    [silent] Onların ünvanlandığı şəxslərdən vaxtında cavab verməyənlər: { $count }.
   *[not-sent] Onların ünvanlandığı şəxslərdən göndərilməsi təsdiqlənməyənlər: { $count }.
}
quarter-answered = Bu rübdə istənilən müraciətə gələn cavablar: { $count }.
quarter-refused = Bu rübdə istənilən müraciətə gələn rəddlər: { $count }.
quarter-together = Müsabiqələr və forumlar
quarter-competitions = { $count ->
    [0] Heç bir müsabiqəyə yekun vurulmayıb.
   *[other] { $count } müsabiqəyə yekun vurulub.
}
quarter-forums = { $count ->
    [0] Heç bir forum keçirilməyib.
   *[other] { $count } forum keçirilib.
}
quarter-others = Başqa rüblər
quarter-reports = Rüblərin yekunları
quarter-draft-means = Bununla bu rəqəmlərlə, nizamnamənin hər dilində birgə bəyanat başlanır. O, hər mətn kimi ifadə olunur, təqdim edilir və imzalanır.
quarter-draft-button = Hesabata başla
waiver-title = Bu planın imtina etdiyi vədlər
waiver-lead = Bütün tərəflərin vaxtından əvvəl imtina etdiyi vəd pozulmuş yox, götürülmüş sayılır. Təkrarlanan vəddən bir rüb üçün imtina edilir. Vaxtından sonra imtina etmək olmaz.
waiver-promise = Vəd
waiver-quarter = Hansı rüb üçün
waiver-whole = təkrarlanmırsa, bütün vəd
waiver-add = Vəddən imtina et
waiver-remove = İmtina etmə
waiver-none = İmtina edilə bilən açıq vəd yoxdur.
waiver-gone = Artıq siyahıda olmayan vəd
waiver-no-promise = Siyahıdan bir vəd seçin.
waiver-wrong-quarter = Vəd təkrarlanırsa, rüb seçin; təkrarlanmırsa, bütün vədi seçin.
programme-table = Proqram cədvəl şəklində (CSV)
mail-subject-agreed = { $count ->
    [one] Razılaşdırılmış bir iş gözləyir
   *[other] Razılaşdırılmış { $count } iş gözləyir
}
mail-promise-due = { $count ->
    [one] Tərəfinizin bir vədinin vaxtı bir həftə ərzində çatır.
   *[other] Tərəfinizin { $count } vədinin vaxtı bir həftə ərzində çatır.
}
mail-promise-broken = { $count ->
    [one] Tərəfinizin bir vədinin vaxtı keçib və qeydlərdə onun yerinə yetirildiyini göstərən heç nə yoxdur.
   *[other] Tərəfinizin { $count } vədinin vaxtı keçib və qeydlərdə onların yerinə yetirildiyini göstərən heç nə yoxdur.
}
mail-activity-report = { $count ->
    [one] Bir birgə tədbir barədə hesabat var, tərəfiniz isə onun doğru olub-olmadığını hələ deməyib.
   *[other] { $count } birgə tədbir barədə hesabat var, tərəfiniz isə onların doğru olub-olmadığını hələ deməyib.
}
mail-appeal-step = { $count ->
    [one] Bir müraciətin taleyi barədə qeyd var, tərəfiniz isə bunun belə olub-olmadığını hələ deməyib.
   *[other] { $count } müraciətin taleyi barədə qeyd var, tərəfiniz isə bunun belə olub-olmadığını hələ deməyib.
}
mail-appeal-silent = { $count ->
    [one] Bir müraciətə cavab verilməli olan günlər bitib, cavab isə təsdiqlənməyib.
   *[other] { $count } müraciətə cavab verilməli olan günlər bitib, cavab isə təsdiqlənməyib.
}
mail-jury-declare = { $count ->
    [one] Bir müsabiqənin münsifləri işə başlayır. Zəhmət olmasa, maraqlar toqquşmanızı bildirin.
   *[other] { $count } müsabiqənin münsifləri işə başlayır. Zəhmət olmasa, maraqlar toqquşmanızı bildirin.
}
mail-jury-score = { $count ->
    [one] Bir müsabiqədə qiymətləriniz hələ möhürlənməyib.
   *[other] { $count } müsabiqədə qiymətləriniz hələ möhürlənməyib.
}
mail-jury-open = { $count ->
    [one] Bir müsabiqədə möhürlənmiş qiymətləriniz açılmağı gözləyir. Açılmamış qiymətlər sayılmır.
   *[other] { $count } müsabiqədə möhürlənmiş qiymətləriniz açılmağı gözləyir. Açılmamış qiymətlər sayılmır.
}
account-mail-reasons = Nə vaxt yazırıq
account-mail-reason = { $reason ->
    [waits] Tərəfinizin imzalamadığı bir mətn təqdim edilib.
    [last] Yalnız tərəfinizin imzası çatmır.
    [deadline] Mətni imzalamaq vaxtı az qala bitib.
    [declined] Tərəfinizin imzaladığı mətn rədd edilib.
    [task-late] Tərəfinizin tapşırığının vaxtı bitib.
    [task-long] Hər hansı tərəfin tapşırığı daha o qədər gecikib.
    [asked] İnsidentin necə olduğunu demək günü çatıb.
    [ahead] Bildiriş verilmiş bir tarix yaxınlaşır.
    [meeting-answered] Görüşə çağırışa cavab verilib.
    [meeting-called] Görüşə çağırış tərəfinizin cavabını gözləyir.
    [promise-due] Tərəfinizin vədinin vaxtı bir həftə ərzində çatır.
    [promise-broken] Tərəfinizin vədi pozulub.
    [activity-report] Tədbirin hesabatı tərəfinizin sözünü gözləyir.
    [appeal-step] Müraciətin addımı tərəfinizin sözünü gözləyir.
    [appeal-silent] Müraciətin ünvanlandığı şəxs vaxtında cavab verməyib.
    [jury-declare] Müsabiqənin münsifisiniz və maraqlar toqquşmasını hələ bildirməmisiniz.
    [jury-score] Müsabiqənin münsifisiniz və qiymətlərinizi hələ möhürləməmisiniz.
   *[jury-open] Müsabiqənin münsifisiniz və qiymətlərinizi hələ açmamısınız.
}
account-mail-reason-reports = Yerinizin aidiyyəti varsa, sizi məlumat və ya insident gözləyir.

# Mətnlərin düşmənçilik dili baxımından yoxlanması.
speech-nav = Çıxışı yoxlamaq
speech-title = Çıxışın sözlərini yoxlamaq
speech-lead = Çıxışı və ya məqaləni yapışdırın. Onu cümlə-cümlə görəcəksiniz: qarşı tərəfi nə incidə bilər, niyə, və bunu başqa cür necə demək olar.
speech-missing = Hələ mətn yoxdur. Yoxlanmalı mətni yapışdırın.
speech-too-long = Mətndə { $count } işarə var, bir dəfəyə isə ən çoxu { $max } işarə yoxlanır. Onu qısaldın və ya hissə-hissə yoxlayın.
speech-put = Sözlər mətnə qoyuldu və mətn yenidən yoxlandı. Cümlənin yaxşı oxunub-oxunmadığına baxın.
speech-not-put = Mətn yoxlamadan sonra dəyişib, ona görə sözlər qoyulmadı. O, yenidən yoxlandı: zəhmət olmasa, bir də seçin.
speech-result = Nə tapıldı
speech-no-verdict = Qeyd hökm deyil. Səbəbləri oxuyun və özünüz qərar verin.
speech-text = Mətn
speech-text-hint = Ən çoxu { $max } işarə.
speech-language = Mətnin dili
speech-language-each = Hər cümlə öz dilində
speech-button = Yoxlamaq
speech-example = Nümayişin çıxışı
speech-example-button = Bu çıxışı yoxlamaq
speech-about = Bu nədir və nə deyil
speech-kept = Heç nə saxlanmır: mətn yaddaşda yoxlanır və unudulur. O, nə qeydlərdə, nə jurnallarda, nə də səhifənin ünvanındadır.
speech-verdict = Qeyd hökm deyil. Proqram sözləri qeyd edir, qərarı insanlar verir. O bəzən səhv edir, hər iki istiqamətdə.
speech-glossary = O, istənilən xalq haqqında təhlükəli danışıq formalarını tanıyır. Ayrı-ayrı xalqlar haqqında sözlər yalnız bütün tərəflər onları qəbul etdikdə sayılır.
speech-native = Onun əsasında duran cümlələr erməni və Azərbaycan dillərinin daşıyıcıları tərəfindən yoxlanmayıb. Bu dillərdə ona daha az etibar edin.
speech-rules = Qaydalar
speech-rules-lead = Hər qayda nəyi qeyd etdiyini, bunun niyə vacib olduğunu, əvəzində nə deməyi və nə vaxt səhv etdiyini deyir.
speech-api = Proqramlar üçün
speech-program = Fayllar, qovluqlar və redaktorlar üçün eyni iş görən əmr var:
speech-own = { $count ->
    [0] Müəllifin öz adından heç nə qeyd olunmayıb.
   *[other] Müəllifin öz adından { $count } yer qeyd olunub.
}
speech-aside = { $count ->
   *[other] Daha { $count } yer sitat gətirilib, rədd edilib və ya nəql olunub və sayılmır.
}
speech-others = { $count ->
   *[other] { $count } cümlə yoxlanmayan dildədir.
}
speech-voice = Kimin sözüdür
speech-stance-own = Müəllifin öz sözü və ya razılaşdığı sitat
speech-stance-quoted = Haqqında heç nə deyilməyən sitat
speech-stance-rejected = Rədd etmək üçün gətirilən sitat: sayılmır
speech-stance-reported = Başqası haqqında nəql olunub: sayılmır
speech-target = Kimin haqqında
speech-why = Niyə
speech-why-side = Niyə, tərəfin sözü: { $side }
speech-category-slur = Xalqı təhqir edən ad
speech-category-dehumanising = İnsanlara heyvan, həşərat, xəstəlik və ya çirk deyilməsi
speech-category-threat = Hədə və ya zorakılığa çağırış
speech-category-exclusion = Qovmağa, buraxmamağa və ya boykota çağırış
speech-category-generalisation = Bəzilərinin etdiyinə görə bütöv bir xalqın günahlandırılması
speech-category-denial = Xalqın kimliyinin, tarixinin və ya mədəniyyətinin inkarı
speech-category-mirror = Öz əməlinin və ya istəyinin qarşı tərəfə aid edilməsi
speech-category-glorification = Zorakılığın tərifi və ya həlak olanlara istehza
speech-category-adopted = Bütün tərəflərin lüğətə qəbul etdiyi söz
speech-rule-link = Bu qayda haqqında
speech-instead = Belə demək olar:
speech-rule = { $name } qaydası
speech-rule-english = Bu izahat ingilis dilindədir.
speech-draft-link = Bu layihənin sözlərini yoxlamaq
speech-draft-title = Layihənin sözlərinin yoxlanması
speech-draft-count = { $flagged ->
    [0] Heç nə qeyd olunmayıb. Yoxlanan ifadələr: { $count }.
   *[other] { $count } ifadədən { $flagged } ifadədə qeyd var.
}
speech-draft-all = Bütün tərəflər belə ifadə edir
speech-draft-back = Layihəyə qayıtmaq
speech-origin = Çıxışın sözlərini yoxlamaq
# The glossary
glossary-title = Lüğət
glossary-lead = O biri tərəfin insanlarını incidən sözlər və onların yerinə nə demək olar. Qeyd hər tərəf imzalayanda qüvvəyə minir, ondan əvvəl yox.
glossary-voluntary = Lüğətdən istifadə könüllüdür. Söz üstündə heç kim cəzalandırılmır və heç nə bloklanmır.
glossary-empty = Hələ hər tərəfin imzaladığı qeyd yoxdur.
glossary-languages = Sözlərin dilləri
glossary-file = comity check üçün qeydlər bir faylda ({ $language })
glossary-counts = Qeydlər kimi bağlayır
glossary-counts-lead = Qeyd bu sözü işlədən tərəfi bağlayır. Bütün tərəflərin sayları yan-yana durur.
glossary-count = { $count ->
    [one] { $count } qeyd
   *[other] { $count } qeyd
}
glossary-side-every = Bütün tərəflər
glossary-binds = bağlayır: { $party }
glossary-binds-every = bütün tərəfləri bağlayır
glossary-severity = ağırlığı: 5-dən { $grade }
glossary-instead = Əvəzində necə demək olar
glossary-no-reason = İzah verilməyib.
glossary-since = { $date } tarixindən qüvvədədir, mətn: { $text }.
glossary-review = Tərəflər bu qeydə { $date } tarixinə qədər qayıdacaq.
glossary-review-due = Yenidən baxmaq vaxtıdır: müddət { $date } idi
glossary-proposals = Təkliflər
glossary-proposals-lead = Lüğəti dəyişəcək, amma hələ hər tərəfin imzalamadığı mətnlər. Onlarda deyilənlər heç kimi bağlamır.
glossary-no-proposals = Lüğəti dəyişmək üçün gözləyən mətn yoxdur.
glossary-signed = İmzalayıb: { $parties }.
glossary-signed-nobody = Hələ heç kim imzalamayıb.
glossary-waits = Gözlənilir: { $parties }.
glossary-against = { $party } tərəfi imtina edərkən nə dedi
glossary-decline-hint = Bir qeyd haqqında danışmaq üçün abzası onun kodu və iki nöqtə ilə başlayın. Bu sözlər həmin qeydin yanında duracaq.
glossary-on-text = Lüğətdə nəyi dəyişir
glossary-verb-add = Əlavə edir
glossary-verb-change = Dəyişir
glossary-verb-retire = Ləğv edir
glossary-entry-title = Lüğət: { $entry }
glossary-is-holds = Qüvvədədir
glossary-is-holds-means = Bu qeydi hər tərəf imzalayıb.
glossary-is-retired = Artıq qüvvədə deyil
glossary-is-retired-means = Qeydi hər tərəf imzalamışdı, amma sonrakı mətn onu ləğv edib və ya onun yerini tutub.
glossary-is-proposed = Təklif olunub
glossary-is-proposed-means = Qeydi hələ hər tərəf imzalamayıb. O, heç kimi bağlamır.
glossary-why-each = Niyə incidir: hər tərəfin öz sözləri ilə
glossary-word = Sözün özü
glossary-samples = Qeydi yoxlayan cümlələr
glossary-from-proposal = Proqramla birgə gələn təklifdən sözbəsöz götürülüb.
glossary-history = Qəbul edilmiş mətnlər onunla nə edib
glossary-step-holds = { $date }: bu sözlərlə razılaşdırılıb
glossary-step-retired = { $date }: ləğv edilib
glossary-step-ended = { $date }: razılaşdırılmışdı, sonra bu mətnin yerini başqası tutdu
glossary-texts = Bu qeyd haqqında mətnlər
glossary-desk-title = Lüğətdə dəyişikliklər
glossary-desk-lead = Hər qeydə əvəz sözlər və hər iki növdən cümlələr lazımdır. Sözün niyə incitdiyini hər tərəf özü deyir.
glossary-desk-none = Bu mətn lüğətdə hələ heç nəyi dəyişmir.
glossary-add = Qeyd əlavə etmək
glossary-edit = Dəyişmək: { $entry }
glossary-remove = Layihədən çıxarmaq: { $entry }
glossary-give-reason = Öz tərəfiniz adından izah etmək: { $entry }
glossary-entry = Qeyd
glossary-why = Niyə
glossary-retire-title = Qeydi ləğv etmək
glossary-retire-lead = Hər tərəfin imzaladığı qeyd daha qüvvədə olmamalıdır. Niyəsini deyin.
glossary-retire-hint = Yalnız qüvvədə olan qeydi ləğv etmək olar.
glossary-retire-button = Qeydi ləğv et
glossary-reason-title = Tərəfinizin izahı
glossary-reason-lead = Bu sözün tərəfinizi niyə incitdiyini və ya onun üçün nə olduğunu deyin. Bunu sizin yerinizə heç kim deyə bilməz.
glossary-reason-hint = Bu mətnin əlavə etdiyi və ya dəyişdiyi qeydlər.
glossary-reason-button = İzahı saxla
glossary-proposal-title = Hazır təklifi götürmək
glossary-proposal-lead = Təkliflər proqramla birgə gəlir və heç kimi bağlamır. Sözbəsöz götürülən qeyd öz təklifini göstərir; bunun kimin sözü olduğunu və niyə incitdiyini tərəflər özləri deyir.
glossary-proposal-file = Təklifin faylı (TOML)
glossary-proposal-hint = Dil yazılmış sətir və bütöv qeyd kifayətdir.
glossary-proposal-button = Təklifi oxu
glossary-proposal-wrong = Bu, belə fayl deyil və ya qeyd onda yoxdur: { $why }. Kodu və faylı yoxlayın.
glossary-form-add = Qeyd əlavə etmək
glossary-form-change = Qeydi dəyişmək
glossary-button-add = Qeydi əlavə et
glossary-button-change = Qeydi dəyiş
glossary-done-entry = Qeyd layihəyə salındı. İndi hər tərəf öz izahını verməlidir.
glossary-done-retired = Layihə bu qeydi ləğv edir.
glossary-done-reason = Tərəfinizin izahı layihəyə salındı.
glossary-missing-choice = Birini seçin.
glossary-missing-day = Hələ gəlməmiş bir gün göstərin.
glossary-missing-entry = Bir qeyd seçin.
glossary-field-id = Qeydin kodu
glossary-hint-id = Kiçik latın hərfləri, rəqəmlər və defislər. Qeyd bütün mətnlərdə bu kodla adlanır.
glossary-field-language = Sözün dili
glossary-field-lemma = Söz, lüğətlərdə olduğu kimi
glossary-field-part = Nitq hissəsi
glossary-field-forms = Başqa formalar
glossary-hint-forms = Hər sətirdə biri. Hallar və cəm formaları onsuz da tapılır.
glossary-field-category = Bu nədir
glossary-field-sort = Haradan yaranıb
glossary-field-severity = Nə qədər ağırdır
glossary-field-side = Hansı tərəfdə belə deyirlər
glossary-hint-side = Qeyd bu tərəfi bağlayır.
glossary-field-target = Kimi incidir
glossary-hint-target = Qruplar faylındakı qrupun kodu, məsələn northern-shore.
glossary-field-meaning = Nə deməkdir
glossary-field-alternatives = Əvəzində nə demək olar
glossary-hint-alternatives = Hər sətirdə biri.
glossary-field-mirror = O biri tərəfin güzgü sözü
glossary-field-fine-in = Harada yerindədir
glossary-hint-fine-in = Hər sətirdə biri, məsələn tarix kitabında sitat.
glossary-field-must-flag = İşarələnməli cümlələr
glossary-hint-must-flag = Hər sətirdə biri. Qeyd onlarla yoxlanılır.
glossary-field-must-not-flag = İşarələnməməli cümlələr
glossary-hint-must-not-flag = Hər sətirdə biri, məsələn sözü rədd edən cümlə.
glossary-field-review-by = Yenidən baxılacaq gün
glossary-part-noun = İsim
glossary-part-adjective = Sifət
glossary-part-verb = Fel
glossary-part-name = Ad
glossary-part-fixed = Olduğu kimi sözlər
glossary-category-slur = Təhqiramiz ad
glossary-category-dehumanising = İnsanları insandan aşağı tutmaq
glossary-category-threat = Hədə və ya zorakılığa çağırış
glossary-category-exclusion = Qovmağa və ya buraxmamağa çağırış
glossary-category-generalisation = Bütöv bir xalqı günahlandırmaq
glossary-category-denial = Xalqın kimliyini inkar etmək
glossary-category-mirror = Öz əməlini başqasının adına yazmaq
glossary-category-glorification = Zorakılığı tərifləmək
glossary-category-enemy-image = Düşmən obrazı
glossary-category-toponym = Mübahisəli yer adı
glossary-sort-cliche = Düşünmədən təkrarlanır
glossary-sort-stereotype = Xalq haqqında donmuş təsəvvür
glossary-sort-inaccurate = Həqiqətə uyğun deyil
promises-source-glossary = lüğət
refusal-glossary-term = { $term-why ->
    [there] Lüğətdə “{ $term }” qeydi artıq var. Onu dəyişin və ya başqa kod verin.
   *[unknown] Lüğətdə qüvvədə olan “{ $term }” qeydi yoxdur. Onu əlavə etmək olar.
}
block-reasons = Bu tərəf hələ lüğətin hər qeydini öz sözləri ilə izah etməyib: { $party }.
refusal-what-terms = qeydlər
refusal-what-term-lines = sətirlər
refusal-field-term-id = qeydin kodu
refusal-field-lemma = söz
refusal-field-forms = formalar
refusal-field-target = kimi incidir
refusal-field-severity = nə qədər ağırdır
refusal-field-meaning = nə deməkdir, qüvvəsi olan hər dildə
refusal-field-mirror = güzgü sözü
refusal-field-alternatives = əvəzində nə demək olar
refusal-field-fine-in = harada yerindədir
refusal-field-must-flag = işarələnməli cümlələr
refusal-field-must-not-flag = işarələnməməli cümlələr
refusal-field-review-by = yenidən baxılacaq, hələ gəlməmiş gün
# Dialoq həftəsindən etimada yol
forum-trust-told = Cavablar nəyi göstərir
delegates-drop-means = Bu geri qaytarılmır: ad, əlaqə və nümayəndənin dedikləri silinir, nömrəsi isə daha heç nə açmır. Qeydlərdə yer onun olaraq qalır, ta ki siz onu geri çağırana qədər.
delegates-drop-button = Həmişəlik sil
glossary-field-not-forms = Sayılmayan formalar
glossary-field-paradigm = Formaların nümunəsi
glossary-field-small = Kiçik hərflə
glossary-field-small-means = Yalnız kiçik hərflə başlayanda sayılır.
award-place = { $place ->
    [3] 3-cü
    [4] 4-cü
    [6] 6-cı
    [9] 9-cu
    [10] 10-cu
   *[other] { $place }-ci
} yer
# Proqramla gələn təkliflərdən seçmək
glossary-shipped-title = Hazır təkliflərdən seçmək
glossary-shipped-lead = Bu təkliflər proqramla birgə gəlir və heç kimi bağlamır. İşarələdiyiniz layihəyə sözbəsöz əlavə olunur və siz başqa cür göstərənədək bütün tərəfləri bağlayır. Öz izahını yenə hər tərəf özü verir.
glossary-shipped-native = Hazır təkliflər və onların nümunələri erməni və Azərbaycan dillərinin daşıyıcıları tərəfindən yoxlanmayıb. Bu dillərdə onlara daha az etibar edin.
glossary-shipped-words = Axtarılan sözlər
glossary-shipped-group = Hansı xalq haqqında
glossary-shipped-count = { $count ->
    [one] { $count } təklif
   *[other] { $count } təklif
}
glossary-shipped-tests = { $count ->
    [one] İşarələnməli { $count } nümunə
   *[other] İşarələnməli { $count } nümunə
}
glossary-shipped-tick = Bu qeydi əlavə et
glossary-shipped-with = Onunla birgə o biri tərəf haqqında güzgü qeydini
glossary-shipped-mirror = O biri tərəf haqqında güzgü qeydi
glossary-shipped-holds = Bu qeyd artıq lüğətdədir.
glossary-shipped-named = Bu qeyd artıq layihədədir.
glossary-shipped-meaning = Proqram sözün mənasını qüvvəsi olan dillərin hamısında deyə bilmir. Burada yazdığınız əlavə olunan hər qeydə düşür; onu orada dəyişmək olar.
glossary-shipped-button = Layihəyə əlavə et
glossary-shipped-nothing = Heç nə əlavə olunmadı, çünki heç bir təklif işarələnməyib. Ən azı birini işarələyin.
glossary-shipped-done = { $count ->
    [one] Layihəyə { $count } qeyd əlavə olundu.
   *[other] Layihəyə { $count } qeyd əlavə olundu.
}
glossary-shipped-there = { $count ->
    [one] { $count } qeyd təkrar əlavə olunmadı: o, artıq layihədə və ya lüğətdədir.
   *[other] { $count } qeyd təkrar əlavə olunmadı: onlar artıq layihədə və ya lüğətdədir.
}
glossary-would-bind = Qeydlər kimi bağlayardı
glossary-would-bind-lead = Bu mətni bütün tərəflər imzalasa: onun əlavə etdiyi və dəyişdiyi qeydlər artıq qüvvədə olanlarla birlikdə. Bütün tərəflərin sayları yan-yana durur.
glossary-group-armenians = ermənilər
glossary-group-azerbaijanis = azərbaycanlılar

# Checking a text on the own device
speech-device-button = Bu cihazda yoxlamaq, heç nə göndərilmir
speech-device-too-long = Mətndə { $max } işarədən çox var, bundan artığı isə birdəfəyə yoxlanmır. Onu qısaldın və ya hissə-hissə yoxlayın.
speech-device-fetching = Təhlil proqramı yüklənir, təxminən 600 kilobayt. Mətniniz burada qalır.
speech-device-preparing = Təhlil proqramı yüklənib və işə hazırlanır.
speech-device-ready = Təhlil proqramı bu cihazdadır. Mətninizdən heç nə göndərilməyib və siz bu səhifəni bağlayana və ya tərk edənə qədər yoxlama şəbəkəsiz işləyir.
speech-device-failed = Təhlil proqramını yükləmək alınmadı, buna görə heç nə yoxlanmayıb və heç nə göndərilməyib. Bağlantıya baxın və düyməni yenidən basın.
speech-device-broken = Təhlil proqramı bu mətndə dayandı və mətn yoxlanmadı. Heç nə göndərilməyib. Mətni dəyişin və ya onu hissə-hissə yoxlayın.
glossary-shipped-why = İzahlar proqramdandır. Heç bir tərəf onları verməyib.
glossary-shipped-real = Bu sözlər əsl sözlərdir və əsl insanları incidir, baxmayaraq ki, bu nümayiş uydurmadır.

# Judging by pairs
rules-judging = Münsiflər necə qiymətləndirir
rules-judging-hint = İş çox olanda cütlər əlverişlidir: münsif iki işdən hansının daha yaxşı olduğunu deyir. Cütləri heç kim seçmir; hər tərəfin münsifləri eyni cütləri müqayisə edir.
rules-by-points = Hər meyar üzrə bal
rules-by-pairs = İş cütləri
rules-pairs-no-tie = Cütləri müqayisə edən meyar üzrə bal vermir. Qoy eyni qiymətli işlər yeri bölüşsün.
competition-pairs = { $count ->
    [one] Hər münsif ən çoxu { $count } iş cütünü müqayisə edir; cütlər qəbul bitəndə püşklə müəyyən olunur və hər tərəfin münsifləri üçün eynidir.
   *[other] Hər münsif ən çoxu { $count } iş cütünü müqayisə edir; cütlər qəbul bitəndə püşklə müəyyən olunur və hər tərəfin münsifləri üçün eynidir.
}
competition-pairs-min = Hər tərəfin münsiflərindən sayılan müqayisələr: { $count }.
competition-pairs-support = Hər tərəfin münsifləri orta işlə yüz müqayisədən ən azı { $points }-də onu daha yaxşı sayır.
competition-how-pairs = Hər tərəfin çəkisi eynidir, neçə münsifi müqayisə etsə də. Bütün müqayisələrdən hər münsifin nə qədər sabit qiymətləndirdiyi və münsiflərin öz tərəfinə nə qədər üstünlük verdiyi hesablanır. Bu üstünlük müqayisələrin göstərdiyi qədər çıxılır; bitərəf münsif və qarışıq komanda olmayanda iki tərəf arasında onlar yalnız hər ikisininkini birlikdə göstərir və hər ikisi öz tərəfinə eyni dərəcədə üstünlük verən sayılır. Ballar göstərir ki, orta işlə yüz müqayisədən neçəsində bu iş daha yaxşı sayılardı.
competition-side-pairs = { $side } { $value } ({ $count ->
    [one] { $count } müqayisə
   *[other] { $count } müqayisə
})
jury-pairs = Cüt
jury-pairs-better = Daha yaxşısı
jury-pairs-neither = heç biri
jury-pairs-means = Siz işləri cüt-cüt müqayisə edirsiniz. Cavabsız qoyduğunuz belə sayılır: heç biri daha yaxşı deyil. Dedikləriniz sizə fayl kimi qayıdır; sonra möhürlənir.
jury-pairs-button = İşləri müqayisə et
jury-pairs-how = { $count ->
    [one] { $count } cüt sizindir. Cavabsız qoysanız, heç biri daha yaxşı deyil.
   *[other] { $count } cüt sizindir. Cavab olmayan yerdə heç biri daha yaxşı deyil.
}
jury-pairs-by = Bunlara görə müqayisə edin:
jury-pair = { $first } nömrəli iş, yoxsa { $second } nömrəli iş?
jury-pair-better = { $number } nömrəli iş daha yaxşıdır
jury-pair-neither = Heç biri daha yaxşı deyil, ya da qərar verə bilmirəm
jury-pair-open = Hələ müqayisə etməmişəm
jury-pair-wrong = İki işdən birini və ya heç birini seçin.
jury-no-pairs = Ən azı bir cütü müqayisə edin.
competition-turnout-pairs = { $asked } cütdən { $answered } cütü müqayisə edib
competition-turnout-means-pairs = Hər tərəfin münsifə düşən işləri və onlardan neçəsinə cavab verdiyi. Cavabsız cütlər belə sayılır: heç biri daha yaxşı deyil. Birgə komandanın işləri hər tərəfində sayılıb.
competition-short-pairs = { $count ->
    [one] Bu iş hansısa tərəfin münsiflərinin yer üçün lazım olandan az cütündədir: { $entries }. Tək işi olan nominasiyada cüt yoxdur.
   *[other] { $count } iş hansısa tərəfin münsiflərinin yer üçün lazım olandan az cütündədir: { $entries }. Tək işi olan nominasiyada cüt yoxdur.
}
competition-excluded-pairs = { $count ->
    [one] { $count } cavab sayılmır: maraqların toqquşmasına görə və ya cüt onun olmadığına görə.
   *[other] { $count } cavab sayılmır: maraqların toqquşmasına görə və ya cüt onun olmadığına görə.
}
jury-pairs-lines = Müqayisələr
jury-pairs-lines-hint = Hər cütdən sonra daha yaxşı işin nömrəsini, heç biri deyilsə və ya qərar verə bilmirsinizsə, 0 yazın. Olduğu kimi qalan cüt 0 sayılır.
jury-pair-line-wrong = { $line } nömrəli sətir: bu, ikisindən yaxşısının nömrəsi və ya 0 ilə sizin cütünüz deyil, ya da cüt iki dəfə yazılıb.
jury-pair-not-yours = { $first } və { $second } cütü sizin deyil. Öz cütlərinizin faylını seçin.
jury-server-sees-pairs = Bu server seçiminizi göndərəndə görür və heç nə saxlamır. Bunu istəmirsinizsə, aşağıdakı əmrlə möhürləyin: onda siz açana qədər heç bir server görməz.
jury-pairs-command-means = Birinci əmr cütlərinizi çap edir. Hər birindən sonra daha yaxşı işin nömrəsini və ya 0 yazın; ikinci əmr faylı möhürləyir. Onu açan şey --ballot ilə göstərilən fayla yazılır.
# The door without a network
refusal-what-badges = bir giriş siyahısında və ya bir göndərişdə nişanlar
away-title = Şəbəkəsiz
away-lead = Şəbəkə olduqca bu cihazı hazırlayın. Şəbəkə kəsiləndə kodlar cihazdakı siyahı ilə oxunur və şəbəkə qayıdanda göndərilir. Siyahıda nə ad var, nə də kod.
away-closed = Cihaz forum günü hazırlanır.
away-prepare = Bu cihazı hazırla
away-anew = Siyahını yenidən gətir
away-send = İndi göndər
away-forget = Siyahını bu cihazdan sil
away-back = Giriş səhifəsini yenidən aç
away-online = Şəbəkə var.
away-offline = Şəbəkə yoxdur: kodlar bu cihazdakı siyahı ilə oxunur.
away-unanswered = Server cavab vermədi: kodlar bu cihazdakı siyahı ilə oxunur.
away-bare = Bu cihaz hazırlanmayıb.
away-prepared = Siyahı nə vaxt alınıb: { $when }. Orada yerlər: { $seats }.
away-other-day = Bu, başqa günün siyahısıdır. Bu gün başqa yerdə kimin buraxıldığını və kimin sonradan təsdiqlədiyini bilmir.
away-waiting = Göndərilməyi gözləyir: { $count }
away-preparing = Siyahı gətirilir.
away-ready = Bu cihaz hazırdır. Səhifə şəbəkəsiz də açılır.
away-not-prepared = Alınmadı. Yenidən cəhd edin.
away-not-kept = Heç nə saxlanmadı və heç kim buraxılmadı. Yenidən cəhd edin.
away-not-sent = Göndərmək mümkün olmadı. Hər şey burada qalır və öz-özünə yenidən göndəriləcək.
away-sent = Göndərildi. Buraxıldı: { $in }. Əvvəl buraxılmışdı: { $again }. Yenə də buraxılmadı: { $refused }.
away-clock = Bu cihazın saatı düzgün ola bilməz. Göndərilmə vaxtı ilə sayıldı: { $count }.
away-signed-out = Siz insanları içəri buraxan yer adından daxil olmamısınız. Gözləyənlər burada qalır. Daxil olun və bu səhifəyə qayıdın.
away-forgotten = Bu cihazda daha siyahı yoxdur.
away-refused = Yenə də buraxılmayanlar
away-refused-means = Bu cihaz onları buraxdı, server isə yox. Onlar sayılmır.
away-taken-at = Girişdə: { $when }
away-dismiss = Kənara qoy
away-unknown = Bu kod siyahıda yoxdur. Siyahı tərtib olunandan sonra təsdiqləyən yalnız şəbəkə ilə buraxılır. Bu koddan heç nə saxlanmır.
away-wrong = Bu, nişan kodu deyil və ya bir rəqəm səhvdir.
# Həftənin zalları və vaxtları: maşın təklif edir, insanlar qərar verir
forum-arrange-title = Zalları və vaxtları bölüşdür
forum-arrange-lead = Maşın təklif edir, insanlar qərar verir. Nəyin haradan hara və niyə köçürüldüyünü görürsünüz; siz plana daxil edənə qədər heç nə dəyişmir.
forum-arrange-from = İclaslar bu saatdan
forum-arrange-to = İclaslar bu saata qədər
forum-arrange-break = Fasilə, dəqiqə
forum-arrange-break-hint = Bir zaldakı iki iclas arasında və eyni adamın iki çıxışı arasında; ən çoxu { $max }.
forum-arrange-stay = Nə yerində qalır
forum-arrange-day = { $day } günündəki hər şey
forum-arrange-expects = Neçə nəfər gözlənilir
forum-arrange-expects-hint = Rəqəm yazdığınız iclas o qədər yeri olan zal alır. Yazmadığınız iclas üçün istənilən zal yarayır.
forum-arrange-many = { $max } iclasdan çox olan həftədə burada yalnız bütöv günlər yerində qala bilər. Yerində qalan ayrı-ayrı iclaslar və gözlənilən nəfərlərin sayı əmrlə verilir: comity forum arrange.
forum-arrange-anew = Mümkün qədər az köçürmək əvəzinə qalan hər şeyi yenidən bölüşdür
forum-arrange-button = Təklifi göstər
forum-arrange-find = Zal və vaxt tap
forum-arrange-find-hint = Yaxud bu dəyişikliklə birlikdə bütün iclaslara zal və vaxt tapılsın. Əvvəlcə təklifi görəcəksiniz.
forum-arrange-proposal = Təklif
forum-arrange-nothing = Heç nəyi köçürmək lazım deyil.
forum-arrange-moves = { $count ->
    [one] { $count } iclas köçürülür
   *[other] { $count } iclas köçürülür
}; üst-üstə düşmə olmasın deyə ən azı { $least } iclas köçürülməlidir.
forum-arrange-clashes = Üst-üstə düşmələr: indi { $before }, sonra { $after }.
forum-arrange-at-once = Eyni vaxtda ən çox iclas: indi { $before }, sonra { $after }. Bu saatlarda heç kim { $least }-dən az edə bilməz.
forum-arrange-days = İclas saatları sonra: ən dolu gündə { $most }, ən boş gündə { $least }.
forum-arrange-what-moves = Nə köçürülür və niyə
forum-arrange-session = İclas
forum-arrange-is = İndi
forum-arrange-would-be = Sonra
forum-arrange-why = Niyə
forum-arrange-why-hours = müəyyən edilmiş saatlardan kənardadır
forum-arrange-why-seats = zalda { $seats } yer var, { $expects } nəfər gözlənilir
forum-arrange-why-room = { $kind ->
    [break] “{ $room }” zalında bu iclasla arada fasilə yoxdur: { $with }
   *[once] “{ $room }” zalını bu iclas tutub: { $with }
}
forum-arrange-why-speakers = { $kind ->
    [break] { $with } iclası ilə arada fasilə yoxdur: { $who }
   *[once] eyni vaxtda { $with } iclasında çıxış edir: { $who }
}
forum-arrange-why-made-room = bu iclasa yer verir: { $with }
forum-arrange-why-anew = hər şey yenidən bölüşdürülür
forum-arrange-lacks = Hər iclasa yer tapılmadı, ona görə bunu plana daxil etmək olmaz. Daha çox saat, zal və ya gün verin, yaxud daha azını yerində saxlayın.
forum-arrange-needs = Zallara hər gün ən azı { $rooms } saat, ən çox çıxış edənə ən azı { $speaker } saat lazımdır.
forum-arrange-cut-short = Axtarış hər şey sınanmadan öz həddinə çatdı: ola bilsin ki, yer var, amma tapılmayıb.
forum-arrange-cause-kept = yerində qalır və yerində qalan başqa iclasla üst-üstə düşür: { $with }
forum-arrange-cause-days = yerində qalır, bu isə həftənin günlərindən kənardadır
forum-arrange-cause-long = { $lasts } saat çəkir, günün { $hours } saatından uzundur
forum-arrange-cause-seats = { $expects } nəfər gözlənilir, { $most } nəfərdən çox yeri olan zal isə yoxdur
forum-arrange-cause-speakers = qalan iclaslar belə bölüşdürüləndə çıxış edənlərin hamısı heç vaxt birlikdə boş olmur
forum-arrange-cause-full = çıxış edənlər boş olanda kifayət qədər böyük olan bütün zallar tutulub
forum-arrange-slots = Erkən, gec və son gün vaxtları necə bölünüb
forum-arrange-speak = Çıxışlar
forum-arrange-speak-count = { $count ->
    [one] { $count } çıxış
   *[other] { $count } çıxış
}
forum-arrange-early = Günün ilk saatı
forum-arrange-late = Günün son saatı
forum-arrange-last = Son gün
forum-arrange-now-then = indi { $before }, sonra { $after }
forum-arrange-uneven = Tərəflər arasında ən böyük fərq, tərəfin bütün çıxışlarının payı kimi: indi { $before } %, sonra { $after } %.
forum-arrange-changed = Bu arada başqası həftəni dəyişdi. Ondan heç nə itməyib: təklif indiki həftə üçün yenidən hazırlanıb.
forum-arrange-wrong-hours = Eyni günün iki vaxtını seçin, əvvəlcə daha erkən olanı.
forum-arrange-wrong-break = Fasilənin neçə dəqiqə olduğunu yazın; ən çoxu { $max }.
forum-arrange-wrong-expects = Neçə nəfər gözlənildiyini tam rəqəmlə yazın.
