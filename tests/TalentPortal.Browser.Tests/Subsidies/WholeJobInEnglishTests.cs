using TalentPortal.Browser.Tests.Foundation;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>The main job in English, on a portal where nobody has a Chinese name, so that every Chinese word is the portal's own.</summary>
public sealed class WholeJobInEnglishTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Fact]
    public Task Graduate_FromRegistrationToTheMoney_SeesNoChinese() => WholeJob.RunAsync(chromium, portal, JobWords.English);
}
