using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Services;

/// <summary>One request in the list and in the ledger.</summary>
public sealed record ServiceRow(ServiceLine Request, ServiceTerms Terms, LiaisonTalent Talent)
{
    /// <summary>Of whoever reads the list.</summary>
    public Deadline? Limit { get; init; }
    /// <summary>What is about a child stands in no list.</summary>
    public bool ShowsWords => Request.Course is not ServiceCourse.School;
}

/// <summary>What of a request a list shows; its steps, files and answers are not read.</summary>
public sealed record ServiceLine
{
    public required ServiceRequestId Id { get; init; }
    public required string Number { get; init; }
    public required PersonId PersonId { get; init; }
    public required ServiceItemId ItemId { get; init; }
    public required ServiceCourse Course { get; init; }
    /// <summary>Empty where they are about a child.</summary>
    public required string Words { get; init; }
    public required DateTime? SubmittedAt { get; init; }
    public required ServiceStatus Status { get; init; }
    public required Deadline? Deadline { get; init; }
    public required DateOnly? AnswerDueOn { get; init; }
    public required DateOnly? AnsweredOn { get; init; }
    public required bool WasLate { get; init; }
    public required int? Grade { get; init; }
    public required bool WasCalledBack { get; init; }
    public required DateTime? EndedAt { get; init; }
    /// <summary>An offer waits for the talent.</summary>
    public required bool OfferWaits { get; init; }
    public required IReadOnlyList<ServicePartLine> Parts { get; init; }

    public bool IsGivenBack => Status is ServiceStatus.InHand && Parts.Any(part => part.IsGivenBack);
    public bool WaitsForTime => Status is ServiceStatus.InHand && Parts.Any(part => part.WaitsForTime);
}

/// <summary>One department's part.</summary>
/// <param name="WaitsForTime">More time was asked for and nobody has decided yet.</param>
public sealed record ServicePartLine(Department Department, bool IsAnswered, bool IsGivenBack, bool WaitsForTime, Deadline? Deadline);
