using System.Globalization;

namespace TalentPortal.Domain.Foundation;

/// <summary>How a value stands in the history of a register: the same in every language, and readable back.</summary>
public static class ChangeValue
{
    /// <summary>Days as 2026-03-05, months as 2026-03, amounts in fen, enum members with their type (<c>EmployerStatus.Active</c>).</summary>
    public static string? Write(object? value) => value switch
    {
        null => null,
        "" => null,
        Enum member => $"{member.GetType().Name}.{member}",
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Money amount => amount.Fen.ToString(CultureInfo.InvariantCulture),
        Guid id => id.ToString("N"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public static TEnum? ReadMember<TEnum>(string? text) where TEnum : struct, Enum =>
        text?.Split('.', 2) is [var type, var member] && type == typeof(TEnum).Name && Enum.TryParse<TEnum>(member, out var value) ? value : null;

    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>UTC.</summary>
    public static DateTime? ReadMoment(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
