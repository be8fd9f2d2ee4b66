using TalentPortal.Application.Messages;

namespace TalentPortal.Web.Messages;

/// <summary>Section <c>Sms</c>: the county gateway takes a JSON object with id, phone and text and answers 2xx once it has it.</summary>
public sealed class SmsSettings
{
    public Uri? Address { get; set; }
    /// <summary>Sent as bearer token; comes from the environment, never from a file in the repository.</summary>
    public string? Token { get; set; }
}

internal sealed class HttpSmsSender(HttpClient http) : ISmsSender
{
    public async Task SendAsync(Guid message, string phone, string text, CancellationToken ct)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync("", new { id = message, phone, text }, ct);
            if (!answer.IsSuccessStatusCode) throw new MessageNotSentException($"The SMS gateway answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException unreachable)
        {
            throw new MessageNotSentException($"The SMS gateway could not be reached: {unreachable.HttpRequestError}.");
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new MessageNotSentException("The SMS gateway did not answer in time.");
        }
    }
}
