using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What finance does with instalments: one officer orders, another checks, the bank's voucher settles. Nobody who took part in the case touches its money.</summary>
public sealed class AwardPaymentService(IPortalDb db, ICurrentActor current, AwardFunds funds, CountyClock clock, IValidator<SettleAwardPayment> settling, IValidator<DecideAward> reason)
{
    /// <summary>Awards with an instalment that waits for somebody first, the others by number.</summary>
    public async Task<IReadOnlyList<AwardMoneyRow>> ListAsync(CancellationToken ct)
    {
        var rows = await db.AwardCases.AsNoTracking().PayableBy(current.Actor).OrderBy(row => row.CaseNumber).ToListAsync(ct);
        return [.. rows.SelectMany(row => row.Instalments.OrderBy(part => part.Number).Select(part => new AwardMoneyRow(row, part))).OrderBy(row => Rank(row.Part.State))];
    }

    public async Task<AwardMoneyRow> GetAsync(AwardCaseId id, Guid part, CancellationToken ct)
    {
        var award = await db.AwardCases.AsNoTracking().PayableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return new AwardMoneyRow(award, award.Instalments.SingleOrDefault(known => known.Id == part) ?? throw new NotFoundException());
    }

    public Task OrderAsync(AwardCaseId id, Guid part, long version, CancellationToken ct) => MoveAsync(id, version, award => award.Order(part, current.Actor, clock.UtcNow), ct, award => funds.RequireAsync(award, part, ct));

    public Task CheckAsync(AwardCaseId id, Guid part, long version, CancellationToken ct) => MoveAsync(id, version, award => award.CheckOrder(part, current.Actor, clock.UtcNow), ct);

    public async Task SettleAsync(AwardCaseId id, Guid part, SettleAwardPayment form, CancellationToken ct)
    {
        await settling.ValidateAndThrowAsync(form, ct);
        var voucher = form.Voucher!.Trim();
        RefusedException.ThrowIf(await db.AwardCases.AnyAsync(row => row.Instalments.Any(known => known.Voucher == voucher), ct) ? AwardRefusals.VoucherKnown : null);
        await MoveAsync(id, form.Version, award => award.ConfirmPayment(part, form.PaidOn!.Value, voucher, current.Actor, clock.UtcNow), ct);
    }

    public async Task ReturnAsync(AwardCaseId id, Guid part, DecideAward form, CancellationToken ct)
    {
        await reason.ValidateAndThrowAsync(form, ct);
        await MoveAsync(id, form.Version, award => award.ReturnOrder(part, Shortened.To(form.Opinion!, 500), current.Actor, clock.UtcNow), ct);
    }

    private async Task MoveAsync(AwardCaseId id, long version, Action<AwardCase> move, CancellationToken ct, Func<AwardCase, Task>? before = null)
    {
        if (!current.Actor.May(Capability.PreparePayments) && !current.Actor.May(Capability.CheckPayments)) throw new ForbiddenException();
        var award = (await db.AwardCases.PayableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
        if (before is not null) await before(award);
        move(award);
        await funds.FollowAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    private static int Rank(InstalmentState state) => state switch
    {
        InstalmentState.Ordered => 0,
        InstalmentState.Due => 1,
        InstalmentState.Checked => 2,
        InstalmentState.Planned => 3,
        _ => 4,
    };
}

/// <summary>One instalment with the award it is part of.</summary>
public sealed record AwardMoneyRow(AwardCase Award, AwardInstalment Part);
