using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// The statements behind the queue, the page that the desks open all day: composed once for each set of states, compiled, and kept
/// for the life of the process. Each state is one range of a covering index; the database merges the ranges, and only the rows of
/// the page are read from the table.
/// </summary>
public sealed class SubsidyQueueStatements
{
    private readonly ConcurrentDictionary<(string States, bool Township, bool Backwards), Func<DbContext, string?, DateOnly, string, IAsyncEnumerable<SubsidyQueueRow>>> pages = new();

    private readonly Func<DbContext, string?, IAsyncEnumerable<SubsidyCounter>> counters = EF.CompileAsyncQuery((DbContext db, string? township) =>
        db.Set<SubsidyCounter>().AsNoTracking().Where(counter => township == null || counter.TownshipCode == township));

    /// <param name="db">The database.</param>
    /// <param name="states">The states shown.</param>
    /// <param name="township">The township of the desk; null for the whole county.</param>
    /// <param name="cursor">The row after which, or before which, the page begins.</param>
    /// <param name="backwards">Whether to read the rows before the cursor, nearest first.</param>
    internal IAsyncEnumerable<SubsidyQueueRow> Page(IPortalDb db, IReadOnlyList<SubsidyStatus> states, string? township, (DateOnly On, string Number) cursor, bool backwards)
    {
        var page = pages.GetOrAdd((string.Join(',', states), township is not null, backwards), key => Compile(states, key.Township, key.Backwards));
        return page(db.Context(), township, cursor.On, cursor.Number);
    }

    /// <summary>The counters of one township, or of all.</summary>
    internal IAsyncEnumerable<SubsidyCounter> Counters(IPortalDb db, string? township) => counters(db.Context(), township);

    private static Func<DbContext, string?, DateOnly, string, IAsyncEnumerable<SubsidyQueueRow>> Compile(IReadOnlyList<SubsidyStatus> states, bool township, bool backwards)
    {
        Expression<Func<DbContext, string?, DateOnly, string, SubsidyStatus, IQueryable<SubsidyQueueKey>>> range = backwards
            ? (db, place, on, number, state) => db.Set<SubsidyApplication>().Where(row => row.Status == state && (!township || row.TownshipCode == place))
                .Where(row => row.SortsOn <= on && (row.SortsOn < on || string.Compare(row.CaseNumber, number) < 0))
                .OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber).Take(SubsidyQueueQuery.PageSize + 1)
                .Select(row => new SubsidyQueueKey { SortsOn = row.SortsOn, CaseNumber = row.CaseNumber })
            : (db, place, on, number, state) => db.Set<SubsidyApplication>().Where(row => row.Status == state && (!township || row.TownshipCode == place))
                // The first half is what the index is entered by; the second leaves out what was shown of the same day.
                .Where(row => row.SortsOn >= on && (row.SortsOn > on || string.Compare(row.CaseNumber, number) > 0))
                .OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).Take(SubsidyQueueQuery.PageSize + 1)
                .Select(row => new SubsidyQueueKey { SortsOn = row.SortsOn, CaseNumber = row.CaseNumber });
        var parameters = range.Parameters.Take(4).ToArray();
        var ranges = states.Select(state => new Replacement(range.Parameters[4], Expression.Constant(state)).Visit(range.Body));
        var all = ranges.Aggregate((one, other) => Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [typeof(SubsidyQueueKey)], one, other));
        Expression<Func<DbContext, IQueryable<SubsidyQueueKey>, IQueryable<SubsidyQueueRow>>> merge = backwards
            ? (db, keys) => keys.OrderByDescending(key => key.SortsOn).ThenByDescending(key => key.CaseNumber).Take(SubsidyQueueQuery.PageSize + 1)
                .Join(db.Set<SubsidyApplication>().AsNoTracking().Where(row => row.SubmittedAt != null), key => key.CaseNumber, row => row.CaseNumber, (key, row) => row)
                .OrderByDescending(row => row.SortsOn).ThenByDescending(row => row.CaseNumber).Select(SubsidyQueueQuery.Row)
            : (db, keys) => keys.OrderBy(key => key.SortsOn).ThenBy(key => key.CaseNumber).Take(SubsidyQueueQuery.PageSize + 1)
                .Join(db.Set<SubsidyApplication>().AsNoTracking().Where(row => row.SubmittedAt != null), key => key.CaseNumber, row => row.CaseNumber, (key, row) => row)
                .OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).Select(SubsidyQueueQuery.Row);
        var body = new Replacement(merge.Parameters[0], parameters[0]).Visit(new Replacement(merge.Parameters[1], all).Visit(merge.Body));
        return EF.CompileAsyncQuery(Expression.Lambda<Func<DbContext, string?, DateOnly, string, IQueryable<SubsidyQueueRow>>>(body, parameters));
    }

    private sealed class Replacement(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }

    private sealed class SubsidyQueueKey
    {
        public DateOnly SortsOn { get; init; }
        public string? CaseNumber { get; init; }
    }
}
