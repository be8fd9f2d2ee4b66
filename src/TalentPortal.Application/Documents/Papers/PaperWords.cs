using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>The portal's texts in the language of one paper, whatever the language of the person at the screen.</summary>
public sealed class PaperWords(PortalTexts texts, PortalFormat format, string language)
{
    public const string Chinese = PortalLanguage.Chinese;
    public const string English = PortalLanguage.English;

    public string Language => language;
    public bool IsChinese => language == Chinese;

    public string this[string key, params object?[] values] => InLanguage(() => texts[key, values]);

    public string Of(Enum member) => InLanguage(() => texts.Of(member));
    public string Date(DateOnly date) => InLanguage(() => format.Date(date));
    public string Date(DateOnly date, bool isProvisional) => isProvisional ? this["document.provisional", date] : Date(date);
    public string Moment(DateTime utc) => InLanguage(() => format.Moment(utc));
    public string Figure(Money amount) => format.Figure(amount);
    public string Month(YearMonth month) => InLanguage(() => format.Month(month));

    /// <summary>人民币（大写）叁仟叁佰元整; an English paper has figures only.</summary>
    public string InWords(Money amount) => IsChinese ? this["document.inWords", ChineseAmount.Of(amount)] : "";

    /// <summary>What the paper is, in English under a Chinese title.</summary>
    public string? Subtitle(DocumentKind kind) => IsChinese ? In(English).Of(kind) : null;

    public string Footnote(bool hasProvisionalDates) =>
        (hasProvisionalDates ? this["document.provisionalNote"] + "\n" : "") + this["document.generated"];

    public PaperWords In(string other) => new(texts, format, other);

    private string InLanguage(Func<string> write) => PortalLanguage.In(language, write);
}
