using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything the intake window does (受理): accept, decline what is out of scope.</summary>
public sealed class SubsidyIntakeService(
    IPortalDb db, ICurrentActor current, SubsidyDesk desk, SubsidyPapers papers, SubsidyNews news, IValidator<DecideOnCase> decision)
{
    public async Task AcceptAsync(SubsidyApplicationId id, long version, CancellationToken ct)
    {
        var application = await desk.LoadAsync(id, version, ct);
        application.Accept(current.Actor, null, await desk.ClockAsync(ct));
        await papers.IssueAcceptanceAsync(application, ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task DeclineAsync(SubsidyApplicationId id, DecideOnCase form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var application = await desk.LoadAsync(id, form.Version, ct);
        application.Decline(current.Actor, form.Opinion!.Trim(), await desk.ClockAsync(ct));
        await papers.IssueNonAcceptanceAsync(application, form, ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }
}
