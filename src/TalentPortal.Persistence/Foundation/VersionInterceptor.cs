using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Persistence.Foundation;

/// <summary>Adds one to the version of every aggregate that is saved, also when only one of its parts changed.</summary>
internal sealed class VersionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Raise(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Raise(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Raise(DbContext db)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified) && !entry.Collections.Any(part => part.IsModified) && !entry.References.Any(part => part.IsModified)) continue;
            var version = entry.Property<long>(nameof(IVersioned.Version));
            version.CurrentValue = version.OriginalValue + 1;
        }
    }
}
