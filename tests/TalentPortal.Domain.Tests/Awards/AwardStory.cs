using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Awards;

/// <summary>One application for an award and the people around it; each state is reached by the moves they make.</summary>
internal sealed class AwardStory
{
    public static readonly AwardTerms Terms = AwardTerms.CountyDraft();
    public const string Seed = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    public AwardStory(TalentLevel @class = TalentLevel.B)
    {
        Day(new DateOnly(2026, 3, 2));
        Employer = new Employer(EmployerId.New(), "91371425MA3QH0017T", "齐河示例科技有限公司", "qhslkjyxgs", EmployerType.PrivateEnterprise, "371425101000");
        Person = new Person(PersonId.New(), "张建明", "zjm", IdentityDocumentKind.CitizenId, new ProtectedText([1], [1]), new DateOnly(1985, 3, 12), Sex.Male);
        Officer = Of(Role.EmployerOfficer) with { Employer = Employer.Id };
        Call = new AwardCall(new AwardCallWords("领军人才奖励", "Leader awards", "通知", "Call", Clock.Today, Clock.Today.AddDays(60)), Terms, Office, Clock.UtcNow);
        Call.Check(Second, Clock.UtcNow);
        Call.Publish("RZ26-00001", Second, Clock.UtcNow);
        Case = new AwardCase(AwardCaseId.New(), Call, Person, Employer, new AwardRequest(@class, "智能农机", "装备制造", "摘要", Money.Zero), Officer, Clock);
        ExpertActors = [.. Enumerable.Range(0, 8).Select(_ => Of(Role.Expert))];
        Experts = [.. ExpertActors.Select((actor, i) => new AwardExpert(actor.Id, actor.Person!.Value, $"专家{i}", "外地大学", "机械", Office, Clock.UtcNow))];
    }

    public CaseClock Clock { get; private set; } = null!;
    public Employer Employer { get; }
    public Person Person { get; }
    public AwardCall Call { get; }
    public AwardCase Case { get; }
    public Actor Officer { get; private set; }
    public Actor Checker { get; } = Of(Role.FirstReviewer);
    public Actor Reviewer { get; } = Of(Role.SecondReviewer);
    public Actor OtherReviewer { get; } = Of(Role.SecondReviewer);
    public Actor Office { get; } = Of(Role.TalentOffice);
    public Actor Second { get; } = Of(Role.TalentOffice);
    public Actor Leader { get; } = Of(Role.Leader);
    public Actor Payer { get; } = Of(Role.Finance);
    public Actor PayChecker { get; } = Of(Role.Finance);
    public IReadOnlyList<Actor> ExpertActors { get; }
    public IReadOnlyList<AwardExpert> Experts { get; }

    public static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };

    public AwardStory Day(DateOnly day)
    {
        Clock = new CaseClock(CountyClock.StartOf(day).AddHours(10), CalendarSamples.Today);
        return this;
    }

    public IReadOnlyList<ExpertCandidate> Candidates(int excluded = 0) =>
        [.. Experts.Select((expert, i) => new ExpertCandidate(expert, i < excluded ? ExpertExclusion.SameEmployer : null))];

    public static ScoreOfExpert Sheet(int total)
    {
        var lines = new List<ScorePoints>();
        foreach (var criterion in Terms.Criteria)
        {
            var points = Math.Min(criterion.Points, total - lines.Sum(line => line.Points));
            lines.Add(new ScorePoints(criterion.Code, points));
        }

        return new ScoreOfExpert(lines);
    }

    public AwardStory Submitted()
    {
        Case.Submit(Officer, "RJ26-00001", promised: true, [], Clock);
        return this;
    }

    public AwardStory AwaitingDraw()
    {
        Submitted().Case.PassForm(Checker, "齐全", Clock);
        return this;
    }

    public AwardStory Drawn()
    {
        AwaitingDraw().Case.CommitDraw(Reviewer, Candidates(), Seed, Terms, Clock);
        Case.OpenDraw(OtherReviewer, "202603021", Terms, Clock);
        return this;
    }

    public Actor ActorOf(DrawnExpert expert) => ExpertActors.Single(actor => actor.Id == expert.AccountId);

    public AwardStory Scored(params int[] totals)
    {
        Drawn();
        foreach (var (expert, total) in Case.Seated.ToList().Zip(totals)) Case.Score(ActorOf(expert), Sheet(total), "同意", Terms, Clock);
        return this;
    }

    public AwardStory AwaitingDecision()
    {
        Scored(80, 85, 90, 75, 88);
        Case.Inspect(Reviewer, Report(Reviewer, OtherReviewer), passed: true, [StoredFileId.New()], Terms, Clock);
        return this;
    }

    public InspectionReport Report(params Actor[] officers) => new(Clock.Today, "现场", [.. officers.Select(officer => new InspectingOfficer(officer.Person!.Value, officer.Name))], "情况属实");

    public DecisionDraft Draft(TalentLevel? @class = null, Money? elsewhere = null) =>
        new(@class ?? Case.Class, Terms.Class(@class ?? Case.Class)!.Amount ?? Money.FromYuan(20_000_000), elsewhere ?? Money.Zero, Clock.Today, "会议纪要");

    public AwardStory Approved()
    {
        AwaitingDecision().Case.DraftDecision(Office, Draft(), Terms, Clock);
        foreach (var signer in new[] { Office, Second, Leader })
            if (Case.Status is AwardStatus.Signing) Case.Sign(signer, "同意", Terms, Clock);
        return this;
    }

    public AwardStory Running()
    {
        Approved().Case.Publish(Second, "RL26-00001", Clock);
        Day(new DateOnly(2026, 3, 20)).Case.EndPublicity(new DateOnly(2026, 3, 19), Clock);
        Case.SignContract(Office, Contract(), Terms, Clock);
        return this;
    }

    public static ContractTerms Contract() =>
        new(new DateOnly(2026, 3, 20), new DateOnly(2026, 4, 1), new DateOnly(2029, 3, 31), "三年内投产", [new("样机", new DateOnly(2027, 9, 30)), new("投产", new DateOnly(2029, 3, 31))]);

    public AwardStory Paid(int number)
    {
        var part = Case.Instalments.Single(known => known.Number == number);
        Case.Order(part.Id, Payer, Clock.UtcNow);
        Case.CheckOrder(part.Id, PayChecker, Clock.UtcNow);
        Case.ConfirmPayment(part.Id, Clock.Today, $"凭证{number}", Payer, Clock.UtcNow);
        return this;
    }

    /// <summary>The person works for another employer of the county, whose officer speaks for it from then on.</summary>
    public AwardStory Moved(Actor actor, DateOnly left, DateOnly started)
    {
        var to = new Employer(EmployerId.New(), "91371425MA3QH0025M", "齐河另一家有限公司", "qhlyjyxgs", EmployerType.PrivateEnterprise, "371425102000");
        var officer = Of(Role.EmployerOfficer) with { Employer = to.Id };
        Case.ChangeEmployer(actor, new EmployerMove(to, officer.Id, left, started, "劳动合同"), Terms, Clock);
        Officer = officer;
        return this;
    }

    public AwardStory Judged(VerdictGrade grade, Money spent)
    {
        if (Case.Reports.Count == 0) Case.FileReport(Officer, Clock.Today.Year, "进展", spent, Clock);
        Case.ProposeVerdict(Reviewer, new VerdictProposal(grade, spent, "依据"), Clock);
        Case.ConfirmVerdict(Office, "同意", Terms, Clock);
        return this;
    }
}
