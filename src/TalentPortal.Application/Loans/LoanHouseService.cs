using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>A bank or a guarantee body, and whose accounts act for it.</summary>
public sealed class DescribeLoanHouse
{
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }
    public bool IsOpen { get; set; } = true;
    public IList<Guid> Clerks { get; init; } = [];
    public long Version { get; set; }

    public static DescribeLoanHouse Of(LoanBank bank)
    {
        ArgumentNullException.ThrowIfNull(bank);
        return new() { NameZh = bank.NameZh, NameEn = bank.NameEn, IsOpen = bank.IsOpen, Clerks = [.. bank.Clerks.Select(clerk => clerk.AccountId.Value)], Version = bank.Version };
    }

    public static DescribeLoanHouse Of(GuaranteeBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new() { NameZh = body.NameZh, NameEn = body.NameEn, IsOpen = body.IsOpen, Clerks = [.. body.Clerks.Select(clerk => clerk.AccountId.Value)], Version = body.Version };
    }

    internal TwoWordings Name => new(NameZh!.Trim(), NameEn!.Trim());
}

public sealed class DescribeLoanHouseValidator : AbstractValidator<DescribeLoanHouse>
{
    public DescribeLoanHouseValidator(PortalTexts texts)
    {
        RuleFor(form => form.NameZh).NotEmpty().WithMessage(_ => texts["loan.house.name.required"]).IsShort(texts, LoanBank.LongestName);
        RuleFor(form => form.NameEn).NotEmpty().WithMessage(_ => texts["loan.house.name.required"]).IsShort(texts, LoanBank.LongestName);
    }
}

/// <summary>What the guarantee fund holds now, with the paper that says so.</summary>
public sealed class ProposeLoanFund
{
    public decimal? Amount { get; set; }
    public string? Basis { get; set; }
    public long Version { get; set; }
}

public sealed class ProposeLoanFundValidator : AbstractValidator<ProposeLoanFund>
{
    public ProposeLoanFundValidator(PortalTexts texts)
    {
        RuleFor(form => form.Amount).Must(amount => amount is >= 0 and <= 10_000_000_000 && decimal.Truncate(amount.Value * 100) == amount * 100).WithMessage(_ => texts["loan.number.required"]);
        RuleFor(form => form.Basis).NotEmpty().WithMessage(_ => texts["loan.basis.required"]).IsShort(texts, GuaranteeBody.LongestBasis);
    }
}

