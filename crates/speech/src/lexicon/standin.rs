use super::Kinds;
use crate::language::Tag;
pub fn names(tag: Tag) -> Vec<(&'static str, Kinds, String)> {
    let mut out = Vec::new();
    let both = Kinds(3);
    let mut add = |g: &'static str, k: Kinds, stems: &[&str], ends: &[&str]| {
        for s in stems {
            for e in ends {
                out.push((g, k, format!("{s}{e}")));
            }
        }
    };
    match tag {
        Tag::En => {
            add("armenians", Kinds::PEOPLE, &["armenians"], &[""]);
            add("armenians", both, &["armenian"], &[""]);
            add("azerbaijanis", Kinds::PEOPLE, &["azerbaijanis", "azeris"], &[""]);
            add("azerbaijanis", both, &["azerbaijani", "azeri"], &[""]);
            add("armenians", Kinds::PLACE, &["armenia", "yerevan"], &[""]);
            add("azerbaijanis", Kinds::PLACE, &["azerbaijan", "baku"], &[""]);
            for (g, p) in [
                ("greek_cypriots", "greek cypriot"),
                ("turkish_cypriots", "turkish cypriot"),
                ("serbs", "serb"),
                ("albanians", "albanian"),
                ("catholics", "catholic"),
                ("protestants", "protestant"),
                ("hindus", "hindu"),
                ("muslims", "muslim"),
                ("kikuyu", "kikuyu"),
                ("kalenjin", "kalenjin"),
                ("georgians", "georgian"),
                ("abkhaz", "abkhaz"),
            ] {
                add(g, both, &[p], &[""]);
                add(g, Kinds::PEOPLE, &[p], &["s"]);
            }
            add("serbs", Kinds::ADJECTIVE, &["serbian"], &[""]);
        }
        Tag::Ru => {
            let n = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];
            let adj = [
                "ский",
                "ского",
                "скому",
                "ским",
                "ском",
                "ская",
                "скую",
                "ской",
                "ское",
                "ские",
                "ских",
                "скими",
            ];
            add(
                "armenians",
                Kinds::PEOPLE,
                &["армян"],
                &["ин", "ина", "ину", "ином", "ине", "е", "", "ам", "ами", "ах", "ство", "ства"],
            );
            add(
                "armenians",
                Kinds::PEOPLE,
                &["армянк"],
                &["а", "и", "е", "у", "ой", "ам", "ами", "ах"],
            );
            add(
                "armenians",
                Kinds::PEOPLE,
                &["армянок", "армянчат", "армянчата", "ереванцы", "ереванцев", "ереванцам"],
                &[""],
            );
            add("armenians", Kinds::ADJECTIVE, &["армян", "ереван"], &adj);
            add("armenians", Kinds::PLACE, &["армени"], &["я", "и", "ю", "ей"]);
            add("armenians", Kinds::PLACE, &["ереван"], &["", "а", "у", "ом", "е"]);
            add(
                "azerbaijanis",
                Kinds::PEOPLE,
                &[
                    "азербайджанец",
                    "азербайджанца",
                    "азербайджанцу",
                    "азербайджанцем",
                    "азербайджанце",
                    "азербайджанцы",
                    "азербайджанцев",
                    "азербайджанцам",
                    "азербайджанцами",
                    "азербайджанцах",
                    "азербайджанок",
                    "азербайджанчат",
                    "бакинцы",
                    "бакинцев",
                    "бакинцам",
                    "бакинцах",
                ],
                &[""],
            );
            add(
                "azerbaijanis",
                Kinds::PEOPLE,
                &["азербайджанк"],
                &["а", "и", "е", "у", "ой", "ам", "ами", "ах"],
            );
            add("azerbaijanis", Kinds::ADJECTIVE, &["азербайджан", "бакин"], &adj);
            add("azerbaijanis", Kinds::PLACE, &["азербайджан"], &["", "а", "у", "ом", "е"]);
            add("azerbaijanis", Kinds::PLACE, &["баку"], &[""]);
            let _ = n;
        }
        Tag::Hy => {
            let sg = ["", "ը", "ն", "ի", "ին", "ից", "ով", "ում", "ու", "ուն", "ուց"];
            let pl = [
                "եր",
                "երը",
                "երն",
                "երի",
                "երին",
                "երից",
                "երով",
                "ներ",
                "ները",
                "ներն",
                "ների",
                "ներին",
                "ներից",
                "ներով",
            ];
            let tr = [
                "ցի",
                "ցին",
                "ցու",
                "ցուն",
                "ցուց",
                "ցիներ",
                "ցիները",
                "ցիներն",
                "ցիների",
                "ցիներին",
                "ցիներից",
                "ցիներով",
            ];
            add("armenians", Kinds::PEOPLE, &["հայ"], &sg);
            add("armenians", Kinds::PEOPLE, &["հայ"], &pl);
            add("armenians", Kinds::ADJECTIVE, &["հայկական", "հայ"], &[""]);
            add("armenians", Kinds::PEOPLE, &["երեւան"], &tr);
            add("armenians", Kinds::PLACE, &["երեւան", "հայաստան"], &sg);
            add("azerbaijanis", Kinds::PEOPLE, &["ադրբեջան", "բաքվե"], &tr);
            add("azerbaijanis", Kinds::ADJECTIVE, &["ադրբեջանական", "ադրբեջանցի"], &[""]);
            add("azerbaijanis", Kinds::PLACE, &["ադրբեջան", "բաքու", "բաքվ"], &sg);
        }
        Tag::Az => {
            let i = [
                "", "ni", "nin", "yə", "də", "dən", "lər", "ləri", "lərin", "lərə", "lərdə",
                "lərdən", "lərlə",
            ];
            let l = [
                "", "nı", "nın", "ya", "da", "dan", "lar", "ları", "ların", "lara", "larda",
                "lardan", "larla",
            ];
            add("armenians", Kinds::PEOPLE, &["erməni"], &i);
            add("armenians", both, &["erməni"], &[""]);
            add("azerbaijanis", Kinds::PEOPLE, &["azərbaycanlı"], &l);
            add("azerbaijanis", both, &["azərbaycanlı"], &[""]);
            add("azerbaijanis", Kinds::PEOPLE, &["azəri"], &i);
            add(
                "armenians",
                Kinds::PLACE,
                &["ermənistan", "irəvan"],
                &["", "ı", "ın", "a", "da", "dan"],
            );
            add("azerbaijanis", Kinds::PLACE, &["azərbaycan"], &["", "ı", "ın", "a", "da", "dan"]);
            add("azerbaijanis", Kinds::PLACE, &["bakı"], &["", "nı", "nın", "ya", "da", "dan"]);
            add("azerbaijanis", Kinds::ADJECTIVE, &["azərbaycan"], &[""]);
        }
    }
    out
}
