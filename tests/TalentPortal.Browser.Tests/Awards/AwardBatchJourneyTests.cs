using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Payments;
using TalentPortal.Testing.Awards;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Awards;

/// <summary>
/// An instalment to the employer's account by a list for the bank, and what its decision reserved, by the screen: every page judged at a desk and on a
/// phone, in both languages. The batch page of the allowance as well. Seen red as found: that page scrolled sideways on a phone.
/// </summary>
public sealed class AwardBatchJourneyTests(Chromium chromium) : IAsyncLifetime
{
    /// <summary>Data that stands where no mark of language can be put.</summary>
    private static readonly string[] Data = ["中文", "智能农机", "装备制造", "领军人才", "申报书", "齐河示例", "有限公司", "齐河农商银行", "序号、账号后四位、金额、结果、原因"];

    // A database of its own for each language: a budget, once kept, is kept for everybody.
    private readonly LivePortal portal = new();
    private AwardPeople people = null!;

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Instalment_FromThePayeeToTheBanksReturn(string language)
    {
        people = await AwardPeople.GatherAsync(portal, experts: 5, language == "en" ? "Li Wei" : null);
        await BudgetDesk.OpenAsync(portal, await portal.AddAccountAsync(Role.Finance), await portal.AddAccountAsync(Role.Finance), 5_000_000, AwardFundedCases.Code);
        var journey = new Journey(chromium, portal, language, Data);
        var id = await ContractAsync(journey);
        await using var payer = await journey.SeatAsync(people.Payer);
        await payer.GoAsync($"/work/awards/payments/{id}/{await people.Moves.OrderAsync(people.Payer, people.PayChecker, id):D}");
        await payer.GoAsync("/work/awards/batches");
        await payer.PressAsync("main .btn-primary, .page-h .btn-primary");
        await payer.PressAsync(".actionbar .btn-primary");
        var batch = new Uri(payer.Page.Url).AbsolutePath;
        await MoveAsync(journey, people.PayChecker, batch, PaymentBatchAction.Check);
        await payer.GoAsync(batch);
        await payer.PressAsync("main .papers a[href^='/documents/']");
        await MoveAsync(journey, people.Payer, batch, PaymentBatchAction.Send);
        await payer.GoAsync($"{batch}/download");
        await AnswerAsync(payer, batch, "1,0000,1.00,成功,");
        (await payer.MainTextAsync()).ShouldContain("1");
        var line = (await people.Moves.BatchAsync(AwardBatchId.Parse(batch[(batch.LastIndexOf('/') + 1)..], null))).Lines[0];
        await AnswerAsync(payer, batch, FormattableString.Invariant($"1,{line.LastFour},{line.Amount.Yuan:0.00},成功,"));
        await payer.PressAsync("main a[href*='/return/']");
        await payer.FillAsync(("Reason", "OK"));
        await payer.PressAsync(".actionbar .btn-primary");
        (await people.Moves.GetAsync(id)).Instalments.Single(part => part.Number == 1).State.ShouldBe(InstalmentState.Due);
        await LookAsync(journey, id);
    }

    /// <summary>The receipt of what came back, as the person and whoever checks it see it.</summary>
    private async Task LookAsync(Journey journey, AwardCaseId id)
    {
        await using var talent = await journey.SeatAsync(people.Talent);
        await talent.GoAsync($"/my/awards/{id}");
        (await talent.Page.Locator(".papers .st").CountAsync()).ShouldBe(1);
        var paper = await portal.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().SingleAsync(row => row.Withdrawal != null));
        await talent.GoAsync($"/documents/{paper.Id}");
        await talent.GoAsync($"/check?number={paper.Number}&code={paper.CheckCode}");
        await talent.PressAsync("main form button");
        (await talent.BadgesAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Batch_OfTheAllowance_FitsAPhone(string language)
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        await desks.ApprovedAsync();
        await desks.PublishAsync();
        await portal.LiveAsync(14);
        var batch = await desks.SendAsync();

        await using var finance = await new Journey(chromium, portal, language).SeatAsync(desks.Finance);

        await finance.GoAsync($"/work/payments/{batch}");
    }

    /// <summary>What is reserved, then the contract, then the account that it names.</summary>
    private async Task<AwardCaseId> ContractAsync(Journey journey)
    {
        var id = await people.ApprovedAsync();
        await people.Moves.PublishAsync(people.Second, people.Office);
        portal.Clock.Advance(TimeSpan.FromDays(14));
        await people.Moves.DaysEndAsync();
        await using var office = await journey.SeatAsync(people.Office);
        await office.GoAsync($"/work/awards/cases/{id}/contract");
        // Reserved with the last signature.
        (await office.Page.Locator(".page-b > p.note:not(.note-wait)").CountAsync()).ShouldBe(1);
        await people.Moves.SignContractAsync(people.Office, id);
        await office.GoAsync($"/work/awards/cases/{id}/payee");
        await office.Page.SelectOptionAsync("[name='Form.Kind']", "Employer");
        await office.FillAsync(("BankName", "齐河农商银行"), ("Number", "1607888009200012345"), ("Grounds", "OK"));
        await office.PressAsync("main form button");
        return id;
    }

    private static async Task MoveAsync(Journey journey, Account officer, string batch, PaymentBatchAction action)
    {
        await using var seat = await journey.SeatAsync(officer);
        await seat.GoAsync(batch);
        await seat.GoAsync($"{batch}/move/{action}");
        await seat.FillAsync(("Reason", "OK"));
        await seat.PressAsync(".actionbar .btn-primary");
    }

    private static async Task AnswerAsync(Visit payer, string batch, string row)
    {
        await payer.GoAsync($"{batch}/result");
        await payer.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "answer.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("序号,账号后四位,金额,结果,原因\r\n" + row) });
        await payer.PressAsync(".actionbar .btn-primary");
    }
}
