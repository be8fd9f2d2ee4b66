using TalentPortal.Application.Messages;

namespace TalentPortal.Web.Messages;

/// <summary>Takes every message as sent; it can be read in the development inbox. Not registered in Production.</summary>
internal sealed class DevelopmentSmsSender : ISmsSender
{
    public Task SendAsync(Guid message, string phone, string text, CancellationToken ct) => Task.CompletedTask;
}
