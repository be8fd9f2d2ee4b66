using System.Text.Json;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// What a record of a register says, field by field, as its history writes it. Taking back the changes one by one, the latest first, leads to
/// what it said on an earlier day.
/// </summary>
public sealed class RegisterState
{
    private readonly Dictionary<string, string?> fields = [];
    private readonly Dictionary<Guid, (string Kind, Dictionary<string, string> Values)> parts = [];

    /// <summary>False before the record was entered.</summary>
    public bool Exists { get; private set; } = true;
    public IReadOnlyDictionary<string, string?> Fields => fields;

    /// <summary>The parts of a kind, the first entered first.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> PartsOf(string kind) =>
        [.. parts.Where(part => part.Value.Kind == kind).OrderBy(part => part.Key.ToString("N"), StringComparer.Ordinal).Select(part => part.Value.Values)];

    public RegisterState With(string field, object? value)
    {
        fields[field] = ChangeValue.Write(value);
        return this;
    }

    public RegisterState WithPart(string kind, Guid id, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var written = new Dictionary<string, string>();
        foreach (var (name, value) in values)
            if (ChangeValue.Write(value) is { } text) written[name] = text;
        parts[id] = (kind, written);
        return this;
    }

    /// <summary>Takes one change back; it must be the latest that is not taken back yet.</summary>
    public void Undo(RegisterChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Field == RegisterChange.Entered) Exists = false;
        else if (change.Part is not { } part) fields[change.Field] = change.From;
        else if (change.Field.Split('.', 2) is [_, var name]) UndoValue(part, name, change.From);
        else if (change.From is null) parts.Remove(part);
        else parts[part] = (change.Field, Read(change.From));
    }

    private void UndoValue(Guid part, string name, string? before)
    {
        if (!parts.TryGetValue(part, out var known)) return;
        if (before is null) known.Values.Remove(name);
        else known.Values[name] = before;
    }

    /// <summary>A text that was cut off for its length says nothing for certain.</summary>
    private static Dictionary<string, string> Read(string whole)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(whole) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
