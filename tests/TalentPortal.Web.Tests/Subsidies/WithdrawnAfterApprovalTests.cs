using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>Approved, and withdrawn before anybody published it: the right is gone, another application begins where the first began.</summary>
public sealed class WithdrawnAfterApprovalTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Right_EndsWithTheApplication_AndAnotherOneFindsNothingInItsWay()
    {
        var made = await desks.ApprovedAsync();
        using var applicant = await host.SignInAsAsync(made.Applicant);
        var before = await RightAsync(made);

        await (await applicant.GetPageAsync($"/my/applications/{made.Id}/withdraw")).SubmitAsync();

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.Withdrawn);
        var ended = await RightAsync(made);
        (before.State, ended.State, ended.EndReason, ended.RemainingMonths).ShouldBe((EntitlementState.Pending, EntitlementState.Ended, EndReason.Withdrawn, 0));
        var again = await host.ActAsync(made.Applicant, services => services.GetRequiredService<SubsidyDraftService>().StartAsync(null, Ct));
        again.ShouldNotBe(made.Id);
        var facts = await FactsAsync(again);
        (facts.PaidBefore.Count, facts.OtherBenefits.Count).ShouldBe((0, 0));
    }

    private Task<Entitlement> RightAsync(DeskCase made) => host.WithDbAsync(db => db.Entitlements.AsNoTracking().SingleAsync(row => row.ApplicationId == made.Id));

    private Task<AllowanceFacts> FactsAsync(SubsidyApplicationId id) => host.WithAsync(async services =>
    {
        var db = services.GetRequiredService<Application.Foundation.IPortalDb>();
        return (await services.GetRequiredService<SubsidyAssessor>().CalculateAsync(await db.SubsidyApplications.SingleAsync(row => row.Id == id), Ct)).Facts;
    });
}
