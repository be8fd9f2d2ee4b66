using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Documents.Receipts;

/// <summary>Puts a sentence into both languages at once.</summary>
public sealed class ReceiptWordings(PortalTexts texts)
{
    public Wording this[string key, params object?[] values] => Of(() => texts[key, values]);

    public Wording Of(Enum member) => Of(() => texts.Of(member));

    public ReceiptVerdict Verdict(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new(CodeOf(member.ToString()), Of(member));
    }


    public static Wording Of(Func<string> write) => new(PortalLanguage.In(PortalLanguage.Chinese, write), PortalLanguage.In(PortalLanguage.English, write));


    /// <summary>Codes of the file begin with a small letter, as its field names do.</summary>
    public static string CodeOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
