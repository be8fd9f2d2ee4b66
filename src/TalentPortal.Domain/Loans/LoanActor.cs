using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Loans;

/// <summary>
/// Who acts, with the four powers that never merge (domain 7): 人社 says who is eligible, the guarantee body accepts the risk, the bank decides to lend, finance pays the subsidy. Whoever
/// holds two of them uses none.
/// </summary>
public sealed record LoanActor(Actor Actor)
{
    public static readonly LoanActor Portal = new(Actor.System);

    public bool JudgesEligibility { get; init; }
    public GuaranteeBodyId? GuaranteeBody { get; init; }
    public LoanBankId? Bank { get; init; }
    public bool PaysSubsidies { get; init; }

    private int Powers => (JudgesEligibility ? 1 : 0) + (GuaranteeBody is null ? 0 : 1) + (Bank is null ? 0 : 1) + (PaysSubsidies ? 1 : 0);

    /// <summary>Null when this actor may take a step of <paramref name="side"/>.</summary>
    /// <param name="side">Whose the step is.</param>
    /// <param name="parties">Of the loan; null where a step is about none.</param>
    internal Refusal? WhyNot(LoanSide side, LoanParties? parties)
    {
        if (side is LoanSide.Portal) return Actor.Id == Actor.System.Id ? null : LoanRefusals.NotYours;
        if (side is LoanSide.Borrower) return parties?.Borrower.IsActedBy(Actor) is true ? null : LoanRefusals.NotYours;
        var mayTake = side switch
        {
            LoanSide.HumanResources => JudgesEligibility,
            LoanSide.GuaranteeBody => GuaranteeBody is not null && GuaranteeBody == parties?.GuaranteeBody,
            LoanSide.Bank => Bank is not null && Bank == parties?.Bank,
            _ => PaysSubsidies,
        };
        return !mayTake ? LoanRefusals.NotYours
            : Powers > 1 ? LoanRefusals.PowersSeparate
            // A desk account without a person could not be compared.
            : Actor.Person is null || parties?.Borrower.IsRelatedTo(Actor) is true ? LoanRefusals.ConflictOfInterest
            : null;
    }

    /// <summary>Null when this actor may send a list of the bank.</summary>
    internal Refusal? WhyNotReport(LoanBankId bank) => Bank != bank ? LoanRefusals.NotYours : Powers > 1 ? LoanRefusals.PowersSeparate : Actor.Person is null ? LoanRefusals.ConflictOfInterest : null;
}

/// <summary>Whose a step is.</summary>
public enum LoanSide
{
    /// <summary>借款人</summary>
    Borrower,
    /// <summary>人社</summary>
    HumanResources,
    /// <summary>担保机构</summary>
    GuaranteeBody,
    /// <summary>经办银行</summary>
    Bank,
    /// <summary>财政</summary>
    Finance,
    /// <summary>系统: what a day brings.</summary>
    Portal,
}

/// <summary>Borrower, bank and guarantee body of one loan: each desk sees its own alone.</summary>
public sealed record LoanParties(LoanBorrower Borrower, LoanBankId Bank, GuaranteeBodyId GuaranteeBody);

/// <param name="Kind">Person, partners or firm.</param>
/// <param name="People">The borrower, the partners, or the firm's legal representative.</param>
/// <param name="Employer">The firm.</param>
public sealed record LoanBorrower(LoanBorrowerKind Kind, IReadOnlyList<PersonId> People, EmployerId? Employer)
{
    internal bool IsActedBy(Actor actor) => Kind is LoanBorrowerKind.Firm
        ? Employer is not null && actor.Employer == Employer && actor.May(Capability.ConfirmEmployment)
        : actor.Person is { } person && People.Contains(person) && actor.May(Capability.ApplyForSubsidies);

    internal bool IsRelatedTo(Actor actor) => People.Any(person => actor.HasConflictWith(person, Employer)) || (Employer is { } employer && (actor.Employer == employer || actor.Conflicts.Contains(employer.Value)));
}
