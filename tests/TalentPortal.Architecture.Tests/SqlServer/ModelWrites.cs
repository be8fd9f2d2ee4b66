using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>Has the change tracker insert, change and delete a made-up row of every table; services save through the same tracker.</summary>
internal sealed class ModelWrites(SilentPortal portal)
{
    private const int Tries = 25;

    private static readonly (string Name, Action<PortalDb, object> Do)[] Changes = [("insert", (db, row) => db.Add(row)), ("update", (db, row) => db.Update(row)), ("delete", (db, row) => db.Remove(row))];

    /// <summary>Gives what was never written.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<PortalDb>().Model;
        foreach (var root in model.GetEntityTypes().Where(type => !type.IsOwned()))
            foreach (var change in Changes)
                for (var attempt = 0; attempt < Tries && !(attempt > 5 && Missing(root).Count == 0); attempt++)
                    await TryAsync(root, change, attempt);
        return [.. model.GetEntityTypes().Where(type => !type.IsOwned()).SelectMany(Missing)];
    }

    private async Task TryAsync(IEntityType root, (string Name, Action<PortalDb, object> Do) change, int attempt)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var made = new MadeUp(new Random(attempt), scope.ServiceProvider);
        portal.Database.Listen($"{change.Name} {root.ClrType.Name}", made);
        if (made.Value(root.ClrType) is not { } row) return;
        try
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            change.Do(db, row);
            await db.SaveChangesAsync();
        }
        catch (Exception)
        {
            // Two parts with one made-up key, a row that was not found: the commands until then are written down.
        }
    }

    private List<string> Missing(IEntityType root)
    {
        var texts = portal.Database.Commands.Select(command => command.Text).ToList();
        return [.. from table in Parts(root).SelectMany(part => part.GetTableMappings()).Select(mapping => mapping.Table).Distinct()
                   from start in Starts(table)
                   where !texts.Any(text => text.Contains(start, StringComparison.Ordinal))
                   select start];
    }

    private static IEnumerable<IEntityType> Parts(IEntityType type) => type.GetNavigations().Where(part => part.TargetEntityType.IsOwned() && !part.IsOnDependent).SelectMany(part => Parts(part.TargetEntityType)).Prepend(type);

    private static IEnumerable<string> Starts(ITable table) =>
        table.Columns.All(column => table.PrimaryKey!.Columns.Contains(column))
            ? [$"INSERT INTO [{table.Name}] (", $"DELETE FROM [{table.Name}]"]
            : [$"INSERT INTO [{table.Name}] (", $"UPDATE [{table.Name}] SET", $"DELETE FROM [{table.Name}]"];
}
