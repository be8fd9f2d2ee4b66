using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Application.Tests.Awards;

/// <summary>
/// Steps of the money in the database: a payment that came back keeps both orders; a step is neither changed nor deleted, also past the
/// services; the same order at the same moment is written once. Seen red: no triggers in the database (the second and the third).
/// </summary>
public sealed class AwardMoneyStepTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Payment_ThatCameBackOnce_IsWrittenTwice_AndExported()
    {
        var (people, id, part) = await RunningAsync();
        await OrderAsync(people.Payer, id, part);
        await ActAsync(people.PayChecker, async payments => await payments.ReturnAsync(id, part, new DecideAward { Opinion = "户名不符", Version = await people.Moves.VersionAsync(id) }, Ct));
        await people.Moves.PayAsync(people.PayChecker, people.Payer, id);

        var award = await people.Moves.GetAsync(id);
        award.MoneySteps.Where(step => step.InstalmentId == part && step.Action is AwardMoneyAction.Order).OrderBy(step => step.Round).Select(step => step.ByPerson)
            .ShouldBe([people.Payer.PersonId, people.PayChecker.PersonId]);
        using var file = new MemoryStream();
        await host.ActAsync(people.Payer, services => services.GetRequiredService<AwardMoneyExport>().WriteAsync(file, award, Ct));
        file.Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Step_ChangedOrDeletedPastTheServices_IsRefusedByTheDatabase()
    {
        await RunningAsync();
        foreach (var sql in new[] { "UPDATE AwardMoneySteps SET Reason = 'x'", "DELETE FROM AwardMoneySteps", "UPDATE AwardSteps SET ByName = 'x'", "DELETE FROM AwardSteps" })
            await Should.ThrowAsync<System.Data.Common.DbException>(() => host.WithDbAsync(db => ((DbContext)db).Database.ExecuteSqlRawAsync(sql, Ct)), sql);
    }

    /// <summary>A check in the name of whoever ordered, written past the services.</summary>
    [Fact]
    public async Task Check_ByWhoeverOrdered_IsRefusedByTheDatabase()
    {
        var (people, id, part) = await RunningAsync();
        await OrderAsync(people.Payer, id, part);
        FormattableString insert = $"INSERT INTO AwardMoneySteps (Id, Sequence, InstalmentId, Number, Round, Action, Amount, [By], ByName, ByPerson, At, CaseId) SELECT {Guid.CreateVersion7()}, Sequence + 100, InstalmentId, Number, Round, 'Check', Amount, [By], ByName, ByPerson, At, CaseId FROM AwardMoneySteps WHERE InstalmentId = {part} AND Action = 'Order'";
        var refused = await Should.ThrowAsync<System.Data.Common.DbException>(() => host.WithDbAsync(db => ((DbContext)db).Database.ExecuteSqlAsync(insert, Ct)));
        refused.Message.ShouldContain("four eyes");
    }

    [Fact]
    public async Task Order_GivenByTwoAtTheSameMoment_IsWrittenOnce()
    {
        var (people, id, part) = await RunningAsync();
        var version = await people.Moves.VersionAsync(id);
        async Task<bool> TryAsync(Account payer)
        {
            try { await ActAsync(payer, payments => payments.OrderAsync(id, part, version, Ct)); }
            catch (Exception late) when (late is StaleVersionException or RefusedException) { return false; }
            return true;
        }

        (await Task.WhenAll(TryAsync(people.Payer), TryAsync(people.PayChecker))).Count(won => won).ShouldBe(1);
        (await people.Moves.GetAsync(id)).MoneySteps.Count(step => step.InstalmentId == part && step.Action is AwardMoneyAction.Order).ShouldBe(1);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<(AwardPeople People, AwardCaseId Id, Guid Part)> RunningAsync()
    {
        var people = await AwardPeople.GatherAsync(host);
        var id = await people.RunningAsync(TalentLevel.D);
        return (people, id, (await people.Moves.GetAsync(id)).Instalments.Single(part => part.Number == 1).Id);
    }

    private Task OrderAsync(Account payer, AwardCaseId id, Guid part) =>
        ActAsync(payer, async payments => await payments.OrderAsync(id, part, await host.WithDbAsync(db => db.AwardCases.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(Ct)), Ct));

    private Task ActAsync(Account payer, Func<AwardPaymentService, Task> act) => host.ActAsync(payer, services => act(services.GetRequiredService<AwardPaymentService>()));
}
