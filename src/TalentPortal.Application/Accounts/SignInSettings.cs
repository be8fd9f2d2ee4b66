namespace TalentPortal.Application.Accounts;

/// <summary>Section <c>SignIn</c> of the configuration: how long a sign-in lasts and how often somebody may guess.</summary>
public sealed class SignInSettings
{
    public TimeSpan StaffIdle { get; set; } = TimeSpan.FromMinutes(30);
    public TimeSpan StaffLimit { get; set; } = TimeSpan.FromHours(12);
    public TimeSpan ApplicantIdle { get; set; } = TimeSpan.FromHours(12);
    public TimeSpan ApplicantLimit { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How old the password may be for approvals and payments.</summary>
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromMinutes(5);

    public int TriesPerName { get; set; } = 5;
    /// <summary>Wrong tries only: an office of a hundred people behind one address signs in every morning.</summary>
    public int TriesPerAddress { get; set; } = 30;
    public TimeSpan TryWindow { get; set; } = TimeSpan.FromMinutes(15);

    public int CodeTries { get; set; } = 5;
    public TimeSpan CodeLife { get; set; } = TimeSpan.FromMinutes(10);
    public int CodesPerPhone { get; set; } = 3;
    public int CodesPerAddress { get; set; } = 20;
    public TimeSpan CodeWindow { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>PBKDF2 rounds (HMAC-SHA-512), OWASP's figure. Tests run with fewer.</summary>
    public int PasswordRounds { get; set; } = 220_000;

    /// <summary>No answer about an account comes sooner than this, so that its time tells nothing. Zero switches it off.</summary>
    public TimeSpan AnswerAfter { get; set; } = TimeSpan.FromMilliseconds(600);
}
