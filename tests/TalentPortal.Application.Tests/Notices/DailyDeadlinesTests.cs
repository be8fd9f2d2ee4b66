using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Application.Tests.Notices;

/// <summary>
/// What an applicant gets when an office says nothing, and when the applicant says nothing. Planted: the backstop a day early, the
/// lapse on the last day itself, the row at the front not passed over.
/// </summary>
public sealed class DailyDeadlinesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Intake_ThatSaidNothingForFiveWorkingDays_CountsAsAcceptedFromReceipt()
    {
        var made = await desks.ConfirmedAsync();

        NoticeWorld.GoTo(host, new DateOnly(2026, 3, 19));
        (await RunAsync(DailyStep.DeemAccepted)).ShouldBe(0);
        NoticeWorld.GoTo(host, new DateOnly(2026, 3, 20));
        (await RunAsync(DailyStep.DeemAccepted)).ShouldBe(1);

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.Accepted);
        (await RunAsync(DailyStep.DeemAccepted)).ShouldBe(0);
        (await MessagesAsync()).ShouldContain(text => text.Contains(made.Number) && text.Contains("已受理"));
    }

    [Fact]
    public async Task Correction_ThatDidNotCome_LapsesTheDayAfterItsLastDay()
    {
        var made = await desks.ConfirmedAsync();
        await host.ActAsync(desks.Reviewer, async services => await services.GetRequiredService<SubsidyCorrectionService>().RequestAsync(made.Id, new RequestCorrections
        {
            Version = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.Version).SingleAsync()),
            Items = [new() { Subject = "contract", WhatToDo = "请补传合同。" }],
        }, CancellationToken.None));
        var lastDay = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.CorrectionDeadline!.DueOn).SingleAsync());

        NoticeWorld.GoTo(host, lastDay);
        (await RunAsync(DailyStep.Lapse)).ShouldBe(0);
        NoticeWorld.GoTo(host, lastDay.AddDays(1));
        (await RunAsync(DailyStep.Lapse)).ShouldBe(1);

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.Lapsed);
        (await MessagesAsync()).ShouldContain(text => text.Contains(made.Number) && text.Contains("未在期限内"));
    }

    [Fact]
    public async Task Row_PassedOver_StaysAndTheNextOneMoves()
    {
        var (first, second) = (await desks.ConfirmedAsync(), await desks.ConfirmedAsync());
        NoticeWorld.GoTo(host, new DateOnly(2026, 3, 20));

        (await RunAsync(DailyStep.DeemAccepted, passedOver: 1, atMost: 1)).ShouldBe(1);

        (await desks.StatusAsync(first), await desks.StatusAsync(second)).ShouldBe((SubsidyStatus.AwaitingIntake, SubsidyStatus.Accepted));
    }

    private Task<int> RunAsync(DailyStep step, int passedOver = 0, int atMost = 100) =>
        host.WithAsync(services => services.GetRequiredService<DailyDeadlines>().RunAsync(step, passedOver, atMost, CancellationToken.None));

    private Task<List<string>> MessagesAsync() => host.WithDbAsync(async db =>
        (await db.Outbox.AsNoTracking().ToListAsync()).ConvertAll(message => host.Vault.Open(PersonalField.MessageBody, message.Id.Value, message.Body)));
}
