using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Subsidies;

/// <summary>What a line of a correction notice can be about: a material of the policy, a part of the application, or something else.</summary>
public static class CorrectionSubjects
{
    public const string Other = "other";

    /// <summary>All of them in the order of the form; consent and promise are sections and not listed twice.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<MaterialTerms> materials) =>
        [.. Enum.GetNames<ApplySection>(), .. materials.Select(material => material.Code).Where(code => !MaterialNeeds.IsOnline(code)), Other];

    /// <summary>The name in the language of whoever writes or reads now.</summary>
    public static string NameOf(string subject, IEnumerable<MaterialTerms> materials, PortalTexts texts) =>
        materials.FirstOrDefault(material => material.Code == subject) is { } known ? PortalLanguage.Current == PortalLanguage.English ? known.NameEn : known.NameZh
        : Enum.TryParse<ApplySection>(subject, out var section) ? texts.Of(section)
        : texts["subsidy.correction.other"];
}
