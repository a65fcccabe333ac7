//! Nouns: three genders, fleeting vowels, peoples in -анин, words of their own.

use super::{
    Case, Gender, Slot, adjective, cut, is_sibilant, is_vowel, last, looks_like_an_adjective,
};
use super::{syllables, y};
use crate::forms::before_last;

/// Nouns that follow no rule: the six cases of the singular, then of the plural.
const IRREGULAR: &str = "\
человек человека человеку человека человеком человеке|люди людей людям людей людьми людях
ребенок ребенка ребенку ребенка ребенком ребенке|дети детей детям детей детьми детях
брат брата брату брата братом брате|братья братьев братьям братьев братьями братьях
друг друга другу друга другом друге|друзья друзей друзьям друзей друзьями друзьях
сын сына сыну сына сыном сыне|сыновья сыновей сыновьям сыновей сыновьями сыновьях
муж мужа мужу мужа мужем муже|мужья мужей мужьям мужей мужьями мужьях
князь князя князю князя князем князе|князья князей князьям князей князьями князьях
сосед соседа соседу соседа соседом соседе|соседи соседей соседям соседей соседями соседях
черт черта черту черта чертом черте|черти чертей чертям чертей чертями чертях
мать матери матери мать матерью матери|матери матерей матерям матерей матерями матерях
дочь дочери дочери дочь дочерью дочери|дочери дочерей дочерям дочерей дочерями дочерях
путь пути пути путь путем пути|пути путей путям пути путями путях
господин господина господину господина господином господине|господа господ господам господ господами господах
хозяин хозяина хозяину хозяина хозяином хозяине|хозяева хозяев хозяевам хозяев хозяевами хозяевах
пес пса псу пса псом псе|псы псов псам псов псами псах
лев льва льву льва львом льве|львы львов львам львов львами львах
осел осла ослу осла ослом осле|ослы ослов ослам ослов ослами ослах
козел козла козлу козла козлом козле|козлы козлов козлам козлов козлами козлах
орел орла орлу орла орлом орле|орлы орлов орлам орлов орлами орлах
вошь вши вши вошь вошью вши|вши вшей вшам вшей вшами вшах
ложь лжи лжи ложь ложью лжи|лжи
кровь крови крови кровь кровью крови|крови кровей кровям крови кровями кровях
свинья свиньи свинье свинью свиньей свинье|свиньи свиней свиньям свиней свиньями свиньях
судья судьи судье судью судьей судье|судьи судей судьям судей судьями судьях
гнида гниды гниде гниду гнидой гниде|гниды гнид гнидам гнид гнидами гнидах
цыган цыгана цыгану цыгана цыганом цыгане|цыгане цыган цыганам цыган цыганами цыганах
дитя дитяти дитяти дитя дитятей дитяти|дети детей детям детей детьми детях
ухо уха уху ухо ухом ухе|уши ушей ушам уши ушами ушах
глаз глаза глазу глаз глазом глазе|глаза глаз глазам глаза глазами глазах
город города городу город городом городе|города городов городам города городами городах
дом дома дому дом домом доме|дома домов домам дома домами домах
край края краю край краем крае|края краев краям края краями краях
профессор профессора профессору профессора профессором профессоре|профессора профессоров профессорам профессоров профессорами профессорах
отец отца отцу отца отцом отце|отцы отцов отцам отцов отцами отцах
заем займа займу заем займом займе|займы займов займам займы займами займах
день дня дню день днем дне|дни дней дням дни днями днях
церковь церкви церкви церковь церковью церкви|церкви церквей церквам церкви церквами церквах
ветер ветра ветру ветер ветром ветре|ветры ветров ветрам ветры ветрами ветрах
огонь огня огню огонь огнем огне|огни огней огням огни огнями огнях
зверь зверя зверю зверя зверем звере|звери зверей зверям зверей зверями зверях
лед льда льду лед льдом льде|льды льдов льдам льды льдами льдах";

/// Those of them that are feminine.
const IRREGULAR_FEMININE: &str = "мать дочь вошь ложь кровь свинья гнида церковь";

/// Those of them that are neuter.
const IRREGULAR_NEUTER: &str = "дитя ухо";

/// Masculine nouns whose genitive plural has no ending.
const BARE: &str = "грузин осетин лезгин румын солдат партизан турок башкир бурят туркмен сапог раз мадьяр \
    ингуш хазар абазин";

/// Nouns in -ин that lose it in the plural: `болгары`, `татары`.
const LOSE_IN: &str = "болгарин татарин боярин барин";

