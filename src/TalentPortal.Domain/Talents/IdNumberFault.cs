namespace TalentPortal.Domain.Talents;

/// <summary>Why an identity number was not accepted; each has its wording under <c>enum.IdNumberFault.*</c>.</summary>
public enum IdNumberFault
{
    Missing,
    Length,
    Characters,
    /// <summary>No such province (GB/T 2260), or a prefix that belongs to another kind of document.</summary>
    Region,
    /// <summary>The date does not exist, for example 29 February of a common year.</summary>
    BirthDate,
    CheckDigit,
}
