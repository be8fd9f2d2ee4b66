namespace TalentPortal.Domain.Notices;

/// <summary>What the public list is about against which somebody objects.</summary>
public enum ObjectionKind
{
    /// <summary>发放名单</summary>
    Payment,
    /// <summary>认定名单</summary>
    Level,
    /// <summary>奖励名单</summary>
    Award,
}
