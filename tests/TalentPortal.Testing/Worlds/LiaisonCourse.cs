using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Worlds;

/// <summary>A post of the world's leader, who looks after whoever holds a level there and has met them once, with a picture. Nobody assists: what an officer reaches is tested apart.</summary>
internal sealed class LiaisonCourse(PortalHost host, World world)
{
    private static CancellationToken Ct => CancellationToken.None;

    public async Task OpenAsync()
    {
        var (office, leader) = (world[Role.TalentOffice], world[Role.Leader]);
        var today = CountyClock.DayOf(host.Now);
        if (!await host.WithDbAsync(db => db.LiaisonRules.AnyAsync())) await host.ActAsync(office, services => services.GetRequiredService<LiaisonRuleService>().EnterAsync(Rules(today.AddMonths(-12)), Ct));
        var talent = world.All(RowKind.Recognition).First(row => row.Owner is not null).Owner!.PersonId!.Value;
        var post = await host.ActAsync(office, services => services.GetRequiredService<LeaderPostService>().EstablishAsync(new EstablishPost { Title = world.Say("副书记"), Holder = leader.Id, Since = today.AddMonths(-6) }, Ct));
        await host.ActAsync(office, services => services.GetRequiredService<LiaisonAssignmentService>().AssignAsync(talent, new AssignTalent { Post = post.Value, Reason = world.Say("分管") }, Ct));
        var assignment = await host.WithDbAsync(db => db.LiaisonAssignments.Where(row => row.PersonId == talent).Select(row => row.Id).SingleAsync());
        var photo = PortalUpload.Photo();
        var contact = await host.ActAsync(leader, services => services.GetRequiredService<ContactService>()
            .RecordAsync(assignment, new RecordContact { Kind = ContactKind.Visit, On = today, Need = NeedKind.Other, NeedWords = world.Say("用电增容"), Summary = world.Say("看了产线") }, [(photo.Name, photo.Content)], Ct));
        var file = await host.WithDbAsync(async db => (await db.LiaisonContacts.AsNoTracking().SingleAsync(row => row.Id == contact)).Photos[0].FileId);
        world.Add(new SeededRow(RowKind.LeaderPost, post.ToString()));
        world.Add(new SeededRow(RowKind.LiaisonAssignment, assignment.ToString()) { State = "Running" });
        world.Add(new SeededRow(RowKind.OwnTalent, assignment.ToString()) { Owner = leader });
        var met = world.Add(new SeededRow(RowKind.LiaisonContact, contact.ToString()) { Owner = leader });
        world.Add(new SeededRow(RowKind.LiaisonPhoto, file.ToString()) { Owner = leader, Parent = met });
    }

    public static EnterLiaisonRules Rules(DateOnly from)
    {
        var form = EnterLiaisonRules.Of(LiaisonRules.CountyDraft() with { LowestLevel = TalentLevel.F });
        (form.EffectiveFrom, form.Basis) = (from, "县级领导联系高层次人才制度");
        return form;
    }
}
