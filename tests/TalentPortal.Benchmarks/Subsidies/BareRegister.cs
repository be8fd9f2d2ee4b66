using TalentPortal.Benchmarks.Foundation;

namespace TalentPortal.Benchmarks.Subsidies;

/// <summary>What a pass over the register cannot do without: the four tables read row by row, and the rows it writes put back by hand.</summary>
internal static class BareRegister
{
    private static readonly string[] Read =
    [
        "SELECT * FROM People ORDER BY Id", "SELECT * FROM Educations ORDER BY PersonId", "SELECT * FROM Employments ORDER BY PersonId", "SELECT * FROM InsuranceMonths ORDER BY PersonId",
    ];

    public static async Task ReadAsync(string path)
    {
        await using var connection = await BareInsert.OpenAsync(path, readOnly: true);
        foreach (var statement in Read)
        {
            await using var query = connection.CreateCommand();
            query.CommandText = statement;
            await using var reader = await query.ExecuteReaderAsync();
            var row = new object[reader.FieldCount];
            while (reader.Read()) reader.GetValues(row);
        }
    }

    /// <summary>The rows of one table as the product left them, into a copy from before.</summary>
    public static async Task<double> InsertAsync(DatabaseCopies files, string table)
    {
        await using var source = await BareInsert.OpenAsync(files.PathOf("after"), readOnly: true);
        await using var target = await BareInsert.OpenAsync(files.Fresh("before"));
        // The trial or round that the rows point at is not there.
        await BareInsert.ExecuteAsync(target, "PRAGMA foreign_keys=OFF");
        return await BareInsert.SecondsAsync(source, target, table);
    }
}
