using System.Security.Cryptography;
using System.Text;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Documents;

/// <summary>
/// The check code printed on every document: 60 bits of an HMAC over number and content, in twelve characters without 0, 1, I and O.
/// Only the portal can make one, and a changed content has another.
/// </summary>
public sealed class CheckCodes(PersonalDataKeys keys)
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Characters = 12, GroupLength = 4;

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.IndexKey, PersonalDataKeys.KeyBytes, info: Encoding.ASCII.GetBytes("document check code"));

    /// <summary><c>8F3K-27QD-M4XT</c></summary>
    public string For(string number, string content)
    {
        var digest = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{number}\n{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}"));
        var bits = BitConverter.ToUInt64(digest);
        var code = new StringBuilder(Characters + 2);
        for (var i = 0; i < Characters; i++, bits >>= 5)
        {
            if (i > 0 && i % GroupLength == 0) code.Append('-');
            code.Append(Alphabet[(int)(bits & 31)]);
        }

        return code.ToString();
    }

    /// <summary>Compares what somebody typed: case, spaces and dashes do not matter.</summary>
    public bool Fits(string number, string content, string typed) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Domain.Foundation.WrittenNumber.Normalise(typed)),
            Encoding.UTF8.GetBytes(For(number, content).Replace("-", "", StringComparison.Ordinal)));
}
