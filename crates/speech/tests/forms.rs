//! Every form is found, and innocent look-alikes are not.

use std::collections::BTreeSet;

use speech::Tag;
use speech::forms::{Part, forms, forms_by, is_paradigm};

/// All forms that are named are made, and none of those after the bar.
fn check(tag: Tag, part: Part, lemma: &str, table: &str) {
    let made: BTreeSet<String> = forms(lemma, part, tag).into_iter().map(|it| it.text).collect();
    let (wanted, unwanted) = table.split_once('|').unwrap_or((table, ""));
    let words = |list: &str| -> Vec<String> {
        list.split(',')
            .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|it| !it.is_empty())
            .collect()
    };
    for word in words(wanted) {
        assert!(made.contains(&word), "{lemma} lacks {word}: {made:?}");
    }
    for word in words(unwanted) {
        assert!(!made.contains(&word), "{lemma} gives {word}");
    }
}

fn ru(part: Part, lemma: &str, table: &str) {
    check(Tag::Ru, part, lemma, table);
}

#[test]
fn russian_peoples_are_declined() {
    ru(
        Part::Noun,
        "армянин",
        "армянин, армянина, армянину, армянином, армянине, армяне, армян, армянам, армянами, армянах",
    );
    ru(
        Part::Noun,
        "армянка",
        "армянка, армянки, армянке, армянку, армянкой, армянкою, армянок, армянкам, армянками, армянках",
    );
    ru(
        Part::Noun,
        "азербайджанец",
        "азербайджанца, азербайджанцу, азербайджанцем, азербайджанце, азербайджанцы, азербайджанцев, азербайджанцам, азербайджанцами, азербайджанцах | азербайджанеца",
    );
    ru(Part::Noun, "европеец", "европейца, европейцы, европейцев");
    ru(Part::Noun, "шотландец", "шотландца, шотландцев");
    ru(Part::Noun, "мудрец", "мудреца, мудрецов | мудрца");
    ru(Part::Noun, "турок", "турка, турку, турком, турки, турок, туркам, турками");
    ru(Part::Noun, "грузин", "грузина, грузины, грузин, грузинам");
    ru(Part::Noun, "болгарин", "болгарина, болгары, болгар, болгарами");
    ru(Part::Noun, "татарин", "татары, татар, татарам");
    ru(Part::Noun, "человек", "человека, люди, людей, людьми | человка");
}

#[test]
fn russian_nouns_follow_their_stems() {
    ru(Part::Noun, "собака", "собаки, собаке, собаку, собакой, собак, собаками | собакы");
    ru(Part::Noun, "убийца", "убийцы, убийце, убийцу, убийцей, убийц, убийцами");
    ru(Part::Noun, "свинья", "свиньи, свинье, свинью, свиньей, свиней, свиньями");
    ru(
        Part::Noun,
        "предатель",
        "предателя, предателю, предателем, предатели, предателей, предателями",
    );
    ru(Part::Noun, "тварь", "твари, тварью, тварей, тварям");
    ru(Part::Noun, "нечисть", "нечисти, нечистью");
    ru(Part::Noun, "выродок", "выродка, выродки, выродков, выродкам");
    ru(Part::Noun, "игрок", "игрока, игроки, игроков | игрка");
    ru(Part::Noun, "щенок", "щенка, щенки, щенков, щенята, щенят");
    ru(Part::Noun, "паразит", "паразита, паразиты, паразитов, паразитами");
    ru(Part::Noun, "чудовище", "чудовища, чудовищем, чудовищ, чудовищами");
    ru(Part::Noun, "зверьё", "зверья, зверье, зверью");
    ru(Part::Noun, "время", "времени, временем, времена, времен, временами");
    ru(Part::Noun, "гений", "гения, гению, гением, гении, гениев, гениям");
    ru(Part::Noun, "армия", "армии, армию, армией, армий, армиями");
    ru(Part::Noun, "хач", "хача, хачу, хачом, хачи, хачей, хачами | хачапури");
    ru(Part::Noun, "воробей", "воробья, воробьи, воробьев");
    ru(Part::Noun, "русский", "русского, русскому, русским, русские, русских, русскими");
    ru(Part::Name, "Баку", "баку | бака");
    ru(Part::Name, "Тбилиси", "тбилиси");
    ru(Part::Name, "Ереван", "еревана, еревану, ереваном, ереване");
    ru(Part::Name, "Сталин", "сталина, сталиным");
}

