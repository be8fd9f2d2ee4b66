using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Loans;

/// <summary>Regimes, ceilings, who may have a loan, the funds and the talent loans (domain 7), businesses founded.</summary>
public sealed class LoanRulesTests
{
    private static readonly LoanRules Rules = LoanStory.Rules;
    private static readonly TalentLoanRules Talent = TalentLoanRules.CountyDraft();
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Drafts_AreClear_AndReadAsDomain7Says() => LoanRules.CountyDrafts().Select(regime => (regime.Rules.WhyInvalid(), regime.EffectiveFrom.Year, regime.Rules.PersonCeiling.Yuan, regime.Rules.FirmCeiling.Yuan)).ShouldBe(
        [(null, 2020, 150_000m, 3_000_000m), (null, 2021, 200_000m, 3_000_000m), (null, 2023, 300_000m, 4_000_000m)]);

    [Fact]
    public void Rules_AreConfirmedByAnother_AndChosenByTheDayOfSigning()
    {
        var now = new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
        List<LoanRule> rules = [];
        foreach (var regime in LoanRules.CountyDrafts())
        {
            rules.Add(new(regime.EffectiveFrom, regime.Rules, regime.Basis, rules.LastOrDefault(), null, LoanStory.Hr, now));
            rules[^1].WhyNotConfirm(LoanStory.Hr).ShouldBe(LoanRefusals.NeedsAnother);
            LoanRule.Of(rules, regime.EffectiveFrom).ShouldNotBe(regime.Rules);
            rules[^1].Confirm(LoanStory.OtherHr, now);
        }

        LoanRule.Of(rules, new(2019, 12, 31)).ShouldBeNull();
        LoanRule.Of(rules, new(2023, 9, 30))!.PersonCeiling.Yuan.ShouldBe(200_000);
        LoanRule.Of(rules, new(2023, 10, 1))!.PersonCeiling.Yuan.ShouldBe(300_000);
        LoanRule.WhyNotFrom(new(2026, 3, 1), rules[^1], new(2026, 3, 1), Today).ShouldBe(LoanRefusals.RulesStartTooEarly);
        LoanRule.WhyNotFrom(new(2027, 3, 3), rules[^1], null, Today).ShouldBe(LoanRefusals.RulesStartTooLate);
        LoanStory.Refusal(() => new LoanRule(new(2026, 4, 1), Rules, "", null, null, LoanStory.Finance, now)).ShouldBe(LoanRefusals.NotYours);
    }

    [Theory]
    [InlineData(LoanBorrowerKind.Person, 1, 0, 300_000)]
    [InlineData(LoanBorrowerKind.Person, 1, 120_000, 180_000)]
    [InlineData(LoanBorrowerKind.Partnership, 3, 0, 990_000)]
    [InlineData(LoanBorrowerKind.Partnership, 14, 0, 4_000_000)]
    [InlineData(LoanBorrowerKind.Firm, 0, 0, 4_000_000)]
    [InlineData(LoanBorrowerKind.Firm, 0, 5_000_000, 0)]
    public void Ceiling_LineByLine(LoanBorrowerKind kind, int partners, int owed, int yuan) => LoanCeiling.Of(kind, partners, Money.FromYuan(owed), Rules).Amount.Yuan.ShouldBe(yuan);

    [Fact]
    public void Ceiling_OfFourteenPartners_SaysWhatIsCut() => LoanCeiling.Of(LoanBorrowerKind.Partnership, 14, Money.Zero, Rules).Lines.Select(line => (line.Text.Key, line.Amount.Yuan)).ShouldBe(
        [("calc.loan.ceiling.partners", 4_620_000m), ("calc.loan.ceiling.capped", -620_000m)]);

    [Theory]
    [InlineData(15, 2)]
    [InlineData(120, 6)]
    [InlineData(100, 10)]
    [InlineData(101, 6)]
    [InlineData(0, 0)]
    public void Firm_NeedsHires(int staff, int hires) => Rules.HiresNeeded(staff).ShouldBe(hires);

