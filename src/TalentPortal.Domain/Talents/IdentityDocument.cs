using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>The paper by which a person is known: its kind and its number in normal form.</summary>
public sealed partial record IdentityDocument
{
    private IdentityDocument(IdentityDocumentKind kind, string number) => (Kind, Number) = (kind, number);

    public IdentityDocumentKind Kind { get; }
    public string Number { get; }

    /// <summary>Null where the number does not carry it.</summary>
    public DateOnly? BirthDate => FollowsGb11643 ? Gb11643.BirthDate(Number) : null;
    public Sex? Sex => FollowsGb11643 ? Gb11643.Sex(Number) : null;

    private bool FollowsGb11643 => Number.Length == 18 && Kind != IdentityDocumentKind.Passport;

    public static bool TryParse(
        IdentityDocumentKind kind, string? text, [NotNullWhen(true)] out IdentityDocument? document, [NotNullWhen(false)] out IdNumberFault? fault)
    {
        var number = WrittenNumber.Normalise(text);
        fault = number.Length == 0 ? IdNumberFault.Missing : kind switch
        {
            IdentityDocumentKind.CitizenId => CheckCitizen(text, out number),
            IdentityDocumentKind.ResidencePermit => CheckResidencePermit(text, out number),
            IdentityDocumentKind.ForeignPermanentResidence => CheckForeignResidence(ref number),
            IdentityDocumentKind.Passport => PassportNumber().IsMatch(number) ? null
                : number.Length is < 5 or > 17 ? IdNumberFault.Length : IdNumberFault.Characters,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        document = fault is null ? new IdentityDocument(kind, number) : null;
        return fault is null;
    }

    public override string ToString() => $"{Kind} {Masks.IdNumber(Number)}";

    private static IdNumberFault? CheckCitizen(string? text, out string number)
    {
        number = CitizenId.TryParse(text, out var id, out var fault) ? id.Value : "";
        return fault;
    }

    private static IdNumberFault? CheckResidencePermit(string? text, out string number)
    {
        if (WrittenNumber.Normalise(text).Length == 15)
        {
            number = "";
            return IdNumberFault.Length;
        }

        var fault = Gb11643.Check(text, out number);
        return fault is null && number[..2] is not ("81" or "82" or "83") ? IdNumberFault.Region : fault;
    }

    /// <summary>The card of 2017 (three letters of nationality, twelve digits) or of December 2023 (18 digits from 9, checked as GB 11643).</summary>
    private static IdNumberFault? CheckForeignResidence(ref string number)
    {
        if (number.Length == 15) return CardOf2017().IsMatch(number) ? null : IdNumberFault.Characters;
        if (number.Length != 18) return IdNumberFault.Length;
        var fault = Gb11643.Check(number, out number);
        return fault is null && number[0] != '9' ? IdNumberFault.Region : fault;
    }

    [GeneratedRegex("^[A-Z]{3}[0-9]{12}$")]
    private static partial Regex CardOf2017();

    [GeneratedRegex("^[A-Z0-9]{5,17}$")]
    private static partial Regex PassportNumber();
}
