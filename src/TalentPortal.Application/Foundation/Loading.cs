using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>How a row is loaded: within reach or not at all, and at the version the form was made from.</summary>
public static class Loading
{
    /// <exception cref="NotFoundException">No such row, or none within the actor's reach; the two are not told apart.</exception>
    public static async Task<T> SingleOrNotFoundAsync<T>(this IQueryable<T> reachable, CancellationToken ct) =>
        await reachable.SingleOrDefaultAsync(ct) ?? throw new NotFoundException();

    /// <exception cref="NotFoundException">No such value within the actor's reach.</exception>
    public static async Task<T> SingleOrNotFoundValueAsync<T>(this IQueryable<T> reachable, CancellationToken ct) where T : struct =>
        await reachable.Select(value => (T?)value).SingleOrDefaultAsync(ct) ?? throw new NotFoundException();

    /// <exception cref="StaleVersionException">Somebody changed the row after the form was rendered.</exception>
    public static T AtVersion<T>(this T row, long posted, Guid id) where T : IVersioned =>
        row.Version == posted ? row : throw new StaleVersionException(typeof(T).Name, id, posted);
}
