namespace TalentPortal.Web.Foundation;

/// <summary>
/// Background work begins a moment after the process: the first page should not share the processor with queries that can wait. Real
/// time, whatever the portal's clock says.
/// </summary>
internal static class QuietStart
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    public static Task WaitAsync(CancellationToken stopping) => Task.Delay(Pause, stopping);
}
