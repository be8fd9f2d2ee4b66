using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>What the publicity lets pass: nothing is payable before the last day of its notice is over, nor while its person is held.</summary>
public static class PayableItems
{
    public static IQueryable<AccrualLine> Payable(this IQueryable<AccrualLine> lines, IPortalDb db, DateOnly today) =>
        from line in lines
        join item in db.NoticeItems on line.NoticeItemId equals item.Id
        join notice in db.Notices on item.NoticeId equals notice.Id
        where item.State == NoticeItemState.Standing && notice.LastDay < today && line.PaymentLineId == null
        select line;
}
