using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Payments;

/// <summary>
/// Bar B7, payment part. Every way to seat five people at the five desks of a case. Seeded defect, tried once: without the comparison
/// of persons in <see cref="PaymentBatch.WhyNot"/> 5! × … ways lead to a payment by one person, and the count below is wrong.
/// </summary>
public sealed class FourEyesTests
{
    private static readonly PersonId[] People = [.. Enumerable.Range(0, 5).Select(_ => PersonId.New())];

    [Fact]
    public void Payment_OverAllSeatings_NeedsTwoFreshPersonsAfterThreeDeciders()
    {
        var paid = 0;
        for (var seating = 0; seating < 3125; seating++)
        {
            var desks = Enumerable.Range(0, 5).Select(desk => People[seating / (int)Math.Pow(5, desk) % 5]).ToArray();
            if (!LeadsToPayment(desks)) continue;
            paid++;
            desks.Distinct().Count().ShouldBe(5);
        }

        paid.ShouldBe(120);
    }

    [Fact]
    public void Check_ByADeputyOfTheMaker_IsRefused()
    {
        var (right, lines) = SomeMoney.Granted(2);
        var maker = SomeMoney.Finance();
        var (batch, carried) = Make(right, lines, maker);
        var deputy = new Actor(AccountId.New(), "代办", new HashSet<Capability>()) { Person = PersonId.New(), Delegations = [new DelegatedDuty(maker.Person!.Value, Capability.CheckPayments)] };
        Refused(() => Check(batch, carried, lines, right, deputy)).ShouldBe(PaymentRefusals.FourEyes);
    }

    [Fact]
    public void Make_ByARelativeOfAPayee_IsRefused()
    {
        var (right, lines) = SomeMoney.Granted(2);
        var maker = SomeMoney.Finance() with { Conflicts = new HashSet<Guid> { right.PersonId.Value } };
        Refused(() => Make(right, lines, maker)).ShouldBe(PaymentRefusals.ConflictOfInterest);
    }

    [Fact]
    public void Make_ByAnAccountWithoutAPerson_IsRefused()
    {
        var (right, lines) = SomeMoney.Granted(2);
        Refused(() => Make(right, lines, SomeMoney.Finance() with { Person = null })).ShouldBe(PaymentRefusals.StaffNeedsPerson);
    }

    private static bool LeadsToPayment(PersonId[] desks)
    {
        try
        {
            var application = SomeMoney.Decided(desks[0], desks[1], desks[2]);
            var deciders = SomeMoney.DecidersOf(application);
            var (right, lines) = SomeMoney.Granted(application, 1);
            var plan = new PlannedPayment(right, SomeMoney.Published(lines), SomeMoney.Account(), 0);
            var (batch, carried) = PaymentBatch.Make("PC26-00001", SomeMoney.July, [plan], deciders, SomeMoney.Staff(desks[3], Role.Finance), DateTime.UnixEpoch);
            batch.Check(SomeMoney.Staff(desks[4], Role.Finance), null, carried, SomeMoney.Compared(carried, lines, right.PersonId), deciders, [right], DateTime.UnixEpoch);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static (PaymentBatch, IReadOnlyList<PaymentLine>) Make(Entitlement right, List<AccrualLine> lines, Actor maker) => PaymentBatch.Make(
        "PC26-00001", SomeMoney.July, [new PlannedPayment(right, SomeMoney.Published(lines), SomeMoney.Account(), 0)], SomeMoney.Nobody, maker, DateTime.UnixEpoch);

    private static void Check(PaymentBatch batch, IReadOnlyList<PaymentLine> carried, List<AccrualLine> lines, Entitlement right, Actor checker) =>
        batch.Check(checker, null, carried, SomeMoney.Compared(carried, lines, right.PersonId), SomeMoney.Nobody, [right], DateTime.UnixEpoch);

    private static Refusal Refused(Action act) => Should.Throw<RefusedException>(act).Refusal;
}
