using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Loans;

/// <summary>What the book says of a quarter, of one loan or of a bank's: each by the rules of the day it was signed, with what takes the right to a subsidy away by the register.</summary>
public sealed class LoanQuarters(IPortalDb db, LoanRulesInForce rules, CountyClock clock)
{
    private static readonly LoanStatus[] WithoutInterest = [LoanStatus.Undrawn, LoanStatus.Cancelled];

    /// <summary>One loan today: the running quarter up to now, and what was borne so far.</summary>
    public async Task<LoanStand> StandAsync(Loan loan, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(loan);
        var (id, today, inForce) = (loan.Id, clock.Today, Of(await rules.AllAsync(ct), loan));
        var (quarter, bars) = (LoanQuarter.Of(today, inForce.InterestDay), await BarsAsync(loan.Parties.Borrower.People, ct));
        return new LoanStand(loan, inForce, quarter)
        {
            SoFar = LoanSubsidy.Of(loan.Course(BarsOf(loan, bars)), quarter.From, today.AddDays(1), inForce),
            Subsidies = await db.LoanInterests.AsNoTracking().Where(line => line.LoanId == id).OrderByDescending(line => line.From).ToListAsync(ct),
            Today = today,
        };
    }

    /// <summary>Every loan of the bank with interest in the quarter, by number.</summary>
    public async Task<IReadOnlyList<LoanOfQuarter>> OfBankAsync(LoanBankId bank, LoanQuarter quarter, CancellationToken ct)
    {
        var (without, until) = (WithoutInterest, quarter.Until);
        var loans = await db.Loans.AsNoTracking().Where(row => row.Application.BankId == bank && row.Application.SignedOn < until && !EF.Parameter(without).Contains(row.Status)).OrderBy(row => row.Application.Number).ToListAsync(ct);
        var people = loans.SelectMany(loan => loan.Parties.Borrower.People).Distinct().ToArray();
        var names = await db.People.Where(row => EF.Parameter(people).Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var firms = loans.Select(loan => loan.Parties.Borrower.Employer).OfType<Domain.Employers.EmployerId>().Distinct().ToArray();
        var firmNames = firms.Length == 0 ? [] : await db.Employers.Where(row => EF.Parameter(firms).Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var (all, bars) = (await rules.AllAsync(ct), await BarsAsync(people, ct));
        return
        [
            .. loans.Select(loan => new LoanOfQuarter(loan, loan.Parties.Borrower.Employer is { } firm ? firmNames[firm] : names[loan.Parties.Borrower.People[0]],
                LoanSubsidy.Of(loan.Course(BarsOf(loan, bars)), quarter, Of(all, loan)), loan.Book.On(quarter.LastDay).Owed)).Where(found => found.Subsidy.Interest.Fen > 0),
        ];
    }

    private static LoanRules Of(IReadOnlyList<LoanRule> rules, Loan loan) => LoanRule.Of(rules, loan.Contract.SignedOn) ?? throw new RefusedException(LoanRefusals.NoRules);

    /// <summary>Salaried jobs, by person.</summary>
    private async Task<ILookup<PersonId, LoanBar>> BarsAsync(IReadOnlyList<PersonId> people, CancellationToken ct)
    {
        var (ids, today) = (people.ToArray(), clock.Today);
        var jobs = await db.Employments.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.PersonId) && row.Kind != EmploymentKind.OwnBusiness).Select(row => new { row.PersonId, row.StartedOn, row.LeftOn, row.ContractEndsOn }).ToListAsync(ct);
        return jobs.ToLookup(job => job.PersonId, job => new LoanBar(LoanWithout.SalariedJob, job.StartedOn, job.LeftOn ?? (job.ContractEndsOn < today ? job.ContractEndsOn : null)));
    }

    /// <summary>A job that was there at the signing was looked at then. Of a firm nobody's job counts.</summary>
    private static IReadOnlyList<LoanBar> BarsOf(Loan loan, ILookup<PersonId, LoanBar> bars) =>
        loan.Contract.Kind is LoanBorrowerKind.Firm ? [] : [.. loan.Parties.Borrower.People.SelectMany(person => bars[person]).Where(bar => bar.From > loan.Contract.SignedOn)];
}

/// <summary>A loan today.</summary>
/// <param name="Rules">Of the day it was signed.</param>
/// <param name="Quarter">That runs.</param>
public sealed record LoanStand(Loan Loan, LoanRules Rules, LoanQuarter Quarter)
{
    /// <summary>Of the quarter up to today.</summary>
    public required LoanSubsidy SoFar { get; init; }
    /// <summary>Of quarters that are over, the latest first.</summary>
    public required IReadOnlyList<LoanInterest> Subsidies { get; init; }
    public required DateOnly Today { get; init; }

    public bool IsOverdue => Loan.NextDueOn < Today;
}

/// <param name="Loan">Whole.</param>
/// <param name="Borrower">As the register has the name.</param>
/// <param name="Subsidy">Of the quarter.</param>
/// <param name="Balance">At its end.</param>
public sealed record LoanOfQuarter(Loan Loan, string Borrower, LoanSubsidy Subsidy, Money Balance)
{
    public OwnInterest Own => new(Loan.Contract.Number, Borrower, Subsidy.Interest, Balance);
}
