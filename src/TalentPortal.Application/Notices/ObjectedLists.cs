using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>Every kind of public list somebody may object to; numbers of lists are unique over all of them.</summary>
public sealed class ObjectedLists(IEnumerable<IObjectedList> kinds)
{
    private const int Recent = 50;

    public IObjectedList Of(Objection objection) => kinds.Single(kind => kind.Kind == objection.Kind);

    /// <exception cref="NotFoundException">No list of any kind has such a row, or it was never public.</exception>
    public async Task<ObjectedRow> FindAsync(string number, int serial, CancellationToken ct)
    {
        var written = Notice.NumberAsWritten(number);
        foreach (var kind in kinds)
            if (await kind.FindAsync(written, serial, ct) is { } row) return row;
        throw new NotFoundException();
    }

    public async Task<IReadOnlyList<ListToObject>> RecentAsync(CancellationToken ct)
    {
        var lists = new List<ListToObject>();
        foreach (var kind in kinds) lists.AddRange(await kind.RecentAsync(Recent, ct));
        return [.. lists.OrderByDescending(list => list.PublishedOn).ThenByDescending(list => list.Number, StringComparer.Ordinal).Take(Recent)];
    }
}
