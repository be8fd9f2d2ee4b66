using Microsoft.Extensions.Diagnostics.HealthChecks;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>For <c>/health</c>: a portal without its database is up and of no use.</summary>
internal sealed class DatabaseHealth(IPortalDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
