using Microsoft.EntityFrameworkCore;

namespace TalentPortal.Application.Foundation;

internal static class PortalDbContext
{
    /// <summary>The context behind the port: compiled statements want it by its own type.</summary>
    public static DbContext Context(this IPortalDb db) => (DbContext)db;
}
