namespace TalentPortal.Application.Notices;

/// <summary>
/// Port: writes the page as it goes out to the public, in Chinese, the whole list on one sheet. The gate reads this text, not the data
/// it was made from.
/// </summary>
public interface INoticePrinter
{
    Task<string> PrintAsync(PublicNotice notice, CancellationToken ct);
}
