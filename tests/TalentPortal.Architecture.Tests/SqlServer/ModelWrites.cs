using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>
/// Has a row of every table inserted, changed and deleted, with every column. Services save through the same update pipeline, with these
/// columns or fewer. The rows are handed to it as they are: no aggregate has to be whole, and none of its rules is asked.
/// </summary>
internal sealed class ModelWrites(SilentPortal portal)
{
    private static readonly EntityState[] Changes = [EntityState.Added, EntityState.Modified, EntityState.Deleted];

    /// <summary>Gives what was never written.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var tables = scope.ServiceProvider.GetRequiredService<PortalDb>().Model.GetRelationalModel().Tables.ToList();
        foreach (var table in tables)
            foreach (var change in Changes)
                foreach (var types in Written(table)) await WriteAsync(table, types, change);
        var texts = portal.Database.Commands.Select(command => command.Text).ToList();
        return [.. tables.SelectMany(Starts).Where(start => !texts.Any(text => text.Contains(start, StringComparison.Ordinal)))];
    }

    private async Task WriteAsync(ITable table, IReadOnlyList<IEntityType> types, EntityState change)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var made = new MadeUp(new Random(1), scope.ServiceProvider);
        portal.Database.Listen($"{change} {table.Name}", made);
        var parts = types.Select(type => Row(db, type, change, made)).ToList();
        db.GetService<IDatabase>().SaveChanges(parts);
    }

    /// <summary>What is saved together: an owned part that lies in its owner's table goes with it; of several kinds of one table each is a row of its own.</summary>
    private static IEnumerable<IReadOnlyList<IEntityType>> Written(ITable table)
    {
        var types = table.EntityTypeMappings.Select(mapping => mapping.TypeBase).OfType<IEntityType>().Where(type => !type.IsAbstract()).ToList();
        var kinds = types.Where(type => type.BaseType is not null).ToList();
        return kinds.Count == 0 ? [types] : kinds.Select(kind => (IReadOnlyList<IEntityType>)[kind, .. types.Except(kinds)]);
    }

#pragma warning disable EF1001 // The public way would have the change tracker put whole aggregates together.
    private static IUpdateEntry Row(PortalDb db, IEntityType type, EntityState change, MadeUp made)
    {
        var row = db.GetService<IStateManager>().GetOrCreateEntry(RuntimeHelpers.GetUninitializedObject(type.ClrType), type);
        foreach (var property in type.GetFlattenedProperties().Where(property => change is not EntityState.Added || !property.ValueGenerated.HasFlag(ValueGenerated.OnAdd)))
            row.SetProperty(property, made.Value(property.ClrType) ?? Default(property.ClrType), isMaterialization: true);
        row.SetEntityState(change, acceptChanges: true, modifyProperties: true);
        return row;
    }
#pragma warning restore EF1001

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static IEnumerable<string> Starts(ITable table) =>
        table.Columns.All(column => table.PrimaryKey!.Columns.Contains(column))
            ? [$"INSERT INTO [{table.Name}] (", $"DELETE FROM [{table.Name}]"]
            : [$"INSERT INTO [{table.Name}] (", $"UPDATE [{table.Name}] SET", $"DELETE FROM [{table.Name}]"];
}
