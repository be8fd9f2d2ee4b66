namespace TalentPortal.Application.Messages;

/// <summary>Port: hands one mail to the county's mail server.</summary>
public interface IMailSender
{
    /// <exception cref="MessageNotSentException">Not sent; will be tried again.</exception>
    Task SendAsync(Guid message, string address, string subject, string text, CancellationToken ct);
}
