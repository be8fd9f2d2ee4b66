using System.Net;
using System.Net.Mail;
using TalentPortal.Application.Messages;

namespace TalentPortal.Web.Messages;

/// <summary>Section <c>Mail</c>: the county's mail server, spoken to by SMTP with STARTTLS.</summary>
public sealed class MailSettings
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public string From { get; set; } = "";
    public string? UserName { get; set; }
    /// <summary>Comes from the environment, never from a file in the repository.</summary>
    public string? Password { get; set; }
    /// <summary>Off only for a server on the same machine.</summary>
    public bool Encrypted { get; set; } = true;
}

internal sealed class SmtpMailSender(MailSettings settings) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task SendAsync(Guid message, string address, string subject, string text, CancellationToken ct)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted };
        if (settings.UserName is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, settings.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var mail = new MailMessage(settings.From, address, subject, text);
            // The same for every attempt, so that a server can drop what it has already.
            mail.Headers.Add("Message-ID", $"<{message:N}@{new MailAddress(settings.From).Host}>");
            await client.SendMailAsync(mail, patience.Token);
        }
        catch (SmtpException refused)
        {
            throw new MessageNotSentException($"The mail server answered {refused.StatusCode}.");
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            // A sender that was not set, an address no server takes: it must end among the failed ones and not come back for ever.
            throw new MessageNotSentException($"The mail cannot be written: {wrong.GetType().Name}.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new MessageNotSentException("The mail server did not answer in time.");
        }
    }
}
