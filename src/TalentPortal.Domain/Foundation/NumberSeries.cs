namespace TalentPortal.Domain.Foundation;

/// <summary>
/// One running series of numbers, per prefix and year: <c>SL26-00217</c>. Saved in the transaction that uses the number, guarded by its
/// version: of two who take the same number one is refused and starts again, so the series has neither doubles nor gaps.
/// </summary>
public sealed class NumberSeries : IVersioned
{
    public const int PrefixLength = 4;
    public const int KeyLength = PrefixLength + 2;

    private NumberSeries() { }

    public NumberSeries(string prefix, int year)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix.Length, PrefixLength);
        Key = KeyOf(prefix, year);
    }

    /// <summary>Prefix and the last two digits of the year, <c>SL26</c>.</summary>
    public string Key { get; private set; } = "";
    public int Last { get; private set; }
    public long Version { get; private set; }

    public static string KeyOf(string prefix, int year) => $"{prefix}{year % 100:00}";

    public string Next() => $"{Key}-{++Last:00000}";
}
