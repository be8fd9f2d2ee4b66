using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Persistence.Foundation;

/// <summary>One window of one counter. The key is a fingerprint.</summary>
internal sealed class RateLimitWindow
{
    public string Key { get; private set; } = "";
    public int Count { get; private set; }
    public DateTime EndsAt { get; private set; }
}

internal sealed class RateLimitWindowConfiguration : IEntityTypeConfiguration<RateLimitWindow>
{
    public void Configure(EntityTypeBuilder<RateLimitWindow> builder)
    {
        builder.ToTable("RateLimits");
        builder.HasKey(window => window.Key);
        builder.Property(window => window.Key).HasMaxLength(64);
        builder.HasIndex(window => window.EndsAt);
    }
}

/// <summary>Counters in the database. Each step is one statement that both databases run atomically.</summary>
internal sealed class RateLimits(PortalDb db, TimeProvider clock) : IRateLimits
{
    private DbSet<RateLimitWindow> Windows => db.Set<RateLimitWindow>();
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<bool> TryTakeAsync(string key, int limit, TimeSpan window, CancellationToken ct)
    {
        var now = Now;
        if (await RaiseAsync(key, limit, now, ct)) return true;
        if (await Windows.AnyAsync(row => row.Key == key && row.EndsAt > now, ct)) return false;
        await Windows.Where(row => row.Key == key && row.EndsAt <= now).ExecuteDeleteAsync(ct);
        return await OpenAsync(key, now + window, ct) || await RaiseAsync(key, limit, now, ct);
    }

    public Task GiveBackAsync(string key, CancellationToken ct) =>
        Windows.Where(row => row.Key == key && row.Count > 0).ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count - 1), ct);

    public Task ForgetAsync(string key, CancellationToken ct) => Windows.Where(row => row.Key == key).ExecuteDeleteAsync(ct);

    public Task CleanAsync(CancellationToken ct)
    {
        var now = Now;
        return Windows.Where(row => row.EndsAt <= now).ExecuteDeleteAsync(ct);
    }

    private async Task<bool> RaiseAsync(string key, int limit, DateTime now, CancellationToken ct) =>
        await Windows.Where(row => row.Key == key && row.EndsAt > now && row.Count < limit)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count + 1), ct) == 1;

    /// <summary>False when another process opened the same window first.</summary>
    private Task<bool> OpenAsync(string key, DateTime endsAt, CancellationToken ct) =>
        db.Database.TryInsertAsync($"INSERT INTO RateLimits (\"Key\", \"Count\", \"EndsAt\") VALUES ({key}, 1, {endsAt})", ct);
}
