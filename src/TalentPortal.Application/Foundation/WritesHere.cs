namespace TalentPortal.Application.Foundation;

/// <summary>
/// How often this process has changed the database. What is remembered about its rows between requests is kept beside this figure and
/// thrown away when it has moved on, so that work done through this process never looks undone; what another
/// process wrote is seen when the remembered grows old.
/// </summary>
public sealed class WritesHere
{
    private long times;

    public long Times => Interlocked.Read(ref times);

    public void Note() => Interlocked.Increment(ref times);
}
