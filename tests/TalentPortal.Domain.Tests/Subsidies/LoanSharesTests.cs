using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>Which days of which loan may be granted: no day twice, one borrower, so many loans, limits over all cases of a loan.</summary>
public class LoanSharesTests
{
    private static readonly PersonId[] People = [PersonId.New(), PersonId.New(), PersonId.New()];
    private static readonly InterestTerms Half = new() { Bearing = InterestBearing.Share, Share = 0.5m, DaysOfYear = 360 };

    [Theory]
    [InlineData("2026-06-21", "2026-09-21", null)]
    [InlineData("2026-06-20", "2026-09-21", "2026-06-20")]
    [InlineData("2026-01-01", "2026-03-21", null)]
    [InlineData("2026-01-01", "2026-03-22", "2026-03-21")]
    [InlineData("2026-04-01", "2026-04-02", "2026-04-01")]
    public void NextDays_OfALoan_AreRefusedWhereOneWasGranted(string from, string to, string? firstTaken)
    {
        var refusal = Granted(Loan("JK-1", ("2026-03-21", "2026-06-21"))).WhyNot(Half, People[0], Loan("JK-1", (from, to)));

        (refusal?.Code).ShouldBe(firstTaken is null ? null : SubsidyRefusals.LoanDaysTaken.Code);
        (refusal?.Arguments[0]).ShouldBe(firstTaken is null ? null : DateOnly.Parse(firstTaken, null));
    }

    [Theory]
    [InlineData("齐农商借字（2026）第015号", "齐农商借字(2026)第 015 号")]
    [InlineData("jk 2026-015", "ＪＫ２０２６０１５")]
    public void Contract_TypedInAnotherWay_IsTheSameLoan(string one, string other) =>
        Granted(Loan(one, ("2026-03-21", "2026-06-21"))).WhyNot(Half, People[0], Loan(other, ("2026-06-20", "2026-07-01")))!.Code.ShouldBe(SubsidyRefusals.LoanDaysTaken.Code);

    [Fact]
    public void Loan_OfAnotherPerson_IsRefused_AlsoForOtherDays() =>
        Granted(Loan("JK-1", ("2026-03-21", "2026-06-21"))).WhyNot(Half, People[1], Loan("JK-1", ("2027-01-01", "2027-02-01")))!.Code.ShouldBe(SubsidyRefusals.LoanOfAnother.Code);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void SecondLoan_IsACaseOfItsOwn_WhereTheTermsAllow(int most, bool allowed) =>
        (Granted(Loan("JK-1", ("2026-03-21", "2026-06-21"))).WhyNot(Half with { MostLoans = most }, People[0], Loan("JK-2", ("2026-03-21", "2026-06-21"))) is null).ShouldBe(allowed);

    /// <summary>Seen red: the last day of a period taken as counted, only the first period of a loan compared, days before not taken off the limit.</summary>
    [Fact]
    public void Applications_InAnyOrder_NeverBearADayTwice_NorGoBeyondTheLimitsOfALoan() =>
        Gen.Select(Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Spans).Array[1, 14], Gen.Int[1, 3], Gen.Int[0, 200], Gen.Int[1, 20]).Sample((applications, mostLoans, dayCap, cap) =>
        {
            var terms = Half with { MostLoans = mostLoans, DayCap = dayCap is 0 ? null : dayCap };
            var (granted, days) = (new List<LoanShare>(), new Dictionary<(string Contract, DateOnly Day), PersonId>());
            foreach (var (person, contract, spans) in applications)
            {
                var (loan, shares) = (Loan($"JK-{contract}", spans), new LoanShares(granted));
                var asked = loan.Periods.SelectMany(period => Enumerable.Range(0, period.Days).Select(period.From.AddDays)).ToList();
                var taken = asked.Exists(day => days.ContainsKey((loan.ContractKey, day))) || days.Any(known => known.Key.Contract == loan.ContractKey && known.Value != People[person])
                    || days.Where(known => known.Value == People[person] && known.Key.Contract != loan.ContractKey).Select(known => known.Key.Contract).Distinct().Count() >= mostLoans;
                if (shares.WhyNot(terms, People[person], loan) is null == taken) return false;
                if (taken) continue;
                var borne = terms.Of(loan, shares.Before(loan));
                var left = Money.FromYuan(cap) - (shares.Before(loan)?.Borne ?? Money.Zero);
                granted.Add(new(People[person], $"BT{granted.Count:000}", loan, borne.Parts.Sum(part => part.Days), borne.Amount > left ? left : borne.Amount));
                asked.ForEach(day => days.Add((loan.ContractKey, day), People[person]));
            }

            return granted.GroupBy(share => share.Loan.ContractKey).All(loan => loan.Sum(share => share.Days) <= (terms.DayCap ?? int.MaxValue) && loan.Sum(share => share.Amount) <= Money.FromYuan(cap));
        }, iter: 20_000);

    [Fact]
    public void Loan_CutIntoCases_ComesToTheSameDays_AsInOne() =>
        Gen.Select(Gen.Int[2, 300], Gen.Int[1, 299], Gen.Int[1, 400]).Sample((days, cut, dayCap) =>
        {
            var (terms, start) = (Half with { DayCap = dayCap }, new DateOnly(2026, 1, 1));
            var at = 1 + cut % (days - 1);
            var (whole, first, second) = (Loan("JK-1", (start, start.AddDays(days))), Loan("JK-1", (start, start.AddDays(at))), Loan("JK-1", (start.AddDays(at), start.AddDays(days))));
            var one = terms.Of(first);
            var other = terms.Of(second, new(one.Parts.Sum(part => part.Days), one.Amount));
            return one.Parts.Concat(other.Parts).Sum(part => part.Product) == terms.Of(whole).Parts.Sum(part => part.Product);
        });

    private static readonly Gen<(DateOnly From, DateOnly To)[]> Spans = Gen.Select(Gen.Int[0, 120], Gen.Int[1, 20], Gen.Int[0, 10], Gen.Int[0, 20], (start, first, gap, second) =>
    {
        var from = new DateOnly(2026, 1, 1).AddDays(start);
        var next = from.AddDays(first + gap);
        return second is 0 ? new[] { (from, from.AddDays(first)) } : [(from, from.AddDays(first)), (next, next.AddDays(second))];
    });

    private static LoanShares Granted(ProvenLoan loan) => new([new(People[0], "BT26-00001", loan, loan.Days, Money.FromYuan(700))]);

    private static ProvenLoan Loan(string contract, params (string From, string To)[] periods) => Loan(contract, [.. periods.Select(period => (DateOnly.Parse(period.From, null), DateOnly.Parse(period.To, null)))]);

    private static ProvenLoan Loan(string contract, params (DateOnly From, DateOnly To)[] periods) =>
        new([.. periods.Select(period => new LoanPeriod(Money.FromYuan(10_000), 0.036m, period.From, period.To))]) { Contract = contract };
}
