using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Numbers;

namespace TalentPortal.Web.Demo;

/// <summary>One list with personal numbers that was rejected, and one that waits for a second person.</summary>
internal sealed class DemoNumberExports(DemoCounty county)
{
    public async Task MakeAsync(CancellationToken ct)
    {
        await AskAsync("统计人数", ct);
        await county.AsAsync("office", async services =>
        {
            var export = await services.GetRequiredService<IPortalDb>().NumberExports.AsNoTracking().SingleAsync(ct);
            // A county of a few people needs no second person.
            if (export.NeedsSecond) await services.GetRequiredService<NumberExportDesk>().DecideAsync(export.Id, new DecideNumberExport { Opinion = "统计人数不需要完整号码，请用统计页。", Version = export.Version }, approve: false, ct);
        });
        await AskAsync("报市人社局核对参保信息", ct);
    }

    private Task AskAsync(string purpose, CancellationToken ct) => county.AsAsync("first", services =>
        services.GetRequiredService<NumberExportService>().AskAsync(new TalentFilter(), new AskForNumbers { IdNumber = true, Phone = true, Purpose = purpose }, ct));
}
