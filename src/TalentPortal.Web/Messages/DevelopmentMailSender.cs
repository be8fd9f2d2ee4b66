using TalentPortal.Application.Messages;

namespace TalentPortal.Web.Messages;

/// <summary>Takes every mail as sent; it can be read in the development inbox. Not registered in Production.</summary>
internal sealed class DevelopmentMailSender : IMailSender
{
    public Task SendAsync(Guid message, string address, string subject, string text, CancellationToken ct) => Task.CompletedTask;
}
