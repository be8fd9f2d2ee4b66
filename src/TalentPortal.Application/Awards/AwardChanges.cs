using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What happened to a case lately, for a form that came too late.</summary>
public sealed class AwardCaseChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(AwardCase);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var row = await db.AwardCases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new AwardCaseId(id), ct);
        return row is null ? [] : [.. row.History.OrderBy(step => step.Sequence).TakeLast(Told).Select(step => new ChangeStep(step.At, NameOf(step, texts), texts.Of(step.Action)))];
    }

    /// <summary>Officers by name; the employer's officer masked as everywhere else, experts as the portal.</summary>
    public static string NameOf(AwardStep step, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(texts);
        if (step.By == Actor.System.Id) return texts["subsidy.timeline.portal"];
        return AwardFlow.Needs(step.Action) is [Capability.ApplyForAwards] ? Masks.Name(step.ByName) : step.ByName;
    }
}

/// <summary>What a colleague did to a call.</summary>
public sealed class AwardCallChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(AwardCall);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var row = await db.AwardCalls.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new AwardCallId(id), ct);
        return row switch
        {
            null => [],
            { PublishedAt: { } at } => [new ChangeStep(at, row.PublishedByName!, texts.Of(row.State))],
            { CheckedAt: { } at } => [new ChangeStep(at, row.CheckedByName!, texts.Of(row.State))],
            _ => [new ChangeStep(row.WrittenAt, row.WrittenByName, texts.Of(row.State))],
        };
    }
}

/// <summary>What happened to a list lately.</summary>
public sealed class AwardListChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(AwardList);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var row = await db.AwardLists.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new AwardListId(id), ct);
        return row is null ? [] : [new ChangeStep(row.MadeAt, row.PublishedByName ?? row.MadeByName, texts.Of(row.State))];
    }
}

/// <summary>Who took an expert off the register.</summary>
public sealed class AwardExpertChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(AwardExpert);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var row = await db.AwardExperts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new AwardExpertId(id), ct);
        return row is null ? [] : [new ChangeStep(row.LeftAt ?? row.EnteredAt, row.EnteredByName, texts[row.LeftAt is null ? "award.expert.entered" : "award.expert.left"])];
    }
}
