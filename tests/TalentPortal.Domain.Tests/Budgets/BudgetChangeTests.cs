using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Budgets.SomeBudget;

namespace TalentPortal.Domain.Tests.Budgets;

/// <summary>Bar B7 on changes of the budget: nobody confirms an own proposal, whatever the account and whoever is stood in for.</summary>
public sealed class BudgetChangeTests
{
    private const string Course = "Proposed: Confirm → Confirmed, Refuse → Refused, Withdraw → Withdrawn";

    private readonly SomeBudget budget = new();

    [Fact]
    public void Table_InWords_IsTheCourseOfAChange() => BudgetChange.Flow.GroupBy(line => line.From)
        .Select(from => $"{from.Key}: {string.Join(", ", from.Select(line => $"{line.Action} → {line.To}"))}").ShouldBe([Course]);

    [Fact]
    public void Proposal_ConfirmedByItsProposer_IsRefusedForEveryWayToBeTheSamePerson()
    {
        PersonId[] people = [PersonId.New(), PersonId.New(), PersonId.New()];
        foreach (var (proposer, principal, second, other) in from a in people from b in people from c in people from d in people select (a, b, c, d))
        {
            var change = Proposed(Deputy(proposer, principal));
            var same = second == proposer || second == principal || other == proposer || other == principal;
            change.WhyNot(BudgetChangeAction.Confirm, Deputy(second, other)).ShouldBe(same ? BudgetRefusals.FourEyes : null);
        }
    }

    [Fact]
    public void Proposal_IsTakenBackByItsProposerAlone_AndDecidedOnce()
    {
        var (mine, second) = (Finance(), Finance());
        var change = Proposed(mine);
        change.WhyNot(BudgetChangeAction.Withdraw, second).ShouldBe(BudgetRefusals.ProposersOnly);
        change.Withdraw(mine, "金额写错", Now);
        change.WhyNot(BudgetChangeAction.Confirm, second).ShouldBe(BudgetRefusals.NotInThisState);
    }

    [Fact]
    public void Proposal_ByWhoeverMayOnlyRead_IsRefused()
    {
        var office = new Actor(AccountId.New(), "人才办", AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = PersonId.New() };
        Should.Throw<RefusedException>(() => Proposed(office)).Refusal.ShouldBe(BudgetRefusals.NotYours);
    }

    [Fact]
    public void Rule_BeginsTodayAtTheEarliest_AndTheOldOneHoldsUntilThen()
    {
        var today = new DateOnly(2026, 3, 2);
        var later = new BudgetTerms(false, Money.FromYuan(500_000), "新办法");
        Should.Throw<RefusedException>(() => budget.Item.Rule(today.AddDays(-1), later, Finance(), today, Now)).Refusal.ShouldBe(BudgetRefusals.RuleInThePast);

        budget.Item.Rule(new DateOnly(2026, 7, 1), later, Finance(), today, Now);

        (budget.Item.TermsOn(new DateOnly(2026, 6, 30)).ReopensRecoveries, budget.Item.TermsOn(new DateOnly(2026, 7, 1)).ReopensRecoveries).ShouldBe((true, false));
    }

    private BudgetChange Proposed(Actor actor) => new(BudgetChangeKind.Adjustment, budget.Line().Id, Wan(5), new BudgetGrounds("齐财〔2026〕7号", "追加"), actor, Now);

    private static Actor Deputy(PersonId person, PersonId principal) => Finance(person) with { Capabilities = new HashSet<Capability>(), Delegations = [new DelegatedDuty(principal, Capability.KeepBudget)] };
}
