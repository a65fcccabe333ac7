//! What activities cost: agreed line by line, signed with the plan, and told beside what was spent.

use commission::commitment::Field;
use commission::programme::{
    AMOUNT_MAX, BUDGET_LINES_MAX, BudgetLine, PROGRAMME_BYTES_MAX, Payer, Planned, Programme,
    Report, Spent, Standing, sums,
};
use commission::refusal::What;
use commission::{Localized, Refusal};

use crate::support::{DEMONSTRATION, House, houses};

fn line(h: &House, amount: i64, payer: Payer) -> BudgetLine {
    BudgetLine { what: h.published("The hall"), amount, currency: "RUB".parse().unwrap(), payer }
}

#[test]
fn a_budget_is_signed_with_the_plan_and_what_was_spent_with_the_report() {
    for mut h in houses() {
        let lines = vec![
            line(&h, 120_000, Payer::EachParty),
            line(&h, 50_000, Payer::Other { name: h.published("The town") }),
        ];
        let planned = Planned { budget: lines.clone(), ..h.planned(Field::Sport) };
        let id = h.agreed(planned);
        assert_eq!(h.activity(&id).planned.budget, lines);
        let parties = h.charter().party_ids();
        let sums = sums(lines.iter().map(|it| (it, it.amount)), &parties);
        let sum = sums.values().next().unwrap();
        assert_eq!((sum.total, sum.others), (170_000, 50_000));
        let count = i64::try_from(parties.len()).unwrap();
        assert!(sum.parties.values().all(|it| *it == 120_000 / count));
        h.now = h.activity(&id).ends();
        let by = h.co_chair(0);
        for wrong in [
            vec![Spent { line: 3, amount: 1 }],
            vec![Spent { line: 0, amount: 1 }],
            vec![Spent { line: 2, amount: 1 }, Spent { line: 1, amount: 1 }],
            vec![Spent { line: 1, amount: -1 }],
        ] {
            let report = Report { spent: wrong, ..h.held() };
            assert!(h.report(&id, &report, &by).is_err(), "{report:?}");
        }
        let report = Report { spent: vec![Spent { line: 1, amount: 130_000 }], ..h.held() };
        let entered = h.report(&id, &report, &by).unwrap();
        h.agree_on(&id, &entered);
        let standing = h.activity(&id).standing(h.charter(), h.now);
        assert_eq!(standing, Standing::Held { day: report.day });
        assert_eq!(h.activity(&id).outcome(h.charter()).unwrap().what.spent, report.spent);
        h.audit().unwrap();
    }
}

#[test]
fn a_file_without_a_budget_is_as_it_was_before_there_were_budgets() {
    let h = House::found(DEMONSTRATION);
    let programme = Programme::new(vec![h.planned(Field::Sport)], Vec::new(), Vec::new());
    let text = String::from_utf8(programme.file()).unwrap();
    assert!(!text.contains("budget"), "{text}");
    assert_eq!(Programme::parse(text.as_bytes()).unwrap(), programme);
    let report = serde_json::to_string(&h.held()).unwrap();
    assert!(!report.contains("spent"), "{report}");
}

#[test]
fn a_line_of_a_budget_says_what_it_is_for_how_much_and_who_pays_and_nothing_else() {
    let h = House::found(DEMONSTRATION);
    let charter = h.charter();
    let mut programme = Programme::new(vec![h.planned(Field::Sport)], Vec::new(), Vec::new());
    let good = line(&h, 1, Payer::EachParty);
    let empty = |field| Err(Refusal::Empty { field });
    let of = |change: &dyn Fn(&mut BudgetLine)| {
        let mut changed = good.clone();
        change(&mut changed);
        changed.check(charter)
    };
    assert_eq!(of(&|it| it.what = Localized::new()), empty("budget-what"));
    assert_eq!(of(&|it| it.amount = 0), empty("amount"));
    assert_eq!(of(&|it| it.amount = AMOUNT_MAX + 1), empty("amount"));
    assert_eq!(of(&|it| it.currency = "QQQ".parse().unwrap()), empty("currency"));
    assert_eq!(of(&|it| it.payer = Payer::Other { name: Localized::new() }), empty("payer"));
    let stranger = Payer::Party { party: "nobody".parse().unwrap() };
    assert!(matches!(
        of(&|it| it.payer = stranger.clone()),
        Err(Refusal::UnknownParty { party }) if party.as_str() == "nobody"
    ));
    let unknown = programme.budget("p9", good.clone(), charter);
    assert!(matches!(unknown, Err(Refusal::UnknownActivity { .. })), "{unknown:?}");
    let id = programme.activities[0].id.clone();
    for n in 0..BUDGET_LINES_MAX {
        let amount = i64::try_from(n).unwrap() + 1;
        programme.budget(&id, line(&h, amount, Payer::EachParty), charter).unwrap();
    }
    let full = Refusal::TooMany { what: What::BudgetLines, max: BUDGET_LINES_MAX };
    assert_eq!(programme.budget(&id, good.clone(), charter), Err(full));
    assert!(programme.file().len() < PROGRAMME_BYTES_MAX);
    assert_eq!(Programme::parse(&programme.file()).unwrap(), programme);
    // The same form sent twice takes one line away, and not the one that has its place since.
    programme.unbudget(&id, &good.mark());
    programme.unbudget(&id, &good.mark());
    assert_eq!(programme.activities[0].budget.len(), BUDGET_LINES_MAX - 1);
    assert_eq!(programme.activities[0].budget[0].amount, 2);
}
