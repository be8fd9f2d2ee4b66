using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>Whom the instalments of an award are paid to, as somebody wrote it down from the contract; the last one counts.</summary>
public sealed class AwardPayee
{
    public const int LongestGrounds = 500;

    private AwardPayee() { }

    internal AwardPayee(int sequence, BankAccount? account, string grounds, Actor actor, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Kind, Account, Grounds, ByName, At) = (sequence, account is null ? AwardPayeeKind.Person : AwardPayeeKind.Employer, account, grounds, actor.Name, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public AwardPayeeKind Kind { get; private set; }
    /// <summary>The employer's, sealed for the case; the person's own is on the person's record.</summary>
    public BankAccount? Account { get; private set; }
    public string Grounds { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}

public enum AwardPayeeKind
{
    /// <summary>本人</summary>
    Person,
    /// <summary>用人单位</summary>
    Employer,
}