#[test]
fn russian_adjectives_have_short_forms_and_degrees() {
    ru(
        Part::Adjective,
        "грязный",
        "грязного, грязному, грязным, грязном, грязная, грязную, грязной, грязною, грязное, грязные, грязных, грязными, грязен, грязна, грязно, грязны, грязнее, погрязнее",
    );
    ru(Part::Adjective, "дикий", "дикого, дикая, дикие, диких, дик, дика, дико, дики | дикый");
    ru(Part::Adjective, "чужой", "чужого, чужая, чужую, чужие, чужими");
    ru(Part::Adjective, "последний", "последнего, последняя, последнюю, последние, последними");
    ru(Part::Adjective, "собачий", "собачьего, собачья, собачью, собачьи, собачьими");
    ru(
        Part::Adjective,
        "армянский",
        "армянского, армянская, армянскую, армянские, армянскими | армянск",
    );
    ru(Part::Adjective, "низкий", "ниже, низок, низка");
    ru(Part::Adjective, "дорогой", "дороже, дорог, дорога");
    ru(Part::Adjective, "чёрный", "черный, черного, черна, чернее");
}

#[test]
fn russian_verbs_are_conjugated() {
    ru(
        Part::Verb,
        "уничтожить",
        "уничтожу, уничтожишь, уничтожит, уничтожим, уничтожите, уничтожат, уничтожил, уничтожила, уничтожили, уничтожь, уничтожьте, уничтожив, уничтоженный, уничтоженных, уничтожен, уничтожены",
    );
    ru(
        Part::Verb,
        "бить",
        "бью, бьешь, бьет, бьем, бьют, бил, били, бей, бейте, бьющий, битый, бит",
    );
    ru(Part::Verb, "разбить", "разобью, разобьет, разобьют, разбил, разбей, разбитых, разбит");
    ru(Part::Verb, "любить", "люблю, любишь, любят, любил, люби, любимый, любящий | любью");
    ru(Part::Verb, "резать", "режу, режешь, режет, режут, резал, режь, режьте, резанный, режущих");
    ru(Part::Verb, "гнать", "гоню, гонишь, гонят, гнал, гони, гоните, гонимый");
    ru(Part::Verb, "изгнать", "изгоню, изгонят, изгнал, изгнан, изгнанных");
    ru(Part::Verb, "выселить", "выселю, выселим, выселят, выселили, выселен, выселены");
    ru(Part::Verb, "жечь", "жгу, жжет, жгут, жег, жгла, жги, жженный");
    ru(Part::Verb, "идти", "иду, идешь, идут, шел, шла, шли, иди, идите, шедший");
    ru(Part::Verb, "прийти", "приду, придет, пришел, пришла, пришедших");
    ru(Part::Verb, "требовать", "требую, требует, требуют, требовал, требуй, требуйте, требующих");
    ru(Part::Verb, "воевать", "воюю, воюет, воюют, воевал");
    ru(Part::Verb, "ненавидеть", "ненавижу, ненавидишь, ненавидят, ненавидел, ненавидимый");
    ru(Part::Verb, "погибнуть", "погибну, погибнет, погиб, погибла, погибли, погибший");
    ru(Part::Verb, "осудить", "осужу, осудит, осудили, осужденный, осужден, осуждены");
    ru(Part::Verb, "запретить", "запрещу, запретит, запретят, запрещен, запрещено");
    ru(
        Part::Verb,
        "убираться",
        "убираюсь, убираешься, убирается, убирайся, убирайтесь, убирался, убирались, убирающихся",
    );
    ru(Part::Verb, "дать", "дам, дашь, даст, дадим, дадут, дал, дай, дайте, данный, дано");
    ru(Part::Verb, "создавать", "создаю, создает, создают, создавал, создавая");
    ru(Part::Verb, "солить", "солю, солит, солят | сольет");
    ru(Part::Verb, "сесть", "сяду, сядет, сел, сядь | съем");
}

