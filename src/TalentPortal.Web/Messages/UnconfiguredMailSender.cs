using TalentPortal.Application.Messages;

namespace TalentPortal.Web.Messages;

/// <summary>Production without a mail server: mails stay in the outbox with their reason and leave once one is configured.</summary>
internal sealed class UnconfiguredMailSender : IMailSender
{
    public Task SendAsync(Guid message, string address, string subject, string text, CancellationToken ct) => throw new MessageNotSentException("No mail server is configured (Mail:Host).");
}
