using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Persistence.Foundation;

/// <summary>
/// Notes what was saved once others can see it: after a save of its own, and after the transaction around several. A single statement
/// outside both is not noted, and the traces of sessions and limits count on that: with each request they would throw away what is remembered.
/// </summary>
internal sealed class WriteNotes(WritesHere writes) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (result > 0) writes.Note();
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) => ValueTask.FromResult(SavedChanges(eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => writes.Note();

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        writes.Note();
        return Task.CompletedTask;
    }
}
