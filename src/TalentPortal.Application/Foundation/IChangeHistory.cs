namespace TalentPortal.Application.Foundation;

/// <summary>What happened to a row since a form was rendered. An area registers one per subject of its stale-version refusals.</summary>
public interface IChangeHistory
{
    /// <summary>The subject that <see cref="Domain.Foundation.StaleVersionException"/> names.</summary>
    string Subject { get; }

    Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct);
}

/// <summary>One change: when (UTC), by whom, what, already in the reader's language.</summary>
public sealed record ChangeStep(DateTime At, string By, string What);
