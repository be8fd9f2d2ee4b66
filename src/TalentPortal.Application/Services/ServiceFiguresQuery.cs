using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>How the services of a year went: asked, answered, in time, graded. Counted by the day of handing in, and by what is due where the answer has not come.</summary>
public sealed class ServiceFiguresQuery(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    public async Task<IReadOnlyList<ServiceFigure>> YearAsync(int year, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadLiaison)) throw new ForbiddenException();
        var (first, end, today) = (CountyClock.StartOf(new DateOnly(year, 1, 1)), CountyClock.StartOf(new DateOnly(year + 1, 1, 1)), clock.Today);
        var groups = await db.ServiceRequests.AsNoTracking().Where(row => row.SubmittedAt >= first && row.SubmittedAt < end && row.Status != ServiceStatus.Withdrawn && row.Status != ServiceStatus.Declined)
            .GroupBy(row => row.ItemId)
            .Select(group => new
            {
                Item = group.Key,
                Asked = group.Count(),
                Answered = group.Count(row => row.AnsweredOn != null),
                InTime = group.Count(row => row.AnsweredOn != null && !row.WasLate),
                Overdue = group.Count(row => row.AnsweredOn == null && row.AnswerDueOn < today),
                Graded = group.Count(row => row.Grade != null),
                Grades = group.Sum(row => row.Grade ?? 0),
                CalledBack = group.Count(row => row.WasCalledBack),
            }).ToListAsync(ct);
        var items = await db.ServiceItems.AsNoTracking().ToListAsync(ct);
        return [.. groups.GroupBy(group => items.Single(item => item.Id == group.Item).Code).Select(code => new ServiceFigure(
            items.Where(item => item.Code == code.Key).MaxBy(item => item.EffectiveFrom)!.Terms, code.Sum(row => row.Asked), code.Sum(row => row.Answered),
            new LiaisonRate(code.Sum(row => row.InTime), code.Sum(row => row.Answered + row.Overdue)), code.Sum(row => row.Graded), code.Sum(row => row.Grades), code.Sum(row => row.CalledBack))).OrderByDescending(row => row.Asked).ThenBy(row => row.Terms.NameZh, StringComparer.Ordinal)];
    }
}

/// <param name="Terms">The latest.</param>
/// <param name="InTime">Of those answered or overdue.</param>
/// <param name="Grades">Their sum.</param>
public sealed record ServiceFigure(ServiceTerms Terms, int Asked, int Answered, LiaisonRate InTime, int Graded, int Grades, int CalledBack)
{
    /// <summary>One decimal, half up; null where nobody graded.</summary>
    public decimal? Average => Graded == 0 ? null : Math.Round((decimal)Grades / Graded, 1, MidpointRounding.AwayFromZero);
}
