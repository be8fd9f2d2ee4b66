using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Messages;

public readonly record struct PortalMessageId(Guid Value) : ITypedId<PortalMessageId>, IComparable<PortalMessageId>
{
    public static PortalMessageId New() => new(Guid.CreateVersion7());
    public static PortalMessageId From(Guid value) => new(value);
    public static PortalMessageId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PortalMessageId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    // Keyset paging compares ids in the database.
    public int CompareTo(PortalMessageId other) => Value.CompareTo(other.Value);
    public static bool operator <(PortalMessageId left, PortalMessageId right) => left.CompareTo(right) < 0;
    public static bool operator >(PortalMessageId left, PortalMessageId right) => left.CompareTo(right) > 0;
    public static bool operator <=(PortalMessageId left, PortalMessageId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(PortalMessageId left, PortalMessageId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("N");
}
