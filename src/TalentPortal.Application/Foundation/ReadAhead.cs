using System.Runtime.CompilerServices;

namespace TalentPortal.Application.Foundation;

/// <summary>For long jobs that read and write in turn: the next block is read on a thread of its own while the last one is written.</summary>
public static class ReadAhead
{
    /// <param name="source">May wait for a file or a database; it is asked for one element at a time, never by two threads at once.</param>
    /// <param name="ct">Ends between two elements.</param>
    public static async IAsyncEnumerable<T> Ahead<T>(this IEnumerable<T> source, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var elements = source.GetEnumerator();
        var next = Task.Run(elements.MoveNext, ct);
        try
        {
            while (await next)
            {
                var element = elements.Current;
                next = Task.Run(elements.MoveNext, ct);
                yield return element;
            }
        }
        finally
        {
            // When the caller fails, the reader may still be at work with a connection that is about to be given back.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <param name="source">Asked for one element at a time, on a thread of its own; whoever reads it touches nothing that the source uses.</param>
    /// <param name="ct">Ends between two elements.</param>
    public static async IAsyncEnumerable<T> Ahead<T>(this IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var elements = source.GetAsyncEnumerator(ct);
        var next = Task.Run(async () => await elements.MoveNextAsync(), ct);
        try
        {
            while (await next)
            {
                var element = elements.Current;
                next = Task.Run(async () => await elements.MoveNextAsync(), ct);
                yield return element;
            }
        }
        finally
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
