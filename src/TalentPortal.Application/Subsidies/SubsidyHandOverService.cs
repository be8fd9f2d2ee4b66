using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Hands a file to another officer of its desk (转交), who is told.</summary>
public sealed class SubsidyHandOverService(
    IPortalDb db, ICurrentActor current, SubsidyDesk desk, DeskColleagues colleagues, SubsidyNews news, IValidator<HandOverCase> validator)
{
    /// <summary>The colleagues a file can go to. Who is barred from it is not among them, and nobody learns why.</summary>
    public async Task<IReadOnlyList<Actor>> ColleaguesAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (SubsidyFlow.DeskOf(application.Status) is not { } place) return [];
        return [.. (await colleagues.OfAsync(place.Capability, ct)).Where(colleague => application.WhyNotReceive(colleague) is null)];
    }

    public async Task HandOverAsync(SubsidyApplicationId id, HandOverCase form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(application.WhyNotHandOver(current.Actor));
        var chosen = new AccountId(form.To!.Value);
        var colleague = (await colleagues.OfAsync(SubsidyFlow.DeskOf(application.Status)!.Value.Capability, ct)).FirstOrDefault(known => known.Id == chosen)
            ?? throw new RefusedException(SubsidyRefusals.ColleagueNotAtDesk);
        application.HandOver(current.Actor, colleague, form.Reason!.Trim(), (await desk.ClockAsync(ct)).UtcNow);
        await news.TellReceiverAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }
}
