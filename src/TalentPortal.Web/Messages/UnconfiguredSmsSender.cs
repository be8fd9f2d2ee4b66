using TalentPortal.Application.Messages;

namespace TalentPortal.Web.Messages;

/// <summary>Production without a provider: messages stay in the outbox with their reason and leave once one is configured.</summary>
internal sealed class UnconfiguredSmsSender : ISmsSender
{
    public Task SendAsync(Guid message, string phone, string text, CancellationToken ct) => throw new MessageNotSentException("No SMS provider is configured (Sms:Address).");
}
