using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Accounts;

/// <summary>
/// Slows guessing down before anything costly happens: counts per browser address and per name, known or not, in windows that all
/// processes share. Keys are fingerprints, so the table names nobody.
/// </summary>
public sealed class Guessing(IRateLimits limits, PersonalDataVault vault, SignInSettings settings, TimeProvider clock)
{
    public async Task BeforePasswordAsync(string address, string name, CancellationToken ct)
    {
        var free = await limits.TryTakeAsync(Key("password.address", address), settings.TriesPerAddress, settings.TryWindow, ct)
            && await limits.TryTakeAsync(Key("password.name", name), settings.TriesPerName, settings.TryWindow, ct);
        if (!free) throw new RefusedException(AccountRefusals.TooManyTries.With(Minutes(settings.TryWindow)));
    }

    /// <summary>An honest sign-in does not count, neither for its name nor for the colleagues behind the same address.</summary>
    public async Task PasswordWasRightAsync(string address, string name, CancellationToken ct)
    {
        await limits.GiveBackAsync(Key("password.address", address), ct);
        await limits.ForgetAsync(Key("password.name", name), ct);
    }

    public async Task BeforeCodeAsync(string address, string name, CancellationToken ct)
    {
        var free = await limits.TryTakeAsync(Key("code.address", address), settings.CodesPerAddress, settings.CodeWindow, ct)
            && await limits.TryTakeAsync(Key("code.name", name), settings.CodesPerPhone, settings.CodeWindow, ct);
        if (!free) throw new RefusedException(AccountRefusals.TooManyCodes.With(Minutes(settings.CodeWindow)));
    }

    /// <summary>Waits until an answer about an account may be given, whatever was or was not done for it.</summary>
    public async Task AnswerAlikeAsync(long started, CancellationToken ct)
    {
        var rest = settings.AnswerAfter - clock.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, clock, ct);
    }

    private string Key(string what, string text) => Convert.ToHexString(vault.Fingerprint(what, text));

    private static int Minutes(TimeSpan window) => (int)Math.Ceiling(window.TotalMinutes);
}
