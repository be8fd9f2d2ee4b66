using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Loans;

/// <summary>A person's own applications: what stands in the way, applying, putting right, withdrawing.</summary>
public sealed class OwnLoanService(
    IPortalDb db, ICurrentActor current, LoanActors actors, LoanStandings standings, LoanRulesInForce rules, RunningNumbers numbers, LoanNews news, LoanQuarters quarters, CaseClocks clocks, CountyClock clock, PortalTexts texts,
    IValidator<ApplyForLoan> applying)
{
    public const int Shown = 50;

    /// <summary>Numbers of applications (贷款).</summary>
    public const string Series = "DK";

    private static readonly Dictionary<string, string> Fields = new()
    {
        [LoanRefusals.NoCategory.Code] = nameof(ApplyForLoan.Category),
        [LoanRefusals.NoBusiness.Code] = nameof(ApplyForLoan.Business),
        [LoanRefusals.TermTooLong.Code] = nameof(ApplyForLoan.Months),
        [LoanRefusals.NoConsent.Code] = nameof(ApplyForLoan.HasConsented),
    };

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<OwnLoanRow>> MineAsync(CancellationToken ct) => await Own.AsNoTracking().IgnoreAutoIncludes().OrderByDescending(row => row.Number).Take(Shown)
        .Join(db.LoanBanks, row => row.BankId, bank => bank.Id, (row, bank) => new { row, bank.NameZh, bank.NameEn }).OrderByDescending(row => row.row.Number)
        .Select(row => new OwnLoanRow(row.row.Id, row.row.Number, row.row.Asked, row.row.Status, row.NameZh, row.NameEn)).ToListAsync(ct);

    /// <summary>Whether and how much somebody may apply for, and with whom.</summary>
    public async Task<LoanOffer> OfferAsync(LoanApplicationId? except, CancellationToken ct)
    {
        var inForce = await rules.FindAsync(clock.Today, ct);
        return new LoanOffer(inForce, inForce is not null && current.Actor.Person is { } person ? await standings.OfAsync([person], except, ct) : null)
        {
            Banks = await db.LoanBanks.AsNoTracking().Where(row => row.IsOpen && row.Clerks.Count >= LoanClerk.Least).OrderBy(row => row.NameZh).ThenBy(row => row.Id).ToListAsync(ct),
            Bodies = await db.GuaranteeBodies.AsNoTracking().Where(row => row.IsOpen && row.Clerks.Count >= LoanClerk.Least).OrderBy(row => row.NameZh).ThenBy(row => row.Id).ToListAsync(ct),
        };
    }

    /// <summary>Everything that stands in the way is said at once. The number is taken first: whoever sends two applications at one moment has one of them refused.</summary>
    public async Task<LoanApplicationId> ApplyAsync(ApplyForLoan form, CancellationToken ct)
    {
        await applying.ValidateAndThrowAsync(form, ct);
        var (person, now) = (current.Actor.Person ?? throw new RefusedException(LoanRefusals.NotYours), await clocks.NowAsync(ct));
        var inForce = await rules.OnAsync(now.Today, ct);
        RefusedException.ThrowIf(await AreOpenAsync(form, ct) ? null : LoanRefusals.HouseClosed);
        await using var unit = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var number = await numbers.NextAsync(Series, now.Today.Year, ct);
        await LookAsync(person, null, form, inForce, now.Today, ct);
        var parties = new LoanParties(new LoanBorrower(LoanBorrowerKind.Person, [person], null), form.Bank!.Value, form.Body!.Value);
        var application = new LoanApplication(number, parties, form.Asked, form.Months!.Value, form.ToStatement(), inForce, await actors.ReaderAsync(ct), now);
        db.LoanApplications.Add(application);
        await db.SaveChangesAsync(ct);
        if (unit is not null) await unit.CommitAsync(ct);
        return application.Id;
    }

    public async Task<OwnLoan> GetAsync(LoanApplicationId id, CancellationToken ct)
    {
        var application = await Own.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var reader = await actors.ReaderAsync(ct);
        var loan = application.Contract is null ? null : await db.Loans.AsNoTracking().Where(row => row.ApplicationId == id).SingleOrDefaultAsync(ct);
        return new OwnLoan(application, await db.LoanBanks.AsNoTracking().SingleAsync(row => row.Id == application.BankId, ct), await db.GuaranteeBodies.AsNoTracking().SingleAsync(row => row.Id == application.GuaranteeBodyId, ct))
        {
            WhyNotWithdraw = application.WhyNot(LoanApplicationAction.Withdraw, reader),
            WhyNotResubmit = application.WhyNot(LoanApplicationAction.Resubmit, reader),
            Stand = loan is null ? null : await quarters.StandAsync(loan, ct),
        };
    }

    public async Task ResubmitAsync(LoanApplicationId id, ApplyForLoan form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var application = (await Own.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        // Bank and guarantee body stay those that were asked.
        (form.Bank, form.Body) = (application.BankId, application.GuaranteeBodyId);
        await applying.ValidateAndThrowAsync(form, ct);
        var now = await clocks.NowAsync(ct);
        var inForce = await rules.OnAsync(now.Today, ct);
        await LookAsync(current.Actor.Person!.Value, id, form, inForce, now.Today, ct);
        application.Resubmit(form.Asked, form.Months!.Value, form.ToStatement(), inForce, await actors.ReaderAsync(ct), now);
        await db.SaveChangesAsync(ct);
    }

    public async Task WithdrawAsync(LoanApplicationId id, MoveLoan form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var application = (await Own.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        var now = await clocks.NowAsync(ct);
        application.Take(LoanApplicationAction.Withdraw, null, await rules.OnAsync(now.Today, ct), await actors.ReaderAsync(ct), now);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    private IQueryable<LoanApplication> Own => db.LoanApplications.OwnedBy(current.Actor);

    private async Task LookAsync(PersonId person, LoanApplicationId? except, ApplyForLoan form, LoanRules inForce, DateOnly today, CancellationToken ct)
    {
        var standing = await standings.OfAsync([person], except, ct);
        RefusedException.ThrowIf(standing.WhyNotApply(inForce) is [var first, ..] ? first : null);
        if (standing.With(form.ToStatement()).WhyNot(form.Asked, form.Months!.Value, inForce, today) is { Count: > 0 } obstacles) throw obstacles.Beside(texts, Fields, nameof(ApplyForLoan.Amount));
    }

    private async Task<bool> AreOpenAsync(ApplyForLoan form, CancellationToken ct)
    {
        var (bank, body) = (form.Bank!.Value, form.Body!.Value);
        return await db.LoanBanks.AnyAsync(row => row.Id == bank && row.IsOpen && row.Clerks.Count >= LoanClerk.Least, ct) && await db.GuaranteeBodies.AnyAsync(row => row.Id == body && row.IsOpen && row.Clerks.Count >= LoanClerk.Least, ct);
    }
}

public sealed record OwnLoanRow(LoanApplicationId Id, string Number, Money Asked, LoanApplicationStatus Status, string BankZh, string BankEn)
{
    public TwoWordings Bank => new(BankZh, BankEn);
}

/// <param name="Rules">Null before the county has any.</param>
/// <param name="Standing">Null without rules, and for whoever has given no ID number.</param>
public sealed record LoanOffer(LoanRules? Rules, LoanStanding? Standing)
{
    public required IReadOnlyList<LoanBank> Banks { get; init; }
    public required IReadOnlyList<GuaranteeBody> Bodies { get; init; }
    public bool HasHouses => Banks.Count > 0 && Bodies.Count > 0;
    /// <summary>What stands in the way whatever is asked for.</summary>
    public IReadOnlyList<Refusal> WhyNot => Rules is { } rules && Standing is { } standing ? standing.WhyNotApply(rules) : [];
}

/// <summary>An application as the borrower follows it.</summary>
public sealed record OwnLoan(LoanApplication Application, LoanBank Bank, GuaranteeBody Body)
{
    public Refusal? WhyNotWithdraw { get; init; }
    public Refusal? WhyNotResubmit { get; init; }
    /// <summary>After the signing.</summary>
    public LoanStand? Stand { get; init; }
}
