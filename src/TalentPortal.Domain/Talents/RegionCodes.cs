using System.Collections.Frozen;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// What is known here of GB/T 2260: the province prefixes, and the current counties of Dezhou (3714). Other prefectures are not
/// judged: an old ID keeps the code of a county that was renamed or merged long ago.
/// </summary>
public static class RegionCodes
{
    public const string County = "371425";

    private static readonly FrozenSet<string> Provinces = FrozenSet.ToFrozenSet(
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71",
    ]);

    private static readonly FrozenSet<string> Dezhou = FrozenSet.ToFrozenSet(
    [
        "371402", "371403", "371422", "371423", "371424", County, "371426", "371427", "371428", "371481", "371482",
    ]);

    public static bool IsMainlandProvince(string prefix) => Provinces.Contains(prefix);

    /// <summary>A six-digit code that is not current, as far as the portal can know. A reason to look twice, never to refuse.</summary>
    public static bool LooksRevoked(string region) =>
        region.EndsWith("00", StringComparison.Ordinal)
        || (region.StartsWith("3714", StringComparison.Ordinal) && !Dezhou.Contains(region));
}
