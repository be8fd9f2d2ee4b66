using SQLitePCL;

namespace TalentPortal.Persistence.Foundation;

/// <summary>
/// SQLite guards each of its connections with a lock that is taken for every column of every row, about a quarter of reading it.
/// A connection here belongs to one context and a context to one request, so the lock guards nothing. SQLite wants to hear it before
/// it is used for the first time in the process; later it declines, and everything works as before, with locks.
/// </summary>
/// <remarks>Whoever makes a command of their own disposes it: a forgotten one would be taken down by another thread.</remarks>
internal static class SqliteThreads
{
    private static readonly Lazy<int> Told = new(() =>
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    });

    public static void OneForEachConnection() => _ = Told.Value;
}
