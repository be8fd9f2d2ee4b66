using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Stations;

public readonly record struct StationRuleId(Guid Value) : ITypedId<StationRuleId>
{
    public static StationRuleId New() => new(Guid.CreateVersion7());
    public static StationRuleId From(Guid value) => new(value);
    public static StationRuleId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StationRuleId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
