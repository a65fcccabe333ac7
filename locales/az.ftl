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
error-busy-text = Heç nə itməyib. Bir neçə saniyədən sonra yenidən cəhd edin.
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
refusal-no-such-passage = { $number } nömrəli bənd yoxdur; sonuncunun nömrəsi: { $count }. Yeni bəndi yalnız sonuncudan dərhal sonra əlavə etmək olar.
refusal-other-partys-voice = Tərəfin adından yalnız özü danışır: { $party }. İfadəni müzakirədə təklif edin.
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
