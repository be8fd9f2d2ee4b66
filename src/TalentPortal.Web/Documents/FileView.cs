using TalentPortal.Domain.Documents;

namespace TalentPortal.Web.Documents;

/// <summary>A stored file to be looked at in a page.</summary>
/// <param name="Name">What it is, e.g. the material.</param>
/// <param name="FileName">As its owner called it.</param>
/// <param name="Kind">A PDF is drawn in the browser, a picture comes as a smaller copy.</param>
/// <param name="AddedAt">When it came in.</param>
/// <param name="Address">The file itself, always a download.</param>
/// <param name="Preview">The smaller copy of a picture.</param>
/// <param name="Length">In bytes.</param>
internal sealed record FileView(string Name, string FileName, FileKind Kind, DateTime AddedAt, string Address, string? Preview, long Length);
