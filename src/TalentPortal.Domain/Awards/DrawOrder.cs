using System.Globalization;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

/// <summary>The order in which experts are drawn, see <see cref="VerifiableDraw"/>; a code is the expert's id without dashes.</summary>
public static class DrawOrder
{
    public static string ListDigest(IEnumerable<Guid> experts) => VerifiableDraw.ListDigest(experts.Select(Code));

    public static string Commitment(string seed, string listDigest) => VerifiableDraw.Commitment(seed, listDigest);

    public static string Key(string seed, string witness, Guid expert) => VerifiableDraw.Key(seed, witness, Code(expert));

    public static IReadOnlyList<Guid> Of(string seed, string witness, IEnumerable<Guid> experts) =>
        [.. experts.OrderBy(expert => Key(seed, witness, expert), StringComparer.Ordinal)];

    public static string Code(Guid expert) => expert.ToString("N", CultureInfo.InvariantCulture);
}
