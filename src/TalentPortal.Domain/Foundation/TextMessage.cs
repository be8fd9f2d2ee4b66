using System.Text.Json;

namespace TalentPortal.Domain.Foundation;

/// <summary>Words that are stored now and read later, by readers of either language: a text key and the values of its places.</summary>
public sealed class TextMessage
{
    public const int KeyLength = 100;
    public const int ValuesLength = 1_000;

    private TextMessage() { }

    /// <param name="key">A text key.</param>
    /// <param name="values">Counts, days, amounts, words and enum members; no number of a person.</param>
    public TextMessage(string key, IReadOnlyList<object?> values) => (Key, Values) = (key, JsonSerializer.Serialize(values.Select(Written), PortalJson.Options));

    public string Key { get; private set; } = "";
    /// <summary>A JSON array: numbers stay numbers, days, amounts and names in two languages are objects, everything else is text.</summary>
    public string Values { get; private set; } = "[]";

    public static TextMessage Of(Refusal refusal) => new("refusal." + refusal.Code, refusal.Arguments);

    /// <summary>A message that was written before.</summary>
    public static TextMessage Stored(string key, string values) => new() { Key = key, Values = values };

    public object?[] Arguments() => [.. JsonSerializer.Deserialize<JsonElement[]>(Values)!.Select(Read)];

    private static object? Written(object? value) => value switch
    {
        null => null,
        int or long => value,
        Enum member => $"enum.{member.GetType().Name}.{member}",
        DateOnly day => new { Day = day },
        Money amount => new { amount.Fen },
        TwoWordings name => new { name.Zh, name.En },
        _ => value.ToString(),
    };

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.Object when value.TryGetProperty("day", out var day) => day.Deserialize<DateOnly>(),
        JsonValueKind.Object when value.TryGetProperty("fen", out var fen) => new Money(fen.GetInt64()),
        JsonValueKind.Object => new TwoWordings(value.GetProperty("zh").GetString()!, value.GetProperty("en").GetString()!),
        _ => value.GetString(),
    };
}
