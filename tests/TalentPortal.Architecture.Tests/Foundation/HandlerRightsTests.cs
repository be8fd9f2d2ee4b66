using TalentPortal.Testing;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// Bar B1, first half: the table of rights is committed, so a change of rights is seen in review. Seeded defect: take
/// <c>[Requires]</c> from a page, or give a handler another capability.
/// </summary>
public sealed class HandlerRightsTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Table = "tests/TalentPortal.Architecture.Tests/Foundation/handler-rights.csv";

    [Fact]
    public async Task Rights_OfEveryHandler_AreThoseOfTheCommittedTable()
    {
        var actual = (await PortalHandler.AllAsync(host)).Select(handler => handler.ToString()).ToList();
        var committed = await ReadAsync();
        var differences = actual.Except(committed).Select(line => "+ " + line).Concat(committed.Except(actual).Select(line => "- " + line)).ToList();
        if (differences.Count > 0) await File.WriteAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "handler-rights.actual.csv"), actual);

        differences.ShouldBeEmpty($"If these rights are meant, copy handler-rights.actual.csv from {AppContext.BaseDirectory} to {Table}.");
    }

    [Fact]
    public async Task Rights_OfEveryHandler_AreDeclared() =>
        (await PortalHandler.AllAsync(host)).Where(handler => handler.Rights == "nobody").ShouldBeEmpty();

    internal static async Task<IReadOnlyList<string>> ReadAsync() => await File.ReadAllLinesAsync(SourceTree.File(Table));
}
