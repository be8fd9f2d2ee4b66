using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Loans;

/// <summary>A guarantee body (担保机构) with its fund and the accounts of its people. What the fund holds decides how much may be lent: one of 人社 proposes it, another confirms.</summary>
public sealed class GuaranteeBody : IVersioned
{
    public const int LongestName = LoanBank.LongestName, LongestBasis = LoanRule.LongestBasis;

    private readonly List<LoanClerk> clerks = [];

    private GuaranteeBody() { }

    public GuaranteeBody(TwoWordings name, LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor.WhyNot(LoanSide.HumanResources, null));
        (Id, NameZh, NameEn, IsOpen) = (GuaranteeBodyId.New(), name.Zh, name.En, true);
    }

    public GuaranteeBodyId Id { get; private set; }
    public string NameZh { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public bool IsOpen { get; private set; }
    /// <summary>What the fund (担保基金) holds; nothing before it is confirmed.</summary>
    public Money Fund { get; private set; }
    public string? FundBasis { get; private set; }
    public Money? ProposedFund { get; private set; }
    public string? ProposedBasis { get; private set; }
    public PersonId? ProposedByPerson { get; private set; }
    public string? ProposedByName { get; private set; }
    public string? ConfirmedByName { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public long Version { get; private set; }

    public TwoWordings Name => new(NameZh, NameEn);
    public IReadOnlyList<LoanClerk> Clerks => clerks;

    public void Describe(TwoWordings name, bool isOpen, IEnumerable<AccountId> accounts, LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor.WhyNot(LoanSide.HumanResources, null));
        (NameZh, NameEn, IsOpen) = (name.Zh, name.En, isOpen);
        LoanClerk.Give(clerks, accounts);
    }

    /// <summary>What was proposed before and nobody confirmed gives way.</summary>
    public void ProposeFund(Money amount, string basis, LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor.WhyNot(LoanSide.HumanResources, null));
        (ProposedFund, ProposedBasis, ProposedByPerson, ProposedByName) = (amount, basis, actor.Actor.Person, actor.Actor.Name);
    }

    public Refusal? WhyNotConfirmFund(LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ProposedFund is null ? LoanRefusals.NothingProposed : actor.WhyNot(LoanSide.HumanResources, null) ?? (actor.Actor.Person == ProposedByPerson ? LoanRefusals.NeedsAnother : null);
    }

    public void ConfirmFund(LoanActor actor, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotConfirmFund(actor));
        (Fund, FundBasis, ConfirmedByName, ConfirmedAt) = (ProposedFund!.Value, ProposedBasis, actor.Actor.Name, now);
        (ProposedFund, ProposedBasis, ProposedByPerson, ProposedByName) = (null, null, null, null);
    }
}