/// Masculine nouns with a fleeting vowel that no rule tells.
const FLEETING: &str = "ветер угол узел посол котел хребет лоб рот сон мох ров шов пепел дятел козел осел орел \
    пень корень парень уровень перстень ремень камень гребень кремень полдень ливень перечень слизень уголь воробей соловей муравей \
    ручей улей зверек хорек конек уголек паренек огонек турок потолок рынок лапоть ноготь коготь локоть деготь \
    наем";

/// Nouns in -ок that keep their vowel.
const STEADY_OK: &str = "игрок урок срок рок ток сок бок знаток пророк порок поток восток исток водосток шок блок \
    волок кок клок зарок оброк упрек отток приток сток отток инок электроток приток прок щелок морок";

/// Masculine nouns in a soft sign that their ending does not tell.
const SOFT_MASCULINE: &str = "гость зять тесть конь корень парень день пень камень огонь уголь король враль руль куль \
    нуль журавль голубь лось гусь карась медведь червь зверь вождь дождь гвоздь ноготь коготь локоть лапоть рубль \
    корабль ансамбль спектакль автомобиль стиль профиль тюлень олень кремль февраль январь апрель июнь июль \
    сентябрь октябрь ноябрь декабрь князь витязь ферзь путь желудь лебедь партнерь писарь кобель шмель соболь \
    тополь патруль вепрь слизень окунь шпень увалень оборотень бюллетень кистень \
    трутень слизень перечень трюфель юань плетень ремень уровень перстень бредень ячмень израиль щеголь хмель";

/// Feminine nouns in -арь.
const FEMININE_AR: &str = "тварь утварь гарь хмарь киноварь марь";

/// Common nouns that do not change.
const STILL: &str = "радио метро пальто кино гетто досье кофе такси шоссе меню интервью бюро депо жюри леди атташе \
    портфолио видео фото кашне пенсне конферансье рантье маэстро динго кенгуру шимпанзе пони колибри какаду";

fn listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|it| it == word)
}

/// Every case in the singular and the plural.
pub(super) fn decline(word: &str, paradigm: Option<&str>, name: bool) -> Vec<Slot> {
    let yo = word.contains('ё');
    let word = word.replace('ё', "е");
    let word = word.as_str();
    if let Some((prefix, dashed)) = word.rsplit_once('-') {
        // `чурка-мигрант`: each half is declined.
        let (one, two) = (decline(prefix, None, name), decline(dashed, paradigm, name));
        let mut slots = Vec::new();
        for slot in &two {
            let halves = one
                .iter()
                .filter(|it| it.case == slot.case && it.plural() == slot.plural())
                .map(|it| it.text.as_str());
            for half in halves.chain([prefix]) {
                slots.push(Slot {
                    case: slot.case,
                    gender: slot.gender,
                    text: format!("{half}-{}", slot.text),
                });
            }
        }
        return slots;
    }
    let mut table = Table { slots: Vec::new(), gender: Gender::Masculine };
    let irregular = IRREGULAR.lines().find(|row| row.split(' ').next() == Some(word));
    if let Some(row) = irregular.filter(|_| paradigm.is_none()) {
        table.gender = if listed(IRREGULAR_FEMININE, word) {
            Gender::Feminine
        } else if listed(IRREGULAR_NEUTER, word) {
            Gender::Neuter
        } else {
            Gender::Masculine
        };
        for (number, cells) in row.split('|').enumerate() {
            for (case, cell) in Case::ALL.into_iter().zip(cells.split(' ')) {
                table.put(case, number == 1, cell);
            }
        }
        return table.slots;
    }
    if paradigm == Some("indeclinable") || (paradigm.is_none() && is_still(word, name)) {
        for case in Case::ALL {
            table.put(case, false, word);
        }
        return table.slots;
    }
    if paradigm == Some("plural") {
        plural_only(word, &mut table);
        return table.slots;
    }
    if paradigm == Some("adjective") || (paradigm.is_none() && is_adjectival(word, name)) {
        let own = match last(word) {
            Some('й') => Some(Gender::Masculine),
            Some('я') => Some(Gender::Feminine),
            _ if word.ends_with("ые") || word.ends_with("ие") => None,
            _ => Some(Gender::Neuter),
        };
        return adjective::decline(word)
            .into_iter()
            .filter(|it| it.gender.is_none() || it.gender == own)
            .collect();
    }
    match last(word) {
        Some('а') => first(word, &mut table),
        Some('я') if word.ends_with("мя") && syllables(word) > 1 => time(word, &mut table),
        Some('я') => first_soft(word, &mut table),
        Some('о' | 'е') => neuter(word, &mut table),
        Some('ь') if is_feminine(word, paradigm) => third(word, paradigm, &mut table),
        Some(_) => masculine(word, paradigm, name, yo, &mut table),
        None => {}
    }
    table.slots
}

