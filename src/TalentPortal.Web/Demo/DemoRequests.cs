using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Demo;

/// <summary>What the demo employers' officers ask for: a qualification that waits, a name that waits for a second person, a township that was refused.</summary>
internal sealed class DemoRequests(DemoCounty county, DemoTime time, DemoSheet sheet, DateOnly today)
{
    public async Task MakeAsync(CancellationToken ct)
    {
        StandOn(today.AddDays(-6));
        var township = await AskAsync("company2", new AskForChange { Field = EmployerField.TownshipCode, Wanted = DemoCounty.Townships[2], Grounds = "厂区已迁至祝阿镇" }, null, ct);
        var name = await AskAsync("company3", new AskForChange { Field = EmployerField.Name, Wanted = "德润新材料科技（齐河）有限公司", Grounds = "换发营业执照" }, Page("营业执照", "名　称：德润新材料科技（齐河）有限公司"), ct);
        StandOn(today.AddDays(-4));
        await county.AsAsync("first", async scope => await scope.GetRequiredService<EmployerRequestService>().RefuseAsync(township, new RefuseRequest { Reason = "请附新厂区的租赁合同或不动产权证书，再重新提出。", Version = await VersionAsync(scope, township, ct) }, ct));
        await county.AsAsync("first2", async scope =>
        {
            var version = await VersionAsync(scope, name, ct);
            var seen = (await scope.GetRequiredService<EmployerRequestQuery>().GetAsync(name, ct)).Now;
            await scope.GetRequiredService<EmployerRequestService>().AgreeAsync(name, new AgreeToRequest { Seen = seen, Version = version }, ct);
        });
        StandOn(today.AddDays(-2));
        await county.AsAsync("company1", async scope =>
        {
            var kind = await Db(scope).EmployerListEntries.Where(entry => entry.List == EmployerList.Qualification && entry.Name == "瞪羚企业").Select(entry => entry.Id).SingleAsync(ct);
            var certificate = new AskForQualification { KindId = kind, Level = QualificationLevel.City, CertificateNumber = $"DL{today.Year}3714017", ValidFrom = new DateOnly(today.Year, 1, 1), ValidTo = new DateOnly(today.Year + 2, 12, 31) };
            await scope.GetRequiredService<EmployerOfficerService>().AskAsync(certificate, Page("瞪羚企业证书", "山东晏北智能装备有限公司"), ct);
        });
    }

    private async Task<Guid> AskAsync(string officer, AskForChange wish, UploadedFile? proof, CancellationToken ct)
    {
        var id = Guid.Empty;
        await county.AsAsync(officer, async scope => id = await scope.GetRequiredService<EmployerOfficerService>().AskAsync(wish, proof ?? UploadedFile.None, ct));
        return id;
    }

    private UploadedFile Page(string title, string line) => new($"{title}.jpg", sheet.Photo(new DemoPage(title, [line])));

    private void StandOn(DateOnly day) => time.StandAt(CountyClock.StartOf(day).AddHours(10));

    private static Task<long> VersionAsync(IServiceProvider scope, Guid request, CancellationToken ct) => Db(scope).EmployerRequests.Where(row => row.Id == request).Select(row => row.Version).SingleAsync(ct);

    private static IPortalDb Db(IServiceProvider scope) => scope.GetRequiredService<IPortalDb>();
}
