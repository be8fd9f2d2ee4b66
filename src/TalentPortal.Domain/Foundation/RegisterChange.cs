using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// One field of one record of a register, from what to what: by whom, when, why, and who vouches for it. Append-only, written when the
/// record is saved. Values are as <see cref="ChangeValue"/> writes them; protected numbers stand here with their masks only.
/// </summary>
public sealed class RegisterChange
{
    public const int FieldLength = 80;
    public const int ValueLength = 2_000;
    public const int ReasonLength = 300;

    /// <summary>The field of the first line of a record: it was entered.</summary>
    public const string Entered = "Entered";

    /// <summary>The field of the last line of a record that was taken out again.</summary>
    public const string Removed = "Removed";

    private RegisterChange() { }

    public RegisterChange(RegisterSubject subject, Guid subjectId, string field, Guid? part, string? from, string? to)
    {
        Id = Guid.CreateVersion7();
        (Subject, SubjectId, Field, Part, From, To) = (subject, subjectId, field, part, Within(from), Within(to));
    }

    public Guid Id { get; private set; }
    public RegisterSubject Subject { get; private set; }
    public Guid SubjectId { get; private set; }
    /// <summary>The property; of a part its kind and property (<c>Educations.School</c>), or its kind alone when it came or went as a whole.</summary>
    public string Field { get; private set; } = "";
    public Guid? Part { get; private set; }
    public string? From { get; private set; }
    public string? To { get; private set; }
    public string? Reason { get; private set; }
    public FactSource Source { get; private set; }
    public AccountId By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }

    public RegisterChange Made(Actor by, DateTime at, FactSource source, string? reason)
    {
        ArgumentNullException.ThrowIfNull(by);
        (By, ByName, At, Source, Reason) = (by.Id, by.Name, at, source, reason);
        return this;
    }

    private static string? Within(string? value) => value is { Length: > ValueLength } ? value[..(ValueLength - 1)] + "…" : value;
}
