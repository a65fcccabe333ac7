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
error-busy-text = Ничего не потеряно. Попробуйте ещё раз через несколько секунд.
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
refusal-no-such-passage = Пункта { $number } нет; последний — { $count }. Новый пункт можно добавить только сразу после последнего.
refusal-other-partys-voice = За себя говорит только сама сторона: { $party }. Предложите формулировку в обсуждении.
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
