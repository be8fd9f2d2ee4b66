using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing.Recognitions;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Testing.Liaison;

/// <summary>A talent office with rules in force, a post with its leader and liaison officer, and as many talents as a test wants.</summary>
public sealed class LiaisonTown(PortalHost host)
{
    private readonly CatalogueVersion catalogue = HeldLevel.Catalogue();
    private readonly Employer employer = Some.Employer();

    public Account Office { get; private set; } = null!;
    public EmployerId EmployerId => employer.Id;
    public Account Leader { get; private set; } = null!;
    public Account Officer { get; private set; } = null!;
    public LeaderPostId Post { get; private set; }

    private static CancellationToken Ct => CancellationToken.None;

    public static async Task<LiaisonTown> OpenAsync(PortalHost host)
    {
        var town = new LiaisonTown(host);
        (town.Office, town.Leader, town.Officer) = (await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.Leader), await host.AddAccountAsync(Role.LiaisonOfficer));
        await host.WithDbAsync(db =>
        {
            db.CatalogueVersions.Add(town.catalogue);
            db.Employers.Add(town.employer);
            return db.SaveChangesAsync(Ct);
        });
        await host.ActAsync(town.Office, services => services.GetRequiredService<LiaisonRuleService>().EnterAsync(LiaisonCourse.Rules(new DateOnly(2025, 1, 1)), Ct));
        town.Post = await town.EstablishAsync("县委副书记", town.Leader, town.Officer);
        return town;
    }

    public Task<LeaderPostId> EstablishAsync(string title, Account holder, Account? officer = null) =>
        host.ActAsync(Office, services => services.GetRequiredService<LeaderPostService>().EstablishAsync(new EstablishPost { Title = title, Holder = holder.Id, Officer = officer?.Id, Since = new DateOnly(2025, 1, 1) }, Ct));

    /// <summary>Somebody who holds this level and works with the town's employer.</summary>
    public Task<Person> TalentAsync(TalentLevel level = TalentLevel.C) => host.WithDbAsync(async db =>
    {
        var person = Some.Person(host.Vault, Some.Name());
        db.People.Add(person);
        var held = HeldLevel.Of(catalogue, person, employer, level, new DateOnly(2025, 6, 1));
        db.RecognitionApplications.Add(held.Application);
        db.Recognitions.Add(held.Recognition);
        var spell = new Employment(person.Id, employer.Id, new DateOnly(2024, 1, 1), null, EmploymentKind.Contract, false);
        spell.Confirm(host.Now);
        db.Employments.Add(spell);
        await db.SaveChangesAsync(Ct);
        return person;
    });

    public async Task<LiaisonAssignmentId> AssignAsync(Person talent, LeaderPostId? post = null)
    {
        await host.ActAsync(Office, services => services.GetRequiredService<LiaisonAssignmentService>().AssignAsync(talent.Id, new AssignTalent { Post = (post ?? Post).Value, Reason = "分管领域一致" }, Ct));
        return await host.WithDbAsync(db => db.LiaisonAssignments.Where(row => row.PersonId == talent.Id && row.To == null).Select(row => row.Id).SingleAsync());
    }

    public Task<LiaisonContactId> MeetAsync(LiaisonAssignmentId assignment, DateOnly on, Account? by = null, ContactKind kind = ContactKind.Visit) =>
        host.ActAsync(by ?? Leader, services => services.GetRequiredService<ContactService>().RecordAsync(assignment, new RecordContact { Kind = kind, On = on, Summary = "看了产线" }, [], Ct));

    public Task<long> VersionAsync(LeaderPostId post) => host.WithDbAsync(db => db.LeaderPosts.Where(row => row.Id == post).Select(row => row.Version).SingleAsync());

    public DateOnly Today => CountyClock.DayOf(host.Now);
}
