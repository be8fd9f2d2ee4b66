using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Every row of every table, as one digest per table: shows that nothing was written.</summary>
internal static class DatabaseContents
{
    public static Task<IReadOnlyDictionary<string, string>> ReadAsync(PortalHost host) => host.WithDbAsync(async db =>
    {
        var tables = ((DbContext)db).Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        var contents = new Dictionary<string, string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in tables) contents[table] = await DigestAsync(db, table);
        return (IReadOnlyDictionary<string, string>)contents;
    });

    private static async Task<string> DigestAsync(IPortalDb db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetValue(field) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(field), System.Globalization.CultureInfo.InvariantCulture))));
        rows.Sort(StringComparer.Ordinal);
        return $"{rows.Count}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}";
    }
}
