using TalentPortal.Browser.Tests.Foundation;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>The main job in Chinese.</summary>
public sealed class WholeJobInChineseTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Fact]
    public Task Graduate_FromRegistrationToTheMoney_GetsThrough() => WholeJob.RunAsync(chromium, portal, JobWords.Chinese);
}
