using Microsoft.Extensions.Time.Testing;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
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
    public async Task A_page_shortly_after_another_shows_the_same_figures()
    {
        await AskAsync(Clerk);
        time.Advance(TimeSpan.FromSeconds(19));
        // The rights are read anew with each request: another object that says the same.
        await AskAsync(Clerk with { Capabilities = new HashSet<Capability>(Clerk.Capabilities) });
        counted.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_write_of_this_process_it_is_counted_anew()
    {
        await AskAsync(Clerk);
        writes.Note();
        await AskAsync(Clerk);
        counted.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_written_while_it_is_counted_makes_the_figures_old()
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
    public async Task What_another_process_writes_is_seen_after_twenty_seconds()
    {
        await AskAsync(Clerk);
        time.Advance(TimeSpan.FromSeconds(20));
        await AskAsync(Clerk);
        counted.ShouldBe(2);
    }

    [Fact]
    public async Task A_right_that_was_given_or_taken_counts_with_the_next_page()
    {
        await AskAsync(Clerk);
        await AskAsync(Clerk with { Capabilities = new HashSet<Capability> { Capability.ReadSubsidies, Capability.ReadPayments } });
        await AskAsync(Clerk with { TownshipCode = "371425001" });
        await AskAsync(Clerk with { Delegations = [new DelegatedDuty(new(Guid.CreateVersion7()), Capability.ReadPayments)] });
        counted.ShouldBe(4);
    }

    [Fact]
    public async Task Nobody_sees_the_figures_of_a_colleague()
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
