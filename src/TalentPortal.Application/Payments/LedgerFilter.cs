using TalentPortal.Application.Policies;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>What the ledger shows. All of it lives in the address.</summary>
public sealed class LedgerFilter
{
    /// <summary>批次号</summary>
    public string? Batch { get; set; }
    public PolicyChoice? Policy { get; set; }
    public EmployerType? EmployerType { get; set; }
    public EducationLevel? Level { get; set; }
    /// <summary>YYYY-MM; lines that carry this month.</summary>
    public string? Month { get; set; }
    public PaymentLineState? State { get; set; }
    /// <summary>Name, pinyin initials, case number or employer.</summary>
    public string? Q { get; set; }
    /// <summary>Keyset cursor, <c>PC26-00003~17</c>.</summary>
    public string? After { get; set; }

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Batch) || Policy is not null || EmployerType is not null || Level is not null || !string.IsNullOrWhiteSpace(Month) || State is not null || !string.IsNullOrWhiteSpace(Q);
}
