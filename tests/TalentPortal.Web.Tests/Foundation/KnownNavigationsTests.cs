using Microsoft.Extensions.Time.Testing;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

/// <summary>When the side navigation may show what it showed before, and when it is counted anew.</summary>
public sealed class KnownNavigationsTests
{
    private static readonly Actor Clerk = new(AccountId.New(), "李芳", new HashSet<Capability> { Capability.ReadSubsidies });

    private readonly WritesHere writes = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 5, 2, 0, 0, TimeSpan.Zero));
    private readonly KnownNavigations known;
    private int counted;

    public KnownNavigationsTests() => known = new KnownNavigations(writes, time);

    [Fact]
    public async Task Figures_OnAPageShortlyAfterAnother_AreTheSame()
    {
        await AskAsync(Clerk);
        time.Advance(TimeSpan.FromSeconds(19));
        // The rights are read anew with each request: another object that says the same.
        await AskAsync(Clerk with { Capabilities = new HashSet<Capability>(Clerk.Capabilities) });
        counted.ShouldBe(1);
    }

    [Fact]
    public async Task Figures_AfterAWriteOfThisProcess_AreCountedAnew()
    {
        await AskAsync(Clerk);
        writes.Note();
        await AskAsync(Clerk);
        counted.ShouldBe(2);
    }

    [Fact]
    public async Task Figures_OvertakenByAWrite_AreOldAtOnce()
    {
        await known.OfAsync(Clerk, () =>
        {
            writes.Note();
            return CountAsync();
        });
        await AskAsync(Clerk);
        counted.ShouldBe(2);
    }

    [Fact]
    public async Task Figures_AfterTwentySeconds_ShowWhatAnotherProcessWrote()
    {
        await AskAsync(Clerk);
        time.Advance(TimeSpan.FromSeconds(20));
        await AskAsync(Clerk);
        counted.ShouldBe(2);
    }

    [Fact]
    public async Task Figures_AfterARightWasGivenOrTaken_AreCountedAnew()
    {
        Actor[] others =
        [
            Clerk with { Capabilities = new HashSet<Capability> { Capability.ReadSubsidies, Capability.ReadPayments } },
            Clerk with { TownshipCode = "371425001" },
            Clerk with { Department = Department.Education },
            Clerk with { Person = PersonId.New() },
            Clerk with { Delegations = [new DelegatedDuty(PersonId.New(), Capability.ReadPayments)] },
        ];
        foreach (var other in others)
        {
            await AskAsync(Clerk);
            await AskAsync(other);
        }

        counted.ShouldBe(2 * others.Length);
    }

    [Fact]
    public async Task Figures_OfAColleague_AreNotShown()
    {
        await AskAsync(Clerk);
        await AskAsync(Clerk with { Id = AccountId.New() });
        counted.ShouldBe(2);
    }

    private Task AskAsync(Actor actor) => known.OfAsync(actor, CountAsync);

    private Task<ShownNavigation> CountAsync()
    {
        counted++;
        return Task.FromResult(new ShownNavigation([], new Dictionary<string, int>()));
    }
}
