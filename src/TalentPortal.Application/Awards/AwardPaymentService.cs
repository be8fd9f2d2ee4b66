using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What finance does with instalments: one officer orders, another checks, the bank's voucher settles. Nobody who took part in the case touches its money.</summary>
public sealed class AwardPaymentService(IPortalDb db, ICurrentActor current, CountyClock clock, AwardFunds funds, AwardMoneyMoved moved, IValidator<SettleAwardPayment> settling, IValidator<DecideAward> reason)
{
    public const int PageSize = 50;

    private static readonly InstalmentState[] Waiting = [InstalmentState.Ordered, InstalmentState.Due, InstalmentState.Checked, InstalmentState.Batched];

    /// <summary>Instalments that wait for somebody, or all, in order of case number and instalment; page by page after an award, or before one.</summary>
    public async Task<PageAfter<AwardMoneyLine>> ListAsync(bool all, string? after, string? before, CancellationToken ct)
    {
        var payable = db.AwardCases.AsNoTracking().PayableBy(current.Actor);
        var awards = before is { Length: > 0 } ? payable.Where(row => string.Compare(row.CaseNumber, before) < 0) : payable.Where(row => string.Compare(row.CaseNumber, after ?? "") > 0);
        if (!all) awards = awards.Where(row => row.Instalments.Any(part => Waiting.Contains(part.State)));
        var ordered = before is { Length: > 0 } ? awards.OrderByDescending(row => row.CaseNumber) : awards.OrderBy(row => row.CaseNumber);
        var found = await ordered.Take(PageSize + 1)
            .Select(row => new { row.Id, row.CaseNumber, row.ApplicantName, row.EmployerName, Parts = row.Instalments.Where(part => all || Waiting.Contains(part.State)).Select(part => new { part.Id, part.Number, part.When, part.Amount, part.State, part.DueOn }).ToList() }).ToListAsync(ct);
        var page = PageAfter.Of(found, PageSize, after, before, row => row.CaseNumber!);
        var rows = page.Rows.SelectMany(row => row.Parts.OrderBy(part => part.Number).Select(part => new AwardMoneyLine(row.Id, row.CaseNumber!, row.ApplicantName, row.EmployerName, part.Id, part.Number, part.When, part.Amount, part.State, part.DueOn)));
        return new PageAfter<AwardMoneyLine>([.. rows], page.Previous, page.Next);
    }

    public async Task<AwardMoneyRow> GetAsync(AwardCaseId id, Guid part, CancellationToken ct)
    {
        var award = await db.AwardCases.AsNoTracking().PayableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return new AwardMoneyRow(award, award.Instalments.SingleOrDefault(known => known.Id == part) ?? throw new NotFoundException());
    }

    public Task OrderAsync(AwardCaseId id, Guid part, long version, CancellationToken ct) => MoveAsync(id, part, version, award => award.Order(part, current.Actor, clock.UtcNow), ct, before: award => funds.RequireAsync(award, part, ct));

    public Task CheckAsync(AwardCaseId id, Guid part, long version, CancellationToken ct) => MoveAsync(id, part, version, award => award.CheckOrder(part, current.Actor, clock.UtcNow), ct);

    public async Task SettleAsync(AwardCaseId id, Guid part, SettleAwardPayment form, CancellationToken ct)
    {
        await settling.ValidateAndThrowAsync(form, ct);
        var voucher = form.Voucher!.Trim();
        RefusedException.ThrowIf(await db.AwardCases.AnyAsync(row => row.MoneySteps.Any(step => step.Action == AwardMoneyAction.Settle && step.Voucher == voucher), ct) ? AwardRefusals.VoucherKnown : null);
        await MoveAsync(id, part, form.Version, award => award.ConfirmPayment(part, form.PaidOn!.Value, voucher, current.Actor, clock.UtcNow), ct);
    }

    public async Task ReturnAsync(AwardCaseId id, Guid part, DecideAward form, CancellationToken ct)
    {
        await reason.ValidateAndThrowAsync(form, ct);
        await MoveAsync(id, part, form.Version, award => award.ReturnOrder(part, Shortened.To(form.Opinion!, 500), current.Actor, clock.UtcNow), ct);
    }

    private async Task MoveAsync(AwardCaseId id, Guid part, long version, Action<AwardCase> move, CancellationToken ct, Func<AwardCase, Task>? before = null)
    {
        if (!current.Actor.May(Capability.PreparePayments) && !current.Actor.May(Capability.CheckPayments)) throw new ForbiddenException();
        var award = (await db.AwardCases.PayableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
        if (before is not null) await before(award);
        move(award);
        await moved.FollowAsync(award, award.Instalments.Single(known => known.Id == part), ct);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>One instalment as the list shows it.</summary>
public sealed record AwardMoneyLine(AwardCaseId Award, string CaseNumber, string ApplicantName, string EmployerName, Guid Part, int Number, InstalmentCondition When, Money Amount, InstalmentState State, DateOnly? DueOn);

/// <summary>One instalment with the award it is part of.</summary>
public sealed record AwardMoneyRow(AwardCase Award, AwardInstalment Part);
