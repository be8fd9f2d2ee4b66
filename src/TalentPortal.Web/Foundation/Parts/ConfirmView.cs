namespace TalentPortal.Web.Foundation.Parts;

/// <summary>What will happen when the reader confirms (<c>_ConfirmSummary</c>): one line per effect, with its figure where it has one.</summary>
public sealed record ConfirmView(IReadOnlyList<ConfirmViewLine> Effects);

public sealed record ConfirmViewLine(string What, string Figure);
