using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Payments;

/// <summary>Rights and batches as the desks bring them about, without a database.</summary>
internal static class SomeMoney
{
    public static readonly YearMonth July = new(2026, 7);
    public static readonly Money Monthly = Money.FromYuan(550);
    public static readonly CaseClock Clock = new(new DateTime(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc), CalendarSamples.Today);
    public static readonly IReadOnlySet<PersonId> Nobody = new HashSet<PersonId>();

    public static Actor Staff(PersonId person, params Role[] roles) => new(AccountId.New(), "职员", AccessTable.CapabilitiesOf(roles)) { Person = person };

    public static Actor Finance() => Staff(PersonId.New(), Role.Finance);

    public static BankAccount Account(byte seed = 1) => new("齐河农商银行", "张明", new ProtectedText([seed], [seed]), $"{seed:0000}");

    public static (Entitlement Right, List<AccrualLine> Lines) Granted(int months)
    {
        var reviewer = PersonId.New();
        return Granted(Decided(reviewer, PersonId.New(), PersonId.New()), months);
    }

    public static (Entitlement Right, List<AccrualLine> Lines) Granted(SubsidyApplication application, int months)
    {
        var earned = July.To(July.AddMonths(months - 1)).Select(Earned).ToList();
        var (right, lines) = Entitlement.Grant(application, July, July.AddMonths(59), 36, July.AddMonths(months - 1), earned, Clock.UtcNow);
        right.Start();
        return (right, [.. lines]);
    }

    public static EarnedMonth Earned(YearMonth month) =>
        new(month, AccrualKind.Regular, AccrualReason.InsuredMonth, Monthly, null, EmployerType.PrivateEnterprise, EducationLevel.Bachelor);

    /// <summary>An approved application, decided by these three.</summary>
    public static SubsidyApplication Decided(PersonId first, PersonId second, PersonId approver) =>
        Decided(PersonId.New(), Staff(first, Role.FirstReviewer), Staff(second, Role.SecondReviewer), Staff(approver, Role.TalentOffice));

    public static SubsidyApplication Decided(PersonId applies, Actor reviewer, Actor checker, Actor office)
    {
        var person = new Person(applies, "张明", "zm", IdentityDocumentKind.CitizenId, new ProtectedText([1], [1]), new DateOnly(2001, 1, 1), Sex.Male);
        var applicant = new Actor(AccountId.New(), "张明", AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id };
        var application = new SubsidyApplication(SubsidyApplicationId.New(), applicant.Id, Clock.UtcNow);
        application.IdentifyAs(person, Clock.UtcNow);
        application.StateLevel(EducationLevel.Bachelor, Clock.UtcNow);
        application.Consent("3F2A-91BC-04DE", Clock.UtcNow);
        application.Submit(applicant, "BT26-00001", PolicyVersionId.New(), AllowanceTerms.CountyDraft2026().TimeLimits, EmployerRoute.Alone, [], Clock);
        application.Accept(reviewer, null, Clock);
        application.StartReview(reviewer, Clock);
        application.RecordChecks([], Clock.UtcNow);
        application.PassFirstReview(reviewer, "符合", [], Clock);
        application.RecordAssessment(Guid.CreateVersion7(), Monthly, Clock.UtcNow);
        application.PassSecondReview(checker, "符合", Clock);
        application.Approve(office, "同意", "digest", Clock);
        return application;
    }

    /// <summary>Who decided a case, as the payment services find it in the history.</summary>
    public static IReadOnlySet<PersonId> DecidersOf(SubsidyApplication application) =>
        application.History.Where(step => SubsidyFlow.Excludes(SubsidyFlow.StageOf(step.Action, step.From), ReviewStage.Payment))
            .SelectMany(step => new[] { step.ByPerson, step.OnBehalfOf }).OfType<PersonId>().ToHashSet();

    public static IReadOnlyList<AccrualLine> Published(IEnumerable<AccrualLine> lines)
    {
        var (item, published) = (Guid.CreateVersion7(), lines.ToList());
        foreach (var line in published) line.PublishIn(item);
        return published;
    }

    /// <summary>Approved list and notice as they should be for these lines.</summary>
    public static BatchComparison Compared(IReadOnlyList<PaymentLine> lines, IReadOnlyList<AccrualLine> months, PersonId person) => BatchComparison.Of(
        lines, [.. months.Select(month => new ApprovedMonth(month.Id, person, "张明", month.NoticeItemId, month.PaymentLineId, month.Amount))],
        [.. months.GroupBy(month => month.NoticeItemId!.Value).Select(item => new PublishedItem(item.Key, person, "张*", item.Sum(month => month.Amount), "GS26-00001", true, true))],
        Nobody);

    public static (PaymentBatch Batch, IReadOnlyList<PaymentLine> Lines) Sent(IReadOnlyList<PlannedPayment> plans)
    {
        var (maker, checker) = (Finance(), Finance());
        var (batch, lines) = PaymentBatch.Make("PC26-00001", new YearMonth(2026, 11), plans, Nobody, maker, Clock.UtcNow);
        var agreed = new BatchComparison(plans.Count, batch.ControlTotal, batch.ControlTotal, batch.ControlTotal, []);
        batch.Check(checker, null, lines, agreed, Nobody, plans.Select(plan => plan.Entitlement), Clock.UtcNow);
        batch.Send(maker, lines, agreed, "digest", Clock.UtcNow);
        return (batch, lines);
    }
}