fn is_still(word: &str, name: bool) -> bool {
    match last(word) {
        Some('и' | 'у' | 'ю' | 'э' | 'ы') => true,
        Some('о' | 'е') => {
            listed(STILL, word) || (name && !word.ends_with("ие") && !word.ends_with("ье"))
        }
        _ => listed(STILL, word),
    }
}

fn is_adjectival(word: &str, name: bool) -> bool {
    let ends = ["ский", "цкий", "ская", "цкая", "ское", "цкое"];
    let listed =
        ["рабочий", "прохожий", "приезжий", "чужой", "черножопый", "чернозадый", "неверный"];
    ends.iter().any(|end| word.ends_with(end))
        || listed.contains(&word)
        || (!name && word.ends_with("ый") && looks_like_an_adjective(word))
}

fn is_feminine(word: &str, paradigm: Option<&str>) -> bool {
    match paradigm {
        Some("masculine") => false,
        Some("feminine") => true,
        _ => {
            listed(FEMININE_AR, word)
                || !listed(SOFT_MASCULINE, word)
                    && !["тель", "арь", "ырь"].iter().any(|end| word.ends_with(end))
        }
    }
}

struct Table {
    slots: Vec<Slot>,
    gender: Gender,
}

impl Table {
    fn put(&mut self, case: Case, plural: bool, text: impl Into<String>) {
        let gender = if plural { None } else { Some(self.gender) };
        self.slots.push(Slot { case, gender, text: text.into() });
    }

    /// Endings in the order of the cases; alternatives by a slash, `=` for none, `-` for no form.
    fn row(&mut self, stem: &str, plural: bool, endings: &[&str]) {
        for (case, cell) in Case::ALL.into_iter().zip(endings) {
            for end in cell.split('/').filter(|it| *it != "-") {
                let end = if end == "=" { "" } else { end };
                self.put(case, plural, format!("{stem}{end}"));
            }
        }
    }

    /// The genitive of the plural, which is the accusative of what lives.
    fn genitives(&mut self, all: &[String]) {
        for text in all {
            self.put(Case::Genitive, true, text.as_str());
            self.put(Case::Accusative, true, text.as_str());
        }
    }
}

/// The plural of a hard or sibilant stem, without its genitive.
fn hard_plural(stem: &str, table: &mut Table) {
    let y = y(stem);
    table.row(stem, true, &[y, "-", "ам", y, "ами", "ах"]);
}

fn soft_plural(stem: &str, table: &mut Table) {
    table.row(stem, true, &["и", "-", "ям", "и", "ями", "ях"]);
}

fn masculine(word: &str, paradigm: Option<&str>, name: bool, yo: bool, table: &mut Table) {
    if let Some(bare) = word.strip_suffix('й') {
        let drops = listed(FLEETING, word) || paradigm == Some("fleeting");
        let stem = if drops { format!("{}ь", cut(word, 2)) } else { bare.to_owned() };
        let locative = if word.ends_with("ий") { "и/е" } else { "е" };
        table.put(Case::Nominative, false, word);
        table.put(Case::Accusative, false, word);
        table.row(&stem, false, &["-", "я", "ю", "я", "ем", locative]);
        soft_plural(&stem, table);
        table.genitives(&[format!("{stem}ев")]);
        return;
    }
    if let Some(bare) = word.strip_suffix('ь') {
        let drops = listed(FLEETING, word) || paradigm == Some("fleeting");
        let stem = match last(bare) {
            Some(end) if drops => format!("{}{end}", cut(bare, 2)),
            _ => bare.to_owned(),
        };
        table.row(bare, false, &["ь", "-", "-", "ь", "-", "-"]);
        table.row(&stem, false, &["-", "я", "ю", "я", "ем", "е"]);
        soft_plural(&stem, table);
        table.genitives(&[format!("{stem}ей")]);
        return;
    }
    let surname = name && ["ов", "ев", "ин", "ын"].iter().any(|end| word.ends_with(end));
    let stem = oblique(word, paradigm, yo);
    let end = last(&stem);
    let hushes = end.is_some_and(is_sibilant);
    let instrumental = if hushes || end == Some('ц') {
        "ом/ем"
    } else if surname {
        "ом/ым"
    } else {
        "ом"
    };
    table.put(Case::Nominative, false, word);
    table.put(Case::Accusative, false, word);
    table.row(&stem, false, &["-", "а", "у", "а", instrumental, "е"]);
    let people = ["анин", "янин"].iter().any(|it| word.ends_with(it)) && word != "подданин";
    if people || listed(LOSE_IN, word) {
        let many = cut(word, 2);
        let nominative = if people { "е" } else { "ы" };
        table.row(many, true, &[nominative, "=", "ам", "=", "ами", "ах"]);
        return;
    }
    // `медвежонок`, `медвежата`; `котенок`, `котята`; but `подонок` has no young.
    let young = match word {
        "щенок" => Some("щенят".to_owned()),
        _ => match (word.strip_suffix("онок"), word.strip_suffix("енок")) {
            (Some(start), _) => {
                Some(format!("{start}ат")).filter(|_| last(start).is_some_and(is_sibilant))
            }
            (None, Some(start)) => Some(format!("{start}ят")),
            (None, None) => None,
        },
    };
    if let Some(young) = young {
        table.row(&young, true, &["а", "=", "ам", "=", "ами", "ах"]);
    }
    hard_plural(&stem, table);
    if surname {
        table.row(word, true, &["-", "ых", "ым", "ых", "ыми", "ых"]);
    }
    let mut many = Vec::new();
    if hushes {
        many.push(format!("{stem}ей"));
    } else if end == Some('ц') {
        many.push(format!("{stem}ев"));
        many.push(format!("{stem}ов"));
    } else {
        many.push(format!("{stem}ов"));
    }
    if listed(BARE, word) {
        many.push(word.to_owned());
    }
    table.genitives(&many);
}

