using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>The public check of a paper: whoever has number and code sees what was issued under them, and nothing without both.</summary>
public sealed class DocumentVerification(IPortalDb db, CheckCodes codes)
{
    /// <summary>The paper as issued, or null: no such number and a wrong code give the same answer.</summary>
    public async Task<VerifiedDocument?> VerifyAsync(string number, string checkCode, CancellationToken ct)
    {
        var wanted = number.Trim().ToUpperInvariant();
        var document = await db.IssuedDocuments.AsNoTracking().FirstOrDefaultAsync(known => known.Number == wanted, ct);
        return document is not null && codes.Fits(document.Number, document.Content, checkCode)
            ? new VerifiedDocument(document.Kind, document.Number, document.IssuedAt, PaperDocument.FromJson(document.Content), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Content))))
            : null;
    }
}

/// <summary>What the verification page shows; the digest is SHA-256 (hex) of the kept content.</summary>
public sealed record VerifiedDocument(DocumentKind Kind, string Number, DateTime IssuedAt, PaperDocument Paper, string Digest);
