using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Awards;

/// <summary>Lists of awards: an objection keeps the contract from being signed, as long as one is open.</summary>
public sealed class AwardLists(IPortalDb db, ICurrentActor current, CountyClock clock, AwardNews news, NoticeOfficeSettings office, PortalTexts texts, AwardFunds funds) : IObjectedList
{
    public ObjectionKind Kind => ObjectionKind.Award;

    public async Task<IReadOnlyList<ListToObject>> RecentAsync(int atMost, CancellationToken ct)
    {
        var lists = await db.AwardLists.AsNoTracking().Where(list => list.State == AwardListState.Published || list.State == AwardListState.TakenDown)
            .OrderByDescending(list => list.PublishedOn).ThenByDescending(list => list.Number).Take(atMost)
            .Select(list => new { list.Number, list.Kind, list.PublishedOn }).ToListAsync(ct);
        return [.. lists.Select(list => new ListToObject(list.Number!, Title(list.Kind), list.PublishedOn!.Value))];
    }

    public async Task<ObjectedRow?> FindAsync(string number, int serial, CancellationToken ct)
    {
        if (await db.AwardLists.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, ct) is not { HasBeenPublic: true } list) return null;
        if (list.Items.SingleOrDefault(item => item.Serial == serial) is not { } item) return null;
        var award = await db.AwardCases.AsNoTracking().SingleAsync(row => row.Id == item.CaseId, ct);
        var person = list.Listed(item, award.PersonId, Title(list.Kind));
        return new ObjectedRow(person, award.EmployerId, list.IsVisibleOn(clock.Today), (entry, now) => new AwardObjection(entry, list, award, person, now));
    }

    public async Task<ObjectedCase> CaseAsync(Objection objection, CancellationToken ct)
    {
        var about = (AwardObjection)objection;
        var now = await db.AwardCases.Where(row => row.Id == about.CaseId).Select(row => new { row.Status, row.EmployerId }).SingleAsync(ct);
        return new AwardUnderObjection(now.EmployerId, new PaperOffice(office.Department, office.Phone)) { ListId = about.ListId, CaseId = about.CaseId, Status = now.Status };
    }

    public async Task FollowAsync(Objection objection, ObjectionAction action, string reason, CaseClock clock, CancellationToken ct)
    {
        var about = (AwardObjection)objection;
        var award = await db.AwardCases.SingleAsync(row => row.Id == about.CaseId, ct);
        var before = award.Status;
        if (action is ObjectionAction.Register && award.Status is AwardStatus.InPublicity) award.Object(current.Actor, objection.Number, clock);
        if (award.Status is AwardStatus.ObjectionReview)
        {
            if (action is ObjectionAction.Uphold) award.UpholdObjection(current.Actor, reason, clock);
            else if (!objection.Holds) await ReleaseAsync(objection, award, reason, clock, ct);
        }

        if (award.Status == before) return;
        await funds.FollowAsync(award, ct);
        await news.TellAsync(award, ct);
    }

    /// <summary>The award goes on, unless another objection still holds it; of two last ones answered at once, the second is asked again.</summary>
    private async Task ReleaseAsync(Objection objection, AwardCase award, string reason, CaseClock clock, CancellationToken ct)
    {
        if (await db.Objections.HoldAsync(award.Id, objection.Id, ct)) db.Touch(award);
        else award.DismissObjection(current.Actor, reason, clock);
    }

    private string Title(AwardKind kind) => texts.In(PaperWords.Chinese, AwardListService.TitleKey(kind));
}

public static class AwardObjections
{
    /// <summary>What is said against this case, in the order of the register.</summary>
    public static IQueryable<AwardObjection> About(this IQueryable<Objection> objections, AwardCaseId id) =>
        objections.OfType<AwardObjection>().Where(row => row.CaseId == id).OrderBy(row => row.Number);

    /// <summary>Whether anything but <paramref name="except"/> keeps this case from its award.</summary>
    public static Task<bool> HoldAsync(this IQueryable<Objection> objections, AwardCaseId id, ObjectionId except, CancellationToken ct) =>
        objections.OfType<AwardObjection>().AnyAsync(row => row.CaseId == id && row.Id != except && Objection.HoldingStates.Contains(row.State), ct);
}

/// <summary>The case behind a row of a list of awards, as it stands.</summary>
public sealed record AwardUnderObjection(EmployerId? Employer, PaperOffice Office) : ObjectedCase(Employer, Office)
{
    public required AwardListId ListId { get; init; }
    public required AwardCaseId CaseId { get; init; }
    public required AwardStatus Status { get; init; }
}
