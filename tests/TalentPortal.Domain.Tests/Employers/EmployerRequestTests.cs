using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Employers;

public sealed class EmployerRequestTests
{
    private static readonly DateTime Now = new(2026, 11, 27, 1, 0, 0, DateTimeKind.Utc);
    private static readonly RequestHand[] Hands = [.. Enumerable.Range(1, 4).Select(number => new RequestHand(Guid.NewGuid(), Guid.NewGuid(), $"甲{number}"))];

    /// <summary>Whoever tries whatever in any order: the table written a second time, two persons where two are needed, never the one who asked.</summary>
    [Fact]
    public void Request_WhateverAnybodyTries_IsAnsweredOnceAndByTheRightHands()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var request = New(random.Next(2) == 0 ? EmployerField.Name : EmployerField.Industry);
            RequestHand? proposed = null;
            for (var step = 0; step < 6; step++)
            {
                var (before, hand, action) = (request.State, Hands[random.Next(Hands.Length)], (EmployerRequestAction)random.Next(4));
                var may = before is EmployerRequestState.Open or EmployerRequestState.Proposed && action switch
                {
                    EmployerRequestAction.Withdraw => true,
                    EmployerRequestAction.Refuse => hand != Hands[0],
                    EmployerRequestAction.Propose => request.NeedsSecond && before is EmployerRequestState.Open && hand != Hands[0],
                    _ => hand != Hands[0] && (request.NeedsSecond ? before is EmployerRequestState.Proposed && hand != proposed : before is EmployerRequestState.Open),
                };
                (request.WhyNot(action, hand) is null).ShouldBe(may, $"seed {seed}, {before}, {action}");
                if (!may) Should.Throw<RefusedException>(() => Do(request, action, hand));
                else Do(request, action, hand);
                request.State.ShouldBe(!may ? before : action switch
                {
                    EmployerRequestAction.Withdraw => EmployerRequestState.Withdrawn,
                    EmployerRequestAction.Refuse => EmployerRequestState.Refused,
                    EmployerRequestAction.Propose => EmployerRequestState.Proposed,
                    _ => EmployerRequestState.Accepted,
                });
                if (may && action is EmployerRequestAction.Propose) proposed = hand;
            }
        }
    }

    [Fact]
    public void Deputy_OfTheProposer_IsNoSecondPerson_NorIsOneWhoMustKeepAway()
    {
        var request = New(EmployerField.CreditCode);
        request.Propose(Hands[1], Now);

        request.WhyNot(EmployerRequestAction.Accept, Hands[2] with { OnBehalfOf = Hands[1].Person }).ShouldBe(EmployerRefusals.RequestNeedsASecondPerson);
        request.WhyNot(EmployerRequestAction.Accept, Hands[2] with { MustKeepAway = true }).ShouldBe(EmployerRefusals.RequestIsYours);
        request.WhyNot(EmployerRequestAction.Accept, Hands[2] with { OnBehalfOf = Hands[0].Person }).ShouldBe(EmployerRefusals.RequestIsYours);
        request.WhyNot(EmployerRequestAction.Accept, Hands[2]).ShouldBeNull();
    }

    private static EmployerRequest New(EmployerField field) => new("DW26-00001", EmployerId.New(), new EmployerWish(field, "甲", "乙", "更正"), Hands[0], Now);

    private static void Do(EmployerRequest request, EmployerRequestAction action, RequestHand hand)
    {
        switch (action)
        {
            case EmployerRequestAction.Propose: request.Propose(hand, Now); break;
            case EmployerRequestAction.Accept: request.Accept(hand, Now); break;
            case EmployerRequestAction.Refuse: request.Refuse(hand, "不符", Now); break;
            default: request.Withdraw(hand, Now); break;
        }
    }
}