#[test]
fn russian_phrases_agree() {
    ru(
        Part::Noun,
        "пятая колонна",
        "пятая колонна, пятой колонны, пятую колонну, пятой колонной, пятых колонн | пятая колонны",
    );
    ru(Part::Noun, "армянский фашизм", "армянского фашизма, армянским фашизмом");
    ru(
        Part::Noun,
        "лицо кавказской национальности",
        "лица кавказской национальности, лицам кавказской национальности",
    );
    ru(
        Part::Verb,
        "очистить от армян",
        "очистим от армян, очищу от армян, очистить от армян, очищены от армян",
    );
    ru(Part::Noun, "правительство Армении", "правительства армении, правительством армении");
}

fn hy(part: Part, lemma: &str, table: &str) {
    check(Tag::Hy, part, lemma, table);
}

#[test]
fn armenian_nouns_take_cases_and_articles() {
    hy(
        Part::Noun,
        "հայ",
        "հայը, հայն, հայի, հային, հայից, հայով, հայում, հայեր, հայերը, հայերն, հայերի, հայերին, հայերից, հայերով, հայերս, հայերդ | հայելի, հայր, հայրը",
    );
    hy(
        Part::Noun,
        "թուրք",
        "թուրքը, թուրքի, թուրքին, թուրքեր, թուրքերը, թուրքերի, թուրքերին, թուրքերից, թուրքերով",
    );
    hy(
        Part::Noun,
        "ադրբեջանցի",
        "ադրբեջանցին, ադրբեջանցու, ադրբեջանցուն, ադրբեջանցուց, ադրբեջանցով, ադրբեջանցիներ, ադրբեջանցիները, ադրբեջանցիների, ադրբեջանցիներին, ադրբեջանցիներից",
    );
    hy(Part::Noun, "թշնամի", "թշնամին, թշնամու, թշնամուն, թշնամիներ, թշնամիների");
    hy(Part::Noun, "հայություն", "հայությունը, հայության, հայությանը, հայությունից, հայությամբ");
    hy(Part::Noun, "քուրդ", "քրդի, քրդեր, քրդերը, քրդերի, քրդերից");
    hy(Part::Noun, "կին", "կնոջ, կանայք, կանանց");
    hy(Part::Name, "Երևան", "երևանը, երևանի, երևանում, երևանից");
    hy(Part::Adjective, "հայկական", "հայկականը, հայկականի, ամենահայկական");
    hy(Part::Noun, "հայ եկվոր", "հայ եկվորներ, հայ եկվորները, հայ եկվորների");
}

#[test]
fn armenian_verbs_are_conjugated_and_negated() {
    hy(
        Part::Verb,
        "սպանել",
        "սպանում, սպանել, սպանելու, սպանեց, սպանեցին, սպանի, սպանեք, սպանիր, սպանեմ, սպանեն, կսպանեմ, կսպանեն, չսպանել, չսպանեց, չսպանեն, սպանող, սպանողներ, սպանած, սպանված, սպանվեց, սպանելով",
    );
    hy(
        Part::Verb,
        "կարդալ",
        "կարդում, կարդացել, կարդաց, կարդացին, կարդա, կարդան, կկարդամ, չկարդալ, կարդացող",
    );
    hy(
        Part::Verb,
        "ոչնչացնել",
        "ոչնչացնում, ոչնչացրել, ոչնչացրեց, ոչնչացրեցին, ոչնչացնենք, կոչնչացնենք, ոչնչացրու, ոչնչացրեք, ոչնչացնելու",
    );
    hy(Part::Verb, "մոռանալ", "մոռանում, մոռացել, մոռացավ, մոռանանք, չմոռանալ");
    hy(Part::Verb, "գալ", "գալիս, եկել, եկավ, եկան, գան, կգան");
}

