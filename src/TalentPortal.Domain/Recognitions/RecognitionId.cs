using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Recognitions;

public readonly record struct RecognitionId(Guid Value) : ITypedId<RecognitionId>
{
    public static RecognitionId New() => new(Guid.CreateVersion7());
    public static RecognitionId From(Guid value) => new(value);
    public static RecognitionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecognitionId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
