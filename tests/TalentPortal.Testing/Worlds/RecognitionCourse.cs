using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing.Recognitions;

namespace TalentPortal.Testing.Worlds;

/// <summary>Moves a few of a world's people through the classification, and writes down each row they leave behind.</summary>
internal sealed class RecognitionCourse(PortalHost host, World world)
{
    private readonly RecognitionMoves moves = new(host) { Say = world.Say };

    /// <summary>One person who holds a level. Takes two weeks.</summary>
    public async Task HoldAsync()
    {
        var catalogue = await moves.OpenCatalogueAsync(world[Role.TalentOffice], world.Second(Role.TalentOffice));
        world.Add(new SeededRow(RowKind.CatalogueVersion, catalogue.ToString()));
        var (holder, id) = await AwaitingDecisionAsync("持证");
        await moves.DecideAsync(world[Role.TalentOffice], id, RecognitionAction.Approve);
        await PublishAsync();
        host.Clock.Advance(TimeSpan.FromDays(14));
        await moves.DaysEndAsync();
        var held = await host.WithDbAsync(db => db.Recognitions.AsNoTracking().SingleAsync(row => row.ApplicationId == id));
        world.Watch(held.CertificateNumber);
        var row = world.Add(new SeededRow(RowKind.Recognition, held.Id.ToString()) { State = "Valid", Owner = holder });
        await TrackPapersAsync(held.Id.Value, row, holder);
        await TrackAsync(holder, id);
    }

    /// <summary>A case at each desk, a panel, and lists.</summary>
    public async Task OpenAsync()
    {
        await TrackAsync(await NewAsync("拟稿认"), async applicant => await moves.DraftAsync(applicant, "E-01", world.Employer.Id));
        await TrackAsync(await NewAsync("待荐认"), async applicant => await moves.SubmitAsync(applicant, "E-01", world.Employer.Id));
        await TrackAsync(await NewAsync("补正认"), async applicant => await CorrectionAsync(applicant));
        await TrackAsync(await NewAsync("待受认"), async applicant => await RecommendedAsync(applicant, "D-90"));
        await TrackAsync(await NewAsync("初审认"), async applicant => await InReviewAsync(applicant, "E-01"));
        var (candidate, awaiting) = await AwaitingPanelAsync("待评认");
        await TrackAsync(candidate, awaiting);
        var panel = await moves.ConveneAsync(world[Role.SecondReviewer]);
        var meeting = world.Add(new SeededRow(RowKind.Panel, panel.ToString()) { State = "Open" });
        foreach (var member in await host.WithDbAsync(async db => (await db.RecognitionPanels.AsNoTracking().SingleAsync(row => row.Id == panel)).Experts)) world.Add(new SeededRow(RowKind.PanelExpert, member.Id.ToString()) { State = "Open", Parent = meeting });
        var (expert, settled) = await AwaitingPanelAsync("评过认");
        await moves.VoteAsync(world[Role.SecondReviewer], panel, settled, TalentLevel.C);
        await TrackAsync(expert, settled);
        var (listed, inPublicity) = await AwaitingDecisionAsync("公示认");
        await moves.DecideAsync(world[Role.TalentOffice], inPublicity, RecognitionAction.Approve);
        var published = await PublishAsync();
        await TrackNoticeAsync(published, "Published");
        await ObjectAsync(published, inPublicity);
        await TrackAsync(listed, inPublicity);
        var (waiting, approved) = await AwaitingDecisionAsync("待示认");
        await moves.DecideAsync(world[Role.TalentOffice], approved, RecognitionAction.Approve);
        await TrackNoticeAsync(await moves.MakeNoticeAsync(world[Role.TalentOffice]), "Draft");
        await TrackAsync(waiting, approved);
    }

    /// <summary>Somebody objects through the public page, signed and with a picture.</summary>
    private Task ObjectAsync(RecognitionNoticeId list, RecognitionApplicationId about) => host.WithAsync(async services =>
    {
        FileSniffer.Screen("证据.png", PortalUpload.Photo().Content, out var evidence).ShouldBeNull();
        var notice = await host.WithDbAsync(db => db.RecognitionNotices.AsNoTracking().SingleAsync(row => row.Id == list));
        var form = new RaiseObjection { Name = world.Say("异议人"), Phone = world.Watch(Some.Phone()), Statement = world.Say("该员所称业绩并非本人完成") };
        await services.GetRequiredService<ObjectionIntakeService>().ReceiveAsync(notice.Number!, notice.Items.Single(item => item.ApplicationId == about).Serial, form, evidence, $"203.0.114.{world.TownshipCode[7]}", default);
        var objection = await host.WithDbAsync(db => db.Objections.AsNoTracking().About(about).SingleAsync());
        var received = world.Add(new SeededRow(RowKind.Objection, objection.Id.ToString()) { State = "ReceivedAboutLevel" });
        foreach (var file in objection.Evidence) world.Add(new SeededRow(RowKind.ObjectionFile, file.FileId.ToString()) { State = "ReceivedAboutLevel", Parent = received });
    });

