using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// Bar B2, first half: everything in a request that can name a row is in the committed table with the kind of row it names. A new
/// handler with an id that nobody mapped is named here. Seeded defect: take a line out of the table, or give a page another id.
/// </summary>
[Collection(nameof(TwoWorlds))]
public sealed class HandlerKeysTests(TwoWorlds worlds)
{
    [Fact]
    public async Task Keys_OfEveryHandler_AreMappedInTheCommittedTable()
    {
        var actual = (await HandlerKey.AllAsync(worlds.Host)).Select(key => key.ToString()).ToList();
        var mapped = KeyTable.Read().Select(line => line.Key.ToString()).ToList();
        var unmapped = actual.Except(mapped).Select(line => "+ " + line).Concat(mapped.Except(actual).Select(line => "- " + line)).ToList();
        unmapped.ShouldBeEmpty($"Say in {KeyTable.Path} what each of these names.");
    }

    [Fact]
    public void Kinds_ThatTheTableNames_AreSeededInBothWorlds()
    {
        var kinds = KeyTable.Read().Select(line => line.Kind).OfType<RowKind>().Distinct();
        kinds.Where(kind => !worlds.A.All(kind).Any() || !worlds.B.All(kind).Any()).ShouldBeEmpty();
    }
}

[CollectionDefinition(nameof(TwoWorlds))]
public sealed class TwoWorldsCollection : ICollectionFixture<TwoWorlds>;
