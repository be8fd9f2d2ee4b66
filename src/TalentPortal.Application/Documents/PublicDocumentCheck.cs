using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Documents;

/// <summary>What anybody may ask about a paper, slowed down per address. An unknown number and a wrong code are one answer.</summary>
public sealed class PublicDocumentCheck(IPortalDb db, CountyClock clock, DocumentVerification verification, PersonalDataVault vault, IRateLimits limits, DocumentCheckSettings settings, IValidator<CheckDocument> check)
{
    /// <summary>What a certificate that was found is worth today: the holder's masked name, the level, the days, the state.</summary>
    public async Task<CertificateToday?> CertificateAsync(VerifiedDocument? found, CancellationToken ct)
    {
        if (found is not { Kind: DocumentKind.RecognitionCertificate }) return null;
        var held = await db.Recognitions.AsNoTracking().SingleOrDefaultAsync(row => row.CertificateNumber == found.Number, ct);
        return held is null ? null : new CertificateToday(Masks.Name(held.PersonName), held.Level, held.Route, held.ValidFrom, held.ValidTo, held.LastDay, held.StateOn(clock.Today));
    }

    /// <returns>The paper as it was issued, or null.</returns>
    public async Task<VerifiedDocument?> AskAsync(CheckDocument form, string address, CancellationToken ct)
    {
        await check.ValidateAndThrowAsync(form, ct);
        await PaceAsync("document.check", address, settings.PerAddress, ct);
        return await verification.VerifyAsync(form.Number!, form.Code!, ct);
    }

    /// <summary>A public paper is drawn anew for whoever asks, so one address gets so many of them.</summary>
    public Task PacePdfAsync(string address, CancellationToken ct) => PaceAsync("document.pdf", address, settings.PdfsPerAddress, ct);

    private async Task PaceAsync(string purpose, string address, int limit, CancellationToken ct) =>
        RefusedException.ThrowIf(await limits.TryTakeAsync(Convert.ToHexString(vault.Fingerprint(purpose, address)), limit, settings.Window, ct) ? null : DocumentCheckRefusals.TooManyTries);
}

/// <summary>Section <c>DocumentCheck</c>: tries of one address in a window. 60 bits cannot be guessed at this pace.</summary>
public sealed class DocumentCheckSettings
{
    public int PerAddress { get; set; } = 30;
    /// <summary>Public papers drawn for one address in a window; a whole office may sit behind it.</summary>
    public int PdfsPerAddress { get; set; } = 60;
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);
}

/// <summary>What the public sees of a certificate. The last day counts: a level that ended early is not good to the end of its term.</summary>
public sealed record CertificateToday(string MaskedName, TalentLevel Level, RecognitionRoute Route, DateOnly ValidFrom, DateOnly ValidTo, DateOnly LastDay, RecognitionState State);
