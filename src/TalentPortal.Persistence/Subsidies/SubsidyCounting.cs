using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Subsidies;

/// <summary>Keeps <see cref="SubsidyCounter"/> true: reads the moves out of the change tracker before they are saved, adds them up after.</summary>
internal static class SubsidyCounting
{
    public static List<(string Township, SubsidyStatus Status, int Change)> MovesIn(ChangeTracker changes) =>
        [.. changes.Entries<SubsidyApplication>().SelectMany(MovesOf)
            .GroupBy(move => (move.Township, move.Status))
            .Select(group => (group.Key.Township, group.Key.Status, group.Sum(move => move.Change)))
            .Where(move => move.Item3 != 0)
            // One order for everybody: two savers never wait for each other crosswise.
            .OrderBy(move => move.Item1, StringComparer.Ordinal).ThenBy(move => move.Item2)];

    public static async Task ApplyAsync(PortalDb db, List<(string Township, SubsidyStatus Status, int Change)> moves, CancellationToken ct)
    {
        foreach (var (township, status, change) in moves)
            if (!await TryAddAsync(db, township, status, change, ct) && !await OpenAsync(db, township, status, change, ct))
                await TryAddAsync(db, township, status, change, ct);
    }

    private static async Task<bool> TryAddAsync(PortalDb db, string township, SubsidyStatus status, int change, CancellationToken ct) =>
        await db.SubsidyCounters.Where(counter => counter.TownshipCode == township && counter.Status == status)
            .ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Count, counter => counter.Count + change), ct) == 1;

    private static Task<bool> OpenAsync(PortalDb db, string township, SubsidyStatus status, int change, CancellationToken ct) =>
        db.Database.TryInsertAsync($"INSERT INTO SubsidyCounters (TownshipCode, Status, Count) VALUES ({township}, {status.ToString()}, {change})", ct);

    private static IEnumerable<(string Township, SubsidyStatus Status, int Change)> MovesOf(EntityEntry<SubsidyApplication> entry)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) yield break;
        var status = entry.Property(application => application.Status);
        var township = entry.Property(application => application.TownshipCode);
        if (entry.State is EntityState.Modified && status.OriginalValue == status.CurrentValue && township.OriginalValue == township.CurrentValue) yield break;
        if (entry.State is not EntityState.Added) yield return (township.OriginalValue ?? "", status.OriginalValue, -1);
        if (entry.State is not EntityState.Deleted) yield return (township.CurrentValue ?? "", status.CurrentValue, 1);
    }
}

internal sealed class SubsidyCounterConfiguration : IEntityTypeConfiguration<SubsidyCounter>
{
    public void Configure(EntityTypeBuilder<SubsidyCounter> builder)
    {
        builder.ToTable("SubsidyCounters");
        builder.HasKey(counter => new { counter.TownshipCode, counter.Status });
        builder.Property(counter => counter.TownshipCode).HasMaxLength(12);
    }
}
