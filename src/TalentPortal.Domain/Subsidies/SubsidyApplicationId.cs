using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies;

public readonly record struct SubsidyApplicationId(Guid Value) : ITypedId<SubsidyApplicationId>
{
    public static SubsidyApplicationId New() => new(Guid.CreateVersion7());
    public static SubsidyApplicationId From(Guid value) => new(value);
    public static SubsidyApplicationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SubsidyApplicationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
