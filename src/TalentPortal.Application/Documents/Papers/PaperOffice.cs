namespace TalentPortal.Application.Documents.Papers;

/// <summary>The office that issues a paper, as it signs, and where it is reached.</summary>
public sealed record PaperOffice(string Name, string Phone)
{
    public PaperSignature Signature(PaperWords words, DateOnly on) => new([words["document.seal", Name], words.Date(on)]);
}

/// <summary>Where a decision can be contested: the authority for reconsideration and the court.</summary>
public sealed record AppealRoute(string Authority, string Court);
