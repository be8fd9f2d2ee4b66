using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

internal static class RowVersions
{
    /// <summary>The version a form of this case would carry now, so that nothing is refused merely because the form is old.</summary>
    public static Task<long> VersionOfAsync(this PortalHost host, SeededRow row)
    {
        var id = SubsidyApplicationId.Parse(row.Of(RowKind.Application)!.Key, null);
        return host.WithDbAsync(db => db.SubsidyApplications.Where(application => application.Id == id).Select(application => application.Version).SingleAsync());
    }
}
