using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>GB/T 3304 by its two digits, from the data file <c>Texts/Ethnicities.json</c>.</summary>
public sealed class Ethnicities(PortalTexts texts)
{
    private const string Prefix = "ethnicity.";

    /// <summary>In the order of the standard, which is that of the number of people.</summary>
    public IReadOnlyList<string> Codes { get; } =
        [.. texts.All.Where(text => text.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(text => text.Key[Prefix.Length..]).Order(StringComparer.Ordinal)];

    public bool Has(string? code) => code is not null && texts.Has(Prefix + code);

    public string NameOf(string code) => Has(code) ? texts[Prefix + code] : code;

    /// <summary>The code of a name as people write it, 汉 for 汉族, or null.</summary>
    public string? CodeOf(string name) => Codes.FirstOrDefault(code => texts.In(PortalLanguage.Chinese, Prefix + code) is var full && (full == name || full == name + "族"));
}
