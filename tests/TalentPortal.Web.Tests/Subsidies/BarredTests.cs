using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>
/// Money asked back for fraud bars from applying (domain 3.7, example 4): for allowances and for awards, until a day that everybody is told.
/// </summary>
public sealed class BarredTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;
    private Account person = null!;

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
        person = await FoundOutAsync();
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Applying_WhileBarred_IsRefusedWithTheDay_AndAllowedAfterIt()
    {
        using var applicant = await host.SignInAsAsync(person);
        var day = (await UntilAsync()).ShouldNotBeNull();

        day.ShouldBe(CountyClock.DayOf(host.Now).AddYears(5));
        (await Should.ThrowAsync<RefusedException>(() => host.ActAsync(person, services => services.GetRequiredService<SubsidyDraftService>().StartAsync(null, Ct)))).Refusal.ShouldBe(RecoveryRefusals.BarredUntil);
        var benefits = await applicant.GetPageAsync("/my/benefits");
        benefits.Text.ShouldContain(new PortalFormat().Date(day));
        host.Clock.Advance(TimeSpan.FromDays(366 * 5));
        (await UntilAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task PreCheck_OfAPersonSignedIn_TellsTheDay_AndNobodyElse()
    {
        using var applicant = await host.SignInAsAsync(person);
        using var stranger = host.Browse();
        var said = new PortalFormat().Date((await UntilAsync())!.Value);

        (await AnswerAsync(applicant)).Text.ShouldContain(said);
        var answered = await AnswerAsync(stranger);
        answered.Heading.ShouldBe("按您的回答，可以得到");
        answered.Text.ShouldNotContain(said);
    }

    [Fact]
    public async Task Award_ForAPersonWhoIsBarred_IsRefusedToTheEmployer()
    {
        var moves = new AwardMoves(host);
        var call = await moves.OpenCallAsync(desks.Office, desks.OtherOffice);
        var spell = await moves.EmployAsync(person.PersonId!.Value, desks.World.Officer.EmployerId!.Value);

        (await Should.ThrowAsync<RefusedException>(() => moves.DraftAsync(desks.World.Officer, call, spell))).Refusal.ShouldBe(RecoveryRefusals.BarredUntil);
    }

    [Fact]
    public async Task Recovery_ForFraud_ShowsTheDayToTheOfficer()
    {
        using var officer = await host.SignInAsAsync(desks.SecondReviewer);
        var id = await host.WithDbAsync(db => db.Recoveries.Select(row => row.Id).SingleAsync());

        (await officer.GetPageAsync($"/work/recoveries/{id}")).Text.ShouldContain(new PortalFormat().Date((await UntilAsync())!.Value));
    }

    private Task<DateOnly?> UntilAsync() => host.WithAsync(services => services.GetRequiredService<BarredPeople>().UntilAsync(person.PersonId!.Value, Ct));

    private static async Task<PortalPage> AnswerAsync(PortalBrowser browser) => await (await browser.GetPageAsync("/precheck")).SubmitAsync(
        ("Form.Birth.Year", "1999"), ("Form.Birth.Month", "1"), ("Form.Level", nameof(EducationLevel.Bachelor)), ("Form.FullTime", "true"), ("Form.Graduation.Year", "2025"), ("Form.Graduation.Month", "6"),
        ("Form.Work", "Enterprise"), ("Form.Insured", "true"), ("Form.FirstInsured.Year", "2025"), ("Form.FirstInsured.Month", "9"));

    /// <summary>Paid, then asked back for fraud: proposed by one, decided by another.</summary>
    private async Task<Account> FoundOutAsync()
    {
        var made = await desks.ApprovedAsync();
        await desks.PublishAsync();
        host.Clock.Advance(TimeSpan.FromDays(14));
        await host.WithAsync(async services => { while (await services.GetRequiredService<DailyDeadlines>().RunAsync(Ct) > 0) { } });
        var batch = await desks.SendAsync();
        (await desks.TakeAsync(batch, await desks.AnswerOfBankAsync(batch))).Faults.ShouldBeEmpty();
        var (right, other) = (await host.WithDbAsync(db => db.Entitlements.AsNoTracking().SingleAsync()), await host.AddAccountAsync(Role.SecondReviewer));
        var id = (await host.ActAsync(desks.SecondReviewer, services => services.GetRequiredService<RecoveryService>().ProposeAsync(
            new ProposeRecovery { Entitlement = right.Id, Cause = RecoveryCause.Fraud, FirstMonth = right.FirstInsuredMonth.ToString(), Reason = "提供虚假材料" }, Ct)))!.Value;
        foreach (var action in new[] { RecoveryAction.Notify, RecoveryAction.RecordStatement, RecoveryAction.Decide })
            await host.ActAsync(action is RecoveryAction.RecordStatement ? desks.SecondReviewer : other, async services => await services.GetRequiredService<RecoveryService>().MoveAsync(id, new MoveRecovery { Action = action, Reason = "已告知", Version = await VersionAsync(id) }, Ct));
        return made.Applicant;
    }

    private Task<long> VersionAsync(RecoveryId id) => host.WithDbAsync(db => db.Recoveries.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
}
