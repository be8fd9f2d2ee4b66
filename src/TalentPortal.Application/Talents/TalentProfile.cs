using TalentPortal.Application.Documents;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Everything the portal knows about one person that the reader may see, on one page. What the reader has no right to is null; what there is none of is empty.</summary>
public sealed record TalentProfile(Person Person, PersonMasks Masks)
{
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<Credential> Credentials { get; init; }
    public required IReadOnlyList<TalentDocument> Documents { get; init; }
    public required IReadOnlyList<TalentEmployment> Employments { get; init; }
    public required IReadOnlyList<TalentYear> Years { get; init; }
    public required IReadOnlyList<SubsidyApplication> Cases { get; init; }
    /// <summary>Levels and applications for one; only for whoever reads recognitions.</summary>
    public required TalentRecognitions? Levels { get; init; }
    /// <summary>What was paid, by year of payment; only for whoever reads payments.</summary>
    public required IReadOnlyList<TalentMoney>? Money { get; init; }
    public required IReadOnlyList<IssuedDocumentRow> Papers { get; init; }
    /// <summary>The latest first.</summary>
    public required IReadOnlyList<TalentEvent> Events { get; init; }

    public int Age => CompletedYears.Between(Person.BirthDate, Today);
}

/// <summary>Levels, the newest first, and the applications at the reader's desks.</summary>
public sealed record TalentRecognitions(IReadOnlyList<TalentLevelHeld> Held, IReadOnlyList<RecognitionApplication> Applications);

/// <summary>One level with its days. The certificate, and whether its own page opens, are for whoever reads levels of the whole county.</summary>
public sealed record TalentLevelHeld(Recognition Recognition, RecognitionState State, IssuedDocumentId? Certificate, bool MayOpen);

/// <summary>A paper beside the one the person is known by, its number masked.</summary>
public sealed record TalentDocument(PersonDocument Paper, string Number);

public sealed record TalentEmployment(string Employer, EmploymentKind Kind, DateOnly StartedOn, DateOnly? ContractEndsOn, DateOnly? LeftOn, bool IsConfirmed)
{
    public required Guid Id { get; init; }
    /// <summary>职务、岗位</summary>
    public string? Post { get; init; }
    /// <summary>Who said it first.</summary>
    public FactSource Source { get; init; }
    public bool IsVouchedFor => IsConfirmed || Source is FactSource.Clerk;
}

/// <summary>The twelve months of a year: paid at some employer, entered as unpaid, or not on record.</summary>
public sealed record TalentYear(int Year, IReadOnlyList<InsuredState> Months, string Employers);

public enum InsuredState
{
    /// <summary>No roster tells of it.</summary>
    Unknown,
    /// <summary>已缴</summary>
    Paid,
    /// <summary>未缴</summary>
    Unpaid,
}

public sealed record TalentMoney(int Year, int Months, Money Amount);

/// <summary>One thing that happened: when, what, and the case, employer or school it concerns.</summary>
public sealed record TalentEvent(DateOnly On, TalentEventKind Kind, string Subject)
{
    /// <summary>The step of a case.</summary>
    public SubsidyAction? Step { get; init; }
    public Money? Amount { get; init; }
    public TalentLevel? Level { get; init; }
    public RecognitionState? Ended { get; init; }
}

public enum TalentEventKind
{
    Graduated,
    EducationVerified,
    Awarded,
    Employed,
    Left,
    CaseStep,
    Recognised,
    LevelEnded,
    Paid,
}
