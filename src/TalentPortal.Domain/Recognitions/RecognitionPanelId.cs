using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Recognitions;

public readonly record struct RecognitionPanelId(Guid Value) : ITypedId<RecognitionPanelId>
{
    public static RecognitionPanelId New() => new(Guid.CreateVersion7());
    public static RecognitionPanelId From(Guid value) => new(value);
    public static RecognitionPanelId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecognitionPanelId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
