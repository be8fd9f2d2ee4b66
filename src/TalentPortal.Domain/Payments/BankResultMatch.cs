using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Payments;

/// <summary>One row of the bank's result file as it was read; <see cref="Row"/> is its place in the file, counted as a spreadsheet counts.</summary>
public sealed record BankResultRow(int Row, string? BatchNumber, int? LineNumber, string LastFour, Money? Amount, BankVerdict? Verdict, string Reason);

public enum BankVerdict
{
    /// <summary>成功</summary>
    Success,
    /// <summary>失败</summary>
    Failure,
}

public enum BankResultFaultKind
{
    /// <summary>The row names another batch.</summary>
    ForeignBatch,
    /// <summary>No such line in the batch.</summary>
    ForeignLine,
    /// <summary>Two rows say different things about one line.</summary>
    Contradiction,
    AmountDiffers,
    AccountDiffers,
    /// <summary>Neither 成功 nor 失败.</summary>
    VerdictUnclear,
    /// <summary>A failure without a reason.</summary>
    ReasonMissing,
    /// <summary>The bank answered this line differently before.</summary>
    AnsweredBefore,
}

public sealed record BankResultFault(int Row, int? LineNumber, BankResultFaultKind Kind);

/// <summary>What the bank's rows say of a batch's lines. Looked at only; nothing changes until the batch takes it.</summary>
public sealed record BankResultMatch<TLine>(
    IReadOnlyList<TLine> Paid, IReadOnlyList<(TLine Line, string Reason)> Failed, int Unchanged, IReadOnlyList<BankResultFault> Faults) where TLine : IBankLine;

/// <summary>Holds the bank's rows against the lines of a batch of any kind.</summary>
public static class BankResultMatch
{
    public static BankResultMatch<TLine> Of<TLine>(string batch, IReadOnlyList<TLine> lines, IReadOnlyList<BankResultRow> rows) where TLine : class, IBankLine
    {
        var byNumber = lines.ToDictionary(line => line.Number);
        var (paid, failed, faults, unchanged) = (new List<TLine>(), new List<(TLine, string)>(), new List<BankResultFault>(), 0);
        var said = new Dictionary<int, BankVerdict>();
        foreach (var row in rows)
        {
            var line = row.LineNumber is { } number ? byNumber.GetValueOrDefault(number) : null;
            if (WhyNotFit(batch, line, row) is { } fault) faults.Add(new(row.Row, row.LineNumber, fault));
            else if (!said.TryAdd(line!.Number, row.Verdict!.Value)) Repeat(line, row);
            else if (line.State is not PaymentLineState.Sent) unchanged++;
            else if (row.Verdict is BankVerdict.Success) paid.Add(line);
            else failed.Add((line, row.Reason));
        }

        return new BankResultMatch<TLine>(paid, failed, unchanged, faults);

        void Repeat(TLine line, BankResultRow row)
        {
            if (said[line.Number] == row.Verdict) unchanged++;
            else faults.Add(new(row.Row, row.LineNumber, BankResultFaultKind.Contradiction));
        }
    }

    private static BankResultFaultKind? WhyNotFit(string batch, IBankLine? line, BankResultRow row) =>
        row.BatchNumber is { Length: > 0 } named && named != batch ? BankResultFaultKind.ForeignBatch
        : line is null ? BankResultFaultKind.ForeignLine
        : row.Amount != line.Amount ? BankResultFaultKind.AmountDiffers
        : row.LastFour != line.LastFour ? BankResultFaultKind.AccountDiffers
        : row.Verdict is not { } verdict ? BankResultFaultKind.VerdictUnclear
        : verdict is BankVerdict.Failure && row.Reason.Length == 0 ? BankResultFaultKind.ReasonMissing
        : AnsweredOtherwise(line, verdict) ? BankResultFaultKind.AnsweredBefore
        : null;

    private static bool AnsweredOtherwise(IBankLine line, BankVerdict verdict) => line.State switch
    {
        PaymentLineState.Paid => verdict is not BankVerdict.Success,
        PaymentLineState.Failed => verdict is not BankVerdict.Failure,
        // The first answer was success; the return came on a separate advice.
        PaymentLineState.Returned => verdict is not BankVerdict.Success,
        _ => false,
    };
}
