using TalentPortal.Testing.Foundation;
using TalentPortal.Web.Tests.Pages.Samples;

namespace TalentPortal.Web.Tests.Foundation;

/// <summary>One portal with the sample pages for a class of tests.</summary>
public sealed class PortalFixture : IDisposable
{
    public PortalHost Host { get; } = new() { Pages = typeof(GalleryModel).Assembly };

    public void Dispose() => Host.Dispose();
}
