using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Corrections;

/// <summary>
/// Tells what became of a request, where it ends (actions that have a text <c>correction.news.Action</c>): its number and nothing
/// of what it asks for, in the language of whoever asked.
/// </summary>
public sealed class RecordCorrectionNews(IPortalDb db, AccountMessages messages, PortalTexts texts)
{
    /// <summary>To be called after the step; the message is saved with it.</summary>
    public async Task TellAsync(RecordCorrection request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var key = $"correction.news.{request.History.MaxBy(step => step.Sequence)!.Action}";
        if (!texts.Has(key)) return;
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(row => row.Id == request.AskedBy.Value), ct)) messages.Send(reader, new MessageAbout(MessageSubject.OwnCorrection, request.Id), key, request.Number);
    }
}
