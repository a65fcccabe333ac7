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
