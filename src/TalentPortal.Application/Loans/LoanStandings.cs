using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Loans;

/// <summary>What the portal itself knows of somebody who wants to borrow: loans so far, and what the register says of work and business.</summary>
public sealed class LoanStandings(IPortalDb db, CountyClock clock)
{
    public async Task<LoanStanding> OfAsync(IReadOnlyList<PersonId> people, LoanApplicationId? except, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(people);
        var (ids, today, month) = (people.ToArray(), clock.Today, YearMonth.Of(clock.Today));
        var earlier = await db.LoanApplications.IgnoreAutoIncludes().Where(row => row.Applicants.Any(applicant => EF.Parameter(ids).Contains(applicant.PersonId)))
            .OrderBy(row => row.Number).Select(row => new { row.Id, row.Number, row.Status }).ToListAsync(ct);
        var others = earlier.Where(row => row.Id != except).ToList();
        // A loan that was never drawn and called off counts for nothing.
        var loans = (await db.Loans.IgnoreAutoIncludes().Where(row => row.Status != LoanStatus.Cancelled && row.Application.Applicants.Any(applicant => EF.Parameter(ids).Contains(applicant.PersonId)))
            .Select(row => new { row.ApplicationId, row.AnsweredFor, row.Claim, row.BarredUntil, WasOverdue = row.History.Any(step => step.Action == LoanAction.FallOverdue) }).ToListAsync(ct)).Where(row => row.ApplicationId != except).ToList();
        var payroll = await db.PublicPayrollSpells.Where(spell => EF.Parameter(ids).Contains(spell.PersonId)).ToListAsync(ct);
        var work = await db.Employments.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.PersonId)).Select(row => new { row.Kind, row.LeftOn, row.ContractEndsOn }).ToListAsync(ct);
        var now = work.Where(row => (row.LeftOn is null || row.LeftOn > today) && (row.ContractEndsOn is null || row.ContractEndsOn >= today)).ToList();
        return new LoanStanding
        {
            EarlierLoans = loans.Count,
            Owed = loans.Sum(row => row.AnsweredFor + row.Claim),
            BarredUntil = loans.Max(row => row.BarredUntil) is { } until && until > today ? until : null,
            HasOverdueRecord = loans.Exists(row => row.WasOverdue),
            Open = others.Find(row => !LoanApplicationFlow.IsFinal(row.Status))?.Number,
            OnPublicPayroll = payroll.Exists(spell => spell.From <= month && (spell.To is null || spell.To >= month)),
            HasSalariedJob = now.Exists(row => row.Kind is not EmploymentKind.OwnBusiness),
            HasBusiness = now.Exists(row => row.Kind is EmploymentKind.OwnBusiness),
        };
    }
}

/// <summary>Of one day. Owed is what is due to banks and guarantee bodies, and what can still be drawn.</summary>
public sealed record LoanStanding
{
    public required int EarlierLoans { get; init; }
    public required Money Owed { get; init; }
    /// <summary>The number of another application that is still open.</summary>
    public string? Open { get; init; }
    /// <summary>After money was used for something else.</summary>
    public DateOnly? BarredUntil { get; init; }
    /// <summary>A guaranteed loan of theirs was overdue once; other records are looked up at the desk.</summary>
    public bool HasOverdueRecord { get; init; }
    public required bool OnPublicPayroll { get; init; }
    public required bool HasSalariedJob { get; init; }
    /// <summary>The register names a business of their own; without one it is looked up at the desk.</summary>
    public required bool HasBusiness { get; init; }

    /// <summary>What stands in the way whatever is asked for.</summary>
    public IReadOnlyList<Refusal> WhyNotApply(LoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        List<Refusal> refusals = [];
        if (Open is { } number) refusals.Add(LoanRefusals.AlreadyApplied.With(number));
        if (OnPublicPayroll) refusals.Add(LoanRefusals.PublicPayroll);
        if (HasSalariedJob) refusals.Add(LoanRefusals.SalariedJob);
        if (BarredUntil is { } until) refusals.Add(LoanRefusals.Barred.With(until));
        if (HasOverdueRecord) refusals.Add(LoanRefusals.OverdueRecord);
        if (EarlierLoans >= rules.MostLoans) refusals.Add(LoanRefusals.TooManyLoans.With(EarlierLoans, rules.MostLoans));
        return refusals;
    }

    public LoanCeiling Ceiling(LoanRules rules) => LoanCeiling.Of(LoanBorrowerKind.Person, 1, Owed, rules);

    /// <summary>With what a person states of themselves.</summary>
    internal LoanEligibility With(LoanStatement stated) => new()
    {
        Kind = LoanBorrowerKind.Person,
        People = [.. stated.People.Select(word => new LoanPerson
        {
            Category = word.Category,
            OnPublicPayroll = OnPublicPayroll,
            HasSalariedJob = HasSalariedJob,
            HasBusiness = stated.Business.Length > 0,
            HasOverdueRecord = HasOverdueRecord,
            HasConsented = word.HasConsented && (!word.IsMarried || word.SpouseHasConsented),
        })],
        EarlierLoans = EarlierLoans,
        Owed = Owed,
        GuarantorTaken = false,
        BarredUntil = BarredUntil,
    };
}
