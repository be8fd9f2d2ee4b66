using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Testing;

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

    private Task WriteAsync(Account account, TimeProvider time) => host.ActAsync(account, services =>
    {
        var form = PolicyForms.Of(AllowanceTerms.CountyDraft2026());
        form.EffectiveFrom = new DateOnly(2026, 1, 1);
        return ActivatorUtilities.CreateInstance<PolicyOfficeService>(services, new CountyClock(time)).WriteAsync(form, CancellationToken.None);
    });

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
