using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison.Issues;

public readonly record struct TalentIssueId(Guid Value) : ITypedId<TalentIssueId>
{
    public static TalentIssueId New() => new(Guid.CreateVersion7());
    public static TalentIssueId From(Guid value) => new(value);
    public static TalentIssueId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TalentIssueId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
