using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies;

/// <summary>An automatic check and its evidence. A doubt never rejects by itself: a person writes the conclusion.</summary>
public sealed class SubsidyCheck
{
    private SubsidyCheck() { }

    public SubsidyCheck(SubsidyCheckKind kind, CheckOutcome outcome, string evidence, string source, DateTime runAt)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        Outcome = outcome;
        Evidence = evidence;
        Source = source;
        RunAt = runAt;
    }

    public Guid Id { get; private set; }
    public SubsidyCheckKind Kind { get; private set; }
    public CheckOutcome Outcome { get; private set; }
    /// <summary>JSON: text key and arguments, so that the evidence reads in both languages.</summary>
    public string Evidence { get; private set; } = "";
    /// <summary>Who vouches: a source code shown as a badge.</summary>
    public string Source { get; private set; } = "";
    public DateTime RunAt { get; private set; }
    public string? Conclusion { get; private set; }
    public string? ConcludedBy { get; private set; }
    public DateTime? ConcludedAt { get; private set; }

    public bool IsOpen => Outcome is not CheckOutcome.Passed && Conclusion is null;

    internal void Conclude(string conclusion, string by, DateTime at)
    {
        RefusedException.ThrowIf(Conclusion is null ? null : SubsidyRefusals.CheckAlreadyConcluded);
        (Conclusion, ConcludedBy, ConcludedAt) = (conclusion, by, at);
    }
}

public enum CheckOutcome
{
    Passed,
    /// <summary>疑点</summary>
    Doubt,
    /// <summary>The source does not say; somebody has to look.</summary>
    Unknown,
}

public enum SubsidyCheckKind
{
    /// <summary>年龄</summary>
    Age,
    /// <summary>毕业年限</summary>
    GraduationWindow,
    /// <summary>学历</summary>
    Education,
    /// <summary>参保月份</summary>
    InsuranceMonths,
    /// <summary>补缴</summary>
    BackPayment,
    /// <summary>合同</summary>
    Contract,
    /// <summary>重复申报、同类补贴</summary>
    Duplicate,
    /// <summary>手机号与他人相同</summary>
    SharedPhone,
    /// <summary>银行账户与他人相同</summary>
    SharedBankAccount,
    /// <summary>财政供养</summary>
    PublicPayroll,
    /// <summary>单位存续</summary>
    EmployerStanding,
    /// <summary>突击参保</summary>
    HiringSpike,
    /// <summary>政策自定条件: the one that is furthest from being met</summary>
    PolicyCondition,
    /// <summary>弄虚作假后禁止申报期内; run only while it lasts</summary>
    Barred,
    /// <summary>其他渠道同类资金; of policies that take it off</summary>
    ReceivedElsewhere,
}
