using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

/// <summary>One line of the register.</summary>
public sealed record EmployerRow(EmployerId Id, string CreditCode, string Name, string NameInitials, EmployerType Type, string TownshipCode, EmployerStatus Status, bool NeedsCheck)
{
    public Industry? Industry { get; init; }
    public string? Chain { get; init; }
    public string? TaxTownshipCode { get; init; }
    public string? ContactName { get; init; }
    public string? ContactPhone { get; init; }
}

/// <summary><see cref="Next"/> is the cursor of the following page, null on the last one.</summary>
public sealed record EmployerPage(IReadOnlyList<EmployerRow> Rows, string? Next);
