using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Messages;

public sealed class OutboxTests : IAsyncLifetime
{
    private readonly PortalHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();
    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Messages_WithTwoProcessesSending_LeaveOnceEach()
    {
        await using var twin = await host.StartTwinAsync();
        await WriteAsync(30);
        var sender = new RecordingSender();
        await Task.WhenAll(new[] { host, twin, host, twin }.Select(process => Task.Run(async () =>
        {
            for (var round = 0; round < 4; round++) await DispatchAsync(process, sender);
        })));
        sender.Sent.Count.ShouldBe(30);
        sender.Sent.Distinct().Count().ShouldBe(30);
    }

    [Fact]
    public async Task Message_ThatFails_IsTriedAgainLaterAndLater_AndGivenUpAfterTen()
    {
        await WriteAsync(1);
        var broken = new RecordingSender { Failure = new MessageNotSentException("The gateway answered 503.") };
        await DispatchAsync(host, broken);
        (await OnlyAsync()).NextAttemptAt.ShouldBe(host.Now.AddMinutes(1));
        for (var attempt = 1; attempt < 10; attempt++)
        {
            host.Clock.Advance(TimeSpan.FromHours(1));
            await DispatchAsync(host, broken);
        }
        var message = await OnlyAsync();
        (message.Attempts, message.NextAttemptAt, message.LastError).ShouldBe((10, null, "The gateway answered 503."));
    }

    [Fact]
    public async Task Message_WhoseSenderDied_IsDueAgainAfterTwoMinutes()
    {
        await WriteAsync(1);
        await Should.ThrowAsync<InvalidOperationException>(() => DispatchAsync(host, new RecordingSender { Failure = new InvalidOperationException() }));
        (await DispatchAsync(host, new RecordingSender())).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await DispatchAsync(host, new RecordingSender())).ShouldBe(1);
    }

    [Fact]
    public async Task Message_OfAChangeThatWasUndone_DoesNotExist()
    {
        await host.WithAsync(async services =>
        {
            await using var transaction = await services.GetRequiredService<IPortalDb>().Database.BeginTransactionAsync();
            services.GetRequiredService<OutboxWriter>().Sms(Number("13800005678"), PortalLanguage.Chinese, "account.sms.reset_code", "123456");
            await services.GetRequiredService<IPortalDb>().SaveChangesAsync(default);
            await transaction.RollbackAsync();
        });
        (await DispatchAsync(host, new RecordingSender())).ShouldBe(0);
    }

    [Fact]
    public async Task Row_OfAMessage_ShowsNeitherRecipientNorText()
    {
        await WriteAsync(1);
        var row = await OnlyAsync();
        row.RecipientMask.ShouldBe("138****0000");
        Encoding.UTF8.GetString(row.Recipient.Envelope).ShouldNotContain("13800000000");
        Encoding.UTF8.GetString(row.Body.Envelope).ShouldNotContain("654321");
        (await host.MessagesToAsync("13800000000")).Single().Text.ShouldContain("验证码 654321");
    }

    private Task WriteAsync(int count) => host.WithAsync(async services =>
    {
        for (var number = 0; number < count; number++) services.GetRequiredService<OutboxWriter>().Sms(Number($"1380000{number:D4}"), PortalLanguage.Chinese, "account.sms.reset_code", "654321");
        await services.GetRequiredService<IPortalDb>().SaveChangesAsync(default);
    });

    private static Task<int> DispatchAsync(PortalHost process, ISmsSender sender) => process.WithAsync(services => new OutboxDispatcher(
        services.GetRequiredService<IPortalDb>(), services.GetRequiredService<PersonalDataVault>(), sender, services.GetRequiredService<IMailSender>(), services.GetRequiredService<MessageRulesInForce>(), services.GetRequiredService<CountyClock>()).SendDueAsync(default));

    private Task<OutboxMessage> OnlyAsync() => host.WithDbAsync(db => db.Outbox.AsNoTracking().SingleAsync());

    private static MobileNumber Number(string text) => MobileNumber.TryParse(text, out var number, out _) ? number : throw new ArgumentException(text);

    private sealed class RecordingSender : ISmsSender
    {
        public ConcurrentQueue<Guid> Sent { get; } = [];
        public Exception? Failure { get; init; }

        public Task SendAsync(Guid message, string phone, string text, CancellationToken ct)
        {
            if (Failure is not null) throw Failure;
            Sent.Enqueue(message);
            return Task.CompletedTask;
        }
    }
}
