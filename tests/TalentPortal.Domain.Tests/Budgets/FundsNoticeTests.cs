using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Budgets;

/// <summary>The notice that money is used up: made by one, published by another, gone by itself.</summary>
public class FundsNoticeTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Maker = Officer(PersonId.New());
    private static readonly Actor Other = Officer(PersonId.New());

    [Fact]
    public void Notice_PublishedByAnother_HasItsNumberAndItsPage()
    {
        var notice = Draft();

        notice.Publish("ZG26-00001", "{}", Other, Now);

        (notice.State, notice.Number, notice.ArchivedPage, notice.PublishedByName).ShouldBe((FundsNoticeState.Published, "ZG26-00001", "{}", "经办"));
    }

    /// <summary>Seeded defect: persons compared without those they act for let the deputy publish what the principal had made.</summary>
    [Fact]
    public void Notice_IsNotPublishedByItsMakerNorByTheDeputy()
    {
        var deputy = new Actor(AccountId.New(), "代办", new HashSet<Capability>()) { Person = PersonId.New(), Delegations = [new DelegatedDuty(Maker.Person!.Value, Capability.PublishNotices)] };

        Draft().WhyNot(FundsNoticeAction.Publish, Maker).ShouldBe(BudgetRefusals.MakerMayNotPublish);
        Draft().WhyNot(FundsNoticeAction.Publish, deputy).ShouldBe(BudgetRefusals.MakerMayNotPublish);
        Draft().WhyNot(FundsNoticeAction.Publish, new Actor(AccountId.New(), "财政", AccessTable.CapabilitiesOf([Role.Finance])) { Person = PersonId.New() }).ShouldBe(BudgetRefusals.NotYours);
    }

    [Fact]
    public void Notice_ThatIsClosed_DoesNotComeBack()
    {
        var (draft, published) = (Draft(), Draft());
        published.Publish("ZG26-00001", "{}", Other, Now);

        draft.Close("写错了", Maker, Now);
        published.TakeDown(Now);

        (draft.State, published.State).ShouldBe((FundsNoticeState.Cancelled, FundsNoticeState.TakenDown));
        published.ClosedByName.ShouldBeNull();
        Should.Throw<RefusedException>(() => published.TakeDown(Now)).Refusal.ShouldBe(BudgetRefusals.NotInThisState);
        draft.WhyNot(FundsNoticeAction.Publish, Other).ShouldBe(BudgetRefusals.NotInThisState);
    }

    private static FundsNotice Draft() => new(new SomeBudget().Item, 2026, new DateOnly(2026, 11, 20), new FundsNoticeWords("县委人才办", "0534-5330000", null), Maker, Now);

    private static Actor Officer(PersonId person) => new(AccountId.New(), "经办", AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = person };
}