/// The stem of the other cases: without the vowel that falls.
fn oblique(word: &str, paradigm: Option<&str>, yo: bool) -> String {
    let whole = || word.to_owned();
    let mut back = word.chars().rev();
    let (Some(end), Some(vowel), Some(before)) = (back.next(), back.next(), back.next()) else {
        return whole();
    };
    let before_that = back.next();
    if paradigm == Some("steady") || !matches!(vowel, 'о' | 'е') {
        return whole();
    }
    let listed_one = listed(FLEETING, word) || paradigm == Some("fleeting");
    let drops = match (vowel, end) {
        // `азербайджанец` drops it, `мудрец` cannot; `шотландец` can.
        ('е', 'ц') => {
            let crowded = !is_vowel(before)
                && before_that.is_some_and(|it| !is_vowel(it) && it != 'й' && it != 'ь');
            syllables(word) > 1 && (!crowded || word.ends_with("ндец"))
        }
        ('о', 'к') => syllables(word) > 1 && !listed(STEADY_OK, word) && !is_vowel(before),
        ('е', 'к') => {
            yo || (matches!(before, 'ш' | 'ж' | 'ч') && syllables(word) > 1 && word != "человек")
        }
        _ => false,
    };
    if !drops && !listed_one {
        return whole();
    }
    let stem = cut(word, 2);
    if is_vowel(before) {
        format!("{stem}й{end}")
    } else if vowel == 'е' && (before == 'л' || (end == 'к' && !is_sibilant(before))) {
        format!("{stem}ь{end}")
    } else {
        format!("{stem}{end}")
    }
}

fn first(word: &str, table: &mut Table) {
    table.gender = Gender::Feminine;
    let stem = cut(word, 1);
    let hushes = last(stem).is_some_and(|it| is_sibilant(it) || it == 'ц');
    let instrumental = if hushes { "ей/ею/ой/ою" } else { "ой/ою" };
    table.row(stem, false, &["а", y(stem), "е", "у", instrumental, "е"]);
    hard_plural(stem, table);
    let mut many = bare(stem, false);
    if last(stem).is_some_and(is_sibilant) {
        many.push(format!("{stem}ей"));
    }
    table.genitives(&many);
}

fn first_soft(word: &str, table: &mut Table) {
    table.gender = Gender::Feminine;
    let stem = cut(word, 1);
    let locative = if word.ends_with("ия") { "и" } else { "е" };
    table.row(stem, false, &["я", "и", locative, "ю", "ей/ею", locative]);
    soft_plural(stem, table);
    let many = if stem.ends_with('и') {
        vec![format!("{stem}й")]
    } else if stem.ends_with('ь') {
        vec![format!("{}ий", cut(stem, 1)), format!("{}ей", cut(stem, 1))]
    } else if last(stem).is_some_and(is_vowel) {
        vec![format!("{stem}й")]
    } else {
        let mut many = bare(stem, true);
        many.push(format!("{stem}ей"));
        many
    };
    table.genitives(&many);
}

