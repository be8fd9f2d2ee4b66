namespace TalentPortal.Domain.Foundation;

/// <summary>Whose record in a register a change belongs to.</summary>
public enum RegisterSubject
{
    Person,
    Employer,
}
