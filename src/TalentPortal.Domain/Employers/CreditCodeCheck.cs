namespace TalentPortal.Domain.Employers;

public enum CreditCodeCheck
{
    Valid,
    /// <summary>Right form, wrong check character: a warning only, some early codes are like that.</summary>
    CheckDigitMismatch,
    Invalid,
}
