using System.Diagnostics.CodeAnalysis;

namespace TalentPortal.Domain.Foundation;

public readonly record struct JobId(Guid Value) : ITypedId<JobId>
{
    public static JobId New() => new(Guid.CreateVersion7());
    public static JobId From(Guid value) => new(value);
    public static JobId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JobId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