    private async Task<RecognitionNoticeId> PublishAsync()
    {
        var notice = await moves.MakeNoticeAsync(world.Second(Role.TalentOffice));
        await moves.PublishAsync(world[Role.TalentOffice], notice);
        return notice;
    }

    private Task<Account> NewAsync(string name) => host.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.Phone) = (world.Say(name), world.Watch(Some.Phone())));

    private async Task<RecognitionApplicationId> RecommendedAsync(Account applicant, string entry)
    {
        var id = await moves.SubmitAsync(applicant, entry, world.Employer.Id);
        await moves.RecommendAsync(world[Role.EmployerOfficer], id);
        return id;
    }

    private async Task<RecognitionApplicationId> InReviewAsync(Account applicant, string entry)
    {
        var id = await RecommendedAsync(applicant, entry);
        await moves.DecideAsync(world[Role.FirstReviewer], id, RecognitionAction.Accept);
        return id;
    }

    private async Task<RecognitionApplicationId> CorrectionAsync(Account applicant)
    {
        var id = await RecommendedAsync(applicant, "E-01");
        await moves.RequestCorrectionAsync(world[Role.IntakeClerk], id, "title");
        return id;
    }

    private async Task<(Account Applicant, RecognitionApplicationId Id)> AwaitingPanelAsync(string name)
    {
        var applicant = await NewAsync(name);
        var id = await InReviewAsync(applicant, "D-90");
        await moves.ScoreAsync(world[Role.FirstReviewer], id, 18, 22, 15, 12);
        return (applicant, id);
    }

    private async Task<(Account Applicant, RecognitionApplicationId Id)> AwaitingDecisionAsync(string name)
    {
        var applicant = await NewAsync(name);
        var id = await InReviewAsync(applicant, "E-01");
        await moves.DecideAsync(world[Role.FirstReviewer], id, RecognitionAction.PassReview);
        return (applicant, id);
    }

    private async Task TrackAsync(Account applicant, Func<Account, Task<RecognitionApplicationId>> move) => await TrackAsync(applicant, await move(applicant));

    private async Task TrackAsync(Account applicant, RecognitionApplicationId id)
    {
        var application = await host.WithDbAsync(db => db.RecognitionApplications.AsNoTracking().SingleAsync(row => row.Id == id));
        if (application.CaseNumber is { } number) world.Watch(number);
        var (state, decided) = (application.Status.ToString(), RecognitionFlow.IsFinal(application.Status));
        var row = world.Add(new SeededRow(RowKind.RecognitionCase, id.ToString()) { State = state, Owner = applicant, IsDecided = decided });
        SeededRow Of(RowKind kind, object key) => world.Add(new SeededRow(kind, key.ToString()!) { State = state, Owner = applicant, Parent = row, IsDecided = decided });
        foreach (var proof in application.Proofs)
        {
            Of(RowKind.RecognitionFile, proof.FileId);
            Of(RowKind.RecognitionProof, proof.Id);
        }

        foreach (var item in application.Corrections) Of(RowKind.RecognitionCorrection, item.Id);
        await TrackPapersAsync(id.Value, row, applicant);
    }

    private async Task TrackPapersAsync(Guid subject, SeededRow row, Account owner)
    {
        foreach (var paper in await host.WithDbAsync(db => db.IssuedDocuments.Where(document => document.SubjectId == subject).Select(document => document.Id).ToListAsync()))
            world.Add(new SeededRow(RowKind.Paper, paper.ToString()) { State = $"of {row}", Parent = row, Owner = owner });
    }

    private async Task TrackNoticeAsync(RecognitionNoticeId id, string state)
    {
        world.Add(new SeededRow(RowKind.RecognitionNotice, id.ToString()) { State = state });
        if (await host.WithDbAsync(db => db.RecognitionNotices.Where(row => row.Id == id).Select(row => row.Number).SingleAsync()) is { } number)
            world.Add(new SeededRow(RowKind.RecognitionNoticeNumber, number) { State = state });
    }
}
