using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// handler-keys.csv: page, verb, handler, parameter, place, type, meaning. The meaning is a <see cref="RowKind"/>; or <c>=value</c> for
/// something that names no row, with a value that fits; or <c>search</c> for what narrows or pages a list within the reader's reach.
/// </summary>
internal static class KeyTable
{
    public const string Path = "tests/TalentPortal.Architecture.Tests/Foundation/handler-keys.csv";

    public static IReadOnlyList<MappedKey> Read() => [.. File.ReadLines(SourceTree.File(Path)).Select(Parse)];

    private static MappedKey Parse(string line) => line.Split(',') is [var page, var verb, var name, var parameter, var place, var type, var meaning]
        ? new MappedKey(new HandlerKey(page, verb, name, parameter, place, type), meaning)
        : throw new FormatException($"Not a line of the table: {line}");
}

/// <summary>A key with its meaning.</summary>
internal sealed record MappedKey(HandlerKey Key, string Meaning)
{
    public RowKind? Kind => Meaning is "search" || Constant is not null ? null : Enum.Parse<RowKind>(Meaning);
    public string? Constant => Meaning.StartsWith('=') ? Meaning[1..] : null;
    public bool IsSearch => Meaning is "search";
}
