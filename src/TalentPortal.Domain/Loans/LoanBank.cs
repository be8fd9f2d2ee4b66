using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Loans;

/// <summary>A bank that lends (经办银行), with the accounts of its people. Kept by 人社, who lends nothing.</summary>
public sealed class LoanBank : IVersioned
{
    public const int LongestName = 60;

    private readonly List<LoanClerk> clerks = [];

    private LoanBank() { }

    public LoanBank(TwoWordings name, LoanActor actor)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(actor.WhyNot(LoanSide.HumanResources, null));
        (Id, NameZh, NameEn, IsOpen) = (LoanBankId.New(), name.Zh, name.En, true);
    }

    public LoanBankId Id { get; private set; }
    public string NameZh { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    /// <summary>Takes applications; what runs goes on without.</summary>
    public bool IsOpen { get; private set; }
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
}

/// <summary>An account that acts for a house.</summary>
public sealed class LoanClerk
{
    /// <summary>One proposes and another decides: a house with fewer takes no applications.</summary>
    public const int Least = 2;

    private LoanClerk() { }

    private LoanClerk(AccountId account) => (Id, AccountId) = (Guid.CreateVersion7(), account);

    public Guid Id { get; private set; }
    public AccountId AccountId { get; private set; }

    internal static void Give(List<LoanClerk> clerks, IEnumerable<AccountId> accounts)
    {
        var wanted = accounts.Distinct().ToList();
        clerks.RemoveAll(clerk => !wanted.Contains(clerk.AccountId));
        clerks.AddRange(wanted.Where(account => !clerks.Exists(clerk => clerk.AccountId == account)).Select(account => new LoanClerk(account)).ToList());
    }
}
