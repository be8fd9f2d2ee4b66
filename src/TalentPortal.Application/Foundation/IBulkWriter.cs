namespace TalentPortal.Application.Foundation;

/// <summary>
/// Port: writes many new rows of one kind at the speed of the database, in blocks of 1,000, inside the current transaction, or in
/// one transaction of its own. For imports and accruals; the change tracker knows nothing of these rows.
/// </summary>
public interface IBulkWriter
{
    /// <summary>
    /// Inserts the rows' own table, parts that share it included; a row with parts in another table is refused, because they would
    /// be lost. Returns how many rows were written.
    /// </summary>
    Task<int> InsertAsync<T>(IEnumerable<T> rows, CancellationToken ct) where T : class;

    Task<int> InsertAsync<T>(IAsyncEnumerable<T> rows, CancellationToken ct) where T : class;
}