    [Fact]
    public void Borrower_IsToldEverythingAtOnce()
    {
        LoanStory.Fit.WhyNot(Money.FromYuan(300_000), 36, Rules, Today).ShouldBeEmpty();
        var nobody = new LoanPerson { Category = null, OnPublicPayroll = true, HasSalariedJob = true, HasBusiness = false, HasOverdueRecord = true, HasConsented = false };
        var found = LoanStory.Fit with { Kind = LoanBorrowerKind.Partnership, People = [LoanStory.Graduate, nobody], EarlierLoans = 3, GuarantorTaken = true, BarredUntil = Today.AddDays(1) };
        found.WhyNot(Money.FromYuan(660_000.01m), 37, Rules, Today).ShouldBe(
        [
            new(LoanRefusals.NoCategory, 2), new(LoanRefusals.PublicPayroll, 2), new(LoanRefusals.SalariedJob, 2), new(LoanRefusals.NoBusiness, 2), new(LoanRefusals.OverdueRecord, 2), new(LoanRefusals.NoConsent, 2),
            new(LoanRefusals.TooManyLoans), new(LoanRefusals.GuarantorTaken), new(LoanRefusals.Barred), new(LoanRefusals.AboveCeiling), new(LoanRefusals.TermTooLong),
        ]);
    }

    [Fact]
    public void Firm_CountsPeopleOfTheCategories_HiredWithinAYearForAYear()
    {
        var (twice, today) = (PersonId.New(), Today);
        LoanHire Hire(string hired, string? until, LoanCategory? category = LoanCategory.Veteran, PersonId? person = null) => new(person ?? PersonId.New(), category, DateOnly.Parse(hired), until is null ? null : DateOnly.Parse(until));
        var firm = new LoanFirm
        {
            IsSmall = true,
            Staff = 15,
            OwesWages = false,
            OwesInsurance = false,
            HasOverdueRecord = false,
            HasConsented = true,
            Hires = [Hire("2025-03-03", null, person: twice), Hire("2025-09-01", "2026-08-31", person: twice), Hire("2025-03-02", null), Hire("2025-09-01", "2026-08-30"), Hire("2025-09-01", null, null), Hire("2026-03-03", null)],
        };
        firm.HiresThatCount(Rules, today).ShouldBe(1);
        new LoanEligibility { Kind = LoanBorrowerKind.Firm, Firm = firm, EarlierLoans = 0, Owed = Money.Zero, GuarantorTaken = false }.WhyNot(Money.FromYuan(4_000_000), 24, Rules, today).ShouldBe([new(LoanRefusals.HiresMissing)]);
        (firm with { Hires = [.. firm.Hires, Hire("2026-01-05", "2027-01-04")] }).HiresThatCount(Rules, today).ShouldBe(2);
    }

    [Fact]
    public void Contract_AboveTheHighestRate_OrTooLong_IsRefused()
    {
        var contract = new LoanStory().Contract();
        contract.WhyInvalid(Rules).ShouldBeNull();
        (contract with { Rate = 0.0351m }).WhyInvalid(Rules).ShouldBe(LoanRefusals.RateTooHigh);
        (contract with { DueOn = contract.SignedOn.AddMonths(36).AddDays(1) }).WhyInvalid(Rules).ShouldBe(LoanRefusals.TermTooLong);
        (contract with { Kind = LoanBorrowerKind.Firm, DueOn = contract.SignedOn.AddMonths(25) }).WhyInvalid(Rules).ShouldBe(LoanRefusals.TermTooLong);
        (contract with { Instalments = [new(contract.DueOn, Money.FromYuan(1))] }).WhyInvalid(Rules).ShouldBe(LoanRefusals.ContractUnclear);
        (contract with { Number = "〔〕" }).WhyInvalid(Rules).ShouldBe(LoanRefusals.ContractUnclear);
    }

