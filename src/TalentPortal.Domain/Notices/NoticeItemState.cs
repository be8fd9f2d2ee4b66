namespace TalentPortal.Domain.Notices;

/// <summary>Where one person on a list stands; the others on the list are not touched by it.</summary>
public enum NoticeItemState
{
    /// <summary>无异议</summary>
    Standing,
    /// <summary>异议核查中，暂缓</summary>
    Held,
    /// <summary>取消</summary>
    Removed,
}
