using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>The facts of one kind of paper, and how they are put into words.</summary>
public interface IPaper
{
    DocumentKind Kind { get; }

    /// <summary>Official papers are Chinese; what is written for the reader follows the reader.</summary>
    string Language => PaperWords.Chinese;

    PaperDocument Compose(PaperWords words);
}
