namespace TalentPortal.Application.Foundation;

/// <summary>One column of an export: its heading and what stands in it. Texts stay texts; figures and days are typed (see <see cref="ExportCell"/>).</summary>
public sealed record ExportColumn<TRow>(string Heading, Func<TRow, ExportCell> Cell);
