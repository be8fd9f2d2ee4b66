using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents;

/// <summary>What anybody may ask about a paper, slowed down per address. An unknown number and a wrong code are one answer.</summary>
public sealed class PublicDocumentCheck(DocumentVerification verification, PersonalDataVault vault, IRateLimits limits, DocumentCheckSettings settings, IValidator<CheckDocument> check)
{
    /// <returns>The paper as it was issued, or null.</returns>
    public async Task<VerifiedDocument?> AskAsync(CheckDocument form, string address, CancellationToken ct)
    {
        await check.ValidateAndThrowAsync(form, ct);
        var key = Convert.ToHexString(vault.Fingerprint("document.check", address));
        RefusedException.ThrowIf(await limits.TryTakeAsync(key, settings.PerAddress, settings.Window, ct) ? null : DocumentCheckRefusals.TooManyTries);
        return await verification.VerifyAsync(form.Number!, form.Code!, ct);
    }
}

/// <summary>Section <c>DocumentCheck</c>: tries of one address in a window. 60 bits cannot be guessed at this pace.</summary>
public sealed class DocumentCheckSettings
{
    public int PerAddress { get; set; } = 30;
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);
}
