using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>Some thousand rights in order of case number, with what the register knows of their months.</summary>
internal sealed record AccrualBlock(
    IReadOnlyList<Entitlement> Rights,
    ILookup<EntitlementId, InsuredMonth> Insured,
    ILookup<EntitlementId, PublicPayrollSpell> Payroll,
    ILookup<EntitlementId, (EducationLevel Level, DateOnly ProvenOn)> Degrees,
    IReadOnlyDictionary<EmployerId, Employer> Employers)
{
    public string UpTo => Rights[^1].CaseNumber;
}
