using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>, IComparable<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());
    public static PersonId From(Guid value) => new(value);
    public static PersonId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <summary>The order of pages. Which id comes first is the database's affair, so it is only asked there.</summary>
    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);

    public static bool operator <(PersonId left, PersonId right) => left.CompareTo(right) < 0;
    public static bool operator >(PersonId left, PersonId right) => left.CompareTo(right) > 0;
    public static bool operator <=(PersonId left, PersonId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(PersonId left, PersonId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("N");
}
