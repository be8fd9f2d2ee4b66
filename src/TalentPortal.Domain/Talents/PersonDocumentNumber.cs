using System.Text.RegularExpressions;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>The number of a paper beside the one a person is known by, in normal form.</summary>
public static partial class PersonDocumentNumber
{
    /// <returns>What is wrong with it, or null; the normal form is empty then.</returns>
    public static IdNumberFault? Check(PersonDocumentKind kind, string? text, out string number)
    {
        if (kind is PersonDocumentKind.WorkPermit)
        {
            number = WrittenNumber.Normalise(text);
            return number.Length == 0 ? IdNumberFault.Missing : WorkPermitNumber().IsMatch(number) ? null : IdNumberFault.Characters;
        }

        number = IdentityDocument.TryParse(IdentityKindOf(kind), text, out var document, out var fault) ? document.Number : "";
        return fault;
    }

    private static IdentityDocumentKind IdentityKindOf(PersonDocumentKind kind) => kind switch
    {
        PersonDocumentKind.CitizenId => IdentityDocumentKind.CitizenId,
        PersonDocumentKind.ResidencePermit => IdentityDocumentKind.ResidencePermit,
        PersonDocumentKind.ForeignPermanentResidence => IdentityDocumentKind.ForeignPermanentResidence,
        PersonDocumentKind.Passport => IdentityDocumentKind.Passport,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The permits issued since 2017 have a longer number, the older certificates a shorter one; letters and digits both.</summary>
    [GeneratedRegex("^[A-Z0-9]{6,20}$")]
    private static partial Regex WorkPermitNumber();
}
