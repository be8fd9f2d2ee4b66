using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Policies;

/// <summary>An application keeps the version of the day it was submitted. Seeded defect: let the assessor take the version in force today.</summary>
public sealed class KeptVersionTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly DateOnly Start = new(2026, 3, 13);

    [Fact]
    public async Task Application_SubmittedTheDayBefore_IsCalculatedByTheVersionOfThatDay()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var before = await world.ConfirmedAsync();
        var newer = await PublishFromAsync(Start, Money.FromYuan(900));
        host.Clock.Advance(TimeSpan.FromDays(1));
        using var office = await host.SignInAsAsync(Role.TalentOffice);

        (await AmountOfAsync(office.Account, before)).ShouldBe(Money.FromYuan(6 * 550));
        (await host.WithAsync(services => services.GetRequiredService<AllowanceInForce>().FindAsync(default)))!.Version.Id.ShouldBe(newer);
        (await office.GetPageAsync($"/work/policies/{world.Version.Id}/applications")).TextsOf("tbody tr").ShouldHaveSingleItem();
        (await office.GetPageAsync($"/work/policies/{newer}/applications")).Text.ShouldContain("还没有按此版本提交的申报");
    }

    private Task<Money> AmountOfAsync(Application.Accounts.Account account, SubsidyApplicationId id) => host.ActAsync(account, async services =>
    {
        var application = await services.GetRequiredService<IPortalDb>().SubsidyApplications.SingleAsync(row => row.Id == id);
        var calculation = await services.GetRequiredService<SubsidyAssessor>().CalculateAsync(application, CancellationToken.None);
        return calculation.Assessment.Receipt.Total;
    });

    private async Task<PolicyVersionId> PublishFromAsync(DateOnly from, Money bachelor)
    {
        var (writer, checker) = (await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));
        var form = PolicyForms.Of(AllowanceTerms.CountyDraft2026());
        (form.EffectiveFrom, form.Levels[1].Amount) = (from, bachelor.Yuan);
        var id = await host.ActAsync(writer, services => services.GetRequiredService<PolicyOfficeService>().WriteAsync(form, CancellationToken.None));
        await host.ActAsync(checker, async services =>
        {
            var office = services.GetRequiredService<PolicyOfficeService>();
            await office.CheckAsync(id, await VersionOfAsync(services, id), CancellationToken.None);
            await services.GetRequiredService<PolicySimulationService>().StartAsync(id, new SimulatePolicy { TakeUpPercent = 100, NewcomersPercent = 100 }, CancellationToken.None);
            await host.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None);
            await office.PublishAsync(id, await VersionOfAsync(services, id), CancellationToken.None);
        });
        return id;
    }

    private static Task<long> VersionOfAsync(IServiceProvider services, PolicyVersionId id) =>
        services.GetRequiredService<IPortalDb>().PolicyVersions.Where(row => row.Id == id).Select(row => row.Version).SingleAsync();
}
