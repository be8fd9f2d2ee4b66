namespace TalentPortal.Testing;

/// <summary>
/// How often a property is tried. With every run as often as fits into minutes; with <c>TALENTPORTAL_NIGHTLY=1</c> as often as the bars
/// of docs/testing.md name.
/// </summary>
public static class NightlyRun
{
    public const string Variable = "TALENTPORTAL_NIGHTLY";

    public static bool IsOn => Environment.GetEnvironmentVariable(Variable) == "1";

    public static int Or(int always, int nightly) => IsOn ? nightly : always;
}
