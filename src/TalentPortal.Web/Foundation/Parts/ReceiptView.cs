namespace TalentPortal.Web.Foundation.Parts;

/// <summary>What the receipt partial shows (<c>_Receipt</c>): all words and figures ready to print, for applicant, clerk, auditor and paper alike.</summary>
public sealed record ReceiptView(string Title, IReadOnlyList<ReceiptViewLine> Lines, string TotalLabel, string Total)
{
    public string? Number { get; init; }

    /// <summary>Under the total: the amount in capital figures, or the clause.</summary>
    public string? Caps { get; init; }
    public IReadOnlyList<string> Foot { get; init; } = [];
}

/// <summary>What, figure, and the reason below; a line not counted is held: amber, with 0.00.</summary>
public sealed record ReceiptViewLine(string Label, string Figure, string? Why = null, bool Held = false);
