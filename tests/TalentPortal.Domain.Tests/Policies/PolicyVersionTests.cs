using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Policies;

public class PolicyVersionTests
{
    private static readonly DateTime Now = new(2026, 1, 5, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Author = Officer();
    private static readonly Actor Checker = Officer();

    [Fact]
    public void Published_CannotBeAmended()
    {
        var version = Published(1, "2026-01-01");

        Refused(() => version.Amend(1, version.EffectiveFrom, AllowanceTerms.CountyDraft2026(), Author, Now)).ShouldBe(PolicyRefusals.NotInThisState);
    }

    [Fact]
    public void Author_MayNotCheckTheOwnDraft() =>
        Refused(() => Draft(1, "2026-01-01").Check(Author, Now)).ShouldBe(PolicyRefusals.AuthorMayNotCheck);

    [Fact]
    public void Author_MayNotPublishWhatAColleagueChecked()
    {
        var version = Draft(1, "2026-01-01");
        version.Check(Checker, Now);

        Refused(() => version.Publish(Tried(version), Author, Now)).ShouldBe(PolicyRefusals.AuthorMayNotPublish);
    }

    [Fact]
    public void Draft_UncheckedMayNotBePublished() =>
        Refused(() => Draft(1, "2026-01-01").Publish(null, Checker, Now)).ShouldBe(PolicyRefusals.NotInThisState);

    [Fact]
    public void Version_NotTriedOnTheRegister_MayNotBePublished()
    {
        var (version, other) = (Draft(1, "2026-01-01"), Draft(2, "2026-01-01"));
        version.Check(Checker, Now);
        var unfinished = new PolicySimulation(version, "{}", JobId.New(), Checker, Now);

        foreach (var tried in new[] { null, unfinished, Tried(other) }) Refused(() => version.Publish(tried, Checker, Now)).ShouldBe(PolicyRefusals.NotSimulated);
    }

    // Seeded: the digest without the first day.
    [Fact]
    public void Trial_OfTermsOrADayThatWereChangedSince_SpeaksNoMore()
    {
        var version = Draft(1, "2026-01-01");
        var tried = Tried(version);
        tried.SpeaksFor(version).ShouldBeTrue();

        version.Amend(1, version.EffectiveFrom.AddDays(1), version.Terms, Author, Now);
        tried.SpeaksFor(version).ShouldBeFalse();
        version.Amend(1, version.EffectiveFrom.AddDays(-1), version.Terms with { MonthLimit = 35 }, Author, Now);
        tried.SpeaksFor(version).ShouldBeFalse();
        version.Amend(1, version.EffectiveFrom, version.Terms with { MonthLimit = 36 }, Author, Now);
        tried.SpeaksFor(version).ShouldBeTrue("it is what was tried");
    }

    [Fact]
    public void Trial_AgainstAnotherVersion_ComparesNoMore()
    {
        var (version, before, since) = (Draft(3, "2026-06-01"), Draft(1, "2026-01-01"), Draft(2, "2026-03-01"));
        var tried = new PolicySimulation(version, "{}", JobId.New(), Checker, Now, before.Id);

        (tried.ComparesWith(before), tried.ComparesWith(since), tried.ComparesWith(null)).ShouldBe((true, false, false));
        Tried(version).ComparesWith(null).ShouldBeTrue("the first version of a policy has none before it");
    }

    [Fact]
    public void WithoutTheCapability_NothingMoves() =>
        Draft(1, "2026-01-01").WhyNot(PolicyVersionAction.Check, Actor.System).ShouldBe(PolicyRefusals.MayNotMaintain);

    [Fact]
    public void Author_MayNotDiscardTheOwnDraft() =>
        Refused(() => Draft(1, "2026-01-01").Discard(Author, "重复录入", Now)).ShouldBe(PolicyRefusals.AuthorMayNotDiscard);

    [Fact]
    public void Published_CannotBeDiscarded() =>
        Refused(() => Published(1, "2026-01-01").Discard(Checker, "重复录入", Now)).ShouldBe(PolicyRefusals.NotInThisState);

    [Fact]
    public void Discarded_IsNeverInForceAndMovesNoMore()
    {
        var version = Draft(1, "2026-01-01");
        version.Discard(Checker, "重复录入", Now);

        (version.DiscardedBy, version.DiscardedAt, version.DiscardReason, version.IsInForceOn(version.EffectiveFrom)).ShouldBe((Checker.Person, Now, "重复录入", false));
        Enum.GetValues<PolicyVersionAction>().Select(action => version.WhyNot(action, Checker)).Distinct().ShouldBe([PolicyRefusals.NotInThisState]);
    }

    [Fact]
    public void InForceOn_EachDay_FindsOneVersion()
    {
        var (first, second) = (Published(1, "2026-01-01"), Published(2, "2026-07-01"));
        first.Supersede(second, Checker);
        PolicyVersion[] versions = [Draft(3, "2026-01-01"), second, first];

        new[] { "2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01" }.Select(day => versions.InForceOn(DateOnly.ParseExact(day, "yyyy-MM-dd", null))?.Number)
            .ShouldBe([null, 1, 1, 2]);
    }

    [Fact]
    public void Successor_MustStartLater() =>
        Refused(() => Published(1, "2026-07-01").Supersede(Published(2, "2026-07-01"), Checker)).ShouldBe(PolicyRefusals.SuccessorStartsTooEarly);

    [Fact]
    public void Successor_StartsTomorrowAtTheEarliest_AndTheFirstWhenItLikes()
    {
        var (first, today) = (Published(1, "2026-01-01"), new DateOnly(2026, 3, 12));

        PolicyVersion.WhyNotFrom(first.EffectiveFrom, first, today).ShouldBe(PolicyRefusals.SuccessorStartsTooEarly);
        PolicyVersion.WhyNotFrom(today, first, today).ShouldBe(PolicyRefusals.StartsInThePast);
        PolicyVersion.WhyNotFrom(today.AddDays(1), first, today).ShouldBeNull();
        PolicyVersion.WhyNotFrom(new DateOnly(2020, 1, 1), null, today).ShouldBeNull();
    }

    [Fact]
    public void Flow_IsThisTable() =>
        string.Join('\n', PolicyVersion.Flow.Select(step => $"{step.From} {step.Action} {step.To}")).ShouldBe("""
            Draft Amend Draft
            Draft Check Checked
            Checked Reopen Draft
            Checked Publish Published
            Published Supersede Superseded
            Draft Discard Discarded
            Checked Discard Discarded
            """);

    private static PolicyVersion Draft(int number, string from) =>
        new(PolicyId.New(), number, DateOnly.ParseExact(from, "yyyy-MM-dd", null), AllowanceTerms.CountyDraft2026(), Author, Now);

    private static PolicyVersion Published(int number, string from)
    {
        var version = Draft(number, from);
        version.Check(Checker, Now);
        version.Publish(Tried(version), Checker, Now);
        return version;
    }

    private static PolicySimulation Tried(PolicyVersion version)
    {
        var simulation = new PolicySimulation(version, "{}", JobId.New(), Checker, Now);
        simulation.Finish("{}", Now);
        return simulation;
    }

    private static Actor Officer() => new(new AccountId(Guid.CreateVersion7()), "某", new HashSet<Capability> { Capability.MaintainPolicies }) { Person = PersonId.New() };

    private static Refusal Refused(Action action) => Should.Throw<RefusedException>(action).Refusal;
}
