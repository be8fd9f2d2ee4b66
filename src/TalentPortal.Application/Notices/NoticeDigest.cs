using System.Security.Cryptography;
using System.Text;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Notices;

/// <summary>
/// The digest of a list: everything that a second person checked, without number and dates, which come with the publication. SHA-256,
/// hex.
/// </summary>
public static class NoticeDigest
{
    public static string Of(PublicNotice notice) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PortalJson.Write(new { notice.Heading, notice.Days, notice.Lines }))));
}
