using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>The history of one record of a register in the reader's words. Whether the reader may see the record is asked by whoever asks.</summary>
public sealed class RegisterHistoryQuery(IPortalDb db, PortalTexts texts, PortalFormat format, IEnumerable<IChangeNames> names)
{
    public const int Shown = 200;

    /// <summary>The latest first; <see cref="Shown"/> at most.</summary>
    public async Task<IReadOnlyList<ChangeLine>> OfAsync(RegisterSubject subject, Guid id, CancellationToken ct)
    {
        var changes = await db.RegisterChanges.AsNoTracking().Where(change => change.Subject == subject && change.SubjectId == id)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Take(Shown).ToListAsync(ct);
        var lines = new List<ChangeLine>(changes.Count);
        foreach (var change in changes)
            lines.Add(new ChangeLine(change.At, change.By == Actor.System.Id ? texts["subsidy.timeline.portal"] : change.ByName, LabelOf(subject, change.Field), await WordsOfAsync(subject, change.Field, change.From, ct), await WordsOfAsync(subject, change.Field, change.To, ct), change.Reason, change.Source));
        return lines;
    }

    /// <summary>Key <c>change.Subject.Field</c>.</summary>
    public string LabelOf(RegisterSubject subject, string field) => texts[$"change.{subject}.{field}"];

    /// <summary>A value as it is written down, in the reader's words.</summary>
    public async Task<string?> WordsOfAsync(RegisterSubject subject, string field, string? value, CancellationToken ct)
    {
        if (value is null) return null;
        if (names.FirstOrDefault(candidate => candidate.Names(subject, field)) is { } known && await known.NameOfAsync(value, ct) is { } name) return name;
        if (value.StartsWith('{') && Parts(value) is { } parts)
        {
            var words = new List<string>();
            foreach (var (part, text) in parts) words.Add($"{LabelOf(subject, $"{field}.{part}")} {await WordsOfAsync(subject, $"{field}.{part}", text, ct)}");
            return string.Join(format.IsChinese ? "；" : "; ", words);
        }

        return value is "true" or "false" ? texts["change.value." + value]
            : texts.Has("enum." + value) ? texts["enum." + value]
            : ChangeValue.ReadDay(value) is { } day ? format.Date(day)
            : ChangeValue.ReadMoment(value) is { } moment ? format.Moment(moment)
            : value;
    }

    /// <summary>Null for a text that only begins like a part, or that was cut off.</summary>
    private static Dictionary<string, string>? Parts(string value)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(value);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One change as it is read; <paramref name="At"/> is UTC.</summary>
public sealed record ChangeLine(DateTime At, string By, string Field, string? From, string? To, string? Reason, FactSource Source);
