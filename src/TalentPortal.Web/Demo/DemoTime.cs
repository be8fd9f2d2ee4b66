namespace TalentPortal.Web.Demo;

/// <summary>
/// The portal's clock in Development. While the demo county is made it can stand on an earlier day, so that its cases are made by
/// the moves their people would have made; afterwards it is the clock it was given and nothing moves it again.
/// </summary>
internal sealed class DemoTime(TimeProvider real) : TimeProvider
{
    private DateTimeOffset? pinned;

    public override DateTimeOffset GetUtcNow() => pinned ?? real.GetUtcNow();

    public void StandAt(DateTime utc) => pinned = new DateTimeOffset(utc, TimeSpan.Zero);

    public void Run() => pinned = null;
}