fn neuter(word: &str, table: &mut Table) {
    table.gender = Gender::Neuter;
    let stem = cut(word, 1);
    let end = last(stem);
    if word.ends_with('о') {
        table.row(stem, false, &["о", "а", "у", "о", "ом", "е"]);
    } else if end.is_some_and(|it| is_sibilant(it) || it == 'ц') {
        table.row(stem, false, &["е", "а", "у", "е", "ем", "е"]);
    } else {
        let locative = if end == Some('и') { "и" } else { "е" };
        table.row(stem, false, &["е", "я", "ю", "е", "ем", locative]);
        table.row(stem, true, &["я", "-", "ям", "я", "ями", "ях"]);
        let many = match end {
            Some('и') => vec![format!("{stem}й")],
            Some('ь') => vec![format!("{}ий", cut(stem, 1)), format!("{stem}ев")],
            _ => vec![format!("{stem}ей")],
        };
        table.genitives(&many);
        return;
    }
    table.row(stem, true, &["а", "-", "ам", "а", "ами", "ах"]);
    // `яблоко`, `ушко`: the plural in -и beside that in -а.
    if word.ends_with("ко") {
        table.row(stem, true, &["и", "-", "-", "и", "-", "-"]);
    }
    table.genitives(&bare(stem, false));
}

fn third(word: &str, paradigm: Option<&str>, table: &mut Table) {
    table.gender = Gender::Feminine;
    let whole = cut(word, 1);
    let stem = match last(whole) {
        Some(end) if paradigm == Some("fleeting") => format!("{}{end}", cut(whole, 2)),
        _ => whole.to_owned(),
    };
    table.row(whole, false, &["ь", "-", "-", "ь", "ью", "-"]);
    table.row(&stem, false, &["-", "и", "и", "-", "-", "и"]);
    if last(&stem).is_some_and(is_sibilant) {
        table.row(&stem, true, &["и", "-", "ам", "и", "ами", "ах"]);
    } else {
        soft_plural(&stem, table);
    }
    table.genitives(&[format!("{stem}ей")]);
}

fn time(word: &str, table: &mut Table) {
    table.gender = Gender::Neuter;
    let stem = format!("{}ен", cut(word, 1));
    table.put(Case::Nominative, false, word);
    table.put(Case::Accusative, false, word);
    table.row(&stem, false, &["-", "и", "и", "-", "ем", "и"]);
    table.row(&stem, true, &["а", "=", "ам", "а", "ами", "ах"]);
}

/// `нелюди`, `отбросы`, `ворота`: words that are plurals only.
fn plural_only(word: &str, table: &mut Table) {
    let stem = cut(word, 1);
    table.put(Case::Nominative, true, word);
    table.put(Case::Accusative, true, word);
    let soft = word.ends_with('я')
        || (word.ends_with('и') && !last(stem).is_some_and(super::is_velar_or_sibilant));
    let ends = if soft {
        ["-", "-", "ям", "-", "ями", "ях"]
    } else {
        ["-", "-", "ам", "-", "ами", "ах"]
    };
    table.row(stem, true, &ends);
    let mut many = bare(stem, soft);
    if soft || last(stem).is_some_and(is_sibilant) {
        many.push(format!("{stem}ей"));
    }
    if !soft {
        many.push(format!("{stem}ов"));
    }
    if word == "нелюди" {
        table.put(Case::Instrumental, true, "нелюдьми");
    }
    table.genitives(&many);
}

/// The stem without an ending, with the vowel that comes in: `армянок`, `сердец`, `земель`.
fn bare(stem: &str, soft: bool) -> Vec<String> {
    let (Some(end), Some(before)) = (last(stem), before_last(stem)) else {
        return vec![stem.to_owned()];
    };
    let sign = if soft && !is_sibilant(end) { "ь" } else { "" };
    let whole = format!("{stem}{sign}");
    if is_vowel(before) || !matches!(end, 'к' | 'н' | 'л' | 'р' | 'ц' | 'в' | 'м' | 'б' | 'г')
    {
        return vec![whole];
    }
    let start = cut(stem, 1);
    if matches!(before, 'ь' | 'й') {
        let start = cut(stem, 2);
        return if end == 'к' {
            vec![format!("{start}е{end}")]
        } else {
            vec![format!("{start}е{end}{sign}"), whole]
        };
    }
    match end {
        'к' if is_sibilant(before) || before == 'ц' => vec![format!("{start}е{end}")],
        'к' => vec![format!("{start}о{end}")],
        'ц' => vec![format!("{start}е{end}")],
        _ if matches!(before, 'к' | 'г' | 'х') => {
            vec![format!("{start}о{end}{sign}"), format!("{start}о{end}"), whole]
        }
        _ => vec![format!("{start}е{end}{sign}"), format!("{start}е{end}"), whole],
    }
}
