using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>
/// The county's townships by their 12-digit codes (GB/T 2260 extended), from the data file <c>Texts/Townships.json</c>. The names are
/// the county's; the numbers behind 371425 have to be compared with the statistics bureau's list before the portal goes live.
/// </summary>
public sealed class Townships(PortalTexts texts)
{
    private const string Prefix = "township.";

    /// <summary>In the order of the codes; the first is the county itself.</summary>
    public IReadOnlyList<string> Codes { get; } =
        [.. texts.All.Where(text => text.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(text => text.Key[Prefix.Length..]).Order(StringComparer.Ordinal)];

    public bool Has(string? code) => code is not null && texts.Has(Prefix + code);

    /// <summary>The code itself where no name is known.</summary>
    public string NameOf(string code) => Has(code) ? texts[Prefix + code] : code;
}
