using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>
/// A notice as the public reads it: the fields of domain rule 3.4 and no others. The page, the print and the gate all read this, so
/// what is not here cannot go out.
/// </summary>
public sealed record PublicNotice(
    string? Number, NoticeHeading Heading, int Days, int ObjectionDays, DateOnly? PublishedOn, DateOnly? LastDay, bool IsProvisional, DateOnly? TakeDownOn,
    bool TakesObjections, int People, Money Total, IReadOnlyList<PublicNoticeLine> Lines)
{
    /// <summary>The serial after which the next page begins; null on the last page.</summary>
    public int? NextAfter { get; init; }

    /// <summary>The page starts after this serial; 0 on the first.</summary>
    public int After { get; init; }
}

public sealed record PublicNoticeLine(int Serial, NoticeLine Line);

/// <summary>One notice in the public list.</summary>
public sealed record CurrentNotice(string Number, string Title, int People, DateOnly LastDay, bool IsProvisional, bool IsRunning, int DaysLeft);

/// <summary>What somebody finds under a notice's address: the list, or only that it was taken down.</summary>
public sealed record NoticeOnView(PublicNotice? Notice, string Number, string Title)
{
    public bool IsTakenDown => Notice is null;
}
