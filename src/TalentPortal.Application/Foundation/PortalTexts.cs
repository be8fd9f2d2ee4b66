using System.Globalization;
using System.Reflection;
using System.Text.Json;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// Every word a user reads, in both languages, from the embedded files <c>Texts/*.json</c>: key → [Chinese, English]. Immutable; the
/// current UI culture picks the language. A missing key stops a developer and is shown as itself in production.
/// </summary>
public sealed class PortalTexts
{
    private readonly IReadOnlyDictionary<string, PortalText> texts;
    private readonly bool strict;
    private readonly TextArguments arguments;

    private PortalTexts(IReadOnlyDictionary<string, PortalText> texts, PortalFormat format, bool strict)
    {
        this.texts = texts;
        this.strict = strict;
        arguments = new TextArguments(this, format);
    }

    public IEnumerable<PortalText> All => texts.Values;

    /// <summary>The text of a key with its places filled. <c>{0:place|places}</c> writes a count with its English noun.</summary>
    public string this[string key, params object?[] values] => Fill(Find(key), values);

    /// <summary>
    /// The official name of a state, role, capability or any other enum member: key <c>enum.Type.Member</c>. A value without a member, as a
    /// form changed by hand leaves it, is shown as the number it is.
    /// </summary>
    public string Of(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var key = $"enum.{member.GetType().Name}.{member}";
        return Has(key) || Enum.IsDefined(member.GetType(), member) ? this[key] : member.ToString();
    }

    /// <summary>The same for a member whose type is known, as in the rows of lists: its key is made once.</summary>
    public string Of<TEnum>(TEnum member) where TEnum : struct, Enum => KeysOf<TEnum>.Known.TryGetValue(member, out var key) ? this[key] : Of((Enum)member);

    /// <summary>The wording of an expected "no": key <c>refusal.code</c>.</summary>
    public string Refusal(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return this["refusal." + refusal.Code, [.. refusal.Arguments]];
    }

    /// <summary>A message that was stored earlier, in the reader's language.</summary>
    public string Of(TextMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return this[message.Key, [.. message.Arguments().Select(value => value is string text && text.StartsWith("enum.", StringComparison.Ordinal) && Has(text) ? this[text] : value)]];
    }

    /// <summary>A text in the language of somebody who is not at the screen.</summary>
    public string In(string language, string key, params object?[] values) => PortalLanguage.In(language, () => this[key, values]);

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>Reads the embedded files of one assembly; a key written twice stops the start.</summary>
    public static PortalTexts Load(PortalFormat format, bool strict) => Load(typeof(PortalTexts).Assembly, format, strict);

    public static PortalTexts Load(Assembly assembly, PortalFormat format, bool strict)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var texts = new Dictionary<string, PortalText>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.Contains(".Texts.", StringComparison.Ordinal)))
            foreach (var text in Read(assembly, resource))
                if (!texts.TryAdd(text.Key, text)) throw new InvalidOperationException($"The text {text.Key} of {resource} exists twice.");
        return new PortalTexts(texts, format, strict);
    }

    private static IEnumerable<PortalText> Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var document = JsonDocument.Parse(stream);
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            if (entry.Value.ValueKind is not JsonValueKind.Array || entry.Value.GetArrayLength() != 2)
                throw new InvalidOperationException($"The text {entry.Name} of {resource} needs a Chinese and an English wording.");
            yield return new PortalText(resource, entry.Name, entry.Value[0].GetString()!, entry.Value[1].GetString()!);
        }
    }

    private string Find(string key) =>
        texts.TryGetValue(key, out var text) ? text.In(CultureInfo.CurrentUICulture)
        : strict ? throw new KeyNotFoundException($"There is no text {key}.")
        : key;

    private static class KeysOf<TEnum> where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> Known = Enum.GetValues<TEnum>().Distinct().ToDictionary(member => member, member => $"enum.{typeof(TEnum).Name}.{member}");
    }

    private string Fill(string wording, object?[] values) => values.Length == 0 ? wording : string.Format(arguments, wording, values);
}