/// <summary>Banks and guarantee bodies, kept by 人社.</summary>
public sealed class LoanHouseService(
    IPortalDb db, ICurrentActor current, LoanActors actors, LoanFunds funds, LoanRulesInForce rules, CountyClock clock, IValidator<DescribeLoanHouse> describing, IValidator<ProposeLoanFund> proposing)
{
    public async Task<LoanHouses> AllAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadLoans)) throw new ForbiddenException();
        var reader = await actors.ReaderAsync(ct);
        // A house sees itself alone, and whoever belongs to none of those it could belong to sees nothing.
        var (lends, guarantees, ownBank, ownBody) = (reader.Actor.May(Capability.LendLoans), reader.Actor.May(Capability.GuaranteeLoans), reader.Bank, reader.GuaranteeBody);
        var banks = await db.LoanBanks.AsNoTracking().Where(row => lends ? row.Id == ownBank : !guarantees).OrderBy(row => row.NameZh).ThenBy(row => row.Id).ToListAsync(ct);
        var bodies = await db.GuaranteeBodies.AsNoTracking().Where(row => guarantees ? row.Id == ownBody : !lends).OrderBy(row => row.NameZh).ThenBy(row => row.Id).ToListAsync(ct);
        var accounts = banks.SelectMany(row => row.Clerks).Concat(bodies.SelectMany(row => row.Clerks)).Select(clerk => clerk.AccountId.Value).Distinct().ToArray();
        var names = await db.Accounts.Where(row => EF.Parameter(accounts).Contains(row.Id)).Select(row => new { row.Id, row.DisplayName }).ToDictionaryAsync(row => row.Id, row => row.DisplayName, ct);
        return new LoanHouses(banks, bodies)
        {
            Names = names,
            Funds = await funds.OfAllAsync(bodies, ct),
            Standings = await funds.OfAllAsync([.. banks.Select(bank => bank.Id)], ct),
            Rules = await rules.FindAsync(clock.Today, ct),
            Reader = reader,
        };
    }

    /// <summary>Accounts that can act for such a house.</summary>
    public async Task<IReadOnlyList<LoanClerkChoice>> ClerksAsync(Role role, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.JudgeLoans)) throw new ForbiddenException();
        return await Clerks(role).OrderBy(row => row.DisplayName).ThenBy(row => row.Id).Select(row => new LoanClerkChoice(row.Id, row.DisplayName)).ToListAsync(ct);
    }

    public Task<LoanBank> GetAsync(LoanBankId id, CancellationToken ct) => db.LoanBanks.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    public Task<GuaranteeBody> GetAsync(GuaranteeBodyId id, CancellationToken ct) => db.GuaranteeBodies.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    public async Task<LoanBankId> OpenBankAsync(DescribeLoanHouse form, CancellationToken ct)
    {
        await describing.ValidateAndThrowAsync(form, ct);
        var actor = await actors.ReaderAsync(ct);
        var bank = new LoanBank(form.Name, actor);
        bank.Describe(form.Name, form.IsOpen, await ChosenAsync(form, Role.BankClerk, null, ct), actor);
        db.LoanBanks.Add(bank);
        await db.SaveChangesAsync(ct);
        return bank.Id;
    }

    public async Task<GuaranteeBodyId> OpenBodyAsync(DescribeLoanHouse form, CancellationToken ct)
    {
        await describing.ValidateAndThrowAsync(form, ct);
        var actor = await actors.ReaderAsync(ct);
        var body = new GuaranteeBody(form.Name, actor);
        body.Describe(form.Name, form.IsOpen, await ChosenAsync(form, Role.GuaranteeClerk, null, ct), actor);
        db.GuaranteeBodies.Add(body);
        await db.SaveChangesAsync(ct);
        return body.Id;
    }

    public async Task DescribeAsync(LoanBankId id, DescribeLoanHouse form, CancellationToken ct)
    {
        await describing.ValidateAndThrowAsync(form, ct);
        var bank = (await db.LoanBanks.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        bank.Describe(form.Name, form.IsOpen, await ChosenAsync(form, Role.BankClerk, id.Value, ct), await actors.ReaderAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    public async Task DescribeAsync(GuaranteeBodyId id, DescribeLoanHouse form, CancellationToken ct)
    {
        await describing.ValidateAndThrowAsync(form, ct);
        var body = (await BodyAsync(id, ct)).AtVersion(form.Version, id.Value);
        body.Describe(form.Name, form.IsOpen, await ChosenAsync(form, Role.GuaranteeClerk, id.Value, ct), await actors.ReaderAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    public async Task ProposeFundAsync(GuaranteeBodyId id, ProposeLoanFund form, CancellationToken ct)
    {
        await proposing.ValidateAndThrowAsync(form, ct);
        (await BodyAsync(id, ct)).AtVersion(form.Version, id.Value).ProposeFund(Money.FromYuan(form.Amount!.Value), form.Basis!.Trim(), await actors.ReaderAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    public async Task ConfirmFundAsync(GuaranteeBodyId id, long version, CancellationToken ct)
    {
        (await BodyAsync(id, ct)).AtVersion(version, id.Value).ConfirmFund(await actors.ReaderAsync(ct), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private Task<GuaranteeBody> BodyAsync(GuaranteeBodyId id, CancellationToken ct) => db.GuaranteeBodies.Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    /// <param name="own">The house itself; null for a new one.</param>
    private async Task<IReadOnlyList<AccountId>> ChosenAsync(DescribeLoanHouse form, Role role, Guid? own, CancellationToken ct)
    {
        var wanted = form.Clerks.Distinct().ToArray();
        var known = await Clerks(role).Where(row => EF.Parameter(wanted).Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
        RefusedException.ThrowIf(known.Count < wanted.Length ? LoanRefusals.NoClerk : null);
        var accounts = known.ConvertAll(id => new AccountId(id));
        var (held, bank, body) = (accounts.ToArray(), own is { } house ? new LoanBankId(house) : default, own is { } other ? new GuaranteeBodyId(other) : default);
        RefusedException.ThrowIf(role is Role.BankClerk
            ? await db.LoanBanks.AnyAsync(row => row.Id != bank && row.Clerks.Any(clerk => EF.Parameter(held).Contains(clerk.AccountId)), ct) ? LoanRefusals.ClerkElsewhere : null
            : await db.GuaranteeBodies.AnyAsync(row => row.Id != body && row.Clerks.Any(clerk => EF.Parameter(held).Contains(clerk.AccountId)), ct) ? LoanRefusals.ClerkElsewhere : null);
        return accounts;
    }

    private IQueryable<Account> Clerks(Role role) => db.Accounts.Where(row => !row.IsDisabled && row.Roles.Any(held => held.Role == role));
}

public sealed record LoanClerkChoice(Guid Account, string Name);

/// <param name="Banks">By name.</param>
/// <param name="Bodies">By name.</param>
public sealed record LoanHouses(IReadOnlyList<LoanBank> Banks, IReadOnlyList<GuaranteeBody> Bodies)
{
    /// <summary>Of the accounts that act for them.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }
    public required IReadOnlyDictionary<GuaranteeBodyId, GuaranteeFund> Funds { get; init; }
    public required IReadOnlyDictionary<LoanBankId, BankStanding> Standings { get; init; }
    /// <summary>Of today; null before there are any.</summary>
    public LoanRules? Rules { get; init; }
    public required LoanActor Reader { get; init; }

    public IEnumerable<string> NamesOf(IEnumerable<LoanClerk> clerks) => clerks.Select(clerk => Names.GetValueOrDefault(clerk.AccountId.Value, "—")).Order(StringComparer.Ordinal);
}
