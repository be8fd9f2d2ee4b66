using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
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
        var facts = await FactsAsync(made);
        (facts.PaidBefore.Count, facts.OtherBenefits.Count).ShouldBe((0, 0));
    }

    /// <summary>An objection was upheld before anything was paid: the next application finds neither months used nor money received..</summary>
    [Fact]
    public async Task Right_EndedByAnObjectionBeforeItWasPaid_TakesNothingFromTheNext()
    {
        var made = await desks.ApprovedAsync();
        (await FactsAsync(made)).PaidBefore.ShouldNotBeEmpty();

        await host.WithDbAsync(async db =>
        {
            (await db.Entitlements.SingleAsync(row => row.ApplicationId == made.Id)).End(EndReason.ObjectionUpheld);
            return await db.SaveChangesAsync(Ct);
        });

        var facts = await FactsAsync(made);
        (facts.PaidBefore.Count, facts.OtherBenefits.Count).ShouldBe((0, 0));
    }

    private Task<Entitlement> RightAsync(DeskCase made) => host.WithDbAsync(db => db.Entitlements.AsNoTracking().SingleAsync(row => row.ApplicationId == made.Id));

    /// <summary>What the register knows of the applicant for the same policy.</summary>
    private Task<AllowanceFacts> FactsAsync(DeskCase made) => host.WithAsync(async services =>
    {
        var policy = await services.GetRequiredService<IPortalDb>().Policies.AsNoTracking().SingleAsync(row => row.Id == desks.World.Version.PolicyId);
        return (await services.GetRequiredService<SubsidyAssessor>().KnownAsync(made.Applicant.PersonId!.Value, Ct)).For(AllowanceRules.Of(policy, desks.World.Version));
    });
}