#[test]
fn armenian_spelling_of_the_ligature_is_one() {
    let texts = |lemma| -> Vec<String> {
        forms(lemma, Part::Noun, Tag::Hy).into_iter().map(|it| it.text).collect()
    };
    assert_eq!(texts("Երևան"), texts("Երեւան"));
}

fn az(part: Part, lemma: &str, table: &str) {
    check(Tag::Az, part, lemma, table);
}

#[test]
fn azerbaijani_suffixes_follow_the_vowels() {
    az(
        Part::Noun,
        "erməni",
        "erməninin, erməniyə, ermənini, ermənidə, ermənidən, ermənilər, ermənilərin, ermənilərə, erməniləri, ermənilərdə, ermənilərdən, ermənidir, ermənilərdir, erməniyəm, ermənisən, erməniyik, erməniniz, ermənimiz, erməniylə, ermənilərlə | ermənılar",
    );
    az(
        Part::Noun,
        "azərbaycanlı",
        "azərbaycanlının, azərbaycanlıya, azərbaycanlını, azərbaycanlıda, azərbaycanlıdan, azərbaycanlılar, azərbaycanlıların, azərbaycanlılara, azərbaycanlıları, azərbaycanlılardan, azərbaycanlıdır",
    );
    az(
        Part::Noun,
        "köpək",
        "köpəyin, köpəyə, köpəyi, köpəkdən, köpəklər, köpəklərin, köpəyim, köpəyi, köpəyimiz, köpəkdir",
    );
    az(Part::Noun, "uşaq", "uşağın, uşağa, uşağı, uşaqdan, uşaqlar, uşaqlara, uşağımız, uşaqdır");
    az(Part::Noun, "türk", "türkün, türkə, türkü, türklər, türklərin, türkdür | türyün");
    az(Part::Noun, "rus", "rusun, rusa, rusu, ruslar, ruslardan, rusdur");
    az(Part::Noun, "beyin", "beyni, beynin, beynə, beyinlər, beyindən");
    az(
        Part::Noun,
        "düşmən",
        "düşmənin, düşmənə, düşməni, düşmənlər, düşmənimiz, düşmənimizdir, düşmənindir",
    );
    az(Part::Name, "Bakı", "bakının, bakıya, bakını, bakıda, bakıdan");
    az(Part::Name, "İrəvan", "irəvanın, irəvana, irəvanda");
    let possessed: Vec<String> = forms_by("erməni terroru", Part::Noun, Tag::Az, "possessed")
        .unwrap()
        .into_iter()
        .map(|it| it.text)
        .collect();
    for form in [
        "erməni terrorunun",
        "erməni terroruna",
        "erməni terrorunu",
        "erməni terrorunda",
        "erməni terrorundan",
        "erməni terrorudur",
    ] {
        assert!(possessed.contains(&form.to_owned()), "{form}");
    }
}

#[test]
fn azerbaijani_verbs_are_conjugated_and_negated() {
    az(
        Part::Verb,
        "qovmaq",
        "qovmaq, qovmağa, qovuram, qovur, qovuruq, qovurlar, qovdu, qovduq, qovdular, qovacaq, qovacağıq, qovacaqlar, qovar, qovarıq, qovmuş, qovmuşlar, qovub, qovublar, qovsun, qovun, qovaq",
    );
    az(
        Part::Verb,
        "öldürmək",
        "öldürürəm, öldürür, öldürdü, öldürəcək, öldürəcəyik, öldürmür, öldürmədi, öldürməyəcək, öldürməz, öldürmə, öldürməyin, öldürən, öldürənlər, öldürməliyik, öldürsə",
    );
    az(
        Part::Verb,
        "getmək",
        "gedir, gedirlər, getdi, gedəcək, gedək, getsin, getmir, gedin | getir",
    );
    az(Part::Verb, "oxumaq", "oxuyur, oxuyuruq, oxudu, oxuyacaq, oxuyan, oxumur, oxumadı");
    az(Part::Verb, "məhv etmək", "məhv edir, məhv etdi, məhv edəcəyik, məhv edin, məhv etməliyik");
}

