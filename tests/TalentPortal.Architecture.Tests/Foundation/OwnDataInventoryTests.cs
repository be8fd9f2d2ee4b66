using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents.OwnData;
using TalentPortal.Testing;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// Bar B18, first half: every column of every table is given out with a person's own data, or left out for a reason that somebody wrote
/// down. Held against the model, so that a new table or column is red until it is on one of the sides.
/// </summary>
public sealed class OwnDataInventoryTests(SamplePortal host) : IClassFixture<SamplePortal>
{
    private const string Table = "tests/TalentPortal.Architecture.Tests/Foundation/own-data.csv";

    [Fact]
    public async Task Inventory_OfEveryColumn_IsThatOfTheCommittedTable()
    {
        var actual = await LinesAsync();
        await File.WriteAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "own-data.actual.csv"), actual, TestContext.Current.CancellationToken);
        var expected = await File.ReadAllLinesAsync(SourceTree.File(Table), TestContext.Current.CancellationToken);

        actual.Except(expected).Select(line => "+ " + line).Concat(expected.Except(actual).Select(line => "- " + line))
            .ShouldBeEmpty($"If this may be given out, or is left out for this reason, copy own-data.actual.csv from {AppContext.BaseDirectory} to {Table}.");
    }

    [Fact]
    public async Task Tables_OfTheModel_AreAllGivenOutOrLeftOutForAReason() =>
        (await LinesAsync()).Where(line => line.EndsWith(",?", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public async Task Headings_OfEveryColumnThatIsGivenOut_ExistInBothLanguages()
    {
        var shapes = await ShapesAsync();

        shapes.Select(shape => "data.table." + shape.Name).Where(key => !host.Texts.Has(key)).ShouldBeEmpty();
        shapes.SelectMany(shape => shape.WithParts()).SelectMany(shape => shape.Columns).Select(column => column.HeadingKey(host.Texts.Has)).Where(key => !host.Texts.Has(key)).Distinct().ShouldBeEmpty();
    }

    /// <summary>What was renamed or went would stand on the lists for ever, and hide a newcomer of the same name.</summary>
    [Fact]
    public async Task Lists_OfTheInventory_NameNothingThatIsNotThere()
    {
        var known = await host.WithDbAsync(db => Task.FromResult(((DbContext)db).Model.GetEntityTypes().SelectMany(Names).ToHashSet()));

        OwnDataInventory.Named.Where(name => !known.Contains(name)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Names(IEntityType type)
    {
        var columns = type.GetProperties().Select(column => column.Name).ToList();
        return [type.ClrType.Name, .. columns, .. columns.Select(column => $"{type.ClrType.Name}.{column}")];
    }

    private Task<List<OwnShape>> ShapesAsync() => host.WithDbAsync(db => Task.FromResult(
        OwnDataInventory.GivenOut.Select(table => OwnShape.Of(((DbContext)db).Model.GetEntityTypes().Single(type => type.ClrType == table))).ToList()));

    /// <summary>A line for each column of what is given out, one for each table that is not.</summary>
    private Task<List<string>> LinesAsync() => host.WithDbAsync(db =>
    {
        var model = ((DbContext)db).Model;
        var lines = model.GetEntityTypes().Where(type => !type.IsOwned() && !OwnDataInventory.GivenOut.Contains(type.ClrType))
            .Select(type => $"{type.ClrType.Name},{OwnDataInventory.WhyNot(type.ClrType)?.ToString() ?? "?"}").ToHashSet();
        foreach (var table in OwnDataInventory.GivenOut) lines.UnionWith(LinesOf(model.GetEntityTypes().Single(type => type.ClrType == table)));
        return Task.FromResult(lines.Order(StringComparer.Ordinal).ToList());
    });

    private static IEnumerable<string> LinesOf(IEntityType type)
    {
        var (shape, name) = (OwnShape.Of(type), type.ClrType.Name);
        var given = shape.Columns.Select(column => column.Name).ToHashSet();
        var declared = type.GetProperties().Where(column => column.PropertyInfo is not null).Select(column => column.Name).Concat(shape.Columns.Select(column => column.Name)).Distinct();
        return
        [
            .. declared.Select(column => $"{name}.{column},{(given.Contains(column) ? "given" : OwnDataInventory.WhyNot(name, column)?.ToString() ?? "?")}"),
            .. type.GetNavigations().Where(part => part.TargetEntityType.IsOwned() && !given.Contains(part.Name)).SelectMany(part =>
                OwnDataInventory.WhyNot(part.TargetEntityType.ClrType) is { } reason ? [$"{name}.{part.Name},{reason}"] : LinesOf(part.TargetEntityType)),
        ];
    }
}
