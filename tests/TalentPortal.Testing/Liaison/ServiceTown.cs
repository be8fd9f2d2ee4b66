using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Testing.Liaison;

/// <summary>A talent office with the draft catalogue in force, a talent with an account, and an officer of each department a test wants.</summary>
public sealed class ServiceTown(PortalHost host)
{
    private LiaisonTown liaison = null!;

    /// <summary>Its leader, and who is looked after.</summary>
    public LiaisonTown Liaison => liaison;
    public Account Office => liaison.Office;
    public EmployerId EmployerId => liaison.EmployerId;
    public Person Talent { get; private set; } = null!;
    public Account Own { get; private set; } = null!;

    private static CancellationToken Ct => CancellationToken.None;

    public static async Task<ServiceTown> OpenAsync(PortalHost host)
    {
        var town = new ServiceTown(host) { liaison = await LiaisonTown.OpenAsync(host) };
        town.Talent = await town.liaison.TalentAsync();
        town.Own = await host.AddAccountAsync(Role.Applicant, wish => wish.Person = town.Talent.Id);
        foreach (var (code, terms) in ServiceTerms.CountyDraft())
            await host.ActAsync(town.Office, services => services.GetRequiredService<ServiceCatalogueService>().EnterAsync(null, RequestCourse.Form(code, terms), Ct));
        return town;
    }

    public Task<Person> SomebodyAsync(TalentLevel level) => liaison.TalentAsync(level);

    public Task<Account> DepartmentAsync(Department department) => host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = department);

    public Task<ServiceItemId> ItemAsync(string code) => host.WithDbAsync(db => db.ServiceItems.Where(row => row.Code == code).OrderBy(row => row.EffectiveFrom).Select(row => row.Id).FirstAsync());

    /// <summary>Asked by the talent and, where nothing has to be handed in, already with the office.</summary>
    public async Task<ServiceRequestId> AskAsync(string code, AskService? form = null)
    {
        var item = await ItemAsync(code);
        return await host.ActAsync(Own, services => services.GetRequiredService<OwnServiceService>().AskAsync(item, form ?? new AskService { Words = "请协助办理", EmployerPays = false }, Ct));
    }

    public async Task<ServiceRequestId> AskSchoolAsync()
    {
        var id = await AskAsync("school", new AskService { Words = "想就近读实验小学", ChildName = "陈小满", ChildBornIn = "2019-08", Stage = SchoolStage.Primary });
        var photo = PortalUpload.Photo();
        foreach (var code in new[] { "m1", "m3" }) await host.ActAsync(Own, services => services.GetRequiredService<OwnServiceService>().AddFileAsync(id, code, photo.Name, photo.Content, Ct));
        await host.ActAsync(Own, async services => await services.GetRequiredService<OwnServiceService>().SubmitAsync(id, new NoteOnService { Version = await VersionAsync(id) }, Ct));
        return id;
    }

    public Task AssignAsync(ServiceRequestId id, params Department[] departments) =>
        host.ActAsync(Office, async services => await services.GetRequiredService<ServiceOfficeService>().AssignAsync(id, new AssignService { Departments = [.. departments], Words = "请出具居住证明", Version = await VersionAsync(id) }, Ct));

    public Task FeedAsync(Account officer, ServiceRequestId id, Department department) =>
        host.ActAsync(officer, async services => await services.GetRequiredService<ServiceDepartmentService>().FeedAsync(id, department, new FeedService { Done = true, Words = "县人民医院体检中心，电话预约", Version = await VersionAsync(id) }, Ct));

    public Task<ServiceRequest> RequestAsync(ServiceRequestId id) => host.WithDbAsync(db => db.ServiceRequests.AsNoTracking().SingleAsync(row => row.Id == id));

    private Task<long> VersionAsync(ServiceRequestId id) => host.WithDbAsync(db => db.ServiceRequests.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
}
