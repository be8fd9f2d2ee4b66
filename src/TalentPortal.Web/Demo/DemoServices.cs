using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>
/// The draft catalogue in force; one request to accept, a school place with education, a check-up with its voucher to grade, a job for the spouse with an offer that waits,
/// one that was graded low and waits for the call, and one where a department asks for more time while another gave its part back. Made by the services that the pages call.
/// </summary>
internal sealed class DemoServices(DemoCounty county, DemoTime time, DemoSheet sheet, DateOnly today)
{
    private const int Parent = 103, Spouse = 101, Newcomer = 106;

    public async Task MakeAsync(CancellationToken ct)
    {
        StandOn(today.AddMonths(-9));
        foreach (var (code, terms) in ServiceTerms.CountyDraft()) await county.AsAsync("office", scope => scope.GetRequiredService<ServiceCatalogueService>().EnterAsync(null, Form(code, terms), ct));
        StandOn(today.AddDays(-12));
        var household = await AskAsync(Newcomer, "household", new AskService { Words = "本人和配偶落户，户口现在外省" }, ct);
        StandOn(today.AddDays(-11));
        await AssignAsync(household, Department.PublicSecurity, null, ct);
        StandOn(today.AddDays(-8));
        await FeedAsync(household, "police", Department.PublicSecurity, "已受理，请携带材料到户籍窗口办理。", ct);
        StandOn(today.AddDays(-1));
        await OwnAsync(Newcomer, async scope => await scope.GetRequiredService<OwnServiceService>().RateAsync(household, new RateService { Grade = 2, Words = "跑了两趟才办好", Version = await VersionAsync(scope, household, ct) }, ct), ct);
        StandOn(today.AddDays(-9));
        var job = await AskAsync(Spouse, "spouse-job", new AskService { Words = "配偶有护士执业证，希望在县城工作" }, ct);
        await AssignAsync(job, Department.HumanResources, null, ct);
        StandOn(today.AddDays(-3));
        await county.AsAsync("labour", async scope => await scope.GetRequiredService<ServiceDepartmentService>().OfferAsync(job, Department.HumanResources, new OfferPost { Employer = "齐河县人民医院", Post = "护士", Terms = "每月6000元，编外聘用，下月报到", Version = await VersionAsync(scope, job, ct) }, ct));
        StandOn(today.AddDays(-7));
        var checkUp = await AskAsync(Parent, "check-up", new AskService { Words = "希望安排在周末", EmployerPays = false }, ct);
        await AssignAsync(checkUp, Department.Health, null, ct);
        StandOn(today.AddDays(-4));
        await FeedAsync(checkUp, "health", Department.Health, "齐河县人民医院体检中心，提前一天电话预约，空腹前往。", ct);
        var school = await AskAsync(Parent, "school", new AskService { Words = "希望就近读小学", ChildName = "陈小满", ChildBornIn = $"{today.Year - 6:0000}-08", Stage = SchoolStage.Primary, SchoolNow = "县直机关幼儿园" }, ct);
        StandOn(today.AddDays(-3));
        await AssignAsync(school, Department.Education, "请按就近原则安排", ct);
        var licence = await AskAsync(Spouse, "licence", new AskService { Words = "境外驾照换领" }, ct);
        await AssignAsync(licence, Department.PublicSecurity, "请核对境外驾照；卫健局请安排体检", ct, Department.Health);
        StandOn(today.AddDays(-2));
        await county.AsAsync("police", async scope => await scope.GetRequiredService<ServiceDepartmentService>().AskExtensionAsync(licence, Department.PublicSecurity, new AskServiceTime { Until = await WorkingDayAsync(scope, licence, 5, ct), Words = "等市局核验境外驾照", Version = await VersionAsync(scope, licence, ct) }, ct));
        await county.AsAsync("health", async scope => await scope.GetRequiredService<ServiceDepartmentService>().GiveBackAsync(licence, Department.Health, new GiveServiceBack { Words = "驾驶人体检由交警指定医院办理", Named = Department.PublicSecurity, Version = await VersionAsync(scope, licence, ct) }, ct));
        StandOn(today.AddDays(-1));
        await AskAsync(Parent, "law", new AskService { Words = "想咨询技术入股协议" }, ct);
    }

    private static EnterService Form(string code, ServiceTerms terms)
    {
        var form = EnterService.Of(terms);
        (form.Code, form.EffectiveFrom, form.Basis) = (code, new DateOnly(2026, 1, 1), "齐河县人才服务“一次办好”事项目录");
        return form;
    }

    private async Task<ServiceRequestId> AskAsync(int number, string code, AskService form, CancellationToken ct)
    {
        var id = default(ServiceRequestId);
        await OwnAsync(number, async scope =>
        {
            var (own, db) = (scope.GetRequiredService<OwnServiceService>(), scope.GetRequiredService<IPortalDb>());
            var item = await db.ServiceItems.AsNoTracking().SingleAsync(row => row.Code == code, ct);
            id = await own.AskAsync(item.Id, form, ct);
            foreach (var material in item.Terms.Materials.Where(material => material.IsRequired))
                await own.AddFileAsync(id, material.Code, $"{material.NameZh}.jpg", sheet.Photo(new DemoPage(material.NameZh, [$"姓名：{DemoPeople.Name(number)}", "兹证明上述材料真实有效。"])), ct);
            if (item.Terms.Materials.Count > 0) await own.SubmitAsync(id, new NoteOnService { Version = await VersionAsync(scope, id, ct) }, ct);
        }, ct);
        return id;
    }

    private Task AssignAsync(ServiceRequestId id, Department department, string? words, CancellationToken ct, params Department[] others) => county.AsAsync("office", async scope =>
        await scope.GetRequiredService<ServiceOfficeService>().AssignAsync(id, new AssignService { Departments = [department, .. others], Words = words, Version = await VersionAsync(scope, id, ct) }, ct));

    /// <summary>So many working days after the limit that the parts have.</summary>
    private static async Task<DateOnly> WorkingDayAsync(IServiceProvider scope, ServiceRequestId id, int days, CancellationToken ct)
    {
        var due = await scope.GetRequiredService<IPortalDb>().ServiceRequests.Where(row => row.Id == id).Select(row => row.AnswerDueOn!.Value).SingleAsync(ct);
        return (await scope.GetRequiredService<CalendarQueries>().CurrentAsync(ct)).AddWorkingDays(due, days).Date;
    }

    private Task FeedAsync(ServiceRequestId id, string officer, Department department, string words, CancellationToken ct) => county.AsAsync(officer, async scope =>
        await scope.GetRequiredService<ServiceDepartmentService>().FeedAsync(id, department, new FeedService { Done = true, Words = words, Version = await VersionAsync(scope, id, ct) }, ct));

    private async Task OwnAsync(int number, Func<IServiceProvider, Task> work, CancellationToken ct)
    {
        var userName = await county.InScopeAsync(async scope =>
        {
            var (db, name) = (scope.GetRequiredService<IPortalDb>(), DemoPeople.Name(number));
            var person = await db.People.Where(row => row.Name == name).Select(row => (PersonId?)row.Id).FirstAsync(ct);
            return await db.Accounts.Where(row => row.PersonId == person).Select(row => row.UserName!).SingleAsync(ct);
        });
        await county.AsAsync(userName, work);
    }

    private static Task<long> VersionAsync(IServiceProvider scope, ServiceRequestId id, CancellationToken ct) => scope.GetRequiredService<IPortalDb>().ServiceRequests.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct);

    private void StandOn(DateOnly day) => time.StandAt(CountyClock.StartOf(day).AddHours(10));
}
