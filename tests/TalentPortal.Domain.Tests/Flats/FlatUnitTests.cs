using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Tests.Flats;

public sealed class FlatUnitTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Unit_OpensOnceItsFiguresAreConfirmed_ByAnother()
    {
        var unit = new FlatUnit(FlatStory.Building, 5, "3-1-502", FlatStory.Sixty, FlatStory.Both, Now);
        FlatStory.Refusal(() => unit.Take(FlatUnitAction.OpenUp, null, FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.NoTerms);
        FlatStory.Refusal(() => unit.ConfirmTerms(FlatStory.Both, Now)).ShouldBe(FlatRefusals.NeedsAnother);
        FlatStory.Refusal(() => unit.ProposeTerms(FlatStory.Sixty, FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.TermsPending);
        unit.ConfirmTerms(FlatStory.Office, Now);
        unit.Take(FlatUnitAction.OpenUp, null, FlatStory.Keeper, Now);
        (unit.Status, unit.Terms, unit.ProposedTerms).ShouldBe((FlatUnitStatus.Vacant, FlatStory.Sixty, null));
    }

    [Fact]
    public void Figures_ReturnedOrOutOfRange_ChangeNothing()
    {
        var unit = FlatStory.Unit();
        unit.ProposeTerms(FlatStory.Sixty with { MarketRent = Money.FromYuan(16) }, FlatStory.Keeper, Now);
        unit.ReturnTerms("依据不足", FlatStory.Office, Now);
        (unit.Terms, unit.ProposedTerms).ShouldBe((FlatStory.Sixty, null));
        foreach (var wrong in new[] { FlatStory.Sixty with { Area = 60.123m }, FlatStory.Sixty with { MarketRent = Money.Zero }, FlatStory.Sixty with { MarketPrice = Money.FromYuan(3_000) }, FlatStory.Sixty with { Rooms = 0 } })
            FlatStory.Refusal(() => unit.ProposeTerms(wrong, FlatStory.Keeper, Now)).ShouldBe(FlatRefusals.UnitUnclear);
    }

    [Fact]
    public void Unit_OnCollectiveLand_IsNeverSold_WhateverIsEntered()
    {
        var village = new FlatEstate(new TwoWordings("胡官屯人才驿村", "Huguantun"), new TwoWordings("胡官屯", "Huguantun"), "371425105000", FlatLand.Collective, FlatStory.Office);
        var building = village.AddBuilding("1号楼", 5, FlatStory.Keeper);
        FlatStory.Refusal(() => FlatStory.Unit(building: building)).ShouldBe(FlatRefusals.CollectiveLand);
        var unit = FlatStory.Unit(FlatStory.Sixty with { IsSaleable = false }, building);
        unit.Take(FlatUnitAction.Reserve, null, FlatStory.Keeper, Now);
        unit.Take(FlatUnitAction.HandOver, null, FlatStory.Keeper, Now);
        unit.WhyNot(FlatUnitAction.Sell, FlatStory.Office).ShouldBe(FlatRefusals.CollectiveLand);
        unit.WhyNot(FlatUnitAction.Sell, FlatStory.Keeper).ShouldBe(FlatRefusals.NotYours);
    }

    /// <summary>Whatever anybody tries in any order: only lines of the table happen, all of them, each by somebody who may, and a figure never counts that one person alone has seen.</summary>
    [Fact]
    public void Steps_TriedInAnyOrder_FollowTheTable()
    {
        var taken = new HashSet<(FlatUnitStatus, FlatUnitAction, FlatUnitStatus)>();
        FlatActor[] people = [FlatStory.Keeper, FlatStory.Office, FlatStory.Both, new FlatStory().Tenant, FlatActor.Portal];
        Gen.Select(Gen.Int[0, people.Length - 1], Gen.Enum<FlatUnitAction>()).Array[1, 60].Sample(tries =>
        {
            var unit = FlatStory.Unit();
            foreach (var (who, action) in tries)
            {
                var (was, steps, terms) = (unit.Status, unit.History.Count, unit.Terms);
                try
                {
                    Try(unit, action, people[who]);
                }
                catch (RefusedException)
                {
                    if ((unit.Status, unit.History.Count, unit.Terms) != (was, steps, terms)) return false;
                    continue;
                }

                var step = unit.History[^1];
                lock (taken) taken.Add((was, action, unit.Status));
                if (unit.History.Count != steps + 1 || step.Action != action || FlatUnitFlow.Table.Next(was, action) != unit.Status || people[who].Actor.Id == Actor.System.Id) return false;
                if (action is FlatUnitAction.ConfirmTerms && unit.History.Last(earlier => earlier.Action is FlatUnitAction.ProposeTerms).ByPerson == step.ByPerson) return false;
                if (unit.Terms != terms && action is not FlatUnitAction.ConfirmTerms) return false;
            }

            return true;
        }, iter: 3_000);
        FlatUnitFlow.Table.ShouldBe(taken, ignoreOrder: true);
    }

    private static void Try(FlatUnit unit, FlatUnitAction action, FlatActor actor)
    {
        switch (action)
        {
            case FlatUnitAction.ProposeTerms: unit.ProposeTerms(FlatStory.Sixty with { MarketRent = new Money(1_500 + unit.History.Count) }, actor, Now); break;
            case FlatUnitAction.ConfirmTerms: unit.ConfirmTerms(actor, Now); break;
            case FlatUnitAction.ReturnTerms: unit.ReturnTerms("退回", actor, Now); break;
            default: unit.Take(action, "说明", actor, Now); break;
        }
    }
}
