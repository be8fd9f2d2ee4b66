using System.Text.Json;

namespace TalentPortal.Domain.Foundation;

/// <summary>Words that are stored now and read later, by readers of either language: a text key and the values of its places.</summary>
public sealed class TextMessage
{
    public const int KeyLength = 100;
    public const int ValuesLength = 1_000;

    private TextMessage() { }

    /// <param name="key">A text key.</param>
    /// <param name="values">Counts, words and enum members; nothing personal.</param>
    public TextMessage(string key, IReadOnlyList<object> values) => (Key, Values) = (key, JsonSerializer.Serialize(values.Select(Written)));

    public string Key { get; private set; } = "";
    /// <summary>A JSON array: numbers stay numbers, everything else is text.</summary>
    public string Values { get; private set; } = "[]";

    public static TextMessage Of(Refusal refusal) => new("refusal." + refusal.Code, refusal.Arguments);

    /// <summary>A message that was written before.</summary>
    public static TextMessage Stored(string key, string values) => new() { Key = key, Values = values };

    public object[] Arguments() =>
        [.. JsonSerializer.Deserialize<JsonElement[]>(Values)!.Select(value => value.ValueKind is JsonValueKind.Number ? value.GetInt64() : (object)value.GetString()!)];

    private static object? Written(object value) => value switch
    {
        int or long => value,
        Enum member => $"enum.{member.GetType().Name}.{member}",
        _ => value.ToString(),
    };
}
