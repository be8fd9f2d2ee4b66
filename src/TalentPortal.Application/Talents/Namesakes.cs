using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// People of one name whose numbers one slip makes of each other. Equal names have equal initials, and the search comes by in the order of
/// the initials: only the people of the latest ones are kept, and a number is opened when there is a second person of the name.
/// </summary>
internal sealed class Namesakes
{
    private readonly Dictionary<string, List<NumberOfPerson>> byName = new(StringComparer.Ordinal);
    private string latest = "";

    public IReadOnlyList<LookAlike> Meet(string initials, NumberOfPerson person)
    {
        if (initials != latest) byName.Clear();
        latest = initials;
        var key = PersonLikeness.NameKey(person.Name);
        if (!byName.TryGetValue(key, out var same)) byName[key] = same = [];
        var near = same.Where(other => other.Id != person.Id && other.Kind == person.Kind && PersonLikeness.AreNear(other.Number, person.Number)).Select(other => new LookAlike(person.Id, other.Id, SuspicionGrounds.NearNumber)).ToList();
        same.Add(person);
        return near;
    }
}

internal sealed class NumberOfPerson(PersonId id, string name, IdentityDocumentKind kind, Func<string> open)
{
    private readonly Lazy<string> number = new(open);

    public PersonId Id => id;
    public string Name => name;
    public IdentityDocumentKind Kind => kind;
    public string Number => number.Value;
}
