using TalentPortal.Application.Documents.Papers;

namespace TalentPortal.Application.Notices;

/// <summary>Every text of a paper, cell by cell, so that neighbouring cells do not add up to a number.</summary>
internal static class PaperTexts
{
    public static IEnumerable<LocatedText> Of(PaperDocument paper) =>
    [
        new(paper.Title, paper.Title),
        new(paper.Title, paper.Subtitle ?? ""),
        new(paper.Title, paper.Footnote ?? ""),
        .. paper.References.Select(fact => new LocatedText(fact.Label, $"{fact.Label}\n{fact.Value}")),
        .. paper.Blocks.SelectMany((block, i) => Of(block).Select(located => located with { Location = $"{i + 1}{(located.Location.Length > 0 ? ": " : "")}{located.Location}" })),
    ];

    private static IEnumerable<LocatedText> Of(PaperBlock block) => block switch
    {
        PaperText text => [new("", text.Text)],
        PaperFacts facts => facts.Rows.SelectMany(row => row).Select(fact => new LocatedText(fact.Label, $"{fact.Label}\n{fact.Value}")),
        PaperGrid grid => Cells(grid),
        PaperOpinions opinions => opinions.Rows.SelectMany(row => row).Select(opinion => new LocatedText(opinion.Label, $"{opinion.Label}\n{opinion.Text}\n{opinion.Signed}")),
        PaperSignature signature => [new("", string.Join('\n', signature.Lines))],
        _ => throw new InvalidOperationException($"The gate does not know {block.GetType().Name}."),
    };

    private static IEnumerable<LocatedText> Cells(PaperGrid grid) =>
    [
        new("", string.Join('\n', grid.Columns.Select(column => column.Title))),
        new("", $"{grid.SideLabel}\n{grid.Total?.Words}\n{grid.Total?.Figure}"),
        .. grid.Rows.SelectMany((row, y) => row.Select((cell, x) => new LocatedText($"{y + 1}/{x + 1}", cell))),
    ];
}
