using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>核算单: why it is this amount, step by step and month by month. Written for the applicant, in the applicant's language.</summary>
public sealed record CalculationReceipt(
    string Language, string CaseNumber, string Name, string Item, IReadOnlyList<CalculationStep> Steps, IReadOnlyList<CalculationMonth> Months, Money Total, int MonthsUsed, int MonthsLeft,
    YearMonth? WindowEnds, string Rules, DateOnly IssuedOn, PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.CalculationReceipt;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.receipt.title"], Blocks(words))
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };

    private List<PaperBlock> Blocks(PaperWords words)
    {
        List<PaperBlock> blocks =
        [
            new PaperFacts([[new(words["document.name"], Name), new(words["document.item"], Item, 2)], [new(words["document.receipt.version"], Rules)]]),
            new PaperGrid(
                [new(words["document.receipt.what"], 6), new(words["document.receipt.source"], 5), new(words["document.receipt.clause"], 5), new(words["document.receipt.figure"], 4, IsFigure: true)],
                [.. Steps.Select(step => new[] { step.What, step.Source, step.Clause, step.Figure })])
            {
                Total = new PaperTotal($"{words["document.receipt.total"]}\u3000{words.InWords(Total)}".Trim(), words.Figure(Total)),
            },
            new PaperFacts([[new(words["document.receipt.used"], Count(MonthsUsed, words)), new(words["document.receipt.left"], Count(MonthsLeft, words)), new(words["document.receipt.window"], WindowEnds is { } end ? words.Month(end) : "")]]),
        ];
        if (Months.Count > 0)
        {
            blocks.Add(new PaperText(words["document.receipt.months"], Indent: false, Bold: true));
            blocks.Add(new PaperGrid(
                [new(words["document.receipt.month"], 3), new(words["document.employer"], 8), new(words["document.receipt.source"], 6), new(words["document.amountColumn"], 4, IsFigure: true)],
                [.. Months.Select(month => new[] { words.Month(month.Month), month.Employer, month.Note, words.Figure(month.Amount) })]));
        }

        blocks.Add(Office.Signature(words, IssuedOn));
        return blocks;
    }

    private static string Count(int months, PaperWords words) => words["document.receipt.countMonths", months];
}

/// <summary>One line of the calculation: what, where the input comes from, the clause, the figure as printed.</summary>
public sealed record CalculationStep(string What, string Source, string Clause, string Figure);

public sealed record CalculationMonth(YearMonth Month, string Employer, string Note, Money Amount);
