using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Worlds;

/// <summary>A post of the world's leader, who looks after whoever holds a level there and has met them once, with a picture; what the talent needs was refused by the world's department with a paper. Nobody assists: what an officer reaches is tested apart.</summary>
internal sealed class LiaisonCourse(PortalHost host, World world)
{
    private static CancellationToken Ct => CancellationToken.None;

    public async Task OpenAsync()
    {
        var (office, leader) = (world[Role.TalentOffice], world[Role.Leader]);
        var today = CountyClock.DayOf(host.Now);
        if (!await host.WithDbAsync(db => db.LiaisonRules.AnyAsync())) await host.ActAsync(office, services => services.GetRequiredService<LiaisonRuleService>().EnterAsync(Rules(today.AddMonths(-12)), Ct));
        var own = world.All(RowKind.Recognition).First(row => row.Owner is not null).Owner!;
        var talent = own.PersonId!.Value;
        var post = await host.ActAsync(office, services => services.GetRequiredService<LeaderPostService>().EstablishAsync(new EstablishPost { Title = world.Say("副书记"), Holder = leader.Id, Since = today.AddMonths(-6) }, Ct));
        await host.ActAsync(office, services => services.GetRequiredService<LiaisonAssignmentService>().AssignAsync(talent, new AssignTalent { Post = post.Value, Reason = world.Say("分管") }, Ct));
        var assignment = await host.WithDbAsync(db => db.LiaisonAssignments.Where(row => row.PersonId == talent).Select(row => row.Id).SingleAsync());
        var photo = PortalUpload.Photo();
        var contact = await host.ActAsync(leader, services => services.GetRequiredService<ContactService>()
            .RecordAsync(assignment, new RecordContact { Kind = ContactKind.Visit, On = today, Need = NeedKind.Other, NeedWords = world.Say("用电增容"), Promise = world.Say("协调增容"), PromiseBy = today.AddDays(10), Summary = world.Say("看了产线") }, [(photo.Name, photo.Content)], Ct));
        var file = await host.WithDbAsync(async db => (await db.LiaisonContacts.AsNoTracking().SingleAsync(row => row.Id == contact)).Photos[0].FileId);
        world.Add(new SeededRow(RowKind.LeaderPost, post.ToString()));
        world.Add(new SeededRow(RowKind.LiaisonAssignment, assignment.ToString()) { State = "Running" });
        world.Add(new SeededRow(RowKind.OwnTalent, assignment.ToString()) { Owner = leader });
        var met = world.Add(new SeededRow(RowKind.LiaisonContact, contact.ToString()) { Owner = leader });
        world.Add(new SeededRow(RowKind.LiaisonPhoto, file.ToString()) { Owner = leader, Parent = met });
        var issue = await RefuseAsync(await host.WithDbAsync(db => db.TalentIssues.Where(row => row.PersonId == talent).Select(row => row.Id).SingleAsync()));
        var paper = (await host.WithDbAsync(db => db.TalentIssues.AsNoTracking().SingleAsync(row => row.Id == issue))).LastAnswer!.FileId!.Value;
        var promise = await host.WithDbAsync(db => db.LeaderPromises.Where(row => row.PersonId == talent).Select(row => row.Id).SingleAsync());
        foreach (var (kind, papers, reader) in new[] { (RowKind.TalentIssue, RowKind.IssuePaper, null), (RowKind.OwnIssue, RowKind.OwnIssuePaper, own), (RowKind.LeaderIssue, RowKind.LeaderIssuePaper, leader) })
        {
            var row = world.Add(new SeededRow(kind, issue.ToString()) { State = "Answered", Owner = reader });
            world.Add(new SeededRow(papers, paper.ToString()) { State = "Answered", Owner = reader, Parent = row });
        }

        world.Add(new SeededRow(RowKind.LeaderPromise, promise.ToString()) { Owner = leader });
        await ShareAsync(assignment, today);
        await AdjustAsync(talent, today);
        var face = PortalUpload.Portrait();
        await host.ActAsync(own, services => services.GetRequiredService<OwnPortraitService>().PutAsync(0, [(face.Name, face.Content)], Ct));
        var portrait = await host.WithDbAsync(db => db.TalentPortraits.Where(row => row.PersonId == talent).Select(row => row.Id).SingleAsync());
        world.Add(new SeededRow(RowKind.TalentPortrait, portrait.ToString()));
        world.Add(new SeededRow(RowKind.OwnPortrait, portrait.ToString()) { Owner = own });
    }

