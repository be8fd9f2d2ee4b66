using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Domain.Tests.Loans;

/// <summary>Banks, guarantee bodies and rules: what 人社 keeps, with two people where money is decided.</summary>
public sealed class LoanHouseTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
    private static readonly TwoWordings Name = new("担保中心", "Guarantee Centre");

    [Fact]
    public void Fund_CountsOnceAnotherHasConfirmedIt()
    {
        var body = new GuaranteeBody(Name, LoanStory.Hr);
        LoanStory.Refusal(() => body.ConfirmFund(LoanStory.OtherHr, Now)).ShouldBe(LoanRefusals.NothingProposed);
        LoanStory.Refusal(() => body.ProposeFund(Money.FromYuan(1), "对账单", LoanStory.Guarantor)).ShouldBe(LoanRefusals.NotYours);
        body.ProposeFund(Money.FromYuan(1_000_000), "对账单", LoanStory.Hr);
        body.Fund.ShouldBe(Money.Zero);
        LoanStory.Refusal(() => body.ConfirmFund(LoanStory.Hr, Now)).ShouldBe(LoanRefusals.NeedsAnother);
        body.ConfirmFund(LoanStory.OtherHr, Now);
        (body.Fund, body.FundBasis, body.ProposedFund).ShouldBe((Money.FromYuan(1_000_000), "对账单", (Money?)null));
    }

    [Fact]
    public void Clerks_AreGivenOnceAndTakenAway_ByTheBureauAlone()
    {
        var (bank, one, other) = (new LoanBank(Name, LoanStory.Hr), AccountId.New(), AccountId.New());
        LoanStory.Refusal(() => new LoanBank(Name, LoanStory.Banker)).ShouldBe(LoanRefusals.NotYours);
        LoanStory.Refusal(() => bank.Describe(Name, true, [one], LoanStory.Everything)).ShouldBe(LoanRefusals.PowersSeparate);
        bank.Describe(Name, true, [one, one], LoanStory.Hr);
        var kept = bank.Clerks.Single();
        bank.Describe(Name, false, [one, other], LoanStory.Hr);
        (bank.Clerks[0], bank.Clerks.Count, bank.IsOpen).ShouldBe((kept, 2, false));
        bank.Describe(Name, true, [other], LoanStory.Hr);
        bank.Clerks.Single().AccountId.ShouldBe(other);
    }

    [Fact]
    public void Rules_ThatWereThrownAway_AreNeitherConfirmedNorInForce()
    {
        var rule = new LoanRule(new(2023, 10, 1), LoanStory.Rules, "文件", null, null, LoanStory.Hr, Now);
        rule.Discard(LoanStory.Hr, Now);
        LoanStory.Refusal(() => rule.Confirm(LoanStory.OtherHr, Now)).ShouldBe(LoanRefusals.NotInThisState);
        LoanStory.Refusal(() => rule.Discard(LoanStory.Hr, Now)).ShouldBe(LoanRefusals.NotInThisState);
        LoanRule.Of([rule], new(2026, 3, 2)).ShouldBeNull();
    }

    [Fact]
    public void WrittenForms_ComeBackAsTheyWere()
    {
        foreach (var (_, rules, _) in LoanRules.CountyDrafts()) LoanRules.FromJson(rules.ToJson()).ToJson().ShouldBe(rules.ToJson());
        var story = new LoanStory();
        var contract = story.Contract() with { Instalments = [new(new(2026, 6, 1), Money.FromYuan(10_000))] };
        LoanContract.FromJson(contract.ToJson()).ToJson().ShouldBe(contract.ToJson());
        LoanEligibility.FromJson(LoanStory.Fit.ToJson()).WhyNot(Money.FromYuan(300_000), 36, LoanStory.Rules, new(2026, 3, 2)).ShouldBeEmpty();
    }

    [Fact]
    public void Statement_IsKeptWithWhoItIsAbout_AndReplacedByACorrection()
    {
        var story = new LoanStory();
        var application = story.Applied();
        application.Parties.Borrower.People.ShouldBe(story.Parties.Borrower.People);
        var applicant = application.Applicants.Single();
        (applicant.Category, applicant.ConsentIsWhole).ShouldBe((LoanCategory.Graduate, true));
        application.Take(LoanApplicationAction.RequestCorrection, "补正", LoanStory.Rules, LoanStory.Hr, story.Clock);
        application.Resubmit(Money.FromYuan(100_000), 12, new LoanStatement("设备", "新店", [new(LoanCategory.Farmer, true, true, false)]), LoanStory.Rules, story.Borrower, story.Clock);
        (application.Business, application.Asked.Yuan, applicant.Category, applicant.ConsentIsWhole).ShouldBe(("新店", 100_000m, LoanCategory.Farmer, false));
    }
}
