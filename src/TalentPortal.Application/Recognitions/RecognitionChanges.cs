using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>What happened to a case lately, for a form that came too late.</summary>
public sealed class RecognitionCaseChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(RecognitionApplication);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var row = await db.RecognitionApplications.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new RecognitionApplicationId(id), ct);
        return row is null ? [] : [.. row.History.OrderBy(step => step.Sequence).TakeLast(Told).Select(step => new ChangeStep(step.At, NameOf(step, texts), texts.Of(step.Action)))];
    }

    /// <summary>Officers by name; applicant and employer's officer masked as everywhere else.</summary>
    public static string NameOf(RecognitionStep step, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(texts);
        if (step.By == Actor.System.Id) return texts["subsidy.timeline.portal"];
        return RecognitionFlow.Needs(step.Action, step.From) is Capability.ApplyForRecognition or Capability.ConfirmEmployment ? Masks.Name(step.ByName) : step.ByName;
    }
}

/// <summary>What happened to a level lately.</summary>
public sealed class RecognitionHolderChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(Recognition);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var row = await db.Recognitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new RecognitionId(id), ct);
        return row is null ? [] : [.. row.History.OrderBy(line => line.Sequence).TakeLast(Told).Select(line => new ChangeStep(line.At, line.ByName, texts.Of(line.Kind)))];
    }
}

/// <summary>What happened to a panel lately: its last vote, or its end.</summary>
public sealed class RecognitionPanelChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(RecognitionPanel);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var row = await db.RecognitionPanels.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new RecognitionPanelId(id), ct);
        return row switch
        {
            null => [],
            { ClosedAt: { } at } => [new ChangeStep(at, row.ClosedByName!, texts["panel.closed"])],
            _ => [.. row.Votes.OrderBy(vote => vote.At).TakeLast(1).Select(vote => new ChangeStep(vote.At, row.ConvenedByName, texts["panel.voted"]))],
        };
    }
}

/// <summary>What happened to a list lately.</summary>
public sealed class RecognitionNoticeChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(RecognitionNotice);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var row = await db.RecognitionNotices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new RecognitionNoticeId(id), ct);
        return row is null ? [] : [new ChangeStep(row.MadeAt, row.PublishedByName ?? row.MadeByName, texts.Of(row.State))];
    }
}

/// <summary>What a colleague did to a version of the catalogue.</summary>
public sealed class CatalogueChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(CatalogueVersion);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var row = await db.CatalogueVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new CatalogueVersionId(id), ct);
        return row switch
        {
            null => [],
            { PublishedAt: { } at } => [new ChangeStep(at, row.PublishedByName!, texts.Of(row.State))],
            _ => [new ChangeStep(row.DraftedAt, row.DraftedByName, texts.Of(row.State))],
        };
    }
}
