using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Recognitions;

/// <summary>The moves of everybody who has to do with a level, each by its own account and through the services the pages call.</summary>
public sealed class RecognitionMoves(PortalHost host)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    /// <summary>Words of an opinion; a world adds its mark.</summary>
    public Func<string, string> Say { get; init; } = words => words;

    /// <summary>The county's default catalogue, in force since the start of last year; the one there is, if there is one.</summary>
    public async Task<CatalogueVersionId> OpenCatalogueAsync(Account author, Account publisher)
    {
        if (await host.WithDbAsync(db => db.CatalogueVersions.Where(row => row.State == CatalogueState.Published).Select(row => (CatalogueVersionId?)row.Id).FirstOrDefaultAsync()) is { } known) return known;
        var from = new DateOnly(CountyClock.DayOf(host.Now).Year - 1, 1, 1);
        var id = await host.ActAsync(author, services => services.GetRequiredService<CatalogueOfficeService>().WriteAsync(WriteCatalogue.Of(CatalogueTerms.CountyDraft(), from, 0), Ct));
        var version = await host.WithDbAsync(db => db.CatalogueVersions.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        await host.ActAsync(publisher, services => services.GetRequiredService<CatalogueOfficeService>().PublishAsync(id, version, Ct));
        return id;
    }

    /// <summary>A draft that is ready to be sent.</summary>
    public Task<RecognitionApplicationId> DraftAsync(Account applicant, string entry, EmployerId employer) => host.ActAsync(applicant, async services =>
    {
        var service = services.GetRequiredService<RecognitionApplicantService>();
        var id = await service.StartAsync(entry, Ct);
        await service.ChooseEmployerAsync(id, employer.Value, Ct);
        var (photo, file) = (PortalUpload.Photo(), await services.GetRequiredService<RecognitionApplicantQuery>().GetAsync(id, Ct));
        foreach (var proof in file.Entry.Proofs) await service.AddProofAsync(id, proof.Code, photo.Name, photo.Content, Ct);
        return id;
    });

    public async Task<RecognitionApplicationId> SubmitAsync(Account applicant, string entry, EmployerId employer)
    {
        var id = await DraftAsync(applicant, entry, employer);
        await host.ActAsync(applicant, async services => await services.GetRequiredService<RecognitionApplicantService>().SubmitAsync(id, new SubmitRecognition { Promise = true, Version = await VersionAsync(id) }, Ct));
        return id;
    }

    public Task RecommendAsync(Account officer, RecognitionApplicationId id) =>
        host.ActAsync(officer, async services => await services.GetRequiredService<RecognitionEmployerService>().RecommendAsync(id, await WordsAsync(id, "同意推荐"), Ct));

    public Task DecideAsync(Account officer, RecognitionApplicationId id, RecognitionAction action) =>
        host.ActAsync(officer, async services => await services.GetRequiredService<RecognitionDeskService>().DecideAsync(id, action, await WordsAsync(id, "材料齐全，符合条件"), Ct));

    public Task RequestCorrectionAsync(Account officer, RecognitionApplicationId id, string proof) => host.ActAsync(officer, async services =>
        await services.GetRequiredService<RecognitionDeskService>().RequestCorrectionAsync(id, new RequestCorrections { Items = [new CorrectionRequest { Subject = proof, WhatToDo = Say("请补传完整页") }], Version = await VersionAsync(id) }, Ct));

    public Task ScoreAsync(Account officer, RecognitionApplicationId id, params int[] points) => host.ActAsync(officer, async services =>
    {
        var form = ScoreCase.Empty(await VersionAsync(id));
        for (var i = 0; i < points.Length; i++) (form.Lines[i].Points, form.Lines[i].Evidence) = (points[i], Say("证明齐全"));
        form.Opinion = Say("评分完成");
        await services.GetRequiredService<RecognitionDeskService>().ScoreAsync(id, form, Ct);
    });

    /// <summary>A panel of three experts from elsewhere, held today.</summary>
    public Task<RecognitionPanelId> ConveneAsync(Account convener) => host.ActAsync(convener, services => services.GetRequiredService<RecognitionPanelService>().ConveneAsync(new ConvenePanel
    {
        HeldOn = CountyClock.DayOf(host.Now),
        Place = Say("三楼会议室"),
        Experts = [.. new[] { "钱教授", "孙研究员", "李高工" }.Select(name => new ExpertFields { Name = Say(name), Affiliation = Say("省科学院") })],
    }, Ct));

    /// <summary>Every expert votes for one of these levels, by turns; null is a vote against.</summary>
    public Task<TalentLevel?> VoteAsync(Account convener, RecognitionPanelId panel, RecognitionApplicationId id, params TalentLevel?[] levels) => host.ActAsync(convener, async services =>
    {
        var row = await host.WithDbAsync(db => db.RecognitionPanels.AsNoTracking().SingleAsync(row => row.Id == panel));
        var form = RecordVotes.For(row);
        for (var i = 0; i < form.Votes.Count; i++)
        {
            var level = levels[i % levels.Length];
            (form.Votes[i].Kind, form.Votes[i].Level, form.Votes[i].Opinion) = (level is null ? VoteKind.Against : VoteKind.For, level, Say("业绩突出"));
        }

        form.Opinion = Say("评审会意见");
        return await services.GetRequiredService<RecognitionPanelService>().RecordAsync(panel, id, form, Ct);
    });

    public Task<RecognitionNoticeId> MakeNoticeAsync(Account maker) => host.ActAsync(maker, services => services.GetRequiredService<RecognitionNoticeService>().MakeAsync(Ct));

    public Task PublishAsync(Account publisher, RecognitionNoticeId id) => host.ActAsync(publisher, async services =>
        await services.GetRequiredService<RecognitionNoticeService>().PublishAsync(id, await host.WithDbAsync(db => db.RecognitionNotices.Where(row => row.Id == id).Select(row => row.Version).SingleAsync()), Ct));

    /// <summary>The daily work until nothing is left to do.</summary>
    public Task DaysEndAsync() => host.WithAsync(async services =>
    {
        while (await services.GetRequiredService<RecognitionDaily>().RunAsync(Ct) > 0) { }
    });

    public Task<long> VersionAsync(RecognitionApplicationId id) => host.WithDbAsync(db => db.RecognitionApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private async Task<DecideRecognition> WordsAsync(RecognitionApplicationId id, string words) => new() { Opinion = Say(words), Version = await VersionAsync(id) };
}
