using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Recognitions;

/// <summary>One application for a level and the people around it; each state is reached by the moves they make.</summary>
internal sealed class RecognitionStory
{
    public static readonly CatalogueTerms Terms = CatalogueTerms.CountyDraft();

    public RecognitionStory(string entry = "D-90", DateOnly? on = null)
    {
        Day(on ?? new DateOnly(2026, 3, 2));
        Employer = new Employer(EmployerId.New(), "91371425MA3QH0017T", "齐河示例科技有限公司", "qhslkjyxgs", EmployerType.PrivateEnterprise, "371425101000");
        Person = new Person(PersonId.New(), "张建明", "zjm", IdentityDocumentKind.CitizenId, new ProtectedText([1], [1]), new DateOnly(1985, 3, 12), Sex.Male);
        Applicant = Of(Role.Applicant) with { Person = Person.Id };
        Officer = Of(Role.EmployerOfficer) with { Employer = Employer.Id };
        (Reviewer, Chair, Office, Second) = (Of(Role.FirstReviewer), Of(Role.SecondReviewer), Of(Role.TalentOffice), Of(Role.TalentOffice));
        Catalogue = new CatalogueVersion(1, new DateOnly(2025, 1, 1), Terms, Office, Clock.UtcNow);
        Case = new RecognitionApplication(RecognitionApplicationId.New(), Person, Catalogue, Terms.Entry(entry)!, Applicant, Clock.UtcNow);
        Case.WorkAt(Employer, Clock.UtcNow);
        foreach (var proof in Terms.Entry(entry)!.Proofs) Case.AddProof(proof.Code, StoredFileId.New(), Clock.UtcNow);
    }

    public CaseClock Clock { get; private set; } = null!;
    public Employer Employer { get; }
    public Person Person { get; }
    public Actor Applicant { get; }
    public Actor Officer { get; }
    public Actor Reviewer { get; }
    public Actor Chair { get; }
    public Actor Office { get; }
    public Actor Second { get; }
    public CatalogueVersion Catalogue { get; }
    public RecognitionApplication Case { get; }
    public CountyDay Now => new(Clock.UtcNow);

    public static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };

    public static ScoreSheet Sheet(params (int Points, bool Verifiable)[] lines) =>
        new([.. Enum.GetValues<ScoreHeading>().Select((heading, i) => new ScoreLine(heading, lines[i].Points, "证明", lines[i].Verifiable))]);

    public RecognitionStory Day(DateOnly day)
    {
        Clock = new CaseClock(CountyClock.StartOf(day).AddHours(10), CalendarSamples.Today);
        return this;
    }

    public RecognitionStory Submitted()
    {
        Case.Submit(Applicant, "RS26-00001", alone: false, promised: true, [], Clock);
        return this;
    }

    public RecognitionStory InReview()
    {
        Submitted();
        Case.Recommend(Officer, "同意推荐", Clock);
        Case.Accept(Reviewer, "材料齐全", Clock);
        return this;
    }

    public RecognitionStory AwaitingPanel()
    {
        InReview();
        Case.Score(Sheet((18, true), (22, true), (15, true), (12, true)), Terms, Reviewer, "达到评审要求", Clock);
        return this;
    }

    public RecognitionStory AwaitingDecision(TalentLevel level)
    {
        if (Case.Route is RecognitionRoute.Title) InReview().Case.PassReview(Reviewer, "符合条目", Clock);
        else AwaitingPanel().Case.RecordPanel(RecognitionPanelId.New(), level, Chair, "同意", Clock);
        return this;
    }

    public RecognitionStory InPublicity(TalentLevel level)
    {
        AwaitingDecision(level);
        Case.Approve(Office, null, Terms.RenewalMonths, "同意", Clock);
        Case.Publish(Second, "RG26-00001", Clock);
        return this;
    }

    /// <summary>Recognised on a day after publicity.</summary>
    public Recognition RecognisedOn(DateOnly day, TalentLevel level = TalentLevel.D)
    {
        InPublicity(level);
        Day(day);
        Case.Recognise(day.AddDays(-1), Clock);
        return new Recognition(RecognitionId.New(), Case, Terms, "RD26-00001", Now);
    }
}
