using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

public readonly record struct EmployerId(Guid Value) : ITypedId<EmployerId>
{
    public static EmployerId New() => new(Guid.CreateVersion7());
    public static EmployerId From(Guid value) => new(value);
    public static EmployerId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EmployerId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
