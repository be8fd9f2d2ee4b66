namespace TalentPortal.Domain.Foundation;

/// <summary>One running series of numbers, per prefix and year: <c>SL26-00217</c>. Raised in the transaction that uses the number.</summary>
public sealed class NumberSeries
{
    public const int PrefixLength = 4;
    public const int KeyLength = PrefixLength + 2;

    private NumberSeries() { }

    /// <summary>Prefix and the last two digits of the year, <c>SL26</c>.</summary>
    public string Key { get; private set; } = "";
    public int Last { get; private set; }

    public static string KeyOf(string prefix, int year)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix.Length, PrefixLength);
        return $"{prefix}{year % 100:00}";
    }

    public static string Written(string series, int number) => $"{series}-{number:00000}";
}
