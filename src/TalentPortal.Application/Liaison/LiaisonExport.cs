using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;

namespace TalentPortal.Application.Liaison;

/// <summary>The ledger of the liaison (联系服务台账) of a year as a spreadsheet: every assignment that touches it, with what was done. Names of talents masked as on the screen.</summary>
public sealed class LiaisonExport(IPortalDb db, ICurrentActor current, LiaisonTalents talents, ExcelExport excel, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    private const int Block = 500;

    public async Task WriteAsync(int year, Stream target, CancellationToken ct)
    {
        var stamp = new ExportStamp(current.Actor.Name, clock.UtcNow, texts["liaison.ledger"], [(texts["liaison.year"], format.Number(year))]);
        await excel.WriteAsync(target, Columns, RowsAsync(year), stamp, ct);
    }

    private async IAsyncEnumerable<IReadOnlyList<LiaisonLedgerRow>> RowsAsync(int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var posts = await db.LeaderPosts.AsNoTracking().VisibleTo(current.Actor).ToDictionaryAsync(post => post.Id, CancellationToken.None);
        LiaisonAssignmentId? after = null;
        while (true)
        {
            var rows = db.LiaisonAssignments.AsNoTracking().VisibleTo(current.Actor).Where(row => row.From <= last && (row.To == null || row.To >= first));
            if (after is { } border) rows = rows.Where(row => row.Id > border);
            var block = await rows.OrderBy(row => row.Id).Take(Block).ToListAsync(CancellationToken.None);
            if (block.Count == 0) yield break;
            yield return await DescribeAsync(block, posts, first, last);
            after = block[^1].Id;
        }
    }

    private async Task<IReadOnlyList<LiaisonLedgerRow>> DescribeAsync(List<LiaisonAssignment> block, Dictionary<LeaderPostId, LeaderPost> posts, DateOnly first, DateOnly last)
    {
        var people = block.Select(row => row.PersonId).Distinct().ToArray();
        var known = await talents.OfAsync(people, CancellationToken.None);
        var contacts = await db.ContactMarksAsync(current.Actor, people, first, last, CancellationToken.None);
        return block.ConvertAll(row => new LiaisonLedgerRow(posts[row.PostId].Title, row, known[row.PersonId], ContactCount.Of(row.Span, contacts[row.PersonId])));
    }

    private ExportColumn<LiaisonLedgerRow>[] Columns =>
    [
        new(texts["liaison.post"], row => row.Post),
        new(texts["liaison.holder"], row => row.Assignment.LeaderName),
        new(texts["liaison.talent"], row => row.Talent.Masked),
        new(texts["liaison.level"], row => row.Talent.Level is { } level ? texts.Of(level) : ""),
        new(texts["liaison.employer"], row => row.Talent.EmployerName ?? ""),
        new(texts["liaison.from"], row => format.Date(row.Assignment.From)),
        new(texts["liaison.to"], row => row.Assignment.To is { } to ? format.Date(to) : ""),
        new(texts["liaison.ending"], row => row.Assignment.Ending is { } ending ? texts.Of(ending) : ""),
        new(texts["liaison.contacts"], row => row.Count.Contacts),
        new(texts["liaison.visits"], row => row.Count.Visits),
        new(texts["liaison.last_contact"], row => row.Count.LastOn is { } on ? format.Date(on) : ""),
    ];
}

/// <summary>One line of the ledger.</summary>
public sealed record LiaisonLedgerRow(string Post, LiaisonAssignment Assignment, LiaisonTalent Talent, ContactCount Count);
