using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

/// <summary>What is remembered between requests rests on this: a write that others can see has been noted.</summary>
public sealed class WritesHereTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_Saved_IsNotedAndALookIsNot()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        await using var scope = database.Services.CreateAsyncScope();
        var (db, writes) = (scope.ServiceProvider.GetRequiredService<IPortalDb>(), scope.ServiceProvider.GetRequiredService<WritesHere>());
        var before = writes.Times;
        _ = db.CalendarYears.Count();
        writes.Times.ShouldBe(before);
        db.CalendarYears.Add(CalendarYear.Provisional(2031));
        await db.SaveChangesAsync(Ct);
        writes.Times.ShouldBeGreaterThan(before);
    }

    /// <summary>Between the save and the commit nobody else sees the rows; whoever counts in between must count again.</summary>
    [Fact]
    public async Task Write_InATransaction_IsNotedAgainWhenOthersSeeIt()
    {
        await using var database = await MigratedDatabase.CreateAsync();
        await using var scope = database.Services.CreateAsyncScope();
        var (db, writes) = (scope.ServiceProvider.GetRequiredService<IPortalDb>(), scope.ServiceProvider.GetRequiredService<WritesHere>());
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        db.CalendarYears.Add(CalendarYear.Provisional(2031));
        await db.SaveChangesAsync(Ct);
        var saved = writes.Times;
        await transaction.CommitAsync(Ct);
        writes.Times.ShouldBeGreaterThan(saved);
    }
}
