namespace TalentPortal.Application.Documents.Papers;

/// <summary>What makes a paper this one copy: its number and check code, where it is verified, who printed it and when.</summary>
public sealed record PaperIssue(string Number, string CheckCode, string VerifyAddress)
{
    /// <summary>Name and county time, shown at the foot; null on papers people download themselves.</summary>
    public string? Printed { get; init; }
}
