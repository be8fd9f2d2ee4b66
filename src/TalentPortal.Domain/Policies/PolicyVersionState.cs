namespace TalentPortal.Domain.Policies;

public enum PolicyVersionState
{
    /// <summary>起草</summary>
    Draft,
    /// <summary>已校核</summary>
    Checked,
    /// <summary>已发布</summary>
    Published,
    /// <summary>已被新版本替代; still in force for applications submitted in its time</summary>
    Superseded,
    /// <summary>已作废; never published, kept as a record</summary>
    Discarded,
}

public enum PolicyVersionAction
{
    Amend,
    Check,
    Reopen,
    Publish,
    Supersede,
    Discard,
}
