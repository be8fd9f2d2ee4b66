using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Recognitions;

public readonly record struct RecognitionApplicationId(Guid Value) : ITypedId<RecognitionApplicationId>
{
    public static RecognitionApplicationId New() => new(Guid.CreateVersion7());
    public static RecognitionApplicationId From(Guid value) => new(value);
    public static RecognitionApplicationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecognitionApplicationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
