using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Accounts;

/// <summary>Bar B27: the time of an answer does not tell whether there is such an account.</summary>
public sealed class AlikeAnswersTests
{
    private const int Tries = 400;

    [Fact]
    public async Task WrongPassword_OfKnownAndUnknownNames_TakesTheSameTime()
    {
        await using var host = new PortalHost { RealTime = true };
        // Long enough that also a machine busy with all other tests is done before the answer is due; what takes longer than that is told apart.
        (host.Settings["SignIn:PasswordRounds"], host.Settings["SignIn:AnswerAfter"]) = ("2000", "00:00:01.200");
        (host.Settings["SignIn:TriesPerName"], host.Settings["SignIn:TriesPerAddress"]) = ("100000", "100000");
        await host.InitializeAsync();
        await host.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = "known.name");
        var times = new (bool Known, long Ticks)[Tries];
        await Parallel.ForAsync(0, Tries, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) => times[number] = (number % 2 == 0, await TimeAsync(host, number % 2 == 0 ? "known.name" : "unknown.name")));
        Auc(times).ShouldBeInRange(0.40, 0.60);
    }

    private static async Task<long> TimeAsync(PortalHost host, string name)
    {
        var started = Stopwatch.GetTimestamp();
        await host.WithAsync(async services =>
            await Should.ThrowAsync<RefusedException>(() => services.GetRequiredService<SignInService>().SignInAsync(new SignIn { Name = name, Password = "Wrong-Horse-7" }, "10.0.0.1", default)));
        return Stopwatch.GetTimestamp() - started;
    }

    /// <summary>The chance that a guesser who bets on the slower answer being a known name is right; one half is no knowledge.</summary>
    private static double Auc((bool Known, long Ticks)[] times)
    {
        var (known, unknown) = (times.Where(time => time.Known).Select(time => time.Ticks).ToList(), times.Where(time => !time.Known).Select(time => time.Ticks).ToList());
        return known.Sum(slow => unknown.Sum(fast => slow > fast ? 1.0 : slow == fast ? 0.5 : 0)) / ((double)known.Count * unknown.Count);
    }
}
