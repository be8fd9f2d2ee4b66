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
        if (document is null || !codes.Fits(document.Number, document.Content, checkCode)) return null;
        var next = document.Withdrawal is null ? null : await db.IssuedDocuments.Where(known => known.ReplacesId == document.Id).OrderBy(known => known.Number).Select(known => known.Number).FirstOrDefaultAsync(ct);
        return new VerifiedDocument(document.Kind, document.Number, document.IssuedAt, PaperDocument.FromJson(document.Content), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Content))), document.Withdrawal, next);
    }
}

/// <summary>What the verification page shows; the digest is SHA-256 (hex) of the kept content.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">As printed.</param>
/// <param name="IssuedAt">UTC.</param>
/// <param name="Paper">As issued.</param>
/// <param name="Digest">SHA-256 (hex) of the kept content.</param>
/// <param name="Withdrawal">Since when and why it is not good any more.</param>
/// <param name="ReplacedBy">Number of the paper in its place; the code stands on that paper.</param>
public sealed record VerifiedDocument(DocumentKind Kind, string Number, DateTime IssuedAt, PaperDocument Paper, string Digest, DocumentWithdrawal? Withdrawal, string? ReplacedBy);
