namespace TalentPortal.Application.Documents.Papers;

/// <summary>A face on a paper.</summary>
/// <param name="Picture">JPEG; null where there is none.</param>
/// <param name="Initials">What stands in its place.</param>
public sealed record PaperPortrait(byte[]? Picture, string Initials);
