namespace TalentPortal.Domain.Notices;

/// <summary>Where a notice stands. The official Chinese names are in the texts.</summary>
public enum NoticeState
{
    /// <summary>草稿</summary>
    Draft,
    /// <summary>已校核</summary>
    Checked,
    /// <summary>公示中</summary>
    Published,
    /// <summary>已结束</summary>
    Ended,
    /// <summary>已撤下</summary>
    TakenDown,
    /// <summary>作废</summary>
    Cancelled,
}

public enum NoticeAction
{
    Amend,
    Check,
    Reopen,
    Publish,
    End,
    TakeDown,
    Cancel,
}

/// <summary>How a public list shows a name; a parameter of the policy version.</summary>
public enum NameDisplay
{
    /// <summary>张*明</summary>
    Masked,
    /// <summary>张建明</summary>
    Full,
}
