using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Worlds;

/// <summary>
/// The catalogue, once for all worlds; of the world one request of a level holder that its department works on, one that the holder has not handed in yet, and one that
/// the employer asked for one of its staff.
/// </summary>
public sealed class RequestCourse(PortalHost host, World world)
{
    private static CancellationToken Ct => CancellationToken.None;

    /// <summary>A service that everybody may ask for, whose owner is each world's own department.</summary>
    public static ServiceTerms Terms(Department owner) => ServiceTerms.CountyDraft()["household"] with { Owner = owner };

    public async Task OpenAsync()
    {
        var office = world[Role.TalentOffice];
        var code = $"household-{world.Department.ToString()[..3].ToLowerInvariant()}";
        await host.ActAsync(office, services => services.GetRequiredService<ServiceCatalogueService>().EnterAsync(null, Form(code, Terms(world.Department)), Ct));
        var item = await host.WithDbAsync(db => db.ServiceItems.Where(row => row.Code == code).Select(row => row.Id).SingleAsync());
        world.Add(new SeededRow(RowKind.ServiceItem, item.ToString()));
        var own = world.All(RowKind.Recognition).First(row => row.Owner is not null).Owner!;
        var running = await AskedAsync(own, item);
        await host.ActAsync(office, async services => await services.GetRequiredService<ServiceOfficeService>().AssignAsync(running, new AssignService { Departments = [world.Department], Words = world.Say("请优先"), Version = await VersionAsync(running) }, Ct));
        await AddAsync(running, own, RowKind.OwnService, RowKind.OwnServiceFile, "InHand");
        await AddAsync(running, null, RowKind.ServiceRequest, RowKind.ServiceFile, "InHand");
        await StaffAsync(item);
    }

    public static EnterService Form(string code, ServiceTerms terms)
    {
        var form = EnterService.Of(terms);
        (form.Code, form.EffectiveFrom, form.Basis) = (code, new DateOnly(2026, 1, 1), "服务事项目录");
        return form;
    }

    private async Task<ServiceRequestId> AskedAsync(Account own, ServiceItemId item)
    {
        var id = await host.ActAsync(own, services => services.GetRequiredService<OwnServiceService>().AskAsync(item, new AskService { Words = world.Say("落户") }, Ct));
        var photo = PortalUpload.Photo();
        await host.ActAsync(own, services => services.GetRequiredService<OwnServiceService>().AddFileAsync(id, "m1", photo.Name, photo.Content, Ct));
        await host.ActAsync(own, async services => await services.GetRequiredService<OwnServiceService>().SubmitAsync(id, new NoteOnService { Version = await VersionAsync(id) }, Ct));
        return id;
    }

    /// <summary>One of the staff, who has not handed in what is needed.</summary>
    private async Task StaffAsync(ServiceItemId item)
    {
        var (officer, firm) = (world[Role.EmployerOfficer], world.Employer.Id);
        var employment = await host.WithDbAsync(db => db.Employments.Where(row => row.EmployerId == firm && row.ConfirmedAt != null && row.LeftOn == null && !db.ServiceRequests.Any(request => request.PersonId == row.PersonId)).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync());
        var id = await host.ActAsync(officer, services => services.GetRequiredService<StaffServiceService>().AskAsync(item, new AskService { Employment = employment, Words = world.Say("员工落户") }, Ct));
        var photo = PortalUpload.Photo();
        await host.ActAsync(officer, services => services.GetRequiredService<StaffServiceService>().AddFileAsync(id, "m1", photo.Name, photo.Content, Ct));
        await AddAsync(id, officer, RowKind.StaffService, RowKind.StaffServiceFile, "Draft");
    }

    private async Task AddAsync(ServiceRequestId id, Account? owner, RowKind kind, RowKind files, string state)
    {
        var file = (await host.WithDbAsync(db => db.ServiceRequests.AsNoTracking().SingleAsync(row => row.Id == id))).Files[0];
        var row = world.Add(new SeededRow(kind, id.ToString()) { State = state, Owner = owner });
        world.Add(new SeededRow(files, file.FileId.ToString()) { State = state, Owner = owner, Parent = row });
        if (kind is RowKind.StaffService) world.Add(new SeededRow(RowKind.StaffServiceSheet, file.Id.ToString()) { State = state, Owner = owner, Parent = row });
        if (kind is RowKind.OwnService) world.Add(new SeededRow(RowKind.OwnServiceSheet, file.Id.ToString()) { State = state, Owner = owner, Parent = row });
    }

    private Task<long> VersionAsync(ServiceRequestId id) => host.WithDbAsync(db => db.ServiceRequests.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
}
