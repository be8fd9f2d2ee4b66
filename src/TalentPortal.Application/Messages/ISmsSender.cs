namespace TalentPortal.Application.Messages;

/// <summary>Port: hands one SMS to the county's provider.</summary>
public interface ISmsSender
{
    /// <param name="message">Same for every attempt of one message, for a provider that drops repeats.</param>
    /// <param name="phone">Eleven digits.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="ct">Ends the attempt.</param>
    /// <exception cref="MessageNotSentException">Not sent; will be tried again.</exception>
    Task SendAsync(Guid message, string phone, string text, CancellationToken ct);
}

/// <summary>The reason must not quote the message or its recipient: it is kept in the row.</summary>
public sealed class MessageNotSentException(string reason) : Exception(reason);
