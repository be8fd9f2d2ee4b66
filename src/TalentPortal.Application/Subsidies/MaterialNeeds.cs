using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Decides which materials of a version an applicant has to hand in: what the register already vouches for is not asked again.</summary>
public static class MaterialNeeds
{
    public const string BankCard = "bank_card", Promise = "promise", Consent = "consent";

    private static readonly string[] Online = [BankCard, Promise, Consent];

    public static bool IsOnline(string code) => Online.Contains(code);

    /// <param name="terms">The material as the version asks for it.</param>
    /// <param name="education">The education applied with, if stated.</param>
    /// <param name="employment">The employment applied with, if stated.</param>
    /// <param name="isInsured">Whether the insurance roster knows the person; with it come name, number and months.</param>
    public static MaterialRoute RouteOf(MaterialTerms terms, Education? education, Employment? employment, bool isInsured)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return IsOnline(terms.Code) ? MaterialRoute.Online : IsWaived(terms.NotNeededWhen, education, employment, isInsured) ? MaterialRoute.Waived : MaterialRoute.Upload;
    }

    /// <param name="asked">By the version.</param>
    /// <param name="handedIn">Codes of the materials that are there.</param>
    /// <param name="education">As above.</param>
    /// <param name="employment">As above.</param>
    /// <param name="isInsured">As above.</param>
    public static IReadOnlyList<MaterialTerms> MissingOf(IEnumerable<MaterialTerms> asked, IReadOnlyCollection<string> handedIn, Education? education, Employment? employment, bool isInsured) =>
        [.. asked.Where(terms => terms.IsRequired && RouteOf(terms, education, employment, isInsured) is MaterialRoute.Upload && !handedIn.Contains(terms.Code))];

    private static bool IsWaived(MaterialWaiver waiver, Education? education, Employment? employment, bool isInsured) => waiver switch
    {
        MaterialWaiver.IdentityShared or MaterialWaiver.InsuranceShared => isInsured,
        MaterialWaiver.DegreeVerifiedByChsi => education?.Verification is EducationVerification.Chsi,
        // Who works for himself has no employer to sign a contract with either.
        MaterialWaiver.EstablishedPost => employment?.Kind is EmploymentKind.EstablishedPost or EmploymentKind.OwnBusiness,
        _ => false,
    };
}
