using System.Text.Json.Serialization;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>One piece of a paper, from top to bottom. Tables that follow each other share their border.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(PaperText), "text")]
[JsonDerivedType(typeof(PaperFacts), "facts")]
[JsonDerivedType(typeof(PaperGrid), "grid")]
[JsonDerivedType(typeof(PaperOpinions), "opinions")]
[JsonDerivedType(typeof(PaperSignature), "signature")]
public abstract record PaperBlock;

/// <summary>A paragraph; the first line of an indented one begins two characters in, as in official letters.</summary>
public sealed record PaperText(string Text, bool Indent = true, bool Bold = false) : PaperBlock;

/// <summary>Labels and values in a frame, several pairs to a row.</summary>
public sealed record PaperFacts(IReadOnlyList<IReadOnlyList<PaperFact>> Rows) : PaperBlock;

/// <summary>A label and its value; the weight says how wide the value is beside the others of its row.</summary>
public sealed record PaperFact(string Label, string Value, int Weight = 1);

/// <summary>A table with a head that is repeated on every page.</summary>
public sealed record PaperGrid(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock
{
    /// <summary>A label down the left side, as on forms.</summary>
    public string? SideLabel { get; init; }
    public PaperTotal? Total { get; init; }
}

/// <summary>A column; amounts and counts stand right, with the unit in the title.</summary>
public sealed record PaperColumn(string Title, int Weight, bool IsFigure = false);

/// <summary>The last row: words over all columns but the last, the figure in the last.</summary>
public sealed record PaperTotal(string Words, string Figure);

/// <summary>Who said what, in a frame, several to a row; room is left for a signature where <c>Signed</c> is a form to fill.</summary>
public sealed record PaperOpinions(IReadOnlyList<IReadOnlyList<PaperOpinion>> Rows) : PaperBlock;

public sealed record PaperOpinion(string Label, string Text, string Signed, bool RoomForSeal = false);

/// <summary>The closing lines at the right: office, date, seal.</summary>
public sealed record PaperSignature(IReadOnlyList<string> Lines) : PaperBlock;
