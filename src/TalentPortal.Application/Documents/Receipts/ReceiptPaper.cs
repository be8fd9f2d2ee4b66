using TalentPortal.Application.Documents.Papers;

namespace TalentPortal.Application.Documents.Receipts;

/// <summary>A receipt as paper, in the language of whoever reads it. Not an issued paper: it has the number of its calculation, no check code.</summary>
public static class ReceiptPaper
{
    public static PaperDocument Compose(ReceiptDocument receipt, PaperWords words)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(words);
        return new PaperDocument(words.Language, receipt.Title.In(words.Language), [.. Blocks(receipt, words)])
        {
            References = [.. References(receipt, words)],
            Footnote = string.Join('\n', Stamp(receipt.Stamp, words).Append(words["receipt.paper.note"])),
        };
    }

    private static IEnumerable<PaperFact> References(ReceiptDocument receipt, PaperWords words)
    {
        if (receipt.Number is { } number) yield return new(words["receipt.paper.number"], number);
        if (receipt.Case is { } of) yield return new(words["document.caseNumber"], of.Number);
    }

    private static IEnumerable<PaperBlock> Blocks(ReceiptDocument receipt, PaperWords words)
    {
        if (receipt.Case is { } of) yield return new PaperFacts([[new(words["document.name"], of.Name), new(words["document.item"], of.Item.In(words.Language), 2)]]);
        if (receipt.Verdict is { } verdict) yield return new PaperFacts([[new(words["receipt.paper.outcome"], verdict.Text.In(words.Language))]]);
        foreach (var pair in receipt.Facts.Chunk(2)) yield return new PaperFacts([[.. pair.Select(fact => new PaperFact(fact.Label.In(words.Language), fact.Value.In(words.Language)))]]);
        foreach (var section in receipt.Sections)
        {
            yield return new PaperText(section.Title.In(words.Language), Indent: false, Bold: true);
            yield return Grid(section, words);
        }

        if (receipt.Total is { } total)
            yield return new PaperFacts([[new(total.Label.In(words.Language), $"{words.Figure(total.Amount)}\u3000{(total.Amount.IsNegative ? "" : words.InWords(total.Amount))}".Trim())]]);
        foreach (var note in receipt.Notes) yield return new PaperText(note.In(words.Language), Indent: false);
    }

    private static PaperGrid Grid(ReceiptSection section, PaperWords words)
    {
        var hasFigures = section.Sum is not null || section.Lines.Any(line => line.Figure is not null);
        return new PaperGrid(
            [
                new(words["document.receipt.what"], 8), new(words["document.receipt.source"], 3), new(words["document.receipt.clause"], 5),
                hasFigures ? new(words["document.receipt.figure"], 4, IsFigure: true) : new(words["receipt.paper.outcome"], 4),
            ],
            [.. section.Lines.Select(line => new[] { What(line, words), line.Source?.Text.In(words.Language) ?? "", line.Clause?.In(words.Language) ?? "", line.Figure ?? line.Verdict?.Text.In(words.Language) ?? "" })])
        {
            Total = section.Sum is { } sum ? new PaperTotal(sum.Label.In(words.Language), words.Figure(sum.Amount)) : null,
        };
    }

    private static string What(ReceiptEntry line, PaperWords words) => line.Note is { } note ? $"{line.Text.In(words.Language)}\n{note.In(words.Language)}" : line.Text.In(words.Language);

    private static IEnumerable<string> Stamp(ReceiptStamp stamp, PaperWords words)
    {
        yield return stamp.Rules.In(words.Language);
        yield return words["receipt.paper.made", words.Moment(stamp.CalculatedAt), words.Moment(stamp.MadeAt)];
        if (stamp.FactsDigest is { } facts) yield return words["receipt.paper.facts", facts];
        if (stamp.RecordDigest is { } record) yield return words["receipt.paper.record", record];
    }
}
