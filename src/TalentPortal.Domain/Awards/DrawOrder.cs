using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// The order in which experts are drawn, so that anybody can compute it again. The seed and the list are promised first (their SHA-256);
/// the word of a witness comes afterwards. Each expert's place is the SHA-256 of <c>seed|witness|code</c>, the smallest first. All texts are
/// UTF-8, all hashes lower-case hexadecimal, a code is the expert's id without dashes.
/// </summary>
public static class DrawOrder
{
    public static string ListDigest(IEnumerable<Guid> experts) => Hash(string.Join('\n', experts.Select(Code).Order(StringComparer.Ordinal)));

    public static string Commitment(string seed, string listDigest) => Hash($"{seed}|{listDigest}");

    public static string Key(string seed, string witness, Guid expert) => Hash($"{seed}|{witness}|{Code(expert)}");

    public static IReadOnlyList<Guid> Of(string seed, string witness, IEnumerable<Guid> experts) =>
        [.. experts.OrderBy(expert => Key(seed, witness, expert), StringComparer.Ordinal)];

    public static string Code(Guid expert) => expert.ToString("N", CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
