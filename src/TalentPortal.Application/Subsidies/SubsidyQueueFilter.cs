using TalentPortal.Application.Policies;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>What the queue shows. All of it lives in the address, so a view can be kept, sent and returned to.</summary>
public sealed class SubsidyQueueFilter
{
    public SubsidyStatus? Status { get; set; }
    public PolicyChoice? Policy { get; set; }
    public EducationLevel? Level { get; set; }
    public EmployerType? EmployerType { get; set; }
    /// <summary>Only cases with open doubts, or only clean ones.</summary>
    public bool? Doubts { get; set; }
    public bool Mine { get; set; }
    public bool Overdue { get; set; }
    /// <summary>Name, pinyin initials, case number or employer.</summary>
    public string? Q { get; set; }
    /// <summary>Keyset cursor, <c>20260313~BT26-00217</c>: the row after which (or before which) the page begins.</summary>
    public string? After { get; set; }
    public string? Before { get; set; }

    public bool IsNarrowed => Policy is not null || Level is not null || EmployerType is not null || Doubts is not null || Mine || Overdue || !string.IsNullOrWhiteSpace(Q);
}
