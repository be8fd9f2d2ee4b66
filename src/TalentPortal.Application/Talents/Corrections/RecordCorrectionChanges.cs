using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>What happened to a request lately, for a form that came too late. The person's name is masked as everywhere else.</summary>
public sealed class RecordCorrectionChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(RecordCorrection);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var request = await db.RecordCorrections.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        return request is null ? [] : [.. request.History.OrderBy(step => step.Sequence).TakeLast(Told).Select(step => new ChangeStep(step.At, NameOf(step), texts.Of(step.Action)))];
    }

    public static string NameOf(RecordCorrectionStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Action is RecordCorrectionAction.Ask or RecordCorrectionAction.Withdraw ? Masks.Name(step.ByName) : step.ByName;
    }
}

/// <summary>The figure beside the desk's entry.</summary>
public sealed class RecordCorrectionCounts(RecordCorrectionQuery requests) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct) =>
        await requests.WaitingAsync(actor, ct) is > 0 and var waiting ? new Dictionary<string, int> { ["nav.corrections"] = waiting } : new Dictionary<string, int>();
}
