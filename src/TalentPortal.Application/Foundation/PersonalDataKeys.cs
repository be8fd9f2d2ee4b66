using System.Security.Cryptography;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// The keys that protect personal data: a ring of encryption keys (the newest writes, all read) and one index key. They come from a
/// file outside the database and its backups; in production it must exist beforehand, in development it is made once.
/// </summary>
public sealed class PersonalDataKeys
{
    public const int KeyBytes = 32;

    private readonly SortedDictionary<byte, byte[]> encryption;

    public PersonalDataKeys(IReadOnlyDictionary<byte, byte[]> encryptionKeys, byte[] indexKey)
    {
        if (encryptionKeys.Count == 0 || encryptionKeys.Values.Append(indexKey).Any(key => key.Length != KeyBytes))
            throw new ArgumentException("At least one encryption key and one index key, each of 32 bytes, are needed.");
        encryption = new SortedDictionary<byte, byte[]>(encryptionKeys.ToDictionary());
        IndexKey = indexKey;
    }

    public byte CurrentId => encryption.Keys.Last();
    public byte[] IndexKey { get; }

    public byte[] Encryption(byte id) =>
        encryption.TryGetValue(id, out var key) ? key : throw new CryptographicException($"Personal-data key {id} is not in the ring.");

    /// <summary>The file's form: one line per key, <c>index:BASE64</c> and <c>1:BASE64</c>, <c>2:BASE64</c> …</summary>
    public static PersonalDataKeys Parse(IEnumerable<string> lines)
    {
        var entries = lines.Select(line => line.Trim()).Where(line => line.Length > 0)
            .Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0], parts => Convert.FromBase64String(parts[1]));
        var ring = entries.Where(entry => entry.Key != "index").ToDictionary(entry => byte.Parse(entry.Key, null), entry => entry.Value);
        return new PersonalDataKeys(ring, entries["index"]);
    }

    public static IEnumerable<string> NewFile() =>
        ["index:" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)), "1:" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))];
}
