namespace TalentPortal.Application.Accounts;

/// <summary>Port: notes that a session was seen, in one statement outside the request's unit of work; a page view stores nothing else.</summary>
public interface ISessionTrace
{
    Task SeenAsync(Guid session, DateTime now, CancellationToken ct);
}
