namespace TalentPortal.Domain.Services;

/// <summary>What a department offers.</summary>
public sealed record PostOffered(string Employer, string Post, string Terms);
