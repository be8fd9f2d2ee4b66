namespace TalentPortal.Domain.Foundation;

/// <summary>A running limit whose last day another calendar moved, with the number of its case or paper.</summary>
public sealed record MovedDeadline(string Number, LimitKind Limit, DateOnly WasDueOn, DateOnly DueOn);

/// <summary>Whose limit runs.</summary>
public enum LimitKind
{
    /// <summary>The desk that has the case, publicity or payment.</summary>
    Desk,
    /// <summary>The applicant's limit for a correction (补正).</summary>
    Correction,
}
