using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>Writes what the allowance calculated as a receipt to print and download: the same lines as on the screen, in both languages.</summary>
public sealed class AllowanceReceiptWriter(ReceiptWordings bothTexts, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    /// <summary>A whole assessment: conditions, calculation, every month that was looked at. Whoever is refused reads the nearest way in instead of a sum.</summary>
    public ReceiptDocument Of(ReceiptSubject subject, AllowanceAssessment result, NearestWay? nearest)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(result);
        var refused = subject.Kind is ReceiptKind.Refusal || result.Outcome is ConditionOutcome.NotMet && subject.Kind is ReceiptKind.Estimate;
        List<ReceiptSection> sections = [Conditions(result)];
        if (!refused) sections.Add(Calculation(result.Receipt, subject.Kind is ReceiptKind.Estimate ? "calc.receipt.total.at_most" : "calc.receipt.total"));
        if (result.Months.Count > 0 && subject.Kind is not ReceiptKind.Estimate) sections.Add(Months(result));
        if (refused) sections.AddRange(Nearest(nearest));
        return Document(subject, result.Receipt, sections) with
        {
            Verdict = bothTexts.Verdict(result.Outcome),
            Total = refused ? null : new ReceiptSum(bothTexts[subject.Kind is ReceiptKind.Estimate ? "calc.receipt.total.at_most" : "calc.receipt.total"], result.Receipt.Total),
            Notes = refused ? [] : [.. Balance(result.Receipt)],
        };
    }

    /// <summary>A receipt without conditions: months of a running right, money asked back.</summary>
    public ReceiptDocument Of(ReceiptSubject subject, Receipt receipt, string totalKey, params IEnumerable<ReceiptSection> further)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return Document(subject, receipt, [Calculation(receipt, totalKey), .. further]) with { Total = new ReceiptSum(bothTexts[totalKey], receipt.Total) };
    }

    /// <summary>Two versions side by side for one person: conditions and lines of each, then what is different month by month.</summary>
    public ReceiptDocument OfTrial(ReceiptSubject subject, AllowanceAssessment? before, AllowanceAssessment after)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(after);
        List<ReceiptSection> sections = [];
        foreach (var (result, side) in new[] { (before, "Before"), (after, "After") })
            if (result is not null) sections.AddRange(Side(result, side));
        var difference = after.Receipt.Total - (before?.Receipt.Total ?? Money.Zero);
        if (before is not null) sections.Add(Difference(new AssessmentComparison(before, after), difference));
        return Document(subject, after.Receipt, sections) with
        {
            Held = Money.Zero,
            Verdict = bothTexts.Verdict(after.Outcome),
            Total = new ReceiptSum(bothTexts["receipt.trial.difference"], difference),
        };
    }

    private IEnumerable<ReceiptSection> Side(AllowanceAssessment result, string side)
    {
        var version = bothTexts[$"receipt.trial.{side}", result.Receipt.Version.Year, result.Receipt.Version.Number];
        Wording Titled(Wording title) => new($"{version.Zh}：{title.Zh}", $"{version.En}: {title.En}");
        var (conditions, calculation) = (Conditions(result), Calculation(result.Receipt, "calc.receipt.total.at_most"));
        yield return conditions with { Code = conditions.Code + side, Title = Titled(conditions.Title) };
        yield return calculation with { Code = calculation.Code + side, Title = Titled(calculation.Title) };
    }

    /// <summary>Months that come to something else, those that follow one another with the same figures together.</summary>
    private ReceiptSection Difference(AssessmentComparison compared, Money difference)
    {
        var changed = compared.Months.Select(change => (change.Month, Before: change.Before?.Amount ?? Money.Zero, After: change.After?.Amount ?? Money.Zero)).Where(row => row.Before != row.After);
        return new("difference", bothTexts["receipt.trial.months"],
        [
            .. changed.GroupBy(row => (row.Before, row.After)).OrderBy(same => same.Min(row => row.Month)).Select(same => new ReceiptEntry("months", bothTexts["receipt.trial.change", same.Key.Before, same.Key.After])
            {
                Note = ReceiptWordings.Of(() => format.Months(same.Select(row => row.Month))),
                Quantity = same.Count(),
                Rate = same.Key.After - same.Key.Before,
                Amount = (same.Key.After - same.Key.Before) * same.Count(),
                Figure = $"{format.Change(same.Key.After - same.Key.Before)} × {same.Count()} = {format.Change((same.Key.After - same.Key.Before) * same.Count())}",
                Months = [.. same.Select(row => row.Month)],
            }),
        ])
        { Sum = new ReceiptSum(bothTexts["receipt.trial.difference"], difference) };
    }

    /// <summary>What to take together: a month, what is paid once, what was left and why, and what all comes to over its whole time.</summary>
    public ReceiptDocument OfCombination(ReceiptSubject subject, BestCombination best)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(best);
        List<ReceiptSection> sections = [];
        foreach (var (receipt, code) in new[] { (best.Monthly, "monthly"), (best.Once, "once") })
            if (receipt is not null) sections.Add(new(code, bothTexts[$"benefits.best.{code}"], [.. receipt.Lines.Select(Line)]) { Sum = new ReceiptSum(bothTexts["benefits.best.total"], receipt.Total) });
        if (best.Losing.Count > 0) sections.Add(new("losing", bothTexts["benefits.losing"], [.. best.Losing.Select(losing => new ReceiptEntry(ReceiptWordings.CodeOf(losing.Reason.ToString()), ReceiptWordings.Of(() => texts.Of(losing))))]));
        return Document(subject, best.Monthly ?? best.Once!, sections) with
        {
            Held = Money.Zero,
            Facts = [.. best.Taken.Select(taken => new ReceiptFact("item", bothTexts["document.item"], Named(taken)))],
            Total = new ReceiptSum(bothTexts["benefits.best.whole"], best.Total),
            Notes = [bothTexts["benefits.best.lead"], .. best.RunsTogether ? Array.Empty<Wording>() : [bothTexts["benefits.best.apart"]]],
            Stamp = Stamp(best.Taken[0].Version!, null, null, null),
        };
    }

    /// <summary>Each under its own version: the stamp names only that of the first.</summary>
    private Wording Named(BenefitOption taken)
    {
        var version = bothTexts["calc.receipt.version", taken.Version!.Year, taken.Version.Number];
        return new($"{taken.Claim.Name.Zh}，{version.Zh}", $"{taken.Claim.Name.En}, {version.En}");
    }

    /// <summary>The version in words and by number, the digests, and when.</summary>
    public ReceiptStamp Stamp(PolicyStamp version, string? facts, string? record, DateTime? calculatedAt)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(version.Code, $"{version.Year}-{version.Number}", bothTexts["calc.receipt.version", version.Year, version.Number], facts, record, calculatedAt ?? clock.UtcNow, clock.UtcNow);
    }

    private ReceiptDocument Document(ReceiptSubject subject, Receipt receipt, IReadOnlyList<ReceiptSection> sections) => new()
    {
        Kind = subject.Kind,
        Title = subject.Title,
        Number = subject.Number,
        Case = subject.Case,
        Sections = sections,
        Held = receipt.Held,
        Stamp = Stamp(receipt.Version, subject.FactsDigest, subject.RecordDigest, subject.CalculatedAt),
    };

    private ReceiptSection Conditions(AllowanceAssessment result) => new("conditions", bothTexts["receipt.section.conditions"],
    [
        .. result.Conditions.Select(condition => new ReceiptEntry(ReceiptWordings.CodeOf(condition.Code.ToString()), ReceiptWordings.Of(() => texts.Of(condition.Requirement ?? condition.Text)))
        {
            Note = condition.Requirement is null ? null : ReceiptWordings.Of(() => texts.Of(condition.Text)),
            Verdict = bothTexts.Verdict(condition.Outcome),
            Clause = Of(condition.Clause),
            Source = bothTexts.Verdict(condition.Source),
        }),
    ]);

    private ReceiptSection Calculation(Receipt receipt, string totalKey) =>
        new("calculation", bothTexts["receipt.section.calculation"], [.. receipt.Lines.Select(Line)]) { Sum = new ReceiptSum(bothTexts[totalKey], receipt.Total) };

    private ReceiptEntry Line(ReceiptLine line) => new(ReceiptWordings.CodeOf(line.Kind.ToString()), ReceiptWordings.Of(() => texts.Of(line.Text)))
    {
        Note = line.Note is null && line.Months.Count == 0 ? null
            : ReceiptWordings.Of(() => PortalFormat.Joined(line.Note is { } said ? texts.Of(said) : null, line.Months.Count > 0 ? format.Months(line.Months) : null)),
        Clause = Of(line.Clause),
        Source = bothTexts.Verdict(line.Source),
        Figure = format.FigureOf(line),
        Rate = line.Rate,
        Factor = line.Factor,
        Quantity = line.Quantity,
        Amount = line.Amount,
        Held = line.Held,
        Rounding = ReceiptWordings.CodeOf(line.Rounding.ToString()),
        Months = line.Months,
    };

    private ReceiptSection Months(AllowanceAssessment result) => new("months", bothTexts["receipt.section.months"],
    [
        .. result.Months.Select(month => new ReceiptEntry(ReceiptWordings.CodeOf(month.Reason.ToString()), Wording.Same(PortalFormat.Joined(month.Month.ToString(), month.EmployerName)))
        {
            Note = bothTexts.Of(month.Reason),
            Clause = Of(month.Clause),
            Figure = format.Figure(month.Amount),
            Amount = month.Amount,
            Held = month.Held.IsZero ? null : month.Held,
            Months = [month.Month],
        }),
    ])
    { Sum = new ReceiptSum(bothTexts["calc.receipt.total"], result.Months.Sum(month => month.Amount)) };

    private IEnumerable<ReceiptSection> Nearest(NearestWay? nearest)
    {
        var title = bothTexts["precheck.nearest"];
        if (nearest is null)
        {
            yield return new ReceiptSection("nearest", title, [new ReceiptEntry("noWay", bothTexts["precheck.no_way"])]);
            yield break;
        }

        yield return new ReceiptSection("nearest", title,
        [
            .. nearest.Steps.Select(step => new ReceiptEntry(ReceiptWordings.CodeOf(step.Code.ToString()), ReceiptWordings.Of(() => texts.Of(step.Text))) { Clause = Of(step.Clause) }),
            .. nearest is { LatestMonth: { } latest, LatestBecause: { } because } ? [new ReceiptEntry("latestMonth", ReceiptWordings.Of(() => texts.Of(because))) { Months = [latest] }] : Array.Empty<ReceiptEntry>(),
            .. nearest.TrueByItselfFrom is { } day ? [new ReceiptEntry("trueByItselfFrom", bothTexts["precheck.by_itself", day]) { On = day }] : Array.Empty<ReceiptEntry>(),
            new ReceiptEntry("assumedFrom", bothTexts["precheck.assumed", nearest.AssumedFrom]) { Months = [nearest.AssumedFrom] },
        ]);
        var total = bothTexts["calc.receipt.total.at_most"];
        yield return new ReceiptSection("forecast", bothTexts["receipt.section.forecast"], [.. nearest.Receipt.Lines.Select(Line)]) { Sum = new ReceiptSum(total, nearest.Receipt.Total) };
    }

    private IEnumerable<Wording> Balance(Receipt receipt)
    {
        if (receipt.Balance is not { } balance) yield break;
        yield return balance.WindowEnd is { } end
            ? bothTexts["calc.receipt.balance", balance.Cumulative, balance.MonthLimit, balance.Remaining, end]
            : bothTexts["calc.receipt.balance.none_yet", balance.MonthLimit];
        if (balance.Lapsed > 0) yield return bothTexts["calc.receipt.lapsed", balance.Lapsed];
    }

    private static Wording Of(ClauseReference clause) => new(clause.Zh, clause.En);
}

/// <summary>What a receipt is about, beside its lines.</summary>
public sealed record ReceiptSubject(ReceiptKind Kind, Wording Title)
{
    public string? Number { get; init; }
    public ReceiptCase? Case { get; init; }
    public string? FactsDigest { get; init; }
    public string? RecordDigest { get; init; }
    /// <summary>Null for now.</summary>
    public DateTime? CalculatedAt { get; init; }
}
