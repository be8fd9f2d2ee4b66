using Shouldly;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Tests.Foundation;

public sealed class ReadAheadTests
{
    private bool closed;

    [Fact]
    public async Task Ahead_AnySource_KeepsItsOrder() =>
        (await Numbers(1_000).Ahead(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe(Enumerable.Range(0, 1_000));

    [Fact]
    public async Task Ahead_WhileTheCallerWorks_TheNextIsRead()
    {
        var second = new TaskCompletionSource();
        await foreach (var number in Numbers(3, reading: at => { if (at == 1) second.SetResult(); }).Ahead(TestContext.Current.CancellationToken))
            if (number == 0) await second.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Ahead_SourceThatFails_FailsTheCallerBehindTheLastElement()
    {
        var seen = new List<int>();
        await Should.ThrowAsync<FormatException>(async () =>
        {
            await foreach (var number in Numbers(3, reading: at => { if (at == 2) throw new FormatException(); }).Ahead(TestContext.Current.CancellationToken)) seen.Add(number);
        });
        seen.ShouldBe([0, 1]);
        closed.ShouldBeTrue();
    }

    [Fact]
    public async Task Ahead_CallerThatFails_WaitsForTheReaderBeforeTheSourceIsClosed()
    {
        using var reading = new ManualResetEventSlim();
        var (atWork, closedAtWork) = (false, false);
        IEnumerable<int> Slow()
        {
            try
            {
                yield return 0;
                atWork = true;
                reading.Set();
                Thread.Sleep(50);
                atWork = false;
                yield return 1;
            }
            finally
            {
                (closed, closedAtWork) = (true, atWork);
            }
        }

        await Should.ThrowAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in Slow().Ahead(TestContext.Current.CancellationToken))
            {
                reading.Wait(TestContext.Current.CancellationToken);
                throw new InvalidOperationException();
            }
        });
        closed.ShouldBeTrue();
        closedAtWork.ShouldBeFalse();
    }

    private IEnumerable<int> Numbers(int count, Action<int>? reading = null)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                reading?.Invoke(i);
                yield return i;
            }
        }
        finally
        {
            closed = true;
        }
    }
}
