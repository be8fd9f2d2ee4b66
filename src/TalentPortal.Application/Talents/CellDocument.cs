using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>The document that a number in a cell means. Lists seldom say it; the number does.</summary>
internal static class CellDocument
{
    /// <summary>Passports are not told by their number: any ten letters may be one.</summary>
    /// <param name="text">As written.</param>
    /// <param name="column">What the column is called, for the fault.</param>
    public static (IdentityDocument? Document, Refusal? Fault) Parse(string text, object column)
    {
        if (LostDigits(text)) return (null, RosterRefusals.NumberLostDigits.With(column));
        if (IdentityDocument.TryParse(IdentityDocumentKind.CitizenId, text, out var document, out var fault)) return (document, null);
        return IdentityDocument.TryParse(IdentityDocumentKind.ResidencePermit, text, out document, out _)
            || IdentityDocument.TryParse(IdentityDocumentKind.ForeignPermanentResidence, text, out document, out _)
            ? (document, null)
            : (null, RosterRefusals.IdNumberInvalid.With(fault.Value));
    }

    /// <summary>A number of 18 digits that the spreadsheet kept as a number: 3.71425199503120E+17. The last digits are gone.</summary>
    public static bool LostDigits(string text) => text.Contains("E+", StringComparison.OrdinalIgnoreCase);
}
