using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Recognitions;

/// <summary>The level of a person on a day. Rights ask it for the day that matters to them, not for today.</summary>
public sealed class RecognitionLevelQuery(IPortalDb db)
{
    public async Task<TalentLevel?> LevelOnAsync(PersonId person, DateOnly day, CancellationToken ct) =>
        (await db.Recognitions.Where(row => row.PersonId == person && row.ValidFrom <= day && row.LastDay >= day)
            .Select(row => new { row.Level, row.ValidFrom, row.LastDay }).ToListAsync(ct))
        .Select(row => new RecognitionSpan(row.Level, row.ValidFrom, row.LastDay)).LevelOn(day);

    /// <summary>The recognition in force on this day, or null.</summary>
    public async Task<Recognition?> HeldAsync(PersonId person, DateOnly day, CancellationToken ct) =>
        (await db.Recognitions.Where(row => row.PersonId == person && row.State == RecognitionState.Valid && row.ValidFrom <= day && row.LastDay >= day).ToListAsync(ct))
        .OrderBy(row => row.Level).FirstOrDefault();
}