    /// <summary>The county has one round at a time, so it is dropped: each world finds its own.</summary>
    private async Task AdjustAsync(PersonId talent, DateOnly today)
    {
        var office = world[Role.TalentOffice];
        var id = await host.ActAsync(office, services => services.GetRequiredService<AdjustmentRoundService>().OpenAsync(new OpenAdjustment { Year = today.Year }, Ct));
        var round = await host.WithDbAsync(db => db.AdjustmentRounds.AsNoTracking().Include(row => row.Lines).SingleAsync(row => row.Id == id));
        await host.ActAsync(office, services => services.GetRequiredService<AdjustmentRoundService>().DropAsync(id, new RefuseAdjustment { Reason = world.Say("换届推迟"), Version = round.Version }, Ct));
        var seeded = world.Add(new SeededRow(RowKind.AdjustmentRound, id.ToString()) { State = "Dropped" });
        world.Add(new SeededRow(RowKind.AdjustmentLine, round.Lines.Single(line => line.PersonId == talent).Id.ToString()) { State = "Dropped", Parent = seeded });
    }

    /// <summary>With a leader of its own, who looks after nobody.</summary>
    private async Task ShareAsync(LiaisonAssignmentId assignment, DateOnly today)
    {
        var (office, guest) = (world[Role.TalentOffice], await host.AddAccountAsync(Role.Leader));
        var post = await host.ActAsync(office, services => services.GetRequiredService<LeaderPostService>().EstablishAsync(new EstablishPost { Title = world.Say("副县长"), Holder = guest.Id, Since = today.AddMonths(-6) }, Ct));
        var sharing = await host.ActAsync(office, services => services.GetRequiredService<SharingService>().ShareAsync(assignment, new ShareTalent { Post = post.Value, From = today, To = today.AddMonths(2), Reason = world.Say("调研") }, Ct));
        world.Add(new SeededRow(RowKind.TalentSharing, sharing.ToString()) { State = "Running" });
        world.Add(new SeededRow(RowKind.SharedTalent, sharing.ToString()) { Owner = guest });
    }

    private async Task<TalentIssueId> RefuseAsync(TalentIssueId id)
    {
        var (office, department) = (world[Role.TalentOffice], world[Role.JointReviewer]);
        await host.ActAsync(office, async services => await services.GetRequiredService<IssueOfficeService>().HandOverAsync(id, new HandOverIssue { Department = world.Department, Grade = IssueGrade.Simple, Version = await VersionAsync(id) }, Ct));
        await host.ActAsync(department, async services => await services.GetRequiredService<IssueDepartmentService>().SignAsync(id, new MoveIssue { Version = await VersionAsync(id) }, Ct));
        var paper = PortalUpload.Photo();
        await host.ActAsync(department, async services => await services.GetRequiredService<IssueDepartmentService>()
            .AnswerAsync(id, new AnswerIssue { Refused = true, Words = world.Say("线路容量不足"), Grounds = world.Say("供电规程第五条"), Signer = "李局长", Version = await VersionAsync(id) }, (paper.Name, paper.Content), Ct));
        return id;
    }

    private Task<long> VersionAsync(TalentIssueId id) => host.WithDbAsync(db => db.TalentIssues.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    public static EnterLiaisonRules Rules(DateOnly from)
    {
        var form = EnterLiaisonRules.Of(LiaisonRules.CountyDraft() with { LowestLevel = TalentLevel.F });
        (form.EffectiveFrom, form.Basis) = (from, "县级领导联系高层次人才制度");
        return form;
    }
}
