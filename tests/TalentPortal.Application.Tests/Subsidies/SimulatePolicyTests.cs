using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Tests.Subsidies;

/// <summary>What the form of a trial takes over from the trial before, and whose figure it says that it is.</summary>
public class SimulatePolicyTests
{
    private static readonly AmountTerms Rent = new() { Basis = AmountBasis.ShareOfSum, Sum = ProvenSumKind.RentPaid, Share = 0.5m }, Wage = Rent with { Sum = ProvenSumKind.YearlyWage },
        Loan = new() { Basis = AmountBasis.Interest };

    private static readonly AssumedProof Average = new() { Kind = ProvenSumKind.YearlyWage, Sum = Money.FromYuan(90_000), Cases = 3 };

    [Fact]
    public void Proof_OfTheTrialBefore_IsKept_UntilTheDraftAsksForAnother()
    {
        var before = new SimulationAssumptions { TakeUpPercent = 80, Proof = new() { Kind = ProvenSumKind.RentPaid, Sum = Money.FromYuan(8_000) } };

        Filled(before, Rent, null).ShouldBe((80, 8_000m, null));
        Filled(before, Wage, Average).ShouldBe((80, 90_000m, null));
        Filled(before, Wage, null).ShouldBe((80, null, null));
        Filled(before, Loan, null).ShouldBe((80, null, null));
        Filled(before, null, null).ShouldBe((80, null, null));
        Filled(new SimulationAssumptions { Proof = new() { Sum = Money.FromYuan(8_000), Rate = 0.03m, Days = 20 } }, Rent, null).ShouldBe((100, null, null));

        static (int?, decimal?, int?) Filled(SimulationAssumptions before, AmountTerms? asked, AssumedProof? average)
        {
            var form = SimulatePolicy.Of(before, asked, average);
            return (form.TakeUpPercent, form.ProvenYuan, form.LoanDays);
        }
    }

    [Fact]
    public void Figure_ThatSomebodyTyped_IsNotTheAverage()
    {
        var form = SimulatePolicy.Of(new SimulationAssumptions(), Wage, Average);
        form.IsAverage(Wage, Average).ShouldBeTrue();

        form.ProvenYuan = 90_001;

        form.IsAverage(Wage, Average).ShouldBeFalse();
        SimulatePolicy.Of(new SimulationAssumptions(), Wage, null).IsAverage(Wage, null).ShouldBeFalse();
    }
}
