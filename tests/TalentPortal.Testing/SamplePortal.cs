using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Testing.Pages.Samples;

namespace TalentPortal.Testing;

/// <summary>The portal with the sample pages of this assembly: every part and every kind of failure once.</summary>
public class SamplePortal : PortalHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddRazorPages().AddApplicationPart(typeof(GalleryModel).Assembly));
    }
}
