using System.Security.Cryptography;
using System.Text;

namespace TalentPortal.Domain.Foundation;

/// <summary>
/// A draw that anybody can compute again. List and seed are promised first: the <see cref="ListDigest"/> is the SHA-256 of all codes, in ordinal order
/// and one a line; the <see cref="Commitment"/> that of <c>seed|digest</c>. The word of a witness comes afterwards, so that nobody can try seeds until
/// one suits. The place of a code follows from the SHA-256 of <c>seed|witness|code</c>, the smallest first, whatever order the list has. All texts are UTF-8,
/// all hashes lower-case hexadecimal.
/// </summary>
public static class VerifiableDraw
{
    public static string ListDigest(IEnumerable<string> codes) => Hash(string.Join('\n', codes.Order(StringComparer.Ordinal)));

    public static string Commitment(string seed, string listDigest) => Hash($"{seed}|{listDigest}");

    public static string Key(string seed, string witness, string code) => Hash($"{seed}|{witness}|{code}");

    /// <exception cref="ArgumentException">A code is on the list twice: its place would not be one.</exception>
    public static IReadOnlyList<string> Order(string seed, string witness, IEnumerable<string> codes)
    {
        List<string> listed = [.. codes];
        if (listed.Distinct(StringComparer.Ordinal).Count() != listed.Count) throw new ArgumentException("Each entry is on the list once.", nameof(codes));
        return [.. listed.OrderBy(code => Key(seed, witness, code), StringComparer.Ordinal)];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
