using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Notices;

public readonly record struct NoticeItemId(Guid Value) : ITypedId<NoticeItemId>
{
    public static NoticeItemId New() => new(Guid.CreateVersion7());
    public static NoticeItemId From(Guid value) => new(value);
    public static NoticeItemId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NoticeItemId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
