using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Testing;
using TalentPortal.Testing.Policies;

namespace TalentPortal.Web.Tests.Policies;

/// <summary>Two people who enter a version at the same moment. A refusal is shown on the form itself, which keeps what was typed.</summary>
public sealed class PolicyWrittenAtOnceTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private Account quick = null!, slow = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        (quick, slow) = (await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return host.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Version_WrittenWhileAColleagueSavesOne_IsRefusedInPlainWords(int alreadyThere)
    {
        for (var i = 0; i < alreadyThere; i++) await WriteAsync(quick, TimeProvider.System);

        var refused = await Should.ThrowAsync<RefusedException>(() => WriteAsync(slow, new Interruption(host.Clock, () => WriteAsync(quick, host.Clock).GetAwaiter().GetResult())));

        refused.Refusal.ShouldBe(PolicyRefusals.WrittenMeanwhile);
        host.Texts.Refusal(refused.Refusal).ShouldContain("填写的内容都在");
        (await host.WithDbAsync(db => db.PolicyVersions.CountAsync())).ShouldBe(alreadyThere + 1);
        await WriteAsync(slow, host.Clock);
    }

    /// <summary>The form is sent while another one is saved: it comes back with the refusal and every value, and is taken the second time.</summary>
    [Fact]
    public async Task Form_SentWhileAColleagueSaves_ComesBackAsItWasTypedAndIsTakenTheSecondTime()
    {
        await using var raced = new RacedPortal();
        await raced.InitializeAsync();
        using var browser = await raced.SignInAsAsync(Role.TalentOffice);
        await (await browser.GetPageAsync("/work/policies/new")).SubmitAsync(PolicyForm.First(new DateOnly(2026, 1, 1)));
        var typed = PolicyForm.First(new DateOnly(2026, 2, 1));
        raced.ColleagueIsQuicker = true;

        var refused = await (await browser.GetPageAsync("/work/policies/new")).SubmitAsync(typed);

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors.ShouldBe([raced.Texts.Refusal(PolicyRefusals.WrittenMeanwhile)]);
        foreach (var (name, value) in typed) refused.Find($"[name='{name}']")!.GetAttribute("value").ShouldBe(value, name);
        (await refused.SubmitAsync()).Heading.ShouldEndWith("2026 年第 2 版");
        (await raced.WithDbAsync(db => db.PolicyVersions.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Forms_OfTwoBrowsersSentTogether_BecomeTwoVersionsOrOneAndARefusal()
    {
        using var one = await host.SignInAsAsync(quick);
        using var other = await host.SignInAsAsync(slow);
        var forms = new[] { await one.GetPageAsync("/work/policies/new"), await other.GetPageAsync("/work/policies/new") };

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync(PolicyForm.First(new DateOnly(2026, 1, 1)))));

        // SQLite lets them in one after the other; SQL Server may refuse the slower one.
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK || answer.Errors.Single() == host.Texts.Refusal(PolicyRefusals.WrittenMeanwhile));
        var written = answers.Where(answer => answer.Status is HttpStatusCode.OK).Select(answer => answer.Heading).Order().ToList();
        written.ShouldBe(Enumerable.Range(1, written.Count).Select(number => $"高校毕业生生活补贴 2026 年第 {number} 版"));
        (await host.WithDbAsync(db => db.PolicyVersions.CountAsync())).ShouldBe(written.Count);
    }

    [Fact]
    public async Task Draft_AmendedByTwo_TellsTheSecondByWhomAndKeepsWhatWasTyped()
    {
        using var one = await host.SignInAsAsync(quick);
        using var other = await host.SignInAsAsync(slow);
        var draft = (await (await one.GetPageAsync("/work/policies/new")).SubmitAsync(PolicyForm.First(new DateOnly(2026, 1, 1)))).Address;
        var late = await other.GetPageAsync(draft + "/edit");
        (await (await one.GetPageAsync(draft + "/edit")).SubmitAsync(("Form.Levels[1].Amount", "610.00"))).Status.ShouldBe(HttpStatusCode.OK);

        var told = await late.SubmitAsync(("Form.Levels[1].Amount", "725.50"));

        (told.Status, told.Heading).ShouldBe((HttpStatusCode.Conflict, "内容已有更新"));
        told.TextsOf(".tl li").ShouldHaveSingleItem().ShouldEndWith(" · " + quick.DisplayName);
        told.TextsOf(".note").ShouldContain("725.50");
        (await told.FollowAsync("main a.btn-primary")).Find("[name='Form.Levels[1].Amount']")!.GetAttribute("value").ShouldBe("610.00");
    }

    private Task WriteAsync(Account account, TimeProvider time) => host.ActAsync(account, services =>
    {
        var form = PolicyForms.Of(AllowanceTerms.CountyDraft2026());
        form.EffectiveFrom = new DateOnly(2026, 1, 1);
        return ActivatorUtilities.CreateInstance<PolicyOfficeService>(services, new CountyClock(time)).WriteAsync(form, CancellationToken.None);
    });

    /// <summary>
    /// A portal in which a colleague's version is saved between the look and the save of a request. SQLite would let the colleague wait
    /// for the request's transaction, so the mark that SQL Server's colleague leaves is made within it.
    /// </summary>
    private sealed class RacedPortal : PortalHost
    {
        public bool ColleagueIsQuicker { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddScoped(scope => ActivatorUtilities.CreateInstance<PolicyOfficeService>(scope, new CountyClock(new Interruption(Clock, () => Mark(scope))))));
        }

        private void Mark(IServiceProvider scope)
        {
            if (ColleagueIsQuicker) scope.GetRequiredService<IPortalDb>().Policies.ExecuteUpdate(set => set.SetProperty(row => row.Revisions, row => row.Revisions + 1).SetProperty(row => row.Version, row => row.Version + 1));
            ColleagueIsQuicker = false;
        }
    }

    /// <summary>The service asks what day it is between its look at the database and its save; there the colleague is quicker, once.</summary>
    private sealed class Interruption(TimeProvider time, Action between) : TimeProvider
    {
        private int asked;

        public override DateTimeOffset GetUtcNow()
        {
            if (Interlocked.Increment(ref asked) == 1) between();
            return time.GetUtcNow();
        }
    }
}
