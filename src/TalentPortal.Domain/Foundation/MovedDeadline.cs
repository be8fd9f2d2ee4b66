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
    /// <summary>The last day of a public notice (公示).</summary>
    Notice,
    /// <summary>The answer to an objection (异议答复).</summary>
    Objection,
    /// <summary>The person's answer before money is taken back (陈述申辩).</summary>
    Hearing,
}
