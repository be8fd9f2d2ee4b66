using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>Which applications an actor can reach: a borrower the own ones, a bank and a guarantee body their own, 人社 and whoever may read all. What is not in the query does not exist for the actor.</summary>
public static class LoanAuthority
{
    public static IQueryable<LoanApplication> OwnedBy(this IQueryable<LoanApplication> rows, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Person is { } person && actor.May(Capability.ApplyForSubsidies)
            ? rows.Where(row => row.Kind != LoanBorrowerKind.Firm && row.Applicants.Any(applicant => applicant.PersonId == person))
            : rows.Where(_ => false);
    }

    public static IQueryable<LoanApplication> AtDeskOf(this IQueryable<LoanApplication> rows, LoanActor reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (bank, body) = (reader.Bank, reader.GuaranteeBody);
        if (!reader.Actor.May(Capability.ReadLoans)) return rows.Where(_ => false);
        // Whoever belongs to a house sees no other's, also where somebody holds duties of two.
        if (reader.Actor.May(Capability.LendLoans)) rows = bank is { } ownBank ? rows.Where(row => row.BankId == ownBank) : rows.Where(_ => false);
        if (reader.Actor.May(Capability.GuaranteeLoans)) rows = body is { } ownBody ? rows.Where(row => row.GuaranteeBodyId == ownBody) : rows.Where(_ => false);
        return rows;
    }

    /// <summary>A signed loan is seen by whoever sees its application.</summary>
    public static IQueryable<Loan> AtDeskOf(this IQueryable<Loan> rows, LoanActor reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (bank, body) = (reader.Bank, reader.GuaranteeBody);
        if (!reader.Actor.May(Capability.ReadLoans)) return rows.Where(_ => false);
        if (reader.Actor.May(Capability.LendLoans)) rows = bank is { } ownBank ? rows.Where(row => row.Application.BankId == ownBank) : rows.Where(_ => false);
        if (reader.Actor.May(Capability.GuaranteeLoans)) rows = body is { } ownBody ? rows.Where(row => row.Application.GuaranteeBodyId == ownBody) : rows.Where(_ => false);
        return rows;
    }

    /// <summary>A bank's lists are its own and 人社's; whoever reads payments looks on. A guarantee body has nothing to do with them.</summary>
    public static IQueryable<InterestList> AtDeskOf(this IQueryable<InterestList> rows, LoanActor reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var bank = reader.Bank;
        if (!reader.Actor.May(Capability.ReadLoans) || reader.Actor.May(Capability.GuaranteeLoans)) return rows.Where(_ => false);
        return !reader.Actor.May(Capability.LendLoans) ? rows : bank is { } own ? rows.Where(row => row.BankId == own) : rows.Where(_ => false);
    }
}

/// <summary>The powers of an account in this area: by its capabilities, and by the house it was given.</summary>
public sealed class LoanActors(IPortalDb db, ICurrentActor current)
{
    public Task<LoanActor> ReaderAsync(CancellationToken ct) => OfAsync(current.Actor, ct);

    public async Task<LoanActor> OfAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var account = actor.Id;
        return new LoanActor(actor)
        {
            JudgesEligibility = actor.May(Capability.JudgeLoans),
            PaysSubsidies = actor.May(Capability.PreparePayments) || actor.May(Capability.CheckPayments),
            Bank = actor.May(Capability.LendLoans) ? await db.LoanBanks.Where(row => row.Clerks.Any(clerk => clerk.AccountId == account)).Select(row => (LoanBankId?)row.Id).SingleOrDefaultAsync(ct) : null,
            GuaranteeBody = actor.May(Capability.GuaranteeLoans) ? await db.GuaranteeBodies.Where(row => row.Clerks.Any(clerk => clerk.AccountId == account)).Select(row => (GuaranteeBodyId?)row.Id).SingleOrDefaultAsync(ct) : null,
        };
    }
}
