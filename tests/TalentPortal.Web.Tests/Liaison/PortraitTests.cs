using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Liaison;

/// <summary>A talent's photograph over HTTP: put, replaced and removed by the talent and the office, seen by whoever looks after the talent and by nobody else.</summary>
public sealed class PortraitTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private LiaisonTown town = null!;
    private Person talent = null!;
    private Account own = null!;
    private LiaisonAssignmentId assignment;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await LiaisonTown.OpenAsync(host);
        talent = await town.TalentAsync();
        assignment = await town.AssignAsync(talent);
        own = await host.AddAccountAsync(Role.Applicant, wish => wish.Person = talent.Id);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Talent_PutsAPhotograph_AndItStandsOnCardSheetAndPdf()
    {
        using var leader = await host.SignInAsAsync(town.Leader);
        (await leader.GetPageAsync("/leader")).TextsOf(".tcard .portrait-t").ShouldBe([talent.Name[..1]]);
        var before = (await leader.Http.GetByteArrayAsync(new Uri($"/leader/talents/{assignment}?handler=Pdf", UriKind.Relative), Ct)).Length;
        using var mine = await host.SignInAsAsync(own);
        var done = await (await (await mine.GetPageAsync("/my/record")).FollowAsync("a[href='/my/portrait']")).UploadAsync(PortalUpload.Portrait());
        done.Text.ShouldContain(host.Texts["portrait.done"]);

        var card = await leader.Http.GetByteArrayAsync(new Uri((await leader.GetPageAsync("/leader")).Find(".tcard img.portrait")!.GetAttribute("src")!, UriKind.Relative), Ct);
        SKBitmap.Decode(card).Height.ShouldBe(PortraitImage.CardSide);
        var sheet = await leader.GetPageAsync($"/leader/talents/{assignment}");
        SKBitmap.Decode(await leader.Http.GetByteArrayAsync(new Uri(sheet.Find("img.portrait-l")!.GetAttribute("src")!, UriKind.Relative), Ct)).Height.ShouldBe(640);
        (await leader.Http.GetByteArrayAsync(new Uri($"/leader/talents/{assignment}?handler=Pdf", UriKind.Relative), Ct)).Length.ShouldBeGreaterThan(before + 1_000);
    }

    /// <summary>Too small, not a picture, two at once: said beside the field, and nothing is stored.</summary>
    [Fact]
    public async Task WrongFile_IsToldWhatIsWrong_AndNothingChanges()
    {
        using var mine = await host.SignInAsAsync(own);
        var form = await mine.GetPageAsync("/my/portrait");
        (await form.SubmitAsync()).Errors.ShouldBe([host.Texts["portrait.only"]]);
        (await form.UploadAsync(PortalUpload.Portrait(width: 150))).Errors.ShouldBe([host.Texts["portrait.too_small", PortraitImage.ShortestSide]]);
        (await form.UploadAsync(new PortalUpload("Form.Photos", "笔记.png", "image/png", "hello"u8.ToArray()))).Errors.Count.ShouldBe(1);
        (await form.UploadAsync(new PortalUpload("Form.Photos", "大.jpg", "image/jpeg", new byte[FileSniffer.MostBytes + 1]))).Errors.ShouldBe([host.Texts.Of(FileFault.TooLarge)]);
        (await host.WithDbAsync(db => db.TalentPortraits.CountAsync(Ct))).ShouldBe(0);
        (await form.UploadAsync(PortalUpload.Portrait("Form.Camera", 3000, 4000))).Text.ShouldContain(host.Texts["portrait.done"]);
        (await host.WithDbAsync(db => db.StoredFiles.CountAsync(file => file.SubjectKind == Domain.Documents.SubjectKind.TalentPortrait, Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task Photograph_IsReplacedByTheOffice_AndRemovedByTheTalent_WithItsHistory()
    {
        using var mine = await host.SignInAsAsync(own);
        var stale = await (await mine.GetPageAsync("/my/portrait")).UploadAsync(PortalUpload.Portrait());
        using var office = await host.SignInAsAsync(town.Office);
        var replaced = await (await office.GetPageAsync($"/work/liaison/talents/{talent.Id}/portrait")).UploadAsync(PortalUpload.Portrait());
        replaced.TextsOf(".page-b dd").Count.ShouldBe(2);
        (await stale.UploadAsync(PortalUpload.Portrait())).Text.ShouldContain(host.Texts.Refusal(PortraitRefusals.Gone));
        (await (await mine.GetPageAsync("/my/portrait")).PressAsync("form[action*='Remove']")).Text.ShouldContain(host.Texts["portrait.remove.done"]);

        var rows = await host.WithDbAsync(db => db.TalentPortraits.AsNoTracking().OrderBy(row => row.PutAt).ThenBy(row => row.Id).ToListAsync(Ct));
        rows.Select(row => (row.IsByTalent, row.Ending)).ShouldBe([(true, PortraitEnding.Replaced), (false, PortraitEnding.Removed)], ignoreOrder: true);
        using var leader = await host.SignInAsAsync(town.Leader);
        (await leader.GetPageAsync("/leader")).Find(".tcard img.portrait").ShouldBeNull();
        foreach (var row in rows) (await office.Http.GetAsync(new Uri($"/work/liaison/portraits/{row.Id}", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Own, own leader and who assists, the office, auditors; a leader it is shared with on those days. Nobody else, by any address.</summary>
    [Fact]
    public async Task Photograph_IsReadWithinReachAlone()
    {
        using (var mine = await host.SignInAsAsync(own)) await (await mine.GetPageAsync("/my/portrait")).UploadAsync(PortalUpload.Portrait());
        var (id, guest) = (await host.WithDbAsync(db => db.TalentPortraits.Select(row => row.Id).SingleAsync(Ct)), await host.AddAccountAsync(Role.Leader));
        var post = await town.EstablishAsync("副县长", guest);
        var sharing = await host.ActAsync(town.Office, services => services.GetRequiredService<SharingService>().ShareAsync(assignment, new ShareTalent { Post = post.Value, From = town.Today, To = town.Today, Reason = "调研" }, Ct));
        var (byLeader, byGuest, byOffice, byTalent) = ($"/leader/talents/{assignment}/portrait", $"/leader/shared/{sharing}/portrait", $"/work/liaison/portraits/{id}", $"/my/portrait/{id}");
        foreach (var (reader, address, status) in new[]
        {
            (town.Leader, byLeader, HttpStatusCode.OK), (town.Officer, byLeader, HttpStatusCode.OK), (guest, byGuest, HttpStatusCode.OK), (town.Office, byOffice, HttpStatusCode.OK), (await host.AddAccountAsync(Role.Auditor), byOffice, HttpStatusCode.OK), (own, byTalent, HttpStatusCode.OK),
            (guest, byLeader, HttpStatusCode.NotFound), (town.Leader, byGuest, HttpStatusCode.NotFound), (await host.AddAccountAsync(Role.Leader), byGuest, HttpStatusCode.NotFound), (await host.AddAccountAsync(Role.Applicant), byTalent, HttpStatusCode.NotFound),
            (await host.AddAccountAsync(Role.FirstReviewer), byOffice, HttpStatusCode.Forbidden), (guest, byOffice, HttpStatusCode.Forbidden),
        })
        {
            using var browser = await host.SignInAsAsync(reader);
            (await browser.Http.GetAsync(new Uri(address, UriKind.Relative), Ct)).StatusCode.ShouldBe(status, $"{reader.DisplayName} {address}");
        }

        host.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await host.SignInAsAsync(guest);
        (await later.Http.GetAsync(new Uri(byGuest, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The photograph is for the leader: who has none is asked for none, and what there is can still be removed.</summary>
    [Fact]
    public async Task Talent_WithoutALeader_PutsNone()
    {
        using var stranger = await host.SignInAsAsync(Role.Applicant);
        (await stranger.GetPageAsync("/my/record")).Find("a[href='/my/portrait']").ShouldBeNull();
        (await stranger.GetPageAsync("/my/portrait")).Text.ShouldContain(host.Texts.Refusal(PortraitRefusals.NobodyLooksAfter));
    }
}
