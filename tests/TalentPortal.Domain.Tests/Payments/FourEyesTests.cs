using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Payments;

/// <summary>
/// Bar B7, from the application to the money: every way to seat people at apply, first review, second review, approval, making and
/// checking the payment. Each desk is sat with an account of its own, so this also covers two accounts of one person and a role that
/// changed between two steps. Seeded defects are in docs/testing.md.
/// </summary>
public sealed class FourEyesTests
{
    // Apply, review, review again, approve, make, check; the applicant's desk has no staff role.
    private static readonly Role[] Desks = [Role.Applicant, Role.FirstReviewer, Role.SecondReviewer, Role.TalentOffice, Role.Finance, Role.Finance];
    private static readonly PersonId[] People = [.. Enumerable.Range(0, 6).Select(_ => PersonId.New())];

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 720)]
    public void Payment_OverAllSeatings_NeedsFivePersonsBesideTheApplicant(int people, int ways)
    {
        var paid = 0;
        for (var seating = 0; seating < (int)Math.Pow(people, Desks.Length); seating++)
        {
            var seats = Desks.Select((_, desk) => People[seating / (int)Math.Pow(people, desk) % people]).ToArray();
            if (!LeadsToPayment(seats[0], [.. seats.Skip(1).Select((person, desk) => SomeMoney.Staff(person, Desks[desk + 1]))])) continue;
            paid++;
            seats.Distinct().Count().ShouldBe(Desks.Length);
        }

        paid.ShouldBe(ways);
    }

    [Fact]
    public void Payment_WithADeputyOfAnotherDesk_IsNotReached()
    {
        var (deputy, absent) = (PersonId.New(), PersonId.New());
        for (var desk = 1; desk < Desks.Length; desk++)
        {
            LeadsToPayment(People[0], Seated(desk, deputy, absent)).ShouldBeTrue($"{Desks[desk]} may be deputised by somebody fresh");
            for (var other = 0; other < Desks.Length; other++)
                if (other != desk) LeadsToPayment(People[0], Seated(desk, deputy, People[other])).ShouldBeFalse($"{Desks[desk]} by a deputy of {Desks[other]}");
        }
    }

    [Fact]
    public void Payment_WithARelativeOfTheApplicantAtAnyDesk_IsNotReached()
    {
        for (var desk = 1; desk < Desks.Length; desk++)
        {
            var seated = Seated(desk, People[desk], null);
            seated[desk - 1] = seated[desk - 1] with { Conflicts = new HashSet<Guid> { People[0].Value } };
            LeadsToPayment(People[0], seated).ShouldBeFalse($"{Desks[desk]}");
        }
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

    /// <summary>Everybody at their own desk, one of them a deputy with no role of their own.</summary>
    private static Actor[] Seated(int desk, PersonId deputy, PersonId? absent)
    {
        var seated = Desks.Skip(1).Select((role, index) => SomeMoney.Staff(People[index + 1], role)).ToArray();
        if (absent is { } away)
            seated[desk - 1] = new Actor(AccountId.New(), "代办", new HashSet<Capability>()) { Person = deputy, Delegations = [.. AccessTable.CapabilitiesOf([Desks[desk]]).Select(duty => new DelegatedDuty(away, duty))] };
        return seated;
    }

    private static bool LeadsToPayment(PersonId applicant, Actor[] desks)
    {
        try
        {
            var application = SomeMoney.Decided(applicant, desks[0], desks[1], desks[2]);
            var deciders = SomeMoney.DecidersOf(application);
            var (right, lines) = SomeMoney.Granted(application, 1);
            var plan = new PlannedPayment(right, SomeMoney.Published(lines), SomeMoney.Account(), 0);
            var (batch, carried) = PaymentBatch.Make("PC26-00001", SomeMoney.July, [plan], deciders, desks[3], DateTime.UnixEpoch);
            batch.Check(desks[4], null, carried, SomeMoney.Compared(carried, lines, right.PersonId), deciders, [right], DateTime.UnixEpoch);
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