    [Fact]
    public void Fund_AnswersForTenTimesItself()
    {
        var fund = new GuaranteeFund(Money.FromYuan(1_000_000), Money.FromYuan(9_700_000));
        (fund.Room(Rules).Yuan, fund.WhyNot(Money.FromYuan(300_000), Rules), fund.WhyNot(Money.FromYuan(300_000.01m), Rules)).ShouldBe((300_000m, null, LoanRefusals.FundExhausted));
        (fund with { Liability = Money.FromYuan(11_000_000) }).Room(Rules).ShouldBe(Money.Zero);
    }

    [Theory]
    [InlineData(1_000_000, 199_999, false)]
    [InlineData(1_000_000, 200_000, true)]
    [InlineData(0, 0, false)]
    public void Bank_ThatReachesTwentyPercent_IsPaused(int drawn, int compensated, bool paused) => new BankStanding(Money.FromYuan(drawn), Money.FromYuan(compensated)).IsPaused(Rules).ShouldBe(paused);

    [Fact]
    public void TalentLoan_Examples1And2()
    {
        TalentLoanRoom.OfTalent(Money.FromYuan(6_000_000), Talent).WhyNot(Money.FromYuan(5_000_000)).ShouldBe(LoanRefusals.AboveCeiling);
        TalentLoanRoom.OfTalent(Money.FromYuan(6_000_000), Talent).Amount.Yuan.ShouldBe(4_000_000);
        TalentLoanRoom.OfFirm(6, Money.Zero, Talent).Amount.Yuan.ShouldBe(50_000_000);
        TalentLoanRoom.OfFirm(1, Money.Zero, Talent).Amount.Yuan.ShouldBe(10_000_000);
        TalentLoanRoom.OfFirm(0, Money.Zero, Talent).WhyNot(Money.FromYuan(1)).ShouldBe(LoanRefusals.AboveCeiling);
    }

    [Theory]
    [InlineData(3_800_000, 2_000_000, 2_660_000, 2_000_000, 660_000, 1_140_000)]
    [InlineData(2_000_000, 2_000_000, 1_400_000, 1_400_000, 0, 600_000)]
    public void TalentLoan_Examples3And4(int loss, int fund, int due, int paid, int shortfall, int bank)
    {
        var share = RiskShare.Of(Money.FromYuan(loss), Money.FromYuan(fund), Talent);
        (share.Due.Yuan, share.Paid.Yuan, share.Shortfall.Yuan, share.Bank.Yuan).ShouldBe((due, paid, shortfall, bank));
    }

    [Fact]
    public void Businesses_AreCountedOnce_AndJudgedWhenTheirAnniversaryHasCome()
    {
        var (one, two, three) = (EmployerId.New(), EmployerId.New(), EmployerId.New());
        FoundedBusiness Line(EmployerId id, string support, LoanBusinessType type, string founded, string? closed, int jobs) => new(id, support, type, DateOnly.Parse(founded), closed is null ? null : DateOnly.Parse(closed), jobs);
        var figures = BusinessFigures.Of(
        [
            Line(one, "DK23-1", LoanBusinessType.FamilyFarm, "2023-03-02", null, 4), Line(one, "DK25-9", LoanBusinessType.FamilyFarm, "2023-03-02", null, 4),
            Line(two, "DK24-1", LoanBusinessType.SoleTrader, "2024-02-29", "2025-02-28", 2), Line(three, "DK25-2", LoanBusinessType.Cooperative, "2025-03-03", null, 7),
        ], Today);
        (figures.Businesses, figures.OfFarming, figures.Alive, figures.Jobs).ShouldBe((3, 2, 2, 11));
        figures.Survival.ShouldBe([new(1, 2, 1), new(2, 2, 1), new(3, 1, 1)]);
    }
}
