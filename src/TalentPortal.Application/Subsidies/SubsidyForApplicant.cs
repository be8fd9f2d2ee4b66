using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>What an applicant sees of an own application, draft or submitted; numbers are masked for them too.</summary>
public sealed record SubsidyForApplicant(SubsidyApplication Application)
{
    public Person? Person { get; init; }
    public string? IdNumberMask { get; init; }
    public Employment? Employment { get; init; }
    public Employer? Employer { get; init; }
    public required InsuredMonths Insured { get; init; }
    /// <summary>The version the case keeps, or for a draft the one in force today; null when none is.</summary>
    public AllowanceVersion? Allowance { get; init; }
    public required IReadOnlyList<MaterialNeed> Materials { get; init; }
    public SubsidyAssessment? Assessment { get; init; }
    /// <summary>Papers issued for the case that concern the applicant, the newest first.</summary>
    public IReadOnlyList<IssuedDocument> Papers { get; init; } = [];
    /// <summary>The version of promise and consent in force, and the one agreed to.</summary>
    public required string WordingNow { get; init; }
    public ConsentWording? Agreed { get; init; }
    /// <summary>The words changed since they were agreed to; what is not sent yet is agreed to again.</summary>
    public bool MustConsentAnew => Application is { Status: SubsidyStatus.Draft or SubsidyStatus.ReturnedByEmployer, ConsentedAt: not null } && Application.ConsentWording != WordingNow;
    /// <summary>For a case that waits for money: how many were approved before it and wait too.</summary>
    public int BeforeInQueue { get; init; }
    /// <summary>The public notice that tells of the queue; null where there is none.</summary>
    public string? FundsNotice { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required DateOnly Today { get; init; }
    public required Actor Actor { get; init; }

    public SubsidyApplicationId Id => Application.Id;
    public long Version => Application.Version;
    public Education? Education => Person?.Educations.FirstOrDefault(known => known.Level == Application.Level);
    public Receipt? Receipt => Assessment is null ? null : AllowanceAssessment.FromJson(Assessment.Receipt).Receipt;
    /// <summary>What the last step said: a reason, a bank's message.</summary>
    public string? LastWords => Application.History.MaxBy(step => step.Sequence)?.Opinion;
    public IEnumerable<MaterialNeed> Uploads => Materials.Where(need => need.Route is not MaterialRoute.Online);

    public Refusal? WhyNot(SubsidyAction action) => Application.WhyNot(action, Actor);

    public bool IsDone(ApplySection section) => section switch
    {
        ApplySection.Identity => Application.PersonId is not null,
        ApplySection.Education => Application.Level is not null && Education is not null,
        ApplySection.Employment => Application.EmploymentId is not null,
        ApplySection.BankAccount => Person?.BankAccount is not null,
        _ => Application.ConsentedAt is not null && !MustConsentAnew,
    };

    public int Tasks => Enum.GetValues<ApplySection>().Length + Uploads.Count();
    public int TasksDone => Enum.GetValues<ApplySection>().Count(IsDone) + Uploads.Count(need => !need.IsMissing);
    public bool IsComplete => TasksDone == Tasks;
}

/// <summary>The months of pension the county knows of, paid ones only.</summary>
public sealed record InsuredMonths(int Count, YearMonth? First, YearMonth? Last, IReadOnlyList<string> Employers);
