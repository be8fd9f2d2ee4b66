using CsCheck;

namespace TalentPortal.Domain.Tests.Talents;

/// <summary>Invented numbers with right check digits, computed here a second time and not by the code under test.</summary>
internal static class SomeNumbers
{
    public static string CitizenId(string region, string born, string sequence)
    {
        var seventeen = region + born + sequence;
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return seventeen + "10X98765432"[seventeen.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
    }

    public static Gen<string> AnyCitizenId { get; } =
        Gen.Select(Gen.Int[0, 2].Select(i => new[] { "371425", "110105", "440305" }[i]), Gen.Date[new DateTime(1950, 1, 1), new DateTime(2010, 12, 31)], Gen.Int[0, 999],
            (region, born, sequence) => CitizenId(region, $"{born:yyyyMMdd}", $"{sequence:000}"));
}
