using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Awards;

/// <summary>One nomination in a selection and the people around it; each state is reached by the moves they make.</summary>
internal sealed class SelectionStory
{
    public SelectionStory(SelectionTerms? selection = null, decimal sum = 0, bool byOffice = false)
    {
        Terms = AwardTerms.CountySelectionDraft() with { Selection = selection ?? new SelectionTerms(5, 60, null, 3), Classes = [new(TalentLevel.E, Money.FromYuan(sum), true)] };
        Day(new DateOnly(2026, 3, 2));
        var employer = new Employer(EmployerId.New(), "91371425MA3QH0017T", "齐河示例科技有限公司", "qhslkjyxgs", EmployerType.PrivateEnterprise, "371425101000");
        var person = new Person(PersonId.New(), "张建明", "zjm", IdentityDocumentKind.CitizenId, new ProtectedText([1], [1]), new DateOnly(1985, 3, 12), Sex.Male);
        Officer = AwardStory.Of(Role.EmployerOfficer) with { Employer = employer.Id };
        Call = new AwardCall(new AwardCallWords("优秀人才评选", "Selection", "通知", "Call", Clock.Today, Clock.Today.AddDays(60)), Terms, Office, Clock.UtcNow);
        Call.Check(Second, Clock.UtcNow);
        Call.Publish("JT26-00002", Second, Clock.UtcNow);
        Nominator = byOffice ? Office : Officer;
        Case = new AwardCase(AwardCaseId.New(), Call, person, employer, new AwardRequest(TalentLevel.E, "农技推广", "农业", "事迹", Money.Zero), Nominator, Clock);
        Voters = [.. Enumerable.Range(0, 6).Select(_ => AwardStory.Of(Role.Expert))];
        Experts = [.. Voters.Select((actor, i) => new AwardExpert(actor.Id, actor.Person!.Value, $"专家{i}", "外地大学", "农学", Office, Clock.UtcNow))];
    }

    public AwardTerms Terms { get; }
    public CaseClock Clock { get; private set; } = null!;
    public AwardCall Call { get; }
    public AwardCase Case { get; }
    public Actor Officer { get; private set; }
    public Actor Nominator { get; }
    public Actor Checker { get; } = AwardStory.Of(Role.FirstReviewer);
    public Actor Reviewer { get; } = AwardStory.Of(Role.SecondReviewer);
    public Actor OtherReviewer { get; } = AwardStory.Of(Role.SecondReviewer);
    public Actor Office { get; } = AwardStory.Of(Role.TalentOffice);
    public Actor Second { get; } = AwardStory.Of(Role.TalentOffice);
    public Actor Third { get; } = AwardStory.Of(Role.TalentOffice);
    public IReadOnlyList<Actor> Voters { get; }
    public IReadOnlyList<AwardExpert> Experts { get; }

    public SelectionStory Day(DateOnly day)
    {
        Clock = new CaseClock(CountyClock.StartOf(day).AddHours(10), CalendarSamples.Today);
        return this;
    }

    public void Moved(Actor actor)
    {
        var to = new Employer(EmployerId.New(), "91371425MA3QH0025M", "齐河另一家有限公司", "qhlyjyxgs", EmployerType.PrivateEnterprise, "371425102000");
        var officer = AwardStory.Of(Role.EmployerOfficer) with { Employer = to.Id };
        Case.ChangeEmployer(actor, new EmployerMove(to, officer.Id, Clock.Today, Clock.Today, "劳动合同"), Terms, Clock);
        Officer = officer;
    }

    public SelectionStory Drawn()
    {
        Case.Submit(Nominator, "LJ26-00009", promised: true, [], Clock);
        Case.PassForm(Checker, "齐全", Clock);
        return DrawnAnew();
    }

    public SelectionStory DrawnAnew()
    {
        Case.CommitDraw(Reviewer, [.. Experts.Select(expert => new ExpertCandidate(expert, null))], AwardStory.Seed, Terms, Clock);
        Case.OpenDraw(OtherReviewer, "1", Terms, Clock);
        return this;
    }

    public SelectionStory Voted(params VoteChoice[] choices)
    {
        foreach (var (seat, choice) in Case.Seated.Where(seat => !Case.HasVoiced(seat)).ToList().Zip(choices)) Vote(seat, choice);
        return this;
    }

    /// <param name="castBefore">Ordinals of the votes for somebody that this expert has cast under the call.</param>
    public void Vote(DrawnExpert seat, VoteChoice choice, params int[] castBefore) =>
        Case.Vote(Voters.Single(actor => actor.Id == seat.AccountId), choice, null, castBefore, Terms, Clock);

    public SelectionStory Named()
    {
        if (Case.Status is AwardStatus.Draft) Drawn().Voted(VoteChoice.For, VoteChoice.For, VoteChoice.For, VoteChoice.Against, VoteChoice.Abstain);
        Case.Inspect(Reviewer, new InspectionReport(Clock.Today, "现场", [new(Reviewer.Person!.Value, "甲"), new(OtherReviewer.Person!.Value, "乙")], "属实"), passed: true, [StoredFileId.New()], Terms, Clock);
        Case.DraftDecision(Second, new DecisionDraft(TalentLevel.E, Terms.Classes[0].Amount!.Value, Money.Zero, Clock.Today, "会议纪要"), Terms, Clock);
        foreach (var signer in new[] { Second, Third }) Case.Sign(signer, "同意", Terms, Clock);
        Case.Publish(Third, "JG26-00009", Clock);
        Day(new DateOnly(2026, 3, 20)).Case.EndPublicity(new DateOnly(2026, 3, 19), Clock);
        Case.Name(Second, "YX26-00001", "张*明", Clock.Today, "命名", Terms, Clock);
        return this;
    }

    public SelectionStory Reviewed(VerdictGrade grade, int? year = null)
    {
        if (Case.Reports.All(report => report.Year != Clock.Today.Year)) Case.FileReport(Officer, Clock.Today.Year, "在岗", Money.Zero, Clock);
        Case.ProposeVerdict(Reviewer, new VerdictProposal(grade, Money.Zero, "依据", year ?? Clock.Today.Year), Clock);
        Case.ConfirmVerdict(Second, "同意", Terms, Clock);
        return this;
    }
}
