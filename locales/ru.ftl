### The language itself
locale-name = Русский
locale-direction = ltr
# The locale whose dates and alphabetical order are used.
locale-dates = ru
# What stands between groups of three digits.
locale-digit-group = { "\u00A0" }

### Interface: every page
ui-skip = К содержанию
ui-navigation = Основные разделы
ui-languages = Языки
ui-breadcrumbs = Вы находитесь здесь
ui-footer = Об этих страницах
ui-home = Главная
ui-texts = Тексты
ui-record = Реестр
ui-charter = Устав
ui-origin = Истоки
ui-promises = Обещания
ui-check-yourself = Проверьте сами
ui-feed = Следить за новостями (Atom)
ui-api = Данные (JSON)
ui-demonstration = Демонстрация
ui-demonstration-words = Стороны, люди и тексты здесь вымышлены. Подлинно только заявление на странице «Истоки».
ui-title-error = Ошибка: { $title }
ui-date-time = { $date }, { $time } ({ $zone })
ui-print-address = Адрес страницы: { $address }

### Interface: components
ui-problem = Нужно исправить
ui-previous = Предыдущая страница
ui-next = Следующая страница
ui-pages = Страницы
ui-page-of = Страница { $page } из { $pages }
ui-optional = { $label } (необязательно)
ui-digest = Контрольная сумма
ui-reference = Ваш номер обращения
ui-next-steps = Что будет дальше
ui-in-danger = Вы сейчас в опасности?
ui-in-danger-call = Звоните { $number }: { $service }
ui-commands = Введите эти команды
ui-signatures = Подписи
ui-signature-party = Сторона
ui-signature-office = Должность
ui-signature-date = Дата подписи
ui-signature-how = Способ
ui-signature-missing = Пока не подписано
ui-versions = Версии текста
ui-version-authentic = Аутентичный текст: имеет силу
ui-version-courtesy = Справочный перевод: силы не имеет
ui-version-missing = Версии на этом языке пока нет: { $language }.
ui-duration-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
ui-duration-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
   *[other] { $count } часа
}
ui-duration-minutes = { $count ->
    [0] меньше минуты
    [one] { $count } минута
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
ui-left-days = { $count ->
    [one] остался { $count } день
    [few] осталось { $count } дня
    [many] осталось { $count } дней
   *[other] осталось { $count } дня
}
ui-left-hours = { $count ->
    [one] остался { $count } час
    [few] осталось { $count } часа
    [many] осталось { $count } часов
   *[other] осталось { $count } часа
}
ui-left-minutes = { $count ->
    [0] осталось меньше минуты
    [one] осталась { $count } минута
    [few] осталось { $count } минуты
    [many] осталось { $count } минут
   *[other] осталось { $count } минуты
}
ui-late-days = { $count ->
    [one] просрочено на { $count } день
    [few] просрочено на { $count } дня
    [many] просрочено на { $count } дней
   *[other] просрочено на { $count } дня
}
ui-late-hours = { $count ->
    [one] просрочено на { $count } час
    [few] просрочено на { $count } часа
    [many] просрочено на { $count } часов
   *[other] просрочено на { $count } часа
}
ui-late-minutes = { $count ->
    [0] просрочено меньше чем на минуту
    [one] просрочено на { $count } минуту
    [few] просрочено на { $count } минуты
    [many] просрочено на { $count } минут
   *[other] просрочено на { $count } минуты
}

### States of a text and of a promise
state-agreed = Согласовано
state-pending = Принято, ожидает подтверждения в реестре
state-tabled = Ожидает подписей
state-draft = Проект
state-declined = Отклонено
state-withdrawn = Отозвано
state-lapsed = Срок истёк
state-replaced = Заменено
state-running = Идёт срок
state-kept = Выполнено
state-due = Срок не наступил
state-late = Опаздывает
state-broken = Нарушено

### Roles
role-co-chair = Сопредседатель
role-member = Член комиссии
role-liaison = Координатор
role-registrar = Регистратор
role-secretary = Секретарь
role-auditor = Аудитор
role-operator = Оператор

### Kinds of texts
kind-statement = Совместное заявление
kind-decision = Решение
kind-appeal = Обращение
kind-minutes = Протокол
kind-plan = План
kind-charter-change = Изменение устава
kind-glossary-change = Изменение глоссария

### Parties
party-office = { $role }, место { $number }
party-secretariat = Секретариат
party-yours = Ваша сторона

### Refusals
# Pages, roles and offices that every page may name
nav-mandate = Мандат
nav-demo = Попробовать
nav-report = Сообщить об инциденте
office-of-party = { $role } { $number }, { $party }
office-of-secretariat = { $role } { $number }, секретариат
zone-europe-moscow = московское время
demo-acting-as = Вы действуете как: { $office }

# Errors: no refusal by the rules, but no answer either
error-home = На главную
error-refused-title = Это не получилось
error-not-found-title = Здесь ничего нет
error-not-found-text = По этому адресу нет ни страницы, ни файла. Проверьте адрес или начните с главной страницы.
error-bad-request-title = Запрос не удалось прочитать
error-bad-request-text = Что-то в адресе или в отправленных данных записано не по форме. Вернитесь назад, проверьте и попробуйте ещё раз.
error-method-title = Этот адрес для другого
error-method-text = Адрес существует, но не предназначен для такого запроса. Откройте его как страницу или посмотрите описание данных.
error-cross-site-title = Запрос пришёл с другого сайта
error-cross-site-text = Ваш браузер сообщает, что форму отправил другой сайт. Ради вашей безопасности ничего не сделано. Откройте страницу здесь и отправьте форму с неё.
error-too-large-title = Слишком большой объём
error-too-large-text = Отправлено больше, чем принимает этот адрес. Сократите и попробуйте ещё раз.
error-long-address-title = Слишком длинный адрес
error-long-address-text = Сократите поисковый запрос или начните с главной страницы.
error-media-type-title = Этот вид данных здесь не читается
error-media-type-text = Отправьте JSON или простой текст — там, где так сказано в описании данных.
error-busy-title = Слишком много запросов сразу
error-busy-text = То, о чём вы просили, не сделано. Попробуйте ещё раз через несколько секунд. Если вы что-то написали, сначала вернитесь назад и посмотрите, на месте ли оно.
error-pace-title = Слишком много изменений сразу
error-pace-text = Ничего не изменено. Отправьте ещё раз через несколько секунд.
error-timeout-title = Ответ занял слишком много времени
error-timeout-text = Прежде чем отправлять ещё раз, посмотрите, не дошло ли отправленное.
error-internal-title = Сбой на нашей стороне
error-internal-text = Это не ваша ошибка; она записана. Посмотрите, дошло ли отправленное, и попробуйте ещё раз чуть позже.

# The mandate
refusal-no-topic = Назовите хотя бы одну тему мандата, чтобы было ясно, вправе ли комиссия заниматься этим вопросом.
refusal-unknown-topic = В уставе нет темы «{ $topic }». Выберите тему из мандата.
refusal-not-ours = Благодарим вас за обращение в комиссию. По уставу комиссия не занимается этой темой: { $topic }. Ею ведают: { $competent }. Пожалуйста, обратитесь туда; со всем, что касается совместной жизни общин здесь, вам всегда рады.
refusal-refer = Благодарим вас за обращение в комиссию. Эта тема — в ведении других: { $topic }. Ею ведают: { $competent }. Пожалуйста, обратитесь туда; если часть вопроса касается совместной жизни общин здесь, внесите её отдельно — вам будут рады.
refusal-somebody-competent = органы, которым она поручена по закону

# Offices and keys
refusal-not-allowed = Эта должность не даёт такого права. Должность: { $office }. Действие: { $action }. Попросите того, чья должность это позволяет.
refusal-action-read = читать непубличные материалы
refusal-action-invite = пригласить кого-либо на место
refusal-action-manage = управлять чужой учётной записью
refusal-action-draft = начать проект
refusal-action-word = редактировать текст
refusal-action-propose = предложить формулировку для всех
refusal-action-comment = комментировать
refusal-action-table = вынести текст на подписание
refusal-action-withdraw = отозвать текст
refusal-action-sign = подписать или отклонить
refusal-action-fill-seat = занять место
refusal-action-vacate-seat = освободить место
refusal-action-replace-key = заменить ключ
refusal-action-set-reading-key = выбрать ключ чтения для этой должности
refusal-action-triage = принять решение о сообщении
refusal-action-answer = писать автору сообщения
refusal-sign-in-needed = Для этого нужно войти. Войдите с помощью ключа доступа и повторите попытку.
refusal-not-seated = Эту должность сейчас никто не занимает: { $office }. Назначить может регистратор стороны.
refusal-no-such-seat = В уставе нет такого места: { $office }. Проверьте в уставе число мест.
refusal-key-seated-twice = Этот ключ уже принадлежит другой должности: { $office }. Один ключ — одно место: создайте новый ключ.
refusal-seats-empty = У стороны «{ $party }» занято слишком мало мест, чтобы подписать текст такого вида, поэтому вынести его на подписание нельзя. Места может заполнить её регистратор.
refusal-wrong-key = Заявление подписано не тем ключом, который известен реестру для этой должности: { $office }. Подпишите нынешним ключом должности.
refusal-bad-signature = Подпись не подтверждается ({ $why }), поэтому ничего не сделано. Подпишите заново и отправьте файл целиком, без изменений.
refusal-wrong-statement = Подписанное заявление составлено для другого или не по форме (строка «{ $line }»). Пусть программа составит его заново.
refusal-other-digest = В заявлении указана другая редакция текста, чем та, что вынесена на подписание. Вынесена: { $expected }. В заявлении: { $found }. Прочтите нынешнюю редакцию и подпишите её.
refusal-signing-time = Заявление составлено { $time }, а сейчас { $now }. Заявление действительно пятнадцать минут. Проверьте часы и подпишите ещё раз.
refusal-signed-already = Эта редакция уже подписана. Подписал: { $office }. Больше ничего не требуется.
refusal-asked-already = Этот же запрос уже принят раньше. Его подписал: { $office }. Прежде чем посылать новый, посмотрите, что из него вышло.

# Texts
refusal-not-tabled = Этот текст сейчас не вынесен на подписание. Состояние: { $state }. Подписать, отклонить или отозвать можно только текст, вынесенный на подписание.
refusal-late = Срок истёк: { $deadline }. Текст можно вынести снова с новым сроком.
refusal-not-yet-late = Срок ещё не истёк: он идёт до { $deadline }. Текст утрачивает силу предложения только после него.
refusal-not-ready = Проект пока нельзя вынести на подписание. Чего не хватает ({ $count }):
refusal-empty = Здесь нужны слова: { $field }. Пожалуйста, заполните.
refusal-field-title = заголовок
refusal-field-proposal = предложение
refusal-field-party = сторона
refusal-field-ground = основание
refusal-field-interest = интересы
refusal-field-owners = кто даёт обещание
refusal-field-promise = обещание
refusal-field-reasons = причины
refusal-field-passkey = ключ доступа
refusal-hidden-character = Знак № { $place } ({ $code }) невидим или меняет направление чтения и потому может скрыть смысл текста. Удалите его.
refusal-too-many = Это больше, чем здесь принимается. Предел: { $max } ({ $what }). Сократите или разделите.
refusal-what-topics = темы
refusal-what-passages = пункты
refusal-what-characters = знаки
refusal-what-grounds = основания
refusal-what-languages = языки
refusal-what-attachments = приложения
refusal-what-comments = комментарии
refusal-what-bytes = байты
refusal-what-days = дни
refusal-what-passkeys = ключи доступа
refusal-no-such-passage = Пункта { $number } нет; последний — { $count }. Новый пункт можно добавить только сразу после последнего.
refusal-other-partys-voice = За себя говорит и решает только сама сторона: { $party }. Предложите это ей: формулировку — в обсуждении, остальное — в разговоре.
refusal-nothing-to-accept = Эта сторона ещё не предложила здесь формулировки: { $party }. Принимать пока нечего.
refusal-unknown-party = В уставе нет такой стороны: { $party }.
refusal-unknown-instrument = Текста «{ $id }» нет. Проверьте адрес или найдите текст в списке.
refusal-ambiguous-instrument = С «{ $id }» начинается несколько текстов. Укажите больше знаков номера.
refusal-unknown-promise = Обещания «{ $promise }» нет в перечне. Выберите обещание из списка.
refusal-unknown-clause = В уставе нет пункта «{ $clause }». Проверьте номер.
refusal-not-adopted = Текст { $id } не принят. Заменить или процитировать можно только принятый текст.
refusal-bad-attachment = Приложение «{ $name }» принять нельзя: { $why }. Исправьте файл и приложите снова.
refusal-changed = Тем временем кто-то другой внёс изменение. Ваше действие не выполнено: прочтите нынешнее состояние и попробуйте ещё раз.
refusal-founding = В нынешнем состоянии комиссии это невозможно ({ $why }).
refusal-nobody-reads = У одной из сторон ({ $party }) пока никто не может читать сообщения, поэтому принимать их нельзя. Кому-то с этой стороны нужен ключ чтения.
refusal-nobody-reads-secretariat = В секретариате пока никто не может читать сообщения, поэтому принимать их нельзя. Секретарю нужен ключ чтения.
refusal-locked = Ваш ключ чтения не открывает это сообщение или сейчас закрыт. Пожалуйста, сначала откройте его.
refusal-unknown-region = В уставе нет такого региона: { $region }. Выберите регион из списка.
refusal-report-over = Работа с этим сообщением завершена ({ $report-state }), поэтому ни добавить, ни решить больше ничего нельзя. Новое сообщение можно отправить в любое время.

# What keeps a draft from the table
block-bracketed = { $passage ->
    [0] Заголовок ({ $language }): формулировки сторон расходятся.
   *[other] Пункт { $passage } ({ $language }): формулировки сторон расходятся.
}
block-silent = { $passage ->
    [0] Заголовок ({ $language }): ещё не высказалась сторона «{ $party }». Молчание — не согласие.
   *[other] Пункт { $passage } ({ $language }): ещё не высказалась сторона «{ $party }». Молчание — не согласие.
}
block-missing = { $passage ->
    [0] Нет заголовка на обязательном языке: { $language }.
   *[other] Пункта { $passage } нет на обязательном языке: { $language }.
}
block-no-passage = В тексте ещё нет ни одного пункта.
block-ground = Сторона «{ $party }» ещё не назвала основания ({ $language }).
block-interest = Сторона «{ $party }» ещё не назвала своих интересов ({ $language }).
block-attachment = То, что должно вступить в силу, нужно приложить. Вид текста: { $kind }.
block-addressees = Обращение, которым выполняется обещание обратиться, должно назвать адресата. Добавьте его.
block-open = Прежняя редакция ещё не закрыта или действует. Состояние: { $state }.

# The feed
feed-tabled = Вынесено на подписание: { $title }
feed-tabled-words = Текст ждёт подписей каждой стороны.
feed-adopted = Принято: { $title }
feed-adopted-words = Все стороны подписали один и тот же текст.
feed-declined = Отклонено: { $title }
feed-declined-words = Одна из сторон отклонила текст. Её причины:
feed-withdrawn = Отозвано: { $title }
feed-withdrawn-words = Сторона, вынесшая текст на подписание, отозвала его.
feed-lapsed = Срок истёк: { $title }
feed-lapsed-words = Срок истёк прежде, чем подписали все стороны.
feed-replaced = Заменено: { $title }
feed-replaced-words = Его место занял принятый позднее текст.

### Page: sentences that several pages share
list-more = { $first }, { $next }
list-last = { $first } и { $last }
text-number = { $kind } № { $number }
act-who = { $role ->
    [co-chair] сопредседатель
    [member] член комиссии
    [liaison] координатор
    [registrar] регистратор
    [secretary] секретарь
    [auditor] аудитор
   *[operator] оператор
}
act-what = { $kind ->
    [statement] совместное заявление
    [decision] решение
    [appeal] обращение
    [minutes] протокол
    [plan] план
    [charter-change] изменение устава
   *[glossary-change] изменение глоссария
}
act-tabled = { $party }: { $role } вынес на подписание { $what } «{ $title }».
act-signed = { $party }: { $role } подписал { $what } «{ $title }».
act-declined = { $party }: { $role } отклонил { $what } «{ $title }» и назвал причины.
act-withdrawn = { $party }: { $role } отозвал { $what } «{ $title }».
act-lapsed = Срок истёк: не все стороны подписали { $what } «{ $title }». Текст не принят.
act-adopted = Все стороны подписали { $what } «{ $title }»: текст принят.
act-adopted-in-doubt = По реестру, стороны приняли { $what } «{ $title }», но подписи не подтверждаются.
act-replaced = Более поздний текст заменил { $what } «{ $title }».
act-tabled-it = { $party }: { $role } вынес текст на подписание.
act-signed-it = { $party }: { $role } подписал текст.
act-declined-it = { $party }: { $role } отклонил текст и назвал причины.
act-withdrawn-it = { $party }: { $role } отозвал текст.
act-lapsed-it = Срок подписания истёк; текст не принят.
act-adopted-it = Все стороны подписали: текст принят.
act-adopted-in-doubt-it = По реестру, текст принят, но подписи не подтверждаются.
act-replaced-it = Этот текст заменён более поздним.
act-founded = Комиссия учреждена: { $name }.
act-charter-changed = Устав изменён; основание — { $text }.
act-policy-changed = Правила подтверждения реестра изменены; основание — { $text }.
act-by-text = принятый текст
act-seat-filled = { $party }: место занято ({ $seat }).
act-seat-vacated = { $party }: место освобождено ({ $seat }).
act-key-replaced = { $party }: ключ места заменён ({ $seat }).
act-reading-key = { $party }: у места появился ключ чтения ({ $seat }).
act-reports-committed = Внесена контрольная сумма всех сообщений за { $date }. Её вносят и тогда, когда сообщений не было.
act-unknown = Запись вида, которого эта версия программы не знает: { $kind }.
place-seal-agreed = Место согласовано
place-seal-pending = Место ждёт подтверждения
place-agreed = Место в реестре согласовано { $since }: его подтвердили свидетели всех сторон.
place-pending = Место в реестре ожидает подтверждения с { $since }: его подтвердили ещё не все свидетели.
place-pending-for = Место в реестре ожидает подтверждения с { $since }. Ещё не подтвердили: { $witnesses }.
promise-seal-kept-late = Выполнено с опозданием
promise-seal-standing = Бессрочно, пока не показано
promise-seal-not-built = Ещё не встроено в эту комиссию
promise-kept = Выполнено: { $date }
promise-kept-late = Выполнено { $date }, позже срока ({ $due }).
promise-broken = Срок был { $due }, и ничто в реестре не показывает, что обещание выполнено.
promise-due = Срок — { $due }: { $left }.
promise-standing = Действует всегда и срока не имеет. Пока ничто в реестре не показывает, что оно выполняется.
promise-not-built = Часть программы, которая показала бы его выполнение, ещё не создана, поэтому о нём ничего не сказано.

### Page: home
home-adopted = { $count ->
    [0] Пока не принято ни одного текста.
    [one] Принят { $count } текст.
    [few] Принято { $count } текста.
    [many] Принято { $count } текстов.
   *[other] Принято { $count } текста.
}
home-tabled = { $count ->
    [0] Подписей не ожидает ни один текст.
    [one] Подписей ожидает { $count } текст.
    [few] Подписей ожидают { $count } текста.
    [many] Подписей ожидают { $count } текстов.
   *[other] Подписей ожидают { $count } текста.
}
home-newest = Что произошло в последнее время
home-entry = запись { $number }
home-all-acts = Прочитать обо всём, что произошло
home-next = Что предстоит
home-waits = Ещё не подписали: { $parties }. Срок — { $date }: { $left }.
home-nothing-due = Ни один текст не ожидает подписи, и ближайших сроков по обещаниям нет.
home-all-texts = Читать все тексты
home-check = Проверьте сами

### Page: texts
texts-title = Это тексты комиссии
texts-lead = Текст принят лишь тогда, когда все стороны подписали одни и те же слова. Отклонённые и просроченные тексты тоже остаются здесь.
texts-words = Слова в тексте
texts-kind = Вид
texts-state = Состояние
texts-any = Все
texts-state-tabled = Ожидает подписей
texts-state-adopted = Принято
texts-state-declined = Отклонено
texts-state-withdrawn = Отозвано
texts-state-lapsed = Срок истёк
texts-state-replaced = Заменено
texts-search = Найти
texts-count = { $count ->
    [0] Ничего не найдено.
    [one] Найден { $count } текст.
    [few] Найдено { $count } текста.
    [many] Найдено { $count } текстов.
   *[other] Найдено { $count } текста.
}
texts-waits = { $text }. Ещё не подписали: { $parties }. Срок — { $date }
texts-newest = Самые новые тексты
texts-older = Более ранние тексты

### Page: text
text-revision = редакция { $number }
text-older = Это редакция { $number }. Действительна редакция { $latest }.
text-latest = Читать действительную редакцию
text-state-adopted = Принято { $date }: все стороны подписали один и тот же текст.
text-state-replaced = Принято { $date }, заменено { $replaced }. Больше не действует; вместо него действует:
text-state-tabled = Ещё не принято. Не подписали: { $parties }. Подписать можно до { $deadline }: { $left }.
text-state-tabled-more = Текст имеет силу, только когда подписали все стороны. Молчание — не согласие.
text-state-declined = Не принято. Текст отклонён { $date } ({ $party }, { $office }) по следующим причинам:
text-state-withdrawn = Не принято. Текст отозван { $date } ({ $party }, { $office }).
text-state-lapsed = Не принято. К { $deadline } подписали не все стороны, и { $date } срок истёк.
text-reasons = Причины на том языке, на котором они были названы
text-promises = Обещания этого текста
text-grounds = Основания
text-interests = Интересы, которые каждая сторона просит учесть
text-cites-charter = Устав, пункт { $clause }
text-cites-text = Ранее принятый текст
text-cites-law = Закон
text-how-key-file = Ключом-файлом на собственном компьютере подписавшего
text-how-passkey = Ключом доступа на странице подписания самой стороны
text-how-passkey-host-trusted = Ключом доступа на странице подписания этого сайта (с доверием к серверу: страницу показал он)
text-code = Проверочный код
text-code-hint = Начало контрольной суммы: прочтите его другим сторонам по телефону, чтобы сверить тексты.
text-place = Место в реестре
text-files = Файлы
text-file-note = Подписанный текст (instrument.note)
text-file-note-hint = { $count ->
    [0] пока без подписей
    [one] с { $count } подписью
    [few] с { $count } подписями
    [many] с { $count } подписями
   *[other] с { $count } подписями
}
text-file-proof = Доказательство места в реестре (.tlog-proof)
text-file-entry = Запись, байт в байт
text-file-policy = Правила: чьи свидетели должны подтвердить
text-file-version = Точный текст: { $language }
text-commands = Эти команды проверяют подписи и место в реестре на вашем собственном компьютере. POLICY — файл правил, который ваша сторона хранит с учреждения комиссии.
text-check-more = Что означают ответы и как проверить весь реестр
text-about = Об этом тексте
text-tabled-by = Вынес на подписание
text-deadline = Можно подписать до
text-topics = Темы мандата
text-replaces = Заменяет
text-fulfils = Заявлено выполнение обещаний
text-promise-of-text = Обещание принятого текста
text-attachments = Приложения
text-history = Что происходило с этим текстом
text-read-revision = Читать редакцию { $number }
text-doubt-title = Этот текст показать нельзя
text-doubt = Здесь он хранится как принятый, но при повторной проверке подписи не подтвердились. Поэтому он не показан. Подписанный файл можно проверить.
text-done-signed = Ваша подпись внесена в реестр: { $text }.
text-done-tabled = Текст вынесен на подписание: { $text }.
text-done-withdrawn = Текст отозван: { $text }.
text-done-declined = Ваш отказ внесён в реестр: { $text }.
text-done-next-waits = Дальше: текст ещё не подписали: { $parties }.
text-done-next-adopted = Подписали все стороны: текст принят. Теперь свидетели сторон подтвердят его место в реестре.
text-done-next-declined = Текст не принят. Стороны могут вынести новую редакцию.
text-demo-no-role = Это демонстрация: вы можете взять роль и подписать этот текст.
text-demo-role = Выбрать роль
text-sign-title = Ваша подпись
text-sign-as = Ваша роль: { $office }.
text-sign-next = На следующей странице вы ещё раз увидите текст в том виде, в каком он подписывается, и подпишете его там своим ключом.
text-sign-button = Перейти к подписанию: { $text }
text-turn-signed = { $office }: вы уже подписали этот текст. Теперь он ждёт подписей остальных.
text-turn-cannot = { $office }: в этой должности такие тексты не подписывают.
text-withdraw-title = Отозвать этот текст с подписания
text-withdraw-means = Отозванный текст больше нельзя подписать. Он остаётся в реестре; его можно доработать и снова вынести на подписание.
text-withdraw-button = Перейти к отзыву: { $text }
text-decline-title = Отклонить и назвать причины
text-decline-reasons = Ваши причины
text-decline-hint = Они открыты для всех и остаются в реестре.
text-decline-language = Язык, на котором названы причины
text-decline-button = Перейти к отклонению: { $text }

### Page: record
record-title = Всё публичное вносится сюда по порядку, и ничто не изымается
record-lead = Реестр — это список, который может только расти. Если бы кто-нибудь изменил или убрал запись, свидетели сторон заметили бы это.
record-entry = Запись { $number }
record-size = { $count ->
    [one] В реестре { $count } запись.
    [few] В реестре { $count } записи.
    [many] В реестре { $count } записей.
   *[other] В реестре { $count } записи.
}
record-waiting = { $count ->
    [one] { $count } из них ещё не согласована.
    [few] { $count } из них ещё не согласованы.
    [many] { $count } из них ещё не согласованы.
   *[other] { $count } из них ещё не согласованы.
}
record-what-it-means = Что значат слова «ожидает подтверждения», «согласовано» и «свидетель»
record-checkpoints = Кто подтвердил реестр
record-none-agreed = Свидетели сторон ещё не подтвердили ни одного состояния реестра.
record-covers = Что охватывает
record-covers-words = { $count ->
    [one] первую { $count } запись
    [few] первые { $count } записи
    [many] первые { $count } записей
   *[other] первые { $count } записи
}
record-signed-by-log = Подписано ключом самого реестра
record-confirmed-by = Подтвердили
record-confirmed = { $witness }: { $date }
record-not-confirmed = { $witness }: ещё нет
record-witness-of = свидетель стороны «{ $party }»
record-root = Корень: одно число для всего реестра
record-file-checkpoint = Последнее согласованное состояние (checkpoint)
record-file-checkpoint-pending = Последнее состояние, согласованное или нет
record-entries = Записи, сначала новые
record-newest = Самые новые записи
record-older = Более ранние записи

### Page: entry
entry-date = Внесено
entry-kind = Вид записи
entry-leaf = Хеш записи
entry-content = Показать запись так, как она стоит в реестре
entry-content-hint = Здесь она разложена для удобства чтения. Её точные байты — в файле.

### Page: verify
check-title = Проверьте сами: три команды
check-lead = Вы не обязаны верить этому сайту. Всё, что он показывает, можно проверить на своём компьютере, никого не спрашивая.
check-program = Команды используют свободную программу comity. Возьмите её у того, кому доверяете, а не с этого сайта. POLICY — файл правил, который ваша сторона хранит с учреждения комиссии.
check-whole-title = { $number }. Цел ли весь реестр?
check-whole-what = Эта команда читает весь реестр и вычисляет его заново с первой записи.
check-whole-answer = Она отвечает: сколько в нём записей, сходятся ли все записи и подписи, согласован ли реестр или ещё ожидает подтверждения.
check-text-title = { $number }. Принят ли вот этот текст?
check-text-what = Сохраните в одну папку файлы, указанные на странице текста в разделе «Проверьте сами». Этой команде не нужен интернет.
check-text-answer = Она отдельно отвечает на два вопроса: подписали ли все стороны и согласовано ли место в реестре.
check-watch-title = { $number }. Заметим ли мы изменение?
check-watch-what = Так работает свидетель стороны: на её собственном компьютере он снова и снова смотрит на реестр и подтверждает только то, что выросло и нигде не изменилось. KEY — ключ свидетеля, STATE — файл, в котором он помнит увиденное.
check-watch-answer = Если бы этот сайт показал вам один реестр, а другим — иной, свидетель отказался бы, сохранил доказательство и завершил работу с кодом 5.
check-codes = Каждая команда завершается числом: 0 — всё верно и согласовано; 1 — неверно или ещё не согласовано; 5 — найдено доказательство недобросовестности.
check-words = Что значат слова
check-word-adopted = Принято
check-word-adopted-means = Все стороны подписали один и тот же текст. Только это придаёт ему силу.
check-word-pending = Ожидает подтверждения
check-word-pending-means = Текст или действие уже в реестре, но место там подтвердили ещё не все свидетели сторон. Обычно на это уходят минуты.
check-word-agreed = Согласовано
check-word-agreed-means = Место в реестре подтвердили свидетели всех сторон. С этого момента его нельзя незаметно изменить или отрицать.
check-word-witness = Свидетель
check-word-witness-means = Программа на собственном компьютере стороны. Она подтверждает, что реестр только рос. О содержании текстов она не судит: для этого есть подписи.
check-word-digest = Контрольная сумма
check-word-digest-means = Короткий отпечаток текста. Стоит измениться одной букве — и он станет другим. Именно этот отпечаток все и подписывают.
check-word-policy = Правила
check-word-policy-means = Небольшой файл с ключами: чьи свидетели должны подтвердить реестр. Каждая сторона хранит свою копию.
check-word-courtesy = Справочный перевод
check-word-courtesy-means = Перевод в помощь читателю. Силы он не имеет; силу имеют только аутентичные тексты.
check-files = Файлы реестра
check-record = Реестр, запись за записью

### Page: mandate
mandate-title = Чем комиссия занимается и чем не занимается
mandate-lead = Через эти ворота сначала проходит каждый вопрос. Если он затрагивает тему вне мандата, его вежливо возвращают.
mandate-ours = Этим комиссия занимается
mandate-ours-means = Такой вопрос может внести любая сторона.
mandate-ours-seal = Наше
mandate-refer = Это решают другие
mandate-refer-means = Спасибо, что обратились к нам. Решение здесь принимают другие, и мы говорим, кто именно.
mandate-refer-seal = Решают другие
mandate-competent = Решает: { $who }
mandate-not-ours = Этим комиссия не занимается
mandate-not-ours-means = Мы понимаем, что для вас это важно. Стороны договорились не рассматривать это здесь, чтобы работать над тем, что у них общее.
mandate-not-ours-seal = Не наше

### Page: charter
charter-title = Это правила, которые стороны установили себе сами
charter-lead = Каждое правило одинаково обязывает все стороны. Порядок сторон меняется изо дня в день и от страницы к странице и ничего не значит.
charter-parties = { $count ->
    [one] { $count } сторона
    [few] { $count } стороны
    [many] { $count } сторон
   *[other] { $count } стороны
}
charter-seats = { $count ->
    [one] { $role }: { $count } место, занято { $held }
    [few] { $role }: { $count } места, занято { $held }
    [many] { $role }: { $count } мест, занято { $held }
   *[other] { $role }: { $count } места, занято { $held }
}
charter-secretariat = Служит комиссии, не принадлежит ни к одной стороне и не имеет голоса.
charter-signing-host = Подписывает ключами доступа на { $host }.
charter-adoption = Как принимается текст
charter-adoption-words = Текст принят, когда его подписали все стороны. Если хотя бы одна отклонила, он не принят.
charter-kinds = Вид текста
charter-signs = Подписывает от каждой стороны
charter-signs-words = { $count ->
    [one] { $role }
    [few] { $role }: { $count } подписи
    [many] { $role }: { $count } подписей
   *[other] { $role }: { $count } подписи
}
charter-binds = Языки, тексты на которых имеют силу
charter-days = Время на подпись
charter-days-words = { $count ->
    [one] { $count } день, если в тексте не указан иной срок.
    [few] { $count } дня, если в тексте не указан иной срок.
    [many] { $count } дней, если в тексте не указан иной срок.
   *[other] { $count } дня, если в тексте не указан иной срок.
}
charter-days-max = { $count ->
    [one] Не больше { $count } дня.
    [few] Не больше { $count } дней.
    [many] Не больше { $count } дней.
   *[other] Не больше { $count } дня.
}
charter-courtesy = Справочные переводы
charter-clauses = Пункты
charter-to-mandate = Чем комиссия занимается и чем не занимается
charter-to-promises = Что было обещано и что из этого вышло
charter-numbers = Куда звонить в опасности
charter-numbers-words = Комиссия — не экстренная служба. В опасности звоните сразу:
charter-regions = { $count ->
    [one] { $count } регион
    [few] { $count } региона
    [many] { $count } регионов
   *[other] { $count } региона
}
charter-regions-every = В каждом из этих регионов есть отделения всех сторон.
charter-no-branch = отделений нет
charter-file = Устав в виде файла
charter-file-words = Реестр называет этот файл по его контрольной сумме.
charter-file-read = Прочитать файл

### Page: promises
promises-title = Что было обещано и что из этого вышло
promises-lead = Здесь никто не отчитывается сам за себя: каждое состояние вычислено по реестру.
promises-none = Пока ничего не обещано.
promises-count-kept = Выполнено обещаний: { $kept } из { $all }.
promises-count-late = { $count ->
    [one] { $count } выполнено с опозданием.
    [few] { $count } выполнены с опозданием.
    [many] { $count } выполнены с опозданием.
   *[other] { $count } выполнены с опозданием.
}
promises-count-broken = { $count ->
    [one] { $count } нарушено.
    [few] { $count } нарушены.
    [many] { $count } нарушены.
   *[other] { $count } нарушены.
}
promises-count-due = { $count ->
    [one] { $count } ещё открыто.
    [few] { $count } ещё открыты.
    [many] { $count } ещё открыты.
   *[other] { $count } ещё открыты.
}
promises-count-unseen = { $count ->
    [one] Ещё не встроено в эту комиссию: { $count }.
    [few] Ещё не встроено в эту комиссию: { $count }.
    [many] Ещё не встроено в эту комиссию: { $count }.
   *[other] Ещё не встроено в эту комиссию: { $count }.
}
promises-details = Кто обещал, к какому сроку и что покажет выполнение
promises-owed-by = Обещали
promises-when = Когда
promises-once = Один раз, до { $date }
promises-within = { $count ->
    [one] Один раз, в течение { $count } дня
    [few] Один раз, в течение { $count } дней
    [many] Один раз, в течение { $count } дней
   *[other] Один раз, в течение { $count } дня
}
promises-quarterly = Раз в каждом квартале
promises-standing = Всегда
promises-shown-by = Что покажет выполнение
promises-evidence = { $kind ->
    [commission] Комиссия учреждена, и каждая сторона заняла место
    [instrument] Принятый текст, который заявляет о выполнении обещания
    [appeal] Отправленное обращение
    [incident] Инцидент, на который дан ответ
    [activity] Проведённое совместное мероприятие
    [forum] Проведённая неделя диалога
    [competition] Проведённый конкурс
   *[glossary] Действующий общий глоссарий и измеренное употребление его слов
}
promises-made = Где обещано
promises-in-charter = устав
promises-in-text = принятый текст
promises-periods = По периодам, сначала новые
promises-period = Период
promises-state = Состояние
promises-sources = { $count ->
    [one] Это показывает: { $list }.
    [few] Это показывают: { $list }.
    [many] Это показывают: { $list }.
   *[other] Это показывают: { $list }.
}
promises-source-founding = учреждение комиссии
promises-source-text = принятый текст

### Page: origin
origin-title = Заявление, из которого возникла комиссия, и что из него вышло
origin-clauses = { $count ->
    [one] В заявлении { $count } пункт.
    [few] В заявлении { $count } пункта.
    [many] В заявлении { $count } пунктов.
   *[other] В заявлении { $count } пункта.
}
origin-source = Приведено так, как опубликовано: «{ $title }».
origin-signatories = Тогда, по данным источника, подписали: { $names }.
origin-demonstration = Это заявление подлинное. Стороны этой демонстрации вымышлены и его не подписывали.
origin-clause = Пункт { $number }
origin-meaning = Что это значит здесь
origin-topics = В мандате: { $topics }.
origin-seal-due = Пока не показано
origin-seal-mandate = Соблюдается мандатом

### Page: demonstration
demo-page-title = Попробуйте: действуйте за каждую сторону по очереди
demo-page-lead = Эта комиссия вымышлена, чтобы вы увидели, как принимается текст. Ничто из подписанного здесь никого не обязывает.
demo-page-keys = В настоящей комиссии каждый сопредседатель хранит свой ключ сам, и у этого сайта ключа нет. Здесь ключи вымышленных должностей хранит сайт.
demo-page-role = За кого вы действуете?
demo-page-role-now = Ваша роль: { $office }.
demo-page-role-none = Пока вы не действуете ни за кого.
demo-page-take = Взять роль: { $seat }
demo-page-taken = Ваша роль: { $seat }
demo-page-leave = Не действовать ни за кого
demo-page-waiting = Тексты, ожидающие подписей
demo-page-none-waiting = Сейчас ни один текст не ожидает подписей.
demo-page-next = Что делать дальше
demo-page-step-role = Выберите роль выше.
demo-page-step-sign = Откройте текст, который ждёт, прочитайте его и подпишите или отклоните, назвав причины.
demo-page-step-other = Вернитесь, возьмите роль другой стороны и подпишите тот же текст: тогда он будет принят.
demo-page-step-record = Посмотрите в реестре, как его место становится согласованным.
demo-page-step-check = Проверьте сами.

### Sessions and rooms
session-rooms = Ваши разделы
session-sign-in = Войти
session-sign-out = Выйти
nav-mine = Для вас
nav-desk = Проекты
nav-seats = Места
nav-reports = Сообщения

### Passkeys
passkey-failed = Не получилось; ничего не изменено. Если вы закрыли окно своего устройства, нажмите кнопку ещё раз. Если снова не получится, перезапустите браузер или возьмите другое устройство.
passkey-old-browser = Этот браузер не умеет работать с ключами доступа. Возьмите современную версию Chrome, Edge, Firefox или Safari.
passkey-no-script = Для ключей доступа нужен JavaScript — только на этой странице. Включите его для этого сайта и загрузите страницу снова.
passkey-not-taken = Ключ доступа не удалось проверить; ничего не изменено. Попробуйте ещё раз.
passkey-label = Название этого ключа доступа
passkey-label-hint = Чтобы потом его узнать, например: «мой телефон». Не больше 60 знаков.

### Signing in
sign-in-title = Вход
sign-in-lead = Вы входите с помощью ключа доступа: по отпечатку пальца, лицу или ПИН-коду, которым открывается ваше устройство. Пароля нет.
sign-in-button = Войти с помощью ключа доступа
sign-in-unknown = Этот ключ доступа не принадлежит никому из тех, кто занимает здесь место. Если у вас есть другой, попробуйте его. Если ваше место только что освободили, обратитесь к своему регистратору.
sign-in-expired = Страница ждала слишком долго. Попробуйте ещё раз.
sign-in-no-host = Для ключей доступа нужно доменное имя, а этот сайт открыт по числовому адресу. Откройте его по имени.
sign-in-help = Если войти не удаётся
sign-in-help-first = Здесь никто не регистрируется самостоятельно: ссылку вам даёт регистратор вашей стороны.
sign-in-help-lost = Если вы потеряли все ключи доступа, попросите у своего регистратора новую ссылку. Это должен подтвердить и регистратор другой стороны.
sign-in-help-never-signs = Вход ничего не подписывает. Тексты подписывают другим ключом, на отдельной странице.

### Invitations
invitation-title = Займите своё место
invitation-lead = Вас приглашают на место: { $office }.
invitation-by = Вас приглашает: { $office }.
invitation-by-operator = Эту ссылку создал оператор этого сервера.
invitation-until = Ссылка действует один раз, до { $date }.
invitation-means-fill = Два шага: здесь вы создаёте ключ доступа для входа, затем второй — для подписания текстов. После этого ваш регистратор убедится, что это вы, и подпишет распоряжение о вашем назначении.
invitation-means-recover = Здесь вы создаёте новые ключи доступа. Они вступят в силу, когда регистраторы вашей и ещё одной стороны подтвердят, что это вы; прежние тогда перестанут действовать.
invitation-means-enter = Вы уже занимаете это место и подписываете ключом-файлом. Здесь вы создаёте ключ доступа для входа. Подписывать вы будете по-прежнему ключом-файлом, пока не решите иначе.
invitation-name = Ваше имя
invitation-name-hint = Оно никогда не попадает в публичный реестр: там стоит только его контрольная сумма со случайной добавкой. Не больше 120 знаков.
invitation-name-missing = Укажите своё имя.
invitation-name-wrong = { $max ->
    [one] Имя длиннее { $max } знака или содержит невидимый знак. Введите его заново.
    [few] Имя длиннее { $max } знаков или содержит невидимый знак. Введите его заново.
    [many] Имя длиннее { $max } знаков или содержит невидимый знак. Введите его заново.
   *[other] Имя длиннее { $max } знака или содержит невидимый знак. Введите его заново.
}
invitation-show = Показывать ваше имя всем?
invitation-show-hint = Это можно изменить потом.
invitation-show-yes = Да, показывать моё имя рядом с местом
invitation-show-no = Нет, показывать только место
invitation-show-missing = Выберите, показывать ли ваше имя всем.
invitation-co-chair-shown = Имена сопредседателей открыты для всех.
invitation-passkey = Затем ваше устройство попросит отпечаток пальца, лицо или ПИН-код. То, что оно хранит, никогда его не покидает.
invitation-button = Создать мой ключ доступа
invitation-gone-title = Эта ссылка не действует
invitation-gone = Она уже использована, просрочена или отозвана. Попросите новую у того, кто дал вам эту.

### Your own account
account-title = Ваша учётная запись
account-lead = Ваше место: { $office }.
account-welcome-title = Добро пожаловать
account-welcome = Теперь вы можете входить. На это место вы ещё не назначены: { $office }. До назначения здесь можно только читать.
account-make-key = Теперь создайте ключ доступа, которым вы будете подписывать тексты. Он отличается от ключа для входа и создаётся на отдельной странице, чтобы при входе никогда ничего нельзя было подписать.
account-make-key-button = Перейти к созданию моего ключа подписи
account-make-again-button = Создать другой ключ подписи
account-wait-title = Теперь позвоните своему регистратору
account-wait = Прочтите регистратору эти слова. Если регистратор видит те же слова, значит, никто не подставил вместо вашего ключа другой.
account-wait-registrar = Ваш регистратор ещё не подписал распоряжение.
account-second-later = После назначения добавьте второй ключ доступа на другом устройстве — на случай, если потеряете этот.
account-signing = Чем вы подписываете
account-signs-passkey = Вы подписываете ключом доступа, на странице подписания.
account-signs-file = Вы подписываете ключом-файлом на собственном компьютере. Надёжнее ничего нет, но для этого нужна командная строка.
account-sign-here-button = Перейти на подписание в браузере
account-new-key-button = Создать новый ключ подписи
account-next-key = Вы создали новый ключ подписи. Он вступит в силу, когда распоряжение об этом будет подписано вашим нынешним ключом.
account-next-key-file = На компьютере, где лежит ваш ключ-файл, введите:
account-order-button = Подписать распоряжение нынешним ключом
account-passkeys = Ключи доступа для входа
account-passkey = Ключ доступа
account-passkey-used = Создан: { $created }; последнее использование: { $used }
account-lone = У вас только один ключ доступа. Если вы его потеряете, открыть вам вход снова должны будут два регистратора: добавьте второй ключ на другом устройстве.
account-several = Вы можете входить с любым из них.
account-remove-button = Удалить
account-last-passkey = Это ваш единственный ключ доступа. Сначала добавьте другой.
account-add-button = Добавить ключ доступа
account-again = Чтобы добавить или удалить ключ доступа, войдите ещё раз.
account-again-button = Войти ещё раз
account-sessions = Где выполнен вход
account-sessions-lead = Если какой-то из этих сеансов вам не знаком, завершите его и сообщите своему регистратору.
account-session = Начат: { $created }; последнее использование: { $seen }
account-session-this = Этот сеанс
account-session-end-button = Завершить
account-sessions-end-button = Завершить все остальные
account-name = Ваше имя
account-name-shown = Ваше имя видно всем рядом с вашим местом.
account-name-hidden = Всем видно ваше место, но не имя.
account-name-show-button = Показывать моё имя
account-name-hide-button = Скрыть моё имя
account-done-passkey = Ключ доступа добавлен.
account-done-removed = Ключ доступа удалён.
account-done-ended = Сеанс завершён.
account-done-name = Изменено: отныне так показано на странице мест.
account-done-key = Ваш ключ подписи создан.

### Seats
seats-title = Места
seats-lead = Кто какое место занимает, кто приглашён и что ждёт распоряжения. Каждое изменение места вносится в публичный реестр.
seats-secretariat = Секретариат служит всем сторонам: кто займёт в нём места, определяют распоряжением сопредседатели — по одному от каждой стороны.
seats-held = Занято
seats-empty = Свободно
seats-held-passkey = С { $date }, подпись — ключом доступа
seats-held-file = С { $date }, подпись — ключом-файлом
seats-invite = Пригласить кого-либо на это место
seats-invite-means = Вы получите ссылку, которую нужно передать. Тот, кто её откроет, создаст свои ключи; затем вы убедитесь, что это нужный человек, и подпишете распоряжение о назначении.
seats-invite-button = Создать ссылку
seats-recover = Все ключи доступа потеряны: снова пригласить того, кто занимает место
seats-recover-means = По этой ссылке тот, кто занимает место, создаст новые ключи. Они вступят в силу, когда распоряжение подпишете вы и регистратор другой стороны; прежние тогда перестанут действовать.
seats-enter = Открыть вход тому, кто занимает это место
seats-enter-means = Тот, кто занимает это место, подписывает ключом-файлом. По этой ссылке он создаст ключ доступа для входа.
seats-days = Ссылка действует
seats-invited = Приглашение открыто до { $date }.
seats-cancel-button = Отозвать приглашение
seats-candidate = Приглашение принято; приглашённый ждёт назначения.
seats-candidate-named = { $name }: приглашение принято, ожидается назначение.
seats-candidate-early = Приглашение принято; приглашённый создаёт свой ключ подписи.
seats-candidate-check = Позвоните этому человеку по известному вам номеру. Он должен прочесть вам такие слова:
seats-fill-button = Слова совпадают: перейти к распоряжению о назначении
seats-restore-button = Слова совпадают: перейти к распоряжению о новом ключе
seats-vacate = Освободить это место
seats-vacate-means = Все права того, кто занимает место, прекращаются сразу: сеансы, ключи доступа, подписание. Подписанное прежде остаётся. Имя стирается.
seats-vacate-button = Перейти к освобождению места
seats-order-fill-seat = Предстоит назначение на это место.
seats-order-vacate-seat = Предстоит освобождение этого места.
seats-order-replace-key = Предстоит замена ключа этого места.
seats-order-set-reading-key = Предстоит назначение ключа чтения для этого места.
seats-order-button = Проверить и тоже подписать
seats-cancel-order-button = Отозвать распоряжение
seats-waits = Распоряжение ещё не подписали: { $offices }.
seats-waits-of = { $role } ({ $party })
seats-waits-other = { $role } (другая сторона)
seats-link-title = Ссылка для приглашения
seats-link-lead = Она ведёт к месту: { $office }. Передайте её только этому человеку — по каналу, которому доверяете, и не через третьих лиц.
seats-link-until = Она действует один раз, до { $date }.
seats-link-once = Ссылка показывается только сейчас, один раз. Если вы её потеряете, отзовите приглашение и создайте новое.
seats-back = Вернуться к местам
seats-done-changed = Изменение выполнено. Запись о нём — в реестре.
seats-done-ordered = Ваше распоряжение сохранено. Оно ждёт подписей остальных.
seats-done-cancelled = Отозвано.

### Signing
signing-sign-title = Подписание: { $text }
signing-sign-lead = Прочтите весь текст. Ваша подпись относится ко всем аутентичным версиям вместе.
signing-sign-button = Соглашаюсь и подписываю: { $text }
signing-decline-title = Отклонение: { $text }
signing-decline-lead = Вы отклоняете этот текст по причинам, указанным ниже. Они открыты для всех и остаются в реестре.
signing-decline-button = Отклоняю: { $text }
signing-withdraw-title = Отзыв: { $text }
signing-withdraw-lead = Вы отзываете этот текст с подписания. Подписать его будет уже нельзя.
signing-withdraw-button = Отзываю: { $text }
signing-table-title = Вынесение на подписание: { $text }
signing-table-lead = В таком виде текст будет закреплён. С этого момента каждая сторона подписывает именно его или отклоняет. Вынести на подписание — ещё не значит подписать.
signing-table-button = Выношу на подписание: { $text }
signing-seat-title = Распоряжение о месте: { $text }
signing-seat-lead = Ваше распоряжение вносится в публичный реестр.
signing-seat-button = Подписываю распоряжение: { $text }
signing-change-fill-seat = Назначение на место: { $office }
signing-change-vacate-seat = Освобождение места: { $office }. Все права того, кто его занимает, прекращаются сразу.
signing-change-replace-key = Новый ключ для места: { $office }
signing-change-set-reading-key = Право читать запечатанное (ключ указан ниже): { $office }
signing-reading-key = То, что запечатывают для этой должности, будет зашифровано этим ключом. Его секретная половина — у того, кто занимает должность.
signing-new-key = Слова нового ключа:
signing-deadline = Подписать можно до { $date }.
signing-same-title = У всех один и тот же текст?
signing-same = Вы не обязаны верить этому сайту. Позвоните сопредседателю каждой другой стороны и прочтите друг другу эти слова. Если они совпадают, все подписывают один и тот же текст.
signing-same-order-title = Одно и то же распоряжение?
signing-same-order = Вам не нужно доверять этому сайту. Если распорядиться должен ещё кто-то, прочитайте друг другу эти слова: если они совпадают, вы подписываете одно и то же.
signing-phrase-others = Слова на других языках
signing-as = Вы подписываете как: { $office }.
signing-passkey = Ваше устройство попросит отпечаток пальца, лицо или ПИН-код. Оно подпишет именно тот текст, к которому относятся слова выше.
signing-demo = Это демонстрация: ключ этой вымышленной должности хранит сайт, и он же им подписывает.
signing-key-file = Вы подписываете ключом-файлом на собственном компьютере. Введите там:
signing-other-host = Ваша сторона подписывает на собственной странице подписания: { $host }.
signing-not-taken = Подпись не удалось проверить; ничего не изменено. Попробуйте ещё раз.
signing-too-late = Между вашей подписью и её получением прошло слишком много времени. Ничего не изменено. Подпишите ещё раз.
signing-not-now = Не сейчас
signing-back = Назад
signing-again-button = Продолжить
signing-gone-title = Здесь нечего подписывать
signing-gone = Либо это уже подписано, либо страница ждала слишком долго. Начните заново со страницы текста.
signing-key-title = Создайте свой ключ подписи
signing-key-lead = Этим ключом доступа вы будете подписывать как: { $office }.
signing-key-apart = Он принадлежит только этой странице подписания. Ключом доступа для входа нельзя подписать, а этим ключом нельзя войти.
signing-key-again = Вы уже создали ключ, который ещё не вступил в силу. Новый займёт его место.
signing-key-name = Подпись: { $office }
signing-key-button = Создать мой ключ подписи
seats-more = { $count ->
    [one] и ещё { $count } такое свободное место
    [few] и ещё { $count } таких свободных места
    [many] и ещё { $count } таких свободных мест
   *[other] и ещё { $count } такого свободного места
}
## Wizard
wizard-welcome = Ответы на эти вопросы составят устав – учредительный документ комиссии.
    Пустая строка принимает предложение в скобках. До последнего ответа ничего не записывается.
wizard-default = [Enter: { $answer }]
wizard-skip = [Enter: пропустить]
wizard-needed = Здесь нужен ответ.
wizard-number = Напишите целое число цифрами.
wizard-choice = Напишите 1, 2, 3 или 4.
wizard-problem = Так оставить нельзя:
wizard-eof = ответы кончились раньше последнего вопроса
wizard-eof-why = устав с пробелами ничего не учредит, поэтому ничего не записано
wizard-eof-todo = ответьте на каждый вопрос; пустая строка принимает предложение
wizard-no-input = устав нельзя составить без вопросов
wizard-no-input-why = только вы знаете, кто стороны и чем они вправе заниматься вместе
wizard-no-input-todo = уберите --no-input; или подайте ответы на стандартный ввод, по одному в строке; или скопируйте файл из charters/ и проверьте его: `comity charter check`
wizard-written = Записано: { $file }. Прочтите вместе: в каждом разделе сказано, для чего он.
wizard-next = Что дальше. Каждая сторона создаёт свои ключи на своём компьютере и передаёт другим только файлы .pub:
wizard-published = На каких языках публикуется устав? Обозначения через запятую, например: en, ru, hy
    Все названия ниже даются на каждом из них, чтобы никому не пришлось читать на чужом языке.
wizard-name = Полное название комиссии ({ $language })
    Оно стоит на каждой странице и в каждой выгрузке.
wizard-id = Краткое имя комиссии: строчные латинские буквы, цифры, дефисы
    Оно стоит во всём, что подписывают, и никогда не меняется.
wizard-purpose = Одной фразой: кто вы и для чего собрались? ({ $language })
    Посторонний читает это первым.
wizard-zone = По часам какого часового пояса живёт комиссия? Area/City
    По ним показываются сроки, и в восемь утра по ним приходит ежедневное письмо.
wizard-offset = На сколько эти часы опережают UTC? Например, +03:00
    Так время реестра переводится в ваше.
wizard-parties = Сколько сторон? От 2 до 16
    Ничто не принято, пока не подписала каждая. Порядок сторон ничего не значит.
wizard-party-name = Полное название стороны { $number } ({ $language })
    Так, как его пишет сама сторона.
wizard-party-short = Краткое название стороны { $number } ({ $language })
    Для таблиц и узких экранов.
wizard-party-id = Краткое имя стороны { $number } в реестре: строчные латинские буквы, цифры, дефисы
    Оно стоит в каждой записи и никогда не меняется.
wizard-monogram = Одна или две буквы для печати стороны { $number }
    Печати заменяют флаги и цвета; двух похожих быть не должно.
wizard-shape = Очертание печати стороны { $number }: { $shapes }
    Вместе с буквами оно отличает стороны без цвета.
wizard-website = Сайт стороны { $number }, начиная с https://
    Там читатели узнают, кто эта сторона.
wizard-signing-host = Узел страницы подписания стороны { $number }, например sign.example.org
    Кто подписывает на своём узле, тому не нужно доверять чужому. Можно добавить позже.
wizard-chairs = Сколько сопредседателей у каждой стороны?
    Они вносят тексты и подписывают. Если их двое, болезнь одного ничего не остановит.
wizard-registrars = Сколько регистраторов у каждой стороны?
    Они заполняют должности. Утраченный ключ заменяют только с регистратором другой стороны, поэтому он нужен каждой.
wizard-members = Сколько членов комиссии у каждой стороны?
    Они работают над текстами.
wizard-liaisons = Сколько координаторов у каждой стороны?
    С ними связываются в регионах.
wizard-secretaries = Сколько секретарей, не принадлежащих ни к одной стороне?
    Они одинаково служат всем сторонам и не голосуют.
wizard-auditors = Сколько аудиторов, не принадлежащих ни к одной стороне?
    Они вправе читать почти всё и ничего не решают.
wizard-operators = Сколько операторов, не принадлежащих ни к одной стороне?
    Они обслуживают сервер и не читают содержания.
wizard-authentic = На каких из этих языков текст имеет силу?
    Подписывают каждую такую версию; остальные – переводы, которые не обязывают.
wizard-sign = Сколько сопредседателей каждой стороны подписывают текст?
    Меньше – быстрее, больше – надёжнее.
wizard-sign-decision = Сколько подписывают решение или изменение устава?
    Для того, что действует дольше всего, можно требовать больше подписей.
wizard-days = Сколько дней внесённый текст ждёт подписей?
    После этого срок истекает. Молчание никогда не знак согласия.
wizard-days-max = Сколько дней можно назначить самое большее?
    Никто не может держать текст на столе вечно.
wizard-topic = { $topic }: 1 = наше, 2 = решают другие, 3 = не наше, 4 = не упоминать
    Мандат – первые ворота: вопрос, который затрагивает «не наше», не рассматривается.
wizard-topic-own = Ещё одна тема: её краткое имя строчными латинскими буквами
    Добавьте то, что общего есть только у вас, или то, чего вы касаться не хотите.
wizard-topic-name = Как называется тема «{ $topic }»? ({ $language })
    Это прочтут люди.
wizard-refer-to = Кто решает по теме «{ $topic }»? ({ $language })
    Туда вежливо направят того, кто обратился.
wizard-region = Код региона, в котором вы работаете (ISO 3166-2, например RU-MOW)
    Инциденты и телефоны показываются по регионам. Можно обойтись и без них.
wizard-region-name = Название региона { $code } ({ $language })
    Это прочтут люди.
wizard-region-branches = У каких сторон есть отделение в { $code }? Их краткие имена через запятую
    Чтобы люди нашли кого-то рядом.
wizard-emergency = Телефон на случай опасности
    С него начинается каждая страница сообщений: сначала помощь, потом бумаги.
wizard-emergency-service = Кто отвечает по телефону { $called }? ({ $language })
    Звонящий должен знать, кто ответит.
wizard-emergency-region = Телефон { $called } действует только в одном регионе? Его код
    Если пропустить, он действует везде.
wizard-note-head = Устав комиссии. Строка, которая начинается с #, – примечание для читателей.
    Проверяйте устав после каждой правки: comity charter check FILE
wizard-note-commission = Комиссия: название, цель, языки, часы.
wizard-note-party = Стороны. Их порядок ничего не значит. Печать – буквы в очертании, без флага и цвета.
wizard-note-seat = Должности, а не люди: кто занимает должность, каждая сторона вносит позже сама.
wizard-note-languages = Языки, на которых тексты имеют силу, и языки переводов, которые не обязывают.
wizard-note-signatories = Кто подписывает от каждой стороны. Ни один устав не позволит принять текст без каждой стороны.
wizard-note-deadlines = Сколько внесённый текст ждёт подписей.
wizard-note-topic = Мандат: чем комиссия занимается (ours), что решают другие (refer), чего она не касается (not-ours).
wizard-note-region = Регионы работы и отделения сторон в них.
wizard-note-emergency = Телефоны на случай опасности.
wizard-note-clause = Пункты, на которые тексты могут ссылаться, и обещания, которым реестр ведёт счёт. Примеры:
wizard-note-origin = Комиссия, возникшая из опубликованного заявления, приводит его в [origin]; как – объясняет charters/README.md.

## Doctor
doctor-ok = хорошо
doctor-warning = внимание
doctor-problem = ОШИБКА
doctor-summary = Проверок: { $checks }; предупреждений: { $warnings }; ошибок: { $problems }
doctor-problems = { $count ->
    [one] найдена { $count } ошибка
    [few] найдено { $count } ошибки
    [many] найдено { $count } ошибок
   *[other] найдено { $count } ошибки
}
doctor-folder-ok = Папка данных { $folder } и её файлы доступны только владельцу.
doctor-folder-missing = Папки данных { $folder } нет.
    В ней лежит всё, что внесла комиссия.
    Укажите нужную: --data DIR, или учредите комиссию: `comity init`.
doctor-folder-open = Другие пользователи этого компьютера могут читать или менять: { $files }
    В этих файлах имена, черновики и ключ реестра.
    chmod go-rwx { $commands }
doctor-disk-ok = Место на диске есть: { $megabytes } МБ.
doctor-disk-low = На диске осталось только { $megabytes } МБ.
    На полном диске ничего нельзя внести; внесённое сохраняется.
    Освободите место или перенесите папку данных на больший диск.
doctor-disk-full = Диск почти полон: осталось { $megabytes } МБ.
    На полном диске ничего нельзя внести; внесённое сохраняется.
    Освободите место сейчас.
doctor-disk-unknown = Сколько места на диске, узнать не удалось.
    На полном диске ничего нельзя внести.
    Посмотрите сами: df -h
doctor-key-ok = Ключ реестра { $file } на месте, закрыт от других и подходит.
doctor-key-missing = Ключа реестра { $file } нет.
    Без него нельзя подписать контрольную точку, и реестр стоит.
    Верните его оттуда, где вы храните его отдельно от копий.
doctor-key-other = { $file } – ключ не этого реестра.
    Подписанных им контрольных точек никто не признает.
    Верните ключ самого реестра.
doctor-key-bad = Ключ реестра { $file } нельзя использовать: { $why }
    Кто прочтёт этот ключ, сможет подписывать от имени реестра; без ключа реестр стоит.
    Закройте его от других (chmod 600) или верните нужный файл.
doctor-database-ok = База данных открывается и цела: { $engine }, схема { $schema }.
doctor-database-older = У базы данных прежняя схема { $schema } ({ $engine }); программа знает { $known }.
    Её записала прежняя версия.
    Сделайте копию и запустите `comity serve`: схема обновится сама.
doctor-database-bad = Базу данных нельзя использовать: { $why }
doctor-connection-verified = Соединение с базой данных зашифровано ({ $tls }), и её сервер подтвердил, что это он.
doctor-connection-local = Соединение с базой данных не выходит за пределы этого компьютера.
doctor-connection-unverified = Соединение с базой данных зашифровано ({ $tls }), но кто отвечает, не проверяется.
    Кто-то посередине мог бы выдать себя за сервер, узнать пароль и подменить прочитанное.
    Укажите в адресе базы данных sslmode=verify-full.
doctor-connection-plain = Соединение с базой данных идёт по сети без шифрования.
    Кто может там слушать, прочтёт имена, черновики и адреса и сможет подменить прочитанное.
    Укажите в её адресе sslmode=verify-full, если сама сеть не зашифрована (WireGuard).
doctor-connection-ended = Соединение с базой данных уходит отсюда зашифрованным, а до сервера доходит без шифрования.
    Что-то посередине, прокси или пул соединений, снимает шифрование; дальше могут слушать другие.
    Пусть программа обращается к самому серверу.
doctor-clock-ok = Часы согласны с реестром: последняя запись не в будущем.
doctor-clock-behind = Последняя запись опережает часы этого компьютера на: { $time }.
    По этим часам судят о сроках, и подписи с верным временем будут отклонены.
    Переведите часы и сверяйте их со службой времени (NTP).
doctor-record-ok = Свидетель каждой стороны видел весь реестр; записей: { $entries }.
doctor-record-pending = Новые записи ждут свидетелей с { $since }. Ещё не подтвердили: { $witnesses }.
doctor-record-late = Реестр ждёт подтверждения с { $since }. Не подтвердили: { $witnesses }.
    Тексты держатся на подписях, но новое не получает согласованного места в реестре.
    Спросите эту сторону, работает ли у неё `comity cosign`.
doctor-record-unpublished = Новые записи (с { $since }) ещё не вошли в контрольную точку.
    Контрольные точки подписывает только работающий сервер.
    Запустите `comity serve`.
doctor-signers-ok = Сегодня каждая сторона могла бы подписать любой вид текста.
doctor-signers-missing = { $party } сегодня не смогла бы подписать: { $kinds }.
    Тексты этих видов нельзя принять: подписать должна каждая сторона.
    Должности заполняет регистратор стороны: comity seat fill { $id }/{ $role }/N
doctor-registrars-ok = У каждой стороны есть регистратор.
doctor-registrars-missing = { $party }: должность регистратора не занята.
    Утраченный ключ другой стороны заменяют только с регистратором этой.
    Должность заполняет сопредседатель стороны: comity seat fill { $id }/registrar/1
doctor-languages-ok = Страницы есть на всех языках устава.
doctor-languages-missing = Устав опубликован на языках, на которых нет страниц: { $languages }
    Читатели этих языков увидят свои тексты, но слова вокруг будут на другом языке.
    Добавьте их в locales/ (как – в CONTRIBUTING.md) или предупредите читателей. Страницы есть на: { $pages }
doctor-address-ok = Адрес надёжен: { $server }
doctor-address-plain = Адрес { $server } – не https.
    По пути любой может читать и подменять страницы; ключи доступа не работают.
    Поставьте перед сайтом TLS и дайте адрес с https://
doctor-server-ok = Сайт { $server } отвечает от имени этого реестра.
doctor-server-other = Сайт { $server } показывает другой реестр: { $origin }
    Люди читали бы и подписывали за другую комиссию.
    Проверьте адрес и то, какая папка данных у этого сервера.
doctor-server-silent = Сайт { $server } не отвечает ({ $why })
    Сейчас там никто не может ни читать, ни подписывать.
    Проверьте, работает ли `comity serve`, а также прокси и брандмауэр перед ним.
doctor-server-clock-ok = Часы сайта и этого компьютера идут вместе.
doctor-server-clock-apart = Часы сайта и этого компьютера расходятся, секунд: { $seconds }.
    В подписи есть время; с часов, которые сильно сбились, подписи не принимаются.
    Сверьте те и другие со службой времени (NTP).
doctor-server-clock-missing = Сайт не сообщает своего времени.
    Поэтому сравнить часы не удалось.
    Пусть прокси перед ним пропускает заголовок Date.
doctor-host-ok = Узел подписания { $host } найден.
doctor-host-missing = Узла подписания { $host } нет в DNS.
    Ключи доступа для подписи принадлежат этому узлу; без него в браузере не подписать.
    Добавьте запись DNS, которая ведёт к серверу.
doctor-mail-ok = Почтовый сервер { $place } отвечает как надо. Ничего не отправлено.
doctor-mail-none = Почта не настроена, и никто её не ждёт.
doctor-mail-off = { $count ->
    [one] Для почты хранится { $count } адрес, но почтовый сервер для этой проверки не указан.
    [few] Для почты хранятся { $count } адреса, но почтовый сервер для этой проверки не указан.
    [many] Для почты хранится { $count } адресов, но почтовый сервер для этой проверки не указан.
   *[other] Для почты хранится { $count } адреса, но почтовый сервер для этой проверки не указан.
}
    Без него никто не узнает, что текст ждёт.
    Укажите --smtp и --mail-from, как у `comity serve`, или задайте для обоих COMITY_SMTP и COMITY_MAIL_FROM.
doctor-mail-bad = Почтовый сервер { $place } нельзя использовать: { $why }
    Никто не узнает, что текст ждёт. Письма хранятся, и попытки повторяются несколько дней.
    Проверьте адрес, порт, сертификат и пароль.
doctor-mail-settings = Настройки почты не согласуются: { $why }
    Сервер с ними не запустится.
    Примеры показывает `comity serve --help`.
doctor-mail-given-up = Письмо не дошло и больше не отправляется ({ $since }): { $office }. Причина: { $why }
    Там не узнали, что текст ждёт.
    Спросите другой адрес: comity seat contact { $id } --mail ADDRESS
doctor-mail-late = Письмо задерживается: { $office }. Попыток: { $count } ({ $why })
    Попытки повторяются несколько дней, потом прекращаются.
    Проверьте почтовый сервер; если он в порядке – адрес.
doctor-backup-ok = Возраст последней копии в { $path }: { $age }.
doctor-backup-old = Последняя копия в { $path } старая: { $age }.
    Внесённое с тех пор пропадёт вместе с диском, если нет зеркал у сторон.
    Запускайте `comity backup FILE` каждый день и храните файл на другом компьютере.
doctor-backup-missing = В { $path } нет копии.
    Внесённое пропадёт вместе с диском, если нет зеркал у сторон.
    Запускайте `comity backup FILE` каждый день и храните файл на другом компьютере.

## Mail
mail-subject = { $count ->
    [one] Вашу сторону ждёт { $count } текст
    [few] Вашу сторону ждут { $count } текста
    [many] Вашу сторону ждут { $count } текстов
   *[other] Вашу сторону ждут { $count } текста
}
mail-subject-declined = { $count ->
    [one] Отклонён { $count } текст, подписанный вашей стороной
    [few] Отклонены { $count } текста, подписанные вашей стороной
    [many] Отклонены { $count } текстов, подписанных вашей стороной
   *[other] Отклонены { $count } текста, подписанные вашей стороной
}
mail-waits = { $count ->
    [one] На столе вашей комиссии { $count } текст. Он ждёт подписи вашей стороны.
    [few] На столе вашей комиссии { $count } текста. Они ждут подписи вашей стороны.
    [many] На столе вашей комиссии { $count } текстов. Они ждут подписи вашей стороны.
   *[other] На столе вашей комиссии { $count } текста. Они ждут подписи вашей стороны.
}
mail-last = { $count ->
    [one] Все остальные стороны подписали { $count } текст. Не хватает только подписи вашей стороны.
    [few] Все остальные стороны подписали { $count } текста. Не хватает только подписи вашей стороны.
    [many] Все остальные стороны подписали { $count } текстов. Не хватает только подписи вашей стороны.
   *[other] Все остальные стороны подписали { $count } текста. Не хватает только подписи вашей стороны.
}
mail-deadline = { $count ->
    [one] Меньше двух дней осталось, чтобы подписать { $count } текст. Без подписи вашей стороны его срок истечёт.
    [few] Меньше двух дней осталось, чтобы подписать { $count } текста. Без подписи вашей стороны их срок истечёт.
    [many] Меньше двух дней осталось, чтобы подписать { $count } текстов. Без подписи вашей стороны их срок истечёт.
   *[other] Меньше двух дней осталось, чтобы подписать { $count } текста. Без подписи вашей стороны их срок истечёт.
}
mail-declined = { $count ->
    [one] Отклонён { $count } текст, подписанный вашей стороной. Причины названы на его странице.
    [few] Отклонены { $count } текста, подписанные вашей стороной. Причины названы на их страницах.
    [many] Отклонены { $count } текстов, подписанных вашей стороной. Причины названы на их страницах.
   *[other] Отклонены { $count } текста, подписанные вашей стороной. Причины названы на их страницах.
}
mail-open = Откройте то, что вас ждёт:
mail-why = В этом письме не названы ни тексты, ни люди, потому что почту по пути могут прочесть посторонние.
mail-end = Вы получили его, потому что этот адрес указан для вашей должности. На той же странице можно выбрать, как часто мы пишем, или отказаться от писем.

### Mail to members
account-mail = Почта
account-mail-lead = Мы пишем, когда что-то ждёт вас: без содержания и имён, с одной ссылкой. Адрес никогда не попадает в реестр.
account-mail-address = Адрес электронной почты
account-mail-hint = Оставьте пустым, чтобы не получать писем.
account-mail-language = Язык писем
account-mail-pace = Как скоро
account-mail-at-once = Сразу
account-mail-daily = Раз в день
account-mail-never = Никогда
account-mail-button = Сохранить
account-mail-wrong = Это не адрес электронной почты. Укажите адрес вида name@example.org.
account-done-mail = Сохранено.

### The end of mail
unsubscribe-title = Больше не писать?
unsubscribe-ask = Вы больше не будете получать писем от этой комиссии. То, что ждёт вас, по-прежнему видно на странице «Для вас».
unsubscribe-button = Больше не писать мне
unsubscribe-done-title = Письма больше не приходят
unsubscribe-done = Включить их снова можно в вашей учётной записи.

### Mine
mine-title = Что ждёт вас
mine-count = { $count ->
    [0] Сейчас вас ничего не ждёт.
    [one] Вас ждёт { $count } дело.
    [few] Вас ждут { $count } дела.
   *[other] Вас ждут { $count } дел.
}
mine-sign = Нужна ваша подпись
mine-sign-until = Подписать можно до: { $date }; { $left }.
mine-order-seal = Распоряжение о месте
mine-order = { $action ->
    [fill-seat] Место должно быть занято: { $seat }
    [vacate-seat] Место должно быть освобождено: { $seat }
    [set-reading-key] Место должно получить ключ чтения: { $seat }
   *[replace-key] Ключ места должен быть заменён: { $seat }
}
mine-order-by = Запрос: { $office }. Вашего распоряжения ждут до: { $date }.
mine-word = Нужно слово вашей стороны
mine-propose = Проекты, где поможет предложение
mine-silent = { $count ->
    [one] Ваша сторона ещё не высказалась в { $count } месте.
    [few] Ваша сторона ещё не высказалась в { $count } местах.
   *[other] Ваша сторона ещё не высказалась в { $count } местах.
}
mine-bracketed = { $count ->
    [one] Формулировки расходятся в { $count } месте.
    [few] Формулировки расходятся в { $count } местах.
   *[other] Формулировки расходятся в { $count } местах.
}
mine-ground = { $count ->
    [one] Нет основания вашей стороны на { $count } языке.
    [few] Нет основания вашей стороны на { $count } языках.
   *[other] Нет основания вашей стороны на { $count } языках.
}
mine-interest = { $count ->
    [one] Интересы вашей стороны не названы на { $count } языке.
    [few] Интересы вашей стороны не названы на { $count } языках.
   *[other] Интересы вашей стороны не названы на { $count } языках.
}
mine-no-passage = { $count ->
    [one] Пока нет ни одного пункта.
    [few] Пока нет ни одного пункта.
   *[other] Пока нет ни одного пункта.
}
mine-attachment = { $count ->
    [one] Ещё не приложено то, что должно вступить в силу.
    [few] Ещё не приложено то, что должно вступить в силу.
   *[other] Ещё не приложено то, что должно вступить в силу.
}
mine-clocks = Идёт время
mine-clock-text = Ещё не подписали: { $parties }. Срок — { $date }
mine-nothing-draft = Когда кто-то из других сторон что-то напишет или текст будет вынесен на подписание, вы увидите это здесь. Можно прочитать проекты или начать новый.
mine-nothing-read = Когда понадобитесь вы, это появится здесь. А пока можно читать проекты.
mine-to-desk = К проектам

### The desk
desk-title = Это проекты, над которыми идёт работа
desk-lead = Проекты читают только участники комиссии. Проект становится публичным, когда его выносят на подписание.
desk-count = { $count ->
    [0] Сейчас проектов нет.
    [one] { $count } проект.
    [few] { $count } проекта.
   *[other] { $count } проектов.
}
desk-begin = Начать проект
desk-draft = проект
desk-untitled = На вашем языке ещё не сформулировано
desk-blocks = { $count ->
    [0] Готов к вынесению на подписание.
    [one] До вынесения на подписание остаётся { $count } дело.
    [few] До вынесения на подписание остаётся { $count } дела.
   *[other] До вынесения на подписание остаётся { $count } дел.
}
desk-blocks-ours = { $count ->
    [0] За вашей стороной — ничего.
    [one] За вашей стороной — { $count }.
    [few] За вашей стороной — { $count }.
   *[other] За вашей стороной — { $count }.
}
desk-blocks-title = Что мешает вынести на подписание
desk-ours = Это может сделать ваша сторона
desk-ours-none = Ваша сторона своё сделала. Дело за другими.
desk-others = Это ждёт других
desk-more = { $count ->
    [one] Ещё { $count }
    [few] Ещё { $count }
   *[other] Ещё { $count }
}
desk-next = Перейти к первому
desk-ready = Все стороны формулируют все пункты одинаково. Вынести на подписание ничто не мешает.
desk-ready-co-chair = Вынести на подписание может сопредседатель любой стороны.
desk-table = Вынести на подписание
desk-closed = Текст вынесен на подписание или действует, поэтому проект закрыт: изменить его нельзя.
desk-was = Текст уже выносили на подписание. Чем кончилось: { $state }. Его можно формулировать заново.
desk-read-text = Прочитать текст
desk-changed = Последнее изменение: { $date }.
desk-text = Текст по пунктам
desk-no-courtesy = Справочного перевода пока нет: { $languages }. Для подписания он не нужен.
desk-passage = { $number ->
    [0] Заголовок
   *[other] Пункт { $number }
}
desk-passage-new = Новый пункт
desk-word = { $number ->
    [0] Сформулировать заголовок
   *[other] Сформулировать пункт { $number }
}
desk-add-passage = Добавить пункт
desk-own-side = Ваша сторона
desk-settled = Согласовано: все стороны говорят одно
desk-settled-out = Согласовано: все стороны это опускают
desk-bracketed = В скобках: стороны пока говорят не одно и то же
desk-missing = Отсутствует: на этом языке никто не сформулировал
desk-missing-in = Слов на этом языке пока нет: { $language }.
desk-silent = Пока не высказалась.
desk-silent-parties = Ещё не высказались: { $parties }. Молчание — не согласие.
desk-leaves-out = Этот пункт опускает.
desk-they-leave-out = Они этот пункт опускают.
desk-we-leave-out = Ваша сторона этот пункт на этом языке опускает. Чтобы вернуть его, введите слова.
desk-proposal = Предложение секретариата
desk-proposal-means = Оно ни за кого не считается, пока сторона не примет его как своё.
desk-proposal-out = Предлагается этот пункт опустить.
desk-word-title = { $number ->
    [0] Как ваша сторона формулирует заголовок?
   *[other] Как ваша сторона формулирует пункт { $number }?
}
desk-word-new-title = Что должен говорить новый пункт?
desk-word-lead = Впишите слова вашей стороны. Когда все стороны говорят одно и то же, пункт согласован.
desk-propose-title = { $number ->
    [0] Что вы предлагаете для заголовка?
   *[other] Что вы предлагаете для пункта { $number }?
}
desk-propose-new-title = Что вы предлагаете для нового пункта?
desk-propose-lead = Предложение ни за кого не считается, пока сторона не примет его как своё.
desk-box-words = Слова вашей стороны: { $language }
desk-box-proposal = Ваше предложение: { $language }
desk-box-interests = Интересы вашей стороны: { $language }
desk-hint-chars = Не больше { $max } знаков.
desk-courtesy = Справочные переводы (необязательно)
desk-courtesy-lead = Они помогают читателям и силы не имеют. Если сторона начала перевод, с ним должны согласиться все стороны.
desk-save = Сохранить наши слова
desk-save-proposal = Сохранить предложение
desk-cancel = Не сейчас
desk-take = Принять слова этой стороны как наши: { $party }
desk-take-proposal = Принять предложение как наше
desk-leave-out = Опустить: { $language }
desk-same = То же, что и у вас.
desk-differences = Подчёркнутое есть только у них, зачёркнутое — только у вас.
desk-unmarked = Их слова без пометок
desk-diff-theirs = [только у них:
desk-diff-ours = [только у нас:
desk-diff-end = ]
desk-conflict-title = Кто-то с вашей стороны тоже изменил это. Ничего не потеряно.
desk-conflict-lead = Пока вы писали, другие с вашей стороны сохранили другие слова. Ниже — их слова, а в поле — ваши. Ваше ещё не сохранено: выберите.
desk-keep-mine = Оставить написанное мной
desk-keep-theirs = Оставить то, что сохранено
desk-merge = Соединить оба текста в поле
desk-meanwhile = Что ваша сторона говорит сейчас:
desk-meanwhile-nothing = Ничего: слова взяты назад или опущены.
desk-meanwhile-yours = Написанное вами — в поле ниже.
desk-error-long = { $over ->
    [one] Лишний { $over } знак: принимается не больше { $max }. Ничего не потеряно, сократите текст.
    [few] Лишние { $over } знака: принимается не больше { $max }. Ничего не потеряно, сократите текст.
   *[other] Лишние { $over } знаков: принимается не больше { $max }. Ничего не потеряно, сократите текст.
}
desk-error-hidden = Знак № { $place } ({ $code }) после «{ $before }» невидим и может скрыть смысл текста. Удалите его и наберите это место заново.
desk-error-emptied = Поле пусто. Чтобы опустить пункт, нажмите «Опустить», иначе впишите слова вашей стороны.
desk-error-emptied-interest = Поле пусто. Интересы вашей стороны нужны на этом языке.
desk-error-no-title = Впишите заголовок.
desk-error-nothing-typed = Впишите слова.
desk-error-nothing-to-take = Здесь больше нет слов, которые можно принять. Посмотрите ещё раз.
desk-error-binding = Нужны слова на обязательном языке: { $language }.

### The desk: grounds, interests, promises, files
desk-grounds = Основания
desk-grounds-lead = На что опирается каждая сторона: закон, пункт устава, ранее принятый текст. Каждая сторона говорит за себя.
desk-no-ground = Основание пока не названо.
desk-add-ground = Назвать основание
desk-change-ground = Изменить или убрать это основание
desk-ground-missing = Пока нет на обязательном языке: { $languages }.
desk-ground = Основание
desk-ground-title = На что опирается ваша сторона?
desk-ground-lead = Назовите источник и скажите своими словами, что из него следует.
desk-ground-changed = Тем временем кто-то с вашей стороны изменил или убрал это основание. Ваши слова сохранены ниже; если сохранить сейчас, они станут отдельным основанием.
desk-cites = Где это записано?
desk-cites-law = В законе. Я назову его ниже.
desk-cites-charter = В пункте устава
desk-cites-clause = Какой пункт?
desk-cites-text = В ранее принятом тексте
desk-cites-which = Какой текст?
desk-choose = Выберите
desk-save-ground = Сохранить основание
desk-remove-ground = Убрать основание
desk-error-cites = Укажите, где это записано.
desk-error-clause = Выберите пункт устава.
desk-error-text = Выберите принятый текст.
desk-interests = Интересы
desk-interests-title = Что просит учесть ваша сторона?
desk-interests-lead = Скажите, почему это для вас важно. Интересы не должны совпадать: в тексте они стоят рядом.
desk-no-interest = Интересы пока не названы.
desk-word-interests = Назвать наши интересы
desk-other-languages = { $count ->
    [one] Ещё на { $count } языке
    [few] Ещё на { $count } языках
   *[other] Ещё на { $count } языках
}
desk-promises = Обещания этого текста
desk-no-promise = Обещаний в тексте пока нет.
desk-promise-owed = Обещают: { $parties }.
desk-brought = Внесла сторона: { $party }.
desk-brought-secretariat = Внёс секретариат.
desk-add-promise = Добавить обещание
desk-change-promise = Изменить или убрать это обещание
desk-promise = Обещание
desk-promise-title = Что обещает этот текст?
desk-promise-lead = Когда текст принят, обещания попадают в публичный перечень. Выполнены ли они, вычисляется, а не заявляется.
desk-promise-conflict-title = Кто-то тоже изменил это обещание. Ничего не потеряно.
desk-promise-conflict-lead = Пока вы писали, другие сохранили это обещание иначе. Сначала показано сохранённое ими, затем написанное вами. Ваше ещё не сохранено: выберите.
desk-promise-now = Что сохранено сейчас:
desk-promise-gone-title = Кто-то убрал это обещание. Ничего не потеряно.
desk-promise-gone-lead = Написанное вами осталось ниже. Если сохранить его сейчас, оно снова станет обещанием.
desk-when-once = Один раз, до определённого дня
desk-when-due = До какого дня?
desk-save-promise = Сохранить обещание
desk-remove-promise = Убрать обещание
desk-error-owner = Укажите, кто даёт обещание.
desk-error-when = Укажите, к какому сроку.
desk-error-due = Выберите день, который ещё не наступил.
desk-error-evidence = Укажите, что покажет выполнение.
desk-files = Приложенные файлы
desk-no-file = Файлов нет.
desk-add-file = Приложить файл
desk-remove-file = Убрать: { $name }
desk-file = Файл
desk-file-title = Какой файл относится к этому тексту?
desk-file-lead = Когда текст выносят на подписание, файлы становятся публичными вместе с ним. Не прикладывайте ничего о частных лицах.
desk-file-name = Краткое имя
desk-file-name-hint = Строчные латинские буквы, цифры, точки и дефисы; не больше { $max } знаков. Если пусто, имя берётся из имени файла.
desk-file-hint = Не больше { $max } КБ, всего не больше { $count } файлов.
desk-file-kept = Сохранён с прошлого раза: { $name } ({ $size } КБ). Он хранится здесь час, выбирать его снова не нужно.
desk-file-other = Другой файл вместо него
desk-file-again = Выберите файл здесь ещё раз: он не сохранился.
desk-file-button = Приложить
desk-file-charter = Новый устав
desk-file-policy = Новая политика реестра
desk-error-file = Выберите непустой файл.
desk-error-file-gone = Файл больше не хранится: срок – один час. Выберите его ещё раз.
desk-error-file-large = Файл слишком велик: принимается не больше { $max } КБ.
desk-error-file-name = Краткое имя состоит не больше чем из { $max } строчных латинских букв, цифр, точек и дефисов.
desk-error-file-theirs = Под этим именем файл уже приложила другая сторона: { $party }. Выберите другое имя.

### The desk: threads and around
desk-threads = Обсуждение
desk-thread-shared = Для всех сторон
desk-thread-ours = Между собой: это читает только ваша сторона
desk-thread-of = Между собой: { $party }
desk-thread-count = { $count ->
    [0] (пока ничего)
    [one] ({ $count } комментарий)
    [few] ({ $count } комментария)
   *[other] ({ $count } комментариев)
}
desk-about = Об этом проекте
desk-begun = Начал
desk-done-worded = Ваши слова сохранены. Их уже видят все, кто читает проекты.
desk-done-begun = Проект создан. Теперь сформулируйте первый пункт.
desk-done-ground = Ваше основание сохранено.
desk-done-promise = Обещание сохранено.
desk-done-file = Файл приложен.
desk-done-removed = Убрано.
desk-revise-title = К этому тексту можно вернуться
desk-revise-lead = Он не был принят. Если к нему вернуться, он станет проектом с теми же словами, и каждая сторона сможет формулировать его заново.
desk-revise-button = Вернуться к тексту

### The desk: a new draft
desk-new-title = О чём новый текст?
desk-new-lead = Начните с темы, вида и первого заголовка. Всё остальное стороны сформулируют позже.
desk-new-topics = Темы
desk-new-topics-hint = Выберите, чего касается текст. Все темы должны относиться к ведению комиссии.
desk-new-other-topics = Моей темы здесь нет
desk-new-kind = Вид текста
desk-new-name = Первый заголовок
desk-new-language = Язык этого заголовка
desk-new-fulfils = Текст выполняет обещание (необязательно)
desk-new-fulfils-hint = Выберите обещания, которые будут выполнены с принятием текста.
desk-new-replaces = Текст заменяет принятый (необязательно)
desk-new-replaces-hint = Он должен быть того же вида. Старый текст действует, пока не принят новый.
desk-new-replaces-label = Какой текст?
desk-new-replaces-none = Никакой
desk-new-button = Начать проект
desk-error-kind = Выберите вид текста.
desk-error-topic = Выберите хотя бы одну тему.

### The desk: forms that keep their words
keep-signed-out-title = Сеанс завершён. Ваши слова сохранены на этой странице.
keep-signed-out-lead = Ничего ещё не отправлено и ничего не потеряно. Не закрывайте эту страницу.
keep-sign-in = Войдите в другой вкладке
keep-come-back = Вернитесь на эту страницу и отправьте ещё раз.
keep-signed-out-file-title = Сеанс завершён. Файл не приложен.
keep-signed-out-file-lead = Здесь от него ничего не осталось; он по-прежнему на вашем устройстве.
keep-choose-again = Затем выберите файл ещё раз.
keep-send-again = Отправить ещё раз
keep-your-words = Что вы написали
keep-copy = Это не сохранено. Отсюда можно скопировать.
keep-back = Назад к проекту
keep-words = Ваши слова
keep-words-in = Ваши слова: { $language }

### The desk: threads
thread-shared-title = Что сказано всем сторонам
thread-shared-lead = Это читают все стороны и секретариат.
thread-ours-title = Что ваша сторона говорит между собой
thread-ours-lead = Это читают только ваша сторона и аудиторы.
thread-theirs-title = Что говорит между собой эта сторона: { $party }
thread-theirs-lead = Вы читаете это как аудитор. Из сторон это читает только { $party }.
thread-empty = Пока ничего не сказано.
thread-older = Более ранние комментарии
thread-newest = Последние комментарии
thread-write-shared = Ваш комментарий для всех сторон
thread-write-ours = Ваш комментарий для своей стороны
thread-send-shared = Сказать всем сторонам
thread-send-ours = Сказать только своей стороне

### The desk: putting it on the table
table-title = До какого дня можно подписать?
table-lead = После вынесения текст неизменен и публичен. Каждая сторона подписывает его или отклоняет. После срока он утрачивает значение.
table-until = Последний день для подписи
table-until-hint = По уставу — { $days } дн.; последний возможный день: { $last }. День заканчивается в полночь.
table-continue = Посмотреть, что будет закреплено
table-error-day = Выберите день.
table-error-past = Этот день прошёл. Выберите более поздний.
table-error-far = Это позже, чем допускает устав. Последний возможный день: { $date }
table-check-title = Проверьте, что будет закреплено
table-check-lead = На подписание выносятся именно эти слова. Изменить их после этого нельзя.
table-change = Изменить
table-signs = Должны подписать
table-left-out = Не печатается, так как не согласовано полностью: { $languages }.
table-next = Далее вы подтвердите это своим ключом. Вынести текст на подписание — ещё не значит подписать.
table-button = Вынести именно это на подписание

# Reports: the pages for whoever reports

report-title = Сообщить об инциденте
report-lead = Расскажите комиссии, что случилось с вами или с кем-то другим либо чего вы опасаетесь. Не нужны ни учётная запись, ни имя, ни JavaScript. Вопросы задаются по одному, и до отправки ничего не сохраняется.
report-begin = Начать сообщение
report-have-receipt = У меня есть квитанция
report-regional = Телефоны по регионам
report-closed = Сообщения пока не принимаются.
report-who-reads = Кто что читает
report-who-account = О том, что случилось, читают секретариат и люди с каждой стороны, чтобы ни одна сторона не могла скрыть это от другой.
report-who-identity = Кто вы, узнают только те, кого вы выберете: люди одной из сторон, секретариат или никто. Перед сохранением эти сведения шифруются для них.
report-who-operator = Тот, кто обслуживает этот сервер, не может прочесть сохранённое сообщение. При отправке оно проходит через память сервера: если вы этому не доверяете, поговорите с кем-нибудь из комиссии лично.
report-secretariat = Секретариат
report-readers = { $count ->
    [0] читать сообщения пока не может никто
    [one] читать сообщения может { $count } человек
    [few] читать сообщения могут { $count } человека
    [many] читать сообщения могут { $count } человек
   *[other] читать сообщения могут { $count } человека
}
report-what-not = Чего здесь не делают
report-not-crimes = Комиссия не расследует преступления и не говорит с подозреваемыми. Для этого есть полиция.
report-not-address = Ни интернет-адрес, ни точное время не сохраняются — сохраняется только час. Эти страницы не оставляют файлов cookie.
report-not-device = Браузер может запомнить, что вы здесь были. Если устройством пользуется кто-то ещё, откройте приватное окно (режим инкогнито).
report-after = Что будет потом
report-after-answer = { $hours ->
    [one] Секретариат ответит в течение { $hours } часа.
    [few] Секретариат ответит в течение { $hours } часов.
    [many] Секретариат ответит в течение { $hours } часов.
   *[other] Секретариат ответит в течение { $hours } часа.
}
report-after-receipt = Вы получите квитанцию — 28 цифр. По ней вы сможете прочесть ответы, что-то добавить или отозвать сообщение. Без неё этого не сможет сделать никто, и выслать её ещё раз нельзя.
report-after-erased = { $days ->
    [one] Когда дело закрыто, всё, что вы рассказали, стирается через { $days } день.
    [few] Когда дело закрыто, всё, что вы рассказали, стирается через { $days } дня.
    [many] Когда дело закрыто, всё, что вы рассказали, стирается через { $days } дней.
   *[other] Когда дело закрыто, всё, что вы рассказали, стирается через { $days } дня.
}
report-place = Вопрос { $number } из { $count }
report-next = Дальше
report-back = Назад
report-send = Отправить сообщение
report-send-again = Отправить ещё раз
report-change = Изменить
report-not-given = не указано
report-late-title = Сейчас приходит много сообщений
report-late = Ваше сообщение ещё не отправлено, но ничего не потеряно. Пожалуйста, отправьте его ещё раз через несколько секунд.
report-late-lanes = Принимается каждое сообщение. Если включён JavaScript, браузер выполняет на этой странице небольшое вычисление, и ваше сообщение идёт раньше тех, где его нет.
report-ask-whom = За кого вы сообщаете?
report-ask-region = В каком регионе это случилось?
report-ask-what = Что случилось?
report-ask-place = Где это случилось?
report-ask-when = Когда это случилось?
report-ask-trusted = Кто может узнать, кто вы?
report-ask-identity = Кто вы и как с вами связаться?
report-ask-check = Всё верно?
report-short-whom = За кого
report-short-region = Регион
report-short-what = Что случилось
report-short-place = Где
report-short-when = Когда
report-short-trusted = Кто может узнать, кто вы
report-short-identity = Кто сообщил
report-hint-whom = Можно сообщить и за другого человека, если он вас об этом попросил.
report-hint-region = Телефоны экстренных служб вверху страницы меняются вместе с вашим выбором. Регион хранится рядом с сообщением в открытом виде.
report-hint-what = Своими словами, на любом языке, не больше { $max } знаков. Пожалуйста, не называйте тех, кого называть не нужно.
report-hint-place = Так точно, как вы хотите: город, улица, рынок. Можно оставить пустым.
report-hint-when = День и час, насколько вам известно. Можно оставить пустым.
report-hint-trusted = Заранее ничего не выбрано. О том, что случилось, в любом случае прочтёт каждая сторона, но без этих сведений.
report-hint-identity = Достаточно чего-то одного. Прочесть это смогут только те, кого вы выбрали.
report-hint-check = Пока ничего не отправлено.
report-missing-whom = Пожалуйста, укажите, за кого вы сообщаете.
report-missing-region = Пожалуйста, выберите регион или укажите, что не хотите его называть.
report-missing-what = Пожалуйста, напишите, что случилось.
report-missing-place = Пожалуйста, напишите, где это случилось.
report-missing-when = Пожалуйста, напишите, когда это случилось.
report-missing-trusted = Пожалуйста, выберите, кто может узнать, кто вы, или что этого не может узнать никто.
report-missing-identity = Пожалуйста, укажите имя или способ с вами связаться либо вернитесь и выберите, что этого не может узнать никто.
report-missing-check = Пожалуйста, просмотрите свои ответы ещё раз.
report-whom-self = За себя
report-whom-other = За другого человека
report-region-none = Не хочу называть
report-trusted-party = Люди одной стороны: { $party }
report-trusted-secretariat = Секретариат: он не принадлежит ни к одной стороне
report-trusted-nobody = Никто: пусть никто не узнает, кто я
report-name = Ваше имя или как к вам обращаться
report-contact = Номер телефона или адрес
report-check-lead = Пожалуйста, прочтите всё ещё раз. Любой ответ можно изменить.
report-check-means = Когда вы отправите сообщение, о том, что случилось, смогут прочесть люди с каждой стороны и секретариат. Кто вы, узнают только те, кого вы выбрали.
report-state-received = Получено
report-state-ours = Комиссия этим занимается
report-state-referred = В ведении других
report-state-emergency = Передано экстренным службам
report-state-not-ours = Комиссия этим не занимается
report-state-withdrawn = Отозвано
report-state-closed = Закрыто

# The receipt

receipt-title = Откройте своё сообщение
receipt-lead = По квитанции можно прочесть ответы, что-то добавить или отозвать сообщение.
receipt-label = Квитанция
receipt-hint = 28 цифр; пробелы не важны.
receipt-open = Открыть
receipt-wrong-length = В квитанции 28 цифр, а введено: { $found }. Пожалуйста, проверьте, не пропущена ли группа цифр.
receipt-wrong-characters = В квитанции только цифры. Пожалуйста, введите её ещё раз.
receipt-wrong-check = Одна из цифр неверна, или две переставлены местами. Пожалуйста, сверьте их с тем, что вы записали.
receipt-opens-nothing = Эта квитанция не открывает здесь ни одного сообщения. Пожалуйста, сверьте её с тем, что вы записали. Давно завершённые сообщения стираются.
receipt-made-title = Ваше сообщение получено
receipt-made-keep = Пожалуйста, запишите эти цифры сейчас или сохраните их снимок там, где его видите только вы:
receipt-made-once = Они показываются только сейчас, один раз. Они нигде не хранятся, и никто не сможет прислать их вам снова.
receipt-next = Что будет теперь
receipt-next-read = { $hours ->
    [one] Секретариат прочтёт его и ответит в течение { $hours } часа. Ответ появится здесь; его откроет ваша квитанция.
    [few] Секретариат прочтёт его и ответит в течение { $hours } часов. Ответ появится здесь; его откроет ваша квитанция.
    [many] Секретариат прочтёт его и ответит в течение { $hours } часов. Ответ появится здесь; его откроет ваша квитанция.
   *[other] Секретариат прочтёт его и ответит в течение { $hours } часа. Ответ появится здесь; его откроет ваша квитанция.
}
receipt-next-return = Возвращайтесь с квитанцией когда захотите, с любого устройства.
receipt-next-proof = С завтрашнего дня здесь можно получить доказательство того, что вы отправили это сообщение сегодня. Оно показывает, что сообщили вы: храните его только там, где это безопасно.
receipt-look = Посмотреть сообщение
receipt-report-title = Ваше сообщение
receipt-state-received = Решения о нём ещё никто не принял.
receipt-state-ours = Им занимаются люди с каждой стороны. Здесь вас могут о чём-нибудь спросить.
receipt-state-referred = Это в ведении других; кого именно, сказано в ответе ниже.
receipt-state-emergency = Передано экстренным службам или полиции; кому и под каким номером, сказано в ответе ниже.
receipt-state-not-ours = Комиссия не вправе этим заниматься; почему, сказано в ответе ниже.
receipt-state-withdrawn = Вы его отозвали. Всё, что вы рассказали, стёрто.
receipt-state-closed = Заключение приведено ниже.
receipt-erased-on = Всё, что вы рассказали, будет стёрто { $date }.
receipt-erased = Всё, что было здесь рассказано, стёрто. Осталось только то, что сообщение было.
receipt-messages = Ответы и дополнения
receipt-no-messages = Пока ничего не написано.
receipt-you = Вы
receipt-sealed = Вашей квитанцией это не открывается.
receipt-add-label = Добавить что-нибудь
receipt-add-hint = Не больше { $max } знаков.
receipt-add = Отправить
receipt-nothing-typed = Ничего не введено. Пожалуйста, напишите, что вы хотите добавить.
receipt-not-added = То, что вы написали, не добавлено и нигде не сохранено. Скопируйте это, если оно вам нужно.
receipt-withdraw-title = Отозвать сообщение
receipt-withdraw-means = Всё, что вы рассказали, стирается сразу — и для тех, кто это читает. Вернуть это не сможет никто.
receipt-withdraw-sure = Я хочу отозвать его окончательно
receipt-withdraw = Отозвать
receipt-not-sure = Пожалуйста, поставьте отметку, если хотите отозвать сообщение.
receipt-done-added = Ваши слова добавлены.
receipt-done-withdrawn = Сообщение отозвано и стёрто.
receipt-proof = Получить доказательство
receipt-proof-means = Небольшой файл, который вместе с публичным реестром показывает, что это сообщение отправлено именно в тот день. О том, что вы рассказали, в нём ничего не сказано.
receipt-proof-tomorrow = Его можно получить с завтрашнего дня.

# Reports: the pages for those who read them

reports-title = Сообщения
reports-lead = О том, что случилось, читает каждая сторона; кто сообщил, узнают только те, кого выбрал автор сообщения.
reports-filter = Состояние
reports-any = Все
reports-show = Показать
reports-older = Более ранние сообщения
reports-empty = Сообщений здесь нет. То, что люди отправляют на странице «Сообщить об инциденте», появляется в этом списке.
reports-new = Новое сообщение, ещё не прочитано
reports-gone = Стёрто
reports-gone-words = Всё, что было рассказано, стёрто. Осталось только то, что сообщение было, и когда.
reports-overdue = Ответ просрочен
reports-answer-within = Нужно ответить: { $left }
reports-no-region = Регион не указан
reports-open = Ваш ключ чтения открыт. Если им не пользоваться полчаса, он закроется сам.
reports-lock = Закрыть ключ
reports-no-key = У вас нет ключа чтения, поэтому для вас ничего нельзя запечатать.
reports-make-key = Создать ключ чтения
reports-unlock-title = Откройте свой ключ чтения
reports-passphrase = Парольная фраза вашего ключа чтения
reports-passphrase-hint = Она открывает сообщения на этом сервере только на время этого сеанса.
reports-unlock = Открыть
reports-demo-passphrase = В этой демонстрации она одна для всех ролей: { $passphrase }
reports-wrong-passphrase = Эта фраза не открывает ни одного вашего ключа чтения. Пожалуйста, введите её ещё раз.
reports-one-title = Сообщение
reports-account = Что рассказано
reports-not-for-you = Это сообщение запечатано до того, как у вас появился ключ чтения, или для других. Вашим ключом его не открыть.
reports-identity-yours = Автор сообщения разрешил вам это прочесть. Пожалуйста, не говорите этого никому, кто не был выбран.
reports-identity-closed = Кто сообщил, вам знать не доверено, или автор никому себя не назвал. Ответы дойдут до него здесь.
reports-language = Язык ответа
reports-reporter = Автор сообщения
reports-locked = Запечатано. Чтобы прочесть, откройте свой ключ чтения.
reports-done-answer = Ваш ответ отправлен. Автор сообщения прочтёт его по квитанции.
reports-done-triage = Решение записано, и автор сообщения прочтёт, почему оно такое.
reports-done-close = Сообщение закрыто.
reports-answer-title = Написать автору сообщения
reports-answer-label = Ваши слова
reports-answer = Отправить
reports-missing-text = Ничего не введено. Пожалуйста, напишите автору сообщения.
reports-missing-summary = Пожалуйста, напишите строку для списка.
reports-missing-receipt = Пожалуйста, укажите, кто это принял и под каким номером.
reports-missing-topic = Пожалуйста, выберите, о чём сообщение.
reports-triage-title = Решить, в чьём это ведении
reports-topic = О чём сообщение?
reports-gate-ours = наше
reports-gate-refer = решают другие
reports-gate-not-ours = не наше
reports-emergency = Опасность: передано экстренным службам или полиции
reports-receipt = Кто это принял и под каким номером
reports-receipt-hint = Только если передано из-за опасности. Автор сообщения это прочтёт.
reports-summary = Строка для списка
reports-summary-hint = Она хранится в открытом виде: пожалуйста, не называйте людей.
reports-words = Что сказать автору сообщения
reports-words-hint = Почему и что будет дальше. На языке автора сообщения.
reports-triage = Записать решение
reports-close-title = Закрыть сообщение
reports-close-label = Заключение — словами, для автора сообщения
reports-close-means = { $days ->
    [one] После этого ничего больше нельзя написать, а через { $days } день всё стирается.
    [few] После этого ничего больше нельзя написать, а через { $days } дня всё стирается.
    [many] После этого ничего больше нельзя написать, а через { $days } дней всё стирается.
   *[other] После этого ничего больше нельзя написать, а через { $days } дня всё стирается.
}
reports-close = Закрыть

# The reading key

reading-title = Ваш ключ чтения
reading-lead = То, что сообщают люди, зашифровано. Ваш ключ чтения открывает то, что предназначено вам, а сам ключ можете открыть только вы — его парольной фразой.
reading-present = У вас есть ключ чтения:
reading-none = У вас пока нет ключа чтения.
reading-lost = Потерянную парольную фразу заменить нельзя: то, что было запечатано для вас до этого, останется для вас закрытым. Другие с вашей стороны по-прежнему смогут это прочесть.
reading-secret = Парольная фраза нигде не хранится. Пожалуйста, выберите такую, которой больше нигде не пользуетесь; лучше всего — несколько слов.
reading-secretariat = То, что читает секретариат, касается каждой стороны: ваш ключ начнёт действовать, когда с ним согласятся и сопредседатели — по одному от каждой стороны.
reading-passphrase = Парольная фраза
reading-passphrase-hint = Не меньше { $min } знаков.
reading-again = Парольная фраза ещё раз
reading-make = Создать ключ и подписать его
reading-make-another = Создать другой ключ и подписать его
reading-differ = Парольные фразы не совпадают. Пожалуйста, введите обе ещё раз.
reading-short = Парольная фраза слишком короткая: нужно не меньше { $min } знаков.

### Incidents
nav-incidents = Инциденты
nav-board = Комнаты инцидентов
ui-yes = Да
ui-no = Нет

# Incidents: refusals and what lacks
refusal-action-accept = принять инцидент к рассмотрению
refusal-action-sight = указать, откуда известно об инциденте
refusal-action-assign = решить, кто проверяет инцидент
refusal-action-verify = проверять инцидент
refusal-action-speak = высказаться об инциденте за сторону
refusal-what-statements = заявления
refusal-what-facts = факты
refusal-what-sightings = известия
refusal-field-fact = факт
refusal-field-words = что, по-вашему, произошло
refusal-field-status = ваш вывод
refusal-field-heard = день
refusal-field-week = неделя
refusal-field-summary = строка для участников
refusal-field-outside = событие за рубежом
refusal-field-channel = откуда об этом известно
refusal-field-grade = что об этом известно
refusal-field-priority = приоритет
refusal-field-text = слова
refusal-field-office = место
refusal-unknown-incident = Инцидента «{ $id }» нет. Проверьте адрес.
refusal-incident-state = Сейчас с этим инцидентом так поступить нельзя. Его состояние: { $incident-state }.
refusal-stepped-out = В этом инциденте ничего не может проверять: { $office }. Причина — самоотвод или то, что инцидент касается этого человека. Выберите кого-нибудь другого.
refusal-not-verifier = Этой должности не поручено проверять инцидент от своей стороны: { $office }. Кто проверяет, решает сопредседатель стороны или секретариат.
refusal-not-all-found = Для заключения нужен ключ проверяющего от каждой стороны. Ещё не подписали: { $parties }.
incident-state-prepared = подготовлен, но ещё не принят к рассмотрению
incident-state-accepted = принят к рассмотрению, заключения ещё нет
incident-state-found = принят к рассмотрению, заключение есть
block-verifier = У стороны «{ $party }» ещё нет проверяющего.
block-no-fact = Ни один факт ещё не назван.
block-unanswered = Сторона «{ $party }» ещё не сказала, подтверждает ли она факт { $fact }.
block-no-status = Сторона «{ $party }» ещё не назвала своего вывода.
block-statuses = Выводы сторон расходятся. Для заключения нужен один вывод, под которым могут подписаться все.

# Incidents: what everybody sees
incidents-title = Инциденты
incidents-lead = Все инциденты, которые комиссия приняла к рассмотрению, с первой минуты. Как факт показано только то, что подписали проверяющие всех сторон.
incidents-any-region = Все регионы
incidents-empty = Ни один инцидент ещё не принят к рассмотрению.
incidents-older = Более ранние инциденты
incident-region = Регион
incident-region-untold = Регион не назван, чтобы защитить того, кто сообщил
incident-week = неделя с { $date }
incident-grade-experienced = пережито
incident-grade-evidenced = есть признаки
incident-grade-potential = может случиться
incident-priority-high = Высокий
incident-priority-medium = Средний
incident-priority-low = Низкий
incident-channel-report = сообщение в комиссию
incident-channel-spoken = личный разговор
incident-channel-telephone = телефонный звонок
incident-channel-message = личная переписка или закрытая группа
incident-channel-post = открытая публикация в интернете
incident-channel-press = пресса, радио или телевидение
incident-channel-authority = орган власти
incident-spill-over = связано с конфликтом за рубежом
incident-status-new = Новый
incident-status-under-investigation = Проверяется
incident-status-probably-true = Вероятно, правда
incident-status-probably-false = Вероятно, неправда
incident-status-confirmed-true = Подтверждено всеми сторонами
incident-status-confirmed-false = Неправда, говорят все стороны
incident-status-unverifiable = Проверить нельзя
incident-status-unverifiable-probably-true = Проверить нельзя; вероятно, правда
incident-status-unverifiable-probably-false = Проверить нельзя; вероятно, неправда
incident-due = Срок заключения: { $left }.
incident-overdue = Срок заключения истёк: { $date }.
incident-waits = За кем дело: { $parties }, с { $date }.
incident-to-room = В комнату участников
incident-no-finding = Заключения пока нет. Ничто здесь не показано как факт, пока проверяющие всех сторон не подписали одни и те же слова.
incident-earlier = { $count ->
    [one] { $count } более раннее заключение
    [few] { $count } более ранних заключения
    [many] { $count } более ранних заключений
   *[other] { $count } более раннего заключения
}
incident-statements = Заявления отдельных сторон
incident-one-party = Говорит сторона «{ $party }»
incident-one-party-means = Это слова одной стороны, а не комиссии. Это не заключение.
incident-by = Подпись
incident-row-title = Почему показано так мало
incident-row-words = О каждом инциденте в реестре стоит одна строка: регион, неделя, что об этом известно. Кто сообщил, где именно и когда — остаётся у тех, кто читает сообщение. Поэтому никто не может скрыть инцидент и никто не может узнать, кто о нём рассказал.
incident-signed-by = Подписали проверяющие всех сторон:
incident-file = Именно тот файл, который они подписали
incident-found-probably-true = Вывод всех сторон: вероятно, правда
incident-found-probably-false = Вывод всех сторон: вероятно, неправда
incident-found-confirmed-true = Все стороны подтверждают: это произошло
incident-found-confirmed-false = Все стороны подтверждают: это неправда
incident-found-unverifiable = Вывод всех сторон: проверить это нельзя
incident-found-unverifiable-probably-true = Вывод всех сторон: проверить это нельзя, но, вероятно, это правда
incident-found-unverifiable-probably-false = Вывод всех сторон: проверить это нельзя, но, вероятно, это неправда
incident-agreed = Что подтверждают все стороны
incident-disputed = В чём стороны не согласны
incident-own-words = Собственные слова каждой стороны
incident-says = Сторона «{ $party }» говорит иначе
incident-other-languages = На других языках
act-the-incident = инцидент
act-incident-accepted = Секретариат принял к рассмотрению { $incident }.
act-incident-stated = { $party }: сторона сделала заявление от своего имени ({ $incident }).
act-incident-found = Проверяющие всех сторон подписали заключение ({ $incident }).

# Incidents: the members’ rooms
board-title = Комнаты инцидентов
board-lead = Здесь участники комиссии проверяют инциденты. Ничто отсюда не становится публичным, пока это не подписали проверяющие всех сторон.
board-empty = Инцидентов нет. Когда секретариат займётся каким-нибудь сообщением, его комната появится здесь.
board-new = Открыть комнату
board-new-title = Открыть комнату для инцидента
board-new-lead = Присоедините то, что вы узнали, к известному инциденту или откройте комнату для нового. Ничто не станет публичным, пока вы не примете инцидент к рассмотрению своим ключом.
board-prepared = Ещё не принят к рассмотрению
board-sightings = { $count ->
    [one] { $count } известие
    [few] { $count } известия
    [many] { $count } известий
   *[other] { $count } известия
}
board-join-title = Присоединить сообщение к известному инциденту
board-join = Инцидент
board-join-hint = Сообщение станет ещё одним известием о нём.
board-join-button = Присоединить
board-open-title = Или новый инцидент
board-summary = Строка для участников
board-summary-hint = Одна строка, по которой участники узнают этот инцидент. Пожалуйста, не называйте людей.
board-heard = День
board-heard-hint = День, когда об этом узнали или когда это произошло.
board-place = Место
board-place-hint = Лишь настолько точно, насколько это можно знать каждому участнику. Чтобы не называть места, оставьте поле пустым.
board-channel = Откуда об этом известно
board-channel-hint = Выберите самое близкое.
board-language = Язык
board-language-hint = На каком языке об этом рассказали, если это важно.
board-region = Регион
board-region-hint = Его видят участники. Увидят ли его все — следующий вопрос.
board-told = Назвать регион всем?
board-told-hint = Его называют, только если за год из этого региона пришло достаточно сообщений, чтобы по нему никого нельзя было найти.
board-topic = Тема мандата
board-topic-hint = Только темы, которыми занимается сама комиссия.
board-grade = Что об этом известно
board-grade-hint = «Пережито»: кто-то сам через это прошёл. «Есть признаки»: что-то на это указывает. «Может случиться»: этого ещё не было, но это возможно.
board-priority = Приоритет
board-priority-hint = Срок по уставу идёт с той минуты, когда вы примете инцидент к рассмотрению.
board-priority-within = { $priority } — срок заключения: { $time }
board-spill = Переносится ли этим сюда конфликт из-за рубежа?
board-spill-hint = Ответ не выходит за пределы мандата: самим конфликтом комиссия не занимается.
board-outside = Какое событие за рубежом
board-outside-hint = Только если вы ответили «да». Его видят участники и больше никто.
board-open-button = Открыть комнату
board-missing-heard = Пожалуйста, укажите день: не в будущем и не больше года назад.
board-missing-week = Пожалуйста, укажите день: не в будущем и не больше года назад.
board-missing-summary = Пожалуйста, напишите одну строку, по которой участники узнают этот инцидент.
board-missing-outside = Пожалуйста, назовите событие за рубежом, с которым это связано.
board-missing-grade = Пожалуйста, укажите, что об этом известно.
board-missing-priority = Пожалуйста, выберите приоритет.
board-missing-channel = Пожалуйста, укажите, откуда об этом известно.
board-missing-status = Пожалуйста, выберите свой вывод.
board-missing-fact = Пожалуйста, напишите, что произошло.
board-missing-words = Пожалуйста, напишите, что, по-вашему, произошло.
board-missing-text = Пожалуйста, напишите, что говорит ваша сторона.
board-missing-office = Пожалуйста, выберите место в комиссии.
board-about-topic = Тема
board-about-region = Регион, для участников
board-about-public = Что видят все
board-about-priority = Приоритет
board-about-outside = С чем это связано
board-to-public = Что из этого видят все
board-waits-for-secretariat = Секретариат ещё не принял этот инцидент к рассмотрению. Срок пока не идёт.
board-accept-title = Принять к рассмотрению
board-accept-means = Все сразу увидят одну строку: регион, если он назван, неделю, что об этом известно и за кем дело. Начнётся срок по уставу. Отменить это нельзя.
board-accept-button = Принять этот инцидент к рассмотрению
board-facts-title = Что произошло
board-facts-lead = Факт подтверждён, только когда его подтвердили проверяющие всех сторон. Кто его не подтверждает, пишет, что произошло на его взгляд; в заключении то и другое стоит рядом.
board-no-facts = Ни один факт ещё не назван. Проверяющий начинает с того, что знает его сторона.
board-fact = Факт { $number }
board-silent = Пока не высказалась
board-confirmed = Подтверждает
board-disputed = Не подтверждает и говорит:
board-bring-title = Назвать факт
board-bring-label = Что произошло
board-bring-button = Добавить этот факт
board-confirm-button = Мы подтверждаем этот факт
board-dispute-title = Мы его не подтверждаем
board-dispute-label = Что, по-вашему, произошло
board-dispute-button = Ответить так
board-take-back-button = Взять этот факт назад
board-words-in = { $label } ({ $language })
board-other-languages = На других языках
board-status-title = К какому выводу пришла каждая сторона
board-status-label = К какому выводу вы пришли?
board-status-change = Назвать наш вывод
board-status-button = Это наш вывод
board-own-title = Добавить собственные слова
board-own-means = В заключении они стоят под именем вашей стороны. Другие не обязаны с ними соглашаться.
board-own-label = Наши собственные слова
board-own-button = Сохранить наши слова
board-finding-title = Заключение
board-finding-means = Именно это, слово в слово, станет публичным, когда подпишут проверяющие всех сторон. До тех пор посторонние ничего из этого не видят. Если что-нибудь изменить, уже полученные подписи не считаются.
board-finding-is-public = Это заключение публично: его подписали проверяющие всех сторон.
board-finding-lacks = Подписывать пока нечего: заключение ещё не готово. Чего не хватает:
board-waits-keys = { $count ->
    [one] Не хватает подписи стороны: { $parties }.
    [few] Не хватает подписей сторон: { $parties }.
    [many] Не хватает подписей сторон: { $parties }.
   *[other] Не хватает подписей сторон: { $parties }.
}
board-key-given = Подпись вашей стороны уже есть.
board-verify-button = Прочитать и подписать
board-who-title = Кто проверяет
board-no-verifier = Пока никто
board-verifier = Проверяющий
board-no-candidate = Проверять некому: места свободны, либо инцидент касается самих этих людей, либо они взяли самоотвод.
board-assign-button = Выбрать проверяющим
board-step-out-title = Мне не следует это проверять
board-step-out-means = Возьмите самоотвод, если это касается вас, вашей семьи или друзей. Объяснять почему не нужно. Ваша сторона выберет кого-нибудь другого; вернуться к проверке этого инцидента вы не сможете.
board-step-out-button = Взять самоотвод
board-stepped-out = Самоотвод:
board-are-named = Кого это касается:
board-name-title = Это касается кого-то из комиссии
board-named = Чьё место
board-name-means = Кого инцидент касается, тот с этой минуты ничего в нём не проверяет.
board-name-button = Это касается этого человека
board-sightings-title = Откуда об этом известно
board-sight-title = Добавить известие
board-sight-button = Добавить это известие
board-report = сообщение
board-speak-title = Высказаться только за свою сторону
board-speak-means = Когда срок истёк или заключение уже есть, сторона может сама сказать, что она считает правдой. Это публично и показано как слова одной стороны, но никогда — как заключение.
board-speak-later = Пока нельзя: { $left }.
board-speak-label = Что говорит ваша сторона
board-speak-button = Прочитать и подписать
board-done-open = Комната открыта. Примите инцидент к рассмотрению своим ключом, чтобы начался срок.
board-done-sight = Известие добавлено.
board-done-name = Этот человек больше ничего не проверяет в этом инциденте.
board-done-assign = Проверяющий выбран.
board-done-step-out = Вы взяли самоотвод в этом инциденте.
board-done-bring = Факт добавлен.
board-done-confirm = Вы подтвердили факт.
board-done-dispute = Ваши слова стоят рядом с фактом.
board-done-take-back = Факт взят назад.
board-done-find = Вывод вашей стороны сохранён.
board-done-add = Ваши слова сохранены.
board-done-accepted = Инцидент принят к рассмотрению. Срок идёт, и его строку видят все.
board-done-verified = Ваша подпись получена. Ничто не станет публичным, пока не подпишут все стороны.
board-done-found = Подписали все стороны: заключение публично.
board-done-spoke = Заявление вашей стороны публично — как слова одной стороны.
reports-joined = В комнату инцидента, к которому относится это сообщение
reports-to-incident = Сделать из этого инцидент или присоединить к известному

# Signing about incidents
signing-incident = Инцидент
signing-finding = Заключение
signing-words = Заявление
signing-accept-title = Принять инцидент к рассмотрению
signing-accept-lead = Эту строку сразу увидят все, и начнётся срок по уставу.
signing-accept-button = Принимаю к рассмотрению
signing-verify-title = Подписание заключения
signing-verify-lead = Прочтите каждое слово. С подписью последней стороны заключение станет публичным; до тех пор посторонние его не видят.
signing-verify-button = Проверено мной — подписываю
signing-speak-title = Высказаться за свою сторону
signing-speak-lead = Эти слова сразу станут публичными — как слова только вашей стороны.
signing-speak-button = Мы это заявляем — подписываю
signing-same-finding-title = У всех одно и то же заключение?
signing-same-finding = Вы не обязаны верить этому сайту. Позвоните проверяющему каждой другой стороны и прочтите друг другу эти слова. Если они совпадают, все подписывают одно и то же заключение.
signing-same-alone-title = Слова для сверки того, что вы подписываете
signing-same-alone = Кто хочет убедиться, что в реестре стоит именно то, что вы подписали, может сверить с вами эти слова.
incident-answers = Что решила комиссия
board-answer-title = Ответ
board-answer-later = Когда будет заключение, из него можно составить проект решения.
board-answer-means = Проект решения начинается с фактов, которые подтвердили все стороны. Что и к какому сроку делает каждая сторона, записывается в нём как обещания.
board-answer-button = Составить ответ
board-answer-name = Ответ на инцидент недели с { $date }
mine-incidents = Инциденты, которые ждут вас
mine-incident-accept = Ждёт принятия к рассмотрению.
mine-incident-verify = Ждёт вашего слова и вашей подписи.
mine-incident-assign = У вашей стороны ещё нет проверяющего.
board-finds-probably-true = Вероятно, правда
board-finds-probably-false = Вероятно, неправда
board-finds-confirmed-true = Это правда
board-finds-confirmed-false = Это неправда
board-finds-unverifiable = Проверить невозможно
board-finds-unverifiable-probably-true = Проверить невозможно, вероятно, правда
board-finds-unverifiable-probably-false = Проверить невозможно, вероятно, неправда
incident-confirms = Подтверждает: { $party }

# Incidents: an urgent appeal
appeal-title = Срочное обращение
appeal-none = Заранее подготовленных обращений нет. Обращение готовит план, в словах которого есть пропуски — { "{day:day}" }, { "{place:region}" }, { "{hurt:count}" } или { "{where:name}" }, — как только его подписали все стороны.
appeal-means = Эти слова все стороны подписали заранее, на каждом языке. Заполняются только пропуски; затем нужна подпись каждой стороны.
appeal-lead = Заполните пропуски. На каждом языке они будут сказаны по-своему; переводить ничего не нужно. Другая сторона одной кнопкой принимает заполненные слова как свои; затем сопредседатель выносит обращение на подписание, и его подписывает каждая сторона.
appeal-slot-region = Регион ({ $name })
appeal-slot-day = День ({ $name })
appeal-slot-count = Число ({ $name })
appeal-slot-name = Название, одинаковое на всех языках ({ $name })
appeal-wrong-region = Выберите регион.
appeal-wrong-day = Укажите день.
appeal-wrong-count = Напишите целое число, не более девяти цифр.
appeal-wrong-name = Напишите название без фигурных скобок, не длиннее 120 знаков.
appeal-button = Составить проект
refusal-field-slot = пропуск
desk-take-means = { $count ->
    [one] { $party }: есть формулировка в { $count } месте, где ваша сторона ничего не сказала.
    [few] { $party }: есть формулировки в { $count } местах, где ваша сторона ничего не сказала.
    [many] { $party }: есть формулировки в { $count } местах, где ваша сторона ничего не сказала.
   *[other] { $party }: есть формулировки в { $count } местах, где ваша сторона ничего не сказала.
}
desk-take-button = Принять все эти формулировки как наши
desk-done-taken = Теперь ваша сторона говорит то же самое.

# Duty, calls and the log of contacts
nav-contacts = Дежурство и связь
mine-contacts = Звонки и контакты, которые ждут вашу сторону
contacts-title = Дежурство и связь
contacts-lead = Кто сейчас отвечает за каждую сторону и как позвонить другой стороне. Это видят только участники комиссии.
contacts-duty-now = Сейчас дежурят
contacts-calls = Звонки
contacts-calls-none = Других открытых звонков нет.
contacts-more = Журнал, график, показатели
contacts-to-confirm = { $count ->
    [one] { $count } запись в журнале ждёт слова вашей стороны.
    [few] { $count } записи в журнале ждут слова вашей стороны.
   *[many] { $count } записей в журнале ждут слова вашей стороны.
}
contacts-log-title = Журнал контактов
contacts-duty-title = График дежурств
contacts-measures-title = Как мы держим связь
contacts-no-number = номер не указан
contacts-acknowledge = Принимаю звонок
contacts-call-open-link = Открыть звонок
contacts-call-open = ждёт ответа
contacts-call-acknowledged = принят
contacts-call-closed = закрыт
contacts-call-late = не отвечен вовремя
contacts-call-sentence = { $urgent ->
    [yes] Срочный звонок. Кому: { $party }. От кого: { $by }
   *[other] Звонок. Кому: { $party }. От кого: { $by }
}
contacts-call-until = Ответить нужно до { $date }: { $left }.
contacts-call-in-time = Отвечен вовремя. Прошло: { $time }.
contacts-call-was-late = Отвечен с опозданием. Прошло: { $time }.
contacts-call-taken-back = Звонивший отозвал его, прежде чем кто-либо ответил.
contacts-call-not-at-all = Никто не ответил.
contacts-duty-since = С { $from } до { $until }.
contacts-duty-gap = По графику никто не дежурит. Отвечает сопредседатель.
contacts-duty-then = Если никто не отвечает, далее:
contacts-duty-nobody = У этой стороны некому сообщить: место сопредседателя пусто.
contacts-call-button = Позвонить: { $party }
contacts-gap = с { $from } до { $until }
contacts-done-call = Звонок сделан. Дежурному сообщают сразу.
contacts-done-acknowledge = Вы приняли звонок. Теперь, пожалуйста, перезвоните.
contacts-done-close = Звонок закрыт.
contacts-done-set = Дежурство назначено.
contacts-done-remove = Дежурство убрано из графика.
contacts-done-telephone = Ваш номер сохранён так, как вы указали.
contacts-done-enter = Контакт внесён в журнал. Он засчитывается, когда его подтвердит другая сторона.
contacts-done-confirm = Вы подтвердили контакт.
contacts-call-title = Позвонить другой стороне
contacts-call-lead = Дежурному той стороны сообщают сразу. Если никто не отвечает вовремя, сообщают следующему заместителю и, наконец, сопредседателю. Вне этого сайта говорится только, что ждёт звонок.
contacts-field-to = Кому вы звоните?
contacts-field-to-hint = Для всех сторон действует один и тот же срок ответа.
contacts-field-urgent = Это срочно?
contacts-field-urgent-hint = Срочно — значит, люди могут пострадать в ближайшие часы. При опасности сначала звоните по номерам выше.
contacts-field-words = О чём речь?
contacts-field-words-hint = Несколько слов для участников комиссии. Не называйте никого без нужды. Не более 1000 знаков.
contacts-field-region = Регион
contacts-field-region-hint = Где это, если речь о конкретном месте.
contacts-field-incident = Инцидент
contacts-field-incident-hint = Если звонок касается инцидента, у которого есть комната.
contacts-no-incident = Ни один из них
contacts-call-send = Сделать звонок
contacts-call-about = Позвонить другой стороне об этом
contacts-about-by = Перезвонить
contacts-about-words = О чём
contacts-about-region = Регион
contacts-about-incident = Инцидент
contacts-about-at = Сделан
contacts-about-acknowledged = Принял(а)
contacts-about-closed = Итог
contacts-take-title = Звонят вашей стороне
contacts-take-means = Кто принимает, тот перезванивает. Отсчёт останавливается, и больше никому не сообщают.
contacts-turns = Кому и когда сообщают
contacts-close-title = Закрыть звонок
contacts-close-words = Чем кончилось?
contacts-close-hint = Слово, которое прочтут все стороны. Не более 1000 знаков.
contacts-close-button = Закрыть с этим словом
contacts-duty-lead = Сопредседатель каждой стороны назначает дежурного и заместителей. Где никого нет, отвечает сопредседатель, и пробел видят все.
contacts-duty-none = Дежурства не назначены.
contacts-duty-remove = Убрать
contacts-gaps = Пробелы в ближайшие семь дней
contacts-no-deputy = Никто
contacts-field-office = Дежурит
contacts-field-from = С
contacts-field-until = До
contacts-field-moment-hint = День и время, { $zone }.
contacts-field-deputy = Заместитель { $number }
contacts-duty-set-title = Назначить дежурство своей стороны
contacts-duty-set-button = Назначить
contacts-number-title = Ваш номер
contacts-field-number = Номер телефона для вашего места
contacts-field-number-hint = В международном виде, например +44 7700 900123. Его видят участники всех сторон. Его нет в публичной записи, и он исчезает, когда вы покидаете место. Чтобы убрать его, оставьте поле пустым.
contacts-number-button = Сохранить
contacts-log-lead = { $days ->
    [one] Кто с кем говорил. Запись засчитывается, если другая сторона подтвердит её за { $days } день; молчание никогда не считается подтверждением.
    [few] Кто с кем говорил. Запись засчитывается, если другая сторона подтвердит её за { $days } дня; молчание никогда не считается подтверждением.
   *[many] Кто с кем говорил. Запись засчитывается, если другая сторона подтвердит её за { $days } дней; молчание никогда не считается подтверждением.
}
contacts-log-empty = В журнале ещё нет контактов.
contacts-log-confirmed = подтверждён
contacts-log-waits = не подтверждён, ждёт
contacts-log-unconfirmed = не подтверждён
contacts-log-who = { $by } — { $with }
contacts-way-telephone = телефон
contacts-way-meeting = личная встреча
contacts-way-message = сообщение или письмо по почте
contacts-way-video = видеосвязь
contacts-way-letter = письмо на бумаге
contacts-log-confirmed-by = Подтверждено: { $office }, { $date }.
contacts-log-waits-until = Пока не засчитан. Ждёт другую сторону до { $date }: { $party }.
contacts-log-never = Другая сторона не подтвердила его вовремя. Он не засчитывается.
contacts-log-confirm = Да, мы говорили
contacts-field-with = С кем из другой стороны?
contacts-field-way = Каким образом?
contacts-field-at = Когда?
contacts-field-subject = Тема одной строкой
contacts-field-log-words = Несколько слов
contacts-field-log-words-hint = Их читают все стороны. Не называйте никого без нужды. Не более 1000 знаков.
contacts-log-enter-title = Внести контакт
contacts-log-enter-button = Внести
contacts-measures-lead = { $weeks ->
    [one] Последняя { $weeks } неделя; считается одинаково для всех сторон.
    [few] Последние { $weeks } недели; считается одинаково для всех сторон.
   *[many] Последние { $weeks } недель; считается одинаково для всех сторон.
}
contacts-measures-clock = По уставу срок ответа на звонок: { $answer }, на срочный: { $urgent }.
contacts-measures-parties = Как каждая сторона отвечала на звонки
contacts-measures-how = Время считается только по отвеченным звонкам; звонки без ответа посчитаны рядом. Вовремя отозванные звонки не считаются.
contacts-measures-weeks = По неделям и регионам
contacts-measures-none = За эти недели ничего не было.
contacts-measures-week = Неделя и регион
contacts-measures-calls = Звонков ей
contacts-measures-in-time = Отвечено вовремя
contacts-measures-late = Отвечено с опозданием
contacts-measures-not-at-all = Без ответа
contacts-measures-waits = Срок ещё идёт
contacts-measures-median = Половина ответов пришла за
contacts-measures-ninetieth = Девять из десяти ответов пришли за
contacts-measures-no-time = ответов ещё нет
contacts-measures-week-of = Неделя с { $date }
contacts-measures-contacts = Контактов подтверждено: { $count }; не подтверждено: { $unconfirmed }
contacts-measures-answered = Звонков: { $count }. Вовремя: { $time }, с опозданием: { $late }, без ответа: { $missing }
contacts-missing-words = Пожалуйста, скажите в нескольких словах, о чём речь.
contacts-missing-to = Пожалуйста, выберите, кому звоните.
contacts-missing-urgent = Пожалуйста, укажите, срочно ли это.
contacts-missing-office = Пожалуйста, выберите место.
contacts-missing-moment = Пожалуйста, укажите день и время, например 2026-11-26T20:00.
contacts-missing-with = Пожалуйста, выберите, с кем это было.
contacts-missing-at = Пожалуйста, укажите день и время контакта: не в будущем и не больше года назад.
contacts-missing-subject = Пожалуйста, напишите тему одной строкой.
contacts-missing-way = Пожалуйста, выберите способ связи.
contacts-duty-time-order = Оно кончается раньше, чем начинается.
contacts-duty-time-over = Оно уже кончилось.
contacts-duty-time-long = Оно длиннее 31 дня.
contacts-duty-time-far = До его начала больше года.
contacts-duty-time-overlap = Оно пересекается с другим дежурством вашей стороны.
refusal-unknown-contact = Такого звонка или контакта нет: { $id }. Откройте его снова из списка.
refusal-contact-state = Сейчас с этим звонком так поступить нельзя. Его состояние: { $contact-state }.
refusal-duty-time = Время дежурства не подходит. { $duty-time } Выберите другое время.
refusal-own-party = Это для другой стороны, а это ваша: { $party }. Выберите другую.
refusal-telephone = Это не номер телефона в международном виде. Напишите плюс, код страны и номер, например +44 7700 900123: от 7 до 15 цифр.
refusal-what-duties = дежурства
refusal-what-deputies = заместители
refusal-what-calls = ожидающие звонки
refusal-field-subject = тема
refusal-field-way = способ связи
refusal-field-at = день и время
refusal-action-set-duty = назначать дежурных стороны
refusal-action-call = звонить другой стороне
refusal-action-answer-call = принимать звонок за сторону
refusal-action-close-call = закрывать звонок
refusal-action-log-contact = вносить контакт в журнал
refusal-action-confirm-contact = подтверждать контакт за сторону
mail-call-subject = { $urgent ->
    [yes] Срочный звонок ждёт вашего ответа
   *[other] Звонок ждёт вашего ответа
}
mail-call = Вашей стороне звонит другая сторона, и никто ещё не ответил. Теперь ваша очередь. Откройте звонок и примите его.
sms-call = Ждёт звонок, откройте { $url }
### Safe reporting: files, letters, time left
refusal-bad-file = { $fault ->
    [no-picture] Файл { $number } — не снимок в формате JPEG, PNG или WebP. Пожалуйста, выберите другой или отправьте его как есть, в разделе «Файл другого вида».
    [broken] Снимок { $number } не читается: возможно, он повреждён. Пожалуйста, выберите его снова или сфотографируйте.
    [points] В снимке { $number } слишком много точек: принимается не больше 32 мегапикселей. Пожалуйста, отправьте уменьшенную копию или снимок экрана.
    [bytes] Файл { $number } слишком велик: принимается не больше 25 МБ. Пожалуйста, отправьте файл поменьше или покороче.
    [full] Сейчас больше нельзя сохранить ни одного файла. Отправьте написанное без них; файлы можно добавить позже.
    [slow] Файлы не дошли вовремя. Отправьте меньше файлов или файлы поменьше либо попробуйте там, где связь лучше; написанное можно отправить и без них.
   *[together] С файлом { $number } получается слишком много: с одним сообщением принимается не больше 50 МБ. Пожалуйста, отправьте меньше файлов.
}
refusal-what-files = файлы при одном сообщении
safety-pictures = Снимки
safety-pictures-hint = JPEG, PNG или WebP. Каждый снимок создаётся заново из того, что на нём видно: место, время, устройство и имена, которые телефон записывает в файл, удаляются, а присланный файл не хранится. Посмотрите на сам снимок: лица, номера машин и окна остаются видны. Выбирайте снимки в последнюю очередь: если измените ответ, выберите их снова.
safety-limits = Не больше { $count } файлов, по { $one } МБ каждый, вместе { $all } МБ.
safety-choose-again = Всё, что вы написали, осталось. Только файлы нужно выбрать снова: страница не может их удержать.
safety-originals-title = Файл другого вида
safety-originals-warning = Документ, запись или видео хранится в точности как есть. В нём может быть записано, кто его сделал, когда, где и каким устройством, и убрать это мы не можем. Тех, кто его читает, предупреждают, что он может повредить их компьютеру. Если можете, отправьте вместо него снимок.
safety-originals = Файлы, которые хранятся как есть
safety-files = Что было приложено
safety-files-lead = Снимок показывается, когда вы его открываете. На него может быть тяжело смотреть.
safety-files-unsafe = Эти файлы хранятся такими, какими пришли, и не проверялись. Они могут повредить компьютеру и сказать, кто их сделал. Открывайте их только там, где нечего терять, например на компьютере без сети.
safety-file-picture = Снимок { $number }
safety-file-original = Файл { $number }, как пришёл
safety-file-save = Сохранить снимок
safety-mail-subject = Вас ждёт дело в вашей комиссии
safety-mail-reports = { $count ->
    [one] { $count } сообщение ждёт вашей комиссии: о нём ещё никто не решил.
    [few] { $count } сообщения ждут вашей комиссии: о них ещё никто не решил.
   *[many] { $count } сообщений ждут вашей комиссии: о них ещё никто не решил.
}
safety-mail-assigned = { $count ->
    [one] Вам поручена проверка { $count } инцидента от вашей стороны.
    [few] Вам поручена проверка { $count } инцидентов от вашей стороны.
   *[many] Вам поручена проверка { $count } инцидентов от вашей стороны.
}
safety-mail-key = { $count ->
    [one] Проверяющий другой стороны подписал { $count } заключение. Оно станет публичным только с вашей подписью.
    [few] Проверяющие другой стороны подписали { $count } заключения. Они станут публичными только с вашей подписью.
   *[many] Проверяющие другой стороны подписали { $count } заключений. Они станут публичными только с вашей подписью.
}
safety-mail-overdue = { $count ->
    [one] Истёк срок ответа по { $count } инциденту, а заключения нет. Каждая сторона теперь может высказаться от себя.
    [few] Истёк срок ответа по { $count } инцидентам, а заключения нет. Каждая сторона теперь может высказаться от себя.
   *[many] Истёк срок ответа по { $count } инцидентам, а заключения нет. Каждая сторона теперь может высказаться от себя.
}

# Incidents: tasks, playbooks, joint visits, days to ask again
refusal-no-such-task = Здесь нет ничего с номером { $number }. Посмотрите ещё раз в комнате.
refusal-task-state = Сейчас с этой задачей так поступить нельзя. Её состояние: { $task-state }. Посмотрите её страницу ещё раз.
refusal-task-taken = Эту задачу уже взял на себя: { $office }. Поговорите с ним или выберите другую задачу.
task-is-proposed = предложена
task-is-open = её надо выполнить, никто её не взял
task-is-taken = её кто-то взял
task-is-reported = о ней уже отчитались
task-is-declined = отклонена
task-is-early = этот день ещё не наступил
refusal-what-tasks = задачи
refusal-what-hours = часы
refusal-what-offices = люди от одной стороны
refusal-action-plan = запускать план действий, предлагать задачи и соглашаться на них от своей стороны
refusal-action-carry = брать задачу этой стороны или отчитываться о ней
refusal-field-task = что надо сделать
refusal-field-owner = чья это задача
refusal-field-hours = часы
refusal-field-purpose = цель поездки
refusal-field-place = место
refusal-field-ahead = день, который ещё не прошёл
refusal-field-goes = кто едет
refusal-field-report = ваши слова
refusal-field-day = день
refusal-field-outcome = что получилось
refusal-field-plan = план
board-missing-task = Пожалуйста, напишите, что надо сделать.
board-missing-owner = Пожалуйста, выберите, чья это задача.
board-missing-hours = Пожалуйста, укажите число часов, не меньше 1.
board-missing-purpose = Пожалуйста, напишите, зачем нужна поездка.
board-missing-place = Пожалуйста, укажите место.
board-missing-ahead = Пожалуйста, выберите день: сегодня или позже, в пределах года.
board-missing-goes = Пожалуйста, отметьте хотя бы одного человека от своей стороны.
board-missing-report = Пожалуйста, скажите это словами.
board-missing-day = Пожалуйста, укажите день: не в будущем и не больше года назад.
board-missing-outcome = Пожалуйста, выберите, что получилось.
board-missing-plan = Пожалуйста, выберите план, который подписали все стороны.
task-title = Что делается
task-none = Пока ничего не начато.
task-no-playbook = Плана действий нет. Им становится план с задачами, как только его подписали все стороны.
task-playbook = План действий: { $title }
task-playbook-means = { $count ->
    [one] Все стороны подписали его заранее. Как только он запущен, начинается { $count } его задача.
    [few] Все стороны подписали его заранее. Как только он запущен, начинаются { $count } его задачи.
    [many] Все стороны подписали его заранее. Как только он запущен, начинаются { $count } его задач.
   *[other] Все стороны подписали его заранее. Как только он запущен, начинаются { $count } его задач.
}
task-playbook-tasks = Его задачи
task-start-button = Запустить этот план действий
task-started = План действий «{ $title }» запущен { $date }: { $side } ({ $office }).
task-all-reported = Обо всех его задачах отчитались.
task-proposals = Предложения
task-over = Отчёты и отказы
task-begin-link = Добавить задачу, поездку или дату
task-owner = { $side }: { $role }
task-joint = Все стороны вместе
task-each-party = Каждая сторона
task-within = { $count ->
    [one] в течение { $count } часа
    [few] в течение { $count } часов
    [many] в течение { $count } часов
   *[other] в течение { $count } часов
}
task-state-proposed = Предложено
task-state-open = Надо выполнить
task-state-taken = Взято
task-state-reported = Выполнено
task-state-declined = Отклонено
task-state-late = Срок прошёл
task-outcome-done = Выполнено
task-outcome-partly = Выполнено частично
task-outcome-not-done = Не выполнено
task-declined-by = { $side }: отказ ({ $office }, { $date }).
task-waits = Ждёт согласия: { $parties }, с { $date }. До этого никого не обязывает.
task-waits-secretariat = Ждёт согласия секретариата.
task-due = Срок: { $date } ({ $left }).
task-late-owner = Срок истёк { $date }. С этого времени обращаемся к руководителям этой стороны.
task-late-everybody = Срок истёк { $date }. С { $since } обращаемся к сопредседателям всех сторон.
task-taken-by = Взялись: { $side } ({ $office }).
task-unreported = Ещё не отчитались: { $parties }.
task-board-late = { $count ->
    [one] { $count } задача просрочена с { $date }.
    [few] { $count } задачи просрочены, первая с { $date }.
    [many] { $count } задач просрочено, первая с { $date }.
   *[other] { $count } задач просрочено, первая с { $date }.
}
task-board-next = Ближайшая задача: { $date } ({ $left }).
task-board-asks = { $count ->
    [one] Комната спрашивает, как обстоят дела: { $count } день.
    [few] Комната спрашивает, как обстоят дела: { $count } дня.
    [many] Комната спрашивает, как обстоят дела: { $count } дней.
   *[other] Комната спрашивает, как обстоят дела: { $count } дней.
}
task-begin-title = Начать что-то
task-begin-lead = План действий, задача, совместная поездка или день, когда всех спросят ещё раз.
task-add-title = Задача
task-what = Что надо сделать
task-whose = Чья это задача?
task-whose-hint = Задача для другой стороны — предложение, пока её сопредседатель не согласится.
task-hours = За сколько часов?
task-hours-hint = С момента, когда её надо выполнять. 24 — сутки, 168 — неделя.
task-add-button = Добавить задачу
task-visit-title = Совместная поездка
task-visit-means = Она назначена, только когда согласились все стороны. Каждая сторона сама говорит, кто едет.
task-visit-never = Поездка не расследует преступлений и не вступает в контакт с подозреваемыми.
task-purpose = Для чего она
task-place = Место
task-place-hint = Настолько точно, насколько можно знать всем участникам. Без имён.
task-visit-day = День
task-visit-day-hint = Сегодня или позже.
task-time = Час и место встречи
task-time-hint = Например: 10:00, у восточных ворот.
task-limits = Чего ещё она не делает
task-limits-hint = Например: не фотографирует, не расспрашивает о родственниках.
task-visit-hours = За сколько часов после этого дня отчитывается каждая сторона?
task-visit-hours-hint = 48 — двое суток.
task-visit-button = Предложить поездку
task-goes = Кто едет от вашей стороны?
task-goes-hint = Только ваша сторона; другие скажут за себя.
task-ask-title = День, чтобы спросить ещё раз
task-ask-means = В этот день каждую сторону спросят, как обстоят дела. Вопрос остаётся в списке, пока не ответят все.
task-ask-day = День
task-ask-day-hint = Сегодня или позже.
task-ask-button = Назначить день
task-ask-list = Дни, когда спросят ещё раз
task-ask-waits = Ждём ответа: { $parties }, с { $date }.
task-ask-answered = Ответили: { $parties }.
task-ask-question = Как обстоят дела? ({ $date })
task-ask-lead = Каждая сторона отвечает за себя. Читают только участники.
task-ask-silent = Пока не ответила
task-ask-early = Этот день ещё не наступил.
task-ask-label = Как обстоят дела
task-ask-answer-button = Ответить за нашу сторону
task-ask-seal = Спрошено
task-reported-late = Отчёт поступил после срока, истёкшего { $date }.
text-incident = Отвечает на
text-incident-link = Инцидент, принятый комиссией к рассмотрению
task-number = Задача { $number }
task-about-by = Кто предложил
task-about-owner = Чья
task-about-place = Место
task-about-day = Когда
task-about-goes = Кто едет
task-about-limits = Чего она не делает
task-reports = Что получилось
task-agree-title = Ваша сторона согласна?
task-agree-means = С вашего согласия это задача вашей стороны, и начинается её срок.
task-agree-visit = Поездка назначена, когда согласится последняя сторона. Заставить никого нельзя.
task-agree-button = Да, от нашей стороны
task-decline-button = Нет, или взять обратно
task-take-means = Кто её берёт, потом скажет, что получилось.
task-take-button = Беру на себя
task-let-go-button = Отказаться от неё
task-report-title = Отчитаться, что получилось
task-outcome = Что получилось?
task-day = В какой день?
task-report-words = Словами, без имён людей
task-report-button = Отчитаться
task-done-started = План действий запущен. Его задачи ниже.
task-done-added = Задача добавлена. Её срок идёт.
task-done-proposed = Задача предложена. Ждём согласия другой стороны.
task-done-asked = День назначен.
task-done-agreed = Согласие вашей стороны сохранено.
task-done-declined = Отклонено. Остаётся в списке с отказом вашей стороны.
task-done-taken = Вы взяли задачу на себя.
task-done-let-go = Задача снова свободна.
task-done-reported = Ваш отчёт сохранён.
task-done-answered = Ответ вашей стороны сохранён.
task-done-visit = Поездка предложена. Ждём согласия всех сторон.
mine-tasks = Задачи, которые ждут вас
task-mine-agree = Ждёт вашего «да» или «нет».
task-mine-called = Срок истёк, займитесь этим.
task-mine-visit = Вы участвуете в этой поездке.
task-mine-taken = Вы взяли её на себя.
task-mine-open = Её берёт кто-то на вашей должности.
task-mine-ask = Вашу сторону спрашивают, как обстоят дела.
board-communique-name = Об инциденте недели с { $date }
board-communique-lead = Проверяющие всех сторон подтверждают следующее.
board-communique-means = Коммюнике говорит вслух то, что подтвердили все стороны. Это заявление, и ему нужны подписи всех сторон.
board-communique-button = Составить коммюнике
board-denial-name = То, что говорили о неделе с { $date }, неправда
board-denial-lead = Проверяющие всех сторон установили: то, что говорили, неправда. Они подтверждают следующее.
board-denial-means = Все стороны установили, что это неправда. Совместное опровержение говорит об этом вслух; это заявление, и ему нужны подписи всех сторон.
board-denial-button = Составить совместное опровержение
plan-tasks-title = Задачи этого плана
plan-tasks-lead = Когда план подписали все стороны, его можно запустить в комнате инцидента. Тогда у каждой задачи идёт срок.
plan-no-task = Задач в нём нет.
plan-task-add = Добавить задачу
plan-task-button = Добавить эту задачу
plan-task-remove = Убрать задачу { $number }
plan-task-done = Задачи сохранены.
plan-task-hours = Пожалуйста, укажите число часов от 1 до { $max }.
plan-task-theirs = Задачи этого плана предложила другая сторона, и меняет их только она: { $party }. Предложите свою в обсуждении.
plan-optional = { $label }, не обязательно
plan-owner = Чья это задача?
plan-owner-hint = У каждой стороны своя, или у одной стороны, или у секретариата.
plan-hours = За сколько часов после запуска?
plan-hours-hint = 24 — сутки, 168 — неделя.
appeal-blank = [{ $label }]
mail-subject-task = { $count ->
    [one] Вас ждёт { $count } задача
    [few] Вас ждут { $count } задачи
    [many] Вас ждут { $count } задач
   *[other] Вас ждут { $count } задач
}
mail-task-late = { $count ->
    [one] Срок { $count } задачи вашей стороны истёк, и никто о ней не отчитался.
    [few] Срок { $count } задач вашей стороны истёк, и никто о них не отчитался.
    [many] Срок { $count } задач вашей стороны истёк, и никто о них не отчитался.
   *[other] Срок { $count } задач вашей стороны истёк, и никто о них не отчитался.
}
mail-task-long = { $count ->
    [one] { $count } задача просрочена ещё на столько же. Об этом сообщено сопредседателям всех сторон.
    [few] { $count } задачи просрочены ещё на столько же. Об этом сообщено сопредседателям всех сторон.
    [many] { $count } задач просрочено ещё на столько же. Об этом сообщено сопредседателям всех сторон.
   *[other] { $count } задач просрочено ещё на столько же. Об этом сообщено сопредседателям всех сторон.
}
# Встречи, предварительные уведомления и общий календарь
nav-meetings = Встречи
nav-calendar = Календарь
meetings-title = Встречи
meetings-lead = Кто кого позвал на встречу, кто что ответил и с каких пор. Молчание показано как молчание и никогда не считается согласием.
meetings-call = Созвать встречу
meetings-empty = Ни одной встречи ещё не созывали.
meetings-next-fixed = Следующая встреча назначена: { $date }.
meetings-next-none = Следующая встреча не назначена с { $date }.
meetings-next-by = По уставу она должна состояться до { $date }; встречи — раз в { $days } дн.
meetings-next-overdue = По уставу она должна была состояться до { $date }.
meetings-rules-title = Как это устроено
meetings-rule-chair = Чья очередь председательствовать на следующей встрече: { $party }. Очередь идёт по встречам, которые состоялись.
meetings-rule-answer = На созыв отвечают в течение { $days } дн. Любая сторона может созвать встречу срочно, не менее чем за { $hours } ч; это отмечается.
meetings-rule-held = Встреча считается состоявшейся, когда её протокол подписали все стороны.
meetings-rule-conciliator = Если встреча не складывается, стороны условились обратиться: { $name }.
meeting-title = Встреча { $date }
meeting-when = Когда
meeting-where = Где
meeting-agenda = Повестка
meeting-chair = Председательствует
meeting-quorum = Кворум
meeting-number = Созыв
meeting-quorum-means = { $count ->
    [one] { $count } от каждой стороны, среди них сопредседатель
    [few] { $count } от каждой стороны, среди них сопредседатель
   *[other] { $count } от каждой стороны, среди них сопредседатель
}
meeting-number-means = Созыв № { $number }.
meeting-reduced = Сокращённая повестка: меньше пунктов, чем на полной встрече.
meeting-short-notice = Созвана срочно.
meeting-item-follow-up = Что сделано по прежним инцидентам
meeting-item-advance-notices = Предварительные уведомления
meeting-item-commitments = Обязательства, срок которых подходит
meeting-item-proposed = Пункты, предложенные сторонами
meeting-state-open = Ждёт ответов
meeting-state-fixed = Назначена
meeting-state-refused = Не согласована
meeting-state-silent = Ответа нет
meeting-state-over = Ждёт протокола
meeting-state-held = Состоялась
meeting-since-open = Ждёт ответа, с { $date }: { $parties }.
meeting-since-fixed = Все стороны сказали, что придут; назначена с { $date }.
meeting-since-refused = Отказ или другая дата, { $parties }; не согласована с { $date }.
meeting-since-silent = Нет ответа с { $date }: { $parties }. Это не согласие.
meeting-since-over = Начало было назначено на { $date }. Протокол ещё не принят.
meeting-since-held = Протокол подписали все стороны; это записано { $date }.
meeting-reply-comes = Придёт.
meeting-reply-other-date = Тогда не придёт и предлагает другую дату: { $date }.
meeting-reply-declines = Не придёт. Причины:
meeting-done-called = Ваш созыв в реестре. Никто не скажет, что он не дошёл.
meeting-done-comes = Ваш ответ в реестре: ваша сторона придёт.
meeting-done-other-date = Ваш ответ в реестре: другая дата.
meeting-done-declines = Ваш ответ и ваши причины в реестре.
meeting-done-stated = Слова вашей стороны в реестре.
meeting-to-room = В комнату встречи
meeting-to-public = Что видят все
meeting-answers = Что каждая сторона ответила на этот созыв
meeting-called-by = Созывает { $party }. Ответить до { $answer }.
meeting-stance-called = Созвала { $date } и значит придёт.
meeting-stance-waits = Ещё не ответила. Срок — до { $date }.
meeting-stance-silent = Нет ответа с { $date }.
meeting-deadlock-title = Встреча не складывается
meeting-deadlock = Всё стоит с { $date }. Что теперь может сделать каждая сторона:
meeting-step-again = Созвать снова. Всех спрашивают заново.
meeting-step-reduce = Созвать снова с более короткой повесткой.
meeting-step-conciliator = Обратиться к тому, кого стороны назвали для этого в уставе: { $name }.
meeting-step-speak = Сказать от своей стороны, почему встреча не складывается.
meeting-texts = Протокол и коммюнике
meeting-no-texts = Ни один текст об этой встрече ещё не вынесен на стол.
meeting-statements = Что стороны говорят от себя
meeting-one-party-means = От одной стороны, не от комиссии.
meeting-earlier = { $count ->
    [one] { $count } прежний созыв
    [few] { $count } прежних созыва
   *[other] { $count } прежних созывов
}
meeting-nobody-answered = На этот созыв никто не ответил.
meeting-call-title = Созыв
meeting-call-lead = Созыв — действие в реестре. Кто созывает, тот придёт. Остальных спрашивают, и считается только их собственное подписанное «да».
meeting-call-window = Самое раннее время — { $date }. Меньше чем за { $days } дн. — это срочный созыв, он отмечается.
meeting-call-day = День
meeting-call-time = Время по часам комиссии
meeting-call-place-hint = Это читают все. Только общие слова: город, дом, «по видеосвязи». Без ссылок, адресов почты и телефонов; их передайте иначе.
meeting-call-agenda-hint = Названия предложенных пунктов видят только члены. Чтобы сократить повестку, снимите отметки.
meeting-call-button = Проверить и подписать
meeting-call-again-title = Созвать эту встречу снова
meeting-call-again-means = Новый созыв получает номер и спрашивает всех заново. Прежние ответы остаются в реестре.
meeting-call-again-button = Созвать снова
meeting-answer-title = Ответ вашей стороны
meeting-answered = Ваша сторона ответила:
meeting-answer-means = Созывает { $party }. Пожалуйста, ответьте до { $date }. Ответ подписывается, и прочесть его могут все.
meeting-comes-button = Мы придём
meeting-other-date-title = Предложить другую дату
meeting-other-date-button = Предложить эту дату
meeting-declines-title = Отказаться с объяснением причин
meeting-declines-means = Причины читают все. Не называйте людей.
meeting-declines-button = Мы не придём
meeting-reasons = Причины
meeting-nothing-on-it = Сейчас ничего.
meeting-item-title = Предложить пункт
meeting-item-hint = Одна строка, не более { $max } знаков. Читают только члены.
meeting-item-button = Внести в повестку
meeting-item-strike = Снять
meeting-items-left-out = Предложено до сокращения повестки; в повестке нынешнего созыва этого нет
meeting-room-done-item = Пункт в повестке.
meeting-room-done-strike = Ваш пункт снят.
meeting-room-done-presence = Записано, кто присутствовал.
meeting-presence-title = Кто присутствовал
meeting-presence-means = Каждая сторона говорит о себе, по должностям. Читают только члены.
meeting-presence-unsaid = Пока ничего не сказано.
meeting-presence-say = Сказать, кто был от вашей стороны
meeting-presence-who = Присутствовали
meeting-presence-button = Сохранить
meeting-quorate = Для кворума достаточно ({ $count }).
meeting-not-quorate = Для кворума недостаточно ({ $count }, среди них сопредседатель).
meeting-topic = Тема мандата
meeting-minutes-title = Начать протокол
meeting-minutes-means = { $count ->
    [one] Черновик начинается с заполненной повестки; в ней { $count } предложенный сторонами пункт. Его формулируют на столе во время встречи и подписывают, как любой текст.
    [few] Черновик начинается с заполненной повестки; в ней { $count } предложенных сторонами пункта. Его формулируют на столе во время встречи и подписывают, как любой текст.
   *[other] Черновик начинается с заполненной повестки; в ней { $count } предложенных сторонами пунктов. Его формулируют на столе во время встречи и подписывают, как любой текст.
}
meeting-minutes-button = Создать черновик протокола
meeting-communique-title = Начать коммюнике
meeting-communique-button = Создать черновик коммюнике
meeting-speak-title = Сказать от своей стороны
meeting-speak-means = Вы можете сказать от своей стороны, почему встреча не состоялась или что вы видите иначе. Это сразу видят все, с пометкой «от одной стороны».
meeting-text-minutes = Протокол встречи { $date }
meeting-text-statement = Коммюнике о встрече { $date }
meeting-text-opened = Стороны встретились { $date }. Председательствует: { $party }.
meeting-text-follow-up = { $count ->
    [0] Что сделано по прежним инцидентам: открытых нет.
   *[other] Что сделано по прежним инцидентам: открытых — { $count }.
}
meeting-text-advance-notices = { $count ->
    [0] Предварительные уведомления: на ближайшее время нет.
   *[other] Предварительные уведомления: на ближайшее время — { $count }.
}
meeting-text-commitments = { $count ->
    [0] Обязательства, срок которых подходит: нет.
   *[other] Обязательства, срок которых подходит ({ $count }):
}
meeting-text-proposed = Предложено: { $title }
meeting-text-next = Следующая встреча — { $date }.
meeting-text-next-open = Следующая встреча должна состояться до { $date }; дату ещё предстоит назначить.
meeting-text-met = Стороны встретились { $date }.
meeting-text-dealt = Обсудили: { $items }.
signing-meeting = Встреча
signing-convene-title = Созвать встречу
signing-convene-lead = Ваш созыв сразу виден всем и остаётся в реестре. Ваша сторона придёт; остальных спрашивают.
signing-convene-button = Мы созываем эту встречу — подписать
signing-reply-title = Ответить на созыв
signing-reply-lead = Ваш ответ сразу виден всем и остаётся в реестре. До начала встречи можно ответить заново.
signing-reply-button = Это наш ответ — подписать
act-the-meeting = встреча
act-meeting-called = { $party }: созыв — { $meeting }.
act-meeting-called-again = { $party }: повторный созыв — { $meeting }.
act-meeting-comes = { $party }: ответ «придём» — { $meeting }.
act-meeting-other-date = { $party }: предложена другая дата — { $meeting }.
act-meeting-declines = { $party }: отказ — { $meeting }.
act-meeting-stated = { $party }: слова от своей стороны — { $meeting }.
mine-dates = Встречи и предстоящие даты
mine-notice = Уведомление
calendar-title = Календарь
calendar-lead = Что обе стороны знают заранее: чувствительные даты, встречи, идущие сроки. Читают только члены.
calendar-give = Уведомить заранее
calendar-file = Для программы-календаря
calendar-file-means = В файле то, что видят только члены. Храните его там, где читаете только вы.
calendar-span = С { $from } по { $until }
calendar-empty = На эти дни ничего нет.
calendar-pages = Другие дни
calendar-before = Более ранние дни
calendar-after = Более поздние дни
calendar-incident = Срок по инциденту
calendar-incident-means = Пора дать ответ.
calendar-task = Задача
calendar-task-means = К этому времени о ней нужно доложить.
calendar-asked-means = Комната инцидента спрашивает каждую сторону.
calendar-promise = Обязательство
calendar-promise-means = Срок подошёл.
calendar-missing-starts = Укажите день и время, например 18:30.
calendar-missing-title = Напишите одной строкой, что это.
calendar-missing-first = Укажите день, не раньше сегодняшнего и не позже чем через два года.
calendar-missing-last = Последний день не может быть раньше первого.
calendar-missing-size = Напишите целое число людей или оставьте пустым.
calendar-missing-occasion = Выберите, что это за повод.
calendar-missing-agenda = Оставьте в повестке хотя бы один пункт.
calendar-missing-place = Скажите общими словами и одной строкой, где.
calendar-missing-text = Здесь нужны слова.
calendar-missing-reasons = Назовите причины.
notice-lead = Скажите другой стороне до того, как это случится: никто не застигнут врасплох, и обе могут подготовиться.
notice-private = Это читают члены обеих сторон; в реестре этого нет. Не называйте частных лиц.
notice-title = Что это
notice-title-hint = Одна строка, не более { $max } знаков.
notice-occasion = Повод
notice-first = Первый день
notice-last = Последний день
notice-last-hint = Пусто, если день один.
notice-yearly = Повторяется каждый год
notice-yearly-short = каждый год
notice-when = Когда
notice-next = ближайший раз:
notice-region = Регион
notice-no-region = Везде или в другом месте
notice-size = Сколько людей ожидается
notice-size-hint = Целое число. Пусто, если никто не знает.
notice-asked = О чём просят другую сторону
notice-asked-hint = Например: не собираться рядом в этот день; назвать, кому можно позвонить.
notice-asked-max = Не более { $max } знаков.
notice-button = Уведомить
notice-by = От кого
notice-given-by = Уведомление от
notice-waits-for-you = Ваша сторона ещё не сказала, что видела это.
notice-done-given = Другая сторона теперь может прочесть ваше уведомление.
notice-done-seen = Другая сторона видит, что вы это видели.
notice-seen-title = Кто это видел
notice-seen-by = { $party }: видели, сказано { $date }.
notice-unseen-by = { $party }: с { $date } не сказано, что видели.
notice-see-means = Скажите от своей стороны, что видели. Это не согласие с тем, о чём просят.
notice-see-button = Мы видели
notice-withdraw-title = Отозвать
notice-withdraw-means = Уведомление сразу стирается для всех.
notice-withdraw-button = Стереть уведомление
notice-kept = Стирается через { $days } дн. после окончания. Ежегодное остаётся, пока его не отзовут.
notice-kind-rally = Митинг или шествие
notice-kind-match = Матч или состязание
notice-kind-anniversary = День памяти или годовщина
notice-kind-feast = Праздник или фестиваль
notice-kind-court = Суд или приговор
notice-kind-visit = Приезд известного человека
notice-kind-other = Другое
mail-subject-meeting = { $count ->
    [one] { $count } созыв встречи
    [few] { $count } созыва встреч
   *[other] { $count } созывов встреч
}
mail-meeting-called = { $count ->
    [one] Другая сторона созывает встречу, а ваша сторона ещё не ответила. Молчание показывается как молчание.
    [few] Другие стороны созывают { $count } встречи, а ваша сторона ещё не ответила. Молчание показывается как молчание.
   *[other] Другие стороны созывают { $count } встреч, а ваша сторона ещё не ответила. Молчание показывается как молчание.
}
mail-meeting-answered = { $count ->
    [one] На созыв встречи пришёл ответ.
    [few] Пришли ответы на { $count } созыва встреч.
   *[other] Пришли ответы на { $count } созывов встреч.
}
mail-ahead = { $count ->
    [one] Подходит дата, о которой было уведомление.
    [few] Подходят { $count } даты, о которых были уведомления.
   *[other] Подходят { $count } дат, о которых были уведомления.
}
mail-subject-ahead = { $count ->
    [one] Предстоит дата
    [few] Предстоят { $count } даты
   *[other] Предстоит { $count } дат
}
refusal-unknown-meeting = Такой встречи нет: { $id }. Поищите её в списке встреч.
refusal-unknown-notice = Такого уведомления больше нет. Его отозвали, или срок прошёл.
refusal-meeting-state = Сейчас с этой встречей так нельзя. Её состояние: { $meeting-state }.
refusal-meeting-date = Встречу можно назначить на время с { $earliest } по { $latest }. Выберите другое.
refusal-too-private = Это читают все ({ $field }), поэтому здесь не может быть ссылки, адреса почты, даты и длинного номера, а после точки ставят пробел. Напишите общими словами.
refusal-action-convene = созвать встречу
refusal-action-reply = ответить на созыв
refusal-action-prepare = предложить пункт или сказать, кто присутствовал
refusal-action-notify = уведомить заранее
refusal-action-acknowledge = сказать, что уведомление видели
refusal-what-meeting-calls = созывы
refusal-what-answers = ответы
refusal-what-items = пункты
refusal-field-agenda = повестка
refusal-field-starts = день и время
refusal-action-keep = хранить сообщение дольше
safety-days-left = { $count ->
    [0] Оно будет стёрто в течение часа.
    [one] До стирания остался { $count } день.
    [few] До стирания осталось { $count } дня.
   *[many] До стирания осталось { $count } дней.
}
safety-kept = Все стороны согласились { $date } хранить его дольше.
safety-keep-means = Только если «да» скажет сопредседатель каждой стороны, { $days } дней начнутся заново. Кто молчит, тот не согласился.
safety-keep-said = Уже сказали «да»: { $party }.
safety-keep = Да, хранить дольше
reports-done-keep = «Да» вашей стороны записано.
safety-similar-title = Возможно, об этом уже известно
safety-similar-lead = Эти инциденты похожи на сообщение строкой для списков, местом и днём. Ничего запечатанного не сравнивалось. Тот же ли это инцидент, решаете вы.
safety-similar-join = Это он: присоединить
safety-similar-words = Те же слова:
safety-similar-region = Тот же регион
safety-similar-days = { $count ->
    [0] Тот же день
    [one] Разница { $count } день
    [few] Разница { $count } дня
   *[many] Разница { $count } дней
}
safety-similar-topic = Та же тема
safety-similar-channel = Узнали тем же путём
safety-similar-language = Тот же язык
# Overview: symmetry audit, board, map, exports
refusal-action-export = запросить выгрузку или согласиться на неё
refusal-action-download = забрать выгрузку
refusal-export-state = С этой выгрузкой сейчас так поступить нельзя: { $export-state }. Посмотрите список выгрузок.
export-state-waits = ждёт согласия
export-state-open = открыта
export-state-over = срок истёк
export-state-withdrawn = согласие отозвано
refusal-what-downloads = скачиваний одной выгрузки
refusal-what-incidents = инцидентов в одной выгрузке
symmetry-title = Одинаково ли отношение к инцидентам?
symmetry-lead = Одинаковому инциденту — одинаковый срок, одинаковые слова и одинаковая гласность, кого бы он ни затронул. Здесь это подсчитано только по журналу.
symmetry-periods = Период
symmetry-all = С самого начала
symmetry-quarter = { $quarter }-й квартал { $year } года
symmetry-counted = Принято инцидентов: { $accepted }. Учтено ниже: { $counted }. Не учтено: без вывода — { $unfound }; стороны не сказали одинаково, чьи люди пострадали, — { $unsaid }; затронуты люди нескольких сторон — { $several }. Прочитаны первые записи журнала: { $size }.
symmetry-words = { $count ->
    [one] { $count } слово
    [few] { $count } слова
    [many] { $count } слов
   *[other] { $count } слова
}
symmetry-share = { $share } %
symmetry-open = для половины ещё не наступило
symmetry-span = { $estimate } (от { $low } до { $high })
symmetry-span-from = { $estimate } (от { $low })
symmetry-by = примерно на { $by } (интервал: { $low } – { $high })
symmetry-by-from = примерно на { $by } (не меньше: { $low })
symmetry-by-least = не меньше чем на { $low }
symmetry-by-open = на сколько, пока сказать нельзя
symmetry-few = Слишком мало, чтобы судить: вывод делается, если инцидентов у каждой стороны не меньше { $min }.
symmetry-same = Различий не видно.
symmetry-pair = { $first } и { $second }: { $said }
symmetry-measure-accept = Время до принятия
symmetry-measure-verify = Время до первого вывода
symmetry-measure-answer = Время до решения
symmetry-measure-experienced = Доля со степенью «пережито»
symmetry-measure-high = Доля с высоким приоритетом
symmetry-measure-words = Слова, подписанные всеми сторонами
symmetry-measure-published = Доля с публичным ответом
symmetry-more-accept = Инциденты, затронувшие сторону «{ $more }», принимались дольше, чем затронувшие сторону «{ $less }», { $by }.
symmetry-more-verify = Выводы об инцидентах, затронувших сторону «{ $more }», занимали больше времени, чем о затронувших сторону «{ $less }», { $by }.
symmetry-more-answer = Ответы на инциденты, затронувшие сторону «{ $more }», занимали больше времени, чем на затронувшие сторону «{ $less }», { $by }.
symmetry-more-experienced = Инцидентам, затронувшим сторону «{ $more }», чаще даётся степень «пережито», чем затронувшим сторону «{ $less }», { $by }.
symmetry-more-high = Инцидентам, затронувшим сторону «{ $more }», чаще даётся высокий приоритет, чем затронувшим сторону «{ $less }», { $by }.
symmetry-more-words = Об инцидентах, затронувших сторону «{ $more }», подписано больше слов, чем о затронувших сторону «{ $less }», { $by }.
symmetry-more-published = На инциденты, затронувшие сторону «{ $more }», чаще отвечают публично, чем на затронувшие сторону «{ $less }», { $by }.
symmetry-of = { $count ->
    [one] { $count } инцидент
    [few] { $count } инцидента
    [many] { $count } инцидентов
   *[other] { $count } инцидента
}
symmetry-kinds = Степени и приоритеты
symmetry-kind = Вид
symmetry-how-title = Как это подсчитано
symmetry-how-whose = Чьи люди пострадали, сказано в выводе только тогда, когда проверяющие всех сторон говорят одно и то же. Никто другой этого не решает.
symmetry-how-more = Сроки, интервалы и как подсчитать самому
symmetry-how-times = Журнал не называет день инцидента, только неделю: время до принятия считается с понедельника этой недели. То, на что ещё не ответили, считается дольше всего, на что ответили. Время округляется вниз.
symmetry-how-intervals = Медиана стоит с интервалом, который накрывает истинную не реже чем в 95 случаях из 100, доля — с интервалом Уилсона. О различии сказано только там, где интервал не содержит нуля; интервалы так широки, что из 100 проверок сторон, к которым относятся одинаково, хоть какое-то различие назовут не больше чем примерно 5.
symmetry-how-again = У кого есть копия журнала, получит те же числа командой «comity symmetry».
symmetry-json = То же для программ (JSON)
symmetry-draft-heading = Опубликовать
symmetry-draft-means = На стол кладётся проект заявления с этими числами. Его формулируют, вносят и подписывают все стороны, как любой текст.
symmetry-draft-button = Начать заявление
symmetry-draft-title = Проверка равного отношения: { $period }
map-title = Карта инцидентов
map-lead = Сколько принятых инцидентов публично называют каждый регион.
map-suppressed = Инцидент называет свой регион, только если оттуда пришло достаточно сообщений. Числа меньше { $min } не различаются.
map-without = { $count ->
    [one] { $count } инцидент не называет региона.
    [few] { $count } инцидента не называют региона.
    [many] { $count } инцидентов не называют региона.
   *[other] { $count } инцидента не называют региона.
}
map-none = нет
map-few = меньше { $min }
map-count = { $count }
map-more = { $from } и больше
map-by = Контуры: { $who }
map-no-map = У этого сервера нет карты этих регионов. Числа стоят в таблице.
map-table = Числа
map-empty = Ни один инцидент не называет региона.
map-incidents = Инциденты
map-others = В регионах, которых нет в списке, инцидентов нет.
map-board-title = Карта комнат
map-board-lead = Сколько комнат у каждого региона, назван он всем или нет. Это видят только участники.
board-any = Все
board-words = Слова
board-status = Состояние
board-clock = Срок
board-clock-overdue = Просрочено
board-clock-today = Срок сегодня
board-who = Кто проверяет
board-order = Порядок
board-order-changed = Последние изменения
board-order-due = Сначала ближайший срок
board-none-found = На доске нет ничего подходящего. Уберите часть условий или ищите меньше слов.
board-at-work = Проверяют:
board-affected-title = Чьи люди пострадали
board-affected-means = В вывод это войдёт, только если все проверяющие скажут одно и то же. Это нужно для проверки, одинаково ли отношение к инцидентам.
board-affected-change = Сказать, чьи люди пострадали
board-affected-label = Отметьте каждую сторону, чьи люди пострадали; ни одной — чтобы не говорить об этом
board-affected-button = Сказать
board-done-affects = Ваш ответ о том, чьи люди пострадали, сохранён.
incident-affected = Пострадали люди стороны: { $parties }
export-title = Выгрузки доски
export-lead = Доска покидает этот сайт, только пока сопредседатели всех сторон согласны именно на то, что забирают.
export-means = В выгрузке — краткие описания, выводы, то, на какой неделе и каким путём что-то услышали, и регион — только если он виден всем. В ней нет ничего о сообщивших, нет их рассказов и других мест. Забрать её можно в течение { $days } дней после последнего согласия.
export-none = Выгрузок никто не запрашивал.
export-span = Комнаты, открытые с { $from } по { $until }
export-until = До { $date }
export-waits-for = Ждёт:
export-holds = Содержит
export-holds-what = Краткие описания, подписанное всеми сторонами, заявления отдельных сторон, недели и пути
export-statuses = Состояния
export-asked = Запросил
export-consents = Согласились
export-digest = Отпечаток содержания
export-consent-means = Вы соглашаетесь именно на это. Кому нужно другое, просит заново.
export-consent-button = Согласиться от нашей стороны
export-take-means = Каждое скачивание записывается здесь и видно всем сторонам.
export-take-csv = Забрать таблицей (CSV)
export-take-json = Забрать для программ (JSON)
export-withdraw-button = Отозвать наше согласие
export-not-taken = Её никто не забирал.
export-taken = { $count ->
    [one] Забрана { $count } раз
    [few] Забрана { $count } раза
    [many] Забрана { $count } раз
   *[other] Забрана { $count } раза
}
export-ask-title = Запросить выгрузку
export-ask-means = Запрашивая, вы соглашаетесь от своей стороны. Остальных просят о согласии.
export-from = Открыты с
export-until-label = По
export-ask-button = Запросить
export-done-ask = Запрос сделан. Другие стороны видят его здесь.
export-done-consent = Ваша сторона согласна.
export-done-withdraw = Согласие отозвано: больше никто не может её забрать.
board-missing-statuses = Отметьте хотя бы одно состояние.
board-missing-until = Укажите последний день, не раньше первого.
board-missing-from = Укажите первый день.

# Контакты, поездки и встречи: что поздно, рано или слишком много
refusal-contact-late = Другая сторона могла подтвердить этот контакт до { $deadline }. Он остаётся в журнале и не засчитывается. Если вы говорили снова, внесите это как новый контакт.
refusal-meeting-begun = Встреча началась { $time }, а на созыв отвечают до начала. Если она не состоялась, любая сторона может созвать её снова или сказать от себя.
refusal-meeting-ahead = Встреча начнётся { $time }. Кто присутствовал, говорят после начала. Вернитесь сюда тогда.
refusal-what-meetings = предстоящие встречи, созванные одной стороной
refusal-what-calls-a-day = звонки одной стороны за сутки
refusal-what-contacts-a-day = контакты, внесённые одной стороной за сутки
refusal-field-visit-day = день поездки
board-missing-visit-day = Укажите день поездки или более поздний.
contacts-log-waiting-title = Ждут слова вашей стороны
contacts-log-all-title = Все контакты
meeting-other-calls = { $count ->
    [one] Ещё { $count } созыв этой встречи
    [few] Ещё { $count } созыва этой встречи
   *[other] Ещё { $count } созывов этой встречи
}
meeting-presence-ahead = Это можно сказать, когда встреча начнётся: { $date }.
contacts-erased = Слова стёрты: их срок вышел.
### Bounds of reports and exports: files that find no room, taking back, columns
report-after-kept = Дольше его хранят, только если согласны все стороны. И тогда вы можете его отозвать, пока от него хоть что-то хранится.
receipt-made-no-files = Сообщение принято, а файлы — нет: сейчас для них нет места. Их можно добавить позже по квитанции.
symmetry-fresh = Не учтено для ответов и гласности, так как к последней записи со дня принятия не прошло { $days } дней: { $count }.
board-missing-until-past = Укажите последний день, который уже наступил.
export-columns = Что стоит в каждой строке файла
export-column-incident = его номер
export-column-opened = день, когда открыта комната
export-column-week = неделя, на которой это случилось, по её понедельнику
export-column-region = регион, только если он виден всем
export-column-topic = тема по мандату
export-column-grade = насколько это известно
export-column-priority = насколько это срочно
export-column-spill-over = связано ли это с конфликтом за рубежом
export-column-outside = событие за рубежом словами участников
export-column-summary = строка, по которой его знают участники
export-column-status = в каком он состоянии
export-column-accepted = когда он принят
export-column-due = до какого времени нужен ответ
export-column-found = когда сделан последний вывод
export-column-affected = чьи люди пострадали, если все стороны говорят одно и то же
export-column-agreed = факты, которые подтвердили все стороны
export-column-disputed = спорные факты со словами каждой стороны
export-column-own-words = что стороны добавили своими словами
export-column-statements = заявления отдельных сторон
export-column-sightings = на каких неделях и какими путями о нём услышали и сколько раз
# Что осталось по инцидентам: дни, когда спрашивают снова, и повторы среди комнат
mail-subject-asked = { $count ->
    [one] Вас спрашивают, как обстоит дело с { $count } инцидентом
    [few] Вас спрашивают, как обстоит дело с { $count } инцидентами
    [many] Вас спрашивают, как обстоит дело с { $count } инцидентами
   *[other] Вас спрашивают, как обстоит дело с { $count } инцидента
}
mail-asked = { $count ->
    [one] Наступил день, когда каждая сторона говорит, как обстоит дело с { $count } инцидентом. Ваша сторона ещё не ответила.
    [few] Наступили дни, когда каждая сторона говорит, как обстоит дело с { $count } инцидентами. Ваша сторона ещё не ответила.
    [many] Наступили дни, когда каждая сторона говорит, как обстоит дело с { $count } инцидентами. Ваша сторона ещё не ответила.
   *[other] Наступили дни, когда каждая сторона говорит, как обстоит дело с { $count } инцидента. Ваша сторона ещё не ответила.
}
board-similar-lead = Эти инциденты похожи на этот строкой для списков, местом и днём. Если это одно и то же, запишите услышанное там и не принимайте его дважды.
## Что стало с обращениями.

appeals-title = Что стало с обращениями
appeals-lead = Кому отправлено каждое обращение, кто ответил и кто молчит. Всё вычисляется из того, что подтвердили все стороны, а не со слов.
appeals-none = Обращений с адресатами пока не принято.
course-title = { $text }: что с ним стало
course-course = Что с ним стало
course-to-course = Каждый шаг: кто его внёс и кто подтверждает
course-rule = Кто вносит шаг, тот его подписывает. Шаг считается, только когда его подтвердили все стороны; до этого он — слово того, кто его внёс.
course-to-room = Внести или подтвердить шаг
course-room-title = Что стало с обращением
course-answer-days = ответ ожидается в течение { $days ->
    [one] { $days } дня
    [few] { $days } дней
    [many] { $days } дней
   *[other] { $days } дня
 }
course-standing-not-sent = Отправка не подтверждена
course-standing-sent = Отправлено
course-standing-silent = Нет ответа
course-standing-acknowledged = Получено
course-standing-answered = Есть ответ
course-standing-refused = Отказ
course-not-sent = Принято { $date }; отправки, подтверждённой всеми сторонами, нет.
course-sent = Отправлено { $date }, ответ ожидается до { $until }
course-silent = Дни ожидания считались с { $date }, ответа нет с { $since }
course-acknowledged = Получение подтверждено { $date }, ответ ожидается до { $until }
course-answered = Ответ получен { $date }
course-refused = Отказ получен { $date }
course-step-dispatched = Отправлено
course-step-reminded = Отправлено напоминание
course-step-acknowledged = Адресат подтвердил получение
course-step-answered = Получен ответ
course-step-refused = Получен отказ
course-no-step = Пока ничего не внесено.
course-document = Документ, { $size } КБ, отпечаток:
course-open-document = Открыть документ
course-erase-document = Стереть документ
course-entered-by = Кто внёс: { $party }, { $date }.
course-all-confirm = Подтвердили все стороны.
course-waits = Пока не считается. Ждёт подтверждения: { $parties }.
course-disputed-by = { $party } говорит, что это не так:
course-seal-counts = Считается
course-seal-waits = Слово одной стороны
course-seal-disputed = Оспорено
course-confirm = Это так
course-dispute = Это не так
course-reasons = Что не так
course-you-confirm = Ваша сторона говорит: это так.
course-you-dispute = Ваша сторона говорит: это не так.
course-enter = Внести шаг
course-addressee = Адресат
course-happened = Что произошло
course-public = Как это видят все
course-day = В какой день
course-words = В нескольких словах, открыто для всех
course-file = Полученный документ
course-file-hint = Файл PDF, PNG или JPEG. Его могут открыть члены комиссии от всех сторон; в протоколе остаётся только отпечаток.
course-file-limit = Не больше { $size } МБ.
course-document-kept = Загруженный вами документ ({ $size } КБ) войдёт в этот шаг.
course-enter-button = Перейти к подписи
course-done-entered = Внесено. Шаг будет считаться, когда его подтвердят все стороны.
course-done-confirms = Подтверждено от вашей стороны.
course-done-disputes = Оспорено от вашей стороны.
course-done-erased = Документ стёрт. Его отпечаток остаётся в протоколе.
course-addressees-title = Адресаты
course-addressees-lead = Кому направляется обращение и сколько дней ждать ответа. Список подписывается вместе с обращением. Называйте должности, а не людей.
course-addressees-theirs = Этот список составила другая сторона: { $party }. Попросите её изменить его или договоритесь в обсуждении.
course-no-addressee = Адресат не назван. Без него никто не увидит, что стало с обращением.
course-addressee-add = Добавить адресата
course-addressee-name = Должность
course-addressee-button = Добавить
course-addressee-remove = Убрать адресата { $number }
course-addressee-done = Адресат добавлен.
appeals-last = Показаны последние обращения: { $count }. Что стало с более ранним, сказано на странице его текста.
course-open = Одна из записей ждёт слова стороны.
course-document-title = Полученный документ, если он есть
course-lay = Загрузить
course-erase-means = Открыть его больше не сможет никто, ни одна сторона. Отпечаток останется в протоколе и больше ни о чём не скажет.
board-missing-document-gone = Документ больше не хранится: прошёл день, или его стёрли. Загрузите его ещё раз или отправьте шаг без него.
refusal-field-document-gone = документ
refusal-what-documents = документов одной стороны, не названных ни в одном шаге
mine-addressees = Нужно назвать адресата.
course-days = Сколько дней ждать ответа
course-days-hint = Дни считаются от отправки. Когда они пройдут, на странице будет сказано, с какого дня ответа нет.
course-days-wrong = Напишите число дней от 1 до { $max }.
mine-appeals = Обращения
mine-appeal-waits = Ждёт вас
mine-appeal-waits-note = Кто-то внёс, что стало с обращением. Скажите, так ли это.
mine-appeal-lacks = Нужно сделать
mine-appeal-lacks-note = Оно отправлено не всем адресатам, или кто-то из них не отвечает: отправьте его или напомните о нём.
signing-appeal = Что стало с обращением
signing-enter-title = Внести шаг обращения
signing-enter-lead = То, что вы подпишете, сразу открыто для всех и останется в протоколе. Шаг считается, когда его подтвердили все стороны.
signing-enter-button = Так было – подписать
signing-confirm-title = Подтвердить шаг обращения
signing-confirm-lead = Ваше слово сразу открыто для всех и останется в протоколе. Позже его можно изменить новым словом.
signing-confirm-button = Это так – подписать
signing-dispute-title = Оспорить шаг обращения
signing-dispute-lead = Ваше слово и его причины сразу открыты для всех и останутся в протоколе. Позже его можно изменить новым словом.
signing-dispute-button = Это не так – подписать
act-the-appeal = обращение
act-appeal-dispatched = { $party }: внесена отправка – { $appeal }.
act-appeal-reminded = { $party }: внесено напоминание – { $appeal }.
act-appeal-acknowledged = { $party }: внесено подтверждение получения – { $appeal }.
act-appeal-answered = { $party }: внесён ответ – { $appeal }.
act-appeal-refused = { $party }: внесён отказ – { $appeal }.
act-appeal-confirms = { $party }: шаг подтверждён – { $appeal }.
act-appeal-disputes = { $party }: шаг оспорен – { $appeal }.
refusal-unknown-addressee = Среди адресатов обращения такого нет. Выберите одного из названных.
refusal-unknown-step = Такого шага никто не вносил. Откройте страницу обращения ещё раз.
refusal-entered = Именно этот шаг уже внесён. Ничего не изменилось.
refusal-step-day = День должен быть не раньше, чем { $first }, и не позже, чем { $last }
refusal-what-sealed = запечатанных сообщений, которые ждут
refusal-what-addressees = адресатов
refusal-what-steps = шагов, внесённых одной стороной
refusal-action-enter-step = внести, что стало с обращением
refusal-action-confirm-step = сказать, так ли обстоит дело с шагом обращения
refusal-field-addressee = адресат
refusal-field-step = что произошло
refusal-field-step-day = день
refusal-field-document = документ
board-missing-addressee = Выберите адресата.
board-missing-step = Выберите, что произошло.
board-missing-step-day = Укажите день, например 2026-12-01.
board-missing-document = Выберите файл PDF, PNG или JPEG.
board-missing-reasons = Напишите причины.
# Sealed reports: opened only by every side together
refusal-action-unseal = открыть часть стороны в запечатанном сообщении
refusal-parts-wait = Это сообщение запечатано. Никто не может ни прочесть его, ни принять по нему решение, пока каждая сторона не откроет свою часть. Ещё не открыли: { $parties }.
refusal-part-closed = Ваш ключ чтения не открывает часть вашей стороны: её запечатали до того, как у вас появился этот ключ. Попросите кого-нибудь из вашей стороны, чей ключ подходит, один раз открыть свой ключ чтения. Тогда часть будет передана и вам, и можно будет попробовать снова.
report-who-sealed = На последней странице, перед отправкой, сообщение можно запечатать: тогда его никто не прочтёт, пока каждая сторона не откроет свою часть.
report-ask-sealed = Должны ли все стороны открыть его вместе?
report-short-sealed = Запечатано
report-hint-sealed = Обычно люди с каждой стороны и секретариат могут прочесть сообщение сразу. Если вы боитесь, что одна из сторон воспользуется им без других, его можно запечатать. Это не обязательно.
report-missing-sealed = Поставьте отметку или оставьте поле пустым.
report-sealed-every = Никто, даже секретариат, ничего из него не прочтёт, пока каждая сторона не откроет свою часть.
report-sealed-prevent = Любая сторона может этому помешать, если не откроет свою часть. Заставить её нельзя.
report-sealed-slow = Поэтому может пройти много времени, прежде чем его прочтут и ответят, или этого не случится вовсе. Не запечатывайте то, из-за чего нужно действовать скоро.
report-sealed-seen = До тех пор стороны видят только, что есть запечатанное сообщение, за какой оно день и кто ещё не открыл свою часть.
report-sealed-files = Вместе с ним запечатаны сведения о вас, снимки, файлы и то, что вы добавите потом. По квитанции всё это можно отозвать.
report-sealed-choice = Запечатать сообщение: все стороны должны открыть его вместе
report-sealed-yes = Да: никто не прочтёт его, пока каждая сторона не откроет свою часть
report-sealed-no = Нет: люди с каждой стороны и секретариат могут прочесть его сразу
report-check-sealed = Когда вы отправите сообщение, никто не сможет прочесть его, пока каждая сторона не откроет свою часть, и любая сторона может этому помешать. Кто вы, узнают потом только те, кого вы выбрали.
receipt-made-came-open = Ваше сообщение уже пришло раньше незапечатанным и хранится так, как пришло: его могут прочесть люди с каждой стороны и секретариат. Если хотите его запечатать, посмотрите сообщение ниже, отзовите его там и сообщите заново.
receipt-made-came-sealed = Ваше сообщение уже пришло раньше запечатанным и хранится так, как пришло: никто не прочтёт его, пока каждая сторона не откроет свою часть. Если вы этого не хотите, посмотрите сообщение ниже, отзовите его там и сообщите заново.
receipt-next-sealed = Оно запечатано: его прочтут и ответят на него, только когда каждая сторона откроет свою часть, и любая из них может этому помешать. Здесь видно, кто ещё не открыл.
receipt-waits = Оно запечатано и ждёт, когда стороны его откроют. Любая из них может этому помешать. Вы можете что-то добавить или отозвать его.
receipt-opened = Каждая сторона открыла свою часть. Теперь его читают, как любое другое сообщение.
parts-opened = открыто { $date }: { $office }
parts-closed = не открыто, с { $date }
parts-line = Запечатанное сообщение
parts-waits = Ещё не открыли:
parts-title = Запечатано: все стороны открывают его вместе
parts-means = Автор хочет, чтобы никто не читал это сообщение, пока каждая сторона не откроет свою часть. Каждая сторона решает сама; секретариат открыть его не может.
parts-open-means = Вы открываете часть своей стороны. Все, кто читает сообщения, увидят, кто это сделал и в какой день. Закрыть её снова нельзя. Ваша сторона может и оставить её закрытой: тогда сообщение никто не прочтёт.
parts-open = Открыть часть нашей стороны
parts-unlock = Сначала откройте выше свой ключ чтения: им открывается часть вашей стороны.
reports-done-open = Часть вашей стороны открыта.
passkey-no-secret = Этот ключ доступа или браузер не умеет открывать ключи чтения; ничего не изменено. Возьмите другой ключ доступа или парольную фразу.
reading-by-passkey-title = Ключом доступа
reading-by-passkey-means = Тогда ваш ключ чтения открывается тем же ключом доступа, с которым вы входите, и парольную фразу помнить не нужно. Не каждый ключ доступа это умеет; если ваш не умеет, вы об этом узнаете. Кто потеряет или удалит ключ доступа, не откроет больше и ключ чтения: то, что запечатано для него до этого, останется закрытым.
reading-by-passkey = Создать ключ с моим ключом доступа
reading-by-passphrase-title = Парольной фразой
reports-by-passkey = Мой ключ создан с ключом доступа
reports-passkey-title = Откройте ключ чтения ключом доступа
reports-passkey-lead = Возьмите ключ доступа, с которым вы создали ключ чтения. Он открывает сообщения на этом сервере только на время этого входа.
reports-passkey-button = Открыть ключом доступа
reports-passkey-other = Лучше парольной фразой
reports-wrong-passkey = Этот ключ доступа не открывает ни одного вашего ключа чтения. Возьмите тот, с которым вы создали ключ, или парольную фразу.

## The programme of joint activities.

nav-programme = Программа
programme-title = Программа совместных мероприятий
programme-lead = Что все стороны договорились провести вместе, что проведено и где ещё ничего не проводилось. Всё вычислено из планов, подписанных всеми сторонами, и отчётов, подтверждённых всеми.
programme-field = { $field ->
    [culture] Культура
    [education] Образование
    [sport] Спорт
   *[other] Другая область
}
programme-quarter = { $number }-й квартал { $year } года
programme-standing = { $standing ->
    [planned] Запланировано
    [cancelled] Отменено
    [unreported] Нет отчёта
    [waits] Ожидает
    [held] Проведено
   *[not-held] Не проведено
}
programme-ahead = Впереди
programme-none-ahead = На ближайшее время ничего не согласовано.
programme-past = Что было
programme-none-past = Пока ничего не завершилось.
programme-coverage = Что где проведено
programme-coverage-means = Каждое мероприятие считается в том квартале, на который оно согласовано.
programme-coverage-span = { $first } – { $last }
programme-region = Регион
programme-in-quarter = Квартал
programme-nothing = ничего
programme-tally-held = ● проведено: { $count }
programme-tally-late = ◐ проведено с опозданием: { $count }
programme-tally-planned = ○ запланировано: { $count }
programme-tally-open = ? не подтверждено: { $count }
programme-gaps = Что провести дальше
programme-no-gaps = Пробелов нет: в каждом регионе, где есть отделения всех сторон, что-то согласовано.
programme-gaps-mean = Сначала там, где наступает срок обещания и ничто из запланированного его не исполнит, затем там, где за последние пять кварталов проведено меньше всего. Порядок вычислен; что проводить, решают стороны.
programme-gap = { $field }, { $region }:
programme-gap-due = срок: { $date }, { $promise }; ничто из запланированного его не исполнит.
programme-a-promise = обещание
programme-gap-held = Проведено здесь в этой области: { $here }; в регионе в любой области: { $region }.
programme-file = Программа для вашего календаря (iCalendar)
programme-own = Ваша запись
programme-branches = Отделения
programme-liaisons = занято мест координаторов: { $count }
programme-no-branch = Здесь нет отделения: { $parties }.
programme-done = { $done ->
    [reported] Внесено. Это считается, когда подтвердят все стороны.
    [confirms] Подтверждено от вашей стороны.
    [disputes] Оспорено от вашей стороны.
   *[erased] Снимок стёрт. В журнале остаётся его отпечаток с солью.
}
programme-to-room = Отчитаться или подтвердить
programme-pictures = Снимки
programme-picture = Снимок { $number }
programme-planned = Начало: { $date }.
programme-cancelled = { $date } все стороны согласились его не проводить.
programme-unreported = Завершилось { $date }, и никто о нём не отчитался.
programme-waits = Одна сторона отчиталась; не все стороны пока подтвердили.
programme-held = Проведено { $date }, что подтверждают все стороны.
programme-held-late = Проведено { $date }, что подтверждают все стороны: с опозданием, согласовано было на { $quarter }.
programme-not-held = Не проведено, что подтверждают все стороны ({ $date }).
programme-when = Когда
programme-where = Где
programme-field-label = Область
programme-counts-for = За какой квартал
programme-until = до
programme-organisers = Организаторы
programme-expected = Ожидается
programme-agreed-in = Согласовано в
programme-the-plan = плане, подписанном всеми сторонами
programme-changes = Что изменено позже
programme-change-cancelled = Отменено
programme-change-moved = Перенесено:
programme-registration = Запись
programme-capacity = Мест для каждой стороны: { $count }
programme-taken = занято { $taken }, ожидают { $waiting }
programme-register-until = Записаться можно до { $date }.
programme-register = Записаться
programme-register-over = Записаться больше нельзя.
programme-reports = Отчёты сторон
programme-rule = Кто отчитывается, подписывает. Это считается, только когда подтвердят все стороны; до тех пор это слово одной стороны.
programme-report-held = Проведено
programme-report-not-held = Не проведено
programme-came = пришло: { $count }
programme-with-pictures = Снимков: { $count }
programme-room-title = Что стало с мероприятием
programme-people = Кто записался от вашей стороны
programme-erase-picture = Стереть снимок { $number }
programme-was-it-held = Проведено ли оно?
programme-add-picture = Снимок
programme-how-many = Сколько пришло: { $party }
programme-picture-hint = JPEG, PNG или WebP не больше 2 МБ. Он создаётся заново из пикселей и ничего не говорит о месте и устройстве. Его увидят все, когда отчёт подтвердят все стороны; каждая сторона может его стереть.
programme-pictures-kept = Снимки сохранены с этой формой; выбирать их снова не нужно.
programme-report = Отчитаться
programme-people-lead = Это читают только сопредседатели и организаторы вашей стороны. Этого нет в журнале; через тридцать дней после мероприятия оно стирается.
programme-people-closed = Откройте свой ключ чтения, чтобы прочесть имена.
programme-people-none = От вашей стороны никто не записался.
programme-guardian = Законный представитель
programme-people-drop = Удалить запись { $number }
programme-people-csv = Таблицей (CSV)
programme-place = { $state ->
    [seated] № { $number }: есть место
   *[waiting] № { $number }: ожидает
}
programme-desk-title = Программа этого плана
programme-desk-lead = Согласованное здесь подписывается вместе с планом. Позже перенести или отменить это может только другой план, подписанный всеми сторонами. Мест у каждой стороны поровну.
programme-remove = Удалить мероприятие { $number }
programme-keep = Оставить как было
programme-add = Добавить мероприятие
programme-name = Название
programme-organiser-of = Организатор: { $party }
programme-expected-of = Ожидается: { $party }
programme-capacity-label = Мест для каждой стороны; пусто, если записи нет
programme-minors = Лица моложе восемнадцати лет
programme-minors-no = записаться не могут
programme-minors-yes = записываются с согласия законного представителя
programme-add-button = Добавить
programme-change = Перенести или отменить прежнее мероприятие
programme-cancel = Отменить
programme-move = Перенести
programme-which = Мероприятие
programme-reasons = Причины
programme-address = Адрес
programme-starts = { $what ->
    [day] День начала
   *[time] Время начала
}
programme-ends = { $what ->
    [day] День окончания
   *[time] Время окончания
}
programme-late = { $count ->
    [0] Квартал, в котором оно начинается
    [1] Предыдущий квартал
   *[other] На { $count } кв. раньше
}
programme-no-activity = Мероприятий не указано.
programme-desk-done = Программа изменена.
programme-missing-title = Напишите название на каждом языке.
programme-missing-place = Напишите адрес на каждом языке.
programme-missing-reasons = Укажите причины на каждом обязывающем языке.
programme-missing-field = Выберите область.
programme-missing-region = Выберите регион из устава.
programme-missing-organiser = Выберите организатора от каждой стороны и укажите, сколько человек ожидается от каждой.
programme-wrong-capacity = Укажите число мест от 1 до 10 000.
register-no-name = Напишите имя.
register-no-party = Выберите, от какой стороны вы приходите.
register-no-contact = Напишите, как связаться с представителем.
register-no-consent = Без согласия представителя лица моложе восемнадцати записаться не могут.
register-list-full = От этой стороны ожидает уже столько людей, что больше никого не принимают.
register-nobody-reads = От этой стороны пока никто не может читать записи. Попробуйте позже.
register-grown-up = Восемнадцать лет или больше
register-minor = Моложе восемнадцати
register-consents-not = Согласия пока нет
register-consents = Представитель согласен
register-means = То, что вы пишете, читают только организаторы стороны, от которой вы приходите. Этого нет в журнале, вы можете стереть это в любое время, а через { $days } дн. после мероприятия оно стирается само.
register-grown-ups-only = Приходить могут только лица от восемнадцати лет.
register-party = От какой стороны вы приходите
register-name = Имя
register-contact = Как с вами связаться
register-contact-hint = Телефон или адрес почты, если хотите.
register-age = Возраст
register-guardian = Только для лиц моложе восемнадцати
register-guardian-name = Имя законного представителя
register-guardian-contact = Как связаться с представителем
register-guardian-says = Согласие
register-limit = Не больше { $max } знаков в каждой строке.
register-button = Записаться
register-seated = У вас есть место
register-waiting = Вы в листе ожидания
register-receipt = Запишите этот номер. У кого он есть, тот видит вашу запись и может её стереть; восстановить его никто не сможет.
register-keep = Если не сможете прийти, сотрите свою запись: тогда место получит тот, кто ждёт дольше всех.
register-erased = Ваша запись стёрта
register-erased-means = Ничего из неё не сохранено. Если кто-то ждал, место теперь у него.
register-opens-nothing = Этому номеру не соответствует никакая запись. Возможно, она стёрта.
register-receipt-label = Номер, который вы записали
register-own-means = С номером, который вам дали, вы видите, что о вас хранится, и можете это стереть.
register-own-button = Показать
register-before = Вы в листе ожидания. Перед вами: { $count }
register-withdraw = Стереть мою запись
promises-cells = По областям и регионам за этот период
promises-cell = Где
promises-source-activity = совместное мероприятие
promises-source-waiver = план, в котором все стороны от него отказались
promises-source-late = с опозданием
promises-count-waived = Все стороны отказались: { $count }.
promise-seal-waived = Все стороны отказались
promise-waived = { $date }, до срока, все стороны от него отказались.
mine-activities = Мероприятия
mine-activity-waits = Ждёт вас
mine-activity-waits-note = Оно завершилось: отчитайтесь или скажите, верен ли отчёт другой стороны.
signing-activity = Что стало с совместным мероприятием
signing-tell-title = Отчёт о совместном мероприятии
signing-tell-lead = То, что вы подписываете, сразу становится публичным и остаётся в журнале. Это считается, когда подтвердят все стороны.
signing-tell-button = Так и было – подписать
signing-agree-title = Подтвердить отчёт о мероприятии
signing-agree-lead = Ваше слово сразу становится публичным и остаётся в журнале. Позже вы можете изменить его другим.
signing-agree-button = Это так – подписать
signing-differ-title = Оспорить отчёт о мероприятии
signing-differ-lead = Ваше слово и его причины сразу становятся публичными и остаются в журнале. Позже вы можете изменить его другим.
signing-differ-button = Это не так – подписать
act-the-activity = совместное мероприятие
act-activity-held = { $party }: отчёт о том, что проведено { $activity }.
act-activity-not-held = { $party }: отчёт о том, что не проведено { $activity }.
act-activity-confirms = { $party }: подтверждён отчёт, { $activity }.
act-activity-disputes = { $party }: оспорен отчёт, { $activity }.
refusal-unknown-activity = Ни один план не предусматривает этого мероприятия. Посмотрите программу.
refusal-activity-state = { $activity-state ->
    [cancelled] Мероприятие отменено.
    [planned] Мероприятие ещё не проведено.
    [no-registration] На это мероприятие не записываются: просто приходите.
    [registration-over] Записаться больше нельзя.
    [grown-ups] Приходить могут только лица от восемнадцати лет.
    [no-reviews] На это мероприятие не записываются, и гостя не отличить от постороннего: отзывов здесь не собирают.
    [not-over] Мероприятие ещё не закончилось.
    [not-held] Мероприятие не проведено, как подтвердили все стороны.
    [reviews-over] Время для отзывов прошло.
   *[held] Что стало с мероприятием, уже установлено.
}
refusal-activity-time = { $activity-time ->
    [quarter] Мероприятие согласуется на квартал, в котором начинается, или на один из восьми предыдущих.
    [registration] Запись заканчивается не позже начала мероприятия.
   *[order] Укажите день и время начала и окончания; окончание не позднее 31 дня после начала.
}
refusal-what-activities = мероприятий одного плана
refusal-what-activity-reports = отчётов одной стороны об одном мероприятии
refusal-what-participants = участников одной стороны
refusal-action-report-activity = отчитаться о мероприятии
refusal-action-confirm-activity = сказать, верен ли отчёт о мероприятии
refusal-field-activity-title = название мероприятия
refusal-field-activity-place = адрес
refusal-field-activity-field = область
refusal-field-organiser = организатор
refusal-field-expected = ожидаемые участники
refusal-field-capacity = места
refusal-field-participants = участники
refusal-field-picture = снимок
refusal-field-held = проведено ли оно
refusal-field-entrant-name = имя
refusal-field-guardian-name = имя представителя
refusal-field-guardian-contact = связь с представителем
refusal-field-guardian-consent = согласие представителя
board-missing-held = Укажите, проведено ли оно.
board-missing-participants = Укажите, сколько человек пришло от каждой стороны.
# Конкурсы
role-juror = Член жюри
role-neutral-juror = Нейтральный член жюри
competitions-title = Конкурсы
competitions-lead = Правила, подписанные всеми сторонами, жюри, где членов от каждой поровну, и итоги, которые любой может пересчитать.
competitions-none = Пока не принято ни одного конкурса.
competition-phase-ahead = Приём ещё не начат
competition-phase-call = Идёт приём работ
competition-phase-jury = Работает жюри
competition-phase-opening = Вскрываются оценки
competition-phase-over = Завершён
competition-days = Приём работ: { $from } – { $to }; жюри запечатывает оценки до { $jury } и вскрывает их до { $open }
competition-entries-count = { $count ->
    [one] { $count } работа
    [few] { $count } работы
   *[other] { $count } работ
}
competition-of-text = Конкурс, который открывает этот план
competition-plan = План, подписанный всеми сторонами
competition-rules = Правила
competition-categories = Номинации
competition-criteria = Критерии
competition-weight = вес { $weight } из { $all }
competition-scale = Каждый – от 0 до { $max } баллов.
competition-jury = Жюри
competition-jurors = Членов жюри от каждой стороны: { $jurors }. Нейтральных: { $neutral }.
competition-blind = Жюри не читает, кто автор работы.
competition-open = Жюри читает, кто автор работы, после заявления о конфликте интересов.
competition-needs = Что нужно для места
competition-scores-min = Засчитанные оценки стольких членов жюри от каждой стороны: { $count }.
competition-support-min = От жюри каждой стороны не менее { $points } баллов из ста.
competition-mixed = Смешанные команды
competition-bonus = Команде людей разных сторон, подтверждённой каждой из них, добавляется баллов из ста: { $points }.
competition-ties = Равные значения
competition-ties-shared = Работы с равным значением делят место.
competition-ties-criterion = Решает критерий: { $criterion }. Если равен и он, место делится.
competition-recount = Пересчитать
competition-recount-how = В бумагах – правила и все подписанные акты: работы, заявления, запечатанные и вскрытые оценки. У кого они есть, тот получит тот же итог.
competition-papers = Бумаги этого конкурса (JSON)
competition-result-file = Итог целиком (JSON)
competition-jury-rule = Член жюри заявляет, с какими работами у него конфликт интересов, прежде чем прочесть хотя бы одну. Взявшего самоотвод заменяют от той же стороны.
competition-no-juror = Пока никто не занял места в жюри.
competition-vacant = { $side }: { $count ->
    [one] пустует { $count } место в жюри.
    [few] пустуют { $count } места в жюри.
   *[other] пустуют { $count } мест в жюри.
}
competition-short = { $count ->
    [one] { $count } работе не хватает членов жюри какой-либо стороны, которые могут её судить: { $entries }.
    [few] { $count } работам не хватает членов жюри какой-либо стороны, которые могут их судить: { $entries }.
   *[other] { $count } работам не хватает членов жюри какой-либо стороны, которые могут их судить: { $entries }.
}
competition-juror-out = Самоотвод
competition-juror-opened = Вскрыто
competition-juror-silent = Не вскрыто
competition-juror-sealed = Запечатано
competition-juror-declared = Заявлено
competition-stands-in = замещает других от своей стороны
competition-no-conflict = конфликта интересов нет
competition-conflicts = конфликт интересов с работами: { $entries }
competition-neutral = Нейтральные члены жюри
competition-entries = Работы
competition-entries-rule = Номер работы – её место в протоколе, поэтому ни одну нельзя незаметно пропустить. Она считается работой тех сторон, которые за неё подписались.
competition-no-entry = Пока не подано ни одной работы.
competition-entry = Работа { $number }
competition-unconfirmed = не подтвердили: { $parties }
competition-result = Итог
competition-stands = Итог окончательный.
competition-so-far = Вскрыты ещё не все оценки: вот что пока дают вскрытые.
competition-how = Все стороны весят одинаково, сколько бы членов жюри от них ни поставило оценки. Строгость каждого и то, насколько жюри завышает оценки своей стороне, оцениваются по всем оценкам и вычитаются. Значения – баллы из ста.
competition-place = Место { $place } · баллов: { $value }
competition-side = { $side } { $value } ({ $count ->
    [one] { $count } оценка
    [few] { $count } оценки
   *[other] { $count } оценок
})
competition-bonus-added = Добавлено смешанной команде: { $value }.
competition-tie-value = По критерию, решающему при равенстве: { $value }.
competition-too-few = Без места: слишком мало засчитанных оценок. Не хватает от: { $parties }.
competition-no-support = Без места: жюри дало меньше, чем правила требуют от каждой стороны: { $parties }.
competition-favour = Насколько жюри завышает оценки своей стороне
competition-all-parties = Все стороны вместе
competition-favour-line = { $who }: { $value } балла (от { $low } до { $high }); вычтено: { $removed }
competition-favour-unknown = По оценкам этого сказать нельзя.
competition-favour-together = По оценкам это видно только для всех сторон вместе: различить их позволили бы нейтральные члены жюри, смешанные команды или третья сторона.
competition-not-open = { $side }, место члена жюри { $number }: запечатано и не вскрыто. Эти оценки не считаются.
competition-excluded = { $count ->
    [one] { $count } вскрытая оценка не считается: конфликт интересов или некого было замещать.
    [few] { $count } вскрытые оценки не считаются: конфликт интересов или некого было замещать.
   *[other] { $count } вскрытых оценок не считаются: конфликт интересов или некого было замещать.
}
act-the-competition = конкурс
act-competition-entered = { $party }: подана работа – { $competition }.
act-competition-joined = { $party }: подтверждено участие своих людей в команде – { $competition }.
act-competition-declared = { $party }: член жюри заявил о конфликтах интересов – { $competition }.
act-competition-recused = { $party }: член жюри взял самоотвод – { $competition }.
act-competition-scored = { $party }: член жюри запечатал оценки – { $competition }.
act-competition-opened = { $party }: член жюри вскрыл оценки – { $competition }.
refusal-competition-phase = В нынешние дни конкурса этого не делают ({ $phase }). На его странице сказано, какие дни для чего.
refusal-unknown-entry = В конкурсе нет такой работы: { $entry }.
refusal-not-juror = Эта должность здесь не судит: { $office }. С её нынешним ключом не заявлено о конфликтах интересов, или взят самоотвод.
refusal-jury-full = Все места этой стороны в жюри заняты, и замещать некого: { $office }.
refusal-wrong-ballot = Эти оценки не по правилам: { $ballot-why }.
refusal-ballot-empty = их нет
refusal-ballot-long = их слишком много
refusal-ballot-order = работы должны идти по порядку номеров, каждая один раз
refusal-ballot-criteria = у работы оценки не по тем критериям, что в правилах
refusal-ballot-neither = лучшая работа – ни одна из двух
refusal-ballot-scale = оценка выше, чем допускают правила
refusal-ballot-entry = такой работы нет
refusal-what-entries = работы одной стороны
refusal-what-jurors = места членов жюри по уставу
refusal-what-conflicts = работы с конфликтом интересов
refusal-action-submit-entry = подать работу на конкурс
refusal-action-judge = судить конкурс
refusal-field-category = номинация
refusal-field-team = команда
refusal-field-work = работа
refusal-field-people = имена авторов
refusal-field-competition-name = название на каждом языке публикации

# Форум: неделя диалога
act-the-forum = форум
act-forum-nominated = { $party }: выдвинут делегат – { $forum }.
act-forum-substituted = { $party }: делегат выдвинут вместо другого – { $forum }.
act-forum-withdrawn = { $party }: делегат отозван – { $forum }.
refusal-unknown-forum = Ни один план не открывал этого форума. Посмотрите программу.
refusal-forum-state = { $forum-state ->
    [called-off] Форум не состоится: план, который его открыл, заменён другим.
    [ahead] Форум ещё не начался.
    [closed] Новых делегатов больше не выдвигают. Делегата, который не может приехать, ещё можно заменить.
    [running] Форум идёт.
    [over] Форум уже завершён, менять нечего.
    [grown-ups] Делегатами этого форума могут быть только лица от восемнадцати лет.
    [open] Делегатов форума ещё выдвигают.
   *[held] Форум проведён, и это подписали все стороны.
}
refusal-forum-clash = { $clash ->
    [room] Две сессии оказались бы в одном зале одновременно: { $sessions }. Выберите другой зал или другое время.
    [speaker] Один человек выступал бы одновременно в двух сессиях: { $sessions }. Выберите другое время или другого выступающего.
   *[days] Сессия вышла бы за дни форума: { $sessions }.
}
refusal-forum-change = { $change ->
    [added] Эту сессию нельзя добавить: её обозначение уже было, такого зала нет, одна из сторон в ней не выступает или её время уже прошло.
    [moved] Эту сессию нельзя перенести: её больше нет в программе, такого зала нет или это время уже прошло.
    [cancelled] Этой сессии больше нет в программе.
    [speakers] Так выступать нельзя: в каждой сессии выступает каждая сторона, с мест, которые существуют.
    [room] Зал с таким обозначением уже есть.
    [quota] Мест в категории может стать больше, поровну для всех сторон, но не меньше: никто не теряет места.
   *[postponed] На столько дней форум перенести нельзя.
}
refusal-unknown-category = На форуме нет такой категории делегатов: { $category }.
refusal-unknown-delegate = Такого делегата нет. Проверьте код цифру за цифрой.
refusal-delegate-state = { $delegate-state ->
    [invited] Этот делегат ещё не подтвердил, что приедет.
    [declined] Этот делегат сказал, что не приедет.
    [waiting] У этого делегата нет места: он ждёт места своей стороны и категории.
   *[gone] Этого делегата отозвала или заменила его сторона.
}
refusal-substitute = { $substitute-why ->
    [category] Замена бывает только от той же стороны и в той же категории.
    [waiting] У этого делегата нет места, которое можно занять: он сам его ждёт.
    [line] Места ждут другие от той же стороны и категории. Отзовите делегата: место получит тот, кто ждёт дольше всех.
   *[gone] Этот делегат уже отозван или заменён.
}
refusal-what-delegates = делегаты одной стороны
refusal-what-rooms = залы форума
refusal-what-categories = категории делегатов
refusal-what-sessions = сессии форума
refusal-what-forum-changes = изменения форума в одном плане
refusal-action-nominate = выдвигать и отзывать делегатов форума
refusal-action-check-in = отмечать делегатов на входе форума
refusal-field-forum = сам форум: название, дни и место
refusal-field-forum-title = название форума
refusal-field-forum-place = место форума
refusal-field-category-title = название категории
refusal-field-room-name = название зала
refusal-field-session-title = название сессии
refusal-field-speaker = выступающий от каждой стороны
refusal-field-second-language = те же слова на втором языке
refusal-field-delegate-name = имя делегата
refusal-field-delegate-contact = связь с делегатом
### Обращения: письмо на бумаге
letter-title = Письмо на бумаге
letter-lead = Файл PDF: весь текст, подписи и код, по которому письмо может проверить каждый.
letter-file = Письмо: { $language } (PDF)
letter-to = Кому
letter-key = Ключ:
letter-signature = Подпись:
letter-check = Откройте этот адрес (он же в квадратном коде) и сравните код: он стоит внизу каждой страницы. Слова означают ту же контрольную сумму, их можно прочесть по телефону. Подписи можно проверить и без этого сайта: как — сказано на странице.
letter-phrase = Контрольная сумма словами
letter-digest = Контрольная сумма подписанного текста
letter-entry = Запись { $number } в реестре
letter-picture = Квадратный код с адресом:
letter-replaced = { $date } этот текст заменён более поздним и больше не действует.
refusal-no-glyph = Этот текст нельзя напечатать полностью: в шрифтах письма нет { $characters }. Его страницу можно прочесть и напечатать.
refusal-what-pages = страниц письма
# Доверие, измеренное
trust-title = Четыре вопроса о доверии
trust-when = { $moment ->
    [before] Скажите, пожалуйста, до начала, как вам сейчас. Когда всё закончится, вас спросят о том же ещё раз, в течение { $days } дн.
   *[after] Всё закончилось: скажите, пожалуйста, как вам сейчас. Ответить можно в течение { $days } дн. после окончания.
}
trust-means = Ваши ответы анонимны. Они прибавляются к подсчёту вашей стороны и больше нигде не хранятся. То, что вы ответили, хранится отдельно от них и забывается, когда больше никого не спрашивают. Если ответов меньше { $min } или время отвечать ещё не вышло, не показывается ничего.
trust-receipt-hint = Он говорит только, что у вас есть место и от какой вы стороны.
trust-question = { $question ->
    [near] Люди других сторон мне близки.
    [safe] Среди них я чувствую себя в безопасности.
    [respected] Я чувствую их уважение.
   *[again] Мне хотелось бы прийти снова.
}
trust-value = { $value ->
    [1] 1 – совсем не так
    [2] 2 – скорее не так
    [3] 3 – отчасти так
    [4] 4 – скорее так
   *[5] 5 – совершенно так
}
trust-no-answer = Выберите ответ.
trust-opens-nothing = Этому номеру не соответствует ни одна запись на это мероприятие.
trust-button = Отправить ответы
trust-taken = Ваши ответы учтены
trust-taken-means = Они анонимны: никто не сможет их найти и никто не сможет их изменить, вы тоже.
trust-again-after = Когда всё закончится, вас спросят ещё раз, в течение { $days } дн. Сохраните свой номер.
trust-answer = Ответить на четыре анонимных вопроса
trust-told = Доверие до и после
trust-told-means = Тем, у кого есть место, задают четыре вопроса – до начала и в течение { $days } дн. после окончания: от 1 (совсем не так) до 5 (совершенно так). Если ответов стороны меньше { $min } или время отвечать ещё не вышло, не показывается ничего.
trust-none = Пока показать нечего.
trust-quarters = Доверие по мероприятиям каждого квартала
trust-quarters-mean = Учтены мероприятия, о которых до и после ответили не менее { $min } человек стороны. Все стороны весят одинаково, сколько бы человек от них ни ответило.
trust-quarter = { $quarter }, учтено мероприятий: { $count }
trust-moment = { $moment ->
    [before] До
    [after] После
   *[difference] Разница
}
trust-together = Все стороны вместе
trust-cell = { $moment }: { $mean } (от { $low } до { $high }), ответов: { $answers }
trust-cell-open = { $moment }: ещё можно ответить
trust-cell-few = { $moment }: ответов слишком мало, чтобы показать
trust-difference = Разница: { $mean } (от { $low } до { $high })
trust-no-difference = Разница: не показана
refusal-not-asked = Ответы о доверии сейчас не принимаются: { $asked-why }.
refusal-asked-begun = мероприятие началось и ещё не закончилось
refusal-asked-over = время отвечать вышло
refusal-asked-cancelled = мероприятие отменено
refusal-asked-no-list = на него никто не записывается
refusal-asked-waiting = спрашивают только тех, у кого есть место, а вы в листе ожидания
refusal-asked-answered = с этим номером уже ответили
refusal-field-near = первый вопрос
refusal-field-safe = второй вопрос
refusal-field-respected = третий вопрос
refusal-field-again = четвёртый вопрос

# Комнаты конкурсов
nav-jury = Жюри
competition-to-room = Подать работу или подтвердить команду
competition-to-jury = В вашу комнату члена жюри
mine-team-waits = Ждёт команда
mine-team-waits-note = Ваша сторона названа в команде и ещё не подтвердила этого.
rules-title = Конкурс этого плана
rules-lead = То, что вы здесь напишете, все стороны подпишут вместе с планом, прежде чем кто-либо подаст работу. После этого никто ничего не изменит.
rules-none = Этот план не открывает конкурса.
rules-add = Открыть этим планом конкурс
rules-change = Изменить правила
rules-remove = Убрать правила
rules-done = Конкурс изменён.
rules-name = Название
rules-days = Дни
rules-days-hint = Целые дни по часам комиссии. Дни жюри начинаются на следующий день после последнего дня приёма, а оценки вскрывают со дня после последнего дня жюри.
rules-day = { $day ->
    [call-from] Приём работ с
    [call-to] Приём работ до
    [jury-to] Жюри запечатывает оценки до
   *[open-to] Жюри вскрывает их до
}
rules-category = Номинация { $number }
rules-more-categories = Ещё номинации
rules-criterion = Критерий { $number }
rules-more-criteria = Ещё критерии
rules-weight = Вес
rules-weight-hint = Если ставят баллы: сколько он значит, от 1 до { $max }.
rules-number = { $number ->
    [jurors] Членов жюри от каждой стороны
    [neutral] Нейтральных членов жюри
    [points-max] Лучшая оценка по критерию
    [pairs] Пар у каждого члена жюри
    [scores-min] Сколько оценок нужно для места
    [support-min] Какая поддержка нужна для места
   *[mixed-bonus] Надбавка смешанным командам
}
rules-number-hint = { $number ->
    [jurors] От 1 до { $max } и не больше, чем у стороны мест.
    [neutral] От 0 до { $max }: члены жюри ни от какой стороны.
    [points-max] Если ставят баллы: от 1 до { $max }; худшая – 0.
    [pairs] Если сравнивают пары: от 1 до { $max }, не больше, чем их есть.
    [scores-min] От жюри каждой стороны: не меньше 1 и не больше, чем членов жюри. Если сравнивают пары – сравнений.
    [support-min] Баллов из ста от жюри каждой стороны, от 0 до { $max }.
   *[mixed-bonus] Сколько баллов из ста добавляется, от 0 до { $max }.
}
rules-blind = Кто автор работы
rules-button = Сохранить правила
rules-no-name = Напишите это на каждом языке.
rules-no-category = Напишите хотя бы одну номинацию.
rules-no-criterion = Напишите хотя бы один критерий.
rules-no-number = Напишите целое число.
rules-no-day = Выберите день.
rules-no-tie = Этот критерий пуст. Выберите другой.
rules-do-not-hold = По этим правилам конкурс провести нельзя. Проверьте, что дни идут один за другим, что вес каждого критерия от 1 до 100 что оценок требуется не больше, чем членов жюри, а сравнений – не больше, чем их делает жюри одной стороны.
award-title = Итог конкурса
award-lead = Итог прилагается таким, каким его дают вскрытые оценки. Другой на подписание не выносится.
award-none = Окончательного итога нет ни у одного конкурса.
award-button = Приложить этот итог
award-there = К этому проекту приложен итог.
award-again = Приложить другой итог
award-add = Приложить итог конкурса
entrants-title = Работы
entrants-done = { $done ->
    [submit] Работа подана. Её номер – в списке ниже.
    [join] Слово вашей стороны внесено в протокол.
   *[erased] Стёрто; протокол остаётся верным.
}
entrants-enter = Подать работу
entrants-closed = Работы подают только в дни приёма.
entrants-waiting = Команды, которые ждут вашу сторону
entrants-waiting-means = Другая сторона говорит, что в этих командах есть ваши люди. Работа считается и вашей, когда вы это подтвердите.
entrants-join = Подтвердить команду работы { $number }
entrants-own = Работы вашей стороны
entrants-none = Ваша сторона пока ничего не подала.
entrants-read = Читать работу { $number }
entrants-public = Как это видят все
entrants-kept = В протокол попадают номинация, команда, название, если вы его дадите, и две контрольные суммы с солью. Работа и имена лежат рядом с протоколом, их можно стереть.
entrants-category = Номинация
entrants-no-category = Выберите номинацию.
entrants-team = Чьи люди её сделали
entrants-team-hint = Если её делали и люди других сторон, отметьте их: каждая это подтвердит.
entrants-words = Что это, или сама работа, если она из слов
entrants-no-work = Напишите, что это.
entrants-file = Файл
entrants-file-hint = Не больше 2 МБ. Картинка создаётся заново из своих точек, всё остальное хранится как есть. Файлы больше, до 8 МБ, – командой ниже.
entrants-names = Имена авторов
entrants-no-names = Напишите имена.
entrants-contact = Как с ними связаться
entrants-public-title = Название
entrants-title-hint = Название прочтут все. Оставьте пустым, если авторы этого не хотят.
entrants-go-on = Перейти к подписи
entrants-command = Командой
entrants-command-means = Там, где под рукой папка данных или база, работу можно подать и так:
entry-file = Файл
entry-file-gone = Файл стёрт.
entry-work-gone = Работа стёрта.
entry-people = Авторы
entry-people-gone = Имена стёрты.
entry-people-hidden = Кто автор, вам не показывается.
entry-erase = Стереть
entry-erase-means = То, что лежит рядом с протоколом, стирается навсегда; протокол остаётся верным. Стёртую работу жюри прочесть не сможет.
entry-erase-people = Стереть имена
entry-erase-whole = Стереть работу и имена
juries-title = Конкурсы, которые вы судите
juries-lead = Сначала – то, что ждёт вас как члена жюри.
jury-stand = { $stand ->
    [ahead] Впереди
    [declares] Заявите
    [full] Нет места
    [out] Самоотвод
    [judges] Судите
    [sealed] Запечатано
    [opens] Вскройте
    [opened] Вскрыто
   *[missed] Пропущено
}
jury-now-ahead = Дни жюри начинаются { $from }.
jury-now-declares = Заявите о конфликтах интересов; после этого вам покажут работы. Оценки запечатывают до { $jury }.
jury-now-full = Все места вашей стороны в жюри заняты.
jury-now-out = Вы взяли самоотвод.
jury-now-judges = Читайте, ставьте оценки и запечатайте их до { $jury }.
jury-now-sealed = Ваши оценки запечатаны. Вскрыть их можно после { $jury }, до { $open }.
jury-now-opens = Вскройте свои оценки до { $open }.
jury-now-opened = Ваши оценки вскрыты.
jury-now-missed = Дни для этого прошли, ваши оценки не вскрыты.
jury-done = { $done ->
    [declare] Ваше заявление внесено в протокол. Теперь можно читать.
    [recuse] Ваш самоотвод внесён в протокол.
    [seal] Ваши оценки запечатаны. Сохраните файл: без него их никто не вскроет.
   *[open] Ваши оценки вскрыты.
}
jury-declare = Ваши конфликты интересов
jury-declare-means = Отметьте каждую работу, которую сделали близкие вам люди – родные, друзья, ученики, коллеги – или чей успех был бы вам полезен. Пока вы не заявите, ни одна работа вам не показывается.
jury-conflicts = Работы, с которыми у вас конфликт интересов
jury-numbers = Номера других работ
jury-numbers-hint = Отметить можно только первые { $count }. Номера остальных напишите через запятую.
jury-numbers-wrong = Такой работы нет. Напишите номера работ через запятую.
jury-declare-button = Перейти к заявлению
jury-stands-in = Вы замещаете членов жюри своей стороны, у которых конфликт интересов.
jury-read = Читать
jury-nothing = Ни одну работу вы не судите.
jury-score = Оценить
jury-score-means = Вы ставите работам баллы по каждому критерию – стольким, скольким хотите. Оценки вернутся к вам файлом, затем их запечатывают.
jury-score-button = Оценить работы
jury-keep = Храните файл с оценками. Без него их никто не вскроет, вы тоже.
jury-open = Вскрыть оценки
jury-open-means = Выберите файл, который вы сохранили. То, что в нём, станет публичным, когда вы подпишете.
jury-open-button = Перейти к вскрытию
jury-file = Файл с вашими оценками
jury-pasted = или его содержимое
jury-no-file = Это не файл с оценками. Выберите тот, который вы сохранили.
jury-other-file = Это другие оценки, не те, что вы запечатали. Выберите файл, который вы сохранили тогда.
jury-not-yours = Работу { $number } вы не судите.
jury-recuse = Самоотвод
jury-recuse-all-means = Вы больше ничего не судите в этом конкурсе, и ваше место может занять другой человек вашей стороны. Это публично, взять назад нельзя.
jury-recuse-all = Взять самоотвод от всего
jury-recuse-one = Взять самоотвод от этой работы
jury-recuse-means = Если конфликт интересов обнаружился сейчас, вы не судите эту работу. Это публично, взять назад нельзя.
jury-recuse-from = Взять самоотвод от работы { $number }
jury-command = Командой
jury-command-means = Если ваш ключ лежит в файле: там, где под рукой папка данных или база, введите это.
jury-scale = По каждому критерию от 0 до { $max } баллов. Что не оцениваете, оставьте пустым.
jury-server-sees = Этот сервер видит ваши баллы, когда вы их отправляете, и ничего из них не хранит. Если вы этого не хотите, запечатайте их командой ниже: тогда до вскрытия их не увидит ни один сервер.
jury-lines = Баллы
jury-lines-hint = Для каждой работы строка: её номер, затем баллы в таком порядке: { $criteria }.
jury-line-wrong = Строка { $line } – не ваша работа с баллами от 0 до { $max } каждый, или работа там дважды.
jury-points-wrong = Работе { $number } нужно целое число от 0 до { $max } по каждому критерию.
jury-no-points = Оцените хотя бы одну работу.
jury-keep-button = Дальше
jury-go-on = Продолжить с сохранённого файла
jury-go-on-means = Если вы уже оценили часть работ и сохранили файл, форма заполнится из него.
jury-seal-command-means = Строка файла с оценками – номер работы, затем её баллы по каждому критерию в порядке правил. То, чем их вскрывают, записывается в файл, названный после --ballot.
jury-keep-title = Сохраните оценки, затем запечатайте
jury-keep-lead = Вот ваши оценки. Этот сервер ничего из них не сохранил.
jury-keep-first = Сначала: сохраните файл
jury-keep-means = Этим файлом вы потом вскроете оценки. Без него их никто не вскроет, вы тоже. Храните его там, где найдёте через несколько недель, и никому не показывайте.
jury-keep-file = Сохранить файл
jury-keep-copy = Или скопировать содержимое
jury-keep-then = Затем: запечатайте
jury-seal-means = Выберите файл, который вы только что сохранили: так ясно, что он у вас есть. В протокол попадёт контрольная сумма, по которой никто не прочтёт ваших оценок. Запечатать оценки можно один раз.
jury-seal-button = Перейти к запечатыванию
jury-seal-file-command-means = Если ваш ключ лежит в файле, оценки из сохранённого файла запечатывает это:
signed-no-title = Без названия, которое прочтут все.
signed-parts = Работа и имена лежат рядом с протоколом. В протокол попадут эти контрольные суммы:
signed-work = Работа
signed-people = Имена
signed-no-conflict = Конфликта интересов нет ни с одной работой.
signed-conflicts = Конфликт интересов, число работ: { $count } ({ $entries })
signed-recuse-one = Вы берёте самоотвод от работы { $number }.
signed-recuse-all = Вы берёте самоотвод от всех работ.
signed-seal = Ваши оценки под этой контрольной суммой. Храните файл, который их вскрывает.
signing-competition = Конкурс
signing-submit-title = Подать работу
signing-submit-lead = То, что вы подписываете, сразу становится публичным и остаётся в журнале. Другие стороны, названные в команде, подтверждают это сами.
signing-submit-button = Мы подаём это – подписать
signing-join-title = Подтвердить команду
signing-join-lead = Вы говорите за свою сторону, что её люди есть в этой команде. Это сразу становится публичным и остаётся в журнале.
signing-join-button = Наши люди в ней есть – подписать
signing-declare-title = Заявить о конфликтах интересов
signing-declare-lead = Ваше заявление сразу становится публичным и остаётся в журнале. После него вам покажут работы, которые вы судите.
signing-declare-button = Я заявляю это – подписать
signing-recuse-title = Самоотвод
signing-recuse-lead = Это сразу становится публичным, взять назад нельзя.
signing-recuse-button = Я беру самоотвод – подписать
signing-seal-title = Запечатать оценки
signing-seal-lead = Запечатать оценки можно один раз. Вскрывают их в дни после дней жюри.
signing-seal-button = Я запечатываю их – подписать
signing-open-title = Вскрыть оценки
signing-open-lead = Эти оценки сразу прочтут все, они останутся в журнале.
signing-open-button = Я вскрываю их – подписать
refusal-registered = С этой квитанцией вы уже зарегистрированы: от другой стороны или на другое мероприятие. Ничего не изменено. Откройте «Вашу регистрацию» с квитанцией, сотрите её там и зарегистрируйтесь заново.

# Forums: the pages of the week of dialogue
forums-title = Недели диалога
forums-lead = Делегации каждой стороны с одинаковым числом мест и заседания, на которых говорит каждая сторона.
forums-none = Ни об одной неделе диалога ещё не договорились.
forum-standing = { $standing ->
    [open] Делегатов выдвигают
    [closed] Впереди; новых делегатов не выдвигают
    [running] Идёт
    [over] Закончилась; коммюнике ещё нет
    [held] Состоялась
   *[called-off] Не состоится
}
forum-until = Новых делегатов выдвигают до { $date }. Того, кто не может приехать, заменяют до самого конца.
forum-grown-ups = Делегатами могут быть только люди восемнадцати лет и старше.
forum-quota = { $category }: { $quota ->
    [one] { $quota } место у каждой стороны.
    [few] { $quota } места у каждой стороны.
   *[many] { $quota } мест у каждой стороны.
}
forum-convened = Созвали { $parties }: { $plan }, последняя подпись { $date }.
forum-plan = план
forum-to-room = Делегаты вашей стороны
forum-to-door = К входу
forum-held = Неделя состоялась, это подписали все стороны { $date }: { $text }.
forum-called-off = Неделя не состоится: { $date } её план заменён другим, { $text }.
forum-ending-text = { $how ->
    [forum-held] коммюнике
   *[forum-called-off] план, который действует теперь
}
forum-seat = место { $number }
forum-parity = Равенство сторон
forum-parity-means = В каждой категории у сторон поровну мест. Пустое место одной стороны никогда не достаётся другой. Имён делегатов здесь нет.
forum-parity-why = Почему это так
forum-together = Все категории вместе
forum-party = Сторона
forum-nominated = Выдвинуты
forum-confirmed = Подтвердили
forum-waiting = Ждут
forum-arrived = Пришли
forum-nominated-of = выдвинуто { $count } из { $quota }
forum-confirmed-count = подтвердили { $count }
forum-waiting-count = ждут { $count }
forum-arrived-count = пришли { $count } ({ $date })
forum-arrived-none = ещё никто не пришёл
forum-arrived-by-day = Пришли, по дням
forum-even = { $measure ->
    [nominated] От каждой стороны выдвинуто поровну
    [confirmed] От каждой стороны подтвердили поровну
   *[arrived] От каждой стороны пришло поровну
}
forum-uneven = { $measure ->
    [nominated] Выдвинуто не поровну
    [confirmed] Подтвердили не поровну
   *[arrived] Пришло не поровну
}
forum-behind = Отстают от стороны, у которой больше всех, и на сколько: { $parties }.
forum-quota-why = План, который подписали все стороны, даёт здесь каждой { $quota }, и ни один файл не может дать одной больше, чем другой. Кто приходит, когда все места заняты, ждёт места своей стороны.
forum-reason = { $why ->
    [free] Заняли свободное место
    [moved-up] Получили место, когда оно освободилось
    [substitute] Пришли на замену
    [full] Ждут: все места их стороны заняты
    [withdrawn] Отозваны своей стороной
   *[replaced] Заменены своей стороной
}: { $count }.
forum-empty = { $count ->
    [one] { $count } место пусто: сторона никого на него не выдвинула. Другой стороне оно не достанется.
    [few] { $count } места пусты: сторона никого на них не выдвинула. Другой стороне они не достанутся.
   *[many] { $count } мест пусты: сторона никого на них не выдвинула. Другой стороне они не достанутся.
}
forum-unfilled = Кого из выступающих ещё нет
forum-unfilled-none = На каждом заседании есть кому выступить.
forum-unfilled-means = { $count ->
    [one] В { $count } месте программы пока некому выступить.
    [few] В { $count } местах программы пока некому выступить.
   *[many] В { $count } местах программы пока некому выступить.
}
forum-unfilled-why = { $who ->
    [office] Эту должность никто не занимает.
   *[delegate] На этом месте пока никого нет.
}
forum-programme = Программа
forum-no-session = О заседаниях ещё не договорились.
forum-room-seats = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
}
forum-speaker-seat = делегат на месте { $number } ({ $category })
forum-clash-title = Накладки
forum-no-clash = Нет двух заседаний в одном зале одновременно, и никто не выступает сразу на двух.
forum-clashes = { $count ->
    [one] { $count } накладка:
    [few] { $count } накладки:
   *[many] { $count } накладок:
}
forum-clash-days = { $session } – не в дни недели. Выберите другой день.
forum-clash-room = { $first } и { $second } – одновременно в одном зале, «{ $room }». Выберите другой зал или другое время.
forum-clash-speaker = { $party }, { $speaker }: выступает одновременно на заседаниях { $first } и { $second }. Выберите другое время или другого выступающего.
forum-changes = Что изменили более поздние планы
forum-change-plan = План.
forum-change-added = Ещё одно заседание, { $session }: { $day }.
forum-change-moved = { $session } – перенесено: { $day }, { $room }.
forum-change-cancelled = { $session } – отменено.
forum-change-speakers = { $session } – выступают другие.
forum-change-room = Ещё один зал: { $room }.
forum-change-quota = { $category }: теперь у каждой стороны { $quota }.
forum-change-postponed = { $days ->
    [0] Другое место: { $place }.
    [one] Позже на { $days } день: { $place }.
    [few] Позже на { $days } дня: { $place }.
   *[many] Позже на { $days } дней: { $place }.
}
forum-change-earlier = { $days ->
    [one] Раньше на { $days } день: { $place }.
    [few] Раньше на { $days } дня: { $place }.
   *[many] Раньше на { $days } дней: { $place }.
}
forum-opened = Неделя, какой её подписали сначала
forum-why-free = Место { $seat } из { $quota }, которые есть у каждой стороны: оно было свободно, и никто его не ждал.
forum-why-moved-up = Место { $seat }: дольше всех его ждали, когда { $date } оно освободилось.
forum-why-substitute = Место { $seat }: на замену другому делегату той же стороны и категории.
forum-why-full = Ждёт места: все { $quota } у своей стороны заняты. Впереди: { $before }. Места другой стороны не для него, даже если они пусты.
forum-why-withdrawn = Своя сторона отозвала { $date }.
forum-why-replaced = Своя сторона { $date } выдвинула на это место другого делегата.
forum-of-text = Неделя диалога, которую открывает этот план
forum-changes-of-text = Что этот план меняет в неделях диалога
forum-about = Коммюнике: { $forum }.
promises-source-forum = неделя диалога
mine-delegates-wait = Ждёт вашей стороны
signing-forum = Делегаты на неделю диалога
signing-nominate-title = Выдвинуть делегата
signing-nominate-lead = То, что вы подпишете, сразу становится публичным и остаётся в журнале: ваша сторона кого-то выдвинула. Имени там нет.
signing-nominate-button = Выдвигаю – подписать
signing-substitute-title = Выдвинуть делегата на замену
signing-substitute-lead = То, что вы подпишете, сразу становится публичным и остаётся в журнале: ваша сторона кого-то заменила. Имён там нет.
signing-substitute-button = Заменяю – подписать
signing-release-title = Отозвать делегата
signing-release-lead = То, что вы подпишете, сразу становится публичным и остаётся в журнале. Место получит тот, кто из той же стороны и категории ждал дольше всех.
signing-release-button = Отзываю – подписать
signed-delegate = Имя лежит отдельно от журнала, зашифрованным. В журнале – его контрольная сумма со случайным числом, по которой имени никто не узнает:
signed-in-place-of = Вместо делегата:
signed-release = Отзывается делегат:
delegates-title = Делегаты вашей стороны
delegates-locked = Ваш ключ чтения закрыт. Откройте его, чтобы увидеть, кто ваши делегаты.
delegates-done = { $done ->
    [nominate] Делегат выдвинут. Передайте ему номер, если ещё не передали.
    [substitute] Место теперь у этого делегата. Передайте ему номер, если ещё не передали.
    [release] Делегат отозван.
   *[drop] Всё, что хранилось о делегате, стёрто.
}
delegates-seats = Занято мест: { $count } из { $quota }.
delegates-waiting = Ждут, в этом порядке
delegates-gone = Отозваны или заменены ({ $count })
delegates-said = { $said ->
    [invited] Пока не ответил
    [confirmed] Приедет
    [declined] Не приедет
   *[erased] Стёрто
}
delegates-declined = { $count ->
    [one] { $count } делегат не приедет: замените или отзовите его.
    [few] { $count } делегата не приедут: замените или отзовите их.
   *[many] { $count } делегатов не приедут: замените или отзовите их.
}
delegates-silent = { $count ->
    [one] { $count } делегат ещё не подтвердил.
    [few] { $count } делегата ещё не подтвердили.
   *[many] { $count } делегатов ещё не подтвердили.
}
delegates-closed = Зашифровано для других из вашей стороны, или ваш ключ закрыт.
delegates-erased = Об этом делегате больше ничего не хранится: это стёр он сам или ваша сторона. Если он не приедет, отзовите его.
delegates-own-words = Что сообщил делегат
delegates-came = { $count ->
    [one] Пришёл в { $count } день.
    [few] Пришёл в { $count } дня.
   *[many] Пришёл в { $count } дней.
}
delegates-withdraw = Отозвать
delegates-substitute = Выдвинуть на это место другого
delegates-substitute-means = Замена – из вашей стороны и той же категории. Заседания остаются за местом.
delegates-line = Места в этой категории ждут другие. Если делегат не может приехать, отзовите его: место получит тот, кто ждал дольше всех.
delegates-drop = Стереть всё, что о нём хранится
delegates-nominate = Выдвинуть делегата
delegates-nominate-means = Имя прочтут только те из вашей стороны, кто выдвигает, и сам делегат. Если все места заняты, выдвинутый ждёт.
delegates-category = Категория
delegates-no-category = Выберите категорию.
delegates-minor = Моложе восемнадцати
delegates-button = Дальше, к подписи
delegates-nobody-reads = Ни у кого из вашей стороны, кто выдвигает, ещё нет ключа чтения. Сначала создайте его в своей учётной записи.
delegates-twice = Эта форма уже отправлена. Дважды ничего не сделано; заполните её заново.
delegates-laid = Имя принято
delegates-receipt = Запишите этот номер и передайте его делегату, и больше никому. Он показан один раз. По нему делегат увидит, что о нём хранится, подтвердит, откажется или всё сотрёт.
delegates-receipt-where = Номер вводят здесь:
delegates-not-yet = Делегат ещё не выдвинут: подпишите. Что не подписано за сутки, стирается.
delegates-go-on = Дальше: подписать
delegates-back = Назад без подписи
delegates-public = Неделя, какой её видят все
delegate-title = Ваше место делегата
delegate-means = По номеру, который вам дала ваша сторона, вы увидите, что о вас хранится, скажете, приедете ли, и сможете всё стереть. Учётная запись не нужна.
delegate-receipt-hint = 28 цифр. Пробелы не важны.
delegate-opens-nothing = Этому номеру ничего не принадлежит. Всё стёрто, или вы подтвердили и получили другой номер: действует только он.
delegate-too-early = Ваша сторона ещё не подписала, что выдвигает вас. Зайдите позже.
delegate-said = { $said ->
    [invited] Вы ещё не сказали, приедете ли
    [confirmed] Вы приедете
   *[declined] Вы не приедете
}
delegate-kept = Что о вас хранится
delegate-kept-means = Прочесть это можете только вы и те из вашей стороны, кто выдвигает. Этого нет в журнале, и через { $days } дней после недели оно стирается само.
delegate-contact-given = Как с вами связаться, по словам вашей стороны
delegate-contact = Как с вами связаться
delegate-language = На каком языке с вами говорить
delegate-needs = Что вам нужно: питание, пандус, виза
delegate-speaks = Заседания, на которых вы выступаете
delegate-confirm = Сказать, что вы приедете
delegate-confirm-means = Тогда вы получите собственный номер. Тот, что дала вам ваша сторона, больше ничего не откроет.
delegate-change = Изменить сказанное
delegate-confirm-button = Я приеду
delegate-minor-means = Вас выдвинули как человека моложе восемнадцати: без согласия законного представителя приехать нельзя.
delegate-no-contact = Напишите, как с вами связаться.
delegate-no-guardian = Напишите, кто за вас отвечает: без законного представителя никто моложе восемнадцати не приезжает.
delegate-no-consent = Без согласия законного представителя никто моложе восемнадцати приехать не может.
delegate-confirmed = Вы приедете
delegate-new-receipt = Запишите свой новый номер. Он показан один раз, и найти его для вас никто не сможет. Старый больше ничего не открывает.
delegate-same-receipt = Ваш номер остаётся прежним.
delegate-see = Посмотреть, что обо мне хранится
delegate-decline = Я не приеду
delegate-decline-means = Тогда ваша сторона выдвинет на ваше место другого. Пока этого не случилось, можно передумать.
delegate-erase = Стереть всё обо мне
delegate-erase-means = Имя, адрес и всё остальное о вас стирается сразу, и ваш бейдж больше не действует. Ваша сторона увидит, что вы это стёрли. То, что кто-то был выдвинут, остаётся в журнале, без имени.
delegate-erase-button = Стереть
delegate-erased = Всё о вас стёрто
delegate-erased-means = Ничего не хранится. Номер больше ничего не открывает.
badge-title = Ваш бейдж
badge-show = Показать мой бейдж
badge-means = Распечатайте эту страницу или покажите её у входа на телефоне. По этому коду пропустят только вас и только пока место в журнале за вами.
badge-picture = Код вашего бейджа картинкой
badge-unconfirmed = вы не сказали, что приедете.
badge-none = Бейджа для вас нет: { $why }
door-title = У входа
door-badge = Код на бейдже
door-badge-hint = Шестнадцать цифр, с клавиатуры или со сканера. Телефон, который прочёл картинку, открывает эту страницу уже с кодом.
door-button = Пропустить
door-admitted = Можно войти
door-again = Сегодня уже входил: посчитан один раз
door-refused = Не пропускать
door-today = Сегодня на этот час
door-of = { $count } из { $all }
forum-desk-title = Неделя диалога
forum-desk-lead = То, что здесь стоит, каждая сторона подпишет вместе с планом. Имён здесь нет: говорят места и должности.
forum-desk-none = Этот план не открывает недели диалога.
forum-desk-add = Открыть или изменить неделю диалога
forum-desk-change = Изменить
forum-desk-done = Неделя диалога изменена.
forum-desk-part = { $part ->
    [week] { $there ->
        [yes] Изменить название, дни и место
       *[no] Открыть неделю диалога
    }
    [category] Добавить категорию делегатов
    [room] Добавить зал
   *[session] Добавить заседание
}
forum-desk-amend = Изменить согласованную неделю
forum-desk-amendment = { $change ->
    [added] Добавить заседание
    [moved] Перенести заседание
    [cancelled] Отменить заседание
    [speakers] Изменить, кто выступает
    [new-room] Добавить зал
    [quota] Больше мест каждой стороне
   *[postponed] Провести в другие дни или в другом месте
}
forum-desk-button = Внести в план
forum-desk-remove = Убрать: { $name }
forum-desk-close = Убрать всю неделю
forum-desk-categories = Категории делегатов
forum-desk-category = Категория делегатов
forum-desk-quota = Мест у каждой стороны
forum-desk-quota-hint = Одинаково для всех сторон, не больше { $max }.
forum-desk-set-quota = Изменить число мест
forum-desk-more-hint = Больше, чем сейчас, и одинаково для всех сторон: места никто не теряет.
forum-desk-rooms = Залы
forum-desk-room = Название зала
forum-desk-seats = Мест в зале
forum-desk-seats-hint = Не больше { $max }.
forum-desk-session = Название заседания
forum-desk-which = Какое заседание
forum-desk-in-room = Зал
forum-desk-day = День
forum-desk-starts = Начало в
forum-desk-ends = Конец в
forum-desk-speakers = Кто выступает: { $party }
forum-desk-seat-numbers = Номера мест: { $category }
forum-desk-name = Название недели
forum-desk-from = Первый день
forum-desk-to = Последний день
forum-desk-days-hint = Всего не больше { $max } дней.
forum-desk-until-day = Последний день для новых делегатов
forum-desk-minors-no = не могут быть делегатами
forum-desk-minors-yes = могут быть делегатами с согласия законного представителя
forum-desk-days = На сколько дней позже
forum-desk-days-later = Меньше 0 – раньше, 0 – если другое только место; не больше { $max }.
forum-desk-no-words = Напишите это на каждом языке, о котором спрашивают, и не менее чем на двух.
forum-desk-no-week = Сначала откройте неделю: название, дни и место.
forum-desk-no-number = Напишите целое число.
forum-desk-no-day = Выберите день.
forum-desk-no-time = Выберите время.
forum-desk-no-room = Выберите зал. Если его нет, сначала добавьте.
forum-desk-no-session = Выберите заседание.
forum-desk-no-speaker = На каждом заседании выступает каждая сторона: отметьте должность или напишите номер места.
forum-desk-no-seat = Напишите номера мест от 1 до { $quota }.
forum-desk-order = Конец должен быть позже начала.
forum-desk-until = Новых делегатов выдвигают самое позднее до дня перед первым днём недели.
forum-desk-does-not-hold = Такую неделю провести нельзя. Проверьте дни, залы и места, которые ещё нужны заседаниям, и не назван ли кто-то из выступающих дважды.
forum-desk-clash = Заседания накладываются. Выше сказано, какие и что поможет.
forum-communique = Коммюнике недели диалога
forum-communique-lead = Когда этот текст подпишут все стороны, неделя считается состоявшейся. К тому времени должен начаться её последний день.
forum-communique-none = Нет недели, которая идёт или закончилась без коммюнике.
forum-communique-button = Этот текст – её коммюнике
forum-communique-there = Текст – коммюнике недели диалога. Её файл стоит среди файлов ниже.
forum-communique-choose = Выбрать неделю
# Доверие и форум
trust-code-label = Ваш код, 28 цифр
trust-code-hint = Код, с которым вы подтвердили, что приедете. Он говорит лишь о том, что у вас есть место и от какой вы стороны.
trust-opens-no-delegate = Ни у кого из делегатов этого форума нет такого кода.
trust-forum-means = Тем, у кого есть место и кто его подтвердил, задают четыре вопроса: до начала недели и в течение { $days } дн. после её окончания; ответы от 1 (совсем не так) до 5 (именно так). Ничего не показывают, если от стороны меньше { $min } ответов или отвечать ещё можно.
# Чем закончился конкурс, кого ждёт результат, чьи работы оценил каждый член жюри, и имена на время
refusal-competition-ended = Этот конкурс закончился раньше, чем был подведён итог: документом { $id }. В нём больше ничего не подают, не оценивают и не награждают.
competition-phase-ended = Закончился без итога
competition-that-text = другой документ всех сторон
competition-ended-replaced = Конкурс закончился { $day }: его план заменил { $text }, когда итога ещё не было. Больше ничего не подают, не оценивают и не награждают.
competition-left = С { $day } больше не стороны комиссии (так решил { $text }): { $parties }. Их члены жюри не занимают мест, и ничто из их оценок не считается. Поданные их людьми работы остаются.
competition-ended-left = Из сторон, подписавших правила, осталось меньше двух. Поэтому конкурс закончился без итога: никто не судит в одиночку.
competition-juror-left = Сторона вышла
competition-waits = Итог ждёт, пока вскроют свои оценки: { $jurors }.
competition-turnout = Чьи работы оценил каждый член жюри
competition-turnout-means = Засчитанные оценки работ каждой стороны. Работы общей команды считаются у каждой из её сторон.
competition-turnout-side = { $side }: { $scored } из { $entries } (самоотводов: { $refused })
competition-turnout-none = не оценил ничего от: { $parties }
competition-one-side = Из членов жюри от сторон работу оценили только эти: { $side }. Без оценок от каждой стороны ничто не побеждает.
competition-made-by = Авторы: { $names }
jury-stand-ended = Закончился
jury-now-ended = Вы здесь больше ничего не оцениваете: конкурс закончился без итога или ваша сторона вышла из комиссии.
jury-back = Назад в комнату жюри
entrants-back = Назад к конкурсу
entrants-join-names = Если хотите, назовите тех ваших людей, кто в этой команде. Это прочтёт только ваша сторона.
entrants-publish = Авторы согласны, чтобы их имена опубликовали, если работа получит награду
entrants-people-kept = Имена читает только ваша сторона. Через { $days } дн. после награждения их стирают.
entry-people-publish = Если работа получит награду, эти имена опубликуют.
entry-people-none = Ваша сторона никого для этой работы не назвала.
## Бюджеты и отзывы о мероприятиях, карта программы и то, что предлагается.

programme-map-title = Карта программы
programme-map-of = Что где проведено: { $quarter }
programme-map-lead = Чем темнее регион, тем больше там проведено за квартал, на который это согласовано. Таблица ниже говорит то же самое.
programme-map-ahead = запланировано или подтверждено не всеми сторонами
programme-propose = Предложить на рабочем столе
programme-propose-title = Предложить мероприятие
programme-propose-drafts = Добавить в план на рабочем столе
programme-propose-none = На рабочем столе нет плана, который вы можете изменить.
programme-propose-new = Начать новый план
programme-disputed = Одна сторона отчиталась; другая говорит, что было не так.
programme-says-held = Одна сторона говорит: проведено
programme-says-not-held = Одна сторона говорит: не проведено
programme-disputed-held = Оспорено: одна сторона говорит, что проведено, другая – что было не так
programme-disputed-not-held = Оспорено: одна сторона говорит, что не проведено, другая – что было не так
programme-came-legend = Сколько пришло
programme-came-hint = Нужно по каждой стороне, если проведено; если нет – не заполняйте.
budget-title = Бюджет
budget-each-party = все стороны поровну
budget-other = другая организация
budget-pays = Кто платит
budget-what = На что
budget-planned-head = Запланировано
budget-spent-head = Потрачено
budget-planned = запланировано { $amount }
budget-spent = потрачено { $amount }
budget-not-said = не сказано, сколько потрачено
budget-planned-in-all = Запланировано всего: { $amount }.
budget-spent-in-all = Потрачено всего: { $amount }.
budget-others = другие организации: { $amount }
budget-rest = остаток от деления поровну: { $amount }
budget-spent-on = { $what }, { $currency }
budget-spent-legend = Сколько потрачено
budget-spent-hint = Это прочтут все рядом с запланированным. Оставьте строку пустой, если не знаете.
budget-add = Добавить строку бюджета
budget-add-button = Добавить строку
budget-remove = Убрать строку бюджета { $number }
budget-amount = Сколько, например 1200 или 99,50
budget-currency = Валюта: три буквы, например RUB
budget-payer-name = Название организации, если платит другая
budget-missing-what = Напишите на каждом языке, на что эти деньги.
budget-missing-currency = Напишите валюту тремя буквами по ISO 4217, например RUB, AMD, AZN или EUR.
budget-missing-payer = Выберите, кто платит; если другая организация – напишите её название на каждом языке.
board-missing-amount = Напишите каждую сумму числом, например 1200 или 99,50; знаков после запятой не больше, чем у валюты.
review-title = Расскажите, как прошло
review-means = Кто пришёл, может в течение { $days } дней сказать, что было хорошо и что изменить. Организаторы всех сторон читают это одновременно; все остальные – когда каждая сторона согласится показать. Ни имя, ни сторона с отзывом не хранятся. Стереть его можно по номеру в любое время.
review-few = Если пришло мало людей, по одним словам могут догадаться, кто вы.
review-receipt-hint = Он говорит только, что у вас есть место. По записи ваш отзыв не найти.
review-limit = Не больше { $max } знаков. Пожалуйста, без имён.
review-good = Что было хорошо
review-change = Что стоит изменить
review-language = На каком языке вы пишете
review-button = Отправить
review-erase-how = Уже написали? Отправьте форму только с номером: вы увидите отзыв и сможете стереть его.
review-erase = Стереть мой отзыв
review-own = Ваш отзыв
review-taken = Спасибо, ваш отзыв принят
review-taken-means = Организаторы всех сторон уже читают его. Все прочтут, когда каждая сторона согласится показать. Он хранится, пока вы не сотрёте его по номеру.
review-erased = Ваш отзыв стёрт
review-erased-means = Его больше никто не прочтёт, и ничто не говорит, что он был.
review-waiting = С этим номером вы в листе ожидания: отзыв оставляют те, у кого было место.
review-opens-nothing = Этому номеру не соответствует ни одна запись на это мероприятие.
review-none-own = Этому номеру не соответствует ни один отзыв о мероприятии.
review-no-words = Напишите, что было хорошо или что стоит изменить.
review-write = Написать отзыв
review-find = Показать мой отзыв
review-told = Что говорят те, кто пришёл
review-rule = Организаторы всех сторон читают каждый отзыв одновременно. Здесь нет ничего, на что не согласилась каждая сторона; сколько отзывов ждёт, сказано всегда.
review-none = Пока ни одного отзыва прочесть нельзя.
review-none-left = Отзывов никто не оставил.
review-waits = Отзывов ждёт: { $count }, первый – с { $date }. Кого ждут: { $parties }.
review-kept-back = Не согласились показать: { $parties }.
review-way = Отзывы (ждут вашей стороны: { $count })
review-room-lead = Организаторы всех сторон с одного и того же момента видят один и тот же список. Пропускайте отзыв, если он никого не называет и никому не вредит; резкое слово о мероприятии – не причина. Кто не пропускает, виден всем – с числом отзывов, но без их слов.
review-let = Пропустить
review-keep = Не пропускать
review-public = Пропустили все стороны: это читают все.
review-lets = Пропустили: { $parties }.
review-keeps = Не пропустили: { $parties }.
review-silent = Пока ничего не сказали: { $parties }.
refusal-what-budget-lines = строки одного бюджета
refusal-what-reviews = отзывы об одном мероприятии
refusal-field-budget-what = на что эти деньги
refusal-field-currency = валюта тремя буквами по ISO 4217
refusal-field-amount = сумма
refusal-field-payer = кто платит
refusal-field-review = что было хорошо или что изменить
refusal-field-language = язык, на котором читают все
# Подтверждение адреса для почты
account-mail-none = Этот сервер не отправляет писем. Адрес сохраняется, но на него ничего не придёт, пока оператор не настроит почту.
account-mail-confirmed = Письма приходят на { $address }. Адрес подтверждён.
account-mail-unconfirmed = Адрес { $address } ещё не подтверждён. До этого на него не уходит ничего, кроме одного письма со ссылкой.
account-mail-asking = Письмо уйдёт примерно в течение минуты. Откройте ссылку в нём и нажмите там кнопку.
account-mail-asked = Письмо ушло { $sent }. Откройте ссылку в нём и нажмите там кнопку. Если письма нет, загляните в папку нежелательной почты.
account-mail-lapsed = Ссылка из последнего письма больше не действует. Попросите новую.
account-mail-undelivered = Письмо не удалось доставить. Проверьте адрес или попросите прислать письмо ещё раз.
account-mail-again-button = Отправить письмо ещё раз
account-mail-later = Письмо ушло только что, или сегодня ушло уже пять писем. Подождите немного и загляните в папку нежелательной почты, затем попробуйте снова.
account-done-mail-again = Ещё одно письмо в пути. Действует только ссылка из самого нового.
confirm-mail-title = Получать письма на этот адрес?
confirm-mail-ask = Комиссия хочет писать вам на адрес, на который пришла эта ссылка: что вас что-то ждёт, без имён и содержания. Нажмите кнопку, только если у вас есть место в комиссии и вы этого хотите.
confirm-mail-button = Да, пишите мне сюда
confirm-mail-done-title = Адрес подтверждён
confirm-mail-done = Теперь письма приходят сюда. В каждом письме есть ссылка, чтобы от них отказаться.
confirm-mail-over-title = Эта ссылка больше не действует
confirm-mail-over = Её уже использовали, ей больше трёх дней, или пришло более новое письмо. Ничего не изменилось. Ваша учётная запись покажет, подтверждён ли адрес, и отправит новое письмо.
mail-address-subject = Подтвердите, пожалуйста, этот адрес
mail-address-ask = Этот адрес указали для писем от комиссии. Если это были вы, откройте эту страницу и нажмите там кнопку:
mail-address-once = Ссылка действует один раз и три дня. До этого мы больше ничего не пришлём.
mail-address-unknown = Если вы ничего об этом не знаете, ничего не делайте: скорее всего, кто-то ошибся в адресе.
# The ledger: looking for promises, quarters, waivers, letters about what was agreed
promises-all = Все обещания
promises-found = { $count ->
    [0] Таких обещаний нет.
    [one] Нашлось { $count } обещание.
    [few] Нашлось { $count } обещания.
    [many] Нашлось { $count } обещаний.
   *[other] Нашлось { $count } обещания.
}
promises-by-state = Что с ним стало
promises-by-party = Сторона
promises-by-region = Регион
promises-by-field = Область
promises-by-quarter = Квартал
promises-any = Любое значение
promises-seek = Показать
promises-state-word = { $state ->
    [due] Ещё открыто
    [kept] Выполнено
    [kept-late] Выполнено с опозданием
    [broken] Нарушено
    [waived] Все стороны отказались
   *[not-built] Ещё не встроено
}
promises-first = К началу списка
promises-more = Следующие обещания
promises-file = Обещания в виде таблицы (CSV)
quarter-title = Отчёт: { $quarter }
quarter-span-over = Квартал длился с { $first } по { $last }.
quarter-span-open = Квартал начался { $first } и продлится до { $last }. Здесь числа на { $now }.
quarter-means = Здесь никто не отчитывается о себе: каждое число сосчитано по реестру, и у кого он есть, тот насчитает столько же.
quarter-of = { $what }: { $numbers }.
quarter-none = В этом квартале ни у одного обещания не подошёл срок.
quarter-promises = { $count ->
    [one] Срок подошёл или выполнено: { $count } обещание ({ $numbers }).
    [few] Срок подошёл или выполнено: { $count } обещания ({ $numbers }).
    [many] Срок подошёл или выполнено: { $count } обещаний ({ $numbers }).
   *[other] Срок подошёл или выполнено: { $count } обещания ({ $numbers }).
}
quarter-kept = выполнено в срок: { $count }
quarter-late = выполнено с опозданием: { $count }
quarter-broken = нарушено: { $count }
quarter-waived = все стороны отказались: { $count }
quarter-due = ещё открыто: { $count }
quarter-kept-head = Выполнено в срок
quarter-late-head = Выполнено с опозданием
quarter-broken-head = Нарушено
quarter-waived-head = Отказались все
quarter-due-head = Ещё открыто
quarter-by-party = Что обещала каждая сторона
quarter-by-region = Что обещано по регионам
quarter-by-field = Что обещано по областям
quarter-one-by-one = Эти обещания по одному
quarter-activities = Совместные мероприятия
quarter-held = { $count ->
    [0] Ни одного совместного мероприятия, проведение которого подтвердили бы все стороны.
    [one] Проведено { $count } совместное мероприятие, как подтверждают все стороны.
    [few] Проведено { $count } совместных мероприятия, как подтверждают все стороны.
    [many] Проведено { $count } совместных мероприятий, как подтверждают все стороны.
   *[other] Проведено { $count } совместного мероприятия, как подтверждают все стороны.
}
quarter-came = { $party }: { $count ->
    [one] пришёл { $count } человек.
    [few] пришли { $count } человека.
    [many] пришло { $count } человек.
   *[other] пришло { $count } человека.
}
quarter-not-held = { $count ->
    [one] Отменено или не состоялось { $count } мероприятие.
    [few] Отменено или не состоялось { $count } мероприятия.
    [many] Отменено или не состоялось { $count } мероприятий.
   *[other] Отменено или не состоялось { $count } мероприятия.
}
quarter-unconfirmed = { $count ->
    [one] Завершилось { $count } мероприятие, отчёт о котором подтвердили ещё не все стороны.
    [few] Завершилось { $count } мероприятия, отчёты о которых подтвердили ещё не все стороны.
    [many] Завершилось { $count } мероприятий, отчёты о которых подтвердили ещё не все стороны.
   *[other] Завершилось { $count } мероприятия, отчёты о которых подтвердили ещё не все стороны.
}
quarter-appeals-title = Обращения
quarter-appeals = { $count ->
    [0] Ни одного обращения не принято.
    [one] Принято { $count } обращение.
    [few] Принято { $count } обращения.
    [many] Принято { $count } обращений.
   *[other] Принято { $count } обращения.
}
quarter-appeals-stand = { $standing ->
    [answered] Их адресатов, которые ответили: { $count }.
    [refused] Их адресатов, которые отказали: { $count }.
    [acknowledged] Их адресатов, которые подтвердили получение: { $count }.
    [sent] Их адресатов, у которых срок ответа ещё идёт: { $count }.
    [silent] Их адресатов, которые не ответили в срок: { $count }.
   *[not-sent] Их адресатов, которым отправка не подтверждена: { $count }.
}
quarter-answered = Ответов на любые обращения, пришедших в этом квартале: { $count }.
quarter-refused = Отказов на любые обращения, пришедших в этом квартале: { $count }.
quarter-together = Конкурсы и форумы
quarter-competitions = { $count ->
    [0] Ни один конкурс не завершён.
    [one] Подведены итоги { $count } конкурса.
    [few] Подведены итоги { $count } конкурсов.
    [many] Подведены итоги { $count } конкурсов.
   *[other] Подведены итоги { $count } конкурса.
}
quarter-forums = { $count ->
    [0] Ни одного форума не проведено.
    [one] Проведён { $count } форум.
    [few] Проведено { $count } форума.
    [many] Проведено { $count } форумов.
   *[other] Проведено { $count } форума.
}
quarter-others = Другие кварталы
quarter-reports = Итоги кварталов
quarter-draft-means = Так начинается совместное заявление с этими числами на каждом языке устава. Его формулируют, вносят и подписывают, как любой текст.
quarter-draft-button = Начать отчёт
waiver-title = Обещания, от которых отказывается этот план
waiver-lead = Если все стороны отказались от обещания до срока, оно считается снятым, а не нарушенным. Если оно повторяется, отказываются от одного квартала. После срока отказаться нельзя.
waiver-promise = Обещание
waiver-quarter = За какой квартал
waiver-whole = всё обещание, если оно не повторяется
waiver-add = Отказаться от обещания
waiver-remove = Не отказываться
waiver-none = Нет открытых обещаний, от которых можно отказаться.
waiver-gone = Обещание, которого больше нет в перечне
waiver-no-promise = Выберите обещание из перечня.
waiver-wrong-quarter = Если обещание повторяется, выберите квартал, а если нет – всё обещание.
programme-table = Программа в виде таблицы (CSV)
mail-subject-agreed = { $count ->
    [one] Ждёт { $count } договорённость
    [few] Ждут { $count } договорённости
    [many] Ждут { $count } договорённостей
   *[other] Ждут { $count } договорённости
}
mail-promise-due = { $count ->
    [one] В течение недели подойдёт срок { $count } обещания вашей стороны.
    [few] В течение недели подойдёт срок { $count } обещаний вашей стороны.
    [many] В течение недели подойдёт срок { $count } обещаний вашей стороны.
   *[other] В течение недели подойдёт срок { $count } обещания вашей стороны.
}
mail-promise-broken = { $count ->
    [one] Прошёл срок { $count } обещания вашей стороны, и ничто в реестре не показывает, что оно выполнено.
    [few] Прошёл срок { $count } обещаний вашей стороны, и ничто в реестре не показывает, что они выполнены.
    [many] Прошёл срок { $count } обещаний вашей стороны, и ничто в реестре не показывает, что они выполнены.
   *[other] Прошёл срок { $count } обещания вашей стороны, и ничто в реестре не показывает, что оно выполнено.
}
mail-activity-report = { $count ->
    [one] Есть отчёт о { $count } совместном мероприятии, а ваша сторона ещё не сказала, верен ли он.
    [few] Есть отчёты о { $count } совместных мероприятиях, а ваша сторона ещё не сказала, верны ли они.
    [many] Есть отчёты о { $count } совместных мероприятиях, а ваша сторона ещё не сказала, верны ли они.
   *[other] Есть отчёты о { $count } совместного мероприятия, а ваша сторона ещё не сказала, верны ли они.
}
mail-appeal-step = { $count ->
    [one] Записано, что стало с { $count } обращением, а ваша сторона ещё не сказала, так ли это.
    [few] Записано, что стало с { $count } обращениями, а ваша сторона ещё не сказала, так ли это.
    [many] Записано, что стало с { $count } обращениями, а ваша сторона ещё не сказала, так ли это.
   *[other] Записано, что стало с { $count } обращения, а ваша сторона ещё не сказала, так ли это.
}
mail-appeal-silent = { $count ->
    [one] Прошли дни, в которые следовало ответить на { $count } обращение, и ответ не подтверждён.
    [few] Прошли дни, в которые следовало ответить на { $count } обращения, и ответ не подтверждён.
    [many] Прошли дни, в которые следовало ответить на { $count } обращений, и ответ не подтверждён.
   *[other] Прошли дни, в которые следовало ответить на { $count } обращения, и ответ не подтверждён.
}
mail-jury-declare = { $count ->
    [one] Начинает работу жюри { $count } конкурса. Заявите, пожалуйста, о своих конфликтах интересов.
    [few] Начинают работу жюри { $count } конкурсов. Заявите, пожалуйста, о своих конфликтах интересов.
    [many] Начинают работу жюри { $count } конкурсов. Заявите, пожалуйста, о своих конфликтах интересов.
   *[other] Начинают работу жюри { $count } конкурса. Заявите, пожалуйста, о своих конфликтах интересов.
}
mail-jury-score = { $count ->
    [one] Ваши оценки в { $count } конкурсе ещё не запечатаны.
    [few] Ваши оценки в { $count } конкурсах ещё не запечатаны.
    [many] Ваши оценки в { $count } конкурсах ещё не запечатаны.
   *[other] Ваши оценки в { $count } конкурса ещё не запечатаны.
}
mail-jury-open = { $count ->
    [one] Ваши запечатанные оценки в { $count } конкурсе ждут вскрытия. Невскрытые оценки не считаются.
    [few] Ваши запечатанные оценки в { $count } конкурсах ждут вскрытия. Невскрытые оценки не считаются.
    [many] Ваши запечатанные оценки в { $count } конкурсах ждут вскрытия. Невскрытые оценки не считаются.
   *[other] Ваши запечатанные оценки в { $count } конкурса ждут вскрытия. Невскрытые оценки не считаются.
}
account-mail-reasons = Когда мы пишем
account-mail-reason = { $reason ->
    [waits] Внесён текст, который ваша сторона не подписала.
    [last] Не хватает только подписи вашей стороны.
    [deadline] Срок подписания текста почти истёк.
    [declined] Отклонён текст, который ваша сторона подписала.
    [task-late] Истекло время поручения вашей стороны.
    [task-long] Поручение любой стороны просрочено ещё на столько же.
    [asked] Настал день сказать, как обстоит дело с инцидентом.
    [ahead] Близится дата, о которой было уведомление.
    [meeting-answered] На созыв встречи пришёл ответ.
    [meeting-called] Созыв встречи ждёт ответа вашей стороны.
    [promise-due] В течение недели подойдёт срок обещания вашей стороны.
    [promise-broken] Нарушено обещание вашей стороны.
    [activity-report] Отчёт о мероприятии ждёт слова вашей стороны.
    [appeal-step] Запись об обращении ждёт слова вашей стороны.
    [appeal-silent] Адресат обращения не ответил в срок.
    [jury-declare] Вы в жюри конкурса и ещё не заявили о конфликтах интересов.
    [jury-score] Вы в жюри конкурса и ещё не запечатали свои оценки.
   *[jury-open] Вы в жюри конкурса и ещё не вскрыли свои оценки.
}
account-mail-reason-reports = Вас ждёт сообщение или инцидент, если ваше место имеет к ним отношение.

# Проверка текстов на язык вражды.
speech-nav = Проверить речь
speech-title = Проверить слова выступления
speech-lead = Вставьте выступление или статью. Вы увидите текст предложение за предложением: что может задеть другую сторону, почему и как сказать иначе.
speech-missing = Текста ещё нет. Вставьте текст, который нужно проверить.
speech-too-long = В тексте { $count } знаков, а за один раз проверяется не больше { $max }. Сократите его или проверьте по частям.
speech-put = Слова вставлены в текст, и он проверен снова. Посмотрите, хорошо ли теперь читается предложение.
speech-not-put = Текст изменился после проверки, поэтому слова не вставлены. Он проверен снова: выберите, пожалуйста, ещё раз.
speech-result = Что найдено
speech-no-verdict = Пометка не приговор. Прочитайте доводы и решите сами.
speech-text = Текст
speech-text-hint = Не больше { $max } знаков.
speech-language = Язык текста
speech-language-each = У каждого предложения свой
speech-button = Проверить
speech-example = Выступление из демонстрации
speech-example-button = Проверить это выступление
speech-about = Что это и чем это не является
speech-kept = Ничего не сохраняется: текст проверяется в памяти и забывается. Его нет ни в записи, ни в журналах, ни в адресе страницы.
speech-verdict = Пометка не приговор. Программа отмечает слова, решают люди. Она иногда ошибается, и в ту, и в другую сторону.
speech-glossary = Она знает обороты опасной речи о любом народе. Слова об отдельных народах учитываются, только если их приняли все стороны.
speech-native = Предложения, на которых она построена, не проверены носителями армянского и азербайджанского языков. На этих языках доверяйте ей меньше.
speech-rules = Правила
speech-rules-lead = Каждое правило объясняет, что оно отмечает, почему это важно, как сказать иначе и когда оно ошибается.
speech-api = Для программ
speech-program = Для файлов, папок и редакторов есть такая же команда:
speech-own = { $count ->
    [0] От лица автора ничего не отмечено.
    [one] От лица автора отмечено { $count } место.
    [few] От лица автора отмечено { $count } места.
   *[other] От лица автора отмечено { $count } мест.
}
speech-aside = { $count ->
    [one] Ещё { $count } место приведено как цитата, отвергнуто или пересказано и не считается.
    [few] Ещё { $count } места приведены как цитаты, отвергнуты или пересказаны и не считаются.
   *[other] Ещё { $count } мест приведены как цитаты, отвергнуты или пересказаны и не считаются.
}
speech-others = { $count ->
    [one] { $count } предложение написано на языке, который не проверяется.
    [few] { $count } предложения написаны на языках, которые не проверяются.
   *[other] { $count } предложений написаны на языках, которые не проверяются.
}
speech-voice = Чей это голос
speech-stance-own = Самого автора, или цитата, с которой он согласен
speech-stance-quoted = Цитата, о которой ничего не сказано
speech-stance-rejected = Цитата, приведённая, чтобы её отвергнуть: не считается
speech-stance-reported = Пересказ чужих слов или дел: не считается
speech-target = О ком
speech-why = Почему
speech-why-side = Почему: { $side }
speech-category-slur = Оскорбительное прозвище народа
speech-category-dehumanising = Люди названы животными, паразитами, болезнью или грязью
speech-category-threat = Угроза или призыв к насилию
speech-category-exclusion = Призыв изгнать, не пускать или бойкотировать
speech-category-generalisation = Целый народ обвинён в том, что сделали некоторые
speech-category-denial = Отрицание самобытности, истории или культуры народа
speech-category-mirror = Собственный поступок или желание приписаны другой стороне
speech-category-glorification = Восхваление насилия или насмешка над погибшими
speech-category-adopted = Слово, которое все стороны внесли в словарь
speech-rule-link = Об этом правиле
speech-instead = Можно сказать так:
speech-rule = Правило { $name }
speech-rule-english = Это объяснение на английском языке.
speech-draft-link = Проверить слова проекта на вражду
speech-draft-title = Проверка слов проекта
speech-draft-count = { $flagged ->
    [0] Ничего не отмечено. Проверено формулировок: { $count }.
   *[other] Формулировок с пометками: { $flagged } из { $count }.
}
speech-draft-all = Так формулируют все стороны
speech-draft-back = Назад к проекту
speech-origin = Проверить слова выступления
# The glossary
glossary-title = Глоссарий
glossary-lead = Слова, которые ранят людей другой стороны, и то, что можно сказать вместо них. Запись действует, когда её подписала каждая сторона, и не раньше.
glossary-voluntary = Пользоваться глоссарием — дело добровольное. За слово никого не наказывают, и ничего не блокируется.
glossary-empty = Пока ни одной записи не подписали все стороны.
glossary-languages = Языки слов
glossary-file = Записи одним файлом для comity check ({ $language })
glossary-counts = Кого связывают записи
glossary-counts-lead = Запись связывает ту сторону, на которой это слово говорят. Числа всех сторон стоят рядом.
glossary-count = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
glossary-side-every = Все стороны
glossary-binds = связывает: { $party }
glossary-binds-every = связывает все стороны
glossary-severity = тяжесть { $grade } из 5
glossary-instead = Как сказать иначе
glossary-no-reason = Объяснения нет.
glossary-since = Действует с { $date }, документ: { $text }.
glossary-review = Стороны вернутся к записи до { $date }.
glossary-review-due = Пора пересмотреть: срок был { $date }
glossary-proposals = Предложения
glossary-proposals-lead = Тексты, которые меняют глоссарий, но подписаны не всеми сторонами. То, что в них сказано, пока никого не связывает.
glossary-no-proposals = Ни один текст не ждёт, чтобы изменить глоссарий.
glossary-signed = Подписали: { $parties }.
glossary-signed-nobody = Никто ещё не подписал.
glossary-waits = Ждём подписи: { $parties }.
glossary-against = Что сказала сторона «{ $party }», отклоняя текст
glossary-decline-hint = Чтобы сказать об отдельной записи, начните абзац с её кода и двоеточия. Эти слова будут стоять рядом с записью.
glossary-on-text = Что меняется в глоссарии
glossary-verb-add = Добавляет
glossary-verb-change = Меняет
glossary-verb-retire = Отменяет
glossary-entry-title = Глоссарий: { $entry }
glossary-is-holds = Действует
glossary-is-holds-means = Эту запись подписала каждая сторона.
glossary-is-retired = Больше не действует
glossary-is-retired-means = Запись подписала каждая сторона, но более поздний текст отменил её или занял её место.
glossary-is-proposed = Предложена
glossary-is-proposed-means = Запись подписали не все стороны. Она никого не связывает.
glossary-why-each = Почему это ранит: словами каждой стороны
glossary-word = Само слово
glossary-samples = Предложения, на которых запись проверяют
glossary-from-proposal = Взято слово в слово из предложения, которое поставляется с программой.
glossary-history = Что с записью делали принятые тексты
glossary-step-holds = { $date }: согласована в этих словах
glossary-step-retired = { $date }: отменена
glossary-step-ended = { $date }: согласована, потом текст заменили другим
glossary-texts = Тексты об этой записи
glossary-desk-title = Изменения глоссария
glossary-desk-lead = Каждой записи нужны замены и предложения обоих видов. Почему слово ранит, каждая сторона говорит сама.
glossary-desk-none = Этот текст пока ничего не меняет в глоссарии.
glossary-add = Добавить запись
glossary-edit = Изменить { $entry }
glossary-remove = Убрать { $entry }
glossary-give-reason = Объяснить от своей стороны: { $entry }
glossary-entry = Запись
glossary-why = Почему
glossary-retire-title = Отменить запись
glossary-retire-lead = Запись, подписанная каждой стороной, больше не должна действовать. Скажите, почему.
glossary-retire-hint = Отменить можно только действующую запись.
glossary-retire-button = Отменить запись
glossary-reason-title = Объяснение вашей стороны
glossary-reason-lead = Скажите, почему это слово ранит вашу сторону или чем оно для неё стало. За вас этого не скажет никто.
glossary-reason-hint = Записи, которые этот текст добавляет или меняет.
glossary-reason-button = Сохранить объяснение
glossary-proposal-title = Взять готовое предложение
glossary-proposal-lead = Предложения поставляются с программой и никого не связывают. Запись, взятая слово в слово, называет своё предложение; чьё это слово и почему оно ранит, стороны говорят сами.
glossary-proposal-file = Файл с предложением (TOML)
glossary-proposal-hint = Достаточно строки с языком и всей записи.
glossary-proposal-button = Прочитать предложение
glossary-proposal-wrong = Это не такой файл, или записи в нём нет: { $why }. Проверьте код и файл.
glossary-form-add = Добавить запись
glossary-form-change = Изменить запись
glossary-button-add = Добавить запись
glossary-button-change = Изменить запись
glossary-done-entry = Запись внесена в проект. Теперь каждая сторона должна дать своё объяснение.
glossary-done-retired = Проект отменяет эту запись.
glossary-done-reason = Объяснение вашей стороны внесено в проект.
glossary-missing-choice = Выберите что-нибудь одно.
glossary-missing-day = Укажите день в будущем.
glossary-missing-entry = Выберите запись.
glossary-field-id = Код записи
glossary-hint-id = Строчные латинские буквы, цифры и дефисы. Под этим кодом запись упоминают во всех текстах.
glossary-field-language = Язык слова
glossary-field-lemma = Слово, как в словаре
glossary-field-part = Часть речи
glossary-field-forms = Другие формы
glossary-hint-forms = По одной на строке. Падежи и числа программа найдёт сама.
glossary-field-category = Что это
glossary-field-sort = Откуда это взялось
glossary-field-severity = Насколько тяжело
glossary-field-side = На чьей стороне так говорят
glossary-hint-side = Запись связывает эту сторону.
glossary-field-target = Кого это ранит
glossary-hint-target = Код группы из файла групп, например northern-shore.
glossary-field-meaning = Что это значит
glossary-field-alternatives = Как сказать иначе
glossary-hint-alternatives = По одному на строке.
glossary-field-mirror = Зеркальное слово другой стороны
glossary-field-fine-in = Где это допустимо
glossary-hint-fine-in = По одному на строке, например цитата в книге по истории.
glossary-field-must-flag = Предложения, которые нужно отметить
glossary-hint-must-flag = По одному на строке. Ими проверяют запись.
glossary-field-must-not-flag = Предложения, которые отмечать нельзя
glossary-hint-must-not-flag = По одному на строке, например такое, где слово отвергают.
glossary-field-review-by = Пересмотреть до
glossary-part-noun = Существительное
glossary-part-adjective = Прилагательное
glossary-part-verb = Глагол
glossary-part-name = Имя
glossary-part-fixed = Слова как есть
glossary-category-slur = Оскорбительное прозвище
glossary-category-dehumanising = Людей ставят ниже людей
glossary-category-threat = Угроза или призыв к насилию
glossary-category-exclusion = Призыв изгнать или не пускать
glossary-category-generalisation = Вина на целом народе
glossary-category-denial = Отрицание того, кто этот народ
glossary-category-mirror = Своё дело приписано другим
glossary-category-glorification = Прославление насилия
glossary-category-enemy-image = Образ врага
glossary-category-toponym = Спорное название места
glossary-sort-cliche = Повторяют не задумываясь
glossary-sort-stereotype = Застывший образ народа
glossary-sort-inaccurate = Не соответствует истине
promises-source-glossary = глоссарий
refusal-glossary-term = { $term-why ->
    [there] В глоссарии уже есть запись «{ $term }». Измените её или дайте другой код.
   *[unknown] В глоссарии нет действующей записи «{ $term }». Её можно добавить.
}
block-reasons = Сторона ещё не объяснила каждую запись глоссария своими словами: { $party }.
refusal-what-terms = записи
refusal-what-term-lines = строки
refusal-field-term-id = код записи
refusal-field-lemma = слово
refusal-field-forms = формы
refusal-field-target = кого это ранит
refusal-field-severity = насколько это тяжело
refusal-field-meaning = что это значит, на каждом языке, который имеет силу
refusal-field-mirror = зеркальное слово
refusal-field-alternatives = как сказать иначе
refusal-field-fine-in = где это допустимо
refusal-field-must-flag = предложения, которые нужно отметить
refusal-field-must-not-flag = предложения, которые отмечать нельзя
refusal-field-review-by = день пересмотра, ещё не наступивший
# Путь от недели диалога к доверию
forum-trust-told = Что известно из ответов
delegates-drop-means = Это навсегда: исчезнут имя, контакт и всё, что делегат о себе сообщил, а номер больше ничего не откроет. В записях место остаётся за этим делегатом, пока вы его не отзовёте.
delegates-drop-button = Стереть навсегда
glossary-field-not-forms = Формы, которые не считаются
glossary-field-paradigm = Образец склонения или спряжения
glossary-field-small = С маленькой буквы
glossary-field-small-means = Считается, только если написано с маленькой буквы.
award-place = { $place }-е место
# Выбор из предложений, которые поставляются с программой
glossary-shipped-title = Выбрать из готовых предложений
glossary-shipped-lead = Эти предложения поставляются с программой и никого не связывают. Отмеченное войдёт в проект слово в слово и будет связывать все стороны, пока вы не укажете иное. Своё объяснение каждая сторона по-прежнему даёт сама.
glossary-shipped-native = Готовые предложения и примеры к ним не проверены носителями армянского и азербайджанского языков. На этих языках доверяйте им меньше.
glossary-shipped-words = Какие слова искать
glossary-shipped-group = О каком народе
glossary-shipped-count = { $count ->
    [one] { $count } предложение
    [few] { $count } предложения
   *[other] { $count } предложений
}
glossary-shipped-tests = { $count ->
    [one] { $count } пример, который нужно отметить
    [few] { $count } примера, которые нужно отметить
   *[other] { $count } примеров, которые нужно отметить
}
glossary-shipped-tick = Добавить эту запись
glossary-shipped-with = Вместе с ней — зеркальную запись о другой стороне
glossary-shipped-mirror = Зеркальная запись о другой стороне
glossary-shipped-holds = Эта запись уже есть в глоссарии.
glossary-shipped-named = Эта запись уже названа в проекте.
glossary-shipped-meaning = Не на всех языках, которые имеют силу, программа может сказать, что значит слово. Написанное здесь войдёт в каждую добавленную запись; там его можно изменить.
glossary-shipped-button = Добавить в проект
glossary-shipped-nothing = Ничего не добавлено: ни одно предложение не отмечено. Отметьте хотя бы одно.
glossary-shipped-done = { $count ->
    [one] В проект добавлена { $count } запись.
    [few] В проект добавлены { $count } записи.
   *[other] В проект добавлено { $count } записей.
}
glossary-shipped-there = { $count ->
    [one] { $count } запись не добавлена второй раз: она уже есть в проекте или в глоссарии.
    [few] { $count } записи не добавлены второй раз: они уже есть в проекте или в глоссарии.
   *[other] { $count } записей не добавлены второй раз: они уже есть в проекте или в глоссарии.
}
glossary-would-bind = Кого связали бы записи
glossary-would-bind-lead = Если этот текст подпишут все стороны: то, что он добавляет и меняет, вместе с тем, что уже действует. Числа всех сторон стоят рядом.
glossary-group-armenians = армяне
glossary-group-azerbaijanis = азербайджанцы

# Checking a text on the own device
speech-device-button = Проверить на этом устройстве, ничего не отправляя
speech-device-too-long = В тексте больше { $max } знаков, а больше за один раз не проверяется. Сократите его или проверьте по частям.
speech-device-fetching = Загружается анализатор, около 600 килобайт. Ваш текст остаётся здесь.
speech-device-preparing = Анализатор загружен и готовится к работе.
speech-device-ready = Анализатор находится на этом устройстве. Ничего из вашего текста не отправлено, и проверка работает без сети, пока вы не закроете или не покинете эту страницу.
speech-device-failed = Анализатор не удалось загрузить, поэтому ничего не проверено и ничего не отправлено. Проверьте соединение и нажмите кнопку ещё раз.
speech-device-broken = Анализатор остановился на этом тексте, и текст не проверен. Ничего не отправлено. Измените текст или проверьте его по частям.
glossary-shipped-why = Объяснения из программы. Ни одна сторона их не давала.
glossary-shipped-real = Эти слова настоящие и ранят настоящих людей, хотя сама демонстрация вымышлена.

# Judging by pairs
rules-judging = Как судит жюри
rules-judging-hint = Пары удобны, когда работ много: член жюри говорит, какая из двух работ лучше. Пары никто не выбирает; члены жюри от каждой стороны сравнивают одни и те же.
rules-by-points = Баллы по каждому критерию
rules-by-pairs = Пары работ
rules-pairs-no-tie = Кто сравнивает пары, не ставит баллов по критерию. Пусть работы с одинаковой оценкой делят место.
competition-pairs = { $count ->
    [one] Каждый член жюри сравнивает до { $count } пары работ; пары определяются по жребию, когда приём закончен, и одинаковы для членов жюри от каждой стороны.
    [few] Каждый член жюри сравнивает до { $count } пар работ; пары определяются по жребию, когда приём закончен, и одинаковы для членов жюри от каждой стороны.
   *[other] Каждый член жюри сравнивает до { $count } пар работ; пары определяются по жребию, когда приём закончен, и одинаковы для членов жюри от каждой стороны.
}
competition-pairs-min = Засчитанных сравнений от членов жюри каждой стороны: { $count }.
competition-pairs-support = Члены жюри каждой стороны предпочитают работу не менее чем в { $points } из ста сравнений со средней работой.
competition-how-pairs = Каждая сторона весит одинаково, сколько бы её членов жюри ни сравнивали. По всем сравнениям оценивается, насколько устойчиво судит каждый и насколько члены жюри предпочитают свою сторону. Это предпочтение вычитается, насколько сравнения его показывают; у двух сторон без нейтральных членов жюри и без смешанных команд они показывают его только для обеих вместе, и считается, что обе предпочитают своих одинаково. Баллы показывают, в скольких из ста сравнений со средней работой эту сочли бы лучшей.
competition-side-pairs = { $side } { $value } ({ $count ->
    [one] { $count } сравнение
    [few] { $count } сравнения
   *[other] { $count } сравнений
})
jury-pairs = Пара
jury-pairs-better = Лучше
jury-pairs-neither = ни одна
jury-pairs-means = Вы сравниваете работы попарно. Что вы оставите без ответа, считается так: ни одна не лучше. Ваши ответы возвращаются вам файлом; затем они запечатываются.
jury-pairs-button = Сравнить работы
jury-pairs-how = { $count ->
    [one] Ваша { $count } пара. Если оставить её без ответа, ни одна не лучше.
    [few] Ваши { $count } пары. Где ответа нет, ни одна не лучше.
   *[other] Ваших пар: { $count }. Где ответа нет, ни одна не лучше.
}
jury-pairs-by = Сравнивайте по критериям:
jury-pair = Работа { $first } или работа { $second }?
jury-pair-better = Работа { $number } лучше
jury-pair-neither = Ни одна не лучше, или не могу решить
jury-pair-open = Ещё не сравнил
jury-pair-wrong = Выберите одну из двух работ или ни одну.
jury-no-pairs = Сравните хотя бы одну пару.
competition-turnout-pairs = сравнил пар: { $answered } из { $asked }
competition-turnout-means-pairs = Работы каждой стороны, выпавшие члену жюри, и на сколько из них он дал ответ. Пары без ответа считаются так: ни одна не лучше. Работы совместной команды засчитаны каждой из её сторон.
competition-short-pairs = { $count ->
    [one] Эта работа входит в меньшее число пар у жюри какой-то стороны, чем нужно для места: { $entries }. В номинации с единственной работой пар нет.
   *[other] Работы ({ $count }) входят в меньшее число пар у жюри какой-то стороны, чем нужно для места: { $entries }. В номинации с единственной работой пар нет.
}
competition-excluded-pairs = { $count ->
    [one] Не засчитан { $count } ответ: из-за конфликта интересов или потому, что пара не была его.
    [few] Не засчитаны { $count } ответа: из-за конфликта интересов или потому, что пара не была его.
   *[other] Не засчитано ответов: { $count }, из-за конфликта интересов или потому, что пара не была его.
}
jury-pairs-lines = Сравнения
jury-pairs-lines-hint = После каждой пары напишите номер лучшей работы или 0, если ни одна не лучше или вы не можете решить. Пара, оставленная как есть, считается за 0.
jury-pair-line-wrong = Строка { $line }: это не ваша пара с номером лучшей из двух или с 0, либо пара стоит дважды.
jury-pair-not-yours = Пара { $first } и { $second } не ваша. Выберите файл со своими парами.
jury-server-sees-pairs = Этот сервер видит ваш выбор, когда вы его отправляете, и ничего не сохраняет. Если вы этого не хотите, запечатайте его командой ниже: тогда ни один сервер не увидит его, пока вы не откроете.
jury-pairs-command-means = Первая команда печатает ваши пары. После каждой напишите номер лучшей работы или 0; вторая команда запечатывает файл. То, что его открывает, записывается в файл, названный в --ballot.
# The door without a network
refusal-what-badges = бейджи в одном списке для входа или в одной отправке
away-title = Без сети
away-lead = Подготовьте это устройство, пока есть сеть. Когда она пропадёт, коды читаются по списку на устройстве и отправляются, когда она вернётся. В списке нет ни имён, ни кодов.
away-closed = Устройство готовят в день форума.
away-prepare = Подготовить это устройство
away-anew = Загрузить список заново
away-send = Отправить сейчас
away-forget = Убрать список с этого устройства
away-back = Снова открыть страницу входа
away-online = Сеть есть.
away-offline = Сети нет: коды читаются по списку на этом устройстве.
away-unanswered = Сервер не ответил: коды читаются по списку на этом устройстве.
away-bare = Это устройство не подготовлено.
away-prepared = Когда получен список: { $when }. Мест в нём: { $seats }.
away-other-day = Это список другого дня. В нём нет тех, кого сегодня пропустили в другом месте, и тех, кто подтвердил участие позже.
away-waiting = Ждут отправки: { $count }
away-preparing = Список загружается.
away-ready = Это устройство подготовлено. Страница открывается и без сети.
away-not-prepared = Не получилось. Попробуйте ещё раз.
away-not-kept = Ничего не сохранено, и никто не пропущен. Попробуйте ещё раз.
away-not-sent = Отправить не удалось. Всё остаётся здесь и будет отправлено само при следующей попытке.
away-sent = Отправлено. Пропущено: { $in }. Были пропущены раньше: { $again }. Всё же не пропущено: { $refused }.
away-clock = Часы этого устройства не могут быть верны. Засчитано по времени отправки: { $count }.
away-signed-out = Вы не вошли от имени места, которое пропускает людей. То, что ждёт, остаётся здесь. Войдите и вернитесь на эту страницу.
away-forgotten = Списка на этом устройстве больше нет.
away-refused = Всё же не пропущены
away-refused-means = Это устройство их пропустило, а сервер — нет. Они не засчитаны.
away-taken-at = У входа: { $when }
away-dismiss = Убрать
away-unknown = Этого кода нет в списке. Кто подтвердил участие позже, чем он составлен, проходит только при наличии сети. Этот код не сохраняется.
away-wrong = Это не код бейджа, или одна из цифр неверна.
# Залы и время недели: предлагает машина, решают люди
forum-arrange-title = Распределить залы и время
forum-arrange-lead = Машина предлагает, решают люди. Видно, что, откуда, куда и почему переносится; ничего не меняется, пока вы не внесёте это в план.
forum-arrange-from = Заседания с
forum-arrange-to = Заседания до
forum-arrange-break = Перерыв, минут
forum-arrange-break-hint = Между двумя заседаниями в одном зале и между двумя выступлениями одного человека; не больше { $max }.
forum-arrange-stay = Что остаётся на месте
forum-arrange-day = Всё, что стоит на { $day }
forum-arrange-expects = Сколько людей ожидается
forum-arrange-expects-hint = Где указано число, заседание получит зал, вмещающий столько людей. Где числа нет, подойдёт любой зал.
forum-arrange-many = Если в неделе больше { $max } заседаний, здесь можно оставить на месте только целые дни. Отдельные заседания, которые остаются, и ожидаемое число людей задаются командой: comity forum arrange.
forum-arrange-anew = Распределить всё остальное заново, а не переносить как можно меньше
forum-arrange-button = Показать предложение
forum-arrange-find = Найти залы и время
forum-arrange-find-hint = Или пусть найдутся залы и время для всех заседаний вместе с этим изменением. Сначала вы увидите предложение.
forum-arrange-proposal = Предложение
forum-arrange-nothing = Переносить ничего не нужно.
forum-arrange-moves = { $count ->
    [one] Переносится { $count } заседание
    [few] Переносятся { $count } заседания
   *[many] Переносятся { $count } заседаний
}; чтобы накладок не было, перенести нужно не меньше { $least }.
forum-arrange-clashes = Накладок: сейчас { $before }, станет { $after }.
forum-arrange-at-once = Больше всего заседаний одновременно: сейчас { $before }, станет { $after }. В эти часы меньше чем { $least } не получится ни у кого.
forum-arrange-days = Часов заседаний станет: { $most } в самый полный день, { $least } в самый пустой.
forum-arrange-what-moves = Что переносится и почему
forum-arrange-session = Заседание
forum-arrange-is = Сейчас
forum-arrange-would-be = Станет
forum-arrange-why = Почему
forum-arrange-why-hours = вне установленных часов
forum-arrange-why-seats = мест в зале: { $seats }, ожидается людей: { $expects }
forum-arrange-why-room = { $kind ->
    [break] в зале «{ $room }» нет перерыва с заседанием: { $with }
   *[once] зал «{ $room }» занят заседанием: { $with }
}
forum-arrange-why-speakers = { $kind ->
    [break] нет перерыва с заседанием { $with } – { $who }
   *[once] выступают в то же время на заседании { $with } – { $who }
}
forum-arrange-why-made-room = освобождает место для заседания: { $with }
forum-arrange-why-anew = всё распределяется заново
forum-arrange-lacks = Место нашлось не всем заседаниям, поэтому внести это в план нельзя. Дайте больше часов, залов или дней либо оставьте на месте меньше.
forum-arrange-needs = Залам нужно не меньше { $rooms } ч. каждый день, тому, кто выступает чаще всех, – не меньше { $speaker } ч.
forum-arrange-cut-short = Поиск дошёл до своего предела раньше, чем было испробовано всё: возможно, место есть, но не найдено.
forum-arrange-cause-kept = остаётся на месте и накладывается на { $with }, которое тоже остаётся
forum-arrange-cause-days = остаётся на месте, а оно вне дней недели
forum-arrange-cause-long = длится { $lasts } ч., дольше, чем { $hours } ч. в дне
forum-arrange-cause-seats = ожидается людей: { $expects }, а больше { $most } не вмещает ни один зал
forum-arrange-cause-speakers = при таком расположении остальных заседаний выступающие никогда не свободны все вместе
forum-arrange-cause-full = когда выступающие свободны, все достаточно большие залы заняты
forum-arrange-slots = Как распределены ранние, поздние и последние места в программе
forum-arrange-speak = Выступает
forum-arrange-speak-count = { $count ->
    [one] выступает { $count } раз
    [few] выступает { $count } раза
   *[many] выступает { $count } раз
}
forum-arrange-early = Первый час дня
forum-arrange-late = Последний час дня
forum-arrange-last = Последний день
forum-arrange-now-then = сейчас { $before }, станет { $after }
forum-arrange-uneven = Наибольшая разница между сторонами, в долях от всех выступлений стороны: сейчас { $before } %, станет { $after } %.
forum-arrange-changed = Тем временем кто-то изменил неделю. Ничего из этого не потеряно: предложение составлено заново для недели, какой она стала.
forum-arrange-wrong-hours = Выберите два времени одного дня, сначала более раннее.
forum-arrange-wrong-break = Напишите, сколько минут длится перерыв; не больше { $max }.
forum-arrange-wrong-expects = Напишите целым числом, сколько людей ожидается.
