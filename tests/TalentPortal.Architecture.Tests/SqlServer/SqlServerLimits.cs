using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>What SQL Server refuses when tables are made or rows are written, although its parser and its schema model accept it.</summary>
internal static partial class SqlServerLimits
{
    private const int ClusteredKeyBytes = 900, IndexKeyBytes = 1700;

    /// <summary>Error 1785: deleting a row would reach one table in two ways, or its own table again.</summary>
    public static IReadOnlyList<string> CrossingCascades(DbContext db)
    {
        var arrows = Tables(db).SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .ToLookup(key => key.PrincipalTable.Name, key => key.Table.Name);
        return [.. arrows.SelectMany(start => Crossings(start.Key, arrows)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Keys that are longer than an index can hold: 900 bytes for a primary key, 1,700 for another.</summary>
    public static IReadOnlyList<string> LongKeys(DbContext db) =>
    [
        .. from table in Tables(db) from key in table.UniqueConstraints where Bytes(key.Columns) > (key.GetIsPrimaryKey() ? ClusteredKeyBytes : IndexKeyBytes) select $"{table.Name}.{key.Name}: {Bytes(key.Columns)} bytes",
        .. from table in Tables(db) from index in table.Indexes where Bytes(index.Columns) > IndexKeyBytes select $"{table.Name}.{index.Name}: {Bytes(index.Columns)} bytes",
    ];

    private static IEnumerable<ITable> Tables(DbContext db) => db.Model.GetRelationalModel().Tables;

    private static IEnumerable<string> Crossings(string start, ILookup<string, string> arrows)
    {
        var (reached, open) = (new HashSet<string> { start }, new Queue<string>([start]));
        while (open.TryDequeue(out var from))
            foreach (var to in arrows[from])
                if (reached.Add(to)) open.Enqueue(to);
                else yield return $"{start} → {to}";
    }

    private static long Bytes(IEnumerable<IColumnBase> columns) => columns.Sum(column => Bytes(column.StoreType));

    private static long Bytes(string type) => type switch
    {
        "uniqueidentifier" => 16,
        "bigint" or "datetime2" or "datetime2(3)" or "float" => 8,
        "int" => 4,
        "date" => 3,
        "bit" => 1,
        _ when Text().Match(type) is { Success: true } text => 2 * long.Parse(text.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
        _ when Binary().Match(type) is { Success: true } bytes => long.Parse(bytes.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
        _ => int.MaxValue,
    };

    [GeneratedRegex(@"^n(?:var)?char\((\d+)\)$")]
    private static partial Regex Text();

    [GeneratedRegex(@"^(?:var)?binary\((\d+)\)$")]
    private static partial Regex Binary();
}
