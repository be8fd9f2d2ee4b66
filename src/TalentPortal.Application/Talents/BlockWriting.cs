using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;

namespace TalentPortal.Application.Talents;

/// <summary>Blocks of an import, each in a scope and a transaction of its own.</summary>
internal static class BlockWriting
{
    private const int Tries = 3;

    /// <summary>Somebody may enter the same person at the same moment; then the block is compared and written anew.</summary>
    /// <param name="scopes">Gives the writer.</param>
    /// <param name="write">One whole block.</param>
    /// <param name="forget">Called before the block is tried again: nothing of it was saved.</param>
    public static async Task WriteBlockAsync<TWriter>(this IServiceScopeFactory scopes, Func<TWriter, Task> write, Action forget) where TWriter : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await write(scope.ServiceProvider.GetRequiredService<TWriter>());
                return;
            }
            catch (DbException) when (attempt < Tries)
            {
                forget();
            }
        }
    }
}