fn en(part: Part, lemma: &str, table: &str) {
    check(Tag::En, part, lemma, table);
}

#[test]
fn english_words_are_inflected() {
    en(Part::Noun, "Armenian", "armenian, armenians, armenian's | armenia");
    en(Part::Noun, "woman", "women, woman's, women's");
    en(Part::Noun, "German", "germans | germen");
    en(Part::Noun, "enemy", "enemies, enemy's");
    en(Part::Noun, "disabled person", "disabled people");
    en(Part::Noun, "enemy of the people", "enemies of the people");
    en(Part::Noun, "louse", "lice");
    en(Part::Noun, "cockroach", "cockroaches");
    en(Part::Noun, "swine", "swine");
    en(Part::Verb, "kill", "kills, killed, killing");
    en(Part::Verb, "wipe out", "wipes out, wiped out, wiping out");
    en(Part::Verb, "drive out", "drives out, drove out, driven out, driving out");
    en(Part::Verb, "expel", "expels, expelled, expelling");
    en(Part::Verb, "bury", "buries, buried, burying");
    en(Part::Verb, "shoot", "shoots, shot, shooting");
    en(Part::Adjective, "filthy", "filthier, filthiest, filthily");
    en(Part::Adjective, "inferior", "inferior");
}

#[test]
fn plurals_are_told() {
    for (tag, lemma, one, many) in [
        (Tag::Ru, "армянин", "армянину", "армянам"),
        (Tag::Hy, "հայ", "հային", "հայերին"),
        (Tag::Az, "erməni", "erməniyə", "ermənilərə"),
        (Tag::En, "Armenian", "armenian", "armenians"),
    ] {
        let made = forms(lemma, Part::Noun, tag);
        let plural = |text: &str| made.iter().find(|it| it.text == text).map(|it| it.plural);
        assert_eq!((plural(one), plural(many)), (Some(false), Some(true)), "{lemma}");
    }
}

#[test]
fn odd_input_gives_itself_and_never_panics() {
    for tag in Tag::ALL {
        for part in Part::ALL {
            for lemma in [
                "",
                " ",
                "-",
                "ь",
                "й",
                "я",
                "ся",
                "мя",
                "ok",
                "İ",
                "ու",
                "մaq",
                "maq",
                "ться",
                "а-б",
                "ы ы ы ы ы ы ы ы ы ы",
            ] {
                let _ = forms(lemma, part, tag);
            }
            let long = "ая".repeat(5_000);
            assert!(forms(&long, part, tag).len() <= 1);
        }
    }
}

#[test]
fn paradigms_belong_to_a_language() {
    assert!(is_paradigm("possessed", Tag::Az) && !is_paradigm("possessed", Tag::Ru));
    assert!(is_paradigm("N14:ամիս|ամս", Tag::Hy) && !is_paradigm("poss_def", Tag::Hy));
    assert!(forms_by("слово", Part::Noun, Tag::Ru, "no such").is_none());
    let made = forms_by("ամիս", Part::Noun, Tag::Hy, "N14:ամիս|ամս").unwrap();
    assert!(made.iter().any(|it| it.text == "ամսից"));
}

proptest::proptest! {
    #[test]
    fn no_word_makes_it_panic(lemma in "\\PC{0,40}", which in 0_usize..20) {
        let tag = Tag::ALL[which % 4];
        let part = Part::ALL[which / 4];
        let made = forms(&lemma, part, tag);
        proptest::prop_assert!(made.len() <= speech::forms::FORMS_MAX);
        let texts: BTreeSet<&str> = made.iter().map(|it| it.text.as_str()).collect();
        proptest::prop_assert_eq!(texts.len(), made.len());
    }
}
