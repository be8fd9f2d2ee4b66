using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>The last door before the public: writes the page as it goes out and lets the gate read it, page and attachments.</summary>
public sealed class NoticeRelease(INoticePrinter printer, INoticeGate gate)
{
    public async Task<IReadOnlyList<NoticeFinding>> FindAsync(PublicNotice sheet, CancellationToken ct) => gate.Scan(await printer.PrintAsync(sheet, ct));

    /// <returns>The page, to be kept.</returns>
    /// <exception cref="RefusedException">The gate found a number; the refusal says how many and where the first stands.</exception>
    public async Task<string> PassOrRefuseAsync(PublicNotice sheet, CancellationToken ct)
    {
        var page = await printer.PrintAsync(sheet, ct);
        var found = gate.Scan(page);
        RefusedException.ThrowIf(found.Count > 0 ? NoticeRefusals.GateFound.With(found.Count, found[0].Place) : null);
        return page;
    }
}

/// <summary>One number that must not go out: what it looks like, and where it stands.</summary>
public sealed record NoticeFinding(string Kind, string Place);

public interface INoticeGate { IReadOnlyList<NoticeFinding> Scan(string page); }
