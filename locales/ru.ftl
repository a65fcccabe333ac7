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
