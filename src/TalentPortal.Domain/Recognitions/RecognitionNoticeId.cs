using System.Diagnostics.CodeAnalysis;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Recognitions;

public readonly record struct RecognitionNoticeId(Guid Value) : ITypedId<RecognitionNoticeId>
{
    public static RecognitionNoticeId New() => new(Guid.CreateVersion7());
    public static RecognitionNoticeId From(Guid value) => new(value);
    public static RecognitionNoticeId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecognitionNoticeId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
